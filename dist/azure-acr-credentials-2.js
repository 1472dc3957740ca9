export const id = 2684;
export const ids = [2684];
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


/***/ })

};
