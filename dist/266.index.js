export const id = 266;
export const ids = [266];
export const modules = {

/***/ 7266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inputs: () => (/* binding */ clean_up_inputs),
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(9114);
// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(2483);
// EXTERNAL MODULE: ./src/image/registered.ts
var registered = __webpack_require__(1401);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(2060);
// EXTERNAL MODULE: ./src/image/config.ts
var image_config = __webpack_require__(6575);
;// CONCATENATED MODULE: ./src/image/uses.ts


/** The images (`name:version`) that were built with a model, as their labels tell. */
const imagesUsing = async (store, model) => {
    const users = [];
    for await (const { repository, tag, descriptor } of store.entries()) {
        if (descriptor.artifactType !== undefined || descriptor.mediaType !== oci_manifest/* MEDIA */.Rn.manifest)
            continue;
        const manifest = JSON.parse((await store.read(repository, descriptor)).toString());
        if (manifest.config.mediaType !== oci_manifest/* MEDIA */.Rn.config)
            continue;
        const config = JSON.parse((await store.read(repository, manifest.config)).toString());
        if (modelsIn(config).some(({ digest }) => digest === model.digest))
            users.push(`${repository}:${tag}`);
    }
    return users;
};
/** The models an image was built with. */
const modelsIn = (config) => JSON.parse(config.config.Labels?.[image_config/* LABEL */.d_.models] ?? '[]');

// EXTERNAL MODULE: ./src/models/find.ts
var find = __webpack_require__(6983);
// EXTERNAL MODULE: ./src/models/model.ts
var models_model = __webpack_require__(351);
// EXTERNAL MODULE: ./src/models/register.ts + 18 modules
var register = __webpack_require__(3753);
// EXTERNAL MODULE: ./src/actions/local-target.ts + 7 modules
var local_target = __webpack_require__(9603);
// EXTERNAL MODULE: ./src/actions/markdown.ts
var markdown = __webpack_require__(2206);
// EXTERNAL MODULE: ./src/actions/places.ts
var places = __webpack_require__(8723);
// EXTERNAL MODULE: ./src/actions/stores.ts
var stores = __webpack_require__(1969);
// EXTERNAL MODULE: ./src/actions/words.ts
var words = __webpack_require__(2790);
;// CONCATENATED MODULE: ./src/actions/clean-up.ts













const clean_up_inputs = {
    'service-name': (0,inputs/* optional */.lq)((0,names/* nameOf */.Vb)('service')),
    image: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    model: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    target: (0,inputs/* withDefault */.IQ)((0,inputs/* oneOf */.yL)(['local']), 'local'),
    registry: (0,inputs/* withDefault */.IQ)(inputs/* text */.Qq, places/* DEFAULT_REGISTRY */.sx),
    force: inputs/* flag */.Jt
};
/** Deletes in the order of use: the service, then the image it ran, then the model the image held. */
const main = async (host) => {
    const input = (0,inputs/* parseInputs */.TL)(clean_up_inputs, host.inputs);
    const { 'service-name': service, image, model, force } = input;
    if (service === undefined && image === undefined && model === undefined)
        throw new errors/* UserError */.yo('INPUT_INVALID', 'Nothing to clean up: no service, image or model is named.', {
            hint: 'Give at least one of the inputs service-name, image and model.'
        });
    const store = await (0,stores/* openStore */.C)(input.registry, host);
    const deleted = [];
    let freed = { blobs: 0, bytes: 0 };
    if (service !== undefined) {
        await (0,local_target/* openLocalTarget */.J)(store, host).delete(service);
        deleted.push(`service ${service}`);
    }
    if (image !== undefined) {
        freed = add(freed, await deleteImage(image, store, force, host));
        deleted.push(`image ${image}`);
    }
    if (model !== undefined) {
        freed = add(freed, await deleteModel(model, store, force));
        deleted.push(`model ${model}`);
    }
    host.log.info(`Deleted ${deleted.join(', ')}; ${(0,words/* bytes */.ee)(freed.bytes)} freed`);
    host.output('deleted', JSON.stringify(deleted));
    host.output('freed-bytes', String(freed.bytes));
    await host.summary((0,markdown/* heading */.R_)('Clean-up') +
        (0,markdown/* facts */.Ix)([
            ['Deleted', deleted.join('\n')],
            ['Freed', `${(0,words/* bytes */.ee)(freed.bytes)} in ${freed.blobs} blobs`]
        ]));
};
const deleteImage = async (text, store, force, host) => {
    const image = await (0,registered/* findImage */.F)(store, text);
    const services = await (0,local_target/* openLocalTarget */.J)(store, host).list();
    const users = services.filter(service => service.imageDigest === image.descriptor.digest);
    if (users.length > 0 && !force)
        throw new errors/* UserError */.yo('IMAGE_IN_USE', `Image "${image.label}" is what service ${users.map(({ name }) => `"${name}"`).join(', ')} runs.`, { hint: 'Delete the service first, deploy another image to it, or set force.' });
    return store.remove(image.repository, image.tag);
};
const deleteModel = async (text, store, force) => {
    const model = await (0,find/* findModel */.P)(store, (0,find/* parseModelReference */.q)(text));
    const users = await imagesUsing(store, model);
    if (users.length > 0 && !force)
        throw new errors/* UserError */.yo('MODEL_IN_USE', `Model "${(0,models_model/* labelOf */.W)(model)}" is in ${users.length === 1 ? 'image' : 'images'} ${users.map(name => `"${name}"`).join(', ')}.`, { hint: 'Delete the image first, or set force: the image keeps its own copy of the weights.' });
    return store.remove((0,register/* modelRepository */.m)(model.name), String(model.version));
};
const add = (a, b) => ({ blobs: a.blobs + b.blobs, bytes: a.bytes + b.bytes });


/***/ }),

