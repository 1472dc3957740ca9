export const id = 8297;
export const ids = [8297];
export const modules = {

/***/ 8297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAzure: () => (/* binding */ openAzure),
  signInToAzure: () => (/* binding */ signInToAzure)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
;// CONCATENATED MODULE: ./src/azure/cloud.ts

/** https://learn.microsoft.com/azure/developer/identity/national-clouds and `az cloud list` */
const CLOUDS = {
    AzureCloud: {
        name: 'AzureCloud',
        authorityHost: 'https://login.microsoftonline.com',
        resourceManager: 'https://management.azure.com',
        acrSuffix: 'azurecr.io',
        containerSuffix: 'azurecontainer.io',
        vaultSuffix: 'vault.azure.net',
        federationAudience: 'api://AzureADTokenExchange',
        known: true
    },
    AzureChinaCloud: {
        name: 'AzureChinaCloud',
        authorityHost: 'https://login.chinacloudapi.cn',
        resourceManager: 'https://management.chinacloudapi.cn',
        acrSuffix: 'azurecr.cn',
        containerSuffix: 'azurecontainer.console.azure.cn',
        vaultSuffix: 'vault.azure.cn',
        federationAudience: 'api://AzureADTokenExchangeChina',
        known: true
    },
    AzureUSGovernment: {
        name: 'AzureUSGovernment',
        authorityHost: 'https://login.microsoftonline.us',
        resourceManager: 'https://management.usgovcloudapi.net',
        acrSuffix: 'azurecr.us',
        containerSuffix: 'azurecontainer.console.azure.us',
        vaultSuffix: 'vault.usgovcloudapi.net',
        federationAudience: 'api://AzureADTokenExchangeUSGov',
        known: true
    }
};
const CLOUD_NAMES = Object.keys(CLOUDS);
/** A cloud by its name, in any case, or by its address; undefined for an address of one's own (Azure Stack Hub). */
const namedCloud = (text) => {
    const given = text.toLowerCase().replace(/\/+$/, '');
    return Object.values(CLOUDS).find(({ name, resourceManager }) => name.toLowerCase() === given || resourceManager === given);
};
/**
 * Asks a Resource Manager of one's own what belongs to it, as `az cloud register` does.
 * @param readJson GETs JSON.
 * @throws UserError `AZURE_CLOUD_UNKNOWN`
 */
const discoverCloud = async (address, readJson) => {
    const resourceManager = address.replace(/\/+$/, '');
    if (!URL.canParse(resourceManager) || !resourceManager.startsWith('https://'))
        throw unknownCloud(address, 'it is neither a name nor an https address');
    const url = `${resourceManager}/metadata/endpoints?api-version=2022-09-01`;
    try {
        return cloudFrom(resourceManager, await readJson(url));
    }
    catch (cause) {
        throw unknownCloud(address, `${url} does not answer as a Resource Manager does`, cause);
    }
};
/** Pure: what `/metadata/endpoints` says. */
const cloudFrom = (resourceManager, document) => {
    // Some versions answer with a list of clouds.
    const clouds = (Array.isArray(document) ? document : [document]);
    const own = clouds.find(it => it.resourceManager?.replace(/\/+$/, '') === resourceManager);
    const { authentication, suffixes } = (own ?? clouds[0]);
    return {
        name: resourceManager,
        authorityHost: new URL(authentication.loginEndpoint).href.replace(/\/$/, ''),
        resourceManager,
        acrSuffix: suffixes?.acrLoginServer ?? 'azurecr.io',
        containerSuffix: undefined,
        vaultSuffix: suffixes?.keyVaultDns?.replace(/^\./, '') ?? 'vault.azure.net',
        federationAudience: 'api://AzureADTokenExchange',
        known: false
    };
};
const unknownCloud = (text, why, cause) => new errors/* UserError */.yo('AZURE_CLOUD_UNKNOWN', `There is no cloud "${text}": ${why}.`, {
    hint: `Set azure-cloud to one of ${CLOUD_NAMES.join(', ')}, or to the https address of a Resource Manager.`,
    cause
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/core/pem.ts
var core_pem = __webpack_require__(26625);
;// CONCATENATED MODULE: ./src/azure/cli-credential.ts

/**
 * Tokens from the sign-in of the Azure CLI, as the SDK's own credential asks for them; but that one runs `az` with the
 * whole environment of the job. https://learn.microsoft.com/cli/azure/account#az-account-get-access-token
 */
const cliCredential = (exec, tenantId) => ({
    getToken: async (scopes, options = {}) => {
        const resource = [scopes].flat()[0]?.replace(/\/\.default$/, '') ?? '';
        const tenant = options.tenantId ?? tenantId;
        const { exitCode, stdout, stderr } = await exec('az', [
            ...['account', 'get-access-token', '--output', 'json', '--resource', resource],
            ...(tenant === undefined ? [] : ['--tenant', tenant])
        ], options.abortSignal ? { signal: options.abortSignal } : {}).catch((error) => {
            if (!(0,errors/* hasCode */.up)(error, 'PROGRAM_MISSING'))
                throw error;
            throw new Error('the Azure CLI (az) is not on this machine', { cause: error });
        });
        if (exitCode !== 0)
            throw new Error(saidBy(stderr));
        return tokenIn(stdout);
    }
});
const saidBy = (stderr) => /az login/.test(stderr) && !/AADSTS/.test(stderr)
    ? "Please run 'az login' from a command prompt to authenticate before using this credential."
    : stderr.trim().slice(0, 2000) || 'az gave no token';
/** `expires_on` came with version 2.54: seconds since 1970. Before it there was a local time alone. */
const tokenIn = (stdout) => {
    let answer = {};
    try {
        answer = JSON.parse(stdout) ?? {};
    }
    catch {
        // Not quoted: it may hold the token.
    }
    const { accessToken, expires_on, expiresOn } = answer;
    const expiresOnTimestamp = Number(expires_on) * 1000 || Date.parse(String(expiresOn));
    if (typeof accessToken === 'string' && Number.isFinite(expiresOnTimestamp))
        return { token: accessToken, expiresOnTimestamp };
    throw new Error('the answer of az cannot be read');
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/azure/client-certificate.ts



/**
 * The certificate to sign in with and its private key, as Entra's client takes them: one certificate, that of the key,
 * and the key as PKCS #8, whatever else the PEM holds and in whatever order.
 * @throws UserError `AZURE_CERTIFICATE_INVALID`
 */
const clientCertificate = (pem, now) => {
    const keys = (0,core_pem/* pemBlocks */.P)(pem, 'PRIVATE KEY');
    const [block] = keys;
    if (block === undefined)
        throw invalid('holds no private key');
    const key = read(block);
    if (key.asymmetricKeyType !== 'rsa')
        throw invalid(`has a key of the kind "${key.asymmetricKeyType}", and Entra takes RSA only`);
    const certificates = (0,core_pem/* pemBlocks */.P)(pem, 'CERTIFICATE').map(parse);
    if (certificates.length === 0)
        throw invalid('holds no certificate');
    const own = certificates.find(certificate => certificate.checkPrivateKey(key));
    if (own === undefined)
        throw invalid('holds no certificate for its private key');
    if (new Date(own.validTo) < now)
        throw invalid(`ended on ${own.validTo}`);
    return `${own.toString()}${key.export({ type: 'pkcs8', format: 'pem' })}`;
};
const read = (block) => {
    if (/ENCRYPTED/.test(block))
        throw invalid('has a private key with a passphrase');
    try {
        return (0,external_node_crypto_.createPrivateKey)(block);
    }
    catch (cause) {
        throw invalid('has a private key that cannot be read', cause);
    }
};
const parse = (block) => {
    try {
        return new external_node_crypto_.X509Certificate(block);
    }
    catch (cause) {
        throw invalid('has a certificate that cannot be read', cause);
    }
};
const invalid = (problem, cause) => new errors/* UserError */.yo('AZURE_CERTIFICATE_INVALID', `The client certificate ${problem}.`, {
    hint: 'Give the PEM that holds certificate and key, as "az ad app credential reset --create-cert" writes it; a passphrase is taken off with "openssl rsa".',
    cause
});

;// CONCATENATED MODULE: ./src/azure/federation.ts

/** Reads the claims of a JSON Web Token without checking it: to show them. Undefined when it is none. */
const claimsOf = (token) => {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        const { iss, sub, aud } = claims;
        return { issuer: federation_text(iss), subject: federation_text(sub), audience: federation_text(aud) };
    }
    catch {
        return undefined;
    }
};
/**
 * Why Entra did not take the token, beside what the app registration must contain.
 * Codes: AADSTS70021, 700211 (issuer), 700212 (audience), 700213 (subject), 7002138 (only the case differs).
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations
 */
const federationRefused = (code, presented, clientId, cause) => new errors/* UserError */.yo('AZURE_FEDERATION_REFUSED', [
    `Azure does not trust this workflow's token: ${REASON[code] ?? REASON.AADSTS70021} (${code}).`,
    'The token says, and the app registration must contain, letter by letter:',
    `  issuer    ${presented.issuer}`,
    `  subject   ${presented.subject}`,
    `  audience  ${presented.audience}`
].join('\n'), {
    hint: `An owner of the app registration runs: ${federationCommand(presented, clientId)}`,
    cause
});
/** The command that adds the trust that was missing. */
const federationCommand = (presented, clientId) => {
    const parameters = JSON.stringify({
        name: credentialName(presented.subject),
        issuer: presented.issuer,
        subject: presented.subject,
        audiences: [presented.audience]
    });
    return `az ad app federated-credential create --id ${clientId} --parameters '${parameters.replaceAll("'", "'\\''")}'`;
};
/** The job may not ask GitHub for a token at all. */
const idTokenForbidden = (cloud) => new errors/* UserError */.yo('AZURE_ID_TOKEN_FORBIDDEN', 'This job may not ask GitHub for a token to sign in to Azure with.', {
    hint: `Add to the job: permissions: { id-token: write, contents: read }. Pull requests from forks never get one; sign in to ${cloud.name} after the merge instead.`
});
const REASON = {
    AADSTS70021: 'no federated credential matches it',
    AADSTS700211: 'no federated credential has its issuer',
    AADSTS700212: 'no federated credential has its audience',
    AADSTS700213: 'no federated credential has its subject',
    AADSTS7002138: 'a federated credential has its subject, but in other capital or small letters'
};
const isFederationCode = (code) => code in REASON;
/** 3 to 120 letters, digits, `-` and `_`: https://learn.microsoft.com/graph/api/resources/federatedidentitycredential */
const credentialName = (subject) => `github-${subject.replace(/[^A-Za-z0-9]+/g, '-')}`.slice(0, 120).replace(/-+$/, '');
const federation_text = (claim) => (Array.isArray(claim) ? claim.join(' ') : String(claim));

// EXTERNAL MODULE: ./src/azure/sign-in.ts
var sign_in = __webpack_require__(15428);
;// CONCATENATED MODULE: ./src/azure/sign-in-errors.ts



/**
 * Says what Entra's refusal means and what mends it.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const explainSignIn = (error, signIn, presented) => {
    if (error instanceof errors/* UserError */.yo)
        return error;
    const message = (0,errors/* messageOf */.bD)(error);
    const code = /AADSTS\d+/.exec(message)?.[0];
    const clientId = (0,sign_in/* clientIdOf */.A)(signIn);
    if (code !== undefined && presented && clientId && isFederationCode(code))
        return federationRefused(code, presented, clientId, error);
    const known = code === undefined ? undefined : KNOWN[code];
    if (code !== undefined && known !== undefined)
        return new errors/* UserError */.yo('AZURE_SIGN_IN_REFUSED', `Azure refused to sign in: ${known[0]} (${code}).`, {
            hint: known[1],
            cause: error
        });
    if (code !== undefined)
        return new errors/* UserError */.yo('AZURE_SIGN_IN_REFUSED', `Azure refused to sign in: ${wordsOf(message)}`, {
            hint: 'Entra explains its codes at https://login.microsoftonline.com/error.',
            cause: error
        });
    if (/network_error|endpoints_resolution_error|ENOTFOUND|ECONNREFUSED|ETIMEDOUT/.test(message))
        return new errors/* UserError */.yo('AZURE_SIGN_IN_FAILED', `Signing in to Azure by ${signIn.method} failed: nobody answered as Entra does. ${firstLine(message)}`, {
            hint: 'Check the network of the runner (HTTPS_PROXY, NODE_EXTRA_CA_CERTS) and azure-cloud, then run the step again.',
            cause: error
        });
    return new errors/* UserError */.yo('AZURE_SIGN_IN_FAILED', `Signing in to Azure by ${signIn.method} failed: ${firstLine(message)}`, { hint: HINTS[signIn.method], cause: error });
};
const KNOWN = {
    AADSTS700016: [
        'the tenant has no application with this client id',
        'Compare azure-client-id and azure-tenant-id with the overview page of the app registration.'
    ],
    AADSTS90002: [
        'there is no tenant of this id',
        'Compare azure-tenant-id with: az account show --query tenantId. In another cloud, set azure-cloud.'
    ],
    AADSTS900023: [
        'the tenant id is neither an id nor a domain name',
        'azure-tenant-id is a GUID, as printed by: az account show --query tenantId'
    ],
    AADSTS7000215: [
        'the client secret is wrong',
        'Give the value of the secret, not its id; OIDC needs no secret at all: docs/azure-sign-in.md.'
    ],
    AADSTS7000222: [
        'the client secret has expired',
        'Make a new one with: az ad app credential reset --id <client id>; or sign in by OIDC, which has none to expire.'
    ],
    AADSTS700027: [
        'the certificate is not the one of the app registration',
        'Upload its public part with: az ad app credential reset --id <client id> --cert @cert.pem --append'
    ],
    AADSTS7000229: [
        'the application has no service principal in this tenant',
        'Make it once with: az ad sp create --id <client id>'
    ],
    AADSTS7000112: [
        'the application is disabled',
        'Ask the administrators of the tenant to enable it again.'
    ],
    AADSTS53003: [
        'a Conditional Access policy blocks it',
        'Ask the administrators of the tenant to except this workload identity, or run on a runner inside the allowed network.'
    ],
    AADSTS700024: [
        'the token is out of its time',
        'The clock of a self-hosted runner is wrong, or the job waited for more than ten minutes; run it again.'
    ]
};
/** What Entra says, from its code on and without the numbers it keeps for itself. */
const wordsOf = (message) => message
    .slice(message.search(/AADSTS\d+/))
    .replace(/\s*(Trace ID|Correlation ID|Timestamp):[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
const HINTS = {
    oidc: 'docs/azure-sign-in.md shows the three commands that set it up.',
    'client-secret': 'Check that the runner reaches Entra; docs/azure-sign-in.md.',
    'client-certificate': 'The PEM must hold the certificate and its private key.',
    'managed-identity': 'The runner must be an Azure machine with an identity assigned to it.',
    'azure-cli': 'Run azure/login before this step or `az login` on a laptop, or give azure-client-id and azure-tenant-id for OIDC.'
};
const firstLine = (message) => message.split('\n')[0]?.trim() ?? '';

;// CONCATENATED MODULE: ./src/azure/credential.ts







/** What gets tokens from Entra. `@azure/identity` is loaded at the first one. */
const openCredential = (signIn, cloud, tools) => {
    let presented;
    let opened;
    const ask = async () => {
        if (tools.idToken === undefined)
            throw idTokenForbidden(cloud);
        const token = await tools.idToken(cloud.federationAudience);
        tools.log.secret(token);
        presented = claimsOf(token);
        return token;
    };
    // The SDK wants it twice for one token.
    let asked;
    const assertion = () => {
        asked ??= ask();
        return asked;
    };
    return {
        getToken: async (scopes, options) => {
            try {
                if (signIn.method === 'oidc' && tools.idToken === undefined)
                    throw idTokenForbidden(cloud);
                asked = undefined;
                opened ??= credential_open(signIn, cloud, tools, assertion);
                const token = await (await opened).getToken(scopes, options);
                if (token !== null)
                    tools.log.secret(token.token);
                return token;
            }
            catch (error) {
                if (options?.abortSignal?.aborted)
                    throw error;
                throw explainSignIn(error, signIn, presented);
            }
        }
    };
};
const credential_open = async (signIn, cloud, { ca, log, exec }, assertion) => {
    const identity = await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(8978), __webpack_require__.e(8578)]).then(__webpack_require__.bind(__webpack_require__, 38578));
    const options = {
        authorityHost: cloud.authorityHost,
        disableInstanceDiscovery: !cloud.known,
        ...(ca === undefined ? {} : { tlsOptions: { ca } })
    };
    switch (signIn.method) {
        case 'oidc':
            return new identity.ClientAssertionCredential(signIn.tenantId, signIn.clientId, assertion, options);
        case 'client-secret':
            return new identity.ClientSecretCredential(signIn.tenantId, signIn.clientId, signIn.secret, options);
        case 'client-certificate':
            return new identity.ClientCertificateCredential(signIn.tenantId, signIn.clientId, { certificate: await certificateOf(signIn.certificate, log) }, options);
        case 'managed-identity':
            return signIn.clientId === undefined
                ? new identity.ManagedIdentityCredential(options)
                : new identity.ManagedIdentityCredential(signIn.clientId, options);
        case 'azure-cli':
            return cliCredential(exec, signIn.tenantId);
    }
};
/** Masked before it is looked at: an error may quote it. */
const certificateOf = async (value, log) => {
    const text = (0,core_pem/* pemIn */.I)(value) ?? (await credential_read(value));
    log.secret(text);
    return clientCertificate((0,core_pem/* pemIn */.I)(text) ?? text, new Date());
};
const credential_read = async (file) => {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new errors/* UserError */.yo('AZURE_CERTIFICATE_INVALID', 'The input "azure-client-certificate" is neither PEM nor a file that can be read.', { hint: 'Give a path, or the text of a secret that holds certificate and key.', cause });
    }
};

