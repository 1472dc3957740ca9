export const id = 3737;
export const ids = [3737,7138];
export const modules = {

/***/ 3737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ openLocalTarget),
  O: () => (/* binding */ pythonFor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/image/config.ts
var image_config = __webpack_require__(86575);
// EXTERNAL MODULE: ./src/image/environment/host-python.ts
var host_python = __webpack_require__(30524);
// EXTERNAL MODULE: ./src/image/spec.ts
var spec = __webpack_require__(99098);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/oci/read-image.ts
var read_image = __webpack_require__(17313);
;// CONCATENATED MODULE: ./src/targets/local/code.ts


/** Lays files over an app's own. What has no new file stays as it is. */
const layCode = async (files, appRoot) => {
    for (const file of files) {
        const target = external_node_path_default().join(appRoot, file.path);
        await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
        // Removed first: the name may be a link into a layer that others share.
        await (0,promises_.rm)(target, { force: true });
        await (0,promises_.copyFile)(file.source, target);
    }
};

;// CONCATENATED MODULE: ./src/targets/local/command.ts

/** Paths that exist only inside the image: they mean the same place below the root folder on this disk. */
const IMAGE_PATHS = /^\/(opt\/scoreline|var\/azureml-app|models)(\/|$)/;
/** The image's own entry point, environment and folder, with its paths moved to where it was unpacked. Pure. */
const serviceCommand = ({ config }, rootfs, { env, workers, python }, host) => {
    const place = (value) => value
        .split(':')
        .map(part => (IMAGE_PATHS.test(part) ? external_node_path_default().join(rootfs, part) : part))
        .join(':');
    const [command = '', ...args] = [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])].map(place);
    const own = Object.fromEntries((config.Env ?? []).map(entry => {
        const at = entry.indexOf('=');
        return [entry.slice(0, at), place(entry.slice(at + 1))];
    }));
    // An environment that the image brings along, not one of a base that is not there.
    const brought = own.CONDA_PREFIX?.startsWith(rootfs) ? `${own.CONDA_PREFIX}/bin` : undefined;
    return {
        command,
        args,
        cwd: place(config.WorkingDir ?? '/'),
        env: {
            ...own,
            // Programs of the host: the interpreter and what it needs to start.
            ...defined({
                PATH: [brought, host.PATH].filter(Boolean).join((external_node_path_default()).delimiter) || undefined,
                HOME: host.HOME,
                LANG: host.LANG,
                LD_LIBRARY_PATH: host.LD_LIBRARY_PATH
            }),
            WORKER_COUNT: String(workers),
            ...(python ? { SCORELINE_PYTHON: python } : {}),
            ...env,
            SCORELINE_CONNECTIONS: 'ipc'
        }
    };
};
const defined = (record) => Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

// EXTERNAL MODULE: ./src/targets/local/control.ts
var control = __webpack_require__(21263);
;// CONCATENATED MODULE: ./src/targets/local/plan.ts
/** What a deployment to this machine would do, and why. Pure. */
const planLocal = (wanted, current) => {
    if (current === undefined)
        return { action: 'create', reasons: [`No service "${wanted.name}" runs on this machine.`] };
    const { settings: now } = current;
    const { settings: next } = wanted;
    if (next.port !== undefined && next.port !== now.port)
        return {
            action: 'replace',
            reasons: [`The port changes from ${now.port} to ${next.port}: the service has a new address.`]
        };
    const reasons = [
        current.imageDigest !== wanted.image.digest &&
            `The image changes from ${current.imageLabel} to ${wanted.image.label}.`,
        current.changedCode && 'The service runs other code than its image, by reload.',
        current.state !== 'running' && `The service is ${current.state}.`,
        JSON.stringify(sorted(now.env)) !== JSON.stringify(sorted(next.env)) &&
            'The environment variables change.',
        now.workers !== next.workers && `The workers change from ${now.workers} to ${next.workers}.`,
        now.python !== next.python && 'The Python interpreter changes.'
    ].filter(reason => reason !== false);
    return reasons.length === 0
        ? { action: 'no-op', reasons: ['Nothing changed.'] }
        : { action: 'update', reasons };
};
const sorted = (record) => Object.entries(record).sort();

// EXTERNAL MODULE: ./src/oci/digest.ts
var digest = __webpack_require__(68825);
// EXTERNAL MODULE: ./src/oci/layer/unpack.ts
var unpack = __webpack_require__(53673);
;// CONCATENATED MODULE: ./src/targets/local/rootfs.ts





/** Our own layers carry this mark in the image's history; the base below them is not needed on this machine. */
const OWN_MARK = 'scoreline:';
/**
 * The files of an image as a folder on this disk. Each layer is unpacked once and shared by links; the code layer is
 * copied, so that a service's script can be edited without touching another's.
 * @throws UserError `IMAGE_NOT_RUNNABLE` when the image was not built by Scoreline.
 */
