export const id = 9429;
export const ids = [9429];
export const modules = {

/***/ 61827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parametersOfKinds),
/* harmony export */   y: () => (/* binding */ parametersOfKind)
/* harmony export */ });
/** What a command takes of one kind of target. */
const parametersOfKind = (kind, ofTarget = 'nothing') => {
    if (ofTarget === 'nothing')
        return {};
    const settings = Object.entries(kind.settings).filter(([, { unreadable }]) => ofTarget === 'settings' || (ofTarget === 'unreadable' && unreadable));
    return { ...kind.place, ...Object.fromEntries(settings) };
};
/** What a command takes of each of the targets. */
const parametersOfKinds = async (kinds, ofTarget = 'nothing') => {
    if (ofTarget === 'nothing')
        return new Map();
    const loaded = await Promise.all(Object.values(kinds).map(load => load()));
    return new Map(loaded.map(({ kind }) => [kind, parametersOfKind(kind, ofTarget)]));
};


/***/ }),

/***/ 69429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// UNUSED EXPORTS: withFlagValues

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/actions/commands.ts
var commands = __webpack_require__(92913);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
;// CONCATENATED MODULE: ./src/actions/described-inputs.ts


/**
 * The inputs of an action with what it takes of each target, in the words of action.yml, `--help` and the tables. Pure.
 * @param kinds what the action takes of each kind of target
 */
const describedInputs = (own, kinds) => {
    const ofTargets = new Set([...kinds.values()].flatMap(parameters => Object.keys(parameters)));
    return [
        ...Object.entries(own).map(([name, parameter]) => ({
            ...described(name, parameter),
            ...(name === 'target' ? { description: aboutTarget(parameter, [...kinds.keys()]) } : {}),
            targets: []
        })),
        ...[...ofTargets].filter(name => !Object.hasOwn(own, name)).map(name => ofKinds(name, kinds))
    ];
};
const described = (name, parameter) => {
    const { about, empty, inWorkflow, parse, secret } = parameter;
    const shown = empty.kind === 'value' ? (0,parameters/* shownDefault */.rG)(parameter) : undefined;
    return {
        name,
        description: shown ? `${about} Default: ${shown}.` : about,
        ...(empty.kind === 'default' ? { default: empty.text } : {}),
        ...(inWorkflow ? { inWorkflow } : {}),
        required: empty.kind === 'required',
        secret: secret ?? false,
        flag: (0,inputs/* isFlag */.RV)(parse)
    };
};
const aboutTarget = ({ about }, kinds) => `${about}${listed(kinds.map(({ name, title }) => `${name} (${title})`))}.`;
/** What some targets take has no default of its own in action.yml: what was given could not be told from it. */
const ofKinds = (name, kinds) => {
    const with_ = [...kinds].flatMap(([kind, parameters]) => {
        const parameter = parameters[name];
        return parameter ? [{ kind, parameter }] : [];
    });
    const [first] = with_;
    if (first === undefined)
        throw new Error(`No target takes ${name}`);
    const defaults = new Set(with_.map(({ parameter }) => (0,parameters/* shownDefault */.rG)(parameter)));
    const all = with_.length === kinds.size;
    if (all && defaults.size === 1)
        return { ...described(name, first.parameter), targets: [] };
    const { about, parse, secret } = first.parameter;
    const targets = with_.map(({ kind }) => kind.name);
    const shown = with_.flatMap(({ kind, parameter }) => {
        const text = (0,parameters/* shownDefault */.rG)(parameter);
        return text === undefined ? [] : [{ kind: kind.name, text }];
    });
    const told = defaults.size === 1 && shown[0]
        ? ` Default: ${shown[0].text}.`
        : shown.map(({ kind, text }) => ` Default with target ${kind}: ${text}.`).join('');
    return {
        name,
        description: all ? about + told : `Target ${listed(targets)}: ${uncapitalised(about)}${told}`,
        required: false,
        secret: secret ?? false,
        flag: (0,inputs/* isFlag */.RV)(parse),
        targets: all ? [] : targets
    };
};
/** `Cores`, but not `PEM` or `OpenAPI`, in the middle of a sentence. */
const uncapitalised = (text) => /^[A-Z][a-z]+[ ,.:]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
/** `a`, `a or b`, `a, b or c`. */
const listed = (names) => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

