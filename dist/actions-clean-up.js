export const id = 1506;
export const ids = [1506,185,7911];
export const modules = {

/***/ 91506:
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
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(77522);
/* harmony import */ var _image_registered_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21401);
/* harmony import */ var _image_uses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29145);
/* harmony import */ var _models_find_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2336);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60016);
/* harmony import */ var _oci_numbers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94623);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92206);
/* harmony import */ var _open_target_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60185);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48723);
/* harmony import */ var _target_parameters_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(61827);














const inputs = {
    'service-name': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)('service'), 'Service to delete.'),
    image: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, 'Image to delete, as name:version.'),
    model: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, 'Model to delete, as name:version.'),
    target: _open_target_js__WEBPACK_IMPORTED_MODULE_10__/* .targetInputHere */ .Gv,
    ..._places_js__WEBPACK_IMPORTED_MODULE_11__/* .registryInputs */ .P4,
    force: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt, 'false', 'true: delete an image that a service runs, or a model that an image uses, all the same.')
};
const ofTarget = 'place';
/**
 * Deletes in the order of use: the service, then the image it ran, then the model the image held. Everything that is
 * named is looked for, and checked for use, before anything is deleted. What is not there is no failure.
 */
const main = async (host) => {
    const read = await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_10__/* .readTargetInputs */ .bH)(inputs, ofTarget, host);
    const { input } = read;
    const { 'service-name': service, image, model } = input;
    if (service === undefined && image === undefined && model === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', 'Nothing to clean up: no service, image or model is named.', {
            hint: 'Give at least one of the inputs service-name, image and model.'
        });
    const place = await openPlace(read, host);
    const found = await lookFor(input, place, host);
    tellMeaning(input, found, host);
    await checkUnused(found, place, input.force, host);
    const { deleted, freed } = await deleteAll(found, place, host);
    const absent = absentOf(input, found);
    for (const what of absent)
        host.log.info(`There was no ${what}`);
    if (deleted.length > 0)
        host.log.info(`Deleted ${deleted.join(', ')}; ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .bytes */ .ee)(freed.bytes)} freed`);
    host.output('deleted', JSON.stringify(deleted));
    host.output('freed-bytes', String(freed.bytes));
    await host.summary((0,_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .heading */ .R_)('Clean-up') +
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .facts */ .Ix)([
            ['Deleted', deleted.join('\n') || 'nothing'],
            ...(absent.length > 0 ? [['Not there', absent.join('\n')]] : []),
            ['Freed', `${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .bytes */ .ee)(freed.bytes)} in ${freed.blobs} blobs`]
        ]));
};
const openPlace = async ({ kind, input, place }, host) => {
    const { target, store } = await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_10__/* .openTarget */ .Ap)(kind, place, input.registry, host);
    return {
        store: await store(),
        services: target,
        running: async (signal) => {
            const here = (await placelessKinds(host)).filter(({ name }) => name !== kind.name);
            const others = here.map(other => (0,_open_target_js__WEBPACK_IMPORTED_MODULE_10__/* .openTarget */ .Ap)(other, {}, input.registry, host));
            const targets = [target, ...(await Promise.all(others)).map(opened => opened.target)];
            return (await Promise.all(targets.map(each => each.list(signal)))).flat();
        }
    };
};
/** Targets that nothing has to be named for, as this machine: their services are known in every step. */
const placelessKinds = async ({ targets }) => {
    const kinds = [...(await (0,_target_parameters_js__WEBPACK_IMPORTED_MODULE_13__/* .parametersOfKinds */ .b)(targets, 'place')).keys()];
    return kinds.filter(({ place }) => Object.keys(place).length === 0);
};
const lookFor = async ({ 'service-name': name, image: imageText, model: modelText }, { store, services }, { signal }) => {
    const service = name === undefined ? undefined : await services.find(name, signal);
    const image = imageText === undefined ? undefined : await unless(_image_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .isNoImage */ .rI, (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .findImage */ .F1)(store, imageText));
    const reference = modelText === undefined ? undefined : (0,_models_find_js__WEBPACK_IMPORTED_MODULE_6__/* .parseModelReference */ .qZ)(modelText);
    const model = reference && (await unless(_models_find_js__WEBPACK_IMPORTED_MODULE_6__/* .isNoModel */ .dl, (0,_models_find_js__WEBPACK_IMPORTED_MODULE_6__/* .findAnyModel */ .Xx)(store, reference)));
    return {
        ...(service ? { service } : {}),
        ...(image ? { image: { image, tags: await (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .tagsOf */ .Fg)(store, image) } } : {}),
        ...(reference && model
            ? {
                model: {
                    ...model,
                    label: `${reference.name}:${model.tag}`,
                    repository: (0,_models_register_js__WEBPACK_IMPORTED_MODULE_7__/* .modelRepository */ .m)(reference.name)
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
const checkUnused = async ({ service, image, model }, { store, running }, force, { log, signal }) => {
    if (force)
        return;
    if (image !== undefined) {
        const { descriptor, index, label } = image.image;
        const digests = [descriptor.digest, ...(index?.manifests.map(({ digest }) => digest) ?? [])];
        const users = (await running(signal)).filter(({ name, imageDigest }) => name !== service?.name && digests.some(digest => digest === imageDigest));
        if (users.length > 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_IN_USE', `Image "${label}" is what service ${users.map(({ name }) => `"${name}"`).join(', ')} runs.`, { hint: 'Delete the service first, deploy another image to it, or set force.' });
    }
    if (model !== undefined) {
        const going = image?.tags.map(tag => `${image.image.repository}:${tag}`) ?? [];
        const users = (await usersOf(store, model, log)).filter(name => !going.includes(name));
        if (users.length > 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('MODEL_IN_USE', `Model "${model.label}" is in ${users.length === 1 ? 'image' : 'images'} ${users.map(name => `"${name}"`).join(', ')}.`, {
                hint: 'Delete the image first, or set force: the image keeps its own copy of the weights.'
            });
    }
};
const usersOf = async (store, model, log) => {
    try {
        return await (0,_image_uses_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesUsing */ .tU)(store, model, log);
    }
    catch (cause) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(cause, 'REGISTRY_NO_CATALOG'))
            throw cause;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(cause.code, cause.message, {
            cause,
            hint: 'So nobody can tell whether an image uses the model. Set force to delete it all the same: an image keeps its own copy of the weights.'
        });
    }
};
const deleteAll = async ({ service, image, model }, { store, services }, { signal }) => {
    const deleted = [];
    let freed = { blobs: 0, bytes: 0 };
    const remove = async (repository, tag, what) => {
        const more = await (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_8__/* .retire */ .S5)(store, repository, tag);
        freed = { blobs: freed.blobs + more.blobs, bytes: freed.bytes + more.bytes };
        deleted.push(what);
    };
    if (service !== undefined) {
        await services.delete(service.name, signal);
        deleted.push(`service ${service.name}`);
    }
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
    ...(service !== undefined && found.service === undefined ? [`service "${service}"`] : []),
    ...(image !== undefined && found.image === undefined ? [`image "${image}"`] : []),
    ...(model !== undefined && found.model === undefined ? [`model "${model}"`] : [])
];


/***/ }),

/***/ 92206:
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

/***/ 60185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ openTarget),
/* harmony export */   Gv: () => (/* binding */ targetInputHere),
/* harmony export */   Mn: () => (/* binding */ targetInput),
/* harmony export */   bH: () => (/* binding */ readTargetInputs),
/* harmony export */   d2: () => (/* binding */ readerFor)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71690);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10807);
/* harmony import */ var _core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19130);
/* harmony import */ var _image_environment_host_python_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30524);
/* harmony import */ var _services_spec_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15377);
/* harmony import */ var _targets_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77594);
/* harmony import */ var _azure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13980);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48723);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(27911);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35465);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5264);
/* harmony import */ var _target_parameters_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(61827);














