import { UserError } from '../../core/errors.ts'
import { isObject } from '../../core/is-object.ts'
import { yamlValue } from '../../core/yaml-document.ts'

/** The parts of a kubeconfig that lead to one cluster. */
export interface ClusterAddress {
  readonly server: string
  /** PEM in base64. */
  readonly authority: string | undefined
  /** What opens it; undefined where Entra knows who does. */
  readonly user:
    | { readonly certificate: string; readonly key: string }
    | { readonly token: string }
    | undefined
}

/**
 * Reads what Azure hands out. Programs that it names (`exec: kubelogin`) are not taken over. Pure.
 * @throws UserError `AKS_KUBECONFIG_ODD`
 */
export const clusterAddressIn = (kubeconfig: string): ClusterAddress => {
  const { clusters, users } = asObject(parseYaml(kubeconfig))
  const { cluster } = firstOf(clusters)
  const { user } = firstOf(users)
  const { server, 'certificate-authority-data': authority } = asObject(cluster)
  const { 'client-certificate-data': certificate, 'client-key-data': key, token } = asObject(user)
  if (typeof server !== 'string' || !server.startsWith('https://')) throw odd()
  return {
    server,
    authority: typeof authority === 'string' ? authority : undefined,
    user:
      typeof certificate === 'string' && typeof key === 'string'
        ? { certificate, key }
        : typeof token === 'string' && token !== ''
          ? { token }
          : undefined
  }
}

/** A kubeconfig for `kubectl`, as JSON, which is YAML. Pure. @param token of Entra, where that opens the cluster */
export const kubeconfigText = (
  { server, authority, user }: ClusterAddress,
  namespace: string,
  token: string | undefined
): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'aks',
    clusters: [{ name: 'aks', cluster: { server, 'certificate-authority-data': authority } }],
    contexts: [{ name: 'aks', context: { cluster: 'aks', user: 'scoreline', namespace } }],
    users: [{ name: 'scoreline', user: token === undefined ? userOf(user) : { token } }]
  })

const userOf = (user: ClusterAddress['user']): unknown => {
  if (user === undefined || 'token' in user) return user ?? {}
  return { 'client-certificate-data': user.certificate, 'client-key-data': user.key }
}

const parseYaml = (text: string): unknown => {
  try {
    return yamlValue(text)
  } catch {
    throw odd()
  }
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  isObject(value) ? (value as Readonly<Record<string, unknown>>) : {}

const firstOf = (list: unknown): Readonly<Record<string, unknown>> =>
  asObject(Array.isArray(list) ? list[0] : undefined)

const odd = (): UserError =>
  new UserError('AKS_KUBECONFIG_ODD', 'Azure gave a kubeconfig that leads to no API server.', {
    hint: 'Look at it with: az aks get-credentials --file -. If it looks right there, use target kubernetes with it.'
  })
