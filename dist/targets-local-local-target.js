export const id = 3814;
export const ids = [3814];
export const modules = {

/***/ 52347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ VARIABLE),
/* harmony export */   aI: () => (/* binding */ MADE_BY),
/* harmony export */   d_: () => (/* binding */ LABEL),
/* harmony export */   y4: () => (/* binding */ IN_IMAGE)
/* harmony export */ });
/**
 * What images, targets and the scoring runtime agree on. The runtime ships inside images and imports nothing of the rest:
 * test/contract/image.test.ts holds this against it.
 */
/** Paths inside an image. docs/design.md says what lies there. */
const IN_IMAGE = {
    home: '/opt/scoreline',
    node: '/opt/scoreline/bin/node',
    runtime: '/opt/scoreline/runtime',
    environment: '/opt/scoreline/env',
    conda: '/opt/scoreline/conda',
    appRoot: '/var/azureml-app',
    /** Where registered models lie, as blobs of their own. */
    weights: '/models',
    /** Links to them, below `appRoot`. */
    models: 'azureml-models',
    serviceFile: 'scoreline.json',
    port: 5001
};
/** Labels under which an image says what it is. */
const LABEL = {
    runtime: 'io.scoreline.runtime',
    models: 'io.scoreline.models',
    tags: 'io.scoreline.tags',
    python: 'io.scoreline.python'
};
/** What made a layer, as the history of an image says it: the layers that targets know again. */
const MADE_BY = { runtime: 'scoreline: runtime', code: 'scoreline: code' };
/** Variables by which a deployment configures the scoring runtime. docs/scoring-runtime.md */
const VARIABLE = {
    port: 'SCORELINE_PORT',
    keysFile: 'SCORELINE_KEYS_FILE',
    tlsCertificate: 'SCORELINE_TLS_CERT_FILE',
    tlsKey: 'SCORELINE_TLS_KEY_FILE',
    connections: 'SCORELINE_CONNECTIONS',
    python: 'SCORELINE_PYTHON',
    workers: 'WORKER_COUNT',
    entryScript: 'AZUREML_ENTRY_SCRIPT'
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

/***/ 45047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ NEVER_CONTENT),
/* harmony export */   yH: () => (/* binding */ readIgnoreRules)
/* harmony export */ });
/* unused harmony exports IGNORE_FILES, rulesIn */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70298);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(ignore__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _output_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28279);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/**
 * What a folder's own ignore file leaves out: `.amlignore`, `.dockerignore` or `.gitignore`, the first that is there, as
 * Azure ML did. https://learn.microsoft.com/azure/machine-learning/how-to-save-write-experiment-files
 */





const IGNORE_FILES = ['.amlignore', '.dockerignore', '.gitignore'];
/** Part of no model and no source, whatever the rules say: version control, this tool's own folder, caches. */
const NEVER_CONTENT = ['.git', _output_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTPUT_FOLDER */ .zF, '__pycache__'];
/** @returns undefined where there is no such file. */
const readIgnoreRules = async (folder, names = IGNORE_FILES) => {
    for (const name of names) {
        const text = await textAt(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, name));
        if (text !== undefined)
            return rulesIn(text, name);
    }
    return undefined;
};
/** Pure. */
const rulesIn = (text, name) => name === '.dockerignore' ? dockerRules(text) : gitRules(text, name);
/** https://git-scm.com/docs/gitignore#_pattern_format */
const gitRules = (text, name) => {
    const rules = ignore__WEBPACK_IMPORTED_MODULE_1___default()({ ignorecase: false }).add(text);
    return {
        name,
        reopens: false,
        of: (file, isFolder = false) => {
            const { ignored, unignored } = rules.test(isFolder ? `${file}/` : file);
            return ignored ? 'out' : unignored ? 'in' : undefined;
        }
    };
};
/**
 * The last line that matches a path, or a folder above it, decides; patterns start at the root.
 * https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
const dockerRules = (text) => {
    const lines = text
        .split(/\r?\n/)
        .filter(line => !line.startsWith('#') && line.trim() !== '')
        .map(line => {
        const lets = line.trim().startsWith('!');
        const pattern = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.normalize(`/${line
            .trim()
            .slice(lets ? 1 : 0)
            .trim()}`);
        return { lets, rule: ignore__WEBPACK_IMPORTED_MODULE_1___default()({ ignorecase: false }).add(pattern.replace(/(.)\/+$/, '$1')) };
    });
    return {
        name: '.dockerignore',
        reopens: lines.some(({ lets }) => lets),
        of: file => {
            const last = lines.findLast(({ rule }) => rule.ignores(file));
            return last && (last.lets ? 'in' : 'out');
        }
    };
};
const textAt = async (file) => {
    try {
        return (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(await (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readInPlace */ .$v)(file, { what: 'The ignore file', most: 1024 * 1024 }));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'FILE_MISSING'))
            return undefined;
        throw error;
    }
};


/***/ }),

/***/ 64955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value of a document is an object: neither a list nor null. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


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

/***/ 66466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dy: () => (/* binding */ isSealed),
/* harmony export */   nP: () => (/* binding */ breakSeal),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74296);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19130);
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
 * Whether files that were checked once are still the same ones. A seal holds what the file system says of each file,
 * the time of its last change among it, which no program can set: a file that was written to, replaced, added or
 * restored from elsewhere breaks the seal, and has to be checked by its bytes again. No byte is read for it.
 */






