export const id = 9585;
export const ids = [9585];
export const modules = {

/***/ 89585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkInputs: () => (/* binding */ checkInputs),
  inputs: () => (/* reexport */ image_inputs_inputs),
  main: () => (/* binding */ main),
  perform: () => (/* binding */ perform)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/output-folder.ts
var output_folder = __webpack_require__(28279);
// EXTERNAL MODULE: ./src/core/plain-file.ts
var plain_file = __webpack_require__(19130);
// EXTERNAL MODULE: ./src/core/plain-write.ts
var plain_write = __webpack_require__(36477);
// EXTERNAL MODULE: ./src/image/entry-script.ts
var entry_script = __webpack_require__(61189);
;// CONCATENATED MODULE: ./src/image/environment/conda/explicit.ts
/**
 * Conda's own kind of lock: addresses of packages with their hashes, one per line.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#building-identical-conda-environments
 */
const isExplicit = (text) => /^@EXPLICIT\s*$/m.test(text);
/** The packages of a lock, in its order. Lines that are none of an address are passed over. */
const parseExplicit = (text) => text.split('\n').flatMap(line => {
    const { channel, subdir, file, type, hash } = LINE.exec(line.trim())?.groups ?? {};
    const [, name, version, build] = /^(.+)-([^-]+)-([^-]+)$/.exec(decodeURIComponent(file ?? '')) ?? [];
    if (!channel || !subdir || !type || !name || !version || !build)
        return [];
    const url = `${channel}/${subdir}/${file}.${type}`;
    const digest = hash?.replace(/^(?:sha256|md5):/, '').toLowerCase();
    return [
        {
            ...{ name, version, build, subdir, channel, type, url },
            ...(digest?.length === 64 ? { sha256: digest } : {}),
            ...(digest?.length === 32 ? { md5: digest } : {})
        }
    ];
});
const LINE = /^(?<channel>[a-z]+:\/\/.*)\/(?<subdir>[a-z0-9-]+)\/(?<file>[^/#]+)\.(?<type>conda|tar\.bz2)(?:#(?<hash>(?:(?:sha256|md5):)?[0-9a-fA-F]{32,64}))?$/;
/** The text of a lock. Equal packages give equal bytes, in whatever order they were installed. */
const formatExplicit = (packages, subdir) => [
    `# platform: ${subdir}`,
    '@EXPLICIT',
    ...packages
        .map(({ url, sha256, md5 }) => sha256 ? `${url}#sha256:${sha256}` : md5 ? `${url}#${md5}` : url)
        .toSorted(),
    ''
].join('\n');
/** An address without what signs in to the channel: a name and password, or a token (`/t/<token>/`). */
const withoutCredentials = (url) => url.replace(/^([a-z]+:\/\/)[^/@]*@/, '$1').replace(/^([a-z]+:\/\/[^/]*)\/t\/[^/]+(?=\/)/, '$1');

// EXTERNAL MODULE: ./src/image/environment/version.ts
var environment_version = __webpack_require__(6359);
;// CONCATENATED MODULE: ./src/image/environment/moved-modules.ts

/** Modules of scikit-learn that scripts of 2018 and 2019 import, gone since 0.23: what to write instead. */
const MOVED = {
    'sklearn.externals.joblib': 'joblib',
    'sklearn.externals.six': 'six'
};
/**
 * Imports that the locked scikit-learn does not have any more. The scoring runtime hands out the packages themselves, where
 * the environment has them. Pure.
 * @param lock text of a lock file: `name==version` lines
 */
const movedModules = (imports, lock) => {
    const version = versionIn(lock, 'scikit-learn');
    if (version === undefined || !(0,environment_version/* satisfies */.ib)(version, '>=0.23.dev0'))
        return [];
    return imports.flatMap(({ module, line }) => {
        const name = MOVED[module];
        if (name === undefined)
            return [];
        const isThere = versionIn(lock, name) !== undefined;
        return [
            {
                line,
                message: `The entry script imports ${module}, which scikit-learn ${version} does not have: ${isThere ? `the runtime gives it ${name}` : `add ${name} to the environment`}. Write "import ${name}" instead.`
            }
        ];
    });
};
const versionIn = (lock, name) => new RegExp(`^${name}==([^\\s;\\\\]+)`, 'm').exec(lock)?.[1];

;// CONCATENATED MODULE: ./src/image/environment/script-imports.ts
/** What an entry script imports, by its text: nothing of it is run. */
/** All imports of a script's own, those inside functions too. Pure. */
const importsIn = (text) => text.split(/\r?\n/).flatMap((line, index) => {
    const statement = line.slice(0, LONGEST_LINE).replace(/#.*/, '');
    const [, from, names = ''] = /^\s*from\s+([\w.]+)\s+import\s+\(?([\w\s,]*)/.exec(statement) ?? [];
    const [, plain = ''] = /^\s*import\s+([\w.\s,]+)/.exec(statement) ?? [];
    const modules = from ? [from, ...words(names).map(name => `${from}.${name}`)] : words(plain);
    return modules.map(module => ({ module, line: index + 1 }));
});
/** The packages that a script imports from: `sklearn` of `sklearn.externals.joblib`. Pure. */
const importedPackages = (text) => new Set(importsIn(text).map(({ module }) => module.split('.')[0] ?? ''));
const LONGEST_LINE = 1000;
const words = (names) => names
    .split(',')
    .map(name => name.trim().split(/\s+/)[0] ?? '')
    .filter(name => name !== '');

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
;// CONCATENATED MODULE: ./src/image/environment/script-syntax.ts

/** Reads a script as a certain version of Python would; nothing of it is run. Newer ones read what older ones do. */
const READ = `
import ast, json, sys, warnings
warnings.simplefilter("ignore")
wanted = int(sys.argv[1])
if sys.version_info[1] < wanted: sys.exit(0)
try: ast.parse(sys.stdin.buffer.read(), feature_version=(3, wanted))
except SyntaxError as error: print(json.dumps([error.lineno or 1, error.msg]))
`;
/**
 * Whether a Python reads the entry script: one with `match` in it does not start with Python 3.8. Nothing is said where
 * this machine has no interpreter that knows as much.
 * @param python `3.11`
 * @throws UserError `ENTRY_SCRIPT_INVALID` with the line
 */
const checkSyntax = async ({ source }, text, python, env, { exec, signal }) => {
    const program = env.SCORELINE_PYTHON || 'python3';
    const minor = python.split('.')[1] ?? '';
    const options = { env, signal, input: text };
    const done = await exec(program, ['-I', '-c', READ, minor], options).catch(error => {
        if ((0,errors/* hasCode */.up)(error, 'PROGRAM_MISSING'))
            return undefined;
        throw error;
    });
    const found = /^\[(\d+), "(.*)"\]\s*$/.exec(done?.exitCode === 0 ? done.stdout : '');
    if (found === null)
        return;
    const line = Number(found[1]);
    throw new errors/* UserError */.yo('ENTRY_SCRIPT_INVALID', `Python ${python} does not read the entry script "${source}" (line ${line}).`, {
        at: { file: source, line },
        hint: `Python says: ${found[2]}. Change the line, or the Python that the environment asks for.`
    });
};

// EXTERNAL MODULE: ./src/contract/image.ts
var contract_image = __webpack_require__(52347);
// EXTERNAL MODULE: ./src/image/base/base-image.ts
var base_image = __webpack_require__(52414);
;// CONCATENATED MODULE: ./src/image/base/python-in-base.ts

/**
 * The minor version of the Python that a base image says it has: `PYTHON_VERSION`, which Docker's official images and
 * Red Hat's set. Its layers are not looked into: that would be downloading them.
 * @returns `3.11`, or undefined when it does not say.
 */
const pythonInBase = ({ config }) => (config?.Env ?? [])
    .map(entry => /^PYTHON_VERSION=(3\.\d+)(?:\.|$)/.exec(entry)?.[1])
    .find(version => version !== undefined);
/** @throws UserError `BASE_IMAGE_PYTHON` when the base says it has another Python than the packages are made for. */
const checkPythonInBase = (base, python) => {
    const brought = pythonInBase(base);
    if (brought === undefined || brought === python)
        return;
    throw new errors/* UserError */.yo('BASE_IMAGE_PYTHON', `Base image "${base.name}" has Python ${brought}, but the environment is for Python ${python}.`, {
        hint: `Write python=${brought} in the environment file, or use a base with Python ${python}, for example ${defaultBase('python', python)}.`
    });
};
/** For an image that brings its Python along, and for one that steps of a Dockerfile are run on: a C library and a shell. */
const PLAIN_BASE = 'docker.io/library/debian:bookworm-slim';
/** What `base-image: default` stands for: a C library for the models' runtime, or a Python of the wanted version. */
const defaultBase = (runtime, python) => {
    if (runtime === 'onnx' || python === undefined)
        return 'gcr.io/distroless/cc-debian12:nonroot';
    // Docker's official images of Python 3.6 ended before Debian 12.
    return `docker.io/library/python:${python}-slim-${python === '3.6' ? 'bullseye' : 'bookworm'}`;
};

// EXTERNAL MODULE: ./src/oci/documents.ts
var documents = __webpack_require__(91063);
// EXTERNAL MODULE: ./src/oci/read-image.ts
var read_image = __webpack_require__(17313);
// EXTERNAL MODULE: ./src/oci/registry/reference.ts
var registry_reference = __webpack_require__(56812);
// EXTERNAL MODULE: ./src/image/platform.ts
var image_platform = __webpack_require__(22554);
;// CONCATENATED MODULE: ./src/image/base/read-base.ts






/**
 * Reads what a base image says of itself: its manifest for the platform, and its config. Its layers stay where they
 * are; each comes with the way to them, for the store that does not have it yet.
 * @throws UserError `REFERENCE_INVALID`, `BASE_IMAGE_UNKNOWN`, `BASE_IMAGE_DENIED`, `BASE_IMAGE_PLATFORM`,
 * `BASE_IMAGE_UNSUPPORTED`.
 */
const readBase = async (text, platform, open) => {
    const reference = (0,registry_reference/* parseReference */.F2)(text);
    const store = await open(reference.registry.host);
    const found = await allowed(text, reference, () => resolved(text, reference, store));
    const { repository } = reference;
    const document = await (0,read_image/* readDocument */.u0)(store, repository, found).catch(unreadable(text));
    const chosen = (0,documents/* isIndex */.nw)(document) ? fromIndex(text, platform, document.manifests) : found;
    const manifest = (0,documents/* isIndex */.nw)(document)
        ? await (0,read_image/* readManifest */.WI)(store, repository, chosen).catch(unreadable(text))
        : document;
    (0,base_image/* checkIsImage */.ER)(text, manifest);
    const config = await (0,read_image/* readImageConfig */.MP)(store, repository, manifest).catch(unreadable(text));
    const layers = (0,base_image/* layersOf */.w)(text, manifest, config);
    if (`${config.os}/${config.architecture}` !== platform)
        throw noPlatform(text, platform, `${config.os}/${config.architecture}`);
    return {
        name: nameOf(reference),
        digest: chosen.digest,
        ...(config.variant ? { variant: config.variant } : {}),
        ...(config.config ? { config: config.config } : {}),
        ...(config.history ? { history: config.history } : {}),
        layers: layers.map(({ diffId }) => ({ diffId, madeBy: 'base' })),
        sources: layers.map(({ descriptor, diffId }, i) => sourceOf(store, repository, descriptor, () => diffId, `base layer ${i + 1} of ${layers.length}`))
    };
};
const resolved = async (text, { repository, tag, digest, registry }, store) => {
    const found = await store.resolve(repository, digest ?? tag ?? 'latest');
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.yo('BASE_IMAGE_UNKNOWN', `Registry "${registry.host}" has no base image "${text}".`, { hint: 'Check the spelling of the input "base-image", and that the tag still exists.' });
};
/** Hubs answer "denied" for what does not exist, to those who may not know. */
const allowed = async (text, { registry }, work) => {
    try {
        return await work();
    }
    catch (cause) {
        if (!(cause instanceof errors/* UserError */.yo) || !REFUSED.includes(cause.code))
            throw cause;
        throw new errors/* UserError */.yo('BASE_IMAGE_DENIED', `Registry "${registry.host}" does not let this job read the base image "${text}".`, {
            cause,
            hint: 'Sign in to that registry before this step (docker/login-action). Docker Hub answers so too for images that do not exist.'
        });
    }
};
const REFUSED = ['REGISTRY_DENIED', 'REGISTRY_SIGN_IN'];
/** Not an image, or one of an obsolete form. */
const unreadable = (text) => (cause) => {
    if (!(0,errors/* hasCode */.up)(cause, 'DOCUMENT_INVALID'))
        throw cause;
    throw (0,base_image/* unsupported */.qO)(text, `cannot be read. ${cause.message.replace(/\.$/, '')}`);
};
const fromIndex = (text, platform, manifests) => {
    const chosen = (0,base_image/* choosePlatform */.xV)(manifests, (0,image_platform/* platformOf */.tj)((0,image_platform/* architectureOf */.NJ)(platform)));
    if (chosen === undefined)
        throw noPlatform(text, platform, (0,base_image/* platformsIn */.S2)(manifests));
    return chosen;
};
const noPlatform = (text, wanted, offered) => new errors/* UserError */.yo('BASE_IMAGE_PLATFORM', `Base image "${text}" is not made for ${wanted}.`, {
    hint: `It is made for ${offered || 'no platform it names'}. Use another base, or build for that platform.`
});
const sourceOf = (store, repository, descriptor, diffId, label) => ({
    blob: {
        ...descriptor,
        label,
        copyOf: store.reference(repository, descriptor.digest),
        open: () => store.stream(repository, descriptor)
    },
    ...(diffId ? { diffId } : {}),
    madeBy: 'base'
});
/** The whole reference, without a digest: `docker.io/library/python:3.11-slim-bookworm`. */
const nameOf = ({ registry, repository, tag }) => `${registry.host}/${repository}${tag === undefined ? '' : `:${tag}`}`;

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/core/seal.ts
var seal = __webpack_require__(66466);
// EXTERNAL MODULE: ./src/core/write-whole.ts
var write_whole = __webpack_require__(64550);
// EXTERNAL MODULE: ./src/oci/layer/byte-thread.ts
var byte_thread = __webpack_require__(67098);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/oci/layer/gzip-format.ts
var gzip_format = __webpack_require__(28587);
// EXTERNAL MODULE: ./src/oci/layer/tar.ts
var tar = __webpack_require__(70100);
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
            if (deflated === undefined) {
                yield* out.put(gzip_format/* GZIP_HEADER */.FL);
                yield* storedContent(entry, size, out);
            }
            for (const part of deflated ?? []) {
                yield* out.put(gzip_format/* GZIP_HEADER */.FL);
                yield* source.copy(part, out);
                yield* out.put((0,gzip_format/* gzipTrailer */.Mx)(part.crc32, part.inflated));
            }
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
/** The length of `gzipStream(entries)`, without reading any content. */
const packedSize = (entries) => {
    let total = 0;
    let padding = 0;
    for (const entry of entries) {
        const { size = 0, deflated } = entry;
        total += (0,gzip_format/* storedSize */.dh)(padding + (0,tar/* tarHeader */.pI)(entry).length);
        padding = (0,tar/* tarPadding */.vr)(size).length;
        if (size === 0)
            continue;
        if (deflated === undefined)
            total += (0,gzip_format/* storedSize */.dh)(size);
        for (const part of deflated ?? [])
            total += (0,gzip_format/* deflatedSize */.$3)(part.size);
    }
    return total + (0,gzip_format/* storedSize */.dh)(padding + tar/* TAR_END */.y7.length);
};
const NOTHING = Buffer.alloc(0);
/** A whole gzip member with these bytes in stored blocks. */
const storedMember = (bytes) => Buffer.concat([
    gzip_format/* GZIP_HEADER */.FL,
    ...new gzip_format/* StoredBlocks */.Oy(bytes.length).frame(bytes),
    (0,gzip_format/* gzipTrailer */.Mx)((0,external_node_zlib_.crc32)(bytes), bytes.length)
]);
/** Blocks and trailer of a file's content. */
async function* storedContent(entry, size, out) {
    const blocks = new gzip_format/* StoredBlocks */.Oy(size);
    let crc = 0;
    for await (const chunk of entry.content?.() ?? []) {
        if (chunk.length > blocks.left)
            throw changedSize(entry);
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
        for (const part of blocks.frame(chunk))
            yield* out.put(part);
    }
    if (blocks.left > 0)
        throw changedSize(entry);
    yield* out.put((0,gzip_format/* gzipTrailer */.Mx)(crc, size));
}
const changedSize = ({ path }) => new Error(`${path} changed its size while it was read`);
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

;// CONCATENATED MODULE: ./src/oci/layer/gzip-digests.ts
var gzip_digests_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var gzip_digests_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** The DEFLATE streams of a layer do not hold what was said of them. */
class BrokenLayer extends Error {
}
/** Puts a layer together to learn its digests. @throws BrokenLayer */
const layerDigests = async (entries) => {
    let found;
    const keep = (digests) => {
        found = digests;
    };
    for await (const _ of inspectedLayer(entries, keep))
        ;
    return found;
};
/**
 * The bytes of a layer, read on the way as an engine will read them: both digests come from one reading. Every member is
 * checked against its length and CRC, the whole against the length of the tar it stands for: a stream that ends early or
 * late, or hides another behind it, does not get through. That happens on another thread.
 * @param found gets the digests before the stream ends
 * @throws BrokenLayer at the end of the stream at the latest
 */
async function* inspectedLayer(entries, found) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const expected = (0,tar/* tarSize */.v$)(entries);
        const outer = (0,external_node_crypto_.createHash)('sha256');
        const reader = gzip_digests_addDisposableResource(env_1, new byte_thread/* ByteThread */.b(READER, { expected }), true);
        let size = 0;
        for await (const chunk of gzipStream(entries)) {
            await reader.take(chunk).catch(broken);
            outer.update(chunk);
            size += chunk.length;
            yield chunk;
        }
        const inner = await reader.end().catch(broken);
        if (inner.size !== expected)
            throw new BrokenLayer('inflates to less than it says');
        await found({
            digest: `sha256:${outer.digest('hex')}`,
            diffId: `sha256:${inner.hex}`,
            size
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = gzip_digests_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const broken = (cause) => {
    throw new BrokenLayer(cause.message, { cause });
};
/** Inflates and hashes. What was inflated is hashed a moment later, while the next piece is being inflated. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads')
const hash = require('node:crypto').createHash('sha256')
let size = 0
const inflater = require('node:zlib').createGunzip({ chunkSize: 256 * 1024 })
inflater.on('data', chunk => {
  size += chunk.length
  if (size > workerData.expected) inflater.destroy(new Error('inflates to more than it says'))
  else queueMicrotask(() => hash.update(chunk))
})
inflater.on('end', () => queueMicrotask(() => parentPort.postMessage({ answer: { hex: hash.digest('hex'), size } })))
inflater.on('error', ({ message }) => parentPort.postMessage({ error: message }))
parentPort.on('message', ({ buffer, length, end }) => {
  if (inflater.destroyed) return
  if (end) return inflater.end()
  inflater.write(new Uint8Array(buffer, 0, length), error => {
    if (!error) parentPort.postMessage({ buffer }, [buffer])
  })
})
`;

// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(32060);
// EXTERNAL MODULE: ./src/oci/read-chunks.ts
var read_chunks = __webpack_require__(2088);
;// CONCATENATED MODULE: ./src/oci/layer/deflated-file.ts
var deflated_file_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var deflated_file_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * A file as raw DEFLATE streams, kept so that they are made once. The compressor is fflate: written in JavaScript, it
 * gives the same bytes on every machine, which zlib does not from one version of Node.js to the next.
 * @param kept where the streams are kept; beside it `<kept>.json` says what is in it, written last.
 */
const deflatedFile = async (source, kept) => {
    const note = `${kept}.json`;
    const known = await readNote(note);
    if (known !== undefined)
        return known.map(stream => ({ ...stream, file: kept }));
    await (0,promises_.mkdir)(external_node_path_default().dirname(kept), { recursive: true });
    const draft = `${kept}.${(0,external_node_crypto_.randomUUID)()}`;
    const made = await deflateTo(source, draft);
    await (0,promises_.rename)(draft, kept);
    await (0,write_whole/* writeWhole */.f)(note, JSON.stringify(made));
    return made.map(stream => ({ ...stream, file: kept }));
};
/** Higher levels take twice as long for 2 % of the bytes. The level and the size of the pieces decide the bytes. */
const LEVEL = 3;
const PIECE = 8 << 20;
const AT_ONCE = Math.min(4, (0,external_node_os_.availableParallelism)());
/** Pieces are compressed each by itself, on threads of their own. */
const deflateTo = async (source, target) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = deflated_file_addDisposableResource(env_1, await (0,promises_.open)(target, 'wx'), true);
        const note = [];
        let offset = 0;
        let batch = [];
        const write = async () => {
            for (const { bytes, ...piece } of await Promise.all(batch)) {
                await file.write(bytes);
                note.push({ ...piece, offset, size: bytes.length });
                offset += bytes.length;
            }
            batch = [];
        };
        for await (const piece of pieces((0,read_chunks/* readChunks */.z)(source))) {
            if (batch.length === AT_ONCE)
                await write();
            batch.push(deflatedPiece(piece));
        }
        await write();
        return note;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = deflated_file_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};
const deflatedPiece = async (piece) => {
    const { deflate } = await __webpack_require__.e(/* import() */ 1306).then(__webpack_require__.bind(__webpack_require__, 51306));
    const said = { crc32: (0,external_node_zlib_.crc32)(piece), inflated: piece.length };
    return new Promise((resolve, reject) => deflate(piece, { level: LEVEL, consume: true }, (error, bytes) => error ? reject(error) : resolve({ ...said, bytes })));
};
/** The same bytes in pieces of one size, each in memory of its own, which goes to another thread. */
async function* pieces(chunks) {
    let piece = new Uint8Array(PIECE);
    let filled = 0;
    for await (const chunk of chunks)
        for (let at = 0; at < chunk.length;) {
            const part = chunk.subarray(at, at + PIECE - filled);
            piece.set(part, filled);
            filled += part.length;
            at += part.length;
            if (filled < PIECE)
                continue;
            yield piece;
            piece = new Uint8Array(PIECE);
            filled = 0;
        }
    if (filled > 0)
        yield piece.slice(0, filled);
}
const readNote = async (file) => {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT') || error instanceof SyntaxError)
            return undefined;
        throw error;
    }
};

;// CONCATENATED MODULE: ./src/image/environment/requirement.ts
/** One dependency, as https://packaging.python.org/en/latest/specifications/dependency-specifiers/ writes it. */
/** The form in which names are compared: https://packaging.python.org/en/latest/specifications/name-normalization/ */
const normalizedName = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
/** Characters. Longer ones are not looked at: the patterns here take more than proportional time on them. */
const LONGEST = 8192;
/** Undefined for what is no dependency specifier. */
const parseRequirement = (text) => {
    const found = text.length > LONGEST ? undefined : WHOLE.exec(text.trim())?.groups;
    if (found === undefined)
        return undefined;
    const { name = '', extras: listed = '', versions = '', url, marker } = found;
    const extras = listed
        .split(',')
        .map(extra => extra.trim())
        .filter(extra => extra !== '');
    if (!extras.every(extra => EXTRA.test(extra)))
        return undefined;
    return {
        name,
        extras,
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
const EXTRA = new RegExp(`^${NAME}$`);
const CONDITION = '(?:===|~=|==|!=|<=|>=|<|>)\\s*[A-Za-z0-9._*+!-]+';
const CONDITIONS = `${CONDITION}(?:\\s*,\\s*${CONDITION})*\\s*,?`;
const WHOLE = new RegExp(`^(?<name>${NAME})\\s*` +
    '(?:\\[(?<extras>[^\\]]*)\\]\\s*)?' +
    `(?:@\\s*(?<url>\\S+)(?=\\s|$)|(?<versions>${CONDITIONS}|\\(\\s*${CONDITIONS}\\s*\\))?)` +
    '\\s*(?:;\\s*(?<marker>.+))?$');

;// CONCATENATED MODULE: ./src/image/environment/conda/records.ts
/** What a conda program writes down of each package it installs: `conda-meta/<package>.json`. */




/** All of an environment, by name. */
const readRecords = async (prefix) => {
    const folder = external_node_path_default().join(prefix, 'conda-meta');
    const names = (await (0,promises_.readdir)(folder)).filter(name => name.endsWith('.json'));
    const records = await Promise.all(names.map(async (name) => recordOf(JSON.parse(await (0,promises_.readFile)(external_node_path_default().join(folder, name), 'utf8')))));
    return records.toSorted((a, b) => (a.name < b.name ? -1 : 1));
};
/** Pure. https://docs.conda.io/projects/conda/en/stable/dev-guide/deep-dives/install.html */
const recordOf = (json) => {
    const text = (key) => String(json[key] ?? '');
    const { md5, sha256 } = json;
    return {
        name: text('name'),
        version: text('version'),
        build: text('build') || text('build_string'),
        url: withoutCredentials(text('url')),
        ...(typeof md5 === 'string' && md5 ? { md5 } : {}),
        ...(typeof sha256 === 'string' && sha256 ? { sha256 } : {}),
        files: filesOf(json),
        more: Object.fromEntries(KEPT.filter(key => json[key] !== undefined && json[key] !== null).map(key => [key, json[key]]))
    };
};
const KEPT = ['build_number', 'constrains', 'depends', 'license', 'noarch', 'subdir'];
const filesOf = (json) => {
    const { paths } = (json.paths_data ?? {});
    const listed = paths?.map(({ _path, path_type }) => ({
        path: _path,
        ...(path_type ? { type: path_type } : {})
    }));
    return listed ?? (json.files ?? []).map(file => ({ path: file }));
};
/** The record as the image has it: without times, paths of the machine that built it, and passwords. Pure. */
const recordText = ({ files, more, ...record }) => `${JSON.stringify(sorted({
    ...more,
    ...record,
    fn: decodeURIComponent(record.url.split('/').at(-1) ?? ''),
    channel: record.url.split('/').slice(0, -2).join('/'),
    files: files
        .map(file => file.path)
        .filter(isKept)
        .toSorted()
}), undefined, 2)}\n`;
const sorted = (object) => Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
/** Python's compiled files carry the time of their source, which is another in the image: they would not be used. */
const isKept = (file) => !/\.pyc$/.test(file);
/** The Python and its packages, as pip would find them installed. Pure. */
const installedIn = (records) => {
    const python = records.find(({ name }) => name === 'python');
    if (python === undefined)
        return undefined;
    const found = records.flatMap(({ files }) => files.flatMap(({ path: file }) => packageOf(file)));
    const byName = new Map(found.map(each => [each.name, each]));
    return {
        python: python.version,
        packages: [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
    };
};
const INFO = /^lib\/python3\.\d+\/site-packages\/(?<name>[^/]+?)-(?<version>\d[^/-]*)(?:-py3\.\d+)?\.(?:dist-info\/METADATA|egg-info(?:\/PKG-INFO)?)$/;
const packageOf = (file) => {
    const { name, version } = INFO.exec(file)?.groups ?? {};
    return name && version ? [{ name: normalizedName(name), version }] : [];
};
/** Packages that want a script of theirs run when they are installed or their environment is entered. Pure. */
const withScripts = (records) => records
    .filter(({ files }) => files.some(({ path: file }) => /^(bin\/\.[^/]+-post-link\.sh|etc\/conda\/activate\.d\/.+)$/.test(file)))
    .map(({ name }) => name);

;// CONCATENATED MODULE: ./src/image/environment/conda/relocate.ts
/** Moves the prefix that is written into an environment's files: https://docs.conda.io/projects/conda-build/en/stable/resources/make-relocatable.html */
/**
 * The bytes with another prefix, as conda writes it: in a binary file every text that holds the prefix keeps its length
 * by zeros at its end. Pure.
 * @param to not longer than `from`
 */
const relocated = (bytes, from, to) => {
    const [old, wanted] = [Buffer.from(from), Buffer.from(to)];
    return bytes.includes(0) ? inBinary(bytes, old, wanted) : inText(bytes, old, wanted);
};
const inText = (bytes, old, wanted) => {
    const parts = [];
    let at = 0;
    for (let hit = bytes.indexOf(old); hit >= 0; hit = bytes.indexOf(old, at)) {
        parts.push(bytes.subarray(at, hit), wanted);
        at = hit + old.length;
    }
    return Buffer.concat([...parts, bytes.subarray(at)]);
};
const inBinary = (bytes, old, wanted) => {
    if (wanted.length > old.length)
        throw new Error(`No room for ${wanted} in the place of ${old}`);
    const result = Buffer.from(bytes);
    for (let hit = result.indexOf(old); hit >= 0; hit = result.indexOf(old, hit + 1)) {
        const zero = result.indexOf(0, hit);
        const end = zero < 0 ? result.length : zero;
        const text = inText(result.subarray(hit, end), old, wanted);
        result.fill(0, hit, end).set(text, hit);
    }
    return result;
};

;// CONCATENATED MODULE: ./src/image/environment/conda/entries.ts
/** The files of an installed environment as entries of a layer, with the prefix they have in the image. */








/**
 * What the records list and nothing else: neither a log with times nor what a script left behind.
 * @throws Error where a listed file is not there
 */
const environmentEntries = async (records, lock, places) => {
    const root = places.target.slice(1);
    const files = new Map(records.flatMap(({ files }) => files).map(file => [external_node_path_default().posix.normalize(file.path), file]));
    await (0,promises_.mkdir)(places.drafts, { recursive: true });
    const entries = [];
    for (const [name, file] of files) {
        if (!isKept(name) || name.startsWith('..') || external_node_path_default().posix.isAbsolute(name))
            continue;
        entries.push({ ...(await entryOf(file, name, places)), path: `${root}/${name}` });
    }
    return (0,tar/* arrange */.NL)([
        ...entries,
        ...records.map(record => (0,tar/* fileEntry */.nV)(`${root}/conda-meta/${record.name}-${record.version}-${record.build}.json`, recordText(record))),
        // Its presence makes a folder an environment to conda.
        (0,tar/* fileEntry */.nV)(`${root}/conda-meta/history`, ''),
        (0,tar/* fileEntry */.nV)(`${root}/${LOCK_FILE}`, lock)
    ]);
};
const LOCK_FILE = 'conda.lock';
const entryOf = async (file, name, places) => {
    const source = external_node_path_default().join(places.prefix, name);
    const found = await (0,promises_.lstat)(source).catch(error => {
        throw (0,errors/* isErrno */.r)(error, 'ENOENT') ? new Error(`"${name}" is missing`) : error;
    });
    if (found.isDirectory())
        return { path: name, type: 'directory' };
    if (found.isSymbolicLink()) {
        const link = await (0,promises_.readlink)(source);
        if (file.type === 'softlink' || !external_node_path_default().isAbsolute(link) || isBelow(link, places.prefix))
            return { path: name, type: 'symlink', target: relocatedLink(link, places) };
    }
    const { size, mode } = await (0,promises_.stat)(source);
    const executable = (mode & 0o100) !== 0;
    const changed = await changedContent(file, source, size, places);
    if (changed === undefined)
        return packed({ path: name, executable }, source, size, places);
    if (changed.length < LARGE)
        return (0,tar/* fileEntry */.nV)(name, changed, executable);
    const draft = external_node_path_default().join(places.drafts, draftName(name));
    await (0,promises_.writeFile)(draft, changed);
    return packed({ path: name, executable }, draft, changed.length, places);
};
const isBelow = (link, prefix) => link.startsWith(`${prefix}/`);
const relocatedLink = (link, { prefix, target }) => isBelow(link, prefix) ? target + link.slice(prefix.length) : link;
/** Bytes. Larger files are compressed; a thread for each smaller one would take longer than it saves. */
const LARGE = 1024 * 1024;
const packed = async ({ path: name, executable }, source, size, { drafts }) => ({
    ...{ path: name, type: 'file', executable, size },
    content: () => (0,read_chunks/* readChunks */.z)(source, 0, size),
    ...(size < LARGE
        ? {}
        : { deflated: await deflatedFile(source, external_node_path_default().join(drafts, `${draftName(name)}.deflated`)) })
});
const draftName = (name) => encodeURIComponent(name).slice(-200);
/** The content where it has to be another than on this disk. */
const changedContent = async (file, source, size, { prefix, target }) => {
    // Whether it was recorded or not, the folder of one build must not be found in the image.
    if (!(await holds(source, size, prefix)))
        return undefined;
    const content = relocated(await (0,promises_.readFile)(source), prefix, target);
    return file.type === 'unix_python_entry_point' ? entryPoint(content, target) : content;
};
/** The command of a package in one form: conda, mamba and micromamba each write their own. */
const entryPoint = (content, target) => {
    const text = content.toString();
    const { module, name } = /^from (?<module>\S+) import (?<name>\S+)$/m.exec(text)?.groups ?? {};
    const call = /sys\.exit\((?<call>[\w.]+)\(\)\)/.exec(text)?.groups?.call;
    if (module === undefined || name === undefined || call === undefined)
        return content;
    return Buffer.from(`#!${target}/bin/python\nimport sys\nfrom ${module} import ${name}\nif __name__ == '__main__':\n    sys.exit(${call}())\n`);
};
const WINDOW = 8 * 1024 * 1024;
/** Whether a file holds a text, in bounded memory. */
const holds = async (source, size, text) => {
    if (size <= WINDOW)
        return (await (0,promises_.readFile)(source)).includes(text);
    let tail = Buffer.alloc(0);
    for await (const chunk of (0,read_chunks/* readChunks */.z)(source)) {
        const window = Buffer.concat([tail, chunk]);
        if (window.includes(text))
            return true;
        tail = window.subarray(-text.length);
    }
    return false;
};

// EXTERNAL MODULE: ./src/core/words.ts
var core_words = __webpack_require__(77522);
// EXTERNAL MODULE: ./src/core/child-environment.ts
var child_environment = __webpack_require__(41821);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/secret-forms.ts
var secret_forms = __webpack_require__(43657);
;// CONCATENATED MODULE: ./src/image/environment/variables.ts
/** Variables in requirements files: pip, uv and conda fill them in, and a stranger's file may name any. */




/** Names of variables, one per line or between commas; a part of a name with `*` at its end stands for all that begin so. */
const variableNames = (0,inputs/* taking */.BS)(inputs/* list */.p_.takes, (value, name) => (0,inputs/* list */.p_)(value, name).map(entry => {
    if (!/^[A-Za-z_]\w*\*?$/.test(entry))
        throw (0,inputs/* invalid */.Gq)(name, `needs names of environment variables, not "${entry}"`);
    // What no package index has any use for: the runner's own tokens and all our inputs.
    if ((0,child_environment/* namesJobSecret */.E6)(entry))
        throw (0,inputs/* invalid */.Gq)(name, `lists "${entry}", which holds secrets of the whole job`, 'Give the package index a token of its own, in a variable of its own.');
    return entry;
}));
const NO_VARIABLES = { allowed: [], env: {} };
/** What pip and uv fill in is `${NAME}`. Pure. @throws UserError `REQUIREMENT_VARIABLE` */
const checkVariables = ({ line, at }, variables) => check([...line.matchAll(/\$\{([A-Za-z0-9_]+)\}/g)], at, variables);
/** Conda fills in `$NAME` too. Pure. @throws UserError `REQUIREMENT_VARIABLE` */
const checkCondaVariables = ({ line, at }, variables) => check([...line.matchAll(/\$\{?(\w+)/g)], at, variables);
const check = (found, at, { allowed, env }) => {
    for (const [, name = ''] of found) {
        const isListed = (0,child_environment/* namesOne */.B6)(allowed, name);
        if (isListed && env[name])
            continue;
        throw new errors/* UserError */.yo('REQUIREMENT_VARIABLE', `Line ${at.line ?? 1} of ${at.file} asks for the environment variable ${name}, ${isListed ? 'which is not set' : 'which it may not have'}.`, {
            at,
            hint: isListed
                ? 'Set it in the "env:" of this step, from a secret.'
                : `Files of a checkout see no variable of the job. If this one is meant for its package index, list it in the input "requirement-variables: ${name}".`
        });
    }
};
/** The values that are allowed to leave, the longest first: none may show up in a log, an error or a lock. Pure. */
const allowedValues = ({ allowed, env }) => Object.entries(env)
    .filter((entry) => (0,child_environment/* namesOne */.B6)(allowed, entry[0]) && !!entry[1])
    .toSorted(([, a], [, b]) => b.length - a.length);
/** Output of a program with the names in place of what they stand for. Pure. */
const withNames = (text, variables) => allowedValues(variables).reduce((shown, [name, value]) => (0,secret_forms/* secretForms */.eo)(value)
    .toSorted((a, b) => b.length - a.length)
    .reduce((all, form) => all.replaceAll(form, `\${${name}}`), shown), text);

;// CONCATENATED MODULE: ./src/image/environment/tools.ts

const SOURCE_BUILDS = ['auto', 'never'];
/**
 * Runs pip, uv, Python or a conda program: with the variables listed for it and those that requirements may fill in.
 * What it writes names these, and does not show them.
 */
const runTool = async ({ exec, signal, env = process.env, variables = [] }, program, args, options = {}) => {
    const { exitCode, ...said } = await exec(program, args, {
        ...options,
        signal,
        env,
        allow: variables
    });
    const shown = (text) => withNames(text, { allowed: variables, env });
    return { exitCode, stdout: shown(said.stdout), stderr: shown(said.stderr) };
};
/** The variables that have a value: what settings of pip, uv and conda are read from. */
const variablesOf = ({ env = process.env }) => Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined));

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/image/environment/conda/errors.ts


/** What a conda program's refusal means for the user's file. Pure. @param output of both streams */
const explainConda = (output, { tool, at }, subdir) => {
    const said = (0,external_node_util_.stripVTControlCharacters)(output)
        .replace(/([a-z]+:\/\/)[^/@\s]*@/g, '$1')
        .replace(/\/t\/[^/\s]+\//g, '/')
        .replace(/\s+/g, ' ')
        .trim();
    const hint = (step) => ({ at, hint: `${step} ${tool.command} said: ${errors_short(said)}` });
    if (UNREACHABLE.test(said))
        return new errors/* UserError */.yo('CONDA_CHANNEL_UNREACHABLE', `A channel of the conda environment did not answer ${tool.command}.`, hint('Check the network, the names under "channels:" and the sign-in to private ones.'));
    const unknown = unknownIn(said);
    if (unknown.length > 0)
        return new errors/* UserError */.yo('CONDA_PACKAGE_UNKNOWN', `The channels of the conda environment have no ${unknown.join(', ')} for ${subdir}.`, hint('Check the spelling and the version, or add the channel that has it.'));
    if (UNSOLVABLE.test(said))
        return new errors/* UserError */.yo('ENVIRONMENT_UNSOLVABLE', `No set of conda packages for ${subdir} fits what the environment asks for.`, hint('Loosen a version.'));
    return new errors/* UserError */.yo('CONDA_FAILED', `${tool.command} could not install the conda environment.`, hint('Run the same with it on your machine to see more.'));
};
const UNREACHABLE = /CondaHTTPError|HTTP(?: error)? (?:000|4\d\d|5\d\d)|Connection (?:failed|refused)|Could not resolve host|Download error|UnavailableInvalidChannel|No such file or directory.*repodata|Multiple errors occurred during .*download|Timeout was reached/i;
/** `└─ name =1 * does not exist` of micromamba's; a list `- name=1` under a heading of conda's. */
const unknownIn = (said) => {
    const named = [...said.matchAll(/[─-] ([\w.-]+)[^─]{0,60}? does not exist/g)].map(([, name = '']) => name);
    const [, listed = ''] = /(?:not available from current channels|ResolvePackageNotFound):((?: - \S+)+)/.exec(said) ?? [];
    const inList = [...listed.matchAll(/- ([\w.-]+)/g)].map(([, name = '']) => name);
    return [...new Set([...named, ...inList])];
};
const UNSOLVABLE = /Could not solve|UnsatisfiableError|LibMambaUnsatisfiableError|conflict|not installable|PackagesNotFoundError/i;
/** The last words say why; before them come downloads. */
const errors_short = (said) => said.slice(-600);

// EXTERNAL MODULE: ./src/image/environment/python-version.ts
var python_version = __webpack_require__(25340);
;// CONCATENATED MODULE: ./src/image/environment/platform.ts

/**
 * The oldest C library an image may have: that of Debian 10, Ubuntu 20.04 and RHEL 8, which the scoring runtime's
 * Node.js needs too. Wheels built for it or for older ones are installed: https://peps.python.org/pep-0600/
 */
const GLIBC_MINOR = 28;
const GLIBC_OLDEST = `2.${GLIBC_MINOR}`;
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
/**
 * What is known of what the markers of requirements may ask for: neither the kernel's release nor its version.
 * https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
 */
const markerVariables = (python, platform) => ({
    python_version: python,
    python_full_version: (0,python_version/* releaseOf */.l7)(python),
    implementation_version: (0,python_version/* releaseOf */.l7)(python),
    os_name: 'posix',
    sys_platform: 'linux',
    platform_system: 'Linux',
    platform_machine: machineOf(platform),
    platform_python_implementation: 'CPython',
    implementation_name: 'cpython',
    extra: ''
});

;// CONCATENATED MODULE: ./src/image/environment/conda/request.ts
/** What a conda program is asked to do, in its own words. Pure. */

/** How conda calls a platform. */
const subdirOf = (platform) => platform === 'linux/amd64' ? 'linux-64' : 'linux-aarch64';
/** The file that the program reads: on a command line others could see the passwords in the addresses of channels. */
const requestFile = ({ channels, specs, lock }) => lock === undefined
    ? {
        name: 'environment.yml',
        // JSON is YAML, and needs no rules of quoting.
        text: `${JSON.stringify({ ...(channels.length > 0 ? { channels } : {}), dependencies: specs })}\n`
    }
    : { name: 'explicit.txt', text: lock };
/** @param flags options that the program says it knows */
const requestArguments = ({ tool, lock }, file, prefix, platform, flags) => {
    const place = ['--prefix', prefix, '--file', file, '--quiet'];
    if (tool.dialect === 'micromamba')
        return ['create', ...place, '--yes', '--platform', subdirOf(platform), '--no-pyc', ...flags];
    // Older versions of "conda env create" refuse --yes; CONDA_ALWAYS_YES says the same to all.
    return lock === undefined ? ['env', 'create', ...place] : ['create', ...place];
};
/** Options that not every version has. A package's own programs are not run while an image is built. */
const OPTIONAL_FLAGS = ['--skip-run-link-scripts'];
/**
 * What packages may count on, said instead of measured: the answer is that for the image, not for this machine.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-virtual.html
 * @param given variables of the user's, which win where they say what the image will have
 */
const requestVariables = (platform, given) => ({
    CONDA_OVERRIDE_ARCHSPEC: machineOf(platform),
    CONDA_OVERRIDE_CUDA: '',
    CONDA_OVERRIDE_GLIBC: GLIBC_OLDEST,
    CONDA_OVERRIDE_LINUX: '4.18',
    ...Object.fromEntries(Object.entries(given).filter(([name]) => name.startsWith('CONDA_OVERRIDE_'))),
    CONDA_SUBDIR: subdirOf(platform),
    CONDA_ALWAYS_YES: 'true',
    CONDA_ALLOW_SOFTLINKS: 'false',
    MAMBA_NO_BANNER: '1'
});

;// CONCATENATED MODULE: ./src/image/environment/conda/install.ts






const SIGN_OF_LIFE_MS = 30_000;
/**
 * Installs a conda part into a new folder.
 * @returns the folder, which the installed files name.
 * @throws UserError `CONDA_FAILED`, `CONDA_CHANNEL_UNREACHABLE`, `CONDA_PACKAGE_UNKNOWN`, `ENVIRONMENT_UNSOLVABLE`
 */
const installConda = async (part, folder, tools) => {
    const { platform, log } = tools;
    const { tool } = part;
    const set = requestVariables(platform, variablesOf(tools));
    const request = requestFile(part);
    const file = external_node_path_default().join(folder, request.name);
    await (0,promises_.mkdir)(folder, { recursive: true });
    // Addresses of channels may hold passwords.
    await (0,promises_.writeFile)(file, request.text, { mode: 0o600 });
    const prefix = external_node_path_default().join(await (0,promises_.realpath)(folder), 'p');
    const args = requestArguments(part, file, prefix, platform, await knownFlags(part, tools));
    const started = Date.now();
    const taken = () => (0,core_words/* duration */.p0)(Date.now() - started);
    log.info(`Installing the conda environment with ${tool.command} ${tool.version} …`);
    // Solving and downloading take minutes, of which the program itself says nothing that a log can hold.
    const sign = setInterval(() => log.info(`${tool.command} is at work for ${taken()} …`), SIGN_OF_LIFE_MS);
    try {
        const { exitCode, stdout, stderr } = await runTool(tools, tool.program, args, {
            set,
            cwd: folder
        });
        if (exitCode !== 0)
            throw explainConda(`${stdout}\n${stderr}`, part, subdirOf(platform));
    }
    finally {
        clearInterval(sign);
    }
    log.info(`${tool.command} installed it in ${taken()}`);
    return prefix;
};
const knownFlags = async ({ tool }, tools) => {
    if (tool.dialect !== 'micromamba')
        return [];
    const { stdout } = await runTool(tools, tool.program, ['create', '--help']);
    return OPTIONAL_FLAGS.filter(flag => stdout.includes(flag));
};

;// CONCATENATED MODULE: ./src/image/environment/conda/layer.ts


















/**
 * The layer with a conda environment under `/opt/scoreline/conda`. It is kept in the cache by its lock, and so is what
 * the rest of a build has to know of it: the same lock is not installed again.
 * @throws UserError `CONDA_FAILED` and those of `installConda`
 */
const condaEnvironment = async (part, tools) => {
    const subdir = subdirOf(tools.platform);
    if (part.lock !== undefined) {
        checkPlatform(part.lock, part, subdir);
        const given = formatExplicit(parseExplicit(part.lock), subdir);
        const known = await readKept(keptFile(given, tools));
        if (known !== undefined)
            return environmentOf(known, given, part);
    }
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'scoreline-conda-'));
    try {
        const prefix = await installConda(part, folder, tools);
        const records = await readRecords(prefix).catch(cause => {
            throw failed(part, `left no record of what it installed: ${(0,errors/* messageOf */.bD)(cause)}`);
        });
        const lock = formatExplicit(records, subdir);
        const file = keptFile(lock, tools);
        const known = (await readKept(file)) ?? (await keep(file, part, records, lock, prefix, folder));
        return environmentOf(known, lock, part);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
};
const environmentOf = ({ file, digests, installed, scripts, packages }, lock, { at }) => {
    const { digest, diffId, size } = digests;
    const label = `Conda environment (${packages} packages)`;
    const open = () => (0,read_chunks/* readChunks */.z)(file);
    return {
        layer: {
            blob: { mediaType: oci_manifest/* MEDIA */.Rn.layerGzip, label, digest, size, open },
            diffId: () => diffId
        },
        lock,
        installed,
        notes: scripts.length === 0
            ? []
            : [
                {
                    level: 'info',
                    message: `Scripts that ${scripts.join(', ')} would run when installed or activated are not run; what they set can be set with environment-variables.`,
                    at
                }
            ]
    };
};
const keep = async (file, part, records, lock, prefix, folder) => {
    const installed = installedIn(records);
    if (installed === undefined)
        throw failed(part, 'installed no Python');
    const places = { prefix, target: contract_image/* IN_IMAGE */.y4.conda, drafts: external_node_path_default().join(folder, 'drafts') };
    const entries = await environmentEntries(records, lock, places).catch(cause => {
        throw failed(part, `left an incomplete environment: ${(0,errors/* messageOf */.bD)(cause)}`);
    });
    const digests = await writeLayer(entries, file);
    const scripts = withScripts(records);
    const said = { digests, installed, scripts, packages: records.length };
    await (0,write_whole/* writeWhole */.f)(`${file}.json`, JSON.stringify(said));
    await (0,seal/* seal */.od)(`${file}.json`);
    return { file, ...said };
};
const writeLayer = async (entries, file) => {
    let found;
    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
    const draft = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        const bytes = inspectedLayer(entries, digests => {
            found = digests;
        });
        await (0,external_node_stream_promises_.pipeline)(bytes, (0,external_node_fs_.createWriteStream)(draft, { flags: 'wx' }));
        await (0,promises_.rename)(draft, file);
        await (0,seal/* seal */.od)(file);
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
    return found;
};
/** Change it when equal packages give other bytes. */
const FORMAT = '1';
const keptFile = (lock, { cacheDir }) => {
    const key = (0,external_node_crypto_.createHash)('sha256').update(`${FORMAT}\n${lock}`).digest('hex');
    return external_node_path_default().join(cacheDir, 'layers', `conda-${key}.tar.gz`);
};
const readKept = async (file) => {
    try {
        if (!(await (0,seal/* isSealed */.dy)(file)) || !(await (0,seal/* isSealed */.dy)(`${file}.json`)))
            return undefined;
        const said = JSON.parse(await (0,promises_.readFile)(`${file}.json`, 'utf8'));
        return (await (0,promises_.stat)(file)).size === said.digests.size ? { file, ...said } : undefined;
    }
    catch {
        return undefined;
    }
};
const checkPlatform = (lock, { at }, subdir) => {
    const other = parseExplicit(lock).find(each => each.subdir !== subdir && each.subdir !== 'noarch');
    if (other === undefined)
        return;
    throw new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${at.file} is a lock for ${other.subdir}, and the image is for ${subdir}.`, { at, hint: 'Give the environment file the lock was made of, or the lock for this platform.' });
};
const failed = ({ tool, at }, problem) => new errors/* UserError */.yo('CONDA_FAILED', `${tool.command} ${problem}.`, {
    at,
    hint: `Run ${tool.command} with the same environment file on your machine; another version of it may do better.`
});

;// CONCATENATED MODULE: ./src/image/environment/conda/tool.ts



/** The first that is there of micromamba, mamba and conda: from the fastest to the slowest. */
const findCondaTool = async (tools) => {
    for (const [command, program] of candidates(variablesOf(tools))) {
        const version = await versionOf(program, tools);
        if (version !== undefined)
            return { command, dialect: dialectOf(command, version), version, program };
    }
    return undefined;
};
/**
 * Where the programs may be. Many installations put none on PATH and give their place in a variable: MAMBA_EXE and
 * CONDA_EXE by the hook of the shell, CONDA by GitHub's runners. Pure.
 */
const candidates = ({ MAMBA_EXE, CONDA_EXE, CONDA }) => [
    ['micromamba', 'micromamba'],
    ...(MAMBA_EXE
        ? [[/\bmicromamba$/.test(MAMBA_EXE) ? 'micromamba' : 'mamba', MAMBA_EXE]]
        : []),
    ['mamba', 'mamba'],
    ['conda', 'conda'],
    ...(CONDA_EXE ? [['conda', CONDA_EXE]] : []),
    ...(CONDA ? [['conda', external_node_path_default().join(CONDA, 'bin', 'conda')]] : [])
];
/** Pure. */
const dialectOf = (command, version) => command === 'micromamba' || (command === 'mamba' && Number.parseInt(version, 10) >= 2)
    ? 'micromamba'
    : 'conda';
const versionOf = async (program, tools) => {
    try {
        const { exitCode, stdout } = await runTool(tools, program, ['--version']);
        // "2.3.2", "conda 24.11.1", or "mamba 1.5.8" above "conda 23.11.0".
        return exitCode === 0 ? /\d+(?:\.\d+)+/.exec(stdout)?.[0] : undefined;
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'PROGRAM_MISSING'))
            return undefined;
        throw error;
    }
};
const condaMissing = (why, mode) => mode === 'never'
    ? new errors/* UserError */.yo('CONDA_MISSING', `${why}, but the input "conda" is never.`, {
        hint: 'Leave the input "conda" out, or give an environment file of packages that PyPI has.'
    })
    : new errors/* UserError */.yo('CONDA_MISSING', `${why}, but this machine has no micromamba, mamba or conda.`, { hint: 'Put mamba-org/setup-micromamba before this step, or install one of the three.' });

// EXTERNAL MODULE: ./src/image/environment/host-python.ts
var host_python = __webpack_require__(30524);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(68825);
;// CONCATENATED MODULE: ./src/image/environment/marker.ts
/** Conditions on requirements: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers */

/**
 * Whether a condition holds.
 * @param variables of `markerVariables`; one that is left out is not known.
 * @returns undefined when the text is no marker, or when it hangs on what is not known: never a guess.
 */
const markerHolds = (marker, variables) => {
    const tokens = tokensOf(marker);
    if (tokens === undefined)
        return undefined;
    const reader = new MarkerReader(tokens, variables);
    const holds = reader.any();
    return reader.atEnd ? holds : undefined;
};
/** Whether a text is a marker, whatever it comes to. Pure. */
const isMarker = (marker) => {
    const tokens = tokensOf(marker);
    if (tokens === undefined)
        return false;
    const reader = new MarkerReader(tokens, {});
    reader.any();
    return reader.atEnd;
};
const tokensOf = (marker) => {
    const tokens = marker.match(TOKEN) ?? [];
    return tokens.join('').replace(/\s/g, '') === marker.replace(/\s/g, '') ? tokens : undefined;
};
const TOKEN = /'[^']*'|"[^"]*"|===|~=|==|!=|<=|>=|<|>|\(|\)|\bnot\s+in\b|[A-Za-z_][\w.]*/g;
/** Those there are, and the names that older files have for them. */
const NAMES = {
    ...Object.fromEntries([
        ...['os_name', 'sys_platform', 'platform_machine', 'platform_python_implementation'],
        ...['platform_release', 'platform_system', 'platform_version', 'python_version'],
        ...['python_full_version', 'implementation_name', 'implementation_version', 'extra']
    ].map(name => [name, name])),
    'os.name': 'os_name',
    'sys.platform': 'sys_platform',
    'platform.version': 'platform_version',
    'platform.machine': 'platform_machine',
    'platform.python_implementation': 'platform_python_implementation',
    python_implementation: 'platform_python_implementation'
};
/** Their values are versions. */
const VERSIONS = [
    ...['implementation_version', 'platform_release', 'python_full_version', 'python_version']
];
/** Deeper ones are no marker of anybody's. */
const DEEPEST = 100;
/** `a and b or (c)`: `and` binds closer than `or`. What is not known decides nothing where the rest does. */
class MarkerReader {
    #tokens;
    #variables;
    #at = 0;
    #depth = 0;
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
        while (this.#take('or')) {
            const other = this.#all();
            holds = holds || other ? true : holds === undefined || other === undefined ? undefined : false;
        }
        return holds;
    }
    #all() {
        let holds = this.#one();
        while (this.#take('and')) {
            const other = this.#one();
            holds =
                holds === false || other === false
                    ? false
                    : holds === undefined || other === undefined
                        ? undefined
                        : true;
        }
        return holds;
    }
    #one() {
        if (this.#take('(')) {
            if (++this.#depth > DEEPEST)
                this.#broken = true;
            const holds = this.#broken ? undefined : this.any();
            if (!this.#take(')'))
                this.#broken = true;
            this.#depth--;
            return holds;
        }
        const left = this.#operand();
        const operator = (this.#tokens[this.#at++] ?? '').replace(/\s+/g, ' ');
        const right = this.#operand();
        const variable = left.variable ?? right.variable;
        if (!OPERATORS.includes(operator) || variable === undefined)
            this.#broken = true;
        if (this.#broken || left.value === undefined || right.value === undefined)
            return undefined;
        return compare(left.value, operator, right.value, VERSIONS.includes(variable ?? ''));
    }
    #operand() {
        const token = this.#tokens[this.#at++] ?? '';
        if (/^['"]/.test(token))
            return { value: token.slice(1, -1) };
        const variable = Object.hasOwn(NAMES, token) ? NAMES[token] : undefined;
        if (variable !== undefined)
            return { variable, value: this.#variables[variable] };
        this.#broken = true;
        return { value: undefined };
    }
    #take(token) {
        if (this.#tokens[this.#at] !== token)
            return false;
        this.#at++;
        return true;
    }
}
const OPERATORS = ['===', '~=', '==', '!=', '<=', '>=', '<', '>', 'in', 'not in'];
const compare = (left, operator, right, areVersions) => {
    if (operator === 'in')
        return right.includes(left);
    if (operator === 'not in')
        return !right.includes(left);
    if (areVersions && (0,environment_version/* isCondition */.G3)(`${operator}${right}`))
        return (0,environment_version/* satisfies */.ib)(left, `${operator}${right}`);
    if (operator === '==')
        return left === right;
    if (operator === '!=')
        return left !== right;
    // Texts have no order: packaging 22 gives another answer than packaging 26.
    return undefined;
};

;// CONCATENATED MODULE: ./src/image/environment/wheel/install-order.ts
/**
 * Pure. What others need comes before them, round by round; in each round names run backwards. Packages that need each
 * other come last, those that need them as well.
 * https://github.com/pypa/pip/blob/25.0/src/pip/_internal/resolution/resolvelib/resolver.py (`get_installation_order`)
 */
const installOrder = (packages) => {
    const ordered = [];
    let left = packages.toSorted((a, b) => (a.name < b.name ? 1 : -1));
    while (left.length > 0) {
        const waiting = new Set(left.map(({ name }) => name));
        const free = left.filter(({ needs }) => !needs.some(need => waiting.has(need)));
        const round = free.length > 0 ? free : left;
        ordered.push(...round);
        left = left.filter(found => !round.includes(found));
    }
    return ordered;
};

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
/** The dependencies a wheel's metadata names, as they are written there. @throws UserError `WHEEL_REFUSED` */
const requirementsIn = (wheel) => {
    const [head = ''] = metadataIn(wheel).split(/\r?\n\r?\n/, 1);
    return [...head.matchAll(/^Requires-Dist:\s*(.+?)\r?$/gim)].map(([, text = '']) => text);
};
/** The text of a wheel's `METADATA`. @throws UserError `WHEEL_REFUSED` */
const metadataIn = (wheel) => {
    try {
        const members = readDirectory(wheel.file);
        const name = `${infoFolder(wheel, members)}/METADATA`;
        const metadata = members.find(member => member.name === name);
        return metadata === undefined ? '' : contentOf(wheel.file, metadata).toString('utf8');
    }
    catch (error) {
        throw error instanceof ZipProblem ? refused(wheel, error) : error;
    }
};
const refused = ({ fileName }, cause) => new errors/* UserError */.yo('WHEEL_REFUSED', `The wheel ${fileName} ${shortened(cause.message)}.`, {
    cause,
    hint: 'Nothing of it was used. Pin another version of the package, or report it to its maintainers.'
});
/** A name in an archive has up to 64 KiB. */
const shortened = (problem) => problem.length > 300 ? `${problem.slice(0, 300)} …` : problem;
const install = (wheel, members, scheme, python) => {
    refuseBomb(members);
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
    refuseOddPaths([...placed.map(({ entry }) => entry.path), ...generated.map(({ path }) => path)]);
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
        : { deflated: [deflatedPart(wheel, member)] };
    return {
        member,
        entry: { path: target, type: 'file', executable, size: member.size, ...content }
    };
};
const deflatedPart = ({ file }, { offset, compressedSize, crc32, size }) => ({ file, offset, size: compressedSize, crc32, inflated: size });
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
/** Bytes, and folders above a file: more than any package has, and what every file system takes. */
const LONGEST_PATH = 1024;
const LONGEST_NAME = 255;
const wheel_DEEPEST = 64;
const refuseOddPaths = (paths) => {
    const files = new Set(paths);
    for (const file of paths) {
        const parts = file.split('/');
        if (Buffer.byteLength(file) > LONGEST_PATH ||
            parts.length > wheel_DEEPEST ||
            parts.some(part => Buffer.byteLength(part) > LONGEST_NAME))
            throw new ZipProblem(`holds a path that no disk takes, ${file}`);
        for (let at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1))
            if (files.has(file.slice(0, at)))
                throw new ZipProblem(`holds ${file.slice(0, at)} as a file and as a folder`);
    }
};
const BOMB_RATIO = 200;
const BOMB_SIZE = 1024 ** 3;
const LARGEST = 64 * 1024 ** 3;
/** Real packages inflate to 2 to 20 times their size. */
const refuseBomb = (members) => {
    const inflated = members.reduce((sum, member) => sum + member.size, 0);
    const packed = members.reduce((sum, member) => sum + member.compressedSize, 0);
    if (inflated > LARGEST || (inflated > BOMB_SIZE && inflated > packed * BOMB_RATIO))
        throw new ZipProblem(`would unpack ${packed} bytes to ${inflated}`);
};

;// CONCATENATED MODULE: ./src/image/environment/wheel-cache.ts
/** Wheels on this disk, by the hash of their bytes, so that none is downloaded twice. */









/**
 * The file of a hash, or undefined: also where what lies there has other bytes by now, which is removed.
 * @param hex 64 characters
 */
const findWheel = async (hex, cacheDir) => {
    const folder = external_node_path_default().join(cacheDir, 'wheels', hex);
    try {
        const name = (await (0,promises_.readdir)(folder)).find(entry => entry.endsWith('.whl'));
        if (name === undefined)
            return undefined;
        const file = external_node_path_default().join(folder, name);
        if (await (0,seal/* isSealed */.dy)(file))
            return file;
        if ((await hashOf(file)) === hex) {
            await (0,seal/* seal */.od)(file);
            return file;
        }
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
    }
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    return undefined;
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
        throw new errors/* UserError */.yo('ENVIRONMENT_FILE_MISSING', `There is no wheel "${(0,core_words/* short */.h0)(file)}".`, {
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
    const kept = external_node_path_default().join(folder, name);
    await (0,promises_.rename)(file, kept);
    await (0,seal/* seal */.od)(kept);
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
    for await (const chunk of (0,read_chunks/* readChunks */.z)(file))
        hash.update(chunk);
    return hash.digest('hex');
};
/** Remembers which of the hashes a lock allows is the one that fits. @param key says package, Python and platform. */
const rememberChoice = async (key, hex, cacheDir) => {
    const file = choiceFile(key, cacheDir);
    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
    await (0,write_whole/* writeWhole */.f)(file, hex);
};
const recallChoice = async (key, cacheDir) => {
    try {
        const hex = (await (0,plain_file/* readInPlace */.$v)(choiceFile(key, cacheDir), { most: 1024 })).toString();
        return /^[0-9a-f]{64}$/.test(hex) ? hex : undefined;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
};
const choiceFile = (key, cacheDir) => external_node_path_default().join(cacheDir, 'wheels', 'choices', (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex'));

;// CONCATENATED MODULE: ./src/image/environment/pip.ts







/**
 * Runs pip on the lines of a requirements file. It finds packages as the user's own pip would: index, mirrors,
 * proxies, certificates and credentials are those of its configuration.
 * @throws UserError `PIP_MISSING`, `PIP_TOO_OLD`, `WHEEL_MISSING`, `WHEEL_CORRUPT`, `PACKAGE_INDEX_UNREACHABLE`, `PIP_FAILED`.
 */
const pip = async (args, requirements, tools) => {
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'scoreline-pip-'));
    try {
        const file = external_node_path_default().join(folder, 'requirements.txt');
        // It may hold the address of an index with a password.
        await (0,promises_.writeFile)(file, requirements, { mode: 0o600 });
        const [command = '', ...rest] = args;
        const quiet = ['--disable-pip-version-check', '--no-input', '--no-color', '-q'];
        const asked = [command, ...quiet, ...rest, '-r', file];
        const { exitCode, stdout, stderr } = await runPip(asked, tools);
        if (exitCode === 0)
            return;
        const { stdout: version } = await runPip(['--version'], tools);
        throw explainPip(`${stderr}\n${stdout}`, version);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
};
/** Like `python3 -m pip`, which would take a `pip.py` of the working folder for pip. */
const PIP = 'import sys; sys.path[:] = [p for p in sys.path if p]; from runpy import run_module; run_module("pip", run_name="__main__", alter_sys=True)';
const runPip = (args, tools) => runTool(tools, 'python3', ['-c', PIP, ...args]);
/** The first that takes several platforms at once. */
const OLDEST = '20.3';
/** What pip's last words mean. Pure. @param version what `pip --version` prints. */
const explainPip = (output, version = '') => {
    const said = lastWords(output);
    const [, number] = /^pip (\d+(?:\.\d+)*)/.exec(version) ?? [];
    if (number !== undefined && (0,environment_version/* isVersion */.lF)(number) && (0,environment_version/* compareVersions */.Zy)(number, OLDEST) < 0)
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
            hint: 'A mirror or proxy changed it, the lock is of another index, or the lock has the hash of a source archive alone. Nothing of it was used.'
        });
    if (pip_UNREACHABLE.test(output) && !/from versions: [^n)]/.test(output))
        return new errors/* UserError */.yo('PACKAGE_INDEX_UNREACHABLE', 'The package index did not answer pip.', {
            hint: `Check the network and pip's configuration ("pip config list"). pip said: ${said}`
        });
    const [, missing] = /No matching distribution found for ([\w.-]+)/.exec(output) ?? [];
    if (missing !== undefined)
        return new errors/* UserError */.yo('WHEEL_MISSING', `The index has no wheel of ${normalizedName(missing)} that the lock allows on this platform.`, {
            hint: 'Lock the packages again, or name an index that has it.'
        });
    return new errors/* UserError */.yo('PIP_FAILED', 'pip could not fetch the packages.', {
        hint: `pip said: ${said}`
    });
};
const pip_UNREACHABLE = /Connection(?:Error| broken| refused| reset| aborted)|NewConnectionError|ConnectTimeout|ReadTimeout|Name or service not known|Temporary failure in name resolution|SSLError|CERTIFICATE_VERIFY_FAILED|ProxyError|HTTP error 5\d\d|HTTP error 4(?:01|03)|40[13] (?:Client )?Error|Network is unreachable/i;
const lastWords = (output) => output
    .split('\n')
    .filter(line => /^(ERROR|WARNING)/.test(line))
    .slice(-3)
    .join(' ')
    .slice(0, 400) || output.trim().slice(-300);

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./src/image/environment/metadata.ts
/** What packages say they need, read as pip read it when they were made, and told to uv where it refuses the text. */


/**
 * Settings of uv's. Pure.
 * https://docs.astral.sh/uv/reference/settings/#dependency-metadata
 */
const metadataToml = (known) => known
    .map(({ name, version, requires, python, extras = [] }) => [
    '[[dependency-metadata]]',
    `name = ${JSON.stringify(name)}`,
    ...(version === undefined ? [] : [`version = ${JSON.stringify(version)}`]),
    `requires-dist = ${JSON.stringify(requires)}`,
    ...(python === undefined ? [] : [`requires-python = ${JSON.stringify(python)}`]),
    ...(extras.length === 0 ? [] : [`provides-extra = ${JSON.stringify(extras)}`]),
    ''
].join('\n'))
    .join('\n');
/**
 * What the `METADATA` of a wheel says, in today's words. Pure.
 * @param text the whole file; what follows the first empty line is a description
 */
const readMetadata = (text) => {
    const [head = ''] = text.split(/\r?\n\r?\n/, 1);
    const all = (field) => [...head.matchAll(new RegExp(`^${field}:[ \\t]*(.+?)[ \\t]*\\r?$`, 'gim'))].map(([, value = '']) => value);
    const [python] = all('Requires-Python').map(conditionsOf);
    return {
        requires: all('Requires-Dist').map(readableRequirement),
        ...(python ? { python } : {}),
        extras: all('Provides-Extra')
    };
};
/**
 * A requirement with the versions that pip took before 24.1, as https://peps.python.org/pep-0440/ has them: `pytz
 * (>=2011k)` becomes `pytz>=2011`. One that is written as it should be stays as it is. Pure.
 */
const readableRequirement = (text) => {
    const [, name = '', rest = ''] = /^\s*([\w.-]+(?:\s*\[[^\]]*\])?)([^;]*)/.exec(text) ?? [];
    const marker = /;.*$/.exec(text)?.[0] ?? '';
    const read = parseRequirement(text);
    if (name === '' || read?.url !== undefined)
        return text;
    const versions = rest.replace(/[()]/g, ' ').trim();
    return `${name.replace(/\s+/g, '')}${conditionsOf(versions)}${marker && ` ${marker}`}`;
};
/** The conditions between blanks or commas, each in a form there is. */
const conditionsOf = (text) => [...text.matchAll(/(===|~=|==|!=|<=|>=|<|>)\s*([^\s,<>=!~]+)/g)]
    .map(([, operator = '', version = '']) => conditionOf(operator, version))
    .filter(condition => condition !== undefined)
    .join(',');
/** Undefined for a condition that no version there is can fail. */
const conditionOf = (operator, version) => {
    const plain = `${operator}${version}`;
    if ((0,environment_version/* isCondition */.G3)(plain))
        return plain;
    const [numbers] = /^v?\d+(?:\.\d+)*/.exec(version) ?? [];
    if (numbers === undefined)
        return operator === '!=' ? undefined : `===${version}`;
    // pip held a version that is none for older than all others, and compared what both begin with.
    if (operator === '!=')
        return version.endsWith('.*') ? `!=${numbers}.*` : undefined;
    return operator === '==' && !version.endsWith('.*') ? `===${version}` : `${operator}${numbers}`;
};

;// CONCATENATED MODULE: ./src/image/environment/logical-lines.ts
/**
 * Comments gone, `\` at a line's end joins it with the next. Pure.
 * https://github.com/pypa/pip/blob/25.0/src/pip/_internal/req/req_file.py (`preprocess`)
 */
const linesOf = (text, file) => logicalLines(text).map(({ line, number }) => ({ line, at: { file, line: number } }));
/** The lines in one entry under `pip:` of a conda file, which all stand at its place. Pure. */
const linesIn = ({ line, at }) => logicalLines(line).map(({ line }) => ({ line, at }));
const logicalLines = (text) => joined(text
    .replace(/^\uFEFF/, '')
    .split(LINE_END)
    .map((line, i) => ({ line, number: i + 1 })))
    .map(({ line, number }) => ({ line: strip(withoutComment(line)), number }))
    .filter(({ line }) => line !== '');
/** All that Python's `str.splitlines` takes for the end of a line: what is one to pip must not be two to us. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const LINE_END = /\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]/;
/** A comment begins with `#` behind a blank. No regular expression: on a million blanks it would not come to an end. */
const withoutComment = (line) => {
    for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1))
        if (at === 0 || isBlank(line, at - 1))
            return line.slice(0, at);
    return line;
};
/** Without blanks at both ends, as Python's `str.strip` leaves it. Pure. */
const strip = (line) => {
    let [start, end] = [0, line.length];
    while (start < end && isBlank(line, start))
        start++;
    while (end > start && isBlank(line, end - 1))
        end--;
    return line.slice(start, end);
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: to Python a unit separator is a blank too
const isBlank = (text, at) => /[\s\x1f]/.test(text.charAt(at));
const joined = (lines) => {
    const all = [];
    let parts = [];
    let number = 0;
    const end = () => {
        if (parts.length > 0)
            all.push({ line: parts.join(''), number });
        parts = [];
    };
    for (const each of lines) {
        const isComment = strip(each.line).startsWith('#');
        if (parts.length === 0)
            number = each.number;
        // A blank before it keeps a comment a comment.
        if (isComment)
            parts.push(` ${each.line}`);
        else if (each.line.endsWith('\\'))
            parts.push(each.line.replace(/^\\+|\\+$/g, ''));
        else
            parts.push(each.line);
        if (isComment || !each.line.endsWith('\\'))
            end();
    }
    end();
    return all;
};

;// CONCATENATED MODULE: ./src/image/environment/pip-options.ts
/** Options in a requirements file, split and read as pip does it: Python's `shlex` and `optparse`. */

/** pip's options of requirements files, and whether they take a value; the first name of each is the one we use. */
const OPTIONS = [
    [['--index-url', '-i', '--pypi-url'], true],
    [['--extra-index-url'], true],
    [['--no-index'], false],
    [['--constraint', '-c'], true],
    [['--requirement', '-r'], true],
    [['--editable', '-e'], true],
    [['--find-links', '-f'], true],
    [['--no-binary'], true],
    [['--only-binary'], true],
    [['--prefer-binary'], false],
    [['--require-hashes'], false],
    [['--pre'], false],
    [['--trusted-host'], true],
    [['--use-feature'], true],
    [['--global-option'], true],
    [['--hash'], true],
    [['--config-settings', '-C', '--config-setting'], true]
];
/** @returns undefined for what pip refuses: an unknown option, a value that is missing, a quote that does not end. Pure. */
const optionLine = (line) => {
    // Only blanks count here, and only the options are split further: markers would lose their quotes.
    const tokens = line.split(' ');
    const first = tokens.findIndex(token => token.startsWith('-'));
    if (first < 0)
        return { requirement: line, options: new Map() };
    const words = shellWords(tokens.slice(first).join(' '));
    const options = words && readOptions(words);
    return options && { requirement: strip(tokens.slice(0, first).join(' ')), options };
};
/** https://docs.python.org/3/library/shlex.html#parsing-rules, POSIX mode. Undefined where a quote or `\` has no end. Pure. */
const shellWords = (text) => {
    const words = [];
    let word;
    let quote = '';
    for (let i = 0; i < text.length; i++) {
        const letter = text.charAt(i);
        if (quote !== '') {
            if (letter === quote)
                quote = '';
            else if (letter === '\\' && quote === '"') {
                const next = text.charAt(++i);
                if (next === '')
                    return undefined;
                word += next === '"' || next === '\\' ? next : `\\${next}`;
            }
            else
                word += letter;
        }
        else if (/[ \t\r\n]/.test(letter)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            word ??= '';
            if (letter === '"' || letter === "'")
                quote = letter;
            else if (letter === '\\') {
                const next = text.charAt(++i);
                if (next === '')
                    return undefined;
                word += next;
            }
            else
                word += letter;
        }
    }
    if (quote !== '')
        return undefined;
    return word === undefined ? words : [...words, word];
};
const readOptions = (words) => {
    const options = new Map();
    const left = [...words];
    const add = (name, value) => {
        options.set(name, [...(options.get(name) ?? []), value]);
    };
    for (let word = left.shift(); word !== undefined; word = left.shift()) {
        if (word === '--')
            break;
        if (word.startsWith('--')) {
            const at = word.indexOf('=');
            const found = longOption(at < 0 ? word : word.slice(0, at));
            const given = at < 0 ? undefined : word.slice(at + 1);
            if (found === undefined || (!found.takesValue && given !== undefined))
                return undefined;
            const value = found.takesValue ? (given ?? left.shift()) : '';
            if (value === undefined)
                return undefined;
            add(found.name, value);
        }
        else if (word.startsWith('-') && word !== '-') {
            // All short options take a value: the rest of the word, or the next one.
            const found = OPTIONS.find(([names]) => names.includes(word.slice(0, 2)))?.[0][0];
            const value = word.length > 2 ? word.slice(2) : left.shift();
            if (found === undefined || value === undefined)
                return undefined;
            add(found, value);
        }
    }
    return options;
};
/** A long option may be cut short where that leaves one: `--req`. */
const longOption = (given) => {
    const all = OPTIONS.flatMap(([names, takesValue]) => names
        .filter(name => name.startsWith('--'))
        .map(alias => ({ alias, name: names[0] ?? alias, takesValue })));
    const exact = all.find(({ alias }) => alias === given);
    if (exact)
        return exact;
    const begun = all.filter(({ alias }) => alias.startsWith(given));
    return begun.length === 1 ? begun[0] : undefined;
};

;// CONCATENATED MODULE: ./src/image/environment/requirements-file.ts
/** pip's requirements files: https://pip.pypa.io/en/stable/reference/requirements-file-format/ */








const NO_SOURCES = { lines: [], trustedHosts: [], prereleases: false };
/**
 * Pure. Paths inside are relative to the folder of the file they stand in.
 * @throws UserError `REQUIREMENTS_INVALID`, `REQUIREMENTS_UNSUPPORTED`, `REQUIREMENT_VARIABLE`.
 */
const parseRequirementLines = (lines, variables = NO_VARIABLES) => {
    const wanted = [];
    const includes = [];
    const links = [];
    const notes = [];
    let sources = NO_SOURCES;
    for (const line of lines) {
        checkVariables(line, variables);
        const read = line.line.includes('\0') ? undefined : optionLine(line.line);
        if (read === undefined)
            throw invalid(line);
        const { requirement, options } = read;
        if (requirement !== '') {
            const entry = requirementOf(read, line);
            wanted.push(entry);
            if (isOfConda(read.requirement))
                notes.push(versionUnknown(entry));
        }
        else if (options.has('--editable'))
            throw unsupported(line, 'an editable package');
        else {
            const included = includeOf(options, line);
            if (included)
                includes.push(included);
            else {
                sources = mergeSources(sources, sourcesOf(options, line));
                links.push(...localPlaces(options, line));
            }
        }
    }
    return { wanted, includes, links, sources, notes };
};
const mergeSources = (a, b) => ({
    lines: [...a.lines, ...b.lines],
    trustedHosts: [...a.trustedHosts, ...b.trustedHosts],
    prereleases: a.prereleases || b.prereleases
});
/** A line that pip and uv read the same way, whatever is in the path. Pure. */
const findLinks = (folder) => `--find-links ${urlOf(folder)}`;
/** Of a line with several, pip takes the first, and nothing else of that line. */
const includeOf = (options, line) => {
    for (const [name, kind] of INCLUDES) {
        const file = options.get(name)?.[0];
        if (file === undefined)
            continue;
        if (file.length > requirements_file_LONGEST_PATH)
            throw invalid(line);
        if (/^https?:/i.test(file))
            throw unsupported(line, `${kind} from another machine`);
        return { kind, file: localPath(file, line.at), at: line.at };
    }
    return undefined;
};
/** As Linux has it. */
const requirements_file_LONGEST_PATH = 4096;
const INCLUDES = [
    ['--requirement', 'requirements'],
    ['--constraint', 'constraints']
];
const sourcesOf = (options, line) => {
    const all = (name) => options.get(name) ?? [];
    if (options.has('--no-binary'))
        throw unsupported(line, 'packages built from source');
    return {
        lines: [
            ...all('--index-url')
                .slice(-1)
                .map(url => `--index-url ${addressOf(url, line)}`),
            ...all('--extra-index-url').map(url => `--extra-index-url ${addressOf(url, line)}`),
            // pip takes the first of them.
            ...all('--find-links')
                .slice(0, 1)
                .map(place => `--find-links ${addressOf(place, line)}`),
            ...(options.has('--no-index') ? ['--no-index'] : [])
        ],
        trustedHosts: all('--trusted-host').map(host => {
            if (/^[\w[][\w.:[\]-]*$/.test(host))
                return host;
            throw invalid(line);
        }),
        prereleases: options.has('--pre')
    };
};
const ADDRESSES = ['--index-url', '--extra-index-url', '--find-links'];
const localPlaces = (options, { at }) => ADDRESSES.flatMap(name => options.get(name) ?? [])
    .filter(isLocalAddress)
    .map(place => ({ file: external_node_path_default().resolve(localPath(place, at)), at }));
const isLocalAddress = (address) => /^file:/i.test(address) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(address);
/** An address as it can stand in a line of its own: blanks and quotes would make other options of it. */
const addressOf = (address, line) => {
    if (address.length > requirements_file_LONGEST_PATH)
        throw invalid(line);
    if (isLocalAddress(address))
        return urlOf(external_node_path_default().resolve(localPath(address, line.at)));
    if (/^https?:\/\/[^\s"'\\<>]+$/i.test(address))
        return address;
    throw invalid(line);
};
const urlOf = (file) => (0,external_node_url_.pathToFileURL)(file).href.replaceAll("'", '%27');
const requirementOf = ({ requirement: text, options }, line) => {
    const hashes = options.get('--hash') ?? [];
    if (text.length > 2 * requirements_file_LONGEST_PATH)
        throw invalid(line);
    if (isLocal(text))
        return localWheel(text, line, hashes);
    const bare = wheelByUrl(text);
    if (bare === undefined && isElsewhere(text))
        throw elsewhere(line);
    const found = parseRequirement(bare ?? text);
    if (found === undefined)
        throw invalid(line);
    if (found.marker !== undefined && !isMarker(found.marker))
        throw invalid(line);
    if (found.url !== undefined && CONDA_BUILD.test(found.url))
        return ofConda(found, line);
    if (found.url !== undefined && !/^https?:\/\/[^\s"'\\<>]+\.whl(#[^\s"'\\<>]*)?$/.test(found.url))
        throw elsewhere(line, found.name);
    return { ...found, at: line.at, from: 'pip', hashes };
};
/** `https://host/name-1.0-py3-none-any.whl#sha256=…` as `name @ https://…`, as pip reads it. */
const wheelByUrl = (text) => {
    const [, fileName = ''] = /^https?:\/\/[^\s"'\\<>]+\/([^\s/#?"'\\<>]+\.whl)(?:#\S*)?$/i.exec(text) ?? [];
    const name = WHEEL_NAME.exec(fileName)?.groups?.name;
    return name && `${name} @ ${text}`;
};
/** Where conda built a package, as `pip freeze` tells it in an environment of conda's: a folder of another machine. */
const CONDA_BUILD = /^file:\/\/\/(?:\S*\/)?(?:croot|feedstock_root|conda-bld|tmp\/build|tmp\/abs_\w+|[A-Za-z]:\/ci\w*|ci\w*|work)\/\S+$/;
const isOfConda = (text) => CONDA_BUILD.test(parseRequirement(text)?.url ?? '');
const versionUnknown = ({ name, at }) => ({
    level: 'warning',
    message: `${requirements_file_place(at)}, names the folder where conda built ${name}, and not its version: the newest that fits is taken. Write ${name}==… there ("pip list --format=freeze" lists versions).`,
    at
});
/** Such a line does not tell the version. */
const ofConda = ({ url: _, ...found }, line) => ({
    ...found,
    ...{ at: line.at, from: 'pip', hashes: [] }
});
const isElsewhere = (text) => /^(?:git|hg|svn|bzr)\+|^[a-z]+:\/\//i.test(text) || /\.(?:zip|tar\.\w+|tgz)$/i.test(text);
const isLocal = (text) => /^(?:\.{1,2}(?:[/\\]|$)|[/~]|file:|[A-Za-z]:[\\/])/.test(text) ||
    (/\.whl$/i.test(text) && !/^\S+\s*@|:\/\//.test(text));
const WHEEL_NAME = /^(?<name>[\w.]+)-(?<version>[\w.!+]+)(?:-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl$/;
const localWheel = (text, line, hashes) => {
    const file = localPath(text, line.at);
    const { name, version } = WHEEL_NAME.exec(external_node_path_default().basename(file))?.groups ?? {};
    if (name === undefined || version === undefined)
        throw elsewhere(line);
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
/** A path or a `file:` address, from the folder of the file it stands in. */
const localPath = (text, { file }) => {
    const local = /^file:\/\//i.test(text) ? pathIn(text) : text.replace(/^file:/i, '');
    return external_node_path_default().isAbsolute(local) ? local : external_node_path_default().join(external_node_path_default().dirname(file), local);
};
const pathIn = (url) => {
    try {
        return (0,external_node_url_.fileURLToPath)(url);
    }
    catch {
        return url.replace(/^file:\/\//i, '');
    }
};
const requirements_file_place = ({ file, line }) => `${file}, line ${line ?? 1}`;
/** The line itself is not shown: a file that a checkout names may be anything, a key among them. */
const invalid = ({ line, at }) => new errors/* UserError */.yo('REQUIREMENTS_INVALID', `${requirements_file_place(at)}, is not a requirement.`, {
    at,
    hint: /^[\w.-]+\s*=\s*[\w.]+$/.test(line.slice(0, 200))
        ? 'pip writes two equals signs between a name and its version: numpy==1.26.4'
        : 'Write a package with a version or a range of versions, e.g. numpy==1.26.4 or "scikit-learn>=1.3,<2", or an option that pip knows.'
});
const elsewhere = (line, name = 'a package') => unsupported(line, `${name} from outside of a package index`);
const unsupported = ({ at }, what) => new errors/* UserError */.yo('REQUIREMENTS_UNSUPPORTED', `${requirements_file_place(at)} asks for ${(0,core_words/* short */.h0)(what)}.`, {
    at,
    hint: 'Build a wheel of it ("pip wheel --no-deps"), and name the wheel file here or put it into your package index.'
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
const isUsable = async (command, tools) => {
    try {
        const { exitCode, stdout } = await runTool(tools, command, ['--version']);
        const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(stdout) ?? []).slice(1).map(Number);
        const [oldestMajor = 0, oldestMinor = 0] = uv_OLDEST;
        return (exitCode === 0 && (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)));
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'PROGRAM_MISSING'))
            return false;
        throw error;
    }
};
const fetchedUv = async (tools) => {
    const folder = external_node_path_default().join(tools.cacheDir, 'tools', `uv-${VERSION}-${process.platform}-${process.arch}`);
    const program = external_node_path_default().join(folder, 'bin', 'uv');
    if (await (0,seal/* isSealed */.dy)(folder))
        return program;
    tools.log.info(`Fetching uv ${VERSION}, which locks Python packages …`);
    await (0,promises_.mkdir)(external_node_path_default().dirname(folder), { recursive: true });
    const draft = await (0,promises_.mkdtemp)(`${folder}.`);
    try {
        await uv_install(draft, tools);
        await (0,seal/* breakSeal */.nP)(folder);
        await (0,promises_.rename)(draft, folder).catch(error => {
            if (!(0,errors/* isErrno */.r)(error, 'ENOTEMPTY', 'EEXIST'))
                throw error;
        });
        await (0,seal/* seal */.od)(folder);
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
        if (!(0,errors/* hasCode */.up)(cause, 'WHEEL_MISSING'))
            throw cause;
        throw new errors/* UserError */.yo('UV_MISSING', `pip finds no uv ${VERSION} for this machine.`, {
            cause,
            hint: 'Put astral-sh/setup-uv before this step, or add uv to the package index. A lock given as "requirements" needs none.'
        });
    }
};

;// CONCATENATED MODULE: ./src/image/environment/uv-configuration.ts


/**
 * Options by which uv reads the user's own configuration and no other: left alone it takes a `uv.toml` or a
 * `pyproject.toml` of any folder above the one it works in. https://docs.astral.sh/uv/concepts/configuration-files/
 */
const uvConfiguration = async (env) => {
    if (env.UV_CONFIG_FILE || env.UV_NO_CONFIG)
        return [];
    for (const file of places(env))
        try {
            await (0,promises_.access)(file);
            return ['--config-file', file];
        }
        catch {
            // The next one.
        }
    return ['--no-config'];
};
/** That of the user, then that of the machine. */
const places = ({ HOME, XDG_CONFIG_HOME = HOME && external_node_path_default().join(HOME, '.config'), XDG_CONFIG_DIRS = '/etc/xdg' }) => [
    ...(XDG_CONFIG_HOME ? [external_node_path_default().join(XDG_CONFIG_HOME, 'uv', 'uv.toml')] : []),
    ...XDG_CONFIG_DIRS.split(':')
        .filter(Boolean)
        .map(folder => external_node_path_default().join(folder, 'uv', 'uv.toml')),
    '/etc/uv/uv.toml'
];

;// CONCATENATED MODULE: ./src/image/environment/solver.ts
















/** Throws what `findUv` throws. */
const openSolver = async (environment, tools) => {
    const { platform, cacheDir } = tools;
    const { below } = environment;
    const uv = await findUv(tools);
    const settings = await pipConfiguration(tools);
    const variables = variablesOf(tools);
    const all = mergeSources(sourcesFor(settings, variables), environment.sources);
    const sources = { ...all, lines: all.lines.map(absoluteLinks).filter(linksExist) };
    const installed = below?.packages ?? [];
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'scoreline-lock-'));
    const constraints = external_node_path_default().join(folder, 'constraints.txt');
    const fixed = installed.map(({ name, version }) => `${name}==${version}\n`).join('');
    await (0,promises_.writeFile)(constraints, `${linesFor(environment.constraints)}${fixed}`);
    const wantedFile = external_node_path_default().join(folder, 'requirements.in');
    const configuration = external_node_path_default().join(folder, 'uv.toml');
    const base = await uvConfiguration(variables);
    const ask = async ({ wanted = environment.wanted, alone = false, known = [], fromSource = [], python, everywhere = false, format } = {}) => {
        await (0,promises_.writeFile)(wantedFile, `${sources.lines.join('\n')}\n${linesFor(wanted)}`, { mode: 0o600 });
        if (known.length > 0)
            await (0,promises_.writeFile)(configuration, `${await configured(base, variables)}\n${metadataToml(known)}`, {
                mode: 0o600
            });
        return runTool(tools, uv, [
            ...(known.length > 0 ? ['--config-file', configuration] : base),
            ...['pip', 'compile', wantedFile],
            ...(alone ? ['--no-deps'] : ['--constraints', constraints]),
            ...['--python-version', python ?? below?.python ?? (0,python_version/* releaseOf */.l7)(environment.python)],
            ...(everywhere
                ? ['--universal']
                : ['--python-platform', uvPlatform(platform), '--only-binary', ':all:']),
            ...['--generate-hashes', '--no-python-downloads'],
            ...[...fromSource].flatMap(name => ['--no-binary', name]),
            ...(alone ? [] : installed.flatMap(({ name }) => ['--no-emit-package', name])),
            ...['--no-header', '--no-annotate', '--color', 'never', '--no-progress'],
            ...(format ? ['--format', format] : []),
            ...sources.trustedHosts.flatMap(host => ['--allow-insecure-host', host]),
            ...(sources.prereleases ? ['--prerelease', 'allow'] : [])
        ], {
            // Apart from the user's project: its pyproject.toml says nothing of this environment.
            cwd: folder,
            set: {
                UV_CACHE_DIR: external_node_path_default().join(cacheDir, 'uv'),
                // pip looks at all indexes as one; files written for pip count on it.
                UV_INDEX_STRATEGY: 'unsafe-best-match',
                // No virtual environment that happens to lie above the temporary folder.
                UV_SYSTEM_PYTHON: '1',
                ...settings.env,
                ...solver_pick(variables, /^UV_|_proxy$|_PROXY$|^SSL_/)
            }
        });
    };
    return {
        ask,
        network: { ...settings.env, ...solver_pick(variables, /_proxy$|_PROXY$|^SSL_/) },
        [Symbol.asyncDispose]: () => (0,promises_.rm)(folder, { recursive: true, force: true })
    };
};
/** The configuration of the user that uv would have read, to which ours is added: it reads one file. */
const configured = async (options, variables) => {
    const [option, file = variables.UV_CONFIG_FILE] = options;
    if (option === '--no-config' || file === undefined)
        return '';
    return (0,promises_.readFile)(file, 'utf8').catch(() => '');
};
/** Settings that are meant for uv beat those that are meant for pip. */
const sourcesFor = ({ sources }, variables) => {
    const ownIndex = ['UV_DEFAULT_INDEX', 'UV_INDEX_URL'].some(name => variables[name]);
    return {
        ...sources,
        lines: sources.lines.filter(line => !(ownIndex && line.startsWith('--index-url')))
    };
};
/** pip's own configuration may name a folder by its path. */
const absoluteLinks = (line) => line.replace(/^--find-links (?![a-z]+:)(.+)$/i, (_, folder) => findLinks(external_node_path_default().resolve(folder)));
/** pip passes over a folder that is not there; uv refuses it. */
const linksExist = (line) => {
    const [, url] = /^--find-links (file:.+)$/.exec(line) ?? [];
    return url === undefined || (0,external_node_fs_.existsSync)((0,external_node_url_.fileURLToPath)(url));
};
const solver_pick = (variables, names) => Object.fromEntries(Object.entries(variables).filter(([name]) => names.test(name)));
const pipConfiguration = async (tools) => {
    try {
        const { exitCode, stdout } = await runPip(['config', 'list'], tools);
        return pipSettings(exitCode === 0 ? stdout : '');
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'PROGRAM_MISSING'))
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

;// CONCATENATED MODULE: ./src/image/environment/addresses.ts
/** Where the files of packages lie, as uv writes it down. https://packaging.python.org/en/latest/specifications/pylock-toml/ */



/** All files that uv names, but those without a hash. Pure. @param text what `--format pylock.toml` wrote */
const packageFiles = (text) => text
    .split(/^\[\[packages\]\]$/m)
    .slice(1)
    .flatMap(block => {
    const name = /^name = "([^"]+)"$/m.exec(block)?.[1];
    const version = /^version = "([^"]+)"$/m.exec(block)?.[1];
    if (name === undefined || version === undefined)
        return [];
    const source = /^sdist = .*$/m.exec(block)?.[0] ?? '';
    const files = (kind, listed) => [...listed.matchAll(FILE)].map(([, url = '', hex = '']) => ({
        kind,
        name: normalizedName(name),
        version,
        fileName: external_node_path_default().posix.basename(decodeURIComponent(new URL(url).pathname)),
        url,
        hash: `sha256:${hex}`
    }));
    return [...files('source', source), ...files('wheel', block.replace(source, ''))];
});
const FILE = /\burl = "((?:https?|file):[^"\s]+)"[^}]*?\bsha256 = "([0-9a-f]{64})"/g;
/**
 * The wheel that pip would take: the best platform, then the newest Python. Undefined where none fits. Pure.
 * https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/
 */
const bestWheel = (files, python, platform) => {
    const ranked = files
        .filter(({ kind }) => kind === 'wheel')
        .map(file => ({ file, rank: rankOf(file.fileName, python, platform) }))
        .filter(({ rank }) => rank !== undefined);
    return ranked.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0]?.file;
};
const rankOf = (fileName, python, platform) => {
    const [pythons, abis, platforms] = fileName
        .replace(/\.whl$/, '')
        .split('-')
        .slice(-3)
        .map(tags => tags.split('.'));
    const minor = Number(python.split('.')[1]);
    const own = `cp3${minor}`;
    const first = (tags, there) => tags.findIndex(tag => there?.includes(tag));
    const onPlatform = first([...platformTags(platform), 'any'], platforms);
    const newer = Array.from({ length: minor + 1 }, (_, below) => minor - below);
    const onPython = first([own, ...newer.flatMap(each => [`cp3${each}`, `py3${each}`]), 'py3'], pythons);
    const ofAbi = first([`${own}${minor < 8 ? 'm' : ''}`, 'abi3', 'none'], abis);
    // Of older interpreters only the stable ABI fits.
    const isOwn = pythons?.includes(own) || abis?.includes('abi3') || abis?.includes('none');
    if (onPlatform < 0 || onPython < 0 || ofAbi < 0 || !isOwn)
        return undefined;
    return onPlatform * 1000 + onPython * 10 + ofAbi;
};

;// CONCATENATED MODULE: ./src/image/environment/fetch-file.ts




/** Proxies, certificates and `.netrc` are those of Python's own library; a password in an address is sent as such. */
const FETCH = `
import base64, netrc, os, shutil, sys, urllib.parse, urllib.request
url, target = sys.argv[1], sys.argv[2]
parts = urllib.parse.urlsplit(url)
headers = {"User-Agent": "scoreline"}
user, password = parts.username, parts.password
if user is None and parts.hostname:
    try: found = netrc.netrc(os.environ.get("NETRC")).authenticators(parts.hostname)
    except Exception: found = None
    if found: user, password = found[0], found[2]
if user is not None and parts.hostname:
    name = urllib.parse.unquote(user) + ":" + urllib.parse.unquote(password or "")
    headers["Authorization"] = "Basic " + base64.b64encode(name.encode()).decode()
    url = urllib.parse.urlunsplit(parts._replace(netloc=parts.netloc.rsplit("@", 1)[-1]))
with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=180) as answer:
    with open(target, "wb") as file: shutil.copyfileobj(answer, file, 1 << 20)
`;
/**
 * Fetches a file by its address, where pip would run or refuse what it holds. The caller checks the hash.
 * @param network variables of the solver
 * @returns where it lies, in a folder of its own below `parent` that the caller removes.
 * @throws UserError `PACKAGE_INDEX_UNREACHABLE`
 */
const fetchFile = async ({ url, fileName, name, version }, parent, network, tools) => {
    await (0,promises_.mkdir)(parent, { recursive: true });
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(parent, '.fetched-'));
    const file = external_node_path_default().join(folder, fileName);
    const { exitCode, stderr } = await runTool(tools, 'python3', ['-I', '-c', FETCH, url, file], {
        cwd: folder,
        set: network
    });
    if (exitCode === 0)
        return file;
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    throw new errors/* UserError */.yo('PACKAGE_INDEX_UNREACHABLE', `The package index did not bring ${name} ${version}.`, { hint: `Check the network. Python said: ${stderr.trim().split('\n').at(-1)?.slice(0, 300)}` });
};

;// CONCATENATED MODULE: ./src/image/environment/unread.ts
/** Wheels whose metadata uv does not read: fetched by their address, read by us, and kept for the layer. */








/** What uv said of a package whose metadata it cannot read. Pure. */
const unread_unreadable = (said) => [...said.matchAll(/Metadata for `([\w.-]+)` \(v([^)\s]+)\) could not be parsed/g)].map(([, name = '', version = '']) => ({ name, version }));
/**
 * What a wheel says it needs, in words that uv reads.
 * @throws UserError `WHEEL_REFUSED`, `PACKAGE_INDEX_UNREACHABLE`
 */
