export const id = 8981;
export const ids = [8981];
export const modules = {

/***/ 29082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ registryInputs),
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   yp: () => (/* binding */ stateFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71690);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10807);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68825);
/* harmony import */ var _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24519);






/** Where models and images live, and how to sign in there where `docker login` was not used. */
const registryInputs = {
    ...(0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)('Registry', _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_5__/* .registryParameters */ .A),
    ...(0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)('Azure', _azure_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .azureSignInInputs */ .FD)
};
/**
 * What may be kept between jobs: fetched parts, wheels, finished layers. The runner's tool cache where it has one,
 * else the user's cache folder. `SCORELINE_CACHE` overrides both, e.g. with a folder that actions/cache restores.
 */
const cacheFolder = ({ env }) => env.SCORELINE_CACHE ||
    node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.RUNNER_TOOL_CACHE || env.XDG_CACHE_HOME || node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache'), 'scoreline');
/**
 * What the local target keeps: unpacked layers, services and their logs. Never in the checkout, which a stranger may have
 * made: in the runner's temporary folder, else in the user's state folder, there by the folder that is worked in.
 * `SCORELINE_STATE` overrides both. https://specifications.freedesktop.org/basedir-spec/latest/#variables
 */
const stateFolder = ({ env }) => {
    if (env.SCORELINE_STATE)
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(env.SCORELINE_STATE);
    if (env.RUNNER_TEMP)
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.RUNNER_TEMP, `scoreline-${process.getuid?.() ?? 0}`);
    const here = process.cwd();
    const name = `${node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(here)}-${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(here))}`;
    const state = env.XDG_STATE_HOME || node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.local', 'state');
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(state, 'scoreline', name);
};


/***/ }),

/***/ 71690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ azureSignInInputs),
/* harmony export */   Ro: () => (/* binding */ azureInputs)
/* harmony export */ });
/* unused harmony export SIGN_IN_METHODS */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10807);


/** The ways to prove to Azure who we are; `auto` takes the first that the job has the means for. */
const SIGN_IN_METHODS = [
    'oidc',
    'client-secret',
    'client-certificate',
    'managed-identity',
    'azure-cli'
];
/** How to sign in to Azure, for its container registries as for everything else. docs/azure-sign-in.md */
const azureSignInInputs = {
    'azure-sign-in': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['auto', ...SIGN_IN_METHODS]), 'auto', 'How to sign in to Azure: auto, oidc, client-secret, client-certificate, managed-identity or azure-cli. See docs/azure-sign-in.md.'),
    'azure-client-id': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Client id of the app registration or managed identity.'),
    'azure-tenant-id': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Tenant id to sign in to.'),
    'azure-subscription-id': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Subscription to use.'),
    'azure-client-secret': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Client secret, for azure-sign-in client-secret.')),
    'azure-client-certificate': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'PEM with certificate and private key, for azure-sign-in client-certificate: a path, or the text from a secret.')), _core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .isNoPem */ .EL),
    'azure-cloud': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'AzureCloud', 'AzureCloud, AzureUSGovernment, AzureChinaCloud, or the URL of another Azure Resource Manager.'),
    'azure-audience': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Audience of the ID token, if the federated credential requires another than the default of the cloud.'),
    'acr-audience': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Audience to request tokens for Azure container registries with.', 'https://containerregistry.azure.net, then that of the resource manager')
};
/** The inputs of every action that works in a resource group. */
const azureInputs = {
    ...azureSignInInputs,
    'resource-group': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Resource group to use.')
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

/***/ 24519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ registryParameters),
/* harmony export */   s: () => (/* binding */ DEFAULT_REGISTRY)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_output_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28279);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10807);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56812);




/** The embedded registry: an OCI layout folder in the workspace. */
const DEFAULT_REGISTRY = `${_core_output_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTPUT_FOLDER */ .zF}/registry`;
/** Where models and images live, and how to sign in there. docs/registries.md */
const registryParameters = {
    registry: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, DEFAULT_REGISTRY, 'Where models and images live: a folder (an OCI layout), or a registry as host/prefix.'), given => !(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__.looksLikeRegistry)(given)),
    'registry-username': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'User name for the registry. Needed unless docker/login-action ran earlier. Targets aci and kubernetes also pull the image with it.'),
    'registry-password': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Password or token for the registry; from a secret.'))
};


