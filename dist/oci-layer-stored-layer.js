export const id = 9748;
export const ids = [9748];
export const modules = {

/***/ 67098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ByteThread)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);


/**
 * A thread that takes many bytes and answers once, at their end. Its program comes as text, so that a bundle of one file
 * needs no second. It gets `{ buffer, length }`, gives every buffer back with `{ buffer }`, and after `{ end: true }`
 * posts `{ answer }`, or `{ error }` at any time.
 */
class ByteThread {
    #worker;
    #free = [];
    #made = 0;
    #answer;
    #failure;
    constructor(program, workerData) {
        this.#worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(program, { eval: true, workerData });
        this.#worker.on('message', ({ buffer, answer, error }) => {
            if (buffer !== undefined)
                this.#free.push(buffer);
            if (error !== undefined)
                this.#failure = new Error(error);
            if (answer !== undefined)
                this.#answer = answer;
        });
        this.#worker.on('error', error => {
            this.#failure = error;
        });
    }
    /** The bytes may be written over as soon as it is done; where the thread is behind, that takes a while. */
    async take(chunk) {
        const buffer = await this.#buffer(chunk.length);
        new Uint8Array(buffer).set(chunk);
        this.#worker.postMessage({ buffer, length: chunk.length }, [buffer]);
    }
    /** @throws Error what the program said went wrong */
    async end() {
        this.#worker.postMessage({ end: true });
        for (;;) {
            if (this.#failure !== undefined)
                throw this.#failure;
            if (this.#answer !== undefined)
                return this.#answer;
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(this.#worker, 'message');
        }
    }
    async [Symbol.asyncDispose]() {
        await this.#worker.terminate();
    }
    async #buffer(length) {
        for (;;) {
            if (this.#failure !== undefined)
                throw this.#failure;
            const buffer = this.#free.pop();
            if (buffer !== undefined && buffer.byteLength >= length)
                return buffer;
            if (buffer !== undefined || this.#made < BUFFERS) {
                if (buffer === undefined)
                    this.#made++;
                return new ArrayBuffer(Math.max(length, SMALLEST));
            }
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(this.#worker, 'message');
        }
    }
}
/** Buffers that go to the thread and come back. */
const BUFFERS = 4;
/** Bytes of a buffer, so that one serves for headers as for content. */
const SMALLEST = 1024 * 1024;


/***/ }),

/***/ 28587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ deflatedSize),
/* harmony export */   FL: () => (/* binding */ GZIP_HEADER),
/* harmony export */   Mx: () => (/* binding */ gzipTrailer),
/* harmony export */   Oy: () => (/* binding */ StoredBlocks),
/* harmony export */   dh: () => (/* binding */ storedSize)
/* harmony export */ });
/** The parts of a gzip file: https://www.rfc-editor.org/rfc/rfc1952 */
/** No name, no time, unknown system: https://www.rfc-editor.org/rfc/rfc1952#page-6 */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** What closes a member. @param size bytes it inflates to */
const gzipTrailer = (crc, size) => {
    const bytes = Buffer.allocUnsafe(TRAILER_LENGTH);
    bytes.writeUInt32LE(crc, 0);
    // "The size of the original input data modulo 2^32."
    bytes.writeUInt32LE(size % 2 ** 32, 4);
    return bytes;
};
/** Bytes of a member that holds `size` bytes as they are. */
const storedSize = (size) => GZIP_HEADER.length + HEAD_LENGTH * Math.ceil(size / BLOCK_LIMIT) + size + TRAILER_LENGTH;
/** Bytes of a member around a DEFLATE stream of `size` bytes. */
const deflatedSize = (size) => GZIP_HEADER.length + size + TRAILER_LENGTH;
/** The most a stored block holds: https://www.rfc-editor.org/rfc/rfc1951#page-11 */
const BLOCK_LIMIT = 0xffff;
const HEAD_LENGTH = 5;
const TRAILER_LENGTH = 8;
/** Puts bytes into stored blocks: all full but the last, however the bytes come in. */
class StoredBlocks {
    /** Bytes that are still to come. */
    left;
    #leftInBlock = 0;
    /** @param size bytes that will come: at least one */
    constructor(size) {
        this.left = size;
    }
    /** The heads of blocks, and the bytes between them. @param chunk of no more bytes than are left */
    *frame(chunk) {
        for (let at = 0; at < chunk.length;) {
            if (this.#leftInBlock === 0) {
                this.#leftInBlock = Math.min(BLOCK_LIMIT, this.left);
                yield head(this.#leftInBlock, this.#leftInBlock === this.left);
            }
            const part = chunk.subarray(at, at + this.#leftInBlock);
            yield part;
            at += part.length;
            this.left -= part.length;
            this.#leftInBlock -= part.length;
        }
    }
}
const head = (length, last) => {
    const bytes = Buffer.allocUnsafe(HEAD_LENGTH);
    bytes[0] = last ? 1 : 0;
    bytes.writeUInt16LE(length, 1);
    bytes.writeUInt16LE(length ^ BLOCK_LIMIT, 3);
    return bytes;
};


/***/ }),