/** @param place a file or a folder, which were just checked or made */
const seal = async (place) => {
    const mark = fingerprint(place);
    if (mark === undefined)
        throw new Error(`${place} vanished while it was sealed`);
    const draft = `${place}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(draft, 'wx', 0o600), true);
            await file.writeFile(mark);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(draft, sealOf(place));
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
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(draft, { force: true });
    }
};
/** False also where nothing lies, or anything but plain files, folders and links. */
const isSealed = async (place) => {
    const mark = fingerprint(place);
    if (mark === undefined)
        return false;
    try {
        return (await (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readInPlace */ .$v)(sealOf(place), { most: 1024 })).toString() === mark;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo)
            return false;
        throw error;
    }
};
/** Removes what is sealed, and the seal before it. */
const breakSeal = async (place) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(sealOf(place), { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(place, { recursive: true, force: true });
};
const sealOf = (place) => `${place}.seal`;
/** Files in a folder that is sealed; a Python environment has some ten thousand. */
const MOST = 1_000_000;
/** Synchronous: the metadata of thousands of files takes a fifth of what it takes through promises. */
const fingerprint = (place) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let count = 0;
    const add = (file, name) => {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { bigint: true });
        if (++count > MOST)
            return false;
        hash.update(`${JSON.stringify([name, ...factsOf(found)])}\n`);
        if (found.isSymbolicLink())
            hash.update(`${JSON.stringify((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(file))}\n`);
        if (!found.isDirectory())
            return found.isFile() || found.isSymbolicLink();
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(file)
            .sort()
            .every(entry => add(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(file, entry), `${name}/${entry}`));
    };
    try {
        return add(place, '') ? hash.digest('hex') : undefined;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
};
/** A folder's own times change when it is moved; what is in it is listed. */
const factsOf = (found) => (found.isDirectory()
    ? [found.mode]
    : [found.mode, found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs]).map(String);


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


/***/ }),

/***/ 68825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const PATTERN = /^sha256:[a-f0-9]{64}$/;
const isDigest = (text) => typeof text === 'string' && PATTERN.test(text);
const digestOf = (bytes) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
/** The 64 hexadecimal characters behind `sha256:`. */
const hexOf = (digest) => digest.slice('sha256:'.length);
/** Twelve characters, for people. */
const shortDigest = (digest) => hexOf(digest).slice(0, 12);


/***/ }),

/***/ 91063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Zu: () => (/* binding */ invalidDocument),
/* harmony export */   c0: () => (/* binding */ mediaTypeOf),
/* harmony export */   dw: () => (/* binding */ parseJsonObject),
/* harmony export */   nw: () => (/* binding */ isIndex),
/* harmony export */   sR: () => (/* binding */ isDamaged)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_is_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64955);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32060);
/**
 * The one place where bytes become a manifest, an index or a config. What a registry sends is somebody else's: only what
 * has the shape of the specification goes on, so that nothing behind this has to doubt a field.
 */




/** Deeper JSON is nobody's document; walking it could exhaust the stack. */
const DEEPEST = 64;
/** @param what the document, for the message: a digest or `team/iris:1` */
const parseManifest = (bytes, what) => {
    const document = parseDocument(bytes, what);
    if (isIndex(document))
        throw invalidDocument(what, 'it is an index, where a manifest should be');
    return document;
};
/** @throws UserError `DOCUMENT_INVALID` for what is no manifest or index of OCI's or Docker's second schema. */
const parseDocument = (bytes, what) => {
    const fields = withoutNulls(parseJsonObject(bytes, what));
    const check = checker(what);
    if (fields.schemaVersion !== 2)
        throw invalidDocument(what, fields.schemaVersion === 1
            ? 'it uses Docker’s obsolete manifest schema 1'
            : 'it is no manifest: "schemaVersion" is not 2');
    check.mediaType(fields, 'mediaType');
    check.mediaType(fields, 'artifactType');
    check.annotations(fields, 'annotations');
    if ('subject' in fields)
        check.descriptor(fields.subject, 'subject');
    // One that could be read as both would be one thing to us and another to an engine (CVE-2021-41190).
    const isBoth = 'manifests' in fields && ('layers' in fields || 'config' in fields);
    const said = String(fields.mediaType ?? '');
    const isOther = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(said) && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(said) !== 'manifests' in fields;
    if (isBoth || isOther)
        throw invalidDocument(what, 'it is a manifest and an index at once');
    if ('manifests' in fields) {
        check.descriptors(fields.manifests, 'manifests');
        return fields;
    }
    const { config, layers = [] } = fields;
    check.descriptor(config, 'config');
    check.descriptors(layers, 'layers');
    return { ...fields, layers };
};
/** The config of an image. @throws UserError `DOCUMENT_INVALID` */
const parseImageConfig = (bytes, what) => {
    const document = parseJsonObject(bytes, what);
    const check = checker(what);
    for (const name of ['architecture', 'os', 'variant', 'created'])
        check.text(document, name);
    const { config, rootfs, history } = document;
    if (config !== undefined && config !== null) {
        const fields = check.object(config, 'config');
        for (const name of ['User', 'WorkingDir', 'StopSignal'])
            check.text(fields, name);
        for (const name of ['Env', 'Entrypoint', 'Cmd', 'OnBuild', 'Shell'])
            check.texts(fields, name);
        check.annotations(fields, 'Labels');
        for (const name of ['ExposedPorts', 'Volumes'])
            if (isPresent(fields[name]))
                check.object(fields[name], name);
    }
    const { diff_ids: diffIds } = check.object(rootfs, 'rootfs');
    if (isPresent(diffIds) && !(Array.isArray(diffIds) && diffIds.every(_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)))
        throw invalidDocument(what, '"rootfs.diff_ids" is no list of sha256 digests');
    if (isPresent(history)) {
        if (!Array.isArray(history))
            throw invalidDocument(what, '"history" is no list');
        for (const entry of history) {
            const fields = check.object(entry, 'history');
            for (const name of ['created', 'created_by', 'comment'])
                check.text(fields, name);
        }
    }
    return {
        ...withoutNulls(document),
        config: withoutNulls(isPresent(config) ? config : {}),
        rootfs: { type: 'layers', diff_ids: (diffIds ?? []) },
        ...(isPresent(history) ? { history: history.map(withoutNulls) } : {})
    };
};
/** Of a list of descriptors (referrers), those that have the shape of one. */
const wellFormed = (list) => list.filter((entry) => {
    try {
        checker('').descriptor(entry, 'entry');
        return true;
    }
    catch {
        return false;
    }
});
/** The kind of a document that came without a media type, or with one that says nothing. */
const mediaTypeOf = (document) => document.mediaType ?? (isIndex(document) ? _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.index : _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.manifest);
const isIndex = (document) => 'manifests' in document;
/** @throws UserError `DOCUMENT_INVALID` for what is not JSON, no object, or nested as no document is. */
const parseJsonObject = (bytes, what) => {
    if (isTooDeep(bytes))
        throw invalidDocument(what, `it is nested more than ${DEEPEST} deep`);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw invalidDocument(what, /^\s*</.test(text) ? 'it is a web page' : 'it is not JSON');
    }
    if (!(0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value))
        throw invalidDocument(what, 'it is no JSON object');
    return value;
};
const invalidDocument = (what, why) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('DOCUMENT_INVALID', `The document ${what} cannot be used: ${why}.`, {
    hint: 'It was not used. If it came from a proxy or a login page, check the registry’s address; otherwise register or build again, or report it to whoever published it.'
});
/** Whether something in a store cannot be used, while the store itself answers: a scan goes on behind it. */
const isDamaged = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo &&
    ['BLOB_CORRUPT', 'BLOB_MISSING', 'DOCUMENT_INVALID'].includes(error.code);
/** Counts brackets outside of strings. */
const isTooDeep = (bytes) => {
    let depth = 0;
    let isText = false;
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === QUOTE)
            isText = !isText;
        else if (isText && byte === BACKSLASH)
            at++;
        else if (!isText && (byte === BRACKET || byte === BRACE))
            depth++;
        else if (!isText && (byte === BRACKET + 2 || byte === BRACE + 2))
            depth--;
        if (depth > DEEPEST)
            return true;
    }
    return false;
};
const [QUOTE, BACKSLASH, BRACKET, BRACE] = Buffer.from('"\\[{');
const isPresent = (value) => value !== undefined && value !== null;
/** Go writes what is empty as null. */
const withoutNulls = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
/** May go into a header and into a log as it is. https://www.rfc-editor.org/rfc/rfc6838#section-4.2 */
const MEDIA_TYPE = /^[\x20-\x7e]{1,255}$/;
const checker = (what) => {
    const fail = (why) => {
        throw invalidDocument(what, why);
    };
    const object = (value, name) => (0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value) ? value : fail(`"${name}" is no object`);
    const text = (fields, name) => {
        if (isPresent(fields[name]) && typeof fields[name] !== 'string')
            fail(`"${name}" is no text`);
    };
    const texts = (fields, name) => {
        const value = fields[name];
        if (!isPresent(value))
            return;
        if (!(Array.isArray(value) && value.every(item => typeof item === 'string')))
            fail(`"${name}" is no list of texts`);
    };
    const annotations = (fields, name) => {
        const value = fields[name];
        if (!isPresent(value))
            return;
        if (Object.values(object(value, name)).some(item => typeof item !== 'string'))
            fail(`"${name}" holds something that is no text`);
    };
    const mediaType = (fields, name) => {
        const value = fields[name];
        if (isPresent(value) && !(typeof value === 'string' && MEDIA_TYPE.test(value)))
            fail(`"${name}" is no media type`);
    };
    const descriptor = (value, name) => {
        const fields = object(value, name);
        const { digest, size, platform } = fields;
        if (!isPresent(fields.mediaType))
            fail(`"${name}" has no media type`);
        mediaType(fields, 'mediaType');
        mediaType(fields, 'artifactType');
        if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
            fail(`"${name}.digest" is no sha256 digest`);
        if (!Number.isSafeInteger(size) || Number(size) < 0)
            fail(`"${name}.size" is no number of bytes`);
        annotations(fields, 'annotations');
        if (!isPresent(platform))
            return;
        for (const part of ['os', 'architecture', 'variant'])
            text(object(platform, 'platform'), part);
    };
    const descriptors = (value, name) => {
        if (!Array.isArray(value))
            fail(`"${name}" is no list`);
        for (const [i, entry] of value.entries())
            descriptor(entry, `${name}[${i}]`);
    };
    return { object, text, texts, mediaType, annotations, descriptor, descriptors };
};


/***/ }),

/***/ 53673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ unpack)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56118);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74296);
/* harmony import */ var _core_workspace_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(28742);
/**
 * Unpacks the layers of an image onto this disk. An image is input from outside: only plain files, folders and links
 * that stay inside are written, and never more than the limits.
 */










/** More than any layer of ours; a bomb is larger. */
const LIMITS = {
    bytes: 64 * 1024 ** 3,
    entries: 1e6,
    inflated: 1024 ** 3,
    ratio: 200,
    depth: 100,
    // The folder that it is unpacked to comes before it, and Linux takes 4096 together.
    path: 2048
};
/** @throws UserError `LAYER_UNSAFE`, also for what is no archive; `OUTPUT_FAILED` when the disk does not take it. */
const unpack = async (layer, mediaType, folder, limits = LIMITS) => {
    try {
        await unpackEntries(layer, mediaType, folder, limits);
    }
    catch (error) {
        if (isOfDisk(error, folder))
            throw unwritable(folder, error);
        throw isDamage(error) ? damaged(error) : error;
    }
};
const unpackEntries = async (layer, mediaType, folder, limits) => {
    const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_7__.extract)();
    const end = watchedEnd();
    const bytes = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(layer, { objectMode: false });
    const inflating = bombGuard(limits);
    const feeding = /gzip$/.test(mediaType)
        ? (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(bytes, inflating.before, (0,node_zlib__WEBPACK_IMPORTED_MODULE_6__.createGunzip)(), inflating.after, end.last, entries)
        : (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(bytes, end.last, entries);
    // An entry does not hear that the bytes of its archive ended early.
    const cut = new AbortController();
    feeding.catch(error => cut.abort(error));
    let total = 0;
    const places = new Places(folder, limits.entries);
    const parser = { waiting: true, count: 0, done: false };
    end.ended.then(() => endStuck(parser, () => entries.destroy(new Error(CUT)))).catch(() => { });
    try {
        for await (const entry of entries) {
            parser.waiting = false;
            parser.count++;
            const { name, size } = entry.header;
            if (!Number.isSafeInteger(size) || Number(size) < 0)
                throw unsafe(name, 'has no size');
            total += Number(size);
            if (total > limits.bytes)
                throw unsafe(name, `is more than ${limits.bytes} bytes with the entries before it`);
            if (parser.count > limits.entries)
                throw unsafe(name, `comes after ${limits.entries} others`);
            checkPath(name, limits);
            await write(entry, places, folder, cut.signal);
            parser.waiting = true;
        }
        await feeding;
    }
    catch (error) {
        throw cut.signal.aborted && isDamage(error) ? cut.signal.reason : error;
    }
    finally {
        parser.done = true;
    }
};
/** The last step before the parser, and when the last bytes of the archive went through it. */
const watchedEnd = () => {
    let end = () => { };
    const ended = new Promise(resolve => {
        end = resolve;
    });
    return {
        ended,
        last: async function* (chunks) {
            yield* chunks;
            end();
        }
    };
};
/**
 * Ends a parser that has all bytes and takes many turns of the event loop without an entry or an end: it waits for bytes
 * that never come. tar-stream does so where a header's size is not a number.
 */
const endStuck = async (parser, end) => {
    let seen = parser.count;
    for (let quiet = 0; quiet < TURNS; quiet++) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_5__.setImmediate)();
        if (parser.done)
            return;
        if (parser.waiting && parser.count === seen)
            continue;
        quiet = 0;
        seen = parser.count;
    }
    end();
};
/** Far more than a parser needs for what it has in memory. */
const TURNS = 1000;
const CUT = 'it ends in the middle of an entry';
const write = async (entry, places, folder, signal) => {
    const { header } = entry;
    const target = await places.of(header);
    if (header.type === 'file' || header.type === 'contiguous-file') {
        const mode = (header.mode ?? 0) & 0o100 ? 0o755 : 0o644;
        return (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { mode, flags: 'wx' }), { signal });
    }
    if (header.type === 'directory')
        await places.makeFolder(target);
    else if (header.type === 'symlink')
        await link(header, target, folder);
    else
        throw unsafe(header.name, `is a ${header.type ?? 'thing of unknown kind'}`);
    entry.resume();
};
/** Counts what goes into the decompressor and what comes out of it. */
const bombGuard = ({ inflated, ratio }) => {
    let packed = 0;
    let unpacked = 0;
    return {
        before: async function* (chunks) {
            for await (const chunk of chunks) {
                packed += chunk.length;
                yield chunk;
            }
        },
        after: async function* (chunks) {
            for await (const chunk of chunks) {
                unpacked += chunk.length;
                if (unpacked > inflated && unpacked > packed * ratio)
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo('LAYER_UNSAFE', `The layer inflates ${packed} bytes to ${unpacked} and more.`, { hint: NOT_OURS });
                yield chunk;
            }
        }
    };
};
/** Bytes of one part of a path, on all file systems of Linux. */
const LONGEST_NAME = 255;
const checkPath = (name, { depth, path: longest }) => {
    if (Buffer.byteLength(name) > longest)
        throw unsafe(name, `is longer than ${longest} bytes`);
    const parts = name.split('/');
    if (parts.length > depth)
        throw unsafe(name, `lies more than ${depth} folders deep`);
    if (parts.some(part => Buffer.byteLength(part) > LONGEST_NAME))
        throw unsafe(name, `has a name of more than ${LONGEST_NAME} bytes`);
};
/** Where entries go: below the folder, through no link, where nothing is yet. Folders that were seen are not looked at again. */
class Places {
    #root;
    #most;
    #folders = new Set();
    constructor(root, most) {
        this.#root = root;
        this.#most = most;
    }
    async of({ name, type }) {
        const relative = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.normalize(name).replace(/\/$/, '');
        if (name.includes('\0') || node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(name) || relative.split('/').includes('..'))
            throw unsafe(name, 'leads out of the layer');
        const parts = relative.split('/');
        await this.makeFolder(this.#root);
        for (let depth = 1; depth < parts.length; depth++)
            await this.#enter(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(this.#root, ...parts.slice(0, depth)), name);
        const target = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(this.#root, relative);
        const found = await statOf(target);
        if (found !== undefined && !(found.isDirectory() && type === 'directory')) {
            if (found.isDirectory())
                throw unsafe(name, 'takes the place of a folder');
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target);
        }
        return target;
    }
    async makeFolder(folder) {
        if (this.#folders.has(folder))
            return;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        this.#folders.add(folder);
    }
    /** A folder on the way to an entry: there, or made now. */
    async #enter(folder, name) {
        if (this.#folders.has(folder))
            return;
        const found = await statOf(folder);
        if (found?.isSymbolicLink())
            throw unsafe(name, 'lies behind a link');
        if (found !== undefined && !found.isDirectory())
            throw unsafe(name, 'lies behind a file');
        if (this.#folders.size > this.#most)
            throw unsafe(name, `comes after ${this.#most} folders`);
        await this.makeFolder(folder);
    }
}
/** Bytes. */
const LONGEST_LINK = 2048;
/** Links are kept relative, so that they lead to the same place wherever the root folder lies. */
const link = async ({ name, linkname }, target, folder) => {
    const to = linkname ?? '';
    // Seen from the layer's root, above which ".." does not lead.
    const inside = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(to)
        ? node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.normalize(to)
        : node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.join('/', node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.dirname(name), to);
    const depth = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.dirname(node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.join('/', name)).split('/').filter(Boolean).length;
    const climbs = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(to)
        ? 0
        : node_path__WEBPACK_IMPORTED_MODULE_2___default().posix
            .normalize(to)
            .split('/')
            .filter(part => part === '..').length;
    if (Buffer.byteLength(to) > LONGEST_LINK)
        throw unsafe(name, 'is a link with too long a target');
    if (to.includes('\0') || to === '' || climbs > depth)
        throw unsafe(name, 'is a link that leads out of the layer');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(target), node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, inside)) || '.', target);
};
const statOf = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined);
/** Of the archive itself: the disk's errors name a system call, the registry's are errors for users. */
const isDamage = (error) => !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo) && !(typeof error === 'object' && error && 'syscall' in error);
/** Of the place that is written to: a full disk, a name that its file system does not take. */
const isOfDisk = (error, folder) => typeof error === 'object' &&
    error !== null &&
    'syscall' in error &&
    ('path' in error ? (0,_core_workspace_js__WEBPACK_IMPORTED_MODULE_9__/* .isBelow */ .Yw)(String(error.path), folder) : error.syscall === 'write');
