export const id = 114;
export const ids = [114];
export const modules = {

/***/ 9114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4296);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(761);


/**
 * Reads every field once, in order.
 * @throws UserError `INPUT_UNKNOWN` for a name no field has, `INPUT_INVALID` for a value a field refuses.
 */
const parseInputs = (fields, given) => {
    const known = Object.keys(fields);
    for (const name of Object.keys(given))
        if (!known.includes(name))
            throw unknownInput(name, known);
    return Object.fromEntries(Object.entries(fields).map(([name, parse]) => [name, parse((given[name] ?? '').trim(), name)]));
};
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
/** One entry a line; commas separate too. */
const list = value => value
    .split(/[\n,]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** `key=value`, one a line, or a JSON object of strings. */
const pairs = (value, name) => value.startsWith('{') ? pairsFromJson(value, name) : pairsFromLines(value, name);
const optional = (parser) => (value, name) => value === '' ? undefined : parser(value, name);
/** Gives an empty input a value. */
const withDefault = (parser, fallback) => (value, name) => value === '' ? fallback : parser(value, name);
const invalid = (name, problem, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `Input "${name}" ${problem}.`, hint ? { hint } : {});
/** There is no input of that name: names the nearest there is. */
const unknownInput = (name, known) => {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_UNKNOWN', near === undefined
        ? `There is no input "${name}".`
        : `There is no input "${name}"; did you mean "${near}"?`, { hint: `Known inputs: ${known.join(', ')}.` });
};
const pairsFromLines = (value, name) => {
    const lines = value
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    return Object.fromEntries(lines.map(line => {
        const at = line.indexOf('=');
        if (at < 1)
            throw invalid(name, `needs key=value on each line, not "${line}"`);
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }));
};
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

/***/ 761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known name closest to a misspelt one, or undefined when none is close. */
const nearest = (name, known) => {
    const limit = Math.max(2, Math.floor(name.length / 3));
    const ranked = known
        .map(candidate => ({ candidate, distance: editDistance(name, candidate) }))
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


/***/ })

};
