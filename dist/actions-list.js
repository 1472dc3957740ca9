export const id = 354;
export const ids = [354];
export const modules = {

/***/ 354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inputs: () => (/* binding */ list_inputs),
  main: () => (/* binding */ main),
  ofTarget: () => (/* binding */ ofTarget)
});

// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(22483);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/actions/opening/open-target.ts
var open_target = __webpack_require__(47350);
// EXTERNAL MODULE: ./src/actions/opening/places.ts
var places = __webpack_require__(29082);
// EXTERNAL MODULE: ./src/core/columns.ts
var columns = __webpack_require__(22764);
// EXTERNAL MODULE: ./src/core/plain-text.ts
var plain_text = __webpack_require__(61303);
// EXTERNAL MODULE: ./src/core/words.ts
var words = __webpack_require__(77522);
// EXTERNAL MODULE: ./src/image/uses.ts
var uses = __webpack_require__(29145);
// EXTERNAL MODULE: ./src/oci/documents.ts
var documents = __webpack_require__(91063);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(32060);
// EXTERNAL MODULE: ./src/oci/numbers.ts
var numbers = __webpack_require__(94623);
// EXTERNAL MODULE: ./src/oci/read-image.ts
var read_image = __webpack_require__(17313);
// EXTERNAL MODULE: ./src/oci/registry/limit.ts
var limit = __webpack_require__(86946);
// EXTERNAL MODULE: ./src/actions/opening/stores.ts + 1 modules
var stores = __webpack_require__(69508);
;// CONCATENATED MODULE: ./src/actions/recorded/list-artifacts.ts










const REQUESTS_AT_ONCE = 8;
const MODELS = 'models/';
/**
 * Prints the versions of the models or images of a registry.
 * @throws UserError `REGISTRY_NO_CATALOG` where the registry does not list what it holds
 */
const listArtifacts = async (what, { registry, json, ...filter }, host) => {
    const store = await (0,stores/* openStore */.C)(registry, host);
    const inTurn = (0,limit/* limit */.A)(REQUESTS_AT_ONCE);
    const reading = [];
    for await (const entry of store.entries())
        if (entry.repository.startsWith(MODELS) === (what === 'models') &&
            (0,numbers/* versionsIn */.bS)([entry.tag]).length)
            reading.push(inTurn(() => readArtifact(store, entry, what, host)));
    const found = (await Promise.all(reading))
        .filter(artifact => artifact !== undefined)
        .filter(artifact => isWanted(artifact, filter))
        .toSorted(byVersion);
    if (json)
        return host.print(`${(0,plain_text/* plainJson */.RU)(found, 2)}\n`);
    if (found.length === 0)
        host.log.info(`"${store.location}" has no such ${what}`);
    host.print(artifactsText(found));
};
/** Undefined for what is neither a model nor an image of ours; what cannot be read is named in the log. */
const readArtifact = async (store, { repository, tag, descriptor }, what, { log }) => {
    try {
        const { manifest, index } = await (0,read_image/* readImage */.AM)(store, repository, descriptor);
        const annotations = { ...manifest.annotations, ...index?.annotations };
        const description = annotations[oci_manifest/* ANNOTATION */.YX.description];
        const isImage = (0,oci_manifest/* isImageConfigType */.Ky)(manifest.config.mediaType);
        if (isImage !== (what === 'images'))
            return undefined;
        // A repository may have another name than its model: names have more characters.
        const name = isImage
            ? repository
            : (annotations[oci_manifest/* ANNOTATION */.YX.title] ?? repository.slice(MODELS.length));
        return {
            name,
            version: tag,
            digest: descriptor.digest,
            size: manifest.layers.reduce((sum, layer) => sum + layer.size, 0),
            ...(description ? { description } : {}),
            ...(isImage
                ? {
                    models: (0,uses/* modelsIn */.U$)(await (0,read_image/* readImageConfig */.MP)(store, repository, manifest)).map(({ model }) => model)
                }
                : {})
        };
    }
    catch (error) {
        if (!(0,documents/* isDamaged */.sR)(error))
            throw error;
        log.warning(`Passed over ${repository}:${tag}, which cannot be read: ${error.message}`);
        return undefined;
    }
};
const isWanted = ({ name, models = [] }, filter) => (filter.name === undefined || filter.name === name) &&
    (filter.model === undefined ||
        models.some(model => model === filter.model || model.split(':')[0] === filter.model));
