export const id = 7138;
export const ids = [7138];
export const modules = {

/***/ 86575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bj: () => (/* binding */ withoutOrigin),
/* harmony export */   d_: () => (/* binding */ LABEL),
/* harmony export */   gj: () => (/* binding */ imageConfig),
/* harmony export */   s1: () => (/* binding */ imageAnnotations)
/* harmony export */ });
/* unused harmony export baseVariable */
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80351);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32060);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22554);
/* harmony import */ var _service_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93045);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99098);





/** Labels under which an image tells where it comes from. */
const LABEL = {
    runtime: 'io.scoreline.runtime',
    models: 'io.scoreline.models',
    tags: 'io.scoreline.tags',
    python: 'io.scoreline.python'
};
const USER = '65532:65532';
/**
 * The config of an image. Equal arguments give equal bytes; there is no time of building in it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
const imageConfig = (spec, version, base, layers, environment) => {
    const all = [...base.layers, ...layers];
    return {
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformOf */ .tj)(spec.architecture),
        ...(base.variant ? { variant: base.variant } : {}),
        config: {
            User: userOf(base),
            ExposedPorts: { [`${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.port}/tcp`]: {} },
            Env: variablesOf(spec, version, base, environment),
            Entrypoint: [_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.node, `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.runtime}/server.js`],
            WorkingDir: _spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.appRoot,
            ...(base.config?.Volumes ? { Volumes: base.config.Volumes } : {}),
            Labels: { ...base.config?.Labels, ...labels(spec, environment?.python) },
            StopSignal: 'SIGTERM'
        },
        rootfs: { type: 'layers', diff_ids: all.map(layer => layer.diffId) },
        history: [...historyOf(base), ...layers.map(layer => ({ created_by: layer.madeBy }))]
    };
};
/** The base's own, as long as it tells of as many layers as there are: what comes after is found by counting. */
const historyOf = ({ history = [], layers }) => history.filter(entry => !entry.empty_layer).length === layers.length
    ? history
    : layers.map(layer => ({ created_by: layer.madeBy }));
/** The base's user where it is plainly not root: by number, as Kubernetes checks it (`runAsNonRoot`). */
const userOf = ({ config }) => /^[1-9]\d*(:\d+)?$/.test(config?.User ?? '') ? (config?.User ?? USER) : USER;
/** What registries and people read off a manifest. */
const imageAnnotations = (spec, version, base) => ({
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.title]: spec.name,
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.version]: String(version),
    ...(spec.description ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.description]: spec.description } : {}),
    ...originAnnotations(spec.origin),
    ...(base.name ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.baseName]: base.name } : {}),
    ...(base.digest ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.baseDigest]: base.digest } : {}),
    ...(Object.keys(spec.tags).length > 0 ? { [LABEL.tags]: JSON.stringify(spec.tags) } : {})
});
const originAnnotations = ({ source, revision, created } = {}) => ({
    ...(source ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.source]: source } : {}),
    ...(revision ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.revision]: revision } : {}),
    ...(created ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.created]: created } : {})
});
/** An image's annotations but for those that tell of its origin. */
const withoutOrigin = (annotations = {}) => {
    const { source, revision, created } = _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX;
    const origin = [source, revision, created];
    return Object.fromEntries(Object.entries(annotations).filter(([key]) => !origin.includes(key)));
};
const variablesOf = (spec, version, base, environment) => {
    const path = baseVariable(base, 'PATH') ?? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
    const own = {
        AML_APP_ROOT: _spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.appRoot,
        AZUREML_MODEL_DIR: (0,_service_file_js__WEBPACK_IMPORTED_MODULE_1__/* .modelDir */ .$1)(spec.models),
        SERVICE_NAME: spec.name,
        SERVICE_VERSION: String(version),
        SCORELINE_SERVICE_FILE: `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.appRoot}/${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.serviceFile}`,
        ...(spec.script ? { AZUREML_ENTRY_SCRIPT: spec.script.file } : {}),
        ...(environment
            ? {
                PYTHONPATH: [
                    sitePackages(environment.python),
                    // Packages of the base's own Python are for another interpreter than the one that is brought along.
                    environment.conda ? undefined : baseVariable(base, 'PYTHONPATH')
                ]
                    .filter(Boolean)
                    .join(':'),
                SCORELINE_PYTHON_VERSION: environment.python
            }
            : {}),
        // As in an activated environment, so that programs of its packages are found.
        ...(environment?.conda
            ? {
                CONDA_PREFIX: _spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.conda,
                PATH: `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.conda}/bin:${path}`,
                SCORELINE_PYTHON: `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.conda}/bin/python`
            }
            : {})
    };
    const inherited = (base.config?.Env ?? []).filter(entry => !((entry.split('=')[0] ?? '') in own));
    const fallback = 'PATH' in own || inherited.some(entry => entry.startsWith('PATH=')) ? [] : [`PATH=${path}`];
    return [
        ...fallback,
        ...inherited,
        ...Object.entries(own).map(([key, value]) => `${key}=${value}`)
    ];
};
const sitePackages = (python) => `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.environment}/lib/python${python}/site-packages`;
/** An environment variable of the base. */
const baseVariable = ({ config }, name) => (config?.Env ?? []).find(entry => entry.startsWith(`${name}=`))?.slice(name.length + 1);
const labels = (spec, python) => ({
    [LABEL.runtime]: spec.runtime,
    [LABEL.models]: JSON.stringify(spec.models.map(model => ({ model: (0,_models_model_js__WEBPACK_IMPORTED_MODULE_4__/* .labelOf */ .W)(model), digest: model.digest }))),
    ...(python ? { [LABEL.python]: python } : {}),
    ...(Object.keys(spec.tags).length > 0 ? { [LABEL.tags]: JSON.stringify(spec.tags) } : {})
});


