export const id = 4147;
export const ids = [4147];
export const modules = {

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
/** Variables by which a deployment configures the scoring runtime. docs/scoring-runtime.md */
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

/***/ 64955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value of a document is an object: neither a list nor null. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

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

/***/ 54147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openKubernetesTarget: () => (/* binding */ openKubernetesTarget)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/targets/shared/health.ts
var health = __webpack_require__(21458);
// EXTERNAL MODULE: ./src/targets/kubernetes/address.ts
var address = __webpack_require__(20047);
;// CONCATENATED MODULE: ./src/targets/kubernetes/cluster-place.ts
/**
 * Reads what `kubectl config view --minify -o=json` prints: the one context that is used. Pure.
 * @param namespace the one that was given, which overrides the context's
 */
const clusterPlaceIn = (json, namespace) => {
    const { clusters, contexts } = JSON.parse(json);
    return {
        server: clusters?.[0]?.cluster?.server,
        namespace: namespace ?? contexts?.[0]?.context?.namespace ?? 'default'
    };
};

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
;// CONCATENATED MODULE: ./src/targets/kubernetes/kubectl-errors.ts

/**
 * What `kubectl` says when it fails, as a sentence of ours with the next step. Pure.
 * The first error counts: those after it mostly follow from it.
 */
const kubectlError = (stderr, connection) => {
    const lines = stderr
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '' && !/^(Warning: |[EWI]\d{4} )/.test(line));
    const first = lines.find(line => /^(error|Error|Unable|The connection)/.test(line)) ?? lines[0] ?? '';
    const text = first.replace(/^[Ee]rror( from server( \((\w+)\))?)?: /, '');
    const found = CASES.find(({ pattern }) => pattern.test(first) || pattern.test(stderr));
    if (found === undefined)
        return new errors/* UserError */.yo('KUBERNETES_REFUSED', `The cluster refused: ${text || 'kubectl said nothing'}`, {
            hint: 'It is what the API server said; kubectl explain shows what a field may hold.'
        });
    const { code, message, hint } = found.error(text, connection);
    return new errors/* UserError */.yo(code, message, { hint });
};
const CASES = [
    {
        pattern: /context .* does not exist|context was not found|no configuration has been provided|current-context is not set|error loading config file|\.kube\/config|stat .*no such file/i,
        error: (text, { kubeconfig, context }) => ({
            code: 'KUBERNETES_CONTEXT_UNKNOWN',
            message: `kubectl does not know which cluster: ${text}`,
            hint: `Check ${kubeconfig === undefined ? 'the variable KUBECONFIG, or give kubeconfig' : 'kubeconfig'}${context === undefined ? '' : ' and context'}; kubectl config get-contexts lists what there is.`
        })
    },
    {
        pattern: /You must be logged in|Unauthorized|provide credentials|getting credentials/,
        error: text => ({
            code: 'KUBERNETES_UNAUTHORIZED',
            message: `The cluster does not accept the sign-in of the kubeconfig: ${text}`,
            hint: 'Its token or certificate may have ended. Get a new kubeconfig; what a plugin of it needs of the environment is named in SCORELINE_PROGRAM_VARIABLES.'
        })
    },
    {
        pattern: /Unable to connect to the server|The connection to the server .* was refused|i\/o timeout|no such host|connection refused|TLS handshake/,
        error: text => ({
            code: 'KUBERNETES_UNREACHABLE',
            message: `The API server cannot be reached: ${text}`,
            hint: 'Check the address in the kubeconfig. A private cluster needs a runner in its network.'
        })
    },
    {
        pattern: /exceeded quota/,
        error: text => ({
            code: 'KUBERNETES_QUOTA_EXCEEDED',
            message: `A quota of the namespace is used up: ${text}`,
            hint: 'Lower cpu, memory or replicas, delete what is not needed, or raise the quota: kubectl describe resourcequota.'
        })
    },
    {
        pattern: /violates PodSecurity|admission webhook|denied the request|denied request|ValidatingAdmissionPolicy/,
        error: text => ({
            code: 'KUBERNETES_ADMISSION_REFUSED',
            message: `A rule of the cluster refuses the service: ${text}`,
            hint: 'Those who run the cluster know the rule. Nothing was changed.'
        })
    },
    {
        pattern: /\(Forbidden\)/,
        error: text => forbidden(text)
    },
    {
        pattern: /\(NotFound\).*namespaces? "/,
        error: text => ({
            code: 'KUBERNETES_NAMESPACE_MISSING',
            message: `The namespace does not exist: ${text}`,
            hint: 'Create it with: kubectl create namespace <name>'
        })
    }
];
/** `deployments.apps is forbidden: User "ci" cannot list resource "deployments" in API group "apps" in the namespace "ml"` */
const RIGHT = /User "([^"]+)" cannot (\w+) resource "([^"]+)" in API group "([^"]*)"(?: in the namespace "([^"]+)")?/;
const forbidden = (text) => {
    const [, user, verb, resource, group, namespace] = RIGHT.exec(text) ?? [];
    if (user === undefined)
        return {
            code: 'KUBERNETES_FORBIDDEN',
            message: `The cluster does not allow it: ${text}`,
            hint: 'Ask those who run the cluster for the right.'
        };
    const full = group === '' ? resource : `${resource}.${group}`;
    return {
        code: 'KUBERNETES_FORBIDDEN',
        message: `"${user}" may not ${verb} ${full}${namespace === undefined ? '' : ` in namespace "${namespace}"`}.`,
        hint: namespace === undefined
            ? `Give it a role with ${verb} on ${full}.`
            : `The ClusterRole "edit" has what a deployment needs: kubectl create rolebinding scoreline --clusterrole=edit --namespace=${namespace} ${subjectOf(user)}`
    };
};
/** `system:serviceaccount:ml:ci` is a service account. */
const subjectOf = (user) => {
    const [, namespace, name] = /^system:serviceaccount:([^:]+):(.+)$/.exec(user) ?? [];
    return namespace === undefined ? `--user='${user}'` : `--serviceaccount=${namespace}:${name}`;
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/names.ts
/** What our objects are called, and how they are known again. */
/** Fields are set, and known as ours, under this name: https://kubernetes.io/docs/reference/using-api/server-side-apply/ */
const FIELD_MANAGER = 'scoreline';
/** The one container in every pod. */
const CONTAINER = 'scoring';
const LABEL = {
    /** The service an object belongs to. */
    service: 'scoreline.io/service',
    name: 'app.kubernetes.io/name',
    managedBy: 'app.kubernetes.io/managed-by'
};
const MANAGER = 'scoreline';
const ANNOTATION = {
    /** `iris:3` */
    image: 'scoreline.io/image',
    tags: 'scoreline.io/tags',
    properties: 'scoreline.io/properties',
    description: 'scoreline.io/description',
    /** Fingerprint of everything that was applied but for secrets: what is left out is seen by it. */
    applied: 'scoreline.io/applied',
    /** Of secrets, and of the pods that were started with them: how often their contents changed. */
    secrets: 'scoreline.io/secrets'
};
/** Every object of a service, by its service's name. */
const objectNames = (service) => ({
    main: service,
    keys: `${service}-keys`,
    variables: `${service}-variables`,
    certificate: `${service}-certificate`,
    pull: `${service}-pull`,
    /** What was applied when the service last came up. */
    lastGood: `${service}-last-good`,
    lease: `${service}-deployment`
});
/** Labels that never change: the selector of a Deployment cannot. */
const selectorOf = (service) => ({
    [LABEL.service]: service
});
const labelsOf = (service, own = {}) => ({
    ...own,
    [LABEL.name]: service,
    [LABEL.managedBy]: MANAGER,
    ...selectorOf(service)
});
/** Whether an object that is there belongs to this service, and was made by us. */
const isOurs = (service, { metadata }) => metadata.labels?.[LABEL.service] === service && metadata.labels[LABEL.managedBy] === MANAGER;
/** What is asked for by `kubectl get -l`. */
const selectorText = (service) => `${LABEL.service}=${service},${LABEL.managedBy}=${MANAGER}`;
/** The same for all services. */
const ALL_SERVICES = `${LABEL.managedBy}=${MANAGER},${LABEL.service}`;

;// CONCATENATED MODULE: ./src/targets/kubernetes/kubectl.ts



const openKubectl = (connection, { exec, env, log, command = 'kubectl' }) => {
    const where = argumentsOf(connection);
    const run = (args, signal, input) => {
        log.debug(`kubectl ${args.join(' ')}`);
        return exec(command, [...where, ...args, ...PATIENCE], {
            env,
            signal,
            ...(input ? { input } : {})
        });
    };
    const succeed = async (args, signal, input) => {
        const { exitCode, stdout, stderr } = await run(args, signal, input);
        if (exitCode !== 0)
            throw kubectlError(stderr || stdout, connection);
        for (const warning of warningsIn(stderr))
            log.warning(warning);
        return stdout;
    };
    const write = async (verb, refusal, object, signal) => {
        const args = [verb, `--field-manager=${FIELD_MANAGER}`, '--validate=strict', '-o=name', '-f=-'];
        const { exitCode, stderr } = await run(args, signal, JSON.stringify(object));
        if (exitCode === 0)
            return true;
        if (refusal.test(stderr))
            return false;
        throw kubectlError(stderr, connection);
    };
    const view = async () => clusterPlaceIn(await succeed(['config', 'view', '--minify', '-o=json'], new AbortController().signal), connection.namespace);
    let viewed;
    return {
        list: async (kinds, selector, signal) => itemsIn(await succeed(['get', kinds.join(','), `--selector=${selector}`, '-o=json'], signal)),
        find: async (names, signal) => itemsIn(await succeed(['get', ...names, '--ignore-not-found', '-o=json'], signal)),
        apply: async (objects, { dryRun = false, manager = FIELD_MANAGER }, signal) => {
            const list = { apiVersion: 'v1', kind: 'List', items: objects };
            await succeed([
                ...['apply', '--server-side', `--field-manager=${manager}`, '--force-conflicts'],
                // Part of an object lacks what a whole one needs.
                `--validate=${manager === FIELD_MANAGER ? 'strict' : 'ignore'}`,
                ...['-o=name', ...(dryRun ? ['--dry-run=server'] : []), '-f=-']
            ], signal, JSON.stringify(list));
        },
        create: (object, signal) => write('create', /\(AlreadyExists\)/, object, signal),
        replace: (object, signal) => write('replace', /\((Conflict|NotFound)\)/, object, signal),
        delete: async (names, signal) => {
            await succeed(['delete', ...names, ...DELETE], signal);
        },
        deleteAll: async (kinds, selector, signal) => {
            await succeed(['delete', kinds.join(','), `--selector=${selector}`, ...DELETE], signal);
        },
        logs: async (what, lines, previous, signal) => {
            const { exitCode, stdout, stderr } = await run([
                ...['logs', ...what, `--container=${CONTAINER}`, `--tail=${lines}`],
                ...(previous ? ['--previous'] : [])
            ], signal);
            // A container that has not started has no log, and none is no failure.
            if (exitCode !== 0 && !/\((BadRequest|NotFound)\)/.test(stderr))
                throw kubectlError(stderr, connection);
            return stdout.split('\n').filter(line => line !== '');
        },
        events: async (fields, signal) => itemsIn(await succeed(['get', 'events', `--field-selector=${fields}`, '-o=json'], signal)),
        nodes: async (signal) => itemsIn(await succeed(['get', 'nodes', '-o=json'], signal)),
        versions: async (signal) => versionsIn(await succeed(['version', '-o=json'], signal)),
        place: () => {
            viewed ??= view();
            return viewed;
        },
        forward: (service, port, work, signal) => forwarding(options => exec(command, [...where, ...forwardTo(service, port)], { env, ...options }), work, stderr => kubectlError(stderr, connection), signal)
    };
};
const argumentsOf = ({ kubeconfig, context, namespace }) => [
    ...(kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`]),
    ...(context === undefined ? [] : [`--context=${context}`]),
    ...(namespace === undefined ? [] : [`--namespace=${namespace}`])
];
/** Of one request: an API server that says nothing any more is an error. */
const PATIENCE = ['--request-timeout=60s'];
/** Those who delete wait for pods that drain. */
const DELETE = ['--ignore-not-found', '--cascade=foreground', '--wait=true', '--timeout=300s'];
const forwardTo = (service, port) => [
    ...['port-forward', '--address=127.0.0.1', `service/${service}`, `:${port}`]
];
const itemsIn = (json) => {
    if (json.trim() === '')
        return [];
    const answer = JSON.parse(json);
    return answer.kind === 'List' ? answer.items : [answer];
};
const versionsIn = (json) => {
    const { clientVersion, serverVersion } = JSON.parse(json);
    const minor = (version) => Number.parseInt(version?.minor ?? '0', 10);
    return { client: minor(clientVersion), server: minor(serverVersion) };
};
/** What the API server has to say beside its answer. That versions differ is said in our own words. */
const warningsIn = (stderr) => stderr
    .split('\n')
    .filter(line => line.startsWith('Warning: '))
    .map(line => line.slice('Warning: '.length));
const forwarding = async (run, work, errorOf, signal) => {
    const end = new AbortController();
    let ended;
    try {
        const address = await new Promise((resolve, reject) => {
            const onLine = (line) => {
                const [, opened] = /^Forwarding from (127\.0\.0\.1:\d+)/.exec(line) ?? [];
                if (opened !== undefined)
                    resolve(opened);
            };
            ended = run({ signal: AbortSignal.any([signal, end.signal]), onLine }).then(({ stderr }) => {
                throw errorOf(stderr);
            });
            ended.catch(reject);
        });
        return await work(address);
    }
    finally {
        end.abort();
        await ended?.catch(() => { });
    }
};

// EXTERNAL MODULE: ./src/targets/plan.ts
var targets_plan = __webpack_require__(34003);
// EXTERNAL MODULE: ./src/targets/kubernetes/kube-object.ts
var kube_object = __webpack_require__(6488);
// EXTERNAL MODULE: ./src/core/is-object.ts
var is_object = __webpack_require__(64955);
// EXTERNAL MODULE: ./src/contract/image.ts
var contract_image = __webpack_require__(52347);
;// CONCATENATED MODULE: ./src/targets/kubernetes/pod.ts


/** Where the scoring runtime finds keys and certificates. */
const SECRETS_FOLDER = '/var/run/scoreline';
/** While a pod still gets requests although it is going: endpoints are taken away at their own pace. */
const PRE_STOP_SECONDS = 5;
/** How long the scoring runtime answers what it has, unless it is told otherwise; docs/scoring-runtime.md. */
const DRAIN_MS = 25_000;
/** The pods of a service. Pure; within the pod security standard `restricted`. */
const podTemplate = ({ name, image, settings }, secrets) => ({
    metadata: {
        labels: labelsOf(name, settings.labels),
        annotations: {
            [ANNOTATION.secrets]: String(secrets.revision),
            'kubectl.kubernetes.io/default-container': CONTAINER
        }
    },
    spec: {
        serviceAccountName: name,
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        // The image's own user is a number, and never root's (image/config.ts).
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        terminationGracePeriodSeconds: graceSeconds(settings.env),
        topologySpreadConstraints: ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].map(topologyKey => ({
            maxSkew: 1,
            topologyKey,
            whenUnsatisfiable: 'ScheduleAnyway',
            labelSelector: { matchLabels: selectorOf(name) }
        })),
        ...pullOf(name, settings),
        ...placeOf(settings),
        containers: [
            {
                name: CONTAINER,
                image: image.reference,
                // By digest: what a node has under it is the same.
                imagePullPolicy: 'IfNotPresent',
                ports: [{ name: 'scoring', containerPort: contract_image/* IN_IMAGE */.y4.port, protocol: 'TCP' }],
                env: environmentOf(name, settings, secrets),
                resources: resourcesOf(settings),
                ...probesOf(settings),
                lifecycle: { preStop: { sleep: { seconds: PRE_STOP_SECONDS } } },
                securityContext: {
                    allowPrivilegeEscalation: false,
                    readOnlyRootFilesystem: true,
                    capabilities: { drop: ['ALL'] }
                },
                volumeMounts: [
                    { name: 'tmp', mountPath: '/tmp' },
                    ...mountedSecrets(name, settings, secrets).map(({ volume, mountPath }) => ({
                        name: volume,
                        mountPath,
                        readOnly: true
                    }))
                ]
            }
        ],
        volumes: [
            { name: 'tmp', emptyDir: {} },
            ...mountedSecrets(name, settings, secrets).map(({ volume, secretName }) => ({
                name: volume,
                secret: { secretName }
            }))
        ]
    }
});
const graceSeconds = (env) => {
    const drainMs = Number(env.SCORELINE_DRAIN_MS ?? DRAIN_MS);
    return PRE_STOP_SECONDS + Math.ceil((Number.isFinite(drainMs) ? drainMs : DRAIN_MS) / 1000) + 5;
};
const pullOf = (name, { pull }) => {
    if (pull.kind === 'node')
        return {};
    return {
        imagePullSecrets: [{ name: pull.kind === 'secret' ? pull.name : objectNames(name).pull }]
    };
};
const GPU = 'nvidia.com/gpu';
const placeOf = ({ nodeSelector, tolerations, resources }) => {
    const all = [
        ...tolerations,
        ...(resources.gpus > 0 ? [{ key: GPU, operator: 'Exists', effect: 'NoSchedule' }] : [])
    ];
    return {
        ...(Object.keys(nodeSelector).length > 0 ? { nodeSelector } : {}),
        ...(all.length > 0 ? { tolerations: all } : {})
    };
};
const resourcesOf = ({ resources }) => {
    const { cpu, memoryGb, cpuLimit, memoryLimitGb, gpus } = resources;
    return {
        requests: { cpu: cores(cpu), memory: memory(memoryGb) },
        limits: {
            ...(cpuLimit === undefined ? {} : { cpu: cores(cpuLimit) }),
            memory: memory(memoryLimitGb),
            ...(gpus > 0 ? { [GPU]: String(gpus) } : {})
        }
    };
};
/** In the form that the API server gives back: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const cores = (count) => {
    const thousandths = Math.max(1, Math.round(count * 1000));
    return thousandths % 1000 === 0 ? String(thousandths / 1000) : `${thousandths}m`;
};
/** 1 GB is 1 GiB here, as it was in the SDK v1. */
const memory = (gb) => {
    const mebibytes = Math.max(1, Math.round(gb * 1024));
    return mebibytes % 1024 === 0 ? `${mebibytes / 1024}Gi` : `${mebibytes}Mi`;
};
const probesOf = (settings) => {
    const { periodSeconds, initialDelaySeconds, timeoutSeconds, failureThreshold } = settings.probes;
    const scheme = servesTls(settings) ? 'HTTPS' : 'HTTP';
    const ask = (path) => ({ httpGet: { path, port: 'scoring', scheme } });
    const startPeriod = 2;
    return {
        startupProbe: {
            ...ask('/v2/health/live'),
            periodSeconds: startPeriod,
            timeoutSeconds,
            failureThreshold: Math.ceil(settings.timeouts.startSeconds / startPeriod)
        },
        // Says no while the service drains.
        readinessProbe: {
            ...ask('/v2/health/ready'),
            periodSeconds: 5,
            timeoutSeconds,
            failureThreshold: 2
        },
        livenessProbe: {
            ...ask('/v2/health/live'),
            periodSeconds,
            timeoutSeconds,
            failureThreshold,
            ...(initialDelaySeconds === 0 ? {} : { initialDelaySeconds })
        }
    };
};
/** Whether the pods speak TLS themselves: an Ingress does it for them. */
const servesTls = ({ tls, ingress }) => tls !== undefined && ingress === undefined;
const mountedSecrets = (name, settings, { keys }) => {
    const names = objectNames(name);
    return [
        ...(keys === undefined
            ? []
            : [{ volume: 'keys', secretName: names.keys, mountPath: `${SECRETS_FOLDER}/keys` }]),
        ...(servesTls(settings)
            ? [
                {
                    volume: 'certificate',
                    secretName: names.certificate,
                    mountPath: `${SECRETS_FOLDER}/certificate`
                }
            ]
            : [])
    ];
};
const environmentOf = (name, settings, { keys }) => {
    const own = {
        ...(keys === undefined ? {} : { [contract_image/* VARIABLE */.TZ.keysFile]: `${SECRETS_FOLDER}/keys/keys.json` }),
        ...(servesTls(settings)
            ? {
                [contract_image/* VARIABLE */.TZ.tlsCertificate]: `${SECRETS_FOLDER}/certificate/tls.crt`,
                [contract_image/* VARIABLE */.TZ.tlsKey]: `${SECRETS_FOLDER}/certificate/tls.key`
            }
            : {}),
        // The root is read-only, and libraries write below the home.
        ...('HOME' in settings.env ? {} : { HOME: '/tmp' }),
        ...settings.env
    };
    return [
        ...Object.entries(own).map(([variable, value]) => ({ name: variable, value })),
        ...Object.keys(settings.secureEnv).map(key => ({
            name: key,
            valueFrom: { secretKeyRef: { name: objectNames(name).variables, key } }
        }))
    ];
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/secrets.ts


/** In the secret of the keys: the file that the scoring runtime reads, and reads again when it changes. */
const KEYS_FILE = 'keys.json';
const isDefined = (value) => value !== undefined;
const secretObjects = (service, ownLabels, { keys, variables, certificate, pull, revision }) => {
    const names = objectNames(service);
    const secret = (name, type, texts) => ({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: {
            name,
            labels: labelsOf(service, ownLabels),
            annotations: { [ANNOTATION.secrets]: String(revision) }
        },
        type,
        data: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, Buffer.from(text).toString('base64')]))
    });
    return [
        keys && secret(names.keys, 'Opaque', { [KEYS_FILE]: keysText(keys) }),
        Object.keys(variables).length > 0 ? secret(names.variables, 'Opaque', variables) : undefined,
        certificate &&
            secret(names.certificate, 'kubernetes.io/tls', {
                'tls.crt': certificate.certificate,
                'tls.key': certificate.key
            }),
        pull &&
            secret(names.pull, 'kubernetes.io/dockerconfigjson', {
                '.dockerconfigjson': dockerConfig(pull)
            })
    ].filter(isDefined);
};
const keysText = ({ primary, secondary }) => JSON.stringify({ primary, secondary });
/** https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/ */
const dockerConfig = ({ server, username, password }) => {
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    return JSON.stringify({ auths: { [server]: { username, password, auth } } });
};
/** The keys in a secret as the cluster has it; undefined where it holds none. */
const keysIn = (secret) => {
    const data = (0,kube_object.at)(secret, 'data', KEYS_FILE);
    if (typeof data !== 'string')
        return undefined;
    try {
        const { primary, secondary } = JSON.parse(Buffer.from(data, 'base64').toString('utf8'));
        return typeof primary === 'string' && typeof secondary === 'string'
            ? { primary, secondary }
            : undefined;
    }
    catch {
        return undefined;
    }
};
const revisionOf = (annotations) => {
    const text = (0,kube_object.at)(annotations, ANNOTATION.secrets);
    return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/objects.ts




/**
 * Everything that a service consists of, in the order in which it is applied. Pure: the same spec and secrets give the
 * same objects. https://kubernetes.io/docs/reference/kubernetes-api/
 */
const objectsOf = (spec, secrets) => {
    const { name, settings } = spec;
    const applied = (0,targets_plan/* basisOf */.gp)(openObjects(spec, { ...secrets, revision: 0 }));
    return [
        ...secretObjects(name, settings.labels, secrets),
        ...openObjects(spec, secrets).map(object => 
        // Every service has one.
        object.kind === 'Deployment'
            ? withAnnotations(object, { [ANNOTATION.applied]: applied })
            : object)
    ];
};
/** All but the secrets. */
const openObjects = (spec, secrets) => [
    serviceAccount(spec),
    networkPolicy(spec),
    deployment(spec, secrets),
    service(spec),
    disruptionBudget(spec),
    autoscaler(spec),
    ingress(spec)
].filter(isDefined);
const withAnnotations = (object, annotations) => ({
    ...object,
    metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, ...annotations } }
});
const metadata = ({ name, settings }, annotations = {}) => ({
    name: objectNames(name).main,
    labels: labelsOf(name, settings.labels),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations })
});
/** Pods act for nobody: the account has no token, and no rights. */
const serviceAccount = (spec) => ({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadata(spec),
    automountServiceAccountToken: false
});
const deployment = (spec, secrets) => {
    const { name, settings } = spec;
    const { scale, surge, timeouts } = settings;
    return {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: metadata(spec, annotationsOf(spec)),
        spec: {
            // An autoscaler sets the number by itself: two that do so would be in conflict.
            ...(scale.kind === 'fixed' ? { replicas: scale.replicas } : {}),
            progressDeadlineSeconds: timeouts.scheduleSeconds + timeouts.startSeconds,
            revisionHistoryLimit: 5,
            selector: { matchLabels: selectorOf(name) },
            strategy: {
                type: 'RollingUpdate',
                rollingUpdate: { maxSurge: surge, maxUnavailable: surge === 0 ? 1 : 0 }
            },
            template: podTemplate(spec, secrets)
        }
    };
};
const annotationsOf = ({ image, settings }) => {
    const { tags, properties, description } = settings;
    const json = (record) => JSON.stringify(Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))));
    return {
        [ANNOTATION.image]: image.label,
        ...(Object.keys(tags).length === 0 ? {} : { [ANNOTATION.tags]: json(tags) }),
        ...(Object.keys(properties).length === 0 ? {} : { [ANNOTATION.properties]: json(properties) }),
        ...(description === undefined ? {} : { [ANNOTATION.description]: description })
    };
};
const service = (spec) => {
    const { expose, port, serviceAnnotations, tls, ingress: through } = spec.settings;
    const secure = tls !== undefined && through === undefined;
    return {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: metadata(spec, serviceAnnotations),
        spec: {
            type: expose === 'Ingress' ? 'ClusterIP' : expose,
            selector: selectorOf(spec.name),
            ports: [{ name: secure ? 'https' : 'http', port, protocol: 'TCP', targetPort: 'scoring' }]
        }
    };
};
/** One replica at a time may be taken away; a lone one too, or its node could never be emptied. */
const disruptionBudget = (spec) => ({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadata(spec),
    spec: { maxUnavailable: 1, selector: { matchLabels: selectorOf(spec.name) } }
});
const autoscaler = (spec) => {
    const { scale } = spec.settings;
    if (scale.kind === 'fixed')
        return undefined;
    return {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: metadata(spec),
        spec: {
            scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: spec.name },
            minReplicas: scale.least,
            maxReplicas: scale.most,
            metrics: [
                {
                    type: 'Resource',
                    resource: {
                        name: 'cpu',
                        target: { type: 'Utilization', averageUtilization: scale.utilization }
                    }
                }
            ]
        }
    };
};
const networkPolicy = (spec) => spec.settings.networkPolicy
    ? {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: metadata(spec),
        spec: {
            podSelector: { matchLabels: selectorOf(spec.name) },
            policyTypes: ['Ingress'],
            ingress: [{ ports: [{ port: 'scoring', protocol: 'TCP' }] }]
        }
    }
    : undefined;
const ingress = (spec) => {
    const { ingress: through, tls } = spec.settings;
    if (through === undefined)
        return undefined;
    const secretName = through.tlsSecret ?? (tls && objectNames(spec.name).certificate);
    return {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: metadata(spec, through.annotations),
        spec: {
            ...(through.className === undefined ? {} : { ingressClassName: through.className }),
            ...(secretName === undefined ? {} : { tls: [{ hosts: [through.host], secretName }] }),
            rules: [
                {
                    host: through.host,
                    http: {
                        paths: [
                            {
                                path: '/',
                                pathType: 'Prefix',
                                backend: { service: { name: spec.name, port: { name: 'http' } } }
                            }
                        ]
                    }
                }
            ]
        }
    };
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/service.ts


/** @param origin where it is reached; undefined until there is an address */
const serviceOf = (name, deployment, origin) => {
    const image = imageOf(deployment);
    return {
        name,
        deployment,
        state: stateOf(deployment),
        imageDigest: /@(sha256:[a-f0-9]{64})$/.exec(image)?.[1] ?? image,
        imageLabel: deployment.metadata.annotations?.[ANNOTATION.image] ?? image,
        scoringUri: origin && `${origin}/score`,
        swaggerUri: origin && `${origin}/swagger.json`
    };
};
const imageOf = (deployment) => {
    const containers = (0,kube_object.at)(deployment, 'spec', 'template', 'spec', 'containers');
    const ours = Array.isArray(containers) ? containers.find(it => it?.name === CONTAINER) : undefined;
    return String(ours?.image ?? '');
};
/** Replicas as the Deployment counts them. */
const replicasOf = (deployment) => {
    const count = (name) => Number((0,kube_object.at)(deployment, 'status', name) ?? 0);
    return {
        wanted: Number((0,kube_object.at)(deployment, 'spec', 'replicas') ?? 1),
        all: count('replicas'),
        updated: count('updatedReplicas'),
        available: count('availableReplicas'),
        /** Whether the counts are those of the specification as it is now. */
        current: count('observedGeneration') >= (deployment.metadata.generation ?? 0)
    };
};
/** https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#deployment-status */
const stateOf = (deployment) => {
    const { wanted, all, updated, available, current } = replicasOf(deployment);
    if (wanted === 0)
        return 'stopped';
    if (!current)
        return 'deploying';
    // Some may be missing: an autoscaler adds them, or a node is being emptied.
    if (all === updated && available > 0)
        return 'running';
    const failed = conditionOf(deployment, 'Progressing')?.status === 'False';
    return failed || conditionOf(deployment, 'ReplicaFailure')?.status === 'True'
        ? 'failed'
        : 'deploying';
};
/** Whether every replica is a new one, and serves. */
const isRolledOut = (deployment) => {
    const { wanted, all, updated, available, current } = replicasOf(deployment);
    return current && updated >= wanted && all === updated && available >= wanted;
};
const conditionOf = (object, type) => {
    const conditions = (0,kube_object.at)(object, 'status', 'conditions');
    return Array.isArray(conditions) ? conditions.find(it => it?.type === type) : undefined;
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/observe.ts





/** Kinds that a service may consist of. */
const OWN_KINDS = [
    'deployments.apps',
    'services',
    'secrets',
    'configmaps',
    'serviceaccounts',
    'horizontalpodautoscalers.v2.autoscaling',
    'poddisruptionbudgets.policy',
    'networkpolicies.networking.k8s.io',
    'ingresses.networking.k8s.io'
];
const SEEN_KINDS = [...OWN_KINDS, 'replicasets.apps', 'pods'];
/** @param nodeAddress is asked for where a service is reached through nodes */
const observe = async (name, kubectl, nodeAddress, signal) => {
    const all = await kubectl.list(SEEN_KINDS, selectorText(name), signal);
    const of = (kind) => all.filter(object => object.kind === kind);
    const objects = all.filter(({ kind }) => kind !== 'Pod' && kind !== 'ReplicaSet');
    // An autoscaler changes the number of replicas by itself.
    const isScaled = of('HorizontalPodAutoscaler').length > 0;
    const deployment = of('Deployment').find(({ metadata }) => metadata.name === name);
    const service = deployment && serviceOf(name, deployment, await (0,address/* addressOf */.ci)(name, objects, nodeAddress, signal));
    return {
        service,
        objects,
        pods: of('Pod'),
        replicaSets: of('ReplicaSet'),
        basis: (0,targets_plan/* basisOf */.gp)({
            objects: objects.map(object => factsOf(object, isScaled)).sort(byIdentity),
            state: service?.state ?? null
        })
    };
};
/** What of an object a plan depends on: what the cluster counts and times by itself is left out. */
const factsOf = (object, isScaled) => {
    const { kind, metadata } = object;
    const { name, namespace, uid, labels, annotations } = metadata;
    // Secret values are not in a fingerprint that is shown: the version stands for them.
    if (kind === 'Secret' || kind === 'ConfigMap')
        return { kind, name, namespace, uid, version: metadata.resourceVersion };
    return { kind, name, namespace, uid, labels, annotations, spec: specOf(object, isScaled) };
};
const specOf = (object, isScaled) => {
    if (object.kind !== 'Deployment' || !isScaled)
        return object.spec;
    const { replicas: _, ...spec } = (object.spec ?? {});
    return spec;
};
const byIdentity = (a, b) => (`${a.kind}/${a.name}` < `${b.kind}/${b.name}` ? -1 : 1);
/** The object of a kind that is called like this. */
const objectIn = (objects, kind, name) => objects.find(object => object.kind === kind && object.metadata.name === name);
/** Every service of the namespace, from their Deployments, Services and Ingresses. */
const servicesIn = async (kubectl, nodeAddress, signal) => {
    const kinds = ['deployments.apps', 'services', 'ingresses.networking.k8s.io'];
    const all = await kubectl.list(kinds, ALL_SERVICES, signal);
    return Promise.all(all
        .filter(({ kind, metadata }) => kind === 'Deployment' && metadata.labels?.[LABEL.service] === metadata.name)
        .map(async (deployment) => {
        const { name } = deployment.metadata;
        const own = all.filter(({ metadata }) => metadata.labels?.[LABEL.service] === name);
        return serviceOf(name, deployment, await (0,address/* addressOf */.ci)(name, own, nodeAddress, signal));
    }));
};
/** What was applied when the service last came up. */
const lastGoodIn = (name, objects) => {
    const data = (0,kube_object.at)(objectIn(objects, 'ConfigMap', objectNames(name).lastGood), 'data');
    const mark = (0,kube_object.at)(data, 'mark');
    const text = (0,kube_object.at)(data, 'objects.json');
    if (typeof mark !== 'string' || typeof text !== 'string')
        return undefined;
    try {
        return { mark, objects: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/wanted.ts








/** Two keys of 256 bits, from the system's randomness. */
const newKeys = () => ({
    primary: (0,external_node_crypto_.randomBytes)(32).toString('base64url'),
    secondary: (0,external_node_crypto_.randomBytes)(32).toString('base64url')
});
/**
 * What the secrets of a service should hold: keys stay as they are once they were made. Pure.
 * @param made the keys for a service that has none yet
 */
const secretsOf = (spec, seen, made) => {
    const { name, image, settings } = spec;
    const { auth, secureEnv, tls, pull } = settings;
    const before = keysIn(objectIn(seen.objects, 'Secret', objectNames(name).keys));
    const contents = {
        keys: auth && (auth.given ?? before ?? made),
        variables: secureEnv,
        certificate: tls,
        pull: pull.kind === 'password'
            ? { server: registryOf(image.reference), username: pull.username, password: pull.password }
            : undefined
    };
    return { ...contents, revision: revisionFor(name, contents, seen) };
};
/** The same as long as the contents stay the same; a secret that is new or gone changes the pods by itself. */
const revisionFor = (name, contents, { objects }) => {
    const secrets = objects.filter(({ kind }) => kind === 'Secret');
    const deployment = objectIn(objects, 'Deployment', name);
    const last = Math.max(revisionOf((0,kube_object.at)(deployment, 'spec', 'template', 'metadata', 'annotations')), ...secrets.map(({ metadata }) => revisionOf(metadata.annotations)));
    const dataOf = (all) => (0,targets_plan/* basisOf */.gp)(Object.fromEntries(all.map(({ metadata, data }) => [metadata.name, data])));
    const same = dataOf(secretObjects(name, {}, { ...contents, revision: 0 })) === dataOf(secrets);
    return same ? Math.max(last, 1) : last + 1;
};
/** `ghcr.io` of `ghcr.io/team/iris@sha256:…`. */
const registryOf = (reference) => reference.split('/')[0] ?? '';
/** All objects of a service as they should be. */
const wantedObjects = (spec, seen, made) => {
    const properties = { ...propertiesOf(seen.service?.deployment), ...spec.settings.properties };
    const whole = { ...spec, settings: { ...spec.settings, properties } };
    return objectsOf(whole, secretsOf(spec, seen, made));
};
/** Those that were set once stay, whether or not they are given again. */
const propertiesOf = (deployment) => {
    try {
        const found = JSON.parse(deployment?.metadata.annotations?.[ANNOTATION.properties] ?? '{}');
        return (0,is_object/* isObject */.G)(found) ? found : {};
    }
    catch {
        return {};
    }
};
/** What says which deployment it was that came up: its fingerprint, and the revision of its secrets. */
const markOf = (objects) => {
    const deployment = objects.find(({ kind }) => kind === 'Deployment');
    const applied = deployment?.metadata.annotations?.[ANNOTATION.applied] ?? '';
    return `${applied}/${revisionOf((0,kube_object.at)(deployment, 'spec', 'template', 'metadata', 'annotations'))}`;
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/check.ts





/** `kubectl` may be one minor version away from the cluster: https://kubernetes.io/releases/version-skew-policy/#kubectl */
const SKEW = 1;
/** Server-side field validation is there for good since then; clusters older than that have long ended. */
const OLDEST = 27;
/** Everything that can be asked before anything is changed; the API server is asked for all objects at once. */
const checkDeployment = async (spec, seen, tools, signal) => {
    const { kubectl } = tools;
    const wanted = wantedObjects(spec, seen, newKeys());
    const found = await (0,targets_plan/* problemsOf */.GW)(async () => {
        await checkVersions(tools, signal);
        const there = await kubectl.find(wanted.map(kube_object/* resourceName */.I), signal);
        const foreign = there.find(object => !isOurs(spec.name, object));
        if (foreign !== undefined)
            throw foreignObject(foreign.kind, foreign.metadata.name);
        await checkPullSecret(spec, tools, signal);
        await kubectl.apply(wanted, { dryRun: true }, signal);
    });
    return found;
};
const checkVersions = async ({ kubectl, log }, signal) => {
    const { client, server } = await kubectl.versions(signal);
    if (client < OLDEST || server < OLDEST)
        throw new errors/* UserError */.yo('KUBERNETES_VERSION_OLD', `kubectl is 1.${client} and the cluster 1.${server}: 1.${OLDEST} is the oldest that works.`, { hint: 'Install a newer kubectl, or upgrade the cluster.' });
    if (Math.abs(client - server) > SKEW)
        log.warning(`kubectl is 1.${client} and the cluster 1.${server}: Kubernetes supports one minor version between them. Install kubectl 1.${server}.`);
};
/** A name that is misspelt would show only when nodes pull. */
const checkPullSecret = async ({ settings: { pull } }, { kubectl }, signal) => {
    if (pull.kind !== 'secret')
        return;
    const [secret] = await kubectl.find([`secret/${pull.name}`], signal);
    if (secret?.type === 'kubernetes.io/dockerconfigjson' ||
        secret?.type === 'kubernetes.io/dockercfg')
        return;
    throw new errors/* UserError */.yo('KUBERNETES_PULL_SECRET_UNKNOWN', secret === undefined
        ? `There is no secret "${pull.name}" (image-pull-secret) in the namespace.`
        : `The secret "${pull.name}" (image-pull-secret) is not one for pulling images: its type is ${String(secret.type)}.`, {
        hint: 'Make it with: kubectl create secret docker-registry <name> --docker-server=… --docker-username=… --docker-password=…'
    });
};
const foreignObject = (kind, name) => new errors/* UserError */.yo('KUBERNETES_OBJECT_FOREIGN', `There is a ${kind} "${name}" in the namespace that does not belong to this service.`, { hint: 'Choose another service-name or namespace, or delete the object.' });

// EXTERNAL MODULE: ./src/targets/local/traceback.ts
var traceback = __webpack_require__(40588);
;// CONCATENATED MODULE: ./src/targets/kubernetes/failure.ts



const LOG_LINES = 200;
/** Shows what the pod wrote and what happened to it, and says it in one sentence. */
const failure = async (name, { cause, hint, pod }, { kubectl, log }, signal) => {
    if (pod === undefined)
        return serviceFailed(name, cause, hint);
    const logOf = (previous) => told(kubectl.logs([`pod/${pod.name}`], LOG_LINES, previous, signal));
    const before = pod.ended ? await logOf(true) : [];
    const lines = before.length > 0 ? before : await logOf(false);
    const events = await told(eventsOf(pod.name, kubectl, signal));
    for (const line of [...lines, ...events])
        log.info(line, 'always');
    const exception = (0,traceback/* exceptionLine */.i)(lines);
    return serviceFailed(name, exception === undefined ? cause : `${exception} (${cause})`, hint, (0,traceback/* lastUserFrame */.B)(lines, contract_image/* IN_IMAGE */.y4.appRoot));
};
/** What cannot be read leaves the reason of the failure as it is. */
const told = (lines) => lines.catch(() => []);
/** What the cluster did with a pod, oldest first. */
const eventsOf = async (pod, kubectl, signal) => (await kubectl.events(`involvedObject.name=${pod}`, signal)).map(event => {
    const { reason, message, count } = event;
    return `${reason}: ${message}${(count ?? 1) > 1 ? ` (${count} times)` : ''}`;
});
const serviceFailed = (name, cause, hint, at) => new errors/* UserError */.yo('SERVICE_FAILED', `Service "${name}" did not come up: ${fullStop(cause)}`, {
    hint,
    at
});
const fullStop = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);

;// CONCATENATED MODULE: ./src/targets/kubernetes/answering.ts



/**
 * Waits until the service answers `GET /` at the address that callers use; one that is inside the cluster alone, through
 * a port that is forwarded meanwhile.
 * @throws UserError `SERVICE_FAILED`
 */
const answering = async (name, timeouts, tools, lease, signal) => {
    const { kubectl, clock, log } = tools;
    const end = clock.now() + timeouts.healthSeconds * 1000;
    let last = 'it has no address yet';
    for (;;) {
        const seen = await observe(name, kubectl, tools.nodeAddress, signal);
        const origin = originOf(seen);
        if (origin !== undefined) {
            log.debug(`Asking ${origin}/`);
            const said = await through(origin, seen, tools, signal, end, lease);
            if (said === undefined)
                return seen;
            last = `${origin}/ ${said}`;
        }
        if (clock.now() >= end)
            throw serviceFailed(name, `its pods are ready, but after ${timeouts.healthSeconds} s ${last}`, origin === undefined
                ? 'A cluster without a load balancer gives no addresses: set expose to ClusterIP, NodePort or Ingress.'
                : 'Check that its address can be reached from here: DNS, firewalls, the controller of the Ingress.');
        await lease?.renew(signal);
        await clock.sleep(2000, signal);
    }
};
const originOf = ({ service }) => service?.scoringUri?.replace(/\/score$/, '');
/** Why it did not answer; undefined when it did. */
const through = async (origin, { objects, service }, tools, signal, end, lease) => {
    const ask = (at) => asked(at, tools, signal, end, lease);
    const object = objectIn(objects, 'Service', service?.name ?? '');
    if (!(0,address/* isInternal */.iu)(origin) || object === undefined)
        return ask(origin);
    const { scheme, port } = (0,address/* portIn */.Ju)(object);
    return tools.kubectl.forward(object.metadata.name, port, address => ask(`${scheme}://${address}`), signal);
};
const TRIES = 5;
/** A service that has just become ready may be unknown for a moment to what leads to it. */
const asked = async (origin, { health, clock }, signal, end, lease) => {
    let said = '';
    for (let tries = 0; tries < TRIES; tries++) {
        if (tries > 0)
            await clock.sleep(1000, signal);
        const answer = await health(origin, signal);
        signal.throwIfAborted();
        if ('status' in answer && answer.status === 200)
            return undefined;
        said = 'status' in answer ? `answered ${answer.status}` : `did not answer: ${answer.problem}`;
        if (clock.now() >= end)
            break;
        await lease?.renew(signal);
    }
    return said;
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/difference.ts


/**
 * Where objects are not as wanted. What others added is left alone: only fields that we set are compared, and lists of
 * named things by their names, as server-side apply merges them. Pure.
 */
const differencesOf = (wanted, seen) => {
    const byIdentity = new Map(seen.map(object => [(0,kube_object/* identityOf */.c)(object), object]));
    return wanted.flatMap((object) => {
        const there = byIdentity.get((0,kube_object/* identityOf */.c)(object));
        const about = { kind: object.kind, name: object.metadata.name };
        if (there === undefined)
            return [{ ...about, path: undefined, before: undefined, after: undefined }];
        return leaves(object, there, '').map(leaf => ({ ...about, ...leaf }));
    });
};
const leaves = (wanted, seen, path) => {
    if ((0,is_object/* isObject */.G)(wanted) && (0,is_object/* isObject */.G)(seen))
        return Object.entries(wanted).flatMap(([key, value]) => leaves(value, seen[key], path === '' ? key : `${path}.${key}`));
    // An empty object may be left out by the API server.
    if ((0,is_object/* isObject */.G)(wanted) && Object.keys(wanted).length === 0 && seen === undefined)
        return [];
    if (Array.isArray(wanted) && Array.isArray(seen))
        return listLeaves(wanted, seen, path);
    return wanted === seen ? [] : [{ path, before: seen, after: wanted }];
};
const listLeaves = (wanted, seen, path) => {
    const key = MERGE_KEYS.find(name => wanted.length > 0 && wanted.every(it => (0,is_object/* isObject */.G)(it) && name in it));
    if (key !== undefined)
        return wanted.flatMap(item => {
            const name = item[key];
            const there = seen.find(it => (0,is_object/* isObject */.G)(it) && it[key] === name);
            return leaves(item, there, `${path}[${String(name)}]`);
        });
    if (wanted.length !== seen.length)
        return [{ path, before: seen, after: wanted }];
    return wanted.flatMap((item, index) => leaves(item, seen[index], `${path}[${index}]`));
};
/** What tells things in a list apart: https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy */
const MERGE_KEYS = ['name', 'topologyKey'];
/** Objects of ours that nothing asks for any more. */
const leftOver = (wanted, seen, kept) => {
    const identities = new Set([...wanted.map(kube_object/* identityOf */.c), ...kept]);
    return seen.filter(object => !identities.has((0,kube_object/* identityOf */.c)(object)));
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/lease.ts



const SECONDS = 60;
const RENEWAL_MS = 15_000;
const PAUSE_MS = 3000;
/** How long a cancelled job may take to give the service free. */
const RELEASE_MS = 5000;
/**
 * Waits for the deployment that is under way, and takes over from one that ended without a word: its lease was not
 * renewed for as long as it lasts, by our own clock. https://kubernetes.io/docs/concepts/architecture/leases/
 * @param patienceSeconds how long to wait
 * @throws UserError `SERVICE_BUSY` naming the run that deploys
 */
const acquireLease = async (service, patienceSeconds, tools, signal) => {
    const { kubectl, clock, log } = tools;
    const start = clock.now();
    let seen;
    for (;;) {
        const there = seen === undefined ? undefined : await current(service, kubectl, signal);
        if (there === undefined) {
            if (await kubectl.create(leaseOf(service, tools), signal))
                return held(service, tools);
            const other = await current(service, kubectl, signal);
            if (seen === undefined)
                log.info(`Waiting for another deployment of "${service}" to end: ${holderOf(other)}`);
            seen = { version: versionOf(other), since: clock.now() };
        }
        else if (versionOf(there) !== seen?.version)
            seen = { version: versionOf(there), since: clock.now() };
        else if (clock.now() - seen.since >= SECONDS * 1000) {
            const taken = { ...leaseOf(service, tools), metadata: there.metadata };
            if (await kubectl.replace(taken, signal))
                return held(service, tools);
        }
        if (clock.now() - start >= patienceSeconds * 1000)
            throw busy(service, there);
        await clock.sleep(PAUSE_MS, signal);
    }
};
const held = (service, tools) => {
    const { kubectl, clock } = tools;
    let renewed = clock.now();
    return {
        renew: async (signal) => {
            if (clock.now() - renewed < RENEWAL_MS)
                return;
            const there = await current(service, kubectl, signal);
            if (there === undefined || holderOf(there) !== tools.holder)
                throw lost(service, there);
            await kubectl.replace({ ...leaseOf(service, tools), metadata: there.metadata }, signal);
            renewed = clock.now();
        },
        release: async () => {
            // A lease that cannot be given back ends by itself.
            await kubectl
                .delete([`lease/${objectNames(service).lease}`], AbortSignal.timeout(RELEASE_MS))
                .catch(() => { });
        }
    };
};
const current = async (service, kubectl, signal) => (await kubectl.find([`lease/${objectNames(service).lease}`], signal))[0];
const leaseOf = (service, { clock, holder }) => {
    const now = new Date(clock.now()).toISOString().replace('Z', '000Z');
    return {
        apiVersion: 'coordination.k8s.io/v1',
        kind: 'Lease',
        metadata: { name: objectNames(service).lease, labels: labelsOf(service) },
        spec: {
            holderIdentity: holder,
            leaseDurationSeconds: SECONDS,
            acquireTime: now,
            renewTime: now
        }
    };
};
const holderOf = (lease) => String((0,kube_object.at)(lease, 'spec', 'holderIdentity') ?? 'unknown');
const versionOf = (lease) => lease?.metadata.resourceVersion ?? '';
const busy = (service, lease) => new errors/* UserError */.yo('SERVICE_BUSY', `Service "${service}" is being deployed by another run: ${holderOf(lease)}.`, { hint: 'Wait for it, or cancel it. A concurrency group keeps the runs of a workflow apart.' });
const lost = (service, lease) => new errors/* UserError */.yo('SERVICE_BUSY', lease === undefined
    ? `The lease of service "${service}" was deleted while it was being deployed.`
    : `Another run took over the deployment of service "${service}": ${holderOf(lease)}.`, { hint: 'Run the deployment again.' });

;// CONCATENATED MODULE: ./src/targets/kubernetes/plan.ts





/** In place of keys that are made when they are needed. */
const UNMADE = { primary: '', secondary: '' };
/** What a deployment to a cluster would do, from what the cluster has. Pure. */
const planKubernetes = (spec, seen) => {
    const { name } = spec;
    const { service, objects, basis } = seen;
    const plan = (action, reasons, costs = []) => ({
        action,
        reasons,
        costs,
        problems: problemsOf(spec, seen),
        basis
    });
    if (service === undefined)
        return plan('create', [`No Deployment "${name}" of ours is in the namespace.`]);
    const wanted = wantedObjects(spec, seen, UNMADE);
    const differences = differencesOf(wanted, objects);
    const reasons = [
        ...sentencesOf(spec, differences, seen),
        ...leftOverSentences(wanted, seen, name),
        ...stateSentences(seen, name)
    ];
    if (reasons.length === 0)
        return plan('no-op', ['Nothing changed.']);
    return plan('update', [...new Set(reasons)], costsOf(spec, differences, seen));
};
const sentencesOf = ({ name, image }, differences, { service, objects }) => {
    const told = differences.filter(({ path }) => !path?.includes(ANNOTATION.applied));
    const sentences = told.flatMap(difference => {
        const { kind, path } = difference;
        if (kind === 'Secret')
            return path === undefined || path.startsWith('data.')
                ? [secretSentence(difference, name, objects)]
                : [];
        if (path === undefined)
            return [`The ${kind} is not there.`];
        if (path.endsWith(`[scoring].image`) || path.includes(ANNOTATION.image))
            return [`The image changes from ${service?.imageLabel} to ${image.label}.`];
        // Pods follow from the secrets that they were started with.
        if (path.includes(ANNOTATION.secrets))
            return [];
        return [`The ${kind} changes: ${plainChange(difference)}.`];
    });
    if (sentences.length > 0)
        return sentences;
    return differences.length > 0 ? ['What is not given any more is left out.'] : [];
};
const secretSentence = ({ name: secret, path }, service, objects) => {
    const names = objectNames(service);
    if (secret === names.keys)
        return keysIn(objectIn(objects, 'Secret', names.keys)) === undefined
            ? 'Keys are made for the service.'
            : 'The keys change.';
    const what = {
        [names.variables]: 'Secret variables change',
        [names.certificate]: 'The certificate changes',
        [names.pull]: 'The password for the registry changes'
    };
    const [, key] = /^data\.(.+)$/.exec(path ?? '') ?? [];
    const variable = secret === names.variables && key !== undefined ? `: ${key}` : '';
    return `${what[secret] ?? 'A secret changes'}${variable}.`;
};
/** `replicas from 2 to 3`; values of variables and annotations stay unsaid. */
const plainChange = ({ path = '', before, after }) => {
    const short = path.replace(/^spec\.(template\.spec\.containers\[scoring\]\.)?/, '');
    const quiet = /(^|\.)(env|annotations)\b/.test(path);
    const shown = [before, after].every(value => value === undefined || (typeof value !== 'object' && String(value).length <= 80));
    if (quiet || !shown)
        return short.replace(/(env\[[^\]]+\]).*/, '$1');
    return `${short} from ${before ?? 'none'} to ${after ?? 'none'}`;
};
const leftOverSentences = (wanted, { objects }, name) => leftOver(wanted, objects, keptOf(name)).map(({ kind, metadata }) => `The ${kind} "${metadata.name}" is not needed any more.`);
/** Objects of ours that no spec asks for, and that stay. */
const keptOf = (name) => [
    `ConfigMap/${objectNames(name).lastGood}`
];
const stateSentences = ({ service, objects }, name) => {
    if (service === undefined)
        return [];
    if (service.state === 'deploying')
        return ['An earlier deployment is under way or was interrupted.'];
    if (service.state !== 'running')
        return [`The service is ${service.state}.`];
    const good = lastGoodIn(name, objects)?.mark;
    return good === markOf([service.deployment])
        ? []
        : ['The last deployment did not end: whether the service answers is not known.'];
};
const costsOf = ({ settings }, differences, { objects }) => {
    const about = (kind, pattern) => differences.some(it => it.kind === kind && pattern.test(it.path ?? ''));
    const moves = about('Service', /^spec\.(type|ports)/) ||
        about('Ingress', /^spec\.(rules|tls)/) ||
        (settings.ingress === undefined) === objects.some(({ kind }) => kind === 'Ingress');
    const least = settings.scale.kind === 'fixed' ? settings.scale.replicas : settings.scale.least;
    const restarts = about('Deployment', /^spec\.template/);
    return [
        ...(moves ? ['The service is reached at another address.'] : []),
        ...(restarts && settings.surge === 0 && least === 1
            ? ['Requests are refused while the one replica is replaced, since surge is 0.']
            : [])
    ];
};
/** What must not be done although it could be. */
const problemsOf = ({ name, settings }, { service }) => {
    const before = propertiesOf(service?.deployment);
    return Object.entries(settings.properties).flatMap(([property, value]) => {
        const was = before[property];
        if (was === undefined || was === value)
            return [];
        return [
            {
                code: 'KUBERNETES_PROPERTY_IMMUTABLE',
                message: `The property "${property}" of service "${name}" is "${was}" and cannot become "${value}".`,
                hint: 'Properties never change once set; use tags for what does.'
            }
        ];
    });
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/verdict.ts


const SOON = 30;
/** Pure. @param scheduleSeconds how long pods may wait for a node */
const verdictOf = (sight, scheduleSeconds) => {
    const { deployment } = sight;
    if (isRolledOut(deployment))
        return { kind: 'done' };
    // Which revision is the newest is not known yet.
    if (!replicasOf(deployment).current)
        return { kind: 'under way' };
    const pods = newPods(sight);
    const troubles = [
        refusedPods(deployment, sight),
        ...pods.map(pod => podTrouble(pod, scheduleSeconds)),
        pastDeadline(deployment, pods)
    ];
    return troubles.find(trouble => trouble !== undefined) ?? { kind: 'under way' };
};
/** Those of the newest revision: old ones keep answering, and say nothing about the new ones. */
const newPods = ({ deployment, replicaSets, pods }) => {
    const newest = newestReplicaSet(deployment, replicaSets);
    return pods.filter(({ metadata }) => metadata.deletionTimestamp === undefined &&
        metadata.ownerReferences?.some(({ uid }) => uid === newest?.metadata.uid));
};
const REVISION = 'deployment.kubernetes.io/revision';
const newestReplicaSet = (deployment, replicaSets) => {
    const revision = deployment.metadata.annotations?.[REVISION];
    return replicaSets.find(({ metadata }) => metadata.annotations?.[REVISION] === revision);
};
/** No pod could be made: a quota, or a rule of the cluster. */
const refusedPods = (deployment, { replicaSets }) => {
    const newest = newestReplicaSet(deployment, replicaSets);
    const condition = [deployment, newest]
        .map(object => object && conditionOf(object, 'ReplicaFailure'))
        .find(it => it?.status === 'True');
    if (condition === undefined)
        return undefined;
    const message = condition.message ?? condition.reason ?? '';
    return {
        kind: 'in trouble',
        cause: `the cluster refuses its pods: ${message}`,
        hint: /exceeded quota/.test(message)
            ? 'Lower cpu, memory or replicas, set surge to 0, or raise the quota: kubectl describe resourcequota.'
            : 'Those who run the cluster know the rule.',
        patienceSeconds: 5
    };
};
const podTrouble = (pod, scheduleSeconds) => {
    const { name } = pod.metadata;
    const scheduled = conditionOf(pod, 'PodScheduled');
    if (scheduled?.status === 'False')
        return {
            kind: 'in trouble',
            cause: `no node takes its pod: ${scheduled.message ?? scheduled.reason ?? ''}`,
            hint: 'Lower cpu, memory or gpu-cores, set surge to 0 where the cluster is full, add nodes, or check node-selector and tolerations. A cluster that adds nodes by itself may need a longer schedule-timeout-seconds.',
            patienceSeconds: scheduleSeconds
        };
    const status = (0,kube_object.at)(pod, 'status', 'containerStatuses', 0);
    const waiting = (0,kube_object.at)(status, 'state', 'waiting');
    const reason = String((0,kube_object.at)(waiting, 'reason') ?? '');
    const message = String((0,kube_object.at)(waiting, 'message') ?? '');
    if (/^(ErrImagePull|ImagePullBackOff|InvalidImageName|ErrImageNeverPull)$/.test(reason))
        return {
            kind: 'in trouble',
            cause: `its image cannot be pulled: ${message || reason}`,
            hint: 'Give registry-username and registry-password, or image-pull-secret, and check that nodes can reach the registry.',
            patienceSeconds: FINAL.test(message) ? 2 : SOON,
            pod: { name, ended: false }
        };
    if (/^Create(Container|ContainerConfig)Error$|^RunContainerError$/.test(reason))
        return {
            kind: 'in trouble',
            cause: `its container cannot be made: ${message || reason}`,
            hint: 'The events above say more; kubectl describe pod shows all of them.',
            patienceSeconds: SOON,
            pod: { name, ended: false }
        };
    return crash(name, status, reason);
};
/** Words of registries after which another try brings the same. */
const FINAL = /not found|unauthorized|denied|forbidden|manifest unknown|invalid reference|InvalidImageName/i;
const crash = (pod, status, reason) => {
    const restarts = Number((0,kube_object.at)(status, 'restartCount') ?? 0);
    const ended = (0,kube_object.at)(status, 'state', 'terminated') ?? (0,kube_object.at)(status, 'lastState', 'terminated');
    if (ended === undefined || restarts + (reason === 'CrashLoopBackOff' ? 1 : 0) < 2)
        return undefined;
    const code = Number((0,kube_object.at)(ended, 'exitCode') ?? 0);
    const why = String((0,kube_object.at)(ended, 'reason') ?? '');
    const outOfMemory = why === 'OOMKilled';
    return {
        kind: 'in trouble',
        cause: outOfMemory
            ? 'it ran out of memory'
            : `its container ended with exit code ${code}${['', 'Error', 'Completed'].includes(why) ? '' : `, ${why}`}, ${restarts + 1} times`,
        hint: outOfMemory
            ? 'Give it more memory: memory and memory-limit, in GB.'
            : 'The lines above are its own log; init() runs before anything is served.',
        patienceSeconds: 0,
        pod: { name: pod, ended: true }
    };
};
const pastDeadline = (deployment, pods) => {
    const progressing = conditionOf(deployment, 'Progressing');
    if (progressing?.status !== 'False')
        return undefined;
    const [pod] = pods;
    return {
        kind: 'in trouble',
        cause: `it was not ready in time (${progressing.message ?? progressing.reason ?? ''})`,
        hint: 'The lines above are its log; a model that takes long to load needs a longer pod-start-timeout-seconds.',
        patienceSeconds: 0,
        pod: pod && { name: pod.metadata.name, ended: false }
    };
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/rollout.ts




const PAUSES_MS = [500, 1000, 1500, 2000];
/**
 * Waits until every replica is a new one and serves.
 * @throws UserError `SERVICE_FAILED` as soon as it is plain that they will not
 */
const rolledOut = async (name, timeouts, tools, lease, signal) => {
    const { kubectl, clock } = tools;
    const patience = new Patience();
    const end = clock.now() + (timeouts.scheduleSeconds + timeouts.startSeconds + 60) * 1000;
    for (let round = 0;; round++) {
        const kinds = ['deployments.apps', 'replicasets.apps', 'pods'];
        const objects = await kubectl.list(kinds, selectorText(name), signal);
        const deployment = objectIn(objects, 'Deployment', name);
        if (deployment === undefined)
            throw gone(name);
        const of = (kind) => objects.filter(object => object.kind === kind);
        const sight = { deployment, replicaSets: of('ReplicaSet'), pods: of('Pod') };
        const verdict = verdictOf(sight, timeouts.scheduleSeconds);
        if (verdict.kind === 'done')
            return;
        if (verdict.kind === 'in trouble' && patience.isOver(verdict, clock.now()))
            throw await failure(name, verdict, tools, signal);
        if (clock.now() >= end)
            throw await failure(name, tooLate(timeouts), tools, signal);
        await lease.renew(signal);
        await clock.sleep(PAUSES_MS[Math.min(round, PAUSES_MS.length - 1)] ?? 0, signal);
    }
};
/** Some troubles pass by themselves, if they are given the time. */
class Patience {
    #trouble;
    #since = 0;
    isOver({ hint, patienceSeconds }, now) {
        // Messages count what they tell of; hints stay the same for a kind of trouble.
        if (this.#trouble !== hint) {
            this.#trouble = hint;
            this.#since = now;
        }
        return now - this.#since >= patienceSeconds * 1000;
    }
}
const tooLate = ({ scheduleSeconds, startSeconds }) => ({
    kind: 'in trouble',
    cause: `it was not ready after ${scheduleSeconds + startSeconds} s`,
    hint: 'A model that takes long to load needs a longer pod-start-timeout-seconds.',
    patienceSeconds: 0
});
const gone = (name) => serviceFailed(name, 'its Deployment was deleted meanwhile', 'Deploy it again.');

;// CONCATENATED MODULE: ./src/targets/kubernetes/deployment.ts












/** Carries a plan out; what ran before serves again where the new does not come up. */
const deploy = async (spec, plan, tools, signal) => {
    const { name, settings } = spec;
    const { kubectl, nodeAddress } = tools;
    const look = () => observe(name, kubectl, nodeAddress, signal);
    const unchanged = (seen) => {
        if (seen.basis !== plan.basis)
            throw (0,targets_plan/* planStale */.b6)(name);
        return seen;
    };
    if (plan.action === 'no-op') {
        unchanged(await look());
        return serviceIn(await answering(name, settings.timeouts, tools, undefined, signal), name);
    }
    unchanged(await look());
    return alone(name, settings.timeouts, tools, signal, async (lease) => {
        const seen = unchanged(await look());
        const made = newKeys();
        for (const key of Object.values(made))
            tools.log.secret(key);
        return bringUp({
            name,
            wanted: wantedObjects(spec, seen, made),
            before: seen,
            timeouts: settings.timeouts
        }, tools, lease, signal);
    });
};
/** One deployment at a time. */
const alone = async (name, { scheduleSeconds, startSeconds, healthSeconds }, tools, signal, work) => {
    const patience = scheduleSeconds + startSeconds + healthSeconds;
    const lease = await acquireLease(name, patience, tools, signal);
    try {
        return await work(lease);
    }
    finally {
        await lease.release();
    }
};
/** Applies, waits, asks, writes down that it is good, and deletes what is not needed any more. */
const bringUp = async (change, tools, lease, signal) => {
    const { name, wanted, before, timeouts } = change;
    const { kubectl, log } = tools;
    try {
        await keepReplicas(change, tools, signal);
        await kubectl.apply(wanted, {}, signal);
        log.info(`Waiting for the pods of ${name}`);
        await rolledOut(name, timeouts, tools, lease, signal);
        const seen = await answering(name, timeouts, tools, lease, signal);
        await kubectl.apply([goodOf(name, wanted)], {}, signal);
        await prune(name, wanted, before.objects, tools, signal);
        return serviceIn(seen, name);
    }
    catch (error) {
        throw await afterwards(error, change, tools, lease, signal);
    }
};
const serviceIn = ({ service }, name) => {
    if (service !== undefined)
        return service;
    throw (0,targets_plan/* planStale */.b6)(name);
};
/**
 * When a fixed number gives way to an autoscaler, the number would fall to 1 for a moment: it is kept under another
 * manager until the autoscaler changes it.
 * https://kubernetes.io/docs/reference/using-api/server-side-apply/#transferring-ownership
 */
const keepReplicas = async ({ name, wanted, before }, { kubectl }, signal) => {
    const deployment = objectIn(before.objects, 'Deployment', name);
    const scaled = objectIn(before.objects, 'HorizontalPodAutoscaler', name) !== undefined;
    if (deployment === undefined || scaled)
        return;
    if ((0,kube_object.at)(objectIn(wanted, 'Deployment', name), 'spec', 'replicas') !== undefined)
        return;
    const { apiVersion, kind } = deployment;
    const replicas = (0,kube_object.at)(deployment, 'spec', 'replicas');
    const kept = { apiVersion, kind, metadata: { name }, spec: { replicas } };
    await kubectl.apply([kept], { manager: `${FIELD_MANAGER}-autoscaling` }, signal);
};
const goodOf = (name, wanted) => {
    const open = wanted.filter(({ kind }) => kind !== 'Secret');
    return {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: objectNames(name).lastGood, labels: labelsOf(name) },
        data: { mark: markOf(wanted), 'objects.json': JSON.stringify(open) }
    };
};
const prune = async (name, wanted, there, { kubectl }, signal) => {
    const names = leftOver(wanted, there, keptOf(name)).map(kube_object/* resourceName */.I);
    if (names.length > 0)
        await kubectl.delete(names, signal);
};
/** How long a cancelled job may still take: runners kill after 7.5 s. */
const LAST_WORDS_MS = 6000;
/** Brings back what was good last, and says how that went. */
const afterwards = async (error, change, tools, lease, signal) => {
    const { name, before } = change;
    const cancelled = signal.aborted;
    const patience = cancelled ? AbortSignal.timeout(LAST_WORDS_MS) : signal;
    const good = lastGoodIn(name, before.objects);
    try {
        if (good === undefined) {
            if (before.service !== undefined)
                return error;
            if (cancelled)
                return error;
            await kubectlDelete(change, tools, patience);
            return withAftermath(error, 'What was made of it is deleted again.');
        }
        tools.log.info(`Putting the previous version of ${name} back`);
        await putBack(change, good.objects, tools, patience);
        if (cancelled)
            return new errors/* UserError */.yo('DEPLOYMENT_CANCELLED', `The deployment of "${name}" was cancelled. The previous version is put back.`, { hint: 'Run the deployment again when you want it.', cause: error });
        await rolledOut(name, change.timeouts, tools, lease, patience);
        return withAftermath(error, 'The previous version serves again.');
    }
    catch (problem) {
        if (cancelled)
            return error;
        return withAftermath(error, `The previous version could not be put back: ${(0,errors/* messageOf */.bD)(problem)}`);
    }
};
/** The secrets are those that were there before: the last good objects are written down without them. */
const putBack = async ({ name, wanted, before }, good, tools, signal) => {
    const secrets = before.objects.filter(({ kind }) => kind === 'Secret').map(appliedSecret);
    const back = [...secrets, ...good];
    await tools.kubectl.apply(back, {}, signal);
    await prune(name, back, wanted, tools, signal);
};
/** A secret in the cluster, as we apply it. */
const appliedSecret = ({ apiVersion, kind, metadata, type, data }) => {
    const { name, labels = {} } = metadata;
    const annotations = { [ANNOTATION.secrets]: String(revisionOf(metadata.annotations)) };
    return { apiVersion, kind, metadata: { name, labels, annotations }, type, data };
};
const kubectlDelete = ({ wanted }, { kubectl }, signal) => kubectl.delete(wanted.map(kube_object/* resourceName */.I), signal);
const withAftermath = (error, aftermath) => error instanceof errors/* UserError */.yo
    ? new errors/* UserError */.yo(error.code, `${error.message} ${aftermath}`, {
        hint: error.hint,
        at: error.at,
        cause: error
    })
    : error;

;// CONCATENATED MODULE: ./src/targets/kubernetes/keys.ts







/**
 * The keys that open the service, masked from here on; undefined when it asks for none.
 * @throws UserError `SERVICE_UNKNOWN`
 */
const readKeys = async (name, { kubectl, nodeAddress, log }, signal) => {
    const seen = await observe(name, kubectl, nodeAddress, signal);
    if (seen.service === undefined)
        throw serviceUnknown(name);
    const keys = keysIn(secretOf(name, seen));
    for (const key of keys ? [keys.primary, keys.secondary] : [])
        log.secret(key);
    return keys;
};
/** A rotation gives pods as much time as a deployment does that says nothing of it. */
const TIMEOUTS = {
    scheduleSeconds: 300,
    startSeconds: 600,
    healthSeconds: 300
};
/**
 * Replaces one key. Pods are replaced one after the other, so that all of them know it at the end; the other key opens
 * the service all the while.
 * @throws UserError `SERVICE_UNKNOWN`, `KUBERNETES_KEYS_MISSING`
 */
const rotateKey = async (name, key, tools, signal) => {
    await alone(name, TIMEOUTS, tools, signal, async (lease) => {
        const before = await observe(name, tools.kubectl, tools.nodeAddress, signal);
        if (before.service === undefined)
            throw serviceUnknown(name);
        const keys = keysIn(secretOf(name, before));
        const good = lastGoodIn(name, before.objects);
        if (keys === undefined || good === undefined)
            throw new errors/* UserError */.yo('KUBERNETES_KEYS_MISSING', keys === undefined
                ? `Service "${name}" has no keys.`
                : `Service "${name}" never came up, so its keys are not rotated.`, { hint: 'Deploy it first, with auth-enabled.' });
        const rotated = { ...keys, [key]: newKeys()[key] };
        for (const each of Object.values(rotated))
            tools.log.secret(each);
        const wanted = withKeys(name, rotated, before, good.objects);
        await bringUp({ name, wanted, before, timeouts: TIMEOUTS }, tools, lease, signal);
    });
};
/** What runs, with other keys. Pure. */
const withKeys = (name, keys, { objects }, good) => {
    const secrets = objects.filter(({ kind }) => kind === 'Secret');
    const deployment = objectIn(good, 'Deployment', name);
    const annotations = (0,kube_object.at)(deployment, 'spec', 'template', 'metadata', 'annotations');
    const revision = 1 +
        Math.max(revisionOf(annotations), ...secrets.map(({ metadata }) => revisionOf(metadata.annotations)));
    const data = { [KEYS_FILE]: Buffer.from(JSON.stringify(keys)).toString('base64') };
    return [
        ...secrets
            .map(appliedSecret)
            .map(secret => withRevision(secret, revision))
            .map(secret => secret.metadata.name === objectNames(name).keys ? { ...secret, data } : secret),
        ...good.map(object => object.kind === 'Deployment' ? withPodRevision(object, revision) : object)
    ];
};
const withRevision = (object, revision) => ({
    ...object,
    metadata: {
        ...object.metadata,
        annotations: { ...object.metadata.annotations, [ANNOTATION.secrets]: String(revision) }
    }
});
const withPodRevision = (deployment, revision) => {
    const spec = deployment.spec;
    return { ...deployment, spec: { ...spec, template: withRevision(spec.template, revision) } };
};
const secretOf = (name, { objects }) => objectIn(objects, 'Secret', objectNames(name).keys);
const serviceUnknown = (name) => new errors/* UserError */.yo('SERVICE_UNKNOWN', `There is no service "${name}".`, {
    hint: 'Check service-name, context and namespace.'
});

// EXTERNAL MODULE: ./src/core/inputs.ts
var core_inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/targets/shared/certificate.ts
var shared_certificate = __webpack_require__(93333);
// EXTERNAL MODULE: ./src/targets/shared/pem-input.ts
var pem_input = __webpack_require__(92349);
;// CONCATENATED MODULE: ./src/targets/kubernetes/check-names.ts


/** What the deployment sets itself; a second value of the same name would be either's. */
const OWN = [
    contract_image/* VARIABLE */.TZ.port,
    contract_image/* VARIABLE */.TZ.keysFile,
    contract_image/* VARIABLE */.TZ.tlsCertificate,
    contract_image/* VARIABLE */.TZ.tlsKey
];
/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
const KEY = /^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?)?$/;
/** Prefixes of our own, and of Kubernetes. */
const TAKEN = /^(scoreline\.io|app\.kubernetes\.io\/(name|managed-by)$)/;
/**
 * What the API server would refuse, or what would be set twice, said in the words of the inputs. Pure.
 * @throws UserError `INPUT_INVALID`
 */
const checkNames = (inputs) => {
    for (const input of ['labels', 'node-selector'])
        for (const [key, value] of Object.entries(inputs[input])) {
            if (!KEY.test(key))
                throw (0,core_inputs/* invalid */.Gq)(input, `has "${key}", which is not a key of a label`);
            if (!LABEL_VALUE.test(value))
                throw (0,core_inputs/* invalid */.Gq)(input, `has "${value}" for "${key}": values of labels have at most 63 letters, digits, "-", "_" and "."`);
        }
    for (const input of ['labels', 'service-annotations', 'ingress-annotations'])
        for (const key of Object.keys(inputs[input])) {
            if (!KEY.test(key))
                throw (0,core_inputs/* invalid */.Gq)(input, `has "${key}", which is not a key of an annotation`);
            if (TAKEN.test(key))
                throw (0,core_inputs/* invalid */.Gq)(input, `has "${key}", which the deployment sets itself`);
        }
    checkVariables(inputs);
};
const checkVariables = (inputs) => {
    const { 'environment-variables': env, 'secure-environment-variables': secureEnv } = inputs;
    const both = { 'environment-variables': env, 'secure-environment-variables': secureEnv };
    for (const [input, variables] of Object.entries(both))
        for (const name of Object.keys(variables)) {
            if (!/^[A-Za-z_.-][\w.-]*$/.test(name))
                throw (0,core_inputs/* invalid */.Gq)(input, `has "${name}", which is not a name for a variable`);
            if (OWN.includes(name))
                throw (0,core_inputs/* invalid */.Gq)(input, `has ${name}, which the deployment sets itself`, 'Use the inputs port, auth-enabled and those of TLS.');
        }
    const twice = Object.keys(env).find(name => name in secureEnv);
    if (twice !== undefined)
        throw (0,core_inputs/* invalid */.Gq)('secure-environment-variables', `has ${twice}, and so has environment-variables`, 'Leave it out of one of them.');
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/read-settings.ts





/**
 * Settings from the values of the inputs.
 * @throws UserError `INPUT_INVALID`
 */
const readKubernetesSettings = async (inputs, tools) => {
    checkNames(inputs);
    const tls = await tlsOf(inputs, tools);
    const ingress = ingressOf(inputs);
    const secure = tls !== undefined && ingress === undefined;
    return {
        scale: scaleOf(inputs),
        resources: read_settings_resourcesOf(inputs),
        auth: authOf(inputs),
        probes: {
            periodSeconds: inputs['period-seconds'],
            initialDelaySeconds: inputs['initial-delay-seconds'] ?? 0,
            timeoutSeconds: inputs['timeout-seconds'],
            failureThreshold: inputs['failure-threshold']
        },
        env: read_settings_environmentOf(inputs),
        secureEnv: inputs['secure-environment-variables'],
        expose: inputs.expose,
        port: inputs.port ?? (secure ? 443 : 80),
        serviceAnnotations: inputs['service-annotations'],
        ingress,
        tls,
        tags: inputs.tags,
        properties: inputs.properties,
        description: inputs.description,
        labels: inputs.labels,
        nodeSelector: inputs['node-selector'],
        tolerations: inputs.tolerations,
        pull: read_settings_pullOf(inputs),
        networkPolicy: inputs['network-policy'],
        surge: inputs.surge,
        timeouts: {
            scheduleSeconds: inputs['schedule-timeout-seconds'],
            startSeconds: inputs['pod-start-timeout-seconds'],
            healthSeconds: inputs['health-timeout-seconds']
        }
    };
};
/** As the SDK v1 has it: autoscaling where no number is given. */
const scaleOf = (inputs) => {
    const { replicas } = inputs;
    const auto = inputs['autoscale-enabled'] ?? replicas === undefined;
    if (auto) {
        if (replicas !== undefined)
            throw (0,core_inputs/* invalid */.Gq)('replicas', 'is a fixed number, and autoscale-enabled is true', 'Leave one of them out.');
        const least = inputs['autoscale-min-replicas'] ?? 1;
        const most = inputs['autoscale-max-replicas'] ?? Math.max(10, least);
        if (least > most)
            throw (0,core_inputs/* invalid */.Gq)('autoscale-min-replicas', `is ${least}, more than autoscale-max-replicas, ${most}`);
        return { kind: 'auto', least, most, utilization: inputs['autoscale-target-utilization'] ?? 70 };
    }
    if (replicas === undefined)
        throw (0,core_inputs/* invalid */.Gq)('replicas', 'is required when autoscale-enabled is false');
    const idle = ['autoscale-min-replicas', 'autoscale-max-replicas', 'autoscale-target-utilization'].find(name => inputs[name] !== undefined);
    if (idle !== undefined)
        throw (0,core_inputs/* invalid */.Gq)(idle, 'does not apply without an autoscaler');
    return { kind: 'fixed', replicas };
};
const read_settings_resourcesOf = (inputs) => {
    const { cpu, memory } = inputs;
    const cpuLimit = inputs['cpu-limit'];
    const memoryLimitGb = inputs['memory-limit'] ?? Math.max(memory, 1);
    if (cpuLimit !== undefined && cpuLimit < cpu)
        throw (0,core_inputs/* invalid */.Gq)('cpu-limit', `is ${cpuLimit}, less than cpu, ${cpu}`);
    if (memoryLimitGb < memory)
        throw (0,core_inputs/* invalid */.Gq)('memory-limit', `is ${memoryLimitGb}, less than memory, ${memory}`);
    return { cpu, memoryGb: memory, cpuLimit, memoryLimitGb, gpus: inputs['gpu-cores'] };
};
const authOf = (inputs) => {
    if (!inputs['auth-enabled'])
        return undefined;
    const { 'primary-key': primary, 'secondary-key': secondary } = inputs;
    if (primary === undefined && secondary === undefined)
        return {};
    if (primary === undefined || secondary === undefined)
        throw (0,core_inputs/* invalid */.Gq)(primary === undefined ? 'primary-key' : 'secondary-key', 'is required together with the other key');
    for (const [name, key] of Object.entries({ primary, secondary }))
        if (!/^[\x21-\x7e]{16,256}$/.test(key))
            throw (0,core_inputs/* invalid */.Gq)(`${name}-key`, 'must be 16 to 256 printable characters without spaces');
    return { given: { primary, secondary } };
};
const read_settings_environmentOf = (inputs) => {
    const concurrent = inputs['replica-max-concurrent-requests'];
    const wait = inputs['max-request-wait-time'];
    const set = {
        SCORING_TIMEOUT_MS: String(inputs['scoring-timeout-ms']),
        ...(inputs.workers === 1 ? {} : { [contract_image/* VARIABLE */.TZ.workers]: String(inputs.workers) }),
        ...(concurrent === undefined ? {} : { SCORELINE_MAX_CONCURRENT: String(concurrent) }),
        ...(wait === undefined ? {} : { SCORELINE_QUEUE_TIMEOUT_MS: String(wait) })
    };
    const given = inputs['environment-variables'];
    for (const name of Object.keys({ ...given, ...inputs['secure-environment-variables'] }))
        if (name in set && name !== 'SCORING_TIMEOUT_MS')
            throw (0,core_inputs/* invalid */.Gq)('environment-variables', `has ${name}, which another input sets`);
    return { ...set, ...given };
};
const ingressOf = (inputs) => {
    const names = ['ingress-host', 'ingress-class', 'ingress-tls-secret'];
    const given = names.find(name => inputs[name] !== undefined);
    if (inputs.expose !== 'Ingress') {
        if (given !== undefined)
            throw (0,core_inputs/* invalid */.Gq)(given, 'applies to expose: Ingress only');
        if (Object.keys(inputs['ingress-annotations']).length > 0)
            throw (0,core_inputs/* invalid */.Gq)('ingress-annotations', 'applies to expose: Ingress only');
        return undefined;
    }
    const host = inputs['ingress-host'] ?? inputs['ssl-cname'];
    if (host === undefined)
        throw (0,core_inputs/* invalid */.Gq)('ingress-host', 'is required with expose: Ingress');
    if (inputs['ingress-tls-secret'] !== undefined && inputs['ssl-cert-pem-file'] !== undefined)
        throw (0,core_inputs/* invalid */.Gq)('ingress-tls-secret', 'names a certificate, and ssl-cert-pem-file gives one');
    return {
        host,
        className: inputs['ingress-class'],
        annotations: inputs['ingress-annotations'],
        tlsSecret: inputs['ingress-tls-secret']
    };
};
const tlsOf = async (inputs, tools) => {
    const parts = [
        ['ssl-cert-pem-file', inputs['ssl-cert-pem-file']],
        ['ssl-key-pem-file', inputs['ssl-key-pem-file']],
        ['ssl-cname', inputs['ssl-cname'] ?? inputs['ingress-host']]
    ];
    const given = parts.slice(0, 2).some(([, value]) => value !== undefined);
    const enabled = inputs['ssl-enabled'] ?? given;
    if (!enabled || (!given && inputs['ingress-tls-secret'] !== undefined))
        return undefined;
    const absent = parts.find(([, value]) => value === undefined);
    if (absent)
        throw (0,core_inputs/* invalid */.Gq)(absent[0], 'is required with TLS');
    const [certificate = '', key = '', cname = ''] = parts.map(([, value]) => value);
    const privateKey = await (0,pem_input/* pemOf */._)(key, 'ssl-key-pem-file', tools.readText);
    tools.log.secret(privateKey);
    const text = await (0,pem_input/* pemOf */._)(certificate, 'ssl-cert-pem-file', tools.readText);
    const { warning, ...pair } = (0,shared_certificate/* serverCertificate */.H)(text, privateKey, cname, new Date(tools.clock.now()));
    if (warning)
        tools.log.warning(warning);
    return pair;
};
const read_settings_pullOf = (inputs) => {
    const { 'registry-username': username, 'registry-password': password } = inputs;
    const name = inputs['image-pull-secret'];
    if (name !== undefined)
        return { kind: 'secret', name };
    if (username === undefined && password === undefined)
        return { kind: 'node' };
    if (username === undefined || password === undefined)
        throw (0,core_inputs/* invalid */.Gq)(username === undefined ? 'registry-username' : 'registry-password', 'is required together with the other');
    return { kind: 'password', username, password };
};

;// CONCATENATED MODULE: ./src/targets/kubernetes/kubernetes-target.ts








/** Runs an image as a Deployment of a Kubernetes cluster. docs/targets/kubernetes.md */
class KubernetesTarget {
    #tools;
    constructor(tools) {
        this.#tools = tools;
    }
    settings(given, _image) {
        return readKubernetesSettings(given, this.#tools);
    }
    observe(name, signal) {
        const { kubectl, nodeAddress } = this.#tools;
        return observe(name, kubectl, nodeAddress, signal);
    }
    plan(wanted, seen) {
        return planKubernetes(wanted, seen);
    }
    async check(wanted, { action }, seen, signal) {
        return action === 'no-op' ? [] : checkDeployment(wanted, seen, this.#tools, signal);
    }
    deploy(wanted, plan, signal) {
        return deploy(wanted, plan, this.#tools, signal);
    }
    async find(name, signal) {
        return (await this.observe(name, signal)).service;
    }
    /** Every service of the namespace. */
    list(signal) {
        const { kubectl, nodeAddress } = this.#tools;
        return servicesIn(kubectl, nodeAddress, signal);
    }
    /** The namespace, and the cluster by the address of its API server. */
    async whereabouts() {
        const place = await this.#tools.kubectl.place();
        const { server = 'the cluster of the job', namespace } = place;
        return { id: { server, namespace }, shown: { namespace, server } };
    }
    /** The last lines of each replica, one after the other. */
    async logs(name, lines, signal) {
        const all = [`--selector=${selectorText(name)}`, '--max-log-requests=100'];
        return (await this.#tools.kubectl.logs(all, lines, false, signal)).slice(-lines);
    }
    /** Everything that is the service's, its keys among it. */
    async delete(name, signal) {
        const { kubectl } = this.#tools;
        await kubectl.deleteAll([...OWN_KINDS, 'leases.coordination.k8s.io'], selectorText(name), signal);
    }
    /** Through a port that leads to one of its pods. @throws UserError `SERVICE_UNKNOWN` */
    async reach(name, work, signal) {
        const service = objectIn((await this.observe(name, signal)).objects, 'Service', name);
        if (service === undefined)
            throw serviceUnknown(name);
        const { scheme, port } = (0,address/* portIn */.Ju)(service);
        return this.#tools.kubectl.forward(name, port, address => work(`${scheme}://${address}/score`), signal);
    }
    keys = {
        read: (name, signal) => readKeys(name, this.#tools, signal),
        rotate: (name, key, _given, signal) => rotateKey(name, key, this.#tools, signal)
    };
}

;// CONCATENATED MODULE: ./src/targets/kubernetes/open.ts






/** The target, ready to ask the cluster. */
const openKubernetesTarget = (options) => {
    const { connection, exec, env, log, clock, readText, proxyOf } = options;
    const { command, ...world } = options.world ?? {};
    const kubectl = world.kubectl ?? openKubectl(connection, { exec, env, log, ...(command ? { command } : {}) });
    return new KubernetesTarget({
        kubectl,
        log,
        clock,
        readText,
        health: (0,health/* healthThrough */.A)(proxyOf),
        nodeAddress: async (signal) => (0,address/* nodeAddressIn */.gB)(await kubectl.nodes(signal)),
        holder: open_holderOf(env),
        ...world
    });
};
/** Whom others are told of that wait: the run of the workflow, or who works on which machine; never twice the same. */
const open_holderOf = (env) => {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
    const who = server && repository && run
        ? `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`
        : `${(0,external_node_os_.userInfo)().username}@${(0,external_node_os_.hostname)()}`;
    return `${who} (${(0,external_node_crypto_.randomBytes)(4).toString('hex')})`;
};


/***/ }),

/***/ 40588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ lastUserFrame),
/* harmony export */   i: () => (/* binding */ exceptionLine)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The place in the user's own code where a Python traceback ends, as a path below the source directory.
 * Frames of libraries are passed over: nobody can mend those.
 * @param appRoot where the code lies on this machine.
 */
const lastUserFrame = (log, appRoot) => {
    const frames = log.flatMap(line => {
        const [, file, number] = /File "([^"]+)", line (\d+)/.exec(line) ?? [];
        return file?.startsWith(appRoot + (node_path__WEBPACK_IMPORTED_MODULE_0___default().sep))
            ? [{ file: node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(appRoot, file), line: Number(number) }]
            : [];
    });
    return frames.at(-1);
};
/** The line that names the exception: the last one of a traceback that is not indented. */
const exceptionLine = (log) => {
    const start = log.findLastIndex(line => line.includes('Traceback (most recent call last)'));
    if (start < 0)
        return undefined;
    return log.slice(start + 1).find(line => /^\S/.test(line));
};


/***/ }),

/***/ 34003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ problemIn),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   b6: () => (/* binding */ planStale),
/* harmony export */   gp: () => (/* binding */ basisOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_is_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64955);



const problemOf = ({ code, message, hint }) => ({
    code,
    message,
    ...(hint === undefined ? {} : { hint })
});
/** What a check throws, as problems of a plan; what went wrong while asking is thrown on. */
const problemsOf = async (check) => {
    try {
        await check();
        return [];
    }
    catch (error) {
        return [problemIn(error)];
    }
};
/** For a `catch` around a check: the problem, or the error that is none. */
const problemIn = (error) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
        return problemOf(error);
    throw error;
};
const errorOf = ({ code, message, hint }) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(code, message, { hint });
/**
 * Fingerprint of what a plan rests on: the same for equal data, whatever the order of its keys. What changes by itself
 * (times, counters, events) does not belong into it.
 */
const basisOf = (observed) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonicalJson(observed)).digest('hex').slice(0, 32);
const canonicalJson = (value) => JSON.stringify(value, (_, inner) => (0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
    : inner) ?? 'nothing';
/** Thrown by a target whose service is no longer what the plan was made for. */
const planStale = (service) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('PLAN_STALE', `Service "${service}" has changed since the plan was made, so the plan is not carried out.`, { hint: 'Make a new plan, look at it, and deploy with that.' });


/***/ }),

