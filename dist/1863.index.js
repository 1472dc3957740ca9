export const id = 1863;
export const ids = [1863];
export const modules = {

/***/ 17180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K_: () => (/* binding */ openAci),
/* harmony export */   bi: () => (/* binding */ checkStartsInEngine),
/* harmony export */   dW: () => (/* binding */ TARGETS),
/* harmony export */   i0: () => (/* binding */ checkPullable),
/* harmony export */   jx: () => (/* binding */ aciSettings),
/* harmony export */   r7: () => (/* binding */ serviceInputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71690);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89114);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32060);
/* harmony import */ var _azure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13980);
/** The target `aci`, as the actions that deploy, test, tell and delete services use it. */






const TARGETS = ['local', 'aci'];
/** Where a service that exists runs, and how to get there. */
const serviceInputs = {
    target: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(TARGETS), 'local'),
    ..._azure_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .azureInputs */ .R,
    'key-seed': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)
};
/** @param input.registry where the image lies; Azure's keeps the seed of the keys, too. */
const openAci = async (input, host) => {
    if (input['key-seed'])
        host.log.secret(input['key-seed']);
    const access = await (0,_azure_js__WEBPACK_IMPORTED_MODULE_5__/* .openAzureFor */ .J5)(input, host);
    return {
        access,
        target: await (0,_azure_js__WEBPACK_IMPORTED_MODULE_5__/* .openAciTargetFor */ .Wc)(access, input.registry, input['key-seed'], host)
    };
};
const aciSettings = async (input, { subscriptionId, resourceGroup }, { log, clock }) => {
    const { readAciSettings } = await __webpack_require__.e(/* import() */ 7542).then(__webpack_require__.bind(__webpack_require__, 7542));
    const readText = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    return readAciSettings(input, { readText, log, clock, subscriptionId, resourceGroup });
};
/** @throws UserError `ACI_REGISTRY_NEEDED` for a folder: Azure cannot pull from it. */
const checkPullable = async (registry) => {
    const { looksLikeRegistry } = await __webpack_require__.e(/* import() */ 4431).then(__webpack_require__.bind(__webpack_require__, 56812));
    if (looksLikeRegistry(registry))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_REGISTRY_NEEDED', `Target aci pulls images from a registry, and "${registry}" is a folder.`, {
        hint: 'Set registry to one that Azure can reach, for example <name>.azurecr.io, in every step.'
    });
};
/**
 * An image without a base has no C library: the local target lends it this machine's, an engine does not.
 * @throws UserError `ACI_IMAGE_UNFIT`
 */
const checkStartsInEngine = (image) => {
    const { label, manifest, config } = image;
    const hint = 'Build the image again with base-image: default.';
    if (manifest.annotations?.[_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATION */ .YX.baseName] === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_IMAGE_UNFIT', `Image "${label}" has no base image, so no container engine can start it.`, { hint });
    const several = image.descriptor.mediaType.includes('index');
    if (!several && config.architecture !== 'amd64')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ACI_IMAGE_UNFIT', `Image "${label}" is for ${config.architecture}, and Azure Container Instances run linux/amd64.`, { hint: `${hint.slice(0, -1)} and platforms: linux/amd64.` });
};


/***/ }),

/***/ 13980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ maybeAzure),
/* harmony export */   Hk: () => (/* binding */ azureRegistries),
/* harmony export */   J5: () => (/* binding */ openAzureFor),
/* harmony export */   Qd: () => (/* binding */ hasAzureSignIn),
/* harmony export */   Wc: () => (/* binding */ openAciTargetFor)
/* harmony export */ });
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71690);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89114);



/** Azure for one step: signs in the way the inputs and the job allow, at the first request. */
const openAzureFor = async (inputs, host, http = {}) => {
    const { openAzure } = await __webpack_require__.e(/* import() */ 1328).then(__webpack_require__.bind(__webpack_require__, 91328));
    return openAzure(inputs, { env: host.env, log: host.log, idToken: idTokenOf(host), http });
};
/**
 * Opens Azure's container registries, whatever else the step does.
 * @param access of the step; without it the sign-in follows from the host's own inputs, and is asked for nothing before
 *   a registry of Azure asks who is there.
 */
