export const id = 284;
export const ids = [284,6812,9008];
export const modules = {

/***/ 64119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ silent)
/* harmony export */ });
/** A log that says nothing. */
const silent = {
    debug: () => { },
    info: () => { },
    warning: () => { },
    progress: () => { },
    secret: () => { }
};


/***/ }),

/***/ 89008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ anonymous),
/* harmony export */   firstOf: () => (/* binding */ firstOf),
/* harmony export */   forGitHub: () => (/* binding */ forGitHub),
/* harmony export */   onlyFor: () => (/* binding */ onlyFor),
/* harmony export */   secretsOf: () => (/* binding */ secretsOf),
/* harmony export */   w: () => (/* binding */ basicOf)
/* harmony export */ });
/** Nobody's: public registries only. */
const anonymous = { credentialFor: async () => undefined };
/** One credential, for one host (with its port, as in references). */
const onlyFor = (host, credential) => ({
    credentialFor: async (wanted) => (wanted === host ? credential : undefined)
});
/** The first that knows the host. */
const firstOf = (...sources) => ({
    credentialFor: async (host) => {
        for (const source of sources) {
            const found = await source.credentialFor(host);
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
});
/** GitHub's own registry takes the job's token with any user name. */
const forGitHub = (token) => onlyFor('ghcr.io', { username: 'token', password: token });
/** What a log has to mask of the credential; it knows the forms of each by itself. */
const secretsOf = (credential) => 'identityToken' in credential
    ? [credential.identityToken]
    : [credential.password, basicOf(credential)];
/** https://www.rfc-editor.org/rfc/rfc7617#section-2 */
const basicOf = (credential) => Buffer.from(`${credential.username}:${credential.password}`).toString('base64');


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

/***/ 20284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RegistryStore: () => (/* binding */ RegistryStore)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/ports.ts
var ports = __webpack_require__(64119);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(68825);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(32060);
;// CONCATENATED MODULE: ./src/oci/registry/blob-errors.ts

const missing = (location, { digest }) => new errors/* UserError */.yo('BLOB_MISSING', `Registry "${location}" has no blob ${digest}.`, {
    hint: 'A manifest names it, so something deleted it. Register the model or build the image again.'
});
const corrupt = (location, { digest }) => new errors/* UserError */.yo('BLOB_CORRUPT', `Registry "${location}" answered with other bytes than ${digest} promises.`, { hint: 'Nothing of them was used. Tell whoever runs the registry.' });

;// CONCATENATED MODULE: ./src/oci/registry/claim.ts
/** Others are assumed to need at most this many times as long as we did. */
const WAIT_FACTOR = 3;
const SHORTEST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 5000;
const waiting = new Map();
/** @returns whether the tag points at `digest` because of us. */
const claimTag = async (tag, digest, steps) => {
    const before = waiting.get(tag) ?? Promise.resolve();
    const mine = before.then(() => claim(digest, steps));
    const settled = mine.catch(() => { });
    waiting.set(tag, settled);
    try {
        return await mine;
    }
    finally {
        if (waiting.get(tag) === settled)
            waiting.delete(tag);
    }
};
const claim = async (digest, { clock, look, put }) => {
    const start = clock.now();
    if ((await look()) !== undefined)
        return false;
    if (!(await put()))
        return false;
    const took = clock.now() - start;
    await clock.sleep(Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, took * WAIT_FACTOR)));
    return (await look()) === digest;
};

