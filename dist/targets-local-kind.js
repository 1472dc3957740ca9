export const id = 1483;
export const ids = [1483];
export const modules = {

/***/ 89114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   GJ: () => (/* binding */ byteCount),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RV: () => (/* binding */ isFlag),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90761);


/** Any text, but some. */
const text = (value, name) => {
    if (value === '')
        throw invalid(name, 'is required');
    return value;
};
const oneOf = (allowed) => (value, name) => {
    const found = allowed.find(candidate => candidate === value);
    if (found !== undefined)
        return found;
    throw invalid(name, value === ''
        ? `is required: one of ${allowed.join(', ')}`
        : `must be one of ${allowed.join(', ')}, not "${value}"`);
};
/** `true`, `false` and their YAML 1.2 spellings; empty is false. */
const flag = (value, name) => {
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['', 'false', 'False', 'FALSE'].includes(value))
        return false;
    throw invalid(name, `must be true or false, not "${value}"`);
};
/** Whether an input is true or false, and nothing else. */
const isFlag = (parser) => {
    try {
        return parser?.('true', '') === true;
    }
    catch {
        return false;
    }
};
/** A finite decimal number between `least` and `most`. */
const number = ({ least = -Infinity, most = Infinity, whole = false } = {}) => (value, name) => {
    const parsed = Number(value);
    const fits = value !== '' && parsed >= least && parsed <= most;
    if (fits && (!whole || Number.isInteger(parsed)) && Number.isFinite(parsed))
        return parsed;
    const kind = whole ? 'a whole number' : 'a number';
    const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
    throw invalid(name, `must be ${kind}${least === -Infinity ? '' : ` ${range}`}, not "${value}"`);
};
const UNITS = {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3
};
/** `500 MB`, `1.5GiB`, `2000000`: a number of bytes. */
const byteCount = (value, name) => {
    const [, digits, unit = 'B'] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)?$/.exec(value) ?? [];
    const factor = UNITS[unit];
    if (digits !== undefined && factor !== undefined)
        return Math.round(Number(digits) * factor);
    throw invalid(name, `must be a number of bytes such as "500 MB" or "2 GiB", not "${value}"`);
};
/** One entry a line; commas separate too. */
const list = value => value
    .split(/[\n,]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** One entry a line; commas are part of it. */
const lines = value => value
    .split('\n')
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** `key=value`, one a line, or a JSON object of strings. */
const pairs = (value, name) => value.startsWith('{') ? pairsFromJson(value, name) : pairsFromLines(value, name);
const invalid = (name, problem, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `Input "${name}" ${problem}${problem.endsWith('?') ? '' : '.'}`, {
    hint
});
/** There is no input of that name: names the nearest there is. */
const unknownInput = (name, known) => {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_UNKNOWN', near === undefined
        ? `There is no input "${name}".`
        : `There is no input "${name}"; did you mean "${near}"?`, { hint: `Known inputs: ${known.join(', ')}.` });
};
const pairsFromLines = (value, name) => Object.fromEntries(lines(value, name).map(line => {
    const at = line.indexOf('=');
    if (at < 1)
        throw invalid(name, `needs key=value on each line, not "${line}"`);
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}));
const pairsFromJson = (value, name) => {
    const parsed = parseJson(value, name);
    const entries = Object.entries(parsed);
    return Object.fromEntries(entries.map(([key, entry]) => {
        if (entry === null || typeof entry === 'object')
            throw invalid(name, `needs plain values; "${key}" is not one`);
        return [key, String(entry)];
    }));
};
const parseJson = (value, name) => {
    try {
        return JSON.parse(value);
    }
    catch (cause) {
        throw invalid(name, `is not valid JSON: ${cause instanceof Error ? cause.message : cause}`);
    }
};


/***/ }),

/***/ 90761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known name closest to a misspelt one, whatever its case, or undefined when none is close. */
const nearest = (name, known) => {
    const limit = Math.max(2, Math.floor(name.length / 3));
    const ranked = known
        .map(candidate => ({
        candidate,
        distance: editDistance(name.toLowerCase(), candidate.toLowerCase())
    }))
        .filter(({ distance }) => distance <= limit)
        .toSorted((a, b) => a.distance - b.distance);
    return ranked[0]?.candidate;
};
/** Levenshtein distance: insertions, deletions and substitutions each cost 1. */
const editDistance = (a, b) => {
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current[j] = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
};


/***/ }),

/***/ 10807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   J$: () => (/* binding */ several),
/* harmony export */   OT: () => (/* binding */ maskGiven),
/* harmony export */   Z_: () => (/* binding */ givenFor),
/* harmony export */   Zu: () => (/* binding */ readParameters),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   rG: () => (/* binding */ shownDefault),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* unused harmony export secretsIn */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);

