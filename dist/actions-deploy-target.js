export const id = 1510;
export const ids = [1510];
export const modules = {

/***/ 21510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkSettings: () => (/* binding */ checkSettings),
  inputs: () => (/* binding */ deploy_target_inputs),
  main: () => (/* binding */ main),
  ofTarget: () => (/* binding */ ofTarget),
  perform: () => (/* binding */ perform),
  readDeployment: () => (/* binding */ readDeployment),
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(22483);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/core/plain-write.ts
var plain_write = __webpack_require__(36477);
// EXTERNAL MODULE: ./src/contract/image.ts
var contract_image = __webpack_require__(52347);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(32060);
;// CONCATENATED MODULE: ./src/image/deployable.ts


/** An image as targets take it: by digest, with the Python of the machine that its script needs. Pure. */
const deployableImage = ({ label, reference, repository, descriptor, config }) => ({
    label,
    reference,
    repository,
    digest: descriptor.digest,
    python: hostPythonOf(config)
});
/** `3.11` where the entry script runs on the machine's own Python; undefined without a script, or with a Python inside. */
const hostPythonOf = ({ config }) => {
    const brought = config.Env?.some(entry => entry.startsWith(`SCORELINE_PYTHON=${contract_image/* IN_IMAGE */.y4.conda}/`));
    return brought ? undefined : config.Labels?.[contract_image/* LABEL */.d_.python];
};
/** What a target judges an image by. Pure. */
const imageFacts = ({ label, manifest, index, config }) => ({
    label,
    hasBase: manifest.annotations?.[oci_manifest/* ANNOTATION */.YX.baseName] !== undefined,
    platforms: index
        ? index.manifests.flatMap(({ platform }) => platform ? [`${platform.os}/${platform.architecture}`] : [])
        : [`${config.os}/${config.architecture}`]
});

// EXTERNAL MODULE: ./src/image/registered.ts
var registered = __webpack_require__(21401);
// EXTERNAL MODULE: ./src/image/supply-chain/lineage.ts
var lineage = __webpack_require__(27996);
// EXTERNAL MODULE: ./src/image/supply-chain/signature.ts
var signature = __webpack_require__(53235);
// EXTERNAL MODULE: ./src/image/supply-chain/verify.ts
var verify = __webpack_require__(45524);
// EXTERNAL MODULE: ./src/oci/registry/reference.ts
var reference = __webpack_require__(56812);
// EXTERNAL MODULE: ./src/targets/plan.ts
var targets_plan = __webpack_require__(34003);
;// CONCATENATED MODULE: ./src/services/deploy.ts


/** A service that changes under a plan nobody approved is planned again, so often. */
const MOST_PLANS = 10;
/**
 * Observes, plans, checks and carries the plan out: never more than the plan says.
 * @throws UserError the first problem of the plan, `PLAN_STALE`, or what the target throws
 */
const deployService = async (target, deployment, { log, signal }) => {
    const { spec, approved, planOnly } = deployment;
    for (let round = 1;; round++) {
        const seen = await target.observe(spec.name, signal);
        const plan = await checkedPlan(target, deployment, seen, signal);
        if (approved)
            checkApproved(approved, deployment, plan);
        // What stands in the way may be the work of another deployment that came first: a port that this service has now.
        if (plan.problems.length > 0 &&
            (await target.observe(spec.name, signal)).basis !== plan.basis) {
            if (approved)
                throw (0,targets_plan/* planStale */.b6)(spec.name);
            if (round < MOST_PLANS)
                continue;
        }
        log.info(planSentence(plan, spec.name));
        if (planOnly)
            return { plan, service: seen.service, changed: false };
        const [first] = plan.problems;
        if (first)
            throw (0,targets_plan/* errorOf */.Mz)(first);
        try {
            const service = await target.deploy(spec, plan, signal);
            return { plan, service, changed: plan.action !== 'no-op' };
        }
        catch (error) {
            const stale = (0,errors/* hasCode */.up)(error, 'PLAN_STALE');
            if (!stale || approved || round === MOST_PLANS)
                throw error;
            log.info(`Service "${spec.name}" was changed meanwhile by somebody else: planning again`);
        }
    }
};
const checkedPlan = async (target, { spec, problems = [] }, seen, signal) => {
    const plan = target.plan(spec, seen);
    const known = [...problems, ...plan.problems];
    // What is refused already need not be asked of the target; a no-op asks for nothing.
    if (known.length > 0 || plan.action === 'no-op')
        return { ...plan, problems: known };
    return { ...plan, problems: await target.check(spec, plan, seen, signal) };
};
const checkApproved = (approved, { kind, spec, wanted }, plan) => {
    if (approved.target !== kind || approved.service !== spec.name)
        throw new errors/* UserError */.yo('PLAN_STALE', `The plan is for service "${approved.service}" at target ${approved.target}, and this deployment is for "${spec.name}" at ${kind}.`, { hint: 'Give each deployment the plan that was made for it.' });
    if (approved.wanted !== wanted)
        throw new errors/* UserError */.yo('PLAN_STALE', `The plan for service "${spec.name}" was made for another image or other settings.`, {
            hint: 'Make a new plan with the inputs of this deployment, look at it, and deploy with that.'
        });
    if (approved.plan.basis !== plan.basis)
        throw (0,targets_plan/* planStale */.b6)(spec.name);
    // Secrets and what files hold are no part of `wanted`: what they would change shows in what is done.
    const deeds = ({ action, reasons, costs }) => JSON.stringify([action, reasons, costs]);
    if (deeds(approved.plan) !== deeds(plan))
        throw new errors/* UserError */.yo('PLAN_STALE', `The plan for service "${spec.name}" does not say what this deployment would do: ${[plan.action, ...plan.reasons, ...plan.costs].join('. ').replaceAll('..', '.')}`, {
            hint: 'A secret, a file or what the job has is another one than at the plan. Make a new plan, look at it, and deploy with that.'
        });
};
/**
 * Fingerprint of what is asked for: image, place and settings, without the values of secrets, which would be guessed
 * from it.
 */
const wantedOf = (digest, values, secrets) => (0,targets_plan/* basisOf */.gp)({
    digest,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [
        name,
        secrets.has(name) && value !== undefined ? 'given' : value
    ]))
});
const planSentence = ({ action, reasons, costs }, name) => [`Plan for ${name}: ${action}.`, ...reasons, ...costs].join(' ');

