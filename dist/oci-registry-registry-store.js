export const id = 2102;
export const ids = [2102,9008];
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

/***/ 90145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ui: () => (/* binding */ isOfRecords),
/* harmony export */   ft: () => (/* binding */ RECORDS),
/* harmony export */   lF: () => (/* binding */ isVersion)
/* harmony export */ });
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94623);

/** Repositories below this hold what was written down of services (services/records.ts): no versions of anything. */
const RECORDS = 'records';
const isOfRecords = (repository) => repository.startsWith(`${RECORDS}/`);
/** Whether a tag is a version of a model or image: neither a record of a service nor what keeps a number. Pure. */
const isVersion = ({ repository, tag }) => !(0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .isGoneTag */ .Y0)(tag) && !isOfRecords(repository);


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

/***/ 89008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _5: () => (/* binding */ anonymous),
/* harmony export */   dE: () => (/* binding */ trimmed),
/* harmony export */   firstOf: () => (/* binding */ firstOf),
/* harmony export */   forGitHub: () => (/* binding */ forGitHub),
/* harmony export */   onlyFor: () => (/* binding */ onlyFor),
/* harmony export */   secretsOf: () => (/* binding */ secretsOf),
/* harmony export */   wV: () => (/* binding */ basicOf)
/* harmony export */ });
/** Nobody's: public registries only. */
const anonymous = { credentialFor: async () => undefined };
/** One credential, for one host (with its port, as in references). */
const onlyFor = (host, credential) => ({
    credentialFor: async (wanted) => (wanted === host ? credential : undefined)
});
/** The first that knows the host. */
const firstOf = (...sources) => ({
    credentialFor: async (host, path) => {
        for (const source of sources) {
            const found = await source.credentialFor(host, path);
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
});
/** GitHub's own registry takes the job's token with any user name. */
const forGitHub = (token) => onlyFor('ghcr.io', { username: 'token', password: token });
/**
 * Without the line ends that files, programs and secrets made by `echo` leave behind: no password of a registry has one.
 * Every credential comes through here, wherever it is from. Pure.
 */
const trimmed = (credential) => 'identityToken' in credential
    ? { identityToken: withoutLineEnd(credential.identityToken) }
    : {
        username: withoutLineEnd(credential.username),
        password: withoutLineEnd(credential.password)
    };
const withoutLineEnd = (text) => text.replace(/[\r\n]+$/, '');
/** What a log has to mask of the credential; it knows the forms of each by itself. */
const secretsOf = (credential) => 'identityToken' in credential
    ? [credential.identityToken]
    : [credential.password, basicOf(credential)];
/** https://www.rfc-editor.org/rfc/rfc7617#section-2 */
const basicOf = (credential) => Buffer.from(`${credential.username}:${credential.password}`).toString('base64');


/***/ }),

/***/ 86946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limit)
/* harmony export */ });
/** Lets at most `most` pieces of work run at once; the others wait their turn. */
const limit = (most) => {
    let running = 0;
    const queue = [];
    return async (work) => {
        if (running >= most)
            await new Promise(resolve => queue.push(resolve));
        else
            running++;
        try {
            return await work();
        }
        finally {
            const next = queue.shift();
            if (next === undefined)
                running--;
            else
                next();
        }
    };
};


/***/ }),

/***/ 72102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RegistryStore: () => (/* binding */ RegistryStore)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/ports.ts
var ports = __webpack_require__(64119);
// EXTERNAL MODULE: ./src/oci/describe.ts
var describe = __webpack_require__(98400);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(68825);
// EXTERNAL MODULE: ./src/oci/documents.ts
var oci_documents = __webpack_require__(91063);
// EXTERNAL MODULE: ./src/oci/entries.ts
var entries = __webpack_require__(90145);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(32060);
;// CONCATENATED MODULE: ./src/oci/registry/blob-errors.ts

const missing = (location, { digest }) => new errors/* UserError */.yo('BLOB_MISSING', `Registry "${location}" has no blob ${digest}.`, {
    hint: 'A manifest names it, so something deleted it. Register the model or build the image again.'
});
const corrupt = (location, { digest }) => new errors/* UserError */.yo('BLOB_CORRUPT', `Registry "${location}" answered with other bytes than ${digest} promises.`, { hint: 'They were not used. Report it to the registry’s administrator.' });

