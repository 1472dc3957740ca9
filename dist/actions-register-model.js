export const id = 5942;
export const ids = [5942];
export const modules = {

/***/ 62633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* reexport safe */ _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__.aY),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wD: () => (/* reexport safe */ _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__.wD)
/* harmony export */ });
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63568);
/** The shapes of job summaries. What stands in them is escaped by core/markdown-text.ts, unless it is `Markdown`. Pure. */


/** A table whose cells are text: whatever they hold, it stays in its cell. */
const table = (head, rows) => {
    const line = (cells) => `| ${cells.map(_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP).join(' | ')} |`;
    return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n');
};
/** A two-column table without rows for what is empty. */
const facts = (rows) => table(['', ''], rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));
/** @param text Markdown. */
const heading = (text) => `### ${text}\n\n`;
/** A list of lines. */
const bullets = (lines) => lines.map(line => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(line)}\n`).join('');


/***/ }),

/***/ 81111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   Q: () => (/* binding */ maskSecrets)
/* harmony export */ });
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10807);
/* harmony import */ var _target_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61761);


/** Reads the inputs of an action that has to do with no target. Secrets among them are masked before anything else. */
const readInputs = (own, { inputs, log }) => {
    (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .maskGiven */ .OT)(own, inputs, log);
    return (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readParameters */ .Zu)(own, inputs);
};
/** Masks every secret that was given, also one for another target than the chosen one. */
const maskSecrets = async (own, { inputs, log, targets }) => {
    const tables = [own, ...(await (0,_target_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .parametersOfKinds */ .b)(targets, 'settings')).values()];
    for (const table of tables)
        (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .maskGiven */ .OT)(table, inputs, log);
};


/***/ }),

/***/ 61761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parametersOfKinds),
/* harmony export */   y: () => (/* binding */ parametersOfKind)
/* harmony export */ });
/** What a command takes of one kind of target. */
const parametersOfKind = (kind, ofTarget = 'nothing') => {
    if (ofTarget === 'nothing')
        return {};
    const settings = Object.entries(kind.settings).filter(([, { unreadable }]) => ofTarget === 'settings' || (ofTarget === 'unreadable' && unreadable));
    return { ...kind.place, ...Object.fromEntries(settings) };
};
/** What a command takes of each of the targets. */
const parametersOfKinds = async (kinds, ofTarget = 'nothing') => {
    if (ofTarget === 'nothing')
        return new Map();
    const loaded = await Promise.all(Object.values(kinds).map(load => load()));
    return new Map(loaded.map(({ kind }) => [kind, parametersOfKind(kind, ofTarget)]));
};


/***/ }),

/***/ 60499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ maybeAzure),
/* harmony export */   Hk: () => (/* binding */ azureRegistries),
/* harmony export */   J5: () => (/* binding */ openAzureFor),
/* harmony export */   Qd: () => (/* binding */ hasAzureSignIn)
/* harmony export */ });
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71690);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10807);



/** Azure for one step: signs in the way the inputs and the job allow, at the first request. */
const openAzureFor = async (inputs, host, http = {}) => {
    const { openAzure } = await __webpack_require__.e(/* import() */ 8297).then(__webpack_require__.bind(__webpack_require__, 8297));
    return openAzure(inputs, { ...toolsOf(host), http });
};
/**
 * Opens Azure's container registries, whatever else the step does.
 * @param access of the step; without it the sign-in follows from the host's own inputs, and is asked for nothing before
 *   a registry of Azure asks who is there.
 */
const azureRegistries = (host, access) => {
    let opened = access && Promise.resolve(access);
    const open = () => {
        opened ??= signInFor(host);
        return opened;
    };
    const applies = (name) => access !== undefined || mayBeAcr(name, host.inputs['azure-cloud']);
    return {
        credentials: {
            credentialFor: async (name) => {
                if (!applies(name))
                    return undefined;
                const { acrCredentials } = await __webpack_require__.e(/* import() */ 303).then(__webpack_require__.bind(__webpack_require__, 60303));
                return acrCredentials(await open()).credentialFor(name);
            }
        },
        locksFor: async (name) => {
            if (!applies(name))
                return undefined;
            const { acrTagLocks } = await __webpack_require__.e(/* import() */ 9177).then(__webpack_require__.bind(__webpack_require__, 79177));
            return acrTagLocks(name, open, host.log);
        }
    };
};
const signInFor = async (host) => {
    const { signInToAzure } = await __webpack_require__.e(/* import() */ 8297).then(__webpack_require__.bind(__webpack_require__, 8297));
    const inputs = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .readParameters */ .Zu)(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .azureInputs */ .Ro, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .givenFor */ .Z_)(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .azureInputs */ .Ro, host.inputs));
    return signInToAzure(inputs, toolsOf(host));
};
const toolsOf = (host) => ({
    env: host.env,
    log: host.log,
    exec: host.exec,
    idToken: idTokenOf(host)
});
/** The credentials as a last resort: a registry may be open to everybody, so no sign-in is no failure yet. */
const maybeAzure = (host) => {
    const { credentials } = azureRegistries(host);
    return {
        credentialFor: async (name) => {
            try {
                return await credentials.credentialFor(name);
            }
            catch (error) {
                host.log.debug(`No sign-in to Azure for ${name}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
                return undefined;
            }
        }
    };
};
/** Whether the step was given a way to sign in to Azure, so that what `docker login` left need not be asked. */
const hasAzureSignIn = ({ inputs }) => Boolean(inputs['azure-client-id']) || !['', 'auto', undefined].includes(inputs['azure-sign-in']);
/** https://docs.github.com/actions/reference/openid-connect-reference: the variable is there when the job has `id-token: write`. */
const idTokenOf = ({ env }) => {
    if (!env.ACTIONS_ID_TOKEN_REQUEST_URL)
        return undefined;
    return async (audience) => {
        const { getIDToken } = await __webpack_require__.e(/* import() */ 1652).then(__webpack_require__.bind(__webpack_require__, 61652));
        return getIDToken(audience);
    };
};
/** Another cloud's suffix has to be asked for; the named ones have these. */
const mayBeAcr = (name, cloud = '') => /\.azurecr\.(io|us|cn)$/i.test(name) || cloud.includes('://');


/***/ }),

/***/ 69508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: ./src/core/inputs.ts
var core_inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/actions/opening/azure.ts
var opening_azure = __webpack_require__(60499);
;// CONCATENATED MODULE: ./src/actions/opening/until-cancelled.ts
/** What makes something visible in a store. */
const PUBLISHING = ['publish', 'put'];
/** A store in which nothing more appears once the signal is aborted: a cancelled step publishes nothing. */
const untilCancelled = (store, signal) => new Proxy(store, {
    get: (target, name) => {
        const value = Reflect.get(target, name, target);
        if (typeof value !== 'function')
            return value;
        if (!PUBLISHING.some(publishing => publishing === name))
            return value.bind(target);
        return async (...args) => {
            signal.throwIfAborted();
            return value.apply(target, args);
        };
    }
});

