export const id = 4972;
export const ids = [4972];
export const modules = {

/***/ 93855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inputs: () => (/* binding */ clean_up_inputs),
  main: () => (/* binding */ main),
  ofTarget: () => (/* binding */ ofTarget)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(22483);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
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
// EXTERNAL MODULE: ./src/oci/numbers.ts
var numbers = __webpack_require__(94623);
// EXTERNAL MODULE: ./src/services/whereabouts.ts
var whereabouts = __webpack_require__(82849);
// EXTERNAL MODULE: ./src/actions/host/markdown.ts
var markdown = __webpack_require__(62633);
// EXTERNAL MODULE: ./src/actions/opening/open-target.ts
var open_target = __webpack_require__(47350);
// EXTERNAL MODULE: ./src/actions/opening/places.ts
var places = __webpack_require__(29082);
// EXTERNAL MODULE: ./src/actions/opening/stores.ts + 1 modules
var stores = __webpack_require__(69508);
// EXTERNAL MODULE: ./src/actions/recorded/ask-places.ts
var ask_places = __webpack_require__(70746);
// EXTERNAL MODULE: ./src/services/find.ts
var services_find = __webpack_require__(34033);
// EXTERNAL MODULE: ./src/services/record.ts
var services_record = __webpack_require__(8939);
// EXTERNAL MODULE: ./src/services/recording.ts
var recording = __webpack_require__(85159);
// EXTERNAL MODULE: ./src/services/records.ts
var records = __webpack_require__(5546);
;// CONCATENATED MODULE: ./src/actions/recorded/doomed-service.ts






/**
 * Looks for a service that shall be deleted. What a record says is checked against its target.
 * @param target undefined where it cannot be opened, and the clean-up goes on all the same
 * @throws UserError `SERVICE_ELSEWHERE`, `SERVICE_NOT_AS_RECORDED`, but for `force`
 */
const doomedService = async ({ name, kind, place, record: foundBy, elsewhere, ended }, { target, store, force, host }) => {
    const running = await target?.find(name, host.signal);
    const record = foundBy ?? (place && (await readable(store, { service: name, target: kind, place }, host)));
    const [other] = elsewhere;
    if (!force && running === undefined && record === undefined && other !== undefined)
        throw (0,services_find/* serviceElsewhere */.cv)(name, (0,whereabouts/* placeText */.Z9)(other));
    if (!force && foundBy && running && !(0,services_record/* digestsOf */.nw)(foundBy).includes(running.imageDigest))
        throw notAsRecorded(foundBy, running);
    const orphans = [...ended, ...(force && running === undefined ? elsewhere : [])];
    return {
        name,
        running,
        delete: async () => {
            const gone = [];
            if (target !== undefined && running !== undefined) {
                await target.delete(name, host.signal);
                gone.push(`service ${name}`);
            }
            const at = record?.place ?? place;
            const wanted = record ?? (running && at && unrecorded(running, { service: name, target: kind, place: at }));
            if (target !== undefined && wanted !== undefined)
                await (0,recording/* recordingOf */.L)(wanted, { ...host, target, store }).settle('deleted');
            else if (record !== undefined)
                await (0,records/* deleteRecord */.LK)(store, (0,services_record/* recordTag */.yg)(record));
            for (const orphan of orphans)
                await (0,records/* deleteRecord */.LK)(store, (0,services_record/* recordTag */.yg)(orphan));
            if (running === undefined && record !== undefined)
                gone.push(`record of service ${name}`);
            for (const orphan of orphans)
                gone.push(`record of service ${name} at ${(0,whereabouts/* placeText */.Z9)(orphan)}`);
            return gone;
        }
    };
};
/** For the case that somebody deploys the service again meanwhile. */
const unrecorded = (running, where) => ({
    ...where,
    image: (0,services_record/* imageOf */.dT)(running),
    models: [],
    origin: {}
});
/** A record that cannot be read keeps nobody from deleting a service that was named with its target. */
const readable = async (store, where, { log }) => {
    try {
        return await (0,records/* readRecord */.aE)(store, (0,services_record/* recordTag */.yg)(where));
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        log.info(`The record of service "${where.service}" cannot be read: ${error.message}`);
        return undefined;
    }
};
const notAsRecorded = (record, running) => new errors/* UserError */.yo('SERVICE_NOT_AS_RECORDED', `The records of the registry say that service "${running.name}" at ${(0,whereabouts/* placeText */.Z9)(record)} runs ${record.image.label}, and it runs ${running.imageLabel}.`, {
    hint: 'It may be a service of somebody else. Name it with input "target" and the inputs of its place, or set input "force".'
});

// EXTERNAL MODULE: ./src/actions/recorded/find-target.ts
var find_target = __webpack_require__(24619);
// EXTERNAL MODULE: ./src/actions/recorded/image-users.ts
var image_users = __webpack_require__(99612);
;// CONCATENATED MODULE: ./src/actions/clean-up.ts



















const clean_up_inputs = {
    'service-name': (0,parameters/* optional */.lq)((0,names/* nameOf */.Vb)('service'), 'Service to delete.'),
    image: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Image to delete, as name:version.'),
    model: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Model to delete, as name:version.'),
    target: open_target/* targetInputFound */.Az,
    ...places/* registryInputs */.P4,
    force: (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true: delete an image that a service runs, a model that an image uses, or the record of a service whose target cannot be asked.')
};
const ofTarget = 'place';
/**
 * Deletes in the order of use: the service, then the image it ran, then the model the image held. Everything that is
 * named is looked for, and checked for use, before anything is deleted. What is not there is no failure.
 */
const main = async (given) => {
    const read = await (0,find_target/* findTarget */.F)(clean_up_inputs, ofTarget, given);
    const { input, host } = read;
    const { 'service-name': service, image, model } = input;
    if (service === undefined && image === undefined && model === undefined)
        throw new errors/* UserError */.yo('INPUT_INVALID', 'Nothing to clean up: no service, image or model is named.', {
            hint: 'Give at least one of the inputs "service-name", "image" and "model".'
        });
    const place = await openPlace(read);
    const found = await lookFor(read, place);
    tellMeaning(input, found, host);
    if (!input.force)
        await checkUnused(found, read, place);
    const { deleted, freed } = await deleteAll(found, place);
    const absent = absentOf(input, found);
    for (const what of absent)
        host.log.info(`There was no ${what}`);
    if (deleted.length > 0)
        host.log.info(`Deleted ${deleted.join(', ')}; ${(0,words/* bytes */.ee)(freed.bytes)} freed`);
    host.output('deleted', deleted);
    host.output('freed-bytes', freed.bytes);
    await host.summary((0,markdown/* heading */.R_)('Clean-up') +
        (0,markdown/* facts */.Ix)([
            ['Deleted', deleted.join('\n') || 'nothing'],
            ...(absent.length > 0 ? [['Not there', absent.join('\n')]] : []),
            ['Freed', `${(0,words/* bytes */.ee)(freed.bytes)} in ${freed.blobs} blobs`]
        ]));
};
/** A target that cannot be opened stops a clean-up, but for `force` where a record led there. */
const openPlace = async ({ kind, input, place, host, record }) => {
    try {
        const { target, store } = await (0,open_target/* openTarget */.Ap)(kind, place, input.registry, host);
        if (record)
            await target.find(record.service, host.signal);
        return { store: await store(), target };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || record === undefined)
            throw error;
        if (!input.force)
            throw unasked(record, error);
        host.log.warning(`${(0,whereabouts/* placeText */.Z9)(record)} was not asked, so service "${record.service}" may still run there: ${(0,errors/* messageOf */.bD)(error)}`);
        return { store: await (0,stores/* openStore */.C)(input.registry, host), target: undefined };
    }
};
const unasked = ({ service, ...record }, cause) => new errors/* UserError */.yo('SERVICE_UNREACHABLE', `Service "${service}" is at ${(0,whereabouts/* placeText */.Z9)(record)} by the records of the registry, and that cannot be asked: ${cause.message}`, {
    cause,
    hint: `${cause.hint ? `${cause.hint} ` : ''}Or set input "force": then only its record is deleted.`
});
const lookFor = async (read, { store, target }) => {
    const { kind, place, host } = read;
    const { 'service-name': name, image: imageText, model: modelText, force } = read.input;
    const where = target && (await (0,whereabouts/* placeOf */.$t)(kind, place, target, 'look'));
    const service = name === undefined
        ? undefined
        : await doomedService({ ...read, name, kind: kind.name, place: where }, { target, store, force, host });
    const image = imageText === undefined ? undefined : await unless(registered/* isNoImage */.rI, (0,registered/* findImage */.F1)(store, imageText));
    const reference = modelText === undefined ? undefined : (0,find/* parseModelReference */.qZ)(modelText);
    const model = reference && (await unless(find/* isNoModel */.dl, (0,find/* findAnyModel */.Xx)(store, reference)));
    return {
        ...(service ? { service } : {}),
        ...(image ? { image: { image, tags: await (0,registered/* tagsOf */.Fg)(store, image) } } : {}),
        ...(reference && model
            ? {
                model: {
                    ...model,
                    label: `${reference.name}:${model.tag}`,
                    repository: (0,register/* modelRepository */.m)(reference.name)
                }
            }
            : {})
    };
};
const unless = async (isAbsent, work) => {
    try {
        return await work;
    }
    catch (error) {
        if (isAbsent(error))
            return undefined;
        throw error;
    }
};
/** A name without a version is one that nobody wrote down: it is said before it goes. */
const tellMeaning = ({ image, model }, found, { log }) => {
    const said = [
        { kind: 'Image', text: image, label: found.image?.image.label },
        { kind: 'Model', text: model, label: found.model?.label }
    ];
    for (const { kind, text, label } of said)
        if (text !== undefined && label !== undefined && !/[:@]/.test(text.replace(/:latest$/, '')))
            log.info(`${kind} "${text}" means ${label}, its newest version`);
};
/** What is deleted in the same step does not count as a user. */
const checkUnused = async ({ service, image, model }, { kind, place, input, host }, { store, target }) => {
    if (image !== undefined && target !== undefined) {
        const { label } = image.image;
        const digests = (0,registered/* digestsOfImage */.MV)(image.image);
        const asked = await (0,ask_places/* askPlace */.hy)({ kind, place, target }, host);
        const users = await (0,image_users/* confirmedUsers */.Ae)(digests, { store, registry: input.registry, host, asked });
        const others = users.filter(user => user.name !== service?.name || user.target !== asked.target || user.placeId !== asked.id);
        if (others.length > 0)
            throw new errors/* UserError */.yo('IMAGE_IN_USE', `Image "${label}" is what service ${others.map(image_users/* userText */.fz).join('; ')} runs.`, { hint: 'Delete the service first, deploy another image to it, or set input "force".' });
    }
    if (model !== undefined) {
        const going = image?.tags.map(tag => `${image.image.repository}:${tag}`) ?? [];
        const users = (await usersOf(store, model, host.log)).filter(name => !going.includes(name));
        if (users.length > 0)
            throw new errors/* UserError */.yo('MODEL_IN_USE', `Model "${model.label}" is in ${users.length === 1 ? 'image' : 'images'} ${users.map(name => `"${name}"`).join(', ')}.`, {
                hint: 'Delete the image first, or set input "force": the image keeps its own copy of the weights.'
            });
    }
};
const usersOf = async (store, model, log) => {
    try {
        return await (0,uses/* imagesUsing */.tU)(store, model, log);
    }
    catch (cause) {
        if (!(0,errors/* hasCode */.up)(cause, 'REGISTRY_NO_CATALOG'))
            throw cause;
        throw new errors/* UserError */.yo(cause.code, cause.message, {
            cause,
            hint: 'So it is not known whether an image uses the model. Set input "force" to delete it all the same: an image keeps its own copy of the weights.'
        });
    }
};
const deleteAll = async ({ service, image, model }, { store }) => {
    const deleted = [];
    let freed = { blobs: 0, bytes: 0 };
    const remove = async (repository, tag, what) => {
        const more = await (0,numbers/* retire */.S5)(store, repository, tag);
        freed = { blobs: freed.blobs + more.blobs, bytes: freed.bytes + more.bytes };
        deleted.push(what);
    };
    if (service !== undefined)
        deleted.push(...(await service.delete()));
    if (image !== undefined) {
        const { repository, name } = image.image;
        for (const tag of image.tags)
            await remove(repository, tag, `image ${name}:${tag}`);
    }
    if (model !== undefined)
        await remove(model.repository, model.tag, `model ${model.label}`);
    return { deleted, freed };
};
const absentOf = ({ 'service-name': service, image, model }, found) => [
    ...(service !== undefined && found.service?.running === undefined
        ? [`service "${service}"`]
        : []),
    ...(image !== undefined && found.image === undefined ? [`image "${image}"`] : []),
    ...(model !== undefined && found.model === undefined ? [`model "${model}"`] : [])
];


/***/ }),