/***/ }),

/***/ 30524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ hostPython),
/* harmony export */   n: () => (/* binding */ hostPythonVersion)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/**
 * An interpreter of this machine with the wanted minor version: `SCORELINE_PYTHON`, one on PATH, or one that
 * actions/setup-python keeps in the tool cache.
 * @param version `3.11`
 * @returns its absolute path.
 * @throws UserError `PYTHON_MISSING`.
 */
const hostPython = async (version, env, exec) => {
    const chosen = env.SCORELINE_PYTHON;
    const found = [];
    for (const candidate of chosen ? [chosen] : await candidates(version, env)) {
        const python = await identify(candidate, exec);
        if (python?.version === version)
            return python.program;
        if (python)
            found.push(`${candidate} is ${python.version}`);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('PYTHON_MISSING', `This machine has no Python ${version}${chosen ? ` at SCORELINE_PYTHON (${chosen})` : ''}${found.length > 0 ? `; ${found.join(', ')}` : ''}.`, {
        hint: `Put actions/setup-python with python-version "${version}" before this step, or set SCORELINE_PYTHON to an interpreter.`
    });
};
const candidates = async (version, env) => [
    `python${version}`,
    'python3',
    'python',
    ...(await inToolCache(version, env.RUNNER_TOOL_CACHE))
];
/** `Python/3.11.9/x64/bin/python3`, the newest release first. */
const inToolCache = async (version, cache) => {
    if (!cache)
        return [];
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(cache, 'Python');
    const releases = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    return releases
        .filter(release => release.startsWith(`${version}.`))
        .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .map(release => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, release, process.arch, 'bin', 'python3'));
};
const IDENTIFY = 'import sys; print("%d.%d" % sys.version_info[:2]); print(sys.executable)';
const identify = async (program, exec) => {
    try {
        const { exitCode, stdout } = await exec(program, ['-c', IDENTIFY]);
        const [version = '', executable = ''] = stdout.trim().split(/\r?\n/);
        return exitCode === 0 && /^3\.\d+$/.test(version)
            ? { version, program: executable || program }
            : undefined;
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo && error.code === 'PROGRAM_MISSING')
            return undefined;
        throw error;
    }
};
/**
 * The minor version of this machine's own interpreter: what a script without an environment file expects where the
 * image has no base that brings another. Undefined where there is none.
 */
const hostPythonVersion = async (env, exec) => (await identify(env.SCORELINE_PYTHON || 'python3', exec))?.version;


/***/ }),

