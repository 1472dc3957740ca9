export const id = 1833;
export const ids = [1833];
export const modules = {

/***/ 51833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ SKUS),
/* harmony export */   openAcrClient: () => (/* binding */ openAcrClient)
/* harmony export */ });
/* unused harmony exports checkRegistryName, olderPassword, passwordOf */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _arm_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1466);
/* harmony import */ var _throttling_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45388);
/** The one file that asks ARM about container registries. `@azure/arm-containerregistry` is loaded at the first call. */




/** How often a change is tried that another one is in the way of. */
const TURNS = 10;
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
            throw (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explainArm */ .Ox)(error, doing, access);
        }
    };
    /** While one operation is under way on a resource, as of a second deployment of the service, the next is refused. */
    const inTurn = async (work) => {
        for (let attempt = 1;; attempt++)
            try {
                return await work();
            }
            catch (error) {
                if ((0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .armFailureOf */ .OE)(error).status !== 409 || attempt === TURNS)
                    throw error;
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(http.pollMs);
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
            const there = await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .orNothing */ .bR)(() => registries.get(resourceGroup, name, { abortSignal: signal }));
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
            const wanted = {
                description: 'Pulls the image of one service.',
                actions: repositories.flatMap(repository => [
                    `repositories/${repository}/content/read`,
                    `repositories/${repository}/metadata/read`
                ])
            };
            const scopeMap = await inTurn(() => scopeMaps.create(...at, name, wanted, patient(signal)));
            const before = await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .orNothing */ .bR)(() => tokens.get(...at, name, { abortSignal: signal }));
            const token = before ??
                (await inTurn(() => tokens.create(...at, name, { scopeMapId: scopeMap.id ?? '', status: 'enabled' }, patient(signal))));
            const slot = spareOf(inUse) ?? olderPassword(token.credentials?.passwords ?? []);
            const generated = await inTurn(() => registries.generateCredentials(...at, { tokenId: token.id ?? '', name: slot }, patient(signal)));
            return { username: name, password: passwordOf(generated.passwords ?? [], slot), slot };
        }),
        removePullToken: (registry, token, signal) => explained(`delete the pull token "${token}"`, async () => {
            const { scopeMaps, tokens } = await client();
            const at = [registry.resourceGroup, registry.name, token];
            await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .orNothing */ .bR)(async () => void (await tokens.delete(...at, patient(signal))));
            await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .orNothing */ .bR)(async () => void (await scopeMaps.delete(...at, patient(signal))));
        }),
        webhookHeaders: (registry, webhook, signal) => explained(`read the webhook "${webhook}"`, async () => {
            const { webhooks } = await client();
            const config = await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .orNothing */ .bR)(() => webhooks.getCallbackConfig(registry.resourceGroup, registry.name, webhook, {
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
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('INPUT_INVALID', `"${name}" is no name for a container registry.`, {
        hint: 'Azure takes 5 to 50 letters and digits, nothing else.'
    });
};
const spareOf = (inUse) => {
    if (inUse === 'password1')
        return 'password2';
    return inUse === 'password2' ? 'password1' : undefined;
};
/** Which of a token’s two passwords to generate, so that the one in use stays valid until the next time. */
const olderPassword = (passwords) => {
    const made = (name) => passwords.find(password => password.name === name)?.creationTime?.getTime() ?? 0;
    return made('password2') < made('password1') ? 'password2' : 'password1';
};
/** Azure answers with both, in any order and perhaps without times: the name shows which is the new one. */
const passwordOf = (passwords, slot) => {
    const value = passwords.find(({ name }) => name === slot)?.value;
    if (!value)
        throw new Error(`Azure generated no value for ${slot}`);
    return value;
};
const registryOf = ({ id = '', name = '', location, loginServer = '', roleAssignmentMode }) => ({
    abac: roleAssignmentMode === 'AbacRepositoryPermissions',
    id,
    name,
    location,
    loginServer,
    resourceGroup: /\/resourceGroups\/([^/]+)\//i.exec(id)?.[1] ?? ''
});
const nameTaken = (name, message) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('ACR_NAME_TAKEN', `There cannot be a container registry "${name}": ${message ?? 'it is taken'}`, {
    hint: `Names are shared by all of Azure. If it is yours in another resource group or subscription, give those; else try another: az acr check-name --name ${name}2`
});
const connect = async ({ credential, subscriptionId, cloud, http }) => {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(8978), __webpack_require__.e(9414)]).then(__webpack_require__.bind(__webpack_require__, 89414));
    return new sdk.ContainerRegistryManagementClient(credential, subscriptionId, {
        endpoint: cloud.resourceManager,
        credentials: { scopes: [`${cloud.resourceManager}/.default`] },
        additionalPolicies: [
            { policy: (0,_throttling_js__WEBPACK_IMPORTED_MODULE_3__/* .throttlingPolicy */ .K)(http.tell ?? (() => { })), position: 'perRetry' }
        ],
        retryOptions: { maxRetries: http.maxRetries, retryDelayInMs: http.retryDelayMs },
        ...(http.ca === undefined ? {} : { tlsOptions: { ca: http.ca } })
    });
};


/***/ }),

