export const id = 7816;
export const ids = [7816];
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

/***/ 7816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __webpack_require__(61652);
// EXTERNAL MODULE: ./src/actions/commands.ts
var commands = __webpack_require__(92913);
// EXTERNAL MODULE: ./src/actions/project/layers.ts
var project_layers = __webpack_require__(15839);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/cli/cancellation.ts
var cancellation = __webpack_require__(15139);
// EXTERNAL MODULE: ./src/cli/closed-pipe.ts
var closed_pipe = __webpack_require__(40369);
// EXTERNAL MODULE: ./src/cli/run.ts
var run = __webpack_require__(94175);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/actions/host/host.ts
var host = __webpack_require__(33626);
// EXTERNAL MODULE: ./src/core/clock.ts
var clock = __webpack_require__(32257);
// EXTERNAL MODULE: ./src/targets/index.ts
var targets = __webpack_require__(77594);
// EXTERNAL MODULE: ./src/cli/exec.ts
var exec = __webpack_require__(73713);
// EXTERNAL MODULE: ./src/cli/phases.ts
var phases = __webpack_require__(45044);
// EXTERNAL MODULE: ./src/cli/progress.ts
var progress = __webpack_require__(9851);
// EXTERNAL MODULE: ./src/cli/shown.ts
var cli_shown = __webpack_require__(53987);
;// CONCATENATED MODULE: ./src/cli/runner-host.ts









/** The host inside a workflow. */
const runnerHost = (home, inputs, signal) => {
    const shown = (0,cli_shown/* shownBy */.L)(core/* setSecret */.Pq);
    return {
        inputs,
        env: process.env,
        log: runnerLog(shown),
        exec: (0,exec/* execUntil */.m)(signal),
        targets: targets/* TARGETS */.d,
        clock: clock/* systemClock */.m,
        signal,
        home,
        print: text => void process.stdout.write(text),
        report: (_, text) => void process.stdout.write(text),
        phase: (0,phases/* phasesWith */.v)(title => core/* startGroup */.Oh(shown.line(title)), core/* endGroup */.N4),
        output: (name, value) => core/* setOutput */.uH(name, (0,host/* outputText */.j)(value)),
        summary: async (markdown) => {
            if (process.env.GITHUB_STEP_SUMMARY)
                await core/* summary */.z.addRaw(shown.markdown(markdown), true).write();
        },
        fail: (message, advice, at) => {
            core/* error */.z3(shown.text(message), propertiesOf(at, shown));
            for (const line of advice)
                core/* info */.pq(shown.text(line));
        }
    };
};
const runnerLog = (shown) => {
    const info = (message) => core/* info */.pq(shown.text(message));
    return {
        debug: message => core/* debug */.Yz(shown.text(message)),
        info,
        warning: (message, at) => core/* warning */.$e(shown.text(message), propertiesOf(at, shown)),
        progress: (0,progress/* throttledProgress */.k)({ say: info, interval: 5000 }),
        secret: shown.secret
    };
};
/** The toolkit escapes what would end a property: % : , and line ends. */
const propertiesOf = (at, shown) => ({
    ...(at ? { file: shown.line(inWorkspace(at.file)) } : {}),
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

// EXTERNAL MODULE: ./src/cli/step-inputs.ts
var step_inputs = __webpack_require__(84430);
;// CONCATENATED MODULE: ./src/cli/step.ts









/** Runs a command as a step of a workflow: inputs from the environment, outputs to the runner's files. */
const runStep = async (name, home) => {
    (0,closed_pipe/* outliveClosedPipes */.s)();
    const inputs = (0,step_inputs/* takeInputs */.L)(process.env);
    const signal = (0,cancellation/* cancellation */.WN)(core/* info */.pq);
    const error = await (0,run/* runAction */.C)(await workOf(name), runnerHost(home, inputs, signal));
    if (error instanceof cancellation/* Cancelled */.cJ)
        core/* info */.pq(error.message);
    if (error !== undefined)
        process.exitCode = core/* ExitCode */.yU.Failure;
};
const workOf = async (name) => {
    if ((0,commands/* isCommand */.y9)(name)) {
        const command = await commands/* COMMANDS */.Lo[name]();
        return (0,project_layers/* layered */.d)(name, command);
    }
    return async () => {
        throw new errors/* UserError */.yo('COMMAND_UNKNOWN', `There is no action "${name}".`, {
            hint: `Actions: ${Object.keys(commands/* COMMANDS */.Lo).join(', ')}. Other commands take options, not variables SCORELINE_INPUT_….`
        });
    };
};


/***/ })

};