;// CONCATENATED MODULE: ./src/services/image-fit.ts
/** Why an image cannot run at a target, from what the target needs. Pure. */
const imageProblems = (kind, { label, hasBase, platforms }) => {
    const { needs } = kind;
    const unfit = (message, hint) => ({
        code: 'IMAGE_UNFIT',
        message,
        hint
    });
    if (needs.base && !hasBase)
        return [
            unfit(`Image "${label}" has no base image, so no container engine can start it, and target ${kind.name} needs one.`, 'Build the image again with base-image: default.')
        ];
    const wanted = needs.platforms;
    if (wanted === undefined || platforms.some(platform => wanted.includes(platform)))
        return [];
    return [
        unfit(`Image "${label}" is for ${platforms.join(', ')}, and ${kind.title} runs ${wanted.join(' or ')}.`, `Build the image again with platforms: ${wanted[0]}.`)
    ];
};
/** Whether a target can get at the images of a registry. @param isFolder whether the registry is a folder. */
const registryProblems = (kind, registry, isFolder) => kind.needs.registry === 'reachable' && isFolder
    ? [
        {
            code: 'TARGET_REGISTRY_NEEDED',
            message: `Target ${kind.name} pulls images from a registry, and "${registry}" is a folder.`,
            hint: 'Set registry to one that the target can reach, for example <name>.azurecr.io, in every step.'
        }
    ]
    : [];

;// CONCATENATED MODULE: ./src/services/plan-file.ts

const planText = (plan) => `${JSON.stringify(plan, undefined, 2)}\n`;
/**
 * A plan from the text of a file.
 * @throws UserError `PLAN_FILE_INVALID`
 */