/***/ 22554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/** An image's platform in the words of the OCI specification, of users, and of Node.js. */
const platformOf = (architecture) => ({
    os: 'linux',
    architecture: architecture === 'x64' ? 'amd64' : 'arm64'
});
const platformName = (architecture) => architecture === 'x64' ? 'linux/amd64' : 'linux/arm64';
const architectureOf = (platform) => platform === 'linux/amd64' ? 'x64' : 'arm64';


/***/ }),

/***/ 93045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ modelDir),
/* harmony export */   Ch: () => (/* binding */ modelFolder),
/* harmony export */   I2: () => (/* binding */ serviceFile)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99098);

/** `scoreline.json`: what the scoring runtime is told of the models. The shape is documented in docs/design.md. */
const serviceFile = ({ runtime, models }) => JSON.stringify({ schemaVersion: 1, runtime, models: models.map(entryOf) }, undefined, 2);
/** `azureml-models/<name>/<version>`, the place scripts of the Azure ML SDK v1 look. */
const modelFolder = ({ name, version }) => `${_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y.models}/${name}/${version}`;
/** What `AZUREML_MODEL_DIR` holds: the one model's folder, or the folder of all. */
const modelDir = (models) => {
    const [only, ...others] = models;
    const below = only !== undefined && others.length === 0 ? modelFolder(only) : _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y.models;
    return `${_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y.appRoot}/${below}`;
};
const entryOf = (model) => {
    const { mainFile, signature, sampleInput } = model.card;
    return {
        name: model.name,
        version: String(model.version),
        path: modelFolder(model),
        ...(mainFile && model.card.framework === 'onnx' ? { file: mainFile } : {}),
        ...(signature ? { signature } : {}),
        ...(sampleInput === undefined ? {} : { sampleInput })
    };
};


/***/ }),

/***/ 99098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ IN_IMAGE)
/* harmony export */ });
/** Paths inside an image. docs/design.md tells what lies there. */
const IN_IMAGE = {
    node: '/opt/scoreline/bin/node',
    runtime: '/opt/scoreline/runtime',
    environment: '/opt/scoreline/env',
    conda: '/opt/scoreline/conda',
    appRoot: '/var/azureml-app',
    models: 'azureml-models',
    serviceFile: 'scoreline.json',
    port: 5001
};


/***/ }),

/***/ 53673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ unpack)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56118);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74296);
/**
 * Unpacks the layers of an image onto this disk. An image is input from outside: only plain files, folders and links
 * that stay inside are written, and never more than the limits.
 */