// EXTERNAL MODULE: ./src/actions/target-parameters.ts
var target_parameters = __webpack_require__(61827);
// EXTERNAL MODULE: ./src/actions/version.ts
var version = __webpack_require__(13431);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
// EXTERNAL MODULE: ./src/targets/index.ts
var targets = __webpack_require__(77594);
// EXTERNAL MODULE: ./src/cli/cancellation.ts
var cancellation = __webpack_require__(15139);
// EXTERNAL MODULE: ./src/cli/closed-pipe.ts
var closed_pipe = __webpack_require__(40369);
// EXTERNAL MODULE: ./src/cli/run.ts
var run = __webpack_require__(94175);
// EXTERNAL MODULE: ./src/core/clock.ts
var clock = __webpack_require__(32257);
// EXTERNAL MODULE: ./src/core/plain-text.ts
var plain_text = __webpack_require__(61303);
// EXTERNAL MODULE: ./src/cli/exec.ts
var exec = __webpack_require__(73713);
// EXTERNAL MODULE: ./src/cli/progress.ts
var progress = __webpack_require__(9851);
// EXTERNAL MODULE: ./src/cli/shown.ts
var shown = __webpack_require__(53987);
;// CONCATENATED MODULE: ./src/cli/terminal-host.ts






/**
 * The host of the command line: what happens goes to stderr, the outputs to stdout as `name=value` lines, or, with `--json`,
 * as one object at the end (`done`).
 */
const terminalHost = (home, { inputs, json = false }, signal) => {
    const { log, fail } = terminalLog();
    const outputs = {};
    return {
        inputs,
        env: process.env,
        log,
        exec: (0,exec/* execUntil */.m)(signal),
        targets: targets/* TARGETS */.d,
        clock: clock/* systemClock */.m,
        signal,
        home,
        print: text => void process.stdout.write(text),
        output: (name, value) => {
            if (json)
                outputs[name] = value;
            else
                process.stdout.write(`${name}=${(0,plain_text/* plainLine */.h0)(value)}\n`);
        },
        summary: async () => { },
        fail: (message, at) => {
            process.exitCode = 1;
            fail(message, at);
        },
        done: () => {
            if (json)
                process.stdout.write(`${(0,plain_text/* plainJson */.RU)(outputs, 2)}\n`);
        }
    };
};
const terminalLog = () => {
    const { text, line, secret } = (0,shown/* shownBy */.L)();
    const placed = (at) => (at ? ` (${line(placeOf(at))})` : '');
    const info = (message) => say(text(message));
    const log = {
        debug: message => {
            if (process.env.SCORELINE_DEBUG)
                say(paint('2', text(message)));
        },
        info,
        warning: (message, at) => say(`${paint('33', 'Warning:')} ${text(message)}${placed(at)}`),
        progress: (0,progress/* throttledProgress */.k)(info, 1000),
        secret
    };
    return {
        log,
        fail: (message, at) => say(`${paint('31;1', 'Error:')} ${text(message)}${placed(at)}`)
    };
};
/** A line for people, on stderr. */
const say = (line) => void process.stderr.write(`${line}\n`);
/** Colours only for people: https://no-color.org */
const paint = (code, text) => process.stderr.isTTY && !process.env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text;
const placeOf = ({ file, line }) => line === undefined ? file : `${file}:${line}`;

;// CONCATENATED MODULE: ./src/cli/command-line.ts













