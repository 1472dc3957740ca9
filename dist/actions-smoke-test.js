export const id = 9047;
export const ids = [9047];
export const modules = {

/***/ 70746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ openRecorded),
/* harmony export */   Pw: () => (/* binding */ openHere),
/* harmony export */   hy: () => (/* binding */ askPlace),
/* harmony export */   py: () => (/* binding */ isPlaceless)
/* harmony export */ });
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10807);
/* harmony import */ var _services_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34033);
/* harmony import */ var _services_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82405);
/* harmony import */ var _services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82849);
/* harmony import */ var _inputs_target_parameters_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61761);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47350);






/** Asks a target what it has. @throws UserError as the target does */
const askPlace = async ({ kind, place, target }, { signal }) => {
    const [where, services] = await Promise.all([
        (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(kind, place, target, 'look'),
        target.list(signal)
    ]);
    return { target: kind.name, id: where?.id, shown: where?.shown ?? {}, services };
};
/** Targets that nothing has to be named for, as this machine: their services are known in every step. */
const openHere = async (registry, host) => {
    const kinds = [...(await (0,_inputs_target_parameters_js__WEBPACK_IMPORTED_MODULE_5__/* .parametersOfKinds */ .b)(host.targets, 'place')).keys()].filter(isPlaceless);
    return Promise.all(kinds.map(async (kind) => {
        const { target } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__/* .openTarget */ .Ap)(kind, {}, registry, host);
        return { kind, place: {}, target };
    }));
};
/** Such a target is where the step runs: one elsewhere cannot be asked from here. */
const isPlaceless = ({ place }) => Object.keys(place).length === 0;
/**
 * Opens the place that a record names, with the sign-in and the secrets of the step.
 * @returns undefined for another machine: nothing leads there
 * @throws UserError where the inputs do not lead there; `SERVICE_ELSEWHERE` where they lead to another place
 */
const openRecorded = async ({ target: name, place, service }, registry, host) => {
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(name, host.targets);
    if (isPlaceless(kind))
        return undefined;
    const inputs = (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsOfPlace */ .ug)(kind, place, host.inputs);
    const values = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readParameters */ .Zu)(kind.place, inputs);
    const { target } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__/* .openTarget */ .Ap)(kind, values, registry, {
        ...host,
        inputs: { ...host.inputs, ...inputs }
    });
    const opened = await (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(kind, values, target, 'look');
    // What a record says is not all that leads to a place: another cluster may have such a namespace too.
    if (opened?.id !== place.id)
        throw (0,_services_find_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceInOtherPlace */ .ci)(service, (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .placeText */ .Z9)({ target: name, place }));
    return { kind, place: values, target };
};


/***/ }),

/***/ 24619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findTarget),
/* harmony export */   w: () => (/* binding */ missingService)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22483);
/* harmony import */ var _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24519);
/* harmony import */ var _services_find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34033);
/* harmony import */ var _services_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8939);
/* harmony import */ var _services_records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5546);
/* harmony import */ var _services_spec_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82405);
/* harmony import */ var _services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82849);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81111);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47350);
/* harmony import */ var _opening_places_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29082);
/* harmony import */ var _opening_stores_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(69508);
/* harmony import */ var _ask_places_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(70746);













const NOWHERE = { elsewhere: [], ended: [] };
/**
 * As `readTargetInputs`; where the user did not say where the service is, the records of the registry do.
 * @param own the action's own inputs, `target` and `service-name` among them
 * @throws UserError `SERVICE_AMBIGUOUS`, and those of `readTargetInputs`
 */