const ABOUT = 'Where services run: ';
/** The input that names a target; the generator adds the names. */
const targetInput = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, ABOUT);
/** The same for actions that are about services on this machine unless told otherwise. */
const targetInputHere = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, _targets_index_js__WEBPACK_IMPORTED_MODULE_7__/* .DEFAULT_TARGET */ .K, ABOUT);
/**
 * Reads the inputs of an action that is about services.
 * @param own the action's own inputs, `target` among them
 * @throws UserError `INPUT_INVALID`, `INPUT_UNKNOWN`, `INPUT_NOT_FOR_TARGET`
 */
const readTargetInputs = async (own, ofTarget, host) => {
    const { inputs, targets } = host;
    await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .maskSecrets */ .Q)(own, host);
    const name = inputs.target?.trim() || (own.target?.empty.kind === 'default' ? own.target.empty.text : '');
    const kind = await (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(name, targets);
    const mine = { ...own, ...(0,_target_parameters_js__WEBPACK_IMPORTED_MODULE_12__/* .parametersOfKind */ .y)(kind, ofTarget) };
    const kinds = await (0,_target_parameters_js__WEBPACK_IMPORTED_MODULE_12__/* .parametersOfKinds */ .b)(targets, ofTarget);
    const others = Object.assign({}, ...kinds.values());
    const known = [...Object.keys(own), ...Object.keys(others)];
    for (const given of Object.keys(inputs))
        if (!known.includes(given))
            throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownInput */ .pv)(given, Object.keys(mine));
    (0,_services_spec_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseForeign */ .re)(inputs, kind, mine, others);
    return {
        kind,
        input: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .readParameters */ .Zu)(own, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .givenFor */ .Z_)(own, inputs)),
        place: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .readParameters */ .Zu)(kind.place, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .givenFor */ .Z_)(kind.place, inputs))
    };
};
/** @param registry the input of that name */
const openTarget = async (kind, place, registry, host) => {
    let azure;
    let store;
    const openedStore = () => {
        store ??= (async () => (0,_stores_js__WEBPACK_IMPORTED_MODULE_11__/* .openStore */ .C)(registry, host, await azure))();
        return store;
    };
    const ports = {
        log: host.log,
        clock: host.clock,
        exec: host.exec,
        env: host.env,
        registry,
        store: openedStore,
        stateFolder: (0,_places_js__WEBPACK_IMPORTED_MODULE_9__/* .stateFolder */ .yp)(host),
        supervisorCommand: [process.execPath, node_path__WEBPACK_IMPORTED_MODULE_0___default().join(host.home, 'index.js'), 'local-supervisor'],
        python: version => (0,_image_environment_host_python_js__WEBPACK_IMPORTED_MODULE_5__/* .hostPython */ .h)(version, host.env, host.exec),
        proxyOf: () => (0,_proxy_js__WEBPACK_IMPORTED_MODULE_13__/* .proxyOf */ .O)(host),
        readText: readerFor(host),
        azure: place => {
            azure ??= (0,_azure_js__WEBPACK_IMPORTED_MODULE_8__/* .openAzureFor */ .J5)({ ...signIn(host), ...place }, host);
            return azure;
        }
    };
    return { target: await kind.open(place, ports), store: openedStore };
};
/** How the step signs in to Azure, by its inputs. */
const signIn = ({ inputs }) => (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .readParameters */ .Zu)(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .azureSignInInputs */ .FD, (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .givenFor */ .Z_)(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .azureSignInInputs */ .FD, inputs));
/** Reads the text of files that the user named; given up when the step is cancelled. */
const readerFor = ({ signal }) => (file) => (0,_core_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainText */ .Sg)(file, { signal });


