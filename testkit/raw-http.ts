import { connect } from 'node:net'

/** One answer as it is cut: what a caller has to know to find the next. */
export interface CutAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** How the body's end is told. */
  readonly framing: 'length' | 'chunked' | 'none' | 'connection'
}

export interface Exchange {
  readonly answers: readonly CutAnswer[]
  /** What is left over behind the last whole answer. */
  readonly rest: string
}

const LIMIT_MS = 20_000

/**
 * Sends the bytes of a connection, cut into packets where told, closes its half, and gives all that comes back until the
 * server has closed the other. Rejects when it does not.
 */
export const exchange = (
  port: number,
  bytes: Buffer,
  cuts: readonly number[] = []
): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true })
    const timer = setTimeout(() => {
      socket.destroy()
      reject(new Error(`It hangs on ${JSON.stringify(bytes.toString('latin1').slice(0, 400))}`))
    }, LIMIT_MS)
    const send = (at: number, [cut, ...later]: readonly number[]): void => {
      if (socket.destroyed) return
      socket.write(bytes.subarray(at, cut))
      if (cut === undefined) socket.end()
      else setImmediate(() => send(cut, later))
    }
    socket.once('connect', () => send(0, cuts))
    socket.setEncoding('latin1')
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('error', () => {})
    socket.on('end', () => socket.destroy())
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(text)
    })
  })

/** Cuts what came back into answers, by the letter of RFC 9112, section 6.3. Pure. */
export const cutAnswers = (text: string): Exchange => {
  const answers: CutAnswer[] = []
  let rest = text
  for (let end = rest.indexOf('\r\n\r\n'); end >= 0; end = rest.indexOf('\r\n\r\n')) {
    const [line = '', ...fields] = rest.slice(0, end).split('\r\n')
    const headers = Object.fromEntries(
      fields.map(field => [
        field.slice(0, field.indexOf(':')).toLowerCase(),
        field.slice(field.indexOf(':') + 1).trim()
      ])
    )
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1])
    const behind = rest.slice(end + 4)
    const cut = cutBody(status, headers, behind)
    answers.push({ status, headers, body: cut.body, framing: cut.framing })
    rest = behind.slice(cut.length)
    if (!Number.isInteger(status)) break
  }
  return { answers, rest }
}

const cutBody = (
  status: number,
  headers: Readonly<Record<string, string>>,
  behind: string
): { readonly body: string; readonly length: number; readonly framing: CutAnswer['framing'] } => {
  if (status < 200 || status === 204 || status === 304)
    return { body: '', length: 0, framing: 'none' }
  const { 'transfer-encoding': coding, 'content-length': length } = headers
  if (coding !== undefined) {
    const end = behind.indexOf('0\r\n\r\n')
    return { body: behind.slice(0, end), length: end + 5, framing: 'chunked' }
  }
  if (length !== undefined)
    return { body: behind.slice(0, Number(length)), length: Number(length), framing: 'length' }
  return { body: behind, length: behind.length, framing: 'connection' }
}
