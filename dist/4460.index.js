export const id = 4460;
export const ids = [4460,6812];
export const modules = {

/***/ 84460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inputs: () => (/* binding */ build_image_inputs),
  main: () => (/* binding */ main),
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/inputs.ts
var inputs = __webpack_require__(89114);
// EXTERNAL MODULE: ./src/core/names.ts
var names = __webpack_require__(22483);
// EXTERNAL MODULE: ./src/core/words.ts
var words = __webpack_require__(77522);
// EXTERNAL MODULE: ./src/image/entry-script.ts
var entry_script = __webpack_require__(61189);
;// CONCATENATED MODULE: ./src/image/environment/conda/explicit.ts
/**
 * Conda's own kind of lock: addresses of packages with their hashes, one a line.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#building-identical-conda-environments
 */
const isExplicit = (text) => /^@EXPLICIT\s*$/m.test(text);
/** The packages of a lock, in its order. Lines that are none of an address are passed over. */
const parseExplicit = (text) => text.split('\n').flatMap(line => {
    const { channel, subdir, file, type, hash } = LINE.exec(line.trim())?.groups ?? {};
    const [, name, version, build] = /^(.+)-([^-]+)-([^-]+)$/.exec(decodeURIComponent(file ?? '')) ?? [];
    if (!channel || !subdir || !type || !name || !version || !build)
        return [];
    const url = `${channel}/${subdir}/${file}.${type}`;
    const digest = hash?.replace(/^(?:sha256|md5):/, '').toLowerCase();
    return [
        {
            ...{ name, version, build, subdir, channel, type, url },
            ...(digest?.length === 64 ? { sha256: digest } : {}),
            ...(digest?.length === 32 ? { md5: digest } : {})
        }
    ];
});
const LINE = /^(?<channel>[a-z]+:\/\/.*)\/(?<subdir>[a-z0-9-]+)\/(?<file>[^/#]+)\.(?<type>conda|tar\.bz2)(?:#(?<hash>(?:(?:sha256|md5):)?[0-9a-fA-F]{32,64}))?$/;
/** The text of a lock. Equal packages give equal bytes, in whatever order they were installed. */
const formatExplicit = (packages, subdir) => [
    `# platform: ${subdir}`,
    '@EXPLICIT',
    ...packages
        .map(({ url, sha256, md5 }) => sha256 ? `${url}#sha256:${sha256}` : md5 ? `${url}#${md5}` : url)
        .toSorted(),
    ''
].join('\n');
/** An address without what signs in to the channel: a name and password, or a token (`/t/<token>/`). */
const withoutCredentials = (url) => url.replace(/^([a-z]+:\/\/)[^/@]*@/, '$1').replace(/^([a-z]+:\/\/[^/]*)\/t\/[^/]+(?=\/)/, '$1');

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
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
const nameIn = ({ text }) => (/^[\w.-]+/.exec(text.replace(/^\S+::/, '').trim())?.[0] ?? text).toLowerCase();
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
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
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
                throw invalid(at(line), `needs text in each entry of "pip:", not ${String(line)}`);
            });
        }
        throw invalid(at(item), `has a dependency that is neither text nor "pip:": ${String(item)}`);
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
const variablesIgnored = (names, at) => ({
    level: 'warning',
    message: `What ${at.file} sets under "variables:" is not set in the image: ${names}. Give it as environment-variables where the image is deployed.`,
    at
});
const sentence = (message) => message.replace(/\s+/g, ' ').replace(/\.$/, '');
const invalid = (at, problem) => new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${at.file} ${problem}${lineOf(at)}.`, {
    at,
    hint: 'A conda environment file has a list "dependencies:" of packages, e.g. "- python=3.11", with pip\'s packages in a list under "- pip:".'
});
const lineOf = ({ line }) => (line === undefined ? '' : ` (line ${line})`);
const readSpec = ({ text, at }) => {
    const spec = parseMatchSpec(text);
    if (spec !== undefined)
        return { spec, at };
    throw new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${at.file} asks for "${text}"${lineOf(at)}, which is no package Scoreline can look up.`, {
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

;// CONCATENATED MODULE: ./src/image/environment/requirement.ts
/** One dependency, as https://packaging.python.org/en/latest/specifications/dependency-specifiers/ writes it. */
/** The form in which names are compared: https://packaging.python.org/en/latest/specifications/name-normalization/ */
const normalizedName = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
/** Undefined for what is no dependency specifier. */
const parseRequirement = (text) => {
    const found = requirement_WHOLE.exec(text.trim())?.groups;
    if (found === undefined)
        return undefined;
    const { name = '', extras = '', versions = '', url, marker } = found;
    return {
        name,
        extras: extras
            .split(',')
            .map(extra => extra.trim())
            .filter(extra => extra !== ''),
        versions: versions.replace(/[()\s]/g, ''),
        ...(url ? { url } : {}),
        ...(marker ? { marker: marker.trim() } : {})
    };
};
const formatRequirement = ({ name, extras, versions, url, marker }) => `${name}${extras.length > 0 ? `[${extras.join(',')}]` : ''}` +
    `${url ? ` @ ${url}` : versions}${marker ? ` ; ${marker}` : ''}`;
/** The version of `==1.2.3`; undefined for any other condition. */
const pinnedVersion = ({ versions }) => /^={2,3}(?<version>[^,*]+)$/.exec(versions)?.groups?.version;
const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const CONDITION = '(?:===|~=|==|!=|<=|>=|<|>)\\s*[A-Za-z0-9._*+!-]+';
const CONDITIONS = `${CONDITION}(?:\\s*,\\s*${CONDITION})*\\s*,?`;
const requirement_WHOLE = new RegExp(`^(?<name>${NAME})\\s*` +
    '(?:\\[(?<extras>[^\\]]*)\\]\\s*)?' +
    `(?:@\\s*(?<url>\\S+)(?=\\s|$)|(?<versions>${CONDITIONS}|\\(\\s*${CONDITIONS}\\s*\\))?)` +
    '\\s*(?:;\\s*(?<marker>.+))?$');

;// CONCATENATED MODULE: ./src/image/environment/superseded.ts

/**
 * Packages that older environment files list for Azure Machine Learning's own server and SDK v1. Scoreline's scoring
 * runtime does their part (and offers the modules that entry scripts import from them), the SDK is out of support, and
 * its pins keep newer Pythons and packages away.
 */
const SUPERSEDED = new Set([
    'azureml-contrib-services',
    'azureml-core',
    'azureml-defaults',
    'azureml-inference-server-http',
    'azureml-model-management-sdk',
    'azureml-sdk'
]);
/** The packages without the superseded ones, and a note for each that was left out. */
const withoutSuperseded = (wanted) => {
    const isSuperseded = ({ name }) => SUPERSEDED.has(normalizedName(name));
    return {
        wanted: wanted.filter(entry => !isSuperseded(entry)),
        notes: wanted.filter(isSuperseded).map(({ name, at }) => ({
            level: 'warning',
            message: `${name} is not installed: the scoring runtime takes its place.`,
            at
        }))
    };
};

;// CONCATENATED MODULE: ./src/image/environment/conda/part.ts




const CONDA_MODES = ['auto', 'always', 'never'];
/** Whether a conda program is looked for. Pure. docs/adrs/0015-when-conda-installs.md */
const wantsConda = (mode, file) => mode === 'always' || (mode === 'auto' && beyondPyPi(file).length > 0);
/** Pure. @param python `3.11`: what the rest of the image is made for */
const condaPart = (file, python, tool) => {
    const named = file.dependencies.map(entry => ({ ...entry, name: nameIn(entry) }));
    const { wanted, notes } = withoutSuperseded(named);
    const at = file.dependencies[0]?.at ?? { file: file.file };
    const beyond = beyondPyPi(file);
    return {
        part: {
            ...{ tool, at, channels: file.channels },
            specs: [...wanted.map(({ text }) => withoutComment(text)), ...pinOf(file, python)]
        },
        notes: [
            {
                level: 'info',
                message: beyond.length > 0
                    ? `The conda part of ${file.file} is installed with ${tool.command}: PyPI does not have ${beyond.join(', ')}.`
                    : `The conda part of ${file.file} is installed with ${tool.command}.`,
                at
            },
            ...notes
        ]
    };
};
/** A lock of conda's, and the Python in it. @throws UserError `ENVIRONMENT_FILE_INVALID` */
const explicitPart = (text, file, tool) => {
    const at = { file, line: 1 };
    const python = parseExplicit(text).find(({ name }) => name === 'python');
    if (python === undefined)
        throw new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${file} is a lock of conda's without Python.`, {
            at,
            hint: 'An entry script needs one: add python to the environment that the lock was made of.'
        });
    return {
        part: { tool, at, channels: [], specs: [], lock: text },
        python: { versions: `==${python.version}`, at }
    };
};
const withoutComment = (text) => text.replace(/\s+#.*$/, '').trim();
/** Keeps the solver to the Python that was chosen, where the file leaves it open. */
const pinOf = (file, python) => /^==3\.\d+/.test(pythonIn(file)?.versions ?? '') ? [] : [`python=${python}`];

// EXTERNAL MODULE: ./src/image/base/base-image.ts
var base_image = __webpack_require__(52414);
;// CONCATENATED MODULE: ./src/image/base/python-in-base.ts

/**
 * The minor version of the Python that a base image says it has: `PYTHON_VERSION`, which Docker's official images and
 * Red Hat's set. Its layers are not looked into: that would be downloading them.
 * @returns `3.11`, or undefined when it does not say.
 */
const pythonInBase = ({ config }) => (config?.Env ?? [])
    .map(entry => /^PYTHON_VERSION=(3\.\d+)(?:\.|$)/.exec(entry)?.[1])
    .find(version => version !== undefined);
/** @throws UserError `BASE_IMAGE_PYTHON` when the base says it has another Python than the packages are made for. */
const checkPythonInBase = (base, python) => {
    const brought = pythonInBase(base);
    if (brought === undefined || brought === python)
        return;
    throw new errors/* UserError */.yo('BASE_IMAGE_PYTHON', `Base image "${base.name}" has Python ${brought}, but the environment is for Python ${python}.`, {
        hint: `Write python=${brought} in the environment file, or use a base with Python ${python}, for example ${defaultBase('python', python)}.`
    });
};
/** For an image that brings its Python along, and for one that steps of a Dockerfile are run on: a C library and a shell. */
const PLAIN_BASE = 'docker.io/library/debian:bookworm-slim';
/** What `base-image: default` stands for: a C library for the models' runtime, or a Python of the wanted version. */
const defaultBase = (runtime, python) => {
    if (runtime === 'onnx' || python === undefined)
        return 'gcr.io/distroless/cc-debian12:nonroot';
    // Docker's official images of Python 3.6 ended before Debian 12.
    return `docker.io/library/python:${python}-slim-${python === '3.6' ? 'bullseye' : 'bookworm'}`;
};

// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(32060);
// EXTERNAL MODULE: ./src/oci/registry/reference.ts
var registry_reference = __webpack_require__(56812);
// EXTERNAL MODULE: ./src/image/platform.ts
var image_platform = __webpack_require__(22554);
;// CONCATENATED MODULE: ./src/image/base/read-base.ts





/**
 * Reads what a base image says of itself: its manifest for the platform, and its config. Its layers stay where they
 * are; each comes with the way to them, for the store that does not have it yet.
 * @throws UserError `REFERENCE_INVALID`, `BASE_IMAGE_UNKNOWN`, `BASE_IMAGE_DENIED`, `BASE_IMAGE_PLATFORM`,
 * `BASE_IMAGE_UNSUPPORTED`.
 */
const readBase = async (text, platform, open) => {
    const reference = (0,registry_reference/* parseReference */.F2)(text);
    const store = await open(reference.registry.host);
    const found = await allowed(text, reference, () => resolved(text, reference, store));
    const { repository } = reference;
    const read = async (descriptor) => JSON.parse((await store.read(repository, descriptor)).toString());
    const chosen = (0,oci_manifest/* isIndexType */.$U)(found.mediaType)
        ? fromIndex(text, platform, (await read(found)).manifests ?? [])
        : found;
    const manifest = await read(chosen);
    if (manifest.config === undefined)
        throw (0,base_image/* unsupported */.qO)(text, 'has a manifest of a form that is out of use');
    const config = await read(manifest.config);
    const layers = (0,base_image/* layersOf */.w)(text, manifest, config);
    if (`${config.os}/${config.architecture}` !== platform)
        throw noPlatform(text, platform, `${config.os}/${config.architecture}`);
    return {
        name: nameOf(reference),
        digest: chosen.digest,
        ...(config.variant ? { variant: config.variant } : {}),
        ...(config.config ? { config: config.config } : {}),
        ...(config.history ? { history: config.history } : {}),
        layers: layers.map(({ diffId }) => ({ diffId, madeBy: 'base' })),
        sources: layers.map(({ descriptor, diffId }, i) => sourceOf(store, repository, descriptor, () => diffId, `base layer ${i + 1} of ${layers.length}`))
    };
};
const resolved = async (text, { repository, tag, digest, registry }, store) => {
    const found = await store.resolve(repository, digest ?? tag ?? 'latest');
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.yo('BASE_IMAGE_UNKNOWN', `Registry "${registry.host}" has no base image "${text}".`, { hint: 'Check the spelling of the input "base-image", and that the tag still exists.' });
};
/** Hubs answer "denied" for what does not exist, to those who may not know. */
const allowed = async (text, { registry }, work) => {
    try {
        return await work();
    }
    catch (cause) {
        if (!(cause instanceof errors/* UserError */.yo) || cause.code !== 'REGISTRY_DENIED')
            throw cause;
        throw new errors/* UserError */.yo('BASE_IMAGE_DENIED', `Registry "${registry.host}" does not let this job read the base image "${text}".`, {
            cause,
            hint: 'Sign in to that registry before this step (docker/login-action). Docker Hub answers so too for images that do not exist.'
        });
    }
};
const fromIndex = (text, platform, manifests) => {
    const chosen = (0,base_image/* choosePlatform */.xV)(manifests, (0,image_platform/* platformOf */.tj)((0,image_platform/* architectureOf */.NJ)(platform)));
    if (chosen === undefined)
        throw noPlatform(text, platform, (0,base_image/* platformsIn */.S2)(manifests));
    return chosen;
};
const noPlatform = (text, wanted, offered) => new errors/* UserError */.yo('BASE_IMAGE_PLATFORM', `Base image "${text}" is not made for ${wanted}.`, {
    hint: `It is made for ${offered || 'no platform it names'}. Use another base, or build for that platform.`
});
const sourceOf = (store, repository, descriptor, diffId, label) => ({
    blob: {
        ...descriptor,
        label,
        copyOf: store.reference(repository, descriptor.digest),
        open: () => store.stream(repository, descriptor)
    },
    ...(diffId ? { diffId } : {}),
    madeBy: 'base'
});
/** The whole reference, without a digest: `docker.io/library/python:3.11-slim-bookworm`. */
const nameOf = ({ registry, repository, tag }) => `${registry.host}/${repository}${tag === undefined ? '' : `:${tag}`}`;

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/oci/file.ts
var oci_file = __webpack_require__(22063);
// EXTERNAL MODULE: ./src/oci/layer/byte-thread.ts
var byte_thread = __webpack_require__(67098);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/oci/layer/gzip-format.ts
var gzip_format = __webpack_require__(28587);
// EXTERNAL MODULE: ./src/oci/layer/tar.ts
var tar = __webpack_require__(70100);
;// CONCATENATED MODULE: ./src/oci/layer/gzip.ts
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
 * Layers as multi-member gzip files. What is DEFLATE already (a wheel's members) becomes a gzip member as it is, without
 * inflating and deflating again; everything else goes into *stored* members. No compressor runs, so no version of zlib
 * can change a byte. A file of many members is plain gzip: https://www.rfc-editor.org/rfc/rfc1952#page-5
 */




/** The layer, in buffers of 256 KiB that nobody writes to again. */
async function* gzipStream(entries) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const out = new Chunks();
        const source = __addDisposableResource(env_1, new Source()
        // The padding after a file and the header of the next share one member.
        , false);
        // The padding after a file and the header of the next share one member.
        let padding = NOTHING;
        for (const entry of entries) {
            const size = entry.size ?? 0;
            const head = (0,tar/* tarHeader */.pI)(entry);
            yield* out.put(storedMember(padding.length === 0 ? head : Buffer.concat([padding, head])));
            padding = (0,tar/* tarPadding */.vr)(size);
            const { deflated } = entry;
            if (size === 0)
                continue;
            if (deflated === undefined) {
                yield* out.put(gzip_format/* GZIP_HEADER */.FL);
                yield* storedContent(entry, size, out);
            }
            for (const part of deflated ?? []) {
                yield* out.put(gzip_format/* GZIP_HEADER */.FL);
                yield* source.copy(part, out);
                yield* out.put((0,gzip_format/* gzipTrailer */.Mx)(part.crc32, part.inflated));
            }
        }
        yield* out.put(storedMember(Buffer.concat([padding, tar/* TAR_END */.y7])));
        yield* out.end();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** The length of `gzipStream(entries)`, without reading any content. */
const packedSize = (entries) => {
    let total = 0;
    let padding = 0;
    for (const entry of entries) {
        const { size = 0, deflated } = entry;
        total += (0,gzip_format/* storedSize */.dh)(padding + (0,tar/* tarHeader */.pI)(entry).length);
        padding = (0,tar/* tarPadding */.vr)(size).length;
        if (size === 0)
            continue;
        if (deflated === undefined)
            total += (0,gzip_format/* storedSize */.dh)(size);
        for (const part of deflated ?? [])
            total += (0,gzip_format/* deflatedSize */.$3)(part.size);
    }
    return total + (0,gzip_format/* storedSize */.dh)(padding + tar/* TAR_END */.y7.length);
};
const NOTHING = Buffer.alloc(0);
/** A whole gzip member with these bytes in stored blocks. */
const storedMember = (bytes) => Buffer.concat([
    gzip_format/* GZIP_HEADER */.FL,
    ...new gzip_format/* StoredBlocks */.Oy(bytes.length).frame(bytes),
    (0,gzip_format/* gzipTrailer */.Mx)((0,external_node_zlib_.crc32)(bytes), bytes.length)
]);
/** Blocks and trailer of a file's content. */
async function* storedContent(entry, size, out) {
    const blocks = new gzip_format/* StoredBlocks */.Oy(size);
    let crc = 0;
    for await (const chunk of entry.content?.() ?? []) {
        if (chunk.length > blocks.left)
            throw changedSize(entry);
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
        for (const part of blocks.frame(chunk))
            yield* out.put(part);
    }
    if (blocks.left > 0)
        throw changedSize(entry);
    yield* out.put((0,gzip_format/* gzipTrailer */.Mx)(crc, size));
}
const changedSize = ({ path }) => new Error(`${path} changed its size while it was read`);
const CHUNK = 256 * 1024;
/** Many small buffers in, few large ones out. */
class Chunks {
    #chunk = Buffer.allocUnsafe(CHUNK);
    #filled = 0;
    *put(bytes) {
        for (let at = 0; at < bytes.length;) {
            const part = bytes.subarray(at, at + this.free.length);
            this.#chunk.set(part, this.#filled);
            at += part.length;
            yield* this.advance(part.length);
        }
    }
    /** Where the next bytes go: never empty. */
    get free() {
        return this.#chunk.subarray(this.#filled);
    }
    /** So many bytes were written into `free`. */
    *advance(length) {
        this.#filled += length;
        if (this.#filled < CHUNK)
            return;
        const full = this.#chunk;
        this.#chunk = Buffer.allocUnsafe(CHUNK);
        this.#filled = 0;
        yield full;
    }
    *end() {
        if (this.#filled > 0)
            yield this.#chunk.subarray(0, this.#filled);
    }
}
/**
 * The file the last stream was read from stays open: neighbours mostly lie in the same one. Reads are synchronous, as
 * thousands of small ones from the page cache cost a fifth of what they cost through promises.
 */
class Source {
    #file;
    #handle = -1;
    *copy({ file, offset, size }, out) {
        const handle = this.#open(file);
        for (let done = 0; done < size;) {
            const { free } = out;
            const wanted = Math.min(free.length, size - done);
            const read = (0,external_node_fs_.readSync)(handle, free, 0, wanted, offset + done);
            if (read === 0)
                throw new Error(`${file} changed its size while it was read`);
            done += read;
            yield* out.advance(read);
        }
    }
    [Symbol.dispose]() {
        if (this.#file !== undefined)
            (0,external_node_fs_.closeSync)(this.#handle);
        this.#file = undefined;
    }
    #open(file) {
        if (this.#file === file)
            return this.#handle;
        this[Symbol.dispose]();
        this.#handle = (0,external_node_fs_.openSync)(file, 'r');
        this.#file = file;
        return this.#handle;
    }
}

;// CONCATENATED MODULE: ./src/oci/layer/gzip-digests.ts
var gzip_digests_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var gzip_digests_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** The DEFLATE streams of a layer do not hold what was said of them. */
class BrokenLayer extends Error {
}
/** Puts a layer together to learn its digests. @throws BrokenLayer */
const layerDigests = async (entries) => {
    let found;
    const keep = (digests) => {
        found = digests;
    };
    for await (const _ of inspectedLayer(entries, keep))
        ;
    return found;
};
/**
 * The bytes of a layer, read on the way as an engine will read them: both digests come from one reading. Every member is
 * checked against its length and CRC, the whole against the length of the tar it stands for: a stream that ends early or
 * late, or hides another behind it, does not get through. That happens on another thread.
 * @param found is told the digests before the stream ends
 * @throws BrokenLayer at the end of the stream at the latest
 */
async function* inspectedLayer(entries, found) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const expected = (0,tar/* tarSize */.v$)(entries);
        const outer = (0,external_node_crypto_.createHash)('sha256');
        const reader = gzip_digests_addDisposableResource(env_1, new byte_thread/* ByteThread */.b(READER, { expected }), true);
        let size = 0;
        for await (const chunk of gzipStream(entries)) {
            await reader.take(chunk).catch(broken);
            outer.update(chunk);
            size += chunk.length;
            yield chunk;
        }
        const inner = await reader.end().catch(broken);
        if (inner.size !== expected)
            throw new BrokenLayer('inflates to less than it says');
        await found({
            digest: `sha256:${outer.digest('hex')}`,
            diffId: `sha256:${inner.hex}`,
            size
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = gzip_digests_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const broken = (cause) => {
    throw new BrokenLayer(cause.message, { cause });
};
/** Inflates and hashes. What was inflated is hashed a moment later, while the next piece is being inflated. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads')
const hash = require('node:crypto').createHash('sha256')
let size = 0
const inflater = require('node:zlib').createGunzip({ chunkSize: 256 * 1024 })
inflater.on('data', chunk => {
  size += chunk.length
  if (size > workerData.expected) inflater.destroy(new Error('inflates to more than it says'))
  else queueMicrotask(() => hash.update(chunk))
})
inflater.on('end', () => queueMicrotask(() => parentPort.postMessage({ answer: { hex: hash.digest('hex'), size } })))
inflater.on('error', ({ message }) => parentPort.postMessage({ error: message }))
parentPort.on('message', ({ buffer, length, end }) => {
  if (inflater.destroyed) return
  if (end) return inflater.end()
  inflater.write(new Uint8Array(buffer, 0, length), error => {
    if (!error) parentPort.postMessage({ buffer }, [buffer])
  })
})
`;

// EXTERNAL MODULE: ./src/image/spec.ts
var image_spec = __webpack_require__(99098);
;// CONCATENATED MODULE: ./src/oci/layer/deflated-file.ts
var deflated_file_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var deflated_file_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * A file as raw DEFLATE streams, kept so that they are made once. The compressor is fflate: written in JavaScript, it
 * gives the same bytes on every machine, which zlib does not from one version of Node.js to the next.
 * @param kept where the streams are kept; beside it `<kept>.json` says what is in it, written last.
 */
const deflatedFile = async (source, kept) => {
    const note = `${kept}.json`;
    const known = await readNote(note);
    if (known !== undefined)
        return known.map(stream => ({ ...stream, file: kept }));
    await (0,promises_.mkdir)(external_node_path_default().dirname(kept), { recursive: true });
    const draft = `${kept}.${process.pid}`;
    const made = await deflateTo(source, draft);
    await (0,promises_.rename)(draft, kept);
    await (0,oci_file/* writeWhole */.f)(note, JSON.stringify(made));
    return made.map(stream => ({ ...stream, file: kept }));
};
/** Higher levels take twice as long for 2 % of the bytes. The level and the size of the pieces decide the bytes. */
const LEVEL = 3;
const PIECE = 8 << 20;
const AT_ONCE = Math.min(4, (0,external_node_os_.availableParallelism)());
/** Pieces are compressed each by itself, on threads of their own. */
const deflateTo = async (source, target) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = deflated_file_addDisposableResource(env_1, await (0,promises_.open)(target, 'w'), true);
        const note = [];
        let offset = 0;
        let batch = [];
        const write = async () => {
            for (const { bytes, ...piece } of await Promise.all(batch)) {
                await file.write(bytes);
                note.push({ ...piece, offset, size: bytes.length });
                offset += bytes.length;
            }
            batch = [];
        };
        for await (const piece of pieces((0,oci_file/* readChunks */.z)(source))) {
            if (batch.length === AT_ONCE)
                await write();
            batch.push(deflatedPiece(piece));
        }
        await write();
        return note;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = deflated_file_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};
const deflatedPiece = async (piece) => {
    const { deflate } = await __webpack_require__.e(/* import() */ 1306).then(__webpack_require__.bind(__webpack_require__, 51306));
    const said = { crc32: (0,external_node_zlib_.crc32)(piece), inflated: piece.length };
    return new Promise((resolve, reject) => deflate(piece, { level: LEVEL, consume: true }, (error, bytes) => error ? reject(error) : resolve({ ...said, bytes })));
};
/** The same bytes in pieces of one size, each in memory of its own, which goes to another thread. */
async function* pieces(chunks) {
    let piece = new Uint8Array(PIECE);
    let filled = 0;
    for await (const chunk of chunks)
        for (let at = 0; at < chunk.length;) {
            const part = chunk.subarray(at, at + PIECE - filled);
            piece.set(part, filled);
            filled += part.length;
            at += part.length;
            if (filled < PIECE)
                continue;
            yield piece;
            piece = new Uint8Array(PIECE);
            filled = 0;
        }
    if (filled > 0)
        yield piece.slice(0, filled);
}
const readNote = async (file) => {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT') || error instanceof SyntaxError)
            return undefined;
        throw error;
    }
};

;// CONCATENATED MODULE: ./src/image/environment/conda/records.ts
/** What a conda program writes down of each package it installs: `conda-meta/<package>.json`. */




/** All of an environment, by name. */
const readRecords = async (prefix) => {
    const folder = external_node_path_default().join(prefix, 'conda-meta');
    const names = (await (0,promises_.readdir)(folder)).filter(name => name.endsWith('.json'));
    const records = await Promise.all(names.map(async (name) => recordOf(JSON.parse(await (0,promises_.readFile)(external_node_path_default().join(folder, name), 'utf8')))));
    return records.toSorted((a, b) => (a.name < b.name ? -1 : 1));
};
/** Pure. https://docs.conda.io/projects/conda/en/stable/dev-guide/deep-dives/install.html */
const recordOf = (json) => {
    const text = (key) => String(json[key] ?? '');
    const { md5, sha256 } = json;
    return {
        name: text('name'),
        version: text('version'),
        build: text('build') || text('build_string'),
        url: withoutCredentials(text('url')),
        ...(typeof md5 === 'string' && md5 ? { md5 } : {}),
        ...(typeof sha256 === 'string' && sha256 ? { sha256 } : {}),
        files: filesOf(json),
        more: Object.fromEntries(KEPT.filter(key => json[key] !== undefined && json[key] !== null).map(key => [key, json[key]]))
    };
};
const KEPT = ['build_number', 'constrains', 'depends', 'license', 'noarch', 'subdir'];
const filesOf = (json) => {
    const { paths } = (json.paths_data ?? {});
    const listed = paths?.map(({ _path, path_type }) => ({
        path: _path,
        ...(path_type ? { type: path_type } : {})
    }));
    return listed ?? (json.files ?? []).map(file => ({ path: file }));
};
/** The record as the image has it: without times, paths of the machine that built it, and passwords. Pure. */
const recordText = ({ files, more, ...record }) => `${JSON.stringify(sorted({
    ...more,
    ...record,
    fn: decodeURIComponent(record.url.split('/').at(-1) ?? ''),
    channel: record.url.split('/').slice(0, -2).join('/'),
    files: files
        .map(file => file.path)
        .filter(isKept)
        .toSorted()
}), undefined, 2)}\n`;
const sorted = (object) => Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
/** Python's compiled files carry the time of their source, which is another in the image: they would not be used. */
const isKept = (file) => !/\.pyc$/.test(file);
/** The Python and its packages, as pip would find them installed. Pure. */
const installedIn = (records) => {
    const python = records.find(({ name }) => name === 'python');
    if (python === undefined)
        return undefined;
    const found = records.flatMap(({ files }) => files.flatMap(({ path: file }) => packageOf(file)));
    const byName = new Map(found.map(each => [each.name, each]));
    return {
        python: python.version,
        packages: [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
    };
};
const INFO = /^lib\/python3\.\d+\/site-packages\/(?<name>[^/]+?)-(?<version>\d[^/-]*)(?:-py3\.\d+)?\.(?:dist-info\/METADATA|egg-info(?:\/PKG-INFO)?)$/;
const packageOf = (file) => {
    const { name, version } = INFO.exec(file)?.groups ?? {};
    return name && version ? [{ name: normalizedName(name), version }] : [];
};
/** Packages that want a script of theirs run when they are installed or their environment is entered. Pure. */
const withScripts = (records) => records
    .filter(({ files }) => files.some(({ path: file }) => /^(bin\/\.[^/]+-post-link\.sh|etc\/conda\/activate\.d\/.+)$/.test(file)))
    .map(({ name }) => name);

;// CONCATENATED MODULE: ./src/image/environment/conda/relocate.ts
/** Moves the prefix that is written into an environment's files: https://docs.conda.io/projects/conda-build/en/stable/resources/make-relocatable.html */
/**
 * The bytes with another prefix, as conda writes it: in a binary file every text that holds the prefix keeps its length
 * by zeros at its end. Pure.
 * @param to not longer than `from`
 */
const relocated = (bytes, from, to) => {
    const [old, wanted] = [Buffer.from(from), Buffer.from(to)];
    return bytes.includes(0) ? inBinary(bytes, old, wanted) : inText(bytes, old, wanted);
};
const inText = (bytes, old, wanted) => {
    const parts = [];
    let at = 0;
    for (let hit = bytes.indexOf(old); hit >= 0; hit = bytes.indexOf(old, at)) {
        parts.push(bytes.subarray(at, hit), wanted);
        at = hit + old.length;
    }
    return Buffer.concat([...parts, bytes.subarray(at)]);
};
const inBinary = (bytes, old, wanted) => {
    if (wanted.length > old.length)
        throw new Error(`No room for ${wanted} in the place of ${old}`);
    const result = Buffer.from(bytes);
    for (let hit = result.indexOf(old); hit >= 0; hit = result.indexOf(old, hit + 1)) {
        const zero = result.indexOf(0, hit);
        const end = zero < 0 ? result.length : zero;
        const text = inText(result.subarray(hit, end), old, wanted);
        result.fill(0, hit, end).set(text, hit);
    }
    return result;
};

;// CONCATENATED MODULE: ./src/image/environment/conda/entries.ts
/** The files of an installed environment as entries of a layer, with the prefix they have in the image. */








/**
 * What the records list and nothing else: neither a log with times nor what a script left behind.
 * @throws Error where a listed file is not there
 */
const environmentEntries = async (records, lock, places) => {
    const root = places.target.slice(1);
    const files = new Map(records.flatMap(({ files }) => files).map(file => [external_node_path_default().posix.normalize(file.path), file]));
    await (0,promises_.mkdir)(places.drafts, { recursive: true });
    const entries = [];
    for (const [name, file] of files) {
        if (!isKept(name) || name.startsWith('..') || external_node_path_default().posix.isAbsolute(name))
            continue;
        entries.push({ ...(await entryOf(file, name, places)), path: `${root}/${name}` });
    }
    return (0,tar/* arrange */.NL)([
        ...entries,
        ...records.map(record => (0,tar/* fileEntry */.nV)(`${root}/conda-meta/${record.name}-${record.version}-${record.build}.json`, recordText(record))),
        // Its presence makes a folder an environment to conda.
        (0,tar/* fileEntry */.nV)(`${root}/conda-meta/history`, ''),
        (0,tar/* fileEntry */.nV)(`${root}/${LOCK_FILE}`, lock)
    ]);
};
const LOCK_FILE = 'conda.lock';
const entryOf = async (file, name, places) => {
    const source = external_node_path_default().join(places.prefix, name);
    const found = await (0,promises_.lstat)(source).catch(error => {
        throw (0,errors/* isErrno */.r)(error, 'ENOENT') ? new Error(`"${name}" is missing`) : error;
    });
    if (found.isDirectory())
        return { path: name, type: 'directory' };
    if (found.isSymbolicLink()) {
        const link = await (0,promises_.readlink)(source);
        if (file.type === 'softlink' || !external_node_path_default().isAbsolute(link) || isBelow(link, places.prefix))
            return { path: name, type: 'symlink', target: relocatedLink(link, places) };
    }
    const { size, mode } = await (0,promises_.stat)(source);
    const executable = (mode & 0o100) !== 0;
    const changed = await changedContent(file, source, size, places);
    if (changed === undefined)
        return packed({ path: name, executable }, source, size, places);
    if (changed.length < LARGE)
        return (0,tar/* fileEntry */.nV)(name, changed, executable);
    const draft = external_node_path_default().join(places.drafts, draftName(name));
    await (0,promises_.writeFile)(draft, changed);
    return packed({ path: name, executable }, draft, changed.length, places);
};
const isBelow = (link, prefix) => link.startsWith(`${prefix}/`);
const relocatedLink = (link, { prefix, target }) => isBelow(link, prefix) ? target + link.slice(prefix.length) : link;
/** Bytes. Larger files are compressed; a thread for each smaller one would take longer than it saves. */
const LARGE = 1024 * 1024;
const packed = async ({ path: name, executable }, source, size, { drafts }) => ({
    ...{ path: name, type: 'file', executable, size },
    content: () => (0,oci_file/* readChunks */.z)(source, 0, size),
    ...(size < LARGE
        ? {}
        : { deflated: await deflatedFile(source, external_node_path_default().join(drafts, `${draftName(name)}.deflated`)) })
});
const draftName = (name) => encodeURIComponent(name).slice(-200);
/** The content where it has to be another than on this disk. */
const changedContent = async (file, source, size, { prefix, target }) => {
    // Whether it was recorded or not, the folder of one build must not be found in the image.
    if (!(await holds(source, size, prefix)))
        return undefined;
    const content = relocated(await (0,promises_.readFile)(source), prefix, target);
    return file.type === 'unix_python_entry_point' ? entryPoint(content, target) : content;
};
/** The command of a package in one form: conda, mamba and micromamba each write their own. */
const entryPoint = (content, target) => {
    const text = content.toString();
    const { module, name } = /^from (?<module>\S+) import (?<name>\S+)$/m.exec(text)?.groups ?? {};
    const call = /sys\.exit\((?<call>[\w.]+)\(\)\)/.exec(text)?.groups?.call;
    if (module === undefined || name === undefined || call === undefined)
        return content;
    return Buffer.from(`#!${target}/bin/python\nimport sys\nfrom ${module} import ${name}\nif __name__ == '__main__':\n    sys.exit(${call}())\n`);
};
const WINDOW = 8 * 1024 * 1024;
/** Whether a file holds a text, in bounded memory. */
const holds = async (source, size, text) => {
    if (size <= WINDOW)
        return (await (0,promises_.readFile)(source)).includes(text);
    let tail = Buffer.alloc(0);
    for await (const chunk of (0,oci_file/* readChunks */.z)(source)) {
        const window = Buffer.concat([tail, chunk]);
        if (window.includes(text))
            return true;
        tail = window.subarray(-text.length);
    }
    return false;
};

;// CONCATENATED MODULE: ./src/image/environment/tools.ts
/** The variables that have a value: the whole environment of each program that is run. */
const variablesOf = ({ env = process.env }) => Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined));

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/image/environment/conda/errors.ts


/** What a conda program's refusal means for the user's file. Pure. @param output of both streams */
const explainConda = (output, { tool, at }, subdir) => {
    const said = (0,external_node_util_.stripVTControlCharacters)(output)
        .replace(/([a-z]+:\/\/)[^/@\s]*@/g, '$1')
        .replace(/\/t\/[^/\s]+\//g, '/')
        .replace(/\s+/g, ' ')
        .trim();
    const hint = (step) => ({ at, hint: `${step} ${tool.command} said: ${errors_short(said)}` });
    if (UNREACHABLE.test(said))
        return new errors/* UserError */.yo('CONDA_CHANNEL_UNREACHABLE', `A channel of the conda environment did not answer ${tool.command}.`, hint('Check the network, the names under "channels:" and the sign-in to private ones.'));
    const unknown = unknownIn(said);
    if (unknown.length > 0)
        return new errors/* UserError */.yo('CONDA_PACKAGE_UNKNOWN', `The channels of the conda environment have no ${unknown.join(', ')} for ${subdir}.`, hint('Check the spelling and the version, or add the channel that has it.'));
    if (UNSOLVABLE.test(said))
        return new errors/* UserError */.yo('ENVIRONMENT_UNSOLVABLE', `No set of conda packages for ${subdir} fits what the environment asks for.`, hint('Loosen a version.'));
    return new errors/* UserError */.yo('CONDA_FAILED', `${tool.command} could not install the conda environment.`, hint('Run the same with it on your machine to see more.'));
};
const UNREACHABLE = /CondaHTTPError|HTTP(?: error)? (?:000|4\d\d|5\d\d)|Connection (?:failed|refused)|Could not resolve host|Download error|UnavailableInvalidChannel|No such file or directory.*repodata|Multiple errors occurred during .*download|Timeout was reached/i;
/** `└─ name =1 * does not exist` of micromamba's; a list `- name=1` under a heading of conda's. */
const unknownIn = (said) => {
    const named = [...said.matchAll(/[─-] ([\w.-]+)[^─]{0,60}? does not exist/g)].map(([, name = '']) => name);
    const [, listed = ''] = /(?:not available from current channels|ResolvePackageNotFound):((?: - \S+)+)/.exec(said) ?? [];
    const inList = [...listed.matchAll(/- ([\w.-]+)/g)].map(([, name = '']) => name);
    return [...new Set([...named, ...inList])];
};
const UNSOLVABLE = /Could not solve|UnsatisfiableError|LibMambaUnsatisfiableError|conflict|not installable|PackagesNotFoundError/i;
/** The last words say why; before them come downloads. */
const errors_short = (said) => said.slice(-600);

;// CONCATENATED MODULE: ./src/image/environment/version.ts
/** Release numbers (`3.11`, `1.26.4`), as far as choosing a Python and reading markers needs them. */
const isVersion = (text) => /^\d+(\.\d+)*$/.test(text);
/** Below, at or above zero, as for sorting; missing parts are zeros. */
const compareVersions = (a, b) => {
    const [left, right] = [partsOf(a), partsOf(b)];
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
        const difference = (left[i] ?? 0) - (right[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
};
/** Whether a release number fits all of `>=3.6,<3.9` (`==3.*`, `~=3.6` and `!=` included). */
const satisfies = (version, conditions) => conditions
    .split(',')
    .filter(condition => condition.trim() !== '')
    .every(condition => satisfiesOne(version, condition.trim()));
const satisfiesOne = (version, condition) => {
    const { operator = '', wanted = '' } = version_CONDITION.exec(condition)?.groups ?? {};
    const order = compareVersions(version, wanted.replace(/\.\*$/, ''));
    switch (operator) {
        case '>=':
            return order >= 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        case '<':
            return order < 0;
        case '!=':
            return !equal(version, wanted);
        case '~=':
            return order >= 0 && startsWith(version, wanted.split('.').slice(0, -1).join('.'));
        default:
            return equal(version, wanted);
    }
};
const version_CONDITION = /^(?<operator>===|~=|==|!=|<=|>=|<|>)\s*(?<wanted>\S+)$/;
const equal = (version, wanted) => wanted.endsWith('.*')
    ? startsWith(version, wanted.slice(0, -2))
    : compareVersions(version, wanted) === 0;
const startsWith = (version, prefix) => {
    const parts = partsOf(version);
    return partsOf(prefix).every((part, i) => (parts[i] ?? 0) === part);
};
const partsOf = (version) => version.split('.').map(Number);

;// CONCATENATED MODULE: ./src/image/environment/python-version.ts

/** Where a file does not say: the Python of current hosted runners. */
const DEFAULT_PYTHON = '3.12';
const OLDEST = 6;
const NEWEST = 14;
const PYTHONS = `3.${OLDEST} to 3.${NEWEST}`;
/**
 * The minor version that fits all conditions (`==3.8.*`, `>=3.6.2,<3.9`): the preferred where it does, else the newest.
 * @returns undefined when none does.
 */
const choosePython = (conditions, preferred = DEFAULT_PYTHON) => {
    const fitting = [];
    for (let minor = NEWEST; minor >= OLDEST; minor--)
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
const someRelease = (minor, conditions) => PATCHES.some(patch => satisfies(`3.${minor}.${patch}`, conditions));

;// CONCATENATED MODULE: ./src/image/environment/platform.ts

/**
 * The oldest C library an image may have: that of Debian 10, Ubuntu 20.04 and RHEL 8, which the scoring runtime's
 * Node.js needs too. Wheels built for it or for older ones are installed: https://peps.python.org/pep-0600/
 */
const GLIBC_MINOR = 28;
const GLIBC_OLDEST = `2.${GLIBC_MINOR}`;
/** How `uv` calls the platform. */
const uvPlatform = (platform) => `${machineOf(platform)}-manylinux_2_${GLIBC_MINOR}`;
/** The platform tags of wheels that run there, the best first. */
const platformTags = (platform) => {
    const machine = machineOf(platform);
    const oldest = machine === 'x86_64' ? 5 : 17;
    const tags = [];
    for (let minor = GLIBC_MINOR; minor >= oldest; minor--) {
        tags.push(`manylinux_2_${minor}_${machine}`);
        if (minor === 17)
            tags.push(`manylinux2014_${machine}`);
        if (minor === 12)
            tags.push(`manylinux2010_${machine}`);
        if (minor === 5)
            tags.push(`manylinux1_${machine}`);
    }
    return [...tags, `linux_${machine}`];
};
const machineOf = (platform) => platform === 'linux/amd64' ? 'x86_64' : 'aarch64';
/** What the markers of requirements may ask for: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers */
const markerVariables = (python, platform) => ({
    python_version: python,
    python_full_version: releaseOf(python),
    implementation_version: releaseOf(python),
    os_name: 'posix',
    sys_platform: 'linux',
    platform_system: 'Linux',
    platform_machine: machineOf(platform),
    platform_python_implementation: 'CPython',
    implementation_name: 'cpython',
    platform_release: '',
    platform_version: '',
    extra: ''
});

;// CONCATENATED MODULE: ./src/image/environment/conda/request.ts
/** What a conda program is asked to do, in its own words. Pure. */

/** How conda calls a platform. */
const subdirOf = (platform) => platform === 'linux/amd64' ? 'linux-64' : 'linux-aarch64';
/** The file that the program reads: on a command line others could see the passwords in the addresses of channels. */
const requestFile = ({ channels, specs, lock }) => lock === undefined
    ? {
        name: 'environment.yml',
        // JSON is YAML, and needs no rules of quoting.
        text: `${JSON.stringify({ ...(channels.length > 0 ? { channels } : {}), dependencies: specs })}\n`
    }
    : { name: 'explicit.txt', text: lock };
/** @param flags options that the program says it knows */
const requestArguments = ({ tool, lock }, file, prefix, platform, flags) => {
    const place = ['--prefix', prefix, '--file', file, '--quiet'];
    if (tool.dialect === 'micromamba')
        return ['create', ...place, '--yes', '--platform', subdirOf(platform), '--no-pyc', ...flags];
    // Older versions of "conda env create" refuse --yes; CONDA_ALWAYS_YES says the same to all.
    return lock === undefined ? ['env', 'create', ...place] : ['create', ...place];
};
/** Options that not every version has. A package's own programs are not run while an image is built. */
const OPTIONAL_FLAGS = ['--skip-run-link-scripts'];
/**
 * What packages may count on, said instead of measured: the answer is that for the image, not for this machine.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-virtual.html
 * @param given variables of the user's, which win where they say what the image will have
 */
const requestVariables = (platform, given) => ({
    CONDA_OVERRIDE_ARCHSPEC: machineOf(platform),
    CONDA_OVERRIDE_CUDA: '',
    CONDA_OVERRIDE_GLIBC: GLIBC_OLDEST,
    CONDA_OVERRIDE_LINUX: '4.18',
    ...given,
    CONDA_SUBDIR: subdirOf(platform),
    CONDA_ALWAYS_YES: 'true',
    CONDA_ALLOW_SOFTLINKS: 'false',
    MAMBA_NO_BANNER: '1'
});

;// CONCATENATED MODULE: ./src/image/environment/conda/install.ts






const SIGN_OF_LIFE_MS = 30_000;
/**
 * Installs a conda part into a new folder.
 * @returns the folder, which the installed files name.
 * @throws UserError `CONDA_FAILED`, `CONDA_CHANNEL_UNREACHABLE`, `CONDA_PACKAGE_UNKNOWN`, `ENVIRONMENT_UNSOLVABLE`
 */
const installConda = async (part, folder, tools) => {
    const { exec, signal, platform, log } = tools;
    const { tool } = part;
    const env = requestVariables(platform, variablesOf(tools));
    const request = requestFile(part);
    const file = external_node_path_default().join(folder, request.name);
    await (0,promises_.mkdir)(folder, { recursive: true });
    // Addresses of channels may hold passwords.
    await (0,promises_.writeFile)(file, request.text, { mode: 0o600 });
    const prefix = external_node_path_default().join(await (0,promises_.realpath)(folder), 'p');
    const args = requestArguments(part, file, prefix, platform, await knownFlags(part, tools));
    const started = Date.now();
    const taken = () => (0,words/* duration */.p0)(Date.now() - started);
    log.info(`Installing the conda environment with ${tool.command} ${tool.version} …`);
    // Solving and downloading take minutes, of which the program itself says nothing that a log can hold.
    const sign = setInterval(() => log.info(`${tool.command} is at work for ${taken()} …`), SIGN_OF_LIFE_MS);
    try {
        const { exitCode, stdout, stderr } = await exec(tool.program, args, {
            signal,
            env,
            cwd: folder
        });
        if (exitCode !== 0)
            throw explainConda(`${stdout}\n${stderr}`, part, subdirOf(platform));
    }
    finally {
        clearInterval(sign);
    }
    log.info(`${tool.command} installed it in ${taken()}`);
    return prefix;
};
const knownFlags = async ({ tool }, { exec, signal }) => {
    if (tool.dialect !== 'micromamba')
        return [];
    const { stdout } = await exec(tool.program, ['create', '--help'], { signal });
    return OPTIONAL_FLAGS.filter(flag => stdout.includes(flag));
};

;// CONCATENATED MODULE: ./src/image/environment/conda/layer.ts
















/**
 * The layer with a conda environment under `/opt/scoreline/conda`. It is kept in the cache by its lock, and so is what
 * the rest of a build has to know of it: the same lock is not installed again.
 * @throws UserError `CONDA_FAILED` and those of `installConda`
 */
const condaEnvironment = async (part, tools) => {
    const subdir = subdirOf(tools.platform);
    if (part.lock !== undefined) {
        checkPlatform(part.lock, part, subdir);
        const given = formatExplicit(parseExplicit(part.lock), subdir);
        const known = await readKept(keptFile(given, tools));
        if (known !== undefined)
            return environmentOf(known, given, part);
    }
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'scoreline-conda-'));
    try {
        const prefix = await installConda(part, folder, tools);
        const records = await readRecords(prefix).catch(cause => {
            throw failed(part, `left no record of what it installed: ${(0,errors/* messageOf */.bD)(cause)}`);
        });
        const lock = formatExplicit(records, subdir);
        const file = keptFile(lock, tools);
        const known = (await readKept(file)) ?? (await keep(file, part, records, lock, prefix, folder));
        return environmentOf(known, lock, part);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
};
const environmentOf = ({ file, digests, installed, scripts, packages }, lock, { at }) => {
    const { digest, diffId, size } = digests;
    const label = `Conda environment (${packages} packages)`;
    const open = () => (0,oci_file/* readChunks */.z)(file);
    return {
        layer: {
            blob: { mediaType: oci_manifest/* MEDIA */.Rn.layerGzip, label, digest, size, open },
            diffId: () => diffId
        },
        lock,
        installed,
        notes: scripts.length === 0
            ? []
            : [
                {
                    level: 'info',
                    message: `Scripts that ${scripts.join(', ')} would run when installed or activated are not run; what they set can be set with environment-variables.`,
                    at
                }
            ]
    };
};
const keep = async (file, part, records, lock, prefix, folder) => {
    const installed = installedIn(records);
    if (installed === undefined)
        throw failed(part, 'installed no Python');
    const places = { prefix, target: image_spec/* IN_IMAGE */.y.conda, drafts: external_node_path_default().join(folder, 'drafts') };
    const entries = await environmentEntries(records, lock, places).catch(cause => {
        throw failed(part, `left an incomplete environment: ${(0,errors/* messageOf */.bD)(cause)}`);
    });
    const digests = await writeLayer(entries, file);
    const scripts = withScripts(records);
    const said = { digests, installed, scripts, packages: records.length };
    await (0,oci_file/* writeWhole */.f)(`${file}.json`, JSON.stringify(said));
    return { file, ...said };
};
const writeLayer = async (entries, file) => {
    let found;
    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}`;
    try {
        const bytes = inspectedLayer(entries, digests => {
            found = digests;
        });
        await (0,external_node_stream_promises_.pipeline)(bytes, (0,external_node_fs_.createWriteStream)(draft));
        await (0,promises_.rename)(draft, file);
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
    return found;
};
/** Change it when equal packages give other bytes. */
const FORMAT = '1';
const keptFile = (lock, { cacheDir }) => {
    const key = (0,external_node_crypto_.createHash)('sha256').update(`${FORMAT}\n${lock}`).digest('hex');
    return external_node_path_default().join(cacheDir, 'layers', `conda-${key}.tar.gz`);
};
const readKept = async (file) => {
    try {
        const said = JSON.parse(await (0,promises_.readFile)(`${file}.json`, 'utf8'));
        return (await (0,promises_.stat)(file)).size === said.digests.size ? { file, ...said } : undefined;
    }
    catch {
        return undefined;
    }
};
const checkPlatform = (lock, { at }, subdir) => {
    const other = parseExplicit(lock).find(each => each.subdir !== subdir && each.subdir !== 'noarch');
    if (other === undefined)
        return;
    throw new errors/* UserError */.yo('ENVIRONMENT_FILE_INVALID', `${at.file} is a lock for ${other.subdir}, and the image is for ${subdir}.`, { at, hint: 'Give the environment file the lock was made of, or the lock for this platform.' });
};
const failed = ({ tool, at }, problem) => new errors/* UserError */.yo('CONDA_FAILED', `${tool.command} ${problem}.`, {
    at,
    hint: `Run ${tool.command} with the same environment file on your machine; another version of it may do better.`
});

;// CONCATENATED MODULE: ./src/image/environment/conda/tool.ts



/** The first that is there of micromamba, mamba and conda: from the fastest to the slowest. */
const findCondaTool = async (tools) => {
    for (const [command, program] of candidates(variablesOf(tools))) {
        const version = await versionOf(program, tools);
        if (version !== undefined)
            return { command, dialect: dialectOf(command, version), version, program };
    }
    return undefined;
};
/**
 * Where the programs may be. Many installations put none on PATH and tell their place in a variable: MAMBA_EXE and
 * CONDA_EXE by the hook of the shell, CONDA by GitHub's runners. Pure.
 */
const candidates = ({ MAMBA_EXE, CONDA_EXE, CONDA }) => [
    ['micromamba', 'micromamba'],
    ...(MAMBA_EXE
        ? [[/\bmicromamba$/.test(MAMBA_EXE) ? 'micromamba' : 'mamba', MAMBA_EXE]]
        : []),
    ['mamba', 'mamba'],
    ['conda', 'conda'],
    ...(CONDA_EXE ? [['conda', CONDA_EXE]] : []),
    ...(CONDA ? [['conda', external_node_path_default().join(CONDA, 'bin', 'conda')]] : [])
];
/** Pure. */
const dialectOf = (command, version) => command === 'micromamba' || (command === 'mamba' && Number.parseInt(version, 10) >= 2)
    ? 'micromamba'
    : 'conda';
const versionOf = async (program, { exec, signal }) => {
    try {
        const { exitCode, stdout } = await exec(program, ['--version'], { signal });
        // "2.3.2", "conda 24.11.1", or "mamba 1.5.8" above "conda 23.11.0".
        return exitCode === 0 ? /\d+(?:\.\d+)+/.exec(stdout)?.[0] : undefined;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo && error.code === 'PROGRAM_MISSING')
            return undefined;
        throw error;
    }
};
const condaMissing = (why, mode) => mode === 'never'
    ? new errors/* UserError */.yo('CONDA_MISSING', `${why}, but the input "conda" is never.`, {
        hint: 'Leave the input "conda" out, or give an environment file of packages that PyPI has.'
    })
    : new errors/* UserError */.yo('CONDA_MISSING', `${why}, but this machine has no micromamba, mamba or conda.`, { hint: 'Put mamba-org/setup-micromamba before this step, or install one of the three.' });

// EXTERNAL MODULE: ./src/image/environment/host-python.ts
var host_python = __webpack_require__(30524);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(68825);
;// CONCATENATED MODULE: ./src/image/environment/marker.ts
/** Conditions on requirements: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers */

/**
 * Whether a condition holds.
 * @param variables of `markerVariables`.
 * @returns undefined when the text is no marker.
 */
const markerHolds = (marker, variables) => {
    const tokens = marker.match(TOKEN) ?? [];
    if (tokens.join('').replace(/\s/g, '') !== marker.replace(/\s/g, ''))
        return undefined;
    const reader = new MarkerReader(tokens, variables);
    const holds = reader.any();
    return reader.atEnd ? holds : undefined;
};
const TOKEN = /'[^']*'|"[^"]*"|===|~=|==|!=|<=|>=|<|>|\(|\)|\bnot\s+in\b|[A-Za-z_][\w.]*/g;
/** `a and b or (c)`: `and` binds closer than `or`. */
class MarkerReader {
    #tokens;
    #variables;
    #at = 0;
    #broken = false;
    constructor(tokens, variables) {
        this.#tokens = tokens;
        this.#variables = variables;
    }
    get atEnd() {
        return !this.#broken && this.#at === this.#tokens.length;
    }
    any() {
        let holds = this.#all();
        while (this.#take('or'))
            holds = this.#all() || holds;
        return holds;
    }
    #all() {
        let holds = this.#one();
        while (this.#take('and'))
            holds = this.#one() && holds;
        return holds;
    }
    #one() {
        if (this.#take('(')) {
            const holds = this.any();
            if (!this.#take(')'))
                this.#broken = true;
            return holds;
        }
        const left = this.#value();
        const operator = (this.#tokens[this.#at++] ?? '').replace(/\s+/g, ' ');
        const right = this.#value();
        if (!OPERATORS.includes(operator))
            this.#broken = true;
        return this.#broken ? false : compare(left, operator, right);
    }
    #value() {
        const token = this.#tokens[this.#at++] ?? '';
        if (/^['"]/.test(token))
            return token.slice(1, -1);
        const known = this.#variables[token.replaceAll('.', '_')];
        if (known === undefined)
            this.#broken = true;
        return known ?? '';
    }
    #take(token) {
        if (this.#tokens[this.#at] !== token)
            return false;
        this.#at++;
        return true;
    }
}
const OPERATORS = ['===', '~=', '==', '!=', '<=', '>=', '<', '>', 'in', 'not in'];
const compare = (left, operator, right) => {
    if (operator === 'in')
        return right.includes(left);
    if (operator === 'not in')
        return !right.includes(left);
    const versions = isVersion(left) && isVersion(right.replace(/\.\*$/, ''));
    if (versions)
        return satisfies(left, `${operator}${right}`);
    // Not versions: compared as text.
    const order = left < right ? 0 : left > right ? 2 : 1;
    return satisfies(String(order), `${operator}1`);
};

;// CONCATENATED MODULE: ./src/image/environment/wheel/install-order.ts
/**
 * Pure. What others need comes before them, round by round; in each round names run backwards. Packages that need each
 * other come last, those that need them as well.
 * https://github.com/pypa/pip/blob/25.0/src/pip/_internal/resolution/resolvelib/resolver.py (`get_installation_order`)
 */
const installOrder = (packages) => {
    const ordered = [];
    let left = packages.toSorted((a, b) => (a.name < b.name ? 1 : -1));
    while (left.length > 0) {
        const waiting = new Set(left.map(({ name }) => name));
        const free = left.filter(({ needs }) => !needs.some(need => waiting.has(need)));
        const round = free.length > 0 ? free : left;
        ordered.push(...round);
        left = left.filter(found => !round.includes(found));
    }
    return ordered;
};

;// CONCATENATED MODULE: ./src/image/environment/wheel/cp437.ts
/** Code page 437, the letters from 128 on: what names of zip members are written in unless they say UTF-8. */
const UPPER = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const cp437 = (bytes) => bytes
    .toString('latin1')
    .replace(/[\x80-\xff]/g, letter => UPPER[letter.charCodeAt(0) - 128] ?? letter);

;// CONCATENATED MODULE: ./src/image/environment/wheel/zip.ts
var zip_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var zip_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * The directory of a zip archive, read with care: wheels come from the network.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */


/** An archive that cannot or must not be used. The message continues a sentence: "… holds a symbolic link". */
class ZipProblem extends Error {
}
/**
 * All members that are files, in the order of the directory.
 * @throws ZipProblem for what is damaged, ambiguous (two members on the same bytes, two contents of one name) or unsupported.
 */
const readDirectory = (file) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const archive = zip_addDisposableResource(env_1, openArchive(file), false);
        const { entries, offset, size } = findDirectory(archive);
        const directory = archive.read(offset, size);
        const found = [];
        for (let at = 0, left = entries; left > 0; left--) {
            const { next, ...entry } = directoryEntry(directory, at);
            found.push(entry);
            at = next;
        }
        const members = found
            .filter(({ name }) => !name.endsWith('/'))
            .map(entry => located(entry, archive));
        refuseOverlaps(members, offset);
        return withoutTwins(members);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        zip_disposeResources(env_1);
    }
};
/** Reads synchronously: a thousand small reads from the page cache are over before as many promises are made. */
const openArchive = (file) => {
    const handle = (0,external_node_fs_.openSync)(file, 'r');
    const { size } = (0,external_node_fs_.fstatSync)(handle);
    return {
        size,
        read: (offset, length) => {
            const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
            if (offset < 0 || bytes.length !== length)
                throw new ZipProblem('is cut off');
            for (let done = 0; done < length;) {
                const read = (0,external_node_fs_.readSync)(handle, bytes, done, length - done, offset + done);
                if (read === 0)
                    throw new ZipProblem('is cut off');
                done += read;
            }
            return bytes;
        },
        [Symbol.dispose]: () => (0,external_node_fs_.closeSync)(handle)
    };
};
const END = 0x06054b50;
const END_LENGTH = 22;
const LOCATOR64 = 0x07064b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
/** A directory larger than this is no wheel's: a million files have one of about 100 MB. */
const DIRECTORY_LIMIT = 256 * 1024 * 1024;
const findDirectory = (archive) => {
    const start = Math.max(0, archive.size - END_LENGTH - LONGEST_COMMENT);
    const tail = archive.read(start, archive.size - start);
    let at = tail.length - END_LENGTH;
    while (at >= 0 && tail.readUInt32LE(at) !== END)
        at--;
    if (at < 0)
        throw new ZipProblem('is no zip archive, or is cut off');
    const plain = {
        entries: tail.readUInt16LE(at + 10),
        size: tail.readUInt32LE(at + 12),
        offset: tail.readUInt32LE(at + 16)
    };
    const wide = plain.entries === 0xffff || plain.size === 0xffffffff || plain.offset === 0xffffffff;
    const found = wide ? directory64(archive, start + at - 20) : plain;
    if (found.size > DIRECTORY_LIMIT)
        throw new ZipProblem('has an endless directory');
    return found;
};
const directory64 = (archive, locatorAt) => {
    const locator = archive.read(locatorAt, 20);
    if (locator.readUInt32LE(0) !== LOCATOR64)
        throw new ZipProblem('has a damaged zip64 directory');
    const end = archive.read(toNumber(locator.readBigUInt64LE(8)), 56);
    if (end.readUInt32LE(0) !== END64)
        throw new ZipProblem('has a damaged zip64 directory');
    return {
        entries: toNumber(end.readBigUInt64LE(32)),
        size: toNumber(end.readBigUInt64LE(40)),
        offset: toNumber(end.readBigUInt64LE(48))
    };
};
const directoryEntry = (directory, at) => {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY)
        throw new ZipProblem('has a damaged directory');
    const flags = directory.readUInt16LE(at + 8);
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (next > directory.length)
        throw new ZipProblem('has a damaged directory');
    const rawName = directory.subarray(at + 46, at + 46 + nameLength);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const name = flags & UTF8_NAMES ? rawName.toString('utf8') : cp437(rawName);
    if (flags & ENCRYPTED)
        throw new ZipProblem(`holds an encrypted file, ${name}`);
    const mode = directory.readUInt32LE(at + 38) >>> 16;
    refuseSpecialFile(name, mode);
    return {
        name,
        rawName,
        mode,
        method: methodOf(directory.readUInt16LE(at + 10), name),
        crc32: directory.readUInt32LE(at + 16),
        ...sizes({
            size: directory.readUInt32LE(at + 24),
            compressedSize: directory.readUInt32LE(at + 20),
            localAt: directory.readUInt32LE(at + 42)
        }, extra),
        next
    };
};
const ENCRYPTED = 1;
const UTF8_NAMES = 1 << 11;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;
const refuseSpecialFile = (name, mode) => {
    const type = mode & FILE_TYPE;
    if (type === 0o120000)
        throw new ZipProblem(`holds a symbolic link, ${name}`);
    if (type !== 0 && type !== REGULAR && type !== DIRECTORY)
        throw new ZipProblem(`holds a device or pipe, ${name}`);
};
const methodOf = (method, name) => {
    if (method === 0)
        return 'stored';
    if (method === 8)
        return 'deflated';
    throw new ZipProblem(`compresses ${name} with method ${method}, which is not supported`);
};
/** The zip64 field holds, in this order, those of the numbers that did not fit (APPNOTE 4.5.3). */
const sizes = (plain, extra) => {
    const wide = Object.entries(plain).filter(([, value]) => value === 0xffffffff);
    if (wide.length === 0)
        return plain;
    const field = zip64Field(extra);
    if (field.length < wide.length * 8)
        throw new ZipProblem('has a damaged zip64 field');
    const read = wide.map(([key], i) => [key, toNumber(field.readBigUInt64LE(i * 8))]);
    return { ...plain, ...Object.fromEntries(read) };
};
const zip64Field = (extra) => {
    for (let at = 0; at + 4 <= extra.length;) {
        const length = extra.readUInt16LE(at + 2);
        if (extra.readUInt16LE(at) === 1)
            return extra.subarray(at + 4, at + 4 + length);
        at += 4 + length;
    }
    return Buffer.alloc(0);
};
/** The header before the bytes repeats the name and says how long it is itself. */
const located = ({ localAt, rawName, ...member }, archive) => {
    const header = archive.read(localAt, 30 + rawName.length);
    if (header.readUInt32LE(0) !== LOCAL)
        throw new ZipProblem('has a damaged directory');
    if (header.readUInt16LE(26) !== rawName.length || !header.subarray(30).equals(rawName))
        throw new ZipProblem(`gives two names to one file, ${member.name}`);
    if (member.method === 'stored' && member.size !== member.compressedSize)
        throw new ZipProblem(`gives two lengths to one file, ${member.name}`);
    return { ...member, offset: localAt + 30 + rawName.length + header.readUInt16LE(28) };
};
/** Members that share bytes make small archives unpack to endless ones: https://www.bamsoftware.com/hacks/zipbomb/ */
const refuseOverlaps = (members, directoryAt) => {
    let end = 0;
    for (const { offset, compressedSize, name } of members.toSorted((a, b) => a.offset - b.offset)) {
        if (offset < end || offset + compressedSize > directoryAt)
            throw new ZipProblem(`holds files that overlap, among them ${name}`);
        end = offset + compressedSize;
    }
};
/** Old tools wrote a file twice now and then; that is harmless while both are the same. */
const withoutTwins = (members) => {
    const byName = new Map();
    for (const member of members) {
        const twin = byName.get(member.name);
        if (twin && (twin.crc32 !== member.crc32 || twin.size !== member.size))
            throw new ZipProblem(`holds two files of the name ${member.name}`);
        byName.set(member.name, member);
    }
    return [...byName.values()];
};
const toNumber = (value) => {
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw new ZipProblem('has impossible sizes');
    return Number(value);
};

;// CONCATENATED MODULE: ./src/image/environment/wheel/entry-points.ts
/** https://packaging.python.org/en/latest/specifications/entry-points/ */

/** Scripts find their interpreter on PATH: the layer is the same for every base image. */
const SHEBANG = '#!/usr/bin/env python3\n';
/**
 * The commands a wheel's `entry_points.txt` asks for, in the order of the file.
 * @throws ZipProblem for a name that leaves `bin/` or a value that is no `module:function`.
 */
const scriptsOf = (entryPoints, python) => {
    const wanted = new Map();
    let section = '';
    for (const line of entryPoints.split(/\r?\n/).map(text => text.trim())) {
        if (line === '' || /^[#;]/.test(line))
            continue;
        const header = /^\[(.*)\]$/.exec(line)?.[1];
        if (header !== undefined)
            section = header.trim();
        else if (section === 'console_scripts' || section === 'gui_scripts') {
            const [name = '', ...value] = line.split('=');
            wanted.set(name.trim(), value.join('=').trim());
        }
    }
    return [...withInstallersOwnNames(wanted, python)].map(([name, value]) => ({
        name: checkedName(name),
        text: scriptText(name, value)
    }));
};
const checkedName = (name) => {
    if (name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name))
        throw new ZipProblem(`has a command with the name "${name}"`);
    return name;
};
const VALUE = /^(?<module>[A-Za-z_][\w.]*):(?<attribute>[A-Za-z_]\w*)(?<rest>(?:\.\w+)*)\s*(?:\[.*\])?$/;
const scriptText = (name, value) => {
    const { module, attribute, rest } = VALUE.exec(value)?.groups ?? {};
    if (module === undefined)
        throw new ZipProblem(`has a command "${name}" that names no function: "${value}"`);
    return (`${SHEBANG}import sys\n` +
        `from ${module} import ${attribute}\n` +
        `if __name__ == '__main__':\n` +
        `    sys.exit(${attribute}${rest}())\n`);
};
/** pip and setuptools list commands of the Python they were built with; installers name them after the one they serve. */
const withInstallersOwnNames = (wanted, python) => {
    const scripts = new Map(wanted);
    const major = python.split('.')[0];
    for (const [own, names] of [
        ['pip', ['pip', `pip${major}`, `pip${python}`]],
        ['easy_install', ['easy_install', `easy_install-${python}`]]
    ]) {
        const value = scripts.get(own);
        if (value === undefined)
            continue;
        for (const name of [...scripts.keys()])
            if (new RegExp(`^${own}(-?\\d(\\.\\d+)?)?$`).test(name))
                scripts.delete(name);
        for (const name of names)
            scripts.set(name, value);
    }
    return scripts;
};

;// CONCATENATED MODULE: ./src/image/environment/wheel/member.ts



/**
 * The bytes of a member as they lie in the archive. Read synchronously: thousands of small reads from the page cache
 * cost a fifth of what the same reads cost through promises.
 */
function* packedBytes(file, member) {
    const archive = (0,external_node_fs_.openSync)(file, 'r');
    try {
        const buffer = Buffer.allocUnsafe(Math.min(member_CHUNK, member.compressedSize));
        for (let done = 0; done < member.compressedSize;) {
            const wanted = Math.min(buffer.length, member.compressedSize - done);
            const read = (0,external_node_fs_.readSync)(archive, buffer, 0, wanted, member.offset + done);
            if (read === 0)
                throw new ZipProblem('is cut off');
            done += read;
            yield buffer.subarray(0, read);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(archive);
    }
}
/** A member's whole content: for metadata. */
const contentOf = (file, member) => {
    if (member.size > METADATA_LIMIT)
        throw new ZipProblem(`holds a giant ${member.name}`);
    const packed = Buffer.concat([...packedBytes(file, member)].map(chunk => Buffer.from(chunk)));
    const content = member.method === 'stored' ? packed : inflated(packed, member);
    if (content.length !== member.size || (0,external_node_zlib_.crc32)(content) !== member.crc32)
        throw new ZipProblem(`holds a damaged ${member.name}`);
    return content;
};
const member_CHUNK = 1024 * 1024;
const METADATA_LIMIT = 64 * 1024 * 1024;
const inflated = (packed, member) => {
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(1, member.size) });
    }
    catch (cause) {
        throw new ZipProblem(`holds a damaged ${member.name}`, { cause });
    }
};

;// CONCATENATED MODULE: ./src/image/environment/wheel/record.ts
/** The list of installed files: https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file */

const rowFor = (path, content) => {
    const bytes = Buffer.from(content);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url');
    return [path, `sha256=${hash}`, String(bytes.length)];
};
/** Rows of a RECORD: CSV with `,` and `"`. */
const parseRecord = (text) => {
    const rows = [];
    let row = [];
    let at = 0;
    while (at < text.length) {
        const { value, next } = field(text, at);
        row.push(value);
        at = next;
        if (text[at] === ',')
            at++;
        else {
            rows.push(row);
            row = [];
            while (text[at] === '\r' || text[at] === '\n')
                at++;
        }
    }
    return rows.map(([path = '', hash = '', size = '']) => [path, hash, size]);
};
/** In the order and with the line ends that pip writes. */
const formatRecord = (rows) => rows
    .map(row => ({ row, key: Buffer.from(row.join('\0')) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ row }) => `${row.map(quoted).join(',')}\r\n`)
    .join('');
const field = (text, at) => {
    if (text[at] !== '"') {
        let end = at;
        while (end < text.length && !',\r\n'.includes(text[end]))
            end++;
        return { value: text.slice(at, end), next: end };
    }
    let value = '';
    let end = at + 1;
    for (; end < text.length; end++) {
        if (text[end] !== '"')
            value += text[end];
        else if (text[end + 1] === '"')
            value += text[end++];
        else
            break;
    }
    return { value, next: end + 1 };
};
const quoted = (value) => /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

;// CONCATENATED MODULE: ./src/image/environment/wheel/wheel.ts
/**
 * What installing a wheel lays down, as tar entries over the wheel's own DEFLATE streams: the files of
 * `pip install --no-compile --prefix`.
 * https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */








/**
 * The files of one package, with paths below the environment's folder (`lib/python3.11/site-packages/…`).
 * @param python `3.11`
 * @throws UserError `WHEEL_REFUSED` when the archive is damaged, leaves its folder or asks for what no wheel may.
 */
const wheelEntries = (wheel, python) => {
    try {
        return install(wheel, readDirectory(wheel.file), schemeOf(wheel.name, python), python);
    }
    catch (error) {
        throw error instanceof ZipProblem ? refused(wheel, error) : error;
    }
};
/** The dependencies a wheel's metadata names, as they are written there. */
const requirementsIn = (wheel) => {
    const members = readDirectory(wheel.file);
    const name = `${infoFolder(wheel, members)}/METADATA`;
    const metadata = members.find(member => member.name === name);
    if (metadata === undefined)
        return [];
    const [head = ''] = contentOf(wheel.file, metadata)
        .toString('utf8')
        .split(/\r?\n\r?\n/, 1);
    return [...head.matchAll(/^Requires-Dist:\s*(.+?)\r?$/gim)].map(([, text = '']) => text);
};
const refused = ({ fileName }, cause) => new errors/* UserError */.yo('WHEEL_REFUSED', `The wheel ${fileName} ${cause.message}.`, {
    cause,
    hint: 'Nothing of it was used. Pin another version of the package, or report it to its maintainers.'
});
const install = (wheel, members, scheme, python) => {
    refuseBomb(members);
    const info = infoFolder(wheel, members);
    const text = (name) => {
        const member = members.find(candidate => candidate.name === `${info}/${name}`);
        return member && contentOf(wheel.file, member).toString('utf8');
    };
    checkWheelVersion(text('WHEEL'));
    const record = text('RECORD');
    if (record === undefined)
        throw new ZipProblem('has no RECORD');
    const scripts = scriptsOf(text('entry_points.txt') ?? '', python);
    const placed = members
        .filter(member => member.name !== `${info}/RECORD`)
        .map(member => place(wheel, member, scheme))
        .filter(({ entry }) => !replacedByScript(entry.path, scripts));
    const generated = [
        ...scripts.map(({ name, text }) => (0,tar/* fileEntry */.nV)(`bin/${name}`, text, true)),
        (0,tar/* fileEntry */.nV)(`${scheme.purelib}/${info}/INSTALLER`, 'scoreline\n'),
        (0,tar/* fileEntry */.nV)(`${scheme.purelib}/${info}/REQUESTED`, '')
    ];
    const rows = recordRows(record, placed, generated, scheme, info);
    return [
        ...placed.map(({ entry }) => entry),
        ...generated,
        (0,tar/* fileEntry */.nV)(`${scheme.purelib}/${info}/RECORD`, formatRecord(rows))
    ];
};
const schemeOf = (name, python) => {
    const minor = Number(python.split('.')[1]);
    const site = `lib/python${python}/site-packages`;
    // Until 3.7 the name of the include folder carried the ABI's flags.
    const include = `include/python${python}${minor < 8 ? 'm' : ''}/${name}`;
    return { purelib: site, platlib: site, scripts: 'bin', headers: include, data: '' };
};
const place = (wheel, member, scheme) => {
    const { target, isScript } = targetOf(member.name, scheme);
    // "Unix installers may need to add the +x bit to these files if the archive was created on Windows."
    const executable = isScript || (member.mode & 0o111) !== 0;
    const changed = isScript ? withInterpreter(wheel, member) : undefined;
    if (changed)
        return { member, entry: (0,tar/* fileEntry */.nV)(target, changed, executable), changed };
    const content = member.method === 'stored'
        ? { content: () => packedBytes(wheel.file, member) }
        : { deflated: [deflatedPart(wheel, member)] };
    return {
        member,
        entry: { path: target, type: 'file', executable, size: member.size, ...content }
    };
};
const deflatedPart = ({ file }, { offset, compressedSize, crc32, size }) => ({ file, offset, size: compressedSize, crc32, inflated: size });
const targetOf = (name, scheme) => {
    const clean = external_node_path_default().posix.normalize(name);
    const [top = '', key = '', ...rest] = clean.split('/');
    if (clean.startsWith('/') || top === '..' || top === '.' || clean.includes('\0'))
        throw new ZipProblem(`holds a file that lies outside of it, ${name}`);
    if (!top.endsWith('.data'))
        return { target: `${scheme.purelib}/${clean}`, isScript: false };
    const folder = Object.hasOwn(scheme, key) ? scheme[key] : undefined;
    if (folder === undefined || rest.length === 0)
        throw new ZipProblem(`holds a file that has no place in an installation, ${name}`);
    return { target: external_node_path_default().posix.join(folder, ...rest), isScript: key === 'scripts' };
};
/** "If the first line of a file in scripts/ starts with exactly b'#!python', rewrite to point to the correct interpreter." */
const withInterpreter = (wheel, member) => {
    if (member.size > SCRIPT_LIMIT)
        return undefined;
    const content = contentOf(wheel.file, member);
    if (!content.subarray(0, 8).equals(Buffer.from('#!python')))
        return undefined;
    const lineEnd = content.indexOf('\n');
    const rest = lineEnd < 0 ? Buffer.alloc(0) : content.subarray(lineEnd + 1);
    return Buffer.concat([Buffer.from(SHEBANG), rest]);
};
/** Programs are shipped as scripts too (ruff, uv); they are no text and not looked into. */
const SCRIPT_LIMIT = 1024 * 1024;
/** Wheels of old carried the wrappers that are generated now. */
const replacedByScript = (target, scripts) => {
    const file = /^bin\/([^/]+?)(?:\.exe|-script\.py|\.pya)?$/.exec(target)?.[1];
    return file !== undefined && scripts.some(({ name }) => name === file);
};
const recordRows = (original, placed, generated, { purelib }, info) => {
    const relative = (target) => external_node_path_default().posix.relative(purelib, target);
    const listed = new Map(parseRecord(original).map(row => [row[0], row]));
    const rows = placed.map(({ member, entry, changed }) => {
        const target = relative(entry.path);
        if (changed)
            return rowFor(target, changed);
        const [, hash, size] = listed.get(member.name) ?? ['', '', ''];
        return [target, hash, size];
    });
    const made = generated.map(entry => rowFor(relative(entry.path), Buffer.concat([...(entry.content?.() ?? [])])));
    return [...rows, ...made, [`${info}/RECORD`, '', '']];
};
/** The one `<name>-<version>.dist-info` of this package. */
const infoFolder = ({ name }, members) => {
    const tops = new Set(members.map(member => member.name.split('/')[0] ?? ''));
    const folders = [...tops].filter(top => top.endsWith('.dist-info'));
    const own = folders.filter(folder => normalizedName(folder.replace(/-[^-]*\.dist-info$/, '')) === normalizedName(name));
    if (folders.length !== 1 || own[0] === undefined)
        throw new ZipProblem(`is not the package ${name}: it holds ${folders.join(', ') || 'no dist-info'}`);
    return own[0];
};
const checkWheelVersion = (text) => {
    const version = /^Wheel-Version:\s*(\d+)/im.exec(text ?? '')?.[1];
    if (version !== '1')
        throw new ZipProblem(`has wheel format ${version ?? '(none)'}, not 1`);
};
const BOMB_RATIO = 200;
const BOMB_SIZE = 1024 ** 3;
const LARGEST = 64 * 1024 ** 3;
/** Real packages inflate to 2 to 20 times their size. */
const refuseBomb = (members) => {
    const inflated = members.reduce((sum, member) => sum + member.size, 0);
    const packed = members.reduce((sum, member) => sum + member.compressedSize, 0);
    if (inflated > LARGEST || (inflated > BOMB_SIZE && inflated > packed * BOMB_RATIO))
        throw new ZipProblem(`would unpack ${packed} bytes to ${inflated}`);
};

;// CONCATENATED MODULE: ./src/image/environment/wheel-cache.ts
/** Wheels on this disk, by the hash of their bytes, so that none is downloaded twice. */





/** The file of a hash, or undefined. @param hex 64 characters */
const findWheel = async (hex, cacheDir) => {
    const folder = external_node_path_default().join(cacheDir, 'wheels', hex);
    try {
        const name = (await (0,promises_.readdir)(folder)).find(file => file.endsWith('.whl'));
        return name === undefined ? undefined : external_node_path_default().join(folder, name);
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
};
/** Copies a wheel in. @returns its hash, 64 characters. */
const keepWheel = async (file, cacheDir, at) => {
    const draft = external_node_path_default().join(cacheDir, 'wheels', `.${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(external_node_path_default().dirname(draft), { recursive: true });
    try {
        await (0,promises_.copyFile)(file, draft);
        return await adoptWheel(draft, external_node_path_default().basename(file), cacheDir);
    }
    catch (error) {
        if (!(0,errors/* isErrno */.r)(error, 'ENOENT'))
            throw error;
        throw new errors/* UserError */.yo('ENVIRONMENT_FILE_MISSING', `There is no wheel "${file}".`, {
            cause: error,
            at,
            hint: 'Paths of wheels are relative to the folder of the file that names them.'
        });
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
};
/** Moves a file of the cache's own disk in. @returns its hash, 64 characters. */
const adoptWheel = async (file, name, cacheDir) => {
    const hex = await hashOf(file);
    const folder = external_node_path_default().join(cacheDir, 'wheels', hex);
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.rename)(file, external_node_path_default().join(folder, name));
    return hex;
};
/** Removes a wheel of the cache whose bytes are not those of its hash any more. */
const dropIfChanged = async (file, cacheDir) => {
    const hex = external_node_path_default().basename(external_node_path_default().dirname(file));
    if ((await hashOf(file)) === hex)
        return false;
    await (0,promises_.rm)(external_node_path_default().join(cacheDir, 'wheels', hex), { recursive: true, force: true });
    return true;
};
const hashOf = async (file) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,oci_file/* readChunks */.z)(file))
        hash.update(chunk);
    return hash.digest('hex');
};
/** Remembers which of the hashes a lock allows is the one that fits. @param key says package, Python and platform. */
const rememberChoice = async (key, hex, cacheDir) => {
    const file = choiceFile(key, cacheDir);
    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
    await (0,oci_file/* writeWhole */.f)(file, hex);
};
const recallChoice = async (key, cacheDir) => {
    try {
        const hex = await (0,promises_.readFile)(choiceFile(key, cacheDir), 'utf8');
        return /^[0-9a-f]{64}$/.test(hex) ? hex : undefined;
    }
    catch (error) {
        if ((0,errors/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
};
const choiceFile = (key, cacheDir) => external_node_path_default().join(cacheDir, 'wheels', 'choices', (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex'));

;// CONCATENATED MODULE: ./src/image/environment/pip.ts







/**
 * Runs pip on the lines of a requirements file. It finds packages as the user's own pip would: index, mirrors,
 * proxies, certificates and credentials are those of its configuration.
 * @throws UserError `PIP_MISSING`, `PIP_TOO_OLD`, `WHEEL_MISSING`, `WHEEL_CORRUPT`, `PACKAGE_INDEX_UNREACHABLE`, `PIP_FAILED`.
 */
const pip = async (args, requirements, tools) => {
    const { exec, signal } = tools;
    const env = variablesOf(tools);
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'scoreline-pip-'));
    try {
        const file = external_node_path_default().join(folder, 'requirements.txt');
        // It may hold the address of an index with a password.
        await (0,promises_.writeFile)(file, requirements, { mode: 0o600 });
        const [command = '', ...rest] = args;
        const { exitCode, stdout, stderr } = await exec('python3', [
            '-m',
            'pip',
            command,
            '--disable-pip-version-check',
            '--no-input',
            '--no-color',
            '-q',
            ...rest,
            '-r',
            file
        ], { signal, env });
        if (exitCode === 0)
            return;
        const { stdout: version } = await exec('python3', ['-m', 'pip', '--version'], { signal, env });
        throw explainPip(`${stderr}\n${stdout}`, version);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
};
/** The first that takes several platforms at once. */
const pip_OLDEST = '20.3';
/** What pip's last words mean. Pure. @param version what `pip --version` prints. */
const explainPip = (output, version = '') => {
    const said = lastWords(output);
    const [, number] = /^pip (\d+(?:\.\d+)*)/.exec(version) ?? [];
    if (number !== undefined && compareVersions(number, pip_OLDEST) < 0)
        return new errors/* UserError */.yo('PIP_TOO_OLD', `pip ${number} cannot fetch wheels for another machine.`, {
            hint: `Update it to ${pip_OLDEST} or later, or put actions/setup-python before this step.`
        });
    if (/No module named pip/.test(output))
        return new errors/* UserError */.yo('PIP_MISSING', 'python3 on this machine has no pip.', {
            hint: 'Put actions/setup-python before this step, or install python3-pip.'
        });
    const [, mismatch] = /DO NOT MATCH THE HASHES[\s\S]*?\n\s+([\w.-]+)[\s\S]*?Expected/.exec(output) ?? [];
    if (mismatch !== undefined)
        return new errors/* UserError */.yo('WHEEL_CORRUPT', `The package ${mismatch} that the index brought has other bytes than the lock says.`, {
            hint: 'A mirror or proxy changed it, the lock is of another index, or the lock has the hash of a source archive alone. Nothing of it was used.'
        });
    if (pip_UNREACHABLE.test(output) && !/from versions: [^n)]/.test(output))
        return new errors/* UserError */.yo('PACKAGE_INDEX_UNREACHABLE', 'The package index did not answer pip.', {
            hint: `Check the network and pip's configuration ("pip config list"). pip said: ${said}`
        });
    const [, missing] = /No matching distribution found for ([\w.-]+)/.exec(output) ?? [];
    if (missing !== undefined)
        return new errors/* UserError */.yo('WHEEL_MISSING', `The index has no wheel of ${normalizedName(missing)} that the lock allows on this platform.`, {
            hint: 'Lock the packages anew, or name an index that has it.'
        });
    return new errors/* UserError */.yo('PIP_FAILED', 'pip could not fetch the packages.', {
        hint: `pip said: ${said}`
    });
};
const pip_UNREACHABLE = /Connection(?:Error| broken| refused| reset| aborted)|NewConnectionError|ConnectTimeout|ReadTimeout|Name or service not known|Temporary failure in name resolution|SSLError|CERTIFICATE_VERIFY_FAILED|ProxyError|HTTP error 5\d\d|HTTP error 4(?:01|03)|40[13] (?:Client )?Error|Network is unreachable/i;
const lastWords = (output) => output
    .split('\n')
    .filter(line => /^(ERROR|WARNING)/.test(line))
    .slice(-3)
    .join(' ')
    .slice(0, 400) || output.trim().slice(-300);

;// CONCATENATED MODULE: ./src/image/environment/wheels.ts








/**
 * The wheels of a lock, from the cache or, once, from the index; each has one of the hashes the lock allows.
 * @throws UserError `WHEEL_MISSING`, `WHEEL_CORRUPT`, and those of `pip`.
 */
const lockedWheels = async (lock, tools) => {
    const cached = await fromCache(lock, tools);
    const missing = lock.packages.filter((_, i) => cached[i] === undefined);
    if (missing.length === 0)
        return cached;
    const started = Date.now();
    tools.log.info(`Fetching ${missing.length} wheels …`);
    await download(missing, lock, tools);
    const all = await fromCache(lock, tools);
    const lost = lock.packages.find((_, i) => all[i] === undefined);
    if (lost !== undefined)
        throw corrupt(lost);
    tools.log.info(`Fetched ${missing.length} wheels in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return all;
};
const fromCache = ({ packages, python }, tools) => Promise.all(packages.map(async (locked) => {
    const [first = '', ...others] = locked.hashes;
    const hex = others.length === 0
        ? first.replace('sha256:', '')
        : await recallChoice(choiceKey(locked, python, tools), tools.cacheDir);
    const file = hex && (await findWheel(hex, tools.cacheDir));
    return file ? { file, fileName: external_node_path_default().basename(file), name: locked.name } : undefined;
}));
/** A lock may allow wheels for many platforms: which one fits is decided once for the same set. */
const choiceKey = ({ name, version, hashes }, python, { platform }) => [normalizedName(name), version, ...hashes, python, platform].join('\n');
const download = async (packages, { python, sources }, tools) => {
    const { cacheDir, platform } = tools;
    const parent = external_node_path_default().join(cacheDir, 'wheels');
    await (0,promises_.mkdir)(parent, { recursive: true });
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(parent, '.fetched-'));
    try {
        await pip([
            ...['download', '--dest', folder, '--no-deps', '--no-cache-dir', '--progress-bar', 'off'],
            ...['--require-hashes', '--only-binary=:all:', '--python-version', releaseOf(python)],
            ...['--implementation', 'cp', '--abi', abiOf(python), '--abi', 'abi3', '--abi', 'none'],
            ...platformTags(platform).flatMap(tag => ['--platform', tag]),
            ...sources.trustedHosts.flatMap(host => ['--trusted-host', host])
        ], [...sources.lines, ...packages.map(wheels_lineOf), ''].join('\n'), tools);
        for (const name of await (0,promises_.readdir)(folder)) {
            const owner = packages.find(locked => belongs(name, locked));
            const hex = await adoptWheel(external_node_path_default().join(folder, name), name, cacheDir);
            if (owner === undefined)
                continue;
            if (!owner.hashes.includes(`sha256:${hex}`))
                throw corrupt(owner);
            await rememberChoice(choiceKey(owner, python, tools), hex, cacheDir);
        }
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
};
const wheels_lineOf = ({ name, version, hashes, url }) => [
    formatRequirement({ name, extras: [], versions: `==${version}`, ...(url ? { url } : {}) }),
    ...hashes.map(hash => `--hash=${hash}`)
].join(' ');
/** Up to 3.7 the ABI's name carries a flag: https://peps.python.org/pep-3149/ */
const abiOf = (python) => {
    const minor = Number(python.split('.')[1]);
    return `cp3${minor}${minor < 8 ? 'm' : ''}`;
};
const belongs = (fileName, { name }) => normalizedName(fileName.split('-')[0] ?? '') === normalizedName(name);
const corrupt = ({ name, version }) => new errors/* UserError */.yo('WHEEL_CORRUPT', `The wheel of ${name} ${version} that was brought has other bytes than the lock says.`, {
    hint: 'A mirror or proxy changed it, the lock is of another index, or the lock has the hash of a source archive alone. Nothing of it was used.'
});

;// CONCATENATED MODULE: ./src/image/environment/layer.ts



















/**
 * The layer with the locked packages under `/opt/scoreline/env`: the files that `pip install --no-compile --prefix`
 * lays down, and the lock. A layer that was made before is known by its lock and costs nothing; its bytes are only put
 * together when somebody reads them. Reading a new one is what makes it known.
 * @throws UserError `WHEEL_REFUSED` and those of `lockedWheels`, some of them when the layer is read.
 */
const environmentLayer = async (lock, tools) => {
    const memo = external_node_path_default().join(tools.cacheDir, 'layers', `environment-${keyOf(lock, tools)}.json`);
    const described = {
        mediaType: oci_manifest/* MEDIA */.Rn.layerGzip,
        label: `Python environment (${lock.packages.length} packages)`
    };
    const known = await readMemo(memo);
    if (known === undefined)
        return newLayer(described, lock, memo, tools);
    const { diffId, digest, size } = known;
    const open = async function* () {
        yield* gzipStream(layerEntries(lock, await lockedWheels(lock, tools), tools));
    };
    return { blob: { ...described, digest, size, open }, diffId: () => diffId };
};
const newLayer = async (described, lock, memo, tools) => {
    const wheels = await lockedWheels(lock, tools);
    const entries = layerEntries(lock, wheels, tools);
    let found;
    const open = async function* () {
        const started = Date.now();
        try {
            yield* inspectedLayer(entries, async (digests) => {
                found = digests;
                await (0,promises_.mkdir)(external_node_path_default().dirname(memo), { recursive: true });
                await (0,oci_file/* writeWhole */.f)(memo, JSON.stringify(digests));
                tools.log.info(`Laid out ${entries.length} files of ${lock.packages.length} packages in ${(0,words/* duration */.p0)(Date.now() - started)}`);
            });
        }
        catch (error) {
            if (!(error instanceof BrokenLayer))
                throw error;
            throw await blamed(error, wheels, lock, tools);
        }
    };
    return {
        blob: { ...described, size: packedSize(entries), open },
        diffId: () => {
            if (found === undefined)
                throw new Error(`${described.label} was not read yet`);
            return found.diffId;
        }
    };
};
/** The refusal of the wheel that broke the layer: found by looking at each alone. One that the disk changed is dropped. */
const blamed = async (broken, wheels, { python }, { cacheDir }) => {
    for (const wheel of wheels)
        try {
            await layerDigests(wheelEntries(wheel, python));
        }
        catch (error) {
            if (!(error instanceof BrokenLayer))
                return broken;
            return (await dropIfChanged(wheel.file, cacheDir))
                ? changedOnDisk(wheel)
                : refused(wheel, error);
        }
    return broken;
};
const changedOnDisk = ({ fileName }) => new errors/* UserError */.yo('WHEEL_CORRUPT', `The wheel ${fileName} was changed in the cache.`, {
    hint: 'It was removed. Run this step again to fetch it anew.'
});
/** All entries of the layer. Where two packages bring the same file, it is that of the one pip would install later. */
const layerEntries = (lock, wheels, { platform }) => {
    const root = image_spec/* IN_IMAGE */.y.environment.slice(1);
    const packages = wheels.map(wheel => ({ wheel, entries: wheelEntries(wheel, lock.python) }));
    const paths = packages.flatMap(({ entries }) => entries.map(entry => entry.path));
    const variables = markerVariables(lock.python, platform);
    const ordered = new Set(paths).size === paths.length
        ? packages
        : installOrder(packages.map(({ wheel, entries }) => ({
            name: normalizedName(wheel.name),
            needs: needsOf(wheel, variables),
            entries
        })));
    return (0,tar/* arrange */.NL)([
        (0,tar/* fileEntry */.nV)(`${root}/requirements.lock`, lock.text),
        ...ordered.flatMap(({ entries }) => entries.map(entry => ({ ...entry, path: `${root}/${entry.path}` })))
    ]);
};
/** Other packages that a package needs where it is installed; those of its extras do not count, as for pip. */
const needsOf = (wheel, variables) => requirementsIn(wheel).flatMap(text => {
    const found = parseRequirement(text);
    return found && markerHolds(found.marker ?? '"" == ""', variables)
        ? [normalizedName(found.name)]
        : [];
});
/** Change it when equal wheels give other bytes. */
const layer_FORMAT = '2';
const keyOf = ({ text, python }, { platform }) => (0,external_node_crypto_.createHash)('sha256').update([layer_FORMAT, python, platform, text].join('\n')).digest('hex');
const readMemo = async (file) => {
    try {
        const { digest, diffId, size } = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        return (0,oci_digest/* isDigest */.Bc)(digest) && (0,oci_digest/* isDigest */.Bc)(diffId) && size > 0 ? { digest, diffId, size } : undefined;
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./src/image/environment/requirements-file.ts
/** pip's requirements files: https://pip.pypa.io/en/stable/reference/requirements-file-format/ */



const NO_SOURCES = { lines: [], trustedHosts: [], prereleases: false };
/** The logical lines of a file: comments gone, `\` at a line's end joins it with the next. */
const linesOf = (text, file) => {
    const lines = [];
    let pending;
    for (const [i, raw] of text
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/)
        .entries()) {
        const isComment = /^\s*#/.test(raw);
        const joined = pending
            ? { ...pending, line: isComment ? pending.line : `${pending.line} ${raw.trim()}` }
            : { line: raw, at: { file, line: i + 1 } };
        pending = undefined;
        if (joined.line.endsWith('\\') && !isComment)
            pending = { ...joined, line: joined.line.slice(0, -1).trimEnd() };
        else
            lines.push(joined);
    }
    return [...lines, ...(pending ? [pending] : [])]
        .map(({ line, at }) => ({ line: line.replace(/(^|\s+)#.*$/, '').trim(), at }))
        .filter(({ line }) => line !== '');
};
/**
 * Pure. Paths inside are relative to the folder of the file they stand in.
 * @throws UserError `REQUIREMENTS_INVALID`, `REQUIREMENTS_UNSUPPORTED`.
 */
const parseRequirementLines = (lines) => {
    const wanted = [];
    const includes = [];
    let sources = NO_SOURCES;
    for (const line of lines) {
        const option = OPTION.exec(line.line)?.groups;
        if (option === undefined)
            wanted.push(requirementOf(line));
        else {
            const { name = '', value = '' } = option;
            const included = INCLUDES[name];
            if (included)
                includes.push({ kind: included, file: beside(line.at, value), at: line.at });
            else
                sources = mergeSources(sources, requirements_file_sourceOf(name, value, line));
        }
    }
    return { wanted, includes, sources };
};
const mergeSources = (a, b) => ({
    lines: [...a.lines, ...b.lines],
    trustedHosts: [...a.trustedHosts, ...b.trustedHosts],
    prereleases: a.prereleases || b.prereleases
});
const OPTION = /^(?<name>--[a-z-]+|-[a-zA-Z])(?:\s*=\s*|\s+|(?<=^-[a-zA-Z])(?=\S)|$)(?<value>.*)$/;
const INCLUDES = {
    '-r': 'requirements',
    '--requirement': 'requirements',
    '-c': 'constraints',
    '--constraint': 'constraints'
};
/** Options that change nothing here: only wheels are installed, and always checked by hash. */
const WITHOUT_EFFECT = ['--only-binary', '--prefer-binary', '--require-hashes', '--use-feature'];
const requirements_file_sourceOf = (name, value, line) => {
    switch (name) {
        case '-i':
        case '--index-url':
        case '--pypi-url':
            return { ...NO_SOURCES, lines: [`--index-url ${value}`] };
        case '--extra-index-url':
            return { ...NO_SOURCES, lines: [`--extra-index-url ${value}`] };
        case '-f':
        case '--find-links':
            return { ...NO_SOURCES, lines: [`--find-links ${linksOf(value, line.at)}`] };
        case '--no-index':
            return { ...NO_SOURCES, lines: ['--no-index'] };
        case '--trusted-host':
            return { ...NO_SOURCES, trustedHosts: [value] };
        case '--pre':
            return { ...NO_SOURCES, prereleases: true };
        case '-e':
        case '--editable':
            throw unsupported(line, `an editable package, "${value}"`);
        default:
            if (WITHOUT_EFFECT.includes(name))
                return NO_SOURCES;
            throw requirements_file_invalid(line);
    }
};
const requirementOf = ({ line, at }) => {
    const hashes = [...line.matchAll(/\s--hash[=\s]\s*(\S+)/g)].map(([, hash]) => hash ?? '');
    const text = line.replace(/\s--(?:hash|config-settings?|global-option)[=\s]\s*\S+/g, '').trim();
    if (isLocal(text))
        return localWheel(text, { line, at }, hashes);
    if (isElsewhere(text))
        throw elsewhere(text, { line, at });
    const found = parseRequirement(text);
    if (found === undefined)
        throw requirements_file_invalid({ line, at });
    if (found.url !== undefined && !/^https?:\/\/\S+\.whl(#\S*)?$/.test(found.url))
        throw elsewhere(`${found.name} @ ${found.url}`, { line, at });
    return { ...found, at, from: 'pip', hashes };
};
const isElsewhere = (text) => /^(?:git|hg|svn|bzr)\+|^[a-z]+:\/\//i.test(text) || /\.(?:zip|tar\.\w+|tgz)$/i.test(text);
const isLocal = (text) => /^(?:\.{1,2}(?:[/\\]|$)|[/~]|file:|[A-Za-z]:[\\/])/.test(text) ||
    (/\.whl$/i.test(text) && !/^\S+\s*@|:\/\//.test(text));
const WHEEL_NAME = /^(?<name>[\w.]+)-(?<version>[\w.!+]+)(?:-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl$/;
const localWheel = (text, line, hashes) => {
    const file = beside(line.at, text.replace(/^file:(?:\/\/)?/, ''));
    const { name, version } = WHEEL_NAME.exec(external_node_path_default().basename(file))?.groups ?? {};
    if (name === undefined || version === undefined)
        throw elsewhere(text, line);
    return {
        name,
        extras: [],
        versions: `==${version}`,
        wheelFile: external_node_path_default().resolve(file),
        at: line.at,
        from: 'pip',
        hashes
    };
};
const beside = ({ file }, relative) => external_node_path_default().isAbsolute(relative) ? relative : external_node_path_default().join(external_node_path_default().dirname(file), relative);
const linksOf = (value, at) => /^[a-z]+:\/\//i.test(value) ? value : external_node_path_default().resolve(beside(at, value));
const requirements_file_place = ({ file, line }) => `${file}, line ${line ?? 1}`;
const requirements_file_invalid = ({ line, at }) => new errors/* UserError */.yo('REQUIREMENTS_INVALID', `"${line}" is no requirement (${requirements_file_place(at)}).`, {
    at,
    hint: /^[\w.-]+\s*=\s*[\w.]+$/.test(line)
        ? `pip writes two equals signs: ${line.replace(/\s*=\s*/, '==')}`
        : 'Write a package with a version or a range of versions, e.g. numpy==1.26.4 or "scikit-learn>=1.3,<2".'
});
const elsewhere = (text, line) => unsupported(line, `"${requirements_file_withoutCredentials(text)}", which lies outside of a package index`);
/** An address may hold a password. */
const requirements_file_withoutCredentials = (text) => text.replace(/\/\/[^/@\s]+@/g, '//');
const unsupported = ({ at }, what) => new errors/* UserError */.yo('REQUIREMENTS_UNSUPPORTED', `${requirements_file_place(at)} asks for ${what}.`, {
    at,
    hint: 'Build a wheel of it ("pip wheel --no-deps"), and name the wheel file here or put it into your package index.'
});

;// CONCATENATED MODULE: ./src/image/environment/lock-text.ts
/** Locks: requirements files in which every package is pinned and has hashes. */





/** Whether a requirements file is a lock. One that has hashes on some lines only is none, and pip refuses it. */
const isLock = (lines) => {
    const packages = lines.filter(({ line }) => !line.startsWith('-'));
    const isInclude = ({ line }) => /^(-r|--requirement)\b/.test(line);
    return (packages.length > 0 &&
        !lines.some(isInclude) &&
        packages.every(({ line }) => /\s--hash[=\s]/.test(line)));
};
const HEADER = /^# python (?<python>3\.\d+), (?<platform>linux\/\w+)$/m;
/** The Python that a lock of ours was made for. */
const pythonOfLock = (text) => HEADER.exec(text)?.groups?.python;
/**
 * The packages of a lock that one platform installs, by name.
 * @throws UserError `LOCK_INVALID`.
 */
const parseLock = (text, file, python, platform) => {
    const variables = markerVariables(python, platform);
    const packages = new Map();
    for (const { line, at } of linesOf(text, file)) {
        if (line.startsWith('-'))
            continue;
        const hashes = [...line.matchAll(/\s--hash[=\s]\s*(\S+)/g)].map(([, hash]) => hash ?? '');
        const requirement = parseRequirement(line.replace(/\s--hash[=\s]\s*\S+/g, ''));
        const holds = markerHolds(requirement?.marker ?? '"" == ""', variables);
        if (requirement === undefined || holds === undefined)
            throw lock_text_invalid(line, at, 'is no pinned package');
        if (!holds)
            continue;
        const locked = lockedPackage(requirement, hashes);
        if (locked === undefined)
            throw lock_text_invalid(line, at, 'needs one version ("==") and a sha256 hash');
        packages.set(normalizedName(locked.name), locked);
    }
    return [...packages.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, locked]) => locked);
};
/** The text of a lock. Equal packages give equal bytes, whatever wrote them down first. */
const formatLock = (packages, python, platform) => [
    `# python ${python}, ${platform}`,
    ...packages
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, version, hashes, url }) => [
        formatRequirement({
            name,
            extras: [],
            versions: `==${version}`,
            ...(url ? { url } : {})
        }),
        ...hashes.toSorted().map(hash => `    --hash=${hash}`)
    ].join(' \\\n')),
    ''
].join('\n');
const lockedPackage = (requirement, hashes) => {
    const { name, url } = requirement;
    const version = pinnedVersion(requirement) ?? (url && versionInUrl(url));
    const usable = hashes.filter(hash => /^sha256:[0-9a-f]{64}$/.test(hash)).toSorted();
    if (version === undefined || usable.length === 0)
        return undefined;
    return { name, version, hashes: usable, ...(url ? { url } : {}) };
};
const versionInUrl = (url) => /\/[^/]+?-(?<version>[^/-]+)-[^/]+\.whl(?:#|$)/.exec(url)?.groups?.version;
const lock_text_invalid = (line, at, problem) => new errors/* UserError */.yo('LOCK_INVALID', `"${line.slice(0, 60)}" in ${at.file}, line ${at.line}, ${problem}.`, {
    at,
    hint: 'In a lock every line is like "numpy==1.26.4 --hash=sha256:…". Remove all hashes to have the packages locked anew.'
});

;// CONCATENATED MODULE: ./src/image/environment/pip-settings.ts

/**
 * Pure: what `pip config list` printed, in uv's words.
 * https://pip.pypa.io/en/stable/topics/configuration/#precedence-override-order
 */
const pipSettings = (listed) => {
    const values = parseListing(listed);
    const all = (key) => (values.get(key) ?? '').split(/\s+/).filter(Boolean);
    const proxy = values.get('proxy');
    const timeout = values.get('timeout') ?? values.get('default-timeout');
    return {
        sources: {
            ...NO_SOURCES,
            lines: [
                ...all('index-url')
                    .slice(0, 1)
                    .map(url => `--index-url ${url}`),
                ...all('extra-index-url').map(url => `--extra-index-url ${url}`),
                ...all('find-links').map(place => `--find-links ${place}`),
                ...(isOn(values.get('no-index')) ? ['--no-index'] : []),
                ...all('constraint').map(file => `--constraint ${file}`)
            ],
            trustedHosts: all('trusted-host'),
            prereleases: isOn(values.get('pre'))
        },
        env: {
            ...pick('SSL_CERT_FILE', values.get('cert')),
            ...pick('SSL_CLIENT_CERT', values.get('client-cert')),
            ...pick('UV_HTTP_TIMEOUT', timeout && String(Math.ceil(Number(timeout)))),
            ...pick('UV_KEYRING_PROVIDER', values.get('keyring-provider') === 'subprocess' && 'subprocess'),
            ...pick('HTTPS_PROXY', proxy),
            ...pick('HTTP_PROXY', proxy)
        }
    };
};
/** Weak to strong: variables beat the section of a command, that beats `[global]`. */
const SECTIONS = ['global', 'download', ':env:'];
/** Lines like `global.index-url='https://…'`; values are written as Python writes a string. */
const parseListing = (listed) => {
    const found = new Map();
    for (const section of SECTIONS)
        for (const line of listed.split('\n')) {
            const [, where, key = '', value = ''] = /^([^.=]+)\.([^=]+)=(.*)$/.exec(line.trim()) ?? [];
            if (where === section)
                found.set(key.replaceAll('_', '-'), pythonString(value));
        }
    return found;
};
const pythonString = (text) => text
    .replace(/^(['"])(.*)\1$/s, '$2')
    .replace(/\\(n|t|\\|'|")/g, (_, letter) => letter === 'n' ? '\n' : letter === 't' ? '\t' : letter);
const isOn = (value) => /^(1|true|yes|on|y|t)$/i.test(value ?? '');
const pick = (key, value) => value ? { [key]: value } : {};

;// CONCATENATED MODULE: ./src/image/environment/uv.ts




/** Where the runner has no uv, this one is fetched: https://pypi.org/project/uv/ */
const uv_VERSION = '0.13.9';
/** Of its wheels for Linux and macOS. */
const HASHES = [
    '2c45530751517d6c3bbc69a19473f6effe47cce047bede01ffd8af7ea7b36b25',
    '5435c5ce14a56431208ca0996416d310f1598e8c2c8ba707688985a16bb82dbe',
    '66c512266d633bef48384a1f53003f41f2a8e7b36fe6e7fbfd3e0fd52d96fa63',
    'c16ed11e013557536b3e60065f1b912f6407bd6518e041b961e23ef9e6b4fbf5',
    'd7f459fe4fd247d830351c75686d3996ace3c6f3f728eb0e85a30b7ada0cef19',
    'ecb6028d79dc96fbeafffe5c8af62a7099487ebc05a701e76714eebcffd06375'
];
/** Older ones lack options that are used here. */
const uv_OLDEST = [0, 5];
/**
 * The uv on PATH, or a pinned one from the package index, kept in the cache.
 * @throws UserError `UV_MISSING`, `PROGRAM_MISSING`, and those of `pip`.
 */
const findUv = async (tools) => (await isUsable('uv', tools)) ? 'uv' : fetchedUv(tools);
const isUsable = async (command, { exec, signal }) => {
    try {
        const { exitCode, stdout } = await exec(command, ['--version'], { signal });
        const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(stdout) ?? []).slice(1).map(Number);
        const [oldestMajor = 0, oldestMinor = 0] = uv_OLDEST;
        return (exitCode === 0 && (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)));
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo && error.code === 'PROGRAM_MISSING')
            return false;
        throw error;
    }
};
const fetchedUv = async (tools) => {
    const folder = external_node_path_default().join(tools.cacheDir, 'tools', `uv-${uv_VERSION}-${process.platform}-${process.arch}`);
    const program = external_node_path_default().join(folder, 'bin', 'uv');
    if (await exists(program))
        return program;
    tools.log.info(`Fetching uv ${uv_VERSION}, which locks Python packages …`);
    await (0,promises_.mkdir)(external_node_path_default().dirname(folder), { recursive: true });
    const draft = await (0,promises_.mkdtemp)(`${folder}.`);
    try {
        await uv_install(draft, tools);
        await (0,promises_.rename)(draft, folder).catch(async (error) => {
            if (!(await exists(program)))
                throw error;
        });
        return program;
    }
    finally {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }
};
const uv_install = async (folder, tools) => {
    const pinned = `uv==${uv_VERSION} ${HASHES.map(hash => `--hash=sha256:${hash}`).join(' ')}\n`;
    const options = ['--target', folder, '--no-deps', '--only-binary=:all:', '--require-hashes'];
    try {
        await pip(['install', ...options], pinned, tools);
    }
    catch (cause) {
        if (!(cause instanceof errors/* UserError */.yo) || cause.code !== 'WHEEL_MISSING')
            throw cause;
        throw new errors/* UserError */.yo('UV_MISSING', `pip finds no uv ${uv_VERSION} for this machine.`, {
            cause,
            hint: 'Put astral-sh/setup-uv before this step, or add uv to the package index. A lock given as "requirements" needs none.'
        });
    }
};
const exists = (file) => (0,promises_.stat)(file).then(() => true, () => false);

;// CONCATENATED MODULE: ./src/image/environment/uv-errors.ts


/** What uv's refusal means for the user's files. Pure. */
const explainUv = (stderr, environment, platform) => {
    const said = withoutWarnings(stderr).replace(/\s+/g, ' ').trim();
    const target = `Python ${environment.python} on ${platform}`;
    const wheelless = namesIn(said, NO_WHEEL);
    if (wheelless.length > 0) {
        const wanted = askedFor(wheelless, environment);
        return new errors/* UserError */.yo('WHEEL_MISSING', `${wheelless.join(', ')} ${wheelless.length > 1 ? 'have' : 'has'} no wheel for ${target}${placeOf(wanted)}.`, {
            at: wanted?.at,
            hint: 'Choose a version that has one (older ones may need an older "python=" in the environment file), or build a wheel and name its file in the requirements.' +
                (wanted ? '' : ` uv said: ${uv_errors_short(said)}`)
        });
    }
    const unknown = namesIn(said, UNKNOWN);
    if (unknown.length > 0) {
        const wanted = askedFor(unknown, environment);
        return new errors/* UserError */.yo('PACKAGE_UNKNOWN', `The package index has no ${unknown.join(', ')}${placeOf(wanted)}.`, {
            at: wanted?.at,
            hint: wanted?.from === 'conda'
                ? 'Conda packages are taken from PyPI. Where it has another name for this one, list that under "pip:" instead; where it has none, write conda: always, with micromamba, mamba or conda on PATH.'
                : 'Check the spelling, whether the index that has it is configured, and its user and password: one that refuses them looks to uv as if it had no such package.'
        });
    }
    const broken = BROKEN.exec(said)?.[1];
    if (broken !== undefined)
        return new errors/* UserError */.yo('WHEEL_REFUSED', `The wheel ${broken} cannot be read.`, {
            hint: `Nothing of it was used. Pin another version of the package, or report it to its maintainers. uv said: ${uv_errors_short(said)}`
        });
    if (uv_errors_UNREACHABLE.test(said))
        return new errors/* UserError */.yo('PACKAGE_INDEX_UNREACHABLE', 'The package index did not answer uv.', {
            hint: `Check the network and pip's configuration ("pip config list"). uv said: ${uv_errors_short(said)}`
        });
    return new errors/* UserError */.yo('ENVIRONMENT_UNSOLVABLE', `No set of packages for ${target} fits what the environment asks for.`, { at: environment.wanted[0]?.at, hint: `uv said: ${uv_errors_short(said)}` });
};
/** Lines that uv prints whether it finds an answer or not; what it refuses comes after them, and would be cut off. */
const withoutWarnings = (stderr) => stderr
    .split('\n')
    .filter(line => !line.startsWith('warning: '))
    .join('\n');
const NO_WHEEL = [
    /Wheels are required for ((?:`[^`]+`[, and]*)+)/g,
    /([\w.-]+?)(?:[=<>~!]=?\S*)? has no wheels with a matching/g,
    /([\w.-]+?)(?:[=<>~!]=?\S*)? has no usable wheels/g,
    /all versions of ([\w.-]+) have no usable wheels/g
];
const UNKNOWN = [/([\w.-]+) was not found in the (?:package registry|provided package locations)/g];
const BROKEN = /Failed to extract archive: ([^\s/]+\.whl)/;
const uv_errors_UNREACHABLE = /error sending request|Failed to fetch|Request failed|dns error|timed out|HTTP status (?:server error|client error \(40[13])|invalid peer certificate|tunnel|Could not connect/i;
const namesIn = (said, patterns) => {
    const names = patterns.flatMap(pattern => [...said.matchAll(pattern)].flatMap(([, found = '']) => found
        .split(/[`, ]+|\band\b/)
        .map(name => name.trim())
        .filter(name => /^[\w.-]+$/.test(name))));
    return [...new Set(names.map(normalizedName))];
};
const askedFor = (names, { wanted }) => wanted.find(({ name }) => names.includes(normalizedName(name)));
const placeOf = (wanted) => wanted ? ` (${wanted.at.file}, line ${wanted.at.line ?? 1})` : '';
const uv_errors_short = (said) => said
    .replace(/^error: No solution found when resolving dependencies:?\s*(cause:\s*)?/, '')
    .slice(0, 600);

;// CONCATENATED MODULE: ./src/image/environment/lock.ts



















/**
 * Pins every package, those that others need included, to one version and its hashes. A lock that was given is used as
 * it is. Answers of the last ten minutes are used again: package indexes say themselves that they stay fresh so long.
 * @throws UserError `WHEEL_MISSING`, `WHEEL_REFUSED`, `PACKAGE_UNKNOWN`, `ENVIRONMENT_UNSOLVABLE`, `PACKAGE_INDEX_UNREACHABLE`, `LOCK_INVALID`.
 */
const lockEnvironment = async (environment, tools) => {
    const { log, platform } = tools;
    const { python, sources } = environment;
    for (const { level, message, at } of environment.notes)
        if (level === 'warning')
            log.warning(message, at);
        else
            log.info(message);
    const finished = (text, file = 'requirements.lock') => ({
        python,
        text,
        packages: parseLock(text, file, python, platform),
        sources
    });
    const { lock } = environment;
    if (lock !== undefined)
        return finished(withoutPasswords(lock.text, log), lock.file);
    refuseSomeHashes(environment.wanted);
    if (environment.wanted.length === 0)
        return finished(formatLock([], python, platform));
    const wheels = await keepLocalWheels(environment.wanted, tools);
    const memo = memoFile(environment, wheels, tools);
    const known = await freshText(memo);
    if (known !== undefined)
        return finished(known);
    const started = Date.now();
    const output = await compile(environment, tools);
    const packages = parseLock(withoutPaths(output, wheels), 'uv', python, platform);
    const text = formatLock(packages, python, platform);
    await (0,promises_.mkdir)(external_node_path_default().dirname(memo), { recursive: true });
    await (0,oci_file/* writeWhole */.f)(memo, text);
    log.info(`Locked ${packages.length} packages for Python ${python} on ${platform} in ${(0,words/* duration */.p0)(Date.now() - started)}`);
    return finished(text);
};
/** A lock becomes part of the image; the addresses of indexes in it are used, but not their passwords kept. */
const withoutPasswords = (text, log) => {
    const clean = text.replace(/\/\/[^/@\s]+@/g, found => (found.includes('${') ? found : '//'));
    if (clean !== text)
        log.warning('The lock holds a password for a package index; the copy in the image does not.');
    return clean;
};
const compile = async (environment, tools) => {
    const { exec, signal, platform, cacheDir } = tools;
    const { below } = environment;
    const uv = await findUv(tools);
    const settings = await pipConfiguration(tools);
    const variables = variablesOf(tools);
    const all = mergeSources(sourcesFor(settings, variables), environment.sources);
    const sources = { ...all, lines: all.lines.map(absoluteLinks).filter(linksExist) };
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'scoreline-lock-'));
    try {
        const constraints = external_node_path_default().join(folder, 'constraints.txt');
        const installed = below?.packages ?? [];
        const fixed = installed.map(({ name, version }) => `${name}==${version}\n`).join('');
        await (0,promises_.writeFile)(constraints, `${linesFor(environment.constraints)}${fixed}`);
        const wanted = external_node_path_default().join(folder, 'requirements.in');
        await (0,promises_.writeFile)(wanted, `${sources.lines.join('\n')}\n${linesFor(environment.wanted)}`, {
            mode: 0o600
        });
        const { exitCode, stdout, stderr } = await exec(uv, [
            ...['pip', 'compile', wanted, '--constraints', constraints],
            ...[
                '--python-version',
                below?.python ?? releaseOf(environment.python),
                '--python-platform',
                uvPlatform(platform)
            ],
            ...['--generate-hashes', '--only-binary', ':all:', '--no-python-downloads'],
            ...installed.flatMap(({ name }) => ['--no-emit-package', name]),
            ...['--no-header', '--no-annotate', '--color', 'never', '--no-progress'],
            ...sources.trustedHosts.flatMap(host => ['--allow-insecure-host', host]),
            ...(sources.prereleases ? ['--prerelease', 'allow'] : [])
        ], {
            signal,
            // Apart from the user's project: its pyproject.toml says nothing of this environment.
            cwd: folder,
            env: {
                UV_CACHE_DIR: external_node_path_default().join(cacheDir, 'uv'),
                // pip looks at all indexes as one; files written for pip count on it.
                UV_INDEX_STRATEGY: 'unsafe-best-match',
                ...settings.env,
                ...variables
            }
        });
        if (exitCode === 0)
            return stdout;
        throw explainUv(stderr, environment, platform);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
};
/** Settings that are meant for uv beat those that are meant for pip. */
const sourcesFor = ({ sources }, variables) => {
    const ownIndex = ['UV_DEFAULT_INDEX', 'UV_INDEX_URL'].some(name => variables[name]);
    return {
        ...sources,
        lines: sources.lines.filter(line => !(ownIndex && line.startsWith('--index-url')))
    };
};
const LOCAL_LINKS = /^--find-links (?![a-z]+:\/\/)(?<folder>.+)$/i;
const absoluteLinks = (line) => line.replace(LOCAL_LINKS, (_, folder) => `--find-links ${external_node_path_default().resolve(folder)}`);
/** pip passes over a folder that is not there; uv refuses it. */
const linksExist = (line) => {
    const folder = LOCAL_LINKS.exec(line)?.groups?.folder;
    return folder === undefined || (0,external_node_fs_.existsSync)(folder);
};
const pipConfiguration = async (tools) => {
    const { exec, signal } = tools;
    const env = variablesOf(tools);
    try {
        const { exitCode, stdout } = await exec('python3', ['-m', 'pip', 'config', 'list'], {
            signal,
            env
        });
        return pipSettings(exitCode === 0 ? stdout : '');
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo && error.code === 'PROGRAM_MISSING')
            return pipSettings('');
        throw error;
    }
};
const linesFor = (wanted) => wanted
    .map(entry => {
    const { wheelFile } = entry;
    const url = wheelFile === undefined ? {} : { url: (0,external_node_url_.pathToFileURL)(wheelFile).href };
    return `${formatRequirement({ ...entry, ...url })}\n`;
})
    .join('');
/** Local wheels are kept by their hash, under which the lock names them. */
const keepLocalWheels = async (wanted, { cacheDir }) => {
    const kept = new Map();
    for (const { name, versions, wheelFile, at } of wanted) {
        if (wheelFile === undefined)
            continue;
        const hex = await keepWheel(wheelFile, cacheDir, at);
        kept.set(normalizedName(name), {
            name: normalizedName(name),
            version: versions.replace(/^==/, ''),
            hashes: [`sha256:${hex}`]
        });
    }
    return kept;
};
/** uv writes local wheels as `name @ file:///…`. */
const withoutPaths = (output, wheels) => output.replace(/^(?<name>[\w.-]+) @ file:\S+(?<rest>(?: \\\n.*)*)/gm, (line, name) => {
    const wheel = wheels.get(normalizedName(name));
    return wheel ? `${wheel.name}==${wheel.version} --hash=${wheel.hashes[0]}` : line;
});
/** Hashes of some packages protect nothing; pip refuses them too. */
const refuseSomeHashes = (wanted) => {
    const hashed = wanted.find(({ hashes }) => hashes.length > 0);
    if (hashed === undefined)
        return;
    const bare = wanted.find(({ hashes }) => hashes.length === 0);
    throw new errors/* UserError */.yo('LOCK_INVALID', bare
        ? `${bare.at.file} has no hash for ${bare.name}, but ${hashed.name} has one.`
        : `${hashed.at.file} has hashes for all packages, but not one version ("==") of each.`, {
        at: (bare ?? hashed).at,
        hint: 'Give all packages hashes and versions (a lock), or none hashes.'
    });
};
const FRESH_MS = 10 * 60_000;
/** Change it when equal files give another lock. */
const lock_FORMAT = '1';
/** Everything that decides the answer, but what the index has in the meantime. */
const memoFile = ({ python, wanted, constraints, below, sources }, wheels, tools) => {
    const settings = Object.entries(variablesOf(tools)).filter(([name]) => /^(PIP|UV)_/.test(name));
    const decides = [
        ...[lock_FORMAT, tools.platform, python, sources, [...wheels.values()]],
        ...(below ? [below] : []),
        ...[wanted.map(formatRequirement), constraints.map(formatRequirement)],
        settings.toSorted(([a], [b]) => (a < b ? -1 : 1))
    ];
    const key = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(decides)).digest('hex');
    return external_node_path_default().join(tools.cacheDir, 'locks', `${key}.txt`);
};
const freshText = async (file) => {
    try {
        const age = Date.now() - (await (0,promises_.stat)(file)).mtimeMs;
        return age >= 0 && age < FRESH_MS ? await (0,promises_.readFile)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./src/image/environment/read.ts












/**
 * Reads what the user's files ask for. Nothing is resolved or fetched; without files the environment is empty.
 * @throws UserError `ENVIRONMENT_FILE_MISSING`, `ENVIRONMENT_FILE_INVALID`, `CONDA_PACKAGE_UNSUPPORTED`,
 * `CONDA_MISSING`, `REQUIREMENTS_INVALID`, `REQUIREMENTS_UNSUPPORTED`, `PYTHON_UNSUPPORTED`, `LOCK_INVALID`.
 */
const readEnvironment = async (files) => {
    const { requirementsFile } = files;
    const asked = await readAsked(files);
    const given = requirementsFile ? await textOf(requirementsFile, 'requirements') : '';
    const collected = await collect([...asked.pip, ...linesOf(given, requirementsFile ?? '')], new Set(requirementsFile ? [external_node_path_default().resolve(requirementsFile)] : []));
    const wanted = [...(asked.plain?.wanted ?? []), ...collected.wanted];
    const lock = requirementsFile !== undefined && isLock(linesOf(given, requirementsFile))
        ? { file: requirementsFile, text: given }
        : lockIn(wanted);
    const { python, notes } = pythonOf(files, asked.python, lock && pythonOfLock(lock.text));
    const kept = withoutSuperseded(wanted);
    const conda = asked.conda?.(python);
    return {
        python,
        wanted: lock ? [] : kept.wanted,
        constraints: collected.constraints,
        ...(lock ? { lock } : {}),
        ...(conda ? { conda: conda.part } : {}),
        sources: collected.sources,
        notes: [
            ...notes,
            ...(asked.notes ?? []),
            ...(conda?.notes ?? []),
            ...(lock ? [] : [...(asked.plain?.notes ?? []), ...kept.notes])
        ]
    };
};
const readAsked = async ({ environmentFile, conda: mode = 'never', findConda = async () => undefined }) => {
    if (environmentFile === undefined)
        return { pip: [] };
    const text = await textOf(environmentFile, 'environment-file');
    if (isExplicit(text)) {
        const tool = mode === 'never' ? undefined : await findConda();
        if (tool === undefined)
            throw condaMissing(`${environmentFile} is a lock of conda's`, mode);
        const { part, python } = explicitPart(text, environmentFile, tool);
        return { python, pip: [], conda: () => ({ part, notes: [] }) };
    }
    const file = readCondaFile(text, environmentFile);
    const { pip, notes } = file;
    const tool = wantsConda(mode, file) ? await findConda() : undefined;
    if (tool !== undefined)
        return {
            ...{ pip, notes, python: pythonIn(file) },
            conda: python => condaPart(file, python, tool)
        };
    if (mode === 'always')
        throw condaMissing('The input "conda" is always', mode);
    const plain = plainPython(file);
    return { pip, notes, python: plain.python, plain };
};
/** A lock that lies in the lines under `pip:` or in included files: every package there is has its version and hashes. */
const lockIn = (wanted) => {
    const isLocked = (entry) => entry.hashes.length > 0 &&
        entry.wheelFile === undefined &&
        (pinnedVersion(entry) ?? entry.url) !== undefined;
    const [first] = wanted;
    if (first === undefined || !wanted.every(isLocked))
        return undefined;
    const lines = wanted.map(entry => [formatRequirement(entry), ...entry.hashes.map(hash => `    --hash=${hash}`)].join(' \\\n'));
    return { file: first.at.file, text: `${lines.join('\n')}\n` };
};
/** Follows `-r` and `-c`, each file once. */
const collect = async (lines, seen) => {
    const own = parseRequirementLines(lines);
    let { wanted, sources } = own;
    let constraints = [];
    for (const { kind, file, at } of own.includes) {
        if (seen.has(external_node_path_default().resolve(file)))
            continue;
        seen.add(external_node_path_default().resolve(file));
        const below = await collect(linesOf(await textOf(file, kind, at), file), seen);
        sources = mergeSources(sources, below.sources);
        constraints = [...constraints, ...below.constraints];
        if (kind === 'requirements')
            wanted = [...wanted, ...below.wanted];
        else
            constraints = [...constraints, ...below.wanted];
    }
    return { wanted, constraints, sources };
};
const textOf = async (file, what, at) => {
    try {
        return decoded(await (0,promises_.readFile)(file));
    }
    catch (cause) {
        if (!(0,errors/* isErrno */.r)(cause, 'ENOENT', 'ENOTDIR', 'EISDIR'))
            throw cause;
        const from = at ? ` (${at.file}, line ${at.line ?? 1})` : ` (input "${what}")`;
        throw new errors/* UserError */.yo('ENVIRONMENT_FILE_MISSING', `There is no file "${file}"${from}.`, {
            cause,
            at,
            hint: 'Paths start from the workspace of the job; those inside of a file from its own folder. Was the repository checked out?'
        });
    }
};
/** As pip reads it: `pip freeze > requirements.txt` in Windows' PowerShell writes UTF-16. */
const decoded = (bytes) => {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe)
        return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff)
        return new TextDecoder('utf-16be').decode(bytes);
    return new TextDecoder().decode(bytes);
};
const pythonOf = ({ python, hostPython = DEFAULT_PYTHON }, asked, locked) => {
    const versions = python === undefined ? asked?.versions : `==${python}.*`;
    const at = python === undefined ? asked?.at : undefined;
    if (versions === undefined || versions === '')
        return locked === undefined
            ? {
                python: hostPython,
                notes: [
                    { level: 'info', message: `No file says which Python is wanted; ${hostPython} it is.` }
                ]
            }
            : { python: locked, notes: [] };
    const chosen = choosePython(versions, hostPython);
    if (chosen !== undefined)
        return { python: chosen, notes: [] };
    throw new errors/* UserError */.yo('PYTHON_UNSUPPORTED', `There is no Python for "${versions}" here.`, {
        at,
        hint: `The scoring runtime runs entry scripts with Python ${PYTHONS}, e.g. "python=${DEFAULT_PYTHON}".`
    });
};

// EXTERNAL MODULE: ./src/parts/fetch.ts
var fetch = __webpack_require__(7906);
// EXTERNAL MODULE: ./src/parts/onnx-runtime.ts
var onnx_runtime = __webpack_require__(11462);
// EXTERNAL MODULE: ./src/parts/pinned.ts
var pinned = __webpack_require__(80766);
;// CONCATENATED MODULE: ./src/image/folder-entries.ts



/** The files below a folder, placed below another. @param target absolute, in the image */
const folderEntries = async (folder, target) => {
    const names = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return Promise.all(names
        .filter(entry => entry.isFile())
        .map(async (entry) => {
        const source = external_node_path_default().join(entry.parentPath, entry.name);
        const { size, mode } = await (0,promises_.stat)(source);
        return {
            path: external_node_path_default().posix.join(target, external_node_path_default().relative(folder, source)).slice(1),
            type: 'file',
            executable: (mode & 0o100) !== 0,
            source,
            size,
            content: () => (0,oci_file/* readChunks */.z)(source, 0, size)
        };
    }));
};

;// CONCATENATED MODULE: ./src/image/program-digests.ts
/**
 * What the layers of `program-layers.ts` come out as. Where a part's version changes, so do these:
 * test/integration/layout/program-layers.test.ts fails and shows the new ones.
 */
const PROGRAM_DIGESTS = {
    'node x64': {
        digest: 'sha256:ab4e1fcecbde763077f6c1679829dfc9c57ed0ffbb6e9b89ca97d4fd49d492b3',
        diffId: 'sha256:8d5336f971fff4e75df16d1aa39184ae98635c42ffe5dfc8dfa67d5172df380c',
        size: 46_192_967
    },
    'node arm64': {
        digest: 'sha256:d7803e6659c199037186bbd60e2721a3dd7f44e1929a2a4543e3a1645b15c1e0',
        diffId: 'sha256:40ad42783dd61f3ecbf60f09b1bf6b6838b33e66c9dc581c28a78d33171698ec',
        size: 45_686_785
    },
    'onnxruntime x64': {
        digest: 'sha256:278c2c2a5a28ff61611ee93a9c2ef9f81f881c5372522a050115376ee723cd4e',
        diffId: 'sha256:60bb6532324be0143126f7d0f0ca3f8124fc042183e23f3876071fe0368a9c14',
        size: 18_443_635
    },
    'onnxruntime arm64': {
        digest: 'sha256:4c3ccd4508aeef4d3d3d13f2e20fc93a0676036682d43be837fd9922d5ffe050',
        diffId: 'sha256:ed15bd9ddb303163af1898d2bd3b44eefe4e6dde8a4f421a396923ed2a49e168',
        size: 10_497_434
    }
};

;// CONCATENATED MODULE: ./src/image/program-layers.ts
/**
 * Programs of other makers that images hold, as layers: Node.js, and onnxruntime where models are served without code.
 * Their bytes are known beforehand: a store that has them needs nothing fetched, unpacked or compressed.
 */














const programLayers = (runtime, architecture, workshop) => {
    const programs = runtime === 'onnx' ? ['node', 'onnxruntime'] : ['node'];
    return programs.map(program => programLayer(program, architecture, workshop));
};
const programLayer = (program, architecture, workshop) => {
    const { digest, diffId, size } = PROGRAM_DIGESTS[`${program} ${architecture}`];
    return {
        blob: {
            mediaType: oci_manifest/* MEDIA */.Rn.layerGzip,
            label: LABELS[program],
            digest,
            size,
            open: () => checked(program, architecture, digest, workshop)
        },
        diffId: () => diffId,
        madeBy: `scoreline: ${LABELS[program]}`
    };
};
const LABELS = { node: 'Node.js', onnxruntime: 'onnxruntime' };
/** The entries of the layer, large files compressed. */
const programEntries = async (program, architecture, workshop) => {
    const entries = [];
    for (const { part, label, wanted, target } of program_layers_partsOf(program, architecture)) {
        const folder = await (0,fetch/* unpackedPart */.f)(part, label, wanted, workshop);
        for (const entry of await folderEntries(folder, target)) {
            const kept = external_node_path_default().join(deflatedFolder(workshop), external_node_path_default().basename(folder), entry.path);
            const large = entry.size > program_layers_LARGE;
            entries.push(large ? { ...entry, deflated: await deflatedFile(entry.source, kept) } : entry);
        }
    }
    return (0,tar/* arrange */.NL)(entries);
};
/** Bytes. Smaller files stay as they are: all of them together are less than 1 % of the layer. */
const program_layers_LARGE = 64 * 1024;
const program_layers_partsOf = (program, architecture) => {
    if (program === 'node') {
        const wanted = (file) => file === 'bin/node' || file === 'LICENSE';
        return [{ part: pinned/* NODE */.NW[architecture], label: 'bin', wanted, target: '/opt/scoreline' }];
    }
    const modules = `${image_spec/* IN_IMAGE */.y.runtime}/node_modules`;
    return [
        {
            part: pinned/* ONNX_RUNTIME */.$Z,
            label: `linux-${architecture}`,
            wanted: (0,onnx_runtime/* onnxRuntimeFiles */.dG)('linux', architecture),
            target: `${modules}/onnxruntime-node`
        },
        {
            part: pinned/* ONNX_RUNTIME_COMMON */.Z7,
            label: 'any',
            wanted: onnx_runtime/* onnxRuntimeCommonFiles */.uT,
            target: `${modules}/onnxruntime-common`
        }
    ];
};
const deflatedFolder = ({ cache }) => external_node_path_default().join(cache, 'deflated');
/** The layer's bytes; an error at their end when they are not the ones that are known. */
async function* checked(program, architecture, expected, workshop) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of gzipStream(await programEntries(program, architecture, workshop))) {
        hash.update(chunk);
        yield chunk;
    }
    if (`sha256:${hash.digest('hex')}` === expected)
        return;
    await (0,promises_.rm)(deflatedFolder(workshop), { recursive: true, force: true });
    await (0,promises_.rm)(external_node_path_default().join(workshop.cache, 'parts'), { recursive: true, force: true });
    throw new errors/* UserError */.yo('PART_CORRUPT', `The files of ${LABELS[program]} were changed in the cache.`, {
        hint: 'They were removed. Run this step again to fetch them anew.'
    });
}

// EXTERNAL MODULE: ./src/oci/layer/stored-layer.ts + 1 modules
var stored_layer = __webpack_require__(39021);
;// CONCATENATED MODULE: ./src/image/runtime-layer.ts





/** The scoring runtime's own code. @param folder the bundle's `runtime/`. */
const runtimeLayer = async (folder) => {
    const entries = (0,tar/* arrange */.NL)(await folderEntries(folder, image_spec/* IN_IMAGE */.y.runtime));
    return (0,stored_layer/* storedLayer */.J)(entries, { mediaType: oci_manifest/* MEDIA */.Rn.layerGzip, label: 'scoring runtime (code)' });
};

;// CONCATENATED MODULE: ./src/image/foundation.ts












/** Gathers what an image stands on: base, scoring runtime and, for a script, its Python environment. */
const foundationOf = async (spec, tools) => {
    const { runtime, architecture } = spec;
    const given = await givenBase(spec, tools);
    const wanted = runtime === 'python' ? await wantedPackages(spec, given, tools) : undefined;
    const base = given ?? (await defaultFor(runtime, wanted, architecture, tools));
    return {
        base,
        runtime: [
            ...programLayers(runtime, architecture, tools),
            { ...(await runtimeLayer(tools.runtimeFolder)), madeBy: 'scoreline: runtime' }
        ],
        ...(wanted ? await environmentOn(base, wanted, architecture, tools) : {})
    };
};
/** The base that was asked for; undefined for `default`, which depends on the Python that is wanted. */
const givenBase = async ({ baseImage = 'scratch', architecture }, { openRegistry }) => {
    if (baseImage === 'scratch')
        return base_image/* SCRATCH */.Zc;
    if (baseImage === 'default')
        return undefined;
    return readBase(baseImage, (0,image_platform/* platformName */.$r)(architecture), openRegistry);
};
const defaultFor = (runtime, wanted, architecture, { openRegistry, log }) => {
    const name = wanted?.conda ? PLAIN_BASE : defaultBase(runtime, wanted?.python);
    log.info(`Base image: ${name}`);
    return readBase(name, (0,image_platform/* platformName */.$r)(architecture), openRegistry);
};
/** What the files ask for. Where they leave the version of Python open, it is that of the interpreter there will be. */
const wantedPackages = async ({ environmentFile, requirements, conda }, base, { exec, signal }) => readEnvironment({
    environmentFile,
    requirementsFile: requirements,
    conda,
    findConda: () => findCondaTool({ exec, signal }),
    // Nothing below an image from scratch brings an interpreter: it will run on this machine's.
    hostPython: base === base_image/* SCRATCH */.Zc ? await (0,host_python/* hostPythonVersion */.n)(process.env, exec) : base && pythonInBase(base)
});
/** Python only: the packages, locked and as a layer. */
const environmentOn = async (base, wanted, architecture, tools) => {
    if (wanted.conda === undefined)
        checkPythonInBase(base, wanted.python);
    const options = { platform: (0,image_platform/* platformName */.$r)(architecture), cacheDir: tools.cache, ...tools };
    const conda = wanted.conda && (await condaEnvironment(wanted.conda, options));
    const lock = await lockEnvironment(conda ? onTopOf(conda, wanted) : wanted, options);
    const layer = await environmentLayer(lock, options);
    return {
        environment: {
            ...layer,
            madeBy: 'scoreline: environment',
            python: lock.python,
            ...(conda ? { conda: { ...conda.layer, madeBy: 'scoreline: conda environment' } } : {})
        },
        lock: lock.text,
        ...(conda ? { condaLock: conda.lock } : {}),
        notes: [...wanted.notes, ...(conda?.notes ?? [])]
    };
};
/** The pip part, for the Python and beside the packages that the conda part brought. */
const onTopOf = ({ installed, notes }, wanted) => ({
    ...wanted,
    python: installed.python.split('.').slice(0, 2).join('.'),
    below: installed,
    notes: [...wanted.notes, ...notes]
});

// EXTERNAL MODULE: ./src/models/model.ts
var models_model = __webpack_require__(80351);
;// CONCATENATED MODULE: ./src/image/framework-versions.ts

/** The PyPI package of a framework whose models only load well in the version that saved them. */
const PACKAGES = {
    'scikit-learn': 'scikit-learn'
};
/**
 * Models that were saved by another version of their framework than the environment has, as sentences. Pickles carry the
 * version, and scikit-learn promises nothing across minor versions:
 * https://scikit-learn.org/stable/model_persistence.html#security-maintainability-limitations. Pure.
 * @param lock text of a lock file: `name==version` lines
 */
const otherFrameworkVersions = (models, lock) => models.flatMap(model => {
    const { framework, frameworkVersion: saved } = model.card;
    const name = PACKAGES[framework];
    if (name === undefined || saved === undefined)
        return [];
    const installed = versionIn(lock, name);
    if (installed === undefined)
        return [
            `Model "${(0,models_model/* labelOf */.W)(model)}" was saved by ${framework} ${saved}, which the environment does not have.`
        ];
    if (minorOf(installed) === minorOf(saved))
        return [];
    return [
        `Model "${(0,models_model/* labelOf */.W)(model)}" was saved by ${framework} ${saved}, but the environment has ${installed}: it may fail to load or predict differently. Pin ${name}==${saved}.`
    ];
});
const versionIn = (lock, name) => new RegExp(`^${name}==([^\\s;\\\\]+)`, 'm').exec(lock)?.[1];
const minorOf = (version) => version.split('.').slice(0, 2).join('.');

;// CONCATENATED MODULE: ./src/image/runtime-kind.ts


/**
 * Decides what answers requests: an entry script where there is one, else the scoring runtime itself for ONNX models.
 * @throws UserError `RUNTIME_UNCLEAR` when neither fits, `INPUT_INVALID` when the wish contradicts the inputs.
 */
const decideRuntime = (models, { runtime, hasScript }) => {
    if (runtime === 'python' && !hasScript)
        throw new errors/* UserError */.yo('INPUT_INVALID', 'Input "entry-script" is required with runtime python.');
    if (runtime === 'onnx' && hasScript)
        throw new errors/* UserError */.yo('INPUT_INVALID', 'Input "entry-script" does not go with runtime onnx.', {
            hint: 'ONNX models are served without code. Use runtime python to run the script.'
        });
    if (hasScript)
        return 'python';
    const other = models.find(model => model.card.framework !== 'onnx' || !model.card.mainFile);
    if (other === undefined && models.length > 0)
        return 'onnx';
    throw new errors/* UserError */.yo('RUNTIME_UNCLEAR', other === undefined
        ? 'An image needs a model or an entry script.'
        : `Model "${(0,models_model/* labelOf */.W)(other)}" (${other.card.framework}) cannot be served without code.`, { hint: 'Give an entry script (score.py with init and run), or register the model as ONNX.' });
};

// EXTERNAL MODULE: ./src/models/find.ts
var find = __webpack_require__(66983);
// EXTERNAL MODULE: ./src/image/build.ts
var image_build = __webpack_require__(6489);
// EXTERNAL MODULE: ./src/image/supply-chain/attachments.ts
var attachments = __webpack_require__(62131);
// EXTERNAL MODULE: ./src/image/supply-chain/provenance.ts
var supply_chain_provenance = __webpack_require__(61994);
;// CONCATENATED MODULE: ./src/image/supply-chain/sbom.ts
/** What an image holds, as a CycloneDX 1.6 document: https://cyclonedx.org/docs/1.6/json/ */







/**
 * The SBOM of an image, or of an index with its platforms together. Equal arguments give equal documents: the serial
 * number follows from the image's digest and the time is that of the commit, or there is none. Pure.
 * @param builds one for each platform
 * @param version of this program
 */
const sbomOf = (builds, subject, version) => {
    const [first] = builds;
    const name = first?.spec.name ?? '';
    const found = new Map(builds.flatMap(build => componentsOf(build, version)).map(each => [each['bom-ref'], each]));
    const components = [...found.values()].toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
    const root = `pkg:oci/${name}@${encodeURIComponent(subject)}`;
    const created = first?.spec.origin?.created;
    return {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        serialNumber: `urn:uuid:${uuidFrom(subject)}`,
        version: 1,
        metadata: {
            ...(created ? { timestamp: created } : {}),
            tools: { components: [{ type: 'application', name: 'scoreline', version }] },
            component: {
                type: 'container',
                'bom-ref': root,
                name,
                purl: root,
                hashes: [sha256(subject)]
            }
        },
        components,
        dependencies: [
            { ref: root, dependsOn: components.map(component => component['bom-ref']) },
            ...components.map(component => ({ ref: component['bom-ref'] }))
        ]
    };
};
const componentsOf = ({ spec, base, lock, condaLock }, version) => [
    ...(base.name || base.digest ? [baseComponent(base)] : []),
    { type: 'application', 'bom-ref': 'scoreline-runtime', name: 'scoreline-runtime', version },
    ...sbom_partsOf(spec).map(partComponent),
    ...(condaLock ? parseExplicit(condaLock).map(condaComponent) : []),
    ...(lock ? packagesOf(lock, spec.architecture).map(packageComponent) : []),
    ...spec.models.map(modelComponent)
];
const sbom_partsOf = ({ runtime, architecture }) => runtime === 'onnx'
    ? [pinned/* NODE */.NW[architecture], pinned/* ONNX_RUNTIME */.$Z, pinned/* ONNX_RUNTIME_COMMON */.Z7]
    : [pinned/* NODE */.NW[architecture]];
const packagesOf = ({ text, python }, architecture) => parseLock(text, 'the lock', python, (0,image_platform/* platformName */.$r)(architecture));
/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
const baseComponent = ({ name = '', digest }) => {
    const short = name
        .replace(/@.*$/, '')
        .replace(/:[^/]*$/, '')
        .split('/')
        .at(-1) || 'base';
    const purl = digest && `pkg:oci/${short}@${encodeURIComponent(digest)}`;
    return {
        type: 'container',
        'bom-ref': purl ?? `base:${name}`,
        name: name || short,
        ...(purl && digest ? { purl, version: digest, hashes: [sha256(digest)] } : {})
    };
};
const partComponent = ({ name, version, integrity }) => {
    const purl = `pkg:npm/${name}@${version}`;
    const content = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
    const isNode = name.startsWith('node-linux-');
    return {
        type: isNode ? 'platform' : 'library',
        'bom-ref': purl,
        name,
        version,
        ...(isNode ? { description: 'Node.js' } : {}),
        purl,
        hashes: [{ alg: 'SHA-512', content }]
    };
};
/** The hashes are those the lock allows: of one wheel, mostly. */
const packageComponent = ({ name, version, hashes }) => {
    const purl = `pkg:pypi/${normalizedName(name)}@${encodeURIComponent(version)}`;
    return {
        type: 'library',
        'bom-ref': purl,
        name,
        version,
        purl,
        hashes: hashes.map(hash => ({ alg: 'SHA-256', content: hash.replace('sha256:', '') }))
    };
};
/** https://github.com/package-url/purl-spec/blob/main/types-doc/conda-definition.md */
const condaComponent = (found) => {
    const { name, version, build, subdir, channel, type, sha256, md5 } = found;
    const qualifiers = { build, channel: channel.split('/').at(-1) ?? '', subdir, type };
    const query = Object.entries(qualifiers)
        .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
        .join('&');
    const purl = `pkg:conda/${encodeURIComponent(name)}@${encodeURIComponent(version)}?${query}`;
    const hashes = [
        ...(sha256 ? [{ alg: 'SHA-256', content: sha256 }] : []),
        ...(md5 ? [{ alg: 'MD5', content: md5 }] : [])
    ];
    return { type: 'library', 'bom-ref': purl, name, version, purl, hashes };
};
/** The hash is that of the weights' layer, as the image has it; of several, the manifest's alone says them all. */
const modelComponent = (model) => {
    const { name, version, digest, layers, card } = model;
    const [only, ...others] = layers;
    return {
        type: 'machine-learning-model',
        'bom-ref': `model:${(0,models_model/* labelOf */.W)(model)}`,
        name,
        version: String(version),
        ...(card.description ? { description: card.description } : {}),
        ...(only && others.length === 0 ? { hashes: [sha256(only.digest)] } : {}),
        properties: [
            { name: 'scoreline:model:digest', value: digest },
            { name: 'scoreline:model:format', value: card.format },
            { name: 'scoreline:model:framework', value: card.framework }
        ]
    };
};
const sha256 = (digest) => ({ alg: 'SHA-256', content: (0,oci_digest/* hexOf */.ZD)(digest) });
/** A UUID made of other data: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8 */
const uuidFrom = (digest) => {
    const hex = (0,oci_digest/* hexOf */.ZD)((0,oci_digest/* digestOf */.ol)(`scoreline sbom ${digest}`));
    const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `8${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20, 32)
    ].join('-');
};

// EXTERNAL MODULE: ./src/actions/version.ts
var version = __webpack_require__(13431);
;// CONCATENATED MODULE: ./src/actions/attachments.ts





/** The SBOM and the provenance of an image, in this order. */
const attachmentsFor = (builds, builder, host) => (subject) => {
    const ingredients = builds.map(({ spec, foundation: { base, environment, lock, condaLock } }) => ({
        spec,
        base,
        lock: lock && environment ? { text: lock, python: environment.python } : undefined,
        condaLock
    }));
    const sbom = sbomOf(ingredients, subject.digest, version/* VERSION */.x);
    const tool = { version: version/* VERSION */.x, builder };
    const provenance = (0,supply_chain_provenance/* provenanceOf */.Jj)(ingredients, subject.digest, runOf(host), tool);
    return [(0,attachments/* attachment */.oh)(attachments/* SBOM_TYPE */.tY, sbom, subject), (0,attachments/* attachment */.oh)(attachments/* PROVENANCE_TYPE */.Ti, provenance, subject)];
};
/**
 * Sees to it that an image has both. One that was there before keeps what it has, and gets a further provenance only
 * where a workflow or branch built it again that it does not tell of yet.
 */
const ensureAttached = async ({ store, image }, name, attach) => {
    const repository = (0,image_build/* imageRepository */.an)(name);
    const subject = image.descriptor;
    const [sbom, provenance] = attach(subject);
    if (image.changed)
        return { sbom: (0,attachments/* digestOfAttachment */.lA)(sbom), provenance: (0,attachments/* digestOfAttachment */.lA)(provenance) };
    const [oldSbom] = await (0,attachments/* attachedTo */.cV)(store, repository, subject.digest, attachments/* SBOM_TYPE */.tY);
    const origin = originIn(provenanceIn(provenance));
    const told = (await (0,attachments/* attachedTo */.cV)(store, repository, subject.digest, attachments/* PROVENANCE_TYPE */.Ti)).find(({ document }) => originIn(document) === origin);
    return {
        sbom: oldSbom?.digest ?? (await (0,attachments/* attachLater */.sC)(store, repository, sbom)),
        provenance: told?.digest ?? (await (0,attachments/* attachLater */.sC)(store, repository, provenance))
    };
};
/** The run, as GitHub tells it: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const runOf = ({ env }) => ({
    server: env.GITHUB_SERVER_URL,
    repository: env.GITHUB_REPOSITORY,
    ref: env.GITHUB_REF,
    commit: env.GITHUB_SHA,
    workflow: env.GITHUB_WORKFLOW_REF,
    id: env.GITHUB_RUN_ID,
    attempt: env.GITHUB_RUN_ATTEMPT,
    event: env.GITHUB_EVENT_NAME
});
/** Repository, ref and workflow that a statement tells of. */
const originIn = (statement) => {
    const definition = statement?.predicate?.buildDefinition;
    const source = definition?.resolvedDependencies?.find(({ digest }) => digest?.gitCommit);
    return JSON.stringify([source?.uri, definition?.externalParameters?.workflow]);
};
const provenanceIn = ({ manifest, documents }) => JSON.parse(String(documents.get(manifest.layers[0]?.digest ?? 'sha256:')));

// EXTERNAL MODULE: ./src/actions/azure-registry.ts
var azure_registry = __webpack_require__(77190);
// EXTERNAL MODULE: ./src/azure/inputs.ts
var azure_inputs = __webpack_require__(71690);
// EXTERNAL MODULE: ./src/image/builders/engine.ts
var engine = __webpack_require__(67062);
// EXTERNAL MODULE: ./src/oci/layer/unpack.ts
var unpack = __webpack_require__(53673);
;// CONCATENATED MODULE: ./src/image/dockerfile/check.ts

/** Instructions that would change what the image is, not what is in it. */
const NOT_YOURS = new Set(['FROM', 'ENTRYPOINT', 'CMD', 'MAINTAINER', 'ONBUILD']);
const INSTRUCTIONS = new Set('ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '));
/**
 * Reads the Dockerfile back with a parser of the format, before any engine sees it.
 * @throws UserError `EXTRA_STEPS_INVALID`
 */
const checkDockerfile = async (text, extraSteps) => {
    const { DockerfileParser } = await __webpack_require__.e(/* import() */ 5279).then(__webpack_require__.bind(__webpack_require__, 78390));
    if (extraSteps !== undefined) {
        if (/\\\s*$/.test(extraSteps))
            throw check_invalid('they do not end where they should');
        const steps = DockerfileParser.parse(extraSteps).getInstructions();
        const foreign = steps.find(step => !INSTRUCTIONS.has(step.getKeyword()));
        if (foreign)
            throw check_invalid(`"${foreign.getInstruction()}" is no instruction of Dockerfiles`);
        const refused = steps.find(step => NOT_YOURS.has(step.getKeyword()));
        if (refused)
            throw check_invalid(`${refused.getKeyword()} is not allowed there`);
    }
    const instructions = DockerfileParser.parse(text).getInstructions();
    const unknown = instructions.find(step => !INSTRUCTIONS.has(step.getKeyword()));
    const count = (keyword) => instructions.filter(step => step.getKeyword() === keyword).length;
    // A step that does not end (an open heredoc) swallows what comes after it.
    if (unknown !== undefined || count('FROM') !== 1 || count('ENTRYPOINT') !== 1)
        throw check_invalid('they do not end where they should');
    const ours = text.split('\n').filter(line => /^COPY \["app\//.test(line));
    const read = instructions.map(step => step.getTextContent().split('\n')[0]);
    if (!ours.every(line => read.includes(line)))
        throw check_invalid('they do not end where they should');
};
const check_invalid = (problem) => new errors/* UserError */.yo('EXTRA_STEPS_INVALID', `The input "extra-docker-steps" cannot be used: ${problem}.`, {
    hint: 'Write lines of a Dockerfile, such as RUN apt-get update && apt-get install -y libgomp1. docs/builders.md tells where they go.'
});

// EXTERNAL MODULE: ./src/image/config.ts
var image_config = __webpack_require__(86575);
;// CONCATENATED MODULE: ./src/image/dockerfile/quote.ts

/**
 * A word for `ENV` and `LABEL`, whatever is in it: quoted, with the three characters escaped that mean something between
 * double quotes. https://docs.docker.com/reference/dockerfile/#environment-replacement
 * @throws UserError `DOCKERFILE_VALUE_UNSUPPORTED` for a value of several lines, which no Dockerfile can hold.
 */
const quote_quoted = (value) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    if (/[\u0000-\u001f\u007f]/.test(value))
        throw new errors/* UserError */.yo('DOCKERFILE_VALUE_UNSUPPORTED', `A Dockerfile cannot hold the value ${JSON.stringify(value.slice(0, 80))}.`, {
            hint: 'Take line breaks and control characters out of file names, tags and the description.'
        });
    return `"${value.replace(/["\\$]/g, '\\$&')}"`;
};
/** An instruction in its JSON form, in which nothing needs escaping. */
const jsonForm = (instruction, words) => `${instruction} ${JSON.stringify(words).replaceAll('","', '", "')}`;

