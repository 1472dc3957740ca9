export const id = 997;
export const ids = [997];
export const modules = {

/***/ 60997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imageFacts: () => (/* binding */ imageFacts),
  inputs: () => (/* binding */ inspect_inputs),
  main: () => (/* binding */ main),
  ofTarget: () => (/* binding */ ofTarget),
  parseInspected: () => (/* binding */ parseInspected)
});

// EXTERNAL MODULE: ./src/contract/image.ts
var contract_image = __webpack_require__(52347);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/core/plain-text.ts
var plain_text = __webpack_require__(61303);
// EXTERNAL MODULE: ./src/core/words.ts
var words = __webpack_require__(77522);
// EXTERNAL MODULE: ./src/image/registered.ts
var registered = __webpack_require__(21401);
// EXTERNAL MODULE: ./src/image/uses.ts
var uses = __webpack_require__(29145);
// EXTERNAL MODULE: ./src/models/find.ts + 2 modules
var find = __webpack_require__(2336);
// EXTERNAL MODULE: ./src/models/register.ts + 2 modules
var register = __webpack_require__(44287);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(32060);
// EXTERNAL MODULE: ./src/services/listing.ts
var listing = __webpack_require__(100);
// EXTERNAL MODULE: ./src/services/whereabouts.ts
var whereabouts = __webpack_require__(82849);
;// CONCATENATED MODULE: ./src/actions/inspection.ts


/** As a terminal shows it. Pure. */
const inspectionText = (found) => {
    const rows = [
        ['digest', found.digest],
        ['reference', found.reference],
        ['size', (0,words/* bytes */.ee)(found.size)],
        ...Object.entries(found.facts).flatMap(([name, value]) => {
            const shown = shownFact(value);
            return shown === '' ? [] : [[name, shown]];
        }),
        ['used by', usersText(found) || 'nothing known here'],
        ...found.referrers.map(({ type, digest }) => [
            'attached',
            `${type} ${digest}`
        ])
    ];
    const width = Math.max(...rows.map(([name]) => name.length));
    const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
    const layers = found.layers.map(({ holds, digest, size, mediaType }) => `  ${(0,words/* bytes */.ee)(size).padStart(8)}  ${digest.slice(0, 19)}  ${mediaType.replace(/^application\//, '')}  ${holds}`);
    return `${found.kind} ${found.label}\n${lines.join('\n')}\n  layers\n${layers.map(line => `  ${line}`).join('\n')}\n`;
};
const usersText = ({ usedBy, services }) => services
    ? services
        .map(({ name, target, place, state }) => {
        const where = (0,whereabouts/* placeText */.Z9)({ target, place: { shown: place } });
        return `${name} at ${where}, ${state}`;
    })
        .join('; ')
    : usedBy.join(', ');
const shownFact = (value) => {
    if (value === undefined || value === '')
        return '';
    if (typeof value === 'string')
        return value;
    if (Array.isArray(value) && value.every(item => typeof item === 'string'))
        return value.join(', ');
    const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    return isEmpty ? '' : JSON.stringify(value);
};

// EXTERNAL MODULE: ./src/actions/opening/open-target.ts
var open_target = __webpack_require__(47350);
// EXTERNAL MODULE: ./src/actions/opening/places.ts
var places = __webpack_require__(29082);
// EXTERNAL MODULE: ./src/actions/recorded/ask-places.ts
var ask_places = __webpack_require__(70746);
// EXTERNAL MODULE: ./src/actions/recorded/image-users.ts
var image_users = __webpack_require__(99612);
// EXTERNAL MODULE: ./src/actions/recorded/list-services.ts
var list_services = __webpack_require__(34863);
;// CONCATENATED MODULE: ./src/actions/inspect.ts


















