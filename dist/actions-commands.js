export const id = 6964;
export const ids = [6964];
export const modules = {

/***/ 92913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   OO: () => (/* binding */ TERMINAL_COMMANDS),
/* harmony export */   OZ: () => (/* binding */ ABOUT),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/** Every action, by the name of its folder below `actions/`; the root action is `run`. Loaded when called. */
const COMMANDS = {
    run: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(4340), __webpack_require__.e(3382), __webpack_require__.e(7325), __webpack_require__.e(885), __webpack_require__.e(16), __webpack_require__.e(8000), __webpack_require__.e(1833), __webpack_require__.e(66), __webpack_require__.e(6239), __webpack_require__.e(4249), __webpack_require__.e(9047), __webpack_require__.e(1510), __webpack_require__.e(7896)]).then(__webpack_require__.bind(__webpack_require__, 47896)),
    'register-model': () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(7325), __webpack_require__.e(885), __webpack_require__.e(16), __webpack_require__.e(1833), __webpack_require__.e(6239), __webpack_require__.e(5942)]).then(__webpack_require__.bind(__webpack_require__, 75942)),
    'build-image': () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(4340), __webpack_require__.e(7325), __webpack_require__.e(885), __webpack_require__.e(16), __webpack_require__.e(8000), __webpack_require__.e(1833), __webpack_require__.e(66), __webpack_require__.e(6239), __webpack_require__.e(4249)]).then(__webpack_require__.bind(__webpack_require__, 34249)),
    'deploy-target': () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(7325), __webpack_require__.e(885), __webpack_require__.e(16), __webpack_require__.e(8000), __webpack_require__.e(66), __webpack_require__.e(1510), __webpack_require__.e(185)]).then(__webpack_require__.bind(__webpack_require__, 21510)),
    'smoke-test': () => Promise.all(/* import() */[__webpack_require__.e(3382), __webpack_require__.e(7325), __webpack_require__.e(9047), __webpack_require__.e(5559)]).then(__webpack_require__.bind(__webpack_require__, 49047)),
    keys: () => Promise.all(/* import() */[__webpack_require__.e(7325), __webpack_require__.e(1863)]).then(__webpack_require__.bind(__webpack_require__, 91863)),
    'clean-up': () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(7325), __webpack_require__.e(885), __webpack_require__.e(16), __webpack_require__.e(8000), __webpack_require__.e(1506)]).then(__webpack_require__.bind(__webpack_require__, 91506))
};
/** What there is on a terminal besides. */
const TERMINAL_COMMANDS = {
    list: () => Promise.all(/* import() */[__webpack_require__.e(7325), __webpack_require__.e(967)]).then(__webpack_require__.bind(__webpack_require__, 967)),
    status: () => Promise.all(/* import() */[__webpack_require__.e(7325), __webpack_require__.e(5101)]).then(__webpack_require__.bind(__webpack_require__, 75101)),
    logs: () => Promise.all(/* import() */[__webpack_require__.e(7325), __webpack_require__.e(8136)]).then(__webpack_require__.bind(__webpack_require__, 8136)),
    lineage: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(7325), __webpack_require__.e(885), __webpack_require__.e(16), __webpack_require__.e(8000), __webpack_require__.e(4978)]).then(__webpack_require__.bind(__webpack_require__, 14978)),
    inspect: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(7325), __webpack_require__.e(885), __webpack_require__.e(16), __webpack_require__.e(8000), __webpack_require__.e(5103)]).then(__webpack_require__.bind(__webpack_require__, 45103)),
    copy: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(7325), __webpack_require__.e(885), __webpack_require__.e(16), __webpack_require__.e(8000), __webpack_require__.e(7052)]).then(__webpack_require__.bind(__webpack_require__, 57052)),
    reload: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(7325), __webpack_require__.e(885), __webpack_require__.e(4510)]).then(__webpack_require__.bind(__webpack_require__, 84510)),
    demo: () => Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(4340), __webpack_require__.e(3382), __webpack_require__.e(7325), __webpack_require__.e(885), __webpack_require__.e(16), __webpack_require__.e(8000), __webpack_require__.e(1833), __webpack_require__.e(66), __webpack_require__.e(6239), __webpack_require__.e(4249), __webpack_require__.e(9047), __webpack_require__.e(1510), __webpack_require__.e(4972)]).then(__webpack_require__.bind(__webpack_require__, 94972))
};
/** What each does, in one sentence: the descriptions in every action.yml, and what `--help` lists. */
const ABOUT = {
    run: 'Puts a trained model behind a tested scoring endpoint: registers it, builds an image, deploys it and tests it.',
    'register-model': 'Registers a trained model in an OCI registry or folder, under the next version of its name.',
    'build-image': 'Builds an image that serves registered models, with or without an entry script.',
    'deploy-target': 'Runs an image as a service at a target, and reports whether that creates, updates or changes nothing.',
    'smoke-test': 'Posts samples to a scoring endpoint and checks the answers and the latency.',
    keys: 'Shows the keys of a service by their first characters, and rotates one of them while the other stays valid.',
    'clean-up': 'Deletes a service, an image or a model, and frees what nothing uses any more.',
    list: 'Lists the services of a target.',
    status: 'Prints what one service is doing: its state, image and address.',
    logs: 'Prints the last lines that a service wrote.',
    lineage: 'Prints where a service or an image comes from: image, models, run, commit. As JSON.',
    inspect: 'Shows what a model or an image is, what it holds, and what uses it.',
    copy: 'Copies models and images between folders and registries: same versions, same digests.',
    reload: 'Serves a changed entry script on this machine, without building an image.',
    demo: 'Shows the whole story on this machine: the diabetes model, registered, built, served, tested, cleaned up.',
    serve: 'Serves an entry script or an ONNX model from this machine, with no image.'
};
const isCommand = (name) => Object.hasOwn(COMMANDS, name);


