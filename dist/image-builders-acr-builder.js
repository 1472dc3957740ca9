export const id = 6323;
export const ids = [6323,2684];
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


/***/ }),

/***/ 86323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  acrAt: () => (/* binding */ acrAt),
  buildInAcr: () => (/* binding */ buildInAcr)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/azure/acr.ts
var acr = __webpack_require__(51833);
// EXTERNAL MODULE: ./src/azure/acr-credentials.ts + 1 modules
var acr_credentials = __webpack_require__(60303);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/azure/arm-errors.ts + 2 modules
var arm_errors = __webpack_require__(1466);
// EXTERNAL MODULE: ./src/azure/http.ts
var azure_http = __webpack_require__(37743);
;// CONCATENATED MODULE: ./src/azure/acr-runs.ts
/**
 * The one file that asks ARM for builds in a container registry (ACR Tasks). Written here because the SDK's package has
 * them no longer, and what took their place is a preview.
 * https://learn.microsoft.com/rest/api/containerregistry-tasks/
 */



const API_VERSION = '2019-04-01';
/** The first that knows who reads the registry's own images: needed where a registry reads rights on data alone. */
const API_VERSION_ABAC = '2025-03-01-preview';
/** @param mask gets what must not be seen in a log: the signatures of the addresses that Azure gives out. */
const openAcrRuns = (registry, access, mask) => {
    const { cloud, credential, http } = access;
    const scope = `${cloud.resourceManager}/.default`;
    const arm = (0,azure_http.openPipeline)(http, { of: credential, scope });
    // An address that carries its own signature takes no other.
    const storage = (0,azure_http.openPipeline)(http);
    const links = new Map();
    const ask = async (doing, method, path, body, signal, apiVersion = API_VERSION) => {
        try {
            const url = `${cloud.resourceManager}${registry.id}/${path}?api-version=${apiVersion}`;
            return (await (await arm).json({ method, url, body, signal }));
        }
        catch (error) {
            throw (0,arm_errors/* explainArm */.Ox)(error, doing, access);
        }
    };
    const signed = (url) => {
        mask(new URL(url).searchParams.get('sig') ?? '');
        return url;
    };
    const linkOf = async (id, signal) => {
        const known = links.get(id);
        if (known !== undefined)
            return known;
        const { logLink } = await ask(`read the log of run ${id}`, 'POST', `runs/${id}/listLogSasUrl`, undefined, signal);
        links.set(id, signed(logLink));
        return logLink;
    };
    return {
        uploadSource: async (file, size, signal) => {
            const place = await ask('upload the build context', 'POST', 'listBuildSourceUploadUrl', undefined, signal);
            await put(await storage, signed(place.uploadUrl), file, size, signal);
            return place.relativePath;
        },
        schedule: async ({ source, image, architecture, timeoutSeconds }, signal) => runOf(await ask(`build ${image}`, 'POST', 'scheduleRun', {
            type: 'DockerBuildRequest',
            sourceLocation: source,
            dockerFilePath: 'Dockerfile',
            imageNames: [image],
            isPushEnabled: true,
            platform: { os: 'Linux', architecture },
            timeout: timeoutSeconds,
            // The registry reads its own images, a base among them, without a password; with ABAC in the caller's name.
            // https://learn.microsoft.com/azure/container-registry/container-registry-rbac-abac-repository-permissions
            credentials: {
                sourceRegistry: registry.abac ? { identity: '[caller]' } : { loginMode: 'Default' }
            }
        }, signal, registry.abac ? API_VERSION_ABAC : API_VERSION)),
        get: async (id, signal) => runOf(await ask(`look at run ${id}`, 'GET', `runs/${id}`, undefined, signal)),
        cancel: async (id) => {
            await ask(`cancel run ${id}`, 'POST', `runs/${id}/cancel`);
        },
        log: async (id, from, signal) => {
            const url = await linkOf(id, signal);
            const answer = await (await storage).text({
                method: 'GET',
                url,
                headers: { range: `bytes=${from}-` },
                signal
            });
            const complete = answer.header('x-ms-meta-complete') !== undefined;
            // Nothing new yet: https://www.rfc-editor.org/rfc/rfc9110#status.416
            if (answer.status === 416)
                return { text: '', next: from, complete };
            if (answer.status >= 400) {
                links.delete(id);
                return undefined;
            }
            // A server may give the whole although a part was asked for.
            const bytes = Buffer.from(answer.text);
            const fresh = answer.status === 206 ? bytes : bytes.subarray(from);
            const whole = complete ? fresh : fresh.subarray(0, fresh.lastIndexOf('\n') + 1);
            return { text: whole.toString(), next: from + whole.length, complete };
        }
    };
};
/** https://learn.microsoft.com/rest/api/storageservices/put-blob */
const put = async (storage, url, file, size, signal) => {
    const request = {
        method: 'PUT',
        url,
        stream: () => (0,external_node_fs_.createReadStream)(file),
        headers: {
            'content-length': String(size),
            'content-type': 'application/octet-stream',
            'x-ms-blob-type': 'BlockBlob',
            'x-ms-version': '2021-08-06'
        },
        signal
    };
    const { status, text } = await storage.text(request);
    if (status >= 400)
        throw new azure_http/* AzureReply */.Q(request, status, text);
};
const runOf = (answer) => {
    const { runId, status, runErrorMessage } = answer?.properties ?? {};
    const id = runId ?? answer?.name;
    if (id === undefined)
        throw new Error('Azure scheduled a run without a name');
    return {
        id,
        status: (status ?? 'Queued'),
        ...(runErrorMessage ? { message: runErrorMessage } : {})
    };
};

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/words.ts
var words = __webpack_require__(77522);
// EXTERNAL MODULE: ./src/oci/registry/reference.ts
var reference = __webpack_require__(56812);
// EXTERNAL MODULE: ./src/image/build.ts
var build = __webpack_require__(6489);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/oci/layer/tar.ts
var tar = __webpack_require__(70100);
// EXTERNAL MODULE: ./src/oci/read-chunks.ts
var read_chunks = __webpack_require__(2088);
;// CONCATENATED MODULE: ./src/image/dockerfile/archive.ts
/** A build context as one `.tar.gz`. */








