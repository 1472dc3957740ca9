export const id = 7325;
export const ids = [7325];
export const modules = {

/***/ 13980:
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

/***/ 48723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ registryInputs),
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   yp: () => (/* binding */ stateFolder),
/* harmony export */   zF: () => (/* binding */ OUTPUT_FOLDER)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71690);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68825);
/* harmony import */ var _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24519);





/** Where models and images live, and how to sign in there where `docker login` was not used. */
const registryInputs = { ..._oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .registryParameters */ .A, ..._azure_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .azureSignInInputs */ .FD };
/**
 * What may be kept between jobs: fetched parts, wheels, finished layers. The runner's tool cache where it has one,
 * else the user's cache folder. `SCORELINE_CACHE` overrides both, e.g. with a folder that actions/cache restores.
 */
const cacheFolder = ({ env }) => env.SCORELINE_CACHE ||
    node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.RUNNER_TOOL_CACHE || env.XDG_CACHE_HOME || node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache'), 'scoreline');
/**
 * What the local target keeps: unpacked layers, services and their logs. Never in the checkout, which a stranger may have
 * made: in the runner's temporary folder, else in the user's state folder, there by the folder that is worked in.
 * `SCORELINE_STATE` overrides both. https://specifications.freedesktop.org/basedir-spec/latest/#variables
 */
const stateFolder = ({ env }) => {
    if (env.SCORELINE_STATE)
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(env.SCORELINE_STATE);
    if (env.RUNNER_TEMP)
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.RUNNER_TEMP, `scoreline-${process.getuid?.() ?? 0}`);
    const here = process.cwd();
    const name = `${node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(here)}-${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(here)).slice(0, 12)}`;
    const state = env.XDG_STATE_HOME || node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.local', 'state');
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(state, 'scoreline', name);
};
/** What is made for people and later steps: lock files, build contexts. In the workspace, where they can be uploaded. */
const OUTPUT_FOLDER = '.scoreline';


/***/ }),

/***/ 35465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   Q: () => (/* binding */ maskSecrets)
/* harmony export */ });
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10807);
/* harmony import */ var _target_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61827);


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

/***/ 5264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: ./src/core/inputs.ts
var core_inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/actions/azure.ts
var actions_azure = __webpack_require__(13980);
;// CONCATENATED MODULE: ./src/actions/until-cancelled.ts
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

;// CONCATENATED MODULE: ./src/actions/stores.ts



/**
 * Opens the registry an input names: a folder, or `host[:port]/prefix`.
 * A first part with a dot, a port or `localhost` is a host, as in image references; anything else is a folder,
 * and so is whatever starts with `.`, `/` or `~`.
 * @param access Azure, where the step has opened it already
 */
const openStore = async (location, host, access) => {
    const { looksLikeRegistry, parseRegistry } = await __webpack_require__.e(/* import() */ 6812).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (!looksLikeRegistry(location)) {
        const { LayoutStore } = await Promise.all(/* import() */[__webpack_require__.e(6627), __webpack_require__.e(7621)]).then(__webpack_require__.bind(__webpack_require__, 96627));
        return untilCancelled(new LayoutStore(location), host.signal);
    }
    const { RegistryStore } = await __webpack_require__.e(/* import() */ 1756).then(__webpack_require__.bind(__webpack_require__, 41756));
    const { proxyAgents } = await __webpack_require__.e(/* import() */ 7911).then(__webpack_require__.bind(__webpack_require__, 27911));
    const { log, clock, signal } = host;
    const azure = access || (0,actions_azure/* hasAzureSignIn */.Qd)(host) ? (0,actions_azure/* azureRegistries */.Hk)(host, access) : undefined;
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
    return firstOf(...(given ? [given] : []), ...(azure ? [azure] : []), fromDockerConfig(dockerConfigFiles(env), exec), ...(token ? [forGitHub(token)] : []), ...(azure ? [] : [(0,actions_azure/* maybeAzure */.Ey)(host)]));
};
/** `registry-username` and `registry-password` are for the host of `registry`, and for no other. */
const givenCredentials = async ({ inputs, log }) => {
    const { registry = '', 'registry-username': username, 'registry-password': password } = inputs;
    if (!username && !password)
        return undefined;
    if (!username || !password)
        throw (0,core_inputs/* invalid */.Gq)(username ? 'registry-password' : 'registry-username', 'is missing: the two go together');
    const { looksLikeRegistry, parseRegistry } = await __webpack_require__.e(/* import() */ 6812).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (!looksLikeRegistry(registry))
        throw (0,core_inputs/* invalid */.Gq)('registry-username', `does not apply to the folder "${registry}"`);
    const { onlyFor, secretsOf } = await __webpack_require__.e(/* import() */ 9008).then(__webpack_require__.bind(__webpack_require__, 89008));
    for (const secret of secretsOf({ username, password }))
        log.secret(secret);
    return onlyFor(parseRegistry(registry).host, { username, password });
};


