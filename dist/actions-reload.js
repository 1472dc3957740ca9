export const id = 4510;
export const ids = [4510,185,7911];
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

/***/ 84510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   ofTarget: () => (/* binding */ ofTarget)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22483);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10807);
/* harmony import */ var _image_code_layer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77100);
/* harmony import */ var _image_entry_script_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61189);
/* harmony import */ var _targets_capabilities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27006);
/* harmony import */ var _open_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60185);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48723);








const inputs = {
    'service-name': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)('service'), 'Name of the service.'),
    'entry-script': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'The script; below the source directory, if one is given.'),
    'source-directory': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Folder with everything the script imports.'),
    target: _open_target_js__WEBPACK_IMPORTED_MODULE_6__/* .targetInputHere */ .Gv,
    ..._places_js__WEBPACK_IMPORTED_MODULE_7__/* .registryInputs */ .P4
};
const ofTarget = 'place';
/** Serves a changed entry script on this machine without building an image. */
const main = async (host) => {
    const { kind, input, place } = await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_6__/* .readTargetInputs */ .bH)(inputs, ofTarget, host);
    const script = await (0,_image_entry_script_js__WEBPACK_IMPORTED_MODULE_4__/* .readEntryScript */ .a)(input['entry-script'], input['source-directory'], host);
    const { target } = await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_6__/* .openTarget */ .Ap)(kind, place, input.registry, host);
    if (target.reload === undefined)
        throw (0,_targets_capabilities_js__WEBPACK_IMPORTED_MODULE_5__/* .targetLacks */ .S)(kind.name, 'reload');
    const code = await (0,_image_code_layer_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptFiles */ .pe)(script);
    const service = await target.reload(input['service-name'], code, host.signal);
    host.log.info(`Service "${service.name}" serves the code of this folder: ${service.scoringUri}`);
};


/***/ }),

/***/ 52347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ VARIABLE),
/* harmony export */   aI: () => (/* binding */ MADE_BY),
/* harmony export */   d_: () => (/* binding */ LABEL),
/* harmony export */   y4: () => (/* binding */ IN_IMAGE)
/* harmony export */ });
/**
 * What images, targets and the scoring runtime agree on. The runtime ships inside images and imports nothing of the rest:
 * test/contract/image.test.ts holds this against it.
 */
/** Paths inside an image. docs/design.md says what lies there. */
const IN_IMAGE = {
    home: '/opt/scoreline',
    node: '/opt/scoreline/bin/node',
    runtime: '/opt/scoreline/runtime',
    environment: '/opt/scoreline/env',
    conda: '/opt/scoreline/conda',
    appRoot: '/var/azureml-app',
    /** Where registered models lie, as blobs of their own. */
    weights: '/models',
    /** Links to them, below `appRoot`. */
    models: 'azureml-models',
    serviceFile: 'scoreline.json',
    port: 5001
};
/** Labels under which an image says what it is. */
const LABEL = {
    runtime: 'io.scoreline.runtime',
    models: 'io.scoreline.models',
    tags: 'io.scoreline.tags',
    python: 'io.scoreline.python'
};
/** What made a layer, as the history of an image says it: the layers that targets know again. */
const MADE_BY = { runtime: 'scoreline: runtime', code: 'scoreline: code' };
/** Variables by which a deployment tells the scoring runtime what to do. docs/scoring-runtime.md */
const VARIABLE = {
    port: 'SCORELINE_PORT',
    keysFile: 'SCORELINE_KEYS_FILE',
    tlsCertificate: 'SCORELINE_TLS_CERT_FILE',
    tlsKey: 'SCORELINE_TLS_KEY_FILE',
    connections: 'SCORELINE_CONNECTIONS',
    python: 'SCORELINE_PYTHON',
    workers: 'WORKER_COUNT',
    entryScript: 'AZUREML_ENTRY_SCRIPT'
};


/***/ }),

/***/ 64119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ silent)
/* harmony export */ });
/** A log that says nothing. */
const silent = {
    debug: () => { },
    info: () => { },
    warning: () => { },
    progress: () => { },
    secret: () => { }
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
/* harmony import */ var _contract_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52347);
/* harmony import */ var _oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39021);
/* harmony import */ var _oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70100);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_chunks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2088);
/* harmony import */ var _service_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93045);
/* harmony import */ var _source_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3430);