/** @returns the bytes of the archive */
const archiveContext = async (folder, file) => {
    const entries = (0,tar/* arrange */.NL)(await entriesIn(folder, ''));
    // The fastest level: most of it is compressed already, or not to be compressed.
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(copied((0,tar/* tarStream */.eu)(entries)), { objectMode: false }), (0,external_node_zlib_.createGzip)({ level: 1 }), (0,external_node_fs_.createWriteStream)(file));
    return (await (0,promises_.stat)(file)).size;
};
const entriesIn = async (root, below) => {
    const entries = [];
    for (const found of await (0,promises_.readdir)(external_node_path_default().join(root, below), { withFileTypes: true })) {
        const name = external_node_path_default().posix.join(below, found.name);
        const source = external_node_path_default().join(root, name);
        if (found.isDirectory())
            entries.push({ path: name, type: 'directory' }, ...(await entriesIn(root, name)));
        else if (found.isSymbolicLink())
            entries.push({ path: name, type: 'symlink', target: await (0,promises_.readlink)(source) });
        else {
            const { size, mode } = await (0,promises_.stat)(source);
            const executable = (mode & 0o100) !== 0;
            const content = () => (0,read_chunks/* readChunks */.z)(source, 0, size);
            entries.push({ path: name, type: 'file', executable, size, content });
        }
    }
    return entries;
};
/** Whoever buffers a stream keeps its chunks; those that are read from files are written to again. */
async function* copied(chunks) {
    for await (const chunk of chunks)
        yield Buffer.from(chunk);
}

// EXTERNAL MODULE: ./src/image/platform.ts
var platform = __webpack_require__(22554);
// EXTERNAL MODULE: ./src/image/builders/engine-failure.ts
var engine_failure = __webpack_require__(1277);
;// CONCATENATED MODULE: ./src/image/builders/acr-run.ts


const GOES_ON = ['Queued', 'Started', 'Running'];
/** Looks at a log after the end of its run, until it says that it is complete. */
const LAST_LOOKS = 5;
/**
 * Shows the log as it comes and returns when the run succeeded. A log that cannot be read does not stop a build.
 * @throws UserError `BUILDER_FAILED` with the last lines. A cancelled job cancels the run.
 */