/***/ }),

/***/ 61827:
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

/***/ 71690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ azureSignInInputs),
/* harmony export */   Ro: () => (/* binding */ azureInputs)
/* harmony export */ });
/* unused harmony export SIGN_IN_METHODS */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10807);


/** The ways to prove to Azure who we are; `auto` takes the first that the job has the means for. */
const SIGN_IN_METHODS = [
    'oidc',
    'client-secret',
    'client-certificate',
    'managed-identity',
    'azure-cli'
];
/** How to sign in to Azure, for its container registries as for everything else. docs/azure-sign-in.md */
const azureSignInInputs = {
    'azure-sign-in': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['auto', ...SIGN_IN_METHODS]), 'auto', 'How to sign in to Azure: auto, oidc, client-secret, client-certificate, managed-identity or azure-cli. See docs/azure-sign-in.md.'),
    'azure-client-id': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Client id of the app registration or managed identity.'),
    'azure-tenant-id': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Tenant of the sign-in.'),
    'azure-subscription-id': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Subscription to work in.'),
    'azure-client-secret': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Client secret, where the sign-in is by one.')),
    'azure-client-certificate': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'PEM with certificate and key, where the sign-in is by one: a path, or the text of a secret.'),
    'azure-cloud': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'AzureCloud', 'AzureCloud, AzureUSGovernment, AzureChinaCloud, or the address of the resource manager of another.'),
    'azure-audience': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Audience of the ID token of the job, where a federated credential wants another than that of the cloud.'),
    'acr-audience': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Audience that tokens for Azure container registries are asked for.', 'https://containerregistry.azure.net, then that of the resource manager')
};
/** The inputs of every action that works in a resource group. */
const azureInputs = {
    ...azureSignInInputs,
    'resource-group': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Resource group to work in.')
};


/***/ }),

/***/ 44127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ abandoned)
/* harmony export */ });
/**
 * Work that may never end, such as reading from a disk that does not answer: when the signal aborts it is waited for no
 * longer. The work itself goes on, since the system offers no way to stop it.
 * @throws the signal's reason
 */
const abandoned = async (work, signal) => {
    if (signal === undefined)
        return work;
    work.catch(() => { });
    signal.throwIfAborted();
    let stop = () => { };
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
};


/***/ }),

/***/ 89114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   GJ: () => (/* binding */ byteCount),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RV: () => (/* binding */ isFlag),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90761);


