export const id = 8202;
export const ids = [8202];
export const modules = {

/***/ 8202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inputs: () => (/* binding */ init_inputs),
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/names.ts
var core_names = __webpack_require__(22483);
// EXTERNAL MODULE: ./src/core/parameters.ts
var parameters = __webpack_require__(10807);
// EXTERNAL MODULE: ./src/core/plain-text.ts
var plain_text = __webpack_require__(61303);
// EXTERNAL MODULE: ./src/core/workspace.ts
var workspace = __webpack_require__(28742);
// EXTERNAL MODULE: ./src/image/environment/conda-file.ts + 2 modules
var conda_file = __webpack_require__(7474);
// EXTERNAL MODULE: ./src/image/environment/python-version.ts
var python_version = __webpack_require__(25340);
// EXTERNAL MODULE: ./src/project/file.ts
var file = __webpack_require__(87195);
// EXTERNAL MODULE: ./src/targets/index.ts
var targets = __webpack_require__(77594);
;// CONCATENATED MODULE: ./src/project/init/literal.ts
/** Text of others as a value of the project file, in which `${` would begin a reference. Pure. */
const literal = (text) => text.replaceAll('${', () => '$${');
/** Names of variables and secrets that values refer to: `vars.REGISTRY`. Pure. */
const referencesIn = (text) => [...text.matchAll(/(?<!\$)\$\{((?:vars|secrets)\.[A-Za-z_][A-Za-z0-9_]*)\}/g)].map(([, name]) => name ?? '');

// EXTERNAL MODULE: ./src/core/is-object.ts
var is_object = __webpack_require__(64955);
// EXTERNAL MODULE: ./src/core/words.ts
var words = __webpack_require__(77522);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/project/init/v1/rows.ts
/**
 * What becomes of the keys of a file of Azure ML v1: one table a file. The import reads by it, and the page
 * docs/coming-from-azure-ml.md shows it.
 */






/**
 * The document of a v1 file, which may be JSON or YAML.
 * @returns a note when it is neither, or no mapping.
 */
const documentOf = (text, file) => {
    const problem = (what) => ({
        problem: { file, why: `It ${what}, so nothing of it is kept. Mend it and run init again.` }
    });
    let document;
    try {
        document = /\.ya?ml$/i.test(file) ? (0,dist/* parse */.qg)(text, { maxAliasCount: 100 }) : JSON.parse(text);
    }
    catch (error) {
        return problem(`cannot be read (${(0,plain_text/* plainLine */.h0)((0,words/* short */.h0)(firstLine((0,errors/* messageOf */.bD)(error))))})`);
    }
    return (0,is_object/* isObject */.G)(document) ? { document } : problem('is not a mapping');
};
/** Pure. */
const readRows = (document, file, rows) => {
    const names = new Map(Object.keys(rows).map(name => [name.toLowerCase(), name]));
    const values = {};
    const notKept = [];
    for (const [key, value] of leavesOf(document, names, rows)) {
        if (isNothing(value))
            continue;
        const name = names.get(key.toLowerCase());
        const row = name === undefined ? undefined : rows[name];
        if (name === undefined || row === undefined)
            notKept.push({ file, key, why: 'It is not known here.' });
        else if (isPlaceholder(value))
            notKept.push({ file, key, why: 'It still has the placeholder of the template.' });
        else {
            if (row.kept)
                values[name] = value;
            if (row.instead && value !== row.nothing && value !== false)
                notKept.push({ file, key, why: row.instead });
        }
    }
    return { values, notKept };
};
/** One line for each file and reason: `"enableGpu", "cudaVersion" of inferenceconfig.json: not kept. …`. Pure. */
const notKeptTexts = (notes) => {
    const groups = new Map();
    for (const { file, key, why } of notes) {
        const group = groups.get(`${file}\n${why}`) ?? { file, why, keys: [] };
        groups.set(`${file}\n${why}`, group);
        if (key !== undefined && !group.keys.includes(key))
            group.keys.push(key);
    }
    return [...groups.values()].map(({ file, why, keys }) => (0,plain_text/* plainLine */.h0)(`${file}${keys.length > 0 ? `, ${keys.map(key => (0,words/* short */.h0)(key)).join(', ')}` : ''}: ${why}`));
};
/** A value that is text; numbers and flags as they are written. */
const textIn = (value) => typeof value === 'string'
    ? value.trim() || undefined
    : typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : undefined;
/** The same as a value of the project file. */
const literalIn = (value) => {
    const text = textIn(value);
    return text === undefined ? undefined : literal(text);
};
/** A mapping of texts as values of the project file; what is no text in it is left out. */
const textsIn = (value) => {
    if (!(0,is_object/* isObject */.G)(value))
        return undefined;
    const texts = Object.entries(value).flatMap(([name, one]) => {
        const text = literalIn(one);
        return text === undefined ? [] : [[name, text]];
    });
    return texts.length === 0 ? undefined : Object.fromEntries(texts);
};
/** Values with the paths of their keys. */
const leavesOf = (document, names = new Map(), rows = {}, above = '') => Object.entries(document).flatMap(([key, value]) => {
    const path = above + key;
    const name = names.get(path.toLowerCase());
    return (0,is_object/* isObject */.G)(value) && !(name !== undefined && rows[name]?.whole)
        ? leavesOf(value, names, rows, `${path}.`)
        : [[path, value]];
});
/** What templates have for people to fill in: `<your-webservice-name>`. */
const isPlaceholder = (value) => {
    if (typeof value === 'string')
        return /<your[^<>]*>|^\s*<[^<>]+>\s*$/i.test(value);
    return (0,is_object/* isObject */.G)(value) && Object.entries(value).flat().some(isPlaceholder);
};
const isNothing = (value) => value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0);
const firstLine = (text) => text.split('\n')[0] ?? '';

;// CONCATENATED MODULE: ./src/project/init/v1/target-kinds.ts




/** The kind that v1 called so: `ACI`, `aks`, `Local`. */
const kindOfV1 = (type, kinds) => [...kinds.values()].find(kind => isOfType(kind, type.trim()));
/** Whether v1 called it so. */
const isOfType = ({ name, computeType = name }, type) => computeType.toUpperCase() === type.toUpperCase();
/** Secrets go into the project file as references to secrets of the repository. Pure. */
const secretReference = (name) => `\${secrets.SCORELINE_${name.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()}}`;
/**
 * Texts of settings, as the project file has them: pairs as mappings, secrets as references.
 * @param texts by the names of the settings
 */
const settingTexts = (texts, settings, { file, keyOf }) => {
    const kept = {};
    const notKept = [];
    for (const [name, text] of Object.entries(texts)) {
        const setting = settings[name];
        if (setting === undefined || text === '')
            continue;
        if (setting.secret) {
            kept[name] = secretReference(name);
            notKept.push({
                file,
                key: keyOf(setting) ?? name,
                why: `It is a secret: keep it as the secret ${secretReference(name).slice(10, -1)} of the repository.`
            });
            continue;
        }
        const value = setting.parse(text, name);
        kept[name] = ((0,is_object/* isObject */.G)(value) ? textsIn(value) : undefined) ?? literal(text);
    }
    return { settings: kept, notKept };
};
/**
 * Where leaving a setting out meant something else in v1 than it means here: `v1: false` in the table of the target.
 * @param given names of the settings that the file has
 */
const otherDefaults = (settings, given, { file, keyOf }) => Object.entries(settings).flatMap(([name, setting]) => {
    const { note, empty } = setting;
    const [, before] = /(?:^|; )v1: ([^;]+)$/.exec(note ?? '') ?? [];
    if (before === undefined || empty.kind !== 'default' || given.includes(name))
        return [];
    return [
        {
            file,
            key: keyOf(setting) ?? name,
            why: `The file leaves it out, which meant ${before} in v1 and means ${empty.text} here; \`${name}: ${before}\` below settings gives v1's.`
        }
    ];
});
/** Values of a file whose target there is not, one a line, for a comment. What may be a secret is not shown. */
const valuesForComment = (document) => leavesOf(document)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => /key$|password|secret|token$|credential|connection/i.test(key)
    ? `${key}: (not shown)`
    : `${key}: ${(0,words/* short */.h0)(JSON.stringify(value), 80)}`);

;// CONCATENATED MODULE: ./src/project/init/environments.ts





/** Where one works before anything is in a cloud. */
const FIRST = 'laptop';
/** Where it is tried before it is deployed to production. */
const STAGING = 'staging';
const PRODUCTION = 'production';
/** One for this machine, and one for each place where v1 deployed to. Pure. */
const environmentsFor = (deciding) => {
    const { imported, service, kinds } = deciding;
    const here = imported.find(({ environment }) => environment?.target === targets/* DEFAULT_TARGET */.K);
    const drafts = [
        { name: FIRST, target: targets/* DEFAULT_TARGET */.K, settings: here?.environment?.settings ?? {} }
    ];
    for (const one of imported) {
        const { environment, file } = one;
        if (environment === undefined || environment.target === targets/* DEFAULT_TARGET */.K)
            continue;
        const kind = kinds.get(environment.target);
        const name = nameFor(file, {
            // v1's Container Instances were for tests, its clusters for production.
            usual: kind && isOfType(kind, 'AKS') ? PRODUCTION : STAGING,
            taken: drafts.map(draft => draft.name)
        });
        const isSecond = drafts.some(({ target }) => target === environment.target);
        drafts.push({
            name,
            target: environment.target,
            // Two services of one name at one place would be one service.
            ...(isSecond ? { service: (0,core_names/* suggestName */.SX)('service', `${service.slice(0, 20)}-${name}`) } : {}),
            ...placeOf(environment, deciding),
            ...containerOf(deciding),
            from: file
        });
    }
    return drafts;
};
/** What the name of the file says; else the usual one; else the name of the file itself. */
const nameFor = (file, { usual, taken }) => {
    const stem = external_node_path_default().posix.basename(file).replace(/\.[^.]+$/, '');
    const said = SAID.find(([pattern]) => pattern.test(stem))?.[1];
    const names = [said, usual, (0,core_names/* suggestName */.SX)('service', stem)].filter(name => name !== undefined);
    const free = names.find(name => !taken.includes(name));
    return free ?? `${usual}-${taken.length}`;
};
const SAID = [
    [/prod/i, PRODUCTION],
    [/stag/i, STAGING],
    [/(?:^|[^a-z])qa(?:[^a-z]|$)/i, 'qa'],
    [/(?:^|[^a-z])dev(?:[^a-z]|$)/i, 'dev']
];
/** How the service is found, who signs in, and where its images lie. */
const placeOf = ({ target, settings }, { imported, kinds, remote }) => {
    const kind = kinds.get(target);
    const has = (name) => Object.hasOwn(kind?.place ?? {}, name) || Object.hasOwn(kind?.settings ?? {}, name);
    const of = (key) => {
        const found = imported.find(one => one[key] !== undefined)?.[key];
        return found === undefined ? undefined : literal(found);
    };
    const inAzure = has('resource-group');
    const location = of('location');
    const isOpen = settings['auth-enabled'] === 'false';
    return {
        ...(kind?.needs.registry === 'reachable'
            ? { registry: (inAzure ? of('registry') : githubRegistry(remote)) ?? `\${vars.REGISTRY}` }
            : {}),
        ...(inAzure
            ? {
                azure: {
                    'client-id': `\${vars.AZURE_CLIENT_ID}`,
                    'tenant-id': `\${vars.AZURE_TENANT_ID}`,
                    'subscription-id': of('subscription') ?? `\${vars.AZURE_SUBSCRIPTION_ID}`
                }
            }
            : {}),
        settings: {
            ...requiredOf(kind?.place ?? {}),
            ...settings,
            ...(location && has('location') && !settings.location ? { location } : {}),
            ...(inAzure ? { 'resource-group': of('resourceGroup') ?? `\${vars.RESOURCE_GROUP}` } : {}),
            ...(has('key-seed') && !isOpen ? { 'key-seed': `\${secrets.SCORELINE_KEY_SEED}` } : {})
        }
    };
};
/** What finds the service and has to be said: variables of the repository say it. */
const requiredOf = (place) => Object.fromEntries(Object.entries(place)
    .filter(([, { empty, secret }]) => empty.kind === 'required' && !secret)
    .map(([name]) => [name, `\${vars.${name.replaceAll('-', '_').toUpperCase()}}`]));
/** What the image has in a container alone: on this machine it would only be fetched. */
const containerOf = ({ imported, dockerSteps }) => {
    const base = imported.find(({ container }) => container?.baseImage)?.container?.baseImage;
    const file = imported.find(({ container }) => container?.extraSteps)?.container?.extraSteps;
    const steps = file === undefined ? undefined : dockerSteps[file];
    const image = {
        ...(base ? { 'base-image': literal(base) } : {}),
        ...(steps ? { 'extra-docker-steps': literal(steps), builder: 'docker' } : {})
    };
    return Object.keys(image).length > 0 ? { image } : {};
};
/** In GitHub's registry, names are in lower case. */
const githubRegistry = (remote) => remote?.host === 'github.com' ? `ghcr.io/${remote.owner}/${remote.name}`.toLowerCase() : undefined;

;// CONCATENATED MODULE: ./src/project/init/names.ts


/** v1's names where they can stay; else the model's own, the repository's, the folder's. Pure. */
const namesFor = (facts, model, imported) => {
    const given = imported.find(one => one.model?.name !== undefined);
    const stem = model ? external_node_path_default().posix.parse(model.path).name : '';
    const isGeneric = (name) => /^(?:models?|outputs?|saved_model|mlmodel|)$/i.test(name);
    const ways = [
        typeof given?.model?.name === 'string' ? given.model.name : undefined,
        ...[
            stem,
            facts.repository?.below ? '' : (facts.repository?.remote?.name ?? ''),
            facts.folder
        ].filter(way => !isGeneric(way))
    ];
    const name = ways
        .map(way => way && (0,core_names/* suggestName */.SX)('model', way))
        .find(way => way !== undefined && way !== '') ?? 'model';
    const service = imported.find(one => one.service !== undefined);
    const serviceName = [service?.service ?? '', name, `${name}-service`]
        .map(way => (0,core_names/* suggestName */.SX)('service', way))
        .find(way => way !== undefined) ?? 'my-service';
    return {
        model: name,
        service: serviceName,
        notKept: [
            ...changed(given?.file, 'model_name', ways[0], name),
            ...changed(service?.file, 'name', service?.service, serviceName)
        ]
    };
};
const changed = (file, key, before, now) => file === undefined || before === undefined || before === now
    ? []
    : [{ file, key, why: `"${before}" is not a valid name; it is "${now}" now.` }];

;// CONCATENATED MODULE: ./src/project/init/choose.ts
/**
 * Which of several candidates `init` takes. The rules, in their order, are in docs/coming-from-azure-ml.md#what-it-finds;
 * the others are named in what it says. Pure.
 */

/** The candidates, the first by the ranks first; equal ones by their paths. */
const inOrder = (candidates, ...ranks) => candidates.toSorted((a, b) => {
    for (const rank of ranks) {
        const difference = numberOf(rank(a)) - numberOf(rank(b));
        if (difference !== 0)
            return difference;
    }
    return a.path < b.path ? -1 : 1;
});
const numberOf = (rank) => typeof rank === 'number' ? rank : rank ? 0 : 1;
const depthOf = ({ path: file }) => file.split('/').length;
const nameOf = ({ path: file }) => external_node_path_default().posix.basename(file).toLowerCase();
/** Where training scripts leave models. */
const USUAL = /^(?:outputs?|models?)\//i;
const IN_TESTS = /(?:^|\/)(?:tests?|examples?|fixtures?|docs)\//i;
/** What v1's files name first, `score.py` then, and what is not a test's; the nearest. */
const scriptsInOrder = (scripts, named) => inOrder(scripts, ({ path: file }) => file === named, it => !IN_TESTS.test(it.path), it => nameOf(it) === 'score.py', depthOf);
/**
 * What v1's files name, what the entry script names, then the nearest: in the folder itself or where training leaves
 * models; called `model`, served without code.
 * @param named the model's path or, as v1 has it, the last part of one
 */
const modelsInOrder = (models, named, script) => inOrder(models, it => named !== undefined && it.path === named, it => named !== undefined && isNamed(it, named), it => script?.text.includes(external_node_path_default().posix.basename(it.path)) ?? true, it => !IN_TESTS.test(it.path), it => depthOf(it) - (USUAL.test(it.path) ? 1 : 0), it => /^model(?:\.|$)/.test(nameOf(it)), it => it.servedWithoutCode, depthOf);
/** @param named a path, or the last part of one */
const isNamed = ({ path: file }, named) => {
    const plain = external_node_path_default().posix.normalize(named.replaceAll('\\', '/')).replace(/\/+$/, '');
    return file === plain || file.endsWith(`/${plain}`);
};
const ENVIRONMENT_NAMES = [
    /^environment\.ya?ml$/,
    /^conda(?:_dependencies|_env|-env)?\.ya?ml$/,
    /\.ya?ml$/,
    /^requirements\.txt$/
];
/** What v1's files name; beside the entry script, else in the model's folder; conda's before pip's. */
const environmentsInOrder = (environments, named, near) => inOrder(environments, ({ path: file }) => file === named, ({ path: file }) => external_node_path_default().posix.dirname(file) === external_node_path_default().posix.dirname(near.script), ({ path: file }) => external_node_path_default().posix.dirname(file) === near.model, it => !IN_TESTS.test(it.path), depthOf, it => ENVIRONMENT_NAMES.findIndex(name => name.test(nameOf(it))));
/** Samples before bare requests; those whose name has the runtime's in it, `samples.json` then; the nearest. */
const samplesInOrder = (samples, runtime) => inOrder(samples, ({ form }) => form === 'samples', it => (nameOf(it).includes(runtime) ? 0 : /onnx|python/.test(nameOf(it)) ? 2 : 1), depthOf, it => nameOf(it) === 'samples.json');

