export const id = 9168;
export const ids = [9168];
export const modules = {

/***/ 92913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   OO: () => (/* binding */ TERMINAL_COMMANDS),
/* harmony export */   OZ: () => (/* binding */ ABOUT),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/** Every action, by the name of its folder below `actions/`; the root action is `run`. Loaded when called. */
const COMMANDS = {
    run: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(4340), __webpack_require__.e(3382), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(2593), __webpack_require__.e(7892), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(1833), __webpack_require__.e(7142), __webpack_require__.e(4264), __webpack_require__.e(9585), __webpack_require__.e(9047), __webpack_require__.e(8317), __webpack_require__.e(7896)]).then(__webpack_require__.bind(__webpack_require__, 47896)),
    'register-model': () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(8981), __webpack_require__.e(2593), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(1833), __webpack_require__.e(4264), __webpack_require__.e(5942)]).then(__webpack_require__.bind(__webpack_require__, 75942)),
    'build-image': () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(4340), __webpack_require__.e(8981), __webpack_require__.e(2593), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(1833), __webpack_require__.e(7142), __webpack_require__.e(4264), __webpack_require__.e(9585), __webpack_require__.e(53)]).then(__webpack_require__.bind(__webpack_require__, 89585)),
    'deploy-target': () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(2593), __webpack_require__.e(7892), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(7142), __webpack_require__.e(8317)]).then(__webpack_require__.bind(__webpack_require__, 58317)),
    'smoke-test': () => Promise.all(/* import() */[__webpack_require__.e(3382), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(7892), __webpack_require__.e(9047), __webpack_require__.e(2170)]).then(__webpack_require__.bind(__webpack_require__, 49047)),
    keys: () => Promise.all(/* import() */[__webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(7892), __webpack_require__.e(1863)]).then(__webpack_require__.bind(__webpack_require__, 91863)),
    'clean-up': () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(2593), __webpack_require__.e(7892), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(3855)]).then(__webpack_require__.bind(__webpack_require__, 93855))
};
/** What there is on a terminal besides. */
const TERMINAL_COMMANDS = {
    init: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(4340), __webpack_require__.e(2593), __webpack_require__.e(1922), __webpack_require__.e(7195), __webpack_require__.e(8202)]).then(__webpack_require__.bind(__webpack_require__, 8202)),
    plan: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(4340), __webpack_require__.e(3382), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(2593), __webpack_require__.e(7892), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(1833), __webpack_require__.e(7142), __webpack_require__.e(4264), __webpack_require__.e(9585), __webpack_require__.e(9047), __webpack_require__.e(8317), __webpack_require__.e(549)]).then(__webpack_require__.bind(__webpack_require__, 60549)),
    up: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(4340), __webpack_require__.e(3382), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(2593), __webpack_require__.e(7892), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(1833), __webpack_require__.e(7142), __webpack_require__.e(4264), __webpack_require__.e(9585), __webpack_require__.e(9047), __webpack_require__.e(8317), __webpack_require__.e(5910)]).then(__webpack_require__.bind(__webpack_require__, 95910)),
    down: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(2593), __webpack_require__.e(7892), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(7395)]).then(__webpack_require__.bind(__webpack_require__, 57395)),
    list: () => Promise.all(/* import() */[__webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(7892), __webpack_require__.e(354)]).then(__webpack_require__.bind(__webpack_require__, 354)),
    status: () => Promise.all(/* import() */[__webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(7892), __webpack_require__.e(5101)]).then(__webpack_require__.bind(__webpack_require__, 75101)),
    logs: () => Promise.all(/* import() */[__webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(7892), __webpack_require__.e(8136)]).then(__webpack_require__.bind(__webpack_require__, 8136)),
    lineage: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(2593), __webpack_require__.e(7892), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(4978)]).then(__webpack_require__.bind(__webpack_require__, 14978)),
    inspect: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(2593), __webpack_require__.e(7892), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(997)]).then(__webpack_require__.bind(__webpack_require__, 60997)),
    scan: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(2593), __webpack_require__.e(7688), __webpack_require__.e(8849)]).then(__webpack_require__.bind(__webpack_require__, 58849)),
    copy: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8981), __webpack_require__.e(2593), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(1688)]).then(__webpack_require__.bind(__webpack_require__, 57052)),
    reload: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(9748), __webpack_require__.e(4510)]).then(__webpack_require__.bind(__webpack_require__, 84510)),
    demo: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(4340), __webpack_require__.e(3382), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(2593), __webpack_require__.e(7892), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(1833), __webpack_require__.e(7142), __webpack_require__.e(4264), __webpack_require__.e(9585), __webpack_require__.e(9047), __webpack_require__.e(8317), __webpack_require__.e(4972)]).then(__webpack_require__.bind(__webpack_require__, 94972))
};
/** What each does, in one sentence: the descriptions in every action.yml, and what `--help` lists. */
const ABOUT = {
    run: 'Registers a trained model, builds an image, deploys it as a service and tests it.',
    'register-model': 'Registers a trained model in an OCI registry or folder, under the next version of its name.',
    'build-image': 'Builds an image that serves registered models, with or without an entry script.',
    'deploy-target': 'Runs an image as a service at a target: creates, updates or replaces the service, or leaves it as it is.',
    'smoke-test': 'Posts samples to a scoring endpoint and checks the answers and the latency.',
    keys: 'Shows the first characters of the keys of a service, and rotates one key while the other stays valid.',
    'clean-up': 'Deletes a service, an image or a model, and frees the space that nothing uses any more.',
    init: 'Looks at what lies in a folder and writes scoreline.yml and a workflow for it; overwrites nothing.',
    plan: 'Prints what up would do to an environment of the project file, and changes nothing.',
    up: 'Registers, builds, deploys and tests what the project file says of an environment.',
    down: 'Deletes the service of an environment of the project file, and, when asked to, its image and models.',
    list: 'Lists services, models or images.',
    status: 'Prints what one service is doing: its state, image and address.',
    logs: 'Prints the last lines that a service wrote.',
    lineage: 'Prints where a service or an image comes from (image, models, workflow run, commit) as JSON.',
    inspect: 'Shows what a model or an image is, what it holds, and what uses it.',
    scan: 'Scans the files of a model for what they would do when they are loaded, without loading them.',
    copy: 'Copies models and images between registries or folders, with the same versions and digests.',
    reload: 'Serves a changed entry script on this machine, without building an image.',
    demo: 'Shows all steps on this machine with a diabetes model: register, build, deploy, test, clean up.',
    serve: 'Serves an entry script or an ONNX model on this machine, without building an image.',
    completion: 'Prints a script that completes commands, options and values in bash, zsh or fish.'
};
const isCommand = (name) => Object.hasOwn(COMMANDS, name);


/***/ }),

/***/ 33626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ outputText)
/* harmony export */ });
/** An output as the text that later steps of a workflow get. */
const outputText = (value) => typeof value === 'string' ? value : JSON.stringify(value);


/***/ }),

/***/ 93000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oi: () => (/* binding */ ownInputs),
/* harmony export */   tX: () => (/* binding */ projectInputs),
/* harmony export */   uO: () => (/* binding */ takesProject)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10807);