/** Any text, but some. */
const text = (value, name) => {
    if (value === '')
        throw invalid(name, 'is required');
    return value;
};
const oneOf = (allowed) => (value, name) => {
    const found = allowed.find(candidate => candidate === value);
    if (found !== undefined)
        return found;
    throw invalid(name, value === ''
        ? `is required: one of ${allowed.join(', ')}`
        : `must be one of ${allowed.join(', ')}, not "${value}"`);
};
/** `true`, `false` and their YAML 1.2 spellings; empty is false. */
const flag = (value, name) => {
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['', 'false', 'False', 'FALSE'].includes(value))
        return false;
    throw invalid(name, `must be true or false, not "${value}"`);
};
/** Whether an input is true or false, and nothing else. */
const isFlag = (parser) => {
    try {
        return parser?.('true', '') === true;
    }
    catch {
        return false;
    }
};
/** A finite decimal number between `least` and `most`. */
const number = ({ least = -Infinity, most = Infinity, whole = false } = {}) => (value, name) => {
    const parsed = Number(value);
    const fits = value !== '' && parsed >= least && parsed <= most;
    if (fits && (!whole || Number.isInteger(parsed)) && Number.isFinite(parsed))
        return parsed;
    const kind = whole ? 'a whole number' : 'a number';
    const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
    throw invalid(name, `must be ${kind}${least === -Infinity ? '' : ` ${range}`}, not "${value}"`);
};
const UNITS = {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3
};
/** `500 MB`, `1.5GiB`, `2000000`: a number of bytes. */
const byteCount = (value, name) => {
    const [, digits, unit = 'B'] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)?$/.exec(value) ?? [];
    const factor = UNITS[unit];
    if (digits !== undefined && factor !== undefined)
        return Math.round(Number(digits) * factor);
    throw invalid(name, `must be a number of bytes such as "500 MB" or "2 GiB", not "${value}"`);
};
/** One entry a line; commas separate too. */
const list = value => value
    .split(/[\n,]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** One entry a line; commas are part of it. */
const lines = value => value
    .split('\n')
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** `key=value`, one a line, or a JSON object of strings. */
const pairs = (value, name) => value.startsWith('{') ? pairsFromJson(value, name) : pairsFromLines(value, name);
const invalid = (name, problem, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `Input "${name}" ${problem}${problem.endsWith('?') ? '' : '.'}`, {
    hint
});
/** There is no input of that name: names the nearest there is. */
const unknownInput = (name, known) => {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_UNKNOWN', near === undefined
        ? `There is no input "${name}".`
        : `There is no input "${name}"; did you mean "${near}"?`, { hint: `Known inputs: ${known.join(', ')}.` });
};
const pairsFromLines = (value, name) => Object.fromEntries(lines(value, name).map(line => {
    const at = line.indexOf('=');
    if (at < 1)
        throw invalid(name, `needs key=value on each line, not "${line}"`);
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}));
const pairsFromJson = (value, name) => {
    const parsed = parseJson(value, name);
    const entries = Object.entries(parsed);
    return Object.fromEntries(entries.map(([key, entry]) => {
        if (entry === null || typeof entry === 'object')
            throw invalid(name, `needs plain values; "${key}" is not one`);
        return [key, String(entry)];
    }));
};
const parseJson = (value, name) => {
    try {
        return JSON.parse(value);
    }
    catch (cause) {
        throw invalid(name, `is not valid JSON: ${cause instanceof Error ? cause.message : cause}`);
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

/***/ 90761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known name closest to a misspelt one, whatever its case, or undefined when none is close. */
const nearest = (name, known) => {
    const limit = Math.max(2, Math.floor(name.length / 3));
    const ranked = known
        .map(candidate => ({
        candidate,
        distance: editDistance(name.toLowerCase(), candidate.toLowerCase())
    }))
        .filter(({ distance }) => distance <= limit)
        .toSorted((a, b) => a.distance - b.distance);
    return ranked[0]?.candidate;
};
/** Levenshtein distance: insertions, deletions and substitutions each cost 1. */
const editDistance = (a, b) => {
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current[j] = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
};


/***/ }),

/***/ 10807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   J$: () => (/* binding */ several),
/* harmony export */   OT: () => (/* binding */ maskGiven),
/* harmony export */   Z_: () => (/* binding */ givenFor),
/* harmony export */   Zu: () => (/* binding */ readParameters),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   rG: () => (/* binding */ shownDefault),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* unused harmony export secretsIn */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);

/** What has to be given. */
const required = (parse, about) => ({
    about,
    parse,
    empty: { kind: 'required' }
});
/** What may be left out; @param shown what that means */
const optional = (parse, about, shown) => ({
    about,
    parse,
    empty: { kind: 'value', value: undefined, ...(shown === undefined ? {} : { shown }) }
});
/** What has a default, as the text that a user would write. */
const withDefault = (parse, text, about) => ({
    about,
    parse,
    empty: { kind: 'default', text }
});
/** A list, or pairs: nothing given is an empty one. */
const several = (parse, about) => ({
    about,
    parse,
    empty: { kind: 'value', value: parse('', '') }
});
/** The same parameter, its value masked in every log. */
const secret = (parameter) => ({ ...parameter, secret: true });
/**
 * Reads every parameter once, in order.
 * @throws UserError `INPUT_UNKNOWN` for a name no parameter has, `INPUT_INVALID` for a value that one refuses.
 */
const readParameters = (parameters, given) => {
    const known = Object.keys(parameters);
    for (const name of Object.keys(given))
        if (!known.includes(name))
            throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownInput */ .pv)(name, known);
    return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [
        name,
        readParameter(parameter, given[name] ?? '', name)
    ]));
};
const readParameter = (parameter, given, name) => {
    const { parse, empty } = parameter;
    const text = given.trim();
    if (text !== '')
        return parameter.secret ? readSecret(parameter, text, name) : parse(text, name);
    switch (empty.kind) {
        case 'required':
            // The parser may know better what is missing: which names there are, what a name is made of.
            parse('', name);
            throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(name, 'is required');
        case 'default':
            return parse(empty.text, name);
        case 'value':
            return empty.value;
    }
};
/** What a parser says of a text may quote it. */
const readSecret = ({ parse, about }, text, name) => {
    try {
        return parse(text, name);
    }
    catch {
        throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(name, 'does not have its form; as it is a secret, it is not shown', about);
    }
};
/**
 * The values of secrets among what was given, one by one where there are several, whether or not they can be read. The
 * path of a file that holds a secret is none. Pure.
 */