;// CONCATENATED MODULE: ./src/azure/retry-policy.ts
const RETRIES = { retryDelayMs: 1000, maxRetries: 8, pollMs: 3000 };

;// CONCATENATED MODULE: ./src/azure/access.ts





/**
 * Opens Azure for one step. Nothing is asked of it yet, but for the endpoints of a cloud that is no named one.
 * @throws UserError `AZURE_SIGN_IN_INCOMPLETE`, `AZURE_SUBSCRIPTION_MISSING`, `AZURE_CLOUD_UNKNOWN`
 */
const openAzure = async (inputs, tools) => {
    // A variable made from a secret that is not set is there, and empty.
    const subscriptionId = inputs['azure-subscription-id'] || tools.env.AZURE_SUBSCRIPTION_ID;
    if (!subscriptionId)
        throw missing('azure-subscription-id', 'az account show --query id');
    const resourceGroup = inputs['resource-group'];
    if (resourceGroup === undefined)
        throw missing('resource-group', 'az group list --query [].name; or make one: az group create');
    return { ...(await signInToAzure(inputs, tools)), subscriptionId, resourceGroup };
};
/**
 * Signs in, at the first request, without saying where in Azure to work.
 * @throws UserError `AZURE_SIGN_IN_INCOMPLETE`, `AZURE_CLOUD_UNKNOWN`
 */
