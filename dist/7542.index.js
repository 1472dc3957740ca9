export const id = 7542;
export const ids = [7542];
export const modules = {

/***/ 26625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ pemIn),
/* harmony export */   P: () => (/* binding */ pemBlocks)
/* harmony export */ });
/**
 * The PEM text of an input, or undefined when it is something else, such as a path. Secrets are often kept on one line,
 * with `\n` for the line ends or in base64: both are read.
 */
const pemIn = (value) => {
    const text = value.includes('-----BEGIN') ? value : fromBase64(value);
    if (text === undefined || !text.includes('-----BEGIN'))
        return undefined;
    const lines = text.includes('\n') ? text : text.replaceAll('\\n', '\n').replaceAll('\\r', '');
    return `${lines.replace(/\r\n?/g, '\n').trim()}\n`;
};
/** Its blocks of one kind, in their order: `CERTIFICATE`, or whatever ends in `PRIVATE KEY`. */
const pemBlocks = (text, kind) => text.match(new RegExp(`-----BEGIN (?:[A-Z ]+ )?${kind}-----[\\s\\S]*?-----END [A-Z ]*${kind}-----`, 'g')) ?? [];
const fromBase64 = (value) => {
    const plain = value.replace(/\s+/g, '');
    return plain.length > 64 && /^[A-Za-z0-9+/]+=*$/.test(plain)
        ? Buffer.from(plain, 'base64').toString()
        : undefined;
};


/***/ }),

/***/ 94216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ TAG),
/* harmony export */   Le: () => (/* binding */ SECRETS_FOLDER),
/* harmony export */   MR: () => (/* binding */ CONTAINER),
/* harmony export */   Tw: () => (/* binding */ containerGroup),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   pK: () => (/* binding */ rehearsalOf)
/* harmony export */ });
/* unused harmony export portOf */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87858);

/** The name of the one container in every group. */
const CONTAINER = 'scoring';
/** Where the scoring runtime finds keys and certificates. */
const SECRETS_FOLDER = '/var/run/scoreline';
/** Tags that say what Azure does not: read back at the next deployment. */
const TAG = {
    image: 'scoreline-image',
    keys: 'scoreline-keys',
    secrets: 'scoreline-secrets',
    pull: 'scoreline-pull',
    description: 'scoreline-description',
    rehearsalOf: 'scoreline-rehearsal-of',
    property: 'scoreline-property-'
};
/** The container group of a service. Pure. https://learn.microsoft.com/rest/api/container-instances/container-groups/create-or-update */
const containerGroup = ({ image, settings }, parts) => {
    const port = portOf(settings);
    const files = secretFiles(parts);
    const open = settings.subnetId === undefined;
    return {
        location: parts.location,
        tags: tagsOf(image.label, settings, parts),
        ...identityOf(parts.registry),
        osType: 'Linux',
        restartPolicy: settings.restartPolicy,
        containers: [
            {
                name: CONTAINER,
                image: image.reference,
                ports: [{ port, protocol: 'TCP' }],
                environmentVariables: environmentOf(settings, port, files),
                resources: { requests: { cpu: settings.cpu, memoryInGB: settings.memoryGb } },
                ...(files.length === 0
                    ? {}
                    : { volumeMounts: [{ name: 'secrets', mountPath: SECRETS_FOLDER, readOnly: true }] })
            }
        ],
        ipAddress: {
            type: open ? 'Public' : 'Private',
            ports: [{ port, protocol: 'TCP' }],
            ...(open ? { dnsNameLabel: labelOf(settings, parts.place) } : {})
        },
        ...(files.length === 0 ? {} : { volumes: [secretVolume(files)] }),
        ...(parts.registry ? { imageRegistryCredentials: [registryCredential(parts.registry)] } : {}),
        ...(settings.logAnalytics
            ? { diagnostics: { logAnalytics: { ...settings.logAnalytics } } }
            : {}),
        ...(settings.subnetId ? { subnetIds: [{ id: settings.subnetId }] } : {}),
        ...(settings.encryption ? { encryptionProperties: { ...settings.encryption } } : {})
    };
};
const portOf = ({ port, tls }) => port ?? (tls ? 443 : 80);
const labelOf = ({ dnsNameLabel }, place) => dnsNameLabel ?? (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .generatedLabel */ .O4)(place);
/** A body like `body`, under another name and without the label that only one group can have. */
const rehearsalOf = (body, service) => {
    const { dnsNameLabel: _, ...ipAddress } = body.ipAddress ?? { ports: [], type: 'Public' };
    return { ...body, ipAddress, tags: { ...body.tags, [TAG.rehearsalOf]: service } };
};
const secretFiles = ({ keys, tls }) => [
    ...(keys
        ? [
            {
                name: 'keys',
                variable: 'SCORELINE_KEYS_FILE',
                text: `${keys.primary}\n${keys.secondary}\n`
            }
        ]
        : []),
    ...(tls
        ? [
            { name: 'tls.crt', variable: 'SCORELINE_TLS_CERT_FILE', text: tls.certificate },
            { name: 'tls.key', variable: 'SCORELINE_TLS_KEY_FILE', text: tls.key }
        ]
        : [])
];
const secretVolume = (files) => ({
    name: 'secrets',
    secret: Object.fromEntries(files.map(({ name, text }) => [name, Buffer.from(text).toString('base64')]))
});
const environmentOf = ({ env, secureEnv, workers }, port, files) => [
    { name: 'SCORELINE_PORT', value: String(port) },
    ...files.map(({ name, variable }) => ({ name: variable, value: `${SECRETS_FOLDER}/${name}` })),
    ...(workers === 1 ? [] : [{ name: 'WORKER_COUNT', value: String(workers) }]),
    ...Object.entries(env).map(([name, value]) => ({ name, value })),
    ...Object.entries(secureEnv).map(([name, secureValue]) => ({ name, secureValue }))
];
const tagsOf = (label, settings, parts) => ({
    ...settings.tags,
    ...Object.fromEntries(Object.entries(settings.properties).map(([name, value]) => [TAG.property + name, value])),
    ...(settings.description ? { [TAG.description]: settings.description } : {}),
    [TAG.image]: label,
    ...(parts.keysTag ? { [TAG.keys]: parts.keysTag } : {}),
    ...slotOf(parts.registry),
    ...(parts.fingerprint ? { [TAG.secrets]: parts.fingerprint } : {})
});
const identityOf = (registry) => registry && 'identity' in registry
    ? {
        identity: {
            type: 'UserAssigned',
            userAssignedIdentities: { [registry.identity]: {} }
        }
    }
    : undefined;
