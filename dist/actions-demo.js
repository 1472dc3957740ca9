export const id = 4972;
export const ids = [4972];
export const modules = {

/***/ 91506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   ofTarget: () => (/* binding */ ofTarget)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22483);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(77522);
/* harmony import */ var _image_registered_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21401);
/* harmony import */ var _image_uses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29145);
/* harmony import */ var _models_find_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2336);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60016);
/* harmony import */ var _oci_numbers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94623);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92206);
/* harmony import */ var _open_target_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60185);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48723);
/* harmony import */ var _target_parameters_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(61827);














const inputs = {
    'service-name': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)('service'), 'Service to delete.'),
    image: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, 'Image to delete, as name:version.'),
    model: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, 'Model to delete, as name:version.'),
    target: _open_target_js__WEBPACK_IMPORTED_MODULE_10__/* .targetInputHere */ .Gv,
    ..._places_js__WEBPACK_IMPORTED_MODULE_11__/* .registryInputs */ .P4,
    force: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt, 'false', 'true: delete an image that a service runs, or a model that an image uses, all the same.')
};
const ofTarget = 'place';
/**
 * Deletes in the order of use: the service, then the image it ran, then the model the image held. Everything that is
 * named is looked for, and checked for use, before anything is deleted. What is not there is no failure.
 */
