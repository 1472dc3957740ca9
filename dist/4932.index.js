export const id = 4932;
export const ids = [4932];
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

/***/ 34932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/azure/inputs.ts
var inputs = __webpack_require__(71690);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var core_inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/actions/action-file.ts


/**
 * The action.yml is the one source of descriptions and defaults: for workflows, `--help` and the README tables. The bundle
 * keeps them as JSON (scripts/bundle.js): reading YAML takes a third of a short command's time.
 */
const readActionFiles = async (home) => JSON.parse(await (0,promises_.readFile)(external_node_path_default().join(home, 'action-files.json'), 'utf8'));

// EXTERNAL MODULE: ./src/actions/cancellation.ts
var cancellation = __webpack_require__(17000);
// EXTERNAL MODULE: ./src/actions/commands.ts
var commands = __webpack_require__(92913);
// EXTERNAL MODULE: ./src/actions/places.ts
var places = __webpack_require__(48723);
// EXTERNAL MODULE: ./src/actions/run.ts
var run = __webpack_require__(92074);
// EXTERNAL MODULE: ./src/core/clock.ts
var clock = __webpack_require__(32257);
// EXTERNAL MODULE: ./src/core/secret-forms.ts
var secret_forms = __webpack_require__(43657);
// EXTERNAL MODULE: ./src/actions/exec.ts
var exec = __webpack_require__(56358);
// EXTERNAL MODULE: ./src/actions/progress.ts
var progress = __webpack_require__(51396);
;// CONCATENATED MODULE: ./src/actions/terminal-host.ts




/**
 * The host of the command line: what happens goes to stderr, the outputs to stdout as `name=value` lines
 * or, with `--json`, as one object when the command is done.
 */
const terminalHost = (home, inputs, signal) => {
    const { log, masked } = terminalLog();
    return {
        inputs,
        env: process.env,
        log,
        exec: exec/* actionsExec */.d,
        clock: clock/* systemClock */.m,
        signal,
        home,
        output: (name, value) => void process.stdout.write(`${name}=${value}\n`),
        summary: async () => { },
        fail: (message, at) => {
            process.exitCode = 1;
            masked(`${paint('31;1', 'Error:')} ${message}${at ? ` (${placeOf(at)})` : ''}`);
        }
    };
};
const terminalLog = () => {
    const secrets = [];
    const masked = (line) => say(secrets.reduce((text, secret) => text.replaceAll(secret, '***'), line));
    const log = {
        debug: line => {
            if (process.env.SCORELINE_DEBUG)
                masked(paint('2', line));
        },
        info: masked,
        warning: (message, at) => masked(`${paint('33', 'Warning:')} ${message}${at ? ` (${placeOf(at)})` : ''}`),
        progress: (0,progress/* throttledProgress */.k)(masked, 1000),
        secret: (0,secret_forms/* maskingWith */.b)(form => {
            secrets.push(form);
            // The longest first: a part of one would leave the rest of it to be read.
            secrets.sort((a, b) => b.length - a.length);
        })
    };
    return { log, masked };
};
const say = (line) => void process.stderr.write(`${line}\n`);
/** Colours only for people: https://no-color.org */
const paint = (code, text) => process.stderr.isTTY && !process.env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text;
const placeOf = ({ file, line }) => line === undefined ? file : `${file}:${line}`;

// EXTERNAL MODULE: ./src/actions/version.ts
var version = __webpack_require__(13431);
;// CONCATENATED MODULE: ./src/actions/command-line.ts












