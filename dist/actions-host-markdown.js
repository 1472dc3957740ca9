export const id = 7142;
export const ids = [7142];
export const modules = {

/***/ 62633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* reexport safe */ _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__.aY),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wD: () => (/* reexport safe */ _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__.wD)
/* harmony export */ });
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63568);
/** The shapes of job summaries. What stands in them is escaped by core/markdown-text.ts, unless it is `Markdown`. Pure. */


/** A table whose cells are text: whatever they hold, it stays in its cell. */
const table = (head, rows) => {
    const line = (cells) => `| ${cells.map(_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP).join(' | ')} |`;
    return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n');
};
/** A two-column table without rows for what is empty. */
const facts = (rows) => table(['', ''], rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));
/** @param text Markdown. */
const heading = (text) => `### ${text}\n\n`;
/** A list of lines. */
const bullets = (lines) => lines.map(line => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(line)}\n`).join('');


/***/ }),

/***/ 62888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ tellVerdicts)
/* harmony export */ });
/* harmony import */ var _models_register_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44287);
/* harmony import */ var _models_scan_verdict_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58565);


/**
 * Says what was found in models when they were registered, where they were registered all the same. A model without a
 * verdict was registered before there were any: it goes on with a line in the log.
 */
const tellVerdicts = async (store, models, log) => {
    for (const { name, label, digest, isPickle } of models) {
        const line = (0,_models_scan_verdict_record_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictLine */ .MT)(label, await (0,_models_scan_verdict_record_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOn */ .Hc)(store, (0,_models_register_js__WEBPACK_IMPORTED_MODULE_0__/* .modelRepository */ .m)(name), digest));
        if (line?.level === 'warning')
            log.warning(line.text);
        else if (line !== undefined && isPickle)
            log.info(line.text);
    }
};


/***/ }),

/***/ 63568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports Markdown, inHtml */
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61303);
/**
 * The one place where text becomes Markdown for a job summary: what is not ours is shown, not obeyed. Pure.
 * https://github.github.com/gfm/
 */

/** Markdown that was made here: a string beside it is text, and gets escaped. */
class Markdown {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
}
/** markdown`**Warning:** ${text}`: the words are Markdown, the values text, unless they are Markdown themselves. */
const markdown = (words, ...values) => new Markdown(words.map((word, i) => word + (i < values.length ? shown(values[i]) : '')).join(''));
/** A value inside a line of Markdown: text is escaped, Markdown stays. */
const shown = (value) => value instanceof Markdown ? String(value) : inline(String(value ?? ''));
/**
 * Text for a table cell, a list or a sentence, on one line (line ends become `<br>`). Nothing in it is Markdown or HTML.
 * What GitHub makes links of by itself (mentions, issues, commits, addresses) cannot be escaped, but is left alone in code.
 */
const inline = (text) => {
    const escaped = text
        .split(/\r\n|\n|\r/)
        .map(line => escapeMarkdown((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line)))
        .join('<br>');
    return LINKED.test(text) ? `<code>${escaped}</code>` : escaped;
};
/** The same for an element of HTML that stands at the beginning of a line: Markdown is not read there, HTML is. */
const inHtml = (text) => {
    const escaped = escapeHtml((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text));
    return LINKED.test(text) ? `<code>${escaped}</code>` : escaped;
};
/** A code span that its content cannot end. In a table it must not hold a pipe: text with one is escaped instead. */
const code = (text) => {
    const line = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text);
    if (line.trim() === '')
        return new Markdown('');
    if (/[|`]/.test(line))
        return new Markdown(`<code>${escapeMarkdown(line)}</code>`);
    return new Markdown(`\`${line}\``);
};
/** A code block that its content cannot end. */
const fenced = (text) => {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const lines = text.split(/\r\n|\n|\r/).map(_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0);
    return `${fence}\n${lines.join('\n')}\n${fence}`;
};
/** A fold that starts closed. */
const details = (summary, body) => `<details><summary>${inHtml(summary)}</summary>\n\n${body}\n\n</details>`;
const escapeHtml = (text) => text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // An address of mail or a page is found in text by these: with a comment inside it is none.
    .replace(/@|:(?=\/\/)|www(?=\.)/gi, '$&<!-- -->');