const inspect_inputs = {
    reference: (0,parameters/* required */.mw)(inputs/* text */.Qq, 'iris:3 or models/iris:3, optionally prefixed with host/prefix/.'),
    json: (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true prints a JSON document.'),
    target: open_target/* targetInputHere */.Gv,
    ...places/* registryInputs */.P4
};
/** Services that run an image are looked for where the target's inputs say. */
const ofTarget = 'place';
/** Tells what a reference names. Without a kind (`models/iris:3`), a model and an image of that name are both shown. */
const main = async (host) => {
    const read = await (0,open_target/* readTargetInputs */.bH)(inspect_inputs, ofTarget, host);
    const { input } = read;
    const { location, kind, name } = parseInspected(input.reference, input.registry);
    const opened = await (0,open_target/* openTarget */.Ap)(read.kind, read.place, location, {
        ...host,
        inputs: { ...host.inputs, registry: location }
    });
    const store = await opened.store();
    const found = [];
    const missing = [];
    if (kind !== 'image')
        await keep(inspectModel(store, name, host), found, missing);
    if (kind !== 'model')
        await keep(inspectImage(store, name, { ...read, target: opened.target }, host), found, missing);
    const failed = missing.filter(error => !isNotThat(error));
    if (found.length === 0)
        throw failed[0] ?? missing.at(-1);
    for (const error of failed)
        host.log.warning((0,errors/* messageOf */.bD)(error));
    host.print(input.json
        ? `${(0,plain_text/* plainJson */.RU)(found.length === 1 ? found[0] : found, 2)}\n`
        : (0,plain_text/* plainText */.wh)(found.map(inspectionText).join('\n')));
};
/**
 * `iris:3`, `models/iris:3`, or either behind `host/prefix/`. Pure.
 * @param registry where a reference without a host is looked up
 */
const parseInspected = (reference, registry) => {
    const parts = reference.split('/');
    const name = parts.pop() ?? '';
    const isModel = parts.at(-1) === 'models';
    if (isModel)
        parts.pop();
    const location = parts.join('/');
    return {
        location: location || registry,
        kind: isModel ? 'model' : location ? 'image' : undefined,
        name
    };
};
const keep = async (work, found, missing) => {
    try {
        found.push(await work);
    }
    catch (error) {
        // Where a model and an image may both be meant, one that cannot be read does not hide the other.
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        missing.push(error);
    }
};
/** There is no such model, or no such image: the other may be meant. Some names are right for one of the two only. */
const isNotThat = (error) => (0,find/* isNoModel */.dl)(error) ||
    (0,registered/* isNoImage */.rI)(error) ||
    (0,errors/* hasCode */.up)(error, 'MODEL_REFERENCE_INVALID', 'IMAGE_REFERENCE_INVALID');
const inspectModel = async (store, text, { log }) => {
    const reference = (0,find/* parseModelReference */.qZ)(text);
    const found = await (0,find/* findAnyModel */.Xx)(store, reference);
    const { digest } = found;
    const repository = (0,register/* modelRepository */.m)(reference.name);
    const layers = 'own' in found
        ? found.own.layers.map(layer => ({ ...layer, holds: 'weights' }))
        : found.foreign.layers;
    return {
        kind: 'model',
        label: `${reference.name}:${found.tag}`,
        digest,
        reference: store.reference(repository, digest),
        size: layers.reduce((sum, layer) => sum + layer.size, 0),
        facts: 'own' in found
            ? cardFacts(found.own)
            : { 'written as': found.foreign.kind, ...found.foreign.facts },
        layers: layers.map(({ holds, digest, size, mediaType }) => ({
            holds,
            digest,
            size,
            mediaType
        })),
        usedBy: await usersKnown(store, digest, log),
        referrers: await referrersOf(store, repository, digest)
    };
};
/** None where the registry does not list what it holds: then nobody can know. */
const usersKnown = async (store, digest, log) => {
    try {
        return await (0,uses/* imagesUsing */.tU)(store, { digest }, log);
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'REGISTRY_NO_CATALOG'))
            throw error;
        log.warning(`Which images use it is not known. ${error.message}`);
        return [];
    }
};
const cardFacts = ({ card: { name: _, files, ...facts } }) => ({
    ...facts,
    files: files.map(file => `${file.path} (${(0,words/* bytes */.ee)(file.size)})`)
});
const inspectImage = async (store, name, place, host) => {
    const image = await (0,registered/* findImage */.F1)(store, name);
    const { manifest, config, descriptor, repository } = image;
    const digests = (0,registered/* digestsOfImage */.MV)(image);
    const services = await servicesKnown(digests, store, place, host);
    const history = (config.history ?? []).filter(entry => !entry.empty_layer);
    return {
        kind: 'image',
        label: image.label,
        digest: descriptor.digest,
        reference: image.reference,
        size: manifest.layers.reduce((sum, layer) => sum + layer.size, 0),
        facts: imageFacts(image),
        layers: manifest.layers.map(({ digest, size, mediaType }, i) => ({
            holds: history[i]?.created_by?.replace(/^scoreline: /, '') ?? '',
            digest,
            size,
            mediaType
        })),
        usedBy: services.map(service => service.name),
        services: services.map(list_services/* listedFacts */.xj),
        referrers: await referrersOf(store, repository, descriptor.digest)
    };
};
/** Without the records where they cannot be read: then nobody knows of services elsewhere. */
const servicesKnown = async (digests, store, place, host) => {
    const asked = await (0,ask_places/* askPlace */.hy)(place, host);
    try {
        const { location } = store;
        return await (0,image_users/* imageUsers */.U)(digests, { store, registry: location, host, asked });
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        host.log.warning(`Which services elsewhere run it is not known. ${error.message}`);
        return (0,listing/* reconciled */.jl)([], [asked], host.clock.now()).filter(service => (0,listing/* mayRun */.xP)(service, digests));
    }
};
/** What an image says of itself. Pure. */
const imageFacts = ({ manifest, config, index }) => {
    const annotations = { ...manifest.annotations, ...index?.annotations };
    const { Labels, User, ExposedPorts } = config.config;
    const labels = Labels ?? {};
    return {
        description: annotations[oci_manifest/* ANNOTATION */.YX.description],
        runtime: labels[contract_image/* LABEL */.d_.runtime],
        models: (0,uses/* modelsIn */.U$)(config).map(({ model }) => model),
        python: labels[contract_image/* LABEL */.d_.python],
        platform: `${config.os}/${config.architecture}`,
        platforms: index?.manifests.map(({ platform, digest }) => `${platform?.os}/${platform?.architecture} ${digest}`),
        base: annotations[oci_manifest/* ANNOTATION */.YX.baseName],
        baseDigest: annotations[oci_manifest/* ANNOTATION */.YX.baseDigest],
        source: annotations[oci_manifest/* ANNOTATION */.YX.source],
        revision: annotations[oci_manifest/* ANNOTATION */.YX.revision],
        created: config.created ?? annotations[oci_manifest/* ANNOTATION */.YX.created],
        tags: (0,uses/* tagsIn */.bk)(config),
        user: User,
        ports: Object.keys(ExposedPorts ?? {})
    };
};
const referrersOf = async (store, repository, digest) => (await store.referrers(repository, digest)).map(referrer => ({
    type: referrer.artifactType ?? referrer.mediaType,
    digest: referrer.digest
}));


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