/** Runs the bundle as a command line: every action is a command, every input an option of the same name. */
const runCommandLine = async (args, home) => {
    const program = new esm/* Command */.uB('scoreline')
        .description('Puts a trained model behind a tested scoring endpoint.')
        .version(version/* VERSION */.x);
    const files = await readActionFiles(home);
    for (const name of Object.keys(commands/* COMMANDS */.L))
        program.addCommand(actionCommand(name, files[name], home));
    program
        .addCommand(logsCommand(home))
        .addCommand(lineageCommand(home))
        .addCommand(demoCommand(home))
        .addCommand(serveCommand(home))
        .addCommand(reloadCommand(home))
        .addCommand(copyCommand(home))
        .addCommand(inspectCommand(home));
    for (const command of [program, ...program.commands])
        command.exitOverride().configureOutput({ outputError: () => { } });
    try {
        await program.parseAsync([...args], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        // Help and version end this way too.
        if (error.exitCode === 0 || error.code === 'commander.help')
            return;
        await (0,run/* runAction */.C)(() => Promise.reject(usageError(error, args, program)), terminalHost(home, {}, new AbortController().signal));
    }
};
/** Defaults that only a workflow can fill in, such as its token, are none here. */
const actionCommand = (name, file, home) => {
    const command = new esm/* Command */.uB(name).description(file.description);
    for (const [input, { description, default: fallback, required }] of Object.entries(file.inputs))
        command.addOption(new esm/* Option */.c$(`--${input} <value>`, `${description.trim()}${required ? ' (required)' : ''}`).default(fallback?.startsWith('${{') ? undefined : fallback || undefined));
    return command.action(async () => {
        const { main } = await commands/* COMMANDS */.L[name]();
        await command_line_run(main, home, inputsOf(command));
    });
};
const logsCommand = (home) => {
    const command = new esm/* Command */.uB('logs')
        .description('Prints the last lines that a service wrote.')
        .option('--service-name <name>', 'Name of the service (required)')
        .option('--lines <count>', 'How many lines', '100')
        .option('--target <name>', 'Where the service runs: local or aci', 'local')
        .option('--registry <place>', 'A folder, or a registry as host/prefix', places/* DEFAULT_REGISTRY */.sx);
    return withAzure(command).action(async () => {
        const { logs } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(3737), __webpack_require__.e(9406)]).then(__webpack_require__.bind(__webpack_require__, 8136));
        await command_line_run(logs, home, inputsOf(command));
    });
};
/** The options of docs/azure-sign-in.md. */
const withAzure = (command) => {
    for (const name of Object.keys(inputs/* azureInputs */.R))
        command.option(`--${name} <value>`, 'See docs/azure-sign-in.md');
    return command;
};
const lineageCommand = (home) => {
    const command = new esm/* Command */.uB('lineage')
        .description('Prints where a service or an image comes from: image, models, run, commit. As JSON.')
        .option('--service-name <name>', 'A service on this machine')
        .option('--image <name>', 'Instead: an image as name:version')
        .option('--registry <place>', 'A folder, or a registry as host/prefix', places/* DEFAULT_REGISTRY */.sx)
        .action(async () => {
        const { lineage } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(3790), __webpack_require__.e(3753), __webpack_require__.e(3737), __webpack_require__.e(4978)]).then(__webpack_require__.bind(__webpack_require__, 14978));
        await command_line_run(lineage, home, inputsOf(command));
    });
    return command;
};
const copyCommand = (home) => {
    const command = new esm/* Command */.uB('copy')
        .description('Copies models and images between folders and registries: same versions, same digests.')
        .option('--model <name>', 'A registered model as name:version, or a name alone for the newest')
        .option('--image <name>', 'An image, in the same way')
        .option('--with-models <flag>', 'true copies the registered models of the image too')
        .option('--registry <place>', 'Where they are: a folder, or host/prefix', places/* DEFAULT_REGISTRY */.sx)
        .option('--to <place>', 'Where they go (required)')
        .action(async () => {
        const { copy } = await Promise.all(/* import() */[__webpack_require__.e(3790), __webpack_require__.e(3753), __webpack_require__.e(7052)]).then(__webpack_require__.bind(__webpack_require__, 57052));
        await command_line_run(copy, home, inputsOf(command));
    });
    return command;
};
const inspectCommand = (home) => {
    const command = new esm/* Command */.uB('inspect')
        .description('Tells what a model or an image is, what it holds, and who uses it.')
        .argument('<reference>', 'iris:3, models/iris:3, or either behind host/prefix/')
        .option('--registry <place>', 'A folder, or a registry as host/prefix', places/* DEFAULT_REGISTRY */.sx)
        .option('--json <flag>', 'true prints a JSON document')
        .action(async (reference) => {
        const { inspect } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(3790), __webpack_require__.e(3753), __webpack_require__.e(3737), __webpack_require__.e(5103)]).then(__webpack_require__.bind(__webpack_require__, 45103));
        await command_line_run(inspect, home, { ...inputsOf(command), reference });
    });
    return command;
};
const reloadCommand = (home) => {
    const command = new esm/* Command */.uB('reload')
        .description('Serves a changed entry script on this machine, without building an image.')
        .option('--service-name <name>', 'Name of the service (required)')
        .option('--entry-script <file>', 'The script; below the source directory, if one is given (required)')
        .option('--source-directory <folder>', 'Folder with everything the script imports')
        .action(async () => {
        const { reload } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(3790), __webpack_require__.e(3737), __webpack_require__.e(4510)]).then(__webpack_require__.bind(__webpack_require__, 84510));
        await command_line_run(reload, home, inputsOf(command));
    });
    return command;
};
const demoCommand = (home) => new esm/* Command */.uB('demo')
    .description('Shows the whole story on this machine: the diabetes model, registered, built, served, tested, cleaned up.')
    .addOption(new esm/* Option */.c$('--runtime <name>', 'which of the two models')
    .choices(['onnx', 'python'])
    .default('onnx'))
    .action(async ({ runtime }) => {
    const { demo } = await __webpack_require__.e(/* import() */ 4972).then(__webpack_require__.bind(__webpack_require__, 94972));
    await command_line_run(host => demo(runtime, host), home, {});
});
const serveCommand = (home) => new esm/* Command */.uB('serve')
    .description('Serves an entry script or an ONNX model from this machine, with no image.')
    .usage('[--entry-script <file>] [--model-dir <path>] [--port <port>] [--workers <count>]')
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[arguments...]')
    .action(async (args) => {
    const { serve } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(5164)]).then(__webpack_require__.bind(__webpack_require__, 55164));
    await command_line_run(host => serve(args, host), home, {});
});
const command_line_run = async (main, home, inputs) => (0,run/* runAction */.C)(main, terminalHost(home, inputs, (0,cancellation/* cancellation */.W)()));
/** Commander keeps options in camel case; the inputs' own names are what the actions know. */
const inputsOf = (command) => Object.fromEntries(command.options.flatMap(option => {
    const value = command.getOptionValue(option.attributeName());
    return value === undefined ? [] : [[option.name(), String(value)]];
}));
/** What is wrong with the words given, told as every other error is. */
const usageError = (error, args, program) => {
    const command = program.commands.find(other => other.name() === args[0]);
    const options = (command ?? program).options.map(option => option.long?.slice(2) ?? '');
    if (error.code === 'commander.unknownOption') {
        const [, given = ''] = /'--?([^']+)'/.exec(error.message) ?? [];
        return (0,core_inputs/* unknownInput */.pv)(given, options);
    }
    if (error.code === 'commander.unknownCommand') {
        const names = program.commands.map(other => other.name());
        const near = (0,nearest/* nearest */.p)(args[0] ?? '', names);
        return new errors/* UserError */.yo('COMMAND_UNKNOWN', `There is no command "${args[0]}"${near ? `; did you mean "${near}"?` : '.'}`, { hint: `Commands: ${names.join(', ')}.` });
    }
    return new errors/* UserError */.yo('INPUT_INVALID', `${error.message.replace(/^error: /, '')}.`.replace(/\.\.$/, '.'));
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