;// CONCATENATED MODULE: ./src/image/dockerfile/dockerfile.ts
/** The text of a Dockerfile that makes the image of a spec. Pure. */



/** The one setting that differs from version to version: last, so that nothing before it is built anew. */
const dockerfile_VERSION = 'SERVICE_VERSION';
/** Environment, user, ports and entrypoint are those of `imageConfig`, of which this is another spelling. */
const dockerfile = (plan) => {
    const { spec, version, from, base, environment, parts, extraSteps } = plan;
    const { config } = (0,image_config/* imageConfig */.gj)(spec, version, base ?? { layers: [] }, [], environment);
    const variables = ownVariables(config, base);
    const stable = variables.filter(([name]) => name !== dockerfile_VERSION);
    const last = variables.filter(([name]) => name === dockerfile_VERSION);
    const [below, above] = [parts.filter(part => part.below), parts.filter(part => !part.below)];
    return [
        `# The image "${spec.name}" as a Dockerfile. README.md tells how to build it.`,
        `FROM ${from}`,
        'USER 0',
        ...below.flatMap(copy),
        '',
        ...stable.map(([name, value]) => `ENV ${name}=${quote_quoted(value)}`),
        ...(extraSteps ? ['', '# extra-docker-steps', extraSteps.trimEnd()] : []),
        ...above.flatMap(copy),
        '',
        ...Object.entries(ownLabels(spec, config, base)).map(([name, value]) => `LABEL ${quote_quoted(name)}=${quote_quoted(value)}`),
        ...last.map(([name, value]) => `ENV ${name}=${quote_quoted(value)}`),
        `WORKDIR ${config.WorkingDir}`,
        ...Object.keys(config.ExposedPorts ?? {}).map(port => `EXPOSE ${port}`),
        `STOPSIGNAL ${config.StopSignal}`,
        `USER ${config.User}`,
        jsonForm('ENTRYPOINT', config.Entrypoint ?? []),
        'CMD []',
        ''
    ].join('\n');
};
const copy = ({ folder, target, comment }) => [
    '',
    ...comment.map(line => `# ${line}`),
    jsonForm('COPY', [`${folder}/`, `${target}/`])
];
/** Without what the base has already. An unknown base keeps the PATH it has. */
const ownVariables = ({ Env = [] }, base) => Env.filter(entry => !base?.config?.Env?.includes(entry))
    .filter(entry => base !== undefined || !/^PATH=(?!\/opt\/scoreline)/.test(entry))
    .map(entry => {
    const at = entry.indexOf('=');
    return [entry.slice(0, at), entry.slice(at + 1)];
});
const ownLabels = ({ name, description }, { Labels = {} }, base) => ({
    ...Object.fromEntries(Object.entries(Labels).filter(([key, value]) => base?.config?.Labels?.[key] !== value)),
    [oci_manifest/* ANNOTATION */.YX.title]: name,
    // A label of a Dockerfile has one line.
    ...(description ? { [oci_manifest/* ANNOTATION */.YX.description]: description.replace(/\s+/g, ' ') } : {})
});

