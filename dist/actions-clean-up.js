export const id = 3855;
export const ids = [3855];
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

/***/ 62633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* reexport safe */ _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__.aY),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wD: () => (/* reexport safe */ _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__.wD)
/* harmony export */ });
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63568);
/** The shapes of job summaries. What stands in them is escaped by core/markdown-text.ts, unless it is `Markdown`. Pure. */


/** A table whose cells are text: whatever they hold, it stays in its cell. */
const table = (head, rows) => {
    const line = (cells) => `| ${cells.map(_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP).join(' | ')} |`;
    return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n');
};
/** A two-column table without rows for what is empty. */
const facts = (rows) => table(['', ''], rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));
/** @param text Markdown. */
const heading = (text) => `### ${text}\n\n`;
/** A list of lines. */
const bullets = (lines) => lines.map(line => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(line)}\n`).join('');


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

/***/ 63568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports Markdown, inHtml */
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61303);
/**
 * The one place where text becomes Markdown for a job summary: what is not ours is shown, not obeyed. Pure.
 * https://github.github.com/gfm/
 */

/** Markdown that was made here: a string beside it is text, and gets escaped. */
class Markdown {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
}
/** markdown`**Warning:** ${text}`: the words are Markdown, the values text, unless they are Markdown themselves. */
const markdown = (words, ...values) => new Markdown(words.map((word, i) => word + (i < values.length ? shown(values[i]) : '')).join(''));
/** A value inside a line of Markdown: text is escaped, Markdown stays. */
const shown = (value) => value instanceof Markdown ? String(value) : inline(String(value ?? ''));
/**
 * Text for a table cell, a list or a sentence, on one line (line ends become `<br>`). Nothing in it is Markdown or HTML.
 * What GitHub makes links of by itself (mentions, issues, commits, addresses) cannot be escaped, but is left alone in code.
 */
const inline = (text) => {
    const escaped = text
        .split(/\r\n|\n|\r/)
        .map(line => escapeMarkdown((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line)))
        .join('<br>');
    return LINKED.test(text) ? `<code>${escaped}</code>` : escaped;
};
/** The same for an element of HTML that stands at the beginning of a line: Markdown is not read there, HTML is. */
const inHtml = (text) => {
    const escaped = escapeHtml((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text));
    return LINKED.test(text) ? `<code>${escaped}</code>` : escaped;
};
/** A code span that its content cannot end. In a table it must not hold a pipe: text with one is escaped instead. */
const code = (text) => {
    const line = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text);
    if (line.trim() === '')
        return new Markdown('');
    if (/[|`]/.test(line))
        return new Markdown(`<code>${escapeMarkdown(line)}</code>`);
    return new Markdown(`\`${line}\``);
};
/** A code block that its content cannot end. */
const fenced = (text) => {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const lines = text.split(/\r\n|\n|\r/).map(_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0);
    return `${fence}\n${lines.join('\n')}\n${fence}`;
};
/** A fold that starts closed. */
const details = (summary, body) => `<details><summary>${inHtml(summary)}</summary>\n\n${body}\n\n</details>`;
const escapeHtml = (text) => text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // An address of mail or a page is found in text by these: with a comment inside it is none.
    .replace(/@|:(?=\/\/)|www(?=\.)/gi, '$&<!-- -->');
const escapeMarkdown = (text) => escapeHtml(text.replace(/[\\`*_[\]|~$]/g, '\\$&'));
/** https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const LINKED = /@|:\/\/|www\.|#\d|GH-\d|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])|:[\w+-]+:|^[ \t]*(?:[-+#>=]|\d+[.)])/im;


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


/***/ }),

/***/ 85159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ recordingOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91063);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8939);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5546);




/** Others may change the service between our look and our write, so often. */
const MOST_TURNS = 10;
/**
 * Several deployments and clean-ups of one service may run at once, and each may be killed. Each looks at the target
 * again after it has written, until both agree: the last one to write has seen what is there.
 */
const recordingOf = (wanted, tools) => {
    const { store, target, log, clock, signal } = tools;
    const tag = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordTag */ .yg)(wanted);
    const now = () => (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE)(clock.now());
    let previous;
    let ours = {
        ...wanted,
        state: 'running',
        action: 'create',
        created: now(),
        updated: now()
    };
    let isOff = false;
    const attempt = async (work) => {
        if (isOff)
            return;
        try {
            await work();
        }
        catch (error) {
            if (signal.aborted)
                throw signal.reason;
            if (!isRefused(error))
                throw error;
            isOff = true;
            log.info(`The registry has no up-to-date record of service "${wanted.service}": ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        }
    };
    const write = async (record) => {
        signal.throwIfAborted();
        if (record === undefined)
            await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .deleteRecord */ .LK)(store, tag);
        else
            await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .writeRecord */ .rh)(store, record);
    };
    return {
        begin: ({ action }, seen) => attempt(async () => {
            previous = await found(store, tag);
            ours = {
                ...ours,
                action,
                created: seen && previous ? previous.created : now(),
                updated: now()
            };
            const before = seen && beforeOf(seen, previous, wanted);
            await write({ ...ours, state: 'deploying', ...(before ? { before } : {}) });
            // Each job has a place of its own, so nobody comes back to those before.
            if (wanted.place.ends !== undefined)
                await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .deleteEnded */ .Sj)(store, wanted, clock.now());
        }),
        settle: outcome => attempt(async () => {
            for (let turn = 1; turn <= MOST_TURNS; turn++) {
                const service = await target.find(wanted.service, signal);
                const record = await found(store, tag);
                const renewed = turn === 1 && outcome === 'unchanged' && record?.expires !== ours.expires;
                if (service && record && renewed && (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRight */ .FG)(record, service)) {
                    await write({ ...withoutExpiry(record), ...expiryOf(ours), updated: now() });
                    continue;
                }
                const likely = outcome === 'failed' ? [previous, record, ours] : [record, ours, previous];
                const [first = ours, ...others] = likely.filter(each => each !== undefined);
                const next = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .settledRecord */ .hP)(record, service, [first, ...others], now());
                if (next === record)
                    return;
                await write(next);
            }
        })
    };
};
const beforeOf = (seen, previous, { image }) => {
    if (seen.imageDigest === image.digest)
        return undefined;
    return previous?.image.digest === seen.imageDigest ? previous.image : (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .imageOf */ .dT)(seen);
};
const withoutExpiry = ({ expires: _, ...record }) => record;
const expiryOf = ({ expires }) => expires === undefined ? {} : { expires };
/** A record that cannot be read is written again. */
const found = async (store, tag) => {
    try {
        return await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecord */ .aE)(store, tag);
    }
    catch (error) {
        if ((0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .isDamaged */ .sR)(error))
            return undefined;
        throw error;
    }
};
/** What a registry says, and what the disk says of a folder that may only be read. */
const isRefused = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT');


/***/ })

};