/***/ 94972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(77522);
/* harmony import */ var _targets_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77594);
/* harmony import */ var _build_image_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89585);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93855);
/* harmony import */ var _deploy_target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58317);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47350);
/* harmony import */ var _register_model_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(75942);
/* harmony import */ var _smoke_test_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(49047);













const inputs = {
    runtime: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['onnx', 'python']), 'onnx', 'Which model to use: onnx, or python for a pickle with score.py.')
};
/** The whole story on this machine, for the diabetes model: every part through the action that a workflow uses. */
const main = async (host) => {
    const { runtime } = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(inputs, host.inputs);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'scoreline-demo-'));
    const example = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(host.home, '..', 'workflows-examples', 'diabetes');
    const registry = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'registry');
    const quiet = { output: () => { }, summary: async () => { } };
    const env = { ...host.env, SCORELINE_STATE: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'state') };
    const stage = { ...host, ...quiet, env, inputs: {} };
    const timings = [];
    const part = async (title, work) => {
        const started = performance.now();
        const result = await host.phase(`${timings.length + 1}. ${title}`, work);
        timings.push([title, performance.now() - started]);
        return result;
    };
    const onThisMachine = (inputs) => ({
        ...stage,
        inputs: { 'service-name': SERVICE, target: _targets_index_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_TARGET */ .K, registry, ...inputs }
    });
    try {
        const model = await part('Register the model', () => _register_model_js__WEBPACK_IMPORTED_MODULE_10__.perform((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(_register_model_js__WEBPACK_IMPORTED_MODULE_10__.inputs, {
            name: 'diabetes',
            path: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(example, runtime === 'onnx' ? 'model.onnx' : 'model.pkl'),
            description: "Ridge regression on scikit-learn's diabetes data set",
            tags: 'data=diabetes\ntype=regression',
            registry
        }), stage));
        const image = await part('Build an image', () => _build_image_js__WEBPACK_IMPORTED_MODULE_6__.perform((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Zu)(_build_image_js__WEBPACK_IMPORTED_MODULE_6__.inputs, {
            name: 'diabetes',
            models: model.label,
            registry,
            ...(runtime === 'python' ? codeOf(example) : {})
        }), stage));
        const { service } = await part('Deploy it to this machine', async () => {
            const there = onThisMachine({ image: image.label });
            return _deploy_target_js__WEBPACK_IMPORTED_MODULE_8__.perform(await _deploy_target_js__WEBPACK_IMPORTED_MODULE_8__.readDeployment(there), there);
        });
        const scoringUri = service?.scoringUri ?? '';
        const samples = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(example, runtime === 'onnx' ? 'samples.json' : 'samples-python.json');
        const test = await part('Test the endpoint', async () => {
            const there = onThisMachine({
                'scoring-uri': scoringUri,
                samples,
                repeat: '50',
                concurrency: '2',
                report: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'report.json'),
                junit: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'report.xml')
            });
            const read = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_9__/* .readTargetInputs */ .bH)(_smoke_test_js__WEBPACK_IMPORTED_MODULE_11__.inputs, _smoke_test_js__WEBPACK_IMPORTED_MODULE_11__.ofTarget, there);
            return _smoke_test_js__WEBPACK_IMPORTED_MODULE_11__.perform(read, there);
        });
        const rows = await predictions(samples, scoringUri);
        await part('Clean up', async () => _clean_up_js__WEBPACK_IMPORTED_MODULE_7__.main(onThisMachine({ image: image.label, model: model.label })));
        host.report({ predictions: rows, timings: Object.fromEntries(timings), test }, report(rows, timings, test));
    }
    finally {
        await _clean_up_js__WEBPACK_IMPORTED_MODULE_7__.main({
            ...onThisMachine({}),
            // Also where the demo was cancelled.
            signal: new AbortController().signal,
            log: { ...host.log, info: () => { }, warning: () => { } }
        });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
};
const SERVICE = 'diabetes-demo';
const codeOf = (example) => ({
    'entry-script': 'score.py',
    'source-directory': example,
    'environment-file': node_path__WEBPACK_IMPORTED_MODULE_2___default().join(example, 'environment.yml')
});
/** What the service answers for the first sample, beside what scikit-learn gives. */
const predictions = async (samples, uri) => {
    const [first] = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(samples, 'utf8'));
    const response = await fetch(uri, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(first.request)
    });
    const answered = (await response.json()).flat();
    const expected = first.expect.flat();
    return expected.map((value, i) => ({ expected: value, answered: answered[i] ?? Number.NaN }));
};
const report = (rows, timings, test) => [
    '',
    'Predictions        scikit-learn      service   difference',
    ...rows.map(({ expected, answered }, i) => `  patient ${i + 1}      ${expected.toFixed(4).padStart(12)} ${answered.toFixed(4).padStart(12)} ${Math.abs(answered - expected)
        .toExponential(1)
        .padStart(12)}`),
    '',
    'Timings',
    ...timings.map(([title, ms]) => `  ${title.padEnd(28)} ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .duration */ .p0)(ms).padStart(10)}`),
    `  ${'one request, median'.padEnd(28)} ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .duration */ .p0)(test.p50Ms ?? Number.NaN).padStart(10)}`,
    `  ${'one request, 95th percentile'.padEnd(28)} ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .duration */ .p0)(test.p95Ms ?? Number.NaN).padStart(10)}`,
    '',
    `All samples passed: ${test.passed}`,
    ''
].join('\n');


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

