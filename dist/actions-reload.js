export const id = 4510;
export const ids = [4510];
export const modules = {

/***/ 84510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   ofTarget: () => (/* binding */ ofTarget)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22483);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10807);
/* harmony import */ var _image_code_layer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77100);
/* harmony import */ var _image_entry_script_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61189);
/* harmony import */ var _targets_capabilities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27006);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47350);
/* harmony import */ var _opening_places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29082);








const inputs = {
    'service-name': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)('service'), 'Name of the service.'),
    'entry-script': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'The entry script; relative to source-directory if that is given.'), (_, given) => !given['source-directory']),
    'source-directory': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'Folder with all files that the script imports.')),
    target: _opening_open_target_js__WEBPACK_IMPORTED_MODULE_6__/* .targetInputHere */ .Gv,
    ..._opening_places_js__WEBPACK_IMPORTED_MODULE_7__/* .registryInputs */ .P4
};
const ofTarget = 'place';
/** Serves a changed entry script on this machine without building an image. */
const main = async (host) => {
    const { kind, input, place } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_6__/* .readTargetInputs */ .bH)(inputs, ofTarget, host);
    const script = await (0,_image_entry_script_js__WEBPACK_IMPORTED_MODULE_4__/* .readEntryScript */ .a)(input['entry-script'], input['source-directory'], host);
    const { target } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_6__/* .openTarget */ .Ap)(kind, place, input.registry, host);
    if (target.reload === undefined)
        throw (0,_targets_capabilities_js__WEBPACK_IMPORTED_MODULE_5__/* .targetLacks */ .S)(kind.name, 'reload');
    const code = await (0,_image_code_layer_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptFiles */ .pe)(script);
    const service = await target.reload(input['service-name'], code, host.signal);
    host.output('scoring-uri', service.scoringUri ?? '');
    host.log.info(`Service "${service.name}" serves the code of this folder: ${service.scoringUri}`);
};


/***/ }),

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

/***/ 77100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ codeLayer),
/* harmony export */   pe: () => (/* binding */ scriptFiles)
/* harmony export */ });
/* unused harmony export modelLinks */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _contract_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52347);
/* harmony import */ var _oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39021);
/* harmony import */ var _oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70100);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_chunks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2088);
/* harmony import */ var _service_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93045);
/* harmony import */ var _source_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3430);








const APP = _contract_image_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_IMAGE */ .y4.appRoot.slice(1);
/** The layer that changes most: the user's code, the service file, and links that lead to the models. */
const codeLayer = async (spec) => {
    const entries = (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_3__/* .arrange */ .NL)([
        ...(spec.script ? await scriptEntries(spec.script) : []),
        ...spec.models.flatMap(modelLinks),
        (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_3__/* .fileEntry */ .nV)(`${APP}/${_contract_image_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_IMAGE */ .y4.serviceFile}`, (0,_service_file_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceFile */ .I2)(spec))
    ]);
    return (0,_oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .storedLayer */ .J)(entries, { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA */ .Rn.layerGzip, label: `${spec.name} (code)` });
};
/**
 * A model's folder as scripts know it, made of links into its layer: every file and folder of the model, and, where a
 * folder was registered, that folder's own name too, since scripts are written either way.
 */
const modelLinks = (model) => {
    const folder = `${APP}/${(0,_service_file_js__WEBPACK_IMPORTED_MODULE_6__/* .modelFolder */ .Ch)(model)}`;
    const up = '../'.repeat(folder.split('/').length);
    const tops = [...new Set(model.card.files.map(file => file.path.split('/')[0] ?? file.path))];
    const links = tops.map(top => ({ name: top, target: `${up}models/${model.name}/${top}` }));
    const { folder: registered } = model.card;
    if (registered !== undefined && !tops.includes(registered))
        links.push({ name: registered, target: `${up}models/${model.name}` });
    return links.map(({ name, target }) => ({ path: `${folder}/${name}`, type: 'symlink', target }));
};
/** The files of an entry script, its source directory included: where each lies, and its path below the app's root. */
const scriptFiles = async (script) => {
    const { sourceDirectory, files } = script;
    if (sourceDirectory === undefined)
        return [{ source: script.source, path: script.file }];
    return files ?? (await (0,_source_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceFiles */ .l)(sourceDirectory, script.file)).files;
};
const scriptEntries = async (script) => {
    const files = await scriptFiles(script);
    return Promise.all(files.map(file => diskEntry(file.source, file.path)));
};
const diskEntry = async (source, name) => {
    const { size, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(source);
    return {
        path: `${APP}/${name}`,
        type: 'file',
        executable: (mode & 0o100) !== 0,
        size,
        content: () => (0,_oci_read_chunks_js__WEBPACK_IMPORTED_MODULE_5__/* .readChunks */ .z)(source, 0, size)
    };
};


/***/ }),

