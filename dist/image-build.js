export const id = 8000;
export const ids = [8000];
export const modules = {

/***/ 52347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ VARIABLE),
/* harmony export */   aI: () => (/* binding */ MADE_BY),
/* harmony export */   d_: () => (/* binding */ LABEL),
/* harmony export */   y4: () => (/* binding */ IN_IMAGE)
/* harmony export */ });
/**
 * What images, targets and the scoring runtime agree on. The runtime ships inside images and imports nothing of the rest:
 * test/contract/image.test.ts holds this against it.
 */
/** Paths inside an image. docs/design.md says what lies there. */
const IN_IMAGE = {
    home: '/opt/scoreline',
    node: '/opt/scoreline/bin/node',
    runtime: '/opt/scoreline/runtime',
    environment: '/opt/scoreline/env',
    conda: '/opt/scoreline/conda',
    appRoot: '/var/azureml-app',
    /** Where registered models lie, as blobs of their own. */
    weights: '/models',
    /** Links to them, below `appRoot`. */
    models: 'azureml-models',
    serviceFile: 'scoreline.json',
    port: 5001
};
/** Labels under which an image says what it is. */
const LABEL = {
    runtime: 'io.scoreline.runtime',
    models: 'io.scoreline.models',
    tags: 'io.scoreline.tags',
    python: 'io.scoreline.python'
};
/** What made a layer, as the history of an image says it: the layers that targets know again. */
const MADE_BY = { runtime: 'scoreline: runtime', code: 'scoreline: code' };
/** Variables by which a deployment configures the scoring runtime. docs/scoring-runtime.md */
const VARIABLE = {
    port: 'SCORELINE_PORT',
    keysFile: 'SCORELINE_KEYS_FILE',
    tlsCertificate: 'SCORELINE_TLS_CERT_FILE',
    tlsKey: 'SCORELINE_TLS_KEY_FILE',
    connections: 'SCORELINE_CONNECTIONS',
    python: 'SCORELINE_PYTHON',
    workers: 'WORKER_COUNT',
    entryScript: 'AZUREML_ENTRY_SCRIPT'
};


/***/ }),

/***/ 6489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ imageArtifact),
/* harmony export */   _w: () => (/* binding */ buildImage),
/* harmony export */   an: () => (/* binding */ imageRepository),
/* harmony export */   hL: () => (/* binding */ stageLayers),
/* harmony export */   i: () => (/* binding */ builtImage)
/* harmony export */ });
/* harmony import */ var _contract_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52347);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22483);
/* harmony import */ var _models_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9142);
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80351);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44287);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68825);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32060);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50484);
/* harmony import */ var _code_layer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77100);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(86575);
/* harmony import */ var _size_limit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70710);












const imageRepository = (name) => (0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryComponent */ .OK)(name);
/**
 * Builds an image under the next version of its name; equal inputs give the version that exists.
 * Model layers are the registered blobs themselves: nothing of a model is read or written.
 */
const buildImage = async (spec, foundation, { store, log, attach, maxSize }) => {
    const repository = imageRepository(spec.name);
    const staged = await stageLayers(spec, foundation, { store, log, maxSize });
    const numbered = await (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .publishNumbered */ .U)(store, repository, number => imageArtifact(spec, number, foundation, staged), {
        reuse: true,
        attach,
        essence: manifest => ({ ...manifest, annotations: (0,_config_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutOrigin */ .bj)(manifest.annotations) })
    });
    return builtImage(store, spec.name, numbered, staged);
};
/** What is reported of a published image, made of these layers. Pure. */
const builtImage = (store, name, { version, descriptor, changed }, parts) => {
    const layers = parts.map(({ madeBy, descriptor: { size } }) => ({ madeBy, size }));
    return {
        label: `${name}:${version}`,
        version,
        descriptor,
        reference: store.reference(imageRepository(name), descriptor.digest),
        size: layers.reduce((sum, layer) => sum + layer.size, 0),
        layers,
        changed
    };
};
/** Brings all layers of an image into the store, those of the base first. */
const stageLayers = async (spec, foundation, { store, log, maxSize }) => {
    const repository = imageRepository(spec.name);
    const stage = (source) => stageLayer(store, repository, source, log);
    const sources = [
        ...foundation.base.sources,
        ...foundation.runtime,
        ...(foundation.environment?.conda ? [foundation.environment.conda] : []),
        ...(foundation.environment ? [foundation.environment] : []),
        ...modelLayers(spec, store),
        { ...(await (0,_code_layer_js__WEBPACK_IMPORTED_MODULE_8__/* .codeLayer */ .$L)(spec)), madeBy: _contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .MADE_BY */ .aI.code }
    ];
    const staged = await Promise.all(sources.map(stage));
    (0,_size_limit_js__WEBPACK_IMPORTED_MODULE_10__/* .checkSize */ .C)(spec.name, staged.map(({ madeBy, descriptor: { size } }) => ({ madeBy, size })), maxSize);
    return staged;
};
/** The manifest and config of one version of an image. Pure. @param layers those of the base first */
const imageArtifact = (spec, version, { base, environment }, layers) => {
    const own = layers.slice(base.layers.length);
    const config = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .toBytes */ .ZJ)((0,_config_js__WEBPACK_IMPORTED_MODULE_9__/* .imageConfig */ .gj)(spec, version, base, own, environment));
    const digest = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(config);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MEDIA */ .Rn.manifest,
            config: { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MEDIA */ .Rn.config, digest, size: config.length },
            layers: layers.map(layer => layer.descriptor),
            annotations: (0,_config_js__WEBPACK_IMPORTED_MODULE_9__/* .imageAnnotations */ .s1)(spec, version, base)
        },
        documents: new Map([[digest, config]])
    };
};
/**
 * The blobs that register-model stored, under the media type an engine unpacks. They are read only where the registry does
 * not take them over from the model's repository by itself.
 */
const modelLayers = (spec, store) => spec.models.flatMap(model => model.layers.map(({ mediaType, digest, size, diffId }) => ({
    blob: {
        mediaType: (0,_models_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .layerTypeOf */ .rE)(mediaType),
        label: `${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_11__/* .labelOf */ .W)(model)} (weights)`,
        digest,
        size,
        mountFrom: (0,_models_register_js__WEBPACK_IMPORTED_MODULE_4__/* .modelRepository */ .m)(model.name),
        open: () => weightsOf(model, { mediaType, digest, size }, store)
    },
    diffId: () => diffId,
    madeBy: `scoreline: models ${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_11__/* .labelOf */ .W)(model)}`
})));
async function* weightsOf(model, descriptor, store) {
    try {
        yield* store.stream((0,_models_register_js__WEBPACK_IMPORTED_MODULE_4__/* .modelRepository */ .m)(model.name), descriptor);
    }
    catch (cause) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(cause, 'BLOB_MISSING'))
            throw cause;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('BLOB_MISSING', `The weights of model "${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_11__/* .labelOf */ .W)(model)}" are not in registry "${store.location}" any more.`, { cause, hint: 'Something deleted them. Register the model again, then build the image.' });
    }
}
const stageLayer = async (store, repository, { blob, diffId, madeBy }, log) => {
    const { mediaType, digest, size } = await store.stage(repository, blob, log);
    return { descriptor: { mediaType, digest, size }, diffId: diffId?.() ?? digest, madeBy };
};


