export const id = 9095;
export const ids = [9095];
export const modules = {

/***/ 92206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export details */
/** Markdown for job summaries. Pure. */
/** A table whose cells are plain text: whatever they hold, it stays in its cell. */
const table = (head, rows) => {
    const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
    return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n');
};
/** A two-column table without rows for what is empty. */
const facts = (rows) => table(['', ''], rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));
const code = (text) => `\`${text.replaceAll('`', "'")}\``;
const heading = (text) => `### ${text}\n\n`;
/** A list of lines of text. */
const bullets = (lines) => lines.map(line => `- ${cell(line)}\n`).join('');
/** A fold that starts closed. */
const details = (summary, body) => `<details><summary>${escapeHtml(summary)}</summary>\n\n${body}\n\n</details>\n`;
const cell = (value) => String(value).replaceAll('|', '\\|').replace(/\r?\n/g, '<br>').replaceAll('<script', '&lt;script');
const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');


/***/ }),

/***/ 48723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ registryInputs),
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   sx: () => (/* binding */ DEFAULT_REGISTRY),
/* harmony export */   yp: () => (/* binding */ stateFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);



/** The embedded registry: an OCI layout folder in the workspace. */
const DEFAULT_REGISTRY = '.scoreline/registry';
/** Where models and images live, and how to sign in there where `docker login` was not used. */
const registryInputs = {
    registry: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, DEFAULT_REGISTRY),
    'registry-username': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    'registry-password': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)
};
/**
 * What may be kept between jobs: fetched parts, wheels, finished layers. The runner's tool cache where it has one,
 * else the user's cache folder. `SCORELINE_CACHE` overrides both, e.g. with a folder that actions/cache restores.
 */
const cacheFolder = ({ env }) => env.SCORELINE_CACHE ||
    node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.RUNNER_TOOL_CACHE || env.XDG_CACHE_HOME || node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache'), 'scoreline');
/** What the local target keeps: unpacked layers, services and their logs. */
const stateFolder = ({ env }) => node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(env.SCORELINE_STATE || '.scoreline');


/***/ }),

/***/ 71690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ azureInputs)
/* harmony export */ });
/* unused harmony export SIGN_IN_METHODS */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);

/** The ways to prove to Azure who we are; `auto` takes the first that the job has the means for. */
const SIGN_IN_METHODS = [
    'oidc',
    'client-secret',
    'client-certificate',
    'managed-identity',
    'azure-cli'
];
/** The inputs of every action that speaks to Azure. docs/azure-sign-in.md */
const azureInputs = {
    'azure-sign-in': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['auto', ...SIGN_IN_METHODS]), 'auto'),
    'azure-client-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-tenant-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-subscription-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-client-secret': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-client-certificate': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-cloud': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'AzureCloud'),
    'resource-group': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)
};


/***/ }),

/***/ 89114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   GJ: () => (/* binding */ byteCount),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90761);


/**
 * Reads every field once, in order.
 * @throws UserError `INPUT_UNKNOWN` for a name no field has, `INPUT_INVALID` for a value a field refuses.
 */
