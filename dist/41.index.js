export const id = 41;
export const ids = [41];
export const modules = {

/***/ 8136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logs: () => (/* binding */ logs)
/* harmony export */ });
/* unused harmony export inputs */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2483);
/* harmony import */ var _local_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9603);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8723);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1969);






const inputs = {
    'service-name': (0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)('service'),
    lines: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)({ least: 1, whole: true }), 100),
    registry: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, _places_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_REGISTRY */ .sx)
};
/** Prints what a service on this machine wrote last. */
const logs = async (host) => {
    const input = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(inputs, host.inputs);
    const target = (0,_local_target_js__WEBPACK_IMPORTED_MODULE_3__/* .openLocalTarget */ .J)(await (0,_stores_js__WEBPACK_IMPORTED_MODULE_5__/* .openStore */ .C)(input.registry, host), host);
    const name = input['service-name'];
    if ((await target.find(name)) === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_UNKNOWN', `No service "${name}" runs on this machine.`, {
            hint: 'Services are kept in .scoreline/services of the folder they were deployed from.'
        });
    for (const line of await target.logs(name, input.lines))
        process.stdout.write(`${line}\n`);
};


/***/ }),

/***/ 8723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   sx: () => (/* binding */ DEFAULT_REGISTRY),
/* harmony export */   yp: () => (/* binding */ stateFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The embedded registry: an OCI layout folder in the workspace. */
const DEFAULT_REGISTRY = '.scoreline/registry';
/**
 * What may be kept between jobs: fetched parts, wheels, finished layers. The runner's tool cache where it has one,
 * else the user's cache folder. `SCORELINE_CACHE` overrides both, e.g. with a folder that actions/cache restores.
 */
const cacheFolder = ({ env }) => env.SCORELINE_CACHE ||
    node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.RUNNER_TOOL_CACHE || env.XDG_CACHE_HOME || node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache'), 'scoreline');
/** What the local target keeps: unpacked layers, services and their logs. */
const stateFolder = ({ env }) => node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(env.SCORELINE_STATE || '.scoreline');


/***/ }),

/***/ 1969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore)
/* harmony export */ });
/**
 * Opens the registry an input names: a folder, or `host[:port]/prefix`.
 * A first part with a dot, a port or `localhost` is a host, as in image references; anything else is a folder,
 * and so is whatever starts with `.`, `/` or `~`.
 */
const openStore = async (location, host) => {
    const { looksLikeRegistry } = await __webpack_require__.e(/* import() */ 812).then(__webpack_require__.bind(__webpack_require__, 6812));
    if (!looksLikeRegistry(location)) {
        const { LayoutStore } = await __webpack_require__.e(/* import() */ 300).then(__webpack_require__.bind(__webpack_require__, 2300));
        return new LayoutStore(location);
    }
    const { RegistryStore } = await __webpack_require__.e(/* import() */ 88).then(__webpack_require__.bind(__webpack_require__, 5088));
    const { proxyAgents } = await __webpack_require__.e(/* import() */ 911).then(__webpack_require__.bind(__webpack_require__, 7911));
    const { log, clock, signal } = host;
    return new RegistryStore(location, {
        log,
        clock,
        signal,
        credentials: await credentials(host),
        proxied: await proxyAgents(host)
    });
};
/** What `docker login` or `podman login` left; for GitHub's own registry, else, the job's token. */
const credentials = async ({ env, exec, inputs }) => {
    const { firstOf, forGitHub } = await __webpack_require__.e(/* import() */ 8).then(__webpack_require__.bind(__webpack_require__, 9008));
    const { dockerConfigFiles, fromDockerConfig } = await __webpack_require__.e(/* import() */ 474).then(__webpack_require__.bind(__webpack_require__, 6474));
    const token = inputs['github-token'] || env.GITHUB_TOKEN;
    return firstOf(fromDockerConfig(dockerConfigFiles(env), exec), ...(token ? [forGitHub(token)] : []));
};


/***/ }),

/***/ 2483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OK: () => (/* binding */ repositoryComponent),
/* harmony export */   SX: () => (/* binding */ suggestName),
/* harmony export */   Vb: () => (/* binding */ nameOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4296);


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
        : `"${value}" (input "${input}") is not a valid ${what} name.`, { hint: `A ${what} name has ${rule}.${better ? ` For example: ${better}` : ''}` });
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

/***/ 351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ labelOf)
/* harmony export */ });
/** `diabetes:1` */
const labelOf = ({ name, version }) => `${name}:${version}`;


/***/ }),

/***/ 8825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export shortDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const PATTERN = /^sha256:[a-f0-9]{64}$/;
const isDigest = (text) => PATTERN.test(text);
const digestOf = (bytes) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
/** The 64 hexadecimal characters behind `sha256:`. */
const hexOf = (digest) => digest.slice('sha256:'.length);
/** Twelve characters, for people. */
const shortDigest = (digest) => hexOf(digest).slice(0, 12);


/***/ }),

/***/ 2060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/** Manifests and indexes, also in Docker's own form, which is read alike. */
const MANIFEST_TYPES = [
    MEDIA.manifest,
    MEDIA.index,
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.list.v2+json'
];
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
