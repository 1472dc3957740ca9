export const id = 1863;
export const ids = [1863];
export const modules = {

/***/ 62633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* reexport safe */ _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__.aY),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wD: () => (/* reexport safe */ _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__.wD)
/* harmony export */ });
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63568);
/** The shapes of job summaries. What stands in them is escaped by core/markdown-text.ts, unless it is `Markdown`. Pure. */


/** A table whose cells are text: whatever they hold, it stays in its cell. */
const table = (head, rows) => {
    const line = (cells) => `| ${cells.map(_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP).join(' | ')} |`;
    return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n');
};
/** A two-column table without rows for what is empty. */
const facts = (rows) => table(['', ''], rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));
/** @param text Markdown. */
const heading = (text) => `### ${text}\n\n`;
/** A list of lines. */
const bullets = (lines) => lines.map(line => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(line)}\n`).join('');


/***/ }),

/***/ 91863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   ofTarget: () => (/* binding */ ofTarget),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22483);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10807);
/* harmony import */ var _services_spec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82405);
/* harmony import */ var _targets_capabilities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27006);
/* harmony import */ var _host_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62633);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47350);
/* harmony import */ var _opening_places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29082);
/* harmony import */ var _recorded_find_target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24619);









const inputs = {
    'service-name': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)('service'), 'Name of the service.'),
    target: _opening_open_target_js__WEBPACK_IMPORTED_MODULE_6__/* .targetInputFound */ .Az,
    ..._opening_places_js__WEBPACK_IMPORTED_MODULE_7__/* .registryInputs */ .P4,
    rotate: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['primary', 'secondary']), 'primary or secondary: rotates that key; the other one stays valid. Empty: only shows the keys.'),
    reveal: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, 'false', 'true prints both keys to stdout. Not allowed in a workflow.')
};
/** A rotation sends again what the target cannot read back. */
const ofTarget = 'unreadable';
/** Shows the keys of a service, as their first characters, and rotates one of them when asked to. */
const main = async (given) => {
    const { kind, input, place, host } = await (0,_recorded_find_target_js__WEBPACK_IMPORTED_MODULE_8__/* .findTarget */ .F)(inputs, ofTarget, given);
    const { log, signal, env } = host;
    if (input.reveal && env.GITHUB_ACTIONS === 'true')
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('reveal', 'is for a terminal: the log of a workflow is no place for a key');
    const { target } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_6__/* .openTarget */ .Ap)(kind, place, input.registry, host);
    if (target.keys === undefined)
        throw (0,_targets_capabilities_js__WEBPACK_IMPORTED_MODULE_4__/* .targetLacks */ .S)(kind.name, 'keys');
    const name = input['service-name'];
    if (input.rotate) {
        const settings = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .sb)(kind, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .givenFor */ .Z_)(kind.settings, host.inputs), {
            readText: (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_6__/* .readerFor */ .d2)(host),
            log
        });
        await target.keys.rotate(name, input.rotate, settings, signal);
        log.info(`The ${input.rotate} key of ${name} is a new one; the other one is as it was`);
    }
    const keys = await target.keys.read(name, signal);
    if (keys === undefined)
        log.info(`Service ${name} asks for no key`);
    for (const [which, key] of Object.entries(keys ?? {}))
        log.info(`${which}: ${masked(key)}`);
    if (input.reveal && keys)
        host.report(keys, `${keys.primary}\n${keys.secondary}\n`);
    host.output('enabled', keys !== undefined);
    host.output('rotated', input.rotate ?? '');
    await host.summary(summaryOf(name, keys, input.rotate));
};
/** For people: the first four characters. */
const masked = (key) => `${key.slice(0, 4)}…`;
/** What the job summary shows of keys: enough to distinguish them. Pure. */
const summaryOf = (name, keys, rotated) => (0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .heading */ .R_)(`Keys of ${(0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(name)}`) +
    (0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .facts */ .Ix)([
        ['Primary', keys ? masked(keys.primary) : 'none'],
        ['Secondary', keys ? masked(keys.secondary) : 'none'],
        ['Rotated', rotated]
    ]);


/***/ }),

/***/ 70746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ openRecorded),
/* harmony export */   Pw: () => (/* binding */ openHere),
/* harmony export */   hy: () => (/* binding */ askPlace),
/* harmony export */   py: () => (/* binding */ isPlaceless)
/* harmony export */ });
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10807);
/* harmony import */ var _services_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34033);
/* harmony import */ var _services_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82405);
/* harmony import */ var _services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82849);
/* harmony import */ var _inputs_target_parameters_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61761);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47350);






/** Asks a target what it has. @throws UserError as the target does */
const askPlace = async ({ kind, place, target }, { signal }) => {
    const [where, services] = await Promise.all([
        (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(kind, place, target, 'look'),
        target.list(signal)
    ]);
    return { target: kind.name, id: where?.id, shown: where?.shown ?? {}, services };
};
/** Targets that nothing has to be named for, as this machine: their services are known in every step. */
const openHere = async (registry, host) => {
    const kinds = [...(await (0,_inputs_target_parameters_js__WEBPACK_IMPORTED_MODULE_5__/* .parametersOfKinds */ .b)(host.targets, 'place')).keys()].filter(isPlaceless);
    return Promise.all(kinds.map(async (kind) => {
        const { target } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__/* .openTarget */ .Ap)(kind, {}, registry, host);
        return { kind, place: {}, target };
    }));
};
/** Such a target is where the step runs: one elsewhere cannot be asked from here. */
const isPlaceless = ({ place }) => Object.keys(place).length === 0;
/**
 * Opens the place that a record names, with the sign-in and the secrets of the step.
 * @returns undefined for another machine: nothing leads there
 * @throws UserError where the inputs do not lead there; `SERVICE_ELSEWHERE` where they lead to another place
 */
const openRecorded = async ({ target: name, place, service }, registry, host) => {
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(name, host.targets);
    if (isPlaceless(kind))
        return undefined;
    const inputs = (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsOfPlace */ .ug)(kind, place, host.inputs);
    const values = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readParameters */ .Zu)(kind.place, inputs);
    const { target } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__/* .openTarget */ .Ap)(kind, values, registry, {
        ...host,
        inputs: { ...host.inputs, ...inputs }
    });
    const opened = await (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(kind, values, target, 'look');
    // What a record says is not all that leads to a place: another cluster may have such a namespace too.
    if (opened?.id !== place.id)
        throw (0,_services_find_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceInOtherPlace */ .ci)(service, (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .placeText */ .Z9)({ target: name, place }));
    return { kind, place: values, target };
};


/***/ }),

/***/ 24619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findTarget),
/* harmony export */   w: () => (/* binding */ missingService)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22483);
/* harmony import */ var _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24519);
/* harmony import */ var _services_find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34033);
/* harmony import */ var _services_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8939);
/* harmony import */ var _services_records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5546);
/* harmony import */ var _services_spec_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82405);
/* harmony import */ var _services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82849);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81111);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47350);
/* harmony import */ var _opening_places_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29082);
/* harmony import */ var _opening_stores_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(69508);
/* harmony import */ var _ask_places_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(70746);













const NOWHERE = { elsewhere: [], ended: [] };
/**
 * As `readTargetInputs`; where the user did not say where the service is, the records of the registry do.
 * @param own the action's own inputs, `target` and `service-name` among them
 * @throws UserError `SERVICE_AMBIGUOUS`, and those of `readTargetInputs`
 */
const findTarget = async (own, ofTarget, host) => {
    await (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .maskSecrets */ .Q)(own, host);
    await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .checkNames */ .LN)(own, ofTarget, host);
    const name = host.inputs['service-name']?.trim();
    if (!name || (await isSaid(host)))
        return { ...(await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .readTargetInputs */ .bH)(own, ofTarget, host)), host, ...NOWHERE };
    const { record, ...others } = await search((0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)('service')(name, 'service-name'), host);
    if (record === undefined)
        return { ...(await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .readTargetInputs */ .bH)(own, ofTarget, host)), host, ...others };
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(record.target, host.targets);
    const inputs = {
        ...host.inputs,
        ...(0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .inputsOfPlace */ .ug)(kind, record.place, host.inputs),
        target: record.target
    };
    const found = { ...host, inputs };
    host.log.info(`Service "${name}" is at ${(0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9)(record)}, by the records of the registry`);
    await checkPlace(record, found);
    return { ...(await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .readTargetInputs */ .bH)(own, ofTarget, found)), host: found, record, ...others };
};
/** What else goes wrong when the target is opened is said where that is needed. @throws UserError `SERVICE_ELSEWHERE` */
const checkPlace = async (record, host) => {
    try {
        await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .openRecorded */ .Lz)(record, host.inputs.registry?.trim() || _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_REGISTRY */ .s, host);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'SERVICE_ELSEWHERE') || !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
    }
};
/**
 * Whether the user named a target, and something of its place where it has one. What a registry takes too, as the
 * subscription of its sign-in, says nothing of the place.
 */
const isSaid = async ({ inputs, targets }) => {
    const name = inputs.target?.trim();
    if (!name)
        return false;
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(name, targets);
    const names = namesOfPlace(kind).filter(each => !Object.hasOwn(_opening_places_js__WEBPACK_IMPORTED_MODULE_10__/* .registryInputs */ .P4, each));
    return (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .isPlaceless */ .py)(kind) || names.some(each => inputs[each]?.trim());
};
const namesOfPlace = ({ place, recorded }) => recorded ?? Object.keys(place);
const search = async (name, host) => {
    const { inputs, signal, clock } = host;
    const registry = inputs.registry?.trim() || _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_REGISTRY */ .s;
    const target = inputs.target?.trim() || undefined;
    const here = target === undefined ? await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .openHere */ .Pw)(registry, host) : [];
    const found = await Promise.all(here.map(each => each.target.find(name, signal)));
    const isHere = found.some(service => service !== undefined);
    const records = await recordsOf(name, target, registry, host);
    const kinds = await Promise.all(records.map(record => placedKind(record, host)));
    const there = records.filter((record, i) => fits(record, kinds[i], inputs));
    const others = records.filter((_, i) => kinds[i] === undefined);
    const isEnded = ({ place }) => (0,_services_record_js__WEBPACK_IMPORTED_MODULE_4__/* .hasPassed */ .Pc)(place.ends, clock.now());
    const elsewhere = isHere ? [] : others.filter(record => !isEnded(record));
    const ended = others.filter(isEnded);
    const [record] = there;
    if (there.length + (isHere ? 1 : 0) < 2)
        return { ...(record ? { record } : {}), elsewhere, ended };
    const places = [...(isHere ? ['this machine'] : []), ...there.map(_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9).toSorted()];
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_AMBIGUOUS', `There are several services "${name}": at ${places.join('; at ')}.`, { hint: 'Say which one with target and the inputs of its place.' });
};
/** Where the records cannot be read, the user has to say where the service is. */
const recordsOf = async (service, target, registry, host) => {
    try {
        const wanted = { service, ...(target ? { target } : {}) };
        return (await (0,_services_records_js__WEBPACK_IMPORTED_MODULE_5__/* .listRecords */ .VI)(await (0,_opening_stores_js__WEBPACK_IMPORTED_MODULE_11__/* .openStore */ .C)(registry, host), wanted, host.log)).records;
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        host.log.info(`The records of the registry were not read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return [];
    }
};
/** The kind of a record's target where that has a place; it may be one that this version does not know. */
const placedKind = async ({ target }, { targets }) => {
    if (!Object.hasOwn(targets, target))
        return undefined;
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(target, targets);
    return (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .isPlaceless */ .py)(kind) ? undefined : kind;
};
/** Whether a record is of a place that what was given does not rule out. */
const fits = ({ place }, kind, given) => kind !== undefined &&
    namesOfPlace(kind).every(name => {
        const text = given[name]?.trim();
        return !text || place.shown[name]?.toLowerCase() === text.toLowerCase();
    });