const azureRegistries = (host, access) => {
    let opened = access && Promise.resolve(access);
    const open = () => {
        opened ??= signInFor(host);
        return opened;
    };
    const applies = (name) => access !== undefined || mayBeAcr(name, host.inputs['azure-cloud']);
    return {
        credentials: {
            credentialFor: async (name) => {
                if (!applies(name))
                    return undefined;
                const { acrCredentials } = await __webpack_require__.e(/* import() */ 4502).then(__webpack_require__.bind(__webpack_require__, 54502));
                return acrCredentials(await open()).credentialFor(name);
            }
        },
        locksFor: async (name) => {
            if (!applies(name))
                return undefined;
            const { acrTagLocks } = await __webpack_require__.e(/* import() */ 9177).then(__webpack_require__.bind(__webpack_require__, 79177));
            return acrTagLocks(name, open, host.log);
        }
    };
};
const signInFor = async (host) => {
    const { signInToAzure } = await __webpack_require__.e(/* import() */ 1328).then(__webpack_require__.bind(__webpack_require__, 91328));
    const inputs = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .TL)(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .azureInputs */ .R, pick(host.inputs, Object.keys(_azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .azureInputs */ .R)));
    return signInToAzure(inputs, { env: host.env, log: host.log, idToken: idTokenOf(host) });
};
/** The credentials as a last resort: a registry may be open to everybody, so no sign-in is no failure yet. */
const maybeAzure = (host) => {
    const { credentials } = azureRegistries(host);
    return {
        credentialFor: async (name) => {
            try {
                return await credentials.credentialFor(name);
            }
            catch (error) {
                host.log.debug(`No sign-in to Azure for ${name}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
                return undefined;
            }
        }
    };
};
/** Whether the step was given a way to sign in to Azure, so that what `docker login` left need not be asked. */
const hasAzureSignIn = ({ inputs }) => Boolean(inputs['azure-client-id']) || !['', 'auto', undefined].includes(inputs['azure-sign-in']);
/** The target `aci`. `registry` is where the image lies, and where the seed of the keys is kept when it is Azure's. */
const openAciTargetFor = async (access, registry, keySeed, host) => {
    const { openAciTarget } = await __webpack_require__.e(/* import() */ 8927).then(__webpack_require__.bind(__webpack_require__, 8927));
    return openAciTarget({ access, registry, keySeed, log: host.log, clock: host.clock });
};
/** https://docs.github.com/actions/reference/openid-connect-reference: the variable is there when the job has `id-token: write`. */
const idTokenOf = ({ env }) => {
    if (!env.ACTIONS_ID_TOKEN_REQUEST_URL)
        return undefined;
    return async (audience) => {
        const { getIDToken } = await Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(6058)]).then(__webpack_require__.bind(__webpack_require__, 46058));
        return getIDToken(audience);
    };
};
/** Another cloud's suffix has to be asked for; the named ones have these. */
const mayBeAcr = (name, cloud = '') => /\.azurecr\.(io|us|cn)$/i.test(name) || cloud.includes('://');
const pick = (record, names) => Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));


/***/ }),

/***/ 91863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inputs: () => (/* binding */ inputs),
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71690);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22483);
/* harmony import */ var _targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54829);
/* harmony import */ var _targets_aci_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59576);
/* harmony import */ var _aci_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17180);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92206);







/** What Azure never tells of a service, and gets again with a new key. */
const secretInputs = {
    'secure-environment-variables': _targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .aciInputs */ .l['secure-environment-variables'],
    'ssl-cert-pem-file': _targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .aciInputs */ .l['ssl-cert-pem-file'],
    'ssl-key-pem-file': _targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .aciInputs */ .l['ssl-key-pem-file'],
    'ssl-cname': _targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .aciInputs */ .l['ssl-cname'],
    'ssl-self-signed': _targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .aciInputs */ .l['ssl-self-signed'],
    'log-analytics-workspace-id': _targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .aciInputs */ .l['log-analytics-workspace-id'],
    'log-analytics-workspace-key': _targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .aciInputs */ .l['log-analytics-workspace-key'],
    'registry-username': _targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .aciInputs */ .l['registry-username'],
    'registry-password': _targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .aciInputs */ .l['registry-password']
};
const inputs = {
    'service-name': (0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)('service'),
    target: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['aci']),
    registry: _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    ..._azure_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .azureInputs */ .R,
    'key-seed': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    rotate: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['primary', 'secondary'])),
    reveal: _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    ...secretInputs
};
/** Shows the keys of a service, as their first characters, and makes one of them anew when told to. */
const main = async (host) => {
    const input = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(inputs, host.inputs);
    const { log, signal, env } = host;
    if (input.reveal && env.GITHUB_ACTIONS === 'true')
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('reveal', 'is for a terminal: the log of a workflow is no place for a key');
    const { access, target } = await (0,_aci_js__WEBPACK_IMPORTED_MODULE_5__/* .openAci */ .K_)(input, host);
    const name = input['service-name'];
    if (input.rotate) {
        const given = Object.fromEntries(Object.keys(secretInputs).map(key => [key, host.inputs[key] ?? '']));
        const secrets = await (0,_aci_js__WEBPACK_IMPORTED_MODULE_5__/* .aciSettings */ .jx)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(_targets_aci_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .aciInputs */ .l, given), access, host);
        await target.rotate(name, input.rotate, secrets, signal);
        log.info(`The ${input.rotate} key of ${name} is a new one; the other one is as it was`);
    }
    const keys = await target.keys(name, signal);
    if (keys === undefined)
        log.info(`Service ${name} asks for no key`);
    for (const [which, key] of Object.entries(keys ?? {}))
        log.info(`${which}: ${(0,_targets_aci_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .masked */ .Iv)(key)}`);
    if (input.reveal && keys)
        process.stdout.write(`${keys.primary}\n${keys.secondary}\n`);
    host.output('enabled', String(keys !== undefined));
    host.output('rotated', input.rotate ?? '');
    await host.summary(summaryOf(name, keys, input.rotate));
};
/** What the job summary shows of keys: enough to tell them apart. Pure. */
const summaryOf = (name, keys, rotated) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .heading */ .R_)(`Keys of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(name)}`) +
    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .facts */ .Ix)([
        ['Primary', keys ? (0,_targets_aci_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .masked */ .Iv)(keys.primary) : 'none'],
        ['Secondary', keys ? (0,_targets_aci_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .masked */ .Iv)(keys.secondary) : 'none'],
        ['Made anew', rotated]
    ]);


/***/ }),

/***/ 92206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export details */
/** Markdown for job summaries. Pure. */
/** A table whose cells are plain text: whatever they hold, it stays in its cell. */
const table = (head, rows) => {
    const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
    return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n');
};
/** A two-column table without rows for what is empty. */
const facts = (rows) => table(['', ''], rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));
const code = (text) => `\`${text.replaceAll('`', "'")}\``;
const heading = (text) => `### ${text}\n\n`;
/** A list of lines of text. */
const bullets = (lines) => lines.map(line => `- ${cell(line)}\n`).join('');
/** A fold that starts closed. */
const details = (summary, body) => `<details><summary>${escapeHtml(summary)}</summary>\n\n${body}\n\n</details>\n`;
const cell = (value) => String(value).replaceAll('|', '\\|').replace(/\r?\n/g, '<br>').replaceAll('<script', '&lt;script');
const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');


/***/ }),

/***/ 71690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ azureInputs)
/* harmony export */ });
/* unused harmony export SIGN_IN_METHODS */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);

