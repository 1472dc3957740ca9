export const id = 4264;
export const ids = [4264];
export const modules = {

/***/ 75015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ensureRegistry),
/* harmony export */   X: () => (/* binding */ newRegistryInputs)
/* harmony export */ });
/* harmony import */ var _azure_acr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51833);
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71690);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10807);
/* harmony import */ var _azure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60499);
/** An Azure container registry that does not exist yet, for the actions that write to one. */





const newRegistryInputs = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)('Azure', {
    ..._azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .azureInputs */ .Ro,
    'registry-sku': (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_azure_acr_js__WEBPACK_IMPORTED_MODULE_0__/* .SKUS */ .P0), 'Basic, Standard or Premium: creates the Azure container registry in resource-group if it does not exist. Empty: it must exist.'),
    location: (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, 'Region of a new registry.', 'that of the resource group')
});
/**
 * Makes the registry when there is none and the input `registry-sku` allows it; else nothing is asked of Azure here.
 * @throws UserError `INPUT_INVALID` for a registry that is not Azure's, `ACR_NAME_TAKEN`, and those of Azure
 */
const ensureRegistry = async (input, host, http = {}) => {
    const sku = input['registry-sku'];
    // A plan makes none: one that does not exist is what it then says.
    if (sku === undefined || host.rehearsal)
        return;
    const { looksLikeRegistry, parseRegistry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 56812));
    const { isAcr } = await __webpack_require__.e(/* import() */ 2684).then(__webpack_require__.bind(__webpack_require__, 60303));
    const access = await (0,_azure_js__WEBPACK_IMPORTED_MODULE_4__/* .openAzureFor */ .J5)(input, host, http);
    if (!looksLikeRegistry(input.registry) || !isAcr(parseRegistry(input.registry).host, access))
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)('registry-sku', `applies to Azure container registries only, and "${input.registry}" is not one`, `Set input "registry" to <name>.${access.cloud.acrSuffix}, or leave registry-sku out.`);
    const { openAcrClient } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 51833));
    const { armReader } = await __webpack_require__.e(/* import() */ 8338).then(__webpack_require__.bind(__webpack_require__, 88338));
    const { locationOfGroup } = await __webpack_require__.e(/* import() */ 5145).then(__webpack_require__.bind(__webpack_require__, 65145));
    const loginServer = parseRegistry(input.registry).host;
    const acr = openAcrClient(access);
    if ((await acr.find(loginServer, host.signal)) !== undefined)
        return;
    const at = await locationOfGroup(armReader(access), access, input.location, host.signal);
    const location = input.location ?? at;
    const name = loginServer.split('.')[0] ?? '';
    // A registry with a domain name label answers at <name>-<hash>: https://learn.microsoft.com/azure/container-registry/container-registry-get-started-portal
    if (name.includes('-'))
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)('registry-sku', `creates registries at <name>.${access.cloud.acrSuffix}, and there is none at ${loginServer}, which has a domain name label`, `Make it once with: az acr create --name ${name.split('-')[0]} --resource-group ${access.resourceGroup} --sku ${sku} --dnl-scope <scope>; then give the login server that it prints.`);
    host.log.info(`Making the container registry ${loginServer} (${sku}, ${location})`);
    await acr.findOrCreate({ name, location, sku }, host.signal);
};


/***/ }),

/***/ 66466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dy: () => (/* binding */ isSealed),
/* harmony export */   nP: () => (/* binding */ breakSeal),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74296);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19130);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/**
 * Whether files that were checked once are still the same ones. A seal holds what the file system says of each file,
 * the time of its last change among it, which no program can set: a file that was written to, replaced, added or
 * restored from elsewhere breaks the seal, and has to be checked by its bytes again. No byte is read for it.
 */