const makeRootfs = async ({ manifest, config }, repository, target, { store, layersFolder, log }) => {
    if (await exists(target))
        return;
    const own = ownLayers(manifest, config);
    if (!own.some(({ madeBy }) => madeBy === 'scoreline: runtime'))
        throw new errors/* UserError */.yo('IMAGE_NOT_RUNNABLE', 'The image has no scoring runtime in it.', {
            hint: 'The target local runs images that build-image made.'
        });
    await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
    const draft = await (0,promises_.mkdtemp)(`${target}.`);
    try {
        for (const { layer, madeBy } of own) {
            const folder = await unpacked(layer, repository, store, layersFolder, log);
            await overlay(folder, draft, madeBy === 'scoreline: code');
        }
        await (0,promises_.rename)(draft, target);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
        if (!(0,errors/* isErrno */.r)(error, 'ENOTEMPTY', 'EEXIST'))
            throw error;
    }
};
/** Layers and their history stand in the same order; entries that made no layer are marked. */
const ownLayers = (manifest, config) => {
    const history = (config.history ?? []).filter(entry => !entry.empty_layer);
    return manifest.layers.flatMap((layer, i) => {
        const madeBy = history[i]?.created_by ?? '';
        return madeBy.startsWith(OWN_MARK) ? [{ layer, madeBy }] : [];
    });
};
const unpacked = async (layer, repository, store, layersFolder, log) => {
    const folder = external_node_path_default().join(layersFolder, (0,digest/* hexOf */.ZD)(layer.digest));
    if (await exists(folder))
        return folder;
    await (0,promises_.mkdir)(layersFolder, { recursive: true });
    const draft = await (0,promises_.mkdtemp)(`${folder}.`);
    try {
        log.debug(`Unpacking ${layer.digest}`);
        await (0,unpack/* unpack */.l)(store.stream(repository, layer), layer.mediaType, draft);
        await (0,promises_.rename)(draft, folder);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
        if (!(0,errors/* isErrno */.r)(error, 'ENOTEMPTY', 'EEXIST'))
            throw error;
    }
    return folder;
};
/** Lays one tree over another: what comes later takes the place of what is there, and is put behind no link. */
const overlay = async (from, to, copy) => {
    for (const entry of await (0,promises_.readdir)(from, { withFileTypes: true })) {
        const source = external_node_path_default().join(from, entry.name);
        const target = external_node_path_default().join(to, entry.name);
        if (entry.isDirectory()) {
            const found = await (0,promises_.lstat)(target).catch(() => undefined);
            if (found !== undefined && !found.isDirectory())
                await (0,promises_.rm)(target);
            await (0,promises_.mkdir)(target, { recursive: true });
            await overlay(source, target, copy);
            continue;
        }
        await (0,promises_.rm)(target, { recursive: true, force: true });
        if (entry.isSymbolicLink())
            await (0,promises_.symlink)(await (0,promises_.readlink)(source), target);
        else if (copy)
            await (0,promises_.copyFile)(source, target);
        else
            await (0,promises_.link)(source, target).catch(() => (0,promises_.copyFile)(source, target));
    }
};
const exists = (file) => (0,promises_.stat)(file).then(() => true, () => false);

;// CONCATENATED MODULE: ./src/targets/local/source-file.ts


const LEFT_OUT = new Set(['.git', '.scoreline', 'node_modules', '__pycache__', '.venv', '_actions']);
const MOST_FOLDERS = 5000;
/**
 * The file of the workspace that a file inside an image was made from: the same name and the same bytes.
 * @param name relative to the code's root inside the image.
 * @returns the path from the workspace; undefined when no file fits, or too many folders were looked through.
 */
const findSource = async (workspace, name, bytes) => {
    const folders = [workspace];
    for (let i = 0; i < folders.length && i < MOST_FOLDERS; i++) {
        const folder = folders[i];
        const candidate = external_node_path_default().join(folder, name);
        const found = await (0,promises_.readFile)(candidate).catch(() => undefined);
        if (found?.equals(bytes))
            return external_node_path_default().relative(workspace, candidate);
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
        for (const entry of entries)
            if (entry.isDirectory() && !LEFT_OUT.has(entry.name))
                folders.push(external_node_path_default().join(folder, entry.name));
    }
    return undefined;
};

// EXTERNAL MODULE: ./src/targets/local/traceback.ts
var traceback = __webpack_require__(40588);
;// CONCATENATED MODULE: ./src/targets/local/local-target.ts













