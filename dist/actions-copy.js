export const id = 7052;
export const ids = [7052];
export const modules = {

/***/ 57052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inputs: () => (/* binding */ copy_inputs),
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/image/registered.ts
var registered = __webpack_require__(21401);
// EXTERNAL MODULE: ./src/image/uses.ts
var uses = __webpack_require__(29145);
// EXTERNAL MODULE: ./src/models/find.ts + 2 modules
var find = __webpack_require__(2336);
// EXTERNAL MODULE: ./src/models/register.ts + 21 modules
var register = __webpack_require__(60016);
// EXTERNAL MODULE: ./src/core/ports.ts
var ports = __webpack_require__(64119);
// EXTERNAL MODULE: ./src/oci/documents.ts
var documents = __webpack_require__(91063);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(32060);
;// CONCATENATED MODULE: ./src/oci/copy.ts



/** Layers that registries refuse to take: https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#non-distributable-layers */
const NOT_DISTRIBUTABLE = /nondistributable|foreign/;
/**
 * Copies what a tag points at, byte for byte, so that every digest stays: blobs first, then manifests, then what refers
 * to them, then the tag. On the same registry host, blobs are taken over without being sent.
 * @returns undefined when the source has no such tag.
 */
const copyTag = async (from, tag, to, toTag = tag, log = ports/* silent */.K, mostManifests = MOST_MANIFESTS) => {
    const found = await from.store.resolve(from.repository, tag);
    if (found === undefined)
        return undefined;
    const run = { from, to, log, mostManifests, manifests: new Map(), referrers: new Set() };
    const document = await copyNamed(run, found);
    await stageDocument(document, to);
    await copyReferrers(run, found.digest);
    return to.store.put(to.repository, document, toTag);
};
/** More documents than this belong to no image; a source that makes up referrers of referrers would never be done with. */
const MOST_MANIFESTS = 10_000;
/** Copies what a manifest names, and gives the manifest itself. */
const copyNamed = (run, descriptor) => {
    const known = run.manifests.get(descriptor.digest);
    if (known !== undefined)
        return known;
    if (run.manifests.size >= run.mostManifests)
        throw (0,documents/* invalidDocument */.Zu)(descriptor.digest, `it is one of more than ${run.mostManifests}`);
    const copied = copyManifest(run, descriptor);
    run.manifests.set(descriptor.digest, copied);
    return copied;
};
const copyManifest = async (run, descriptor) => {
    const { from, to, log } = run;
    const bytes = await from.store.read(from.repository, descriptor);
    const document = { mediaType: descriptor.mediaType, bytes };
    await Promise.all((0,manifest/* namedBy */.T)((0,documents/* parseDocument */.Tp)(bytes, descriptor.digest)).map(async (named) => {
        if ((0,manifest/* isManifestType */.Q3)(named.mediaType)) {
            await stageDocument(await copyNamed(run, named), to);
            await copyReferrers(run, named.digest);
        }
        else if (!NOT_DISTRIBUTABLE.test(named.mediaType))
            await copyBlob(from, named, to, log);
    }));
    return document;
};
const copyBlob = async ({ store, repository }, descriptor, to, log) => {
    const { mediaType, digest, size } = descriptor;
    await to.store.stage(to.repository, {
        mediaType,
        digest,
        size,
        label: digest.slice(0, 19),
        copyOf: store.reference(repository, digest),
        open: () => store.stream(repository, descriptor)
    }, log);
};
const stageDocument = async ({ mediaType, bytes }, to) => {
    await to.store.stage(to.repository, {
        mediaType,
        size: bytes.length,
        label: 'manifest',
        open: async function* () {
            yield bytes;
        }
    });
};
/** Signatures, SBOMs, provenance: and what refers to those in turn. */
const copyReferrers = async (run, subject) => {
    const { from, to } = run;
    for (const referrer of await from.store.referrers(from.repository, subject)) {
        if (run.referrers.has(referrer.digest))
            continue;
        run.referrers.add(referrer.digest);
        const document = await copyNamed(run, referrer);
        // What a list says is somebody's word; what the manifest says of its subject counts.
        if ((0,documents/* parseDocument */.Tp)(document.bytes, referrer.digest).subject?.digest !== subject)
            continue;
        await to.store.put(to.repository, document);
        await copyReferrers(run, referrer.digest);
    }
};

// EXTERNAL MODULE: ./src/actions/places.ts
var places = __webpack_require__(48723);
// EXTERNAL MODULE: ./src/actions/read-inputs.ts
var read_inputs = __webpack_require__(35465);
// EXTERNAL MODULE: ./src/actions/stores.ts + 1 modules
var stores = __webpack_require__(5264);
;// CONCATENATED MODULE: ./src/actions/copy.ts











const copy_inputs = {
    model: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'A registered model as name:version, or a name alone for the newest.'),
    image: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'An image, in the same way.'),
    'with-models': (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true copies the registered models of the image too.'),
    to: (0,parameters/* required */.mw)(inputs/* text */.Qq, 'Where they go: a folder, or host/prefix.'),
    ...places/* registryInputs */.P4
};
/** Copies models and images from one registry to another, a folder being one too: same versions, same digests. */
const main = async (host) => {
    const input = (0,read_inputs/* readInputs */.K)(copy_inputs, host);
    if (input.model === undefined && input.image === undefined)
        throw new errors/* UserError */.yo('INPUT_INVALID', 'Nothing to copy: no model or image is named.', {
            hint: 'Give one of the options model and image, as name:version or a name alone for the newest.'
        });
    const from = await (0,stores/* openStore */.C)(input.registry, host);
    const to = await (0,stores/* openStore */.C)(input.to, host);
    for (const one of await wanted(from, input))
        await copyOne(one, from, to, host);
};
const wanted = async (from, input) => {
    const image = input.image === undefined ? undefined : await (0,registered/* findImage */.F1)(from, input.image);
    const models = [
        ...(input.model === undefined ? [] : [input.model]),
        ...(image && input['with-models'] ? (0,uses/* modelsIn */.U$)(image.config).map(({ model }) => model) : [])
    ];
    const found = await Promise.all(models.map(name => namedModel(from, name)));
    return image ? [...found, await namedImage(from, image)] : found;
};
/** Of whatever program's making: a copy has the same bytes. */
const namedModel = async (from, text) => {
    const reference = (0,find/* parseModelReference */.qZ)(text);
    const { tag } = await (0,find/* findAnyModel */.Xx)(from, reference);
    const { name } = reference;
    return { kind: 'model', label: `${name}:${tag}`, repository: (0,register/* modelRepository */.m)(name), tag };
};
const namedImage = async (from, image) => {
    const [tag] = await (0,registered/* tagsOf */.Fg)(from, image);
    if (tag === undefined)
        throw new errors/* UserError */.yo('IMAGE_UNKNOWN', `No version of "${from.location}" is ${image.label}.`, {
            hint: 'A copy keeps the version: name one, as name:version.'
        });
    return {
        kind: 'image',
        label: `${image.name}:${tag}`,
        repository: image.repository,
        tag
    };
};
/** @throws UserError `VERSION_TAKEN`: a version never changes its contents. */
const copyOne = async ({ kind, label, repository, tag }, from, to, { log, output }) => {
    const source = await from.resolve(repository, tag);
    const there = await to.resolve(repository, tag);
    if (there !== undefined && there.digest !== source?.digest)
        throw new errors/* UserError */.yo('VERSION_TAKEN', `"${to.location}" has another ${kind} under ${label}: ${there.digest.slice(0, 19)}….`, {
            hint: 'Register or build there, which takes the next number; or delete that version first.'
        });
    const copied = await copyTag({ store: from, repository }, tag, { store: to, repository }, tag, log);
    if (copied === undefined)
        throw new errors/* UserError */.yo('BLOB_MISSING', `${label} is not in "${from.location}" any more.`, {
            hint: 'Something deleted it meanwhile. Run the command again.'
        });
    log.info(`${there ? 'Already there' : 'Copied'}: ${kind} ${label} (${copied.digest}) in ${to.location}`);
    output(`${kind}-reference`, to.reference(repository, copied.digest));
};