;// CONCATENATED MODULE: ./src/image/dockerfile/readme.ts


/** What a person finds who opens the context. */
const contextReadme = (spec, platform, parts) => `# ${spec.name}

${spec.description ?? 'An image that answers scoring requests.'}

Everything that the image is made of lies in this folder; nothing else is needed to build it, but the base image.

    docker build --platform ${platform} -t ${spec.name} .
    docker run --rm -p ${image_spec/* IN_IMAGE */.y.port}:${image_spec/* IN_IMAGE */.y.port} ${spec.name}
    curl -d '{"data": [[0, 0]]}' -H 'content-type: application/json' http://127.0.0.1:${image_spec/* IN_IMAGE */.y.port}/score

\`podman build\` and \`buildah build\` take the same arguments. The samples that a model wants are described at
http://127.0.0.1:${image_spec/* IN_IMAGE */.y.port}/swagger.json.

| Folder | In the image | What it is |
|---|---|---|
${parts.map(({ folder, target, comment }) => `| \`${folder}/\` | \`${target}/\` | ${comment[0]?.replace(/ To change them.*/, '')} |`).join('\n')}

The process runs as a user without rights and listens on port ${image_spec/* IN_IMAGE */.y.port}.${pythonNote(parts)}
`;
const pythonNote = (parts) => {
    const has = (name) => parts.some(({ folder }) => folder === name);
    if (!has('environment'))
        return '';
    const brought = has('conda')
        ? `\`conda/\` brings Python; \`conda/${LOCK_FILE}\` tells its packages.`
        : 'The base image brings Python;';
    return ` ${brought} \`environment/requirements.lock\` pins every package with its hashes.`;
};

