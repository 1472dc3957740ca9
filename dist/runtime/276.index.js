export const id = 276;
export const ids = [276];
export const modules = {

/***/ 276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PythonBackend: () => (/* binding */ PythonBackend)
});

// EXTERNAL MODULE: ./src/runtime/log.ts
var log = __webpack_require__(390);
// EXTERNAL MODULE: ./src/runtime/backends/backend.ts
var backend = __webpack_require__(140);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./src/runtime/backends/python/frames.ts
const KIND = { request: 0, response: 1, ready: 2, failed: 3 };
const PREFIX = 16;
const NOTHING = Buffer.alloc(0);
const encodeFrame = (id, kind, head, body) => {
    const prefix = Buffer.allocUnsafe(PREFIX);
    prefix.writeUInt32LE(id, 0);
    prefix.writeUInt32LE(head.length, 4);
    prefix.writeUInt32LE(body.length, 8);
    prefix.writeUInt32LE(kind, 12);
    return [prefix, head, body];
};
/** Cuts a stream of chunks into frames. */
class FrameReader {
    #rest = NOTHING;
    /** Calls back for every frame that is complete with this chunk. */
    push(chunk, onFrame) {
        const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        let at = 0;
        while (bytes.length - at >= PREFIX) {
            const head = at + PREFIX;
            const body = head + bytes.readUInt32LE(at + 4);
            const end = body + bytes.readUInt32LE(at + 8);
            if (end > bytes.length)
                break;
            onFrame({
                id: bytes.readUInt32LE(at),
                kind: bytes.readUInt32LE(at + 12),
                head: bytes.subarray(head, body),
                body: bytes.subarray(body, end)
            });
            at = end;
        }
        this.#rest = at === bytes.length ? NOTHING : bytes.subarray(at);
    }
}

;// CONCATENATED MODULE: ./src/runtime/backends/python/python-worker.ts





/** One Python process with the user's script in it. */
class PythonWorker {
    ready;
    /** Resolves when the process is gone. */
    gone;
    #process;
    #requests;
    #pending = new Map();
    #turn = [];
    #next = 1;
    constructor({ python, home, env, cwd }) {
        this.#process = (0,external_node_child_process_.spawn)(python, ['-u', `${home}/worker.py`], {
            cwd,
            env: { ...env },
            stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe']
        });
        this.#requests = this.#process.stdio[3];
        const answers = this.#process.stdio[4];
        // A worker that dies closes its pipe: what was being written is answered through `gone`.
        this.#requests.on('error', () => { });
        const lines = [];
        this.#forward(this.#process.stdout, 'I', lines);
        this.#forward(this.#process.stderr, 'E', lines);
        const closed = new Promise(resolve => this.#process.once('close', () => resolve()));
        this.ready = new Promise((resolve, reject) => {
            const reader = new FrameReader();
            answers.on('data', (chunk) => reader.push(chunk, frame => {
                if (frame.kind === KIND.ready)
                    resolve(JSON.parse(frame.head.toString()));
                else if (frame.kind === KIND.failed)
                    reject(new backend/* StartError */.D4(frame.head.toString(), frame.body.toString()));
                else
                    this.#settle(frame);
            }));
            this.#process.once('error', error => reject(new backend/* StartError */.D4(`Python cannot be started: ${error.message}`)));
            void closed.then(() => reject(new backend/* StartError */.D4('The Python worker ended before it was ready.', lines.slice(-50).join('\n'))));
        });
        this.ready.catch(() => { });
        this.gone = closed.then(() => {
            for (const settle of this.#pending.values())
                settle(undefined);
            this.#pending.clear();
        });
    }
    get waiting() {
        return this.#pending.size;
    }
    /** The answer's frame; undefined when the worker died first. */
    run(head, body) {
        const id = this.#next++;
        if (this.#turn.length === 0)
            setImmediate(() => this.#flush());
        this.#turn.push(...encodeFrame(id, KIND.request, head, body));
        return new Promise(resolve => this.#pending.set(id, resolve));
    }
    kill() {
        this.#process.kill('SIGKILL');
    }
    /** Ends the process in order: the closed pipe is its sign. */
    async stop() {
        this.#requests.end();
        const timer = setTimeout(() => this.kill(), 2000);
        await this.gone;
        clearTimeout(timer);
    }
    #flush() {
        this.#requests.write(Buffer.concat(this.#turn));
        this.#turn = [];
    }
    #settle(frame) {
        this.#pending.get(frame.id)?.(frame);
        this.#pending.delete(frame.id);
    }
    /** What the script prints, line by line. */
    #forward(stream, level, keep) {
        if (stream === null)
            return;
        (0,external_node_readline_.createInterface)({ input: stream }).on('line', line => {
            keep.push(line);
            if (keep.length > 200)
                keep.shift();
            (0,log/* log */.Rm)(level, line, 'azmlinfsrv.print');
        });
    }
}