/** How inputs are given in other ways than one by one: layers below those that are. docs/project-file.md */
const projectInputs = {
    environment: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Environment of the project file (scoreline.yml) to use; everything not given here comes from it. See docs/project-file.md.'),
    'project-file': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Path of the project file.', 'scoreline.yml in the working directory, when an environment is named'),
    settings: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'More inputs as a YAML mapping, mostly settings of the target, such as cpu: 2. They override the project file.')
};
/** Commands that have to do with a registry take them; a project file says nothing of others. */
const takesProject = ({ inputs }) => Object.hasOwn(inputs, 'registry');
/** All inputs of a command that are not its target's. */
const ownInputs = (command) => {
    if (!takesProject(command))
        return command.inputs;
    const layers = command.fromProject ? projectInputs : (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)('Project file', projectInputs);
    return { ...layers, ...command.inputs };
};


/***/ }),

/***/ 15839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ layered)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93000);

/**
 * The work of a command, with the inputs that `settings` and the project file give put under those that are given. What
 * that takes is loaded only where one of them is there.
 * @param name of the command
 */
const layered = (name, command) => async (host) => {
    const given = Object.keys(_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .projectInputs */ .tX).some(input => host.inputs[input]?.trim());
    if (!(0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .takesProject */ .uO)(command) || !(given || command.fromProject))
        return command.main({ ...host, inputs: withoutLayers(command, host.inputs) });
    const { placed, readLayers } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(4340), __webpack_require__.e(3382), __webpack_require__.e(8981), __webpack_require__.e(6929), __webpack_require__.e(2593), __webpack_require__.e(7892), __webpack_require__.e(7688), __webpack_require__.e(1922), __webpack_require__.e(9748), __webpack_require__.e(8000), __webpack_require__.e(1833), __webpack_require__.e(7142), __webpack_require__.e(4264), __webpack_require__.e(9585), __webpack_require__.e(9047), __webpack_require__.e(8317), __webpack_require__.e(7195), __webpack_require__.e(8342)]).then(__webpack_require__.bind(__webpack_require__, 8342));
    const layers = await readLayers(name, command, host);
    try {
        await command.main({ ...host, inputs: layers.inputs });
    }
    catch (error) {
        throw placed(error, layers);
    }
};
const withoutLayers = (command, inputs) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .takesProject */ .uO)(command)
    ? Object.fromEntries(Object.entries(inputs).filter(([name]) => !Object.hasOwn(_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .projectInputs */ .tX, name)))
    : inputs;


/***/ }),

/***/ 15139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WN: () => (/* binding */ cancellation),
/* harmony export */   cJ: () => (/* binding */ Cancelled)
/* harmony export */ });
/* unused harmony export GRACE_MS */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73713);


/** Why work is given up: somebody cancelled the job, or pressed Ctrl-C. */
class Cancelled extends Error {
    name = 'Cancelled';
    by;
    constructor(by) {
        super(`Cancelled by ${by}.`);
        this.by = by;
    }
    /** As shells count: 130 for SIGINT, 143 for SIGTERM. */
    get exitCode() {
        return 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[this.by];
    }
}
/**
 * How long work may take to end in order after a signal, in milliseconds: a cancelled job sends SIGINT, 7.5 s later SIGTERM,
 * and kills 2.5 s after that.
 * https://docs.github.com/actions/reference/workflow-cancellation-reference
 */
const GRACE_MS = { SIGINT: 7000, SIGTERM: 2000 };
/**
 * Aborted by the first SIGINT or SIGTERM with a `Cancelled`, so that work can end in order; the second one, or the end of
 * the grace, ends the process at once, whatever it waits for.
 * @param grace `false` for work that hands the signals on, and knows itself when it is over
 */
const cancellation = (say, grace = GRACE_MS) => {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => {
            if (controller.signal.aborted)
                return end(signal);
            controller.abort(new Cancelled(signal));
            if (grace === false)
                return;
            setTimeout(() => {
                say(`Cancelled by ${signal}; what was running did not stop in time.`);
                end(signal);
            }, grace[signal]).unref();
        });
    return controller.signal;
};
/**
 * Ends the process by the signal itself, as if it had not been caught. `process.exit` would wait for a thread that hangs in
 * a read of a file. Programs that it runs have groups of their own, which the signal does not reach.
 */
const end = (signal) => {
    (0,_exec_js__WEBPACK_IMPORTED_MODULE_1__/* .killChildren */ .a)();
    for (const other of ['SIGINT', 'SIGTERM'])
        process.removeAllListeners(other);
    process.kill(process.pid, signal);
};


/***/ }),

/***/ 40369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ outliveClosedPipes)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** Whoever read our output may stop, as `head` does: work goes on, and what it says is lost. */
const outliveClosedPipes = () => {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', error => {
            if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(error, 'EPIPE'))
                throw error;
        });
};


/***/ }),

/***/ 1620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ documentation),
/* harmony export */   y: () => (/* binding */ PROJECT)
/* harmony export */ });
/* harmony import */ var _actions_host_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19914);

const PROJECT = 'https://github.com/scoreline/scoreline';
/** Address of a page of docs/: of the version that runs, or of the newest where that was never released. Pure. */
const documentation = (page, version = _actions_host_version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x) => `${PROJECT}/blob/${/^\d+\.\d+\.\d+$/.test(version) ? `v${version}` : 'main'}/docs/${page}`;


/***/ }),

/***/ 73713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ killChildren),
/* harmony export */   m: () => (/* binding */ execUntil)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46193);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_string_decoder__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_child_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41821);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);




/** Milliseconds that a program has to end by itself when it is asked to. A runner gives a cancelled step ten seconds. */
const GRACE = 3000;
/** Milliseconds that output is waited for when a program has ended: what it left running may hold its pipes for ever. */
const LAST_OUTPUT = 10_000;
/** Characters that are kept of what a program writes: no answer that is read is longer, and a log may be endless. */
const MOST_KEPT = 64 * 1024 * 1024;
const LONGEST_LINE = 64 * 1024;
/**
 * Runs programs without a shell, each with the variables that `core/child-environment.ts` lists for it.
 * @param cancelled ends every program that is running, with all it started itself
 */