/***/ }),

/***/ 27911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ proxyOf),
/* harmony export */   proxyAgents: () => (/* binding */ proxyAgents)
/* harmony export */ });
/** The proxy on the way to an address; undefined where none is set. '' is an address that is reached without. */
const proxyOf = async ({ env }) => {
    const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'].flatMap(it => [it, it.toLowerCase()]);
    if (!names.some(name => env[name]))
        return undefined;
    return (await __webpack_require__.e(/* import() */ 8182).then(__webpack_require__.bind(__webpack_require__, 98182))).getProxyForUrl;
};
/**
 * The ways through the runner's proxy, as `HTTPS_PROXY` and `NO_PROXY` say; undefined where no proxy is set.
 * https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */
const proxyAgents = async ({ env }) => {
    if (!env.HTTPS_PROXY && !env.https_proxy && !env.ALL_PROXY && !env.all_proxy)
        return undefined;
    const { HttpsProxyAgent } = await __webpack_require__.e(/* import() */ 3669).then(__webpack_require__.t.bind(__webpack_require__, 3669, 23));
    const { getProxyForUrl } = await __webpack_require__.e(/* import() */ 8182).then(__webpack_require__.bind(__webpack_require__, 98182));
    const agents = new Map();
    return url => {
        const proxy = getProxyForUrl(url.href);
        if (proxy === '')
            return undefined;
        const agent = agents.get(proxy) ?? new HttpsProxyAgent(proxy, { keepAlive: true });
        agents.set(proxy, agent);
        return agent;
    };
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

/***/ 30524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ hostPython),
/* harmony export */   n: () => (/* binding */ hostPythonVersion)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/**
 * An interpreter of this machine with the wanted minor version: `SCORELINE_PYTHON`, one on PATH, or one that
 * actions/setup-python keeps in the tool cache.
 * @param version `3.11`
 * @returns its absolute path.
 * @throws UserError `PYTHON_MISSING`.
 */
