export const id = 7195;
export const ids = [7195];
export const modules = {

/***/ 87195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wh: () => (/* binding */ readProject),
/* harmony export */   _F: () => (/* binding */ PROJECT_FILES)
/* harmony export */ });
/* unused harmony export parseProject */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19130);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17226);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83273);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69681);





/** Looked for in the working directory where no file is named. */
const PROJECT_FILES = ['scoreline.yml', 'scoreline.yaml'];
/** Bytes: a project is a page or two. */
const MOST = 128 * 1024;
/**
 * Reads and checks a project file.
 * @param named where it lies; one of `PROJECT_FILES` when left out
 * @throws UserError `PROJECT_MISSING`, `PROJECT_INVALID`, `PROJECT_SECRET_IN_FILE` and what the inputs' parsers say, all
 * at their places; those of files
 */
const readProject = async (named, tables, signal) => {
    const { file, text } = await textOf(named, signal);
    return parseProject(text, file, tables);
};
/** A project from the text of its file. Pure. @throws as `readProject` */
const parseProject = (text, file, tables) => {
    const { root, problems: unread } = (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readYaml */ .g)(text, file);
    if (unread.length > 0)
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .asOne */ .Zd)(unread);
    const { project, problems } = (0,_sections_js__WEBPACK_IMPORTED_MODULE_4__/* .projectOf */ .v)(root, file, tables);
    if (problems.length > 0)
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .asOne */ .Zd)(problems);
    return project;
};
const textOf = async (named, signal) => {
    const files = named === undefined ? PROJECT_FILES : [named];
    for (const file of files)
        try {
            return {
                file,
                text: await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlainText */ .Sg)(file, { what: 'The project file', most: MOST, signal })
            };
        }
        catch (error) {
            if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'FILE_MISSING'))
                throw error;
        }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('PROJECT_MISSING', named === undefined
        ? `There is no project file here: neither ${PROJECT_FILES.join(' nor ')}.`
        : `There is no project file "${named}".`, {
        hint: 'Write one (docs/project-file.md), go to the folder where it is, or name it with project-file.',
        input: 'project-file'
    });
};


/***/ }),

/***/ 16545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
/** As messages name it. */
const kindOf = ({ kind }) => ({ mapping: 'a mapping', list: 'a list', text: 'a single value', nothing: 'nothing' })[kind];


/***/ }),

/***/ 17226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   U0: () => (/* binding */ unknownName),
/* harmony export */   Zd: () => (/* binding */ asOne)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90761);


