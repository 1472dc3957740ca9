export const id = 4972;
export const ids = [4972];
export const modules = {

/***/ 94972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77522);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92913);





/** The whole story on this machine, for the diabetes model: every part through the action that a workflow uses. */
const demo = async (runtime, host) => {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'scoreline-demo-'));
    const example = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(host.home, '..', 'workflows-examples', 'diabetes');
    const registry = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'registry');
    const stage = { ...host, env: { ...host.env, SCORELINE_STATE: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'state') } };
    const timings = [];
    const part = async (title, name, inputs) => {
        host.log.info(`\n${timings.length + 1}. ${title}`);
        const started = performance.now();
        const outputs = await runPart(name, { ...inputs, registry }, stage);
        timings.push([title, performance.now() - started]);
        return outputs;
    };
    try {
        const model = await part('Register the model', 'register-model', {
            name: 'diabetes',
            path: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(example, runtime === 'onnx' ? 'model.onnx' : 'model.pkl'),
            description: "Ridge regression on scikit-learn's diabetes data set",
            tags: 'data=diabetes\ntype=regression'
        });
        const image = await part('Build an image', 'build-image', {
            name: 'diabetes',
            models: model.model ?? '',
            ...(runtime === 'python' ? codeOf(example) : {})
        });
        const service = await part('Deploy it to this machine', 'deploy-target', {
            target: 'local',
            'service-name': 'diabetes-demo',
            image: image.image ?? ''
        });
        const samples = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(example, runtime === 'onnx' ? 'samples.json' : 'samples-python.json');
        const test = await part('Test the endpoint', 'smoke-test', {
            'scoring-uri': service['scoring-uri'] ?? '',
            samples,
            repeat: '50',
            concurrency: '2',
            report: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'report.json'),
            junit: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'report.xml')
        });
        const rows = await predictions(samples, service['scoring-uri'] ?? '');
        await part('Clean up', 'clean-up', {
            'service-name': 'diabetes-demo',
            image: image.image ?? '',
            model: model.model ?? ''
        });
        process.stdout.write(report(rows, timings, test));
    }
    finally {
        await runPart('clean-up', { 'service-name': 'diabetes-demo', registry }, { ...stage, log: { ...host.log, info: () => { } } });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
};
const codeOf = (example) => ({
    'entry-script': 'score.py',
    'source-directory': example,
    'environment-file': node_path__WEBPACK_IMPORTED_MODULE_2___default().join(example, 'environment.yml')
});
/** Runs an action with only the inputs it has, and collects its outputs. */
const runPart = async (name, given, host) => {
    const { inputs, main } = await _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L[name]();
    const outputs = {};
    await main({
        ...host,
        inputs: Object.fromEntries(Object.entries(given).filter(([key]) => key in inputs)),
        output: (key, value) => {
            outputs[key] = value;
        }
    });
    return outputs;
};
/** What the service answers for the first sample, beside what scikit-learn gives. */
const predictions = async (samples, uri) => {
    const [first] = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(samples, 'utf8'));
    const response = await fetch(uri, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(first.request)
    });
    const answered = (await response.json()).flat();
    const expected = first.expect.flat();
    return expected.map((value, i) => ({ expected: value, answered: answered[i] ?? Number.NaN }));
};
const report = (rows, timings, test) => [
    '',
    'Predictions        scikit-learn      service   difference',
    ...rows.map(({ expected, answered }, i) => `  patient ${i + 1}      ${expected.toFixed(4).padStart(12)} ${answered.toFixed(4).padStart(12)} ${Math.abs(answered - expected)
        .toExponential(1)
        .padStart(12)}`),
    '',
    'Timings',
    ...timings.map(([title, ms]) => `  ${title.padEnd(28)} ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(ms).padStart(10)}`),
    `  ${'one request, median'.padEnd(28)} ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(Number(test['p50-ms'])).padStart(10)}`,
    `  ${'one request, 95th percentile'.padEnd(28)} ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(Number(test['p95-ms'])).padStart(10)}`,
    '',
    `All samples passed: ${test.passed}`,
    ''
].join('\n');


/***/ })

};