const execUntil = (cancelled, grace = GRACE) => async (command, args, options = {}) => {
    const { which } = await __webpack_require__.e(/* import() */ 8701).then(__webpack_require__.bind(__webpack_require__, 88701));
    const program = await which(command, false);
    if (program === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('PROGRAM_MISSING', `The program "${command}" is not on this machine.`, {
            hint: `Install it, or put its folder on PATH. It was needed for: ${command} ${args[0] ?? ''}`.trim()
        });
    const signal = AbortSignal.any([cancelled, ...(options.signal ? [options.signal] : [])]);
    signal.throwIfAborted();
    return run(program, args, { ...options, signal }, grace);
};
const run = (program, args, { cwd, env = process.env, allow, set, input, onLine, signal }, grace) => new Promise((resolve, reject) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
        ...(cwd ? { cwd } : {}),
        env: { ...(0,_core_child_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnvironment */ .Qc)(program, env, allow), ...set },
        // A group of its own, so that what it starts ends with it.
        detached: process.platform !== 'win32',
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true
    });
    const end = ending(child, grace);
    const cancel = () => end('SIGTERM');
    signal.addEventListener('abort', cancel, { once: true });
    const [stdout, stderr] = [collected(onLine), collected(onLine)];
    child.stdout.on('data', stdout.take);
    child.stderr.on('data', stderr.take);
    // A program that does not read its input closes the pipe; its exit code says more.
    child.stdin.on('error', () => { });
    child.stdin.end(input ?? '');
    const done = () => {
        signal.removeEventListener('abort', cancel);
        end();
    };
    child.once('error', error => {
        done();
        reject(error);
    });
    let last;
    child.once('exit', () => {
        last = setTimeout(() => closePipes(child), LAST_OUTPUT);
    });
    child.once('close', code => {
        clearTimeout(last);
        done();
        if (signal.aborted)
            reject(signal.reason);
        else
            resolve({ exitCode: code ?? 1, stdout: stdout.end(), stderr: stderr.end() });
    });
});
/** Groups that are running: whatever ends this process ends them too. */
const running = new Set();
/** Ends every program that is running, with all it started itself, without asking. */
const killChildren = () => {
    for (const child of running)
        killGroup(child, 'SIGKILL');
};
/** Ends the program's group: asked first, and killed when it stays. Without a signal, forgets it. */
const ending = (child, grace) => {
    let timer;
    if (running.size === 0)
        process.once('exit', killChildren);
    running.add(child);
    return signal => {
        if (signal !== undefined) {
            killGroup(child, signal);
            timer = setTimeout(() => {
                killGroup(child, 'SIGKILL');
                closePipes(child);
            }, grace);
            return;
        }
        if (timer !== undefined)
            killGroup(child, 'SIGKILL');
        clearTimeout(timer);
        running.delete(child);
        if (running.size === 0)
            process.off('exit', killChildren);
    };
};
const closePipes = ({ stdout, stderr }) => {
    stdout?.destroy();
    stderr?.destroy();
};
const killGroup = (child, signal) => {
    if (child.pid === undefined)
        return;
    try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    }
    catch {
        // All of them ended meanwhile.
    }
};
/** What a stream brings, as text, whole lines of it on their way. The beginning is kept, and of lines too. */
const collected = (onLine) => {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_1__.StringDecoder();
    let kept = '';
    let line = '';
    const take = (chunk) => {
        const text = decoder.write(chunk);
        if (kept.length < MOST_KEPT)
            kept += text.slice(0, MOST_KEPT - kept.length);
        if (onLine === undefined)
            return;
        const [first = '', ...others] = text.split('\n');
        line = shortened(line + first);
        for (const other of others) {
            onLine(line.replace(/\r$/, ''));
            line = shortened(other);
        }
    };
    const end = () => {
        take(Buffer.from(decoder.end()));
        if (line !== '')
            onLine?.(line.replace(/\r$/, ''));
        return kept;
    };
    return { take, end };
};
const shortened = (line) => line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;


/***/ }),

/***/ 45044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ phasesWith)
/* harmony export */ });
/**
 * Parts of work under headings. A heading inside another is left out: a runner cannot fold a group in a group. `end` is
 * called however the work ends, so that what is said of a failure is outside of it.
 */
const phasesWith = (begin, end) => {
    let inside = false;
    return async (title, work) => {
        if (inside)
            return work();
        inside = true;
        begin(title);
        try {
            return await work();
        }
        finally {
            end();
            inside = false;
        }
    };
};


/***/ }),

/***/ 9851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ throttledProgress)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77522);

/** Reports long work at most once per interval and label, and never work that is over at once. */
const throttledProgress = ({ say, over = () => { }, interval }, now = Date.now) => {
    const shown = new Map();
    return (label, done, total) => {
        const last = shown.get(label);
        if (last === undefined)
            shown.set(label, now());
        else if (now() - last >= interval) {
            shown.set(label, now());
            say(`${label}: ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(done)} of ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(total)} (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(done, total)})`);
        }
        if (done >= total && shown.delete(label))
            over();
    };
};


/***/ }),

/***/ 94175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction),
/* harmony export */   F: () => (/* binding */ exitCodeOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_signals_seen_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67204);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15139);
/* harmony import */ var _documentation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1620);




/**
 * The one place where an error becomes a failed step: shows it.
 * @returns the error; a `Cancelled` where the step was cancelled, whatever came of it; undefined when all went well
 */
const runAction = async (main, host) => {
    try {
        await main(untilCancelled(host));
        await (0,_core_signals_seen_js__WEBPACK_IMPORTED_MODULE_2__/* .signalsSeen */ .d)();
        host.signal.throwIfAborted();
        return undefined;
    }
    catch (error) {
        const { reason } = host.signal;
        const cancelled = reason instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .cJ;
        // What was cancelled may have more to say than that.
        if (!cancelled || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            showError(error, host);
        return cancelled ? reason : error;
    }
};
/** As shells know them. docs/command-line.md#exit-codes */
const exitCodeOf = (error) => {
    if (error instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .cJ)
        return error.exitCode;
    return error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo && isUsage(error.code) ? 2 : 1;
};
/** Whether the words of the call or of the project file were wrong: a command, an option, a key, the form of a value. */
const isUsage = (code) => code.startsWith('INPUT_') || USAGE.has(code);
const USAGE = new Set([
    'AZURE_SUBSCRIPTION_MISSING',
    'COMMAND_UNKNOWN',
    'IMAGE_REFERENCE_INVALID',
    'MODEL_REFERENCE_INVALID',
    'NAME_INVALID',
    'PROJECT_ENVIRONMENT_UNKNOWN',
    'PROJECT_INVALID',
    'PROJECT_MISSING',
    'PROJECT_REFERENCE_UNSET',
    'PROJECT_SECRET_IN_FILE',
    'REFERENCE_INVALID',
    'REGISTRY_INVALID'
]);
const showError = (error, { fail }) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo) {
        const shown = new Set();
        for (const { code, message, hint, at } of [error, ...error.others]) {
            const more = `More: ${(0,_documentation_js__WEBPACK_IMPORTED_MODULE_3__/* .documentation */ .T)(`errors.md#${code.toLowerCase()}`)}`;
            const advice = [...(hint ? [hint] : []), more].filter(line => !shown.has(line));
            fail(`${message} [${code}]`, advice, at);
            for (const line of advice)
                shown.add(line);
        }
    }
    else
        fail(`Unexpected error: ${error instanceof Error ? error.stack : String(error)}`, [
            `This is a bug in Scoreline. Please report it at ${_documentation_js__WEBPACK_IMPORTED_MODULE_3__/* .PROJECT */ .y}/issues with the lines above.`
        ]);
};
/** Nothing is published by a step that was cancelled. */
const untilCancelled = (host) => ({
    ...host,
    output: (name, value) => {
        host.signal.throwIfAborted();
        host.output(name, value);
    },
    report: (document, text) => {
        host.signal.throwIfAborted();
        host.report(document, text);
    },
    summary: async (markdown) => {
        host.signal.throwIfAborted();
        await host.summary(markdown);
    }
});


/***/ }),

/***/ 53987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ shownBy)
/* harmony export */ });
/* harmony import */ var _core_plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61303);
/* harmony import */ var _core_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43657);
/* harmony import */ var _core_secret_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44128);



