import { isIPv4, type Server } from 'node:net'

interface Bindable {
  /** What `listen()` ends with: https://github.com/nodejs/node/blob/v24.x/lib/net.js */
  _listen2?: (
    ...at: [host: string, port: number, family: 4, backlog: number, fd: undefined, flags: 0]
  ) => void
}

/**
 * Listens at an address. `listen()` itself loads the resolver, cluster, child processes and datagrams before it binds a
 * number that needs none of them, which is a twentieth of what a server without Python takes to start.
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
  if (typeof bindable._listen2 === 'function' && isIPv4(host))
    bindable._listen2(host, port, 4, backlog, undefined, 0)
  else server.listen({ host, port, backlog })
}