const parseInputs = (fields, given) => {
    const known = Object.keys(fields);
    for (const name of Object.keys(given))
        if (!known.includes(name))
            throw unknownInput(name, known);
    return Object.fromEntries(Object.entries(fields).map(([name, parse]) => [name, parse((given[name] ?? '').trim(), name)]));
};
/** Any text, but some. */
const text = (value, name) => {
    if (value === '')
        throw invalid(name, 'is required');
    return value;
};
const oneOf = (allowed) => (value, name) => {
    const found = allowed.find(candidate => candidate === value);
    if (found !== undefined)
        return found;
    throw invalid(name, value === ''
        ? `is required: one of ${allowed.join(', ')}`
        : `must be one of ${allowed.join(', ')}, not "${value}"`);
};
/** `true`, `false` and their YAML 1.2 spellings; empty is false. */
const flag = (value, name) => {
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['', 'false', 'False', 'FALSE'].includes(value))
        return false;
    throw invalid(name, `must be true or false, not "${value}"`);
};
/** A finite decimal number between `least` and `most`. */
const number = ({ least = -Infinity, most = Infinity, whole = false } = {}) => (value, name) => {
    const parsed = Number(value);
    const fits = value !== '' && parsed >= least && parsed <= most;
    if (fits && (!whole || Number.isInteger(parsed)) && Number.isFinite(parsed))
        return parsed;
    const kind = whole ? 'a whole number' : 'a number';
    const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
    throw invalid(name, `must be ${kind}${least === -Infinity ? '' : ` ${range}`}, not "${value}"`);
};
const UNITS = {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3
};
/** `500 MB`, `1.5GiB`, `2000000`: a number of bytes. */
const byteCount = (value, name) => {
    const [, digits, unit = 'B'] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)?$/.exec(value) ?? [];
    const factor = UNITS[unit];
    if (digits !== undefined && factor !== undefined)
        return Math.round(Number(digits) * factor);
    throw invalid(name, `must be a number of bytes such as "500 MB" or "2 GiB", not "${value}"`);
};
/** One entry a line; commas separate too. */
const list = value => value
    .split(/[\n,]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** One entry a line; commas are part of it. */
const lines = value => value
    .split('\n')
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** `key=value`, one a line, or a JSON object of strings. */
const pairs = (value, name) => value.startsWith('{') ? pairsFromJson(value, name) : pairsFromLines(value, name);
const optional = (parser) => (value, name) => value === '' ? undefined : parser(value, name);
/** Gives an empty input a value. */
const withDefault = (parser, fallback) => (value, name) => value === '' ? fallback : parser(value, name);
const invalid = (name, problem, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `Input "${name}" ${problem}.`, hint ? { hint } : {});
/** There is no input of that name: names the nearest there is. */
const unknownInput = (name, known) => {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_UNKNOWN', near === undefined
        ? `There is no input "${name}".`
        : `There is no input "${name}"; did you mean "${near}"?`, { hint: `Known inputs: ${known.join(', ')}.` });
};
const pairsFromLines = (value, name) => {
    const lines = value
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    return Object.fromEntries(lines.map(line => {
        const at = line.indexOf('=');
        if (at < 1)
            throw invalid(name, `needs key=value on each line, not "${line}"`);
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }));
};
const pairsFromJson = (value, name) => {
    const parsed = parseJson(value, name);
    const entries = Object.entries(parsed);
    return Object.fromEntries(entries.map(([key, entry]) => {
        if (entry === null || typeof entry === 'object')
            throw invalid(name, `needs plain values; "${key}" is not one`);
        return [key, String(entry)];
    }));
};
const parseJson = (value, name) => {
    try {
        return JSON.parse(value);
    }
    catch (cause) {
        throw invalid(name, `is not valid JSON: ${cause instanceof Error ? cause.message : cause}`);
    }
};


/***/ }),

/***/ 90761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known name closest to a misspelt one, or undefined when none is close. */
const nearest = (name, known) => {
    const limit = Math.max(2, Math.floor(name.length / 3));
    const ranked = known
        .map(candidate => ({ candidate, distance: editDistance(name, candidate) }))
        .filter(({ distance }) => distance <= limit)
        .toSorted((a, b) => a.distance - b.distance);
    return ranked[0]?.candidate;
};
/** Levenshtein distance: insertions, deletions and substitutions each cost 1. */
const editDistance = (a, b) => {
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current[j] = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
};


/***/ }),

/***/ 6489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ imageArtifact),
/* harmony export */   _w: () => (/* binding */ buildImage),
/* harmony export */   an: () => (/* binding */ imageRepository),
/* harmony export */   hL: () => (/* binding */ stageLayers),
/* harmony export */   i: () => (/* binding */ builtImage)
/* harmony export */ });
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22483);
/* harmony import */ var _models_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9142);
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80351);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63753);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68825);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50484);
/* harmony import */ var _code_layer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77100);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86575);
/* harmony import */ var _size_limit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70710);










const imageRepository = (name) => (0,_core_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryComponent */ .OK)(name);
/**
 * Builds an image under the next version of its name; equal inputs give the version that exists.
 * Model layers are the registered blobs themselves: nothing of a model is read or written.
 */