const hostPython = async (version, env, exec) => {
    const chosen = env.SCORELINE_PYTHON;
    const found = [];
    for (const candidate of chosen ? [chosen] : await candidates(version, env)) {
        const python = await identify(candidate, env, exec);
        if (python?.version === version)
            return python.program;
        if (python)
            found.push(`${candidate} is ${python.version}`);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('PYTHON_MISSING', `This machine has no Python ${version}${chosen ? ` at SCORELINE_PYTHON (${chosen})` : ''}${found.length > 0 ? `; ${found.join(', ')}` : ''}.`, {
        hint: `Put actions/setup-python with python-version "${version}" before this step, or set SCORELINE_PYTHON to an interpreter.`
    });
};
const candidates = async (version, env) => [
    `python${version}`,
    'python3',
    'python',
    ...(await inToolCache(version, env.RUNNER_TOOL_CACHE))
];
/** `Python/3.11.9/x64/bin/python3`, the newest release first. */
const inToolCache = async (version, cache) => {
    if (!cache)
        return [];
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(cache, 'Python');
    const releases = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    return releases
        .filter(release => release.startsWith(`${version}.`))
        .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .map(release => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, release, process.arch, 'bin', 'python3'));
};
const IDENTIFY = 'import sys; print("%d.%d" % sys.version_info[:2]); print(sys.executable)';
const identify = async (program, env, exec) => {
    try {
        const { exitCode, stdout } = await exec(program, ['-I', '-c', IDENTIFY], { env });
        const [version = '', executable = ''] = stdout.trim().split(/\r?\n/);
        return exitCode === 0 && /^3\.\d+$/.test(version)
            ? { version, program: executable || program }
            : undefined;
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'PROGRAM_MISSING'))
            return undefined;
        throw error;
    }
};
/**
 * The minor version of this machine's own interpreter: what a script without an environment file expects where the
 * image has no base that brings another. Undefined where there is none.
 */
const hostPythonVersion = async (env, exec) => (await identify(env.SCORELINE_PYTHON || 'python3', env, exec))?.version;


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


/***/ }),

/***/ 15377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ kindOf),
  sb: () => (/* binding */ readSettings),
  re: () => (/* binding */ refuseForeign)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
// EXTERNAL MODULE: ./src/core/parameters.ts
var core_parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/core/is-object.ts
var is_object = __webpack_require__(64955);
;// CONCATENATED MODULE: ./src/targets/shared/deployment-config.ts


/**
 * Reads the file by the `config` paths of a target's settings: the table is the one place that says what maps to what.
 * https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/machine-learning/v1/reference-azure-machine-learning-cli.md
 * @param file for messages
 * @param computeType of the target, as the file spells it: `ACI`
 * @throws UserError `DEPLOYMENT_CONFIG_INVALID`
 */
const readDeploymentConfig = (json, file, settings, computeType) => {
    const { computeType: type, ...document } = parseObject(json, file);
    if (type !== undefined && String(type).toUpperCase() !== computeType.toUpperCase())
        throw bad(file, `is for computeType "${String(type)}"`, 'Use it with the target of that name.');
    const byPath = new Map(Object.entries(settings).flatMap(([name, { config }]) => config === undefined ? [] : [[config.toLowerCase(), name]]));
    const texts = {};
    const notes = [];
    for (const [path, value] of leavesOf(document, byPath)) {
        if (value === null)
            continue;
        const name = byPath.get(path.toLowerCase());
        const known = name === undefined ? undefined : settings[name];
        if (name === undefined || known === undefined) {
            notes.push(`"${path}" of ${file} is not known and is ignored.`);
            continue;
        }
        const text = textOf(value, path, file);
        if (known.unavailable) {
            if (value !== false)
                notes.push(`"${path}" of ${file} is not kept: ${known.unavailable.instead}`);
            continue;
        }
        // Refused here, so that the message names the file and not an input that nobody gave.
        try {
            if (text !== '')
                known.parse(text, path);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            throw bad(file, `has a value that does not fit: ${error.message.replace(/^Input /, '')}`);
        }
        texts[name] = text;
    }
    return { texts, notes };
};
/** Values with their paths, `a.b`: an object is a value itself where a setting has its path. */
const leavesOf = (document, byPath, above = '') => Object.entries(document).flatMap(([key, value]) => {
    const path = above + key;
    return (0,is_object/* isObject */.G)(value) && !byPath.has(path.toLowerCase())
        ? leavesOf(value, byPath, `${path}.`)
        : [[path, value]];
});
const textOf = (value, path, file) => {
    if (typeof value !== 'object')
        return String(value);
    if (Array.isArray(value))
        throw bad(file, `has a list for "${path}"`);
    return JSON.stringify(value);
};
const parseObject = (json, file) => {
    let document;
    try {
        document = JSON.parse(json);
    }
    catch (cause) {
        throw bad(file, `is not JSON: ${cause.message}`);
    }
    if (!(0,is_object/* isObject */.G)(document))
        throw bad(file, 'is not a JSON object');
    return document;
};
const bad = (file, problem, hint) => new errors/* UserError */.yo('DEPLOYMENT_CONFIG_INVALID', `The deployment configuration ${file} ${problem}.`.replace(/\.\.$/, '.'), {
    hint: hint ?? 'The page of the target below docs/targets/ lists the keys that are read.'
});