/***/ 99612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ confirmedUsers),
/* harmony export */   U: () => (/* binding */ imageUsers),
/* harmony export */   fz: () => (/* binding */ userText)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _services_listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(100);
/* harmony import */ var _services_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5546);
/* harmony import */ var _services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82849);
/* harmony import */ var _ask_places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70746);





/**
 * The services that run one of these images, by the records of the registry and by the targets that were asked.
 * @param digests of the image, and of the images it is an index of
 * @throws UserError those of `listRecords`, `RECORDS_NOT_LISTED`
 */
const imageUsers = async (digests, { store, registry, host, asked }) => {
    const here = await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_4__/* .openHere */ .Pw)(registry, host);
    const others = here.filter(({ kind }) => kind.name !== asked.target);
    const [{ records, listed }, ...places] = await Promise.all([
        (0,_services_records_js__WEBPACK_IMPORTED_MODULE_2__/* .listRecords */ .VI)(store, {}, host.log),
        ...others.map(place => (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_4__/* .askPlace */ .hy)(place, host))
    ]);
    if (!listed)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('RECORDS_NOT_LISTED', `Registry "${store.location}" does not list tags, so it is not known which services there are.`, { hint: 'Look at each target with scoreline list --target, then set input "force".' });
    return (0,_services_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .reconciled */ .jl)(records, [asked, ...places], host.clock.now()).filter(service => (0,_services_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .mayRun */ .xP)(service, digests));
};
/** The same, with the target of each record asked whether that is so: what cannot be asked counts as a user. */
const confirmedUsers = async (digests, asking) => {
    const users = await imageUsers(digests, asking);
    const confirmed = await Promise.all(users.map(user => confirmedUser(user, digests, asking)));
    return confirmed.filter(user => user !== undefined);
};
const confirmedUser = async (user, digests, { registry, host }) => {
    const { record, asked, name } = user;
    if (asked || record === undefined)
        return user;
    try {
        const place = await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_4__/* .openRecorded */ .Lz)(record, registry, host);
        if (place === undefined)
            return { ...user, unasked: 'it is another machine' };
        const service = await place.target.find(name, host.signal);
        const [now] = (0,_services_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .reconciled */ .jl)([record], [
            {
                target: record.target,
                id: record.place.id,
                shown: record.place.shown,
                services: service ? [service] : []
            }
        ], host.clock.now());
        return now && (0,_services_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .mayRun */ .xP)(now, digests) ? now : undefined;
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        return { ...user, unasked: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
    }
};
/** `"wine" at aci (resource-group rg), which was not asked: …`, for people. Pure. */
const userText = ({ name, target, place, unasked }) => {
    const where = (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_3__/* .placeText */ .Z9)({ target, place: { shown: place } });
    return `"${name}" at ${where}${unasked ? `, which was not asked: ${unasked.replace(/\.$/, '')}` : ''}`;
};