/** On every action: an input may not have this name. */
const JSON_OUTPUTS = 'json';
/** What a command is about: may be given without its option. */
const POSITIONAL = {
    inspect: 'reference',
    status: 'service-name',
    logs: 'service-name'
};
const ALL = { ...commands/* COMMANDS */.Lo, ...commands/* TERMINAL_COMMANDS */.OO };
/** Runs the bundle as a command line: every action is a command, every input an option of the same name. */
const runCommandLine = async (args, home) => {
    (0,closed_pipe/* outliveClosedPipes */.s)();
    const program = new esm/* Command */.uB('scoreline')
        .description('Puts a trained model behind a tested scoring endpoint.')
        .version(version/* VERSION */.x);
    const [chosen = ''] = args;
    const inputs = Object.hasOwn(ALL, chosen) ? await inputsOfCommand(chosen) : [];
    for (const name of Object.keys(ALL))
        program.addCommand(commandOf(name, name === chosen ? inputs : [], home));
    program.addCommand(serveCommand(home));
    for (const command of [program, ...program.commands])
        command.exitOverride().configureOutput({ outputError: () => { } });
    try {
        await program.parseAsync(withFlagValues(args, flagsOf(inputs)), { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        // Help and version end this way too.
        if (error.exitCode === 0 || error.code === 'commander.help')
            return;
        await (0,run/* runAction */.C)(() => Promise.reject(usageError(error, args, program)), terminalHost(home, { inputs: {} }, new AbortController().signal));
    }
};
/** Every input of a command, as `--help` tells of it. */
const inputsOfCommand = async (name) => {
    const { inputs, ofTarget } = await ALL[name]();
    return describedInputs(inputs, await (0,target_parameters/* parametersOfKinds */.b)(targets/* TARGETS */.d, ofTarget));
};
/** The inputs that are true or false: as options they need no value. */
const flagsOf = (inputs) => new Set([JSON_OUTPUTS, ...inputs.filter(({ flag }) => flag).map(({ name }) => name)]);
/** `--plan` alone is `--plan=true`, whatever comes next: only `true` and `false` are taken for its value. */
const withFlagValues = (args, flags) => args.map((arg, i) => arg.startsWith('--') && flags.has(arg.slice(2)) && !/^(?:true|false)$/i.test(args[i + 1] ?? '')
    ? `${arg}=true`
    : arg);
const commandOf = (name, inputs, home) => {
    const command = new esm/* Command */.uB(name).description(commands/* ABOUT */.OZ[name]);
    const positional = POSITIONAL[name];
    for (const input of inputs) {
        if (input.name === positional)
            command.argument(`[${input.name}]`, input.description);
        command.addOption(optionOf(input));
    }
    const hasOutputs = name === 'copy' || Object.hasOwn(commands/* COMMANDS */.Lo, name);
    if (hasOutputs)
        command.option(`--${JSON_OUTPUTS} [true|false]`, 'Prints the outputs as one JSON object.');
    return command.action(async (...words) => {
        const { main } = await ALL[name]();
        const given = inputsOf(command);
        const json = hasOutputs && given[JSON_OUTPUTS] === 'true';
        if (hasOutputs)
            delete given[JSON_OUTPUTS];
        if (positional !== undefined && words[0] !== undefined)
            given[positional] = String(words[0]);
        await command_line_run(main, home, given, json);
    });
};
const optionOf = ({ name, description, default: text, required, flag }) => new esm/* Option */.c$(`--${name} ${flag ? '[true|false]' : '<value>'}`, `${description}${required ? ' (required)' : ''}`).default(text || undefined);
const serveCommand = (home) => new esm/* Command */.uB('serve')
    .description(commands/* ABOUT */.OZ.serve)
    .usage('[--entry-script <file>] [--model-dir <path>] [--port <port>] [--workers <count>]')
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[arguments...]')
    .action(async (args) => {
    const { serve } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(5164)]).then(__webpack_require__.bind(__webpack_require__, 55164));
    // The server it starts gets the signals too, and ends when it has answered what it has.
    const host = terminalHost(home, { inputs: {} }, (0,cancellation/* cancellation */.WN)(sayCancelled, false));
    await (0,run/* runAction */.C)(it => serve(args, it), { ...host, signal: new AbortController().signal });
});
const command_line_run = async (main, home, inputs, json) => {
    const host = terminalHost(home, { inputs, json }, (0,cancellation/* cancellation */.WN)(sayCancelled));
    await (0,run/* runAction */.C)(main, host, reason => reason.exitCode);
    host.done();
};
const sayCancelled = (line) => void process.stderr.write(`${line}\n`);
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
        const [, given = ''] = /'--?([^'=]+)/.exec(error.message) ?? [];
        return (0,inputs/* unknownInput */.pv)(given, options);
    }
    if (error.code === 'commander.unknownCommand') {
        const names = program.commands.map(other => other.name());
        const near = (0,nearest/* nearest */.p)(args[0] ?? '', names);
        return new errors/* UserError */.yo('COMMAND_UNKNOWN', `There is no command "${args[0]}"${near ? `; did you mean "${near}"?` : '.'}`, { hint: `Commands: ${names.join(', ')}.` });
    }
    if (error.code === 'commander.optionMissingArgument') {
        const [, option = ''] = /'(--[^' ]+)/.exec(error.message) ?? [];
        return new errors/* UserError */.yo('INPUT_INVALID', `Option "${option}" needs a value.`, {
            hint: 'Write it behind the option: --name value, or --name=value.'
        });
    }
    if (error.code === 'commander.excessArguments') {
        const extra = command?.args.at(command.registeredArguments.length) ?? '';
        return new errors/* UserError */.yo('INPUT_INVALID', `The word "${extra}" belongs to no option.`, {
            hint: 'Options are written --name value; those that are true or false take true, false or nothing.'
        });
    }
    return new errors/* UserError */.yo('INPUT_INVALID', `${error.message.replace(/^error: /, '')}.`.replace(/\.\.$/, '.'));
};


/***/ }),

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


/***/ })

};
