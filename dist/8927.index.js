export const id = 8927;
export const ids = [8927,4431,4502,6812,2121,8338,5145,7743];
export const modules = {

/***/ 54502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   acrCredentials: () => (/* binding */ acrCredentials),
/* harmony export */   f: () => (/* binding */ acrRefreshToken),
/* harmony export */   isAcr: () => (/* binding */ isAcr),
/* harmony export */   t: () => (/* binding */ acrOrigin)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56812);
/* harmony import */ var _arm_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22893);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37743);




/** Whether a registry host is one of this cloud's container registries. */
const isAcr = (host, { cloud }) => host === cloud.acrSuffix || host.toLowerCase().endsWith(`.${cloud.acrSuffix}`);
/** Opens the container registries of the cloud with the sign-in of the step: no user, no password, no `docker login`. */
const acrCredentials = (access) => ({
    credentialFor: async (host) => isAcr(host, access) ? { identityToken: await acrRefreshToken(host, access) } : undefined
});
/**
 * Exchanges a token of Entra for a refresh token of the registry.
 * https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md#calling-post-oauth2exchange-to-get-an-acr-refresh-token
 * @throws UserError `ACR_EXCHANGE_REFUSED`
 */
const acrRefreshToken = async (host, access) => {
    const { credential, cloud, signIn, http } = access;
    const entra = await credential.getToken(`${cloud.resourceManager}/.default`);
    if (entra === null)
        throw new Error('No token from Entra');
    const tenant = 'tenantId' in signIn && signIn.tenantId ? { tenant: signIn.tenantId } : {};
    try {
        const reply = await (await (0,_http_js__WEBPACK_IMPORTED_MODULE_3__.openPipeline)(http)).json({
            method: 'POST',
            url: `${acrOrigin(host)}/oauth2/exchange`,
            form: { grant_type: 'access_token', service: host, ...tenant, access_token: entra.token }
        });
        return reply.refresh_token;
    }
    catch (cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            throw cause;
        const { status, message } = (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .armFailureOf */ .OE)(cause);
        if (status === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('REGISTRY_UNREACHABLE', `The container registry ${host} does not answer: ${message}`, {
                hint: 'Check the name. One that does not exist yet is made by register-model and build-image with registry-sku.',
                cause
            });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('ACR_EXCHANGE_REFUSED', `The container registry ${host} does not take this sign-in${status ? ` (${status})` : ''}: ${message}`, {
            hint: `Grant it with: az role assignment create --assignee ${'clientId' in signIn ? (signIn.clientId ?? '<client id>') : '<client id>'} --role AcrPush --scope $(az acr show --name ${host.split('.')[0]} --query id --output tsv)`,
            cause
        });
    }
};
/** Registries on this machine are for tests, and speak plain http. */
const acrOrigin = (host) => (0,_oci_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(new URL(`https://${host}`).hostname) ? `http://${host}` : `https://${host}`;


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

/***/ 88338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   armReader: () => (/* binding */ armReader)
/* harmony export */ });
/* harmony import */ var _arm_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22893);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37743);


const armReader = (access) => async (path, apiVersion, signal) => {
    const { credential, cloud, http } = access;
    try {
        return await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .orNothing */ .bR)(async () => {
            const scope = `${cloud.resourceManager}/.default`;
            const pipeline = await (0,_http_js__WEBPACK_IMPORTED_MODULE_1__.openPipeline)(http, { of: credential, scope });
            const separator = path.includes('?') ? '&' : '?';
            const url = `${cloud.resourceManager}${path}${separator}api-version=${apiVersion}`;
            return pipeline.json({ method: 'GET', url, signal });
        });
    }
    catch (error) {
        throw (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explainArm */ .Ox)(error, `read ${path}`, access);
    }
};


/***/ }),

/***/ 37743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ AzureReply),
/* harmony export */   openPipeline: () => (/* binding */ openPipeline)
/* harmony export */ });
/* harmony import */ var _oci_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56812);
/* harmony import */ var _throttling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45388);


/** An answer that refuses, in the shape the SDK's own errors have. */
class AzureReply extends Error {
    name = 'AzureReply';
    statusCode;
    code;
    constructor(request, statusCode, text) {
        const { code, message } = errorIn(text);
        super(message ?? `${request.method} ${new URL(request.url).pathname} answered ${statusCode}`);
        this.statusCode = statusCode;
        this.code = code;
    }
}
/** @param credential who asks, and for what scope; without it nothing is signed. */
const openPipeline = async (http, credential) => {
    const rest = await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(8978)]).then(__webpack_require__.bind(__webpack_require__, 38978));
    const pipeline = rest.createPipelineFromOptions({
        retryOptions: { maxRetries: http.maxRetries, retryDelayInMs: http.retryDelayMs },
        ...(http.ca === undefined ? {} : { tlsOptions: { ca: http.ca } })
    });
    pipeline.addPolicy((0,_throttling_js__WEBPACK_IMPORTED_MODULE_1__/* .throttlingPolicy */ .K)(http.tell ?? (() => { })), { afterPhase: 'Retry' });
    if (credential)
        pipeline.addPolicy(rest.bearerTokenAuthenticationPolicy({ credential: credential.of, scopes: credential.scope }));
    const client = rest.createDefaultHttpClient();
    const send = async (request) => {
        const { method, url, signal } = request;
        const reply = await pipeline.sendRequest(client, rest.createPipelineRequest({
            method,
            url,
            headers: rest.createHttpHeaders({ ...contentType(request), ...request.headers }),
            ...bodyOf(request),
            // Plain http is for what stands in for Azure on this machine.
            allowInsecureConnection: (0,_oci_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(new URL(url).hostname),
            ...(signal ? { abortSignal: signal } : {})
        }));
        const header = (name) => reply.headers.get(name);
        return { status: reply.status, header, text: reply.bodyAsText ?? '' };
    };
    return {
        text: send,
        json: async (request) => {
            const { status, text } = await send(request);
            if (status >= 400)
                throw new AzureReply(request, status, text);
            return text === '' ? undefined : parsed(text);
        }
    };
};
/** Fails as the SDK's clients do. */
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw Object.assign(new Error(text, { cause }), { code: 'PARSE_ERROR' });
    }
};
const contentType = ({ body, form }) => {
    if (form)
        return { 'content-type': 'application/x-www-form-urlencoded' };
    return body === undefined ? {} : { 'content-type': 'application/json' };
};
const bodyOf = ({ body, form, stream }) => {
    if (stream)
        return { body: stream };
    if (form)
        return { body: new URLSearchParams(form).toString() };
    return body === undefined ? {} : { body: JSON.stringify(body) };
};
/** ARM says `{error: {code, message}}`, ACR's data plane `{errors: [{code, message}]}`, Entra `{error, error_description}`. */
const errorIn = (text) => {
    try {
        const document = JSON.parse(text);
        const { error, errors, error_description: description } = document;
        if (typeof error === 'object' && error !== null)
            return error;
        if (Array.isArray(errors) && errors[0])
            return errors[0];
        if (typeof error === 'string')
            return { code: error, message: description ?? error };
        return document;
    }
    catch {
        return {};
    }
};


/***/ }),

/***/ 65145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   locationOfGroup: () => (/* binding */ locationOfGroup)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/**
 * Where the resource group is.
 * @param wanted the region that was asked for: a group that is made now should be there.
 * @throws UserError `AZURE_RESOURCE_GROUP_MISSING`
 */
const locationOfGroup = async (read, { subscriptionId, resourceGroup }, wanted, signal) => {
    const path = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
    const group = (await read(path, '2021-04-01', signal));
    if (group !== undefined)
        return group.location ?? '';
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('AZURE_RESOURCE_GROUP_MISSING', `There is no resource group "${resourceGroup}".`, {
        hint: `Make it with: az group create --name ${resourceGroup} --location ${wanted ?? 'westeurope'}`
    });
};


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

/***/ 68825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export shortDigest */
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

/***/ 59576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ generationsText),
/* harmony export */   Cd: () => (/* binding */ deriveKeys),
/* harmony export */   Iv: () => (/* binding */ masked),
/* harmony export */   RK: () => (/* binding */ FIRST),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   SZ: () => (/* binding */ rotated),
/* harmony export */   hR: () => (/* binding */ GIVEN_KEYS),
/* harmony export */   vk: () => (/* binding */ parseGenerations)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87858);


/** In place of generations: the keys are the user's own. */
const GIVEN_KEYS = 'given';
const FIRST = { primary: 1, secondary: 1 };
/** The keys of a service follow from the seed, so nobody has to keep them. docs/adrs/0010-keys-follow-from-a-seed.md */
const deriveKeys = (seed, place, generations) => ({
    primary: derive(seed, place, 'primary', generations.primary),
    secondary: derive(seed, place, 'secondary', generations.secondary)
});
const rotated = (generations, key) => key === undefined ? generations : { ...generations, [key]: generations[key] + 1 };
const generationsText = ({ primary, secondary }) => `${primary}.${secondary}`;
const parseGenerations = (text) => {
    const [, primary, secondary] = /^(\d+)\.(\d+)$/.exec(text ?? '') ?? [];
    return primary && secondary ? { primary: Number(primary), secondary: Number(secondary) } : FIRST;
};
/** Says whether secrets are the same as last time, and nothing else: without the seed it tells nothing. */
const fingerprint = (seed, secrets) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', seed)
    .update(`scoreline/fingerprint/1\n${JSON.stringify(secrets)}`)
    .digest('hex')
    .slice(0, 16);
/** For people: the first four characters. */
const masked = (key) => `${key.slice(0, 4)}…`;
const derive = (seed, place, which, generation) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', seed)
    .update(`scoreline/key/1\n${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(place)}\n${which}\n${generation}`)
    .digest('base64url');


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

/***/ 8927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAciTarget: () => (/* binding */ openAciTarget)
});

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: ./src/azure/acr.ts
var azure_acr = __webpack_require__(51833);
// EXTERNAL MODULE: ./src/azure/acr-credentials.ts
var acr_credentials = __webpack_require__(54502);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/targets/aci/body.ts
var aci_body = __webpack_require__(94216);
;// CONCATENATED MODULE: ./src/targets/aci/facts.ts
/**
 * Everything that is compared between what Azure has and what is wanted. What needs a replacement is from
 * https://learn.microsoft.com/azure/container-instances/container-instances-update#properties-that-require-container-delete
 * and, for the label, Log Analytics and ports, from what Azure answers (azure-docs#37604, #65195, azure-cli#12083).
 */
