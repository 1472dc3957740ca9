export const id = 7892;
export const ids = [7892];
export const modules = {

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

/***/ 8939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ isRight),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   Pc: () => (/* binding */ hasPassed),
/* harmony export */   Rn: () => (/* binding */ recordIn),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   hP: () => (/* binding */ settledRecord),
/* harmony export */   nw: () => (/* binding */ digestsOf),
/* harmony export */   ug: () => (/* binding */ partsOfTag),
/* harmony export */   vE: () => (/* binding */ timestamp),
/* harmony export */   yg: () => (/* binding */ recordTag)
/* harmony export */ });
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22483);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32060);
/** What is written down of a service in the registry, and what becomes of it. Pure. docs/records.md */



/** Where a record stands: one tag a service and place. At most 32 + 1 + the kind + 1 + 12 characters. */
const recordTag = ({ service, target, place }) => `${service}.${target}.${place.id}`;
/** What a tag says of its record; undefined for the tag of something else. */
const partsOfTag = (tag) => {
    const [, service, target, id] = /^([a-z][-a-z0-9]*)\.([a-z][-a-z0-9]*)\.([a-f0-9]{12})$/.exec(tag) ?? [];
    return service && target && id ? { service, target, id } : undefined;
};
const OURS = 'dev.scoreline.';
const PLACE = `${OURS}place.`;
/** A record as the annotations of its manifest. */
const annotationsOf = (record) => {
    const { place, image, before, origin } = record;
    const texts = {
        [`${OURS}service`]: record.service,
        [`${OURS}target`]: record.target,
        [`${OURS}place`]: place.id,
        ...Object.fromEntries(Object.entries(place.shown).map(([name, value]) => [`${PLACE}${name}`, value])),
        [`${OURS}place-ends`]: place.ends,
        [`${OURS}state`]: record.state,
        ...imageTexts('image', image),
        ...(before ? imageTexts('before', before) : {}),
        [`${OURS}models`]: record.models.join(','),
        [`${OURS}plan`]: record.action,
        [`${OURS}scoring-uri`]: record.scoringUri,
        [`${OURS}run`]: origin.run,
        [`${OURS}pull-request`]: origin.pullRequest?.toString(),
        [`${OURS}by`]: origin.by,
        [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.source]: origin.source,
        [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.revision]: origin.commit,
        [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.created]: record.created,
        [`${OURS}updated`]: record.updated,
        [`${OURS}expires`]: record.expires
    };
    return Object.fromEntries(Object.entries(texts).filter((entry) => Boolean(entry[1])));
};
const imageTexts = (name, { label, repository, digest }) => ({
    [`${OURS}${name}`]: label,
    [`${OURS}${name}.repository`]: repository,
    [`${OURS}${name}.digest`]: digest
});
/**
 * The record that annotations say, which may be anybody's.
 * @returns undefined for anything but a record of this tag.
 */
const recordIn = (annotations, tag) => {
    const of = (name) => annotations[`${OURS}${name}`];
    const parts = partsOfTag(tag);
    const image = imageIn(annotations, 'image');
    const state = of('state');
    const action = of('plan');
    const [created, updated, expires, ends] = [
        annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.created],
        of('updated'),
        of('expires'),
        of('place-ends')
    ].map(timeIn);
    if (parts === undefined || image === undefined || !created || !updated)
        return undefined;
    if (parts.service !== of('service') || parts.target !== of('target'))
        return undefined;
    if (parts.id !== of('place') || !isOneOf(STATES, state) || !isOneOf(ACTIONS, action))
        return undefined;
    const before = imageIn(annotations, 'before');
    return {
        service: parts.service,
        target: parts.target,
        place: {
            id: parts.id,
            shown: Object.fromEntries(Object.entries(annotations).flatMap(([key, value]) => key.startsWith(PLACE) ? [[key.slice(PLACE.length), value]] : [])),
            ...(ends ? { ends } : {})
        },
        state,
        image,
        ...(before ? { before } : {}),
        models: of('models')?.split(',') ?? [],
        action,
        ...given('scoringUri', of('scoring-uri')),
        origin: {
            ...given('run', of('run')),
            ...given('source', annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.source]),
            ...given('commit', annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.revision]),
            ...given('pullRequest', numberIn(of('pull-request'))),
            ...given('by', of('by'))
        },
        created,
        updated,
        ...(expires ? { expires } : {})
    };
};
const STATES = ['deploying', 'running'];
const ACTIONS = ['create', 'no-op', 'update', 'replace'];
const isOneOf = (all, text) => all.some(each => each === text);
const given = (name, value) => (value === undefined ? {} : { [name]: value });
const timeIn = (text) => text !== undefined && Number.isFinite(Date.parse(text)) ? text : undefined;
const numberIn = (text) => text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
const imageIn = (annotations, name) => {
    const key = `${OURS}${name}`;
    const { [key]: label, [`${key}.repository`]: repository, [`${key}.digest`]: digest } = annotations;
    return label && repository && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) ? { label, repository, digest } : undefined;
};
/** Whether a record says what a target has: then nothing is written. */
const isRight = (record, service) => record.state === 'running' &&
    record.image.digest === service.imageDigest &&
    record.scoringUri === service.scoringUri;