// EXTERNAL MODULE: ./src/core/clock.ts
var core_clock = __webpack_require__(32257);
;// CONCATENATED MODULE: ./src/oci/registry/challenge.ts
/** One piece of the header: `name=value`, `name="value"`, a lone word, or a comma. */
const PIECE = /\s*(?:([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))|([^\s,"=]+)|(,))/gy;
/**
 * Reads a `WWW-Authenticate` header, which may hold several challenges with commas between them and within them.
 * What cannot be read is left out.
 */
const parseChallenges = (header) => {
    const found = [];
    for (const [, name, quoted, plain, word] of header.matchAll(PIECE)) {
        const current = found.at(-1);
        if (word !== undefined)
            found.push({ scheme: word.toLowerCase(), parameters: {} });
        else if (name !== undefined && current !== undefined)
            current.parameters[name.toLowerCase()] = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
    }
    return found;
};

// EXTERNAL MODULE: ./src/oci/registry/credential.ts
var registry_credential = __webpack_require__(89008);
// EXTERNAL MODULE: ./src/oci/registry/reference.ts
var reference = __webpack_require__(56812);
;// CONCATENATED MODULE: ./src/oci/registry/scope.ts
const repositoryScope = (name, ...actions) => ({
    type: 'repository',
    name,
    actions
});
const CATALOG_SCOPE = { type: 'registry', name: 'catalog', actions: ['*'] };
const scopeText = ({ type, name, actions }) => `${type}:${name}:${[...actions].sort().join(',')}`;
/** Reads what a challenge asks for; a name may hold colons (a host with a port). */
const parseScopes = (text) => text
    .split(' ')
    .map(part => /^([^:]+):(.+):([^:]*)$/.exec(part))
    .filter(match => match !== null)
    .map(([, type = '', name = '', actions = '']) => ({ type, name, actions: actions.split(',') }));
/** Whether everything in `wanted` is in `held`. */
const covers = (held, wanted) => wanted.every(scope => scope.actions.every(action => held.some(other => other.type === scope.type && other.name === scope.name && other.actions.includes(action))));
/** Both, each resource once. */
const mergeScopes = (a, b) => {
    const merged = new Map();
    for (const scope of [...a, ...b]) {
        const key = `${scope.type}:${scope.name}`;
        const actions = new Set([...(merged.get(key)?.actions ?? []), ...scope.actions]);
        merged.set(key, { ...scope, actions: [...actions] });
    }
    return [...merged.values()];
};

;// CONCATENATED MODULE: ./src/oci/registry/failure.ts

/** The registry answered, and not what was asked for. */
class failure_ReplyFailure extends Error {
    name = 'ReplyFailure';
    status;
    errors;
    /** Milliseconds the registry wants us to wait. */
    retryAfter;
    constructor(request, status, errors, retryAfter) {
        const said = errors.map(({ code, message }) => [code, message].filter(Boolean).join(': '));
        super(`${request} answered ${status}${said.length > 0 ? ` (${said.join('; ')})` : ''}`);
        this.status = status;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }
    has(...codes) {
        return this.errors.some(({ code }) => codes.includes(code));
    }
}
/** The connection broke, stalled or never came to be. */
class ConnectionFailure extends Error {
    name = 'ConnectionFailure';
    code;
    constructor(request, cause) {
        super(`${request}: ${(0,errors/* messageOf */.bD)(cause) || 'connection lost'}`, { cause });
        this.code =
            typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
    }
}
/** Reads an error reply. Registries in front of which a proxy answers send HTML: then there is nothing to tell. */
const parseErrors = (body) => {
    try {
        const { errors } = JSON.parse(body);
        if (!Array.isArray(errors))
            return [];
        return errors.slice(0, 5).map(error => ({
            code: printable(error?.code),
            message: printable(error?.message)
        }));
    }
    catch {
        return [];
    }
};
/** One line, and no workflow command: what a registry says ends up in a log. */
const printable = (value) => typeof value === 'string'
    ? value
        .replace(/[^\x20-\x7e]+/g, ' ')
        .replaceAll('::', ':')
        .slice(0, 200)
    : '';

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
;// CONCATENATED MODULE: ./src/oci/registry/http.ts
/** One HTTP request and its reply. No retries, no redirects, no credentials: those are decided above. */



/** Connections are kept open and used again; idle ones do not keep the process alive. */
class Connections {
    #http = new (external_node_http_default()).Agent({ keepAlive: true });
    #https = new (external_node_https_default()).Agent({ keepAlive: true });
    #proxied;
    constructor(proxied) {
        this.#proxied = proxied;
    }
    agentFor(url) {
        if (url.protocol !== 'https:')
            return this.#http;
        return this.#proxied?.(url) ?? this.#https;
    }
    close() {
        this.#http.destroy();
        this.#https.destroy();
    }
}
/** @throws ConnectionFailure when no reply comes. A reply may come before the whole body went out; the rest is not sent. */
const send = (request, connections) => new Promise((resolve, reject) => {
    const { url, method, body, signal } = request;
    const label = labelOf(request);
    const length = body === undefined ? undefined : body.length;
    const outgoing = (url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(url, {
        method,
        agent: connections.agentFor(url),
        headers: {
            ...request.headers,
            ...(length === undefined ? {} : { 'content-length': length })
        }
    });
    let incoming;
    const giveUp = (error) => {
        ;
        (incoming ?? outgoing).destroy(error);
    };
    const abort = () => giveUp(new Error('cancelled'));
    if (signal?.aborted)
        abort();
    signal?.addEventListener('abort', abort, { once: true });
    outgoing.once('close', () => signal?.removeEventListener('abort', abort));
    outgoing.setTimeout(request.quietMs, () => giveUp(new Error(`nothing moved for ${request.quietMs / 1000} s`)));
    // What a proxy answers to CONNECT is no word of the registry's: neither a redirect nor a question for credentials.
    outgoing.once('proxyConnect', ({ statusCode }) => {
        if (statusCode !== 200)
            giveUp(proxyRefusal(statusCode));
    });
    outgoing.on('error', cause => reject(new ConnectionFailure(label, cause)));
    outgoing.once('response', response => {
        incoming = response;
        response.on('error', () => { }); // whoever reads the body gets it; nobody else must
        resolve(replyOf(response, outgoing, request));
    });
    sendBody(outgoing, body, () => incoming !== undefined).catch(error => {
        reject(error); // the caller's own bytes could not be read: no failure of the connection
        giveUp(error);
    });
});
/** The first `limit` bytes of a reply's body. */
const readUpTo = async (reply, limit) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of reply.body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= limit)
            break;
    }
    await reply.discard();
    return Buffer.concat(chunks).subarray(0, limit);
};
/** `PUT https://host/v2/a/blobs/uploads/1`: without the query, which may hold a secret. */
const labelOf = ({ method, url }) => `${method} ${url.origin}${url.pathname}`;
const proxyRefusal = (status) => Object.assign(new Error(`the proxy answered ${status}`), { code: 'PROXY_REFUSED' });
const sendBody = async (outgoing, body, answered) => {
    if (body === undefined || Buffer.isBuffer(body)) {
        outgoing.end(body);
        return;
    }
    let wake = () => { };
    outgoing.once('close', () => wake());
    for await (const chunk of body.chunks()) {
        if (outgoing.destroyed || answered())
            return;
        const sent = new Promise(resolve => {
            wake = resolve;
            outgoing.write(chunk, () => resolve());
        });
        body.sending?.(chunk);
        await sent;
    }
    outgoing.end();
};
const replyOf = (incoming, outgoing, request) => ({
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    url: request.url,
    body: bodyOf(incoming, labelOf(request)),
    discard: async () => {
        const small = Number(incoming.headers['content-length'] ?? Number.POSITIVE_INFINITY) <= 65_536;
        const finished = outgoing.writableEnded && (incoming.complete || small);
        if (finished)
            incoming.resume();
        else
            incoming.destroy();
    }
});
async function* bodyOf(incoming, label) {
    try {
        for await (const chunk of incoming)
            yield chunk;
    }
    catch (cause) {
        throw new ConnectionFailure(label, cause);
    }
    if (!incoming.complete)
        throw new ConnectionFailure(label, new Error('the reply was cut short'));
}

;// CONCATENATED MODULE: ./src/oci/registry/retry.ts

/** https://www.rfc-editor.org/rfc/rfc9110#section-15, and two that proxies use for "closed" and "timed out". */
const PASSING_STATUSES = [408, 425, 429, 499, 500, 502, 503, 504, 522, 524];
/** Faults in a row, without anything achieved in between, that are outlived. */
const FAULTS_IN_A_ROW = 12;
/** A registry that was never reached is more likely misspelt than busy. */
const FAULTS_BEFORE_FIRST_REPLY = 4;
const ABSENT = ['ENOTFOUND', 'ECONNREFUSED', 'PROXY_REFUSED'];
const FIRST_WAIT_MS = 200;
const retry_LONGEST_WAIT_MS = 10_000;
/** Longer than this and the step should fail rather than hold the runner. */
const LONGEST_RETRY_AFTER_MS = 15 * 60_000;
/** Whether the same request may succeed when it is made again. */
const isPassing = (error) => error instanceof ConnectionFailure ||
    (error instanceof failure_ReplyFailure && PASSING_STATUSES.includes(error.status));
/**
 * `Retry-After` in milliseconds from now: a number of seconds, or a date.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
const parseRetryAfter = (header, now) => {
    if (header === undefined)
        return undefined;
    if (/^\s*\d{1,9}\s*$/.test(header))
        return Number(header) * 1000;
    const at = Date.parse(header);
    return Number.isNaN(at) ? undefined : Math.max(0, at - now);
};
/** How long to wait after the n-th fault in a row (from 1): doubled each time, shortened by up to half at random. */
const backoff = (fault, random) => Math.min(retry_LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (fault - 1)) * (1 - random / 2);
/** The faults one piece of work has met in a row. */
class Faults {
    #tools;
    #count = 0;
    #reached = false;
    constructor(tools) {
        this.#tools = tools;
    }
    /** Something was achieved: the next fault is the first again. */
    progress() {
        this.#count = 0;
        this.#reached = true;
    }
    /** Waits as long as is due after this fault, or throws it when it is final or one too many. */
    async outlive(error) {
        const { clock, random, log, signal } = this.#tools;
        signal?.throwIfAborted();
        if (!isPassing(error))
            throw error;
        this.#count++;
        if (error instanceof failure_ReplyFailure)
            this.#reached = true;
        if (this.#count > this.#allowed(error))
            throw error;
        const asked = error instanceof failure_ReplyFailure ? error.retryAfter : undefined;
        if (asked !== undefined && asked > LONGEST_RETRY_AFTER_MS)
            throw error;
        const wait = asked ?? backoff(this.#count, random());
        log.debug(`${error.message}; trying again in ${(wait / 1000).toFixed(1)} s`);
        await clock.sleep(wait, signal);
    }
    #allowed(error) {
        const absent = error instanceof ConnectionFailure && ABSENT.includes(error.code);
        return absent && !this.#reached ? FAULTS_BEFORE_FIRST_REPLY : FAULTS_IN_A_ROW;
    }
}
/** Runs until it succeeds, outliving faults that pass. */
const withRetries = async (run, tools) => {
    const faults = new Faults(tools);
    for (;;) {
        try {
            return await run();
        }
        catch (error) {
            await faults.outlive(error);
        }
    }
};

;// CONCATENATED MODULE: ./src/oci/registry/token.ts






/** A token that says nothing of its life lives a minute: https://distribution.github.io/distribution/spec/auth/token/#token-response-fields */
const DEFAULT_LIFE_S = 60;
const LARGEST_REPLY = 1024 * 1024;
const QUIET_MS = 30_000;
/**
 * Exchanges a credential for a token that opens the scopes.
 * A name and password by GET (https://distribution.github.io/distribution/spec/auth/token/),
 * a refresh token by POST (https://distribution.github.io/distribution/spec/auth/oauth/).
 * Redirects are not followed: the credential is for this address.
 * @throws ReplyFailure, ConnectionFailure
 */
const fetchToken = async (wanted, connections, clock) => {
    const request = tokenRequest(wanted);
    const asked = clock.now();
    const reply = await send(request, connections);
    const text = (await readUpTo(reply, LARGEST_REPLY)).toString();
    if (reply.status !== 200)
        throw new failure_ReplyFailure(labelOf(request), reply.status, parseErrors(text), parseRetryAfter(reply.headers['retry-after'], clock.now()));
    return parseToken(text, asked, labelOf(request));
};
/** Pure: how the exchange looks on the wire. */
const tokenRequest = ({ realm, service, scopes, credential }) => {
    const common = service === undefined ? [] : [['service', service]];
    if (credential !== undefined && 'identityToken' in credential) {
        const form = new URLSearchParams([
            ['grant_type', 'refresh_token'],
            ...common,
            ['client_id', 'scoreline'],
            ['scope', scopes.map(scopeText).join(' ')],
            ['refresh_token', credential.identityToken]
        ]);
        return {
            method: 'POST',
            url: realm,
            headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
            body: Buffer.from(form.toString()),
            quietMs: QUIET_MS
        };
    }
    const url = new URL(realm);
    for (const [name, value] of common)
        url.searchParams.append(name, value);
    for (const scope of scopes)
        url.searchParams.append('scope', scopeText(scope));
    const authorization = credential && { authorization: `Basic ${(0,registry_credential/* basicOf */.w)(credential)}` };
    return {
        method: 'GET',
        url,
        headers: { accept: 'application/json', ...authorization },
        quietMs: QUIET_MS
    };
};
const parseToken = (text, asked, label) => {
    let reply;
    try {
        reply = JSON.parse(text);
    }
    catch (cause) {
        throw unreadable(label, (0,errors/* messageOf */.bD)(cause));
    }
    const value = reply.token || reply.access_token;
    if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value))
        throw unreadable(label, 'it holds no token');
    const life = typeof reply.expires_in === 'number' ? reply.expires_in : DEFAULT_LIFE_S;
    return { value, expires: asked + life * 1000 };
};
const unreadable = (label, why) => new errors/* UserError */.yo('REGISTRY_FAILED', `The token reply of ${label} cannot be used: ${why}.`, {
    hint: 'Is something else answering in place of the registry, a proxy or a log-in page?'
});

;// CONCATENATED MODULE: ./src/oci/registry/authorizer.ts