const APP = _contract_image_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_IMAGE */ .y4.appRoot.slice(1);
/** The layer that changes most: the user's code, the service file, and links that lead to the models. */
const codeLayer = async (spec) => {
    const entries = (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_3__/* .arrange */ .NL)([
        ...(spec.script ? await scriptEntries(spec.script) : []),
        ...spec.models.flatMap(modelLinks),
        (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_3__/* .fileEntry */ .nV)(`${APP}/${_contract_image_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_IMAGE */ .y4.serviceFile}`, (0,_service_file_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceFile */ .I2)(spec))
    ]);
    return (0,_oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .storedLayer */ .J)(entries, { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA */ .Rn.layerGzip, label: `${spec.name} (code)` });
};
/**
 * A model's folder as scripts know it, made of links into its layer: every file and folder of the model, and, where a
 * folder was registered, that folder's own name too, since scripts are written either way.
 */
const modelLinks = (model) => {
    const folder = `${APP}/${(0,_service_file_js__WEBPACK_IMPORTED_MODULE_6__/* .modelFolder */ .Ch)(model)}`;
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
    const { sourceDirectory, files } = script;
    if (sourceDirectory === undefined)
        return [{ source: script.source, path: script.file }];
    return files ?? (await (0,_source_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceFiles */ .l)(sourceDirectory, script.file)).files;
};
const scriptEntries = async (script) => {
    const files = await scriptFiles(script);
    return Promise.all(files.map(file => diskEntry(file.source, file.path)));
};
const diskEntry = async (source, name) => {
    const { size, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(source);
    return {
        path: `${APP}/${name}`,
        type: 'file',
        executable: (mode & 0o100) !== 0,
        size,
        content: () => (0,_oci_read_chunks_js__WEBPACK_IMPORTED_MODULE_5__/* .readChunks */ .z)(source, 0, size)
    };
};


/***/ }),

/***/ 61189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readEntryScript)
/* harmony export */ });
/* unused harmony export missingFunctions */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19130);
/* harmony import */ var _core_ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64119);
/* harmony import */ var _core_workspace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28742);
/* harmony import */ var _source_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3430);






/**
 * Finds the entry script and reads it, without running it: what is plainly missing is told now, not by a service that
 * does not start.
 * @throws UserError `ENTRY_SCRIPT_MISSING`, `ENTRY_SCRIPT_INVALID`.
 */
const readEntryScript = async (file, sourceDirectory, { log = _core_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .silent */ .K, signal } = {}) => {
    const source = sourceDirectory === undefined ? file : node_path__WEBPACK_IMPORTED_MODULE_0___default().join(sourceDirectory, file);
    const { place, text } = await readScript(source, file, sourceDirectory, signal);
    const missing = missingFunctions(text);
    if (missing.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('ENTRY_SCRIPT_INVALID', `The entry script "${source}" does not define ${missing.map(name => `${name}()`).join(' or ')}.`, {
            hint: 'It needs init(), called once per worker, and run(data), called for each request.',
            at: { file: source, line: 1 }
        });
    if (sourceDirectory === undefined)
        return { file: node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file), source: place };
    const inside = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.normalize(file.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join('/'));
    if (inside.startsWith('../') || node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(inside))
        throw outside(file, sourceDirectory);
    const found = await (0,_source_files_js__WEBPACK_IMPORTED_MODULE_5__/* .sourceFiles */ .l)(sourceDirectory, inside);
    (0,_source_files_js__WEBPACK_IMPORTED_MODULE_5__/* .tellSource */ .h)(sourceDirectory, found, log);
    return { file: inside, source: place, sourceDirectory, files: found.files };
};
/**
 * Which of `init` and `run` a script has no definition for, read off its text. A name may be defined, assigned or
 * imported; a star import or a driver module can bring anything, so such scripts are left to the scoring runtime.
 */
const missingFunctions = (text) => {
    if (/^\s*from\s+\S+\s+import\s+\*/m.test(text) || /^driver_module\b/m.test(text))
        return [];
    return ['init', 'run'].filter(name => !definesName(text, name));
};
const definesName = (text, name) => new RegExp(`^(?:async\\s+)?def\\s+${name}\\s*\\(`, 'm').test(text) ||
    new RegExp(`^${name}\\s*(?::[^=]+)?=[^=]`, 'm').test(text) ||
    new RegExp(`^\\s+def\\s+${name}\\s*\\(`, 'm').test(conditionalBlocks(text)) ||
    importedNames(text).includes(name);
/** Top-level `if`, `try` and `else` blocks: what they define is a name of the module too. */
const conditionalBlocks = (text) => (text.match(/^(?:if|try|else|elif|except|with)\b.*:\s*\n(?:(?:[ \t]+.*)?\n?)*/gm) ?? []).join('\n');
const importedNames = (text) => [...text.matchAll(/^(?:from\s+\S+\s+)?import\s+(\([^)]*\)|.*)$/gm)].flatMap(([, names = '']) => names
    .replace(/[()\\]/g, ' ')
    .split(',')
    .map(part => part
    .trim()
    .split(/\s+as\s+/)
    .at(-1) ?? ''));
