import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Container, Podman } from '../podman.ts'
import type { GroupsOptions } from './container-groups.ts'

/**
 * Runs the container of a group with podman, pulled with the credentials the group was given. Every name has an address
 * of its own on the loopback, so that a service and its rehearsal can have the same port.
 */
export const podmanGroups = (podman: Podman, folder: string): NonNullable<GroupsOptions['run']> => {
  const addresses = new Map<string, string>()
  const before = new Map<string, () => Promise<void>>()
  return async ({ properties }, name) => {
    // One whose deletion is under way may still hold the port.
    await before.get(name)?.()
    const ip = addresses.get(name) ?? `127.2.0.${addresses.size + 1}`
    addresses.set(name, ip)
    const {
      image,
      environmentVariables = [],
      volumeMounts = []
    } = properties.containers[0].properties
    const variables = environmentVariables.flatMap(
      (it: { name: string; value?: string; secureValue?: string }) => [
        '--env',
        `${it.name}=${it.secureValue ?? it.value ?? ''}`
      ]
    )
    const [credential] = properties.imageRegistryCredentials ?? []
    const creds = credential ? ['--creds', `${credential.username}:${credential.password}`] : []
    await podman.podman('pull', '--quiet', '--tls-verify=false', ...creds, image)
    const secrets = path.join(folder, `secrets-${name}`)
    await mkdir(secrets, { recursive: true })
    for (const [file, text] of Object.entries(properties.volumes?.[0]?.secret ?? {}))
      await writeFile(path.join(secrets, file), Buffer.from(String(text), 'base64'))
    const mounts = volumeMounts.flatMap(({ mountPath }: { mountPath: string }) => [
      '--volume',
      `${secrets}:${mountPath}:ro`
    ])
    const container: Container = await podman.start(
      image,
      ...variables,
      ...['--env', `SCORELINE_HOST=${ip}`],
      ...mounts
    )
    let stopped: Promise<void> | undefined
    const stop = (): Promise<void> => {
      stopped ??= Promise.resolve(container[Symbol.asyncDispose]())
      return stopped
    }
    before.set(name, stop)
    return { ip, logs: () => container.logs(), stop }
  }
}
