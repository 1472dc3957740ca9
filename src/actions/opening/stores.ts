import type { AzureSignIn } from '../../azure/access.ts'
import { invalid } from '../../core/inputs.ts'
import type { Credentials } from '../../oci/registry/credential.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { Host } from '../host/host.ts'
import { azureRegistries, hasAzureSignIn, maybeAzure } from './azure.ts'
import { untilCancelled } from './until-cancelled.ts'

/**
 * Opens the registry an input names: a folder, or `host[:port]/prefix`.
 * A first part with a dot, a port or `localhost` is a host, as in image references; anything else is a folder,
 * and so is whatever starts with `.`, `/` or `~`.
 * @param access Azure, where the step has opened it already
 */
export const openStore = async (
  location: string,
  host: Host,
  access?: AzureSignIn
): Promise<DocumentStore> => {
  const store = await openWritable(location, host, access)
  return host.rehearsal?.(store) ?? store
}

const openWritable = async (
  location: string,
  host: Host,
  access: AzureSignIn | undefined
): Promise<DocumentStore> => {
  const { looksLikeRegistry, parseRegistry } = await import('../../oci/registry/reference.ts')
  if (!looksLikeRegistry(location)) {
    const { LayoutStore } = await import('../../oci/layout/layout-store.ts')
    return untilCancelled(new LayoutStore(location, host.signal), host.signal)
  }
  const { RegistryStore } = await import('../../oci/registry/registry-store.ts')
  const { proxyAgents } = await import('./proxy.ts')
  const { log, clock, signal } = host
  const azure = access || hasAzureSignIn(host) ? azureRegistries(host, access) : undefined
  const store = new RegistryStore(location, {
    log,
    clock,
    signal,
    credentials: await credentials(host, azure?.credentials),
    locks: await azure?.locksFor(parseRegistry(location).host),
    proxied: await proxyAgents(host)
  })
  return untilCancelled(store, signal)
}

/** What the inputs say; in Azure, its sign-in; what `docker login` or `podman login` left; for GitHub's own registry, else, the job's token. */
const credentials = async (host: Host, azure?: Credentials): Promise<Credentials> => {
  const { env, exec, inputs } = host
  const { firstOf, forGitHub } = await import('../../oci/registry/credential.ts')
  const { dockerConfigFiles, fromDockerConfig } = await import(
    '../../oci/registry/credentials/docker-config.ts'
  )
  const token = inputs['github-token'] || env.GITHUB_TOKEN
  const given = await givenCredentials(host)
  return firstOf(
    ...(given ? [given] : []),
    ...(azure ? [azure] : []),
    fromDockerConfig(dockerConfigFiles(env), exec),
    ...(token ? [forGitHub(token)] : []),
    ...(azure ? [] : [maybeAzure(host)])
  )
}

/** `registry-username` and `registry-password` are for the host of `registry`, and for no other. */
const givenCredentials = async ({ inputs, log }: Host): Promise<Credentials | undefined> => {
  const { registry = '', 'registry-username': username, 'registry-password': password } = inputs
  if (!username && !password) return undefined
  if (!username || !password)
    throw invalid(
      username ? 'registry-password' : 'registry-username',
      'is missing: the two go together'
    )
  const { looksLikeRegistry, parseRegistry } = await import('../../oci/registry/reference.ts')
  if (!looksLikeRegistry(registry))
    throw invalid('registry-username', `does not apply to the folder "${registry}"`)
  const { onlyFor, secretsOf } = await import('../../oci/registry/credential.ts')
  for (const secret of secretsOf({ username, password })) log.secret(secret)
  return onlyFor(parseRegistry(registry).host, { username, password })
}
