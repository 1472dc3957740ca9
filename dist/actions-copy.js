export const id = 1688;
export const ids = [1688];
export const modules = {

/***/ 57052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inputs: () => (/* binding */ copy_inputs),
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/image/registered.ts
var registered = __webpack_require__(21401);
// EXTERNAL MODULE: ./src/image/uses.ts
var uses = __webpack_require__(29145);
// EXTERNAL MODULE: ./src/models/find.ts + 2 modules
var find = __webpack_require__(2336);
// EXTERNAL MODULE: ./src/models/register.ts + 2 modules
var register = __webpack_require__(44287);
// EXTERNAL MODULE: ./src/core/ports.ts
var ports = __webpack_require__(64119);
// EXTERNAL MODULE: ./src/oci/documents.ts
var documents = __webpack_require__(91063);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(32060);
;// CONCATENATED MODULE: ./src/oci/copy.ts



/** Layers that registries refuse to take: https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#non-distributable-layers */
const NOT_DISTRIBUTABLE = /nondistributable|foreign/;
/**
 * Copies what a tag points at, byte for byte, so that every digest stays: blobs first, then manifests, then what refers
 * to them, then the tag. On the same registry host, blobs are taken over without being sent.
 * @returns undefined when the source has no such tag.
 */
const copyTag = async (from, tag, to, toTag = tag, log = ports/* silent */.K, mostManifests = MOST_MANIFESTS) => {
    const found = await from.store.resolve(from.repository, tag);
    if (found === undefined)
        return undefined;
    const run = { from, to, log, mostManifests, manifests: new Map(), referrers: new Set() };
    const document = await copyNamed(run, found);
    await stageDocument(document, to);
    await copyReferrers(run, found.digest);
    return to.store.put(to.repository, document, toTag);
};
/** More documents than this belong to no image; a source that makes up referrers of referrers would never be done with. */
const MOST_MANIFESTS = 10_000;
/** Copies what a manifest names, and gives the manifest itself. */
const copyNamed = (run, descriptor) => {
    const known = run.manifests.get(descriptor.digest);
    if (known !== undefined)
        return known;
    if (run.manifests.size >= run.mostManifests)
        throw (0,documents/* invalidDocument */.Zu)(descriptor.digest, `it is one of more than ${run.mostManifests}`);
    const copied = copyManifest(run, descriptor);
    run.manifests.set(descriptor.digest, copied);
    return copied;
};
const copyManifest = async (run, descriptor) => {
    const { from, to, log } = run;
    const bytes = await from.store.read(from.repository, descriptor);
    const document = { mediaType: descriptor.mediaType, bytes };
    await Promise.all((0,manifest/* namedBy */.T)((0,documents/* parseDocument */.Tp)(bytes, descriptor.digest)).map(async (named) => {
        if ((0,manifest/* isManifestType */.Q3)(named.mediaType)) {
            await stageDocument(await copyNamed(run, named), to);
            await copyReferrers(run, named.digest);
        }
        else if (!NOT_DISTRIBUTABLE.test(named.mediaType))
            await copyBlob(from, named, to, log);
    }));
    return document;
};
const copyBlob = async ({ store, repository }, descriptor, to, log) => {
    const { mediaType, digest, size } = descriptor;
    await to.store.stage(to.repository, {
        mediaType,
        digest,
        size,
        label: digest.slice(0, 19),
        copyOf: store.reference(repository, digest),
        open: () => store.stream(repository, descriptor)
    }, log);
};
const stageDocument = async ({ mediaType, bytes }, to) => {
    await to.store.stage(to.repository, {
        mediaType,
        size: bytes.length,
        label: 'manifest',
        open: async function* () {
            yield bytes;
        }
    });
};
/** Signatures, SBOMs, provenance: and what refers to those in turn. */
const copyReferrers = async (run, subject) => {
    const { from, to } = run;
    for (const referrer of await from.store.referrers(from.repository, subject)) {
        if (run.referrers.has(referrer.digest))
            continue;
        run.referrers.add(referrer.digest);
        const document = await copyNamed(run, referrer);
        // What a list says is somebody's word; what the manifest says of its subject counts.
        if ((0,documents/* parseDocument */.Tp)(document.bytes, referrer.digest).subject?.digest !== subject)
            continue;
        await to.store.put(to.repository, document);
        await copyReferrers(run, referrer.digest);
    }
};

// EXTERNAL MODULE: ./src/oci/registry/reference.ts
var reference = __webpack_require__(56812);
// EXTERNAL MODULE: ./src/actions/inputs/read-inputs.ts
var read_inputs = __webpack_require__(81111);
// EXTERNAL MODULE: ./src/actions/opening/places.ts
var places = __webpack_require__(29082);
// EXTERNAL MODULE: ./src/actions/opening/stores.ts + 1 modules
var stores = __webpack_require__(69508);
;// CONCATENATED MODULE: ./src/actions/copy.ts












const copy_inputs = {
    model: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'A registered model as name:version, or a name alone for the newest.'),
    image: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'An image as name:version, or a name alone for the newest.'),
    'with-models': (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true also copies the registered models of the image.'),
    to: (0,parameters/* ofPath */.x5)((0,parameters/* required */.mw)(inputs/* text */.Qq, 'Destination: a folder, or a registry as host/prefix.'), given => !(0,reference.looksLikeRegistry)(given)),
    ...places/* registryInputs */.P4
};
/** Copies models and images from one registry to another, a folder being one too: same versions, same digests. */
const main = async (host) => {
    const input = (0,read_inputs/* readInputs */.K)(copy_inputs, host);
    if (input.model === undefined && input.image === undefined)
        throw new errors/* UserError */.yo('INPUT_INVALID', 'Nothing to copy: no model or image is named.', {
            hint: 'Give one of the inputs "model" and "image", as name:version or a name alone for the newest.'
        });
    const from = await (0,stores/* openStore */.C)(input.registry, host);
    const to = await (0,stores/* openStore */.C)(input.to, host);
    for (const one of await wanted(from, input))
        await copyOne(one, from, to, host);
};
const wanted = async (from, input) => {
    const image = input.image === undefined ? undefined : await (0,registered/* findImage */.F1)(from, input.image);
    const models = [
        ...(input.model === undefined ? [] : [input.model]),
        ...(image && input['with-models'] ? (0,uses/* modelsIn */.U$)(image.config).map(({ model }) => model) : [])
    ];
    const found = await Promise.all(models.map(name => namedModel(from, name)));
    return image ? [...found, await namedImage(from, image)] : found;
};
/** Of whatever program's making: a copy has the same bytes. */
const namedModel = async (from, text) => {
    const reference = (0,find/* parseModelReference */.qZ)(text);
    const { tag } = await (0,find/* findAnyModel */.Xx)(from, reference);
    const { name } = reference;
    return { kind: 'model', label: `${name}:${tag}`, repository: (0,register/* modelRepository */.m)(name), tag };
};
const namedImage = async (from, image) => {
    const [tag] = await (0,registered/* tagsOf */.Fg)(from, image);
    if (tag === undefined)
        throw new errors/* UserError */.yo('IMAGE_UNKNOWN', `No version of "${from.location}" is ${image.label}.`, {
            hint: 'A copy keeps the version: name one, as name:version.'
        });
    return {
        kind: 'image',
        label: `${image.name}:${tag}`,
        repository: image.repository,
        tag
    };
};
/** @throws UserError `VERSION_TAKEN`: a version never changes its contents. */
const copyOne = async ({ kind, label, repository, tag }, from, to, { log, output }) => {
    const source = await from.resolve(repository, tag);
    const there = await to.resolve(repository, tag);
    if (there !== undefined && there.digest !== source?.digest)
        throw new errors/* UserError */.yo('VERSION_TAKEN', `"${to.location}" has another ${kind} under ${label}: ${there.digest.slice(0, 19)}….`, {
            hint: 'Register or build there, which takes the next number; or delete that version first.'
        });
    const copied = await copyTag({ store: from, repository }, tag, { store: to, repository }, tag, log);
    if (copied === undefined)
        throw new errors/* UserError */.yo('BLOB_MISSING', `${label} is not in "${from.location}" any more.`, {
            hint: 'Something deleted it meanwhile. Run the command again.'
        });
    log.info(`${there ? 'Already there' : 'Copied'}: ${kind} ${label} (${copied.digest}) in ${to.location}`);
    output(`${kind}-reference`, to.reference(repository, copied.digest));
};