/** Where the code lies below an image's root: `AML_APP_ROOT` of the official server. */
const APP_ROOT = external_node_path_default().join('var', 'azureml-app');
/** Runs an image's own bytes as a process on 127.0.0.1. docs/targets/local.md */
class LocalTarget {
    #tools;
    constructor(tools) {
        this.#tools = tools;
    }
    async find(name) {
        const answer = await (0,control/* ask */.k)((0,control/* controlSocket */.D)(this.#folder(name)), { op: 'status' });
        if (answer?.ok && answer.record)
            return serviceOf(answer.record, answer.state);
        const record = await this.#record(name);
        return record && serviceOf(record, 'stopped');
    }
    plan(wanted, current) {
        return planLocal(wanted, current);
    }
    async apply(wanted, plan, signal) {
        const { name } = wanted;
        const current = await this.find(name);
        if (plan.action === 'no-op' && current !== undefined)
            return current;
        const rootfs = this.#rootfsOf(name, wanted.image.digest);
        const image = await this.#image(wanted.image);
        await this.#makeRootfs(image, wanted.image.repository, rootfs);
        signal.throwIfAborted();
        if (plan.action === 'replace')
            await this.#checkPort(wanted);
        if (plan.action === 'replace')
            await this.delete(name);
        const port = wanted.settings.port ?? current?.settings.port;
        const settings = { ...wanted.settings, ...(port === undefined ? {} : { port }) };
        return this.#serve({ name, image: wanted.image, settings }, image.config, rootfs);
    }
    /**
     * Serves with other code on the image it has: the files are laid over the image's own, a new process starts on them
     * and takes over when it is ready. The next deployment brings the image's code back.
     * @throws UserError `SERVICE_UNKNOWN`, `SERVICE_FAILED`; the process that runs stays then.
     */
    async reload(name, code) {
        const record = await this.#record(name);
        if (record === undefined)
            throw serviceUnknown(name);
        const image = await this.#image(record.image);
        const rootfs = `${this.#rootfsOf(name, record.image.digest)}-code-${this.#tools.clock.now()}`;
        await this.#makeRootfs(image, record.image.repository, rootfs);
        await layCode(code, external_node_path_default().join(rootfs, APP_ROOT));
        try {
            return await this.#serve({ ...record, changedCode: true }, image.config, rootfs);
        }
        catch (error) {
            await (0,promises_.rm)(rootfs, { recursive: true, force: true });
            throw error;
        }
    }
    async logs(name, lines) {
        const text = await (0,promises_.readFile)(external_node_path_default().join(this.#folder(name), 'service.log'), 'utf8').catch(() => '');
        return text.split('\n').slice(0, -1).slice(-lines);
    }
    async delete(name) {
        const folder = this.#folder(name);
        const socket = (0,control/* controlSocket */.D)(folder);
        await (0,control/* ask */.k)(socket, { op: 'stop' });
        while ((await (0,control/* ask */.k)(socket, { op: 'status' })) !== undefined)
            await this.#tools.clock.sleep(20);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    /** Every service of this machine's state folder, with the digest of the image it runs. */
    async list() {
        const names = await (0,promises_.readdir)(external_node_path_default().join(this.#tools.stateFolder, 'services')).catch(error => {
            if ((0,errors/* isErrno */.r)(error, 'ENOENT'))
                return [];
            throw error;
        });
        const services = await Promise.all(names.map(name => this.find(name)));
        return services.filter(service => service !== undefined);
    }
    async #makeRootfs(image, repository, rootfs) {
        const { store, stateFolder, log } = this.#tools;
        await makeRootfs(image, repository, rootfs, {
            store,
            layersFolder: external_node_path_default().join(stateFolder, 'layers'),
            log
        });
    }
    /** Starts a process on a folder of files; it takes over from the one before once it is ready. */
    async #serve(record, config, rootfs) {
        const { name } = record;
        const before = await this.#record(name);
        const command = serviceCommand(config, rootfs, record.settings, this.#tools.env);
        const answer = await this.#run(name, { op: 'run', record: { ...record, rootfs }, command });
        if (!answer.ok)
            throw await this.#failure(answer, record, rootfs);
        await this.#forgetOldRootfs(name, [
            rootfs,
            before && (before.rootfs ?? this.#rootfsOf(name, before.image.digest))
        ]);
        if (!answer.record)
            throw new Error('The supervisor runs a service it has no record of');
        return serviceOf(answer.record, answer.state);
    }
    #folder(name) {
        return external_node_path_default().resolve(this.#tools.stateFolder, 'services', name);
    }
    #rootfsOf(name, imageDigest) {
        return external_node_path_default().join(this.#folder(name), `rootfs-${imageDigest.slice('sha256:'.length).slice(0, 12)}`);
    }
    async #record(name) {
        try {
            return JSON.parse(await (0,promises_.readFile)(external_node_path_default().join(this.#folder(name), 'service.json'), 'utf8'));
        }
        catch {
            return undefined;
        }
    }
    async #image({ repository, digest }) {
        const { store } = this.#tools;
        const descriptor = await store.resolve(repository, digest);
        if (descriptor === undefined)
            throw new Error(`${repository}@${digest} is not in ${store.location}`);
        const { manifest } = await (0,read_image/* readImage */.AM)(store, repository, descriptor);
        const config = JSON.parse((await store.read(repository, manifest.config)).toString());
        if (config.architecture === read_image/* HERE */.Dg.architecture)
            return { manifest, config };
        throw new errors/* UserError */.yo('IMAGE_NOT_RUNNABLE', `The image is for ${config.os}/${config.architecture}, and this machine is ${read_image/* HERE */.Dg.os}/${read_image/* HERE */.Dg.architecture}.`, { hint: `Build it with platforms: ${read_image/* HERE */.Dg.os}/${read_image/* HERE */.Dg.architecture}, alone or among others.` });
    }
    /** Hands the request to the supervisor, starting one where none answers. */
    async #run(name, request) {
        const socket = (0,control/* controlSocket */.D)(this.#folder(name));
        const answer = await (0,control/* ask */.k)(socket, request);
        if (answer !== undefined)
            return answer;
        await this.#startSupervisor(name);
        const deadline = this.#tools.clock.now() + 10_000;
        while (this.#tools.clock.now() < deadline) {
            if ((await (0,control/* ask */.k)(socket, { op: 'status' })) !== undefined) {
                const first = await (0,control/* ask */.k)(socket, request);
                if (first !== undefined)
                    return first;
            }
            await this.#tools.clock.sleep(10);
        }
        throw new errors/* UserError */.yo('SUPERVISOR_FAILED', `The supervisor of service "${name}" did not start.`, {
            hint: `Its output is in ${external_node_path_default().join(this.#folder(name), 'supervisor.log')}.`
        });
    }
    async #startSupervisor(name) {
        const folder = this.#folder(name);
        await (0,promises_.mkdir)(folder, { recursive: true });
        const [command = '', ...args] = this.#tools.supervisorCommand;
        const output = (0,external_node_fs_.openSync)(external_node_path_default().join(folder, 'supervisor.log'), 'a');
        const { SCORELINE_INPUTS: _, ...env } = this.#tools.env;
        (0,external_node_child_process_.spawn)(command, [...args, folder], {
            detached: true,
            stdio: ['ignore', output, output],
            env
        }).unref();
    }
    /** Before the old service is given up, the new port must be free. */
    async #checkPort({ settings, name }) {
        const { createServer } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 23));
        await new Promise((resolve, reject) => {
            const probe = createServer();
            probe.once('error', () => reject(portInUse(settings.port, name)));
            probe.listen(settings.port, '127.0.0.1', () => probe.close(() => resolve()));
        });
    }
    async #failure(answer, { name, settings }, rootfs) {
        if (answer.problem === 'port in use')
            return portInUse(settings.port, name);
        for (const line of answer.log)
            this.#tools.log.info(line);
        const cause = (0,traceback/* exceptionLine */.i)(answer.log);
        const kept = (await this.find(name))?.state === 'running';
        return new errors/* UserError */.yo('SERVICE_FAILED', `Service "${name}" did not start: ${cause ?? answer.message}.${kept ? ' The previous one still serves.' : ''}`, {
            hint: 'The lines above are its own log; init() runs before anything is served.',
            at: await this.#place(answer.log, external_node_path_default().join(rootfs, APP_ROOT))
        });
    }
    /** Where a traceback ends, as a file of the workspace where it is one: annotations show only those. */
    async #place(lines, appRoot) {
        const frame = (0,traceback/* lastUserFrame */.B)(lines, appRoot);
        if (frame === undefined)
            return undefined;
        const bytes = await (0,promises_.readFile)(external_node_path_default().join(appRoot, frame.file));
        const source = await findSource(process.cwd(), frame.file, bytes);
        return { ...frame, file: source ?? frame.file };
    }
    /** The process that was replaced may still read its files while it answers its last requests: those stay until the next time. */
    async #forgetOldRootfs(name, keep) {
        for (const entry of await (0,promises_.readdir)(this.#folder(name))) {
            const folder = external_node_path_default().join(this.#folder(name), entry);
            if (entry.startsWith('rootfs-') && !keep.includes(folder))
                await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
}
const portInUse = (port, name) => new errors/* UserError */.yo('PORT_IN_USE', `Port ${port} of 127.0.0.1 is in use by another program, so service "${name}" cannot have it.`, {
    hint: 'Choose another port, or leave the input "port" empty for a free one.'
});
const serviceUnknown = (name) => new errors/* UserError */.yo('SERVICE_UNKNOWN', `No service "${name}" runs on this machine.`, {
    hint: 'Services are kept in .scoreline/services of the folder they were deployed from.'
});
const serviceOf = ({ name, image, settings, changedCode = false }, state) => {
    const origin = `http://127.0.0.1:${settings.port}`;
    return {
        name,
        state,
        imageDigest: image.digest,
        imageLabel: image.label,
        changedCode,
        settings,
        scoringUri: `${origin}/score`,
        swaggerUri: `${origin}/swagger.json`
    };
};

// EXTERNAL MODULE: ./src/actions/places.ts
var places = __webpack_require__(48723);
;// CONCATENATED MODULE: ./src/actions/local-target.ts






/** The local target over a registry, with this bundle as its supervisor. */
const openLocalTarget = (store, host) => new LocalTarget({
    store,
    stateFolder: (0,places/* stateFolder */.yp)(host),
    supervisorCommand: [process.execPath, external_node_path_default().join(host.home, 'index.js'), 'local-supervisor'],
    env: host.env,
    log: host.log,
    clock: host.clock
});
/**
 * The interpreter for an image with an entry script: this machine's own, of the version the image was built for.
 * Undefined where the image has no script, or brings its Python along.
 */
const pythonFor = async ({ config }, host) => {
    const brought = config.config.Env?.some(entry => entry.startsWith(`SCORELINE_PYTHON=${spec/* IN_IMAGE */.y.conda}/`));
    const version = brought ? undefined : config.config.Labels?.[image_config/* LABEL */.d_.python];
    return version === undefined ? undefined : (0,host_python/* hostPython */.h)(version, host.env, host.exec);
};


/***/ }),