/**
 * What the record should be, by what the target has now: none without a service.
 * @param found the record as it is
 * @param candidates what may have been deployed, the likeliest first: the one whose image runs is written
 * @param now of RFC 3339
 */
const settledRecord = (found, service, candidates, now) => {
    if (service === undefined)
        return undefined;
    if (found !== undefined && isRight(found, service))
        return found;
    const known = candidates.find(({ image }) => image.digest === service.imageDigest);
    const { before: _, scoringUri: __, ...base } = known ?? { ...candidates[0], image: imageOf(service), models: [] };
    return {
        ...base,
        state: 'running',
        ...given('scoringUri', service.scoringUri),
        updated: now
    };
};
/** The image of a service that nobody wrote down. */
const imageOf = ({ imageLabel, imageDigest }) => ({
    label: imageLabel,
    repository: (0,_core_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryComponent */ .OK)(imageLabel.replace(/[:@].*$/, '')),
    digest: imageDigest
});
/** The digests of which one may run. */
const digestsOf = ({ image, before }) => before ? [image.digest, before.digest] : [image.digest];
/** Whether a time of a record has passed. @param now milliseconds since 1970 */
const hasPassed = (time, now) => time !== undefined && Date.parse(time) <= now;
/** RFC 3339, in whole seconds. @param time milliseconds since 1970 */
const timestamp = (time) => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');


/***/ }),

/***/ 5546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ deleteRecord),
/* harmony export */   Sj: () => (/* binding */ deleteEnded),
/* harmony export */   VI: () => (/* binding */ listRecords),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   rh: () => (/* binding */ writeRecord)
/* harmony export */ });
/* unused harmony export RECORDS_REPOSITORY */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64119);
/* harmony import */ var _oci_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98400);
/* harmony import */ var _oci_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91063);
/* harmony import */ var _oci_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90145);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17313);
/* harmony import */ var _oci_registry_limit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86946);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8939);
/** Records of services in the registry: small manifests of one repository, one tag a service. docs/records.md */








/** No image can have this name: it has a slash. */
const RECORDS_REPOSITORY = `${_oci_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORDS */ .ft}/services`;
const RECORD_TYPE = 'application/vnd.scoreline.service.v1';
/** Stands under the tag of a record that the registry does not let anybody delete. */
const DELETED_TYPE = 'application/vnd.scoreline.service.deleted.v1';
const REQUESTS_AT_ONCE = 8;
/**
 * The record under a tag; undefined where there is none.
 * @throws UserError those of `Store.resolve` and `Store.read`
 */
const readRecord = async (store, tag) => {
    const descriptor = await store.resolve(RECORDS_REPOSITORY, tag);
    if (descriptor === undefined)
        return undefined;
    const { artifactType, annotations = {} } = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .WI)(store, RECORDS_REPOSITORY, descriptor);
    return artifactType === RECORD_TYPE ? (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .recordIn */ .Rn)(annotations, tag) : undefined;
};
/** Writes a record in place of the one its service had. @throws UserError those of `DocumentStore.put` */
const writeRecord = (store, record) => mark(store, RECORD_TYPE, (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .annotationsOf */ .Ih)(record), (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .recordTag */ .yg)(record));
/**
 * Deletes a record; where the registry does not let anybody delete, a document that says so takes its place.
 * @throws UserError those of `DocumentStore.remove` and `put`
 */