/** Something that is wrong in a project file, at its place. */
const problem = (message, at, hint) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('PROJECT_INVALID', message, { at, hint });
/** A name that stands for nothing: with the nearest that does. @param what `key of "image"` */
const unknownName = (what, name, known, at) => {
    const near = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
    return problem(`There is no ${what} "${name}"${near === undefined ? '.' : `; did you mean "${near}"?`}`, at, `There are: ${known.map(one => `\`${one}\``).join(', ')}.`);
};
/** All that is wrong as one error: the first, with the others. Nothing when nothing is. */
const asOne = (problems) => {
    const [first, ...others] = problems;
    if (first === undefined)
        return undefined;
    const { code, message, hint, at, input } = first;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(code, message, { hint, at, input, others });
};


/***/ }),

/***/ 83273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17226);



/** Parts of a document, those that aliases repeat included: no project comes near. */
const MOST_NODES = 10_000;
/** What is worth reading of a file that is broken all through. */
const MOST_PROBLEMS = 20;
/** Mappings in mappings: a file needs five. */
const DEEPEST = 50;
/**
 * The parts of a YAML document with their places. Pure.
 * @param file how places name it
 */
const readYaml = (text, file) => {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const placeOf = (offset = 0) => {
        const { line, col } = lineCounter.linePos(offset);
        return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    // Keys are compared below: the parser compares each with each.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
    const problems = [...document.errors, ...document.warnings]
        .slice(0, MOST_PROBLEMS)
        .map(({ message, code, pos }) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`The file is not plain YAML: ${sentenceOf(code, message)}`, placeOf(pos[0])));
    if (problems.length > 0)
        return { root: undefined, problems };
    const found = [];
    let count = 0;
    let lastAlias;
    /** What stood behind each `&name` last. */
    const anchors = new Map();
    const nodeOf = (node, at, depth) => {
        if (++count > MOST_NODES || depth > DEEPEST)
            throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('The file repeats itself too often: aliases lead to aliases.', lastAlias ?? at);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            lastAlias = placeAt(node, at);
            const target = anchors.get(node.source);
            if (target !== undefined)
                return nodeOf(target, placeAt(target, at), depth + 1);
            found.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('An alias (*name) stands before its anchor (&name), or there is none.', lastAlias));
            return { kind: 'nothing', at: lastAlias };
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && 'anchor' in node && typeof node.anchor === 'string')
            anchors.set(node.anchor, node);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return mappingOf(node.items, placeAt(node, at), depth);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return {
                kind: 'list',
                at: placeAt(node, at),
                items: node.items.map(item => nodeOf(item, placeAt(item, at), depth + 1))
            };
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || node.value === null)
            return { kind: 'nothing', at };
        const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
        return { kind: 'text', at: placeAt(node, at), text };
    };
    const mappingOf = (pairs, at, depth) => {
        const own = [];
        const merged = [];
        const names = new Set();
        for (const { key, value } of pairs) {
            const place = placeAt(key, at);
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.value === null) {
                found.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('A key is a single word here.', place));
                continue;
            }
            const node = nodeOf(value, placeAt(value, place), depth + 1);
            const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
            // https://yaml.org/type/merge.html
            if (name === '<<')
                merged.push(...mergedEntries(node));
            else if (names.has(name))
                found.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`The file is not plain YAML: ${PLAIN.DUPLICATE_KEY}`, place));
            else {
                names.add(name);
                own.push({ key: name, at: place, value: node });
            }
        }
        for (const entry of merged) {
            if (names.has(entry.key))
                continue;
            names.add(entry.key);
            own.push(entry);
        }
        return { kind: 'mapping', at, entries: own };
    };
    const mergedEntries = (node) => {
        if (node.kind === 'mapping')
            return node.entries;
        if (node.kind === 'list')
            return node.items.flatMap(mergedEntries);
        found.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('The merge key "<<" takes a mapping, or a list of them.', node.at));
        return [];
    };
    const placeAt = (node, otherwise) => {
        const { range } = (node ?? {});
        return range ? placeOf(range[0]) : otherwise;
    };
    try {
        const { contents } = document;
        const root = contents === null ? undefined : nodeOf(contents, placeOf(), 0);
        return { root, problems: found };
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            return { root: undefined, problems: [error] };
        throw error;
    }
};
/** What the parser says may quote the text, and a text may hold a secret: only what is known to quote nothing is shown. */
const sentenceOf = (code, message) => {
    const plain = PLAIN[code];
    if (plain !== undefined)
        return plain;
    const [first = ''] = message.split('\n');
    return /["'`:]/.test(first) ? `it breaks a rule of YAML (${code.toLowerCase()}).` : `${first}.`;
};
const PLAIN = {
    DUPLICATE_KEY: 'this key stands there twice.',
    TAB_AS_INDENT: 'lines are indented with spaces, never with tabs.',
    BAD_INDENT: 'this line is not indented as those around it.',
    MISSING_CHAR: 'a quote, bracket, comma or colon is missing. Text with "{", "[" or ": " in it is written in quotes.',
    MULTIPLE_DOCS: 'it holds several documents ("---").',
    MULTILINE_IMPLICIT_KEY: 'a key stands on one line, with ": " behind it.',
    BLOCK_AS_IMPLICIT_KEY: 'two keys stand on one line.',
    TAG_RESOLVE_FAILED: 'a tag (!name) has no meaning here.',
    UNEXPECTED_TOKEN: 'something stands here that belongs to no value. Text with "{", "}", "[" or "]" in it is written in quotes.'
};


/***/ }),