/***/ }),

/***/ 77100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ codeLayer),
/* harmony export */   pe: () => (/* binding */ scriptFiles)
/* harmony export */ });
/* unused harmony export modelLinks */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52347);
/* harmony import */ var _oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39021);
/* harmony import */ var _oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70100);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_chunks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2088);
/* harmony import */ var _service_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93045);
/* harmony import */ var _source_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3430);








const APP = _contract_image_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_IMAGE */ .y4.appRoot.slice(1);
/** The layer that changes most: the user's code, the service file, and links that lead to the models. */
const codeLayer = async (spec) => {
    const entries = (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_3__/* .arrange */ .NL)([
        ...(spec.script ? await scriptEntries(spec.script) : []),
        ...spec.models.flatMap(modelLinks),
        (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_3__/* .fileEntry */ .nV)(`${APP}/${_contract_image_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_IMAGE */ .y4.serviceFile}`, (0,_service_file_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceFile */ .I2)(spec))
    ]);
    return (0,_oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .storedLayer */ .J)(entries, { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA */ .Rn.layerGzip, label: `${spec.name} (code)` });
};
/**
 * A model's folder as scripts know it, made of links into its layer: every file and folder of the model, and, where a
 * folder was registered, that folder's own name too, since scripts are written either way.
 */
const modelLinks = (model) => {
    const folder = `${APP}/${(0,_service_file_js__WEBPACK_IMPORTED_MODULE_6__/* .modelFolder */ .Ch)(model)}`;
    const up = '../'.repeat(folder.split('/').length);
    const tops = [...new Set(model.card.files.map(file => file.path.split('/')[0] ?? file.path))];
    const links = tops.map(top => ({ name: top, target: `${up}models/${model.name}/${top}` }));
    const { folder: registered } = model.card;
    if (registered !== undefined && !tops.includes(registered))
        links.push({ name: registered, target: `${up}models/${model.name}` });
    return links.map(({ name, target }) => ({ path: `${folder}/${name}`, type: 'symlink', target }));
};
/** The files of an entry script, its source directory included: where each lies, and its path below the app's root. */
const scriptFiles = async (script) => {
    const { sourceDirectory, files } = script;
    if (sourceDirectory === undefined)
        return [{ source: script.source, path: script.file }];
    return files ?? (await (0,_source_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceFiles */ .l)(sourceDirectory, script.file)).files;
};
const scriptEntries = async (script) => {
    const files = await scriptFiles(script);
    return Promise.all(files.map(file => diskEntry(file.source, file.path)));
};
const diskEntry = async (source, name) => {
    const { size, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(source);
    return {
        path: `${APP}/${name}`,
        type: 'file',
        executable: (mode & 0o100) !== 0,
        size,
        content: () => (0,_oci_read_chunks_js__WEBPACK_IMPORTED_MODULE_5__/* .readChunks */ .z)(source, 0, size)
    };
};


/***/ }),

/***/ 86575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bj: () => (/* binding */ withoutOrigin),
/* harmony export */   gj: () => (/* binding */ imageConfig),
/* harmony export */   s1: () => (/* binding */ imageAnnotations)
/* harmony export */ });
/* unused harmony export baseVariable */
/* harmony import */ var _contract_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52347);
/* harmony import */ var _core_no_telemetry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58598);
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80351);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32060);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22554);
/* harmony import */ var _service_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93045);






const USER = '65532:65532';
/**
 * The config of an image. Equal arguments give equal bytes; there is no time of building in it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
const imageConfig = (spec, version, base, layers, environment) => {
    const all = [...base.layers, ...layers];
    return {
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .platformOf */ .tj)(spec.architecture),
        ...(base.variant ? { variant: base.variant } : {}),
        config: {
            User: userOf(base),
            ExposedPorts: { [`${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.port}/tcp`]: {} },
            Env: variablesOf(spec, version, base, environment),
            Entrypoint: [_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.node, `${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.runtime}/server.js`],
            WorkingDir: _contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.appRoot,
            ...(base.config?.Volumes ? { Volumes: base.config.Volumes } : {}),
            Labels: { ...base.config?.Labels, ...labels(spec, environment?.python) },
            StopSignal: 'SIGTERM'
        },
        rootfs: { type: 'layers', diff_ids: all.map(layer => layer.diffId) },
        history: [...historyOf(base), ...layers.map(layer => ({ created_by: layer.madeBy }))]
    };
};
/** The base's own, as long as it lists as many layers as there are: what comes after is found by counting. */
const historyOf = ({ history = [], layers }) => history.filter(entry => !entry.empty_layer).length === layers.length
    ? history
    : layers.map(layer => ({ created_by: layer.madeBy }));