/** So that the next deployment leaves the password alone that the service pulls with. */
const slotOf = (registry) => registry && 'slot' in registry && registry.slot ? { [TAG.pull]: registry.slot } : {};
const registryCredential = (registry) => {
    if ('identity' in registry)
        return registry;
    const { slot: _, ...credential } = registry;
    return credential;
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


/***/ }),

/***/ 7542:
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
// EXTERNAL MODULE: ./src/core/pem.ts
var pem = __webpack_require__(26625);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/targets/aci/certificate.ts



/**
 * What a service would show, looked at before it is sent: a container that cannot read its certificate only says so after
 * minutes. Pure.
 * @throws UserError `INPUT_INVALID`
 */
const serverCertificate = (certificate, privateKey, cname, now) => {
    const [block] = (0,pem/* pemBlocks */.P)(privateKey, 'PRIVATE KEY');
    if (block === undefined)
        throw (0,core_inputs/* invalid */.Gq)('ssl-key-pem-file', 'holds no private key');
    const key = readKey(block);
    const chain = (0,pem/* pemBlocks */.P)(certificate, 'CERTIFICATE').map(readCertificate);
    if (chain.length === 0)
        throw (0,core_inputs/* invalid */.Gq)('ssl-cert-pem-file', 'holds no certificate');
    const own = chain.find(it => it.checkPrivateKey(key));
    if (own === undefined)
        throw (0,core_inputs/* invalid */.Gq)('ssl-key-pem-file', 'is not the key of the certificate in ssl-cert-pem-file');
    if (new Date(own.validTo) < now)
        throw (0,core_inputs/* invalid */.Gq)('ssl-cert-pem-file', `holds a certificate that ended on ${own.validTo}`);
    return {
        certificate: [own, ...chain.filter(it => it !== own)].map(String).join(''),
        key: `${block}\n`,
        warning: own.checkHost(cname)
            ? undefined
            : `The certificate is not for "${cname}" (ssl-cname): it is for ${own.subjectAltName ?? own.subject}.`
    };
};
const readKey = (block) => {
    if (/ENCRYPTED/.test(block))
        throw (0,core_inputs/* invalid */.Gq)('ssl-key-pem-file', 'has a passphrase', 'Take it off: openssl pkey -in key.pem -out plain.pem');
    try {
        return (0,external_node_crypto_.createPrivateKey)(block);
    }
    catch {
        throw (0,core_inputs/* invalid */.Gq)('ssl-key-pem-file', 'holds a private key that cannot be read');
    }
};
const readCertificate = (block) => {
    try {
        return new external_node_crypto_.X509Certificate(block);
    }
    catch {
        throw (0,core_inputs/* invalid */.Gq)('ssl-cert-pem-file', 'holds a certificate that cannot be read');
    }
};

