export const id = 7669;
export const ids = [7669];
export const modules = {

/***/ 17000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/**
 * Aborted by the first SIGINT or SIGTERM (a cancelled job sends both, seconds apart), so that work can end in order;
 * the second one ends the process at once.
 */
const cancellation = () => {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => {
            if (controller.signal.aborted)
                process.exit(128 + (signal === 'SIGINT' ? 2 : 15));
            controller.abort(new Error(`Cancelled by ${signal}`));
            process.exitCode = 1;
        });
    return controller.signal;
};


/***/ }),

/***/ 92913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS),
/* harmony export */   y: () => (/* binding */ isCommand)
/* harmony export */ });
/** Every action, by the name of its folder below `actions/`; the root action is `run`. Loaded when called. */
const COMMANDS = {
    run: () => Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(8815), __webpack_require__.e(3382), __webpack_require__.e(3790), __webpack_require__.e(3753), __webpack_require__.e(3737), __webpack_require__.e(9095), __webpack_require__.e(6239), __webpack_require__.e(4460), __webpack_require__.e(9477), __webpack_require__.e(7896)]).then(__webpack_require__.bind(__webpack_require__, 47896)),
    'register-model': () => Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(3790), __webpack_require__.e(3753), __webpack_require__.e(6239), __webpack_require__.e(3395)]).then(__webpack_require__.bind(__webpack_require__, 75942)),
    'build-image': () => Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(8815), __webpack_require__.e(3790), __webpack_require__.e(3753), __webpack_require__.e(9095), __webpack_require__.e(6239), __webpack_require__.e(4460), __webpack_require__.e(7138)]).then(__webpack_require__.bind(__webpack_require__, 84460)),
    'deploy-target': () => Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(3790), __webpack_require__.e(3753), __webpack_require__.e(3737), __webpack_require__.e(9095), __webpack_require__.e(8628)]).then(__webpack_require__.bind(__webpack_require__, 78628)),
    'smoke-test': () => Promise.all(/* import() */[__webpack_require__.e(3382), __webpack_require__.e(9477), __webpack_require__.e(9523)]).then(__webpack_require__.bind(__webpack_require__, 19477)),
    keys: () => __webpack_require__.e(/* import() */ 1863).then(__webpack_require__.bind(__webpack_require__, 91863)),
    'clean-up': () => Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(3790), __webpack_require__.e(3753), __webpack_require__.e(3737), __webpack_require__.e(1506)]).then(__webpack_require__.bind(__webpack_require__, 91506))
};
const isCommand = (name) => Object.hasOwn(COMMANDS, name);


/***/ }),

/***/ 56358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ actionsExec)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** Runs programs through @actions/exec, without a shell. */
const actionsExec = async (command, args, options = {}) => {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1955).then(__webpack_require__.bind(__webpack_require__, 41955));
    const { which } = await __webpack_require__.e(/* import() */ 8701).then(__webpack_require__.bind(__webpack_require__, 88701));
    const program = await which(command, false);
    if (program === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('PROGRAM_MISSING', `The program "${command}" is not on this machine.`, {
            hint: `Install it, or put its folder on PATH. It was needed for: ${command} ${args[0] ?? ''}`.trim()
        });
    const { onLine } = options;
    return getExecOutput(`"${program}"`, [...args], {
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd ? { cwd: options.cwd } : {}),
        ...(options.env ? { env: { ...options.env } } : {}),
        ...(options.input === undefined ? {} : { input: Buffer.from(options.input) }),
        ...(onLine ? { listeners: { stdline: onLine, errline: onLine } } : {})
    });
};


/***/ }),

/***/ 51396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ throttledProgress)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77522);

/** Tells of long work at most once per `interval` milliseconds and label, and never of what is over at once. */
const throttledProgress = (say, interval, now = Date.now) => {
    const told = new Map();
    return (label, done, total) => {
        const last = told.get(label);
        if (last === undefined)
            told.set(label, now());
        else if (now() - last >= interval) {
            told.set(label, now());
            say(`${label}: ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(done)} of ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(total)} (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(done, total)})`);
        }
        if (done >= total)
            told.delete(label);
    };
};