;// CONCATENATED MODULE: ./src/oci/registry/claim.ts
/** Others are assumed to need at most this many times as long as we did. */
const WAIT_FACTOR = 3;
const SHORTEST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 5000;
const waiting = new Map();
/** @returns whether the tag points at `digest` because of us. */
const claimTag = async (tag, digest, steps) => {
    const before = waiting.get(tag) ?? Promise.resolve();
    const mine = before.then(() => claim(digest, steps));
    const settled = mine.catch(() => { });
    waiting.set(tag, settled);
    try {
        return await mine;
    }
    finally {
        if (waiting.get(tag) === settled)
            waiting.delete(tag);
    }
};
const claim = async (digest, { clock, look, put }) => {
    const start = clock.now();
    if ((await look()) !== undefined)
        return false;
    if (!(await put()))
        return false;
    const took = clock.now() - start;
    await clock.sleep(Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, took * WAIT_FACTOR)));
    return (await look()) === digest;
};

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./src/core/clock.ts
var core_clock = __webpack_require__(32257);
;// CONCATENATED MODULE: ./src/core/retry.ts
/** For what a deployment needs: about a minute and a half of growing pauses, or the pauses a server asks for. */
const PATIENT = {
    inARow: 12,
    beforeFirstReply: 4,
    altogether: 1000,
    firstWaitMs: 200,
    longestWaitMs: 10_000,
    longestRetryAfterMs: 15 * 60_000
};
/** For what is only an improvement, and has another way round. */
const BRIEF = { ...PATIENT, inARow: 2, longestRetryAfterMs: 10_000 };
/**
 * `Retry-After` in milliseconds from now: a number of seconds, or a date.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
const parseRetryAfter = (header, now) => {
    if (header === undefined)
        return undefined;
    if (/^\s*\d{1,9}\s*$/.test(header))
        return Number(header) * 1000;
    const at = Date.parse(header);
    return Number.isNaN(at) ? undefined : Math.max(0, at - now);
};
/** How long to wait after the n-th fault in a row (from 1): doubled each time, shortened by up to half at random. */
const backoff = (fault, random, { firstWaitMs, longestWaitMs } = PATIENT) => Math.min(longestWaitMs, firstWaitMs * 2 ** (fault - 1)) * (1 - random / 2);
/** The faults one piece of work has met. */
class Faults {
    #judge;
    #tools;
    #policy;
    #inARow = 0;
    #altogether = 0;
    #reached = false;
    /** @param judge what an error is to the policy: undefined when it is final */
    constructor(judge, tools, policy = PATIENT) {
        this.#judge = judge;
        this.#tools = tools;
        this.#policy = policy;
    }
    /** Something was achieved: the next fault is the first in its row. */
    progress() {
        this.#inARow = 0;
        this.#reached = true;
    }
    /** Waits as long as is due after this fault, or throws it when it is final or one too many. */
    async outlive(error) {
        const { clock, random, log, signal } = this.#tools;
        const { inARow, beforeFirstReply, altogether, longestRetryAfterMs } = this.#policy;
        signal?.throwIfAborted();
        const fault = this.#judge(error);
        if (fault === undefined)
            throw error;
        this.#inARow++;
        this.#altogether++;
        if (!fault.absent)
            this.#reached = true;
        const allowed = this.#reached ? inARow : Math.min(inARow, beforeFirstReply);
        if (this.#inARow > allowed || this.#altogether > altogether)
            throw error;
        const asked = fault.retryAfter;
        if (asked !== undefined && asked > longestRetryAfterMs)
            throw error;
        const wait = asked ?? backoff(this.#inARow, random(), this.#policy);
        log.debug(`${error.message}; trying again in ${(wait / 1000).toFixed(1)} s`);
        await clock.sleep(wait, signal);
    }
}

;// CONCATENATED MODULE: ./src/oci/registry/challenge.ts
/** One piece of the header: `name=value`, `name="value"`, a lone word, or a comma. */
const PIECE = /\s*(?:([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))|([^\s,"=]+)|(,))/gy;
/**
 * Reads a `WWW-Authenticate` header, which may hold several challenges with commas between them and within them.
 * What cannot be read is left out.
 */
const parseChallenges = (header) => {
    const found = [];
    for (const [, name, quoted, plain, word] of header.matchAll(PIECE)) {
        const current = found.at(-1);
        if (word !== undefined)
            found.push({ scheme: word.toLowerCase(), parameters: {} });
        else if (name !== undefined && current !== undefined)
            current.parameters[name.toLowerCase()] = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
    }
    return found;
};

// EXTERNAL MODULE: ./src/oci/registry/credential.ts
var registry_credential = __webpack_require__(89008);
;// CONCATENATED MODULE: ./src/oci/registry/failure.ts

/** The registry answered, and not what was asked for. */
class ReplyFailure extends Error {
    name = 'ReplyFailure';
    status;
    errors;
    details;
    constructor(request, status, errors, details = {}) {
        const said = errors.map(({ code, message }) => [code, message].filter(Boolean).join(': '));
        super(`${request} answered ${status}${said.length > 0 ? ` (${said.join('; ')})` : ''}`);
        this.status = status;
        this.errors = errors;
        this.details = details;
    }
    /** The same, with what the request needed. */
    with(asked) {
        const copy = new ReplyFailure('', this.status, this.errors, { ...this.details, asked });
        copy.message = this.message;
        return copy;
    }
    has(...codes) {
        return this.errors.some(({ code }) => codes.includes(code));
    }
}
/** The registry answered what cannot be used, however often it is asked. */
class BadReply extends Error {
    name = 'BadReply';
}
/** The connection broke, stalled or never came to be. */
class ConnectionFailure extends Error {
    name = 'ConnectionFailure';
    code;
    constructor(request, cause) {
        super(`${request}: ${(0,errors/* messageOf */.bD)(cause) || 'connection lost'}`, { cause });
        this.code =
            typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
    }
}
/** Reads an error reply. Registries in front of which a proxy answers send HTML: then there is nothing to report. */
const parseErrors = (body) => {
    try {
        const { errors } = JSON.parse(body);
        if (!Array.isArray(errors))
            return [];
        return errors.slice(0, 5).map(error => ({
            code: printable(error?.code),
            message: printable(error?.message)
        }));
    }
    catch {
        return [];
    }
};
/** One line, and no workflow command: what a registry says ends up in a log. */
const printable = (value) => typeof value === 'string'
    ? value
        .slice(0, 1000)
        .replace(/[^\x20-\x7e]+/g, ' ')
        .replaceAll('::', ':')
        .slice(0, 200)
    : '';

// EXTERNAL MODULE: ./src/oci/registry/reference.ts
var reference = __webpack_require__(56812);
;// CONCATENATED MODULE: ./src/oci/registry/scope.ts
const repositoryScope = (name, ...actions) => ({
    type: 'repository',
    name,
    actions
});
/** The right that counts among some scopes, the first repository's highest one, and the repository. Pure. */
const rightIn = (scopes) => {
    const own = scopes.find(({ type }) => type === 'repository');
    if (own === undefined)
        return { right: scopes.length > 0 ? 'list' : 'pull', repository: '' };
    const right = ['delete', 'push'].find(action => own.actions.includes(action)) ?? 'pull';
    return { right, repository: own.name };
};
const CATALOG_SCOPE = { type: 'registry', name: 'catalog', actions: ['*'] };
const scopeText = ({ type, name, actions }) => `${type}:${name}:${[...actions].sort().join(',')}`;
/** Reads what a challenge asks for; a name may hold colons (a host with a port). */
const parseScopes = (text) => text
    .split(' ')
    .map(part => /^([^:]+):(.+):([^:]*)$/.exec(part))
    .filter(match => match !== null)
    .map(([, type = '', name = '', actions = '']) => ({ type, name, actions: actions.split(',') }));
/** Whether everything in `wanted` is in `held`. */
const covers = (held, wanted) => wanted.every(scope => scope.actions.every(action => held.some(other => other.type === scope.type && other.name === scope.name && other.actions.includes(action))));
/** Both, each resource once. */
const mergeScopes = (a, b) => {
    const merged = new Map();
    for (const scope of [...a, ...b]) {
        const key = `${scope.type}:${scope.name}`;
        const actions = new Set([...(merged.get(key)?.actions ?? []), ...scope.actions]);
        merged.set(key, { ...scope, actions: [...actions] });
    }
    return [...merged.values()];
};

// EXTERNAL MODULE: ./src/core/is-object.ts
var is_object = __webpack_require__(64955);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
;// CONCATENATED MODULE: ./src/oci/registry/http.ts
/** One HTTP request and its reply. No retries, no redirects, no credentials: those are decided above. */



/** Connections are kept open and used again; idle ones do not keep the process alive. */
class Connections {
    #http = new (external_node_http_default()).Agent({ keepAlive: true });
    #https = new (external_node_https_default()).Agent({ keepAlive: true });
    #proxied;
    constructor(proxied) {
        this.#proxied = proxied;
    }
    agentFor(url) {
        if (url.protocol !== 'https:')
            return this.#http;
        return this.#proxied?.(url) ?? this.#https;
    }
    close() {
        this.#http.destroy();
        this.#https.destroy();
    }
}
/** @throws ConnectionFailure when no reply comes. A reply may come before the whole body went out; the rest is not sent. */
const send = (request, connections) => new Promise((resolve, reject) => {
    const { url, method, body, signal } = request;
    const label = labelOf(request);
    const length = body === undefined ? undefined : body.length;
    const outgoing = (url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(url, {
        method,
        agent: connections.agentFor(url),
        headers: {
            ...request.headers,
            ...(length === undefined ? {} : { 'content-length': length })
        }
    });
    let incoming;
    const giveUp = (error) => {
        ;
        (incoming ?? outgoing).destroy(error);
    };
    const abort = () => giveUp(new Error('cancelled'));
    if (signal?.aborted)
        abort();
    signal?.addEventListener('abort', abort, { once: true });
    outgoing.once('close', () => signal?.removeEventListener('abort', abort));
    limitHead(outgoing, 2 * request.quietMs, giveUp);
    outgoing.setTimeout(request.quietMs, () => giveUp(new Error(`nothing moved for ${request.quietMs / 1000} s`)));
    // What a proxy answers to CONNECT is no word of the registry's: neither a redirect nor a question for credentials.
    outgoing.once('proxyConnect', ({ statusCode }) => {
        if (statusCode !== 200)
            giveUp(proxyRefusal(statusCode));
    });
    outgoing.on('error', cause => reject(new ConnectionFailure(label, cause)));
    outgoing.once('response', response => {
        incoming = response;
        response.on('error', () => { }); // the reader of the body gets it; nobody else has to
        resolve(replyOf(response, outgoing, request));
    });
    sendBody(outgoing, body, () => incoming !== undefined).catch(error => {
        reject(error); // the caller's own bytes could not be read: no failure of the connection
        giveUp(error);
    });
});
/**
 * The first `limit` bytes of a reply's body. One that comes in drops, never silent for long, is given up all the same.
 * @param patienceMs for all of it
 * @throws ConnectionFailure, BadReply
 */
const readUpTo = async (reply, limit, patienceMs) => {
    const timer = setTimeout(() => reply.giveUp(new BadReply(`its reply did not end within ${patienceMs / 1000} s`)), patienceMs);
    try {
        const chunks = [];
        let size = 0;
        for await (const chunk of reply.body) {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= limit)
                break;
        }
        await reply.discard();
        return Buffer.concat(chunks).subarray(0, limit);
    }
    finally {
        clearTimeout(timer);
    }
};
/** `PUT https://host/v2/a/blobs/uploads/1`: without the query, which may hold a secret. */
const labelOf = ({ method, url }) => `${method} ${url.origin}${url.pathname}`;
/** A head that comes in drops is never silent, and must end too. */
const limitHead = (outgoing, patienceMs, giveUp) => {
    let timer;
    let isOver = false;
    outgoing.once('finish', () => {
        // A reply may come before the body went out.
        if (isOver)
            return;
        timer = setTimeout(() => giveUp(new Error(`no reply within ${patienceMs / 1000} s`)), patienceMs);
    });
    for (const event of ['response', 'close'])
        outgoing.once(event, () => {
            isOver = true;
            clearTimeout(timer);
        });
};
const proxyRefusal = (status) => Object.assign(new Error(`the proxy answered ${status}`), { code: 'PROXY_REFUSED' });
const sendBody = async (outgoing, body, answered) => {
    if (body === undefined || Buffer.isBuffer(body)) {
        outgoing.end(body);
        return;
    }
    let wake = () => { };
    outgoing.once('close', () => wake());
    for await (const chunk of body.chunks()) {
        if (outgoing.destroyed || answered())
            return;
        const sent = new Promise(resolve => {
            wake = resolve;
            outgoing.write(chunk, () => resolve());
        });
        body.sending?.(chunk);
        await sent;
    }
    outgoing.end();
};
const replyOf = (incoming, outgoing, request) => ({
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    url: request.url,
    body: bodyOf(incoming, labelOf(request)),
    giveUp: error => incoming.destroy(error),
    discard: async () => {
        const small = Number(incoming.headers['content-length'] ?? Number.POSITIVE_INFINITY) <= 65_536;
        const finished = outgoing.writableEnded && (incoming.complete || small);
        if (finished)
            incoming.resume();
        else
            incoming.destroy();
    }
});
async function* bodyOf(incoming, label) {
    try {
        for await (const chunk of incoming)
            yield chunk;
    }
    catch (cause) {
        throw cause instanceof BadReply ? cause : new ConnectionFailure(label, cause);
    }
    if (!incoming.complete)
        throw new ConnectionFailure(label, new Error('the reply was cut short'));
}

;// CONCATENATED MODULE: ./src/oci/registry/token.ts







/** A token that says nothing of its life lives a minute: https://distribution.github.io/distribution/spec/auth/token/#token-response-fields */
const DEFAULT_LIFE_S = 60;
const LARGEST_REPLY = 1024 * 1024;
const QUIET_MS = 30_000;
/**
 * Exchanges a credential for a token that opens the scopes.
 * A name and password by GET (https://distribution.github.io/distribution/spec/auth/token/),
 * a refresh token by POST (https://distribution.github.io/distribution/spec/auth/oauth/).
 * Redirects are not followed: the credential is for this address.
 * @throws ReplyFailure, ConnectionFailure
 */
const fetchToken = async (wanted, connections, clock) => {
    const request = tokenRequest(wanted);
    const asked = clock.now();
    const reply = await send(request, connections);
    const text = (await readUpTo(reply, LARGEST_REPLY, 2 * QUIET_MS)).toString();
    if (reply.status !== 200)
        throw new ReplyFailure(labelOf(request), reply.status, parseErrors(text), {
            retryAfter: parseRetryAfter(reply.headers['retry-after'], clock.now())
        });
    return parseToken(text, asked, labelOf(request));
};
/** Pure: how the exchange looks on the wire. */
const tokenRequest = ({ realm, service, scopes, credential }) => {
    const common = service === undefined ? [] : [['service', service]];
    if (credential !== undefined && 'identityToken' in credential) {
        const form = new URLSearchParams([
            ['grant_type', 'refresh_token'],
            ...common,
            ['client_id', 'scoreline'],
            ['scope', scopes.map(scopeText).join(' ')],
            ['refresh_token', credential.identityToken]
        ]);
        return {
            method: 'POST',
            url: realm,
            headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
            body: Buffer.from(form.toString()),
            quietMs: QUIET_MS
        };
    }
    const url = new URL(realm);
    for (const [name, value] of common)
        url.searchParams.append(name, value);
    for (const scope of scopes)
        url.searchParams.append('scope', scopeText(scope));
    const authorization = credential && { authorization: `Basic ${(0,registry_credential/* basicOf */.wV)(credential)}` };
    return {
        method: 'GET',
        url,
        headers: { accept: 'application/json', ...authorization },
        quietMs: QUIET_MS
    };
};
const parseToken = (text, asked, label) => {
    let reply;
    try {
        reply = JSON.parse(text);
    }
    catch {
        throw unreadable(label, 'it is not JSON');
    }
    if (!(0,is_object/* isObject */.G)(reply))
        throw unreadable(label, 'it is no JSON object');
    const value = reply.token || reply.access_token;
    if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value))
        throw unreadable(label, 'it holds no token');
    const life = typeof reply.expires_in === 'number' ? reply.expires_in : DEFAULT_LIFE_S;
    return { value, expires: asked + life * 1000 };
};
const unreadable = (label, why) => new errors/* UserError */.yo('REGISTRY_FAILED', `The token reply of ${label} cannot be used: ${why}.`, {
    hint: 'Is something else answering in place of the registry, a proxy or a log-in page?'
});

;// CONCATENATED MODULE: ./src/oci/registry/authorizer.ts







/** A token this near its end is not used any more. */
const MARGIN_MS = 10_000;
/** Tokens kept: of a repository each, as a rule. */
const MOST_TOKENS = 200;
/** Gets one registry's `Authorization` headers: learns how it wants to be asked, and keeps tokens while they last. */
class Authorizer {
    #registry;
    #tools;
    #challenge;
    /** By the path they are for: a credential of one namespace is not shown for another. */
    #credentials = new Map();
    #tokens = [];
    constructor(registry, tools) {
        this.#registry = registry;
        this.#tools = tools;
    }
    get knowsHow() {
        return this.#challenge !== undefined;
    }
    /** The header for a request in these scopes; undefined while the registry has not asked for any. */
    async header(scopes) {
        if (this.#challenge === undefined || this.#challenge.scheme === 'none')
            return undefined;
        const credential = await this.#credentialFor(scopes);
        if (this.#challenge.scheme === 'basic') {
            if (credential === undefined || 'identityToken' in credential)
                return undefined;
            return `Basic ${(0,registry_credential/* basicOf */.wV)(credential)}`;
        }
        return `Bearer ${(await this.#token(this.#challenge, credential, scopes)).value}`;
    }
    /** What a request in these scopes was made as. */
    async asked(scopes, granted = this.#challenge?.scheme === 'bearer') {
        const credential = await this.#credentialFor(scopes);
        return { ...rightIn(scopes), signedIn: credential !== undefined, granted };
    }
    /** The registry was asked without credentials and let us in. */
    open() {
        this.#challenge ??= { scheme: 'none', parameters: {} };
    }
    /**
     * The registry answered 401 with this `WWW-Authenticate`. What it was shown is used no more.
     * @returns the scopes to ask with, once, instead; undefined when it offers no way in that we know.
     */
    refused(header, scopes) {
        const challenges = parseChallenges(header ?? '');
        const challenge = challenges.find(({ scheme }) => scheme === 'bearer') ??
            challenges.find(({ scheme }) => scheme === 'basic');
        if (challenge === undefined)
            return undefined;
        this.#challenge = challenge;
        this.#credentials = new Map();
        this.#tokens = [];
        return mergeScopes(scopes, parseScopes(challenge.parameters.scope ?? ''));
    }
    async #token(challenge, credential, scopes) {
        const fitting = this.#tokens.filter(held => held.credential === credential && covers(held.scopes, scopes));
        for (const held of fitting) {
            const token = await held.token;
            if (token.expires - MARGIN_MS > this.#tools.clock.now())
                return token;
            this.#drop(held);
        }
        const fresh = { credential, scopes, token: this.#exchange(challenge, credential, scopes) };
        this.#tokens = [...this.#tokens, fresh].slice(-MOST_TOKENS);
        fresh.token.catch(() => this.#drop(fresh));
        return fresh.token;
    }
    #drop(held) {
        this.#tokens = this.#tokens.filter(other => other !== held);
    }
    /** Some token services take one scope at a time: then what the request is about comes first. */
    async #exchange(challenge, credential, scopes) {
        try {
            return await this.#fetch(challenge, credential, scopes);
        }
        catch (error) {
            const [first] = scopes;
            const refused = error instanceof ReplyFailure && error.status >= 400 && error.status < 500;
            if (first === undefined || scopes.length === 1 || !refused || error.status === 429)
                throw error;
            this.#tools.log.debug(`${error.message}; asking for ${scopeText(first)} alone`);
            return this.#fetch(challenge, credential, [first]);
        }
    }
    async #fetch(challenge, credential, scopes) {
        const { connections, clock, log } = this.#tools;
        const realm = this.#realm(challenge);
        log.debug(`Asking ${realm.origin} for a token: ${scopes.map(scopeText).join(' ')}`);
        const token = await fetchToken({ realm, service: challenge.parameters.service, scopes, credential }, connections, clock).catch(async (error) => {
            if (!(error instanceof ReplyFailure))
                throw error;
            throw error.with(await this.asked(scopes, false));
        });
        log.secret(token.value);
        return token;
    }
    /** Credentials go to the address the registry itself names, but never in the clear to another machine. */
    #realm({ parameters: { realm = '' } }) {
        const { origin, host } = this.#registry;
        const url = URL.canParse(realm) ? new URL(realm) : undefined;
        const clear = url?.protocol === 'http:' && origin.protocol === 'http:';
        if (url?.protocol === 'https:' || (url && clear && (0,reference/* isLoopback */.U9)(url.hostname)))
            return url;
        throw new errors/* UserError */.yo('REGISTRY_INSECURE', `Registry "${host}" wants its credentials sent to "${realm.slice(0, 200)}", which is not safe.`, { hint: 'A token service must be reached by https. Check the registry’s own configuration.' });
    }
    /** That of the repository a request is about: the first scope's. */
    #credentialFor(scopes) {
        const path = rightIn(scopes).repository || this.#registry.prefix;
        const known = this.#credentials.get(path);
        if (known !== undefined)
            return known;
        const asked = this.#tools.credentials.credentialFor(this.#registry.host, path).then(given => {
            const found = given && (0,registry_credential/* trimmed */.dE)(given);
            for (const secret of found ? (0,registry_credential.secretsOf)(found) : [])
                this.#tools.log.secret(secret);
            return found && this.#same(found);
        });
        this.#credentials.set(path, asked);
        return asked;
    }
    #seen = [];
    /** Equal credentials are one and the same here, so that their tokens are used for all of their repositories. */
    #same(found) {
        const text = JSON.stringify(found);
        const known = this.#seen.find(other => JSON.stringify(other) === text);
        if (known !== undefined)
            return known;
        this.#seen.push(found);
        return found;
    }
}

