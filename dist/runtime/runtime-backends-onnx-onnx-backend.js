export const id = 758;
export const ids = [758];
export const modules = {

/***/ 758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OnnxBackend: () => (/* binding */ OnnxBackend)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/runtime/input-error.ts
var input_error = __webpack_require__(327);
// EXTERNAL MODULE: ./src/runtime/log.ts
var log = __webpack_require__(390);
// EXTERNAL MODULE: ./src/runtime/v2/request.ts
var v2_request = __webpack_require__(892);
// EXTERNAL MODULE: ./src/runtime/v2/response.ts
var response = __webpack_require__(338);
// EXTERNAL MODULE: ./src/runtime/backends/backend.ts
var backend = __webpack_require__(140);
// EXTERNAL MODULE: ./src/runtime/service.ts
var service = __webpack_require__(171);
// EXTERNAL MODULE: ./src/runtime/elements.ts
var runtime_elements = __webpack_require__(807);
;// CONCATENATED MODULE: ./src/runtime/backends/onnx/batching.ts


/** Rows put together, at most: more rows make an answer later without making it cheaper. */
const MOST_ROWS = 64;
/** Batched and single results may differ in the last bits: operators pick other kernels for other sizes. */
const TOLERANCE = 1e-5;
/**
 * Whether rows of several requests may be computed in one run: every input and output has a free first axis, and
 * trying shows that each row's result does not depend on its neighbours.
 */
const provesBatchable = async (session) => {
    const { outputs } = session.signature;
    const inputs = (0,service/* neededOf */.b1)(session.signature);
    if (inputs.length === 0 || ![...inputs, ...outputs].every(hasFreeRows))
        return false;
    for (const rows of [2, 5, 32]) {
        const feeds = sampleRows(inputs, rows);
        const together = await session.run(feeds);
        if ('error' in together)
            return false;
        for (let row = 0; row < Math.min(rows, 5); row++) {
            const alone = await session.run(sliceRows(feeds, row, 1));
            if ('error' in alone)
                return false;
            const same = outputs.every(({ name }) => isClose(rowOf(together.outputs[name], row, rows), alone.outputs[name]));
            if (!same)
                return false;
        }
    }
    return true;
};
/** One tensor for each input, with the rows of all requests one after the other. */
const joinRows = (all) => {
    const [first] = all;
    if (first === undefined || all.length === 1)
        return first ?? {};
    const joined = {};
    for (const name in first) {
        const tensors = all.map(feeds => feeds[name]);
        const { type, dims } = first[name];
        const data = oneBehindTheOther(tensors) ?? copied(type, tensors);
        joined[name] = {
            type,
            data,
            dims: [tensors.reduce((sum, tensor) => sum + (tensor.dims[0] ?? 0), 0), ...dims.slice(1)]
        };
    }
    return joined;
};
/** The memory of tensors that lie one behind the other already, as rows read from requests do. */
const oneBehindTheOther = (tensors) => {
    const first = tensors[0]?.data;
    if (!(first instanceof Float32Array))
        return undefined;
    const { buffer, byteOffset } = first;
    let end = byteOffset;
    for (const { data } of tensors) {
        if (!(data instanceof Float32Array) || data.buffer !== buffer || data.byteOffset !== end)
            return undefined;
        end += data.byteLength;
    }
    return new Float32Array(buffer, byteOffset, (end - byteOffset) / 4);
};
const copied = (type, tensors) => {
    const data = (0,runtime_elements/* newArray */.Wf)(type, tensors.reduce((sum, tensor) => sum + tensor.data.length, 0));
    let at = 0;
    for (const tensor of tensors) {
        ;
        data.set(tensor.data, at);
        at += tensor.data.length;
    }
    return data;
};
/** The rows of one request out of a batch's results. */
const sliceRows = (all, start, count) => {
    const sliced = {};
    for (const name in all) {
        const tensor = all[name];
        const { dims, data } = tensor;
        const width = data.length / (dims[0] || 1);
        sliced[name] = {
            ...tensor,
            dims: [count, ...dims.slice(1)],
            data: data.slice(start * width, (start + count) * width)
        };
    }
    return sliced;
};
/** Whether two requests' tensors differ in nothing but their rows. */
const fitTogether = (a, b) => {
    for (const name in a) {
        const left = a[name].dims;
        const right = b[name]?.dims;
        if (right === undefined || left.length !== right.length)
            return false;
        for (let i = 1; i < left.length; i++)
            if (left[i] !== right[i])
                return false;
    }
    return true;
};
/** The rows a request brings; undefined when its inputs do not agree. */
const rowsOf = (feeds) => {
    let rows;
    for (const name in feeds) {
        const own = feeds[name].dims[0];
        if (own === undefined || (rows !== undefined && own !== rows))
            return undefined;
        rows = own;
    }
    return rows;
};
const hasFreeRows = ({ type, shape }) => shape !== undefined &&
    shape.length > 0 &&
    typeof shape[0] !== 'number' &&
    type !== 'string' &&
    type !== 'unknown';
/** Numbers that differ from row to row and repeat from run to run. */
const sampleRows = (inputs, rows) => Object.fromEntries(inputs.filter(service/* isNeeded */.Ad).map(({ name, type, shape = [] }) => {
    const dims = [rows, ...shape.slice(1).map(axis => (typeof axis === 'number' ? axis : 3))];
    const length = dims.reduce((product, axis) => product * axis, 1);
    const data = (0,runtime_elements/* newArray */.Wf)(type, length);
    let state = 12_345;
    for (let i = 0; i < length; i++) {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        const unit = state / 2_147_483_648;
        if (data instanceof BigInt64Array || data instanceof BigUint64Array)
            data[i] = BigInt(Math.floor(unit * 2));
        else
            data[i] =
                type.startsWith('float') && type !== 'float16' ? unit * 2 - 1 : Math.floor(unit * 2);
    }
    return [name, { type: type, dims, data }];
}));
const rowOf = (tensor, row, rows) => {
    if (tensor === undefined || tensor.dims[0] !== rows)
        return undefined;
    return sliceRows({ tensor }, row, 1).tensor;
};
const isClose = (a, b) => {
    if (a === undefined || b === undefined || a.data.length !== b.data.length)
        return false;
    let largest = 0;
    let difference = 0;
    for (let i = 0; i < a.data.length; i++) {
        const left = Number(a.data[i]);
        const right = Number(b.data[i]);
        if (Number.isNaN(left) !== Number.isNaN(right))
            return false;
        largest = Math.max(largest, Math.abs(right));
        difference = Math.max(difference, Math.abs(left - right) || 0);
    }
    return difference <= TOLERANCE * Math.max(largest, 1e-30);
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/batcher.ts


/** The part of a run's time that the next one waits, at most, for the callers who have just been answered. */
const PAUSE = 1 / 6;
/** Writing so many numbers takes about a millisecond: then the loop turns, and health is answered in between. */
const VALUES_A_TURN = 4096;
/**
 * Puts requests together that arrive in the same turn of the event loop, or while the engine is busy. A lone request is
 * run at once. Only after a long run for several, the next one leaves a moment later: callers who have just been
 * answered send again, and one large run costs less than two small ones.
 */
class Batcher {
    #engine;
    #idle;
    #onBatch;
    #waiting = [];
    #scheduled = false;
    #awaited;
    /** @param onBatch gets the number of rows that were computed together. */
    constructor(engine, onBatch) {
        this.#engine = engine;
        this.#onBatch = onBatch;
        this.#idle = Array.from({ length: engine.lanes }, (_, lane) => lane);
    }
    /** Resolves once everything asked for has been answered. */
    async idle() {
        while (this.#waiting.length > 0 || this.#idle.length < this.#engine.lanes)
            await new Promise(resolve => setTimeout(resolve, 5));
    }
    run(feeds) {
        return new Promise(resolve => {
            // What is given in place of a model's own value belongs to one request alone.
            const isPlain = this.#engine.signature.inputs.every(info => (0,service/* isNeeded */.Ad)(info) || !feeds[info.name]);
            const rows = this.#engine.batchable && isPlain ? (rowsOf(feeds) ?? 0) : 0;
            const count = this.#waiting.push({ feeds, rows, resolve });
            if (count === this.#awaited?.count)
                this.#awaited.leave();
            if (this.#scheduled || this.#idle.length === 0)
                return;
            this.#scheduled = true;
            setImmediate(() => {
                this.#scheduled = false;
                this.#dispatch();
            });
        });
    }
    /** @param answered requests of the run that is over; once as many have come again, nothing is waited for. */
    #dispatchAfter(milliseconds, answered) {
        if (milliseconds < 0.5 || !this.#hasRoom()) {
            this.#dispatch();
            return;
        }
        if (this.#scheduled)
            return;
        this.#scheduled = true;
        const leave = () => {
            clearTimeout(timer);
            this.#awaited = undefined;
            this.#scheduled = false;
            this.#dispatch();
        };
        const timer = setTimeout(leave, milliseconds);
        this.#awaited = { count: this.#waiting.length + answered, leave };
    }
    /** Whether more requests could join the next run, and no other lane could take them. */
    #hasRoom() {
        const { batchable, lanes, mostRows } = this.#engine;
        return batchable && lanes === 1 && this.#waiting.length < mostRows;
    }
    #dispatch() {
        while (this.#waiting.length > 0) {
            const lane = this.#idle.pop();
            if (lane === undefined)
                return;
            void this.#runBatch(lane, this.#take());
        }
    }
    async #runBatch(lane, batch) {
        this.#onBatch(batch.reduce((sum, { rows }) => sum + (rows || 1), 0));
        const outcome = await this.#engine.run(lane, joinRows(batch.map(({ feeds }) => feeds)));
        this.#idle.push(lane);
        if (this.#waiting.length > 0 || batch.length > 1)
            this.#dispatchAfter(outcome.runMs * PAUSE, batch.length);
        await this.#share(lane, batch, outcome);
    }
    /** Gives each request its rows. When a batch failed, each is run by itself: one bad request must not spoil others. */
    async #share(lane, batch, outcome) {
        if (batch.length === 1)
            return batch[0]?.resolve(outcome);
        if ('error' in outcome) {
            for (const { feeds, resolve } of batch)
                resolve(await this.#engine.run(lane, feeds));
            return;
        }
        const perRow = valuesPerRow(outcome.outputs);
        let row = 0;
        let values = 0;
        for (const { rows, resolve } of batch) {
            resolve({ outputs: sliceRows(outcome.outputs, row, rows), runMs: outcome.runMs });
            row += rows;
            values += rows * perRow;
            if (values < VALUES_A_TURN)
                continue;
            values = 0;
            await new Promise(resolve => setImmediate(resolve));
        }
    }
    /** The next requests that may run together, in the order they came. */
    #take() {
        const [first] = this.#waiting;
        if (first === undefined || first.rows === 0)
            return this.#waiting.splice(0, 1);
        let rows = first.rows;
        let count = 1;
        for (; count < this.#waiting.length; count++) {
            const next = this.#waiting[count];
            if (next.rows === 0 ||
                rows + next.rows > this.#engine.mostRows ||
                !fitTogether(first.feeds, next.feeds))
                break;
            rows += next.rows;
        }
        return this.#waiting.splice(0, count);
    }
}
const valuesPerRow = (outputs) => {
    let values = 0;
    for (const name in outputs) {
        const { data, dims } = outputs[name];
        values += data.length / (dims[0] || 1);
    }
    return values;
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(919);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(995);
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

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/protobuf.ts
/** As much of writing and reading messages as taking a graph apart needs. */

/** @throws ProtobufError when the bytes are not a message. */
const fieldsOf = (message) => {
    const fields = [];
    const cursor = messageIn(inBuffer(message));
    while (cursor.next()) {
        const { number, keyStart, start, end, isBytes } = cursor;
        const raw = message.subarray(keyStart, end);
        const isVarint = !isBytes && start === end;
        fields.push({
            number,
            raw,
            ...(isBytes ? { bytes: message.subarray(start, end) } : {}),
            // The key and the number itself.
            ...(isVarint ? { value: packedVarints(raw)[1] ?? 0n } : {})
        });
    }
    return fields;
};
/** A field with a length, or a small number. */
const field = (number, content) => typeof content === 'number'
    ? Buffer.from([number << 3, content])
    : Buffer.concat([encodeVarint((number << 3) | 2), encodeVarint(content.length), content]);
const packedVarints = (bytes) => {
    const values = [];
    for (let at = 0; at < bytes.length;) {
        const { value, end } = varint(bytes, at);
        values.push(value);
        at = end;
    }
    return values;
};
/** The text of the first field with a number; empty when there is none. */
const protobuf_text = (fields, number) => fields.find(field => field.number === number)?.bytes?.toString('utf8') ?? '';
const varint = (bytes, start) => {
    let value = 0n;
    for (let i = 0; i < 10; i++) {
        const byte = bytes[start + i];
        if (byte === undefined)
            break;
        value |= BigInt(byte & 0x7f) << BigInt(7 * i);
        if (byte < 0x80)
            return { value, end: start + i + 1 };
    }
    throw new RangeError('a number does not end');
};
const encodeVarint = (number) => {
    const bytes = [];
    let rest = number;
    for (; rest >= 0x80; rest = Math.floor(rest / 128))
        bytes.push((rest % 128) | 0x80);
    return Buffer.from([...bytes, rest]);
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/locale.ts
/**
 * `StringNormalizer` asks the C library for a locale by name, `en_US.UTF-8` where a model names none, and fails where
 * its files are not installed, as in most images. All it takes from it is how letters change their case, which
 * `C.UTF-8`, a part of glibc itself, does in the same way for all languages but those with a dotless i.
 * https://onnx.ai/onnx/operators/onnx__StringNormalizer.html
 */

/** The locale that onnxruntime did not find, from its message. Pure. */
const missingLocale = (message) => /Failed to construct locale with name:([^:]*):/.exec(message)?.[1];
/** Turkish, Azerbaijani, Kurdish, Crimean Tatar, Tatar: `I` and `i` are not a pair. */
const DOTLESS_I = /^(tr|az|ku|crh|tt)(?![a-z])/i;
const isReplaceable = (locale) => !DOTLESS_I.test(locale);
const REPLACEMENT = 'C.UTF-8';
/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL = { graph: 7 };
const GRAPH = { node: 1 };
const NODE = { operator: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, text: 4, type: 20 };
const TYPE_STRING = 3;
/** The model with `C.UTF-8` in place of the locales that it has; undefined when that would change what it computes. Pure. */
const withOwnLocale = (model) => {
    const parts = fieldsOf(model).map(part => part.number === MODEL.graph && part.bytes ? graphWith(part.bytes) : part.raw);
    return parts.includes(undefined) ? undefined : Buffer.concat(parts);
};
const graphWith = (graph) => {
    const parts = fieldsOf(graph).map(part => part.number === GRAPH.node && part.bytes ? nodeWith(part, part.bytes) : part.raw);
    return parts.includes(undefined)
        ? undefined
        : field(MODEL.graph, Buffer.concat(parts));
};
const nodeWith = ({ raw }, node) => {
    const parts = fieldsOf(node);
    if (protobuf_text(parts, NODE.operator) !== 'StringNormalizer')
        return raw;
    const isLocale = ({ number, bytes }) => number === NODE.attribute &&
        protobuf_text(fieldsOf(bytes ?? Buffer.alloc(0)), ATTRIBUTE.name) === 'locale';
    const own = parts.find(isLocale)?.bytes;
    if (own !== undefined && !isReplaceable(protobuf_text(fieldsOf(own), ATTRIBUTE.text)))
        return undefined;
    // A tag of two bytes: 20 << 3.
    const type = Buffer.from([0xa0, 0x01, TYPE_STRING]);
    const attribute = Buffer.concat([
        field(ATTRIBUTE.name, Buffer.from('locale')),
        field(ATTRIBUTE.text, Buffer.from(REPLACEMENT)),
        type
    ]);
    const kept = parts.filter(part => !isLocale(part)).map(part => part.raw);
    return field(GRAPH.node, Buffer.concat([...kept, field(NODE.attribute, attribute)]));
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/metadata.ts
/** What onnxruntime reports of an input or output, in our words. Pure. */
const infoOf = (info) => info.isTensor
    ? {
        name: info.name,
        type: info.type,
        // No axes may mean a scalar or an unknown rank: then onnxruntime itself judges what comes.
        ...(info.shape.length > 0
            ? { shape: info.shape.map(axis => (axis === '' ? null : axis)) }
            : {})
    }
    : { name: info.name, type: 'unknown' };

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/defaults.ts
/**
 * From IR version 4 on, an input that has an initializer may be left out. onnxruntime's bindings for Node.js pass such
 * inputs over, given or not. So a second model is made in which they have no initializer and must be given, and a
 * third one whose outputs are their values. https://github.com/onnx/onnx/blob/main/docs/IR.md#graphs
 */

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const defaults_MODEL = { ir: 1, graph: 7, opset: 8 };
const defaults_GRAPH = { node: 1, name: 2, initializer: 5, input: 11, output: 12 };
const defaults_NODE = { input: 1, output: 2, operator: 4 };
const TENSOR = { name: 8, location: 14 };
const VALUE = { name: 1, type: 2 };
/** Exporters that list all weights as inputs do not mean them to be given: larger tensors stay what they are. */
const LARGEST = 64 * 1024;
const MOST = 64;
/** The inputs of a model that may be left out; undefined when it has none. Pure. */
const optionalInputs = (model) => {
    const parts = fieldsOf(model);
    const ir = Number(parts.find(({ number }) => number === defaults_MODEL.ir)?.value ?? 0n);
    const graphBytes = parts.find(({ number }) => number === defaults_MODEL.graph)?.bytes;
    if (ir < 4 || graphBytes === undefined)
        return undefined;
    const graph = fieldsOf(graphBytes);
    const inputs = new Map(graph
        .filter(({ number }) => number === defaults_GRAPH.input)
        .map(part => [nameOf(part, VALUE.name), part]));
    const initializers = graph.filter(part => part.number === defaults_GRAPH.initializer && isOwn(part) && inputs.has(nameOf(part, TENSOR.name)));
    const names = initializers.map(part => nameOf(part, TENSOR.name));
    if (names.length === 0 || names.length > MOST)
        return undefined;
    const outputFor = (name) => `${name} value`;
    const required = graph.filter(part => !initializers.includes(part)).map(({ raw }) => raw);
    const values = [
        ...names.map(name => identity(name, outputFor(name))),
        field(defaults_GRAPH.name, Buffer.from('values')),
        ...initializers.map(({ raw }) => raw),
        ...names.map(name => renamed(inputs.get(name), outputFor(name)))
    ];
    const withGraph = (pieces) => Buffer.concat(parts.map(part => part.number === defaults_MODEL.graph ? field(defaults_MODEL.graph, Buffer.concat(pieces)) : part.raw));
    const head = parts.filter(({ number }) => number === defaults_MODEL.ir || number === defaults_MODEL.opset);
    return {
        names,
        required: withGraph(required),
        values: Buffer.concat([
            ...head.map(({ raw }) => raw),
            field(defaults_MODEL.graph, Buffer.concat(values))
        ]),
        outputFor
    };
};
const isOwn = ({ bytes = Buffer.alloc(0) }) => bytes.length <= LARGEST &&
    fieldsOf(bytes).every(({ number, value }) => number !== TENSOR.location || value !== 1n);
const nameOf = ({ bytes = Buffer.alloc(0) }, number) => protobuf_text(fieldsOf(bytes), number);
const identity = (input, output) => field(defaults_GRAPH.node, Buffer.concat([
    field(defaults_NODE.input, Buffer.from(input)),
    field(defaults_NODE.output, Buffer.from(output)),
    field(defaults_NODE.operator, Buffer.from('Identity'))
]));
const renamed = ({ bytes = Buffer.alloc(0) }, name) => {
    const rest = fieldsOf(bytes).filter(({ number }) => number !== VALUE.name);
    return field(defaults_GRAPH.output, Buffer.concat([field(VALUE.name, Buffer.from(name)), ...rest.map(({ raw }) => raw)]));
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/optional-inputs.ts


/** @returns undefined when a model has no such inputs, or has some that the bindings cannot carry. */
const openOptional = async (model, open) => {
    const found = find(Buffer.from(model.buffer, model.byteOffset, model.byteLength));
    if (found === undefined)
        return undefined;
    const known = await readValues(found, open).catch(() => undefined);
    if (known === undefined)
        return undefined;
    let session;
    return {
        ...known,
        isGiven: feeds => found.names.some(name => feeds[name] !== undefined),
        session: () => {
            session ??= open(found.required);
            return session;
        },
        release: async () => (await session)?.release()
    };
};
const find = (model) => {
    try {
        return optionalInputs(model);
    }
    catch {
        // Not a model: onnxruntime has said so, or reads what we do not.
        return undefined;
    }
};
const readValues = async ({ names, values, outputFor }, open) => {
    const session = await open(values);
    const found = await session.run({});
    const inputs = session.outputMetadata.map(infoOf).map((info) => ({
        ...info,
        name: names.find(name => outputFor(name) === info.name) ?? info.name,
        optional: true
    }));
    await session.release();
    return {
        inputs,
        values: Object.fromEntries(names.map(name => [name, found[outputFor(name)]]))
    };
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/zip-map.ts
/**
 * Classifiers made by skl2onnx end in `ZipMap`, which turns a tensor of probabilities into a list of maps. The bindings of
 * onnxruntime for Node.js cannot read maps, so the node is taken out, its input becomes the output, and the maps are
 * made here. https://onnx.ai/onnx/operators/onnx_aionnxml_ZipMap.html
 */

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const zip_map_MODEL = { graph: 7 };
const zip_map_GRAPH = { node: 1, output: 12 };
const zip_map_NODE = { input: 1, output: 2, operator: 4, attribute: 5 };
const zip_map_ATTRIBUTE = { name: 1, ints: 8, strings: 9 };
const zip_map_VALUE = { name: 1, type: 2 };
/** `TypeProto { tensor_type { elem_type: FLOAT } }`: a tensor of floats of any shape. */
const ANY_FLOATS = field(1, field(1, 1));
/** The model without its ZipMap nodes; undefined when it has none. Pure. */
const liftZipMaps = (bytes) => {
    if (!bytes.includes('ZipMap'))
        return undefined;
    const maps = [];
    const model = fieldsOf(bytes).map(part => part.number === zip_map_MODEL.graph && part.bytes
        ? field(zip_map_MODEL.graph, liftGraph(part.bytes, maps))
        : part.raw);
    return maps.length === 0 ? undefined : { model: Buffer.concat(model), maps };
};
const liftGraph = (graph, maps) => {
    const parts = fieldsOf(graph);
    const outputs = new Set(parts.filter(isOutput).map(zip_map_nameOf));
    const kept = parts.filter(part => {
        const map = part.number === zip_map_GRAPH.node && part.bytes ? zipMapOf(part.bytes) : undefined;
        if (map === undefined || !outputs.has(map.output))
            return true;
        maps.push(map);
        return false;
    });
    const told = new Set(outputs);
    return Buffer.concat(kept.flatMap(part => {
        const map = isOutput(part) ? maps.find(({ output }) => output === zip_map_nameOf(part)) : undefined;
        if (map === undefined)
            return [part.raw];
        // The tensor may be an output already, or be shared by two maps.
        if (told.has(map.tensor))
            return [];
        told.add(map.tensor);
        const value = Buffer.concat([
            field(zip_map_VALUE.name, Buffer.from(map.tensor)),
            field(zip_map_VALUE.type, ANY_FLOATS)
        ]);
        return [field(zip_map_GRAPH.output, value)];
    }));
};
const isOutput = ({ number }) => number === zip_map_GRAPH.output;
const zip_map_nameOf = ({ bytes }) => protobuf_text(fieldsOf(bytes ?? Buffer.alloc(0)), zip_map_VALUE.name);
const zipMapOf = (node) => {
    const parts = fieldsOf(node);
    if (protobuf_text(parts, zip_map_NODE.operator) !== 'ZipMap')
        return undefined;
    const labels = parts
        .filter(({ number }) => number === zip_map_NODE.attribute)
        .flatMap(({ bytes }) => labelsOf(fieldsOf(bytes ?? Buffer.alloc(0))));
    if (labels.length === 0)
        return undefined;
    return { output: protobuf_text(parts, zip_map_NODE.output), tensor: protobuf_text(parts, zip_map_NODE.input), labels };
};
const labelsOf = (attribute) => {
    const name = protobuf_text(attribute, zip_map_ATTRIBUTE.name);
    if (name === 'classlabels_strings')
        return attribute
            .filter(({ number }) => number === zip_map_ATTRIBUTE.strings)
            .map(({ bytes }) => bytes?.toString('utf8') ?? '');
    if (name === 'classlabels_int64s')
        return attribute
            .filter(({ number }) => number === zip_map_ATTRIBUTE.ints)
            .flatMap(part => (part.bytes ? packedVarints(part.bytes) : [part.value ?? 0n]))
            .map(value => String(BigInt.asIntN(64, value)));
    return [];
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/session.ts








const openSession = async (file, intraOpThreads) => {
    const { InferenceSession, Tensor } = onnxRuntime();
    const bytes = await bytesOf(file);
    const lifted = bytes && lift(bytes);
    const options = {
        intraOpNumThreads: intraOpThreads,
        interOpNumThreads: 1,
        logSeverityLevel: 3,
        // Threads that spin between requests would take the cores from the thread that speaks HTTP.
        extra: {
            session: {
                intra_op: { allow_spinning: '0' },
                // Where a model that comes as bytes has its weights.
                model_external_initializers_file_folder_path: external_node_path_default().dirname(external_node_path_default().resolve(file))
            }
        }
    };
    const opened = await openLocalised(lifted?.model, bytes, file, model => 
    // One of two signatures of the same function each: a path, or bytes.
    typeof model === 'string'
        ? InferenceSession.create(model, options)
        : InferenceSession.create(model, options));
    const { session } = opened;
    const optional = bytes &&
        (await openOptional(opened.model ?? bytes, model => InferenceSession.create(model, options)));
    const maps = lifted?.maps ?? [];
    const outputs = session.outputMetadata.filter(({ isTensor }) => isTensor);
    const names = outputs.map(({ name: tensor }) => {
        const map = maps.find(one => one.tensor === tensor);
        return { tensor, name: map?.output ?? tensor, labels: map?.labels };
    });
    // The bindings cannot carry sequences: a model that has some is asked for the rest.
    const leftOut = session.outputMetadata.filter(({ isTensor }) => !isTensor).map(({ name }) => name);
    const wanted = leftOut.length === 0 ? undefined : names.map(({ tensor }) => tensor);
    if (leftOut.length > 0) {
        const what = `of ${file} that are no tensors are left out: ${leftOut.join(', ')}`;
        if (names.length === 0)
            throw new Error(`all outputs ${what}`);
        (0,log/* log */.Rm)('W', `Outputs ${what}`);
    }
    const run = async (feeds) => {
        const tensors = {};
        for (const name in feeds) {
            const { type, data, dims } = feeds[name];
            tensors[name] = new Tensor(type, data, dims);
        }
        const started = performance.now();
        try {
            const one = optional?.isGiven(feeds) ? await optional.session() : session;
            if (one !== session)
                for (const name in optional?.values)
                    tensors[name] ??= optional?.values[name];
            const found = await (wanted ? one.run(tensors, wanted) : one.run(tensors));
            const outputs = {};
            for (const { tensor, name, labels } of names) {
                const { type, dims, data } = found[tensor];
                const output = { type: type, dims, data: data };
                outputs[name] = labels === undefined ? output : { ...output, labels };
            }
            return { outputs, runMs: performance.now() - started };
        }
        catch (error) {
            return {
                error: error instanceof Error ? error.message : String(error),
                runMs: performance.now() - started
            };
        }
    };
    return {
        signature: {
            inputs: [...session.inputMetadata.map(infoOf), ...(optional?.inputs ?? [])],
            outputs: outputs.map((info, i) => ({ ...infoOf(info), name: names[i]?.name ?? info.name }))
        },
        run,
        release: async () => {
            await session.release();
            await optional?.release();
        }
    };
};
/**
 * The first tensor decides for good how onnxruntime-common holds 16-bit floats: in a `Float16Array` where the language
 * has it, as in Node.js 24, which the native part then cannot read. It is made while that name is out of sight.
 */
const onnxRuntime = () => {
    const runtime = (0,external_node_module_.createRequire)(import.meta.url)(process.env.SCORELINE_ONNX_RUNTIME ?? 'onnxruntime-node');
    const own = Object.getOwnPropertyDescriptor(globalThis, 'Float16Array');
    Reflect.deleteProperty(globalThis, 'Float16Array');
    new runtime.Tensor('uint8', new Uint8Array(1));
    if (own !== undefined)
        Object.defineProperty(globalThis, 'Float16Array', own);
    return runtime;
};
/** Where the locale of a text model is not installed, one that changes letters in the same way takes its place. */
const openLocalised = async (lifted, bytes, file, open) => {
    try {
        return { session: await open(lifted ?? file), model: lifted };
    }
    catch (error) {
        const locale = missingLocale(error instanceof Error ? error.message : '');
        if (locale === undefined)
            throw error;
        const model = bytes && withOwnLocale(Buffer.from(lifted ?? bytes));
        if (model === undefined)
            throw new Error(`the model needs the locale "${locale}", which is not installed here: use a base image that has it, or convert the model for another locale`);
        (0,log/* log */.Rm)('W', `The locale "${locale}" of ${file} is not installed here: C.UTF-8, which changes letters in the same way, takes its place`);
        return { session: await open(model), model };
    }
};
/** Models with weights in other files are never classifiers of this kind; larger ones are not read twice. */
const LIFT_BYTES = 1024 * 1024 * 1024;
const bytesOf = async (file) => (await (0,promises_.stat)(file)).size > LIFT_BYTES ? undefined : (0,promises_.readFile)(file);
const lift = (bytes) => {
    try {
        return liftZipMaps(bytes);
    }
    catch {
        // Not a model: onnxruntime says so in its own words.
        return undefined;
    }
};

// EXTERNAL MODULE: ./src/runtime/float16.ts
var float16 = __webpack_require__(377);
// EXTERNAL MODULE: ./src/runtime/json.ts
var json = __webpack_require__(972);
;// CONCATENATED MODULE: ./src/runtime/backends/onnx/tensor.ts




/**
 * A nested JSON list as a tensor of the type and shape that an input takes.
 * @throws InputError naming the input, what it expects and what came.
 */
const tensorFrom = (value, info) => {
    if (!(0,runtime_elements/* isElementType */.NX)(info.type))
        throw new input_error/* InputError */.d(`Input "${info.name}" has type ${info.type}, which JSON cannot carry.`);
    const dims = shapeOf(value, info);
    checkShape(dims, info);
    const flat = [];
    if (dims.length === 0)
        flat.push(value);
    else
        flatten(value, dims, [], flat, info);
    return tensorFromFlat(flat, dims, info);
};
/**
 * The elements of a tensor, row after row. @param flat as many as `dims` ask for.
 * @throws InputError naming the first element that is not of the input's type.
 */
const tensorFromFlat = (flat, dims, info) => {
    const type = info.type;
    const { length } = flat;
    if (type === 'string')
        return { type, dims, data: flat.map((item, i) => textOf(item, i, info)) };
    const data = (0,runtime_elements/* newArray */.Wf)(type, length);
    for (let i = 0; i < length; i++) {
        const element = (0,runtime_elements/* readElement */.RN)(flat[i], type);
        if (element instanceof runtime_elements/* Refusal */.P_)
            throw refused(element.problem, i, info);
        data[i] = element;
    }
    return { type, dims, data };
};
/** `float32 [?, 10]` */
const describe = ({ type, shape }) => shape === undefined ? type : `${type} [${shape.map(axis => axis ?? '?').join(', ')}]`;
/** More axes than any model has; deeper lists are not followed. */
const MOST_AXES = 32;
const shapeOf = (value, info) => {
    const dims = [];
    let inner = value;
    while (Array.isArray(inner)) {
        if (dims.length === MOST_AXES)
            throw ragged('its lists are nested too deeply', info);
        dims.push(inner.length);
        inner = inner[0];
    }
    if (inner === undefined && dims.length > 0 && info.shape !== undefined)
        for (const axis of info.shape.slice(dims.length))
            dims.push(typeof axis === 'number' ? axis : 0);
    return dims;
};
/** @throws InputError naming both shapes. */
const checkShape = (dims, info) => {
    const { shape } = info;
    // An empty shape is a scalar, or an exporter's word for any: onnxruntime judges.
    if (shape === undefined || shape.length === 0)
        return;
    const fits = shape.length === dims.length &&
        shape.every((axis, i) => typeof axis !== 'number' || axis === dims[i]);
    if (!fits)
        throw new input_error/* InputError */.d(`Input "${info.name}" expects ${describe(info)}, but got shape [${dims.join(', ')}].`);
};
/** @param row where the value lies, from the outermost list on. */
const flatten = (value, dims, row, flat, info) => {
    const expected = dims[row.length];
    if (!Array.isArray(value) || value.length !== expected || expected === undefined)
        throw ragged(difference(value, expected, row), info);
    if (row.length + 1 < dims.length) {
        for (let i = 0; i < value.length; i++) {
            row.push(i);
            flatten(value[i], dims, row, flat, info);
            row.pop();
        }
        return;
    }
    for (let i = 0; i < value.length; i++) {
        if (Array.isArray(value[i]))
            throw ragged(difference(value[i], undefined, [...row, i]), info);
        flat.push(value[i]);
    }
};
/** What sets a list apart from the first one beside it. */
const difference = (value, expected, row) => {
    const at = row.length === 1 ? `row ${row[0]}` : `the element at [${row.join(', ')}]`;
    if (!Array.isArray(value))
        return `${at} is ${(0,json/* brief */.dh)(value)}, where a list of ${expected} is expected`;
    if (expected === undefined)
        return `${at} is a list, where the first one is a value`;
    return `${at} has ${value.length} values, not ${expected} as the first one: all must have the same length`;
};
const ragged = (problem, info) => new input_error/* InputError */.d(`Input "${info.name}" expects ${describe(info)}, but ${problem}.`);
const textOf = (item, index, info) => {
    // The bindings of onnxruntime would cut it there, and nobody would notice.
    if (typeof item === 'string' && !item.includes('\0'))
        return item;
    throw refused(`is ${(0,json/* brief */.dh)(item)}`, index, info);
};
const refused = (problem, index, info) => new input_error/* InputError */.d(`Input "${info.name}" expects ${describe(info)}, but element ${index} ${problem}.`);
/** Tensors that own their memory whole: a part of a larger buffer cannot be handed to another thread. */
const compact = (tensors) => Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => {
    const { data } = tensor;
    const partial = 'buffer' in data && data.byteLength !== data.buffer.byteLength;
    return [name, partial ? { ...tensor, data: data.slice() } : tensor];
}));
/** The buffers that can be handed to another thread without copying. */
const transferables = (tensors) => Object.values(tensors).flatMap(({ data }) => 'buffer' in data && data.byteLength === data.buffer.byteLength
    ? [data.buffer]
    : []);
/** A tensor as nested JSON lists. Numbers that JSON has no word for become `null`. */
const tensorToJson = ({ type, dims, data, labels }) => {
    const word = writer(type, data);
    if (labels !== undefined)
        return mapsToJson(labels, data.length, word);
    let at = 0;
    const write = (depth) => {
        if (depth === dims.length)
            return word(at++);
        const length = dims[depth];
        let text = '[';
        for (let i = 0; i < length; i++)
            text += i === 0 ? write(depth + 1) : `,${write(depth + 1)}`;
        return `${text}]`;
    };
    return write(0);
};
/** What may be wrong where a model refuses inputs with different numbers of rows; undefined when they have the same. Pure. */
const differentRows = (feeds) => {
    const [first, ...others] = Object.entries(feeds).flatMap(([name, { dims }]) => dims[0] === undefined ? [] : [{ name, rows: dims[0] }]);
    const other = others.find(({ rows }) => rows !== first?.rows);
    if (first === undefined || other === undefined)
        return undefined;
    return `Input "${first.name}" has ${first.rows} rows, but input "${other.name}" has ${other.rows}.`;
};
/** Each row of a tensor by itself. Pure. */
const rowsToJson = (tensor) => {
    const { dims, data, labels } = tensor;
    const rows = dims[0] ?? 0;
    const width = rows === 0 ? 0 : data.length / rows;
    return Array.from({ length: rows }, (_, row) => {
        const own = data.slice(row * width, (row + 1) * width);
        if (labels === undefined)
            return tensorToJson({ ...tensor, dims: dims.slice(1), data: own });
        return tensorToJson({ ...tensor, data: own }).slice(1, -1);
    });
};
const mapsToJson = (labels, length, word) => {
    const maps = [];
    for (let row = 0; row < length; row += labels.length)
        maps.push(`{${labels.map((label, i) => `${JSON.stringify(label)}:${word(row + i)}`).join(',')}}`);
    return `[${maps.join(',')}]`;
};
const writer = (type, data) => {
    if (type === 'string')
        return at => JSON.stringify(data[at]);
    if (type === 'bool')
        return at => (data[at] ? 'true' : 'false');
    if (type === 'float16')
        return at => numberToJson((0,float16/* fromFloat16 */.I)(data[at]));
    if (type === 'float32' || type === 'float64')
        return at => numberToJson(data[at]);
    return at => String(data[at]);
};
const numberToJson = (value) => {
    if (value === 0)
        return Object.is(value, -0) ? '-0' : '0';
    return Number.isFinite(value) ? String(value) : 'null';
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/engine.ts








/** A model whose run is shorter than this may run on the thread that speaks HTTP: handing it over would cost more. */
const INLINE_MS = 0.25;
/** Files larger than this are never worth trying there. */
const INLINE_BYTES = 4 * 1024 * 1024;
/** Opens a model where it runs best. @param threadFile the bundle of onnx-thread.ts. */
const openEngine = async (file, threadFile, threads) => {
    const { size } = await (0,promises_.stat)(file).catch(() => {
        throw new backend/* StartError */.D4(`There is no model "${file}".`);
    });
    const inline = size <= INLINE_BYTES && threads === undefined ? await tryInline(file) : undefined;
    return inline ?? openThreads(file, threadFile, threads ?? 1);
};
const tryInline = async (file) => {
    const session = await engine_open(file);
    const batchable = await provesBatchable(session);
    const mostRows = batchable ? await rowsWithin(session) : 0;
    if (mostRows === 0) {
        await session.release();
        return undefined;
    }
    return {
        signature: session.signature,
        batchable,
        proven: Promise.resolve(batchable),
        lanes: 1,
        mostRows,
        run: (_lane, feeds) => session.run(feeds),
        stop: () => session.release()
    };
};
/** The most rows that take no longer than what the HTTP thread can spare; 0 when even one takes longer. */
const rowsWithin = async (session) => {
    for (let rows = MOST_ROWS; rows >= 1; rows >>= 1) {
        const feeds = sampleRows(session.signature.inputs, rows);
        const times = [];
        for (let i = 0; i < 7; i++)
            times.push((await session.run(feeds)).runMs);
        // The quickest of several: a neighbour on a shared machine must not decide.
        if (Math.min(...times) <= INLINE_MS)
            return rows;
    }
    return 0;
};
const engine_open = async (file) => {
    try {
        return await openSession(file, 1);
    }
    catch (error) {
        throw new backend/* StartError */.D4(`onnxruntime cannot open "${file}": ${error instanceof Error ? error.message : error}`);
    }
};
const openThreads = async (file, threadFile, count) => {
    const intraOpThreads = Math.max(1, Math.floor(external_node_os_default().availableParallelism() / count));
    const threads = Array.from({ length: count }, (_, i) => new InferenceThread(threadFile, { file, intraOpThreads, proves: i === 0 }));
    const [signature] = await Promise.all(threads.map(thread => thread.ready));
    const [first] = threads;
    return {
        signature: signature,
        get batchable() {
            return first.batchable;
        },
        proven: first.proven,
        lanes: count,
        mostRows: MOST_ROWS,
        run: (lane, feeds) => threads[lane].run(feeds),
        stop: async () => {
            await Promise.all(threads.map(thread => thread.stop()));
        }
    };
};
/** A thread that runs a model. One that dies (of memory, mostly) is replaced: the requests it had fail, later ones do not. */
class InferenceThread {
    ready;
    proven;
    batchable = false;
    #threadFile;
    #data;
    #pending = new Map();
    #worker;
    #next = 0;
    #opened = (_) => { };
    #refused = (_) => { };
    #prove = (_) => { };
    constructor(threadFile, workerData) {
        this.#threadFile = threadFile;
        this.#data = workerData;
        this.ready = new Promise((resolve, reject) => {
            this.#opened = resolve;
            this.#refused = reject;
        });
        this.proven = new Promise(resolve => {
            this.#prove = resolve;
        });
        this.#open(workerData);
    }
    run(feeds) {
        const worker = this.#worker ?? this.#open({ ...this.#data, proves: false });
        const id = this.#next++;
        const own = compact(feeds);
        worker.postMessage({ id, feeds: own }, transferables(own));
        return new Promise(resolve => this.#pending.set(id, resolve));
    }
    async stop() {
        const worker = this.#worker;
        worker?.removeAllListeners();
        await worker?.terminate();
    }
    #open(workerData) {
        const worker = new external_node_worker_threads_.Worker(this.#threadFile, { workerData });
        let isReady = false;
        worker.on('message', (message) => {
            if (message.type === 'ready') {
                isReady = true;
                this.#opened(message.signature);
            }
            else if (message.type === 'proof') {
                this.batchable = message.batchable;
                this.#prove(message.batchable);
            }
            else if (message.type === 'failed')
                this.#died(worker, `onnxruntime cannot open "${workerData.file}": ${message.message}`);
            else
                this.#settle(message.id, message.outcome);
        });
        worker.on('error', error => {
            this.#died(worker, `The inference thread failed: ${error.stack ?? error.message}`);
            // One that never became ready would die again: the next request tries it, not we without end.
            if (isReady)
                this.#open({ ...workerData, proves: false });
        });
        this.#worker = worker;
        return worker;
    }
    /** What it was asked and did not answer fails. */
    #died(worker, reason) {
        if (this.#worker !== worker)
            return;
        this.#worker = undefined;
        this.#refused(new backend/* StartError */.D4(reason));
        this.#prove(this.batchable);
        if (this.#pending.size > 0)
            (0,log/* log */.Rm)('E', reason);
        const outcome = { error: reason, threadLost: true, runMs: 0 };
        for (const id of this.#pending.keys())
            this.#settle(id, outcome);
        void worker.terminate();
    }
    #settle(id, outcome) {
        this.#pending.get(id)?.(outcome);
        this.#pending.delete(id);
    }
}

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/schemas.ts

/**
 * JSON schemas of what a model takes and gives, with the model's own sample as the example. Pure.
 * @param freeLength of the free axes in an example, besides its rows.
 */
const schemasOf = ({ inputs, outputs }, sampleInput, freeLength = 1) => {
    const needed = inputs.filter(service/* isNeeded */.Ad);
    const [only] = inputs;
    const properties = inputs.length === 1 && only
        ? { data: schemaOf(only) }
        : Object.fromEntries(inputs.map(info => [info.name, schemaOf(info)]));
    const required = inputs.length === 1 ? ['data'] : needed.map(({ name }) => name);
    const [output] = outputs;
    return {
        input: {
            type: 'object',
            properties,
            required,
            example: sampleInput ??
                Object.fromEntries(required.map((name, i) => [name, exampleOf(needed[i], freeLength)]))
        },
        output: outputs.length === 1 && output
            ? schemaOf(output)
            : {
                type: 'object',
                properties: Object.fromEntries(outputs.map(info => [info.name, schemaOf(info)]))
            }
    };
};
const ITEMS = {
    float16: { type: 'number' },
    float32: { type: 'number', format: 'float' },
    float64: { type: 'number', format: 'double' },
    int64: { type: 'integer', format: 'int64' },
    int32: { type: 'integer', format: 'int32' },
    bool: { type: 'boolean' },
    string: { type: 'string' }
};
const schemaOf = ({ type, shape = [] }) => shape.reduceRight((items, axis) => ({
    type: 'array',
    items,
    ...(typeof axis === 'number' ? { minItems: axis, maxItems: axis } : {})
}), ITEMS[type] ?? (/^u?int/.test(type) ? { type: 'integer' } : {}));
/** Examples of more elements than this are cut: they would be longer than all the rest of the document. */
const MOST_ELEMENTS = 10_000;
/** Zeros in the right shape, one row where the number of rows is free. */
const exampleOf = (info, freeLength) => {
    const item = info?.type === 'string' ? '' : info?.type === 'bool' ? false : 0;
    const whole = (info?.shape ?? []).map((axis, i) => typeof axis === 'number' ? axis : i === 0 ? 1 : freeLength);
    const isShort = whole.reduce((product, axis) => product * axis, 1) <= MOST_ELEMENTS;
    const axes = isShort ? whole : whole.map(axis => Math.min(axis, 100));
    return axes.reduceRight((inner, length) => Array.from({ length }, () => inner), item);
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/free-axes.ts



/** Lengths beyond this are not tried: a width that nothing shows has to come from the exporter. */
const MOST_TRIED = 64;
/**
 * A length for the axes that a model calls free, besides its rows, with which it takes an example: many exporters leave
 * out a width that the weights fix. Found by trying, only where there is such an axis; 1 where none fits.
 */
const lengthOfFreeAxes = async (signature, engine) => {
    const inputs = (0,service/* neededOf */.b1)(signature);
    const isFree = inputs.some(({ shape = [] }) => shape.slice(1).some(axis => typeof axis !== 'number'));
    if (!isFree)
        return 1;
    for (let length = 1; length <= MOST_TRIED; length++) {
        const feeds = {};
        for (const info of inputs) {
            try {
                feeds[info.name] = tensorFrom(exampleOf(info, length), info);
            }
            catch {
                return 1; // Of a type that JSON cannot carry.
            }
        }
        const outcome = await engine.run(0, feeds);
        if (!('error' in outcome))
            return length;
        if (outcome.threadLost)
            return 1;
    }
    return 1;
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/columns.ts
/** Rows with named columns, as the tensors of a model: one input a column, or all columns in one input. */


/**
 * Each column becomes the input of its name. A model with one input of rows, which has no names for its columns, takes
 * them in the order in which they stand. Pure. @throws InputError
 */
const rowsOfColumns = (columns, rows, inputs) => {
    for (const [i, row] of rows.entries())
        if (!Array.isArray(row) || row.length !== columns.length)
            throw new input_error/* InputError */.d(`Row ${i} has ${Array.isArray(row) ? `${row.length} values` : 'no list of values'}, but there are ${columns.length} columns: ${columns.map(name => `"${name}"`).join(', ')}.`);
    const [only, ...others] = inputs.filter(service/* isNeeded */.Ad);
    if (only !== undefined && others.length === 0 && !columns.includes(only.name))
        return { [only.name]: rows };
    const unknown = columns.find(column => !inputs.some(({ name }) => name === column));
    if (unknown !== undefined)
        throw new input_error/* InputError */.d(`There is no input "${unknown}".`);
    return Object.fromEntries(inputs.flatMap(info => {
        const at = columns.indexOf(info.name);
        if (at < 0)
            return [];
        const values = rows.map(row => row[at]);
        return [[info.name, shaped(values, info)]];
    }));
};
/** A column may be written as a plain list, and one row's value alone, where the input has one value a row. Pure. */
const shaped = (value, { shape }) => {
    if (shape === undefined || shape.length === 0 || shape.length > 2)
        return value;
    const isColumn = shape.length === 2 && shape[1] === 1;
    if (!Array.isArray(value)) {
        if (isColumn)
            return [[value]];
        return shape.length === 1 ? [value] : value;
    }
    return isColumn && value.length > 0 && !value.some(Array.isArray)
        ? value.map(item => [item])
        : value;
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/envelope.ts
/**
 * The ways in which callers of other servers write rows: as pandas' `split`, as records, as columns, as rows in the order
 * of the inputs. https://mlflow.org/docs/latest/ml/deployment/deploy-model-locally/#inference-server-specification
 * https://kserve.github.io/website/docs/concepts/architecture/data-plane/v1-protocol
 */




/** What a caller calls its rows, and whether its answer is called `predictions`. */
const ENVELOPES = {
    data: false,
    instances: true,
    inputs: true,
    dataframe_split: true,
    dataframe_records: true
};
/** What may stand beside the rows, and says nothing to an ONNX model. */
const BESIDE = new Set(['parameters', 'params', 'signature_name']);
/** The values of each input in a request's document. Pure. @throws InputError */
const openEnvelope = (document, inputs) => {
    const names = new Set(inputs.map(({ name }) => name));
    if (!(0,json/* isObject */.Gv)(document)) {
        if (!Array.isArray(document))
            throw new input_error/* InputError */.d('The body must be a JSON object or a list.');
        return { values: rowsToValues(document, inputs), predictions: false };
    }
    const keys = Object.keys(document);
    const envelope = keys.find(key => Object.hasOwn(ENVELOPES, key) && !names.has(key));
    const isSplit = envelope === 'data' && Array.isArray(document.columns) && !names.has('columns');
    const beside = isSplit ? SPLIT : BESIDE;
    if (envelope === undefined || keys.some(key => key !== envelope && !beside.has(key)))
        return { values: named(document, inputs), predictions: false };
    const content = isSplit ? document : document[envelope];
    const values = envelope === 'dataframe_split' || isSplit
        ? splitToValues(content, inputs)
        : (0,json/* isObject */.Gv)(content)
            ? named(content, inputs)
            : rowsToValues(content, inputs);
    return { values, predictions: ENVELOPES[envelope] === true };
};
const SPLIT = new Set(['columns', 'index']);
const named = (document, inputs) => {
    const unknown = Object.keys(document).find(key => !inputs.some(({ name }) => name === key));
    if (unknown !== undefined)
        throw new input_error/* InputError */.d(`There is no input "${unknown}".`);
    return Object.fromEntries(inputs.flatMap(info => {
        const value = Object.hasOwn(document, info.name) ? document[info.name] : undefined;
        return value === undefined ? [] : [[info.name, shaped(value, info)]];
    }));
};
/** Rows are the one input themselves; with several inputs, a row has one value for each, by name or in their order. */
const rowsToValues = (rows, inputs) => {
    const needed = inputs.filter(service/* isNeeded */.Ad);
    const [only] = needed;
    if (Array.isArray(rows) && rows.length > 0 && rows.every(json/* isObject */.Gv)) {
        const columns = Object.keys(rows[0]);
        for (const [i, row] of rows.entries()) {
            const missing = columns.find(column => !Object.hasOwn(row, column));
            const other = Object.keys(row).find(column => !columns.includes(column));
            if (missing !== undefined || other !== undefined)
                throw new input_error/* InputError */.d(missing !== undefined
                    ? `Row ${i} has no "${missing}", which row 0 has.`
                    : `Row ${i} has "${other}", which row 0 does not have.`);
        }
        return rowsOfColumns(columns, rows.map(row => columns.map(column => row[column])), inputs);
    }
    if (only !== undefined && needed.length === 1)
        return { [only.name]: shaped(rows, only) };
    if (!Array.isArray(rows))
        throw new input_error/* InputError */.d('The inputs must be given by name, or as rows.');
    const names = needed.map(({ name }) => name);
    const isOneRow = rows.length === needed.length && !rows.some(Array.isArray);
    return rowsOfColumns(names, isOneRow ? [rows] : rows, inputs);
};
const splitToValues = (split, inputs) => {
    if (!(0,json/* isObject */.Gv)(split) || !Array.isArray(split.data))
        throw new input_error/* InputError */.d('Rows as pandas splits them need "columns" and "data".');
    const { columns } = split;
    if (columns === undefined)
        return rowsToValues(split.data, inputs);
    if (!Array.isArray(columns))
        throw new input_error/* InputError */.d('"columns" must be a list of names.');
    return rowsOfColumns(columns.map(String), split.data, inputs);
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/float-scanner.ts
/**
 * Reads `{"data": [[…], …]}` or `[[…], …]` straight from bytes into floats, without making objects. It takes only what
 * it understands to the last byte; anything else is left to JSON.parse, which also knows what is wrong with it.
 *
 * A number's digits are gathered as an integer; with at most 15 of them and a power of ten of at most 22, one division
 * or multiplication gives exactly the double that JSON.parse gives (Clinger, "How to read floating point numbers
 * accurately", 1990). With up to 25 digits the double may be off by a few units in its last place, which matters only
 * where the float changes within that distance: those few numbers are left to JSON.parse too.
 */
const POWERS = new Float64Array(Array.from({ length: 23 }, (_, i) => 10 ** i));
const EXACT_DIGITS = 15;
const MOST_DIGITS = 25;
/** More than the 21 roundings of 25 digits can add up to, each at most 2^-53 of the value. */
const MARGIN = 2 ** -48;
/** Of 32 bits. What is larger may be infinite as a float. */
const LARGEST_FLOAT = 2 ** 128 - 2 ** 104;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const LARGE_E = 0x45;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const SMALL_E = 0x65;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/**
 * The rows of a request, or undefined when it is not plainly rows of `columns` numbers each.
 * @param room gives an array for at most so many floats.
 */
const scanRows = (body, columns, room) => {
    const end = body.length;
    let at = skipSpace(body, 0);
    const isObject = body[at] === OPEN_OBJECT;
    if (isObject) {
        at = skipSpace(body, at + 1);
        if (body[at] !== QUOTE ||
            body[at + 1] !== 0x64 ||
            body[at + 2] !== 0x61 ||
            body[at + 3] !== 0x74 ||
            body[at + 4] !== 0x61 ||
            body[at + 5] !== QUOTE)
            return undefined;
        at = skipSpace(body, at + 6);
        if (body[at] !== COLON)
            return undefined;
        at = skipSpace(body, at + 1);
    }
    if (body[at] !== OPEN)
        return undefined;
    at = skipSpace(body, at + 1);
    // A number and what parts it from the next take two bytes at least.
    const floats = room((end >> 1) + 1);
    let count = 0;
    for (;;) {
        if (body[at] !== OPEN)
            return undefined;
        const rowEnd = count + columns;
        let byte = COMMA;
        do {
            if (count === rowEnd)
                return undefined;
            byte = body[++at];
            while (byte <= SPACE) {
                if (!isSpace(byte))
                    return undefined;
                byte = body[++at];
            }
            const negative = byte === MINUS;
            if (negative)
                byte = body[++at];
            let mantissa = byte - ZERO;
            if (!(mantissa >= 0 && mantissa <= 9))
                return undefined;
            const first = at;
            byte = body[++at];
            if (mantissa === 0) {
                if (byte >= ZERO && byte <= NINE)
                    return undefined;
            }
            else
                while (byte >= ZERO && byte <= NINE) {
                    mantissa = mantissa * 10 + (byte - ZERO);
                    byte = body[++at];
                }
            let digits = at - first;
            let scale = 0;
            if (byte === DOT) {
                const dot = at;
                byte = body[++at];
                if (!(byte >= ZERO && byte <= NINE))
                    return undefined;
                do {
                    mantissa = mantissa * 10 + (byte - ZERO);
                    byte = body[++at];
                } while (byte >= ZERO && byte <= NINE);
                scale = at - dot - 1;
                digits += scale;
            }
            if (byte === SMALL_E || byte === LARGE_E) {
                const sign = body[++at];
                if (sign === MINUS || sign === PLUS)
                    at++;
                byte = body[at];
                if (!(byte >= ZERO && byte <= NINE))
                    return undefined;
                let exponent = 0;
                do {
                    exponent = exponent * 10 + (byte - ZERO);
                    if (exponent > 99)
                        return undefined;
                    byte = body[++at];
                } while (byte >= ZERO && byte <= NINE);
                scale += sign === MINUS ? exponent : -exponent;
            }
            if (digits > MOST_DIGITS || scale > 22 || scale < -22)
                return undefined;
            let value = mantissa;
            if (scale > 0)
                value /= POWERS[scale];
            else if (scale < 0) {
                value *= POWERS[-scale];
                if (value > LARGEST_FLOAT)
                    return undefined;
            }
            if (digits > EXACT_DIGITS &&
                Math.fround(value * (1 - MARGIN)) !== Math.fround(value * (1 + MARGIN)))
                return undefined;
            floats[count++] = negative ? -value : value;
            while (byte <= SPACE) {
                if (!isSpace(byte))
                    return undefined;
                byte = body[++at];
            }
        } while (byte === COMMA);
        if (byte !== CLOSE || count !== rowEnd)
            return undefined;
        at = skipSpace(body, at + 1);
        if (body[at] === COMMA)
            at = skipSpace(body, at + 1);
        else if (body[at] === CLOSE)
            break;
        else
            return undefined;
    }
    at = skipSpace(body, at + 1);
    if (isObject) {
        if (body[at] !== CLOSE_OBJECT)
            return undefined;
        at = skipSpace(body, at + 1);
    }
    return at === end ? floats.subarray(0, count) : undefined;
};
const isSpace = (byte) => byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;
const skipSpace = (body, from) => {
    let at = from;
    while (isSpace(body[at]))
        at++;
    return at;
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/request.ts





/**
 * The inputs in a request's body. `{"data": …}` feeds the one input of a model; otherwise the keys are the inputs'
 * names, or those of other servers' protocols: envelope.ts. @throws InputError
 */
const feedsFrom = (body, { inputs }) => {
    const plain = scanPlain(body, inputs);
    if (plain !== undefined)
        return { feeds: plain, predictions: false };
    const document = (0,json/* parseJson */.qF)(body);
    const { values, predictions } = opened(document, inputs);
    const feeds = {};
    for (const info of inputs) {
        const value = values[info.name];
        if (value !== undefined)
            feeds[info.name] = tensorFrom(value, info);
        else if (!info.optional)
            throw new input_error/* InputError */.d(`Input "${info.name}" (${describe(info)}) is missing. ${takes(inputs)}`);
    }
    return { feeds, predictions };
};
/** Messages about the outline of a request end with what the model takes. */
const opened = (document, inputs) => {
    try {
        return openEnvelope(document, inputs);
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d)
            throw new input_error/* InputError */.d(`${error.message} ${takes(inputs)}`);
        throw error;
    }
};
/**
 * One output is answered as itself, several by their names. As `predictions`, several outputs that have the same rows
 * are one object a row. Pure.
 */
const answerOf = (outputs, predictions) => {
    if (predictions)
        return `{"predictions":${rowsAnswer(outputs) ?? plainAnswer(outputs)}}`;
    return plainAnswer(outputs);
};
const plainAnswer = (outputs) => {
    const entries = Object.entries(outputs);
    const [only] = entries;
    if (only !== undefined && entries.length === 1)
        return tensorToJson(only[1]);
    return `{${entries.map(([name, tensor]) => `${JSON.stringify(name)}:${tensorToJson(tensor)}`).join(',')}}`;
};
const rowsAnswer = (outputs) => {
    const entries = Object.entries(outputs);
    const rows = entries[0]?.[1].dims[0];
    if (entries.length < 2 || rows === undefined)
        return undefined;
    if (entries.some(([, { dims }]) => dims[0] !== rows))
        return undefined;
    const columns = entries.map(([name, tensor]) => [JSON.stringify(name), rowsToJson(tensor)]);
    const one = (row) => `{${columns.map(([name, values]) => `${name}:${values[row]}`).join(',')}}`;
    return `[${Array.from({ length: rows }, (_, row) => one(row)).join(',')}]`;
};
const takes = (inputs) => inputs.length === 1
    ? `Send {"data": ${inputs[0] ? describe(inputs[0]) : ''}}.`
    : `The model takes ${inputs.map(info => `"${info.name}" (${describe(info)}${info.optional ? ', may be left out' : ''})`).join(', ')}.`;
/** Rows of floats for the one input of a model: by far the commonest request, read without making objects. */
const scanPlain = (body, inputs) => {
    const [only] = inputs;
    if (only?.type !== 'float32' || inputs.length > 1 || only.shape?.length !== 2)
        return undefined;
    const [rows, columns] = only.shape;
    if (typeof rows === 'number' || typeof columns !== 'number' || columns === 0)
        return undefined;
    const data = scanRows(body, columns, room);
    if (data === undefined)
        return undefined;
    if (data.buffer === slab.buffer)
        used += data.length;
    return { [only.name]: { type: 'float32', dims: [data.length / columns, columns], data } };
};
/** Floats of requests under way lie one behind the other in a slab; it is let go when its requests are answered. */
const SLAB = 64 * 1024;
let slab = new Float32Array(0);
let used = 0;
const room = (floats) => {
    if (floats > SLAB / 8)
        return new Float32Array(floats);
    if (used + floats > slab.length) {
        // What has not been written is never read, so nothing needs to be cleared first.
        slab = new Float32Array(Buffer.allocUnsafeSlow(SLAB * 4).buffer);
        used = 0;
    }
    return slab.subarray(used, used + floats);
};

// EXTERNAL MODULE: ./src/runtime/v2/binary.ts
var binary = __webpack_require__(384);
// EXTERNAL MODULE: ./src/runtime/v2/types.ts
var types = __webpack_require__(660);
;// CONCATENATED MODULE: ./src/runtime/backends/onnx/v2.ts






/** The tensors of a request, checked against what the model takes. Pure. @throws InputError */
const feedsFromV2 = ({ inputs }, signature) => {
    const unknown = inputs.find(({ name }) => !signature.inputs.some(info => info.name === name));
    if (unknown !== undefined)
        throw new input_error/* InputError */.d(`There is no input "${unknown.name}". The model takes ${signature.inputs.map(info => `"${info.name}" (${describe(info)})`).join(', ')}.`);
    return Object.fromEntries(signature.inputs.flatMap(info => {
        const given = inputs.find(({ name }) => name === info.name);
        if (given === undefined && info.optional)
            return [];
        if (given === undefined)
            throw new input_error/* InputError */.d(`Input "${info.name}" (${describe(info)}) is missing.`);
        const datatype = types/* V2_TYPES */.f[info.type];
        if (datatype === undefined)
            throw new input_error/* InputError */.d(`Input "${info.name}" has type ${info.type}, which cannot be sent.`);
        if (given.datatype !== datatype)
            throw new input_error/* InputError */.d(`Input "${info.name}" expects datatype ${datatype}, but got ${given.datatype}.`);
        checkShape(given.shape, info);
        return [[info.name, tensorOf(given, info)]];
    }));
};
/** The outputs asked for, in that order. Pure. @throws InputError for one that does not exist. */
const outputsToV2 = (found, { outputs, isBinary }) => (outputs ?? Object.keys(found)).map(name => {
    const tensor = found[name];
    if (tensor === undefined)
        throw new input_error/* InputError */.d(`There is no output "${name}". The model gives ${Object.keys(found).join(', ')}.`);
    const { type, dims, data } = tensor;
    const flat = { type, data, dims: [(0,v2_request/* elementsOf */.Z)(dims)] };
    return {
        name,
        datatype: types/* V2_TYPES */.f[type] ?? type,
        shape: dims,
        data: isBinary(name) ? { bytes: v2_bytesOf(tensor) } : { json: tensorToJson(flat) }
    };
});
const tensorOf = ({ name, shape, data }, info) => {
    const length = (0,v2_request/* elementsOf */.Z)(shape);
    if ('values' in data) {
        if (data.values.length !== length)
            throw new input_error/* InputError */.d(`Input "${name}" has shape [${shape.join(', ')}], but ${data.values.length} elements came.`);
        return tensorFromFlat(data.values, shape, info);
    }
    const type = info.type;
    const { bytes } = data;
    if (type === 'string')
        return tensorFromFlat((0,binary/* textsFromBytes */.K)(bytes, length, name), shape, info);
    const array = (0,runtime_elements/* newArray */.Wf)(type, length);
    if (array.byteLength !== bytes.length)
        throw new input_error/* InputError */.d(`Input "${name}" has shape [${shape.join(', ')}], which takes ${array.byteLength} bytes; ${bytes.length} came.`);
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(bytes);
    return { type, dims: shape, data: array };
};
const v2_bytesOf = ({ data }) => 'buffer' in data ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : (0,binary/* textsToBytes */.f)(data);

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/onnx-backend.ts













/** Serves ONNX models without any code. Parses on the HTTP thread, computes where the engine decides. */
class OnnxBackend {
    #models;
    #settings;
    #threadFile;
    #meter;
    #loaded = [];
    constructor(models, settings, threadFile, meter) {
        this.#models = models;
        this.#settings = settings;
        this.#threadFile = threadFile;
        this.#meter = meter;
    }
    async start() {
        const loaded = [];
        for (const model of this.#models)
            loaded.push(await this.#load(model));
        this.#loaded = loaded;
    }
    async #load(model) {
        const { appRoot, onnxThreads } = this.#settings;
        const file = external_node_path_default().resolve(appRoot, model.path, model.file ?? 'model.onnx');
        const engine = await openEngine(file, this.#threadFile, onnxThreads);
        const label = `${model.name}:${model.version}`;
        (0,log/* log */.Rm)('I', `Serving ${label}`);
        void engine.proven.then(batchable => {
            const rows = batchable ? `up to ${engine.mostRows} rows are computed together` : 'off';
            (0,log/* log */.Rm)('I', `Batching of ${label}: ${rows}`);
        });
        // What was read from the model's own file knows maps and sequences, which onnxruntime does not report.
        const signature = withOptional(model.signature, engine.signature);
        const needsExample = model === this.#models[0] && (model.sampleInput ?? undefined) === undefined;
        return {
            model,
            engine,
            freeLength: needsExample ? await lengthOfFreeAxes(signature, engine) : 1,
            batcher: new Batcher(engine, rows => this.#meter.batch(rows)),
            signature
        };
    }
    async score({ method, body }) {
        if (method === 'OPTIONS')
            return {
                status: 200,
                headers: { 'content-type': 'text/html; charset=utf-8' },
                body: '',
                runFailed: false
            };
        if (method !== 'POST')
            return (0,backend/* errorResponse */.yj)(405, 'Method not allowed');
        const { batcher, signature } = this.#loaded[0];
        try {
            const { feeds, predictions } = feedsFrom(body, signature);
            const outcome = await batcher.run(feeds);
            if ('error' in outcome) {
                const { status, message } = failureOf(outcome, feeds);
                return (0,backend/* errorResponse */.yj)(status, message, true);
            }
            return {
                status: 200,
                headers: backend/* JSON_HEADERS */.eT,
                body: answerOf(outcome.outputs, predictions),
                runFailed: false,
                runMs: outcome.runMs
            };
        }
        catch (error) {
            if (error instanceof input_error/* InputError */.d)
                return (0,backend/* errorResponse */.yj)(400, error.message);
            throw error;
        }
    }
    models() {
        return this.#loaded.map(({ model: { name, version, sampleInput }, engine }) => ({
            name,
            version,
            // onnxruntime's own view: maps are tensors in this protocol.
            signature: engine.signature,
            sampleInput
        }));
    }
    async infer({ name, version }, request) {
        const { batcher, signature } = this.#loaded.find(({ model }) => model.name === name && model.version === version);
        try {
            const parsed = (0,v2_request/* parseV2Request */.D)(request);
            const feeds = feedsFromV2(parsed, signature);
            const outcome = await batcher.run(feeds);
            if ('error' in outcome) {
                const { status, message } = failureOf(outcome, feeds);
                return (0,response/* v2Error */.T)(status, message);
            }
            const outputs = outputsToV2(outcome.outputs, parsed);
            return (0,response/* v2Response */.M)({ name, version, signature }, parsed.id, outputs, outcome.runMs);
        }
        catch (error) {
            if (error instanceof input_error/* InputError */.d)
                return (0,response/* v2Error */.T)(400, error.message);
            throw error;
        }
    }
    /** Opens the models' files again; the old ones finish what they were asked. */
    async reload() {
        const old = this.#loaded;
        await this.start();
        await Promise.all(old.map(({ batcher }) => batcher.idle()));
        await Promise.all(old.map(({ engine }) => engine.stop()));
    }
    schemas() {
        const { signature, model, freeLength } = this.#loaded[0];
        return schemasOf(signature, model.sampleInput, freeLength);
    }
    async stop() {
        await Promise.all(this.#loaded.map(({ engine }) => engine.stop()));
    }
}
/** What was registered, and the inputs that may be left out, which it does not list. */
const withOptional = (registered, seen) => {
    if (registered === undefined)
        return seen;
    const optional = seen.inputs.filter(info => info.optional && !registered.inputs.some(({ name }) => name === info.name));
    return { ...registered, inputs: [...registered.inputs, ...optional] };
};
/** onnxruntime's own words: sizes of inputs that do not go together are the caller's fault too. */
const failureOf = ({ error, threadLost }, feeds) => {
    if (threadLost)
        return { status: 500, message: 'The thread that ran the model died.' };
    (0,log/* log */.Rm)('E', error);
    const reason = `The model refused the input: ${error.split('\n')[0]}`;
    const rows = differentRows(feeds);
    return { status: 400, message: rows === undefined ? reason : `${rows} ${reason}` };
};


/***/ })

};