;// CONCATENATED MODULE: ./src/actions/opening/stores.ts



/**
 * Opens the registry an input names: a folder, or `host[:port]/prefix`.
 * A first part with a dot, a port or `localhost` is a host, as in image references; anything else is a folder,
 * and so is whatever starts with `.`, `/` or `~`.
 * @param access Azure, where the step has opened it already
 */
const openStore = async (location, host, access) => {
    const store = await openWritable(location, host, access);
    return host.rehearsal?.(store) ?? store;
};
const openWritable = async (location, host, access) => {
    const { looksLikeRegistry, parseRegistry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (!looksLikeRegistry(location)) {
        const { LayoutStore } = await Promise.all(/* import() */[__webpack_require__.e(6627), __webpack_require__.e(7621)]).then(__webpack_require__.bind(__webpack_require__, 96627));
        return untilCancelled(new LayoutStore(location, host.signal), host.signal);
    }
    const { RegistryStore } = await __webpack_require__.e(/* import() */ 2102).then(__webpack_require__.bind(__webpack_require__, 72102));
    const { proxyAgents } = await __webpack_require__.e(/* import() */ 1500).then(__webpack_require__.bind(__webpack_require__, 71500));
    const { log, clock, signal } = host;
    const azure = access || (0,opening_azure/* hasAzureSignIn */.Qd)(host) ? (0,opening_azure/* azureRegistries */.Hk)(host, access) : undefined;
    const store = new RegistryStore(location, {
        log,
        clock,
        signal,
        credentials: await credentials(host, azure?.credentials),
        locks: await azure?.locksFor(parseRegistry(location).host),
        proxied: await proxyAgents(host)
    });
    return untilCancelled(store, signal);
};
/** What the inputs say; in Azure, its sign-in; what `docker login` or `podman login` left; for GitHub's own registry, else, the job's token. */
const credentials = async (host, azure) => {
    const { env, exec, inputs } = host;
    const { firstOf, forGitHub } = await __webpack_require__.e(/* import() */ 9008).then(__webpack_require__.bind(__webpack_require__, 89008));
    const { dockerConfigFiles, fromDockerConfig } = await __webpack_require__.e(/* import() */ 6474).then(__webpack_require__.bind(__webpack_require__, 96474));
    const token = inputs['github-token'] || env.GITHUB_TOKEN;
    const given = await givenCredentials(host);
    return firstOf(...(given ? [given] : []), ...(azure ? [azure] : []), fromDockerConfig(dockerConfigFiles(env), exec), ...(token ? [forGitHub(token)] : []), ...(azure ? [] : [(0,opening_azure/* maybeAzure */.Ey)(host)]));
};
/** `registry-username` and `registry-password` are for the host of `registry`, and for no other. */
const givenCredentials = async ({ inputs, log }) => {
    const { registry = '', 'registry-username': username, 'registry-password': password } = inputs;
    if (!username && !password)
        return undefined;
    if (!username || !password)
        throw (0,core_inputs/* invalid */.Gq)(username ? 'registry-password' : 'registry-username', 'is missing: the two go together');
    const { looksLikeRegistry, parseRegistry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (!looksLikeRegistry(registry))
        throw (0,core_inputs/* invalid */.Gq)('registry-username', `does not apply to the folder "${registry}"`);
    const { onlyFor, secretsOf } = await __webpack_require__.e(/* import() */ 9008).then(__webpack_require__.bind(__webpack_require__, 89008));
    for (const secret of secretsOf({ username, password }))
        log.secret(secret);
    return onlyFor(parseRegistry(registry).host, { username, password });
};


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

/***/ 64955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value of a document is an object: neither a list nor null. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 63568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports Markdown, inHtml */
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61303);
/**
 * The one place where text becomes Markdown for a job summary: what is not ours is shown, not obeyed. Pure.
 * https://github.github.com/gfm/
 */

/** Markdown that was made here: a string beside it is text, and gets escaped. */
class Markdown {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
}
/** markdown`**Warning:** ${text}`: the words are Markdown, the values text, unless they are Markdown themselves. */
const markdown = (words, ...values) => new Markdown(words.map((word, i) => word + (i < values.length ? shown(values[i]) : '')).join(''));
/** A value inside a line of Markdown: text is escaped, Markdown stays. */
const shown = (value) => value instanceof Markdown ? String(value) : inline(String(value ?? ''));
/**
 * Text for a table cell, a list or a sentence, on one line (line ends become `<br>`). Nothing in it is Markdown or HTML.
 * What GitHub makes links of by itself (mentions, issues, commits, addresses) cannot be escaped, but is left alone in code.
 */
const inline = (text) => {
    const escaped = text
        .split(/\r\n|\n|\r/)
        .map(line => escapeMarkdown((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line)))
        .join('<br>');
    return LINKED.test(text) ? `<code>${escaped}</code>` : escaped;
};
/** The same for an element of HTML that stands at the beginning of a line: Markdown is not read there, HTML is. */
const inHtml = (text) => {
    const escaped = escapeHtml((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text));
    return LINKED.test(text) ? `<code>${escaped}</code>` : escaped;
};
/** A code span that its content cannot end. In a table it must not hold a pipe: text with one is escaped instead. */
const code = (text) => {
    const line = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text);
    if (line.trim() === '')
        return new Markdown('');
    if (/[|`]/.test(line))
        return new Markdown(`<code>${escapeMarkdown(line)}</code>`);
    return new Markdown(`\`${line}\``);
};
/** A code block that its content cannot end. */
const fenced = (text) => {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const lines = text.split(/\r\n|\n|\r/).map(_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0);
    return `${fence}\n${lines.join('\n')}\n${fence}`;
};
/** A fold that starts closed. */
const details = (summary, body) => `<details><summary>${inHtml(summary)}</summary>\n\n${body}\n\n</details>`;
const escapeHtml = (text) => text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // An address of mail or a page is found in text by these: with a comment inside it is none.
    .replace(/@|:(?=\/\/)|www(?=\.)/gi, '$&<!-- -->');
const escapeMarkdown = (text) => escapeHtml(text.replace(/[\\`*_[\]|~$]/g, '\\$&'));
/** https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const LINKED = /@|:\/\/|www\.|#\d|GH-\d|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])|:[\w+-]+:|^[ \t]*(?:[-+#>=]|\d+[.)])/im;


/***/ }),

/***/ 22483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OK: () => (/* binding */ repositoryComponent),
/* harmony export */   SX: () => (/* binding */ suggestName),
/* harmony export */   Vb: () => (/* binding */ nameOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);


/** The rules of the Azure ML SDK v1, so that the names users already have stay valid. */
const RULES = {
    model: {
        what: 'model',
        pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/,
        rule: '1 to 255 letters, digits, "-", "." and "_"; the first a letter or digit'
    },
    image: {
        what: 'image',
        pattern: /^(?=.{3,32}$)[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/,
        rule: '3 to 32 lower-case letters, digits, "-" and "."; first and last a letter or digit'
    },
    service: {
        what: 'service',
        pattern: /^(?=.{3,32}$)[a-z]([-a-z0-9]*[a-z0-9])?$/,
        rule: '3 to 32 lower-case letters, digits and "-"; first a letter, last not "-"'
    }
};
/**
 * Parses an input that names a new thing.
 * @throws UserError `NAME_INVALID` with the rule, and the nearest name that keeps it.
 */
const nameOf = (kind) => (value, input) => {
    const { what, pattern, rule } = RULES[kind];
    if (pattern.test(value))
        return value;
    const better = suggestName(kind, value);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('NAME_INVALID', value === ''
        ? `Input "${input}" is required: the name of the ${what}.`
        : `"${value}" (input "${input}") is not a valid ${what} name.`, {
        hint: `${/^[aeiou]/.test(what) ? 'An' : 'A'} ${what} name has ${rule}.${better ? ` For example: ${better}` : ''}`
    });
};
/** A valid name made of what the user gave, or undefined when nothing of it can be kept. */
const suggestName = (kind, value) => {
    const lowered = kind === 'model' ? value : value.toLowerCase();
    const cleaned = lowered
        .replace(kind === 'model' ? /[^A-Za-z0-9._-]+/g : /[^a-z0-9-]+/g, '-')
        .replace(kind === 'service' ? /^[^a-z]+/ : /^[^A-Za-z0-9]+/, '')
        .slice(0, kind === 'model' ? 255 : 32)
        .replace(/[^A-Za-z0-9]+$/, '');
    return RULES[kind].pattern.test(cleaned) ? cleaned : undefined;
};
/** `[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*`: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests */
const REPOSITORY_COMPONENT = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/;
/**
 * The OCI repository component that stands for a name. Most names are one already; the others
 * (`Mymodel`, `a..b`) become a lower-case slug with a short hash of the name, so that two names never meet.
 */
const repositoryComponent = (name) => {
    if (name.length <= 128 && REPOSITORY_COMPONENT.test(name))
        return name;
    const slug = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 100)
        .replace(/^-|-$/g, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex').slice(0, 8);
    return `${slug}-${hash}`;
};


/***/ }),

/***/ 9142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ isWeightsType),
/* harmony export */   Nd: () => (/* binding */ FILE_PATH),
/* harmony export */   jx: () => (/* binding */ MODEL_MEDIA),
/* harmony export */   rE: () => (/* binding */ layerTypeOf)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32060);

/** The CNCF ModelPack media types: https://github.com/modelpack/model-spec/blob/main/docs/spec.md */
const MODEL_MEDIA = {
    manifest: 'application/vnd.cncf.model.manifest.v1+json',
    config: 'application/vnd.cncf.model.config.v1+json',
    /** A tar in gzip's stored blocks: weights do not compress, and an image uses the same blob as its layer. */
    weights: 'application/vnd.cncf.model.weight.v1.tar+gzip',
    /** A tar, as earlier versions of Scoreline kept weights. */
    weightsTar: 'application/vnd.cncf.model.weight.v1.tar'
};
/** Weights as an image uses them. */
const isWeightsType = (mediaType) => mediaType === MODEL_MEDIA.weights || mediaType === MODEL_MEDIA.weightsTar;
/** Where in the file system the layer's content lies: https://github.com/modelpack/model-spec/blob/main/docs/annotations.md */
const FILE_PATH = 'org.cncf.model.filepath';
/** The media type under which an engine unpacks weights as a layer of an image. */
const layerTypeOf = (weights) => weights === MODEL_MEDIA.weightsTar ? _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.layer : _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.layerGzip;


/***/ }),

/***/ 80351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ labelOf)
/* harmony export */ });
/** `diabetes:1` */
const labelOf = ({ name, version }) => `${name}:${version}`;


/***/ }),

/***/ 44287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ modelRepository),
  $: () => (/* binding */ registerModel)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/clock.ts
var core_clock = __webpack_require__(32257);
// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(22483);
// EXTERNAL MODULE: ./src/oci/memory.ts
var oci_memory = __webpack_require__(44586);
// EXTERNAL MODULE: ./src/oci/versions.ts
var versions = __webpack_require__(50484);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(68825);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(32060);
// EXTERNAL MODULE: ./src/models/media-types.ts
var media_types = __webpack_require__(9142);
;// CONCATENATED MODULE: ./src/models/artifact.ts



/**
 * The artifact that stands for one version of a model. Equal arguments give equal bytes: there is no time in it.
 * @param layers the staged weights
 */
const modelArtifact = (card, version, layers) => {
    const config = (0,manifest/* toBytes */.ZJ)(configOf(card, version, layers));
    const digest = (0,oci_digest/* digestOf */.ol)(config);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: manifest/* MEDIA */.Rn.manifest,
            artifactType: media_types/* MODEL_MEDIA */.jx.manifest,
            config: { mediaType: media_types/* MODEL_MEDIA */.jx.config, digest, size: config.length },
            layers: layers.map(({ descriptor: { digest, size } }, i) => ({
                mediaType: media_types/* MODEL_MEDIA */.jx.weights,
                digest,
                size,
                annotations: {
                    [media_types/* FILE_PATH */.Nd]: `models/${card.name}`,
                    // `oras pull` passes over layers that name no file, and succeeds all the same.
                    [manifest/* ANNOTATION */.YX.title]: `${card.name}${layers.length > 1 ? `.${i + 1}` : ''}.tar.gz`
                }
            })),
            annotations: annotationsOf(card, version)
        },
        documents: new Map([[digest, config]])
    };
};
const configOf = (card, version, layers) => ({
    descriptor: {
        name: card.name,
        version: String(version),
        ...(card.description ? { description: card.description } : {})
    },
    config: { format: card.format },
    modelfs: { type: 'layers', diffIds: layers.map(layer => layer.diffId) },
    scoreline: card
});
const annotationsOf = (card, version) => ({
    [manifest/* ANNOTATION */.YX.title]: card.name,
    [manifest/* ANNOTATION */.YX.version]: String(version),
    ...(card.description ? { [manifest/* ANNOTATION */.YX.description]: card.description } : {})
});

// EXTERNAL MODULE: ./src/models/format.ts + 1 modules
var format = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/models/model.ts
var model = __webpack_require__(80351);
// EXTERNAL MODULE: ./src/models/scan/gate.ts + 19 modules
var gate = __webpack_require__(27688);
// EXTERNAL MODULE: ./src/models/scan/verdict-record.ts
var verdict_record = __webpack_require__(58565);
// EXTERNAL MODULE: ./src/oci/layer/stored-layer.ts + 1 modules
var stored_layer = __webpack_require__(39021);
// EXTERNAL MODULE: ./src/oci/layer/tar.ts
var tar = __webpack_require__(70100);
// EXTERNAL MODULE: ./src/oci/read-chunks.ts
var read_chunks = __webpack_require__(2088);
;// CONCATENATED MODULE: ./src/models/weights.ts





/**
 * The files of a model as deterministic layers with all paths below `models/<name>/`, so that an image can use the same
 * blobs as its layers. One layer, unless the files are more than registries like to take at once: GHCR gives a layer ten
 * minutes (https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry#about-the-container-registry).
 */
const weightsLayers = (name, files) => {
    const groups = grouped(files);
    return groups.map((group, i) => ({
        ...(0,stored_layer/* storedLayer */.J)((0,tar/* arrange */.NL)(group.map(file => entryOf(name, file))), {
            mediaType: media_types/* MODEL_MEDIA */.jx.weights,
            label: groups.length === 1 ? `${name} (weights)` : `${name} (weights ${i + 1} of ${groups.length})`
        }),
        recipe: recipeOf(name, group),
        files: group.map(({ source }) => source)
    }));
};
/** Bytes of files that go into one layer; a larger file has a layer of its own. */
const LAYER_LIMIT = 2 * 1024 ** 3;
/** In the order of their paths, as many as fit. Pure. */
const grouped = (files, limit = LAYER_LIMIT) => {
    const groups = [[]];
    let left = limit;
    for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
        if (file.size > left && groups.at(-1)?.length !== 0) {
            groups.push([]);
            left = limit;
        }
        groups.at(-1)?.push(file);
        left -= file.size;
    }
    return groups;
};
/** What a layer's bytes depend on beside the files' own. Its number changes with `weightsLayers`. */
const recipeOf = (name, files) => JSON.stringify(['weights 2', name, files.map(file => file.path)]);
/** Weights are data: none is executable, whatever the disk says, so that a checkout's modes do not matter. */
const entryOf = (name, file) => ({
    path: external_node_path_default().posix.join('models', name, file.path),
    type: 'file',
    size: file.size,
    content: () => (0,read_chunks/* readChunks */.z)(file.source, 0, file.size)
});

;// CONCATENATED MODULE: ./src/models/register.ts











/** The OCI repository, below the registry's prefix, of a model. */
const modelRepository = (name) => `models/${(0,names/* repositoryComponent */.OK)(name)}`;
/**
 * Registers a trained model under the next version of its name.
 * @throws UserError `MODEL_UNSAFE`, `MODEL_PATH_MISSING`, `MODEL_NOT_FOUND`, `MODEL_ONNX_BROKEN` and others before anything is written.
 */
const registerModel = async (spec, { store, log, clock = core_clock/* systemClock */.m, memory = oci_memory/* noMemory */.Dl, onnxRuntime }) => {
    const found = await (0,format/* inspectModel */.K)(spec.path, { framework: spec.framework, onnxRuntime });
    const verdict = await (0,gate/* judgeModel */.fL)(found.files, file => (found.folder ? external_node_path_default().join(spec.path, file.path) : spec.path), spec.picklePolicy ?? gate/* DEFAULT_POLICY */.zj, { allowed: new Set(spec.allowedImports) });
    const warnings = (0,gate/* enforce */.FE)(verdict);
    const card = cardOf(spec, found);
    const repository = modelRepository(spec.name);
    const layers = await Promise.all(weightsLayers(spec.name, found.files).map(layer => (0,oci_memory/* stageFiles */.Iz)(store, repository, layer, { memory, clock, log })));
    const { version, descriptor, changed } = await (0,versions/* publishNumbered */.U)(store, repository, number => modelArtifact(card, number, layers), {
        reuse: spec.newVersion === 'when-changed',
        attach: subject => [(0,verdict_record/* verdictReferrer */.nN)(verdict, subject)]
    });
    return {
        label: (0,model/* labelOf */.W)({ name: spec.name, version }),
        version,
        digest: descriptor.digest,
        reference: store.reference(repository, descriptor.digest),
        card,
        changed,
        warnings: [...found.warnings, ...warnings]
    };
};
const cardOf = (spec, found) => {
    const frameworkVersion = spec.frameworkVersion ?? found.frameworkVersion;
    return {
        name: spec.name,
        ...(spec.description ? { description: spec.description } : {}),
        framework: found.framework,
        ...(frameworkVersion ? { frameworkVersion } : {}),
        format: found.format,
        ...(found.mainFile ? { mainFile: found.mainFile } : {}),
        ...(found.folder ? { folder: found.folder } : {}),
        files: found.files.map(({ path, size }) => ({ path, size })),
        ...(found.signature ? { signature: found.signature } : {}),
        ...(found.opset ? { opset: found.opset } : {}),
        ...(found.notServed ? { notServed: found.notServed } : {}),
        ...(found.needs ? { needs: found.needs } : {}),
        ...(spec.sampleInput === undefined ? {} : { sampleInput: spec.sampleInput }),
        tags: sorted(spec.tags),
        properties: sorted(spec.properties)
    };
};
/** Key order must not make two registrations differ. */
const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));


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


/***/ }),

/***/ 58565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ verdictOn),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   nN: () => (/* binding */ verdictReferrer)
/* harmony export */ });
/* unused harmony export VERDICT_TYPE */
/* harmony import */ var _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98400);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
/* harmony import */ var _oci_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91063);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17313);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27688);






const VERDICT_TYPE = 'application/vnd.scoreline.model-scan.v1+json';
const MOST_KEPT = 100;
/** The verdict as a manifest that refers to the model's, by its digest. */
const verdictReferrer = ({ verdict, policy, pickles, allowed, findings }, { mediaType, digest, size }) => {
    const kept = {
        verdict,
        policy,
        pickles,
        allowed,
        findings: findings.slice(0, MOST_KEPT).map(_gate_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .em)
    };
    const bytes = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .toBytes */ .ZJ)(kept);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA */ .Rn.manifest,
            artifactType: VERDICT_TYPE,
            config: _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg,
            layers: [
                {
                    mediaType: VERDICT_TYPE,
                    digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes),
                    size: bytes.length,
                    annotations: { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.title]: 'model-scan.json' }
                }
            ],
            subject: { mediaType, digest, size }
        },
        documents: new Map([
            [_oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg.digest, _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_BYTES */ .iF],
            [(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), bytes]
        ])
    };
};
/**
 * The verdict that was kept with a model. Of several the worst counts: anybody who may push can add one.
 * @returns undefined for a model that was registered before there were any
 */
const verdictOn = async (store, repository, model) => {
    const found = [];
    for (const referrer of await store.referrers(repository, model)) {
        if (referrer.artifactType !== VERDICT_TYPE)
            continue;
        try {
            const { layers, subject } = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(store, repository, referrer);
            const [layer] = layers;
            if (layer === undefined || subject?.digest !== model)
                continue;
            const read = keptIn((0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(await store.read(repository, layer), layer.digest));
            if (read !== undefined)
                found.push(read);
        }
        catch (error) {
            if (!(0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .isDamaged */ .sR)(error))
                throw error;
        }
    }
    return found.find(({ verdict }) => verdict !== 'accepted') ?? found[0];
};
const keptIn = (document) => {
    const { verdict, policy, pickles, allowed, findings } = document;
    const areTexts = (value) => Array.isArray(value) && value.every(each => typeof each === 'string');
    if (verdict !== 'accepted' && verdict !== 'refused' && verdict !== 'unscanned')
        return undefined;
    if (policy !== 'refuse' && policy !== 'warn' && policy !== 'off')
        return undefined;
    if (!areTexts(allowed) || !areTexts(findings))
        return undefined;
    return { verdict, policy, pickles: Number(pickles), allowed, findings };
};
/**
 * What building or deploying a registered model says about its verdict. Pure.
 * @param label `name:version`
 */
const verdictLine = (label, kept) => {
    if (kept === undefined)
        return {
            level: 'info',
            text: `Model "${label}" was registered before models were looked into: register it again to have its pickles checked.`
        };
    if (kept.verdict === 'accepted')
        return undefined;
    if (kept.verdict === 'unscanned')
        return {
            level: 'warning',
            text: `Model "${label}" was registered with pickle-policy off: whether loading it is safe was not looked into.`
        };
    const [first = 'something was found in it.', ...others] = kept.findings;
    return {
        level: 'warning',
        text: `Model "${label}" was registered with pickle-policy ${kept.policy} although loading it is not safe: ${first}${others.length > 0 ? ` And ${others.length} more.` : ''}`
    };
};


/***/ }),

/***/ 98400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ describeManifest),
/* harmony export */   H1: () => (/* binding */ markManifest),
/* harmony export */   fs: () => (/* binding */ describeBlob),
/* harmony export */   iF: () => (/* binding */ EMPTY_BYTES),
/* harmony export */   po: () => (/* binding */ describeDocument),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32060);
/** Descriptors of what is put into a store, each kind made in one way. Pure. */


const describeBlob = ({ mediaType, annotations }, digest, size) => ({
    mediaType,
    digest,
    size,
    ...(annotations ? { annotations } : {})
});
/** A manifest or index that is published under a tag. */
const describeManifest = ({ manifest }, bytes) => ({
    mediaType: manifest.mediaType,
    digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
    size: bytes.length,
    ...('artifactType' in manifest ? { artifactType: manifest.artifactType } : {})
});
/** A manifest or index as an index lists it. https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers */
const describeDocument = ({ mediaType, bytes }, { artifactType, config, annotations }) => {
    const type = artifactType ?? config?.mediaType;
    return {
        mediaType,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
        size: bytes.length,
        ...(type ? { artifactType: type } : {}),
        ...(annotations ? { annotations } : {})
    };
};
/** The document that says nothing, for what has no config or no layer of its own. */
const EMPTY_BYTES = Buffer.from('{}');
const EMPTY = {
    mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.empty,
    digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(EMPTY_BYTES),
    size: EMPTY_BYTES.length
};
/** A manifest of nothing but its annotations, which keeps a tag. The empty document has to be there first. */
const markManifest = (artifactType, annotations) => ({
    mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.manifest,
    bytes: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)({
        schemaVersion: 2,
        mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.manifest,
        artifactType,
        config: EMPTY,
        layers: [EMPTY],
        annotations
    })
});


/***/ }),

/***/ 91063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Zu: () => (/* binding */ invalidDocument),
/* harmony export */   c0: () => (/* binding */ mediaTypeOf),
/* harmony export */   dw: () => (/* binding */ parseJsonObject),
/* harmony export */   nw: () => (/* binding */ isIndex),
/* harmony export */   sR: () => (/* binding */ isDamaged)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_is_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64955);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32060);
/**
 * The one place where bytes become a manifest, an index or a config. What a registry sends is somebody else's: only what
 * has the shape of the specification goes on, so that nothing behind this has to doubt a field.
 */




/** Deeper JSON is nobody's document; walking it could exhaust the stack. */
const DEEPEST = 64;
/** @param what the document, for the message: a digest or `team/iris:1` */
const parseManifest = (bytes, what) => {
    const document = parseDocument(bytes, what);
    if (isIndex(document))
        throw invalidDocument(what, 'it is an index, where a manifest should be');
    return document;
};
/** @throws UserError `DOCUMENT_INVALID` for what is no manifest or index of OCI's or Docker's second schema. */
const parseDocument = (bytes, what) => {
    const fields = withoutNulls(parseJsonObject(bytes, what));
    const check = checker(what);
    if (fields.schemaVersion !== 2)
        throw invalidDocument(what, fields.schemaVersion === 1
            ? 'it uses Docker’s obsolete manifest schema 1'
            : 'it is no manifest: "schemaVersion" is not 2');
    check.mediaType(fields, 'mediaType');
    check.mediaType(fields, 'artifactType');
    check.annotations(fields, 'annotations');
    if ('subject' in fields)
        check.descriptor(fields.subject, 'subject');
    // One that could be read as both would be one thing to us and another to an engine (CVE-2021-41190).
    const isBoth = 'manifests' in fields && ('layers' in fields || 'config' in fields);
    const said = String(fields.mediaType ?? '');
    const isOther = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(said) && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(said) !== 'manifests' in fields;
    if (isBoth || isOther)
        throw invalidDocument(what, 'it is a manifest and an index at once');
    if ('manifests' in fields) {
        check.descriptors(fields.manifests, 'manifests');
        return fields;
    }
    const { config, layers = [] } = fields;
    check.descriptor(config, 'config');
    check.descriptors(layers, 'layers');
    return { ...fields, layers };
};
/** The config of an image. @throws UserError `DOCUMENT_INVALID` */
const parseImageConfig = (bytes, what) => {
    const document = parseJsonObject(bytes, what);
    const check = checker(what);
    for (const name of ['architecture', 'os', 'variant', 'created'])
        check.text(document, name);
    const { config, rootfs, history } = document;
    if (config !== undefined && config !== null) {
        const fields = check.object(config, 'config');
        for (const name of ['User', 'WorkingDir', 'StopSignal'])
            check.text(fields, name);
        for (const name of ['Env', 'Entrypoint', 'Cmd', 'OnBuild', 'Shell'])
            check.texts(fields, name);
        check.annotations(fields, 'Labels');
        for (const name of ['ExposedPorts', 'Volumes'])
            if (isPresent(fields[name]))
                check.object(fields[name], name);
    }
    const { diff_ids: diffIds } = check.object(rootfs, 'rootfs');
    if (isPresent(diffIds) && !(Array.isArray(diffIds) && diffIds.every(_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)))
        throw invalidDocument(what, '"rootfs.diff_ids" is no list of sha256 digests');
    if (isPresent(history)) {
        if (!Array.isArray(history))
            throw invalidDocument(what, '"history" is no list');
        for (const entry of history) {
            const fields = check.object(entry, 'history');
            for (const name of ['created', 'created_by', 'comment'])
                check.text(fields, name);
        }
    }
    return {
        ...withoutNulls(document),
        config: withoutNulls(isPresent(config) ? config : {}),
        rootfs: { type: 'layers', diff_ids: (diffIds ?? []) },
        ...(isPresent(history) ? { history: history.map(withoutNulls) } : {})
    };
};
/** Of a list of descriptors (referrers), those that have the shape of one. */
const wellFormed = (list) => list.filter((entry) => {
    try {
        checker('').descriptor(entry, 'entry');
        return true;
    }
    catch {
        return false;
    }
});
/** The kind of a document that came without a media type, or with one that says nothing. */
const mediaTypeOf = (document) => document.mediaType ?? (isIndex(document) ? _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.index : _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.manifest);
const isIndex = (document) => 'manifests' in document;
/** @throws UserError `DOCUMENT_INVALID` for what is not JSON, no object, or nested as no document is. */
const parseJsonObject = (bytes, what) => {
    if (isTooDeep(bytes))
        throw invalidDocument(what, `it is nested more than ${DEEPEST} deep`);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw invalidDocument(what, /^\s*</.test(text) ? 'it is a web page' : 'it is not JSON');
    }
    if (!(0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value))
        throw invalidDocument(what, 'it is no JSON object');
    return value;
};
const invalidDocument = (what, why) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('DOCUMENT_INVALID', `The document ${what} cannot be used: ${why}.`, {
    hint: 'It was not used. If it came from a proxy or a login page, check the registry’s address; otherwise register or build again, or report it to whoever published it.'
});
/** Whether something in a store cannot be used, while the store itself answers: a scan goes on behind it. */
const isDamaged = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo &&
    ['BLOB_CORRUPT', 'BLOB_MISSING', 'DOCUMENT_INVALID'].includes(error.code);
/** Counts brackets outside of strings. */
const isTooDeep = (bytes) => {
    let depth = 0;
    let isText = false;
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === QUOTE)
            isText = !isText;
        else if (isText && byte === BACKSLASH)
            at++;
        else if (!isText && (byte === BRACKET || byte === BRACE))
            depth++;
        else if (!isText && (byte === BRACKET + 2 || byte === BRACE + 2))
            depth--;
        if (depth > DEEPEST)
            return true;
    }
    return false;
};
const [QUOTE, BACKSLASH, BRACKET, BRACE] = Buffer.from('"\\[{');
const isPresent = (value) => value !== undefined && value !== null;
/** Go writes what is empty as null. */
const withoutNulls = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
/** May go into a header and into a log as it is. https://www.rfc-editor.org/rfc/rfc6838#section-4.2 */
const MEDIA_TYPE = /^[\x20-\x7e]{1,255}$/;
const checker = (what) => {
    const fail = (why) => {
        throw invalidDocument(what, why);
    };
    const object = (value, name) => (0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value) ? value : fail(`"${name}" is no object`);
    const text = (fields, name) => {
        if (isPresent(fields[name]) && typeof fields[name] !== 'string')
            fail(`"${name}" is no text`);
    };
    const texts = (fields, name) => {
        const value = fields[name];
        if (!isPresent(value))
            return;
        if (!(Array.isArray(value) && value.every(item => typeof item === 'string')))
            fail(`"${name}" is no list of texts`);
    };
    const annotations = (fields, name) => {
        const value = fields[name];
        if (!isPresent(value))
            return;
        if (Object.values(object(value, name)).some(item => typeof item !== 'string'))
            fail(`"${name}" holds something that is no text`);
    };
    const mediaType = (fields, name) => {
        const value = fields[name];
        if (isPresent(value) && !(typeof value === 'string' && MEDIA_TYPE.test(value)))
            fail(`"${name}" is no media type`);
    };
    const descriptor = (value, name) => {
        const fields = object(value, name);
        const { digest, size, platform } = fields;
        if (!isPresent(fields.mediaType))
            fail(`"${name}" has no media type`);
        mediaType(fields, 'mediaType');
        mediaType(fields, 'artifactType');
        if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
            fail(`"${name}.digest" is no sha256 digest`);
        if (!Number.isSafeInteger(size) || Number(size) < 0)
            fail(`"${name}.size" is no number of bytes`);
        annotations(fields, 'annotations');
        if (!isPresent(platform))
            return;
        for (const part of ['os', 'architecture', 'variant'])
            text(object(platform, 'platform'), part);
    };
    const descriptors = (value, name) => {
        if (!Array.isArray(value))
            fail(`"${name}" is no list`);
        for (const [i, entry] of value.entries())
            descriptor(entry, `${name}[${i}]`);
    };
    return { object, text, texts, mediaType, annotations, descriptor, descriptors };
};


/***/ }),

/***/ 32060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Rn: () => (/* binding */ MEDIA),
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   YX: () => (/* binding */ ANNOTATION),
/* harmony export */   ZJ: () => (/* binding */ toBytes),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES)
/* harmony export */ });
const MEDIA = {
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    index: 'application/vnd.oci.image.index.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar',
    layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    /** https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidance-for-an-empty-descriptor */
    empty: 'application/vnd.oci.empty.v1+json'
};
/** Indexes, also in Docker's own form, which is read alike. */
const INDEX_TYPES = [
    MEDIA.index,
    'application/vnd.docker.distribution.manifest.list.v2+json'
];
/** Manifests and indexes. */
const MANIFEST_TYPES = [
    MEDIA.manifest,
    'application/vnd.docker.distribution.manifest.v2+json',
    ...INDEX_TYPES
];
const isIndexType = (mediaType) => INDEX_TYPES.includes(mediaType);
const isManifestType = (mediaType) => MANIFEST_TYPES.includes(mediaType);
/** Configs of images that run, also in Docker's own form; what else is stored has others. */
const isImageConfigType = (mediaType) => mediaType === MEDIA.config || mediaType === 'application/vnd.docker.container.image.v1+json';
/** What a manifest or index names: its config and layers, or its manifests. */
const namedBy = (document) => [
    ...(document.config ? [document.config] : []),
    ...(document.layers ?? []),
    ...(document.manifests ?? [])
];
/** Annotation keys: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md */
const ANNOTATION = {
    refName: 'org.opencontainers.image.ref.name',
    title: 'org.opencontainers.image.title',
    version: 'org.opencontainers.image.version',
    description: 'org.opencontainers.image.description',
    created: 'org.opencontainers.image.created',
    source: 'org.opencontainers.image.source',
    revision: 'org.opencontainers.image.revision',
    baseName: 'org.opencontainers.image.base.name',
    baseDigest: 'org.opencontainers.image.base.digest'
};
/** The one way a JSON document becomes bytes here, so that equal documents have equal digests. */
const toBytes = (document) => Buffer.from(JSON.stringify(document));


/***/ }),

/***/ 44586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ noMemory),
/* harmony export */   Iz: () => (/* binding */ stageFiles),
/* harmony export */   b7: () => (/* binding */ memoryIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/* harmony import */ var _core_write_whole_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64550);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68825);
/** Remembers what the bytes of unchanged files hash to, so that gigabytes need not be read to learn that they are known. */







/**
 * A file changed this recently may change again without its times showing it: file systems count in steps,
 * the coarsest in two seconds.
 */
const SETTLED_MS = 2500;
const REFERENCES_KEPT = 8;
/** Stages a layer; without reading it when its files are those of a layer that was staged before. */
const stageFiles = async (store, repository, made, { memory, clock, log }) => {
    const started = clock.now();
    const before = await fingerprint(made);
    const known = await memory.recall(before.key);
    const staged = await store.stage(repository, withKnown(made.blob, known, store, repository), log);
    const diffId = known?.digest === staged.digest ? known.diffId : made.diffId();
    const after = await fingerprint(made);
    if (after.key === before.key && before.changed < started - SETTLED_MS) {
        const here = store.reference(repository, staged.digest);
        const others = known?.references.filter(reference => reference !== here) ?? [];
        await memory.remember(before.key, {
            digest: staged.digest,
            diffId,
            size: staged.size,
            references: [...others, here].slice(-REFERENCES_KEPT)
        });
    }
    return { descriptor: staged, diffId };
};
/** Reads everything every time. */
const noMemory = { recall: async () => undefined, remember: async () => { } };
/** A folder with a small file for each blob. What is broken in it is forgotten. */
const memoryIn = (folder) => ({
    recall: async (key) => {
        try {
            return parse((await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readInPlace */ .$v)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, `${key}.json`), { most: 64 * 1024 })).toString());
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)
                return undefined;
            throw error;
        }
    },
    remember: async (key, blob) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        await (0,_core_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, `${key}.json`), JSON.stringify(blob));
    }
});
const withKnown = (blob, known, store, repository) => {
    if (known === undefined)
        return blob;
    const { digest, size, references } = known;
    const hostOf = (reference) => reference.split('/')[0];
    const here = hostOf(store.reference(repository, digest));
    const copyOf = references.findLast(reference => hostOf(reference) === here);
    return { ...blob, digest, size, ...(copyOf ? { copyOf } : {}) };
};
/** Changes whenever a file does: moved, replaced, written to or touched. */
const fingerprint = async ({ recipe, files }) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(recipe);
    let changed = 0;
    for (const file of files) {
        const { dev, ino, size, mtimeNs, ctimeNs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file, { bigint: true });
        hash.update(JSON.stringify([file, ...[dev, ino, size, mtimeNs, ctimeNs].map(String)]));
        for (const time of [mtimeNs, ctimeNs])
            changed = Math.max(changed, Number(time / 1000000n));
    }
    return { key: hash.digest('hex'), changed };
};
const parse = (text) => {
    try {
        const { digest, diffId, size, references } = JSON.parse(text);
        if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(digest) || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(diffId) || !Number.isSafeInteger(size))
            return undefined;
        const known = Array.isArray(references)
            ? references.filter(entry => typeof entry === 'string')
            : [];
        return { digest, diffId, size: Number(size), references: known };
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 94623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   Y0: () => (/* binding */ isGoneTag),
/* harmony export */   Zt: () => (/* binding */ probedNumbers),
/* harmony export */   bS: () => (/* binding */ versionsIn),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   h0: () => (/* binding */ thereAre),
/* harmony export */   x4: () => (/* binding */ versionsOf)
/* harmony export */ });
/* unused harmony export highestIn */
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98400);
/**
 * Version numbers as a repository's tags hold them: those that exist, and the highest that was ever given. A number is
 * never given twice: the newest version leaves a small document behind when it goes (docs/adrs/0017-numbers-given-once.md).
 */

/** Numbers of at most nine digits: those that JavaScript and people count with alike. */
const NUMBER = /^[1-9]\d{0,8}$/;
const GONE = /^gone-([1-9]\d{0,8})$/;
/** The numbers among a repository's tags, ascending. */
const versionsIn = (tags) => tags
    .filter(tag => NUMBER.test(tag))
    .map(Number)
    .sort((a, b) => a - b);
/** The highest number that was ever given, by the tags: 0 for none. */
const highestIn = (tags) => tags.reduce((highest, tag) => {
    const number = NUMBER.test(tag) ? tag : GONE.exec(tag)?.[1];
    return Math.max(highest, Number(number ?? 0));
}, 0);
const goneTag = (number) => `gone-${number}`;
/** Such a tag keeps a number, and is no version of anything. */
const isGoneTag = (tag) => GONE.test(tag);
/**
 * Removes a version, and sees to it that its number is not given again: before the newest one goes, a document of a few
 * bytes takes its place under the tag `gone-<number>`. One who registers meanwhile sees one of the two.
 * @throws UserError those of `Store.remove` and `DocumentStore.put`: then nothing was removed
 */
const retire = async (store, repository, tag) => {
    const tags = await store.tags(repository);
    const { highest } = await numbersOf(store, repository, tags);
    const isNewest = NUMBER.test(tag) && Number(tag) === highest;
    if (isNewest && (await store.resolve(repository, goneTag(tag))) === undefined)
        await remember(store, repository, tag);
    const freed = await store.remove(repository, tag);
    if (!isNewest)
        return freed;
    // The highest one says all that the others did.
    const older = tags.filter(each => isGoneTag(each) && each !== goneTag(tag));
    for (const each of older)
        await store.remove(repository, each);
    return freed;
};
const remember = async (store, repository, tag) => {
    await store.stage(repository, {
        ..._describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg,
        label: `the number ${tag}`,
        open: async function* () {
            yield _describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_BYTES */ .iF;
        }
    });
    // Registries delete by digest: two numbers must not share one.
    const mark = (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .markManifest */ .H1)('application/vnd.scoreline.gone.v1', { 'dev.scoreline.gone': tag });
    await store.put(repository, mark, goneTag(tag));
};
/** Pure. */
const numbersIn = (tags) => ({
    versions: versionsIn(tags),
    highest: highestIn(tags)
});
/** The versions that exist, ascending. */
const versionsOf = async (store, repository) => (await numbersOf(store, repository)).versions;
/**
 * The sentence for someone who asked for another version. Pure.
 * @param versions ascending, one at least
 */
const thereAre = (versions) => {
    const newest = versions.slice(-NAMED);
    if (versions.length === 1)
        return `Its only version is ${newest[0]}.`;
    return `Its ${versions.length > NAMED ? 'newest ' : ''}versions are ${newest.join(', ')}.`;
};
/** More numbers help nobody. */
const NAMED = 10;
/** The numbers of a repository, also where the registry does not list tags. */
const numbersOf = async (store, repository, known) => {
    const tags = known ?? (await store.tags(repository));
    const isListed = tags.length > 0 || (await store.listsTags?.(repository)) !== false;
    return isListed ? numbersIn(tags) : probedNumbers(store, repository);
};
/** So many numbers in a row that are not there end a search. */
const GAP = 16;
/** For registries that do not list tags, which the specification asks for and some lack: one number after the other. */
const probedNumbers = async (store, repository) => {
    const versions = [];
    let highest = 0;
    const has = async (tag) => (await store.resolve(repository, tag)) !== undefined;
    for (let from = 1; from - highest <= GAP; from += GAP) {
        const some = Array.from({ length: GAP }, (_, i) => from + i);
        const [there, gone] = await Promise.all([String, goneTag].map(tagOf => Promise.all(some.map(number => has(tagOf(number))))));
        versions.push(...some.filter((_, i) => there?.[i]));
        highest = Math.max(highest, ...some.filter((_, i) => there?.[i] || gone?.[i]));
    }
    return { versions, highest };
};


/***/ }),

/***/ 17313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ readImage),
/* harmony export */   Dg: () => (/* binding */ HERE),
/* harmony export */   MP: () => (/* binding */ readImageConfig),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91063);

/** This machine, as images name it. */
const HERE = {
    os: 'linux',
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64'
};
/** A manifest or index, of the shape it should have. @throws UserError `DOCUMENT_INVALID` and those of `Store.read` */
const readDocument = async (store, repository, descriptor) => (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(await store.read(repository, descriptor), descriptor.digest);
/** As `readDocument`, where nothing but a manifest will do. */
const readManifest = async (store, repository, descriptor) => (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(await store.read(repository, descriptor), descriptor.digest);
/** The config of an image. @throws UserError `DOCUMENT_INVALID` and those of `Store.read` */
const readImageConfig = async (store, repository, { config }) => (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .FB)(await store.read(repository, config), config.digest);
/**
 * The manifest of an image; of one for several platforms that of `platform`, or the first where none is for it.
 * @throws UserError `DOCUMENT_INVALID` and those of `Store.read`
 */
const readImage = async (store, repository, descriptor, platform = HERE) => {
    const document = await readDocument(store, repository, descriptor);
    if (!(0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndex */ .nw)(document))
        return { manifest: document };
    const chosen = imageFor(document, platform);
    if (chosen === undefined)
        throw (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidDocument */ .Zu)(descriptor.digest, 'it is an index that names no image');
    return { manifest: await readManifest(store, repository, chosen), index: document };
};
const imageFor = ({ manifests }, wanted) => manifests.find(({ platform }) => platform?.os === wanted.os && platform.architecture === wanted.architecture) ?? manifests[0];


/***/ }),

/***/ 50484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ publishNumbered)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32060);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94623);
/* harmony import */ var _read_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17313);




/**
 * Publishes under the next free number; the newest version with the same contents is used instead when `reuse` says so.
 * Two at once never get the same number: the loser of a tag tries the next. A number whose version was removed is not
 * given again.
 */
const publishNumbered = async (store, repository, build, { reuse, essence, attach }) => {
    let taken = 0;
    for (;;) {
        const listed = await (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .numbersOf */ .cZ)(store, repository);
        // A list that lacks what is there is late.
        const { versions, highest } = taken > listed.highest ? await (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .probedNumbers */ .Zt)(store, repository) : listed;
        const look = onceEach((version) => store.resolve(repository, String(version)));
        const same = reuse
            ? ((await findSame(versions, look, build)) ??
                (await findAlike(store, repository, versions.at(-1), look, build, essence)))
            : undefined;
        if (same !== undefined)
            return { ...same, changed: false };
        const version = Math.max(highest, taken) + 1;
        const artifact = build(version);
        const descriptor = await store.publish(repository, artifact, String(version), {
            exclusive: true,
            ...(attach ? { referrers: attach(subjectOf(artifact)) } : {})
        });
        if (descriptor !== undefined)
            return { version, descriptor, changed: true };
        taken = version;
    }
};
/** How a referrer names a manifest that is not published yet. */
const subjectOf = ({ manifest }) => {
    const bytes = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(manifest);
    return { mediaType: manifest.mediaType, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.length };
};
/** Asks for each version once. */
const onceEach = (ask) => {
    const asked = new Map();
    return version => {
        const answer = asked.get(version) ?? ask(version);
        asked.set(version, answer);
        return answer;
    };
};
const findSame = async (versions, look, build) => {
    const newestFirst = versions.toReversed();
    for (let at = 0; at < newestFirst.length; at += LOOKED_UP_AT_ONCE) {
        const some = newestFirst.slice(at, at + LOOKED_UP_AT_ONCE);
        const found = await Promise.all(some.map(look));
        for (const [i, version] of some.entries()) {
            const descriptor = found[i];
            if (descriptor?.digest === (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(build(version).manifest)))
                return { version, descriptor };
        }
    }
    return undefined;
};
/** A registry far away takes as long for one as for several. */
const LOOKED_UP_AT_ONCE = 8;
/** The newest version, when what counts in it is the same. */
const findAlike = async (store, repository, version, look, build, essence) => {
    if (version === undefined || essence === undefined)
        return undefined;
    const descriptor = await look(version);
    if (descriptor === undefined)
        return undefined;
    const found = await (0,_read_image_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(store, repository, descriptor);
    const same = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(essence(found)).equals((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(essence(build(version).manifest)));
    return same ? { version, descriptor } : undefined;
};


/***/ })

};