/***/ }),

/***/ 15139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WN: () => (/* binding */ cancellation),
/* harmony export */   cJ: () => (/* binding */ Cancelled)
/* harmony export */ });
/* unused harmony export GRACE_MS */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** Why work is given up: somebody cancelled the job, or pressed Ctrl-C. */
class Cancelled extends Error {
    name = 'Cancelled';
    by;
    constructor(by) {
        super(`Cancelled by ${by}.`);
        this.by = by;
    }
    /** As shells count: 130 for SIGINT, 143 for SIGTERM. */
    get exitCode() {
        return 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[this.by];
    }
}
/**
 * How long work may take to end in order after a signal, in milliseconds: a cancelled job sends SIGINT, 7.5 s later SIGTERM,
 * and kills 2.5 s after that.
 * https://docs.github.com/actions/reference/workflow-cancellation-reference
 */
const GRACE_MS = { SIGINT: 7000, SIGTERM: 2000 };
/**
 * Aborted by the first SIGINT or SIGTERM with a `Cancelled`, so that work can end in order; the second one, or the end of
 * the grace, ends the process at once, whatever it waits for.
 * @param grace `false` for work that hands the signals on, and knows itself when it is over
 */
const cancellation = (say, grace = GRACE_MS) => {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => {
            if (controller.signal.aborted)
                return end(signal);
            controller.abort(new Cancelled(signal));
            if (grace === false)
                return;
            setTimeout(() => {
                say(`Cancelled by ${signal}; what was under way did not end by itself.`);
                end(signal);
            }, grace[signal]).unref();
        });
    return controller.signal;
};
/**
 * Ends the process by the signal itself, as if it had not been caught. `process.exit` would wait for a thread that hangs in
 * a read of a file.
 */
const end = (signal) => {
    for (const other of ['SIGINT', 'SIGTERM'])
        process.removeAllListeners(other);
    process.kill(process.pid, signal);
};


/***/ }),

/***/ 40369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ outliveClosedPipes)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** Whoever read our output may stop, as `head` does: work goes on, and what it says is lost. */
const outliveClosedPipes = () => {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', error => {
            if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(error, 'EPIPE'))
                throw error;
        });
};


/***/ }),

/***/ 73713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ execUntil)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46193);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_string_decoder__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_child_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41821);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);




/** Milliseconds that a program has to end by itself when it is told to. A runner gives a cancelled step ten seconds. */
const GRACE = 3000;
/** Milliseconds that output is waited for when a program has ended: what it left running may hold its pipes for ever. */
const LAST_OUTPUT = 10_000;
/** Characters that are kept of what a program writes: no answer that is read is longer, and a log may be endless. */
const MOST_KEPT = 64 * 1024 * 1024;
const LONGEST_LINE = 64 * 1024;
/**
 * Runs programs without a shell, each with the variables that `core/child-environment.ts` lists for it.
 * @param cancelled ends every program that is running, with all it started itself
 */
const execUntil = (cancelled, grace = GRACE) => async (command, args, options = {}) => {
    const { which } = await __webpack_require__.e(/* import() */ 8701).then(__webpack_require__.bind(__webpack_require__, 88701));
    const program = await which(command, false);
    if (program === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('PROGRAM_MISSING', `The program "${command}" is not on this machine.`, {
            hint: `Install it, or put its folder on PATH. It was needed for: ${command} ${args[0] ?? ''}`.trim()
        });
    const signal = AbortSignal.any([cancelled, ...(options.signal ? [options.signal] : [])]);
    signal.throwIfAborted();
    return run(program, args, { ...options, signal }, grace);
};
const run = (program, args, { cwd, env = process.env, allow, set, input, onLine, signal }, grace) => new Promise((resolve, reject) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
        ...(cwd ? { cwd } : {}),
        env: { ...(0,_core_child_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnvironment */ .Q)(program, env, allow), ...set },
        // A group of its own, so that what it starts ends with it.
        detached: process.platform !== 'win32',
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true
    });
    const end = ending(child, grace);
    const cancel = () => end('SIGTERM');
    signal.addEventListener('abort', cancel, { once: true });
    const [stdout, stderr] = [collected(onLine), collected(onLine)];
    child.stdout.on('data', stdout.take);
    child.stderr.on('data', stderr.take);
    // A program that does not read its input closes the pipe; its exit code says more.
    child.stdin.on('error', () => { });
    child.stdin.end(input ?? '');
    const done = () => {
        signal.removeEventListener('abort', cancel);
        end();
    };
    child.once('error', error => {
        done();
        reject(error);
    });
    let last;
    child.once('exit', () => {
        last = setTimeout(() => closePipes(child), LAST_OUTPUT);
    });
    child.once('close', code => {
        clearTimeout(last);
        done();
        if (signal.aborted)
            reject(signal.reason);
        else
            resolve({ exitCode: code ?? 1, stdout: stdout.end(), stderr: stderr.end() });
    });
});
/** Groups that are running: whatever ends this process ends them too. */
const running = new Set();
const endAll = () => {
    for (const child of running)
        killGroup(child, 'SIGKILL');
};
/** Ends the program's group: asked first, and killed when it stays. Without a signal, forgets it. */
const ending = (child, grace) => {
    let timer;
    if (running.size === 0)
        process.once('exit', endAll);
    running.add(child);
    return signal => {
        if (signal !== undefined) {
            killGroup(child, signal);
            timer = setTimeout(() => {
                killGroup(child, 'SIGKILL');
                closePipes(child);
            }, grace);
            return;
        }
        if (timer !== undefined)
            killGroup(child, 'SIGKILL');
        clearTimeout(timer);
        running.delete(child);
        if (running.size === 0)
            process.off('exit', endAll);
    };
};
const closePipes = ({ stdout, stderr }) => {
    stdout?.destroy();
    stderr?.destroy();
};
const killGroup = (child, signal) => {
    if (child.pid === undefined)
        return;
    try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    }
    catch {
        // All of them ended meanwhile.
    }
};
/** What a stream brings, as text, whole lines of it on their way. The beginning is kept, and of lines too. */
const collected = (onLine) => {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_1__.StringDecoder();
    let kept = '';
    let line = '';
    const take = (chunk) => {
        const text = decoder.write(chunk);
        if (kept.length < MOST_KEPT)
            kept += text.slice(0, MOST_KEPT - kept.length);
        if (onLine === undefined)
            return;
        const [first = '', ...others] = text.split('\n');
        line = shortened(line + first);
        for (const other of others) {
            onLine(line.replace(/\r$/, ''));
            line = shortened(other);
        }
    };
    const end = () => {
        take(Buffer.from(decoder.end()));
        if (line !== '')
            onLine?.(line.replace(/\r$/, ''));
        return kept;
    };
    return { take, end };
};
const shortened = (line) => line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;