/** A token this near its end is not used any more. */
const MARGIN_MS = 10_000;
/** Gets one registry's `Authorization` headers: learns how it wants to be asked, and keeps tokens while they last. */
class Authorizer {
    #host;
    #origin;
    #tools;
    #challenge;
    #credential;
    #tokens = [];
    constructor(host, origin, tools) {
        this.#host = host;
        this.#origin = origin;
        this.#tools = tools;
    }
    get knowsHow() {
        return this.#challenge !== undefined;
    }
    /** The header for a request in these scopes; undefined while the registry has not asked for any. */
    async header(scopes) {
        if (this.#challenge === undefined || this.#challenge.scheme === 'none')
            return undefined;
        if (this.#challenge.scheme === 'basic') {
            const credential = await this.#ownCredential();
            if (credential === undefined || 'identityToken' in credential)
                return undefined;
            return `Basic ${(0,registry_credential/* basicOf */.w)(credential)}`;
        }
        return `Bearer ${(await this.#token(this.#challenge, scopes)).value}`;
    }
    /** The registry was asked without credentials and let us in. */
    open() {
        this.#challenge ??= { scheme: 'none', parameters: {} };
    }
    /**
     * The registry answered 401 with this `WWW-Authenticate`. What it was shown is used no more.
     * @returns the scopes to ask with, once, instead; undefined when it offers no way in that we know.
     */
    refused(header, scopes) {
        const challenges = parseChallenges(header ?? '');
        const challenge = challenges.find(({ scheme }) => scheme === 'bearer') ??
            challenges.find(({ scheme }) => scheme === 'basic');
        if (challenge === undefined)
            return undefined;
        this.#challenge = challenge;
        this.#credential = undefined;
        this.#tokens = [];
        return mergeScopes(scopes, parseScopes(challenge.parameters.scope ?? ''));
    }
    async #token(challenge, scopes) {
        for (const held of this.#tokens.filter(candidate => covers(candidate.scopes, scopes))) {
            const token = await held.token;
            if (token.expires - MARGIN_MS > this.#tools.clock.now())
                return token;
            this.#tokens = this.#tokens.filter(other => other !== held);
        }
        const fresh = { scopes, token: this.#exchange(challenge, scopes) };
        this.#tokens.push(fresh);
        fresh.token.catch(() => {
            this.#tokens = this.#tokens.filter(other => other !== fresh);
        });
        return fresh.token;
    }
    async #exchange(challenge, scopes) {
        const { connections, clock, log } = this.#tools;
        const realm = this.#realm(challenge);
        const credential = await this.#ownCredential();
        log.debug(`Asking ${realm.origin} for a token: ${scopes.map(scopeText).join(' ')}`);
        const token = await fetchToken({ realm, service: challenge.parameters.service, scopes, credential }, connections, clock);
        log.secret(token.value);
        return token;
    }
    /** Credentials go to the address the registry itself names, but never in the clear to another machine. */
    #realm({ parameters: { realm = '' } }) {
        const url = URL.canParse(realm) ? new URL(realm) : undefined;
        const clear = url?.protocol === 'http:' && this.#origin.protocol === 'http:';
        if (url?.protocol === 'https:' || (url && clear && (0,reference/* isLoopback */.U9)(url.hostname)))
            return url;
        throw new errors/* UserError */.yo('REGISTRY_INSECURE', `Registry "${this.#host}" wants its credentials sent to "${realm}", which is not safe.`, { hint: 'A token service must be reached by https. Check the registry’s own configuration.' });
    }
    #ownCredential() {
        this.#credential ??= this.#tools.credentials.credentialFor(this.#host).then(found => {
            for (const secret of found ? (0,registry_credential.secretsOf)(found) : [])
                this.#tools.log.secret(secret);
            return found;
        });
        return this.#credential;
    }
}

;// CONCATENATED MODULE: ./src/oci/registry/explain.ts


/** What a failure that stayed means to the user; anything else passes unchanged. */
const explain = (error, host) => {
    if (error instanceof ConnectionFailure)
        return new errors/* UserError */.yo('REGISTRY_UNREACHABLE', `Registry "${host}" cannot be reached: ${error.message}.`, { cause: error, hint: unreachableHint(error.code) });
    if (!(error instanceof failure_ReplyFailure))
        return error;
    if (error.status === 401 || error.status === 403)
        return new errors/* UserError */.yo('REGISTRY_DENIED', `Registry "${host}" refused: ${error.message}.`, {
            cause: error,
            hint: deniedHint(host)
        });
    return new errors/* UserError */.yo('REGISTRY_FAILED', `Registry "${host}" failed: ${error.message}.`, {
        cause: error,
        hint: error.status >= 500 || error.status === 429
            ? 'It did not recover while we kept trying. Run the step again later.'
            : 'docs/registries.md tells what each registry needs.'
    });
};
const unreachableHint = (code) => ({
    ENOTFOUND: 'There is no such host. Check its name for a misspelling.',
    ECONNREFUSED: 'Nothing listens at that address and port. Is the registry running?',
    PROXY_REFUSED: 'HTTPS_PROXY leads there. Name the host in NO_PROXY, or let the proxy through to it.',
    CERT_HAS_EXPIRED: 'Its certificate has expired.',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is not trusted here. Set NODE_EXTRA_CA_CERTS to the file of your own authority.',
    SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is not trusted here. Set NODE_EXTRA_CA_CERTS to the file of your own authority.',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate is not trusted here. Set NODE_EXTRA_CA_CERTS to the file of your own authority.'
})[code] ?? 'Check the network between this machine and the registry, then run the step again.';
const deniedHint = (host) => {
    if (host === 'ghcr.io')
        return 'Give the job "permissions: packages: write", and the package a link to this repository under "Manage Actions access".';
    if (host.endsWith('.azurecr.io'))
        return 'Give the identity the role AcrPush (AcrPull to read only), or sign in with azure/login before this step.';
    return 'Sign in before this step (docker/login-action), or give registry-username and registry-password.';
};

;// CONCATENATED MODULE: ./src/oci/registry/client.ts









const DEFAULT_QUIET_MS = 60_000;
const MOST_REDIRECTS = 5;
/** Error replies are read no further. */
const LARGEST_ERROR = 64 * 1024;
const REDIRECTS = [301, 302, 303, 307, 308];
/** Speaks to one registry: credentials, redirects, failures. */
class RegistryClient {
    registry;
    retryTools;
    #connections;
    #authorizer;
    #quietMs;
    #ping;
    constructor(registry, options = {}) {
        const { credentials = registry_credential/* anonymous */._, log = ports/* silent */.K, clock = core_clock/* systemClock */.m } = options;
        this.registry = registry;
        this.retryTools = { clock, log, random: options.random ?? Math.random, signal: options.signal };
        this.#quietMs = options.quietMs ?? DEFAULT_QUIET_MS;
        this.#connections = new Connections(options.proxied);
        this.#authorizer = new Authorizer(registry.host, registry.origin, {
            credentials,
            clock,
            log,
            connections: this.#connections
        });
    }
    /**
     * Makes the request until it is answered, outliving faults that pass.
     * @throws UserError `REGISTRY_DENIED`, `REGISTRY_UNREACHABLE`, `REGISTRY_FAILED`
     */
    call(call) {
        return this.persist(() => this.attempt(call));
    }
    /** As `call`, with the first `limit` bytes of the reply. */
    read(call, limit) {
        return this.persist(async () => {
            const reply = await this.attempt(call);
            return { reply, bytes: await readUpTo(reply, limit) };
        });
    }
    /** Runs work made of several attempts again and again until its faults have passed; what stays is told to the user. */
    async persist(run) {
        try {
            return await withRetries(run, this.retryTools);
        }
        catch (error) {
            throw explain(error, this.registry.host);
        }
    }
    /** Makes the request once (once more with new credentials when those it had were refused). */
    async attempt(call) {
        const url = new URL(String(call.url), this.registry.origin.href);
        const own = url.origin === this.registry.origin.origin;
        if (own)
            await this.#learnHow();
        const reply = await this.#follow(call, url, call.scopes);
        if (reply.status === 401 && own && reply.url.origin === url.origin) {
            const scopes = this.#authorizer.refused(reply.headers['www-authenticate'], call.scopes);
            if (scopes === undefined)
                return this.#judge(call, reply);
            await reply.discard();
            return this.#judge(call, await this.#follow(call, url, scopes));
        }
        return this.#judge(call, reply);
    }
    /** Where a `Location` leads. Registries behind a proxy often say http for their own host; it is reached as before. */
    locate(location, from) {
        if (location === undefined || !URL.canParse(location, from.href))
            return undefined;
        const url = new URL(location, from.href);
        if (url.host === from.host)
            url.protocol = from.protocol;
        return url;
    }
    close() {
        this.#connections.close();
    }
    async #follow(call, url, scopes, hops = 0) {
        const own = url.origin === this.registry.origin.origin;
        const authorization = own ? await this.#authorizer.header(scopes) : undefined;
        const reply = await send({
            method: call.method,
            url: this.#safe(url),
            headers: {
                'user-agent': 'scoreline',
                ...call.headers,
                ...(authorization === undefined ? {} : { authorization })
            },
            body: call.body,
            quietMs: call.quietMs ?? this.#quietMs,
            signal: this.retryTools.signal
        }, this.#connections);
        const next = this.#redirect(call, reply, url);
        if (next === undefined || hops >= MOST_REDIRECTS)
            return reply;
        await reply.discard();
        return this.#follow(call, next, scopes, hops + 1);
    }
    /** Only what can be asked again without harm is followed: https://www.rfc-editor.org/rfc/rfc9110#section-15.4 */
    #redirect({ method }, reply, from) {
        if (!REDIRECTS.includes(reply.status) || (method !== 'GET' && method !== 'HEAD'))
            return undefined;
        return this.locate(reply.headers.location, from);
    }
    /** A registry spoken to with TLS does not send us anywhere without; a loopback one may, to loopback. */
    #safe(url) {
        const clear = this.registry.origin.protocol === 'http:' && (0,reference/* isLoopback */.U9)(url.hostname);
        if (url.protocol === 'https:' || (url.protocol === 'http:' && clear))
            return url;
        throw new failure_ReplyFailure(`A redirect to ${url.origin}, which is not safe,`, 0, []);
    }
    async #judge(call, reply) {
        if (call.accept.includes(reply.status))
            return reply;
        const label = labelOf({ method: call.method, url: reply.url });
        const text = await readUpTo(reply, LARGEST_ERROR).catch(() => Buffer.alloc(0));
        throw new failure_ReplyFailure(label, reply.status, parseErrors(text.toString()), parseRetryAfter(reply.headers['retry-after'], this.retryTools.clock.now()));
    }
    /** One empty question before the first real one, so that no long body is sent only to be refused. */
    async #learnHow() {
        if (this.#authorizer.knowsHow)
            return;
        this.#ping ??= this.#pingOnce().finally(() => {
            this.#ping = undefined;
        });
        return this.#ping;
    }
    async #pingOnce() {
        const url = new URL('/v2/', this.registry.origin);
        const reply = await this.#follow({ method: 'GET', url, scopes: [], accept: [] }, url, []);
        if (reply.url.origin === url.origin && reply.status === 401) {
            this.#authorizer.refused(reply.headers['www-authenticate'], []);
            this.#authorizer.open();
        }
        else if (reply.status < 500 && reply.status !== 429 && reply.status !== 408)
            this.#authorizer.open();
        else {
            await this.#judge({ method: 'GET', url, scopes: [], accept: [] }, reply);
        }
        await reply.discard();
    }
}
const isMissing = (error) => error instanceof ReplyFailure && error.status === 404;