const buildImage = async (spec, foundation, { store, log, attach, maxSize }) => {
    const repository = imageRepository(spec.name);
    const staged = await stageLayers(spec, foundation, { store, log, maxSize });
    const numbered = await (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .publishNumbered */ .U)(store, repository, number => imageArtifact(spec, number, foundation, staged), {
        reuse: true,
        attach,
        essence: manifest => ({ ...manifest, annotations: (0,_config_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutOrigin */ .bj)(manifest.annotations) })
    });
    return builtImage(store, spec.name, numbered, staged);
};
/** What is told of an image that is published, made of these layers. Pure. */
const builtImage = (store, name, { version, descriptor, changed }, parts) => {
    const layers = parts.map(({ madeBy, descriptor: { size } }) => ({ madeBy, size }));
    return {
        label: `${name}:${version}`,
        version,
        descriptor,
        reference: store.reference(imageRepository(name), descriptor.digest),
        size: layers.reduce((sum, layer) => sum + layer.size, 0),
        layers,
        changed
    };
};
/** Brings all layers of an image into the store, those of the base first. */
const stageLayers = async (spec, foundation, { store, log, maxSize }) => {
    const repository = imageRepository(spec.name);
    const stage = (source) => stageLayer(store, repository, source, log);
    const sources = [
        ...foundation.base.sources,
        ...foundation.runtime,
        ...(foundation.environment?.conda ? [foundation.environment.conda] : []),
        ...(foundation.environment ? [foundation.environment] : []),
        ...modelLayers(spec),
        { ...(await (0,_code_layer_js__WEBPACK_IMPORTED_MODULE_6__/* .codeLayer */ .$L)(spec)), madeBy: 'scoreline: code' }
    ];
    const staged = await Promise.all(sources.map(stage));
    (0,_size_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .checkSize */ .C)(spec.name, staged.map(({ madeBy, descriptor: { size } }) => ({ madeBy, size })), maxSize);
    return staged;
};
/** The manifest and config of one version of an image. Pure. @param layers those of the base first */
const imageArtifact = (spec, version, { base, environment }, layers) => {
    const own = layers.slice(base.layers.length);
    const config = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .toBytes */ .ZJ)((0,_config_js__WEBPACK_IMPORTED_MODULE_7__/* .imageConfig */ .gj)(spec, version, base, own, environment));
    const digest = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(config);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA */ .Rn.manifest,
            config: { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA */ .Rn.config, digest, size: config.length },
            layers: layers.map(layer => layer.descriptor),
            annotations: (0,_config_js__WEBPACK_IMPORTED_MODULE_7__/* .imageAnnotations */ .s1)(spec, version, base)
        },
        documents: new Map([[digest, config]])
    };
};
/** The blobs that register-model stored, under the media type an engine unpacks. */
const modelLayers = (spec) => spec.models.flatMap(model => model.layers.map(({ mediaType, digest, size, diffId }) => ({
    blob: {
        mediaType: (0,_models_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .layerTypeOf */ .rE)(mediaType),
        label: `${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_9__/* .labelOf */ .W)(model)} (weights)`,
        digest,
        size,
        mountFrom: (0,_models_register_js__WEBPACK_IMPORTED_MODULE_2__/* .modelRepository */ .m)(model.name),
        open: () => {
            throw new Error(`The weights of ${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_9__/* .labelOf */ .W)(model)} are not in the registry any more`);
        }
    },
    diffId: () => diffId,
    madeBy: `scoreline: models ${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_9__/* .labelOf */ .W)(model)}`
})));
const stageLayer = async (store, repository, { blob, diffId, madeBy }, log) => {
    const { mediaType, digest, size } = await store.stage(repository, blob, log);
    return { descriptor: { mediaType, digest, size }, diffId: diffId?.() ?? digest, madeBy };
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

/***/ 70710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkSize)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77522);


