export const id = 8849;
export const ids = [8849];
export const modules = {

/***/ 81111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   Q: () => (/* binding */ maskSecrets)
/* harmony export */ });
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10807);
/* harmony import */ var _target_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61761);


/** Reads the inputs of an action that has to do with no target. Secrets among them are masked before anything else. */
const readInputs = (own, { inputs, log }) => {
    (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .maskGiven */ .OT)(own, inputs, log);
    return (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readParameters */ .Zu)(own, inputs);
};
/** Masks every secret that was given, also one for another target than the chosen one. */
const maskSecrets = async (own, { inputs, log, targets }) => {
    const tables = [own, ...(await (0,_target_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .parametersOfKinds */ .b)(targets, 'settings')).values()];
    for (const table of tables)
        (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .maskGiven */ .OT)(table, inputs, log);
};


/***/ }),

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

/***/ 58849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inputs: () => (/* binding */ scan_inputs),
  main: () => (/* binding */ main),
  reportOf: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/core/plain-text.ts
var plain_text = __webpack_require__(61303);
// EXTERNAL MODULE: ./src/core/plain-write.ts
var plain_write = __webpack_require__(36477);
// EXTERNAL MODULE: ./src/models/files.ts
var models_files = __webpack_require__(76253);
// EXTERNAL MODULE: ./src/models/scan/gate.ts + 19 modules
var gate = __webpack_require__(27688);
// EXTERNAL MODULE: ./src/models/scan/import-names.ts
var import_names = __webpack_require__(80780);
;// CONCATENATED MODULE: ./src/models/scan/sarif.ts

const HELP = 'https://github.com/scoreline/scoreline/blob/main/docs/model-scan.md';
/** What each rule is about, as code scanning lists it. */
const RULES = {
    'import-not-allowed': 'Imports something that no model of a known framework needs',
    'use-not-allowed': 'Uses an import in another way than models do',
    'call-of-result': 'Calls what another call gave',
    'call-of-unknown': 'Calls something that is not an import',
    'change-of-import': 'Changes a class or function',
    'change-of-unknown': 'Changes an object that could not be followed',
    'name-not-told': 'Imports something whose name could not be followed',
    'extension-registry': 'Asks the extension registry for an import',
    'persistent-id': 'Asks the program that loads it for an object',
    'out-of-band': 'Takes data from outside of the file',
    frame: 'Has a frame that does not end where its opcodes do',
    array: 'Holds an array that joblib does not write',
    memo: 'Uses a memo number that no program writes',
    'too-large': 'Has more than can be followed',
    'trailing-data': 'Goes on behind the end of the pickle',
    'nested-pickle': 'Holds pickles inside of pickles',
    broken: 'Is damaged or cut off',
    'not-opened': 'Is compressed in a way that is not opened',
    archive: 'Is an archive that programs read differently'
};
/**
 * Findings for GitHub's code scanning. Pure.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/, of which GitHub takes
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 * @param uriOf a file, relative to the repository
 */
const sarifOf = (findings, version, uriOf) => {
    const rules = Object.keys(RULES);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Scoreline',
                        semanticVersion: version,
                        informationUri: HELP,
                        rules: rules.map(rule => ({
                            id: rule,
                            name: rule.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase()),
                            shortDescription: { text: RULES[rule] },
                            fullDescription: { text: RULES[rule] },
                            helpUri: HELP,
                            help: { text: `${RULES[rule]}. See ${HELP}.` },
                            defaultConfiguration: { level: 'error' },
                            properties: { tags: ['security'], precision: 'high', 'security-severity': '9.0' }
                        }))
                    }
                },
                results: findings.map(finding => ({
                    ruleId: finding.rule,
                    ruleIndex: rules.indexOf(finding.rule),
                    level: 'error',
                    message: { text: (0,gate/* sentence */.em)(finding) },
                    locations: [
                        {
                            physicalLocation: {
                                artifactLocation: { uri: uriOf(finding.file) },
                                // A binary file has no lines: code scanning shows it at its first.
                                region: { startLine: 1 }
                            }
                        }
                    ],
                    partialFingerprints: {
                        finding: [finding.rule, finding.file, finding.inside, finding.import].join('|')
                    }
                }))
            }
        ]
    };
};