/** @param mask what the host itself masks with, where it has one: called once for each usual form of a secret */
const shownBy = (mask) => {
    const search = (0,_core_secret_search_js__WEBPACK_IMPORTED_MODULE_1__/* .secretSearch */ .R)();
    const masks = mask && (0,_core_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .maskingWith */ .bk)(mask);
    const hiding = (plain) => (text) => {
        const hidden = search.hide(text);
        const shown = plain(hidden);
        // Colours and unseen signs may have kept the parts of a secret apart.
        return shown === hidden ? shown : search.hide(shown);
    };
    return {
        secret: value => {
            search.add(value);
            masks?.(value);
        },
        text: hiding(_core_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh),
        line: hiding(_core_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0),
        markdown: markdown => markdown.split('\n').map(search.hide).join('\n')
    };
};


/***/ }),

/***/ 41821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ namesOne),
/* harmony export */   E6: () => (/* binding */ namesJobSecret),
/* harmony export */   Qc: () => (/* binding */ childEnvironment)
/* harmony export */ });
/* harmony import */ var _no_telemetry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58598);
/**
 * The environment of every program that is run: named variables, never all of ours. A job's environment holds its
 * secrets (`SCORELINE_INPUTS`, tokens), and programs fill variables in where a file of a checkout names them.
 */

/** What any program may need: to find others, its files, its words, the network and whom to trust there. */
const COMMON = [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TMPDIR', 'TMP', 'TEMP', 'TERM', 'TZ'],
    ...['LANG', 'LANGUAGE', 'LC_*', 'XDG_*', 'LD_LIBRARY_PATH', 'NO_COLOR'],
    ...['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'SSL_CLIENT_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
    ...['NODE_EXTRA_CA_CERTS', 'NETRC', 'SOURCE_DATE_EPOCH'],
    // What was switched off for this process.
    ...Object.keys(_no_telemetry_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_TELEMETRY */ .w),
    // By it the runner finds what a cancelled job left running.
    'RUNNER_TRACKING_ID',
    ...['SystemRoot', 'SystemDrive', 'ComSpec', 'PATHEXT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA']
];
/** Which interpreter `python3` is: virtual environments, pyenv, actions/setup-python. */
const PYTHON = [
    ...['PYTHONHOME', 'PYTHONPATH', 'PYTHONUSERBASE', 'PYTHONNOUSERSITE', 'PYTHONUTF8'],
    ...['VIRTUAL_ENV', 'CONDA_PREFIX', 'PYENV_ROOT', 'PYENV_VERSION', 'pythonLocation']
];
const PACKAGES = [...PYTHON, 'PIP_*', 'UV_*'];
const CONDA = [...PACKAGES, 'CONDA_*', 'MAMBA_*', 'RATTLER_AUTH_FILE'];
/** Where a container engine is and keeps its files; not what a workflow calls `DOCKER_PASSWORD`. */
const ENGINE = [
    ...['DOCKER_HOST', 'DOCKER_CONFIG', 'DOCKER_CONTEXT', 'DOCKER_CERT_PATH', 'DOCKER_TLS'],
    ...['DOCKER_TLS_VERIFY', 'DOCKER_API_VERSION', 'DOCKER_BUILDKIT', 'DOCKER_DEFAULT_PLATFORM'],
    ...['DOCKER_AUTH_CONFIG', 'DOCKER_CONTENT_TRUST', 'DOCKER_CONTENT_TRUST_SERVER'],
    ...['BUILDX_*', 'BUILDKIT_*', 'BUILDAH_*', 'CONTAINERS_*', 'CONTAINER_HOST', 'CONTAINER_SSHKEY'],
    ...['STORAGE_DRIVER', 'STORAGE_OPTS', 'REGISTRY_AUTH_FILE', 'SSH_AUTH_SOCK', '_CONTAINERS_*'],
    'DBUS_SESSION_BUS_ADDRESS'
];
/** Where a cluster is, and what the usual plugins of a kubeconfig sign in with: those of AKS, EKS and GKE. */
const CLUSTER = [
    ...['KUBECONFIG', 'KUBERNETES_SERVICE_HOST', 'KUBERNETES_SERVICE_PORT', 'KUBECACHEDIR'],
    ...['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE', 'AZURE_AUTHORITY_HOST'],
    ...['AZURE_CONFIG_DIR', 'AAD_*', 'AWS_*', 'CLOUDSDK_*', 'GOOGLE_APPLICATION_CREDENTIALS'],
    'USE_GKE_GCLOUD_AUTH_PLUGIN'
];
/** By the program's name; the first that fits. */
const OWN = [
    [/^(python|pip)[\d.]*$/, PACKAGES],
    [/^uv$/, PACKAGES],
    [/^(micromamba|mamba|conda)$/, CONDA],
    [/^(docker|podman|buildah)$/, ENGINE],
    [/^kubectl$/, CLUSTER],
    [/^npm$/, ['npm_config_*', 'NPM_CONFIG_*', 'NODE_AUTH_TOKEN', 'NPM_TOKEN']],
    [/^git$/, ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_CONFIG_*', 'GIT_CEILING_DIRECTORIES']],
    [/^az$/, ['AZURE_CONFIG_DIR', 'AZURE_EXTENSION_DIR', ...PYTHON]],
    [/^docker-credential-ecr-login$/, ['AWS_*']],
    [/^docker-credential-(gcloud|gcr)$/, ['CLOUDSDK_*', 'GOOGLE_APPLICATION_CREDENTIALS', ...PYTHON]],
    [/^docker-credential-acr-/, ['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE']],
    [/^docker-credential-pass$/, ['PASSWORD_STORE_*', 'GNUPGHOME', 'GPG_TTY']],
    [/^docker-credential-/, ['DOCKER_CONFIG', 'DBUS_SESSION_BUS_ADDRESS', 'DISPLAY']]
];
/** What no list stands for, whatever its pattern: a token for publishing packages is of no use in reading them. */
const NEVER = /^(UV_PUBLISH_|CONDA_UPLOAD)/;
/** Set for every run of a program: it neither looks for a newer version of itself nor says home that it was used. */
const QUIET = [
    [/^(python|pip)[\d.]*$/, { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1' }],
    [
        /^(micromamba|mamba|conda)$/,
        {
            ANACONDA_ANON_USAGE: 'false',
            CONDA_AUTO_UPDATE_CONDA: 'false',
            CONDA_NOTIFY_OUTDATED_CONDA: 'false',
            CONDA_NUMBER_CHANNEL_NOTICES: '0',
            CONDA_PLUGINS_ANACONDA_TELEMETRY: 'false',
            CONDA_REPORT_ERRORS: 'false',
            PIP_DISABLE_PIP_VERSION_CHECK: '1'
        }
    ],
    [
        /^npm$/,
        { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' }
    ],
    // A commit that a partial clone lacks is not fetched, and nobody is asked for a password.
    [/^git$/, { GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' }],
    [/^az$/, { AZURE_CORE_COLLECT_TELEMETRY: 'false', AZURE_CORE_SURVEY_MESSAGE: 'false' }],
    // Preferences of a person would change what a command means.
    [/^kubectl$/, { KUBECTL_KUBERC: 'false', KUBERC: 'off' }],
    [/^docker$/, { DOCKER_CLI_HINTS: 'false' }]
];
/**
 * The variables a program gets. Pure.
 * @param program its name or path
 * @param env what is chosen from; `SCORELINE_PROGRAM_VARIABLES` in it lists more, as `program:NAME`
 * @param allowed names that the user listed to be passed on; `*` at the end stands for any rest
 */
const childEnvironment = (program, env, allowed = []) => {
    const name = nameOf(program);
    const usual = [...COMMON, ...(OWN.find(([pattern]) => pattern.test(name))?.[1] ?? [])];
    const told = [...allowed, ...toldFor(name, env.SCORELINE_PROGRAM_VARIABLES)];
    const chosen = Object.entries(env).filter((entry) => entry[1] !== undefined &&
        (namesOne(told, entry[0]) || (namesOne(usual, entry[0]) && !NEVER.test(entry[0]))));
    const quiet = QUIET.find(([pattern]) => pattern.test(name))?.[1] ?? {};
    return { ...quiet, ...Object.fromEntries(chosen) };
};
/** Variables of the runner and of ours that hold secrets of the whole job. */
const OF_THE_JOB = [
    ...['SCORELINE_INPUTS', 'GITHUB_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
    'ACTIONS_RUNTIME_TOKEN'
];
/** Whether a name, or a pattern with `*` at its end, stands for a variable that holds secrets of the whole job. Pure. */
const namesJobSecret = (name) => /^(?:INPUT|ACTIONS)_/.test(name) || OF_THE_JOB.some(secret => namesOne([name], secret));
/** Whether a variable is one of these names. Pure. */
const namesOne = (names, variable) => names.some(name => name.endsWith('*') && name.length > 1
    ? variable.startsWith(name.slice(0, -1))
    : variable === name);
const nameOf = (program) => (program.split(/[\\/]/).at(-1) ?? '').replace(/\.(exe|cmd|bat)$/i, '');
/** `docker:AWS_*, docker-credential-mine:MY_TOKEN`. */
const toldFor = (program, listed = '') => listed
    .split(/[\s,]+/)
    .filter(entry => entry.startsWith(`${program}:`))
    .map(entry => entry.slice(program.length + 1))
    .filter(entry => entry !== '' && entry !== '*');


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


/***/ }),

/***/ 89114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   BS: () => (/* binding */ taking),
/* harmony export */   GJ: () => (/* binding */ byteCount),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RV: () => (/* binding */ isFlag),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   wL: () => (/* binding */ timeSpan),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _json_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74959);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90761);



/** A parser that says what it takes. */
const taking = (takes, parse) => Object.assign(parse, takes && { takes });
/** Any text, but some. */
const text = (value, name) => {
    if (value === '')
        throw invalid(name, 'is required');
    return value;
};
const oneOf = (allowed) => taking({ kind: 'one of', values: allowed }, (value, name) => {
    const found = allowed.find(candidate => candidate === value);
    if (found !== undefined)
        return found;
    throw invalid(name, value === ''
        ? `is required: one of ${allowed.join(', ')}`
        : `must be one of ${allowed.join(', ')}, not "${value}"`);
});
/** `true`, `false` and their YAML 1.2 spellings; empty is false. */
const flag = taking({ kind: 'flag' }, (value, name) => {
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['', 'false', 'False', 'FALSE'].includes(value))
        return false;
    throw invalid(name, `must be true or false, not "${value}"`);
});
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
const number = ({ least = -Infinity, most = Infinity, whole = false } = {}) => taking({ kind: 'number', least, most, whole }, (value, name) => {
    const parsed = Number(value);
    const fits = value !== '' && parsed >= least && parsed <= most;
    if (fits && (!whole || Number.isInteger(parsed)) && Number.isFinite(parsed))
        return parsed;
    const kind = whole ? 'a whole number' : 'a number';
    const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
    throw invalid(name, `must be ${kind}${least === -Infinity ? '' : ` ${range}`}, not "${value}"`);
});
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
const SPANS = {
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
    w: 7 * 86_400_000
};
/** `45m`, `12h`, `7d`, `2w`: milliseconds. */
const timeSpan = (value, name) => {
    const [, digits, unit = ''] = /^([1-9]\d{0,4})\s*([mhdw])$/.exec(value) ?? [];
    const factor = SPANS[unit];
    if (digits !== undefined && factor !== undefined)
        return Number(digits) * factor;
    throw invalid(name, `must be a time such as 12h, 7d or 2w (m, h, d, w), not "${value}"`);
};
/** One entry a line; commas separate too. */
const list = taking({ kind: 'list', commas: true }, value => value
    .split(/[\n,]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== ''));
/** One entry a line; commas are part of it. */
const lines = taking({ kind: 'list', commas: false }, value => value
    .split('\n')
    .map(entry => entry.trim())
    .filter(entry => entry !== ''));
/** `key=value`, one a line, or a JSON object of strings. */
const pairs = taking({ kind: 'pairs' }, (value, name) => value.startsWith('{') ? pairsFromJson(value, name) : pairsFromLines(value, name));
const invalid = (name, problem, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `Input "${name}" ${problem}${/[.?]$/.test(problem) ? '' : '.'}`, {
    hint,
    input: name
});
/** There is no input of that name: names the nearest there is. */
const unknownInput = (name, known) => {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_UNKNOWN', near === undefined
        ? `There is no input "${name}".`
        : `There is no input "${name}"; did you mean "${near}"?`, { hint: `Known inputs: ${known.join(', ')}.`, input: name });
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
        throw invalid(name, `is not valid JSON${(0,_json_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonFault */ .x)(value, cause)}`);
    }
};


/***/ }),