/** @throws UserError `IMAGE_TOO_LARGE` naming the largest layers. @param limit bytes; none when left out */
const checkSize = (image, layers, limit) => {
    const size = layers.reduce((sum, layer) => sum + layer.size, 0);
    if (limit === undefined || size <= limit)
        return;
    const largest = layers
        .toSorted((a, b) => b.size - a.size)
        .slice(0, 3)
        .map(layer => `${layer.madeBy.replace(/^scoreline: /, '') || 'base'} (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(layer.size)})`);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_TOO_LARGE', `Image "${image}" would have ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(size)}, more than max-image-size allows (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(limit)}).`, { hint: `Its largest layers: ${largest.join(', ')}. Leave out packages, or raise the limit.` });
};


/***/ }),

/***/ 62131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ti: () => (/* binding */ PROVENANCE_TYPE),
/* harmony export */   cV: () => (/* binding */ attachedTo),
/* harmony export */   lA: () => (/* binding */ digestOfAttachment),
/* harmony export */   oh: () => (/* binding */ attachment),
/* harmony export */   sC: () => (/* binding */ attachLater),
/* harmony export */   tY: () => (/* binding */ SBOM_TYPE),
/* harmony export */   uf: () => (/* binding */ SIGNATURE_TYPE)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32060);
/** SBOM, provenance and signatures as manifests that refer to an image. */


const SBOM_TYPE = 'application/vnd.cyclonedx+json';
const PROVENANCE_TYPE = 'application/vnd.in-toto+json';
/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto */
const SIGNATURE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** What `oras pull` calls the files: it leaves out what has no name. */
const FILES = {
    [SBOM_TYPE]: 'sbom.cdx.json',
    [PROVENANCE_TYPE]: 'provenance.intoto.json',
    [SIGNATURE_TYPE]: 'provenance.sigstore.json'
};
/**
 * A manifest with one document for its only layer.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 */
const attachment = (artifactType, document, { mediaType, digest, size }, annotations) => {
    const empty = Buffer.from('{}');
    const bytes = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(document);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.manifest,
            artifactType,
            config: { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.empty, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(empty), size: empty.length },
            layers: [
                {
                    mediaType: artifactType,
                    digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
                    size: bytes.length,
                    annotations: { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .YX.title]: FILES[artifactType] }
                }
            ],
            subject: { mediaType, digest, size },
            ...(annotations ? { annotations } : {})
        },
        documents: new Map([
            [(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(empty), empty],
            [(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), bytes]
        ])
    };
};
const digestOfAttachment = ({ manifest }) => (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(manifest));
/** The documents of one type that refer to an image, with the digests of their manifests. */
const attachedTo = async (store, repository, subject, artifactType) => {
    const found = [];
    for (const referrer of await store.referrers(repository, subject)) {
        if (referrer.artifactType !== artifactType)
            continue;
        const { layers, subject: of } = await readJson(store, repository, referrer);
        const [layer] = layers ?? [];
        if (layer === undefined || of?.digest !== subject)
            continue;
        found.push({
            digest: referrer.digest,
            document: await readJson(store, repository, layer)
        });
    }
    return found;
};
/** Adds to an image that was there before what it has not: one that was made by somebody else, or before. */
const attachLater = async (store, repository, { manifest, documents }) => {
    for (const { digest, mediaType, size } of [manifest.config, ...manifest.layers])
        await store.stage(repository, {
            mediaType,
            digest,
            size,
            label: manifest.artifactType ?? 'attachment',
            open: async function* () {
                yield documents.get(digest) ?? Buffer.alloc(0);
            }
        });
    const document = { mediaType: manifest.mediaType, bytes: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(manifest) };
    return (await store.put(repository, document)).digest;
};
const readJson = async (store, repository, descriptor) => JSON.parse((await store.read(repository, descriptor)).toString());


/***/ }),

/***/ 61994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ provenanceOf),
/* harmony export */   To: () => (/* binding */ PREDICATE_TYPE),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80351);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/**
 * How an image came about, as an in-toto statement with SLSA provenance:
 * https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md and https://slsa.dev/spec/v1.1/provenance
 */