;// CONCATENATED MODULE: ./src/project/init/pick.ts


/** Pure. */
const pick = (facts, imported) => {
    const v1 = imported.find(({ script }) => script !== undefined);
    const named = v1?.script ? locateScript(v1.script, v1.file, facts.files) : {};
    const scripts = scriptsInOrder(facts.scripts, named.entryScript);
    const [script] = scripts;
    const modelNamed = imported.find(({ modelPath }) => modelPath !== undefined);
    const models = modelsInOrder(facts.models, modelNamed?.modelPath, script);
    const [model] = models;
    const environments = environmentsInOrder(facts.environments, named.condaFile, {
        script: script?.path ?? '',
        model: model?.path
    });
    const [environment] = script ? environments : [];
    const samples = samplesInOrder(facts.samples, script ? 'python' : 'onnx');
    return {
        model,
        script: script && {
            ...script,
            sourceDirectory: script.path === named.entryScript && named.sourceDirectory !== undefined
                ? named.sourceDirectory
                : sourceDirectoryOf(script, facts.files)
        },
        environment,
        samples: samples[0],
        others: {
            models: pathsBehind(models),
            scripts: pathsBehind(scripts),
            environments: environments
                .map(({ path: file }) => file)
                .filter(file => file !== environment?.path),
            samples: pathsBehind(samples)
        },
        missing: [
            ...(v1?.script ? missingOf(v1.script, named, v1.file) : []),
            ...(modelNamed?.modelPath && !(model && isNamed(model, modelNamed.modelPath))
                ? [notThere(modelNamed.file, 'model_file_name', modelNamed.modelPath)]
                : [])
        ]
    };
};
const pathsBehind = (candidates) => candidates.slice(1).map(({ path: file }) => file);
/**
 * The files that v1's paths lead to: below the source directory, as v1 reads them, else below the folder, else beside
 * the file that names them.
 */
const locateScript = ({ entryScript, sourceDirectory, condaFile }, file, files) => {
    const besides = ['', external_node_path_default().posix.dirname(file)];
    const folders = besides.map(folder => below(folder, sourceDirectory ?? ''));
    const locate = (name) => name === undefined
        ? undefined
        : [...folders, ...besides].map(folder => below(folder, name)).find(one => files.includes(one));
    const script = locate(entryScript);
    const folder = folders.find(one => one === '' || script?.startsWith(`${one}/`));
    return {
        entryScript: script,
        condaFile: locate(condaFile),
        sourceDirectory: sourceDirectory === undefined || script === undefined ? undefined : folder || '.'
    };
};
const below = (folder, name) => {
    const joined = external_node_path_default().posix.join(folder, name.replaceAll('\\', '/')).replace(/\/+$/, '');
    return joined === '.' ? '' : joined;
};
const missingOf = (given, found, file) => [
    ...(given.entryScript && !found.entryScript
        ? [notThere(file, 'entry script', given.entryScript)]
        : []),
    ...(given.condaFile && !found.condaFile ? [notThere(file, 'conda file', given.condaFile)] : [])
];
const notThere = (file, key, name) => ({
    file,
    key,
    why: `There is no "${name}" in the folder.`
});
/** The script's folder, where it imports what lies beside it. Pure. */
const sourceDirectoryOf = ({ path: file, text }, files) => {
    const folder = external_node_path_default().posix.dirname(file);
    const lies = (name) => files.includes(external_node_path_default().posix.join(folder, name));
    const imports = [...text.matchAll(/^[ \t]*(?:from[ \t]+(\.*\w*)|import[ \t]+([\w., \t]+))/gm)];
    const names = imports.flatMap(([, from, plain]) => from !== undefined
        ? [from]
        : (plain ?? '').split(',').map(one => one.trim().split(/[.\s]/)[0] ?? ''));
    return names.some(name => name.startsWith('.') || lies(`${name}.py`) || lies(`${name}/__init__.py`))
        ? folder
        : undefined;
};

;// CONCATENATED MODULE: ./src/project/init/sample-request.ts
/** A file of more zeros than this is not something that people edit: images, mostly. */
const MOST_VALUES = 5000;
/**
 * A request that the scoring runtime takes for an ONNX model: zeros and empty texts of the right shape, one row.
 * docs/scoring-runtime.md
 * @returns undefined where the shape is not known, is too large, or is of a type that JSON does not carry. Pure.
 */
const sampleRequest = (inputs) => {
    const values = inputs.map(input => zerosOf(input));
    if (values.length === 0 || values.includes(undefined))
        return undefined;
    const [first] = values;
    if (inputs.length === 1)
        return { data: first };
    return Object.fromEntries(inputs.map(({ name }, i) => [name, values[i]]));
};
/** The text of a samples file with that request. Pure. */
const samplesText = (request) => `${JSON.stringify([{ name: 'zeros', request }], undefined, 2)}\n`;
const zerosOf = ({ type, shape }) => {
    const element = elementOf(type);
    if (element === undefined || shape === undefined || shape.length === 0)
        return undefined;
    const axes = shape.map((axis, i) => lengthOf(axis, i));
    if (axes.some(axis => axis === undefined))
        return undefined;
    const lengths = axes;
    if (lengths.reduce((product, length) => product * length, 1) > MOST_VALUES)
        return undefined;
    return nested(lengths, element);
};
/** The first axis that may have any length is rows: one. Of others only those with a name may have any. */
const lengthOf = (axis, i) => {
    if (typeof axis === 'number' && axis > 0)
        return axis;
    return i === 0 || typeof axis === 'string' ? 1 : undefined;
};
const elementOf = (type) => {
    if (/^(?:float(?:16|32|64)|u?int(?:8|16|32|64))$/.test(type))
        return 0;
    return type === 'string' ? '' : type === 'bool' ? false : undefined;
};
const nested = ([length = 0, ...below], element) => Array.from({ length }, () => (below.length === 0 ? element : nested(below, element)));

;// CONCATENATED MODULE: ./src/project/init/tell.ts
/** What is said of what was picked: in lines for people, and as comments in the project file. Pure. */


const foundRows = ({ model, script, environment, samples }, { v1 }) => [
    ...(model ? [['model', `${model.path} (${model.about})`]] : []),
    ...(script ? [['entry script', script.path]] : []),
    ...(environment ? [['environment', environment.path]] : []),
    ...(samples ? [['samples', samples.path]] : []),
    ...v1.map(({ path: file }) => ['Azure ML v1', file])
];
const warningsOf = ({ model, script, environment, others }, facts) => {
    const warnings = [];
    const add = (what, names) => {
        if (names.length > 0)
            warnings.push(`${what} also found, not taken: ${someOf(names)}.`);
    };
    if (model && facts.ignoredByGit.has(model.path))
        warnings.push(`Git leaves out "${model.path}" (.gitignore), so a workflow does not find it: commit it, large files with Git LFS, or fetch it in a step before.`);
    if (script && !environment && !facts.v1.length)
        warnings.push(`No file with the packages of ${script.path} was found: write environment.yml or requirements.txt and name it below image.`);
    add('Models', others.models);
    add('Entry scripts', others.scripts);
    add('Environment files', others.environments);
    return warnings;
};
/** @param modelPath as v1's files name it */
const beforeUp = ({ model, script }, facts, modelPath) => {
    if (model === undefined)
        return [
            modelPath === undefined
                ? 'Put the trained model into the folder and name it as path below model.'
                : `Put the trained model where path below model is (${modelPath}), by hand or by a step before.`
        ];
    if (script || model.servedWithoutCode)
        return [];
    const broken = facts.files.some(file => external_node_path_default().posix.basename(file) === 'score.py');
    return [
        broken
            ? `Add init() and run(data) to score.py, and name it as entry-script below image: ${model.path} is not served without code.`
            : `Write score.py with init() and run(data), and name it as entry-script below image: ${model.path} is not served without code.`
    ];
};
const someOf = (names) => `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`;
const commentsFor = ({ model, script, others }, { repository }, { samples, notKept, hasPath }) => {
    const registry = githubRegistry(repository?.remote);
    return {
        model: [
            ...also('Models', others.models),
            ...(hasPath ? [] : ['path: model.pkl   (the trained model, as a file or folder)'])
        ],
        image: [
            ...also('Entry scripts', others.scripts),
            ...also('Environment files', others.environments),
            ...(script || model?.servedWithoutCode ? [] : ['image:', '  entry-script: score.py'])
        ],
        samples: samples === undefined
            ? [
                'Requests that each deployment is tested with: docs/smoke-test.md',
                'samples: samples.json'
            ]
            : also('Samples', others.samples),
        registry: [
            'Where models and images live; left out, the folder .scoreline/registry.',
            ...(registry ? [`registry: ${registry}`] : [])
        ],
        end: notKept
    };
};
const also = (what, names) => names.length > 0 ? [`${what} also found: ${someOf(names)}`] : [];

;// CONCATENATED MODULE: ./src/project/init/decide.ts










/** What init writes. */
const [PROJECT_FILE] = file/* PROJECT_FILES */._F;
const SAMPLES = 'samples.json';
const CONDA_FILE = 'environment.yml';
/** What the project file and the workflow of a folder say, and what is to be told. Pure. */
const decide = (facts, known) => {
    const { imported } = known;
    const picked = pick(facts, imported);
    const { model, script } = picked;
    const condaText = script && !picked.environment ? newConda(imported, facts) : undefined;
    const environmentFile = picked.environment?.path ?? (condaText && CONDA_FILE);
    const names = namesFor(facts, model, imported);
    const request = samplesFor(picked, facts);
    const samples = picked.samples?.path ?? (request === undefined ? undefined : SAMPLES);
    const { dockerSteps, kinds } = known;
    const remote = facts.repository?.remote;
    const environments = environmentsFor({
        imported,
        kinds,
        service: names.service,
        remote,
        dockerSteps
    });
    const notKept = notKeptTexts([
        ...imported.flatMap(one => one.notKept),
        ...picked.missing,
        ...names.notKept,
        ...containersNotKept(imported, environments, dockerSteps)
    ]);
    const before = beforeUp(picked, facts, modelPathIn(imported));
    const project = {
        model: modelTexts(names.model, model, picked, imported),
        image: imageTexts(script, environmentFile, picked, imported),
        service: names.service,
        samples: samples === undefined ? undefined : literal(samples),
        settings: variablesOf(imported),
        environments,
        comments: commentsFor(picked, facts, {
            samples,
            notKept,
            hasPath: (model?.path ?? modelPathIn(imported)) !== undefined
        })
    };
    return {
        project,
        workflow: {
            branch: facts.repository?.branch === 'master' ? 'master' : 'main',
            lfs: facts.repository?.lfs ?? false,
            python: script && known.pythonOf(environmentFile),
            projectFile: facts.repository?.below
                ? external_node_path_default().posix.join(facts.repository.below, PROJECT_FILE)
                : undefined,
            jobs: environments.map(jobOf)
        },
        files: {
            ...(condaText ? { [CONDA_FILE]: condaText } : {}),
            ...(request === undefined ? {} : { [SAMPLES]: samplesText(request) })
        },
        found: foundRows(picked, facts),
        notKept,
        warnings: [...facts.notes, ...(model?.warnings ?? []), ...warningsOf(picked, facts)],
        before
    };
};
const modelTexts = (name, model, { others }, imported) => {
    const v1 = imported.find(one => one.model !== undefined)?.model ?? {};
    const input = others.samples.find(file => /sample[-_]?input[^/]*$/i.test(file));
    // A model that is not there yet may be made by a step before.
    const path = model?.path ?? modelPathIn(imported);
    return {
        ...v1,
        name,
        ...(path === undefined ? {} : { path: literal(path) }),
        ...(input ? { 'sample-input': literal(input) } : {})
    };
};
const modelPathIn = (imported) => imported.find(({ modelPath }) => modelPath !== undefined)?.modelPath;
const imageTexts = (script, environmentFile, { environment }, imported) => {
    const v1 = imported.find(one => one.image !== undefined)?.image ?? {};
    if (script === undefined)
        return v1;
    const folder = script.sourceDirectory;
    return {
        'entry-script': literal(folder ? external_node_path_default().posix.relative(folder, script.path) : script.path),
        ...(folder ? { 'source-directory': literal(folder) } : {}),
        ...(environmentFile
            ? {
                [environment?.kind === 'requirements' ? 'requirements' : 'environment-file']: literal(environmentFile)
            }
            : {}),
        ...v1
    };
};
const variablesOf = (imported) => {
    const variables = Object.assign({}, ...imported.map(one => one.variables ?? {}));
    return Object.keys(variables).length > 0 ? { 'environment-variables': variables } : {};
};
/** Packages that stand in a file of v1's become a file, where there is none of that name. */
const newConda = (imported, { files }) => files.includes(CONDA_FILE)
    ? undefined
    : imported.find(({ condaText }) => condaText !== undefined)?.condaText;
const samplesFor = ({ model, script, samples }, { files }) => samples || script || !model?.servedWithoutCode || files.includes(SAMPLES)
    ? undefined
    : sampleRequest(model.inputs ?? []);
/** A base image or steps of a Dockerfile that no environment has a use for. */
const containersNotKept = (imported, environments, steps) => {
    const hasContainers = environments.some(({ target }) => target !== targets/* DEFAULT_TARGET */.K);
    return imported.flatMap(({ file, container = {} }) => {
        const { baseImage, extraSteps } = container;
        return [
            ...(baseImage && !hasContainers
                ? [
                    {
                        file,
                        why: `The base image ${baseImage} is for containers: write base-image below image of an environment that has one.`
                    }
                ]
                : []),
            ...(extraSteps && !(hasContainers && steps[extraSteps])
                ? [
                    {
                        file,
                        why: `The steps of ${extraSteps} are for containers: write them as extra-docker-steps, with builder: docker, below image of an environment that has one.`
                    }
                ]
                : [])
        ];
    });
};
const jobOf = (environment) => ({
    name: environment.name,
    target: environment.target,
    azure: environment.azure !== undefined,
    packages: environment.registry?.startsWith('ghcr.io/') ?? false,
    references: [...new Set(textsOf(environment).flatMap(referencesIn))].sort()
});
const textsOf = (value) => typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(textsOf)
        : [];

// EXTERNAL MODULE: ./src/core/plain-file.ts
var plain_file = __webpack_require__(19130);
// EXTERNAL MODULE: ./src/core/ignore-rules.ts
var ignore_rules = __webpack_require__(45047);
;// CONCATENATED MODULE: ./src/project/init/repository.ts