/***/ 86575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bj: () => (/* binding */ withoutOrigin),
/* harmony export */   d_: () => (/* binding */ LABEL),
/* harmony export */   gj: () => (/* binding */ imageConfig),
/* harmony export */   s1: () => (/* binding */ imageAnnotations)
/* harmony export */ });
/* unused harmony export baseVariable */
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80351);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32060);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22554);
/* harmony import */ var _service_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93045);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99098);





/** Labels under which an image tells where it comes from. */
const LABEL = {
    runtime: 'io.scoreline.runtime',
    models: 'io.scoreline.models',
    tags: 'io.scoreline.tags',
    python: 'io.scoreline.python'
};
const USER = '65532:65532';
/**
 * The config of an image. Equal arguments give equal bytes; there is no time of building in it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
const imageConfig = (spec, version, base, layers, environment) => {
    const all = [...base.layers, ...layers];
    return {
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformOf */ .tj)(spec.architecture),
        ...(base.variant ? { variant: base.variant } : {}),
        config: {
            User: userOf(base),
            ExposedPorts: { [`${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.port}/tcp`]: {} },
            Env: variablesOf(spec, version, base, environment),
            Entrypoint: [_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.node, `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.runtime}/server.js`],
            WorkingDir: _spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.appRoot,
            ...(base.config?.Volumes ? { Volumes: base.config.Volumes } : {}),
            Labels: { ...base.config?.Labels, ...labels(spec, environment?.python) },
            StopSignal: 'SIGTERM'
        },
        rootfs: { type: 'layers', diff_ids: all.map(layer => layer.diffId) },
        history: [...historyOf(base), ...layers.map(layer => ({ created_by: layer.madeBy }))]
    };
};
/** The base's own, as long as it tells of as many layers as there are: what comes after is found by counting. */
const historyOf = ({ history = [], layers }) => history.filter(entry => !entry.empty_layer).length === layers.length
    ? history
    : layers.map(layer => ({ created_by: layer.madeBy }));