/***/ }),

/***/ 92074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** The one place where an error becomes a failed step. */
const runAction = async (main, host) => {
    try {
        await main(host);
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo) {
            host.fail(`${error.message} [${error.code}]`, error.at);
            if (error.hint)
                host.log.info(error.hint);
            host.log.info(`More: docs/errors.md#${error.code.toLowerCase()}`);
        }
        else {
            host.fail(`Unexpected error: ${error instanceof Error ? error.stack : String(error)}`);
            host.log.info('This is a fault of Scoreline. Please report it with the lines above.');
        }
    }
};


/***/ }),

/***/ 77669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./src/actions/cancellation.ts
var cancellation = __webpack_require__(17000);
// EXTERNAL MODULE: ./src/actions/commands.ts
var commands = __webpack_require__(92913);
// EXTERNAL MODULE: ./src/actions/run.ts
var run = __webpack_require__(92074);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(46058);
// EXTERNAL MODULE: ./src/core/clock.ts
var clock = __webpack_require__(32257);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/secret-forms.ts
var secret_forms = __webpack_require__(43657);
// EXTERNAL MODULE: ./src/actions/exec.ts
var exec = __webpack_require__(56358);
// EXTERNAL MODULE: ./src/actions/progress.ts
var progress = __webpack_require__(51396);
;// CONCATENATED MODULE: ./src/actions/runner-host.ts







/**
 * The host inside a workflow. A composite action hands all inputs over as one JSON object in `SCORELINE_INPUTS`:
 * they are data there, never part of a script's text.
 */
const runnerHost = (home, signal) => ({
    inputs: inputsFrom(process.env.SCORELINE_INPUTS ?? '{}'),
    env: process.env,
    log: runnerLog,
    exec: exec/* actionsExec */.d,
    clock: clock/* systemClock */.m,
    signal,
    home,
    output: (name, value) => core/* setOutput */.uH(name, value),
    summary: async (markdown) => {
        if (process.env.GITHUB_STEP_SUMMARY)
            await core/* summary */.z.addRaw(markdown, true).write();
    },
    fail: (message, at) => {
        process.exitCode = core/* ExitCode */.yU.Failure;
        core/* error */.z3(message, propertiesOf(at));
    }
});
const runnerLog = {
    debug: core/* debug */.Yz,
    info: core/* info */.pq,
    warning: (message, at) => core/* warning */.$e(message, propertiesOf(at)),
    progress: (0,progress/* throttledProgress */.k)(core/* info */.pq, 5000),
    secret: (0,secret_forms/* maskingWith */.b)(core/* setSecret */.Pq)
};
const propertiesOf = (at) => ({
    ...(at ? { file: inWorkspace(at.file) } : {}),
    ...(at?.line ? { startLine: at.line } : {}),
    ...(at?.column ? { startColumn: at.column } : {})
});
/** Annotations find a file only by its path from the workspace. */
const inWorkspace = (file) => {
    const workspace = process.env.GITHUB_WORKSPACE;
    if (workspace === undefined)
        return file;
    const relative = external_node_path_default().relative(workspace, external_node_path_default().resolve(file));
    return relative.startsWith('..') ? file : relative;
};
const inputsFrom = (json) => {
    try {
        return Object.fromEntries(Object.entries(JSON.parse(json)).map(([name, value]) => [
            name,
            String(value ?? '')
        ]));
    }
    catch {
        throw new errors/* UserError */.yo('INPUT_INVALID', 'The variable SCORELINE_INPUTS is not a JSON object.', {
            hint: 'The action sets it itself, from toJSON(inputs).'
        });
    }
};

;// CONCATENATED MODULE: ./src/actions/step.ts