const findTarget = async (own, ofTarget, host) => {
    await (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .maskSecrets */ .Q)(own, host);
    await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .checkNames */ .LN)(own, ofTarget, host);
    const name = host.inputs['service-name']?.trim();
    if (!name || (await isSaid(host)))
        return { ...(await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .readTargetInputs */ .bH)(own, ofTarget, host)), host, ...NOWHERE };
    const { record, ...others } = await search((0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)('service')(name, 'service-name'), host);
    if (record === undefined)
        return { ...(await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .readTargetInputs */ .bH)(own, ofTarget, host)), host, ...others };
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(record.target, host.targets);
    const inputs = {
        ...host.inputs,
        ...(0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .inputsOfPlace */ .ug)(kind, record.place, host.inputs),
        target: record.target
    };
    const found = { ...host, inputs };
    host.log.info(`Service "${name}" is at ${(0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9)(record)}, by the records of the registry`);
    await checkPlace(record, found);
    return { ...(await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .readTargetInputs */ .bH)(own, ofTarget, found)), host: found, record, ...others };
};
/** What else goes wrong when the target is opened is said where that is needed. @throws UserError `SERVICE_ELSEWHERE` */
const checkPlace = async (record, host) => {
    try {
        await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .openRecorded */ .Lz)(record, host.inputs.registry?.trim() || _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_REGISTRY */ .s, host);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'SERVICE_ELSEWHERE') || !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
    }
};
/**
 * Whether the user named a target, and something of its place where it has one. What a registry takes too, as the
 * subscription of its sign-in, says nothing of the place.
 */
