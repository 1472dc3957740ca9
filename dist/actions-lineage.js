export const id = 4978;
export const ids = [4978];
export const modules = {

/***/ 14978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   ofTarget: () => (/* binding */ ofTarget)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22483);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10807);
/* harmony import */ var _core_plain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61303);
/* harmony import */ var _image_registered_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21401);
/* harmony import */ var _image_supply_chain_lineage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27996);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47350);
/* harmony import */ var _opening_places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29082);
/* harmony import */ var _recorded_find_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24619);










const inputs = {
    'service-name': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)('service'), 'A service.'),
    image: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, 'Instead of a service: an image as name:version.'),
    target: _opening_open_target_js__WEBPACK_IMPORTED_MODULE_7__/* .targetInputFound */ .Az,
    ..._opening_places_js__WEBPACK_IMPORTED_MODULE_8__/* .registryInputs */ .P4
};
const ofTarget = 'place';
/** Prints where a service on this machine, or an image, comes from, as one JSON document. */
const main = async (given) => {
    const looked = await (0,_recorded_find_target_js__WEBPACK_IMPORTED_MODULE_9__/* .findTarget */ .F)(inputs, ofTarget, given);
    const { kind, input, place, host } = looked;
    const { 'service-name': name, image } = input;
    if ((name === undefined) === (image === undefined))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', 'Either a service or an image must be named.', {
            hint: 'Give one of the inputs "service-name" and "image".'
        });
    const opened = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_7__/* .openTarget */ .Ap)(kind, place, input.registry, host);
    const store = await opened.store();
    const service = name === undefined ? undefined : await opened.target.find(name, host.signal);
    if (name !== undefined && service === undefined)
        throw (0,_recorded_find_target_js__WEBPACK_IMPORTED_MODULE_9__/* .missingService */ .w)(looked, looked.record);
    // By digest: what runs, whatever a tag says today.
    const wanted = service
        ? `${service.imageLabel.replace(/[:@].*$/, '')}@${service.imageDigest}`
        : (image ?? '');
    const found = await (0,_image_supply_chain_lineage_js__WEBPACK_IMPORTED_MODULE_6__/* .lineageOf */ .b)(store, await (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_5__/* .findImage */ .F1)(store, wanted));
    const document = service ? { service: { name, state: service.state }, ...found } : found;
    host.report(document, `${(0,_core_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainJson */ .RU)(document, 2)}\n`);
};


/***/ }),

/***/ 70746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ openRecorded),
/* harmony export */   Pw: () => (/* binding */ openHere),
/* harmony export */   hy: () => (/* binding */ askPlace),
/* harmony export */   py: () => (/* binding */ isPlaceless)
/* harmony export */ });
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10807);
/* harmony import */ var _services_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34033);
/* harmony import */ var _services_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82405);
/* harmony import */ var _services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82849);
/* harmony import */ var _inputs_target_parameters_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61761);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47350);






/** Asks a target what it has. @throws UserError as the target does */
const askPlace = async ({ kind, place, target }, { signal }) => {
    const [where, services] = await Promise.all([
        (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(kind, place, target, 'look'),
        target.list(signal)
    ]);
    return { target: kind.name, id: where?.id, shown: where?.shown ?? {}, services };
};
/** Targets that nothing has to be named for, as this machine: their services are known in every step. */
const openHere = async (registry, host) => {
    const kinds = [...(await (0,_inputs_target_parameters_js__WEBPACK_IMPORTED_MODULE_5__/* .parametersOfKinds */ .b)(host.targets, 'place')).keys()].filter(isPlaceless);
    return Promise.all(kinds.map(async (kind) => {
        const { target } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__/* .openTarget */ .Ap)(kind, {}, registry, host);
        return { kind, place: {}, target };
    }));
};
/** Such a target is where the step runs: one elsewhere cannot be asked from here. */
const isPlaceless = ({ place }) => Object.keys(place).length === 0;
/**
 * Opens the place that a record names, with the sign-in and the secrets of the step.
 * @returns undefined for another machine: nothing leads there
 * @throws UserError where the inputs do not lead there; `SERVICE_ELSEWHERE` where they lead to another place
 */
const openRecorded = async ({ target: name, place, service }, registry, host) => {
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(name, host.targets);
    if (isPlaceless(kind))
        return undefined;
    const inputs = (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsOfPlace */ .ug)(kind, place, host.inputs);
    const values = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readParameters */ .Zu)(kind.place, inputs);
    const { target } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__/* .openTarget */ .Ap)(kind, values, registry, {
        ...host,
        inputs: { ...host.inputs, ...inputs }
    });
    const opened = await (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(kind, values, target, 'look');
    // What a record says is not all that leads to a place: another cluster may have such a namespace too.
    if (opened?.id !== place.id)
        throw (0,_services_find_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceInOtherPlace */ .ci)(service, (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .placeText */ .Z9)({ target: name, place }));
    return { kind, place: values, target };
};


/***/ }),

/***/ 24619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findTarget),
/* harmony export */   w: () => (/* binding */ missingService)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22483);
/* harmony import */ var _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24519);
/* harmony import */ var _services_find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34033);
/* harmony import */ var _services_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8939);
/* harmony import */ var _services_records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5546);
/* harmony import */ var _services_spec_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82405);
/* harmony import */ var _services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82849);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81111);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47350);
/* harmony import */ var _opening_places_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29082);
/* harmony import */ var _opening_stores_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(69508);
/* harmony import */ var _ask_places_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(70746);













const NOWHERE = { elsewhere: [], ended: [] };
/**
 * As `readTargetInputs`; where the user did not say where the service is, the records of the registry do.
 * @param own the action's own inputs, `target` and `service-name` among them
 * @throws UserError `SERVICE_AMBIGUOUS`, and those of `readTargetInputs`
 */
const findTarget = async (own, ofTarget, host) => {
    await (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .maskSecrets */ .Q)(own, host);
    await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .checkNames */ .LN)(own, ofTarget, host);
    const name = host.inputs['service-name']?.trim();
    if (!name || (await isSaid(host)))
        return { ...(await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .readTargetInputs */ .bH)(own, ofTarget, host)), host, ...NOWHERE };
    const { record, ...others } = await search((0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)('service')(name, 'service-name'), host);
    if (record === undefined)
        return { ...(await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .readTargetInputs */ .bH)(own, ofTarget, host)), host, ...others };
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(record.target, host.targets);
    const inputs = {
        ...host.inputs,
        ...(0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .inputsOfPlace */ .ug)(kind, record.place, host.inputs),
        target: record.target
    };
    const found = { ...host, inputs };
    host.log.info(`Service "${name}" is at ${(0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9)(record)}, by the records of the registry`);
    await checkPlace(record, found);
    return { ...(await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .readTargetInputs */ .bH)(own, ofTarget, found)), host: found, record, ...others };
};
/** What else goes wrong when the target is opened is said where that is needed. @throws UserError `SERVICE_ELSEWHERE` */
const checkPlace = async (record, host) => {
    try {
        await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .openRecorded */ .Lz)(record, host.inputs.registry?.trim() || _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_REGISTRY */ .s, host);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'SERVICE_ELSEWHERE') || !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
    }
};
/**
 * Whether the user named a target, and something of its place where it has one. What a registry takes too, as the
 * subscription of its sign-in, says nothing of the place.
 */
