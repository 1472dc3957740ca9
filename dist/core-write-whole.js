export const id = 2593;
export const ids = [2593];
export const modules = {

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

/***/ 24353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ isUsualSecretName),
/* harmony export */   LB: () => (/* binding */ isUsualSecret),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   pg: () => (/* binding */ leftOutSecrets)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19130);
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
 * Files that usually hold secrets, and names of variables that do. The one table of it: no such file goes into a model or
 * an image by itself, and what is left out is named in a warning.
 */


/** By the last part of the path, in lower case. */
const NAMES = [
    /^\.env(\..*)?$/,
    /^\.envrc$/,
    /^id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/,
    /\.(p12|pfx|jks|keystore|kdbx|ppk|kubeconfig|tfstate)$/,
    /^[._]netrc$/,
    /^\.(pgpass|my\.cnf|git-credentials|htpasswd|pypirc|dockercfg|vault-token|terraformrc)$/,
    /^\.(databrickscfg|s3cfg|boto|passwd-s3fs)$/,
    /^(kube\.?config|kaggle\.json|application_default_credentials\.json)$/,
    /^secrets?\.(toml|ya?ml|json|env)$/
];
/** Written for people to copy: `.env.example`. */
const TEMPLATE = /^\.env\.(example|sample|template|dist|defaults?)$/;
/** By a folder on the way, or by the last two parts. */
const PLACES = /(^|\/)(\.git|\.ssh|\.gnupg|\.aws|\.azure|\.kube|\.kaggle|\.docker\/config\.json|\.config\/gcloud|\.config\/gh|\.huggingface\/token|\.cache\/huggingface\/token)(\/|$)/;
/** These hold secrets only if their text says so. */
const LOOKED_INTO = [
    [/\.(pem|key|crt|cer|asc|txt)$/, /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
    [/^\.(npmrc|yarnrc|yarnrc\.yml)$/, /_authToken|_auth\b|_password|npmAuth(?:Token|Ident)/],
    [/^(pip\.conf|pip\.ini|\.condarc|uv\.toml|\.gitconfig)$/, /:\/\/[^\s/@]*:[^\s/@]+@/],
    [/\.json$/, /"type"\s*:\s*"service_account"|-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
    [/^(config|kubeconfig)$/, /^\s*(client-key-data|aws_secret_access_key|token)\s*[:=]/m]
];
/** Enough of a file to see what it is; one that is larger than this many is no key. Bytes. */
const LOOKED_AT = 64 * 1024;
/** Whether a variable of that name usually holds a secret: `NPM_TOKEN`, `AWS_SECRET_ACCESS_KEY`. Pure. */
const isUsualSecretName = (name) => /(^|_)(TOKEN|PAT|PASS|SECRET|SEED|CREDENTIALS?|APIKEY|CONNECTION_STRING|(API|ACCESS|PRIVATE|ACCOUNT|STORAGE)_KEY)(_|$)|PASSWORD|PASSWD|PASSPHRASE|(?<!PUBLIC|CACHE)_KEY$/i.test(name);
/** Whether the path alone says so. @param file relative, with slashes. Pure. */
const isUsualSecret = (file) => {
    const lower = file.toLowerCase();
    const name = lower.slice(lower.lastIndexOf('/') + 1);
    if (PLACES.test(lower))
        return true;
    return NAMES.some(pattern => pattern.test(name)) && !TEMPLATE.test(name);
};
/**
 * Whether a file usually holds secrets, by its path, or by its text where the path leaves that open.
 * @param file relative, with slashes
 * @param source where it lies on this disk
 * @param size bytes
 */
const holdsSecret = async (file, source, size) => {
    if (isUsualSecret(file))
        return true;
    const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
    const marks = LOOKED_INTO.filter(([pattern]) => pattern.test(name)).map(([, mark]) => mark);
    if (marks.length === 0 || size > LOOKED_AT)
        return false;
    const text = await startOf(source);
    return marks.some(mark => mark.test(text));
};
/** What the warning says of files that were left out. Pure. */
const leftOutSecrets = (files, of) => {
    const shown = files.slice(0, 10).join(', ');
    const more = files.length > 10 ? ` and ${files.length - 10} more` : '';
    return `Left out of ${of}, since such files usually hold secrets: ${shown}${more}. A line such as "!${files[0]}" in .amlignore lets one in.`;
};
const startOf = async (source) => {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openInPlace */ .Bg)(source), true);
            const bytes = Buffer.alloc(LOOKED_AT);
            const { bytesRead } = await file.handle.read(bytes, 0, bytes.length, 0);
            return bytes.toString('latin1', 0, bytesRead);
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
    catch (error) {
        // Said by what reads the whole of it.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return '';
        throw error;
    }
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


/***/ }),

/***/ 76253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ listFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_ignore_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45047);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/* harmony import */ var _core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24353);
/* harmony import */ var _core_workspace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28742);







/** Never part of a model. */
const LEFT_OUT = new Set([..._core_ignore_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .NEVER_CONTENT */ .Jf, '.DS_Store']);
/** More than any model has; a folder that links lead round and round in has as many as one waits for. */
const MOST_FILES = 100_000;
const MOST_FOLLOWED = 1000;
const DEEPEST = 100;
/**
 * Every file of a model, sorted by path. Links inside the folder count as the files they lead to. Its `.amlignore` counts;
 * other ignore files do not, as they mostly keep models out of Git.
 * @throws UserError `MODEL_PATH_MISSING`, `MODEL_LINK_OUTSIDE`, `MODEL_FILE_UNSUPPORTED`, `MODEL_IS_SECRET`, `MODEL_TOO_MANY_FILES`.
 */
const listFiles = async (given) => {
    const root = await rootOf(given);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(root);
    const names = [node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(given), node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(process.cwd(), root)];
    for (const name of names.map(one => one.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/')))
        if (await (found.isFile() ? (0,_core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsSecret */ .hK)(name, root, found.size) : (0,_core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .isUsualSecret */ .LB)(name)))
            throw isSecret(given);
    if (found.isDirectory())
        return filesOfFolder(root, given);
    if (!found.isFile() || !(0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isOnDisk */ .L7)(root))
        throw unsupported(given);
    return {
        files: [{ path: node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(given), source: root, size: found.size }],
        folder: undefined,
        secrets: []
    };
};
const rootOf = async (given) => {
    try {
        return await (0,_core_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .realPlace */ .oD)(given, { what: 'The model' });
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
            throw error;
        if (error.code === 'FILE_LINK_OUTSIDE')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('MODEL_LINK_OUTSIDE', error.message, {
                cause: error,
                hint: error.hint
            });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('MODEL_PATH_MISSING', `There is no file or folder "${given}".`, {
            cause: error,
            hint: 'Paths start from the workspace. Does a step before this one make or check out the model?'
        });
    }
};
const filesOfFolder = async (root, given) => {
    const rules = await (0,_core_ignore_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .readIgnoreRules */ .yH)(root, ['.amlignore']);
    const files = [];
    const secrets = [];
    let followed = 0;
    /** @param above real places of the folders on the way: a link to one of them leads in a circle */
    const walk = async (below, folder, above) => {
        if (above.includes(folder))
            return;
        if (above.length > DEEPEST)
            throw tooMany(given, `folders in folders, more than ${DEEPEST} deep`);
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true })) {
            const { name } = entry;
            if (LEFT_OUT.has(name))
                continue;
            if (name === '.amlignore' && rules !== undefined)
                continue;
            const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(below, name);
            const isLink = entry.isSymbolicLink();
            if (isLink && ++followed > MOST_FOLLOWED)
                throw tooMany(given, `more than ${MOST_FOLLOWED} links`);
            const source = isLink
                ? await insideOf(root, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name), relative, given)
                : node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(source).catch(error => {
                throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOENT') ? nowhere(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(given, relative), relative) : error;
            });
            const verdict = rules?.of(relative, found.isDirectory());
            if (verdict === 'out')
                continue;
            if (found.isDirectory())
                await walk(relative, source, [...above, folder]);
            else if (!found.isFile())
                throw unsupported(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(given, relative), (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(found));
            else if (verdict !== 'in' && (await isLeftOut(relative, source, root, found.size)))
                secrets.push(relative);
            else
                files.push({ path: relative, source, size: found.size });
            if (files.length > MOST_FILES)
                throw tooMany(given, `more than ${MOST_FILES} files`);
        }
    };
    await walk('', root, []);
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files, folder: node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(given)), secrets: secrets.sort() };
};
/** By its own name or by that of the file it is a link to. */
const isLeftOut = async (relative, source, root, size) => (await (0,_core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsSecret */ .hK)(relative, source, size)) ||
    (await (0,_core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsSecret */ .hK)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(root, source).split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/'), source, size));
/** The file a link stands for; it must not lead out of the folder that is registered. */
const insideOf = async (root, file, relative, given) => {
    const link = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(given, relative);
    const source = await (0,_core_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .realPlace */ .oD)(file, {
        workspace: { folders: [root] }
    }).catch(error => {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo) || error.code === 'FILE_LINK_OUTSIDE')
            throw outside(link, given);
        throw nowhere(link, relative);
    });
    if (!(0,_core_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .isBelow */ .Yw)(source, root))
        throw outside(link, given);
    return source;
};
const outside = (link, given) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('MODEL_LINK_OUTSIDE', `"${link}" is a link to a file outside of "${given}".`, {
    hint: 'Copy the file into the folder: only what lies below it is registered.'
});
const nowhere = (link, relative) => relative.includes('\ufffd')
    ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('MODEL_FILE_UNSUPPORTED', `The name of "${link}" is not UTF-8.`, {
        hint: 'Rename the file: tools that read the model later could not find it.'
    })
    : new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('MODEL_FILE_UNSUPPORTED', `"${link}" is a link that leads nowhere.`, {
        hint: 'Remove it, or make the file it stands for.'
    });
