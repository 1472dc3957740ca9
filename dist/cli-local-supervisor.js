export const id = 2655;
export const ids = [2655];
export const modules = {

/***/ 72655:
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
// EXTERNAL MODULE: ./src/core/write-whole.ts
var write_whole = __webpack_require__(64550);
// EXTERNAL MODULE: ./src/targets/local/control.ts
var control = __webpack_require__(21263);
// EXTERNAL MODULE: ./src/targets/local/private-folder.ts
var private_folder = __webpack_require__(54534);
// EXTERNAL MODULE: ./src/targets/local/service-log.ts
var service_log = __webpack_require__(45050);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/targets/local/printed-lines.ts

/** More of one line is not kept: what a service prints is bounded in bytes, with or without line ends. */
const MOST_OF_A_LINE = 16 * 1024;
/**
 * Cuts what a program prints into lines, one `take` a line. Of a longer line its beginning is given at once, and its length
 * when it ends; a part of a line at the end of the output counts as one.
 */
class PrintedLines {
    #take;
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #line = '';
    /** Signs of the current line that are not kept. */
    #left = 0;
    constructor(take) {
        this.#take = take;
    }
    write(bytes) {
        const parts = this.#decoder.write(bytes).split('\n');
        for (const [i, part] of parts.entries()) {
            if (i > 0)
                this.#end();
            this.#add(part);
        }
    }
    end() {
        this.#add(this.#decoder.end());
        if (this.#line !== '' || this.#left > 0)
            this.#end();
    }
    #add(part) {
        const room = MOST_OF_A_LINE - this.#line.length;
        this.#line += part.slice(0, room);
        this.#left += Math.max(0, part.length - room);
    }
    #end() {
        const line = this.#line.replace(/\r$/, '');
        this.#take(this.#left === 0 ? line : `${line}… (${this.#left} more characters)`);
        this.#line = '';
        this.#left = 0;
    }
}
/** The last lines of a program, no more of them than `most` characters in all. */
class LastLines {
    lines = [];
    #most;
    #size = 0;
    constructor(most = 256 * 1024) {
        this.#most = most;
    }
    add(line) {
        this.lines.push(line);
        this.#size += line.length + 1;
        while (this.#size > this.#most && this.lines.length > 1)
            this.#size -= (this.lines.shift()?.length ?? 0) + 1;
    }
}

;// CONCATENATED MODULE: ./src/targets/local/service-process.ts


/** A process that does not end when asked has this long to answer what it has. */
const END_LIMIT_MS = 30_000;
/** How long the last words of a process that ended may take to come. */
const OUTPUT_LIMIT_MS = 1000;
/** One process of a service: the scoring runtime with its IPC channel. */
class ServiceProcess {
    #last = new LastLines();
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
            stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
            // A group of its own: what it started ends with it.
            detached: true
        });
        for (const stream of [this.#process.stdout, this.#process.stderr])
            if (stream) {
                const lines = new PrintedLines(line => {
                    this.#last.add(line);
                    log.write(line);
                });
                stream.on('data', bytes => lines.write(bytes));
                stream.on('end', () => lines.end());
            }
        this.gone = new Promise(resolve => {
            const end = (ending) => {
                if (this.alive)
                    this.ending = ending;
                this.alive = false;
                this.#endGroup();
                resolve();
            };
            this.#process.once('error', error => end(`it could not be started: ${error.message}`));
            const ended = (code, signal) => end(signal ? `killed by ${signal}` : `exit code ${code}`);
            this.#process.once('close', ended);
            // A program it started may keep its output open.
            this.#process.once('exit', (code, signal) => {
                setTimeout(() => ended(code, signal), OUTPUT_LIMIT_MS).unref();
            });
        });
        this.#ready = new Promise(resolve => {
            this.#process.on('message', message => {
                if (message.type === 'ready')
                    resolve(true);
            });
            void this.gone.then(() => resolve(false));
        });
    }
    /** The last lines it wrote, for the person who reads why it did not start. */
    get lines() {
        return this.#last.lines;
    }
    /** Whether it serves within the limit, and before nobody waits for it any more. */
    async ready(limitMs, signal) {
        let timer;
        const late = new Promise(resolve => {
            const stop = (why) => {
                this.ending = why;
                resolve(false);
            };
            timer = setTimeout(() => stop(`not ready after ${limitMs / 1000} s`), limitMs);
            if (signal?.aborted)
                stop('cancelled');
            signal?.addEventListener('abort', () => stop('cancelled'), { once: true });
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
    /** Workers that a process which was killed, or which gave up, left behind. */
    #endGroup() {
        const { pid } = this.#process;
        try {
            if (pid !== undefined)
                process.kill(-pid, 'SIGKILL');
        }
        catch {
            // There are none.
        }
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
/** More connections do not wait for a service that is being started again. */
const MOST_WAITING = 1024;
/** Runs until the service is stopped. @param folder the service's own folder. */
const supervise = async (folder) => {
    (0,private_folder/* privateFolder */.q)(folder);
    const socketPath = (0,control/* controlSocket */.D)(folder, process.env);
    if ((await (0,control/* ask */.k)(socketPath, { op: 'status' })) !== undefined)
        return;
    const supervisor = new Supervisor(folder, socketPath);
    await supervisor.listen();
};
class Supervisor {
    #folder;
    #log;
    #socketPath;
    #control;
    #front;
    #current;
    /** The one that is being started. */
    #next;
    #record;
    #command;
    #waiting = [];
    #stopping = false;
    #crashes = 0;
    /** Deployments one after the other; the newest is the last. */
    #turn = Promise.resolve();
    #turns = 0;
    constructor(folder, socketPath) {
        this.#folder = folder;
        this.#log = new service_log/* ServiceLog */.s(external_node_path_default().join(folder, 'service.log'));
        this.#socketPath = socketPath;
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
        const gone = new AbortController();
        socket.setEncoding('utf8');
        socket.on('error', () => { });
        // Who asks waits for the answer, and goes only when the deployment was cancelled.
        socket.on('end', () => gone.abort());
        socket.on('close', () => gone.abort());
        socket.on('data', async (chunk) => {
            text += chunk;
            if (!text.endsWith('\n'))
                return;
            const answer = await this.#answer(JSON.parse(text), gone.signal).catch((error) => failed('not started', String(error)));
            socket.end(`${JSON.stringify(answer)}\n`);
        });
    }
    async #answer(request, gone) {
        switch (request.op) {
            case 'status':
                return this.#status();
            case 'run':
                return this.#inTurn(() => this.#run(request, gone));
            case 'stop':
                setImmediate(() => void this.#stop());
                return this.#status();
        }
    }
    #status() {
        const state = this.#current?.alive ? 'running' : this.#record ? 'failed' : 'deploying';
        return { ok: true, state, ...(this.#record ? { record: this.#record } : {}) };
    }
    async #inTurn(work) {
        this.#turns++;
        const answer = this.#turn.then(work);
        this.#turn = answer.catch(() => { });
        try {
            return await answer;
        }
        finally {
            this.#turns--;
            // Nothing came up, and nobody else tries.
            setImmediate(() => {
                if (this.#turns === 0 && this.#record === undefined)
                    void this.#stop();
            });
        }
    }
    async #run({ record, command }, gone) {
        if (this.#stopping || gone.aborted)
            return failed('stopped', 'the service is being stopped');
        const port = await this.#open(record.settings.port);
        if (port === undefined)
            return failed('port in use', String(record.settings.port));
        const next = new ServiceProcess(command, this.#log);
        this.#next = next;
        const ready = await next.ready(record.settings.startTimeoutSeconds * 1000, gone);
        this.#next = undefined;
        if (!ready || gone.aborted || this.#stopping) {
            await next.end();
            return failed('not started', next.ending, next.lines);
        }
        this.#record = { ...record, settings: { ...record.settings, port } };
        this.#command = command;
        await this.#write(this.#record);
        await this.#adopt(next);
        return this.#status();
    }
    /** The variables of a service may be secrets: only its owner may read what is written down. */
    async #write(record) {
        await (0,write_whole/* writeWhole */.f)(external_node_path_default().join(this.#folder, 'service.json'), JSON.stringify(record), undefined, 0o600);
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
            else if (this.#waiting.length < MOST_WAITING)
                this.#waiting.push(socket);
            else
                socket.destroy();
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
        await Promise.all([this.#current?.end(), this.#next?.end()]);
        await (0,promises_.rm)(this.#socketPath, { force: true });
        process.exit(0);
    }
}
const failed = (problem, message, log = []) => ({ ok: false, problem, message, log });
const portOf = (server) => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
};

;// CONCATENATED MODULE: ./src/cli/local-supervisor.ts
/** The process that keeps a local service: started by the local target, not by people. */



/***/ }),

/***/ 74296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ ifMissing),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   iA: () => (/* binding */ withMore),
/* harmony export */   r: () => (/* binding */ isErrno),
/* harmony export */   up: () => (/* binding */ hasCode),
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
    /** The input it is about, when it is about one. */
    input;
    /** What else was found wrong at the same time, each an error of its own. */
    others;
    constructor(code, message, options = {}) {
        super(message, { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.at = options.at;
        this.input = options.input;
        this.others = options.others ?? [];
    }
}
/** The same error with more said of it. What it says already stays. */
const withMore = (error, more) => {
    const { code, message, hint, at = more.at, input = more.input, others, cause } = error;
    return new UserError(code, message, { hint, cause, at, input, others });
};
/**
 * True for the error that Node's file system and network calls throw with one of these codes (`ENOENT`, `EEXIST`, …).
 * Looks at the code alone: an error made in another realm is no `instanceof Error` here.
 */
const isErrno = (error, ...codes) => typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    codes.includes(String(error.code));
/** True for an error of ours with one of these codes. */
const hasCode = (error, ...codes) => error instanceof UserError && codes.includes(error.code);
/** For a `catch` where a file need not be there: undefined, or the error that it is. */
const ifMissing = (error) => {
    if (isErrno(error, 'ENOENT'))
        return undefined;
    throw error;
};
/** The message of anything that can be thrown. */
const messageOf = (error) => typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);


/***/ }),

/***/ 67204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ signalsSeen)
/* harmony export */ });
/**
 * Resolves when signals of the system that came before have been handed to their listeners: they are read once a turn of
 * the loop, after which a second `setImmediate` comes. https://nodejs.org/learn/asynchronous-work/event-loop-timers-and-nexttick
 */
const signalsSeen = async () => {
    for (let turn = 1; turn <= 2; turn++)
        await new Promise(setImmediate);
};


/***/ }),