/***/ 74959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ jsonFault)
/* harmony export */ });
/**
 * Where a text stops being JSON, as ` at line 2, column 5`; empty where the parser does not say. Never a word of the text:
 * the messages of the parser quote it, and it may be a secret. Pure.
 * @param cause what `JSON.parse` threw
 */
const jsonFault = (text, cause) => {
    const [, at] = /at position (\d+)/.exec(cause instanceof Error ? cause.message : '') ?? [];
    if (at === undefined)
        return '';
    const before = text.slice(0, Number(at)).split('\n');
    return ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
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
/* harmony export */   EL: () => (/* binding */ isNoPem),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   J$: () => (/* binding */ several),
/* harmony export */   OT: () => (/* binding */ maskGiven),
/* harmony export */   Sf: () => (/* binding */ rarely),
/* harmony export */   Z_: () => (/* binding */ givenFor),
/* harmony export */   Zu: () => (/* binding */ readParameters),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   r4: () => (/* binding */ parseText),
/* harmony export */   rG: () => (/* binding */ shownDefault),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   x5: () => (/* binding */ ofPath),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* unused harmony export secretsIn */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);


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
/** The same parameter, its text being a path, as a whole or entry by entry. */
const ofPath = (parameter, isPath = () => true) => ({ ...parameter, isPath });
/** Whether a text is a path, where a PEM may be given instead of the path of one. */
const isNoPem = (text) => !text.includes('-----BEGIN');
/** The same parameter, without an input of its own in action.yml files. */
const rarely = (parameter) => ({ ...parameter, rare: true });
/** The same parameters under a heading; those that have one already keep it. */
const grouped = (group, parameters) => Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, { group, ...parameter }]));
/**
 * Reads every parameter once, in order.
 * @throws UserError `INPUT_UNKNOWN` for a name no parameter has, `INPUT_INVALID` for a value that one refuses.
 */