/** The ways to prove to Azure who we are; `auto` takes the first that the job has the means for. */
const SIGN_IN_METHODS = [
    'oidc',
    'client-secret',
    'client-certificate',
    'managed-identity',
    'azure-cli'
];
/** The inputs of every action that speaks to Azure. docs/azure-sign-in.md */
const azureInputs = {
    'azure-sign-in': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['auto', ...SIGN_IN_METHODS]), 'auto'),
    'azure-client-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-tenant-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-subscription-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-client-secret': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-client-certificate': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'azure-cloud': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, 'AzureCloud'),
    'resource-group': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)
};


/***/ }),

/***/ 89114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   GJ: () => (/* binding */ byteCount),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90761);


/**
 * Reads every field once, in order.
 * @throws UserError `INPUT_UNKNOWN` for a name no field has, `INPUT_INVALID` for a value a field refuses.
 */
const parseInputs = (fields, given) => {
    const known = Object.keys(fields);
    for (const name of Object.keys(given))
        if (!known.includes(name))
            throw unknownInput(name, known);
    return Object.fromEntries(Object.entries(fields).map(([name, parse]) => [name, parse((given[name] ?? '').trim(), name)]));
};
/** Any text, but some. */
const text = (value, name) => {
    if (value === '')
        throw invalid(name, 'is required');
    return value;
};
const oneOf = (allowed) => (value, name) => {
    const found = allowed.find(candidate => candidate === value);
    if (found !== undefined)
        return found;
    throw invalid(name, value === ''
        ? `is required: one of ${allowed.join(', ')}`
        : `must be one of ${allowed.join(', ')}, not "${value}"`);
};
/** `true`, `false` and their YAML 1.2 spellings; empty is false. */
const flag = (value, name) => {
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['', 'false', 'False', 'FALSE'].includes(value))
        return false;
    throw invalid(name, `must be true or false, not "${value}"`);
};
/** A finite decimal number between `least` and `most`. */
const number = ({ least = -Infinity, most = Infinity, whole = false } = {}) => (value, name) => {
    const parsed = Number(value);
    const fits = value !== '' && parsed >= least && parsed <= most;
    if (fits && (!whole || Number.isInteger(parsed)) && Number.isFinite(parsed))
        return parsed;
    const kind = whole ? 'a whole number' : 'a number';
    const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
    throw invalid(name, `must be ${kind}${least === -Infinity ? '' : ` ${range}`}, not "${value}"`);
};
const UNITS = {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3
};
/** `500 MB`, `1.5GiB`, `2000000`: a number of bytes. */
const byteCount = (value, name) => {
    const [, digits, unit = 'B'] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)?$/.exec(value) ?? [];
    const factor = UNITS[unit];
    if (digits !== undefined && factor !== undefined)
        return Math.round(Number(digits) * factor);
    throw invalid(name, `must be a number of bytes such as "500 MB" or "2 GiB", not "${value}"`);
};
/** One entry a line; commas separate too. */
const list = value => value
    .split(/[\n,]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** One entry a line; commas are part of it. */
const lines = value => value
    .split('\n')
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
/** `key=value`, one a line, or a JSON object of strings. */
const pairs = (value, name) => value.startsWith('{') ? pairsFromJson(value, name) : pairsFromLines(value, name);
const optional = (parser) => (value, name) => value === '' ? undefined : parser(value, name);
/** Gives an empty input a value. */
const withDefault = (parser, fallback) => (value, name) => value === '' ? fallback : parser(value, name);
const invalid = (name, problem, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_INVALID', `Input "${name}" ${problem}.`, hint ? { hint } : {});
/** There is no input of that name: names the nearest there is. */
const unknownInput = (name, known) => {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('INPUT_UNKNOWN', near === undefined
        ? `There is no input "${name}".`
        : `There is no input "${name}"; did you mean "${near}"?`, { hint: `Known inputs: ${known.join(', ')}.` });
};
const pairsFromLines = (value, name) => {
    const lines = value
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    return Object.fromEntries(lines.map(line => {
        const at = line.indexOf('=');
        if (at < 1)
            throw invalid(name, `needs key=value on each line, not "${line}"`);
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }));
};
const pairsFromJson = (value, name) => {
    const parsed = parseJson(value, name);
    const entries = Object.entries(parsed);
    return Object.fromEntries(entries.map(([key, entry]) => {
        if (entry === null || typeof entry === 'object')
            throw invalid(name, `needs plain values; "${key}" is not one`);
        return [key, String(entry)];
    }));
};
const parseJson = (value, name) => {
    try {
        return JSON.parse(value);
    }
    catch (cause) {
        throw invalid(name, `is not valid JSON: ${cause instanceof Error ? cause.message : cause}`);
    }
};


/***/ }),