/** The base's user where it is plainly not root: by number, as Kubernetes checks it (`runAsNonRoot`). */
const userOf = ({ config }) => /^[1-9]\d*(:\d+)?$/.test(config?.User ?? '') ? (config?.User ?? USER) : USER;
/** What registries and people read off a manifest. */
const imageAnnotations = (spec, version, base) => ({
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.title]: spec.name,
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.version]: String(version),
    ...(spec.description ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.description]: spec.description } : {}),
    ...originAnnotations(spec.origin),
    ...(base.name ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.baseName]: base.name } : {}),
    ...(base.digest ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.baseDigest]: base.digest } : {}),
    ...(Object.keys(spec.tags).length > 0 ? { [_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.tags]: JSON.stringify(spec.tags) } : {})
});
const originAnnotations = ({ source, revision, created } = {}) => ({
    ...(source ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.source]: source } : {}),
    ...(revision ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.revision]: revision } : {}),
    ...(created ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.created]: created } : {})
});
/** An image's annotations except those about its origin. */
const withoutOrigin = (annotations = {}) => {
    const { source, revision, created } = _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX;
    const origin = [source, revision, created];
    return Object.fromEntries(Object.entries(annotations).filter(([key]) => !origin.includes(key)));
};
const variablesOf = (spec, version, base, environment) => {
    const path = baseVariable(base, 'PATH') ?? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
    const own = {
        ..._core_no_telemetry_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_TELEMETRY */ .w,
        AML_APP_ROOT: _contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.appRoot,
        AZUREML_MODEL_DIR: (0,_service_file_js__WEBPACK_IMPORTED_MODULE_3__/* .modelDir */ .$1)(spec.models),
        SERVICE_NAME: spec.name,
        SERVICE_VERSION: String(version),
        SCORELINE_SERVICE_FILE: `${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.appRoot}/${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.serviceFile}`,
        ...(spec.script ? { [_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLE */ .TZ.entryScript]: spec.script.file } : {}),
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
                CONDA_PREFIX: _contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.conda,
                PATH: `${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.conda}/bin:${path}`,
                SCORELINE_PYTHON: `${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.conda}/bin/python`
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
const sitePackages = (python) => `${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.environment}/lib/python${python}/site-packages`;
/** An environment variable of the base. */
const baseVariable = ({ config }, name) => (config?.Env ?? []).find(entry => entry.startsWith(`${name}=`))?.slice(name.length + 1);
const labels = (spec, python) => ({
    [_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.runtime]: spec.runtime,
    [_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.models]: JSON.stringify(spec.models.map(model => ({ model: (0,_models_model_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .W)(model), digest: model.digest }))),
    ...(python ? { [_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.python]: python } : {}),
    ...(Object.keys(spec.tags).length > 0 ? { [_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.tags]: JSON.stringify(spec.tags) } : {})
});


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
/* harmony import */ var _contract_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52347);

/** `scoreline.json`: what the scoring runtime needs to know about the models. The shape is documented in docs/design.md. */
const serviceFile = ({ runtime, models }) => JSON.stringify({ schemaVersion: 1, runtime, models: models.map(entryOf) }, undefined, 2);
/** `azureml-models/<name>/<version>`, the place scripts of the Azure ML SDK v1 look. */
const modelFolder = ({ name, version }) => `${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.models}/${name}/${version}`;
/** What `AZUREML_MODEL_DIR` holds: the one model's folder, or the folder of all. */
const modelDir = (models) => {
    const [only, ...others] = models;
    const below = only !== undefined && others.length === 0 ? modelFolder(only) : _contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.models;
    return `${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.appRoot}/${below}`;
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

/***/ 70710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkSize)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77522);


/** @throws UserError `IMAGE_TOO_LARGE` naming the largest layers. @param limit bytes; none when left out */
const checkSize = (image, layers, limit) => {
    const size = layers.reduce((sum, layer) => sum + layer.size, 0);
    if (limit === undefined || size <= limit)
        return;
    const largest = layers
        .toSorted((a, b) => b.size - a.size)
        .slice(0, 3)
        .map(layer => `${layer.madeBy.replace(/^scoreline: /, '') || 'base'} (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(layer.size)})`);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_TOO_LARGE', `Image "${image}" would have ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(size)}, more than max-image-size allows (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(limit)}).`, { hint: `Its largest layers: ${largest.join(', ')}. Leave out packages, or raise the limit.` });
};


/***/ }),

/***/ 3430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ tellSource),
/* harmony export */   l: () => (/* binding */ sourceFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_ignore_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45047);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/* harmony import */ var _core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24353);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77522);
/* harmony import */ var _core_workspace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28742);








/** Never part of an image. */
const LEFT_OUT = new Set([..._core_ignore_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .NEVER_CONTENT */ .Jf, '.ipynb_checkpoints', '.venv', 'node_modules']);
const MOST_FILES = 100_000;
const DEEPEST = 100;
/**
 * What of a source directory goes into an image.
 * @param script its path in there, with slashes: goes in whatever the rules say
 * @throws UserError `SOURCE_FILE_UNSUPPORTED` for links and devices, `SOURCE_TOO_LARGE`, `FILE_LINK_OUTSIDE`.
 */
const sourceFiles = async (directory, script) => {
    const root = await (0,_core_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .realPlace */ .oD)(directory, { what: 'The source directory' });
    const rules = await (0,_core_ignore_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .readIgnoreRules */ .yH)(root);
    const files = [];
    const secrets = [];
    let ignored = 0;
    const walk = async (below, depth) => {
        if (depth > DEEPEST)
            throw tooLarge(directory, `folders in folders, more than ${DEEPEST} deep`);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, below), { withFileTypes: true });
        for (const entry of found) {
            if (LEFT_OUT.has(entry.name) || entry.name.endsWith('.pyc'))
                continue;
            const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(below, entry.name);
            const verdict = file === script ? 'in' : rules?.of(file, entry.isDirectory());
            const leadsToScript = entry.isDirectory() && script.startsWith(`${file}/`);
            if (verdict === 'out' && !leadsToScript && !(entry.isDirectory() && rules?.reopens)) {
                ignored++;
                continue;
            }
            if (entry.isDirectory()) {
                await walk(file, depth + 1);
                continue;
            }
            if (verdict === 'out') {
                ignored++;
                continue;
            }
            const source = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file);
            const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(source);
            if (!stats.isFile())
                throw unsupported(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, file), (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(stats));
            if (verdict !== 'in' && (await (0,_core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsSecret */ .hK)(file, source, stats.size)))
                secrets.push(file);
            else
                files.push({ source, path: file, size: stats.size });
            if (files.length > MOST_FILES)
                throw tooLarge(directory, `more than ${MOST_FILES} files`);
        }
    };
    await walk('', 0);
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files, secrets: secrets.sort(), ignored, rules: rules?.name };
};
/** Says what goes in, and what was left out and why. */
const tellSource = (directory, { files, secrets, ignored, rules }, log) => {
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const biggest = files.reduce((most, file) => (most === undefined || file.size > most.size ? file : most), undefined);
    log.info(`Source directory "${directory}": ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_7__/* .bytes */ .ee)(total)}` +
        (biggest && files.length > 1
            ? `, the largest ${biggest.path} (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_7__/* .bytes */ .ee)(biggest.size)})`
            : '') +
        (rules ? `; ${rules} leaves out ${ignored}` : ''));
    if (secrets.length > 0)
        log.warning((0,_core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .leftOutSecrets */ .pg)(secrets, 'the image'));
};
const unsupported = (file, kind) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SOURCE_FILE_UNSUPPORTED', `"${file}" is ${kind}; an image takes plain files from the source directory.`, { hint: 'Replace it by the file it stands for, name it in .amlignore, or move it elsewhere.' });
const tooLarge = (directory, what) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SOURCE_TOO_LARGE', `The source directory "${directory}" holds ${what}.`, {
    hint: 'Name a folder that holds the script and its modules alone, or leave the rest out with .amlignore.'
});


/***/ }),

/***/ 29145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U$: () => (/* binding */ modelsIn),
/* harmony export */   bk: () => (/* binding */ tagsIn),
/* harmony export */   tU: () => (/* binding */ imagesUsing)
/* harmony export */ });
/* harmony import */ var _contract_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52347);
/* harmony import */ var _core_is_object_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64955);
/* harmony import */ var _core_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64119);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68825);
/* harmony import */ var _oci_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91063);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17313);