const HIGHEST = 40;
/** The repository that a folder lies in, found by its `.git`. @param folder absolute, with no link in it */
const findRepository = async (folder) => {
    let root = folder;
    for (let i = 0; i < HIGHEST; i++, root = external_node_path_default().dirname(root)) {
        const found = await (0,promises_.lstat)(external_node_path_default().join(root, '.git')).catch(() => undefined);
        if (found?.isDirectory() || found?.isFile()) {
            const config = found.isDirectory() ? await textAt(external_node_path_default().join(root, '.git/config')) : undefined;
            const head = found.isDirectory() ? await textAt(external_node_path_default().join(root, '.git/HEAD')) : undefined;
            const attributes = await textAt(external_node_path_default().join(root, '.gitattributes'));
            return {
                root,
                below: external_node_path_default().relative(root, folder).split((external_node_path_default()).sep).join('/'),
                branch: /^ref: refs\/heads\/(\S+)/.exec(head ?? '')?.[1],
                remote: remoteIn(config ?? ''),
                lfs: /^[^#\n]*\bfilter=lfs\b/m.test(attributes ?? ''),
                ignored: await (0,ignore_rules/* readIgnoreRules */.yH)(root, ['.gitignore']).catch(() => undefined)
            };
        }
        if (external_node_path_default().dirname(root) === root)
            break;
    }
    return undefined;
};
/**
 * Where a Git configuration says that the repository comes from: `origin`, else the first remote. A user name or token
 * in the address is left out. Pure.
 */
const remoteIn = (config) => {
    const remotes = [];
    let section = '';
    for (const line of config.split('\n')) {
        const [, name] = /^\s*\[\s*remote\s+"([^"]*)"\s*\]/.exec(line) ?? [];
        if (/^\s*\[/.test(line))
            section = name ?? '';
        const [, url] = /^\s*url\s*=\s*(\S+)\s*$/.exec(line) ?? [];
        if (url !== undefined && section !== '')
            remotes.push({ name: section, url });
    }
    const { url } = remotes.find(({ name }) => name === 'origin') ?? remotes[0] ?? { url: '' };
    const [, host, owner, name] = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([A-Za-z0-9.-]+)(?::\d+)?[:/]+([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(url) ?? [];
    return host && owner && name ? { host: host.toLowerCase(), owner, name } : undefined;
};
const textAt = async (file) => {
    try {
        return (0,plain_file/* textOf */.b6)(await (0,plain_file/* readInPlace */.$v)(file, { most: 1024 * 1024 }));
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
};

;// CONCATENATED MODULE: ./src/project/init/scan.ts




/** All that `init` looks at: what is deeper, or more, is not what somebody wants to deploy from here. */
const MOST_FILES = 20_000;
const DEEPEST = 8;
/** Folders of programs, not of people. */
const PASSED_OVER = /^(?:node_modules|__pycache__|site-packages|venv|env|virtualenv|build|dist|wandb|htmlcov)$/;
/** Hidden folders that Azure ML v1 and its actions kept their files in. */
const HIDDEN = new Set(['.cloud', '.ml', '.aml', '.azure', '.azureml']);
/**
 * The plain files below a folder, as far as `.amlignore` lets them in. Folders are not entered through links, and links
 * that lead out of the folder are not followed.
 * @param root absolute, with no link in it
 */
const scan = async (root, { most = MOST_FILES, deepest = DEEPEST, signal } = {}) => {
    const rules = await (0,ignore_rules/* readIgnoreRules */.yH)(root, ['.amlignore']);
    const files = [];
    const outside = [];
    const notes = [];
    let folders = [''];
    for (let depth = 1; folders.length > 0; depth++) {
        if (depth > deepest) {
            notes.push(`Folders below ${folders[0]} were not looked into: they are more than ${deepest} deep.`);
            break;
        }
        const next = [];
        for (const folder of folders) {
            signal?.throwIfAborted();
            for (const entry of await entriesOf(external_node_path_default().join(root, folder))) {
                const file = external_node_path_default().posix.join(folder, entry.name);
                if (rules?.of(file, entry.isDirectory()) === 'out')
                    continue;
                if (entry.isDirectory()) {
                    if (await isPassedOver(entry.name, external_node_path_default().join(root, file)))
                        continue;
                    next.push(file);
                    continue;
                }
                if (!entry.isFile() && !entry.isSymbolicLink())
                    continue;
                if (files.length >= most) {
                    notes.push(`More than ${most} files lie in the folder; the rest was not looked at.`);
                    return { files, notes: [...notes, ...linksOut(outside)] };
                }
                const found = await fileAt(root, file, entry.isSymbolicLink());
                if (found === 'outside')
                    outside.push(file);
                else if (found)
                    files.push(found);
            }
        }
        folders = next;
    }
    return { files, notes: [...notes, ...linksOut(outside)] };
};
const entriesOf = async (folder) => {
    // A folder that may not be read is not what is deployed.
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
};
const isPassedOver = async (name, folder) => {
    if (PASSED_OVER.test(name))
        return true;
    if (name.startsWith('.'))
        return !HIDDEN.has(name);
    // What marks a virtual environment, whatever its name: https://peps.python.org/pep-0405/
    return (await (0,promises_.stat)(external_node_path_default().join(folder, 'pyvenv.cfg')).catch(() => undefined)) !== undefined;
};
const fileAt = async (root, file, isLink) => {
    try {
        const place = external_node_path_default().join(root, file);
        const source = isLink ? await (0,promises_.realpath)(place) : place;
        if (!(0,workspace/* isBelow */.Yw)(source, root))
            return 'outside';
        const found = await (0,promises_.stat)(source);
        return found.isFile() ? { path: file, source, size: found.size } : undefined;
    }
    catch {
        // A link that leads nowhere, or a file that is gone again.
        return undefined;
    }
};
const linksOut = (outside) => outside.length === 0
    ? []
    : [
        `Links that lead out of the folder were not followed: ${outside.slice(0, 5).join(', ')}${outside.length > 5 ? ` and ${outside.length - 5} more` : ''}.`
    ];

;// CONCATENATED MODULE: ./src/project/init/v1-files.ts

/** Where the archived actions looked for their files: the last of the three at the end. */
const OF_ACTIONS = /^(?:\.cloud\/\.azure|\.ml\/\.azure|\.aml)$/;
/**
 * Which file of Azure ML v1 one is, by where it lies, its name, and a key that no other file has. Pure.
 * @param file relative to the folder, with slashes
 */
const v1KindOf = (file, text) => {
    const name = external_node_path_default().posix.basename(file);
    const folder = external_node_path_default().posix.dirname(file);
    if (OF_ACTIONS.test(folder)) {
        if (/deploy/i.test(name))
            return 'deploy';
        if (/register/i.test(name))
            return 'registermodel';
        if (/workspace/i.test(name))
            return 'workspace';
        if (/compute/i.test(name))
            return 'compute';
        return /run/i.test(name) ? 'run' : undefined;
    }
    if (name === 'config.json' && /^(?:\.azureml|aml_config|\.)$/.test(folder))
        return /"(?:workspace_name|Scope)"/.test(text) ? 'workspace-config' : undefined;
    if (/"?entryScript"?\s*:/i.test(text) && /infer/i.test(name))
        return 'inference';
    if (/"?computeType"?\s*:/i.test(text) && /deploy/i.test(name))
        return 'deployment';
    return undefined;
};

;// CONCATENATED MODULE: ./src/project/init/look.ts









const MOST_TEXT = 1024 * 1024;
const MOST_SCRIPTS = 300;
const MOST_INSPECTED = 20;
/** @param root absolute, with no link in it */
const look = async (root, models, signal) => {
    const { files: all, notes } = await scan(root, signal ? { signal } : {});
    const files = all.filter(({ path: file }) => isNameable(file));
    const strange = all.filter(({ path: file }) => !isNameable(file) && models.isModel(file));
    const repository = await findRepository(root);
    const ignoredByGit = files.filter(({ path: file }) => repository?.ignored?.of(external_node_path_default().posix.join(repository.below, file)) === 'out');
    return {
        repository,
        facts: {
            folder: external_node_path_default().basename(root),
            files: files.map(({ path: file }) => file),
            models: await findModels(files, models),
            scripts: await findScripts(files),
            environments: await findEnvironments(files),
            samples: await findSamples(files),
            v1: await findV1(files),
            repository,
            ignoredByGit: new Set(ignoredByGit.map(({ path: file }) => file)),
            notes: [
                ...notes,
                ...(strange.length > 0
                    ? [
                        `Models whose names cannot stand in a list were passed over: ${strange.map(({ path: file }) => (0,plain_text/* plainLine */.h0)(file)).join(', ')}. Rename them.`
                    ]
                    : [])
            ]
        }
    };
};
/** Paths are inputs, which lose blanks at their ends, and of which some are lists. */
const isNameable = (file) => !/\p{C}/u.test(file) && file === file.trim();
/** The text of a small file; undefined for what is none. */
const smallText = async ({ source, size }) => {
    if (size > MOST_TEXT)
        return undefined;
    try {
        return (0,plain_file/* textOf */.b6)(await (0,plain_file/* readInPlace */.$v)(source, { most: MOST_TEXT }));
    }
    catch (error) {
        // Gone, or not to be read: then it is not what is deployed.
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
};
const isIn = (folder, { path: file }) => folder === '' ? true : file.startsWith(`${folder}/`);
const folderOf = (file) => {
    const folder = external_node_path_default().posix.dirname(file);
    return folder === '.' ? '' : folder;
};
/** What marks a folder as one model. */
const MARKS = [
    ['MLmodel', 'MLflow'],
    ['saved_model.pb', 'TensorFlow SavedModel']
];
const findModels = async (files, models) => {
    const folders = MARKS.flatMap(([mark, kind]) => files
        .filter(({ path: file }) => external_node_path_default().posix.basename(file) === mark && folderOf(file) !== '')
        .map(({ path: file }) => ({ folder: folderOf(file), kind })));
    const single = files.filter(file => models.isModel(file.path) && !folders.some(({ folder }) => isIn(folder, file)));
    const found = [];
    for (const { folder, kind } of folders.slice(0, MOST_INSPECTED)) {
        const inside = files.filter(file => isIn(folder, file));
        const main = inside.filter(({ path: file }) => models.isModel(file));
        const facts = await models.inspect(main.length > 0 ? main : inside);
        found.push({ ...facts, path: folder, about: `${kind}, ${facts.about}` });
    }
    for (const file of single.slice(0, MOST_INSPECTED))
        found.push({ ...(await models.inspect([file])), path: file.path });
    return found;
};
const findScripts = async (files) => {
    const found = [];
    for (const file of files.filter(({ path: one }) => one.endsWith('.py')).slice(0, MOST_SCRIPTS)) {
        const text = await smallText(file);
        if (text !== undefined && isEntryScript(text))
            found.push({ path: file.path, text });
    }
    return found;
};
/** Whether a script has both functions itself. Pure. */
const isEntryScript = (text) => ['init', 'run'].every(name => new RegExp(`^(?:async\\s+)?def\\s+${name}\\s*\\(`, 'm').test(text));
const CONDA = /^(?:(?:.*[-_.])?(?:env|environment|conda|dependencies)[^/]*|conda.*|my_?env.*)\.ya?ml$/i;
const findEnvironments = async (files) => {
    const found = [];
    for (const file of files) {
        const name = external_node_path_default().posix.basename(file.path);
        if (name === 'requirements.txt')
            found.push({ path: file.path, kind: 'requirements' });
        else if (CONDA.test(name) && (await isConda(file)))
            found.push({ path: file.path, kind: 'conda' });
    }
    return found;
};
/** `dependencies:` as a list: MLflow's python_env.yaml has one too, of lines for pip. */
const isConda = async (file) => {
    const document = await yamlOf(file);
    return ((0,is_object/* isObject */.G)(document) &&
        Array.isArray(document.dependencies) &&
        !('build_dependencies' in document));
};
const yamlOf = async (file) => {
    const text = await smallText(file);
    try {
        return text === undefined ? undefined : (0,dist/* parse */.qg)(text, { maxAliasCount: 100, logLevel: 'silent' });
    }
    catch {
        return undefined;
    }
};
const findSamples = async (files) => {
    const found = [];
    for (const file of files) {
        if (!/^samples?\b.*\.json$|^samples?[-_].*\.json$/i.test(external_node_path_default().posix.basename(file.path)))
            continue;
        // Patterns of files and lists have signs of their own.
        if (/[,*?[\]{}()!\\]/.test(file.path))
            continue;
        const text = await smallText(file);
        const form = text === undefined ? undefined : formOf(text);
        if (form !== undefined)
            found.push({ path: file.path, form });
    }
    return found;
};
const formOf = (text) => {
    try {
        const value = JSON.parse(text);
        const entries = Array.isArray(value) ? value : [value];
        return entries.length > 0 && entries.every(entry => (0,is_object/* isObject */.G)(entry) && 'request' in entry)
            ? 'samples'
            : 'request';
    }
    catch {
        return undefined;
    }
};
const findV1 = async (files) => {
    const found = [];
    for (const file of files) {
        const text = /\.(?:json|ya?ml)$/i.test(file.path) ? await textForV1(file) : undefined;
        const kind = text === undefined ? undefined : v1KindOf(file.path, text);
        if (text !== undefined && kind !== undefined)
            found.push({ path: file.path, kind, text });
    }
    return found;
};
/** Only files with a name that v1 or its users gave them are read. */
const textForV1 = (file) => /config|deploy|register|workspace|compute|run/i.test(external_node_path_default().posix.basename(file.path))
    ? smallText(file)
    : undefined;

// EXTERNAL MODULE: ./src/project/tables.ts
var tables = __webpack_require__(81112);
;// CONCATENATED MODULE: ./src/project/schema.ts


/** Where the released schema lies: editors fetch it from there. */
const SCHEMA_URL = 'https://raw.githubusercontent.com/scoreline/scoreline/v0/scoreline.schema.json';
/**
 * The JSON Schema (draft 7, what editors' YAML servers read) of project files: editors complete and check with it. It is
 * never stricter than the reader, which says the same with a hint, and more. Pure.
 */
const projectSchema = (tables) => ({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: SCHEMA_URL,
    title: 'Scoreline project',
    description: 'What is deployed where: docs/project-file.md.',
    ...mapping({
        ...shared(),
        settings: { description: ABOUT.settings, ...ref('settings') },
        environments: {
            description: ABOUT.environments,
            type: 'object',
            minProperties: 1,
            propertyNames: { pattern: ENVIRONMENT_NAME.source },
            additionalProperties: ref('environment')
        }
    }),
    required: ['environments'],
    definitions: {
        text: { type: ['string', 'number', 'boolean'], pattern: TEXT },
        line: { type: ['string', 'number', 'boolean'], pattern: TEXT, not: { pattern: '\n' } },
        entry: { type: ['string', 'number', 'boolean'], pattern: TEXT, not: { pattern: '[\n,]' } },
        reference: { type: 'string', pattern: REFERENCE },
        secret: { type: 'string', pattern: SECRET },
        ...Object.fromEntries(SECTIONS.map(section => [section, mapping(properties(tables.sections[section]))])),
        service: valueSchema(tables.service),
        samples: valueSchema(tables.samples),
        settings: mapping(properties(settingsOfAll(tables))),
        environment: environmentSchema(tables),
        ...Object.fromEntries(Object.entries(tables.targets).map(([name, table]) => [
            `settings-${name}`,
            mapping(properties(table))
        ]))
    }
});
const ABOUT = {
    model: 'The model and how it is registered: the inputs of register-model.',
    image: 'The image and how it is built: the inputs of build-image.',
    service: 'Name of the service.',
    samples: 'JSON files with samples that the service is tested with.',
    test: 'How the service is tested: the inputs of smoke-test.',
    registry: 'Where models and images live: a folder, or a registry as host/prefix; or that with how to sign in there.',
    azure: 'How to sign in to Azure, and where to work in it: the inputs azure-*, without that.',
    verify: 'What an image must prove before it is deployed: the inputs verify-*, without that.',
    settings: 'Settings of services, for every environment whose target has them.',
    environments: 'Where the service is deployed to, each with a target.'
};
const shared = () => ({
    ...Object.fromEntries(SECTIONS.map(section => [
        section,
        section === 'registry'
            ? { description: ABOUT.registry, anyOf: [ref('text'), ref('registry')] }
            : { description: ABOUT[section], ...ref(section) }
    ])),
    service: { description: ABOUT.service, ...ref('service') },
    samples: { description: ABOUT.samples, ...ref('samples') }
});
const environmentSchema = ({ targets }) => ({
    ...mapping({
        target: { description: 'Where the service runs.', enum: Object.keys(targets) },
        ...shared(),
        settings: { description: 'Settings of the service, those of its target.' }
    }),
    required: ['target'],
    allOf: Object.keys(targets).map(name => ({
        if: { properties: { target: { const: name } }, required: ['target'] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
        then: { properties: { settings: ref(`settings-${name}`) } }
    }))
});
const ref = (definition) => ({ $ref: `#/definitions/${definition}` });
const mapping = (keys) => ({
    type: 'object',
    additionalProperties: false,
    properties: keys
});
const properties = (table) => Object.fromEntries(Object.entries(table).map(([key, parameter]) => {
    const shown = shownDefault(parameter);
    return [
        key,
        {
            description: shown ? `${parameter.about} Default: ${shown}.` : parameter.about,
            ...valueSchema(parameter)
        }
    ];
}));
const valueSchema = ({ parse: { takes }, secret, isPath }) => {
    if (!secret)
        return takes === undefined ? ref('text') : takingSchema(takes);
    if (takes?.kind === 'pairs')
        return anyOf(ref('secret'), mapOf(ref('secret')));
    if (isPath)
        return anyOf(ref('secret'), { ...ref('line') });
    return ref('secret');
};
const takingSchema = (takes) => {
    switch (takes.kind) {
        case 'one of':
            return anyOf({ enum: takes.values }, ref('reference'));
        case 'flag':
            return anyOf({ type: 'boolean' }, { enum: ['true', 'false'] }, ref('reference'));
        case 'number':
            return anyOf(numberSchema(takes), { type: 'string', pattern: NUMBER }, ref('reference'));
        case 'list': {
            const entry = takes.of ? anyOf({ enum: takes.of }, ref('reference')) : undefined;
            return anyOf(ref('text'), {
                type: 'array',
                items: entry ?? ref(takes.commas ? 'entry' : 'line')
            });
        }
        case 'pairs':
            return anyOf(ref('text'), mapOf(ref('text')));
    }
};
const numberSchema = ({ least, most, whole }) => ({
    type: whole ? 'integer' : 'number',
    ...(Number.isFinite(least) ? { minimum: least } : {}),
    ...(Number.isFinite(most) ? { maximum: most } : {})
});
const anyOf = (...schemas) => ({ anyOf: schemas });
const mapOf = (values) => ({ type: 'object', additionalProperties: values });
const NAME = '[A-Za-z_][A-Za-z0-9_]*';
const VARIABLE = (/* unused pure expression or super */ null && (`\\$\\{(?:vars|env)\\.${NAME}(?::-[^}]*)?\\}`));
/** Any text whose references are well made. */
const TEXT = (/* unused pure expression or super */ null && (`^(?:[^$]|\\$(?!\\{)|\\$\\$\\{|${VARIABLE})*$`));
/** A text with a reference in it: what it comes to is known when it is read. Nothing is the default of the input. */
const REFERENCE = (/* unused pure expression or super */ null && (`^$|${VARIABLE}`));
const SECRET = (/* unused pure expression or super */ null && (`^$|^\\$\\{secrets\\.${NAME}\\}$`));
const NUMBER = '^[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?$';

;// CONCATENATED MODULE: ./src/project/init/project-text.ts



/** The text of a project file. What stands in it is quoted by the YAML library where it has to be. Pure. */
const projectText = ({ model, image, service, samples, settings, environments, comments }) => {
    const root = new dist/* YAMLMap */.CA();
    addSection(root, 'model', model, comments.model);
    addSection(root, 'image', image, comments.image);
    const named = pairOf('service', valueNode(service));
    // What an image would need is said where it would stand.
    if (Object.keys(image).length === 0)
        comment(named, comments.image);
    root.add(named);
    if (samples !== undefined)
        root.add(pairOf('samples', valueNode(samples)));
    addSection(root, 'settings', settings, []);
    const entries = project_text_mapOf(environments.map(environment => [environment.name, environmentNode(environment)]));
    const last = pairOf('environments', entries);
    comment(last, [...(samples === undefined ? comments.samples : []), ...comments.registry]);
    root.add(last);
    if (samples !== undefined)
        commentOn(root, 'samples', comments.samples);
    const document = new dist/* Document */.yo();
    document.contents = root;
    document.commentBefore = commentText([
        `yaml-language-server: $schema=${SCHEMA_URL}`,
        'Written by scoreline init. What may stand here: docs/project-file.md'
    ]);
    if (comments.end.length > 0)
        document.comment = commentText([
            'Not kept, or not as it was, from Azure ML v1:',
            ...comments.end
        ]);
    return document.toString({ lineWidth: 0 });
};
const environmentNode = ({ target, service, registry, azure, image, settings, from }) => {
    const map = project_text_mapOf([
        ['target', valueNode(target)],
        ...(service ? [['service', valueNode(service)]] : []),
        ...(registry ? [['registry', valueNode(registry)]] : []),
        ...(azure ? [['azure', textsNode(azure)]] : []),
        ...(image ? [['image', textsNode(image)]] : []),
        ...(Object.keys(settings).length > 0 ? [['settings', textsNode(settings)]] : [])
    ]);
    if (from !== undefined)
        commentOn(map, 'target', [`From ${from}`]);
    if (registry?.startsWith('$'))
        commentOn(map, 'registry', ['For example team.azurecr.io/models']);
    return map;
};
/** A section, with comments above it. One with nothing in it is left out. */
const addSection = (root, name, texts, comments) => {
    if (Object.keys(texts).length === 0)
        return;
    const pair = pairOf(name, textsNode(texts));
    comment(pair, comments);
    root.add(pair);
};
const textsNode = (texts) => project_text_mapOf(Object.entries(texts).map(([name, value]) => [
    name,
    typeof value === 'string' ? valueNode(value) : textsNode(value)
]));
const project_text_mapOf = (entries) => {
    const map = new dist/* YAMLMap */.CA();
    for (const [name, node] of entries)
        map.add(pairOf(name, node));
    return map;
};
const pairOf = (name, node) => new dist/* Document */.yo().createPair(new dist/* Scalar */.X5(name), node);
/** `0.5` and `true` as YAML has them; a number that would change its digits stays text. */
const valueNode = (text) => {
    if (text === 'true' || text === 'false')
        return new dist/* Scalar */.X5(text === 'true');
    const number = Number(text);
    return new dist/* Scalar */.X5(text !== '' && String(number) === text && Number.isFinite(number) ? number : text);
};
const commentOn = (map, key, lines) => {
    const pair = map.items.find(item => (0,dist/* isScalar */.jn)(item.key) && item.key.value === key);
    if (pair)
        comment(pair, lines);
};
const comment = ({ key }, lines) => {
    if (lines.length > 0 && (0,dist/* isScalar */.jn)(key))
        key.commentBefore = commentText(lines);
};
/** Each on a line of its own: what would end a line is shown as what it is. */
const commentText = (lines) => lines.map(line => ` ${(0,plain_text/* plainLine */.h0)(line)}`).join('\n');

;// CONCATENATED MODULE: ./src/project/init/report.ts




/** What `init --json` prints when it is done. Pure. @param folder as people gave it */
const reportDocument = ({ found, notKept, workflow, before }, folder, written) => ({
    found: found.map(([what, text]) => ({ what, text })),
    notKept,
    written: filesThat(written, true),
    unchanged: filesThat(written, false),
    toSet: toSetOf(workflow),
    first: before,
    next: nextCommand(folder)
});
/** What `init` says when it is done, in plain lines. Pure. @param folder as people gave it */
const reportText = ({ found, notKept, workflow, before }, folder, written) => [
    ...block('Found:', rowsOf(found)),
    ...block('Not kept, or not as it was, from Azure ML v1 (as comments in scoreline.yml too):', notKept),
    ...block('Written:', filesThat(written, true)),
    ...block('Exists already, unchanged:', filesThat(written, false)),
    ...block('To set in the repository, for its workflow:', toSetOf(workflow)),
    ...block('First:', before),
    `Next: ${nextCommand(folder)}`,
    ''
].join('\n');
const filesThat = (written, areNew) => written.filter(({ isNew }) => isNew === areNew).map(({ file }) => file);
const toSetOf = ({ jobs }) => [
    ...jobs.flatMap(toSet),
    ...(jobs.some(({ references }) => references.includes(SEED)) ? [MAKE_SEED] : []),
    ...jobs.slice(1).map(signIn)
];
const nextCommand = (folder) => `scoreline up ${FIRST}${projectFileOption(folder)}`;
const SEED = 'secrets.SCORELINE_KEY_SEED';
const MAKE_SEED = 'Keys of the service follow from the seed: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED';
const block = (title, lines) => lines.length === 0 ? [] : [title, ...lines.map(line => `  ${(0,plain_text/* plainLine */.h0)(line)}`), ''];
const rowsOf = (rows) => {
    const width = Math.max(0, ...rows.map(([what]) => what.length));
    return rows.map(([what, text]) => `${what.padEnd(width)}  ${text}`);
};
/** What no variable can say. */
const signIn = ({ name, target, azure }) => `${name}: how its job signs in is in docs/${azure ? 'azure-sign-in.md' : `targets/${target}.md`}`;
/** `staging: variables REGISTRY; secrets SCORELINE_KEY_SEED` */
const toSet = ({ name, references }) => {
    const of = (kind) => references
        .filter(reference => reference.startsWith(`${kind}.`))
        .map(reference => reference.slice(kind.length + 1));
    const parts = [
        ['variables', of('vars')],
        ['secrets', of('secrets')]
    ].filter(([, names]) => names.length > 0);
    return parts.length === 0
        ? []
        : [`${name}: ${parts.map(([kind, names]) => `${kind} ${names.join(', ')}`).join('; ')}`];
};
const projectFileOption = (folder) => {
    if (external_node_path_default().normalize(folder) === '.')
        return '';
    const file = external_node_path_default().join(folder, PROJECT_FILE);
    return ` --project-file ${/^[\w./@+-]+$/.test(file) ? file : `'${(0,plain_text/* plainLine */.h0)(file).replaceAll("'", "'\\''")}'`}`;
};

;// CONCATENATED MODULE: ./src/project/init/v1/compute.ts

const NO_CLUSTERS = {
    instead: 'Scoreline creates no compute: make the cluster beforehand (az aks create) and deploy to it.'
};
/**
 * `.cloud/.azure/compute.json` of the archived action Azure/aml-compute: it made clusters.
 * https://github.com/Azure/aml-compute/blob/master/README.md#parameters-file
 */
const computeRows = Object.fromEntries([
    'name',
    'compute_type',
    'vm_size',
    'vm_priority',
    'min_nodes',
    'max_nodes',
    'idle_seconds_before_scaledown',
    'vnet_resource_group_name',
    'vnet_name',
    'subnet_name',
    'remote_login_port_public_access',
    'agent_count',
    'location',
    'service_cidr',
    'dns_service_ip',
    'docker_bridge_cidr',
    'cluster_purpose',
    'ssl_cname',
    'ssl_cert_pem_file',
    'ssl_key_pem_file',
    'load_balancer_type',
    'load_balancer_subnet'
].map(name => [name, NO_CLUSTERS]));
/** Pure. */
const importCompute = (text, file) => {
    const read = documentOf(text, file);
    if ('problem' in read)
        return { file, notKept: [read.problem] };
    return { file, notKept: readRows(read.document, file, computeRows).notKept };
};

;// CONCATENATED MODULE: ./src/project/init/v1/base-image.ts


/**
 * The base of v1's image, for containers. Those of Azure ML itself bring its own server and an old Python: the default
 * base takes their place. Pure.
 * @param registry `baseImageRegistry`: a host, or a mapping with address, username and password
 */
const importBaseImage = (image, registry, { file, key }) => {
    const name = textIn(image);
    const signIn = (0,is_object/* isObject */.G)(registry) && (registry.username || registry.password);
    const notKept = signIn
        ? [
            {
                file,
                key: `${key}Registry`,
                why: 'User name and password do not belong into a file: sign in with docker/login-action before.'
            }
        ]
        : [];
    if (name === undefined)
        return { notKept };
    const host = (0,is_object/* isObject */.G)(registry) ? textIn(registry.address) : textIn(registry);
    const hasHost = /^[^/]*[.:][^/]*\//.test(name);
    const full = host && !hasHost ? `${host.replace(/^https?:\/\/|\/+$/g, '')}/${name}` : name;
    if (!/^mcr\.microsoft\.com\/azureml\//i.test(full))
        return { baseImage: full, notKept };
    return {
        notKept: [
            ...notKept,
            {
                file,
                key,
                why: 'Images of Azure ML bring its own server; the default base takes its place. System packages that it brought go into extra-docker-steps.'
            }
        ]
    };
};

;// CONCATENATED MODULE: ./src/project/init/v1/deploy.ts




const TESTS = {
    instead: 'Requests and the answers expected go into samples.json; scoreline posts them after each deployment.'
};
const NO_PROFILE = {
    instead: 'Datasets of a workspace are not read: test: max-p95-ms bounds the latency of the samples.'
};
const NO_GPU = { instead: 'Images are for CPU; GPU sizes of Container Instances are retired.' };
const ONE_PART = {
    instead: 'Use the parts alone: the actions register-model and build-image deploy nothing.'
};
/** What is not about the target. */
const COMMON = {
    name: { kept: 'service' },
    deployment_compute_target: {
        instead: 'It names the compute of a workspace. Where the service runs is said by target and its settings.'
    },
    inference_source_directory: { kept: 'image: source-directory' },
    inference_entry_script: { kept: 'image: entry-script' },
    conda_file: { kept: 'image: environment-file' },
    extra_docker_file_steps: {
        kept: 'image: extra-docker-steps, with builder: docker, in environments of containers'
    },
    custom_base_image: { kept: 'image: base-image, in environments of containers' },
    runtime: {
        nothing: 'python',
        instead: 'Scripts run with Python, without Spark: load the model without it, or export it to ONNX.'
    },
    enable_gpu: NO_GPU,
    cuda_version: NO_GPU,
    test_enabled: TESTS,
    test_file_path: TESTS,
    test_file_function_name: TESTS,
    profiling_enabled: NO_PROFILE,
    profiling_dataset: NO_PROFILE,
    skip_deployment: ONE_PART,
    create_image: ONE_PART,
    delete_service_after_deployment: {
        instead: 'Delete it in a step of its own: scoreline down, or the action clean-up with if: always().'
    },
    delete_service_after_test: {
        instead: 'Delete it in a step of its own: scoreline down, or the action clean-up with if: always().'
    }
};
/** Keys that have another name than the parameter of the SDK v1 they stand for. */
const RENAMED = {
    auth_enabled: 'authentication_enabled',
    enable_app_insights: 'app_insights_enabled',
    collect_model_data: 'model_data_collection_enabled'
};
const renamed = (v1) => RENAMED[v1] ?? v1;
const keyOf = ({ v1 }) => v1 === undefined ? undefined : renamed(v1);
/**
 * `.cloud/.azure/deploy.json` of the archived action Azure/aml-deploy, by the `v1` names of the table of its target.
 * https://github.com/Azure/aml-deploy/blob/master/README.md#parameters-file
 */
const deployRows = (settings) => ({
    // Where the target has no GPUs.
    gpu_cores: NO_GPU,
    ...Object.fromEntries(Object.entries(settings).flatMap(([name, { v1, unavailable, secret }]) => v1 === undefined || Object.hasOwn(COMMON, v1)
        ? []
        : [[renamed(v1), rowOf(name, unavailable, secret)]])),
    ...COMMON
});
const rowOf = (name, unavailable, secret) => unavailable
    ? { instead: unavailable.instead }
    : {
        kept: `settings: ${name}`,
        whole: true,
        ...(secret ? { secret } : {})
    };
/** @param resources what registermodel.json says of cores and memory, by the names of the SDK v1 */
const importDeploy = (text, file, kinds, resources = {}) => {
    const read = documentOf(text, file);
    if ('problem' in read)
        return { file, notKept: [read.problem] };
    const compute = textIn(read.document.deployment_compute_target);
    // Without a compute target the action deployed to Container Instances.
    const type = compute === undefined || compute.startsWith('<') ? 'ACI' : 'AKS';
    const kind = kindOfV1(type, kinds);
    const rows = deployRows(kind?.settings ?? {});
    const { values, notKept } = readRows(kind ? read.document : onlyCommon(read.document), file, rows);
    const base = importBaseImage(values.custom_base_image, undefined, {
        file,
        key: 'custom_base_image'
    });
    const target = kind
        ? targetOf(values, { file, kind, resources })
        : { notKept: [noTarget(file, type, read.document, kinds)] };
    return {
        file,
        service: textIn(values.name),
        script: {
            entryScript: textIn(values.inference_entry_script),
            // The action's default.
            sourceDirectory: textIn(values.inference_source_directory) ?? 'code/deploy',
            condaFile: textIn(values.conda_file)
        },
        container: {
            baseImage: base.baseImage,
            extraSteps: textIn(values.extra_docker_file_steps)
        },
        environment: target.environment,
        notKept: [...notKept, ...base.notKept, ...target.notKept]
    };
};
/** The settings of the target among the values. */
const targetOf = (values, { file, kind, resources }) => {
    const names = { file, keyOf };
    const texts = {};
    const problems = [];
    for (const [name, { v1, parse, unavailable }] of Object.entries(kind.settings)) {
        if (v1 === undefined || unavailable)
            continue;
        const key = renamed(v1);
        const value = Object.hasOwn(COMMON, v1) ? undefined : values[key];
        const text = typeof value === 'object' ? JSON.stringify(value) : (textIn(value) ?? resources[v1]);
        if (text === undefined)
            continue;
        try {
            parse(text, name);
            texts[name] = text;
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            problems.push({ file, key, why: error.message });
        }
    }
    const { settings, notKept } = settingTexts(texts, kind.settings, names);
    return {
        environment: { target: kind.name, settings },
        notKept: [...problems, ...notKept, ...otherDefaults(kind.settings, Object.keys(texts), names)]
    };
};
const onlyCommon = (document) => Object.fromEntries(Object.entries(document).filter(([key]) => Object.hasOwn(COMMON, key)));
const noTarget = (file, type, document, kinds) => {
    const ofTarget = Object.entries(document).filter(([key]) => !Object.hasOwn(COMMON, key));
    return {
        file,
        why: `It is for ${type}, and there is no such target here; the targets are ${[...kinds.keys()].join(', ')}. Its values: ${valuesForComment(Object.fromEntries(ofTarget)).join(', ')}.`
    };
};

// EXTERNAL MODULE: ./src/targets/shared/deployment-config.ts
var deployment_config = __webpack_require__(37494);
;// CONCATENATED MODULE: ./src/project/init/v1/deployment-config.ts




/**
 * `deploymentconfig.json` of the CLI v1: the settings of a target, by the `config` paths of its table.
 * https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/machine-learning/v1/reference-azure-machine-learning-cli.md#deployment-configuration-schema
 */
const importDeployment = (text, file, kinds) => {
    const read = documentOf(text, file);
    if ('problem' in read)
        return { file, notKept: [read.problem] };
    const { document } = read;
    const [, type] = Object.entries(document).find(([key]) => key.toLowerCase() === 'computetype') ?? [];
    const kind = kindOfV1(textIn(type) ?? '', kinds);
    if (kind === undefined)
        return { file, notKept: [deployment_config_noTarget(file, textIn(type) ?? 'none', document, kinds)] };
    const names = { file, keyOf: ({ config }) => config };
    try {
        const { texts, notes } = (0,deployment_config/* readDeploymentConfig */.y)(JSON.stringify({ ...document, computeType: kind.name }), file, kind.settings, kind.name);
        const { settings, notKept } = settingTexts(texts, kind.settings, names);
        return {
            file,
            environment: { target: kind.name, settings },
            notKept: [
                ...notes.map(({ path, instead = 'It is not known here.' }) => ({
                    file,
                    key: path,
                    why: instead
                })),
                ...notKept,
                ...otherDefaults(kind.settings, Object.keys(texts), names)
            ]
        };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { file, notKept: [{ file, why: error.message }] };
    }
};
const deployment_config_noTarget = (file, type, document, kinds) => ({
    file,
    why: `There is no target for computeType "${type}" here; the targets are ${[...kinds.keys()].join(', ')}. Its values: ${valuesForComment(document).join(', ')}.`
});

;// CONCATENATED MODULE: ./src/project/init/v1/variables.ts

/**
 * Variables of v1's environment. What looks like a secret is not copied into a file that everybody reads. Pure.
 */
const importVariables = (value, at) => {
    const all = Object.entries(textsIn(value) ?? {});
    const isSecret = ([name, text]) => LIKE_A_SECRET.test(name) || HOLDS_A_SECRET.test(text);
    return {
        variables: Object.fromEntries(all.filter(one => !isSecret(one))),
        notKept: all.filter(isSecret).map(([name]) => ({
            file: at.file,
            key: `${at.key}.${name}`,
            why: 'It looks like a secret. Keep it as a secret of the repository, and give it to the service as one (secure-environment-variables of the target).'
        }))
    };
};
const LIKE_A_SECRET = /pass(word|wd|phrase)?$|secret|token|credential|api_?key|access_?key|private_?key|connection_?string|sas_?(key|url)/i;
/** A private key, a password in an address, a key in a connection string. */
const HOLDS_A_SECRET = /-----BEGIN [A-Z ]*PRIVATE KEY|:\/\/[^\s/@]*:[^\s/@]+@|(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)=/i;

;// CONCATENATED MODULE: ./src/project/init/v1/inference-config.ts





const inference_config_NO_GPU = {
    instead: 'Images are for CPU; GPU sizes of Container Instances are retired.'
};
const NO_DOCKER = { instead: 'It is about training and has no part in serving.' };
/**
 * `inferenceconfig.json` of the CLI v1, with the environment that may stand in it.
 * https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/machine-learning/v1/reference-azure-machine-learning-cli.md#inference-configuration-schema
 */
const inferenceRows = {
    entryScript: { kept: 'image: entry-script' },
    sourceDirectory: { kept: 'image: source-directory' },
    condaFile: { kept: 'image: environment-file' },
    runtime: {
        nothing: 'python',
        instead: 'Scripts run with Python, without Spark: load the model without it, or export it to ONNX.'
    },
    extraDockerfileSteps: {
        kept: 'image: extra-docker-steps, with builder: docker, in environments of containers'
    },
    baseImage: { kept: 'image: base-image, in environments of containers' },
    baseImageRegistry: { kept: 'image: base-image (its host)', whole: true },
    enableGpu: inference_config_NO_GPU,
    cudaVersion: inference_config_NO_GPU,
    schemaFile: {
        instead: 'Keep it as swagger.json beside the entry script, with source-directory: it takes the place of the generated description.'
    },
    dependencies: { instead: 'What lies beside the entry script comes with it by source-directory.' },
    description: { kept: 'image: description' },
    tags: { kept: 'image: tags', whole: true },
    properties: { instead: 'Images have tags, which do not change either.', whole: true },
    environment: {
        instead: 'No environments are registered: write its packages into environment.yml and name that as image: environment-file.'
    },
    'environment.name': { instead: 'Environments are files here and need no name.' },
    'environment.version': { instead: 'Environments are files here: Git has their versions.' },
    'environment.environmentVariables': { kept: 'settings: environment-variables', whole: true },
    'environment.python.condaDependencies': {
        kept: 'environment.yml, which init writes where there is none, as image: environment-file',
        whole: true
    },
    'environment.python.condaDependenciesFile': { kept: 'image: environment-file' },
    'environment.python.baseCondaEnvironment': {
        instead: 'Images have just the packages of environment-file: list those of the base there.'
    },
    'environment.python.userManagedDependencies': {
        instead: 'Packages of a base image are not used by scripts: list them in environment-file.'
    },
    'environment.python.interpreterPath': {
        nothing: 'python',
        instead: 'The Python of the image runs the script; python=… in environment-file chooses its version.'
    },
    'environment.docker.baseImage': { kept: 'image: base-image, in environments of containers' },
    'environment.docker.baseImageRegistry': { kept: 'image: base-image (its host)', whole: true },
    'environment.docker.baseDockerfile': {
        instead: 'Move its RUN lines to image: extra-docker-steps, with builder: docker.'
    },
    'environment.docker.enabled': { nothing: true, instead: NO_DOCKER.instead },
    'environment.docker.sharedVolumes': { nothing: true, instead: NO_DOCKER.instead },
    'environment.docker.arguments': NO_DOCKER,
    'environment.docker.shmSize': { nothing: '2g', instead: NO_DOCKER.instead },
    'environment.spark': { instead: 'There is no Spark in the image.' },
    'environment.spark.precachePackages': {
        nothing: true,
        instead: 'There is no Spark in the image.'
    },
    'environment.spark.packages': { instead: 'There is no Spark in the image.' },
    'environment.spark.repositories': { instead: 'There is no Spark in the image.' },
    'environment.databricks': {
        instead: 'Libraries of Databricks have no part in serving.',
        whole: true
    },
    'environment.inferencingStackVersion': {
        nothing: 'latest',
        instead: 'The scoring runtime takes its place.'
    }
};
/** Pure. */
const importInference = (text, file) => {
    const read = documentOf(text, file);
    if ('problem' in read)
        return { file, notKept: [read.problem] };
    const { values, notKept } = readRows(read.document, file, inferenceRows);
    const at = (key) => ({ file, key });
    const own = importBaseImage(values.baseImage, values.baseImageRegistry, at('baseImage'));
    const docker = importBaseImage(values['environment.docker.baseImage'], values['environment.docker.baseImageRegistry'], at('environment.docker.baseImage'));
    const baseImage = own.baseImage ?? docker.baseImage;
    const extraSteps = textIn(values.extraDockerfileSteps);
    const variables = importVariables(values['environment.environmentVariables'], at('environment.environmentVariables'));
    const notes = [...notKept, ...own.notKept, ...docker.notKept, ...variables.notKept];
    const condaFile = textIn(values.condaFile) ?? textIn(values['environment.python.condaDependenciesFile']);
    const dependencies = values['environment.python.condaDependencies'];
    return {
        file,
        script: {
            entryScript: textIn(values.entryScript),
            sourceDirectory: textIn(values.sourceDirectory),
            condaFile
        },
        image: inference_config_imageTexts(values),
        container: { baseImage, extraSteps },
        variables: variables.variables,
        ...((0,is_object/* isObject */.G)(dependencies) && condaFile === undefined
            ? { condaText: (0,dist/* stringify */.As)(dependencies, { lineWidth: 0 }) }
            : {}),
        notKept: notes
    };
};
const inference_config_imageTexts = (values) => {
    const description = literalIn(values.description);
    const tags = textsIn(values.tags);
    return { ...(description ? { description } : {}), ...(tags ? { tags } : {}) };
};

;// CONCATENATED MODULE: ./src/project/init/v1/register-model.ts

const NO_DATASETS = {
    instead: 'There are no datasets of a workspace: put requests into samples.json, or one into a file for model: sample-input.'
};
const RESOURCES = {
    kept: 'settings: cpu and memory, in environments in Azure, where deploy.json has no other'
};
const METRICS = {
    instead: 'Runs have no metrics here: compare in the job that trains, and let samples with expected answers decide what is deployed.'
};
/**
 * `.cloud/.azure/registermodel.json` of the archived action Azure/aml-registermodel.
 * https://github.com/Azure/aml-registermodel/blob/master/README.md#parameters-file
 */
const registerModelRows = {
    model_file_name: { kept: 'model: path' },
    model_name: { kept: 'model: name' },
    model_framework: { kept: 'model: framework' },
    model_framework_version: { kept: 'model: framework-version' },
    model_tags: { kept: 'model: tags', whole: true },
    model_properties: { kept: 'model: properties', whole: true },
    model_description: { kept: 'model: description' },
    datasets: NO_DATASETS,
    sample_input_dataset: NO_DATASETS,
    sample_output_dataset: NO_DATASETS,
    pipeline_child_run_name: {
        instead: 'Models come from files, not from runs: have the job that trains leave the model where model: path is.'
    },
    cpu: RESOURCES,
    memory: RESOURCES,
    cpu_cores: RESOURCES,
    memory_gb: RESOURCES,
    metrics_max: METRICS,
    metrics_min: METRICS,
    force_registration: {
        instead: 'Models are registered whatever metrics say; model: new-version decides about equal ones.'
    }
};
/** Pure. */
const importRegisterModel = (text, file) => {
    const read = documentOf(text, file);
    if ('problem' in read)
        return { file, resources: {}, notKept: [read.problem] };
    const { values, notKept } = readRows(read.document, file, registerModelRows);
    const cpu = textIn(values.cpu_cores) ?? textIn(values.cpu);
    const memory = textIn(values.memory_gb) ?? textIn(values.memory);
    const both = cpu !== undefined && memory !== undefined;
    const notes = both || (cpu ?? memory) === undefined
        ? [...notKept]
        : [
            ...notKept,
            { file, key: cpu ? 'cpu' : 'memory', why: 'v1 took cpu and memory together only.' }
        ];
    return {
        file,
        modelPath: textIn(values.model_file_name),
        model: register_model_modelTexts(values),
        resources: both ? { cpu_cores: cpu, memory_gb: memory } : {},
        notKept: notes
    };
};
const register_model_modelTexts = (values) => {
    const framework = textIn(values.model_framework);
    const texts = {
        name: textIn(values.model_name),
        framework: framework?.toLowerCase() === 'custom' ? undefined : framework,
        'framework-version': literalIn(values.model_framework_version),
        description: literalIn(values.model_description),
        tags: textsIn(values.model_tags),
        properties: textsIn(values.model_properties)
    };
    return Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
};

;// CONCATENATED MODULE: ./src/project/init/v1/workspace.ts

const NO_WORKSPACE = {
    instead: 'There is no workspace: the registry holds models, images and what runs where.'
};
/**
 * `.cloud/.azure/workspace.json` of the archived action Azure/aml-workspace.
 * https://github.com/Azure/aml-workspace/blob/master/README.md#parameters-file
 */
const workspaceRows = {
    name: NO_WORKSPACE,
    friendly_name: NO_WORKSPACE,
    create_workspace: NO_WORKSPACE,
    resource_group: { kept: 'settings: resource-group' },
    create_resource_group: {
        instead: 'Resource groups are not created: az group create makes one.'
    },
    location: { kept: 'settings: location, where the deployment has none' },
    container_registry: { kept: 'registry, of environments in Azure' },
    sku: NO_WORKSPACE,
    storage_account: NO_WORKSPACE,
    key_vault: {
        instead: 'It kept secrets of the workspace. key-seed-vault of the target names a vault that holds the seed of the keys.'
    },
    app_insights: {
        instead: 'Services send nothing to Application Insights: log-analytics-workspace-id gets their logs.'
    },
    cmk_key_vault: NO_WORKSPACE,
    resource_cmk_uri: NO_WORKSPACE,
    hbi_workspace: NO_WORKSPACE
};
/** `.azureml/config.json`, which `az ml folder attach` and `Workspace.write_config()` wrote. */
const workspaceConfigRows = {
    subscription_id: { kept: 'azure: subscription-id' },
    resource_group: { kept: 'settings: resource-group' },
    workspace_name: NO_WORKSPACE
};
/** @param kind which of the two files. Pure. */
const importWorkspace = (text, file, kind) => {
    const read = documentOf(text, file);
    if ('problem' in read)
        return { file, notKept: [read.problem] };
    const rows = kind === 'workspace' ? workspaceRows : workspaceConfigRows;
    const { values, notKept } = readRows(scopeIn(read.document), file, rows);
    const [, registry] = /\/registries\/([A-Za-z0-9]{5,50})\/?$/i.exec(textIn(values.container_registry) ?? '') ?? [];
    const subscription = textIn(values.subscription_id);
    return {
        file,
        resourceGroup: textIn(values.resource_group),
        registry: registry && `${registry.toLowerCase()}.azurecr.io`,
        subscription,
        location: textIn(values.location),
        notKept
    };
};
/** `az ml folder attach` wrote one resource id instead of three names. */
const scopeIn = (document) => {
    const { Id: _, Scope: scope, ...others } = document;
    const [, subscription_id, resource_group, workspace_name] = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/.*\/workspaces\/([^/]+)$/i.exec(textIn(scope) ?? '') ?? [];
    return scope === undefined
        ? document
        : { ...others, subscription_id, resource_group, workspace_name };
};

;// CONCATENATED MODULE: ./src/project/init/v1/import.ts






/** What the files of Azure ML v1 say, one by one, in their order. Pure. */
const importV1 = (files, kinds) => {
    const model = files.find(({ kind }) => kind === 'registermodel');
    // What a model needs counts where the deployment does not say.
    const resources = model ? importRegisterModel(model.text, model.path).resources : {};
    return files.map(file => importOne(file, kinds, resources));
};
/** https://github.com/Azure/aml-run */
const NO_RUNS = 'It is about training, which stays as it is: train in a step or job before, and leave the model where model: path is.';
const importOne = ({ text, path, kind }, kinds, resources) => {
    switch (kind) {
        case 'inference':
            return importInference(text, path);
        case 'deployment':
            return importDeployment(text, path, kinds);
        case 'registermodel':
            return importRegisterModel(text, path);
        case 'deploy':
            return importDeploy(text, path, kinds, resources);
        case 'run':
            return { file: path, notKept: [{ file: path, why: NO_RUNS }] };
        case 'compute':
            return importCompute(text, path);
        case 'workspace':
        case 'workspace-config':
            return importWorkspace(text, path, kind);
    }
};

;// CONCATENATED MODULE: ./src/project/init/workflow-text.ts


const ACTION = 'scoreline/scoreline@v0';
/**
 * The text of a workflow: the first environment at every push and pull request, the others after it, from the branch
 * that is deployed; production after staging, where there is one. Pure.
 */
const workflowText = (workflow) => {
    const { branch, jobs } = workflow;
    const [first] = jobs;
    const document = new dist/* Document */.yo({
        name: 'Scoreline',
        on: { push: { branches: [branch] }, pull_request: null },
        permissions: { contents: 'read' },
        jobs: Object.fromEntries(jobs.map(job => [
            job.name,
            job === first ? workflow_text_jobOf(job, workflow) : { ...afterwards(job, jobs), ...workflow_text_jobOf(job, workflow) }
        ]))
    });
    document.commentBefore =
        ' Written by scoreline init: the model is registered, built into an image, deployed and tested.';
    (0,dist/* visit */.YR)(document, {
        Pair: (_, { key, value }) => {
            const why = (0,dist/* isScalar */.jn)(key) ? WHY[String(key.value)] : undefined;
            if (why && (0,dist/* isScalar */.jn)(value))
                value.comment = ` ${why}`;
        },
        Seq: (_, node) => {
            if (node.items.every(item => (0,dist/* isScalar */.jn)(item)))
                node.flow = true;
        }
    });
    return document.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: false });
};
/** Behind the permissions. */
const WHY = {
    contents: 'to check out the model',
    'id-token': 'to sign in to Azure without a stored secret',
    packages: 'to push to ghcr.io'
};
/** The job that has to end well before this one begins. */
const before = (name, jobs) => {
    const staging = name === PRODUCTION ? jobs.find(job => job.name === STAGING) : undefined;
    return (staging ?? jobs[0])?.name;
};
const afterwards = ({ name, azure, packages }, jobs) => ({
    needs: before(name, jobs),
    if: "github.event_name == 'push'",
    ...(azure || packages
        ? {
            permissions: {
                contents: 'read',
                ...(azure ? { 'id-token': 'write' } : {}),
                ...(packages ? { packages: 'write' } : {})
            }
        }
        : {}),
    concurrency: `scoreline-${name}`
});
const workflow_text_jobOf = ({ name, packages, references }, { lfs, python, projectFile }) => {
    const variables = {
        ...(packages ? { GITHUB_TOKEN: expression('github.token') } : {}),
        ...Object.fromEntries(references.map(reference => [
            reference.slice(reference.indexOf('.') + 1),
            expression(reference)
        ]))
    };
    return {
        'runs-on': 'ubuntu-latest',
        steps: [
            {
                uses: 'actions/checkout@v5',
                with: { 'persist-credentials': false, ...(lfs ? { lfs: true } : {}) }
            },
            ...(python ? [{ uses: 'actions/setup-python@v6', with: { 'python-version': python } }] : []),
            {
                uses: ACTION,
                with: {
                    environment: name,
                    ...(projectFile ? { 'project-file': plain(projectFile) } : {})
                },
                ...(Object.keys(variables).length > 0 ? { env: variables } : {})
            }
        ]
    };
};
const expression = (text) => `\${{ ${text} }}`;
/** Text in which GitHub sees no expression. https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#literals */
const plain = (text) => text.replaceAll(OPENING, expression(`'${OPENING}'`));
const OPENING = `$${'{{'}`;

// EXTERNAL MODULE: ./src/core/plain-write.ts
var plain_write = __webpack_require__(36477);
;// CONCATENATED MODULE: ./src/project/init/write.ts



/**
 * Writes new files, in their order: one that is there is never touched, and no link on the way is followed. All places
 * are checked before the first is written.
 * @param root absolute: nothing is written outside of it
 * @returns for each whether it was written; false where something of that name is there already.
 * @throws UserError `OUTPUT_REFUSED`, `OUTPUT_FAILED`
 */
const writeNew = async (files, root) => {
    const workspace = { folders: [root], writable: [root], reserved: [] };
    const places = [];
    for (const { place } of files)
        places.push(await (0,plain_write/* outputPlace */.h)(place, 'file', { workspace }));
    const written = [];
    for (const [i, { content, place }] of files.entries())
        written.push(await writeOne(places[i] ?? place, content));
    return written;
};
const writeOne = async (place, content) => {
    try {
        await (0,promises_.writeFile)(place, content, { flag: 'wx', mode: 0o644, flush: true });
        return true;
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'EEXIST'))
            return false;
        if (!(0,errors/* isErrno */.r)(error, 'EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG', 'EPERM'))
            throw error;
        throw new errors/* UserError */.yo('OUTPUT_FAILED', `"${place}" could not be written: ${error.code}.`, {
            cause: error,
            hint: 'Check that this user may write there and that the disk has room.'
        });
    }
};

// EXTERNAL MODULE: ./src/actions/inputs/read-inputs.ts
var read_inputs = __webpack_require__(81111);
// EXTERNAL MODULE: ./src/models/format.ts + 1 modules
var format = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/models/frameworks.ts
var frameworks = __webpack_require__(37869);
// EXTERNAL MODULE: ./src/models/onnx/inspect.ts + 8 modules
var inspect = __webpack_require__(33538);
// EXTERNAL MODULE: ./src/models/pickle/inspect.ts
var pickle_inspect = __webpack_require__(40765);
;// CONCATENATED MODULE: ./src/actions/project/init-models.ts






/** A pickle is read to its end; a larger one is known by its name alone. Bytes. */
const MOST_READ = 512 * 1024 * 1024;
/** What `init` says of models: by their content, without onnxruntime, which would have to be fetched. */
const modelKnowledge = {
    isModel: format/* isModelName */.j,
    inspect: async (files) => {
        const main = files.find(({ path: file }) => /^model\./i.test(external_node_path_default().posix.basename(file))) ?? files[0];
        if (main === undefined)
            return { about: 'empty', servedWithoutCode: false, warnings: [] };
        try {
            return await inspectFile(main);
        }
        catch (error) {
            return {
                about: 'not readable',
                servedWithoutCode: false,
                warnings: [`"${main.path}" cannot be read: ${(0,errors/* messageOf */.bD)(error)}`]
            };
        }
    }
};
const inspectFile = async (file) => {
    if ((await (0,frameworks/* startOf */.GH)(file, 64)).startsWith('version https://git-lfs.github.com/spec/'))
        return {
            about: 'a Git LFS pointer',
            servedWithoutCode: file.path.toLowerCase().endsWith('.onnx'),
            warnings: [`"${file.path}" is a Git LFS pointer, not the model itself: run git lfs pull.`]
        };
    if (file.path.toLowerCase().endsWith('.onnx'))
        return inspectOnnx(file);
    const pickle = file.size <= MOST_READ ? await (0,pickle_inspect/* inspectPickle */.z)(file.source) : undefined;
    if (pickle) {
        const { framework = 'other', frameworkVersion, format } = pickle;
        return {
            about: `${[framework, frameworkVersion].filter(Boolean).join(' ')}, ${format}`,
            servedWithoutCode: false,
            warnings: []
        };
    }
    const [other] = await (0,frameworks/* otherModels */.lz)([file]);
    return { about: other?.framework ?? 'other', servedWithoutCode: false, warnings: [] };
};
const inspectOnnx = (file) => {
    const found = (0,inspect/* signatureOf */.yK)(file.source);
    return 'signature' in found
        ? { about: 'onnx', servedWithoutCode: true, inputs: found.signature.inputs, warnings: [] }
        : {
            about: 'onnx, not whole',
            servedWithoutCode: true,
            warnings: [`"${file.path}" is not a whole ONNX model: ${found.problem}.`]
        };
};

;// CONCATENATED MODULE: ./src/actions/init.ts




















const init_inputs = {
    folder: (0,parameters/* optional */.lq)(inputs/* text */.Qq, 'Folder to look at; scoreline.yml is written there.', 'the working directory'),
    print: (0,parameters/* withDefault */.IQ)(inputs/* flag */.Jt, 'false', 'true prints the files and writes none.')
};
/** Looks at a folder and writes a project file and a workflow for it. */
const main = async (host) => {
    const { folder = '.', print } = (0,read_inputs/* readInputs */.K)(init_inputs, host);
    const root = await (0,workspace/* realPlace */.oD)(folder, { what: 'The folder' });
    if (!(await (0,promises_.lstat)(root)).isDirectory())
        throw (0,inputs/* invalid */.Gq)('folder', `is not a folder: "${folder}"`);
    if (!print)
        await refuseExisting(root, folder);
    const { facts, repository } = await look(root, modelKnowledge, host.signal);
    if (facts.models.length === 0 && facts.scripts.length === 0 && facts.v1.length === 0)
        throw nothingFound(folder);
    const kinds = new Map(await Promise.all(Object.entries(host.targets).map(async ([name, load]) => [name, (await load()).kind])));
    const imported = importV1(facts.v1, kinds);
    const pythons = await pythonsOf(root, facts);
    const decision = decide(facts, {
        kinds,
        imported,
        dockerSteps: await dockerStepsOf(root, facts, imported),
        pythonOf: file => pythons.get(file ?? '') ?? python_version/* DEFAULT_PYTHON */.H1
    });
    for (const warning of decision.warnings)
        host.log.warning(warning);
    const repositoryRoot = repository?.root ?? root;
    const files = filesOf(decision, root, repositoryRoot);
    // As people see it from where they are.
    const shownOf = (place) => external_node_path_default().join(folder, external_node_path_default().relative(root, place));
    if (print) {
        const shown = files
            .toReversed()
            .map(({ place, content }) => ({ file: shownOf(place), content }));
        host.report({ files: shown }, shown.map(({ file, content }) => `# ${(0,plain_text/* plainLine */.h0)(file)}\n${(0,plain_text/* plainText */.wh)(content)}\n`).join(''));
    }
    else {
        const written = await writeAll(files, shownOf, repositoryRoot);
        host.report(reportDocument(decision, folder, written), reportText(decision, folder, written));
    }
};
/** The project file last: where something fails before it, init can be run again. */
const filesOf = (decision, root, repository) => [
    ...Object.entries(decision.files).map(([file, content]) => ({
        place: external_node_path_default().join(root, file),
        content
    })),
    {
        place: external_node_path_default().join(repository, '.github/workflows', workflowName(external_node_path_default().relative(repository, root))),
        content: workflowText(decision.workflow)
    },
    { place: external_node_path_default().join(root, PROJECT_FILE), content: projectText(decision.project) }
];
/** One for each project of a repository. @param below from its root to the folder */
const workflowName = (below) => {
    const plain = below
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
    const name = plain === '' ? (0,core_names/* repositoryComponent */.OK)(below).replace(/^-/, '') : plain;
    return below === '' ? 'scoreline.yml' : `scoreline-${name}.yml`;
};
const writeAll = async (files, shownOf, repository) => {
    const written = await writeNew(files, repository);
    const last = files.at(-1);
    if (last && written.at(-1) === false)
        throw exists(shownOf(last.place));
    return files.map(({ place }, i) => ({ file: shownOf(place), isNew: written[i] ?? false }));
};
const refuseExisting = async (root, folder) => {
    for (const name of file/* PROJECT_FILES */._F) {
        const found = await (0,promises_.lstat)(external_node_path_default().join(root, name)).catch(() => undefined);
        if (found)
            throw exists(external_node_path_default().join(folder, name));
    }
};
const exists = (file) => new errors/* UserError */.yo('PROJECT_EXISTS', `There is a project file already: "${file}". It was not changed.`, {
    hint: 'scoreline init --print shows what init would write.'
});
const nothingFound = (folder) => new errors/* UserError */.yo('PROJECT_NOTHING_FOUND', `Nothing to deploy was found in "${folder}": neither a model nor an entry script nor a file of Azure ML v1.`, {
    hint: 'Put a trained model (model.onnx, or model.pkl with score.py) into the folder, or name the folder: scoreline init <folder>.'
});
/** The Python that each conda file asks for, where it does. */
const pythonsOf = async (root, { environments }) => {
    const pythons = new Map();
    for (const { path: file, kind } of environments) {
        if (kind !== 'conda')
            continue;
        const content = await smallText({ path: file, source: external_node_path_default().join(root, file), size: 0 });
        try {
            const versions = (0,conda_file/* pythonIn */.AF)((0,conda_file/* readCondaFile */.m$)(content ?? '', file))?.versions;
            const python = versions && (0,python_version/* choosePython */.Ik)(versions);
            if (python)
                pythons.set(file, python);
        }
        catch (error) {
            // What is wrong with it is said by the build, with its line.
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
        }
    }
    return pythons;
};
/** The lines of a Dockerfile that v1's files name, from below the folder. */
const dockerStepsOf = async (root, { files }, imported) => {
    const steps = {};
    for (const { container, script, file } of imported) {
        const name = container?.extraSteps;
        if (name === undefined)
            continue;
        const folders = [script?.sourceDirectory ?? '', '', external_node_path_default().posix.dirname(file)];
        const found = folders.map(one => external_node_path_default().posix.join(one, name)).find(one => files.includes(one));
        const content = found && (await smallText({ path: found, source: external_node_path_default().join(root, found), size: 0 }));
        if (content)
            steps[name] = content.trim();
    }
    return steps;
};


/***/ }),

/***/ 81111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   Q: () => (/* binding */ maskSecrets)
/* harmony export */ });
/* harmony import */ var _core_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10807);
/* harmony import */ var _target_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61761);