/***/ }),

/***/ 9851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ throttledProgress)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77522);

/** Tells of long work at most once per `interval` milliseconds and label, and never of what is over at once. */
const throttledProgress = (say, interval, now = Date.now) => {
    const told = new Map();
    return (label, done, total) => {
        const last = told.get(label);
        if (last === undefined)
            told.set(label, now());
        else if (now() - last >= interval) {
            told.set(label, now());
            say(`${label}: ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(done)} of ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(total)} (${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(done, total)})`);
        }
        if (done >= total)
            told.delete(label);
    };
};


/***/ }),

/***/ 94175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _actions_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13431);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15139);



const PROJECT = 'https://github.com/scoreline/scoreline';
/**
 * The one place where an error becomes a failed step.
 * @param cancelledCode the exit code of a step that was cancelled: 1 for a runner, that of the signal for a shell
 */
const runAction = async (main, host, cancelledCode = () => 1) => {
    try {
        await main(untilCancelled(host));
        host.signal.throwIfAborted();
    }
    catch (error) {
        const { reason } = host.signal;
        // What was cancelled may have more to say than that.
        if (!(reason instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .cJ) || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            tell(error, host);
        if (!(reason instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .cJ))
            return;
        host.log.info(reason.message);
        process.exitCode = cancelledCode(reason);
    }
};
const tell = (error, { fail, log }) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo) {
        fail(`${error.message} [${error.code}]`, error.at);
        if (error.hint)
            log.info(error.hint);
        log.info(`More: ${PROJECT}/blob/v${_actions_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}/docs/errors.md#${error.code.toLowerCase()}`);
    }
    else {
        fail(`Unexpected error: ${error instanceof Error ? error.stack : String(error)}`);
        log.info(`This is a bug in Scoreline. Please report it at ${PROJECT}/issues with the lines above.`);
    }
};
/** Nothing is published by a step that was cancelled. */
const untilCancelled = (host) => ({
    ...host,
    output: (name, value) => {
        host.signal.throwIfAborted();
        host.output(name, value);
    },
    summary: async (markdown) => {
        host.signal.throwIfAborted();
        await host.summary(markdown);
    }
});


/***/ }),

/***/ 53987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ shownBy)
/* harmony export */ });
/* harmony import */ var _core_plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61303);
/* harmony import */ var _core_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43657);
/* harmony import */ var _core_secret_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44128);



/** @param mask what the host itself masks with, where it has one: called once for each usual form of a secret */
const shownBy = (mask) => {
    const search = (0,_core_secret_search_js__WEBPACK_IMPORTED_MODULE_1__/* .secretSearch */ .R)();
    const masks = mask && (0,_core_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .maskingWith */ .bk)(mask);
    const hiding = (plain) => (text) => {
        const hidden = search.hide(text);
        const shown = plain(hidden);
        // Colours and unseen signs may have kept the parts of a secret apart.
        return shown === hidden ? shown : search.hide(shown);
    };
    return {
        secret: value => {
            search.add(value);
            masks?.(value);
        },
        text: hiding(_core_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh),
        line: hiding(_core_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0),
        markdown: markdown => markdown.split('\n').map(search.hide).join('\n')
    };
};


/***/ }),

/***/ 41821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ namesOne),
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/* harmony import */ var _no_telemetry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58598);
/**
 * The environment of every program that is run: named variables, never all of ours. A job's environment holds its
 * secrets (`SCORELINE_INPUTS`, tokens), and programs fill variables in where a file of a checkout names them.
 */

