export const id = 185;
export const ids = [185,7911];
export const modules = {

/***/ 60185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ openTarget),
/* harmony export */   Gv: () => (/* binding */ targetInputHere),
/* harmony export */   Mn: () => (/* binding */ targetInput),
/* harmony export */   bH: () => (/* binding */ readTargetInputs),
/* harmony export */   d2: () => (/* binding */ readerFor)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71690);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10807);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/* harmony import */ var _image_environment_host_python_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30524);
/* harmony import */ var _services_spec_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15377);
/* harmony import */ var _targets_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77594);
/* harmony import */ var _azure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13980);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48723);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(27911);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35465);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5264);
/* harmony import */ var _target_parameters_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(61827);














const ABOUT = 'Where services run: ';
/** The input that names a target; the generator adds the names. */
const targetInput = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, ABOUT);
/** The same for actions that are about services on this machine unless told otherwise. */
const targetInputHere = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, _targets_index_js__WEBPACK_IMPORTED_MODULE_7__/* .DEFAULT_TARGET */ .K, ABOUT);
/**
 * Reads the inputs of an action that is about services.
 * @param own the action's own inputs, `target` among them
 * @throws UserError `INPUT_INVALID`, `INPUT_UNKNOWN`, `INPUT_NOT_FOR_TARGET`
 */
const readTargetInputs = async (own, ofTarget, host) => {
    const { inputs, targets } = host;
    await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .maskSecrets */ .Q)(own, host);
    const name = inputs.target?.trim() || (own.target?.empty.kind === 'default' ? own.target.empty.text : '');
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(name, targets);
    const mine = { ...own, ...(0,_target_parameters_js__WEBPACK_IMPORTED_MODULE_12__/* .parametersOfKind */ .y)(kind, ofTarget) };
    const kinds = await (0,_target_parameters_js__WEBPACK_IMPORTED_MODULE_12__/* .parametersOfKinds */ .b)(targets, ofTarget);
    const others = Object.assign({}, ...kinds.values());
    const known = [...Object.keys(own), ...Object.keys(others)];
    for (const given of Object.keys(inputs))
        if (!known.includes(given))
            throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownInput */ .pv)(given, Object.keys(mine));
    (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseForeign */ .re)(inputs, kind, mine, others);
    return {
        kind,
        input: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .readParameters */ .Zu)(own, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .givenFor */ .Z_)(own, inputs)),
        place: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .readParameters */ .Zu)(kind.place, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .givenFor */ .Z_)(kind.place, inputs))
    };
};
/** @param registry the input of that name */
const openTarget = async (kind, place, registry, host) => {
    let azure;
    let store;
    const openedStore = () => {
        store ??= (async () => (0,_stores_js__WEBPACK_IMPORTED_MODULE_11__/* .openStore */ .C)(registry, host, await azure))();
        return store;
    };
    const ports = {
        log: host.log,
        clock: host.clock,
        exec: host.exec,
        env: host.env,
        registry,
        store: openedStore,
        stateFolder: (0,_places_js__WEBPACK_IMPORTED_MODULE_9__/* .stateFolder */ .yp)(host),
        supervisorCommand: [process.execPath, node_path__WEBPACK_IMPORTED_MODULE_0___default().join(host.home, 'index.js'), 'local-supervisor'],
        python: version => (0,_image_environment_host_python_js__WEBPACK_IMPORTED_MODULE_5__/* .hostPython */ .h)(version, host.env, host.exec),
        proxyOf: () => (0,_proxy_js__WEBPACK_IMPORTED_MODULE_13__/* .proxyOf */ .O)(host),
        readText: readerFor(host),
        azure: place => {
            azure ??= (0,_azure_js__WEBPACK_IMPORTED_MODULE_8__/* .openAzureFor */ .J5)({ ...signIn(host), ...place }, host);
            return azure;
        }
    };
    return { target: await kind.open(place, ports), store: openedStore };
};
/** How the step signs in to Azure, by its inputs. */
const signIn = ({ inputs }) => (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .readParameters */ .Zu)(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .azureSignInInputs */ .FD, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .givenFor */ .Z_)(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .azureSignInInputs */ .FD, inputs));
/** Reads the text of files that the user named; given up when the step is cancelled. */
const readerFor = ({ signal }) => (file) => (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainText */ .Sg)(file, { signal });