/** An index in an index in an index: further in is no image of anybody's. */
const DEEPEST_INDEX = 3;
/**
 * The images (`name:version`) that were built with a model, by their labels. What cannot be read is named in the
 * log, and passed over: it holds nobody up.
 * @param known the repositories to look at; all that the registry lists when left out
 */
const imagesUsing = async (store, model, log = _core_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .silent */ .K, known) => {
    const users = [];
    for await (const { repository, tag, descriptor } of store.entries(known)) {
        const configs = await goingOn(`${repository}:${tag}`, log, () => configsOf(store, repository, descriptor));
        if (configs?.flatMap(modelsIn).some(({ digest }) => digest === model.digest))
            users.push(`${repository}:${tag}`);
    }
    return users;
};
/** @returns undefined, after a warning that names it, for something damaged: not for a registry that does not answer. */
const goingOn = async (name, log, work) => {
    try {
        return await work();
    }
    catch (error) {
        if (!(0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .isDamaged */ .sR)(error))
            throw error;
        log.warning(`Passed over ${name}, which cannot be read: ${error.message}`);
        return undefined;
    }
};
/** The config of an image, of one for several platforms all of them; none of what is no image. */
const configsOf = async (store, repository, descriptor, depth = 0) => {
    const isOther = descriptor.artifactType !== undefined || !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isManifestType */ .Q3)(descriptor.mediaType);
    if (isOther || depth > DEEPEST_INDEX)
        return [];
    const document = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_5__/* .readDocument */ .u0)(store, repository, descriptor);
    if ((0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndex */ .nw)(document)) {
        const each = new Map(document.manifests.map(named => [named.digest, named])).values();
        const found = [...each].map(named => configsOf(store, repository, named, depth + 1));
        return (await Promise.all(found)).flat();
    }
    return (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isImageConfigType */ .Ky)(document.config.mediaType)
        ? [await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_5__/* .readImageConfig */ .MP)(store, repository, document)]
        : [];
};
/** The models an image was built with: none, where its label is not as ours are. */
const modelsIn = (config) => {
    const models = jsonIn(config.config.Labels?.[_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.models]);
    if (!Array.isArray(models))
        return [];
    return models.filter(each => (0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .G)(each) && typeof each.model === 'string' && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(each.digest));
};
/** The tags an image was built with. */
const tagsIn = (config) => {
    const tags = jsonIn(config.config.Labels?.[_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.tags]);
    const texts = Object.entries((0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .G)(tags) ? tags : {}).filter((entry) => typeof entry[1] === 'string');
    return Object.fromEntries(texts);
};
/** Labels may be anybody's: what is not JSON says nothing. */
const jsonIn = (label) => {
    try {
        return JSON.parse(label ?? 'null');
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 2336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xx: () => (/* binding */ findAnyModel),
  P6: () => (/* binding */ findModel),
  dl: () => (/* binding */ isNoModel),
  qZ: () => (/* binding */ parseModelReference)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/oci/documents.ts
var documents = __webpack_require__(91063);
// EXTERNAL MODULE: ./src/oci/numbers.ts
var numbers = __webpack_require__(94623);
// EXTERNAL MODULE: ./src/oci/read-image.ts
var read_image = __webpack_require__(17313);
// EXTERNAL MODULE: ./src/core/is-object.ts
var is_object = __webpack_require__(64955);
// EXTERNAL MODULE: ./src/oci/digest.ts
var digest = __webpack_require__(68825);
;// CONCATENATED MODULE: ./src/models/artifact-config.ts
/** Reads what a model's artifact says of itself: somebody else may have written it. */



/**
 * @param what the document, for messages
 * @returns undefined when Scoreline did not write it
 * @throws UserError `DOCUMENT_INVALID` for what it did, and is not as it was
 */
const readConfig = (bytes, what) => {
    const { scoreline: card, modelfs } = (0,documents/* parseJsonObject */.dw)(bytes, what);
    if (card === undefined)
        return undefined;
    const problem = problemIn(card);
    if (problem !== undefined)
        throw (0,documents/* invalidDocument */.Zu)(what, `"scoreline${problem}`);
    const { diffIds = [] } = (0,is_object/* isObject */.G)(modelfs) ? modelfs : {};
    if (!Array.isArray(diffIds) || !diffIds.every(digest/* isDigest */.Bc))
        throw (0,documents/* invalidDocument */.Zu)(what, '"modelfs.diffIds" is no list of sha256 digests');
    return { card: card, diffIds };
};
/** What is wrong, as the end of a sentence that starts with the card's name. Pure. */
const problemIn = (card) => {
    if (!(0,is_object/* isObject */.G)(card))
        return '" is no object';
    for (const name of ['name', 'framework', 'format'])
        if (typeof card[name] !== 'string')
            return `.${name}" is no text`;
    for (const name of ['description', 'frameworkVersion', 'mainFile', 'folder'])
        if (!['string', 'undefined'].includes(typeof card[name]))
            return `.${name}" is no text`;
    for (const name of ['tags', 'properties'])
        if (!isRecordOf(card[name], 'string'))
            return `.${name}" holds something that is no text`;
    if (card.opset !== undefined && !isRecordOf(card.opset, 'number'))
        return '.opset" holds something that is no number';
    const { files, mainFile, folder, signature } = card;
    if (!Array.isArray(files) || !files.every(isFile))
        return '.files" is no list of files';
    if (mainFile !== undefined && !isInside(mainFile))
        return '.mainFile" is no path in the model';
    if (folder !== undefined && (!isInside(folder) || folder.includes('/')))
        return '.folder" is no name of a folder';
    if (signature !== undefined && !isSignature(signature))
        return '.signature" is no signature';
    return undefined;
};
const isRecordOf = (value, type) => (0,is_object/* isObject */.G)(value) && Object.values(value).every(each => typeof each === type);
const isFile = (value) => (0,is_object/* isObject */.G)(value) &&
    isInside(value.path) &&
    Number.isSafeInteger(value.size) &&
    Number(value.size) >= 0;
/** A path that stays where it starts: it becomes part of paths in images and of their environment. */
const isInside = (value) => typeof value === 'string' &&
    value !== '' &&
    !value.includes('\0') &&
    !value.startsWith('/') &&
    !value.split('/').includes('..');
const isSignature = (value) => (0,is_object/* isObject */.G)(value) && [value.inputs, value.outputs].every(areTensors);
const areTensors = (value) => Array.isArray(value) &&
    value.every(each => (0,is_object/* isObject */.G)(each) &&
        typeof each.name === 'string' &&
        typeof each.type === 'string' &&
        (each.shape === undefined || isShape(each.shape)));
const isShape = (value) => Array.isArray(value) &&
    value.every(axis => axis === null || typeof axis === 'string' || typeof axis === 'number');

// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(32060);
// EXTERNAL MODULE: ./src/models/media-types.ts
var media_types = __webpack_require__(9142);
;// CONCATENATED MODULE: ./src/models/foreign.ts
/**
 * Models that other programs put into a registry: KitOps (`kit`) as ModelKits, `modctl` and others as ModelPack artifacts.
 * Their files lie elsewhere than images expect them, so they are shown and copied, and registered before an image is made.
 * https://github.com/kitops-ml/kitops/blob/main/pkg/lib/constants/mediatype.go
 * https://github.com/modelpack/model-spec/blob/main/docs/spec.md
 */




const FAMILIES = [
    {
        kind: 'a ModelKit of KitOps',
        unpackedBy: 'kit unpack',
        types: /^application\/vnd\.kitops\.modelkit\./,
        facts: ({ package: about, model }) => ({
            ...texts(about, ['name', 'version', 'description', 'license']),
            ...texts(model, ['framework']),
            ...prefixed('model', texts(model, ['name', 'version', 'path']))
        })
    },
    {
        kind: 'a ModelPack artifact',
        unpackedBy: 'modctl pull --extract-dir',
        // Its media types of 2024 were "cnai".
        types: /^application\/vnd\.(cncf|cnai)\.model\./,
        facts: ({ descriptor, config }) => ({
            ...texts(descriptor, [
                'name',
                'version',
                'title',
                'description',
                'family',
                'vendor',
                'sourceURL',
                'revision'
            ]),
            ...texts(config, ['architecture', 'format', 'precision', 'quantization', 'paramSize'])
        })
    }
];
/** What a manifest that is no model of ours is, by its media types; undefined for something that is no model at all. */
const foreignModel = (manifest, digest, readConfig) => {
    const { artifactType = '', config, layers } = manifest;
    const family = FAMILIES.find(({ types }) => types.test(config.mediaType) || types.test(artifactType));
    if (family === undefined)
        return undefined;
    const { kind, unpackedBy } = family;
    // A config of another type is not theirs to read: ORAS leaves an empty one.
    const facts = family.types.test(config.mediaType) ? family.facts(readConfig()) : {};
    return {
        kind,
        unpackedBy,
        digest,
        facts,
        layers: layers.map(layer => ({ ...layer, holds: holdsOf(layer) }))
    };
};
/** @throws UserError `MODEL_FOREIGN` */
const refuseForeign = (label, { kind, unpackedBy }) => new errors/* UserError */.yo('MODEL_FOREIGN', `Model "${label}" is ${kind}, not one that register-model made.`, {
    hint: `Its files lie elsewhere than in an image of Scoreline’s. Write them out (${unpackedBy}), then run register-model on that folder.`
});
/** `weights`, `code`, …, and the path where the layer names one. */
const holdsOf = ({ mediaType, annotations }) => {
    const [, part = 'layer'] = /(?:modelkit|model)\.(modelpart|model|weight\.config|weight|dataset|code|docs?|params)\b/.exec(mediaType) ?? [];
    const path = annotations?.[media_types/* FILE_PATH */.Nd] ??
        annotations?.['org.cnai.model.filepath'] ??
        annotations?.[manifest/* ANNOTATION */.YX.title];
    return path === undefined ? (PARTS[part] ?? part) : `${PARTS[part] ?? part} (${path})`;
};
const PARTS = {
    weight: 'weights',
    model: 'weights',
    modelpart: 'part of the weights',
    'weight.config': 'settings of the model',
    doc: 'documents',
    docs: 'documents',
    params: 'parameters'
};
const texts = (value, names) => {
    if (!(0,is_object/* isObject */.G)(value))
        return {};
    return Object.fromEntries(names.flatMap(name => {
        const found = textIn(value, name);
        return found === undefined ? [] : [[name, found]];
    }));
};
/** A text of a document that may hold anything. */
const textIn = (fields, name) => {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
};
const prefixed = (prefix, facts) => Object.fromEntries(Object.entries(facts).map(([name, value]) => [`${prefix} ${name}`, value]));

// EXTERNAL MODULE: ./src/models/register.ts + 2 modules
var register = __webpack_require__(44287);
;// CONCATENATED MODULE: ./src/models/find.ts








/** @throws UserError `MODEL_REFERENCE_INVALID` */
const parseModelReference = (text) => {
    const [, name, tag] = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?$/.exec(text) ?? [];
    if (name === undefined)
        throw new errors/* UserError */.yo('MODEL_REFERENCE_INVALID', `"${text}" does not name a registered model.`, {
            hint: 'Write name:version, for example diabetes:1, or a name alone for its newest version.'
        });
    return tag === undefined || tag === 'latest' ? { name } : { name, tag };
};
/**
 * A model that register-model made.
 * @throws UserError `MODEL_UNKNOWN` when the registry has no such model or version, `MODEL_FOREIGN` when another program
 * wrote it.
 */
const findModel = async (store, reference) => {
    const found = await findAnyModel(store, reference);
    if ('own' in found)
        return found.own;
    throw refuseForeign(`${reference.name}:${found.tag}`, found.foreign);
};
/** Whether a failure to find a model says that there is none of that name. */
const isNoModel = (error) => (0,errors/* hasCode */.up)(error, 'MODEL_UNKNOWN');
/** @throws UserError `MODEL_UNKNOWN`; `MODEL_FOREIGN` for what is no model at all */
const findAnyModel = async (store, reference) => {
    const { name } = reference;
    const repository = (0,register/* modelRepository */.m)(name);
    const tag = reference.tag ?? (await newestTag(store, repository));
    const descriptor = tag === undefined ? undefined : await store.resolve(repository, tag);
    if (tag === undefined || descriptor === undefined)
        throw await unknown(store, reference);
    const { digest } = descriptor;
    const manifest = await (0,read_image/* readManifest */.WI)(store, repository, descriptor);
    const config = await store.read(repository, manifest.config);
    const own = ownModel(name, tag, descriptor, manifest, config);
    if (own !== undefined)
        return { tag, digest, own };
    const foreign = foreignModel(manifest, digest, () => (0,documents/* parseJsonObject */.dw)(config, digest));
    if (foreign !== undefined)
        return { tag, digest, foreign };
    const type = manifest.artifactType ?? manifest.config.mediaType;
    throw new errors/* UserError */.yo('MODEL_FOREIGN', `"${repository}:${tag}" in registry "${store.location}" is no model: it is of type ${type}.`, { hint: 'Name a model that register-model made, or register one under that name.' });
};
/** Only numbers stand for versions of ours; other programs say `latest`. */
const newestTag = async (store, repository) => {
    const newest = (await (0,numbers/* versionsOf */.x4)(store, repository)).at(-1);
    if (newest !== undefined)
        return String(newest);
    return (await store.resolve(repository, 'latest')) && 'latest';
};
const ownModel = (name, tag, { digest }, manifest, config) => {
    if (manifest.config.mediaType !== media_types/* MODEL_MEDIA */.jx.config)
        return undefined;
    const read = readConfig(config, digest);
    const version = Number(tag);
    if (read === undefined || !Number.isSafeInteger(version))
        return undefined;
    const { card, diffIds } = read;
    const other = manifest.layers.find(layer => !(0,media_types/* isWeightsType */.Gx)(layer.mediaType));
    if (other !== undefined)
        throw (0,documents/* invalidDocument */.Zu)(digest, `it has a layer of type ${other.mediaType} among its weights`);
    // Weights that are a plain tar are their own diff ids.
    const layers = manifest.layers.map((layer, i) => ({
        ...layer,
        diffId: diffIds[i] ?? layer.digest
    }));
    return { name, version, digest, card, layers };
};
const unknown = async (store, { name, tag }) => {
    const versions = await (0,numbers/* versionsOf */.x4)(store, (0,register/* modelRepository */.m)(name));
    return new errors/* UserError */.yo('MODEL_UNKNOWN', `Registry "${store.location}" has no model "${tag === undefined ? name : `${name}:${tag}`}".`, {
        hint: versions.length === 0
            ? 'Register it first with register-model, into the same registry.'
            : (0,numbers/* thereAre */.h0)(versions)
    });
};


/***/ }),

