export const id = 5103;
export const ids = [5103];
export const modules = {

/***/ 45103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspect: () => (/* binding */ inspect)
/* harmony export */ });
/* unused harmony exports inputs, parseInspected, imageFacts, inspectionText */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(77522);
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86575);
/* harmony import */ var _image_registered_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21401);
/* harmony import */ var _image_uses_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29145);
/* harmony import */ var _models_find_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66983);
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80351);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63753);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32060);
/* harmony import */ var _local_target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3737);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48723);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1969);













const inputs = { reference: _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, json: _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt, ..._places_js__WEBPACK_IMPORTED_MODULE_9__/* .registryInputs */ .P4 };
/** Tells what a reference names. Without a kind (`models/iris:3`), a model and an image of that name are both shown. */
const inspect = async (host) => {
    const input = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(inputs, host.inputs);
    const { location, kind, name } = parseInspected(input.reference, input.registry);
    const store = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_10__/* .openStore */ .C)(location, {
        ...host,
        inputs: { ...host.inputs, registry: location }
    });
    const found = [];
    const missing = [];
    if (kind !== 'image')
        await keep(inspectModel(store, name), found, missing);
    if (kind !== 'model')
        await keep(inspectImage(store, name, host), found, missing);
    if (found.length === 0)
        throw missing.at(-1);
    process.stdout.write(input.json
        ? `${JSON.stringify(found.length === 1 ? found[0] : found, undefined, 2)}\n`
        : `${found.map(inspectionText).join('\n')}`);
};
/**
 * `iris:3`, `models/iris:3`, or either behind `host/prefix/`. Pure.
 * @param registry where a reference without a host is looked up
 */
const parseInspected = (reference, registry) => {
    const parts = reference.split('/');
    const name = parts.pop() ?? '';
    const isModel = parts.at(-1) === 'models';
    if (isModel)
        parts.pop();
    const location = parts.join('/');
    return {
        location: location || registry,
        kind: isModel ? 'model' : location ? 'image' : undefined,
        name
    };
};
const keep = async (work, found, missing) => {
    try {
        found.push(await work);
    }
    catch (error) {
        const isAbsent = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo && /_UNKNOWN$|_REFERENCE_INVALID$/.test(error.code);
        if (!isAbsent)
            throw error;
        missing.push(error);
    }
};
const inspectModel = async (store, name) => {
    const model = await (0,_models_find_js__WEBPACK_IMPORTED_MODULE_5__/* .findModel */ .P)(store, (0,_models_find_js__WEBPACK_IMPORTED_MODULE_5__/* .parseModelReference */ .q)(name));
    const { card, layers } = model;
    const repository = (0,_models_register_js__WEBPACK_IMPORTED_MODULE_6__/* .modelRepository */ .m)(model.name);
    const { name: _, files, ...facts } = card;
    return {
        kind: 'model',
        label: (0,_models_model_js__WEBPACK_IMPORTED_MODULE_11__/* .labelOf */ .W)(model),
        digest: model.digest,
        reference: store.reference(repository, model.digest),
        size: layers.reduce((sum, layer) => sum + layer.size, 0),
        facts: { ...facts, files: files.map(file => `${file.path} (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .bytes */ .ee)(file.size)})`) },
        layers: layers.map(({ digest, size, mediaType }) => ({
            holds: 'weights',
            digest,
            size,
            mediaType
        })),
        usedBy: await (0,_image_uses_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesUsing */ .t)(store, model),
        referrers: await referrersOf(store, repository, model.digest)
    };
};
const inspectImage = async (store, name, host) => {
    const image = await (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_3__/* .findImage */ .F)(store, name);
    const { manifest, config, descriptor, repository } = image;
    const services = await (0,_local_target_js__WEBPACK_IMPORTED_MODULE_8__/* .openLocalTarget */ .J)(store, host).list();
    const history = (config.history ?? []).filter(entry => !entry.empty_layer);
    return {
        kind: 'image',
        label: image.label,
        digest: descriptor.digest,
        reference: image.reference,
        size: manifest.layers.reduce((sum, layer) => sum + layer.size, 0),
        facts: imageFacts(image),
        layers: manifest.layers.map(({ digest, size, mediaType }, i) => ({
            holds: history[i]?.created_by?.replace(/^scoreline: /, '') ?? '',
            digest,
            size,
            mediaType
        })),
        usedBy: services
            .filter(service => service.imageDigest === descriptor.digest)
            .map(service => service.name),
        referrers: await referrersOf(store, repository, descriptor.digest)
    };
};
/** What an image says of itself. Pure. */
const imageFacts = ({ manifest, config, index }) => {
    const annotations = { ...manifest.annotations, ...index?.annotations };
    const { Labels: labels = {}, User, ExposedPorts } = config.config;
    return {
        description: annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .ANNOTATION */ .YX.description],
        runtime: labels[_image_config_js__WEBPACK_IMPORTED_MODULE_2__/* .LABEL */ .d_.runtime],
        models: (0,_image_uses_js__WEBPACK_IMPORTED_MODULE_4__/* .modelsIn */ .U)(config).map(({ model }) => model),
        python: labels[_image_config_js__WEBPACK_IMPORTED_MODULE_2__/* .LABEL */ .d_.python],
        platform: `${config.os}/${config.architecture}`,
        platforms: index?.manifests.map(({ platform, digest }) => `${platform?.os}/${platform?.architecture} ${digest}`),
        base: annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .ANNOTATION */ .YX.baseName],
        baseDigest: annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .ANNOTATION */ .YX.baseDigest],
        source: annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .ANNOTATION */ .YX.source],
        revision: annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .ANNOTATION */ .YX.revision],
        created: config.created ?? annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .ANNOTATION */ .YX.created],
        tags: JSON.parse(labels[_image_config_js__WEBPACK_IMPORTED_MODULE_2__/* .LABEL */ .d_.tags] ?? '{}'),
        user: User,
        ports: Object.keys(ExposedPorts ?? {})
    };
};
const referrersOf = async (store, repository, digest) => (await store.referrers(repository, digest)).map(referrer => ({
    type: referrer.artifactType ?? referrer.mediaType,
    digest: referrer.digest
}));
/** As a terminal shows it. Pure. */
const inspectionText = (found) => {
    const rows = [
        ['digest', found.digest],
        ['reference', found.reference],
        ['size', (0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .bytes */ .ee)(found.size)],
        ...Object.entries(found.facts).flatMap(([name, value]) => {
            const shown = shownFact(value);
            return shown === '' ? [] : [[name, shown]];
        }),
        ['used by', found.usedBy.join(', ') || 'nothing known here'],
        ...found.referrers.map(({ type, digest }) => [
            'attached',
            `${type} ${digest}`
        ])
    ];
    const width = Math.max(...rows.map(([name]) => name.length));
    const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
    const layers = found.layers.map(({ holds, digest, size, mediaType }) => `  ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .bytes */ .ee)(size).padStart(8)}  ${digest.slice(0, 19)}  ${mediaType.replace(/^application\//, '')}  ${holds}`);
    return `${found.kind} ${found.label}\n${lines.join('\n')}\n  layers\n${layers.map(line => `  ${line}`).join('\n')}\n`;
};
const shownFact = (value) => {
    if (value === undefined || value === '')
        return '';
    if (typeof value === 'string')
        return value;
    if (Array.isArray(value) && value.every(item => typeof item === 'string'))
        return value.join(', ');
    const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    return isEmpty ? '' : JSON.stringify(value);
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
