export const id = 7392;
export const ids = [7392];
export const modules = {

/***/ 6404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ adoptImage),
/* harmony export */   dF: () => (/* binding */ builtFrom)
/* harmony export */ });
/* unused harmony exports CONTEXT_ANNOTATION, adoptedArtifact, markedHistory */
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68825);
/* harmony import */ var _oci_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91063);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32060);
/* harmony import */ var _oci_numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94623);
/* harmony import */ var _oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17313);
/* harmony import */ var _oci_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50484);
/* harmony import */ var _base_base_image_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52414);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6489);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86575);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22554);
/* harmony import */ var _size_limit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70710);
/** Takes an image that another program built into a registry, as if this one had built it. */











/** Names the context an image was built from: the same one needs no second build. */
const CONTEXT_ANNOTATION = 'io.scoreline.context';
/** The newest version that was built from this very context. */
const builtFrom = async ({ key }, { spec }, { store }) => {
    const repository = (0,_build_js__WEBPACK_IMPORTED_MODULE_7__/* .imageRepository */ .an)(spec.name);
    for (const version of (await (0,_oci_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .versionsOf */ .x4)(store, repository)).toReversed()) {
        const descriptor = await store.resolve(repository, String(version));
        if (descriptor?.mediaType !== _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.manifest)
            continue;
        const manifest = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(store, repository, descriptor);
        if (manifest.annotations?.[CONTEXT_ANNOTATION] !== key)
            continue;
        const config = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readImageConfig */ .MP)(store, repository, manifest);
        const layers = manifest.layers.map((layer, i) => ({
            descriptor: layer,
            madeBy: layerHistory(config)[i]?.created_by ?? ''
        }));
        return (0,_build_js__WEBPACK_IMPORTED_MODULE_7__/* .builtImage */ .i)(store, spec.name, { version, descriptor, changed: false }, layers);
    }
    return undefined;
};
/**
 * Publishes the image under the next number: its layers as they are, its config with that number in it, and the
 * annotations that every image of ours has.
 */
const adoptImage = async (foreign, { key }, plan, { store, log, attach, maxSize }) => {
    const { spec } = plan;
    const repository = (0,_build_js__WEBPACK_IMPORTED_MODULE_7__/* .imageRepository */ .an)(spec.name);
    const { manifest, config } = await readImage(foreign, plan);
    const marked = { ...config, history: markedHistory(config.history ?? [], plan) };
    const madeBy = (i) => layerHistory(marked)[i]?.created_by ?? '';
    const sized = manifest.layers.map(({ size }, i) => ({ madeBy: madeBy(i), size }));
    (0,_size_limit_js__WEBPACK_IMPORTED_MODULE_9__/* .checkSize */ .C)(spec.name, sized, maxSize);
    const layers = await Promise.all((0,_base_base_image_js__WEBPACK_IMPORTED_MODULE_6__/* .layersOf */ .w)(spec.name, manifest, config).map(async ({ descriptor: { mediaType, digest, size } }, i) => {
        const label = `${spec.name} (layer ${i + 1} of ${manifest.layers.length})`;
        const open = () => foreign.store.stream(foreign.repository, { mediaType, digest, size });
        const staged = await store.stage(repository, { mediaType, digest, size, label, open }, log);
        return {
            descriptor: { mediaType, digest: staged.digest, size: staged.size },
            madeBy: madeBy(i)
        };
    }));
    const numbered = await (0,_oci_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .publishNumbered */ .U)(store, repository, number => adoptedArtifact(marked, layers, number, key, plan), {
        reuse: true,
        attach,
        essence: document => ({ ...document, annotations: (0,_config_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutOrigin */ .bj)(document.annotations) })
    });
    return (0,_build_js__WEBPACK_IMPORTED_MODULE_7__/* .builtImage */ .i)(store, spec.name, numbered, layers);
};
/** The manifest and config of one version. Pure. */
const adoptedArtifact = (config, layers, version, key, { spec, base }) => {
    const bytes = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .toBytes */ .ZJ)(adoptedConfig(config, version));
    const digest = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes);
    return {
        manifest: {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.manifest,
            config: { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA */ .Rn.config, digest, size: bytes.length },
            layers: layers.map(layer => layer.descriptor),
            annotations: {
                ...(0,_config_js__WEBPACK_IMPORTED_MODULE_8__/* .imageAnnotations */ .s1)(spec, version, base ?? { layers: [] }),
                [CONTEXT_ANNOTATION]: key
            }
        },
        documents: new Map([[digest, bytes]])
    };
};
/**
 * What OCI knows of a config: Docker writes the name and terminal of the container it built in besides. Without a
 * command, a health check, and the time of the build, as with every image of ours. Pure.
 */
