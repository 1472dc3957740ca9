export const id = 8342;
export const ids = [8342,7896];
export const modules = {

/***/ 8342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  placed: () => (/* binding */ placed),
  readLayers: () => (/* binding */ readLayers)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/actions/inputs/target-parameters.ts
var target_parameters = __webpack_require__(61761);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/inputs.ts
var core_inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
// EXTERNAL MODULE: ./src/project/references.ts
var references = __webpack_require__(11367);
// EXTERNAL MODULE: ./src/project/sections.ts
var sections = __webpack_require__(69681);
// EXTERNAL MODULE: ./src/project/value.ts
var project_value = __webpack_require__(43556);
;// CONCATENATED MODULE: ./src/project/environment.ts





/**
 * The environment that is meant: the one of that name, or the only one there is.
 * @throws UserError `PROJECT_ENVIRONMENT_UNKNOWN`
 */
const chooseEnvironment = (project, name) => {
    const { environments, file } = project;
    const names = [...environments.keys()];
    const [only, ...others] = environments.values();
    const found = name === undefined ? (others.length === 0 ? only : undefined) : environments.get(name);
    if (found !== undefined)
        return found;
    const near = name === undefined ? undefined : (0,nearest/* nearest */.p)(name, names);
    throw new errors/* UserError */.yo('PROJECT_ENVIRONMENT_UNKNOWN', name === undefined
        ? `The project file "${file}" has several environments, and none is chosen.`
        : `The project file "${file}" has no environment "${name}"${near ? `; did you mean "${near}"?` : '.'}`, { hint: `Set environment to one of ${names.join(', ')}.`, input: 'environment' });
};
/**
 * The values of an environment, filled in from the environment of the process. Pure.
 * @param wanted what the command takes: nothing else is filled in, and nothing else has to be set
 * @param target another than that of the environment, where the caller named one
 * @param mayLack whether what a value refers to need not be set: the value is left out then
 */
const fillIn = (project, environment, tables, { wanted, env, target = environment.target, mayLack = () => false }) => {
    const layer = (0,sections/* layerFor */.P)(project, environment, tables.targets[target] ?? {});
    const taken = [...layer].filter(([address, value]) => wanted(address) &&
        !(0,project_value/* templatesOf */.r3)(value).some(it => (0,references/* unsetIn */.$3)(it, env).some(({ of }) => mayLack(address, of))));
    const templates = taken.flatMap(([, value]) => (0,project_value/* templatesOf */.r3)(value).map(it => ({ value, it })));
    return {
        values: new Map(taken.map(([address, value]) => {
            const text = (0,project_value/* textOf */.b6)(value, template => (0,references/* filledIn */.AE)(template, env));
            return [address, { text, at: value.at, parameter: value.parameter }];
        })),
        secrets: templates.flatMap(({ it }) => secretsOf(it, env)),
        problems: templates.flatMap(({ value, it }) => (0,references/* unsetIn */.$3)(it, env).map(reference => unset(value, it.at, reference)))
    };
};
const secretsOf = ({ pieces }, env) => pieces
    .flatMap(piece => typeof piece !== 'string' && piece.of === 'secrets' ? [env[piece.name] ?? ''] : [])
    .filter(value => value !== '');
const unset = ({ key }, at, { of, name }) => new errors/* UserError */.yo('PROJECT_REFERENCE_UNSET', `"${key}" needs the variable ${name}, which is not set or empty.`, {
    at,
    input: key,
    hint: `In a workflow, give it to the step or the job: env: ${name}: \${{ ${of}.${name} }}. On a terminal, set it in the shell.`
});

// EXTERNAL MODULE: ./src/project/file.ts
var project_file = __webpack_require__(87195);
// EXTERNAL MODULE: ./src/project/problem.ts
var problem = __webpack_require__(17226);
// EXTERNAL MODULE: ./src/actions/build-image.ts + 91 modules
var build_image = __webpack_require__(89585);
// EXTERNAL MODULE: ./src/actions/deploy-target.ts + 6 modules
var deploy_target = __webpack_require__(58317);
// EXTERNAL MODULE: ./src/actions/register-model.ts
var register_model = __webpack_require__(75942);
// EXTERNAL MODULE: ./src/actions/run-all.ts
var run_all = __webpack_require__(47896);
// EXTERNAL MODULE: ./src/actions/smoke-test.ts + 10 modules
var smoke_test = __webpack_require__(49047);
;// CONCATENATED MODULE: ./src/actions/project/names.ts

/**
 * Names of models and images, and the base, that a part of the story needs and that do not stand in the file: those that
 * the whole story would give. Pure.
 * @param kind of the target that the environment is for
 */
const derivedInputs = (command, valueAt, kind) => {
    const [name, path, image] = [valueAt('model.name'), valueAt('model.path'), valueAt('image.name')];
    const model = name ?? (path === undefined ? undefined : (0,run_all.modelName)({ path }));
    const ofImage = image ?? (model === undefined ? undefined : (0,run_all.imageName)({}, model));
    switch (command) {
        case 'register-model':
            return model === undefined ? {} : { name: model };
        case 'build-image':
            return {
                ...(ofImage === undefined ? {} : { name: ofImage }),
                ...(model === undefined ? {} : { models: model }),
                ...(kind ? (0,run_all.baseFor)({}, kind) : {})
            };
        case 'deploy-target':
            return ofImage === undefined ? {} : { image: ofImage };
        default:
            return {};
    }
};
/** The input of a command that a setting of a target is: in one step, some names are those of inputs of other parts. */
const settingInput = (command, name) => {
    const own = isStory(command) && Object.entries(run_all.OF_SERVICE).find(([, setting]) => setting === name);
    return own ? own[0] : name;
};
/** Whether a command is the whole story, or the plan of it. */
const isStory = (command) => ['run', 'up', 'plan'].includes(command);
/**
 * Which inputs of a command are taken from the file. Who names an image or a model begins there, and not at the files
 * before it; who names one to delete means it alone, not the service that runs it; who names a registry is not signed in
 * there with what is for the one in the file. Pure.
 */
const takenFromFile = (command, given) => {
    const without = [
        ...(given.registry ? ['registry-username', 'registry-password'] : []),
        ...(isStory(command) && !given.path ? waysBefore(given) : []),
        ...(command === 'clean-up' && (given.image || given.model) ? ['service-name'] : [])
    ];
    return input => !without.includes(input);
};
const waysBefore = (given) => {
    if (given.image)
        return ['path', 'model', 'models'];
    return given.model ? ['path', 'models'] : [];
};

;// CONCATENATED MODULE: ./src/actions/project/addresses.ts







/** Inputs that mean the same in every command. */
const EVERYWHERE = {
    target: 'target',
    'service-name': 'service',
    samples: 'samples',
    registry: 'registry.location',
    'registry-username': 'registry.username',
    'registry-password': 'registry.password',
    'registry-sku': 'registry.sku',
    'acr-audience': 'azure.acr-audience',
    'resource-group': 'azure.resource-group',
    location: 'azure.location'
};
/** And those that begin alike. */
const PREFIXES = { 'azure-': 'azure.', 'verify-': 'verify.' };
const everywhere = (input) => {
    if (Object.hasOwn(EVERYWHERE, input))
        return EVERYWHERE[input];
    const prefix = Object.keys(PREFIXES).find(start => input.startsWith(start));
    return prefix && `${PREFIXES[prefix]}${input.slice(prefix.length)}`;
};
/** What is left of a table when the inputs that every command has, and those that no file should give, are out of it. */
const ofSection = (inputs, ...without) => Object.fromEntries(Object.entries(inputs).filter(([name, { inWorkflow }]) => everywhere(name) === undefined && !inWorkflow && !without.includes(name)));
/** The section whose keys the other inputs of a command are. */
const SECTION_OF = {
    'register-model': 'model',
    'build-image': 'image',
    'smoke-test': 'test',
    reload: 'image'
};
const SECTIONS = {
    model: ofSection(register_model.inputs),
    image: ofSection(build_image.inputs),
    test: ofSection(smoke_test.inputs, 'scoring-uri', 'key')
};
/** Inputs of the whole story whose names say which part they are about. */
const OF_RUN = {
    path: 'model.path',
    model: 'model.name',
    image: 'image.name',
    models: 'image.models',
    'image-tags': 'image.tags',
    'image-description': 'image.description',
    ...Object.fromEntries(Object.entries(run_all.OF_SERVICE).map(([input, setting]) => [input, `settings.${setting}`]))
};
const ofRun = (input) => {
    if (Object.hasOwn(OF_RUN, input))
        return OF_RUN[input];
    const section = Object.entries(SECTIONS).find(([, table]) => Object.hasOwn(table, input));
    return section && `${section[0]}.${input}`;
};
/**
 * Where an input of a command stands in a project file: the first of these places that is filled. Pure.
 * @param settings the parameters of the target that the command takes
 */
const addressesOf = (command, input, settings) => {
    const isRun = isStory(command);
    const common = everywhere(input);
    const section = SECTION_OF[command];
    const own = isRun ? ofRun(input) : section && `${section}.${input}`;
    const isSetting = Object.hasOwn(settings, input) && !(isRun && Object.values(run_all.OF_SERVICE).includes(input));
    return [
        ...(isSetting ? [`settings.${input}`] : []),
        ...(common ? [common] : own ? [own] : []),
        ...(command === 'deploy-target' && input === 'image' ? ['image.name'] : [])
    ];
};
/** Whether an input of a command may stand in a project file, or follows from what does. */
const mayStandInFile = (command, input, { sections }) => addressesOf(command, input, {}).some(address => {
    if (['target', 'service', 'samples'].includes(address))
        return true;
    const [section = '', key = ''] = address.split('.');
    return Object.hasOwn(sections, section) && Object.hasOwn(sections[section], key);
});
/** What a project file may say of targets: what the file says elsewhere is no setting there. */
const settingsOf = (kind) => Object.fromEntries(Object.entries((0,target_parameters/* parametersOfKind */.y)(kind, 'settings')).filter(([name]) => {
    const address = everywhere(name);
    return address === undefined || ['resource-group', 'location'].includes(name);
}));
/** Everything that a project file may say. */
const projectTables = async (kinds) => {
    const loaded = [...(await (0,target_parameters/* parametersOfKinds */.b)(kinds, 'settings')).keys()];
    const all = { ...register_model.inputs, ...deploy_target.inputs };
    return {
        sections: {
            ...SECTIONS,
            registry: keyed('registry.', all),
            azure: keyed('azure.', all),
            verify: keyed('verify.', all)
        },
        service: deploy_target.inputs['service-name'],
        samples: smoke_test.inputs.samples,
        targets: Object.fromEntries(loaded.map(kind => [kind.name, settingsOf(kind)]))
    };
};
/** The inputs of which the place begins so, by what follows. */
const keyed = (start, inputs) => Object.fromEntries(Object.entries(inputs).flatMap(([input, parameter]) => {
    const address = everywhere(input);
    return address?.startsWith(start) ? [[address.slice(start.length), parameter]] : [];
}));

;// CONCATENATED MODULE: ./src/actions/project/file-layer.ts








/**
 * The inputs of a command that the project file gives, and those that follow from it where neither gives them. Secrets
 * among them are masked.
 * @throws UserError as `readLayers`
 */
const readFileLayer = async ({ name, command, given, environment, file }, { targets, env, log, signal }) => {
    const tables = await projectTables(targets);
    const project = await (0,project_file/* readProject */.Wh)(file || undefined, tables, signal);
    const chosen = chooseEnvironment(project, environment || undefined);
    const target = given.target ?? chosen.target;
    const kind = Object.hasOwn(targets, target) ? (await targets[target]?.())?.kind : undefined;
    const open = openInputs(name, command, given, kind);
    const wanted = new Set([...open.values()].flat());
    const filled = fillIn(project, chosen, tables, {
        wanted: address => wanted.has(address) || ALWAYS.has(address),
        env,
        target,
        mayLack: (address, of) => (of === 'secrets' && isKeyOfPlace(address, command)) || isUnusedAzure(address, kind)
    });
    for (const value of filled.secrets)
        log.secret(value);
    const wrong = (0,problem/* asOne */.Zd)(filled.problems);
    if (wrong)
        throw wrong;
    const found = firstOfEach(open, filled);
    const texts = Object.fromEntries([...found].map(([input, { text }]) => [input, text]));
    const folder = external_node_path_default().dirname(project.file);
    return {
        texts: new Map([...found].map(([input, value]) => [input, moved(value, folder, { ...texts, ...given })])),
        derived: {
            ...derivedInputs(name, address => filled.values.get(address)?.text, kind),
            ...(open.has('target') ? { target: chosen.target } : {})
        }
    };
};
/** What names follow from. */
const ALWAYS = new Set(['model.name', 'model.path', 'image.name']);
/** Who only looks at a service, or deletes it, needs none of its keys; what does need them says so itself. */
const isKeyOfPlace = (address, { ofTarget }) => ofTarget === 'place' && address.startsWith('settings.');
/** A target that is not of Azure needs no sign-in there, unless for the registry, which says so itself. */
const isUnusedAzure = (address, kind) => address.startsWith('azure.') && kind?.place['resource-group'] === undefined;
/** The inputs that are not given, with the places in the file where each may stand. */
const openInputs = (name, command, given, kind) => {
    const parameters = kind ? (0,target_parameters/* parametersOfKind */.y)(kind, command.ofTarget) : {};
    const inputs = new Set([...Object.keys(command.inputs), ...Object.keys(parameters)]);
    const isTaken = takenFromFile(name, given);
    return new Map([...inputs]
        .filter(input => given[input] === undefined && isTaken(input))
        .map(input => [input, addressesOf(name, input, parameters)]));
};
/** An empty text takes back what is written further up. */
const firstOfEach = (open, { values }) => new Map([...open].flatMap(([input, addresses]) => {
    const [value] = addresses.flatMap(address => values.get(address) ?? []);
    return value && value.text.trim() !== '' ? [[input, value]] : [];
}));
/** Paths in the file are from its folder; where the step works, they are from there. */
const moved = ({ text, at, parameter }, folder, given) => {
    const { isPath = () => false } = parameter;
    const entries = entriesOf(text, parameter).map(entry => ({
        entry: isPath(entry, given) && !external_node_path_default().isAbsolute(entry) ? external_node_path_default().join(folder, entry) : entry,
        isPath: isPath(entry, given) && !parameter.secret
    }));
    return {
        text: parameter.isPath ? entries.map(({ entry }) => entry).join('\n') : text,
        at,
        paths: entries.flatMap(({ entry, isPath }) => (isPath ? [entry] : []))
    };
};
const entriesOf = (text, { parse: { takes } }) => {
    if (takes?.kind !== 'list')
        return [text];
    return (takes.commas ? core_inputs/* list */.p_ : core_inputs/* lines */.Mn)(text, '');
};

// EXTERNAL MODULE: ./src/project/read.ts
var read = __webpack_require__(83273);
;// CONCATENATED MODULE: ./src/actions/project/settings-input.ts






/**
 * The inputs in the text of `settings`, by their names. A name that is a setting of a target is that setting, whatever
 * else the command calls so. Pure but for masking.
 * @throws UserError `INPUT_INVALID`, `INPUT_UNKNOWN`
 */
const readSettingsInput = (command, text, { inputs }, ofTargets, { env, log }) => {
    if (text.trim() === '')
        return {};
    const { root, problems } = (0,read/* readYaml */.g)(text, 'settings');
    if (problems[0])
        throw atLine(problems[0]);
    if (root === undefined || root.kind === 'nothing')
        return {};
    if (root.kind !== 'mapping')
        throw (0,core_inputs/* invalid */.Gq)('settings', 'is a YAML mapping of inputs: one line is cpu: 2');
    const table = Object.assign({ ...inputs }, ...ofTargets.values());
    const given = {};
    for (const { key, value: node } of root.entries) {
        const parameter = Object.hasOwn(table, key) ? table[key] : undefined;
        if (parameter === undefined)
            throw (0,core_inputs/* unknownInput */.pv)(key, Object.keys(table));
        // A workflow fills its secrets in before a step sees the text.
        const { value, problems: wrong } = (0,project_value/* readValue */.wK)(key, node, parameter, { plainSecrets: true });
        if (wrong[0] || value === undefined)
            throw atLine(wrong[0]);
        const [missing] = (0,project_value/* templatesOf */.r3)(value).flatMap(template => (0,references/* unsetIn */.$3)(template, env));
        if (missing)
            throw (0,core_inputs/* invalid */.Gq)('settings', `refers to the variable ${missing.name}, which is not set`);
        given[settingInput(command, key)] = (0,project_value/* textOf */.b6)(value, template => (0,references/* filledIn */.AE)(template, env));
    }
    (0,parameters/* maskGiven */.OT)(table, given, log);
    return given;
};
const atLine = (problem) => (0,core_inputs/* invalid */.Gq)('settings', `cannot be read, line ${problem?.at?.line ?? 1}: ${problem?.message ?? ''}`);

;// CONCATENATED MODULE: ./src/actions/project/read-layers.ts
/** The inputs of a step, over those in its `settings`, over those in the project file. */





/**
 * The inputs of a command with those that `settings` and the project file give.
 * @param name of the command
 * @throws UserError `PROJECT_MISSING`, `PROJECT_INVALID`, `PROJECT_ENVIRONMENT_UNKNOWN`, `PROJECT_REFERENCE_UNSET`,
 * `PROJECT_SECRET_IN_FILE`, `INPUT_INVALID` for `settings`
 */
const readLayers = async (name, command, host) => {
    const { environment, 'project-file': file, settings = '', ...rest } = host.inputs;
    const explicit = notEmpty(rest);
    const ofTargets = await (0,target_parameters/* parametersOfKinds */.b)(host.targets, command.ofTarget);
    const all = Object.assign({}, ...ofTargets.values(), command.inputs);
    (0,parameters/* maskGiven */.OT)(all, explicit, host.log);
    const given = { ...readSettingsInput(name, settings, command, ofTargets, host), ...explicit };
    if (!environment && !file && !command.fromProject)
        return { inputs: given, fromFile: new Map() };
    const wanted = { name, command, given, environment: environment?.trim(), file: file?.trim() };
    const { texts, derived } = await readFileLayer(wanted, host);
    const own = Object.fromEntries([...texts].map(([input, { text }]) => [input, text]));
    return { inputs: { ...derived, ...own, ...given }, fromFile: texts };
};
const notEmpty = (given) => Object.fromEntries(Object.entries(given).filter(([, text]) => text.trim() !== ''));
/** An error about an input that stands in the project file, or about a file that it names, at its line there. */
const placed = (error, { fromFile }) => {
    if (!(error instanceof errors/* UserError */.yo) || error.at !== undefined)
        return error;
    return (0,errors/* withMore */.iA)(error, { at: placeOf(error, fromFile) });
};
const placeOf = ({ input, message }, fromFile) => input === undefined
    ? [...fromFile.values()].find(({ paths }) => paths.some(path => message.includes(`"${path}"`)))
        ?.at
    : fromFile.get(input)?.at;


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