/***/ 61189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readEntryScript)
/* harmony export */ });
/* unused harmony export missingFunctions */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19130);
/* harmony import */ var _core_ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64119);
/* harmony import */ var _core_workspace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28742);
/* harmony import */ var _source_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3430);






/**
 * Finds the entry script and reads it, without running it: what is plainly missing is reported now, not by a service that
 * does not start.
 * @throws UserError `ENTRY_SCRIPT_MISSING`, `ENTRY_SCRIPT_INVALID`.
 */
const readEntryScript = async (file, sourceDirectory, { log = _core_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .silent */ .K, signal } = {}) => {
    const source = sourceDirectory === undefined ? file : node_path__WEBPACK_IMPORTED_MODULE_0___default().join(sourceDirectory, file);
    const { place, text } = await readScript(source, file, sourceDirectory, signal);
    const missing = missingFunctions(text);
    if (missing.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('ENTRY_SCRIPT_INVALID', `The entry script "${source}" does not define ${missing.map(name => `${name}()`).join(' or ')}.`, {
            hint: 'It needs init(), called once per worker, and run(data), called for each request.',
            at: { file: source, line: 1 }
        });
    if (sourceDirectory === undefined)
        return { file: node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file), source: place };
    const inside = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.normalize(file.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join('/'));
    if (inside.startsWith('../') || node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(inside))
        throw outside(file, sourceDirectory);
    const found = await (0,_source_files_js__WEBPACK_IMPORTED_MODULE_5__/* .sourceFiles */ .l)(sourceDirectory, inside);
    (0,_source_files_js__WEBPACK_IMPORTED_MODULE_5__/* .tellSource */ .h)(sourceDirectory, found, log);
    return { file: inside, source: place, sourceDirectory, files: found.files };
};
/**
 * Which of `init` and `run` a script has no definition for, read off its text. A name may be defined, assigned or
 * imported; a star import or a driver module can bring anything, so such scripts are left to the scoring runtime.
 */
const missingFunctions = (text) => {
    if (/^\s*from\s+\S+\s+import\s+\*/m.test(text) || /^driver_module\b/m.test(text))
        return [];
    return ['init', 'run'].filter(name => !definesName(text, name));
};
const definesName = (text, name) => new RegExp(`^(?:async\\s+)?def\\s+${name}\\s*\\(`, 'm').test(text) ||
    new RegExp(`^${name}\\s*(?::[^=]+)?=[^=]`, 'm').test(text) ||
    new RegExp(`^\\s+def\\s+${name}\\s*\\(`, 'm').test(conditionalBlocks(text)) ||
    importedNames(text).includes(name);
/** Top-level `if`, `try` and `else` blocks: what they define is a name of the module too. */
const conditionalBlocks = (text) => (text.match(/^(?:if|try|else|elif|except|with)\b.*:\s*\n(?:(?:[ \t]+.*)?\n?)*/gm) ?? []).join('\n');
const importedNames = (text) => [...text.matchAll(/^(?:from\s+\S+\s+)?import\s+(\([^)]*\)|.*)$/gm)].flatMap(([, names = '']) => names
    .replace(/[()\\]/g, ' ')
    .split(',')
    .map(part => part
    .trim()
    .split(/\s+as\s+/)
    .at(-1) ?? ''));
const readScript = async (source, file, sourceDirectory, signal) => {
    const options = { what: 'The entry script', signal };
    try {
        const place = await (0,_core_workspace_js__WEBPACK_IMPORTED_MODULE_4__/* .realPlace */ .oD)(source, options);
        return { place, text: await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainText */ .Sg)(source, options) };
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo) || !['FILE_MISSING', 'FILE_NOT_PLAIN'].includes(error.code))
            throw error;
        const hint = sourceDirectory === undefined
            ? 'Give its path from the workspace, for example model/score.py.'
            : `The input "entry-script" (${file}) is looked for below "source-directory" (${sourceDirectory}).`;
        const message = error.code === 'FILE_MISSING' ? `There is no entry script "${source}".` : error.message;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('ENTRY_SCRIPT_MISSING', message, { cause: error, hint });
    }
};
const outside = (file, sourceDirectory) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('ENTRY_SCRIPT_MISSING', `The entry script "${file}" does not lie in the source directory "${sourceDirectory}".`, { hint: 'Give the path of the script as seen from the source directory.' });


/***/ }),

/***/ 93045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ modelDir),
/* harmony export */   Ch: () => (/* binding */ modelFolder),
/* harmony export */   I2: () => (/* binding */ serviceFile)
/* harmony export */ });
/* harmony import */ var _contract_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52347);

