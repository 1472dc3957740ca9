export const id = 896;
export const ids = [896];
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

/***/ 5942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2483);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3753);
/* harmony import */ var _oci_memory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4586);
/* harmony import */ var _parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1462);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2206);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8723);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1969);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2790);












const inputs = {
    name: (0,_core_names_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)('model'),
    path: _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq,
    registry: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq, _places_js__WEBPACK_IMPORTED_MODULE_8__/* .DEFAULT_REGISTRY */ .sx),
    tags: _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .pairs */ .AS,
    properties: _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .pairs */ .AS,
    description: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq),
    framework: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq),
    'framework-version': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq),
    'sample-input': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq),
    'new-version': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['when-changed', 'always']), 'when-changed')
};
const main = async (host) => {
    const input = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInputs */ .TL)(inputs, host.inputs);
    const { log, exec, clock } = host;
    const model = await (0,_models_register_js__WEBPACK_IMPORTED_MODULE_5__/* .registerModel */ .$)({
        name: input.name,
        path: input.path,
        tags: input.tags,
        properties: input.properties,
        description: input.description,
        framework: input.framework,
        frameworkVersion: input['framework-version'],
        sampleInput: await sampleInputFrom(input['sample-input']),
        newVersion: input['new-version']
    }, {
        store: await (0,_stores_js__WEBPACK_IMPORTED_MODULE_9__/* .openStore */ .C)(input.registry, host),
        log,
        clock,
        memory: (0,_oci_memory_js__WEBPACK_IMPORTED_MODULE_6__/* .memoryIn */ .b7)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,_places_js__WEBPACK_IMPORTED_MODULE_8__/* .cacheFolder */ .nF)(host), 'digests')),
        onnxRuntime: () => (0,_parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .loadOnnxRuntime */ .aD)({ cache: (0,_places_js__WEBPACK_IMPORTED_MODULE_8__/* .cacheFolder */ .nF)(host), exec, log })
    });
    for (const warning of model.warnings)
        log.warning(warning);
    log.info(`${model.changed ? 'Registered' : 'Already registered'}: ${model.label} (${model.digest})`);
    host.output('model', model.label);
    host.output('reference', model.reference);
    host.output('version', String(model.version));
    host.output('digest', model.digest);
    host.output('signature', JSON.stringify(model.card.signature ?? {}));
    host.output('changed', String(model.changed));
    await host.summary(summaryOf(model));
};
/** What the job summary shows of a registered model. Pure. */
const summaryOf = ({ card, ...model }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .heading */ .R_)(`Model ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(model.label)}${model.changed ? '' : ' (unchanged)'}`) +
    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .facts */ .Ix)([
        ['Digest', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(model.digest)],
        ['Framework', [card.framework, card.frameworkVersion].filter(Boolean).join(' ')],
        ['Size', (0,_words_js__WEBPACK_IMPORTED_MODULE_11__/* .bytes */ .ee)(card.files.reduce((sum, file) => sum + file.size, 0))],
        ['Description', card.description],
        ['Tags', wordsOf(card.tags)],
        ['Properties', wordsOf(card.properties)]
    ]) +
    signatureTable(card.signature);
const signatureTable = (signature) => {
    if (signature === undefined)
        return '';
    const rows = (kind, tensors) => tensors.map(({ name, type, shape }) => [
        kind,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(name),
        type,
        shape ? `[${shape.map(axis => axis ?? '?').join(', ')}]` : ''
    ]);
    return `\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .table */ .tp)(['', 'Name', 'Type', 'Shape'], [...rows('input', signature.inputs), ...rows('output', signature.outputs)])}`;
};
const wordsOf = (record) => Object.entries(record)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
/** Inline JSON, or a path to a JSON file. */
const sampleInputFrom = async (value) => {
    if (value === undefined)
        return undefined;
    const inline = /^[[{]/.test(value);
    try {
        return JSON.parse(inline ? value : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(value, 'utf8'));
    }
    catch (cause) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(cause, 'ENOENT', 'EISDIR'))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SAMPLE_INPUT_INVALID', `There is no sample input file "${value}".`, {
                cause,
                hint: 'Give a path to a JSON file, or the JSON itself.'
            });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SAMPLE_INPUT_INVALID', `The sample input ${inline ? 'given' : `in "${value}"`} is not JSON: ${cause instanceof Error ? cause.message : cause}.`, {
            cause,
            hint: 'It is the body of a request, for example {"data": [[1, 2, 3]]}.',
            ...(inline ? {} : { at: { file: value } })
        });
    }
};