/** The base's user where it is plainly not root: by number, as Kubernetes checks it (`runAsNonRoot`). */
const userOf = ({ config }) => /^[1-9]\d*(:\d+)?$/.test(config?.User ?? '') ? (config?.User ?? USER) : USER;
/** What registries and people read off a manifest. */
const imageAnnotations = (spec, version, base) => ({
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.title]: spec.name,
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.version]: String(version),
    ...(spec.description ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.description]: spec.description } : {}),
    ...originAnnotations(spec.origin),
    ...(base.name ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.baseName]: base.name } : {}),
    ...(base.digest ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.baseDigest]: base.digest } : {}),
    ...(Object.keys(spec.tags).length > 0 ? { [LABEL.tags]: JSON.stringify(spec.tags) } : {})
});
const originAnnotations = ({ source, revision, created } = {}) => ({
    ...(source ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.source]: source } : {}),
    ...(revision ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.revision]: revision } : {}),
    ...(created ? { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.created]: created } : {})
});
/** An image's annotations but for those that tell of its origin. */
const withoutOrigin = (annotations = {}) => {
    const { source, revision, created } = _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX;
    const origin = [source, revision, created];
    return Object.fromEntries(Object.entries(annotations).filter(([key]) => !origin.includes(key)));
};
const variablesOf = (spec, version, base, environment) => {
    const path = baseVariable(base, 'PATH') ?? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
    const own = {
        AML_APP_ROOT: _spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.appRoot,
        AZUREML_MODEL_DIR: (0,_service_file_js__WEBPACK_IMPORTED_MODULE_1__/* .modelDir */ .$1)(spec.models),
        SERVICE_NAME: spec.name,
        SERVICE_VERSION: String(version),
        SCORELINE_SERVICE_FILE: `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.appRoot}/${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.serviceFile}`,
        ...(spec.script ? { AZUREML_ENTRY_SCRIPT: spec.script.file } : {}),
        ...(environment
            ? {
                PYTHONPATH: [
                    sitePackages(environment.python),
                    // Packages of the base's own Python are for another interpreter than the one that is brought along.
                    environment.conda ? undefined : baseVariable(base, 'PYTHONPATH')
                ]
                    .filter(Boolean)
                    .join(':'),
                SCORELINE_PYTHON_VERSION: environment.python
            }
            : {}),
        // As in an activated environment, so that programs of its packages are found.
        ...(environment?.conda
            ? {
                CONDA_PREFIX: _spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.conda,
                PATH: `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.conda}/bin:${path}`,
                SCORELINE_PYTHON: `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.conda}/bin/python`
            }
            : {})
    };
    const inherited = (base.config?.Env ?? []).filter(entry => !((entry.split('=')[0] ?? '') in own));
    const fallback = 'PATH' in own || inherited.some(entry => entry.startsWith('PATH=')) ? [] : [`PATH=${path}`];
    return [
        ...fallback,
        ...inherited,
        ...Object.entries(own).map(([key, value]) => `${key}=${value}`)
    ];
};
const sitePackages = (python) => `${_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_IMAGE */ .y.environment}/lib/python${python}/site-packages`;
/** An environment variable of the base. */
const baseVariable = ({ config }, name) => (config?.Env ?? []).find(entry => entry.startsWith(`${name}=`))?.slice(name.length + 1);
const labels = (spec, python) => ({
    [LABEL.runtime]: spec.runtime,
    [LABEL.models]: JSON.stringify(spec.models.map(model => ({ model: (0,_models_model_js__WEBPACK_IMPORTED_MODULE_4__/* .labelOf */ .W)(model), digest: model.digest }))),
    ...(python ? { [LABEL.python]: python } : {}),
    ...(Object.keys(spec.tags).length > 0 ? { [LABEL.tags]: JSON.stringify(spec.tags) } : {})
});


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
        const python = await identify(candidate, exec);
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
const identify = async (program, exec) => {
    try {
        const { exitCode, stdout } = await exec(program, ['-c', IDENTIFY]);
        const [version = '', executable = ''] = stdout.trim().split(/\r?\n/);
        return exitCode === 0 && /^3\.\d+$/.test(version)
            ? { version, program: executable || program }
            : undefined;
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo && error.code === 'PROGRAM_MISSING')
            return undefined;
        throw error;
    }
};
/**
 * The minor version of this machine's own interpreter: what a script without an environment file expects where the
 * image has no base that brings another. Undefined where there is none.
 */
