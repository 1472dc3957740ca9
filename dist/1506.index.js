export const id = 1506;
export const ids = [1506];
export const modules = {

/***/ 17180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K_: () => (/* binding */ openAci),
/* harmony export */   bi: () => (/* binding */ checkStartsInEngine),
/* harmony export */   dW: () => (/* binding */ TARGETS),
/* harmony export */   i0: () => (/* binding */ checkPullable),
/* harmony export */   jx: () => (/* binding */ aciSettings),
/* harmony export */   r7: () => (/* binding */ serviceInputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71690);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89114);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _azure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13980);
/** The target `aci`, as the actions that deploy, test, tell and delete services use it. */






const TARGETS = ['local', 'aci'];
/** Where a service that exists runs, and how to get there. */
const serviceInputs = {
    target: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(TARGETS), 'local'),
    ..._azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .azureInputs */ .R,
    'key-seed': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)
};
/** @param input.registry where the image lies; Azure's keeps the seed of the keys, too. */
const openAci = async (input, host) => {
    if (input['key-seed'])
        host.log.secret(input['key-seed']);
    const access = await (0,_azure_js__WEBPACK_IMPORTED_MODULE_5__/* .openAzureFor */ .J5)(input, host);
    return {
        access,
        target: await (0,_azure_js__WEBPACK_IMPORTED_MODULE_5__/* .openAciTargetFor */ .Wc)(access, input.registry, input['key-seed'], host)
    };
};
const aciSettings = async (input, { subscriptionId, resourceGroup }, { log, clock }) => {
    const { readAciSettings } = await __webpack_require__.e(/* import() */ 7542).then(__webpack_require__.bind(__webpack_require__, 7542));
    const readText = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    return readAciSettings(input, { readText, log, clock, subscriptionId, resourceGroup });
};
/** @throws UserError `ACI_REGISTRY_NEEDED` for a folder: Azure cannot pull from it. */
const checkPullable = async (registry) => {
    const { looksLikeRegistry } = await __webpack_require__.e(/* import() */ 4431).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (looksLikeRegistry(registry))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_REGISTRY_NEEDED', `Target aci pulls images from a registry, and "${registry}" is a folder.`, {
        hint: 'Set registry to one that Azure can reach, for example <name>.azurecr.io, in every step.'
    });
};
/**
 * An image without a base has no C library: the local target lends it this machine's, an engine does not.
 * @throws UserError `ACI_IMAGE_UNFIT`
 */
const checkStartsInEngine = (image) => {
    const { label, manifest, config } = image;
    const hint = 'Build the image again with base-image: default.';
    if (manifest.annotations?.[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATION */ .YX.baseName] === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_IMAGE_UNFIT', `Image "${label}" has no base image, so no container engine can start it.`, { hint });
    const several = image.descriptor.mediaType.includes('index');
    if (!several && config.architecture !== 'amd64')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_IMAGE_UNFIT', `Image "${label}" is for ${config.architecture}, and Azure Container Instances run linux/amd64.`, { hint: `${hint.slice(0, -1)} and platforms: linux/amd64.` });
};


/***/ }),

/***/ 91506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22483);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77522);
/* harmony import */ var _image_registered_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21401);
/* harmony import */ var _image_uses_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29145);
/* harmony import */ var _models_find_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66983);
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(80351);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63753);
/* harmony import */ var _aci_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17180);
/* harmony import */ var _local_target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3737);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(92206);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48723);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1969);














