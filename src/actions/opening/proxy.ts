import type { ProxyAgents } from '../../oci/registry/http.ts'
import type { Host } from '../host/host.ts'

/** The proxy on the way to an address; undefined where none is set. '' is an address that is reached without. */
export const proxyOf = async ({
  env
}: Pick<Host, 'env'>): Promise<((url: string) => string) | undefined> => {
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'].flatMap(it => [it, it.toLowerCase()])
  if (!names.some(name => env[name])) return undefined
  return (await import('proxy-from-env')).getProxyForUrl
}

/**
 * The ways through the runner's proxy, as `HTTPS_PROXY` and `NO_PROXY` say; undefined where no proxy is set.
 * https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */
export const proxyAgents = async ({ env }: Pick<Host, 'env'>): Promise<ProxyAgents | undefined> => {
  if (!env.HTTPS_PROXY && !env.https_proxy && !env.ALL_PROXY && !env.all_proxy) return undefined
  const { HttpsProxyAgent } = await import('https-proxy-agent')
  const { getProxyForUrl } = await import('proxy-from-env')
  const agents = new Map<string, InstanceType<typeof HttpsProxyAgent>>()
  return url => {
    const proxy = getProxyForUrl(url.href)
    if (proxy === '') return undefined
    const agent = agents.get(proxy) ?? new HttpsProxyAgent(proxy, { keepAlive: true })
    agents.set(proxy, agent)
    return agent
  }
}