/** Reads the inputs of an action that has to do with no target. Secrets among them are masked before anything else. */
const readInputs = (own, { inputs, log }) => {
    (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .maskGiven */ .OT)(own, inputs, log);
    return (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readParameters */ .Zu)(own, inputs);
};
/** Masks every secret that was given, also one for another target than the chosen one. */
const maskSecrets = async (own, { inputs, log, targets }) => {
    const tables = [own, ...(await (0,_target_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .parametersOfKinds */ .b)(targets, 'settings')).values()];
    for (const table of tables)
        (0,_core_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .maskGiven */ .OT)(table, inputs, log);
};


/***/ }),

/***/ 61761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parametersOfKinds),
/* harmony export */   y: () => (/* binding */ parametersOfKind)
/* harmony export */ });
/** What a command takes of one kind of target. */
const parametersOfKind = (kind, ofTarget = 'nothing') => {
    if (ofTarget === 'nothing')
        return {};
    const settings = Object.entries(kind.settings).filter(([, { unreadable }]) => ofTarget === 'settings' || (ofTarget === 'unreadable' && unreadable));
    return { ...kind.place, ...Object.fromEntries(settings) };
};
/** What a command takes of each of the targets. */
const parametersOfKinds = async (kinds, ofTarget = 'nothing') => {
    if (ofTarget === 'nothing')
        return new Map();
    const loaded = await Promise.all(Object.values(kinds).map(load => load()));
    return new Map(loaded.map(({ kind }) => [kind, parametersOfKind(kind, ofTarget)]));
};


