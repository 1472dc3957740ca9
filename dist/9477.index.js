export const id = 9477;
export const ids = [9477];
export const modules = {

/***/ 17180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K_: () => (/* binding */ openAci),
/* harmony export */   bi: () => (/* binding */ checkStartsInEngine),
/* harmony export */   dW: () => (/* binding */ TARGETS),
/* harmony export */   i0: () => (/* binding */ checkPullable),
/* harmony export */   jx: () => (/* binding */ aciSettings),
/* harmony export */   r7: () => (/* binding */ serviceInputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71690);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89114);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _azure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13980);
/** The target `aci`, as the actions that deploy, test, tell and delete services use it. */






const TARGETS = ['local', 'aci'];
/** Where a service that exists runs, and how to get there. */
const serviceInputs = {
    target: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(TARGETS), 'local'),
    ..._azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .azureInputs */ .R,
    'key-seed': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)
};
/** @param input.registry where the image lies; Azure's keeps the seed of the keys, too. */
const openAci = async (input, host) => {
    if (input['key-seed'])
        host.log.secret(input['key-seed']);
    const access = await (0,_azure_js__WEBPACK_IMPORTED_MODULE_5__/* .openAzureFor */ .J5)(input, host);
    return {
        access,
        target: await (0,_azure_js__WEBPACK_IMPORTED_MODULE_5__/* .openAciTargetFor */ .Wc)(access, input.registry, input['key-seed'], host)
    };
};
const aciSettings = async (input, { subscriptionId, resourceGroup }, { log, clock }) => {
    const { readAciSettings } = await __webpack_require__.e(/* import() */ 7542).then(__webpack_require__.bind(__webpack_require__, 7542));
    const readText = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    return readAciSettings(input, { readText, log, clock, subscriptionId, resourceGroup });
};
/** @throws UserError `ACI_REGISTRY_NEEDED` for a folder: Azure cannot pull from it. */
const checkPullable = async (registry) => {
    const { looksLikeRegistry } = await __webpack_require__.e(/* import() */ 4431).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (looksLikeRegistry(registry))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_REGISTRY_NEEDED', `Target aci pulls images from a registry, and "${registry}" is a folder.`, {
        hint: 'Set registry to one that Azure can reach, for example <name>.azurecr.io, in every step.'
    });
};
/**
 * An image without a base has no C library: the local target lends it this machine's, an engine does not.
 * @throws UserError `ACI_IMAGE_UNFIT`
 */
const checkStartsInEngine = (image) => {
    const { label, manifest, config } = image;
    const hint = 'Build the image again with base-image: default.';
    if (manifest.annotations?.[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATION */ .YX.baseName] === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_IMAGE_UNFIT', `Image "${label}" has no base image, so no container engine can start it.`, { hint });
    const several = image.descriptor.mediaType.includes('index');
    if (!several && config.architecture !== 'amd64')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_IMAGE_UNFIT', `Image "${label}" is for ${config.architecture}, and Azure Container Instances run linux/amd64.`, { hint: `${hint.slice(0, -1)} and platforms: linux/amd64.` });
};


/***/ }),

/***/ 19477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inputs: () => (/* binding */ smoke_test_inputs),
  main: () => (/* binding */ main),
  throwIfFailed: () => (/* binding */ throwIfFailed)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(22483);
;// CONCATENATED MODULE: ./src/smoke/latency.ts
/** Latencies in milliseconds, summed up. Pure. */
/**
 * The value that `q` percent of all values do not exceed (nearest rank, so always one of the values);
 * undefined when there are none.
 */
const percentile = (values, q) => {
    const sorted = values.toSorted((a, b) => a - b);
    // Multiplied before it is divided, so that 95 of 100 is rank 95, not 96.
    const rank = Math.ceil((q * sorted.length) / 100);
    return sorted[Math.max(1, rank) - 1];
};
/** Counts the values in up to `most` buckets of equal width. */
const histogram = (values, most = 8) => {
    if (values.length === 0)
        return [];
    const least = values.reduce((a, b) => Math.min(a, b));
    const greatest = values.reduce((a, b) => Math.max(a, b));
    if (least === greatest)
        return [{ fromMs: least, toMs: greatest, count: values.length }];
    const range = greatest - least;
    const width = range / most;
    const counts = new Array(most).fill(0);
    for (const value of values) {
        const index = Math.min(most - 1, Math.floor(((value - least) / range) * most));
        counts[index] = (counts[index] ?? 0) + 1;
    }
    return counts.map((count, i) => ({
        fromMs: least + i * width,
        toMs: i === most - 1 ? greatest : least + (i + 1) * width,
        count
    }));
};
/** A histogram as lines of text, for a code block. */
const bars = (buckets, width = 40) => {
    const labels = buckets.map(({ fromMs, toMs }) => `${fromMs.toFixed(1)} – ${toMs.toFixed(1)} ms`);
    const labelWidth = Math.max(0, ...labels.map(label => label.length));
    const greatest = Math.max(1, ...buckets.map(({ count }) => count));
    return buckets
        .map(({ count }, i) => {
        const length = Math.max(count > 0 ? 1 : 0, Math.round((width * count) / greatest));
        return `${(labels[i] ?? '').padStart(labelWidth)} | ${'█'.repeat(length)} ${count}`;
    })
        .join('\n');
};