// EXTERNAL MODULE: ./src/targets/aci/names.ts
var names = __webpack_require__(87858);
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
    if (typeof value !== type || Array.isArray(value))
        throw bad(file, `has ${JSON.stringify(value)} where ${type === 'object' ? 'an' : 'a'} ${type} belongs`);
    into[name] = value;
};
/** As the inputs of the same names. */
const amount = (name, least, most) => (value, into, notes, file) => {
    take(name, 'number')(value, into, notes, file);
    if (typeof value === 'number' && !(value >= least && value <= most))
        throw bad(file, `asks for ${value} of ${name}: from ${least} to ${most} are possible`);
};
const label = (value, into, notes, file) => {
    take('dnsNameLabel', 'string')(value, into, notes, file);
    if (typeof value === 'string' && !names/* DNS_LABEL */.HR.test(value))
        throw bad(file, `has the dnsNameLabel "${value}": 5 to 63 lower-case letters, digits and "-" are possible, first a letter`);
};
/** Tags are text in Azure. */
const texts = (name) => (value, into, notes, file) => {
    take(name, 'object')(value, into, notes, file);
    const entries = Object.entries(value ?? {});
    const odd = entries.find(([, it]) => it === null || typeof it === 'object');
    if (odd)
        throw bad(file, `has ${JSON.stringify(odd[1])} for "${odd[0]}" in ${name}`);
    if (entries.length > 0)
        into[name] = Object.fromEntries(entries.map(([key, it]) => [key, String(it)]));
};
const RESOURCES = {
    cpu: amount('cpu', 0.1, 31),
    memoryingb: amount('memory', 0.1, 240)
};
const READERS = {
    computetype: () => { },
    containerresourcerequirements: (value, into, notes, file) => {
        if (value !== null && (typeof value !== 'object' || Array.isArray(value)))
            throw bad(file, `has ${JSON.stringify(value)} for containerResourceRequirements`);
        for (const [key, it] of Object.entries(value ?? {})) {
            const reader = RESOURCES[key.toLowerCase()];
            if (reader === undefined)
                notes.push(`"${key}" of ${file} has no meaning for ACI.`);
            else
                reader(it, into, notes, file);
        }
    },
    location: take('location', 'string'),
    authenabled: take('authEnabled', 'boolean'),
    sslenabled: take('sslEnabled', 'boolean'),
    sslcertificate: take('sslCertificate', 'string'),
    sslkey: take('sslKey', 'string'),
    cname: take('sslCname', 'string'),
    dnsnamelabel: label,
    tags: texts('tags'),
    properties: texts('properties'),
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
// EXTERNAL MODULE: ./src/targets/aci/tags.ts
var tags = __webpack_require__(20269);
;// CONCATENATED MODULE: ./src/targets/aci/variables.ts

/** What a container group sets by itself; a second value of the same name would be either's. */
const OWN = [
    'SCORELINE_PORT',
    'SCORELINE_KEYS_FILE',
    'SCORELINE_TLS_CERT_FILE',
    'SCORELINE_TLS_KEY_FILE'
];
/**
 * Names of variables that a container cannot have, or would have twice. Pure.
 * @throws UserError `INPUT_INVALID`
 */
const checkVariables = (env, secureEnv, workers) => {
    const own = workers === 1 ? OWN : [...OWN, 'WORKER_COUNT'];
    const inputs = { 'environment-variables': env, 'secure-environment-variables': secureEnv };
    for (const [input, variables] of Object.entries(inputs))
        for (const name of Object.keys(variables)) {
            if (!/^[A-Za-z_.-][\w.-]*$/.test(name))
                throw (0,core_inputs/* invalid */.Gq)(input, `has "${name}", which is no name for a variable`);
            if (own.includes(name))
                throw (0,core_inputs/* invalid */.Gq)(input, `has ${name}, which the deployment sets itself`, HINT);
        }
    const both = Object.keys(env).find(name => name in secureEnv);
    if (both !== undefined)
        throw (0,core_inputs/* invalid */.Gq)('secure-environment-variables', `has ${both}, and so has environment-variables`, 'Leave it out of one of them.');
};
const HINT = 'Use the inputs port, workers, auth-enabled and those of TLS.';

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
    const words = {
        tags: { ...config.tags, ...inputs.tags },
        properties: { ...config.properties, ...inputs.properties },
        description: inputs.description ?? config.description
    };
    (0,tags/* checkTags */.M)(words);
    const { 'environment-variables': env, 'secure-environment-variables': secureEnv } = inputs;
    checkVariables(env, secureEnv, inputs.workers);
    const dnsNameLabel = inputs['dns-name-label'] ?? config.dnsNameLabel;
    if (subnetId !== undefined && dnsNameLabel !== undefined)
        tools.log.warning(`The DNS name label "${dnsNameLabel}" is not used: a service in a subnet has a private address only.`);
    return {
        ...words,
        location: inputs.location ?? config.location,
        cpu: inputs.cpu ?? config.cpu ?? DEFAULTS.cpu,
        memoryGb: inputs.memory ?? config.memory ?? DEFAULTS.memory,
        dnsNameLabel,
        port: inputs.port,
        env,
        secureEnv,
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
    if (inputs['ssl-self-signed']) {
        const against = ['ssl-cert-pem-file', 'ssl-key-pem-file'].find(it => inputs[it]);
        if (against)
            throw (0,core_inputs/* invalid */.Gq)('ssl-self-signed', `makes a certificate, and ${against} gives one`);
        if (inputs['ssl-enabled'] === false)
            throw (0,core_inputs/* invalid */.Gq)('ssl-self-signed', 'is of no use where ssl-enabled is false');
        return { kind: 'self-signed' };
    }
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
    const privateKey = await read_settings_pem(key, 'ssl-key-pem-file', tools);
    tools.log.secret(privateKey);
    const text = await read_settings_pem(certificate, 'ssl-cert-pem-file', tools);
    const now = new Date(tools.clock.now());
    const { warning, ...pair } = serverCertificate(text, privateKey, cname, now);
    if (warning)
        tools.log.warning(warning);
    return { kind: 'given', ...pair, cname };
};
const read_settings_pem = async (value, input, tools) => {
    const text = (0,pem/* pemIn */.I)(value) ?? (0,pem/* pemIn */.I)(await read(value, input, tools));
    if (text === undefined)
        throw (0,core_inputs/* invalid */.Gq)(input, 'holds no PEM ("-----BEGIN …")');
    return text;
};
const read = async (file, input, { readText }) => {
    try {
        return await readText(file);
    }
    catch (cause) {
        // What should have been a key is not shown, whatever it is.
        const shown = input === 'ssl-key-pem-file' ? '' : `: ${file}`;
        throw new errors/* UserError */.yo('INPUT_INVALID', `Input "${input}" is the path of a file that cannot be read${shown}.`, { cause });
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


/***/ }),

/***/ 20269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ checkTags),
/* harmony export */   l: () => (/* binding */ withTagsOf)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94216);


