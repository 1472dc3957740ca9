export const id = 8814;
export const ids = [8814];
export const modules = {

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
/* harmony export */   O4: () => (/* binding */ generatedLabel),
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
/** Azure compares these without regard to case. */
const placeText = ({ subscriptionId, resourceGroup, name }) => [subscriptionId, resourceGroup, name].join('/').toLowerCase();


/***/ }),

/***/ 28814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readAciSettings: () => (/* binding */ readAciSettings)
});

// UNUSED EXPORTS: DEFAULTS, secretInputs

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var core_inputs = __webpack_require__(89114);
;// CONCATENATED MODULE: ./src/targets/aci/deployment-config.ts

/**
 * https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/machine-learning/v1/reference-azure-machine-learning-cli.md
 * @param file for messages.
 * @throws UserError `DEPLOYMENT_CONFIG_INVALID`
 */
const parseDeploymentConfig = (json, file) => {
    const document = parseObject(json, file);
    const type = document.computeType;
    if (type !== undefined && String(type).toUpperCase() !== 'ACI')
        throw bad(file, `is for computeType "${String(type)}"`, 'Use it with the target of that name.');
    const notes = [];
    const config = {};
    for (const [key, value] of Object.entries(document)) {
        const reader = READERS[key.toLowerCase()];
        if (reader === undefined)
            notes.push(`"${key}" of ${file} is not known and is passed over.`);
        else
            reader(value, config, notes, file);
    }
    return { ...config, notes };
};
const take = (name, type) => (value, into, _, file) => {
    if (value === null)
        return;
    if (typeof value !== type)
        throw bad(file, `has ${JSON.stringify(value)} where a ${type} belongs`);
    into[name] = value;
};
const READERS = {
    computetype: () => { },
    containerresourcerequirements: (value, into, notes, file) => {
        const { cpu, memoryInGB, ...rest } = (value ?? {});
        if (cpu !== undefined)
            take('cpu', 'number')(cpu, into, notes, file);
        if (memoryInGB !== undefined)
            take('memory', 'number')(memoryInGB, into, notes, file);
        for (const key of Object.keys(rest))
            notes.push(`"${key}" of ${file} has no meaning for ACI.`);
    },
    location: take('location', 'string'),
    authenabled: take('authEnabled', 'boolean'),
    sslenabled: take('sslEnabled', 'boolean'),
    sslcertificate: take('sslCertificate', 'string'),
    sslkey: take('sslKey', 'string'),
    cname: take('sslCname', 'string'),
    dnsnamelabel: take('dnsNameLabel', 'string'),
    tags: take('tags', 'object'),
    properties: take('properties', 'object'),
    description: take('description', 'string'),
    vnetname: take('vnetName', 'string'),
    subnetname: take('subnetName', 'string'),
    appinsightsenabled: (value, _, notes, file) => {
        if (value === true)
            notes.push(`"appInsightsEnabled" of ${file} is not kept: logs go to Log Analytics (input log-analytics-workspace-id).`);
    }
};
const parseObject = (json, file) => {
    let document;
    try {
        document = JSON.parse(json.replace(/^\uFEFF/, ''));
    }
    catch (cause) {
        throw bad(file, `is not JSON: ${cause.message}`);
    }
    if (typeof document !== 'object' || document === null || Array.isArray(document))
        throw bad(file, 'is not a JSON object');
    return document;
};
const bad = (file, problem, hint) => new errors/* UserError */.yo('DEPLOYMENT_CONFIG_INVALID', `The deployment configuration ${file} ${problem}.`, {
    hint: hint ?? 'docs/targets/aci.md lists the keys that are read.'
});

// EXTERNAL MODULE: ./src/targets/aci/inputs.ts
var aci_inputs = __webpack_require__(54829);
;// CONCATENATED MODULE: ./src/targets/aci/read-settings.ts




