export const id = 6627;
export const ids = [6627];
export const modules = {

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

/***/ 96627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LayoutStore: () => (/* binding */ LayoutStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/output-folder.ts
var output_folder = __webpack_require__(28279);
// EXTERNAL MODULE: ./src/core/ports.ts
var ports = __webpack_require__(64119);
// EXTERNAL MODULE: ./src/oci/describe.ts
var describe = __webpack_require__(98400);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(68825);
// EXTERNAL MODULE: ./src/oci/documents.ts
var documents = __webpack_require__(91063);
// EXTERNAL MODULE: ./src/oci/entries.ts
var entries = __webpack_require__(90145);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(32060);
;// CONCATENATED MODULE: ./src/oci/reachable.ts



/**
 * Every digest that a layout's entries lead to: manifests, what they name, and nested indexes.
 * An entry without a name is a referrer: it counts only while its subject is reachable.
 */
const reachableFrom = async (entries, read) => {
    const found = new Set();
    /** What is damaged or missing leads nowhere: it must not keep everything else from being freed. */
    const parsed = async ({ digest }) => {
        try {
            return (0,documents/* parseDocument */.Tp)(await read(digest), digest);
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo)
                return {};
            throw error;
        }
    };
    const visit = async (descriptor) => {
        if (found.has(descriptor.digest))
            return;
        found.add(descriptor.digest);
        if (!(0,oci_manifest/* isManifestType */.Q3)(descriptor.mediaType))
            return;
        for (const named of (0,oci_manifest/* namedBy */.T)(await parsed(descriptor)))
            await visit(named);
    };
    const isNamed = (entry) => entry.annotations?.[oci_manifest/* ANNOTATION */.YX.refName] !== undefined;
    for (const entry of entries.filter(isNamed))
        await visit(entry);
    const waiting = await Promise.all(entries
        .filter(entry => !isNamed(entry))
        .map(async (entry) => ({ entry, subject: (await parsed(entry)).subject?.digest })));
    // A referrer may itself be referred to: as often as there are referrers is often enough.
    for (const _ of waiting)
        for (const { entry, subject } of waiting)
            if (subject === undefined || found.has(subject))
                await visit(entry);
    return found;
};

// EXTERNAL MODULE: ./src/oci/read-chunks.ts
var read_chunks = __webpack_require__(2088);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/core/write-whole.ts
var write_whole = __webpack_require__(64550);
// EXTERNAL MODULE: ./src/oci/layout/owner.ts
var layout_owner = __webpack_require__(81687);
;// CONCATENATED MODULE: ./src/oci/layout/blobs.ts








/** A killed run's half-written bytes in another container are kept this long. */
const UNSEEN_PATIENCE_MS = 24 * 60 * 60 * 1000;
/** `blobs/sha256/` of a layout, and the folder where bytes wait until something refers to them. */
class BlobFolder {
    #blobs;
    #staging;
    constructor(root, privateFolder) {
        this.#blobs = external_node_path_default().join(root, 'blobs', 'sha256');
        this.#staging = external_node_path_default().join(privateFolder, 'staged');
    }
    pathOf(digest) {
        return external_node_path_default().join(this.#blobs, (0,oci_digest/* hexOf */.ZD)(digest));
    }
    /** A blob is there when a file of its name and size is: files are renamed into place whole. */
    async has(digest, size) {
        return (await sizeOf(this.pathOf(digest))) === size;
    }
    /** Writes the bytes beside the blobs and hashes them on the way. Nothing is written when they are there already. */
    async stage(blob, log) {
        if (blob.digest !== undefined &&
            blob.size !== undefined &&
            (await this.has(blob.digest, blob.size)))
            return { descriptor: (0,describe/* describeBlob */.fs)(blob, blob.digest, blob.size), file: undefined };
        if (blob.size !== undefined && (await this.#someBlobOfSize(blob.size))) {
            const { digest, size } = await hashed(blob, log);
            if (await this.has(digest, size))
                return { descriptor: (0,describe/* describeBlob */.fs)(blob, digest, size), file: undefined };
        }
        const file = await this.draft();
        try {
            const { digest, size } = await writeHashed(blob, file, log);
            if (blob.digest !== undefined && digest !== blob.digest)
                throw changed(blob);
            return { descriptor: (0,describe/* describeBlob */.fs)(blob, digest, size), file };
        }
        catch (error) {
            await (0,promises_.rm)(file, { force: true });
            throw error;
        }
    }
    /** Moves staged bytes to their place. */
    async settle(file, digest) {
        await (0,promises_.mkdir)(this.#blobs, { recursive: true });
        await (0,promises_.rename)(file, this.pathOf(digest));
    }
    async write(digest, bytes) {
        if (await this.has(digest, bytes.length))
            return;
        await (0,promises_.mkdir)(this.#blobs, { recursive: true });
        await (0,write_whole/* writeWhole */.f)(this.pathOf(digest), bytes, await this.draft());
    }
    /** A path for bytes that are not in their place yet. What a killed run leaves there, a later run removes. */
    async draft() {
        await (0,promises_.mkdir)(this.#staging, { recursive: true });
        return external_node_path_default().join(this.#staging, stagedName());
    }
    /** Deletes every blob not in `used`. What is no blob by its name or kind is somebody else's, and stays. */
    async sweep(used) {
        let blobs = 0;
        let bytes = 0;
        for (const name of await namesIn(this.#blobs)) {
            const digest = `sha256:${name}`;
            if (!(0,oci_digest/* isDigest */.Bc)(digest) || used.has(digest))
                continue;
            const file = external_node_path_default().join(this.#blobs, name);
            const size = await sizeOf(file);
            if (size === undefined)
                continue;
            bytes += size;
            blobs++;
            await (0,promises_.rm)(file, { force: true });
        }
        return { blobs, bytes };
    }
    /** Deletes what runs that are no longer there had staged, and nothing else that may lie there. */
    async dropAbandoned() {
        for (const name of await namesIn(this.#staging)) {
            const owner = ownerOf(name);
            if (owner === undefined)
                continue;
            const file = external_node_path_default().join(this.#staging, name);
            const since = (await (0,promises_.lstat)(file).catch(() => undefined))?.mtimeMs ?? 0;
            if (!(0,layout_owner/* isAlive */._n)(owner, since, UNSEEN_PATIENCE_MS))
                await (0,promises_.rm)(file, { force: true });
        }
    }
    async #someBlobOfSize(size) {
        for (const name of await namesIn(this.#blobs))
            if ((await sizeOf(external_node_path_default().join(this.#blobs, name))) === size)
                return true;
        return false;
    }
}
const changed = ({ label, digest }) => new errors/* UserError */.yo('BLOB_CHANGED', `${label} has other bytes than its digest ${digest} says.`, {
    hint: 'Something changed the file meanwhile, or in a cache. Run this step again.'
});
const hashed = async (blob, log) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of blob.open()) {
        hash.update(chunk);
        size += chunk.length;
        log.progress(blob.label, size, blob.size ?? size);
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
};
/** The disk writes one chunk while the processor hashes it. */
const writeHashed = async (blob, file, log) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const handle = await (0,promises_.open)(file, 'wx');
    try {
        let size = 0;
        for await (const chunk of blob.open()) {
            const written = handle.write(chunk, 0, chunk.length, size);
            hash.update(chunk);
            const { bytesWritten } = await written;
            if (bytesWritten !== chunk.length)
                throw new Error(`The disk took only a part of ${blob.label}`);
            size += chunk.length;
            log.progress(blob.label, size, blob.size ?? size);
        }
        return { digest: `sha256:${hash.digest('hex')}`, size };
    }
    finally {
        await handle.close();
    }
};
/** Carries its owner in its name, so that a later run knows whether it is abandoned. */
const stagedName = () => {
    const owner = Buffer.from(JSON.stringify((0,layout_owner/* thisProcess */.WF)())).toString('base64url');
    return `${owner}.${(0,external_node_crypto_.randomUUID)()}`;
};
const ownerOf = (name) => {
    const [owner, id] = name.split('.');
    return id === undefined ? undefined : (0,layout_owner/* parseOwner */.pZ)(Buffer.from(owner ?? '', 'base64url').toString());
};
const namesIn = async (folder) => {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT'))
            return [];
        throw error;
    }
};
/** Of a plain file; a link is none. */
const sizeOf = async (file) => {
    try {
        const found = await (0,promises_.lstat)(file);
        return found.isFile() ? found.size : undefined;
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
};

// EXTERNAL MODULE: ./src/core/plain-file.ts
var plain_file = __webpack_require__(19130);
;// CONCATENATED MODULE: ./src/oci/layout/documents.ts




/** The small documents among a layout's blobs. Who reads here has seen to it that no link leads out of the layout. */
class LayoutDocuments {
    #location;
    #blobs;
    /** @param location the folder as the user wrote it, for messages */
    constructor(location, blobs) {
        this.#location = location;
        this.#blobs = blobs;
    }
    /** A manifest or index that lies here. */
    async parsed(digest) {
        try {
            return (0,documents/* parseDocument */.Tp)(await this.read(digest), digest);
        }
        catch (error) {
            if (!(0,errors/* hasCode */.up)(error, 'DOCUMENT_INVALID'))
                throw error;
        }
        throw new errors/* UserError */.yo('REGISTRY_CORRUPT', `The blob ${digest} in registry "${this.#location}" is not the manifest that the index says it is.`, {
            hint: 'Something else than Scoreline wrote it. Restore the folder from a backup, or register into a new one.'
        });
    }
    /** The bytes of a small document, checked against its digest. */
    async read(digest) {
        const file = this.#blobs.pathOf(digest);
        const bytes = await (0,plain_file/* readInPlace */.$v)(file, { what: 'The blob' }).catch(error => {
            throw (0,errors/* hasCode */.up)(error, 'FILE_MISSING') ? this.missing(digest) : error;
        });
        if ((0,oci_digest/* digestOf */.ol)(bytes) !== digest)
            throw this.corrupt(digest);
        return bytes;
    }
    missing(digest) {
        return new errors/* UserError */.yo('BLOB_MISSING', `Registry "${this.#location}" has no blob ${digest}.`, {
            hint: 'A manifest names it, so something deleted it. Register the model or build the image again.'
        });
    }
    corrupt(digest) {
        return new errors/* UserError */.yo('BLOB_CORRUPT', `The blob ${digest} in registry "${this.#location}" has other bytes than its digest says.`, { hint: 'Delete that blob and register the model or build the image again.' });
    }
}

;// CONCATENATED MODULE: ./src/oci/layout/index-file.ts







/** https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md#oci-layout-file */
const LAYOUT_FILE = { imageLayoutVersion: '1.0.0' };
/** What a folder of ours can hold before its `oci-layout` file is written. */
const OWN_NAMES = new Set(['.scoreline', 'blobs', 'index.json', 'oci-layout']);
/**
 * The layout's index, or an empty one where there is no layout yet.
 * @throws UserError `REGISTRY_CORRUPT` when `index.json` is not an OCI index.
 */
const readIndex = async (root) => {
    const file = external_node_path_default().join(root, 'index.json');
    try {
        return checked(JSON.parse((await (0,plain_file/* readInPlace */.$v)(file, { what: 'The registry index' })).toString()), file);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'FILE_MISSING'))
            return { schemaVersion: 2, mediaType: oci_manifest/* MEDIA */.Rn.index, manifests: [] };
        if (error instanceof SyntaxError)
            throw corrupt(file, error.message);
        throw error;
    }
};
/** @param signal once it is aborted, the index stays as it is */
const writeIndex = (root, index, draft, signal) => (0,write_whole/* writeWhole */.f)(external_node_path_default().join(root, 'index.json'), (0,oci_manifest/* toBytes */.ZJ)(index), draft, undefined, signal);
/**
 * Whether the folder is an OCI layout already.
 * @throws UserError `REGISTRY_NOT_A_LAYOUT` when it holds something else.
 */
const isLayout = async (root) => {
    const names = await (0,promises_.readdir)(root).catch(cause => {
        throw (0,errors/* isErrno */.r)(cause, 'ENOTDIR') ? notAFolder(root, cause) : cause;
    });
    if (names.includes('oci-layout'))
        return names.includes('index.json');
    const foreign = names.find(name => !OWN_NAMES.has(name) && !name.startsWith('.'));
    if (foreign === undefined)
        return false;
    throw new errors/* UserError */.yo('REGISTRY_NOT_A_LAYOUT', `"${root}" is not a registry folder: it holds "${foreign}" but no "oci-layout" file.`, { hint: 'Name an empty or new folder in the input "registry".' });
};
const notAFolder = (location, cause) => new errors/* UserError */.yo('REGISTRY_NOT_A_LAYOUT', `The registry "${location}" is not a folder.`, {
    cause,
    hint: 'Name a folder in the input "registry"; a new one is made. A registry on a host has a dot or a port in its name.'
});
/** Makes a folder a layout; what it has stays. Call it under the lock: another process may be doing the same. */
const makeLayout = async (root, draft) => {
    if (!(await (0,promises_.readdir)(root)).includes('index.json'))
        await writeIndex(root, { schemaVersion: 2, mediaType: oci_manifest/* MEDIA */.Rn.index, manifests: [] }, draft);
    await (0,write_whole/* writeWhole */.f)(external_node_path_default().join(root, 'oci-layout'), (0,oci_manifest/* toBytes */.ZJ)(LAYOUT_FILE), draft);
};
/** Splits `models/iris:1` into repository and tag; undefined for names this store did not give. */
const splitRefName = (descriptor) => {
    const name = descriptor.annotations?.[oci_manifest/* ANNOTATION */.YX.refName];
    const at = name?.lastIndexOf(':') ?? -1;
    if (name === undefined || at < 1)
        return undefined;
    return { repository: name.slice(0, at), tag: name.slice(at + 1) };
};
const refName = (repository, tag) => `${repository}:${tag}`;
/** The index with `descriptor` under this name, in place of what had it. */
const withEntry = (index, name, descriptor) => ({
    ...withoutEntry(index, name),
    manifests: [
        ...withoutEntry(index, name).manifests,
        { ...descriptor, annotations: { ...descriptor.annotations, [oci_manifest/* ANNOTATION */.YX.refName]: name } }
    ]
});
const withoutEntry = (index, name) => ({
    ...index,
    manifests: index.manifests.filter(({ annotations }) => annotations?.[oci_manifest/* ANNOTATION */.YX.refName] !== name)
});
/** The index with a manifest that has no name of its own: it is there for its subject. */
const withReferrer = (index, descriptor) => ({
    ...index,
    manifests: [
        ...index.manifests.filter(entry => entry.digest !== descriptor.digest || splitRefName(entry) !== undefined),
        descriptor
    ]
});
/** The index without the nameless manifests that nothing needs any more. */
const withoutUnused = (index, used) => ({
    ...index,
    manifests: index.manifests.filter(entry => entry.annotations?.[oci_manifest/* ANNOTATION */.YX.refName] !== undefined || used.has(entry.digest))
});
const checked = (document, file) => {
    const index = document;
    const manifests = index?.manifests;
    if (!Array.isArray(manifests))
        throw corrupt(file, 'it has no list "manifests"');
    if (!manifests.every(isDescriptor))
        throw corrupt(file, 'an entry of "manifests" has no digest, size or media type');
    return index;
};
/** Has what is read of it here. What else stands there is kept as it is. */
const isDescriptor = (entry) => typeof entry === 'object' &&
    (0,oci_digest/* isDigest */.Bc)(entry?.digest) &&
    Number.isSafeInteger(entry.size) &&
    Number(entry.size) >= 0 &&
    typeof entry.mediaType === 'string' &&
    areTexts(entry.annotations ?? {});
const areTexts = (record) => typeof record === 'object' &&
    record !== null &&
    Object.values(record).every(value => typeof value === 'string');
const corrupt = (file, problem) => new errors/* UserError */.yo('REGISTRY_CORRUPT', `"${file}" is not an OCI image index: ${problem}.`, {
    hint: 'Something else than Scoreline wrote it. Restore it from a backup, or register into a new folder.'
});

// EXTERNAL MODULE: ./src/core/workspace.ts
var workspace = __webpack_require__(28742);
;// CONCATENATED MODULE: ./src/oci/layout/links.ts




/** Where a layout keeps things: files are written to, read from and deleted in all of these. */
const FOLDERS = ['blobs', 'blobs/sha256', '.scoreline', '.scoreline/staged', '.scoreline/lock'];
/**
 * A registry folder may be part of a checkout that a stranger made: a link in it would lead what is written and deleted
 * there to any place of the machine.
 * @throws UserError `REGISTRY_LINKED`, `FILE_LINK_OUTSIDE`.
 */
const refuseLinks = async (location, root) => {
    await (0,workspace/* realPlace */.oD)(root, { what: 'The registry' }).catch(error => {
        if (!(0,errors/* hasCode */.up)(error, 'FILE_MISSING'))
            throw error;
        return parentOf(root);
    });
    for (const folder of FOLDERS) {
        const found = await (0,promises_.lstat)(external_node_path_default().join(root, folder)).catch(error => {
            if ((0,errors/* isErrno */.r)(error, 'ENOENT', 'ENOTDIR'))
                return undefined;
            throw error;
        });
        if (found !== undefined && !found.isDirectory())
            throw linked(location, folder);
    }
};
/** A registry that is still to be made: the nearest folder above it that is there. */
const parentOf = async (root) => {
    for (let folder = root;; folder = external_node_path_default().dirname(folder)) {
        const found = await (0,promises_.lstat)(folder).catch(() => undefined);
        if (found !== undefined) {
            await (0,workspace/* realPlace */.oD)(folder, { what: 'The folder of the registry' });
            return;
        }
    }
};
const linked = (location, folder) => new errors/* UserError */.yo('REGISTRY_LINKED', `"${folder}" in the registry folder "${location}" is a link or a file, not a folder.`, {
    hint: 'Nothing was read, written or deleted. A registry folder holds its own files: remove the link, or name another folder.'
});

// EXTERNAL MODULE: ./src/oci/layout/lock.ts
var lock = __webpack_require__(46885);
;// CONCATENATED MODULE: ./src/oci/layout/layout-store.ts

















/**
 * A folder in the OCI image layout.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 *
 * `index.json` is the only truth: blobs are moved into place first, the index is replaced whole, last, under a lock.
 * A run killed anywhere leaves at most blobs that nothing names, which the next `remove` frees.
 */
class LayoutStore {
    location;
    #root;
    #private;
    #blobs;
    #documents;
    #signal;
    #staged = new Map();
    #checked;
    /** @param signal once it is aborted, nothing more is named in the index */
    constructor(location, signal) {
        this.location = location;
        this.#signal = signal;
        this.#root = external_node_path_default().resolve(location);
        this.#private = external_node_path_default().join(this.#root, '.scoreline');
        this.#blobs = new BlobFolder(this.#root, this.#private);
        this.#documents = new LayoutDocuments(location, this.#blobs);
    }
    /** The transport syntax of `skopeo` and `podman`, with the digest instead of a tag. */
    reference(repository, digest) {
        return `${this.location}:${repository}@${digest}`;
    }
    async tags(repository) {
        const { manifests } = await this.#index();
        return manifests.flatMap(entry => {
            const name = splitRefName(entry);
            return name?.repository === repository ? [name.tag] : [];
        });
    }
    async resolve(repository, tagOrDigest) {
        const { manifests } = await this.#index();
        return manifests.find(entry => {
            const name = splitRefName(entry);
            if (name?.repository !== repository)
                return false;
            return (0,oci_digest/* isDigest */.Bc)(tagOrDigest) ? entry.digest === tagOrDigest : name.tag === tagOrDigest;
        });
    }
    async read(_repository, descriptor) {
        await this.#check();
        return this.#documents.read(descriptor.digest);
    }
    async *stream(_repository, descriptor) {
        await this.#check();
        if (!(await this.#blobs.has(descriptor.digest, descriptor.size)))
            throw this.#documents.missing(descriptor.digest);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for await (const chunk of (0,read_chunks/* readChunks */.z)(this.#blobs.pathOf(descriptor.digest))) {
            hash.update(chunk);
            // A copy: the reader of a stream may keep what it got.
            yield Buffer.from(chunk);
        }
        if (`sha256:${hash.digest('hex')}` !== descriptor.digest)
            throw this.#documents.corrupt(descriptor.digest);
    }
    async has(_repository, descriptor) {
        await this.#check();
        return this.#blobs.has(descriptor.digest, descriptor.size);
    }
    async stage(_repository, blob, log = ports/* silent */.K) {
        await this.#open();
        const { descriptor, file } = await this.#blobs.stage(blob, log);
        if (file !== undefined)
            this.#staged.set(descriptor.digest, file);
        return descriptor;
    }
    async publish(repository, artifact, tag, { exclusive = false, referrers = [] } = {}) {
        await this.#open();
        const manifest = (0,oci_manifest/* toBytes */.ZJ)(artifact.manifest);
        const descriptor = (0,describe/* describeManifest */.FK)(artifact, manifest);
        return (0,lock/* withLock */.k)(this.#lock, async () => {
            const index = await this.#index();
            const holder = await this.resolve(repository, tag);
            if (exclusive && holder !== undefined)
                return undefined;
            if (holder?.digest === descriptor.digest)
                return descriptor;
            await this.#settle((0,oci_manifest/* namedBy */.T)(artifact.manifest), artifact.documents);
            await this.#blobs.write(descriptor.digest, manifest);
            let next = withEntry(index, refName(repository, tag), descriptor);
            for (const { manifest, documents } of referrers) {
                const document = { mediaType: manifest.mediaType, bytes: (0,oci_manifest/* toBytes */.ZJ)(manifest) };
                const referrer = (0,describe/* describeDocument */.po)(document, manifest);
                await this.#settle([referrer], new Map([...documents, [referrer.digest, document.bytes]]));
                next = withReferrer(next, referrer);
            }
            await this.#replaceIndex(next);
            return descriptor;
        });
    }
    async put(repository, document, tag) {
        await this.#open();
        const parsed = (0,documents/* parseDocument */.Tp)(document.bytes, (0,oci_digest/* digestOf */.ol)(document.bytes));
        const descriptor = (0,describe/* describeDocument */.po)(document, parsed);
        return (0,lock/* withLock */.k)(this.#lock, async () => {
            const index = await this.#index();
            await this.#settle([descriptor], new Map([[descriptor.digest, document.bytes]]));
            const next = tag === undefined
                ? withReferrer(index, descriptor)
                : withEntry(index, refName(repository, tag), descriptor);
            await this.#replaceIndex(next);
            return descriptor;
        });
    }
    async referrers(_repository, subject) {
        const found = [];
        for (const entry of (await this.#index()).manifests) {
            if (splitRefName(entry) !== undefined)
                continue;
            const { subject: of } = await this.#documents.parsed(entry.digest);
            if (of?.digest === subject)
                found.push(entry);
        }
        return found;
    }
    async *entries() {
        const { manifests } = await this.#index();
        for (const descriptor of manifests) {
            const name = splitRefName(descriptor);
            if (name !== undefined && (0,entries/* isVersion */.lF)(name))
                yield { ...name, descriptor };
        }
    }
    async remove(repository, tag) {
        await this.#open();
        return (0,lock/* withLock */.k)(this.#lock, async () => {
            const index = withoutEntry(await this.#index(), refName(repository, tag));
            const used = await this.#used(index);
            await this.#replaceIndex(withoutUnused(index, used));
            return this.#blobs.sweep(used);
        });
    }
    get #lock() {
        return external_node_path_default().join(this.#private, 'lock');
    }
    async #replaceIndex(index) {
        await writeIndex(this.#root, index, await this.#blobs.draft(), this.#signal);
    }
    async #index() {
        await this.#check();
        return readIndex(this.#root);
    }
    /** Before anything is read, written or deleted. Once: nobody but programs of this machine could change it now. */
    #check() {
        this.#checked ??= refuseLinks(this.location, this.#root);
        return this.#checked;
    }
    async #open() {
        await this.#check();
        await (0,output_folder/* makeFolders */.wZ)(this.#root).catch(cause => {
            throw (0,errors/* isErrno */.r)(cause, 'EEXIST', 'ENOTDIR') ? notAFolder(this.location, cause) : cause;
        });
        if (!(await isLayout(this.#root)))
            await (0,lock/* withLock */.k)(this.#lock, async () => makeLayout(this.#root, await this.#blobs.draft()));
        await this.#blobs.dropAbandoned();
    }
    /** Inside the lock: nobody deletes a blob between this and the index that names it. */
    async #settle(named, documents) {
        for (const { digest, size, mediaType } of named) {
            const document = documents.get(digest);
            const staged = this.#staged.get(digest);
            if (staged !== undefined)
                await this.#blobs.settle(staged, digest);
            else if (document !== undefined)
                await this.#blobs.write(digest, document);
            else if (!(await this.#blobs.has(digest, size)))
                throw this.#documents.missing(digest);
            this.#staged.delete(digest);
            if ((0,oci_manifest/* isManifestType */.Q3)(mediaType))
                await this.#settle((0,oci_manifest/* namedBy */.T)(await this.#documents.parsed(digest)), documents);
        }
    }
    #used(index) {
        return reachableFrom(index.manifests, digest => this.#documents.read(digest));
    }
}


/***/ }),

/***/ 46885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81687);
/**
 * One writer at a time, among processes that may be killed at any instant.
 *
 * Each holder takes the next number: it links a file of that number into the lock folder, which the file system lets
 * exactly one process do. The highest number is the holder; it is free again when `<number>.done` stands beside it or
 * its process is gone. The highest file is never removed, so numbers never start over and a slow process that believes
 * in a number long passed sees a higher one and steps back. Nothing waits for a timeout after a kill.
 */






/** How long a holder whose process cannot be seen (another container) counts as alive. */
const UNSEEN_PATIENCE_MS = 60_000;
const WAIT_LIMIT_MS = 120_000;
/** @throws UserError `REGISTRY_LOCKED` when another process keeps the lock for two minutes, or what `patience` says. */
const withLock = async (folder, work, patience = { patienceMs: WAIT_LIMIT_MS, error: () => locked(folder) }) => {
    const ticket = await acquire(folder, patience);
    try {
        return await work();
    }
    finally {
        const done = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, `${ticket}.done`);
        // What has that name already is not ours, and may be a link.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(done, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(done, '', { flag: 'wx' });
    }
};
const acquire = async (folder, { patienceMs, error, signal }) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const deadline = Date.now() + patienceMs;
    for (;;) {
        signal?.throwIfAborted();
        const holder = await newest(folder);
        const ticket = holder === undefined ? 1 : holder.ticket + 1;
        if ((holder === undefined || holder.free) && (await take(folder, ticket)))
            return ticket;
        if (Date.now() > deadline)
            throw error();
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(2 + Math.random() * 15);
    }
};
const take = async (folder, ticket) => {
    const draft = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, `draft-${process.pid}-${Math.random().toString(36).slice(2)}`);
    const own = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, String(ticket));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(draft, JSON.stringify((0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .thisProcess */ .WF)()), { flag: 'wx' });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(draft, own);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'EEXIST'))
            return false;
        throw error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(draft, { force: true });
    }
    const tickets = await ticketsIn(folder);
    if (tickets.some(other => other > ticket)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(own, { force: true });
        return false;
    }
    await forget(folder, ticket);
    return true;
};
const newest = async (folder) => {
    const ticket = (await ticketsIn(folder)).reduce((most, one) => Math.max(most, one), 0);
    if (ticket === 0)
        return undefined;
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, String(ticket));
    try {
        const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file);
        const owner = await ownerIn(file);
        const done = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).includes(`${ticket}.done`);
        const free = done || owner === undefined || !(0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .isAlive */ ._n)(owner, mtimeMs, UNSEEN_PATIENCE_MS);
        return { ticket, free };
    }
    catch (error) {
        // Passed by a newer ticket while we looked.
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT'))
            return { ticket, free: false };
        throw error;
    }
};
/** Undefined for what no run of ours wrote: a ticket gets its name when it is complete. */
const ownerIn = async (file) => {
    try {
        return (0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .parseOwner */ .pZ)((await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readInPlace */ .$v)(file, { what: 'The lock', most: 4096 })).toString());
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'FILE_NOT_PLAIN'))
            return undefined;
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'FILE_MISSING') ? error.cause : error;
    }
};
/** As many as have a number that can be counted up from. */
const ticketsIn = async (folder) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter(name => /^\d{1,15}$/.test(name)).map(Number);
/** Clears what holders before this one left, drafts of killed processes included. */
const forget = async (folder, ticket) => {
    const old = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter(name => {
        const number = /^(\d+)(\.done)?$/.exec(name)?.[1];
        return number !== undefined && Number(number) < ticket;
    });
    await Promise.all(old.map(name => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name), { force: true })));
};
const locked = (folder) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('REGISTRY_LOCKED', `Another process has kept the registry folder locked for ${WAIT_LIMIT_MS / 1000} s.`, { hint: `End it, or delete "${folder}" when you are sure that none is running.` });