const parsePlan = (text, file) => {
    let found;
    try {
        found = JSON.parse(text);
    }
    catch (cause) {
        throw invalid(file, 'is not JSON', cause);
    }
    if (isPlan(found))
        return found;
    throw invalid(file, 'does not hold a plan of this version');
};
const isText = (value) => typeof value === 'string';
const isPlan = (found) => {
    const plan = found;
    return (typeof plan === 'object' &&
        plan !== null &&
        plan.schemaVersion === 1 &&
        [plan.target, plan.service, plan.wanted, plan.plan?.action, plan.plan?.basis].every(isText) &&
        [plan.plan?.reasons, plan.plan?.costs].every(it => Array.isArray(it) && it.every(isText)));
};
const invalid = (file, problem, cause) => new errors/* UserError */.yo('PLAN_FILE_INVALID', `The plan file "${file}" ${problem}.`, {
    hint: 'Make it again: deploy-target with plan: true and plan-file writes it.',
    cause
});

// EXTERNAL MODULE: ./src/services/spec.ts + 1 modules
var spec = __webpack_require__(15377);
// EXTERNAL MODULE: ./src/actions/markdown.ts
var markdown = __webpack_require__(92206);
// EXTERNAL MODULE: ./src/actions/open-target.ts
var open_target = __webpack_require__(60185);
// EXTERNAL MODULE: ./src/actions/places.ts
var places = __webpack_require__(48723);
// EXTERNAL MODULE: ./src/actions/read-inputs.ts
var read_inputs = __webpack_require__(35465);
;// CONCATENATED MODULE: ./src/actions/deploy-target.ts




















