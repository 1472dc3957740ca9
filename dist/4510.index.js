export const id = 4510;
export const ids = [4510];
export const modules = {

/***/ 84510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reload: () => (/* binding */ reload)
/* harmony export */ });
/* unused harmony export inputs */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22483);
/* harmony import */ var _image_code_layer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77100);
/* harmony import */ var _image_entry_script_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61189);
/* harmony import */ var _local_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3737);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48723);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1969);







const inputs = {
    'service-name': (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)('service'),
    'entry-script': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    'source-directory': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    ..._places_js__WEBPACK_IMPORTED_MODULE_5__/* .registryInputs */ .P4
};
/** Serves a changed entry script on this machine without building an image. */
const reload = async (host) => {
    const input = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(inputs, host.inputs);
    const script = await (0,_image_entry_script_js__WEBPACK_IMPORTED_MODULE_3__/* .readEntryScript */ .a)(input['entry-script'], input['source-directory']);
    const target = (0,_local_target_js__WEBPACK_IMPORTED_MODULE_4__/* .openLocalTarget */ .J)(await (0,_stores_js__WEBPACK_IMPORTED_MODULE_6__/* .openStore */ .C)(input.registry, host), host);
    const service = await target.reload(input['service-name'], await (0,_image_code_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .scriptFiles */ .pe)(script));
    host.log.info(`Service "${service.name}" serves the code of this folder: ${service.scoringUri}`);
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _oci_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22063);
/* harmony import */ var _oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39021);
/* harmony import */ var _oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70100);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32060);
/* harmony import */ var _service_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93045);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99098);









const APP = _spec_js__WEBPACK_IMPORTED_MODULE_8__/* .IN_IMAGE */ .y.appRoot.slice(1);
/** Never part of an image: version control, caches, and this tool's own state. */
const LEFT_OUT = new Set([
    '.git',
    '.scoreline',
    '__pycache__',
    '.ipynb_checkpoints',
    '.venv',
    'node_modules'
]);
/** The layer that changes most: the user's code, the service file, and links that lead to the models. */
const codeLayer = async (spec) => {
    const entries = (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_5__/* .arrange */ .NL)([
        ...(spec.script ? await scriptEntries(spec.script) : []),
        ...spec.models.flatMap(modelLinks),
        (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_5__/* .fileEntry */ .nV)(`${APP}/${_spec_js__WEBPACK_IMPORTED_MODULE_8__/* .IN_IMAGE */ .y.serviceFile}`, (0,_service_file_js__WEBPACK_IMPORTED_MODULE_7__/* .serviceFile */ .I2)(spec))
    ]);
    return (0,_oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .storedLayer */ .J)(entries, { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MEDIA */ .Rn.layerGzip, label: `${spec.name} (code)` });
};
/**
 * A model's folder as scripts know it, made of links into its layer: every file and folder of the model, and, where a
 * folder was registered, that folder's own name too, since scripts are written either way.
 */
const modelLinks = (model) => {
    const folder = `${APP}/${(0,_service_file_js__WEBPACK_IMPORTED_MODULE_7__/* .modelFolder */ .Ch)(model)}`;
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
    const { sourceDirectory } = script;
    if (sourceDirectory === undefined)
        return [{ source: script.source, path: script.file }];
    const names = await filesBelow(sourceDirectory, '');
    return names.map(name => ({ source: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(sourceDirectory, name), path: name }));
};
const scriptEntries = async (script) => {
    const files = await scriptFiles(script);
    return Promise.all(files.map(file => diskEntry(file.source, file.path)));
};
const filesBelow = async (root, below) => {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, below), { withFileTypes: true });
    const nested = await Promise.all(found
        .filter(({ name }) => !LEFT_OUT.has(name) && !name.endsWith('.pyc'))
        .map(async (entry) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(below, entry.name);
        if (entry.isDirectory())
            return filesBelow(root, file);
        if (entry.isFile())
            return [file];
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SOURCE_FILE_UNSUPPORTED', `"${node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file)}" is a link or a device; an image takes plain files from the source directory.`, { hint: 'Replace it by the file it stands for, or move it out of the source directory.' });
    }));
    return nested.flat();
};
const diskEntry = async (source, name) => {
    const { size, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(source);
    return {
        path: `${APP}/${name.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/')}`,
        type: 'file',
        executable: (mode & 0o100) !== 0,
        size,
        content: () => (0,_oci_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readChunks */ .z)(source, 0, size)
    };
};


/***/ }),

/***/ 61189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readEntryScript)
/* harmony export */ });
/* unused harmony export missingFunctions */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/**
 * Finds the entry script and reads it, without running it: what is plainly missing is told now, not by a service that
 * does not start.
 * @throws UserError `ENTRY_SCRIPT_MISSING`, `ENTRY_SCRIPT_INVALID`.
 */
const readEntryScript = async (file, sourceDirectory) => {
    const source = sourceDirectory === undefined ? file : node_path__WEBPACK_IMPORTED_MODULE_1___default().join(sourceDirectory, file);
    const text = await readScript(source, file, sourceDirectory);
    const missing = missingFunctions(text);
    if (missing.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ENTRY_SCRIPT_INVALID', `The entry script "${source}" does not define ${missing.map(name => `${name}()`).join(' or ')}.`, {
            hint: 'It needs init(), called once per worker, and run(data), called for each request.',
            at: { file: source, line: 1 }
        });
    return sourceDirectory === undefined
        ? { file: node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(file), source }
        : { file: node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.normalize(file.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/')), source, sourceDirectory };
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
const readScript = async (source, file, sourceDirectory) => {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(source, 'utf8');
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOENT', 'EISDIR', 'ENOTDIR'))
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ENTRY_SCRIPT_MISSING', `There is no entry script "${source}".`, {
            cause: error,
            hint: sourceDirectory === undefined
                ? 'Give its path from the workspace, for example model/score.py.'
                : `The input "entry-script" (${file}) is looked for below "source-directory" (${sourceDirectory}).`
        });
    }
};


/***/ })

};