;// CONCATENATED MODULE: ./src/smoke/json-text.ts
/** Reading answers that are JSON, or nearly. Pure. */
/** The JSON value of a text; undefined when it is none. */
const jsonOf = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/**
 * The value of a text that is JSON but for `NaN`, `Infinity` and `-Infinity`, which Python's `json.dumps` writes bare;
 * each is read as the text that names it. Undefined when the text holds none of them, or is no JSON even so.
 * https://docs.python.org/3/library/json.html#infinite-and-nan-number-values
 */
const nearlyJsonOf = (text) => {
    let found = false;
    const quoted = text.replace(STRING_OR_ODD_NUMBER, token => {
        if (token.startsWith('"'))
            return token;
        found = true;
        return `"${token}"`;
    });
    return found ? jsonOf(quoted) : undefined;
};
const STRING_OR_ODD_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g;
/** Whether a value of a document is an object: neither a list nor null. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./src/smoke/endpoint.ts


/** More than this of an answer is not read. */
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * POSTs JSON. A redirect is an answer, not followed: a POST would not survive it.
 * Rejects only when `signal` is aborted.
 */
const postJson = async ({ uri, body, headers, key, timeoutSeconds }, signal) => {
    const sent = new Headers({
        'content-type': 'application/json',
        accept: 'application/json',
        ...bearer(key)
    });
    for (const [name, value] of Object.entries(headers))
        sent.set(name, value);
    const start = performance.now();
    return attempt(timeoutSeconds * 1000, signal, async (limit) => {
        const response = await fetch(uri, {
            method: 'POST',
            body,
            headers: sent,
            redirect: 'manual',
            signal: limit
        });
        const text = await textOf(response);
        const ms = Math.round((performance.now() - start) * 100) / 100;
        return { status: response.status, text, json: jsonOf(text), ms };
    });
};
/**
 * Polls the service, every 100 to 500 ms, until it is ready: `/` answers 200, or, where there is no such page (404, 405),
 * a GET of the scoring address is answered by what stands there.
 * @throws UserError `SERVICE_NOT_READY`, with what was seen last, after `timeoutSeconds`.
 */
const waitUntilReady = async (uri, { key, timeoutSeconds }, { log, clock, signal }) => {
    const root = new URL('/', uri).href;
    const end = clock.now() + timeoutSeconds * 1000;
    const look = (at) => {
        // Long enough to see something, even at the very end.
        const patience = Math.min(5000, Math.max(1000, end - clock.now()));
        return attempt(patience, signal, async (limit) => {
            const response = await fetch(at, { headers: bearer(key), signal: limit });
            await response.body?.cancel();
            return { status: response.status };
        });
    };
    for (let pause = 100;; pause = Math.min(500, pause * 1.5)) {
        signal.throwIfAborted();
        const seen = await look(root);
        if ('status' in seen && seen.status === 200)
            return;
        let last = told(seen);
        if ('status' in seen && hasNoPage(seen.status)) {
            const scoring = await look(uri);
            if ('status' in scoring && stands(scoring.status))
                return;
            last += `, and ${told(scoring)} for the scoring address`;
        }
        log.debug(`Not ready: ${last}`);
        if (clock.now() + pause > end)
            throw notReady(root, timeoutSeconds, last);
        await clock.sleep(pause, signal);
    }
};
const told = (seen) => 'status' in seen ? `status ${seen.status}` : seen.reason;
const hasNoPage = (status) => status === 404 || status === 405;
/**
 * Whether a GET tells that POST may be tried: 200, or a complaint of the method or the missing body (400, 405, 411, 415,
 * 422). Not 401, 403, 404, 429 and 5xx, which a gateway says of a service that is not there yet.
 */