/***/ 75942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   perform: () => (/* binding */ perform),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);
/* harmony import */ var _core_json_problem_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(74959);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22483);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10807);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19130);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(77522);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44287);
/* harmony import */ var _models_scan_gate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27688);
/* harmony import */ var _models_scan_import_names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80780);
/* harmony import */ var _oci_memory_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44586);
/* harmony import */ var _parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(11462);
/* harmony import */ var _host_markdown_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(62633);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(81111);
/* harmony import */ var _opening_azure_registry_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(75015);
/* harmony import */ var _opening_places_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(29082);
/* harmony import */ var _opening_stores_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(69508);


















const inputs = {
    name: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)('model'), 'Name of the model: 1 to 255 letters, digits, "-", "." and "_".'),
    path: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'The trained model: a file (model.onnx, model.pkl) or a folder.')),
    ..._opening_places_js__WEBPACK_IMPORTED_MODULE_14__/* .registryInputs */ .P4,
    ..._opening_azure_registry_js__WEBPACK_IMPORTED_MODULE_13__/* .newRegistryInputs */ .X,
    tags: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS, 'Tags to find the model by: key=value, one per line.'),
    properties: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS, 'Immutable facts about the model: key=value, one per line.'),
    description: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'One sentence about the model.'),
    framework: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Framework of the model: onnx, scikit-learn, … Default: detected.'),
    'framework-version': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Version of the framework. Default: read from the model where possible.'),
    'sample-input': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .ofPath */ .x5)((0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Body of a typical request: a path to a JSON file, or the JSON itself.'), given => !isJson(given)),
    'new-version': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['when-changed', 'always']), 'when-changed', 'when-changed: reuse the existing version if content and metadata are the same. always: create a new version in every run.'),
    'pickle-policy': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_models_scan_gate_js__WEBPACK_IMPORTED_MODULE_7__/* .PICKLE_POLICIES */ .wM), _models_scan_gate_js__WEBPACK_IMPORTED_MODULE_7__/* .DEFAULT_POLICY */ .zj, 'What to do with a pickle that would do more when it is loaded than models of the known frameworks do. refuse: do not register it. warn: register it, with a warning. off: do not scan it.'),
    'allowed-imports': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(_models_scan_import_names_js__WEBPACK_IMPORTED_MODULE_8__/* .importNames */ .M, 'Additional names that pickles may import, as module.name, one per line: your own classes.')
};
const main = async (host) => {
    await perform((0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .readInputs */ .K)(inputs, host), host);
};
/** Registers, with outputs and summary. */
const perform = async (input, host) => {
    const { log, exec, clock } = host;
    const model = await host.phase(`Register model ${input.name}`, async () => {
        await (0,_opening_azure_registry_js__WEBPACK_IMPORTED_MODULE_13__/* .ensureRegistry */ .G)(input, host);
        return (0,_models_register_js__WEBPACK_IMPORTED_MODULE_6__/* .registerModel */ .$)({
            name: input.name,
            path: input.path,
            tags: input.tags,
            properties: input.properties,
            description: input.description,
            framework: input.framework,
            frameworkVersion: input['framework-version'],
            sampleInput: await sampleInputFrom(input['sample-input']),
            newVersion: input['new-version'],
            picklePolicy: input['pickle-policy'],
            allowedImports: input['allowed-imports']
        }, {
            store: await (0,_opening_stores_js__WEBPACK_IMPORTED_MODULE_15__/* .openStore */ .C)(input.registry, host),
            log,
            clock,
            memory: (0,_oci_memory_js__WEBPACK_IMPORTED_MODULE_9__/* .memoryIn */ .b7)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join((0,_opening_places_js__WEBPACK_IMPORTED_MODULE_14__/* .cacheFolder */ .nF)(host), 'digests')),
            onnxRuntime: () => (0,_parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_10__/* .loadOnnxRuntime */ .aD)({ cache: (0,_opening_places_js__WEBPACK_IMPORTED_MODULE_14__/* .cacheFolder */ .nF)(host), exec, log })
        });
    });
    for (const warning of model.warnings)
        log.warning(warning);
    log.info(`${model.changed ? 'Registered' : 'Already registered'}: ${model.label} (${model.digest})`);
    host.output('model', model.label);
    host.output('reference', model.reference);
    host.output('version', model.version);
    host.output('digest', model.digest);
    host.output('signature', model.card.signature ?? {});
    host.output('changed', model.changed);
    await host.summary(summaryOf(model));
    return model;
};
/** What the job summary shows of a registered model. Pure. */
const summaryOf = ({ card, ...model }) => (0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .heading */ .R_)(`Model ${(0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .code */ .aY)(model.label)}${model.changed ? '' : ' (unchanged)'}`) +
    (0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .facts */ .Ix)([
        ['Digest', (0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .code */ .aY)(model.digest)],
        ['Framework', [card.framework, card.frameworkVersion].filter(Boolean).join(' ')],
        ['Size', (0,_core_words_js__WEBPACK_IMPORTED_MODULE_16__/* .bytes */ .ee)(card.files.reduce((sum, file) => sum + file.size, 0))],
        ['Description', card.description],
        ['Tags', wordsOf(card.tags)],
        ['Properties', wordsOf(card.properties)]
    ]) +
    signatureTable(card.signature);
