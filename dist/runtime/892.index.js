export const id = 892;
export const ids = [892];
export const modules = {

/***/ 511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OnnxBackend: () => (/* binding */ OnnxBackend)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/runtime/log.ts
var log = __webpack_require__(390);
// EXTERNAL MODULE: ./src/runtime/v2/request.ts
var v2_request = __webpack_require__(892);
// EXTERNAL MODULE: ./src/runtime/v2/response.ts
var response = __webpack_require__(338);
// EXTERNAL MODULE: ./src/runtime/backends/backend.ts
var backend = __webpack_require__(140);
// EXTERNAL MODULE: ./src/runtime/json.ts
var json = __webpack_require__(972);
;// CONCATENATED MODULE: ./src/runtime/backends/onnx/tensor.ts


/** Element types that JSON can carry, in ONNX's words as signatures use them. */
const ARRAYS = {
    float32: Float32Array,
    float64: Float64Array,
    float16: Uint16Array,
    int8: Int8Array,
    uint8: Uint8Array,
    int16: Int16Array,
    uint16: Uint16Array,
    int32: Int32Array,
    uint32: Uint32Array,
    int64: BigInt64Array,
    uint64: BigUint64Array,
    bool: Uint8Array
};
const newArray = (type, length) => {
    if (type === 'string')
        throw new Error('Texts are no numbers');
    return new ARRAYS[type](length);
};
const LIMITS = {
    int8: [-128n, 127n],
    uint8: [0n, 255n],
    int16: [-32768n, 32767n],
    uint16: [0n, 65535n],
    int32: [-2147483648n, 2147483647n],
    uint32: [0n, 4294967295n],
    int64: [-(2n ** 63n), 2n ** 63n - 1n],
    uint64: [0n, 2n ** 64n - 1n]
};
/**
 * A nested JSON list as a tensor of the type and shape that an input takes.
 * @throws InputError naming the input, what it expects and what came.
 */
const tensorFrom = (value, info) => {
    const type = info.type;
    if (type !== 'string' && !(type in ARRAYS))
        throw new backend/* InputError */.dz(`Input "${info.name}" has type ${info.type}, which JSON cannot carry.`);
    const dims = shapeOf(value, info);
    checkShape(dims, info);
    const flat = [];
    flatten(value, dims, 0, flat, info);
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
    const data = new ARRAYS[type](length);
    for (let i = 0; i < length; i++)
        data[i] = numberOf(flat[i], i, type, info);
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
            throw ragged(info);
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
    if (shape === undefined)
        return;
    const fits = shape.length === dims.length &&
        shape.every((axis, i) => typeof axis !== 'number' || axis === dims[i]);
    if (!fits)
        throw new backend/* InputError */.dz(`Input "${info.name}" expects ${describe(info)}, but got shape [${dims.join(', ')}].`);
};
const flatten = (value, dims, depth, flat, info) => {
    if (depth === dims.length) {
        if (Array.isArray(value))
            throw ragged(info);
        flat.push(value);
        return;
    }
    if (!Array.isArray(value) || value.length !== dims[depth])
        throw ragged(info);
    for (const item of value)
        flatten(item, dims, depth + 1, flat, info);
};
const ragged = (info) => new backend/* InputError */.dz(`Input "${info.name}" expects ${describe(info)}, but its lists have different lengths or depths.`);
const textOf = (item, index, info) => {
    // The bindings of onnxruntime would cut it there, and nobody would notice.
    if (typeof item === 'string' && !item.includes('\0'))
        return item;
    throw wrongType(item, index, info);
};
const numberOf = (item, index, type, info) => {
    if (type === 'bool') {
        if (typeof item === 'boolean' || item === 0 || item === 1)
            return Number(item);
        throw wrongType(item, index, info);
    }
    const isWide = type === 'int64' || type === 'uint64';
    if (isWide && typeof item === 'string' && /^-?\d{1,20}$/.test(item)) {
        const whole = BigInt(item);
        const [least, most] = LIMITS[type];
        if (whole < least || whole > most)
            throw wrongType(item, index, info);
        return whole;
    }
    if (typeof item === 'string' && type.startsWith('float') && LONG_INTEGER.test(item))
        return numberOf(Number(item), index, type, info);
    if (typeof item !== 'number')
        throw wrongType(item, index, info);
    if (type === 'float16')
        return toFloat16(item);
    if (type === 'float32' || type === 'float64')
        return item;
    const limits = LIMITS[type];
    if (limits === undefined || !Number.isInteger(item))
        throw wrongType(item, index, info);
    const whole = BigInt(item);
    if (whole < limits[0] || whole > limits[1])
        throw wrongType(item, index, info);
    return isWide ? whole : item;
};
/** What json.ts makes of a whole number that a double cannot hold. */
const LONG_INTEGER = /^-?\d{16,}$/;
const wrongType = (item, index, info) => new backend/* InputError */.dz(`Input "${info.name}" expects ${describe(info)}, but element ${index} is ${(0,json/* brief */.dh)(item)}.`);
const FLOAT = new Float32Array(1);
const BITS = new Uint32Array(FLOAT.buffer);
/** IEEE 754 binary16 of a number, rounded to nearest, ties to even. */
const toFloat16 = (value) => {
    FLOAT[0] = value;
    const bits = BITS[0];
    const sign = (bits >>> 16) & 0x8000;
    const magnitude = Math.abs(value);
    if (Number.isNaN(value))
        return sign | 0x7e00;
    if (magnitude >= 65_520)
        return sign | 0x7c00;
    if (magnitude < 2 ** -14)
        return sign | roundEven(magnitude * 2 ** 24);
    const exponent = Math.floor(Math.log2(magnitude));
    return sign | (roundEven((magnitude / 2 ** exponent - 1) * 1024) + ((exponent + 15) << 10));
};
const roundEven = (value) => {
    const floor = Math.floor(value);
    const rest = value - floor;
    return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
};
const fromFloat16 = (bits) => {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    if (exponent === 0x1f)
        return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
    if (exponent === 0)
        return sign * fraction * 2 ** -24;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
};
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
        return at => numberToJson(fromFloat16(data[at]));
    if (type === 'float32' || type === 'float64')
        return at => numberToJson(data[at]);
    return at => String(data[at]);
};
const numberToJson = (value) => {
    if (value === 0)
        return Object.is(value, -0) ? '-0' : '0';
    return Number.isFinite(value) ? String(value) : 'null';
};

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
    const { inputs, outputs } = session.signature;
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
    const data = newArray(type, tensors.reduce((sum, tensor) => sum + tensor.data.length, 0));
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
const sampleRows = (inputs, rows) => Object.fromEntries(inputs.map(({ name, type, shape = [] }) => {
    const dims = [rows, ...shape.slice(1).map(axis => (typeof axis === 'number' ? axis : 3))];
    const length = dims.reduce((product, axis) => product * axis, 1);
    const data = newArray(type, length);
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
    /** @param onBatch told how many rows were computed together. */
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
            const rows = this.#engine.batchable ? (rowsOf(feeds) ?? 0) : 0;
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
;// CONCATENATED MODULE: ./src/runtime/backends/onnx/protobuf.ts
/** @throws RangeError when the bytes are no message. */
const fieldsOf = (message) => {
    const fields = [];
    let at = 0;
    while (at < message.length) {
        const start = at;
        const tag = varint(message, at);
        at = tag.end;
        const number = Number(tag.value >> 3n);
        const kind = Number(tag.value & 7n);
        if (kind === 0) {
            const { value, end } = varint(message, at);
            at = end;
            fields.push({ number, raw: message.subarray(start, end), value });
        }
        else if (kind === 2) {
            const length = varint(message, at);
            at = length.end + Number(length.value);
            if (at > message.length)
                throw new RangeError('a field goes past the end');
            fields.push({
                number,
                raw: message.subarray(start, at),
                bytes: message.subarray(length.end, at)
            });
        }
        else if (kind === 1 || kind === 5) {
            at += kind === 1 ? 8 : 4;
            fields.push({ number, raw: message.subarray(start, at) });
        }
        else
            throw new RangeError(`unknown wire type ${kind}`);
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

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/zip-map.ts
/**
 * Classifiers made by skl2onnx end in `ZipMap`, which turns a tensor of probabilities into a list of maps. The bindings of
 * onnxruntime for Node.js cannot read maps, so the node is taken out, its input becomes the output, and the maps are
 * made here. https://onnx.ai/onnx/operators/onnx_aionnxml_ZipMap.html
 */

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL = { graph: 7 };
const GRAPH = { node: 1, output: 12 };
const NODE = { input: 1, output: 2, operator: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, ints: 8, strings: 9 };
const VALUE = { name: 1, type: 2 };
/** `TypeProto { tensor_type { elem_type: FLOAT } }`: a tensor of floats of any shape. */
const ANY_FLOATS = field(1, field(1, 1));
/** The model without its ZipMap nodes; undefined when it has none. Pure. */
const liftZipMaps = (bytes) => {
    if (!bytes.includes('ZipMap'))
        return undefined;
    const maps = [];
    const model = fieldsOf(bytes).map(part => part.number === MODEL.graph && part.bytes
        ? field(MODEL.graph, liftGraph(part.bytes, maps))
        : part.raw);
    return maps.length === 0 ? undefined : { model: Buffer.concat(model), maps };
};
const liftGraph = (graph, maps) => {
    const parts = fieldsOf(graph);
    const outputs = new Set(parts.filter(isOutput).map(nameOf));
    const kept = parts.filter(part => {
        const map = part.number === GRAPH.node && part.bytes ? zipMapOf(part.bytes) : undefined;
        if (map === undefined || !outputs.has(map.output))
            return true;
        maps.push(map);
        return false;
    });
    const told = new Set(outputs);
    return Buffer.concat(kept.flatMap(part => {
        const map = isOutput(part) ? maps.find(({ output }) => output === nameOf(part)) : undefined;
        if (map === undefined)
            return [part.raw];
        // The tensor may be an output already, or be shared by two maps.
        if (told.has(map.tensor))
            return [];
        told.add(map.tensor);
        const value = Buffer.concat([
            field(VALUE.name, Buffer.from(map.tensor)),
            field(VALUE.type, ANY_FLOATS)
        ]);
        return [field(GRAPH.output, value)];
    }));
};
const isOutput = ({ number }) => number === GRAPH.output;
const nameOf = ({ bytes }) => protobuf_text(fieldsOf(bytes ?? Buffer.alloc(0)), VALUE.name);
const zipMapOf = (node) => {
    const parts = fieldsOf(node);
    if (protobuf_text(parts, NODE.operator) !== 'ZipMap')
        return undefined;
    const labels = parts
        .filter(({ number }) => number === NODE.attribute)
        .flatMap(({ bytes }) => labelsOf(fieldsOf(bytes ?? Buffer.alloc(0))));
    if (labels.length === 0)
        return undefined;
    return { output: protobuf_text(parts, NODE.output), tensor: protobuf_text(parts, NODE.input), labels };
};
const labelsOf = (attribute) => {
    const name = protobuf_text(attribute, ATTRIBUTE.name);
    if (name === 'classlabels_strings')
        return attribute
            .filter(({ number }) => number === ATTRIBUTE.strings)
            .map(({ bytes }) => bytes?.toString('utf8') ?? '');
    if (name === 'classlabels_int64s')
        return attribute
            .filter(({ number }) => number === ATTRIBUTE.ints)
            .flatMap(part => (part.bytes ? packedVarints(part.bytes) : [part.value ?? 0n]))
            .map(value => String(BigInt.asIntN(64, value)));
    return [];
};

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/session.ts




const openSession = async (file, intraOpThreads) => {
    const { InferenceSession, Tensor } = onnxRuntime();
    const lifted = await lift(file);
    const options = {
        intraOpNumThreads: intraOpThreads,
        interOpNumThreads: 1,
        logSeverityLevel: 3,
        // Threads that spin between requests would take the cores from the thread that speaks HTTP.
        extra: { session: { intra_op: { allow_spinning: '0' } } }
    };
    const session = await (lifted === undefined
        ? InferenceSession.create(file, options)
        : InferenceSession.create(lifted.model, options));
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
            const found = await (wanted ? session.run(tensors, wanted) : session.run(tensors));
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
            inputs: session.inputMetadata.map(infoOf),
            outputs: outputs.map((info, i) => ({ ...infoOf(info), name: names[i]?.name ?? info.name }))
        },
        run,
        release: () => session.release()
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
/** Models with weights in other files are never classifiers of this kind; larger ones are not read twice. */
const LIFT_BYTES = 1024 * 1024 * 1024;
const lift = async (file) => {
    if ((await (0,promises_.stat)(file)).size > LIFT_BYTES)
        return undefined;
    try {
        return liftZipMaps(await (0,promises_.readFile)(file));
    }
    catch {
        // Not a model: onnxruntime says so in its own words.
        return undefined;
    }
};
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
            else if (scale < 0)
                value *= POWERS[-scale];
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
 * names. @throws InputError
 */
const feedsFrom = (body, { inputs }) => {
    const plain = scanPlain(body, inputs);
    if (plain !== undefined)
        return plain;
    const document = (0,json/* parseJson */.qF)(body);
    const values = valuesOf(document, inputs);
    return Object.fromEntries(inputs.map(info => {
        const value = values[info.name];
        if (value === undefined)
            throw new backend/* InputError */.dz(`Input "${info.name}" (${describe(info)}) is missing. ${takes(inputs)}`);
        return [info.name, tensorFrom(value, info)];
    }));
};
/** One output is answered as itself, several by their names. */
const answerOf = (outputs) => {
    const entries = Object.entries(outputs);
    const [only] = entries;
    if (only !== undefined && entries.length === 1)
        return tensorToJson(only[1]);
    return `{${entries.map(([name, tensor]) => `${JSON.stringify(name)}:${tensorToJson(tensor)}`).join(',')}}`;
};
const valuesOf = (document, inputs) => {
    const [only] = inputs;
    if (Array.isArray(document) && only !== undefined && inputs.length === 1)
        return { [only.name]: document };
    if (!(0,json/* isObject */.Gv)(document))
        throw new backend/* InputError */.dz(`The body must be a JSON object. ${takes(inputs)}`);
    const names = inputs.map(({ name }) => name);
    if ('data' in document && !names.includes('data')) {
        if (only !== undefined && inputs.length === 1)
            return { [only.name]: document.data };
        return namedOf(document.data, inputs);
    }
    return namedOf(document, inputs);
};
const namedOf = (document, inputs) => {
    if (!(0,json/* isObject */.Gv)(document))
        throw new backend/* InputError */.dz(`The inputs must be told by their names. ${takes(inputs)}`);
    const names = inputs.map(({ name }) => name);
    const unknown = Object.keys(document).find(name => !names.includes(name));
    if (unknown !== undefined)
        throw new backend/* InputError */.dz(`There is no input "${unknown}". ${takes(inputs)}`);
    return document;
};
const takes = (inputs) => inputs.length === 1
    ? `Send {"data": ${inputs[0] ? describe(inputs[0]) : ''}}.`
    : `The model takes ${inputs.map(info => `"${info.name}" (${describe(info)})`).join(', ')}.`;
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

;// CONCATENATED MODULE: ./src/runtime/backends/onnx/schemas.ts
/** JSON schemas of what a model takes and gives, with the model's own sample as the example. Pure. */
const schemasOf = ({ inputs, outputs }, sampleInput) => {
    const [only] = inputs;
    const properties = inputs.length === 1 && only
        ? { data: schemaOf(only) }
        : Object.fromEntries(inputs.map(info => [info.name, schemaOf(info)]));
    const [output] = outputs;
    return {
        input: {
            type: 'object',
            properties,
            required: Object.keys(properties),
            example: sampleInput ??
                Object.fromEntries(Object.keys(properties).map((name, i) => [name, exampleOf(inputs[i])]))
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
const exampleOf = (info) => {
    const item = info?.type === 'string' ? '' : info?.type === 'bool' ? false : 0;
    const whole = (info?.shape ?? []).map(axis => (typeof axis === 'number' ? axis : 1));
    const isShort = whole.reduce((product, axis) => product * axis, 1) <= MOST_ELEMENTS;
    const axes = isShort ? whole : whole.map(axis => Math.min(axis, 100));
    return axes.reduceRight((inner, length) => Array.from({ length }, () => inner), item);
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
        throw new backend/* InputError */.dz(`There is no input "${unknown.name}". The model takes ${signature.inputs.map(info => `"${info.name}" (${describe(info)})`).join(', ')}.`);
    return Object.fromEntries(signature.inputs.map(info => {
        const given = inputs.find(({ name }) => name === info.name);
        if (given === undefined)
            throw new backend/* InputError */.dz(`Input "${info.name}" (${describe(info)}) is missing.`);
        const datatype = types/* V2_TYPES */.f[info.type];
        if (datatype === undefined)
            throw new backend/* InputError */.dz(`Input "${info.name}" has type ${info.type}, which cannot be sent.`);
        if (given.datatype !== datatype)
            throw new backend/* InputError */.dz(`Input "${info.name}" expects datatype ${datatype}, but got ${given.datatype}.`);
        checkShape(given.shape, info);
        return [info.name, tensorOf(given, info)];
    }));
};
/** The outputs asked for, in that order. Pure. @throws InputError for one that does not exist. */
const outputsToV2 = (found, { outputs, isBinary }) => (outputs ?? Object.keys(found)).map(name => {
    const tensor = found[name];
    if (tensor === undefined)
        throw new backend/* InputError */.dz(`There is no output "${name}". The model gives ${Object.keys(found).join(', ')}.`);
    const { type, dims, data } = tensor;
    const flat = { type, data, dims: [(0,v2_request/* elementsOf */.Z)(dims)] };
    return {
        name,
        datatype: types/* V2_TYPES */.f[type] ?? type,
        shape: dims,
        data: isBinary(name) ? { bytes: bytesOf(tensor) } : { json: tensorToJson(flat) }
    };
});
const tensorOf = ({ name, shape, data }, info) => {
    const length = (0,v2_request/* elementsOf */.Z)(shape);
    if ('values' in data) {
        if (data.values.length !== length)
            throw new backend/* InputError */.dz(`Input "${name}" has shape [${shape.join(', ')}], but ${data.values.length} elements came.`);
        return tensorFromFlat(data.values, shape, info);
    }
    const type = info.type;
    const { bytes } = data;
    if (type === 'string')
        return tensorFromFlat((0,binary/* textsFromBytes */.K)(bytes, length, name), shape, info);
    const array = newArray(type, length);
    if (array.byteLength !== bytes.length)
        throw new backend/* InputError */.dz(`Input "${name}" has shape [${shape.join(', ')}], which takes ${array.byteLength} bytes; ${bytes.length} came.`);
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(bytes);
    return { type, dims: shape, data: array };
};
const bytesOf = ({ data }) => 'buffer' in data ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : (0,binary/* textsToBytes */.f)(data);

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
        // What was read from the model's own file knows maps and sequences, which onnxruntime does not tell.
        return {
            model,
            engine,
            batcher: new Batcher(engine, rows => this.#meter.batch(rows)),
            signature: model.signature ?? engine.signature
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
            const outcome = await batcher.run(feedsFrom(body, signature));
            if ('error' in outcome) {
                const { status, message } = failureOf(outcome);
                return (0,backend/* errorResponse */.yj)(status, message, true);
            }
            return {
                status: 200,
                headers: backend/* JSON_HEADERS */.eT,
                body: answerOf(outcome.outputs),
                runFailed: false,
                runMs: outcome.runMs
            };
        }
        catch (error) {
            if (error instanceof backend/* InputError */.dz)
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
            const outcome = await batcher.run(feedsFromV2(parsed, signature));
            if ('error' in outcome) {
                const { status, message } = failureOf(outcome);
                return (0,response/* v2Error */.T)(status, message);
            }
            const outputs = outputsToV2(outcome.outputs, parsed);
            return (0,response/* v2Response */.M)({ name, version, signature }, parsed.id, outputs, outcome.runMs);
        }
        catch (error) {
            if (error instanceof backend/* InputError */.dz)
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
        const { signature, model } = this.#loaded[0];
        return schemasOf(signature, model.sampleInput);
    }
    async stop() {
        await Promise.all(this.#loaded.map(({ engine }) => engine.stop()));
    }
}
/** onnxruntime's own words: sizes of inputs that do not go together are the caller's fault too. */
const failureOf = ({ error, threadLost }) => {
    if (threadLost)
        return { status: 500, message: 'The thread that ran the model died.' };
    (0,log/* log */.Rm)('E', error);
    return { status: 400, message: `The model refused the input: ${error.split('\n')[0]}` };
};


/***/ })

};