const signInToAzure = async (inputs, { env, log, exec = noPrograms, idToken, http }) => {
    const patience = { ...RETRIES, tell: log.info, ...http };
    const signIn = (0,sign_in/* chooseSignIn */.U)(inputs, env);
    const cloudText = inputs['azure-cloud'] ?? 'AzureCloud';
    const found = namedCloud(cloudText) ?? (await discoverCloud(cloudText, url => readJson(url, patience)));
    const federationAudience = inputs['azure-audience'] || found.federationAudience;
    const cloud = { ...found, federationAudience };
    if (signIn.method === 'client-secret')
        log.secret(signIn.secret);
    const credential = openCredential(signIn, cloud, { log, exec, idToken, ca: patience.ca });
    const acrAudience = inputs['acr-audience'] || undefined;
    return { cloud, credential, signIn, acrAudience, http: patience };
};
const noPrograms = () => Promise.reject(new Error('No program can be run here'));
const missing = (input, command) => new errors/* UserError */.yo('AZURE_SUBSCRIPTION_MISSING', `Input "${input}" is required to select where in Azure to work.`, {
    hint: `Find it with: ${command}`
});
const readJson = async (url, http) => {
    const { openPipeline } = await __webpack_require__.e(/* import() */ 7743).then(__webpack_require__.bind(__webpack_require__, 37743));
    return (await openPipeline(http)).json({ method: 'GET', url });
};


