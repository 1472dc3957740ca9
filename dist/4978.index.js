export const id = 4978;
export const ids = [4978];
export const modules = {

/***/ 14978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lineage: () => (/* binding */ lineage)
/* harmony export */ });
/* unused harmony export inputs */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22483);
/* harmony import */ var _image_registered_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21401);
/* harmony import */ var _image_supply_chain_lineage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27996);
/* harmony import */ var _local_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3737);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48723);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1969);








const inputs = {
    'service-name': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)('service')),
    image: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    ..._places_js__WEBPACK_IMPORTED_MODULE_6__/* .registryInputs */ .P4
};
/** Prints where a service on this machine, or an image, comes from, as one JSON document. */
const lineage = async (host) => {
    const input = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(inputs, host.inputs);
    const { 'service-name': name, image } = input;
    const store = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_7__/* .openStore */ .C)(input.registry, host);
    if ((name === undefined) === (image === undefined))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', 'Either a service or an image must be named.', {
            hint: 'Give one of the options service-name and image.'
        });
    const service = name === undefined ? undefined : await (0,_local_target_js__WEBPACK_IMPORTED_MODULE_5__/* .openLocalTarget */ .J)(store, host).find(name);
    if (name !== undefined && service === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_UNKNOWN', `No service "${name}" runs on this machine.`, {
            hint: 'Services are kept in .scoreline/services of the folder they were deployed from.'
        });
    // By digest: what runs, whatever a tag says today.
    const wanted = service
        ? `${service.imageLabel.replace(/[:@].*$/, '')}@${service.imageDigest}`
        : (image ?? '');
    const found = await (0,_image_supply_chain_lineage_js__WEBPACK_IMPORTED_MODULE_4__/* .lineageOf */ .b)(store, await (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_3__/* .findImage */ .F)(store, wanted));
    const document = service ? { service: { name, state: service.state }, ...found } : found;
    process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
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

/***/ 62131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ti: () => (/* binding */ PROVENANCE_TYPE),
/* harmony export */   cV: () => (/* binding */ attachedTo),
/* harmony export */   lA: () => (/* binding */ digestOfAttachment),
/* harmony export */   oh: () => (/* binding */ attachment),
/* harmony export */   sC: () => (/* binding */ attachLater),
/* harmony export */   tY: () => (/* binding */ SBOM_TYPE),
/* harmony export */   uf: () => (/* binding */ SIGNATURE_TYPE)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32060);
/** SBOM, provenance and signatures as manifests that refer to an image. */


const SBOM_TYPE = 'application/vnd.cyclonedx+json';
const PROVENANCE_TYPE = 'application/vnd.in-toto+json';
/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto */
const SIGNATURE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** What `oras pull` calls the files: it leaves out what has no name. */
const FILES = {
    [SBOM_TYPE]: 'sbom.cdx.json',
    [PROVENANCE_TYPE]: 'provenance.intoto.json',
    [SIGNATURE_TYPE]: 'provenance.sigstore.json'
};
/**
 * A manifest with one document for its only layer.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 */
