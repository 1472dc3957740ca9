export const id = 3687;
export const ids = [3687,2684,8338,5145];
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

/***/ 88338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   armReader: () => (/* binding */ armReader),
/* harmony export */   q: () => (/* binding */ armListReader)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _arm_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1466);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37743);



const armReader = (access) => {
    const read = urlReader(access);
    return (path, apiVersion, signal) => read(urlOf(path, apiVersion, access), path, signal);
};
/** https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#collections */
const armListReader = (access) => {
    const read = urlReader(access);
    return async (path, apiVersion, signal) => {
        const all = [];
        const seen = new Set();
        let url = urlOf(path, apiVersion, access);
        while (url !== undefined) {
            seen.add(url);
            const page = (await read(url, path, signal));
            if (page === undefined)
                return all.length === 0 ? undefined : all;
            all.push(...(page.value ?? []));
            url = page.nextLink || undefined;
            // The token of the sign-in goes with it: to nobody but Azure, and to no page twice.
            if (url !== undefined && (seen.has(url) || !isOurs(url, access)))
                throw oddLink(path);
        }
        return all;
    };
};
const urlOf = (path, apiVersion, { cloud }) => `${cloud.resourceManager}${path}${path.includes('?') ? '&' : '?'}api-version=${apiVersion}`;
const isOurs = (url, { cloud }) => URL.canParse(url) && new URL(url).origin === new URL(cloud.resourceManager).origin;
const oddLink = (path) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('AZURE_REFUSED', `Azure's list at ${path} leads to a page that is not its own.`, {
    hint: 'Run the step again; if it stays, check what answers in place of Azure: a proxy?'
});
const urlReader = (access) => {
    const { credential, cloud, http } = access;
    const scope = `${cloud.resourceManager}/.default`;
    const pipeline = (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .lazyPipeline */ .H)(http, { of: credential, scope });
    return async (url, path, signal) => {
        try {
            return await (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .orNothing */ .bR)(async () => (await pipeline()).json({ method: 'GET', url, signal }));
        }
        catch (error) {
            throw (0,_arm_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explainArm */ .Ox)(error, `read ${path}`, access);
        }
    };
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

/***/ 73687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAciTarget: () => (/* binding */ openAciTarget)
});

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: ./src/azure/acr.ts
var azure_acr = __webpack_require__(51833);
// EXTERNAL MODULE: ./src/azure/acr-credentials.ts + 1 modules
var acr_credentials = __webpack_require__(60303);
// EXTERNAL MODULE: ./src/azure/http.ts
var azure_http = __webpack_require__(37743);
;// CONCATENATED MODULE: ./src/azure/acr-password.ts


/** https://github.com/Azure/acr/blob/main/docs/Token-BasicAuth.md */
const opensRepository = (http) => async (host, username, password, repository, signal) => {
    const query = new URLSearchParams({ service: host, scope: `repository:${repository}:pull` });
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    try {
        const pipeline = await (0,azure_http.openPipeline)({ ...http, maxRetries: 0 });
        const { status } = await pipeline.text({
            method: 'GET',
            url: `${(0,acr_credentials/* acrOrigin */.td)(host)}/oauth2/token?${query}`,
            headers: { authorization: `Basic ${basic}` },
            signal
        });
        if (status === 200)
            return true;
        // Any other refusal, of a firewall for example, says nothing about the password.
        return status === 401 ? false : undefined;
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return undefined;
    }
};
/**
 * "Regenerating new passwords for tokens will take 60 seconds to replicate and be available."
 * https://learn.microsoft.com/azure/container-registry/container-registry-token-based-repository-permissions
 */
const REPLICATION_MS = 60_000;
const LONGEST_MS = 3 * REPLICATION_MS;
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [1000, 5000];
/** Waits until a new password counts: asks the registry, or lets the documented time pass where it cannot be asked. */
const untilPasswordCounts = async ({ username, password }, host, repository, { opens, clock, log }, signal) => {
    const start = clock.now();
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
        const opened = await opens(host, username, password, repository, signal);
        const waited = clock.now() - start;
        if (opened === true || (opened === undefined && waited >= REPLICATION_MS))
            return;
        if (waited >= LONGEST_MS)
            return log.warning(`The new password of the pull token "${username}" does not open ${host} after ${waited / 1000} s; going on with it all the same.`);
        if (waited === 0)
            log.info(`Waiting until the new password of the pull token counts (up to a minute) …`);
        await clock.sleep(pause, signal);
    }
};

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/azure/arm-errors.ts + 2 modules
var arm_errors = __webpack_require__(1466);
;// CONCATENATED MODULE: ./src/azure/key-vault.ts
/** Secrets of a key vault, by plain REST: three requests carry no SDK. https://learn.microsoft.com/rest/api/keyvault/secrets */



const API_VERSION = '7.4';
/**
 * `<vault>`, `<vault>/<secret>` or the secret's own address. Pure. The token of the sign-in goes there: to a vault of
 * this cloud and to nobody else.
 * @param fallback name of the secret where none is given
 * @throws UserError `INPUT_INVALID`
 */
const secretAddress = (text, input, fallback, { vaultSuffix }) => {
    const wrong = new errors/* UserError */.yo('INPUT_INVALID', `Input "${input}" is "${text}", which is neither the name of a key vault, nor <vault>/<secret>, nor https://<vault>.${vaultSuffix}/secrets/<secret>.`, { hint: 'List the vaults with: az keyvault list --query "[].name"' });
    if (text.includes('://')) {
        if (!URL.canParse(text))
            throw wrong;
        const { protocol, host, pathname, search, hash, username } = new URL(text);
        const [, name = fallback] = /^\/(?:secrets\/([0-9A-Za-z-]{1,127})\/?)?$/.exec(pathname) ?? [
            0,
            ''
        ];
        const ours = host === vaultSuffix || host.endsWith(`.${vaultSuffix}`);
        if (protocol !== 'https:' || !ours || name === '' || search || hash || username)
            throw wrong;
        return { vault: `https://${host}`, name };
    }
    const [, vault, name = fallback] = /^([A-Za-z][0-9A-Za-z-]{1,22}[0-9A-Za-z])(?:\/([0-9A-Za-z-]{1,127}))?$/.exec(text) ?? [];
    if (vault === undefined)
        throw wrong;
    return { vault: `https://${vault.toLowerCase()}.${vaultSuffix}`, name };
};
const openKeyVault = (address, access) => {
    const { vault, name } = address;
    const url = `${vault}/secrets/${name}?api-version=${API_VERSION}`;
    const scope = `https://${access.cloud.vaultSuffix}/.default`;
    const pipeline = (0,azure_http/* lazyPipeline */.H)(access.http, { of: access.credential, scope });
    const ask = async (method, signal, body) => {
        const send = async () => (await pipeline()).json({ method, url, body, signal });
        try {
            // What is not there can be read as nothing, but not be written.
            const answer = await (method === 'GET' ? (0,arm_errors/* orNothing */.bR)(send) : send());
            return answer;
        }
        catch (cause) {
            if (signal.aborted || cause instanceof errors/* UserError */.yo)
                throw cause;
            throw explained(cause, method, address);
        }
    };
    return {
        read: async (signal) => (await ask('GET', signal))?.value,
        write: async (value, signal) => {
            await ask('PUT', signal, { value, contentType: 'text/plain' });
        }
    };
};
const explained = (cause, method, { vault, name }) => {
    const { status, code, message } = (0,arm_errors/* armFailureOf */.OE)(cause);
    const doing = method === 'GET' ? 'read' : 'write';
    const vaultName = new URL(vault).hostname.split('.')[0];
    if (status === undefined)
        return new errors/* UserError */.yo('KEY_VAULT_UNREACHABLE', `The key vault ${vault} does not answer: ${message}`, { hint: 'Check its name, and the network of the runner.', cause });
    const role = method === 'GET' ? 'Key Vault Secrets User' : 'Key Vault Secrets Officer';
    const byHand = method === 'GET'
        ? ''
        : ` Or make the secret by hand, once: az keyvault secret set --vault-name ${vaultName} --name ${name} --value "$(openssl rand -base64 32)"`;
    return new errors/* UserError */.yo('KEY_VAULT_DENIED', `The key vault ${vault} refused to ${doing} the secret "${name}" (${status}${code ? `, ${code}` : ''}): ${message}`, {
        hint: status === 409
            ? `It was deleted and can be recovered: az keyvault secret recover --vault-name ${vaultName} --name ${name}`
            : `Grant the role with: az role assignment create --role "${role}" --assignee <client id> --scope $(az keyvault show --name ${vaultName} --query id --output tsv); a vault with a firewall must let the runner in.${byHand}`,
        cause
    });
};

// EXTERNAL MODULE: ./src/core/inputs.ts
var core_inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/targets/shared/health.ts
var health = __webpack_require__(21458);
// EXTERNAL MODULE: ./src/targets/plan.ts
var targets_plan = __webpack_require__(34003);
// EXTERNAL MODULE: ./src/contract/image.ts
var contract_image = __webpack_require__(52347);
// EXTERNAL MODULE: ./src/targets/aci/names.ts
var names = __webpack_require__(87858);
;// CONCATENATED MODULE: ./src/targets/aci/body.ts