/***/ }),

/***/ 34863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TD: () => (/* binding */ listServices),
/* harmony export */   xj: () => (/* binding */ listedFacts)
/* harmony export */ });
/* unused harmony export listText */
/* harmony import */ var _core_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22764);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61303);
/* harmony import */ var _oci_registry_limit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(86946);
/* harmony import */ var _services_listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(100);
/* harmony import */ var _services_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8939);
/* harmony import */ var _services_records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5546);
/* harmony import */ var _services_whereabouts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82849);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47350);
/* harmony import */ var _opening_stores_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(69508);
/* harmony import */ var _ask_places_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70746);











const PLACES_AT_ONCE = 4;
/** Prints services: those of the records, beside what the targets that can be asked have. */
const listServices = async (read, host) => {
    const { input } = read;
    const isNamed = input.target !== undefined;
    const [{ records, listed }, named] = await Promise.all([
        recordsFor(read, host),
        isNamed ? askNamed(read, host) : askHere(input.registry, host)
    ]);
    if (named.failure && !listed)
        throw named.failure;
    if (named.failure)
        host.log.warning(`Target ${read.kind.name} was not asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(named.failure)}`);
    const known = named.place ? records.filter(({ place }) => place.id === named.place) : records;
    const asked = [...named.asked];
    if (input.check)
        asked.push(...(await askAll(known, asked, input.registry, host)));
    const now = host.clock.now();
    const services = (0,_services_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .reconciled */ .jl)(known, asked, now).filter(service => (0,_services_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .isWanted */ .Yu)(service, { ...input, pullRequest: input['pull-request'] }, now));
    if (input.json)
        return host.print(`${(0,_core_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainJson */ .RU)(services.map(listedFacts), 2)}\n`);
    if (services.length === 0)
        host.log.info('No such service is known');
    host.print(listText(services, now));
    for (const line of advice(services))
        host.log.info(line);
};
/** What the records say; where they cannot be read, or are not listed, what the targets have is all there is to show. */
const recordsFor = async ({ kind, input }, host) => {
    const none = { records: [], listed: false };
    const only = input.target === undefined ? 'this machine' : `target ${kind.name}`;
    try {
        const store = await (0,_opening_stores_js__WEBPACK_IMPORTED_MODULE_8__/* .openStore */ .C)(input.registry, host);
        const found = await (0,_services_records_js__WEBPACK_IMPORTED_MODULE_5__/* .listRecords */ .VI)(store, {
            ...(input.name === undefined ? {} : { service: input.name }),
            ...(input.target === undefined ? {} : { target: kind.name })
        }, host.log);
        if (!found.listed)
            host.log.info(`Registry "${store.location}" does not list tags, so these are the services of ${only} alone`);
        return found;
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
            throw error;
        host.log.info(`The records of the registry cannot be read, so these are the services of ${only} alone: ${error.message}`);
        return none;
    }
};
const askHere = async (registry, host) => {
    const here = await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_9__/* .openHere */ .Pw)(registry, host);
    return { asked: await Promise.all(here.map(each => (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_9__/* .askPlace */ .hy)(each, host))) };
};
/** The target that is named; without a place, as far as that goes. */
const askNamed = async ({ kind, place, input }, host) => {
    const isSaid = Object.keys((0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_6__/* .recordedInputs */ .KQ)(kind, place)).length > 0;
    try {
        const { target } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_7__/* .openTarget */ .Ap)(kind, place, input.registry, host);
        const where = await (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(kind, place, target, 'look');
        return {
            asked: [await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_9__/* .askPlace */ .hy)({ kind, place, target }, host)],
            place: isSaid ? where?.id : undefined
        };
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo) || isSaid)
            throw error;
        return { asked: [], failure: error };
    }
};
/** Every place that a record names, once, that was not asked yet and can be. */
const askAll = async (records, asked, registry, host) => {
    const isAsked = ({ target, place }) => asked.some(each => each.target === target && each.id === place.id) ||
        (0,_services_record_js__WEBPACK_IMPORTED_MODULE_4__/* .hasPassed */ .Pc)(place.ends, host.clock.now());
    const places = new Map(records
        .filter(record => !isAsked(record))
        .map(record => [`${record.target} ${record.place.id}`, record]));
    const inTurn = (0,_oci_registry_limit_js__WEBPACK_IMPORTED_MODULE_10__/* .limit */ .A)(PLACES_AT_ONCE);
    const found = await Promise.all([...places.values()].map(record => inTurn(() => askRecorded(record, registry, host))));
    return found.filter(place => place !== undefined);
};
/** Undefined where it cannot be asked; the log says why. */
const askRecorded = async (record, registry, host) => {
    try {
        const opened = await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_9__/* .openRecorded */ .Lz)(record, registry, host);
        if (opened === undefined)
            return undefined;
        // Asked by what the record says: its services are those of this place, whatever it calls itself now.
        return { ...(await (0,_ask_places_js__WEBPACK_IMPORTED_MODULE_9__/* .askPlace */ .hy)(opened, host)), id: record.place.id };
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
            throw error;
        host.log.info(`${(0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_6__/* .placeText */ .Z9)(record)} was not asked: ${error.message}`);
        return undefined;
    }
};
/** A service of the list as JSON has it. Pure. */
const listedFacts = ({ name, target, place, state, asked, record, service }) => ({
    name,
    target,
    place,
    state,
    asked,
    image: service?.imageLabel ?? record?.image.label,
    imageDigest: service?.imageDigest ?? record?.image.digest,
    scoringUri: service ? service.scoringUri : record?.scoringUri,
    swaggerUri: service?.swaggerUri,
    instances: service?.instances,
    record
});
/** A line a service, in columns under their names. Pure. @param now milliseconds since 1970 */
const listText = (services, now) => services.length === 0
    ? ''
    : (0,_core_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .columns */ .Y)([
        ['NAME', 'STATE', 'IMAGE', 'TARGET', 'ADDRESS', 'NOTES'],
        ...services.map(listed => [
            listed.name,
            stateText(listed),
            listed.service?.imageLabel ?? listed.record?.image.label ?? '',
            (0,_services_whereabouts_js__WEBPACK_IMPORTED_MODULE_6__/* .placeText */ .Z9)({ target: listed.target, place: { shown: listed.place } }),
            (listed.service ? listed.service.scoringUri : listed.record?.scoringUri) ?? '',
            notesOf(listed, now).join(', ')
        ])
    ]);