const isSaid = async ({ inputs, targets }) => {
    const name = inputs.target?.trim();
    if (!name)
        return false;
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(name, targets);
    const names = namesOfPlace(kind).filter(each => !Object.hasOwn(_opening_places_js__WEBPACK_IMPORTED_MODULE_10__/* .registryInputs */ .P4, each));
    return (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .isPlaceless */ .py)(kind) || names.some(each => inputs[each]?.trim());
};
const namesOfPlace = ({ place, recorded }) => recorded ?? Object.keys(place);
const search = async (name, host) => {
    const { inputs, signal, clock } = host;
    const registry = inputs.registry?.trim() || _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_REGISTRY */ .s;
    const target = inputs.target?.trim() || undefined;
    const here = target === undefined ? await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .openHere */ .Pw)(registry, host) : [];
    const found = await Promise.all(here.map(each => each.target.find(name, signal)));
    const isHere = found.some(service => service !== undefined);
    const records = await recordsOf(name, target, registry, host);
    const kinds = await Promise.all(records.map(record => placedKind(record, host)));
    const there = records.filter((record, i) => fits(record, kinds[i], inputs));
    const others = records.filter((_, i) => kinds[i] === undefined);
    const isEnded = ({ place }) => (0,_services_record_js__WEBPACK_IMPORTED_MODULE_4__/* .hasPassed */ .Pc)(place.ends, clock.now());
    const elsewhere = isHere ? [] : others.filter(record => !isEnded(record));
    const ended = others.filter(isEnded);
    const [record] = there;
    if (there.length + (isHere ? 1 : 0) < 2)
        return { ...(record ? { record } : {}), elsewhere, ended };
    const places = [...(isHere ? ['this machine'] : []), ...there.map(_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9).toSorted()];
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_AMBIGUOUS', `There are several services "${name}": at ${places.join('; at ')}.`, { hint: 'Say which one with target and the inputs of its place.' });
};
/** Where the records cannot be read, the user has to say where the service is. */
const recordsOf = async (service, target, registry, host) => {
    try {
        const wanted = { service, ...(target ? { target } : {}) };
        return (await (0,_services_records_js__WEBPACK_IMPORTED_MODULE_5__/* .listRecords */ .VI)(await (0,_opening_stores_js__WEBPACK_IMPORTED_MODULE_11__/* .openStore */ .C)(registry, host), wanted, host.log)).records;
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        host.log.info(`The records of the registry were not read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return [];
    }
};
/** The kind of a record's target where that has a place; it may be one that this version does not know. */
const placedKind = async ({ target }, { targets }) => {
    if (!Object.hasOwn(targets, target))
        return undefined;
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(target, targets);
    return (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .isPlaceless */ .py)(kind) ? undefined : kind;
};
/** Whether a record is of a place that what was given does not rule out. */
const fits = ({ place }, kind, given) => kind !== undefined &&
    namesOfPlace(kind).every(name => {
        const text = given[name]?.trim();
        return !text || place.shown[name]?.toLowerCase() === text.toLowerCase();
    });
/** Why there is no such service at the target that was found. @param record of it, where there is one */
const missingService = ({ kind, input: { 'service-name': name = '' }, elsewhere: [other] = [] }, record) => {
    if (record !== undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_GONE', `The records of the registry have service "${name}" at ${(0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9)(record)}, which has no such service any more.`, {
            hint: `Deploy it again, or remove its record: scoreline clean-up --service-name ${name}`
        });
    return other === undefined ? (0,_services_find_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceUnknown */ .q7)(kind, name) : (0,_services_find_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceElsewhere */ .cv)(name, (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9)(other));
};


/***/ }),

/***/ 49047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inputs: () => (/* binding */ smoke_test_inputs),
  main: () => (/* binding */ main),
  ofTarget: () => (/* binding */ ofTarget),
  perform: () => (/* binding */ perform),
  throwIfFailed: () => (/* binding */ throwIfFailed)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(22483);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/core/plain-text.ts
var plain_text = __webpack_require__(61303);
// EXTERNAL MODULE: ./src/core/plain-write.ts
var plain_write = __webpack_require__(36477);
// EXTERNAL MODULE: ./src/core/markdown-text.ts
var markdown_text = __webpack_require__(63568);
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
 * Whether a GET shows that POST may be tried: 200, or a complaint of the method or the missing body (400, 405, 411, 415,
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
/** `fetch` says only "fetch failed"; the cause says why. */
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

// EXTERNAL MODULE: ./src/core/is-object.ts
var is_object = __webpack_require__(64955);
// EXTERNAL MODULE: ./src/core/words.ts
var words = __webpack_require__(77522);
// EXTERNAL MODULE: ./src/core/secret-search.ts + 1 modules
var secret_search = __webpack_require__(44128);
;// CONCATENATED MODULE: ./src/smoke/masking.ts

const noMask = text => text;
/** Replaces the key, however an answer writes it, by `***`. A text must be masked before it is cut. */
const maskOf = (key) => {
    if (!key)
        return noMask;
    const search = (0,secret_search/* secretSearch */.R)();
    search.add(key);
    return search.hide;
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
 * `mask` goes over texts in what is reported, before they are cut.
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
    if ((0,is_object/* isObject */.G)(expected) && (0,is_object/* isObject */.G)(actual))
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
    if ((0,is_object/* isObject */.G)(value))
        return 'an object';
    return (0,words/* short */.h0)(mask(typeof value === 'number' ? String(value) : JSON.stringify(value)), 80);
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
        (typeof body === 'string' || (0,is_object/* isObject */.G)(body)));
};
/** Many answers carry `"error": null` or an empty list when all went well. */
const isSomething = (value) => Array.isArray(value) ? value.length > 0 : value !== '' && Boolean(value);

;// CONCATENATED MODULE: ./src/smoke/judge.ts




/** Judges an answer by its sample; `mask` goes over all text that is reported of the answer. Pure. */
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

// EXTERNAL MODULE: ./src/smoke/sample.ts + 2 modules
var sample = __webpack_require__(53543);
;// CONCATENATED MODULE: ./src/smoke/text.ts
/**
 * The beginning of a text, marked where it was cut; a character is never cut in two.
 * @param length of the whole text, where this is its beginning only
 */
const excerpt = (text, most = 2000, length = text.length) => {
    if (text.length <= most)
        return text;
    const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
    return `${cut}… (${length - cut.length} more characters)`;
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
    const samples = await (0,sample/* readSamples */.aM)(options.samples);
    await waitUntilReady(scoringUri, { key, timeoutSeconds: options.readyTimeoutSeconds }, tools);
    const runs = samples.map((sample) => ({ sample, body: bodyOf(sample), good: [], requests: 0, status: undefined }));
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
        run.requests++;
        if ('status' in answer)
            run.status = answer.status;
        const verdict = judge(run.sample, answer, mask);
        if (verdict.why === undefined && 'ms' in answer)
            run.good.push(answer.ms);
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
    // Bounded before it is searched: an answer may have millions of characters.
    const told = (text) => excerpt(mask(text.slice(0, MOST_TOLD)), 2000, text.length);
    return {
        why: told(why),
        ...(path === undefined ? {} : { path: told(path) }),
        sent: told(Buffer.from(body).toString()),
        ...('text' in answer ? { received: told(answer.text), status: answer.status } : {}),
        ...(Object.hasOwn(sample, 'expect') ? { expected: told(JSON.stringify(sample.expect)) } : {})
    };
};
/** What `told` reads of a text, of which it shows the beginning. */
const MOST_TOLD = 16_000;
/** As the file has it; as JSON where a sample came from elsewhere. */
const bodyOf = ({ body, request }) => Uint8Array.from(body ?? Buffer.from(JSON.stringify(request)));
const reportOf = (runs, warnings, maxP95Ms) => {
    const all = runs.flatMap(({ good }) => good);
    const requests = runs.reduce((sum, run) => sum + run.requests, 0);
    return {
        passed: runs.every(({ failure }) => failure === undefined),
        samples: runs.map(sampleReport),
        p50Ms: percentile(all, 50),
        p95Ms: percentile(all, 95),
        p99Ms: percentile(all, 99),
        histogram: histogram(all),
        requests,
        failedRequests: requests - all.length,
        warnings,
        ...(maxP95Ms === undefined ? {} : { maxP95Ms })
    };
};
const sampleReport = (run) => ({
    name: run.sample.name,
    file: run.sample.file,
    passed: run.failure === undefined,
    requests: run.requests,
    status: run.status,
    p50Ms: percentile(run.good, 50),
    p95Ms: percentile(run.good, 95),
    ...(run.failure ? { failure: run.failure } : {})
});
const lineOf = ({ name, failure, p50Ms, requests }) => failure
    ? (0,plain_text/* plainLine */.h0)(`❌ ${name} ${failure.why}`)
    : `✅ ${(0,plain_text/* plainLine */.h0)(name)}${p50Ms === undefined ? '' : ` ${p50Ms} ms`}${requests > 1 ? ` (median of ${requests})` : ''}`;
/** What of a sample itself is likely not meant. */
const smoke_test_warningsOf = ({ name, request, headers }) => {
    const stray = (0,sample/* misspeltKey */.rx)(request);
    const form = (0,sample/* formType */.HA)(headers);
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
/** Most samples in a file, rows in a table, failures shown in full. */
const MOST = { samples: 1000, rows: 100, failures: 20, warnings: 50 };
const jsonReport = (report) => {
    const { shown, omitted } = most(report.samples, MOST.samples);
    return `${(0,plain_text/* plainJson */.RU)({
        ...report,
        tooSlow: tooSlow(report),
        warnings: most(report.warnings, MOST.warnings).shown.map(line => excerpt(line)),
        samples: shown,
        ...(omitted > 0 ? { omittedSamples: omitted } : {})
    }, 2)}\n`;
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
        ...most(report.warnings, MOST.warnings).shown.map(line => `\n⚠️ ${(0,markdown_text/* inline */.mG)(brief(line))}`),
        ...(report.histogram.length > 0
            ? [`\n${(0,markdown_text/* details */.zH)('Latency', (0,markdown_text/* fenced */.OF)(bars(report.histogram)))}`]
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
    const { requests, failedRequests = 0, p50Ms, p95Ms, p99Ms, maxP95Ms } = report;
    const leftOut = failedRequests > 0 ? ` (without the ${failedRequests} that failed)` : '';
    const limit = maxP95Ms === undefined ? '' : ` (${tooSlow(report) ? '❌ ' : ''}limit ${ms(maxP95Ms)})`;
    return `${requests} requests: p50 ${ms(p50Ms)}, p95 ${ms(p95Ms)}${limit}, p99 ${ms(p99Ms)}${leftOut}\n`;
};
const rowOf = ({ name, passed, status, requests, p50Ms, p95Ms }) => `| ${passed ? '✅' : '❌'} | ${(0,markdown_text/* inline */.mG)(brief(name))} | ${status ?? '–'} | ${requests} | ${ms(p50Ms)} | ${ms(p95Ms)} |`;
const failureDetails = ({ name, failure }) => failure === undefined
    ? ''
    : `\n${(0,markdown_text/* details */.zH)(brief(`${name} ${failure.why}`), bodiesOf(failure)
        .map(([title, text]) => `${title}\n${(0,markdown_text/* fenced */.OF)(text)}`)
        .join('\n\n'))}`;
const omittedLine = (count, what) => count > 0 ? [`\n… and ${count} more ${what}: see the JSON report.`] : [];
/** Text of any length as a few words on one line. */
const brief = (text) => excerpt(text.replace(/\s+/g, ' '), 200);
/**
 * Without what XML forbids even as a reference: https://www.w3.org/TR/xml/#charsets. What cannot be seen, and what a runner
 * would take for a command when the file is printed, stands there as references.
 */
const escaped = (text) => (0,plain_text/* nameUnseen */.uN)(text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/:(?=:)/g, '&#58;')
    .replace(/##(?=\[)/g, '&#35;&#35;'), sign => (sign === '\n' ? sign : `&#${sign.codePointAt(0)};`));
/** As references, line ends and tabs outlive https://www.w3.org/TR/xml/#AVNormalize */
const attribute = (text) => escaped(excerpt(text, 500))
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

// EXTERNAL MODULE: ./src/actions/opening/open-target.ts
var open_target = __webpack_require__(47350);
// EXTERNAL MODULE: ./src/actions/opening/places.ts
var places = __webpack_require__(29082);
// EXTERNAL MODULE: ./src/actions/recorded/find-target.ts
var find_target = __webpack_require__(24619);
;// CONCATENATED MODULE: ./src/actions/smoke-test.ts











const patterns = (0,inputs/* taking */.BS)(inputs/* list */.p_.takes, (value, name) => {
    const found = (0,inputs/* list */.p_)(value, name);
    if (found.length === 0)
        throw (0,inputs/* invalid */.Gq)(name, 'is required');
    return found;
});
const smoke_test_inputs = {
    'scoring-uri': (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'URL to POST the samples to.', 'the address of service-name'),
    samples: (0,parameters/* ofPath */.x5)((0,parameters/* required */.mw)(patterns, 'JSON files with samples, one path or glob per line. A sample is a bare request, or {request, expect, tolerance, status}.')),
    key: (0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Key of the service, sent as a bearer token.', 'read from the target where it keeps one')),
    target: open_target/* targetInputFound */.Az,
    'service-name': (0,parameters/* optional */.lq)((0,names/* nameOf */.Vb)('service'), 'Name of the service, where its address or key is read from the target.'),
    ...places/* registryInputs */.P4,
    warmup: (0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 0, most: 10_000, whole: true }), '1', 'Number of requests before measuring.'),
    repeat: (0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 1, most: 100_000, whole: true }), '1', 'How many times to send each sample.'),
    concurrency: (0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 1, most: 256, whole: true }), '1', 'Number of concurrent requests.'),
    'max-p95-ms': (0,parameters/* optional */.lq)((0,inputs/* number */.ai)({ least: 0 }), 'Maximum 95th percentile of the latency in milliseconds; above it, the test fails.'),
    'ready-timeout-seconds': (0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 0, most: 3600 }), '60', 'Maximum time for the service to become ready, in seconds.'),
    'request-timeout-seconds': (0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 0.001, most: 300 }), '30', 'Maximum time for one request, in seconds.'),
    report: (0,parameters/* ofPath */.x5)((0,parameters/* withDefault */.IQ)(inputs/* text */.Qq, '.scoreline/reports/smoke-test.json', 'Path of the JSON report.')),
    junit: (0,parameters/* ofPath */.x5)((0,parameters/* withDefault */.IQ)(inputs/* text */.Qq, '.scoreline/reports/smoke-test.xml', 'Path of the JUnit XML file.'))
};
const ofTarget = 'place';
const main = async (given) => {
    const read = await (0,find_target/* findTarget */.F)(smoke_test_inputs, ofTarget, given);
    await perform(read, read.host);
};
/** Tests, with outputs and summary. */
const perform = async (read, host) => {
    const { input } = read;
    const report = await host.phase(`Test ${input['service-name'] ?? 'the service'}`, async () => {
        const key = await keyFor(read, host);
        if (key)
            host.log.secret(key);
        const test = scoringUri => smokeTest({
            scoringUri,
            samples: input.samples,
            key,
            warmup: input.warmup,
            repeat: input.repeat,
            concurrency: input.concurrency,
            maxP95Ms: input['max-p95-ms'],
            readyTimeoutSeconds: input['ready-timeout-seconds'],
            requestTimeoutSeconds: input['request-timeout-seconds']
        }, host);
        const scoringUri = await addressFor(read, host);
        return (await wayTo(scoringUri, read, host))(test);
    });
    const passed = report.samples.filter(sample => sample.passed).length;
    host.log.info(`${passed} of ${report.samples.length} samples passed`);
    for (const warning of report.warnings)
        host.log.warning(warning);
    await (0,plain_write/* writePlainFile */.G)(input.report, jsonReport(report), { what: 'The report' });
    await (0,plain_write/* writePlainFile */.G)(input.junit, junitXml(report), { what: 'The JUnit report' });
    host.output('passed', report.passed);
    host.output('p50-ms', report.p50Ms ?? '');
    host.output('p95-ms', report.p95Ms ?? '');
    host.output('report', input.report);
    host.output('junit', input.junit);
    await host.summary(markdownReport(report));
    throwIfFailed(report);
    return report;
};
/** The address given; else that of the service. @throws UserError `SERVICE_UNKNOWN`, `SERVICE_ADDRESSLESS` */
const addressFor = async (read, host) => {
    const { kind, input, place } = read;
    if (input['scoring-uri'] !== undefined)
        return input['scoring-uri'];
    const name = input['service-name'];
    if (name === undefined)
        throw (0,inputs/* invalid */.Gq)('scoring-uri', 'is required', 'Or name the service with service-name.');
    const { target } = await (0,open_target/* openTarget */.Ap)(kind, place, input.registry, host);
    const service = await target.find(name, host.signal);
    if (service === undefined)
        throw (0,find_target/* missingService */.w)(read, read.record);
    if (service.scoringUri !== undefined)
        return service.scoringUri;
    throw new errors/* UserError */.yo('SERVICE_ADDRESSLESS', `Service "${name}" has no address yet (target: ${kind.title}).`, { hint: 'Wait until it runs, or pass scoring-uri: some targets have none of their own.' });
};
/** The key given; else that of the service, where its target keeps keys. Read again at each run: nobody has to keep it. */
const keyFor = async ({ kind, input, place }, host) => {
    const name = input['service-name'];
    if (input.key !== undefined)
        return input.key;
    const { target } = await (0,open_target/* openTarget */.Ap)(kind, place, input.registry, host);
    if (target.keys === undefined)
        return undefined;
    if (name === undefined)
        throw (0,inputs/* invalid */.Gq)('service-name', `is required with target ${kind.name}`, 'Or pass input "key", the key of the service.');
    return (await target.keys.read(name, host.signal))?.primary;
};
/** How a test gets to an address: by itself, or by the target where there is no other way from here. */
const wayTo = async (scoringUri, { kind, input, place }, host) => {
    const direct = test => test(scoringUri);
    if (kind.isInside?.(scoringUri) !== true)
        return direct;
    const name = input['service-name'];
    if (name === undefined)
        throw (0,inputs/* invalid */.Gq)('service-name', `is required with target ${kind.name}`);
    const { target } = await (0,open_target/* openTarget */.Ap)(kind, place, input.registry, host);
    return test => target.reach?.(name, test, host.signal) ?? direct(test);
};
/** @throws UserError `SMOKE_TEST_FAILED` for samples, and the latency with them; `SMOKE_TEST_SLOW` for the latency alone. */
const throwIfFailed = (report) => {
    const failed = report.samples.filter(({ passed }) => !passed);
    const [first] = failed;
    const slow = tooSlow(report)
        ? `The 95th percentile of the latency is ${report.p95Ms} ms, above the limit of ${report.maxP95Ms} ms.`
        : '';
    if (first?.failure)
        throw new errors/* UserError */.yo('SMOKE_TEST_FAILED', `${failed.length} of ${report.samples.length} samples failed: "${(0,plain_text/* plainLine */.h0)(first.name)}" ${first.failure.why}. ${slow}`.trimEnd(), {
            hint: 'The job summary shows what was sent, received and expected.',
            at: { file: first.file }
        });
    if (slow !== '')
        throw new errors/* UserError */.yo('SMOKE_TEST_SLOW', slow, {
            hint: 'Make the model or its machine faster, raise input "warmup", or raise max-p95-ms.'
        });
};