/***/ 9142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ isWeightsType),
/* harmony export */   Nd: () => (/* binding */ FILE_PATH),
/* harmony export */   jx: () => (/* binding */ MODEL_MEDIA),
/* harmony export */   rE: () => (/* binding */ layerTypeOf)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32060);

/** The CNCF ModelPack media types: https://github.com/modelpack/model-spec/blob/main/docs/spec.md */
const MODEL_MEDIA = {
    manifest: 'application/vnd.cncf.model.manifest.v1+json',
    config: 'application/vnd.cncf.model.config.v1+json',
    /** A tar in gzip's stored blocks: weights do not compress, and an image uses the same blob as its layer. */
    weights: 'application/vnd.cncf.model.weight.v1.tar+gzip',
    /** A tar, as earlier versions of Scoreline kept weights. */
    weightsTar: 'application/vnd.cncf.model.weight.v1.tar'
};
/** Weights as an image uses them. */
const isWeightsType = (mediaType) => mediaType === MODEL_MEDIA.weights || mediaType === MODEL_MEDIA.weightsTar;
/** Where in the file system the layer's content lies: https://github.com/modelpack/model-spec/blob/main/docs/annotations.md */
const FILE_PATH = 'org.cncf.model.filepath';
/** The media type under which an engine unpacks weights as a layer of an image. */
const layerTypeOf = (weights) => weights === MODEL_MEDIA.weightsTar ? _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.layer : _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.layerGzip;