/***/ }),

/***/ 7896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageName: () => (/* binding */ imageName),
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   modelName: () => (/* binding */ modelName),
/* harmony export */   waysIn: () => (/* binding */ waysIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2483);
/* harmony import */ var _build_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5575);
/* harmony import */ var _deploy_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8628);
/* harmony import */ var _register_model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5942);
/* harmony import */ var _smoke_test_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8024);








/**
 * The whole story in one step: register, build, deploy, test, entered from files (`path`), from a registered model
 * (`model`) or from an image (`image`). Each part gets exactly the inputs it would get as a step of its own.
 */
const inputs = {
    path: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    model: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    image: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    ...without(_register_model_js__WEBPACK_IMPORTED_MODULE_6__.inputs, 'name', 'path', 'new-version'),
    ...without(_build_image_js__WEBPACK_IMPORTED_MODULE_4__.inputs, 'name', 'models'),
    ...without(_deploy_target_js__WEBPACK_IMPORTED_MODULE_5__.inputs, 'image', 'plan'),
    ...without(_smoke_test_js__WEBPACK_IMPORTED_MODULE_7__.inputs, 'scoring-uri', 'samples', 'key'),
    samples: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)
};
const main = async (host) => {
    (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .TL)(inputs, host.inputs);
    const given = host.inputs;
    const ways = waysIn(given);
    const outputs = {};
    const part = (name, inputs) => {
        const known = Object.keys(PARTS[name].inputs);
        return PARTS[name].main({
            ...host,
            inputs: Object.fromEntries(Object.entries(inputs).filter(([key]) => known.includes(key))),
            output: (key, value) => {
                outputs[key] = value;
            }
        });
    };
    try {
        if (ways.path)
            await part('register-model', {
                ...given,
                name: modelName(given),
                'new-version': 'when-changed'
            });
        if (ways.path || ways.model)
            await part('build-image', {
                ...given,
                name: imageName(given, outputs.model),
                models: outputs.model ?? given.model ?? ''
            });
        await part('deploy-target', {
            ...given,
            image: outputs.image ?? given.image ?? '',
            plan: 'false'
        });
        if (given.samples)
            await part('smoke-test', { ...given, 'scoring-uri': outputs['scoring-uri'] ?? '' });
    }
    finally {
        for (const [key, value] of Object.entries(outputs))
            host.output(key, value);
    }
};
const PARTS = {
    'register-model': _register_model_js__WEBPACK_IMPORTED_MODULE_6__,
    'build-image': _build_image_js__WEBPACK_IMPORTED_MODULE_4__,
    'deploy-target': _deploy_target_js__WEBPACK_IMPORTED_MODULE_5__,
    'smoke-test': _smoke_test_js__WEBPACK_IMPORTED_MODULE_7__
};
function without(fields, ...names) {
    return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
/** Where the story begins. The nearest to the files wins: with `path`, `model` and `image` are names to give. */
const waysIn = (given) => {
    if (!given.path && !given.model && !given.image)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('INPUT_INVALID', 'Nothing to deploy: no path, model or image is given.', {
            hint: 'Give path (files), model (a registered model) or image (a built image).'
        });
    return { path: Boolean(given.path), model: Boolean(given.model) };
};
/** The name a model is registered under: the one given, else that of its file or folder. */
const modelName = (given) => {
    if (given.model)
        return given.model.split(':')[0] ?? '';
    const { name } = node_path__WEBPACK_IMPORTED_MODULE_0___default().parse(given.path ?? '');
    const generic = ['model', 'models', 'outputs', '.', ''].includes(name);
    return (generic ? undefined : (0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestName */ .SX)('model', name)) ?? given['service-name'] ?? '';
};
/** The name an image is built under: the one given, else that of its model. */
const imageName = (given, model) => {
    if (given.image)
        return given.image.split(':')[0] ?? '';
    const name = (model ?? given.model ?? '').split(':')[0] ?? '';
    return (0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestName */ .SX)('image', (0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryComponent */ .OK)(name)) ?? given['service-name'] ?? '';
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