/***/ }),

/***/ 15428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ clientIdOf),
/* harmony export */   U: () => (/* binding */ chooseSignIn)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** Who signs in, where that is known before it has. */
const clientIdOf = (signIn) => 'clientId' in signIn ? signIn.clientId : undefined;
/**
 * Chooses the way to sign in, once. Inputs come before `AZURE_CLIENT_ID`, `AZURE_TENANT_ID` and `AZURE_CLIENT_SECRET`.
 * @throws UserError `AZURE_SIGN_IN_INCOMPLETE` when what the way needs is not given.
 */
const chooseSignIn = (inputs, env) => {
    // A variable made from a secret that is not set is there, and empty.
    const given = {
        clientId: inputs['azure-client-id'] || env.AZURE_CLIENT_ID || undefined,
        tenantId: inputs['azure-tenant-id'] || env.AZURE_TENANT_ID || undefined,
        secret: inputs['azure-client-secret'] || env.AZURE_CLIENT_SECRET || undefined,
        certificate: inputs['azure-client-certificate'] || env.AZURE_CLIENT_CERTIFICATE_PATH || undefined
    };
    const wanted = inputs['azure-sign-in'] ?? 'auto';
    const method = wanted === 'auto' ? firstPossible(given, env) : wanted;
    if (method === 'managed-identity')
        return { method, clientId: given.clientId };
    if (method === 'azure-cli')
        return { method, tenantId: given.tenantId };
    const clientId = need(given.clientId, 'azure-client-id', method);
    const tenantId = need(given.tenantId, 'azure-tenant-id', method);
    if (method === 'client-secret') {
        const secret = need(given.secret, 'azure-client-secret', method);
        return { method, clientId, tenantId, secret };
    }
    if (method === 'client-certificate') {
        const certificate = need(given.certificate, 'azure-client-certificate', method);
        return { method, clientId, tenantId, certificate };
    }
    return { method, clientId, tenantId };
};
/** In a workflow with a client id it is OIDC, even without the permission for it: the message then names that permission. */
const firstPossible = (given, env) => {
    if (given.secret !== undefined)
        return 'client-secret';
    if (given.certificate !== undefined)
        return 'client-certificate';
    if (given.clientId !== undefined && given.tenantId !== undefined && env.GITHUB_ACTIONS === 'true')
        return 'oidc';
    if (env.IDENTITY_ENDPOINT || env.MSI_ENDPOINT)
        return 'managed-identity';
    return 'azure-cli';
};
const need = (value, input, method) => {
    if (value !== undefined)
        return value;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('AZURE_SIGN_IN_INCOMPLETE', `Signing in to Azure by ${method} needs the input "${input}".`, {
        hint: input === 'azure-client-secret' || input === 'azure-client-certificate'
            ? `Pass a secret of the repository, or leave azure-sign-in empty for OIDC, which stores none.`
            : `It is on the overview page of the app registration in Entra; docs/azure-sign-in.md shows the commands.`
    });
};