/***/ 1466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OE: () => (/* reexport */ armFailureOf),
  PL: () => (/* binding */ endedBadly),
  Ox: () => (/* binding */ explainArm),
  zT: () => (/* reexport */ isExplained),
  bR: () => (/* binding */ orNothing)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
;// CONCATENATED MODULE: ./src/azure/arm-failure.ts

/** Reads the SDK's RestError, or any other error. */
const armFailureOf = (error) => {
    const { statusCode, code, details } = error;
    const message = wholeMessage(details?.error) ?? (0,errors/* messageOf */.bD)(error);
    const [, failed, why] = FAILED_OPERATION.exec(message) ?? [];
    if (why !== undefined)
        return { status: statusCode, code: failed, message: tidy(why) };
    return { status: statusCode, code: details?.error?.code ?? code, message: tidy(message) };
};
/** The message, and those of the details that say more than it. */
const wholeMessage = (error) => {
    if (!error?.message)
        return undefined;
    const more = (Array.isArray(error.details) ? error.details : [])
        .filter(it => it?.message && !error.message?.includes(it.message))
        .map(it => `${it.code ? `${it.code}: ` : ''}${wholeMessage(it)}`);
    return [error.message, ...more].join(' ');
};
/** How the SDK reports an operation that Azure accepted and then could not do. */
const FAILED_OPERATION = /^The long-running operation has failed\. (?:(\w+)\. )?(.*)$/s;
/** Azure's messages may hold line ends and end with or without a full stop. */
const tidy = (message) => message.replace(/\s+/g, ' ').trim();

// EXTERNAL MODULE: ./src/azure/sign-in.ts
var sign_in = __webpack_require__(15428);
;// CONCATENATED MODULE: ./src/azure/arm-rules.ts