const FACTS = [
    {
        what: 'location',
        change: 'replace',
        inputs: ['location'],
        read: ({ location }) => location?.toLowerCase().replaceAll(' ', '')
    },
    { what: 'operating system', change: 'replace', inputs: [], read: ({ osType }) => osType },
    {
        what: 'CPU request',
        change: 'replace',
        inputs: ['cpu'],
        read: group => numeric(only(group)?.resources.requests.cpu)
    },
    {
        what: 'memory request',
        change: 'replace',
        inputs: ['memory'],
        read: group => numeric(only(group)?.resources.requests.memoryInGB)
    },
    {
        what: 'restart policy',
        change: 'replace',
        inputs: ['restart-policy'],
        read: ({ restartPolicy }) => restartPolicy ?? 'Always'
    },
    {
        what: 'port',
        change: 'replace',
        inputs: ['port', 'ssl-enabled', 'ssl-self-signed'],
        read: ({ ipAddress }) => list(ipAddress?.ports.map(({ port }) => String(port)))
    },
    {
        what: 'kind of address',
        change: 'replace',
        inputs: ['subnet-id'],
        read: ({ ipAddress }) => ipAddress?.type
    },
    {
        what: 'DNS name label',
        change: 'replace',
        inputs: ['dns-name-label'],
        read: ({ ipAddress }) => ipAddress?.dnsNameLabel
    },
    {
        what: 'subnet',
        change: 'replace',
        inputs: ['subnet-id', 'vnet-name', 'subnet-name'],
        read: ({ subnetIds }) => list(subnetIds?.map(({ id }) => id.toLowerCase()))
    },
    {
        what: 'Log Analytics workspace',
        change: 'replace',
        inputs: ['log-analytics-workspace-id'],
        read: ({ diagnostics }) => diagnostics?.logAnalytics?.workspaceId
    },
    {
        what: 'encryption key',
        change: 'replace',
        inputs: ['cmk-vault-base-url', 'cmk-key-name', 'cmk-key-version'],
        read: ({ encryptionProperties: it }) => it && `${it.vaultBaseUrl} ${it.keyName} ${it.keyVersion}`
    },
    { what: 'image', change: 'update', inputs: ['image'], read: group => only(group)?.image },
    {
        what: 'environment',
        change: 'update',
        inputs: ['environment-variables', 'workers', 'auth-enabled', 'ssl-cert-pem-file'],
        quiet: true,
        read: group => canonical(plainVariables(group))
    },
    {
        what: 'secure environment',
        change: 'update',
        inputs: ['secure-environment-variables'],
        quiet: true,
        read: group => list(secureNames(group))
    },
    {
        what: 'command',
        change: 'update',
        inputs: [],
        read: group => list(only(group)?.command)
    },
    {
        what: 'mounted files',
        change: 'update',
        inputs: ['auth-enabled', 'ssl-enabled'],
        read: group => list(only(group)?.volumeMounts?.map(({ mountPath }) => mountPath))
    },
    {
        what: 'identity',
        change: 'update',
        inputs: ['acr-pull-identity'],
        read: ({ identity }) => list(Object.keys(identity?.userAssignedIdentities ?? {}).map(id => id.toLowerCase()))
    },
    {
        what: 'registry credential',
        change: 'update',
        inputs: ['registry-username', 'acr-pull-identity'],
        read: ({ imageRegistryCredentials }) => list(imageRegistryCredentials?.map(({ server, username, identity }) => `${username ?? identity?.toLowerCase()}@${server}`))
    }
];
/** The one container of a group that Scoreline made. */
const only = ({ containers }) => containers[0];
const plainVariables = (group) => Object.fromEntries((only(group)?.environmentVariables ?? [])
    .filter(({ value }) => value !== undefined && value !== null)
    .map(({ name, value }) => [name, value ?? '']));
/** Azure tells the names of secure variables, never their values. */
const secureNames = (group) => (only(group)?.environmentVariables ?? [])
    .filter(({ value }) => value === undefined || value === null)
    .map(({ name }) => name);
/** `0.10` and `0.1` are the same. */
const numeric = (value) => value === undefined ? undefined : String(Number(value));
const list = (values) => values?.length ? [...values].sort().join(', ') : undefined;
const canonical = (record) => JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

// EXTERNAL MODULE: ./src/targets/aci/keys.ts
var aci_keys = __webpack_require__(59576);
// EXTERNAL MODULE: ./src/targets/aci/names.ts
var names = __webpack_require__(87858);
;// CONCATENATED MODULE: ./src/targets/aci/service.ts




const serviceOf = (name, group) => {
    const image = only(group)?.image ?? '';
    const origin = originOf(group);
    return {
        name,
        group,
        state: stateOf(group),
        imageDigest: /@(sha256:[a-f0-9]{64})$/.exec(image)?.[1] ?? image,
        imageLabel: group.tags?.[aci_body/* TAG */.Dk.image] ?? image,
        settings: settingsOf(group),
        scoringUri: origin && `${origin}/score`,
        swaggerUri: origin && `${origin}/swagger.json`
    };
};
/** `http://iris-3f….westeurope.azurecontainer.io`; undefined until there is an address. */
const originOf = (group) => {
    const host = group.ipAddress?.fqdn ?? group.ipAddress?.ip;
    const port = group.ipAddress?.ports[0]?.port;
    if (host === undefined || port === undefined)
        return undefined;
    const scheme = usesTls(group) ? 'https' : 'http';
    const standard = port === (scheme === 'https' ? 443 : 80);
    return `${scheme}://${host}${standard ? '' : `:${port}`}`;
};
const usesTls = (group) => only(group)?.environmentVariables?.some(({ name }) => name === 'SCORELINE_TLS_CERT_FILE') ?? false;
/** https://learn.microsoft.com/azure/container-instances/container-state */
const stateOf = (group) => {
    if (isTransitioning(group))
        return 'deploying';
    if (BROKEN.includes(group.provisioningState ?? ''))
        return 'failed';
    if (group.instanceView?.state === 'Stopped')
        return 'stopped';
    const current = only(group)?.instanceView?.currentState;
    if (current?.state === 'Terminated')
        return current.exitCode === 0 ? 'stopped' : 'failed';
    if (current?.detailStatus?.startsWith('CrashLoopBackOff'))
        return 'failed';
    return group.instanceView?.state === 'Failed' ? 'failed' : 'running';
};
/** While one operation is under way Azure refuses the next. */
const isTransitioning = ({ provisioningState }) => ![...BROKEN, 'Succeeded', 'Canceled', 'Stopped', undefined].includes(provisioningState);
/** States that do not pass by themselves. */
const BROKEN = ['Failed', 'Unhealthy', 'NotAccessible'];
/** Container groups that others made are left alone. @throws UserError `ACI_GROUP_FOREIGN` */
const checkOurs = (name, group) => {
    const rehearsed = group.tags?.[aci_body/* TAG */.Dk.rehearsalOf];
    if (rehearsed !== undefined)
        throw new errors/* UserError */.yo('ACI_GROUP_FOREIGN', `The container group "${name}" is a rehearsal of service "${rehearsed}".`, { hint: `Choose another service-name, or deploy "${rehearsed}" first: that deletes it.` });
    if (group.tags?.[aci_body/* TAG */.Dk.image] !== undefined)
        return;
    throw new errors/* UserError */.yo('ACI_GROUP_FOREIGN', `The container group "${name}" exists, and Scoreline did not make it.`, {
        hint: `Choose another service-name. To hand it over: az container delete, or add the tag: az tag update --operation merge --resource-id ${group.id ?? '<id>'} --tags ${aci_body/* TAG */.Dk.image}=unknown`
    });
};
/** Whether a group is what was tried before a replacement: a service may well have such a name of its own. */
const isRehearsalOf = (name, group) => group.tags?.[aci_body/* TAG */.Dk.rehearsalOf] === name;
/**
 * What is about to be made or deleted as a rehearsal must be one.
 * @throws UserError `ACI_GROUP_FOREIGN`
 */
const checkRehearsalName = (name, there) => {
    if (there === undefined || isRehearsalOf(name, there))
        return;
    throw new errors/* UserError */.yo('ACI_GROUP_FOREIGN', `"${name}" cannot be tried as "${(0,names/* rehearsalName */.tZ)(name)}" first: a container group of that name exists already.`, { hint: 'Set rehearse to never, or give the other one another name.' });
};
/** The choices that Azure tells. Secrets are empty: it does not. */
const settingsOf = (group) => {
    const { requests } = only(group)?.resources ?? { requests: { cpu: 0, memoryInGB: 0 } };
    const { diagnostics, encryptionProperties, ipAddress, subnetIds, restartPolicy } = group;
    return {
        location: group.location,
        cpu: requests.cpu,
        memoryGb: requests.memoryInGB,
        dnsNameLabel: ipAddress?.dnsNameLabel,
        port: ipAddress?.ports[0]?.port,
        env: plainVariables(group),
        secureEnv: Object.fromEntries(secureNames(group).map(name => [name, ''])),
        workers: Number(plainVariables(group).WORKER_COUNT ?? 1),
        restartPolicy: (restartPolicy ?? 'Always'),
        auth: group.tags?.[aci_body/* TAG */.Dk.keys] === undefined ? undefined : {},
        tls: usesTls(group) ? { kind: 'self-signed' } : undefined,
        logAnalytics: diagnostics?.logAnalytics && {
            workspaceId: diagnostics.logAnalytics.workspaceId,
            workspaceKey: ''
        },
        subnetId: subnetIds?.[0]?.id,
        pull: { kind: 'anonymous' },
        encryption: encryptionProperties,
        tags: group.tags ?? {},
        properties: {},
        allowReplace: false,
        rehearse: 'never',
        timeouts: { provisionSeconds: 0, healthSeconds: 0 }
    };
};

;// CONCATENATED MODULE: ./src/targets/aci/as-it-is.ts






/**
 * The service as it is, as somebody would ask for it who wants one key made anew and nothing else. Pure.
 * @throws UserError `ACI_SECRET_NEEDED` names the inputs that hold what Azure does not tell.
 */
const rotationOf = (service, rotate, given) => {
    const { name, group, imageLabel, imageDigest } = service;
    const tag = group.tags?.[aci_body/* TAG */.Dk.keys];
    if (tag === undefined || tag === aci_keys/* GIVEN_KEYS */.hR)
        throw new errors/* UserError */.yo('ACI_KEYS_UNKNOWN', tag === undefined
            ? `Service "${name}" asks for no key.`
            : `The keys of service "${name}" were given to it.`, { hint: 'Deploy it with other keys: primary-key and secondary-key.' });
    const needed = missingOf(service, given);
    if (needed.length > 0)
        throw new errors/* UserError */.yo('ACI_SECRET_NEEDED', `Azure does not tell the secrets of service "${name}", and a new key is sent together with them: ${needed.join(', ')} ${needed.length === 1 ? 'is' : 'are'} needed.`, { hint: 'Pass what deploy-target gets, or deploy with rotate-key instead.' });
    const { logAnalytics } = group.diagnostics ?? {};
    return {
        name,
        image: {
            label: imageLabel,
            reference: only(group)?.image ?? '',
            digest: imageDigest
        },
        settings: {
            ...service.settings,
            env: usersVariables(service),
            workers: Number(plainVariables(group).WORKER_COUNT ?? 1),
            secureEnv: given.secureEnv,
            auth: { rotate },
            tls: usesTls(group) ? given.tls : undefined,
            logAnalytics: logAnalytics && given.logAnalytics,
            pull: pullOf(service, given.pull),
            timeouts: { provisionSeconds: 1800, healthSeconds: 300 }
        }
    };
};
const missingOf = (service, given) => {
    const { group } = service;
    const missing = secureNames(group).filter(name => given.secureEnv[name] === undefined);
    return [
        ...(missing.length > 0 ? [`secure-environment-variables (${missing.join(', ')})`] : []),
        ...(usesTls(group) && given.tls === undefined
            ? ['ssl-cert-pem-file, ssl-key-pem-file and ssl-cname (or ssl-self-signed)']
            : []),
        ...(group.diagnostics?.logAnalytics && given.logAnalytics === undefined
            ? ['log-analytics-workspace-id and log-analytics-workspace-key']
            : []),
        ...(pullOf(service, given.pull).kind === 'password' && given.pull.kind !== 'password'
            ? ['registry-username and registry-password']
            : [])
    ];
};
const pullOf = ({ group }, given) => {
    const [credential] = group.imageRegistryCredentials ?? [];
    if (credential === undefined)
        return { kind: 'anonymous' };
    if (credential.identity)
        return { kind: 'identity', id: credential.identity };
    if ((0,names/* isPullToken */.PC)(credential.username))
        return { kind: 'registry-token' };
    return given.kind === 'password'
        ? given
        : { kind: 'password', username: credential.username ?? '', password: '' };
};
/** Without those that a body gets by itself. */
const usersVariables = ({ group }) => Object.fromEntries(Object.entries(plainVariables(group)).filter(([name, value]) => !['SCORELINE_PORT', 'WORKER_COUNT'].includes(name) &&
    !value.startsWith(`${aci_body/* SECRETS_FOLDER */.Le}/`)));

