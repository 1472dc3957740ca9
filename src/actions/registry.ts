import { firstOf, forGitHub } from '../oci/registry/credential.ts'
import { dockerConfigFiles, fromDockerConfig } from '../oci/registry/credentials/docker-config.ts'
import { RegistryStore } from '../oci/registry/registry-store.ts'
import type { Host } from './host.ts'

/** A registry with this job's credentials: what `docker login` left, then the job's own token for GitHub's registry. */
export const openRegistry = (location: string, host: Host): RegistryStore => {
  const { env, exec, log, clock, signal } = host
  const token = env.GITHUB_TOKEN
  return new RegistryStore(location, {
    credentials: firstOf(
      fromDockerConfig(dockerConfigFiles(env), exec),
      ...(token ? [forGitHub(token)] : [])
    ),
    log,
    clock,
    signal
  })
}
