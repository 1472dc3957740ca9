import { Socket, type SocketConstructorOpts } from 'node:net'

/** What a socket of node:net is beneath its public face. */
interface Inner {
  _handle?: { readonly useUserBuffer?: unknown } | null
  _server?: unknown
  server?: unknown
}

/** Where the bytes of every read of every such connection lie, until the next read. */
const READ = Buffer.allocUnsafeSlow(64 * 1024)

/**
 * Takes over an accepted connection so that its bytes come in one buffer for all connections, by the option `onread`
 * (https://nodejs.org/api/net.html#new-netsocketoptions), which node:net offers for new sockets only: the socket given is
 * recreated around the same handle. See docs/adrs/0014-one-buffer-for-every-read.md.
 *
 * @param onBytes gets bytes that are only valid until it returns; `false` ends the reading until `resume()`.
 * @returns undefined when this is not possible here; then the socket given is as it was.
 */
export const withSharedBuffer = (
  given: Socket,
  onBytes: (bytes: Buffer) => boolean
): Socket | undefined => {
  const inner = given as unknown as Inner
  const { _handle: handle, _server: server } = inner
  if (!handle || typeof handle.useUserBuffer !== 'function' || given.readableLength > 0)
    return undefined
  inner._handle = null
  const options = {
    handle,
    allowHalfOpen: true,
    onread: { buffer: READ, callback: (length: number) => onBytes(READ.subarray(0, length)) }
  }
  const socket = new Socket(options as SocketConstructorOpts)
  // The server counts its connections; a socket notifies it when it closes.
  if (server) Object.assign(socket, { _server: server, server })
  // Nothing listens for data, but only a reader learns of the end.
  socket.resume()
  return socket
}