/** What any program may need: to find others, its files, its words, the network and whom to trust there. */
const COMMON = [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TMPDIR', 'TMP', 'TEMP', 'TERM', 'TZ'],
    ...['LANG', 'LANGUAGE', 'LC_*', 'XDG_*', 'LD_LIBRARY_PATH', 'NO_COLOR'],
    ...['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'SSL_CLIENT_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
    ...['NODE_EXTRA_CA_CERTS', 'NETRC', 'SOURCE_DATE_EPOCH'],
    // What was switched off for this process.
    ...Object.keys(_no_telemetry_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_TELEMETRY */ .w),
    // By it the runner finds what a cancelled job left running.
    'RUNNER_TRACKING_ID',
    ...['SystemRoot', 'SystemDrive', 'ComSpec', 'PATHEXT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA']
];
/** Which interpreter `python3` is: virtual environments, pyenv, actions/setup-python. */
const PYTHON = [
    ...['PYTHONHOME', 'PYTHONPATH', 'PYTHONUSERBASE', 'PYTHONNOUSERSITE', 'PYTHONUTF8'],
    ...['VIRTUAL_ENV', 'CONDA_PREFIX', 'PYENV_ROOT', 'PYENV_VERSION', 'pythonLocation']
];
const PACKAGES = [...PYTHON, 'PIP_*', 'UV_*'];
const CONDA = [...PACKAGES, 'CONDA_*', 'MAMBA_*', 'RATTLER_AUTH_FILE'];
/** Where a container engine is and keeps its files; not what a workflow calls `DOCKER_PASSWORD`. */
const ENGINE = [
    ...['DOCKER_HOST', 'DOCKER_CONFIG', 'DOCKER_CONTEXT', 'DOCKER_CERT_PATH', 'DOCKER_TLS'],
    ...['DOCKER_TLS_VERIFY', 'DOCKER_API_VERSION', 'DOCKER_BUILDKIT', 'DOCKER_DEFAULT_PLATFORM'],
    ...['DOCKER_AUTH_CONFIG', 'DOCKER_CONTENT_TRUST', 'DOCKER_CONTENT_TRUST_SERVER'],
    ...['BUILDX_*', 'BUILDKIT_*', 'BUILDAH_*', 'CONTAINERS_*', 'CONTAINER_HOST', 'CONTAINER_SSHKEY'],
    ...['STORAGE_DRIVER', 'STORAGE_OPTS', 'REGISTRY_AUTH_FILE', 'SSH_AUTH_SOCK', '_CONTAINERS_*'],
    'DBUS_SESSION_BUS_ADDRESS'
];
/** By the program's name; the first that fits. */
const OWN = [
    [/^(python|pip)[\d.]*$/, PACKAGES],
    [/^uv$/, PACKAGES],
    [/^(micromamba|mamba|conda)$/, CONDA],
    [/^(docker|podman|buildah)$/, ENGINE],
    [/^npm$/, ['npm_config_*', 'NPM_CONFIG_*', 'NODE_AUTH_TOKEN', 'NPM_TOKEN']],
    [/^git$/, ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_CONFIG_*', 'GIT_CEILING_DIRECTORIES']],
    [/^az$/, ['AZURE_CONFIG_DIR', 'AZURE_EXTENSION_DIR', ...PYTHON]],
    [/^docker-credential-ecr-login$/, ['AWS_*']],
    [/^docker-credential-(gcloud|gcr)$/, ['CLOUDSDK_*', 'GOOGLE_APPLICATION_CREDENTIALS', ...PYTHON]],
    [/^docker-credential-acr-/, ['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE']],
    [/^docker-credential-pass$/, ['PASSWORD_STORE_*', 'GNUPGHOME', 'GPG_TTY']],
    [/^docker-credential-/, ['DOCKER_CONFIG', 'DBUS_SESSION_BUS_ADDRESS', 'DISPLAY']]
];
/** What no list stands for, whatever its pattern: a token for publishing packages is of no use in reading them. */
const NEVER = /^(UV_PUBLISH_|CONDA_UPLOAD)/;
/** Set for every run of a program: it neither looks for a newer version of itself nor says home that it was used. */
const QUIET = [
    [/^(python|pip)[\d.]*$/, { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1' }],
    [
        /^(micromamba|mamba|conda)$/,
        {
            ANACONDA_ANON_USAGE: 'false',
            CONDA_AUTO_UPDATE_CONDA: 'false',
            CONDA_NOTIFY_OUTDATED_CONDA: 'false',
            CONDA_NUMBER_CHANNEL_NOTICES: '0',
            CONDA_PLUGINS_ANACONDA_TELEMETRY: 'false',
            CONDA_REPORT_ERRORS: 'false',
            PIP_DISABLE_PIP_VERSION_CHECK: '1'
        }
    ],
    [
        /^npm$/,
        { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' }
    ],
    // A commit that a partial clone lacks is not fetched, and nobody is asked for a password.
    [/^git$/, { GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' }],
    [/^az$/, { AZURE_CORE_COLLECT_TELEMETRY: 'false', AZURE_CORE_SURVEY_MESSAGE: 'false' }],
    [/^docker$/, { DOCKER_CLI_HINTS: 'false' }]
];
/**
 * The variables a program gets. Pure.
 * @param program its name or path
 * @param env what is chosen from; `SCORELINE_PROGRAM_VARIABLES` in it lists more, as `program:NAME`
 * @param allowed names that the caller was told to hand on; `*` at the end stands for any rest
 */
const childEnvironment = (program, env, allowed = []) => {
    const name = nameOf(program);
    const usual = [...COMMON, ...(OWN.find(([pattern]) => pattern.test(name))?.[1] ?? [])];
    const told = [...allowed, ...toldFor(name, env.SCORELINE_PROGRAM_VARIABLES)];
    const chosen = Object.entries(env).filter((entry) => entry[1] !== undefined &&
        (namesOne(told, entry[0]) || (namesOne(usual, entry[0]) && !NEVER.test(entry[0]))));
    const quiet = QUIET.find(([pattern]) => pattern.test(name))?.[1] ?? {};
    return { ...quiet, ...Object.fromEntries(chosen) };
};
/** Whether a variable is one of these names. Pure. */
const namesOne = (names, variable) => names.some(name => name.endsWith('*') && name.length > 1
    ? variable.startsWith(name.slice(0, -1))
    : variable === name);
const nameOf = (program) => (program.split(/[\\/]/).at(-1) ?? '').replace(/\.(exe|cmd|bat)$/i, '');
/** `docker:AWS_*, docker-credential-mine:MY_TOKEN`. */
const toldFor = (program, listed = '') => listed
    .split(/[\s,]+/)
    .filter(entry => entry.startsWith(`${program}:`))
    .map(entry => entry.slice(program.length + 1))
    .filter(entry => entry !== '' && entry !== '*');


/***/ }),

/***/ 32257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The machine's own clock. */
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {})
};


/***/ }),

/***/ 74296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ ifMissing),
/* harmony export */   bD: () => (/* binding */ messageOf),
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