/***/ 22483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OK: () => (/* binding */ repositoryComponent),
/* harmony export */   SX: () => (/* binding */ suggestName),
/* harmony export */   Vb: () => (/* binding */ nameOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);


/** The rules of the Azure ML SDK v1, so that the names users already have stay valid. */
const RULES = {
    model: {
        what: 'model',
        pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/,
        rule: '1 to 255 letters, digits, "-", "." and "_"; the first a letter or digit'
    },
    image: {
        what: 'image',
        pattern: /^(?=.{3,32}$)[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/,
        rule: '3 to 32 lower-case letters, digits, "-" and "."; first and last a letter or digit'
    },
    service: {
        what: 'service',
        pattern: /^(?=.{3,32}$)[a-z]([-a-z0-9]*[a-z0-9])?$/,
        rule: '3 to 32 lower-case letters, digits and "-"; first a letter, last not "-"'
    }
};
/**
 * Parses an input that names a new thing.
 * @throws UserError `NAME_INVALID` with the rule, and the nearest name that keeps it.
 */
const nameOf = (kind) => (value, input) => {
    const { what, pattern, rule } = RULES[kind];
    if (pattern.test(value))
        return value;
    const better = suggestName(kind, value);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('NAME_INVALID', value === ''
        ? `Input "${input}" is required: the name of the ${what}.`
        : `"${value}" (input "${input}") is not a valid ${what} name.`, {
        hint: `${/^[aeiou]/.test(what) ? 'An' : 'A'} ${what} name has ${rule}.${better ? ` For example: ${better}` : ''}`
    });
};
/** A valid name made of what the user gave, or undefined when nothing of it can be kept. */
const suggestName = (kind, value) => {
    const lowered = kind === 'model' ? value : value.toLowerCase();
    const cleaned = lowered
        .replace(kind === 'model' ? /[^A-Za-z0-9._-]+/g : /[^a-z0-9-]+/g, '-')
        .replace(kind === 'service' ? /^[^a-z]+/ : /^[^A-Za-z0-9]+/, '')
        .slice(0, kind === 'model' ? 255 : 32)
        .replace(/[^A-Za-z0-9]+$/, '');
    return RULES[kind].pattern.test(cleaned) ? cleaned : undefined;
};
/** `[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*`: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests */
const REPOSITORY_COMPONENT = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/;
/**
 * The OCI repository component that stands for a name. Most names are one already; the others
 * (`Mymodel`, `a..b`) become a lower-case slug with a short hash of the name, so that two names never meet.
 */
const repositoryComponent = (name) => {
    if (name.length <= 128 && REPOSITORY_COMPONENT.test(name))
        return name;
    const slug = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 100)
        .replace(/^-|-$/g, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex').slice(0, 8);
    return `${slug}-${hash}`;
};


/***/ }),

