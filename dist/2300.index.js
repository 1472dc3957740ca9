export const id = 2300;
export const ids = [2300];
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

/***/ 82300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LayoutStore: () => (/* binding */ LayoutStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/ports.ts
var ports = __webpack_require__(64119);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(68825);
// EXTERNAL MODULE: ./src/oci/file.ts
var file = __webpack_require__(22063);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(32060);
;// CONCATENATED MODULE: ./src/oci/reachable.ts

/**
 * Every digest that a layout's entries lead to: manifests, what they name, and nested indexes.
 * An entry without a name is a referrer: it counts only while its subject is reachable.
 */
const reachableFrom = async (entries, read) => {
    const found = new Set();
    const visit = async (descriptor) => {
        if (found.has(descriptor.digest))
            return;
        found.add(descriptor.digest);
        if (!(0,oci_manifest/* isManifestType */.Q3)(descriptor.mediaType))
            return;
        for (const named of (0,oci_manifest/* namedBy */.T)(JSON.parse((await read(descriptor.digest)).toString())))
            await visit(named);
    };
    const isNamed = (entry) => entry.annotations?.[oci_manifest/* ANNOTATION */.YX.refName] !== undefined;
    for (const entry of entries.filter(isNamed))
        await visit(entry);
    const waiting = await Promise.all(entries
        .filter(entry => !isNamed(entry))
        .map(async (entry) => {
        const { subject } = JSON.parse((await read(entry.digest)).toString());
        return { entry, subject: subject?.digest };
    }));
    // A referrer may itself be referred to: as often as there are referrers is often enough.
    for (const _ of waiting)
        for (const { entry, subject } of waiting)
            if (subject === undefined || found.has(subject))
                await visit(entry);
    return found;
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/oci/layout/owner.ts


const thisProcess = () => ({
    pid: process.pid,
    started: startTime(process.pid) ?? 0,
    scope: scopeHere()
});
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
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
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
    scope ??= [(0,external_node_os_.hostname)(), ...['boot', 'pid'].map(describeScope)].join('|');
    return scope;
};
const describeScope = (kind) => {
    try {
        return kind === 'boot'
            ? (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1').trim()
            : (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return '';
    }
};

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
            return { descriptor: describe(blob, blob.digest, blob.size), file: undefined };
        if (blob.size !== undefined && (await this.#someBlobOfSize(blob.size))) {
            const { digest, size } = await hashed(blob, log);
            if (await this.has(digest, size))
                return { descriptor: describe(blob, digest, size), file: undefined };
        }
        const file = await this.draft();
        try {
            const { digest, size } = await writeHashed(blob, file, log);
            return { descriptor: describe(blob, digest, size), file };
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
        await (0,file/* writeWhole */.f)(this.pathOf(digest), bytes, await this.draft());
    }
    /** A path for bytes that are not in their place yet. What a killed run leaves there, a later run removes. */
    async draft() {
        await (0,promises_.mkdir)(this.#staging, { recursive: true });
        return external_node_path_default().join(this.#staging, stagedName());
    }
    /** Deletes every blob not in `used`, and drafts that a killed run left. */
    async sweep(used) {
        let blobs = 0;
        let bytes = 0;
        for (const name of await namesIn(this.#blobs)) {
            const digest = `sha256:${name}`;
            if ((0,oci_digest/* isDigest */.Bc)(digest) && used.has(digest))
                continue;
            const file = external_node_path_default().join(this.#blobs, name);
            bytes += (await sizeOf(file)) ?? 0;
            if ((0,oci_digest/* isDigest */.Bc)(digest))
                blobs++;
            await (0,promises_.rm)(file, { force: true });
        }
        return { blobs, bytes };
    }
    /** Deletes what runs that are no longer there had staged. */
    async dropAbandoned() {
        for (const name of await namesIn(this.#staging)) {
            const file = external_node_path_default().join(this.#staging, name);
            const owner = ownerOf(name);
            const since = (await (0,promises_.stat)(file).catch(() => undefined))?.mtimeMs ?? 0;
            if (owner === undefined || !isAlive(owner, since, UNSEEN_PATIENCE_MS))
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
const describe = (blob, digest, size) => ({
    mediaType: blob.mediaType,
    digest,
    size,
    ...(blob.annotations ? { annotations: blob.annotations } : {})
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
    const owner = Buffer.from(JSON.stringify(thisProcess())).toString('base64url');
    return `${owner}.${(0,external_node_crypto_.randomUUID)()}`;
};
const ownerOf = (name) => {
    try {
        return JSON.parse(Buffer.from(name.split('.')[0] ?? '', 'base64url').toString());
    }
    catch {
        return undefined;
    }
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
const sizeOf = async (file) => {
    try {
        return (await (0,promises_.stat)(file)).size;
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
};

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
        return checked(JSON.parse(await (0,promises_.readFile)(file, 'utf8')), file);
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT', 'ENOTDIR'))
            return { schemaVersion: 2, mediaType: oci_manifest/* MEDIA */.Rn.index, manifests: [] };
        if (error instanceof SyntaxError)
            throw corrupt(file, error.message);
        throw error;
    }
};
const writeIndex = (root, index, draft) => (0,file/* writeWhole */.f)(external_node_path_default().join(root, 'index.json'), (0,oci_manifest/* toBytes */.ZJ)(index), draft);
/**
 * Whether the folder is an OCI layout already.
 * @throws UserError `REGISTRY_NOT_A_LAYOUT` when it holds something else.
 */
const isLayout = async (root) => {
    const names = await (0,promises_.readdir)(root);
    if (names.includes('oci-layout'))
        return names.includes('index.json');
    const foreign = names.find(name => !OWN_NAMES.has(name) && !name.startsWith('.'));
    if (foreign === undefined)
        return false;
    throw new errors/* UserError */.yo('REGISTRY_NOT_A_LAYOUT', `"${root}" is not a registry folder: it holds "${foreign}" but no "oci-layout" file.`, { hint: 'Name an empty or new folder in the input "registry".' });
};
/** Makes a folder a layout; what it has stays. Call it under the lock: another process may be doing the same. */
const makeLayout = async (root, draft) => {
    if (!(await (0,promises_.readdir)(root)).includes('index.json'))
        await writeIndex(root, { schemaVersion: 2, mediaType: oci_manifest/* MEDIA */.Rn.index, manifests: [] }, draft);
    await (0,file/* writeWhole */.f)(external_node_path_default().join(root, 'oci-layout'), (0,oci_manifest/* toBytes */.ZJ)(LAYOUT_FILE), draft);
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
    for (const entry of manifests)
        if (!(0,oci_digest/* isDigest */.Bc)(String(entry?.digest)) || !Number.isSafeInteger(entry.size))
            throw corrupt(file, 'an entry of "manifests" has no digest or size');
    return index;
};
const corrupt = (file, problem) => new errors/* UserError */.yo('REGISTRY_CORRUPT', `"${file}" is not an OCI image index: ${problem}.`, {
    hint: 'Something else than Scoreline wrote it. Restore it from a backup, or register into a new folder.'
});

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/oci/layout/lock.ts
/**
 * One writer at a time, among processes that may be killed at any instant.
 *
 * Each holder takes the next number: it links a file of that number into the lock folder, which the file system lets
 * exactly one process do. The highest number is the holder; it is free again when `<number>.done` stands beside it or
 * its process is gone. The highest file is never removed, so numbers never start over and a slow process that believes
 * in a number long passed sees a higher one and steps back. Nothing waits for a timeout after a kill.
 */





/** How long a holder whose process cannot be seen (another container) counts as alive. */
const lock_UNSEEN_PATIENCE_MS = 60_000;
const WAIT_LIMIT_MS = 120_000;
/** @throws UserError `REGISTRY_LOCKED` when another process keeps the lock for two minutes. */
const withLock = async (folder, work) => {
    const ticket = await acquire(folder);
    try {
        return await work();
    }
    finally {
        await (0,promises_.writeFile)(external_node_path_default().join(folder, `${ticket}.done`), '');
    }
};
const acquire = async (folder) => {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const deadline = Date.now() + WAIT_LIMIT_MS;
    for (;;) {
        const holder = await newest(folder);
        const ticket = holder === undefined ? 1 : holder.ticket + 1;
        if ((holder === undefined || holder.free) && (await take(folder, ticket)))
            return ticket;
        if (Date.now() > deadline)
            throw locked(folder);
        await (0,external_node_timers_promises_.setTimeout)(2 + Math.random() * 15);
    }
};
const take = async (folder, ticket) => {
    const draft = external_node_path_default().join(folder, `draft-${process.pid}-${Math.random().toString(36).slice(2)}`);
    const own = external_node_path_default().join(folder, String(ticket));
    await (0,promises_.writeFile)(draft, JSON.stringify(thisProcess()));
    try {
        await (0,promises_.link)(draft, own);
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'EEXIST'))
            return false;
        throw error;
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
    const tickets = await ticketsIn(folder);
    if (tickets.some(other => other > ticket)) {
        await (0,promises_.rm)(own, { force: true });
        return false;
    }
    await forget(folder, ticket);
    return true;
};
const newest = async (folder) => {
    const ticket = Math.max(0, ...(await ticketsIn(folder)));
    if (ticket === 0)
        return undefined;
    const file = external_node_path_default().join(folder, String(ticket));
    try {
        const [text, { mtimeMs }, names] = await Promise.all([
            (0,promises_.readFile)(file, 'utf8'),
            (0,promises_.stat)(file),
            (0,promises_.readdir)(folder)
        ]);
        const done = names.includes(`${ticket}.done`);
        return {
            ticket,
            free: done || !isAlive(JSON.parse(text), mtimeMs, lock_UNSEEN_PATIENCE_MS)
        };
    }
    catch (error) {
        // Passed by a newer ticket while we looked.
        if ((0,errors/* isErrno */.r)(error, 'ENOENT'))
            return { ticket, free: false };
        throw error;
    }
};
const ticketsIn = async (folder) => (await (0,promises_.readdir)(folder)).filter(name => /^\d+$/.test(name)).map(Number);
/** Clears what holders before this one left, drafts of killed processes included. */
const forget = async (folder, ticket) => {
    const old = (await (0,promises_.readdir)(folder)).filter(name => {
        const number = /^(\d+)(\.done)?$/.exec(name)?.[1];
        return number !== undefined && Number(number) < ticket;
    });
    await Promise.all(old.map(name => (0,promises_.rm)(external_node_path_default().join(folder, name), { force: true })));
};
const locked = (folder) => new errors/* UserError */.yo('REGISTRY_LOCKED', `Another process has kept the registry folder locked for ${WAIT_LIMIT_MS / 1000} s.`, { hint: `End it, or delete "${folder}" when you are sure that none is running.` });

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
    #staged = new Map();
    constructor(location) {
        this.location = location;
        this.#root = external_node_path_default().resolve(location);
        this.#private = external_node_path_default().join(this.#root, '.scoreline');
        this.#blobs = new BlobFolder(this.#root, this.#private);
    }
    /** The transport syntax of `skopeo` and `podman`, with the digest instead of a tag. */
    reference(repository, digest) {
        return `${this.location}:${repository}@${digest}`;
    }
    async tags(repository) {
        const { manifests } = await readIndex(this.#root);
        return manifests.flatMap(entry => {
            const name = splitRefName(entry);
            return name?.repository === repository ? [name.tag] : [];
        });
    }
    async resolve(repository, tagOrDigest) {
        const { manifests } = await readIndex(this.#root);
        return manifests.find(entry => {
            const name = splitRefName(entry);
            if (name?.repository !== repository)
                return false;
            return (0,oci_digest/* isDigest */.Bc)(tagOrDigest) ? entry.digest === tagOrDigest : name.tag === tagOrDigest;
        });
    }
    async read(_repository, descriptor) {
        const bytes = await this.#readBlob(descriptor.digest);
        if ((0,oci_digest/* digestOf */.ol)(bytes) !== descriptor.digest)
            throw this.#corrupt(descriptor);
        return bytes;
    }
    async *stream(_repository, descriptor) {
        if (!(await this.#blobs.has(descriptor.digest, descriptor.size)))
            throw this.#missing(descriptor.digest);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for await (const chunk of (0,file/* readChunks */.z)(this.#blobs.pathOf(descriptor.digest))) {
            hash.update(chunk);
            // A copy: whoever reads a stream may keep what it got.
            yield Buffer.from(chunk);
        }
        if (`sha256:${hash.digest('hex')}` !== descriptor.digest)
            throw this.#corrupt(descriptor);
    }
    has(_repository, descriptor) {
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
        const descriptor = describeManifest(artifact, manifest);
        return withLock(this.#lock, async () => {
            const index = await readIndex(this.#root);
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
                const referrer = describeDocument(document, manifest);
                await this.#settle([referrer], new Map([...documents, [referrer.digest, document.bytes]]));
                next = withReferrer(next, referrer);
            }
            await this.#replaceIndex(next);
            return descriptor;
        });
    }
    async put(repository, document, tag) {
        await this.#open();
        const parsed = JSON.parse(document.bytes.toString());
        const descriptor = describeDocument(document, parsed);
        return withLock(this.#lock, async () => {
            const index = await readIndex(this.#root);
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
        for (const entry of (await readIndex(this.#root)).manifests) {
            if (splitRefName(entry) !== undefined)
                continue;
            const { subject: of } = JSON.parse((await this.#readBlob(entry.digest)).toString());
            if (of?.digest === subject)
                found.push(entry);
        }
        return found;
    }
    async *entries() {
        const { manifests } = await readIndex(this.#root);
        for (const descriptor of manifests) {
            const name = splitRefName(descriptor);
            if (name !== undefined)
                yield { ...name, descriptor };
        }
    }
    async remove(repository, tag) {
        await this.#open();
        return withLock(this.#lock, async () => {
            const index = withoutEntry(await readIndex(this.#root), refName(repository, tag));
            const used = await this.#used(index);
            await this.#replaceIndex(withoutUnused(index, used));
            return this.#blobs.sweep(used);
        });
    }
    get #lock() {
        return external_node_path_default().join(this.#private, 'lock');
    }
    async #replaceIndex(index) {
        await writeIndex(this.#root, index, await this.#blobs.draft());
    }
    async #open() {
        await (0,promises_.mkdir)(this.#root, { recursive: true });
        if (!(await isLayout(this.#root)))
            await withLock(this.#lock, async () => makeLayout(this.#root, await this.#blobs.draft()));
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
                throw this.#missing(digest);
            this.#staged.delete(digest);
            if ((0,oci_manifest/* isManifestType */.Q3)(mediaType))
                await this.#settle((0,oci_manifest/* namedBy */.T)(JSON.parse((await this.#readBlob(digest)).toString())), documents);
        }
    }
    #used(index) {
        return reachableFrom(index.manifests, digest => this.#readBlob(digest));
    }
    async #readBlob(digest) {
        try {
            return await (0,promises_.readFile)(this.#blobs.pathOf(digest));
        }
        catch (error) {
            if ((0,errors/* isErrno */.r)(error, 'ENOENT', 'ENOTDIR'))
                throw this.#missing(digest);
            throw error;
        }
    }
    #missing(digest) {
        return new errors/* UserError */.yo('BLOB_MISSING', `Registry "${this.location}" has no blob ${digest}.`, {
            hint: 'A manifest names it, so something deleted it. Register the model or build the image again.'
        });
    }
    #corrupt({ digest }) {
        return new errors/* UserError */.yo('BLOB_CORRUPT', `The blob ${digest} in registry "${this.location}" has other bytes than its digest says.`, { hint: 'Delete that blob and register the model or build the image again.' });
    }
}
const describeDocument = ({ mediaType, bytes }, { artifactType, config, annotations }) => ({
    mediaType,
    digest: (0,oci_digest/* digestOf */.ol)(bytes),
    size: bytes.length,
    ...(artifactType ? { artifactType } : {}),
    ...(!artifactType && config ? { artifactType: config.mediaType } : {}),
    ...(annotations ? { annotations } : {})
});
const describeManifest = ({ manifest }, bytes) => ({
    mediaType: manifest.mediaType,
    digest: (0,oci_digest/* digestOf */.ol)(bytes),
    size: bytes.length,
    ...('artifactType' in manifest ? { artifactType: manifest.artifactType } : {})
});


/***/ })

};
