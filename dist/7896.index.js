export const id = 7896;
export const ids = [7896];
export const modules = {

/***/ 78628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71690);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22483);
/* harmony import */ var _image_registered_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21401);
/* harmony import */ var _image_supply_chain_lineage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27996);
/* harmony import */ var _image_supply_chain_signature_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53235);
/* harmony import */ var _image_supply_chain_verify_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45524);
/* harmony import */ var _targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54829);
/* harmony import */ var _aci_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17180);
/* harmony import */ var _local_target_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3737);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(92206);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48723);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1969);














/** What both targets know. */
const commonInputs = {
    port: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)({ least: 1, most: 65_535, whole: true })),
    'environment-variables': _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS,
    workers: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)({ least: 1, most: 64, whole: true }), 1)
};
const inputs = {
    target: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_aci_js__WEBPACK_IMPORTED_MODULE_9__/* .TARGETS */ .dW),
    'service-name': (0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)('service'),
    image: _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    ..._azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .azureInputs */ .R,
    ..._targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .aciInputs */ .l,
    ..._places_js__WEBPACK_IMPORTED_MODULE_11__/* .registryInputs */ .P4,
    ...commonInputs,
    'start-timeout-seconds': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)({ least: 1, most: 3600 }), 60),
    'verify-repository': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    'verify-ref': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    'verify-workflow': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    'verify-sbom': _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt,
    'verify-signature': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    plan: _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt
};
const main = async (host) => {
    const input = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .TL)(inputs, host.inputs);
    const { store, image, plan, service } = input.target === 'aci' ? await deployToAci(input, host) : await deployHere(input, host);
    host.output('plan', JSON.stringify(plan));
    host.output('changed', String(!input.plan && plan.action !== 'no-op'));
    host.output('lineage', JSON.stringify(await (0,_image_supply_chain_lineage_js__WEBPACK_IMPORTED_MODULE_5__/* .lineageOf */ .b)(store, image)));
    host.output('state', service?.state ?? '');
    host.output('scoring-uri', service?.scoringUri ?? '');
    host.output('swagger-uri', service?.swaggerUri ?? '');
    if (service?.scoringUri && !input.plan)
        host.log.info(`Serving at ${service.scoringUri}`);
    await host.summary(summaryOf(input['service-name'], image, plan, service, input.plan));
};
const deployHere = async (input, host) => {
    refuseForAci(host.inputs);
    const store = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_12__/* .openStore */ .C)(input.registry, host);
    const image = await verifiedImage(store, input);
    const wanted = {
        name: input['service-name'],
        image: { ...deployable(image), repository: image.repository },
        settings: {
            port: input.port,
            env: input['environment-variables'],
            workers: input.workers,
            startTimeoutSeconds: input['start-timeout-seconds'],
            python: await (0,_local_target_js__WEBPACK_IMPORTED_MODULE_10__/* .pythonFor */ .O)(image, host)
        }
    };
    const target = (0,_local_target_js__WEBPACK_IMPORTED_MODULE_10__/* .openLocalTarget */ .J)(store, host);
    const current = await target.find(wanted.name);
    const plan = target.plan(wanted, current);
    const apply = () => target.apply(wanted, plan, host.signal);
    const done = await carryOut({ name: wanted.name, plan, current, apply }, input.plan, host);
    return { store, image, ...done };
};
const deployToAci = async (input, host) => {
    await (0,_aci_js__WEBPACK_IMPORTED_MODULE_9__/* .checkPullable */ .i0)(input.registry);
    const { access, target } = await (0,_aci_js__WEBPACK_IMPORTED_MODULE_9__/* .openAci */ .K_)(input, host);
    const settings = await (0,_aci_js__WEBPACK_IMPORTED_MODULE_9__/* .aciSettings */ .jx)(input, access, host);
    const store = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_12__/* .openStore */ .C)(input.registry, host, access);
    const name = input['service-name'];
    // Side by side: neither changes anything.
    const [image, current] = await Promise.all([
        verifiedImage(store, input),
        target.find(name, host.signal)
    ]);
    (0,_aci_js__WEBPACK_IMPORTED_MODULE_9__/* .checkStartsInEngine */ .bi)(image);
    const wanted = { name, image: deployable(image), settings };
    const plan = target.plan(wanted, current);
    const apply = () => target.apply(wanted, plan, host.signal);
    return { store, image, ...(await carryOut({ name, plan, current, apply }, input.plan, host)) };
};
const carryOut = async ({ name, plan, current, apply }, planOnly, host) => {
    host.log.info(planSentence(plan, name));
    return { plan, service: planOnly ? current : await apply() };
};
const verifiedImage = async (store, input) => {
    const image = await (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .findImage */ .F)(store, input.image);
    const { 'verify-repository': repository, 'verify-signature': trustedRoot } = input;
    const wanted = {
        ref: input['verify-ref'],
        workflow: input['verify-workflow'],
        sbom: input['verify-sbom']
    };
    if (trustedRoot === undefined)
        await (0,_image_supply_chain_verify_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyImage */ .ZG)(store, image, { ...wanted, repository });
    else if (repository === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('INPUT_INVALID', 'verify-signature needs verify-repository.', {
            hint: 'Anybody can sign: say whose workflows may, for example verify-repository: octo-org/models.'
        });
    else {
        const { bundleCheck } = await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(7191)]).then(__webpack_require__.bind(__webpack_require__, 37191));
        const check = await bundleCheck(trustedRoot);
        await (0,_image_supply_chain_signature_js__WEBPACK_IMPORTED_MODULE_6__/* .verifySignature */ .Od)(store, image, { ...wanted, repository }, check);
        await (0,_image_supply_chain_verify_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyImage */ .ZG)(store, image, { sbom: wanted.sbom });
    }
    return image;
};
const deployable = ({ label, reference, descriptor }) => ({
    label,
    reference,
    digest: descriptor.digest
});
/** Inputs that only Azure has a use for, and that somebody gave. */
const refuseForAci = (given) => {
    const known = Object.keys({ ...commonInputs, ..._places_js__WEBPACK_IMPORTED_MODULE_11__/* .registryInputs */ .P4 });
    const unused = Object.keys(_targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .aciInputs */ .l).find(name => !known.includes(name) && !['', 'false', undefined].includes(given[name]?.trim()));
    if (unused)
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(unused, 'is of no use to target local', 'Leave it out.');
};
/** What the job summary shows of a deployment. Pure. */
const summaryOf = (name, image, plan, service, planOnly) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_13__/* .heading */ .R_)(`Service ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_13__/* .code */ .aY)(name)}: ${plan.action}${planOnly ? ' (plan only)' : ''}`) +
    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_13__/* .facts */ .Ix)([
        ['Image', `${image.label} (${image.descriptor.digest})`],
        ['Why', plan.reasons.join('\n')],
        ['State', service?.state],
        ['Scoring URI', service?.scoringUri],
        ['OpenAPI', service?.swaggerUri]
    ]);
