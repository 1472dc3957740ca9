export const id = 7621;
export const ids = [7621];
export const modules = {

/***/ 64119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ silent)
/* harmony export */ });
/** A log that says nothing. */
const silent = {
    debug: () => { },
    info: () => { },
    warning: () => { },
    progress: () => { },
    secret: () => { }
};


/***/ }),

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
/* harmony import */ var _signals_seen_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67204);




/**
 * Replaces a file in one step: readers see the old bytes or the new ones, never a part.
 * @param draft where the bytes are written first, on the same disk; beside the file when left out.
 * @param mode of the file, of which the process's umask takes away.
 * @param signal aborted before the new bytes take the place of the old ones, those stay
 */
const writeWhole = async (file, bytes, draft = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), `.${node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(file)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`), mode = 0o666, signal) => {
    try {
        // A draft is a new file: a link that has its name already is not followed.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, bytes, { flag: 'wx', mode, flush: true });
        if (signal)
            await (0,_signals_seen_js__WEBPACK_IMPORTED_MODULE_3__/* .signalsSeen */ .d)();
        signal?.throwIfAborted();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (error) {
        // The error of the disk is the one to report.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true }).catch(() => { });
        throw error;
    }
};


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
            ? 'it uses Docker’s obsolete manifest schema 1'
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
    hint: 'It was not used. If it came from a proxy or a login page, check the registry’s address; otherwise register or build again, or report it to whoever published it.'
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

/***/ 94623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   Y0: () => (/* binding */ isGoneTag),
/* harmony export */   Zt: () => (/* binding */ probedNumbers),
/* harmony export */   bS: () => (/* binding */ versionsIn),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   h0: () => (/* binding */ thereAre),
/* harmony export */   x4: () => (/* binding */ versionsOf)
/* harmony export */ });
/* unused harmony export highestIn */
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
    // The highest one says all that the others did.
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