/** The defaults of the SDK v1 (`AciWebservice.deploy_configuration`), but that a service asks for a key. */
const DEFAULTS = { cpu: 0.1, memory: 0.5, authEnabled: true, sslEnabled: false };
/**
 * Settings from the inputs, over those of `config-file`, over the defaults.
 * @throws UserError `INPUT_INVALID`, `ACI_GPU_RETIRED`, `ACI_NOT_AVAILABLE`, `DEPLOYMENT_CONFIG_INVALID`
 */
const readAciSettings = async (inputs, tools) => {
    for (const secret of secretInputs(inputs))
        tools.log.secret(secret);
    refuseWhatIsGone(inputs);
    const config = await readConfig(inputs['config-file'], tools);
    for (const note of config.notes)
        tools.log.warning(note);
    const logs = (0,aci_inputs/* allOrNone */.D)(inputs, ['log-analytics-workspace-id', 'log-analytics-workspace-key']);
    const cmk = (0,aci_inputs/* allOrNone */.D)(inputs, ['cmk-vault-base-url', 'cmk-key-name', 'cmk-key-version']);
    const subnetId = subnetOf(inputs, config, tools);
    return {
        location: inputs.location ?? config.location,
        cpu: inputs.cpu ?? config.cpu ?? DEFAULTS.cpu,
        memoryGb: inputs.memory ?? config.memory ?? DEFAULTS.memory,
        dnsNameLabel: inputs['dns-name-label'] ?? config.dnsNameLabel,
        port: inputs.port,
        env: inputs['environment-variables'],
        secureEnv: inputs['secure-environment-variables'],
        workers: inputs.workers,
        restartPolicy: inputs['restart-policy'],
        auth: authOf(inputs, config),
        tls: await tlsOf(inputs, config, tools),
        logAnalytics: logs && {
            workspaceId: logs['log-analytics-workspace-id'],
            workspaceKey: logs['log-analytics-workspace-key']
        },
        subnetId,
        pull: pullOf(inputs),
        encryption: cmk && {
            vaultBaseUrl: cmk['cmk-vault-base-url'],
            keyName: cmk['cmk-key-name'],
            keyVersion: cmk['cmk-key-version']
        },
        tags: { ...config.tags, ...inputs.tags },
        properties: { ...config.properties, ...inputs.properties },
        description: inputs.description ?? config.description,
        allowReplace: inputs['allow-replace'],
        rehearse: inputs.rehearse,
        timeouts: {
            provisionSeconds: inputs['provision-timeout-seconds'],
            healthSeconds: inputs['health-timeout-seconds']
        }
    };
};
/** Every secret among the inputs: to be masked before anything else happens. */
const secretInputs = (inputs) => [
    ...Object.values(inputs['secure-environment-variables']),
    inputs['key-seed'],
    inputs['primary-key'],
    inputs['secondary-key'],
    inputs['ssl-key-pem-file']?.includes('-----BEGIN') ? inputs['ssl-key-pem-file'] : undefined,
    inputs['log-analytics-workspace-key'],
    inputs['registry-password']
].filter(secret => secret !== undefined);
/** What Azure Container Instances no longer has, or never had for a service. */
const refuseWhatIsGone = (inputs) => {
    if ((inputs['gpu-count'] ?? 0) > 0 || inputs['gpu-sku'] !== undefined)
        throw new errors/* UserError */.yo('ACI_GPU_RETIRED', 'Azure retired the GPU sizes of Container Instances on 2025-07-14.', { hint: 'Leave gpu-count and gpu-sku out to run on CPU, or deploy to AKS with GPU nodes.' });
    if (inputs['enable-app-insights'])
        throw notAvailable('enable-app-insights', 'Use log-analytics-workspace-id and its key for logs.');
    if (inputs['collect-model-data'])
        throw notAvailable('collect-model-data', 'It is there for the targets local and aks.');
};
const notAvailable = (input, hint) => new errors/* UserError */.yo('ACI_NOT_AVAILABLE', `Target aci cannot do "${input}".`, { hint });
const readConfig = async (file, tools) => {
    if (file === undefined)
        return { notes: [] };
    return parseDeploymentConfig(await read(file, 'config-file', tools), file);
};
const authOf = (inputs, config) => {
    if (!(inputs['auth-enabled'] ?? config.authEnabled ?? DEFAULTS.authEnabled))
        return undefined;
    const keys = (0,aci_inputs/* allOrNone */.D)(inputs, ['primary-key', 'secondary-key']);
    const given = keys && { primary: keys['primary-key'], secondary: keys['secondary-key'] };
    for (const [name, key] of Object.entries(given ?? {}))
        if (!/^[\x21-\x7e]{16,256}$/.test(key))
            throw (0,core_inputs/* invalid */.Gq)(`${name}-key`, 'must be 16 to 256 printable characters without spaces');
    const rotate = inputs['rotate-key'];
    if (given && rotate)
        throw (0,core_inputs/* invalid */.Gq)('rotate-key', 'is for keys that Scoreline makes; give another primary-key instead');
    return { given, rotate };
};
const tlsOf = async (inputs, config, tools) => {
    if (inputs['ssl-self-signed'])
        return { kind: 'self-signed' };
    const parts = [
        ['ssl-cert-pem-file', inputs['ssl-cert-pem-file'] ?? config.sslCertificate],
        ['ssl-key-pem-file', inputs['ssl-key-pem-file'] ?? config.sslKey],
        ['ssl-cname', inputs['ssl-cname'] ?? config.sslCname]
    ];
    const enabled = inputs['ssl-enabled'] ??
        config.sslEnabled ??
        (parts.some(([, value]) => value !== undefined) || DEFAULTS.sslEnabled);
    if (!enabled)
        return undefined;
    const absent = parts.find(([, value]) => value === undefined);
    if (absent)
        throw (0,core_inputs/* invalid */.Gq)(absent[0], 'is required with TLS', 'Or set ssl-self-signed, for tests.');
    const [certificate = '', key = '', cname = ''] = parts.map(([, value]) => value);
    return {
        kind: 'given',
        certificate: await pem(certificate, 'ssl-cert-pem-file', tools),
        key: await secretPem(key, tools),
        cname
    };
};
const pem = async (value, input, tools) => {
    const text = value.includes('-----BEGIN') ? value : await read(value, input, tools);
    if (!text.includes('-----BEGIN'))
        throw (0,core_inputs/* invalid */.Gq)(input, 'holds no PEM ("-----BEGIN …")');
    return text;
};
const secretPem = async (value, tools) => {
    const text = await pem(value, 'ssl-key-pem-file', tools);
    tools.log.secret(text);
    return text;
};
const read = async (file, input, { readText }) => {
    try {
        return await readText(file);
    }
    catch (cause) {
        throw new errors/* UserError */.yo('INPUT_INVALID', `Input "${input}" names a file that cannot be read: ${file}.`, {
            cause
        });
    }
};
const subnetOf = (inputs, config, { subscriptionId, resourceGroup }) => {
    if (inputs['subnet-id'] !== undefined)
        return inputs['subnet-id'];
    const vnet = inputs['vnet-name'] ?? config.vnetName;
    const subnet = inputs['subnet-name'] ?? config.subnetName;
    if (vnet === undefined && subnet === undefined)
        return undefined;
    if (vnet === undefined || subnet === undefined)
        throw (0,core_inputs/* invalid */.Gq)(vnet === undefined ? 'vnet-name' : 'subnet-name', 'is required together with the other of vnet-name and subnet-name');
    return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Network/virtualNetworks/${vnet}/subnets/${subnet}`;
};
const pullOf = (inputs) => {
    if (inputs['acr-pull-identity'] !== undefined)
        return { kind: 'identity', id: inputs['acr-pull-identity'] };
    const given = (0,aci_inputs/* allOrNone */.D)(inputs, ['registry-username', 'registry-password']);
    if (given)
        return {
            kind: 'password',
            username: given['registry-username'],
            password: given['registry-password']
        };
    return { kind: 'registry-token' };
};


/***/ })

};
