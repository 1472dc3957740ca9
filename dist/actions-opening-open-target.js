export const id = 6929;
export const ids = [6929,1500];
export const modules = {

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

/***/ 47350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ openTarget),
/* harmony export */   Az: () => (/* binding */ targetInputFound),
/* harmony export */   Gv: () => (/* binding */ targetInputHere),
/* harmony export */   LN: () => (/* binding */ checkNames),
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
/* harmony import */ var _services_spec_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82405);
/* harmony import */ var _targets_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77594);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81111);
/* harmony import */ var _inputs_target_parameters_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(61761);
/* harmony import */ var _azure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60499);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29082);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(71500);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(69508);














const ABOUT = 'Where services run: ';
/** The input that names a target; the generator adds the names. */
const targetInput = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, ABOUT);
/** The same for actions that are about services on this machine unless another target is named. */
const targetInputHere = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, _targets_index_js__WEBPACK_IMPORTED_MODULE_7__/* .DEFAULT_TARGET */ .K, ABOUT);
/** The same for actions that look a service up where it runs (recorded/find-target.ts). */
const targetInputFound = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, ABOUT, `where the record of the service in the registry says it runs, else ${_targets_index_js__WEBPACK_IMPORTED_MODULE_7__/* .DEFAULT_TARGET */ .K}`);
/**
 * Reads the inputs of an action that is about services.
 * @param own the action's own inputs, `target` among them
 * @throws UserError `INPUT_INVALID`, `INPUT_UNKNOWN`, `INPUT_NOT_FOR_TARGET`
 */
const readTargetInputs = async (own, ofTarget, host) => {
    const { inputs, targets } = host;
    await (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .maskSecrets */ .Q)(own, host);
    const name = inputs.target?.trim() || (own.target?.empty.kind === 'required' ? '' : _targets_index_js__WEBPACK_IMPORTED_MODULE_7__/* .DEFAULT_TARGET */ .K);
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(name, targets);
    const mine = { ...own, ...(0,_inputs_target_parameters_js__WEBPACK_IMPORTED_MODULE_12__/* .parametersOfKind */ .y)(kind, ofTarget) };
    const others = await checkNames(own, ofTarget, host, mine);
    (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseForeign */ .re)(inputs, kind, mine, others);
    return {
        kind,
        input: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .readParameters */ .Zu)(own, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .givenFor */ .Z_)(own, inputs)),
        place: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .readParameters */ .Zu)(kind.place, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .givenFor */ .Z_)(kind.place, inputs))
    };
};
/**
 * Refuses names that no target takes.
 * @param mine what there is to choose from, for the message
 * @returns what the targets take
 * @throws UserError `INPUT_UNKNOWN`
 */
const checkNames = async (own, ofTarget, { inputs, targets }, mine = own) => {
    const kinds = await (0,_inputs_target_parameters_js__WEBPACK_IMPORTED_MODULE_12__/* .parametersOfKinds */ .b)(targets, ofTarget);
    const others = Object.assign({}, ...kinds.values());
    for (const given of Object.keys(inputs))
        if (!Object.hasOwn(own, given) && !Object.hasOwn(others, given))
            throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownInput */ .pv)(given, Object.keys(mine));
    return others;
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
        stateFolder: (0,_places_js__WEBPACK_IMPORTED_MODULE_10__/* .stateFolder */ .yp)(host),
        supervisorCommand: [process.execPath, node_path__WEBPACK_IMPORTED_MODULE_0___default().join(host.home, 'index.js'), 'local-supervisor'],
        python: version => (0,_image_environment_host_python_js__WEBPACK_IMPORTED_MODULE_5__/* .hostPython */ .h)(version, host.env, host.exec),
        proxyOf: () => (0,_proxy_js__WEBPACK_IMPORTED_MODULE_13__/* .proxyOf */ .O)(host),
        readText: readerFor(host),
        azure: place => {
            azure ??= (0,_azure_js__WEBPACK_IMPORTED_MODULE_9__/* .openAzureFor */ .J5)({ ...signIn(host), ...place }, host);
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

/***/ 71500:
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

/***/ 64955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value of a document is an object: neither a list nor null. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


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
        hint: `Put actions/setup-python with \`python-version: "${version}"\` before this step, or set SCORELINE_PYTHON to an interpreter.`
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

/***/ 82405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   re: () => (/* binding */ refuseForeign),
/* harmony export */   sb: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90761);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10807);
/* harmony import */ var _targets_shared_deployment_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37494);





