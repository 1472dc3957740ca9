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
    'azure-tenant-id': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Tenant id to sign in to.'),
    'azure-subscription-id': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Subscription to use.'),
    'azure-client-secret': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Client secret, for azure-sign-in client-secret.')),
    'azure-client-certificate': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'PEM with certificate and private key, for azure-sign-in client-certificate: a path, or the text from a secret.')), _core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .isNoPem */ .EL),
    'azure-cloud': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'AzureCloud', 'AzureCloud, AzureUSGovernment, AzureChinaCloud, or the URL of another Azure Resource Manager.'),
    'azure-audience': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Audience of the ID token, if the federated credential requires another than the default of the cloud.'),
    'acr-audience': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Audience to request tokens for Azure container registries with.', 'https://containerregistry.azure.net, then that of the resource manager')
};
/** The inputs of every action that works in a resource group. */
const azureInputs = {
    ...azureSignInInputs,
    'resource-group': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Resource group to use.')
};


/***/ }),

/***/ 28279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   wZ: () => (/* binding */ makeFolders),
/* harmony export */   zF: () => (/* binding */ OUTPUT_FOLDER)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/** The folder of this tool in the workspace: what is made for people and later steps, and the default registry. */
const OUTPUT_FOLDER = '.scoreline';
/** Git's own file in the folder, so that no weights and no locks are committed by accident. */
const IGNORE_ALL = '# Written by scoreline: nothing in this folder is committed.\n*\n';
/**
 * Makes one folder, where it is not there. An output folder that is new is left out by Git; one that is there already is
 * as somebody wants it.
 * @throws the errors of `mkdir` and `writeFile`, but for a place that is taken: what takes it is for the caller to see.
 */
const makeFolder = async (folder) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'EEXIST'))
            return;
        throw error;
    }
    if (node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(folder) !== OUTPUT_FOLDER)
        return;
    // Never over a file, nor through a link, that another process has put there meanwhile.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, '.gitignore'), IGNORE_ALL, { flag: 'wx' }).catch(error => {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'EEXIST'))
            throw error;
    });
};
/** Makes a folder and those above it, where they are not there; an output folder that it lies in as `makeFolder` does. */
const makeFolders = async (folder) => {
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder);
    if (node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(parent) === OUTPUT_FOLDER) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(parent), { recursive: true });
        await makeFolder(parent);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
};


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
/* harmony export */   A: () => (/* binding */ registryParameters),
/* harmony export */   s: () => (/* binding */ DEFAULT_REGISTRY)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_output_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28279);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10807);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56812);




/** The embedded registry: an OCI layout folder in the workspace. */
const DEFAULT_REGISTRY = `${_core_output_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTPUT_FOLDER */ .zF}/registry`;
/** Where models and images live, and how to sign in there. docs/registries.md */
const registryParameters = {
    registry: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, DEFAULT_REGISTRY, 'Where models and images live: a folder (an OCI layout), or a registry as host/prefix.'), given => !(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__.looksLikeRegistry)(given)),
    'registry-username': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'User name for the registry. Needed unless docker/login-action ran earlier. Targets aci and kubernetes also pull the image with it.'),
    'registry-password': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Password or token for the registry; from a secret.'))
};


/***/ }),

/***/ 56812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   looksLikeRegistry: () => (/* binding */ looksLikeRegistry),
/* harmony export */   parseRegistry: () => (/* binding */ parseRegistry)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);


/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests */
const REPOSITORY = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const HOST = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)(:\d{1,5})?$/;
const isTag = (text) => TAG.test(text);
/**
 * Whether the text names a registry rather than a folder: its first part has a dot, a port or is `localhost`,
 * the rule of image references; `./`, `../`, `/` and `~` start folders.
 */