const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'https://slsa.dev/provenance/v1';
const BUILD_TYPE = 'https://github.com/scoreline/scoreline/blob/main/docs/supply-chain.md#build-type';
/** The provenance of an image. It has no time in it: the same build in the same run gives the same bytes. Pure. */
const provenanceOf = (builds, subject, run, tool) => {
    const name = builds[0]?.spec.name ?? '';
    const { server, repository, workflow, id, attempt, event } = run;
    const source = server && repository ? `${server}/${repository}` : undefined;
    const identity = source && workflowIdentity(source, workflow);
    return {
        _type: STATEMENT_TYPE,
        subject: [{ name, digest: sha256(subject) }],
        predicateType: PREDICATE_TYPE,
        predicate: {
            buildDefinition: {
                buildType: BUILD_TYPE,
                externalParameters: {
                    image: name,
                    builder: tool.builder,
                    ...(identity ? { workflow: identity } : {})
                },
                ...(event ? { internalParameters: { event } } : {}),
                resolvedDependencies: [
                    ...sourceOf(source, run),
                    ...modelsOf(builds),
                    ...unique(builds.flatMap(basesOf)),
                    ...unique(builds.flatMap(locksOf))
                ]
            },
            runDetails: {
                builder: {
                    id: server && workflow ? `${server}/${workflow}` : 'urn:scoreline:no-workflow',
                    version: { scoreline: tool.version }
                },
                ...(source && id
                    ? {
                        metadata: { invocationId: `${source}/actions/runs/${id}/attempts/${attempt || '1'}` }
                    }
                    : {})
            }
        }
    };
};
/** The ref in GitHub's name for a workflow is that of its file, which is what was run. */
const workflowIdentity = (source, workflow) => {
    const [, path, ref] = /^[^/]+\/[^/]+\/([^@]+)@(.+)$/.exec(workflow ?? '') ?? [];
    return path && ref ? { repository: source, ref, path } : undefined;
};
const sourceOf = (source, { ref, commit }) => source && commit
    ? [{ uri: `git+${source}${ref ? `@${ref}` : ''}`, digest: { gitCommit: commit } }]
    : [];
/** Of all platforms alike. */
const modelsOf = ([first]) => (first?.spec.models ?? []).map(model => ({
    name: `model ${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .W)(model)}`,
    digest: sha256(model.digest),
    annotations: { layers: model.layers.map(layer => layer.digest) }
}));
const basesOf = ({ base: { name, digest } }) => digest ? [{ name: 'base', ...(name ? { uri: name } : {}), digest: sha256(digest) }] : [];
const locksOf = ({ lock, condaLock }) => [
    ...(condaLock ? [{ name: 'conda lock', digest: sha256((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(condaLock)) }] : []),
    ...(lock ? [{ name: 'lock', digest: sha256((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(lock.text)) }] : [])
];
const unique = (resources) => [
    ...new Map(resources.map(resource => [JSON.stringify(resource), resource])).values()
];
const sha256 = (digest) => ({ sha256: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest) });


/***/ }),

/***/ 53235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ verifySignature),
/* harmony export */   hg: () => (/* binding */ statementIn),
/* harmony export */   ot: () => (/* binding */ signatureAttachment)
/* harmony export */ });
/* unused harmony exports signatureDifference, signerDifference */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _attachments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62131);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61994);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45524);
/**
 * Provenance that is signed: a Sigstore bundle as a manifest that refers to an image, where `gh attestation verify` and
 * `cosign` look for it. https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md
 */




/** The statement that was signed; undefined where a bundle holds none. It is only as good as the signature. */
const statementIn = (bundle) => {
    const { payload } = bundle.dsseEnvelope ?? {};
    if (typeof payload !== 'string')
        return undefined;
    try {
        return JSON.parse(Buffer.from(payload, 'base64').toString());
    }
    catch {
        return undefined;
    }
};
const signatureAttachment = (bundle, subject) => (0,_attachments_js__WEBPACK_IMPORTED_MODULE_1__/* .attachment */ .oh)(_attachments_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNATURE_TYPE */ .uf, bundle, subject, {
    'dev.sigstore.bundle.content': 'dsse-envelope',
    'dev.sigstore.bundle.predicateType': _provenance_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE_TYPE */ .To
});
/**
 * Passes where one signed provenance of the image holds, fits everything that is wanted, and was signed by a workflow of
 * the repository wanted.
 * @throws UserError `SIGNATURE_MISSING`, `SIGNATURE_MISMATCH`
 */