const readScript = async (source, file, sourceDirectory, signal) => {
    const options = { what: 'The entry script', signal };
    try {
        const place = await (0,_core_workspace_js__WEBPACK_IMPORTED_MODULE_4__/* .realPlace */ .oD)(source, options);
        return { place, text: await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainText */ .Sg)(source, options) };
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo) || !['FILE_MISSING', 'FILE_NOT_PLAIN'].includes(error.code))
            throw error;
        const hint = sourceDirectory === undefined
            ? 'Give its path from the workspace, for example model/score.py.'
            : `The input "entry-script" (${file}) is looked for below "source-directory" (${sourceDirectory}).`;
        const message = error.code === 'FILE_MISSING' ? `There is no entry script "${source}".` : error.message;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('ENTRY_SCRIPT_MISSING', message, { cause: error, hint });
    }
};
const outside = (file, sourceDirectory) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('ENTRY_SCRIPT_MISSING', `The entry script "${file}" does not lie in the source directory "${sourceDirectory}".`, { hint: 'Give the path of the script as seen from the source directory.' });


/***/ }),

/***/ 30524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ hostPython),
/* harmony export */   n: () => (/* binding */ hostPythonVersion)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/**
 * An interpreter of this machine with the wanted minor version: `SCORELINE_PYTHON`, one on PATH, or one that
 * actions/setup-python keeps in the tool cache.
 * @param version `3.11`
 * @returns its absolute path.
 * @throws UserError `PYTHON_MISSING`.
 */
const hostPython = async (version, env, exec) => {
    const chosen = env.SCORELINE_PYTHON;
    const found = [];
    for (const candidate of chosen ? [chosen] : await candidates(version, env)) {
        const python = await identify(candidate, env, exec);
        if (python?.version === version)
            return python.program;
        if (python)
            found.push(`${candidate} is ${python.version}`);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('PYTHON_MISSING', `This machine has no Python ${version}${chosen ? ` at SCORELINE_PYTHON (${chosen})` : ''}${found.length > 0 ? `; ${found.join(', ')}` : ''}.`, {
        hint: `Put actions/setup-python with python-version "${version}" before this step, or set SCORELINE_PYTHON to an interpreter.`
    });
};
const candidates = async (version, env) => [
    `python${version}`,
    'python3',
    'python',
    ...(await inToolCache(version, env.RUNNER_TOOL_CACHE))
];
/** `Python/3.11.9/x64/bin/python3`, the newest release first. */
const inToolCache = async (version, cache) => {
    if (!cache)
        return [];
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(cache, 'Python');
    const releases = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    return releases
        .filter(release => release.startsWith(`${version}.`))
        .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .map(release => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, release, process.arch, 'bin', 'python3'));
};
const IDENTIFY = 'import sys; print("%d.%d" % sys.version_info[:2]); print(sys.executable)';
const identify = async (program, env, exec) => {
    try {
        const { exitCode, stdout } = await exec(program, ['-I', '-c', IDENTIFY], { env });
        const [version = '', executable = ''] = stdout.trim().split(/\r?\n/);
        return exitCode === 0 && /^3\.\d+$/.test(version)
            ? { version, program: executable || program }
            : undefined;
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'PROGRAM_MISSING'))
            return undefined;
        throw error;
    }
};
/**
 * The minor version of this machine's own interpreter: what a script without an environment file expects where the
 * image has no base that brings another. Undefined where there is none.
 */
const hostPythonVersion = async (env, exec) => (await identify(env.SCORELINE_PYTHON || 'python3', env, exec))?.version;


/***/ }),

/***/ 93045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ modelDir),
/* harmony export */   Ch: () => (/* binding */ modelFolder),
/* harmony export */   I2: () => (/* binding */ serviceFile)
/* harmony export */ });
/* harmony import */ var _contract_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52347);

/** `scoreline.json`: what the scoring runtime is told of the models. The shape is documented in docs/design.md. */
const serviceFile = ({ runtime, models }) => JSON.stringify({ schemaVersion: 1, runtime, models: models.map(entryOf) }, undefined, 2);
/** `azureml-models/<name>/<version>`, the place scripts of the Azure ML SDK v1 look. */
const modelFolder = ({ name, version }) => `${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.models}/${name}/${version}`;
/** What `AZUREML_MODEL_DIR` holds: the one model's folder, or the folder of all. */
const modelDir = (models) => {
    const [only, ...others] = models;
    const below = only !== undefined && others.length === 0 ? modelFolder(only) : _contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.models;
    return `${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.appRoot}/${below}`;
};
const entryOf = (model) => {
    const { mainFile, signature, sampleInput } = model.card;
    return {
        name: model.name,
        version: String(model.version),
        path: modelFolder(model),
        ...(mainFile && model.card.framework === 'onnx' ? { file: mainFile } : {}),
        ...(signature ? { signature } : {}),
        ...(sampleInput === undefined ? {} : { sampleInput })
    };
};


