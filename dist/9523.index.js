export const id = 9523;
export const ids = [9523];
export const modules = {

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

/***/ 48723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ registryInputs),
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   sx: () => (/* binding */ DEFAULT_REGISTRY),
/* harmony export */   yp: () => (/* binding */ stateFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);



/** The embedded registry: an OCI layout folder in the workspace. */
const DEFAULT_REGISTRY = '.scoreline/registry';
/** Where models and images live, and how to sign in there where `docker login` was not used. */
const registryInputs = {
    registry: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, DEFAULT_REGISTRY),
    'registry-username': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    'registry-password': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)
};
/**
 * What may be kept between jobs: fetched parts, wheels, finished layers. The runner's tool cache where it has one,
 * else the user's cache folder. `SCORELINE_CACHE` overrides both, e.g. with a folder that actions/cache restores.
 */
const cacheFolder = ({ env }) => env.SCORELINE_CACHE ||
    node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.RUNNER_TOOL_CACHE || env.XDG_CACHE_HOME || node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache'), 'scoreline');
/** What the local target keeps: unpacked layers, services and their logs. */
const stateFolder = ({ env }) => node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(env.SCORELINE_STATE || '.scoreline');


/***/ }),

/***/ 71690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ azureInputs)
/* harmony export */ });
/* unused harmony export SIGN_IN_METHODS */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);

/** The ways to prove to Azure who we are; `auto` takes the first that the job has the means for. */
const SIGN_IN_METHODS = [
    'oidc',
    'client-secret',
    'client-certificate',
    'managed-identity',
    'azure-cli'
];
/** The inputs of every action that speaks to Azure. docs/azure-sign-in.md */
const azureInputs = {
    'azure-sign-in': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['auto', ...SIGN_IN_METHODS]), 'auto'),
    'azure-client-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-tenant-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-subscription-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-client-secret': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-client-certificate': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-cloud': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'AzureCloud'),
    'resource-group': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)
};


/***/ }),

/***/ 89114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   GJ: () => (/* binding */ byteCount),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90761);


/**
 * Reads every field once, in order.
 * @throws UserError `INPUT_UNKNOWN` for a name no field has, `INPUT_INVALID` for a value a field refuses.
 */
const parseInputs = (fields, given) => {
    const known = Object.keys(fields);
    for (const name of Object.keys(given))
        if (!known.includes(name))
            throw unknownInput(name, known);
    return Object.fromEntries(Object.entries(fields).map(([name, parse]) => [name, parse((given[name] ?? '').trim(), name)]));
};
/** Any text, but some. */
const text = (value, name) => {
    if (value === '')
        throw invalid(name, 'is required');
    return value;
};
const oneOf = (allowed) => (value, name) => {
    const found = allowed.find(candidate => candidate === value);
    if (found !== undefined)
        return found;
    throw invalid(name, value === ''
        ? `is required: one of ${allowed.join(', ')}`
        : `must be one of ${allowed.join(', ')}, not "${value}"`);
};
/** `true`, `false` and their YAML 1.2 spellings; empty is false. */
const flag = (value, name) => {
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['', 'false', 'False', 'FALSE'].includes(value))
        return false;
    throw invalid(name, `must be true or false, not "${value}"`);
};
/** A finite decimal number between `least` and `most`. */
const number = ({ least = -Infinity, most = Infinity, whole = false } = {}) => (value, name) => {
    const parsed = Number(value);
    const fits = value !== '' && parsed >= least && parsed <= most;
    if (fits && (!whole || Number.isInteger(parsed)) && Number.isFinite(parsed))
        return parsed;
    const kind = whole ? 'a whole number' : 'a number';
    const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
    throw invalid(name, `must be ${kind}${least === -Infinity ? '' : ` ${range}`}, not "${value}"`);
};
const UNITS = {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3
};
/** `500 MB`, `1.5GiB`, `2000000`: a number of bytes. */
const byteCount = (value, name) => {
    const [, digits, unit = 'B'] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)?$/.exec(value) ?? [];
    const factor = UNITS[unit];
    if (digits !== undefined && factor !== undefined)
        return Math.round(Number(digits) * factor);
    throw invalid(name, `must be a number of bytes such as "500 MB" or "2 GiB", not "${value}"`);
};
/** One entry a line; commas separate too. */
const list = value => value
    .split(/[\n,]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** One entry a line; commas are part of it. */
const lines = value => value
    .split('\n')
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** `key=value`, one a line, or a JSON object of strings. */
const pairs = (value, name) => value.startsWith('{') ? pairsFromJson(value, name) : pairsFromLines(value, name);
const optional = (parser) => (value, name) => value === '' ? undefined : parser(value, name);
/** Gives an empty input a value. */
const withDefault = (parser, fallback) => (value, name) => value === '' ? fallback : parser(value, name);
const invalid = (name, problem, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `Input "${name}" ${problem}.`, hint ? { hint } : {});
/** There is no input of that name: names the nearest there is. */
const unknownInput = (name, known) => {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_UNKNOWN', near === undefined
        ? `There is no input "${name}".`
        : `There is no input "${name}"; did you mean "${near}"?`, { hint: `Known inputs: ${known.join(', ')}.` });
};
const pairsFromLines = (value, name) => {
    const lines = value
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    return Object.fromEntries(lines.map(line => {
        const at = line.indexOf('=');
        if (at < 1)
            throw invalid(name, `needs key=value on each line, not "${line}"`);
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }));
};
const pairsFromJson = (value, name) => {
    const parsed = parseJson(value, name);
    const entries = Object.entries(parsed);
    return Object.fromEntries(entries.map(([key, entry]) => {
        if (entry === null || typeof entry === 'object')
            throw invalid(name, `needs plain values; "${key}" is not one`);
        return [key, String(entry)];
    }));
};
const parseJson = (value, name) => {
    try {
        return JSON.parse(value);
    }
    catch (cause) {
        throw invalid(name, `is not valid JSON: ${cause instanceof Error ? cause.message : cause}`);
    }
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

/***/ 90761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known name closest to a misspelt one, or undefined when none is close. */
const nearest = (name, known) => {
    const limit = Math.max(2, Math.floor(name.length / 3));
    const ranked = known
        .map(candidate => ({ candidate, distance: editDistance(name, candidate) }))
        .filter(({ distance }) => distance <= limit)
        .toSorted((a, b) => a.distance - b.distance);
    return ranked[0]?.candidate;
};
/** Levenshtein distance: insertions, deletions and substitutions each cost 1. */
const editDistance = (a, b) => {
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current[j] = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
};


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
