import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { selfSigned } from '../../src/targets/shared/self-signed.ts'

/** One request, taken apart. */
export interface Asked {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly text: string
  readonly bytes: Buffer
  /** The body as JSON, or as the fields of a form. */
  // biome-ignore lint/suspicious/noExplicitAny: bodies of any resource
  readonly body: any
  readonly origin: string
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  /** Instead of a body in JSON. */
  readonly raw?: Buffer
  readonly headers?: Readonly<Record<string, string>>
}

/** What was asked and how it was answered, in order. */
export interface Entry {
  readonly method: string
  readonly path: string
  readonly status: number
}

/** Something that goes wrong, so many times. */
export interface Trouble {
  readonly method?: string
  readonly path: RegExp
  readonly times?: number
  readonly answer?: Answer
  /** The connection is cut: before the request does anything, or after it has. */
  readonly cut?: 'before' | 'after'
}

export class Refusal extends Error {
  readonly answer: Answer

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.answer = { status, body: { error: { code, message } }, headers }
  }
}

export interface FakeHttp extends AsyncDisposable {
  readonly origin: string
  /** PEM of the certificate it shows. */
  readonly ca: string
  readonly journal: Entry[]
  trouble(trouble: Trouble): void
  /** Is told of every request as soon as it was dealt with, before the answer goes out. */
  onAnswer: ((entry: Entry) => void) | undefined
  /** Decides about trouble request by request. */
  chaos: ((asked: Asked) => Trouble | undefined) | undefined
}

/** An https server on the loopback that keeps a journal and can be told to fail. */
export const fakeHttp = async (
  handle: (asked: Asked) => Answer | Promise<Answer>
): Promise<FakeHttp> => {
  const { certificate, key } = selfSigned(['localhost', '127.0.0.1'], new Date())
  const journal: Entry[] = []
  const troubles: { rule: Trouble; left: number }[] = []
  const server = createServer({ cert: certificate, key }, (request, response) => {
    void respond(request, response).catch(error => response.destroy(error))
  })
  const origin = await listen(server)
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await take(request, origin)
    const listed = troubles.find(
      ({ rule, left }) =>
        left > 0 && rule.path.test(asked.path) && (rule.method ?? asked.method) === asked.method
    )
    if (listed) listed.left--
    const trouble = listed?.rule ?? fake.chaos?.(asked)
    if (trouble?.cut === 'before') {
      note({ ...pick(asked), status: 0 })
      response.destroy()
      return
    }
    const answer = trouble?.answer ?? (await answerOf(handle, asked))
    note({ ...pick(asked), status: answer.status })
    if (trouble?.cut === 'after') {
      response.destroy()
      return
    }
    response.writeHead(answer.status, {
      'content-type': 'application/json; charset=utf-8',
      'x-ms-request-id': randomUUID(),
      ...answer.headers
    })
    response.end(answer.raw ?? (answer.body === undefined ? '' : JSON.stringify(answer.body)))
  }
  const note = (entry: Entry): void => {
    journal.push(entry)
    fake.onAnswer?.(entry)
  }
  const fake: FakeHttp = {
    origin,
    ca: certificate,
    chaos: undefined,
    onAnswer: undefined,
    journal,
    trouble: rule => troubles.push({ rule, left: rule.times ?? 1 }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
  return fake
}

const pick = ({ method, path }: Asked) => ({ method, path })

const answerOf = async (
  handle: (asked: Asked) => Answer | Promise<Answer>,
  asked: Asked
): Promise<Answer> => {
  try {
    return await handle(asked)
  } catch (error) {
    if (error instanceof Refusal) return error.answer
    return {
      status: 500,
      body: { error: { code: 'FakeBroken', message: String((error as Error).stack) } }
    }
  }
}

const take = async (request: IncomingMessage, origin: string): Promise<Asked> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const text = bytes.toString()
  const url = new URL(request.url ?? '/', origin)
  return {
    method: request.method ?? '',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: request.headers,
    text,
    bytes,
    body: bodyOf(text, request.headers['content-type'] ?? ''),
    origin
  }
}

const bodyOf = (text: string, type: string): unknown => {
  if (text === '' || type === 'application/octet-stream') return undefined
  if (type.includes('form-urlencoded')) return Object.fromEntries(new URLSearchParams(text))
  return JSON.parse(text)
}

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}