const deploy_target_inputs = {
    target: open_target/* targetInput */.Mn,
    'service-name': (0,parameters/* required */.mw)((0,names/* nameOf */.Vb)('service'), 'Name of the service: 3 to 32 lower-case letters, digits and "-".'),
    image: (0,parameters/* required */.mw)(inputs/* text */.Qq, 'The image as name:version. A name alone means its newest version.'),
    ...places/* registryInputs */.P4,
    'verify-repository': (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'owner/name: reject an image whose provenance names a different source repository. See docs/supply-chain.md.'),
    'verify-ref': (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Branch or full ref, e.g. refs/heads/main: reject an image that was built from another.'),
    'verify-workflow': (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Path of a workflow file, e.g. .github/workflows/deploy.yml: reject an image that another built.'),
    'verify-sbom': (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true: reject an image without an SBOM.'),
    'verify-signature': (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'File of trusted roots, as gh attestation trusted-root writes it: reject an image that no workflow of verify-repository signed.'),
    plan: (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true: only report what would be done. With plan-file, the plan is written there.'),
    'plan-file': (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'A plan that was reviewed: the deployment does what it says, or nothing when the service has changed since. docs/plans.md')
};
const ofTarget = 'settings';
const main = async (host) => {
    await perform(await readDeployment(host), host);
};
/** @throws UserError for whatever is wrong with the inputs, before anything is asked of the target */
const readDeployment = async (host) => {
    // The steps of action.yml compare the name as it is: with spaces around it, it is that of no step.
    const named = host.inputs.target ?? '';
    if (named !== named.trim()) {
        await (0,read_inputs/* maskSecrets */.Q)(deploy_target_inputs, host);
        await (0,spec/* kindOf */.I)(named, host.targets);
    }
    const read = await (0,open_target/* readTargetInputs */.bH)(deploy_target_inputs, ofTarget, host);
    const { kind, input } = read;
    if (input['verify-signature'] !== undefined && input['verify-repository'] === undefined)
        throw new errors/* UserError */.yo('INPUT_INVALID', 'verify-signature needs verify-repository.', {
            hint: 'Anybody can sign: say whose workflows may, for example verify-repository: octo-org/models.'
        });
    const [unreachable] = registryProblems(kind, input.registry, !(0,reference.looksLikeRegistry)(input.registry));
    if (unreachable)
        throw (0,targets_plan/* errorOf */.Mz)(unreachable);
    return {
        ...read,
        given: await (0,spec/* readSettings */.sb)(kind, host.inputs, { readText: (0,open_target/* readerFor */.d2)(host), log: host.log })
    };
};
/**
 * Checks what the settings come to, files that they name included, before there is an image.
 * @throws UserError as the target does, but for what it says of the image
 */
const checkSettings = async ({ kind, input, place, given }, host) => {
    // Warnings are given when it is deployed.
    const quiet = { ...host, log: { ...host.log, warning: () => { } } };
    try {
        const { target } = await (0,open_target/* openTarget */.Ap)(kind, place, input.registry, quiet);
        await target.settings(given, NO_IMAGE, host.signal);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo && error.code.startsWith('IMAGE_')))
            throw error;
    }
};
/** One that is still to be built. */
const NO_IMAGE = {
    label: '',
    reference: '',
    repository: '',
    digest: `sha256:${'0'.repeat(64)}`
};
/** Deploys, with outputs and summary. */
const perform = async ({ kind, input, place, given }, host) => {
    const approved = await approvedPlan(input, host);
    const { target, store: openStore } = await (0,open_target/* openTarget */.Ap)(kind, place, input.registry, host);
    const store = await openStore();
    const image = await verifiedImage(store, input);
    const name = input['service-name'];
    const deployable = deployableImage(image);
    const spec = {
        name,
        image: deployable,
        settings: await target.settings(given, deployable, host.signal)
    };
    const secrets = new Set(Object.entries({ ...kind.place, ...kind.settings }).flatMap(([key, { secret }]) => (secret ? [key] : [])));
    const wanted = wantedOf(image.descriptor.digest, { ...place, ...given }, secrets);
    const result = await deployService(target, {
        kind: kind.name,
        spec,
        wanted,
        problems: imageProblems(kind, imageFacts(image)),
        approved,
        planOnly: input.plan
    }, host);
    const { plan, service, changed } = result;
    if (input.plan && input['plan-file'])
        await (0,plain_write/* writePlainFile */.G)(input['plan-file'], planText({ schemaVersion: 1, target: kind.name, service: name, wanted, plan }), { what: 'The plan file' });
    host.output('plan', JSON.stringify(plan));
    host.output('changed', String(changed));
    host.output('lineage', JSON.stringify(await (0,lineage/* lineageOf */.b)(store, image)));
    host.output('state', service?.state ?? '');
    host.output('scoring-uri', service?.scoringUri ?? '');
    host.output('swagger-uri', service?.swaggerUri ?? '');
    if (service?.scoringUri && !input.plan)
        host.log.info(`Serving at ${service.scoringUri}`);
    await host.summary(summaryOf(name, image, plan, service, input.plan));
    return result;
};
const approvedPlan = async (input, host) => {
    const file = input['plan-file'];
    if (file === undefined || input.plan)
        return undefined;
    let text;
    try {
        text = await (0,open_target/* readerFor */.d2)(host)(file);
    }
    catch (cause) {
        throw new errors/* UserError */.yo('PLAN_FILE_INVALID', `The plan file "${file}" cannot be read.`, {
            hint: 'Make it with plan: true and plan-file, and hand it to this job as an artifact.',
            cause
        });
    }
    return parsePlan(text, file);
};
const verifiedImage = async (store, input) => {
    const image = await (0,registered/* findImage */.F1)(store, input.image);
    const { 'verify-repository': repository, 'verify-signature': trustedRoot } = input;
    const wanted = {
        ref: input['verify-ref'],
        workflow: input['verify-workflow'],
        sbom: input['verify-sbom']
    };
    if (trustedRoot === undefined || repository === undefined)
        await (0,verify/* verifyImage */.ZG)(store, image, { ...wanted, repository });
    else {
        const { bundleCheck } = await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(7191)]).then(__webpack_require__.bind(__webpack_require__, 37191));
        const check = await bundleCheck(trustedRoot);
        await (0,signature/* verifySignature */.Od)(store, image, { ...wanted, repository }, check);
        await (0,verify/* verifyImage */.ZG)(store, image, { sbom: wanted.sbom });
    }
    return image;
};
/** What the job summary shows of a deployment. Pure. */
const summaryOf = (name, image, plan, service, planOnly) => (0,markdown/* heading */.R_)(`Service ${(0,markdown/* code */.aY)(name)}: ${plan.action}${planOnly ? ' (plan only)' : ''}`) +
    (0,markdown/* facts */.Ix)([
        ['Image', `${image.label} (${image.descriptor.digest})`],
        ['Why', plan.reasons.join('\n')],
        ['Costs', plan.costs.join('\n')],
        ['Problems', plan.problems.map(({ message }) => message).join('\n')],
        ['State', service?.state],
        ['Scoring URI', service?.scoringUri],
        ['OpenAPI', service?.swaggerUri]
    ]);


