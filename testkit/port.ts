import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Systems hand out ports from 32,768 on for what asks for any, every connection that is opened among it. */
const LOWEST = 10_000
const END = 32_000

/**
 * A port that nobody listens on, for a program that is started later: nothing but another caller of this takes it until
 * then.
 */
export const freePort = async (): Promise<number> => {
  const port = randomInt(LOWEST, END)
  const server = createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch {
    return freePort()
  }
  server.close()
  await once(server, 'close')
  return port
}
