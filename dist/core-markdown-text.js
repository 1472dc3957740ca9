export const id = 2170;
export const ids = [2170];
export const modules = {

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

/***/ 36477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writePlainFile),
/* harmony export */   h: () => (/* binding */ outputPlace)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _output_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28279);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19130);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28742);
/* harmony import */ var _write_whole_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64550);
/**
 * Writing a file where somebody else may have prepared the place. Files go below the workspace or a temporary folder,
 * through no link, over nothing but a plain file, and never where the runner or a login looks for orders.
 */








/**
 * Writes a file whole, or not at all; folders on the way are made.
 * @returns its absolute path.
 * @throws UserError `OUTPUT_REFUSED` for a place where nothing may be written, `OUTPUT_FAILED` when the disk refuses.
 */
const writePlainFile = async (file, content, options = {}) => {
    const { what = 'The file', mode = 0o644 } = options;
    const place = await outputPlace(file, 'file', options);
    const draft = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(place), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        await (0,_write_whole_js__WEBPACK_IMPORTED_MODULE_7__/* .writeWhole */ .f)(place, content, draft, mode);
        return place;
    }
    catch (cause) {
        throw failed(file, what, cause);
    }
};
/**
 * The place of a file or folder that is going to be written: checked, and the folders above it made. What is there
 * already is of that kind.
 * @returns absolute, with no link in it. Errors as `writePlainFile`.
 */
const outputPlace = async (file, kind, { workspace = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .workspaceHere */ .cr)(), what = 'The file' } = {}) => {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(file);
    const refuse = (why) => {
        throw refused(file, what, why);
    };
    if (isGuarded(absolute))
        refuse('would lie where a program looks for orders');
    const home = await homeOf(absolute, workspace);
    if (home === undefined)
        return refuse('would lie outside of the workspace');
    try {
        const parent = await makeFolders(home.real, node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(home.given, node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(absolute)));
        if (typeof parent !== 'string')
            return refuse(`would lie behind ${parent.kind}`);
        const place = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(parent, node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(absolute));
        if (isGuarded(place))
            refuse('would lie where a program looks for orders');
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place).catch(_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMissing */ .W1);
        if (found && (kind === 'file' ? !found.isFile() : !found.isDirectory()))
            refuse(`would take the place of ${(0,_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(found)}`);
        if (await isReserved(place, workspace))
            refuse('is read by the runner itself');
        return place;
    }
    catch (cause) {
        throw failed(file, what, cause);
    }
};
/** What is written here is carried out by others later: hooks, keys that may sign in, commands of the runner. */
const GUARDED = new Set(['.git', '.ssh', '.gnupg', '_runner_file_commands', '_github_workflow']);
const isGuarded = (place) => place.split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).some(part => GUARDED.has(part.toLowerCase()));
/** The folder below which links are not followed: of the workspace, or at a terminal the nearest that is there. */
const homeOf = async (absolute, { folders, writable }) => {
    const homes = [];
    for (const given of writable ?? folders) {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(given).catch(() => undefined);
        if (real !== undefined)
            homes.push({ given, real }, { given: real, real });
    }
    const [nearest] = homes
        .filter(({ given }) => (0,_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .isBelow */ .Yw)(absolute, given) && absolute !== given)
        .sort((a, b) => b.given.length - a.given.length);
    if (nearest !== undefined || writable !== undefined)
        return nearest;
    for (let given = node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(absolute);; given = node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(given)) {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(given).catch(_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMissing */ .W1);
        if (real !== undefined)
            return { given, real };
    }
};
/** Folder by folder, so that no link on the way is followed; the kind of what is in the way. */
const makeFolders = async (root, below) => {
    let place = root;
    for (const part of below.split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).filter(Boolean)) {
        place = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(place, part);
        await (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(place);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place);
        if (!found.isDirectory())
            return { kind: (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(found) };
    }
    return place;
};
/** By name, or by what it is: a hard link has another name. */
const isReserved = async (place, { reserved }) => {
    const here = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place).catch(_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMissing */ .W1);
    for (const file of reserved) {
        if (place === file || place === (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file).catch(() => file)))
            return true;
        const there = here && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined));
        if (there && here && there.ino === here.ino && there.dev === here.dev)
            return true;
    }
    return false;
};
const refused = (file, what, why) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('OUTPUT_REFUSED', `${what} is not written to "${file}": it ${why}.`, {
    hint: 'Name a plain file below the workspace or the temporary folder, behind no link.'
});
const failed = (file, what, cause) => {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo || !(typeof cause === 'object' && cause && 'syscall' in cause))
        return cause;
    const code = String(cause.code);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('OUTPUT_FAILED', `${what} could not be written to "${file}": ${code}.`, {
        cause,
        hint: 'Check that this user may write there and that the disk has room.'
    });
};


/***/ }),

/***/ 64550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _signals_seen_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67204);




/**
 * Replaces a file in one step: readers see the old bytes or the new ones, never a part.
 * @param draft where the bytes are written first, on the same disk; beside the file when left out.
 * @param mode of the file, of which the process's umask takes away.
 * @param signal aborted before the new bytes take the place of the old ones, those stay
 */
const writeWhole = async (file, bytes, draft = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), `.${node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(file)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`), mode = 0o666, signal) => {
    try {
        // A draft is a new file: a link that has its name already is not followed.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, bytes, { flag: 'wx', mode, flush: true });
        if (signal)
            await (0,_signals_seen_js__WEBPACK_IMPORTED_MODULE_3__/* .signalsSeen */ .d)();
        signal?.throwIfAborted();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (error) {
        // The error of the disk is the one to report.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true }).catch(() => { });
        throw error;
    }
};


/***/ })

};