/***/ 39021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ storedLayer)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/oci/layer/gzip-format.ts
var gzip_format = __webpack_require__(28587);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/oci/layer/byte-thread.ts
var byte_thread = __webpack_require__(67098);
;// CONCATENATED MODULE: ./src/oci/layer/hasher.ts
/** SHA-256 of many bytes beside other work: on a thread of its own where that pays. */



/** Bytes. Below, a thread takes longer to start than to hash. */
const THREAD_PAYS = 32 * 1024 * 1024;
/** @param size bytes that will come */
const openHasher = (size) => size < THREAD_PAYS || (0,external_node_os_.availableParallelism)() === 1 ? hasherHere() : hasherOnThread();
const hasherHere = () => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    return {
        update: chunk => {
            hash.update(chunk);
            return undefined;
        },
        digest: async () => `sha256:${hash.digest('hex')}`,
        [Symbol.asyncDispose]: async () => { }
    };
};
const PROGRAM = `
const { parentPort } = require('node:worker_threads')
const hash = require('node:crypto').createHash('sha256')
parentPort.on('message', ({ buffer, length, end }) => {
  if (end) return parentPort.postMessage({ answer: hash.digest('hex') })
  hash.update(new Uint8Array(buffer, 0, length))
  parentPort.postMessage({ buffer }, [buffer])
})
`;
const hasherOnThread = () => {
    const thread = new byte_thread/* ByteThread */.b(PROGRAM);
    return {
        update: chunk => thread.take(chunk),
        digest: async () => `sha256:${await thread.end()}`,
        [Symbol.asyncDispose]: () => thread[Symbol.asyncDispose]()
    };
};

// EXTERNAL MODULE: ./src/oci/layer/tar.ts
var tar = __webpack_require__(70100);
;// CONCATENATED MODULE: ./src/oci/layer/stored-layer.ts
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
 * Layers whose files are kept as they are: a tar in one gzip member of *stored* blocks. No compressor runs, so the bytes
 * are the same everywhere, and tools that read nothing but gzip take them (docs/adrs/0013-stored-gzip-layers.md).
 * https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4
 */




/** @param entries in the order they shall have */
const storedLayer = (entries, described) => {
    let diffId;
    const size = (0,tar/* tarSize */.v$)(entries);
    async function* open() {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const hasher = __addDisposableResource(env_1, openHasher(size), true);
            yield* storedGzip((0,tar/* tarStream */.eu)(entries), size, hasher);
            diffId = await hasher.digest();
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
    return {
        blob: { ...described, size: (0,gzip_format/* storedSize */.dh)(size), open },
        diffId: () => {
            if (diffId === undefined)
                throw new Error(`${described.label} was not read yet`);
            return diffId;
        }
    };
};
const CHUNK = 1024 * 1024;
/** The gzip file, in one buffer that is filled again for every piece. Blocks are full but the last. */
async function* storedGzip(bytes, size, hasher) {
    const out = Buffer.allocUnsafe(Math.min(CHUNK, (0,gzip_format/* storedSize */.dh)(size)));
    let filled = 0;
    const blocks = new gzip_format/* StoredBlocks */.Oy(size);
    let crc = 0;
    function* put(part) {
        for (let at = 0; at < part.length;) {
            const fitting = part.subarray(at, at + out.length - filled);
            out.set(fitting, filled);
            at += fitting.length;
            filled += fitting.length;
            if (filled < out.length)
                continue;
            yield out;
            filled = 0;
        }
    }
    yield* put(gzip_format/* GZIP_HEADER */.FL);
    for await (const chunk of bytes) {
        await hasher.update(chunk);
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
        for (const part of blocks.frame(chunk))
            yield* put(part);
    }
    yield* put((0,gzip_format/* gzipTrailer */.Mx)(crc, size));
    if (filled > 0)
        yield out.subarray(0, filled);
}


/***/ }),