const stands = (status) => (status >= 200 && status < 300) || [400, 405, 411, 415, 422].includes(status);
const notReady = (root, seconds, last) => new errors/* UserError */.yo('SERVICE_NOT_READY', `The service at ${root} was not ready within ${seconds} s; last seen: ${last}.`, {
    hint: 'Look at the log of the service, check scoring-uri, or raise ready-timeout-seconds.'
});
const bearer = (key) => key ? { authorization: `Bearer ${key}` } : {};
/** Runs network calls under a time limit; what goes wrong on the way becomes a reason. */
const attempt = async (milliseconds, signal, call) => {
    signal.throwIfAborted();
    const limit = new AbortController();
    const stop = () => limit.abort();
    const timer = setTimeout(stop, milliseconds);
    signal.addEventListener('abort', stop);
    try {
        return await call(limit.signal);
    }
    catch (error) {
        signal.throwIfAborted();
        return {
            reason: limit.signal.aborted
                ? `no answer within ${Math.round(milliseconds) / 1000} s`
                : reasonOf(error)
        };
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
    }
};
/** `fetch` says only "fetch failed"; the cause tells why. */
const reasonOf = (error) => {
    const cause = error.cause ?? error;
    if ((0,errors/* isErrno */.r)(cause, 'ECONNREFUSED'))
        return 'connection refused';
    if ((0,errors/* isErrno */.r)(cause, 'ENOTFOUND', 'EAI_AGAIN'))
        return 'the host name is not known';
    if ((0,errors/* isErrno */.r)(cause, 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'))
        return 'the connection was closed before the answer was complete';
    return (0,errors/* messageOf */.bD)(cause) || (0,errors/* messageOf */.bD)(error);
};
const textOf = async (response) => {
    const decoder = new TextDecoder();
    let [text, size] = ['', 0];
    for await (const chunk of response.body ?? []) {
        size += chunk.byteLength;
        if (size > MOST_BYTES)
            throw new Error(`the answer has more than ${MOST_BYTES} bytes`);
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
};

// EXTERNAL MODULE: ./src/core/secret-forms.ts
var secret_forms = __webpack_require__(43657);
;// CONCATENATED MODULE: ./src/smoke/masking.ts

const noMask = text => text;
/** Replaces the key, in every form an answer can hold it in, by `***`. A text must be masked before it is cut. */
const maskOf = (key) => {
    if (!key)
        return noMask;
    // The longest first: a form can hold another one.
    const forms = [...new Set([key, ...(0,secret_forms/* secretForms */.e)(key)])].toSorted((a, b) => b.length - a.length);
    return text => forms.reduce((masked, form) => masked.replaceAll(form, '***'), text);
};

;// CONCATENATED MODULE: ./src/smoke/assertion.ts
/** Whether an answer is the expected one: a comparison of two JSON values. Pure. */


/**
 * Compares an answer with what is expected of it. An answer that is JSON inside a JSON string counts as the value it
 * holds, unless a string is expected.
 */
const compareAnswer = (expected, actual, tolerance, mask = noMask) => {
    const inner = typeof actual === 'string' && typeof expected !== 'string' ? encodedIn(actual) : undefined;
    return inner === undefined
        ? { difference: firstDifference(expected, actual, tolerance, mask), doubleEncoded: false }
        : { difference: firstDifference(expected, inner, tolerance, mask), doubleEncoded: true };
};
/**
 * The first place, in the order of the expected value, where two JSON values differ. Numbers are equal when
 * `|expected - actual| <= tolerance * max(1, |expected|)`; everything else is compared exactly, keys in any order.
 * `mask` goes over texts in what is told, before they are cut.
 */
const firstDifference = (expected, actual, tolerance, mask = noMask) => {
    // A stack of its own, so that no depth of nesting overflows the call stack.
    const pending = [{ path: '$', expected, actual }];
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
        const inside = partsOf(place);
        if (inside !== undefined) {
            if (isUneven(place))
                return differenceAt(place, countOf);
            for (const part of inside.toReversed())
                pending.push(part);
        }
        else if (!sameScalar(place.expected, place.actual, tolerance))
            return differenceAt(place, value => shown(value, mask));
    }
    return undefined;
};
/** The places inside a pair of arrays or a pair of objects; undefined for any other pair. */
const partsOf = ({ path, expected, actual }) => {
    if (Array.isArray(expected) && Array.isArray(actual))
        return expected.map((item, i) => ({
            path: `${path}[${i}]`,
            expected: item,
            actual: actual[i]
        }));
    if (isObject(expected) && isObject(actual))
        return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].map(key => ({
            path: path + step(key),
            expected: own(expected, key),
            actual: own(actual, key)
        }));
    return undefined;
};
const isUneven = ({ expected, actual }) => Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length;
const sameScalar = (expected, actual, tolerance) => Object.is(expected, actual) ||
    (typeof expected === 'number' &&
        typeof actual === 'number' &&
        Number.isFinite(expected) &&
        Number.isFinite(actual) &&
        Math.abs(expected - actual) <= tolerance * Math.max(1, Math.abs(expected)));
const differenceAt = ({ path, expected, actual }, told) => ({
    path,
    expected,
    actual,
    why: `expected ${told(expected)}, got ${told(actual)}`
});
const countOf = (value) => {
    const count = Array.isArray(value) ? value.length : 0;
    return `${count} ${count === 1 ? 'item' : 'items'}`;
};
/** A value as a sentence can hold it: containers by their kind, long text cut. */
const shown = (value, mask) => {
    if (value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return `an array of ${countOf(value)}`;
    if (isObject(value))
        return 'an object';
    const text = mask(typeof value === 'number' ? String(value) : JSON.stringify(value));
    return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
};
const step = (key) => /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
const own = (value, key) => Object.hasOwn(value, key) ? value[key] : undefined;
const encodedIn = (text) => {
    const value = jsonOf(text);
    return value === undefined ? nearlyJsonOf(text) : value;
};

;// CONCATENATED MODULE: ./src/smoke/oddities.ts

/**
 * What a status of 200 can hide, for answers of which nothing is expected: each as the rest of a sentence that begins
 * with the sample. Pure.
 */
const odditiesOf = (value) => {
    const inner = typeof value === 'string' ? jsonOf(value) : undefined;
    const encoded = typeof inner === 'object' && inner !== null;
    return [...(encoded ? [DOUBLE_ENCODED] : []), ...errorsIn(encoded ? inner : value)];
};
const DOUBLE_ENCODED = 'answered JSON inside a JSON string; return the value itself from run(), not json.dumps of it';
/** The usual keys of an `except` that returns its error instead of raising it. */
const ERROR_KEYS = ['error', 'errors', 'exception', 'traceback'];
const errorsIn = (value) => {
    if (typeof value !== 'object' || value === null)
        return [];
    if (Array.isArray(value))
        return isTuple(value)
            ? [
                `answered a list that ends in ${value[1]}, as if run() returned (body, status); the status stays 200`
            ]
            : [];
    const key = ERROR_KEYS.find(name => Object.hasOwn(value, name) && isSomething(Reflect.get(value, name)));
    return key === undefined
        ? []
        : [`answered with a status of success and "${key}" in its body; let run() raise instead`];
};
/** `[{"message": …}, 400]`: two numbers are predictions, a text or an object before a status is not. */
const isTuple = (list) => {
    const [body, status] = list;
    return (list.length === 2 &&
        Number.isInteger(status) &&
        Number(status) >= 400 &&
        Number(status) <= 599 &&
        (typeof body === 'string' || isObject(body)));
};
/** Many answers carry `"error": null` or an empty list when all went well. */
const isSomething = (value) => Array.isArray(value) ? value.length > 0 : value !== '' && Boolean(value);

;// CONCATENATED MODULE: ./src/smoke/judge.ts




/** Judges an answer by its sample; `mask` goes over all text that is told of the answer. Pure. */
const judge = (sample, answer, mask = noMask) => {
    if ('reason' in answer)
        return { why: `got no answer: ${answer.reason}`, warnings: [] };
    const { status, text } = answer;
    if (status !== sample.status)
        return { why: `answered with status ${status}, expected ${sample.status}`, warnings: [] };
    const nearly = answer.json === undefined ? nearlyJsonOf(text) : undefined;
    const value = nearly === undefined ? answer.json : nearly;
    const odd = nearly === undefined ? [] : [NOT_A_NUMBER];
    if (!Object.hasOwn(sample, 'expect'))
        return { warnings: status < 300 ? [...odd, ...warningsOf(value, text)] : [] };
    if (value === undefined)
        return { why: `answered ${notJson(text)}`, warnings: [] };
    const { difference, doubleEncoded } = compareAnswer(sample.expect, value, sample.tolerance, mask);
    return {
        warnings: doubleEncoded ? [...odd, DOUBLE_ENCODED] : odd,
        ...(difference
            ? { why: `differs at ${difference.path}: ${difference.why}`, path: difference.path }
            : {})
    };
};
const NOT_A_NUMBER = 'answered NaN or Infinity, which JSON has no word for: strict clients refuse the whole answer';
const warningsOf = (value, text) => {
    if (value !== undefined)
        return odditiesOf(value);
    return text === '' ? [] : [`answered ${notJson(text)}`];
};
const notJson = (text) => text === '' ? 'with an empty body, which is not JSON' : 'with a body that is not JSON';

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
;// CONCATENATED MODULE: ./src/smoke/sample-files.ts




/**
 * The files that patterns name, sorted, each once: a path names a file, or a folder's `*.json`; what is neither
 * is a glob (`*`, `**`, `?`).
 * @throws UserError `SAMPLES_MISSING` for the first pattern that names no file.
 */
const matchingFiles = async (patterns) => {
    const found = [];
    for (const pattern of patterns) {
        const files = await filesOf(pattern);
        if (files.length === 0)
            throw missing(`"${pattern}" matches no file.`);
        found.push(...files);
    }
    if (found.length === 0)
        throw missing('No samples are named.');
    return [...new Set(found)].toSorted();
};
const filesOf = async (pattern) => {
    const kind = await kindOf(pattern);
    if (kind === 'file')
        return [external_node_path_default().normalize(pattern)];
    const files = kind === 'folder'
        ? await (0,dist/* glob */.TI)('*.json', { ...GLOB, cwd: pattern })
        : await (0,dist/* glob */.TI)(pattern, { ...GLOB, absolute: external_node_path_default().isAbsolute(pattern) });
    return files.map(file => external_node_path_default().normalize(kind === 'folder' ? external_node_path_default().join(pattern, file) : file));
};
const GLOB = { onlyFiles: true, expandDirectories: false };
const kindOf = async (name) => {
    try {
        return (await (0,promises_.stat)(name)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'))
            return undefined;
        throw error;
    }
};
const missing = (message) => new errors/* UserError */.yo('SAMPLES_MISSING', `There are no samples: ${message}`, {
    hint: 'Give paths of JSON files, folders with *.json, or globs, one a line, seen from the workspace.'
});

;// CONCATENATED MODULE: ./src/smoke/sample.ts





const DEFAULT_TOLERANCE = 1e-4;
/**
 * Reads the samples of all files that paths, folders (their `*.json`) and globs (`*`, `**`, `?`) name: sorted by file.
 * @throws UserError `SAMPLES_MISSING` when a pattern matches no file, `SAMPLE_INVALID` for a file that is no sample.
 */
const readSamples = async (patterns) => {
    const files = await matchingFiles(patterns);
    const samples = await Promise.all(files.map(readSampleFile));
    return samples.flat();
};
/** Reads what one file's JSON value says: a bare request, a sample, or several. Pure. */
const samplesFrom = (value, file) => {
    const base = external_node_path_default().basename(file, '.json');
    if (isWrapped(value))
        return [sampleFrom(value, base, file)];
    if (Array.isArray(value) && value.length > 0 && value.every(isWrapped))
        return value.map((entry, i) => sampleFrom(entry, `${base}[${i}]`, file));
    return [sampleFrom({ request: value }, base, file)];
};
/**
 * The key that keeps a bare request from being a sample, where it looks as if it was meant to be one:
 * `{"request": …, "expct": …}`. Pure.
 */
const misspeltKey = (request) => {
    const entries = Array.isArray(request) ? request : [request];
    const strays = entries
        .filter(isObject)
        .filter(entry => Object.hasOwn(entry, 'request'))
        .flatMap(entry => Object.keys(entry).filter(key => !KEYS.includes(key)));
    return strays[0];
};
/**
 * The content type of headers that send a form. The official inference server takes a form's body away and gives `run()`
 * an empty text, with status 200. Pure.
 */
const formType = (headers) => {
    const type = new Headers(headers).get('content-type')?.split(';')[0]?.trim().toLowerCase();
    return type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data'
        ? type
        : undefined;
};
const KEYS = ['name', 'request', 'expect', 'tolerance', 'status', 'headers'];
const readSampleFile = async (file) => {
    const text = (await contentOf(file)).replace(/^\uFEFF/, '');
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* UserError */.yo('SAMPLE_INVALID', `The sample "${file}" is not JSON: ${(0,errors/* messageOf */.bD)(cause)}.`, {
            cause,
            hint: 'A sample is the body of a request, or {"request": …, "expect": …}.',
            at: { file, line: brokenLine(text) }
        });
    }
    return samplesFrom(value, file);
};
const contentOf = async (file) => {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        if (!(0,errors/* isErrno */.r)(cause, 'EACCES', 'EPERM', 'ENOENT'))
            throw cause;
        throw new errors/* UserError */.yo('SAMPLE_INVALID', `The sample "${file}" cannot be read: ${cause.code}.`, {
            cause,
            hint: 'Check that the file is there and readable for the job.',
            at: { file }
        });
    }
};
/**
 * The line, from 1, where text stops being the beginning of any JSON. No JSON token goes over a line's end, so it is
 * the first line up to which parsing fails before the end of the input.
 */
const brokenLine = (text) => {
    const lines = text.split('\n').map(line => `${line}\n`);
    let [low, high] = [1, lines.length];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (isBroken(lines.slice(0, middle).join('')))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
};
/** Whether no text to come could make JSON of this one. */
const isBroken = (text) => {
    try {
        JSON.parse(text);
        return false;
    }
    catch (error) {
        const message = (0,errors/* messageOf */.bD)(error);
        const position = /at position (\d+)/.exec(message)?.[1];
        if (position !== undefined)
            return Number(position) < text.length;
        return !message.includes('end of JSON input');
    }
};
const isWrapped = (value) => isObject(value) &&
    Object.hasOwn(value, 'request') &&
    Object.keys(value).every(key => KEYS.includes(key));
const sampleFrom = (entry, fallbackName, file) => {
    const { name = fallbackName, request, tolerance = DEFAULT_TOLERANCE, status = 200 } = entry;
    const { headers = {} } = entry;
    const refuse = (key, rule) => {
        throw new errors/* UserError */.yo('SAMPLE_INVALID', `"${key}" of sample "${fallbackName}" must be ${rule}.`, {
            hint: `A sample has the keys ${KEYS.join(', ')}; only "request" is required.`,
            at: { file }
        });
    };
    if (typeof name !== 'string' || name === '')
        return refuse('name', 'some text');
    if (typeof tolerance !== 'number' || tolerance < 0)
        return refuse('tolerance', 'a number of at least 0');
    if (typeof status !== 'number' || !Number.isInteger(status) || status < 200 || status > 599)
        return refuse('status', 'a whole number from 200 to 599');
    if (!areHeaders(headers))
        return refuse('headers', 'an object of header names and text');
    const expect = Object.hasOwn(entry, 'expect') ? { expect: entry.expect } : {};
    return { name, file, request, ...expect, tolerance, status, headers };
};
const areHeaders = (value) => {
    if (!isObject(value))
        return false;
    if (!Object.values(value).every(entry => typeof entry === 'string'))
        return false;
    try {
        new Headers(value);
        return true;
    }
    catch {
        return false;
    }
};

;// CONCATENATED MODULE: ./src/smoke/text.ts
/** The beginning of a text, marked where it was cut; a character is never cut in two. */
const excerpt = (text, most = 2000) => {
    if (text.length <= most)
        return text;
    const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
    return `${cut}… (${text.length - cut.length} more characters)`;
};

;// CONCATENATED MODULE: ./src/smoke/smoke-test.ts







/** Whether the 95th percentile is above its limit. */
const tooSlow = ({ p95Ms, maxP95Ms }) => p95Ms !== undefined && maxP95Ms !== undefined && p95Ms > maxP95Ms;
/**
 * Waits for the service, sends every sample `repeat` times and judges the answers. A sample that failed is not sent
 * again. Samples that fail are a report, not an exception.
 * @throws UserError `SAMPLES_MISSING`, `SAMPLE_INVALID`, `SERVICE_NOT_READY`, `INPUT_INVALID`
 */
const smokeTest = async (options, tools) => {
    const { scoringUri, key } = options;
    checkUri(scoringUri);
    checkKey(key);
    const samples = await readSamples(options.samples);
    await waitUntilReady(scoringUri, { key, timeoutSeconds: options.readyTimeoutSeconds }, tools);
    const runs = samples.map((sample) => ({ sample, body: JSON.stringify(sample.request), answers: [] }));
    const send = ({ sample, body }) => postJson({
        uri: scoringUri,
        body,
        headers: sample.headers,
        key,
        timeoutSeconds: options.requestTimeoutSeconds
    }, tools.signal);
    const warmups = Array.from({ length: options.warmup }, (_, i) => runs.at(i % runs.length));
    await eachOf(warmups, options.concurrency, async (run) => run && (await send(run)));
    const mask = maskOf(key);
    const warnings = new Set(samples.flatMap(smoke_test_warningsOf));
    const turns = Array.from({ length: options.repeat }, () => runs).flat();
    await eachOf(turns, options.concurrency, async (run) => {
        if (run.failure)
            return;
        const answer = await send(run);
        run.answers.push(answer);
        const verdict = judge(run.sample, answer, mask);
        for (const warning of verdict.warnings)
            warnings.add(`"${run.sample.name}" ${warning}.`);
        run.failure ??= failureOf(run, answer, verdict, mask);
    });
    const report = reportOf(runs, [...warnings], options.maxP95Ms);
    for (const sample of report.samples)
        tools.log.info(lineOf(sample));
    return report;
};
/** Does the work of a list in order, `concurrency` at a time. */
const eachOf = async (list, concurrency, work) => {
    const queue = list.values();
    const worker = async () => {
        for (const item of queue)
            await work(item);
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
};
const failureOf = ({ sample, body }, answer, { why, path }, mask) => {
    if (why === undefined)
        return undefined;
    const told = (text) => excerpt(mask(text));
    return {
        why: told(why),
        ...(path === undefined ? {} : { path: told(path) }),
        sent: told(body),
        ...('text' in answer ? { received: told(answer.text), status: answer.status } : {}),
        ...(Object.hasOwn(sample, 'expect') ? { expected: told(JSON.stringify(sample.expect)) } : {})
    };
};
const reportOf = (runs, warnings, maxP95Ms) => {
    const all = runs.flatMap(latencies);
    return {
        passed: runs.every(({ failure }) => failure === undefined),
        samples: runs.map(sampleReport),
        p50Ms: percentile(all, 50),
        p95Ms: percentile(all, 95),
        p99Ms: percentile(all, 99),
        histogram: histogram(all),
        requests: runs.reduce((sum, { answers }) => sum + answers.length, 0),
        warnings,
        ...(maxP95Ms === undefined ? {} : { maxP95Ms })
    };
};
const sampleReport = (run) => ({
    name: run.sample.name,
    file: run.sample.file,
    passed: run.failure === undefined,
    requests: run.answers.length,
    status: run.answers.flatMap(answer => ('status' in answer ? [answer.status] : [])).at(-1),
    p50Ms: percentile(latencies(run), 50),
    p95Ms: percentile(latencies(run), 95),
    ...(run.failure ? { failure: run.failure } : {})
});
const latencies = ({ answers }) => answers.flatMap(answer => ('ms' in answer ? [answer.ms] : []));
const lineOf = ({ name, failure, p50Ms, requests }) => failure
    ? `❌ ${name} ${failure.why}`
    : `✅ ${name}${p50Ms === undefined ? '' : ` ${p50Ms} ms`}${requests > 1 ? ` (median of ${requests})` : ''}`;
/** What of a sample itself is likely not meant. */
const smoke_test_warningsOf = ({ name, request, headers }) => {
    const stray = misspeltKey(request);
    const form = formType(headers);
    return [
        ...(stray === undefined
            ? []
            : [`"${name}" is sent as it stands, "request" included: "${stray}" is no key of a sample.`]),
        ...(form === undefined
            ? []
            : [`"${name}" is sent as ${form}, of which run() may get an empty text: send JSON.`])
    ];
};
const checkUri = (uri) => {
    const url = URL.canParse(uri) ? new URL(uri) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol))
        throw (0,inputs/* invalid */.Gq)('scoring-uri', `must be an http or https address, not "${uri}"`);
    if (url.username || url.password)
        throw (0,inputs/* invalid */.Gq)('scoring-uri', 'must not hold a user name or password', 'Give the key as key.');
};
/** `fetch` would refuse such a key with a message that shows it. */
const checkKey = (key) => {
    if (key !== undefined && /[^\x21-\x7e]/.test(key))
        throw (0,inputs/* invalid */.Gq)('key', 'has characters that a header cannot hold');
};