;// CONCATENATED MODULE: ./src/targets/aci/parts.ts




const NO_SECRETS = { tls: undefined, registryPassword: undefined };
/** Stands for a secret whose value does not matter. */
const ANY = { certificate: '', key: '' };
/**
 * All that the body of a service is made from. Pure.
 * @param tags of what runs, or of its rehearsal: they know how often the keys were made anew.
 */
const partsOf = ({ image, settings }, tags, context, secrets) => {
    const generations = (0,aci_keys/* rotated */.SZ)((0,aci_keys/* parseGenerations */.vk)(tags?.[aci_body/* TAG */.Dk.keys]), settings.auth?.rotate);
    const { auth, tls } = settings;
    return {
        place: context.place,
        location: context.location,
        keysTag: auth && (auth.given ? aci_keys/* GIVEN_KEYS */.hR : (0,aci_keys/* generationsText */.BP)(generations)),
        keys: auth && keysOf(auth.given, context, generations),
        tls: tls && (secrets.tls ?? ANY),
        registry: registryOf(settings, image.reference, context.pullUser, secrets),
        fingerprint: fingerprintOf(settings, context.seed)
    };
};
/** The body that a service is compared with, and that is sent when `secrets` are real. */
const bodyOf = (spec, tags, context, secrets = NO_SECRETS) => (0,aci_body/* containerGroup */.Tw)(spec, partsOf(spec, tags, context, secrets));
const keysOf = (given, { seed, place }, generations) => given ??
    (seed === undefined ? { primary: '', secondary: '' } : (0,aci_keys/* deriveKeys */.Cd)(seed, place, generations));
/** Whether anything of the service follows from the seed. */
const needsSeed = ({ auth, secureEnv, tls }) => (auth !== undefined && auth.given === undefined) ||
    Object.keys(secureEnv).length > 0 ||
    tls?.kind === 'given';
/** The registry's user that pulls this image; undefined where images are pulled otherwise. */
const pullUserOf = ({ image, settings }, place, access) => settings.pull.kind === 'registry-token' && (0,acr_credentials.isAcr)(hostOf(image.reference), access)
    ? (0,names/* pullTokenName */.A5)(place)
    : undefined;
/** `host` of `host/path@sha256:…`. */
const hostOf = (reference) => reference.split('/')[0] ?? '';
/** `path` of `host/path@sha256:…`. */
const repositoryOf = (reference) => reference
    .slice(hostOf(reference).length + 1)
    .replace(/[@].*$/, '')
    .replace(/:[^/:]*$/, '');
const registryOf = ({ pull }, reference, pullUser, { registryPassword: password = '', registrySlot: slot }) => {
    const server = hostOf(reference);
    switch (pull.kind) {
        case 'identity':
            return { server, identity: pull.id };
        case 'password':
            return { server, username: pull.username, password: pull.password };
        case 'registry-token':
            return pullUser === undefined ? undefined : { server, username: pullUser, password, slot };
        case 'anonymous':
            return undefined;
    }
};
const fingerprintOf = (settings, seed) => {
    const { auth, tls, secureEnv, logAnalytics, pull } = settings;
    const secrets = {
        keys: auth && (auth.given ?? 'from the seed'),
        tls: tls?.kind === 'given' ? [tls.certificate, tls.key] : undefined,
        environment: Object.entries(secureEnv).sort(([a], [b]) => (a < b ? -1 : 1)),
        logAnalytics: logAnalytics?.workspaceKey,
        password: pull.kind === 'password' ? pull.password : undefined
    };
    const any = Object.values(secrets).some(secret => Array.isArray(secret) ? secret.length > 0 : secret !== undefined);
    const pepper = seed ?? auth?.given?.primary;
    return any && pepper !== undefined ? (0,aci_keys/* fingerprint */.Rj)(pepper, secrets) : undefined;
};

;// CONCATENATED MODULE: ./src/targets/aci/phases.ts
/** Measures the parts of a deployment as they pass. */
class Phases {
    #clock;
    #log;
    #done = [];
    constructor(clock, log) {
        this.#clock = clock;
        this.#log = log;
    }
    get done() {
        return this.#done;
    }
    async run(name, work) {
        const start = this.#clock.now();
        try {
            return await work();
        }
        finally {
            const milliseconds = this.#clock.now() - start;
            this.#done.push({ name, milliseconds });
            this.#log.debug(`${name}: ${milliseconds} ms`);
        }
    }
}
/** `pre-flight 0.4 s · create 48.2 s · health 3.1 s` */
const phasesText = (phases) => phases
    .map(({ name, milliseconds }) => `${name} ${(milliseconds / 1000).toFixed(1)} s`)
    .join(' · ');

;// CONCATENATED MODULE: ./src/targets/aci/plan.ts




/** What a deployment would do, from what Azure really has. Pure. */
const planAci = (wanted, current) => {
    if (current === undefined)
        return {
            action: 'create',
            reasons: [`No container group "${wanted.name}" exists.`],
            tagsOnly: false
        };
    const { group } = current;
    // Azure writes null as well as nothing for what is not set.
    const differing = FACTS.filter(fact => (fact.read(group) ?? undefined) !== (fact.read(wanted.body) ?? undefined));
    const replacing = differing.filter(({ change }) => change === 'replace');
    const reasons = [
        ...differing.map(fact => sentence(fact, group, wanted.body)),
        ...secretReasons(wanted, group),
        ...stateReasons(current)
    ];
    if (replacing.length > 0)
        return { action: 'replace', reasons: [...reasons, ...costs(wanted, group)], tagsOnly: false };
    if (reasons.length > 0)
        return {
            action: 'update',
            reasons: [...reasons, 'The container starts anew: some seconds without an answer.'],
            tagsOnly: false
        };
    const tags = [...tagReasons(wanted, group), ...leftOverReasons(current)];
    return tags.length > 0
        ? { action: 'update', reasons: tags, tagsOnly: true }
        : { action: 'no-op', reasons: ['Nothing changed.'], tagsOnly: false };
};
/**
 * What must not be done although it could be.
 * @throws UserError `ACI_REPLACE_REFUSED`, `ACI_PROPERTY_IMMUTABLE`
 */
const checkPlan = (plan, wanted, current) => {
    for (const [name, value] of Object.entries(wanted.settings.properties)) {
        const before = current?.group.tags?.[aci_body/* TAG */.Dk.property + name];
        if (before !== undefined && before !== value)
            throw new errors/* UserError */.yo('ACI_PROPERTY_IMMUTABLE', `The property "${name}" of service "${wanted.name}" is "${before}" and cannot become "${value}".`, { hint: 'Properties never change once set; use tags for what does.' });
    }
    if (plan.action === 'replace' && !wanted.settings.allowReplace)
        throw new errors/* UserError */.yo('ACI_REPLACE_REFUSED', `Service "${wanted.name}" would have to be deleted and made again, and allow-replace is false. ${plan.reasons.join(' ')}`, { hint: 'Set allow-replace to true, or give the inputs the values the service has.' });
};
const sentence = (fact, from, to) => {
    if (fact.quiet)
        return `The ${fact.what} changes${namesOf(fact, from, to)}.`;
    const [before, after] = [fact.read(from), fact.read(to)];
    if (fact.what === 'image')
        return `The image changes from ${from.tags?.[aci_body/* TAG */.Dk.image] ?? before} to ${to.tags?.[aci_body/* TAG */.Dk.image] ?? after}.`;
    return `The ${fact.what} changes from ${before ?? 'none'} to ${after ?? 'none'}.`;
};
/** Which variables, by name: their values stay unsaid. */
const namesOf = (fact, from, to) => {
    const entries = (group) => {
        const text = fact.read(group) ?? '';
        return text.startsWith('[')
            ? new Map(JSON.parse(text))
            : new Map(text.split(', ').map(name => [name, '']));
    };
    const [before, after] = [entries(from), entries(to)];
    const names = [...new Set([...before.keys(), ...after.keys()])].filter(name => name !== '' && before.get(name) !== after.get(name));
    return names.length === 0 ? '' : `: ${names.sort().join(', ')}`;
};
const secretReasons = ({ settings, body }, group) => {
    const rotate = settings.auth?.rotate;
    const [before, after] = [group.tags?.[aci_body/* TAG */.Dk.secrets], body.tags?.[aci_body/* TAG */.Dk.secrets]];
    return [
        rotate && `The ${rotate} key is made anew; the other one stays.`,
        before !== after &&
            before !== undefined &&
            after !== undefined &&
            !rotate &&
            'A secret changes: a key, a secure variable, the certificate, or a password.',
        before === undefined &&
            after !== undefined &&
            hasSecrets(settings) &&
            'Secret values could not be compared until now, so they are sent again.',
        after === undefined &&
            hasSecrets(settings) &&
            'Secret values cannot be compared without a key-seed, so they are sent again.'
    ].filter(reason => typeof reason === 'string');
};
const hasSecrets = ({ secureEnv, auth, tls }) => Object.keys(secureEnv).length > 0 || auth?.given !== undefined || tls?.kind === 'given';
const stateReasons = ({ group }) => {
    const state = stateOf(group);
    if (state === 'running')
        return [];
    return [
        state === 'deploying'
            ? `An earlier deployment is under way or was interrupted (${group.provisioningState}).`
            : `The service is ${state}.`
    ];
};
/** Tags of ours and the user's; those that others put there stay. */
const tagReasons = ({ body }, group) => {
    const changed = Object.entries(body.tags ?? {}).filter(([name, value]) => group.tags?.[name] !== value);
    return changed.length === 0
        ? []
        : [
            `The tags change: ${changed.map(([name]) => name).join(', ')}. The service is not disturbed.`
        ];
};
const leftOverReasons = ({ rehearsal, name }) => rehearsal ? [`A rehearsal of "${name}" that an interrupted deployment left is deleted.`] : [];
const costs = ({ settings, body }, group) => {
    const location = FACTS.find(({ what }) => what === 'location');
    const moves = body.ipAddress?.type === 'Private' ||
        group.ipAddress?.dnsNameLabel !== body.ipAddress?.dnsNameLabel ||
        location?.read(group) !== location?.read(body);
    const before = originOf(group);
    return [
        'Azure cannot change that in place: the service is deleted and made again, with a new IP address and a few minutes of downtime.',
        moves
            ? `Its address ${before ?? ''} is given up.`.replace('  ', ' ')
            : 'Its host name and keys stay.',
        ...(settings.rehearse === 'never'
            ? []
            : ['The new one is tried under another name first; that needs its cores twice for a while.'])
    ];
};

// EXTERNAL MODULE: ./src/azure/resource-group.ts
var resource_group = __webpack_require__(65145);
;// CONCATENATED MODULE: ./src/targets/aci/check.ts

