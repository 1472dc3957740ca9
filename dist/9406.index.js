export const id = 9406;
export const ids = [9406];
export const modules = {

/***/ 17180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K_: () => (/* binding */ openAci),
/* harmony export */   bi: () => (/* binding */ checkStartsInEngine),
/* harmony export */   dW: () => (/* binding */ TARGETS),
/* harmony export */   i0: () => (/* binding */ checkPullable),
/* harmony export */   jx: () => (/* binding */ aciSettings),
/* harmony export */   r7: () => (/* binding */ serviceInputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71690);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89114);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _azure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13980);
/** The target `aci`, as the actions that deploy, test, tell and delete services use it. */






const TARGETS = ['local', 'aci'];
/** Where a service that exists runs, and how to get there. */
const serviceInputs = {
    target: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(TARGETS), 'local'),
    ..._azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .azureInputs */ .R,
    'key-seed': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)
};
/** @param input.registry where the image lies; Azure's keeps the seed of the keys, too. */
const openAci = async (input, host) => {
    if (input['key-seed'])
        host.log.secret(input['key-seed']);
    const access = await (0,_azure_js__WEBPACK_IMPORTED_MODULE_5__/* .openAzureFor */ .J5)(input, host);
    return {
        access,
        target: await (0,_azure_js__WEBPACK_IMPORTED_MODULE_5__/* .openAciTargetFor */ .Wc)(access, input.registry, input['key-seed'], host)
    };
};
const aciSettings = async (input, { subscriptionId, resourceGroup }, { log, clock }) => {
    const { readAciSettings } = await __webpack_require__.e(/* import() */ 7542).then(__webpack_require__.bind(__webpack_require__, 7542));
    const readText = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    return readAciSettings(input, { readText, log, clock, subscriptionId, resourceGroup });
};
/** @throws UserError `ACI_REGISTRY_NEEDED` for a folder: Azure cannot pull from it. */
const checkPullable = async (registry) => {
    const { looksLikeRegistry } = await __webpack_require__.e(/* import() */ 4431).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (looksLikeRegistry(registry))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_REGISTRY_NEEDED', `Target aci pulls images from a registry, and "${registry}" is a folder.`, {
        hint: 'Set registry to one that Azure can reach, for example <name>.azurecr.io, in every step.'
    });
};
/**
 * An image without a base has no C library: the local target lends it this machine's, an engine does not.
 * @throws UserError `ACI_IMAGE_UNFIT`
 */
const checkStartsInEngine = (image) => {
    const { label, manifest, config } = image;
    const hint = 'Build the image again with base-image: default.';
    if (manifest.annotations?.[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATION */ .YX.baseName] === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_IMAGE_UNFIT', `Image "${label}" has no base image, so no container engine can start it.`, { hint });
    const several = image.descriptor.mediaType.includes('index');
    if (!several && config.architecture !== 'amd64')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_IMAGE_UNFIT', `Image "${label}" is for ${config.architecture}, and Azure Container Instances run linux/amd64.`, { hint: `${hint.slice(0, -1)} and platforms: linux/amd64.` });
};


/***/ }),

/***/ 13980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ maybeAzure),
/* harmony export */   Hk: () => (/* binding */ azureRegistries),
/* harmony export */   J5: () => (/* binding */ openAzureFor),
/* harmony export */   Qd: () => (/* binding */ hasAzureSignIn),
/* harmony export */   Wc: () => (/* binding */ openAciTargetFor)
/* harmony export */ });
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71690);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);