;// CONCATENATED MODULE: ./src/image/dockerfile/context.ts
/** A build context on disk. Equal images give equal folders: names, bytes, modes and times. */








/**
 * Writes the context in place of what the folder held.
 * @throws UserError `EXTRA_STEPS_INVALID`, `DOCKERFILE_VALUE_UNSUPPORTED`
 */
const writeContext = async (folder, plan) => {
    const text = dockerfile(plan);
    await checkDockerfile(text, plan.extraSteps);
    await (0,promises_.mkdir)(external_node_path_default().dirname(folder), { recursive: true });
    const draft = await (0,promises_.mkdtemp)(`${folder}.`);
    try {
        const digests = [];
        for (const part of plan.parts)
            digests.push(...(await writePart(part, draft)));
        const platform = (0,image_platform/* platformName */.$r)(plan.spec.architecture);
        await writeTexts(draft, text, contextReadme(plan.spec, platform, plan.parts));
        await settle(draft);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        await (0,promises_.rename)(draft, folder);
        const decides = [context_FORMAT, platform, dockerfile({ ...plan, version: 0 }), ...digests];
        const hash = (0,external_node_crypto_.createHash)('sha256').update(decides.join('\n'));
        return { folder, key: `sha256:${hash.digest('hex')}` };
    }
    catch (error) {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
        throw error;
    }
};
/** The same context for another version of the image. */
const renumberContext = async (folder, plan) => {
    const file = external_node_path_default().join(folder, 'Dockerfile');
    await (0,promises_.writeFile)(file, dockerfile(plan));
    await (0,promises_.utimes)(file, 0, 0);
    await (0,promises_.utimes)(folder, 0, 0);
};
/** Change it when equal layers and an equal Dockerfile give another context. */
const context_FORMAT = 'context 1';
const writeTexts = async (folder, dockerfileText, readme) => {
    await (0,promises_.writeFile)(external_node_path_default().join(folder, 'Dockerfile'), dockerfileText);
    await (0,promises_.writeFile)(external_node_path_default().join(folder, 'README.md'), readme);
};
/** @returns the digests of the layers, known or taken on the way. */
const writePart = async ({ folder, target, layers }, root) => {
    const unpacked = external_node_path_default().join(root, '.unpacked');
    const digests = [];
    for (const { blob } of layers) {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const counted = async function* () {
            for await (const chunk of blob.open()) {
                if (blob.digest === undefined)
                    hash.update(chunk);
                // A copy: the next chunk may come in the same buffer.
                yield Buffer.from(chunk);
            }
        };
        await (0,unpack/* unpack */.l)(counted(), blob.mediaType, unpacked);
        digests.push(blob.digest ?? `sha256:${hash.digest('hex')}`);
    }
    const place = external_node_path_default().join(root, folder);
    await (0,promises_.mkdir)(external_node_path_default().dirname(place), { recursive: true });
    await (0,promises_.rename)(external_node_path_default().join(unpacked, target), place);
    await (0,promises_.rm)(unpacked, { recursive: true });
    return digests;
};
/** Modes as in the layers, whatever the umask; times of 1970. Folders after what is in them. */
const settle = async (folder) => {
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        const file = external_node_path_default().join(folder, entry.name);
        if (entry.isDirectory())
            await settle(file);
        else if (entry.isSymbolicLink())
            await (0,promises_.lutimes)(file, 0, 0);
        else {
            await (0,promises_.chmod)(file, (await (0,promises_.stat)(file)).mode & 0o100 ? 0o755 : 0o644);
            await (0,promises_.utimes)(file, 0, 0);
        }
    }
    await (0,promises_.chmod)(folder, 0o755);
    await (0,promises_.utimes)(folder, 0, 0);
};