;// CONCATENATED MODULE: ./src/oci/registry/manifests.ts






/** Registries must take manifests of 4 MiB: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-manifests */
const LARGEST_MANIFEST = 4 * 1024 * 1024;
/** Where a descriptor's bytes are: manifests have an address of their own. */
const pathOf = (repository, { mediaType, digest }) => `/v2/${repository}/${(0,oci_manifest/* isManifestType */.Q3)(mediaType) ? 'manifests' : 'blobs'}/${digest}`;
/** What a tag or digest points at; undefined when it or the whole repository is not there. */
const resolveManifest = async (client, repository, tagOrDigest) => {
    const reply = await client.call({
        method: 'HEAD',
        url: `/v2/${repository}/manifests/${tagOrDigest}`,
        scopes: [repositoryScope(repository, 'pull')],
        headers: { accept: oci_manifest/* MANIFEST_TYPES */._P.join(', ') },
        accept: [200, 404]
    });
    await reply.discard();
    if (reply.status === 404)
        return undefined;
    const digest = (0,oci_digest/* isDigest */.Bc)(tagOrDigest) ? tagOrDigest : reply.headers['docker-content-digest'];
    const size = Number(reply.headers['content-length']);
    const mediaType = reply.headers['content-type']?.split(';')[0]?.trim() ?? '';
    if (typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest) || !(size > 0) || mediaType === '')
        return getDescriptor(client, repository, tagOrDigest);
    return { mediaType, digest, size };
};
/** For registries that do not say the digest: fetches the manifest and counts. */
const getDescriptor = async (client, repository, tagOrDigest) => {
    const found = await getManifest(client, repository, tagOrDigest);
    return (found && { mediaType: found.mediaType, digest: (0,oci_digest/* digestOf */.ol)(found.bytes), size: found.bytes.length });
};
/** A manifest as it is; undefined when it is not there. */
const getManifest = async (client, repository, tagOrDigest) => {
    const { reply, bytes } = await client.read({
        method: 'GET',
        url: `/v2/${repository}/manifests/${tagOrDigest}`,
        scopes: [repositoryScope(repository, 'pull')],
        headers: { accept: oci_manifest/* MANIFEST_TYPES */._P.join(', ') },
        accept: [200, 404]
    }, LARGEST_MANIFEST);
    if (reply.status === 404)
        return undefined;
    if ((0,oci_digest/* isDigest */.Bc)(tagOrDigest) && (0,oci_digest/* digestOf */.ol)(bytes) !== tagOrDigest)
        throw corrupt(client.registry.host, { digest: tagOrDigest });
    const said = reply.headers['content-type']?.split(';')[0]?.trim();
    return { mediaType: said || mediaTypeIn(bytes), bytes };
};
/**
 * Puts a manifest under its digest alone, or under a tag too. Where another client is just storing the same blobs, some
 * registries do not see them for a moment, though they took them: that is waited out.
 */
const putManifest = async (client, repository, document, tag) => {
    for (let attempt = 1;; attempt++) {
        try {
            return await putOnce(client, repository, document, tag);
        }
        catch (error) {
            if (attempt === BLOBS_SEEN_ATTEMPTS || !isBlobUnseen(error))
                throw error;
            await client.retryTools.clock.sleep(BLOBS_SEEN_WAIT_MS * attempt, client.retryTools.signal);
        }
    }
};
const BLOBS_SEEN_ATTEMPTS = 6;
const BLOBS_SEEN_WAIT_MS = 100;
const isBlobUnseen = (error) => {
    const cause = error instanceof errors/* UserError */.yo ? error.cause : error;
    return cause instanceof failure_ReplyFailure && cause.has('MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN');
};
const putOnce = async (client, repository, { bytes, mediaType }, tag) => {
    const digest = (0,oci_digest/* digestOf */.ol)(bytes);
    const reply = await client.call({
        method: 'PUT',
        url: `/v2/${repository}/manifests/${tag ?? digest}`,
        scopes: [repositoryScope(repository, 'pull', 'push')],
        headers: { 'content-type': mediaType },
        body: bytes,
        accept: [200, 201, 202]
    });
    await reply.discard();
    const said = reply.headers['docker-content-digest'];
    if (said !== undefined && said !== digest)
        throw corrupt(client.registry.host, { digest });
    return { digest, listed: reply.headers['oci-subject'] !== undefined };
};
/** Whether the registry refused because the tag exists and may not move (ECR, Harbor, ACR with a locked tag). */
const isTagLocked = (error) => error instanceof failure_ReplyFailure &&
    (error.status === 409 ||
        error.status === 412 ||
        error.errors.some(({ code, message }) => /immutable|already.?exists|locked|disallowed/i.test(`${code} ${message}`)));
const mediaTypeIn = (bytes) => {
    const { mediaType, manifests } = JSON.parse(bytes.toString());
    return mediaType ?? (manifests === undefined ? oci_manifest/* MEDIA */.Rn.manifest : oci_manifest/* MEDIA */.Rn.index);
};

;// CONCATENATED MODULE: ./src/oci/registry/upload-replies.ts
/** What the replies of a registry say of an upload. Pure. */

/** Bytes a registry has, by the `Range` of its reply (`0-999` for a thousand); undefined when it does not say. */
const committed = ({ headers }) => {
    const match = /^(?:bytes=)?0-(\d+)$/.exec(String(headers.range ?? ''));
    if (match === null)
        return undefined;
    // Registries say `0-0` of an empty session too.
    return match[1] === '0' ? 0 : Number(match[1]) + 1;
};
/** The session is gone (404), broken (400), or elsewhere than we thought (416). */
const isLost = (error) => error instanceof failure_ReplyFailure && [400, 404, 416].includes(error.status);
const isBusy = ({ status }) => [408, 425, 429, 499].includes(status);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/oci/registry/upload-source.ts


/** Hashes bytes that come in order, some of them twice. */
class RunningHash {
    #hash = (0,external_node_crypto_.createHash)('sha256');
    position = 0;
    feed(chunk, at) {
        const known = this.position - at;
        if (known >= chunk.length)
            return;
        this.#hash.update(known > 0 ? chunk.subarray(known) : chunk);
        this.position = at + chunk.length;
    }
    digest() {
        return `sha256:${this.#hash.copy().digest('hex')}`;
    }
}
/** `length` bytes from `start`. @throws UserError `BLOB_CHANGED` when the source has more or fewer than it said. */
async function* slice({ open, label, size }, start, length) {
    const end = start + length;
    let at = 0;
    for await (const chunk of open()) {
        const from = Math.max(0, start - at);
        const to = Math.min(chunk.length, end - at);
        at += chunk.length;
        if (to > from)
            yield chunk.subarray(from, to);
        if (at >= end && end < size)
            return;
    }
    if (at !== size)
        throw new errors/* UserError */.yo('BLOB_CHANGED', `${label} has ${at} bytes, ${size} when it was first looked at.`, { hint: 'Let nothing write to these files while this step runs.' });
}

;// CONCATENATED MODULE: ./src/oci/registry/upload.ts