const adoptedConfig = (built, version) => {
    const { architecture, os, variant, config, rootfs, history } = built;
    const { User, ExposedPorts, Env = [], Entrypoint, WorkingDir, Volumes, Labels, StopSignal } = config;
    return {
        architecture,
        os,
        ...(variant ? { variant } : {}),
        config: {
            ...(User ? { User } : {}),
            ...(ExposedPorts ? { ExposedPorts } : {}),
            Env: Env.map(entry => entry.startsWith('SERVICE_VERSION=') ? `SERVICE_VERSION=${version}` : entry),
            ...(Entrypoint ? { Entrypoint } : {}),
            ...(WorkingDir ? { WorkingDir } : {}),
            ...(Volumes && Object.keys(Volumes).length > 0 ? { Volumes } : {}),
            ...(Labels ? { Labels } : {}),
            ...(StopSignal ? { StopSignal } : {})
        },
        rootfs,
        ...(history ? { history } : {})
    };
};
/** Our own layers carry the marks by which `deploy-target` knows them; engines write the instruction there. Pure. */
const markedHistory = (history, { parts }) => history.map(entry => {
    const said = entry.created_by ?? '';
    const part = parts.find(({ target }) => copies(said, `${target}/`));
    return part && !entry.empty_layer ? { ...entry, created_by: part.madeBy } : entry;
});
/** `COPY programs/ /opt/scoreline/ # buildkit`, `/bin/sh -c #(nop) COPY dir:5e… in /opt/scoreline/ ` */
const copies = (said, target) => /\bCOPY\b/.test(said) && said.split(/[\s",[\]]+/).includes(target);
const layerHistory = ({ history = [] }) => history.filter(entry => !entry.empty_layer);
const readImage = async ({ store, repository, descriptor }, { spec }) => {
    let found = descriptor;
    let document = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u0)(store, repository, found);
    while ((0,_oci_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(document)) {
        const { manifests } = document;
        const only = manifests.length === 1 ? manifests[0] : undefined;
        const chosen = only ?? (0,_base_base_image_js__WEBPACK_IMPORTED_MODULE_6__/* .choosePlatform */ .xV)(manifests, (0,_platform_js__WEBPACK_IMPORTED_MODULE_10__/* .platformOf */ .tj)(spec.architecture));
        if (chosen === undefined)
            throw new Error('The builder made no image of the platform');
        found = chosen;
        document = await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u0)(store, repository, found);
    }
    return { manifest: document, config: await (0,_oci_read_image_js__WEBPACK_IMPORTED_MODULE_4__/* .readImageConfig */ .MP)(store, repository, document) };
};


/***/ }),

/***/ 27392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildInEngine: () => (/* binding */ buildInEngine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _oci_layout_layout_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96627);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22554);
/* harmony import */ var _adopt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6404);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89118);







/**
 * Builds a context with a container engine of this machine, and publishes what comes out like any other version.
 * A context that was built before is not built again.
 */
const buildInEngine = async (context, plan, { engine: wanted, extraArguments }, tools) => {
    const before = await (0,_adopt_js__WEBPACK_IMPORTED_MODULE_4__/* .builtFrom */ .dF)(context, plan, tools);
    if (before !== undefined)
        return before;
    const engine = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .findEngine */ .GO)(wanted, tools);
    const { name, architecture } = plan.spec;
    const started = Date.now();
    tools.log.info(`Building with ${engine} …`);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'scoreline-build-'));
    try {
        const platform = (0,_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .platformName */ .$r)(architecture);
        const build = { context: context.folder, platform, name, extraArguments, folder };
        const layout = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .buildWith */ .nE)(engine, build, tools);
        tools.log.info(`${engine} built it in ${((Date.now() - started) / 1000).toFixed(1)} s`);
        const descriptor = await onlyImage(layout);
        const store = new _oci_layout_layout_store_js__WEBPACK_IMPORTED_MODULE_3__.LayoutStore(layout);
        return await (0,_adopt_js__WEBPACK_IMPORTED_MODULE_4__/* .adoptImage */ .Kn)({ store, repository: '', descriptor }, context, plan, tools);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
};
const onlyImage = async (layout) => {
    const index = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(layout, 'index.json'), 'utf8'));
    const [found] = index.manifests;
    if (found === undefined)
        throw new Error('The engine exported no image');
    return found;
};


/***/ })

};