/** Asks Azure everything `judge` wants to know, all at once. What may not be read is left undefined. */
const gatherFindings = async (settings, body, 
/** Whether the host name is not yet the service's own. */
newHost, registryId, tools, signal) => {
    const { client, subscriptionId, resourceGroup } = tools;
    const subscription = `/subscriptions/${subscriptionId}`;
    const location = body.location ?? '';
    const [provider, permissions, usage, capabilities, hostTaken, pullRoles] = await Promise.all([
        maybe(() => client.read(`${subscription}/providers/Microsoft.ContainerInstance`, '2021-04-01', signal)),
        maybe(() => client.read(`${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Authorization/permissions`, '2022-04-01', signal)),
        maybe(() => client.usage(location, signal)),
        maybe(() => client.capabilities(location, signal)),
        newHost ? isTaken(body, tools) : false,
        maybe(() => rolesOfPuller(settings, registryId, client, signal))
    ]);
    return {
        provider: provider?.registrationState,
        permissions: permissions?.value,
        usage,
        capabilities,
        hostTaken,
        pullRoles
    };
};
/** A check that may not be made is no reason to stop: Azure itself will say what it refuses. */
const maybe = async (read) => {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo && GRAVE.includes(error.code))
            throw error;
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
};
/** Who is refused here is refused everywhere. */
const GRAVE = [
    'AZURE_FEDERATION_REFUSED',
    'AZURE_SIGN_IN_REFUSED',
    'AZURE_SIGN_IN_FAILED',
    'AZURE_ID_TOKEN_FORBIDDEN',
    'AZURE_SUBSCRIPTION_UNKNOWN',
    'AZURE_UNREACHABLE',
    'ACI_IDENTITY_UNKNOWN',
    'AZURE_THROTTLED'
];
const isTaken = async ({ ipAddress, location }, { resolveHost, hostSuffix }) => {
    const label = ipAddress?.dnsNameLabel;
    if (label === undefined || hostSuffix === undefined)
        return false;
    const region = location?.toLowerCase().replaceAll(' ', '');
    return resolveHost(`${label}.${region}.${hostSuffix}`);
};
const rolesOfPuller = async ({ pull }, registryId, client, signal) => {
    if (pull.kind !== 'identity' || registryId === undefined)
        return undefined;
    const identity = (await client.read(pull.id, '2023-01-31', signal));
    if (identity === undefined)
        throw new errors/* UserError */.yo('ACI_IDENTITY_UNKNOWN', `There is no identity ${pull.id}.`, {
            hint: 'List them with: az identity list --query "[].id"'
        });
    const filter = encodeURIComponent(`assignedTo('${identity.properties?.principalId}')`);
    const assignments = (await client.read(`${registryId}/providers/Microsoft.Authorization/roleAssignments?$filter=${filter}`, '2022-04-01', signal));
    return assignments?.value?.map(({ properties }) => properties.roleDefinitionId);
};

;// CONCATENATED MODULE: ./src/targets/aci/preflight.ts

/** Needed to do anything at all. */
const NEEDED = [
    'Microsoft.ContainerInstance/containerGroups/read',
    'Microsoft.ContainerInstance/containerGroups/write',
    'Microsoft.ContainerInstance/containerGroups/delete'
];
/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles#acrpull, Reader of repositories, Contributor, Owner */
const PULLING_ROLES = [
    '7f951dda-4ed3-4680-a7ca-43fe172d538d',
    'b93aa761-3e63-49ed-ac28-beffa264f7ac',
    'b24988ac-6180-42a0-ab88-20f7382dd24c',
    '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'
];
/** The first thing that would make the deployment fail, with the command that mends it. Pure. */
const judge = (findings, intent) => providerProblem(findings) ??
    roleProblem(findings, intent) ??
    sizeProblem(findings, intent) ??
    quotaProblem(findings, intent) ??
    hostProblem(findings, intent) ??
    pullProblem(findings, intent);
const providerProblem = ({ provider }) => provider === undefined || provider === 'Registered' || provider === 'Registering'
    ? undefined
    : new errors/* UserError */.yo('AZURE_PROVIDER_UNREGISTERED', 'The subscription is not registered for Azure Container Instances.', {
        hint: 'Register it once with: az provider register --wait --namespace Microsoft.ContainerInstance'
    });
const roleProblem = ({ permissions }, { resourceGroup, clientId = '<client id>' }) => {
    const missing = NEEDED.filter(action => permissions && !mayDo(action, permissions));
    return missing.length === 0
        ? undefined
        : new errors/* UserError */.yo('AZURE_ROLE_MISSING', `The sign-in may not do this in resource group "${resourceGroup}": ${missing.join(', ')}.`, {
            hint: `Grant it with: az role assignment create --assignee ${clientId} --role Contributor --scope $(az group show --name ${resourceGroup} --query id --output tsv)`
        });
};
/** https://learn.microsoft.com/azure/role-based-access-control/role-definitions#actions */
const mayDo = (action, permissions) => permissions.some(({ actions = [], notActions = [] }) => actions.some(pattern => matches(pattern, action)) &&
    !notActions.some(pattern => matches(pattern, action)));
const matches = (pattern, action) => {
    const expression = pattern
        .split('*')
        .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*');
    return new RegExp(`^${expression}$`, 'i').test(action);
};
const sizeProblem = ({ capabilities }, { settings, body }) => {
    const sizes = capabilities
        ?.filter(({ osType, gpu }) => osType?.toLowerCase() === 'linux' && (gpu ?? 'None').toLowerCase() === 'none')
        .map(({ capabilities: limits }) => limits)
        .filter(limits => limits !== undefined);
    if (!sizes || sizes.length === 0)
        return undefined;
    const cpu = Math.max(...sizes.map(({ maxCpu = 0 }) => maxCpu));
    const memory = Math.max(...sizes.map(({ maxMemoryInGB = 0 }) => maxMemoryInGB));
    if (settings.cpu <= cpu && settings.memoryGb <= memory)
        return undefined;
    return new errors/* UserError */.yo('ACI_SIZE_UNAVAILABLE', `${body.location} has no container group of ${settings.cpu} cores and ${settings.memoryGb} GB: at most ${cpu} cores and ${memory} GB.`, { hint: 'Ask for less with the inputs cpu and memory, or choose another location.' });
};
const quotaProblem = ({ usage }, { body, extraCores, extraGroups }) => {
    const needs = {
        StandardCores: Math.ceil(extraCores),
        ContainerGroups: extraGroups
    };
    for (const { name, currentValue = 0, limit = Infinity } of usage ?? []) {
        const needed = needs[name?.value ?? ''];
        if (needed === undefined || needed <= 0 || currentValue + needed <= limit)
            continue;
        return new errors/* UserError */.yo('ACI_QUOTA_EXCEEDED', `The quota "${name?.value}" of ${body.location} does not allow this: ${currentValue} of ${limit} are used, ${needed} more are needed.`, {
            hint: 'Free some: az container list --output table. Or ask for more: https://aka.ms/ProdportalCRP/?#create/Microsoft.Support. A replacement needs no second set of cores with rehearse: never.'
        });
    }
    return undefined;
};
const hostProblem = ({ hostTaken }, { body }) => hostTaken
    ? new errors/* UserError */.yo('ACI_DNS_LABEL_TAKEN', `The DNS name label "${body.ipAddress?.dnsNameLabel}" is taken in ${body.location} by another container group.`, {
        hint: 'Choose another dns-name-label, or leave it out for one of your own. If the group is yours: az container list --query "[].{name:name,label:ipAddress.dnsNameLabel}" --output table'
    })
    : undefined;
