export const id = 2165;
export const ids = [2165];
export const modules = {

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

/***/ 20047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ portIn),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   gB: () => (/* binding */ nodeAddressIn),
/* harmony export */   iu: () => (/* binding */ isInternal)
/* harmony export */ });
/* harmony import */ var _kube_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6488);

/**
 * Where callers reach a service: `http://203.0.113.7`; inside the cluster alone, the name that its DNS has for it.
 * @param objects of the service
 */
const addressOf = async (name, objects, nodeAddress, signal) => {
    const service = objects.find(({ kind, metadata }) => kind === 'Service' && metadata.name === name);
    if (service === undefined)
        return undefined;
    const ingress = objects.find(({ kind, metadata }) => kind === 'Ingress' && metadata.name === name);
    if (ingress !== undefined)
        return ingressOrigin(ingress);
    const { scheme, port, nodePort } = portIn(service);
    switch ((0,_kube_object_js__WEBPACK_IMPORTED_MODULE_0__.at)(service, 'spec', 'type')) {
        case 'LoadBalancer': {
            const given = (0,_kube_object_js__WEBPACK_IMPORTED_MODULE_0__.at)(service, 'status', 'loadBalancer', 'ingress', 0);
            const host = (0,_kube_object_js__WEBPACK_IMPORTED_MODULE_0__.at)(given, 'ip') ?? (0,_kube_object_js__WEBPACK_IMPORTED_MODULE_0__.at)(given, 'hostname');
            return host === undefined ? undefined : originOf(scheme, String(host), port);
        }
        case 'NodePort': {
            const host = await nodeAddress(signal);
            return host === undefined || nodePort === undefined
                ? undefined
                : originOf(scheme, host, nodePort);
        }
        default:
            return originOf(scheme, `${name}.${service.metadata.namespace}.svc`, port);
    }
};
/** Whether there is no way to the service but through the API server. */
const isInternal = (origin) => /^https?:\/\/[^/:]+\.svc(:\d+)?$/.test(origin);
const portIn = (service) => {
    const port = (0,_kube_object_js__WEBPACK_IMPORTED_MODULE_0__.at)(service, 'spec', 'ports', 0);
    const nodePort = (0,_kube_object_js__WEBPACK_IMPORTED_MODULE_0__.at)(port, 'nodePort');
    return {
        scheme: (0,_kube_object_js__WEBPACK_IMPORTED_MODULE_0__.at)(port, 'name') === 'https' ? 'https' : 'http',
        port: Number((0,_kube_object_js__WEBPACK_IMPORTED_MODULE_0__.at)(port, 'port') ?? 80),
        nodePort: typeof nodePort === 'number' ? nodePort : undefined
    };
};
const ingressOrigin = (ingress) => {
    const host = (0,_kube_object_js__WEBPACK_IMPORTED_MODULE_0__.at)(ingress, 'spec', 'rules', 0, 'host');
    const secure = (0,_kube_object_js__WEBPACK_IMPORTED_MODULE_0__.at)(ingress, 'spec', 'tls', 0) !== undefined;
    return host === undefined ? undefined : `${secure ? 'https' : 'http'}://${host}`;
};
const originOf = (scheme, host, port) => {
    const shown = host.includes(':') ? `[${host}]` : host;
    return `${scheme}://${shown}${port === (scheme === 'https' ? 443 : 80) ? '' : `:${port}`}`;
};
/** The address under which a node is best reached from outside, of what `kubectl get nodes` gives. */
const nodeAddressIn = (nodes) => {
    const all = nodes.flatMap(node => {
        const addresses = (0,_kube_object_js__WEBPACK_IMPORTED_MODULE_0__.at)(node, 'status', 'addresses');
        return Array.isArray(addresses) ? addresses : [];
    });
    const found = ['ExternalIP', 'InternalIP'].flatMap(type => all.filter(it => it?.type === type));
    return found[0]?.address;
};


/***/ }),

