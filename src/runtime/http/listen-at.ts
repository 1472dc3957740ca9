import { isIPv4, type Server } from 'node:net'

interface Bindable {
  /** What `listen()` ends with: https://github.com/nodejs/node/blob/v24.x/lib/net.js */
  _listen2?: (
    ...at: [host: string, port: number, family: 4, backlog: number, fd: undefined, flags: 0]
  ) => void
}

/**
 * Listens at an address. `listen()` itself loads the resolver, cluster, child processes and datagrams before it binds a
 * number that needs none of them, which is a twentieth of what a server without Python takes to start. Events, errors and
 * `address()` are those of `listen()`, whose errors for what cannot be an address or a port it throws too.
 */
export const listenAt = (
  server: Server,
  {
    host,
    port,
    backlog
  }: { readonly host: string; readonly port: number; readonly backlog: number }
): void => {
  const bindable = server as Bindable
  // What `listen()` refuses is left to it: bound directly, port 70000 would be 4464, and a second address would leak.
  const isPlain = isIPv4(host) && isPort(port) && !server.listening
  if (typeof bindable._listen2 === 'function' && isPlain)
    bindable._listen2(host, port, 4, backlog, undefined, 0)
  else server.listen({ host, port, backlog })
}

const isPort = (port: number): boolean => Number.isInteger(port) && port >= 0 && port < 65_536