/** Why there is no such service at the target that was found. @param record of it, where there is one */
const missingService = ({ kind, input: { 'service-name': name = '' }, elsewhere: [other] = [] }, record) => {
    if (record !== undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_GONE', `The records of the registry have service "${name}" at ${(0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9)(record)}, which has no such service any more.`, {
            hint: `Deploy it again, or remove its record: scoreline clean-up --service-name ${name}`
        });
    return other === undefined ? (0,_services_find_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceUnknown */ .q7)(kind, name) : (0,_services_find_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceElsewhere */ .cv)(name, (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9)(other));
};


/***/ }),

/***/ 63568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports Markdown, inHtml */
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61303);
/**
 * The one place where text becomes Markdown for a job summary: what is not ours is shown, not obeyed. Pure.
 * https://github.github.com/gfm/
 */

/** Markdown that was made here: a string beside it is text, and gets escaped. */
class Markdown {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
}
/** markdown`**Warning:** ${text}`: the words are Markdown, the values text, unless they are Markdown themselves. */
const markdown = (words, ...values) => new Markdown(words.map((word, i) => word + (i < values.length ? shown(values[i]) : '')).join(''));
/** A value inside a line of Markdown: text is escaped, Markdown stays. */
const shown = (value) => value instanceof Markdown ? String(value) : inline(String(value ?? ''));
/**
 * Text for a table cell, a list or a sentence, on one line (line ends become `<br>`). Nothing in it is Markdown or HTML.
 * What GitHub makes links of by itself (mentions, issues, commits, addresses) cannot be escaped, but is left alone in code.
 */