;// CONCATENATED MODULE: ./src/services/spec.ts





/** The kind of a name. @throws UserError `INPUT_INVALID` with the names there are. */
const kindOf = async (name, kinds) => {
    const names = Object.keys(kinds);
    const load = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (load !== undefined)
        return (await load()).kind;
    const near = (0,nearest/* nearest */.p)(name, names);
    throw (0,inputs/* invalid */.Gq)('target', name === ''
        ? `is required: one of ${names.join(', ')}`
        : `must be one of ${names.join(', ')}, not "${name}"${near ? `; did you mean "${near}"?` : ''}`);
};
/**
 * Refuses what was given for another target than the chosen one: it would be ignored without a word otherwise.
 * @param parameters of the chosen target, with those of the action
 * @param others of all the targets
 * @throws UserError `INPUT_NOT_FOR_TARGET`
 */
const refuseForeign = (given, kind, parameters, others) => {
    for (const [name, text] of Object.entries(given)) {
        const other = others[name];
        if (other === undefined || Object.hasOwn(parameters, name))
            continue;
        if (text.trim() === '' || text.trim() === (0,core_parameters/* shownDefault */.rG)(other))
            continue;
        const near = (0,nearest/* nearest */.p)(name, Object.keys(parameters));
        throw new errors/* UserError */.yo('INPUT_NOT_FOR_TARGET', `Input "${name}" does not apply to target ${kind.name}.`, { hint: near ? `Leave it out; the nearest that applies is "${near}".` : 'Leave it out.' });
    }
};
/**
 * The values of a kind's settings: from the inputs, over those of a `deploymentconfig.json` (`config-file`), over the
 * defaults. Secrets among them are masked first.
 * @throws UserError `INPUT_INVALID`, `DEPLOYMENT_CONFIG_INVALID`, `TARGET_SETTING_UNAVAILABLE`
 */
const readSettings = async (kind, given, { readText, log }) => {
    const table = kind.settings;
    (0,core_parameters/* maskGiven */.OT)(table, given, log);
    const file = given['config-file']?.trim();
    const fromFile = file && table['config-file'] ? await configTexts(kind, file, readText, log) : {};
    const texts = Object.fromEntries(Object.keys(table).map(name => [name, given[name]?.trim() || fromFile[name] || '']));
    refuseUnavailable(kind, texts);
    return (0,core_parameters/* readParameters */.Zu)(table, texts);
};
const configTexts = async ({ settings, name }, file, readText, log) => {
    let json;
    try {
        json = await readText(file);
    }
    catch (cause) {
        if (cause instanceof errors/* UserError */.yo)
            throw cause;
        throw new errors/* UserError */.yo('INPUT_INVALID', `Input "config-file" is the path of a file that cannot be read: ${file}.`, { cause });
    }
    const { texts, notes } = readDeploymentConfig(json, file, settings, name);
    (0,core_parameters/* maskGiven */.OT)(settings, texts, log);
    for (const note of notes)
        log.warning(note);
    return texts;
};
const refuseUnavailable = ({ name: target, settings }, texts) => {
    for (const [name, { unavailable, parse }] of Object.entries(settings)) {
        const text = texts[name];
        if (!unavailable || !text)
            continue;
        const value = parse(text, name);
        if (value === false || value === 0)
            continue;
        throw new errors/* UserError */.yo(unavailable.code ?? 'TARGET_SETTING_UNAVAILABLE', unavailable.code
            ? unavailable.why
            : `Target ${target} does not offer "${name}": ${unavailable.why}`, { hint: unavailable.instead });
    }
};


/***/ })

};
