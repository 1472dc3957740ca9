export const id = 9008;
export const ids = [9008];
export const modules = {

/***/ 89008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _5: () => (/* binding */ anonymous),
/* harmony export */   dE: () => (/* binding */ trimmed),
/* harmony export */   firstOf: () => (/* binding */ firstOf),
/* harmony export */   forGitHub: () => (/* binding */ forGitHub),
/* harmony export */   onlyFor: () => (/* binding */ onlyFor),
/* harmony export */   secretsOf: () => (/* binding */ secretsOf),
/* harmony export */   wV: () => (/* binding */ basicOf)
/* harmony export */ });
/** Nobody's: public registries only. */
const anonymous = { credentialFor: async () => undefined };
/** One credential, for one host (with its port, as in references). */
const onlyFor = (host, credential) => ({
    credentialFor: async (wanted) => (wanted === host ? credential : undefined)
});
/** The first that knows the host. */
const firstOf = (...sources) => ({
    credentialFor: async (host, path) => {
        for (const source of sources) {
            const found = await source.credentialFor(host, path);
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
});
/** GitHub's own registry takes the job's token with any user name. */
const forGitHub = (token) => onlyFor('ghcr.io', { username: 'token', password: token });
/**
 * Without the line ends that files, programs and secrets made by `echo` leave behind: no password of a registry has one.
 * Every credential comes through here, wherever it is from. Pure.
 */
const trimmed = (credential) => 'identityToken' in credential
    ? { identityToken: withoutLineEnd(credential.identityToken) }
    : {
        username: withoutLineEnd(credential.username),
        password: withoutLineEnd(credential.password)
    };
const withoutLineEnd = (text) => text.replace(/[\r\n]+$/, '');
/** What a log has to mask of the credential; it knows the forms of each by itself. */
const secretsOf = (credential) => 'identityToken' in credential
    ? [credential.identityToken]
    : [credential.password, basicOf(credential)];
/** https://www.rfc-editor.org/rfc/rfc7617#section-2 */
const basicOf = (credential) => Buffer.from(`${credential.username}:${credential.password}`).toString('base64');


/***/ })

};