const byVersion = (a, b) => a.name === b.name ? Number(a.version) - Number(b.version) : a.name < b.name ? -1 : 1;
/** A line a version, in columns under their names. Pure. */
const artifactsText = (artifacts) => artifacts.length === 0
    ? ''
    : (0,columns/* columns */.Y)([
        ['NAME', 'SIZE', 'DIGEST', 'MODELS', 'DESCRIPTION'].filter(column => column !== 'MODELS' || artifacts[0]?.models),
        ...artifacts.map(({ name, version, size, digest, models, description = '' }) => [
            `${name}:${version}`,
            (0,words/* bytes */.ee)(size),
            digest.slice(0, 19),
            ...(models ? [models.join(', ')] : []),
            description
        ])
    ]);

// EXTERNAL MODULE: ./src/actions/recorded/list-services.ts
var list_services = __webpack_require__(34863);
;// CONCATENATED MODULE: ./src/actions/list.ts







const WHAT = ['services', 'models', 'images'];
const list_inputs = {
    what: (0,parameters/* withDefault */.IQ)((0,inputs/* oneOf */.yL)(WHAT), 'services', 'services, models or images.'),
    name: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Only what has this name.'),
    image: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Only services of this image: a name, name:version or digest.'),
    model: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Only services or images with this model: a name or name:version.'),
    'pull-request': (0,parameters/* optional */.lq)((0,inputs/* number */.ai)({ least: 1, whole: true }), 'Only services that this pull request deployed, by its number.'),
    expired: (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true: only services whose time (expires-after) is over.'),
    check: (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true: ask every target that a record names what it has, not only this machine and the target that is named.'),
    json: (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true prints a JSON document.'),
    target: {
        ...open_target/* targetInputFound */.Az,
        empty: { kind: 'value', value: undefined, shown: 'all' }
    },
    ...places/* registryInputs */.P4
};
const ofTarget = 'place';
/** Prints the services that the records of a registry and the targets know, or the models or images of a registry. */
const main = async (host) => {
    const read = await (0,open_target/* readTargetInputs */.bH)(list_inputs, ofTarget, host);
    const { what, name } = read.input;
    refuseOthers(what, host.inputs);
    if (what !== 'services')
        return listArtifacts(what, read.input, host);
    if (name !== undefined)
        (0,names/* nameOf */.Vb)('service')(name, 'name');
    return (0,list_services/* listServices */.TD)(read, host);
};
/** Which of the filters narrow what. */
const FILTERS = {
    services: ['image', 'model', 'pull-request', 'expired', 'check', 'target'],
    images: ['model'],
    models: []
};
const refuseOthers = (what, given) => {
    for (const filter of FILTERS.services)
        if (!FILTERS[what].includes(filter) &&
            !['', 'false', undefined].includes(given[filter]?.trim()))
            throw (0,inputs/* invalid */.Gq)(filter, `does not apply to a list of ${what}`);
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

/***/ 52347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ VARIABLE),
/* harmony export */   aI: () => (/* binding */ MADE_BY),
/* harmony export */   d_: () => (/* binding */ LABEL),
/* harmony export */   y4: () => (/* binding */ IN_IMAGE)
/* harmony export */ });
/**
 * What images, targets and the scoring runtime agree on. The runtime ships inside images and imports nothing of the rest:
 * test/contract/image.test.ts holds this against it.
 */
/** Paths inside an image. docs/design.md says what lies there. */
const IN_IMAGE = {
    home: '/opt/scoreline',
    node: '/opt/scoreline/bin/node',
    runtime: '/opt/scoreline/runtime',
    environment: '/opt/scoreline/env',
    conda: '/opt/scoreline/conda',
    appRoot: '/var/azureml-app',
    /** Where registered models lie, as blobs of their own. */
    weights: '/models',
    /** Links to them, below `appRoot`. */
    models: 'azureml-models',
    serviceFile: 'scoreline.json',
    port: 5001
};
/** Labels under which an image says what it is. */
const LABEL = {
    runtime: 'io.scoreline.runtime',
    models: 'io.scoreline.models',
    tags: 'io.scoreline.tags',
    python: 'io.scoreline.python'
};
/** What made a layer, as the history of an image says it: the layers that targets know again. */
const MADE_BY = { runtime: 'scoreline: runtime', code: 'scoreline: code' };
/** Variables by which a deployment configures the scoring runtime. docs/scoring-runtime.md */
const VARIABLE = {
    port: 'SCORELINE_PORT',
    keysFile: 'SCORELINE_KEYS_FILE',
    tlsCertificate: 'SCORELINE_TLS_CERT_FILE',
    tlsKey: 'SCORELINE_TLS_KEY_FILE',
    connections: 'SCORELINE_CONNECTIONS',
    python: 'SCORELINE_PYTHON',
    workers: 'WORKER_COUNT',
    entryScript: 'AZUREML_ENTRY_SCRIPT'
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

/***/ 29145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U$: () => (/* binding */ modelsIn),
/* harmony export */   bk: () => (/* binding */ tagsIn),
/* harmony export */   tU: () => (/* binding */ imagesUsing)
/* harmony export */ });
/* harmony import */ var _contract_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52347);
/* harmony import */ var _core_is_object_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64955);
/* harmony import */ var _core_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64119);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68825);
/* harmony import */ var _oci_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91063);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17313);