const secretsIn = (parameters, given) => Object.entries(parameters).flatMap(([name, parameter]) => {
    const text = given[name]?.trim();
    if (!parameter.secret || !text)
        return [];
    const isPath = (value) => name.endsWith('-file') && !value.includes('-----BEGIN');
    return valuesIn(text, parameter, name).filter(value => value !== '' && !isPath(value));
});
/** Masks every secret among what was given, before anything else happens. */
const maskGiven = (parameters, given, log) => {
    for (const value of secretsIn(parameters, given))
        log.secret(value);
};
const valuesIn = (text, { parse }, name) => {
    try {
        const value = parse(text, name);
        return typeof value === 'object' && value !== null
            ? Object.values(value).map(String)
            : [String(value)];
    }
    catch {
        const entries = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(text, name);
        return [text, ...entries, ...entries.map(line => line.slice(line.indexOf('=') + 1).trim())];
    }
};
/** What a table shows as the default: the text of one, or the words for leaving it out. */
const shownDefault = ({ empty }) => empty.kind === 'default' ? empty.text : empty.kind === 'value' ? empty.shown : undefined;
/** The part of what was given that a table has names for. */
const givenFor = (parameters, given) => Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(parameters, name)));


/***/ }),

/***/ 19130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ readInPlace),
/* harmony export */   Bg: () => (/* binding */ openInPlace),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   L7: () => (/* binding */ isOnDisk),
/* harmony export */   Sg: () => (/* binding */ readPlainText),
/* harmony export */   b$: () => (/* binding */ readPlainFile),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   rr: () => (/* binding */ openPlainFile)
/* harmony export */ });
/* unused harmony export MOST_TEXT */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _abandoned_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44127);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77522);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28742);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/**
 * Reading a file that somebody else may have put there. Only plain files are opened, never a pipe, device or socket;
 * never more than a limit is read; a disk that does not answer is given up when the signal aborts; what a file holds is
 * never part of an error.
 */






/** Bytes of a text that is read whole: samples, scripts, requirements. */
const MOST_TEXT = 64 * 1024 * 1024;
/**
 * The bytes of a plain file.
 * @throws UserError `FILE_MISSING`, `FILE_NOT_PLAIN`, `FILE_TOO_LARGE`, `FILE_LINK_OUTSIDE`, `FILE_OUTSIDE`, `FILE_UNREADABLE`;
 * the signal's reason when it aborts.
 */
const readPlainFile = async (file, options = {}) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const plain = __addDisposableResource(env_1, await openPlainFile(file, options), true);
        return await contentOf(plain, file, options);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};
/** As `readPlainFile`, for a place where no link may be: the file's own name is not followed if it is one. */
const readInPlace = async (place, options = {}) => {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const plain = __addDisposableResource(env_2, await openInPlace(place, options), true);
        return await contentOf(plain, place, options);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
};
/** The text of a plain file, in UTF-8, without a byte order mark. Errors as `readPlainFile`. */
const readPlainText = async (file, options = {}) => textOf(await readPlainFile(file, options));
/** The text of a file's bytes: UTF-8, without a byte order mark. Pure. */
const textOf = (bytes) => bytes.toString('utf8').replace(/^\uFEFF/, '');
/** Opens a plain file for reading. Errors as `readPlainFile`. */
const openPlainFile = async (file, options = {}) => {
    const { what = 'The file', signal } = options;
    const place = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)((0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .realPlace */ .oD)(file, options), signal);
    if (!isOnDisk(place))
        throw notPlain(file, what, 'a file of the system');
    return openInPlace(place, { what, signal, shown: file });
};
/**
 * Opens a plain file that is known to lie where it may; a link that has its name is not followed.
 * @param options.shown how messages name it
 * @throws UserError `FILE_MISSING`, `FILE_NOT_PLAIN`, `FILE_UNREADABLE`; the signal's reason when it aborts.
 */