const inline = (text) => {
    const escaped = text
        .split(/\r\n|\n|\r/)
        .map(line => escapeMarkdown((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line)))
        .join('<br>');
    return LINKED.test(text) ? `<code>${escaped}</code>` : escaped;
};
/** The same for an element of HTML that stands at the beginning of a line: Markdown is not read there, HTML is. */
const inHtml = (text) => {
    const escaped = escapeHtml((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text));
    return LINKED.test(text) ? `<code>${escaped}</code>` : escaped;
};
/** A code span that its content cannot end. In a table it must not hold a pipe: text with one is escaped instead. */
const code = (text) => {
    const line = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text);
    if (line.trim() === '')
        return new Markdown('');
    if (/[|`]/.test(line))
        return new Markdown(`<code>${escapeMarkdown(line)}</code>`);
    return new Markdown(`\`${line}\``);
};
/** A code block that its content cannot end. */
const fenced = (text) => {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const lines = text.split(/\r\n|\n|\r/).map(_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0);
    return `${fence}\n${lines.join('\n')}\n${fence}`;
};
/** A fold that starts closed. */
const details = (summary, body) => `<details><summary>${inHtml(summary)}</summary>\n\n${body}\n\n</details>`;
const escapeHtml = (text) => text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // An address of mail or a page is found in text by these: with a comment inside it is none.
    .replace(/@|:(?=\/\/)|www(?=\.)/gi, '$&<!-- -->');