/***/ 11367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ unsetIn),
/* harmony export */   $f: () => (/* binding */ isSecret),
/* harmony export */   AE: () => (/* binding */ filledIn),
/* harmony export */   kW: () => (/* binding */ templateOf),
/* harmony export */   nH: () => (/* binding */ plainTextOf),
/* harmony export */   u7: () => (/* binding */ secretIn)
/* harmony export */ });
/* harmony import */ var _core_child_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41821);
/* harmony import */ var _core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24353);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17226);



/**
 * The pieces of a value: `${vars.NAME}`, `${env.NAME}`, `${vars.NAME:-default}`, `${secrets.NAME}`; `$${` is the text `${`.
 * Pure.
 * @throws UserError `PROJECT_INVALID`
 */
const templateOf = ({ text, at }) => {
    const pieces = [];
    let end = 0;
    for (const { 0: all, index } of text.matchAll(/\$\$\{|\$\{[^}]*\}?/g)) {
        pieces.push(text.slice(end, index));
        pieces.push(all === '$${' ? '${' : referenceOf(all, at));
        end = index + all.length;
    }
    pieces.push(text.slice(end));
    return { at, pieces: pieces.filter(piece => piece !== '') };
};
const referenceOf = (text, at) => {
    const [, from, name, otherwise] = /^\$\{(secrets|vars|env)\.([A-Za-z_]\w*)(?::-([^}]*))?\}$/.exec(text) ?? [];
    if (from === undefined || name === undefined)
        throw noReference(text, at);
    if (from === 'secrets') {
        if (otherwise !== undefined)
            throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`The secret "${name}" has a default, which anybody could read.`, at);
        if ((0,_core_child_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .namesJobSecret */ .E6)(name) && name !== 'GITHUB_TOKEN')
            throw secretOfJob(name, at);
        return { of: 'secrets', name };
    }
    if ((0,_core_child_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .namesJobSecret */ .E6)(name))
        throw secretOfJob(name, at);
    if ((0,_core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .isUsualSecretName */ .AO)(name))
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`The variable "${name}" usually holds a secret, and "${from}" is for what anybody may read.`, at, `Write \${secrets.${name}}, in an input that is a secret; or give the variable another name.`);
    return { of: 'vars', name, ...(otherwise === undefined ? {} : { otherwise }) };
};
const noReference = (text, at) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(text.startsWith('${{')
    ? 'Expressions in double braces are for workflow files.'
    : 'What begins with "${" is not a valid reference.', at, 
// biome-ignore lint/suspicious/noTemplateCurlyInString: how references are written.
'Write ${vars.NAME} or ${secrets.NAME}, and give the step the variable NAME in its env. For the text "${" write "$${".');
const secretOfJob = (name, at) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`The variable "${name}" holds secrets of the whole job.`, at, 'No project needs it.');
/** Whether a value is one reference to a secret, and nothing else. */
const isSecret = ({ pieces }) => pieces.length === 1 && namesSecret(pieces[0] ?? '');
/** The first secret that a value refers to. */
const secretIn = ({ pieces }) => pieces.find(namesSecret);
const namesSecret = (piece) => typeof piece !== 'string' && piece.of === 'secrets';
/** The text of a value that refers to nothing; undefined of another. */
const plainTextOf = ({ pieces }) => pieces.every(piece => typeof piece === 'string') ? pieces.join('') : undefined;
/** The references of a value that are set nowhere. An empty variable is none: that is what GitHub makes of a missing one. */
const unsetIn = ({ pieces }, env) => pieces.filter((piece) => typeof piece !== 'string' && !env[piece.name] && piece.otherwise === undefined);
/** The text of a value, filled in. */
const filledIn = ({ pieces }, env) => pieces
    .map(piece => (typeof piece === 'string' ? piece : env[piece.name] || piece.otherwise || ''))
    .join('');


/***/ }),

/***/ 69681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ layerFor),
/* harmony export */   v: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10807);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16545);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17226);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11367);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81112);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43556);







/**
 * Checks everything that can be checked without the process's environment. Pure.
 * @param root of the document
 */