/***/ }),

/***/ 26625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ pemIn),
/* harmony export */   P: () => (/* binding */ pemBlocks)
/* harmony export */ });
/**
 * The PEM text of an input, or undefined when it is something else, such as a path. Secrets are often kept on one line,
 * with `\n` for the line ends or in base64: both are read.
 */
const pemIn = (value) => {
    const text = value.includes('-----BEGIN') ? value : fromBase64(value);
    if (text === undefined || !text.includes('-----BEGIN'))
        return undefined;
    const lines = text.includes('\n') ? text : text.replaceAll('\\n', '\n').replaceAll('\\r', '');
    return `${lines.replace(/\r\n?/g, '\n').trim()}\n`;
};
/** Its blocks of one kind, in their order: `CERTIFICATE`, or whatever ends in `PRIVATE KEY`. */
const pemBlocks = (text, kind) => text.match(new RegExp(`-----BEGIN (?:[A-Z ]+ )?${kind}-----[\\s\\S]*?-----END [A-Z ]*${kind}-----`, 'g')) ?? [];
const fromBase64 = (value) => {
    const plain = value.replace(/\s+/g, '');
    return plain.length > 64 && /^[A-Za-z0-9+/]+=*$/.test(plain)
        ? Buffer.from(plain, 'base64').toString()
        : undefined;
};


/***/ })

};