const metadataOf = async ({ name, version }, python, solver, tools) => {
    const wheel = await wheelByAddress({ name, version }, python, solver, tools);
    return wheel && { name, version, ...readMetadata(metadataIn(wheel)) };
};
/**
 * The wheel of a package that fits, without pip: newer ones refuse metadata that older ones took. Undefined where there
 * is none, or none that the lock allows.
 * @throws UserError `PACKAGE_INDEX_UNREACHABLE`, `WHEEL_CORRUPT`
 */
const wheelByAddress = async ({ name, version, hashes }, python, solver, tools) => {
    const { exitCode, stdout } = await solver.ask({
        wanted: [{ name, extras: [], versions: `==${version}` }],
        alone: true,
        known: [{ name, requires: [] }],
        format: 'pylock.toml'
    });
    const files = exitCode === 0 ? packageFiles(stdout) : [];
    const allowed = files.filter(({ hash }) => hashes === undefined || hashes.includes(hash));
    const best = bestWheel(allowed, python, tools.platform);
    if (best === undefined)
        return undefined;
    const { fileName } = best;
    const kept = await findWheel(best.hash.replace('sha256:', ''), tools.cacheDir);
    if (kept !== undefined)
        return { file: kept, fileName, name };
    const fetched = await fetchFile(best, external_node_path_default().join(tools.cacheDir, 'wheels'), solver.network, tools);
    try {
        const hex = await adoptWheel(fetched, fileName, tools.cacheDir);
        const file = await findWheel(hex, tools.cacheDir);
        if (file !== undefined && best.hash === `sha256:${hex}`)
            return { file, fileName, name };
    }
    finally {
        await (0,promises_.rm)(external_node_path_default().dirname(fetched), { recursive: true, force: true });
    }
    throw new errors/* UserError */.yo('WHEEL_CORRUPT', `The wheel ${fileName} that was brought has other bytes than the index says.`, { hint: 'A mirror or proxy changed it. Nothing of it was used.' });
};