/***/ }),

/***/ 27911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ proxyOf),
/* harmony export */   proxyAgents: () => (/* binding */ proxyAgents)
/* harmony export */ });
/** The proxy on the way to an address; undefined where none is set. '' is an address that is reached without. */
const proxyOf = async ({ env }) => {
    const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'].flatMap(it => [it, it.toLowerCase()]);
    if (!names.some(name => env[name]))
        return undefined;
    return (await __webpack_require__.e(/* import() */ 8182).then(__webpack_require__.bind(__webpack_require__, 98182))).getProxyForUrl;
};
/**
 * The ways through the runner's proxy, as `HTTPS_PROXY` and `NO_PROXY` say; undefined where no proxy is set.
 * https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */
const proxyAgents = async ({ env }) => {
    if (!env.HTTPS_PROXY && !env.https_proxy && !env.ALL_PROXY && !env.all_proxy)
        return undefined;
    const { HttpsProxyAgent } = await __webpack_require__.e(/* import() */ 3669).then(__webpack_require__.t.bind(__webpack_require__, 3669, 23));
    const { getProxyForUrl } = await __webpack_require__.e(/* import() */ 8182).then(__webpack_require__.bind(__webpack_require__, 98182));
    const agents = new Map();
    return url => {
        const proxy = getProxyForUrl(url.href);
        if (proxy === '')
            return undefined;
        const agent = agents.get(proxy) ?? new HttpsProxyAgent(proxy, { keepAlive: true });
        agents.set(proxy, agent);
        return agent;
    };
};


/***/ }),

/***/ 15377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ kindOf),
  sb: () => (/* binding */ readSettings),
  re: () => (/* binding */ refuseForeign)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
// EXTERNAL MODULE: ./src/core/parameters.ts
var core_parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/core/is-object.ts
var is_object = __webpack_require__(64955);
;// CONCATENATED MODULE: ./src/targets/shared/deployment-config.ts


/**
 * Reads the file by the `config` paths of a target's settings: the table is the one place that says what maps to what.
 * https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/machine-learning/v1/reference-azure-machine-learning-cli.md
 * @param file for messages
 * @param computeType of the target, as the file spells it: `ACI`
 * @throws UserError `DEPLOYMENT_CONFIG_INVALID`
 */
const readDeploymentConfig = (json, file, settings, computeType) => {
    const { computeType: type, ...document } = parseObject(json, file);
    if (type !== undefined && String(type).toUpperCase() !== computeType.toUpperCase())
        throw bad(file, `is for computeType "${String(type)}"`, 'Use it with the target of that name.');
    const byPath = new Map(Object.entries(settings).flatMap(([name, { config }]) => config === undefined ? [] : [[config.toLowerCase(), name]]));
    const texts = {};
    const notes = [];
    for (const [path, value] of leavesOf(document, byPath)) {
        if (value === null)
            continue;
        const name = byPath.get(path.toLowerCase());
        const known = name === undefined ? undefined : settings[name];
        if (name === undefined || known === undefined) {
            notes.push(`"${path}" of ${file} is not known and is ignored.`);
            continue;
        }
        const text = textOf(value, path, file);
        if (known.unavailable) {
            if (value !== false)
                notes.push(`"${path}" of ${file} is not kept: ${known.unavailable.instead}`);
            continue;
        }
        // Refused here, so that the message names the file and not an input that nobody gave.
        try {
            if (text !== '')
                known.parse(text, path);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            throw bad(file, `has a value that does not fit: ${error.message.replace(/^Input /, '')}`);
        }
        texts[name] = text;
    }
    return { texts, notes };
};
/** Values with their paths, `a.b`: an object is a value itself where a setting has its path. */
const leavesOf = (document, byPath, above = '') => Object.entries(document).flatMap(([key, value]) => {
    const path = above + key;
    return (0,is_object/* isObject */.G)(value) && !byPath.has(path.toLowerCase())
        ? leavesOf(value, byPath, `${path}.`)
        : [[path, value]];
});
const textOf = (value, path, file) => {
    if (typeof value !== 'object')
        return String(value);
    if (Array.isArray(value))
        throw bad(file, `has a list for "${path}"`);
    return JSON.stringify(value);
};
const parseObject = (json, file) => {
    let document;
    try {
        document = JSON.parse(json);
    }
    catch (cause) {
        throw bad(file, `is not JSON: ${cause.message}`);
    }
    if (!(0,is_object/* isObject */.G)(document))
        throw bad(file, 'is not a JSON object');
    return document;
};
const bad = (file, problem, hint) => new errors/* UserError */.yo('DEPLOYMENT_CONFIG_INVALID', `The deployment configuration ${file} ${problem}.`.replace(/\.\.$/, '.'), {
    hint: hint ?? 'The page of the target below docs/targets/ lists the keys that are read.'
});