/***/ }),

/***/ 44127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ abandoned)
/* harmony export */ });
/**
 * Work that may never end, such as reading from a disk that does not answer: when the signal aborts it is waited for no
 * longer. The work itself goes on, since the system offers no way to stop it.
 * @throws the signal's reason
 */
const abandoned = async (work, signal) => {
    if (signal === undefined)
        return work;
    work.catch(() => { });
    signal.throwIfAborted();
    let stop = () => { };
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
};


/***/ }),

/***/ 64955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value of a document is an object: neither a list nor null. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


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

/***/ 28279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   wZ: () => (/* binding */ makeFolders),
/* harmony export */   zF: () => (/* binding */ OUTPUT_FOLDER)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/** The folder of this tool in the workspace: what is made for people and later steps, and the default registry. */
const OUTPUT_FOLDER = '.scoreline';
/** Git's own file in the folder, so that no weights and no locks are committed by accident. */
const IGNORE_ALL = '# Written by scoreline: nothing in this folder is committed.\n*\n';
/**
 * Makes one folder, where it is not there. An output folder that is new is left out by Git; one that is there already is
 * as somebody wants it.
 * @throws the errors of `mkdir` and `writeFile`, but for a place that is taken: what takes it is for the caller to see.
 */
const makeFolder = async (folder) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'EEXIST'))
            return;
        throw error;
    }
    if (node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(folder) !== OUTPUT_FOLDER)
        return;
    // Never over a file, nor through a link, that another process has put there meanwhile.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, '.gitignore'), IGNORE_ALL, { flag: 'wx' }).catch(error => {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'EEXIST'))
            throw error;
    });
};
/** Makes a folder and those above it, where they are not there; an output folder that it lies in as `makeFolder` does. */
const makeFolders = async (folder) => {
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder);
    if (node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(parent) === OUTPUT_FOLDER) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(parent), { recursive: true });
        await makeFolder(parent);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
};