const verifySignature = async (store, image, wanted, check) => {
    const { label, repository, descriptor } = image;
    const found = await (0,_attachments_js__WEBPACK_IMPORTED_MODULE_1__/* .attachedTo */ .cV)(store, repository, descriptor.digest, _attachments_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNATURE_TYPE */ .uf);
    if (found.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SIGNATURE_MISSING', `Image "${label}" is not signed.`, {
            hint: 'Nothing was deployed. Build it again with build-image and sign: true.'
        });
    const differences = found.map(({ document }) => signatureDifference(document, image, wanted, check));
    if (differences.some(each => each === undefined))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SIGNATURE_MISMATCH', `No signature of image "${label}" fits: ${[...new Set(differences)].join('; ')}.`, {
        hint: 'Nothing was deployed. Build and sign the image where it shall come from, or change the verify inputs.'
    });
};
/** The first thing that does not fit; undefined when all does. */
const signatureDifference = (bundle, image, wanted, check) => {
    let signer;
    try {
        signer = check(bundle);
    }
    catch (error) {
        return `it does not hold (${error instanceof Error ? error.message : String(error)})`;
    }
    return signerDifference(signer, wanted) ?? (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .difference */ .iv)(statementIn(bundle), image, wanted);
};
/** Pure. https://github.com/sigstore/fulcio/blob/main/docs/oidc.md#github */
const signerDifference = ({ workflow, issuer }, wanted) => {
    const [, source = '', path, ref] = /^(https:\/\/[^/]+\/[^/]+\/[^/]+)\/(.+)@(.+)$/.exec(workflow) ?? [];
    if (!(0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .isRepository */ .Z6)(source, wanted.repository))
        return `it was signed by ${workflow || 'nobody known'}, not by a workflow of ${wanted.repository}`;
    if (issuer !== issuerOf(new URL(source).hostname))
        return `the signer was vouched for by ${issuer || 'nobody'}`;
    if (wanted.workflow && path !== wanted.workflow)
        return `it was signed by ${path}, not ${wanted.workflow}`;
    if (wanted.ref && ref !== (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .fullRef */ .vv)(wanted.ref))
        return `it was signed on ${ref}, not ${wanted.ref}`;
    return undefined;
};
/** https://docs.github.com/en/actions/reference/security/oidc */
const issuerOf = (server) => server === 'github.com'
    ? 'https://token.actions.githubusercontent.com'
    : `https://token.actions.${server}`;


/***/ }),

/***/ 45524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z6: () => (/* binding */ isRepository),
/* harmony export */   ZG: () => (/* binding */ verifyImage),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   vv: () => (/* binding */ fullRef)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
/* harmony import */ var _uses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29145);
/* harmony import */ var _attachments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62131);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61994);
/** Whether an image came about as somebody wants it to, before it is deployed. */





/**
 * Passes where one provenance of the image fits everything that is wanted, and the image itself fits that provenance.
 * @throws UserError `PROVENANCE_MISSING`, `PROVENANCE_MISMATCH`, `SBOM_MISSING`
 */
