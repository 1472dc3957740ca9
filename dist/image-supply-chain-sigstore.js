export const id = 7191;
export const ids = [7191];
export const modules = {

/***/ 37191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundleCheck: () => (/* binding */ bundleCheck)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61040);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19654);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54187);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74296);





/**
 * Checks bundles against the roots of a file, without any network: one trusted root a line, as
 * `gh attestation trusted-root` writes them, or a single one as `cosign trusted-root create` does.
 * @throws UserError `TRUSTED_ROOT_INVALID`
 */
const bundleCheck = async (file) => {
    const verifiers = (await readRoots(file)).map(verifierOf);
    return bundle => {
        const entity = (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_3__/* .toSignedEntity */ .DC)((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.bundleFromJSON)(bundle));
        let failure;
        for (const verifier of verifiers)
            try {
                const { identity } = verifier.verify(entity);
                return {
                    workflow: identity?.subjectAlternativeName ?? '',
                    issuer: identity?.extensions?.issuer ?? ''
                };
            }
            catch (error) {
                failure = error;
            }
        throw failure;
    };
};
/** What a root has is asked for: GitHub's own has no transparency log, but a timestamp authority. */
const verifierOf = (root) => new _sigstore_verify__WEBPACK_IMPORTED_MODULE_3__/* .Verifier */ .BL((0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_3__/* .toTrustMaterial */ .jO)(root), {
    tlogThreshold: root.tlogs.length > 0 ? 1 : 0,
    ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0,
    tsaThreshold: root.tlogs.length > 0 ? 0 : 1
});
const readRoots = async (file) => {
    try {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
        const roots = documentsIn(text).map(document => _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_2__.TrustedRoot.fromJSON(document));
        if (roots.length > 0 && roots.every(root => root.certificateAuthorities.length > 0))
            return roots;
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error) && !(error instanceof SyntaxError) && !(error instanceof TypeError))
            throw error;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('TRUSTED_ROOT_INVALID', `"${file}" holds no trusted root of Sigstore.`, {
        hint: 'Make it with "gh attestation trusted-root > trusted-root.jsonl".'
    });
};
/** One document, or one per line. */
const documentsIn = (text) => {
    try {
        return [JSON.parse(text)];
    }
    catch {
        return text
            .split('\n')
            .filter(line => line.trim() !== '')
            .map(line => JSON.parse(line));
    }
};


/***/ })

};