/***/ 61303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RU: () => (/* binding */ plainJson),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   uN: () => (/* binding */ nameUnseen),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * The one place where text that is not ours becomes harmless for a log: an answer of a service, the name of a sample or a
 * file, the output of a container, of an engine or of uv. What it says can be read; what it would do is not done. Pure.
 */
/**
 * Lines for a runner's log or a terminal, in which nothing is a command:
 * - `::name::` is one for a runner behind blanks at the beginning of a line, `##[name]` anywhere in it
 *   (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs): both get a blank inside. Signs that
 *   the runner's comparison may pass over do not keep them apart;
 * - colours are left out; every other control character (ESC, BEL, NUL, …) is shown as `\u001b`, and so is what changes the
 *   direction of text, ends lines elsewhere, or cannot be seen (https://trojansource.codes);
 * - a lone CR ends a line, as it does for a runner.
 */
const plainText = (text) => SUSPECT.test(text)
    ? text
        .split(/\r\n|\n|\r/)
        .map(plainLine)
        .join('\n')
    : text;
/** The same on one line: line ends inside are shown as `\n`. */
const plainLine = (text) => SUSPECT.test(text)
    ? text
        .replace(COLOURS, '')
        .replace(UNSEEN, escapeOf)
        .replace(BRACKETS, '$& ')
        .replace(COLONS, '$& ')
    : text;
/** JSON of a value that stays the same value, and in which no line is one that `plainText` would change. */
const plainJson = (value, indent) => JSON.stringify(value, undefined, indent)
    .replace(UNSEEN, sign => (sign === '\n' ? sign : numberOf(sign)))
    .replace(/##(?=\[)/g, '\\u0023\\u0023');
/** Text with each sign that cannot be seen, line ends among them, replaced by what `name` makes of it. */
const nameUnseen = (text, name) => text.replace(UNSEEN, name);
/** Most text has none of this, and is shown as it is. */
const SUSPECT = /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2bff]|::|##\[/;
/** `ESC [ … m`: https://ecma-international.org/publications-and-standards/standards/ecma-48/ 8.3.117 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
const COLOURS = /\u001b\[[\d;:]*m/g;
/**
 * Control, format, surrogate, private and unassigned characters, separators of lines, what is not shown by default; but
 * neither the tab nor what makes an emoji of the symbol before it.
 */
const UNSEEN = /(?!\t|\ufe0f)[\p{C}\p{Zl}\p{Zp}\p{DI}]|(?<!\p{So})\ufe0f/gu;
const BRACKETS = /#[^\t\u0020-\u007e]*#(?=[^\t\u0020-\u007e]*\[)/g;
const COLONS = /^\s*:(?=[^\t\u0020-\u007e]*:)/;
const escapeOf = (sign) => sign === '\n' ? '\\n' : sign === '\r' ? '\\r' : numberOf(sign);
/** A text can hold millions of them. */
const numbers = new Map();
const numberOf = (sign) => {
    const known = numbers.get(sign);
    if (known !== undefined)
        return known;
    let text = '';
    for (let i = 0; i < sign.length; i++)
        text += `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`;
    // Most are of a few kinds: the table stays small.
    if (numbers.size < MOST_NUMBERS)
        numbers.set(sign, text);
    return text;
};
const MOST_NUMBERS = 1000;


/***/ }),

/***/ 43657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bk: () => (/* binding */ maskingWith),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   x4: () => (/* binding */ SHORTEST_GIVEN)
/* harmony export */ });
/**
 * The usual forms in which a secret could show up in a log, for a runner that masks by comparing: as it is, in base64 (also
 * of a longer text around it), in an URL, in a form, in JSON of several writers, in HTML, its lines one by one. Short pieces
 * are left out: masking them would blacken the whole log. What we print ourselves is searched after decoding, whatever its
 * form (secret-search.ts).
 */
