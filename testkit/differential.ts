import { malformed } from './malformed.ts'
import { randomFrom } from './random.ts'
import { type CutAnswer, cutAnswers, exchange } from './raw-http.ts'
import type { RunningRuntime } from './runtime.ts'

/** Asks for the connection's end: whether it is answered shows where the server saw the request before it end. */
const LAST = Buffer.from('GET /v2/health/live HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n')
const CALLERS = 24

/**
 * Random and hostile connections to two services, from a seed: statuses, bodies, and how each answer is cut and whether
 * the connection goes on after it must be the same. Gives what was not.
 */
export const difference = async (
  one: Pick<RunningRuntime, 'url'>,
  other: Pick<RunningRuntime, 'url'>,
  count: number,
  seed = 7
): Promise<readonly unknown[]> => {
  const random = randomFrom(seed)
  const [port, otherPort] = [one, other].map(({ url }) => Number(new URL(url).port)) as [
    number,
    number
  ]
  const differing: unknown[] = []
  let tried = 0
  const caller = async (): Promise<void> => {
    while (tried++ < count) {
      const { bytes, cut } = malformed(random)
      const sent = Buffer.concat([bytes, LAST])
      const ask = (): Promise<readonly unknown[]> =>
        Promise.all([port, otherPort].map(async to => summary(await exchange(to, sent, [cut]))))
      let [own, theirs] = await ask()
      // An answer may be on its way before or after the caller's end is seen: only what stays different is.
      for (let again = 0; again < 4 && !isSame(own, theirs); again++) [own, theirs] = await ask()
      if (!isSame(own, theirs))
        differing.push([bytes.toString('latin1').slice(0, 300), own, theirs])
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  return differing
}

const isSame = (own: unknown, theirs: unknown): boolean =>
  JSON.stringify(own) === JSON.stringify(theirs)

const summary = (text: string): unknown => {
  const { answers, rest } = cutAnswers(text)
  const last = answers.at(-1)
  // Where requests follow each other, node:http forgets those before a broken one; here they are answered first.
  // And it cannot tell a method that nobody knows from nonsense there.
  if (last !== undefined && isBroken(last))
    return [[400, 404, 405].includes(last.status) ? 'refused' : last.status, rest]
  return [answers.map(({ status, framing, body }) => [status, framing, body]), rest]
}

const isBroken = ({ status, headers, body }: CutAnswer): boolean =>
  status >= 400 && headers.connection === 'close' && !body.includes('live')
