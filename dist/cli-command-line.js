export const id = 359;
export const ids = [359];
export const modules = {

/***/ 61761:
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

/***/ 60359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/actions/host/version.ts
var version = __webpack_require__(19914);
// EXTERNAL MODULE: ./src/actions/project/layers.ts
var project_layers = __webpack_require__(15839);
// EXTERNAL MODULE: ./src/cli/cancellation.ts
var cancellation = __webpack_require__(15139);
// EXTERNAL MODULE: ./src/cli/closed-pipe.ts
var closed_pipe = __webpack_require__(40369);
;// CONCATENATED MODULE: ./src/cli/command-help.ts
/** So many options fit on a page that is still read; the groups after that are only named. */
const MOST_ROWS = 18;
/** What many commands share is left out first. */
const LAST = ['Project file', 'Azure'];
/** The help of one command: its options by headings, those of other targets and long tails only named. Pure. */
const commandHelp = (facts) => {
    const { name, about, positional, target, common, all } = facts;
    const shown = [];
    const left = [];
    let room = MOST_ROWS - common.length;
    for (const group of groupsOf(facts)) {
        const always = group.heading === 'Common' || group.heading === headingOf(target);
        const fits = group.see === undefined && group.inputs.length <= room;
        if (all || always || fits) {
            shown.push({ heading: group.heading, rows: group.inputs.map(rowOf) });
            room -= group.inputs.length;
        }
        else
            left.push(group);
    }
    // An environment of the project file gives what is not given here.
    const needed = positional === 'environment'
        ? []
        : facts.own.filter(({ required, name }) => required && name !== positional);
    const words = [
        name,
        ...(positional === undefined ? [] : [`[${positional}]`]),
        ...needed.map(input => termOf(input)),
        '[options]'
    ];
    return {
        usage: words.join(' '),
        about,
        groups: [...shown, { heading: 'Output', rows: common }],
        more: moreLines(left, name)
    };
};
const headingOf = (target) => `Target ${target}`;
const groupsOf = ({ name, own, ofTargets, target }) => {
    const names = new Set(own.map(input => input.name));
    const headings = new Set(own.map(({ group = 'Common' }) => group));
    const ofOwn = [...headings].map(heading => ({
        heading,
        inputs: own.filter(({ group = 'Common' }) => group === heading)
    }));
    const targets = [...ofTargets].map(([kind, inputs]) => ({
        heading: headingOf(kind),
        inputs: inputs.filter(input => !names.has(input.name)),
        ...(kind === target ? {} : { see: `scoreline ${name} --target ${kind} --help` })
    }));
    const isLast = ({ heading }) => LAST.includes(heading);
    return [
        ...ofOwn.filter(({ heading }) => heading === 'Common'),
        ...targets,
        ...ofOwn.filter(group => group.heading !== 'Common' && !isLast(group)),
        ...ofOwn.filter(isLast)
    ].filter(({ inputs }) => inputs.length > 0);
};
const moreLines = (left, name) => {
    if (left.length === 0)
        return [];
    const width = Math.max(...left.map(({ heading }) => heading.length));
    return [
        `More options; all of them with: scoreline ${name} --help-all`,
        ...left.map(({ heading, inputs, see }) => `  ${heading.padEnd(width)}  ${see ?? namesOf(inputs)}`)
    ];
};
/** The first of them, so that people see what they are about. */
const namesOf = (inputs) => `${inputs
    .slice(0, 3)
    .map(({ name }) => `--${name}`)
    .join(', ')}${inputs.length > 3 ? `, … (${inputs.length})` : ''}`;
const rowOf = (input) => ({
    term: termOf(input),
    text: [
        input.flag
            ? input.description.replace(/^true:? (.)/, (_, first) => first.toUpperCase())
            : input.description,
        ...(input.default && input.default !== 'false' ? [`Default: ${input.default}.`] : []),
        ...(input.required ? ['Required.'] : [])
    ].join(' ')
});
/** The longest list of values that is shown with the option itself. */
const LONGEST_VALUES = 24;
const termOf = ({ name, flag, takes, path, ...input }) => {
    if (flag)
        return input.default === 'true' ? `--[no-]${name}` : `--${name}`;
    const values = takes?.kind === 'one of' ? takes.values.join('|') : '';
    if (values !== '' && values.length <= LONGEST_VALUES)
        return `--${name} <${values}>`;
    return `--${name} <${path ? 'path' : takes?.kind === 'number' ? 'number' : 'value'}>`;
};

// EXTERNAL MODULE: ./src/cli/described-command.ts + 2 modules
var described_command = __webpack_require__(76672);
;// CONCATENATED MODULE: ./src/cli/help-text.ts
/** A page as text, its lines as long as the terminal is wide. Pure. */
const helpText = ({ usage, about, groups, more }, width) => {
    const column = columnFor(groups);
    return `${[
        ...hanging('Usage: ', `scoreline ${usage}`, width),
        '',
        ...wrapped(about, width),
        ...groups.flatMap(({ heading, rows }) => [
            '',
            `${heading}:`,
            ...rows.flatMap(row => rowLines(row, column, width))
        ]),
        ...(more.length > 0 ? ['', ...more.flatMap(line => hanging('  ', line, width, ''))] : [])
    ].join('\n')}\n`;
};
/** Texts begin at one column. The few terms that are longer have a line of their own. */
const WIDEST_COLUMN = 30;
const columnFor = (groups) => {
    const lengths = groups.flatMap(({ rows }) => rows.map(({ term }) => term.length + 4));
    return Math.min(WIDEST_COLUMN, Math.max(0, ...lengths));
};
const rowLines = ({ term, text }, column, width) => {
    const lines = wrapped(text, Math.max(20, width - column)).map(line => ' '.repeat(column) + line);
    const head = `  ${term}`;
    const [first = '', ...others] = lines;
    if (head.length + 2 > column)
        return [head, ...lines];
    return [(head.padEnd(column) + first.slice(column)).trimEnd(), ...others];
};
/** A paragraph whose further lines are indented as far as its first word. */
const hanging = (indent, text, width, first = indent) => wrapped(text, width - indent.length).map((line, i) => (i === 0 ? first : ' '.repeat(indent.length)) + line);
const wrapped = (text, width) => {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last === undefined || last.length + 1 + word.length > width)
            lines.push(word);
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
};

