export const id = 5103;
export const ids = [5103,185,7911];
export const modules = {

/***/ 45103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageFacts: () => (/* binding */ imageFacts),
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   inspectionText: () => (/* binding */ inspectionText),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   ofTarget: () => (/* binding */ ofTarget),
/* harmony export */   parseInspected: () => (/* binding */ parseInspected)
/* harmony export */ });
/* harmony import */ var _contract_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52347);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10807);
/* harmony import */ var _core_plain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61303);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(77522);
/* harmony import */ var _image_registered_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21401);
/* harmony import */ var _image_uses_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29145);
/* harmony import */ var _models_find_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2336);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60016);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(32060);
/* harmony import */ var _open_target_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60185);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48723);













const inputs = {
    reference: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'iris:3, models/iris:3, or either behind host/prefix/.'),
    json: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt, 'false', 'true prints a JSON document.'),
    target: _open_target_js__WEBPACK_IMPORTED_MODULE_10__/* .targetInputHere */ .Gv,
    ..._places_js__WEBPACK_IMPORTED_MODULE_11__/* .registryInputs */ .P4
};
/** Services that run an image are looked for where the target's inputs say. */
const ofTarget = 'place';
/** Tells what a reference names. Without a kind (`models/iris:3`), a model and an image of that name are both shown. */
const main = async (host) => {
    const read = await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_10__/* .readTargetInputs */ .bH)(inputs, ofTarget, host);
    const { input } = read;
    const { location, kind, name } = parseInspected(input.reference, input.registry);
    const opened = await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_10__/* .openTarget */ .Ap)(read.kind, read.place, location, {
        ...host,
        inputs: { ...host.inputs, registry: location }
    });
    const store = await opened.store();
    const found = [];
    const missing = [];
    if (kind !== 'image')
        await keep(inspectModel(store, name, host), found, missing);
    if (kind !== 'model')
        await keep(inspectImage(store, name, opened.target, host), found, missing);
    const failed = missing.filter(error => !isNotThat(error));
    if (found.length === 0)
        throw failed[0] ?? missing.at(-1);
    for (const error of failed)
        host.log.warning((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
    host.print(input.json
        ? `${(0,_core_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainJson */ .RU)(found.length === 1 ? found[0] : found, 2)}\n`
        : (0,_core_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(found.map(inspectionText).join('\n')));
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
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
            throw error;
        missing.push(error);
    }
};
/** There is no such model, or no such image: the other may be meant. Some names are right for one of the two only. */
const isNotThat = (error) => (0,_models_find_js__WEBPACK_IMPORTED_MODULE_7__/* .isNoModel */ .dl)(error) ||
    (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_5__/* .isNoImage */ .rI)(error) ||
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'MODEL_REFERENCE_INVALID', 'IMAGE_REFERENCE_INVALID');
const inspectModel = async (store, text, { log }) => {
    const reference = (0,_models_find_js__WEBPACK_IMPORTED_MODULE_7__/* .parseModelReference */ .qZ)(text);
    const found = await (0,_models_find_js__WEBPACK_IMPORTED_MODULE_7__/* .findAnyModel */ .Xx)(store, reference);
    const { digest } = found;
    const repository = (0,_models_register_js__WEBPACK_IMPORTED_MODULE_8__/* .modelRepository */ .m)(reference.name);
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
        return await (0,_image_uses_js__WEBPACK_IMPORTED_MODULE_6__/* .imagesUsing */ .tU)(store, { digest }, log);
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'REGISTRY_NO_CATALOG'))
            throw error;
        log.warning(`Which images use it is not known. ${error.message}`);
        return [];
    }
};
const cardFacts = ({ card: { name: _, files, ...facts } }) => ({
    ...facts,
    files: files.map(file => `${file.path} (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .bytes */ .ee)(file.size)})`)
});
const inspectImage = async (store, name, target, { signal }) => {
    const image = await (0,_image_registered_js__WEBPACK_IMPORTED_MODULE_5__/* .findImage */ .F1)(store, name);
    const { manifest, config, descriptor, repository } = image;
    const services = await target.list(signal);
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
        usedBy: services
            .filter(service => service.imageDigest === descriptor.digest)
            .map(service => service.name),
        referrers: await referrersOf(store, repository, descriptor.digest)
    };
};
/** What an image says of itself. Pure. */
const imageFacts = ({ manifest, config, index }) => {
    const annotations = { ...manifest.annotations, ...index?.annotations };
    const { Labels, User, ExposedPorts } = config.config;
    const labels = Labels ?? {};
    return {
        description: annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_9__/* .ANNOTATION */ .YX.description],
        runtime: labels[_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.runtime],
        models: (0,_image_uses_js__WEBPACK_IMPORTED_MODULE_6__/* .modelsIn */ .U$)(config).map(({ model }) => model),
        python: labels[_contract_image_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.python],
        platform: `${config.os}/${config.architecture}`,
        platforms: index?.manifests.map(({ platform, digest }) => `${platform?.os}/${platform?.architecture} ${digest}`),
        base: annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_9__/* .ANNOTATION */ .YX.baseName],
        baseDigest: annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_9__/* .ANNOTATION */ .YX.baseDigest],
        source: annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_9__/* .ANNOTATION */ .YX.source],
        revision: annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_9__/* .ANNOTATION */ .YX.revision],
        created: config.created ?? annotations[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_9__/* .ANNOTATION */ .YX.created],
        tags: (0,_image_uses_js__WEBPACK_IMPORTED_MODULE_6__/* .tagsIn */ .bk)(config),
        user: User,
        ports: Object.keys(ExposedPorts ?? {})
    };
};
const referrersOf = async (store, repository, digest) => (await store.referrers(repository, digest)).map(referrer => ({
    type: referrer.artifactType ?? referrer.mediaType,
    digest: referrer.digest
}));
/** As a terminal shows it. Pure. */
const inspectionText = (found) => {
    const rows = [
        ['digest', found.digest],
        ['reference', found.reference],
        ['size', (0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .bytes */ .ee)(found.size)],
        ...Object.entries(found.facts).flatMap(([name, value]) => {
            const shown = shownFact(value);
            return shown === '' ? [] : [[name, shown]];
        }),
        ['used by', found.usedBy.join(', ') || 'nothing known here'],
        ...found.referrers.map(({ type, digest }) => [
            'attached',
            `${type} ${digest}`
        ])
    ];
    const width = Math.max(...rows.map(([name]) => name.length));
    const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
    const layers = found.layers.map(({ holds, digest, size, mediaType }) => `  ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_12__/* .bytes */ .ee)(size).padStart(8)}  ${digest.slice(0, 19)}  ${mediaType.replace(/^application\//, '')}  ${holds}`);
    return `${found.kind} ${found.label}\n${lines.join('\n')}\n  layers\n${layers.map(line => `  ${line}`).join('\n')}\n`;
};
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
