export const id = 9177;
export const ids = [9177,303,2684,7743];
export const modules = {

/***/ 60303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  acrCredentials: () => (/* binding */ acrCredentials),
  td: () => (/* binding */ acrOrigin),
  fr: () => (/* binding */ acrRefreshToken),
  isAcr: () => (/* binding */ isAcr)
});

// UNUSED EXPORTS: ACR_AUDIENCE

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/oci/registry/reference.ts
var reference = __webpack_require__(56812);
// EXTERNAL MODULE: ./src/azure/arm-errors.ts + 2 modules
var arm_errors = __webpack_require__(1466);
// EXTERNAL MODULE: ./src/azure/sign-in.ts
var sign_in = __webpack_require__(15428);
;// CONCATENATED MODULE: ./src/azure/acr-refusals.ts



/**
 * Whether Entra knows who asks, and not what for: another audience may do.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const wasAboutAudience = (error) => {
    const { cause } = error;
    return /AADSTS(50001|500011|500014|650057|65001|70011|1002012)\b|invalid_resource|invalid_scope/.test(`${(0,errors/* messageOf */.bD)(error)} ${cause === undefined ? '' : (0,errors/* messageOf */.bD)(cause)}`);
};
/** What was tried, and which of roles, audience and registry is to be changed. Pure. */
const exchangeRefused = (host, refusals, { signIn, cloud, acrAudience }) => {
    const told = refusals.find(({ by }) => by === 'registry') ?? refusals[0];
    const { status, message } = (0,arm_errors/* armFailureOf */.OE)(told?.cause);
    const tried = refusals
        .map(({ audience, by }) => by === 'Entra' ? `${audience} (Entra gives no token for it)` : audience)
        .join(' and ');
    const id = `$(az acr list --query "[?loginServer=='${host}'].id" --output tsv)`;
    const client = (0,sign_in/* clientIdOf */.A)(signIn) ?? '<client id>';
    const grant = `az role assignment create --assignee ${client} --role AcrPush --scope ${id} (in a registry with ABAC: --role "Container Registry Repository Writer")`;
    const arm = refusals.some(({ audience, by }) => audience === cloud.resourceManager && by === 'registry');
    const entra = refusals.some(({ by }) => by === 'Entra');
    const hint = () => {
        if (acrAudience !== undefined)
            return `Leave acr-audience out, for https://containerregistry.azure.net and then ${cloud.resourceManager}. If the audience is right, grant the role with: ${grant}`;
        if (arm && entra)
            return `The registry may refuse tokens for the Resource Manager: az acr config authentication-as-arm show --registry ${id}. Allow them there (authentication-as-arm update --status enabled), or set acr-audience to one that the tenant knows. If they are allowed, grant the role with: ${grant}`;
        return `Grant the role with: ${grant}`;
    };
    return new errors/* UserError */.yo('ACR_EXCHANGE_REFUSED', `The container registry ${host} does not take this sign-in${status ? ` (${status})` : ''}: ${message} Tried with tokens for ${tried}.`, { hint: hint(), cause: told?.cause });
};

// EXTERNAL MODULE: ./src/azure/http.ts
var azure_http = __webpack_require__(37743);
;// CONCATENATED MODULE: ./src/azure/acr-credentials.ts





/** Whether a registry host is one of this cloud's container registries. */
const isAcr = (host, { cloud }) => host === cloud.acrSuffix || host.toLowerCase().endsWith(`.${cloud.acrSuffix}`);
/** Opens the container registries of the cloud with the sign-in of the step: no user, no password, no `docker login`. */
const acrCredentials = (access) => ({
    credentialFor: async (host) => isAcr(host, access) ? { identityToken: await acrRefreshToken(host, access) } : undefined
});
/**
 * Exchanges a token of Entra for a refresh token of the registry.
 * https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md#calling-post-oauth2exchange-to-get-an-acr-refresh-token
 * @throws UserError `ACR_EXCHANGE_REFUSED`, `REGISTRY_UNREACHABLE`, and those of signing in
 */
const acrRefreshToken = async (host, access) => {
    const refusals = [];
    for (const audience of audiencesFor(access)) {
        const token = await tokenFor(audience, access);
        const answer = typeof token === 'string' ? await exchange(token, host, access) : token;
        if (typeof answer === 'string')
            return answer;
        refusals.push({ ...answer, audience });
    }
    throw exchangeRefused(host, refusals, access);
};
/**
 * The audience of container registries, in every cloud; then the Resource Manager's. A registry may refuse the latter
 * (`azureADAuthenticationAsArmPolicy: disabled`, as Azure recommends), and a tenant may not know the former.
 * https://learn.microsoft.com/azure/container-registry/container-registry-disable-authentication-as-arm
 */