/***/ 70100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NL: () => (/* binding */ arrange),
/* harmony export */   eu: () => (/* binding */ tarStream),
/* harmony export */   nV: () => (/* binding */ fileEntry),
/* harmony export */   pI: () => (/* binding */ tarHeader),
/* harmony export */   v$: () => (/* binding */ tarSize),
/* harmony export */   vr: () => (/* binding */ tarPadding),
/* harmony export */   y7: () => (/* binding */ TAR_END)
/* harmony export */ });
/**
 * Deterministic tar archives: no owner, no time, fixed modes, sorted entries, so that equal files give equal bytes
 * on every machine. Written here rather than by a library because a layer's digest is a promise to users that a
 * library's next version must not break (docs/adrs/0002-own-tar-writer.md).
 * Format: POSIX.1-1988 ustar, with POSIX.1-2001 pax records for what does not fit.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */
const BLOCK = 512;
/** Two empty blocks close an archive. */
const TAR_END = Buffer.alloc(2 * BLOCK);
const TYPE_FLAG = { file: '0', symlink: '2', directory: '5', pax: 'x' };
const LARGEST_OCTAL_SIZE = 0o77777777777;
/** A file whose bytes are at hand. */
const fileEntry = (path, bytes, executable = false) => {
    const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    return { path, type: 'file', executable, size: content.length, content: () => [content] };
};
/** All entries with the directories above them, each once, in byte order of their paths. */
const arrange = (entries) => {
    const byPath = new Map();
    for (const { path } of entries)
        for (const parent of parentsOf(path))
            byPath.set(parent, { path: parent, type: 'directory' });
    for (const entry of entries)
        byPath.set(entry.path, entry);
    return [...byPath.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
};
/** The bytes of the whole archive, in the order of the entries given. */
async function* tarStream(entries) {
    for (const entry of entries) {
        yield tarHeader(entry);
        yield* contentOf(entry);
        const padding = tarPadding(entry.size ?? 0);
        if (padding.length > 0)
            yield padding;
    }
    yield TAR_END;
}
/** The length of `tarStream(entries)`, without reading any content. */
const tarSize = (entries) => entries.reduce((sum, entry) => {
    const size = entry.size ?? 0;
    return sum + tarHeader(entry).length + size + tarPadding(size).length;
}, TAR_END.length);
/** The header blocks of one entry, with a pax header before them where ustar is too narrow. */
const tarHeader = (entry) => {
    const path = entry.type === 'directory' ? `${entry.path}/` : entry.path;
    const target = entry.target ?? '';
    const size = entry.size ?? 0;
    const split = splitPath(path);
    const records = [
        split === undefined && paxRecord('path', path),
        (target.length > 100 || !isAscii(target)) && paxRecord('linkpath', target),
        size > LARGEST_OCTAL_SIZE && paxRecord('size', String(size))
    ].filter(record => record !== false);
    const mode = entry.type === 'directory' || entry.executable ? 0o755 : 0o644;
    const header = ustar({
        ...(split ?? { prefix: '', name: asciiTail(path) }),
        mode: entry.type === 'symlink' ? 0o777 : mode,
        size: size > LARGEST_OCTAL_SIZE ? 0 : size,
        flag: TYPE_FLAG[entry.type],
        target: asciiTail(target)
    });
    if (records.length === 0)
        return header;
    const pax = Buffer.from(records.join(''));
    const paxHeader = ustar({
        prefix: '',
        name: 'PaxHeader',
        mode: 0o644,
        size: pax.length,
        flag: TYPE_FLAG.pax,
        target: ''
    });
    return Buffer.concat([paxHeader, pax, tarPadding(pax.length), header]);
};
/** The zeros that fill a file's last block. */
const tarPadding = (size) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
async function* contentOf(entry) {
    if (entry.content === undefined)
        return;
    let left = entry.size ?? 0;
    for await (const chunk of entry.content()) {
        left -= chunk.length;
        if (left < 0)
            break;
        yield chunk;
    }
    if (left !== 0)
        throw new Error(`${entry.path} changed its size while it was read`);
}
const parentsOf = (path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
};
const isAscii = (text) => /^[\x20-\x7e]*$/.test(text);
/** Stands in for a value that a pax record gives in full: readers that know pax never look at it. */
const asciiTail = (text) => text.replace(/[^\x20-\x7e]/g, '_').slice(-100);
/** `prefix/name` of at most 155 and 100 bytes, or undefined when the path does not fit. */
const splitPath = (path) => {
    if (!isAscii(path))
        return undefined;
    if (path.length <= 100)
        return { prefix: '', name: path };
    const at = path.indexOf('/', path.length - 101);
    if (at < 1 || at > 155 || at === path.length - 1)
        return undefined;
    return { prefix: path.slice(0, at), name: path.slice(at + 1) };
};
/** `<length> <key>=<value>\n`, where the length counts its own digits. */
const paxRecord = (key, value) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    if (String(length).length > String(rest).length)
        length = rest + String(length).length;
    return `${length} ${key}=${value}\n`;
};
/** What all headers have in common: no owner, no time. */
const TEMPLATE = (() => {
    const header = Buffer.alloc(BLOCK);
    for (const [at, text] of [
        [108, '0000000'],
        [116, '0000000'],
        [136, '00000000000'],
        [148, '        '],
        [257, 'ustar\u000000']
    ])
        header.write(text, at, 'latin1');
    return header;
})();
const ustar = ({ prefix, name, mode, size, flag, target }) => {
    const header = Buffer.from(TEMPLATE);
    header.write(name, 0, 100, 'latin1');
    header.write(octal(mode, 7), 100, 'latin1');
    header.write(octal(size, 11), 124, 'latin1');
    header.write(flag, 156, 'latin1');
    if (target !== '')
        header.write(target, 157, 100, 'latin1');
    if (prefix !== '')
        header.write(prefix, 345, 155, 'latin1');
    let sum = 0;
    for (let i = 0; i < BLOCK; i++)
        sum += header[i] ?? 0;
    header.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
    return header;
};
const octal = (value, digits) => value.toString(8).padStart(digits, '0');


/***/ }),

/***/ 2088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19130);
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

const CHUNK = 1024 * 1024;
/**
 * The bytes of a plain file from `start`, `length` of them, in bounded memory; a link is not followed. While the caller
 * works on one chunk the next is being read; a chunk stays untouched only until the next one is asked for.
 */
async function* readChunks(file, start = 0, length = Number.POSITIVE_INFINITY) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const plain = __addDisposableResource(env_1, await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_0__/* .openInPlace */ .Bg)(file), true);
        const buffers = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
        let at = start;
        const end = start + length;
        const next = (turn) => {
            const buffer = buffers[turn % 3];
            const wanted = Math.min(CHUNK, end - at);
            return plain.handle.read(buffer, 0, wanted, at);
        };
        let turn = 0;
        let pending = end > at ? next(turn) : undefined;
        while (pending !== undefined) {
            const { bytesRead, buffer } = await pending;
            if (bytesRead === 0)
                return;
            at += bytesRead;
            turn++;
            pending = end > at ? next(turn) : undefined;
            yield buffer.subarray(0, bytesRead);
        }
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


/***/ })

};