// EXTERNAL MODULE: ./src/actions/host/version.ts
var version = __webpack_require__(19914);
// EXTERNAL MODULE: ./src/actions/inputs/read-inputs.ts
var read_inputs = __webpack_require__(81111);
;// CONCATENATED MODULE: ./src/actions/scan.ts













const scan_inputs = {
    path: (0,parameters/* ofPath */.x5)((0,parameters/* required */.mw)(inputs/* text */.Qq, 'A file or a folder.')),
    'allowed-imports': (0,parameters/* several */.J$)(import_names/* importNames */.M, 'Additional names that pickles may import, as module.name, one per line.'),
    sarif: (0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'File to write the findings to, as SARIF 2.1.0 for code scanning.'))
};
/**
 * Looks into files as register-model does, and registers nothing. Ends with 1 where something was found.
 * @throws UserError `MODEL_UNSAFE`
 */
const main = async (host) => {
    const input = (0,read_inputs/* readInputs */.K)(scan_inputs, host);
    const { files, folder } = await (0,models_files/* listFiles */.C)(input.path);
    const verdict = await (0,gate/* judgeModel */.fL)(files, file => (folder === undefined ? input.path : external_node_path_default().join(input.path, file.path)), 'refuse', { allowed: new Set(input['allowed-imports']) });
    if (input.sarif !== undefined)
        await (0,plain_write/* writePlainFile */.G)(input.sarif, `${JSON.stringify(sarifOf(verdict.findings, version/* VERSION */.x, uriIn(process.cwd())), null, 2)}\n`, { what: 'The SARIF file' });
    host.report(reportOf(input.path, verdict), (0,plain_text/* plainText */.wh)(textOf(input.path, files.length, verdict)));
    if (verdict.verdict === 'accepted')
        return;
    for (const finding of verdict.findings.slice(0, MOST_ANNOTATIONS))
        host.log.warning((0,gate/* sentence */.em)(finding), { file: finding.file });
    throw new errors/* UserError */.yo('MODEL_UNSAFE', `"${input.path}" has ${counted(verdict.findings.length, 'finding')}: loading it is not safe.`, { hint: (0,gate/* hintFor */.JR)(verdict.findings), at: { file: verdict.findings[0]?.file ?? input.path } });
};
/** GitHub shows ten of a kind. */
const MOST_ANNOTATIONS = 10;
/** What `--json` prints. Pure. */
const reportOf = (given, { verdict, pickles, findings, allowed }) => ({
    path: given,
    verdict,
    pickles,
    allowed,
    findings
});
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;
const textOf = (given, files, { verdict, pickles }) => `${given}: ${verdict} (${counted(files, 'file')}, ${counted(pickles, 'pickle')} looked into)\n`;
/** Relative to the repository, as code scanning wants it; percent-encoded. */
const uriIn = (root) => (file) => {
    const absolute = (0,external_node_url_.pathToFileURL)(external_node_path_default().resolve(root, file)).href;
    const base = `${(0,external_node_url_.pathToFileURL)(root).href}/`;
    return absolute.startsWith(base) ? absolute.slice(base.length) : absolute;
};


/***/ }),

/***/ 44127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ abandoned)
/* harmony export */ });
/**
 * Work that may never end, such as reading from a disk that does not answer: when the signal aborts it is waited for no
 * longer. The work itself goes on, since the system offers no way to stop it.
 * @throws the signal's reason
 */
const abandoned = async (work, signal) => {
    if (signal === undefined)
        return work;
    work.catch(() => { });
    signal.throwIfAborted();
    let stop = () => { };
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
};


/***/ }),