/** An index in an index in an index: further in is no image of anybody's. */
const DEEPEST_INDEX = 3;
/**
 * The images (`name:version`) that were built with a model, by their labels. What cannot be read is named in the
 * log, and passed over: it holds nobody up.
 * @param known the repositories to look at; all that the registry lists when left out
 */
const imagesUsing = async (store, model, log = _core_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .silent */ .K, known) => {
    const users = [];
    for await (const { repository, tag, descriptor } of store.entries(known)) {
        const configs = await goingOn(`${repository}:${tag}`, log, () => configsOf(store, repository, descriptor));
        if (configs?.flatMap(modelsIn).some(({ digest }) => digest === model.digest))
            users.push(`${repository}:${tag}`);
    }
    return users;
};
/** @returns undefined, after a warning that names it, for something damaged: not for a registry that does not answer. */
const goingOn = async (name, log, work) => {
    try {
        return await work();
    }
    catch (error) {
        if (!(0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .isDamaged */ .sR)(error))
            throw error;
        log.warning(`Passed over ${name}, which cannot be read: ${error.message}`);
        return undefined;
    }
};
/** The config of an image, of one for several platforms all of them; none of what is no image. */
const configsOf = async (store, repository, descriptor, depth = 0) => {
    const isOther = descriptor.artifactType !== undefined || !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isManifestType */ .Q3)(descriptor.mediaType);
    if (isOther || depth > DEEPEST_INDEX)
        return [];
    const document = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_5__/* .readDocument */ .u0)(store, repository, descriptor);
    if ((0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndex */ .nw)(document)) {
        const each = new Map(document.manifests.map(named => [named.digest, named])).values();
        const found = [...each].map(named => configsOf(store, repository, named, depth + 1));
        return (await Promise.all(found)).flat();
    }
    return (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isImageConfigType */ .Ky)(document.config.mediaType)
        ? [await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_5__/* .readImageConfig */ .MP)(store, repository, document)]
        : [];
};
/** The models an image was built with: none, where its label is not as ours are. */
const modelsIn = (config) => {
    const models = jsonIn(config.config.Labels?.[_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.models]);
    if (!Array.isArray(models))
        return [];
    return models.filter(each => (0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .G)(each) && typeof each.model === 'string' && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(each.digest));
};
/** The tags an image was built with. */
const tagsIn = (config) => {
    const tags = jsonIn(config.config.Labels?.[_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.tags]);
    const texts = Object.entries((0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .G)(tags) ? tags : {}).filter((entry) => typeof entry[1] === 'string');
    return Object.fromEntries(texts);
};
/** Labels may be anybody's: what is not JSON says nothing. */
const jsonIn = (label) => {
    try {
        return JSON.parse(label ?? 'null');
    }
    catch {
        return undefined;
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