/***/ 48723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ registryInputs),
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   sx: () => (/* binding */ DEFAULT_REGISTRY),
/* harmony export */   yp: () => (/* binding */ stateFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);



/** The embedded registry: an OCI layout folder in the workspace. */
const DEFAULT_REGISTRY = '.scoreline/registry';
/** Where models and images live, and how to sign in there where `docker login` was not used. */
const registryInputs = {
    registry: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, DEFAULT_REGISTRY),
    'registry-username': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    'registry-password': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)
};
/**
 * What may be kept between jobs: fetched parts, wheels, finished layers. The runner's tool cache where it has one,
 * else the user's cache folder. `SCORELINE_CACHE` overrides both, e.g. with a folder that actions/cache restores.
 */
const cacheFolder = ({ env }) => env.SCORELINE_CACHE ||
    node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.RUNNER_TOOL_CACHE || env.XDG_CACHE_HOME || node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache'), 'scoreline');
/** What the local target keeps: unpacked layers, services and their logs. */
const stateFolder = ({ env }) => node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(env.SCORELINE_STATE || '.scoreline');


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

/***/ 71690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ azureInputs)
/* harmony export */ });
/* unused harmony export SIGN_IN_METHODS */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);

/** The ways to prove to Azure who we are; `auto` takes the first that the job has the means for. */
const SIGN_IN_METHODS = [
    'oidc',
    'client-secret',
    'client-certificate',
    'managed-identity',
    'azure-cli'
];
/** The inputs of every action that speaks to Azure. docs/azure-sign-in.md */
const azureInputs = {
    'azure-sign-in': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['auto', ...SIGN_IN_METHODS]), 'auto'),
    'azure-client-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-tenant-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-subscription-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-client-secret': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-client-certificate': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-cloud': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'AzureCloud'),
    'resource-group': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)
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

/***/ 89114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   GJ: () => (/* binding */ byteCount),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90761);


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

/***/ 90761:
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