const inputs = {
    'service-name': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)('service')),
    image: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    model: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    ..._aci_js__WEBPACK_IMPORTED_MODULE_7__/* .serviceInputs */ .r7,
    ..._places_js__WEBPACK_IMPORTED_MODULE_9__/* .registryInputs */ .P4,
    force: _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt
};
/** Deletes in the order of use: the service, then the image it ran, then the model the image held. */
const main = async (host) => {
    const input = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(inputs, host.inputs);
    const { 'service-name': service, image, model, force } = input;
    if (service === undefined && image === undefined && model === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', 'Nothing to clean up: no service, image or model is named.', {
            hint: 'Give at least one of the inputs service-name, image and model.'
        });
    const { store, services } = await openPlace(input, host);
    const deleted = [];
    let freed = { blobs: 0, bytes: 0 };
    if (service !== undefined) {
        await services.delete(service, host.signal);
        deleted.push(`service ${service}`);
    }
    if (image !== undefined) {
        freed = add(freed, await deleteImage(image, store, services, force, host.signal));
        deleted.push(`image ${image}`);
    }
    if (model !== undefined) {
        freed = add(freed, await deleteModel(model, store, force));
        deleted.push(`model ${model}`);
    }
    host.log.info(`Deleted ${deleted.join(', ')}; ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_11__/* .bytes */ .ee)(freed.bytes)} freed`);
    host.output('deleted', JSON.stringify(deleted));
    host.output('freed-bytes', String(freed.bytes));
    await host.summary((0,_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .heading */ .R_)('Clean-up') +
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_12__/* .facts */ .Ix)([
            ['Deleted', deleted.join('\n')],
            ['Freed', `${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_11__/* .bytes */ .ee)(freed.bytes)} in ${freed.blobs} blobs`]
        ]));
};
const openPlace = async (input, host) => {
    if (input.target === 'local') {
        const store = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_10__/* .openStore */ .C)(input.registry, host);
        return { store, services: (0,_local_target_js__WEBPACK_IMPORTED_MODULE_8__/* .openLocalTarget */ .J)(store, host) };
    }
    const { access, target } = await (0,_aci_js__WEBPACK_IMPORTED_MODULE_7__/* .openAci */ .K_)(input, host);
    return {
        store: await (0,_stores_js__WEBPACK_IMPORTED_MODULE_10__/* .openStore */ .C)(input.registry, host, access),
        services: target
    };
};
const deleteImage = async (text, store, services, force, signal) => {
    const image = await (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_3__/* .findImage */ .F)(store, text);
    const users = (await services.list(signal)).filter(service => service.imageDigest === image.descriptor.digest);
    if (users.length > 0 && !force)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_IN_USE', `Image "${image.label}" is what service ${users.map(({ name }) => `"${name}"`).join(', ')} runs.`, { hint: 'Delete the service first, deploy another image to it, or set force.' });
    return store.remove(image.repository, image.tag);
};
const deleteModel = async (text, store, force) => {
    const model = await (0,_models_find_js__WEBPACK_IMPORTED_MODULE_5__/* .findModel */ .P)(store, (0,_models_find_js__WEBPACK_IMPORTED_MODULE_5__/* .parseModelReference */ .q)(text));
    const users = await (0,_image_uses_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesUsing */ .t)(store, model);
    if (users.length > 0 && !force)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('MODEL_IN_USE', `Model "${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_13__/* .labelOf */ .W)(model)}" is in ${users.length === 1 ? 'image' : 'images'} ${users.map(name => `"${name}"`).join(', ')}.`, { hint: 'Delete the image first, or set force: the image keeps its own copy of the weights.' });
    return store.remove((0,_models_register_js__WEBPACK_IMPORTED_MODULE_6__/* .modelRepository */ .m)(model.name), String(model.version));
};
const add = (a, b) => ({ blobs: a.blobs + b.blobs, bytes: a.bytes + b.bytes });


/***/ }),

/***/ 92206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export details */
/** Markdown for job summaries. Pure. */
/** A table whose cells are plain text: whatever they hold, it stays in its cell. */
const table = (head, rows) => {
    const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
    return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n');
};
/** A two-column table without rows for what is empty. */
const facts = (rows) => table(['', ''], rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));
const code = (text) => `\`${text.replaceAll('`', "'")}\``;
const heading = (text) => `### ${text}\n\n`;
/** A list of lines of text. */
const bullets = (lines) => lines.map(line => `- ${cell(line)}\n`).join('');
/** A fold that starts closed. */
const details = (summary, body) => `<details><summary>${escapeHtml(summary)}</summary>\n\n${body}\n\n</details>\n`;
const cell = (value) => String(value).replaceAll('|', '\\|').replace(/\r?\n/g, '<br>').replaceAll('<script', '&lt;script');
const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');


/***/ }),

/***/ 48723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ registryInputs),
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   sx: () => (/* binding */ DEFAULT_REGISTRY),
/* harmony export */   yp: () => (/* binding */ stateFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);



