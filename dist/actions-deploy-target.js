export const id = 8317;
export const ids = [8317];
export const modules = {

/***/ 58317:
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
// EXTERNAL MODULE: ./src/image/uses.ts
var uses = __webpack_require__(29145);
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
    const { spec, approved, planOnly, recording } = deployment;
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
            const changed = plan.action !== 'no-op';
            if (changed)
                await recording?.begin(plan, seen.service);
            const service = await target.deploy(spec, plan, signal);
            await recording?.settle(changed ? 'deployed' : 'unchanged');
            return { plan, service, changed };
        }
        catch (error) {
            const stale = (0,errors/* hasCode */.up)(error, 'PLAN_STALE');
            if (!stale || approved || round === MOST_PLANS) {
                if (!signal.aborted)
                    await recording?.settle('failed');
                throw error;
            }
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
            hint: 'Set input "registry" to one that the target can reach, for example <name>.azurecr.io, in every step.'
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
    hint: 'Make it again: deploy-target with input "plan" set and plan-file writes it.',
    cause
});

// EXTERNAL MODULE: ./src/services/spec.ts
var spec = __webpack_require__(82405);
// EXTERNAL MODULE: ./src/actions/host/markdown.ts
var markdown = __webpack_require__(62633);
// EXTERNAL MODULE: ./src/actions/inputs/read-inputs.ts
var read_inputs = __webpack_require__(81111);
// EXTERNAL MODULE: ./src/actions/opening/model-verdicts.ts
var model_verdicts = __webpack_require__(62888);
// EXTERNAL MODULE: ./src/actions/opening/open-target.ts
var open_target = __webpack_require__(47350);
// EXTERNAL MODULE: ./src/actions/opening/places.ts
var places = __webpack_require__(29082);
// EXTERNAL MODULE: ./src/services/record.ts
var record = __webpack_require__(8939);
// EXTERNAL MODULE: ./src/services/recording.ts
var recording = __webpack_require__(85159);
// EXTERNAL MODULE: ./src/services/whereabouts.ts
var whereabouts = __webpack_require__(82849);
// EXTERNAL MODULE: ./src/core/plain-file.ts
var plain_file = __webpack_require__(19130);
;// CONCATENATED MODULE: ./src/actions/recorded/deployed-by.ts


/** Who deploys, and from what, as the environment of the step says. */
const deploymentOrigin = async ({ env, signal }) => {
    const event = env.GITHUB_EVENT_PATH;
    return originIn(env, event ? await eventIn(event, signal) : undefined);
};
/** What a job was started by; undefined where it cannot be read: then only the environment says something. */
const eventIn = async (file, signal) => {
    try {
        return JSON.parse(await (0,plain_file/* readPlainText */.Sg)(file, { signal }));
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo || error instanceof SyntaxError)
            return undefined;
        throw error;
    }
};
/**
 * Pure. https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 * @param event the payload of the event that started the workflow
 */
const originIn = (env, event) => {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    const source = server && repository ? `${server}/${repository}` : undefined;
    const pullRequest = pullRequestIn(env.GITHUB_REF, event);
    const by = env.GITHUB_ACTOR || env.USER || env.LOGNAME;
    return {
        ...(source && run ? { run: `${source}/actions/runs/${run}` } : {}),
        ...(source ? { source } : {}),
        ...(env.GITHUB_SHA ? { commit: env.GITHUB_SHA } : {}),
        ...(pullRequest ? { pullRequest } : {}),
        ...(by ? { by } : {})
    };
};
/** `refs/pull/7/merge`; with other events of a pull request, and of its comments, the payload says it. */
const pullRequestIn = (ref, event) => {
    const [, ofRef] = /^refs\/pull\/([1-9]\d{0,9})\//.exec(ref ?? '') ?? [];
    if (ofRef !== undefined)
        return Number(ofRef);
    const { pull_request: pull, issue } = (event ?? {});
    const number = pull?.number ?? (issue?.pull_request ? issue.number : undefined);
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0
        ? number
        : undefined;
};