const isSaid = async ({ inputs, targets }) => {
    const name = inputs.target?.trim();
    if (!name)
        return false;
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(name, targets);
    const names = namesOfPlace(kind).filter(each => !Object.hasOwn(_opening_places_js__WEBPACK_IMPORTED_MODULE_10__/* .registryInputs */ .P4, each));
    return (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .isPlaceless */ .py)(kind) || names.some(each => inputs[each]?.trim());
};
const namesOfPlace = ({ place, recorded }) => recorded ?? Object.keys(place);
const search = async (name, host) => {
    const { inputs, signal, clock } = host;
    const registry = inputs.registry?.trim() || _oci_registry_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_REGISTRY */ .s;
    const target = inputs.target?.trim() || undefined;
    const here = target === undefined ? await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .openHere */ .Pw)(registry, host) : [];
    const found = await Promise.all(here.map(each => each.target.find(name, signal)));
    const isHere = found.some(service => service !== undefined);
    const records = await recordsOf(name, target, registry, host);
    const kinds = await Promise.all(records.map(record => placedKind(record, host)));
    const there = records.filter((record, i) => fits(record, kinds[i], inputs));
    const others = records.filter((_, i) => kinds[i] === undefined);
    const isEnded = ({ place }) => (0,_services_record_js__WEBPACK_IMPORTED_MODULE_4__/* .hasPassed */ .Pc)(place.ends, clock.now());
    const elsewhere = isHere ? [] : others.filter(record => !isEnded(record));
    const ended = others.filter(isEnded);
    const [record] = there;
    if (there.length + (isHere ? 1 : 0) < 2)
        return { ...(record ? { record } : {}), elsewhere, ended };
    const places = [...(isHere ? ['this machine'] : []), ...there.map(_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9).toSorted()];
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_AMBIGUOUS', `There are several services "${name}": at ${places.join('; at ')}.`, { hint: 'Say which one with target and the inputs of its place.' });
};
/** Where the records cannot be read, the user has to say where the service is. */
const recordsOf = async (service, target, registry, host) => {
    try {
        const wanted = { service, ...(target ? { target } : {}) };
        return (await (0,_services_records_js__WEBPACK_IMPORTED_MODULE_5__/* .listRecords */ .VI)(await (0,_opening_stores_js__WEBPACK_IMPORTED_MODULE_11__/* .openStore */ .C)(registry, host), wanted, host.log)).records;
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        host.log.info(`The records of the registry were not read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return [];
    }
};
/** The kind of a record's target where that has a place; it may be one that this version does not know. */
const placedKind = async ({ target }, { targets }) => {
    if (!Object.hasOwn(targets, target))
        return undefined;
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(target, targets);
    return (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_12__/* .isPlaceless */ .py)(kind) ? undefined : kind;
};
/** Whether a record is of a place that what was given does not rule out. */
const fits = ({ place }, kind, given) => kind !== undefined &&
    namesOfPlace(kind).every(name => {
        const text = given[name]?.trim();
        return !text || place.shown[name]?.toLowerCase() === text.toLowerCase();
    });
/** Why there is no such service at the target that was found. @param record of it, where there is one */
const missingService = ({ kind, input: { 'service-name': name = '' }, elsewhere: [other] = [] }, record) => {
    if (record !== undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_GONE', `The records of the registry have service "${name}" at ${(0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9)(record)}, which has no such service any more.`, {
            hint: `Deploy it again, or remove its record: scoreline clean-up --service-name ${name}`
        });
    return other === undefined ? (0,_services_find_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceUnknown */ .q7)(kind, name) : (0,_services_find_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceElsewhere */ .cv)(name, (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_7__/* .placeText */ .Z9)(other));
};


/***/ }),

/***/ 21401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ findImage),
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   MV: () => (/* binding */ digestsOfImage),
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
/** Its digest, and those of the images that it is an index of. Pure. */
const digestsOfImage = ({ descriptor, index }) => [
    descriptor.digest,
    ...(index?.manifests.map(({ digest }) => digest) ?? [])
];


/***/ }),

/***/ 62131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ti: () => (/* binding */ PROVENANCE_TYPE),
/* harmony export */   cV: () => (/* binding */ attachedTo),
/* harmony export */   lA: () => (/* binding */ digestOfAttachment),
/* harmony export */   oh: () => (/* binding */ attachment),
/* harmony export */   sC: () => (/* binding */ attachLater),
/* harmony export */   tY: () => (/* binding */ SBOM_TYPE),
/* harmony export */   uf: () => (/* binding */ SIGNATURE_TYPE)
/* harmony export */ });
/* harmony import */ var _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98400);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
/* harmony import */ var _oci_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91063);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17313);
/** SBOM, provenance and signatures as manifests that refer to an image. */





const SBOM_TYPE = 'application/vnd.cyclonedx+json';
const PROVENANCE_TYPE = 'application/vnd.in-toto+json';
/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto */
const SIGNATURE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** What `oras pull` calls the files: it leaves out what has no name. */
const FILES = {
    [SBOM_TYPE]: 'sbom.cdx.json',
    [PROVENANCE_TYPE]: 'provenance.intoto.json',
    [SIGNATURE_TYPE]: 'provenance.sigstore.json'
};
/**
 * A manifest with one document for its only layer.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 */
const attachment = (artifactType, document, { mediaType, digest, size }, annotations) => {
    const bytes = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .toBytes */ .ZJ)(document);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA */ .Rn.manifest,
            artifactType,
            config: _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg,
            layers: [
                {
                    mediaType: artifactType,
                    digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes),
                    size: bytes.length,
                    annotations: { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.title]: FILES[artifactType] }
                }
            ],
            subject: { mediaType, digest, size },
            ...(annotations ? { annotations } : {})
        },
        documents: new Map([
            [_oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg.digest, _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_BYTES */ .iF],
            [(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), bytes]
        ])
    };
};
const digestOfAttachment = ({ manifest }) => (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .toBytes */ .ZJ)(manifest));
/** The documents of one type that refer to an image, with the digests of their manifests. */
const attachedTo = async (store, repository, subject, artifactType) => {
    const found = [];
    for (const referrer of await store.referrers(repository, subject)) {
        if (referrer.artifactType !== artifactType)
            continue;
        const document = await documentOf(store, repository, subject, referrer);
        if (document !== undefined)
            found.push({ digest: referrer.digest, document });
    }
    return found;
};
/** None for what is about something else, and for what is damaged: anybody who may push may attach that. */
const documentOf = async (store, repository, subject, referrer) => {
    try {
        const { layers, subject: of } = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(store, repository, referrer);
        const [layer] = layers;
        if (layer === undefined || of?.digest !== subject)
            return undefined;
        return (0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(await store.read(repository, layer), layer.digest);
    }
    catch (error) {
        if ((0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .isDamaged */ .sR)(error))
            return undefined;
        throw error;
    }
};
/** Adds to an image that was there before what it has not: one that was made by somebody else, or before. */
const attachLater = async (store, repository, { manifest, documents }) => {
    for (const { digest, mediaType, size } of [manifest.config, ...manifest.layers])
        await store.stage(repository, {
            mediaType,
            digest,
            size,
            label: manifest.artifactType ?? 'attachment',
            open: async function* () {
                yield documents.get(digest) ?? Buffer.alloc(0);
            }
        });
    const document = { mediaType: manifest.mediaType, bytes: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .toBytes */ .ZJ)(manifest) };
    return (await store.put(repository, document)).digest;
};


/***/ }),

/***/ 27996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ lineageOf)
/* harmony export */ });
/* unused harmony export buildIn */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _models_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2336);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32060);
/* harmony import */ var _uses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29145);
/* harmony import */ var _attachments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62131);
/** Where an image comes from: models, base, run and commit, in one document. */





/** What the registry knows about an image. Models that were deleted since are given by name and digest. */
const lineageOf = async (store, image) => {
    const { label, repository, descriptor, reference, manifest, config } = image;
    const of = (type) => (0,_attachments_js__WEBPACK_IMPORTED_MODULE_4__/* .attachedTo */ .cV)(store, repository, descriptor.digest, type);
    const models = [];
    for (const { model, digest } of (0,_uses_js__WEBPACK_IMPORTED_MODULE_3__/* .modelsIn */ .U$)(config))
        models.push({ name: model, digest, ...(await factsOf(store, model, digest)) });
    const [sbom] = await of(_attachments_js__WEBPACK_IMPORTED_MODULE_4__/* .SBOM_TYPE */ .tY);
    const base = baseIn(manifest.annotations ?? {});
    return {
        image: { name: label, digest: descriptor.digest, reference },
        ...(base ? { base } : {}),
        models,
        builds: (await of(_attachments_js__WEBPACK_IMPORTED_MODULE_4__/* .PROVENANCE_TYPE */ .Ti)).map(({ digest, document }) => buildIn(digest, document)),
        ...(sbom ? { sbom: sbom.digest } : {})
    };
};
const baseIn = (annotations) => {
    const { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.baseName]: name, [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.baseDigest]: digest } = annotations;
    return name || digest ? { ...(name ? { name } : {}), ...(digest ? { digest } : {}) } : undefined;
};
/** What one provenance says. What is missing in it is left out. Pure. */
const buildIn = (provenance, document) => {
    const predicate = document?.predicate;
    const { resolvedDependencies: dependencies, externalParameters } = predicate?.buildDefinition ?? {};
    const source = Array.isArray(dependencies)
        ? dependencies.find(each => each?.digest?.gitCommit)
        : undefined;
    const run = predicate?.runDetails?.metadata?.invocationId;
    const workflow = externalParameters?.workflow?.path;
    return {
        provenance,
        ...(source?.uri ? { source: source.uri } : {}),
        ...(source?.digest.gitCommit ? { commit: source.digest.gitCommit } : {}),
        ...(workflow ? { workflow } : {}),
        ...(run ? { run } : {})
    };
};
const factsOf = async (store, label, digest) => {
    try {
        const model = await (0,_models_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findModel */ .P6)(store, (0,_models_find_js__WEBPACK_IMPORTED_MODULE_1__/* .parseModelReference */ .qZ)(label));
        const { framework, properties } = model.card;
        return model.digest === digest ? { framework, properties } : {};
    }
    catch (error) {
        // Deleted, or not ours to read: only the image gives its name and digest.
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return {};
        throw error;
    }
};


/***/ }),

/***/ 34033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ci: () => (/* binding */ serviceInOtherPlace),
/* harmony export */   cv: () => (/* binding */ serviceElsewhere),
/* harmony export */   q7: () => (/* binding */ serviceUnknown)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** There is no such service at the place that is named. */
const serviceUnknown = ({ title, place }, name) => {
    const where = [
        'service-name',
        ...Object.entries(place).flatMap(([input, { secret }]) => secret ? [] : [input])
    ];
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_UNKNOWN', `There is no service "${name}" (target: ${title}).`, {
        hint: `Check ${where.join(', ')}.`
    });
};
/** A service of a place that the inputs of the step do not lead to. @param where for people */
const serviceInOtherPlace = (name, where) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_ELSEWHERE', `Service "${name}" is at ${where} by the records of the registry, and the inputs of this step lead to another place.`, { hint: 'Give the inputs of that place, such as its subscription, kubeconfig or context.' });
/** A service of another machine, which only that machine can be asked for. @param where for people */
const serviceElsewhere = (name, where) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SERVICE_ELSEWHERE', `Service "${name}" is at ${where} by the records of the registry, and not on this machine.`, { hint: 'Run the command there. scoreline list shows what is written down of it.' });


/***/ })

};
