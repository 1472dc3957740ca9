export const id = 2343;
export const ids = [2343];
export const modules = {

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


/***/ }),

/***/ 92343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kind: () => (/* binding */ kind_kind)
});

// EXTERNAL MODULE: ./src/azure/inputs.ts
var inputs = __webpack_require__(71690);
// EXTERNAL MODULE: ./src/core/inputs.ts
var core_inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/oci/registry-parameters.ts
var registry_parameters = __webpack_require__(24519);
// EXTERNAL MODULE: ./src/targets/kind.ts
var kind = __webpack_require__(91378);
// EXTERNAL MODULE: ./src/targets/shared/parameters.ts
var shared_parameters = __webpack_require__(78500);
// EXTERNAL MODULE: ./src/targets/aci/names.ts
var names = __webpack_require__(87858);
;// CONCATENATED MODULE: ./src/targets/aci/parameters.ts






const seconds = (0,core_inputs/* number */.ai)({ least: 1, most: 7200 });
const GPU = {
    unavailable: {
        code: 'ACI_GPU_RETIRED',
        why: 'Azure retired the GPU sizes of Container Instances on 2025-07-14.',
        instead: 'Leave gpu-count and gpu-sku out to run on CPU, or deploy to Kubernetes with GPU nodes.'
    }
};
/** What a user may choose of a service in Azure Container Instances, by the names of the SDK v1 and `az container`. */
const aciSettings = {
    cpu: (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,core_inputs/* number */.ai)({ least: 0.1, most: 31 }), '1', 'Cores, in tenths.'), 'replace', {
        v1: 'cpu_cores',
        config: 'containerResourceRequirements.cpu',
        note: 'v1: 0.1'
    }),
    memory: (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,core_inputs/* number */.ai)({ least: 0.1, most: 240 }), '1', 'Memory in GB.'), 'replace', {
        v1: 'memory_gb',
        config: 'containerResourceRequirements.memoryInGB',
        note: 'v1: 0.5'
    }),
    tags: (0,kind/* setting */.P)((0,parameters/* several */.J$)(core_inputs/* pairs */.AS, 'Tags of the service: key=value, one a line.'), 'metadata', {
        v1: 'tags',
        config: 'tags',
        note: 'tags that others set stay'
    }),
    properties: (0,kind/* setting */.P)((0,parameters/* several */.J$)(core_inputs/* pairs */.AS, 'Facts about the service that never change: key=value, one a line.'), 'never', { v1: 'properties', config: 'properties' }),
    description: (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'One sentence about the service.'), 'metadata', {
        v1: 'description',
        config: 'description'
    }),
    location: (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Region.', 'where the service is, else that of the resource group'), 'move', { v1: 'location', config: 'location' }),
    'auth-enabled': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'true', 'false serves without a key.'), 'restart', {
        v1: 'auth_enabled',
        config: 'authEnabled',
        note: 'v1: false'
    }),
    'ssl-enabled': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* flag */.Jt, 'Whether to serve https.', 'true when a certificate is given'), 'replace', {
        v1: 'ssl_enabled',
        config: 'sslEnabled',
        note: 'the port changes with it, unless `port` is set'
    }),
    'ssl-cert-pem-file': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Certificate, as a path or as PEM text.'), 'restart', { v1: 'ssl_cert_pem_file', config: 'sslCertificate', unreadable: true }),
    'ssl-key-pem-file': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Private key of the certificate, as a path or as PEM text from a secret.')), 'restart', { v1: 'ssl_key_pem_file', config: 'sslKey', unreadable: true }),
    'ssl-cname': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'The name the certificate is for; your DNS leads it to the host name.'), 'none', { v1: 'ssl_cname', config: 'cname', unreadable: true }),
    'enable-app-insights': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'false', 'Not available; use log-analytics-workspace-id.'), 'never', {
        v1: 'enable_app_insights',
        config: 'appInsightsEnabled',
        unavailable: {
            why: 'Target aci does not send data to Application Insights.',
            instead: 'Use log-analytics-workspace-id and its key for logs.'
        }
    }),
    'dns-name-label': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(names/* parseDnsLabel */.Rb, 'First part of the host name.', 'the service’s name and a hash of where it is'), 'move', { v1: 'dns_name_label', config: 'dnsNameLabel' }),
    'primary-key': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'A key of your own, with secondary-key; from a secret.', 'derived from the seed')), 'restart', { v1: 'primary_key' }),
    'secondary-key': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'The other key of your own; from a secret.', 'derived from the seed')), 'restart', { v1: 'secondary_key' }),
    'collect-model-data': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'false', 'Not available.'), 'never', {
        v1: 'collect_model_data',
        unavailable: {
            why: 'Target aci has no storage to collect model data in.',
            instead: 'Set SCORELINE_COLLECT_* variables of the scoring runtime (docs/scoring-runtime.md), or use target local.'
        }
    }),
    'cmk-vault-base-url': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Vault of a key of your own for encryption.'), 'replace', { v1: 'cmk_vault_base_url', note: 'all three or none' }),
    'cmk-key-name': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Name of that key.'), 'replace', {
        v1: 'cmk_key_name',
        note: 'all three or none'
    }),
    'cmk-key-version': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Version of that key.'), 'replace', {
        v1: 'cmk_key_version',
        note: 'all three or none'
    }),
    'vnet-name': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Instead of subnet-id: a network of the same resource group.'), 'move', { v1: 'vnet_name', config: 'vnetName', note: 'with subnet-name' }),
    'subnet-name': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'The subnet in vnet-name.'), 'move', {
        v1: 'subnet_name',
        config: 'subnetName',
        note: 'with vnet-name'
    }),
    'subnet-id': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Resource id of a subnet; the service has a private address only.'), 'move'),
    port: (0,kind/* setting */.P)((0,shared_parameters/* portParameter */.lu)('80, with TLS 443'), 'replace'),
    'environment-variables': (0,kind/* setting */.P)(shared_parameters/* variablesParameter */.d6, 'restart'),
    'secure-environment-variables': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* several */.J$)(core_inputs/* pairs */.AS, 'Environment variables that Azure stores as secrets and never returns: key=value, one a line; from secrets.')), 'restart', { unreadable: true, note: 'Azure never returns their values' }),
    workers: (0,kind/* setting */.P)(shared_parameters/* workersParameter */.FN, 'restart'),
    'restart-policy': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,core_inputs/* oneOf */.yL)(['Always', 'OnFailure', 'Never']), 'Always', 'Always, OnFailure or Never.'), 'replace'),
    'rotate-key': (0,kind/* setting */.P)((0,parameters/* optional */.lq)((0,core_inputs/* oneOf */.yL)(['primary', 'secondary']), 'primary or secondary: rotates that key; the other one stays valid.'), 'restart'),
    'ssl-self-signed': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'false', 'true makes a certificate, for tests.'), 'replace', { unreadable: true }),
    'log-analytics-workspace-id': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Workspace that gets the logs.'), 'replace', { unreadable: true }),
    'log-analytics-workspace-key': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Key of that workspace; from a secret.')), 'restart', { unreadable: true }),
    'acr-pull-identity': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Resource id of a user-assigned identity with AcrPull that pulls the image.', 'a pull token for this image alone'), 'restart'),
    'registry-username': (0,kind/* setting */.P)(registry_parameters/* registryParameters */.A['registry-username'], 'restart', {
        unreadable: true,
        note: 'for registries that are not Azure’s'
    }),
    'registry-password': (0,kind/* setting */.P)(registry_parameters/* registryParameters */.A['registry-password'], 'restart', {
        unreadable: true,
        note: 'for registries that are not Azure’s'
    }),
    'gpu-count': (0,kind/* setting */.P)((0,parameters/* optional */.lq)((0,core_inputs/* number */.ai)({ least: 0, whole: true }), 'Not available; Azure retired it on 2025-07-14.'), 'never', GPU),
    'gpu-sku': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Not available; Azure retired it on 2025-07-14.'), 'never', GPU),
    'allow-replace': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'true', 'false refuses what Azure cannot change in place.'), 'none'),
    rehearse: (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,core_inputs/* oneOf */.yL)(['replace', 'always', 'never']), 'replace', 'When to try a new service under another name first: replace, always or never.'), 'none'),
    'config-file': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'An Azure ML CLI v1 deploymentconfig.json; inputs override it.'), 'none'),
    'provision-timeout-seconds': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(seconds, '1800', 'How long Azure may take to start the container.'), 'none'),
    'health-timeout-seconds': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(seconds, '300', 'How long the service may take to answer then.'), 'none')
};
/** Where the seed of the keys is: one of them, or none. docs/targets/aci.md#keys */
const seedInputs = {
    'key-seed': (0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'What the keys of the service are derived from; from a secret.')),
    'key-seed-vault': (0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Instead of key-seed: an Azure key vault that holds it, as its name or the address of a secret.'),
    'key-seed-in-registry': (0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'false', 'Instead of key-seed: true keeps it in a webhook of the Azure container registry. Who may read the configuration of the registry can read it.')
};