/***/ }),

/***/ 80351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ labelOf)
/* harmony export */ });
/** `diabetes:1` */
const labelOf = ({ name, version }) => `${name}:${version}`;


/***/ }),

/***/ 44287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ modelRepository),
  $: () => (/* binding */ registerModel)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/clock.ts
var core_clock = __webpack_require__(32257);
// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(22483);
// EXTERNAL MODULE: ./src/oci/memory.ts
var oci_memory = __webpack_require__(44586);
// EXTERNAL MODULE: ./src/oci/versions.ts
var versions = __webpack_require__(50484);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(68825);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(32060);
// EXTERNAL MODULE: ./src/models/media-types.ts
var media_types = __webpack_require__(9142);
;// CONCATENATED MODULE: ./src/models/artifact.ts



/**
 * The artifact that stands for one version of a model. Equal arguments give equal bytes: there is no time in it.
 * @param layers the staged weights
 */
const modelArtifact = (card, version, layers) => {
    const config = (0,manifest/* toBytes */.ZJ)(configOf(card, version, layers));
    const digest = (0,oci_digest/* digestOf */.ol)(config);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: manifest/* MEDIA */.Rn.manifest,
            artifactType: media_types/* MODEL_MEDIA */.jx.manifest,
            config: { mediaType: media_types/* MODEL_MEDIA */.jx.config, digest, size: config.length },
            layers: layers.map(({ descriptor: { digest, size } }, i) => ({
                mediaType: media_types/* MODEL_MEDIA */.jx.weights,
                digest,
                size,
                annotations: {
                    [media_types/* FILE_PATH */.Nd]: `models/${card.name}`,
                    // `oras pull` passes over layers that name no file, and succeeds all the same.
                    [manifest/* ANNOTATION */.YX.title]: `${card.name}${layers.length > 1 ? `.${i + 1}` : ''}.tar.gz`
                }
            })),
            annotations: annotationsOf(card, version)
        },
        documents: new Map([[digest, config]])
    };
};
const configOf = (card, version, layers) => ({
    descriptor: {
        name: card.name,
        version: String(version),
        ...(card.description ? { description: card.description } : {})
    },
    config: { format: card.format },
    modelfs: { type: 'layers', diffIds: layers.map(layer => layer.diffId) },
    scoreline: card
});
const annotationsOf = (card, version) => ({
    [manifest/* ANNOTATION */.YX.title]: card.name,
    [manifest/* ANNOTATION */.YX.version]: String(version),
    ...(card.description ? { [manifest/* ANNOTATION */.YX.description]: card.description } : {})
});

// EXTERNAL MODULE: ./src/models/format.ts + 1 modules
var format = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/models/model.ts
var model = __webpack_require__(80351);
// EXTERNAL MODULE: ./src/models/scan/gate.ts + 19 modules
var gate = __webpack_require__(27688);
// EXTERNAL MODULE: ./src/models/scan/verdict-record.ts
var verdict_record = __webpack_require__(58565);
// EXTERNAL MODULE: ./src/oci/layer/stored-layer.ts + 1 modules
var stored_layer = __webpack_require__(39021);
// EXTERNAL MODULE: ./src/oci/layer/tar.ts
var tar = __webpack_require__(70100);
// EXTERNAL MODULE: ./src/oci/read-chunks.ts
var read_chunks = __webpack_require__(2088);
;// CONCATENATED MODULE: ./src/models/weights.ts





/**
 * The files of a model as deterministic layers with all paths below `models/<name>/`, so that an image can use the same
 * blobs as its layers. One layer, unless the files are more than registries like to take at once: GHCR gives a layer ten
 * minutes (https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry#about-the-container-registry).
 */