/***/ 12165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kind: () => (/* binding */ kind_kind)
});

// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/targets/kubernetes/address.ts
var address = __webpack_require__(20047);
// EXTERNAL MODULE: ./src/oci/registry-parameters.ts
var registry_parameters = __webpack_require__(24519);
// EXTERNAL MODULE: ./src/targets/kind.ts
var kind = __webpack_require__(91378);
// EXTERNAL MODULE: ./src/targets/shared/parameters.ts
var shared_parameters = __webpack_require__(78500);
;// CONCATENATED MODULE: ./src/targets/kubernetes/size-parameters.ts



const count = (0,inputs/* number */.ai)({ least: 1, whole: true });
/** How many replicas a service has, and how large they are. */
const sizeSettings = {
    'autoscale-enabled': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(inputs/* flag */.Jt, 'Whether a HorizontalPodAutoscaler sets the number of replicas.', 'true when replicas is not given'), 'update', { v1: 'autoscale_enabled', config: 'autoScaler.autoscaleEnabled' }),
    'autoscale-min-replicas': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(count, 'The fewest replicas.', '1'), 'update', {
        v1: 'autoscale_min_replicas',
        config: 'autoScaler.minReplicas'
    }),
    'autoscale-max-replicas': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(count, 'The most replicas.', '10'), 'update', {
        v1: 'autoscale_max_replicas',
        config: 'autoScaler.maxReplicas'
    }),
    'autoscale-target-utilization': (0,kind/* setting */.P)((0,parameters/* optional */.lq)((0,inputs/* number */.ai)({ least: 1, most: 100, whole: true }), 'CPU that replicas should use, in per cent of what they request.', '70'), 'update', {
        v1: 'autoscale_target_utilization',
        config: 'autoScaler.targetUtilization',
        note: 'v1: the share of busy replicas'
    }),
    'autoscale-refresh-seconds': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(count, 'Not available; the cluster decides how often its autoscaler looks.'), 'never', {
        v1: 'autoscale_refresh_seconds',
        config: 'autoScaler.refreshPeriodInSeconds',
        unavailable: {
            why: 'The controller manager of the cluster has one period for all autoscalers.',
            instead: 'Leave it out: autoscalers look every 15 seconds unless the cluster is set otherwise.'
        }
    }),
    replicas: (0,kind/* setting */.P)((0,parameters/* optional */.lq)(count, 'A fixed number of replicas, without an autoscaler.'), 'update', {
        v1: 'num_replicas',
        config: 'numReplicas',
        often: true
    }),
    cpu: (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 0.001 }), '0.1', 'Cores.'), 'update', {
        v1: 'cpu_cores',
        config: 'containerResourceRequirements.cpu',
        note: 'what a replica requests',
        often: true
    }),
    memory: (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 0.001 }), '0.5', 'Memory in GB.'), 'update', {
        v1: 'memory_gb',
        config: 'containerResourceRequirements.memoryInGB',
        note: 'what a replica requests; 1 GB is 1 GiB',
        often: true
    }),
    'cpu-limit': (0,kind/* setting */.P)((0,parameters/* optional */.lq)((0,inputs/* number */.ai)({ least: 0.001 }), 'The most cores that a replica may use.', 'none'), 'update', { v1: 'cpu_cores_limit', config: 'containerResourceRequirements.cpuLimit' }),
    'memory-limit': (0,kind/* setting */.P)((0,parameters/* optional */.lq)((0,inputs/* number */.ai)({ least: 0.001 }), 'The most memory in GB that a replica may use; above it the container is ended.', 'that of memory, and at least 1'), 'update', { v1: 'memory_gb_limit', config: 'containerResourceRequirements.memoryInGBLimit' }),
    'gpu-cores': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 0, whole: true }), '0', 'GPUs of a replica (nvidia.com/gpu).'), 'update', { v1: 'gpu_cores', config: 'gpuCores', note: 'tolerates nodes that are for GPUs alone' })
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/tolerations.ts

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];
/** One toleration a line, as `kubectl taint` writes taints: `key=value:effect`, `key:effect`, `key=value` or `key`. */
const tolerations = (text, name) => (0,inputs/* lines */.Mn)(text, name).map(line => {
    const [, key = '', value, effect] = /^([^=:\s]+)(?:=([^=:\s]*))?(?::(\w+))?$/.exec(line) ?? [];
    if (key === '' || (effect !== undefined && !EFFECTS.includes(effect)))
        throw (0,inputs/* invalid */.Gq)(name, `needs key=value:effect on each line, with an effect of ${EFFECTS.join(', ')}, not "${line}"`);
    return {
        key,
        ...(value === undefined ? { operator: 'Exists' } : { operator: 'Equal', value }),
        ...(effect === undefined ? {} : { effect })
    };
});