/** More than any layer of ours; a bomb is larger. */
const LIMITS = {
    bytes: 64 * 1024 ** 3,
    entries: 1e6,
    inflated: 1024 ** 3,
    ratio: 200
};
/** @throws UserError `LAYER_UNSAFE`, also for what is no archive. */
const unpack = async (layer, mediaType, folder, limits = LIMITS) => {
    try {
        await unpackEntries(layer, mediaType, folder, limits);
    }
    catch (error) {
        throw isDamage(error) ? damaged(error) : error;
    }
};
const unpackEntries = async (layer, mediaType, folder, limits) => {
    const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_6__.extract)();
    const bytes = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(layer, { objectMode: false });
    const inflating = bombGuard(limits);
    const feeding = /gzip$/.test(mediaType)
        ? (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(bytes, inflating.before, (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip)(), inflating.after, entries)
        : (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(bytes, entries);
    // An entry does not hear that the bytes of its archive ended early.
    const cut = new AbortController();
    feeding.catch(error => cut.abort(error));
    let total = 0;
    let count = 0;
    try {
        for await (const entry of entries) {
            const { name, size = 0 } = entry.header;
            total += size;
            if (total > limits.bytes)
                throw unsafe(name, `is more than ${limits.bytes} bytes with the entries before it`);
            if (++count > limits.entries)
                throw unsafe(name, `comes after ${limits.entries} others`);
            await write(entry, folder, cut.signal);
        }
        await feeding;
    }
    catch (error) {
        throw cut.signal.aborted && isDamage(error) ? cut.signal.reason : error;
    }
};
const write = async (entry, folder, signal) => {
    const { header } = entry;
    const target = await placeOf(header, folder);
    if (header.type === 'file' || header.type === 'contiguous-file') {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(target), { recursive: true });
        const mode = (header.mode ?? 0) & 0o100 ? 0o755 : 0o644;
        return (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { mode, flags: 'wx' }), { signal });
    }
    if (header.type === 'directory')
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(target, { recursive: true });
    else if (header.type === 'symlink')
        await link(header, target, folder);
    else
        throw unsafe(header.name, `is a ${header.type ?? 'thing of unknown kind'}`);
    entry.resume();
};
/** Counts what goes into the decompressor and what comes out of it. */
const bombGuard = ({ inflated, ratio }) => {
    let packed = 0;
    let unpacked = 0;
    return {
        before: async function* (chunks) {
            for await (const chunk of chunks) {
                packed += chunk.length;
                yield chunk;
            }
        },
        after: async function* (chunks) {
            for await (const chunk of chunks) {
                unpacked += chunk.length;
                if (unpacked > inflated && unpacked > packed * ratio)
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('LAYER_UNSAFE', `The layer inflates ${packed} bytes to ${unpacked} and more.`, { hint: NOT_OURS });
                yield chunk;
            }
        }
    };
};
/** Where an entry goes: below the folder, through no link, where nothing is yet. */
const placeOf = async ({ name, type }, folder) => {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.normalize(name).replace(/\/$/, '');
    if (name.includes('\0') || node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(name) || relative.split('/').includes('..'))
        throw unsafe(name, 'leads out of the layer');
    const parts = relative.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
        const found = await statOf(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, ...parts.slice(0, depth)));
        if (found?.isSymbolicLink())
            throw unsafe(name, 'lies behind a link');
    }
    const target = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, relative);
    const found = await statOf(target);
    if (found !== undefined && !(found.isDirectory() && type === 'directory')) {
        if (found.isDirectory())
            throw unsafe(name, 'takes the place of a folder');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target);
    }
    return target;
};
/** Links are kept relative, so that they lead to the same place wherever the root folder lies. */
const link = async ({ name, linkname }, target, folder) => {
    const to = linkname ?? '';
    // Seen from the layer's root, above which ".." does not lead.
    const inside = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(to)
        ? node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.normalize(to)
        : node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.join('/', node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.dirname(name), to);
    const depth = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.dirname(node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.join('/', name)).split('/').filter(Boolean).length;
    const climbs = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(to)
        ? 0
        : node_path__WEBPACK_IMPORTED_MODULE_2___default().posix
            .normalize(to)
            .split('/')
            .filter(part => part === '..').length;
    if (to === '' || climbs > depth)
        throw unsafe(name, 'is a link that leads out of the layer');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(target), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(target), node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, inside)) || '.', target);
};
const statOf = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined);
/** Of the archive itself: the disk's errors name a system call, the registry's are errors for users. */
const isDamage = (error) => !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo) && !(typeof error === 'object' && error && 'syscall' in error);
const NOT_OURS = 'Such an image was not built by Scoreline. Nothing of it is run; build it again.';
const unsafe = (name, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('LAYER_UNSAFE', `The layer's entry "${name.slice(0, 200)}" ${problem}.`, {
    hint: NOT_OURS
});
const damaged = (cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('LAYER_UNSAFE', `The layer is no archive that can be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(cause)}.`, {
    cause,
    hint: NOT_OURS
});


/***/ }),

/***/ 17313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ readImage),
/* harmony export */   Dg: () => (/* binding */ HERE),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/** This machine, as images name it. */
const HERE = {
    os: 'linux',
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64'
};
/** The manifest of an image; of one for several platforms that of `platform`, or the first where none is for it. */
const readImage = async (store, repository, descriptor, platform = HERE) => {
    const read = async (named) => JSON.parse((await store.read(repository, named)).toString());
    const document = await read(descriptor);
    if (!isIndex(document))
        return { manifest: document };
    const chosen = imageFor(document, platform);
    if (chosen === undefined)
        throw new Error(`The index ${descriptor.digest} names no image`);
    return { manifest: (await read(chosen)), index: document };
};
const imageFor = ({ manifests }, wanted) => manifests.find(({ platform }) => platform?.os === wanted.os && platform.architecture === wanted.architecture) ?? manifests[0];
const isIndex = (document) => 'manifests' in document;


/***/ })

};