// EXTERNAL MODULE: ./src/cli/options.ts
var options = __webpack_require__(60776);
// EXTERNAL MODULE: ./src/cli/run.ts
var run = __webpack_require__(94175);
;// CONCATENATED MODULE: ./src/cli/screen.ts
const ERASE_LINE = '\r\u001b[2K';
const screenOn = (output) => {
    let changing = false;
    const clear = () => {
        if (changing)
            output.write(ERASE_LINE);
        changing = false;
    };
    const line = (text) => {
        clear();
        output.write(`${text}\n`);
    };
    const status = (text) => {
        if (output.isTTY) {
            // A line that wraps could not be erased as one.
            output.write(`${ERASE_LINE}${text.slice(0, Math.max(10, (output.columns ?? 80) - 1))}`);
            changing = true;
        }
        else
            line(text);
    };
    return { line, status, clear };
};

// EXTERNAL MODULE: ./src/actions/host/host.ts
var host = __webpack_require__(33626);
// EXTERNAL MODULE: ./src/core/clock.ts
var clock = __webpack_require__(32257);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/plain-text.ts
var plain_text = __webpack_require__(61303);
// EXTERNAL MODULE: ./src/targets/index.ts
var targets = __webpack_require__(77594);
// EXTERNAL MODULE: ./src/cli/exec.ts
var exec = __webpack_require__(73713);
;// CONCATENATED MODULE: ./src/cli/next-steps.ts

/** What the next command needs to find the same things again. */
const CARRIED = ['target', 'resource-group', 'azure-subscription-id', 'registry'];
/** What people mostly do after a command that went well, as a command to copy; undefined where nothing follows. Pure. */
const nextStep = (command, outputs, given) => {
    const next = NEXT[command]?.(outputs, given);
    if (next === undefined)
        return undefined;
    const [name, options] = next;
    const carried = CARRIED.filter(input => given[input] && options[input] === undefined).map(input => [input, given[input] ?? '']);
    const words = [...Object.entries(options), ...carried].map(([input, value]) => `--${input}${value === '' ? '' : ` ${quoted(value)}`}`);
    return ['scoreline', name, ...words].join(' ');
};
const NEXT = {
    'register-model': ({ model }, { name = '' }) => [
        'build-image',
        { name: name.toLowerCase(), models: String(model) }
    ],
    'build-image': ({ image }, { name = '' }) => [
        'deploy-target',
        { target: targets/* DEFAULT_TARGET */.K, 'service-name': name, image: String(image) }
    ],
    'deploy-target': (outputs, given) => given.plan === 'true' || !outputs['scoring-uri']
        ? undefined
        : ['smoke-test', { ...serviceOf(given), samples: 'samples.json' }],
    run: (_, given) => ['status', serviceOf(given)]
};
const serviceOf = (given) => ({ 'service-name': given['service-name'] ?? '' });
/** For a POSIX shell. */
const quoted = (text) => /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

// EXTERNAL MODULE: ./src/cli/phases.ts
var phases = __webpack_require__(45044);
// EXTERNAL MODULE: ./src/cli/progress.ts
var progress = __webpack_require__(9851);
// EXTERNAL MODULE: ./src/core/is-object.ts
var is_object = __webpack_require__(64955);
// EXTERNAL MODULE: ./src/core/words.ts
var words = __webpack_require__(77522);
;// CONCATENATED MODULE: ./src/cli/result.ts