/** Tags of ours: the most there can be beside the user's. */
const OURS = 6;
const MOST_TAGS = 50;
const LONGEST_VALUE = 256;
/**
 * What Azure would refuse of tags, properties and description, which are all tags of the container group. Pure.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations
 * @throws UserError `INPUT_INVALID`
 */
const checkTags = ({ tags, properties, description = '' }) => {
    for (const [input, record] of Object.entries({ tags, properties }))
        for (const [name, value] of Object.entries(record)) {
            if (/[<>%&\\?/]/.test(name) || name.length > 400)
                throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `has "${name}", which Azure does not take: no <>%&\\?/, and 400 characters at most`);
            if (/^(scoreline-|azure|microsoft|windows)/i.test(name) && input === 'tags')
                throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `has "${name}", and names that begin like this are not for users`);
            checkLength(input, value, `the value of "${name}"`);
        }
    checkLength('description', description, 'it');
    const count = Object.keys(tags).length + Object.keys(properties).length;
    if (count + OURS > MOST_TAGS)
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('tags', `and properties are ${count} together, and Azure takes ${MOST_TAGS - OURS} besides ours`);
};
/**
 * The body with the tags that were there before: those of others, and properties, which never change. What they say of
 * image, keys and secrets is said anew. Pure.
 */
const withTagsOf = (body, before) => {
    const kept = Object.entries(before ?? {}).filter(([name]) => !SAID_ANEW.includes(name));
    return { ...body, tags: { ...Object.fromEntries(kept), ...body.tags } };
};
const SAID_ANEW = [_body_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.image, _body_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.keys, _body_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.secrets, _body_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.pull, _body_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.rehearsalOf];
const checkLength = (input, value, what) => {
    if (value.length > LONGEST_VALUE)
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(input, `is too long: ${what} has ${value.length} characters, and tags of Azure take ${LONGEST_VALUE}`);
};


/***/ })

};