/** The embedded registry: an OCI layout folder in the workspace. */
const DEFAULT_REGISTRY = '.scoreline/registry';
/** Where models and images live, and how to sign in there where `docker login` was not used. */
const registryInputs = {
    registry: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, DEFAULT_REGISTRY),
    'registry-username': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    'registry-password': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)
};
/**
 * What may be kept between jobs: fetched parts, wheels, finished layers. The runner's tool cache where it has one,
 * else the user's cache folder. `SCORELINE_CACHE` overrides both, e.g. with a folder that actions/cache restores.
 */
const cacheFolder = ({ env }) => env.SCORELINE_CACHE ||
    node_path__WEBPACK_IMPORTED_MODULE_1___default().join(env.RUNNER_TOOL_CACHE || env.XDG_CACHE_HOME || node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache'), 'scoreline');
/** What the local target keeps: unpacked layers, services and their logs. */
const stateFolder = ({ env }) => node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(env.SCORELINE_STATE || '.scoreline');


/***/ }),

/***/ 71690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ azureInputs)
/* harmony export */ });
/* unused harmony export SIGN_IN_METHODS */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);

/** The ways to prove to Azure who we are; `auto` takes the first that the job has the means for. */
const SIGN_IN_METHODS = [
    'oidc',
    'client-secret',
    'client-certificate',
    'managed-identity',
    'azure-cli'
];
/** The inputs of every action that speaks to Azure. docs/azure-sign-in.md */
const azureInputs = {
    'azure-sign-in': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['auto', ...SIGN_IN_METHODS]), 'auto'),
    'azure-client-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-tenant-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-subscription-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-client-secret': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-client-certificate': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-cloud': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'AzureCloud'),
    'resource-group': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)
};


/***/ }),

/***/ 89114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   GJ: () => (/* binding */ byteCount),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90761);


/**
 * Reads every field once, in order.
 * @throws UserError `INPUT_UNKNOWN` for a name no field has, `INPUT_INVALID` for a value a field refuses.
 */
const parseInputs = (fields, given) => {
    const known = Object.keys(fields);
    for (const name of Object.keys(given))
        if (!known.includes(name))
            throw unknownInput(name, known);
    return Object.fromEntries(Object.entries(fields).map(([name, parse]) => [name, parse((given[name] ?? '').trim(), name)]));
};
/** Any text, but some. */
const text = (value, name) => {
    if (value === '')
        throw invalid(name, 'is required');
    return value;
};
const oneOf = (allowed) => (value, name) => {
    const found = allowed.find(candidate => candidate === value);
    if (found !== undefined)
        return found;
    throw invalid(name, value === ''
        ? `is required: one of ${allowed.join(', ')}`
        : `must be one of ${allowed.join(', ')}, not "${value}"`);
};
/** `true`, `false` and their YAML 1.2 spellings; empty is false. */
const flag = (value, name) => {
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['', 'false', 'False', 'FALSE'].includes(value))
        return false;
    throw invalid(name, `must be true or false, not "${value}"`);
};
/** A finite decimal number between `least` and `most`. */
const number = ({ least = -Infinity, most = Infinity, whole = false } = {}) => (value, name) => {
    const parsed = Number(value);
    const fits = value !== '' && parsed >= least && parsed <= most;
    if (fits && (!whole || Number.isInteger(parsed)) && Number.isFinite(parsed))
        return parsed;
    const kind = whole ? 'a whole number' : 'a number';
    const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
    throw invalid(name, `must be ${kind}${least === -Infinity ? '' : ` ${range}`}, not "${value}"`);
};
const UNITS = {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3
};
/** `500 MB`, `1.5GiB`, `2000000`: a number of bytes. */
const byteCount = (value, name) => {
    const [, digits, unit = 'B'] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)?$/.exec(value) ?? [];
    const factor = UNITS[unit];
    if (digits !== undefined && factor !== undefined)
        return Math.round(Number(digits) * factor);
    throw invalid(name, `must be a number of bytes such as "500 MB" or "2 GiB", not "${value}"`);
};
/** One entry a line; commas separate too. */
const list = value => value
    .split(/[\n,]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** One entry a line; commas are part of it. */
const lines = value => value
    .split('\n')
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** `key=value`, one a line, or a JSON object of strings. */
const pairs = (value, name) => value.startsWith('{') ? pairsFromJson(value, name) : pairsFromLines(value, name);
const optional = (parser) => (value, name) => value === '' ? undefined : parser(value, name);
/** Gives an empty input a value. */
const withDefault = (parser, fallback) => (value, name) => value === '' ? fallback : parser(value, name);
const invalid = (name, problem, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `Input "${name}" ${problem}.`, hint ? { hint } : {});
/** There is no input of that name: names the nearest there is. */
const unknownInput = (name, known) => {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_UNKNOWN', near === undefined
        ? `There is no input "${name}".`
        : `There is no input "${name}"; did you mean "${near}"?`, { hint: `Known inputs: ${known.join(', ')}.` });
};
const pairsFromLines = (value, name) => {
    const lines = value
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    return Object.fromEntries(lines.map(line => {
        const at = line.indexOf('=');
        if (at < 1)
            throw invalid(name, `needs key=value on each line, not "${line}"`);
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }));
};
const pairsFromJson = (value, name) => {
    const parsed = parseJson(value, name);
    const entries = Object.entries(parsed);
    return Object.fromEntries(entries.map(([key, entry]) => {
        if (entry === null || typeof entry === 'object')
            throw invalid(name, `needs plain values; "${key}" is not one`);
        return [key, String(entry)];
    }));
};
const parseJson = (value, name) => {
    try {
        return JSON.parse(value);
    }
    catch (cause) {
        throw invalid(name, `is not valid JSON: ${cause instanceof Error ? cause.message : cause}`);
    }
};