// EXTERNAL MODULE: ./src/models/media-types.ts
var media_types = __webpack_require__(9142);
// EXTERNAL MODULE: ./src/models/register.ts + 18 modules
var register = __webpack_require__(63753);
// EXTERNAL MODULE: ./src/image/code-layer.ts
var code_layer = __webpack_require__(77100);
;// CONCATENATED MODULE: ./src/image/dockerfile/parts.ts
/** What a build context is made of: the layers of the image, each as a folder. */






const contextParts = async (spec, { runtime, environment }, store) => {
    const programs = runtime.slice(0, -1);
    const server = runtime.at(-1);
    return [
        ...(programs.length > 0
            ? [
                {
                    folder: 'programs',
                    target: image_spec/* IN_IMAGE */.y.node.replace(/\/bin\/node$/, ''),
                    layers: programs,
                    madeBy: 'scoreline: programs',
                    comment: [
                        'Programs of other makers that serve: Node.js, and onnxruntime for models without code.'
                    ],
                    below: true
                }
            ]
            : []),
        ...(server
            ? [
                {
                    folder: 'runtime',
                    target: image_spec/* IN_IMAGE */.y.runtime,
                    layers: [server],
                    madeBy: server.madeBy,
                    comment: ['The scoring runtime.'],
                    below: true
                }
            ]
            : []),
        ...(environment?.conda ? [parts_condaPart(environment.conda)] : []),
        ...(environment ? [environmentPart(environment)] : []),
        ...spec.models.map(model => ({
            folder: `models/${model.name}`,
            target: `/models/${model.name}`,
            layers: model.layers.map(descriptor => ({
                blob: {
                    mediaType: (0,media_types/* layerTypeOf */.rE)(descriptor.mediaType),
                    label: `${(0,models_model/* labelOf */.W)(model)} (weights)`,
                    digest: descriptor.digest,
                    size: descriptor.size,
                    open: () => store.stream((0,register/* modelRepository */.m)(model.name), descriptor)
                }
            })),
            madeBy: `scoreline: models ${(0,models_model/* labelOf */.W)(model)}`,
            comment: [`Model ${(0,models_model/* labelOf */.W)(model)}, ${model.digest}.`],
            below: false
        })),
        {
            folder: 'app',
            target: image_spec/* IN_IMAGE */.y.appRoot,
            layers: [await (0,code_layer/* codeLayer */.$L)(spec)],
            madeBy: 'scoreline: code',
            comment: [`Code, ${image_spec/* IN_IMAGE */.y.serviceFile}, and links to the models.`],
            below: false
        }
    ];
};
const parts_condaPart = (conda) => ({
    folder: 'conda',
    target: image_spec/* IN_IMAGE */.y.conda,
    layers: [conda],
    madeBy: conda.madeBy,
    comment: [`Python with the packages of conda/${LOCK_FILE}.`],
    below: true
});
/** Laid out already: a build needs neither pip nor a package index, and so none of their passwords. */
const environmentPart = (environment) => {
    const packages = `${image_spec/* IN_IMAGE */.y.environment}/lib/python${environment.python}/site-packages`;
    return {
        folder: 'environment',
        target: image_spec/* IN_IMAGE */.y.environment,
        layers: [environment],
        madeBy: environment.madeBy,
        comment: [
            'The packages of environment/requirements.lock, as pip lays them out. To change them, change the lock and put these',
            'lines in place of the COPY:',
            `  COPY ["environment/requirements.lock", "${image_spec/* IN_IMAGE */.y.environment}/"]`,
            `  RUN ${environment.conda ? `${image_spec/* IN_IMAGE */.y.conda}/bin/python` : 'python3'} -m pip install --no-compile --no-deps --require-hashes --target ${packages} -r ${image_spec/* IN_IMAGE */.y.environment}/requirements.lock`
        ],
        below: true
    };
};