/***/ }),

/***/ 34033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ci: () => (/* binding */ serviceInOtherPlace),
/* harmony export */   cv: () => (/* binding */ serviceElsewhere),
/* harmony export */   q7: () => (/* binding */ serviceUnknown)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** There is no such service at the place that is named. */
const serviceUnknown = ({ title, place }, name) => {
    const where = [
        'service-name',
        ...Object.entries(place).flatMap(([input, { secret }]) => secret ? [] : [input])
    ];
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_UNKNOWN', `There is no service "${name}" (target: ${title}).`, {
        hint: `Check ${where.join(', ')}.`
    });
};
/** A service of a place that the inputs of the step do not lead to. @param where for people */
const serviceInOtherPlace = (name, where) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_ELSEWHERE', `Service "${name}" is at ${where} by the records of the registry, and the inputs of this step lead to another place.`, { hint: 'Give the inputs of that place, such as its subscription, kubeconfig or context.' });
/** A service of another machine, which only that machine can be asked for. @param where for people */
const serviceElsewhere = (name, where) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_ELSEWHERE', `Service "${name}" is at ${where} by the records of the registry, and not on this machine.`, { hint: 'Run the command there. scoreline list shows what is written down of it.' });


/***/ }),

/***/ 53543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HA: () => (/* binding */ formType),
  rx: () => (/* binding */ misspeltKey),
  aM: () => (/* binding */ readSamples)
});