;// CONCATENATED MODULE: ./src/actions/recorded/deployment-record.ts





/** Writes down in the registry what a deployment does. docs/records.md */
const recordingFor = async ({ kind, place, image, input }, { target, store, host }) => {
    const where = await (0,whereabouts/* placeOf */.$t)(kind, place, target, 'deploy');
    if (where === undefined)
        return undefined;
    const { label, repository, descriptor, config } = image;
    const span = input['expires-after'];
    return (0,recording/* recordingOf */.L)({
        service: input['service-name'],
        target: kind.name,
        place: where,
        image: { label, repository, digest: descriptor.digest },
        models: (0,uses/* modelsIn */.U$)(config).map(({ model }) => model),
        origin: await deploymentOrigin(host),
        ...(span === undefined ? {} : { expires: (0,record/* timestamp */.vE)(host.clock.now() + span) })
    }, { ...host, target, store });
};

;// CONCATENATED MODULE: ./src/actions/deploy-target.ts























const deploy_target_inputs = {
    target: open_target/* targetInput */.Mn,
    'service-name': (0,parameters/* required */.mw)((0,names/* nameOf */.Vb)('service'), 'Name of the service: 3 to 32 lower-case letters, digits and "-".'),
    image: (0,parameters/* required */.mw)(inputs/* text */.Qq, 'The image as name:version. A name alone means its newest version.'),
    ...places/* registryInputs */.P4,
    ...(0,parameters/* grouped */.zD)('Verification', {
        'verify-repository': (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'owner/name: reject an image whose provenance names a different source repository. See docs/supply-chain.md.'),
        'verify-ref': (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Branch or full ref, e.g. refs/heads/main: reject an image built from a different one.'),
        'verify-workflow': (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Path of a workflow file, e.g. .github/workflows/deploy.yml: reject an image built by a different one.'),
        'verify-sbom': (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true: reject an image without an SBOM.'),
        'verify-signature': (0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'File with trusted roots, as written by gh attestation trusted-root: reject an image without a signature by a workflow of verify-repository.'))
    }),
    plan: (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true: only report what would be done. With plan-file, the plan is also written to that file.'),
    'plan-file': (0,parameters/* ofPath */.x5)((0,parameters/* optional */.lq)(inputs/* text */.Qq, 'An approved plan: the deployment carries out exactly that, or stops if the service has changed since. See docs/plans.md.')),
    'expires-after': (0,parameters/* optional */.lq)(inputs/* timeSpan */.wL, 'How long the service is needed after this deployment, e.g. 12h or 7d; stored in its record in the registry. See docs/records.md.')
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
const perform = async (read, host) => {
    const { kind, input, place, given } = read;
    const approved = await approvedPlan(input, host);
    const name = input['service-name'];
    const { image, store, wanted, result } = await host.phase(`${input.plan ? 'Plan' : 'Deploy'} service ${name} ${input.plan ? 'for' : 'to'} ${kind.title}`, async () => {
        const { target, store: openStore } = await (0,open_target/* openTarget */.Ap)(kind, place, input.registry, host);
        const store = await openStore();
        const image = await verifiedImage(store, input);
        await (0,model_verdicts/* tellVerdicts */.K)(store, (0,uses/* modelsIn */.U$)(image.config).map(({ model, digest }) => ({
            name: model.split(':')[0] ?? model,
            label: model,
            digest,
            isPickle: false
        })), host.log);
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
            planOnly: input.plan,
            recording: input.plan
                ? undefined
                : await recordingFor({ ...read, image }, { target, store, host })
        }, host);
        return { image, store, wanted, result };
    });
    const { plan, service, changed } = result;
    if (input.plan && input['plan-file'])
        await (0,plain_write/* writePlainFile */.G)(input['plan-file'], planText({ schemaVersion: 1, target: kind.name, service: name, wanted, plan }), { what: 'The plan file' });
    host.output('plan', plan);
    host.output('changed', changed);
    host.output('lineage', await (0,lineage/* lineageOf */.b)(store, image));
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
            hint: 'Make it with input "plan" set and plan-file, and hand it to this job as an artifact.',
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
/* harmony export */   MV: () => (/* binding */ digestsOfImage),
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
/** Its digest, and those of the images that it is an index of. Pure. */
const digestsOfImage = ({ descriptor, index }) => [
    descriptor.digest,
    ...(index?.manifests.map(({ digest }) => digest) ?? [])
];


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





/** What the registry knows about an image. Models that were deleted since are given by name and digest. */
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
/** What one provenance says. What is missing in it is left out. Pure. */
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
        // Deleted, or not ours to read: only the image gives its name and digest.
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return {};
        throw error;
    }
};


/***/ }),