/***/ }),

/***/ 21401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ findImage),
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   rI: () => (/* binding */ isNoImage)
/* harmony export */ });
/* unused harmony export parseImageReference */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94623);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17313);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6489);




/**
 * Finds an image by `name`, `name:version` or `name@sha256:…`.
 * @throws UserError `IMAGE_REFERENCE_INVALID`, `IMAGE_UNKNOWN`.
 */
const findImage = async (store, text) => {
    const { name, tag, digest } = parseImageReference(text);
    const repository = (0,_build_js__WEBPACK_IMPORTED_MODULE_3__/* .imageRepository */ .an)(name);
    const newest = tag ?? (digest ? '' : String((await (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsOf */ .x4)(store, repository)).at(-1) ?? ''));
    const descriptor = await store.resolve(repository, digest ?? newest);
    if (descriptor === undefined)
        throw await unknown(store, repository, text);
    const documents = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_2__/* .readImage */ .AM)(store, repository, descriptor);
    const config = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_2__/* .readImageConfig */ .MP)(store, repository, documents.manifest);
    return {
        label: digest ? `${name}@${digest}` : `${name}:${newest}`,
        name,
        repository,
        ...(digest ? {} : { tag: newest }),
        descriptor,
        reference: store.reference(repository, descriptor.digest),
        ...documents,
        config
    };
};
/** Whether a failure to find an image says that there is none of that name. */
const isNoImage = (error) => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'IMAGE_UNKNOWN');
/** The tags by which an image goes: the one it was found by, or all that lead to its digest, numbers first. */
const tagsOf = async (store, { tag, repository, descriptor }) => {
    if (tag !== undefined)
        return [tag];
    const tags = (await store.tags(repository)).filter(each => !(0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .isGoneTag */ .Y0)(each));
    const found = [];
    for (const each of tags)
        if ((await store.resolve(repository, each))?.digest === descriptor.digest)
            found.push(each);
    return found.sort((a, b) => (Number(a) || Infinity) - (Number(b) || Infinity) || (a < b ? -1 : 1));
};
const parseImageReference = (text) => {
    const [, name, tag, digest] = /^([a-z0-9][-.a-z0-9]*)(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127})|@(sha256:[a-f0-9]{64}))?$/.exec(text) ?? [];
    if (name === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_REFERENCE_INVALID', `"${text}" does not name an image.`, {
            hint: 'Write name:version, for example myimage:1, or a name alone for its newest version.'
        });
    return {
        name,
        ...(tag && tag !== 'latest' ? { tag } : {}),
        ...(digest ? { digest: digest } : {})
    };
};
const unknown = async (store, repository, text) => {
    const versions = await (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsOf */ .x4)(store, repository);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('IMAGE_UNKNOWN', `Registry "${store.location}" has no image "${text}".`, {
        hint: versions.length === 0
            ? 'Build it first with build-image, into the same registry.'
            : (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .thereAre */ .h0)(versions)
    });
};


/***/ }),

/***/ 27996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ lineageOf)
/* harmony export */ });
/* unused harmony export buildIn */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _models_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2336);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32060);
/* harmony import */ var _uses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29145);
/* harmony import */ var _attachments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62131);
/** Where an image comes from: models, base, run and commit, in one document. */