/***/ }),

/***/ 56812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   looksLikeRegistry: () => (/* binding */ looksLikeRegistry),
/* harmony export */   parseRegistry: () => (/* binding */ parseRegistry)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);


/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests */
const REPOSITORY = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const HOST = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)(:\d{1,5})?$/;
const isTag = (text) => TAG.test(text);
/**
 * Whether the text names a registry rather than a folder: its first part has a dot, a port or is `localhost`,
 * the rule of image references; `./`, `../`, `/` and `~` start folders.
 */
const looksLikeRegistry = (text) => {
    if (/^https?:\/\//.test(text))
        return true;
    const first = text.split('/')[0] ?? '';
    return !/^[.~]/.test(first) && HOST.test(first) && /[.:]|^localhost$/.test(first);
};
/**
 * @throws UserError `REGISTRY_INVALID` for what is no `host[:port]/prefix`, `REGISTRY_INSECURE` for plain http
 * to another machine.
 */
const parseRegistry = (text) => {
    const [, scheme, rest = ''] = /^(?:(https?):\/\/)?(.*?)\/*$/.exec(text.trim()) ?? [];
    const [host = '', ...path] = rest.split('/');
    const prefix = path.join('/');
    if (!HOST.test(host) || !URL.canParse(`https://${host}`))
        throw invalid(text, 'does not start with a host name');
    if (prefix !== '' && !REPOSITORY.test(prefix))
        throw invalid(text, `has "${prefix}" after the host, which is no repository path`);
    return { host, prefix, origin: originOf(host, scheme) };
};
/**
 * Parses an image reference. Without a host it means Docker Hub, as everywhere.
 * @throws UserError `REFERENCE_INVALID`
 */
const parseReference = (text) => {
    const [named = '', digest] = split(text.trim(), text.indexOf('@'));
    const colon = named.lastIndexOf(':');
    const [path = '', tag] = split(named, colon > named.lastIndexOf('/') ? colon : -1);
    const first = path.split('/')[0] ?? '';
    const hasHost = path.includes('/') && looksLikeRegistry(path);
    const host = hasHost ? first : 'docker.io';
    const rest = hasHost ? path.slice(first.length + 1) : path;
    const repository = host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
    if (!REPOSITORY.test(repository))
        throw badReference(text, `"${repository}" is no repository path`);
    if (tag !== undefined && !TAG.test(tag))
        throw badReference(text, `"${tag}" is no tag`);
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw badReference(text, `"${digest}" is no sha256 digest`);
    return {
        registry: parseRegistry(host),
        repository,
        tag: tag ?? (digest === undefined ? 'latest' : undefined),
        digest: digest
    };
};
/** `localhost`, 127.0.0.0/8 and ::1: the only hosts that may be spoken to without TLS. */
const isLoopback = (hostname) => hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
const originOf = (host, scheme) => {
    const loopback = isLoopback(new URL(`https://${host}`).hostname);
    if (scheme === 'http' && !loopback)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('REGISTRY_INSECURE', `Registry "${host}" is asked for without TLS.`, {
            hint: 'Plain http is for registries on this machine only. Leave "http://" away and give the registry a certificate.'
        });
    // Docker Hub's API answers under another name than its references say.
    if (host === 'docker.io' || host === 'index.docker.io')
        return new URL('https://registry-1.docker.io');
    return new URL(`${scheme ?? (loopback ? 'http' : 'https')}://${host}`);
};
const split = (text, at) => at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
const invalid = (text, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('REGISTRY_INVALID', `Registry "${text}" ${problem}.`, {
    hint: 'Write host[:port]/prefix in lower case, for example ghcr.io/octo-org/models, or a folder such as ./registry.'
});
const badReference = (text, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('REFERENCE_INVALID', `Image reference "${text}" cannot be read: ${problem}.`, {
    hint: 'Write host/path:tag or host/path@sha256:…'
});


/***/ })

};
