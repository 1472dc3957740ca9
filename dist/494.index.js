export const id = 494;
export const ids = [494];
export const modules = {

/***/ 6575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d_: () => (/* binding */ LABEL),
/* harmony export */   gj: () => (/* binding */ imageConfig),
/* harmony export */   s1: () => (/* binding */ imageAnnotations)
/* harmony export */ });
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(351);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2060);
/* harmony import */ var _service_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3045);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9098);




/** Labels under which an image tells where it comes from. */
const LABEL = {
    runtime: 'io.scoreline.runtime',
    models: 'io.scoreline.models',
    tags: 'io.scoreline.tags',
    python: 'io.scoreline.python'
};
/**
 * The config of an image. Equal arguments give equal bytes; there is no time of building in it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
const imageConfig = (spec, version, base, layers, python) => {
    const all = [...base.layers, ...layers];
    return {
        architecture: spec.architecture === 'x64' ? 'amd64' : 'arm64',
        os: 'linux',
        config: {
            User: '65532:65532',
            ExposedPorts: { [`${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.port}/tcp`]: {} },
            Env: environment(spec, version, base, python),
            Entrypoint: [_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.node, `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.runtime}/server.js`],
            WorkingDir: _spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.appRoot,
            Labels: { ...base.config?.Labels, ...labels(spec, python) },
            StopSignal: 'SIGTERM'
        },
        rootfs: { type: 'layers', diff_ids: all.map(layer => layer.diffId) },
        history: all.map(layer => ({ created_by: layer.madeBy }))
    };
};
/** What registries and people read off a manifest. */
const imageAnnotations = (spec, version) => ({
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.title]: spec.name,
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.version]: String(version),
    ...(spec.description ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.description]: spec.description } : {}),
    ...(Object.keys(spec.tags).length > 0 ? { [LABEL.tags]: JSON.stringify(spec.tags) } : {})
});
const environment = (spec, version, base, python) => {
    const own = {
        AML_APP_ROOT: _spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.appRoot,
        AZUREML_MODEL_DIR: (0,_service_file_js__WEBPACK_IMPORTED_MODULE_1__/* .modelDir */ .$1)(spec.models),
        SERVICE_NAME: spec.name,
        SERVICE_VERSION: String(version),
        SCORELINE_SERVICE_FILE: `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.appRoot}/${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.serviceFile}`,
        ...(spec.script ? { AZUREML_ENTRY_SCRIPT: spec.script.file } : {}),
        ...(python ? { PYTHONPATH: `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.environment}/lib/python${python}/site-packages` } : {})
    };
    const inherited = (base.config?.Env ?? []).filter(entry => !((entry.split('=')[0] ?? '') in own));
    const path = inherited.some(entry => entry.startsWith('PATH='))
        ? []
        : ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'];
    return [...path, ...inherited, ...Object.entries(own).map(([key, value]) => `${key}=${value}`)];
};
const labels = (spec, python) => ({
    [LABEL.runtime]: spec.runtime,
    [LABEL.models]: JSON.stringify(spec.models.map(model => ({ model: (0,_models_model_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOf */ .W)(model), digest: model.digest }))),
    ...(python ? { [LABEL.python]: python } : {}),
    ...(Object.keys(spec.tags).length > 0 ? { [LABEL.tags]: JSON.stringify(spec.tags) } : {})
});


/***/ }),

/***/ 524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ hostPython),
/* harmony export */   n: () => (/* binding */ hostPythonVersion)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4296);



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

/***/ 3045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ modelDir),
/* harmony export */   Ch: () => (/* binding */ modelFolder),
/* harmony export */   I2: () => (/* binding */ serviceFile)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9098);

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

/***/ 9098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ IN_IMAGE)
/* harmony export */ });
/** Paths inside an image. docs/design.md tells what lies there. */
const IN_IMAGE = {
    node: '/opt/scoreline/bin/node',
    runtime: '/opt/scoreline/runtime',
    environment: '/opt/scoreline/env',
    appRoot: '/var/azureml-app',
    models: 'azureml-models',
    serviceFile: 'scoreline.json',
    port: 5001
};


/***/ })

};