const openInPlace = async (place, { what = 'The file', signal, shown = place } = {}) => {
    try {
        const opening = (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(place, FLAGS);
        opening.then(handle => (signal?.aborted ? handle.close().catch(() => { }) : undefined), () => { });
        const handle = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)(opening, signal);
        const found = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)(handle.stat(), signal);
        if (found.isFile())
            return { handle, place, size: found.size, [Symbol.asyncDispose]: () => handle.close() };
        await handle.close();
        throw notPlain(shown, what, kindOf(found));
    }
    catch (cause) {
        // A socket cannot be opened, a link not with these flags.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(cause, 'ENXIO', 'EOPNOTSUPP'))
            throw notPlain(shown, what, 'a socket or a device');
        const linked = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(cause, 'ELOOP', 'EMLINK') && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place)).isSymbolicLink();
        throw linked ? notPlain(shown, what, 'a link') : (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(shown, what, cause);
    }
};
/** What a path leads to, for messages: `a folder`. Pure. */
const kindOf = (found) => found.isFile()
    ? 'a file'
    : found.isDirectory()
        ? 'a folder'
        : found.isFIFO()
            ? 'a named pipe'
            : found.isSocket()
                ? 'a socket'
                : found.isSymbolicLink()
                    ? 'a link'
                    : 'a device';
/** A pipe is not waited for, and a link put there meanwhile is not followed. Windows knows neither. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
/**
 * Whether a plain file there is one: below `/proc` and `/sys` they are views of processes and of the kernel, such as
 * `/proc/self/environ`. @param place absolute, with no link in it. Pure.
 */
const isOnDisk = (place) => !/^\/(?:proc|sys|dev)\/(?!shm\/)/.test(place);
const notPlain = (file, what, kind) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('FILE_NOT_PLAIN', `${what} "${file}" is ${kind}, not a plain file.`, {
    hint: 'Name a file. Output of another program has to be saved to one first.'
});
const contentOf = async ({ handle, size }, file, { most = MOST_TEXT, what = 'The file', signal }) => {
    const reading = size > most ? undefined : readUpTo(handle, size, most);
    const content = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)(Promise.resolve(reading), signal).catch(cause => {
        throw (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(file, what, cause);
    });
    if (content !== undefined)
        return content;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('FILE_TOO_LARGE', `${what} "${file}" is larger than ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .bytes */ .ee)(most)}.`, {
        hint: 'Nothing of it was used. Is it the file that was meant?'
    });
};
/** Undefined when there is more. The size that the disk tells is a guess: files grow. */
const readUpTo = async (handle, size, most) => {
    const parts = [];
    let total = 0;
    for (let room = size + 1;; room = 64 * 1024) {
        const part = Buffer.allocUnsafe(Math.max(1, Math.min(room, most + 1 - total)));
        const { bytesRead } = await handle.read(part, 0, part.length, total);
        if (bytesRead === 0)
            return parts.length === 1 ? parts[0] : Buffer.concat(parts);
        parts.push(part.subarray(0, bytesRead));
        total += bytesRead;
        if (total > most)
            return undefined;
    }
};


/***/ }),

/***/ 28742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   cr: () => (/* binding */ workspaceHere),
/* harmony export */   oD: () => (/* binding */ realPlace)
/* harmony export */ });
/* unused harmony exports workspaceOf, realFolders */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/**
 * What of this disk belongs to a checkout and to the steps before this one. Its files may come from a stranger's pull
 * request, so a link that lies in it may not lead out of it; what the user names elsewhere is the user's own choice.
 */




/** What a runner reads after each step: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const RUNNER_FILES = [
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_EVENT_PATH'
];
/** In a step the workspace and the runner's temporary folder; at a terminal the current folder. Pure. */
const workspaceOf = (env, cwd, temporary = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()) => {
    const { GITHUB_WORKSPACE: checkout, RUNNER_TEMP: temp } = env;
    const folders = [checkout, cwd, checkout && temp].filter(folder => !!folder);
    const absolute = [...new Set(folders.map(folder => node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, folder)))];
    return {
        folders: absolute,
        writable: checkout ? [...absolute, node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(temporary)] : undefined,
        reserved: RUNNER_FILES.flatMap(name => env[name] ?? []).map(file => node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, file))
    };
};
/** Whether a path is that of the folder or of something below it. Both absolute. Pure. */
const isBelow = (file, folder) => file === folder || file.startsWith(folder.endsWith((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)) ? folder : folder + (node_path__WEBPACK_IMPORTED_MODULE_2___default().sep));
/**
 * Where a path leads, with no link in it any more. Nothing is opened.
 * @throws UserError `FILE_MISSING`, `FILE_LINK_OUTSIDE`, `FILE_OUTSIDE`, `FILE_UNREADABLE`.
 */