const hostPythonVersion = async (env, exec) => (await identify(env.SCORELINE_PYTHON || 'python3', exec))?.version;


/***/ }),

/***/ 22554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/** An image's platform in the words of the OCI specification, of users, and of Node.js. */
const platformOf = (architecture) => ({
    os: 'linux',
    architecture: architecture === 'x64' ? 'amd64' : 'arm64'
});
const platformName = (architecture) => architecture === 'x64' ? 'linux/amd64' : 'linux/arm64';
const architectureOf = (platform) => platform === 'linux/amd64' ? 'x64' : 'arm64';


/***/ }),

/***/ 93045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ modelDir),
/* harmony export */   Ch: () => (/* binding */ modelFolder),
/* harmony export */   I2: () => (/* binding */ serviceFile)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99098);

/** `scoreline.json`: what the scoring runtime is told of the models. The shape is documented in docs/design.md. */
const serviceFile = ({ runtime, models }) => JSON.stringify({ schemaVersion: 1, runtime, models: models.map(entryOf) }, undefined, 2);
/** `azureml-models/<name>/<version>`, the place scripts of the Azure ML SDK v1 look. */
const modelFolder = ({ name, version }) => `${_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y.models}/${name}/${version}`;
/** What `AZUREML_MODEL_DIR` holds: the one model's folder, or the folder of all. */
const modelDir = (models) => {
    const [only, ...others] = models;
    const below = only !== undefined && others.length === 0 ? modelFolder(only) : _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y.models;
    return `${_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_IMAGE */ .y.appRoot}/${below}`;
};
const entryOf = (model) => {
    const { mainFile, signature, sampleInput } = model.card;
    return {
        name: model.name,
        version: String(model.version),
        path: modelFolder(model),
        ...(mainFile && model.card.framework === 'onnx' ? { file: mainFile } : {}),
        ...(signature ? { signature } : {}),
        ...(sampleInput === undefined ? {} : { sampleInput })
    };
};