;// CONCATENATED MODULE: ./src/image/dockerfile/plan.ts



/** The base of a Dockerfile where none is given: one that commands can be run on. */
const dockerfileBase = (runtime, environment) => runtime === 'onnx' || environment?.conda ? PLAIN_BASE : defaultBase(runtime, environment?.python);
/** What a Dockerfile for this image has to say. A base that was read is named by its digest, so that it stays the same. */
const dockerfilePlan = async (spec, foundation, given, store) => {
    const { base, environment } = foundation;
    const known = base !== base_image/* SCRATCH */.Zc || given.baseImage === 'scratch';
    return {
        spec,
        version: 1,
        from: base.name && base.digest
            ? `${base.name}@${base.digest}`
            : (given.baseImage ?? dockerfileBase(spec.runtime, environment)),
        ...(known ? { base } : {}),
        environment,
        parts: await contextParts(spec, foundation, store),
        extraSteps: given.extraSteps
    };
};

// EXTERNAL MODULE: ./src/oci/versions.ts
var versions = __webpack_require__(50484);
;// CONCATENATED MODULE: ./src/image/platforms.ts
/** One image for several platforms: an index over an image of each. */






/** As `buildImage`: an image for one platform, an index for several. @param builds one for each platform, in order */
const buildPlatforms = async (builds, tools) => {
    const [first, ...others] = builds;
    if (others.length === 0)
        return (0,image_build/* buildImage */._w)(first.spec, first.foundation, tools);
    const { store, attach } = tools;
    const { name } = first.spec;
    const repository = (0,image_build/* imageRepository */.an)(name);
    const staged = [];
    for (const build of builds)
        staged.push({ ...build, layers: await (0,image_build/* stageLayers */.hL)(build.spec, build.foundation, tools) });
    const numbered = await (0,versions/* publishNumbered */.U)(store, repository, number => indexArtifact(staged, number), {
        reuse: true,
        attach,
        essence: document => ({ ...document, annotations: (0,image_config/* withoutOrigin */.bj)(document.annotations) })
    });
    const layers = staged.flatMap(shownLayers);
    // Layers that platforms share are stored once.
    const sizes = new Map(layers.map(({ descriptor: { digest, size } }) => [digest, size]));
    return {
        ...(0,image_build/* builtImage */.i)(store, name, numbered, layers),
        size: [...sizes.values()].reduce((sum, size) => sum + size, 0)
    };
};
const shownLayers = ({ spec, layers }) => layers.map(layer => ({
    ...layer,
    madeBy: `${layer.madeBy} (${(0,image_platform/* platformName */.$r)(spec.architecture)})`
}));
/**
 * The index of one version, with the manifests and configs it names. Where the image comes from stands in the index
 * alone, so that the images of the platforms are the same from every commit. Pure.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md
 */