/***/ }),

/***/ 19130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ readInPlace),
/* harmony export */   Bg: () => (/* binding */ openInPlace),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   L7: () => (/* binding */ isOnDisk),
/* harmony export */   Sg: () => (/* binding */ readPlainText),
/* harmony export */   b$: () => (/* binding */ readPlainFile),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   rr: () => (/* binding */ openPlainFile)
/* harmony export */ });
/* unused harmony export MOST_TEXT */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _abandoned_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44127);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77522);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28742);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/**
 * Reading a file that somebody else may have put there. Only plain files are opened, never a pipe, device or socket;
 * never more than a limit is read; a disk that does not answer is given up when the signal aborts; what a file holds is
 * never part of an error.
 */






/** Bytes of a text that is read whole: samples, scripts, requirements. */
const MOST_TEXT = 64 * 1024 * 1024;
/**
 * The bytes of a plain file.
 * @throws UserError `FILE_MISSING`, `FILE_NOT_PLAIN`, `FILE_TOO_LARGE`, `FILE_LINK_OUTSIDE`, `FILE_OUTSIDE`, `FILE_UNREADABLE`;
 * the signal's reason when it aborts.
 */
const readPlainFile = async (file, options = {}) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const plain = __addDisposableResource(env_1, await openPlainFile(file, options), true);
        return await contentOf(plain, file, options);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};
/** As `readPlainFile`, for a place where no link may be: the file's own name is not followed if it is one. */
const readInPlace = async (place, options = {}) => {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const plain = __addDisposableResource(env_2, await openInPlace(place, options), true);
        return await contentOf(plain, place, options);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
};
/** The text of a plain file, in UTF-8, without a byte order mark. Errors as `readPlainFile`. */
const readPlainText = async (file, options = {}) => textOf(await readPlainFile(file, options));
/** The text of a file's bytes: UTF-8, without a byte order mark. Pure. */
const textOf = (bytes) => bytes.toString('utf8').replace(/^\uFEFF/, '');
/** Opens a plain file for reading. Errors as `readPlainFile`. */
const openPlainFile = async (file, options = {}) => {
    const { what = 'The file', signal } = options;
    const place = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)((0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .realPlace */ .oD)(file, options), signal);
    if (!isOnDisk(place))
        throw notPlain(file, what, 'a file of the system');
    return openInPlace(place, { what, signal, shown: file });
};
/**
 * Opens a plain file that is known to lie where it may; a link that has its name is not followed.
 * @param options.shown how messages name it
 * @throws UserError `FILE_MISSING`, `FILE_NOT_PLAIN`, `FILE_UNREADABLE`; the signal's reason when it aborts.
 */
const openInPlace = async (place, { what = 'The file', signal, shown = place } = {}) => {
    try {
        const opening = (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(place, FLAGS);
        opening.then(handle => (signal?.aborted ? handle.close().catch(() => { }) : undefined), () => { });
        const handle = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)(opening, signal);
        const found = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)(handle.stat(), signal);
        if (found.isFile())
            return { handle, place, size: found.size, [Symbol.asyncDispose]: () => handle.close() };
        await handle.close();
        throw notPlain(shown, what, kindOf(found));
    }
    catch (cause) {
        // A socket cannot be opened, a link not with these flags.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(cause, 'ENXIO', 'EOPNOTSUPP'))
            throw notPlain(shown, what, 'a socket or a device');
        const linked = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(cause, 'ELOOP', 'EMLINK') && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place)).isSymbolicLink();
        throw linked ? notPlain(shown, what, 'a link') : (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(shown, what, cause);
    }
};
/** What a path leads to, for messages: `a folder`. Pure. */
const kindOf = (found) => found.isFile()
    ? 'a file'
    : found.isDirectory()
        ? 'a folder'
        : found.isFIFO()
            ? 'a named pipe'
            : found.isSocket()
                ? 'a socket'
                : found.isSymbolicLink()
                    ? 'a link'
                    : 'a device';
/** A pipe is not waited for, and a link put there meanwhile is not followed. Windows knows neither. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
/**
 * Whether a plain file there is one: below `/proc` and `/sys` they are views of processes and of the kernel, such as
 * `/proc/self/environ`. @param place absolute, with no link in it. Pure.
 */