/***/ }),

/***/ 21401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ findImage),
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   rI: () => (/* binding */ isNoImage)
/* harmony export */ });
/* unused harmony export parseImageReference */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94623);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17313);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6489);




/**
 * Finds an image by `name`, `name:version` or `name@sha256:…`.
 * @throws UserError `IMAGE_REFERENCE_INVALID`, `IMAGE_UNKNOWN`.
 */
const findImage = async (store, text) => {
    const { name, tag, digest } = parseImageReference(text);
    const repository = (0,_build_js__WEBPACK_IMPORTED_MODULE_3__/* .imageRepository */ .an)(name);
    const newest = tag ?? (digest ? '' : String((await (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsOf */ .x4)(store, repository)).at(-1) ?? ''));
    const descriptor = await store.resolve(repository, digest ?? newest);
    if (descriptor === undefined)
        throw await unknown(store, repository, text);
    const documents = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_2__/* .readImage */ .AM)(store, repository, descriptor);
    const config = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_2__/* .readImageConfig */ .MP)(store, repository, documents.manifest);
    return {
        label: digest ? `${name}@${digest}` : `${name}:${newest}`,
        name,
        repository,
        ...(digest ? {} : { tag: newest }),
        descriptor,
        reference: store.reference(repository, descriptor.digest),
        ...documents,
        config
    };
};
/** Whether a failure to find an image says that there is none of that name. */
const isNoImage = (error) => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'IMAGE_UNKNOWN');
/** The tags by which an image goes: the one it was found by, or all that lead to its digest, numbers first. */
const tagsOf = async (store, { tag, repository, descriptor }) => {
    if (tag !== undefined)
        return [tag];
    const tags = (await store.tags(repository)).filter(each => !(0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .isGoneTag */ .Y0)(each));
    const found = [];
    for (const each of tags)
        if ((await store.resolve(repository, each))?.digest === descriptor.digest)
            found.push(each);
    return found.sort((a, b) => (Number(a) || Infinity) - (Number(b) || Infinity) || (a < b ? -1 : 1));
};
const parseImageReference = (text) => {
    const [, name, tag, digest] = /^([a-z0-9][-.a-z0-9]*)(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127})|@(sha256:[a-f0-9]{64}))?$/.exec(text) ?? [];
    if (name === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_REFERENCE_INVALID', `"${text}" does not name an image.`, {
            hint: 'Write name:version, for example myimage:1, or a name alone for its newest version.'
        });
    return {
        name,
        ...(tag && tag !== 'latest' ? { tag } : {}),
        ...(digest ? { digest: digest } : {})
    };
};
const unknown = async (store, repository, text) => {
    const versions = await (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsOf */ .x4)(store, repository);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_UNKNOWN', `Registry "${store.location}" has no image "${text}".`, {
        hint: versions.length === 0
            ? 'Build it first with build-image, into the same registry.'
            : (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .thereAre */ .h0)(versions)
    });
};


/***/ })

};