const verifyImage = async (store, image, wanted) => {
    const { label, repository, descriptor } = image;
    const of = (type) => (0,_attachments_js__WEBPACK_IMPORTED_MODULE_3__/* .attachedTo */ .cV)(store, repository, descriptor.digest, type);
    if (wanted.repository || wanted.ref || wanted.workflow) {
        const statements = await of(_attachments_js__WEBPACK_IMPORTED_MODULE_3__/* .PROVENANCE_TYPE */ .Ti);
        if (statements.length === 0)
            throw missing('PROVENANCE_MISSING', label);
        const differences = statements.map(({ document }) => difference(document, image, wanted));
        if (differences.every(each => each !== undefined))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('PROVENANCE_MISMATCH', `The provenance of image "${label}" does not fit: ${[...new Set(differences)].join('; ')}.`, {
                hint: 'Nothing was deployed. Build the image where it shall come from, or change the verify inputs.'
            });
    }
    if (wanted.sbom && !(await of(_attachments_js__WEBPACK_IMPORTED_MODULE_3__/* .SBOM_TYPE */ .tY)).some(({ document }) => isSbomOf(document, image)))
        throw missing('SBOM_MISSING', label);
};
/** The first thing that does not fit; undefined when all does. Pure. */
const difference = (document, image, { repository, ref, workflow }) => {
    const statement = document;
    if (statement?._type !== _provenance_js__WEBPACK_IMPORTED_MODULE_4__/* .STATEMENT_TYPE */ .zG || statement.predicateType !== _provenance_js__WEBPACK_IMPORTED_MODULE_4__/* .PREDICATE_TYPE */ .To)
        return 'it is no SLSA provenance';
    const sha256 = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(image.descriptor.digest);
    if (!list(statement.subject).some(subject => subject?.digest?.sha256 === sha256))
        return 'it is of another image';
    const definition = statement.predicate?.buildDefinition;
    const dependencies = list(definition?.resolvedDependencies);
    const sources = dependencies.flatMap(({ uri, digest }) => digest?.gitCommit && typeof uri === 'string' ? [uri.replace(/^git\+/, '')] : []);
    const at = definition?.externalParameters?.workflow;
    const [source = ''] = sources;
    const [from = '', branch = ''] = source.split(/@(.*)/);
    if ((repository || ref) && sources.length > 1)
        return 'it tells of several sources';
    if (repository && !isRepository(from, repository))
        return `it was built from ${from || 'no known repository'}, not ${repository}`;
    if (ref && branch !== fullRef(ref))
        return `it was built from ${branch || 'no known ref'}, not ${ref}`;
    if (workflow && at?.path !== workflow)
        return `it was built by ${at?.path ?? 'no known workflow'}, not ${workflow}`;
    if (workflow && repository && !isRepository(at?.repository ?? '', repository))
        return `it was built by a workflow of ${at?.repository}, not ${repository}`;
    return modelDifference(dependencies, image, definition?.externalParameters?.builder);
};
/** The models of the provenance, those of the image's labels and the image's layers must tell the same. */
const modelDifference = (dependencies, { config, manifest }, builder) => {
    const told = dependencies.filter(({ name }) => name?.startsWith('model '));
    const line = (model, digest) => `${model}@${digest}`;
    const inProvenance = told.map(({ name, digest }) => line(name?.slice('model '.length) ?? '', `sha256:${digest?.sha256}`));
    const inImage = (0,_uses_js__WEBPACK_IMPORTED_MODULE_2__/* .modelsIn */ .U)(config).map(({ model, digest }) => line(model, digest));
    const odd = [
        ...inImage.filter(each => !inProvenance.includes(each)),
        ...inProvenance.filter(each => !inImage.includes(each))
    ];
    if (odd.length > 0)
        return `the image and its provenance do not tell of the same models (${odd[0]})`;
    // Container engines make layers of their own from a model's files.
    if (builder !== 'daemonless')
        return undefined;
    const layers = new Set(manifest.layers.map(({ digest }) => digest));
    const lacking = told.find(({ annotations }) => {
        const of = annotations?.layers;
        return !Array.isArray(of) || of.length === 0 || !of.every(layer => layers.has(layer));
    });
    return lacking && `the image does not have the layers of ${lacking.name}`;
};
const list = (value) => Array.isArray(value) ? value.filter(each => typeof each === 'object' && each !== null) : [];
const isRepository = (url, wanted) => /^https?:\/\//.test(wanted) ? url === wanted : url === `https://github.com/${wanted}`;
const fullRef = (ref) => ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
const isSbomOf = (document, { descriptor }) => {
    const bom = document;
    const hashes = bom?.metadata?.component?.hashes ?? [];
    return (bom?.bomFormat === 'CycloneDX' &&
        hashes.some(({ content }) => content === (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(descriptor.digest)));
};
const missing = (code, label) => {
    const hint = 'Nothing was deployed. Build the image again with build-image: it adds what lacks.';
    return code === 'SBOM_MISSING'
        ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SBOM_MISSING', `Image "${label}" has no SBOM.`, { hint })
        : new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('PROVENANCE_MISSING', `Image "${label}" has no provenance.`, { hint });
};


/***/ }),