const planSentence = ({ action, reasons }, name) => [`Plan for ${name}: ${action}.`, ...reasons].join(' ');


/***/ }),

/***/ 75942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22483);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(77522);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63753);
/* harmony import */ var _oci_memory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44586);
/* harmony import */ var _parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11462);
/* harmony import */ var _azure_registry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77190);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92206);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48723);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1969);













const inputs = {
    name: (0,_core_names_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)('model'),
    path: _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq,
    ..._places_js__WEBPACK_IMPORTED_MODULE_9__/* .registryInputs */ .P4,
    ..._azure_registry_js__WEBPACK_IMPORTED_MODULE_8__/* .newRegistryInputs */ .X,
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
    await (0,_azure_registry_js__WEBPACK_IMPORTED_MODULE_8__/* .ensureRegistry */ .G)(input, host);
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
        store: await (0,_stores_js__WEBPACK_IMPORTED_MODULE_10__/* .openStore */ .C)(input.registry, host),
        log,
        clock,
        memory: (0,_oci_memory_js__WEBPACK_IMPORTED_MODULE_6__/* .memoryIn */ .b7)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,_places_js__WEBPACK_IMPORTED_MODULE_9__/* .cacheFolder */ .nF)(host), 'digests')),
        onnxRuntime: () => (0,_parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .loadOnnxRuntime */ .aD)({ cache: (0,_places_js__WEBPACK_IMPORTED_MODULE_9__/* .cacheFolder */ .nF)(host), exec, log })
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
const summaryOf = ({ card, ...model }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .heading */ .R_)(`Model ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .code */ .aY)(model.label)}${model.changed ? '' : ' (unchanged)'}`) +
    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .facts */ .Ix)([
        ['Digest', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .code */ .aY)(model.digest)],
        ['Framework', [card.framework, card.frameworkVersion].filter(Boolean).join(' ')],
        ['Size', (0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .bytes */ .ee)(card.files.reduce((sum, file) => sum + file.size, 0))],
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
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .code */ .aY)(name),
        type,
        shape ? `[${shape.map(axis => axis ?? '?').join(', ')}]` : ''
    ]);
    return `\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .table */ .tp)(['', 'Name', 'Type', 'Shape'], [...rows('input', signature.inputs), ...rows('output', signature.outputs)])}`;
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

/***/ 47896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseFor: () => (/* binding */ baseFor),
/* harmony export */   imageName: () => (/* binding */ imageName),
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   modelName: () => (/* binding */ modelName),
/* harmony export */   waysIn: () => (/* binding */ waysIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22483);
/* harmony import */ var _build_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84460);
/* harmony import */ var _deploy_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78628);
/* harmony import */ var _register_model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75942);
/* harmony import */ var _smoke_test_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19477);








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
                ...baseFor(given),
                name: imageName(given, outputs.model),
                models: outputs.model ?? given.model ?? ''
            });
        await part('deploy-target', {
            ...given,
            ...OF_THE_MODEL,
            image: outputs.image ?? given.image ?? '',
            plan: 'false'
        });
        if (given.samples)
            await part('smoke-test', {
                ...given,
                'scoring-uri': outputs['scoring-uri'] ?? '',
                key: given['primary-key'] ?? ''
            });
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
/** In one step these words are about the model; properties of a service could never change again. */
const OF_THE_MODEL = { tags: '', properties: '', description: '' };
/** The service of Azure starts images in an engine, which takes a base. */
const baseFor = (given) => given.target === 'aci' && !given['base-image'] ? { 'base-image': 'default' } : {};
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