const isOnDisk = (place) => !/^\/(?:proc|sys|dev)\/(?!shm\/)/.test(place);
const notPlain = (file, what, kind) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('FILE_NOT_PLAIN', `${what} "${file}" is ${kind}, not a plain file.`, {
    hint: 'Name a file. Output of another program has to be saved to one first.'
});
const contentOf = async ({ handle, size }, file, { most = MOST_TEXT, what = 'The file', signal }) => {
    const reading = size > most ? undefined : readUpTo(handle, size, most);
    const content = await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_4__/* .abandoned */ .R)(Promise.resolve(reading), signal).catch(cause => {
        throw (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(file, what, cause);
    });
    if (content !== undefined)
        return content;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('FILE_TOO_LARGE', `${what} "${file}" is larger than ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .bytes */ .ee)(most)}.`, {
        hint: 'Nothing of it was used. Is it the file that was meant?'
    });
};
/** Undefined when there is more. The size that the disk reports is a guess: files grow. */
const readUpTo = async (handle, size, most) => {
    const parts = [];
    let total = 0;
    for (let room = size + 1;; room = 64 * 1024) {
        const part = Buffer.allocUnsafe(Math.max(1, Math.min(room, most + 1 - total)));
        const { bytesRead } = await handle.read(part, 0, part.length, total);
        if (bytesRead === 0)
            return parts.length === 1 ? parts[0] : Buffer.concat(parts);
        parts.push(part.subarray(0, bytesRead));
        total += bytesRead;
        if (total > most)
            return undefined;
    }
};


/***/ }),

/***/ 36477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writePlainFile),
/* harmony export */   h: () => (/* binding */ outputPlace)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _output_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28279);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19130);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28742);
/* harmony import */ var _write_whole_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64550);
/**
 * Writing a file where somebody else may have prepared the place. Files go below the workspace or a temporary folder,
 * through no link, over nothing but a plain file, and never where the runner or a login looks for orders.
 */








/**
 * Writes a file whole, or not at all; folders on the way are made.
 * @returns its absolute path.
 * @throws UserError `OUTPUT_REFUSED` for a place where nothing may be written, `OUTPUT_FAILED` when the disk refuses.
 */
const writePlainFile = async (file, content, options = {}) => {
    const { what = 'The file', mode = 0o644 } = options;
    const place = await outputPlace(file, 'file', options);
    const draft = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(place), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        await (0,_write_whole_js__WEBPACK_IMPORTED_MODULE_7__/* .writeWhole */ .f)(place, content, draft, mode);
        return place;
    }
    catch (cause) {
        throw failed(file, what, cause);
    }
};
/**
 * The place of a file or folder that is going to be written: checked, and the folders above it made. What is there
 * already is of that kind.
 * @returns absolute, with no link in it. Errors as `writePlainFile`.
 */
const outputPlace = async (file, kind, { workspace = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .workspaceHere */ .cr)(), what = 'The file' } = {}) => {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(file);
    const refuse = (why) => {
        throw refused(file, what, why);
    };
    if (isGuarded(absolute))
        refuse('would lie where a program looks for orders');
    const home = await homeOf(absolute, workspace);
    if (home === undefined)
        return refuse('would lie outside of the workspace');
    try {
        const parent = await makeFolders(home.real, node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(home.given, node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(absolute)));
        if (typeof parent !== 'string')
            return refuse(`would lie behind ${parent.kind}`);
        const place = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(parent, node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(absolute));
        if (isGuarded(place))
            refuse('would lie where a program looks for orders');
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place).catch(_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMissing */ .W1);
        if (found && (kind === 'file' ? !found.isFile() : !found.isDirectory()))
            refuse(`would take the place of ${(0,_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(found)}`);
        if (await isReserved(place, workspace))
            refuse('is read by the runner itself');
        return place;
    }
    catch (cause) {
        throw failed(file, what, cause);
    }
};
/** What is written here is carried out by others later: hooks, keys that may sign in, commands of the runner. */
const GUARDED = new Set(['.git', '.ssh', '.gnupg', '_runner_file_commands', '_github_workflow']);
const isGuarded = (place) => place.split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).some(part => GUARDED.has(part.toLowerCase()));
/** The folder below which links are not followed: of the workspace, or at a terminal the nearest that is there. */
const homeOf = async (absolute, { folders, writable }) => {
    const homes = [];
    for (const given of writable ?? folders) {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(given).catch(() => undefined);
        if (real !== undefined)
            homes.push({ given, real }, { given: real, real });
    }
    const [nearest] = homes
        .filter(({ given }) => (0,_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .isBelow */ .Yw)(absolute, given) && absolute !== given)
        .sort((a, b) => b.given.length - a.given.length);
    if (nearest !== undefined || writable !== undefined)
        return nearest;
    for (let given = node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(absolute);; given = node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(given)) {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(given).catch(_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMissing */ .W1);
        if (real !== undefined)
            return { given, real };
    }
};
/** Folder by folder, so that no link on the way is followed; the kind of what is in the way. */
const makeFolders = async (root, below) => {
    let place = root;
    for (const part of below.split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).filter(Boolean)) {
        place = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(place, part);
        await (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(place);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place);
        if (!found.isDirectory())
            return { kind: (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(found) };
    }
    return place;
};
/** By name, or by what it is: a hard link has another name. */
const isReserved = async (place, { reserved }) => {
    const here = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place).catch(_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMissing */ .W1);
    for (const file of reserved) {
        if (place === file || place === (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file).catch(() => file)))
            return true;
        const there = here && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined));
        if (there && here && there.ino === here.ino && there.dev === here.dev)
            return true;
    }
    return false;
};
const refused = (file, what, why) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('OUTPUT_REFUSED', `${what} is not written to "${file}": it ${why}.`, {
    hint: 'Name a plain file below the workspace or the temporary folder, behind no link.'
});
const failed = (file, what, cause) => {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo || !(typeof cause === 'object' && cause && 'syscall' in cause))
        return cause;
    const code = String(cause.code);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('OUTPUT_FAILED', `${what} could not be written to "${file}": ${code}.`, {
        cause,
        hint: 'Check that this user may write there and that the disk has room.'
    });
};


/***/ }),

/***/ 28742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   cr: () => (/* binding */ workspaceHere),
/* harmony export */   oD: () => (/* binding */ realPlace)
/* harmony export */ });
/* unused harmony exports workspaceOf, realFolders */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/**
 * What of this disk belongs to a checkout and to the steps before this one. Its files may come from a stranger's pull
 * request, so a link that lies in it may not lead out of it; what the user names elsewhere is the user's own choice.
 */




/** What a runner reads after each step: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const RUNNER_FILES = [
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_EVENT_PATH'
];
/** In a step the workspace and the runner's temporary folder; at a terminal the current folder. Pure. */
const workspaceOf = (env, cwd, temporary = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()) => {
    const { GITHUB_WORKSPACE: checkout, RUNNER_TEMP: temp } = env;
    const folders = [checkout, cwd, checkout && temp].filter(folder => !!folder);
    const absolute = [...new Set(folders.map(folder => node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, folder)))];
    return {
        folders: absolute,
        writable: checkout ? [...absolute, node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(temporary)] : undefined,
        reserved: RUNNER_FILES.flatMap(name => env[name] ?? []).map(file => node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, file))
    };
};
/** Whether a path is that of the folder or of something below it. Both absolute. Pure. */
const isBelow = (file, folder) => file === folder || file.startsWith(folder.endsWith((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)) ? folder : folder + (node_path__WEBPACK_IMPORTED_MODULE_2___default().sep));
/**
 * Where a path leads, with no link in it any more. Nothing is opened.
 * @throws UserError `FILE_MISSING`, `FILE_LINK_OUTSIDE`, `FILE_OUTSIDE`, `FILE_UNREADABLE`.
 */
const realPlace = async (file, { workspace = workspaceHere(), what = 'The file', inside = false } = {}) => {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(file);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute).catch(cause => {
        throw unreadable(file, what, cause);
    });
    if (real === absolute && !inside)
        return real;
    const folders = await realFolders(workspace.folders);
    // What Git keeps of a checkout is not a part of it: its config holds the job's token.
    const isHome = folders.some(folder => isBelow(real, folder)) && !isGitOwn(real);
    if (isHome)
        return real;
    if (inside)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_OUTSIDE', `${what} "${file}" lies outside of the workspace.`, {
            hint: 'A file of the checkout named it. Put it into the workspace and name it from there.'
        });
    const culprit = await linkBelow(absolute, folders);
    if (culprit === undefined)
        return real;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_LINK_OUTSIDE', `${what} "${file}" is reached through a link that leads out of the workspace: "${node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(process.cwd(), culprit) || '.'}".`, {
        hint: 'Links in a checkout are not followed out of it. Copy the file into the workspace, or name the place itself that the link leads to.'
    });
};
const isGitOwn = (place) => place.split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).includes('.git');
/** The workspace of this process: what is not handed a host asks here. */
const workspaceHere = () => workspaceOf(process.env, process.cwd());
/** Folders with no link in them; those that are not there are left out. */
const realFolders = async (folders) => {
    const found = await Promise.all(folders.map(folder => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => undefined)));
    return found.filter(folder => folder !== undefined);
};
/** The sentence for an error of the disk's. */
const unreadable = (file, what, cause) => {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(cause, 'ENOENT', 'ENOTDIR'))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_MISSING', `${what} "${file}" does not exist.`, {
            cause,
            hint: 'Paths start from the workspace. Does a step before this one make or check out the file?'
        });
    if (!(typeof cause === 'object' && cause && 'syscall' in cause))
        return cause;
    const code = String(cause.code);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('FILE_UNREADABLE', `${what} "${file}" cannot be read: ${code}.`, {
        cause,
        hint: 'Check that its path is a sensible one and that this user may read it.'
    });
};
/** As many as Linux follows: https://man7.org/linux/man-pages/man7/path_resolution.7.html */
const MOST_LINKS = 40;
/** The first link on the way that lies in one of the folders. @param folders with no link in them */
const linkBelow = async (absolute, folders) => {
    let place = node_path__WEBPACK_IMPORTED_MODULE_2___default().parse(absolute).root;
    const left = partsOf(absolute);
    for (let links = 0; left.length > 0;) {
        const part = left.shift() ?? '';
        const next = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(place, part);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(next).catch(() => undefined);
        if (!found?.isSymbolicLink()) {
            place = next;
            continue;
        }
        if (folders.some(folder => isBelow(next, folder) && next !== folder))
            return next;
        if (++links > MOST_LINKS)
            return next;
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(next);
        if (node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(target))
            place = node_path__WEBPACK_IMPORTED_MODULE_2___default().parse(target).root;
        left.unshift(...partsOf(target));
    }
    return undefined;
};
const partsOf = (name) => name.slice(node_path__WEBPACK_IMPORTED_MODULE_2___default().parse(name).root.length).split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).filter(Boolean);


/***/ }),