const unsupported = (file, kind) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('MODEL_FILE_UNSUPPORTED', `"${file}" is neither a file nor a folder${kind ? ` but ${kind}` : ''}.`, { hint: 'A model holds plain files. Register a folder without sockets, pipes and devices.' });
const isSecret = (given) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('MODEL_IS_SECRET', `"${given}" is a file that usually holds secrets.`, {
    hint: 'Everybody who can pull the model could read it. Nothing was registered. If it really is a model, rename the file.'
});
const tooMany = (given, what) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('MODEL_TOO_MANY_FILES', `The folder "${given}" holds ${what}.`, {
    hint: 'Register the folder of the model alone, or pack its files into an archive.'
});


/***/ }),

/***/ 71758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isOpcode),
/* harmony export */   OP: () => (/* binding */ OP)
/* harmony export */ });
/**
 * The opcodes of all protocols, and how long the argument of each is.
 * https://github.com/python/cpython/blob/v3.14.0/Lib/pickletools.py
 */
const OP = {
    MARK: 0x28,
    EMPTY_TUPLE: 0x29,
    STOP: 0x2e,
    POP: 0x30,
    POP_MARK: 0x31,
    DUP: 0x32,
    BINBYTES: 0x42,
    SHORT_BINBYTES: 0x43,
    FLOAT: 0x46,
    BINFLOAT: 0x47,
    INT: 0x49,
    BININT: 0x4a,
    BININT1: 0x4b,
    LONG: 0x4c,
    BININT2: 0x4d,
    NONE: 0x4e,
    PERSID: 0x50,
    BINPERSID: 0x51,
    REDUCE: 0x52,
    STRING: 0x53,
    BINSTRING: 0x54,
    SHORT_BINSTRING: 0x55,
    UNICODE: 0x56,
    BINUNICODE: 0x58,
    EMPTY_LIST: 0x5d,
    APPEND: 0x61,
    BUILD: 0x62,
    GLOBAL: 0x63,
    DICT: 0x64,
    APPENDS: 0x65,
    GET: 0x67,
    BINGET: 0x68,
    INST: 0x69,
    LONG_BINGET: 0x6a,
    LIST: 0x6c,
    OBJ: 0x6f,
    PUT: 0x70,
    BINPUT: 0x71,
    LONG_BINPUT: 0x72,
    SETITEM: 0x73,
    TUPLE: 0x74,
    SETITEMS: 0x75,
    EMPTY_DICT: 0x7d,
    PROTO: 0x80,
    NEWOBJ: 0x81,
    EXT1: 0x82,
    EXT2: 0x83,
    EXT4: 0x84,
    TUPLE1: 0x85,
    TUPLE2: 0x86,
    TUPLE3: 0x87,
    NEWTRUE: 0x88,
    NEWFALSE: 0x89,
    LONG1: 0x8a,
    LONG4: 0x8b,
    SHORT_BINUNICODE: 0x8c,
    BINUNICODE8: 0x8d,
    BINBYTES8: 0x8e,
    EMPTY_SET: 0x8f,
    ADDITEMS: 0x90,
    FROZENSET: 0x91,
    NEWOBJ_EX: 0x92,
    STACK_GLOBAL: 0x93,
    MEMOIZE: 0x94,
    FRAME: 0x95,
    BYTEARRAY8: 0x96,
    NEXT_BUFFER: 0x97,
    READONLY_BUFFER: 0x98
};
const KNOWN = new Set(Object.values(OP));
/** Whether a pickle may start with this byte, or hold it as an opcode. */
const isOpcode = (byte) => byte !== undefined && KNOWN.has(byte);


/***/ }),

/***/ 48880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ PickleWalk)
});

;// CONCATENATED MODULE: ./src/models/pickle/handles.ts
/**
 * The values of a pickle that is followed without being loaded: each is one 32-bit number, so that stacks and memos of
 * millions of entries stay small. A negative one is a whole number (`-1 - n`); the rest is told by ranges.
 */
const HANDLE = {
    /** Only in a memo: nothing was put there. */
    nothing: 0,
    /** Data that nothing depends on: None, floats, bytes, negative and large numbers. */
    plain: 1,
    /** What can no longer be told: it lies too far back, or came from something refused. */
    unknown: 2,
    list: 3,
    set: 4,
    /** A text longer than any name. */
    longText: 5
};
const PER_KIND = 2 ** 20;
const IMPORTED = PER_KIND;
const MADE = 2 * PER_KIND;
const DTYPE = 3 * PER_KIND;
const DICT = 2 ** 28;
const TUPLE = 2 ** 29;
const TEXT = 2 ** 30;
const MOST_IMPORTS = 20_000;
const MOST_DTYPES = 10_000;
/** So many dicts and tuples, and twice as many texts, are told apart in one pickle. */
const MOST_COUNTED = 2 ** 28;
const MOST_TEXTS = 2 ** 30;
const ofNumber = (value) => value >= 0 && value < 2 ** 31 ? -1 - value : HANDLE.plain;
/** The whole number that a handle stands for; undefined for another value. */
const numberOf = (handle) => handle < 0 ? -1 - handle : undefined;
const ofImport = (id) => IMPORTED + id;
const ofMade = (id) => MADE + id;
const ofDtype = (id) => DTYPE + id;
const ofDict = (count) => count < MOST_COUNTED ? DICT + count : HANDLE.unknown;
const ofTuple = (count) => count < MOST_COUNTED ? TUPLE + count : HANDLE.unknown;
const ofText = (count) => count < MOST_TEXTS ? TEXT + count : HANDLE.longText;
/** The class or function that is imported, by its number. */
const importOf = (handle) => handle >= IMPORTED && handle < MADE ? handle - IMPORTED : undefined;
/** What made an object: the number of the class or function. */
const makerOf = (handle) => handle >= MADE && handle < DTYPE ? handle - MADE : undefined;
const dtypeOf = (handle) => handle >= DTYPE && handle < DICT ? handle - DTYPE : undefined;
const isDict = (handle) => handle >= DICT && handle < TUPLE;
const tupleOf = (handle) => handle >= TUPLE && handle < TEXT ? handle - TUPLE : undefined;
const textOf = (handle) => handle >= TEXT ? handle - TEXT : undefined;

// EXTERNAL MODULE: ./src/models/pickle/opcodes.ts
var opcodes = __webpack_require__(71758);
;// CONCATENATED MODULE: ./src/models/pickle/memo.ts

const PAGE = 64 * 1024;
const MOST_PAGES = 256;
/**
 * What a pickle puts under its memo numbers, as handles. Counts as CPython does: MEMOIZE uses the number of entries there
 * are, which is not the largest number and one where PUT left gaps.
 * https://github.com/python/cpython/blob/v3.14.0/Modules/_pickle.c (load_memoize)
 */