/***/ 28279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   wZ: () => (/* binding */ makeFolders),
/* harmony export */   zF: () => (/* binding */ OUTPUT_FOLDER)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/** The folder of this tool in the workspace: what is made for people and later steps, and the default registry. */
const OUTPUT_FOLDER = '.scoreline';
/** Git's own file in the folder, so that no weights and no locks are committed by accident. */
const IGNORE_ALL = '# Written by scoreline: nothing in this folder is committed.\n*\n';
/**
 * Makes one folder, where it is not there. An output folder that is new is left out by Git; one that is there already is
 * as somebody wants it.
 * @throws the errors of `mkdir` and `writeFile`, but for a place that is taken: what takes it is for the caller to see.
 */
const makeFolder = async (folder) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'EEXIST'))
            return;
        throw error;
    }
    if (node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(folder) !== OUTPUT_FOLDER)
        return;
    // Never over a file, nor through a link, that another process has put there meanwhile.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, '.gitignore'), IGNORE_ALL, { flag: 'wx' }).catch(error => {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'EEXIST'))
            throw error;
    });
};
/** Makes a folder and those above it, where they are not there; an output folder that it lies in as `makeFolder` does. */
const makeFolders = async (folder) => {
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder);
    if (node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(parent) === OUTPUT_FOLDER) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(parent), { recursive: true });
        await makeFolder(parent);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
};


/***/ }),

/***/ 19130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ readInPlace),
/* harmony export */   Bg: () => (/* binding */ openInPlace),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   L7: () => (/* binding */ isOnDisk),
/* harmony export */   Sg: () => (/* binding */ readPlainText),
/* harmony export */   b$: () => (/* binding */ readPlainFile),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   rr: () => (/* binding */ openPlainFile)
/* harmony export */ });
/* unused harmony export MOST_TEXT */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _abandoned_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44127);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77522);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28742);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/**
 * Reading a file that somebody else may have put there. Only plain files are opened, never a pipe, device or socket;
 * never more than a limit is read; a disk that does not answer is given up when the signal aborts; what a file holds is
 * never part of an error.
 */






/** Bytes of a text that is read whole: samples, scripts, requirements. */
const MOST_TEXT = 64 * 1024 * 1024;
/**
 * The bytes of a plain file.
 * @throws UserError `FILE_MISSING`, `FILE_NOT_PLAIN`, `FILE_TOO_LARGE`, `FILE_LINK_OUTSIDE`, `FILE_OUTSIDE`, `FILE_UNREADABLE`;
 * the signal's reason when it aborts.
 */
const readPlainFile = async (file, options = {}) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const plain = __addDisposableResource(env_1, await openPlainFile(file, options), true);
        return await contentOf(plain, file, options);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};
/** As `readPlainFile`, for a place where no link may be: the file's own name is not followed if it is one. */
const readInPlace = async (place, options = {}) => {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const plain = __addDisposableResource(env_2, await openInPlace(place, options), true);
        return await contentOf(plain, place, options);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
};
/** The text of a plain file, in UTF-8, without a byte order mark. Errors as `readPlainFile`. */
const readPlainText = async (file, options = {}) => textOf(await readPlainFile(file, options));
/** The text of a file's bytes: UTF-8, without a byte order mark. Pure. */
const textOf = (bytes) => bytes.toString('utf8').replace(/^\uFEFF/, '');
/** Opens a plain file for reading. Errors as `readPlainFile`. */
const openPlainFile = async (file, options = {}) => {
    const { what = 'The file', signal } = options;
    const place = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)((0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .realPlace */ .oD)(file, options), signal);
    if (!isOnDisk(place))
        throw notPlain(file, what, 'a file of the system');
    return openInPlace(place, { what, signal, shown: file });
};
/**
 * Opens a plain file that is known to lie where it may; a link that has its name is not followed.
 * @param options.shown how messages name it
 * @throws UserError `FILE_MISSING`, `FILE_NOT_PLAIN`, `FILE_UNREADABLE`; the signal's reason when it aborts.
 */