const readParameters = (parameters, given) => {
    const known = Object.keys(parameters);
    for (const name of Object.keys(given))
        if (!known.includes(name))
            throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownInput */ .pv)(name, known);
    return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [
        name,
        readParameter(parameter, given[name] ?? '', name)
    ]));
};
const readParameter = (parameter, given, name) => {
    const { parse, empty } = parameter;
    const text = given.trim();
    // No file, name or header can hold one, and what takes it fails in words of its own.
    if (text.includes('\0'))
        throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, 'must not contain a NUL character');
    if (text !== '')
        return parseText(parameter, text, name);
    switch (empty.kind) {
        case 'required':
            // The parser may know better what is missing: which names there are, what a name is made of.
            parse('', name);
            throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, 'is required');
        case 'default':
            return parse(empty.text, name);
        case 'value':
            return empty.value;
    }
};
/**
 * What a parameter makes of a text that is not empty.
 * @throws UserError of the parser, saying which input it is about; of a secret, without a word of its text
 */
const parseText = (parameter, text, name) => {
    if (parameter.secret)
        return readSecret(parameter, text, name);
    try {
        return parameter.parse(text, name);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .withMore */ .iA)(error, { input: name }) : error;
    }
};
/** What a parser says of a text may quote it. */
const readSecret = ({ parse, about }, text, name) => {
    try {
        return parse(text, name);
    }
    catch {
        throw (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, 'does not have its form; as it is a secret, it is not shown', about);
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
    return valuesIn(text, parameter, name).filter(value => value !== '' && !parameter.isPath?.(value, given));
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
        const entries = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(text, name);
        return [text, ...entries, ...entries.map(line => line.slice(line.indexOf('=') + 1).trim())];
    }
};
/** What a table shows as the default: the text of one, or the words for leaving it out. */
const shownDefault = ({ empty }) => empty.kind === 'default' ? empty.text : empty.kind === 'value' ? empty.shown : undefined;
/** The part of what was given that a table has names for. */
const givenFor = (parameters, given) => Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(parameters, name)));


/***/ }),

/***/ 61303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RU: () => (/* binding */ plainJson),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   uN: () => (/* binding */ nameUnseen),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * The one place where text that is not ours becomes harmless for a log: an answer of a service, the name of a sample or a
 * file, the output of a container, of an engine or of uv. What it says can be read; what it would do is not done. Pure.
 */
/**
 * Lines for a runner's log or a terminal, in which nothing is a command:
 * - `::name::` is one for a runner behind blanks at the beginning of a line, `##[name]` anywhere in it
 *   (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs): both get a blank inside. Signs that
 *   the runner's comparison may pass over do not keep them apart;
 * - colours are left out; every other control character (ESC, BEL, NUL, …) is shown as `\u001b`, and so is what changes the
 *   direction of text, ends lines elsewhere, or cannot be seen (https://trojansource.codes);
 * - a lone CR ends a line, as it does for a runner.
 */
const plainText = (text) => SUSPECT.test(text)
    ? text
        .split(/\r\n|\n|\r/)
        .map(plainLine)
        .join('\n')
    : text;
/** The same on one line: line ends inside are shown as `\n`. */
const plainLine = (text) => SUSPECT.test(text)
    ? text
        .replace(COLOURS, '')
        .replace(UNSEEN, escapeOf)
        .replace(BRACKETS, '$& ')
        .replace(COLONS, '$& ')
    : text;
/** JSON of a value that stays the same value, and in which no line is one that `plainText` would change. */
const plainJson = (value, indent) => JSON.stringify(value, undefined, indent)
    .replace(UNSEEN, sign => (sign === '\n' ? sign : numberOf(sign)))
    .replace(/##(?=\[)/g, '\\u0023\\u0023');
/** Text with each sign that cannot be seen, line ends among them, replaced by what `name` makes of it. */
const nameUnseen = (text, name) => text.replace(UNSEEN, name);
/** Most text has none of this, and is shown as it is. */
const SUSPECT = /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2bff]|::|##\[/;
/** `ESC [ … m`: https://ecma-international.org/publications-and-standards/standards/ecma-48/ 8.3.117 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
const COLOURS = /\u001b\[[\d;:]*m/g;
/**
 * Control, format, surrogate, private and unassigned characters, separators of lines, what is not shown by default; but
 * neither the tab nor what makes an emoji of the symbol before it.
 */
const UNSEEN = /(?!\t|\ufe0f)[\p{C}\p{Zl}\p{Zp}\p{DI}]|(?<!\p{So})\ufe0f/gu;
const BRACKETS = /#[^\t\u0020-\u007e]*#(?=[^\t\u0020-\u007e]*\[)/g;
const COLONS = /^\s*:(?=[^\t\u0020-\u007e]*:)/;
const escapeOf = (sign) => sign === '\n' ? '\\n' : sign === '\r' ? '\\r' : numberOf(sign);
/** A text can hold millions of them. */
const numbers = new Map();
const numberOf = (sign) => {
    const known = numbers.get(sign);
    if (known !== undefined)
        return known;
    let text = '';
    for (let i = 0; i < sign.length; i++)
        text += `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`;
    // Most are of a few kinds: the table stays small.
    if (numbers.size < MOST_NUMBERS)
        numbers.set(sign, text);
    return text;
};
const MOST_NUMBERS = 1000;


/***/ }),

/***/ 43657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bk: () => (/* binding */ maskingWith),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   x4: () => (/* binding */ SHORTEST_GIVEN)
/* harmony export */ });
/**
 * The usual forms in which a secret could show up in a log, for a runner that masks by comparing: as it is, in base64 (also
 * of a longer text around it), in an URL, in a form, in JSON of several writers, in HTML, its lines one by one. Short pieces
 * are left out: masking them would blacken the whole log. What we print ourselves is searched after decoding, whatever its
 * form (secret-search.ts).
 */
const secretForms = (secret) => {
    const lines = secret.includes('\n') ? secret.split(/\r?\n/) : [];
    const forms = [secret, ...lines.map(line => line.trim())].flatMap(text => [
        text,
        ...smallPercents(encodeURIComponent(text)),
        ...smallPercents(inForm(text)),
        ...jsonForms(text),
        ...jsonForms(jsonIn(text)),
        ...htmlForms(text),
        Buffer.from(text).toString('base64'),
        Buffer.from(text).toString('base64url'),
        Buffer.from(text).toString('hex'),
        Buffer.from(text).toString('hex').toUpperCase(),
        Buffer.from(text, 'utf16le').toString('base64').replace(/=+$/, ''),
        ...insideBase64(text),
        ...insideBase64(text).map(urlSafe)
    ]);
    return [...new Set(forms)].filter(form => form.length >= SHORTEST);
};
/** What hosts mask with: each form once, however often and wherever a secret is registered. */
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
const asciiOf = (text, small = true) => text.replace(/[\u0080-\uffff]/g, unit => unicodeEscape(unit, small));
const unicodeEscape = (unit, small) => {
    const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${small ? hex : hex.toUpperCase()}`;
};
/** JSON as JavaScript, Python, PHP, Go and .NET write it: they differ in what else they escape. */
const jsonForms = (text) => {
    const json = jsonIn(text);
    return [
        json,
        asciiOf(json),
        asciiOf(json).replaceAll('/', '\\/'),
        escaping(json, /[<>&\u2028\u2029]/g),
        ...[true, false].map(small => asciiOf(escaping(jsonForDotNet(text), /[<>&'+`\u007f]/g, small), small))
    ];
};
/** https://learn.microsoft.com/dotnet/api/system.text.encodings.web.javascriptencoder.default */
const jsonForDotNet = (text) => jsonIn(text).replaceAll('\\"', '\\u0022');
const escaping = (text, signs, small = true) => text.replace(signs, sign => unicodeEscape(sign, small));
/** https://html.spec.whatwg.org/multipage/parsing.html#escapingString, and the numbers that others write. */
const htmlForms = (text) => {
    const named = (quote, apostrophe) => text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', quote)
        .replaceAll("'", apostrophe);
    const forms = [named('"', "'"), named('&quot;', '&#39;'), named('&#34;', '&#x27;')];
    return [
        ...forms,
        ...forms.flatMap(form => [form.replaceAll('+', '&#43;'), form.replaceAll('+', '&#x2B;')])
    ];
};
const smallPercents = (text) => [
    text,
    text.replace(/%[\dA-F]{2}/g, escaped => escaped.toLowerCase())
];
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