/***/ 93333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ serverCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);
/* harmony import */ var _core_pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26625);



/**
 * What a service would show, looked at before it is sent: a container that cannot read its certificate only says so after
 * minutes. Pure.
 * @throws UserError `INPUT_INVALID`
 */
const serverCertificate = (certificate, privateKey, cname, now) => {
    const [block] = (0,_core_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .pemBlocks */ .P)(privateKey, 'PRIVATE KEY');
    if (block === undefined)
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('ssl-key-pem-file', 'holds no private key');
    const key = readKey(block);
    const chain = (0,_core_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .pemBlocks */ .P)(certificate, 'CERTIFICATE').map(readCertificate);
    if (chain.length === 0)
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('ssl-cert-pem-file', 'holds no certificate');
    const own = chain.find(it => it.checkPrivateKey(key));
    if (own === undefined)
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('ssl-key-pem-file', 'is not the key of the certificate in ssl-cert-pem-file');
    if (new Date(own.validTo) < now)
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('ssl-cert-pem-file', `holds a certificate that ended on ${own.validTo}`);
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
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('ssl-key-pem-file', 'has a passphrase', 'Take it off: openssl pkey -in key.pem -out plain.pem');
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(block);
    }
    catch {
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('ssl-key-pem-file', 'holds a private key that cannot be read');
    }
};
const readCertificate = (block) => {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block);
    }
    catch {
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('ssl-cert-pem-file', 'holds a certificate that cannot be read');
    }
};