;// CONCATENATED MODULE: ./src/services/spec.ts





/** The kind of a name. @throws UserError `INPUT_INVALID` with the names there are. */
const kindOf = async (name, kinds) => {
    const names = Object.keys(kinds);
    const load = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (load !== undefined)
        return (await load()).kind;
    const near = (0,nearest/* nearest */.p)(name, names);
    throw (0,inputs/* invalid */.Gq)('target', name === ''
        ? `is required: one of ${names.join(', ')}`
        : `must be one of ${names.join(', ')}, not "${name}"${near ? `; did you mean "${near}"?` : ''}`);
};
/**
 * Refuses what was given for another target than the chosen one: it would be ignored without a word otherwise.
 * @param parameters of the chosen target, with those of the action
 * @param others of all the targets
 * @throws UserError `INPUT_NOT_FOR_TARGET`
 */
const refuseForeign = (given, kind, parameters, others) => {
    for (const [name, text] of Object.entries(given)) {
        const other = others[name];
        if (other === undefined || Object.hasOwn(parameters, name))
            continue;
        if (text.trim() === '' || text.trim() === (0,core_parameters/* shownDefault */.rG)(other))
            continue;
        const near = (0,nearest/* nearest */.p)(name, Object.keys(parameters));
        throw new errors/* UserError */.yo('INPUT_NOT_FOR_TARGET', `Input "${name}" does not apply to target ${kind.name}.`, { hint: near ? `Leave it out; the nearest that applies is "${near}".` : 'Leave it out.' });
    }
};
/**
 * The values of a kind's settings: from the inputs, over those of a `deploymentconfig.json` (`config-file`), over the
 * defaults. Secrets among them are masked first.
 * @throws UserError `INPUT_INVALID`, `DEPLOYMENT_CONFIG_INVALID`, `TARGET_SETTING_UNAVAILABLE`
 */
const readSettings = async (kind, given, { readText, log }) => {
    const table = kind.settings;
    (0,core_parameters/* maskGiven */.OT)(table, given, log);
    const file = given['config-file']?.trim();
    const fromFile = file && table['config-file'] ? await configTexts(kind, file, readText, log) : {};
    const texts = Object.fromEntries(Object.keys(table).map(name => [name, given[name]?.trim() || fromFile[name] || '']));
    refuseUnavailable(kind, texts);
    return (0,core_parameters/* readParameters */.Zu)(table, texts);
};
const configTexts = async ({ settings, name }, file, readText, log) => {
    let json;
    try {
        json = await readText(file);
    }
    catch (cause) {
        if (cause instanceof errors/* UserError */.yo)
            throw cause;
        throw new errors/* UserError */.yo('INPUT_INVALID', `Input "config-file" is the path of a file that cannot be read: ${file}.`, { cause });
    }
    const { texts, notes } = readDeploymentConfig(json, file, settings, name);
    (0,core_parameters/* maskGiven */.OT)(settings, texts, log);
    for (const note of notes)
        log.warning(note);
    return texts;
};
const refuseUnavailable = ({ name: target, settings }, texts) => {
    for (const [name, { unavailable, parse }] of Object.entries(settings)) {
        const text = texts[name];
        if (!unavailable || !text)
            continue;
        const value = parse(text, name);
        if (value === false || value === 0)
            continue;
        throw new errors/* UserError */.yo(unavailable.code ?? 'TARGET_SETTING_UNAVAILABLE', unavailable.code
            ? unavailable.why
            : `Target ${target} does not offer "${name}": ${unavailable.why}`, { hint: unavailable.instead });
    }
};


/***/ })

};