/***/ 90761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known name closest to a misspelt one, or undefined when none is close. */
const nearest = (name, known) => {
    const limit = Math.max(2, Math.floor(name.length / 3));
    const ranked = known
        .map(candidate => ({ candidate, distance: editDistance(name, candidate) }))
        .filter(({ distance }) => distance <= limit)
        .toSorted((a, b) => a.distance - b.distance);
    return ranked[0]?.candidate;
};
/** Levenshtein distance: insertions, deletions and substitutions each cost 1. */
const editDistance = (a, b) => {
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current[j] = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
};


/***/ }),

/***/ 32060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Rn: () => (/* binding */ MEDIA),
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   V: () => (/* binding */ INDEX_TYPES),
/* harmony export */   YX: () => (/* binding */ ANNOTATION),
/* harmony export */   ZJ: () => (/* binding */ toBytes),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES)
/* harmony export */ });
const MEDIA = {
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    index: 'application/vnd.oci.image.index.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar',
    layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    /** https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidance-for-an-empty-descriptor */
    empty: 'application/vnd.oci.empty.v1+json'
};
/** Indexes, also in Docker's own form, which is read alike. */
const INDEX_TYPES = [
    MEDIA.index,
    'application/vnd.docker.distribution.manifest.list.v2+json'
];
/** Manifests and indexes. */
const MANIFEST_TYPES = [
    MEDIA.manifest,
    'application/vnd.docker.distribution.manifest.v2+json',
    ...INDEX_TYPES
];
/** Docker's own name for an index. */
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const isIndexType = (mediaType) => mediaType === MEDIA.index || mediaType === DOCKER_LIST;
const isManifestType = (mediaType) => MANIFEST_TYPES.includes(mediaType);
/** What a manifest or index names: its config and layers, or its manifests. */
const namedBy = (document) => [
    ...(document.config ? [document.config] : []),
    ...(document.layers ?? []),
    ...(document.manifests ?? [])
];
/** Annotation keys: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md */
const ANNOTATION = {
    refName: 'org.opencontainers.image.ref.name',
    title: 'org.opencontainers.image.title',
    version: 'org.opencontainers.image.version',
    description: 'org.opencontainers.image.description',
    created: 'org.opencontainers.image.created',
    source: 'org.opencontainers.image.source',
    revision: 'org.opencontainers.image.revision',
    baseName: 'org.opencontainers.image.base.name',
    baseDigest: 'org.opencontainers.image.base.digest'
};
/** The one way a JSON document becomes bytes here, so that equal documents have equal digests. */
const toBytes = (document) => Buffer.from(JSON.stringify(document));