;// CONCATENATED MODULE: ./src/oci/registry/hints.ts
/** The next step, as a sentence. Pure. */
const refusalHint = (host, refusal, right) => {
    const vendor = VENDORS.find(({ hosts }) => hosts.test(host));
    const topic = refusal === 'right' ? right : refusal;
    return vendor?.hints[topic] ?? GENERAL[topic];
};
const GENERAL = {
    'sign-in': 'Sign in before this step (docker/login-action), or give registry-username and registry-password.',
    pull: 'Ask the registry’s administrator for permission to pull from that repository.',
    push: 'Ask the registry’s administrator for permission to push to that repository.',
    delete: 'Ask the registry’s administrator for permission to delete from that repository.',
    list: 'Listing all repositories needs a right of its own: name the model or image instead.',
    quota: 'Delete versions that nothing uses (clean-up), or have the limit raised.',
    absent: 'This registry does not create repositories automatically: create it first, then run the step again.'
};
const VENDORS = [
    {
        hosts: /^ghcr\.io$/,
        hints: {
            'sign-in': 'Give the step the job’s token (github-token, or docker/login-action), and the job "permissions: packages: read", to push "packages: write".',
            pull: 'Give the job "permissions: packages: read", and the package a link to this repository under "Manage Actions access".',
            push: 'Give the job "permissions: packages: write", and the package a link to this repository under "Manage Actions access".',
            delete: 'GitHub deletes package versions on the package’s page or by "gh api", not through the registry.',
            quota: 'Look at "Billing and licensing" of the account that owns the package: storage of private packages is limited.'
        }
    },
    {
        hosts: /\.azurecr\.(io|cn|us)$/,
        hints: {
            'sign-in': 'Sign in with azure/login before this step, or give registry-username and registry-password.',
            pull: 'Give the identity the role AcrPull, in a registry with repository permissions "Container Registry Repository Reader".',
            push: 'Give the identity the role AcrPush, in a registry with repository permissions "Container Registry Repository Writer".',
            delete: 'Give the identity the role AcrDelete, in a registry with repository permissions "Container Registry Repository Contributor".',
            quota: 'Each SKU has limits for storage and requests: see "az acr show-usage", delete versions, or take a larger SKU.'
        }
    },
    {
        hosts: /\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$|^public\.ecr\.aws$/,
        hints: {
            'sign-in': 'Run aws-actions/amazon-ecr-login before this step: its password lasts 12 hours.',
            pull: 'Allow the role ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on that repository.',
            push: 'Allow the role ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:BatchCheckLayerAvailability and ecr:PutImage on that repository.',
            delete: 'Allow the role ecr:BatchDeleteImage on that repository.',
            quota: 'Delete versions (a lifecycle policy does it), or ask AWS for a larger quota of images.',
            absent: 'Create it first: aws ecr create-repository --repository-name <path>.'
        }
    },
    {
        hosts: /(^|\.)gcr\.io$|-docker\.pkg\.dev$/,
        hints: {
            'sign-in': 'Run google-github-actions/auth and docker/login-action (user oauth2accesstoken) before this step.',
            pull: 'Give the account the role roles/artifactregistry.reader on that repository.',
            push: 'Give the account the role roles/artifactregistry.writer on that repository; pushing creates no repository.',
            delete: 'Give the account the role roles/artifactregistry.repoAdmin on that repository.',
            quota: 'Look at the quotas of Artifact Registry in the project, and at its billing.',
            absent: 'Create it first: gcloud artifacts repositories create <name> --repository-format=docker.'
        }
    },
    {
        hosts: /^(registry-1\.|index\.)?docker\.io$/,
        hints: {
            'sign-in': 'Sign in with docker/login-action and an access token before this step.',
            pull: 'The repository is private or does not exist: sign in with an account that can read it.',
            push: 'Use an access token with "Read & Write" of an account that can write to that namespace.',
            delete: 'Docker Hub deletes on its pages, or with a token that has "Read, Write, Delete".',
            quota: 'Docker Hub limits pulls by account and address: sign in with docker/login-action, or wait for the hour to pass.'
        }
    }
];

;// CONCATENATED MODULE: ./src/oci/registry/refusal.ts
/** @returns undefined for what is no refusal. */
const refusalOf = (failure) => {
    const { status, details } = failure;
    if (isQuota(failure))
        return 'quota';
    if (status === 403)
        return details.asked?.signedIn === false ? 'sign-in' : 'right';
    // A token service that knows the name and password gives a token all the same, for fewer rights than were asked for.
    if (status === 401)
        return details.asked?.granted && details.asked.signedIn ? 'right' : 'sign-in';
    if (status === 404 && details.asked?.right === 'push' && failure.has('NAME_UNKNOWN'))
        return 'absent';
    return undefined;
};
/**
 * No room. 402 and 507 say nothing else, 429 says too many requests; the others mean it only in what the registry adds:
 * Harbor and Quay answer 403 or 412, others 400, 405, 409 or 413. A request that is too large is another thing.
 */
const isQuota = ({ status, errors }) => [402, 429, 507].includes(status) ||
    ([400, 403, 405, 409, 412, 413].includes(status) &&
        errors.some(({ code, message }) => QUOTA_CODE.test(code) || QUOTA_WORDS.test(message)));
/** Amazon's is `LimitExceededException`, Quay's `QUOTA_EXCEEDED`, Google's `RESOURCE_EXHAUSTED`. */
const QUOTA_CODE = /quota|limit_?exceeded|resource_?exhausted|toomanyrequests/i;
const QUOTA_WORDS = /quota|storage (limit|space)|exceeds? the (configured upper|storage|maximum number)|(upper|storage|size) limit (of|for) (the |your )?(project|registry|account|repository)|billing|insufficient storage|limit exceeded/i;

;// CONCATENATED MODULE: ./src/oci/registry/explain.ts




/** What a failure that stayed means to the user; anything else passes unchanged. */
const explain = (error, host) => {
    if (error instanceof ConnectionFailure)
        return new errors/* UserError */.yo('REGISTRY_UNREACHABLE', `Registry "${host}" cannot be reached: ${error.message}.`, { cause: error, hint: unreachableHint(error.code) });
    if (error instanceof BadReply)
        return new errors/* UserError */.yo('REGISTRY_FAILED', `Registry "${host}" failed: ${error.message}.`, {
            cause: error,
            hint: 'Is something else answering in place of the registry, a proxy or a log-in page?'
        });
    if (!(error instanceof ReplyFailure))
        return error;
    if (error.details.elsewhere && [401, 403].includes(error.status))
        return new errors/* UserError */.yo('REGISTRY_DENIED', `Registry "${host}" leads to another host, which refused: ${error.message}.`, {
            cause: error,
            hint: 'Credentials are for the registry itself and are not sent there. Report it to the registry’s administrator.'
        });
    const refusal = refusalOf(error);
    if (refusal !== undefined)
        return refused(error, host, refusal);
    return new errors/* UserError */.yo('REGISTRY_FAILED', `Registry "${host}" failed: ${error.message}.`, {
        cause: error,
        hint: error.status >= 500
            ? 'It did not recover while we kept trying. Run the step again later.'
            : failedHint(error)
    });
};
const refused = (error, host, refusal) => {
    const { right = 'pull', repository = '', signedIn = false } = error.details.asked ?? {};
    const where = repository === '' ? '' : ` "${repository}"`;
    const options = { cause: error, hint: refusalHint(host, refusal, right) };
    if (refusal === 'quota')
        return new errors/* UserError */.yo('REGISTRY_QUOTA', error.status === 429
            ? `Registry "${host}" takes no more requests for now: ${error.message}.`
            : `Registry "${host}" has no room left for this: ${error.message}.`, options);
    if (refusal === 'absent')
        return new errors/* UserError */.yo('REGISTRY_REPOSITORY_UNKNOWN', `Registry "${host}" has no repository${where}: ${error.message}.`, options);
    if (refusal === 'sign-in')
        return new errors/* UserError */.yo('REGISTRY_SIGN_IN', signedIn
            ? `Registry "${host}" does not accept the user name and password: ${error.message}.`
            : `Registry "${host}" wants a sign-in to ${DOING[right]}${where}: ${error.message}.`, options);
    return new errors/* UserError */.yo('REGISTRY_DENIED', `Registry "${host}" does not let these credentials ${DOING[right]}${where}: ${error.message}.`, options);
};
const DOING = {
    pull: 'pull from',
    push: 'push to',
    delete: 'delete from',
    list: 'list the repositories of'
};
const failedHint = (error) => error.has('MANIFEST_INVALID', 'UNSUPPORTED')
    ? 'This registry may not take OCI artifacts, or not of this kind: docs/registries.md says which do.'
    : 'docs/registries.md says what each registry needs.';
const unreachableHint = (code) => ({
    ENOTFOUND: 'There is no such host. Check its name for a misspelling.',
    ECONNREFUSED: 'Nothing listens at that address and port. Is the registry running?',
    PROXY_REFUSED: 'HTTPS_PROXY leads there. Name the host in NO_PROXY, or let the proxy through to it.',
    CERT_HAS_EXPIRED: 'Its certificate has expired.',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is not trusted here. Set NODE_EXTRA_CA_CERTS to the file of your own authority.',
    SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is not trusted here. Set NODE_EXTRA_CA_CERTS to the file of your own authority.',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate is not trusted here. Set NODE_EXTRA_CA_CERTS to the file of your own authority.'
})[code] ?? 'Check the network between this machine and the registry, then run the step again.';

;// CONCATENATED MODULE: ./src/oci/registry/retry.ts



/** https://www.rfc-editor.org/rfc/rfc9110#section-15, and two that proxies use for "closed" and "timed out". */
const PASSING_STATUSES = [408, 425, 429, 499, 500, 502, 503, 504, 522, 524];
const ABSENT = ['ENOTFOUND', 'ECONNREFUSED', 'PROXY_REFUSED'];
/** What may succeed when the same request is made again; undefined for what stays. */
const faultOf = (error) => {
    if (error instanceof ConnectionFailure)
        return { absent: ABSENT.includes(error.code) };
    if (!(error instanceof ReplyFailure) || !PASSING_STATUSES.includes(error.status))
        return undefined;
    // A full registry says 500 too.
    if (error.status !== 429 && isQuota(error))
        return undefined;
    return { absent: false, retryAfter: error.details.retryAfter };
};
/** The faults one piece of work with a registry has met. */
const faultsOf = (tools, policy = PATIENT) => new Faults(faultOf, tools, policy);
/** Runs until it succeeds, outliving faults that pass. */
const withRetries = async (run, tools, policy = PATIENT) => {
    const faults = faultsOf(tools, policy);
    for (;;) {
        try {
            return await run();
        }
        catch (error) {
            await faults.outlive(error);
        }
    }
};