const unwritable = (folder, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo('OUTPUT_FAILED', `The layer could not be unpacked to "${folder}": ${cause.code}.`, {
    cause,
    hint: 'Check that this user may write there and that the disk has room.'
});
const NOT_OURS = 'Such an image was not built by Scoreline. Nothing of it is run; build it again.';
const unsafe = (name, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo('LAYER_UNSAFE', `The layer's entry "${name.slice(0, 200)}" ${problem}.`, {
    hint: NOT_OURS
});
const damaged = (cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo('LAYER_UNSAFE', `The layer is no archive that can be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .bD)(cause)}.`, {
    cause,
    hint: NOT_OURS
});


/***/ }),

/***/ 46885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81687);
/**
 * One writer at a time, among processes that may be killed at any instant.
 *
 * Each holder takes the next number: it links a file of that number into the lock folder, which the file system lets
 * exactly one process do. The highest number is the holder; it is free again when `<number>.done` stands beside it or
 * its process is gone. The highest file is never removed, so numbers never start over and a slow process that believes
 * in a number long passed sees a higher one and steps back. Nothing waits for a timeout after a kill.
 */






/** How long a holder whose process cannot be seen (another container) counts as alive. */
const UNSEEN_PATIENCE_MS = 60_000;
const WAIT_LIMIT_MS = 120_000;
/** @throws UserError `REGISTRY_LOCKED` when another process keeps the lock for two minutes, or what `patience` says. */
const withLock = async (folder, work, patience = { patienceMs: WAIT_LIMIT_MS, error: () => locked(folder) }) => {
    const ticket = await acquire(folder, patience);
    try {
        return await work();
    }
    finally {
        const done = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, `${ticket}.done`);
        // What has that name already is not ours, and may be a link.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(done, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(done, '', { flag: 'wx' });
    }
};
const acquire = async (folder, { patienceMs, error, signal }) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const deadline = Date.now() + patienceMs;
    for (;;) {
        signal?.throwIfAborted();
        const holder = await newest(folder);
        const ticket = holder === undefined ? 1 : holder.ticket + 1;
        if ((holder === undefined || holder.free) && (await take(folder, ticket)))
            return ticket;
        if (Date.now() > deadline)
            throw error();
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(2 + Math.random() * 15);
    }
};
const take = async (folder, ticket) => {
    const draft = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, `draft-${process.pid}-${Math.random().toString(36).slice(2)}`);
    const own = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, String(ticket));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(draft, JSON.stringify((0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .thisProcess */ .WF)()), { flag: 'wx' });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(draft, own);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'EEXIST'))
            return false;
        throw error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(draft, { force: true });
    }
    const tickets = await ticketsIn(folder);
    if (tickets.some(other => other > ticket)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(own, { force: true });
        return false;
    }
    await forget(folder, ticket);
    return true;
};
const newest = async (folder) => {
    const ticket = (await ticketsIn(folder)).reduce((most, one) => Math.max(most, one), 0);
    if (ticket === 0)
        return undefined;
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, String(ticket));
    try {
        const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file);
        const owner = await ownerIn(file);
        const done = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).includes(`${ticket}.done`);
        const free = done || owner === undefined || !(0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .isAlive */ ._n)(owner, mtimeMs, UNSEEN_PATIENCE_MS);
        return { ticket, free };
    }
    catch (error) {
        // Passed by a newer ticket while we looked.
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT'))
            return { ticket, free: false };
        throw error;
    }
};
/** Undefined for what no run of ours wrote: a ticket gets its name when it is complete. */
const ownerIn = async (file) => {
    try {
        return (0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .parseOwner */ .pZ)((await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readInPlace */ .$v)(file, { what: 'The lock', most: 4096 })).toString());
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'FILE_NOT_PLAIN'))
            return undefined;
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'FILE_MISSING') ? error.cause : error;
    }
};
/** As many as have a number that can be counted up from. */
const ticketsIn = async (folder) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter(name => /^\d{1,15}$/.test(name)).map(Number);
/** Clears what holders before this one left, drafts of killed processes included. */
const forget = async (folder, ticket) => {
    const old = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter(name => {
        const number = /^(\d+)(\.done)?$/.exec(name)?.[1];
        return number !== undefined && Number(number) < ticket;
    });
    await Promise.all(old.map(name => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name), { force: true })));
};
const locked = (folder) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('REGISTRY_LOCKED', `Another process has kept the registry folder locked for ${WAIT_LIMIT_MS / 1000} s.`, { hint: `End it, or delete "${folder}" when you are sure that none is running.` });


