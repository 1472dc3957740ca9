export const id = 8;
export const ids = [8];
export const modules = {

/***/ 9008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   _5: () => (/* binding */ anonymous),
/* harmony export */   firstOf: () => (/* binding */ firstOf),
/* harmony export */   forGitHub: () => (/* binding */ forGitHub),
/* harmony export */   wV: () => (/* binding */ basicOf)
/* harmony export */ });
/* unused harmony export onlyFor */
/** Nobody's: public registries only. */
const anonymous = { credentialFor: async () => undefined };
/** One credential, for one host (with its port, as in references). */
const onlyFor = (host, credential) => ({
    credentialFor: async (wanted) => (wanted === host ? credential : undefined)
});
/** The first that knows the host. */
const firstOf = (...sources) => ({
    credentialFor: async (host) => {
        for (const source of sources) {
            const found = await source.credentialFor(host);
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
});
/** GitHub's own registry takes the job's token with any user name. */
const forGitHub = (token) => onlyFor('ghcr.io', { username: 'token', password: token });
/** Every form in which a log could meet the credential. */
const secretsOf = (credential) => 'identityToken' in credential
    ? [credential.identityToken]
    : [
        credential.password,
        Buffer.from(credential.password).toString('base64'),
        encodeURIComponent(credential.password),
        basicOf(credential)
    ];
/** https://www.rfc-editor.org/rfc/rfc7617#section-2 */
const basicOf = (credential) => Buffer.from(`${credential.username}:${credential.password}`).toString('base64');


/***/ })

};