/** Azure for one step: signs in the way the inputs and the job allow, at the first request. */
const openAzureFor = async (inputs, host, http = {}) => {
    const { openAzure } = await __webpack_require__.e(/* import() */ 1328).then(__webpack_require__.bind(__webpack_require__, 91328));
    return openAzure(inputs, { env: host.env, log: host.log, idToken: idTokenOf(host), http });
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
                const { acrCredentials } = await __webpack_require__.e(/* import() */ 4502).then(__webpack_require__.bind(__webpack_require__, 54502));
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
    const { signInToAzure } = await __webpack_require__.e(/* import() */ 1328).then(__webpack_require__.bind(__webpack_require__, 91328));
    const inputs = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .TL)(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .azureInputs */ .R, pick(host.inputs, Object.keys(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .azureInputs */ .R)));
    return signInToAzure(inputs, { env: host.env, log: host.log, idToken: idTokenOf(host) });
};
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
/** The target `aci`. `registry` is where the image lies, and where the seed of the keys is kept when it is Azure's. */
const openAciTargetFor = async (access, registry, keySeed, host) => {
    const { openAciTarget } = await __webpack_require__.e(/* import() */ 8927).then(__webpack_require__.bind(__webpack_require__, 8927));
    return openAciTarget({ access, registry, keySeed, log: host.log, clock: host.clock });
};
/** https://docs.github.com/actions/reference/openid-connect-reference: the variable is there when the job has `id-token: write`. */
const idTokenOf = ({ env }) => {
    if (!env.ACTIONS_ID_TOKEN_REQUEST_URL)
        return undefined;
    return async (audience) => {
        const { getIDToken } = await Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(6058)]).then(__webpack_require__.bind(__webpack_require__, 46058));
        return getIDToken(audience);
    };
};
/** Another cloud's suffix has to be asked for; the named ones have these. */
const mayBeAcr = (name, cloud = '') => /\.azurecr\.(io|us|cn)$/i.test(name) || cloud.includes('://');
const pick = (record, names) => Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));


/***/ }),

/***/ 8136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logs: () => (/* binding */ logs)
/* harmony export */ });
/* unused harmony export inputs */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22483);
/* harmony import */ var _aci_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17180);
/* harmony import */ var _local_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3737);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48723);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1969);







const inputs = {
    'service-name': (0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)('service'),
    lines: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)({ least: 1, whole: true }), 100),
    ..._aci_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceInputs */ .r7,
    ..._places_js__WEBPACK_IMPORTED_MODULE_5__/* .registryInputs */ .P4
};
/** Prints what a service wrote last. */
const logs = async (host) => {
    const input = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(inputs, host.inputs);
    const name = input['service-name'];
    const aci = input.target === 'aci';
    const target = aci
        ? (await (0,_aci_js__WEBPACK_IMPORTED_MODULE_3__/* .openAci */ .K_)(input, host)).target
        : (0,_local_target_js__WEBPACK_IMPORTED_MODULE_4__/* .openLocalTarget */ .J)(await (0,_stores_js__WEBPACK_IMPORTED_MODULE_6__/* .openStore */ .C)(input.registry, host), host);
    if ((await target.find(name, host.signal)) === undefined)
        throw aci
            ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_UNKNOWN', `There is no service "${name}".`, {
                hint: 'Check service-name and resource-group.'
            })
            : new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_UNKNOWN', `No service "${name}" runs on this machine.`, {
                hint: 'Services are kept in .scoreline/services of the folder they were deployed from.'
            });
    for (const line of await target.logs(name, input.lines, host.signal))
        process.stdout.write(`${line}\n`);
};


/***/ }),

/***/ 1969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _azure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13980);


/**
 * Opens the registry an input names: a folder, or `host[:port]/prefix`.
 * A first part with a dot, a port or `localhost` is a host, as in image references; anything else is a folder,
 * and so is whatever starts with `.`, `/` or `~`.
 * @param access Azure, where the step has opened it already
 */