/** Whether Azure's documents explain this code, and so do we. */
const isExplained = (code) => ruleFor({ status: undefined, code, message: '' }) !== undefined;
/** What a refusal means, by the codes that Azure documents; undefined for any other. */
const ruleFor = (failure) => RULES.find(({ when }) => when(failure));
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
        // https://learn.microsoft.com/troubleshoot/azure/azure-container-instances/service-unavailable-container-group-quota-exceeded
        code: 'ACI_QUOTA_EXCEEDED',
        when: failure => failure.code === 'ServiceUnavailable' && /quota/i.test(failure.message),
        hint: () => 'Free some: az container list --output table. Or ask for more: https://aka.ms/ProdportalCRP/?#create/Microsoft.Support. A limit of 0 is also what Azure answers to groups of one name in several regions at once: deploy to one region after the other.'
    },
    {
        // https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-policy-requestdisallowedbypolicy
        code: 'AZURE_POLICY_REFUSED',
        when: codeIs('RequestDisallowedByPolicy', 'RequestDisallowedByAzure'),
        hint: (_, { resourceGroup }) => `A policy of your organisation does not allow it; the message names it. Those there are: az policy assignment list --disable-scope-strict-match --resource-group ${resourceGroup}. Change what it asks for (location, tags, a private address), or ask its owners for an exemption.`
    },
    {
        // https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
        code: 'AZURE_LOCKED',
        when: codeIs('ScopeLocked'),
        hint: (_, { resourceGroup }) => `Look at the locks with: az lock list --resource-group ${resourceGroup} --output table. Their owner takes one away with: az lock delete --ids <id>`
    },
    {
        // https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states
        code: 'AZURE_SUBSCRIPTION_DISABLED',
        when: codeIs('ReadOnlyDisabledSubscription', 'DisabledSubscription', 'SubscriptionDisabled'),
        hint: () => 'The owner of the subscription enables it again in the portal, where its overview says why it is disabled (an unpaid bill, a spending limit).'
    },
    {
        code: 'AZURE_LOCATION_UNAVAILABLE',
        when: codeIs('LocationNotAvailableForResourceType', 'ServiceUnavailable', 'LocationRequired', 'InvalidResourceLocation'),
        hint: () => 'Choose another location; those there are: az provider show -n Microsoft.ContainerInstance --query "resourceTypes[?resourceType==\'containerGroups\'].locations"'
    }
];
const roleCommand = ({ message }, { subscriptionId, resourceGroup, signIn }) => {
    const scope = /over scope '([^']+)'/.exec(message)?.[1] ??
        `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
    const who = (0,sign_in/* clientIdOf */.A)(signIn) ?? /object id '([^']+)'/.exec(message)?.[1] ?? '<client id>';
    // A role on the resource group covers what is made in it; the group is in nearly every scope.
    const group = /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+)/i.exec(scope)?.[1] ?? scope;
    return `az role assignment create --assignee ${who} --role Contributor --scope ${group}`;
};
const namespaceIn = (message) => /namespace '([^']+)'/.exec(message)?.[1] ?? 'Microsoft.ContainerInstance';

;// CONCATENATED MODULE: ./src/azure/arm-errors.ts





/**
 * Says what Azure's refusal means to the user and the command that mends it.
 * @param doing what was being done: `create the service "iris"`.
 */
const explainArm = (error, doing, context) => {
    if (error instanceof errors/* UserError */.yo)
        return error;
    const failure = armFailureOf(error);
    const rule = ruleFor(failure);
    if (rule)
        return new errors/* UserError */.yo(rule.code, `Azure refused to ${doing}: ${failure.message}`, {
            hint: rule.hint(failure, context),
            cause: error
        });
    if (isStranger(error))
        return new errors/* UserError */.yo('AZURE_UNREACHABLE', `Something else than Azure answered when it was asked to ${doing}: ${beginning(failure.message)}`, { hint: 'Check the network of the runner: a proxy may want a sign-in.', cause: error });
    if (endedBadly(error))
        return new errors/* UserError */.yo('AZURE_REFUSED', `Azure began to ${doing} and did not end it: ${failure.message}${failure.code ? ` (${failure.code})` : ''}`, {
            hint: 'Run the step again; if it stays, look at the activity log of the resource in the portal.',
            cause: error
        });
    if (failure.status === undefined && !isNetworkFailure(error))
        return error;
    return new errors/* UserError */.yo(failure.status === undefined ? 'AZURE_UNREACHABLE' : 'AZURE_REFUSED', failure.status === undefined
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
const isNetworkFailure = (error) => {
    const code = String(error.code ?? '');
    return code === 'REQUEST_SEND_ERROR' || /^E[A-Z]+$/.test(code) || code.startsWith('UND_ERR');
};
/** An answer in another language than Azure's: a page of a proxy. */
const isStranger = (error) => error.code === 'PARSE_ERROR';
/** Whether Azure took an operation on, and it ended in `Failed` or `Canceled`. */
const endedBadly = (error) => FAILED_OPERATION.test((0,errors/* messageOf */.bD)(error)) || (0,errors/* messageOf */.bD)(error) === 'Operation was canceled';
const beginning = (text) => {
    const page = text.includes(' - ') ? text.slice(text.indexOf(' - ') + 3) : text;
    return page.length > 60 ? `${page.slice(0, 60)}…` : page;
};


/***/ }),

/***/ 15428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ clientIdOf),
/* harmony export */   U: () => (/* binding */ chooseSignIn)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** Who signs in, where that is known before it has. */
const clientIdOf = (signIn) => 'clientId' in signIn ? signIn.clientId : undefined;
/**
 * Chooses the way to sign in, once. Inputs come before `AZURE_CLIENT_ID`, `AZURE_TENANT_ID` and `AZURE_CLIENT_SECRET`.
 * @throws UserError `AZURE_SIGN_IN_INCOMPLETE` when what the way needs is not given.
 */
const chooseSignIn = (inputs, env) => {
    // A variable made from a secret that is not set is there, and empty.
    const given = {
        clientId: inputs['azure-client-id'] || env.AZURE_CLIENT_ID || undefined,
        tenantId: inputs['azure-tenant-id'] || env.AZURE_TENANT_ID || undefined,
        secret: inputs['azure-client-secret'] || env.AZURE_CLIENT_SECRET || undefined,
        certificate: inputs['azure-client-certificate'] || env.AZURE_CLIENT_CERTIFICATE_PATH || undefined
    };
    const wanted = inputs['azure-sign-in'] ?? 'auto';
    const method = wanted === 'auto' ? firstPossible(given, env) : wanted;
    if (method === 'managed-identity')
        return { method, clientId: given.clientId };
    if (method === 'azure-cli')
        return { method, tenantId: given.tenantId };
    const clientId = need(given.clientId, 'azure-client-id', method);
    const tenantId = need(given.tenantId, 'azure-tenant-id', method);
    if (method === 'client-secret') {
        const secret = need(given.secret, 'azure-client-secret', method);
        return { method, clientId, tenantId, secret };
    }
    if (method === 'client-certificate') {
        const certificate = need(given.certificate, 'azure-client-certificate', method);
        return { method, clientId, tenantId, certificate };
    }
    return { method, clientId, tenantId };
};
/** In a workflow with a client id it is OIDC, even without the permission for it: the message then names that permission. */
const firstPossible = (given, env) => {
    if (given.secret !== undefined)
        return 'client-secret';
    if (given.certificate !== undefined)
        return 'client-certificate';
    if (given.clientId !== undefined && given.tenantId !== undefined && env.GITHUB_ACTIONS === 'true')
        return 'oidc';
    if (env.IDENTITY_ENDPOINT || env.MSI_ENDPOINT)
        return 'managed-identity';
    return 'azure-cli';
};
const need = (value, input, method) => {
    if (value !== undefined)
        return value;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('AZURE_SIGN_IN_INCOMPLETE', `Signing in to Azure by ${method} needs the input "${input}".`, {
        hint: input === 'azure-client-secret' || input === 'azure-client-certificate'
            ? `Pass a secret of the repository, or leave azure-sign-in empty for OIDC, which stores none.`
            : `It is on the overview page of the app registration in Entra; docs/azure-sign-in.md shows the commands.`
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


/***/ })

};