const indexArtifact = (platforms, version) => {
    const documents = new Map();
    const manifests = [];
    for (const { spec, foundation, layers } of platforms) {
        const image = (0,image_build/* imageArtifact */.UZ)({ ...spec, origin: {} }, version, foundation, layers);
        const bytes = (0,oci_manifest/* toBytes */.ZJ)(image.manifest);
        const digest = (0,oci_digest/* digestOf */.ol)(bytes);
        for (const [key, document] of image.documents)
            documents.set(key, document);
        documents.set(digest, bytes);
        const platform = platformIn(spec, foundation);
        manifests.push({ mediaType: oci_manifest/* MEDIA */.Rn.manifest, digest, size: bytes.length, platform });
    }
    const [first] = platforms;
    const manifest = {
        schemaVersion: 2,
        mediaType: oci_manifest/* MEDIA */.Rn.index,
        manifests,
        ...(first ? { annotations: (0,image_config/* imageAnnotations */.s1)(first.spec, version, { layers: [] }) } : {})
    };
    return { manifest, documents };
};
const platformIn = ({ architecture }, { base: { variant } }) => ({
    ...(0,image_platform/* platformOf */.tj)(architecture),
    ...(variant ? { variant } : {})
});

// EXTERNAL MODULE: ./src/actions/azure.ts
var azure = __webpack_require__(13980);
// EXTERNAL MODULE: ./src/actions/places.ts
var places = __webpack_require__(48723);
// EXTERNAL MODULE: ./src/actions/stores.ts
var stores = __webpack_require__(1969);
;// CONCATENATED MODULE: ./src/actions/image-builders.ts
/** The builders of `build-image`, and the Dockerfile they share. */











const builderInputs = {
    ...azure_inputs/* azureInputs */.R,
    builder: (0,inputs/* withDefault */.IQ)((0,inputs/* oneOf */.yL)(['daemonless', 'docker', 'acr-tasks']), 'daemonless'),
    'container-engine': (0,inputs/* optional */.lq)((0,inputs/* oneOf */.yL)(engine/* ENGINES */.ug)),
    'builder-arguments': inputs/* lines */.Mn,
    'base-image': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'emit-dockerfile': inputs/* flag */.Jt,
    'extra-docker-steps': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'max-image-size': (0,inputs/* optional */.lq)(inputs/* byteCount */.GJ)
};
/** @throws UserError `INPUT_INVALID` for inputs that the builder has no use for. */
const checkBuilder = (input, platforms) => {
    if (platforms > 1 && (input.builder !== 'daemonless' || input['emit-dockerfile']))
        throw (0,inputs/* invalid */.Gq)('platforms', 'names several, and a Dockerfile with its context is for one', 'Build each platform in a step of its own, or all with the builder daemonless.');
    if (input.builder === 'docker')
        return;
    const unused = (name) => (0,inputs/* invalid */.Gq)(name, `is of no use to the builder ${input.builder}`, 'Give builder: docker, or leave it out.');
    if (input['container-engine'])
        throw unused('container-engine');
    if (input['builder-arguments'].length > 0)
        throw unused('builder-arguments');
    const runsSteps = input.builder === 'acr-tasks' || input['emit-dockerfile'];
    if (input['extra-docker-steps'] && !runsSteps)
        throw unused('extra-docker-steps');
};
/** What a build stands on where no base is given: a container engine cannot run steps on nothing. */
const baseFor = (input, runtime) => {
    if (input['base-image'] || input.builder === 'daemonless')
        return input['base-image'];
    return runtime === 'python' ? 'default' : 'docker.io/library/debian:bookworm-slim';
};
/** Opens the registry: with the sign-in to Azure where that builds. */
const openWorkspace = async (input, host) => {
    if (input.builder !== 'acr-tasks') {
        const open = (location) => (0,stores/* openStore */.C)(location, host);
        return { store: await open(input.registry), open };
    }
    const { acrAt } = await __webpack_require__.e(/* import() */ 6323).then(__webpack_require__.bind(__webpack_require__, 86323));
    const access = await (0,azure/* openAzureFor */.J5)(input, host);
    acrAt(input.registry, access);
    const open = (location) => (0,stores/* openStore */.C)(location, host, access);
    return { access, store: await open(input.registry), open };
};
/** Builds with the builder that was chosen: the same version numbers, labels, annotations and outputs with each. */
const buildAs = async (input, builds, { store, access, attach }, host) => {
    const emit = input['emit-dockerfile'];
    const { log, exec, signal } = host;
    const tools = { store, attach, maxSize: input['max-image-size'], log, exec, signal };
    if (input.builder === 'daemonless' && !emit)
        return { image: await buildPlatforms(builds, tools), dockerfile: undefined };
    const [{ spec, foundation }] = builds;
    const given = { baseImage: input['base-image'], extraSteps: input['extra-docker-steps'] };
    const plan = await dockerfilePlan(spec, foundation, given, store);
    const context = await writeContext(external_node_path_default().join((0,places/* stateFolder */.yp)(host), 'contexts', spec.name), plan);
    const build = async () => {
        if (input.builder === 'daemonless')
            return buildPlatforms(builds, tools);
        if (access) {
            const { buildInAcr } = await __webpack_require__.e(/* import() */ 6323).then(__webpack_require__.bind(__webpack_require__, 86323));
            return buildInAcr(context, plan, { ...tools, access, clock: host.clock });
        }
        const { buildInEngine } = await Promise.all(/* import() */[__webpack_require__.e(2300), __webpack_require__.e(7392)]).then(__webpack_require__.bind(__webpack_require__, 27392));
        const wishes = {
            engine: input['container-engine'],
            extraArguments: input['builder-arguments']
        };
        return buildInEngine(context, plan, wishes, tools);
    };
    try {
        const image = await build();
        if (!emit)
            return { image, dockerfile: undefined };
        await renumberContext(context.folder, { ...plan, version: image.version });
        const dockerfile = external_node_path_default().relative(process.cwd(), context.folder);
        host.log.info(`The Dockerfile of ${image.label} and its context are in ${dockerfile}`);
        return { image, dockerfile };
    }
    finally {
        if (!emit)
            await (0,promises_.rm)(context.folder, { recursive: true, force: true });
    }
};

// EXTERNAL MODULE: ./src/actions/markdown.ts
var markdown = __webpack_require__(92206);
;// CONCATENATED MODULE: ./src/actions/origin.ts

/**
 * Where what is built comes from, as far as the environment tells: the repository and commit of the job, and the time
 * of `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/) or else of that commit. Never the
 * time of building, so that building again gives the same.
 * @throws UserError `INPUT_INVALID` for a SOURCE_DATE_EPOCH that is no number of seconds.
 */