/** What has to be given. */
const required = (parse, about) => ({
    about,
    parse,
    empty: { kind: 'required' }
});
/** What may be left out; @param shown what that means */
const optional = (parse, about, shown) => ({
    about,
    parse,
    empty: { kind: 'value', value: undefined, ...(shown === undefined ? {} : { shown }) }
});
/** What has a default, as the text that a user would write. */
const withDefault = (parse, text, about) => ({
    about,
    parse,
    empty: { kind: 'default', text }
});
/** A list, or pairs: nothing given is an empty one. */
const several = (parse, about) => ({
    about,
    parse,
    empty: { kind: 'value', value: parse('', '') }
});
/** The same parameter, its value masked in every log. */
const secret = (parameter) => ({ ...parameter, secret: true });
/**
 * Reads every parameter once, in order.
 * @throws UserError `INPUT_UNKNOWN` for a name no parameter has, `INPUT_INVALID` for a value that one refuses.
 */
const readParameters = (parameters, given) => {
    const known = Object.keys(parameters);
    for (const name of Object.keys(given))
        if (!known.includes(name))
            throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownInput */ .pv)(name, known);
    return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [
        name,
        readParameter(parameter, given[name] ?? '', name)
    ]));
};
const readParameter = (parameter, given, name) => {
    const { parse, empty } = parameter;
    const text = given.trim();
    if (text !== '')
        return parameter.secret ? readSecret(parameter, text, name) : parse(text, name);
    switch (empty.kind) {
        case 'required':
            // The parser may know better what is missing: which names there are, what a name is made of.
            parse('', name);
            throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(name, 'is required');
        case 'default':
            return parse(empty.text, name);
        case 'value':
            return empty.value;
    }
};
/** What a parser says of a text may quote it. */
const readSecret = ({ parse, about }, text, name) => {
    try {
        return parse(text, name);
    }
    catch {
        throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(name, 'does not have its form; as it is a secret, it is not shown', about);
    }
};
/**
 * The values of secrets among what was given, one by one where there are several, whether or not they can be read. The
 * path of a file that holds a secret is none. Pure.
 */
const secretsIn = (parameters, given) => Object.entries(parameters).flatMap(([name, parameter]) => {
    const text = given[name]?.trim();
    if (!parameter.secret || !text)
        return [];
    const isPath = (value) => name.endsWith('-file') && !value.includes('-----BEGIN');
    return valuesIn(text, parameter, name).filter(value => value !== '' && !isPath(value));
});
/** Masks every secret among what was given, before anything else happens. */
const maskGiven = (parameters, given, log) => {
    for (const value of secretsIn(parameters, given))
        log.secret(value);
};
const valuesIn = (text, { parse }, name) => {
    try {
        const value = parse(text, name);
        return typeof value === 'object' && value !== null
            ? Object.values(value).map(String)
            : [String(value)];
    }
    catch {
        const entries = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(text, name);
        return [text, ...entries, ...entries.map(line => line.slice(line.indexOf('=') + 1).trim())];
    }
};
/** What a table shows as the default: the text of one, or the words for leaving it out. */
const shownDefault = ({ empty }) => empty.kind === 'default' ? empty.text : empty.kind === 'value' ? empty.shown : undefined;
/** The part of what was given that a table has names for. */
const givenFor = (parameters, given) => Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(parameters, name)));


/***/ }),

/***/ 91378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ setting)
/* harmony export */ });
/** A parameter as a setting. */
const setting = (parameter, effect, more = {}) => ({ ...parameter, effect, ...more });


/***/ }),

/***/ 41483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kind: () => (/* binding */ kind_kind)
});

// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/targets/kind.ts
var kind = __webpack_require__(91378);
// EXTERNAL MODULE: ./src/targets/shared/parameters.ts
var shared_parameters = __webpack_require__(78500);
;// CONCATENATED MODULE: ./src/targets/local/parameters.ts




/** What a user may choose of a service on this machine. docs/targets/local.md */
const localSettings = {
    port: (0,kind/* setting */.P)((0,shared_parameters/* portParameter */.lu)('the port the service has, or a free one'), 'move'),
    'environment-variables': (0,kind/* setting */.P)(shared_parameters/* variablesParameter */.d6, 'update'),
    workers: (0,kind/* setting */.P)(shared_parameters/* workersParameter */.FN, 'update'),
    'start-timeout-seconds': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 1, most: 3600 }), '60', 'How long the service may take to start, in seconds.'), 'none')
};

;// CONCATENATED MODULE: ./src/targets/local/kind.ts

/** This machine: the image's contents as a process on 127.0.0.1. */
const kind_kind = {
    name: 'local',
    title: 'this machine',
    about: "the image's contents, run as a process on the runner's 127.0.0.1; no container engine needed",
    place: {},
    settings: localSettings,
    needs: { base: false, registry: 'any' },
    open: async (_, ports) => {
        const { LocalTarget } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(4709)]).then(__webpack_require__.bind(__webpack_require__, 34709));
        return new LocalTarget(ports);
    }
};


/***/ }),

/***/ 78500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ workersParameter),
/* harmony export */   d6: () => (/* binding */ variablesParameter),
/* harmony export */   lu: () => (/* binding */ portParameter)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10807);


/** What services at every target know, in the same words everywhere. */
const portParameter = (shown) => (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 65_535, whole: true }), 'Port the service listens on.', shown);
const variablesParameter = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS, 'Environment variables for the service: key=value, one a line.');
const workersParameter = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 64, whole: true }), '1', 'Worker processes (python) or sessions (onnx).');


/***/ })

};
