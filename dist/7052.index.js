export const id = 7052;
export const ids = [7052];
export const modules = {

/***/ 57052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copy: () => (/* binding */ copy)
});

// UNUSED EXPORTS: inputs

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/image/registered.ts
var registered = __webpack_require__(21401);
// EXTERNAL MODULE: ./src/image/uses.ts
var uses = __webpack_require__(29145);
// EXTERNAL MODULE: ./src/models/find.ts
var find = __webpack_require__(66983);
// EXTERNAL MODULE: ./src/models/model.ts
var models_model = __webpack_require__(80351);
// EXTERNAL MODULE: ./src/models/register.ts + 18 modules
var register = __webpack_require__(63753);
// EXTERNAL MODULE: ./src/core/ports.ts
var ports = __webpack_require__(64119);
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
const copyTag = async (from, tag, to, toTag = tag, log = ports/* silent */.K) => {
    const found = await from.store.resolve(from.repository, tag);
    if (found === undefined)
        return undefined;
    const document = await copyNamed(from, found, to, log);
    await stageDocument(document, to);
    await copyReferrers(from, found.digest, to, log);
    return to.store.put(to.repository, document, toTag);
};
/** Copies what a manifest names, and gives the manifest itself. */
const copyNamed = async (from, descriptor, to, log) => {
    const bytes = await from.store.read(from.repository, descriptor);
    const document = { mediaType: descriptor.mediaType, bytes };
    await Promise.all((0,manifest/* namedBy */.T)(JSON.parse(bytes.toString())).map(async (named) => {
        if ((0,manifest/* isManifestType */.Q3)(named.mediaType)) {
            await stageDocument(await copyNamed(from, named, to, log), to);
            await copyReferrers(from, named.digest, to, log);
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
const copyReferrers = async (from, subject, to, log) => {
    for (const referrer of await from.store.referrers(from.repository, subject)) {
        const document = await copyNamed(from, referrer, to, log);
        await to.store.put(to.repository, document);
        await copyReferrers(from, referrer.digest, to, log);
    }
};

// EXTERNAL MODULE: ./src/actions/places.ts
var places = __webpack_require__(48723);
// EXTERNAL MODULE: ./src/actions/stores.ts
var stores = __webpack_require__(1969);
;// CONCATENATED MODULE: ./src/actions/copy.ts










const copy_inputs = {
    model: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    image: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'with-models': inputs/* flag */.Jt,
    to: inputs/* text */.Qq,
    ...places/* registryInputs */.P4
};
/** Copies models and images from one registry to another, a folder being one too: same versions, same digests. */
const copy = async (host) => {
    const input = (0,inputs/* parseInputs */.TL)(copy_inputs, host.inputs);
    if (input.model === undefined && input.image === undefined)
        throw new errors/* UserError */.yo('INPUT_INVALID', 'Nothing to copy: no model or image is named.', {
            hint: 'Give one of the options model and image, as name:version or a name alone for the newest.'
        });
    const from = await (0,stores/* openStore */.C)(input.registry, host);
    const to = await (0,stores/* openStore */.C)(input.to, host);
    for (const one of await wanted(from, input))
        await copyOne(one, from, to, host);
};
const wanted = async (from, input) => {
    const image = input.image === undefined ? undefined : await (0,registered/* findImage */.F)(from, input.image);
    const models = [
        ...(input.model === undefined ? [] : [input.model]),
        ...(image && input['with-models'] ? (0,uses/* modelsIn */.U)(image.config).map(({ model }) => model) : [])
    ];
    const found = await Promise.all(models.map(async (name) => (0,find/* findModel */.P)(from, (0,find/* parseModelReference */.q)(name))));
    return [
        ...found.map((model) => ({
            kind: 'model',
            label: (0,models_model/* labelOf */.W)(model),
            repository: (0,register/* modelRepository */.m)(model.name),
            tag: String(model.version)
        })),
        ...(image
            ? [
                {
                    kind: 'image',
                    label: image.label,
                    repository: image.repository,
                    tag: image.tag
                }
            ]
            : [])
    ];
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
        throw new Error(`${label} is gone from ${from.location}`);
    log.info(`${there ? 'Already there' : 'Copied'}: ${kind} ${label} (${copied.digest}) in ${to.location}`);
    output(`${kind}-reference`, to.reference(repository, copied.digest));
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

/***/ 6489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ imageArtifact),
/* harmony export */   _w: () => (/* binding */ buildImage),
/* harmony export */   an: () => (/* binding */ imageRepository),
/* harmony export */   hL: () => (/* binding */ stageLayers),
/* harmony export */   i: () => (/* binding */ builtImage)
/* harmony export */ });
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22483);
/* harmony import */ var _models_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9142);
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80351);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63753);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68825);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50484);
/* harmony import */ var _code_layer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77100);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86575);
/* harmony import */ var _size_limit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70710);










