import { request } from 'node:http'

export interface Asked {
  readonly method: string
  readonly path: string
  /** A list is sent as so many headers of that name. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer | undefined
}

export interface Told {
  readonly status: number | string
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** Headers that callers rely on; the others say when, by whom and over which connection. */
const MATTER =
  /^(content-type|allow|location|set-cookie|retry-after|traceid|vary|access-control-.*|x-.*)$/
const CHANGING = /^(x-ms-run-fn-exec-ms)$/

/** Sends a request as it is, over a connection of its own. What breaks off is told as its status. */
export const exchange = (url: string, { method, path, headers, body }: Asked): Promise<Told> =>
  new Promise(resolve => {
    const given: Record<string, string | string[]> = {}
    for (const [name, value] of Object.entries(headers))
      given[name] = typeof value === 'string' ? value : [...value]
    const sent = request(
      url + path,
      { method, headers: given, agent: false, timeout: 30_000 },
      response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', () => {})
        response.on('close', () =>
          resolve({
            status: response.complete ? (response.statusCode ?? 0) : `${response.statusCode} cut`,
            body: bodyOf(path, Buffer.concat(chunks).toString('latin1')),
            headers: headersOf(response.headers)
          })
        )
      }
    )
    sent.on('timeout', () => sent.destroy(new Error('nothing came')))
    sent.on('error', error => resolve({ status: error.message, body: '', headers: {} }))
    sent.end(body)
  })

/** New ids are told by their form: each server makes its own. */
const headersOf = (headers: NodeJS.Dict<string | string[]>): Record<string, unknown> => {
  const kept = Object.entries(headers).filter(([name]) => MATTER.test(name))
  return Object.fromEntries(
    kept
      .map(([name, value]) => [name, toldOf(name, String(value))])
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
  )
}

const toldOf = (name: string, value: string): string => {
  if (CHANGING.test(name)) return 'a time'
  // A set, whose order the official server does not choose.
  if (name === 'allow') return value.split(', ').toSorted().join(', ')
  return withoutNewIds(value)
}

/** Descriptions are compared as what they say, not by the blanks between. */
const bodyOf = (path: string, body: string): string =>
  path.startsWith('/swagger.json') && body.startsWith('{') ? sorted(JSON.parse(body)) : body

const sorted = (document: unknown): string =>
  JSON.stringify(document, (_key, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value
  )

const withoutNewIds = (value: string): string =>
  value.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'a new id')