;// CONCATENATED MODULE: ./src/runtime/backends/python/python-backend.ts



const NO_HEAD = Buffer.alloc(0);
const FAILED_SCRIPT = 'An unexpected error occurred in scoring script. Check the logs for more info.';
/** Runs the user's entry script in Python workers. */
class PythonBackend {
    #models;
    #settings;
    #home;
    #meter;
    #workers = [];
    #wantsHeaders = false;
    #stopping = false;
    constructor(models, settings, home, meter) {
        this.#models = models;
        this.#settings = settings;
        this.#home = home;
        this.#meter = meter;
    }
    async start() {
        this.#workers = Array.from({ length: this.#settings.workers }, () => this.#open());
        try {
            const [first] = await Promise.all(this.#workers.map(worker => worker.ready));
            this.#wantsHeaders = first?.wantsHeaders ?? false;
        }
        catch (error) {
            for (const worker of this.#workers)
                worker.kill();
            throw error;
        }
        for (const worker of this.#workers)
            this.#replaceWhenGone(worker);
    }
    async score({ method, query, headers, body }) {
        const plain = method === 'POST' && !this.#wantsHeaders && !isForm(headers['content-type']);
        const head = plain ? NO_HEAD : Buffer.from(JSON.stringify({ method, query, headers }));
        const worker = this.#least();
        const timeout = this.#settings.scoringTimeoutMs;
        let timedOut = false;
        const timer = setTimeout(() => {
            timedOut = true;
            worker.kill();
        }, timeout);
        const frame = await worker.run(head, body);
        clearTimeout(timer);
        if (frame !== undefined)
            return responseOf(frame);
        return timedOut
            ? (0,backend/* errorResponse */.yj)(500, `Scoring timeout after ${timeout} ms`, true)
            : (0,backend/* errorResponse */.yj)(500, 'The Python worker ended while it worked on this request.', true);
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
        const example = this.#models[0]?.sampleInput ?? {};
        return { input: { type: 'object', example }, output: { type: 'object', example: {} } };
    }
    async stop() {
        this.#stopping = true;
        await Promise.all(this.#workers.map(worker => worker.stop()));
    }
    #open() {
        const { python, appRoot, entryScript, modelDir } = this.#settings;
        return new PythonWorker({
            python,
            home: this.#home,
            cwd: appRoot,
            env: {
                ...process.env,
                LISTEN_FDS: undefined,
                NODE_CHANNEL_FD: undefined,
                AML_APP_ROOT: appRoot,
                AZUREML_ENTRY_SCRIPT: entryScript,
                AZUREML_MODEL_DIR: modelDir,
                OMP_NUM_THREADS: process.env.OMP_NUM_THREADS ?? '1'
            }
        });
    }
    #replaceWhenGone(worker) {
        void worker.gone.then(async () => {
            if (this.#stopping)
                return;
            (0,log/* log */.Rm)('W', 'A Python worker ended; starting another');
            this.#meter.workerRestarted();
            const next = this.#open();
            this.#workers = this.#workers.map(other => (other === worker ? next : other));
            await next.ready.catch(() => new Promise(resolve => setTimeout(resolve, 1000)));
            this.#replaceWhenGone(next);
        });
    }
    #least() {
        return this.#workers.reduce((least, worker) => worker.waiting < least.waiting ? worker : least);
    }
}
const isForm = (contentType) => contentType !== undefined &&
    /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(contentType);
/** An answer without a head is the common case: status 200, JSON. */
const responseOf = ({ head, body }) => {
    const { status = 200, headers, failed = false, ms } = head.length === 0 ? {} : JSON.parse(head.toString());
    if (status === 500 && failed && body.length === 0)
        return (0,backend/* errorResponse */.yj)(500, FAILED_SCRIPT, true);
    return {
        status,
        headers: headers ?? { 'content-type': 'application/json' },
        body: Buffer.from(body),
        runFailed: failed,
        runMs: ms
    };
};


/***/ })

};