const looksLikeRegistry = (text) => {
    if (/^https?:\/\//.test(text))
        return true;
    const first = text.split('/')[0] ?? '';
    return !/^[.~]/.test(first) && HOST.test(first) && /[.:]|^localhost$/.test(first);
};
/**
 * @throws UserError `REGISTRY_INVALID` for what is no `host[:port]/prefix`, `REGISTRY_INSECURE` for plain http
 * to another machine.
 */
const parseRegistry = (text) => {
    const [, scheme, rest = ''] = /^(?:(https?):\/\/)?(.*?)\/*$/.exec(text.trim()) ?? [];
    const [host = '', ...path] = rest.split('/');
    const prefix = path.join('/');
    if (!HOST.test(host) || !URL.canParse(`https://${host}`))
        throw invalid(text, 'does not start with a host name');
    if (prefix !== '' && !REPOSITORY.test(prefix))
        throw invalid(text, `has "${prefix}" after the host, which is no repository path`);
    return { host, prefix, origin: originOf(host, scheme) };
};
/**
 * Parses an image reference. Without a host it means Docker Hub, as everywhere.
 * @throws UserError `REFERENCE_INVALID`
 */
const parseReference = (text) => {
    const [named = '', digest] = split(text.trim(), text.indexOf('@'));
    const colon = named.lastIndexOf(':');
    const [path = '', tag] = split(named, colon > named.lastIndexOf('/') ? colon : -1);
    const first = path.split('/')[0] ?? '';
    const hasHost = path.includes('/') && looksLikeRegistry(path);
    const host = hasHost ? first : 'docker.io';
    const rest = hasHost ? path.slice(first.length + 1) : path;
    const repository = host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
    if (!REPOSITORY.test(repository))
        throw badReference(text, `"${repository}" is no repository path`);
    if (tag !== undefined && !TAG.test(tag))
        throw badReference(text, `"${tag}" is no tag`);
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw badReference(text, `"${digest}" is no sha256 digest`);
    return {
        registry: parseRegistry(host),
        repository,
        tag: tag ?? (digest === undefined ? 'latest' : undefined),
        digest: digest
    };
};
/** `localhost`, 127.0.0.0/8 and ::1: the only hosts that may be spoken to without TLS. */
const isLoopback = (hostname) => hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
const originOf = (host, scheme) => {
    const loopback = isLoopback(new URL(`https://${host}`).hostname);
    if (scheme === 'http' && !loopback)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('REGISTRY_INSECURE', `Registry "${host}" is asked for without TLS.`, {
            hint: 'Plain http is for registries on this machine only. Leave "http://" away and give the registry a certificate.'
        });
    // Docker Hub's API answers under another name than its references say.
    if (host === 'docker.io' || host === 'index.docker.io')
        return new URL('https://registry-1.docker.io');
    return new URL(`${scheme ?? (loopback ? 'http' : 'https')}://${host}`);
};
const split = (text, at) => at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
const invalid = (text, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('REGISTRY_INVALID', `Registry "${text}" ${problem}.`, {
    hint: 'Write host[:port]/prefix in lower case, for example ghcr.io/octo-org/models, or a folder such as ./registry.'
});
const badReference = (text, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('REFERENCE_INVALID', `Image reference "${text}" cannot be read: ${problem}.`, {
    hint: 'Write host/path:tag or host/path@sha256:…'
});


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
    cpu: (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,core_inputs/* number */.ai)({ least: 0.1, most: 31 }), '1', 'Cores.'), 'replace', {
        v1: 'cpu_cores',
        config: 'containerResourceRequirements.cpu',
        often: true,
        note: 'in tenths; v1: 0.1'
    }),
    memory: (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,core_inputs/* number */.ai)({ least: 0.1, most: 240 }), '1', 'Memory in GB.'), 'replace', {
        v1: 'memory_gb',
        config: 'containerResourceRequirements.memoryInGB',
        often: true,
        note: 'v1: 0.5'
    }),
    tags: (0,kind/* setting */.P)((0,parameters/* several */.J$)(core_inputs/* pairs */.AS, 'Tags of the service: key=value, one per line.'), 'metadata', {
        v1: 'tags',
        config: 'tags',
        often: true,
        note: 'tags that others set stay'
    }),
    properties: (0,kind/* setting */.P)((0,parameters/* several */.J$)(core_inputs/* pairs */.AS, 'Immutable facts about the service: key=value, one per line.'), 'never', { v1: 'properties', config: 'properties', often: true }),
    description: (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'One sentence about the service.'), 'metadata', {
        v1: 'description',
        config: 'description',
        often: true
    }),
    location: (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Region.', 'where the service is, else that of the resource group'), 'move', { v1: 'location', config: 'location', often: true }),
    'auth-enabled': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'true', 'false: serve without requiring a key.'), 'restart', {
        v1: 'auth_enabled',
        config: 'authEnabled',
        often: true,
        note: 'v1: false'
    }),
    'ssl-enabled': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* flag */.Jt, 'Whether to serve https.', 'true when a certificate is given'), 'replace', {
        v1: 'ssl_enabled',
        config: 'sslEnabled',
        note: 'the port changes with it, unless `port` is set'
    }),
    'ssl-cert-pem-file': (0,kind/* setting */.P)((0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Certificate, as a path or as PEM text.'), parameters/* isNoPem */.EL), 'restart', { v1: 'ssl_cert_pem_file', config: 'sslCertificate', unreadable: true, often: true }),
    'ssl-key-pem-file': (0,kind/* setting */.P)((0,parameters/* ofPath */.x5)((0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Private key of the certificate, as a path or as PEM text from a secret.')), parameters/* isNoPem */.EL), 'restart', { v1: 'ssl_key_pem_file', config: 'sslKey', unreadable: true, often: true }),
    'ssl-cname': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Host name in the certificate; a DNS record of yours must point it to the service.'), 'none', { v1: 'ssl_cname', config: 'cname', unreadable: true }),
    'enable-app-insights': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'false', 'Application Insights: not available.'), 'never', {
        v1: 'enable_app_insights',
        config: 'appInsightsEnabled',
        unavailable: {
            why: 'Target aci does not send data to Application Insights.',
            instead: 'Use log-analytics-workspace-id and its key for logs.'
        }
    }),
    'dns-name-label': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(names/* parseDnsLabel */.Rb, 'First part of the host name.', 'the service’s name and a hash of where it is'), 'move', { v1: 'dns_name_label', config: 'dnsNameLabel' }),
    'primary-key': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Your own primary key, together with secondary-key; from a secret.', 'derived from the seed')), 'restart', { v1: 'primary_key', often: true }),
    'secondary-key': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Your own secondary key; from a secret.', 'derived from the seed')), 'restart', { v1: 'secondary_key', often: true }),
    'collect-model-data': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'false', 'Not available.'), 'never', {
        v1: 'collect_model_data',
        unavailable: {
            why: 'Target aci has no storage to collect model data in.',
            instead: 'Set SCORELINE_COLLECT_* variables of the scoring runtime (docs/scoring-runtime.md), or use target local.'
        }
    }),
    'cmk-vault-base-url': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Key vault with your own encryption key.'), 'replace', { v1: 'cmk_vault_base_url', note: 'all three or none' }),
    'cmk-key-name': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Name of your encryption key.'), 'replace', {
        v1: 'cmk_key_name',
        note: 'all three or none'
    }),
    'cmk-key-version': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Version of your encryption key.'), 'replace', {
        v1: 'cmk_key_version',
        note: 'all three or none'
    }),
    'vnet-name': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Instead of subnet-id: a virtual network in the same resource group.'), 'move', { v1: 'vnet_name', config: 'vnetName', note: 'with subnet-name' }),
    'subnet-name': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'The subnet in vnet-name.'), 'move', {
        v1: 'subnet_name',
        config: 'subnetName',
        note: 'with vnet-name'
    }),
    'subnet-id': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Resource id of a subnet; the service then has a private address only.'), 'move'),
    port: (0,kind/* setting */.P)((0,shared_parameters/* portParameter */.lu)('80, with TLS 443'), 'replace', { often: true }),
    'environment-variables': (0,kind/* setting */.P)(shared_parameters/* variablesParameter */.d6, 'restart', { often: true }),
    'secure-environment-variables': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* several */.J$)(core_inputs/* pairs */.AS, 'Environment variables that the target keeps as secrets: key=value, one per line; from secrets.')), 'restart', { unreadable: true, note: 'Azure never returns their values', often: true }),
    workers: (0,kind/* setting */.P)(shared_parameters/* workersParameter */.FN, 'restart', { often: true }),
    'restart-policy': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,core_inputs/* oneOf */.yL)(['Always', 'OnFailure', 'Never']), 'Always', 'Always, OnFailure or Never.'), 'replace'),
    'rotate-key': (0,kind/* setting */.P)((0,parameters/* optional */.lq)((0,core_inputs/* oneOf */.yL)(['primary', 'secondary']), 'primary or secondary: rotates that key; the other one stays valid.'), 'restart'),
    'ssl-self-signed': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'false', 'true creates a self-signed certificate, for tests.'), 'replace', { unreadable: true }),
    'log-analytics-workspace-id': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Log Analytics workspace that receives the logs.'), 'replace', { unreadable: true }),
    'log-analytics-workspace-key': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Key of that workspace; from a secret.')), 'restart', { unreadable: true }),
    'acr-pull-identity': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Resource id of a user-assigned identity with AcrPull that pulls the image.', 'a pull token for this image alone'), 'restart'),
    'registry-username': (0,kind/* setting */.P)(registry_parameters/* registryParameters */.A['registry-username'], 'restart', {
        unreadable: true,
        note: 'for registries that are not Azure’s',
        often: true
    }),
    'registry-password': (0,kind/* setting */.P)(registry_parameters/* registryParameters */.A['registry-password'], 'restart', {
        unreadable: true,
        note: 'for registries that are not Azure’s',
        often: true
    }),
    'gpu-count': (0,kind/* setting */.P)((0,parameters/* optional */.lq)((0,core_inputs/* number */.ai)({ least: 0, whole: true }), 'Not available; Azure retired it on 2025-07-14.'), 'never', GPU),
    'gpu-sku': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Not available; Azure retired it on 2025-07-14.'), 'never', GPU),
    'allow-replace': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'true', 'false: fail instead of deleting and recreating the service when Azure cannot change it in place.'), 'none'),
    rehearse: (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,core_inputs/* oneOf */.yL)(['replace', 'always', 'never']), 'replace', 'When to try the new version under a temporary name first: replace (only if the service must be recreated), always or never.'), 'none'),
    'config-file': (0,kind/* setting */.P)((0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'An Azure ML CLI v1 deploymentconfig.json; inputs override it.')), 'none', { often: true }),
    'provision-timeout-seconds': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(seconds, '1800', 'Maximum time for Azure to start the container, in seconds.'), 'none'),
    'health-timeout-seconds': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(seconds, '300', 'Maximum time for the service to answer after that, in seconds.'), 'none')
};
/** Where the seed of the keys is: one of them, or none. docs/targets/aci.md#keys */
const seedInputs = {
    'key-seed': (0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Seed from which the keys of the service are derived; from a secret.')),
    'key-seed-vault': (0,parameters/* rarely */.Sf)((0,parameters/* optional */.lq)(core_inputs/* text */.Qq, 'Instead of key-seed: an Azure key vault that holds it, as its name or the address of a secret.')),
    'key-seed-in-registry': (0,parameters/* rarely */.Sf)((0,parameters/* withDefault */.IQ)(core_inputs/* flag */.Jt, 'false', 'Instead of key-seed: true stores the seed in a webhook of the Azure container registry. Everybody who can read the configuration of the registry can read it.'))
};

;// CONCATENATED MODULE: ./src/targets/aci/kind.ts


const place = {
    'resource-group': inputs/* azureInputs */.Ro['resource-group'],
    'azure-subscription-id': inputs/* azureInputs */.Ro['azure-subscription-id'],
    ...seedInputs
};
/** Azure Container Instances. docs/targets/aci.md */
const kind_kind = {
    name: 'aci',
    title: 'Azure Container Instances',
    about: 'the image as a container group of Azure Container Instances, with keys and TLS; neither `az` nor a container engine on the runner',
    place,
    recorded: ['resource-group', 'azure-subscription-id'],
    settings: aciSettings,
    needs: { base: true, registry: 'reachable', platforms: ['linux/amd64'] },
    open: async (input, { azure, proxyOf, registry, log, clock, readText }) => {
        if (input['key-seed'])
            log.secret(input['key-seed']);
        const { openAciTarget } = await Promise.all(/* import() */[__webpack_require__.e(1833), __webpack_require__.e(3687)]).then(__webpack_require__.bind(__webpack_require__, 73687));
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
/**
 * A parameter as a setting: without an input of its own in action.yml files, unless many need it.
 * @param more.often many need it
 */
const setting = (parameter, effect, { often = false, ...more } = {}) => ({ ...parameter, effect, rare: !often, ...more });


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
const variablesParameter = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS, 'Environment variables for the service: key=value, one per line.');
const workersParameter = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 64, whole: true }), '1', 'Worker processes (python) or sessions (onnx).');


/***/ })

};