/** `scoreline.json`: what the scoring runtime needs to know about the models. The shape is documented in docs/design.md. */
const serviceFile = ({ runtime, models }) => JSON.stringify({ schemaVersion: 1, runtime, models: models.map(entryOf) }, undefined, 2);
/** `azureml-models/<name>/<version>`, the place scripts of the Azure ML SDK v1 look. */
const modelFolder = ({ name, version }) => `${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.models}/${name}/${version}`;
/** What `AZUREML_MODEL_DIR` holds: the one model's folder, or the folder of all. */
const modelDir = (models) => {
    const [only, ...others] = models;
    const below = only !== undefined && others.length === 0 ? modelFolder(only) : _contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.models;
    return `${_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y4.appRoot}/${below}`;
};
const entryOf = (model) => {
    const { mainFile, signature, sampleInput } = model.card;
    return {
        name: model.name,
        version: String(model.version),
        path: modelFolder(model),
        ...(mainFile && model.card.framework === 'onnx' ? { file: mainFile } : {}),
        ...(signature ? { signature } : {}),
        ...(sampleInput === undefined ? {} : { sampleInput })
    };
};


/***/ }),

/***/ 3430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ tellSource),
/* harmony export */   l: () => (/* binding */ sourceFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_ignore_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45047);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/* harmony import */ var _core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24353);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77522);
/* harmony import */ var _core_workspace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28742);








/** Never part of an image. */
const LEFT_OUT = new Set([..._core_ignore_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .NEVER_CONTENT */ .Jf, '.ipynb_checkpoints', '.venv', 'node_modules']);
const MOST_FILES = 100_000;
const DEEPEST = 100;
/**
 * What of a source directory goes into an image.
 * @param script its path in there, with slashes: goes in whatever the rules say
 * @throws UserError `SOURCE_FILE_UNSUPPORTED` for links and devices, `SOURCE_TOO_LARGE`, `FILE_LINK_OUTSIDE`.
 */
const sourceFiles = async (directory, script) => {
    const root = await (0,_core_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .realPlace */ .oD)(directory, { what: 'The source directory' });
    const rules = await (0,_core_ignore_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .readIgnoreRules */ .yH)(root);
    const files = [];
    const secrets = [];
    let ignored = 0;
    const walk = async (below, depth) => {
        if (depth > DEEPEST)
            throw tooLarge(directory, `folders in folders, more than ${DEEPEST} deep`);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, below), { withFileTypes: true });
        for (const entry of found) {
            if (LEFT_OUT.has(entry.name) || entry.name.endsWith('.pyc'))
                continue;
            const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(below, entry.name);
            const verdict = file === script ? 'in' : rules?.of(file, entry.isDirectory());
            const leadsToScript = entry.isDirectory() && script.startsWith(`${file}/`);
            if (verdict === 'out' && !leadsToScript && !(entry.isDirectory() && rules?.reopens)) {
                ignored++;
                continue;
            }
            if (entry.isDirectory()) {
                await walk(file, depth + 1);
                continue;
            }
            if (verdict === 'out') {
                ignored++;
                continue;
            }
            const source = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file);
            const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(source);
            if (!stats.isFile())
                throw unsupported(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, file), (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(stats));
            if (verdict !== 'in' && (await (0,_core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsSecret */ .hK)(file, source, stats.size)))
                secrets.push(file);
            else
                files.push({ source, path: file, size: stats.size });
            if (files.length > MOST_FILES)
                throw tooLarge(directory, `more than ${MOST_FILES} files`);
        }
    };
    await walk('', 0);
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files, secrets: secrets.sort(), ignored, rules: rules?.name };
};
/** Says what goes in, and what was left out and why. */
const tellSource = (directory, { files, secrets, ignored, rules }, log) => {
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const biggest = files.reduce((most, file) => (most === undefined || file.size > most.size ? file : most), undefined);
    log.info(`Source directory "${directory}": ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_7__/* .bytes */ .ee)(total)}` +
        (biggest && files.length > 1
            ? `, the largest ${biggest.path} (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_7__/* .bytes */ .ee)(biggest.size)})`
            : '') +
        (rules ? `; ${rules} leaves out ${ignored}` : ''));
    if (secrets.length > 0)
        log.warning((0,_core_usual_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .leftOutSecrets */ .pg)(secrets, 'the image'));
};
const unsupported = (file, kind) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SOURCE_FILE_UNSUPPORTED', `"${file}" is ${kind}; an image takes plain files from the source directory.`, { hint: 'Replace it by the file it stands for, name it in .amlignore, or move it elsewhere.' });
const tooLarge = (directory, what) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SOURCE_TOO_LARGE', `The source directory "${directory}" holds ${what}.`, {
    hint: 'Name a folder that holds the script and its modules alone, or leave the rest out with .amlignore.'
});


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
