export const id = 6474;
export const ids = [6474];
export const modules = {

/***/ 96474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dockerConfigFiles: () => (/* binding */ dockerConfigFiles),
  fromDockerConfig: () => (/* binding */ fromDockerConfig)
});

// UNUSED EXPORTS: lookUp

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/is-object.ts
var is_object = __webpack_require__(64955);
;// CONCATENATED MODULE: ./src/oci/registry/credentials/helper.ts

/** By this user name a helper says that the secret is a refresh token. */
const TOKEN_USER = '<token>';
/**
 * Asks `docker-credential-<helper>` for a host's credential: https://github.com/docker/docker-credential-helpers#development
 * @returns undefined when the helper has none.
 * @throws UserError `CREDENTIAL_HELPER_FAILED`
 */
const askHelper = async ({ helper, key }, exec) => {
    if (!/^[A-Za-z0-9._-]+$/.test(helper))
        throw failed(helper, key, 'that is no program’s name');
    const { exitCode, stdout } = await exec(`docker-credential-${helper}`, ['get'], { input: key });
    // Helpers say it on stdout, with an exit code of 1, in these words.
    if (exitCode !== 0 && /credentials not found/i.test(stdout))
        return undefined;
    if (exitCode !== 0)
        throw failed(helper, key, `it ended with exit code ${exitCode}`);
    return parseReply(stdout) ?? fail(failed(helper, key, 'its answer cannot be read'));
};
const parseReply = (stdout) => {
    try {
        const { Username, Secret } = JSON.parse(stdout);
        if (typeof Username !== 'string' || typeof Secret !== 'string')
            return undefined;
        return Username === TOKEN_USER
            ? { identityToken: Secret }
            : { username: Username, password: Secret };
    }
    catch {
        return undefined;
    }
};
const fail = (error) => {
    throw error;
};
/** Its output is not quoted: it may hold the secret. */
const failed = (helper, key, why) => new errors/* UserError */.yo('CREDENTIAL_HELPER_FAILED', `The credential helper "docker-credential-${helper}" did not help with ${key}: ${why}.`, { hint: 'Run docker login for that registry, or take the helper out of docker’s config.json.' });

;// CONCATENATED MODULE: ./src/oci/registry/credentials/docker-config.ts




/**
 * Credentials as `docker login` and `podman login` left them: the first of these files that knows the host.
 * @throws UserError `DOCKER_CONFIG_INVALID`, `CREDENTIAL_HELPER_FAILED`
 */
const fromDockerConfig = (files, exec) => ({
    credentialFor: async (host, path) => {
        for (const file of files) {
            const found = lookUp(await readConfig(file), host, path);
            if (found === undefined)
                continue;
            const credential = 'helper' in found ? await askHelper(found, exec) : found;
            if (credential !== undefined)
                return credential;
        }
        return undefined;
    }
});
/** Where docker and podman keep their files, in the order they are looked at. */
const dockerConfigFiles = (env) => [
    env.REGISTRY_AUTH_FILE,
    env.DOCKER_CONFIG && `${env.DOCKER_CONFIG}/config.json`,
    !env.DOCKER_CONFIG && env.HOME && `${env.HOME}/.docker/config.json`,
    env.XDG_RUNTIME_DIR && `${env.XDG_RUNTIME_DIR}/containers/auth.json`,
    env.HOME && `${env.HOME}/.config/containers/auth.json`
].filter(file => typeof file === 'string' && file !== '');
/**
 * Pure. A helper for this very host comes first, then the file's own entry, then the helper for all hosts. Of entries
 * for a part of a host (`registry.test/team`), which podman and skopeo write, the longest that leads to the path counts,
 * and those for other parts do not: https://github.com/containers/image/blob/v5.36.2/docs/containers-auth.json.5.md
 * Hosts are compared whole: an entry for `registry.test` says nothing of `registry.test:5000` or `evil-registry.test`.
 * @param path of a repository, or a prefix
 */
const lookUp = (config, host, path = '') => {
    const keys = keysFor(host);
    for (const key of keys) {
        const helper = textOf(config.credHelpers, key);
        if (helper !== undefined)
            return { helper, key };
    }
    const auths = Object.entries((0,is_object/* isObject */.G)(config.auths) ? config.auths : {});
    const fitting = candidates(keys, path).flatMap(wanted => auths.filter(([key]) => key === wanted || entryKey(key) === wanted));
    for (const [, entry] of fitting) {
        const stored = (0,is_object/* isObject */.G)(entry) ? credentialIn(entry) : undefined;
        if (stored !== undefined)
            return stored;
    }
    // `docker login` with a store leaves an empty entry in the file: the store knows the host by its exact key.
    const forHost = fitting.find(([key]) => keys.includes(hostOf(key)) && !isNamespace(key));
    return typeof config.credsStore === 'string' && config.credsStore !== ''
        ? { helper: config.credsStore, key: forHost?.[0] ?? keys[0] ?? host }
        : undefined;
};
/** `host/team/app`, `host/team`, `host`: from the longest to the shortest. */
const candidates = (hosts, path) => {
    const parts = path.split('/').filter(part => part !== '');
    const paths = [...parts.keys()].map(i => parts.slice(0, parts.length - i).join('/'));
    return [...paths.flatMap(each => hosts.map(host => `${host}/${each}`)), ...hosts];
};
/** Old entries are addresses of an API, and are for the whole host; others name a host or a part of one. */
const entryKey = (key) => (isNamespace(key) ? key.replace(/\/+$/, '') : hostOf(key));
const isNamespace = (key) => !/^https?:\/\//.test(key) && /\/./.test(key) && !/^[^/]+\/v[12]\/$/.test(key);
const textOf = (record, key) => {
    const value = (0,is_object/* isObject */.G)(record) && Object.hasOwn(record, key) ? record[key] : undefined;
    return typeof value === 'string' ? value : undefined;
};
/** Docker Hub is kept under the address of an API that is long gone. */
const keysFor = (host) => host === 'docker.io' ? ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io'] : [host];
const hostOf = (key) => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
const credentialIn = (entry) => {
    const { auth, identitytoken: token } = entry;
    if (typeof token === 'string' && token !== '')
        return { identityToken: token };
    const [username, password] = typeof auth === 'string' && auth !== ''
        ? splitOnce(Buffer.from(auth, 'base64').toString())
        : [entry.username, entry.password];
    return typeof username === 'string' && typeof password === 'string' && username && password
        ? { username, password }
        : undefined;
};
/** A password may hold colons, and old files end in NUL. */
const splitOnce = (text) => {
    const at = text.indexOf(':');
    return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1).replace(/\0+$/, '')];
};
const readConfig = async (file) => {
    try {
        const config = JSON.parse((await (0,promises_.readFile)(file, 'utf8')).replace(/^\uFEFF/, ''));
        return (0,is_object/* isObject */.G)(config) ? config : {};
    }
    catch (cause) {
        if ((0,errors/* isErrno */.r)(cause, 'ENOENT', 'ENOTDIR'))
            return {};
        // The parser's message quotes the text, and the text holds passwords.
        const why = cause instanceof SyntaxError ? 'it is not JSON' : (0,errors/* messageOf */.bD)(cause);
        throw new errors/* UserError */.yo('DOCKER_CONFIG_INVALID', `"${file}" cannot be read: ${why}.`, {
            hint: 'docker login writes it again.'
        });
    }
};


/***/ })

};