/***/ }),

/***/ 81687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WF: () => (/* binding */ thisProcess),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);


const thisProcess = () => ({
    pid: process.pid,
    started: startTime(process.pid) ?? 0,
    scope: scopeHere()
});
/** Reads what was written down of a process; undefined for anything else. Pure. */
const parseOwner = (text) => {
    try {
        const { pid, started, scope } = JSON.parse(text) ?? {};
        return Number.isSafeInteger(pid) && Number.isSafeInteger(started) && typeof scope === 'string'
            ? { pid: Number(pid), started: Number(started), scope }
            : undefined;
    }
    catch {
        return undefined;
    }
};
/**
 * Whether the process still runs. Of a process in another container or on another machine nothing can be seen:
 * it counts as alive for `patience` milliseconds after `since`.
 */
const isAlive = (owner, since, patience) => {
    if (owner.scope !== scopeHere())
        return Date.now() - since < patience;
    const started = startTime(owner.pid);
    if (started !== undefined)
        return started === owner.started;
    return owner.started === 0 && answersSignal(owner.pid);
};
const startTime = (pid) => {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        // The program's name, in parentheses, may hold spaces: count fields behind it.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return fields[0] === 'Z' ? undefined : Number(fields[19]);
    }
    catch {
        return undefined;
    }
};
const answersSignal = (pid) => {
    try {
        return process.kill(pid, 0);
    }
    catch {
        return false;
    }
};
let scope;
const scopeHere = () => {
    scope ??= [(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), ...['boot', 'pid'].map(describeScope)].join('|');
    return scope;
};
const describeScope = (kind) => {
    try {
        return kind === 'boot'
            ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1').trim()
            : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return '';
    }
};


/***/ }),

/***/ 32060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Rn: () => (/* binding */ MEDIA),
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   YX: () => (/* binding */ ANNOTATION),
/* harmony export */   ZJ: () => (/* binding */ toBytes),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES)
/* harmony export */ });
const MEDIA = {
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    index: 'application/vnd.oci.image.index.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar',
    layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    /** https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidance-for-an-empty-descriptor */
    empty: 'application/vnd.oci.empty.v1+json'
};
/** Indexes, also in Docker's own form, which is read alike. */
const INDEX_TYPES = [
    MEDIA.index,
    'application/vnd.docker.distribution.manifest.list.v2+json'
];
/** Manifests and indexes. */
const MANIFEST_TYPES = [
    MEDIA.manifest,
    'application/vnd.docker.distribution.manifest.v2+json',
    ...INDEX_TYPES
];
const isIndexType = (mediaType) => INDEX_TYPES.includes(mediaType);
const isManifestType = (mediaType) => MANIFEST_TYPES.includes(mediaType);
/** Configs of images that run, also in Docker's own form; what else is stored has others. */
const isImageConfigType = (mediaType) => mediaType === MEDIA.config || mediaType === 'application/vnd.docker.container.image.v1+json';
/** What a manifest or index names: its config and layers, or its manifests. */
const namedBy = (document) => [
    ...(document.config ? [document.config] : []),
    ...(document.layers ?? []),
    ...(document.manifests ?? [])
];
/** Annotation keys: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md */
const ANNOTATION = {
    refName: 'org.opencontainers.image.ref.name',
    title: 'org.opencontainers.image.title',
    version: 'org.opencontainers.image.version',
    description: 'org.opencontainers.image.description',
    created: 'org.opencontainers.image.created',
    source: 'org.opencontainers.image.source',
    revision: 'org.opencontainers.image.revision',
    baseName: 'org.opencontainers.image.base.name',
    baseDigest: 'org.opencontainers.image.base.digest'
};
/** The one way a JSON document becomes bytes here, so that equal documents have equal digests. */
const toBytes = (document) => Buffer.from(JSON.stringify(document));


/***/ }),

/***/ 17313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ readImage),
/* harmony export */   Dg: () => (/* binding */ HERE),
/* harmony export */   MP: () => (/* binding */ readImageConfig),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91063);

/** This machine, as images name it. */
const HERE = {
    os: 'linux',
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64'
};
/** A manifest or index, of the shape it should have. @throws UserError `DOCUMENT_INVALID` and those of `Store.read` */
const readDocument = async (store, repository, descriptor) => (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(await store.read(repository, descriptor), descriptor.digest);
/** As `readDocument`, where nothing but a manifest will do. */
const readManifest = async (store, repository, descriptor) => (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(await store.read(repository, descriptor), descriptor.digest);
/** The config of an image. @throws UserError `DOCUMENT_INVALID` and those of `Store.read` */
const readImageConfig = async (store, repository, { config }) => (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .FB)(await store.read(repository, config), config.digest);
/**
 * The manifest of an image; of one for several platforms that of `platform`, or the first where none is for it.
 * @throws UserError `DOCUMENT_INVALID` and those of `Store.read`
 */
const readImage = async (store, repository, descriptor, platform = HERE) => {
    const document = await readDocument(store, repository, descriptor);
    if (!(0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndex */ .nw)(document))
        return { manifest: document };
    const chosen = imageFor(document, platform);
    if (chosen === undefined)
        throw (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidDocument */ .Zu)(descriptor.digest, 'it is an index that names no image');
    return { manifest: await readManifest(store, repository, chosen), index: document };
};
const imageFor = ({ manifests }, wanted) => manifests.find(({ platform }) => platform?.os === wanted.os && platform.architecture === wanted.architecture) ?? manifests[0];


/***/ }),

/***/ 21263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ controlSocket),
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74296);
/* harmony import */ var _private_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54534);
/** How the target and a service's supervisor speak: one JSON line each way over a unix socket. */







/**
 * The socket of a service's supervisor, in a folder that only this user may look into: the system's own for such things where
 * there is one, else below the user's state folder. Named by a hash, since a unix socket's path must stay under 108 bytes.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 * @throws UserError `FOLDER_NOT_PRIVATE`
 */
const controlSocket = (serviceFolder, env) => {
    const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(node_path__WEBPACK_IMPORTED_MODULE_4___default().resolve(serviceFolder)).digest('hex').slice(0, 24);
    const sockets = controlFolders(env)
        .map(folder => node_path__WEBPACK_IMPORTED_MODULE_4___default().join(folder, `${name}.sock`))
        .filter(socket => Buffer.byteLength(socket) < LONGEST_PATH);
    // The same user may have a session once and none another time: a service is found in both.
    const found = sockets.find(node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync) ?? sockets[0];
    if (found === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo('FOLDER_NOT_PRIVATE', 'The path of your state folder is too long.', {
            hint: 'Set XDG_RUNTIME_DIR or XDG_STATE_HOME to a folder of yours with a shorter path.'
        });
    (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .privateFolder */ .q)(node_path__WEBPACK_IMPORTED_MODULE_4___default().dirname(found));
    return found;
};
/** Linux takes 107 bytes, macOS 103. */
const LONGEST_PATH = 104;
const controlFolders = (env) => {
    const { XDG_RUNTIME_DIR: runtime, XDG_STATE_HOME: state } = env;
    const home = env.HOME && node_path__WEBPACK_IMPORTED_MODULE_4___default().isAbsolute(env.HOME) ? env.HOME : (0,node_os__WEBPACK_IMPORTED_MODULE_3__.homedir)();
    const ofState = state && node_path__WEBPACK_IMPORTED_MODULE_4___default().isAbsolute(state) ? state : node_path__WEBPACK_IMPORTED_MODULE_4___default().join(home, '.local', 'state');
    return [
        ...(runtime && node_path__WEBPACK_IMPORTED_MODULE_4___default().isAbsolute(runtime) && isWritable(runtime) ? [runtime] : []),
        ofState
    ].map(folder => node_path__WEBPACK_IMPORTED_MODULE_4___default().join(folder, 'scoreline'));
};
const isWritable = (folder) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
};
/**
 * Asks a supervisor; undefined when none listens. Giving up closes the connection, which ends a deployment that is under way.
 */
const ask = (socketPath, request, signal) => new Promise((resolve, reject) => {
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.connect)(socketPath);
    const give = () => {
        socket.destroy();
        reject(signal?.reason);
    };
    if (signal?.aborted)
        return give();
    signal?.addEventListener('abort', give);
    socket.once('close', () => signal?.removeEventListener('abort', give));
    let text = '';
    socket.setEncoding('utf8');
    socket.on('connect', () => socket.write(`${JSON.stringify(request)}\n`));
    socket.on('data', chunk => {
        text += chunk;
    });
    socket.on('end', () => resolve(text.endsWith('\n') ? JSON.parse(text) : undefined));
    socket.on('error', error => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .isErrno */ .r)(error, 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE')
        ? resolve(undefined)
        : reject(error));
});


/***/ }),

/***/ 83814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LocalTarget: () => (/* binding */ LocalTarget)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/plain-file.ts
var plain_file = __webpack_require__(19130);
// EXTERNAL MODULE: ./src/core/workspace.ts
var workspace = __webpack_require__(28742);
;// CONCATENATED MODULE: ./src/core/own-folder.ts





/**
 * A folder for what nobody else may read or prepare: made where it is missing, for this user alone, behind no link.
 * @param root the user's choice, or this user's own place: may lie behind links of the machine
 * @param below folders in it, each in the one before
 * @returns its path
 * @throws UserError `STATE_FOLDER_UNSAFE`, `FILE_LINK_OUTSIDE`.
 */