;// CONCATENATED MODULE: ./src/image/environment/wheels.ts
var wheels_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var wheels_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
    await download(missing, lock, tools).catch(async (error) => {
        if (!(0,errors/* hasCode */.up)(error, 'WHEEL_MISSING') || !(await fetchByAddress(missing, lock, tools)))
            throw error;
    });
    const all = await fromCache(lock, tools);
    const lost = lock.packages.find((_, i) => all[i] === undefined);
    if (lost !== undefined)
        throw corrupt(lost);
    tools.log.info(`Fetched ${missing.length} wheels in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return all;
};
/** Whether the wheel of a package that is built from source is there. */
const wheels_isKept = async (locked, python, tools) => {
    const hex = await recallChoice(choiceKey(locked, python, tools), tools.cacheDir);
    return hex !== undefined && (await findWheel(hex, tools.cacheDir)) !== undefined;
};
/**
 * pip 24.1 and later refuse wheels with old metadata and say that there are none: they are fetched without it.
 * @returns whether all were found
 */
const fetchByAddress = async (packages, { python, sources }, tools) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const environment = { python, wanted: [], constraints: [], sources, notes: [] };
        const solver = wheels_addDisposableResource(env_1, await openSolver(environment, tools), true);
        for (const locked of packages) {
            const wheel = await wheelByAddress(locked, python, solver, tools);
            if (wheel === undefined)
                return false;
            await rememberWheel(locked, wheel, python, tools);
        }
        return true;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = wheels_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};
const fromCache = ({ packages, python }, tools) => Promise.all(packages.map(async (locked) => {
    const [first = '', ...others] = locked.hashes;
    const hex = others.length === 0 && !locked.fromSource
        ? first.replace('sha256:', '')
        : await recallChoice(choiceKey(locked, python, tools), tools.cacheDir);
    const file = hex && (await findWheel(hex, tools.cacheDir));
    return file ? { file, fileName: external_node_path_default().basename(file), name: locked.name } : undefined;
}));
/** Keeps which wheel of the cache a locked package is. */
const rememberWheel = (locked, wheel, python, tools) => rememberChoice(choiceKey(locked, python, tools), external_node_path_default().basename(external_node_path_default().dirname(wheel.file)), tools.cacheDir);
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
            ...['--require-hashes', '--only-binary=:all:', '--python-version', (0,python_version/* releaseOf */.l7)(python)],
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
    hint: 'A mirror or proxy changed it, the lock is of another index, or the lock has the hash of a source archive alone. Nothing of it was used.'
});

;// CONCATENATED MODULE: ./src/image/environment/layer.ts




















/**
 * The layer with the locked packages under `/opt/scoreline/env`: the files that `pip install --no-compile --prefix`
 * lays down, and the lock. A layer that was made before is known by its lock and costs nothing; its bytes are only put
 * together when somebody reads them. Reading a new one is what makes it known.
 * @throws UserError `WHEEL_REFUSED` and those of `lockedWheels`, some of them when the layer is read.
 */
const environmentLayer = async (lock, tools) => {
    const memo = external_node_path_default().join(tools.cacheDir, 'layers', `environment-${keyOf(lock, tools)}.json`);
    const described = {
        mediaType: oci_manifest/* MEDIA */.Rn.layerGzip,
        label: `Python environment (${lock.packages.length} packages)`
    };
    const known = await readMemo(memo);
    if (known === undefined)
        return newLayer(described, lock, memo, tools);
    const { diffId, digest, size } = known;
    const open = async function* () {
        yield* gzipStream(layerEntries(lock, await lockedWheels(lock, tools), tools));
    };
    return { blob: { ...described, digest, size, open }, diffId: () => diffId };
};
const newLayer = async (described, lock, memo, tools) => {
    const wheels = await lockedWheels(lock, tools);
    const entries = layerEntries(lock, wheels, tools);
    let found;
    const open = async function* () {
        const started = Date.now();
        try {
            yield* inspectedLayer(entries, async (digests) => {
                found = digests;
                await (0,promises_.mkdir)(external_node_path_default().dirname(memo), { recursive: true });
                await (0,write_whole/* writeWhole */.f)(memo, JSON.stringify(digests));
                await (0,seal/* seal */.od)(memo);
                tools.log.info(`Laid out ${entries.length} files of ${lock.packages.length} packages in ${(0,core_words/* duration */.p0)(Date.now() - started)}`);
            });
        }
        catch (error) {
            if (!(error instanceof BrokenLayer))
                throw error;
            throw await blamed(error, wheels, lock, tools);
        }
    };
    return {
        blob: { ...described, size: packedSize(entries), open },
        diffId: () => {
            if (found === undefined)
                throw new Error(`${described.label} was not read yet`);
            return found.diffId;
        }
    };
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
    hint: 'It was removed. Run this step again to download it again.'
});
/** All entries of the layer. Where two packages bring the same file, it is that of the one pip would install later. */
const layerEntries = (lock, wheels, { platform }) => {
    const root = contract_image/* IN_IMAGE */.y4.environment.slice(1);
    const packages = wheels.map(wheel => ({ wheel, entries: wheelEntries(wheel, lock.python) }));
    const paths = packages.flatMap(({ entries }) => entries.map(entry => entry.path));
    const variables = markerVariables(lock.python, platform);
    const ordered = new Set(paths).size === paths.length
        ? packages
        : installOrder(packages.map(({ wheel, entries }) => ({
            name: normalizedName(wheel.name),
            needs: needsOf(wheel, variables),
            entries
        })));
    return (0,tar/* arrange */.NL)([
        (0,tar/* fileEntry */.nV)(`${root}/requirements.lock`, lock.text),
        ...ordered.flatMap(({ entries }) => entries.map(entry => ({ ...entry, path: `${root}/${entry.path}` })))
    ]);
};
/** Other packages that a package needs where it is installed; those of its extras do not count, as for pip. */
const needsOf = (wheel, variables) => requirementsIn(wheel).flatMap(text => {
    const found = parseRequirement(text);
    return found && (found.marker === undefined || markerHolds(found.marker, variables))
        ? [normalizedName(found.name)]
        : [];
});
/** Change it when equal wheels give other bytes. */
const layer_FORMAT = '2';
const keyOf = ({ text, python }, { platform }) => (0,external_node_crypto_.createHash)('sha256').update([layer_FORMAT, python, platform, text].join('\n')).digest('hex');
const readMemo = async (file) => {
    try {
        if (!(await (0,seal/* isSealed */.dy)(file)))
            return undefined;
        const { digest, diffId, size } = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        return (0,oci_digest/* isDigest */.Bc)(digest) && (0,oci_digest/* isDigest */.Bc)(diffId) && size > 0 ? { digest, diffId, size } : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./src/image/environment/lock-text.ts
/** Locks: requirements files in which every package is pinned and has hashes. */






/** Whether a requirements file is a lock. One that has hashes on some lines only is none, and pip refuses it. */
const isLock = (lines) => {
    const read = lines.map(({ line }) => optionLine(line));
    const isInclude = (found) => found?.requirement === '' && found.options.has('--requirement');
    const packages = read.filter(found => found?.requirement !== '');
    return (packages.length > 0 &&
        !read.some(isInclude) &&
        packages.every(found => found?.options.has('--hash')));
};
const HEADER = /^# python (?<python>3\.\d+), (?<platform>linux\/\w+)$/m;
/** Packages whose hashes are those of their sources. For pip it is a comment: it builds them by itself. */
const FROM_SOURCE = /^# from source: (?<names>[\w.,\- ]+)$/m;
const sourcesIn = (text) => new Set(FROM_SOURCE.exec(text)?.groups?.names?.split(', ').map(normalizedName));
/** The Python that a lock of ours was made for. */
const pythonOfLock = (text) => HEADER.exec(text)?.groups?.python;
/**
 * The packages of a lock that one platform installs, by name.
 * @throws UserError `LOCK_INVALID`.
 */
const parseLock = (text, file, python, platform) => {
    const variables = markerVariables(python, platform);
    const packages = new Map();
    const fromSource = sourcesIn(text);
    for (const { line, at } of linesOf(text, file)) {
        const read = optionLine(line);
        if (read?.requirement === '')
            continue;
        const hashes = read?.options.get('--hash') ?? [];
        const requirement = read && parseRequirement(read.requirement);
        if (requirement === undefined)
            throw lock_text_invalid(at, 'is no pinned package');
        const { marker } = requirement;
        const holds = marker === undefined || markerHolds(marker, variables);
        if (holds === undefined)
            throw lock_text_invalid(at, `has a condition that cannot be evaluated for ${platform}`);
        if (!holds)
            continue;
        const locked = lockedPackage(requirement, hashes);
        if (locked === undefined)
            throw lock_text_invalid(at, 'needs one version ("==") and a sha256 hash');
        const name = normalizedName(locked.name);
        packages.set(name, fromSource.has(name) ? { ...locked, fromSource: true } : locked);
    }
    return [...packages.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, locked]) => locked);
};
/** The text of a lock. Equal packages give equal bytes, whatever wrote them down first. */
const formatLock = (packages, python, platform) => [
    `# python ${python}, ${platform}`,
    ...(packages.some(({ fromSource }) => fromSource)
        ? [
            `# from source: ${packages
                .filter(({ fromSource }) => fromSource)
                .map(({ name }) => normalizedName(name))
                .toSorted()
                .join(', ')}`
        ]
        : []),
    ...packages
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, version, hashes, url }) => lockedEntry({ name, extras: [], versions: `==${version}`, ...(url ? { url } : {}) }, hashes.toSorted())),
    ''
].join('\n');
/** A package of a lock: each hash on a line of its own. */
const lockedEntry = (requirement, hashes) => [formatRequirement(requirement), ...hashes.map(hash => `    --hash=${hash}`)].join(' \\\n');
const lockedPackage = (requirement, hashes) => {
    const { name, url } = requirement;
    const version = pinnedVersion(requirement) ?? (url && versionInUrl(url));
    const usable = hashes.filter(hash => /^sha256:[0-9a-f]{64}$/.test(hash)).toSorted();
    if (version === undefined || usable.length === 0)
        return undefined;
    return { name, version, hashes: usable, ...(url ? { url } : {}) };
};
const versionInUrl = (url) => /\/[^/]+?-(?<version>[^/-]+)-[^/]+\.whl(?:#|$)/.exec(url)?.groups?.version;
/** The line is not quoted: a file that is no lock may hold anything. */
const lock_text_invalid = (at, problem) => new errors/* UserError */.yo('LOCK_INVALID', `Line ${at.line ?? 1} of ${at.file} ${problem}.`, {
    at,
    hint: 'In a lock every line is like "numpy==1.26.4 --hash=sha256:…", with a condition on Python or the platform behind ";" at most. Remove all hashes to have the packages locked again.'
});

;// CONCATENATED MODULE: ./src/image/environment/pinned.ts

/**
 * The versions in an answer of uv's, by normalized name; files of this disk have none there. Pure.
 * @param text `name==version` lines, with hashes or without
 */
const pinnedIn = (text) => new Map([...text.matchAll(/^([\w.-]+)==([^\s;\\]+)/gm)].map(([, name = '', version = '']) => [
    normalizedName(name),
    version
]));

;// CONCATENATED MODULE: ./src/image/environment/uv-errors.ts


/** What uv's refusal means for the user's files. Pure. */
const explainUv = (stderr, environment, platform) => {
    const said = withoutWarnings(stderr).replace(/\s+/g, ' ').trim();
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
                ? 'Conda packages are taken from PyPI. Where it has another name for this one, list that under "pip:" instead; where it has none, write conda: always, with micromamba, mamba or conda on PATH.'
                : 'Check the spelling, whether the index that has it is configured, and its user and password: one that refuses them looks to uv as if it had no such package.'
        });
    }
    const [, absent, condition] = ABSENT.exec(said) ?? [];
    if (absent !== undefined && condition !== undefined) {
        const wanted = askedFor([normalizedName(absent)], environment);
        return new errors/* UserError */.yo('PACKAGE_UNKNOWN', `The package index has no ${absent}${condition}${placeOf(wanted)}.`, {
            at: wanted?.at,
            hint: `Check the version, and whether the index that has it is configured. uv said: ${uv_errors_short(said)}`
        });
    }
    const broken = BROKEN.exec(said)?.[1];
    if (broken !== undefined)
        return new errors/* UserError */.yo('WHEEL_REFUSED', `The wheel ${broken} cannot be read.`, {
            hint: `Nothing of it was used. Pin another version of the package, or report it to its maintainers. uv said: ${uv_errors_short(said)}`
        });
    if (uv_errors_UNREACHABLE.test(said))
        return new errors/* UserError */.yo('PACKAGE_INDEX_UNREACHABLE', 'The package index did not answer uv.', {
            hint: `Check the network and pip's configuration ("pip config list"). uv said: ${uv_errors_short(said)}`
        });
    const lines = uv_errors_linesIn(said, environment);
    return new errors/* UserError */.yo('ENVIRONMENT_UNSOLVABLE', lines.length < 2
        ? `No set of packages for ${target} fits what the environment asks for.`
        : `These lines do not fit together for ${target}: ${lines.map(uv_errors_lineOf).join(', ')}.`, { at: (lines[0] ?? environment.wanted[0])?.at, hint: `uv said: ${uv_errors_short(said)}` });
};
/** The packages that uv refuses for want of a wheel. Pure. */
const wheellessIn = (stderr) => namesIn(withoutWarnings(stderr).replace(/\s+/g, ' '), NO_WHEEL);
/** Lines that uv prints whether it finds an answer or not; what it refuses comes after them, and would be cut off. */
const withoutWarnings = (stderr) => stderr
    .split('\n')
    .filter(line => !line.startsWith('warning: '))
    .join('\n');