/***/ }),

/***/ 99098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ IN_IMAGE)
/* harmony export */ });
/** Paths inside an image. docs/design.md tells what lies there. */
const IN_IMAGE = {
    node: '/opt/scoreline/bin/node',
    runtime: '/opt/scoreline/runtime',
    environment: '/opt/scoreline/env',
    conda: '/opt/scoreline/conda',
    appRoot: '/var/azureml-app',
    models: 'azureml-models',
    serviceFile: 'scoreline.json',
    port: 5001
};


/***/ }),

/***/ 53673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ unpack)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56118);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74296);
/**
 * Unpacks the layers of an image onto this disk. An image is input from outside: only plain files, folders and links
 * that stay inside are written, and never more than the limits.
 */








/** More than any layer of ours; a bomb is larger. */
const LIMITS = {
    bytes: 64 * 1024 ** 3,
    entries: 1e6,
    inflated: 1024 ** 3,
    ratio: 200
};
/** @throws UserError `LAYER_UNSAFE`, also for what is no archive. */
const unpack = async (layer, mediaType, folder, limits = LIMITS) => {
    try {
        await unpackEntries(layer, mediaType, folder, limits);
    }
    catch (error) {
        throw isDamage(error) ? damaged(error) : error;
    }
};
const unpackEntries = async (layer, mediaType, folder, limits) => {
    const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_6__.extract)();
    const bytes = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(layer, { objectMode: false });
    const inflating = bombGuard(limits);
    const feeding = /gzip$/.test(mediaType)
        ? (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(bytes, inflating.before, (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip)(), inflating.after, entries)
        : (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(bytes, entries);
    // An entry does not hear that the bytes of its archive ended early.
    const cut = new AbortController();
    feeding.catch(error => cut.abort(error));
    let total = 0;
    let count = 0;
    try {
        for await (const entry of entries) {
            const { name, size = 0 } = entry.header;
            total += size;
            if (total > limits.bytes)
                throw unsafe(name, `is more than ${limits.bytes} bytes with the entries before it`);
            if (++count > limits.entries)
                throw unsafe(name, `comes after ${limits.entries} others`);
            await write(entry, folder, cut.signal);
        }
        await feeding;
    }
    catch (error) {
        throw cut.signal.aborted && isDamage(error) ? cut.signal.reason : error;
    }
};
const write = async (entry, folder, signal) => {
    const { header } = entry;
    const target = await placeOf(header, folder);
    if (header.type === 'file' || header.type === 'contiguous-file') {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(target), { recursive: true });
        const mode = (header.mode ?? 0) & 0o100 ? 0o755 : 0o644;
        return (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { mode, flags: 'wx' }), { signal });
    }
    if (header.type === 'directory')
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(target, { recursive: true });
    else if (header.type === 'symlink')
        await link(header, target, folder);
    else
        throw unsafe(header.name, `is a ${header.type ?? 'thing of unknown kind'}`);
    entry.resume();
};
/** Counts what goes into the decompressor and what comes out of it. */
const bombGuard = ({ inflated, ratio }) => {
    let packed = 0;
    let unpacked = 0;
    return {
        before: async function* (chunks) {
            for await (const chunk of chunks) {
                packed += chunk.length;
                yield chunk;
            }
        },
        after: async function* (chunks) {
            for await (const chunk of chunks) {
                unpacked += chunk.length;
                if (unpacked > inflated && unpacked > packed * ratio)
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('LAYER_UNSAFE', `The layer inflates ${packed} bytes to ${unpacked} and more.`, { hint: NOT_OURS });
                yield chunk;
            }
        }
    };
};
/** Where an entry goes: below the folder, through no link, where nothing is yet. */
const placeOf = async ({ name, type }, folder) => {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.normalize(name).replace(/\/$/, '');
    if (name.includes('\0') || node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(name) || relative.split('/').includes('..'))
        throw unsafe(name, 'leads out of the layer');
    const parts = relative.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
        const found = await statOf(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, ...parts.slice(0, depth)));
        if (found?.isSymbolicLink())
            throw unsafe(name, 'lies behind a link');
    }
    const target = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, relative);
    const found = await statOf(target);
    if (found !== undefined && !(found.isDirectory() && type === 'directory')) {
        if (found.isDirectory())
            throw unsafe(name, 'takes the place of a folder');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target);
    }
    return target;
};
/** Links are kept relative, so that they lead to the same place wherever the root folder lies. */
const link = async ({ name, linkname }, target, folder) => {
    const to = linkname ?? '';
    // Seen from the layer's root, above which ".." does not lead.
    const inside = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(to)
        ? node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.normalize(to)
        : node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.join('/', node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.dirname(name), to);
    const depth = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.dirname(node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.join('/', name)).split('/').filter(Boolean).length;
    const climbs = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.isAbsolute(to)
        ? 0
        : node_path__WEBPACK_IMPORTED_MODULE_2___default().posix
            .normalize(to)
            .split('/')
            .filter(part => part === '..').length;
    if (to === '' || climbs > depth)
        throw unsafe(name, 'is a link that leads out of the layer');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(target), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(target), node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, inside)) || '.', target);
};
const statOf = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined);
/** Of the archive itself: the disk's errors name a system call, the registry's are errors for users. */
const isDamage = (error) => !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo) && !(typeof error === 'object' && error && 'syscall' in error);
const NOT_OURS = 'Such an image was not built by Scoreline. Nothing of it is run; build it again.';
const unsafe = (name, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('LAYER_UNSAFE', `The layer's entry "${name.slice(0, 200)}" ${problem}.`, {
    hint: NOT_OURS
});
const damaged = (cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('LAYER_UNSAFE', `The layer is no archive that can be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(cause)}.`, {
    cause,
    hint: NOT_OURS
});


/***/ }),