const secretForms = (secret) => {
    const lines = secret.includes('\n') ? secret.split(/\r?\n/) : [];
    const forms = [secret, ...lines.map(line => line.trim())].flatMap(text => [
        text,
        ...smallPercents(encodeURIComponent(text)),
        ...smallPercents(inForm(text)),
        ...jsonForms(text),
        ...jsonForms(jsonIn(text)),
        ...htmlForms(text),
        Buffer.from(text).toString('base64'),
        Buffer.from(text).toString('base64url'),
        Buffer.from(text).toString('hex'),
        Buffer.from(text).toString('hex').toUpperCase(),
        Buffer.from(text, 'utf16le').toString('base64').replace(/=+$/, ''),
        ...insideBase64(text),
        ...insideBase64(text).map(urlSafe)
    ]);
    return [...new Set(forms)].filter(form => form.length >= SHORTEST);
};
/** What hosts mask with: each form once, however often a secret is told, in whatever place. */
const maskingWith = (mask) => {
    const known = new Set();
    return secret => {
        const own = secret.trim().length >= SHORTEST_GIVEN ? [secret] : [];
        for (const form of [...own, ...secretForms(secret)])
            if (!known.has(form)) {
                known.add(form);
                mask(form);
            }
    };
};
/** https://url.spec.whatwg.org/#urlencoded-serializing: what requests for tokens are. */
const inForm = (text) => new URLSearchParams([['', text]]).toString().slice(1);
/** As Python writes JSON. */
const asciiOf = (text, small = true) => text.replace(/[\u0080-\uffff]/g, unit => unicodeEscape(unit, small));
const unicodeEscape = (unit, small) => {
    const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${small ? hex : hex.toUpperCase()}`;
};
/** JSON as JavaScript, Python, PHP, Go and .NET write it: they differ in what else they escape. */
const jsonForms = (text) => {
    const json = jsonIn(text);
    return [
        json,
        asciiOf(json),
        asciiOf(json).replaceAll('/', '\\/'),
        escaping(json, /[<>&\u2028\u2029]/g),
        ...[true, false].map(small => asciiOf(escaping(jsonForDotNet(text), /[<>&'+`\u007f]/g, small), small))
    ];
};
/** https://learn.microsoft.com/dotnet/api/system.text.encodings.web.javascriptencoder.default */
const jsonForDotNet = (text) => jsonIn(text).replaceAll('\\"', '\\u0022');
const escaping = (text, signs, small = true) => text.replace(signs, sign => unicodeEscape(sign, small));
/** https://html.spec.whatwg.org/multipage/parsing.html#escapingString, and the numbers that others write. */
const htmlForms = (text) => {
    const named = (quote, apostrophe) => text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', quote)
        .replaceAll("'", apostrophe);
    const forms = [named('"', "'"), named('&quot;', '&#39;'), named('&#34;', '&#x27;')];
    return [
        ...forms,
        ...forms.flatMap(form => [form.replaceAll('+', '&#43;'), form.replaceAll('+', '&#x2B;')])
    ];
};
const smallPercents = (text) => [
    text,
    text.replace(/%[\dA-F]{2}/g, escaped => escaped.toLowerCase())
];
const urlSafe = (base64) => base64.replaceAll('+', '-').replaceAll('/', '_');
const jsonIn = (text) => JSON.stringify(text).slice(1, -1);
const SHORTEST = 6;
/** Even what was called a secret is none worth a log full of stars when it is `1`. */
const SHORTEST_GIVEN = 3;
/** The base64 of `user:secret` and the like: what stays the same of it wherever the secret begins in a group of three bytes. */
const insideBase64 = (text) => [0, 1, 2].map(before => {
    const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64');
    const length = Buffer.byteLength(text) + before;
    // The first group holds other bytes; the last one may go on with others.
    return encoded.slice(before === 0 ? 0 : 4, Math.floor(length / 3) * 4);
});


/***/ }),

/***/ 44128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ secretSearch)
});

// UNUSED EXPORTS: MOST_SEARCHED

;// CONCATENATED MODULE: ./src/core/decodings.ts
/** How text writes other text: undone one kind at a time, with the place where each sign came from. Pure. */
/** The places `[from, to)` of the source that the signs `[from, to)` of a decoded text were read from. */
const sourceOf = ({ at }, from, to) => {
    let end = to;
    // Several signs can come from one place: the end is where the next one begins.
    while (end < at.length - 1 && at[end] === at[end - 1])
        end++;
    return [at[from] ?? 0, at[end] ?? 0];
};
/** Each sign stands for itself. */
const undecoded = (text) => ({
    text,
    at: Uint32Array.from({ length: text.length + 1 }, (_, i) => i)
});
/** Everything that `shape` matches becomes what `meaning` says of it; all else stays. */
const replacing = (hint, shape, meaning) => ({ text, at }) => {
    if (!text.includes(hint))
        return undefined;
    const parts = [];
    const places = [];
    let [done, changed] = [0, false];
    const copy = (to) => {
        parts.push(text.slice(done, to));
        for (let i = done; i < to; i++)
            places.push(at[i] ?? 0);
    };
    for (const match of text.matchAll(shape)) {
        const meant = meaning(match);
        if (meant === undefined)
            continue;
        copy(match.index);
        parts.push(meant);
        for (let i = 0; i < meant.length; i++)
            places.push(at[match.index] ?? 0);
        done = match.index + match[0].length;
        changed = true;
    }
    if (!changed)
        return undefined;
    copy(text.length);
    places.push(at[text.length] ?? 0);
    return { text: parts.join(''), at: places };
};
const character = (code) => code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
const SHORT = {
    a: '\u0007',
    b: '\b',
    e: '\u001b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v'
};
/** Backslashes, as JSON, JavaScript, Python, C, .NET and shells write them. */
const backslashes = replacing('\\', /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|([0-7]{1,3})|([\s\S]))/gi, ([, braced, four, eight, two, octal, short]) => {
    const hex = braced ?? four ?? eight ?? two;
    if (hex !== undefined)
        return character(Number.parseInt(hex, 16));
    if (octal !== undefined)
        return character(Number.parseInt(octal, 8));
    return short === undefined ? undefined : (SHORT[short] ?? short);
});
/** https://url.spec.whatwg.org/#percent-encoded-bytes: each byte as one sign. */
const percents = replacing('%', /%u?([\da-f]{2,4})/gi, ([all, hex = '']) => all[1]?.toLowerCase() === 'u'
    ? hex.length === 4
        ? character(Number.parseInt(hex, 16))
        : undefined
    : character(Number.parseInt(hex.slice(0, 2), 16)) + hex.slice(2));