/***/ 5513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _w: () => (/* binding */ buildImage),
  an: () => (/* binding */ imageRepository)
});

// UNUSED EXPORTS: imageArtifact

// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(2483);
// EXTERNAL MODULE: ./src/models/model.ts
var models_model = __webpack_require__(351);
// EXTERNAL MODULE: ./src/models/register.ts + 18 modules
var register = __webpack_require__(3753);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(8825);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(2060);
// EXTERNAL MODULE: ./src/oci/versions.ts
var versions = __webpack_require__(484);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/oci/file.ts
var file = __webpack_require__(2063);
// EXTERNAL MODULE: ./src/oci/layer/tar.ts
var tar = __webpack_require__(100);
// EXTERNAL MODULE: ./src/image/service-file.ts
var service_file = __webpack_require__(3045);
// EXTERNAL MODULE: ./src/image/spec.ts
var image_spec = __webpack_require__(9098);
;// CONCATENATED MODULE: ./src/image/code-layer.ts








const APP = image_spec/* IN_IMAGE */.y.appRoot.slice(1);
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
    const entries = (0,tar/* arrange */.NL)([
        ...(spec.script ? await scriptEntries(spec.script) : []),
        ...spec.models.flatMap(modelLinks),
        (0,tar/* fileEntry */.nV)(`${APP}/${image_spec/* IN_IMAGE */.y.serviceFile}`, (0,service_file/* serviceFile */.I2)(spec))
    ]);
    return {
        mediaType: manifest/* MEDIA */.Rn.layer,
        label: `${spec.name} (code)`,
        size: (0,tar/* tarSize */.v$)(entries),
        open: () => (0,tar/* tarStream */.eu)(entries)
    };
};
/**
 * A model's folder as scripts know it, made of links into its layer: every file and folder of the model, and, where a
 * folder was registered, that folder's own name too, since scripts are written either way.
 */
