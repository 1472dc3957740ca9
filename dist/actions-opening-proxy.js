export const id = 1500;
export const ids = [1500];
export const modules = {

/***/ 71500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ proxyOf),
/* harmony export */   proxyAgents: () => (/* binding */ proxyAgents)
/* harmony export */ });
/** The proxy on the way to an address; undefined where none is set. '' is an address that is reached without. */
const proxyOf = async ({ env }) => {
    const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'].flatMap(it => [it, it.toLowerCase()]);
    if (!names.some(name => env[name]))
        return undefined;
    return (await __webpack_require__.e(/* import() */ 8182).then(__webpack_require__.bind(__webpack_require__, 98182))).getProxyForUrl;
};
/**
 * The ways through the runner's proxy, as `HTTPS_PROXY` and `NO_PROXY` say; undefined where no proxy is set.
 * https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */
const proxyAgents = async ({ env }) => {
    if (!env.HTTPS_PROXY && !env.https_proxy && !env.ALL_PROXY && !env.all_proxy)
        return undefined;
    const { HttpsProxyAgent } = await __webpack_require__.e(/* import() */ 3669).then(__webpack_require__.t.bind(__webpack_require__, 3669, 23));
    const { getProxyForUrl } = await __webpack_require__.e(/* import() */ 8182).then(__webpack_require__.bind(__webpack_require__, 98182));
    const agents = new Map();
    return url => {
        const proxy = getProxyForUrl(url.href);
        if (proxy === '')
            return undefined;
        const agent = agents.get(proxy) ?? new HttpsProxyAgent(proxy, { keepAlive: true });
        agents.set(proxy, agent);
        return agent;
    };
};


/***/ })

};
