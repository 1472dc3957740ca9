export const id = 5910;
export const ids = [5910,7896];
export const modules = {

/***/ 75942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   perform: () => (/* binding */ perform),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);
/* harmony import */ var _core_json_problem_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(74959);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22483);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10807);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19130);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(77522);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44287);
/* harmony import */ var _models_scan_gate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27688);
/* harmony import */ var _models_scan_import_names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80780);
/* harmony import */ var _oci_memory_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44586);
/* harmony import */ var _parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(11462);
/* harmony import */ var _host_markdown_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(62633);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(81111);
/* harmony import */ var _opening_azure_registry_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(75015);
/* harmony import */ var _opening_places_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(29082);
/* harmony import */ var _opening_stores_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(69508);


















const inputs = {
    name: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)('model'), 'Name of the model: 1 to 255 letters, digits, "-", "." and "_".'),
    path: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'The trained model: a file (model.onnx, model.pkl) or a folder.')),
    ..._opening_places_js__WEBPACK_IMPORTED_MODULE_14__/* .registryInputs */ .P4,
    ..._opening_azure_registry_js__WEBPACK_IMPORTED_MODULE_13__/* .newRegistryInputs */ .X,
    tags: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS, 'Tags to find the model by: key=value, one per line.'),
    properties: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS, 'Immutable facts about the model: key=value, one per line.'),
    description: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'One sentence about the model.'),
    framework: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Framework of the model: onnx, scikit-learn, … Default: detected.'),
    'framework-version': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Version of the framework. Default: read from the model where possible.'),
    'sample-input': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Body of a typical request: a path to a JSON file, or the JSON itself.'), given => !isJson(given)),
    'new-version': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['when-changed', 'always']), 'when-changed', 'when-changed: reuse the existing version if content and metadata are the same. always: create a new version in every run.'),
    'pickle-policy': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_models_scan_gate_js__WEBPACK_IMPORTED_MODULE_7__/* .PICKLE_POLICIES */ .wM), _models_scan_gate_js__WEBPACK_IMPORTED_MODULE_7__/* .DEFAULT_POLICY */ .zj, 'What to do with a pickle that would do more when it is loaded than models of the known frameworks do. refuse: do not register it. warn: register it, with a warning. off: do not scan it.'),
    'allowed-imports': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(_models_scan_import_names_js__WEBPACK_IMPORTED_MODULE_8__/* .importNames */ .M, 'Additional names that pickles may import, as module.name, one per line: your own classes.')
};
const main = async (host) => {
    await perform((0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .readInputs */ .K)(inputs, host), host);
};
/** Registers, with outputs and summary. */
const perform = async (input, host) => {
    const { log, exec, clock } = host;
    const model = await host.phase(`Register model ${input.name}`, async () => {
        await (0,_opening_azure_registry_js__WEBPACK_IMPORTED_MODULE_13__/* .ensureRegistry */ .G)(input, host);
        return (0,_models_register_js__WEBPACK_IMPORTED_MODULE_6__/* .registerModel */ .$)({
            name: input.name,
            path: input.path,
            tags: input.tags,
            properties: input.properties,
            description: input.description,
            framework: input.framework,
            frameworkVersion: input['framework-version'],
            sampleInput: await sampleInputFrom(input['sample-input']),
            newVersion: input['new-version'],
            picklePolicy: input['pickle-policy'],
            allowedImports: input['allowed-imports']
        }, {
            store: await (0,_opening_stores_js__WEBPACK_IMPORTED_MODULE_15__/* .openStore */ .C)(input.registry, host),
            log,
            clock,
            memory: (0,_oci_memory_js__WEBPACK_IMPORTED_MODULE_9__/* .memoryIn */ .b7)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join((0,_opening_places_js__WEBPACK_IMPORTED_MODULE_14__/* .cacheFolder */ .nF)(host), 'digests')),
            onnxRuntime: () => (0,_parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_10__/* .loadOnnxRuntime */ .aD)({ cache: (0,_opening_places_js__WEBPACK_IMPORTED_MODULE_14__/* .cacheFolder */ .nF)(host), exec, log })
        });
    });
    for (const warning of model.warnings)
        log.warning(warning);
    log.info(`${model.changed ? 'Registered' : 'Already registered'}: ${model.label} (${model.digest})`);
    host.output('model', model.label);
    host.output('reference', model.reference);
    host.output('version', model.version);
    host.output('digest', model.digest);
    host.output('signature', model.card.signature ?? {});
    host.output('changed', model.changed);
    await host.summary(summaryOf(model));
    return model;
};
/** What the job summary shows of a registered model. Pure. */
const summaryOf = ({ card, ...model }) => (0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .heading */ .R_)(`Model ${(0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .code */ .aY)(model.label)}${model.changed ? '' : ' (unchanged)'}`) +
    (0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .facts */ .Ix)([
        ['Digest', (0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .code */ .aY)(model.digest)],
        ['Framework', [card.framework, card.frameworkVersion].filter(Boolean).join(' ')],
        ['Size', (0,_core_words_js__WEBPACK_IMPORTED_MODULE_16__/* .bytes */ .ee)(card.files.reduce((sum, file) => sum + file.size, 0))],
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
        (0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .code */ .aY)(name),
        type,
        shape ? `[${shape.map(axis => axis ?? '?').join(', ')}]` : ''
    ]);
    return `\n${(0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .table */ .tp)(['', 'Name', 'Type', 'Shape'], [...rows('input', signature.inputs), ...rows('output', signature.outputs)])}`;
};
const wordsOf = (record) => Object.entries(record)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
/** Whether a sample input is the JSON itself. */
const isJson = (text) => /^[[{]/.test(text);
/** Inline JSON, or a path to a JSON file. */
const sampleInputFrom = async (value) => {
    if (value === undefined)
        return undefined;
    const inline = isJson(value);
    let text = value;
    try {
        if (!inline)
            text = await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlainText */ .Sg)(value, { what: 'The sample input' });
        return JSON.parse(text);
    }
    catch (cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('SAMPLE_INPUT_INVALID', cause.message, {
                cause,
                hint: 'Give a path to a JSON file, or the JSON itself.'
            });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('SAMPLE_INPUT_INVALID', `The sample input ${inline ? 'given' : `in "${value}"`} is not JSON${(0,_core_json_problem_js__WEBPACK_IMPORTED_MODULE_17__/* .jsonFault */ .x)(text, cause)}.`, {
            cause,
            hint: 'It is the body of a request, for example {"data": [[1, 2, 3]]}.',
            ...(inline ? {} : { at: { file: value } })
        });
    }
};


/***/ }),