const projectOf = (root, file, tables) => {
    const problems = [];
    const environments = new Map();
    const none = { project: { file, shared: new Map(), environments }, problems };
    const top = { file, line: 1, column: 1 };
    if (root === undefined || root.kind === 'nothing') {
        problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('The project file is empty.', top, 'scoreline init writes one.'));
        return none;
    }
    if (root.kind !== 'mapping') {
        problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`A project file is a mapping, not ${(0,_node_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(root)}.`, root.at));
        return none;
    }
    const known = [..._tables_js__WEBPACK_IMPORTED_MODULE_4__/* .SHARED_KEYS */ .nz, 'environments'];
    const shared = layerOf(root, known, (0,_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .settingsOfAll */ .UJ)(tables), 'setting', tables, problems);
    const entry = root.entries.find(({ key }) => key === 'environments');
    if (entry === undefined)
        problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('The project file has no environments.', root.at, 'Add environments: with one that has a target.'));
    else if (entry.value.kind !== 'mapping' || entry.value.entries.length === 0)
        problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('"environments" needs a mapping with an environment in it.', entry.value.at));
    else
        for (const { key, at, value } of entry.value.entries) {
            const environment = environmentOf(key, at, value, tables, problems);
            if (environment)
                environments.set(key, environment);
        }
    const project = { file, shared, environments };
    problems.push(...wrongValues(project, tables));
    return { project, problems };
};
const environmentOf = (name, at, node, tables, problems) => {
    if (!_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .ENVIRONMENT_NAME */ .YR.test(name))
        problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('An environment’s name has letters, digits, "-", "." and "_"; the first is a letter or digit.', at));
    if (node.kind !== 'mapping') {
        problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`Environment "${name}" needs a mapping with its target, not ${(0,_node_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(node)}.`, node.at));
        return undefined;
    }
    const target = targetOf(name, at, node, tables, problems);
    const settings = target === undefined ? (0,_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .settingsOfAll */ .UJ)(tables) : (tables.targets[target] ?? {});
    const what = target === undefined ? 'setting' : `setting of target ${target}`;
    const own = layerOf(node, [..._tables_js__WEBPACK_IMPORTED_MODULE_4__/* .SHARED_KEYS */ .nz, 'target'], settings, what, tables, problems);
    return target === undefined ? undefined : { name, at, target, own };
};
const targetOf = (name, at, { entries }, { targets }, problems) => {
    const names = Object.keys(targets);
    const value = entries.find(({ key }) => key === 'target')?.value;
    if (value === undefined) {
        problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`Environment "${name}" has no target.`, at, `Add target: one of ${names.join(', ')}.`));
        return undefined;
    }
    if (value.kind === 'text' && Object.hasOwn(targets, value.text))
        return value.text;
    problems.push(value.kind === 'text'
        ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownName */ .U0)('target', value.text, names, value.at)
        : (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`"target" needs one of ${names.join(', ')}, not ${(0,_node_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(value)}.`, value.at));
    return undefined;
};
/** The values of a mapping: at the top of the file, or of an environment. */
const layerOf = ({ entries }, known, settings, whatSetting, tables, problems) => {
    const layer = new Map();
    const take = (address, key, node, table) => {
        const { value, problems: found } = (0,_value_js__WEBPACK_IMPORTED_MODULE_5__/* .readValue */ .wK)(key, node, table);
        problems.push(...found);
        if (value)
            layer.set(address, value);
    };
    const takeAll = (section, what, node, table) => {
        if (node.kind !== 'mapping') {
            problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`"${section}" needs a mapping, not ${(0,_node_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(node)}.`, node.at));
            return;
        }
        for (const { key, at, value } of node.entries) {
            const parameter = Object.hasOwn(table, key) ? table[key] : undefined;
            if (parameter)
                take(`${section}.${key}`, key, value, parameter);
            else
                problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownName */ .U0)(what, key, Object.keys(table), at));
        }
    };
    const { location } = tables.sections.registry;
    for (const { key, at, value } of entries) {
        if (!known.includes(key))
            problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownName */ .U0)('key', key, known, at));
        else if (key === 'settings')
            takeAll(key, whatSetting, value, settings);
        else if (key === 'service' || key === 'samples')
            take(key, key, value, tables[key]);
        else if (key === 'registry' && value.kind !== 'mapping' && location)
            take('registry.location', key, value, location);
        else if (isSection(key))
            takeAll(key, `key of "${key}"`, value, tables.sections[key]);
    }
    return layer;
};
const isSection = (key) => _tables_js__WEBPACK_IMPORTED_MODULE_4__/* .SECTIONS */ .bP.includes(key);
/** The values that hold in an environment: its own over the shared ones, as far as its target has the settings. */
const layerFor = ({ shared }, { own }, settings) => {
    // A user name and password are for the registry beside which they stand.
    const ownRegistry = own.has('registry.location');
    const taken = [...shared].flatMap(([address, value]) => {
        if (ownRegistry && address.startsWith('registry.'))
            return [];
        if (!address.startsWith('settings.'))
            return [[address, value]];
        const parameter = Object.hasOwn(settings, value.key) ? settings[value.key] : undefined;
        return parameter ? [[address, { ...value, parameter }]] : [];
    });
    return new Map([...taken, ...own]);
};
/** What the parsers refuse, of all values that refer to nothing; each place once. */
const wrongValues = (project, tables) => {
    const layers = [
        project.shared,
        ...[...project.environments.values()].map(environment => layerFor(project, environment, tables.targets[environment.target] ?? {}))
    ];
    const found = new Map();
    for (const layer of layers)
        for (const value of layer.values()) {
            const error = refusalOf(value);
            if (error)
                found.set(JSON.stringify([error.at, error.message]), error);
        }
    return [...found.values()];
};
const refusalOf = (value) => {
    const plain = (template) => (0,_references_js__WEBPACK_IMPORTED_MODULE_3__/* .plainTextOf */ .nH)(template) ?? '';
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_5__/* .templatesOf */ .r3)(value).some(template => (0,_references_js__WEBPACK_IMPORTED_MODULE_3__/* .plainTextOf */ .nH)(template) === undefined))
        return undefined;
    const text = (0,_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(value, plain).trim();
    if (text === '')
        return undefined;
    try {
        (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4)(value.parameter, text, value.key);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        const { code, message, hint } = error;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(code, message, { hint, at: value.at, input: value.key });
    }
};