/** Up to here a blob goes along with the request that closes its upload. */
const SINGLE_REQUEST_LIMIT = 4 * 1024 * 1024;
/** Tried one after the other when a registry finds a request too large (413). */
const CHUNK_SIZES = [64, 16, 4].map(mebibytes => mebibytes * 1024 * 1024);
/** So often a registry may find other bytes than were sent before the source itself is doubted. */
const MOST_MISMATCHES = 2;
/** A registry may copy the whole blob to its storage before it answers. */
const CLOSING_QUIET_MS = 10 * 60_000;
/**
 * Sends one blob in one streaming request, and goes on where the registry says it stopped when that breaks.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-blobs
 * @throws UserError `BLOB_CHANGED`, `REGISTRY_TOO_SMALL` and those of `RegistryClient.call`.
 */
const upload = async (client, repository, source, log = ports/* silent */.K) => new Upload(client, repository, source, log).run();
class Upload {
    #client;
    #repository;
    #source;
    #log;
    #scopes;
    #faults;
    /** The session, while there is one. */
    #location;
    /** Bytes the registry has. */
    #offset = 0;
    /** The most it ever had: only more than that is progress. */
    #furthest = 0;
    /** After a fault the registry is asked before it is believed. */
    #doubtful = false;
    /** This session had a fault, so the registry must check where we go on. */
    #resumed = false;
    /** Where the registry last refused to go on. */
    #refusedAt = -1;
    #chunkSize = Number.POSITIVE_INFINITY;
    #leastChunk = 0;
    #hashed;
    #mismatches = 0;
    constructor(client, repository, source, log) {
        this.#client = client;
        this.#repository = repository;
        this.#source = source;
        this.#log = log;
        this.#faults = new Faults(client.retryTools);
        this.#hashed = source.digest === undefined ? new RunningHash() : undefined;
        this.#scopes = [
            repositoryScope(repository, 'pull', 'push'),
            ...(source.mountFrom ? [repositoryScope(source.mountFrom, 'pull')] : [])
        ];
    }
    async run() {
        for (;;) {
            try {
                const done = await this.#step();
                if (done !== undefined)
                    return done;
            }
            catch (error) {
                await this.#recover(error);
            }
        }
    }
    async #step() {
        if (this.#doubtful)
            return this.#ask();
        if (this.#location === undefined)
            return this.#begin();
        const { size, digest } = this.#source;
        const single = digest !== undefined && this.#offset === 0 && size <= SINGLE_REQUEST_LIMIT;
        if (single && size <= this.#chunkSize)
            return this.#close(size);
        if (this.#offset < size)
            return this.#send();
        return this.#close(0);
    }
    async #begin() {
        const { digest, mountFrom } = this.#source;
        const query = digest && mountFrom ? `?${new URLSearchParams({ mount: digest, from: mountFrom })}` : '';
        const reply = await this.#client.attempt({
            method: 'POST',
            url: `/v2/${this.#repository}/blobs/uploads/${query}`,
            scopes: this.#scopes,
            headers: { 'content-length': '0' },
            accept: [201, 202]
        });
        await reply.discard();
        if (reply.status === 201 && digest !== undefined)
            return { digest, sent: false };
        this.#resumed = false;
        this.#leastChunk = Number(reply.headers['oci-chunk-min-length']) || 0;
        this.#follow(reply, 0);
        return undefined;
    }
    /** One request with everything that is left, or with one chunk where the registry takes no more at a time. */
    async #send() {
        const start = this.#offset;
        const length = Math.min(this.#chunkSize, this.#source.size - start);
        const whole = !this.#resumed && length === this.#source.size;
        const reply = await this.#client.attempt({
            method: 'PATCH',
            url: this.#session,
            scopes: this.#scopes,
            headers: {
                'content-type': 'application/octet-stream',
                ...(whole ? {} : { 'content-range': `${start}-${start + length - 1}` })
            },
            body: this.#body(start, length),
            accept: [201, 202, 204]
        });
        await reply.discard();
        this.#follow(reply, committed(reply) ?? start + length);
        this.#reached();
    }
    async #close(length) {
        const digest = this.#source.digest ?? this.#hashed?.digest();
        const url = new URL(this.#session);
        url.searchParams.set('digest', digest);
        const reply = await this.#client.attempt({
            method: 'PUT',
            url,
            scopes: this.#scopes,
            headers: { 'content-type': 'application/octet-stream' },
            body: length === 0 ? Buffer.alloc(0) : this.#body(0, length),
            accept: [201, 202, 204],
            quietMs: CLOSING_QUIET_MS
        });
        await reply.discard();
        const said = reply.headers['docker-content-digest'];
        if ((0,oci_digest/* isDigest */.Bc)(said) && said !== digest)
            throw corrupt(this.#client.registry.host, { digest: digest });
        return { digest: digest, sent: true };
    }
    /** Where the registry stands: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-a-blob-in-chunks */
    async #ask() {
        const there = await this.#hasItAlready();
        if (there !== undefined)
            return { digest: there, sent: true };
        this.#doubtful = false;
        if (this.#location === undefined)
            return undefined;
        try {
            const reply = await this.#client.attempt({
                method: 'GET',
                url: this.#session,
                scopes: this.#scopes,
                accept: [204, 200]
            });
            await reply.discard();
            const at = committed(reply) ?? 0;
            const believable = at <= this.#source.size && at <= (this.#hashed?.position ?? at);
            if (at === 0 || !believable)
                this.#restart();
            else
                this.#follow(reply, at);
            this.#reached();
        }
        catch (error) {
            if (!(error instanceof failure_ReplyFailure) || error.status >= 500 || isBusy(error)) {
                this.#doubtful = true;
                throw error;
            }
            this.#restart();
        }
        return undefined;
    }
    /** The reply to the closing request may have been lost. */
    async #hasItAlready() {
        const digest = this.#source.digest ?? this.#digestWhenAllSent();
        if (digest === undefined)
            return undefined;
        const reply = await this.#client.attempt({
            method: 'HEAD',
            url: `/v2/${this.#repository}/blobs/${digest}`,
            scopes: this.#scopes,
            accept: [200, 404]
        });
        await reply.discard();
        return reply.status === 200 ? digest : undefined;
    }
    async #recover(error) {
        if (error instanceof failure_ReplyFailure && error.status === 413)
            return this.#shrink(error);
        if (error instanceof failure_ReplyFailure && error.has('DIGEST_INVALID'))
            return this.#mismatch(error);
        const lost = isLost(error) && this.#location !== undefined;
        if (lost && (error.status !== 416 || this.#refusedAt === this.#offset))
            this.#restart();
        this.#refusedAt = this.#offset;
        this.#doubtful = this.#resumed = this.#location !== undefined;
        try {
            // A session that is gone is a fault of the registry's, to be outlived like a broken connection.
            await this.#faults.outlive(lost ? new ConnectionFailure(error.message, error) : error);
        }
        catch (final) {
            throw explain(lost ? error : final, this.#client.registry.host);
        }
    }
    #shrink(error) {
        const next = CHUNK_SIZES.find(size => size < Math.min(this.#chunkSize, this.#source.size) && size >= this.#leastChunk);
        if (next === undefined)
            throw new errors/* UserError */.yo('REGISTRY_TOO_SMALL', `Registry "${this.#client.registry.host}" finds ${this.#source.label} too large: ${error.message}.`, {
                cause: error,
                hint: 'Raise its limit for request bodies, or that of the proxy before it.'
            });
        this.#chunkSize = next;
        this.#doubtful = true;
    }
    /** Now and then it is the wire's fault, or that of a broken request whose bytes came late. */
    #mismatch(error) {
        if (++this.#mismatches > MOST_MISMATCHES)
            throw new errors/* UserError */.yo('BLOB_CHANGED', `The bytes of ${this.#source.label} changed while they were sent.`, { cause: error, hint: 'Let nothing write to these files while this step runs.' });
        if (this.#hashed !== undefined)
            this.#hashed = new RunningHash();
        this.#restart();
    }
    #restart() {
        this.#location = undefined;
        this.#doubtful = false;
        this.#offset = 0;
    }
    #follow(reply, offset) {
        const location = this.#client.locate(reply.headers.location, reply.url);
        // A status reply need not repeat where the session is.
        this.#location = location ?? this.#location;
        if (this.#location === undefined)
            throw new failure_ReplyFailure(`${reply.url.origin}: an upload without a Location`, reply.status, []);
        this.#offset = offset;
    }
    #reached() {
        if (this.#offset <= this.#furthest)
            return;
        this.#furthest = this.#offset;
        this.#faults.progress();
    }
    get #session() {
        return this.#location;
    }
    #digestWhenAllSent() {
        return this.#hashed?.position === this.#source.size ? this.#hashed.digest() : undefined;
    }
    #body(start, length) {
        let at = start;
        return {
            length,
            chunks: () => {
                at = start;
                return slice(this.#source, start, length);
            },
            sending: (chunk) => {
                this.#hashed?.feed(chunk, at);
                at += chunk.length;
                this.#log.progress(this.#source.label, at, this.#source.size);
            }
        };
    }
}

;// CONCATENATED MODULE: ./src/oci/registry/documents.ts