/***/ 47896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF_SERVICE: () => (/* binding */ OF_SERVICE),
/* harmony export */   OUTPUTS: () => (/* binding */ OUTPUTS),
/* harmony export */   baseFor: () => (/* binding */ baseFor),
/* harmony export */   imageName: () => (/* binding */ imageName),
/* harmony export */   imageOf: () => (/* binding */ imageOf),
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   modelName: () => (/* binding */ modelName),
/* harmony export */   ofTarget: () => (/* binding */ ofTarget),
/* harmony export */   readStory: () => (/* binding */ readStory),
/* harmony export */   waysIn: () => (/* binding */ waysIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22483);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10807);
/* harmony import */ var _smoke_sample_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53543);
/* harmony import */ var _build_image_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89585);
/* harmony import */ var _deploy_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58317);
/* harmony import */ var _inputs_target_parameters_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61761);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47350);
/* harmony import */ var _register_model_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(75942);
/* harmony import */ var _smoke_test_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(49047);












/**
 * The whole story in one step: register, build, deploy, test, entered from files (`path`), from a registered model
 * (`model`) or from an image (`image`). All inputs are checked before the first part acts.
 */
const all = {
    path: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Start from files: a trained model as a file or folder. It is registered, built into an image and deployed.')),
    model: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Start from a registered model (name:version). With path: the name to register the model under.'),
    image: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Start from a built image (name:version). With path or model: the name of the image to build.'),
    ...(0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)('Model', without(_register_model_js__WEBPACK_IMPORTED_MODULE_9__.inputs, 'name', 'path')),
    ...(0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)('Image', without(_build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs, 'name', 'models', 'tags', 'description')),
    ...without(_deploy_target_js__WEBPACK_IMPORTED_MODULE_7__.inputs, 'image', 'plan', 'plan-file', 'target'),
    target: _opening_open_target_js__WEBPACK_IMPORTED_MODULE_8__/* .targetInputHere */ .Gv,
    ...(0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)('Smoke test', without(_smoke_test_js__WEBPACK_IMPORTED_MODULE_10__.inputs, 'scoring-uri', 'samples', 'key', 'target', 'service-name')),
    samples: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_, 'JSON files with samples to test the service, one path or glob per line. Empty: no smoke test.')),
    models: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_, 'Further registered models in the image, as name:version, one per line.'),
    'image-tags': _build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs.tags,
    'image-description': _build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs.description,
    'service-tags': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS, 'Tags of the service: key=value, one per line.'),
    'service-properties': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS, 'Immutable facts about the service: key=value, one per line.'),
    'service-description': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'One sentence about the service.'),
    'service-location': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Region of the service, if different from location.')
};
const RARE = [
    ...['azure-client-certificate', 'azure-audience', 'acr-audience', 'registry-sku', 'new-version'],
    ...['conda', 'container-engine', 'builder-arguments', 'emit-dockerfile', 'extra-docker-steps'],
    ...['max-image-size', 'verify-ref', 'verify-workflow', 'verify-sbom', 'verify-signature'],
    ...['warmup', 'ready-timeout-seconds', 'request-timeout-seconds', 'report', 'junit'],
    ...['models', 'image-tags', 'image-description', 'pickle-policy', 'allowed-imports'],
    ...['python-version', 'source-builds', 'expires-after'],
    ...['service-tags', 'service-properties', 'service-description', 'service-location']
];
/** The same, where few need them without inputs of their own in action.yml. */
const inputs = {
    ...all,
    ...Object.fromEntries(RARE.map(name => [name, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .rarely */ .Sf)(all[name])]))
};
const ofTarget = 'settings';
/**
 * What the whole story hands on of each of its parts; test/unit/actions/run-all.test.ts holds them against action.yml.
 * What several parts have by the same name is that of the deployment, or of none.
 */