;// CONCATENATED MODULE: ./src/oci/registry/client.ts











const DEFAULT_QUIET_MS = 60_000;
/** A document may take this many times as long to come as a connection may be silent, in drops or not. */
const DOCUMENT_PATIENCE = 5;
const MOST_REDIRECTS = 5;
/** Error replies are read no further. */
const LARGEST_ERROR = 64 * 1024;
/** Statuses whose meaning depends on what was asked for, and as whom: see `refusalOf`. */
const REFUSALS = [401, 403, 404];
const SAME_REQUEST = [307, 308];
const REDIRECTS = [301, 302, 303, ...SAME_REQUEST];
/** Speaks to one registry: credentials, redirects, failures. */
class RegistryClient {
    registry;
    retryTools;
    #connections;
    #authorizer;
    /** Milliseconds of silence before a connection counts as stalled. */
    quietMs;
    #ping;
    constructor(registry, options = {}) {
        const { credentials = registry_credential/* anonymous */._5, log = ports/* silent */.K, clock = core_clock/* systemClock */.m } = options;
        this.registry = registry;
        this.retryTools = { clock, log, random: options.random ?? Math.random, signal: options.signal };
        this.quietMs = options.quietMs ?? DEFAULT_QUIET_MS;
        this.#connections = new Connections(options.proxied);
        // Each request under way listens to it; from eleven on Node.js would take that for a leak, and say so.
        if (options.signal)
            (0,external_node_events_.setMaxListeners)(0, options.signal);
        this.#authorizer = new Authorizer(registry, {
            credentials,
            clock,
            log,
            connections: this.#connections
        });
    }
    /**
     * Makes the request until it is answered, outliving faults that pass.
     * @throws UserError `REGISTRY_SIGN_IN`, `REGISTRY_DENIED`, `REGISTRY_QUOTA`, `REGISTRY_REPOSITORY_UNKNOWN`,
     * `REGISTRY_UNREACHABLE`, `REGISTRY_FAILED`
     */
    call(call) {
        return this.persist(() => this.attempt(call));
    }
    /** As `call`, with the bytes of the reply, which may be at most `limit`. */
    read(call, limit, policy) {
        return this.persist(async () => {
            const reply = await this.attempt(call);
            const bytes = await readUpTo(reply, limit + 1, this.quietMs * DOCUMENT_PATIENCE);
            if (bytes.length > limit)
                throw new BadReply(`${labelOf({ ...call, url: reply.url })} answered more than ${limit} bytes`);
            return { reply, bytes };
        }, policy);
    }
    /** Runs work made of several attempts again and again until its faults have passed; what stays is reported to the user. */
    async persist(run, policy = PATIENT) {
        try {
            return await withRetries(run, this.retryTools, policy);
        }
        catch (error) {
            throw explain(error, this.registry.host);
        }
    }
    /** Makes the request once (once more with new credentials when those it had were refused). */
    async attempt(call) {
        const url = new URL(String(call.url), this.registry.origin.href);
        const own = url.origin === this.registry.origin.origin;
        if (own)
            await this.#learnHow();
        const reply = await this.#follow(call, url, call.scopes);
        if (reply.status === 401 && own && reply.url.origin === url.origin) {
            const scopes = this.#authorizer.refused(reply.headers['www-authenticate'], call.scopes);
            if (scopes === undefined)
                return this.#judge(call, reply);
            await reply.discard();
            return this.#judge(call, await this.#follow(call, url, scopes));
        }
        return this.#judge(call, reply);
    }
    /** Where a `Location` leads. Registries behind a proxy often say http for their own host; it is reached as before. */
    locate(location, from) {
        if (location === undefined || !URL.canParse(location, from.href))
            return undefined;
        const url = new URL(location, from.href);
        if (url.host === from.host)
            url.protocol = from.protocol;
        return url;
    }
    close() {
        this.#connections.close();
    }
    async #follow(call, url, scopes, hops = 0) {
        const own = url.origin === this.registry.origin.origin;
        const authorization = own ? await this.#authorizer.header(scopes) : undefined;
        const reply = await send({
            method: call.method,
            url: this.#safe(url),
            headers: {
                'user-agent': 'scoreline',
                ...call.headers,
                ...(authorization === undefined ? {} : { authorization })
            },
            body: call.body,
            quietMs: call.quietMs ?? this.quietMs,
            signal: this.retryTools.signal
        }, this.#connections);
        const next = this.#redirect(call, reply, url);
        if (next === undefined || hops >= MOST_REDIRECTS)
            return reply;
        await reply.discard();
        return this.#follow(call, next, scopes, hops + 1);
    }
    /** 307 and 308 mean the very same request, body and all; the others only where nothing is written. https://www.rfc-editor.org/rfc/rfc9110#section-15.4 */
    #redirect({ method }, reply, from) {
        const isRead = method === 'GET' || method === 'HEAD';
        if (!(isRead ? REDIRECTS : SAME_REQUEST).includes(reply.status))
            return undefined;
        return this.locate(reply.headers.location, from);
    }
    /** A registry spoken to with TLS does not send us anywhere without; a loopback one may, to loopback. */
    #safe(url) {
        const clear = this.registry.origin.protocol === 'http:' && (0,reference/* isLoopback */.U9)(url.hostname);
        if (url.protocol === 'https:' || (url.protocol === 'http:' && clear))
            return url;
        throw new BadReply(`it sends us to ${url.protocol}//${url.host}, which is not safe`);
    }
    async #judge(call, reply) {
        if (call.accept.includes(reply.status))
            return reply;
        const label = labelOf({ method: call.method, url: reply.url });
        const text = await readUpTo(reply, LARGEST_ERROR, this.quietMs).catch(() => Buffer.alloc(0));
        const elsewhere = reply.url.origin !== this.registry.origin.origin;
        throw new ReplyFailure(label, reply.status, parseErrors(text.toString()), {
            retryAfter: parseRetryAfter(reply.headers['retry-after'], this.retryTools.clock.now()),
            ...(REFUSALS.includes(reply.status)
                ? { asked: await this.#authorizer.asked(call.scopes) }
                : {}),
            elsewhere
        });
    }
    /** One empty question before the first real one, so that no long body is sent only to be refused. */
    async #learnHow() {
        if (this.#authorizer.knowsHow)
            return;
        this.#ping ??= this.#pingOnce().finally(() => {
            this.#ping = undefined;
        });
        return this.#ping;
    }
    async #pingOnce() {
        const url = new URL('/v2/', this.registry.origin);
        const reply = await this.#follow({ method: 'GET', url, scopes: [], accept: [] }, url, []);
        if (reply.url.origin === url.origin && reply.status === 401) {
            this.#authorizer.refused(reply.headers['www-authenticate'], []);
            this.#authorizer.open();
        }
        else if (reply.status < 500 && reply.status !== 429 && reply.status !== 408)
            this.#authorizer.open();
        else {
            await this.#judge({ method: 'GET', url, scopes: [], accept: [] }, reply);
        }
        await reply.discard();
    }
}

;// CONCATENATED MODULE: ./src/oci/registry/presence.ts



/** Where a descriptor's bytes are: manifests have an address of their own. */
const pathOf = (repository, { mediaType, digest }) => `/v2/${repository}/${(0,oci_manifest/* isManifestType */.Q3)(mediaType) ? 'manifests' : 'blobs'}/${digest}`;
/** Manifests are taken in every kind that is read here, anything else as it is. */
const acceptOf = ({ mediaType }) => (0,oci_manifest/* isManifestType */.Q3)(mediaType) ? oci_manifest/* MANIFEST_TYPES */._P.join(', ') : '*/*';
/** Whether the registry has exactly this. */
const isThere = async (client, repository, descriptor, actions = ['pull']) => {
    const scopes = [repositoryScope(repository, ...actions)];
    const found = await client.persist(() => look(client, pathOf(repository, descriptor), scopes, acceptOf(descriptor)));
    return found.there && (found.size === undefined || found.size === descriptor.size);
};
/** As `isThere` for a blob whose size is known to be right, asked once. */
const hasBlob = async (client, repository, digest, scopes) => (await look(client, `/v2/${repository}/blobs/${digest}`, scopes, '*/*')).there;
/**
 * Asks by HEAD; where the registry, or the storage it leads to, does not answer that, by GET for the first byte: addresses
 * that are signed for GET refuse HEAD.
 */
const look = async (client, url, scopes, accept) => {
    const call = { url, scopes, headers: { accept } };
    try {
        const reply = await client.attempt({ ...call, method: 'HEAD', accept: [200, 404] });
        await reply.discard();
        const elsewhere = reply.url.origin !== client.registry.origin.origin;
        if (reply.status === 200)
            return { there: true, size: presence_length(reply) };
        if (!elsewhere)
            return { there: false };
    }
    catch (error) {
        if (!isNoHead(error))
            throw error;
    }
    const reply = await client.attempt({
        ...call,
        method: 'GET',
        headers: { accept, range: 'bytes=0-0' },
        accept: [200, 206, 404, 416]
    });
    await reply.discard();
    if (reply.status === 404)
        return { there: false };
    return { there: true, size: reply.status === 200 ? presence_length(reply) : total(reply) };
};
/** HEAD is not taken here, whatever GET would be answered. */
const isNoHead = (error) => error instanceof ReplyFailure &&
    ([400, 405, 406, 501].includes(error.status) ||
        (error.details.elsewhere === true && error.status < 500));
const presence_length = ({ headers }) => {
    const said = headers['content-length'];
    return said === undefined || headers['content-encoding'] !== undefined ? undefined : Number(said);
};
/** https://www.rfc-editor.org/rfc/rfc9110#section-14.4 */
const total = ({ headers }) => {
    const said = /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1];
    return said === undefined ? undefined : Number(said);
};

;// CONCATENATED MODULE: ./src/oci/registry/upload-replies.ts
/** What the replies of a registry say of an upload. Pure. */

/**
 * Bytes a registry has, by the `Range` of its reply (`0-999` for a thousand); undefined when it does not say.
 * @param sent what it should have: registries say `0-0` of one byte, and of an empty session too
 */
const committed = ({ headers }, sent = 0) => {
    const match = /^(?:bytes=)?0-(\d+)$/.exec(String(headers.range ?? ''));
    if (match === null)
        return undefined;
    return match[1] === '0' ? Math.min(sent, 1) : Number(match[1]) + 1;
};
/** The registry takes blobs, but not by this kind of request. */
const isWrongWay = (error) => error instanceof ReplyFailure && [405, 411, 415, 501].includes(error.status);
/** The session is gone (404), broken (400), or elsewhere than we thought (416). */
const isLost = (error) => error instanceof ReplyFailure && [400, 404, 416].includes(error.status);
const isBusy = ({ status }) => [408, 425, 429, 499].includes(status);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/oci/registry/upload-source.ts


/** Hashes bytes that come in order, some of them twice. */
class RunningHash {
    #hash = (0,external_node_crypto_.createHash)('sha256');
    position = 0;
    feed(chunk, at) {
        const known = this.position - at;
        if (known >= chunk.length)
            return;
        this.#hash.update(known > 0 ? chunk.subarray(known) : chunk);
        this.position = at + chunk.length;
    }
    digest() {
        return `sha256:${this.#hash.copy().digest('hex')}`;
    }
}
/** `length` bytes from `start`. @throws UserError `BLOB_CHANGED` when the source has more or fewer than it said. */
async function* slice({ open, label, size }, start, length) {
    const end = start + length;
    let at = 0;
    for await (const chunk of open()) {
        const from = Math.max(0, start - at);
        const to = Math.min(chunk.length, end - at);
        at += chunk.length;
        if (to > from)
            yield chunk.subarray(from, to);
        if (at >= end && end < size)
            return;
    }
    if (at !== size)
        throw new errors/* UserError */.yo('BLOB_CHANGED', `${label} has ${at} bytes, ${size} when it was first looked at.`, { hint: 'Let nothing write to these files while this step runs.' });
}
/** Reads all of it. @throws UserError `BLOB_CHANGED` as `slice` */
const digestOfSource = async (source) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of slice(source, 0, source.size))
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
};