const NO_WHEEL = [
    /Wheels are required for ((?:`[^`]+`[, and]*)+)/g,
    /([\w.-]+?)(?:[=<>~!]=?\S*)? has no wheels with a matching/g,
    /([\w.-]+?)(?:[=<>~!]=?\S*)? has no usable wheels/g,
    /all versions of ([\w.-]+) have no usable wheels/g
];
const UNKNOWN = [/([\w.-]+) was not found in the (?:package registry|provided package locations)/g];
const ABSENT = /there is no version of ([\w.-]+?)((?:===?|~=|!=|[<>]=?)[\w.*+!,<>=~-]+) and you require/;
const BROKEN = /Failed to extract archive: ([^\s/]+\.whl)/;
const uv_errors_UNREACHABLE = /error sending request|Failed to fetch|Request failed|dns error|timed out|HTTP status (?:server error|client error \(40[13])|invalid peer certificate|tunnel|Could not connect/i;
const namesIn = (said, patterns) => {
    const names = patterns.flatMap(pattern => [...said.matchAll(pattern)].flatMap(([, found = '']) => found
        .split(/[`, ]+|\band\b/)
        .map(name => name.trim())
        .filter(name => /^[\w.-]+$/.test(name))));
    return [...new Set(names.map(normalizedName))];
};
/** The lines of the files that a refusal names, with their versions where there are any. */
const uv_errors_linesIn = (said, { wanted }) => {
    const words = new Set((said.toLowerCase().match(/[a-z\d][\w.-]*/g) ?? []).map(normalizedName));
    return wanted.filter(({ name }) => words.has(normalizedName(name))).slice(0, 6);
};
const uv_errors_lineOf = (entry) => `${formatRequirement(entry)} (${entry.at.file}, line ${entry.at.line ?? 1})`;
const askedFor = (names, { wanted }) => wanted.find(({ name }) => names.includes(normalizedName(name)));
const placeOf = (wanted) => wanted ? ` (${wanted.at.file}, line ${wanted.at.line ?? 1})` : '';
const uv_errors_short = (said) => said
    .replace(/^error: No solution found when resolving dependencies:?\s*(cause:\s*)?/, '')
    .slice(0, 600);

;// CONCATENATED MODULE: ./src/image/environment/source/failed.ts

/**
 * The refusal of a package that cannot be built here.
 * @param problem continues the sentence
 * @param lacksPython whether the wanted Python would help
 */
const failed_failed = ({ source: { file, at }, python }, problem, lacksPython = false) => {
    const { name, version } = file;
    const command = `python${python} -m pip wheel --no-deps ${name}==${version}`;
    return new errors/* UserError */.yo('SOURCE_BUILD_FAILED', `${name} ${version} has no wheel for Python ${python}, and could not be built from its source (${at.file}, line ${at.line ?? 1}): ${problem}.`, {
        at,
        hint: lacksPython
            ? `Put actions/setup-python with \`python-version: "${python}"\` before this step. Or build a wheel where there is a Python ${python} ("${command}"), and name its file in the requirements.`
            : `Build a wheel where it can be built ("${command}"), and name its file in the requirements. For a conda package write conda: always.`
    });
};

;// CONCATENATED MODULE: ./src/image/environment/source/interpreter.ts



/** Without links, which may lead there from elsewhere: only the prefix is shown to a build. */
const PLACES = 'import os, sys; print(os.path.realpath(sys.base_prefix)); print(os.path.realpath(sys.executable))';
/** The wanted Python of this machine, else its `python3`; undefined where there is none. */
const interpreterFor = async (python, tools) => {
    const env = variablesOf(tools);
    const wanted = await (0,host_python/* hostPython */.h)(python, env, tools.exec).catch(error => {
        if ((0,errors/* hasCode */.up)(error, 'PYTHON_MISSING'))
            return undefined;
        throw error;
    });
    const version = wanted === undefined
        ? await (0,host_python/* hostPythonVersion */.n)({ ...env, SCORELINE_PYTHON: undefined }, tools.exec)
        : python;
    if (version === undefined)
        return undefined;
    const program = wanted ?? (await (0,host_python/* hostPython */.h)(version, { ...env, SCORELINE_PYTHON: undefined }, tools.exec));
    const said = await runTool(tools, program, ['-I', '-c', PLACES]);
    const [prefix = '', real = ''] = said.stdout.trim().split(/\r?\n/);
    return said.exitCode === 0 && prefix.startsWith('/')
        ? { program: real, version, prefix, isWanted: wanted !== undefined }
        : undefined;
};

;// CONCATENATED MODULE: ./src/image/environment/source/build-system.ts
/** What a `pyproject.toml` says of building. https://packaging.python.org/en/latest/specifications/pyproject-toml/#build-system */
/** Where a source has no `pyproject.toml`: pip's way. */
const LEGACY_BACKEND = 'setuptools.build_meta:__legacy__';
/**
 * Reads the table `[build-system]`: three keys with text or lists of text, all that TOML needs to be understood for.
 * Pure. @returns undefined where it is written in a way that is not understood
 */
