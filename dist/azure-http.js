export const id = 7743;
export const ids = [7743];
export const modules = {

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
