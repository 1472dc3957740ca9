export const id = 137;
export const ids = [137];
export const modules = {

/***/ 137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PythonBackend: () => (/* binding */ PythonBackend)
});

// EXTERNAL MODULE: ./src/runtime/json.ts
var json = __webpack_require__(972);
// EXTERNAL MODULE: ./src/runtime/log.ts
var log = __webpack_require__(390);
// EXTERNAL MODULE: ./src/runtime/backends/backend.ts
var backend = __webpack_require__(140);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(421);
;// CONCATENATED MODULE: ./src/runtime/backends/python/frames.ts
/** `piece` and `lastPiece` are the body of a response whose head says `stream`; `cancel` says that nobody reads on. `collected` is
 * what the script gave to a ModelDataCollector, as JSON. */
const KIND = {
    request: 0,
    response: 1,
    ready: 2,
    failed: 3,
    piece: 4,
    lastPiece: 5,
    cancel: 6,
    plain: 7,
    collected: 8
};
const PRINTED = 16;
const PREFIX = 16;
const NOTHING = Buffer.alloc(0);
/** No answer is larger: Node.js 20 has no larger buffers, and what names one has written into our pipe. */
const MOST_BYTES = 2 ** 32 - 1;
/** No head is larger: a status, header lines, schemas. */
const MOST_HEAD_BYTES = 16 * 1024 * 1024;
const encodeFrame = (id, kind, head, body) => {
    const prefix = Buffer.allocUnsafe(PREFIX);
    prefix.writeUInt32LE(id, 0);
    prefix.writeUInt32LE(head.length, 4);
    prefix.writeUInt32LE(body.length, 8);
    prefix.writeUInt32LE(kind, 12);
    return [prefix, head, body];
};
/**
 * Cuts a stream of chunks into frames. A frame that comes in many chunks is put together where it will stay: each of its
 * bytes is copied once, however many chunks bring it.
 */