const imageRepository = (name) => (0,_core_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryComponent */ .OK)(name);
/**
 * Builds an image under the next version of its name; equal inputs give the version that exists.
 * Model layers are the registered blobs themselves: nothing of a model is read or written.
 */
const buildImage = async (spec, foundation, { store, log, attach, maxSize }) => {
    const repository = imageRepository(spec.name);
    const staged = await stageLayers(spec, foundation, { store, log, maxSize });
    const numbered = await (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .publishNumbered */ .U)(store, repository, number => imageArtifact(spec, number, foundation, staged), {
        reuse: true,
        attach,
        essence: manifest => ({ ...manifest, annotations: (0,_config_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutOrigin */ .bj)(manifest.annotations) })
    });
    return builtImage(store, spec.name, numbered, staged);
};
/** What is told of an image that is published, made of these layers. Pure. */
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
        ...modelLayers(spec),
        { ...(await (0,_code_layer_js__WEBPACK_IMPORTED_MODULE_6__/* .codeLayer */ .$L)(spec)), madeBy: 'scoreline: code' }
    ];
    const staged = await Promise.all(sources.map(stage));
    (0,_size_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .checkSize */ .C)(spec.name, staged.map(({ madeBy, descriptor: { size } }) => ({ madeBy, size })), maxSize);
    return staged;
};
/** The manifest and config of one version of an image. Pure. @param layers those of the base first */
const imageArtifact = (spec, version, { base, environment }, layers) => {
    const own = layers.slice(base.layers.length);
    const config = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .toBytes */ .ZJ)((0,_config_js__WEBPACK_IMPORTED_MODULE_7__/* .imageConfig */ .gj)(spec, version, base, own, environment));
    const digest = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(config);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA */ .Rn.manifest,
            config: { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA */ .Rn.config, digest, size: config.length },
            layers: layers.map(layer => layer.descriptor),
            annotations: (0,_config_js__WEBPACK_IMPORTED_MODULE_7__/* .imageAnnotations */ .s1)(spec, version, base)
        },
        documents: new Map([[digest, config]])
    };
};
/** The blobs that register-model stored, under the media type an engine unpacks. */
const modelLayers = (spec) => spec.models.flatMap(model => model.layers.map(({ mediaType, digest, size, diffId }) => ({
    blob: {
        mediaType: (0,_models_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .layerTypeOf */ .rE)(mediaType),
        label: `${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_9__/* .labelOf */ .W)(model)} (weights)`,
        digest,
        size,
        mountFrom: (0,_models_register_js__WEBPACK_IMPORTED_MODULE_2__/* .modelRepository */ .m)(model.name),
        open: () => {
            throw new Error(`The weights of ${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_9__/* .labelOf */ .W)(model)} are not in the registry any more`);
        }
    },
    diffId: () => diffId,
    madeBy: `scoreline: models ${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_9__/* .labelOf */ .W)(model)}`
})));
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _oci_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22063);
/* harmony import */ var _oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39021);
/* harmony import */ var _oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70100);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32060);
/* harmony import */ var _service_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93045);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99098);









