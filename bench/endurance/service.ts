import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import path from 'node:path'
import { bundledRuntime } from '../../testkit/runtime.ts'

const EXAMPLE = path.resolve(import.meta.dirname, '../../workflows-examples/diabetes/model.onnx')
export const BODY = JSON.stringify({
  data: [[0.04, 0.05, 0.06, 0.02, -0.04, -0.03, -0.04, 0, 0.02, -0.02]]
})

export interface Service {
  readonly pid: number
  readonly port: number
  readonly ended: Promise<number | null>
  /** Resident memory, in MB. */
  memory(): number
  end(signal?: NodeJS.Signals): void
}

/**
 * The scoring runtime, bundled, on a free port.
 * @param model a path, or the example of the workflows
 * @param env variables besides those of this process
 */
export const startService = async (
  model = EXAMPLE,
  env: Readonly<Record<string, string>> = {}
): Promise<Service> => {
  const runtime = await bundledRuntime()
  const child = spawn(
    process.execPath,
    [path.join(runtime, 'server.js'), '--host', '127.0.0.1', '--port', '0', '--model-dir', model],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] }
  )
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const port = await new Promise<number>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', chunk => {
      if (text.length > 10_000) return
      text += chunk
      const found = /Listening on .*:(\d+)/.exec(text)
      if (found) resolve(Number(found[1]))
    })
    void ended.then(() => reject(new Error(`It does not start: ${text}`)))
  })
  const pid = Number(child.pid)
  return {
    pid,
    port,
    ended,
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    end: signal => child.kill(signal)
  }
}

export type Outcome = { readonly status: number; readonly ms: number } | { readonly error: string }

/** Asks over connections that are kept, as many at once as there are callers. */
export class Caller {
  readonly #agent: Agent
  readonly #port: number

  constructor(port: number, connections: number) {
    this.#port = port
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  ask(method: 'GET' | 'POST', route: string, body = ''): Promise<Outcome> {
    const started = performance.now()
    return new Promise(resolve => {
      const call = request(
        {
          host: '127.0.0.1',
          port: this.#port,
          method,
          path: route,
          agent: this.#agent,
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
        },
        response => {
          response.on('data', () => {})
          response.on('error', error =>
            resolve({ error: String((error as NodeJS.ErrnoException).code) })
          )
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, ms: performance.now() - started })
          )
        }
      )
      call.on('error', error => resolve({ error: String((error as NodeJS.ErrnoException).code) }))
      call.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

export const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN
