export const id = 8136;
export const ids = [8136];
export const modules = {

/***/ 8136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   ofTarget: () => (/* binding */ ofTarget)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22483);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10807);
/* harmony import */ var _core_plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61303);
/* harmony import */ var _opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47350);
/* harmony import */ var _opening_places_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29082);
/* harmony import */ var _recorded_find_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24619);







const inputs = {
    'service-name': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)('service'), 'Name of the service.'),
    lines: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, whole: true }), '100', 'Number of lines to print.'),
    target: _opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__/* .targetInputFound */ .Az,
    ..._opening_places_js__WEBPACK_IMPORTED_MODULE_5__/* .registryInputs */ .P4
};
const ofTarget = 'place';
/** Prints what a service wrote last. */
const main = async (given) => {
    const found = await (0,_recorded_find_target_js__WEBPACK_IMPORTED_MODULE_6__/* .findTarget */ .F)(inputs, ofTarget, given);
    const { kind, input, place, host } = found;
    const { target } = await (0,_opening_open_target_js__WEBPACK_IMPORTED_MODULE_4__/* .openTarget */ .Ap)(kind, place, input.registry, host);
    const service = await target.find(input['service-name'], host.signal);
    if (service === undefined)
        throw (0,_recorded_find_target_js__WEBPACK_IMPORTED_MODULE_6__/* .missingService */ .w)(found, found.record);
    const { name } = service;
    const lines = await target.logs(name, input.lines, host.signal);
    host.report({ name, lines }, lines.map(line => `${(0,_core_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainLine */ .h0)(line)}\n`).join(''));
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