;// CONCATENATED MODULE: ./src/targets/kubernetes/parameters.ts







const parameters_count = (0,inputs/* number */.ai)({ least: 1, whole: true });
const seconds = (0,inputs/* number */.ai)({ least: 1, most: 7200, whole: true });
/** How callers reach a service. */
const EXPOSURES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'Ingress'];
/** What a user may choose of a service in a Kubernetes cluster, by the names of the SDK v1's AKS web service. */
const kubernetesSettings = {
    ...sizeSettings,
    'auth-enabled': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'true', 'false: serve without requiring a key.'), 'update', {
        v1: 'auth_enabled',
        config: 'authEnabled',
        often: true
    }),
    'token-auth-enabled': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'Not available.'), 'never', {
        v1: 'token_auth_enabled',
        config: 'tokenAuthEnabled',
        unavailable: {
            why: 'There is no Azure ML workspace that would issue tokens.',
            instead: 'Use auth-enabled with its two keys.'
        }
    }),
    'primary-key': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Your own primary key, together with secondary-key; from a secret.', 'made once, and kept')), 'update', { v1: 'primary_key', config: 'keys.primaryKey' }),
    'secondary-key': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Your own secondary key; from a secret.', 'made once, and kept')), 'update', { v1: 'secondary_key', config: 'keys.secondaryKey' }),
    'enable-app-insights': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'Application Insights: not available.'), 'never', {
        v1: 'enable_app_insights',
        config: 'appInsightsEnabled',
        unavailable: {
            why: 'Logs of pods are collected by what the cluster has for that.',
            instead: 'Use the monitoring of the cluster; /metrics of the service has its numbers.'
        }
    }),
    'collect-model-data': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'Not available.'), 'never', {
        v1: 'collect_model_data',
        config: 'dataCollection.storageEnabled',
        unavailable: {
            why: 'The deployment makes no storage for it.',
            instead: 'Set SCORELINE_COLLECT_BLOB_URL in secure-environment-variables (docs/scoring-runtime.md).'
        }
    }),
    'scoring-timeout-ms': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(parameters_count, '60000', 'How long one request may take, in milliseconds.'), 'update', { v1: 'scoring_timeout_ms', config: 'scoringTimeoutMs' }),
    'replica-max-concurrent-requests': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(parameters_count, 'Requests that a replica works on at the same time.', 'decided by the scoring runtime'), 'update', {
        v1: 'replica_max_concurrent_requests',
        config: 'maxConcurrentRequestsPerContainer',
        note: 'v1: 1'
    }),
    'max-request-wait-time': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(parameters_count, 'How long a request may wait for its turn, in milliseconds; then it is answered 503.', 'decided by the scoring runtime'), 'update', { v1: 'max_request_wait_time', config: 'maxQueueWaitMs', note: 'v1: 500' }),
    'period-seconds': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(parameters_count, '10', 'Seconds between liveness probes.'), 'update', { v1: 'period_seconds', config: 'livenessProbeRequirements.periodSeconds' }),
    'initial-delay-seconds': (0,kind/* setting */.P)((0,parameters/* optional */.lq)((0,inputs/* number */.ai)({ least: 0, whole: true }), 'Seconds before the first liveness probe.', 'when the replica has started'), 'update', {
        v1: 'initial_delay_seconds',
        config: 'livenessProbeRequirements.initialDelaySeconds',
        note: 'v1: 310; start-timeout-seconds takes its place'
    }),
    'timeout-seconds': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(parameters_count, '2', 'Timeout of a liveness probe, in seconds.'), 'update', { v1: 'timeout_seconds', config: 'livenessProbeRequirements.timeoutSeconds' }),
    'success-threshold': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 1, most: 1, whole: true }), '1', 'Successes after which a replica counts as alive; Kubernetes allows only 1.'), 'update', { v1: 'success_threshold', config: 'livenessProbeRequirements.successThreshold' }),
    'failure-threshold': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(parameters_count, '3', 'Missing answers after which a replica is restarted.'), 'update', { v1: 'failure_threshold', config: 'livenessProbeRequirements.failureThreshold' }),
    tags: (0,kind/* setting */.P)((0,parameters/* several */.J$)(inputs/* pairs */.AS, 'Tags of the service: key=value, one per line.'), 'metadata', {
        v1: 'tags',
        config: 'tags',
        note: 'kept in an annotation',
        often: true
    }),
    properties: (0,kind/* setting */.P)((0,parameters/* several */.J$)(inputs/* pairs */.AS, 'Immutable facts about the service: key=value, one per line.'), 'never', { v1: 'properties', config: 'properties' }),
    description: (0,kind/* setting */.P)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'One sentence about the service.'), 'metadata', {
        v1: 'description',
        config: 'description'
    }),
    'ssl-enabled': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(inputs/* flag */.Jt, 'Whether to serve https.', 'true when a certificate is given'), 'update'),
    'ssl-cert-pem-file': (0,kind/* setting */.P)((0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Certificate, as a path or as PEM text.'), parameters/* isNoPem */.EL), 'update', {
        note: 'shown by the Ingress, and without one by the service itself'
    }),
    'ssl-key-pem-file': (0,kind/* setting */.P)((0,parameters/* ofPath */.x5)((0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Private key of the certificate, as a path or as PEM text from a secret.')), parameters/* isNoPem */.EL), 'update'),
    'ssl-cname': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Host name in the certificate; a DNS record of yours must point it to the service.'), 'none', { note: 'with an Ingress, ingress-host unless that is given' }),
    expose: (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,inputs/* oneOf */.yL)(EXPOSURES), 'ClusterIP', 'How callers reach the service: ClusterIP (inside the cluster), NodePort, LoadBalancer or Ingress.'), 'update', { note: 'a new address', often: true }),
    port: (0,kind/* setting */.P)((0,shared_parameters/* portParameter */.lu)('80, with TLS 443'), 'update', {
        note: 'of the Service',
        often: true
    }),
    'service-annotations': (0,kind/* setting */.P)((0,parameters/* several */.J$)(inputs/* pairs */.AS, 'Annotations of the Service, as load balancers read them: key=value, one per line.'), 'update'),
    'ingress-host': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Host name of the Ingress.'), 'update'),
    'ingress-class': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Class of the Ingress.', 'the default of the cluster'), 'update'),
    'ingress-annotations': (0,kind/* setting */.P)((0,parameters/* several */.J$)(inputs/* pairs */.AS, 'Annotations of the Ingress, for example cert-manager.io/cluster-issuer=letsencrypt: key=value, one per line.'), 'update'),
    'ingress-tls-secret': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Secret with the certificate of the Ingress: one that is there, or that cert-manager makes.'), 'update'),
    'environment-variables': (0,kind/* setting */.P)(shared_parameters/* variablesParameter */.d6, 'update', { often: true }),
    'secure-environment-variables': (0,kind/* setting */.P)((0,parameters/* secret */.rJ)((0,parameters/* several */.J$)(inputs/* pairs */.AS, 'Environment variables that the target keeps as secrets: key=value, one per line; from secrets.')), 'update', { often: true }),
    workers: (0,kind/* setting */.P)(shared_parameters/* workersParameter */.FN, 'update', { often: true }),
    labels: (0,kind/* setting */.P)((0,parameters/* several */.J$)(inputs/* pairs */.AS, 'Labels of every object and pod of the service: key=value, one per line.'), 'update'),
    'node-selector': (0,kind/* setting */.P)((0,parameters/* several */.J$)(inputs/* pairs */.AS, 'Labels that nodes must have: key=value, one per line.'), 'update'),
    tolerations: (0,kind/* setting */.P)((0,parameters/* several */.J$)(tolerations, 'Taints of nodes that are tolerated: key=value:effect, key:effect or key, one per line.'), 'update'),
    'image-pull-secret': (0,kind/* setting */.P)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Secret in the namespace with which nodes pull the image.'), 'update'),
    'registry-username': (0,kind/* setting */.P)(registry_parameters/* registryParameters */.A['registry-username'], 'update', {
        note: 'makes a pull secret',
        often: true
    }),
    'registry-password': (0,kind/* setting */.P)(registry_parameters/* registryParameters */.A['registry-password'], 'update', {
        note: 'makes a pull secret',
        often: true
    }),
    'network-policy': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'true', 'false leaves out the NetworkPolicy: only the port of the service is open.'), 'update'),
    surge: (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 0, whole: true }), '1', 'Replicas more than usual during an update; 0 for full clusters, which replaces one at a time.'), 'none'),
    'config-file': (0,kind/* setting */.P)((0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'An Azure ML CLI v1 deploymentconfig.json; inputs override it.')), 'none'),
    'schedule-timeout-seconds': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(seconds, '300', 'How long pods may wait for a node.'), 'none'),
    'pod-start-timeout-seconds': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(seconds, '600', 'How long a pod may take from its node to being ready.'), 'update'),
    'health-timeout-seconds': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)(seconds, '300', 'Maximum time for the service to answer after that, in seconds.'), 'none')
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/kind.ts