const followRun = async (scheduled, image, runs, { log, clock, signal, pollMs }) => {
    const tail = new LogTail(scheduled.id, runs, log);
    let run = scheduled;
    log.info(`Run ${run.id} in the registry: ${run.status}`);
    try {
        while (GOES_ON.includes(run.status)) {
            await clock.sleep(pollMs, signal);
            const now = await runs.get(run.id, signal);
            if (now.status !== run.status)
                log.info(`Run ${run.id} in the registry: ${now.status}`);
            run = now;
            if (run.status !== 'Queued')
                await tail.more(signal);
        }
        for (let look = 0; look < LAST_LOOKS && !(await tail.more(signal)); look++)
            await clock.sleep(pollMs, signal);
    }
    catch (error) {
        if (signal.aborted)
            await runs.cancel(run.id).catch(() => { });
        throw error;
    }
    if (run.status !== 'Succeeded')
        throw failure(run, image, tail.last);
};
class LogTail {
    #id;
    #runs;
    #log;
    #next = 0;
    #complete = false;
    #told = false;
    last = [];
    constructor(id, runs, log) {
        this.#id = id;
        this.#runs = runs;
        this.#log = log;
    }
    /** @returns whether that was all */
    async more(signal) {
        if (this.#complete)
            return true;
        try {
            const piece = await this.#runs.log(this.#id, this.#next, signal);
            if (piece === undefined)
                return false;
            this.#next = piece.next;
            this.#complete = piece.complete;
            for (const line of piece.text.split(/\r?\n/).filter(Boolean)) {
                this.#log.info(line);
                this.last.push(line);
                if (this.last.length > 20)
                    this.last.shift();
            }
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            if (!this.#told)
                this.#log.warning(`The log of run ${this.#id} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
            this.#told = true;
        }
        return this.#complete;
    }
}
const failure = ({ id, status, message }, image, last) => {
    const said = last.length > 0 ? ` Its last lines:\n${last.join('\n')}` : ' It left no log.';
    return new errors/* UserError */.yo('BUILDER_FAILED', `The registry could not build image "${image}" (run ${id}: ${status}${message ? `, ${message}` : ''}).${said}`, { hint: (0,engine_failure/* hintFor */.J)([...last, message ?? ''].join('\n')) });
};

// EXTERNAL MODULE: ./src/image/builders/adopt.ts
var adopt = __webpack_require__(6404);
;// CONCATENATED MODULE: ./src/image/builders/acr-builder.ts















/** What Azure takes in one request: https://learn.microsoft.com/rest/api/storageservices/put-blob#remarks */
const LARGEST_CONTEXT = 5000 * 1024 * 1024;
/** The most that ACR allows a run. */
const TIMEOUT_SECONDS = 28_800;
/**
 * Has the registry build a context, and publishes what comes out like any other version. Nothing is needed on this
 * machine. A context that was built before is not built again.
 * @throws UserError `ACR_UNKNOWN`, `BUILDER_FAILED`, `BUILDER_UNSUPPORTED`, and those of Azure
 */
const buildInAcr = async (context, plan, tools) => {
    const { store, log, access, signal } = tools;
    const { host, prefix } = acrAt(store.location, access);
    const before = await (0,adopt/* builtFrom */.dF)(context, plan, tools);
    if (before !== undefined)
        return before;
    const registry = await (0,acr.openAcrClient)(access).find(host, signal);
    if (registry === undefined)
        throw unknownAcr(host, access);
    const runs = openAcrRuns(registry, access, log.secret);
    const repository = (0,build/* imageRepository */.an)(plan.spec.name);
    // No number yet: nobody takes it for a version. Of two builds at once each has its own.
    const tag = `build-${context.key.slice(7, 19)}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
    const source = await sendContext(context, runs, tools);
    const image = `${prefix === '' ? '' : `${prefix}/`}${repository}:${tag}`;
    const { architecture } = (0,platform/* platformOf */.tj)(plan.spec.architecture);
    const wanted = { source, image, architecture, timeoutSeconds: TIMEOUT_SECONDS };
    try {
        await followRun(await runs.schedule(wanted, signal), plan.spec.name, runs, {
            ...tools,
            pollMs: access.http.pollMs
        });
        const descriptor = await store.resolve(repository, tag);
        if (descriptor === undefined)
            throw new Error(`The run succeeded, but there is no ${image}`);
        return await (0,adopt/* adoptImage */.Kn)({ store, repository, descriptor }, context, plan, tools);
    }
    finally {
        await store
            .remove(repository, tag)
            .catch(() => log.warning(`The tag ${image} was left behind.`));
    }
};
/** @throws UserError `INPUT_INVALID` for what is no container registry of this cloud. */
const acrAt = (location, access) => {
    const registry = (0,reference.looksLikeRegistry)(location) ? (0,reference.parseRegistry)(location) : undefined;
    if (registry && (0,acr_credentials.isAcr)(registry.host, access))
        return registry;
    throw new errors/* UserError */.yo('INPUT_INVALID', `Input "builder" acr-tasks does not go with registry "${location}".`, {
        hint: 'Only an Azure container registry builds images: give one as team.azurecr.io/prefix.'
    });
};
const sendContext = async (context, runs, { log, signal }) => {
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'scoreline-acr-'));
    try {
        const file = external_node_path_default().join(folder, 'context.tar.gz');
        const size = await archiveContext(context.folder, file);
        if (size > LARGEST_CONTEXT)
            throw tooLarge(size);
        log.info(`Sending a context of ${(0,words/* bytes */.ee)(size)} to the registry …`);
        return await runs.uploadSource(file, size, signal);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
};
const unknownAcr = (host, { subscriptionId }) => new errors/* UserError */.yo('ACR_UNKNOWN', `The container registry ${host} is not in subscription ${subscriptionId}, or may not be seen.`, { hint: 'Give the sign-in the role Contributor on it.' });
const tooLarge = (size) => new errors/* UserError */.yo('BUILDER_UNSUPPORTED', `The build context has ${(0,words/* bytes */.ee)(size)}; Azure takes 5.2 GB.`, { hint: 'Use the default builder: it moves no model.' });


/***/ }),

/***/ 6404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ adoptImage),
/* harmony export */   dF: () => (/* binding */ builtFrom)
/* harmony export */ });
/* unused harmony exports CONTEXT_ANNOTATION, adoptedArtifact, markedHistory */
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/* harmony import */ var _oci_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91063);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32060);
/* harmony import */ var _oci_numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94623);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17313);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50484);
/* harmony import */ var _base_base_image_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52414);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6489);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86575);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22554);
/* harmony import */ var _size_limit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70710);
/** Takes an image that another program built into a registry, as if this one had built it. */











/** Names the context an image was built from: the same one needs no second build. */
const CONTEXT_ANNOTATION = 'io.scoreline.context';
/** The newest version that was built from this very context. */
const builtFrom = async ({ key }, { spec }, { store }) => {
    const repository = (0,_build_js__WEBPACK_IMPORTED_MODULE_7__/* .imageRepository */ .an)(spec.name);
    for (const version of (await (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .versionsOf */ .x4)(store, repository)).toReversed()) {
        const descriptor = await store.resolve(repository, String(version));
        if (descriptor?.mediaType !== _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.manifest)
            continue;
        const manifest = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(store, repository, descriptor);
        if (manifest.annotations?.[CONTEXT_ANNOTATION] !== key)
            continue;
        const config = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readImageConfig */ .MP)(store, repository, manifest);
        const layers = manifest.layers.map((layer, i) => ({
            descriptor: layer,
            madeBy: layerHistory(config)[i]?.created_by ?? ''
        }));
        return (0,_build_js__WEBPACK_IMPORTED_MODULE_7__/* .builtImage */ .i)(store, spec.name, { version, descriptor, changed: false }, layers);
    }
    return undefined;
};
/**
 * Publishes the image under the next number: its layers as they are, its config with that number in it, and the
 * annotations that every image of ours has.
 */
const adoptImage = async (foreign, { key }, plan, { store, log, attach, maxSize }) => {
    const { spec } = plan;
    const repository = (0,_build_js__WEBPACK_IMPORTED_MODULE_7__/* .imageRepository */ .an)(spec.name);
    const { manifest, config } = await readImage(foreign, plan);
    const marked = { ...config, history: markedHistory(config.history ?? [], plan) };
    const madeBy = (i) => layerHistory(marked)[i]?.created_by ?? '';
    const sized = manifest.layers.map(({ size }, i) => ({ madeBy: madeBy(i), size }));
    (0,_size_limit_js__WEBPACK_IMPORTED_MODULE_9__/* .checkSize */ .C)(spec.name, sized, maxSize);
    const layers = await Promise.all((0,_base_base_image_js__WEBPACK_IMPORTED_MODULE_6__/* .layersOf */ .w)(spec.name, manifest, config).map(async ({ descriptor: { mediaType, digest, size } }, i) => {
        const label = `${spec.name} (layer ${i + 1} of ${manifest.layers.length})`;
        const open = () => foreign.store.stream(foreign.repository, { mediaType, digest, size });
        const staged = await store.stage(repository, { mediaType, digest, size, label, open }, log);
        return {
            descriptor: { mediaType, digest: staged.digest, size: staged.size },
            madeBy: madeBy(i)
        };
    }));
    const numbered = await (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .publishNumbered */ .U)(store, repository, number => adoptedArtifact(marked, layers, number, key, plan), {
        reuse: true,
        attach,
        essence: document => ({ ...document, annotations: (0,_config_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutOrigin */ .bj)(document.annotations) })
    });
    return (0,_build_js__WEBPACK_IMPORTED_MODULE_7__/* .builtImage */ .i)(store, spec.name, numbered, layers);
};
/** The manifest and config of one version. Pure. */
const adoptedArtifact = (config, layers, version, key, { spec, base }) => {
    const bytes = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .toBytes */ .ZJ)(adoptedConfig(config, version));
    const digest = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.manifest,
            config: { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.config, digest, size: bytes.length },
            layers: layers.map(layer => layer.descriptor),
            annotations: {
                ...(0,_config_js__WEBPACK_IMPORTED_MODULE_8__/* .imageAnnotations */ .s1)(spec, version, base ?? { layers: [] }),
                [CONTEXT_ANNOTATION]: key
            }
        },
        documents: new Map([[digest, bytes]])
    };
};
/**
 * What OCI knows of a config: Docker writes the name and terminal of the container it built in besides. Without a
 * command, a health check, and the time of the build, as with every image of ours. Pure.
 */
const adoptedConfig = (built, version) => {
    const { architecture, os, variant, config, rootfs, history } = built;
    const { User, ExposedPorts, Env = [], Entrypoint, WorkingDir, Volumes, Labels, StopSignal } = config;
    return {
        architecture,
        os,
        ...(variant ? { variant } : {}),
        config: {
            ...(User ? { User } : {}),
            ...(ExposedPorts ? { ExposedPorts } : {}),
            Env: Env.map(entry => entry.startsWith('SERVICE_VERSION=') ? `SERVICE_VERSION=${version}` : entry),
            ...(Entrypoint ? { Entrypoint } : {}),
            ...(WorkingDir ? { WorkingDir } : {}),
            ...(Volumes && Object.keys(Volumes).length > 0 ? { Volumes } : {}),
            ...(Labels ? { Labels } : {}),
            ...(StopSignal ? { StopSignal } : {})
        },
        rootfs,
        ...(history ? { history } : {})
    };
};
/** Our own layers carry the marks by which `deploy-target` knows them; engines write the instruction there. Pure. */
const markedHistory = (history, { parts }) => history.map(entry => {
    const said = entry.created_by ?? '';
    const part = parts.find(({ target }) => copies(said, `${target}/`));
    return part && !entry.empty_layer ? { ...entry, created_by: part.madeBy } : entry;
});
/** `COPY programs/ /opt/scoreline/ # buildkit`, `/bin/sh -c #(nop) COPY dir:5e… in /opt/scoreline/ ` */
const copies = (said, target) => /\bCOPY\b/.test(said) && said.split(/[\s",[\]]+/).includes(target);
const layerHistory = ({ history = [] }) => history.filter(entry => !entry.empty_layer);
const readImage = async ({ store, repository, descriptor }, { spec }) => {
    let found = descriptor;
    let document = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u0)(store, repository, found);
    while ((0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(document)) {
        const { manifests } = document;
        const only = manifests.length === 1 ? manifests[0] : undefined;
        const chosen = only ?? (0,_base_base_image_js__WEBPACK_IMPORTED_MODULE_6__/* .choosePlatform */ .xV)(manifests, (0,_platform_js__WEBPACK_IMPORTED_MODULE_10__/* .platformOf */ .tj)(spec.architecture));
        if (chosen === undefined)
            throw new Error('The builder made no image of the platform');
        found = chosen;
        document = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u0)(store, repository, found);
    }
    return { manifest: document, config: await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readImageConfig */ .MP)(store, repository, document) };
};


/***/ })

};