/***/ 17313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ readImage),
/* harmony export */   Dg: () => (/* binding */ HERE),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/** This machine, as images name it. */
const HERE = {
    os: 'linux',
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64'
};
/** The manifest of an image; of one for several platforms that of `platform`, or the first where none is for it. */
const readImage = async (store, repository, descriptor, platform = HERE) => {
    const read = async (named) => JSON.parse((await store.read(repository, named)).toString());
    const document = await read(descriptor);
    if (!isIndex(document))
        return { manifest: document };
    const chosen = imageFor(document, platform);
    if (chosen === undefined)
        throw new Error(`The index ${descriptor.digest} names no image`);
    return { manifest: (await read(chosen)), index: document };
};
const imageFor = ({ manifests }, wanted) => manifests.find(({ platform }) => platform?.os === wanted.os && platform.architecture === wanted.architecture) ?? manifests[0];
const isIndex = (document) => 'manifests' in document;


/***/ }),

/***/ 21263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ controlSocket),
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74296);
/** How the target and a service's supervisor speak: one JSON line each way over a unix socket. */






/** A unix socket's path must stay under 108 bytes, so it lies in a private folder and is named by a hash. */
const controlSocket = (serviceFolder) => {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_4___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), `scoreline-${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.userInfo)().uid}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(node_path__WEBPACK_IMPORTED_MODULE_4___default().resolve(serviceFolder)).digest('hex').slice(0, 24);
    return node_path__WEBPACK_IMPORTED_MODULE_4___default().join(folder, `${name}.sock`);
};
/** Asks a supervisor; undefined when none listens. */
const ask = (socketPath, request) => new Promise((resolve, reject) => {
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.connect)(socketPath);
    let text = '';
    socket.setEncoding('utf8');
    socket.on('connect', () => socket.write(`${JSON.stringify(request)}\n`));
    socket.on('data', chunk => {
        text += chunk;
    });
    socket.on('end', () => resolve(text.endsWith('\n') ? JSON.parse(text) : undefined));
    socket.on('error', error => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .isErrno */ .r)(error, 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE')
        ? resolve(undefined)
        : reject(error));
});


/***/ }),

/***/ 40588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ lastUserFrame),
/* harmony export */   i: () => (/* binding */ exceptionLine)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The place in the user's own code where a Python traceback ends, as a path below the source directory.
 * Frames of libraries are passed over: nobody can mend those.
 * @param appRoot where the code lies on this machine.
 */
const lastUserFrame = (log, appRoot) => {
    const frames = log.flatMap(line => {
        const [, file, number] = /File "([^"]+)", line (\d+)/.exec(line) ?? [];
        return file?.startsWith(appRoot + (node_path__WEBPACK_IMPORTED_MODULE_0___default().sep))
            ? [{ file: node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(appRoot, file), line: Number(number) }]
            : [];
    });
    return frames.at(-1);
};
/** The line that names the exception: the last one of a traceback that is not indented. */
const exceptionLine = (log) => {
    const start = log.findLastIndex(line => line.includes('Traceback (most recent call last)'));
    if (start < 0)
        return undefined;
    return log.slice(start + 1).find(line => /^\S/.test(line));
};


/***/ })

};