const ownFolder = async (root, ...below) => {
    await (0,promises_.mkdir)(root, { recursive: true, mode: 0o700 }).catch(cause => {
        throw unsafe(root, `cannot be made: ${cause.code}`, cause);
    });
    let folder = await (0,workspace/* realPlace */.oD)(root, { what: 'The state folder' });
    await check(folder);
    for (const name of below) {
        folder = external_node_path_default().join(folder, name);
        await (0,promises_.mkdir)(folder, { mode: 0o700 }).catch(cause => {
            if (cause.code !== 'EEXIST')
                throw unsafe(folder, `cannot be made: ${cause.code}`, cause);
        });
        await check(folder);
    }
    return folder;
};
const check = async (folder) => {
    const found = await (0,promises_.lstat)(folder);
    if (!found.isDirectory())
        throw unsafe(folder, `is ${(0,plain_file/* kindOf */.I)(found)}`);
    const user = process.getuid?.();
    if (user === undefined)
        return;
    if (found.uid !== user)
        throw unsafe(folder, 'belongs to another user');
    // Made by an earlier version, or unpacked with the modes of another machine.
    if ((found.mode & 0o022) !== 0)
        await (0,promises_.chmod)(folder, 0o700);
};
const unsafe = (folder, why, cause) => new errors/* UserError */.yo('STATE_FOLDER_UNSAFE', `The folder "${folder}" ${why}.`, {
    cause,
    hint: 'Scoreline keeps services and their files there, for this user alone. Remove it, or name another folder in SCORELINE_STATE.'
});

// EXTERNAL MODULE: ./src/oci/digest.ts
var digest = __webpack_require__(68825);
// EXTERNAL MODULE: ./src/targets/plan.ts
var targets_plan = __webpack_require__(34003);
// EXTERNAL MODULE: ./src/contract/image.ts
var contract_image = __webpack_require__(52347);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
;// CONCATENATED MODULE: ./src/targets/local/code.ts




/** The variable by which an image names its entry script, as the official server reads it. */
const ENTRY = `${contract_image/* VARIABLE */.TZ.entryScript}=`;
/**
 * Refuses files that an image would not run: they would be laid into it and change nothing. Pure.
 * @throws UserError `INPUT_INVALID`
 */
const checkCode = (code, { config }, service) => {
    const entry = config.Env?.find(variable => variable.startsWith(ENTRY))?.slice(ENTRY.length);
    if (entry === undefined)
        throw (0,inputs/* invalid */.Gq)('entry-script', `does not apply to service "${service}": its image serves models without a script`, 'Build an image with the entry script, and deploy that.');
    if (!code.some(file => file.path === entry))
        throw (0,inputs/* invalid */.Gq)('entry-script', `does not name "${entry}", the script that service "${service}" runs`, 'Give the file with that name, in the same place below the source directory as when the image was built. For a script with another name, build an image.');
};
/** Lays files over an app's own. What has no new file stays as it is. */
const layCode = async (files, appRoot) => {
    for (const file of files) {
        const target = external_node_path_default().join(appRoot, file.path);
        await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
        // Removed first: the name may be a link into a layer that others share.
        await (0,promises_.rm)(target, { force: true });
        await (0,promises_.copyFile)(file.source, target);
    }
};

;// CONCATENATED MODULE: ./src/targets/local/command.ts



/** Paths that exist only inside the image: they mean the same place below the root folder on this disk. */
const IMAGE_PATHS = [contract_image/* IN_IMAGE */.y4.home, contract_image/* IN_IMAGE */.y4.appRoot, contract_image/* IN_IMAGE */.y4.weights];
/**
 * The image's own entry point, environment and folder, with its paths moved to where it was unpacked. Pure.
 * @throws UserError `IMAGE_NOT_RUNNABLE` where it names no program.
 */
const serviceCommand = ({ config }, rootfs, { env, workers, python }, host) => {
    const place = (value) => value
        .split(':')
        .map(part => IMAGE_PATHS.some(root => part === root || part.startsWith(`${root}/`))
        ? external_node_path_default().join(rootfs, part)
        : part)
        .join(':');
    const [command, ...args] = [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])].map(place);
    if (!command)
        throw new errors/* UserError */.yo('IMAGE_NOT_RUNNABLE', 'The image names no program to start.', {
            hint: 'The target local runs images that build-image made.'
        });
    const own = Object.fromEntries((config.Env ?? []).map(entry => {
        const at = entry.indexOf('=');
        return [entry.slice(0, at), place(entry.slice(at + 1))];
    }));
    // An environment that the image brings along, not one of a base that is not there.
    const brought = own.CONDA_PREFIX?.startsWith(rootfs) ? `${own.CONDA_PREFIX}/bin` : undefined;
    return {
        command,
        args,
        cwd: place(config.WorkingDir ?? '/'),
        env: {
            ...own,
            // Programs of the host: the interpreter and what it needs to start.
            ...defined({
                PATH: [brought, host.PATH].filter(Boolean).join((external_node_path_default()).delimiter) || undefined,
                HOME: host.HOME,
                LANG: host.LANG,
                LD_LIBRARY_PATH: host.LD_LIBRARY_PATH
            }),
            [contract_image/* VARIABLE */.TZ.workers]: String(workers),
            ...(python ? { [contract_image/* VARIABLE */.TZ.python]: python } : {}),
            ...env,
            [contract_image/* VARIABLE */.TZ.connections]: 'ipc'
        }
    };
};
const defined = (record) => Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

// EXTERNAL MODULE: ./src/core/ignore-rules.ts
var ignore_rules = __webpack_require__(45047);
;// CONCATENATED MODULE: ./src/targets/local/source-file.ts



const LEFT_OUT = new Set([...ignore_rules/* NEVER_CONTENT */.Jf, 'node_modules', '.venv', '_actions']);
const MOST_FOLDERS = 5000;
/**
 * The file of the workspace that a file inside an image was made from: the same name and the same bytes.
 * @param name relative to the code's root inside the image.
 * @returns the path from the workspace; undefined when no file fits, or too many folders were looked through.
 */
const findSource = async (workspace, name, bytes) => {
    const folders = [workspace];
    for (let i = 0; i < folders.length && i < MOST_FOLDERS; i++) {
        const folder = folders[i];
        const candidate = external_node_path_default().join(folder, name);
        const found = await (0,promises_.readFile)(candidate).catch(() => undefined);
        if (found?.equals(bytes))
            return external_node_path_default().relative(workspace, candidate);
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
        for (const entry of entries)
            if (entry.isDirectory() && !LEFT_OUT.has(entry.name))
                folders.push(external_node_path_default().join(folder, entry.name));
    }
    return undefined;
};

// EXTERNAL MODULE: ./src/targets/local/traceback.ts
var traceback = __webpack_require__(40588);
;// CONCATENATED MODULE: ./src/targets/local/failed-start.ts






/** Where the code lies below an image's root: `AML_APP_ROOT` of the official server. */
const APP_ROOT = external_node_path_default().join(...contract_image/* IN_IMAGE */.y4.appRoot.split('/'));
/**
 * Why a service did not start, in the words of its own log, at the line of the user's file where a traceback ends.
 * @param kept whether the previous one still serves
 */
const failedStart = async ({ log, message }, name, rootfs, kept) => new errors/* UserError */.yo('SERVICE_FAILED', `Service "${name}" did not start: ${(0,traceback/* exceptionLine */.i)(log) ?? message}.${kept ? ' The previous one still serves.' : ''}`, {
    hint: 'The lines above are its own log; init() runs before anything is served.',
    at: await placeOf(log, external_node_path_default().join(rootfs, APP_ROOT))
});
/** Where a traceback ends, as a file of the workspace where it is one: annotations show only those. */
const placeOf = async (lines, appRoot) => {
    const frame = (0,traceback/* lastUserFrame */.B)(lines, appRoot);
    if (frame === undefined)
        return undefined;
    const bytes = await (0,promises_.readFile)(external_node_path_default().join(appRoot, frame.file));
    const source = await findSource(process.cwd(), frame.file, bytes);
    return { ...frame, file: source ?? frame.file };
};

// EXTERNAL MODULE: ./src/oci/layout/lock.ts
var lock = __webpack_require__(46885);
;// CONCATENATED MODULE: ./src/targets/local/only-deployment.ts



/**
 * One deployment, reload or deletion of a service at a time on this machine, also among processes: the next one looks
 * again at what runs.
 * The lock lies beside the services' folders, since a service's own folder comes and goes.
 * @throws UserError `SERVICE_BUSY`, `STATE_FOLDER_UNSAFE`.
 */
const onlyDeployment = async (stateFolder, name, work, signal) => {
    const folder = await ownFolder(stateFolder, 'deployments', name);
    return (0,lock/* withLock */.k)(folder, work, {
        patienceMs: LONGEST_DEPLOYMENT_MS,
        signal,
        error: () => new errors/* UserError */.yo('SERVICE_BUSY', `Another deployment of "${name}" is still under way.`, {
            hint: `Wait for it, or end it. Delete "${folder}" when you are sure that none is running.`
        })
    });
};
/** A deployment may wait for several others that each take their start timeout. */
const LONGEST_DEPLOYMENT_MS = 20 * 60_000;

;// CONCATENATED MODULE: ./src/targets/local/plan.ts