const pullProblem = ({ pullRoles }, { settings, registryId = '<registry id>' }) => {
    if (pullRoles === undefined || settings.pull.kind !== 'identity')
        return undefined;
    const held = pullRoles.map(id => id.toLowerCase().split('/').at(-1) ?? '');
    if (held.some(id => PULLING_ROLES.includes(id)))
        return undefined;
    return new errors/* UserError */.yo('ACI_PULL_ROLE_MISSING', `The identity "${settings.pull.id.split('/').at(-1)}" may not pull from the container registry.`, {
        hint: `Grant it with: az role assignment create --role AcrPull --scope ${registryId} --assignee-principal-type ServicePrincipal --assignee-object-id $(az identity show --ids ${settings.pull.id} --query principalId --output tsv)`
    });
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/targets/aci/as-before.ts






/**
 * The body that brings a service back as it was. Azure does not tell secret values: keys follow from the seed, the rest
 * is what the user gave this time, under the same names. Pure, but for keys where there is nothing to make them from.
 */
const asBefore = (before, spec, context, secrets) => {
    const { auth, secureEnv, tls, logAnalytics } = spec.settings;
    const keys = keysBefore(before.tags?.[aci_body/* TAG */.Dk.keys], auth?.given, context);
    const secure = usesTls(before);
    const now = (0,aci_body/* containerGroup */.Tw)(spec, {
        ...partsOf(spec, before.tags, context, { tls: undefined, registryPassword: undefined }),
        keys: keys.keys,
        tls: secure ? secrets.tls : undefined,
        registry: secrets.registry
    });
    const lost = secureNames(before).filter(name => secureEnv[name] === undefined);
    const pulled = (before.imageRegistryCredentials ?? []).length > 0;
    const losses = [
        lost.length > 0 &&
            `Azure does not tell the values of ${lost.join(', ')}; the previous service starts without.`,
        keys.changed &&
            'Azure does not tell the keys of the previous service; it starts with those of this deployment.',
        secure &&
            tls === undefined &&
            'Azure does not tell the certificate of the previous service; it starts with a self-signed one.',
        pulled &&
            secrets.registry === undefined &&
            'Azure does not tell the password of the previous registry; the image is pulled without one.',
        before.diagnostics?.logAnalytics &&
            logAnalytics === undefined &&
            'Azure does not tell the key of the Log Analytics workspace; the previous service starts without.'
    ].filter(loss => typeof loss === 'string');
    return { body: bodyBefore(before, spec, now, tagsBefore(before, now, keys.tag)), losses };
};
/** The tags of before, but for those about secrets that are not the same any more. */
const tagsBefore = ({ tags = {} }, now, keys) => {
    const { [aci_body/* TAG */.Dk.secrets]: _, [aci_body/* TAG */.Dk.pull]: __, ...rest } = tags;
    const { [aci_body/* TAG */.Dk.secrets]: fingerprint, [aci_body/* TAG */.Dk.pull]: slot } = now.tags ?? {};
    return {
        ...rest,
        ...(keys ? { [aci_body/* TAG */.Dk.keys]: keys } : {}),
        ...(fingerprint ? { [aci_body/* TAG */.Dk.secrets]: fingerprint } : {}),
        ...(slot ? { [aci_body/* TAG */.Dk.pull]: slot } : {})
    };
};
const bodyBefore = (before, { settings }, now, tags) => {
    const container = only(before);
    const { dnsNameLabel, ports = [], type = 'Public' } = before.ipAddress ?? {};
    const files = container?.volumeMounts?.length ? now.volumes : undefined;
    return {
        location: before.location ?? now.location ?? '',
        tags,
        ...(now.identity ? { identity: now.identity } : {}),
        osType: before.osType,
        ...(before.restartPolicy ? { restartPolicy: before.restartPolicy } : {}),
        containers: [
            {
                name: container?.name ?? aci_body/* CONTAINER */.MR,
                image: container?.image ?? '',
                ...(container?.command?.length ? { command: container.command } : {}),
                ports: container?.ports ?? ports,
                environmentVariables: [
                    ...Object.entries(plainVariables(before)).map(([name, value]) => ({ name, value })),
                    ...secureNames(before).flatMap(name => {
                        const secureValue = settings.secureEnv[name];
                        return secureValue === undefined ? [] : [{ name, secureValue }];
                    })
                ],
                resources: container?.resources ??
                    now.containers[0]?.resources ?? { requests: { cpu: 1, memoryInGB: 1 } },
                ...(files && container?.volumeMounts ? { volumeMounts: container.volumeMounts } : {})
            }
        ],
        ipAddress: { type, ports, ...(dnsNameLabel ? { dnsNameLabel } : {}) },
        ...(files ? { volumes: files } : {}),
        ...(now.imageRegistryCredentials
            ? { imageRegistryCredentials: now.imageRegistryCredentials }
            : {}),
        ...(before.diagnostics && now.diagnostics ? { diagnostics: now.diagnostics } : {}),
        ...(before.subnetIds ? { subnetIds: before.subnetIds } : {}),
        ...(before.encryptionProperties ? { encryptionProperties: before.encryptionProperties } : {})
    };
};
/** The keys a service had; where they cannot be had again, others: a service that asked for a key is never left open. */
const keysBefore = (tag, given, { seed, place }) => {
    if (tag === undefined)
        return {};
    if (tag === aci_keys/* GIVEN_KEYS */.hR && given)
        return { keys: given, tag };
    if (seed !== undefined) {
        const generations = tag === aci_keys/* GIVEN_KEYS */.hR ? aci_keys/* FIRST */.RK : (0,aci_keys/* parseGenerations */.vk)(tag);
        const keys = (0,aci_keys/* deriveKeys */.Cd)(seed, place, generations);
        return {
            keys,
            tag: (0,aci_keys/* generationsText */.BP)(generations),
            ...(tag === aci_keys/* GIVEN_KEYS */.hR ? { changed: true } : {})
        };
    }
    const random = () => (0,external_node_crypto_.randomBytes)(32).toString('base64url');
    const keys = given ?? { primary: random(), secondary: random() };
    return { keys, tag: aci_keys/* GIVEN_KEYS */.hR, changed: true };
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/targets/aci/self-signed.ts


const DAYS = 397;
/**
 * A certificate for these host names that nobody vouches for: for tests. ECDSA on P-256.
 * https://www.rfc-editor.org/rfc/rfc5280#section-4.1; written here because the libraries for it need Node.js 22 or a
 * global polyfill.
 */
const selfSigned = (hosts, now) => {
    const { publicKey, privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const name = sequence(set(sequence(oid('2.5.4.3'), tlv(0x0c, Buffer.from(hosts[0]?.slice(0, 64) ?? 'scoreline')))));
    const algorithm = sequence(oid('1.2.840.10045.4.3.2'));
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    const keyId = (0,external_node_crypto_.createHash)('sha1').update(spki).digest();
    const body = sequence(tlv(0xa0, integer(Buffer.from([2]))), integer(Buffer.concat([Buffer.from([1]), (0,external_node_crypto_.randomBytes)(15)])), algorithm, name, sequence(time(now.getTime() - HOUR_MS), time(now.getTime() + DAYS * 24 * HOUR_MS)), name, spki, tlv(0xa3, sequence(extension('2.5.29.14', tlv(0x04, keyId)), extension('2.5.29.19', sequence(tlv(0x01, Buffer.from([0xff]))), true), extension('2.5.29.17', sequence(...hosts.map(alternativeName))))));
    const signature = (0,external_node_crypto_.sign)('sha256', body, privateKey);
    const certificate = sequence(body, algorithm, tlv(0x03, Buffer.from([0]), signature));
    return {
        certificate: pem('CERTIFICATE', certificate),
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    };
};
const HOUR_MS = 3_600_000;
/** One element of DER: https://www.itu.int/rec/T-REC-X.690 */
const tlv = (tag, ...content) => {
    const value = Buffer.concat(content);
    return Buffer.concat([Buffer.from([tag]), lengthOf(value.length), value]);
};
const lengthOf = (length) => {
    if (length < 0x80)
        return Buffer.from([length]);
    const bytes = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex');
    return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
};
const sequence = (...items) => tlv(0x30, ...items);
const set = (...items) => tlv(0x31, ...items);
const integer = (bytes) => tlv(0x02, bytes);
const oid = (text) => {
    const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
    const bytes = rest.flatMap(part => {
        const groups = [part & 0x7f];
        for (let left = part >> 7; left > 0; left >>= 7)
            groups.unshift((left & 0x7f) | 0x80);
        return groups;
    });
    return tlv(0x06, Buffer.from([first * 40 + second, ...bytes]));
};
const time = (milliseconds) => tlv(0x18, Buffer.from(`${new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, '')}`));
const extension = (id, value, critical = false) => sequence(oid(id), ...(critical ? [tlv(0x01, Buffer.from([0xff]))] : []), tlv(0x04, value));
const alternativeName = (host) => (0,external_node_net_.isIP)(host) === 4
    ? tlv(0x87, Buffer.from(host.split('.').map(Number)))
    : tlv(0x82, Buffer.from(host));
const pem = (label, der) => `-----BEGIN ${label}-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;

;// CONCATENATED MODULE: ./src/targets/aci/secrets.ts







/** @param before what runs: the same token pulls its image, too, should it have to come back. */
const secretsOf = async ({ settings, image }, context, registry, before, { acr, clock }, signal) => {
    const { tls, pull } = settings;
    const images = [image.reference, (before && only(before)?.image) ?? image.reference];
    const here = images.filter(reference => hostOf(reference) === hostOf(image.reference));
    const repositories = [...new Set(here.map(repositoryOf))];
    const token = pull.kind === 'registry-token' && registry !== undefined
        ? await acr.pullToken(registry, (0,names/* pullTokenName */.A5)(context.place), repositories, before?.tags?.[aci_body/* TAG */.Dk.pull], signal)
        : undefined;
    return {
        registryPassword: token?.password,
        registrySlot: token?.slot,
        tls: tls && (tls.kind === 'given' ? tls : selfSignedFor(settings, context, clock))
    };
};
const selfSignedFor = (settings, { place, location }, clock) => {
    const region = location.toLowerCase().replaceAll(' ', '');
    const host = `${(0,aci_body/* labelOf */.Wy)(settings, place)}.${region}.azurecontainer.io`;
    return selfSigned([host, 'localhost'], new Date(clock.now()));
};
/** How to bring back what runs. */
const whatWas = async (before, spec, context, secrets, tools, signal) => {
    const { registry } = partsOf(spec, before.tags, context, secrets);
    return asBefore(before, spec, context, {
        registry: await pullBefore(before, registry, context.place, tools, signal),
        tls: secrets.tls ?? selfSignedFor(spec.settings, context, tools.clock)
    });
};
/** How the image of before is pulled if it has to come back; undefined too where nobody tells its password. */
const pullBefore = async (before, now, place, { acr, log }, signal) => {
    const [credential] = before.imageRegistryCredentials ?? [];
    if (credential === undefined)
        return undefined;
    const { server, username, identity } = credential;
    if (identity)
        return { server, identity };
    const here = now !== undefined && 'password' in now && now.server === server ? now : undefined;
    if (here?.username === username || here?.username === (0,names/* pullTokenName */.A5)(place))
        return here;
    return (await tokenBefore(before, server, username, place, acr, log, signal)) ?? here;
};
/** A new password of the service's own token in the registry it had before. That it cannot be had stops nothing. */
const tokenBefore = async (before, server, username, place, acr, log, signal) => {
    if (!(0,names/* isPullToken */.PC)(username))
        return undefined;
    try {
        const registry = await acr.find(server, signal);
        const repository = repositoryOf(only(before)?.image ?? '');
        const token = registry &&
            (await acr.pullToken(registry, (0,names/* pullTokenName */.A5)(place), [repository], before.tags?.[aci_body/* TAG */.Dk.pull], signal));
        if (token)
            log.secret(token.password);
        return token && { server, ...token };
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        log.debug(`No pull token for the previous image: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
};

// EXTERNAL MODULE: ./src/targets/aci/tags.ts
var aci_tags = __webpack_require__(20269);
;// CONCATENATED MODULE: ./src/targets/aci/prepare.ts










/** Checks, keys and secrets: all that must be known before anything is changed. */
const prepare = async (target, { phases }, tools, spec, plan, { service: current, rehearsal }, signal) => {
    const { access, acr } = tools;
    const { settings, image } = spec;
    const before = current?.group;
    const tags = before?.tags ?? rehearsal?.tags;
    const checks = { ...tools, ...access };
    const host = hostOf(image.reference);
    let registry;
    const location = await phases.run('pre-flight', async () => {
        const [groupLocation, found] = await Promise.all([
            (0,resource_group.locationOfGroup)(tools.client.read, access, settings.location, signal),
            (0,acr_credentials.isAcr)(host, access) && settings.pull.kind !== 'password' ? acr.find(host, signal) : undefined
        ]);
        registry = found;
        if (found === undefined && (0,acr_credentials.isAcr)(host, access) && settings.pull.kind === 'registry-token')
            throw unknownRegistry(host, access.subscriptionId);
        const at = before?.location ?? groupLocation;
        const draft = bodyOf(spec, tags, target.context(spec, at));
        const newHost = draft.ipAddress?.dnsNameLabel !== before?.ipAddress?.dnsNameLabel;
        const findings = await gatherFindings(settings, draft, newHost, registry?.id, checks, signal);
        const problem = judge(findings, {
            ...spec,
            body: draft,
            ...extras(plan, settings, before),
            resourceGroup: access.resourceGroup,
            clientId: 'clientId' in access.signIn ? access.signIn.clientId : undefined,
            registryId: registry?.id
        });
        if (problem)
            throw problem;
        return at;
    });
    return phases.run('secrets', async () => {
        if (needsSeed(settings))
            await target.makeSeed(signal).catch(unlessNeeded(settings));
        const context = target.context(spec, location);
        const worthIt = before !== undefined && stateOf(before) === 'running' ? before : undefined;
        const secrets = await secretsOf(spec, context, registry, before, tools, signal);
        target.mask(...[secrets.tls?.key, secrets.registryPassword].filter(it => it !== undefined));
        return {
            spec,
            before,
            body: (0,aci_tags/* withTagsOf */.l)(bodyOf(spec, tags, context, secrets), tags),
            asBefore: worthIt && (await whatWas(worthIt, spec, context, secrets, tools, signal)),
            certificate: secrets.tls?.certificate
        };
    });
};
const unknownRegistry = (host, subscription) => new errors/* UserError */.yo('ACR_UNKNOWN', `The container registry ${host} is not in subscription ${subscription}, or may not be seen.`, {
    hint: 'Give the sign-in the role Reader on it, or pull with acr-pull-identity, or with registry-username and registry-password.'
});
/** Without a seed secrets cannot be compared, but only keys cannot be made. */
const unlessNeeded = ({ auth }) => (error) => {
    if (auth !== undefined && auth.given === undefined)
        throw error;
    if (!(error instanceof errors/* UserError */.yo && error.code === 'ACI_KEYS_UNKEPT'))
        throw error;
};
const extras = ({ action }, settings, before) => {
    const rehearsed = before !== undefined &&
        (settings.rehearse === 'always' || (settings.rehearse === 'replace' && action === 'replace'));
    const released = before ? (only(before)?.resources.requests.cpu ?? 0) : 0;
    return {
        extraGroups: before === undefined || rehearsed ? 1 : 0,
        extraCores: rehearsed ? settings.cpu : settings.cpu - released
    };
};
const rolloutOf = ({ spec, body, before, certificate }) => ({
    name: spec.name,
    body,
    before,
    timeouts: spec.settings.timeouts,
    certificate
});

// EXTERNAL MODULE: ./src/azure/arm-errors.ts
var arm_errors = __webpack_require__(22893);
// EXTERNAL MODULE: ./src/targets/local/traceback.ts
var traceback = __webpack_require__(40588);
;// CONCATENATED MODULE: ./src/targets/aci/diagnosis.ts



/** Where the code of a Scoreline image lies. docs/design.md */
const APP_ROOT = '/var/azureml-app';
/** Why a service does not run, from what Azure and the container say. Pure. */
const diagnose = (group, log, fallback) => {
    const exception = (0,traceback/* exceptionLine */.i)(log);
    const ended = lastEnd(group);
    const at = (0,traceback/* lastUserFrame */.B)(log, APP_ROOT);
    if (exception !== undefined)
        return {
            cause: `${exception}${ended ? ` (${endText(ended)})` : ''}`,
            hint: 'The lines above are its own log; init() runs before anything is served.',
            at
        };
    const pull = diagnosis_pullProblem(group);
    if (pull !== undefined)
        return {
            cause: `Azure cannot pull its image: ${pull}`,
            hint: 'Check acr-pull-identity and its role AcrPull, or registry-username and registry-password; an image that Azure pulls must lie in a registry it can reach.',
            at: undefined
        };
    if (ended?.detailStatus === 'OOMKilled' || ended?.exitCode === 137)
        return {
            cause: `it ran out of memory (${endText(ended)})`,
            hint: 'Give it more memory: the input memory, in GB. That replaces the service.',
            at: undefined
        };
    if (ended?.exitCode !== undefined && ended.exitCode !== null && isCrashing(group))
        return {
            cause: `its container ended with ${endText(ended)}`,
            hint: 'The lines above are its own log.',
            at
        };
    return { cause: fallback, hint: 'The lines above are its log and what Azure did.', at };
};
/** Whether waiting on is of no use: it ended twice, or its image cannot be had. */
const isCrashing = (group) => {
    const view = group && only(group)?.instanceView;
    if (!view)
        return false;
    if (view.currentState?.detailStatus?.startsWith('CrashLoopBackOff'))
        return true;
    if (view.currentState?.state === 'Terminated')
        return true;
    return (view.restartCount ?? 0) >= 2;
};
/** Azure tries a pull again and again; three refusals are enough. */
const diagnosis_pullProblem = (group) => {
    const failed = eventsOf(group).filter(({ name, message }) => name === 'Failed' && /pull/i.test(message ?? ''));
    const count = failed.reduce((total, event) => total + (event.count ?? 1), 0);
    return count >= 3 ? failed.at(-1)?.message : undefined;
};
/** What Azure did, oldest first, a line each. */
const eventLines = (group) => eventsOf(group).map(({ name, message, count }) => `${name}: ${message}${(count ?? 1) > 1 ? ` (${count} times)` : ''}`);
const serviceFailed = (name, diagnosis, aftermath) => new errors/* UserError */.yo('SERVICE_FAILED', `Service "${name}" did not come up: ${fullStop(diagnosis.cause)} ${aftermath}`.trim(), {
    hint: diagnosis.hint,
    at: diagnosis.at
});
const eventsOf = (group) => [
    ...(group?.instanceView?.events ?? []),
    ...((group && only(group)?.instanceView?.events) ?? [])
];
/** The last time the container ended by itself. */
const lastEnd = (group) => {
    const view = group && only(group)?.instanceView;
    return [view?.currentState, view?.previousState].find(state => state?.state === 'Terminated');
};
const endText = ({ exitCode, detailStatus }) => `exit code ${exitCode}${detailStatus && !['Error', 'Completed'].includes(detailStatus) ? `, ${detailStatus}` : ''}`;
const fullStop = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);

;// CONCATENATED MODULE: ./src/targets/aci/rollout.ts







/** How often Azure is asked again when it says that something else is under way. */
const TRANSITION_TRIES = 5;
const LOG_LINES = 200;
/** A private service counts as up when it ran this long, as the runner may not reach it. */
const STEADY_MS = 15_000;
/** Puts a container group and waits until it answers. @throws UserError `SERVICE_FAILED` and what Azure refuses with. */
const bringUp = async (rollout, tools, signal) => {
    const { phases } = tools;
    try {
        await phases.run('provision', () => provision(rollout, tools, signal));
        return await phases.run('health', () => untilHealthy(rollout, tools, signal));
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        if (error instanceof errors/* UserError */.yo)
            throw error;
        throw await failureOf(error, rollout, tools, signal);
    }
};
/** Waits until no operation is under way; undefined when there is no such group. */
const settled = async (name, { client, clock, log, access }, signal) => {
    let told = false;
    for (;;) {
        const group = await client.get(name, signal);
        if (group === undefined || !isTransitioning(group))
            return group;
        if (!told)
            log.info(`Waiting for an earlier operation on ${name}: ${group.provisioningState}`);
        told = true;
        await clock.sleep(access.http.pollMs, signal);
    }
};
const provision = async (rollout, tools, signal) => {
    const { client, access } = tools;
    const giveUp = new AbortController();
    const limit = AbortSignal.timeout(rollout.timeouts.provisionSeconds * 1000);
    const either = AbortSignal.any([signal, giveUp.signal, limit]);
    const watching = watch(rollout, tools, giveUp, either).catch(() => { });
    try {
        for (let attempt = 1;; attempt++) {
            try {
                await client.put(rollout.name, rollout.body, either);
                return;
            }
            catch (error) {
                if (giveUp.signal.aborted && !signal.aborted)
                    throw giveUp.signal.reason;
                if (limit.aborted && !signal.aborted)
                    throw new Hopeless(`it was not up after ${rollout.timeouts.provisionSeconds} s`);
                if (either.aborted)
                    throw error;
                const { code, status } = (0,arm_errors/* armFailureOf */.OE)(error);
                if (code !== 'ContainerGroupTransitioning' || attempt >= TRANSITION_TRIES) {
                    if (status !== undefined && status >= 400)
                        throw refusal(error, rollout, access);
                    throw error;
                }
                await settled(rollout.name, tools, either);
            }
        }
    }
    finally {
        giveUp.abort();
        await watching;
    }
};
/** Waiting on is of no use. */
class Hopeless extends Error {
}
/** What is wrong with the request itself is no matter of the service's log. */
const refusal = (error, { name, body }, access) => {
    const { code, message } = (0,arm_errors/* armFailureOf */.OE)(error);
    const own = OWN_REFUSALS[code ?? ''];
    if (own)
        return new errors/* UserError */.yo(own[0], `Azure refused to run service "${name}": ${message}`, {
            hint: own[1],
            cause: error
        });
    return (0,arm_errors/* explainArm */.Ox)(error, `run service "${name}"`, { ...access, location: body.location });
};
const OWN_REFUSALS = {
    InaccessibleImage: [
        'ACI_IMAGE_INACCESSIBLE',
        'Azure pulls the image itself: give acr-pull-identity, or registry-username and registry-password, and a registry that Azure can reach.'
    ],
    RegistryErrorResponse: [
        'ACI_IMAGE_INACCESSIBLE',
        'The registry answered Azure with an error, often a pull limit. Push the image to an Azure container registry.'
    ],
    ContainerGroupQuotaReached: [
        'ACI_QUOTA_EXCEEDED',
        'Free some: az container list --output table. Or ask for more quota in the portal, or choose another location.'
    ],
    DnsNameLabelInUse: ['ACI_DNS_LABEL_TAKEN', 'Choose another dns-name-label, or leave it out.'],
    DnsNameLabelNotAvailable: [
        'ACI_DNS_LABEL_TAKEN',
        'Choose another dns-name-label, or leave it out.'
    ],
    ResourceRequestsNotSupported: [
        'ACI_SIZE_UNAVAILABLE',
        'Ask for less with the inputs cpu and memory, or choose another location.'
    ]
};
/** Tells what Azure does meanwhile, and ends the wait when the new container fails again and again. */
const watch = async ({ name, body, before }, { client, clock, log, access }, giveUp, signal) => {
    const start = clock.now();
    let told = '';
    let seen = eventLines(before).length;
    while (!signal.aborted) {
        await clock.sleep(access.http.pollMs, signal);
        const group = await client.get(name, signal);
        if (group === undefined)
            continue;
        const events = eventLines(group);
        for (const line of events.slice(Math.min(seen, events.length)))
            log.info(`  ${line}`);
        seen = events.length;
        const state = stateText(group);
        if (state !== told)
            log.info(`${name}: ${state} (${Math.round((clock.now() - start) / 1000)} s)`);
        told = state;
        // The old container's ends are not the new one's; Azure shows them until it has let go of it.
        const wanted = only(body)?.image;
        if (only(group)?.image !== wanted || (before && only(before)?.image === wanted))
            continue;
        const problem = diagnosis_pullProblem(group);
        if (problem !== undefined)
            giveUp.abort(new Hopeless(problem));
        else if (isCrashing(group))
            giveUp.abort(new Hopeless('its container ends again and again'));
    }
};
const stateText = (group) => {
    const container = only(group)?.instanceView?.currentState;
    return [group.provisioningState, container?.detailStatus || container?.state]
        .filter(Boolean)
        .join(', ');
};
const untilHealthy = async ({ name, timeouts, certificate }, { client, clock, log, health, access }, signal) => {
    const deadline = clock.now() + timeouts.healthSeconds * 1000;
    const expected = certificate && new external_node_crypto_.X509Certificate(certificate).fingerprint256;
    let last = 'nothing answered';
    let steadySince;
    for (;;) {
        const group = await client.get(name, signal);
        if (group === undefined)
            throw new Hopeless('its container group is gone');
        if (isCrashing(group))
            throw new Hopeless('its container ends again and again');
        const origin = originOf(group);
        const running = only(group)?.instanceView?.currentState?.state === 'Running';
        steadySince = running ? (steadySince ?? clock.now()) : undefined;
        if (origin !== undefined) {
            const answer = await health(origin, signal);
            if ('status' in answer && answer.status === 200) {
                if (expected === undefined || !usesTls(group) || answer.certificate === expected)
                    return group;
                last = 'GET / showed another certificate than the one deployed';
            }
            else
                last =
                    'status' in answer ? `GET / answered ${answer.status}` : `GET / failed: ${answer.problem}`;
        }
        const isPrivate = group.ipAddress?.type === 'Private';
        if (isPrivate && steadySince !== undefined && clock.now() - steadySince >= STEADY_MS) {
            log.warning(`${name} has a private address that this runner does not reach; it runs, but its answer was not seen.`);
            return group;
        }
        if (clock.now() >= deadline)
            throw new Hopeless(`no healthy answer within ${timeouts.healthSeconds} s: ${last}`);
        await clock.sleep(Math.min(access.http.pollMs, 2000), signal);
    }
};
/** Prints what there is to know of a service that did not come up, and says why. */
const failureOf = async (error, { name }, { client, log, access }, signal) => {
    const network = (0,arm_errors/* explainArm */.Ox)(error, `run service "${name}"`, access);
    if (network instanceof errors/* UserError */.yo && network.code === 'AZURE_UNREACHABLE')
        return network;
    const group = await client.get(name, signal).catch(() => undefined);
    const text = await client.logs(name, aci_body/* CONTAINER */.MR, LOG_LINES, signal).catch(() => '');
    const lines = linesOf(text);
    const events = eventLines(group);
    if (events.length > 0)
        log.info(`What Azure did with ${name}:`);
    for (const line of events)
        log.info(`  ${line}`);
    if (lines.length > 0)
        log.info(`The last lines that ${name} wrote:`);
    for (const line of lines)
        log.info(`  ${line}`);
    return serviceFailed(name, diagnose(group, lines, (0,arm_errors/* armFailureOf */.OE)(error).message), '');
};
const linesOf = (text) => text.split(/\r?\n/).filter((line, index, all) => line !== '' || index < all.length - 1);

;// CONCATENATED MODULE: ./src/targets/aci/put-back.ts


/** How long a cancelled job may still take to bring the previous service back: runners kill after 7.5 s. */
const LAST_WORDS_MS = 6000;
/** Brings the previous service back, and says how that went. */
const afterwards = async (error, { spec, asBefore, before, body }, tools, signal, clear = async () => { }) => {
    const { name, settings } = spec;
    const cancelled = signal.aborted;
    const patience = cancelled ? lastWords() : signal;
    if (asBefore === undefined) {
        if (cancelled || before !== undefined)
            return error;
        const stopped = await tools.client.stop(name, patience).then(() => true, () => false);
        return withAftermath(error, stopped ? 'It was stopped, so that it costs nothing.' : '');
    }
    tools.log.info(`Putting the previous image of ${name} back`);
    for (const loss of asBefore.losses)
        tools.log.warning(loss);
    const { timeouts } = settings;
    const restored = {
        name,
        body: asBefore.body,
        before: body,
        timeouts,
        certificate: undefined
    };
    try {
        await clear(patience);
        await bringUp(restored, tools, patience);
        return cancelled
            ? new errors/* UserError */.yo('DEPLOYMENT_CANCELLED', `The deployment of "${name}" was cancelled. The previous image runs again.`, {
                hint: 'Run the deployment again when you want it.',
                cause: error
            })
            : withAftermath(error, 'The previous image runs again.');
    }
    catch (problem) {
        if (cancelled)
            return error;
        return withAftermath(error, `The previous image could not be put back: ${(0,errors/* messageOf */.bD)(problem)}`);
    }
};
const withAftermath = (error, aftermath) => error instanceof errors/* UserError */.yo && aftermath !== ''
    ? new errors/* UserError */.yo(error.code, `${error.message} ${aftermath}`, {
        ...(error.hint ? { hint: error.hint } : {}),
        at: error.at,
        cause: error
    })
    : error;
const lastWords = () => AbortSignal.timeout(LAST_WORDS_MS);

;// CONCATENATED MODULE: ./src/targets/aci/deployment.ts











/** Carries a plan out. The service as it was is brought back when the new one does not come up. */
const deploy = async (target, tools, spec, plan, signal) => {
    const phases = new Phases(tools.clock, tools.log);
    const rollout = { ...tools, phases };
    const { name } = spec;
    try {
        const sight = await phases.run('look', () => lookWhenSettled(target, spec, rollout, signal));
        const { service: current, rehearsal } = sight;
        if (current)
            checkOurs(name, current.group);
        const fresh = target.plan(spec, current);
        if (fresh.action !== plan.action)
            tools.log.info(`Azure has changed since the plan: now it is ${fresh.action}. ${fresh.reasons.join(' ')}`);
        await carryOut(target, rollout, tools, spec, fresh, sight, signal);
        if (rehearsal)
            await tools.client.delete((0,names/* rehearsalName */.tZ)(name), signal);
        const service = await target.find(name, signal);
        if (service === undefined)
            throw new Error(`Service ${name} is gone`);
        tools.log.info(`Phases: ${phasesText(phases.done)}`);
        return { ...service, phases: phases.done };
    }
    catch (error) {
        if (!signal.aborted || error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo('DEPLOYMENT_CANCELLED', `The deployment of "${name}" was cancelled.`, {
            hint: 'Azure finishes what it has begun. Run the deployment again: it goes on from what Azure has.',
            cause: error
        });
    }
};
/** An interrupted deployment may still be finishing. */
const lookWhenSettled = async (target, { name, settings }, tools, signal) => {
    const { provisionSeconds } = settings.timeouts;
    const sight = await target.look(name, signal);
    const busy = [sight.service?.group, sight.rehearsal].filter(it => it && isTransitioning(it));
    if (busy.length === 0)
        return sight;
    const limit = AbortSignal.timeout(provisionSeconds * 1000);
    const either = AbortSignal.any([signal, limit]);
    try {
        await settled(name, tools, either);
        if (sight.rehearsal)
            await settled((0,names/* rehearsalName */.tZ)(name), tools, either);
    }
    catch (error) {
        if (!limit.aborted || signal.aborted)
            throw error;
        throw stillBusy(name, busy[0]?.provisioningState, provisionSeconds);
    }
    return target.look(name, signal);
};
const stillBusy = (name, state, seconds) => new errors/* UserError */.yo('ACI_GROUP_BUSY', `Azure is still busy with service "${name}" after ${seconds} s: ${state}.`, {
    hint: `Look at it with: az container show --name ${name}. Wait longer with provision-timeout-seconds, or delete it and deploy again: the keys and the host name stay.`
});
const carryOut = async (target, rollout, tools, spec, plan, sight, signal) => {
    const { name, settings } = spec;
    const { service: current } = sight;
    const context = target.context(spec, current?.group.location ?? '');
    const planned = bodyOf(spec, current?.group.tags, context);
    checkPlan(plan, { name, settings, body: planned }, current);
    if (current !== undefined && plan.action === 'no-op')
        return deployment_confirm(current, spec, rollout, signal);
    if (current !== undefined && plan.tagsOnly) {
        const tags = { ...current.group.tags, ...planned.tags };
        const same = Object.entries(tags).every(([key, it]) => current.group.tags?.[key] === it);
        return same ? undefined : tools.client.tag(name, tags, signal);
    }
    const deployment = await prepare(target, rollout, tools, spec, plan, sight, signal);
    await (plan.action === 'replace' ? replace : change)(deployment, rollout, signal);
};
/** Nothing changed; it should answer, too. */
const deployment_confirm = async ({ group }, { name, settings }, tools, signal) => {
    const same = {
        name,
        body: group,
        before: group,
        timeouts: settings.timeouts,
        certificate: undefined
    };
    await bringUp(same, { ...tools, client: { ...tools.client, put: async () => { } } }, signal);
};
/** Creates, or changes in place; on failure what ran before is put back. */
const change = async (deployment, tools, signal) => {
    const { spec, before } = deployment;
    if (spec.settings.rehearse === 'always' && before !== undefined)
        await rehearse(deployment, tools, signal);
    try {
        await bringUp(rolloutOf(deployment), tools, signal);
    }
    catch (error) {
        throw await afterwards(error, deployment, tools, signal);
    }
};
/** Deletes and makes again, after the new one was seen to work. */
const replace = async (deployment, tools, signal) => {
    const { spec, before } = deployment;
    const rehearsed = spec.settings.rehearse !== 'never' && before !== undefined;
    if (rehearsed)
        await rehearse(deployment, tools, signal);
    else
        warnOfRotation(deployment, tools);
    try {
        await tools.phases.run('delete', () => tools.client.delete(spec.name, signal));
        await bringUp({ ...rolloutOf(deployment), before: undefined }, tools, signal);
    }
    catch (error) {
        // What was made anew cannot be changed back in place either.
        const clear = (patience) => tools.client.delete(spec.name, patience);
        const told = await afterwards(error, deployment, tools, signal, clear);
        // While nothing runs under the service's name, the rehearsal is what remembers its keys.
        const back = signal.aborted
            ? undefined
            : await tools.client.get(spec.name, signal).catch(() => undefined);
        if (rehearsed && back)
            await tools.client.delete((0,names/* rehearsalName */.tZ)(spec.name), signal).catch(() => { });
        throw told;
    }
    if (rehearsed)
        await tools.client.delete((0,names/* rehearsalName */.tZ)(spec.name), signal);
};
/** How often keys were made anew is known to the group alone, or to its rehearsal. */
const warnOfRotation = ({ spec, before }, { log }) => {
    const { primary, secondary } = (0,aci_keys/* parseGenerations */.vk)(before?.tags?.[aci_body/* TAG */.Dk.keys]);
    if (primary + secondary > 2)
        log.warning(`The keys of ${spec.name} were made anew before. If this step is cut off while the service is being replaced, the first keys are valid again: rotate them then.`);
};
/** Tries the new service under another name. The one that runs is not touched. */
const rehearse = async (deployment, tools, signal) => {
    const { spec, body } = deployment;
    const name = (0,names/* rehearsalName */.tZ)(spec.name);
    checkRehearsalName(spec.name, await tools.client.get(name, signal));
    tools.log.info(`Trying the new service as ${name} first`);
    const tried = {
        ...rolloutOf(deployment),
        name,
        body: (0,aci_body/* rehearsalOf */.pK)(body, spec.name),
        before: undefined
    };
    try {
        await bringUp(tried, tools, signal);
    }
    catch (error) {
        await tools.client.delete(name, signal.aborted ? lastWords() : signal).catch(() => { });
        throw withAftermath(error, `Service "${spec.name}" was not touched and still serves.`);
    }
};

;// CONCATENATED MODULE: ./src/targets/aci/aci-target.ts












/** Runs an image as a container group of Azure Container Instances. docs/targets/aci.md */
class AciTarget {
    #tools;
    #seed;
    constructor(tools) {
        this.#tools = tools;
    }
    async find(name, signal) {
        return (await this.look(name, signal)).service;
    }
    /** What Azure has under this name, and under the name of its rehearsal. */
    async look(name, signal) {
        const { client } = this.#tools;
        const [group, next] = await Promise.all([
            client.get((0,names/* containerGroupName */.y0)(name), signal),
            client.get((0,names/* rehearsalName */.tZ)(name), signal)
        ]);
        const rehearsal = next && isRehearsalOf(name, next) ? next : undefined;
        const tags = group?.tags ?? rehearsal?.tags ?? {};
        if (tags[aci_body/* TAG */.Dk.keys] !== undefined || tags[aci_body/* TAG */.Dk.secrets] !== undefined)
            await this.readSeed(signal);
        const service = group && { ...serviceOf(name, group), ...(rehearsal ? { rehearsal } : {}) };
        return { service, rehearsal };
    }
    plan(wanted, current) {
        const { name, settings } = wanted;
        const context = this.context(wanted, current?.group.location ?? '');
        const body = bodyOf(wanted, (current?.group ?? current?.rehearsal)?.tags, context);
        return planAci({ name, settings, body }, current);
    }
    apply(wanted, plan, signal) {
        return deploy(this, this.#tools, wanted, plan, signal);
    }
    async logs(name, lines, signal) {
        return linesOf(await this.#tools.client.logs(name, aci_body/* CONTAINER */.MR, lines, signal));
    }
    /** The service, its rehearsal, and what pulled its image. The seed of the keys stays: other services have theirs from it. */
    async delete(name, signal) {
        const { client } = this.#tools;
        const [group, next] = await Promise.all([
            client.get((0,names/* containerGroupName */.y0)(name), signal),
            client.get((0,names/* rehearsalName */.tZ)(name), signal)
        ]);
        const rehearsal = next && isRehearsalOf(name, next) ? next : undefined;
        if (group !== undefined)
            checkOurs(name, group);
        // While the group is there it tells which registry the token is in.
        for (const host of registriesOf([group, rehearsal]))
            await this.#withdrawToken(name, host, signal);
        if (rehearsal !== undefined)
            await client.delete((0,names/* rehearsalName */.tZ)(name), signal);
        if (group !== undefined)
            await client.delete(name, signal);
    }
    /** Every service of the resource group. */
    async list(signal) {
        const { client, access } = this.#tools;
        const within = `/resourcegroups/${access.resourceGroup}/`.toLowerCase();
        return (await client.list(signal))
            .filter(({ id }) => id?.toLowerCase().includes(within))
            .filter(({ tags }) => tags?.[aci_body/* TAG */.Dk.image] !== undefined && !tags[aci_body/* TAG */.Dk.rehearsalOf])
            .map(group => serviceOf(group.name ?? '', group));
    }
    /**
     * The keys that open the service, masked from here on; undefined when it asks for none. Keys that the user gave
     * (`primary-key`) cannot be told.
     * @throws UserError `SERVICE_UNKNOWN`, `ACI_KEYS_UNKNOWN`
     */
    async keys(name, signal) {
        const service = await this.find(name, signal);
        if (service === undefined)
            throw serviceUnknown(name);
        const tag = service.group.tags?.[aci_body/* TAG */.Dk.keys];
        if (tag === undefined)
            return undefined;
        if (tag === aci_keys/* GIVEN_KEYS */.hR || this.#seed === undefined)
            throw new errors/* UserError */.yo('ACI_KEYS_UNKNOWN', `The keys of service "${name}" were given to it.`, {
                hint: 'Pass the same primary-key here, or the key-seed it was deployed with.'
            });
        const keys = (0,aci_keys/* deriveKeys */.Cd)(this.#seed, this.place(name), (0,aci_keys/* parseGenerations */.vk)(tag));
        this.mask(keys.primary, keys.secondary);
        return keys;
    }
    /**
     * Makes one key anew and leaves everything else as it is; the other key opens the service all the while.
     * @throws UserError `SERVICE_UNKNOWN`, `ACI_KEYS_UNKNOWN`, `ACI_SECRET_NEEDED`
     */
    async rotate(name, key, given, signal) {
        const service = await this.find(name, signal);
        if (service === undefined)
            throw serviceUnknown(name);
        const wanted = rotationOf(service, key, given);
        return this.apply(wanted, this.plan(wanted, service), signal);
    }
    /** Whoever may not manage the registry may delete the service all the same. */
    async #withdrawToken(name, host, signal) {
        const { acr, access, log } = this.#tools;
        if (!(0,acr_credentials.isAcr)(host, access))
            return;
        const token = (0,names/* pullTokenName */.A5)(this.place(name));
        try {
            const registry = await acr.find(host, signal);
            if (registry)
                await acr.removePullToken(registry, token, signal);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo && error.code === 'AZURE_ROLE_MISSING'))
                throw error;
            log.warning(`The pull token "${token}" of ${host}, if there is one, stays: ${error.message}`);
        }
    }
    /** What plans and bodies are made with. */
    context(wanted, location) {
        return {
            place: this.place(wanted.name),
            location: wanted.settings.location ?? location,
            pullUser: pullUserOf(wanted, this.place(wanted.name), this.#tools.access),
            seed: this.#seed
        };
    }
    place(name) {
        const { subscriptionId, resourceGroup } = this.#tools.access;
        return { subscriptionId, resourceGroup, name };
    }
    async readSeed(signal) {
        this.#seed ??= await this.#tools.seeds.read(signal);
        if (this.#seed)
            this.mask(this.#seed);
        return this.#seed;
    }
    async makeSeed(signal) {
        this.#seed ??= await this.#tools.seeds.make(signal);
        this.mask(this.#seed);
        return this.#seed;
    }
    mask(...secrets) {
        for (const secret of secrets)
            this.#tools.log.secret(secret);
    }
}
/** Where their images come from. */
const registriesOf = (groups) => new Set(groups.flatMap(group => [
    ...(group?.imageRegistryCredentials ?? []).map(({ server }) => server),
    ...(group ? [hostOf(only(group)?.image ?? '')] : [])
]));
const serviceUnknown = (name) => new errors/* UserError */.yo('SERVICE_UNKNOWN', `There is no service "${name}".`, {
    hint: 'Check service-name and resource-group.'
});

// EXTERNAL MODULE: ./src/azure/arm-read.ts
var arm_read = __webpack_require__(88338);
// EXTERNAL MODULE: ./src/azure/throttling.ts
var throttling = __webpack_require__(45388);
;// CONCATENATED MODULE: ./src/targets/aci/client.ts



const openAciClient = (access) => {
    const { resourceGroup, cloud, http } = access;
    const scope = `${cloud.resourceManager}/.default`;
    let opened;
    const client = () => {
        opened ??= connect(access, scope);
        return opened;
    };
    const explained = async (doing, work) => {
        try {
            return await work();
        }
        catch (error) {
            throw (0,arm_errors/* explainArm */.Ox)(error, doing, access);
        }
    };
    return {
        get: (name, signal) => explained(`read service "${name}"`, () => (0,arm_errors/* orNothing */.bR)(async () => (await client()).containerGroups.get(resourceGroup, name, { abortSignal: signal }))),
        list: signal => explained('list the container groups', async () => {
            const found = [];
            const groups = (await client()).containerGroups;
            for await (const group of groups.list({ abortSignal: signal }))
                found.push(group);
            return found;
        }),
        put: async (name, body, signal) => {
            const { containerGroups } = await client();
            const poller = await containerGroups.beginCreateOrUpdate(resourceGroup, name, body, {
                updateIntervalInMs: http.pollMs,
                abortSignal: signal
            });
            await poller.pollUntilDone({ abortSignal: signal });
        },
        tag: (name, tags, signal) => explained(`tag service "${name}"`, async () => {
            const { containerGroups } = await client();
            await containerGroups.update(resourceGroup, name, { tags }, { abortSignal: signal });
        }),
        delete: (name, signal) => explained(`delete service "${name}"`, async () => {
            await (0,arm_errors/* orNothing */.bR)(async () => (await client()).containerGroups.beginDeleteAndWait(resourceGroup, name, {
                updateIntervalInMs: http.pollMs,
                abortSignal: signal
            }));
        }),
        stop: (name, signal) => explained(`stop service "${name}"`, async () => {
            const { containerGroups } = await client();
            await containerGroups.stop(resourceGroup, name, { abortSignal: signal });
        }),
        logs: async (name, container, tail, signal) => {
            const logs = await (0,arm_errors/* orNothing */.bR)(async () => (await client()).containers.listLogs(resourceGroup, name, container, {
                tail,
                abortSignal: signal
            }));
            return logs?.content ?? '';
        },
        usage: (location, signal) => explained(`read the quota of ${location}`, async () => {
            const found = [];
            const usages = (await client()).location.listUsage(location, { abortSignal: signal });
            for await (const usage of usages)
                found.push(usage);
            return found;
        }),
        capabilities: (location, signal) => explained(`read the sizes of ${location}`, async () => {
            const found = [];
            const all = (await client()).location.listCapabilities(location, { abortSignal: signal });
            for await (const capability of all)
                found.push(capability);
            return found;
        }),
        read: (0,arm_read.armReader)(access)
    };
};
const connect = async ({ credential, subscriptionId, cloud, http }, scope) => {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(312)]).then(__webpack_require__.bind(__webpack_require__, 80312));
    return new sdk.ContainerInstanceManagementClient(credential, subscriptionId, {
        $host: cloud.resourceManager,
        endpoint: cloud.resourceManager,
        credentialScopes: scope,
        additionalPolicies: [
            { policy: (0,throttling/* throttlingPolicy */.K)(http.tell ?? (() => { })), position: 'perRetry' }
        ],
        retryOptions: { maxRetries: http.maxRetries, retryDelayInMs: http.retryDelayMs },
        ...(http.ca === undefined ? {} : { tlsOptions: { ca: http.ca } })
    });
};

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
;// CONCATENATED MODULE: ./src/targets/aci/health.ts


const QUIET_MS = 10_000;
/** The certificate is not judged here, only told: it may be self-signed, or for a name that leads here later. */
const askHealth = (origin, signal) => new Promise(resolve => {
    const secure = origin.startsWith('https:');
    const options = { signal, timeout: QUIET_MS, agent: false, rejectUnauthorized: false };
    const request = (secure ? (external_node_https_default()) : (external_node_http_default())).get(`${origin}/`, options, response => {
        const socket = response.socket;
        const certificate = 'getPeerX509Certificate' in socket
            ? socket.getPeerX509Certificate()?.fingerprint256
            : undefined;
        response.resume();
        resolve({ status: response.statusCode ?? 0, certificate });
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${QUIET_MS / 1000} s`)));
    request.on('error', error => resolve({ problem: error.message || error.name }));
});

;// CONCATENATED MODULE: ./src/targets/aci/seed.ts



/** The input `key-seed`. @throws UserError `INPUT_INVALID` */
const givenSeed = (seed) => {
    if (Buffer.byteLength(seed) < SHORTEST_SEED)
        throw new errors/* UserError */.yo('INPUT_INVALID', `Input "key-seed" is shorter than ${SHORTEST_SEED} bytes.`, {
            hint: 'Make one with: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED'
        });
    return { read: async () => seed, make: async () => seed };
};
/** A webhook of the container registry that never calls anybody: only who may manage the registry can read its headers. */
const registrySeed = (acr, registry) => {
    const read = async (signal) => {
        const headers = await acr.webhookHeaders(await registry(signal), SEED_WEBHOOK, signal);
        return Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === SEED_HEADER)?.[1];
    };
    return {
        read,
        make: async (signal) => {
            const there = await read(signal);
            if (there !== undefined)
                return there;
            const seed = (0,external_node_crypto_.randomBytes)(32).toString('base64url');
            const at = await registry(signal);
            await acr
                .createSilentWebhook(at, SEED_WEBHOOK, { [SEED_HEADER]: seed }, signal)
                .catch(unlessFull(at));
            // Another run may have been faster or slower: what is there now is what everybody reads from here on.
            return (await read(signal)) ?? seed;
        }
    };
};
/** A registry has two, ten or 500 webhooks, by its SKU. */
const unlessFull = ({ loginServer }) => (error) => {
    const { code, message } = (0,arm_errors/* armFailureOf */.OE)(error.cause ?? error);
    if (!/quota/i.test(code ?? ''))
        throw error;
    throw new errors/* UserError */.yo('ACI_KEYS_UNKEPT', `${loginServer} has no room for the webhook that keeps the keys: ${message}`, {
        hint: 'Delete a webhook (az acr webhook list), or run once: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED, and pass it as key-seed.',
        cause: error
    });
};
/** Neither a seed nor an Azure registry to keep one in. */
const noSeed = (registry) => ({
    read: async () => undefined,
    make: async () => {
        throw new errors/* UserError */.yo('ACI_KEYS_UNKEPT', `There is no place to keep the keys of the service: "${registry}" is no Azure container registry, and no key-seed is given.`, {
            hint: 'Run once: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED, and pass it as key-seed. Or give primary-key and secondary-key, or set auth-enabled to false.'
        });
    }
});
/** Webhook names are 5 to 50 letters and digits. */
const SEED_WEBHOOK = 'scorelinekeyseed';
const SEED_HEADER = 'x-scoreline-key-seed';
const SHORTEST_SEED = 16;

;// CONCATENATED MODULE: ./src/targets/aci/open.ts








/** The target `aci`, ready to ask Azure. */
const openAciTarget = (options) => {
    const { access, log, clock } = options;
    const acr = (0,azure_acr.openAcrClient)(access);
    const client = openAciClient(access);
    return new AciTarget({
        access,
        acr,
        client,
        log,
        clock,
        seeds: seedsOf(options, acr),
        health: askHealth,
        resolveHost,
        hostSuffix: access.cloud.name === 'AzureCloud' ? 'azurecontainer.io' : undefined,
        ...options.world
    });
};
const seedsOf = ({ access, registry, keySeed }, acr) => {
    if (keySeed !== undefined)
        return givenSeed(keySeed);
    const host = registry.replace(/^https?:\/\//, '').split('/')[0] ?? '';
    if (!(0,acr_credentials.isAcr)(host, access))
        return noSeed(registry);
    let found;
    return registrySeed(acr, signal => {
        found ??= acr.find(host, signal).then(there => {
            if (there !== undefined)
                return there;
            throw new errors/* UserError */.yo('ACR_UNKNOWN', `The container registry ${host} is not in subscription ${access.subscriptionId}, or may not be seen.`, {
                hint: 'Give the sign-in the role Contributor on it, or pass a key-seed.'
            });
        });
        return found;
    });
};
const resolveHost = async (host) => {
    try {
        await (0,promises_.lookup)(host);
        return true;
    }
    catch {
        return false;
    }
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


/***/ })

};