/***/ 64550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _signals_seen_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67204);




/**
 * Replaces a file in one step: readers see the old bytes or the new ones, never a part.
 * @param draft where the bytes are written first, on the same disk; beside the file when left out.
 * @param mode of the file, of which the process's umask takes away.
 * @param signal aborted before the new bytes take the place of the old ones, those stay
 */
const writeWhole = async (file, bytes, draft = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), `.${node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(file)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`), mode = 0o666, signal) => {
    try {
        // A draft is a new file: a link that has its name already is not followed.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, bytes, { flag: 'wx', mode, flush: true });
        if (signal)
            await (0,_signals_seen_js__WEBPACK_IMPORTED_MODULE_3__/* .signalsSeen */ .d)();
        signal?.throwIfAborted();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (error) {
        // The error of the disk is the one to report.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true }).catch(() => { });
        throw error;
    }
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
/* harmony import */ var _private_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54534);
/** How the target and a service's supervisor speak: one JSON line each way over a unix socket. */







/**
 * The socket of a service's supervisor, in a folder that only this user may look into: the system's own for such things where
 * there is one, else below the user's state folder. Named by a hash, since a unix socket's path must stay under 108 bytes.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 * @throws UserError `FOLDER_NOT_PRIVATE`
 */
const controlSocket = (serviceFolder, env) => {
    const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(node_path__WEBPACK_IMPORTED_MODULE_4___default().resolve(serviceFolder)).digest('hex').slice(0, 24);
    const sockets = controlFolders(env)
        .map(folder => node_path__WEBPACK_IMPORTED_MODULE_4___default().join(folder, `${name}.sock`))
        .filter(socket => Buffer.byteLength(socket) < LONGEST_PATH);
    // The same user may have a session once and none another time: a service is found in both.
    const found = sockets.find(node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync) ?? sockets[0];
    if (found === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo('FOLDER_NOT_PRIVATE', 'The path of your state folder is too long.', {
            hint: 'Set XDG_RUNTIME_DIR or XDG_STATE_HOME to a folder of yours with a shorter path.'
        });
    (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .privateFolder */ .q)(node_path__WEBPACK_IMPORTED_MODULE_4___default().dirname(found));
    return found;
};
/** Linux takes 107 bytes, macOS 103. */
const LONGEST_PATH = 104;
const controlFolders = (env) => {
    const { XDG_RUNTIME_DIR: runtime, XDG_STATE_HOME: state } = env;
    const home = env.HOME && node_path__WEBPACK_IMPORTED_MODULE_4___default().isAbsolute(env.HOME) ? env.HOME : (0,node_os__WEBPACK_IMPORTED_MODULE_3__.homedir)();
    const ofState = state && node_path__WEBPACK_IMPORTED_MODULE_4___default().isAbsolute(state) ? state : node_path__WEBPACK_IMPORTED_MODULE_4___default().join(home, '.local', 'state');
    return [
        ...(runtime && node_path__WEBPACK_IMPORTED_MODULE_4___default().isAbsolute(runtime) && isWritable(runtime) ? [runtime] : []),
        ofState
    ].map(folder => node_path__WEBPACK_IMPORTED_MODULE_4___default().join(folder, 'scoreline'));
};
const isWritable = (folder) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
};
/**
 * Asks a supervisor; undefined when none listens. Giving up closes the connection, which ends a deployment that is under way.
 */
const ask = (socketPath, request, signal) => new Promise((resolve, reject) => {
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.connect)(socketPath);
    const give = () => {
        socket.destroy();
        reject(signal?.reason);
    };
    if (signal?.aborted)
        return give();
    signal?.addEventListener('abort', give);
    socket.once('close', () => signal?.removeEventListener('abort', give));
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

/***/ 54534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ privateFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/**
 * Makes a folder that only this user may look into, and checks that it is one: a folder, no link, of this user, which nobody
 * else may write to. One that others may read is closed to them.
 * @throws UserError `FOLDER_NOT_PRIVATE`
 */
const privateFolder = (folder) => {
    const problem = problemOf(folder);
    if (problem !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('FOLDER_NOT_PRIVATE', `The folder "${folder}" ${problem}.`, {
            hint: 'Services are controlled through it, so it must be yours alone. Delete it and deploy again, or set XDG_RUNTIME_DIR to a folder of yours.'
        });
    return folder;
};
const problemOf = (folder) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'EEXIST'))
            return `cannot be made: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`;
    }
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
    if (!found.isDirectory())
        return 'is not a folder but something else';
    const user = process.getuid?.();
    // Windows has neither owners nor modes of this kind.
    if (user === undefined)
        return undefined;
    if (found.uid !== user)
        return 'belongs to another user';
    if ((found.mode & 0o022) !== 0)
        return 'may be changed by other users';
    if ((found.mode & 0o077) !== 0)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 0o700);
    return undefined;
};


/***/ }),

/***/ 45050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ ServiceLog),
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


/** Lines a service wrote: one file for its owner alone, moved aside to `….1` before it grows too large. */
class ServiceLog {
    #file;
    #limit;
    #size;
    constructor(file, limit = 8 * 1024 * 1024) {
        this.#file = file;
        this.#limit = limit;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'a', 0o600));
        this.#size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size;
    }
    /** A line that cannot be written, on a full disk, is lost: the service goes on. */
    write(line) {
        const bytes = Buffer.from(`${line}\n`);
        try {
            if (this.#size + bytes.length > this.#limit) {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(this.#file, `${this.#file}.1`);
                this.#size = 0;
            }
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(this.#file, bytes, { mode: 0o600 });
            this.#size += bytes.length;
        }
        catch { }
    }
}
/** The last lines of a log, from the file that was moved aside too. */
const lastLines = async (file, count) => {
    const linesIn = async (name) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(name, 'utf8').catch(() => '')).split('\n').slice(0, -1);
    const lines = await linesIn(file);
    const older = lines.length < count ? await linesIn(`${file}.1`) : [];
    return [...older, ...lines].slice(-count);
};


/***/ })

};