const escapeMarkdown = (text) => escapeHtml(text.replace(/[\\`*_[\]|~$]/g, '\\$&'));
/** https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const LINKED = /@|:\/\/|www\.|#\d|GH-\d|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])|:[\w+-]+:|^[ \t]*(?:[-+#>=]|\d+[.)])/im;


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

/***/ 62131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ti: () => (/* binding */ PROVENANCE_TYPE),
/* harmony export */   cV: () => (/* binding */ attachedTo),
/* harmony export */   lA: () => (/* binding */ digestOfAttachment),
/* harmony export */   oh: () => (/* binding */ attachment),
/* harmony export */   sC: () => (/* binding */ attachLater),
/* harmony export */   tY: () => (/* binding */ SBOM_TYPE),
/* harmony export */   uf: () => (/* binding */ SIGNATURE_TYPE)
/* harmony export */ });
/* harmony import */ var _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98400);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
/* harmony import */ var _oci_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91063);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32060);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17313);
/** SBOM, provenance and signatures as manifests that refer to an image. */





const SBOM_TYPE = 'application/vnd.cyclonedx+json';
const PROVENANCE_TYPE = 'application/vnd.in-toto+json';
/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto */
const SIGNATURE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** What `oras pull` calls the files: it leaves out what has no name. */
const FILES = {
    [SBOM_TYPE]: 'sbom.cdx.json',
    [PROVENANCE_TYPE]: 'provenance.intoto.json',
    [SIGNATURE_TYPE]: 'provenance.sigstore.json'
};
/**
 * A manifest with one document for its only layer.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 */
const attachment = (artifactType, document, { mediaType, digest, size }, annotations) => {
    const bytes = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .toBytes */ .ZJ)(document);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA */ .Rn.manifest,
            artifactType,
            config: _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg,
            layers: [
                {
                    mediaType: artifactType,
                    digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes),
                    size: bytes.length,
                    annotations: { [_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.title]: FILES[artifactType] }
                }
            ],
            subject: { mediaType, digest, size },
            ...(annotations ? { annotations } : {})
        },
        documents: new Map([
            [_oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg.digest, _oci_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_BYTES */ .iF],
            [(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), bytes]
        ])
    };
};
const digestOfAttachment = ({ manifest }) => (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .toBytes */ .ZJ)(manifest));
/** The documents of one type that refer to an image, with the digests of their manifests. */
const attachedTo = async (store, repository, subject, artifactType) => {
    const found = [];
    for (const referrer of await store.referrers(repository, subject)) {
        if (referrer.artifactType !== artifactType)
            continue;
        const document = await documentOf(store, repository, subject, referrer);
        if (document !== undefined)
            found.push({ digest: referrer.digest, document });
    }
    return found;
};
/** None for what is about something else, and for what is damaged: anybody who may push may attach that. */
const documentOf = async (store, repository, subject, referrer) => {
    try {
        const { layers, subject: of } = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(store, repository, referrer);
        const [layer] = layers;
        if (layer === undefined || of?.digest !== subject)
            return undefined;
        return (0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(await store.read(repository, layer), layer.digest);
    }
    catch (error) {
        if ((0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .isDamaged */ .sR)(error))
            return undefined;
        throw error;
    }
};
/** Adds to an image that was there before what it has not: one that was made by somebody else, or before. */
const attachLater = async (store, repository, { manifest, documents }) => {
    for (const { digest, mediaType, size } of [manifest.config, ...manifest.layers])
        await store.stage(repository, {
            mediaType,
            digest,
            size,
            label: manifest.artifactType ?? 'attachment',
            open: async function* () {
                yield documents.get(digest) ?? Buffer.alloc(0);
            }
        });
    const document = { mediaType: manifest.mediaType, bytes: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .toBytes */ .ZJ)(manifest) };
    return (await store.put(repository, document)).digest;
};


/***/ }),

/***/ 61994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ provenanceOf),
/* harmony export */   To: () => (/* binding */ PREDICATE_TYPE),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/* harmony import */ var _models_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80351);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/**
 * How an image came about, as an in-toto statement with SLSA provenance:
 * https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md and https://slsa.dev/spec/v1.1/provenance
 */


const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'https://slsa.dev/provenance/v1';
const BUILD_TYPE = 'https://github.com/scoreline/scoreline/blob/main/docs/supply-chain.md#build-type';
/** The provenance of an image. It has no time in it: the same build in the same run gives the same bytes. Pure. */
const provenanceOf = (builds, subject, run, tool) => {
    const name = builds[0]?.spec.name ?? '';
    const { server, repository, workflow, id, attempt, event } = run;
    const source = server && repository ? `${server}/${repository}` : undefined;
    const identity = source && workflowIdentity(source, workflow);
    return {
        _type: STATEMENT_TYPE,
        subject: [{ name, digest: sha256(subject) }],
        predicateType: PREDICATE_TYPE,
        predicate: {
            buildDefinition: {
                buildType: BUILD_TYPE,
                externalParameters: {
                    image: name,
                    builder: tool.builder,
                    ...(identity ? { workflow: identity } : {})
                },
                ...(event ? { internalParameters: { event } } : {}),
                resolvedDependencies: [
                    ...sourceOf(source, run),
                    ...modelsOf(builds),
                    ...unique(builds.flatMap(basesOf)),
                    ...unique(builds.flatMap(locksOf))
                ]
            },
            runDetails: {
                builder: {
                    id: server && workflow ? `${server}/${workflow}` : 'urn:scoreline:no-workflow',
                    version: { scoreline: tool.version }
                },
                ...(source && id
                    ? {
                        metadata: { invocationId: `${source}/actions/runs/${id}/attempts/${attempt || '1'}` }
                    }
                    : {})
            }
        }
    };
};
/** The ref in GitHub's name for a workflow is that of its file, which is what was run. */
const workflowIdentity = (source, workflow) => {
    const [, path, ref] = /^[^/]+\/[^/]+\/([^@]+)@(.+)$/.exec(workflow ?? '') ?? [];
    return path && ref ? { repository: source, ref, path } : undefined;
};
const sourceOf = (source, { ref, commit }) => source && commit
    ? [{ uri: `git+${source}${ref ? `@${ref}` : ''}`, digest: { gitCommit: commit } }]
    : [];
/** Of all platforms alike. */
const modelsOf = ([first]) => (first?.spec.models ?? []).map(model => ({
    name: `model ${(0,_models_model_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .W)(model)}`,
    digest: sha256(model.digest),
    annotations: { layers: model.layers.map(layer => layer.digest) }
}));
const basesOf = ({ base: { name, digest } }) => digest ? [{ name: 'base', ...(name ? { uri: name } : {}), digest: sha256(digest) }] : [];
const locksOf = ({ lock, condaLock }) => [
    ...(condaLock ? [{ name: 'conda lock', digest: sha256((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(condaLock)) }] : []),
    ...(lock ? [{ name: 'lock', digest: sha256((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(lock.text)) }] : [])
];
const unique = (resources) => [
    ...new Map(resources.map(resource => [JSON.stringify(resource), resource])).values()
];
const sha256 = (digest) => ({ sha256: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest) });


/***/ }),

/***/ 53235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ verifySignature),
/* harmony export */   hg: () => (/* binding */ statementIn),
/* harmony export */   ot: () => (/* binding */ signatureAttachment)
/* harmony export */ });
/* unused harmony exports signatureDifference, signerDifference */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _attachments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62131);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61994);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45524);
/**
 * Provenance that is signed: a Sigstore bundle as a manifest that refers to an image, where `gh attestation verify` and
 * `cosign` look for it. https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md
 */




/** The statement that was signed; undefined where a bundle holds none. It is only as good as the signature. */
const statementIn = (bundle) => {
    const { payload } = bundle.dsseEnvelope ?? {};
    if (typeof payload !== 'string')
        return undefined;
    try {
        return JSON.parse(Buffer.from(payload, 'base64').toString());
    }
    catch {
        return undefined;
    }
};
const signatureAttachment = (bundle, subject) => (0,_attachments_js__WEBPACK_IMPORTED_MODULE_1__/* .attachment */ .oh)(_attachments_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNATURE_TYPE */ .uf, bundle, subject, {
    'dev.sigstore.bundle.content': 'dsse-envelope',
    'dev.sigstore.bundle.predicateType': _provenance_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE_TYPE */ .To
});
/**
 * Passes where one signed provenance of the image holds, fits everything that is wanted, and was signed by a workflow of
 * the repository wanted.
 * @throws UserError `SIGNATURE_MISSING`, `SIGNATURE_MISMATCH`
 */
const verifySignature = async (store, image, wanted, check) => {
    const { label, repository, descriptor } = image;
    const found = await (0,_attachments_js__WEBPACK_IMPORTED_MODULE_1__/* .attachedTo */ .cV)(store, repository, descriptor.digest, _attachments_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNATURE_TYPE */ .uf);
    if (found.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SIGNATURE_MISSING', `Image "${label}" is not signed.`, {
            hint: 'Nothing was deployed. Build it again with build-image and sign: true.'
        });
    const differences = found.map(({ document }) => signatureDifference(document, image, wanted, check));
    if (differences.some(each => each === undefined))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SIGNATURE_MISMATCH', `No signature of image "${label}" fits: ${[...new Set(differences)].join('; ')}.`, {
        hint: 'Nothing was deployed. Build and sign the image where it shall come from, or change the verify inputs.'
    });
};
/** The first thing that does not fit; undefined when all does. */
const signatureDifference = (bundle, image, wanted, check) => {
    let signer;
    try {
        signer = check(bundle);
    }
    catch (error) {
        return `it does not hold (${error instanceof Error ? error.message : String(error)})`;
    }
    return signerDifference(signer, wanted) ?? (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .difference */ .iv)(statementIn(bundle), image, wanted);
};
/** Pure. https://github.com/sigstore/fulcio/blob/main/docs/oidc.md#github */
const signerDifference = ({ workflow, issuer }, wanted) => {
    const [, source = '', path, ref] = /^(https:\/\/[^/]+\/[^/]+\/[^/]+)\/(.+)@(.+)$/.exec(workflow) ?? [];
    if (!(0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .isRepository */ .Z6)(source, wanted.repository))
        return `it was signed by ${workflow || 'nobody known'}, not by a workflow of ${wanted.repository}`;
    if (issuer !== issuerOf(new URL(source).hostname))
        return `the signer was vouched for by ${issuer || 'nobody'}`;
    if (wanted.workflow && path !== wanted.workflow)
        return `it was signed by ${path}, not ${wanted.workflow}`;
    if (wanted.ref && ref !== (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .fullRef */ .vv)(wanted.ref))
        return `it was signed on ${ref}, not ${wanted.ref}`;
    return undefined;
};
/** https://docs.github.com/en/actions/reference/security/oidc */
const issuerOf = (server) => server === 'github.com'
    ? 'https://token.actions.githubusercontent.com'
    : `https://token.actions.${server}`;


/***/ }),

/***/ 45524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z6: () => (/* binding */ isRepository),
/* harmony export */   ZG: () => (/* binding */ verifyImage),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   vv: () => (/* binding */ fullRef)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
/* harmony import */ var _uses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29145);
/* harmony import */ var _attachments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62131);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61994);
/** Whether an image came about as somebody wants it to, before it is deployed. */