/** What a deployment to this machine would do, and why. Pure. */
const planLocal = (wanted, { service: current, basis }) => {
    const plan = (action, reasons, costs = []) => ({
        action,
        reasons,
        costs,
        problems: [],
        basis
    });
    if (current === undefined)
        return plan('create', [`No service "${wanted.name}" runs on this machine.`]);
    const { settings: now } = current;
    const { settings: next } = wanted;
    const moves = next.port !== undefined && next.port !== now.port;
    const reasons = [
        moves && `The port changes from ${now.port} to ${next.port}.`,
        current.imageDigest !== wanted.image.digest &&
            `The image changes from ${current.imageLabel} to ${wanted.image.label}.`,
        current.changedCode && 'The service runs other code than its image, by reload.',
        current.state !== 'running' && `The service is ${current.state}.`,
        (0,targets_plan/* basisOf */.gp)(now.env) !== (0,targets_plan/* basisOf */.gp)(next.env) && 'The environment variables change.',
        now.workers !== next.workers && `The workers change from ${now.workers} to ${next.workers}.`,
        now.python !== next.python && 'The Python interpreter changes.'
    ].filter(reason => reason !== false);
    if (moves)
        return plan('replace', reasons, [
            'The service has a new address, and requests are refused until it answers there.'
        ]);
    return reasons.length === 0 ? plan('no-op', ['Nothing changed.']) : plan('update', reasons);
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/targets/local/port.ts


/** Whether a port of 127.0.0.1 can be listened on now. */
const isFree = (port) => new Promise(resolve => {
    const probe = (0,external_node_net_.createServer)();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
});
/** Another program has the port. */
const portInUse = (port, name) => new errors/* UserError */.yo('PORT_IN_USE', `Port ${port} of 127.0.0.1 is in use by another program, so service "${name}" cannot have it.`, {
    hint: 'Choose another port, or leave the input "port" empty for a free one.'
});

// EXTERNAL MODULE: ./src/core/seal.ts
var seal = __webpack_require__(66466);
// EXTERNAL MODULE: ./src/oci/layer/unpack.ts
var unpack = __webpack_require__(53673);
;// CONCATENATED MODULE: ./src/targets/local/rootfs.ts









/** Our own layers carry this mark in the image's history; the base below them is not needed on this machine. */
const OWN_MARK = 'scoreline:';
/**
 * The files of an image as a folder on this disk, all of them its own: what a service writes to changes no other's.
 * Layers that many images have are unpacked once, looked at again at each use, and copied; models and code are unpacked
 * where they belong.
 * @param target a folder that is not there yet. Its parent is made for this user alone.
 * @throws UserError `IMAGE_NOT_RUNNABLE` when the image was not built by Scoreline, `STATE_FOLDER_UNSAFE`.
 */
const makeRootfs = async ({ manifest, config }, repository, target, { store, stateFolder, log, signal }) => {
    const own = ownLayers(manifest, config);
    if (!own.some(({ madeBy }) => madeBy === contract_image/* MADE_BY */.aI.runtime))
        throw new errors/* UserError */.yo('IMAGE_NOT_RUNNABLE', 'The image has no scoring runtime in it.', {
            hint: 'The target local runs images that build-image made.'
        });
    const layers = await ownFolder(stateFolder, 'layers');
    const above = external_node_path_default().relative(external_node_path_default().resolve(stateFolder), external_node_path_default().dirname(external_node_path_default().resolve(target)));
    const parent = await ownFolder(stateFolder, ...above.split((external_node_path_default()).sep).filter(Boolean));
    const draft = await (0,promises_.mkdtemp)(external_node_path_default().join(parent, '.draft-'));
    try {
        const root = external_node_path_default().join(draft, 'root');
        await (0,promises_.mkdir)(root);
        const trees = await Promise.all(own.map(async ({ layer, madeBy }, i) => {
            const bytes = () => untilAborted(store.stream(repository, layer), signal);
            log.debug(`Laying ${layer.digest} (${madeBy})`);
            if (isShared(madeBy))
                return { from: await unpacked(layer, bytes, layers), lay: shared };
            const from = external_node_path_default().join(draft, String(i));
            await unpackWhole(bytes(), layer, from);
            return { from, lay: promises_.rename };
        }));
        for (const { from, lay } of trees) {
            signal?.throwIfAborted();
            await overlay(from, root, lay);
        }
        await (0,promises_.rename)(root, external_node_path_default().join(parent, external_node_path_default().basename(target)));
    }
    catch (error) {
        // A layer that was cut off for this is not damaged.
        signal?.throwIfAborted();
        throw error;
    }
    finally {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }
};
const untilAborted = async function* (bytes, signal) {
    for await (const chunk of bytes) {
        signal?.throwIfAborted();
        yield chunk;
    }
};
/** Programs and packages; a model or a script is seldom in two images. */
const isShared = (madeBy) => !/^scoreline: (models|code)\b/.test(madeBy);
/** Layers and their history stand in the same order; entries that made no layer are marked. */
const ownLayers = (manifest, config) => {
    const history = (config.history ?? []).filter(entry => !entry.empty_layer);
    return manifest.layers.flatMap((layer, i) => {
        const madeBy = history[i]?.created_by ?? '';
        return madeBy.startsWith(OWN_MARK) ? [{ layer, madeBy }] : [];
    });
};
/** The folder of a layer, as it came out of bytes with its digest: one that was changed since is made again. */
const unpacked = async (layer, bytes, layers) => {
    const folder = external_node_path_default().join(layers, (0,digest/* hexOf */.ZD)(layer.digest));
    if (await (0,seal/* isSealed */.dy)(folder))
        return folder;
    const draft = await (0,promises_.mkdtemp)(external_node_path_default().join(layers, '.draft-'));
    try {
        await unpackWhole(bytes(), layer, external_node_path_default().join(draft, 'layer'));
        // Moved away, not deleted: another deployment may be copying from it.
        await (0,promises_.rename)(folder, external_node_path_default().join(draft, 'old')).catch(errors/* ifMissing */.W1);
        await (0,promises_.rename)(external_node_path_default().join(draft, 'layer'), folder);
        await (0,seal/* seal */.od)(folder);
        return folder;
    }
    finally {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }
};
/** A layer may have nothing in it. */
const unpackWhole = async (bytes, { mediaType }, folder) => {
    await (0,promises_.mkdir)(folder);
    await (0,unpack/* unpack */.l)(bytes, mediaType, folder);
};
/**
 * A copy, which shares its blocks where the file system can. Node.js itself, 100 MB, is a link to the one that all
 * services run: the system lets nobody write to a program that runs.
 */
const shared = (source, target) => target.endsWith(PROGRAM)
    ? (0,promises_.symlink)(source, target)
    : (0,promises_.copyFile)(source, target, external_node_fs_.constants.COPYFILE_FICLONE);
const PROGRAM = external_node_path_default().join('opt', 'scoreline', 'bin', 'node');
/** Lays one tree over another: what comes later takes the place of what is there, and is put behind no link. */
const overlay = async (from, to, lay) => {
    const entries = await (0,promises_.readdir)(from, { withFileTypes: true });
    const files = entries.filter(entry => !entry.isDirectory());
    for (let at = 0; at < files.length; at += AT_ONCE)
        await Promise.all(files.slice(at, at + AT_ONCE).map(async (entry) => {
            const source = external_node_path_default().join(from, entry.name);
            const target = external_node_path_default().join(to, entry.name);
            await (0,promises_.rm)(target, { recursive: true, force: true });
            if (entry.isSymbolicLink())
                await (0,promises_.symlink)(await (0,promises_.readlink)(source), target);
            else
                await lay(source, target);
        }));
    for (const entry of entries.filter(one => one.isDirectory())) {
        const target = external_node_path_default().join(to, entry.name);
        const found = await (0,promises_.lstat)(target).catch(errors/* ifMissing */.W1);
        if (found !== undefined && !found.isDirectory())
            await (0,promises_.rm)(target);
        await (0,promises_.mkdir)(target, { recursive: true });
        await overlay(external_node_path_default().join(from, entry.name), target, lay);
    }
};
const AT_ONCE = 16;

// EXTERNAL MODULE: ./src/oci/read-image.ts
var read_image = __webpack_require__(17313);
;// CONCATENATED MODULE: ./src/targets/local/runnable-image.ts


/**
 * What an image says of itself, for this machine's processor.
 * @throws UserError `IMAGE_UNKNOWN`, `IMAGE_NOT_RUNNABLE`
 */
const runnableImage = async (store, { repository, digest }) => {
    const descriptor = await store.resolve(repository, digest);
    if (descriptor === undefined)
        throw new errors/* UserError */.yo('IMAGE_UNKNOWN', `${repository}@${digest} is not in registry "${store.location}" any more.`, {
            hint: 'It was deleted after it was found. Build it again.'
        });
    const { manifest } = await (0,read_image/* readImage */.AM)(store, repository, descriptor);
    const config = await (0,read_image/* readImageConfig */.MP)(store, repository, manifest);
    if (config.architecture === read_image/* HERE */.Dg.architecture)
        return { manifest, config };
    throw new errors/* UserError */.yo('IMAGE_NOT_RUNNABLE', `The image is for ${config.os}/${config.architecture}, and this machine is ${read_image/* HERE */.Dg.os}/${read_image/* HERE */.Dg.architecture}.`, {
        hint: `Build it with input "platforms" set to ${read_image/* HERE */.Dg.os}/${read_image/* HERE */.Dg.architecture}, alone or among others.`
    });
};

// EXTERNAL MODULE: ./src/targets/local/service-log.ts
var service_log = __webpack_require__(45050);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/targets/local/control.ts
var control = __webpack_require__(21263);
// EXTERNAL MODULE: ./src/targets/local/private-folder.ts
var private_folder = __webpack_require__(54534);
;// CONCATENATED MODULE: ./src/targets/local/supervisor-env.ts
/**
 * What a supervisor needs of the environment of the step that starts it. It outlives the step, and what it runs can read its
 * environment in /proc: tokens of the job and inputs must not be there. Pure.
 */
const supervisorEnv = (env) => Object.fromEntries(NEEDED.flatMap(name => {
    const value = env[name];
    return value === undefined ? [] : [[name, value]];
}));
/**
 * Where programs, the home folder and the control socket are, and how to write text and times; and the mark by which a runner
 * ends what a job left behind.
 */
const NEEDED = [
    'PATH',
    'HOME',
    'LANG',
    'LC_ALL',
    'TZ',
    'TMPDIR',
    'LD_LIBRARY_PATH',
    'XDG_RUNTIME_DIR',
    'XDG_STATE_HOME',
    'RUNNER_TRACKING_ID'
];

;// CONCATENATED MODULE: ./src/targets/local/supervisor-of.ts
/** The supervisor of one service, seen from a step: asked, started where none answers, stopped. */









/** How long a supervisor may take to answer. */
const START_LIMIT_MS = 10_000;
const supervisorOf = (name, { folder, locks, command, env, clock }) => {
    const socket = () => (0,control/* controlSocket */.D)(folder, env);
    const status = () => (0,control/* ask */.k)(socket(), { op: 'status' });
    /** Two steps that deploy the same new service at once must not start a supervisor each. */
    const alone = async (work) => (0,lock/* withLock */.k)(await locks(), work);
    const start = async (deadline) => {
        if ((await status()) !== undefined)
            return;
        let running = true;
        const ended = () => {
            running = false;
        };
        startProcess(command, (0,private_folder/* privateFolder */.q)(folder), env, ended);
        while (running && clock.now() < deadline) {
            if ((await status()) !== undefined)
                return;
            await clock.sleep(10);
        }
    };
    const end = async () => {
        await (0,control/* ask */.k)(socket(), { op: 'stop' });
        while ((await status()) !== undefined)
            await clock.sleep(20);
    };
    /** One that was started for a deployment that is not wanted any more would wait for ever. */
    const endIdle = async () => {
        const answer = await status();
        if (answer?.ok && answer.record === undefined)
            await end();
    };
    return {
        status,
        end: () => alone(end),
        run: async (request, signal) => {
            const deadline = clock.now() + START_LIMIT_MS;
            do {
                const answer = await (0,control/* ask */.k)(socket(), request, signal);
                // One that is ending takes no more requests; another takes its place.
                if (answer !== undefined && (answer.ok || answer.problem !== 'stopped'))
                    return answer;
                await alone(() => start(deadline));
                if (signal?.aborted)
                    await alone(endIdle);
                await clock.sleep(10, signal);
            } while (clock.now() < deadline);
            throw new errors/* UserError */.yo('SUPERVISOR_FAILED', `The supervisor of service "${name}" did not start.`, {
                hint: `Its output is in ${external_node_path_default().join(folder, 'supervisor.log')}.`
            });
        },
        stop: async () => {
            if (!(0,external_node_fs_.existsSync)(folder) && (await status()) === undefined)
                return;
            await alone(async () => {
                await end();
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            });
        }
    };
};
const startProcess = ([command = '', ...args], folder, env, ended) => {
    const output = (0,external_node_fs_.openSync)(external_node_path_default().join(folder, 'supervisor.log'), 'a', 0o600);
    const child = (0,external_node_child_process_.spawn)(command, [...args, folder], {
        detached: true,
        stdio: ['ignore', output, output],
        env: supervisorEnv(env)
    });
    (0,external_node_fs_.closeSync)(output);
    child.once('error', ended);
    child.once('exit', ended);
    child.unref();
};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/core/write-whole.ts
var write_whole = __webpack_require__(64550);
;// CONCATENATED MODULE: ./src/targets/local/whereabouts.ts








/**
 * Where the services of this machine are: in a state folder, which has an id of its own. Not the machine's name, which
 * changes with its network, nor the folder's path, which another machine may have too.
 * @returns undefined for one who only looks, where nothing was deployed yet
 */
const localWhereabouts = async ({ stateFolder, env, clock }, use) => {
    const id = (await readId(stateFolder)) ?? (use === 'look' ? undefined : await makeId(stateFolder));
    if (id === undefined)
        return undefined;
    const lasts = longestJobMs(env);
    return {
        id: { id },
        shown: { machine: (0,external_node_os_.hostname)() },
        ...(lasts === undefined ? {} : { ends: clock.now() + lasts })
    };
};
const readId = async (stateFolder) => {
    try {
        const id = (await (0,plain_file/* readInPlace */.$v)(external_node_path_default().join(stateFolder, 'id'), { most: 64 })).toString().trim();
        return /^[a-f0-9-]{36}$/.test(id) ? id : undefined;
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'FILE_MISSING'))
            return undefined;
        throw error;
    }
};
/** Two deployments that are the first in a folder get the same. */
const makeId = async (stateFolder) => (0,lock/* withLock */.k)(await ownFolder(stateFolder, 'id-lock'), async () => {
    const known = await readId(stateFolder);
    if (known !== undefined)
        return known;
    const id = (0,external_node_crypto_.randomUUID)();
    await (0,write_whole/* writeWhole */.f)(external_node_path_default().join(stateFolder, 'id'), id, undefined, 0o600);
    return id;
});
const HOUR = 3_600_000;
/**
 * How long a job and what it started may last; undefined where no job's end takes the services along.
 * https://docs.github.com/en/actions/reference/limits#existing-system-limits
 */
const longestJobMs = (env) => {
    if (env.GITHUB_ACTIONS !== 'true')
        return undefined;
    if (env.RUNNER_ENVIRONMENT === 'github-hosted')
        return 6 * HOUR;
    return env.SCORELINE_STATE ? undefined : 5 * 24 * HOUR;
};

;// CONCATENATED MODULE: ./src/targets/local/local-target.ts



















/** Runs an image's contents as a process on 127.0.0.1. docs/targets/local.md */
class LocalTarget {
    #tools;
    constructor(tools) {
        this.#tools = tools;
    }
    async settings(given, { python }) {
        return {
            port: given.port,
            env: given['environment-variables'],
            workers: given.workers,
            startTimeoutSeconds: given['start-timeout-seconds'],
            python: python === undefined ? undefined : await this.#tools.python(python)
        };
    }
    async observe(name) {
        const service = await this.find(name);
        return { service, basis: (0,targets_plan/* basisOf */.gp)(service) };
    }
    plan(wanted, seen) {
        return planLocal(wanted, seen);
    }
    async check({ name, image, settings }, { action }, { service }) {
        if (action === 'no-op')
            return [];
        const problems = [...(await (0,targets_plan/* problemsOf */.GW)(() => this.#image(image)))];
        // One that is stopped has given its port up.
        const opens = action !== 'update' || service?.state === 'stopped';
        const port = settings.port ?? service?.settings.port;
        if (opens && port !== undefined && !(await isFree(port)))
            problems.push((0,targets_plan/* problemOf */.Zw)(portInUse(port, name)));
        return problems;
    }
    async deploy(wanted, plan, signal) {
        const { name } = wanted;
        return this.#alone(name, signal, async () => {
            const { service: current, basis } = await this.observe(name);
            if (basis !== plan.basis)
                throw (0,targets_plan/* planStale */.b6)(name);
            if (plan.action === 'no-op' && current !== undefined)
                return current;
            await ownFolder(this.#tools.stateFolder, 'services', name);
            const rootfs = this.#rootfsOf(name, wanted.image.digest);
            const image = await this.#image(wanted.image);
            await this.#makeRootfs(image, wanted.image.repository, rootfs, signal);
            signal.throwIfAborted();
            if (plan.action === 'replace')
                return this.#replace(wanted, image.config, rootfs, signal);
            const port = wanted.settings.port ?? current?.settings.port;
            const settings = { ...wanted.settings, ...(port === undefined ? {} : { port }) };
            return this.#serve({ name, image: wanted.image, settings }, image.config, rootfs, signal);
        });
    }
    async find(name) {
        const answer = await this.#supervisor(name).status();
        if (answer?.ok && answer.record)
            return serviceOf(answer.record, answer.state);
        const record = await this.#record(name);
        return record && serviceOf(record, 'stopped');
    }
    /**
     * Serves with other code on the image it has: the files are laid over the image's own, a new process starts on them
     * and takes over when it is ready. The next deployment brings the image's code back.
     * @throws UserError `SERVICE_UNKNOWN`, `SERVICE_FAILED`, `INPUT_INVALID` where the image would not run the script; the
     * process that runs stays then.
     */
    reload(name, code, signal) {
        return this.#alone(name, signal, async () => {
            const record = await this.#record(name);
            if (record === undefined)
                throw serviceUnknown(name);
            const image = await this.#image(record.image);
            checkCode(code, image.config, name);
            const rootfs = `${this.#rootfsOf(name, record.image.digest)}-code-${this.#tools.clock.now()}`;
            try {
                await this.#makeRootfs(image, record.image.repository, rootfs, signal);
                await layCode(code, external_node_path_default().join(rootfs, APP_ROOT));
                return await this.#serve({ ...record, changedCode: true }, image.config, rootfs, signal);
            }
            catch (error) {
                await (0,promises_.rm)(rootfs, { recursive: true, force: true });
                throw error;
            }
        });
    }
    async logs(name, lines) {
        return (0,service_log/* lastLines */.w)(external_node_path_default().join(this.#folder(name), 'service.log'), lines);
    }
    async delete(name) {
        const supervisor = this.#supervisor(name);
        if (!(0,external_node_fs_.existsSync)(this.#folder(name)) && (await supervisor.status()) === undefined)
            return;
        await this.#alone(name, undefined, () => supervisor.stop());
    }
    /** Every service of this machine's state folder, with the digest of the image it runs. */
    async list() {
        const names = await (0,promises_.readdir)(external_node_path_default().join(this.#tools.stateFolder, 'services')).catch(error => {
            if ((0,errors/* isErrno */.r)(error, 'ENOENT'))
                return [];
            throw error;
        });
        const services = await Promise.all(names.map(name => this.find(name)));
        return services.filter(service => service !== undefined);
    }
    whereabouts(use) {
        return localWhereabouts(this.#tools, use);
    }
    #alone(name, signal, work) {
        return onlyDeployment(this.#tools.stateFolder, name, work, signal);
    }
    async #makeRootfs(image, repository, rootfs, signal) {
        const { stateFolder, log } = this.#tools;
        await makeRootfs(image, repository, rootfs, {
            store: await this.#tools.store(),
            stateFolder,
            log,
            signal
        });
    }
    /** Starts a process on a folder of files; it takes over from the one before once it is ready. */
    async #serve(record, config, rootfs, signal) {
        const { name } = record;
        const before = await this.#record(name);
        const command = serviceCommand(config, rootfs, record.settings, this.#tools.env);
        const request = { op: 'run', record: { ...record, rootfs }, command };
        const answer = await this.#supervisor(name).run(request, signal);
        if (!answer.ok) {
            if (answer.problem === 'port in use')
                throw portInUse(record.settings.port, name);
            for (const line of answer.log)
                this.#tools.log.info(line, 'always');
            throw await failedStart(answer, name, rootfs, (await this.find(name))?.state === 'running');
        }
        await this.#forgetOldRootfs(name, [rootfs, before?.rootfs]);
        if (!answer.record)
            throw new Error('The supervisor runs a service it has no record of');
        return serviceOf(answer.record, answer.state);
    }
    #folder(name) {
        return external_node_path_default().resolve(this.#tools.stateFolder, 'services', name);
    }
    #rootfsOf(name, imageDigest) {
        // A folder of its own for each deployment: what lies there already was made by nobody knows whom.
        return external_node_path_default().join(this.#folder(name), `rootfs-${(0,digest/* shortDigest */.VK)(imageDigest)}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`);
    }
    async #record(name) {
        try {
            return JSON.parse(await (0,promises_.readFile)(external_node_path_default().join(this.#folder(name), 'service.json'), 'utf8'));
        }
        catch {
            return undefined;
        }
    }
    async #image(image) {
        return runnableImage(await this.#tools.store(), image);
    }
    #supervisor(name) {
        const { stateFolder, supervisorCommand, env, clock } = this.#tools;
        return supervisorOf(name, {
            folder: this.#folder(name),
            locks: () => ownFolder(stateFolder, 'service-locks', name),
            command: supervisorCommand,
            env,
            clock
        });
    }
    /** The old service goes only while the new port is free, and comes back when the new one does not start. */
    async #replace({ name, image, settings }, config, rootfs, signal) {
        if (settings.port !== undefined && !(await isFree(settings.port)))
            throw portInUse(settings.port, name);
        const before = await this.#record(name);
        await this.#supervisor(name).end();
        try {
            return await this.#serve({ name, image, settings }, config, rootfs, signal);
        }
        catch (error) {
            if (before?.rootfs)
                await this.#putBack(before, before.rootfs);
            throw error;
        }
    }
    async #putBack(before, rootfs) {
        const { log } = this.#tools;
        try {
            const { config } = await this.#image(before.image);
            await this.#serve(before, config, rootfs);
            log.info(`Service "${before.name}" serves again as it was, on port ${before.settings.port}`);
        }
        catch (error) {
            log.warning(`Service "${before.name}" could not be started again: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    /** The process that was replaced may still read its files while it answers its last requests: those stay until the next time. */
    async #forgetOldRootfs(name, keep) {
        for (const entry of await (0,promises_.readdir)(this.#folder(name))) {
            const folder = external_node_path_default().join(this.#folder(name), entry);
            if (entry.startsWith('rootfs-') && !keep.includes(folder))
                await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
}
const serviceUnknown = (name) => new errors/* UserError */.yo('SERVICE_UNKNOWN', `No service "${name}" runs on this machine.`, {
    hint: 'A service is known in the folder it was deployed from.'
});
const serviceOf = ({ name, image, settings, changedCode = false }, state) => {
    const origin = `http://127.0.0.1:${settings.port}`;
    return {
        name,
        state,
        imageDigest: image.digest,
        imageLabel: image.label,
        changedCode,
        settings,
        scoringUri: `${origin}/score`,
        swaggerUri: `${origin}/swagger.json`
    };
};


/***/ }),

/***/ 54534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ privateFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/**
 * Makes a folder that only this user may look into, and checks that it is one: a folder, no link, of this user, which nobody
 * else may write to. One that others may read is closed to them.
 * @throws UserError `FOLDER_NOT_PRIVATE`
 */
const privateFolder = (folder) => {
    const problem = problemOf(folder);
    if (problem !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('FOLDER_NOT_PRIVATE', `The folder "${folder}" ${problem}.`, {
            hint: 'Services are controlled through it, so it must be yours alone. Delete it and deploy again, or set XDG_RUNTIME_DIR to a folder of yours.'
        });
    return folder;
};
const problemOf = (folder) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'EEXIST'))
            return `cannot be made: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`;
    }
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
    if (!found.isDirectory())
        return 'is not a folder but something else';
    const user = process.getuid?.();
    // Windows has neither owners nor modes of this kind.
    if (user === undefined)
        return undefined;
    if (found.uid !== user)
        return 'belongs to another user';
    if ((found.mode & 0o022) !== 0)
        return 'may be changed by other users';
    if ((found.mode & 0o077) !== 0)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 0o700);
    return undefined;
};