/***/ }),

/***/ 21458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ healthThrough)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);


const QUIET_MS = 10_000;
/**
 * The certificate is not judged here, only reported: it may be self-signed, or for a name that leads here later.
 * @param proxyOf the runner's proxies, as `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say
 */
const healthThrough = (proxyOf = () => '') => async (origin, signal) => {
    try {
        return await ask(`${origin}/`, proxyOf(`${origin}/`), signal);
    }
    catch (error) {
        return { problem: error.message || error.name };
    }
};
const ask = async (url, proxy, signal) => {
    const secure = url.startsWith('https:');
    const options = { signal, timeout: QUIET_MS, rejectUnauthorized: false };
    if (secure)
        return answerTo(node_https__WEBPACK_IMPORTED_MODULE_1___default().get(url, { ...options, agent: await tunnel(proxy) }));
    if (proxy === '')
        return answerTo(node_http__WEBPACK_IMPORTED_MODULE_0___default().get(url, { ...options, agent: false }));
    // To a proxy the whole address is sent: https://www.rfc-editor.org/rfc/rfc9112#absolute-form
    const { username, password, protocol } = new URL(proxy);
    const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
    const credentials = { 'proxy-authorization': `Basic ${basic.toString('base64')}` };
    const headers = { host: new URL(url).host, ...(username ? credentials : {}) };
    const client = protocol === 'https:' ? (node_https__WEBPACK_IMPORTED_MODULE_1___default()) : (node_http__WEBPACK_IMPORTED_MODULE_0___default());
    return answerTo(client.get(proxy, { ...options, agent: false, path: url, headers }));
};
const tunnel = async (proxy) => {
    if (proxy === '')
        return false;
    const { HttpsProxyAgent } = await __webpack_require__.e(/* import() */ 3669).then(__webpack_require__.t.bind(__webpack_require__, 3669, 23));
    return new HttpsProxyAgent(proxy);
};
const answerTo = (request) => new Promise((resolve, reject) => {
    request.on('response', response => {
        const { socket } = response;
        const certificate = 'getPeerX509Certificate' in socket
            ? socket.getPeerX509Certificate()?.fingerprint256
            : undefined;
        response.resume();
        resolve({ status: response.statusCode ?? 0, certificate });
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${QUIET_MS / 1000} s`)));
    request.on('error', reject);
});


/***/ }),

/***/ 92349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ pemOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);
/* harmony import */ var _core_pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26625);



/**
 * The PEM that an input gives, as its text or as the path of a file.
 * @param input its name
 * @throws UserError `INPUT_INVALID` for a file that cannot be read, or holds no PEM
 */
const pemOf = async (value, input, readText) => {
    const text = (0,_core_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .pemIn */ .I)(value) ?? (0,_core_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .pemIn */ .I)(await read(value, input, readText));
    if (text === undefined)
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(input, 'holds no PEM ("-----BEGIN …")');
    return text;
};
const read = async (file, input, readText) => {
    try {
        return await readText(file);
    }
    catch (cause) {
        // What should have been a key is not shown, whatever it is.
        const shown = input === 'ssl-key-pem-file' ? '' : `: ${file}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `Input "${input}" is the path of a file that cannot be read${shown}.`, { cause });
    }
};


/***/ })

};