/** What the lines before have said, or what nobody types. */
const FOR_PROGRAMS = new Set([
    'changed',
    'digest',
    'provenance-digest',
    'sbom-digest',
    'signature-digest',
    'version'
]);
/** The outputs as a person reads them: aligned, without those that are empty or meant for programs alone. Pure. */
const resultText = (outputs) => {
    const rows = Object.entries(outputs).flatMap(([name, value]) => {
        const text = factOf(name, value);
        return text === '' || FOR_PROGRAMS.has(name) || isInFolder(name, text)
            ? []
            : [[labelOf(name), (0,plain_text/* plainLine */.h0)(text)]];
    });
    const width = Math.max(0, ...rows.map(([name]) => name.length));
    if (rows.length === 0)
        return '';
    return `\n${rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}\n`).join('')}`;
};
/** Only a reference to a registry can be given to another program. */
const isInFolder = (name, text) => name.endsWith('reference') && /^[./~]/.test(text);
/** `scoring-uri` as `scoring URI`. */
const labelOf = (name) => name
    .replace(/-(?:ms|bytes)$/, '')
    .replaceAll('-', ' ')
    .replace(/\b(?:uri|sbom|id)\b/g, word => word.toUpperCase());
const factOf = (name, value) => {
    if (Array.isArray(value))
        return value.every(item => typeof item === 'string') ? value.join(', ') : '';
    if (typeof value === 'object')
        return '';
    if (typeof value === 'number' && /(?:^|-)(?:size|bytes)$/.test(name))
        return (0,words/* bytes */.ee)(value);
    return typeof value === 'number' && name.endsWith('-ms') ? `${value} ms` : (0,host/* outputText */.j)(value);
};
/** What `--json` prints: the outputs and what the command reports in one document, with the error where there is one. Pure. */
const resultDocument = (outputs, report, error) => {
    const failed = error && { error: errorDocument(error) };
    if (report !== undefined && !failed && Object.keys(outputs).length === 0)
        return report;
    return { ...outputs, ...((0,is_object/* isObject */.G)(report) ? report : {}), ...failed };
};
const errorDocument = ({ code, message, hint, at }) => ({ code, message, hint, at });

// EXTERNAL MODULE: ./src/cli/shown.ts
var cli_shown = __webpack_require__(53987);
;// CONCATENATED MODULE: ./src/cli/terminal-words.ts
/**
 * Messages and hints name inputs as a workflow does: `input "force"`, `inputs "model" and "image"`, and those with a hyphen
 * as they are, with their value where one is meant: `key-seed`, `base-image: default`, `emit-dockerfile: true`. On a
 * terminal they are options: `--force`, `--model and --image`, `--key-seed`, `--base-image default`, `--emit-dockerfile`.
 * What stands in
 * backticks is text to copy into a file, and stays as it is. Pure.
 * @param inputs the names that the command has: what else is called an input (a tensor, a file) keeps its name
 */
const asOptions = (text, inputs) => text
    .split(VERBATIM)
    .map(part => (part.startsWith('`') ? part : wordsAsOptions(part, inputs)))
    .join('');