class Memo {
    #pages = [];
    #count = 0;
    /** The number that MEMOIZE uses next. */
    get count() {
        return this.#count;
    }
    /** @returns false for a number so far ahead of all others that no pickler writes it. */
    put(index, handle) {
        const page = Math.floor(index / PAGE);
        if (page >= MOST_PAGES) {
            // Entries behind the last page are only counted, which is right as long as they come in turn.
            if (index !== this.#count)
                return index < this.#count;
            this.#count++;
            return true;
        }
        this.#pages[page] ??= new Int32Array(PAGE);
        const entries = this.#pages[page];
        if (entries[index % PAGE] === HANDLE.nothing)
            this.#count++;
        entries[index % PAGE] = handle;
        return true;
    }
    /** @returns `HANDLE.nothing` where nothing was put, which CPython takes for an error */
    get(index) {
        const page = Math.floor(index / PAGE);
        if (page >= MOST_PAGES)
            return index < this.#count ? HANDLE.unknown : HANDLE.nothing;
        return this.#pages[page]?.[index % PAGE] ?? HANDLE.nothing;
    }
}

;// CONCATENATED MODULE: ./src/models/pickle/state.ts

const MOST_STACKED = 8 * 1024 * 1024;
const MOST_MARKS = 1024 * 1024;
/** What an unpickler keeps while it reads one pickle. */
class UnpicklerState {
    stack = new Int32Array(1024);
    /** Items on the stack. */
    size = 0;
    marks = new Int32Array(64);
    marked = 0;
    memo = new Memo();
    protocol = 0;
    /** Offset in the whole stream where the current frame ends. */
    frameEnd = Number.POSITIVE_INFINITY;
    /** Whether arrays of joblib lie in it as raw bytes: not in pickles that joblib itself nests. */
    hasArrays;
    constructor(hasArrays) {
        this.hasArrays = hasArrays;
    }
    /** The items above the last mark start here. */
    get fence() {
        return this.marked === 0 ? 0 : this.marks[this.marked - 1];
    }
    /** Takes the last mark away. @returns how many items lie below it */
    popMark() {
        return this.marks[--this.marked];
    }
    /** @returns false when there is no more room */
    growStack() {
        if (this.stack.length >= MOST_STACKED)
            return false;
        this.stack = doubled(this.stack);
        return true;
    }
    /** @returns false when there is no more room */
    mark(size) {
        if (this.marked === this.marks.length) {
            if (this.marks.length >= MOST_MARKS)
                return false;
            this.marks = doubled(this.marks);
        }
        this.marks[this.marked++] = size;
        return true;
    }
}
const doubled = (array) => {
    const larger = new Int32Array(array.length * 2);
    larger.set(array);
    return larger;
};

;// CONCATENATED MODULE: ./src/models/pickle/dicts.ts

/**
 * Classes that run what is in their state, and the keys it is under. ModelData of statsmodels evaluates a formula, which
 * is Python. https://github.com/statsmodels/statsmodels/blob/v0.14.5/statsmodels/base/data.py#L100
 */
const RUNS_STATE = new Set([
    'statsmodels.base.data.ModelData',
    'statsmodels.base.data.PandasData'
]);
const RUN_KEYS = new Set(['restore_design_info', 'restore_model_spec']);
const MOST_WATCHED = 10_000;
/** The dicts of a pickle: their keys are looked at from the moment a class is imported where they matter. */
class Dicts {
    #count = 0;
    /** Whether all keys are known, and none of them runs. */
    #watched;
    #read;
    constructor(read) {
        this.#read = read;
    }
    add() {
        const dict = ofDict(this.#count++);
        if (this.#watched !== undefined && this.#watched.size < MOST_WATCHED)
            this.#watched.set(dict, true);
        return dict;
    }
    imported(name) {
        if (RUNS_STATE.has(name))
            this.#watched ??= new Map();
    }
    /** Keys and values in turn, from `start` to `end` of the stack, are put into a dict. */
    setItems(dict, stack, start, end) {
        if (!this.#watched?.get(dict))
            return;
        for (let i = start; i < end; i += 2) {
            const key = this.#read(stack[i], false);
            if (key === undefined || RUN_KEYS.has(key))
                this.#watched.set(dict, false);
        }
    }
    /** Whether an object of a class may run something that is in its state. */
    mayRun(name, state) {
        return RUNS_STATE.has(name) && !(isDict(state) && this.#watched?.get(state) === true);
    }
}

;// CONCATENATED MODULE: ./src/models/pickle/joblib-arrays.ts

/** The attributes of joblib's NumpyArrayWrapper. */
const WRAPPER_KEYS = new Set([
    'subclass',
    'shape',
    'order',
    'dtype',
    'allow_mmap',
    'numpy_array_alignment_bytes'
]);
/** By the code it is made from: `f8`, `<U5`, `V24`. */
const dtypeFrom = (code) => {
    const [, kind = '?', size] = /^[<>|=]?([biufcSUMmVO])(\d+)$/.exec(code ?? '') ?? [];
    const itemSize = Number(size ?? Number.NaN) * (kind === 'U' ? 4 : 1);
    return {
        kind,
        itemSize,
        hasObjects: kind === 'O',
        isSubarray: false,
        isSound: size !== undefined && kind !== 'V'
    };
};
const HAS_OBJECTS = 1;
/**
 * Takes the state of a dtype: (version, byte order, subarray, names, fields, size, alignment, flags[, units]).
 * What size and flags say is what counts for numpy: they must agree with the code.
 * https://github.com/numpy/numpy/blob/v2.4.0/numpy/_core/src/multiarray/descriptor.c (arraydescr_setstate)
 */
const setDtypeState = (dtype, state) => {
    if (state === undefined || state.length < 8 || state.length > 9) {
        dtype.isSound = false;
        return;
    }
    const [, , subarray, , fields, size = 0, , flags = 0] = state;
    const given = numberOf(size);
    const bits = numberOf(flags);
    dtype.isSubarray = subarray !== HANDLE.plain;
    if (dtype.kind === 'V') {
        dtype.isSound = given === dtype.itemSize && bits !== undefined && fields !== HANDLE.unknown;
        dtype.hasObjects = ((bits ?? 0) & HAS_OBJECTS) !== 0;
    }
    else {
        const agrees = given === undefined ? size === HANDLE.plain : given === dtype.itemSize;
        dtype.isSound =
            dtype.isSound && agrees && ((bits ?? 0) & HAS_OBJECTS) === (dtype.kind === 'O' ? 1 : 0);
        if (fields !== HANDLE.plain || dtype.isSubarray)
            dtype.isSound = false;
    }
};
/** So many pairs in a dict at most can be the state of a wrapper. */
const MOST_PAIRS = 8;
const WRAPPER = 'joblib.numpy_pickle.NumpyArrayWrapper';
/**
 * Follows the objects that stand for raw arrays in joblib's files.
 * https://github.com/joblib/joblib/blob/1.6.0/joblib/numpy_pickle.py#L58
 */
class JoblibArrays {
    #wrapperId = -1;
    /** The attributes of the wrapper that was made last and has no state yet, by the dict they are in. */
    #attributes;
    #tuples;
    #read;
    constructor(tuples, read) {
        this.#tuples = tuples;
        this.#read = read;
    }
    imported(name, id) {
        if (name === WRAPPER)
            this.#wrapperId = id;
    }
    isWrapper(handle) {
        return this.#wrapperId >= 0 && makerOf(handle) === this.#wrapperId;
    }
    /** A wrapper has been made. @returns false where another one still has no state */
    begin() {
        if (this.#attributes !== undefined)
            return false;
        this.#attributes = new Map();
        return true;
    }
    /** Keys and values in turn, from `start` to `end` of the stack, are put into a dict. */
    setItems(dict, stack, start, end) {
        if (this.#attributes === undefined || end - start > 2 * MOST_PAIRS)
            return;
        const attributes = this.#attributes.get(dict) ?? new Map();
        for (let i = start; i + 1 < end; i += 2) {
            const key = this.#read(stack[i]);
            if (key !== undefined && WRAPPER_KEYS.has(key))
                attributes.set(key, stack[i + 1]);
        }
        if (attributes.size > 0 && this.#attributes.size < MOST_PAIRS)
            this.#attributes.set(dict, attributes);
    }
    /** The handle of the dtype among the attributes in this dict. */
    dtypeIn(dict) {
        return this.#attributes?.get(dict)?.get('dtype') ?? HANDLE.unknown;
    }
    /** A wrapper gets its state. @returns what is odd, where joblib writes no such wrapper */
    end(dict, dtype) {
        const attributes = this.#attributes?.get(dict);
        this.#attributes = undefined;
        if (attributes === undefined)
            return 'an array without a description';
        for (const key of ['subclass', 'shape', 'order', 'dtype'])
            if (!attributes.has(key))
                return `an array without its ${key}`;
        if (dtype === undefined || !dtype.isSound || dtype.isSubarray)
            return 'an array with a dtype that numpy does not write';
        if (dtype.hasObjects)
            return { size: undefined, padded: false };
        const size = this.#elementsIn(attributes.get('shape') ?? HANDLE.unknown) * dtype.itemSize;
        if (!Number.isSafeInteger(size))
            return 'an array whose size is not told';
        const alignment = attributes.get('numpy_array_alignment_bytes');
        if (alignment !== undefined && numberOf(alignment) !== 16)
            return 'an array aligned as joblib does not';
        return { size, padded: alignment !== undefined };
    }
    #elementsIn(shape) {
        const axes = this.#tuples.items(shape);
        if (axes === undefined)
            return Number.NaN;
        return axes.reduce((product, axis) => product * (numberOf(axis) ?? Number.NaN), 1);
    }
}

;// CONCATENATED MODULE: ./src/models/pickle/effects.ts


/** Calls that make an object of the class which is their first argument, as NEWOBJ does. */
const MAKERS = new Set([
    'copyreg._reconstructor',
    'copyreg.__newobj__',
    'copyreg.__newobj_ex__',
    'numpy.core.multiarray._reconstruct',
    'numpy._core.multiarray._reconstruct'
]);
/** Where it matters which texts and numbers are given: by their positions. */
const READ_ARGUMENTS = new Map([
    ['_codecs.encode', [1]],
    ['builtins.getattr', [1]],
    ['builtins.type', []],
    ['numpy.core._ufunc_reconstruct', [0, 1]],
    ['numpy._core._ufunc_reconstruct', [0, 1]]
]);
const DTYPES = new Set(['numpy.dtype']);
const LONGEST_SHOWN = 64;
/** Tells what opcodes do to what was imported. Makes nothing: an object is known by what made it. */
class Effects {
    #record;
    #tuples;
    #dicts;
    #read;
    #dtypes = [];
    constructor(record, tuples, dicts, read) {
        this.#dicts = dicts;
        this.#record = record;
        this.#tuples = tuples;
        this.#read = read;
    }
    /** REDUCE. @returns the handle of what comes out */
    call(callee, args, at) {
        const id = importOf(callee);
        if (id === undefined)
            return this.#callOfOther(callee, at);
        const name = this.#record.nameOf(id);
        if (!this.#tuples.holdsImport(args) &&
            !READ_ARGUMENTS.has(name) &&
            tupleOf(args) !== undefined) {
            this.#record.use(id, 'call', at);
            if (DTYPES.has(name))
                return this.#dtype(id, this.#tuples.items(args)?.[0]);
            return ofMade(id);
        }
        const items = this.#tuples.items(args);
        this.#record.use(id, `call: ${this.#pattern(items, READ_ARGUMENTS.get(name))}`, at);
        const made = MAKERS.has(name) ? importOf(items?.[0] ?? HANDLE.unknown) : undefined;
        if (made === undefined)
            return ofMade(id);
        this.#record.use(made, 'new', at);
        return ofMade(made);
    }
    /** NEWOBJ, NEWOBJ_EX. */
    make(theClass, at) {
        const id = importOf(theClass);
        if (id === undefined)
            return this.#callOfOther(theClass, at);
        this.#record.use(id, 'new', at);
        return ofMade(id);
    }
    /** INST and OBJ call the class with the items that lie on the stack. */
    callWith(callee, stack, start, end, at) {
        return this.call(callee, this.#tuples.add(stack, start, end), at);
    }
    /** BUILD, when no array of joblib's follows. */
    build(object, state, at) {
        const dtype = this.dtype(object);
        if (dtype !== undefined) {
            this.#change(object, 'build', at);
            setDtypeState(dtype, this.#tuples.items(state));
            return;
        }
        const items = this.#tuples.items(state);
        const isPair = items?.length === 2 && items.every(item => isDict(item) || item === HANDLE.plain);
        const maker = makerOf(object);
        if (maker !== undefined && this.#dicts.mayRun(this.#record.nameOf(maker), state)) {
            this.#record.use(maker, 'build: runs', at);
            return;
        }
        this.#change(object, isPair && isDict(items[1] ?? 0) ? 'slots' : 'build', at);
    }
    /** APPEND, SETITEM, ADDITEMS and those for several. */
    put(object, use, at) {
        if (object === HANDLE.list || object === HANDLE.set || isDict(object))
            return;
        this.#change(object, use, at);
    }
    /** The dtype that a handle stands for. */
    dtype(handle) {
        const id = dtypeOf(handle);
        return id === undefined ? undefined : this.#dtypes[id]?.dtype;
    }
    #change(object, use, at) {
        const maker = makerOf(object) ?? this.#dtypes[dtypeOf(object) ?? -1]?.id;
        if (maker !== undefined)
            this.#record.use(maker, use, at);
        else if (importOf(object) !== undefined)
            this.#record.odd('change-of-import', at, this.#record.nameOf(importOf(object) ?? 0));
        else if (object === HANDLE.unknown)
            this.#record.odd('change-of-unknown', at);
    }
    #callOfOther(callee, at) {
        const maker = makerOf(callee);
        if (maker !== undefined)
            this.#record.odd('call-of-result', at, this.#record.nameOf(maker));
        else
            this.#record.odd('call-of-unknown', at);
        return HANDLE.unknown;
    }
    #dtype(id, code) {
        if (this.#dtypes.length === MOST_DTYPES)
            return HANDLE.unknown;
        this.#dtypes.push({ id, dtype: dtypeFrom(code === undefined ? undefined : this.#read(code)) });
        return ofDtype(this.#dtypes.length - 1);
    }
    /** `numpy.ndarray, ., "b"`: what matters of the arguments. */
    #pattern(items, shown = []) {
        if (items === undefined)
            return '?';
        return items.map((item, i) => this.#shown(item, shown.includes(i))).join(', ');
    }
    #shown(item, withValue) {
        const id = importOf(item);
        if (id !== undefined)
            return this.#record.nameOf(id);
        if (item === HANDLE.unknown)
            return '?';
        if (this.#tuples.holdsImport(item))
            return `(${this.#pattern(this.#tuples.items(item))})`;
        if (!withValue)
            return '.';
        if (textOf(item) !== undefined) {
            const text = this.#read(item);
            return text === undefined || text.length > LONGEST_SHOWN ? '?' : JSON.stringify(text);
        }
        const maker = makerOf(item);
        if (maker !== undefined)
            return `<${this.#record.nameOf(maker)}>`;
        return numberOf(item) === undefined ? '.' : String(numberOf(item));
    }
}

;// CONCATENATED MODULE: ./src/models/pickle/python2-names.ts
/**
 * What names of Python 2 stand for in pickles of protocols 0 to 2.
 * https://github.com/python/cpython/blob/v3.14.0/Lib/_compat_pickle.py
 */
const MODULES = new Map([
    ['BaseHTTPServer', 'http.server'],
    ['CGIHTTPServer', 'http.server'],
    ['ConfigParser', 'configparser'],
    ['Cookie', 'http.cookies'],
    ['Dialog', 'tkinter.dialog'],
    ['DocXMLRPCServer', 'xmlrpc.server'],
    ['FileDialog', 'tkinter.filedialog'],
    ['HTMLParser', 'html.parser'],
    ['Queue', 'queue'],
    ['ScrolledText', 'tkinter.scrolledtext'],
    ['SimpleDialog', 'tkinter.simpledialog'],
    ['SimpleHTTPServer', 'http.server'],
    ['SimpleXMLRPCServer', 'xmlrpc.server'],
    ['SocketServer', 'socketserver'],
    ['StringIO', 'io'],
    ['Tix', 'tkinter.tix'],
    ['Tkconstants', 'tkinter.constants'],
    ['Tkdnd', 'tkinter.dnd'],
    ['Tkinter', 'tkinter'],
    ['UserDict', 'collections'],
    ['UserList', 'collections'],
    ['UserString', 'collections'],
    ['__builtin__', 'builtins'],
    ['_abcoll', 'collections.abc'],
    ['_elementtree', 'xml.etree.ElementTree'],
    ['_winreg', 'winreg'],
    ['anydbm', 'dbm'],
    ['cPickle', 'pickle'],
    ['cStringIO', 'io'],
    ['commands', 'subprocess'],
    ['cookielib', 'http.cookiejar'],
    ['copy_reg', 'copyreg'],
    ['dbhash', 'dbm.bsd'],
    ['dbm', 'dbm.ndbm'],
    ['dumbdbm', 'dbm.dumb'],
    ['dummy_thread', '_dummy_thread'],
    ['gdbm', 'dbm.gnu'],
    ['htmlentitydefs', 'html.entities'],
    ['httplib', 'http.client'],
    ['markupbase', '_markupbase'],
    ['repr', 'reprlib'],
    ['robotparser', 'urllib.robotparser'],
    ['test.test_support', 'test.support'],
    ['thread', '_thread'],
    ['tkColorChooser', 'tkinter.colorchooser'],
    ['tkCommonDialog', 'tkinter.commondialog'],
    ['tkFileDialog', 'tkinter.filedialog'],
    ['tkFont', 'tkinter.font'],
    ['tkMessageBox', 'tkinter.messagebox'],
    ['tkSimpleDialog', 'tkinter.simpledialog'],
    ['ttk', 'tkinter.ttk'],
    ['urllib2', 'urllib.request'],
    ['urlparse', 'urllib.parse'],
    ['whichdb', 'dbm'],
    ['xmlrpclib', 'xmlrpc.client']
]);
const NAMES = new Map([
    ['UserDict IterableUserDict', ['collections', 'UserDict']],
    ['UserDict UserDict', ['collections', 'UserDict']],
    ['UserList UserList', ['collections', 'UserList']],
    ['UserString UserString', ['collections', 'UserString']],
    ['__builtin__ basestring', ['builtins', 'str']],
    ['__builtin__ intern', ['sys', 'intern']],
    ['__builtin__ long', ['builtins', 'int']],
    ['__builtin__ reduce', ['functools', 'reduce']],
    ['__builtin__ unichr', ['builtins', 'chr']],
    ['__builtin__ unicode', ['builtins', 'str']],
    ['__builtin__ xrange', ['builtins', 'range']],
    ['_multiprocessing Connection', ['multiprocessing.connection', 'Connection']],
    ['_socket fromfd', ['socket', 'fromfd']],
    ['exceptions ArithmeticError', ['builtins', 'ArithmeticError']],
    ['exceptions AssertionError', ['builtins', 'AssertionError']],
    ['exceptions AttributeError', ['builtins', 'AttributeError']],
    ['exceptions BaseException', ['builtins', 'BaseException']],
    ['exceptions BufferError', ['builtins', 'BufferError']],
    ['exceptions BytesWarning', ['builtins', 'BytesWarning']],
    ['exceptions DeprecationWarning', ['builtins', 'DeprecationWarning']],
    ['exceptions EOFError', ['builtins', 'EOFError']],
    ['exceptions EnvironmentError', ['builtins', 'EnvironmentError']],
    ['exceptions Exception', ['builtins', 'Exception']],
    ['exceptions FloatingPointError', ['builtins', 'FloatingPointError']],
    ['exceptions FutureWarning', ['builtins', 'FutureWarning']],
    ['exceptions GeneratorExit', ['builtins', 'GeneratorExit']],
    ['exceptions IOError', ['builtins', 'IOError']],
    ['exceptions ImportError', ['builtins', 'ImportError']],
    ['exceptions ImportWarning', ['builtins', 'ImportWarning']],
    ['exceptions IndentationError', ['builtins', 'IndentationError']],
    ['exceptions IndexError', ['builtins', 'IndexError']],
    ['exceptions KeyError', ['builtins', 'KeyError']],
    ['exceptions KeyboardInterrupt', ['builtins', 'KeyboardInterrupt']],
    ['exceptions LookupError', ['builtins', 'LookupError']],
    ['exceptions MemoryError', ['builtins', 'MemoryError']],
    ['exceptions NameError', ['builtins', 'NameError']],
    ['exceptions NotImplementedError', ['builtins', 'NotImplementedError']],
    ['exceptions OSError', ['builtins', 'OSError']],
    ['exceptions OverflowError', ['builtins', 'OverflowError']],
    ['exceptions PendingDeprecationWarning', ['builtins', 'PendingDeprecationWarning']],
    ['exceptions ReferenceError', ['builtins', 'ReferenceError']],
    ['exceptions RuntimeError', ['builtins', 'RuntimeError']],
    ['exceptions RuntimeWarning', ['builtins', 'RuntimeWarning']],
    ['exceptions StandardError', ['builtins', 'Exception']],
    ['exceptions StopIteration', ['builtins', 'StopIteration']],
    ['exceptions SyntaxError', ['builtins', 'SyntaxError']],
    ['exceptions SyntaxWarning', ['builtins', 'SyntaxWarning']],
    ['exceptions SystemError', ['builtins', 'SystemError']],
    ['exceptions SystemExit', ['builtins', 'SystemExit']],
    ['exceptions TabError', ['builtins', 'TabError']],
    ['exceptions TypeError', ['builtins', 'TypeError']],
    ['exceptions UnboundLocalError', ['builtins', 'UnboundLocalError']],
    ['exceptions UnicodeDecodeError', ['builtins', 'UnicodeDecodeError']],
    ['exceptions UnicodeEncodeError', ['builtins', 'UnicodeEncodeError']],
    ['exceptions UnicodeError', ['builtins', 'UnicodeError']],
    ['exceptions UnicodeTranslateError', ['builtins', 'UnicodeTranslateError']],
    ['exceptions UnicodeWarning', ['builtins', 'UnicodeWarning']],
    ['exceptions UserWarning', ['builtins', 'UserWarning']],
    ['exceptions ValueError', ['builtins', 'ValueError']],
    ['exceptions Warning', ['builtins', 'Warning']],
    ['exceptions ZeroDivisionError', ['builtins', 'ZeroDivisionError']],
    ['itertools ifilter', ['builtins', 'filter']],
    ['itertools ifilterfalse', ['itertools', 'filterfalse']],
    ['itertools imap', ['builtins', 'map']],
    ['itertools izip', ['builtins', 'zip']],
    ['itertools izip_longest', ['itertools', 'zip_longest']],
    ['multiprocessing AuthenticationError', ['multiprocessing.context', 'AuthenticationError']],
    ['multiprocessing BufferTooShort', ['multiprocessing.context', 'BufferTooShort']],
    ['multiprocessing ProcessError', ['multiprocessing.context', 'ProcessError']],
    ['multiprocessing TimeoutError', ['multiprocessing.context', 'TimeoutError']],
    ['multiprocessing.forking Popen', ['multiprocessing.popen_fork', 'Popen']],
    ['multiprocessing.process Process', ['multiprocessing.context', 'Process']],
    ['socket _socketobject', ['socket', 'SocketType']],
    ['urllib ContentTooShortError', ['urllib.error', 'ContentTooShortError']],
    ['urllib getproxies', ['urllib.request', 'getproxies']],
    ['urllib pathname2url', ['urllib.request', 'pathname2url']],
    ['urllib quote', ['urllib.parse', 'quote']],
    ['urllib quote_plus', ['urllib.parse', 'quote_plus']],
    ['urllib unquote', ['urllib.parse', 'unquote']],
    ['urllib unquote_plus', ['urllib.parse', 'unquote_plus']],
    ['urllib url2pathname', ['urllib.request', 'url2pathname']],
    ['urllib urlcleanup', ['urllib.request', 'urlcleanup']],
    ['urllib urlencode', ['urllib.parse', 'urlencode']],
    ['urllib urlopen', ['urllib.request', 'urlopen']],
    ['urllib urlretrieve', ['urllib.request', 'urlretrieve']],
    ['urllib2 HTTPError', ['urllib.error', 'HTTPError']],
    ['urllib2 URLError', ['urllib.error', 'URLError']],
    ['whichdb whichdb', ['dbm', 'whichdb']]
]);
/** The module and name that CPython asks for. Pure. */
const renamed = (module, name) => NAMES.get(`${module} ${name}`) ?? [MODULES.get(module) ?? module, name];

;// CONCATENATED MODULE: ./src/models/pickle/record.ts

const MOST_USES = 1000;
const MOST_ODDITIES = 100;
/** Collects, each once, what a walk finds. */
class Record {
    imports = [];
    oddities = [];
    #ids = new Map();
    #met = new Set();
    /** @returns the number of the import; undefined when there are too many of them */
    import(module, name, offset) {
        const key = `${module}\n${name}`;
        const known = this.#ids.get(key);
        if (known !== undefined)
            return known;
        if (this.imports.length === MOST_IMPORTS) {
            this.odd('too-large', offset, `more than ${MOST_IMPORTS} different imports`);
            return undefined;
        }
        this.#ids.set(key, this.imports.length);
        this.imports.push({ module, name, offset, uses: new Map() });
        return this.imports.length - 1;
    }
    use(id, use, offset) {
        const uses = this.imports[id]?.uses;
        if (uses === undefined || uses.has(use))
            return;
        if (uses.size === MOST_USES)
            this.odd('too-large', offset, `more than ${MOST_USES} ways to use ${this.nameOf(id)}`);
        else
            uses.set(use, offset);
    }
    odd(kind, offset, about) {
        const key = `${kind} ${about}`;
        if (this.#met.has(key) || this.oddities.length === MOST_ODDITIES)
            return;
        this.#met.add(key);
        this.oddities.push({ kind, offset, ...(about === undefined ? {} : { about }) });
    }
    /** What a pickle does that lies in the bytes at this offset. */
    takeOver({ imports, oddities }, offset) {
        for (const { module, name, uses } of imports) {
            const id = this.import(module, name, offset);
            if (id !== undefined)
                for (const use of uses.keys())
                    this.use(id, use, offset);
        }
        for (const { kind, about } of oddities)
            this.odd(kind, offset, about);
    }
    nameOf(id) {
        const { module, name } = this.imports[id] ?? {};
        return `${module}.${name}`;
    }
}

;// CONCATENATED MODULE: ./src/models/pickle/texts.ts

/** So many of the texts met last can be read; of those before only what was asked for. */
const KEPT = 64 * 1024;
const WRITING = { utf8: 0, quoted: 1, escaped: 2 };
/** The short texts of a pickle: where they lie, decoded only when they are asked for. */
class Texts {
    #count = 0;
    #starts = new Float64Array(KEPT);
    #lengths = new Uint16Array(KEPT);
    #writings = new Uint8Array(KEPT);
    #asked = new Map();
    /** @param start offset in the whole stream */
    add(start, length, writing) {
        const count = this.#count++;
        const slot = count % KEPT;
        this.#starts[slot] = start;
        this.#lengths[slot] = length;
        this.#writings[slot] = writing;
        return ofText(count);
    }
    /**
     * The text.
     * @param bytes the stream's bytes that are still there, from `base` on
     * @param keep whether it can be read from then on, however far back it lies
     * @returns undefined for what is no short text, or lies too far back
     */
    read(handle, bytes, base, keep) {
        const count = textOf(handle);
        if (count === undefined)
            return undefined;
        const asked = this.#asked.get(count);
        if (asked !== undefined)
            return asked;
        const slot = count % KEPT;
        const start = this.#starts[slot] - base;
        if (this.#count - count > KEPT || start < 0)
            return undefined;
        const raw = bytes.subarray(start, start + this.#lengths[slot]);
        const text = decode(raw, this.#writings[slot]);
        if (keep && this.#asked.size < KEPT)
            this.#asked.set(count, text);
        return text;
    }
}
const decode = (raw, writing) => {
    if (writing === WRITING.utf8)
        return raw.toString('utf8');
    if (writing === WRITING.escaped)
        return unescapedUnicode(raw.toString('latin1'));
    const line = raw.toString('latin1');
    const quoted = /^(['"])(.*)\1$/s.exec(line);
    return unescapedString(quoted?.[2] ?? line);
};
/** https://docs.python.org/3/library/codecs.html#text-encodings: raw_unicode_escape */
const unescapedUnicode = (text) => text.replace(/\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/g, (whole, short, long) => characterOf(Number.parseInt(short ?? long, 16), whole));
const characterOf = (code, otherwise) => code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
const NAMED = {
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '\n': ''
};
/** The escapes of Python's bytes literals. */
const unescapedString = (text) => text.replace(/\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|([\s\S]))/g, (whole, hex, octal, other) => {
    if (hex !== undefined)
        return String.fromCharCode(Number.parseInt(hex, 16));
    if (octal !== undefined)
        return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    return NAMED[other] ?? (/['"\\]/.test(other) ? other : whole);
});

;// CONCATENATED MODULE: ./src/models/pickle/tuples.ts

/** The tuples made last, so many of them, with so many items of each. */
const tuples_KEPT = 4096;
const WIDTH = 10;
/** The tuples of a pickle: arguments of calls, shapes of arrays, states. */
class Tuples {
    #count = 0;
    #items = new Int32Array(tuples_KEPT * WIDTH);
    #lengths = new Int32Array(tuples_KEPT);
    #holdImports = new Uint8Array(tuples_KEPT);
    /** A tuple of the items of the stack from `start` to `end`. */
    add(stack, start, end) {
        const count = this.#count++;
        const slot = count % tuples_KEPT;
        let holds = 0;
        for (let i = start; i < end; i++) {
            const item = stack[i];
            if (i - start < WIDTH)
                this.#items[slot * WIDTH + i - start] = item;
            if (importOf(item) !== undefined || this.holdsImport(item))
                holds = 1;
        }
        this.#lengths[slot] = end - start;
        this.#holdImports[slot] = holds;
        return ofTuple(count);
    }
    /** Its items; undefined for what is no tuple, has too many of them, or lies too far back. */
    items(handle) {
        const slot = this.#slotOf(handle);
        if (slot === undefined)
            return undefined;
        const length = this.#lengths[slot];
        if (length > WIDTH)
            return undefined;
        return [...this.#items.subarray(slot * WIDTH, slot * WIDTH + length)];
    }
    /** Whether there is a class or function among the items, or in tuples among them. What can't be told counts as one. */
    holdsImport(handle) {
        if (handle === HANDLE.unknown)
            return true;
        if (tupleOf(handle) === undefined)
            return false;
        const slot = this.#slotOf(handle);
        return slot === undefined || this.#holdImports[slot] === 1;
    }
    #slotOf(handle) {
        const count = tupleOf(handle);
        if (count === undefined || this.#count - count > tuples_KEPT)
            return undefined;
        return count % tuples_KEPT;
    }
}

;// CONCATENATED MODULE: ./src/models/pickle/window.ts
/** Bytes already read that are kept, for texts that are asked for later. */
const window_KEPT = 64 * 1024;
/** The part of a stream that is there: its bytes come piece by piece, and large values among them may be left out. */
class Window {
    /** The bytes that are there. */
    data = Buffer.alloc(0);
    /** Offset, in the whole stream, of the first of them. */
    base = 0;
    /** Where reading goes on in them; behind their end when bytes are to be left out. */
    at = 0;
    /** `data` is the start of it. */
    #buffer = Buffer.alloc(0);
    /** Takes a copy of the next bytes, behind those that were left out. */
    take(chunk) {
        const skipped = this.missing;
        const from = skipped > 0 ? this.data.length : Math.max(0, this.at - window_KEPT);
        const rest = this.data.subarray(from);
        const length = rest.length + chunk.length;
        const buffer = length <= this.#buffer.length ? this.#buffer : Buffer.allocUnsafe(2 * length);
        buffer.set(rest);
        buffer.set(chunk, rest.length);
        this.base += from + skipped;
        this.at -= from + skipped;
        this.#buffer = buffer;
        this.data = buffer.subarray(0, length);
    }
    /** How many bytes behind those that are there need not be given. */
    get missing() {
        return Math.max(0, this.at - this.data.length);
    }
    /** Where the line that starts here ends; -1 when its end is not there yet. */
    lineEnd(start) {
        return this.data.indexOf(0x0a, start);
    }
}

;// CONCATENATED MODULE: ./src/models/pickle/steps.ts











/** Names and versions are shorter; longer texts are data. */
const LONGEST_TEXT = 256;
const LONGEST_LINE = 4 * 1024;
const NEVER = Number.POSITIVE_INFINITY;
const VERSION_KEY = '_sklearn_version';
/**
 * The opcodes that are not the bulk of a file, each as CPython carries it out, on handles instead of objects. A step is
 * given the place of its opcode in the window and leaves `window.at` behind its argument.
 */
class Steps {
    /** `module.name` as written, in the order they are imported; `?` stands for what could not be told. */
    imports = new Set();
    record = new Record();
    /** The highest protocol that the file names. */
    protocol = 0;
    /** The text that follows `_sklearn_version`. */
    sklearnVersion;
    /** Pickles walked to their end: some files hold several, one behind the other. */
    whole = 0;
    /** Offset, in the whole stream, of what is no opcode or what CPython refuses: the walk ends there. */
    lostAt;
    window = new Window();
    texts = new Texts();
    tuples = new Tuples();
    state;
    inLine = false;
    between = false;
    awaitsVersion = false;
    /** The text that is the key of scikit-learn's version: it is written once. */
    versionKey = 0;
    effects;
    arrays;
    dicts;
    /** Of the pickles that the current one is nested in. */
    #outer = [];
    /** What persistent ids give. */
    #persistentValue;
    constructor(withArrays, withPersistent) {
        this.#persistentValue = withPersistent ? HANDLE.plain : HANDLE.unknown;
        const read = (text, keep) => this.text(text, keep);
        this.state = new UnpicklerState(withArrays);
        this.dicts = new Dicts(read);
        this.effects = new Effects(this.record, this.tuples, this.dicts, read);
        this.arrays = new JoblibArrays(this.tuples, read);
    }
    step(op, at) {
        switch (op) {
            case opcodes.OP.PROTO:
                return this.#proto(at);
            case opcodes.OP.FRAME:
                return this.#frame(at);
            case opcodes.OP.STOP:
                return this.#stop(at);
            case opcodes.OP.POP:
            case opcodes.OP.DUP:
            case opcodes.OP.POP_MARK:
                return this.#stack(op, at);
            case opcodes.OP.TUPLE:
            case opcodes.OP.LIST:
            case opcodes.OP.DICT:
            case opcodes.OP.FROZENSET:
            case opcodes.OP.EMPTY_SET:
                return this.#collect(op, at);
            case opcodes.OP.APPEND:
            case opcodes.OP.SETITEM:
                return this.#fillOne(op, at);
            case opcodes.OP.APPENDS:
            case opcodes.OP.SETITEMS:
            case opcodes.OP.ADDITEMS:
                return this.#fill(op, at);
            case opcodes.OP.LONG1:
            case opcodes.OP.LONG4:
                return this.#long(op, at);
            case opcodes.OP.BINUNICODE:
            case opcodes.OP.BINUNICODE8:
            case opcodes.OP.BINSTRING:
                return this.#longText(op, at);
            case opcodes.OP.SHORT_BINBYTES:
            case opcodes.OP.BINBYTES:
            case opcodes.OP.BINBYTES8:
            case opcodes.OP.BYTEARRAY8:
                return this.#bytes(op, at);
            case opcodes.OP.INT:
            case opcodes.OP.LONG:
            case opcodes.OP.FLOAT:
            case opcodes.OP.STRING:
            case opcodes.OP.UNICODE:
                return this.#dataLine(op, at);
            case opcodes.OP.GET:
            case opcodes.OP.PUT:
                return this.#memoLine(op, at);
            case opcodes.OP.GLOBAL:
            case opcodes.OP.INST:
                return this.#importLines(op, at);
            case opcodes.OP.STACK_GLOBAL:
                return this.#stackGlobal(at);
            case opcodes.OP.REDUCE:
            case opcodes.OP.NEWOBJ:
            case opcodes.OP.NEWOBJ_EX:
                return this.#make(op, at);
            case opcodes.OP.OBJ:
                return this.#obj(at);
            case opcodes.OP.BUILD:
                return this.#build(at);
            case opcodes.OP.PERSID:
            case opcodes.OP.BINPERSID:
                return this.#persistent(op, at);
            case opcodes.OP.EXT1:
                return this.#refusedValue('extension-registry', at, 2);
            case opcodes.OP.EXT2:
                return this.#refusedValue('extension-registry', at, 3);
            case opcodes.OP.EXT4:
                return this.#refusedValue('extension-registry', at, 5);
            case opcodes.OP.NEXT_BUFFER:
                return this.#refusedValue('out-of-band', at, 1);
            case opcodes.OP.READONLY_BUFFER:
                this.odd('out-of-band', at);
                return this.pass(at + 1);
            default:
                return this.lose(at);
        }
    }
    odd(kind, at, about) {
        this.record.odd(kind, this.window.base + at, about);
    }
    /** The walk ends: CPython refuses the opcode here. */
    lose(at) {
        this.lostAt ??= this.window.base + at;
        return false;
    }
    /** Notes what follows the key of scikit-learn's version. */
    noteVersion(text) {
        const read = this.text(text);
        if (this.awaitsVersion)
            this.sklearnVersion ??= read;
        this.awaitsVersion = read === VERSION_KEY;
        if (this.awaitsVersion)
            this.versionKey = text;
    }
    text(text, keep = true) {
        return this.texts.read(text, this.window.data, this.window.base, keep);
    }
    pass(to) {
        this.window.at = to;
        return true;
    }
    has(end) {
        return end <= this.window.data.length;
    }
    #push(handle, to) {
        const { state } = this;
        state.stack[state.size++] = handle;
        return this.pass(to);
    }
    #proto(at) {
        if (!this.has(at + 2))
            return false;
        const protocol = this.window.data[at + 1];
        if (protocol > 5)
            return this.lose(at);
        this.state.protocol = protocol;
        if (protocol > this.protocol)
            this.protocol = protocol;
        return this.pass(at + 2);
    }
    #frame(at) {
        if (!this.has(at + 9))
            return false;
        if (this.state.frameEnd !== NEVER)
            this.odd('frame', at);
        const length = Number(this.window.data.readBigUInt64LE(at + 1));
        this.state.frameEnd = this.window.base + at + 9 + length;
        return this.pass(at + 9);
    }
    #stop(at) {
        const { state } = this;
        if (state.size <= state.fence)
            return this.lose(at);
        const end = this.window.base + at + 1;
        if (state.frameEnd !== NEVER && state.frameEnd !== end)
            this.odd('frame', at);
        this.pass(at + 1);
        const outer = this.#outer.pop();
        if (outer !== undefined) {
            this.state = outer;
            return true;
        }
        this.whole++;
        this.between = true;
        return this.begin();
    }
    #stack(op, at) {
        const { state } = this;
        if (op === opcodes.OP.DUP) {
            if (state.size <= state.fence)
                return this.lose(at);
            return this.#push(state.stack[state.size - 1], at + 1);
        }
        if (op === opcodes.OP.POP && state.size > state.fence)
            state.size--;
        else if (state.marked > 0)
            state.size = state.popMark();
        else
            return this.lose(at);
        return this.pass(at + 1);
    }
    #collect(op, at) {
        const { state } = this;
        if (op === opcodes.OP.EMPTY_SET)
            return this.#push(HANDLE.set, at + 1);
        if (state.marked === 0)
            return this.lose(at);
        const end = state.size;
        const start = state.popMark();
        state.size = start;
        if (op === opcodes.OP.LIST)
            return this.#push(HANDLE.list, at + 1);
        if (op === opcodes.OP.TUPLE)
            return this.#push(this.tuples.add(state.stack, start, end), at + 1);
        if (op === opcodes.OP.FROZENSET)
            return this.#push(HANDLE.plain, at + 1);
        const dict = this.dicts.add();
        this.#setItems(dict, start, end);
        return this.#push(dict, at + 1);
    }
    #setItems(dict, start, end) {
        this.dicts.setItems(dict, this.state.stack, start, end);
        this.arrays.setItems(dict, this.state.stack, start, end);
    }
    #fillOne(op, at) {
        const { state } = this;
        const taken = op === opcodes.OP.APPEND ? 1 : 2;
        if (state.size - taken - 1 < state.fence)
            return this.lose(at);
        const end = state.size;
        state.size -= taken;
        const target = state.stack[state.size - 1];
        if (isDict(target))
            this.#setItems(target, state.size, end);
        else
            this.effects.put(target, op === opcodes.OP.APPEND ? 'append' : 'setitem', this.window.base + at);
        return this.pass(at + 1);
    }
    #fill(op, at) {
        const { state } = this;
        if (state.marked === 0)
            return this.lose(at);
        const end = state.size;
        const start = state.popMark();
        if (start - 1 < state.fence)
            return this.lose(at);
        state.size = start;
        const target = state.stack[start - 1];
        if (isDict(target))
            this.#setItems(target, start, end);
        else if (end > start) {
            const use = op === opcodes.OP.APPENDS ? 'append' : op === opcodes.OP.SETITEMS ? 'setitem' : 'add';
            this.effects.put(target, use, this.window.base + at);
        }
        return this.pass(at + 1);
    }
    #long(op, at) {
        const { data } = this.window;
        const width = op === opcodes.OP.LONG1 ? 1 : 4;
        const body = at + 1 + width;
        if (!this.has(body))
            return false;
        const length = data.readUIntLE(at + 1, width);
        if (length > 6)
            return this.#push(HANDLE.plain, body + length);
        if (!this.has(body + length))
            return false;
        const value = length === 0 ? 0 : data.readIntLE(body, length);
        return this.#push(ofNumber(value), body + length);
    }
    #longText(op, at) {
        const width = op === opcodes.OP.BINUNICODE8 ? 8 : 4;
        const body = at + 1 + width;
        if (!this.has(body))
            return false;
        const length = this.#length(at + 1, width);
        if (length > LONGEST_TEXT)
            return this.#push(HANDLE.longText, body + length);
        if (!this.has(body + length))
            return false;
        const text = this.texts.add(this.window.base + body, length, WRITING.utf8);
        if (this.awaitsVersion || length === VERSION_KEY.length)
            this.noteVersion(text);
        return this.#push(text, body + length);
    }
    #bytes(op, at) {
        const width = op === opcodes.OP.SHORT_BINBYTES ? 1 : op === opcodes.OP.BINBYTES ? 4 : 8;
        const body = at + 1 + width;
        if (!this.has(body + 2))
            return this.#emptyBytes(at, body, width);
        const length = this.#length(at + 1, width);
        if (isLikePickle(this.window.data, body, length)) {
            if (!this.has(body + length))
                return false;
            this.nested(this.window.data.subarray(body, body + length));
        }
        return this.#push(HANDLE.plain, body + length);
    }
    /** Where less than two bytes are there behind the length. */
    #emptyBytes(at, body, width) {
        if (!this.has(body) || this.#length(at + 1, width) > 1)
            return false;
        return this.#push(HANDLE.plain, body + this.#length(at + 1, width));
    }
    #length(start, width) {
        const { data } = this.window;
        return width === 8 ? Number(data.readBigUInt64LE(start)) : data.readUIntLE(start, width);
    }
    /** Lines of data may be as long as they like: numbers are, and texts. */
    #dataLine(op, at) {
        const { window } = this;
        const newline = window.lineEnd(at + 1);
        if (newline < 0 && window.data.length - at <= LONGEST_LINE)
            return false;
        const isText = op === opcodes.OP.STRING || op === opcodes.OP.UNICODE;
        const length = newline < 0 ? NEVER : newline - at - 1;
        this.inLine = newline < 0;
        const next = newline < 0 ? window.data.length : newline + 1;
        if (length > LONGEST_TEXT)
            return this.#push(isText ? HANDLE.longText : HANDLE.plain, next);
        if (!isText)
            return this.#push(this.#numberIn(at + 1, newline), next);
        const writing = op === opcodes.OP.STRING ? WRITING.quoted : WRITING.escaped;
        const text = this.texts.add(window.base + at + 1, length, writing);
        if (this.awaitsVersion || length >= VERSION_KEY.length)
            this.noteVersion(text);
        return this.#push(text, next);
    }
    #numberIn(start, end) {
        const digits = this.window.data.toString('latin1', start, end).replace(/L$/, '');
        return /^\d{1,10}$/.test(digits) && !/^0\d/.test(digits)
            ? ofNumber(Number(digits))
            : HANDLE.plain;
    }
    #memoLine(op, at) {
        const { state, window } = this;
        const newline = window.lineEnd(at + 1);
        if (newline < 0)
            return window.data.length - at > LONGEST_LINE ? this.lose(at) : false;
        // Python's int() takes blanks, signs and underscores; no pickler writes them.
        const digits = window.data.toString('latin1', at + 1, newline);
        if (!/^\d{1,15}$/.test(digits)) {
            this.odd('memo', at);
            return this.lose(at);
        }
        if (op === opcodes.OP.GET) {
            const known = state.memo.get(Number(digits));
            return known === HANDLE.nothing ? this.lose(at) : this.#push(known, newline + 1);
        }
        if (state.size <= state.fence)
            return this.lose(at);
        if (state.memo.put(Number(digits), state.stack[state.size - 1]))
            return this.pass(newline + 1);
        this.odd('memo', at);
        return this.lose(at);
    }
    #importLines(op, at) {
        const { state, window } = this;
        const first = window.lineEnd(at + 1);
        const second = first < 0 ? -1 : window.lineEnd(first + 1);
        if (second < 0)
            return window.data.length - at > LONGEST_LINE ? this.lose(at) : false;
        const module = window.data.toString('utf8', at + 1, first);
        const name = window.data.toString('utf8', first + 1, second);
        if (op === opcodes.OP.GLOBAL)
            return this.#push(this.#import(module, name, at), second + 1);
        if (state.marked === 0)
            return this.lose(at);
        const end = state.size;
        const start = state.popMark();
        state.size = start;
        const theClass = this.#import(module, name, at);
        const made = this.effects.callWith(theClass, state.stack, start, end, window.base + at);
        return this.#push(made, second + 1);
    }
    #stackGlobal(at) {
        const { state } = this;
        if (state.size - 2 < state.fence)
            return this.lose(at);
        state.size -= 2;
        const module = this.text(state.stack[state.size]);
        const name = this.text(state.stack[state.size + 1]);
        return this.#push(this.#import(module, name, at), at + 1);
    }
    #import(module, name, at) {
        this.imports.add(`${module ?? '?'}.${name ?? '?'}`);
        if (module === undefined || name === undefined) {
            this.odd('name-not-told', at);
            return HANDLE.unknown;
        }
        const [asked, inIt] = this.state.protocol < 3 ? renamed(module, name) : [module, name];
        const id = this.record.import(asked, inIt, this.window.base + at);
        if (id === undefined)
            return HANDLE.unknown;
        const full = this.record.nameOf(id);
        this.arrays.imported(full, id);
        this.dicts.imported(full);
        return ofImport(id);
    }
    #obj(at) {
        const { state } = this;
        const end = state.size;
        if (state.marked === 0)
            return this.lose(at);
        const start = state.popMark();
        if (end === start)
            return this.lose(at);
        state.size = start;
        const theClass = state.stack[start];
        const offset = this.window.base + at;
        return this.#push(this.effects.callWith(theClass, state.stack, start + 1, end, offset), at + 1);
    }
    #make(op, at) {
        const { state } = this;
        const taken = op === opcodes.OP.NEWOBJ_EX ? 3 : 2;
        if (state.size - taken < state.fence)
            return this.lose(at);
        state.size -= taken;
        const callee = state.stack[state.size];
        const offset = this.window.base + at;
        const made = op === opcodes.OP.REDUCE
            ? this.effects.call(callee, state.stack[state.size + 1], offset)
            : this.effects.make(callee, offset);
        if (this.arrays.isWrapper(made) && !this.arrays.begin())
            this.odd('array', at, 'two at once');
        return this.#push(made, at + 1);
    }
    #build(at) {
        const { state } = this;
        if (state.size - 2 < state.fence)
            return this.lose(at);
        const given = state.stack[--state.size];
        const object = state.stack[state.size - 1];
        this.pass(at + 1);
        if (!this.arrays.isWrapper(object) || !state.hasArrays) {
            this.effects.build(object, given, this.window.base + at);
            return true;
        }
        const dtype = this.effects.dtype(this.arrays.dtypeIn(given));
        const array = this.arrays.end(given, dtype);
        if (state.frameEnd !== NEVER && state.frameEnd !== this.window.base + at + 1)
            this.odd('frame', at);
        state.frameEnd = NEVER;
        if (typeof array === 'string') {
            this.odd('array', at, array);
            return this.lose(at);
        }
        state.stack[state.size - 1] = HANDLE.plain;
        const goesOn = this.passArray(array.size, array.padded);
        if (array.size !== undefined)
            return goesOn;
        if (this.#outer.length === MOST_NESTED)
            return this.lose(at);
        this.#outer.push(state);
        // joblib has CPython's own unpickler read it, which knows nothing of arrays.
        this.state = new UnpicklerState(false);
        return true;
    }
    #persistent(op, at) {
        const value = this.#persistentValue;
        if (value === HANDLE.unknown)
            this.odd('persistent-id', at);
        if (op === opcodes.OP.PERSID) {
            const newline = this.window.lineEnd(at + 1);
            if (newline < 0)
                return this.window.data.length - at > LONGEST_LINE ? this.lose(at) : false;
            return this.#push(value, newline + 1);
        }
        const { state } = this;
        if (state.size <= state.fence)
            return this.lose(at);
        state.size--;
        return this.#push(value, at + 1);
    }
    #refusedValue(kind, at, length) {
        if (!this.has(at + length))
            return false;
        this.odd(kind, at);
        return this.#push(HANDLE.unknown, at + length);
    }
}
const MOST_NESTED = 100;
/** Bytes that look like a pickle of their own are followed up to this length. */
const LONGEST_NESTED = 64 * 1024;
const isLikePickle = (data, start, length) => length > 3 &&
    length <= LONGEST_NESTED &&
    data[start] === opcodes.OP.PROTO &&
    data[start + 1] <= 5;

