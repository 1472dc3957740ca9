export const id = 1483;
export const ids = [1483];
export const modules = {

/***/ 91378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ setting)
/* harmony export */ });
/**
 * A parameter as a setting: without an input of its own in action.yml files, unless many need it.
 * @param more.often many need it
 */
const setting = (parameter, effect, { often = false, ...more } = {}) => ({ ...parameter, effect, rare: !often, ...more });


/***/ }),

/***/ 41483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kind: () => (/* binding */ kind_kind)
});

// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/targets/kind.ts
var kind = __webpack_require__(91378);
// EXTERNAL MODULE: ./src/targets/shared/parameters.ts
var shared_parameters = __webpack_require__(78500);
;// CONCATENATED MODULE: ./src/targets/local/parameters.ts




/** What a user may choose of a service on this machine. docs/targets/local.md */
const localSettings = {
    port: (0,kind/* setting */.P)((0,shared_parameters/* portParameter */.lu)('the port the service has, or a free one'), 'move', {
        v1: 'port',
        config: 'port',
        often: true
    }),
    'environment-variables': (0,kind/* setting */.P)(shared_parameters/* variablesParameter */.d6, 'update', { often: true }),
    workers: (0,kind/* setting */.P)(shared_parameters/* workersParameter */.FN, 'update', { often: true }),
    'start-timeout-seconds': (0,kind/* setting */.P)((0,parameters/* withDefault */.IQ)((0,inputs/* number */.ai)({ least: 1, most: 3600 }), '60', 'Maximum time for the service to start, in seconds.'), 'none')
};

;// CONCATENATED MODULE: ./src/targets/local/kind.ts

/** This machine: the image's contents as a process on 127.0.0.1. */
const kind_kind = {
    name: 'local',
    title: 'this machine',
    about: "the image's contents, run as a process on the runner's 127.0.0.1; no container engine needed",
    place: {},
    settings: localSettings,
    needs: { base: false, registry: 'any' },
    open: async (_, ports) => {
        const { LocalTarget } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6118), __webpack_require__.e(3814)]).then(__webpack_require__.bind(__webpack_require__, 83814));
        return new LocalTarget(ports);
    }
};


/***/ }),

/***/ 78500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ workersParameter),
/* harmony export */   d6: () => (/* binding */ variablesParameter),
/* harmony export */   lu: () => (/* binding */ portParameter)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10807);


/** What services at every target know, in the same words everywhere. */
const portParameter = (shown) => (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 65_535, whole: true }), 'Port the service listens on.', shown);
const variablesParameter = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .several */ .J$)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS, 'Environment variables for the service: key=value, one per line.');
const workersParameter = (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 64, whole: true }), '1', 'Worker processes (python) or sessions (onnx).');


/***/ })

};