/**
 * Passes where one provenance of the image fits everything that is wanted, and the image itself fits that provenance.
 * @throws UserError `PROVENANCE_MISSING`, `PROVENANCE_MISMATCH`, `SBOM_MISSING`
 */
const verifyImage = async (store, image, wanted) => {
    const { label, repository, descriptor } = image;
    const of = (type) => (0,_attachments_js__WEBPACK_IMPORTED_MODULE_3__/* .attachedTo */ .cV)(store, repository, descriptor.digest, type);
    if (wanted.repository || wanted.ref || wanted.workflow) {
        const statements = await of(_attachments_js__WEBPACK_IMPORTED_MODULE_3__/* .PROVENANCE_TYPE */ .Ti);
        if (statements.length === 0)
            throw missing('PROVENANCE_MISSING', label);
        const differences = statements.map(({ document }) => difference(document, image, wanted));
        if (differences.every(each => each !== undefined))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('PROVENANCE_MISMATCH', `The provenance of image "${label}" does not fit: ${[...new Set(differences)].join('; ')}.`, {
                hint: 'Nothing was deployed. Build the image where it shall come from, or change the verify inputs.'
            });
    }
    if (wanted.sbom && !(await of(_attachments_js__WEBPACK_IMPORTED_MODULE_3__/* .SBOM_TYPE */ .tY)).some(({ document }) => isSbomOf(document, image)))
        throw missing('SBOM_MISSING', label);
};
/** The first thing that does not fit; undefined when all does. Pure. */
const difference = (document, image, { repository, ref, workflow }) => {
    const statement = document;
    if (statement?._type !== _provenance_js__WEBPACK_IMPORTED_MODULE_4__/* .STATEMENT_TYPE */ .zG || statement.predicateType !== _provenance_js__WEBPACK_IMPORTED_MODULE_4__/* .PREDICATE_TYPE */ .To)
        return 'it is no SLSA provenance';
    const sha256 = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(image.descriptor.digest);
    if (!list(statement.subject).some(subject => subject?.digest?.sha256 === sha256))
        return 'it is of another image';
    const definition = statement.predicate?.buildDefinition;
    const dependencies = list(definition?.resolvedDependencies);
    const sources = dependencies.flatMap(({ uri, digest }) => digest?.gitCommit && typeof uri === 'string' ? [uri.replace(/^git\+/, '')] : []);
    const at = definition?.externalParameters?.workflow;
    const [source = ''] = sources;
    const [from = '', branch = ''] = source.split(/@(.*)/);
    if ((repository || ref) && sources.length > 1)
        return 'it names several sources';
    if (repository && !isRepository(from, repository))
        return `it was built from ${from || 'no known repository'}, not ${repository}`;
    if (ref && branch !== fullRef(ref))
        return `it was built from ${branch || 'no known ref'}, not ${ref}`;
    if (workflow && at?.path !== workflow)
        return `it was built by ${at?.path ?? 'no known workflow'}, not ${workflow}`;
    if (workflow && repository && !isRepository(at?.repository ?? '', repository))
        return `it was built by a workflow of ${at?.repository}, not ${repository}`;
    return modelDifference(dependencies, image, definition?.externalParameters?.builder);
};
/** The models of the provenance, those of the image's labels and the image's layers must agree. */
const modelDifference = (dependencies, { config, manifest }, builder) => {
    const told = dependencies.filter(({ name }) => name?.startsWith('model '));
    const line = (model, digest) => `${model}@${digest}`;
    const inProvenance = told.map(({ name, digest }) => line(name?.slice('model '.length) ?? '', `sha256:${digest?.sha256}`));
    const inImage = (0,_uses_js__WEBPACK_IMPORTED_MODULE_2__/* .modelsIn */ .U$)(config).map(({ model, digest }) => line(model, digest));
    const odd = [
        ...inImage.filter(each => !inProvenance.includes(each)),
        ...inProvenance.filter(each => !inImage.includes(each))
    ];
    if (odd.length > 0)
        return `the image and its provenance do not name the same models (${odd[0]})`;
    // Container engines make layers of their own from a model's files.
    if (builder !== 'daemonless')
        return undefined;
    const layers = new Set(manifest.layers.map(({ digest }) => digest));
    const lacking = told.find(({ annotations }) => {
        const of = annotations?.layers;
        return !Array.isArray(of) || of.length === 0 || !of.every(layer => layers.has(layer));
    });
    return lacking && `the image does not have the layers of ${lacking.name}`;
};
const list = (value) => Array.isArray(value) ? value.filter(each => typeof each === 'object' && each !== null) : [];
const isRepository = (url, wanted) => /^https?:\/\//.test(wanted) ? url === wanted : url === `https://github.com/${wanted}`;
const fullRef = (ref) => ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
const isSbomOf = (document, { descriptor }) => {
    const bom = document;
    const hashes = bom?.metadata?.component?.hashes ?? [];
    return (bom?.bomFormat === 'CycloneDX' &&
        hashes.some(({ content }) => content === (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(descriptor.digest)));
};
const missing = (code, label) => {
    const hint = 'Nothing was deployed. Build the image again with build-image: it adds what lacks.';
    return code === 'SBOM_MISSING'
        ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('SBOM_MISSING', `Image "${label}" has no SBOM.`, { hint })
        : new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('PROVENANCE_MISSING', `Image "${label}" has no provenance.`, { hint });
};


/***/ })

};