const place = {
    kubeconfig: (0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Path of a kubeconfig file.', 'that of KUBECONFIG or ~/.kube/config, or else the account of the pod that the job runs in')),
    context: (0,parameters/* rarely */.Sf)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Context in the kubeconfig.', 'its current one')),
    namespace: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Namespace of the services.', 'that of the context')
};
/** Any conformant Kubernetes cluster. docs/targets/kubernetes.md */
const kind_kind = {
    name: 'kubernetes',
    computeType: 'AKS',
    title: 'a Kubernetes cluster',
    about: 'the image as a Deployment of any conformant Kubernetes cluster, with autoscaling, keys and TLS; needs `kubectl`',
    place,
    recorded: ['namespace'],
    settings: kubernetesSettings,
    needs: { base: true, registry: 'reachable' },
    isInside: uri => (0,address/* isInternal */.iu)(uri.replace(/\/score$/, '')),
    open: async (connection, { exec, env, proxyOf, log, clock, readText }) => {
        const { openKubernetesTarget } = await __webpack_require__.e(/* import() */ 4147).then(__webpack_require__.bind(__webpack_require__, 54147));
        return openKubernetesTarget({
            connection,
            exec,
            env,
            proxyOf: await proxyOf(),
            log,
            clock,
            readText
        });
    }
};


/***/ }),

/***/ 6488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ resourceName),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/** `Deployment/iris`: the same for an object of ours and for the one in the cluster. */
const identityOf = ({ kind, metadata }) => `${kind}/${metadata.name}`;
/** A field deep inside, where there is one. */
const at = (value, ...path) => path.reduce((inner, key) => typeof inner === 'object' && inner !== null
    ? inner[key]
    : undefined, value);
/** For `kubectl`: `secret/iris-keys`. */
const resourceName = ({ kind, metadata }) => `${kind.toLowerCase()}/${metadata.name}`;


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