/** What the registry tells of an image. Models that were deleted since are told by name and digest. */
const lineageOf = async (store, image) => {
    const { label, repository, descriptor, reference, manifest, config } = image;
    const of = (type) => (0,_attachments_js__WEBPACK_IMPORTED_MODULE_4__/* .attachedTo */ .cV)(store, repository, descriptor.digest, type);
    const models = [];
    for (const { model, digest } of (0,_uses_js__WEBPACK_IMPORTED_MODULE_3__/* .modelsIn */ .U$)(config))
        models.push({ name: model, digest, ...(await factsOf(store, model, digest)) });
    const [sbom] = await of(_attachments_js__WEBPACK_IMPORTED_MODULE_4__/* .SBOM_TYPE */ .tY);
    const base = baseIn(manifest.annotations ?? {});
    return {
        image: { name: label, digest: descriptor.digest, reference },
        ...(base ? { base } : {}),
        models,
        builds: (await of(_attachments_js__WEBPACK_IMPORTED_MODULE_4__/* .PROVENANCE_TYPE */ .Ti)).map(({ digest, document }) => buildIn(digest, document)),
        ...(sbom ? { sbom: sbom.digest } : {})
    };
};
const baseIn = (annotations) => {
    const { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.baseName]: name, [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.baseDigest]: digest } = annotations;
    return name || digest ? { ...(name ? { name } : {}), ...(digest ? { digest } : {}) } : undefined;
};
/** What one provenance tells. What is missing in it is left out. Pure. */
const buildIn = (provenance, document) => {
    const predicate = document?.predicate;
    const { resolvedDependencies: dependencies, externalParameters } = predicate?.buildDefinition ?? {};
    const source = Array.isArray(dependencies)
        ? dependencies.find(each => each?.digest?.gitCommit)
        : undefined;
    const run = predicate?.runDetails?.metadata?.invocationId;
    const workflow = externalParameters?.workflow?.path;
    return {
        provenance,
        ...(source?.uri ? { source: source.uri } : {}),
        ...(source?.digest.gitCommit ? { commit: source.digest.gitCommit } : {}),
        ...(workflow ? { workflow } : {}),
        ...(run ? { run } : {})
    };
};
const factsOf = async (store, label, digest) => {
    try {
        const model = await (0,_models_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findModel */ .P6)(store, (0,_models_find_js__WEBPACK_IMPORTED_MODULE_1__/* .parseModelReference */ .qZ)(label));
        const { framework, properties } = model.card;
        return model.digest === digest ? { framework, properties } : {};
    }
    catch (error) {
        // Deleted, or not ours to read: the image alone tells its name and digest.
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return {};
        throw error;
    }
};


/***/ }),

/***/ 34003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ problemIn),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   b6: () => (/* binding */ planStale),
/* harmony export */   gp: () => (/* binding */ basisOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);
/* harmony import */ var _core_is_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64955);



const problemOf = ({ code, message, hint }) => ({
    code,
    message,
    ...(hint === undefined ? {} : { hint })
});
/** What a check throws, as problems of a plan; what went wrong while asking is thrown on. */
const problemsOf = async (check) => {
    try {
        await check();
        return [];
    }
    catch (error) {
        return [problemIn(error)];
    }
};
/** For a `catch` around a check: the problem, or the error that is none. */
const problemIn = (error) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
        return problemOf(error);
    throw error;
};
const errorOf = ({ code, message, hint }) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(code, message, { hint });
/**
 * Fingerprint of what a plan rests on: the same for equal data, whatever the order of its keys. What changes by itself
 * (times, counters, events) does not belong into it.
 */
const basisOf = (observed) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonicalJson(observed)).digest('hex').slice(0, 32);
const canonicalJson = (value) => JSON.stringify(value, (_, inner) => (0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
    : inner) ?? 'nothing';
/** Thrown by a target whose service is no longer what the plan was made for. */
const planStale = (service) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('PLAN_STALE', `Service "${service}" has changed since the plan was made, so the plan is not carried out.`, { hint: 'Make a new plan, look at it, and deploy with that.' });


/***/ })

};