const OUTPUTS = {
    register: ['model'],
    build: [
        'image',
        'lock-file',
        'conda-lock-file',
        'dockerfile',
        'sbom-digest',
        'provenance-digest'
    ],
    deploy: ['scoring-uri', 'swagger-uri', 'state', 'changed', 'plan', 'lineage'],
    test: ['passed', 'p50-ms', 'p95-ms', 'report', 'junit']
};
/** A host on which a part hands on only its own of the outputs. */
const partHost = (host, part) => {
    const names = OUTPUTS[part];
    return {
        ...host,
        output: (name, value) => {
            if (names.includes(name))
                host.output(name, value);
        }
    };
};
const main = async (host) => {
    const story = await readStory(host);
    const model = story.register && (await _register_model_js__WEBPACK_IMPORTED_MODULE_9__.perform(story.register, partHost(host, 'register')));
    const image = story.build &&
        (await _build_image_js__WEBPACK_IMPORTED_MODULE_6__.perform((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(_build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs, imageOf(story.build, host.inputs, model?.label)), partHost(host, 'build')));
    const { deploy } = story;
    const { service } = await _deploy_target_js__WEBPACK_IMPORTED_MODULE_7__.perform({ ...deploy, input: { ...deploy.input, image: image?.label ?? deploy.input.image } }, partHost(host, 'deploy'));
    if (story.test)
        await _smoke_test_js__WEBPACK_IMPORTED_MODULE_10__.perform({
            ...story.test,
            input: { ...story.test.input, 'scoring-uri': service?.scoringUri ?? '' }
        }, partHost(host, 'test'));
};
/** The inputs of the build, when the model is known. @param model that was registered */
const imageOf = (build, given, model) => ({
    ...build,
    name: imageName(given, model),
    models: modelsOf(given, model)
});
/** The parts of a story, each with its own inputs, all of them checked. */
const readStory = async (host) => {
    const { kind } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_8__/* .readTargetInputs */ .bH)(inputs, ofTarget, host);
    const given = { ...host.inputs, target: kind.name };
    const ways = waysIn(given);
    const of = (parameters, more = {}) => ({
        ...(0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .givenFor */ .Z_)(parameters, given),
        ...more
    });
    const build = ways.path || ways.model
        ? of(_build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs, { ...wordsOfImage(given), ...baseFor(given, kind) })
        : undefined;
    // Names and models follow from the part before: here the rest is checked.
    if (build)
        await _build_image_js__WEBPACK_IMPORTED_MODULE_6__.checkInputs((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(_build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs, {
            ...build,
            name: imageName(given, undefined),
            models: modelsOf(given, 'm:1')
        }), host);
    if (given.samples)
        await (0,_smoke_sample_js__WEBPACK_IMPORTED_MODULE_5__/* .readSamples */ .aM)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(given.samples, 'samples'));
    const story = {
        register: ways.path
            ? (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(_register_model_js__WEBPACK_IMPORTED_MODULE_9__.inputs, of(_register_model_js__WEBPACK_IMPORTED_MODULE_9__.inputs, { name: modelName(given) }))
            : undefined,
        build,
        deploy: await _deploy_target_js__WEBPACK_IMPORTED_MODULE_7__.readDeployment({
            ...host,
            inputs: {
                ...of({ ..._deploy_target_js__WEBPACK_IMPORTED_MODULE_7__.inputs, ...(0,_inputs_target_parameters_js__WEBPACK_IMPORTED_MODULE_11__/* .parametersOfKind */ .y)(kind, _deploy_target_js__WEBPACK_IMPORTED_MODULE_7__.ofTarget) }),
                ...(0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .givenFor */ .Z_)(kind.settings, OF_THE_MODEL),
                ...settingsOfService(given, kind),
                image: given.image || 'the-image'
            }
        }),
        test: given.samples
            ? await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_8__/* .readTargetInputs */ .bH)(_smoke_test_js__WEBPACK_IMPORTED_MODULE_10__.inputs, _smoke_test_js__WEBPACK_IMPORTED_MODULE_10__.ofTarget, {
                ...host,
                inputs: {
                    ...of({ ..._smoke_test_js__WEBPACK_IMPORTED_MODULE_10__.inputs, ...kind.place }),
                    'scoring-uri': 'http://127.0.0.1',
                    key: given['primary-key'] ?? ''
                }
            })
            : undefined
    };
    if (build)
        await _deploy_target_js__WEBPACK_IMPORTED_MODULE_7__.checkSettings(story.deploy, host);
    return story;
};
/** In one step the words without a part's name are about the model. */
const wordsOfImage = (given) => ({
    tags: given['image-tags'] ?? '',
    description: given['image-description'] ?? ''
});
/** In one step these words are about the model; properties of a service could never change again. */
const OF_THE_MODEL = { tags: '', properties: '', description: '' };
/** The settings of a service whose names are those of inputs of the parts before. */
const OF_SERVICE = {
    'service-tags': 'tags',
    'service-properties': 'properties',
    'service-description': 'description',
    'service-location': 'location'
};
const settingsOfService = (given, kind) => Object.fromEntries(Object.entries(OF_SERVICE).flatMap(([input, setting]) => {
    const text = given[input];
    if (!text)
        return [];
    if (Object.hasOwn(kind.settings, setting))
        return [[setting, text]];
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('INPUT_NOT_FOR_TARGET', `Input "${input}" does not apply to target ${kind.name}.`, { hint: 'Leave it out.', input });
}));
/** A target that starts images in an engine takes a base. */
const baseFor = (given, kind) => (kind.needs.base && !given['base-image'] ? { 'base-image': 'default' } : {});
function without(fields, ...names) {
    return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
/** Where the story begins. The nearest to the files wins: with `path`, `model` and `image` are names to give. */
const waysIn = (given) => {
    const model = given.model || given.models;
    if (!given.path && !model && !given.image)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('INPUT_INVALID', 'Nothing to deploy: no path, model or image is given.', {
            hint: 'Give input "path" (files), input "model" (a registered model) or input "image" (a built image).'
        });
    return { path: Boolean(given.path), model: Boolean(model) };
};
/** The models of the image: the one that was registered or is named, and those that are named besides. */
const modelsOf = (given, registered) => [registered ?? given.model ?? '', given.models ?? ''].filter(text => text !== '').join('\n');
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

/***/ 95910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromProject: () => (/* binding */ fromProject),
/* harmony export */   inputs: () => (/* reexport safe */ _run_all_js__WEBPACK_IMPORTED_MODULE_0__.inputs),
/* harmony export */   main: () => (/* reexport safe */ _run_all_js__WEBPACK_IMPORTED_MODULE_0__.main),
/* harmony export */   ofTarget: () => (/* reexport safe */ _run_all_js__WEBPACK_IMPORTED_MODULE_0__.ofTarget)
/* harmony export */ });
/* harmony import */ var _run_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47896);

/** Registers, builds, deploys and tests what the project file says of an environment. */
const fromProject = true;


/***/ }),

/***/ 80780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ importNames)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);

/** `module.name`, one a line. */
const importNames = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .taking */ .BS)({ kind: 'list', commas: false }, (value, name) => (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(value, name).map(line => {
    if (/^[^\s.*]+(?:\.[^\s.*]+)+$/.test(line))
        return line;
    throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(name, `needs module.name on each line, not "${line}"`, 'Write each import out, as the message about it does: my_package.features.Scaler.');
}));


/***/ })

};
