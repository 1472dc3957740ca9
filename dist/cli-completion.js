export const id = 474;
export const ids = [474];
export const modules = {

/***/ 90474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completionLines: () => (/* binding */ completionLines)
/* harmony export */ });
/* unused harmony export candidates */
/* harmony import */ var _actions_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92913);
/* harmony import */ var _described_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76672);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60776);



/** The candidates for the last of the words, as the scripts of shells read them. Asks nothing of anything but the tables. */
const completionLines = async (given) => {
    // bash gives `--name=value` as three words.
    const words = given.filter((word, i) => word !== '=' || i === 0);
    const current = given.at(-1) === '=' ? '' : (words.at(-1) ?? '');
    const before = given.at(-1) === '=' ? words : words.slice(0, -1);
    const [command] = before;
    const found = command === undefined
        ? { words: (0,_described_command_js__WEBPACK_IMPORTED_MODULE_1__/* .commandNames */ .oQ)().map((name) => [name, aboutOf(name)]) }
        : (0,_described_command_js__WEBPACK_IMPORTED_MODULE_1__/* .commandNames */ .oQ)().includes(command)
            ? candidates(await (0,_described_command_js__WEBPACK_IMPORTED_MODULE_1__/* .describedCommand */ .pu)(command), before.slice(1), current)
            : { words: [] };
    const lines = found.words
        .filter(([word]) => word.startsWith(current))
        .map(([word, about]) => `${word}\t${about}\n`);
    return [...lines, ...('files' in found && found.files ? [':files\n'] : [])].join('');
};
const aboutOf = (name) => _actions_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .ABOUT */ .OZ[name] ?? '';
/** Pure. */
const candidates = (command, before, current) => {
    const last = before.at(-1) ?? '';
    const options = optionsFor(command, before);
    const awaiting = options.find(({ name }) => `--${name}` === last);
    if (awaiting && !awaiting.flag)
        return valuesOf(awaiting);
    const { positional } = command;
    if (command.name === 'completion')
        return { words: ['bash', 'zsh', 'fish'].map(shell => [shell, '']) };
    if (positional !== undefined && !current.startsWith('-') && current !== '')
        return { words: [] };
    const negated = options
        .filter(({ flag }) => flag && current.startsWith('--no-'))
        .map(input => ({ ...input, name: `no-${input.name}` }));
    return {
        words: [
            ...[...options, ...negated]
                .filter(({ name }) => !before.includes(`--${name}`))
                .map(({ name, description }) => [`--${name}`, firstSentence(description)]),
            ...command.output.map((name) => [`--${name}`, _options_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTPUT_OPTIONS */ .zR[name].about]),
            ['--help', 'Prints the options.']
        ]
    };
};
/** Those of the target that is named or meant; of all targets where none is. */
const optionsFor = (command, before) => {
    const target = (0,_described_command_js__WEBPACK_IMPORTED_MODULE_1__/* .chosenTarget */ .oE)(before, command);
    const ofTarget = target === undefined ? undefined : command.ofTargets.get(target);
    if (ofTarget === undefined)
        return command.inputs;
    const own = new Set(command.own.map(({ name }) => name));
    return [...command.own, ...ofTarget.filter(({ name }) => !own.has(name))];
};
const valuesOf = ({ takes, path }) => {
    if (takes?.kind === 'one of')
        return { words: takes.values.map(value => [value, '']) };
    return path ? { words: [], files: true } : { words: [] };
};
const firstSentence = (text) => text.split(/(?<=\w[.;]) /)[0] ?? '';


/***/ })

};