/***/ }),

/***/ 81112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UJ: () => (/* binding */ settingsOfAll),
/* harmony export */   YR: () => (/* binding */ ENVIRONMENT_NAME),
/* harmony export */   bP: () => (/* binding */ SECTIONS),
/* harmony export */   nz: () => (/* binding */ SHARED_KEYS)
/* harmony export */ });
/** The sections of a project file whose keys are inputs. */
const SECTIONS = ['model', 'image', 'test', 'registry', 'azure', 'verify'];
/** The settings of all targets; of one that several have, the first one's. */
const settingsOfAll = ({ targets }) => {
    const all = {};
    for (const table of Object.values(targets))
        for (const [name, parameter] of Object.entries(table))
            all[name] ??= parameter;
    return all;
};
/** Beside the sections, at the top and in an environment. */
const SHARED_KEYS = [...SECTIONS, 'service', 'samples', 'settings'];
/** A name of an environment. */
const ENVIRONMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;


/***/ }),

/***/ 43556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   r3: () => (/* binding */ templatesOf),
/* harmony export */   wK: () => (/* binding */ readValue)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16545);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17226);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11367);




/**
 * The value of a key. Pure.
 * @param options.plainSecrets whether secrets may stand there as they are
 * @returns what is wrong with it too, as far as that needs no environment
 */