const openStore = async (location, host, access) => {
    const { looksLikeRegistry } = await __webpack_require__.e(/* import() */ 6812).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (!looksLikeRegistry(location)) {
        const { LayoutStore } = await Promise.all(/* import() */[__webpack_require__.e(2300), __webpack_require__.e(2063)]).then(__webpack_require__.bind(__webpack_require__, 82300));
        return new LayoutStore(location);
    }
    const { RegistryStore } = await __webpack_require__.e(/* import() */ 284).then(__webpack_require__.bind(__webpack_require__, 20284));
    const { proxyAgents } = await __webpack_require__.e(/* import() */ 7911).then(__webpack_require__.bind(__webpack_require__, 27911));
    const { parseRegistry } = await __webpack_require__.e(/* import() */ 6812).then(__webpack_require__.bind(__webpack_require__, 56812));
    const { log, clock, signal } = host;
    const azure = access || (0,_azure_js__WEBPACK_IMPORTED_MODULE_1__/* .hasAzureSignIn */ .Qd)(host) ? (0,_azure_js__WEBPACK_IMPORTED_MODULE_1__/* .azureRegistries */ .Hk)(host, access) : undefined;
    return new RegistryStore(location, {
        log,
        clock,
        signal,
        credentials: await credentials(host, azure?.credentials),
        locks: await azure?.locksFor(parseRegistry(location).host),
        proxied: await proxyAgents(host)
    });
};
/** What the inputs say; in Azure, its sign-in; what `docker login` or `podman login` left; for GitHub's own registry, else, the job's token. */
const credentials = async (host, azure) => {
    const { env, exec, inputs } = host;
    const { firstOf, forGitHub } = await __webpack_require__.e(/* import() */ 9008).then(__webpack_require__.bind(__webpack_require__, 89008));
    const { dockerConfigFiles, fromDockerConfig } = await __webpack_require__.e(/* import() */ 6474).then(__webpack_require__.bind(__webpack_require__, 96474));
    const token = inputs['github-token'] || env.GITHUB_TOKEN;
    const given = await givenCredentials(host);
    return firstOf(...(given ? [given] : []), ...(azure ? [azure] : []), fromDockerConfig(dockerConfigFiles(env), exec), ...(token ? [forGitHub(token)] : []), ...(azure ? [] : [(0,_azure_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeAzure */ .Ey)(host)]));
};
/** `registry-username` and `registry-password` are for the host of `registry`, and for no other. */
const givenCredentials = async ({ inputs, log }) => {
    const { registry = '', 'registry-username': username, 'registry-password': password } = inputs;
    if (!username && !password)
        return undefined;
    if (!username || !password)
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(username ? 'registry-password' : 'registry-username', 'is missing: the two go together');
    const { looksLikeRegistry, parseRegistry } = await __webpack_require__.e(/* import() */ 6812).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (!looksLikeRegistry(registry))
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('registry-username', `is of no use to the folder "${registry}"`);
    const { onlyFor, secretsOf } = await __webpack_require__.e(/* import() */ 9008).then(__webpack_require__.bind(__webpack_require__, 89008));
    for (const secret of secretsOf({ username, password }))
        log.secret(secret);
    return onlyFor(parseRegistry(registry).host, { username, password });
};


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

/***/ 80351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ labelOf)
/* harmony export */ });
/** `diabetes:1` */
const labelOf = ({ name, version }) => `${name}:${version}`;


/***/ }),

/***/ 68825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export shortDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const PATTERN = /^sha256:[a-f0-9]{64}$/;
const isDigest = (text) => typeof text === 'string' && PATTERN.test(text);
const digestOf = (bytes) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
/** The 64 hexadecimal characters behind `sha256:`. */
const hexOf = (digest) => digest.slice('sha256:'.length);
/** Twelve characters, for people. */
const shortDigest = (digest) => hexOf(digest).slice(0, 12);


/***/ }),

/***/ 32060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Rn: () => (/* binding */ MEDIA),
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   V: () => (/* binding */ INDEX_TYPES),
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
/** Docker's own name for an index. */
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const isIndexType = (mediaType) => mediaType === MEDIA.index || mediaType === DOCKER_LIST;
const isManifestType = (mediaType) => MANIFEST_TYPES.includes(mediaType);
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


/***/ })

};
