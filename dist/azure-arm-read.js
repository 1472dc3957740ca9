export const id = 8338;
export const ids = [8338];
export const modules = {

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


/***/ })

};