const deleteRecord = async (store, tag) => {
    try {
        await store.remove(RECORDS_REPOSITORY, tag);
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'REGISTRY_KEEPS', 'REGISTRY_DENIED', 'REGISTRY_SIGN_IN'))
            throw error;
        await mark(store, DELETED_TYPE, { 'dev.scoreline.deleted': tag }, tag);
    }
};
/** Deletes what is left of a service on machines that are gone, as those of jobs that are over. */
const deleteEnded = async (store, wanted, now) => {
    const { records } = await listRecords(store, wanted);
    for (const record of records)
        if ((0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .hasPassed */ .Pc)(record.place.ends, now))
            await deleteRecord(store, (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .recordTag */ .yg)(record));
};
const mark = async (store, type, annotations, tag) => {
    await store.stage(RECORDS_REPOSITORY, {
        ..._oci_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY */ .wg,
        label: `the record ${tag}`,
        open: async function* () {
            yield _oci_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY_BYTES */ .iF;
        }
    });
    await store.put(RECORDS_REPOSITORY, (0,_oci_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .markManifest */ .H1)(type, annotations), tag);
};
/**
 * All records, or those of one service or kind of target: one request for the tags, then a few at a time for each.
 * What cannot be read is named in the log, and passed over.
 * @throws UserError those of `Store.tags`
 */
const listRecords = async (store, { service, target } = {}, log = _core_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .silent */ .K) => {
    const tags = await store.tags(RECORDS_REPOSITORY);
    if (tags.length === 0 && (await store.listsTags?.(RECORDS_REPOSITORY)) === false)
        return { records: [], listed: false };
    const wanted = tags.filter(tag => {
        const parts = (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .partsOfTag */ .ug)(tag);
        return (parts !== undefined &&
            (service === undefined || parts.service === service) &&
            (target === undefined || parts.target === target));
    });
    const inTurn = (0,_oci_registry_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .limit */ .A)(REQUESTS_AT_ONCE);
    const read = await Promise.all(wanted.map(tag => inTurn(() => unlessDamaged(store, tag, log))));
    return { records: read.filter(record => record !== undefined).toSorted(byTag), listed: true };
};
const byTag = (a, b) => ((0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .recordTag */ .yg)(a) < (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .recordTag */ .yg)(b) ? -1 : 1);
const unlessDamaged = async (store, tag, log) => {
    try {
        return await readRecord(store, tag);
    }
    catch (error) {
        if (!(0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .isDamaged */ .sR)(error))
            throw error;
        // One that was deleted or replaced meanwhile is not damaged.
        if ((await store.resolve(RECORDS_REPOSITORY, tag)) !== undefined)
            log.warning(`Passed over ${RECORDS_REPOSITORY}:${tag}, which cannot be read: ${error.message}`);
        return undefined;
    }
};


/***/ }),

/***/ 82849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   KQ: () => (/* binding */ recordedInputs),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   ug: () => (/* binding */ inputsOfPlace)
/* harmony export */ });
/* unused harmony export recordedPlace */
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8939);


/**
 * The place of a target as records say it; undefined where one who only looks finds none.
 * @param values of the kind's place
 */
const placeOf = async (kind, values, target, use) => {
    const inputs = recordedInputs(kind, values);
    if (target.whereabouts === undefined)
        return recordedPlace({ id: inputs, shown: {} }, inputs);
    const whereabouts = await target.whereabouts(use);
    return whereabouts && recordedPlace(whereabouts, inputs);
};
/** Pure. @param inputs those of the place that may be shown */
const recordedPlace = ({ id, shown, ends }, inputs) => {
    const sorted = Object.entries(id).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
        id: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(JSON.stringify(sorted))),
        shown: { ...shown, ...inputs },
        ...(ends === undefined ? {} : { ends: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(ends) })
    };
};
/** The inputs of a place that are written down, as texts; without what was not given. Pure. */
const recordedInputs = ({ place, recorded }, values) => Object.fromEntries(Object.entries(place).flatMap(([name, { secret }]) => {
    const value = values[name];
    if (secret || recorded?.includes(name) === false)
        return [];
    if (value === undefined || value === false)
        return [];
    return [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)]];
}));
/**
 * What a record says of a place, as inputs: only what the kind lets a record say. Pure.
 * @param given of the step: secrets, and what records do not say
 */
const inputsOfPlace = ({ place, recorded = [] }, { shown }, given) => Object.fromEntries(Object.keys(place).flatMap(name => {
    const text = recorded.includes(name) ? shown[name] : given[name];
    return text ? [[name, text]] : [];
}));
/** `aci (resource-group rg)`, for people. Pure. */
const placeText = ({ target, place }) => {
    const shown = Object.entries(place.shown).map(([name, value]) => `${name} ${value}`);
    return shown.length === 0 ? target : `${target} (${shown.join(', ')})`;
};


/***/ })

};