/** Kept by `split`, as the group is. */
const VERBATIM = /(`[^`]*`)/;
const wordsAsOptions = (text, inputs) => text
    .replace(QUOTED, (whole, word, names) => {
    if (!namesIn(names).every(name => inputs.has(name)))
        return whole;
    const options = names.replaceAll(NAME, (_, name) => `--${name}`);
    return word.startsWith('I') ? `${word.replace('Input', 'Option')} ${options}` : options;
})
    .replace(BARE, (whole, name, value) => {
    if (!inputs.has(name))
        return whole;
    return value === undefined || value === 'true' ? `--${name}` : `--${name} ${value}`;
});
/** `input "a"`, `Input "a"`, `inputs "a", "b" and "c"`. */
const QUOTED = /\b([Ii]nputs?) ("[a-z][a-z0-9-]*"(?:(?:, | and | or )"[a-z][a-z0-9-]*")*)/g;
const NAME = /"([a-z][a-z0-9-]*)"/g;
/** `base-image`, `base-image: default`; not a part of a path, an option or a longer name. */
const BARE = /(?<![\w"'/.:=@-])([a-z0-9]+(?:-[a-z0-9]+)+)(?![\w/"'=-])(?:: ([\w./-]*\w))?/g;
const namesIn = (names) => [...names.matchAll(NAME)].map(([, name = '']) => name);

;// CONCATENATED MODULE: ./src/cli/terminal-host.ts













/** A call of a command that takes no inputs. */
const plainCall = (command) => ({
    command,
    inputs: {},
    known: new Set(),
    json: false,
    ownJson: false,
    quiet: false,
    verbose: false
});
/**
 * The host of the command line: what happens goes to stderr, the result to stdout. docs/command-line.md#output
 * `done` writes what is left to write, with the error that the command ended with.
 */
const terminalHost = (home, call, signal, screen = screenOn(process.stderr)) => {
    const { log, fail, heading } = terminalLog(call, screen);
    const outputs = {};
    let reported;
    const write = (text) => {
        screen.clear();
        process.stdout.write(text);
    };
    const readable = !call.json && !call.ownJson && process.stdout.isTTY === true;
    return {
        inputs: call.inputs,
        env: process.env,
        log,
        exec: (0,exec/* execUntil */.m)(signal),
        targets: targets/* TARGETS */.d,
        clock: clock/* systemClock */.m,
        signal,
        home,
        print: write,
        report: (document, text) => {
            reported = document;
            if (!call.json)
                write(text);
        },
        phase: (0,phases/* phasesWith */.v)(heading.begin, heading.end),
        output: (name, value) => {
            outputs[name] = value;
            if (!call.json && !readable)
                write(`${name}=${(0,plain_text/* plainLine */.h0)((0,host/* outputText */.j)(value))}\n`);
        },
        summary: async () => { },
        fail,
        done: error => {
            screen.clear();
            if (signal.aborted)
                return;
            if (call.json || call.ownJson) {
                const known = error instanceof errors/* UserError */.yo ? error : undefined;
                if (known || (error === undefined && call.json))
                    write(`${(0,plain_text/* plainJson */.RU)(resultDocument(outputs, reported, known), 2)}\n`);
            }
            else if (readable) {
                write(resultText(outputs));
                const next = error === undefined && nextStep(call.command, outputs, call.inputs);
                if (next && !call.quiet)
                    screen.line(`\nNext: ${paint('36', (0,cli_shown/* shownBy */.L)().text(next))}`);
            }
        }
    };
};
const terminalLog = ({ known, quiet, verbose }, screen) => {
    const shown = (0,cli_shown/* shownBy */.L)();
    /** What may name inputs. */
    const text = (message) => shown.text(asOptions(message, known));
    const placed = (at) => at ? ` (${shown.line(placeOf(at))})` : '';
    // A heading stays only above lines: until there is one, it is shown in place.
    let pending;
    let headings = 0;
    const keepHeading = () => {
        if (pending === undefined)
            return;
        if (headings++ > 0)
            screen.line('');
        screen.line(paint('1', pending));
        pending = undefined;
    };
    const line = (text) => {
        keepHeading();
        screen.line(text);
    };
    const info = (message, when) => {
        if (!quiet || when === 'always')
            line(shown.text(message));
    };
    return {
        log: {
            debug: message => {
                if (verbose || process.env.SCORELINE_DEBUG)
                    line(paint('2', shown.text(message)));
            },
            info,
            warning: (message, at) => {
                if (!quiet)
                    line(`${paint('33', 'Warning:')} ${text(message)}${placed(at)}`);
            },
            progress: (0,progress/* throttledProgress */.k)({
                say: line => {
                    if (quiet)
                        return;
                    keepHeading();
                    screen.status(shown.text(line));
                },
                over: screen.clear,
                interval: process.stderr.isTTY ? 100 : 1000
            }),
            secret: shown.secret
        },
        fail: (message, advice, at) => {
            screen.line(`${paint('31;1', 'Error:')} ${text(message)}${placed(at)}`);
            for (const line of advice)
                screen.line(text(line));
        },
        heading: {
            begin: title => {
                if (quiet)
                    return;
                pending = shown.text(title);
                if (process.stderr.isTTY)
                    screen.status(pending);
                else
                    keepHeading();
            },
            end: () => {
                pending = undefined;
                screen.clear();
            }
        }
    };
};
/** Colours only for people: https://no-color.org */
const paint = (code, text) => process.stderr.isTTY && !process.env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text;
const placeOf = ({ file, line, column }) => [file, line, line === undefined ? undefined : column].filter(it => it !== undefined).join(':');

// EXTERNAL MODULE: ./src/actions/commands.ts
var commands = __webpack_require__(92913);
// EXTERNAL MODULE: ./src/cli/documentation.ts
var documentation = __webpack_require__(1620);
;// CONCATENATED MODULE: ./src/cli/top-help.ts


const ABOUT_ALL = commands/* ABOUT */.OZ;
/** The help of the program itself: its commands. Pure. */
const topHelp = () => {
    const steps = Object.keys(commands/* COMMANDS */.Lo);
    const others = Object.keys(commands/* TERMINAL_COMMANDS */.OO);
    const rest = Object.keys(ABOUT_ALL).filter(name => !steps.includes(name) && !others.includes(name));
    const rows = (names) => names.map(name => ({ term: name, text: ABOUT_ALL[name] ?? '' }));
    return {
        usage: '<command> [options]',
        about: 'Puts a trained model behind a tested scoring endpoint.',
        groups: [
            { heading: 'Steps, as in a workflow', rows: rows(steps) },
            { heading: 'On a terminal', rows: rows([...others, ...rest]) },
            {
                heading: 'Options',
                rows: [
                    { term: '-h, --help', text: 'Prints this page; after a command, its options.' },
                    { term: '-V, --version', text: 'Prints the version.' }
                ]
            }
        ],
        more: [`Exit codes, output and completion: ${(0,documentation/* documentation */.T)('command-line.md')}`]
    };
};

// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
;// CONCATENATED MODULE: ./src/cli/usage-error.ts


/** What is wrong with the words of a call, reported as every other error is. Pure. */
const usageError = (error, args, program) => {
    const command = program.commands.find(other => other.name() === args[0]);
    const options = (command ?? program).options.map(option => option.long ?? '');
    switch (error.code) {
        case 'commander.unknownOption': {
            const [, given = ''] = /'(-[^'=]+)/.exec(error.message) ?? [];
            return unknownOption(given, options, command?.name());
        }
        case 'commander.unknownCommand':
            return unknownCommand(args[0] ?? '', program.commands.map(other => other.name()));
        case 'commander.optionMissingArgument': {
            const [, option = ''] = /'(?:-\w, )?(--[^' ]+)/.exec(error.message) ?? [];
            return new errors/* UserError */.yo('INPUT_INVALID', `Option "${option}" needs a value.`, {
                hint: 'Write it after the option: --name value, or --name=value.'
            });
        }
        case 'commander.excessArguments': {
            const extra = command?.args.at(command.registeredArguments.length) ?? '';
            return new errors/* UserError */.yo('INPUT_INVALID', `Unexpected argument "${extra}".`, {
                hint: 'Options are written --name value; those that are true or false take true, false or nothing.'
            });
        }
        default:
            return new errors/* UserError */.yo('INPUT_INVALID', `${error.message.replace(/^error: |\.$/g, '')}.`);
    }
};
const unknownOption = (given, options, command) => {
    const near = (0,nearest/* nearest */.p)(given, options);
    return new errors/* UserError */.yo('INPUT_UNKNOWN', `There is no option "${given}"${near ? `; did you mean "${near}"?` : '.'}`, { hint: `They are listed by: scoreline ${command ? `${command} ` : ''}--help` });
};
const unknownCommand = (given, names) => {
    const near = (0,nearest/* nearest */.p)(given, names);
    return new errors/* UserError */.yo('COMMAND_UNKNOWN', `There is no command "${given}"${near ? `; did you mean "${near}"?` : '.'}`, { hint: `Commands: ${names.join(', ')}.` });
};

;// CONCATENATED MODULE: ./src/cli/command-line.ts














/** Prints the candidates for the last of the words that follow; the scripts of `completion` call it. */
const COMPLETE = '__complete';
/** Runs the bundle as a command line: every action is a command, every input an option of the same name. */
const runCommandLine = async (typed, home) => {
    (0,closed_pipe/* outliveClosedPipes */.s)();
    const args = withHelpAsOption(typed);
    const [chosen = ''] = args;
    if (chosen === COMPLETE) {
        const { completionLines } = await __webpack_require__.e(/* import() */ 474).then(__webpack_require__.bind(__webpack_require__, 90474));
        return void process.stdout.write(await completionLines(args.slice(1)));
    }
    const described = (0,described_command/* commandNames */.oQ)().includes(chosen) ? await (0,described_command/* describedCommand */.pu)(chosen) : undefined;
    const program = programOf(args, described, home);
    const inputs = described?.inputs ?? [];
    const flags = new Set([
        ...(described?.output ?? []),
        ...inputs.filter(({ flag }) => flag).map(({ name }) => name)
    ]);
    const words = chosen === 'serve' ? [...args] : (0,options/* withFlagValues */.bp)(args, flags);
    try {
        await program.parseAsync(words.map(word => (word === '--help-all' ? '--help' : word)), { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        // Help and version end this way too; without a command, help goes to stderr.
        if (error.exitCode === 0)
            return;
        process.exitCode = 2;
        if (error.code === 'commander.help')
            return;
        const failed = () => Promise.reject(usageError(error, args, program));
        await (0,run/* runAction */.C)(failed, terminalHost(home, plainCall(chosen), new AbortController().signal));
    }
};
/** `help up` as `up --help`: only the command that is named first has its tables loaded. */
const withHelpAsOption = (args) => {
    const [first, command = '', ...others] = args;
    return first === 'help' && (0,described_command/* commandNames */.oQ)().includes(command)
        ? [command, ...others, '--help']
        : args;
};
const programOf = (args, described, home) => {
    const program = new esm/* Command */.uB('scoreline').version(version/* VERSION */.x);
    program.helpInformation = () => shownHelp(topHelp());
    for (const name of (0,described_command/* commandNames */.oQ)()) {
        const isChosen = name === described?.name;
        program.addCommand(isChosen ? commandOf(described, args, home) : new esm/* Command */.uB(name));
    }
    for (const command of [program, ...program.commands])
        command
            .helpCommand(command === program)
            .exitOverride()
            .configureOutput({ outputError: () => { } });
    return program;
};
const commandOf = (described, args, home) => {
    const { name, positional, inputs, output } = described;
    const command = new esm/* Command */.uB(name);
    command.helpInformation = () => shownHelp(commandHelp({
        ...described,
        target: (0,described_command/* chosenTarget */.oE)(args, described),
        common: (0,options/* outputRows */.$5)(output),
        all: args.includes('--help-all')
    }));
    if (name === 'serve')
        return serveCommand(command, home);
    if (positional !== undefined)
        command.argument(`[${positional}]`);
    if (!(0,described_command/* isInputCommand */.EF)(name))
        return completionCommand(command, home);
    for (const input of inputs)
        command.addOption(optionOf(input));
    for (const option of output)
        command.addOption(outputOptionOf(option));
    return command.action(async (...words) => {
        const given = inputsOf(command);
        const isOn = (option) => output.includes(option) && given[option] === 'true';
        const call = {
            command: name,
            json: isOn('json'),
            quiet: isOn('quiet'),
            verbose: isOn('verbose')
        };
        const ownJson = !output.includes('json') && given.json === 'true';
        for (const option of output)
            delete given[option];
        if (positional !== undefined && words[0] !== undefined)
            given[positional] = String(words[0]);
        const known = new Set(inputs.map(input => input.name));
        const loaded = await described_command/* INPUT_COMMANDS */.Gr[name]();
        await command_line_run((0,project_layers/* layered */.d)(name, loaded), home, { ...call, ownJson, inputs: given, known });
    });
};
const shownHelp = (page) => helpText(page, Math.min(100, process.stdout.columns ?? 80));
/** Without its default: what is not given, the action reads from its own table. */
const optionOf = ({ name, flag }) => new esm/* Option */.c$(`--${name} ${flag ? '[true|false]' : '<value>'}`);
const outputOptionOf = (name) => new esm/* Option */.c$(`--${name} [true|false]`);
const serveCommand = (command, home) => command
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[arguments...]')
    .action(async (args) => {
    const { serve } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(8981), __webpack_require__.e(5164)]).then(__webpack_require__.bind(__webpack_require__, 55164));
    // The server it starts gets the signals too, and ends when it has answered what it has.
    const signal = (0,cancellation/* cancellation */.WN)(sayOnStderr, false);
    const host = terminalHost(home, plainCall('serve'), signal);
    const error = await (0,run/* runAction */.C)(it => serve(args, it), host);
    // SIGTERM is how a server is stopped: its own exit code says whether that went well.
    const stopped = error instanceof cancellation/* Cancelled */.cJ && error.by === 'SIGTERM' && process.exitCode !== undefined;
    if (error === undefined || stopped)
        return;
    if (error instanceof cancellation/* Cancelled */.cJ)
        sayOnStderr(error.message);
    process.exitCode = (0,run/* exitCodeOf */.F)(error);
});
const completionCommand = (command, home) => command.action(async (shell) => {
    const { completionScript } = await __webpack_require__.e(/* import() */ 239).then(__webpack_require__.bind(__webpack_require__, 40239));
    const program = [process.execPath, process.argv[1] ?? ''];
    await command_line_run(async (host) => host.print(completionScript(shell ?? '', program)), home, {
        ...plainCall('completion'),
        known: new Set(['shell'])
    });
});
const command_line_run = async (main, home, call) => {
    const screen = screenOn(process.stderr);
    const host = terminalHost(home, call, (0,cancellation/* cancellation */.WN)(screen.line), screen);
    const error = await (0,run/* runAction */.C)(main, host);
    host.done(error);
    if (error instanceof cancellation/* Cancelled */.cJ)
        screen.line(error.message);
    if (error !== undefined)
        process.exitCode = (0,run/* exitCodeOf */.F)(error);
};
const sayOnStderr = (line) => void process.stderr.write(`${line}\n`);
/** What was given. Commander keeps options in camel case; the inputs' own names are what the actions know. */
const inputsOf = (command) => Object.fromEntries(command.options.flatMap(option => {
    const value = command.getOptionValue(option.attributeName());
    // A default is applied where the inputs are read: the project file may have another value.
    const isGiven = command.getOptionValueSource(option.attributeName()) !== 'default';
    return value === undefined || !isGiven ? [] : [[option.name(), String(value)]];
}));


/***/ }),

/***/ 76672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gr: () => (/* binding */ INPUT_COMMANDS),
  oE: () => (/* binding */ chosenTarget),
  oQ: () => (/* binding */ commandNames),
  pu: () => (/* binding */ describedCommand),
  EF: () => (/* binding */ isInputCommand)
});

// UNUSED EXPORTS: POSITIONAL

// EXTERNAL MODULE: ./src/actions/commands.ts
var commands = __webpack_require__(92913);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/actions/project/inputs.ts
var project_inputs = __webpack_require__(93000);
;// CONCATENATED MODULE: ./src/actions/inputs/described-inputs.ts




/** Every input of a command, with those that give others. */
const inputsOfCommand = async (command, targets) => describedInputs(ownInputs(command), await parametersOfKinds(targets, command.ofTarget));
/**
 * The inputs of an action with what it takes of each target, in the words of action.yml, `--help` and the tables. Pure.
 * @param kinds what the action takes of each kind of target
 */
const describedInputs = (own, kinds) => {
    const ofTargets = new Set([...kinds.values()].flatMap(parameters => Object.keys(parameters)));
    return [
        ...Object.entries(own).map(([name, parameter]) => ({
            ...described(name, parameter),
            ...(name === 'target' ? namingTargets(parameter, [...kinds.keys()]) : {}),
            targets: []
        })),
        ...[...ofTargets].filter(name => !Object.hasOwn(own, name)).map(name => ofKinds(name, kinds))
    ];
};
const described = (name, parameter) => {
    const { about, empty, inWorkflow, parse, secret, rare, group, isPath } = parameter;
    const shown = empty.kind === 'value' ? (0,parameters/* shownDefault */.rG)(parameter) : undefined;
    return {
        name,
        description: shown ? `${about} Default: ${shown}.` : about,
        ...(empty.kind === 'default' ? { default: empty.text } : {}),
        ...(inWorkflow ? { inWorkflow } : {}),
        required: empty.kind === 'required',
        secret: secret ?? false,
        rare: rare ?? false,
        flag: (0,inputs/* isFlag */.RV)(parse),
        path: isPath !== undefined,
        ...(parse.takes ? { takes: parse.takes } : {}),
        ...(group ? { group } : {})
    };
};
const namingTargets = (parameter, kinds) => {
    const shown = parameter.empty.kind === 'value' ? (0,parameters/* shownDefault */.rG)(parameter) : undefined;
    const names = listed(kinds.map(({ name, title }) => `${name} (${title})`));
    return {
        description: `${parameter.about}${names}.${shown ? ` Default: ${shown}.` : ''}`,
        takes: { kind: 'one of', values: kinds.map(({ name }) => name) }
    };
};
/** What some targets take has no default of its own in action.yml: what was given could not be distinguished from it. */
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
    const { about, parse, secret, group, isPath } = first.parameter;
    const rare = with_.every(({ parameter }) => parameter.rare);
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
        rare,
        flag: (0,inputs/* isFlag */.RV)(parse),
        path: isPath !== undefined,
        ...(parse.takes ? { takes: parse.takes } : {}),
        ...(group ? { group } : {}),
        targets: all ? [] : targets
    };
};
/** `Cores`, but not `PEM` or `OpenAPI`, in the middle of a sentence. */
const uncapitalised = (text) => /^[A-Z][a-z]+[ ,.:]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
/** `a`, `a or b`, `a, b or c`. */
const listed = (names) => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

// EXTERNAL MODULE: ./src/actions/inputs/target-parameters.ts
var target_parameters = __webpack_require__(61761);
;// CONCATENATED MODULE: ./src/contract/server-options.ts
/**
 * Every option of the server, as `serve --help` and completion show them; test/contract/server-options.test.ts holds them
 * against the runtime, which imports nothing of the rest.
 */
const SERVER_OPTIONS = {
    'entry-script': {
        about: 'Python file with init() and run(data). Default: $AZUREML_ENTRY_SCRIPT.',
        takes: 'file',
        official: 'entry_script'
    },
    'model-dir': {
        about: 'An ONNX model to serve without a script, or what AZUREML_MODEL_DIR is for one.',
        takes: 'file',
        official: 'model_dir'
    },
    port: { about: 'Port to listen on; 0 takes a free one. Default: 5001.', takes: 'number' },
    host: { about: 'Address to listen on. Default: 0.0.0.0, every interface.', takes: 'text' },
    workers: {
        about: 'Number of Python processes. Default: 1.',
        takes: 'number',
        official: 'worker_count'
    },
    'service-file': {
        about: 'JSON file that lists the models to serve, as images have it.',
        takes: 'file'
    },
    health_port: {
        about: 'Second port with the same routes, where SEPERATE_HEALTH_ENDPOINT is true. Default: 5000.',
        takes: 'number'
    },
    config_file: {
        about: 'JSON file with settings, by the names of the environment variables.',
        takes: 'file'
    },
    access_control_allow_origins: {
        about: 'Origins that browsers may call from, separated by commas (CORS).',
        takes: 'text'
    },
    appinsights_instrumentation_key: {
        about: 'Key that the script sees in its environment; nothing is sent.',
        takes: 'text'
    },
    rest: { about: 'Shows REST as the transport to the script.', takes: 'nothing' }
};

// EXTERNAL MODULE: ./src/targets/index.ts
var targets = __webpack_require__(77594);
// EXTERNAL MODULE: ./src/cli/options.ts
var options = __webpack_require__(60776);
;// CONCATENATED MODULE: ./src/cli/described-command.ts







/** Commands whose inputs are options of the same names. */
const INPUT_COMMANDS = { ...commands/* COMMANDS */.Lo, ...commands/* TERMINAL_COMMANDS */.OO };
/** What a command is about: may be given without its option. */
const POSITIONAL = {
    list: 'what',
    init: 'folder',
    plan: 'environment',
    up: 'environment',
    down: 'environment',
    inspect: 'reference',
    scan: 'path',
    status: 'service-name',
    logs: 'service-name'
};
/** Every command a person can type. */
const commandNames = () => Object.keys(commands/* ABOUT */.OZ);
const isInputCommand = (name) => Object.hasOwn(INPUT_COMMANDS, name);
/** Loads the tables of a command's inputs, and nothing else. */
const describedCommand = async (name) => {
    if (isInputCommand(name))
        return described_command_described(name, await INPUT_COMMANDS[name]());
    const inputs = name === 'serve' ? serverInputs() : [];
    return {
        name,
        about: commands/* ABOUT */.OZ[name],
        positional: name === 'completion' ? 'shell' : undefined,
        own: inputs,
        ofTargets: new Map(),
        defaultTarget: undefined,
        inputs,
        output: []
    };
};
const described_command_described = async (name, command) => {
    const { ofTarget } = command;
    const inputs = (0,project_inputs/* ownInputs */.oi)(command);
    const kinds = await (0,target_parameters/* parametersOfKinds */.b)(targets/* TARGETS */.d, ofTarget);
    const known = Object.keys(options/* OUTPUT_OPTIONS */.zR);
    const all = describedInputs(inputs, kinds);
    return {
        name,
        about: commands/* ABOUT */.OZ[name],
        positional: POSITIONAL[name],
        own: all.filter(input => Object.hasOwn(inputs, input.name)),
        ofTargets: new Map([...kinds].map(([kind, parameters]) => [
            kind.name,
            describedInputs({}, new Map([[kind, parameters]]))
        ])),
        defaultTarget: inputs.target?.empty.kind === 'default' ? inputs.target.empty.text : undefined,
        inputs: all,
        output: known.filter(option => !Object.hasOwn(inputs, option))
    };
};
/** The target that a call names, else the one that is meant. */
const chosenTarget = (args, { defaultTarget, ofTargets }) => {
    const at = args.lastIndexOf('--target');
    const given = args.findLast(arg => arg.startsWith('--target='))?.slice('--target='.length) ??
        (at < 0 ? undefined : args[at + 1]);
    return given !== undefined && ofTargets.has(given) ? given : defaultTarget;
};
const ANY_NUMBER = { kind: 'number', least: -Infinity, most: Infinity, whole: false };
/** The options that `serve` hands to the scoring runtime. */
const serverInputs = () => Object.entries(SERVER_OPTIONS).map(([name, { about, takes, official }]) => ({
    name,
    description: official ? `${about} Also: --${official}.` : about,
    required: false,
    secret: false,
    rare: false,
    flag: takes === 'nothing',
    path: takes === 'file',
    ...(takes === 'number' ? { takes: ANY_NUMBER } : {}),
    targets: []
}));


/***/ }),

/***/ 60776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ outputRows),
/* harmony export */   bp: () => (/* binding */ withFlagValues),
/* harmony export */   zR: () => (/* binding */ OUTPUT_OPTIONS)
/* harmony export */ });
/** What every command takes beside its inputs: an input may not have one of these names. */
const OUTPUT_OPTIONS = {
    json: { about: 'Prints one JSON document, and nothing else on stdout.' },
    quiet: { short: 'q', about: 'Prints only errors and the result.' },
    verbose: { short: 'v', about: 'Prints debug lines too.' }
};
/** The same as rows of a help page, with the help itself. */
const outputRows = (options) => [
    ...options.map(name => {
        const option = OUTPUT_OPTIONS[name];
        return {
            term: `${option.short ? `-${option.short}, ` : ''}--${name}`,
            text: option.about
        };
    }),
    { term: '-h, --help', text: 'Prints this page.' }
];
const LONG = { '-q': 'quiet', '-v': 'verbose' };
/**
 * Options that are true or false, written out: `--plan` alone is `--plan=true` whatever comes next, since only `true` and
 * `false` are taken for its value; `--no-plan` is `--plan=false`;
 * `-q` is `--quiet=true`. Pure.
 */
const withFlagValues = (args, flags) => args.map((arg, i) => {
    const long = LONG[arg];
    if (long !== undefined && flags.has(long))
        return `--${long}=true`;
    if (!arg.startsWith('--'))
        return arg;
    const name = arg.slice(2);
    const hasValue = /^(?:true|false)$/i.test(args[i + 1] ?? '');
    if (flags.has(name))
        return hasValue ? arg : `${arg}=true`;
    const negated = name.startsWith('no-') && flags.has(name.slice('no-'.length));
    return negated ? `--${name.slice('no-'.length)}=false` : arg;
});


/***/ }),

/***/ 64955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value of a document is an object: neither a list nor null. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ })

};