const weightsLayers = (name, files) => {
    const groups = grouped(files);
    return groups.map((group, i) => ({
        ...(0,stored_layer/* storedLayer */.J)((0,tar/* arrange */.NL)(group.map(file => entryOf(name, file))), {
            mediaType: media_types/* MODEL_MEDIA */.jx.weights,
            label: groups.length === 1 ? `${name} (weights)` : `${name} (weights ${i + 1} of ${groups.length})`
        }),
        recipe: recipeOf(name, group),
        files: group.map(({ source }) => source)
    }));
};
/** Bytes of files that go into one layer; a larger file has a layer of its own. */
const LAYER_LIMIT = 2 * 1024 ** 3;
/** In the order of their paths, as many as fit. Pure. */
const grouped = (files, limit = LAYER_LIMIT) => {
    const groups = [[]];
    let left = limit;
    for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
        if (file.size > left && groups.at(-1)?.length !== 0) {
            groups.push([]);
            left = limit;
        }
        groups.at(-1)?.push(file);
        left -= file.size;
    }
    return groups;
};
/** What a layer's bytes depend on beside the files' own. Its number changes with `weightsLayers`. */
const recipeOf = (name, files) => JSON.stringify(['weights 2', name, files.map(file => file.path)]);
/** Weights are data: none is executable, whatever the disk says, so that a checkout's modes do not matter. */
const entryOf = (name, file) => ({
    path: external_node_path_default().posix.join('models', name, file.path),
    type: 'file',
    size: file.size,
    content: () => (0,read_chunks/* readChunks */.z)(file.source, 0, file.size)
});

;// CONCATENATED MODULE: ./src/models/register.ts











/** The OCI repository, below the registry's prefix, of a model. */
const modelRepository = (name) => `models/${(0,names/* repositoryComponent */.OK)(name)}`;
/**
 * Registers a trained model under the next version of its name.
 * @throws UserError `MODEL_UNSAFE`, `MODEL_PATH_MISSING`, `MODEL_NOT_FOUND`, `MODEL_ONNX_BROKEN` and others before anything is written.
 */
const registerModel = async (spec, { store, log, clock = core_clock/* systemClock */.m, memory = oci_memory/* noMemory */.Dl, onnxRuntime }) => {
    const found = await (0,format/* inspectModel */.K)(spec.path, { framework: spec.framework, onnxRuntime });
    const verdict = await (0,gate/* judgeModel */.fL)(found.files, file => (found.folder ? external_node_path_default().join(spec.path, file.path) : spec.path), spec.picklePolicy ?? gate/* DEFAULT_POLICY */.zj, { allowed: new Set(spec.allowedImports) });
    const warnings = (0,gate/* enforce */.FE)(verdict);
    const card = cardOf(spec, found);
    const repository = modelRepository(spec.name);
    const layers = await Promise.all(weightsLayers(spec.name, found.files).map(layer => (0,oci_memory/* stageFiles */.Iz)(store, repository, layer, { memory, clock, log })));
    const { version, descriptor, changed } = await (0,versions/* publishNumbered */.U)(store, repository, number => modelArtifact(card, number, layers), {
        reuse: spec.newVersion === 'when-changed',
        attach: subject => [(0,verdict_record/* verdictReferrer */.nN)(verdict, subject)]
    });
    return {
        label: (0,model/* labelOf */.W)({ name: spec.name, version }),
        version,
        digest: descriptor.digest,
        reference: store.reference(repository, descriptor.digest),
        card,
        changed,
        warnings: [...found.warnings, ...warnings]
    };
};
const cardOf = (spec, found) => {
    const frameworkVersion = spec.frameworkVersion ?? found.frameworkVersion;
    return {
        name: spec.name,
        ...(spec.description ? { description: spec.description } : {}),
        framework: found.framework,
        ...(frameworkVersion ? { frameworkVersion } : {}),
        format: found.format,
        ...(found.mainFile ? { mainFile: found.mainFile } : {}),
        ...(found.folder ? { folder: found.folder } : {}),
        files: found.files.map(({ path, size }) => ({ path, size })),
        ...(found.signature ? { signature: found.signature } : {}),
        ...(found.opset ? { opset: found.opset } : {}),
        ...(found.notServed ? { notServed: found.notServed } : {}),
        ...(found.needs ? { needs: found.needs } : {}),
        ...(spec.sampleInput === undefined ? {} : { sampleInput: spec.sampleInput }),
        tags: sorted(spec.tags),
        properties: sorted(spec.properties)
    };
};
/** Key order must not make two registrations differ. */
const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));


/***/ }),

/***/ 58565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ verdictOn),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   nN: () => (/* binding */ verdictReferrer)
/* harmony export */ });
/* unused harmony export VERDICT_TYPE */
/* harmony import */ var _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98400);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
/* harmony import */ var _oci_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91063);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17313);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27688);






const VERDICT_TYPE = 'application/vnd.scoreline.model-scan.v1+json';
const MOST_KEPT = 100;
/** The verdict as a manifest that refers to the model's, by its digest. */
const verdictReferrer = ({ verdict, policy, pickles, allowed, findings }, { mediaType, digest, size }) => {
    const kept = {
        verdict,
        policy,
        pickles,
        allowed,
        findings: findings.slice(0, MOST_KEPT).map(_gate_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .em)
    };
    const bytes = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .toBytes */ .ZJ)(kept);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA */ .Rn.manifest,
            artifactType: VERDICT_TYPE,
            config: _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg,
            layers: [
                {
                    mediaType: VERDICT_TYPE,
                    digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes),
                    size: bytes.length,
                    annotations: { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.title]: 'model-scan.json' }
                }
            ],
            subject: { mediaType, digest, size }
        },
        documents: new Map([
            [_oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg.digest, _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_BYTES */ .iF],
            [(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), bytes]
        ])
    };
};
/**
 * The verdict that was kept with a model. Of several the worst counts: anybody who may push can add one.
 * @returns undefined for a model that was registered before there were any
 */
const verdictOn = async (store, repository, model) => {
    const found = [];
    for (const referrer of await store.referrers(repository, model)) {
        if (referrer.artifactType !== VERDICT_TYPE)
            continue;
        try {
            const { layers, subject } = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(store, repository, referrer);
            const [layer] = layers;
            if (layer === undefined || subject?.digest !== model)
                continue;
            const read = keptIn((0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(await store.read(repository, layer), layer.digest));
            if (read !== undefined)
                found.push(read);
        }
        catch (error) {
            if (!(0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .isDamaged */ .sR)(error))
                throw error;
        }
    }
    return found.find(({ verdict }) => verdict !== 'accepted') ?? found[0];
};
const keptIn = (document) => {
    const { verdict, policy, pickles, allowed, findings } = document;
    const areTexts = (value) => Array.isArray(value) && value.every(each => typeof each === 'string');
    if (verdict !== 'accepted' && verdict !== 'refused' && verdict !== 'unscanned')
        return undefined;
    if (policy !== 'refuse' && policy !== 'warn' && policy !== 'off')
        return undefined;
    if (!areTexts(allowed) || !areTexts(findings))
        return undefined;
    return { verdict, policy, pickles: Number(pickles), allowed, findings };
};
/**
 * What building or deploying a registered model says about its verdict. Pure.
 * @param label `name:version`
 */
const verdictLine = (label, kept) => {
    if (kept === undefined)
        return {
            level: 'info',
            text: `Model "${label}" was registered before models were looked into: register it again to have its pickles checked.`
        };
    if (kept.verdict === 'accepted')
        return undefined;
    if (kept.verdict === 'unscanned')
        return {
            level: 'warning',
            text: `Model "${label}" was registered with pickle-policy off: whether loading it is safe was not looked into.`
        };
    const [first = 'something was found in it.', ...others] = kept.findings;
    return {
        level: 'warning',
        text: `Model "${label}" was registered with pickle-policy ${kept.policy} although loading it is not safe: ${first}${others.length > 0 ? ` And ${others.length} more.` : ''}`
    };
};


/***/ }),