/** Whether the registry has exactly this. */
const isThere = async (client, repository, descriptor, actions = ['pull']) => {
    const reply = await client.call({
        method: 'HEAD',
        url: pathOf(repository, descriptor),
        scopes: [repositoryScope(repository, ...actions)],
        accept: [200, 404]
    });
    await reply.discard();
    const size = reply.headers['content-length'];
    return reply.status === 200 && (size === undefined || Number(size) === descriptor.size);
};
/** Sends a small blob that is in memory, unless the registry has it. */
const putDocument = async (client, repository, digest, bytes) => {
    const descriptor = { mediaType: 'application/octet-stream', digest, size: bytes.length };
    if (await isThere(client, repository, descriptor, ['pull', 'push']))
        return;
    await upload(client, repository, {
        label: 'config',
        size: bytes.length,
        digest,
        open: () => [bytes]
    });
};

;// CONCATENATED MODULE: ./src/oci/registry/download.ts







/**
 * Streams a blob, every byte hashed; goes on with a `Range` where a connection broke.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-blobs
 * @throws UserError `BLOB_MISSING`; `BLOB_CORRUPT` at the end, or as soon as there are more bytes than there should be.
 */
async function* download(client, repository, descriptor, path, accept = '*/*') {
    const faults = new Faults(client.retryTools);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let at = 0;
    do {
        try {
            for await (const chunk of part(client, repository, descriptor, path, accept, at)) {
                hash.update(chunk);
                at += chunk.length;
                if (at > descriptor.size)
                    throw corrupt(client.registry.host, descriptor);
                faults.progress();
                yield chunk;
            }
            if (at < descriptor.size)
                throw new ConnectionFailure(path, new Error(`only ${at} of ${descriptor.size} bytes came`));
        }
        catch (error) {
            if (error instanceof failure_ReplyFailure && error.status === 404)
                throw missing(client.registry.host, descriptor);
            await faults.outlive(error).catch(final => {
                throw explain(final, client.registry.host);
            });
        }
    } while (at < descriptor.size);
    if (hash.digest('hex') !== (0,oci_digest/* hexOf */.ZD)(descriptor.digest))
        throw corrupt(client.registry.host, descriptor);
}
async function* part(client, repository, descriptor, path, accept, at) {
    const reply = await client.attempt({
        method: 'GET',
        url: path,
        scopes: [repositoryScope(repository, 'pull')],
        headers: { accept, ...(at > 0 ? { range: `bytes=${at}-${descriptor.size - 1}` } : {}) },
        accept: at > 0 ? [200, 206] : [200]
    });
    try {
        const length = reply.headers['content-length'];
        const start = startOf(reply, at);
        if (length !== undefined && start + Number(length) > descriptor.size)
            throw corrupt(client.registry.host, descriptor);
        yield* skip(reply.body, at - start);
    }
    finally {
        await reply.discard();
    }
}
/** A server may ignore the range and send everything: https://www.rfc-editor.org/rfc/rfc9110#section-14.2 */
const startOf = (reply, wanted) => {
    if (reply.status !== 206)
        return 0;
    const start = /^bytes (\d+)-/.exec(reply.headers['content-range'] ?? '')?.[1];
    if (Number(start) === wanted)
        return wanted;
    throw new ConnectionFailure(reply.url.origin, new Error('another range came than was asked for'));
};
async function* skip(body, count) {
    let left = count;
    for await (const chunk of body) {
        if (chunk.length > left)
            yield left > 0 ? chunk.subarray(left) : chunk;
        left = Math.max(0, left - chunk.length);
    }
}

;// CONCATENATED MODULE: ./src/oci/registry/limit.ts
/** Lets at most `most` pieces of work run at once; the others wait their turn. */
const limit = (most) => {
    let running = 0;
    const queue = [];
    return async (work) => {
        if (running >= most)
            await new Promise(resolve => queue.push(resolve));
        else
            running++;
        try {
            return await work();
        }
        finally {
            const next = queue.shift();
            if (next === undefined)
                running--;
            else
                next();
        }
    };
};

;// CONCATENATED MODULE: ./src/oci/registry/pages.ts


const PAGE = 1000;
const LARGEST_PAGE = 16 * 1024 * 1024;
const MOST_PAGES = 10_000;
/**
 * All the names of a list that comes in pages (`tags`, `repositories`); undefined where the registry has no such list.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags
 */
const listPages = async (client, path, field, scopes) => {
    const names = [];
    let url = new URL(`${path}?n=${PAGE}`, client.registry.origin.href);
    for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
        const call = { method: 'GET', url, scopes, accept: [200, 404] };
        const { reply, bytes } = await client.read(call, LARGEST_PAGE);
        if (reply.status === 404)
            return undefined;
        names.push(...namesIn(bytes, field, path));
        const next = client.locate(nextPage(String(reply.headers.link ?? '')), url);
        if (next !== undefined && next.origin !== url.origin)
            throw new failure_ReplyFailure(`${path}: the next page is on another host, which`, reply.status, []);
        url = next;
    }
    return names;
};
/** The address of the next page: https://www.rfc-editor.org/rfc/rfc8288 */
const nextPage = (link) => /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link)?.[1];
const namesIn = (bytes, field, path) => {
    try {
        const names = JSON.parse(bytes.toString())[field];
        return Array.isArray(names) ? names.filter(name => typeof name === 'string') : [];
    }
    catch (cause) {
        throw new failure_ReplyFailure(`${path}: a list that cannot be read (${(0,errors/* messageOf */.bD)(cause)})`, 200, []);
    }
};

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/oci/registry/referrers.ts
/**
 * What refers to a manifest: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 * Registries that do not list referrers get an index under the tag `sha256-<hex>`, kept by clients:
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 */







const LARGEST_INDEX = 4 * 1024 * 1024;
const referrers_MOST_PAGES = 1000;
/** Writers of one fallback index overwrite each other: so often the loser tries again. */
const TRIES = 8;
/** The tag under which clients keep a manifest's referrers themselves. */
const referrersTag = (subject) => `sha256-${(0,oci_digest/* hexOf */.ZD)(subject)}`;
/** Such a tag is bookkeeping, no version of anything. */
const isReferrersTag = (tag) => /^sha256-[a-f0-9]{64}$/.test(tag);
const listReferrers = async (client, repository, subject) => (await listedByRegistry(client, repository, subject)) ??
    (await listedUnderTag(client, repository, subject));
