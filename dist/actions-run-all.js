export const id = 7896;
export const ids = [7896];
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
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22483);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10807);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19130);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(77522);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60016);
/* harmony import */ var _oci_memory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44586);
/* harmony import */ var _parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(11462);
/* harmony import */ var _azure_registry_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77190);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(92206);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48723);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(35465);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5264);















const inputs = {
    name: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)('model'), 'Name of the model: 1 to 255 letters, digits, "-", "." and "_".'),
    path: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'The trained model: a file (model.onnx, model.pkl) or a folder.'),
    ..._places_js__WEBPACK_IMPORTED_MODULE_11__/* .registryInputs */ .P4,
    ..._azure_registry_js__WEBPACK_IMPORTED_MODULE_9__/* .newRegistryInputs */ .X,
    tags: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS, 'Words to find the model by: key=value, one a line.'),
    properties: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS, 'Facts about the model that never change: key=value, one a line.'),
    description: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'One sentence about the model.'),
    framework: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'What trained the model: onnx, scikit-learn, … Detected when empty.'),
    'framework-version': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Version of the framework. Read from the model where it says so.'),
    'sample-input': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Body of a typical request: a path to a JSON file, or the JSON itself.'),
    'new-version': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['when-changed', 'always']), 'when-changed', 'when-changed: equal bytes and metadata give the version that exists. always: every run makes a version.')
};
const main = async (host) => {
    await perform((0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .readInputs */ .K)(inputs, host), host);
};
/** Registers, with outputs and summary. */
const perform = async (input, host) => {
    const { log, exec, clock } = host;
    await (0,_azure_registry_js__WEBPACK_IMPORTED_MODULE_9__/* .ensureRegistry */ .G)(input, host);
    const model = await (0,_models_register_js__WEBPACK_IMPORTED_MODULE_6__/* .registerModel */ .$)({
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
        store: await (0,_stores_js__WEBPACK_IMPORTED_MODULE_13__/* .openStore */ .C)(input.registry, host),
        log,
        clock,
        memory: (0,_oci_memory_js__WEBPACK_IMPORTED_MODULE_7__/* .memoryIn */ .b7)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join((0,_places_js__WEBPACK_IMPORTED_MODULE_11__/* .cacheFolder */ .nF)(host), 'digests')),
        onnxRuntime: () => (0,_parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_8__/* .loadOnnxRuntime */ .aD)({ cache: (0,_places_js__WEBPACK_IMPORTED_MODULE_11__/* .cacheFolder */ .nF)(host), exec, log })
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
    return model;
};
/** What the job summary shows of a registered model. Pure. */
const summaryOf = ({ card, ...model }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .heading */ .R_)(`Model ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(model.label)}${model.changed ? '' : ' (unchanged)'}`) +
    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .facts */ .Ix)([
        ['Digest', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(model.digest)],
        ['Framework', [card.framework, card.frameworkVersion].filter(Boolean).join(' ')],
        ['Size', (0,_core_words_js__WEBPACK_IMPORTED_MODULE_14__/* .bytes */ .ee)(card.files.reduce((sum, file) => sum + file.size, 0))],
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
        return JSON.parse(inline ? value : await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlainText */ .Sg)(value, { what: 'The sample input' }));
    }
    catch (cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('SAMPLE_INPUT_INVALID', cause.message, {
                cause,
                hint: 'Give a path to a JSON file, or the JSON itself.'
            });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('SAMPLE_INPUT_INVALID', `The sample input ${inline ? 'given' : `in "${value}"`} is not JSON: ${cause instanceof Error ? cause.message : cause}.`, {
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
/* harmony export */   baseFor: () => (/* binding */ baseFor),
/* harmony export */   imageName: () => (/* binding */ imageName),
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   modelName: () => (/* binding */ modelName),
/* harmony export */   ofTarget: () => (/* binding */ ofTarget),
/* harmony export */   waysIn: () => (/* binding */ waysIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22483);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10807);
/* harmony import */ var _smoke_sample_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53543);
/* harmony import */ var _build_image_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34249);
/* harmony import */ var _deploy_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21510);
/* harmony import */ var _open_target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60185);
/* harmony import */ var _register_model_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(75942);
/* harmony import */ var _smoke_test_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(49047);
/* harmony import */ var _target_parameters_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61827);












/**
 * The whole story in one step: register, build, deploy, test, entered from files (`path`), from a registered model
 * (`model`) or from an image (`image`). All inputs are checked before the first part acts.
 */