const stateText = ({ state, service }) => {
    const instances = service?.instances;
    return instances ? `${state} (${instances.ready} of ${instances.targeted})` : state;
};
const notesOf = ({ record, asked }, now) => [
    ...(record ? [] : ['no record']),
    ...(asked || !record ? [] : [`not asked, as of ${record.updated}`]),
    ...(record?.origin.pullRequest ? [`pull request ${record.origin.pullRequest}`] : []),
    ...(record?.expires
        ? [`${(0,_services_record_js__WEBPACK_IMPORTED_MODULE_4__/* .hasPassed */ .Pc)(record.expires, now) ? 'expired' : 'expires'} ${record.expires}`]
        : [])
];
/** What to do about what is not as it should be. Pure. */
const advice = (services) => {
    const gone = services.find(({ state }) => state === 'gone');
    return [
        ...(gone
            ? [
                `gone: the target has no such service any more. Remove its record with: scoreline clean-up --service-name ${gone.name}`
            ]
            : []),
        ...(services.some(({ record }) => record === undefined)
            ? ['no record: the next deployment of the service writes it']
            : [])
    ];
};


/***/ }),

/***/ 22764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ columns)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61303);

/** Rows as a terminal shows them: cells below each other, two blanks between, nothing at the end of a line. Pure. */
const columns = (rows) => {
    const shown = rows.map(row => row.map(_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0));
    const widths = (shown[0] ?? []).map((_, i) => Math.max(...shown.map(row => row[i]?.length ?? 0)));
    const line = (row) => row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd();
    return shown.map(row => `${line(row)}\n`).join('');
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


/***/ }),