const readValue = (key, node, parameter, { plainSecrets = false } = {}) => {
    const problems = [];
    const template = (scalar) => {
        try {
            return (0,_references_js__WEBPACK_IMPORTED_MODULE_2__/* .templateOf */ .kW)(scalar);
        }
        catch (error) {
            problems.push(error);
            return { at: scalar.at, pieces: [] };
        }
    };
    const shape = shapeOf(key, node, parameter, template, found => problems.push(found));
    if (shape === undefined || problems.length > 0)
        return { problems };
    const value = { key, at: node.at, parameter, shape };
    return { value, problems: secretProblems(value, plainSecrets) };
};
const shapeOf = (key, node, { parse: { takes } }, template, report) => {
    if (node.kind === 'text')
        return { kind: 'text', template: template(node) };
    if (node.kind === 'list' && takes?.kind === 'list') {
        const entries = node.items.flatMap(item => {
            const wrong = entryProblem(key, item, takes.commas);
            if (wrong)
                report(wrong);
            return item.kind === 'text' ? [template(item)] : [];
        });
        return { kind: 'list', entries };
    }
    if (node.kind === 'mapping' && takes?.kind === 'pairs')
        return {
            kind: 'pairs',
            entries: node.entries.flatMap(({ key: name, value }) => {
                if (value.kind === 'text')
                    return [[name, template(value)]];
                report((0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`"${name}" in "${key}" needs a single value, not ${(0,_node_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(value)}.`, value.at));
                return [];
            })
        };
    report(node.kind === 'nothing'
        ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`"${key}" has no value.`, node.at, 'Give it one, or leave the line out.')
        : (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`"${key}" needs ${WANTED[takes?.kind ?? 'text']}, not ${(0,_node_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(node)}.`, node.at));
    return undefined;
};
const WANTED = {
    'one of': 'a single value',
    flag: 'true or false',
    number: 'a number',
    list: 'a list, or one text',
    pairs: 'a mapping',
    text: 'a single value'
};
const entryProblem = (key, item, commas) => {
    if (item.kind !== 'text')
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`An entry of "${key}" is a single value, not ${(0,_node_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(item)}.`, item.at);
    if (item.text.includes('\n'))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`An entry of "${key}" is one line.`, item.at);
    if (commas && item.text.includes(','))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`An entry of "${key}" has a comma, which separates entries.`, item.at, 'Write each entry on a line of its own, with "- " before it.');
    return undefined;
};
/** The templates of a value. */
const templatesOf = ({ shape }) => shape.kind === 'text'
    ? [shape.template]
    : shape.kind === 'list'
        ? shape.entries
        : shape.entries.map(([, template]) => template);
/** Secrets stand where they are secret, and nowhere as they are. */
const secretProblems = (value, plainSecrets) => {
    const { key, parameter } = value;
    return templatesOf(value).flatMap(template => {
        const secret = (0,_references_js__WEBPACK_IMPORTED_MODULE_2__/* .secretIn */ .u7)(template);
        if (!parameter.secret)
            return secret === undefined
                ? []
                : [
                    (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`"${key}" is not kept secret, and refers to the secret "${secret.name}".`, template.at, 'Secrets go into inputs that are masked and shown nowhere, such as key-seed or secure-environment-variables.')
                ];
        return plainSecrets ? [] : secretProblem(key, template, parameter);
    });
};
const secretProblem = (key, template, { isPath }) => {
    if ((0,_references_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecret */ .$f)(template))
        return [];
    const text = (0,_references_js__WEBPACK_IMPORTED_MODULE_2__/* .plainTextOf */ .nH)(template);
    if (text === '' || (text !== undefined && isPath?.(text, {})))
        return [];
    return [inFile(key, template.at)];
};
const inFile = (key, at) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('PROJECT_SECRET_IN_FILE', `"${key}" is a secret, and a project file holds none: its text stands there for everybody to read.`, {
    at,
    hint: `Take it out, make a new one, and write \`${key}: \${secrets.NAME}\`, with NAME in the env of the step.`
});
/** The text of an input that a value stands for, filled in; the entries of pairs as one JSON object. */
const textOf = ({ shape }, fill) => {
    switch (shape.kind) {
        case 'text':
            return fill(shape.template);
        case 'list':
            return shape.entries.map(fill).join('\n');
        case 'pairs':
            return shape.entries.length === 0
                ? ''
                : JSON.stringify(Object.fromEntries(shape.entries.map(([k, template]) => [k, fill(template)])));
    }
};


/***/ })

};