/***/ }),

/***/ 90761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known name closest to a misspelt one, or undefined when none is close. */
const nearest = (name, known) => {
    const limit = Math.max(2, Math.floor(name.length / 3));
    const ranked = known
        .map(candidate => ({ candidate, distance: editDistance(name, candidate) }))
        .filter(({ distance }) => distance <= limit)
        .toSorted((a, b) => a.distance - b.distance);
    return ranked[0]?.candidate;
};
/** Levenshtein distance: insertions, deletions and substitutions each cost 1. */
const editDistance = (a, b) => {
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current[j] = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
};


/***/ }),

/***/ 6489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ imageArtifact),
/* harmony export */   _w: () => (/* binding */ buildImage),
/* harmony export */   an: () => (/* binding */ imageRepository),
/* harmony export */   hL: () => (/* binding */ stageLayers),
/* harmony export */   i: () => (/* binding */ builtImage)
/* harmony export */ });
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22483);
/* harmony import */ var _models_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9142);
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80351);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63753);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68825);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50484);
/* harmony import */ var _code_layer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77100);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86575);
/* harmony import */ var _size_limit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70710);










const imageRepository = (name) => (0,_core_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryComponent */ .OK)(name);
/**
 * Builds an image under the next version of its name; equal inputs give the version that exists.
 * Model layers are the registered blobs themselves: nothing of a model is read or written.
 */
