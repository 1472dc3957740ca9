export const id = 628;
export const ids = [628];
export const modules = {

/***/ 8628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2483);
/* harmony import */ var _image_registered_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1401);
/* harmony import */ var _local_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9603);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2206);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8723);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1969);







const inputs = {
    target: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['local']),
    'service-name': (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)('service'),
    image: _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    registry: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, _places_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_REGISTRY */ .sx),
    port: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 65_535, whole: true })),
    'environment-variables': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS,
    workers: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 64, whole: true }), 1),
    'start-timeout-seconds': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 3600 }), 60),
    plan: _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt
};
const main = async (host) => {
    const input = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(inputs, host.inputs);
    const { log, signal } = host;
    const store = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_5__/* .openStore */ .C)(input.registry, host);
    const image = await (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_2__/* .findImage */ .F)(store, input.image);
    const target = (0,_local_target_js__WEBPACK_IMPORTED_MODULE_3__/* .openLocalTarget */ .J)(store, host);
    const wanted = {
        name: input['service-name'],
        image: {
            label: image.label,
            reference: image.reference,
            digest: image.descriptor.digest,
            repository: image.repository
        },
        settings: {
            port: input.port,
            env: input['environment-variables'],
            workers: input.workers,
            startTimeoutSeconds: input['start-timeout-seconds'],
            python: await (0,_local_target_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonFor */ .O)(image, host)
        }
    };
    const current = await target.find(wanted.name);
    const plan = target.plan(wanted, current);
    log.info(planSentence(plan, wanted.name));
    const service = input.plan ? current : await target.apply(wanted, plan, signal);
    host.output('plan', JSON.stringify(plan));
    host.output('changed', String(!input.plan && plan.action !== 'no-op'));
    host.output('state', service?.state ?? '');
    host.output('scoring-uri', service?.scoringUri ?? '');
    host.output('swagger-uri', service?.swaggerUri ?? '');
    if (service?.scoringUri && !input.plan)
        log.info(`Serving at ${service.scoringUri}`);
    await host.summary(summaryOf(wanted.name, image, plan, service, input.plan));
};
/** What the job summary shows of a deployment. Pure. */
const summaryOf = (name, image, plan, service, planOnly) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .heading */ .R_)(`Service ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(name)}: ${plan.action}${planOnly ? ' (plan only)' : ''}`) +
    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .facts */ .Ix)([
        ['Image', `${image.label} (${image.descriptor.digest})`],
        ['Why', plan.reasons.join('\n')],
        ['State', service?.state],
        ['Scoring URI', service?.scoringUri],
        ['OpenAPI', service?.swaggerUri]
    ]);
const planSentence = ({ action, reasons }, name) => [`Plan for ${name}: ${action}.`, ...reasons].join(' ');


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


/***/ })

};