/***/ }),

/***/ 81687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WF: () => (/* binding */ thisProcess),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);


const thisProcess = () => ({
    pid: process.pid,
    started: startTime(process.pid) ?? 0,
    scope: scopeHere()
});
/** Reads what was written down of a process; undefined for anything else. Pure. */
const parseOwner = (text) => {
    try {
        const { pid, started, scope } = JSON.parse(text) ?? {};
        return Number.isSafeInteger(pid) && Number.isSafeInteger(started) && typeof scope === 'string'
            ? { pid: Number(pid), started: Number(started), scope }
            : undefined;
    }
    catch {
        return undefined;
    }
};
/**
 * Whether the process still runs. Of a process in another container or on another machine nothing can be seen:
 * it counts as alive for `patience` milliseconds after `since`.
 */
const isAlive = (owner, since, patience) => {
    if (owner.scope !== scopeHere())
        return Date.now() - since < patience;
    const started = startTime(owner.pid);
    if (started !== undefined)
        return started === owner.started;
    return owner.started === 0 && answersSignal(owner.pid);
};
const startTime = (pid) => {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        // The program's name, in parentheses, may hold spaces: count fields behind it.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return fields[0] === 'Z' ? undefined : Number(fields[19]);
    }
    catch {
        return undefined;
    }
};
const answersSignal = (pid) => {
    try {
        return process.kill(pid, 0);
    }
    catch {
        return false;
    }
};
let scope;
const scopeHere = () => {
    scope ??= [(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), ...['boot', 'pid'].map(describeScope)].join('|');
    return scope;
};
const describeScope = (kind) => {
    try {
        return kind === 'boot'
            ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1').trim()
            : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return '';
    }
};


/***/ })

};