const originOf = async ({ env, exec }) => {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: revision } = env;
    const seconds = env.SOURCE_DATE_EPOCH
        ? origin_checked(env.SOURCE_DATE_EPOCH)
        : revision && (await commitTime(revision, exec));
    return {
        ...(server && repository ? { source: `${server}/${repository}` } : {}),
        ...(revision ? { revision } : {}),
        ...(seconds ? { created: timestamp(Number(seconds)) } : {})
    };
};
const origin_checked = (epoch) => {
    if (/^\d{1,11}$/.test(epoch))
        return epoch;
    throw new errors/* UserError */.yo('INPUT_INVALID', `SOURCE_DATE_EPOCH is "${epoch}", which is no number of seconds since 1970.`, { hint: 'Set it to, for example, the output of: git log -1 --format=%ct' });
};
/** Seconds since 1970; undefined where there is no git, no checkout, or not of that commit. */
const commitTime = async (revision, exec) => {
    try {
        const { exitCode, stdout } = await exec('git', ['show', '-s', '--format=%ct', revision]);
        return exitCode === 0 && /^\d{1,11}$/.test(stdout.trim()) ? stdout.trim() : undefined;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo && error.code === 'PROGRAM_MISSING')
            return undefined;
        throw error;
    }
};
/** https://www.rfc-editor.org/rfc/rfc3339#section-5.6, in whole seconds. */
const timestamp = (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

// EXTERNAL MODULE: ./src/image/supply-chain/signature.ts
var signature = __webpack_require__(53235);
;// CONCATENATED MODULE: ./src/actions/signature.ts
/** Signs the provenance of an image with the identity of the job: no key is kept anywhere. */





/**
 * Sees to it that an image has a signed provenance from this workflow and ref: a Sigstore bundle that refers to it, and
 * that GitHub lists among the repository's attestations where there is a token for that.
 * @throws UserError `SIGNING_NOT_ALLOWED`, `SIGNING_FAILED`; the image is there then, unsigned, and the next run signs it.
 */
const ensureSigned = async ({ store, image }, name, attach, token, host) => {
    const repository = (0,image_build/* imageRepository */.an)(name);
    const subject = image.descriptor;
    const statement = provenanceIn(attach(subject)[1]);
    const known = (await (0,attachments/* attachedTo */.cV)(store, repository, subject.digest, attachments/* SIGNATURE_TYPE */.uf)).find(({ document }) => originIn((0,signature/* statementIn */.hg)(document)) === originIn(statement));
    if (known)
        return { signature: known.digest };
    if (token !== undefined)
        host.log.secret(token);
    const [subjectName = name] = image.reference.split('@');
    const { bundle, attestationID } = await attested(statement, subjectName, token, host);
    if (token === undefined)
        host.log.info('Not kept with GitHub: there is no github-token.');
    return {
        signature: await (0,attachments/* attachLater */.sC)(store, repository, (0,signature/* signatureAttachment */.ot)(bundle, subject)),
        attestation: attestationID
    };
};
/** https://github.com/actions/toolkit/tree/main/packages/attest */
const attested = async ({ predicateType, predicate, subject }, name, token, { env }) => {
    if (!env.ACTIONS_ID_TOKEN_REQUEST_URL)
        throw new errors/* UserError */.yo('SIGNING_NOT_ALLOWED', 'The image was not signed: this job may not ask GitHub for an identity token.', {
            hint: 'Add "permissions: { id-token: write, attestations: write }" to the job, beside those it has. Outside of GitHub Actions leave sign out.'
        });
    const { attest } = await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(1955), __webpack_require__.e(6058), __webpack_require__.e(1074), __webpack_require__.e(2337)]).then(__webpack_require__.bind(__webpack_require__, 12337));
    try {
        return await attest({
            subjects: subject.map(({ digest }) => ({ name, digest: { ...digest } })),
            predicateType,
            predicate,
            token: token ?? '',
            skipWrite: token === undefined
        });
    }
    catch (error) {
        throw new errors/* UserError */.yo('SIGNING_FAILED', `The image was not signed: ${error instanceof Error ? error.message : String(error)}.`, {
            cause: error,
            hint: 'Run the step again: the image is there, and only its signature is missing. Keeping it with GitHub needs "attestations: write", and in private repositories a plan that has attestations.'
        });
    }
};

;// CONCATENATED MODULE: ./src/actions/build-image.ts






















const platform = (0,inputs/* oneOf */.yL)(['linux/amd64', 'linux/arm64']);
/** Each once, in the order given; none means this machine's. */
const platformList = (value, name) => [
    ...new Set((0,inputs/* list */.p_)(value, name).map(entry => platform(entry, name)))
];
const build_image_inputs = {
    name: (0,names/* nameOf */.Vb)('image'),
    models: inputs/* list */.p_,
    ...places/* registryInputs */.P4,
    ...azure_registry/* newRegistryInputs */.X,
    runtime: (0,inputs/* optional */.lq)((0,inputs/* oneOf */.yL)(['onnx', 'python'])),
    'entry-script': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'source-directory': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'environment-file': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    requirements: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    conda: (0,inputs/* withDefault */.IQ)((0,inputs/* oneOf */.yL)(CONDA_MODES), 'auto'),
    platforms: platformList,
    ...builderInputs,
    sign: inputs/* flag */.Jt,
    'github-token': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    tags: inputs/* pairs */.AS,
    description: (0,inputs/* optional */.lq)(inputs/* text */.Qq)
};
const main = async (host) => {
    const input = (0,inputs/* parseInputs */.TL)(build_image_inputs, host.inputs);
    checkBuilder(input, input.platforms.length);
    await (0,azure_registry/* ensureRegistry */.G)(input, host);
    const workspace = await openWorkspace(input, host);
    const { store } = workspace;
    const models = await Promise.all(input.models.map(name => (0,find/* findModel */.P)(store, (0,find/* parseModelReference */.q)(name))));
    const script = input['entry-script'];
    const [architecture = (0,onnx_runtime/* hostArchitecture */.m4)(), ...others] = input.platforms.map(image_platform/* architectureOf */.NJ);
    const spec = {
        name: input.name,
        models,
        runtime: decideRuntime(models, { runtime: input.runtime, hasScript: script !== undefined }),
        script: script ? await (0,entry_script/* readEntryScript */.a)(script, input['source-directory']) : undefined,
        tags: input.tags,
        description: input.description,
        architecture,
        origin: await originOf(host)
    };
    const tools = {
        runtimeFolder: external_node_path_default().join(host.home, 'runtime'),
        cache: (0,places/* cacheFolder */.nF)(host),
        exec: host.exec,
        log: host.log,
        signal: host.signal,
        openRegistry: workspace.open
    };
    const foundationFor = (architecture) => foundationOf({
        runtime: spec.runtime,
        architecture,
        baseImage: baseFor(input, spec.runtime),
        environmentFile: input['environment-file'],
        requirements: input.requirements,
        conda: input.conda
    }, tools);
    const foundation = await foundationFor(spec.architecture);
    const builds = [{ spec, foundation }];
    for (const architecture of others)
        builds.push({ spec: { ...spec, architecture }, foundation: await foundationFor(architecture) });
    const packages = [...condaPins(foundation.condaLock), foundation.lock ?? ''].join('\n');
    for (const warning of otherFrameworkVersions(models, packages))
        if (foundation.lock !== undefined)
            host.log.warning(warning, environmentPlace(input));
    const attach = attachmentsFor(builds, input.builder, host);
    const { image, dockerfile = '' } = await buildAs(input, builds, { ...workspace, attach }, host);
    const attached = await ensureAttached({ store, image }, input.name, attach);
    const signed = input.sign
        ? await ensureSigned({ store, image }, input.name, attach, input['github-token'], host)
        : undefined;
    const lockFile = await keepLock(foundation.lock, `${input.name}.txt`, host);
    const condaLockFile = await keepLock(foundation.condaLock, `${input.name}.conda.lock`, host);
    host.log.info(`${image.changed ? 'Built' : 'Already built'}: ${image.label} (${image.descriptor.digest})`);
    host.output('image', image.label);
    host.output('reference', image.reference);
    host.output('version', String(image.version));
    host.output('digest', image.descriptor.digest);
    host.output('size', String(image.size));
    host.output('changed', String(image.changed));
    host.output('sbom-digest', attached.sbom);
    host.output('provenance-digest', attached.provenance);
    host.output('signature-digest', signed?.signature ?? '');
    host.output('attestation-id', signed?.attestation ?? '');
    host.output('lock-file', lockFile);
    host.output('conda-lock-file', condaLockFile);
    host.output('dockerfile', dockerfile);
    await host.summary(summaryOf(image, spec, foundation, { ...attached, ...signed }));
};
/** The packages of a conda part as lines of a lock of pip's. */
const condaPins = (lock = '') => parseExplicit(lock).map(({ name, version }) => `${name}==${version}`);
/** Where the packages of an image are written down. */
const environmentPlace = (input) => {
    const file = input['environment-file'] ?? input.requirements;
    return file === undefined ? undefined : { file, line: 1 };
};
/** What the job summary shows of an image. Pure. */
const summaryOf = (image, spec, { base, notes = [] }, attached) => (0,markdown/* heading */.R_)(`Image ${(0,markdown/* code */.aY)(image.label)}${image.changed ? '' : ' (unchanged)'}`) +
    (0,markdown/* facts */.Ix)([
        ['Digest', (0,markdown/* code */.aY)(image.descriptor.digest)],
        ['Runtime', spec.runtime],
        ['Models', spec.models.map(models_model/* labelOf */.W).join(', ')],
        ['Entry script', spec.script?.file],
        ['Base', base.name ? (0,markdown/* code */.aY)(base.name) : 'none: it runs with target local'],
        ['Size', (0,words/* bytes */.ee)(image.size)],
        ['SBOM', (0,markdown/* code */.aY)(attached.sbom)],
        ['Provenance', (0,markdown/* code */.aY)(attached.provenance)],
        ['Signature', attached.signature && (0,markdown/* code */.aY)(attached.signature)],
        ['Description', spec.description]
    ]) +
    `\n${(0,markdown/* table */.tp)(['Layer', 'Size'], image.layers.map(layer => [layer.madeBy.replace(/^scoreline: /, ''), (0,words/* bytes */.ee)(layer.size)]))}` +
    (notes.length === 0
        ? ''
        : `\n#### Environment\n\n${(0,markdown/* bullets */.e5)(notes.map(({ level, message }) => `${level === 'warning' ? '**Warning:** ' : ''}${message}`))}`);
/** The lock file, where later steps can use it: as an artifact, or as `requirements` of the next build. */
const keepLock = async (lock, name, host) => {
    if (lock === undefined)
        return '';
    const file = external_node_path_default().join((0,places/* stateFolder */.yp)(host), 'locks', name);
    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
    await (0,promises_.writeFile)(file, lock);
    return external_node_path_default().relative(process.cwd(), file);
};


/***/ }),

/***/ 52414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   Zc: () => (/* binding */ SCRATCH),
/* harmony export */   qO: () => (/* binding */ unsupported),
/* harmony export */   w: () => (/* binding */ layersOf),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32060);
/** What a base image is, decided from its documents alone. */


/** Without a base: the image holds our own layers alone. */
const SCRATCH = { layers: [], sources: [] };
/** https://github.com/distribution/distribution/blob/main/docs/content/spec/manifest-v2-2.md#media-types */
const LAYER_TYPES = {
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layer]: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layer,
    [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layerGzip]: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layerGzip,
    'application/vnd.oci.image.layer.v1.tar+zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
    'application/vnd.docker.image.rootfs.diff.tar': _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layer,
    'application/vnd.docker.image.rootfs.diff.tar.gzip': _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.layerGzip
};
const CONFIG_TYPES = [
    _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA */ .Rn.config,
    'application/vnd.docker.container.image.v1+json'
];
/**
 * The manifest of a platform in an index. Of several, the one without a variant or with the plain one of arm64 (`v8`).
 * @returns undefined when the index has none.
 */
const choosePlatform = (manifests, wanted) => {
    const fitting = manifests.filter(({ platform }) => platform?.os === wanted.os && platform.architecture === wanted.architecture);
    return (fitting.find(({ platform }) => [undefined, '', 'v8'].includes(platform?.variant)) ?? fitting[0]);
};
/** The platforms an index offers, for messages. Attestations stand in it as `unknown/unknown`. */
const platformsIn = (manifests) => [
    ...new Set(manifests.flatMap(({ platform }) => platform && platform.os !== 'unknown' ? [`${platform.os}/${platform.architecture}`] : []))
].join(', ');
/**
 * The layers of a base under their OCI media types, each with the digest of its tar.
 * @throws UserError `BASE_IMAGE_UNSUPPORTED` where something in it cannot be part of an image of ours.
 */
const layersOf = (name, manifest, config) => {
    const { layers = [] } = manifest;
    const diffIds = config.rootfs?.diff_ids ?? [];
    if (!CONFIG_TYPES.includes(manifest.config?.mediaType ?? ''))
        throw unsupported(name, 'is no container image');
    if (diffIds.length !== layers.length)
        throw unsupported(name, `has ${layers.length} layers, but its config names ${diffIds.length}`);
    return layers.map(({ mediaType, digest, size }, i) => {
        const oci = LAYER_TYPES[mediaType];
        if (oci === undefined)
            throw unsupported(name, `has a layer of type ${mediaType}, which may not be passed on`);
        return { descriptor: { mediaType: oci, digest, size }, diffId: diffIds[i] };
    });
};
const unsupported = (name, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('BASE_IMAGE_UNSUPPORTED', `Base image "${name}" ${problem}.`, {
    hint: 'Use a Linux image whose layers are plain, gzip or zstd tar archives in its own registry.'
});


/***/ }),

/***/ 1277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ engineFailure),
/* harmony export */   J: () => (/* binding */ hintFor)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/** What engines say, and what to do about it. */
const KNOWN = [
    [
        /no space left on device/i,
        'The disk is full. Free some space before this step, or use the default builder, which copies no model.'
    ],
    [
        /cannot connect to the docker daemon|docker\.sock/i,
        'Start the Docker daemon, or choose another with container-engine: podman.'
    ],
    [
        /manifest unknown|pull access denied|unauthorized|authentication required|denied:|failed to resolve source metadata|initializing source|error pinging/i,
        'The base image could not be pulled. Check the input "base-image", and sign in to its registry for this engine (docker/login-action).'
    ],
    [
        /exec format error/i,
        'A step ran programs of another processor. Add docker/setup-qemu-action before this step.'
    ]
];
/** Why an engine failed: the last lines it wrote, and the next step. Pure. */
const engineFailure = (engine, image, exitCode, lastLines) => {
    const said = lastLines.join('\n');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('BUILDER_FAILED', `${engine} could not build image "${image}" (exit code ${exitCode}). Its last lines:\n${said}`, { hint: hintFor(said) });
};
/** The next step, from what a builder wrote at its end. Pure. */
const hintFor = (said) => KNOWN.find(([sign]) => sign.test(said))?.[1] ??
    'Correct the step that failed. With emit-dockerfile: true the context is kept, to build it by hand.';


/***/ }),

/***/ 67062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ findEngine),
/* harmony export */   nE: () => (/* binding */ buildWith),
/* harmony export */   ug: () => (/* binding */ ENGINES)
/* harmony export */ });
/* unused harmony export commandsFor */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _oci_layer_unpack_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53673);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32060);
/* harmony import */ var _engine_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1277);
/** Container engines that build a Dockerfile: one call for each, and the image as an OCI layout. */







/** In the order in which they are looked for. */
const ENGINES = ['docker', 'podman', 'buildah'];
/**
 * The engine there is. Docker counts when it has buildx.
 * @throws UserError `BUILDER_MISSING`
 */
const findEngine = async (wanted, { exec, signal }) => {
    for (const engine of wanted ? [wanted] : ENGINES) {
        const [subcommand, sign] = engine === 'docker' ? ['buildx', /buildx/] : [undefined, /./];
        const args = subcommand ? [subcommand, 'version'] : ['--version'];
        const answer = await exec(engine, args, { signal }).catch(nothing);
        if (answer?.exitCode === 0 && sign.test(answer.stdout))
            return engine;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('BUILDER_MISSING', wanted
        ? `"${wanted}" cannot build images on this machine.`
        : 'There is neither docker with buildx, nor podman, nor buildah on this machine.', {
        hint: wanted === 'docker'
            ? 'Add docker/setup-buildx-action before this step, or leave container-engine out.'
            : 'Install one (apt-get install podman), or leave the input "builder" out: the default builder needs none.'
    });
};
const nothing = (error) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo && error.code === 'PROGRAM_MISSING')
        return undefined;
    throw error;
};
/**
 * Builds a context. @returns the folder with the image as an OCI layout
 * @throws UserError `BUILDER_FAILED`, `BUILDER_UNSUPPORTED`
 */
const buildWith = async (engine, build, tools) => {
    const layout = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(build.folder, 'layout');
    const commands = commandsFor(engine, build, layout);
    for (const args of commands.build)
        await run(engine, args, build.name, tools);
    const id = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(build.folder, 'id'), 'utf8')).trim();
    for (const args of commands.export(id))
        await run(engine, args, build.name, tools);
    if (engine === 'docker')
        await unpackArchive(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(build.folder, 'image.tar'), layout);
    return layout;
};
/** What is called. Pure. The tag stays, so that the next build finds the layers of this one. */
const commandsFor = (engine, { context, platform, name, extraArguments, folder }, layout) => {
    const tag = `localhost/scoreline/${name}:build`;
    const common = [
        ...['--platform', platform, '--file', node_path__WEBPACK_IMPORTED_MODULE_2___default().join(context, 'Dockerfile')],
        ...['--iidfile', node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'id'), '--tag', tag]
    ];
    if (engine === 'docker')
        return {
            build: [
                ['buildx', 'build', ...common, '--load', '--provenance=false', ...extraArguments, context]
            ],
            // Since Docker 25 this archive is an OCI layout: https://docs.docker.com/engine/release-notes/25.0/
            export: id => [['save', '--output', node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'image.tar'), id]]
        };
    return {
        // With times of 1970 equal files are equal layers.
        build: [
            [
                'build',
                ...common,
                '--format',
                'oci',
                '--layers',
                '--force-rm',
                '--timestamp',
                '0',
                ...extraArguments,
                context
            ]
        ],
        export: id => [['push', '--quiet', id, `oci:${layout}:build`]]
    };
};
/** The output goes to the log as it comes; its end is kept for the error. */
const run = async (engine, args, name, { exec, log, signal }) => {
    const last = [];
    const done = await exec(engine, args, {
        signal,
        onLine: line => {
            log.info(line);
            last.push(line);
            if (last.length > 20)
                last.shift();
        }
    });
    if (done.exitCode === 0)
        return done;
    throw (0,_engine_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .engineFailure */ .F)(engine, name, done.exitCode, last);
};
const unpackArchive = async (archive, layout) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(layout, { recursive: true });
    await (0,_oci_layer_unpack_js__WEBPACK_IMPORTED_MODULE_4__/* .unpack */ .l)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(archive), _oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .MEDIA */ .Rn.layer, layout);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(layout, 'index.json')).catch(cause => {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(cause, 'ENOENT'))
            throw cause;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('BUILDER_UNSUPPORTED', 'This Docker does not save images as OCI layouts.', {
            cause,
            hint: 'Docker 25 or newer does. Update it, or use container-engine: podman.'
        });
    });
};


/***/ }),

/***/ 61189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readEntryScript)
/* harmony export */ });
/* unused harmony export missingFunctions */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74296);



/**
 * Finds the entry script and reads it, without running it: what is plainly missing is told now, not by a service that
 * does not start.
 * @throws UserError `ENTRY_SCRIPT_MISSING`, `ENTRY_SCRIPT_INVALID`.
 */
const readEntryScript = async (file, sourceDirectory) => {
    const source = sourceDirectory === undefined ? file : node_path__WEBPACK_IMPORTED_MODULE_1___default().join(sourceDirectory, file);
    const text = await readScript(source, file, sourceDirectory);
    const missing = missingFunctions(text);
    if (missing.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ENTRY_SCRIPT_INVALID', `The entry script "${source}" does not define ${missing.map(name => `${name}()`).join(' or ')}.`, {
            hint: 'It needs init(), called once per worker, and run(data), called for each request.',
            at: { file: source, line: 1 }
        });
    return sourceDirectory === undefined
        ? { file: node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(file), source }
        : { file: node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.normalize(file.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/')), source, sourceDirectory };
};
/**
 * Which of `init` and `run` a script has no definition for, read off its text. A name may be defined, assigned or
 * imported; a star import or a driver module can bring anything, so such scripts are left to the scoring runtime.
 */
const missingFunctions = (text) => {
    if (/^\s*from\s+\S+\s+import\s+\*/m.test(text) || /^driver_module\b/m.test(text))
        return [];
    return ['init', 'run'].filter(name => !definesName(text, name));
};
const definesName = (text, name) => new RegExp(`^(?:async\\s+)?def\\s+${name}\\s*\\(`, 'm').test(text) ||
    new RegExp(`^${name}\\s*(?::[^=]+)?=[^=]`, 'm').test(text) ||
    new RegExp(`^\\s+def\\s+${name}\\s*\\(`, 'm').test(conditionalBlocks(text)) ||
    importedNames(text).includes(name);
/** Top-level `if`, `try` and `else` blocks: what they define is a name of the module too. */
const conditionalBlocks = (text) => (text.match(/^(?:if|try|else|elif|except|with)\b.*:\s*\n(?:(?:[ \t]+.*)?\n?)*/gm) ?? []).join('\n');
const importedNames = (text) => [...text.matchAll(/^(?:from\s+\S+\s+)?import\s+(\([^)]*\)|.*)$/gm)].flatMap(([, names = '']) => names
    .replace(/[()\\]/g, ' ')
    .split(',')
    .map(part => part
    .trim()
    .split(/\s+as\s+/)
    .at(-1) ?? ''));
const readScript = async (source, file, sourceDirectory) => {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(source, 'utf8');
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOENT', 'EISDIR', 'ENOTDIR'))
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('ENTRY_SCRIPT_MISSING', `There is no entry script "${source}".`, {
            cause: error,
            hint: sourceDirectory === undefined
                ? 'Give its path from the workspace, for example model/score.py.'
                : `The input "entry-script" (${file}) is looked for below "source-directory" (${sourceDirectory}).`
        });
    }
};


/***/ }),

/***/ 56812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   looksLikeRegistry: () => (/* binding */ looksLikeRegistry),
/* harmony export */   parseRegistry: () => (/* binding */ parseRegistry)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);


/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests */
const REPOSITORY = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const HOST = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)(:\d{1,5})?$/;
const isTag = (text) => TAG.test(text);
/**
 * Whether the text names a registry rather than a folder: its first part has a dot, a port or is `localhost`,
 * the rule of image references; `./`, `../`, `/` and `~` start folders.
 */
const looksLikeRegistry = (text) => {
    if (/^https?:\/\//.test(text))
        return true;
    const first = text.split('/')[0] ?? '';
    return !/^[.~]/.test(first) && HOST.test(first) && /[.:]|^localhost$/.test(first);
};
/**
 * @throws UserError `REGISTRY_INVALID` for what is no `host[:port]/prefix`, `REGISTRY_INSECURE` for plain http
 * to another machine.
 */
const parseRegistry = (text) => {
    const [, scheme, rest = ''] = /^(?:(https?):\/\/)?(.*?)\/*$/.exec(text.trim()) ?? [];
    const [host = '', ...path] = rest.split('/');
    const prefix = path.join('/');
    if (!HOST.test(host) || !URL.canParse(`https://${host}`))
        throw invalid(text, 'does not start with a host name');
    if (prefix !== '' && !REPOSITORY.test(prefix))
        throw invalid(text, `has "${prefix}" after the host, which is no repository path`);
    return { host, prefix, origin: originOf(host, scheme) };
};
/**
 * Parses an image reference. Without a host it means Docker Hub, as everywhere.
 * @throws UserError `REFERENCE_INVALID`
 */
const parseReference = (text) => {
    const [named = '', digest] = split(text.trim(), text.indexOf('@'));
    const colon = named.lastIndexOf(':');
    const [path = '', tag] = split(named, colon > named.lastIndexOf('/') ? colon : -1);
    const first = path.split('/')[0] ?? '';
    const hasHost = path.includes('/') && looksLikeRegistry(path);
    const host = hasHost ? first : 'docker.io';
    const rest = hasHost ? path.slice(first.length + 1) : path;
    const repository = host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
    if (!REPOSITORY.test(repository))
        throw badReference(text, `"${repository}" is no repository path`);
    if (tag !== undefined && !TAG.test(tag))
        throw badReference(text, `"${tag}" is no tag`);
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw badReference(text, `"${digest}" is no sha256 digest`);
    return {
        registry: parseRegistry(host),
        repository,
        tag: tag ?? (digest === undefined ? 'latest' : undefined),
        digest: digest
    };
};
/** `localhost`, 127.0.0.0/8 and ::1: the only hosts that may be spoken to without TLS. */
const isLoopback = (hostname) => hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
const originOf = (host, scheme) => {
    const loopback = isLoopback(new URL(`https://${host}`).hostname);
    if (scheme === 'http' && !loopback)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('REGISTRY_INSECURE', `Registry "${host}" is asked for without TLS.`, {
            hint: 'Plain http is for registries on this machine only. Leave "http://" away and give the registry a certificate.'
        });
    // Docker Hub's API answers under another name than its references say.
    if (host === 'docker.io' || host === 'index.docker.io')
        return new URL('https://registry-1.docker.io');
    return new URL(`${scheme ?? (loopback ? 'http' : 'https')}://${host}`);
};
const split = (text, at) => at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
const invalid = (text, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('REGISTRY_INVALID', `Registry "${text}" ${problem}.`, {
    hint: 'Write host[:port]/prefix in lower case, for example ghcr.io/octo-org/models, or a folder such as ./registry.'
});
const badReference = (text, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('REFERENCE_INVALID', `Image reference "${text}" cannot be read: ${problem}.`, {
    hint: 'Write host/path:tag or host/path@sha256:…'
});


/***/ })

};