const readBuildSystem = (text) => {
    const table = /^[ \t]*\[[ \t]*build-system[ \t]*\][^\n]*\n([\s\S]*?)(?=^[ \t]*\[|$(?![\s\S]))/m.exec(`${text.replaceAll('\r\n', '\n')}\n`)?.[1];
    if (table === undefined)
        return { backend: LEGACY_BACKEND, paths: [] };
    const requires = listOf(table, 'requires');
    const paths = /^[ \t]*backend-path[ \t]*=/m.test(table) ? listOf(table, 'backend-path') : [];
    const backend = /^[ \t]*build-backend[ \t]*=[ \t]*(?:"([^"\\\n]*)"|'([^'\n]*)')/m
        .exec(table)
        ?.slice(1)
        .find(Boolean) ?? LEGACY_BACKEND;
    const isInside = (place) => !place.startsWith('/') && !place.split(/[\\/]/).includes('..');
    if (requires === undefined || paths === undefined)
        return undefined;
    if (!paths.every(isInside) || !/^[\w.]+(?::[\w.]+)?$/.test(backend))
        return undefined;
    return { requires, backend, paths };
};
const listOf = (table, key) => {
    const start = new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*\\[`, 'm').exec(table);
    if (start === null)
        return undefined;
    const found = [];
    let rest = table.slice(start.index + start[0].length);
    for (;;) {
        rest = rest.replace(/^(?:\s|,|#[^\n]*\n)+/, '');
        if (rest.startsWith(']'))
            return found;
        const [whole, double, single] = /^(?:"((?:[^"\\\n]|\\["\\])*)"|'([^'\n]*)')/.exec(rest) ?? [];
        if (whole === undefined)
            return undefined;
        found.push(double?.replace(/\\(["\\])/g, '$1') ?? single ?? '');
        rest = rest.slice(whole.length);
    }
};

;// CONCATENATED MODULE: ./src/image/environment/source/driver.ts
/**
 * The Python program that speaks to a package's build backend, for Python 3.6 and later, and looks after archives.
 * https://peps.python.org/pep-0517/
 */
const DRIVER = `
import json, os, sys, tarfile, zipfile


def unpack(archive, folder):
    """Plain files below one folder; links, devices and paths that lead elsewhere are left out or refused."""
    def target(name):
        place = os.path.normpath(os.path.join(folder, name))
        if not place.startswith(folder + os.sep): raise SystemExit("a path leads out of the archive: %r" % name[:200])
        os.makedirs(os.path.dirname(place), exist_ok=True)
        return place
    def write(name, source, mode):
        with open(target(name), "wb") as file:
            for block in iter(lambda: source.read(1 << 20), b""): file.write(block)
            os.fchmod(file.fileno(), 0o755 if mode & 0o100 else 0o644)
    if archive.endswith(".zip"):
        with zipfile.ZipFile(archive) as opened:
            for member in opened.infolist():
                if not member.filename.endswith("/"):
                    with opened.open(member) as source: write(member.filename, source, member.external_attr >> 16)
    else:
        with tarfile.open(archive) as opened:
            for member in opened:
                if member.isfile(): write(member.name, opened.extractfile(member), member.mode)
    roots = sorted(name for name in os.listdir(folder) if os.path.isdir(os.path.join(folder, name)))
    if not roots: raise SystemExit("the archive holds no folder")
    project = os.path.join(folder, roots[0], "pyproject.toml")
    text = open(project, "rb").read(1 << 20).decode("utf-8", "replace") if os.path.isfile(project) else ""
    return {"root": roots[0], "pyproject": text}


def backend(root, name, paths):
    os.chdir(root)
    sys.argv = ["setup.py"]
    sys.path[:0] = [os.path.join(root, path) for path in paths]
    module, _, attributes = name.partition(":")
    found = __import__(module, fromlist=["_"])
    for attribute in filter(None, attributes.split(".")): found = getattr(found, attribute)
    return found


def requires(root, name, paths):
    hook = getattr(backend(root, name, paths), "get_requires_for_build_wheel", None)
    return {"requires": list(hook({})) if hook else []}


def wheel(root, name, paths, out):
    return {"file": backend(root, name, paths).build_wheel(out, {})}


def normalise(source, target):
    """Equal contents in an equal order, with one time and uncompressed: no version of a library decides a byte."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for member in sorted(old.infolist(), key=lambda each: each.filename):
            if member.filename.endswith("/"): continue
            content = old.read(member)
            if member.filename.endswith(".dist-info/RECORD"):
                content = b"".join(sorted(content.replace(b"\\r\\n", b"\\n").splitlines(True)))
            entry = zipfile.ZipInfo(member.filename, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = (0o100755 if (member.external_attr >> 16) & 0o100 else 0o100644) << 16
            new.writestr(entry, content)
    return {}


result, mode = sys.argv[1:3]
answer = {"unpack": unpack, "requires": requires, "wheel": wheel, "normalise": normalise}[mode](*json.loads(sys.argv[3]))
with open(result, "w") as file: json.dump(answer, file)
`;

;// CONCATENATED MODULE: ./src/image/environment/source/native.ts


/** Reads the symbol versions in the libraries of a wheel. @throws ZipProblem */
const nativeIn = (file) => {
    const files = [];
    let glibcMinor = 0;
    for (const member of readDirectory(file)) {
        if (!/\.so(\.\d+)*$/.test(member.name))
            continue;
        files.push(member.name);
        const text = contentOf(file, member).toString('latin1');
        for (const [, minor] of text.matchAll(/\bGLIBC_2\.(\d+)/g))
            glibcMinor = Math.max(glibcMinor, Number(minor));
    }
    return { files, glibcMinor };
};

;// CONCATENATED MODULE: ./src/image/environment/source/sandbox.ts
/** Where code of a package runs: cut off from files, network and variables, as far as the machine lets everybody do that. */


/**
 * A root of its own with the system's programs, read-only, Python's folders and one folder that may be written; no network,
 * no other processes, no capability. Ends with 97 where the machine does not allow it.
 * https://man7.org/linux/man-pages/man7/user_namespaces.7.html
 */
const ENTER = `set -eu
trap 'exit 97' EXIT
work=$1 prefix=$2 theirs=$PATH
shift 2
PATH=/usr/sbin:/usr/bin:/sbin:/bin
root=$work/root
umask 022
mount --make-rprivate /
mkdir -p "$root"
mount -t tmpfs -o mode=755,size=16m none "$root"
show() {
  if [ -L "$1" ]; then mkdir -p "$root\${1%/*}"; ln -s "$(readlink "$1")" "$root$1"
  elif [ -d "$1" ]; then
    mkdir -p "$root$1"
    mount --bind "$1" "$root$1"
    mount -o remount,bind,ro,nosuid "$root$1"
  elif [ -e "$1" ]; then mkdir -p "$root\${1%/*}"; cp "$1" "$root$1"
  fi
}
for place in /usr /bin /sbin /lib /lib32 /lib64 /etc/ld.so.cache /etc/alternatives; do show "$place"; done
case $prefix in /usr) ;; *) show "$prefix";; esac
mkdir -p "$root/build" "$root/dev" "$root/proc" "$root/tmp" "$root/old"
mount -t tmpfs -o mode=1777,size=256m none "$root/tmp"
for device in null zero random urandom; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mount -t proc proc "$root/proc" 2>/dev/null || true
mount --bind "$work/build" "$root/build"
cd "$root"
pivot_root . old
umount -l /old
rmdir /old
mount -o remount,ro / 2>/dev/null || true
cd /build
trap - EXIT
exec setpriv --no-new-privs --bounding-set=-all --inh-caps=-all -- env PATH="$theirs" "$@"
`;
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** A build that takes longer does not end. */
const LONGEST_MS = 30 * 60_000;
/**
 * Runs programs in `build/` of a working folder, with no variable of ours. Without namespaces for everybody they only
 * lack our variables.
 * @param prefix of the Python that is run there
 */
const confine = async (work, prefix, { exec, signal }) => {
    const script = external_node_path_default().join(work, 'enter.sh');
    await (0,promises_.writeFile)(script, ENTER);
    const options = {
        cwd: work,
        env: {},
        signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)])
    };
    const isolated = (program, args, set) => exec('unshare', [
        ...['--user', '--map-root-user', '--net', '--mount', '--pid', '--ipc', '--uts', '--fork'],
        ...['--kill-child', '/bin/sh', script, work, prefix, program, ...args]
    ], { ...options, set: { PATH, ...set } });
    const probe = await isolated('/bin/true', [], {}).catch(() => ({ exitCode: 97 }));
    if (probe.exitCode === 0)
        return { place: '/build', isolated: true, run: isolated };
    return {
        place: external_node_path_default().join(work, 'build'),
        isolated: false,
        run: (program, args, set) => exec(program, args, { ...options, cwd: external_node_path_default().join(work, 'build'), set: { PATH, ...set } })
    };
};

;// CONCATENATED MODULE: ./src/image/environment/source/shop.ts
/** A working folder with a virtual environment, in which one package is built and its wheel taken out. */












/** @param work an empty folder of ours; only `build/` in it is seen by the package. */
const openShop = async (work, interpreter, task, tools) => {
    const folder = external_node_path_default().join(work, 'build');
    for (const name of ['src', 'out', 'home', 'tmp'])
        await (0,promises_.mkdir)(external_node_path_default().join(folder, name), { recursive: true });
    // One for us, and one that the package may change.
    const driver = external_node_path_default().join(work, 'driver.py');
    for (const file of [driver, external_node_path_default().join(folder, 'driver.py')])
        await (0,promises_.writeFile)(file, DRIVER);
    await makeVenv(external_node_path_default().join(folder, 'venv'), work, interpreter, task, tools);
    const confined = await confine(work, interpreter.prefix, tools);
    const { place, isolated } = confined;
    const library = `venv/lib/python${interpreter.version}/site-packages`;
    const set = variables(place, library, interpreter);
    /** Our own part, with the Python of this machine. */
    const ours = async (mode, args, problem) => {
        const result = external_node_path_default().join(work, `${mode}.json`);
        const call = ['-I', driver, result, mode, JSON.stringify(args)];
        const done = await runTool(tools, 'python3', call, { cwd: work });
        if (done.exitCode !== 0)
            throw failed_failed(task, `${problem}: ${lastLines(done.stderr)}`);
        return JSON.parse(await (0,promises_.readFile)(result, 'utf8'));
    };
    return {
        place,
        isolated,
        site: async () => {
            const site = external_node_path_default().join(folder, library);
            if (await leadsNowhereElse(site))
                return site;
            throw failed_failed(task, 'it changed the folder of its tools');
        },
        unpack: async (archive) => {
            const to = external_node_path_default().join(folder, 'src');
            const { root, pyproject } = await ours('unpack', [archive, to], 'its archive is refused');
            const system = readBuildSystem(String(pyproject));
            if (system !== undefined)
                return { root: String(root), system };
            throw failed_failed(task, 'the table [build-system] of its pyproject.toml cannot be read');
        },
        hook: async (mode, args) => {
            const result = `${place}/tmp/answer.json`;
            const call = [`${place}/driver.py`, result, mode, JSON.stringify(args)];
            const done = await confined.run(`${place}/venv/bin/python`, call, set);
            if (done.exitCode !== 0)
                throw failed_failed(task, endOf(done, interpreter), !interpreter.isWanted);
            return answerIn(external_node_path_default().join(folder, 'tmp', 'answer.json'), task);
        },
        take: async (made) => {
            const raw = external_node_path_default().join(folder, 'out', made);
            await checkWheel(raw, made, interpreter, task, tools);
            const normal = external_node_path_default().join(work, made);
            await ours('normalise', [raw, normal], 'its wheel cannot be read');
            refuseForeign(normal, interpreter, task);
            await (0,promises_.chmod)(normal, 0o644);
            const draft = external_node_path_default().join(tools.cacheDir, 'wheels', `.${external_node_path_default().basename(work)}.whl`);
            await (0,promises_.copyFile)(normal, draft);
            const hex = await adoptWheel(draft, made, tools.cacheDir);
            const { name } = task.source.file;
            return { file: external_node_path_default().join(tools.cacheDir, 'wheels', hex, made), fileName: made, name };
        }
    };
};
const makeVenv = async (folder, cwd, { program, version }, task, tools) => {
    const args = ['-I', '-m', 'venv', '--without-pip', folder];
    const { exitCode, stdout, stderr } = await runTool(tools, program, args, { cwd });
    if (exitCode === 0)
        return;
    const said = lastLines(`${stdout}\n${stderr}`);
    throw failed_failed(task, `Python ${version} makes no virtual environment here: ${said}`);
};
/** All that a package sees of the outside. */
const variables = (place, library, { prefix, isWanted }) => ({
    PATH: `${place}/venv/bin:${place}/${library}/bin:/usr/local/bin:/usr/bin:/bin`,
    HOME: `${place}/home`,
    TMPDIR: `${place}/tmp`,
    LD_LIBRARY_PATH: `${prefix}/lib`,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    // 1980: zip archives know no earlier time.
    SOURCE_DATE_EPOCH: '315532800',
    PYTHONHASHSEED: '0',
    PYTHONNOUSERSITE: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    PIP_NO_INDEX: '1',
    // What another Python compiles does not fit: packages that can do without a compiler's work then leave it out.
    ...(isWanted ? {} : { CC: 'false', CXX: 'false', WRAPT_INSTALL_EXTENSIONS: 'false' })
});
/** What a package wrote itself is read as text of a stranger. */
const answerIn = async (file, task) => {
    if (!(await isPlain(file)))
        throw failed_failed(task, 'the build left no answer');
    const text = await (0,promises_.readFile)(file, 'utf8');
    await (0,promises_.rm)(file, { force: true });
    const { requires, file: made } = objectIn(text);
    return {
        ...(Array.isArray(requires) ? { requires: requires.map(String).slice(0, 100) } : {}),
        ...(typeof made === 'string' ? { file: made } : {})
    };
};
const objectIn = (text) => {
    try {
        return JSON.parse(text) ?? {};
    }
    catch {
        return {};
    }
};
const checkWheel = async (raw, made, { version: by, isWanted }, task, { platform }) => {
    const { name, version, hash } = task.source.file;
    const isOurs = /^[\w.+!-]+\.whl$/.test(made) && normalizedName(made.split('-')[0] ?? '') === name;
    if (!isOurs || !(await isPlain(raw)))
        throw failed_failed(task, 'the build left no wheel of that name');
    const wheel = { kind: 'wheel', name, version, fileName: made, url: '', hash };
    if (bestWheel([wheel], task.python, platform) === undefined)
        throw failed_failed(task, `with Python ${by} it becomes ${made}, which does not fit`, !isWanted);
};
/** Compiled files need the wanted Python, and a C library as old as that of a base image may be. */
const refuseForeign = (file, { version, isWanted }, task) => {
    const { files, glibcMinor } = nativeIn(file);
    const [first] = files;
    if (first === undefined)
        return;
    if (!isWanted)
        throw failed_failed(task, `${first} in it was compiled for Python ${version}`, true);
    if (glibcMinor > Number(GLIBC_OLDEST.split('.')[1]))
        throw failed_failed(task, `${first}, compiled here, needs glibc 2.${glibcMinor}, and images may have ${GLIBC_OLDEST}`);
};
const isPlain = async (file) => {
    const found = await (0,promises_.lstat)(file).catch(() => undefined);
    return found?.isFile() === true && found.size < shop_LARGEST && (await leadsNowhereElse(file));
};
/** Bytes. */
const shop_LARGEST = 1024 ** 3;
/** A package may put a link where we read or write next. */
const leadsNowhereElse = async (place) => (await (0,promises_.realpath)(place).catch(() => '')) === place;
const endOf = ({ exitCode, stderr }, { version, isWanted }) => !isWanted && /command '[^']*false' failed/.test(stderr)
    ? `it is not pure Python, and this machine has Python ${version}`
    : `the build ended with: ${lastLines(stderr) || `exit code ${exitCode}`}`;
const lastLines = (said) => said
    .trim()
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(-2)
    .join(' ')
    .slice(-300);

;// CONCATENATED MODULE: ./src/image/environment/source/toolchain.ts
var toolchain_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var toolchain_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** The packages that a build needs: locked, fetched as wheels and laid out, with nothing of them run. */










const pinned = (name, version, hash) => ({
    ...{ name, version, hashes: [`sha256:${hash}`] }
});
/** What a `setup.py` without `pyproject.toml` is built with: the newest that still know what such files use. */
const legacyTools = (python) => (0,environment_version/* satisfies */.ib)(python, '<3.12')
    ? [
        pinned(...['setuptools', '59.6.0'], '4ce92f1e1f8f01233ee9952c04f6b81d1e02939d6e1b488428154974a4d0783e'),
        pinned(...['wheel', '0.37.1'], '4bdcd7d840138086126cd09254dc6195fb4fc6f01c050a1d7236f2630db1d22a')
    ]
    : [
        pinned(...['setuptools', '75.3.2'], '90ab613b6583fc02d5369cbca13ea26ea0e182d1df2d943ee9cbe81d4c61add9'),
        pinned(...['wheel', '0.45.1'], '708e7481cc80179af0e556bbf0cc00b8444c7321e2700b8d8580231d13017248')
    ];
/** Lays out what the oldest way of building needs, pinned by hash. @throws UserError as fetching does */
const installLegacyTools = (site, tools) => layOut(legacyTools(site.python), site, tools);
/**
 * Locks what a build asks for, with all that needs, and lays it out.
 * @param at the line that asked for the package that is built
 * @throws UserError as locking and fetching do
 */
const installTools = async (requires, site, at, tools) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const wanted = requires.flatMap(text => {
            const found = parseRequirement(text);
            return found && found.url === undefined
                ? [{ ...found, at, from: 'pip', hashes: [] }]
                : [];
        });
        if (wanted.length === 0)
            return;
        const { python, sources } = site;
        const solver = toolchain_addDisposableResource(env_1, await openSolver({ python, wanted, constraints: [], sources, notes: [] }, tools), true);
        const { exitCode, stdout, stderr } = await solver.ask();
        if (exitCode !== 0)
            throw explainUv(stderr, { python, wanted, constraints: [], sources, notes: [] }, tools.platform);
        await layOut(parseLock(stdout, 'build requirements', python, tools.platform), site, tools);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = toolchain_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};
const layOut = async (packages, { python, folder, sources }, tools) => {
    const quiet = { ...tools, log: { ...tools.log, info: () => { } } };
    const wheels = await lockedWheels({ python, text: '', packages, sources, notes: [] }, quiet);
    const { exitCode, stderr } = await runPip([
        ...['install', '-q', '--no-index', '--no-deps', '--no-compile', '--target', folder],
        ...['--only-binary=:all:', '--python-version', (0,python_version/* releaseOf */.l7)(python), '--upgrade'],
        ...['--disable-pip-version-check', '--no-warn-script-location'],
        ...wheels.map(({ file }) => file)
    ], tools);
    if (exitCode !== 0)
        throw explainPip(stderr);
    await runHere(external_node_path_default().join(folder, 'bin'));
};
/** Commands start with the interpreter of the pip that laid them out. */
const runHere = async (folder) => {
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => [])) {
        if (!entry.isFile())
            continue;
        const file = external_node_path_default().join(folder, entry.name);
        const text = await (0,promises_.readFile)(file, 'latin1');
        if (!/^#!.*python/.test(text))
            continue;
        await (0,promises_.writeFile)(file, text.replace(/^#!.*/, '#!/usr/bin/env python'), 'latin1');
    }
};

;// CONCATENATED MODULE: ./src/image/environment/source/build.ts












/**
 * The wheel of a source distribution, from the cache or built now. It is kept by the source's hash, Python and platform.
 * @throws UserError `SOURCE_BUILD_FAILED`, `WHEEL_CORRUPT`, and those of locking and fetching what the build needs.
 */
const builtWheel = async (source, python, sources, solver, tools) => {
    const { name, hash } = source.file;
    const key = ['source', build_FORMAT, hash, python, tools.platform].join('\n');
    const hex = await recallChoice(key, tools.cacheDir);
    const kept = hex && (await findWheel(hex, tools.cacheDir));
    if (kept)
        return { source: hash, wheel: { file: kept, fileName: external_node_path_default().basename(kept), name } };
    const built = await build({ source, python }, sources, solver, tools);
    await rememberChoice(key, external_node_path_default().basename(external_node_path_default().dirname(built.wheel.file)), tools.cacheDir);
    return built;
};
/** `setuptools>=40`, `wheel`. */
const LEGACY = /^(setuptools|wheel)\b(?![-.\w])/;
/** Change it when equal sources give other wheels. */
const build_FORMAT = '1';
const build = async (task, sources, solver, tools) => {
    const { file, at } = task.source;
    if (process.platform !== 'linux')
        throw failed_failed(task, 'sources are built on Linux only');
    const interpreter = await interpreterFor(task.python, tools);
    if (interpreter === undefined)
        throw failed_failed(task, 'this machine has no Python', true);
    const { version } = interpreter;
    tools.log.info(`Building ${file.name} ${file.version} from its source with Python ${version} …`);
    const fetched = await fetchFile(file, external_node_path_default().join(tools.cacheDir, 'wheels'), solver.network, tools);
    const work = await (0,promises_.realpath)(await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'scoreline-build-')));
    try {
        await checkHash(fetched, task);
        const shop = await openShop(work, interpreter, task, tools);
        const { root, system } = await shop.unpack(fetched);
        const site = async () => ({ python: version, folder: await shop.site(), sources });
        if (system.requires === undefined)
            await installLegacyTools(await site(), tools);
        else
            await installTools(system.requires, await site(), at, tools);
        const asked = [external_node_path_default().posix.join(shop.place, 'src', root), system.backend, system.paths];
        const { requires = [] } = await shop.hook('requires', asked);
        // What the oldest way asks for again is there, in the version that is known to do.
        const more = system.requires ? requires : requires.filter(each => !LEGACY.test(each));
        await installTools(more, await site(), at, tools);
        const out = external_node_path_default().posix.join(shop.place, 'out');
        const { file: made = '' } = await shop.hook('wheel', [...asked, out]);
        const how = { python: version, isolated: shop.isolated };
        return { source: file.hash, wheel: await shop.take(made), how };
    }
    finally {
        await (0,promises_.rm)(external_node_path_default().dirname(fetched), { recursive: true, force: true });
        await (0,promises_.rm)(work, { recursive: true, force: true });
    }
};
const checkHash = async (fetched, { source: { file, at } }) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,read_chunks/* readChunks */.z)(fetched))
        hash.update(chunk);
    if (`sha256:${hash.digest('hex')}` === file.hash)
        return;
    throw new errors/* UserError */.yo('WHEEL_CORRUPT', `The source of ${file.name} ${file.version} that was brought has other bytes than the index says.`, { at, hint: 'A mirror or proxy changed it. Nothing of it was used.' });
};

;// CONCATENATED MODULE: ./src/image/environment/source/choose.ts







/** The packages of an answer that come from their source and were not built yet. Pure. */
const missingSources = (text, { fromSource, known }) => [...pinnedIn(text)]
    .map(([name, version]) => ({ name, version }))
    .filter(({ name, version }) => fromSource.has(name) && !known.some(it => it.name === name && it.version === version));
/** The first of the packages without a wheel that has a source at all and was not thought of yet. */
const sourcesWithout = async (stderr, { fromSource }, solver) => {
    for (const name of wheellessIn(stderr))
        if (!fromSource.has(name) && (await choose_sourceOf({ name }, solver)) !== undefined)
            return name;
    return undefined;
};
/** The source of one version of a package, or of the newest. */
const choose_sourceOf = async ({ name, version }, solver) => {
    const { exitCode, stdout } = await solver.ask({
        wanted: [{ name, extras: [], versions: version === undefined ? '' : `==${version}` }],
        alone: true,
        known: [{ name, requires: [] }],
        fromSource: [name],
        format: 'pylock.toml'
    });
    return exitCode === 0 ? packageFiles(stdout).find(({ kind }) => kind === 'source') : undefined;
};
/** What is known once a package was built. @throws UserError those of `builtWheel` */
const withBuilt = async (pinned, state, { python, sources, wanted }, solver, tools) => {
    const file = await choose_sourceOf(pinned, solver);
    if (file === undefined)
        throw new Error(`uv names no source of ${pinned.name}`);
    const source = { file, at: choose_placeOf(pinned.name, wanted) };
    const built = await builtWheel(source, python, sources, solver, tools);
    return {
        ...state,
        known: [...state.known, { ...pinned, ...readMetadata(metadataIn(built.wheel)) }],
        built: new Map([...state.built, [pinned.name, built]])
    };
};
/** The line that asks for a package, else the first of the file whose packages need it. */
const choose_placeOf = (name, wanted) => wanted.find(it => normalizedName(it.name) === name)?.at ??
    wanted[0]?.at ?? { file: 'requirements' };

;// CONCATENATED MODULE: ./src/image/environment/step-back.ts
/** Packages that end below their newest wheel, though no line asks for that: an old one may fit where a new one should. */



/** Those that a line names without one version, in the order of the lines. */
const behind = async ({ text, state }, solver) => {
    const open = state.wanted.filter(isOpen);
    if (open.length === 0)
        return [];
    const { exitCode, stdout } = await solver.ask({ wanted: open, alone: true, known: state.known });
    if (exitCode !== 0)
        return [];
    const [newest, there] = [pinnedIn(stdout), pinnedIn(text)];
    return open.flatMap(({ name: written, at }) => {
        const name = normalizedName(written);
        const [best, version] = [newest.get(name), there.get(name)];
        if (best === undefined || version === undefined)
            return [];
        if (!(0,environment_version/* isVersion */.lF)(best) || !(0,environment_version/* isVersion */.lF)(version))
            return [];
        return (0,environment_version/* compareVersions */.Zy)(version, best) < 0 ? [{ name, version, newest: best, at }] : [];
    });
};
const isOpen = (entry) => entry.wheelFile === undefined && entry.url === undefined && pinnedVersion(entry) === undefined;
/** The lines with the newest version of one package asked for. Pure. */
const pushed = (wanted, { name, newest }) => wanted.map(entry => normalizedName(entry.name) === name && isOpen(entry)
    ? { ...entry, versions: [entry.versions, `>=${newest}`].filter(Boolean).join(',') }
    : entry);
/** Pure. @param missing packages without a wheel that the newest version would need */
const steppedBack = ({ name, version, newest, at }, missing, python) => ({
    level: 'warning',
    message: `${name} is locked to ${version}, though ${newest} has a wheel for Python ${python}: with it goes ${missing.join(', ')}, of which there is no wheel. If it has to be the newer one, write ${name}==${newest} in line ${at.line ?? 1} of ${at.file}, and what is missing is said.`,
    at
});

;// CONCATENATED MODULE: ./src/image/environment/resolve.ts






/**
 * The set of packages that fits, wheels where there are any. What uv refuses to read and pip took is read by us; what has
 * no wheel is built, where that is wanted.
 * @throws UserError those of `explainUv`, `metadataOf` and `builtWheel`
 */
const resolve = async (environment, solver, tools) => {
    const { wanted, python } = environment;
    const start = { wanted, known: [], fromSource: new Set(), built: new Map() };
    const found = await settle(start, environment, solver, tools);
    if ('refusal' in found)
        throw explainUv(found.refusal, environment, tools.platform);
    let best = found;
    const notes = [];
    for (const back of await behind(best, solver)) {
        const newer = await newerWith(back, best.state, environment, solver, tools);
        if ('text' in newer)
            best = newer;
        else if (newer.missing.length > 0)
            notes.push(steppedBack(back, newer.missing, python));
    }
    best = await withFewestSources(best, solver);
    return { text: best.text, built: best.state.built, notes };
};
/** Asks until nothing can be added to what is known. Each round learns of one package more, so it ends. */
const settle = async (start, environment, solver, tools) => {
    let state = start;
    for (;;) {
        const { exitCode, stdout, stderr } = await solver.ask(state);
        if (exitCode === 0) {
            const unbuilt = missingSources(stdout, state);
            if (unbuilt.length === 0)
                return { text: stdout, state };
            for (const each of unbuilt)
                state = await withBuilt(each, state, environment, solver, tools);
            continue;
        }
        const read = await readNow(stderr, state, environment, solver, tools);
        if (read.length > 0) {
            state = { ...state, known: [...state.known, ...read] };
            continue;
        }
        const next = tools.sourceBuilds === 'auto' ? await sourcesWithout(stderr, state, solver) : undefined;
        if (next === undefined)
            return { refusal: stderr };
        state = {
            ...state,
            fromSource: new Set([...state.fromSource, next]),
            // Of a source nothing is known before it is built: the first answer only says which version is wanted.
            known: [...state.known, { name: next, requires: [] }]
        };
    }
};
/** The set with the newest version of a package that ended below it, or what has no wheel and prevents it. */
const newerWith = async (back, state, environment, solver, tools) => {
    const newer = { ...state, wanted: pushed(state.wanted, back) };
    const alone = await solver.ask(newer);
    if (alone.exitCode === 0)
        return { missing: [] };
    const missing = wheellessIn(alone.stderr).filter(name => name !== back.name);
    if (missing.length === 0 || tools.sourceBuilds !== 'auto')
        return { missing };
    try {
        const found = await settle(newer, environment, solver, tools);
        return 'text' in found ? found : { missing };
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'SOURCE_BUILD_FAILED'))
            return { missing };
        throw error;
    }
};
/** Takes back each source that turns out not to be needed: uv names all that it would have looked at. */
const withFewestSources = async (found, solver) => {
    let best = found;
    if (best.state.fromSource.size < 2)
        return best;
    for (const name of found.state.fromSource) {
        const fromSource = new Set([...best.state.fromSource].filter(each => each !== name));
        const isOther = (entry) => entry[0] !== name;
        const state = {
            ...best.state,
            fromSource,
            known: best.state.known.filter(each => each.name !== name),
            built: new Map([...best.state.built].filter(isOther))
        };
        const { exitCode, stdout } = await solver.ask(state);
        const isWhole = exitCode === 0 && missingSources(stdout, state).length === 0;
        if (isWhole)
            best = { text: stdout, state };
    }
    return best;
};
/** What uv could not read and pip would, read by us. */
const readNow = async (stderr, { known }, { python }, solver, tools) => {
    const fresh = unread_unreadable(stderr)
        .map(({ name, version }) => ({ name: normalizedName(name), version }))
        .filter(({ name, version }) => !known.some(it => it.name === name && it.version === version));
    const found = await Promise.all(fresh.map(each => metadataOf(each, python, solver, tools)));
    return found.filter(metadata => metadata !== undefined);
};

;// CONCATENATED MODULE: ./src/image/environment/lock.ts
var lock_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var lock_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Pins every package, those that others need included, to one version and its hashes. A lock that was given is used as
 * it is. Answers of the last ten minutes are used again: package indexes say themselves that they stay fresh so long.
 * @throws UserError `WHEEL_MISSING`, `WHEEL_REFUSED`, `PACKAGE_UNKNOWN`, `ENVIRONMENT_UNSOLVABLE`, `PACKAGE_INDEX_UNREACHABLE`, `LOCK_INVALID`.
 */
const lockEnvironment = async (environment, tools) => {
    const { log, platform } = tools;
    const { python, sources } = environment;
    say(environment.notes, log);
    const finished = (text, notes = [], file = 'requirements.lock') => {
        say(notes, log);
        return { python, text, packages: parseLock(text, file, python, platform), sources, notes };
    };
    const { lock } = environment;
    if (lock !== undefined)
        return finished(withoutPasswords(lock.text, log), [], lock.file);
    refuseSomeHashes(environment.wanted);
    if (environment.wanted.length === 0)
        return finished(formatLock([], python, platform));
    const wheels = await keepLocalWheels(environment.wanted, tools);
    const memo = memoFile(environment, wheels, tools);
    const known = await fresh(memo);
    if (known !== undefined)
        return finished(known.text, known.notes);
    const started = Date.now();
    const { packages, notes } = await compile(environment, wheels, tools);
    const text = formatLock(packages, python, platform);
    await (0,promises_.mkdir)(external_node_path_default().dirname(memo), { recursive: true });
    await (0,write_whole/* writeWhole */.f)(memo, JSON.stringify({ text, notes }));
    log.info(`Locked ${packages.length} packages for Python ${python} on ${platform} in ${(0,core_words/* duration */.p0)(Date.now() - started)}`);
    return finished(text, notes);
};
const say = (notes, log) => {
    for (const { level, message, at } of notes)
        if (level === 'warning')
            log.warning(message, at);
        else
            log.info(message);
};
/** A lock becomes part of the image; the addresses of indexes in it are used, but not their passwords kept. */
const withoutPasswords = (text, log) => {
    const clean = text.replace(/\/\/[^/@\s]+@/g, found => (found.includes('${') ? found : '//'));
    if (clean !== text)
        log.warning('The lock holds a password for a package index; the copy in the image does not.');
    return clean;
};
/** The packages that fit, and what is worth knowing of how they were found. */
const compile = async (environment, localWheels, tools) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const solver = lock_addDisposableResource(env_1, await openSolver(environment, tools), true);
        const { text, built, notes } = await resolve(environment, solver, tools);
        const { python } = environment;
        const packages = parseLock(withSources(withoutPaths(text, localWheels), built), 'uv', python, tools.platform).map(locked => built.has(normalizedName(locked.name)) ? { ...locked, fromSource: true } : locked);
        for (const locked of packages) {
            const wheel = built.get(normalizedName(locked.name))?.wheel;
            if (wheel)
                await rememberWheel(locked, wheel, python, tools);
        }
        return { packages, notes: [...buildNotes(packages, built, python), ...notes] };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = lock_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};
/** Of a package that is built, the lock has the hash of its source and no other. */
const withSources = (text, built) => text.replace(/^([\w.-]+)==(\S+)(?: \\\n.*)*/gm, (entry, name, version) => {
    const found = built.get(normalizedName(name));
    return found === undefined ? entry : `${name}==${version} --hash=${found.source}`;
});
const buildNotes = (packages, built, python) => {
    const made = packages.flatMap(({ name, version }) => {
        const found = built.get(normalizedName(name));
        return found ? [{ label: `${name} ${version}`, ...found.how }] : [];
    });
    if (made.length === 0)
        return [];
    const labels = (of) => of.map(({ label }) => label).join(', ');
    const open = made.filter(({ isolated }) => isolated === false);
    const foreign = made.filter(each => each.python !== undefined && each.python !== python);
    return [
        { level: 'info', message: `Built from source, since there is no wheel: ${labels(made)}.` },
        ...(foreign.length === 0
            ? []
            : [
                {
                    level: 'info',
                    message: `This machine has no Python ${python}: ${labels(foreign)} was built with Python ${foreign[0]?.python}, as pure Python.`
                }
            ]),
        ...(open.length === 0
            ? []
            : [
                {
                    level: 'warning',
                    message: `${labels(open)} was built without being cut off from this machine's files and network, which this machine does not allow. Variables of the job were not shown to it.`
                }
            ])
    ];
};
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
/** Hashes of some packages protect nothing; pip refuses them too. */
const refuseSomeHashes = (wanted) => {
    const hashed = wanted.find(({ hashes }) => hashes.length > 0);
    if (hashed === undefined)
        return;
    const bare = wanted.find(({ hashes }) => hashes.length === 0);
    throw new errors/* UserError */.yo('LOCK_INVALID', bare
        ? `${bare.at.file} has no hash for ${bare.name}, but ${hashed.name} has one.`
        : `${hashed.at.file} has hashes for all packages, but not one version ("==") of each.`, {
        at: (bare ?? hashed).at,
        hint: 'Give all packages hashes and versions (a lock), or none hashes.'
    });
};
const FRESH_MS = 10 * 60_000;
/** Change it when equal files give another lock. */
const lock_FORMAT = '2';
/** Everything that decides the answer, but what the index has in the meantime. */
const memoFile = ({ python, wanted, constraints, below, sources }, wheels, tools) => {
    const settings = Object.entries(variablesOf(tools)).filter(([name]) => /^(PIP|UV)_/.test(name));
    const decides = [
        ...[lock_FORMAT, tools.platform, python, sources, [...wheels.values()]],
        ...(below ? [below] : []),
        tools.sourceBuilds ?? 'never',
        ...[wanted.map(formatRequirement), constraints.map(formatRequirement)],
        settings.toSorted(([a], [b]) => (a < b ? -1 : 1))
    ];
    const key = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(decides)).digest('hex');
    return external_node_path_default().join(tools.cacheDir, 'locks', `${key}.json`);
};
const fresh = async (file) => {
    try {
        const age = Date.now() - (await (0,promises_.stat)(file)).mtimeMs;
        return age >= 0 && age < FRESH_MS ? JSON.parse(await (0,promises_.readFile)(file, 'utf8')) : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./src/image/environment/python-of-pins.ts
var python_of_pins_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var python_of_pins_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** Where no file says which Python is wanted, the pinned versions do: old ones have wheels for old Pythons only. */




/**
 * The environment for the Python that its pins ask for: the one it has where all pins have wheels for it, else the newest
 * for which all have, else the newest for which the fewest would have to be built from source.
 * @throws UserError those of `findUv`
 */
const withPythonOfPins = async (environment, tools) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const pins = environment.wanted.filter(isPin);
        if (!environment.pythonIsOpen || pins.length === 0)
            return environment;
        const solver = python_of_pins_addDisposableResource(env_1, await openSolver(environment, tools), true);
        const known = pins.map(({ name }) => ({ name: normalizedName(name), requires: [] }));
        const { exitCode } = await solver.ask({ wanted: pins, alone: true, known });
        if (exitCode === 0)
            return environment;
        const { files, from } = await python_of_pins_filesOf(pins, solver);
        const best = bestPython(files, python_version/* MINORS */.zk.filter(minor => minor >= from), tools.platform);
        if (best === undefined || best.python === environment.python)
            return environment;
        return {
            ...environment,
            python: best.python,
            notes: [
                ...environment.notes.filter(({ about }) => about !== 'python'),
                {
                    level: 'info',
                    message: `No file says which Python is wanted. It is ${best.python}, ${reasonFor(best)}. Write it down: python=${best.python} in an environment file, or python-version.`
                }
            ]
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = python_of_pins_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};
const reasonFor = ({ decisive: [first], lacking }) => {
    const held = first ? ` (${first.name} ${first.version} has none for a newer one)` : '';
    return lacking.length === 0
        ? `the newest for which all pinned versions have wheels${held}`
        : `the newest for which all pinned versions but ${lacking.map(({ name }) => name).join(', ')} have wheels${held}`;
};
const isPin = (entry) => entry.wheelFile === undefined &&
    entry.url === undefined &&
    entry.marker === undefined &&
    (pinnedVersion(entry) !== undefined || /^==[\d.]+\.\*$/.test(entry.versions));
/** All files of the pinned versions, and the oldest Python that all of these accept. */
const python_of_pins_filesOf = async (pins, solver) => {
    const known = pins.map(({ name }) => ({ name: normalizedName(name), requires: [] }));
    for (const minor of python_version/* MINORS */.zk.toReversed()) {
        const python = `3.${minor}`;
        const { exitCode, stdout } = await solver.ask({
            ...{ wanted: pins, alone: true, known, python, everywhere: true },
            format: 'pylock.toml'
        });
        if (exitCode === 0)
            return { files: packageFiles(stdout), from: minor };
    }
    return { files: [], from: 0 };
};
/** The newest of these Pythons for which the fewest packages lack a wheel. Pure. @param minors newest first */
const bestPython = (files, minors, platform) => {
    const packages = new Map();
    for (const file of files)
        packages.set(file.name, [...(packages.get(file.name) ?? []), file]);
    if (packages.size === 0)
        return undefined;
    const lacking = (python) => [...packages.values()]
        .filter(each => bestWheel(each, python, platform) === undefined)
        .flatMap(([first]) => (first ? [first] : []));
    const counts = minors.map(minor => ({ python: `3.${minor}`, lacking: lacking(`3.${minor}`) }));
    const fewest = Math.min(...counts.map(each => each.lacking.length));
    const at = counts.findIndex(each => each.lacking.length === fewest);
    const found = counts[at];
    if (found === undefined)
        return undefined;
    const still = new Set(found.lacking.map(({ name }) => name));
    return {
        python: found.python,
        lacking: found.lacking,
        decisive: (counts[at - 1]?.lacking ?? []).filter(({ name }) => !still.has(name))
    };
};

;// CONCATENATED MODULE: ./src/image/environment/conda/check.ts
/** What the conda part of a file may name besides packages: no variable of the job, no place outside of the workspace. */



/** @throws UserError `REQUIREMENT_VARIABLE`, `FILE_OUTSIDE`, `FILE_LINK_OUTSIDE` */
const checkCondaLines = async (lines, texts, variables) => {
    for (const line of lines) {
        checkCondaVariables(line, variables);
        const place = placeIn(line);
        if (place !== undefined)
            await texts.inside(place, line.at);
    }
};
/** Channels and packages, each at its place. Pure. */
const condaLinesOf = ({ file, channels, dependencies }) => [
    ...channels.map(channel => ({ line: channel, at: { file } })),
    ...dependencies.map(({ text, at }) => ({ line: text, at }))
];
/** Those of a lock of conda's. Pure. */
const explicitLines = (text, file) => text
    .split('\n')
    .map((line, i) => ({ line: line.trim(), at: { file, line: i + 1 } }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
/** The path of this disk that a line begins with, as `file:///…` or as it is. */
const placeIn = ({ line, at }) => {
    const [url] = /^file:[^\s#]*/i.exec(line) ?? [];
    if (url !== undefined)
        return check_localPath(url.replace(/::.*$/, ''));
    const [plain] = /^(?:~|\.{0,2}\/)[^\s#]*/.exec(line) ?? [];
    return plain && external_node_path_default().resolve(external_node_path_default().dirname(at.file), plain.replace(/::.*$/, ''));
};
const check_localPath = (url) => {
    try {
        return (0,external_node_url_.fileURLToPath)(url);
    }
    catch {
        return external_node_path_default().resolve(url.replace(/^file:\/*/i, '/'));
    }
};

// EXTERNAL MODULE: ./src/image/environment/conda-file.ts + 2 modules
var conda_file = __webpack_require__(7474);
;// CONCATENATED MODULE: ./src/image/environment/superseded.ts

/** What takes the place of each, for a sentence. */
const RUNTIME = 'the scoring runtime takes its place';
/**
 * Packages that older environment files list for Azure Machine Learning's own server and SDK v1. Scoreline's scoring
 * runtime does their part (and offers the modules that entry scripts import from them), the SDK is out of support, and
 * its pins keep newer Pythons and packages away.
 */
const SUPERSEDED = {
    'azureml-contrib-services': 'the scoring runtime has its AMLRequest, AMLResponse and rawhttp',
    'azureml-core': 'the scoring runtime has what entry scripts use of it, Model.get_model_path()',
    'azureml-defaults': RUNTIME,
    'azureml-inference-server-http': RUNTIME,
    'azureml-model-management-sdk': RUNTIME,
    'azureml-monitoring': 'the scoring runtime has its ModelDataCollector, which writes to its data collection',
    'azureml-sdk': 'the scoring runtime has what entry scripts use of it, Model.get_model_path()'
};
/** What entry scripts import and superseded packages brought along: modules, and the packages that have them. */
const BROUGHT_ALONG = {
    applicationinsights: 'applicationinsights',
    dateutil: 'python-dateutil',
    dill: 'dill',
    flask: 'flask',
    inference_schema: 'inference-schema',
    numpy: 'numpy',
    pandas: 'pandas',
    pytz: 'pytz',
    requests: 'requests',
    six: 'six',
    werkzeug: 'werkzeug'
};
/** The packages without the superseded ones, and a note for each that was left out. Pure. */
const withoutSuperseded = (wanted) => ({
    wanted: wanted.filter(entry => replacementOf(entry) === undefined),
    notes: wanted
        .filter(entry => replacementOf(entry) !== undefined)
        .map(entry => ({
        level: 'warning',
        message: `${entry.name} is not installed: ${replacementOf(entry)}.`,
        at: entry.at
    }))
});
/**
 * What superseded packages brought along, where the entry script imports it and nothing else lists it; and a note for
 * each. Pure.
 * @param imports modules that the entry script imports
 */
const broughtAlong = (wanted, imports = new Set()) => {
    const left = wanted.find(entry => replacementOf(entry) !== undefined);
    if (left === undefined)
        return { wanted: [], notes: [] };
    const listed = new Set(wanted.map(({ name }) => normalizedName(name)));
    const added = Object.entries(BROUGHT_ALONG).filter(([module, name]) => imports.has(module) && !listed.has(name));
    return {
        wanted: added.map(([, name]) => entryFor(name, left.at)),
        notes: added.map(([module, name]) => ({
            level: 'info',
            message: `${name} is installed: the entry script imports ${module}, which ${left.name} brought along.`,
            at: left.at
        }))
    };
};
const replacementOf = ({ name }) => SUPERSEDED[normalizedName(name)];
const entryFor = (name, at) => ({
    ...{ name, extras: [], versions: '' },
    ...{ at, from: 'pip', hashes: [] }
});

;// CONCATENATED MODULE: ./src/image/environment/conda/part.ts




/** Whether a conda program is looked for. Pure. docs/adrs/0015-when-conda-installs.md */
const wantsConda = (mode, file) => mode === 'always' || (mode === 'auto' && (0,conda_file/* beyondPyPi */.Us)(file).length > 0);
/** Pure. @param python `3.11`: what the rest of the image is made for */
const condaPart = (file, python, tool) => {
    const named = file.dependencies.map(entry => ({ ...entry, name: (0,conda_file/* nameIn */.ZC)(entry) }));
    const { wanted, notes } = withoutSuperseded(named);
    const at = file.dependencies[0]?.at ?? { file: file.file };
    const beyond = (0,conda_file/* beyondPyPi */.Us)(file);
    return {
        part: {
            ...{ tool, at, channels: file.channels },
            specs: [...wanted.map(({ text }) => part_withoutComment(text)), ...pinOf(file, python)]
        },
        notes: [
            {
                level: 'info',
                message: beyond.length > 0
                    ? `The conda part of ${file.file} is installed with ${tool.command}: PyPI does not have ${beyond.join(', ')}.`
                    : `The conda part of ${file.file} is installed with ${tool.command}.`,
                at
            },
            ...notes
        ]
    };
};
/** A lock of conda's, and the Python in it. @throws UserError `ENVIRONMENT_FILE_INVALID` */
const explicitPart = (text, file, tool) => {
    const at = { file, line: 1 };
    const python = parseExplicit(text).find(({ name }) => name === 'python');
    if (python === undefined)
        throw new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${file} is a lock of conda's without Python.`, {
            at,
            hint: 'An entry script needs one: add python to the environment that the lock was made of.'
        });
    return {
        part: { tool, at, channels: [], specs: [], lock: text },
        python: { versions: `==${python.version}`, at }
    };
};
const part_withoutComment = (text) => text.replace(/\s+#.*$/, '').trim();
/** Keeps the solver to the Python that was chosen, where the file leaves it open. */
const pinOf = (file, python) => /^==3\.\d+/.test((0,conda_file/* pythonIn */.AF)(file)?.versions ?? '') ? [] : [`python=${python}`];

// EXTERNAL MODULE: ./src/core/abandoned.ts
var abandoned = __webpack_require__(44127);
// EXTERNAL MODULE: ./src/core/workspace.ts
var core_workspace = __webpack_require__(28742);
;// CONCATENATED MODULE: ./src/image/environment/included.ts
/** The files of an environment: those the user names, and those that these name, which have to stay in the workspace. */







/** Bytes of all texts of one environment: the locks of whole companies have a few of these millions. */
const MOST = 32 * 1024 * 1024;
const MOST_FILES = 500;
/** Reads the texts of one environment, bounded together. */
const environmentTexts = ({ environmentFile, requirementsFile, signal }) => {
    const workspace = workspaceWith([environmentFile, requirementsFile]);
    let [left, files] = [MOST, MOST_FILES];
    const read = async (file, what, at, from) => {
        if (--files < 0)
            throw tooMany(at);
        const options = { workspace, what, signal, most: left, inside: at !== undefined };
        const content = await (0,plain_file/* readPlainFile */.b$)(file, options).catch(cause => {
            throw placed(cause, file, from, at);
        });
        left -= content.length;
        return decoded(content);
    };
    return {
        given: (file, input) => read(file, `The file of input "${input}",`, undefined, ` (input "${input}")`),
        included: (file, at) => read(file, 'The file', at, from(at)),
        inside: async (file, at) => {
            try {
                return await (0,abandoned/* abandoned */.R)((0,core_workspace/* realPlace */.oD)(file, { workspace, what: 'The place', inside: true }), signal);
            }
            catch (cause) {
                // pip passes over a place that is not there.
                if ((0,errors/* hasCode */.up)(cause, 'FILE_MISSING'))
                    return undefined;
                throw placed(cause, file, from(at), at);
            }
        }
    };
};
/**
 * A folder of packages that a file names: neither it nor what lies in it leads out of the workspace or never ends.
 * @throws UserError `FILE_OUTSIDE`, `FILE_NOT_PLAIN`
 */
const checkLinks = async ({ file, at }, texts) => {
    const place = await texts.inside(file, at);
    if (place === undefined)
        return;
    const check = async (each) => {
        const real = await texts.inside(each, at);
        if (real === undefined || (await (0,promises_.stat)(real)).isDirectory())
            return;
        const plain = await (0,plain_file/* openPlainFile */.rr)(real, { what: 'The package' });
        await plain[Symbol.asyncDispose]();
    };
    if (!(await (0,promises_.stat)(place)).isDirectory())
        return check(place);
    for (const entry of await (0,promises_.readdir)(place, { withFileTypes: true }))
        if (!entry.isFile())
            await check(external_node_path_default().join(place, entry.name));
};
/** A file that the user chose outside of the workspace may name what lies beside it. */
const workspaceWith = (files) => {
    const beside = files
        .filter(file => file !== undefined)
        .map(file => external_node_path_default().dirname(external_node_path_default().resolve(file)))
        .filter(folder => folder !== external_node_path_default().parse(folder).root);
    return { folders: [...(0,core_workspace/* workspaceHere */.cr)().folders, ...beside] };
};
const from = ({ file, line }) => ` (${file}, line ${line ?? 1})`;
const placed = (cause, file, from, at) => {
    if (!(cause instanceof errors/* UserError */.yo))
        return cause;
    if (cause.code === 'FILE_MISSING' || (0,errors/* isErrno */.r)(cause.cause, 'EISDIR'))
        return new errors/* UserError */.yo('ENVIRONMENT_FILE_MISSING', `There is no file "${(0,core_words/* short */.h0)(file)}"${from}.`, {
            cause,
            at,
            hint: 'Paths start from the workspace of the job; those inside of a file from its own folder. Was the repository checked out?'
        });
    const { message } = cause;
    return new errors/* UserError */.yo(cause.code, message.length > 600 ? `${message.slice(0, 600)} …` : message, {
        cause,
        at,
        hint: cause.hint
    });
};
const tooMany = (at) => new errors/* UserError */.yo('FILE_TOO_LARGE', `The files of this environment name more than ${MOST_FILES} others.`, { at, hint: `An environment has up to ${MOST_FILES} files of ${(0,core_words/* bytes */.ee)(MOST)} together.` });
/** As pip reads it: `pip freeze > requirements.txt` in Windows' PowerShell writes UTF-16. */
const decoded = (content) => {
    const [first, second] = content;
    if (first === 0xff && second === 0xfe)
        return new TextDecoder('utf-16le').decode(content);
    if (first === 0xfe && second === 0xff)
        return new TextDecoder('utf-16be').decode(content);
    return new TextDecoder().decode(content);
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/image/environment/python-env.ts
/** mlflow's `python_env.yaml`: https://mlflow.org/docs/latest/ml/model/dependencies/ */


/** Whether a text is one, and not conda's. Both have `dependencies:`. */
const isPythonEnv = (text) => text.length < python_env_LARGEST &&
    /^(?:python|build_dependencies)\s*:/m.test(text) &&
    !/^name\s*:|^channels\s*:/m.test(text);
/** Characters. mlflow writes a few lines. */
const python_env_LARGEST = 100_000;
/**
 * What it lists: a Python and lines of a requirements file. What `build_dependencies` names (pip, setuptools, wheel) made
 * the environment and is no part of it. Pure.
 * @throws UserError `ENVIRONMENT_FILE_INVALID` with the line
 */
const readPythonEnv = (text, file) => {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const at = (node) => {
        const offset = node?.range?.[0];
        return offset === undefined ? { file } : { file, line: lines.linePos(offset).line };
    };
    const root = document.contents;
    if (document.errors.length > 0 || !(0,dist/* isMap */.jh)(root))
        throw python_env_invalid({ file }, 'is not valid YAML');
    const version = root.get('python', true);
    const list = root.get('dependencies', true);
    if (list !== undefined && !(0,dist/* isSeq */.oP)(list))
        throw python_env_invalid(at(list), 'needs a list');
    const pip = ((0,dist/* isSeq */.oP)(list) ? list.items : []).map(item => {
        if ((0,dist/* isScalar */.jn)(item) && typeof item.value === 'string')
            return { line: item.value, at: at(item) };
        throw python_env_invalid(at(item), 'needs text in each dependency');
    });
    return {
        ...{ file, channels: [], dependencies: [], pip, notes: [] },
        ...(version === undefined ? {} : { python: wantedPython(version, at(version)) })
    };
};
/** As written: YAML takes 3.10 for a number. */
const wantedPython = (node, at) => {
    const [, minor] = /^(3\.\d+)(?:\.\d+)*$/.exec((0,dist/* isScalar */.jn)(node) ? (node.source ?? '') : '') ?? [];
    if (minor === undefined)
        throw python_env_invalid(at, 'needs a version of Python, e.g. "python: 3.11.9"');
    return { versions: `==${minor}.*`, at };
};
const python_env_invalid = (at, problem) => new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${at.file} ${problem}${at.line === undefined ? '' : ` (line ${at.line})`}.`, {
    at,
    hint: 'A python_env.yaml of mlflow has "python: 3.11.9" and a list "dependencies:" of lines of a requirements file.'
});

;// CONCATENATED MODULE: ./src/image/environment/read.ts
















/**
 * Reads what the user's files ask for. Nothing is resolved or fetched; without files the environment is empty.
 * @throws UserError `ENVIRONMENT_FILE_MISSING`, `ENVIRONMENT_FILE_INVALID`, `CONDA_PACKAGE_UNSUPPORTED`,
 * `CONDA_MISSING`, `REQUIREMENTS_INVALID`, `REQUIREMENTS_UNSUPPORTED`, `REQUIREMENT_VARIABLE`, `PYTHON_UNSUPPORTED`,
 * `LOCK_INVALID`, and those of `readPlainFile`.
 */
const readEnvironment = async (files) => {
    const { requirementsFile, variables = NO_VARIABLES } = files;
    const texts = environmentTexts(files);
    const asked = await readAsked(files, texts);
    const given = requirementsFile ? await texts.given(requirementsFile, 'requirements') : '';
    const lines = linesOf(given, requirementsFile ?? '');
    const collected = await collect([...asked.pip.flatMap(linesIn), ...lines], new Set(requirementsFile ? [external_node_path_default().resolve(requirementsFile)] : []), { texts, variables });
    const wanted = [...(asked.plain?.wanted ?? []), ...collected.wanted];
    const lock = requirementsFile !== undefined && isLock(lines)
        ? { file: requirementsFile, text: given }
        : lockIn(wanted);
    const { python, isOpen, notes } = pythonOf(files, asked.python, lock && pythonOfLock(lock.text));
    const kept = withoutSuperseded(wanted);
    const along = broughtAlong(wanted, files.imports);
    const conda = asked.conda?.(python);
    return {
        python,
        ...(isOpen && !lock && !conda ? { pythonIsOpen: true } : {}),
        wanted: lock ? [] : [...kept.wanted, ...along.wanted],
        constraints: collected.constraints,
        ...(lock ? { lock } : {}),
        ...(conda ? { conda: conda.part } : {}),
        sources: collected.sources,
        notes: [
            ...notes,
            ...(asked.notes ?? []),
            ...(conda?.notes ?? []),
            ...(lock
                ? []
                : [...collected.notes, ...(asked.plain?.notes ?? []), ...kept.notes, ...along.notes])
        ]
    };
};
const readAsked = async ({ environmentFile, conda: mode = 'never', findConda = async () => undefined, variables = NO_VARIABLES }, texts) => {
    if (environmentFile === undefined)
        return { pip: [] };
    const text = await texts.given(environmentFile, 'environment-file');
    if (isExplicit(text)) {
        const tool = mode === 'never' ? undefined : await findConda();
        if (tool === undefined)
            throw condaMissing(`${environmentFile} is a lock of conda's`, mode);
        await checkCondaLines(explicitLines(text, environmentFile), texts, variables);
        const { part, python } = explicitPart(text, environmentFile, tool);
        return { python, pip: [], conda: () => ({ part, notes: [] }) };
    }
    if (isPythonEnv(text)) {
        const { pip, python } = readPythonEnv(text, environmentFile);
        return { pip, python };
    }
    const file = (0,conda_file/* readCondaFile */.m$)(text, environmentFile);
    const { pip, notes } = file;
    const tool = wantsConda(mode, file) ? await findConda() : undefined;
    if (tool !== undefined) {
        await checkCondaLines(condaLinesOf(file), texts, variables);
        return {
            ...{ pip, notes, python: (0,conda_file/* pythonIn */.AF)(file) },
            conda: python => condaPart(file, python, tool)
        };
    }
    if (mode === 'always')
        throw condaMissing('The input "conda" is always', mode);
    const plain = (0,conda_file/* plainPython */.lm)(file);
    return { pip, notes, python: plain.python, plain };
};
/** A lock that lies in the lines under `pip:` or in included files: every package there is has its version and hashes. */
const lockIn = (wanted) => {
    const isLocked = (entry) => entry.hashes.length > 0 &&
        entry.wheelFile === undefined &&
        (pinnedVersion(entry) ?? entry.url) !== undefined;
    const [first] = wanted;
    if (first === undefined || !wanted.every(isLocked))
        return undefined;
    const lines = wanted.map(entry => lockedEntry(entry, entry.hashes));
    return { file: first.at.file, text: `${lines.join('\n')}\n` };
};
/** Follows `-r` and `-c`, each file once. */
const collect = async (lines, seen, reading) => {
    const { texts, variables } = reading;
    const own = parseRequirementLines(lines, variables);
    let { wanted, sources, notes } = own;
    let constraints = [];
    for (const link of own.links)
        await checkLinks(link, texts);
    for (const entry of own.wanted)
        if (entry.wheelFile)
            await texts.inside(entry.wheelFile, entry.at);
    for (const { kind, file, at } of own.includes) {
        if (seen.has(external_node_path_default().resolve(file)))
            continue;
        seen.add(external_node_path_default().resolve(file));
        const below = await collect(linesOf(await texts.included(file, at), file), seen, reading);
        sources = mergeSources(sources, below.sources);
        notes = [...notes, ...below.notes];
        constraints = [...constraints, ...below.constraints];
        if (kind === 'requirements')
            wanted = [...wanted, ...below.wanted];
        else
            constraints = [...constraints, ...below.wanted];
    }
    return { wanted, constraints, sources, notes };
};
const pythonOf = ({ python, hostPython = python_version/* DEFAULT_PYTHON */.H1 }, asked, locked) => {
    const versions = python === undefined ? asked?.versions : `==${python}.*`;
    const at = python === undefined ? asked?.at : undefined;
    if (versions === undefined || versions === '')
        return locked === undefined
            ? {
                python: hostPython,
                isOpen: true,
                notes: [
                    {
                        level: 'info',
                        about: 'python',
                        message: `No file says which Python is wanted; it is ${hostPython}.`
                    }
                ]
            }
            : { python: locked, notes: [] };
    const chosen = (0,python_version/* choosePython */.Ik)(versions, hostPython);
    if (chosen !== undefined)
        return { python: chosen, notes: [] };
    throw new errors/* UserError */.yo('PYTHON_UNSUPPORTED', `There is no Python for "${versions}" here.`, {
        at,
        hint: `The scoring runtime runs entry scripts with Python ${python_version/* PYTHONS */.Q$}, e.g. "python=${python_version/* DEFAULT_PYTHON */.H1}".`
    });
};

;// CONCATENATED MODULE: ./src/image/environment/source/again.ts
var again_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var again_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** Packages of a lock that are built from their source, where the cache does not have them. */






/**
 * Builds what a lock says is built from source, each from the very source whose hash it has.
 * @throws UserError `WHEEL_MISSING`, and those of `builtWheel`
 */
const buildLocked = async (lock, tools) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { python, sources } = lock;
        const wanted = [];
        for (const locked of lock.packages)
            if (locked.fromSource && !(await wheels_isKept(locked, python, tools)))
                wanted.push(locked);
        if (wanted.length === 0)
            return;
        const environment = { python, wanted: [], constraints: [], sources, notes: [] };
        const solver = again_addDisposableResource(env_1, await openSolver(environment, tools), true);
        for (const locked of wanted) {
            const name = normalizedName(locked.name);
            const { exitCode, stdout } = await solver.ask({
                wanted: [{ name, extras: [], versions: `==${locked.version}` }],
                alone: true,
                known: [{ name, requires: [] }],
                fromSource: [name],
                format: 'pylock.toml'
            });
            const file = (exitCode === 0 ? packageFiles(stdout) : []).find(({ kind, hash }) => kind === 'source' && locked.hashes.includes(hash));
            const at = { file: 'requirements.lock' };
            if (file === undefined)
                throw new errors/* UserError */.yo('WHEEL_MISSING', `The index has no source of ${name} ${locked.version} with the hash of the lock.`, { at, hint: 'Lock the packages again, or name an index that has it.' });
            const { wheel } = await builtWheel({ file, at }, python, sources, solver, tools);
            await rememberWheel(locked, wheel, python, tools);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = again_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};

// EXTERNAL MODULE: ./src/parts/fetch.ts + 1 modules
var fetch = __webpack_require__(57077);
// EXTERNAL MODULE: ./src/parts/onnx-runtime.ts
var onnx_runtime = __webpack_require__(11462);
// EXTERNAL MODULE: ./src/parts/pinned.ts
var parts_pinned = __webpack_require__(80766);
;// CONCATENATED MODULE: ./src/image/folder-entries.ts



/** The files below a folder, placed below another. @param target absolute, in the image */
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
            source,
            size,
            content: () => (0,read_chunks/* readChunks */.z)(source, 0, size)
        };
    }));
};

;// CONCATENATED MODULE: ./src/image/program-digests.ts
/**
 * What the layers of `program-layers.ts` come out as. Where a part's version changes, so do these:
 * test/integration/layout/program-layers.test.ts fails and shows the new ones.
 */
const PROGRAM_DIGESTS = {
    'node x64': {
        digest: 'sha256:ab4e1fcecbde763077f6c1679829dfc9c57ed0ffbb6e9b89ca97d4fd49d492b3',
        diffId: 'sha256:8d5336f971fff4e75df16d1aa39184ae98635c42ffe5dfc8dfa67d5172df380c',
        size: 46_192_967
    },
    'node arm64': {
        digest: 'sha256:d7803e6659c199037186bbd60e2721a3dd7f44e1929a2a4543e3a1645b15c1e0',
        diffId: 'sha256:40ad42783dd61f3ecbf60f09b1bf6b6838b33e66c9dc581c28a78d33171698ec',
        size: 45_686_785
    },
    'onnxruntime x64': {
        digest: 'sha256:278c2c2a5a28ff61611ee93a9c2ef9f81f881c5372522a050115376ee723cd4e',
        diffId: 'sha256:60bb6532324be0143126f7d0f0ca3f8124fc042183e23f3876071fe0368a9c14',
        size: 18_443_635
    },
    'onnxruntime arm64': {
        digest: 'sha256:4c3ccd4508aeef4d3d3d13f2e20fc93a0676036682d43be837fd9922d5ffe050',
        diffId: 'sha256:ed15bd9ddb303163af1898d2bd3b44eefe4e6dde8a4f421a396923ed2a49e168',
        size: 10_497_434
    }
};

;// CONCATENATED MODULE: ./src/image/program-layers.ts
/**
 * Programs of other makers that images hold, as layers: Node.js, and onnxruntime where models are served without code.
 * Their bytes are known beforehand: a store that has them needs nothing fetched, unpacked or compressed.
 */














const programLayers = (runtime, architecture, workshop) => {
    const programs = runtime === 'onnx' ? ['node', 'onnxruntime'] : ['node'];
    return programs.map(program => programLayer(program, architecture, workshop));
};
const programLayer = (program, architecture, workshop) => {
    const { digest, diffId, size } = PROGRAM_DIGESTS[`${program} ${architecture}`];
    return {
        blob: {
            mediaType: oci_manifest/* MEDIA */.Rn.layerGzip,
            label: LABELS[program],
            digest,
            size,
            open: () => checked(program, architecture, digest, workshop)
        },
        diffId: () => diffId,
        madeBy: `scoreline: ${LABELS[program]}`
    };
};
const LABELS = { node: 'Node.js', onnxruntime: 'onnxruntime' };
/** The entries of the layer, large files compressed. */
const programEntries = async (program, architecture, workshop) => {
    const entries = [];
    for (const { part, label, wanted, target, links } of partsOf(program, architecture)) {
        const folder = await (0,fetch/* unpackedPart */.f)(part, label, wanted, workshop, links);
        for (const entry of await folderEntries(folder, target)) {
            const kept = external_node_path_default().join(deflatedFolder(workshop), external_node_path_default().basename(folder), entry.path);
            const large = entry.size > program_layers_LARGE;
            entries.push(large ? { ...entry, deflated: await deflatedFile(entry.source, kept) } : entry);
        }
    }
    return (0,tar/* arrange */.NL)(entries);
};
/** Bytes. Smaller files stay as they are: all of them together are less than 1 % of the layer. */
const program_layers_LARGE = 64 * 1024;
const partsOf = (program, architecture) => {
    if (program === 'node') {
        const wanted = (file) => file === 'bin/node' || file === 'LICENSE';
        return [{ part: parts_pinned/* NODE */.NW[architecture], label: 'bin', wanted, target: contract_image/* IN_IMAGE */.y4.home }];
    }
    const modules = `${contract_image/* IN_IMAGE */.y4.runtime}/node_modules`;
    return [
        {
            part: parts_pinned/* ONNX_RUNTIME */.$Z,
            label: `linux-${architecture}`,
            wanted: (0,onnx_runtime/* onnxRuntimeFiles */.dG)('linux', architecture),
            links: onnx_runtime/* ONNX_RUNTIME_LINKS */.l3,
            target: `${modules}/onnxruntime-node`
        },
        {
            part: parts_pinned/* ONNX_RUNTIME_COMMON */.Z7,
            label: 'any',
            wanted: onnx_runtime/* onnxRuntimeCommonFiles */.uT,
            target: `${modules}/onnxruntime-common`
        }
    ];
};
const deflatedFolder = ({ cache }) => external_node_path_default().join(cache, 'deflated');
/** The layer's bytes; an error at their end when they are not the ones that are known. */
async function* checked(program, architecture, expected, workshop) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of gzipStream(await programEntries(program, architecture, workshop))) {
        hash.update(chunk);
        yield chunk;
    }
    if (`sha256:${hash.digest('hex')}` === expected)
        return;
    await (0,promises_.rm)(deflatedFolder(workshop), { recursive: true, force: true });
    await (0,promises_.rm)(external_node_path_default().join(workshop.cache, 'parts'), { recursive: true, force: true });
    throw new errors/* UserError */.yo('PART_CORRUPT', `The files of ${LABELS[program]} were changed in the cache.`, {
        hint: 'They were removed. Run this step again to download them again.'
    });
}

// EXTERNAL MODULE: ./src/oci/layer/stored-layer.ts + 1 modules
var stored_layer = __webpack_require__(39021);
;// CONCATENATED MODULE: ./src/image/runtime-layer.ts





/** The scoring runtime's own code. @param folder the bundle's `runtime/`. */
const runtimeLayer = async (folder) => {
    const entries = (0,tar/* arrange */.NL)(await folderEntries(folder, contract_image/* IN_IMAGE */.y4.runtime));
    return (0,stored_layer/* storedLayer */.J)(entries, { mediaType: oci_manifest/* MEDIA */.Rn.layerGzip, label: 'scoring runtime (code)' });
};

;// CONCATENATED MODULE: ./src/image/foundation.ts




















/** Gathers what an image stands on: base, scoring runtime and, for a script, its Python environment. */
const foundationOf = async (spec, tools) => {
    const { runtime, architecture } = spec;
    const given = await givenBase(spec, tools);
    const { variables = [] } = spec;
    for (const [, value] of allowedValues({ allowed: variables, env: process.env }))
        tools.log.secret(value);
    const options = { ...tools, ...environmentOptions(spec, tools) };
    const asked = runtime === 'python' ? await wantedPackages(spec, given, tools) : undefined;
    // A base that was chosen has its Python; what is built from others follows what the packages need.
    const isOpen = given === undefined || given === base_image/* SCRATCH */.Zc;
    const wanted = asked && isOpen ? await withPythonOfPins(asked, options) : asked;
    const base = given ?? (await defaultFor(runtime, wanted, architecture, tools));
    return {
        base,
        runtime: [
            ...programLayers(runtime, architecture, tools),
            { ...(await runtimeLayer(tools.runtimeFolder)), madeBy: contract_image/* MADE_BY */.aI.runtime }
        ],
        ...(wanted ? await environmentOn(base, wanted, options) : {})
    };
};
/** What locking and fetching packages needs. */
const environmentOptions = ({ architecture, variables = [], sourceBuilds }, { cache, exec, log, signal }) => ({
    ...{ platform: (0,image_platform/* platformName */.$r)(architecture), cacheDir: external_node_path_default().resolve(cache) },
    ...{ exec, log, signal, variables, sourceBuilds }
});
/** The base that was asked for; undefined for `default`, which depends on the Python that is wanted. */
const givenBase = async ({ baseImage = 'scratch', architecture }, { openRegistry }) => {
    if (baseImage === 'scratch')
        return base_image/* SCRATCH */.Zc;
    if (baseImage === 'default')
        return undefined;
    return readBase(baseImage, (0,image_platform/* platformName */.$r)(architecture), openRegistry);
};
const defaultFor = (runtime, wanted, architecture, { openRegistry, log }) => {
    const name = wanted?.conda ? PLAIN_BASE : defaultBase(runtime, wanted?.python);
    log.info(`Base image: ${name}`);
    return readBase(name, (0,image_platform/* platformName */.$r)(architecture), openRegistry);
};
/** What the files ask for. Where they leave the version of Python open, it is that of the interpreter there will be. */
const wantedPackages = async ({ environmentFile, requirements, conda, python, imports, variables = [] }, base, { exec, signal }) => readEnvironment({
    environmentFile,
    requirementsFile: requirements,
    conda,
    python,
    imports,
    findConda: () => findCondaTool({ exec, signal, variables }),
    variables: { allowed: variables, env: process.env },
    signal,
    // Nothing below an image from scratch brings an interpreter: it will run on this machine's.
    hostPython: base === base_image/* SCRATCH */.Zc ? await (0,host_python/* hostPythonVersion */.n)(process.env, exec) : base && pythonInBase(base)
});
/** Python only: the packages, locked and as a layer. */
const environmentOn = async (base, wanted, options) => {
    if (wanted.conda === undefined)
        checkPythonInBase(base, wanted.python);
    const missing = wanted.conda === undefined && base === base_image/* SCRATCH */.Zc
        ? await noteOnMissing(wanted.python, options)
        : [];
    const conda = wanted.conda && (await condaEnvironment(wanted.conda, options));
    const lock = await lockEnvironment(conda ? onTopOf(conda, wanted) : wanted, options);
    await buildLocked(lock, options);
    const layer = await environmentLayer(lock, options);
    return {
        environment: {
            ...layer,
            madeBy: 'scoreline: environment',
            python: lock.python,
            ...(conda ? { conda: { ...conda.layer, madeBy: 'scoreline: conda environment' } } : {})
        },
        lock: lock.text,
        ...(conda ? { condaLock: conda.lock } : {}),
        places: placesOf(wanted),
        notes: [...wanted.notes, ...(conda?.notes ?? []), ...lock.notes, ...missing]
    };
};
/** The pip part, for the Python and beside the packages that the conda part brought. */
const onTopOf = ({ installed, notes }, wanted) => ({
    ...wanted,
    python: installed.python.split('.').slice(0, 2).join('.'),
    below: installed,
    notes: [...wanted.notes, ...notes]
});
const placesOf = ({ wanted, lock }) => new Map([
    ...linesOf(lock?.text ?? '', lock?.file ?? '').map(({ line, at }) => [normalizedName(/^[\w.-]+/.exec(line)?.[0] ?? ''), at]),
    ...wanted.map(({ name, at }) => [normalizedName(name), at])
]);
/** An image from scratch runs on the interpreter of the machine that serves it, as a rule this one. */
const noteOnMissing = async (python, { exec, log }) => {
    try {
        await (0,host_python/* hostPython */.h)(python, process.env, exec);
        return [];
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'PYTHON_MISSING'))
            throw error;
        const message = `${error.message} The image has no Python of its own and does not start here. ${error.hint ?? ''} Or build it with base-image: default.`;
        log.warning(message);
        return [{ level: 'warning', message }];
    }
};

// EXTERNAL MODULE: ./src/models/model.ts
var models_model = __webpack_require__(80351);
;// CONCATENATED MODULE: ./src/image/framework-versions.ts


/** The PyPI package of a framework whose models only load well in the version that saved them. */
const PACKAGES = {
    'scikit-learn': 'scikit-learn'
};
/**
 * Models that were saved in other surroundings than those they will be loaded in. Pickles carry what they need, and none
 * of their makers promises anything across major versions, scikit-learn not even across minor ones:
 * https://scikit-learn.org/stable/model_persistence.html#security-maintainability-limitations. Pure.
 */
const misfits = (models, around) => models.flatMap(model => [
    ...otherFramework(model, around.lock),
    ...otherNumpy(model, around.lock),
    ...olderPython(model, around.python),
    ...ofMain(model, around.script)
]);
const otherFramework = (model, lock) => {
    const { framework, frameworkVersion: saved } = model.card;
    const name = PACKAGES[framework];
    if (name === undefined || saved === undefined)
        return [];
    const installed = framework_versions_versionIn(lock, name);
    if (installed === undefined)
        return [
            {
                name,
                message: `Model "${(0,models_model/* labelOf */.W)(model)}" was saved by ${framework} ${saved}, which the environment does not have. Add ${name}==${saved}.`
            }
        ];
    if (minorOf(installed) === minorOf(saved))
        return [];
    return [
        {
            name,
            message: `Model "${(0,models_model/* labelOf */.W)(model)}" was saved by ${framework} ${saved}, but the environment has ${installed}: it may fail to load or predict differently. Pin ${name}==${saved}.`
        }
    ];
};
const otherNumpy = (model, lock) => {
    const saved = model.card.needs?.numpy;
    if (saved === undefined)
        return [];
    const installed = framework_versions_versionIn(lock, 'numpy');
    const wanted = saved === 2 ? 'numpy>=2' : 'numpy<2';
    const was = `Model "${(0,models_model/* labelOf */.W)(model)}" holds arrays of numpy ${saved}`;
    if (installed === undefined)
        return [{ name: 'numpy', message: `${was}, and the environment has no numpy. Add ${wanted}.` }];
    if (!(0,environment_version/* isVersion */.lF)(installed) || (0,environment_version/* satisfies */.ib)(installed, saved === 2 ? '>=2.dev0' : '<2'))
        return [];
    // numpy 1.26 knows the new names of the modules, older ones do not.
    const fails = saved === 2 && (0,environment_version/* satisfies */.ib)(installed, '<1.26');
    return [
        {
            name: 'numpy',
            message: `${was}, but the environment has numpy ${installed}: ${fails ? 'it does not load' : 'it may fail to load'}. Write ${wanted}.`
        }
    ];
};
const olderPython = (model, python) => {
    const { protocol = 0 } = model.card.needs ?? {};
    if (protocol < 5 || !(0,environment_version/* satisfies */.ib)(python, '<3.8'))
        return [];
    return [
        {
            message: `Model "${(0,models_model/* labelOf */.W)(model)}" is a pickle of protocol ${protocol}, which Python ${python} does not read. Save it with protocol=4, or take Python 3.8 or newer.`
        }
    ];
};
/** A script that deals with it says so by these words. */
const DEALS_WITH_MAIN = /__main__|find_class|Unpickler/;
const ofMain = (model, script) => {
    const { main = [] } = model.card.needs ?? {};
    if (main.length === 0 || DEALS_WITH_MAIN.test(script))
        return [];
    return [
        {
            message: `Model "${(0,models_model/* labelOf */.W)(model)}" takes ${main.join(', ')} from the script that saved it ("__main__") and does not load in a service. Define ${main.length > 1 ? 'these' : 'it'} in a module that the entry script imports too, and save the model again.`
        }
    ];
};
const framework_versions_versionIn = (lock, name) => new RegExp(`^${name}==([^\\s;\\\\]+)`, 'm').exec(lock)?.[1];
const minorOf = (version) => version.split('.').slice(0, 2).join('.');

;// CONCATENATED MODULE: ./src/image/runtime-kind.ts


/**
 * Decides what answers requests: an entry script where there is one, else the scoring runtime itself for ONNX models.
 * @throws UserError `RUNTIME_UNCLEAR` when neither fits, `MODEL_ONNX_UNSUPPORTED` when onnxruntime cannot open a model, `INPUT_INVALID` when the wish contradicts the inputs.
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
    const unserved = models.find(({ card }) => card.framework === 'onnx' && card.notServed);
    if (other === undefined && unserved !== undefined)
        throw new errors/* UserError */.yo('MODEL_ONNX_UNSUPPORTED', `Model "${(0,models_model/* labelOf */.W)(unserved)}" cannot be served without code: ${unserved.card.notServed}.`, {
            hint: 'Give an entry script that loads it in its own way, or export the model for what onnxruntime supports and register it again.'
        });
    if (other === undefined && models.length > 0)
        return 'onnx';
    throw new errors/* UserError */.yo('RUNTIME_UNCLEAR', other === undefined
        ? 'An image needs a model or an entry script.'
        : `Model "${(0,models_model/* labelOf */.W)(other)}" (${other.card.framework}) cannot be served without code.`, { hint: 'Give an entry script (score.py with init and run), or register the model as ONNX.' });
};

// EXTERNAL MODULE: ./src/models/find.ts + 2 modules
var find = __webpack_require__(2336);
// EXTERNAL MODULE: ./src/image/build.ts
var image_build = __webpack_require__(6489);
// EXTERNAL MODULE: ./src/image/supply-chain/attachments.ts
var attachments = __webpack_require__(62131);
// EXTERNAL MODULE: ./src/image/supply-chain/provenance.ts
var supply_chain_provenance = __webpack_require__(61994);
;// CONCATENATED MODULE: ./src/image/supply-chain/sbom.ts
/** What an image holds, as a CycloneDX 1.6 document: https://cyclonedx.org/docs/1.6/json/ */







/**
 * The SBOM of an image, or of an index with its platforms together. Equal arguments give equal documents: the serial
 * number follows from the image's digest and the time is that of the commit, or there is none. Pure.
 * @param builds one for each platform
 * @param version of this program
 */
const sbomOf = (builds, subject, version) => {
    const [first] = builds;
    const name = first?.spec.name ?? '';
    const found = new Map(builds.flatMap(build => componentsOf(build, version)).map(each => [each['bom-ref'], each]));
    const components = [...found.values()].toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
    const root = `pkg:oci/${name}@${encodeURIComponent(subject)}`;
    const created = first?.spec.origin?.created;
    return {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        serialNumber: `urn:uuid:${uuidFrom(subject)}`,
        version: 1,
        metadata: {
            ...(created ? { timestamp: created } : {}),
            tools: { components: [{ type: 'application', name: 'scoreline', version }] },
            component: {
                type: 'container',
                'bom-ref': root,
                name,
                purl: root,
                hashes: [sha256(subject)]
            }
        },
        components,
        dependencies: [
            { ref: root, dependsOn: components.map(component => component['bom-ref']) },
            ...components.map(component => ({ ref: component['bom-ref'] }))
        ]
    };
};
const componentsOf = ({ spec, base, lock, condaLock }, version) => [
    ...(base.name || base.digest ? [baseComponent(base)] : []),
    { type: 'application', 'bom-ref': 'scoreline-runtime', name: 'scoreline-runtime', version },
    ...sbom_partsOf(spec).map(partComponent),
    ...(condaLock ? parseExplicit(condaLock).map(condaComponent) : []),
    ...(lock ? packagesOf(lock, spec.architecture).map(packageComponent) : []),
    ...spec.models.map(modelComponent)
];
const sbom_partsOf = ({ runtime, architecture }) => runtime === 'onnx'
    ? [parts_pinned/* NODE */.NW[architecture], parts_pinned/* ONNX_RUNTIME */.$Z, parts_pinned/* ONNX_RUNTIME_COMMON */.Z7]
    : [parts_pinned/* NODE */.NW[architecture]];
const packagesOf = ({ text, python }, architecture) => parseLock(text, 'the lock', python, (0,image_platform/* platformName */.$r)(architecture));
/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
const baseComponent = ({ name = '', digest }) => {
    const short = name
        .replace(/@.*$/, '')
        .replace(/:[^/]*$/, '')
        .split('/')
        .at(-1) || 'base';
    const purl = digest && `pkg:oci/${short}@${encodeURIComponent(digest)}`;
    return {
        type: 'container',
        'bom-ref': purl ?? `base:${name}`,
        name: name || short,
        ...(purl && digest ? { purl, version: digest, hashes: [sha256(digest)] } : {})
    };
};
const partComponent = ({ name, version, integrity }) => {
    const purl = `pkg:npm/${name}@${version}`;
    const content = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
    const isNode = name.startsWith('node-linux-');
    return {
        type: isNode ? 'platform' : 'library',
        'bom-ref': purl,
        name,
        version,
        ...(isNode ? { description: 'Node.js' } : {}),
        purl,
        hashes: [{ alg: 'SHA-512', content }]
    };
};
/** The hashes are those the lock allows: of one wheel, mostly. */
const packageComponent = ({ name, version, hashes }) => {
    const purl = `pkg:pypi/${normalizedName(name)}@${encodeURIComponent(version)}`;
    return {
        type: 'library',
        'bom-ref': purl,
        name,
        version,
        purl,
        hashes: hashes.map(hash => ({ alg: 'SHA-256', content: hash.replace('sha256:', '') }))
    };
};
/** https://github.com/package-url/purl-spec/blob/main/types-doc/conda-definition.md */
const condaComponent = (found) => {
    const { name, version, build, subdir, channel, type, sha256, md5 } = found;
    const qualifiers = { build, channel: channel.split('/').at(-1) ?? '', subdir, type };
    const query = Object.entries(qualifiers)
        .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
        .join('&');
    const purl = `pkg:conda/${encodeURIComponent(name)}@${encodeURIComponent(version)}?${query}`;
    const hashes = [
        ...(sha256 ? [{ alg: 'SHA-256', content: sha256 }] : []),
        ...(md5 ? [{ alg: 'MD5', content: md5 }] : [])
    ];
    return { type: 'library', 'bom-ref': purl, name, version, purl, hashes };
};
/** The hash is that of the weights' layer, as the image has it; of several, the manifest's alone says them all. */
const modelComponent = (model) => {
    const { name, version, digest, layers, card } = model;
    const [only, ...others] = layers;
    return {
        type: 'machine-learning-model',
        'bom-ref': `model:${(0,models_model/* labelOf */.W)(model)}`,
        name,
        version: String(version),
        ...(card.description ? { description: card.description } : {}),
        ...(only && others.length === 0 ? { hashes: [sha256(only.digest)] } : {}),
        properties: [
            { name: 'scoreline:model:digest', value: digest },
            { name: 'scoreline:model:format', value: card.format },
            { name: 'scoreline:model:framework', value: card.framework }
        ]
    };
};
const sha256 = (digest) => ({ alg: 'SHA-256', content: (0,oci_digest/* hexOf */.ZD)(digest) });
/** A UUID made of other data: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8 */
const uuidFrom = (digest) => {
    const hex = (0,oci_digest/* hexOf */.ZD)((0,oci_digest/* digestOf */.ol)(`scoreline sbom ${digest}`));
    const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `8${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20, 32)
    ].join('-');
};

// EXTERNAL MODULE: ./src/actions/host/version.ts
var version = __webpack_require__(19914);
;// CONCATENATED MODULE: ./src/actions/building/attachments.ts





/** The SBOM and the provenance of an image, in this order. */
const attachmentsFor = (builds, builder, host) => (subject) => {
    const ingredients = builds.map(({ spec, foundation: { base, environment, lock, condaLock } }) => ({
        spec,
        base,
        lock: lock && environment ? { text: lock, python: environment.python } : undefined,
        condaLock
    }));
    const sbom = sbomOf(ingredients, subject.digest, version/* VERSION */.x);
    const tool = { version: version/* VERSION */.x, builder };
    const provenance = (0,supply_chain_provenance/* provenanceOf */.Jj)(ingredients, subject.digest, runOf(host), tool);
    return [(0,attachments/* attachment */.oh)(attachments/* SBOM_TYPE */.tY, sbom, subject), (0,attachments/* attachment */.oh)(attachments/* PROVENANCE_TYPE */.Ti, provenance, subject)];
};
/**
 * Sees to it that an image has both. One that was there before keeps what it has, and gets a further provenance only
 * where a workflow or branch built it again that it does not name yet.
 */
const ensureAttached = async ({ store, image }, name, attach) => {
    const repository = (0,image_build/* imageRepository */.an)(name);
    const subject = image.descriptor;
    const [sbom, provenance] = attach(subject);
    if (image.changed)
        return { sbom: (0,attachments/* digestOfAttachment */.lA)(sbom), provenance: (0,attachments/* digestOfAttachment */.lA)(provenance) };
    const [oldSbom] = await (0,attachments/* attachedTo */.cV)(store, repository, subject.digest, attachments/* SBOM_TYPE */.tY);
    const origin = originIn(provenanceIn(provenance));
    const told = (await (0,attachments/* attachedTo */.cV)(store, repository, subject.digest, attachments/* PROVENANCE_TYPE */.Ti)).find(({ document }) => originIn(document) === origin);
    return {
        sbom: oldSbom?.digest ?? (await (0,attachments/* attachLater */.sC)(store, repository, sbom)),
        provenance: told?.digest ?? (await (0,attachments/* attachLater */.sC)(store, repository, provenance))
    };
};
/** The run, as GitHub describes it: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const runOf = ({ env }) => ({
    server: env.GITHUB_SERVER_URL,
    repository: env.GITHUB_REPOSITORY,
    ref: env.GITHUB_REF,
    commit: env.GITHUB_SHA,
    workflow: env.GITHUB_WORKFLOW_REF,
    id: env.GITHUB_RUN_ID,
    attempt: env.GITHUB_RUN_ATTEMPT,
    event: env.GITHUB_EVENT_NAME
});
/** Repository, ref and workflow that a statement names. */
const originIn = (statement) => {
    const definition = statement?.predicate?.buildDefinition;
    const source = definition?.resolvedDependencies?.find(({ digest }) => digest?.gitCommit);
    return JSON.stringify([source?.uri, definition?.externalParameters?.workflow]);
};
const provenanceIn = ({ manifest, documents }) => JSON.parse(String(documents.get(manifest.layers[0]?.digest ?? 'sha256:')));

// EXTERNAL MODULE: ./src/azure/inputs.ts
var azure_inputs = __webpack_require__(71690);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/image/builders/engine.ts + 1 modules
var engine = __webpack_require__(89118);
// EXTERNAL MODULE: ./src/oci/layer/unpack.ts
var unpack = __webpack_require__(53673);
;// CONCATENATED MODULE: ./src/image/dockerfile/check.ts

/** Instructions that would change what the image is, not what is in it. */
const NOT_YOURS = new Set(['FROM', 'ENTRYPOINT', 'CMD', 'MAINTAINER', 'ONBUILD']);
const INSTRUCTIONS = new Set('ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '));
/**
 * Reads the Dockerfile back with a parser of the format, before any engine sees it.
 * @throws UserError `EXTRA_STEPS_INVALID`
 */
const checkDockerfile = async (text, extraSteps) => {
    const { DockerfileParser } = await __webpack_require__.e(/* import() */ 5279).then(__webpack_require__.bind(__webpack_require__, 78390));
    if (extraSteps !== undefined) {
        if (/\\\s*$/.test(extraSteps))
            throw check_invalid('they do not end where they should');
        const steps = DockerfileParser.parse(extraSteps).getInstructions();
        const foreign = steps.find(step => !INSTRUCTIONS.has(step.getKeyword()));
        if (foreign)
            throw check_invalid(`"${foreign.getInstruction()}" is no instruction of Dockerfiles`);
        const refused = steps.find(step => NOT_YOURS.has(step.getKeyword()));
        if (refused)
            throw check_invalid(`${refused.getKeyword()} is not allowed there`);
    }
    const instructions = DockerfileParser.parse(text).getInstructions();
    const unknown = instructions.find(step => !INSTRUCTIONS.has(step.getKeyword()));
    const count = (keyword) => instructions.filter(step => step.getKeyword() === keyword).length;
    // A step that does not end (an open heredoc) swallows what comes after it.
    if (unknown !== undefined || count('FROM') !== 1 || count('ENTRYPOINT') !== 1)
        throw check_invalid('they do not end where they should');
    const ours = text.split('\n').filter(line => /^COPY \["app\//.test(line));
    const read = instructions.map(step => step.getTextContent().split('\n')[0]);
    if (!ours.every(line => read.includes(line)))
        throw check_invalid('they do not end where they should');
};
const check_invalid = (problem) => new errors/* UserError */.yo('EXTRA_STEPS_INVALID', `The input "extra-docker-steps" cannot be used: ${problem}.`, {
    hint: 'Write lines of a Dockerfile, such as RUN apt-get update && apt-get install -y libgomp1. docs/builders.md describes where they go.'
});

// EXTERNAL MODULE: ./src/image/config.ts
var image_config = __webpack_require__(86575);
;// CONCATENATED MODULE: ./src/image/dockerfile/quote.ts

/**
 * A word for `ENV` and `LABEL`, whatever is in it: quoted, with the three characters escaped that mean something between
 * double quotes. https://docs.docker.com/reference/dockerfile/#environment-replacement
 * @throws UserError `DOCKERFILE_VALUE_UNSUPPORTED` for a value of several lines, which no Dockerfile can hold.
 */
const quote_quoted = (value) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    if (/[\u0000-\u001f\u007f]/.test(value))
        throw new errors/* UserError */.yo('DOCKERFILE_VALUE_UNSUPPORTED', `A Dockerfile cannot hold the value ${JSON.stringify(value.slice(0, 80))}.`, {
            hint: 'Take line breaks and control characters out of file names, tags and the description.'
        });
    return `"${value.replace(/["\\$]/g, '\\$&')}"`;
};
/** An instruction in its JSON form, in which nothing needs escaping. */
const jsonForm = (instruction, words) => `${instruction} ${JSON.stringify(words).replaceAll('","', '", "')}`;

;// CONCATENATED MODULE: ./src/image/dockerfile/dockerfile.ts
/** The text of a Dockerfile that makes the image of a spec. Pure. */



/** The one setting that differs from version to version: last, so that nothing before it is rebuilt. */
const dockerfile_VERSION = 'SERVICE_VERSION';
/** Environment, user, ports and entrypoint are those of `imageConfig`, of which this is another spelling. */
const dockerfile = (plan) => {
    const { spec, version, from, base, environment, parts, extraSteps } = plan;
    const { config } = (0,image_config/* imageConfig */.gj)(spec, version, base ?? { layers: [] }, [], environment);
    const variables = ownVariables(config, base);
    const stable = variables.filter(([name]) => name !== dockerfile_VERSION);
    const last = variables.filter(([name]) => name === dockerfile_VERSION);
    const [below, above] = [parts.filter(part => part.below), parts.filter(part => !part.below)];
    return [
        `# The image "${spec.name}" as a Dockerfile. README.md describes how to build it.`,
        `FROM ${from}`,
        'USER 0',
        ...below.flatMap(copy),
        '',
        ...stable.map(([name, value]) => `ENV ${name}=${quote_quoted(value)}`),
        ...(extraSteps ? ['', '# extra-docker-steps', extraSteps.trimEnd()] : []),
        ...above.flatMap(copy),
        '',
        ...Object.entries(ownLabels(spec, config, base)).map(([name, value]) => `LABEL ${quote_quoted(name)}=${quote_quoted(value)}`),
        ...last.map(([name, value]) => `ENV ${name}=${quote_quoted(value)}`),
        `WORKDIR ${config.WorkingDir}`,
        ...Object.keys(config.ExposedPorts ?? {}).map(port => `EXPOSE ${port}`),
        `STOPSIGNAL ${config.StopSignal}`,
        `USER ${config.User}`,
        jsonForm('ENTRYPOINT', config.Entrypoint ?? []),
        'CMD []',
        ''
    ].join('\n');
};
const copy = ({ folder, target, comment }) => [
    '',
    ...comment.map(line => `# ${line}`),
    jsonForm('COPY', [`${folder}/`, `${target}/`])
];
/** Without what the base has already. An unknown base keeps the PATH it has. */
const ownVariables = ({ Env = [] }, base) => Env.filter(entry => !base?.config?.Env?.includes(entry))
    .filter(entry => base !== undefined || !/^PATH=(?!\/opt\/scoreline)/.test(entry))
    .map(entry => {
    const at = entry.indexOf('=');
    return [entry.slice(0, at), entry.slice(at + 1)];
});
const ownLabels = ({ name, description }, { Labels = {} }, base) => ({
    ...Object.fromEntries(Object.entries(Labels).filter(([key, value]) => base?.config?.Labels?.[key] !== value)),
    [oci_manifest/* ANNOTATION */.YX.title]: name,
    // A label of a Dockerfile has one line.
    ...(description ? { [oci_manifest/* ANNOTATION */.YX.description]: description.replace(/\s+/g, ' ') } : {})
});

;// CONCATENATED MODULE: ./src/image/dockerfile/readme.ts


/** What a person finds who opens the context. */
const contextReadme = (spec, platform, parts) => `# ${spec.name}

${spec.description ?? 'An image that answers scoring requests.'}

Everything that the image is made of lies in this folder; nothing else is needed to build it, but the base image.

    docker build --platform ${platform} -t ${spec.name} .
    docker run --rm -p ${contract_image/* IN_IMAGE */.y4.port}:${contract_image/* IN_IMAGE */.y4.port} ${spec.name}
    curl -d '{"data": [[0, 0]]}' -H 'content-type: application/json' http://127.0.0.1:${contract_image/* IN_IMAGE */.y4.port}/score

\`podman build\` and \`buildah build\` take the same arguments. The samples that a model wants are described at
http://127.0.0.1:${contract_image/* IN_IMAGE */.y4.port}/swagger.json.

| Folder | In the image | What it is |
|---|---|---|
${parts.map(({ folder, target, comment }) => `| \`${folder}/\` | \`${target}/\` | ${comment[0]?.replace(/ To change them.*/, '')} |`).join('\n')}

The process runs as a user without rights and listens on port ${contract_image/* IN_IMAGE */.y4.port}.${pythonNote(parts)}
`;
const pythonNote = (parts) => {
    const has = (name) => parts.some(({ folder }) => folder === name);
    if (!has('environment'))
        return '';
    const brought = has('conda')
        ? `\`conda/\` brings Python; \`conda/${LOCK_FILE}\` lists its packages.`
        : 'The base image brings Python;';
    return ` ${brought} \`environment/requirements.lock\` pins every package with its hashes.`;
};

;// CONCATENATED MODULE: ./src/image/dockerfile/context.ts
/** A build context on disk. Equal images give equal folders: names, bytes, modes and times. */








/**
 * Writes the context in place of what the folder held.
 * @throws UserError `EXTRA_STEPS_INVALID`, `DOCKERFILE_VALUE_UNSUPPORTED`
 */
const writeContext = async (folder, plan) => {
    const text = dockerfile(plan);
    await checkDockerfile(text, plan.extraSteps);
    await (0,promises_.mkdir)(external_node_path_default().dirname(folder), { recursive: true });
    const draft = await (0,promises_.mkdtemp)(`${folder}.`);
    try {
        const digests = [];
        for (const part of plan.parts)
            digests.push(...(await writePart(part, draft)));
        const platform = (0,image_platform/* platformName */.$r)(plan.spec.architecture);
        await writeTexts(draft, text, contextReadme(plan.spec, platform, plan.parts));
        await context_settle(draft);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        await (0,promises_.rename)(draft, folder);
        const decides = [context_FORMAT, platform, dockerfile({ ...plan, version: 0 }), ...digests];
        const hash = (0,external_node_crypto_.createHash)('sha256').update(decides.join('\n'));
        return { folder, key: `sha256:${hash.digest('hex')}` };
    }
    catch (error) {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
        throw error;
    }
};
/** The same context for another version of the image. */
const renumberContext = async (folder, plan) => {
    const file = external_node_path_default().join(folder, 'Dockerfile');
    await (0,promises_.writeFile)(file, dockerfile(plan));
    await (0,promises_.utimes)(file, 0, 0);
    await (0,promises_.utimes)(folder, 0, 0);
};
/** Change it when equal layers and an equal Dockerfile give another context. */
const context_FORMAT = 'context 1';
const writeTexts = async (folder, dockerfileText, readme) => {
    await (0,promises_.writeFile)(external_node_path_default().join(folder, 'Dockerfile'), dockerfileText);
    await (0,promises_.writeFile)(external_node_path_default().join(folder, 'README.md'), readme);
};
/** @returns the digests of the layers, known or taken on the way. */
const writePart = async ({ folder, target, layers }, root) => {
    const unpacked = external_node_path_default().join(root, '.unpacked');
    const digests = [];
    for (const { blob } of layers) {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const counted = async function* () {
            for await (const chunk of blob.open()) {
                if (blob.digest === undefined)
                    hash.update(chunk);
                // A copy: the next chunk may come in the same buffer.
                yield Buffer.from(chunk);
            }
        };
        await (0,unpack/* unpack */.l)(counted(), blob.mediaType, unpacked);
        digests.push(blob.digest ?? `sha256:${hash.digest('hex')}`);
    }
    const place = external_node_path_default().join(root, folder);
    await (0,promises_.mkdir)(external_node_path_default().dirname(place), { recursive: true });
    await (0,promises_.rename)(external_node_path_default().join(unpacked, target), place);
    await (0,promises_.rm)(unpacked, { recursive: true });
    return digests;
};
/** Modes as in the layers, whatever the umask; times of 1970. Folders after what is in them. */
const context_settle = async (folder) => {
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        const file = external_node_path_default().join(folder, entry.name);
        if (entry.isDirectory())
            await context_settle(file);
        else if (entry.isSymbolicLink())
            await (0,promises_.lutimes)(file, 0, 0);
        else {
            await (0,promises_.chmod)(file, (await (0,promises_.stat)(file)).mode & 0o100 ? 0o755 : 0o644);
            await (0,promises_.utimes)(file, 0, 0);
        }
    }
    await (0,promises_.chmod)(folder, 0o755);
    await (0,promises_.utimes)(folder, 0, 0);
};

// EXTERNAL MODULE: ./src/models/media-types.ts
var media_types = __webpack_require__(9142);
// EXTERNAL MODULE: ./src/models/register.ts + 2 modules
var register = __webpack_require__(44287);
// EXTERNAL MODULE: ./src/image/code-layer.ts
var code_layer = __webpack_require__(77100);
;// CONCATENATED MODULE: ./src/image/dockerfile/parts.ts
/** What a build context is made of: the layers of the image, each as a folder. */






const contextParts = async (spec, { runtime, environment }, store) => {
    const programs = runtime.slice(0, -1);
    const server = runtime.at(-1);
    return [
        ...(programs.length > 0
            ? [
                {
                    folder: 'programs',
                    target: contract_image/* IN_IMAGE */.y4.node.replace(/\/bin\/node$/, ''),
                    layers: programs,
                    madeBy: 'scoreline: programs',
                    comment: [
                        'Programs of other makers that serve: Node.js, and onnxruntime for models without code.'
                    ],
                    below: true
                }
            ]
            : []),
        ...(server
            ? [
                {
                    folder: 'runtime',
                    target: contract_image/* IN_IMAGE */.y4.runtime,
                    layers: [server],
                    madeBy: server.madeBy,
                    comment: ['The scoring runtime.'],
                    below: true
                }
            ]
            : []),
        ...(environment?.conda ? [parts_condaPart(environment.conda)] : []),
        ...(environment ? [environmentPart(environment)] : []),
        ...spec.models.map(model => ({
            folder: `models/${model.name}`,
            target: `/models/${model.name}`,
            layers: model.layers.map(descriptor => ({
                blob: {
                    mediaType: (0,media_types/* layerTypeOf */.rE)(descriptor.mediaType),
                    label: `${(0,models_model/* labelOf */.W)(model)} (weights)`,
                    digest: descriptor.digest,
                    size: descriptor.size,
                    open: () => store.stream((0,register/* modelRepository */.m)(model.name), descriptor)
                }
            })),
            madeBy: `scoreline: models ${(0,models_model/* labelOf */.W)(model)}`,
            comment: [`Model ${(0,models_model/* labelOf */.W)(model)}, ${model.digest}.`],
            below: false
        })),
        {
            folder: 'app',
            target: contract_image/* IN_IMAGE */.y4.appRoot,
            layers: [await (0,code_layer/* codeLayer */.$L)(spec)],
            madeBy: contract_image/* MADE_BY */.aI.code,
            comment: [`Code, ${contract_image/* IN_IMAGE */.y4.serviceFile}, and links to the models.`],
            below: false
        }
    ];
};
const parts_condaPart = (conda) => ({
    folder: 'conda',
    target: contract_image/* IN_IMAGE */.y4.conda,
    layers: [conda],
    madeBy: conda.madeBy,
    comment: [`Python with the packages of conda/${LOCK_FILE}.`],
    below: true
});
/** Laid out already: a build needs neither pip nor a package index, and so none of their passwords. */
const environmentPart = (environment) => {
    const packages = `${contract_image/* IN_IMAGE */.y4.environment}/lib/python${environment.python}/site-packages`;
    return {
        folder: 'environment',
        target: contract_image/* IN_IMAGE */.y4.environment,
        layers: [environment],
        madeBy: environment.madeBy,
        comment: [
            'The packages of environment/requirements.lock, as pip lays them out. To change them, change the lock and put these',
            'lines in place of the COPY:',
            `  COPY ["environment/requirements.lock", "${contract_image/* IN_IMAGE */.y4.environment}/"]`,
            `  RUN ${environment.conda ? `${contract_image/* IN_IMAGE */.y4.conda}/bin/python` : 'python3'} -m pip install --no-compile --no-deps --require-hashes --target ${packages} -r ${contract_image/* IN_IMAGE */.y4.environment}/requirements.lock`
        ],
        below: true
    };
};

;// CONCATENATED MODULE: ./src/image/dockerfile/plan.ts



/** The base of a Dockerfile where none is given: one that commands can be run on. */
const dockerfileBase = (runtime, environment) => runtime === 'onnx' || environment?.conda ? PLAIN_BASE : defaultBase(runtime, environment?.python);
/** What a Dockerfile for this image has to say. A base that was read is named by its digest, so that it stays the same. */
const dockerfilePlan = async (spec, foundation, given, store) => {
    const { base, environment } = foundation;
    const known = base !== base_image/* SCRATCH */.Zc || given.baseImage === 'scratch';
    return {
        spec,
        version: 1,
        from: base.name && base.digest
            ? `${base.name}@${base.digest}`
            : (given.baseImage ?? dockerfileBase(spec.runtime, environment)),
        ...(known ? { base } : {}),
        environment,
        parts: await contextParts(spec, foundation, store),
        extraSteps: given.extraSteps
    };
};

// EXTERNAL MODULE: ./src/oci/versions.ts
var versions = __webpack_require__(50484);
;// CONCATENATED MODULE: ./src/image/platforms.ts
/** One image for several platforms: an index over an image of each. */






/** As `buildImage`: an image for one platform, an index for several. @param builds one for each platform, in order */
const buildPlatforms = async (builds, tools) => {
    const [first, ...others] = builds;
    if (others.length === 0)
        return (0,image_build/* buildImage */._w)(first.spec, first.foundation, tools);
    const { store, attach } = tools;
    const { name } = first.spec;
    const repository = (0,image_build/* imageRepository */.an)(name);
    const staged = [];
    for (const build of builds)
        staged.push({ ...build, layers: await (0,image_build/* stageLayers */.hL)(build.spec, build.foundation, tools) });
    const numbered = await (0,versions/* publishNumbered */.U)(store, repository, number => indexArtifact(staged, number), {
        reuse: true,
        attach,
        essence: document => ({ ...document, annotations: (0,image_config/* withoutOrigin */.bj)(document.annotations) })
    });
    const layers = staged.flatMap(shownLayers);
    // Layers that platforms share are stored once.
    const sizes = new Map(layers.map(({ descriptor: { digest, size } }) => [digest, size]));
    return {
        ...(0,image_build/* builtImage */.i)(store, name, numbered, layers),
        size: [...sizes.values()].reduce((sum, size) => sum + size, 0)
    };
};
const shownLayers = ({ spec, layers }) => layers.map(layer => ({
    ...layer,
    madeBy: `${layer.madeBy} (${(0,image_platform/* platformName */.$r)(spec.architecture)})`
}));
/**
 * The index of one version, with the manifests and configs it names. Where the image comes from stands in the index
 * alone, so that the images of the platforms are the same from every commit. Pure.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md
 */
const indexArtifact = (platforms, version) => {
    const documents = new Map();
    const manifests = [];
    for (const { spec, foundation, layers } of platforms) {
        const image = (0,image_build/* imageArtifact */.UZ)({ ...spec, origin: {} }, version, foundation, layers);
        const bytes = (0,oci_manifest/* toBytes */.ZJ)(image.manifest);
        const digest = (0,oci_digest/* digestOf */.ol)(bytes);
        for (const [key, document] of image.documents)
            documents.set(key, document);
        documents.set(digest, bytes);
        const platform = platformIn(spec, foundation);
        manifests.push({ mediaType: oci_manifest/* MEDIA */.Rn.manifest, digest, size: bytes.length, platform });
    }
    const [first] = platforms;
    const manifest = {
        schemaVersion: 2,
        mediaType: oci_manifest/* MEDIA */.Rn.index,
        manifests,
        ...(first ? { annotations: (0,image_config/* imageAnnotations */.s1)(first.spec, version, { layers: [] }) } : {})
    };
    return { manifest, documents };
};
const platformIn = ({ architecture }, { base: { variant } }) => ({
    ...(0,image_platform/* platformOf */.tj)(architecture),
    ...(variant ? { variant } : {})
});

// EXTERNAL MODULE: ./src/actions/opening/azure.ts
var azure = __webpack_require__(60499);
// EXTERNAL MODULE: ./src/actions/opening/stores.ts + 1 modules
var stores = __webpack_require__(69508);
;// CONCATENATED MODULE: ./src/actions/building/image-builders.ts
/** The builders of `build-image`, and the Dockerfile they share. */













const builderInputs = {
    ...(0,parameters/* grouped */.zD)('Azure', azure_inputs/* azureInputs */.Ro),
    builder: (0,parameters/* withDefault */.IQ)((0,inputs/* oneOf */.yL)(['daemonless', 'docker', 'acr-tasks']), 'daemonless', 'How to build: daemonless (no container engine needed), docker (with docker buildx, podman or buildah, the first that is installed) or acr-tasks (in an Azure container registry). See docs/builders.md.'),
    'container-engine': (0,parameters/* optional */.lq)((0,inputs/* oneOf */.yL)(engine/* ENGINES */.ug), 'docker, podman or buildah, instead of the first one that is installed.'),
    'builder-arguments': (0,parameters/* several */.J$)(inputs/* lines */.Mn, 'Additional arguments for the build command of the container engine, one per line.'),
    'base-image': (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Base image by tag or digest, e.g. docker.io/library/python:3.11-slim-bookworm; the value default selects one that fits (docs/images.md). Empty or scratch: no base image, which is enough for target local.'),
    'emit-dockerfile': (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true also writes the image as a Dockerfile with its complete build context.'),
    'extra-docker-steps': (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Dockerfile lines that are run as root after the base image and before models and code are added, for example RUN apt-get update && apt-get install -y libgomp1. See docs/builders.md.'),
    'max-image-size': (0,parameters/* optional */.lq)(inputs/* byteCount */.GJ, 'Maximum size of the image, such as 500 MB or 2 GiB. A larger image is not published.')
};
/** @throws UserError `INPUT_INVALID` for inputs that the builder has no use for. */
const checkBuilder = (input, platforms) => {
    if (platforms > 1 && (input.builder !== 'daemonless' || input['emit-dockerfile']))
        throw (0,inputs/* invalid */.Gq)('platforms', 'names several, and a Dockerfile with its context is for one', 'Build each platform in a step of its own, or all with the builder daemonless.');
    if (input.builder === 'docker')
        return;
    const unused = (name) => (0,inputs/* invalid */.Gq)(name, `does not apply to the builder ${input.builder}`, 'Give builder: docker, or leave it out.');
    if (input['container-engine'])
        throw unused('container-engine');
    if (input['builder-arguments'].length > 0)
        throw unused('builder-arguments');
    const runsSteps = input.builder === 'acr-tasks' || input['emit-dockerfile'];
    if (input['extra-docker-steps'] && !runsSteps)
        throw unused('extra-docker-steps');
};
/** What a build stands on where no base is given: a container engine cannot run steps on nothing. */
const baseFor = (input, runtime) => {
    if (input['base-image'] || input.builder === 'daemonless')
        return input['base-image'];
    return runtime === 'python' ? 'default' : 'docker.io/library/debian:bookworm-slim';
};
/** Opens the registry: with the sign-in to Azure where that builds. */
const openWorkspace = async (input, host) => {
    if (input.builder !== 'acr-tasks') {
        const open = (location) => (0,stores/* openStore */.C)(location, host);
        return { store: await open(input.registry), open };
    }
    const { acrAt } = await __webpack_require__.e(/* import() */ 6323).then(__webpack_require__.bind(__webpack_require__, 86323));
    const access = await (0,azure/* openAzureFor */.J5)(input, host);
    acrAt(input.registry, access);
    const open = (location) => (0,stores/* openStore */.C)(location, host, access);
    return { access, store: await open(input.registry), open };
};
/** Builds with the builder that was chosen: the same version numbers, labels, annotations and outputs with each. */
const buildAs = async (input, builds, { store, access, attach }, host) => {
    const emit = input['emit-dockerfile'];
    const { log, exec, signal } = host;
    const tools = { store, attach, maxSize: input['max-image-size'], log, exec, signal };
    if (input.builder === 'daemonless' && !emit)
        return { image: await buildPlatforms(builds, tools), dockerfile: undefined };
    const [{ spec, foundation }] = builds;
    const given = { baseImage: input['base-image'], extraSteps: input['extra-docker-steps'] };
    const plan = await dockerfilePlan(spec, foundation, given, store);
    const place = external_node_path_default().join(output_folder/* OUTPUT_FOLDER */.zF, 'contexts', spec.name);
    const folder = await (0,plain_write/* outputPlace */.h)(place, 'folder', { what: 'The build context' });
    const context = await writeContext(folder, plan);
    const build = async () => {
        if (input.builder === 'daemonless')
            return buildPlatforms(builds, tools);
        if (access) {
            const { buildInAcr } = await __webpack_require__.e(/* import() */ 6323).then(__webpack_require__.bind(__webpack_require__, 86323));
            return buildInAcr(context, plan, { ...tools, access, clock: host.clock });
        }
        const { buildInEngine } = await Promise.all(/* import() */[__webpack_require__.e(6627), __webpack_require__.e(7392)]).then(__webpack_require__.bind(__webpack_require__, 27392));
        const wishes = {
            engine: input['container-engine'],
            extraArguments: input['builder-arguments']
        };
        return buildInEngine(context, plan, wishes, tools);
    };
    try {
        const image = await build();
        if (!emit)
            return { image, dockerfile: undefined };
        await renumberContext(context.folder, { ...plan, version: image.version });
        host.log.info(`The Dockerfile of ${image.label} and its context are in ${place}`);
        return { image, dockerfile: place };
    }
    finally {
        if (!emit)
            await (0,promises_.rm)(context.folder, { recursive: true, force: true });
    }
};

// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(22483);
;// CONCATENATED MODULE: ./src/image/environment/conda/mode.ts
const CONDA_MODES = ['auto', 'always', 'never'];

// EXTERNAL MODULE: ./src/actions/opening/azure-registry.ts
var azure_registry = __webpack_require__(75015);
// EXTERNAL MODULE: ./src/actions/opening/places.ts
var opening_places = __webpack_require__(29082);
;// CONCATENATED MODULE: ./src/actions/building/image-inputs.ts










const PLATFORMS = ['linux/amd64', 'linux/arm64'];
const platform = (0,inputs/* oneOf */.yL)(PLATFORMS);
/** Each once, in the order given; none means this machine's. */
const platformList = (0,inputs/* taking */.BS)({ kind: 'list', commas: true, of: PLATFORMS }, (value, name) => [...new Set((0,inputs/* list */.p_)(value, name).map(entry => platform(entry, name)))]);
/** What `build-image` takes. */
const image_inputs_inputs = {
    name: (0,parameters/* required */.mw)((0,names/* nameOf */.Vb)('image'), 'Name of the image: 3 to 32 lower-case letters, digits, "-" and ".".'),
    models: (0,parameters/* several */.J$)(inputs/* list */.p_, 'Registered models as name:version, one per line. A name alone means its newest version.'),
    ...opening_places/* registryInputs */.P4,
    ...azure_registry/* newRegistryInputs */.X,
    runtime: (0,parameters/* optional */.lq)((0,inputs/* oneOf */.yL)(['onnx', 'python']), 'onnx (models served without code) or python (with an entry script). Default: detected.'),
    'entry-script': (0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Python file with init() and run(data); relative to source-directory if that is given.'), (_, given) => !given['source-directory']),
    'source-directory': (0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Folder whose files are copied into the image with the entry script.')),
    ...(0,parameters/* grouped */.zD)('Python environment', {
        'environment-file': (0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'conda environment.yml with the Python version and packages, or a conda lock file (@EXPLICIT).')),
        requirements: (0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'requirements.txt, or a lock file with hashes, instead of environment-file.')),
        conda: (0,parameters/* withDefault */.IQ)((0,inputs/* oneOf */.yL)(CONDA_MODES), 'auto', 'When to install the conda packages of environment-file with micromamba, mamba or conda: auto (only if one of them is not on PyPI), always or never. See docs/environments.md.'),
        'python-version': (0,parameters/* optional */.lq)(python_version/* pythonVersion */.Tn, 'Python version of the image, e.g. 3.8, instead of the one in environment-file. Default where nothing says it: the newest for which the pinned packages have wheels.'),
        'source-builds': (0,parameters/* withDefault */.IQ)((0,inputs/* oneOf */.yL)(SOURCE_BUILDS), 'auto', 'What to do with a package without a wheel: auto builds it from its source distribution, never rejects it. See docs/environments.md.'),
        'requirement-variables': (0,parameters/* several */.J$)(variableNames, 
        // biome-ignore lint/suspicious/noTemplateCurlyInString: how requirements write variables.
        'Environment variables that requirements and conda channels may use as ${NAME}, one name per line, for example a token for a private package index. All others are rejected. See docs/environments.md.')
    }),
    platforms: (0,parameters/* several */.J$)(platformList, "Platforms of the image: linux/amd64, linux/arm64 or both (an image index). Default: this machine's."),
    ...(0,parameters/* grouped */.zD)('Build', builderInputs),
    ...(0,parameters/* grouped */.zD)('Signature', {
        sign: (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true signs the provenance with the identity of the job (Sigstore, keyless). Needs permissions id-token: write and attestations: write. See docs/supply-chain.md.'),
        'github-token': {
            ...(0,parameters/* secret */.rJ)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Token to store the signature as an attestation of the repository, if sign is true.')),
            // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
            inWorkflow: '${{ github.token }}'
        }
    }),
    tags: (0,parameters/* several */.J$)(inputs/* pairs */.AS, 'Tags to find the image by: key=value, one per line.'),
    description: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'One sentence about the image.')
};

// EXTERNAL MODULE: ./src/actions/host/markdown.ts
var markdown = __webpack_require__(62633);
;// CONCATENATED MODULE: ./src/actions/building/image-summary.ts



/** What the job summary shows of an image. Pure. */
const summaryOf = (image, spec, { base, notes = [] }, attached) => (0,markdown/* heading */.R_)(`Image ${(0,markdown/* code */.aY)(image.label)}${image.changed ? '' : ' (unchanged)'}`) +
    (0,markdown/* facts */.Ix)([
        ['Digest', (0,markdown/* code */.aY)(image.descriptor.digest)],
        ['Runtime', spec.runtime],
        ['Models', spec.models.map(models_model/* labelOf */.W).join(', ')],
        ['Entry script', spec.script?.file],
        ['Base', base.name ? (0,markdown/* code */.aY)(base.name) : 'none: it runs with target local'],
        ['Size', (0,core_words/* bytes */.ee)(image.size)],
        ['SBOM', (0,markdown/* code */.aY)(attached.sbom)],
        ['Provenance', (0,markdown/* code */.aY)(attached.provenance)],
        ['Signature', attached.signature && (0,markdown/* code */.aY)(attached.signature)],
        ['Description', spec.description]
    ]) +
    `\n${(0,markdown/* table */.tp)(['Layer', 'Size'], image.layers.map(layer => [layer.madeBy.replace(/^scoreline: /, ''), (0,core_words/* bytes */.ee)(layer.size)]))}` +
    (notes.length === 0
        ? ''
        : `\n#### Environment\n\n${(0,markdown/* bullets */.e5)(notes.map(({ level, message }) => (level === 'warning' ? (0,markdown/* markdown */.wD) `**Warning:** ${message}` : message)))}`);

;// CONCATENATED MODULE: ./src/actions/building/origin.ts

/**
 * Where what is built comes from, as far as the environment says: the repository and commit of the job, and the time
 * of `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/) or else of that commit. Never the
 * time of building, so that building again gives the same.
 * @throws UserError `INPUT_INVALID` for a SOURCE_DATE_EPOCH that is no number of seconds.
 */
const originOf = async ({ env, exec }) => {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: revision } = env;
    const seconds = env.SOURCE_DATE_EPOCH
        ? origin_checked(env.SOURCE_DATE_EPOCH)
        : revision && (await commitTime(revision, exec));
    return {
        ...(server && repository ? { source: `${server}/${repository}` } : {}),
        ...(revision ? { revision } : {}),
        ...(seconds ? { created: timestamp(Number(seconds)) } : {})
    };
};
const origin_checked = (epoch) => {
    if (/^\d{1,11}$/.test(epoch))
        return epoch;
    throw new errors/* UserError */.yo('INPUT_INVALID', `SOURCE_DATE_EPOCH is "${epoch}", which is no number of seconds since 1970.`, { hint: 'Set it to, for example, the output of: git log -1 --format=%ct' });
};
/** Seconds since 1970; undefined where there is no git, no checkout, or not of that commit. */
const commitTime = async (revision, exec) => {
    try {
        const { exitCode, stdout } = await exec('git', ['show', '-s', '--format=%ct', revision]);
        return exitCode === 0 && /^\d{1,11}$/.test(stdout.trim()) ? stdout.trim() : undefined;
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'PROGRAM_MISSING'))
            return undefined;
        throw error;
    }
};
/** https://www.rfc-editor.org/rfc/rfc3339#section-5.6, in whole seconds. */
const timestamp = (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

// EXTERNAL MODULE: ./src/image/supply-chain/signature.ts
var signature = __webpack_require__(53235);
;// CONCATENATED MODULE: ./src/actions/building/signature.ts
/** Signs the provenance of an image with the identity of the job: no key is kept anywhere. */





/**
 * Sees to it that an image has a signed provenance from this workflow and ref: a Sigstore bundle that refers to it, and
 * that GitHub lists among the repository's attestations where there is a token for that.
 * @throws UserError `SIGNING_NOT_ALLOWED`, `SIGNING_FAILED`; the image is there then, unsigned, and the next run signs it.
 */
const ensureSigned = async ({ store, image }, name, attach, token, host) => {
    const repository = (0,image_build/* imageRepository */.an)(name);
    const subject = image.descriptor;
    const statement = provenanceIn(attach(subject)[1]);
    const known = (await (0,attachments/* attachedTo */.cV)(store, repository, subject.digest, attachments/* SIGNATURE_TYPE */.uf)).find(({ document }) => originIn((0,signature/* statementIn */.hg)(document)) === originIn(statement));
    if (known)
        return { signature: known.digest };
    if (token !== undefined)
        host.log.secret(token);
    const [subjectName = name] = image.reference.split('@');
    const { bundle, attestationID } = await attested(statement, subjectName, token, host);
    if (token === undefined)
        host.log.info('Not kept with GitHub: there is no github-token.');
    return {
        signature: await (0,attachments/* attachLater */.sC)(store, repository, (0,signature/* signatureAttachment */.ot)(bundle, subject)),
        attestation: attestationID
    };
};
/** https://github.com/actions/toolkit/tree/main/packages/attest */
const attested = async ({ predicateType, predicate, subject }, name, token, { env }) => {
    if (!env.ACTIONS_ID_TOKEN_REQUEST_URL)
        throw new errors/* UserError */.yo('SIGNING_NOT_ALLOWED', 'The image was not signed: this job may not ask GitHub for an identity token.', {
            hint: 'Add "permissions: { id-token: write, attestations: write }" to the job, beside those it has. Outside of GitHub Actions leave input "sign" out.'
        });
    const { attest } = await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(1652), __webpack_require__.e(1074), __webpack_require__.e(2337)]).then(__webpack_require__.bind(__webpack_require__, 12337));
    try {
        return await attest({
            subjects: subject.map(({ digest }) => ({ name, digest: { ...digest } })),
            predicateType,
            predicate,
            token: token ?? '',
            skipWrite: token === undefined
        });
    }
    catch (error) {
        throw new errors/* UserError */.yo('SIGNING_FAILED', `The image was not signed: ${error instanceof Error ? error.message : String(error)}.`, {
            cause: error,
            hint: 'Run the step again: the image is there, and only its signature is missing. Keeping it with GitHub needs "attestations: write", and in private repositories a plan that has attestations.'
        });
    }
};

// EXTERNAL MODULE: ./src/actions/inputs/read-inputs.ts
var read_inputs = __webpack_require__(81111);
// EXTERNAL MODULE: ./src/actions/opening/model-verdicts.ts
var model_verdicts = __webpack_require__(62888);
;// CONCATENATED MODULE: ./src/actions/build-image.ts



























const main = async (host) => {
    await perform((0,read_inputs/* readInputs */.K)(image_inputs_inputs, host), host);
};
/**
 * What can be said of the inputs before there are models: builder and platforms, the entry script.
 * @throws UserError `INPUT_INVALID`, `ENTRY_SCRIPT_MISSING`, `ENTRY_SCRIPT_INVALID`
 */
const checkInputs = async (input, { signal }) => {
    checkBuilder(input, input.platforms.length);
    const script = input['entry-script'];
    if (script)
        await (0,entry_script/* readEntryScript */.a)(script, input['source-directory'], { signal });
};
/** Builds, with outputs and summary. */
const perform = async (input, host) => {
    checkBuilder(input, input.platforms.length);
    await (0,azure_registry/* ensureRegistry */.G)(input, host);
    const workspace = await openWorkspace(input, host);
    const { store } = workspace;
    const models = await Promise.all(input.models.map(name => (0,find/* findModel */.P6)(store, (0,find/* parseModelReference */.qZ)(name))));
    await (0,model_verdicts/* tellVerdicts */.K)(store, models.map(model => ({
        name: model.name,
        label: (0,models_model/* labelOf */.W)(model),
        digest: model.digest,
        isPickle: ['pickle', 'joblib'].includes(model.card.format)
    })), host.log);
    const script = input['entry-script'];
    const [architecture = (0,onnx_runtime/* hostArchitecture */.m4)(), ...others] = input.platforms.map(image_platform/* architectureOf */.NJ);
    const spec = {
        name: input.name,
        models,
        runtime: decideRuntime(models, { runtime: input.runtime, hasScript: script !== undefined }),
        script: script ? await (0,entry_script/* readEntryScript */.a)(script, input['source-directory'], host) : undefined,
        tags: input.tags,
        description: input.description,
        architecture,
        origin: await originOf(host)
    };
    const tools = {
        runtimeFolder: external_node_path_default().join(host.home, 'runtime'),
        cache: (0,opening_places/* cacheFolder */.nF)(host),
        exec: host.exec,
        log: host.log,
        signal: host.signal,
        openRegistry: workspace.open
    };
    const scriptText = spec.script &&
        (await (0,plain_file/* readPlainText */.Sg)(spec.script.source, { what: 'The entry script', signal: host.signal }));
    const foundationFor = (architecture) => foundationOf({
        runtime: spec.runtime,
        architecture,
        baseImage: baseFor(input, spec.runtime),
        environmentFile: input['environment-file'],
        requirements: input.requirements,
        conda: input.conda,
        python: input['python-version'],
        imports: scriptText === undefined ? undefined : importedPackages(scriptText),
        sourceBuilds: input['source-builds'],
        variables: input['requirement-variables']
    }, tools);
    const { foundation, builds } = await host.phase(`Prepare image ${input.name}`, async () => {
        const foundation = await foundationFor(spec.architecture);
        const builds = [{ spec, foundation }];
        for (const architecture of others)
            builds.push({
                spec: { ...spec, architecture },
                foundation: await foundationFor(architecture)
            });
        return { foundation, builds };
    });
    if (foundation.environment && spec.script && scriptText !== undefined) {
        const { python } = foundation.environment;
        await checkSyntax(spec.script, scriptText, python, host.env, host);
        const packages = [...condaPins(foundation.condaLock), foundation.lock ?? ''].join('\n');
        for (const { message, line } of movedModules(importsIn(scriptText), packages))
            host.log.warning(message, { file: spec.script.source, line });
        for (const { message, name } of misfits(models, { lock: packages, python, script: scriptText }))
            host.log.warning(message, (name && foundation.places?.get(name)) ||
                environmentPlace(input) || { file: spec.script.source });
    }
    const attach = attachmentsFor(builds, input.builder, host);
    const built = await host.phase(`Build image ${input.name}`, async () => {
        const { image, dockerfile = '' } = await buildAs(input, builds, { ...workspace, attach }, host);
        const attached = await ensureAttached({ store, image }, input.name, attach);
        const signed = input.sign
            ? await ensureSigned({ store, image }, input.name, attach, input['github-token'], host)
            : undefined;
        return { image, dockerfile, attached, signed };
    });
    const { image, dockerfile, attached, signed } = built;
    const keep = host.rehearsal ? async () => '' : keepLock;
    const lockFile = await keep(foundation.lock, `${input.name}.txt`);
    const condaLockFile = await keep(foundation.condaLock, `${input.name}.conda.lock`);
    host.log.info(`${image.changed ? 'Built' : 'Already built'}: ${image.label} (${image.descriptor.digest})`);
    host.output('image', image.label);
    host.output('reference', image.reference);
    host.output('version', image.version);
    host.output('digest', image.descriptor.digest);
    host.output('size', image.size);
    host.output('changed', image.changed);
    host.output('sbom-digest', attached.sbom);
    host.output('provenance-digest', attached.provenance);
    host.output('signature-digest', signed?.signature ?? '');
    host.output('attestation-id', signed?.attestation ?? '');
    host.output('lock-file', lockFile);
    host.output('conda-lock-file', condaLockFile);
    host.output('dockerfile', dockerfile);
    await host.summary(summaryOf(image, spec, foundation, { ...attached, ...signed }));
    return image;
};
/** The packages of a conda part as lines of a lock of pip's. */
const condaPins = (lock = '') => parseExplicit(lock).map(({ name, version }) => `${name}==${version}`);
/** Where the packages of an image are written down. */
const environmentPlace = (input) => {
    const file = input['environment-file'] ?? input.requirements;
    return file === undefined ? undefined : { file, line: 1 };
};
/** The lock file, where later steps can use it: as an artifact, or as `requirements` of the next build. */
const keepLock = async (lock, name) => {
    if (lock === undefined)
        return '';
    const file = external_node_path_default().join(output_folder/* OUTPUT_FOLDER */.zF, 'locks', name);
    await (0,plain_write/* writePlainFile */.G)(file, lock, { what: 'The lock file' });
    return file;
};


/***/ }),

/***/ 52414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ checkIsImage),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   Zc: () => (/* binding */ SCRATCH),
/* harmony export */   qO: () => (/* binding */ unsupported),
/* harmony export */   w: () => (/* binding */ layersOf),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32060);
/** What a base image is, decided from its documents alone. */


/** Without a base: the image holds our own layers alone. */
const SCRATCH = { layers: [], sources: [] };
/** https://github.com/distribution/distribution/blob/main/docs/content/spec/manifest-v2-2.md#media-types */
const LAYER_TYPES = {
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layer]: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layer,
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layerGzip]: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layerGzip,
    'application/vnd.oci.image.layer.v1.tar+zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
    'application/vnd.docker.image.rootfs.diff.tar': _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layer,
    'application/vnd.docker.image.rootfs.diff.tar.gzip': _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layerGzip
};
/**
 * The manifest of a platform in an index. Of several, the one without a variant or with the plain one of arm64 (`v8`).
 * @returns undefined when the index has none.
 */
const choosePlatform = (manifests, wanted) => {
    const fitting = manifests.filter(({ platform }) => platform?.os === wanted.os && platform.architecture === wanted.architecture);
    return (fitting.find(({ platform }) => [undefined, '', 'v8'].includes(platform?.variant)) ?? fitting[0]);
};
/** The platforms an index offers, for messages. Attestations stand in it as `unknown/unknown`. */
const platformsIn = (manifests) => [
    ...new Set(manifests.flatMap(({ platform }) => platform && platform.os !== 'unknown' ? [`${platform.os}/${platform.architecture}`] : []))
].join(', ');
/**
 * The layers of a base under their OCI media types, each with the digest of its tar.
 * @throws UserError `BASE_IMAGE_UNSUPPORTED` where something in it cannot be part of an image of ours.
 */
const layersOf = (name, manifest, config) => {
    const { layers = [] } = manifest;
    const diffIds = config.rootfs?.diff_ids ?? [];
    if (diffIds.length !== layers.length)
        throw unsupported(name, `has ${layers.length} layers, but its config names ${diffIds.length}`);
    return layers.map(({ mediaType, digest, size }, i) => {
        const oci = LAYER_TYPES[mediaType];
        if (oci === undefined)
            throw unsupported(name, `has a layer of type ${mediaType}, which may not be passed on`);
        return { descriptor: { mediaType: oci, digest, size }, diffId: diffIds[i] };
    });
};
/** @throws UserError `BASE_IMAGE_UNSUPPORTED` for a manifest of something else. */
const checkIsImage = (name, { config }) => {
    if (!(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isImageConfigType */ .Ky)(config.mediaType))
        throw unsupported(name, 'is no container image');
};
const unsupported = (name, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('BASE_IMAGE_UNSUPPORTED', `Base image "${name}" ${problem}.`, {
    hint: 'Use a Linux image whose layers are plain, gzip or zstd tar archives in its own registry.'
});


/***/ }),

/***/ 1277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ engineFailure),
/* harmony export */   J: () => (/* binding */ hintFor)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** What engines say, and what to do about it. */
const KNOWN = [
    [
        /no space left on device/i,
        'The disk is full. Free some space before this step, or use the default builder, which copies no model.'
    ],
    [
        /cannot connect to the docker daemon|docker\.sock/i,
        'Start the Docker daemon, or choose another with container-engine: podman.'
    ],
    [
        /manifest unknown|pull access denied|unauthorized|authentication required|denied:|failed to resolve source metadata|initializing source|error pinging/i,
        'The base image could not be pulled. Check the input "base-image", and sign in to its registry for this engine (docker/login-action).'
    ],
    [
        /exec format error/i,
        'A step ran programs of another processor. Add docker/setup-qemu-action before this step.'
    ]
];
/** Why an engine failed: the last lines it wrote, and the next step. Pure. */
const engineFailure = (engine, image, exitCode, lastLines) => {
    const said = lastLines.join('\n');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('BUILDER_FAILED', `${engine} could not build image "${image}" (exit code ${exitCode}). Its last lines:\n${said}`, { hint: hintFor(said) });
};
/** The next step, from what a builder wrote at its end. Pure. */
const hintFor = (said) => KNOWN.find(([sign]) => sign.test(said))?.[1] ??
    'Correct the step that failed. With emit-dockerfile: true the context is kept, to build it by hand.';


/***/ }),

/***/ 89118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ug: () => (/* binding */ ENGINES),
  nE: () => (/* binding */ buildWith),
  GO: () => (/* binding */ findEngine)
});

// UNUSED EXPORTS: commandsFor

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/oci/layer/unpack.ts
var unpack = __webpack_require__(53673);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(32060);
// EXTERNAL MODULE: ./src/image/builders/engine-failure.ts
var engine_failure = __webpack_require__(1277);
;// CONCATENATED MODULE: ./src/image/builders/named-variables.ts
/**
 * The environment variables that arguments of a build name for the engine to read, which it gets besides its own:
 * `--build-arg NAME`, `--secret id=x,env=NAME`, the cache of GitHub Actions. Pure.
 * https://docs.docker.com/reference/cli/docker/buildx/build/#secret
 */
const namedVariables = (args) => args.flatMap((arg, i) => {
    const [, option = '', inline] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    const value = inline ?? args[i + 1] ?? '';
    switch (option) {
        case '--build-arg':
        case '--env':
            return NAME.test(value) ? [value] : [];
        case '--secret':
            return secretName(value);
        case '--cache-to':
        case '--cache-from':
            return /(?:^|,)type=gha(?:,|$)/.test(value) ? GITHUB_CACHE : [];
        default:
            return [];
    }
});
const NAME = /^[A-Za-z_]\w*$/;
/** Without a source a secret is the variable of its id. */
const secretName = (text) => {
    const fields = new Map(text.split(',').map(field => {
        const [key = '', value = ''] = field.split('=', 2);
        return [key, value];
    }));
    const isFile = ['src', 'source'].some(key => fields.has(key));
    const name = fields.get('env') ?? (isFile ? undefined : fields.get('id'));
    return name !== undefined && NAME.test(name) ? [name] : [];
};
const GITHUB_CACHE = [
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_URL',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_RUNTIME_TOKEN'
];

;// CONCATENATED MODULE: ./src/image/builders/engine.ts
/** Container engines that build a Dockerfile: one call for each, and the image as an OCI layout. */








/** In the order in which they are looked for. */
const ENGINES = ['docker', 'podman', 'buildah'];
/**
 * The engine there is. Docker counts when it has buildx.
 * @throws UserError `BUILDER_MISSING`
 */
const findEngine = async (wanted, { exec, signal }) => {
    for (const engine of wanted ? [wanted] : ENGINES) {
        const [subcommand, sign] = engine === 'docker' ? ['buildx', /buildx/] : [undefined, /./];
        const args = subcommand ? [subcommand, 'version'] : ['--version'];
        const answer = await exec(engine, args, { signal }).catch(nothing);
        if (answer?.exitCode === 0 && sign.test(answer.stdout))
            return engine;
    }
    throw new errors/* UserError */.yo('BUILDER_MISSING', wanted
        ? `"${wanted}" cannot build images on this machine.`
        : 'There is neither docker with buildx, nor podman, nor buildah on this machine.', {
        hint: wanted === 'docker'
            ? 'Add docker/setup-buildx-action before this step, or leave container-engine out.'
            : 'Install one (apt-get install podman), or leave the input "builder" out: the default builder needs none.'
    });
};
const nothing = (error) => {
    if ((0,errors/* hasCode */.up)(error, 'PROGRAM_MISSING'))
        return undefined;
    throw error;
};
/**
 * Builds a context. @returns the folder with the image as an OCI layout
 * @throws UserError `BUILDER_FAILED`, `BUILDER_UNSUPPORTED`
 */
const buildWith = async (engine, build, tools) => {
    const layout = external_node_path_default().join(build.folder, 'layout');
    const commands = commandsFor(engine, build, layout);
    const allow = namedVariables(build.extraArguments);
    for (const args of commands.build)
        await run(engine, args, build.name, tools, allow);
    const id = (await (0,promises_.readFile)(external_node_path_default().join(build.folder, 'id'), 'utf8')).trim();
    for (const args of commands.export(id))
        await run(engine, args, build.name, tools);
    if (engine === 'docker')
        await unpackArchive(external_node_path_default().join(build.folder, 'image.tar'), layout);
    return layout;
};
/** What is called. Pure. The tag stays, so that the next build finds the layers of this one. */
const commandsFor = (engine, { context, platform, name, extraArguments, folder }, layout) => {
    const tag = `localhost/scoreline/${name}:build`;
    const common = [
        ...['--platform', platform, '--file', external_node_path_default().join(context, 'Dockerfile')],
        ...['--iidfile', external_node_path_default().join(folder, 'id'), '--tag', tag]
    ];
    if (engine === 'docker')
        return {
            build: [
                ['buildx', 'build', ...common, '--load', '--provenance=false', ...extraArguments, context]
            ],
            // Since Docker 25 this archive is an OCI layout: https://docs.docker.com/engine/release-notes/25.0/
            export: id => [['save', '--output', external_node_path_default().join(folder, 'image.tar'), id]]
        };
    return {
        // With times of 1970 equal files are equal layers.
        build: [
            [
                'build',
                ...common,
                '--format',
                'oci',
                '--layers',
                '--force-rm',
                '--timestamp',
                '0',
                ...extraArguments,
                context
            ]
        ],
        export: id => [['push', '--quiet', id, `oci:${layout}:build`]]
    };
};
/** The output goes to the log as it comes; its end is kept for the error. */
const run = async (engine, args, name, { exec, log, signal }, allow = []) => {
    const last = [];
    const done = await exec(engine, args, {
        signal,
        allow,
        onLine: line => {
            log.info(line);
            last.push(line);
            if (last.length > 20)
                last.shift();
        }
    });
    if (done.exitCode === 0)
        return done;
    throw (0,engine_failure/* engineFailure */.F)(engine, name, done.exitCode, last);
};
const unpackArchive = async (archive, layout) => {
    await (0,promises_.mkdir)(layout, { recursive: true });
    await (0,unpack/* unpack */.l)((0,external_node_fs_.createReadStream)(archive), manifest/* MEDIA */.Rn.layer, layout);
    await (0,promises_.stat)(external_node_path_default().join(layout, 'index.json')).catch(cause => {
        if (!(0,errors/* isErrno */.r)(cause, 'ENOENT'))
            throw cause;
        throw new errors/* UserError */.yo('BUILDER_UNSUPPORTED', 'This Docker does not save images as OCI layouts.', {
            cause,
            hint: 'Docker 25 or newer does. Update it, or use container-engine: podman.'
        });
    });
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

/***/ 7474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Us: () => (/* binding */ beyondPyPi),
  ZC: () => (/* binding */ nameIn),
  lm: () => (/* binding */ plainPython),
  AF: () => (/* binding */ pythonIn),
  m$: () => (/* binding */ readCondaFile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
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
    const found = WHOLE.exec(text.replace(/\s+#.*$/, '').trim())?.groups;
    if (found === undefined)
        return undefined;
    const { channel, name = '', plain = '', bracket = '' } = found;
    const inBracket = /(?:^|,)\s*version\s*=\s*(['"]?)(?<version>[^'"]*?)\1\s*(?:,\s*\w+\s*=|$)/.exec(bracket)?.groups?.version;
    const versions = pipVersions(inBracket ?? plain.trim());
    if (versions === undefined)
        return undefined;
    return { name: name.toLowerCase(), versions, ...(channel ? { channel } : {}) };
};
const WHOLE = /^(?:(?<channel>[\w./-]+(?:\/[\w-]+)?)::)?(?<name>[A-Za-z0-9_][\w.-]*)\s*(?<plain>[^[\]]*)(?:\[(?<bracket>.*)\])?$/;
const VERSION = String.raw `[0-9][\w.!+-]*(?:\.\*|\*)?`;
const pipVersions = (text) => {
    if (text === '' || text === '*' || text === '=*')
        return '';
    // name=version=build, `name version build`: the build is conda's own.
    const [, withBuild] = new RegExp(`^(?:==?\\s*)?(${VERSION}|\\*)(?:\\s+|=)[\\w.*]+$`).exec(text) ?? [];
    if (withBuild === '*')
        return '';
    if (withBuild !== undefined)
        return `==${withBuild.replace(/\.?\*$/, '.*')}`;
    const fuzzy = new RegExp(`^=\\s*(?<version>${VERSION})$`).exec(text)?.groups?.version;
    if (fuzzy !== undefined)
        return prefix(fuzzy);
    const conditions = text.split(',').map(part => part.trim());
    const converted = conditions.map(condition);
    return converted.some(part => part === undefined) ? undefined : converted.join(',');
};
const condition = (text) => {
    const bare = new RegExp(`^(?<version>${VERSION})$`).exec(text)?.groups?.version;
    if (bare !== undefined)
        return bare.endsWith('*') ? prefix(bare) : `==${bare}`;
    const { operator, version } = new RegExp(`^(?<operator>==|!=|>=|<=|>|<|~=|=)\\s*(?<version>${VERSION})$`).exec(text)
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




/** Pure. `file` is for messages only. @throws UserError `ENVIRONMENT_FILE_INVALID` with the line. */
const readCondaFile = (text, file) => {
    const { entries, ...rest } = contentsOf(text, file);
    return {
        file,
        ...rest,
        dependencies: entries
            .filter(entry => entry.kind === 'conda')
            .map(({ text, at }) => ({ text, at })),
        pip: entries.filter(entry => entry.kind === 'pip').map(({ text, at }) => ({ line: text, at }))
    };
};
/**
 * The conda part as packages of PyPI's. Pure.
 * @throws UserError `ENVIRONMENT_FILE_INVALID` with the line; `CONDA_PACKAGE_UNSUPPORTED` naming what no wheel brings.
 */
const plainPython = ({ dependencies, file }) => {
    const specs = dependencies.map(readSpec);
    const python = specs.find(({ spec }) => spec.name === 'python');
    const packages = specs
        .filter(({ spec }) => spec.name !== 'python')
        .map(({ spec, at }) => ({ spec, at, found: condaPackage(spec.name) }));
    refuseSystemPackages(packages.filter(({ found }) => found.kind === 'system'));
    const wanted = packages.flatMap(({ spec, at, found }) => found.kind === 'python' ? [fromPyPi(found.name, spec, at)] : []);
    return {
        ...(python ? { python: { versions: python.spec.versions, at: python.at } } : {}),
        wanted,
        notes: notesOn(wanted, file)
    };
};
/** The name of the package that an entry asks for, without channel, version and build. */
const nameIn = ({ text }) => (/^[\w.-]+/.exec(text
    .slice(0, LONGEST_SPEC)
    .replace(/^\S+?::/, '')
    .trim())?.[0] ?? text).toLowerCase();
/** What the file says of Python, and nothing of its other packages: they may be written in any way conda reads. */
const pythonIn = ({ dependencies }) => {
    const entry = dependencies.find(each => nameIn(each) === 'python');
    if (entry === undefined)
        return undefined;
    const { spec, at } = readSpec(entry);
    return { versions: spec.versions, at };
};
/** The packages that PyPI cannot give: libraries, compilers, other languages. */
const beyondPyPi = ({ dependencies }) => dependencies.map(nameIn).filter(name => condaPackage(name).kind === 'system');
const contentsOf = (text, file) => {
    const lines = new dist/* LineCounter */.HN();
    const document = parsed(text, lines, file);
    const at = (node) => {
        const offset = node?.range?.[0];
        return offset === undefined ? { file } : { file, line: lines.linePos(offset).line };
    };
    const [broken] = document.errors;
    if (broken !== undefined) {
        const { line, col } = lines.linePos(broken.pos[0]);
        throw invalid({ file, line, column: col }, `is not valid YAML: ${sentence(broken.message)}`);
    }
    const root = document.contents;
    if (!(0,dist/* isMap */.jh)(root))
        throw invalid(at(root), 'is no conda environment: it holds no "dependencies:"');
    const list = root.get('dependencies', true);
    if (!(0,dist/* isSeq */.oP)(list))
        throw invalid(at(list ?? root), list === undefined
            ? 'is no conda environment: it holds no "dependencies:"'
            : 'needs a list under "dependencies:"');
    const entries = list.items.flatMap((item) => {
        if ((0,dist/* isScalar */.jn)(item) && typeof item.value === 'string')
            return [{ kind: 'conda', text: item.value, at: at(item) }];
        if ((0,dist/* isMap */.jh)(item) && item.items.length === 1 && item.has('pip')) {
            const pip = item.get('pip', true);
            if ((0,dist/* isScalar */.jn)(pip) && pip.value === null)
                return [];
            if (!(0,dist/* isSeq */.oP)(pip))
                throw invalid(at(pip), 'needs a list under "pip:"');
            return pip.items.map(line => {
                if ((0,dist/* isScalar */.jn)(line) && typeof line.value === 'string')
                    return { kind: 'pip', text: line.value, at: at(line) };
                throw invalid(at(line), `needs text in each entry of "pip:", not ${kindOf(line)}`);
            });
        }
        throw invalid(at(item), `has a dependency that is neither text nor "pip:", but ${kindOf(item)}`);
    });
    const channels = root.get('channels', true);
    const variables = root.get('variables', true);
    return {
        entries,
        channels: (0,dist/* isSeq */.oP)(channels)
            ? channels.items.flatMap(item => (0,dist/* isScalar */.jn)(item) && typeof item.value === 'string' ? [item.value] : [])
            : [],
        notes: (0,dist/* isMap */.jh)(variables) && variables.items.length > 0
            ? [
                variablesIgnored(variables.items.map(({ key }) => String(key)).join(', '), at(variables))
            ]
            : []
    };
};
/** Bytes: an export of a whole workstation has 50,000. */
const LARGEST = 4 * 1024 * 1024;
const parsed = (text, lineCounter, file) => {
    if (text.length > LARGEST)
        throw invalid({ file }, 'is larger than any environment file');
    try {
        return (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false });
    }
    catch (cause) {
        // The parser calls itself for each level.
        if (cause instanceof RangeError)
            throw invalid({ file }, 'is nested too deep');
        throw cause;
    }
};
const variablesIgnored = (names, at) => ({
    level: 'warning',
    message: `What ${at.file} sets under "variables:" is not set in the image: ${names}. Give it as environment-variables where the image is deployed.`,
    at
});
/** What is quoted of the file is left out: it may be another file than the user thinks. */
const sentence = (message) => message
    .slice(0, 300)
    .replace(/"[^"]*("|$)|'[^']*('|$)|:\s.*/gs, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
const kindOf = (node) => (0,dist/* isMap */.jh)(node)
    ? 'a map'
    : (0,dist/* isSeq */.oP)(node)
        ? 'a list'
        : (0,dist/* isScalar */.jn)(node)
            ? `a ${typeof node.value}`
            : 'an alias';
const invalid = (at, problem) => new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${at.file} ${problem}${lineOf(at)}.`, {
    at,
    hint: 'A conda environment file has a list "dependencies:" of packages, e.g. "- python=3.11", with pip\'s packages in a list under "- pip:".'
});
const lineOf = ({ line }) => (line === undefined ? '' : ` (line ${line})`);
/** Characters. */
const LONGEST_SPEC = 1000;
const readSpec = ({ text, at }) => {
    const spec = text.length > LONGEST_SPEC ? undefined : parseMatchSpec(text);
    if (spec !== undefined)
        return { spec, at };
    throw new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${at.file} asks for "${text.slice(0, 80)}"${lineOf(at)}, which is no package Scoreline can look up.`, {
        at,
        hint: 'Write a name with a version or a range of versions, e.g. numpy=1.26 or "scikit-learn>=1.3,<2".'
    });
};
const refuseSystemPackages = (packages) => {
    const [first] = packages;
    if (first === undefined)
        return;
    const names = packages.map(({ spec }) => spec.name).join(', ');
    throw new errors/* UserError */.yo('CONDA_PACKAGE_UNSUPPORTED', `${first.at.file} asks conda for ${names}${lineOf(first.at)}, which ${packages.length === 1 ? 'is no Python package' : 'are no Python packages'}.`, {
        at: first.at,
        hint: 'Put mamba-org/setup-micromamba before this step: what PyPI does not have is installed with micromamba, mamba or conda where one is on PATH (input "conda": not never). Or take them out of the file and use a "base-image" that has them (for cudatoolkit and cudnn one with CUDA), or builder: docker with extra-docker-steps.'
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


/***/ }),

/***/ 25340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ DEFAULT_PYTHON),
/* harmony export */   Ik: () => (/* binding */ choosePython),
/* harmony export */   Q$: () => (/* binding */ PYTHONS),
/* harmony export */   Tn: () => (/* binding */ pythonVersion),
/* harmony export */   l7: () => (/* binding */ releaseOf),
/* harmony export */   zk: () => (/* binding */ MINORS)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6359);


/** Where a file does not say: the Python of current hosted runners. */
const DEFAULT_PYTHON = '3.12';
const OLDEST = 6;
const NEWEST = 14;
/** Minor versions, newest first. */
const MINORS = Array.from({ length: NEWEST - OLDEST + 1 }, (_, below) => NEWEST - below);
const PYTHONS = `3.${OLDEST} to 3.${NEWEST}`;
/** A minor version, `3.8`; that of `3.8.13` too. */
const pythonVersion = (value, name) => {
    const found = /^(3\.\d+)(?:\.\d+)?$/.exec(value.trim())?.[1];
    if (found !== undefined && choosePython(`==${found}.*`) !== undefined)
        return found;
    throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(name, `needs a Python from ${PYTHONS}, not "${value}"`, 'Write it in quotes: "3.10".');
};
/**
 * The minor version that fits all conditions (`==3.8.*`, `>=3.6.2,<3.9`): the preferred where it does, else the newest.
 * @returns undefined when none does.
 */
const choosePython = (conditions, preferred = DEFAULT_PYTHON) => {
    const fitting = [];
    for (const minor of MINORS)
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
const someRelease = (minor, conditions) => PATCHES.some(patch => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .satisfies */ .ib)(`3.${minor}.${patch}`, conditions));


/***/ }),

/***/ 6359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G3: () => (/* binding */ isCondition),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ib: () => (/* binding */ satisfies),
/* harmony export */   lF: () => (/* binding */ isVersion)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__);
/** Versions of Python and of its packages, and conditions on them: https://packaging.python.org/en/latest/specifications/version-specifiers/ */

const isVersion = (text) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.explain)(text) !== null;
/** Below, at or above zero, as for sorting. @throws TypeError for what is no version */
const compareVersions = (a, b) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(a, b);
/** Whether a text is one or more conditions: `>=3.6,<3.9`. */
const isCondition = (text) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.validRange)(text);
/** Whether a version fits all of `>=3.6,<3.9`, releases before a final one included. False for what is no version. */
const satisfies = (version, conditions) => conditions
    .split(',')
    .map(condition => condition.trim())
    .filter(condition => condition !== '')
    .every(condition => satisfiesOne(version, condition));
const satisfiesOne = (version, condition) => {
    const { operator, wanted = '' } = CONDITION.exec(condition)?.groups ?? {};
    const [found, asked] = [(0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.explain)(version), (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.explain)(wanted)];
    if (found === null)
        return operator === '===' && same(version, wanted);
    // The library has no answer of its own to pre-releases and post-releases of the very version that is asked for.
    if (operator === '<' && asked !== null)
        return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(version, asked.is_prerelease ? wanted : `${asked.public}.dev0`) < 0;
    if (operator === '>' && asked !== null)
        return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(version, wanted) > 0 && !isLaterFormOf(found, asked);
    if (operator === '===')
        return same(version, wanted);
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.satisfies)(padded(version, wanted), condition, { prereleases: true });
};
const CONDITION = /^(?<operator>===|~=|==|!=|<=|>=|<|>)\s*(?<wanted>\S+)$/;
/** `1.0.post1` and `1.0+cpu` are no later versions than `1.0` to `>1.0`. */
const isLaterFormOf = (found, asked) => {
    if (found.local !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(found.public, asked.public) === 0)
        return true;
    const sameStart = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(found.base_version, asked.base_version) === 0 && String(found.pre) === String(asked.pre);
    return sameStart && found.is_postrelease && !asked.is_postrelease && !asked.is_devrelease;
};
const same = (a, b) => a.toLowerCase() === b.toLowerCase();
/** `3` as `3.0` where `3.0.*` or `~=3.0.0` is asked for: missing parts are zeros, which the library does not add. */
const padded = (version, wanted) => {
    const [, epoch = '', release = '', rest = ''] = /^v?(\d+!)?(\d+(?:\.\d+)*)(.*)$/i.exec(version) ?? [];
    const missing = wanted.split('.').length - 1 - release.split('.').length;
    return epoch + release + '.0'.repeat(Math.max(0, missing)) + rest;
};


/***/ }),

/***/ 53673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ unpack)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56118);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74296);
/* harmony import */ var _core_workspace_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(28742);
/**
 * Unpacks the layers of an image onto this disk. An image is input from outside: only plain files, folders and links
 * that stay inside are written, and never more than the limits.
 */










/** More than any layer of ours; a bomb is larger. */
const LIMITS = {
    bytes: 64 * 1024 ** 3,
    entries: 1e6,
    inflated: 1024 ** 3,
    ratio: 200,
    depth: 100,
    // The folder that it is unpacked to comes before it, and Linux takes 4096 together.
    path: 2048
};
/** @throws UserError `LAYER_UNSAFE`, also for what is no archive; `OUTPUT_FAILED` when the disk does not take it. */
const unpack = async (layer, mediaType, folder, limits = LIMITS) => {
    try {
        await unpackEntries(layer, mediaType, folder, limits);
    }
    catch (error) {
        if (isOfDisk(error, folder))
            throw unwritable(folder, error);
        throw isDamage(error) ? damaged(error) : error;
    }
};
const unpackEntries = async (layer, mediaType, folder, limits) => {
    const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_7__.extract)();
    const end = watchedEnd();
    const bytes = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(layer, { objectMode: false });
    const inflating = bombGuard(limits);
    const feeding = /gzip$/.test(mediaType)
        ? (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(bytes, inflating.before, (0,node_zlib__WEBPACK_IMPORTED_MODULE_6__.createGunzip)(), inflating.after, end.last, entries)
        : (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(bytes, end.last, entries);
    // An entry does not hear that the bytes of its archive ended early.
    const cut = new AbortController();
    feeding.catch(error => cut.abort(error));
    let total = 0;
    const places = new Places(folder, limits.entries);
    const parser = { waiting: true, count: 0, done: false };
    end.ended.then(() => endStuck(parser, () => entries.destroy(new Error(CUT)))).catch(() => { });
    try {
        for await (const entry of entries) {
            parser.waiting = false;
            parser.count++;
            const { name, size } = entry.header;
            if (!Number.isSafeInteger(size) || Number(size) < 0)
                throw unsafe(name, 'has no size');
            total += Number(size);
            if (total > limits.bytes)
                throw unsafe(name, `is more than ${limits.bytes} bytes with the entries before it`);
            if (parser.count > limits.entries)
                throw unsafe(name, `comes after ${limits.entries} others`);
            checkPath(name, limits);
            await write(entry, places, folder, cut.signal);
            parser.waiting = true;
        }
        await feeding;
    }
    catch (error) {
        throw cut.signal.aborted && isDamage(error) ? cut.signal.reason : error;
    }
    finally {
        parser.done = true;
    }
};
/** The last step before the parser, and when the last bytes of the archive went through it. */
const watchedEnd = () => {
    let end = () => { };
    const ended = new Promise(resolve => {
        end = resolve;
    });
    return {
        ended,
        last: async function* (chunks) {
            yield* chunks;
            end();
        }
    };
};
/**
 * Ends a parser that has all bytes and takes many turns of the event loop without an entry or an end: it waits for bytes
 * that never come. tar-stream does so where a header's size is not a number.
 */
const endStuck = async (parser, end) => {
    let seen = parser.count;
    for (let quiet = 0; quiet < TURNS; quiet++) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_5__.setImmediate)();
        if (parser.done)
            return;
        if (parser.waiting && parser.count === seen)
            continue;
        quiet = 0;
        seen = parser.count;
    }
    end();
};
/** Far more than a parser needs for what it has in memory. */
const TURNS = 1000;
const CUT = 'it ends in the middle of an entry';
const write = async (entry, places, folder, signal) => {
    const { header } = entry;
    const target = await places.of(header);
    if (header.type === 'file' || header.type === 'contiguous-file') {
        const mode = (header.mode ?? 0) & 0o100 ? 0o755 : 0o644;
        return (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { mode, flags: 'wx' }), { signal });
    }
    if (header.type === 'directory')
        await places.makeFolder(target);
    else if (header.type === 'symlink')
        await link(header, target, folder);
    else
        throw unsafe(header.name, `is a ${header.type ?? 'thing of unknown kind'}`);
    entry.resume();
};
/** Counts what goes into the decompressor and what comes out of it. */
const bombGuard = ({ inflated, ratio }) => {
    let packed = 0;
    let unpacked = 0;
    return {
        before: async function* (chunks) {
            for await (const chunk of chunks) {
                packed += chunk.length;
                yield chunk;
            }
        },
        after: async function* (chunks) {
            for await (const chunk of chunks) {
                unpacked += chunk.length;
                if (unpacked > inflated && unpacked > packed * ratio)
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo('LAYER_UNSAFE', `The layer inflates ${packed} bytes to ${unpacked} and more.`, { hint: NOT_OURS });
                yield chunk;
            }
        }
    };
};
/** Bytes of one part of a path, on all file systems of Linux. */
const LONGEST_NAME = 255;
const checkPath = (name, { depth, path: longest }) => {
    if (Buffer.byteLength(name) > longest)
        throw unsafe(name, `is longer than ${longest} bytes`);
    const parts = name.split('/');
    if (parts.length > depth)
        throw unsafe(name, `lies more than ${depth} folders deep`);
    if (parts.some(part => Buffer.byteLength(part) > LONGEST_NAME))
        throw unsafe(name, `has a name of more than ${LONGEST_NAME} bytes`);
};
/** Where entries go: below the folder, through no link, where nothing is yet. Folders that were seen are not looked at again. */
class Places {
    #root;
    #most;
    #folders = new Set();
    constructor(root, most) {
        this.#root = root;
        this.#most = most;
    }
    async of({ name, type }) {
        const relative = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.normalize(name).replace(/\/$/, '');
        if (name.includes('\0') || node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(name) || relative.split('/').includes('..'))
            throw unsafe(name, 'leads out of the layer');
        const parts = relative.split('/');
        await this.makeFolder(this.#root);
        for (let depth = 1; depth < parts.length; depth++)
            await this.#enter(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(this.#root, ...parts.slice(0, depth)), name);
        const target = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(this.#root, relative);
        const found = await statOf(target);
        if (found !== undefined && !(found.isDirectory() && type === 'directory')) {
            if (found.isDirectory())
                throw unsafe(name, 'takes the place of a folder');
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target);
        }
        return target;
    }
    async makeFolder(folder) {
        if (this.#folders.has(folder))
            return;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        this.#folders.add(folder);
    }
    /** A folder on the way to an entry: there, or made now. */
    async #enter(folder, name) {
        if (this.#folders.has(folder))
            return;
        const found = await statOf(folder);
        if (found?.isSymbolicLink())
            throw unsafe(name, 'lies behind a link');
        if (found !== undefined && !found.isDirectory())
            throw unsafe(name, 'lies behind a file');
        if (this.#folders.size > this.#most)
            throw unsafe(name, `comes after ${this.#most} folders`);
        await this.makeFolder(folder);
    }
}
/** Bytes. */
const LONGEST_LINK = 2048;
/** Links are kept relative, so that they lead to the same place wherever the root folder lies. */
const link = async ({ name, linkname }, target, folder) => {
    const to = linkname ?? '';
    // Seen from the layer's root, above which ".." does not lead.
    const inside = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(to)
        ? node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.normalize(to)
        : node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.join('/', node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.dirname(name), to);
    const depth = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.dirname(node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.join('/', name)).split('/').filter(Boolean).length;
    const climbs = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(to)
        ? 0
        : node_path__WEBPACK_IMPORTED_MODULE_2___default().posix
            .normalize(to)
            .split('/')
            .filter(part => part === '..').length;
    if (Buffer.byteLength(to) > LONGEST_LINK)
        throw unsafe(name, 'is a link with too long a target');
    if (to.includes('\0') || to === '' || climbs > depth)
        throw unsafe(name, 'is a link that leads out of the layer');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(target), node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, inside)) || '.', target);
};
const statOf = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined);
/** Of the archive itself: the disk's errors name a system call, the registry's are errors for users. */
const isDamage = (error) => !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo) && !(typeof error === 'object' && error && 'syscall' in error);
/** Of the place that is written to: a full disk, a name that its file system does not take. */
const isOfDisk = (error, folder) => typeof error === 'object' &&
    error !== null &&
    'syscall' in error &&
    ('path' in error ? (0,_core_workspace_js__WEBPACK_IMPORTED_MODULE_9__/* .isBelow */ .Yw)(String(error.path), folder) : error.syscall === 'write');
const unwritable = (folder, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo('OUTPUT_FAILED', `The layer could not be unpacked to "${folder}": ${cause.code}.`, {
    cause,
    hint: 'Check that this user may write there and that the disk has room.'
});
const NOT_OURS = 'Such an image was not built by Scoreline. Nothing of it is run; build it again.';
const unsafe = (name, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo('LAYER_UNSAFE', `The layer's entry "${name.slice(0, 200)}" ${problem}.`, {
    hint: NOT_OURS
});
const damaged = (cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo('LAYER_UNSAFE', `The layer is no archive that can be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .bD)(cause)}.`, {
    cause,
    hint: NOT_OURS
});


/***/ })

};