const main = async (host) => {
    const read = await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_10__/* .readTargetInputs */ .bH)(inputs, ofTarget, host);
    const { input } = read;
    const { 'service-name': service, image, model } = input;
    if (service === undefined && image === undefined && model === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', 'Nothing to clean up: no service, image or model is named.', {
            hint: 'Give at least one of the inputs service-name, image and model.'
        });
    const place = await openPlace(read, host);
    const found = await lookFor(input, place, host);
    tellMeaning(input, found, host);
    await checkUnused(found, place, input.force, host);
    const { deleted, freed } = await deleteAll(found, place, host);
    const absent = absentOf(input, found);
    for (const what of absent)
        host.log.info(`There was no ${what}`);
    if (deleted.length > 0)
        host.log.info(`Deleted ${deleted.join(', ')}; ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .bytes */ .ee)(freed.bytes)} freed`);
    host.output('deleted', JSON.stringify(deleted));
    host.output('freed-bytes', String(freed.bytes));
    await host.summary((0,_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .heading */ .R_)('Clean-up') +
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .facts */ .Ix)([
            ['Deleted', deleted.join('\n') || 'nothing'],
            ...(absent.length > 0 ? [['Not there', absent.join('\n')]] : []),
            ['Freed', `${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .bytes */ .ee)(freed.bytes)} in ${freed.blobs} blobs`]
        ]));
};
const openPlace = async ({ kind, input, place }, host) => {
    const { target, store } = await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_10__/* .openTarget */ .Ap)(kind, place, input.registry, host);
    return {
        store: await store(),
        services: target,
        running: async (signal) => {
            const here = (await placelessKinds(host)).filter(({ name }) => name !== kind.name);
            const others = here.map(other => (0,_open_target_js__WEBPACK_IMPORTED_MODULE_10__/* .openTarget */ .Ap)(other, {}, input.registry, host));
            const targets = [target, ...(await Promise.all(others)).map(opened => opened.target)];
            return (await Promise.all(targets.map(each => each.list(signal)))).flat();
        }
    };
};
/** Targets that nothing has to be named for, as this machine: their services are known in every step. */
const placelessKinds = async ({ targets }) => {
    const kinds = [...(await (0,_target_parameters_js__WEBPACK_IMPORTED_MODULE_13__/* .parametersOfKinds */ .b)(targets, 'place')).keys()];
    return kinds.filter(({ place }) => Object.keys(place).length === 0);
};
const lookFor = async ({ 'service-name': name, image: imageText, model: modelText }, { store, services }, { signal }) => {
    const service = name === undefined ? undefined : await services.find(name, signal);
    const image = imageText === undefined ? undefined : await unless(_image_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .isNoImage */ .rI, (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .findImage */ .F1)(store, imageText));
    const reference = modelText === undefined ? undefined : (0,_models_find_js__WEBPACK_IMPORTED_MODULE_6__/* .parseModelReference */ .qZ)(modelText);
    const model = reference && (await unless(_models_find_js__WEBPACK_IMPORTED_MODULE_6__/* .isNoModel */ .dl, (0,_models_find_js__WEBPACK_IMPORTED_MODULE_6__/* .findAnyModel */ .Xx)(store, reference)));
    return {
        ...(service ? { service } : {}),
        ...(image ? { image: { image, tags: await (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .tagsOf */ .Fg)(store, image) } } : {}),
        ...(reference && model
            ? {
                model: {
                    ...model,
                    label: `${reference.name}:${model.tag}`,
                    repository: (0,_models_register_js__WEBPACK_IMPORTED_MODULE_7__/* .modelRepository */ .m)(reference.name)
                }
            }
            : {})
    };
};
const unless = async (isAbsent, work) => {
    try {
        return await work;
    }
    catch (error) {
        if (isAbsent(error))
            return undefined;
        throw error;
    }
};
/** A name without a version is one that nobody wrote down: it is said before it goes. */
const tellMeaning = ({ image, model }, found, { log }) => {
    const said = [
        { kind: 'Image', text: image, label: found.image?.image.label },
        { kind: 'Model', text: model, label: found.model?.label }
    ];
    for (const { kind, text, label } of said)
        if (text !== undefined && label !== undefined && !/[:@]/.test(text.replace(/:latest$/, '')))
            log.info(`${kind} "${text}" means ${label}, its newest version`);
};
/** What is deleted in the same step does not count as a user. */
const checkUnused = async ({ service, image, model }, { store, running }, force, { log, signal }) => {
    if (force)
        return;
    if (image !== undefined) {
        const { descriptor, index, label } = image.image;
        const digests = [descriptor.digest, ...(index?.manifests.map(({ digest }) => digest) ?? [])];
        const users = (await running(signal)).filter(({ name, imageDigest }) => name !== service?.name && digests.some(digest => digest === imageDigest));
        if (users.length > 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_IN_USE', `Image "${label}" is what service ${users.map(({ name }) => `"${name}"`).join(', ')} runs.`, { hint: 'Delete the service first, deploy another image to it, or set force.' });
    }
    if (model !== undefined) {
        const going = image?.tags.map(tag => `${image.image.repository}:${tag}`) ?? [];
        const users = (await usersOf(store, model, log)).filter(name => !going.includes(name));
        if (users.length > 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('MODEL_IN_USE', `Model "${model.label}" is in ${users.length === 1 ? 'image' : 'images'} ${users.map(name => `"${name}"`).join(', ')}.`, {
                hint: 'Delete the image first, or set force: the image keeps its own copy of the weights.'
            });
    }
};
const usersOf = async (store, model, log) => {
    try {
        return await (0,_image_uses_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesUsing */ .tU)(store, model, log);
    }
    catch (cause) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(cause, 'REGISTRY_NO_CATALOG'))
            throw cause;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(cause.code, cause.message, {
            cause,
            hint: 'So nobody can tell whether an image uses the model. Set force to delete it all the same: an image keeps its own copy of the weights.'
        });
    }
};
const deleteAll = async ({ service, image, model }, { store, services }, { signal }) => {
    const deleted = [];
    let freed = { blobs: 0, bytes: 0 };
    const remove = async (repository, tag, what) => {
        const more = await (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_8__/* .retire */ .S5)(store, repository, tag);
        freed = { blobs: freed.blobs + more.blobs, bytes: freed.bytes + more.bytes };
        deleted.push(what);
    };
    if (service !== undefined) {
        await services.delete(service.name, signal);
        deleted.push(`service ${service.name}`);
    }
    if (image !== undefined) {
        const { repository, name } = image.image;
        for (const tag of image.tags)
            await remove(repository, tag, `image ${name}:${tag}`);
    }
    if (model !== undefined)
        await remove(model.repository, model.tag, `model ${model.label}`);
    return { deleted, freed };
};
const absentOf = ({ 'service-name': service, image, model }, found) => [
    ...(service !== undefined && found.service === undefined ? [`service "${service}"`] : []),
    ...(image !== undefined && found.image === undefined ? [`image "${image}"`] : []),
    ...(model !== undefined && found.model === undefined ? [`model "${model}"`] : [])
];


/***/ }),

/***/ 94972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(77522);
/* harmony import */ var _targets_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77594);
/* harmony import */ var _build_image_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34249);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91506);
/* harmony import */ var _deploy_target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21510);
/* harmony import */ var _open_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60185);
/* harmony import */ var _register_model_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(75942);
/* harmony import */ var _smoke_test_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(49047);