const buildImage = async (spec, foundation, { store, log, attach, maxSize }) => {
    const repository = imageRepository(spec.name);
    const staged = await stageLayers(spec, foundation, { store, log, maxSize });
    const numbered = await (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .publishNumbered */ .U)(store, repository, number => imageArtifact(spec, number, foundation, staged), {
        reuse: true,
        attach,
        essence: manifest => ({ ...manifest, annotations: (0,_config_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutOrigin */ .bj)(manifest.annotations) })
    });
    return builtImage(store, spec.name, numbered, staged);
};
/** What is told of an image that is published, made of these layers. Pure. */
const builtImage = (store, name, { version, descriptor, changed }, parts) => {
    const layers = parts.map(({ madeBy, descriptor: { size } }) => ({ madeBy, size }));
    return {
        label: `${name}:${version}`,
        version,
        descriptor,
        reference: store.reference(imageRepository(name), descriptor.digest),
        size: layers.reduce((sum, layer) => sum + layer.size, 0),
        layers,
        changed
    };
};
/** Brings all layers of an image into the store, those of the base first. */
const stageLayers = async (spec, foundation, { store, log, maxSize }) => {
    const repository = imageRepository(spec.name);
    const stage = (source) => stageLayer(store, repository, source, log);
    const sources = [
        ...foundation.base.sources,
        ...foundation.runtime,
        ...(foundation.environment?.conda ? [foundation.environment.conda] : []),
        ...(foundation.environment ? [foundation.environment] : []),
        ...modelLayers(spec),
        { ...(await (0,_code_layer_js__WEBPACK_IMPORTED_MODULE_6__/* .codeLayer */ .$L)(spec)), madeBy: 'scoreline: code' }
    ];
    const staged = await Promise.all(sources.map(stage));
    (0,_size_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .checkSize */ .C)(spec.name, staged.map(({ madeBy, descriptor: { size } }) => ({ madeBy, size })), maxSize);
    return staged;
};
/** The manifest and config of one version of an image. Pure. @param layers those of the base first */
const imageArtifact = (spec, version, { base, environment }, layers) => {
    const own = layers.slice(base.layers.length);
    const config = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .toBytes */ .ZJ)((0,_config_js__WEBPACK_IMPORTED_MODULE_7__/* .imageConfig */ .gj)(spec, version, base, own, environment));
    const digest = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(config);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA */ .Rn.manifest,
            config: { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA */ .Rn.config, digest, size: config.length },
            layers: layers.map(layer => layer.descriptor),
            annotations: (0,_config_js__WEBPACK_IMPORTED_MODULE_7__/* .imageAnnotations */ .s1)(spec, version, base)
        },
        documents: new Map([[digest, config]])
    };
};
/** The blobs that register-model stored, under the media type an engine unpacks. */
const modelLayers = (spec) => spec.models.flatMap(model => model.layers.map(({ mediaType, digest, size, diffId }) => ({
    blob: {
        mediaType: (0,_models_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .layerTypeOf */ .rE)(mediaType),
        label: `${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_9__/* .labelOf */ .W)(model)} (weights)`,
        digest,
        size,
        mountFrom: (0,_models_register_js__WEBPACK_IMPORTED_MODULE_2__/* .modelRepository */ .m)(model.name),
        open: () => {
            throw new Error(`The weights of ${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_9__/* .labelOf */ .W)(model)} are not in the registry any more`);
        }
    },
    diffId: () => diffId,
    madeBy: `scoreline: models ${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_9__/* .labelOf */ .W)(model)}`
})));
const stageLayer = async (store, repository, { blob, diffId, madeBy }, log) => {
    const { mediaType, digest, size } = await store.stage(repository, blob, log);
    return { descriptor: { mediaType, digest, size }, diffId: diffId?.() ?? digest, madeBy };
};


/***/ }),

/***/ 77100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ codeLayer),
/* harmony export */   pe: () => (/* binding */ scriptFiles)
/* harmony export */ });
/* unused harmony export modelLinks */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _oci_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22063);
/* harmony import */ var _oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39021);
/* harmony import */ var _oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70100);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32060);
/* harmony import */ var _service_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93045);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99098);









const APP = _spec_js__WEBPACK_IMPORTED_MODULE_8__/* .IN_IMAGE */ .y.appRoot.slice(1);
/** Never part of an image: version control, caches, and this tool's own state. */
const LEFT_OUT = new Set([
    '.git',
    '.scoreline',
    '__pycache__',
    '.ipynb_checkpoints',
    '.venv',
    'node_modules'
]);
/** The layer that changes most: the user's code, the service file, and links that lead to the models. */
const codeLayer = async (spec) => {
    const entries = (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_5__/* .arrange */ .NL)([
        ...(spec.script ? await scriptEntries(spec.script) : []),
        ...spec.models.flatMap(modelLinks),
        (0,_oci_layer_tar_js__WEBPACK_IMPORTED_MODULE_5__/* .fileEntry */ .nV)(`${APP}/${_spec_js__WEBPACK_IMPORTED_MODULE_8__/* .IN_IMAGE */ .y.serviceFile}`, (0,_service_file_js__WEBPACK_IMPORTED_MODULE_7__/* .serviceFile */ .I2)(spec))
    ]);
    return (0,_oci_layer_stored_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .storedLayer */ .J)(entries, { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MEDIA */ .Rn.layerGzip, label: `${spec.name} (code)` });
};
/**
 * A model's folder as scripts know it, made of links into its layer: every file and folder of the model, and, where a
 * folder was registered, that folder's own name too, since scripts are written either way.
 */