/***/ }),

/***/ 81111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   Q: () => (/* binding */ maskSecrets)
/* harmony export */ });
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10807);
/* harmony import */ var _target_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61761);


/** Reads the inputs of an action that has to do with no target. Secrets among them are masked before anything else. */
const readInputs = (own, { inputs, log }) => {
    (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .maskGiven */ .OT)(own, inputs, log);
    return (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readParameters */ .Zu)(own, inputs);
};
/** Masks every secret that was given, also one for another target than the chosen one. */
const maskSecrets = async (own, { inputs, log, targets }) => {
    const tables = [own, ...(await (0,_target_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .parametersOfKinds */ .b)(targets, 'settings')).values()];
    for (const table of tables)
        (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .maskGiven */ .OT)(table, inputs, log);
};


/***/ }),

/***/ 61761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parametersOfKinds),
/* harmony export */   y: () => (/* binding */ parametersOfKind)
/* harmony export */ });
/** What a command takes of one kind of target. */
const parametersOfKind = (kind, ofTarget = 'nothing') => {
    if (ofTarget === 'nothing')
        return {};
    const settings = Object.entries(kind.settings).filter(([, { unreadable }]) => ofTarget === 'settings' || (ofTarget === 'unreadable' && unreadable));
    return { ...kind.place, ...Object.fromEntries(settings) };
};
/** What a command takes of each of the targets. */
const parametersOfKinds = async (kinds, ofTarget = 'nothing') => {
    if (ofTarget === 'nothing')
        return new Map();
    const loaded = await Promise.all(Object.values(kinds).map(load => load()));
    return new Map(loaded.map(({ kind }) => [kind, parametersOfKind(kind, ofTarget)]));
};


/***/ }),

/***/ 60499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ maybeAzure),
/* harmony export */   Hk: () => (/* binding */ azureRegistries),
/* harmony export */   J5: () => (/* binding */ openAzureFor),
/* harmony export */   Qd: () => (/* binding */ hasAzureSignIn)
/* harmony export */ });
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71690);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10807);