;// CONCATENATED MODULE: ./src/smoke/report.ts



/** Reports of a smoke test, for programs, test viewers and people. Pure, and bounded however many samples there are. */
/** Most samples in a file, rows in a table, failures told in full. */
const MOST = { samples: 1000, rows: 100, failures: 20, warnings: 50 };
const jsonReport = (report) => {
    const { shown, omitted } = most(report.samples, MOST.samples);
    return `${JSON.stringify({
        ...report,
        tooSlow: tooSlow(report),
        warnings: most(report.warnings, MOST.warnings).shown.map(line => excerpt(line)),
        samples: shown,
        ...(omitted > 0 ? { omittedSamples: omitted } : {})
    }, undefined, 2)}\n`;
};
/** JUnit XML as test viewers read it: a test case a sample, and one for the latency when it has a limit. */
const junitXml = (report) => {
    const { shown } = most(report.samples, MOST.samples);
    const slow = tooSlow(report);
    const gate = report.maxP95Ms === undefined ? [] : [latencyCase(report, slow)];
    const failures = shown.filter(({ passed }) => !passed).length + (slow ? 1 : 0);
    const counts = `tests="${shown.length + gate.length}" failures="${failures}" errors="0"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites ${counts}>`,
        `  <testsuite name="smoke test" ${counts} skipped="0">`,
        ...shown.map(sampleCase),
        ...gate,
        '  </testsuite>',
        '</testsuites>',
        ''
    ].join('\n');
};
/** What the job summary shows. */
const markdownReport = (report) => {
    const failed = report.samples.filter(({ passed }) => !passed);
    const ok = report.passed && !tooSlow(report);
    const rows = most(report.samples, MOST.rows);
    const told = most(failed, MOST.failures);
    return [
        `### ${ok ? '✅' : '❌'} Smoke test: ${report.samples.length - failed.length} of ${report.samples.length} samples passed\n`,
        latencyLine(report),
        '| | Sample | Status | Requests | p50 | p95 |\n| --- | --- | ---: | ---: | ---: | ---: |',
        ...rows.shown.map(rowOf),
        ...omittedLine(rows.omitted, 'samples'),
        ...told.shown.map(failureDetails),
        ...omittedLine(told.omitted, 'failures'),
        ...most(report.warnings, MOST.warnings).shown.map(line => `\n⚠️ ${plain(line)}`),
        ...(report.histogram.length > 0
            ? [`\n${details('Latency', fenced(bars(report.histogram)))}`]
            : []),
        ''
    ].join('\n');
};
/** The first of a list; the failed ones come first when not all find room. */
const most = (list, count) => {
    if (list.length <= count)
        return { shown: list, omitted: 0 };
    const failed = list.filter(isFailed);
    const rest = list.filter(entry => !isFailed(entry));
    return { shown: [...failed, ...rest].slice(0, count), omitted: list.length - count };
};
const isFailed = (entry) => typeof entry === 'object' && entry !== null && 'failure' in entry;
const ms = (value) => value === undefined ? '–' : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const sampleCase = ({ name, file, failure, requests, p50Ms }) => {
    const time = p50Ms === undefined ? '' : ` time="${(p50Ms / 1000).toFixed(6)}"`;
    const open = `    <testcase name="${attribute(name)}" classname="smoke" file="${attribute(file)}"${time}`;
    if (failure === undefined)
        return `${open}/>`;
    const body = [
        `requests: ${requests}`,
        ...bodiesOf(failure).map(([title, text]) => `${title}: ${text}`)
    ];
    return `${open}>\n      <failure type="SMOKE_TEST_FAILED" message="${attribute(failure.why)}">${escaped(body.join('\n'))}</failure>\n    </testcase>`;
};
const latencyCase = ({ p95Ms, maxP95Ms }, slow) => {
    const open = '    <testcase name="latency" classname="smoke"';
    return slow
        ? `${open}>\n      <failure type="SMOKE_TEST_SLOW" message="the 95th percentile is ${p95Ms} ms, above ${maxP95Ms} ms"/>\n    </testcase>`
        : `${open}/>`;
};
const bodiesOf = ({ sent, received, expected, status }) => [
    ['Sent', sent],
    ...(received === undefined
        ? []
        : [[`Received with status ${status}`, received]]),
    ...(expected === undefined ? [] : [['Expected', expected]])
];
const latencyLine = (report) => {
    const { requests, p50Ms, p95Ms, p99Ms, maxP95Ms } = report;
    const limit = maxP95Ms === undefined ? '' : ` (${tooSlow(report) ? '❌ ' : ''}limit ${ms(maxP95Ms)})`;
    return `${requests} requests: p50 ${ms(p50Ms)}, p95 ${ms(p95Ms)}${limit}, p99 ${ms(p99Ms)}\n`;
};
const rowOf = ({ name, passed, status, requests, p50Ms, p95Ms }) => `| ${passed ? '✅' : '❌'} | ${plain(name)} | ${status ?? '–'} | ${requests} | ${ms(p50Ms)} | ${ms(p95Ms)} |`;
const failureDetails = ({ name, failure }) => failure === undefined
    ? ''
    : `\n${details(`${name} ${failure.why}`, bodiesOf(failure)
        .map(([title, text]) => `${title}\n${fenced(text)}`)
        .join('\n\n'))}`;