/***/ 44128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ secretSearch)
});

// UNUSED EXPORTS: MOST_SEARCHED

;// CONCATENATED MODULE: ./src/core/decodings.ts
/** How text writes other text: undone one kind at a time, with the place where each sign came from. Pure. */
/** The places `[from, to)` of the source that the signs `[from, to)` of a decoded text were read from. */
const sourceOf = ({ at }, from, to) => {
    let end = to;
    // Several signs can come from one place: the end is where the next one begins.
    while (end < at.length - 1 && at[end] === at[end - 1])
        end++;
    return [at[from] ?? 0, at[end] ?? 0];
};
/** Each sign stands for itself. */
const undecoded = (text) => ({
    text,
    at: Uint32Array.from({ length: text.length + 1 }, (_, i) => i)
});
/** Everything that `shape` matches becomes what `meaning` says of it; all else stays. */
const replacing = (hint, shape, meaning) => ({ text, at }) => {
    if (!text.includes(hint))
        return undefined;
    const parts = [];
    const places = [];
    let [done, changed] = [0, false];
    const copy = (to) => {
        parts.push(text.slice(done, to));
        for (let i = done; i < to; i++)
            places.push(at[i] ?? 0);
    };
    for (const match of text.matchAll(shape)) {
        const meant = meaning(match);
        if (meant === undefined)
            continue;
        copy(match.index);
        parts.push(meant);
        for (let i = 0; i < meant.length; i++)
            places.push(at[match.index] ?? 0);
        done = match.index + match[0].length;
        changed = true;
    }
    if (!changed)
        return undefined;
    copy(text.length);
    places.push(at[text.length] ?? 0);
    return { text: parts.join(''), at: places };
};
const character = (code) => code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
const SHORT = {
    a: '\u0007',
    b: '\b',
    e: '\u001b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v'
};
/** Backslashes, as JSON, JavaScript, Python, C, .NET and shells write them. */
const backslashes = replacing('\\', /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|([0-7]{1,3})|([\s\S]))/gi, ([, braced, four, eight, two, octal, short]) => {
    const hex = braced ?? four ?? eight ?? two;
    if (hex !== undefined)
        return character(Number.parseInt(hex, 16));
    if (octal !== undefined)
        return character(Number.parseInt(octal, 8));
    return short === undefined ? undefined : (SHORT[short] ?? short);
});
/** https://url.spec.whatwg.org/#percent-encoded-bytes: each byte as one sign. */
const percents = replacing('%', /%u?([\da-f]{2,4})/gi, ([all, hex = '']) => all[1]?.toLowerCase() === 'u'
    ? hex.length === 4
        ? character(Number.parseInt(hex, 16))
        : undefined
    : character(Number.parseInt(hex.slice(0, 2), 16)) + hex.slice(2));
/** https://html.spec.whatwg.org/multipage/named-characters.html, of those that ASCII has. */
const NAMED = Object.fromEntries('Tab:\t NewLine:\n excl:! quot:" num:# dollar:$ percnt:% amp:& apos:\' lpar:( rpar:) ast:* midast:* plus:+ comma:, period:. sol:/ colon:: semi:; lt:< equals:= gt:> quest:? commat:@ lsqb:[ lbrack:[ bsol:\\ rsqb:] rbrack:] Hat:^ lowbar:_ UnderBar:_ grave:` lcub:{ lbrace:{ verbar:| vert:| VerticalLine:| rcub:} rbrace:}'
    .split(' ')
    .map(entry => [
    entry.slice(0, entry.indexOf(':')).toLowerCase(),
    entry.slice(entry.indexOf(':') + 1)
]));
const entities = replacing('&', /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi, ([, hex, decimal, name]) => {
    if (hex !== undefined)
        return character(Number.parseInt(hex, 16));
    if (decimal !== undefined)
        return character(Number(decimal));
    return NAMED[name?.toLowerCase() ?? ''];
});
/** https://www.rfc-editor.org/rfc/rfc2045#section-6.7 */
const quotedPrintable = replacing('=', /=(?:([\da-f]{2})|\r?\n)/gi, ([, hex]) => hex === undefined ? '' : character(Number.parseInt(hex, 16)));
/** Lines that were wrapped, with what stands at the beginning of the next one. */
const wraps = replacing('\n', /(?<![ \t])[ \t]*\r?\n[ \t]*/g, () => '');
/** Text of two bytes a sign, shown byte by byte. */
const nulls = replacing('\0', /\0/g, () => '');
const DECODINGS = [
    backslashes,
    percents,
    entities,
    quotedPrintable,
    wraps,
    nulls
];
/** Finds what may be packed bytes of at least `least` bytes: whichever sign it begins with, wrapped or not. */
const packedIn = (text, least) => [
    ...stretches(text, BASE64, /\s/g, Math.ceil((least * 4) / 3), digits => [0, 1, 2, 3].map(skip => Buffer.from(digits.slice(skip), 'base64').toString('latin1'))),
    ...stretches(text, HEX, /0x|\\x|[^\da-f]/gi, least * 2, digits => [0, 1].map(skip => Buffer.from(digits.slice(skip), 'hex').toString('latin1'))),
    ...listsOfNumbers(text, least)
];
const BASE64 = /[\w+/-]+(?:[ \t]*\r?\n[ \t]*[\w+/-]+)*/g;
const HEX = /[\da-f]{2,}(?:(?:[\s:,+-]|\\x|%|0x)+[\da-f]{2,})*/gi;
/** As JSON has a buffer of Node, or Python a list of bytes; a form writes its blanks as "+". */
const LIST = /\d{1,3}(?:[\s,;+]+\d{1,3})+/g;
const listsOfNumbers = (text, least) => [...text.matchAll(LIST)].flatMap(({ 0: found, index }) => {
    const codes = (found.match(/\d+/g) ?? []).map(Number);
    if (codes.length < least)
        return [];
    return [
        {
            from: index,
            to: index + found.length,
            readings: [codes.map(code => String.fromCharCode(code)).join('')]
        }
    ];
});
const stretches = (text, shape, separators, least, readings) => [...text.matchAll(shape)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(separators, '');
    if (digits.length < least)
        return [];
    // Text of two bytes a sign is read as such, too.
    const all = readings(digits).flatMap(one => one.includes('\0') ? [one, one.replaceAll('\0', '')] : [one]);
    return [{ from: index, to: index + found.length, readings: all }];
});