const realPlace = async (file, { workspace = workspaceHere(), what = 'The file', inside = false } = {}) => {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(file);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute).catch(cause => {
        throw unreadable(file, what, cause);
    });
    if (real === absolute && !inside)
        return real;
    const folders = await realFolders(workspace.folders);
    // What Git keeps of a checkout is not a part of it: its config holds the job's token.
    const isHome = folders.some(folder => isBelow(real, folder)) && !isGitOwn(real);
    if (isHome)
        return real;
    if (inside)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_OUTSIDE', `${what} "${file}" lies outside of the workspace.`, {
            hint: 'A file of the checkout named it. Put it into the workspace and name it from there.'
        });
    const culprit = await linkBelow(absolute, folders);
    if (culprit === undefined)
        return real;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_LINK_OUTSIDE', `${what} "${file}" is reached through a link that leads out of the workspace: "${node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(process.cwd(), culprit) || '.'}".`, {
        hint: 'Links in a checkout are not followed out of it. Copy the file into the workspace, or name the place itself that the link leads to.'
    });
};
const isGitOwn = (place) => place.split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).includes('.git');
/** The workspace of this process: what is not handed a host asks here. */
const workspaceHere = () => workspaceOf(process.env, process.cwd());
/** Folders with no link in them; those that are not there are left out. */
const realFolders = async (folders) => {
    const found = await Promise.all(folders.map(folder => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => undefined)));
    return found.filter(folder => folder !== undefined);
};
/** The sentence for an error of the disk's. */
const unreadable = (file, what, cause) => {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(cause, 'ENOENT', 'ENOTDIR'))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_MISSING', `${what} "${file}" does not exist.`, {
            cause,
            hint: 'Paths start from the workspace. Does a step before this one make or check out the file?'
        });
    if (!(typeof cause === 'object' && cause && 'syscall' in cause))
        return cause;
    const code = String(cause.code);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_UNREADABLE', `${what} "${file}" cannot be read: ${code}.`, {
        cause,
        hint: 'Check that its path is a sensible one and that this user may read it.'
    });
};
/** As many as Linux follows: https://man7.org/linux/man-pages/man7/path_resolution.7.html */
const MOST_LINKS = 40;
/** The first link on the way that lies in one of the folders. @param folders with no link in them */
const linkBelow = async (absolute, folders) => {
    let place = node_path__WEBPACK_IMPORTED_MODULE_2___default().parse(absolute).root;
    const left = partsOf(absolute);
    for (let links = 0; left.length > 0;) {
        const part = left.shift() ?? '';
        const next = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(place, part);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(next).catch(() => undefined);
        if (!found?.isSymbolicLink()) {
            place = next;
            continue;
        }
        if (folders.some(folder => isBelow(next, folder) && next !== folder))
            return next;
        if (++links > MOST_LINKS)
            return next;
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(next);
        if (node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(target))
            place = node_path__WEBPACK_IMPORTED_MODULE_2___default().parse(target).root;
        left.unshift(...partsOf(target));
    }
    return undefined;
};
const partsOf = (name) => name.slice(node_path__WEBPACK_IMPORTED_MODULE_2___default().parse(name).root.length).split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).filter(Boolean);


/***/ }),

/***/ 68825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const PATTERN = /^sha256:[a-f0-9]{64}$/;
const isDigest = (text) => typeof text === 'string' && PATTERN.test(text);
const digestOf = (bytes) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
/** The 64 hexadecimal characters behind `sha256:`. */
const hexOf = (digest) => digest.slice('sha256:'.length);
/** Twelve characters, for people. */
const shortDigest = (digest) => hexOf(digest).slice(0, 12);


/***/ }),

/***/ 24519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ registryParameters)
/* harmony export */ });
/* unused harmony export DEFAULT_REGISTRY */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10807);


/** The embedded registry: an OCI layout folder in the workspace. */
const DEFAULT_REGISTRY = '.scoreline/registry';
/** Where models and images live, and how to sign in there. docs/registries.md */
const registryParameters = {
    registry: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, DEFAULT_REGISTRY, 'Where models and images live: a folder (an OCI layout), or a registry as host/prefix.'),
    'registry-username': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'User name for the registry. Needed unless docker/login-action ran earlier. Target aci also pulls the image with it.'),
    'registry-password': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Password or token for the registry; from a secret.'))
};


/***/ })

};
