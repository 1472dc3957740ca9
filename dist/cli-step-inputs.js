export const id = 4430;
export const ids = [4430];
export const modules = {

/***/ 84430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ takeInputs),
/* harmony export */   isStep: () => (/* binding */ isStep)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** `SCORELINE_INPUT_SAMPLE_INPUT` holds the input `sample-input`: action.yml gives each input a variable of its own. */
const PREFIX = 'SCORELINE_INPUT_';
/** All of them as one JSON object, for who starts a step in another way. */
const ALL = 'SCORELINE_INPUTS';
/** Whether the process was started by a step of a workflow. */
const isStep = (env) => env[ALL] !== undefined || Object.keys(env).some(name => name.startsWith(PREFIX));
/**
 * The inputs of a step, which its environment loses with that: they may be secrets, and programs that it starts are not
 * concerned.
 * @throws UserError `INPUT_INVALID`
 */
const takeInputs = (env) => {
    const names = Object.keys(env).filter(name => name.startsWith(PREFIX));
    const inputs = {
        ...inputsFrom(env[ALL] ?? '{}'),
        ...Object.fromEntries(names.map(name => [inputOf(name), env[name] ?? '']))
    };
    for (const name of [ALL, ...names])
        delete env[name];
    return inputs;
};
const inputOf = (variable) => variable.slice(PREFIX.length).toLowerCase().replaceAll('_', '-');
const inputsFrom = (json) => {
    try {
        return Object.fromEntries(Object.entries(JSON.parse(json)).map(([name, value]) => [
            name,
            String(value ?? '')
        ]));
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `The variable ${ALL} is not a JSON object.`, {
            hint: 'Actions do not use it: each input has a variable of its own.'
        });
    }
};


/***/ }),

/***/ 74296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ ifMissing),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   iA: () => (/* binding */ withMore),
/* harmony export */   r: () => (/* binding */ isErrno),
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** What went wrong in the caller's workflow, and the one thing to do about it. */
class UserError extends Error {
    name = 'UserError';
    /** `AREA_WHAT`, one of the codes explained in docs/errors.md. */
    code;
    /** The next step, as a sentence. */
    hint;
    /** Where in the user's own files the cause lies, when that is known. */
    at;
    /** The input it is about, when it is about one. */
    input;
    /** What else was found wrong at the same time, each an error of its own. */
    others;
    constructor(code, message, options = {}) {
        super(message, { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.at = options.at;
        this.input = options.input;
        this.others = options.others ?? [];
    }
}
/** The same error with more said of it. What it says already stays. */
const withMore = (error, more) => {
    const { code, message, hint, at = more.at, input = more.input, others, cause } = error;
    return new UserError(code, message, { hint, cause, at, input, others });
};
/**
 * True for the error that Node's file system and network calls throw with one of these codes (`ENOENT`, `EEXIST`, …).
 * Looks at the code alone: an error made in another realm is no `instanceof Error` here.
 */
const isErrno = (error, ...codes) => typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    codes.includes(String(error.code));
/** True for an error of ours with one of these codes. */
const hasCode = (error, ...codes) => error instanceof UserError && codes.includes(error.code);
/** For a `catch` where a file need not be there: undefined, or the error that it is. */
const ifMissing = (error) => {
    if (isErrno(error, 'ENOENT'))
        return undefined;
    throw error;
};
/** The message of anything that can be thrown. */
const messageOf = (error) => typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);


/***/ })

};