const openInPlace = async (place, { what = 'The file', signal, shown = place } = {}) => {
    try {
        const opening = (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(place, FLAGS);
        opening.then(handle => (signal?.aborted ? handle.close().catch(() => { }) : undefined), () => { });
        const handle = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)(opening, signal);
        const found = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)(handle.stat(), signal);
        if (found.isFile())
            return { handle, place, size: found.size, [Symbol.asyncDispose]: () => handle.close() };
        await handle.close();
        throw notPlain(shown, what, kindOf(found));
    }
    catch (cause) {
        // A socket cannot be opened, a link not with these flags.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(cause, 'ENXIO', 'EOPNOTSUPP'))
            throw notPlain(shown, what, 'a socket or a device');
        const linked = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(cause, 'ELOOP', 'EMLINK') && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place)).isSymbolicLink();
        throw linked ? notPlain(shown, what, 'a link') : (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(shown, what, cause);
    }
};
/** What a path leads to, for messages: `a folder`. Pure. */
const kindOf = (found) => found.isFile()
    ? 'a file'
    : found.isDirectory()
        ? 'a folder'
        : found.isFIFO()
            ? 'a named pipe'
            : found.isSocket()
                ? 'a socket'
                : found.isSymbolicLink()
                    ? 'a link'
                    : 'a device';
/** A pipe is not waited for, and a link put there meanwhile is not followed. Windows knows neither. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
/**
 * Whether a plain file there is one: below `/proc` and `/sys` they are views of processes and of the kernel, such as
 * `/proc/self/environ`. @param place absolute, with no link in it. Pure.
 */
const isOnDisk = (place) => !/^\/(?:proc|sys|dev)\/(?!shm\/)/.test(place);
const notPlain = (file, what, kind) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('FILE_NOT_PLAIN', `${what} "${file}" is ${kind}, not a plain file.`, {
    hint: 'Name a file. Output of another program has to be saved to one first.'
});
const contentOf = async ({ handle, size }, file, { most = MOST_TEXT, what = 'The file', signal }) => {
    const reading = size > most ? undefined : readUpTo(handle, size, most);
    const content = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)(Promise.resolve(reading), signal).catch(cause => {
        throw (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(file, what, cause);
    });
    if (content !== undefined)
        return content;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('FILE_TOO_LARGE', `${what} "${file}" is larger than ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .bytes */ .ee)(most)}.`, {
        hint: 'Nothing of it was used. Is it the file that was meant?'
    });
};
/** Undefined when there is more. The size that the disk reports is a guess: files grow. */
const readUpTo = async (handle, size, most) => {
    const parts = [];
    let total = 0;
    for (let room = size + 1;; room = 64 * 1024) {
        const part = Buffer.allocUnsafe(Math.max(1, Math.min(room, most + 1 - total)));
        const { bytesRead } = await handle.read(part, 0, part.length, total);
        if (bytesRead === 0)
            return parts.length === 1 ? parts[0] : Buffer.concat(parts);
        parts.push(part.subarray(0, bytesRead));
        total += bytesRead;
        if (total > most)
            return undefined;
    }
};


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

/***/ 28742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   cr: () => (/* binding */ workspaceHere),
/* harmony export */   oD: () => (/* binding */ realPlace)
/* harmony export */ });
/* unused harmony exports workspaceOf, realFolders */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/**
 * What of this disk belongs to a checkout and to the steps before this one. Its files may come from a stranger's pull
 * request, so a link that lies in it may not lead out of it; what the user names elsewhere is the user's own choice.
 */




/** What a runner reads after each step: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const RUNNER_FILES = [
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_EVENT_PATH'
];
/** In a step the workspace and the runner's temporary folder; at a terminal the current folder. Pure. */
const workspaceOf = (env, cwd, temporary = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()) => {
    const { GITHUB_WORKSPACE: checkout, RUNNER_TEMP: temp } = env;
    const folders = [checkout, cwd, checkout && temp].filter(folder => !!folder);
    const absolute = [...new Set(folders.map(folder => node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, folder)))];
    return {
        folders: absolute,
        writable: checkout ? [...absolute, node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(temporary)] : undefined,
        reserved: RUNNER_FILES.flatMap(name => env[name] ?? []).map(file => node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, file))
    };
};
/** Whether a path is that of the folder or of something below it. Both absolute. Pure. */
const isBelow = (file, folder) => file === folder || file.startsWith(folder.endsWith((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)) ? folder : folder + (node_path__WEBPACK_IMPORTED_MODULE_2___default().sep));
/**
 * Where a path leads, with no link in it any more. Nothing is opened.
 * @throws UserError `FILE_MISSING`, `FILE_LINK_OUTSIDE`, `FILE_OUTSIDE`, `FILE_UNREADABLE`.
 */