/** Puts manifests that name one subject, and sees to it that they are listed there. */
const putReferrers = async (client, repository, subject, documents) => {
    const put = await Promise.all(documents.map(document => putManifest(client, repository, document)));
    const descriptors = documents.map(document => describeReferrer(document).descriptor);
    const unlisted = descriptors.filter((_, i) => !put[i]?.listed);
    if (unlisted.length > 0 && (await listedByRegistry(client, repository, subject)) === undefined)
        await addUnderTag(client, repository, subject, unlisted);
    return descriptors;
};
/** Pure: how an index lists a referrer. @throws UserError `REFERRER_INVALID` */
const describeReferrer = ({ mediaType, bytes }) => {
    const { subject, artifactType, config, annotations } = JSON.parse(bytes.toString());
    if (subject === undefined)
        throw new errors/* UserError */.yo('REFERRER_INVALID', 'A manifest without a tag needs a subject.');
    const type = artifactType ?? config?.mediaType;
    return {
        subject: subject.digest,
        descriptor: {
            mediaType,
            digest: (0,oci_digest/* digestOf */.ol)(bytes),
            size: bytes.length,
            ...(type ? { artifactType: type } : {}),
            ...(annotations ? { annotations } : {})
        }
    };
};
/** Undefined where the registry does not list referrers. */
const listedByRegistry = async (client, repository, subject) => {
    const found = [];
    const start = new URL(`/v2/${repository}/referrers/${subject}`, client.registry.origin.href);
    let url = start;
    for (let page = 0; url !== undefined && page < referrers_MOST_PAGES; page++) {
        const { reply, bytes } = await client.read({
            method: 'GET',
            url,
            scopes: [repositoryScope(repository, 'pull')],
            headers: { accept: oci_manifest/* MEDIA */.Rn.index },
            accept: [200, 400, 404, 405]
        }, LARGEST_INDEX);
        if (reply.status !== 200)
            return undefined;
        const manifests = manifestsIn(bytes);
        if (manifests === undefined)
            return undefined;
        found.push(...manifests);
        const next = client.locate(nextPage(String(reply.headers.link ?? '')), url);
        url = next?.origin === start.origin ? next : undefined;
    }
    return found;
};
const listedUnderTag = async (client, repository, subject) => {
    const index = await getManifest(client, repository, referrersTag(subject));
    return (index && manifestsIn(index.bytes)) ?? [];
};
/** Reads, adds, writes, and reads again: another writer may have come between. */
const addUnderTag = async (client, repository, subject, descriptors) => {
    for (let turn = 1; turn <= TRIES; turn++) {
        const listed = await listedUnderTag(client, repository, subject);
        const known = new Set(listed.map(({ digest }) => digest));
        const lacking = descriptors.filter(({ digest }) => !known.has(digest));
        if (lacking.length === 0)
            return;
        const index = {
            schemaVersion: 2,
            mediaType: oci_manifest/* MEDIA */.Rn.index,
            manifests: [...listed, ...lacking]
        };
        const document = { mediaType: oci_manifest/* MEDIA */.Rn.index, bytes: (0,oci_manifest/* toBytes */.ZJ)(index) };
        await putManifest(client, repository, document, referrersTag(subject));
        await (0,promises_.setTimeout)(client.retryTools.random() * 50 * turn);
    }
    throw new errors/* UserError */.yo('REGISTRY_FAILED', `Registry "${client.registry.host}": others keep overwriting the list of what refers to ${subject}.`, { hint: 'Run the step again.' });
};
/** Some registries answer paths they do not know with a page for people. */
const manifestsIn = (bytes) => {
    try {
        const { manifests } = JSON.parse(bytes.toString());
        return Array.isArray(manifests) ? manifests : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./src/oci/registry/removal.ts








const REQUESTS_AT_ONCE = 6;
/**
 * Removes a tag, and its manifest with what refers to it unless another tag has it too. Registries delete by digest, and every tag of that
 * manifest goes with it, so a tag that shares its manifest is pointed at a document of its own first.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#content-management
 */
const removeTag = async (client, repository, tag, tags) => {
    const found = await resolveManifest(client, repository, tag);
    if (found === undefined)
        return;
    if (!(await isShared(client, repository, found.digest, tags, tag))) {
        const referrers = await listReferrers(client, repository, found.digest);
        const members = await ownMembers(client, repository, found, tags, tag);
        await deleteManifest(client, repository, found.digest);
        for (const digest of members)
            await deleteManifest(client, repository, digest);
        for (const { digest } of referrers)
            await deleteManifest(client, repository, digest);
        const list = await resolveManifest(client, repository, referrersTag(found.digest));
        if (list !== undefined)
            await deleteManifest(client, repository, list.digest);
        return;
    }
    const digest = await pointElsewhere(client, repository, tag);
    return deleteManifest(client, repository, digest);
};
/** @throws UserError `REGISTRY_KEEPS` where the registry does not let anyone delete. */
const deleteManifest = async (client, repository, digest) => {
    const reply = await client.call({
        method: 'DELETE',
        url: `/v2/${repository}/manifests/${digest}`,
        scopes: [repositoryScope(repository, 'pull', 'delete')],
        accept: [200, 202, 204, 404, 405]
    });
    await reply.discard();
    if (reply.status === 405)
        throw new errors/* UserError */.yo('REGISTRY_KEEPS', `Registry "${client.registry.host}" does not let clients delete.`, { hint: 'docs/registries.md tells where each registry deletes, or how to allow it.' });
};
const isShared = async (client, repository, digest, tags, except) => {
    const inTurn = limit(REQUESTS_AT_ONCE);
    const others = await Promise.all(tags
        .filter(tag => tag !== except)
        .map(tag => inTurn(() => resolveManifest(client, repository, tag))));
    return others.some(other => other?.digest === digest);
};
/** The manifests of an index that no other tag leads to: no registry deletes them with it. */
const ownMembers = async (client, repository, found, tags, except) => {
    const members = await membersOf(client, repository, found);
    if (members.length === 0)
        return [];
    const inTurn = limit(REQUESTS_AT_ONCE);
    const elsewhere = await Promise.all(tags
        .filter(tag => tag !== except)
        .map(tag => inTurn(async () => {
        const other = await resolveManifest(client, repository, tag);
        if (other === undefined)
            return [];
        return [other.digest, ...(await membersOf(client, repository, other))];
    })));
    const used = new Set(elsewhere.flat());
    return members.filter(digest => !used.has(digest));
};
const membersOf = async (client, repository, { mediaType, digest }) => {
    if (!oci_manifest/* INDEX_TYPES */.V.includes(mediaType))
        return [];
    const document = await getManifest(client, repository, digest);
    const { manifests = [] } = JSON.parse(document?.bytes.toString() ?? '{}');
    return manifests.map(named => named.digest);
};
const pointElsewhere = async (client, repository, tag) => {
    const empty = Buffer.from('{}');
    const descriptor = { mediaType: oci_manifest/* MEDIA */.Rn.empty, digest: (0,oci_digest/* digestOf */.ol)(empty), size: empty.length };
    await putDocument(client, repository, descriptor.digest, empty);
    const bytes = (0,oci_manifest/* toBytes */.ZJ)({
        schemaVersion: 2,
        mediaType: oci_manifest/* MEDIA */.Rn.manifest,
        artifactType: 'application/vnd.scoreline.removed',
        config: descriptor,
        layers: [descriptor],
        annotations: { 'dev.scoreline.removed': `${tag} ${(0,oci_digest/* digestOf */.ol)(`${Date.now()}${Math.random()}`)}` }
    });
    return (await putManifest(client, repository, { bytes, mediaType: oci_manifest/* MEDIA */.Rn.manifest }, tag)).digest;
};

;// CONCATENATED MODULE: ./src/oci/registry/tags.ts



/** All tags of a repository, by its whole path; none when it does not exist. */
const listTags = async (client, path) => {
    const scopes = [repositoryScope(path, 'pull')];
    const all = (await listPages(client, `/v2/${path}/tags/list`, 'tags', scopes)) ?? [];
    return all.filter(tag => !isReferrersTag(tag));
};

;// CONCATENATED MODULE: ./src/oci/registry/layer-sizes.ts



/** Older versions are not looked at. */
const NEWEST = 12;
const layer_sizes_REQUESTS_AT_ONCE = 6;
/** The sizes of all layers in a repository's newest versions. What cannot be read is left out: this is only a hint. */
const layerSizes = async (client, path) => {
    const tags = await listTags(client, path);
    const inTurn = limit(layer_sizes_REQUESTS_AT_ONCE);
    const sizes = await Promise.all(newest(tags).map(tag => inTurn(() => sizesOf(client, path, tag).catch(() => []))));
    return new Set(sizes.flat());
};
/** Numbers from the highest down, then everything else. */
const newest = (tags) => tags.toSorted((a, b) => (Number(b) || 0) - (Number(a) || 0)).slice(0, NEWEST);
const sizesOf = async (client, path, tag) => {
    const found = await getManifest(client, path, tag);
    if (found === undefined)
        return [];
    const { layers = [] } = JSON.parse(found.bytes.toString());
    return layers.map(({ size }) => size);
};

;// CONCATENATED MODULE: ./src/oci/registry/staging.ts







/** As many blobs are sent at once; each needs a few megabytes of memory. */
const UPLOADS_AT_ONCE = 4;
const QUESTIONS_AT_ONCE = 8;
/** Up to here hashing costs less than asking what is there. */
const HASHED_FIRST_LIMIT = 4 * 1024 * 1024;
/** Brings blobs into repositories, named by their whole paths, with as few bytes sent and read as can be. */
class Staging {
    #client;
    #sending = limit(UPLOADS_AT_ONCE);
    #asking = limit(QUESTIONS_AT_ONCE);
    /** What this process has seen to be there, `path@digest`. */
    #present = new Set();
    #sizes = new Map();
    constructor(client) {
        this.#client = client;
    }
    async stage(path, blob, log) {
        if ((0,oci_manifest/* isManifestType */.Q3)(blob.mediaType))
            return this.#sending(() => this.#stageManifest(path, blob));
        const { digest, size } = blob;
        if (digest === undefined || size === undefined)
            return this.#sending(() => this.#stageUnknown(path, blob, log));
        const descriptor = describe(blob, digest, size);
        if (await this.#asking(() => this.has(path, descriptor, ['pull', 'push'])))
            return descriptor;
        return this.#sending(() => this.#send(path, blob, { digest, size }, log));
    }
    /** Who is about to write asks as one who may write: for others, some registries hide what is not there yet. */
    async has(path, descriptor, actions) {
        if (this.#present.has(`${path}@${descriptor.digest}`))
            return true;
        const found = await isThere(this.#client, path, descriptor, actions);
        if (found)
            this.#present.add(`${path}@${descriptor.digest}`);
        return found;
    }
    /** Something was deleted: what was seen may be gone. */
    forget() {
        this.#present.clear();
        this.#sizes.clear();
    }
    /** One whose digest must be found out first. */
    async #stageUnknown(path, blob, log) {
        const found = await this.#identify(path, blob, log);
        const { digest, size } = found;
        if (digest !== undefined) {
            const descriptor = describe(blob, digest, size);
            if (await this.has(path, descriptor, ['pull', 'push']))
                return descriptor;
        }
        return this.#send(path, blob, found, log);
    }
    async #send(path, blob, found, log) {
        const { digest } = await upload(this.#client, path, {
            ...found,
            label: blob.label,
            mountFrom: this.#mountFrom(blob),
            open: () => blob.open()
        }, log);
        this.#present.add(`${path}@${digest}`);
        return describe(blob, digest, found.size);
    }
    /** A manifest that an index will name: registries keep them apart from blobs. */
    async #stageManifest(path, blob) {
        const chunks = [];
        for await (const chunk of blob.open())
            chunks.push(Uint8Array.from(chunk));
        const document = { mediaType: blob.mediaType, bytes: Buffer.concat(chunks) };
        const { digest } = await putManifest(this.#client, path, document);
        return describe(blob, digest, document.bytes.length);
    }
    /** A repository on this host that may have the bytes. */
    #mountFrom({ mountFrom, copyOf }) {
        if (mountFrom !== undefined)
            return mountFrom;
        const start = `${this.#client.registry.host}/`;
        return copyOf?.startsWith(start) ? copyOf.slice(start.length).split('@')[0] : undefined;
    }
    /**
     * Bytes that may be there already are hashed before anything is sent. Large ones that are new, by their size,
     * are hashed while they are sent: reading them once instead of twice is a fifth of the time to a registry nearby.
     */
    async #identify(path, blob, log) {
        const { size, mountFrom } = blob;
        const large = size !== undefined && size > HASHED_FIRST_LIMIT && mountFrom === undefined;
        if (large && !(await this.#layerSizes(path)).has(size))
            return { digest: undefined, size };
        return hashed(blob, log);
    }
    /** Sizes of the layers in the repository's newest versions. */
    async #layerSizes(path) {
        let known = this.#sizes.get(path);
        if (known === undefined) {
            // Only a hint: what is wrong with the registry will show when the bytes are sent.
            known = layerSizes(this.#client, path).catch(() => new Set());
            this.#sizes.set(path, known);
        }
        return known;
    }
}
const hashed = async (blob, log) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of blob.open()) {
        hash.update(chunk);
        size += chunk.length;
        log.progress(`${blob.label}, hashing`, size, blob.size ?? size);
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
};
const describe = (blob, digest, size) => ({
    mediaType: blob.mediaType,
    digest,
    size,
    ...(blob.annotations ? { annotations: blob.annotations } : {})
});

;// CONCATENATED MODULE: ./src/oci/registry/registry-store.ts


















const registry_store_REQUESTS_AT_ONCE = 6;
/** `read` is for documents; more than this is not one. */
const LARGEST_DOCUMENT = 32 * 1024 * 1024;
/**
 * An OCI registry: `host[:port]/prefix`.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
 *
 * Staged bytes are in the registry at once, unreferenced: its garbage collection frees them when no manifest comes.
 * The tag is written last, so it never points at something incomplete.
 */
class RegistryStore {
    location;
    client;
    #staging;
    #locks;
    constructor(location, options = {}) {
        this.location = location;
        this.client = new RegistryClient((0,reference.parseRegistry)(location), options);
        this.#staging = new Staging(this.client);
        this.#locks = options.locks;
    }
    reference(repository, digest) {
        return `${this.client.registry.host}/${this.#path(repository)}@${digest}`;
    }
    tags(repository) {
        return listTags(this.client, this.#path(repository));
    }
    async resolve(repository, tagOrDigest) {
        if (!(0,reference/* isTag */.dz)(tagOrDigest) && !(0,oci_digest/* isDigest */.Bc)(tagOrDigest))
            return undefined;
        return resolveManifest(this.client, this.#path(repository), tagOrDigest);
    }
    async read(repository, descriptor) {
        if (descriptor.size > LARGEST_DOCUMENT)
            throw new errors/* UserError */.yo('BLOB_CORRUPT', `Registry "${this.location}" says that the document ${descriptor.digest} has ${descriptor.size} bytes.`, { hint: 'Documents are small; whoever wrote this one meant no good.' });
        const chunks = [];
        for await (const chunk of this.stream(repository, descriptor))
            chunks.push(chunk);
        return Buffer.concat(chunks);
    }
    stream(repository, descriptor) {
        const path = this.#path(repository);
        const accept = (0,oci_manifest/* isManifestType */.Q3)(descriptor.mediaType) ? oci_manifest/* MANIFEST_TYPES */._P.join(', ') : '*/*';
        return download(this.client, path, descriptor, pathOf(path, descriptor), accept);
    }
    has(repository, descriptor) {
        return this.#staging.has(this.#path(repository), descriptor, ['pull']);
    }
    stage(repository, blob, log = ports/* silent */.K) {
        const mountFrom = blob.mountFrom === undefined ? undefined : this.#path(blob.mountFrom);
        return this.#staging.stage(this.#path(repository), { ...blob, mountFrom, open: () => blob.open() }, log);
    }
    async publish(repository, artifact, tag, { exclusive = false, referrers = [] } = {}) {
        const path = this.#path(repository);
        const bytes = (0,oci_manifest/* toBytes */.ZJ)(artifact.manifest);
        const descriptor = describeManifest(artifact, bytes);
        const [taken] = await Promise.all([
            exclusive ? this.resolve(repository, tag) : undefined,
            this.#settleAll(path, [artifact, ...referrers])
        ]);
        if (taken !== undefined)
            return undefined;
        const { mediaType } = artifact.manifest;
        if (referrers.length > 0) {
            await putManifest(this.client, path, { bytes, mediaType });
            const documents = referrers.map(({ manifest }) => ({
                mediaType: manifest.mediaType,
                bytes: (0,oci_manifest/* toBytes */.ZJ)(manifest)
            }));
            await putReferrers(this.client, path, descriptor.digest, documents);
        }
        const put = () => putManifest(this.client, path, { bytes, mediaType }, tag);
        if (!exclusive) {
            await put();
            return descriptor;
        }
        const won = await claimTag(`${this.client.registry.host}/${path}:${tag}`, descriptor.digest, {
            clock: this.client.retryTools.clock,
            look: async () => (await this.resolve(repository, tag))?.digest,
            put: async () => {
                try {
                    await put();
                    return true;
                }
                catch (error) {
                    const locked = error instanceof errors/* UserError */.yo && isTagLocked(error.cause);
                    if (locked && (await this.resolve(repository, tag)) !== undefined)
                        return false;
                    throw error;
                }
            }
        });
        if (!won)
            return undefined;
        await this.#locks?.lock(path, tag);
        return descriptor;
    }
    /** What the document names is checked by the registry. */
    async put(repository, document, tag) {
        const path = this.#path(repository);
        if (tag === undefined) {
            const { descriptor, subject } = describeReferrer(document);
            await putReferrers(this.client, path, subject, [document]);
            return descriptor;
        }
        const { digest } = await putManifest(this.client, path, document, tag);
        return { mediaType: document.mediaType, digest, size: document.bytes.length };
    }
    referrers(repository, subject) {
        return listReferrers(this.client, this.#path(repository), subject);
    }
    async *entries(known) {
        const inTurn = limit(registry_store_REQUESTS_AT_ONCE);
        for (const repository of known ?? (await this.#repositories())) {
            const found = (await this.tags(repository)).map(async (tag) => {
                const descriptor = await inTurn(() => this.resolve(repository, tag));
                return descriptor && { repository, tag, descriptor };
            });
            yield* (await Promise.all(found)).filter(entry => entry !== undefined);
        }
    }
    /** The registry frees the blobs itself, when it collects its garbage: none are counted here. */
    async remove(repository, tag) {
        const path = this.#path(repository);
        const tags = await this.tags(repository);
        if (tags.includes(tag))
            await this.#locks?.unlock(path, tag);
        await removeTag(this.client, path, tag, tags);
        this.#staging.forget();
        return { blobs: 0, bytes: 0 };
    }
    close() {
        this.client.close();
    }
    /** What several artifacts name, each once and all at the same time: a registry far away is asked in few turns. */
    #settleAll(path, artifacts) {
        const named = artifacts.flatMap(({ manifest }) => (0,oci_manifest/* namedBy */.T)(manifest));
        const once = new Map(named.map(descriptor => [descriptor.digest, descriptor]));
        const documents = new Map(artifacts.flatMap(artifact => [...artifact.documents]));
        return this.#settle(path, [...once.values()], documents);
    }
    async #settle(path, named, documents) {
        await Promise.all(named.map(async (descriptor) => {
            const { digest, mediaType } = descriptor;
            const bytes = documents.get(digest);
            if (bytes !== undefined && (0,oci_manifest/* isManifestType */.Q3)(mediaType)) {
                await this.#settle(path, (0,oci_manifest/* namedBy */.T)(JSON.parse(bytes.toString())), documents);
                await putManifest(this.client, path, { bytes, mediaType });
            }
            else if (bytes !== undefined)
                await putDocument(this.client, path, digest, bytes);
            else if (!(await this.#staging.has(path, descriptor, ['pull', 'push'])))
                throw missing(this.location, descriptor);
        }));
    }
    async #repositories() {
        const { host, prefix } = this.client.registry;
        const all = await listPages(this.client, '/v2/_catalog', 'repositories', [CATALOG_SCOPE]);
        if (all === undefined)
            throw new errors/* UserError */.yo('REGISTRY_NO_CATALOG', `Registry "${host}" does not list what it holds.`, {
                hint: 'Name the model or image.'
            });
        const start = prefix === '' ? '' : `${prefix}/`;
        return all.filter(name => name.startsWith(start)).map(name => name.slice(start.length));
    }
    #path(repository) {
        const { prefix } = this.client.registry;
        return prefix === '' ? repository : `${prefix}/${repository}`;
    }
}
const describeManifest = ({ manifest }, bytes) => ({
    mediaType: manifest.mediaType,
    digest: (0,oci_digest/* digestOf */.ol)(bytes),
    size: bytes.length,
    ...('artifactType' in manifest ? { artifactType: manifest.artifactType } : {})
});


/***/ })

};