/** Azure for one step: signs in the way the inputs and the job allow, at the first request. */
const openAzureFor = async (inputs, host, http = {}) => {
    const { openAzure } = await __webpack_require__.e(/* import() */ 8297).then(__webpack_require__.bind(__webpack_require__, 8297));
    return openAzure(inputs, { ...toolsOf(host), http });
};
/**
 * Opens Azure's container registries, whatever else the step does.
 * @param access of the step; without it the sign-in follows from the host's own inputs, and is asked for nothing before
 *   a registry of Azure asks who is there.
 */
const azureRegistries = (host, access) => {
    let opened = access && Promise.resolve(access);
    const open = () => {
        opened ??= signInFor(host);
        return opened;
    };
    const applies = (name) => access !== undefined || mayBeAcr(name, host.inputs['azure-cloud']);
    return {
        credentials: {
            credentialFor: async (name) => {
                if (!applies(name))
                    return undefined;
                const { acrCredentials } = await __webpack_require__.e(/* import() */ 303).then(__webpack_require__.bind(__webpack_require__, 60303));
                return acrCredentials(await open()).credentialFor(name);
            }
        },
        locksFor: async (name) => {
            if (!applies(name))
                return undefined;
            const { acrTagLocks } = await __webpack_require__.e(/* import() */ 9177).then(__webpack_require__.bind(__webpack_require__, 79177));
            return acrTagLocks(name, open, host.log);
        }
    };
};
const signInFor = async (host) => {
    const { signInToAzure } = await __webpack_require__.e(/* import() */ 8297).then(__webpack_require__.bind(__webpack_require__, 8297));
    const inputs = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .readParameters */ .Zu)(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .azureInputs */ .Ro, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .givenFor */ .Z_)(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .azureInputs */ .Ro, host.inputs));
    return signInToAzure(inputs, toolsOf(host));
};
const toolsOf = (host) => ({
    env: host.env,
    log: host.log,
    exec: host.exec,
    idToken: idTokenOf(host)
});
/** The credentials as a last resort: a registry may be open to everybody, so no sign-in is no failure yet. */
const maybeAzure = (host) => {
    const { credentials } = azureRegistries(host);
    return {
        credentialFor: async (name) => {
            try {
                return await credentials.credentialFor(name);
            }
            catch (error) {
                host.log.debug(`No sign-in to Azure for ${name}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
                return undefined;
            }
        }
    };
};
/** Whether the step was given a way to sign in to Azure, so that what `docker login` left need not be asked. */
const hasAzureSignIn = ({ inputs }) => Boolean(inputs['azure-client-id']) || !['', 'auto', undefined].includes(inputs['azure-sign-in']);
/** https://docs.github.com/actions/reference/openid-connect-reference: the variable is there when the job has `id-token: write`. */
const idTokenOf = ({ env }) => {
    if (!env.ACTIONS_ID_TOKEN_REQUEST_URL)
        return undefined;
    return async (audience) => {
        const { getIDToken } = await __webpack_require__.e(/* import() */ 1652).then(__webpack_require__.bind(__webpack_require__, 61652));
        return getIDToken(audience);
    };
};
/** Another cloud's suffix has to be asked for; the named ones have these. */
const mayBeAcr = (name, cloud = '') => /\.azurecr\.(io|us|cn)$/i.test(name) || cloud.includes('://');


/***/ }),

/***/ 69508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: ./src/core/inputs.ts
var core_inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/actions/opening/azure.ts
var opening_azure = __webpack_require__(60499);
;// CONCATENATED MODULE: ./src/actions/opening/until-cancelled.ts
/** What makes something visible in a store. */
const PUBLISHING = ['publish', 'put'];
/** A store in which nothing more appears once the signal is aborted: a cancelled step publishes nothing. */
const untilCancelled = (store, signal) => new Proxy(store, {
    get: (target, name) => {
        const value = Reflect.get(target, name, target);
        if (typeof value !== 'function')
            return value;
        if (!PUBLISHING.some(publishing => publishing === name))
            return value.bind(target);
        return async (...args) => {
            signal.throwIfAborted();
            return value.apply(target, args);
        };
    }
});

;// CONCATENATED MODULE: ./src/actions/opening/stores.ts



/**
 * Opens the registry an input names: a folder, or `host[:port]/prefix`.
 * A first part with a dot, a port or `localhost` is a host, as in image references; anything else is a folder,
 * and so is whatever starts with `.`, `/` or `~`.
 * @param access Azure, where the step has opened it already
 */
const openStore = async (location, host, access) => {
    const store = await openWritable(location, host, access);
    return host.rehearsal?.(store) ?? store;
};
const openWritable = async (location, host, access) => {
    const { looksLikeRegistry, parseRegistry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (!looksLikeRegistry(location)) {
        const { LayoutStore } = await Promise.all(/* import() */[__webpack_require__.e(6627), __webpack_require__.e(7621)]).then(__webpack_require__.bind(__webpack_require__, 96627));
        return untilCancelled(new LayoutStore(location, host.signal), host.signal);
    }
    const { RegistryStore } = await __webpack_require__.e(/* import() */ 2102).then(__webpack_require__.bind(__webpack_require__, 72102));
    const { proxyAgents } = await __webpack_require__.e(/* import() */ 1500).then(__webpack_require__.bind(__webpack_require__, 71500));
    const { log, clock, signal } = host;
    const azure = access || (0,opening_azure/* hasAzureSignIn */.Qd)(host) ? (0,opening_azure/* azureRegistries */.Hk)(host, access) : undefined;
    const store = new RegistryStore(location, {
        log,
        clock,
        signal,
        credentials: await credentials(host, azure?.credentials),
        locks: await azure?.locksFor(parseRegistry(location).host),
        proxied: await proxyAgents(host)
    });
    return untilCancelled(store, signal);
};
/** What the inputs say; in Azure, its sign-in; what `docker login` or `podman login` left; for GitHub's own registry, else, the job's token. */
const credentials = async (host, azure) => {
    const { env, exec, inputs } = host;
    const { firstOf, forGitHub } = await __webpack_require__.e(/* import() */ 9008).then(__webpack_require__.bind(__webpack_require__, 89008));
    const { dockerConfigFiles, fromDockerConfig } = await __webpack_require__.e(/* import() */ 6474).then(__webpack_require__.bind(__webpack_require__, 96474));
    const token = inputs['github-token'] || env.GITHUB_TOKEN;
    const given = await givenCredentials(host);
    return firstOf(...(given ? [given] : []), ...(azure ? [azure] : []), fromDockerConfig(dockerConfigFiles(env), exec), ...(token ? [forGitHub(token)] : []), ...(azure ? [] : [(0,opening_azure/* maybeAzure */.Ey)(host)]));
};
/** `registry-username` and `registry-password` are for the host of `registry`, and for no other. */
const givenCredentials = async ({ inputs, log }) => {
    const { registry = '', 'registry-username': username, 'registry-password': password } = inputs;
    if (!username && !password)
        return undefined;
    if (!username || !password)
        throw (0,core_inputs/* invalid */.Gq)(username ? 'registry-password' : 'registry-username', 'is missing: the two go together');
    const { looksLikeRegistry, parseRegistry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (!looksLikeRegistry(registry))
        throw (0,core_inputs/* invalid */.Gq)('registry-username', `does not apply to the folder "${registry}"`);
    const { onlyFor, secretsOf } = await __webpack_require__.e(/* import() */ 9008).then(__webpack_require__.bind(__webpack_require__, 89008));
    for (const secret of secretsOf({ username, password }))
        log.secret(secret);
    return onlyFor(parseRegistry(registry).host, { username, password });
};


/***/ }),

/***/ 64955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value of a document is an object: neither a list nor null. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 22483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OK: () => (/* binding */ repositoryComponent),
/* harmony export */   SX: () => (/* binding */ suggestName),
/* harmony export */   Vb: () => (/* binding */ nameOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);


/** The rules of the Azure ML SDK v1, so that the names users already have stay valid. */
const RULES = {
    model: {
        what: 'model',
        pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/,
        rule: '1 to 255 letters, digits, "-", "." and "_"; the first a letter or digit'
    },
    image: {
        what: 'image',
        pattern: /^(?=.{3,32}$)[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/,
        rule: '3 to 32 lower-case letters, digits, "-" and "."; first and last a letter or digit'
    },
    service: {
        what: 'service',
        pattern: /^(?=.{3,32}$)[a-z]([-a-z0-9]*[a-z0-9])?$/,
        rule: '3 to 32 lower-case letters, digits and "-"; first a letter, last not "-"'
    }
};
/**
 * Parses an input that names a new thing.
 * @throws UserError `NAME_INVALID` with the rule, and the nearest name that keeps it.
 */
const nameOf = (kind) => (value, input) => {
    const { what, pattern, rule } = RULES[kind];
    if (pattern.test(value))
        return value;
    const better = suggestName(kind, value);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('NAME_INVALID', value === ''
        ? `Input "${input}" is required: the name of the ${what}.`
        : `"${value}" (input "${input}") is not a valid ${what} name.`, {
        hint: `${/^[aeiou]/.test(what) ? 'An' : 'A'} ${what} name has ${rule}.${better ? ` For example: ${better}` : ''}`
    });
};
/** A valid name made of what the user gave, or undefined when nothing of it can be kept. */
const suggestName = (kind, value) => {
    const lowered = kind === 'model' ? value : value.toLowerCase();
    const cleaned = lowered
        .replace(kind === 'model' ? /[^A-Za-z0-9._-]+/g : /[^a-z0-9-]+/g, '-')
        .replace(kind === 'service' ? /^[^a-z]+/ : /^[^A-Za-z0-9]+/, '')
        .slice(0, kind === 'model' ? 255 : 32)
        .replace(/[^A-Za-z0-9]+$/, '');
    return RULES[kind].pattern.test(cleaned) ? cleaned : undefined;
};
/** `[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*`: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests */
const REPOSITORY_COMPONENT = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/;
/**
 * The OCI repository component that stands for a name. Most names are one already; the others
 * (`Mymodel`, `a..b`) become a lower-case slug with a short hash of the name, so that two names never meet.
 */
const repositoryComponent = (name) => {
    if (name.length <= 128 && REPOSITORY_COMPONENT.test(name))
        return name;
    const slug = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 100)
        .replace(/^-|-$/g, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex').slice(0, 8);
    return `${slug}-${hash}`;
};


/***/ }),

/***/ 64119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ silent)
/* harmony export */ });
/** A log that says nothing. */
const silent = {
    debug: () => { },
    info: () => { },
    warning: () => { },
    progress: () => { },
    secret: () => { }
};


/***/ }),

/***/ 21401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ findImage),
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   MV: () => (/* binding */ digestsOfImage),
/* harmony export */   rI: () => (/* binding */ isNoImage)
/* harmony export */ });
/* unused harmony export parseImageReference */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94623);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17313);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6489);




/**
 * Finds an image by `name`, `name:version` or `name@sha256:…`.
 * @throws UserError `IMAGE_REFERENCE_INVALID`, `IMAGE_UNKNOWN`.
 */
const findImage = async (store, text) => {
    const { name, tag, digest } = parseImageReference(text);
    const repository = (0,_build_js__WEBPACK_IMPORTED_MODULE_3__/* .imageRepository */ .an)(name);
    const newest = tag ?? (digest ? '' : String((await (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsOf */ .x4)(store, repository)).at(-1) ?? ''));
    const descriptor = await store.resolve(repository, digest ?? newest);
    if (descriptor === undefined)
        throw await unknown(store, repository, text);
    const documents = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_2__/* .readImage */ .AM)(store, repository, descriptor);
    const config = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_2__/* .readImageConfig */ .MP)(store, repository, documents.manifest);
    return {
        label: digest ? `${name}@${digest}` : `${name}:${newest}`,
        name,
        repository,
        ...(digest ? {} : { tag: newest }),
        descriptor,
        reference: store.reference(repository, descriptor.digest),
        ...documents,
        config
    };
};
/** Whether a failure to find an image says that there is none of that name. */
const isNoImage = (error) => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'IMAGE_UNKNOWN');
/** The tags by which an image goes: the one it was found by, or all that lead to its digest, numbers first. */
const tagsOf = async (store, { tag, repository, descriptor }) => {
    if (tag !== undefined)
        return [tag];
    const tags = (await store.tags(repository)).filter(each => !(0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .isGoneTag */ .Y0)(each));
    const found = [];
    for (const each of tags)
        if ((await store.resolve(repository, each))?.digest === descriptor.digest)
            found.push(each);
    return found.sort((a, b) => (Number(a) || Infinity) - (Number(b) || Infinity) || (a < b ? -1 : 1));
};
const parseImageReference = (text) => {
    const [, name, tag, digest] = /^([a-z0-9][-.a-z0-9]*)(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127})|@(sha256:[a-f0-9]{64}))?$/.exec(text) ?? [];
    if (name === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_REFERENCE_INVALID', `"${text}" does not name an image.`, {
            hint: 'Write name:version, for example myimage:1, or a name alone for its newest version.'
        });
    return {
        name,
        ...(tag && tag !== 'latest' ? { tag } : {}),
        ...(digest ? { digest: digest } : {})
    };
};
const unknown = async (store, repository, text) => {
    const versions = await (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsOf */ .x4)(store, repository);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_UNKNOWN', `Registry "${store.location}" has no image "${text}".`, {
        hint: versions.length === 0
            ? 'Build it first with build-image, into the same registry.'
            : (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .thereAre */ .h0)(versions)
    });
};
/** Its digest, and those of the images that it is an index of. Pure. */
const digestsOfImage = ({ descriptor, index }) => [
    descriptor.digest,
    ...(index?.manifests.map(({ digest }) => digest) ?? [])
];


/***/ }),

/***/ 98400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ describeManifest),
/* harmony export */   H1: () => (/* binding */ markManifest),
/* harmony export */   fs: () => (/* binding */ describeBlob),
/* harmony export */   iF: () => (/* binding */ EMPTY_BYTES),
/* harmony export */   po: () => (/* binding */ describeDocument),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32060);
/** Descriptors of what is put into a store, each kind made in one way. Pure. */


const describeBlob = ({ mediaType, annotations }, digest, size) => ({
    mediaType,
    digest,
    size,
    ...(annotations ? { annotations } : {})
});
/** A manifest or index that is published under a tag. */
const describeManifest = ({ manifest }, bytes) => ({
    mediaType: manifest.mediaType,
    digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
    size: bytes.length,
    ...('artifactType' in manifest ? { artifactType: manifest.artifactType } : {})
});
/** A manifest or index as an index lists it. https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers */
const describeDocument = ({ mediaType, bytes }, { artifactType, config, annotations }) => {
    const type = artifactType ?? config?.mediaType;
    return {
        mediaType,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
        size: bytes.length,
        ...(type ? { artifactType: type } : {}),
        ...(annotations ? { annotations } : {})
    };
};
/** The document that says nothing, for what has no config or no layer of its own. */
const EMPTY_BYTES = Buffer.from('{}');
const EMPTY = {
    mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.empty,
    digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(EMPTY_BYTES),
    size: EMPTY_BYTES.length
};
/** A manifest of nothing but its annotations, which keeps a tag. The empty document has to be there first. */
const markManifest = (artifactType, annotations) => ({
    mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.manifest,
    bytes: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)({
        schemaVersion: 2,
        mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.manifest,
        artifactType,
        config: EMPTY,
        layers: [EMPTY],
        annotations
    })
});


/***/ }),

/***/ 91063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Zu: () => (/* binding */ invalidDocument),
/* harmony export */   c0: () => (/* binding */ mediaTypeOf),
/* harmony export */   dw: () => (/* binding */ parseJsonObject),
/* harmony export */   nw: () => (/* binding */ isIndex),
/* harmony export */   sR: () => (/* binding */ isDamaged)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_is_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64955);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32060);
/**
 * The one place where bytes become a manifest, an index or a config. What a registry sends is somebody else's: only what
 * has the shape of the specification goes on, so that nothing behind this has to doubt a field.
 */




/** Deeper JSON is nobody's document; walking it could exhaust the stack. */
const DEEPEST = 64;
/** @param what the document, for the message: a digest or `team/iris:1` */
const parseManifest = (bytes, what) => {
    const document = parseDocument(bytes, what);
    if (isIndex(document))
        throw invalidDocument(what, 'it is an index, where a manifest should be');
    return document;
};
/** @throws UserError `DOCUMENT_INVALID` for what is no manifest or index of OCI's or Docker's second schema. */
const parseDocument = (bytes, what) => {
    const fields = withoutNulls(parseJsonObject(bytes, what));
    const check = checker(what);
    if (fields.schemaVersion !== 2)
        throw invalidDocument(what, fields.schemaVersion === 1
            ? 'it uses Docker’s obsolete manifest schema 1'
            : 'it is no manifest: "schemaVersion" is not 2');
    check.mediaType(fields, 'mediaType');
    check.mediaType(fields, 'artifactType');
    check.annotations(fields, 'annotations');
    if ('subject' in fields)
        check.descriptor(fields.subject, 'subject');
    // One that could be read as both would be one thing to us and another to an engine (CVE-2021-41190).
    const isBoth = 'manifests' in fields && ('layers' in fields || 'config' in fields);
    const said = String(fields.mediaType ?? '');
    const isOther = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(said) && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(said) !== 'manifests' in fields;
    if (isBoth || isOther)
        throw invalidDocument(what, 'it is a manifest and an index at once');
    if ('manifests' in fields) {
        check.descriptors(fields.manifests, 'manifests');
        return fields;
    }
    const { config, layers = [] } = fields;
    check.descriptor(config, 'config');
    check.descriptors(layers, 'layers');
    return { ...fields, layers };
};
/** The config of an image. @throws UserError `DOCUMENT_INVALID` */
const parseImageConfig = (bytes, what) => {
    const document = parseJsonObject(bytes, what);
    const check = checker(what);
    for (const name of ['architecture', 'os', 'variant', 'created'])
        check.text(document, name);
    const { config, rootfs, history } = document;
    if (config !== undefined && config !== null) {
        const fields = check.object(config, 'config');
        for (const name of ['User', 'WorkingDir', 'StopSignal'])
            check.text(fields, name);
        for (const name of ['Env', 'Entrypoint', 'Cmd', 'OnBuild', 'Shell'])
            check.texts(fields, name);
        check.annotations(fields, 'Labels');
        for (const name of ['ExposedPorts', 'Volumes'])
            if (isPresent(fields[name]))
                check.object(fields[name], name);
    }
    const { diff_ids: diffIds } = check.object(rootfs, 'rootfs');
    if (isPresent(diffIds) && !(Array.isArray(diffIds) && diffIds.every(_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)))
        throw invalidDocument(what, '"rootfs.diff_ids" is no list of sha256 digests');
    if (isPresent(history)) {
        if (!Array.isArray(history))
            throw invalidDocument(what, '"history" is no list');
        for (const entry of history) {
            const fields = check.object(entry, 'history');
            for (const name of ['created', 'created_by', 'comment'])
                check.text(fields, name);
        }
    }
    return {
        ...withoutNulls(document),
        config: withoutNulls(isPresent(config) ? config : {}),
        rootfs: { type: 'layers', diff_ids: (diffIds ?? []) },
        ...(isPresent(history) ? { history: history.map(withoutNulls) } : {})
    };
};
/** Of a list of descriptors (referrers), those that have the shape of one. */
const wellFormed = (list) => list.filter((entry) => {
    try {
        checker('').descriptor(entry, 'entry');
        return true;
    }
    catch {
        return false;
    }
});
/** The kind of a document that came without a media type, or with one that says nothing. */
const mediaTypeOf = (document) => document.mediaType ?? (isIndex(document) ? _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.index : _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.manifest);
const isIndex = (document) => 'manifests' in document;
/** @throws UserError `DOCUMENT_INVALID` for what is not JSON, no object, or nested as no document is. */
const parseJsonObject = (bytes, what) => {
    if (isTooDeep(bytes))
        throw invalidDocument(what, `it is nested more than ${DEEPEST} deep`);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw invalidDocument(what, /^\s*</.test(text) ? 'it is a web page' : 'it is not JSON');
    }
    if (!(0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value))
        throw invalidDocument(what, 'it is no JSON object');
    return value;
};
const invalidDocument = (what, why) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('DOCUMENT_INVALID', `The document ${what} cannot be used: ${why}.`, {
    hint: 'It was not used. If it came from a proxy or a login page, check the registry’s address; otherwise register or build again, or report it to whoever published it.'
});
/** Whether something in a store cannot be used, while the store itself answers: a scan goes on behind it. */
const isDamaged = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo &&
    ['BLOB_CORRUPT', 'BLOB_MISSING', 'DOCUMENT_INVALID'].includes(error.code);
/** Counts brackets outside of strings. */
const isTooDeep = (bytes) => {
    let depth = 0;
    let isText = false;
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === QUOTE)
            isText = !isText;
        else if (isText && byte === BACKSLASH)
            at++;
        else if (!isText && (byte === BRACKET || byte === BRACE))
            depth++;
        else if (!isText && (byte === BRACKET + 2 || byte === BRACE + 2))
            depth--;
        if (depth > DEEPEST)
            return true;
    }
    return false;
};
const [QUOTE, BACKSLASH, BRACKET, BRACE] = Buffer.from('"\\[{');
const isPresent = (value) => value !== undefined && value !== null;
/** Go writes what is empty as null. */
const withoutNulls = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
/** May go into a header and into a log as it is. https://www.rfc-editor.org/rfc/rfc6838#section-4.2 */
const MEDIA_TYPE = /^[\x20-\x7e]{1,255}$/;
const checker = (what) => {
    const fail = (why) => {
        throw invalidDocument(what, why);
    };
    const object = (value, name) => (0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value) ? value : fail(`"${name}" is no object`);
    const text = (fields, name) => {
        if (isPresent(fields[name]) && typeof fields[name] !== 'string')
            fail(`"${name}" is no text`);
    };
    const texts = (fields, name) => {
        const value = fields[name];
        if (!isPresent(value))
            return;
        if (!(Array.isArray(value) && value.every(item => typeof item === 'string')))
            fail(`"${name}" is no list of texts`);
    };
    const annotations = (fields, name) => {
        const value = fields[name];
        if (!isPresent(value))
            return;
        if (Object.values(object(value, name)).some(item => typeof item !== 'string'))
            fail(`"${name}" holds something that is no text`);
    };
    const mediaType = (fields, name) => {
        const value = fields[name];
        if (isPresent(value) && !(typeof value === 'string' && MEDIA_TYPE.test(value)))
            fail(`"${name}" is no media type`);
    };
    const descriptor = (value, name) => {
        const fields = object(value, name);
        const { digest, size, platform } = fields;
        if (!isPresent(fields.mediaType))
            fail(`"${name}" has no media type`);
        mediaType(fields, 'mediaType');
        mediaType(fields, 'artifactType');
        if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
            fail(`"${name}.digest" is no sha256 digest`);
        if (!Number.isSafeInteger(size) || Number(size) < 0)
            fail(`"${name}.size" is no number of bytes`);
        annotations(fields, 'annotations');
        if (!isPresent(platform))
            return;
        for (const part of ['os', 'architecture', 'variant'])
            text(object(platform, 'platform'), part);
    };
    const descriptors = (value, name) => {
        if (!Array.isArray(value))
            fail(`"${name}" is no list`);
        for (const [i, entry] of value.entries())
            descriptor(entry, `${name}[${i}]`);
    };
    return { object, text, texts, mediaType, annotations, descriptor, descriptors };
};


/***/ }),

/***/ 32060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Rn: () => (/* binding */ MEDIA),
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   YX: () => (/* binding */ ANNOTATION),
/* harmony export */   ZJ: () => (/* binding */ toBytes),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES)
/* harmony export */ });
const MEDIA = {
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    index: 'application/vnd.oci.image.index.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar',
    layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    /** https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidance-for-an-empty-descriptor */
    empty: 'application/vnd.oci.empty.v1+json'
};
/** Indexes, also in Docker's own form, which is read alike. */
const INDEX_TYPES = [
    MEDIA.index,
    'application/vnd.docker.distribution.manifest.list.v2+json'
];
/** Manifests and indexes. */
const MANIFEST_TYPES = [
    MEDIA.manifest,
    'application/vnd.docker.distribution.manifest.v2+json',
    ...INDEX_TYPES
];
const isIndexType = (mediaType) => INDEX_TYPES.includes(mediaType);
const isManifestType = (mediaType) => MANIFEST_TYPES.includes(mediaType);
/** Configs of images that run, also in Docker's own form; what else is stored has others. */
const isImageConfigType = (mediaType) => mediaType === MEDIA.config || mediaType === 'application/vnd.docker.container.image.v1+json';
/** What a manifest or index names: its config and layers, or its manifests. */
const namedBy = (document) => [
    ...(document.config ? [document.config] : []),
    ...(document.layers ?? []),
    ...(document.manifests ?? [])
];
/** Annotation keys: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md */
const ANNOTATION = {
    refName: 'org.opencontainers.image.ref.name',
    title: 'org.opencontainers.image.title',
    version: 'org.opencontainers.image.version',
    description: 'org.opencontainers.image.description',
    created: 'org.opencontainers.image.created',
    source: 'org.opencontainers.image.source',
    revision: 'org.opencontainers.image.revision',
    baseName: 'org.opencontainers.image.base.name',
    baseDigest: 'org.opencontainers.image.base.digest'
};
/** The one way a JSON document becomes bytes here, so that equal documents have equal digests. */
const toBytes = (document) => Buffer.from(JSON.stringify(document));


/***/ }),

/***/ 94623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   Y0: () => (/* binding */ isGoneTag),
/* harmony export */   Zt: () => (/* binding */ probedNumbers),
/* harmony export */   bS: () => (/* binding */ versionsIn),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   h0: () => (/* binding */ thereAre),
/* harmony export */   x4: () => (/* binding */ versionsOf)
/* harmony export */ });
/* unused harmony export highestIn */
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98400);
/**
 * Version numbers as a repository's tags hold them: those that exist, and the highest that was ever given. A number is
 * never given twice: the newest version leaves a small document behind when it goes (docs/adrs/0017-numbers-given-once.md).
 */

/** Numbers of at most nine digits: those that JavaScript and people count with alike. */
const NUMBER = /^[1-9]\d{0,8}$/;
const GONE = /^gone-([1-9]\d{0,8})$/;
/** The numbers among a repository's tags, ascending. */
const versionsIn = (tags) => tags
    .filter(tag => NUMBER.test(tag))
    .map(Number)
    .sort((a, b) => a - b);
/** The highest number that was ever given, by the tags: 0 for none. */
const highestIn = (tags) => tags.reduce((highest, tag) => {
    const number = NUMBER.test(tag) ? tag : GONE.exec(tag)?.[1];
    return Math.max(highest, Number(number ?? 0));
}, 0);
const goneTag = (number) => `gone-${number}`;
/** Such a tag keeps a number, and is no version of anything. */
const isGoneTag = (tag) => GONE.test(tag);
/**
 * Removes a version, and sees to it that its number is not given again: before the newest one goes, a document of a few
 * bytes takes its place under the tag `gone-<number>`. One who registers meanwhile sees one of the two.
 * @throws UserError those of `Store.remove` and `DocumentStore.put`: then nothing was removed
 */
const retire = async (store, repository, tag) => {
    const tags = await store.tags(repository);
    const { highest } = await numbersOf(store, repository, tags);
    const isNewest = NUMBER.test(tag) && Number(tag) === highest;
    if (isNewest && (await store.resolve(repository, goneTag(tag))) === undefined)
        await remember(store, repository, tag);
    const freed = await store.remove(repository, tag);
    if (!isNewest)
        return freed;
    // The highest one says all that the others did.
    const older = tags.filter(each => isGoneTag(each) && each !== goneTag(tag));
    for (const each of older)
        await store.remove(repository, each);
    return freed;
};
const remember = async (store, repository, tag) => {
    await store.stage(repository, {
        ..._describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg,
        label: `the number ${tag}`,
        open: async function* () {
            yield _describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_BYTES */ .iF;
        }
    });
    // Registries delete by digest: two numbers must not share one.
    const mark = (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .markManifest */ .H1)('application/vnd.scoreline.gone.v1', { 'dev.scoreline.gone': tag });
    await store.put(repository, mark, goneTag(tag));
};
/** Pure. */
const numbersIn = (tags) => ({
    versions: versionsIn(tags),
    highest: highestIn(tags)
});
/** The versions that exist, ascending. */
const versionsOf = async (store, repository) => (await numbersOf(store, repository)).versions;
/**
 * The sentence for someone who asked for another version. Pure.
 * @param versions ascending, one at least
 */
const thereAre = (versions) => {
    const newest = versions.slice(-NAMED);
    if (versions.length === 1)
        return `Its only version is ${newest[0]}.`;
    return `Its ${versions.length > NAMED ? 'newest ' : ''}versions are ${newest.join(', ')}.`;
};
/** More numbers help nobody. */
const NAMED = 10;
/** The numbers of a repository, also where the registry does not list tags. */
const numbersOf = async (store, repository, known) => {
    const tags = known ?? (await store.tags(repository));
    const isListed = tags.length > 0 || (await store.listsTags?.(repository)) !== false;
    return isListed ? numbersIn(tags) : probedNumbers(store, repository);
};
/** So many numbers in a row that are not there end a search. */
const GAP = 16;
/** For registries that do not list tags, which the specification asks for and some lack: one number after the other. */
const probedNumbers = async (store, repository) => {
    const versions = [];
    let highest = 0;
    const has = async (tag) => (await store.resolve(repository, tag)) !== undefined;
    for (let from = 1; from - highest <= GAP; from += GAP) {
        const some = Array.from({ length: GAP }, (_, i) => from + i);
        const [there, gone] = await Promise.all([String, goneTag].map(tagOf => Promise.all(some.map(number => has(tagOf(number))))));
        versions.push(...some.filter((_, i) => there?.[i]));
        highest = Math.max(highest, ...some.filter((_, i) => there?.[i] || gone?.[i]));
    }
    return { versions, highest };
};


/***/ }),

/***/ 17313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ readImage),
/* harmony export */   Dg: () => (/* binding */ HERE),
/* harmony export */   MP: () => (/* binding */ readImageConfig),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91063);

/** This machine, as images name it. */
const HERE = {
    os: 'linux',
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64'
};
/** A manifest or index, of the shape it should have. @throws UserError `DOCUMENT_INVALID` and those of `Store.read` */
const readDocument = async (store, repository, descriptor) => (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(await store.read(repository, descriptor), descriptor.digest);
/** As `readDocument`, where nothing but a manifest will do. */
const readManifest = async (store, repository, descriptor) => (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(await store.read(repository, descriptor), descriptor.digest);
/** The config of an image. @throws UserError `DOCUMENT_INVALID` and those of `Store.read` */
const readImageConfig = async (store, repository, { config }) => (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .FB)(await store.read(repository, config), config.digest);
/**
 * The manifest of an image; of one for several platforms that of `platform`, or the first where none is for it.
 * @throws UserError `DOCUMENT_INVALID` and those of `Store.read`
 */
const readImage = async (store, repository, descriptor, platform = HERE) => {
    const document = await readDocument(store, repository, descriptor);
    if (!(0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndex */ .nw)(document))
        return { manifest: document };
    const chosen = imageFor(document, platform);
    if (chosen === undefined)
        throw (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidDocument */ .Zu)(descriptor.digest, 'it is an index that names no image');
    return { manifest: await readManifest(store, repository, chosen), index: document };
};
const imageFor = ({ manifests }, wanted) => manifests.find(({ platform }) => platform?.os === wanted.os && platform.architecture === wanted.architecture) ?? manifests[0];


/***/ })

};