const APP = _spec_js__WEBPACK_IMPORTED_MODULE_8__/* .IN_IMAGE */ .y.appRoot.slice(1);
/** Never part of an image: version control, caches, and this tool's own state. */
const LEFT_OUT = new Set([
    '.git',
    '.scoreline',
    '__pycache__',
    '.ipynb_checkpoints',
    '.venv',
    'node_modules'
]);
/** The layer that changes most: the user's code, the service file, and links that lead to the models. */
const codeLayer = async (spec) => {
    const entries = (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_5__/* .arrange */ .NL)([
        ...(spec.script ? await scriptEntries(spec.script) : []),
        ...spec.models.flatMap(modelLinks),
        (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_5__/* .fileEntry */ .nV)(`${APP}/${_spec_js__WEBPACK_IMPORTED_MODULE_8__/* .IN_IMAGE */ .y.serviceFile}`, (0,_service_file_js__WEBPACK_IMPORTED_MODULE_7__/* .serviceFile */ .I2)(spec))
    ]);
    return (0,_oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .storedLayer */ .J)(entries, { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MEDIA */ .Rn.layerGzip, label: `${spec.name} (code)` });
};
/**
 * A model's folder as scripts know it, made of links into its layer: every file and folder of the model, and, where a
 * folder was registered, that folder's own name too, since scripts are written either way.
 */
const modelLinks = (model) => {
    const folder = `${APP}/${(0,_service_file_js__WEBPACK_IMPORTED_MODULE_7__/* .modelFolder */ .Ch)(model)}`;
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
    const { sourceDirectory } = script;
    if (sourceDirectory === undefined)
        return [{ source: script.source, path: script.file }];
    const names = await filesBelow(sourceDirectory, '');
    return names.map(name => ({ source: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(sourceDirectory, name), path: name }));
};
const scriptEntries = async (script) => {
    const files = await scriptFiles(script);
    return Promise.all(files.map(file => diskEntry(file.source, file.path)));
};
const filesBelow = async (root, below) => {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, below), { withFileTypes: true });
    const nested = await Promise.all(found
        .filter(({ name }) => !LEFT_OUT.has(name) && !name.endsWith('.pyc'))
        .map(async (entry) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(below, entry.name);
        if (entry.isDirectory())
            return filesBelow(root, file);
        if (entry.isFile())
            return [file];
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SOURCE_FILE_UNSUPPORTED', `"${node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file)}" is a link or a device; an image takes plain files from the source directory.`, { hint: 'Replace it by the file it stands for, or move it out of the source directory.' });
    }));
    return nested.flat();
};
const diskEntry = async (source, name) => {
    const { size, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(source);
    return {
        path: `${APP}/${name.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/')}`,
        type: 'file',
        executable: (mode & 0o100) !== 0,
        size,
        content: () => (0,_oci_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readChunks */ .z)(source, 0, size)
    };
};


/***/ }),

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

/***/ 21401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findImage)
/* harmony export */ });
/* unused harmony export parseImageReference */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17313);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50484);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6489);




/**
 * Finds an image by `name`, `name:version` or `name@sha256:…`.
 * @throws UserError `IMAGE_REFERENCE_INVALID`, `IMAGE_UNKNOWN`.
 */
const findImage = async (store, text) => {
    const { name, tag, digest } = parseImageReference(text);
    const repository = (0,_build_js__WEBPACK_IMPORTED_MODULE_3__/* .imageRepository */ .an)(name);
    const newest = tag ?? String((0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsIn */ .b)(await store.tags(repository)).at(-1) ?? '');
    const descriptor = await store.resolve(repository, digest ?? newest);
    if (descriptor === undefined)
        throw await unknown(store, repository, text);
    const documents = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_1__/* .readImage */ .AM)(store, repository, descriptor);
    const config = JSON.parse((await store.read(repository, documents.manifest.config)).toString());
    return {
        label: digest ? `${name}@${digest}` : `${name}:${newest}`,
        repository,
        tag: newest,
        descriptor,
        reference: store.reference(repository, descriptor.digest),
        ...documents,
        config
    };
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
    const versions = (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsIn */ .b)(await store.tags(repository));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_UNKNOWN', `Registry "${store.location}" has no image "${text}".`, {
        hint: versions.length === 0
            ? 'Build it first with build-image, into the same registry.'
            : `Its versions are ${versions.join(', ')}.`
    });
};


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

