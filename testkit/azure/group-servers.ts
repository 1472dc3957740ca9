import { createServer, type RequestListener } from 'node:http'
import type { GroupsOptions } from './container-groups.ts'

type Run = NonNullable<GroupsOptions['run']>

/**
 * Stands in for the containers of groups: a server each, at an address of its own for every name.
 * @param serving what answers in place of an image; undefined: nothing does
 * @param addressOf the loopback address of the n-th name, from 1 on
 */
export const groupServers = (
  serving: (image: string) => RequestListener | undefined,
  addressOf: (count: number) => string
): Run & { stopAll(): Promise<void> } => {
  const addresses = new Map<string, string>()
  const running = new Map<string, () => Promise<void>>()
  const run: Run = async ({ properties }, name) => {
    await running.get(name)?.()
    const ip = addresses.get(name) ?? addressOf(addresses.size + 1)
    addresses.set(name, ip)
    const listener = serving(properties.containers[0].properties.image)
    const server = createServer(listener)
    const [{ port }] = properties.ipAddress.ports
    if (listener) await new Promise<void>(resolve => server.listen(port, ip, resolve))
    let stopped: Promise<void> | undefined
    const stop = (): Promise<void> => {
      stopped ??= new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
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
