import { createServer } from 'node:http'
import type { GroupsOptions } from './container-groups.ts'

/**
 * Stands in for the container of a group: a server that says it is healthy, at an address of its own for every name.
 * @param broken images that never answer
 */
export const servedGroups = (
  broken: (image: string) => boolean
): NonNullable<GroupsOptions['run']> & { stopAll(): Promise<void> } => {
  const addresses = new Map<string, string>()
  const running = new Map<string, () => Promise<void>>()
  const run: NonNullable<GroupsOptions['run']> = async ({ properties }, name) => {
    await running.get(name)?.()
    const ip = addresses.get(name) ?? `127.3.0.${addresses.size + 1}`
    addresses.set(name, ip)
    const { image } = properties.containers[0].properties
    const server = createServer((_, response) => response.end('Healthy'))
    if (!broken(image))
      await new Promise<void>(resolve =>
        server.listen(properties.ipAddress.ports[0].port, ip, resolve)
      )
    let stopped: Promise<void> | undefined
    const stop = (): Promise<void> => {
      stopped ??= new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      })
      return stopped
    }
    running.set(name, stop)
    return { ip, logs: async () => '', stop }
  }
  return Object.assign(run, {
    stopAll: async () => {
      for (const stop of running.values()) await stop()
    }
  })
}