/***/ 29145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ modelsIn),
/* harmony export */   t: () => (/* binding */ imagesUsing)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17313);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86575);



const IMAGE_TYPES = [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.manifest, _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.index];
/** The images (`name:version`) that were built with a model, as their labels tell. */
const imagesUsing = async (store, model) => {
    const users = [];
    for await (const { repository, tag, descriptor } of store.entries()) {
        const configs = await configsOf(store, repository, descriptor);
        if (configs.flatMap(modelsIn).some(({ digest }) => digest === model.digest))
            users.push(`${repository}:${tag}`);
    }
    return users;
};
/** The config of an image, of one for several platforms all of them; none of what is no image. */
const configsOf = async (store, repository, descriptor) => {
    if (descriptor.artifactType !== undefined || !IMAGE_TYPES.includes(descriptor.mediaType))
        return [];
    const read = async (named) => JSON.parse((await store.read(repository, named)).toString());
    const document = await read(descriptor);
    if ((0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(document)) {
        const found = document.manifests.map(named => configsOf(store, repository, named));
        return (await Promise.all(found)).flat();
    }
    return document.config.mediaType === _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.config ? [await read(document.config)] : [];
};
/** The models an image was built with. */
const modelsIn = (config) => JSON.parse(config.config.Labels?.[_config_js__WEBPACK_IMPORTED_MODULE_2__/* .LABEL */ .d_.models] ?? '[]');


/***/ }),

/***/ 66983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findModel),
/* harmony export */   q: () => (/* binding */ parseModelReference)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50484);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65758);
/* harmony import */ var _register_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63753);




/** @throws UserError `MODEL_REFERENCE_INVALID` */
const parseModelReference = (text) => {
    const [, name, version] = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?::([1-9]\d*|latest))?$/.exec(text) ?? [];
    if (name === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('MODEL_REFERENCE_INVALID', `"${text}" does not name a registered model.`, {
            hint: 'Write name:version, for example diabetes:1, or a name alone for its newest version.'
        });
    return version === undefined || version === 'latest'
        ? { name }
        : { name, version: Number(version) };
};
/** @throws UserError `MODEL_UNKNOWN` when the registry has no such model or version. */
const findModel = async (store, reference) => {
    const { name } = reference;
    const repository = (0,_register_js__WEBPACK_IMPORTED_MODULE_3__/* .modelRepository */ .m)(name);
    const version = reference.version ?? (await versionsOf(store, name)).at(-1);
    const descriptor = version === undefined ? undefined : await store.resolve(repository, String(version));
    if (version === undefined || descriptor === undefined)
        throw await unknown(store, reference);
    const manifest = JSON.parse((await store.read(repository, descriptor)).toString());
    const config = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X)(await store.read(repository, manifest.config));
    if (config === undefined)
        throw await unknown(store, reference);
    const { card, diffIds } = config;
    // Weights that are a plain tar are their own diff ids.
    const layers = manifest.layers.map((layer, i) => ({
        ...layer,
        diffId: diffIds[i] ?? layer.digest
    }));
    return { name, version, digest: descriptor.digest, card, layers };
};
const versionsOf = async (store, name) => (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsIn */ .b)(await store.tags((0,_register_js__WEBPACK_IMPORTED_MODULE_3__/* .modelRepository */ .m)(name)));
const unknown = async (store, { name, version }) => {
    const versions = await versionsOf(store, name);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('MODEL_UNKNOWN', `Registry "${store.location}" has no model "${version === undefined ? name : `${name}:${version}`}".`, {
        hint: versions.length === 0
            ? 'Register it first with register-model, into the same registry.'
            : `Its versions are ${versions.join(', ')}.`
    });
};


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