// UNUSED EXPORTS: DEFAULT_TOLERANCE, bodiesIn, brokenLine, samplesFrom

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/is-object.ts
var is_object = __webpack_require__(64955);
// EXTERNAL MODULE: ./src/core/json-problem.ts
var json_problem = __webpack_require__(74959);
// EXTERNAL MODULE: ./src/core/plain-file.ts
var plain_file = __webpack_require__(19130);
;// CONCATENATED MODULE: ./src/smoke/json-spans.ts
/** Where in a JSON document its parts are written: what is sent as it stands must not be read and written again. Pure. */
/** The span of the document's value: without a mark at its beginning, and without blanks around it. */
const valueIn = (json) => {
    const from = blanksFrom(json, json.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0);
    return { from, to: endOf(json, from) };
};
/** The spans of the items of a list. @param json valid JSON, one sign a byte */
const itemsOf = (json, { from }) => {
    const items = [];
    for (let at = blanksFrom(json, from + 1); json[at] !== ']';) {
        const to = endOf(json, at);
        items.push({ from: at, to });
        at = blanksFrom(json, to);
        if (json[at] === ',')
            at = blanksFrom(json, at + 1);
    }
    return items;
};
/** The span of a member's value, the last one of that name; undefined when there is none. */
const memberOf = (json, { from }, name) => {
    let found;
    for (let at = blanksFrom(json, from + 1); json[at] !== '}';) {
        const colon = endOf(json, at);
        const value = blanksFrom(json, blanksFrom(json, colon) + 1);
        const to = endOf(json, value);
        if (JSON.parse(json.slice(at, colon)) === name)
            found = { from: value, to };
        at = blanksFrom(json, to);
        if (json[at] === ',')
            at = blanksFrom(json, at + 1);
    }
    return found;
};
/** U+FEFF in UTF-8, one sign a byte. */
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
const blanksFrom = (json, from) => {
    let at = from;
    while (' \t\r\n'.includes(json[at] ?? 'x'))
        at++;
    return at;
};
/** Behind the value that begins at a place: nothing in it is read but brackets and strings. */
const endOf = (json, from) => {
    let depth = 0;
    for (let at = from; at < json.length; at++) {
        const sign = json[at];
        if (sign === '"') {
            for (at++; json[at] !== '"'; at++)
                if (json[at] === '\\')
                    at++;
        }
        else if (sign === '{' || sign === '[')
            depth++;
        else if (sign === '}' || sign === ']')
            depth--;
        else if (depth === 0 && !isPartOfWord(json[at + 1]))
            return at + 1;
        if (depth === 0 && (sign === '"' || sign === '}' || sign === ']'))
            return at + 1;
    }
    return json.length;
};
/** Numbers and `true`, `false`, `null` end where none of their signs follows. */
const isPartOfWord = (sign = '') => /[\w.+-]/.test(sign);

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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
/** Links to folders may lead in a circle or out of the workspace: they are not followed. */
const GLOB = { onlyFiles: true, expandDirectories: false, followSymbolicLinks: false };
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
    hint: 'Give paths of JSON files, folders with *.json, or globs, one per line, seen from the workspace.'
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
    if (areWrapped(value))
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
        .filter(is_object/* isObject */.G)
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
/** The bytes of each request of a file, in the order of `samplesFrom`. Pure. */
const bodiesIn = (bytes, value) => {
    // One sign a byte: what structures JSON looks the same.
    const json = bytes.toString('latin1');
    const whole = valueIn(json);
    const requestIn = (span) => memberOf(json, span, 'request') ?? span;
    const spans = isWrapped(value)
        ? [requestIn(whole)]
        : areWrapped(value)
            ? itemsOf(json, whole).map(requestIn)
            : [whole];
    return spans.map(({ from, to }) => bytes.subarray(from, to));
};
const readSampleFile = async (file) => {
    const bytes = await contentOf(file);
    const text = (0,plain_file/* textOf */.b6)(bytes);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* UserError */.yo('SAMPLE_INVALID', `The sample "${file}" is not JSON${(0,json_problem/* jsonFault */.x)(text, cause)}.`, {
            cause,
            hint: 'A sample is the body of a request, or {"request": …, "expect": …}.',
            at: { file, line: brokenLine(text) }
        });
    }
    const bodies = bodiesIn(bytes, value);
    return samplesFrom(value, file).map((sample, i) => {
        const body = bodies[i];
        return body === undefined ? sample : { ...sample, body };
    });
};
const contentOf = async (file) => {
    try {
        return await (0,plain_file/* readPlainFile */.b$)(file, { what: 'The sample' });
    }
    catch (cause) {
        if (!(cause instanceof errors/* UserError */.yo))
            throw cause;
        throw new errors/* UserError */.yo('SAMPLE_INVALID', cause.message, {
            cause,
            hint: cause.hint ?? 'Check that the file is there and readable for the job.',
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
const isWrapped = (value) => (0,is_object/* isObject */.G)(value) &&
    Object.hasOwn(value, 'request') &&
    Object.keys(value).every(key => KEYS.includes(key));
const areWrapped = (value) => Array.isArray(value) && value.length > 0 && value.every(isWrapped);
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
    if (!(0,is_object/* isObject */.G)(value))
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


/***/ })

};