const attachment = (artifactType, document, { mediaType, digest, size }, annotations) => {
    const empty = Buffer.from('{}');
    const bytes = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(document);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.manifest,
            artifactType,
            config: { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.empty, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(empty), size: empty.length },
            layers: [
                {
                    mediaType: artifactType,
                    digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
                    size: bytes.length,
                    annotations: { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .YX.title]: FILES[artifactType] }
                }
            ],
            subject: { mediaType, digest, size },
            ...(annotations ? { annotations } : {})
        },
        documents: new Map([
            [(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(empty), empty],
            [(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), bytes]
        ])
    };
};
const digestOfAttachment = ({ manifest }) => (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(manifest));
/** The documents of one type that refer to an image, with the digests of their manifests. */
const attachedTo = async (store, repository, subject, artifactType) => {
    const found = [];
    for (const referrer of await store.referrers(repository, subject)) {
        if (referrer.artifactType !== artifactType)
            continue;
        const { layers, subject: of } = await readJson(store, repository, referrer);
        const [layer] = layers ?? [];
        if (layer === undefined || of?.digest !== subject)
            continue;
        found.push({
            digest: referrer.digest,
            document: await readJson(store, repository, layer)
        });
    }
    return found;
};
/** Adds to an image that was there before what it has not: one that was made by somebody else, or before. */
const attachLater = async (store, repository, { manifest, documents }) => {
    for (const { digest, mediaType, size } of [manifest.config, ...manifest.layers])
        await store.stage(repository, {
            mediaType,
            digest,
            size,
            label: manifest.artifactType ?? 'attachment',
            open: async function* () {
                yield documents.get(digest) ?? Buffer.alloc(0);
            }
        });
    const document = { mediaType: manifest.mediaType, bytes: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(manifest) };
    return (await store.put(repository, document)).digest;
};
const readJson = async (store, repository, descriptor) => JSON.parse((await store.read(repository, descriptor)).toString());


/***/ }),

/***/ 27996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ lineageOf)
/* harmony export */ });
/* unused harmony export buildIn */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _models_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66983);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32060);
/* harmony import */ var _uses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29145);
/* harmony import */ var _attachments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62131);
/** Where an image comes from: models, base, run and commit, in one document. */





/** What the registry tells of an image. Models that were deleted since are told by name and digest. */
const lineageOf = async (store, image) => {
    const { label, repository, descriptor, reference, manifest, config } = image;
    const of = (type) => (0,_attachments_js__WEBPACK_IMPORTED_MODULE_4__/* .attachedTo */ .cV)(store, repository, descriptor.digest, type);
    const models = [];
    for (const { model, digest } of (0,_uses_js__WEBPACK_IMPORTED_MODULE_3__/* .modelsIn */ .U)(config))
        models.push({ name: model, digest, ...(await factsOf(store, model, digest)) });
    const [sbom] = await of(_attachments_js__WEBPACK_IMPORTED_MODULE_4__/* .SBOM_TYPE */ .tY);
    const base = baseIn(manifest.annotations ?? {});
    return {
        image: { name: label, digest: descriptor.digest, reference },
        ...(base ? { base } : {}),
        models,
        builds: (await of(_attachments_js__WEBPACK_IMPORTED_MODULE_4__/* .PROVENANCE_TYPE */ .Ti)).map(({ digest, document }) => buildIn(digest, document)),
        ...(sbom ? { sbom: sbom.digest } : {})
    };
};
const baseIn = (annotations) => {
    const { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.baseName]: name, [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.baseDigest]: digest } = annotations;
    return name || digest ? { ...(name ? { name } : {}), ...(digest ? { digest } : {}) } : undefined;
};
/** What one provenance tells. What is missing in it is left out. Pure. */
const buildIn = (provenance, document) => {
    const predicate = document?.predicate;
    const { resolvedDependencies: dependencies, externalParameters } = predicate?.buildDefinition ?? {};
    const source = Array.isArray(dependencies)
        ? dependencies.find(each => each?.digest?.gitCommit)
        : undefined;
    const run = predicate?.runDetails?.metadata?.invocationId;
    const workflow = externalParameters?.workflow?.path;
    return {
        provenance,
        ...(source?.uri ? { source: source.uri } : {}),
        ...(source?.digest.gitCommit ? { commit: source.digest.gitCommit } : {}),
        ...(workflow ? { workflow } : {}),
        ...(run ? { run } : {})
    };
};
const factsOf = async (store, label, digest) => {
    try {
        const model = await (0,_models_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findModel */ .P)(store, (0,_models_find_js__WEBPACK_IMPORTED_MODULE_1__/* .parseModelReference */ .q)(label));
        const { framework, properties } = model.card;
        return model.digest === digest ? { framework, properties } : {};
    }
    catch (error) {
        // Deleted, or not ours to read: the image alone tells its name and digest.
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return {};
        throw error;
    }
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


/***/ })

};