/** @param place a file or a folder, which were just checked or made */
const seal = async (place) => {
    const mark = fingerprint(place);
    if (mark === undefined)
        throw new Error(`${place} vanished while it was sealed`);
    const draft = `${place}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(draft, 'wx', 0o600), true);
            await file.writeFile(mark);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(draft, sealOf(place));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(draft, { force: true });
    }
};
/** False also where nothing lies, or anything but plain files, folders and links. */
const isSealed = async (place) => {
    const mark = fingerprint(place);
    if (mark === undefined)
        return false;
    try {
        return (await (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readInPlace */ .$v)(sealOf(place), { most: 1024 })).toString() === mark;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo)
            return false;
        throw error;
    }
};
/** Removes what is sealed, and the seal before it. */
const breakSeal = async (place) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(sealOf(place), { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(place, { recursive: true, force: true });
};
const sealOf = (place) => `${place}.seal`;
/** Files in a folder that is sealed; a Python environment has some ten thousand. */
const MOST = 1_000_000;
/** Synchronous: the metadata of thousands of files takes a fifth of what it takes through promises. */
const fingerprint = (place) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let count = 0;
    const add = (file, name) => {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { bigint: true });
        if (++count > MOST)
            return false;
        hash.update(`${JSON.stringify([name, ...factsOf(found)])}\n`);
        if (found.isSymbolicLink())
            hash.update(`${JSON.stringify((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(file))}\n`);
        if (!found.isDirectory())
            return found.isFile() || found.isSymbolicLink();
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(file)
            .sort()
            .every(entry => add(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(file, entry), `${name}/${entry}`));
    };
    try {
        return add(place, '') ? hash.digest('hex') : undefined;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
};
/** A folder's own times change when it is moved; what is in it is listed. */
const factsOf = (found) => (found.isDirectory()
    ? [found.mode]
    : [found.mode, found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs]).map(String);


/***/ }),

/***/ 57077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ unpackedPart)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/seal.ts
var seal = __webpack_require__(66466);
// EXTERNAL MODULE: ./src/core/plain-file.ts
var plain_file = __webpack_require__(19130);
;// CONCATENATED MODULE: ./src/parts/tree-digest.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/**
 * One digest of all files and links below a folder: their paths, bytes, and where links lead. Modes do not count, since a
 * cache that is restored may lose them; folders count by what is in them.
 * @returns `sha256:…`, or undefined where anything else lies in it, or nothing
 */
const treeDigest = async (folder) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        const found = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
        const entries = found
            .filter(entry => !entry.isDirectory())
            .map(entry => ({ entry, file: external_node_path_default().join(entry.parentPath, entry.name) }))
            .map(({ entry, file }) => ({ entry, file, name: slashed(external_node_path_default().relative(folder, file)) }))
            .sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const { entry, file, name } of entries) {
            if (entry.isSymbolicLink())
                hash.update(`${JSON.stringify([name, 'link', slashed(await (0,promises_.readlink)(file))])}\n`);
            else
                hash.update(`${JSON.stringify([name, await fileDigest(file)])}\n`);
        }
        return entries.length === 0 ? undefined : `sha256:${hash.digest('hex')}`;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo || (0,errors/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
};
const slashed = (name) => name.split((external_node_path_default()).sep).join('/');
const CHUNK = 1024 * 1024;
const fileDigest = async (file) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const plain = __addDisposableResource(env_1, await (0,plain_file/* openInPlace */.Bg)(file), true);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const buffer = Buffer.allocUnsafe(CHUNK);
        for (;;) {
            const { bytesRead } = await plain.handle.read(buffer, 0, CHUNK);
            if (bytesRead === 0)
                return hash.digest('hex');
            hash.update(buffer.subarray(0, bytesRead));
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};

;// CONCATENATED MODULE: ./src/parts/fetch.ts










/**
 * The wanted files of a part, unpacked into the cache, and looked at again at each use: a folder that was changed or
 * restored since is used only if its bytes are the pinned ones, else fetched again. `npm pack` brings the package, so
 * the user's registry mirror, proxy and credentials apply; only bytes with the pinned integrity are unpacked.
 * @param wanted chooses files by their path inside the package (`bin/node`).
 * @param label sets apart two selections of the same part, e.g. `linux-x64`.
 * @returns the folder with the files.
 * @throws UserError `PART_UNAVAILABLE`, `PART_CORRUPT`.
 */
const unpackedPart = async (part, label, wanted, { cache, exec, log }, links = {}) => {
    const folder = external_node_path_default().resolve(cache, 'parts', `${part.name}-${part.version}-${label}`);
    if (await (0,seal/* isSealed */.dy)(folder))
        return folder;
    const there = await treeDigest(folder);
    if (there !== undefined && there === part.trees?.[label]) {
        await (0,seal/* seal */.od)(folder);
        return folder;
    }
    if (there !== undefined)
        log.warning(`The files of ${part.name} ${part.version} in the cache are not the ones that were put there.`);
    await (0,promises_.mkdir)(external_node_path_default().dirname(folder), { recursive: true });
    const work = await (0,promises_.mkdtemp)(`${folder}.`);
    try {
        log.info(`Fetching ${part.name} ${part.version} …`);
        const tarball = await packed(part, work, exec);
        await checkIntegrity(tarball, part);
        const draft = external_node_path_default().join(work, (0,external_node_crypto_.randomUUID)());
        await unpack(tarball, draft, wanted, part);
        for (const [place, target] of Object.entries(links)) {
            await (0,promises_.mkdir)(external_node_path_default().dirname(external_node_path_default().join(draft, place)), { recursive: true });
            await (0,promises_.symlink)(target, external_node_path_default().join(draft, place));
        }
        await settle(draft, folder, external_node_path_default().join(work, (0,external_node_crypto_.randomUUID)()));
        return folder;
    }
    finally {
        await (0,promises_.rm)(work, { recursive: true, force: true });
    }
};
const packed = async (part, folder, exec) => {
    const spec = `${part.name}@${part.version}`;
    const options = ['--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
    // Not in the user's project, whose .npmrc may name another registry and send it variables of the job.
    const { exitCode, stderr } = await exec('npm', ['pack', spec, ...options, '--prefix', folder], {
        cwd: folder
    });
    const file = (await (0,promises_.readdir)(folder)).find(name => name.endsWith('.tgz'));
    if (exitCode === 0 && file !== undefined)
        return external_node_path_default().join(folder, file);
    throw new errors/* UserError */.yo('PART_UNAVAILABLE', `npm could not fetch ${spec}.`, {
        hint: `Check that the runner reaches the npm registry. npm said: ${stderr.trim().slice(-300) || `exit code ${exitCode}`}`
    });
};
const checkIntegrity = async (tarball, part) => {
    const hash = (0,external_node_crypto_.createHash)('sha512');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(tarball, { highWaterMark: 1 << 20 }), hash);
    if (`sha512-${hash.digest('base64')}` === part.integrity)
        return;
    throw new errors/* UserError */.yo('PART_CORRUPT', `The package ${part.name}@${part.version} that npm brought is not the pinned one.`, {
        hint: 'A mirror or proxy changed it. Nothing of it was used; fetch it from another registry.'
    });
};
/** npm packages hold plain files, and keep them all under one folder, `package/` by custom. */
const unpack = async (tarball, folder, wanted, part) => {
    const entries = (0,tar_stream.extract)();
    const reading = (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(tarball), (0,external_node_zlib_.createGunzip)(), entries);
    reading.catch(() => { });
    for await (const entry of entries) {
        const { name, type, mode = 0 } = entry.header;
        const file = name.split('/').slice(1).join('/');
        if (type === 'directory' || !wanted(file)) {
            entry.resume();
            continue;
        }
        const target = external_node_path_default().join(folder, file);
        if (type !== 'file' || !target.startsWith(folder + (external_node_path_default()).sep))
            throw unsafe(part, name);
        await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
        await (0,external_node_stream_promises_.pipeline)(entry, (0,external_node_fs_.createWriteStream)(target, { mode: mode & 0o100 ? 0o755 : 0o644 }));
    }
    await reading;
};
const unsafe = ({ name, version }, entry) => new errors/* UserError */.yo('PART_CORRUPT', `The package ${name}@${version} holds "${entry.slice(0, 200)}", which is no plain file inside of it.`, {
    hint: 'Nothing of it was used. Please report it: this version of Scoreline asks for that very package.'
});
/** What is in the way is moved away first. Another process may have been faster with the same bytes. */
const settle = async (draft, folder, away) => {
    await (0,promises_.rename)(folder, away).catch(errors/* ifMissing */.W1);
    await (0,promises_.rename)(draft, folder).catch(error => {
        if (!(0,errors/* isErrno */.r)(error, 'ENOTEMPTY', 'EEXIST'))
            throw error;
    });
    await (0,seal/* seal */.od)(folder);
};


/***/ }),

/***/ 11462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UW: () => (/* binding */ onnxRuntimeModule),
/* harmony export */   aD: () => (/* binding */ loadOnnxRuntime),
/* harmony export */   dG: () => (/* binding */ onnxRuntimeFiles),
/* harmony export */   l3: () => (/* binding */ ONNX_RUNTIME_LINKS),
/* harmony export */   m4: () => (/* binding */ hostArchitecture),
/* harmony export */   uT: () => (/* binding */ onnxRuntimeCommonFiles)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_no_telemetry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58598);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57077);
/* harmony import */ var _pinned_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80766);





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
const loadOnnxRuntime = async (workshop) => {
    const module = await onnxRuntimeModule(workshop);
    (0,_core_no_telemetry_js__WEBPACK_IMPORTED_MODULE_2__/* .switchTelemetryOff */ .d)();
    return (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url)(module);
};
/** What to `require` for onnxruntime-node on this machine: an absolute path. */
const onnxRuntimeModule = async (workshop) => {
    try {
        return (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url).resolve('onnxruntime-node');
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isErrno */ .r)(error, 'MODULE_NOT_FOUND'))
            throw error;
        return installedInCache(workshop);
    }
};
/** As Node's module resolution wants it: relative, so that a cache can be moved. */
const ONNX_RUNTIME_LINKS = {
    'node_modules/onnxruntime-common': `../../${_pinned_js__WEBPACK_IMPORTED_MODULE_4__/* .ONNX_RUNTIME_COMMON */ .Z7.name}-${_pinned_js__WEBPACK_IMPORTED_MODULE_4__/* .ONNX_RUNTIME_COMMON */ .Z7.version}-any`
};
const installedInCache = async (workshop) => {
    const architecture = hostArchitecture();
    const label = `${process.platform}-${architecture}`;
    const files = onnxRuntimeFiles(process.platform, architecture);
    const [runtime] = await Promise.all([
        (0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackedPart */ .f)(_pinned_js__WEBPACK_IMPORTED_MODULE_4__/* .ONNX_RUNTIME */ .$Z, label, files, workshop, ONNX_RUNTIME_LINKS),
        (0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackedPart */ .f)(_pinned_js__WEBPACK_IMPORTED_MODULE_4__/* .ONNX_RUNTIME_COMMON */ .Z7, 'any', onnxRuntimeCommonFiles, workshop)
    ]);
    return runtime;
};
/** @throws UserError `PLATFORM_UNSUPPORTED` on a processor that onnxruntime has no build for. */
const hostArchitecture = () => {
    if (process.arch === 'x64' || process.arch === 'arm64')
        return process.arch;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('PLATFORM_UNSUPPORTED', `Scoreline does not run on ${process.arch} machines.`, {
        hint: 'Use an x64 or arm64 runner.'
    });
};


/***/ })

};
