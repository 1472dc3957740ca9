export const id = 5428;
export const ids = [5428,2063];
export const modules = {

/***/ 95428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  supervise: () => (/* reexport */ supervise)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/oci/file.ts
var file = __webpack_require__(22063);
// EXTERNAL MODULE: ./src/targets/local/control.ts
var control = __webpack_require__(21263);
;// CONCATENATED MODULE: ./src/targets/local/service-log.ts

/** Lines a service wrote: one file, moved aside to `….1` before it grows too large. */
class ServiceLog {
    #file;
    #limit;
    #size;
    constructor(file, limit = 8 * 1024 * 1024) {
        this.#file = file;
        this.#limit = limit;
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a'));
        this.#size = (0,external_node_fs_.statSync)(file).size;
    }
    write(line) {
        const bytes = Buffer.from(`${line}\n`);
        if (this.#size + bytes.length > this.#limit) {
            (0,external_node_fs_.renameSync)(this.#file, `${this.#file}.1`);
            this.#size = 0;
        }
        (0,external_node_fs_.appendFileSync)(this.#file, bytes);
        this.#size += bytes.length;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./src/targets/local/service-process.ts


const KEPT_LINES = 300;
/** A process that does not end when asked has this long to answer what it has. */
const END_LIMIT_MS = 30_000;
/** One process of a service: the scoring runtime with its IPC channel. */
class ServiceProcess {
    /** The last lines it wrote, for the person who reads why it did not start. */
    lines = [];
    gone;
    #process;
    #ready;
    /** How it ended, in words. */
    ending = 'it still runs';
    alive = true;
    constructor({ command, args, cwd, env }, log) {
        this.#process = (0,external_node_child_process_.spawn)(command, [...args], {
            cwd,
            env: { ...env },
            stdio: ['ignore', 'pipe', 'pipe', 'ipc']
        });
        for (const stream of [this.#process.stdout, this.#process.stderr])
            if (stream)
                (0,external_node_readline_.createInterface)({ input: stream }).on('line', line => {
                    this.lines.push(line);
                    if (this.lines.length > KEPT_LINES)
                        this.lines.shift();
                    log.write(line);
                });
        this.gone = new Promise(resolve => {
            const end = (ending) => {
                if (this.alive)
                    this.ending = ending;
                this.alive = false;
                resolve();
            };
            this.#process.once('error', error => end(`it could not be started: ${error.message}`));
            this.#process.once('close', (code, signal) => end(signal ? `killed by ${signal}` : `exit code ${code}`));
        });
        this.#ready = new Promise(resolve => {
            this.#process.on('message', message => {
                if (message.type === 'ready')
                    resolve(true);
            });
            void this.gone.then(() => resolve(false));
        });
    }
    /** Whether it serves within the limit. */
    async ready(limitMs) {
        let timer;
        const late = new Promise(resolve => {
            timer = setTimeout(() => {
                this.ending = `not ready after ${limitMs / 1000} s`;
                resolve(false);
            }, limitMs);
        });
        const ready = await Promise.race([this.#ready, late]);
        clearTimeout(timer);
        return ready;
    }
    /** Hands a connection over. */
    take(socket) {
        this.#process.send({ type: 'connection' }, socket, error => {
            if (error)
                socket.destroy();
        });
    }
    async end() {
        if (!this.alive)
            return;
        this.#process.kill('SIGTERM');
        const timer = setTimeout(() => this.#process.kill('SIGKILL'), END_LIMIT_MS);
        await this.gone;
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./src/targets/local/supervisor.ts
/**
 * The process that owns a service's address on this machine. It takes the connections and hands each to the service's
 * process, so that a new process can take over between two connections and none is refused. It outlives the step that
 * started it, restarts a service that crashes, keeps its log, and ends when the service is deleted.
 */










/** How long a deployment waits for the previous process to answer what it has. */
const LONGEST_HANDOVER_MS = 5000;
const RESTART_DELAYS_MS = [200, 1000, 5000, 15_000];
/** Runs until the service is stopped. @param folder the service's own folder. */
const supervise = async (folder) => {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const supervisor = new Supervisor(folder);
    await supervisor.listen();
};
class Supervisor {
    #folder;
    #log;
    #socketPath;
    #control;
    #front;
    #current;
    #record;
    #command;
    #waiting = [];
    #stopping = false;
    #crashes = 0;
    constructor(folder) {
        this.#folder = folder;
        this.#log = new ServiceLog(external_node_path_default().join(folder, 'service.log'));
        this.#socketPath = (0,control/* controlSocket */.D)(folder);
        this.#control = (0,external_node_net_.createServer)({ allowHalfOpen: true }, socket => this.#converse(socket));
    }
    listen() {
        return new Promise((resolve, reject) => {
            this.#control.once('error', reject);
            // A socket file of a supervisor that was killed is in the way; the target asks it first, so nobody listens there.
            (0,external_node_fs_.rmSync)(this.#socketPath, { force: true });
            this.#control.listen(this.#socketPath, resolve);
            this.#watchFolder();
        });
    }
    #converse(socket) {
        let text = '';
        socket.setEncoding('utf8');
        socket.on('error', () => { });
        socket.on('data', async (chunk) => {
            text += chunk;
            if (!text.endsWith('\n'))
                return;
            const answer = await this.#answer(JSON.parse(text)).catch((error) => ({
                ok: false,
                problem: 'not started',
                message: String(error),
                log: []
            }));
            socket.end(`${JSON.stringify(answer)}\n`);
        });
    }
    async #answer(request) {
        switch (request.op) {
            case 'status':
                return this.#status();
            case 'run':
                return this.#run(request);
            case 'stop':
                setImmediate(() => void this.#stop());
                return this.#status();
        }
    }
    #status() {
        const state = this.#current?.alive ? 'running' : this.#record ? 'failed' : 'deploying';
        return { ok: true, state, ...(this.#record ? { record: this.#record } : {}) };
    }
    async #run({ record, command }) {
        const port = await this.#open(record.settings.port);
        if (port === undefined) {
            const answer = {
                ok: false,
                problem: 'port in use',
                message: String(record.settings.port),
                log: []
            };
            if (this.#record === undefined)
                setImmediate(() => void this.#stop());
            return answer;
        }
        const next = new ServiceProcess(command, this.#log);
        const ready = await next.ready(record.settings.startTimeoutSeconds * 1000);
        if (!ready) {
            await next.end();
            if (this.#record === undefined)
                setImmediate(() => void this.#stop());
            return { ok: false, problem: 'not started', message: next.ending, log: next.lines };
        }
        this.#record = { ...record, settings: { ...record.settings, port } };
        this.#command = command;
        await (0,file/* writeWhole */.f)(external_node_path_default().join(this.#folder, 'service.json'), JSON.stringify(this.#record));
        await this.#adopt(next);
        return this.#status();
    }
    /**
     * The new process takes every connection from here on; the old one answers what it has and ends. Waiting for that
     * (but not for ever) means that who asks after a deployment is answered by the new one, on old connections too.
     */
    async #adopt(next) {
        const previous = this.#current;
        this.#current = next;
        for (const socket of this.#waiting.splice(0))
            next.take(socket);
        void next.gone.then(() => this.#afterEnd(next));
        setTimeout(() => {
            if (this.#current === next && next.alive)
                this.#crashes = 0;
        }, 30_000).unref();
        if (previous !== undefined)
            await Promise.race([previous.end(), (0,external_node_timers_promises_.setTimeout)(LONGEST_HANDOVER_MS)]);
    }
    /** Crashed, not stopped: start it again, later each time. Connections wait meanwhile. */
    async #afterEnd(ended) {
        if (this.#stopping || this.#current !== ended || this.#command === undefined)
            return;
        const delay = RESTART_DELAYS_MS[Math.min(this.#crashes, RESTART_DELAYS_MS.length - 1)] ?? 0;
        this.#crashes++;
        this.#log.write(`The service's process ended (${ended.ending}); starting it again in ${delay} ms`);
        await (0,external_node_timers_promises_.setTimeout)(delay);
        if (this.#stopping || this.#current !== ended)
            return;
        const next = new ServiceProcess(this.#command, this.#log);
        if (await next.ready((this.#record?.settings.startTimeoutSeconds ?? 60) * 1000))
            return this.#adopt(next);
        await next.end();
        void this.#afterEnd(ended);
    }
    /** The port that is served; undefined when another program has it. */
    #open(port) {
        if (this.#front !== undefined)
            return Promise.resolve(this.#record?.settings.port ?? portOf(this.#front));
        const front = (0,external_node_net_.createServer)({ pauseOnConnect: true }, socket => {
            if (this.#current?.alive)
                this.#current.take(socket);
            else
                this.#waiting.push(socket);
        });
        return new Promise((resolve, reject) => {
            front.once('error', error => (0,errors/* isErrno */.r)(error, 'EADDRINUSE', 'EACCES') ? resolve(undefined) : reject(error));
            front.listen({ port: port ?? 0, host: '127.0.0.1', backlog: 1024 }, () => {
                this.#front = front;
                resolve(portOf(front));
            });
        });
    }
    /** A folder that was deleted by hand takes its service with it. */
    #watchFolder() {
        setInterval(() => {
            (0,promises_.stat)(external_node_path_default().join(this.#folder, 'service.log')).catch(error => {
                if ((0,errors/* isErrno */.r)(error, 'ENOENT'))
                    void this.#stop();
            });
        }, 5000).unref();
    }
    async #stop() {
        if (this.#stopping)
            return;
        this.#stopping = true;
        this.#front?.close();
        for (const socket of this.#waiting)
            socket.destroy();
        await this.#current?.end();
        await (0,promises_.rm)(this.#socketPath, { force: true });
        process.exit(0);
    }
}
const portOf = (server) => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
};

;// CONCATENATED MODULE: ./src/actions/local-supervisor.ts
/** The process that keeps a local service: started by the local target, not by people. */



/***/ }),

/***/ 74296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   r: () => (/* binding */ isErrno),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** What went wrong in the caller's workflow, and the one thing to do about it. */
class UserError extends Error {
    name = 'UserError';
    /** `AREA_WHAT`, one of the codes explained in docs/errors.md. */
    code;
    /** The next step, as a sentence. */
    hint;
    /** Where in the user's own files the cause lies, when that is known. */
    at;
    constructor(code, message, options = {}) {
        super(message, { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.at = options.at;
    }
}
/**
 * True for the error that Node's file system and network calls throw with one of these codes (`ENOENT`, `EEXIST`, …).
 * Looks at the code alone: an error made in another realm is no `instanceof Error` here.
 */
const isErrno = (error, ...codes) => typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    codes.includes(String(error.code));
/** The message of anything that can be thrown. */
const messageOf = (error) => typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);


/***/ }),

/***/ 22063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole),
/* harmony export */   z: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
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
/** Files read and written the way a store needs it: in bounded memory, and whole or not at all. */



const CHUNK = 1024 * 1024;
/**
 * The bytes of a file from `start`, `length` of them. While the caller works on one chunk the next is being read;
 * a chunk stays untouched only until the next one is asked for.
 */
async function* readChunks(file, start = 0, length = Number.POSITIVE_INFINITY) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await openForReading(file), true);
        const buffers = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
        let at = start;
        const end = start + length;
        const next = (turn) => {
            const buffer = buffers[turn % 3];
            const wanted = Math.min(CHUNK, end - at);
            return handle.file.read(buffer, 0, wanted, at);
        };
        let turn = 0;
        let pending = end > at ? next(turn) : undefined;
        while (pending !== undefined) {
            const { bytesRead, buffer } = await pending;
            if (bytesRead === 0)
                return;
            at += bytesRead;
            turn++;
            pending = end > at ? next(turn) : undefined;
            yield buffer.subarray(0, bytesRead);
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
}
/**
 * Replaces a file in one step: readers see the old bytes or the new ones, never a part.
 * @param draft where the bytes are written first, on the same disk; beside the file when left out.
 */
const writeWhole = async (file, bytes, draft = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), `.${node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(file)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`)) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, bytes, { flush: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
};
const openForReading = async (file) => {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file);
    return { file: handle, [Symbol.asyncDispose]: () => handle.close() };
};


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


/***/ })

};