/***/ 44586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ noMemory),
/* harmony export */   Iz: () => (/* binding */ stageFiles),
/* harmony export */   b7: () => (/* binding */ memoryIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/* harmony import */ var _core_write_whole_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64550);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68825);
/** Remembers what the bytes of unchanged files hash to, so that gigabytes need not be read to learn that they are known. */







/**
 * A file changed this recently may change again without its times showing it: file systems count in steps,
 * the coarsest in two seconds.
 */
const SETTLED_MS = 2500;
const REFERENCES_KEPT = 8;
/** Stages a layer; without reading it when its files are those of a layer that was staged before. */
const stageFiles = async (store, repository, made, { memory, clock, log }) => {
    const started = clock.now();
    const before = await fingerprint(made);
    const known = await memory.recall(before.key);
    const staged = await store.stage(repository, withKnown(made.blob, known, store, repository), log);
    const diffId = known?.digest === staged.digest ? known.diffId : made.diffId();
    const after = await fingerprint(made);
    if (after.key === before.key && before.changed < started - SETTLED_MS) {
        const here = store.reference(repository, staged.digest);
        const others = known?.references.filter(reference => reference !== here) ?? [];
        await memory.remember(before.key, {
            digest: staged.digest,
            diffId,
            size: staged.size,
            references: [...others, here].slice(-REFERENCES_KEPT)
        });
    }
    return { descriptor: staged, diffId };
};
/** Reads everything every time. */
const noMemory = { recall: async () => undefined, remember: async () => { } };
/** A folder with a small file for each blob. What is broken in it is forgotten. */
const memoryIn = (folder) => ({
    recall: async (key) => {
        try {
            return parse((await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readInPlace */ .$v)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, `${key}.json`), { most: 64 * 1024 })).toString());
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)
                return undefined;
            throw error;
        }
    },
    remember: async (key, blob) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        await (0,_core_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, `${key}.json`), JSON.stringify(blob));
    }
});
const withKnown = (blob, known, store, repository) => {
    if (known === undefined)
        return blob;
    const { digest, size, references } = known;
    const hostOf = (reference) => reference.split('/')[0];
    const here = hostOf(store.reference(repository, digest));
    const copyOf = references.findLast(reference => hostOf(reference) === here);
    return { ...blob, digest, size, ...(copyOf ? { copyOf } : {}) };
};
/** Changes whenever a file does: moved, replaced, written to or touched. */
const fingerprint = async ({ recipe, files }) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(recipe);
    let changed = 0;
    for (const file of files) {
        const { dev, ino, size, mtimeNs, ctimeNs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file, { bigint: true });
        hash.update(JSON.stringify([file, ...[dev, ino, size, mtimeNs, ctimeNs].map(String)]));
        for (const time of [mtimeNs, ctimeNs])
            changed = Math.max(changed, Number(time / 1000000n));
    }
    return { key: hash.digest('hex'), changed };
};
const parse = (text) => {
    try {
        const { digest, diffId, size, references } = JSON.parse(text);
        if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(digest) || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(diffId) || !Number.isSafeInteger(size))
            return undefined;
        const known = Array.isArray(references)
            ? references.filter(entry => typeof entry === 'string')
            : [];
        return { digest, diffId, size: Number(size), references: known };
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 50484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ publishNumbered)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32060);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94623);
/* harmony import */ var _read_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17313);




/**
 * Publishes under the next free number; the newest version with the same contents is used instead when `reuse` says so.
 * Two at once never get the same number: the loser of a tag tries the next. A number whose version was removed is not
 * given again.
 */
const publishNumbered = async (store, repository, build, { reuse, essence, attach }) => {
    let taken = 0;
    for (;;) {
        const listed = await (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .numbersOf */ .cZ)(store, repository);
        // A list that lacks what is there is late.
        const { versions, highest } = taken > listed.highest ? await (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .probedNumbers */ .Zt)(store, repository) : listed;
        const look = onceEach((version) => store.resolve(repository, String(version)));
        const same = reuse
            ? ((await findSame(versions, look, build)) ??
                (await findAlike(store, repository, versions.at(-1), look, build, essence)))
            : undefined;
        if (same !== undefined)
            return { ...same, changed: false };
        const version = Math.max(highest, taken) + 1;
        const artifact = build(version);
        const descriptor = await store.publish(repository, artifact, String(version), {
            exclusive: true,
            ...(attach ? { referrers: attach(subjectOf(artifact)) } : {})
        });
        if (descriptor !== undefined)
            return { version, descriptor, changed: true };
        taken = version;
    }
};
/** How a referrer names a manifest that is not published yet. */
const subjectOf = ({ manifest }) => {
    const bytes = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(manifest);
    return { mediaType: manifest.mediaType, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.length };
};
/** Asks for each version once. */
const onceEach = (ask) => {
    const asked = new Map();
    return version => {
        const answer = asked.get(version) ?? ask(version);
        asked.set(version, answer);
        return answer;
    };
};
const findSame = async (versions, look, build) => {
    const newestFirst = versions.toReversed();
    for (let at = 0; at < newestFirst.length; at += LOOKED_UP_AT_ONCE) {
        const some = newestFirst.slice(at, at + LOOKED_UP_AT_ONCE);
        const found = await Promise.all(some.map(look));
        for (const [i, version] of some.entries()) {
            const descriptor = found[i];
            if (descriptor?.digest === (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(build(version).manifest)))
                return { version, descriptor };
        }
    }
    return undefined;
};
/** A registry far away takes as long for one as for several. */
const LOOKED_UP_AT_ONCE = 8;
/** The newest version, when what counts in it is the same. */
const findAlike = async (store, repository, version, look, build, essence) => {
    if (version === undefined || essence === undefined)
        return undefined;
    const descriptor = await look(version);
    if (descriptor === undefined)
        return undefined;
    const found = await (0,_read_image_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(store, repository, descriptor);
    const same = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(essence(found)).equals((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(essence(build(version).manifest)));
    return same ? { version, descriptor } : undefined;
};


/***/ })

};