const inputs = {
    path: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Way in 1: a trained model, as a file or folder. It is registered, built and deployed.'),
    model: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Way in 2: a registered model as name:version; or, with path, the name to register under.'),
    image: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Way in 3: a built image as name:version; or, with path or model, the name to build under.'),
    ...without(_register_model_js__WEBPACK_IMPORTED_MODULE_9__.inputs, 'name', 'path', 'new-version'),
    ...without(_build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs, 'name', 'models', 'tags', 'description'),
    ...without(_deploy_target_js__WEBPACK_IMPORTED_MODULE_7__.inputs, 'image', 'plan', 'plan-file', 'target'),
    target: _open_target_js__WEBPACK_IMPORTED_MODULE_8__/* .targetInputHere */ .Gv,
    ...without(_smoke_test_js__WEBPACK_IMPORTED_MODULE_10__.inputs, 'scoring-uri', 'samples', 'key', 'target', 'service-name'),
    samples: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'JSON files with samples to test the service with, one path or glob a line. Empty: no smoke test.')
};
const ofTarget = 'settings';
const main = async (host) => {
    const story = await readStory(host);
    const model = story.register && (await _register_model_js__WEBPACK_IMPORTED_MODULE_9__.perform(story.register, host));
    const image = story.build &&
        (await _build_image_js__WEBPACK_IMPORTED_MODULE_6__.perform((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(_build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs, {
            ...story.build,
            name: imageName(host.inputs, model?.label),
            models: model?.label ?? host.inputs.model ?? ''
        }), host));
    const { deploy } = story;
    const { service } = await _deploy_target_js__WEBPACK_IMPORTED_MODULE_7__.perform({ ...deploy, input: { ...deploy.input, image: image?.label ?? deploy.input.image } }, host);
    if (story.test)
        await _smoke_test_js__WEBPACK_IMPORTED_MODULE_10__.perform({
            ...story.test,
            input: { ...story.test.input, 'scoring-uri': service?.scoringUri ?? '' }
        }, host);
};
/** The parts of a story, each with its own inputs, all of them checked. */
const readStory = async (host) => {
    const { kind } = await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_8__/* .readTargetInputs */ .bH)(inputs, ofTarget, host);
    const given = { ...host.inputs, target: kind.name };
    const ways = waysIn(given);
    const of = (parameters, more = {}) => ({
        ...(0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .givenFor */ .Z_)(parameters, given),
        ...more
    });
    const build = ways.path || ways.model ? of(_build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs, baseFor(given, kind)) : undefined;
    // Names and models follow from the part before: here the rest is checked.
    if (build)
        await _build_image_js__WEBPACK_IMPORTED_MODULE_6__.checkInputs((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(_build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs, {
            ...build,
            name: imageName(given, undefined),
            models: 'm:1'
        }), host);
    if (given.samples)
        await (0,_smoke_sample_js__WEBPACK_IMPORTED_MODULE_5__/* .readSamples */ .aM)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(given.samples, 'samples'));
    const story = {
        register: ways.path
            ? (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(_register_model_js__WEBPACK_IMPORTED_MODULE_9__.inputs, of(_register_model_js__WEBPACK_IMPORTED_MODULE_9__.inputs, { name: modelName(given), 'new-version': 'when-changed' }))
            : undefined,
        build,
        deploy: await _deploy_target_js__WEBPACK_IMPORTED_MODULE_7__.readDeployment({
            ...host,
            inputs: {
                ...of({ ..._deploy_target_js__WEBPACK_IMPORTED_MODULE_7__.inputs, ...(0,_target_parameters_js__WEBPACK_IMPORTED_MODULE_11__/* .parametersOfKind */ .y)(kind, _deploy_target_js__WEBPACK_IMPORTED_MODULE_7__.ofTarget) }),
                ...(0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .givenFor */ .Z_)(kind.settings, OF_THE_MODEL),
                image: given.image || 'the-image'
            }
        }),
        test: given.samples
            ? await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_8__/* .readTargetInputs */ .bH)(_smoke_test_js__WEBPACK_IMPORTED_MODULE_10__.inputs, _smoke_test_js__WEBPACK_IMPORTED_MODULE_10__.ofTarget, {
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
/** In one step these words are about the model; properties of a service could never change again. */
const OF_THE_MODEL = { tags: '', properties: '', description: '' };
/** A target that starts images in an engine takes a base. */
const baseFor = (given, kind) => (kind.needs.base && !given['base-image'] ? { 'base-image': 'default' } : {});
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


/***/ })

};