const modelLinks = (model) => {
    const folder = `${APP}/${(0,_service_file_js__WEBPACK_IMPORTED_MODULE_7__/* .modelFolder */ .Ch)(model)}`;
    const up = '../'.repeat(folder.split('/').length);
    const tops = [...new Set(model.card.files.map(file => file.path.split('/')[0] ?? file.path))];
    const links = tops.map(top => ({ name: top, target: `${up}models/${model.name}/${top}` }));
    const { folder: registered } = model.card;
    if (registered !== undefined && !tops.includes(registered))
        links.push({ name: registered, target: `${up}models/${model.name}` });
    return links.map(({ name, target }) => ({ path: `${folder}/${name}`, type: 'symlink', target }));
};
/** The files of an entry script, its source directory included: where each lies, and its path below the app's root. */
const scriptFiles = async (script) => {
    const { sourceDirectory } = script;
    if (sourceDirectory === undefined)
        return [{ source: script.source, path: script.file }];
    const names = await filesBelow(sourceDirectory, '');
    return names.map(name => ({ source: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(sourceDirectory, name), path: name }));
};
const scriptEntries = async (script) => {
    const files = await scriptFiles(script);
    return Promise.all(files.map(file => diskEntry(file.source, file.path)));
};
const filesBelow = async (root, below) => {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, below), { withFileTypes: true });
    const nested = await Promise.all(found
        .filter(({ name }) => !LEFT_OUT.has(name) && !name.endsWith('.pyc'))
        .map(async (entry) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(below, entry.name);
        if (entry.isDirectory())
            return filesBelow(root, file);
        if (entry.isFile())
            return [file];
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SOURCE_FILE_UNSUPPORTED', `"${node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file)}" is a link or a device; an image takes plain files from the source directory.`, { hint: 'Replace it by the file it stands for, or move it out of the source directory.' });
    }));
    return nested.flat();
};
const diskEntry = async (source, name) => {
    const { size, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(source);
    return {
        path: `${APP}/${name.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/')}`,
        type: 'file',
        executable: (mode & 0o100) !== 0,
        size,
        content: () => (0,_oci_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readChunks */ .z)(source, 0, size)
    };
};


/***/ }),

/***/ 21401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findImage)
/* harmony export */ });
/* unused harmony export parseImageReference */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17313);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50484);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6489);




/**
 * Finds an image by `name`, `name:version` or `name@sha256:…`.
 * @throws UserError `IMAGE_REFERENCE_INVALID`, `IMAGE_UNKNOWN`.
 */
const findImage = async (store, text) => {
    const { name, tag, digest } = parseImageReference(text);
    const repository = (0,_build_js__WEBPACK_IMPORTED_MODULE_3__/* .imageRepository */ .an)(name);
    const newest = tag ?? String((0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsIn */ .b)(await store.tags(repository)).at(-1) ?? '');
    const descriptor = await store.resolve(repository, digest ?? newest);
    if (descriptor === undefined)
        throw await unknown(store, repository, text);
    const documents = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_1__/* .readImage */ .AM)(store, repository, descriptor);
    const config = JSON.parse((await store.read(repository, documents.manifest.config)).toString());
    return {
        label: digest ? `${name}@${digest}` : `${name}:${newest}`,
        repository,
        tag: newest,
        descriptor,
        reference: store.reference(repository, descriptor.digest),
        ...documents,
        config
    };
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
    const versions = (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsIn */ .b)(await store.tags(repository));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_UNKNOWN', `Registry "${store.location}" has no image "${text}".`, {
        hint: versions.length === 0
            ? 'Build it first with build-image, into the same registry.'
            : `Its versions are ${versions.join(', ')}.`
    });
};


/***/ }),

/***/ 70710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkSize)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77522);