/***/ }),

/***/ 54829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ allOrNone),
/* harmony export */   l: () => (/* binding */ aciInputs)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87858);


const true_ = (value, name) => (value === '' ? true : (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(value, name));
const seconds = (fallback) => (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 7200 }), fallback);
/** A setting that may come from a deploymentconfig.json too: an empty input leaves it to that file. */
const maybeFlag = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt);
/** The inputs of `target: aci`, under the names the SDK v1 and `az container` gave them. docs/targets/aci.md */
const aciInputs = {
    cpu: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 0.1, most: 31 })),
    memory: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 0.1, most: 240 })),
    location: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'dns-name-label': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDnsLabel */ .Rb),
    port: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 65_535, whole: true })),
    'environment-variables': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS,
    'secure-environment-variables': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS,
    workers: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 1, most: 64, whole: true }), 1),
    'restart-policy': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['Always', 'OnFailure', 'Never']), 'Always'),
    'auth-enabled': maybeFlag,
    'key-seed': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'primary-key': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'secondary-key': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'rotate-key': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['primary', 'secondary'])),
    'ssl-enabled': maybeFlag,
    'ssl-cert-pem-file': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'ssl-key-pem-file': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'ssl-cname': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'ssl-self-signed': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    'log-analytics-workspace-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'log-analytics-workspace-key': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'subnet-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'vnet-name': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'subnet-name': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'acr-pull-identity': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'registry-username': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'registry-password': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'cmk-vault-base-url': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'cmk-key-name': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'cmk-key-version': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    tags: _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS,
    properties: _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS,
    description: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'enable-app-insights': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    'collect-model-data': _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    'gpu-count': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({ least: 0, whole: true })),
    'gpu-sku': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'allow-replace': true_,
    rehearse: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['replace', 'always', 'never']), 'replace'),
    'config-file': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'provision-timeout-seconds': seconds(1800),
    'health-timeout-seconds': seconds(300)
};
/** All of the named inputs, or none of them. */
const allOrNone = (inputs, names) => {
    const given = names.filter(name => inputs[name] !== undefined);
    if (given.length === 0)
        return undefined;
    const absent = names.find(name => inputs[name] === undefined);
    if (absent !== undefined)
        throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(absent, `is required together with "${given[0]}"`);
    return inputs;
};


/***/ }),

/***/ 59576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ generationsText),
/* harmony export */   Cd: () => (/* binding */ deriveKeys),
/* harmony export */   Iv: () => (/* binding */ masked),
/* harmony export */   RK: () => (/* binding */ FIRST),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   SZ: () => (/* binding */ rotated),
/* harmony export */   hR: () => (/* binding */ GIVEN_KEYS),
/* harmony export */   vk: () => (/* binding */ parseGenerations)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87858);


