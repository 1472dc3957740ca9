import { createServer } from 'node:http'
import type { GroupsOptions } from './container-groups.ts'

/** @returns the body of the answer to a request */
export type Answering = (request: string) => string

/**
 * Stands in for the container of a group: a server that is healthy and answers, at an address of its own for every name.
 * @param answering of an image that is started for the first time: what it answers from then on
 */
export const answeringGroups = (
  answering: () => Answering
): NonNullable<GroupsOptions['run']> & { stopAll(): Promise<void> } => {
  const images = new Map<string, Answering>()
  const addresses = new Map<string, string>()
  const running = new Map<string, () => Promise<void>>()
  const run: NonNullable<GroupsOptions['run']> = async ({ properties }, name) => {
    await running.get(name)?.()
    const { image } = properties.containers[0].properties
    const answer = images.get(image) ?? answering()
    images.set(image, answer)
    const ip = addresses.get(name) ?? loopback()
    addresses.set(name, ip)
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      if (request.method !== 'POST') return response.end('Healthy')
      return response.setHeader('content-type', 'application/json').end(answer(body))
    })
    const [{ port }] = properties.ipAddress.ports
    await new Promise<void>(resolve => server.listen(port, ip, resolve))
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

/** Any of the millions of them: those of other tests are others. */
const loopback = (): string =>
  ['127', ...[0, 1, 2].map(() => 1 + Math.floor(Math.random() * 253))].join('.')