;// CONCATENATED MODULE: ./src/targets/aci/kind.ts


const place = { 'resource-group': inputs/* azureInputs */.Ro['resource-group'], ...seedInputs };
/** Azure Container Instances. docs/targets/aci.md */
const kind_kind = {
    name: 'aci',
    title: 'Azure Container Instances',
    about: 'the image as a container group of Azure Container Instances, with keys and TLS; neither `az` nor a container engine on the runner',
    place,
    settings: aciSettings,
    needs: { base: true, registry: 'reachable', platforms: ['linux/amd64'] },
    open: async (input, { azure, proxyOf, registry, log, clock, readText }) => {
        if (input['key-seed'])
            log.secret(input['key-seed']);
        const { openAciTarget } = await Promise.all(/* import() */[__webpack_require__.e(1833), __webpack_require__.e(7476)]).then(__webpack_require__.bind(__webpack_require__, 87476));
        return openAciTarget({
            access: await azure(input),
            registry,
            seed: {
                'key-seed': input['key-seed'],
                'key-seed-vault': input['key-seed-vault'],
                'key-seed-in-registry': input['key-seed-in-registry']
            },
            proxyOf: await proxyOf(),
            log,
            clock,
            readText
        });
    }
};


/***/ }),

/***/ 87858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ pullTokenName),
/* harmony export */   O4: () => (/* binding */ generatedLabel),
/* harmony export */   PC: () => (/* binding */ isPullToken),
/* harmony export */   Rb: () => (/* binding */ parseDnsLabel),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   tZ: () => (/* binding */ rehearsalName),
/* harmony export */   y0: () => (/* binding */ containerGroupName)
/* harmony export */ });
/* unused harmony exports CONTAINER_GROUP_NAME, DNS_LABEL */
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


/***/ }),

/***/ 91378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ setting)
/* harmony export */ });
/** A parameter as a setting. */
const setting = (parameter, effect, more = {}) => ({ ...parameter, effect, ...more });


/***/ }),

/***/ 78500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ workersParameter),
/* harmony export */   d6: () => (/* binding */ variablesParameter),
/* harmony export */   lu: () => (/* binding */ portParameter)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10807);


/** What services at every target know, in the same words everywhere. */
const portParameter = (shown) => (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 65_535, whole: true }), 'Port the service listens on.', shown);
const variablesParameter = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS, 'Environment variables for the service: key=value, one a line.');
const workersParameter = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 64, whole: true }), '1', 'Worker processes (python) or sessions (onnx).');


/***/ })

};