/** @throws UserError `IMAGE_TOO_LARGE` naming the largest layers. @param limit bytes; none when left out */
const checkSize = (image, layers, limit) => {
    const size = layers.reduce((sum, layer) => sum + layer.size, 0);
    if (limit === undefined || size <= limit)
        return;
    const largest = layers
        .toSorted((a, b) => b.size - a.size)
        .slice(0, 3)
        .map(layer => `${layer.madeBy.replace(/^scoreline: /, '') || 'base'} (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(layer.size)})`);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_TOO_LARGE', `Image "${image}" would have ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(size)}, more than max-image-size allows (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(limit)}).`, { hint: `Its largest layers: ${largest.join(', ')}. Leave out packages, or raise the limit.` });
};


/***/ }),

/***/ 29145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ modelsIn),
/* harmony export */   t: () => (/* binding */ imagesUsing)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17313);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86575);



const IMAGE_TYPES = [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.manifest, _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.index];
/** The images (`name:version`) that were built with a model, as their labels tell. */
const imagesUsing = async (store, model) => {
    const users = [];
    for await (const { repository, tag, descriptor } of store.entries()) {
        const configs = await configsOf(store, repository, descriptor);
        if (configs.flatMap(modelsIn).some(({ digest }) => digest === model.digest))
            users.push(`${repository}:${tag}`);
    }
    return users;
};
/** The config of an image, of one for several platforms all of them; none of what is no image. */
const configsOf = async (store, repository, descriptor) => {
    if (descriptor.artifactType !== undefined || !IMAGE_TYPES.includes(descriptor.mediaType))
        return [];
    const read = async (named) => JSON.parse((await store.read(repository, named)).toString());
    const document = await read(descriptor);
    if ((0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(document)) {
        const found = document.manifests.map(named => configsOf(store, repository, named));
        return (await Promise.all(found)).flat();
    }
    return document.config.mediaType === _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.config ? [await read(document.config)] : [];
};
/** The models an image was built with. */
const modelsIn = (config) => JSON.parse(config.config.Labels?.[_config_js__WEBPACK_IMPORTED_MODULE_2__/* .LABEL */ .d_.models] ?? '[]');


/***/ }),

/***/ 66983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findModel),
/* harmony export */   q: () => (/* binding */ parseModelReference)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50484);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65758);
/* harmony import */ var _register_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63753);




/** @throws UserError `MODEL_REFERENCE_INVALID` */
const parseModelReference = (text) => {
    const [, name, version] = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?::([1-9]\d*|latest))?$/.exec(text) ?? [];
    if (name === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('MODEL_REFERENCE_INVALID', `"${text}" does not name a registered model.`, {
            hint: 'Write name:version, for example diabetes:1, or a name alone for its newest version.'
        });
    return version === undefined || version === 'latest'
        ? { name }
        : { name, version: Number(version) };
};
/** @throws UserError `MODEL_UNKNOWN` when the registry has no such model or version. */
const findModel = async (store, reference) => {
    const { name } = reference;
    const repository = (0,_register_js__WEBPACK_IMPORTED_MODULE_3__/* .modelRepository */ .m)(name);
    const version = reference.version ?? (await versionsOf(store, name)).at(-1);
    const descriptor = version === undefined ? undefined : await store.resolve(repository, String(version));
    if (version === undefined || descriptor === undefined)
        throw await unknown(store, reference);
    const manifest = JSON.parse((await store.read(repository, descriptor)).toString());
    const config = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X)(await store.read(repository, manifest.config));
    if (config === undefined)
        throw await unknown(store, reference);
    const { card, diffIds } = config;
    // Weights that are a plain tar are their own diff ids.
    const layers = manifest.layers.map((layer, i) => ({
        ...layer,
        diffId: diffIds[i] ?? layer.digest
    }));
    return { name, version, digest: descriptor.digest, card, layers };
};
const versionsOf = async (store, name) => (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsIn */ .b)(await store.tags((0,_register_js__WEBPACK_IMPORTED_MODULE_3__/* .modelRepository */ .m)(name)));
const unknown = async (store, { name, version }) => {
    const versions = await versionsOf(store, name);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('MODEL_UNKNOWN', `Registry "${store.location}" has no model "${version === undefined ? name : `${name}:${version}`}".`, {
        hint: versions.length === 0
            ? 'Register it first with register-model, into the same registry.'
            : `Its versions are ${versions.join(', ')}.`
    });
};


/***/ })

};
