import http from 'node:http'

/** Calls a service at a steady pace, and counts what was not answered well. */
export interface SteadyCaller extends AsyncDisposable {
  /** Shows another key from now on. */
  use(key: string): void
  readonly answered: number
  /** One line for each request that was lost. */
  readonly lost: readonly string[]
}

/**
 * Sends 20 requests a second, one half of them over connections of their own and the other over one that is kept, as
 * clients and gateways do. An answer may take its time; one that is not 200, or does not come, is lost.
 * @param uri where to POST
 * @param body JSON
 */
export const steadyCaller = (uri: string, body: string, key: string): SteadyCaller => {
  const keepAlive = new http.Agent({ keepAlive: true })
  const pending = new Set<Promise<void>>()
  const lost: string[] = []
  let [shown, sent, answered] = [key, 0, 0]
  const call = async (agent: http.Agent | false): Promise<void> => {
    const start = Date.now()
    try {
      const status = await post(uri, body, shown, agent)
      if (status === 200) answered++
      else lost.push(`status ${status}`)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      lost.push(
        `${code ?? message} after ${Date.now() - start} ms, ${agent ? 'kept' : 'new'} connection, ${new Date(start).toISOString()}`
      )
    }
  }
  const timer = setInterval(() => {
    const request = call(sent++ % 2 === 0 ? keepAlive : false)
    pending.add(request)
    void request.then(() => pending.delete(request))
  }, 50)
  return {
    use: other => {
      shown = other
    },
    get answered() {
      return answered
    },
    lost,
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer)
      await Promise.all(pending)
      keepAlive.destroy()
    }
  }
}

const post = (uri: string, body: string, key: string, agent: http.Agent | false): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${key}`
    }
    const request = http.request(uri, { method: 'POST', agent, headers }, response => {
      response.on('error', reject)
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.resume()
    })
    request.on('error', reject)
    request.end(body)
  })