const omittedLine = (count, what) => count > 0 ? [`\n… and ${count} more ${what}: see the JSON report.`] : [];
const details = (summary, body) => `<details><summary>${html(summary)}</summary>\n\n${body}\n\n</details>`;
/** A code block that its content cannot end. */
const fenced = (text) => {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}\n${text}\n${fence}`;
};
/** Text on one line in which nothing is Markdown or HTML, for a table cell or a paragraph. */
const plain = (text) => html(text).replace(/[\\`*_[\]|~]/g, '\\$&');
/** Text on one line for an HTML element, in which Markdown is not read. */
const html = (text) => excerpt(text.replace(/\s+/g, ' '), 200)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
/** Without what XML forbids even as a reference: https://www.w3.org/TR/xml/#charsets */
const escaped = (text) => text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
/** As references, line ends and tabs outlive https://www.w3.org/TR/xml/#AVNormalize */
const attribute = (text) => escaped(excerpt(text, 500))
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

// EXTERNAL MODULE: ./src/actions/aci.ts
var aci = __webpack_require__(17180);
// EXTERNAL MODULE: ./src/actions/places.ts
var places = __webpack_require__(48723);
;// CONCATENATED MODULE: ./src/actions/smoke-test.ts









const smoke_test_inputs = {
    'scoring-uri': inputs/* text */.Qq,
    samples: (value, name) => {
        const patterns = (0,inputs/* list */.p_)(value, name);
        if (patterns.length === 0)
            throw (0,inputs/* invalid */.Gq)(name, 'is required');
        return patterns;
    },
    key: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'service-name': (0,inputs/* optional */.lq)((0,names/* nameOf */.Vb)('service')),
    ...aci/* serviceInputs */.r7,
    registry: places/* registryInputs */.P4.registry,
    warmup: (0,inputs/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 0, most: 10_000, whole: true }), 1),
    repeat: (0,inputs/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 1, most: 100_000, whole: true }), 1),
    concurrency: (0,inputs/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 1, most: 256, whole: true }), 1),
    'max-p95-ms': (0,inputs/* optional */.lq)((0,inputs/* number */.ai)({ least: 0 })),
    'ready-timeout-seconds': (0,inputs/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 0, most: 3600 }), 60),
    'request-timeout-seconds': (0,inputs/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 0.001, most: 300 }), 30),
    report: (0,inputs/* withDefault */.IQ)(inputs/* text */.Qq, '.scoreline/reports/smoke-test.json'),
    junit: (0,inputs/* withDefault */.IQ)(inputs/* text */.Qq, '.scoreline/reports/smoke-test.xml')
};
const main = async (host) => {
    const input = (0,inputs/* parseInputs */.TL)(smoke_test_inputs, host.inputs);
    const key = await keyFor(input, host);
    if (key)
        host.log.secret(key);
    const report = await smokeTest({
        scoringUri: input['scoring-uri'],
        samples: input.samples,
        key,
        warmup: input.warmup,
        repeat: input.repeat,
        concurrency: input.concurrency,
        maxP95Ms: input['max-p95-ms'],
        readyTimeoutSeconds: input['ready-timeout-seconds'],
        requestTimeoutSeconds: input['request-timeout-seconds']
    }, host);
    for (const warning of report.warnings)
        host.log.warning(warning);
    await writeWithFolder(input.report, jsonReport(report));
    await writeWithFolder(input.junit, junitXml(report));
    host.output('passed', String(report.passed));
    host.output('p50-ms', String(report.p50Ms ?? ''));
    host.output('p95-ms', String(report.p95Ms ?? ''));
    host.output('report', input.report);
    host.output('junit', input.junit);
    await host.summary(markdownReport(report));
    throwIfFailed(report);
};
/** The key given; else that of the service, where it is in Azure. Read again at each run: nobody has to keep it. */
const keyFor = async (input, host) => {
    if (input.key || input.target !== 'aci')
        return input.key;
    const name = input['service-name'];
    if (name === undefined)
        throw (0,inputs/* invalid */.Gq)('service-name', 'is required with target aci', 'Or pass the key of the service.');
    const { target } = await (0,aci/* openAci */.K_)(input, host);
    return (await target.keys(name, host.signal))?.primary;
};
/** @throws UserError `SMOKE_TEST_FAILED` for samples, else `SMOKE_TEST_SLOW` for the latency. */
const throwIfFailed = (report) => {
    const failed = report.samples.filter(({ passed }) => !passed);
    const [first] = failed;
    if (first?.failure)
        throw new errors/* UserError */.yo('SMOKE_TEST_FAILED', `${failed.length} of ${report.samples.length} samples failed: "${first.name}" ${first.failure.why}.`, {
            hint: 'The job summary shows what was sent, received and expected.',
            at: { file: first.file }
        });
    if (tooSlow(report))
        throw new errors/* UserError */.yo('SMOKE_TEST_SLOW', `The 95th percentile of the latency is ${report.p95Ms} ms, above the limit of ${report.maxP95Ms} ms.`, { hint: 'Make the model or its machine faster, raise warmup, or raise max-p95-ms.' });
};
const writeWithFolder = async (file, content) => {
    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
    await (0,promises_.writeFile)(file, content);
};


/***/ })

};