/** Runs a command as a step of a workflow: inputs from the environment, outputs to the runner's files. */
const runStep = async (name, _args, home) => {
    if (!(0,commands/* isCommand */.y)(name))
        throw new Error(`There is no action "${name}".`);
    const { main } = await commands/* COMMANDS */.L[name]();
    await (0,run/* runAction */.C)(main, runnerHost(home, (0,cancellation/* cancellation */.W)()));
};


/***/ }),

/***/ 32257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The machine's own clock. */
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {})
};


/***/ }),

/***/ 74296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   r: () => (/* binding */ isErrno),
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
    constructor(code, message, options = {}) {
        super(message, { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.at = options.at;
    }
}
/**
 * True for the error that Node's file system and network calls throw with one of these codes (`ENOENT`, `EEXIST`, …).
 * Looks at the code alone: an error made in another realm is no `instanceof Error` here.
 */
const isErrno = (error, ...codes) => typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    codes.includes(String(error.code));
/** The message of anything that can be thrown. */
const messageOf = (error) => typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);


/***/ }),

/***/ 43657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ maskingWith),
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
/**
 * Every form in which a secret could show up in a log: as it is, in base64 (also of a longer text around it), in an URL,
 * in a form, in JSON, its lines one by one. Short pieces are left out: masking them would blacken the whole log.
 */
const secretForms = (secret) => {
    const lines = secret.includes('\n') ? secret.split(/\r?\n/) : [];
    const forms = [secret, ...lines.map(line => line.trim())].flatMap(text => [
        text,
        encodeURIComponent(text),
        inForm(text),
        jsonIn(text),
        asciiOf(jsonIn(text)),
        jsonIn(jsonIn(text)),
        Buffer.from(text).toString('base64'),
        Buffer.from(text).toString('base64url'),
        Buffer.from(text).toString('hex'),
        ...insideBase64(text),
        ...insideBase64(text).map(urlSafe)
    ]);
    return [...new Set(forms)].filter(form => form.length >= SHORTEST);
};
/** What hosts mask with: each form once, however often a secret is told, in whatever place. */
const maskingWith = (mask) => {
    const known = new Set();
    return secret => {
        const own = secret.trim().length >= SHORTEST_GIVEN ? [secret] : [];
        for (const form of [...own, ...secretForms(secret)])
            if (!known.has(form)) {
                known.add(form);
                mask(form);
            }
    };
};
/** https://url.spec.whatwg.org/#urlencoded-serializing: what requests for tokens are. */
const inForm = (text) => new URLSearchParams([['', text]]).toString().slice(1);
/** As Python writes JSON. */
const asciiOf = (text) => text.replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const urlSafe = (base64) => base64.replaceAll('+', '-').replaceAll('/', '_');
const jsonIn = (text) => JSON.stringify(text).slice(1, -1);
const SHORTEST = 6;
/** Even what was called a secret is none worth a log full of stars when it is `1`. */
const SHORTEST_GIVEN = 3;
/** The base64 of `user:secret` and the like: what stays the same of it wherever the secret begins in a group of three bytes. */
const insideBase64 = (text) => [0, 1, 2].map(before => {
    const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64');
    const length = Buffer.byteLength(text) + before;
    // The first group holds other bytes; the last one may go on with others.
    return encoded.slice(before === 0 ? 0 : 4, Math.floor(length / 3) * 4);
});


/***/ }),

/***/ 77522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** Numbers as people read them. */
/** `1.5 MB`: decimal units, as registries and disks count. */
const bytes = (count) => {
    let scaled = count;
    let unit = 0;
    // What would be shown as 1000 is one of the next unit.
    for (; Math.round(scaled) >= 1000 && unit < UNITS.length - 1; unit++)
        scaled /= 1000;
    return `${unit === 0 || scaled >= 99.95 ? Math.round(scaled) : scaled.toFixed(1)} ${UNITS[unit]}`;
};
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
const percent = (part, whole) => whole === 0 ? '100 %' : `${Math.floor((100 * part) / whole)} %`;
/** `850 ms`, `2.4 s`, `3 min 5 s`. */
const duration = (milliseconds) => {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};


/***/ })

};