/***/ }),

/***/ 45050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ ServiceLog),
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


/** Lines a service wrote: one file for its owner alone, moved aside to `….1` before it grows too large. */
class ServiceLog {
    #file;
    #limit;
    #size;
    constructor(file, limit = 8 * 1024 * 1024) {
        this.#file = file;
        this.#limit = limit;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'a', 0o600));
        this.#size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size;
    }
    /** A line that cannot be written, on a full disk, is lost: the service goes on. */
    write(line) {
        const bytes = Buffer.from(`${line}\n`);
        try {
            if (this.#size + bytes.length > this.#limit) {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(this.#file, `${this.#file}.1`);
                this.#size = 0;
            }
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(this.#file, bytes, { mode: 0o600 });
            this.#size += bytes.length;
        }
        catch { }
    }
}
/** The last lines of a log, from the file that was moved aside too. */
const lastLines = async (file, count) => {
    const linesIn = async (name) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(name, 'utf8').catch(() => '')).split('\n').slice(0, -1);
    const lines = await linesIn(file);
    const older = lines.length < count ? await linesIn(`${file}.1`) : [];
    return [...older, ...lines].slice(-count);
};


/***/ }),

/***/ 40588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ lastUserFrame),
/* harmony export */   i: () => (/* binding */ exceptionLine)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The place in the user's own code where a Python traceback ends, as a path below the source directory.
 * Frames of libraries are passed over: nobody can mend those.
 * @param appRoot where the code lies on this machine.
 */
const lastUserFrame = (log, appRoot) => {
    const frames = log.flatMap(line => {
        const [, file, number] = /File "([^"]+)", line (\d+)/.exec(line) ?? [];
        return file?.startsWith(appRoot + (node_path__WEBPACK_IMPORTED_MODULE_0___default().sep))
            ? [{ file: node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(appRoot, file), line: Number(number) }]
            : [];
    });
    return frames.at(-1);
};
/** The line that names the exception: the last one of a traceback that is not indented. */
const exceptionLine = (log) => {
    const start = log.findLastIndex(line => line.includes('Traceback (most recent call last)'));
    if (start < 0)
        return undefined;
    return log.slice(start + 1).find(line => /^\S/.test(line));
};


/***/ }),

/***/ 34003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ problemIn),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   b6: () => (/* binding */ planStale),
/* harmony export */   gp: () => (/* binding */ basisOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_is_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64955);



const problemOf = ({ code, message, hint }) => ({
    code,
    message,
    ...(hint === undefined ? {} : { hint })
});
/** What a check throws, as problems of a plan; what went wrong while asking is thrown on. */
const problemsOf = async (check) => {
    try {
        await check();
        return [];
    }
    catch (error) {
        return [problemIn(error)];
    }
};
/** For a `catch` around a check: the problem, or the error that is none. */
const problemIn = (error) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
        return problemOf(error);
    throw error;
};
const errorOf = ({ code, message, hint }) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(code, message, { hint });
/**
 * Fingerprint of what a plan rests on: the same for equal data, whatever the order of its keys. What changes by itself
 * (times, counters, events) does not belong into it.
 */
const basisOf = (observed) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonicalJson(observed)).digest('hex').slice(0, 32);
const canonicalJson = (value) => JSON.stringify(value, (_, inner) => (0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
    : inner) ?? 'nothing';
/** Thrown by a target whose service is no longer what the plan was made for. */
const planStale = (service) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('PLAN_STALE', `Service "${service}" has changed since the plan was made, so the plan is not carried out.`, { hint: 'Make a new plan, look at it, and deploy with that.' });


/***/ })

};