class FrameReader {
    /** The beginning of a frame whose size is not known yet. */
    #rest = NOTHING;
    /** The frame that is being filled, and how much of it is there. */
    #filling;
    #filled = 0;
    /**
     * Calls back for every frame that is complete with this chunk. Its body is the callback's to keep; its head is not.
     * @throws RangeError for a length that no worker of ours sends.
     */
    push(chunk, onFrame) {
        const bytes = this.#filling === undefined ? this.#withRest(chunk) : this.#fill(chunk, onFrame);
        let at = 0;
        while (bytes.length - at >= PREFIX) {
            const size = sizeAt(bytes, at);
            if (size > bytes.length - at)
                break;
            onFrame(frameAt(bytes, at, copied));
            at += size;
        }
        if (at < bytes.length)
            this.#keep(bytes.subarray(at));
    }
    #withRest(chunk) {
        if (this.#rest.length === 0)
            return chunk;
        const bytes = Buffer.concat([this.#rest, chunk]);
        this.#rest = NOTHING;
        return bytes;
    }
    /** What is left of the chunk once the frame has all it needs. */
    #fill(chunk, onFrame) {
        const whole = this.#filling;
        const count = chunk.copy(whole, this.#filled);
        this.#filled += count;
        if (this.#filled === whole.length) {
            this.#filling = undefined;
            onFrame(frameAt(whole, 0, asItIs));
        }
        return chunk.subarray(count);
    }
    #keep(bytes) {
        if (bytes.length < PREFIX) {
            this.#rest = bytes;
            return;
        }
        this.#filling = Buffer.allocUnsafe(sizeAt(bytes, 0));
        this.#filled = bytes.copy(this.#filling);
    }
}
const sizeAt = (bytes, at) => {
    const head = bytes.readUInt32LE(at + 4);
    const size = PREFIX + head + bytes.readUInt32LE(at + 8);
    if (head > MOST_HEAD_BYTES || size > MOST_BYTES)
        throw new RangeError(`A frame of ${size} bytes is more than any answer may have`);
    return size;
};
const asItIs = (bytes) => bytes;
const copied = (bytes) => Buffer.from(bytes);
const frameAt = (bytes, at, own) => {
    const head = at + PREFIX;
    const body = head + bytes.readUInt32LE(at + 4);
    const kind = bytes.readUInt32LE(at + 12);
    return {
        id: bytes.readUInt32LE(at),
        kind: kind & ~PRINTED,
        printed: (kind & PRINTED) !== 0,
        head: bytes.subarray(head, body),
        body: own(bytes.subarray(body, body + bytes.readUInt32LE(at + 8)))
    };
};

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(193);
;// CONCATENATED MODULE: ./src/runtime/backends/python/output.ts

/** A longer line is cut here, and goes on as the next one: a log is read line by line, in memory. */
const MOST_LINE = 32 * 1024;
/**
 * Cuts what a stream brings into lines of text, each of at most 32 Ki characters however long it goes on. What is left
 * at the end is a line too.
 */
const onLines = (stream, onLine) => {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let afterReturn = false;
    const add = (piece) => {
        let at = 0;
        while (rest.length + piece.length - at > MOST_LINE) {
            const end = at + MOST_LINE - rest.length;
            onLine(rest + piece.slice(at, end));
            rest = '';
            at = end;
        }
        rest += piece.slice(at);
    };
    const take = (text) => {
        // The two characters of one line's end may come apart.
        const pieces = (afterReturn && text.startsWith('\n') ? text.slice(1) : text).split(LINE_END);
        if (text !== '')
            afterReturn = text.endsWith('\r');
        const last = pieces.pop();
        for (const piece of pieces) {
            add(piece);
            onLine(rest);
            rest = '';
        }
        add(last);
    };
    stream.on('data', (chunk) => take(decoder.write(chunk)));
    stream.once('close', () => {
        take(decoder.end());
        if (rest !== '')
            onLine(rest);
        rest = '';
    });
};
/** Progress bars end their lines by a carriage return alone. */
const LINE_END = /\r\n|\n|\r/;
/** The last lines that came, bounded in number and in size. */
class LastLines {
    #lines = [];
    #size = 0;
    add(line) {
        this.#lines.push(line);
        this.#size += line.length;
        while (this.#lines.length > MOST_KEPT || this.#size > MOST_KEPT_SIZE)
            this.#size -= this.#lines.shift().length;
    }
    /** The last so many of them. */
    text(count) {
        return this.#lines.slice(-count).join('\n');
    }
}
const MOST_KEPT = 200;
const MOST_KEPT_SIZE = 128 * 1024;

;// CONCATENATED MODULE: ./src/runtime/backends/python/pieces.ts
/** The body of an answer that a script makes piece by piece. The worker waits while too much lies here unread. */
class Pieces {
    #waiting = [];
    #onFull;
    #onCancel;
    #size = 0;
    #over = false;
    #error;
    #wake = () => { };
    constructor(onFull, onCancel) {
        this.#onFull = onFull;
        this.#onCancel = onCancel;
    }
    push(piece) {
        this.#waiting.push(piece);
        this.#size += piece.length;
        if (this.#size > pieces_MOST_BYTES)
            this.#onFull(true);
        this.#wake();
    }
    end(error) {
        this.#over = true;
        this.#error = error;
        this.#wake();
    }
    async *[Symbol.asyncIterator]() {
        try {
            for (;;) {
                const piece = this.#waiting.shift();
                if (piece !== undefined) {
                    this.#size -= piece.length;
                    if (this.#size <= pieces_MOST_BYTES)
                        this.#onFull(false);
                    yield piece;
                }
                else if (this.#error !== undefined)
                    throw this.#error;
                else if (this.#over)
                    return;
                else
                    await new Promise(resolve => {
                        this.#wake = resolve;
                    });
            }
        }
        finally {
            this.#waiting.length = 0;
            this.#size = 0;
            this.#onFull(false);
            if (!this.#over)
                this.#onCancel();
        }
    }
}
const pieces_MOST_BYTES = 1024 * 1024;

;// CONCATENATED MODULE: ./src/runtime/backends/python/printed.ts

/** A line as loggers of the official server write it; a script's logging.json may have asked for the same. */
const LOGGED = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ([DIWEC]) \[\d+\] (\S{1,200}) - (.*)$/;
const LEVELS = { D: 'I', I: 'I', W: 'W', E: 'E', C: 'E' };
/** Takes a line of a worker into the log: one that names its level and logger keeps them, all others were printed. */
const logPrinted = (line, level) => {
    const [, letter, logger, text] = line.charCodeAt(0) === TWO ? (LOGGED.exec(line) ?? []) : [];
    if (letter === undefined || logger === undefined)
        (0,log/* log */.Rm)(level, line, 'azmlinfsrv.print');
    else
        (0,log/* log */.Rm)(LEVELS[letter] ?? level, text ?? '', logger);
};
const TWO = '2'.charCodeAt(0);

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/runtime/backends/python/progress.ts



const BYTES = 8;
let count = 0;
/**
 * Memory that a worker shares with us: the first and last id of the requests that `run()` was called for most recently.
 * It shows, after a worker has died, which requests may be retried.
 */
class Progress {
    /** For the worker's process; undefined where no file can be made. */
    file;
    #range = Buffer.alloc(BYTES);
    constructor() {
        try {
            const name = external_node_path_default().join((0,external_node_os_.tmpdir)(), `scoreline-${process.pid}-${count++}`);
            this.file = (0,external_node_fs_.openSync)(name, 'wx+', 0o600);
            (0,external_node_fs_.unlinkSync)(name);
            (0,external_node_fs_.ftruncateSync)(this.file, BYTES);
        }
        catch {
            this.file = undefined;
        }
    }
    /** Undefined when nothing is known. */
    read() {
        if (this.file === undefined)
            return undefined;
        (0,external_node_fs_.readSync)(this.file, this.#range, 0, BYTES, 0);
        return { first: this.#range.readUInt32LE(0), last: this.#range.readUInt32LE(4) };
    }
    close() {
        if (this.file !== undefined)
            (0,external_node_fs_.closeSync)(this.file);
    }
}

;// CONCATENATED MODULE: ./src/runtime/backends/python/python-worker.ts








const python_worker_NOTHING = Buffer.alloc(0);
/** How long a worker may be late with its own timeout: C code that does not let Python run cannot be interrupted. */
const TIMEOUT_GRACE_MS = 2000;
/** So much is put together for one write; more is written as it lies. */
const SMALL_TURN = 64 * 1024;
const WATCH_MS = 500;
const STOP_MS = 2000;
/** How long what a process has left in its pipes is read once it is gone. */
const LAST_WORDS_MS = 200;
/** One Python process with the user's script in it. It runs one request after the other. */
class PythonWorker {
    ready;
    wasReady = false;
    /** Resolves when the process is gone. */
    gone;
    #options;
    #process;
    #requests;
    #answers;
    #progress = new Progress();
    #pending = new Map();
    #streams = new Map();
    #turn = [];
    #next = 1;
    #ended = false;
    #running = { id: 0, since: 0 };
    #timedOut = false;
    /** Whether something that was printed may not be in the log yet. */
    #unwritten = false;
    constructor(options) {
        this.#options = options;
        const { python, home, env, cwd } = options;
        this.#process = (0,external_node_child_process_.spawn)(python, ['-u', `${home}/worker.py`], {
            cwd,
            env: { ...env },
            stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', this.#progress.file ?? 'ignore']
        });
        this.#requests = this.#process.stdio[3];
        this.#answers = this.#process.stdio[4];
        // A worker that dies closes its pipe: what was being written is reported through `gone`.
        this.#requests.on('error', () => { });
        const lines = new LastLines();
        this.#forward(this.#process.stdout, 'I', lines);
        this.#forward(this.#process.stderr, 'E', lines);
        const closed = new Promise(resolve => this.#process.once('close', () => resolve()));
        this.#process.once('exit', () => setTimeout(() => this.#closePipes(), LAST_WORDS_MS));
        this.ready = new Promise((resolve, reject) => {
            const reader = new FrameReader();
            const take = (frame) => {
                if (frame.kind === KIND.ready) {
                    resolve(JSON.parse(frame.head.toString()));
                    this.wasReady = true;
                }
                else if (frame.kind === KIND.failed)
                    reject(new backend/* StartError */.D4(frame.head.toString(), frame.body.toString()));
                else
                    this.#take(frame);
            };
            let readable = true;
            this.#answers.on('data', (chunk) => {
                if (!readable)
                    return;
                try {
                    reader.push(chunk, take);
                }
                catch (error) {
                    // The script has changed what writes JSON, or has written into our pipe: nothing that follows can be trusted.
                    readable = false;
                    (0,log/* log */.Rm)('E', `A Python worker sent what cannot be read: ${error}`);
                    this.kill();
                }
            });
            this.#process.once('error', error => reject(new backend/* StartError */.D4(`Python cannot be started: ${error.message}`)));
            void closed.then(() => reject(new backend/* StartError */.D4('The Python worker ended before it was ready.', lines.text(50))));
        });
        this.ready.catch(() => { });
        const watch = setInterval(() => this.#watch(), WATCH_MS).unref();
        this.gone = closed.then(() => {
            clearInterval(watch);
            this.#ended = true;
            options.onGone(this);
            this.#tellTheRest();
            this.#progress.close();
        });
    }
    get waiting() {
        return this.#pending.size + this.#streams.size;
    }
    /** Resolves with `not reached` when the process died before it called `run()` for this request. */
    run(head, body) {
        if (this.#ended)
            return Promise.resolve('not reached');
        const id = this.#next++;
        this.#send(id, KIND.request, head, body);
        return new Promise(resolve => this.#pending.set(id, resolve));
    }
    kill() {
        this.#process.kill('SIGKILL');
    }
    /** Ends the process in order: it answers what it has; the closed pipe is its sign. */
    async stop(graceMs = STOP_MS) {
        if (this.#turn.length > 0)
            this.#flush();
        this.#requests.end();
        const timer = setTimeout(() => this.kill(), graceMs);
        await this.gone;
        clearTimeout(timer);
    }
    #send(id, kind, head, body) {
        if (this.#turn.length === 0)
            setImmediate(() => this.#flush());
        this.#turn.push(...encodeFrame(id, kind, head, body));
    }
    #flush() {
        if (this.#turn.length === 0 || this.#requests.writableEnded)
            return;
        const turn = this.#turn;
        this.#turn = [];
        if (turn.reduce((size, part) => size + part.length, 0) <= SMALL_TURN) {
            this.#requests.write(Buffer.concat(turn));
            return;
        }
        this.#requests.cork();
        for (const part of turn)
            if (part.length > 0)
                this.#requests.write(part);
        this.#requests.uncork();
    }
    #take({ id, kind, printed, head, body }) {
        if (kind === KIND.collected)
            this.#options.onCollected(body);
        else if (kind === KIND.piece)
            this.#streams.get(id)?.push(body);
        else if (kind === KIND.lastPiece) {
            this.#streams.get(id)?.end(head.length > 0 ? new Error('the script failed') : undefined);
            this.#streams.delete(id);
            this.#options.onRoom();
        }
        else {
            const parsed = kind === KIND.plain ? { ms: head.readDoubleLE() } : JSON.parse(head.toString());
            const answer = { head: parsed, body: parsed.stream ? this.#openStream(id) : body };
            this.#settle(id, answer, printed);
        }
    }
    #openStream(id) {
        const pieces = new Pieces(full => (full ? this.#answers.pause() : this.#answers.resume()), () => {
            this.#streams.delete(id);
            if (!this.#ended)
                this.#send(id, KIND.cancel, python_worker_NOTHING, python_worker_NOTHING);
        });
        this.#streams.set(id, pieces);
        return pieces;
    }
    #settle(id, reply, printed = false) {
        const tell = this.#pending.get(id);
        this.#pending.delete(id);
        this.#options.onRoom();
        if (tell === undefined)
            return;
        // What lies in the worker's pipes is read by the next turn of the loop at the latest.
        if (printed)
            setImmediate(() => this.#tell(tell, reply));
        else
            this.#tell(tell, reply);
    }
    /** What run() has printed is in the log before its answer goes out: nothing may lose it then. */
    #tell(tell, reply) {
        if (!this.#unwritten) {
            tell(reply);
            return;
        }
        this.#unwritten = false;
        void (0,log/* logWritten */.Ej)().then(() => tell(reply));
    }
    /** The process died: a request that had reached `run()` cannot be asked again, the others can. */
    #tellTheRest() {
        for (const pieces of this.#streams.values())
            pieces.end(new Error('the Python worker ended'));
        const { first, last } = this.#reached();
        for (const id of [...this.#pending.keys()]) {
            const reached = id >= first && id <= last;
            this.#settle(id, !reached ? 'not reached' : this.#timedOut ? 'timed out' : 'died');
        }
    }
    #reached() {
        const [oldest = 0] = this.#pending.keys();
        return this.#progress.read() ?? { first: oldest, last: oldest };
    }
    /** Kills a process that does not end `run()` in time by itself. */
    #watch() {
        const { first } = this.#reached();
        const now = performance.now();
        if (!this.#pending.has(first) || first !== this.#running.id) {
            this.#running = { id: this.#pending.has(first) ? first : 0, since: now };
            return;
        }
        if (now - this.#running.since < this.#options.timeoutMs + TIMEOUT_GRACE_MS)
            return;
        this.#timedOut = true;
        this.kill();
    }
    /** Programs that the script started may outlive it and hold its pipes open: nobody waits for them. */
    #closePipes() {
        for (const pipe of this.#process.stdio)
            pipe?.destroy();
    }
    /** What the script prints, line by line. */
    #forward(stream, level, keep) {
        if (stream === null)
            return;
        onLines(stream, line => {
            keep.add(line);
            logPrinted(line, level);
            this.#unwritten = true;
        });
    }
}

// EXTERNAL MODULE: ./src/runtime/secrets.ts
var secrets = __webpack_require__(205);
// EXTERNAL MODULE: ./src/runtime/settings.ts + 2 modules
var runtime_settings = __webpack_require__(744);
;// CONCATENATED MODULE: ./src/runtime/backends/python/variables.ts




/** The environment of a script: the server's own without its secrets, and what the official command sets for scripts. */
const scriptVariables = (settings, env) => ({
    ...(0,secrets/* withoutSecrets */.c)(env),
    ...officialVariables(settings),
    // Where the connections of this process come from concerns nobody else.
    LISTEN_FDS: undefined,
    NODE_CHANNEL_FD: undefined,
    NODE_CHANNEL_SERIALIZATION_MODE: undefined,
    // As Azure's own services said it to a ModelDataCollector.
    AML_MODEL_DC_STORAGE_ENABLED: settings.collect === undefined ? undefined : 'true',
    SCORING_TIMEOUT_MS: String(settings.scoringTimeoutMs),
    OMP_NUM_THREADS: env.OMP_NUM_THREADS ?? '1'
});
/**
 * What the official command exports before it starts its server, whatever came by an argument, a variable or not at all.
 * Names and defaults: azureml_inference_server_http 1.5.1, amlserver.py.
 */
const officialVariables = (settings) => {
    const { appRoot, modelDir, workers, port, healthPort, insights } = settings;
    return {
        AML_APP_ROOT: appRoot,
        AZUREML_ENTRY_SCRIPT: entryScriptOf(settings),
        ...given('AZUREML_MODEL_DIR', modelDir),
        ...given('AZUREML_CONFIG_FILE', settings.configFile && external_node_path_default().resolve(settings.configFile)),
        ...given('AML_CORS_ORIGINS', settings.corsOrigins.join(',') || undefined),
        ...given('AML_APP_INSIGHTS_KEY', insights.key),
        ...given('HTTP_X_MS_SERVER_VERSION', settings.serverVersionHeader ? runtime_settings/* SERVER_VERSION */.rh : undefined),
        AML_APP_INSIGHTS_ENABLED: insights.enabled ? 'true' : 'false',
        TRANSPORT_PROTOCOL: settings.transport,
        WORKER_COUNT: String(workers),
        SERVER_PORT: String(port),
        HEALTH_PORT: String(healthPort ?? port)
    };
};
/** Left out, rather than unset, where nothing was given: a variable of the environment stands. */
const given = (name, value) => value === undefined ? {} : { [name]: value };
/** As the official command writes it: absolute, without links. One that is not there is left for the worker to report. */
const entryScriptOf = ({ appRoot, entryScript }) => {
    if (entryScript === undefined)
        return undefined;
    try {
        return (0,external_node_fs_.realpathSync)(external_node_path_default().resolve(appRoot, entryScript));
    }
    catch {
        return entryScript;
    }
};
/** The start-up lines of the official server, which scrapers of its log look for. Pure. */
const startUpLines = (variables) => [
    `Scoreline scoring runtime, which answers as Azure ML Inferencing HTTP server v${runtime_settings/* SERVER_VERSION */.rh.split('/')[1]}`,
    'Server Settings',
    '---------------',
    ...DESCRIBED.map(([name, what]) => `${what}: ${shown(name, variables[name])}`),
    'Server Routes',
    '---------------',
    `Liveness Probe: GET   127.0.0.1:${variables.HEALTH_PORT}/`,
    `Score:          POST  127.0.0.1:${variables.SERVER_PORT}/score`
];
const DESCRIBED = [
    ['AZUREML_ENTRY_SCRIPT', 'Entry Script Name'],
    ['AZUREML_MODEL_DIR', 'Model Directory'],
    ['AZUREML_CONFIG_FILE', 'Config File'],
    ['WORKER_COUNT', 'Worker Count'],
    ['WORKER_TIMEOUT', 'Worker Timeout (seconds)'],
    ['SERVER_PORT', 'Server Port'],
    ['HEALTH_PORT', 'Health Port'],
    ['AML_APP_INSIGHTS_ENABLED', 'Application Insights Enabled'],
    ['AML_APP_INSIGHTS_KEY', 'Application Insights Key'],
    ['HTTP_X_MS_SERVER_VERSION', 'Inferencing HTTP server version'],
    ['AML_CORS_ORIGINS', 'CORS for the specified origins'],
    ['SEPERATE_HEALTH_ENDPOINT', 'Create dedicated endpoint for health']
];
const shown = (name, value) => {
    if (value === undefined)
        return 'None';
    if (name === 'AML_APP_INSIGHTS_KEY')
        return 'AppInsights key provided';
    return name === 'AML_CORS_ORIGINS' ? `Enabling CORS for ${value}` : value;
};

;// CONCATENATED MODULE: ./src/runtime/backends/python/python-backend.ts





const NO_HEAD = Buffer.alloc(0);
/** How long a request that has not reached `run()` is tried again while workers keep dying. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 20;
const RESTART_MS = 1000;
/** What a worker gives to run_batch() at once: python/scoreline_worker/serve.py. */
const MOST_TOGETHER = 64;
/** Runs the user's entry script in Python workers. */
class PythonBackend {
    #models;
    #settings;
    #home;
    #meter;
    #variables;
    #onCollected;
    #workers = [];
    #script = { kind: 'text', wantsHeaders: false, batches: false, schemas: null };
    #stopping = false;
    /** Requests that wait for a worker with room, in the order they came. */
    #line = [];
    /** @param onCollected called with what the script gives to a ModelDataCollector, as JSON */
    constructor(models, settings, home, meter, onCollected) {
        this.#onCollected = onCollected;
        this.#models = models;
        this.#settings = settings;
        this.#home = home;
        this.#meter = meter;
        this.#variables = scriptVariables(settings, process.env);
        for (const line of startUpLines(this.#variables))
            (0,log/* log */.Rm)('I', line);
        if (settings.insights.enabled)
            (0,log/* log */.Rm)('W', 'Application Insights is not part of this runtime: nothing is sent there');
    }
    async start() {
        const workers = Array.from({ length: this.#settings.workers }, () => this.#open());
        try {
            const [first] = await Promise.all(workers.map(worker => worker.ready));
            if (first !== undefined)
                this.#script = first;
            this.#workers = workers;
        }
        catch (error) {
            for (const worker of workers)
                worker.kill();
            throw error;
        }
    }
    async score(request) {
        const { method, query, headers, body, secure, requestId } = request;
        const { kind, wantsHeaders } = this.#script;
        const plain = method === 'POST' &&
            kind === 'text' &&
            !wantsHeaders &&
            headers.traceparent === undefined &&
            !isForm(headers['content-type']);
        const head = plain
            ? NO_HEAD
            : Buffer.from(JSON.stringify({ method, query, headers, secure, requestId }));
        // A text is JSON to nearly every script, and its JSON knows no mark in front.
        const reply = await this.#ask(head, kind === 'text' ? (0,json/* withoutBomBytes */.eX)(body) : body);
        if (typeof reply === 'object')
            return responseOf(reply);
        return (0,backend/* errorResponse */.yj)(500, this.#reason(reply), reply !== 'not reached');
    }
    /** A request that never reached `run()` goes to another worker: its caller does not notice. */
    async #ask(head, body) {
        const deadline = performance.now() + PATIENCE_MS;
        for (;;) {
            let worker = this.#line.length === 0 ? this.#withRoom() : undefined;
            while (worker === undefined) {
                await new Promise(resolve => this.#line.push(resolve));
                worker = this.#withRoom();
            }
            const reply = await worker.run(head, body);
            if (reply !== 'not reached' || this.#stopping || performance.now() > deadline)
                return reply;
            await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
        }
    }
    /** How long `run()` may take before its worker is replaced. */
    get #timeoutMs() {
        return Math.min(this.#settings.scoringTimeoutMs, this.#settings.workerTimeoutMs);
    }
    #reason(reply) {
        if (reply === 'timed out')
            return `Scoring timeout after ${this.#timeoutMs} ms`;
        return reply === 'died'
            ? 'The Python worker ended while run() worked on this request.'
            : 'No Python worker could be started for this request. Check the logs for more info.';
    }
    models() {
        if (this.#models.length === 0)
            return [
                {
                    name: this.#settings.serviceName,
                    version: this.#settings.serviceVersion,
                    signature: undefined
                }
            ];
        return this.#models.map(({ name, version, signature, sampleInput }) => ({
            name,
            version,
            signature,
            sampleInput
        }));
    }
    schemas() {
        const { schemas } = this.#script;
        const example = this.#models[0]?.sampleInput ?? {};
        return {
            input: schemas?.input ?? { type: 'object', example },
            output: schemas?.output ?? { type: 'object', example: {} },
            ...(schemas ? { versions: schemas.versions } : {})
        };
    }
    /** New workers load the changed script; the old ones answer what they have. */
    async reload() {
        const old = this.#workers;
        await this.start();
        await Promise.all(old.map(worker => worker.stop(this.#settings.drainMs)));
    }
    async stop() {
        this.#stopping = true;
        await Promise.all(this.#workers.map(worker => worker.stop()));
    }
    #open() {
        const { python, appRoot } = this.#settings;
        const timeoutMs = this.#timeoutMs;
        const worker = new PythonWorker({
            python,
            home: this.#home,
            cwd: appRoot,
            timeoutMs,
            onGone: worker => this.#replace(worker),
            onCollected: this.#onCollected,
            onRoom: () => this.#line.shift()?.(),
            env: this.#variables
        });
        worker.ready.then(() => {
            for (const call of this.#line.splice(0))
                call();
        }, () => { });
        return worker;
    }
    /** A worker that ended by itself has its place taken. One that could not even start makes the next one wait. */
    #replace(gone) {
        if (this.#stopping || !this.#workers.includes(gone))
            return;
        (0,log/* log */.Rm)('W', 'A Python worker ended; starting another');
        this.#meter.workerRestarted();
        const open = () => {
            this.#workers = this.#workers.map(worker => (worker === gone ? this.#open() : worker));
        };
        if (gone.wasReady)
            open();
        else
            setTimeout(open, RESTART_MS);
    }
    /**
     * The worker for the next request. Where there are several, each has one at a time: what lies in a worker's pipe waits
     * for its `run()`, however long that takes, while the others have nothing to do.
     */
    #withRoom() {
        const worker = this.#least();
        if (this.#workers.length === 1 || !worker.wasReady)
            return worker;
        const most = this.#script.batches ? MOST_TOGETHER : 1;
        return worker.waiting < most ? worker : undefined;
    }
    /** The worker with the least to do; one that still loads the script only when no other is there. */
    #least() {
        return this.#workers.reduce((least, worker) => worker.wasReady === least.wasReady
            ? worker.waiting < least.waiting
                ? worker
                : least
            : worker.wasReady
                ? worker
                : least);
    }
}
const isForm = (contentType) => contentType !== undefined &&
    /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(contentType);
const responseOf = ({ head, body }) => {
    const { status = 200, headers = backend/* JSON_HEADERS */.eT, failed = false, ms } = head;
    return { status, headers, body, runFailed: failed ?? undefined, runMs: ms };
};


/***/ })

};