// EXTERNAL MODULE: ./src/core/secret-forms.ts
var secret_forms = __webpack_require__(43657);
;// CONCATENATED MODULE: ./src/core/secret-search.ts
/**
 * Finds secrets in text that is not ours, however it writes them: what was sent to a service is looked for after decoding,
 * whole or in part, so that masking does not depend on a list of encodings. Pure, and linear in the text.
 */


/** What is put where a secret was. */
const HIDDEN = '***';
/** More of a text is not shown where there is something to hide in it: nobody reads so much of a log's line. */
const MOST_SEARCHED = 64 * 1024;
/** Longer than what a secret is written with. */
const MARGIN = 16 * 1024;
/** Ways of writing inside one another: JSON in a query in JSON. In packed bytes, where most is noise, one more. */
const DEPTH = 3;
const secretSearch = () => {
    const secrets = new Set();
    const needles = new Needles();
    return {
        add: secret => {
            if (secret.trim().length < secret_forms/* SHORTEST_GIVEN */.x4 || secrets.has(secret))
                return;
            secrets.add(secret);
            needles.add(secret);
        },
        hide: text => {
            if (secrets.size === 0)
                return text;
            // What is cut in two at the end is looked at whole.
            const searched = text.slice(0, MOST_SEARCHED + MARGIN);
            const hidden = withoutRanges(searched, rangesIn(undecoded(searched), needles, 0));
            if (text.length <= MOST_SEARCHED)
                return hidden;
            return `${hidden.slice(0, MOST_SEARCHED)}… (${text.length - MOST_SEARCHED} more characters)`;
        }
    };
};
/** Where in the source of a text secrets stand, in any way of writing up to `DEPTH` inside one another. */
const rangesIn = (source, needles, depth) => {
    const found = [];
    const seen = new Set([source.text]);
    let layer = [source];
    for (let inside = depth; layer.length > 0; inside++) {
        const next = [];
        for (const decoded of layer) {
            const least = inside === 0 ? secret_forms/* SHORTEST_GIVEN */.x4 : SHORTEST_DECODED;
            for (const [from, to] of needles.in(decoded.text, least))
                found.push(sourceOf(decoded, from, to));
            if (inside < DEPTH) {
                for (const { from, to, readings } of packedIn(decoded.text, SHORTEST_DECODED))
                    if (readings.some(reading => isIn(reading, needles, Math.max(inside + 1, DEPTH - 1))))
                        found.push(sourceOf(decoded, from, to));
                for (const decoding of DECODINGS) {
                    const one = decoding(decoded);
                    if (one !== undefined && !seen.has(one.text)) {
                        seen.add(one.text);
                        next.push(one);
                    }
                }
            }
        }
        layer = next;
    }
    return found;
};
const isIn = (text, needles, depth) => rangesIn(undecoded(text), needles, depth).length > 0;
const withoutRanges = (text, ranges) => {
    let [shown, done] = ['', 0];
    for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
        if (to <= done)
            continue;
        // Neighbours are parts of one.
        if (from > done || shown === '')
            shown += text.slice(done, from) + HIDDEN;
        done = to;
    }
    return shown + text.slice(done);
};
/** Shorter ones are found by chance in what a decoding makes of other text. */
const SHORTEST_DECODED = 6;
/** Half of a secret gives it away, or this many signs of a longer one; a short one is looked for as a whole. */
const partLength = (length) => length < 12 ? length : Math.min(20, Math.max(10, Math.ceil(length / 2)));
/** All parts of all secrets, by their lengths: a look at each place of a text finds whether one begins there. */
class Needles {
    #byLength = new Map();
    /** The first two signs of every part, as a table: most places of a text are passed over by it. */
    #begins = new Uint8Array(1 << 16);
    add(secret) {
        for (const form of bytesOf(secret))
            this.#add(form);
    }
    #add(text) {
        const length = partLength(text.length);
        const parts = this.#byLength.get(length) ?? new Set();
        this.#byLength.set(length, parts);
        for (let i = 0; i + length <= text.length; i++) {
            parts.add(text.slice(i, i + length));
            this.#begins[hashAt(text, i)] = 1;
        }
    }
    /** The places of parts of at least `least` signs. */
    *in(text, least) {
        const lengths = [...this.#byLength].filter(([length]) => length >= least);
        for (let i = 0; i < text.length; i++)
            if (this.#begins[hashAt(text, i)] === 1)
                for (const [length, parts] of lengths)
                    if (parts.has(text.slice(i, i + length)))
                        yield [i, i + length];
    }
}
const hashAt = (text, i) => (text.charCodeAt(i) * 31 + text.charCodeAt(i + 1) * 7919) & 0xffff;
/** A secret as it is, in letters of one size, as a form writes its blanks, in one line, and as the bytes that decodings give. */
const bytesOf = (secret) => {
    const wide = Buffer.from(secret, 'utf16le');
    const folded = secret.length < SHORTEST_DECODED ? [] : [secret.toUpperCase(), secret.toLowerCase()];
    return new Set([
        ...folded,
        secret,
        secret.trim(),
        secret.replaceAll(' ', '+'),
        secret.replace(/(?<![ \t])[ \t]*\r?\n[ \t]*/g, ''),
        Buffer.from(secret).toString('latin1'),
        wide.toString('latin1'),
        Buffer.from(wide).swap16().toString('latin1')
    ].filter(form => form.trim().length >= secret_forms/* SHORTEST_GIVEN */.x4));
};


/***/ }),

/***/ 67204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ signalsSeen)
/* harmony export */ });
/**
 * Resolves when signals of the system that came before have been handed to their listeners: they are read once a turn of
 * the loop, after which a second `setImmediate` comes. https://nodejs.org/learn/asynchronous-work/event-loop-timers-and-nexttick
 */
const signalsSeen = async () => {
    for (let turn = 1; turn <= 2; turn++)
        await new Promise(setImmediate);
};


/***/ }),

/***/ 77522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** Numbers and names as people read them. */
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
/** A name of any length, as far as a sentence takes it. */
const short = (name, most = 200) => name.length <= most ? name : `${name.slice(0, most - 1)}…`;
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


/***/ }),

/***/ 77594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ DEFAULT_TARGET),
/* harmony export */   d: () => (/* binding */ TARGETS)
/* harmony export */ });
/** Where services run when nothing else is said: on this machine. */
const DEFAULT_TARGET = 'local';
/** Every target a workflow can name. Add a folder, add a line. */
const TARGETS = {
    local: () => __webpack_require__.e(/* import() */ 1483).then(__webpack_require__.bind(__webpack_require__, 41483)),
    aci: () => __webpack_require__.e(/* import() */ 2343).then(__webpack_require__.bind(__webpack_require__, 92343)),
    kubernetes: () => __webpack_require__.e(/* import() */ 2165).then(__webpack_require__.bind(__webpack_require__, 12165))
};


/***/ })

};