const signatureTable = (signature) => {
    if (signature === undefined)
        return '';
    const rows = (kind, tensors) => tensors.map(({ name, type, shape }) => [
        kind,
        (0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .code */ .aY)(name),
        type,
        shape ? `[${shape.map(axis => axis ?? '?').join(', ')}]` : ''
    ]);
    return `\n${(0,_host_markdown_js__WEBPACK_IMPORTED_MODULE_11__/* .table */ .tp)(['', 'Name', 'Type', 'Shape'], [...rows('input', signature.inputs), ...rows('output', signature.outputs)])}`;
};
const wordsOf = (record) => Object.entries(record)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
/** Whether a sample input is the JSON itself. */
const isJson = (text) => /^[[{]/.test(text);
/** Inline JSON, or a path to a JSON file. */
const sampleInputFrom = async (value) => {
    if (value === undefined)
        return undefined;
    const inline = isJson(value);
    let text = value;
    try {
        if (!inline)
            text = await (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlainText */ .Sg)(value, { what: 'The sample input' });
        return JSON.parse(text);
    }
    catch (cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('SAMPLE_INPUT_INVALID', cause.message, {
                cause,
                hint: 'Give a path to a JSON file, or the JSON itself.'
            });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('SAMPLE_INPUT_INVALID', `The sample input ${inline ? 'given' : `in "${value}"`} is not JSON${(0,_core_json_problem_js__WEBPACK_IMPORTED_MODULE_17__/* .jsonFault */ .x)(text, cause)}.`, {
            cause,
            hint: 'It is the body of a request, for example {"data": [[1, 2, 3]]}.',
            ...(inline ? {} : { at: { file: value } })
        });
    }
};


/***/ }),

/***/ 80780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ importNames)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);

/** `module.name`, one a line. */
const importNames = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .taking */ .BS)({ kind: 'list', commas: false }, (value, name) => (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(value, name).map(line => {
    if (/^[^\s.*]+(?:\.[^\s.*]+)+$/.test(line))
        return line;
    throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(name, `needs module.name on each line, not "${line}"`, 'Write each import out, as the message about it does: my_package.features.Scaler.');
}));


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