/***/ 7474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Us: () => (/* binding */ beyondPyPi),
  ZC: () => (/* binding */ nameIn),
  lm: () => (/* binding */ plainPython),
  AF: () => (/* binding */ pythonIn),
  m$: () => (/* binding */ readCondaFile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
;// CONCATENATED MODULE: ./src/image/environment/conda-names.ts
const condaPackage = (name) => {
    if (OTHER_NAMES[name] !== undefined)
        return { kind: 'python', name: OTHER_NAMES[name] };
    if (PART_OF_PYTHON.has(name) || /^_|^python_abi$|_linux-64$|^ld_impl_/.test(name))
        return { kind: 'part-of-python' };
    if (SYSTEM.has(name) || SYSTEM_FAMILIES.test(name))
        return { kind: 'system' };
    return { kind: 'python', name };
};
/** Packages that conda and PyPI name differently. */
const OTHER_NAMES = {
    'dask-core': 'dask',
    'matplotlib-base': 'matplotlib',
    'msgpack-python': 'msgpack',
    opencv: 'opencv-python-headless',
    psycopg2: 'psycopg2-binary',
    'py-lightgbm': 'lightgbm',
    'py-opencv': 'opencv-python-headless',
    'py-xgboost': 'xgboost',
    'py-xgboost-cpu': 'xgboost',
    pytables: 'tables',
    'python-graphviz': 'graphviz',
    pytorch: 'torch',
    'pytorch-cpu': 'torch',
    ruamel_yaml: 'ruamel.yaml',
    'tensorflow-base': 'tensorflow',
    'tensorflow-mkl': 'tensorflow'
};
/** What `conda env export` lists besides packages: Python's own libraries, and what wheels bring along. */
const PART_OF_PYTHON = new Set([
    'blas',
    'bzip2',
    'ca-certificates',
    'expat',
    'freetype',
    'intel-openmp',
    'jpeg',
    'lcms2',
    'lerc',
    'libblas',
    'libcblas',
    'libdeflate',
    'libedit',
    'libexpat',
    'libffi',
    'libgcc',
    'libgcc-ng',
    'libgfortran',
    'libgfortran-ng',
    'libgfortran4',
    'libgfortran5',
    'libgomp',
    'libjpeg-turbo',
    'liblapack',
    'liblapacke',
    'liblzma',
    'libnsl',
    'libopenblas',
    'libpng',
    'libsqlite',
    'libstdcxx',
    'libstdcxx-ng',
    'libtiff',
    'libuuid',
    'libwebp',
    'libwebp-base',
    'libxcb',
    'libxcrypt',
    'libzlib',
    'llvm-openmp',
    'lz4-c',
    'mkl',
    'mkl-service',
    'mkl_fft',
    'mkl_random',
    'ncurses',
    'nomkl',
    'numpy-base',
    'openblas',
    'openjpeg',
    'openssl',
    'pip',
    'pytorch-mutex',
    'readline',
    'sqlite',
    'tbb',
    'tk',
    'tzdata',
    'wheel',
    'xz',
    'zlib',
    'zstd'
]);
const SYSTEM = new Set([
    'binutils',
    'bazel',
    'boost',
    'cmake',
    'compilers',
    'cudatoolkit',
    'cudnn',
    'curl',
    'cxx-compiler',
    'eigen',
    'ffmpeg',
    'gdal',
    'geos',
    'git',
    'glib',
    'go',
    'graphviz',
    'gxx',
    'hdf5',
    'java-jdk',
    'make',
    'mpich',
    'nccl',
    'ninja',
    'nodejs',
    'openjdk',
    'openmpi',
    'perl',
    'poppler',
    'proj',
    'rust',
    'spacy-model-en_core_web_sm',
    'tensorrt',
    'tesseract',
    'unixodbc'
]);
/** Whole families: libraries, CUDA, R, compilers. A PyPI package of such a name would be another thing. */
const SYSTEM_FAMILIES = /^(lib(?!cst$|rosa$|clang$|sass$|tmux$|usb1$)|cuda-|r-|gcc|gxx_|gfortran|clang|sysroot|kernel-headers|font-|fonts-|xorg-)/;

;// CONCATENATED MODULE: ./src/image/environment/match-spec.ts
/** Conda's way to name a package: https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html#package-match-specifications */
/** Undefined for what cannot be said in pip's words: alternatives (`1.2|1.3`), URLs, regular expressions. */
const parseMatchSpec = (text) => {
    const found = WHOLE.exec(text.replace(/\s+#.*$/, '').trim())?.groups;
    if (found === undefined)
        return undefined;
    const { channel, name = '', plain = '', bracket = '' } = found;
    const inBracket = /(?:^|,)\s*version\s*=\s*(['"]?)(?<version>[^'"]*?)\1\s*(?:,\s*\w+\s*=|$)/.exec(bracket)?.groups?.version;
    const versions = pipVersions(inBracket ?? plain.trim());
    if (versions === undefined)
        return undefined;
    return { name: name.toLowerCase(), versions, ...(channel ? { channel } : {}) };
};
const WHOLE = /^(?:(?<channel>[\w./-]+(?:\/[\w-]+)?)::)?(?<name>[A-Za-z0-9_][\w.-]*)\s*(?<plain>[^[\]]*)(?:\[(?<bracket>.*)\])?$/;
const VERSION = String.raw `[0-9][\w.!+-]*(?:\.\*|\*)?`;
const pipVersions = (text) => {
    if (text === '' || text === '*' || text === '=*')
        return '';
    // name=version=build, `name version build`: the build is conda's own.
    const [, withBuild] = new RegExp(`^(?:==?\\s*)?(${VERSION}|\\*)(?:\\s+|=)[\\w.*]+$`).exec(text) ?? [];
    if (withBuild === '*')
        return '';
    if (withBuild !== undefined)
        return `==${withBuild.replace(/\.?\*$/, '.*')}`;
    const fuzzy = new RegExp(`^=\\s*(?<version>${VERSION})$`).exec(text)?.groups?.version;
    if (fuzzy !== undefined)
        return prefix(fuzzy);
    const conditions = text.split(',').map(part => part.trim());
    const converted = conditions.map(condition);
    return converted.some(part => part === undefined) ? undefined : converted.join(',');
};
const condition = (text) => {
    const bare = new RegExp(`^(?<version>${VERSION})$`).exec(text)?.groups?.version;
    if (bare !== undefined)
        return bare.endsWith('*') ? prefix(bare) : `==${bare}`;
    const { operator, version } = new RegExp(`^(?<operator>==|!=|>=|<=|>|<|~=|=)\\s*(?<version>${VERSION})$`).exec(text)
        ?.groups ?? {};
    if (operator === undefined || version === undefined)
        return undefined;
    if (operator === '=')
        return prefix(version);
    if (version.endsWith('*') && operator !== '==' && operator !== '!=')
        return `${operator}${version.replace(/\.?\*$/, '')}`;
    return `${operator}${version.replace(/\.?\*$/, match => (match === '' ? '' : '.*'))}`;
};
/** `=1.26` takes 1.26 and all that begins with `1.26.` */
const prefix = (version) => {
    const start = version.replace(/\.?\*$/, '');
    return /^\d+(\.\d+)*$/.test(start) ? `==${start}.*` : `==${start}`;
};

;// CONCATENATED MODULE: ./src/image/environment/conda-file.ts
/** Conda's `environment.yml`: https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#create-env-file-manually */




/** Pure. `file` is for messages only. @throws UserError `ENVIRONMENT_FILE_INVALID` with the line. */
const readCondaFile = (text, file) => {
    const { entries, ...rest } = contentsOf(text, file);
    return {
        file,
        ...rest,
        dependencies: entries
            .filter(entry => entry.kind === 'conda')
            .map(({ text, at }) => ({ text, at })),
        pip: entries.filter(entry => entry.kind === 'pip').map(({ text, at }) => ({ line: text, at }))
    };
};
/**
 * The conda part as packages of PyPI's. Pure.
 * @throws UserError `ENVIRONMENT_FILE_INVALID` with the line; `CONDA_PACKAGE_UNSUPPORTED` naming what no wheel brings.
 */
const plainPython = ({ dependencies, file }) => {
    const specs = dependencies.map(readSpec);
    const python = specs.find(({ spec }) => spec.name === 'python');
    const packages = specs
        .filter(({ spec }) => spec.name !== 'python')
        .map(({ spec, at }) => ({ spec, at, found: condaPackage(spec.name) }));
    refuseSystemPackages(packages.filter(({ found }) => found.kind === 'system'));
    const wanted = packages.flatMap(({ spec, at, found }) => found.kind === 'python' ? [fromPyPi(found.name, spec, at)] : []);
    return {
        ...(python ? { python: { versions: python.spec.versions, at: python.at } } : {}),
        wanted,
        notes: notesOn(wanted, file)
    };
};
/** The name of the package that an entry asks for, without channel, version and build. */
const nameIn = ({ text }) => (/^[\w.-]+/.exec(text
    .slice(0, LONGEST_SPEC)
    .replace(/^\S+?::/, '')
    .trim())?.[0] ?? text).toLowerCase();
/** What the file says of Python, and nothing of its other packages: they may be written in any way conda reads. */
const pythonIn = ({ dependencies }) => {
    const entry = dependencies.find(each => nameIn(each) === 'python');
    if (entry === undefined)
        return undefined;
    const { spec, at } = readSpec(entry);
    return { versions: spec.versions, at };
};
/** The packages that PyPI cannot give: libraries, compilers, other languages. */
const beyondPyPi = ({ dependencies }) => dependencies.map(nameIn).filter(name => condaPackage(name).kind === 'system');
const contentsOf = (text, file) => {
    const lines = new dist/* LineCounter */.HN();
    const document = parsed(text, lines, file);
    const at = (node) => {
        const offset = node?.range?.[0];
        return offset === undefined ? { file } : { file, line: lines.linePos(offset).line };
    };
    const [broken] = document.errors;
    if (broken !== undefined) {
        const { line, col } = lines.linePos(broken.pos[0]);
        throw invalid({ file, line, column: col }, `is not valid YAML: ${sentence(broken.message)}`);
    }
    const root = document.contents;
    if (!(0,dist/* isMap */.jh)(root))
        throw invalid(at(root), 'is no conda environment: it holds no "dependencies:"');
    const list = root.get('dependencies', true);
    if (!(0,dist/* isSeq */.oP)(list))
        throw invalid(at(list ?? root), list === undefined
            ? 'is no conda environment: it holds no "dependencies:"'
            : 'needs a list under "dependencies:"');
    const entries = list.items.flatMap((item) => {
        if ((0,dist/* isScalar */.jn)(item) && typeof item.value === 'string')
            return [{ kind: 'conda', text: item.value, at: at(item) }];
        if ((0,dist/* isMap */.jh)(item) && item.items.length === 1 && item.has('pip')) {
            const pip = item.get('pip', true);
            if ((0,dist/* isScalar */.jn)(pip) && pip.value === null)
                return [];
            if (!(0,dist/* isSeq */.oP)(pip))
                throw invalid(at(pip), 'needs a list under "pip:"');
            return pip.items.map(line => {
                if ((0,dist/* isScalar */.jn)(line) && typeof line.value === 'string')
                    return { kind: 'pip', text: line.value, at: at(line) };
                throw invalid(at(line), `needs text in each entry of "pip:", not ${kindOf(line)}`);
            });
        }
        throw invalid(at(item), `has a dependency that is neither text nor "pip:", but ${kindOf(item)}`);
    });
    const channels = root.get('channels', true);
    const variables = root.get('variables', true);
    return {
        entries,
        channels: (0,dist/* isSeq */.oP)(channels)
            ? channels.items.flatMap(item => (0,dist/* isScalar */.jn)(item) && typeof item.value === 'string' ? [item.value] : [])
            : [],
        notes: (0,dist/* isMap */.jh)(variables) && variables.items.length > 0
            ? [
                variablesIgnored(variables.items.map(({ key }) => String(key)).join(', '), at(variables))
            ]
            : []
    };
};
/** Bytes: an export of a whole workstation has 50,000. */
const LARGEST = 4 * 1024 * 1024;
const parsed = (text, lineCounter, file) => {
    if (text.length > LARGEST)
        throw invalid({ file }, 'is larger than any environment file');
    try {
        return (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false });
    }
    catch (cause) {
        // The parser calls itself for each level.
        if (cause instanceof RangeError)
            throw invalid({ file }, 'is nested too deep');
        throw cause;
    }
};
const variablesIgnored = (names, at) => ({
    level: 'warning',
    message: `What ${at.file} sets under "variables:" is not set in the image: ${names}. Give it as environment-variables where the image is deployed.`,
    at
});
/** What is quoted of the file is left out: it may be another file than the user thinks. */
const sentence = (message) => message
    .slice(0, 300)
    .replace(/"[^"]*("|$)|'[^']*('|$)|:\s.*/gs, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
const kindOf = (node) => (0,dist/* isMap */.jh)(node)
    ? 'a map'
    : (0,dist/* isSeq */.oP)(node)
        ? 'a list'
        : (0,dist/* isScalar */.jn)(node)
            ? `a ${typeof node.value}`
            : 'an alias';
const invalid = (at, problem) => new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${at.file} ${problem}${lineOf(at)}.`, {
    at,
    hint: 'A conda environment file has a list "dependencies:" of packages, e.g. "- python=3.11", with pip\'s packages in a list under "- pip:".'
});
const lineOf = ({ line }) => (line === undefined ? '' : ` (line ${line})`);
/** Characters. */
const LONGEST_SPEC = 1000;
const readSpec = ({ text, at }) => {
    const spec = text.length > LONGEST_SPEC ? undefined : parseMatchSpec(text);
    if (spec !== undefined)
        return { spec, at };
    throw new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${at.file} asks for "${text.slice(0, 80)}"${lineOf(at)}, which is no package Scoreline can look up.`, {
        at,
        hint: 'Write a name with a version or a range of versions, e.g. numpy=1.26 or "scikit-learn>=1.3,<2".'
    });
};
const refuseSystemPackages = (packages) => {
    const [first] = packages;
    if (first === undefined)
        return;
    const names = packages.map(({ spec }) => spec.name).join(', ');
    throw new errors/* UserError */.yo('CONDA_PACKAGE_UNSUPPORTED', `${first.at.file} asks conda for ${names}${lineOf(first.at)}, which ${packages.length === 1 ? 'is no Python package' : 'are no Python packages'}.`, {
        at: first.at,
        hint: 'Put mamba-org/setup-micromamba before this step: what PyPI does not have is installed with micromamba, mamba or conda where one is on PATH (input "conda": not never). Or take them out of the file and use a "base-image" that has them (for cudatoolkit and cudnn one with CUDA), or builder: docker with extra-docker-steps.'
    });
};
const fromPyPi = (name, { versions }, at) => ({
    name,
    extras: [],
    // Conda rebuilds setuptools under versions of its own (52.0.0.post20210125).
    versions: name === 'setuptools' && /post\d{6}/.test(versions) ? '' : versions,
    at,
    from: 'conda',
    hashes: []
});
const notesOn = (wanted, file) => {
    const [first] = wanted;
    if (first === undefined)
        return [];
    return [
        {
            level: 'info',
            message: `Conda packages of ${file} are taken from PyPI: ${wanted.map(({ name }) => name).join(', ')}.`,
            at: first.at
        }
    ];
};


/***/ }),

/***/ 25340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ DEFAULT_PYTHON),
/* harmony export */   Ik: () => (/* binding */ choosePython),
/* harmony export */   Q$: () => (/* binding */ PYTHONS),
/* harmony export */   Tn: () => (/* binding */ pythonVersion),
/* harmony export */   l7: () => (/* binding */ releaseOf),
/* harmony export */   zk: () => (/* binding */ MINORS)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89114);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6359);


/** Where a file does not say: the Python of current hosted runners. */
const DEFAULT_PYTHON = '3.12';
const OLDEST = 6;
const NEWEST = 14;
/** Minor versions, newest first. */
const MINORS = Array.from({ length: NEWEST - OLDEST + 1 }, (_, below) => NEWEST - below);
const PYTHONS = `3.${OLDEST} to 3.${NEWEST}`;
/** A minor version, `3.8`; that of `3.8.13` too. */
const pythonVersion = (value, name) => {
    const found = /^(3\.\d+)(?:\.\d+)?$/.exec(value.trim())?.[1];
    if (found !== undefined && choosePython(`==${found}.*`) !== undefined)
        return found;
    throw (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(name, `needs a Python from ${PYTHONS}, not "${value}"`, 'Write it in quotes: "3.10".');
};
/**
 * The minor version that fits all conditions (`==3.8.*`, `>=3.6.2,<3.9`): the preferred where it does, else the newest.
 * @returns undefined when none does.
 */
const choosePython = (conditions, preferred = DEFAULT_PYTHON) => {
    const fitting = [];
    for (const minor of MINORS)
        if (someRelease(minor, conditions))
            fitting.push(`3.${minor}`);
    return fitting.includes(preferred) ? preferred : fitting[0];
};
/**
 * A release of each minor version that has long been out: what packages are chosen for. Some need more than `3.x.0`
 * (pandas 1.1: `>=3.6.1`).
 */
const RELEASES = {
    '3.6': 15,
    '3.7': 17,
    '3.8': 20,
    '3.9': 21,
    '3.10': 16,
    '3.11': 11,
    '3.12': 8,
    '3.13': 2,
    '3.14': 0
};
/** @param python `3.11` @returns `3.11.11` */
const releaseOf = (python) => `${python}.${RELEASES[python] ?? 0}`;
const PATCHES = Array.from({ length: 40 }, (_, patch) => patch);
const someRelease = (minor, conditions) => PATCHES.some(patch => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .satisfies */ .ib)(`3.${minor}.${patch}`, conditions));


/***/ }),

/***/ 6359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G3: () => (/* binding */ isCondition),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ib: () => (/* binding */ satisfies),
/* harmony export */   lF: () => (/* binding */ isVersion)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__);
/** Versions of Python and of its packages, and conditions on them: https://packaging.python.org/en/latest/specifications/version-specifiers/ */

const isVersion = (text) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.explain)(text) !== null;
/** Below, at or above zero, as for sorting. @throws TypeError for what is no version */
const compareVersions = (a, b) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(a, b);
/** Whether a text is one or more conditions: `>=3.6,<3.9`. */
const isCondition = (text) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.validRange)(text);
/** Whether a version fits all of `>=3.6,<3.9`, releases before a final one included. False for what is no version. */
const satisfies = (version, conditions) => conditions
    .split(',')
    .map(condition => condition.trim())
    .filter(condition => condition !== '')
    .every(condition => satisfiesOne(version, condition));
const satisfiesOne = (version, condition) => {
    const { operator, wanted = '' } = CONDITION.exec(condition)?.groups ?? {};
    const [found, asked] = [(0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.explain)(version), (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.explain)(wanted)];
    if (found === null)
        return operator === '===' && same(version, wanted);
    // The library has no answer of its own to pre-releases and post-releases of the very version that is asked for.
    if (operator === '<' && asked !== null)
        return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(version, asked.is_prerelease ? wanted : `${asked.public}.dev0`) < 0;
    if (operator === '>' && asked !== null)
        return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(version, wanted) > 0 && !isLaterFormOf(found, asked);
    if (operator === '===')
        return same(version, wanted);
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.satisfies)(padded(version, wanted), condition, { prereleases: true });
};
const CONDITION = /^(?<operator>===|~=|==|!=|<=|>=|<|>)\s*(?<wanted>\S+)$/;
/** `1.0.post1` and `1.0+cpu` are no later versions than `1.0` to `>1.0`. */
const isLaterFormOf = (found, asked) => {
    if (found.local !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(found.public, asked.public) === 0)
        return true;
    const sameStart = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(found.base_version, asked.base_version) === 0 && String(found.pre) === String(asked.pre);
    return sameStart && found.is_postrelease && !asked.is_postrelease && !asked.is_devrelease;
};
const same = (a, b) => a.toLowerCase() === b.toLowerCase();
/** `3` as `3.0` where `3.0.*` or `~=3.0.0` is asked for: missing parts are zeros, which the library does not add. */
const padded = (version, wanted) => {
    const [, epoch = '', release = '', rest = ''] = /^v?(\d+!)?(\d+(?:\.\d+)*)(.*)$/i.exec(version) ?? [];
    const missing = wanted.split('.').length - 1 - release.split('.').length;
    return epoch + release + '.0'.repeat(Math.max(0, missing)) + rest;
};


/***/ }),

/***/ 37494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ configNoteText),
/* harmony export */   y: () => (/* binding */ readDeploymentConfig)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _core_is_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64955);
/* harmony import */ var _core_json_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74959);



/** The sentence for it. @param file for messages */
const configNoteText = ({ path, instead }, file) => instead === undefined
    ? `"${path}" of ${file} is not known and is ignored.`
    : `"${path}" of ${file} is not kept: ${instead}`;
/**
 * Reads the file by the `config` paths of a target's settings: the table is the one place that says what maps to what.
 * https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/machine-learning/v1/reference-azure-machine-learning-cli.md
 * @param file for messages
 * @param computeType of the target, as the file spells it: `ACI`
 * @throws UserError `DEPLOYMENT_CONFIG_INVALID`
 */
const readDeploymentConfig = (json, file, settings, computeType) => {
    const { computeType: type, ...document } = parseObject(json, file);
    if (type !== undefined && String(type).toUpperCase() !== computeType.toUpperCase())
        throw bad(file, `is for computeType "${String(type)}"`, 'Use it with the matching target.');
    const byPath = new Map(Object.entries(settings).flatMap(([name, { config }]) => config === undefined ? [] : [[config.toLowerCase(), name]]));
    const texts = {};
    const notes = [];
    for (const [path, value] of leavesOf(document, byPath)) {
        if (value === null)
            continue;
        const name = byPath.get(path.toLowerCase());
        const known = name === undefined ? undefined : settings[name];
        if (name === undefined || known === undefined) {
            notes.push({ path });
            continue;
        }
        const text = textOf(value, path, file);
        if (known.unavailable) {
            if (value !== false)
                notes.push({ path, instead: known.unavailable.instead });
            continue;
        }
        // Refused here, so that the message names the file and not an input that nobody gave.
        try {
            if (text !== '')
                known.parse(text, path);
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw error;
            throw bad(file, `has a value that does not fit: ${error.message.replace(/^Input /, '')}`);
        }
        texts[name] = text;
    }
    return { texts, notes };
};
/** Values with their paths, `a.b`: an object is a value itself where a setting has its path. */
const leavesOf = (document, byPath, above = '') => Object.entries(document).flatMap(([key, value]) => {
    const path = above + key;
    return (0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) && !byPath.has(path.toLowerCase())
        ? leavesOf(value, byPath, `${path}.`)
        : [[path, value]];
});
const textOf = (value, path, file) => {
    if (typeof value !== 'object')
        return String(value);
    if (Array.isArray(value))
        throw bad(file, `has a list for "${path}"`);
    return JSON.stringify(value);
};
const parseObject = (json, file) => {
    let document;
    try {
        document = JSON.parse(json);
    }
    catch (cause) {
        throw bad(file, `is not JSON${(0,_core_json_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonFault */ .x)(json, cause)}`);
    }
    if (!(0,_core_is_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(document))
        throw bad(file, 'is not a JSON object');
    return document;
};
const bad = (file, problem, hint) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('DEPLOYMENT_CONFIG_INVALID', `The deployment configuration ${file} ${problem}.`.replace(/\.\.$/, '.'), {
    hint: hint ?? 'The page of the target below docs/targets/ lists the keys that are read.'
});


/***/ })

};