const modelLinks = (model) => {
    const folder = `${APP}/${(0,service_file/* modelFolder */.Ch)(model)}`;
    const up = '../'.repeat(folder.split('/').length);
    const tops = [...new Set(model.card.files.map(file => file.path.split('/')[0] ?? file.path))];
    const links = tops.map(top => ({ name: top, target: `${up}models/${model.name}/${top}` }));
    const { folder: registered } = model.card;
    if (registered !== undefined && !tops.includes(registered))
        links.push({ name: registered, target: `${up}models/${model.name}` });
    return links.map(({ name, target }) => ({ path: `${folder}/${name}`, type: 'symlink', target }));
};
const scriptEntries = async (script) => {
    const { sourceDirectory } = script;
    if (sourceDirectory === undefined)
        return [await diskEntry(script.source, script.file)];
    const names = await filesBelow(sourceDirectory, '');
    return Promise.all(names.map(name => diskEntry(external_node_path_default().join(sourceDirectory, name), name)));
};
const filesBelow = async (root, below) => {
    const found = await (0,promises_.readdir)(external_node_path_default().join(root, below), { withFileTypes: true });
    const nested = await Promise.all(found
        .filter(({ name }) => !LEFT_OUT.has(name) && !name.endsWith('.pyc'))
        .map(async (entry) => {
        const file = external_node_path_default().posix.join(below, entry.name);
        if (entry.isDirectory())
            return filesBelow(root, file);
        if (entry.isFile())
            return [file];
        throw new errors/* UserError */.yo('SOURCE_FILE_UNSUPPORTED', `"${external_node_path_default().join(root, file)}" is a link or a device; an image takes plain files from the source directory.`, { hint: 'Replace it by the file it stands for, or move it out of the source directory.' });
    }));
    return nested.flat();
};
const diskEntry = async (source, name) => {
    const { size, mode } = await (0,promises_.stat)(source);
    return {
        path: `${APP}/${name.split((external_node_path_default()).sep).join('/')}`,
        type: 'file',
        executable: (mode & 0o100) !== 0,
        size,
        content: () => (0,file/* readChunks */.z)(source, 0, size)
    };
};

// EXTERNAL MODULE: ./src/image/config.ts
var image_config = __webpack_require__(6575);
;// CONCATENATED MODULE: ./src/image/build.ts








const imageRepository = (name) => (0,names/* repositoryComponent */.OK)(name);
/**
 * Builds an image under the next version of its name; equal inputs give the version that exists.
 * Model layers are the registered blobs themselves: nothing of a model is read or written.
 */
const buildImage = async (spec, foundation, { store, log }) => {
    const repository = imageRepository(spec.name);
    const staged = [];
    for (const source of [
        ...foundation.runtime,
        ...(foundation.environment ? [foundation.environment] : []),
        ...modelLayers(spec),
        { blob: await codeLayer(spec), madeBy: 'scoreline: code' }
    ])
        staged.push(await stageLayer(store, repository, source, log));
    const { version, descriptor, changed } = await (0,versions/* publishNumbered */.U)(store, repository, number => imageArtifact(spec, number, foundation, staged), { reuse: true });
    const layers = [
        ...foundation.baseLayers.map(({ size }) => ({ madeBy: 'base', size })),
        ...staged.map(({ madeBy, descriptor: { size } }) => ({ madeBy, size }))
    ];
    return {
        label: `${spec.name}:${version}`,
        version,
        digest: descriptor.digest,
        reference: store.reference(repository, descriptor.digest),
        size: layers.reduce((sum, layer) => sum + layer.size, 0),
        layers,
        changed
    };
};
/** The manifest and config of one version of an image. Pure. */
const imageArtifact = (spec, version, { base, baseLayers, environment }, layers) => {
    const config = (0,manifest/* toBytes */.ZJ)((0,image_config/* imageConfig */.gj)(spec, version, base, layers, environment?.python));
    const digest = (0,oci_digest/* digestOf */.ol)(config);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: manifest/* MEDIA */.Rn.manifest,
            config: { mediaType: manifest/* MEDIA */.Rn.config, digest, size: config.length },
            layers: [...baseLayers, ...layers.map(layer => layer.descriptor)],
            annotations: (0,image_config/* imageAnnotations */.s1)(spec, version)
        },
        documents: new Map([[digest, config]])
    };
};
/** The blobs that register-model stored, under the media type an engine unpacks. */
const modelLayers = (spec) => spec.models.flatMap(model => model.layers.map(({ digest, size }) => ({
    blob: {
        mediaType: manifest/* MEDIA */.Rn.layer,
        label: `${(0,models_model/* labelOf */.W)(model)} (weights)`,
        digest,
        size,
        mountFrom: (0,register/* modelRepository */.m)(model.name),
        open: () => {
            throw new Error(`The weights of ${(0,models_model/* labelOf */.W)(model)} are not in the registry any more`);
        }
    },
    madeBy: `scoreline: models ${(0,models_model/* labelOf */.W)(model)}`
})));
const stageLayer = async (store, repository, { blob, diffId, madeBy }, log) => {
    const { mediaType, digest, size } = await store.stage(repository, blob, log);
    return { descriptor: { mediaType, digest, size }, diffId: diffId ?? digest, madeBy };
};