;// CONCATENATED MODULE: ./src/oci/registry/upload.ts












/** Up to here a blob goes along with the request that closes its upload. */
const SINGLE_REQUEST_LIMIT = 4 * 1024 * 1024;
/** Tried one after the other when a registry finds a request too large (413). */
const CHUNK_SIZES = [64, 16, 4].map(mebibytes => mebibytes * 1024 * 1024);
/** So often a registry may find other bytes than were sent before the source itself is doubted. */
const MOST_MISMATCHES = 2;
/** Bytes that count as something achieved. */
const LEAST_PROGRESS = 64 * 1024;
/** So often a registry may lose what one way of sending brought, before the other way is tried. */
const LOSSES_BEFORE_OTHER_WAY = 3;
/** A registry may copy the whole blob to its storage before it answers. */
const CLOSING_QUIET_MS = 10 * 60_000;
/**
 * Sends one blob in one streaming request, and goes on where the registry says it stopped when that breaks.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-blobs
 * @throws UserError `BLOB_CHANGED`, `REGISTRY_TOO_SMALL` and those of `RegistryClient.call`.
 */
const upload = async (client, repository, source, log = ports/* silent */.K) => new Upload(client, repository, source, log).run();
class Upload {
    #client;
    #repository;
    #source;
    #log;
    #faults;
    /** Taking the bytes over from another repository is tried once. */
    #mount;
    /** Known from the start, or found out because a registry wants it before the bytes. */
    #digest;
    #way = 'by size';
    /** Sessions lost in a row, and what the bytes were last sent with. */
    #losses = 0;
    #last;
    /** The session, while there is one. */
    #location;
    /** Bytes the registry has. */
    #offset = 0;
    /** The most it ever had: only more than that is progress. */
    #furthest = 0;
    /** After a fault the registry is asked before it is believed. */
    #doubtful = false;
    /** This session had a fault, so the registry must check where we go on. */
    #resumed = false;
    /** Where the registry last refused to go on. */
    #refusedAt = -1;
    #chunkSize = Number.POSITIVE_INFINITY;
    #leastChunk = 0;
    #hashed;
    #mismatches = 0;
    constructor(client, repository, source, log) {
        this.#client = client;
        this.#repository = repository;
        this.#source = source;
        this.#log = log;
        this.#faults = faultsOf(client.retryTools);
        this.#digest = source.digest;
        this.#mount = source.digest !== undefined && source.mountFrom !== undefined;
        this.#hashed = source.digest === undefined ? new RunningHash() : undefined;
    }
    get #scopes() {
        return [repositoryScope(this.#repository, 'pull', 'push')];
    }
    async run() {
        for (;;) {
            try {
                const done = await this.#step();
                if (done !== undefined)
                    return done;
            }
            catch (error) {
                await this.#recover(error);
            }
        }
    }
    async #step() {
        if (this.#doubtful)
            return this.#ask();
        if (this.#location === undefined)
            return this.#begin();
        const { size } = this.#source;
        const single = this.#way === 'PUT' || (this.#way === 'by size' && size <= SINGLE_REQUEST_LIMIT);
        const whole = this.#digest !== undefined && this.#offset === 0 && size <= this.#chunkSize;
        if (single && whole)
            return this.#close(size);
        if (this.#offset < size)
            return this.#send();
        return this.#close(0);
    }
    async #begin() {
        if (this.#mount) {
            const mounted = await this.#mountBlob();
            if (mounted !== 'declined')
                return mounted;
        }
        const reply = await this.#client.attempt({
            method: 'POST',
            url: `/v2/${this.#repository}/blobs/uploads/`,
            scopes: this.#scopes,
            headers: { 'content-length': '0' },
            accept: [200, 201, 202]
        });
        await reply.discard();
        this.#started(reply);
        return undefined;
    }
    #started(reply) {
        this.#resumed = false;
        this.#leastChunk = Number(reply.headers['oci-chunk-min-length']) || 0;
        this.#follow(reply, 0);
    }
    /**
     * Has the registry take the bytes over from another repository of its own. That is an optimisation: a registry may open
     * an upload instead, and whatever else it answers, the bytes are sent then.
     * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#mounting-a-blob-from-another-repository
     */
    async #mountBlob() {
        this.#mount = false;
        const { digest = '', mountFrom = '' } = this.#source;
        const query = new URLSearchParams({ mount: digest, from: mountFrom });
        try {
            const reply = await this.#client.attempt({
                method: 'POST',
                url: `/v2/${this.#repository}/blobs/uploads/?${query}`,
                scopes: [...this.#scopes, repositoryScope(mountFrom, 'pull')],
                headers: { 'content-length': '0' },
                accept: [201, 202]
            });
            await reply.discard();
            if (reply.status === 201)
                return { digest: digest, sent: false };
            this.#started(reply);
            return undefined;
        }
        catch (error) {
            if (!(error instanceof ReplyFailure || error instanceof BadReply))
                throw error;
            this.#log.debug(`${this.#source.label} is sent, not mounted: ${error.message}`);
            return 'declined';
        }
    }
    /** One request with everything that is left, or with one chunk where the registry takes no more at a time. */
    async #send() {
        const start = this.#offset;
        const length = Math.min(this.#chunkSize, this.#source.size - start);
        const whole = !this.#resumed && length === this.#source.size;
        this.#last = 'PATCH';
        const reply = await this.#client.attempt({
            method: 'PATCH',
            url: this.#session,
            scopes: this.#scopes,
            headers: {
                'content-type': 'application/octet-stream',
                ...(whole ? {} : { 'content-range': `${start}-${start + length - 1}` })
            },
            body: this.#body(start, length),
            accept: [200, 201, 202, 204]
        });
        await reply.discard();
        const end = start + length;
        const kept = committed(reply, end) ?? end;
        if (kept > end || kept <= start)
            throw new ConnectionFailure(`PATCH ${reply.url.origin}`, new Error(`${kept} bytes are there after ${end} were sent`));
        this.#follow(reply, kept);
        this.#reached();
        if (kept < end)
            await this.#faults.outlive(new ConnectionFailure(`PATCH ${reply.url.origin}`, new Error(`only ${kept} bytes were kept`)));
    }
    async #close(length) {
        const digest = (this.#digest ?? this.#hashed?.digest());
        if (length > 0)
            this.#last = 'PUT';
        const url = new URL(this.#session);
        url.searchParams.set('digest', digest);
        const reply = await this.#client.attempt({
            method: 'PUT',
            url,
            scopes: this.#scopes,
            headers: { 'content-type': 'application/octet-stream' },
            body: length === 0 ? Buffer.alloc(0) : this.#body(0, length),
            accept: [200, 201, 202, 204],
            quietMs: CLOSING_QUIET_MS
        });
        await reply.discard();
        const said = reply.headers['docker-content-digest'];
        if ((0,oci_digest/* isDigest */.Bc)(said) && said !== digest)
            throw corrupt(this.#client.registry.host, { digest });
        return { digest, sent: true };
    }
    /** Where the registry stands: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-a-blob-in-chunks */
    async #ask() {
        const there = await this.#hasItAlready();
        if (there !== undefined)
            return { digest: there, sent: true };
        this.#doubtful = false;
        if (this.#location === undefined)
            return undefined;
        try {
            const reply = await this.#client.attempt({
                method: 'GET',
                url: this.#session,
                scopes: this.#scopes,
                accept: [204, 200]
            });
            await reply.discard();
            const at = committed(reply) ?? 0;
            const believable = at <= this.#source.size && at <= (this.#hashed?.position ?? at);
            if (at === 0 || !believable)
                this.#restart();
            else
                this.#follow(reply, at);
            this.#reached();
        }
        catch (error) {
            if (!(error instanceof ReplyFailure) || error.status >= 500 || isBusy(error)) {
                this.#doubtful = true;
                throw error;
            }
            this.#restart();
        }
        return undefined;
    }
    /** The reply to the closing request may have been lost. */
    async #hasItAlready() {
        const digest = this.#digest ?? this.#digestWhenAllSent();
        if (digest === undefined)
            return undefined;
        const there = await hasBlob(this.#client, this.#repository, digest, this.#scopes);
        return there ? digest : undefined;
    }
    async #recover(error) {
        const isFull = error instanceof ReplyFailure && isQuota(error);
        if (error instanceof ReplyFailure && error.status === 413 && !isFull)
            return this.#shrink(error);
        if (error instanceof ReplyFailure && error.has('DIGEST_INVALID'))
            return this.#mismatch(error);
        const lost = isLost(error) && this.#location !== undefined;
        this.#losses = lost ? this.#losses + 1 : 0;
        if ((isWrongWay(error) || this.#losses >= LOSSES_BEFORE_OTHER_WAY) && (await this.#turn()))
            return;
        if (lost && (error.status !== 416 || this.#refusedAt === this.#offset))
            this.#restart();
        this.#refusedAt = this.#offset;
        this.#doubtful = this.#resumed = this.#location !== undefined;
        try {
            // A session that is gone is a fault of the registry's, to be outlived like a broken connection.
            await this.#faults.outlive(lost ? new ConnectionFailure(error.message, error) : error);
        }
        catch (final) {
            throw explain(lost ? error : final, this.#client.registry.host);
        }
    }
    /** Goes the other way, once. @returns false when there is none left */
    async #turn() {
        if (this.#way !== 'by size' || this.#last === undefined)
            return false;
        this.#way = this.#last === 'PUT' ? 'PATCH' : 'PUT';
        this.#log.debug(`${this.#source.label} is sent by ${this.#way}: the registry does not take ${this.#last}`);
        if (this.#way === 'PUT' && this.#digest === undefined) {
            this.#digest = await digestOfSource(this.#source);
            this.#hashed = undefined;
        }
        this.#losses = 0;
        this.#restart();
        return true;
    }
    #shrink(error) {
        const next = this.#way === 'PUT'
            ? undefined
            : CHUNK_SIZES.find(size => size < Math.min(this.#chunkSize, this.#source.size) && size >= this.#leastChunk);
        if (next === undefined)
            throw new errors/* UserError */.yo('REGISTRY_TOO_SMALL', `Registry "${this.#client.registry.host}" finds ${this.#source.label} too large: ${error.message}.`, {
                cause: error,
                hint: 'Raise its limit for request bodies, or that of the proxy before it.'
            });
        this.#chunkSize = next;
        this.#doubtful = true;
    }
    /** Now and then it is the wire's fault, or that of a broken request whose bytes came late. */
    #mismatch(error) {
        if (++this.#mismatches > MOST_MISMATCHES)
            throw new errors/* UserError */.yo('BLOB_CHANGED', `The bytes of ${this.#source.label} changed while they were sent.`, { cause: error, hint: 'Let nothing write to these files while this step runs.' });
        if (this.#hashed !== undefined)
            this.#hashed = new RunningHash();
        this.#restart();
    }
    #restart() {
        this.#location = undefined;
        this.#doubtful = false;
        this.#offset = 0;
    }
    #follow(reply, offset) {
        const location = this.#client.locate(reply.headers.location, reply.url);
        // A status reply need not repeat where the session is.
        this.#location = location ?? this.#location;
        if (this.#location === undefined)
            throw new BadReply(`it opened an upload without saying where (${reply.status}, no Location)`);
        this.#offset = offset;
    }
    #reached() {
        const isAll = this.#offset === this.#source.size;
        if (this.#offset - this.#furthest < (isAll ? 1 : LEAST_PROGRESS))
            return;
        this.#furthest = this.#offset;
        this.#faults.progress();
    }
    get #session() {
        return this.#location;
    }
    #digestWhenAllSent() {
        return this.#hashed?.position === this.#source.size ? this.#hashed.digest() : undefined;
    }
    #body(start, length) {
        let at = start;
        return {
            length,
            chunks: () => {
                at = start;
                return slice(this.#source, start, length);
            },
            sending: (chunk) => {
                this.#hashed?.feed(chunk, at);
                at += chunk.length;
                this.#log.progress(this.#source.label, at, this.#source.size);
            }
        };
    }
}

;// CONCATENATED MODULE: ./src/oci/registry/documents.ts


/** Sends a small blob that is in memory, unless the registry has it. */
const putDocument = async (client, repository, digest, bytes) => {
    const descriptor = { mediaType: 'application/octet-stream', digest, size: bytes.length };
    if (await isThere(client, repository, descriptor, ['pull', 'push']))
        return;
    await upload(client, repository, {
        label: 'config',
        size: bytes.length,
        digest,
        open: () => [bytes]
    });
};

;// CONCATENATED MODULE: ./src/oci/registry/download.ts








/** Fewer bytes than this are nothing achieved: a registry that gives a few at a time would never be done with. */
const download_LEAST_PROGRESS = 64 * 1024;
/**
 * Streams a blob, every byte hashed; goes on with a `Range` where a connection broke.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-blobs
 * @throws UserError `BLOB_MISSING`; `BLOB_CORRUPT` at the end, or as soon as there are more bytes than there should be.
 */
async function* download(client, repository, descriptor) {
    const path = pathOf(repository, descriptor);
    const faults = faultsOf(client.retryTools);
    let achieved = 0;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let at = 0;
    do {
        try {
            for await (const chunk of part(client, repository, descriptor, at)) {
                hash.update(chunk);
                at += chunk.length;
                if (at > descriptor.size)
                    throw corrupt(client.registry.host, descriptor);
                if (at - achieved >= download_LEAST_PROGRESS) {
                    achieved = at;
                    faults.progress();
                }
                yield chunk;
            }
            if (at < descriptor.size)
                throw new ConnectionFailure(path, new Error(`only ${at} of ${descriptor.size} bytes came`));
        }
        catch (error) {
            if (error instanceof ReplyFailure && error.status === 404)
                throw missing(client.registry.host, descriptor);
            await faults.outlive(error).catch(final => {
                throw explain(final, client.registry.host);
            });
        }
    } while (at < descriptor.size);
    if (hash.digest('hex') !== (0,oci_digest/* hexOf */.ZD)(descriptor.digest))
        throw corrupt(client.registry.host, descriptor);
}
async function* part(client, repository, descriptor, at) {
    const reply = await client.attempt({
        method: 'GET',
        url: pathOf(repository, descriptor),
        scopes: [repositoryScope(repository, 'pull')],
        headers: {
            accept: acceptOf(descriptor),
            ...(at > 0 ? { range: `bytes=${at}-${descriptor.size - 1}` } : {})
        },
        accept: at > 0 ? [200, 206] : [200]
    });
    try {
        const length = reply.headers['content-length'];
        const start = startOf(reply, at);
        if (length !== undefined && start + Number(length) > descriptor.size)
            throw corrupt(client.registry.host, descriptor);
        yield* skip(brisk(reply, client.quietMs * QUIETS), at - start);
    }
    finally {
        await reply.discard();
    }
}
/** A server may ignore the range and send everything: https://www.rfc-editor.org/rfc/rfc9110#section-14.2 */
const startOf = (reply, wanted) => {
    if (reply.status !== 206)
        return 0;
    const start = /^bytes (\d+)-/.exec(reply.headers['content-range'] ?? '')?.[1];
    if (Number(start) === wanted)
        return wanted;
    throw new ConnectionFailure(reply.url.origin, new Error('another range came than was asked for'));
};
/** A reply must bring something worth while in this many times the silence that a connection may have. */
const QUIETS = 5;
async function* brisk(reply, patienceMs) {
    const slow = () => reply.giveUp(new BadReply(`it sends less than ${download_LEAST_PROGRESS} bytes in ${patienceMs / 1000} s`));
    let timer = setTimeout(slow, patienceMs);
    let size = 0;
    try {
        for await (const chunk of reply.body) {
            size += chunk.length;
            if (size >= download_LEAST_PROGRESS) {
                size = 0;
                clearTimeout(timer);
                timer = setTimeout(slow, patienceMs);
            }
            yield chunk;
        }
    }
    finally {
        clearTimeout(timer);
    }
}
async function* skip(body, count) {
    let left = count;
    for await (const chunk of body) {
        if (chunk.length > left)
            yield left > 0 ? chunk.subarray(left) : chunk;
        left = Math.max(0, left - chunk.length);
    }
}

// EXTERNAL MODULE: ./src/oci/registry/limit.ts
var limit = __webpack_require__(86946);
;// CONCATENATED MODULE: ./src/oci/registry/manifests.ts








/** Registries must take manifests of 4 MiB: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-manifests */
const LARGEST_MANIFEST = 4 * 1024 * 1024;
/** What a tag or digest points at; undefined when it or the whole repository is not there. */
const resolveManifest = async (client, repository, tagOrDigest) => {
    const reply = await client.persist(() => headOf(client, repository, tagOrDigest));
    if (reply?.status === 404)
        return undefined;
    if (reply === undefined)
        return getDescriptor(client, repository, tagOrDigest);
    const digest = (0,oci_digest/* isDigest */.Bc)(tagOrDigest) ? tagOrDigest : reply.headers['docker-content-digest'];
    const size = Number(reply.headers['content-length']);
    const mediaType = typeOf(reply);
    // A page for people, or a reply without what the specification asks for, is looked at more closely.
    const isTold = (0,oci_digest/* isDigest */.Bc)(digest) && Number.isSafeInteger(size) && size > 0;
    if (!isTold || !(0,oci_manifest/* isManifestType */.Q3)(mediaType))
        return getDescriptor(client, repository, tagOrDigest);
    return { mediaType, digest, size };
};
/** The media type a reply says it has, without parameters; empty where it says none. */
const typeOf = ({ headers }) => headers['content-type']?.split(';')[0]?.trim() ?? '';
/** Undefined where HEAD is not answered. */
const headOf = async (client, repository, tagOrDigest) => {
    try {
        const reply = await client.attempt({
            method: 'HEAD',
            url: `/v2/${repository}/manifests/${tagOrDigest}`,
            scopes: [repositoryScope(repository, 'pull')],
            headers: { accept: oci_manifest/* MANIFEST_TYPES */._P.join(', ') },
            accept: [200, 404]
        });
        await reply.discard();
        return reply;
    }
    catch (error) {
        if (isNoHead(error))
            return undefined;
        throw error;
    }
};
/** For registries that do not say the digest: fetches the manifest and counts. */
const getDescriptor = async (client, repository, tagOrDigest) => {
    const found = await getManifest(client, repository, tagOrDigest);
    return (found && { mediaType: found.mediaType, digest: (0,oci_digest/* digestOf */.ol)(found.bytes), size: found.bytes.length });
};
/**
 * A manifest as it is; undefined when it is not there.
 * @throws UserError `DOCUMENT_INVALID` for what has not the shape of one
 */
const getManifest = async (client, repository, tagOrDigest) => {
    const { reply, bytes } = await client.read({
        method: 'GET',
        url: `/v2/${repository}/manifests/${tagOrDigest}`,
        scopes: [repositoryScope(repository, 'pull')],
        headers: { accept: oci_manifest/* MANIFEST_TYPES */._P.join(', ') },
        accept: [200, 404]
    }, LARGEST_MANIFEST);
    if (reply.status === 404)
        return undefined;
    if ((0,oci_digest/* isDigest */.Bc)(tagOrDigest) && (0,oci_digest/* digestOf */.ol)(bytes) !== tagOrDigest)
        throw corrupt(client.registry.host, { digest: tagOrDigest });
    const document = (0,oci_documents/* parseDocument */.Tp)(bytes, `${client.registry.host}/${repository}:${tagOrDigest}`);
    const said = typeOf(reply);
    const fits = (0,oci_manifest/* isManifestType */.Q3)(said) && (0,oci_manifest/* isIndexType */.$U)(said) === (0,oci_documents/* isIndex */.nw)(document);
    return { mediaType: fits ? said : (0,oci_documents/* mediaTypeOf */.c0)(document), bytes, document };
};
/**
 * Puts a manifest under its digest alone, or under a tag too. Where another client is just storing the same blobs, some
 * registries do not see them for a moment, though they took them: that is waited out.
 */
const putManifest = async (client, repository, document, tag) => {
    for (let attempt = 1;; attempt++) {
        try {
            return await putOnce(client, repository, document, tag);
        }
        catch (error) {
            if (attempt === BLOBS_SEEN_ATTEMPTS || !isBlobUnseen(error))
                throw error;
            await client.retryTools.clock.sleep(BLOBS_SEEN_WAIT_MS * attempt, client.retryTools.signal);
        }
    }
};
const BLOBS_SEEN_ATTEMPTS = 6;
const BLOBS_SEEN_WAIT_MS = 100;
const isBlobUnseen = (error) => {
    const cause = error instanceof errors/* UserError */.yo ? error.cause : error;
    return cause instanceof ReplyFailure && cause.has('MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN');
};
const putOnce = async (client, repository, { bytes, mediaType }, tag) => {
    const digest = (0,oci_digest/* digestOf */.ol)(bytes);
    const reply = await client.call({
        method: 'PUT',
        url: `/v2/${repository}/manifests/${tag ?? digest}`,
        scopes: [repositoryScope(repository, 'pull', 'push')],
        headers: { 'content-type': mediaType },
        body: bytes,
        accept: [200, 201, 202, 204]
    });
    await reply.discard();
    const said = reply.headers['docker-content-digest'];
    if ((0,oci_digest/* isDigest */.Bc)(said) && said !== digest)
        throw corrupt(client.registry.host, { digest });
    return { digest, listed: reply.headers['oci-subject'] !== undefined };
};
/** Whether the registry refused because the tag exists and may not move (ECR, Harbor, ACR with a locked tag). */
const isTagLocked = (error) => error instanceof ReplyFailure &&
    (error.status === 409 ||
        error.status === 412 ||
        error.errors.some(({ code, message }) => /immutable|already.?exists|locked|disallowed/i.test(`${code} ${message}`)));

;// CONCATENATED MODULE: ./src/oci/registry/pages.ts



const PAGE = 1000;
const LARGEST_PAGE = 16 * 1024 * 1024;
const MOST_PAGES = 10_000;
/** More than this is nobody's list, and would only fill the memory. */
const MOST_NAMES = 1_000_000;
/** A registry that lacks the list says so in one of these ways. */
const pages_ABSENT = [404, 405, 410, 501];
/** The list of repositories is of no specification: many have none, or show it to nobody. */
const CLOSED = [...pages_ABSENT, 400, 401, 403];
/**
 * All the names of a list that comes in pages (`tags`, `repositories`); undefined where the registry has no such list.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags
 */
const listPages = async (client, path, field, scopes) => {
    const names = [];
    const seen = new Set();
    let url = new URL(`${path}?n=${PAGE}`, client.registry.origin.href);
    for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
        seen.add(url.href);
        const accept = [200, ...(field === 'tags' ? pages_ABSENT : CLOSED)];
        const call = { method: 'GET', url, scopes, accept };
        const { reply, bytes } = await client.read(call, LARGEST_PAGE);
        if (reply.status !== 200)
            return isUnknownName(bytes) && field === 'tags' ? [] : undefined;
        try {
            for (const name of namesIn(bytes, field, path))
                names.push(name);
            url = followed(client, String(reply.headers.link ?? ''), url, seen);
            if (names.length > MOST_NAMES)
                throw endless(path);
        }
        catch (error) {
            throw explain(error, client.registry.host);
        }
    }
    if (url !== undefined)
        throw explain(endless(path), client.registry.host);
    return names;
};
const followed = (client, link, from, seen) => {
    const next = client.locate(nextPage(link), from);
    if (next === undefined)
        return undefined;
    if (next.origin !== from.origin)
        throw new BadReply(`the next page of ${from.pathname} is on another host`);
    if (seen.has(next.href))
        throw new BadReply(`the pages of ${from.pathname} go in a circle`);
    return next;
};
/** There is no such repository, so it has no tags: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes */
const isUnknownName = (bytes) => parseErrors(bytes.toString()).some(({ code }) => code === 'NAME_UNKNOWN');
const endless = (path) => new BadReply(`the list ${path} does not end`);
/** The address of the next page: https://www.rfc-editor.org/rfc/rfc8288 */
const nextPage = (link) => /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link)?.[1];
const namesIn = (bytes, field, path) => {
    try {
        const names = (0,oci_documents/* parseJsonObject */.dw)(bytes, path)[field];
        return Array.isArray(names) ? names.filter(isName) : [];
    }
    catch {
        throw new BadReply(`${path} answered something that is no list`);
    }
};
/** A tag or a repository, as the specification spells them: anything else would become part of addresses and messages. */
const isName = (name) => typeof name === 'string' && /^[A-Za-z0-9_][A-Za-z0-9._/-]{0,510}$/.test(name);

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/oci/registry/referrers.ts
/**
 * What refers to a manifest: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 * Registries that do not list referrers get an index under the tag `sha256-<hex>`, kept by clients:
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 */