const inputs = {
    runtime: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['onnx', 'python']), 'onnx', 'Which of the two models: onnx, or python for the pickle with score.py.')
};
/** The whole story on this machine, for the diabetes model: every part through the action that a workflow uses. */
const main = async (host) => {
    const { runtime } = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(inputs, host.inputs);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'scoreline-demo-'));
    const example = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(host.home, '..', 'workflows-examples', 'diabetes');
    const registry = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'registry');
    const quiet = { output: () => { }, summary: async () => { } };
    const env = { ...host.env, SCORELINE_STATE: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'state') };
    const stage = { ...host, ...quiet, env, inputs: {} };
    const timings = [];
    const part = async (title, work) => {
        host.log.info(`\n${timings.length + 1}. ${title}`);
        const started = performance.now();
        const result = await work();
        timings.push([title, performance.now() - started]);
        return result;
    };
    const onThisMachine = (inputs) => ({
        ...stage,
        inputs: { 'service-name': SERVICE, target: _targets_index_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_TARGET */ .K, registry, ...inputs }
    });
    try {
        const model = await part('Register the model', () => _register_model_js__WEBPACK_IMPORTED_MODULE_10__.perform((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(_register_model_js__WEBPACK_IMPORTED_MODULE_10__.inputs, {
            name: 'diabetes',
            path: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(example, runtime === 'onnx' ? 'model.onnx' : 'model.pkl'),
            description: "Ridge regression on scikit-learn's diabetes data set",
            tags: 'data=diabetes\ntype=regression',
            registry
        }), stage));
        const image = await part('Build an image', () => _build_image_js__WEBPACK_IMPORTED_MODULE_6__.perform((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(_build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs, {
            name: 'diabetes',
            models: model.label,
            registry,
            ...(runtime === 'python' ? codeOf(example) : {})
        }), stage));
        const { service } = await part('Deploy it to this machine', async () => {
            const there = onThisMachine({ image: image.label });
            return _deploy_target_js__WEBPACK_IMPORTED_MODULE_8__.perform(await _deploy_target_js__WEBPACK_IMPORTED_MODULE_8__.readDeployment(there), there);
        });
        const scoringUri = service?.scoringUri ?? '';
        const samples = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(example, runtime === 'onnx' ? 'samples.json' : 'samples-python.json');
        const test = await part('Test the endpoint', async () => {
            const there = onThisMachine({
                'scoring-uri': scoringUri,
                samples,
                repeat: '50',
                concurrency: '2',
                report: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'report.json'),
                junit: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'report.xml')
            });
            const read = await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .readTargetInputs */ .bH)(_smoke_test_js__WEBPACK_IMPORTED_MODULE_11__.inputs, _smoke_test_js__WEBPACK_IMPORTED_MODULE_11__.ofTarget, there);
            return _smoke_test_js__WEBPACK_IMPORTED_MODULE_11__.perform(read, there);
        });
        const rows = await predictions(samples, scoringUri);
        await part('Clean up', async () => _clean_up_js__WEBPACK_IMPORTED_MODULE_7__.main(onThisMachine({ image: image.label, model: model.label })));
        host.print(report(rows, timings, test));
    }
    finally {
        await _clean_up_js__WEBPACK_IMPORTED_MODULE_7__.main({
            ...onThisMachine({}),
            // Also where the demo was cancelled.
            signal: new AbortController().signal,
            log: { ...host.log, info: () => { }, warning: () => { } }
        });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
};
const SERVICE = 'diabetes-demo';
const codeOf = (example) => ({
    'entry-script': 'score.py',
    'source-directory': example,
    'environment-file': node_path__WEBPACK_IMPORTED_MODULE_2___default().join(example, 'environment.yml')
});
/** What the service answers for the first sample, beside what scikit-learn gives. */
const predictions = async (samples, uri) => {
    const [first] = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(samples, 'utf8'));
    const response = await fetch(uri, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(first.request)
    });
    const answered = (await response.json()).flat();
    const expected = first.expect.flat();
    return expected.map((value, i) => ({ expected: value, answered: answered[i] ?? Number.NaN }));
};
const report = (rows, timings, test) => [
    '',
    'Predictions        scikit-learn      service   difference',
    ...rows.map(({ expected, answered }, i) => `  patient ${i + 1}      ${expected.toFixed(4).padStart(12)} ${answered.toFixed(4).padStart(12)} ${Math.abs(answered - expected)
        .toExponential(1)
        .padStart(12)}`),
    '',
    'Timings',
    ...timings.map(([title, ms]) => `  ${title.padEnd(28)} ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .duration */ .p0)(ms).padStart(10)}`),
    `  ${'one request, median'.padEnd(28)} ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .duration */ .p0)(test.p50Ms ?? Number.NaN).padStart(10)}`,
    `  ${'one request, 95th percentile'.padEnd(28)} ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .duration */ .p0)(test.p95Ms ?? Number.NaN).padStart(10)}`,
    '',
    `All samples passed: ${test.passed}`,
    ''
].join('\n');


/***/ }),

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


/***/ })

};