/***/ }),

/***/ 1401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findImage)
/* harmony export */ });
/* unused harmony export parseImageReference */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4296);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(484);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5513);



/**
 * Finds an image by `name`, `name:version` or `name@sha256:…`.
 * @throws UserError `IMAGE_REFERENCE_INVALID`, `IMAGE_UNKNOWN`.
 */
const findImage = async (store, text) => {
    const { name, tag, digest } = parseImageReference(text);
    const repository = (0,_build_js__WEBPACK_IMPORTED_MODULE_2__/* .imageRepository */ .an)(name);
    const newest = tag ?? String((0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsIn */ .b)(await store.tags(repository)).at(-1) ?? '');
    const descriptor = await store.resolve(repository, digest ?? newest);
    if (descriptor === undefined)
        throw await unknown(store, repository, text);
    const manifest = JSON.parse((await store.read(repository, descriptor)).toString());
    const config = JSON.parse((await store.read(repository, manifest.config)).toString());
    return {
        label: digest ? `${name}@${digest}` : `${name}:${newest}`,
        repository,
        tag: newest,
        descriptor,
        reference: store.reference(repository, descriptor.digest),
        manifest,
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
    const versions = (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsIn */ .b)(await store.tags(repository));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_UNKNOWN', `Registry "${store.location}" has no image "${text}".`, {
        hint: versions.length === 0
            ? 'Build it first with build-image, into the same registry.'
            : `Its versions are ${versions.join(', ')}.`
    });
};


/***/ }),

/***/ 6983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findModel),
/* harmony export */   q: () => (/* binding */ parseModelReference)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4296);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(484);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5758);
/* harmony import */ var _register_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3753);




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
    const versions = (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsIn */ .b)(await store.tags(repository));
    const version = reference.version ?? versions.at(-1);
    const descriptor = version === undefined ? undefined : await store.resolve(repository, String(version));
    if (version === undefined || descriptor === undefined)
        throw unknown(store, reference, versions);
    const manifest = JSON.parse((await store.read(repository, descriptor)).toString());
    const card = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .cardIn */ .A)(await store.read(repository, manifest.config));
    if (card === undefined)
        throw unknown(store, reference, versions);
    return { name, version, digest: descriptor.digest, card, layers: manifest.layers };
};
const unknown = (store, { name, version }, versions) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('MODEL_UNKNOWN', `Registry "${store.location}" has no model "${version === undefined ? name : `${name}:${version}`}".`, {
    hint: versions.length === 0
        ? 'Register it first with register-model, into the same registry.'
        : `Its versions are ${versions.join(', ')}.`
});


/***/ })

};