const audiencesFor = ({ acrAudience, cloud }) => acrAudience === undefined ? [ACR_AUDIENCE, cloud.resourceManager] : [acrAudience];
const ACR_AUDIENCE = 'https://containerregistry.azure.net';
const tokenFor = async (audience, { credential }) => {
    try {
        const scope = audience.replace(/\/?(\.default)?$/, '/.default');
        const token = await credential.getToken(scope);
        if (token === null)
            throw new Error('No token from Entra');
        return token.token;
    }
    catch (cause) {
        if (!wasAboutAudience(cause))
            throw cause;
        return { by: 'Entra', cause };
    }
};
const exchange = async (token, host, { signIn, http }) => {
    const tenant = 'tenantId' in signIn && signIn.tenantId ? { tenant: signIn.tenantId } : {};
    try {
        const reply = await (await (0,azure_http.openPipeline)(http)).json({
            method: 'POST',
            url: `${acrOrigin(host)}/oauth2/exchange`,
            form: { grant_type: 'access_token', service: host, ...tenant, access_token: token }
        });
        const { refresh_token: given } = (reply ?? {});
        if (typeof given === 'string' && given !== '')
            return given;
        return { by: 'registry', cause: new Error('its answer holds no refresh token') };
    }
    catch (cause) {
        if (cause instanceof errors/* UserError */.yo)
            throw cause;
        const { status, message } = (0,arm_errors/* armFailureOf */.OE)(cause);
        if (status !== undefined)
            return { by: 'registry', cause };
        throw new errors/* UserError */.yo('REGISTRY_UNREACHABLE', `The container registry ${host} does not answer: ${message}`, {
            hint: 'Check the name. One that does not exist yet is made by register-model and build-image with registry-sku.',
            cause
        });
    }
};
/** Registries on this machine are for tests, and speak plain http. */
const acrOrigin = (host) => (0,reference/* isLoopback */.U9)(new URL(`https://${host}`).hostname) ? `http://${host}` : `https://${host}`;


/***/ }),

/***/ 79177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   acrTagLocks: () => (/* binding */ acrTagLocks)
/* harmony export */ });
/* unused harmony exports lockTag, unlockTag */
/* harmony import */ var _acr_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60303);
/* harmony import */ var _arm_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1466);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37743);



/**
 * Locks the versions of a registry of Azure. A sign-in that may push but not lock is no failure: version numbers are
 * never used twice by Scoreline itself; the lock is for everybody else.
 * @param open signs in
 */
const acrTagLocks = (host, open, log) => {
    const attempt = async (doing, change, repository, tag) => {
        try {
            const access = await open();
            if ((0,_acr_credentials_js__WEBPACK_IMPORTED_MODULE_0__.isAcr)(host, access))
                await change(host, repository, tag, access);
        }
        catch (error) {
            log.debug(`The tag ${repository}:${tag} could not be ${doing}: ${(0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .armFailureOf */ .OE)(error).message}`);
        }
    };
    return {
        lock: (repository, tag) => attempt('locked', lockTag, repository, tag),
        unlock: (repository, tag) => attempt('unlocked', unlockTag, repository, tag)
    };
};
/**
 * Makes a tag final: nobody can push over it or delete it until it is unlocked.
 * https://learn.microsoft.com/azure/container-registry/container-registry-image-lock
 */
const lockTag = (host, repository, tag, access) => setLock(host, repository, tag, false, access);
/** Before a version is deleted. */
const unlockTag = (host, repository, tag, access) => setLock(host, repository, tag, true, access);
const setLock = async (host, repository, tag, enabled, access) => {
    const pipeline = await (0,_http_js__WEBPACK_IMPORTED_MODULE_2__.openPipeline)(access.http);
    const token = await accessToken(host, `repository:${repository}:metadata_write`, pipeline, access);
    await pipeline.json({
        method: 'PATCH',
        url: `${(0,_acr_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .acrOrigin */ .td)(host)}/acr/v1/${repository}/_tags/${tag}`,
        headers: { authorization: `Bearer ${token}` },
        body: { writeEnabled: enabled, deleteEnabled: enabled }
    });
};
/** https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md#calling-post-oauth2token-to-get-an-acr-access-token */
const accessToken = async (host, scope, pipeline, access) => {
    const reply = await pipeline.json({
        method: 'POST',
        url: `${(0,_acr_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .acrOrigin */ .td)(host)}/oauth2/token`,
        form: {
            grant_type: 'refresh_token',
            service: host,
            scope,
            refresh_token: await (0,_acr_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .acrRefreshToken */ .fr)(host, access)
        }
    });
    return reply.access_token;
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

/***/ 37743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ lazyPipeline),
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
    /** The whole answer, as the SDK's errors have it. */
    details;
    constructor(request, statusCode, text) {
        const error = errorIn(text);
        const { code, message } = error;
        super(message ?? `${request.method} ${new URL(request.url).pathname} answered ${statusCode}`);
        this.statusCode = statusCode;
        this.code = code;
        this.details = { error };
    }
}
/** One that is opened at the first request and then kept, and its token with it. What failed to open is tried again. */
const lazyPipeline = (http, signer) => {
    let opened;
    return () => {
        opened ??= openPipeline(http, signer).catch((error) => {
            opened = undefined;
            throw error;
        });
        return opened;
    };
};
/** Without a credential nothing is signed. */
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