;// CONCATENATED MODULE: ./src/models/pickle/walk.ts





const DEEPEST = 3;
/** joblib pads to multiples of it. */
const ALIGNMENT = 16;
const VERSION_KEY_LENGTH = VERSION_KEY.length;
/**
 * Follows the opcodes of a pickle as its bytes come, with the stack, the marks and the memo that CPython would have, but
 * without making an object or importing anything. What CPython would refuse ends the walk (`lostAt`): what it would have
 * done until then is recorded. Memory does not grow with large values; the stack and the memo have upper bounds.
 */
class PickleWalk extends Steps {
    /** Whether joblib put arrays inside, and whether `pickle.load` would take their bytes for opcodes. */
    hasArrays = false;
    readsOnAsPickle = false;
    /** Whether nothing that follows is looked at. */
    done = false;
    opcodes = 0;
    #withArrays;
    #depth;
    /** Bytes of an array behind a padding whose length comes next. */
    #padded;
    constructor({ arrays = true, persistent = false, depth = 0 } = {}) {
        super(arrays, persistent);
        this.#withArrays = arrays;
        this.#depth = depth;
    }
    /** Takes the next bytes, of which it keeps a copy. @returns how many bytes behind them need not be given */
    feed(chunk) {
        if (this.done)
            return 0;
        this.window.take(chunk);
        if (this.#resume())
            this.#run();
        if (this.lostAt !== undefined)
            this.done = true;
        return this.done ? 0 : this.window.missing;
    }
    /** Goes on with what the last bytes ended in. @returns false when more are needed first */
    #resume() {
        const { window } = this;
        if (this.#padded !== undefined && !this.#passPadding(this.#padded))
            return false;
        if (this.inLine) {
            const newline = window.lineEnd(window.at);
            this.inLine = newline < 0;
            window.at = newline < 0 ? window.data.length : newline + 1;
            if (newline < 0)
                return false;
        }
        return !this.between || this.begin();
    }
    /** The loop over all opcodes: those that most of a file consists of are carried out here, to be fast. */
    #run() {
        const { window, texts, tuples, dicts } = this;
        const { data, base } = window;
        const end = data.length;
        let { state } = this;
        let { stack, size, fence } = state;
        let frameEnd = state.frameEnd - base;
        let { at } = window;
        let count = 0;
        loop: while (at < end) {
            if (at >= frameEnd) {
                if (at > frameEnd) {
                    this.odd('frame', at);
                    this.lose(at);
                    break;
                }
                state.frameEnd = frameEnd = NEVER;
            }
            if (size === stack.length) {
                if (!state.growStack()) {
                    this.odd('too-large', at, 'too many values at once');
                    this.lose(at);
                    break;
                }
                stack = state.stack;
            }
            const op = data[at];
            switch (op) {
                case opcodes.OP.BININT1:
                    if (at + 2 > end)
                        break loop;
                    stack[size++] = -1 - data[at + 1];
                    at += 2;
                    break;
                case opcodes.OP.BININT2:
                    if (at + 3 > end)
                        break loop;
                    stack[size++] = -1 - (data[at + 1] | (data[at + 2] << 8));
                    at += 3;
                    break;
                case opcodes.OP.BININT:
                    if (at + 5 > end)
                        break loop;
                    stack[size++] = ofNumber(data.readInt32LE(at + 1));
                    at += 5;
                    break;
                case opcodes.OP.BINFLOAT:
                    if (at + 9 > end)
                        break loop;
                    stack[size++] = HANDLE.plain;
                    at += 9;
                    break;
                case opcodes.OP.NONE:
                case opcodes.OP.NEWTRUE:
                case opcodes.OP.NEWFALSE:
                    stack[size++] = HANDLE.plain;
                    at++;
                    break;
                case opcodes.OP.MEMOIZE:
                    if (size <= fence) {
                        this.lose(at);
                        break loop;
                    }
                    state.memo.put(state.memo.count, stack[size - 1]);
                    at++;
                    break;
                case opcodes.OP.BINPUT:
                    if (at + 2 > end)
                        break loop;
                    if (size <= fence) {
                        this.lose(at);
                        break loop;
                    }
                    state.memo.put(data[at + 1], stack[size - 1]);
                    at += 2;
                    break;
                case opcodes.OP.LONG_BINPUT:
                    if (at + 5 > end)
                        break loop;
                    if (size <= fence) {
                        this.lose(at);
                        break loop;
                    }
                    if (!state.memo.put(data.readUInt32LE(at + 1), stack[size - 1])) {
                        this.odd('memo', at);
                        this.lose(at);
                        break loop;
                    }
                    at += 5;
                    break;
                case opcodes.OP.BINGET:
                case opcodes.OP.LONG_BINGET: {
                    const next = at + (op === opcodes.OP.BINGET ? 2 : 5);
                    if (next > end)
                        break loop;
                    const index = op === opcodes.OP.BINGET ? data[at + 1] : data.readUInt32LE(at + 1);
                    const known = state.memo.get(index);
                    if (known === HANDLE.nothing) {
                        this.lose(at);
                        break loop;
                    }
                    stack[size++] = known;
                    if (this.awaitsVersion || known === this.versionKey)
                        this.noteVersion(known);
                    at = next;
                    break;
                }
                case opcodes.OP.SHORT_BINUNICODE:
                case opcodes.OP.SHORT_BINSTRING: {
                    if (at + 2 > end)
                        break loop;
                    const length = data[at + 1];
                    const next = at + 2 + length;
                    if (next > end)
                        break loop;
                    const text = texts.add(base + at + 2, length, WRITING.utf8);
                    stack[size++] = text;
                    if (this.awaitsVersion || (length === VERSION_KEY_LENGTH && data[at + 2] === 0x5f))
                        this.noteVersion(text);
                    at = next;
                    break;
                }
                case opcodes.OP.MARK:
                    if (!state.mark(size)) {
                        this.odd('too-large', at, 'too many marks');
                        this.lose(at);
                        break loop;
                    }
                    fence = size;
                    at++;
                    break;
                case opcodes.OP.EMPTY_LIST:
                    stack[size++] = HANDLE.list;
                    at++;
                    break;
                case opcodes.OP.EMPTY_DICT:
                    stack[size++] = dicts.add();
                    at++;
                    break;
                case opcodes.OP.EMPTY_TUPLE:
                    stack[size] = tuples.add(stack, size, size);
                    size++;
                    at++;
                    break;
                case opcodes.OP.TUPLE1:
                case opcodes.OP.TUPLE2:
                case opcodes.OP.TUPLE3: {
                    const length = op - opcodes.OP.TUPLE1 + 1;
                    if (size - length < fence) {
                        this.lose(at);
                        break loop;
                    }
                    size -= length;
                    stack[size] = tuples.add(stack, size, size + length);
                    size++;
                    at++;
                    break;
                }
                default:
                    state.size = size;
                    window.at = at;
                    if (!this.step(op, at)) {
                        this.opcodes += op === opcodes.OP.STOP && this.lostAt === undefined ? count + 1 : count;
                        return;
                    }
                    state = this.state;
                    stack = state.stack;
                    size = state.size;
                    fence = state.fence;
                    frameEnd = state.frameEnd - base;
                    at = window.at;
            }
            count++;
        }
        state.size = size;
        window.at = at;
        this.opcodes += count;
    }
    /** Between two pickles: whether another one begins. */
    begin() {
        const { window } = this;
        if (window.at >= window.data.length)
            return false;
        this.odd('trailing-data', window.at);
        this.between = false;
        this.state = new UnpicklerState(this.#withArrays);
        this.done = !(0,opcodes/* isOpcode */.H)(window.data[window.at]);
        return !this.done;
    }
    nested(bytes) {
        if (this.#depth === DEEPEST) {
            this.odd('nested-pickle', this.window.at);
            return;
        }
        const walk = new PickleWalk({ arrays: false, depth: this.#depth + 1 });
        // It may be cut off or broken: what it does until then counts.
        walk.feed(bytes);
        this.record.takeOver(walk.record, this.window.base + this.window.at);
        for (const name of walk.imports)
            this.imports.add(name);
    }
    passArray(size, padded) {
        if (!this.hasArrays)
            this.readsOnAsPickle = !padded;
        this.hasArrays = true;
        if (size === undefined)
            return true;
        if (padded) {
            this.#padded = size;
            return this.#passPadding(size);
        }
        this.window.at += size;
        return true;
    }
    #passPadding(size) {
        const { window } = this;
        const padding = window.data[window.at];
        if (padding === undefined)
            return false;
        this.#padded = undefined;
        if (padding < 1 || padding > ALIGNMENT) {
            this.odd('array', window.at, 'padded as joblib does not');
            return this.lose(window.at);
        }
        window.at += 1 + padding + size;
        return true;
    }
}


/***/ })

};