/***/ 85159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ recordingOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91063);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8939);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5546);




/** Others may change the service between our look and our write, so often. */
const MOST_TURNS = 10;
/**
 * Several deployments and clean-ups of one service may run at once, and each may be killed. Each looks at the target
 * again after it has written, until both agree: the last one to write has seen what is there.
 */
const recordingOf = (wanted, tools) => {
    const { store, target, log, clock, signal } = tools;
    const tag = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordTag */ .yg)(wanted);
    const now = () => (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE)(clock.now());
    let previous;
    let ours = {
        ...wanted,
        state: 'running',
        action: 'create',
        created: now(),
        updated: now()
    };
    let isOff = false;
    const attempt = async (work) => {
        if (isOff)
            return;
        try {
            await work();
        }
        catch (error) {
            if (signal.aborted)
                throw signal.reason;
            if (!isRefused(error))
                throw error;
            isOff = true;
            log.info(`The registry has no up-to-date record of service "${wanted.service}": ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        }
    };
    const write = async (record) => {
        signal.throwIfAborted();
        if (record === undefined)
            await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .deleteRecord */ .LK)(store, tag);
        else
            await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .writeRecord */ .rh)(store, record);
    };
    return {
        begin: ({ action }, seen) => attempt(async () => {
            previous = await found(store, tag);
            ours = {
                ...ours,
                action,
                created: seen && previous ? previous.created : now(),
                updated: now()
            };
            const before = seen && beforeOf(seen, previous, wanted);
            await write({ ...ours, state: 'deploying', ...(before ? { before } : {}) });
            // Each job has a place of its own, so nobody comes back to those before.
            if (wanted.place.ends !== undefined)
                await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .deleteEnded */ .Sj)(store, wanted, clock.now());
        }),
        settle: outcome => attempt(async () => {
            for (let turn = 1; turn <= MOST_TURNS; turn++) {
                const service = await target.find(wanted.service, signal);
                const record = await found(store, tag);
                const renewed = turn === 1 && outcome === 'unchanged' && record?.expires !== ours.expires;
                if (service && record && renewed && (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRight */ .FG)(record, service)) {
                    await write({ ...withoutExpiry(record), ...expiryOf(ours), updated: now() });
                    continue;
                }
                const likely = outcome === 'failed' ? [previous, record, ours] : [record, ours, previous];
                const [first = ours, ...others] = likely.filter(each => each !== undefined);
                const next = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .settledRecord */ .hP)(record, service, [first, ...others], now());
                if (next === record)
                    return;
                await write(next);
            }
        })
    };
};
const beforeOf = (seen, previous, { image }) => {
    if (seen.imageDigest === image.digest)
        return undefined;
    return previous?.image.digest === seen.imageDigest ? previous.image : (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .imageOf */ .dT)(seen);
};
const withoutExpiry = ({ expires: _, ...record }) => record;
const expiryOf = ({ expires }) => expires === undefined ? {} : { expires };
/** A record that cannot be read is written again. */
const found = async (store, tag) => {
    try {
        return await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecord */ .aE)(store, tag);
    }
    catch (error) {
        if ((0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .isDamaged */ .sR)(error))
            return undefined;
        throw error;
    }
};
/** What a registry says, and what the disk says of a folder that may only be read. */
const isRefused = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrno */ .r)(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT');


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