/***/ 100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yu: () => (/* binding */ isWanted),
/* harmony export */   jl: () => (/* binding */ reconciled),
/* harmony export */   xP: () => (/* binding */ mayRun)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8939);

/**
 * Records beside what targets have.
 * @param now milliseconds since 1970
 */
const reconciled = (records, asked, now) => {
    const placeOf = (record) => asked.find(({ target, id }) => target === record.target && id === record.place.id);
    const recorded = records.map(record => listed(record, placeOf(record), now));
    const isRecorded = (place, { name }) => records.some(record => record.service === name && placeOf(record) === place);
    const unrecorded = asked.flatMap(place => place.services
        .filter(service => !isRecorded(place, service))
        .map(service => ({
        name: service.name,
        target: place.target,
        place: place.shown,
        placeId: place.id,
        state: service.state,
        asked: true,
        record: undefined,
        service
    })));
    return [...recorded, ...unrecorded].toSorted(byName);
};
const listed = (record, place, now) => {
    const service = place?.services.find(({ name }) => name === record.service);
    const base = {
        name: record.service,
        target: record.target,
        place: record.place.shown,
        placeId: record.place.id,
        record,
        service
    };
    if (place !== undefined) {
        const begins = record.state === 'deploying' && !(0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPassed */ .Pc)(record.updated, now - LONGEST_START);
        return { ...base, state: service?.state ?? (begins ? 'deploying' : 'gone'), asked: true };
    }
    // The machine of a job that is over: nobody needs to be asked.
    if ((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPassed */ .Pc)(record.place.ends, now))
        return { ...base, state: 'gone', asked: true };
    return { ...base, state: record.state, asked: false };
};
/** A deployment that began this long ago, in milliseconds, and has no service yet, was ended before it had one. */
const LONGEST_START = 3_600_000;
const byName = (a, b) => [a.name, a.target, JSON.stringify(a.place)] < [b.name, b.target, JSON.stringify(b.place)] ? -1 : 1;
/** @param now milliseconds since 1970 */
const isWanted = ({ name, target, record, service }, filter, now) => {
    const labels = [
        service?.imageLabel,
        service?.imageDigest,
        record?.image.label,
        record?.image.digest
    ];
    return ((filter.name === undefined || filter.name === name) &&
        (filter.target === undefined || filter.target === target) &&
        (filter.image === undefined || labels.some(label => isNamed(label, filter.image ?? ''))) &&
        (filter.model === undefined ||
            (record?.models.some(model => isNamed(model, filter.model ?? '')) ?? false)) &&
        (filter.pullRequest === undefined || record?.origin.pullRequest === filter.pullRequest) &&
        (!filter.expired || (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPassed */ .Pc)(record?.expires, now)));
};
/** `wine:4` is named by `wine:4` and by `wine`. */
const isNamed = (label, text) => label !== undefined && (label === text || label.replace(/[:@].*$/, '') === text);
/** Whether what is known of a service says that it runs one of these images, or may soon. */
const mayRun = ({ record, service, state }, digests) => {
    if (state === 'gone')
        return false;
    const isNews = record !== undefined && (service === undefined || record.state === 'deploying');
    const running = [...(service ? [service.imageDigest] : []), ...(isNews ? (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .digestsOf */ .nw)(record) : [])];
    return running.some(digest => digests.includes(digest));
};


/***/ })

};