const escapeMarkdown = (text) => escapeHtml(text.replace(/[\\`*_[\]|~$]/g, '\\$&'));
/** https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const LINKED = /@|:\/\/|www\.|#\d|GH-\d|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])|:[\w+-]+:|^[ \t]*(?:[-+#>=]|\d+[.)])/im;


/***/ }),

/***/ 34033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ci: () => (/* binding */ serviceInOtherPlace),
/* harmony export */   cv: () => (/* binding */ serviceElsewhere),
/* harmony export */   q7: () => (/* binding */ serviceUnknown)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** There is no such service at the place that is named. */
const serviceUnknown = ({ title, place }, name) => {
    const where = [
        'service-name',
        ...Object.entries(place).flatMap(([input, { secret }]) => secret ? [] : [input])
    ];
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_UNKNOWN', `There is no service "${name}" (target: ${title}).`, {
        hint: `Check ${where.join(', ')}.`
    });
};
/** A service of a place that the inputs of the step do not lead to. @param where for people */
const serviceInOtherPlace = (name, where) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_ELSEWHERE', `Service "${name}" is at ${where} by the records of the registry, and the inputs of this step lead to another place.`, { hint: 'Give the inputs of that place, such as its subscription, kubeconfig or context.' });
/** A service of another machine, which only that machine can be asked for. @param where for people */
const serviceElsewhere = (name, where) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_ELSEWHERE', `Service "${name}" is at ${where} by the records of the registry, and not on this machine.`, { hint: 'Run the command there. scoreline list shows what is written down of it.' });


/***/ }),

/***/ 27006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ targetLacks)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** What only some targets can do, in the words of the error for those that cannot. */
const MISSING = {
    keys: 'has no keys',
    reload: 'cannot serve changed code without a new image'
};
/** The one error for what a target cannot do. @param kind its name: `local` */
const targetLacks = (kind, what) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('TARGET_LACKS', `Target ${kind} ${MISSING[what]}.`, {
    hint: 'The pages below docs/targets/ list what each target can do.'
});


/***/ })

};