/***/ 54829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ allOrNone),
/* harmony export */   l: () => (/* binding */ aciInputs)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87858);


const true_ = (value, name) => (value === '' ? true : (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(value, name));
const seconds = (fallback) => (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 7200 }), fallback);
/** A setting that may come from a deploymentconfig.json too: an empty input leaves it to that file. */
const maybeFlag = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt);
/** The inputs of `target: aci`, under the names the SDK v1 and `az container` gave them. docs/targets/aci.md */
const aciInputs = {
    cpu: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 0.1, most: 31 })),
    memory: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 0.1, most: 240 })),
    location: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'dns-name-label': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDnsLabel */ .Rb),
    port: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 65_535, whole: true })),
    'environment-variables': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS,
    'secure-environment-variables': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS,
    workers: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 64, whole: true }), 1),
    'restart-policy': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['Always', 'OnFailure', 'Never']), 'Always'),
    'auth-enabled': maybeFlag,
    'key-seed': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'primary-key': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'secondary-key': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'rotate-key': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['primary', 'secondary'])),
    'ssl-enabled': maybeFlag,
    'ssl-cert-pem-file': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'ssl-key-pem-file': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'ssl-cname': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'ssl-self-signed': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    'log-analytics-workspace-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'log-analytics-workspace-key': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'subnet-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'vnet-name': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'subnet-name': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'acr-pull-identity': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'registry-username': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'registry-password': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'cmk-vault-base-url': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'cmk-key-name': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'cmk-key-version': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    tags: _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS,
    properties: _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS,
    description: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'enable-app-insights': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    'collect-model-data': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    'gpu-count': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 0, whole: true })),
    'gpu-sku': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'allow-replace': true_,
    rehearse: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['replace', 'always', 'never']), 'replace'),
    'config-file': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'provision-timeout-seconds': seconds(1800),
    'health-timeout-seconds': seconds(300)
};
/** All of the named inputs, or none of them. */
const allOrNone = (inputs, names) => {
    const given = names.filter(name => inputs[name] !== undefined);
    if (given.length === 0)
        return undefined;
    const absent = names.find(name => inputs[name] === undefined);
    if (absent !== undefined)
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(absent, `is required together with "${given[0]}"`);
    return inputs;
};


/***/ }),

/***/ 87858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ pullTokenName),
/* harmony export */   HR: () => (/* binding */ DNS_LABEL),
/* harmony export */   O4: () => (/* binding */ generatedLabel),
/* harmony export */   PC: () => (/* binding */ isPullToken),
/* harmony export */   Rb: () => (/* binding */ parseDnsLabel),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   tZ: () => (/* binding */ rehearsalName),
/* harmony export */   y0: () => (/* binding */ containerGroupName)
/* harmony export */ });
/* unused harmony export CONTAINER_GROUP_NAME */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);


/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftcontainerinstance */
const CONTAINER_GROUP_NAME = /^(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*$/;
/** As Azure's own message has it: letters, digits, hyphens; first a letter, last no hyphen; 5 to 63. */
const DNS_LABEL = /^(?=.{5,63}$)[a-z][a-z0-9-]*[a-z0-9]$/;
const parseDnsLabel = (value, name) => {
    if (DNS_LABEL.test(value))
        return value;
    throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `must be 5 to 63 lower-case letters, digits and "-", first a letter, last not "-"; not "${value}"`);
};
/** A service name as Azure takes it: it refuses doubled hyphens, which the SDK v1 allowed. */
const containerGroupName = (service) => {
    if (CONTAINER_GROUP_NAME.test(service))
        return service;
    throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('service-name', `is "${service}", which Azure Container Instances refuses: no doubled "-", and none at the end`);
};
/** The name under which a new version is tried before the old one is given up. */
const rehearsalName = (service) => `${service}-next`;
/** The label of a service whose user did not choose one: the same at every deployment, and nobody else's. */
const generatedLabel = (place) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(placeText(place)).digest('hex').slice(0, 10);
    return `${place.name}-${hash}`.replace(/^([^a-z])/, 's$1');
};
/**
 * The user that pulls the image of a service, one for each: a token has two passwords, so a third service that shared it
 * would take the first one's. 5 to 50 letters, digits and hyphens.
 * https://learn.microsoft.com/azure/container-registry/container-registry-token-based-repository-permissions
 */
const pullTokenName = (place) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(placeText(place)).digest('hex').slice(0, 8);
    return `scoreline-${place.name.slice(0, 31)}-${hash}`;
};
const isPullToken = (user) => /^scoreline-.+-[0-9a-f]{8}$/.test(user ?? '');
/** Azure compares these without regard to case. */
const placeText = ({ subscriptionId, resourceGroup, name }) => [subscriptionId, resourceGroup, name].join('/').toLowerCase();


/***/ })

};