const LARGEST_INDEX = 4 * 1024 * 1024;
const referrers_MOST_PAGES = 1000;
/** More of them is no list of anybody's. */
const MOST_REFERRERS = 10_000;
/** Writers of one fallback index overwrite each other: so often the loser tries again. */
const TRIES = 8;
/** The tag under which clients keep a manifest's referrers themselves. */
const referrersTag = (subject) => `sha256-${(0,oci_digest/* hexOf */.ZD)(subject)}`;
/** Such a tag is bookkeeping, no version of anything. */
const isReferrersTag = (tag) => /^sha256-[a-f0-9]{64}$/.test(tag);
const listReferrers = async (client, repository, subject) => (await listedByRegistry(client, repository, subject)) ??
    (await listedUnderTag(client, repository, subject));
/** Puts manifests that name one subject, and sees to it that they are listed there. */
const putReferrers = async (client, repository, subject, documents) => {
    const put = await Promise.all(documents.map(document => putManifest(client, repository, document)));
    const descriptors = documents.map(document => describeReferrer(document).descriptor);
    const unlisted = descriptors.filter((_, i) => !put[i]?.listed);
    if (unlisted.length > 0 && (await listedByRegistry(client, repository, subject)) === undefined)
        await addUnderTag(client, repository, subject, unlisted);
    return descriptors;
};
/** Pure: how an index lists a referrer. @throws UserError `REFERRER_INVALID` */
const describeReferrer = (document) => {
    const parsed = (0,oci_documents/* parseDocument */.Tp)(document.bytes, (0,oci_digest/* digestOf */.ol)(document.bytes));
    const { subject } = parsed;
    if (subject === undefined)
        throw new errors/* UserError */.yo('REFERRER_INVALID', 'A manifest without a tag needs a subject.');
    return { subject: subject.digest, descriptor: (0,describe/* describeDocument */.po)(document, parsed) };
};
/** Undefined where the registry does not list referrers: it is optional, and lacks in many ways. */
const listedByRegistry = async (client, repository, subject) => {
    const found = [];
    const seen = new Set();
    const start = new URL(`/v2/${repository}/referrers/${subject}`, client.registry.origin.href);
    let url = start;
    for (let page = 0; url !== undefined && page < referrers_MOST_PAGES; page++) {
        seen.add(url.href);
        const answer = await asked(client, repository, url);
        const manifests = answer?.reply.status === 200 ? manifestsIn(answer.bytes) : undefined;
        if (answer === undefined || manifests === undefined)
            return undefined;
        for (const manifest of manifests)
            found.push(manifest);
        if (found.length > MOST_REFERRERS)
            return undefined;
        const next = client.locate(nextPage(String(answer.reply.headers.link ?? '')), url);
        url = next?.origin === start.origin && !seen.has(next.href) ? next : undefined;
    }
    return found;
};
/** Undefined where the registry answered with a failure that stayed. One that is too busy may have the list. */
const asked = async (client, repository, url) => {
    const call = {
        method: 'GET',
        url,
        scopes: [repositoryScope(repository, 'pull')],
        headers: { accept: oci_manifest/* MEDIA */.Rn.index },
        accept: [200, 400, 401, 403, 404, 405, 406, 410, 501]
    };
    try {
        return await client.read(call, LARGEST_INDEX, BRIEF);
    }
    catch (error) {
        const cause = error instanceof errors/* UserError */.yo ? error.cause : undefined;
        const isBusy = cause instanceof ReplyFailure && cause.status === 429;
        if (isBusy || !(cause instanceof ReplyFailure || cause instanceof BadReply))
            throw error;
        client.retryTools.log.debug(`${cause.message}: looking under the tag instead`);
        return undefined;
    }
};
/** None where something else than an index lies under the tag, or one with an entry that is no descriptor. */
const listedUnderTag = async (client, repository, subject) => {
    try {
        const found = await getManifest(client, repository, referrersTag(subject));
        return found !== undefined && (0,oci_documents/* isIndex */.nw)(found.document) ? found.document.manifests : [];
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'DOCUMENT_INVALID'))
            return [];
        throw error;
    }
};
/** Reads, adds, writes, and reads again: another writer may have come between. */
const addUnderTag = async (client, repository, subject, descriptors) => {
    for (let turn = 1; turn <= TRIES; turn++) {
        const listed = await listedUnderTag(client, repository, subject);
        const known = new Set(listed.map(({ digest }) => digest));
        const lacking = descriptors.filter(({ digest }) => !known.has(digest));
        if (lacking.length === 0)
            return;
        const index = {
            schemaVersion: 2,
            mediaType: oci_manifest/* MEDIA */.Rn.index,
            manifests: [...listed, ...lacking]
        };
        const document = { mediaType: oci_manifest/* MEDIA */.Rn.index, bytes: (0,oci_manifest/* toBytes */.ZJ)(index) };
        await putManifest(client, repository, document, referrersTag(subject));
        await (0,promises_.setTimeout)(client.retryTools.random() * 50 * turn);
    }
    throw new errors/* UserError */.yo('REGISTRY_FAILED', `Registry "${client.registry.host}": others keep overwriting the list of what refers to ${subject}.`, { hint: 'Run the step again.' });
};
/** Some registries answer paths they do not know with a page for people. Entries that are no descriptors are passed over. */
const manifestsIn = (bytes) => {
    try {
        const { manifests } = (0,oci_documents/* parseJsonObject */.dw)(bytes, 'referrers');
        return Array.isArray(manifests) ? (0,oci_documents/* wellFormed */.ES)(manifests) : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./src/oci/registry/removal.ts










const REQUESTS_AT_ONCE = 6;
/**
 * Removes a tag, and its manifest with what refers to it unless another tag has it too. Registries delete by digest, and every tag of that
 * manifest goes with it, so a tag that shares its manifest is pointed at a document of its own first.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#content-management
 */
const removeTag = async (client, repository, tag, tags) => {
    const found = await resolveManifest(client, repository, tag);
    if (found === undefined)
        return;
    const inTurn = (0,limit/* limit */.A)(REQUESTS_AT_ONCE);
    const others = await Promise.all(tags
        .filter(other => other !== tag)
        .map(other => inTurn(() => resolveManifest(client, repository, other))));
    if (!others.some(other => other?.digest === found.digest)) {
        const referrers = await listReferrers(client, repository, found.digest);
        const members = await ownMembers(client, repository, found, others);
        await deleteManifest(client, repository, found.digest);
        await deleteTag(client, repository, tag);
        for (const digest of members)
            await deleteManifest(client, repository, digest);
        for (const { digest } of referrers)
            await deleteManifest(client, repository, digest);
        const list = await resolveManifest(client, repository, referrersTag(found.digest));
        if (list !== undefined)
            await deleteManifest(client, repository, list.digest);
        return;
    }
    const before = await getManifest(client, repository, tag);
    const digest = await pointElsewhere(client, repository, tag);
    try {
        await deleteManifest(client, repository, digest);
    }
    catch (error) {
        // Nothing half-done: the tag is what it was.
        if (before !== undefined)
            await putManifest(client, repository, before, tag);
        throw error;
    }
};
/** @throws UserError `REGISTRY_KEEPS` where the registry does not let anyone delete. */
const deleteManifest = async (client, repository, digest) => {
    const status = await sendDelete(client, repository, digest);
    if (NO_DELETE.includes(status))
        throw new errors/* UserError */.yo('REGISTRY_KEEPS', `Registry "${client.registry.host}" does not let clients delete.`, { hint: 'docs/registries.md says where each registry deletes, or how to allow it.' });
};
/** @returns the status */
const sendDelete = async (client, repository, tagOrDigest) => {
    const reply = await client.call({
        method: 'DELETE',
        url: `/v2/${repository}/manifests/${tagOrDigest}`,
        scopes: [repositoryScope(repository, 'pull', 'delete')],
        accept: [200, 202, 204, 404, ...NO_DELETE]
    });
    await reply.discard();
    return reply.status;
};
/** What the specification lets a registry answer that does not delete, 400 among them. */
const NO_DELETE = [400, 405, 501];
/** Registries that keep tags apart from digests (ggcr's) still have it: nothing else leads to that manifest any more. */
const deleteTag = async (client, repository, tag) => {
    if ((await resolveManifest(client, repository, tag)) === undefined)
        return;
    await sendDelete(client, repository, tag);
};
/**
 * The manifests of an index that no other tag leads to: no registry deletes them with it.
 * @param others what the other tags point at
 */
const ownMembers = async (client, repository, found, others) => {
    const members = await membersOf(client, repository, found);
    if (members.length === 0)
        return [];
    const inTurn = (0,limit/* limit */.A)(REQUESTS_AT_ONCE);
    const elsewhere = await Promise.all(others.map(async (other) => {
        if (other === undefined)
            return [];
        return [other.digest, ...(await inTurn(() => membersOf(client, repository, other)))];
    }));
    const used = new Set(elsewhere.flat());
    return members.filter(digest => !used.has(digest));
};
/** @throws UserError `DOCUMENT_INVALID` for an index that cannot be read: it is not removed. */
const membersOf = async (client, repository, { mediaType, digest }) => {
    if (!(0,oci_manifest/* isIndexType */.$U)(mediaType))
        return [];
    const found = await getManifest(client, repository, digest);
    return found !== undefined && (0,oci_documents/* isIndex */.nw)(found.document)
        ? found.document.manifests.map(named => named.digest)
        : [];
};
const pointElsewhere = async (client, repository, tag) => {
    await putDocument(client, repository, describe/* EMPTY */.wg.digest, describe/* EMPTY_BYTES */.iF);
    const mark = (0,describe/* markManifest */.H1)('application/vnd.scoreline.removed', {
        'dev.scoreline.removed': `${tag} ${(0,oci_digest/* digestOf */.ol)(`${Date.now()}${Math.random()}`)}`
    });
    return (await putManifest(client, repository, mark, tag)).digest;
};

;// CONCATENATED MODULE: ./src/oci/registry/tags.ts



/** All tags of a repository, by its whole path; none when it does not exist, undefined where the registry has no lists. */
const listTags = async (client, path) => {
    const scopes = [repositoryScope(path, 'pull')];
    const all = await listPages(client, `/v2/${path}/tags/list`, 'tags', scopes);
    return all?.filter(tag => !isReferrersTag(tag));
};

;// CONCATENATED MODULE: ./src/oci/registry/layer-sizes.ts




/** Older versions are not looked at. */
const NEWEST = 12;
const layer_sizes_REQUESTS_AT_ONCE = 6;
/** The sizes of all layers in a repository's newest versions. What cannot be read is left out: this is only a hint. */
const layerSizes = async (client, path) => {
    const tags = (await listTags(client, path)) ?? [];
    const inTurn = (0,limit/* limit */.A)(layer_sizes_REQUESTS_AT_ONCE);
    const sizes = await Promise.all(newest(tags).map(tag => inTurn(() => sizesOf(client, path, tag).catch(() => []))));
    return new Set(sizes.flat());
};
/** Numbers from the highest down, then everything else. */
const newest = (tags) => tags.toSorted((a, b) => (Number(b) || 0) - (Number(a) || 0)).slice(0, NEWEST);
const sizesOf = async (client, path, tag) => {
    const found = await getManifest(client, path, tag);
    if (found === undefined || (0,oci_documents/* isIndex */.nw)(found.document))
        return [];
    return found.document.layers.map(({ size }) => size);
};

;// CONCATENATED MODULE: ./src/oci/registry/staging.ts








/** As many blobs are sent at once; each needs a few megabytes of memory. */
const UPLOADS_AT_ONCE = 4;
const QUESTIONS_AT_ONCE = 8;
/** Up to here hashing costs less than asking what is there. */
const HASHED_FIRST_LIMIT = 4 * 1024 * 1024;
/** Brings blobs into repositories, named by their whole paths, with as few bytes sent and read as can be. */
class Staging {
    #client;
    #sending = (0,limit/* limit */.A)(UPLOADS_AT_ONCE);
    #asking = (0,limit/* limit */.A)(QUESTIONS_AT_ONCE);
    /** What this process has seen to be there, `path@digest`. */
    #present = new Set();
    #sizes = new Map();
    constructor(client) {
        this.#client = client;
    }
    async stage(path, blob, log) {
        if ((0,oci_manifest/* isManifestType */.Q3)(blob.mediaType))
            return this.#sending(() => this.#stageManifest(path, blob));
        const { digest, size } = blob;
        if (digest === undefined || size === undefined)
            return this.#sending(() => this.#stageUnknown(path, blob, log));
        const descriptor = (0,describe/* describeBlob */.fs)(blob, digest, size);
        if (await this.#asking(() => this.has(path, descriptor, ['pull', 'push'])))
            return descriptor;
        return this.#sending(() => this.#send(path, blob, { digest, size }, log));
    }
    /** Who is about to write asks as one who may write: for others, some registries hide what is not there yet. */
    async has(path, descriptor, actions) {
        if (this.#present.has(`${path}@${descriptor.digest}`))
            return true;
        const found = await isThere(this.#client, path, descriptor, actions);
        if (found)
            this.#present.add(`${path}@${descriptor.digest}`);
        return found;
    }
    /** Something was deleted: what was seen may be gone. */
    forget() {
        this.#present.clear();
        this.#sizes.clear();
    }
    /** One whose digest must be found out first. */
    async #stageUnknown(path, blob, log) {
        const found = await this.#identify(path, blob, log);
        const { digest, size } = found;
        if (digest !== undefined) {
            const descriptor = (0,describe/* describeBlob */.fs)(blob, digest, size);
            if (await this.has(path, descriptor, ['pull', 'push']))
                return descriptor;
        }
        return this.#send(path, blob, found, log);
    }
    async #send(path, blob, found, log) {
        const { digest } = await upload(this.#client, path, {
            ...found,
            label: blob.label,
            mountFrom: this.#mountFrom(blob),
            open: () => blob.open()
        }, log);
        this.#present.add(`${path}@${digest}`);
        return (0,describe/* describeBlob */.fs)(blob, digest, found.size);
    }
    /** A manifest that an index will name: registries keep them apart from blobs. */
    async #stageManifest(path, blob) {
        const chunks = [];
        for await (const chunk of blob.open())
            chunks.push(Uint8Array.from(chunk));
        const document = { mediaType: blob.mediaType, bytes: Buffer.concat(chunks) };
        const { digest } = await putManifest(this.#client, path, document);
        return (0,describe/* describeBlob */.fs)(blob, digest, document.bytes.length);
    }
    /** A repository on this host that may have the bytes. */
    #mountFrom({ mountFrom, copyOf }) {
        if (mountFrom !== undefined)
            return mountFrom;
        const start = `${this.#client.registry.host}/`;
        return copyOf?.startsWith(start) ? copyOf.slice(start.length).split('@')[0] : undefined;
    }
    /**
     * Bytes that may be there already are hashed before anything is sent. Large ones that are new, by their size,
     * are hashed while they are sent: reading them once instead of twice is a fifth of the time to a registry nearby.
     */
    async #identify(path, blob, log) {
        const { size, mountFrom } = blob;
        const large = size !== undefined && size > HASHED_FIRST_LIMIT && mountFrom === undefined;
        if (large && !(await this.#layerSizes(path)).has(size))
            return { digest: undefined, size };
        return hashed(blob, log);
    }
    /** Sizes of the layers in the repository's newest versions. */
    async #layerSizes(path) {
        let known = this.#sizes.get(path);
        if (known === undefined) {
            // Only a hint: what is wrong with the registry will show when the bytes are sent.
            known = layerSizes(this.#client, path).catch(() => new Set());
            this.#sizes.set(path, known);
        }
        return known;
    }
}
const hashed = async (blob, log) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of blob.open()) {
        hash.update(chunk);
        size += chunk.length;
        log.progress(`${blob.label}, hashing`, size, blob.size ?? size);
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
};

;// CONCATENATED MODULE: ./src/oci/registry/registry-store.ts





















const registry_store_REQUESTS_AT_ONCE = 6;
/** How often, and with which growing pauses, it is asked whether something deleted is gone. */
const GONE_TURNS = 6;
const GONE_WAIT_MS = 200;
/** `read` is for documents; more than this is not one. */
const LARGEST_DOCUMENT = 32 * 1024 * 1024;
/**
 * An OCI registry: `host[:port]/prefix`.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
 *
 * Staged bytes are in the registry at once, unreferenced: its garbage collection frees them when no manifest comes.
 * The tag is written last, so it never points at something incomplete.
 */
class RegistryStore {
    location;
    client;
    #staging;
    #locks;
    constructor(location, options = {}) {
        this.location = location;
        this.client = new RegistryClient((0,reference.parseRegistry)(location), options);
        this.#staging = new Staging(this.client);
        this.#locks = options.locks;
    }
    reference(repository, digest) {
        return `${this.client.registry.host}/${this.#path(repository)}@${digest}`;
    }
    async tags(repository) {
        return (await listTags(this.client, this.#path(repository))) ?? [];
    }
    async listsTags(repository) {
        return (await listTags(this.client, this.#path(repository))) !== undefined;
    }
    async resolve(repository, tagOrDigest) {
        if (!(0,reference/* isTag */.dz)(tagOrDigest) && !(0,oci_digest/* isDigest */.Bc)(tagOrDigest))
            return undefined;
        return resolveManifest(this.client, this.#path(repository), tagOrDigest);
    }
    async read(repository, descriptor) {
        if (descriptor.size > LARGEST_DOCUMENT)
            throw new errors/* UserError */.yo('BLOB_CORRUPT', `Registry "${this.location}" says that the document ${descriptor.digest} has ${descriptor.size} bytes.`, { hint: 'It exceeds the limit of 32 MiB and was not downloaded; it may be malicious.' });
        const chunks = [];
        for await (const chunk of this.stream(repository, descriptor))
            chunks.push(chunk);
        return Buffer.concat(chunks);
    }
    stream(repository, descriptor) {
        return download(this.client, this.#path(repository), descriptor);
    }
    has(repository, descriptor) {
        return this.#staging.has(this.#path(repository), descriptor, ['pull']);
    }
    stage(repository, blob, log = ports/* silent */.K) {
        const mountFrom = blob.mountFrom === undefined ? undefined : this.#path(blob.mountFrom);
        return this.#staging.stage(this.#path(repository), { ...blob, mountFrom, open: () => blob.open() }, log);
    }
    async publish(repository, artifact, tag, { exclusive = false, referrers = [] } = {}) {
        const path = this.#path(repository);
        const bytes = (0,oci_manifest/* toBytes */.ZJ)(artifact.manifest);
        const descriptor = (0,describe/* describeManifest */.FK)(artifact, bytes);
        const [taken] = await Promise.all([
            exclusive ? this.resolve(repository, tag) : undefined,
            this.#settleAll(path, [artifact, ...referrers])
        ]);
        if (taken !== undefined)
            return undefined;
        const { mediaType } = artifact.manifest;
        if (referrers.length > 0) {
            await putManifest(this.client, path, { bytes, mediaType });
            const documents = referrers.map(({ manifest }) => ({
                mediaType: manifest.mediaType,
                bytes: (0,oci_manifest/* toBytes */.ZJ)(manifest)
            }));
            await putReferrers(this.client, path, descriptor.digest, documents);
        }
        const put = () => putManifest(this.client, path, { bytes, mediaType }, tag);
        if (!exclusive) {
            await put();
            return descriptor;
        }
        const won = await claimTag(`${this.client.registry.host}/${path}:${tag}`, descriptor.digest, {
            clock: this.client.retryTools.clock,
            look: async () => (await this.resolve(repository, tag))?.digest,
            put: async () => {
                try {
                    await put();
                    return true;
                }
                catch (error) {
                    const locked = error instanceof errors/* UserError */.yo && isTagLocked(error.cause);
                    if (locked && (await this.resolve(repository, tag)) !== undefined)
                        return false;
                    throw error;
                }
            }
        });
        if (!won)
            return undefined;
        await this.#locks?.lock(path, tag);
        return descriptor;
    }
    /** What the document names is checked by the registry. */
    async put(repository, document, tag) {
        const path = this.#path(repository);
        if (tag === undefined) {
            const { descriptor, subject } = describeReferrer(document);
            await putReferrers(this.client, path, subject, [document]);
            return descriptor;
        }
        const { digest } = await putManifest(this.client, path, document, tag);
        return { mediaType: document.mediaType, digest, size: document.bytes.length };
    }
    referrers(repository, subject) {
        return listReferrers(this.client, this.#path(repository), subject);
    }
    async *entries(known) {
        const inTurn = (0,limit/* limit */.A)(registry_store_REQUESTS_AT_ONCE);
        for (const repository of known ?? (await this.#repositories())) {
            const tags = (await this.tags(repository)).filter(tag => (0,entries/* isVersion */.lF)({ repository, tag }));
            const found = tags.map(async (tag) => {
                const descriptor = await inTurn(() => this.resolve(repository, tag));
                return descriptor && { repository, tag, descriptor };
            });
            yield* (await Promise.all(found)).filter(entry => entry !== undefined);
        }
    }
    /** The registry frees the blobs itself, when it collects its garbage: none are counted here. */
    async remove(repository, tag) {
        const path = this.#path(repository);
        const tags = await this.tags(repository);
        if (tags.includes(tag))
            await this.#locks?.unlock(path, tag);
        await removeTag(this.client, path, tag, tags);
        this.#staging.forget();
        await this.#checkGone(repository, tag);
        return { blobs: 0, bytes: 0 };
    }
    /** A registry may take a moment to delete, and some say yes and do nothing. */
    async #checkGone(repository, tag) {
        const { clock, signal } = this.client.retryTools;
        for (let turn = 1; (await this.resolve(repository, tag)) !== undefined; turn++) {
            if (turn > GONE_TURNS)
                throw new errors/* UserError */.yo('REGISTRY_KEEPS', `Registry "${this.client.registry.host}" says that it deleted ${this.#path(repository)}:${tag}, and still has it.`, { hint: 'Look for rules that keep versions (immutable tags, retention, replication).' });
            await clock.sleep(GONE_WAIT_MS * turn, signal);
        }
    }
    close() {
        this.client.close();
    }
    /** What several artifacts name, each once and all at the same time: a registry far away is asked in few turns. */
    #settleAll(path, artifacts) {
        const named = artifacts.flatMap(({ manifest }) => (0,oci_manifest/* namedBy */.T)(manifest));
        const once = new Map(named.map(descriptor => [descriptor.digest, descriptor]));
        const documents = new Map(artifacts.flatMap(artifact => [...artifact.documents]));
        return this.#settle(path, [...once.values()], documents);
    }
    async #settle(path, named, documents) {
        await Promise.all(named.map(async (descriptor) => {
            const { digest, mediaType } = descriptor;
            const bytes = documents.get(digest);
            if (bytes !== undefined && (0,oci_manifest/* isManifestType */.Q3)(mediaType)) {
                await this.#settle(path, (0,oci_manifest/* namedBy */.T)((0,oci_documents/* parseDocument */.Tp)(bytes, digest)), documents);
                await putManifest(this.client, path, { bytes, mediaType });
            }
            else if (bytes !== undefined)
                await putDocument(this.client, path, digest, bytes);
            else if (!(await this.#staging.has(path, descriptor, ['pull', 'push'])))
                throw missing(this.location, descriptor);
        }));
    }
    async #repositories() {
        const { host, prefix } = this.client.registry;
        const all = await listPages(this.client, '/v2/_catalog', 'repositories', [CATALOG_SCOPE]);
        if (all === undefined)
            throw new errors/* UserError */.yo('REGISTRY_NO_CATALOG', `Registry "${host}" does not list what it holds.`, {
                hint: 'Name the model or image.'
            });
        const start = prefix === '' ? '' : `${prefix}/`;
        return all
            .filter(name => name.startsWith(start))
            .map(name => name.slice(start.length))
            .filter(name => !(0,entries/* isOfRecords */.Ui)(name));
    }
    #path(repository) {
        const { prefix } = this.client.registry;
        return prefix === '' ? repository : `${prefix}/${repository}`;
    }
}


/***/ })

};