/** The kind of a name. @throws UserError `INPUT_INVALID` with the names there are. */
const kindOf = async (name, kinds) => {
    const names = Object.keys(kinds);
    const load = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (load !== undefined)
        return (await load()).kind;
    const near = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(name, names);
    throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('target', name === ''
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
        if (text.trim() === '' || text.trim() === (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .shownDefault */ .rG)(other))
            continue;
        const near = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(name, Object.keys(parameters));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_NOT_FOR_TARGET', `Input "${name}" does not apply to target ${kind.name}.`, {
            hint: near ? `Leave it out; the nearest that applies is "${near}".` : 'Leave it out.',
            input: name
        });
    }
};
/**
 * The values of a kind's settings: from the inputs, over those of a `deploymentconfig.json` (`config-file`), over the
 * defaults. Secrets among them are masked first.
 * @throws UserError `INPUT_INVALID`, `DEPLOYMENT_CONFIG_INVALID`, `TARGET_SETTING_UNAVAILABLE`
 */
const readSettings = async (kind, given, { readText, log }) => {
    const table = kind.settings;
    (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .maskGiven */ .OT)(table, given, log);
    const file = given['config-file']?.trim();
    const fromFile = file && table['config-file'] ? await configTexts(kind, file, readText, log) : {};
    const texts = Object.fromEntries(Object.keys(table).map(name => [name, given[name]?.trim() || fromFile[name] || '']));
    refuseUnavailable(kind, texts);
    return (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .readParameters */ .Zu)(table, texts);
};
const configTexts = async ({ settings, name, computeType = name }, file, readText, log) => {
    let json;
    try {
        json = await readText(file);
    }
    catch (cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            throw cause;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `Input "config-file" is the path of a file that cannot be read: ${file}.`, { cause });
    }
    const { texts, notes } = (0,_targets_shared_deployment_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readDeploymentConfig */ .y)(json, file, settings, computeType);
    (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .maskGiven */ .OT)(settings, texts, log);
    for (const note of notes)
        log.warning((0,_targets_shared_deployment_config_js__WEBPACK_IMPORTED_MODULE_3__/* .configNoteText */ .W)(note, file));
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(unavailable.code ?? 'TARGET_SETTING_UNAVAILABLE', unavailable.code
            ? unavailable.why
            : `Target ${target} does not offer "${name}": ${unavailable.why}`, { hint: unavailable.instead, input: name });
    }
};


/***/ }),

/***/ 37494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ configNoteText),
/* harmony export */   y: () => (/* binding */ readDeploymentConfig)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_is_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64955);
/* harmony import */ var _core_json_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74959);



/** The sentence for it. @param file for messages */
const configNoteText = ({ path, instead }, file) => instead === undefined
    ? `"${path}" of ${file} is not known and is ignored.`
    : `"${path}" of ${file} is not kept: ${instead}`;
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
        throw bad(file, `is for computeType "${String(type)}"`, 'Use it with the matching target.');
    const byPath = new Map(Object.entries(settings).flatMap(([name, { config }]) => config === undefined ? [] : [[config.toLowerCase(), name]]));
    const texts = {};
    const notes = [];
    for (const [path, value] of leavesOf(document, byPath)) {
        if (value === null)
            continue;
        const name = byPath.get(path.toLowerCase());
        const known = name === undefined ? undefined : settings[name];
        if (name === undefined || known === undefined) {
            notes.push({ path });
            continue;
        }
        const text = textOf(value, path, file);
        if (known.unavailable) {
            if (value !== false)
                notes.push({ path, instead: known.unavailable.instead });
            continue;
        }
        // Refused here, so that the message names the file and not an input that nobody gave.
        try {
            if (text !== '')
                known.parse(text, path);
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
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
    return (0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) && !byPath.has(path.toLowerCase())
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
        throw bad(file, `is not JSON${(0,_core_json_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonFault */ .x)(json, cause)}`);
    }
    if (!(0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(document))
        throw bad(file, 'is not a JSON object');
    return document;
};
const bad = (file, problem, hint) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('DEPLOYMENT_CONFIG_INVALID', `The deployment configuration ${file} ${problem}.`.replace(/\.\.$/, '.'), {
    hint: hint ?? 'The page of the target below docs/targets/ lists the keys that are read.'
});


/***/ })

};