/** https://html.spec.whatwg.org/multipage/named-characters.html, of those that ASCII has. */
const NAMED = Object.fromEntries('Tab:\t NewLine:\n excl:! quot:" num:# dollar:$ percnt:% amp:& apos:\' lpar:( rpar:) ast:* midast:* plus:+ comma:, period:. sol:/ colon:: semi:; lt:< equals:= gt:> quest:? commat:@ lsqb:[ lbrack:[ bsol:\\ rsqb:] rbrack:] Hat:^ lowbar:_ UnderBar:_ grave:` lcub:{ lbrace:{ verbar:| vert:| VerticalLine:| rcub:} rbrace:}'
    .split(' ')
    .map(entry => [
    entry.slice(0, entry.indexOf(':')).toLowerCase(),
    entry.slice(entry.indexOf(':') + 1)
]));
const entities = replacing('&', /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi, ([, hex, decimal, name]) => {
    if (hex !== undefined)
        return character(Number.parseInt(hex, 16));
    if (decimal !== undefined)
        return character(Number(decimal));
    return NAMED[name?.toLowerCase() ?? ''];
});
/** https://www.rfc-editor.org/rfc/rfc2045#section-6.7 */
const quotedPrintable = replacing('=', /=(?:([\da-f]{2})|\r?\n)/gi, ([, hex]) => hex === undefined ? '' : character(Number.parseInt(hex, 16)));
/** Lines that were wrapped, with what stands at the beginning of the next one. */
const wraps = replacing('\n', /(?<![ \t])[ \t]*\r?\n[ \t]*/g, () => '');
/** Text of two bytes a sign, shown byte by byte. */
const nulls = replacing('\0', /\0/g, () => '');
const DECODINGS = [
    backslashes,
    percents,
    entities,
    quotedPrintable,
    wraps,
    nulls
];
/** Finds what may be packed bytes of at least `least` bytes: whichever sign it begins with, wrapped or not. */
const packedIn = (text, least) => [
    ...stretches(text, BASE64, /\s/g, Math.ceil((least * 4) / 3), digits => [0, 1, 2, 3].map(skip => Buffer.from(digits.slice(skip), 'base64').toString('latin1'))),
    ...stretches(text, HEX, /0x|\\x|[^\da-f]/gi, least * 2, digits => [0, 1].map(skip => Buffer.from(digits.slice(skip), 'hex').toString('latin1'))),
    ...listsOfNumbers(text, least)
];
const BASE64 = /[\w+/-]+(?:[ \t]*\r?\n[ \t]*[\w+/-]+)*/g;
const HEX = /[\da-f]{2,}(?:(?:[\s:,+-]|\\x|%|0x)+[\da-f]{2,})*/gi;
/** As JSON has a buffer of Node, or Python a list of bytes; a form writes its blanks as "+". */
const LIST = /\d{1,3}(?:[\s,;+]+\d{1,3})+/g;
const listsOfNumbers = (text, least) => [...text.matchAll(LIST)].flatMap(({ 0: found, index }) => {
    const codes = (found.match(/\d+/g) ?? []).map(Number);
    if (codes.length < least)
        return [];
    return [
        {
            from: index,
            to: index + found.length,
            readings: [codes.map(code => String.fromCharCode(code)).join('')]
        }
    ];
});
const stretches = (text, shape, separators, least, readings) => [...text.matchAll(shape)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(separators, '');
    if (digits.length < least)
        return [];
    // Text of two bytes a sign is read as such, too.
    const all = readings(digits).flatMap(one => one.includes('\0') ? [one, one.replaceAll('\0', '')] : [one]);
    return [{ from: index, to: index + found.length, readings: all }];
});

// EXTERNAL MODULE: ./src/core/secret-forms.ts
var secret_forms = __webpack_require__(43657);
;// CONCATENATED MODULE: ./src/core/secret-search.ts
/**
 * Finds secrets in text that is not ours, however it writes them: what was sent to a service is looked for after decoding,
 * whole or in part, so that masking does not depend on a list of encodings. Pure, and linear in the text.
 */