/***/ 29145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ modelsIn),
/* harmony export */   t: () => (/* binding */ imagesUsing)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17313);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86575);



const IMAGE_TYPES = [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.manifest, _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.index];
/** The images (`name:version`) that were built with a model, as their labels tell. */
const imagesUsing = async (store, model) => {
    const users = [];
    for await (const { repository, tag, descriptor } of store.entries()) {
        const configs = await configsOf(store, repository, descriptor);
        if (configs.flatMap(modelsIn).some(({ digest }) => digest === model.digest))
            users.push(`${repository}:${tag}`);
    }
    return users;
};
/** The config of an image, of one for several platforms all of them; none of what is no image. */
const configsOf = async (store, repository, descriptor) => {
    if (descriptor.artifactType !== undefined || !IMAGE_TYPES.includes(descriptor.mediaType))
        return [];
    const read = async (named) => JSON.parse((await store.read(repository, named)).toString());
    const document = await read(descriptor);
    if ((0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(document)) {
        const found = document.manifests.map(named => configsOf(store, repository, named));
        return (await Promise.all(found)).flat();
    }
    return document.config.mediaType === _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.config ? [await read(document.config)] : [];
};
/** The models an image was built with. */
const modelsIn = (config) => JSON.parse(config.config.Labels?.[_config_js__WEBPACK_IMPORTED_MODULE_2__/* .LABEL */ .d_.models] ?? '[]');


/***/ }),

/***/ 66983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findModel),
/* harmony export */   q: () => (/* binding */ parseModelReference)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50484);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65758);
/* harmony import */ var _register_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63753);




/** @throws UserError `MODEL_REFERENCE_INVALID` */
const parseModelReference = (text) => {
    const [, name, version] = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?::([1-9]\d*|latest))?$/.exec(text) ?? [];
    if (name === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('MODEL_REFERENCE_INVALID', `"${text}" does not name a registered model.`, {
            hint: 'Write name:version, for example diabetes:1, or a name alone for its newest version.'
        });
    return version === undefined || version === 'latest'
        ? { name }
        : { name, version: Number(version) };
};
/** @throws UserError `MODEL_UNKNOWN` when the registry has no such model or version. */
const findModel = async (store, reference) => {
    const { name } = reference;
    const repository = (0,_register_js__WEBPACK_IMPORTED_MODULE_3__/* .modelRepository */ .m)(name);
    const version = reference.version ?? (await versionsOf(store, name)).at(-1);
    const descriptor = version === undefined ? undefined : await store.resolve(repository, String(version));
    if (version === undefined || descriptor === undefined)
        throw await unknown(store, reference);
    const manifest = JSON.parse((await store.read(repository, descriptor)).toString());
    const config = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X)(await store.read(repository, manifest.config));
    if (config === undefined)
        throw await unknown(store, reference);
    const { card, diffIds } = config;
    // Weights that are a plain tar are their own diff ids.
    const layers = manifest.layers.map((layer, i) => ({
        ...layer,
        diffId: diffIds[i] ?? layer.digest
    }));
    return { name, version, digest: descriptor.digest, card, layers };
};
const versionsOf = async (store, name) => (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsIn */ .b)(await store.tags((0,_register_js__WEBPACK_IMPORTED_MODULE_3__/* .modelRepository */ .m)(name)));
const unknown = async (store, { name, version }) => {
    const versions = await versionsOf(store, name);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('MODEL_UNKNOWN', `Registry "${store.location}" has no model "${version === undefined ? name : `${name}:${version}`}".`, {
        hint: versions.length === 0
            ? 'Register it first with register-model, into the same registry.'
            : `Its versions are ${versions.join(', ')}.`
    });
};


/***/ })

};