/** The name of the one container in every group. */
const CONTAINER = 'scoring';
/** Where the scoring runtime finds keys and certificates. */
const SECRETS_FOLDER = '/var/run/scoreline';
/** Tags that say what Azure does not: read back at the next deployment. */
const TAG = {
    image: 'scoreline-image',
    keys: 'scoreline-keys',
    seed: 'scoreline-seed',
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
const labelOf = ({ dnsNameLabel }, place) => dnsNameLabel ?? (0,names/* generatedLabel */.O4)(place);
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
                variable: contract_image/* VARIABLE */.TZ.keysFile,
                text: `${keys.primary}\n${keys.secondary}\n`
            }
        ]
        : []),
    ...(tls
        ? [
            { name: 'tls.crt', variable: contract_image/* VARIABLE */.TZ.tlsCertificate, text: tls.certificate },
            { name: 'tls.key', variable: contract_image/* VARIABLE */.TZ.tlsKey, text: tls.key }
        ]
        : [])
];
const secretVolume = (files) => ({
    name: 'secrets',
    secret: Object.fromEntries(files.map(({ name, text }) => [name, Buffer.from(text).toString('base64')]))
});
const environmentOf = ({ env, secureEnv, workers }, port, files) => [
    { name: contract_image/* VARIABLE */.TZ.port, value: String(port) },
    ...files.map(({ name, variable }) => ({ name: variable, value: `${SECRETS_FOLDER}/${name}` })),
    ...(workers === 1 ? [] : [{ name: contract_image/* VARIABLE */.TZ.workers, value: String(workers) }]),
    ...Object.entries(env).map(([name, value]) => ({ name, value })),
    ...Object.entries(secureEnv).map(([name, secureValue]) => ({ name, secureValue }))
];
const tagsOf = (label, settings, parts) => ({
    ...settings.tags,
    ...Object.fromEntries(Object.entries(settings.properties).map(([name, value]) => [TAG.property + name, value])),
    ...(settings.description ? { [TAG.description]: settings.description } : {}),
    [TAG.image]: label,
    ...(parts.keysTag ? { [TAG.keys]: parts.keysTag } : {}),
    ...(parts.seedTag ? { [TAG.seed]: parts.seedTag } : {}),
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
/** Azure returns the names of secure variables, never their values. */
const secureNames = (group) => (only(group)?.environmentVariables ?? [])
    .filter(({ value }) => value === undefined || value === null)
    .map(({ name }) => name);
/** `0.10` and `0.1` are the same. */
const numeric = (value) => value === undefined ? undefined : String(Number(value));
const list = (values) => values?.length ? [...values].sort().join(', ') : undefined;
const canonical = (record) => JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/targets/aci/keys.ts


/** In place of generations: the keys are the user's own. */
const GIVEN_KEYS = 'given';
const FIRST = { primary: { count: 1 }, secondary: { count: 1 } };
/** The keys of a service follow from the seed, so nobody has to keep them. docs/adrs/0010-keys-follow-from-a-seed.md */
const deriveKeys = (seed, place, generations) => ({
    primary: derive(seed, place, 'primary', generations.primary),
    secondary: derive(seed, place, 'secondary', generations.secondary)
});
/** With fresh randomness, 128 bits of it. */
const newRotation = (key) => ({
    key,
    salt: (0,external_node_crypto_.randomBytes)(16).toString('base64url')
});
const rotated = (generations, rotation) => rotation === undefined
    ? generations
    : {
        ...generations,
        [rotation.key]: { count: generations[rotation.key].count + 1, salt: rotation.salt }
    };
/** `1.1`; after a rotation of the secondary key `1.2:bCq1xRwo0sVYQ6hOZ3k2eA`. */
const generationsText = ({ primary, secondary }) => [primary, secondary].map(({ count, salt }) => (salt ? `${count}:${salt}` : count)).join('.');
const parseGenerations = (text) => {
    const one = '(\\d+)(?::([\\w-]{22}))?';
    const [, primary, primarySalt, secondary, secondarySalt] = new RegExp(`^${one}\\.${one}$`).exec(text ?? '') ?? [];
    if (primary === undefined || secondary === undefined)
        return FIRST;
    return {
        primary: generation(primary, primarySalt),
        secondary: generation(secondary, secondarySalt)
    };
};
/** Says whether secrets are the same as last time, and nothing else: without the seed it says nothing. */
const fingerprint = (seed, secrets) => (0,external_node_crypto_.createHmac)('sha256', seed)
    .update(`scoreline/fingerprint/1\n${JSON.stringify(secrets)}`)
    .digest('hex')
    .slice(0, 16);
/** Says whether the seed is the one a service was deployed with; another for each service, so that seeds cannot be compared. */
const seedFingerprint = (seed, place) => (0,external_node_crypto_.createHmac)('sha256', seed)
    .update(`scoreline/seed/1\n${(0,names/* placeText */.Z9)(place)}`)
    .digest('hex')
    .slice(0, 16);
const generation = (count, salt) => ({
    count: Number(count),
    ...(salt === undefined ? {} : { salt })
});
const derive = (seed, place, which, { count, salt }) => (0,external_node_crypto_.createHmac)('sha256', seed)
    .update(`scoreline/key/1\n${(0,names/* placeText */.Z9)(place)}\n${which}\n${count}${salt ? `\n${salt}` : ''}`)
    .digest('base64url');

;// CONCATENATED MODULE: ./src/targets/aci/service.ts





const serviceOf = (name, group) => {
    const image = only(group)?.image ?? '';
    const origin = originOf(group);
    return {
        name,
        group,
        state: stateOf(group),
        imageDigest: /@(sha256:[a-f0-9]{64})$/.exec(image)?.[1] ?? image,
        imageLabel: group.tags?.[TAG.image] ?? image,
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
const usesTls = (group) => only(group)?.environmentVariables?.some(({ name }) => name === contract_image/* VARIABLE */.TZ.tlsCertificate) ?? false;
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
    if (UNPULLABLE.test(current?.detailStatus ?? ''))
        return 'failed';
    if (group.instanceView?.state === 'Failed')
        return 'failed';
    // Succeeded says that Azure is done, not that the container runs.
    const waits = current?.state === 'Waiting' || group.instanceView?.state === 'Pending';
    return waits ? 'deploying' : 'running';
};
const UNPULLABLE = /^(ErrImagePull|ImagePullBackOff|InvalidImageName|ErrImageNeverPull)/;
/**
 * Whether a service that does not serve may do so without our help: its container is being started, or Azure is
 * repairing it ("a job is automatically triggered to repair").
 * https://learn.microsoft.com/azure/container-instances/container-state
 */
const mayRecover = (group) => group.provisioningState === 'Unhealthy' ||
    (!isTransitioning(group) && stateOf(group) === 'deploying');
/** The same group, if it served. */
const asIfRunning = (group) => {
    const { instanceView: _, ...rest } = group;
    const containers = group.containers.map(({ instanceView: __, ...container }) => container);
    return { ...rest, containers, provisioningState: 'Succeeded' };
};
/** While one operation is under way Azure refuses the next. */
const isTransitioning = ({ provisioningState }) => ![...BROKEN, 'Succeeded', 'Canceled', 'Stopped', undefined].includes(provisioningState);
/** States that do not pass by themselves. */
const BROKEN = ['Failed', 'Unhealthy', 'NotAccessible'];
/** Container groups that others made are left alone. @throws UserError `ACI_GROUP_FOREIGN` */
const checkOurs = (name, group) => {
    const rehearsed = group.tags?.[TAG.rehearsalOf];
    if (rehearsed !== undefined)
        throw new errors/* UserError */.yo('ACI_GROUP_FOREIGN', `The container group "${name}" is a rehearsal of service "${rehearsed}".`, { hint: `Choose another service-name, or deploy "${rehearsed}" first: that deletes it.` });
    if (group.tags?.[TAG.image] !== undefined)
        return;
    throw new errors/* UserError */.yo('ACI_GROUP_FOREIGN', `The container group "${name}" exists, and Scoreline did not make it.`, {
        hint: `Choose another service-name. To hand it over: az container delete, or add the tag: az tag update --operation merge --resource-id ${group.id ?? '<id>'} --tags ${TAG.image}=unknown`
    });
};
/** Whether a group is what was tried before a replacement: a service may well have such a name of its own. */
const isRehearsalOf = (name, group) => group.tags?.[TAG.rehearsalOf] === name;
/**
 * What is about to be made or deleted as a rehearsal must be one.
 * @throws UserError `ACI_GROUP_FOREIGN`
 */
const checkRehearsalName = (name, there) => {
    if (there === undefined || isRehearsalOf(name, there))
        return;
    throw new errors/* UserError */.yo('ACI_GROUP_FOREIGN', `"${name}" cannot be tried as "${(0,names/* rehearsalName */.tZ)(name)}" first: a container group with that name already exists.`, { hint: 'Set rehearse to never, or give the other one another name.' });
};
/** The choices that Azure returns. Secrets are empty: it does not return them. */
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
        workers: Number(plainVariables(group)[contract_image/* VARIABLE */.TZ.workers] ?? 1),
        restartPolicy: (restartPolicy ?? 'Always'),
        auth: group.tags?.[TAG.keys] === undefined ? undefined : {},
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
 * The service as it is, as somebody would ask for it who wants one key replaced and nothing else. Pure.
 * @throws UserError `ACI_SECRET_NEEDED` names the inputs that hold what Azure does not return.
 */
const rotationOf = (service, rotate, given) => {
    const { name, group, imageLabel, imageDigest } = service;
    const tag = group.tags?.[TAG.keys];
    if (tag === undefined || tag === GIVEN_KEYS)
        throw new errors/* UserError */.yo('ACI_KEYS_UNKNOWN', tag === undefined
            ? `Service "${name}" asks for no key.`
            : `Service "${name}" uses keys that you supplied; Azure does not return them.`, { hint: 'Deploy it with other keys: primary-key and secondary-key.' });
    const needed = missingOf(service, given);
    if (needed.length > 0)
        throw new errors/* UserError */.yo('ACI_SECRET_NEEDED', `Azure does not return the secrets of service "${name}", and a new key is sent together with them: ${needed.join(', ')} ${needed.length === 1 ? 'is' : 'are'} needed.`, { hint: 'Pass what deploy-target gets, or deploy with rotate-key instead.' });
    const { logAnalytics } = group.diagnostics ?? {};
    return {
        name,
        image: {
            label: imageLabel,
            reference: only(group)?.image ?? '',
            repository: '',
            digest: imageDigest
        },
        settings: {
            ...service.settings,
            env: usersVariables(service),
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
const usersVariables = ({ group }) => Object.fromEntries(Object.entries(plainVariables(group)).filter(([name, value]) => name !== contract_image/* VARIABLE */.TZ.port &&
    name !== contract_image/* VARIABLE */.TZ.workers &&
    !value.startsWith(`${SECRETS_FOLDER}/`)));

;// CONCATENATED MODULE: ./src/targets/shared/phases.ts
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

;// CONCATENATED MODULE: ./src/targets/aci/parts.ts




const NO_SECRETS = { tls: undefined, registryPassword: undefined };
/** Stands for a secret whose value does not matter. */
const ANY = { certificate: '', key: '' };
/**
 * All that the body of a service is made from. Pure.
 * @param tags of what runs, or of its rehearsal: they know how often the keys were replaced.
 */
const partsOf = ({ image, settings }, tags, context, secrets) => {
    const generations = rotated(parseGenerations(tags?.[TAG.keys]), settings.auth?.rotate);
    const { auth, tls } = settings;
    return {
        place: context.place,
        location: context.location,
        keysTag: auth && (auth.given ? GIVEN_KEYS : generationsText(generations)),
        seedTag: auth && !auth.given && context.seed !== undefined
            ? seedFingerprint(context.seed, context.place)
            : undefined,
        keys: auth && keysOf(auth.given, context, generations),
        tls: tls && (secrets.tls ?? ANY),
        registry: registryOf(settings, image.reference, context.pullUser, secrets),
        fingerprint: fingerprintOf(settings, context.seed)
    };
};
/** The body that a service is compared with, and that is sent when `secrets` are real. */
const bodyOf = (spec, tags, context, secrets = NO_SECRETS) => containerGroup(spec, partsOf(spec, tags, context, secrets));
const keysOf = (given, { seed, place }, generations) => given ??
    (seed === undefined ? { primary: '', secondary: '' } : deriveKeys(seed, place, generations));
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
    return any && pepper !== undefined ? fingerprint(pepper, secrets) : undefined;
};

// EXTERNAL MODULE: ./src/azure/resource-group.ts
var resource_group = __webpack_require__(65145);
// EXTERNAL MODULE: ./src/azure/sign-in.ts
var sign_in = __webpack_require__(15428);
;// CONCATENATED MODULE: ./src/azure/role-permissions.ts
/** What roles allow: https://learn.microsoft.com/azure/role-based-access-control/role-definitions */
/** Whether these permissions allow an action of the control plane. Pure. */
const mayDo = (action, permissions) => permissions.some(it => allows(action, it.actions, it.notActions));
/** Whether these permissions allow an action on data. Pure. */
const mayDoWithData = (action, permissions) => permissions.some(it => allows(action, it.dataActions, it.notDataActions));
const allows = (action, granted, taken) => (granted ?? []).some(pattern => matches(pattern, action)) &&
    !(taken ?? []).some(pattern => matches(pattern, action));
const matches = (pattern, action) => {
    const expression = pattern
        .split('*')
        .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*');
    return new RegExp(`^${expression}$`, 'i').test(action);
};

;// CONCATENATED MODULE: ./src/targets/aci/pull-right.ts


/**
 * A registry with `roleAssignmentMode: AbacRepositoryPermissions` honours actions on data alone: not AcrPull, nor Owner.
 * https://learn.microsoft.com/azure/container-registry/container-registry-rbac-abac-repository-permissions
 */
const pullRoleOf = ({ abac }) => abac
    ? {
        name: 'Container Registry Repository Reader',
        gives: it => mayDoWithData('Microsoft.ContainerRegistry/registries/repositories/content/read', it)
    }
    : {
        name: 'AcrPull',
        gives: it => mayDo('Microsoft.ContainerRegistry/registries/pull/read', it)
    };
/** Judges the roles of an identity. Pure. */
const pullRight = (roles, { gives }) => {
    const giving = roles.filter(({ permissions }) => permissions && gives(permissions));
    if (giving.some(({ conditional }) => !conditional))
        return 'held';
    if (giving.length > 0)
        return { unknown: 'its role holds for some repositories, by a condition' };
    if (roles.some(({ permissions }) => permissions === undefined))
        return { unknown: 'the definition of one of its roles may not be read' };
    return 'missing';
};
/**
 * Asks Azure for the roles of an identity on a registry, those above it and of its groups among them.
 * @throws UserError `ACI_IDENTITY_UNKNOWN`, and those of Azure
 */
const readPullRight = async (identityId, registry, { read, readAll }, signal) => {
    const identity = (await read(identityId, '2023-01-31', signal));
    if (identity === undefined)
        throw identityUnknown(identityId);
    const filter = encodeURIComponent(`assignedTo('${identity.properties?.principalId}')`);
    const path = `${registry.id}/providers/Microsoft.Authorization/roleAssignments?$filter=${filter}`;
    const assignments = (await readAll(path, '2022-04-01', signal));
    if (assignments === undefined)
        return { unknown: 'its roles may not be read' };
    const roles = await Promise.all(assignments.map(async ({ properties }) => {
        const id = properties?.roleDefinitionId ?? '';
        // One that may not be read is no reason to stop; Azure itself says what it refuses.
        const definition = (await read(id, '2022-04-01', signal).catch(unlessAborted(signal)));
        return {
            permissions: definition?.properties?.permissions,
            conditional: Boolean(properties?.condition)
        };
    }));
    return pullRight(roles, pullRoleOf(registry));
};
const unlessAborted = (signal) => (error) => {
    if (signal.aborted)
        throw error;
    return undefined;
};
const identityUnknown = (id) => new errors/* UserError */.yo('ACI_IDENTITY_UNKNOWN', `There is no identity ${id}.`, {
    hint: 'List them with: az identity list --query "[].id"'
});

;// CONCATENATED MODULE: ./src/targets/aci/check.ts


/** Asks Azure everything `judge` wants to know, all at once. What may not be read is left undefined. */
const gatherFindings = async (settings, body, 
/** Whether the host name is not yet the service's own. */
newHost, registry, tools, signal) => {
    const { client, subscriptionId, resourceGroup } = tools;
    const subscription = `/subscriptions/${subscriptionId}`;
    const location = body.location ?? '';
    const [provider, permissions, usage, capabilities, hostTaken, pullRight] = await Promise.all([
        maybe(() => client.read(`${subscription}/providers/Microsoft.ContainerInstance`, '2021-04-01', signal)),
        maybe(() => client.readAll(`${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Authorization/permissions`, '2022-04-01', signal)),
        maybe(() => client.usage(location, signal)),
        maybe(() => client.capabilities(location, signal)),
        newHost ? isTaken(body, tools) : false,
        rightOfPuller(settings, registry, client, signal)
    ]);
    return {
        provider: provider?.registrationState,
        permissions: permissions,
        usage,
        capabilities,
        hostTaken,
        pullRight
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
/** What could not be asked is said, and Azure has the last word. */
const rightOfPuller = async ({ pull }, registry, client, signal) => {
    if (pull.kind !== 'identity')
        return undefined;
    if (registry === undefined)
        return { unknown: 'its container registry is not seen' };
    const right = await maybe(() => readPullRight(pull.id, registry, client, signal));
    return right ?? { unknown: 'its roles may not be read' };
};

;// CONCATENATED MODULE: ./src/targets/aci/preflight.ts



/** Needed to do anything at all. */
const NEEDED = [
    'Microsoft.ContainerInstance/containerGroups/read',
    'Microsoft.ContainerInstance/containerGroups/write',
    'Microsoft.ContainerInstance/containerGroups/delete'
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
const pullProblem = ({ pullRight }, { settings, registry }) => {
    if (pullRight !== 'missing' || settings.pull.kind !== 'identity' || !registry)
        return undefined;
    const { name } = pullRoleOf(registry);
    return new errors/* UserError */.yo('ACI_PULL_ROLE_MISSING', `The identity "${settings.pull.id.split('/').at(-1)}" may not pull from the container registry ${registry.loginServer}: it needs the role ${name}.`, {
        hint: `Grant it with: az role assignment create --role "${name}" --scope ${registry.id} --assignee-principal-type ServicePrincipal --assignee-object-id $(az identity show --ids ${settings.pull.id} --query principalId --output tsv)`
    });
};
/** What could not be checked, a sentence each. Pure. */
const doubts = ({ pullRight }, { settings }) => settings.pull.kind === 'identity' && typeof pullRight === 'object'
    ? [
        `Whether the identity "${settings.pull.id.split('/').at(-1)}" may pull the image could not be checked: ${pullRight.unknown}.`
    ]
    : [];

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/targets/shared/self-signed.ts


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

;// CONCATENATED MODULE: ./src/targets/aci/as-before.ts






/**
 * The body that brings a service back as it was. Azure does not return secret values: keys follow from the seed, the rest
 * is what the user gave this time, under the same names. Pure, but for keys where there is nothing to make them from.
 */
const asBefore = (before, spec, context, secrets) => {
    const { auth, secureEnv, tls, logAnalytics } = spec.settings;
    const keys = keysBefore(before.tags ?? {}, auth?.given, context);
    const secure = usesTls(before);
    const now = containerGroup(spec, {
        ...partsOf(spec, before.tags, context, { tls: undefined, registryPassword: undefined }),
        keys: keys.keys,
        tls: secure ? secrets.tls : undefined,
        registry: secrets.registry
    });
    const lost = secureNames(before).filter(name => secureEnv[name] === undefined);
    const pulled = (before.imageRegistryCredentials ?? []).length > 0;
    const losses = [
        lost.length > 0 &&
            `Azure does not return the values of ${lost.join(', ')}; the previous service starts without them.`,
        keys.changed &&
            'Azure does not return the keys of the previous service; it starts with those of this deployment.',
        secure &&
            tls === undefined &&
            'Azure does not return the certificate of the previous service; it starts with a self-signed one.',
        pulled &&
            secrets.registry === undefined &&
            'Azure does not return the password of the previous registry; the image is pulled without one.',
        before.diagnostics?.logAnalytics &&
            logAnalytics === undefined &&
            'Azure does not return the key of the Log Analytics workspace; the previous service starts without it.'
    ].filter(loss => typeof loss === 'string');
    return { body: bodyBefore(before, spec, now, tagsBefore(before, now, keys)), losses };
};
/** The tags of before, but for those about secrets that are not the same any more. */
const tagsBefore = ({ tags = {} }, now, keys) => {
    const { [TAG.secrets]: _, [TAG.pull]: __, [TAG.seed]: ___, ...rest } = tags;
    const { [TAG.secrets]: fingerprint, [TAG.pull]: slot } = now.tags ?? {};
    return {
        ...rest,
        ...(keys.tag ? { [TAG.keys]: keys.tag } : {}),
        ...(keys.seedTag ? { [TAG.seed]: keys.seedTag } : {}),
        ...(fingerprint ? { [TAG.secrets]: fingerprint } : {}),
        ...(slot ? { [TAG.pull]: slot } : {})
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
                name: container?.name ?? CONTAINER,
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
const keysBefore = ({ [TAG.keys]: tag, [TAG.seed]: seedBefore }, given, { seed, place }) => {
    if (tag === undefined)
        return {};
    if (tag === GIVEN_KEYS && given)
        return { keys: given, tag };
    if (seed !== undefined) {
        const generations = tag === GIVEN_KEYS ? FIRST : parseGenerations(tag);
        const seedTag = seedFingerprint(seed, place);
        const other = seedBefore !== undefined && seedBefore !== seedTag;
        return {
            keys: deriveKeys(seed, place, generations),
            tag: generationsText(generations),
            seedTag,
            ...(tag === GIVEN_KEYS || other ? { changed: true } : {})
        };
    }
    const random = () => (0,external_node_crypto_.randomBytes)(32).toString('base64url');
    const keys = given ?? { primary: random(), secondary: random() };
    return { keys, tag: GIVEN_KEYS, changed: true };
};

;// CONCATENATED MODULE: ./src/targets/aci/secrets.ts








/** @param before what runs: the same token pulls its image, too, should it have to come back. */
const secretsOf = async ({ settings, image }, context, registry, before, tools, signal) => {
    const { acr, log } = tools;
    const { tls, pull } = settings;
    const images = [image.reference, (before && only(before)?.image) ?? image.reference];
    const here = images.filter(reference => hostOf(reference) === hostOf(image.reference));
    const repositories = [...new Set(here.map(repositoryOf))];
    const token = pull.kind === 'registry-token' && registry !== undefined
        ? await acr.pullToken(registry, (0,names/* pullTokenName */.A5)(context.place), repositories, before?.tags?.[TAG.pull], signal)
        : undefined;
    if (token !== undefined) {
        log.secret(token.password);
        const host = hostOf(image.reference);
        await untilPasswordCounts(token, host, repositoryOf(image.reference), tools, signal);
    }
    return {
        registryPassword: token?.password,
        registrySlot: token?.slot,
        tls: tls && (tls.kind === 'given' ? tls : selfSignedFor(settings, context, tools))
    };
};
const selfSignedFor = (settings, { place, location }, { clock, access }) => {
    const region = location.toLowerCase().replaceAll(' ', '');
    const host = `${labelOf(settings, place)}.${region}.${access.cloud.containerSuffix ?? 'azurecontainer.io'}`;
    return selfSigned([host, 'localhost'], new Date(clock.now()));
};
/** How to bring back what runs. */
const whatWas = async (before, spec, context, secrets, tools, signal) => {
    const { registry } = partsOf(spec, before.tags, context, secrets);
    return asBefore(before, spec, context, {
        registry: await pullBefore(before, registry, context.place, tools, signal),
        tls: secrets.tls ?? selfSignedFor(spec.settings, context, tools)
    });
};
/** How the image of before is pulled if it has to come back; undefined too where its password is not known. */
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
            (await acr.pullToken(registry, (0,names/* pullTokenName */.A5)(place), [repository], before.tags?.[TAG.pull], signal));
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

;// CONCATENATED MODULE: ./src/targets/aci/seed.ts



/** The input `key-seed`. @throws UserError `INPUT_INVALID` */
const givenSeed = (text) => {
    const seed = checkedSeed(text, 'Input "key-seed"');
    return { read: async () => seed, make: async () => seed };
};
/** A secret of a key vault. @param vault for messages */
const vaultSeed = ({ read, write }, vault) => {
    const checked = async (signal) => {
        const seed = await read(signal);
        return seed === undefined ? undefined : checkedSeed(seed, `The seed in ${vault}`);
    };
    return { read: checked, make: makerOf(checked, write) };
};
/** Reads the seed, or makes it and reads what is there then: another run may have been faster or slower. */
const makerOf = (read, write) => async (signal) => {
    const there = await read(signal);
    if (there !== undefined)
        return there;
    const seed = (0,external_node_crypto_.randomBytes)(32).toString('base64url');
    await write(seed, signal);
    return (await read(signal)) ?? seed;
};
/** Without the line end that a file or a pipe leaves. */
const checkedSeed = (text, where) => {
    const seed = text.trim();
    if (Buffer.byteLength(seed) >= SHORTEST_SEED)
        return seed;
    throw new errors/* UserError */.yo('INPUT_INVALID', `${where} is shorter than ${SHORTEST_SEED} bytes.`, {
        hint: 'Make one with: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED'
    });
};
/**
 * A webhook of the container registry that never calls anybody. Who may call `getCallbackConfig` reads it: besides those
 * who manage the registry, some built-in roles that audit configuration. So it is used where the user says so.
 */
const registrySeed = (acr, registry) => {
    const read = async (signal) => {
        const headers = await acr.webhookHeaders(await registry(signal), SEED_WEBHOOK, signal);
        return Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === SEED_HEADER)?.[1];
    };
    const write = async (seed, signal) => {
        const at = await registry(signal);
        await acr
            .createSilentWebhook(at, SEED_WEBHOOK, { [SEED_HEADER]: seed }, signal)
            .catch(unlessFull(at));
    };
    return { read, make: makerOf(read, write) };
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
/** No seed, and no place for one. */
const NO_SEED = {
    read: async () => undefined,
    make: async () => {
        throw new errors/* UserError */.yo('ACI_KEYS_UNKEPT', 'The keys of the service follow from a seed, and no key-seed is given.', {
            hint: 'Run once: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED, and pass it as key-seed in every step. Or name a key vault (key-seed-vault), keep it in the registry (key-seed-in-registry: true), give primary-key and secondary-key, or set auth-enabled to false. docs/targets/aci.md#keys'
        });
    }
};
/** Webhook names are 5 to 50 letters and digits. */
const SEED_WEBHOOK = 'scorelinekeyseed';
/** In a vault where the user names none. */
const SEED_SECRET = 'scoreline-key-seed';
const SEED_HEADER = 'x-scoreline-key-seed';
const SHORTEST_SEED = 16;

;// CONCATENATED MODULE: ./src/targets/aci/tags.ts


/** Tags of ours: the most there can be beside the user's. */
const OURS = 7;
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
                throw (0,core_inputs/* invalid */.Gq)(input, `has "${name}", which Azure does not take: no <>%&\\?/, and 400 characters at most`);
            if (/^(scoreline-|azure|microsoft|windows)/i.test(name) && input === 'tags')
                throw (0,core_inputs/* invalid */.Gq)(input, `has "${name}", and names that begin like this are not for users`);
            checkLength(input, value, `the value of "${name}"`);
        }
    checkLength('description', description, 'it');
    const count = Object.keys(tags).length + Object.keys(properties).length;
    if (count + OURS > MOST_TAGS)
        throw (0,core_inputs/* invalid */.Gq)('tags', `and properties are ${count} together, and Azure takes ${MOST_TAGS - OURS} besides ours`);
};
/**
 * The body with the tags that were there before: those of others, and properties, which never change. What they say of
 * image, keys and secrets is said again. Pure.
 */
const withTagsOf = (body, before) => {
    const kept = Object.entries(before ?? {}).filter(([name]) => !SAID_ANEW.includes(name));
    return { ...body, tags: { ...Object.fromEntries(kept), ...body.tags } };
};
const SAID_ANEW = [
    TAG.image,
    TAG.keys,
    TAG.seed,
    TAG.secrets,
    TAG.pull,
    TAG.rehearsalOf
];
const checkLength = (input, value, what) => {
    if (value.length > LONGEST_VALUE)
        throw (0,core_inputs/* invalid */.Gq)(input, `is too long: ${what} has ${value.length} characters, and tags of Azure take ${LONGEST_VALUE}`);
};

;// CONCATENATED MODULE: ./src/targets/aci/prepare.ts












/**
 * Asks Azure what could make the deployment fail: roles, quotas, names, pull rights. Changes nothing.
 * @throws UserError for the first thing that would
 */
const preflight = async (target, tools, spec, plan, { service: current, rehearsal, seed }, signal) => {
    const { access, acr } = tools;
    const { settings, image } = spec;
    const before = current?.group;
    const tags = before?.tags ?? rehearsal?.tags;
    const host = hostOf(image.reference);
    // It has no place to keep a seed, and says so.
    if (needsKeys(settings) && tools.seeds === NO_SEED)
        await NO_SEED.make(signal);
    const [groupLocation, registry] = await Promise.all([
        (0,resource_group.locationOfGroup)(tools.client.read, access, settings.location, signal),
        (0,acr_credentials.isAcr)(host, access) && settings.pull.kind !== 'password' ? acr.find(host, signal) : undefined
    ]);
    if (registry === undefined && (0,acr_credentials.isAcr)(host, access) && settings.pull.kind === 'registry-token')
        throw unknownRegistry(host, access.subscriptionId);
    const location = before?.location ?? groupLocation;
    const draft = bodyOf(spec, tags, target.context(spec, location, seed));
    const newHost = draft.ipAddress?.dnsNameLabel !== before?.ipAddress?.dnsNameLabel;
    const checks = { ...tools, ...access };
    const findings = await gatherFindings(settings, draft, newHost, registry, checks, signal);
    const problem = judge(findings, {
        ...spec,
        body: draft,
        ...extras(plan, settings, before),
        resourceGroup: access.resourceGroup,
        clientId: (0,sign_in/* clientIdOf */.A)(access.signIn),
        registry
    });
    if (problem)
        throw problem;
    for (const doubt of doubts(findings, spec))
        tools.log.warning(doubt);
    return { basis: plan.basis, location, registry };
};
/** Checks, keys and secrets: all that must be known before anything is changed. */
const prepare = async (target, tools, spec, plan, sight, signal) => {
    const { settings } = spec;
    const before = sight.service?.group;
    const tags = before?.tags ?? sight.rehearsal?.tags;
    const { location, registry } = await tools.phases.run('pre-flight', () => target.preflight(spec, plan, sight, signal));
    return tools.phases.run('secrets', async () => {
        const seed = needsSeed(settings)
            ? await target.makeSeed(signal).catch(unlessNeeded(settings))
            : sight.seed;
        const context = target.context(spec, location, seed);
        const worthIt = before !== undefined && stateOf(before) === 'running' ? before : undefined;
        const secrets = await secretsOf(spec, context, registry, before, tools, signal);
        target.mask(...[secrets.tls?.key, secrets.registryPassword].filter(it => it !== undefined));
        return {
            spec,
            before,
            body: withTagsOf(bodyOf(spec, tags, context, secrets), tags),
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
    if (needsKeys({ auth }))
        throw error;
    if (!(0,errors/* hasCode */.up)(error, 'ACI_KEYS_UNKEPT'))
        throw error;
    return undefined;
};
const needsKeys = ({ auth }) => auth !== undefined && auth.given === undefined;
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

// EXTERNAL MODULE: ./src/azure/arm-read.ts
var arm_read = __webpack_require__(88338);
// EXTERNAL MODULE: ./src/azure/throttling.ts
var throttling = __webpack_require__(45388);
;// CONCATENATED MODULE: ./src/targets/aci/client.ts



/** Azure refused a change at once, or never got it: nothing was begun. The cause says why. */
class NotBegun extends Error {
    constructor(cause) {
        super('Azure did not begin it', { cause });
    }
}
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
            const begin = containerGroups.beginCreateOrUpdate(resourceGroup, name, body, {
                updateIntervalInMs: http.pollMs,
                abortSignal: signal
            });
            const poller = await begin.catch(cause => {
                // The SDK looks at the operation once before it hands it out.
                throw signal.aborted || (0,arm_errors/* endedBadly */.PL)(cause) ? cause : new NotBegun(cause);
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
        read: (0,arm_read.armReader)(access),
        readAll: (0,arm_read/* armListReader */.q)(access)
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

// EXTERNAL MODULE: ./src/targets/local/traceback.ts
var traceback = __webpack_require__(40588);
;// CONCATENATED MODULE: ./src/targets/aci/diagnosis.ts




/** Why a service does not run, from what Azure and the container say. Pure. */
const diagnose = (group, log, fallback) => {
    const exception = (0,traceback/* exceptionLine */.i)(log);
    const ended = lastEnd(group);
    const at = (0,traceback/* lastUserFrame */.B)(log, contract_image/* IN_IMAGE */.y4.appRoot);
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
            hint: 'Give it more memory: input "memory", in GB. That replaces the service.',
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

;// CONCATENATED MODULE: ./src/targets/aci/provision.ts







/** How often Azure is asked again when it says that something else is under way. */
const TRANSITION_TRIES = 5;
/** How long Azure is asked again that cannot read the image: a new password takes its time to reach it. */
const UNREADABLE_MS = { newPassword: 90_000, other: 20_000 };
const UNREADABLE_PAUSE_MS = 10_000;
const WATCH_MS = 3000;
/** PUTs the body, and ends when Azure says that it runs. @throws NotBegun with what users see as its cause, Hopeless */
const provision = async (rollout, tools, signal) => {
    const giveUp = new AbortController();
    const either = AbortSignal.any([signal, giveUp.signal]);
    const watching = watch(rollout, tools, giveUp, either).catch(() => { });
    try {
        await putUntilTaken(rollout, tools, either);
    }
    catch (error) {
        if (giveUp.signal.aborted && !signal.aborted)
            throw giveUp.signal.reason;
        throw error;
    }
    finally {
        giveUp.abort();
        await watching;
    }
};
/** Sends the body again where Azure says that the time for it has not come. */
const putUntilTaken = async (rollout, tools, signal) => {
    const { client, access, clock, log } = tools;
    let unreadableUntil;
    for (let attempt = 1;;) {
        try {
            await client.put(rollout.name, rollout.body, signal);
            return;
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            const cause = error instanceof NotBegun ? error.cause : error;
            const { code, status } = (0,arm_errors/* armFailureOf */.OE)(cause);
            if (code === 'ContainerGroupTransitioning' && attempt < TRANSITION_TRIES) {
                attempt++;
                await settled(rollout.name, tools, signal);
                continue;
            }
            if (UNREADABLE.includes(code ?? '')) {
                if (unreadableUntil === undefined)
                    log.info(`Azure cannot read the image of ${rollout.name} yet (${code}); asking again …`);
                unreadableUntil ??= clock.now() + patienceFor(rollout);
                if (clock.now() < unreadableUntil) {
                    await clock.sleep(UNREADABLE_PAUSE_MS, signal);
                    continue;
                }
            }
            const said = isRefusal(status, code) ? refusal(cause, rollout, access) : cause;
            throw error instanceof NotBegun ? new NotBegun(said) : said;
        }
    }
};
/** https://learn.microsoft.com/azure/container-instances/container-instances-troubleshooting */
const UNREADABLE = ['InaccessibleImage', 'RegistryErrorResponse'];
const patienceFor = ({ body }) => body.imageRegistryCredentials?.some(({ username }) => (0,names/* isPullToken */.PC)(username))
    ? UNREADABLE_MS.newPassword
    : UNREADABLE_MS.other;
/** Whether Azure itself says what is wrong: with a status, or with a code that its documents explain. */
const isRefusal = (status, code) => (status !== undefined && status >= 400) || (0,arm_errors/* isExplained */.zT)(code) || (code ?? '') in OWN_REFUSALS;
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
const watch = async ({ name, body, before, timeouts }, { client, clock, log }, giveUp, signal) => {
    const start = clock.now();
    let told = '';
    let seen = eventLines(before).length;
    while (!signal.aborted) {
        await clock.sleep(WATCH_MS, signal);
        if (clock.now() - start >= timeouts.provisionSeconds * 1000)
            giveUp.abort(new Hopeless(`it was not up after ${timeouts.provisionSeconds} s`));
        const group = await client.get(name, signal).catch(() => undefined);
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
/**
 * Waits until no operation is under way; undefined when there is no such group.
 * @param deadline from when on it is not waited for any more, in the clock's time
 */
const settled = async (name, { client, clock, log }, signal, deadline = Number.POSITIVE_INFINITY) => {
    let told = false;
    for (;;) {
        const group = await client.get(name, signal);
        if (group === undefined || !isTransitioning(group) || clock.now() >= deadline)
            return group;
        if (!told)
            log.info(`Waiting for an earlier operation on ${name}: ${group.provisioningState}`);
        told = true;
        await clock.sleep(WATCH_MS, signal);
    }
};

;// CONCATENATED MODULE: ./src/targets/aci/rollout.ts









const HEALTH_MS = 2000;
const LOG_LINES = 200;
/** A private service counts as up when it ran this long, as the runner may not reach it. */
const STEADY_MS = 15_000;
/** A deployment that Azure refused at once: it has what it had before. */
class Untouched extends errors/* UserError */.yo {
    constructor({ code, message, hint, at, cause }) {
        super(code, message, { hint, at, cause });
    }
}
/** Puts a container group and waits until it answers. @throws UserError `SERVICE_FAILED` and what Azure refuses with. */
const bringUp = async (rollout, tools, signal) => {
    const { phases } = tools;
    try {
        await phases.run('provision', () => provision(rollout, tools, signal));
        return await phases.run('health', () => untilHealthy(rollout, tools, signal));
    }
    catch (error) {
        if (signal.aborted || error instanceof errors/* UserError */.yo)
            throw error;
        const cause = error instanceof NotBegun ? error.cause : error;
        const said = cause instanceof errors/* UserError */.yo ? cause : await failureOf(cause, rollout, tools, signal);
        throw error instanceof NotBegun ? new Untouched(said) : said;
    }
};
const untilHealthy = async ({ name, timeouts, certificate }, { client, clock, log, health }, signal) => {
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
        const container = only(group)?.instanceView?.currentState?.state;
        const pull = container === 'Waiting' ? diagnosis_pullProblem(group) : undefined;
        if (pull !== undefined)
            throw new Hopeless(pull);
        const origin = originOf(group);
        const running = container === 'Running';
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
        await clock.sleep(HEALTH_MS, signal);
    }
};
/** Prints what there is to know of a service that did not come up, and says why. */
const failureOf = async (error, { name }, { client, log, access }, signal) => {
    const network = (0,arm_errors/* explainArm */.Ox)(error, `run service "${name}"`, access);
    if ((0,errors/* hasCode */.up)(network, 'AZURE_UNREACHABLE'))
        return network;
    const group = await client.get(name, signal).catch(() => undefined);
    const text = await client.logs(name, CONTAINER, LOG_LINES, signal).catch(() => '');
    const lines = linesOf(text);
    const events = eventLines(group);
    if (events.length > 0)
        log.info(`What Azure did with ${name}:`, 'always');
    for (const line of events)
        log.info(`  ${line}`, 'always');
    if (lines.length > 0)
        log.info(`The last lines that ${name} wrote:`, 'always');
    for (const line of lines)
        log.info(`  ${line}`, 'always');
    return serviceFailed(name, diagnose(group, lines, (0,arm_errors/* armFailureOf */.OE)(error).message), '');
};
const linesOf = (text) => text.split(/\r?\n/).filter((line, index, all) => line !== '' || index < all.length - 1);

;// CONCATENATED MODULE: ./src/targets/aci/put-back.ts




/** How long a cancelled job may still take to bring the previous service back: runners kill after 7.5 s. */
const LAST_WORDS_MS = 6000;
/**
 * Brings the previous service back, and says how that went. A service that Azure still has as it was is left alone: the
 * same properties sent again would restart its container.
 * https://learn.microsoft.com/azure/container-instances/container-instances-update
 */
const afterwards = async (error, { spec, asBefore, before, body }, tools, signal, { clear = async () => { }, refused = error instanceof Untouched } = {}) => {
    const { name, settings } = spec;
    if (refused && !signal.aborted) {
        if (await isAsItWas(before, name, tools, signal))
            return withAftermath(error, before ? `Service "${name}" was not touched.` : '');
        if (error instanceof Untouched)
            return new Overtaken(error);
    }
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
/** Azure refused at once, and has another service than when this deployment began: somebody else's, or what a cut request made. */
class Overtaken extends Untouched {
}
const isAsItWas = async (before, name, { client }, signal) => {
    const now = await client.get(name, signal).catch(() => before);
    const shape = (group) => (0,targets_plan/* basisOf */.gp)([group && only(group)?.image, group?.provisioningState, group?.tags ?? {}]);
    return shape(now) === shape(before);
};
const withAftermath = (error, aftermath) => error instanceof errors/* UserError */.yo && aftermath !== ''
    ? new errors/* UserError */.yo(error.code, `${error.message} ${aftermath}`, {
        hint: error.hint,
        at: error.at,
        cause: error
    })
    : error;
const lastWords = () => AbortSignal.timeout(LAST_WORDS_MS);

;// CONCATENATED MODULE: ./src/targets/aci/deployment.ts












const RECOVERY_PAUSE_MS = 5000;
/** Carries a plan out. The service as it was is brought back when the new one does not come up. */
const deploy = async (target, given, spec, plan, signal) => {
    const phases = new Phases(given.clock, given.log);
    const tools = { ...given, phases };
    const { name } = spec;
    try {
        await lookAndDo(target, tools, spec, plan, signal);
        const service = await target.find(name, signal);
        if (service === undefined)
            throw new Error(`Service ${name} is gone`);
        tools.log.info(`Phases: ${phasesText(phases.done)}`);
        return { ...service, phases: phases.done };
    }
    catch (error) {
        if (error instanceof Overtaken)
            throw (0,targets_plan/* planStale */.b6)(name);
        if (!signal.aborted || error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo('DEPLOYMENT_CANCELLED', `The deployment of "${name}" was cancelled.`, {
            hint: 'Azure finishes what it has begun. Run the deployment again: it goes on from what Azure has.',
            cause: error
        });
    }
};
const lookAndDo = async (target, tools, spec, plan, signal) => {
    const { name } = spec;
    const looking = async () => {
        const first = await target.observe(name, signal);
        if (first.basis !== plan.basis)
            throw (0,targets_plan/* planStale */.b6)(name);
        const sight = await whenSettled(first, target, spec, tools, signal);
        return (await recovered(target, spec, sight, tools, signal))
            ? target.observe(name, signal)
            : sight;
    };
    const sight = await tools.phases.run('look', looking);
    const [problem] = plan.problems;
    if (problem)
        throw (0,targets_plan/* errorOf */.Mz)(problem);
    // What Azure was doing may be over by now: there is as much to do as the plan said, or nothing.
    const now = target.plan(spec, sight);
    if (sight.basis !== plan.basis && now.action !== 'no-op' && !isSame(now, plan))
        throw (0,targets_plan/* planStale */.b6)(name);
    await carryOut(target, tools, spec, now, sight, signal);
    if (sight.rehearsal)
        await tools.client.delete((0,names/* rehearsalName */.tZ)(name), signal);
};
/** Whether two plans do the same, for reasons that may differ in what Azure was doing. */
const isSame = (now, plan) => now.action === plan.action && now.costs.every(cost => plan.costs.includes(cost));
/**
 * Gives a service time that Azure is starting or repairing, if nothing else is to be done to it: a PUT would restart it.
 * @returns whether there was anything to wait for
 */
const recovered = async (target, spec, sight, { client, clock, log }, signal) => {
    const { name, settings } = spec;
    const { service } = sight;
    if (service === undefined || !mayRecover(service.group))
        return false;
    const healthy = { ...sight, service: { ...service, group: asIfRunning(service.group) } };
    if (target.plan(spec, healthy).action !== 'no-op')
        return false;
    log.info(`Waiting for ${name}: Azure is starting or repairing it`);
    const deadline = clock.now() + settings.timeouts.healthSeconds * 1000;
    for (let group = service.group; group && mayRecover(group);) {
        if (clock.now() >= deadline)
            return true;
        await clock.sleep(RECOVERY_PAUSE_MS, signal);
        group = await client.get(name, signal);
    }
    return true;
};
/** An interrupted deployment may still be finishing. */
const whenSettled = async (sight, target, { name, settings }, tools, signal) => {
    const { provisionSeconds } = settings.timeouts;
    const busy = [sight.service?.group, sight.rehearsal].filter(it => it && isTransitioning(it));
    if (busy.length === 0)
        return sight;
    const deadline = tools.clock.now() + provisionSeconds * 1000;
    for (const it of sight.rehearsal ? [name, (0,names/* rehearsalName */.tZ)(name)] : [name]) {
        const group = await settled(it, tools, signal, deadline);
        if (group && isTransitioning(group))
            throw stillBusy(name, group.provisioningState, provisionSeconds);
    }
    return target.observe(name, signal);
};
const stillBusy = (name, state, seconds) => new errors/* UserError */.yo('ACI_GROUP_BUSY', `Azure is still busy with service "${name}" after ${seconds} s: ${state}.`, {
    hint: `Look at it with: az container show --name ${name}. Wait longer with provision-timeout-seconds, or delete it and deploy again: the keys and the host name stay.`
});
const carryOut = async (target, tools, spec, plan, sight, signal) => {
    const { name } = spec;
    const { service: current } = sight;
    if (current !== undefined && plan.action === 'no-op')
        return deployment_confirm(current, spec, tools, signal);
    if (current !== undefined && plan.tagsOnly) {
        const context = target.context(spec, current.group.location ?? '', sight.seed);
        const planned = bodyOf(spec, current.group.tags, context);
        const tags = { ...current.group.tags, ...planned.tags };
        const same = Object.entries(tags).every(([key, it]) => current.group.tags?.[key] === it);
        return same ? undefined : tools.client.tag(name, tags, signal);
    }
    const deployment = await prepare(target, tools, spec, plan, sight, signal);
    // Passwords and keys take Azure some time, in which another deployment may have created the service.
    if (current === undefined && (await tools.client.get(name, signal)) !== undefined)
        throw (0,targets_plan/* planStale */.b6)(name);
    await (plan.action === 'replace' ? replace : change)(deployment, tools, signal);
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
    let deleted = false;
    try {
        await tools.phases.run('delete', () => tools.client.delete(spec.name, signal));
        deleted = true;
        await bringUp({ ...rolloutOf(deployment), before: undefined }, tools, signal);
    }
    catch (error) {
        // What was replaced cannot be changed back in place either.
        const clear = (patience) => tools.client.delete(spec.name, patience);
        const told = await afterwards(error, deployment, tools, signal, {
            clear,
            refused: !deleted
        });
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
/** How often keys were replaced is known to the group alone, or to its rehearsal. */
const warnOfRotation = ({ spec, before }, { log }) => {
    const { primary, secondary } = parseGenerations(before?.tags?.[TAG.keys]);
    if (primary.count + secondary.count > 2)
        log.warning(`The keys of ${spec.name} were rotated before. If this step is cut off while the service is being replaced, the first keys are valid again: rotate them then.`);
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
        body: rehearsalOf(body, spec.name),
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

;// CONCATENATED MODULE: ./src/targets/aci/plan.ts




/** What a deployment would do, from what Azure really has. Pure. */
const planAci = (wanted, seen) => {
    const { service: current, basis } = seen;
    const plan = (action, reasons, costs = [], tagsOnly = false) => ({
        action,
        reasons,
        costs,
        problems: problems(action, wanted, seen, reasons),
        basis,
        tagsOnly
    });
    if (current === undefined)
        return plan('create', [`No container group "${wanted.name}" exists.`]);
    const { group } = current;
    // Azure writes null as well as nothing for what is not set.
    const differing = FACTS.filter(fact => (fact.read(group) ?? undefined) !== (fact.read(wanted.body) ?? undefined));
    const replacing = differing.filter(({ change }) => change === 'replace');
    const reasons = [
        ...differing.map(fact => sentence(fact, group, wanted.body)),
        ...secretReasons(wanted, group),
        ...stateReasons(current)
    ];
    const notes = seedNotes(wanted, group);
    if (replacing.length > 0)
        return plan('replace', [...reasons, ...notes], costs(wanted, group));
    if (reasons.length > 0)
        return plan('update', [...reasons, ...notes], ['The container restarts: some seconds without an answer.']);
    const tags = [...tagReasons(wanted, group), ...leftOverReasons(current)];
    return tags.length > 0
        ? plan('update', tags, [], true)
        : plan('no-op', ['Nothing changed.', ...notes]);
};
/** What must not be done although it could be. */
const problems = (action, { name, settings }, { service: current, nameOfRehearsalTaken }, reasons) => {
    const found = [];
    const check = (work) => {
        try {
            work();
        }
        catch (error) {
            found.push((0,targets_plan/* problemIn */.Dk)(error));
        }
    };
    if (current)
        check(() => checkOurs(name, current.group));
    for (const [property, value] of Object.entries(settings.properties)) {
        const before = current?.group.tags?.[TAG.property + property];
        if (before !== undefined && before !== value)
            found.push({
                code: 'ACI_PROPERTY_IMMUTABLE',
                message: `The property "${property}" of service "${name}" is "${before}" and cannot become "${value}".`,
                hint: 'Properties never change once set; use tags for what does.'
            });
    }
    if (action === 'replace' && !settings.allowReplace)
        found.push({
            code: 'ACI_REPLACE_REFUSED',
            message: `Service "${name}" would have to be deleted and created again, and allow-replace is false. ${reasons.join(' ')}`,
            hint: 'Set allow-replace to true, or give the inputs the values the service has.'
        });
    const rehearsed = (action === 'replace' && settings.rehearse !== 'never') ||
        (action === 'update' && settings.rehearse === 'always');
    if (rehearsed && nameOfRehearsalTaken)
        check(() => checkRehearsalName(name, {}));
    return found;
};
const sentence = (fact, from, to) => {
    if (fact.quiet)
        return `The ${fact.what} changes${namesOf(fact, from, to)}.`;
    const [before, after] = [fact.read(from), fact.read(to)];
    if (fact.what === 'image')
        return `The image changes from ${from.tags?.[TAG.image] ?? before} to ${to.tags?.[TAG.image] ?? after}.`;
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
    const [before, after] = [group.tags?.[TAG.secrets], body.tags?.[TAG.secrets]];
    const [seedBefore, seedAfter] = [group.tags?.[TAG.seed], body.tags?.[TAG.seed]];
    const seedChanges = seedBefore !== undefined && seedAfter !== undefined && seedBefore !== seedAfter;
    return [
        rotate && `The ${rotate.key} key is replaced; the other one stays.`,
        seedChanges && 'The key-seed is another one than before: both keys change.',
        !seedChanges &&
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
/** Said whatever the plan is: the next change of the service will ask for it. */
const seedNotes = ({ settings: { auth }, body }, { tags = {} }) => auth !== undefined &&
    auth.given === undefined &&
    tags[TAG.seed] !== undefined &&
    body.tags?.[TAG.seed] === undefined
    ? [
        'The keys of the service follow from a key-seed that is not given here; a change of it needs that.'
    ]
    : [];
const hasSecrets = ({ secureEnv, auth, tls }) => Object.keys(secureEnv).length > 0 || auth?.given !== undefined || tls?.kind === 'given';
const stateReasons = ({ group }) => {
    const state = stateOf(group);
    if (state === 'running')
        return [];
    if (group.provisioningState === 'Unhealthy')
        return ['Azure reports the service as unhealthy; it may repair it automatically.'];
    if (!isTransitioning(group) && state === 'deploying')
        return ['The container of the service does not run yet.'];
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

// EXTERNAL MODULE: ./src/targets/shared/certificate.ts
var shared_certificate = __webpack_require__(93333);
// EXTERNAL MODULE: ./src/targets/shared/pem-input.ts
var pem_input = __webpack_require__(92349);
;// CONCATENATED MODULE: ./src/targets/aci/all-or-none.ts

/** All of the named inputs, or none of them. */
const allOrNone = (inputs, names) => {
    const given = names.filter(name => inputs[name] !== undefined);
    if (given.length === 0)
        return undefined;
    const absent = names.find(name => inputs[name] === undefined);
    if (absent !== undefined)
        throw (0,core_inputs/* invalid */.Gq)(absent, `is required together with "${given[0]}"`);
    return inputs;
};

;// CONCATENATED MODULE: ./src/targets/aci/variables.ts


/** What a container group sets by itself; a second value of the same name would be either's. */
const OWN = [
    contract_image/* VARIABLE */.TZ.port,
    contract_image/* VARIABLE */.TZ.keysFile,
    contract_image/* VARIABLE */.TZ.tlsCertificate,
    contract_image/* VARIABLE */.TZ.tlsKey
];
/**
 * Names of variables that a container cannot have, or would have twice. Pure.
 * @throws UserError `INPUT_INVALID`
 */
const checkVariables = (env, secureEnv, workers) => {
    const own = workers === 1 ? OWN : [...OWN, contract_image/* VARIABLE */.TZ.workers];
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
const HINT = 'Use the inputs "port", "workers" and "auth-enabled", and those of TLS.';

;// CONCATENATED MODULE: ./src/targets/aci/read-settings.ts







/**
 * "Allocate a minimum of 1 CPU and 1 GB of memory to a container group."
 * https://learn.microsoft.com/azure/container-instances/container-instances-container-groups
 */
const LEAST = { cpu: 1, memoryGb: 1 };
/**
 * Settings from the values of the inputs.
 * @throws UserError `INPUT_INVALID`
 */
const readAciSettings = async (inputs, tools) => {
    const logs = allOrNone(inputs, ['log-analytics-workspace-id', 'log-analytics-workspace-key']);
    const cmk = allOrNone(inputs, ['cmk-vault-base-url', 'cmk-key-name', 'cmk-key-version']);
    const subnetId = subnetOf(inputs, tools);
    const words = {
        tags: inputs.tags,
        properties: inputs.properties,
        description: inputs.description
    };
    checkTags(words);
    const { 'environment-variables': env, 'secure-environment-variables': secureEnv } = inputs;
    checkVariables(env, secureEnv, inputs.workers);
    const dnsNameLabel = inputs['dns-name-label'];
    if (subnetId !== undefined && dnsNameLabel !== undefined)
        tools.log.warning(`The DNS name label "${dnsNameLabel}" is not used: a service in a subnet has a private address only.`);
    const size = { cpu: inputs.cpu, memoryGb: inputs.memory };
    if (size.cpu < LEAST.cpu || size.memoryGb < LEAST.memoryGb)
        tools.log.warning(`Azure documents a minimum of ${LEAST.cpu} CPU and ${LEAST.memoryGb} GB for a container group; this one asks for ${size.cpu} and ${size.memoryGb} GB. It may be slow to start, or be refused.`);
    return {
        ...words,
        ...size,
        location: inputs.location,
        dnsNameLabel,
        port: inputs.port,
        env,
        secureEnv,
        workers: inputs.workers,
        restartPolicy: inputs['restart-policy'],
        auth: authOf(inputs),
        tls: await tlsOf(inputs, tools),
        logAnalytics: logs && {
            workspaceId: logs['log-analytics-workspace-id'],
            workspaceKey: logs['log-analytics-workspace-key']
        },
        subnetId,
        pull: read_settings_pullOf(inputs),
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
const authOf = (inputs) => {
    if (!inputs['auth-enabled'])
        return undefined;
    const keys = allOrNone(inputs, ['primary-key', 'secondary-key']);
    const given = keys && { primary: keys['primary-key'], secondary: keys['secondary-key'] };
    for (const [name, key] of Object.entries(given ?? {}))
        if (!/^[\x21-\x7e]{16,256}$/.test(key))
            throw (0,core_inputs/* invalid */.Gq)(`${name}-key`, 'must be 16 to 256 printable characters without spaces');
    const rotate = inputs['rotate-key'] && newRotation(inputs['rotate-key']);
    if (given && rotate)
        throw (0,core_inputs/* invalid */.Gq)('rotate-key', 'is for keys that Scoreline makes; give another primary-key instead');
    return { given, rotate };
};
const tlsOf = async (inputs, tools) => {
    if (inputs['ssl-self-signed']) {
        const against = ['ssl-cert-pem-file', 'ssl-key-pem-file'].find(it => inputs[it]);
        if (against)
            throw (0,core_inputs/* invalid */.Gq)('ssl-self-signed', `makes a certificate, and ${against} gives one`);
        if (inputs['ssl-enabled'] === false)
            throw (0,core_inputs/* invalid */.Gq)('ssl-self-signed', 'does not apply where ssl-enabled is false');
        return { kind: 'self-signed' };
    }
    const parts = [
        ['ssl-cert-pem-file', inputs['ssl-cert-pem-file']],
        ['ssl-key-pem-file', inputs['ssl-key-pem-file']],
        ['ssl-cname', inputs['ssl-cname']]
    ];
    const enabled = inputs['ssl-enabled'] ?? parts.some(([, value]) => value !== undefined);
    if (!enabled)
        return undefined;
    const absent = parts.find(([, value]) => value === undefined);
    if (absent)
        throw (0,core_inputs/* invalid */.Gq)(absent[0], 'is required with TLS', 'Or set ssl-self-signed, for tests.');
    const [certificate = '', key = '', cname = ''] = parts.map(([, value]) => value);
    const privateKey = await (0,pem_input/* pemOf */._)(key, 'ssl-key-pem-file', tools.readText);
    tools.log.secret(privateKey);
    const text = await (0,pem_input/* pemOf */._)(certificate, 'ssl-cert-pem-file', tools.readText);
    const now = new Date(tools.clock.now());
    const { warning, ...pair } = (0,shared_certificate/* serverCertificate */.H)(text, privateKey, cname, now);
    if (warning)
        tools.log.warning(warning);
    return { kind: 'given', ...pair, cname };
};
const subnetOf = (inputs, { subscriptionId, resourceGroup }) => {
    if (inputs['subnet-id'] !== undefined)
        return inputs['subnet-id'];
    const vnet = inputs['vnet-name'];
    const subnet = inputs['subnet-name'];
    if (vnet === undefined && subnet === undefined)
        return undefined;
    if (vnet === undefined || subnet === undefined)
        throw (0,core_inputs/* invalid */.Gq)(vnet === undefined ? 'vnet-name' : 'subnet-name', 'is required together with the other of vnet-name and subnet-name');
    return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Network/virtualNetworks/${vnet}/subnets/${subnet}`;
};
const read_settings_pullOf = (inputs) => {
    if (inputs['acr-pull-identity'] !== undefined)
        return { kind: 'identity', id: inputs['acr-pull-identity'] };
    const given = allOrNone(inputs, ['registry-username', 'registry-password']);
    if (given)
        return {
            kind: 'password',
            username: given['registry-username'],
            password: given['registry-password']
        };
    return { kind: 'registry-token' };
};

;// CONCATENATED MODULE: ./src/targets/aci/aci-target.ts















/** Runs an image as a container group of Azure Container Instances. docs/targets/aci.md */
class AciTarget {
    #tools;
    /** What was asked before a deployment of this spec need not be asked again while it is carried out. */
    #preflights = new WeakMap();
    #seed;
    constructor(tools) {
        this.#tools = tools;
    }
    settings(given, _image) {
        const { subscriptionId, resourceGroup } = this.#tools.access;
        return readAciSettings(given, { ...this.#tools, subscriptionId, resourceGroup });
    }
    async find(name, signal) {
        return (await this.observe(name, signal)).service;
    }
    /** What Azure has under this name, and under the name of its rehearsal. */
    async observe(name, signal) {
        const { group, next, rehearsal } = await this.#groupsOf(name, signal);
        const tags = group?.tags ?? rehearsal?.tags ?? {};
        if (tags[TAG.keys] !== undefined || tags[TAG.secrets] !== undefined)
            await this.readSeed(signal);
        const service = group && { ...serviceOf(name, group), ...(rehearsal ? { rehearsal } : {}) };
        const seed = this.#seed;
        const nameOfRehearsalTaken = next !== undefined && rehearsal === undefined;
        const { subscriptionId, resourceGroup } = this.place(name);
        const basis = (0,targets_plan/* basisOf */.gp)({
            place: [subscriptionId, resourceGroup].map(part => part.toLowerCase()),
            group: group && factsOf(group),
            rehearsal: rehearsal && factsOf(rehearsal),
            nameOfRehearsalTaken,
            seed: seed === undefined ? 'none' : 'there'
        });
        return { service, rehearsal, nameOfRehearsalTaken, seed, basis };
    }
    plan(wanted, seen) {
        const { name, settings } = wanted;
        const { service, rehearsal, seed } = seen;
        const context = this.context(wanted, service?.group.location ?? '', seed);
        const body = bodyOf(wanted, (service?.group ?? rehearsal)?.tags, context);
        return planAci({ name, settings, body }, seen);
    }
    async check(wanted, plan, seen, signal) {
        if (plan.action === 'no-op' || plan.tagsOnly)
            return [];
        return (0,targets_plan/* problemsOf */.GW)(() => this.preflight(wanted, plan, seen, signal));
    }
    /** Everything that can be asked before anything is changed. @throws UserError for what would make the deployment fail */
    async preflight(wanted, plan, seen, signal) {
        const known = this.#preflights.get(wanted);
        if (known?.basis === plan.basis)
            return known;
        const found = await preflight(this, this.#tools, wanted, plan, seen, signal);
        this.#preflights.set(wanted, found);
        return found;
    }
    deploy(wanted, plan, signal) {
        return deploy(this, this.#tools, wanted, plan, signal);
    }
    keys = {
        read: (name, signal) => this.#readKeys(name, signal),
        rotate: async (name, key, given, signal) => {
            await this.#rotate(name, key, await this.settings(given, NO_IMAGE), signal);
        }
    };
    async logs(name, lines, signal) {
        const { client, log } = this.#tools;
        const [text, group] = await Promise.all([
            client.logs(name, CONTAINER, lines, signal),
            client.get((0,names/* containerGroupName */.y0)(name), signal)
        ]);
        const told = linesOf(text);
        const cut = text.length >= STOPPED_LOG.bytes || told.length >= STOPPED_LOG.lines;
        if (group && stateOf(group) !== 'running' && cut)
            log.warning(`Service "${name}" does not run, and Azure keeps no more than 16 KB or 1,000 lines of what it wrote: the beginning may be missing.`);
        return told;
    }
    /** The service, its rehearsal, and what pulled its image. The seed of the keys stays: other services have theirs from it. */
    async delete(name, signal) {
        const { client } = this.#tools;
        const { group, rehearsal } = await this.#groupsOf(name, signal);
        if (group !== undefined)
            checkOurs(name, group);
        // While the group is there it shows which registry the token is in.
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
            .filter(({ tags }) => tags?.[TAG.image] !== undefined && !tags[TAG.rehearsalOf])
            .map(group => serviceOf(group.name ?? '', group));
    }
    /** By the names of the inputs that lead there. Azure compares them without regard to case. */
    async whereabouts() {
        const { subscriptionId, resourceGroup } = this.#tools.access;
        const shown = { 'azure-subscription-id': subscriptionId, 'resource-group': resourceGroup };
        const id = Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, value.toLowerCase()]));
        return { id, shown };
    }
    /**
     * The keys that open the service, masked from here on; undefined when it asks for none. Keys that the user gave
     * (`primary-key`) cannot be known.
     * @throws UserError `SERVICE_UNKNOWN`, `ACI_KEYS_UNKNOWN`
     */
    async #readKeys(name, signal) {
        const service = await this.find(name, signal);
        if (service === undefined)
            throw serviceUnknown(name);
        const tag = service.group.tags?.[TAG.keys];
        if (tag === undefined)
            return undefined;
        const seed = this.#seedOf(service);
        const keys = deriveKeys(seed, this.place(name), parseGenerations(tag));
        this.mask(keys.primary, keys.secondary);
        return keys;
    }
    /**
     * Replaces one key and leaves everything else as it is; the other key opens the service all the while.
     * @throws UserError `SERVICE_UNKNOWN`, `ACI_KEYS_UNKNOWN`, `ACI_SECRET_NEEDED`
     */
    async #rotate(name, key, given, signal) {
        const seen = await this.observe(name, signal);
        const { service } = seen;
        if (service === undefined)
            throw serviceUnknown(name);
        const wanted = rotationOf(service, newRotation(key), given);
        this.#seedOf(service);
        return this.deploy(wanted, this.plan(wanted, seen), signal);
    }
    /** The seed that the keys of a service follow from. @throws UserError `ACI_KEYS_UNKNOWN` where that is not what is given */
    #seedOf({ name, group }) {
        const { [TAG.keys]: tag, [TAG.seed]: print } = group.tags ?? {};
        if (tag === GIVEN_KEYS)
            throw keysUnknown(`Service "${name}" uses keys that you supplied; Azure does not return them.`, GIVEN_HINT);
        if (this.#seed === undefined)
            throw keysUnknown(`The keys of service "${name}" follow from a key-seed, and none is given here.`, SEED_HINT);
        if (print === undefined)
            this.#tools.log.warning(`Service "${name}" does not say which key-seed it was deployed with: these are its keys if it is this one.`);
        else if (print !== seedFingerprint(this.#seed, this.place(name)))
            throw keysUnknown(`The key-seed is not the one that service "${name}" was deployed with.`, `${SEED_HINT} Deployed again with this one, it gets other keys, both.`);
        return this.#seed;
    }
    /** The group of a service, what has the name of its rehearsal (`next`), and that if it is one. */
    async #groupsOf(name, signal) {
        const { client } = this.#tools;
        const [group, next] = await Promise.all([
            client.get((0,names/* containerGroupName */.y0)(name), signal),
            client.get((0,names/* rehearsalName */.tZ)(name), signal)
        ]);
        return { group, next, rehearsal: next && isRehearsalOf(name, next) ? next : undefined };
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
            if (!(0,errors/* hasCode */.up)(error, 'AZURE_ROLE_MISSING'))
                throw error;
            log.warning(`The pull token "${token}" of ${host}, if there is one, stays: ${error.message}`);
        }
    }
    /** What plans and bodies are made with. */
    context(wanted, location, seed) {
        return {
            place: this.place(wanted.name),
            location: wanted.settings.location ?? location,
            pullUser: pullUserOf(wanted, this.place(wanted.name), this.#tools.access),
            seed
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
/** What of a group a plan depends on: what Azure counts and times by itself is left out. */
const factsOf = (group) => ({
    facts: FACTS.map(fact => fact.read(group) ?? null),
    tags: group.tags ?? {},
    state: stateOf(group)
});
/** A rotation changes no image. */
const NO_IMAGE = {
    label: '',
    reference: '',
    repository: '',
    digest: `sha256:${'0'.repeat(64)}`
};
/** Nearly what there is of a stopped instance: https://learn.microsoft.com/azure/container-instances/container-instances-get-logs */
const STOPPED_LOG = { bytes: 16_000, lines: 999 };
/** Where their images come from. */
const registriesOf = (groups) => new Set(groups.flatMap(group => [
    ...(group?.imageRegistryCredentials ?? []).map(({ server }) => server),
    ...(group ? [hostOf(only(group)?.image ?? '')] : [])
]));
const GIVEN_HINT = 'Pass primary-key to the smoke test, or deploy the service with a key-seed.';
const SEED_HINT = 'Pass the key-seed (or key-seed-vault, key-seed-in-registry) that deploy-target gets.';
const keysUnknown = (message, hint) => new errors/* UserError */.yo('ACI_KEYS_UNKNOWN', message, { hint });
const serviceUnknown = (name) => new errors/* UserError */.yo('SERVICE_UNKNOWN', `There is no service "${name}".`, {
    hint: 'Check service-name and resource-group.'
});

;// CONCATENATED MODULE: ./src/targets/aci/open.ts











/** The target `aci`, ready to ask Azure. */
const openAciTarget = (options) => {
    const { access, log, clock, readText } = options;
    const acr = (0,azure_acr.openAcrClient)(access);
    const client = openAciClient(access);
    return new AciTarget({
        access,
        acr,
        client,
        log,
        clock,
        readText,
        seeds: seedsOf(options, acr),
        health: (0,health/* healthThrough */.A)(options.proxyOf),
        opens: opensRepository(access.http),
        resolveHost,
        hostSuffix: access.cloud.containerSuffix,
        ...options.world
    });
};
const seedsOf = ({ access, registry, seed }, acr) => {
    const { 'key-seed': given, 'key-seed-vault': vault, 'key-seed-in-registry': inRegistry } = seed;
    const places = Object.entries(seed).filter(([, value]) => value);
    if (places.length > 1)
        throw (0,core_inputs/* invalid */.Gq)(places[1]?.[0] ?? '', `names another place for the seed of the keys than ${places[0]?.[0]}`, 'Give one of them. Another seed makes other keys.');
    if (given)
        return givenSeed(given);
    if (vault) {
        const address = secretAddress(vault, 'key-seed-vault', SEED_SECRET, access.cloud);
        return vaultSeed(openKeyVault(address, access), address.vault);
    }
    if (!inRegistry)
        return NO_SEED;
    const host = registry.replace(/^https?:\/\//, '').split('/')[0] ?? '';
    if (!(0,acr_credentials.isAcr)(host, access))
        throw (0,core_inputs/* invalid */.Gq)('key-seed-in-registry', `is for a registry of Azure, and "${registry}" is not one`);
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