/** What is put where a secret was. */
const HIDDEN = '***';
/** More of a text is not shown where there is something to hide in it: nobody reads so much of a log's line. */
const MOST_SEARCHED = 64 * 1024;
/** Longer than what a secret is written with. */
const MARGIN = 16 * 1024;
/** Ways of writing inside one another: JSON in a query in JSON. In packed bytes, where most is noise, one more. */
const DEPTH = 3;
const secretSearch = () => {
    const secrets = new Set();
    const needles = new Needles();
    return {
        add: secret => {
            if (secret.trim().length < secret_forms/* SHORTEST_GIVEN */.x4 || secrets.has(secret))
                return;
            secrets.add(secret);
            needles.add(secret);
        },
        hide: text => {
            if (secrets.size === 0)
                return text;
            // What is cut in two at the end is looked at whole.
            const searched = text.slice(0, MOST_SEARCHED + MARGIN);
            const hidden = withoutRanges(searched, rangesIn(undecoded(searched), needles, 0));
            if (text.length <= MOST_SEARCHED)
                return hidden;
            return `${hidden.slice(0, MOST_SEARCHED)}… (${text.length - MOST_SEARCHED} more characters)`;
        }
    };
};
/** Where in the source of a text secrets stand, in any way of writing up to `DEPTH` inside one another. */
const rangesIn = (source, needles, depth) => {
    const found = [];
    const seen = new Set([source.text]);
    let layer = [source];
    for (let inside = depth; layer.length > 0; inside++) {
        const next = [];
        for (const decoded of layer) {
            const least = inside === 0 ? secret_forms/* SHORTEST_GIVEN */.x4 : SHORTEST_DECODED;
            for (const [from, to] of needles.in(decoded.text, least))
                found.push(sourceOf(decoded, from, to));
            if (inside < DEPTH) {
                for (const { from, to, readings } of packedIn(decoded.text, SHORTEST_DECODED))
                    if (readings.some(reading => isIn(reading, needles, Math.max(inside + 1, DEPTH - 1))))
                        found.push(sourceOf(decoded, from, to));
                for (const decoding of DECODINGS) {
                    const one = decoding(decoded);
                    if (one !== undefined && !seen.has(one.text)) {
                        seen.add(one.text);
                        next.push(one);
                    }
                }
            }
        }
        layer = next;
    }
    return found;
};
const isIn = (text, needles, depth) => rangesIn(undecoded(text), needles, depth).length > 0;
const withoutRanges = (text, ranges) => {
    let [shown, done] = ['', 0];
    for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
        if (to <= done)
            continue;
        // Neighbours are parts of one.
        if (from > done || shown === '')
            shown += text.slice(done, from) + HIDDEN;
        done = to;
    }
    return shown + text.slice(done);
};
/** Shorter ones are found by chance in what a decoding makes of other text. */
const SHORTEST_DECODED = 6;
/** Half of a secret gives it away, or this many signs of a longer one; a short one is looked for as a whole. */
const partLength = (length) => length < 12 ? length : Math.min(20, Math.max(10, Math.ceil(length / 2)));
/** All parts of all secrets, by their lengths: a look at each place of a text finds whether one begins there. */
class Needles {
    #byLength = new Map();
    /** The first two signs of every part, as a table: most places of a text are passed over by it. */
    #begins = new Uint8Array(1 << 16);
    add(secret) {
        for (const form of bytesOf(secret))
            this.#add(form);
    }
    #add(text) {
        const length = partLength(text.length);
        const parts = this.#byLength.get(length) ?? new Set();
        this.#byLength.set(length, parts);
        for (let i = 0; i + length <= text.length; i++) {
            parts.add(text.slice(i, i + length));
            this.#begins[hashAt(text, i)] = 1;
        }
    }
    /** The places of parts of at least `least` signs. */
    *in(text, least) {
        const lengths = [...this.#byLength].filter(([length]) => length >= least);
        for (let i = 0; i < text.length; i++)
            if (this.#begins[hashAt(text, i)] === 1)
                for (const [length, parts] of lengths)
                    if (parts.has(text.slice(i, i + length)))
                        yield [i, i + length];
    }
}
const hashAt = (text, i) => (text.charCodeAt(i) * 31 + text.charCodeAt(i + 1) * 7919) & 0xffff;
/** A secret as it is, in letters of one size, as a form writes its blanks, in one line, and as the bytes that decodings give. */
const bytesOf = (secret) => {
    const wide = Buffer.from(secret, 'utf16le');
    const folded = secret.length < SHORTEST_DECODED ? [] : [secret.toUpperCase(), secret.toLowerCase()];
    return new Set([
        ...folded,
        secret,
        secret.trim(),
        secret.replaceAll(' ', '+'),
        secret.replace(/(?<![ \t])[ \t]*\r?\n[ \t]*/g, ''),
        Buffer.from(secret).toString('latin1'),
        wide.toString('latin1'),
        Buffer.from(wide).swap16().toString('latin1')
    ].filter(form => form.trim().length >= secret_forms/* SHORTEST_GIVEN */.x4));
};


/***/ }),

/***/ 77522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** Numbers and names as people read them. */
/** `1.5 MB`: decimal units, as registries and disks count. */
const bytes = (count) => {
    let scaled = count;
    let unit = 0;
    // What would be shown as 1000 is one of the next unit.
    for (; Math.round(scaled) >= 1000 && unit < UNITS.length - 1; unit++)
        scaled /= 1000;
    return `${unit === 0 || scaled >= 99.95 ? Math.round(scaled) : scaled.toFixed(1)} ${UNITS[unit]}`;
};
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** A name of any length, as far as a sentence takes it. */
const short = (name, most = 200) => name.length <= most ? name : `${name.slice(0, most - 1)}…`;
const percent = (part, whole) => whole === 0 ? '100 %' : `${Math.floor((100 * part) / whole)} %`;
/** `850 ms`, `2.4 s`, `3 min 5 s`. */
const duration = (milliseconds) => {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};


/***/ }),

/***/ 77594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ DEFAULT_TARGET),
/* harmony export */   d: () => (/* binding */ TARGETS)
/* harmony export */ });
/** Where services run when nothing else is said: on this machine. */
const DEFAULT_TARGET = 'local';
/** Every target a workflow can name. Add a folder, add a line. */
const TARGETS = {
    local: () => __webpack_require__.e(/* import() */ 1483).then(__webpack_require__.bind(__webpack_require__, 41483)),
    aci: () => __webpack_require__.e(/* import() */ 2343).then(__webpack_require__.bind(__webpack_require__, 92343))
};


/***/ })

};