/***/ }),

/***/ 3430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ tellSource),
/* harmony export */   l: () => (/* binding */ sourceFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_ignore_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45047);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/* harmony import */ var _core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24353);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77522);
/* harmony import */ var _core_workspace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28742);








/** Never part of an image: version control, caches, and this tool's own state. */
const LEFT_OUT = new Set([
    '.git',
    '.scoreline',
    '__pycache__',
    '.ipynb_checkpoints',
    '.venv',
    'node_modules'
]);
const MOST_FILES = 100_000;
const DEEPEST = 100;
/**
 * What of a source directory goes into an image.
 * @param script its path in there, with slashes: goes in whatever the rules say
 * @throws UserError `SOURCE_FILE_UNSUPPORTED` for links and devices, `SOURCE_TOO_LARGE`, `FILE_LINK_OUTSIDE`.
 */
const sourceFiles = async (directory, script) => {
    const root = await (0,_core_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .realPlace */ .oD)(directory, { what: 'The source directory' });
    const rules = await (0,_core_ignore_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .readIgnoreRules */ .yH)(root);
    const files = [];
    const secrets = [];
    let ignored = 0;
    const walk = async (below, depth) => {
        if (depth > DEEPEST)
            throw tooLarge(directory, `folders in folders, more than ${DEEPEST} deep`);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, below), { withFileTypes: true });
        for (const entry of found) {
            if (LEFT_OUT.has(entry.name) || entry.name.endsWith('.pyc'))
                continue;
            const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(below, entry.name);
            const verdict = file === script ? 'in' : rules?.of(file, entry.isDirectory());
            const leadsToScript = entry.isDirectory() && script.startsWith(`${file}/`);
            if (verdict === 'out' && !leadsToScript && !(entry.isDirectory() && rules?.reopens)) {
                ignored++;
                continue;
            }
            if (entry.isDirectory()) {
                await walk(file, depth + 1);
                continue;
            }
            if (verdict === 'out') {
                ignored++;
                continue;
            }
            const source = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file);
            const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(source);
            if (!stats.isFile())
                throw unsupported(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, file), (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(stats));
            if (verdict !== 'in' && (await (0,_core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsSecret */ .hK)(file, source, stats.size)))
                secrets.push(file);
            else
                files.push({ source, path: file, size: stats.size });
            if (files.length > MOST_FILES)
                throw tooLarge(directory, `more than ${MOST_FILES} files`);
        }
    };
    await walk('', 0);
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files, secrets: secrets.sort(), ignored, rules: rules?.name };
};
/** Says what goes in, and what was left out and why. */
const tellSource = (directory, { files, secrets, ignored, rules }, log) => {
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const biggest = files.reduce((most, file) => (most === undefined || file.size > most.size ? file : most), undefined);
    log.info(`Source directory "${directory}": ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_7__/* .bytes */ .ee)(total)}` +
        (biggest && files.length > 1
            ? `, the largest ${biggest.path} (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_7__/* .bytes */ .ee)(biggest.size)})`
            : '') +
        (rules ? `; ${rules} leaves out ${ignored}` : ''));
    if (secrets.length > 0)
        log.warning((0,_core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .leftOutSecrets */ .pg)(secrets, 'the image'));
};
const unsupported = (file, kind) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SOURCE_FILE_UNSUPPORTED', `"${file}" is ${kind}; an image takes plain files from the source directory.`, { hint: 'Replace it by the file it stands for, name it in .amlignore, or move it elsewhere.' });
const tooLarge = (directory, what) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SOURCE_TOO_LARGE', `The source directory "${directory}" holds ${what}.`, {
    hint: 'Name a folder that holds the script and its modules alone, or leave the rest out with .amlignore.'
});


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


/***/ }),

/***/ 27006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ targetLacks)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** What only some targets can do, in the words of the error for those that cannot. */
const MISSING = {
    keys: 'has no keys',
    reload: 'cannot serve changed code without a new image'
};
/** The one error for what a target cannot do. @param kind its name: `local` */
const targetLacks = (kind, what) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('TARGET_LACKS', `Target ${kind} ${MISSING[what]}.`, {
    hint: 'The pages below docs/targets/ list what each target can do.'
});


/***/ })

};