const realPlace = async (file, { workspace = workspaceHere(), what = 'The file', inside = false } = {}) => {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(file);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute).catch(cause => {
        throw unreadable(file, what, cause);
    });
    if (real === absolute && !inside)
        return real;
    const folders = await realFolders(workspace.folders);
    // What Git keeps of a checkout is not a part of it: its config holds the job's token.
    const isHome = folders.some(folder => isBelow(real, folder)) && !isGitOwn(real);
    if (isHome)
        return real;
    if (inside)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_OUTSIDE', `${what} "${file}" lies outside of the workspace.`, {
            hint: 'A file of the checkout named it. Put it into the workspace and name it from there.'
        });
    const culprit = await linkBelow(absolute, folders);
    if (culprit === undefined)
        return real;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_LINK_OUTSIDE', `${what} "${file}" is reached through a link that leads out of the workspace: "${node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(process.cwd(), culprit) || '.'}".`, {
        hint: 'Links in a checkout are not followed out of it. Copy the file into the workspace, or name the place itself that the link leads to.'
    });
};
const isGitOwn = (place) => place.split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).includes('.git');
/** The workspace of this process: what is not handed a host asks here. */
const workspaceHere = () => workspaceOf(process.env, process.cwd());
/** Folders with no link in them; those that are not there are left out. */
const realFolders = async (folders) => {
    const found = await Promise.all(folders.map(folder => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => undefined)));
    return found.filter(folder => folder !== undefined);
};
/** The sentence for an error of the disk's. */
const unreadable = (file, what, cause) => {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(cause, 'ENOENT', 'ENOTDIR'))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_MISSING', `${what} "${file}" does not exist.`, {
            cause,
            hint: 'Paths start from the workspace. Does a step before this one make or check out the file?'
        });
    if (!(typeof cause === 'object' && cause && 'syscall' in cause))
        return cause;
    const code = String(cause.code);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_UNREADABLE', `${what} "${file}" cannot be read: ${code}.`, {
        cause,
        hint: 'Check that its path is a sensible one and that this user may read it.'
    });
};
/** As many as Linux follows: https://man7.org/linux/man-pages/man7/path_resolution.7.html */
const MOST_LINKS = 40;
/** The first link on the way that lies in one of the folders. @param folders with no link in them */
const linkBelow = async (absolute, folders) => {
    let place = node_path__WEBPACK_IMPORTED_MODULE_2___default().parse(absolute).root;
    const left = partsOf(absolute);
    for (let links = 0; left.length > 0;) {
        const part = left.shift() ?? '';
        const next = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(place, part);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(next).catch(() => undefined);
        if (!found?.isSymbolicLink()) {
            place = next;
            continue;
        }
        if (folders.some(folder => isBelow(next, folder) && next !== folder))
            return next;
        if (++links > MOST_LINKS)
            return next;
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(next);
        if (node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(target))
            place = node_path__WEBPACK_IMPORTED_MODULE_2___default().parse(target).root;
        left.unshift(...partsOf(target));
    }
    return undefined;
};
const partsOf = (name) => name.slice(node_path__WEBPACK_IMPORTED_MODULE_2___default().parse(name).root.length).split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).filter(Boolean);


/***/ }),

/***/ 80780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ importNames)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);

/** `module.name`, one a line. */
const importNames = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .taking */ .BS)({ kind: 'list', commas: false }, (value, name) => (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(value, name).map(line => {
    if (/^[^\s.*]+(?:\.[^\s.*]+)+$/.test(line))
        return line;
    throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(name, `needs module.name on each line, not "${line}"`, 'Write each import out, as the message about it does: my_package.features.Scaler.');
}));


/***/ })

};