/** In place of generations: the keys are the user's own. */
const GIVEN_KEYS = 'given';
const FIRST = { primary: 1, secondary: 1 };
/** The keys of a service follow from the seed, so nobody has to keep them. docs/adrs/0010-keys-follow-from-a-seed.md */
const deriveKeys = (seed, place, generations) => ({
    primary: derive(seed, place, 'primary', generations.primary),
    secondary: derive(seed, place, 'secondary', generations.secondary)
});
const rotated = (generations, key) => key === undefined ? generations : { ...generations, [key]: generations[key] + 1 };
const generationsText = ({ primary, secondary }) => `${primary}.${secondary}`;
const parseGenerations = (text) => {
    const [, primary, secondary] = /^(\d+)\.(\d+)$/.exec(text ?? '') ?? [];
    return primary && secondary ? { primary: Number(primary), secondary: Number(secondary) } : FIRST;
};
/** Says whether secrets are the same as last time, and nothing else: without the seed it tells nothing. */
const fingerprint = (seed, secrets) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', seed)
    .update(`scoreline/fingerprint/1\n${JSON.stringify(secrets)}`)
    .digest('hex')
    .slice(0, 16);
/** For people: the first four characters. */
const masked = (key) => `${key.slice(0, 4)}…`;
const derive = (seed, place, which, generation) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', seed)
    .update(`scoreline/key/1\n${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(place)}\n${which}\n${generation}`)
    .digest('base64url');


/***/ }),

/***/ 87858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ pullTokenName),
/* harmony export */   HR: () => (/* binding */ DNS_LABEL),
/* harmony export */   O4: () => (/* binding */ generatedLabel),
/* harmony export */   PC: () => (/* binding */ isPullToken),
/* harmony export */   Rb: () => (/* binding */ parseDnsLabel),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   tZ: () => (/* binding */ rehearsalName),
/* harmony export */   y0: () => (/* binding */ containerGroupName)
/* harmony export */ });
/* unused harmony export CONTAINER_GROUP_NAME */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89114);


/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftcontainerinstance */
const CONTAINER_GROUP_NAME = /^(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*$/;
/** As Azure's own message has it: letters, digits, hyphens; first a letter, last no hyphen; 5 to 63. */
const DNS_LABEL = /^(?=.{5,63}$)[a-z][a-z0-9-]*[a-z0-9]$/;
const parseDnsLabel = (value, name) => {
    if (DNS_LABEL.test(value))
        return value;
    throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(name, `must be 5 to 63 lower-case letters, digits and "-", first a letter, last not "-"; not "${value}"`);
};
/** A service name as Azure takes it: it refuses doubled hyphens, which the SDK v1 allowed. */
const containerGroupName = (service) => {
    if (CONTAINER_GROUP_NAME.test(service))
        return service;
    throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('service-name', `is "${service}", which Azure Container Instances refuses: no doubled "-", and none at the end`);
};
/** The name under which a new version is tried before the old one is given up. */
const rehearsalName = (service) => `${service}-next`;
/** The label of a service whose user did not choose one: the same at every deployment, and nobody else's. */
const generatedLabel = (place) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(placeText(place)).digest('hex').slice(0, 10);
    return `${place.name}-${hash}`.replace(/^([^a-z])/, 's$1');
};
/**
 * The user that pulls the image of a service, one for each: a token has two passwords, so a third service that shared it
 * would take the first one's. 5 to 50 letters, digits and hyphens.
 * https://learn.microsoft.com/azure/container-registry/container-registry-token-based-repository-permissions
 */
const pullTokenName = (place) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(placeText(place)).digest('hex').slice(0, 8);
    return `scoreline-${place.name.slice(0, 31)}-${hash}`;
};
const isPullToken = (user) => /^scoreline-.+-[0-9a-f]{8}$/.test(user ?? '');
/** Azure compares these without regard to case. */
const placeText = ({ subscriptionId, resourceGroup, name }) => [subscriptionId, resourceGroup, name].join('/').toLowerCase();


/***/ })

};
