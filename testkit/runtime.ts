import { type ChildProcess, execFile, spawn } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { madeOnce } from './made-once.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

export interface RunningRuntime extends AsyncDisposable {
  readonly url: string
  readonly process: ChildProcess
  /** What it printed so far, both streams. */
  output(): string
  /** The exit code, once it ends. */
  readonly ended: Promise<number | null>
}

export interface RuntimeOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  readonly cwd?: string
  readonly scheme?: 'http' | 'https'
}

/** The scoring runtime as it is shipped: bundled, in its own process, on a free port. Rejects when it does not start. */
export const startRuntime = async (options: RuntimeOptions): Promise<RunningRuntime> => {
  const running = await spawnRuntime(options)
  const port = await new Promise<number>((resolve, reject) => {
    const look = setInterval(() => {
      const found = /Listening on .*:(\d+)/.exec(running.output())
      if (found === null) return
      clearInterval(look)
      resolve(Number(found[1]))
    }, 5)
    void running.ended.then(code => {
      clearInterval(look)
      reject(new Error(`The runtime ended with ${code}:\n${running.output()}`))
    })
  })
  return { ...running, url: `${options.scheme ?? 'http'}://127.0.0.1:${port}` }
}

/** Of the address it serves at. */
export const portOf = ({ url }: RunningRuntime): number => Number(new URL(url).port)

/** Without waiting for it to serve. */
export const spawnRuntime = async ({
  env = {},
  args = [],
  cwd = ROOT
}: RuntimeOptions): Promise<RunningRuntime> => {
  const server = path.join(await bundledRuntime(), 'server.js')
  const child = spawn(process.execPath, [server, ...args], {
    cwd,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      SCORELINE_HOST: '127.0.0.1',
      SCORELINE_PORT: '0',
      // Tests count workers.
      SCORELINE_SPARE_WORKER: 'off',
      ...env
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let text = ''
  const add = (chunk: Buffer): void => {
    text += chunk
  }
  child.stdout.on('data', add)
  child.stderr.on('data', add)
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  return {
    url: '',
    process: child,
    output: () => text,
    ended,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null) child.kill('SIGKILL')
      await ended
    }
  }
}

const SOURCES = ['src/runtime', 'scripts/bundle.js', 'package-lock.json']

/** Bundled once per state of the sources. */
export const bundledRuntime = (): Promise<string> =>
  madeOnce('scoreline-runtime', SOURCES, async draft => {
    const script = `import { bundleRuntime } from ${JSON.stringify(path.join(ROOT, 'scripts/bundle.js'))}; await bundleRuntime(${JSON.stringify(draft)})`
    const args = ['--input-type=module', '-e', script]
    await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  })
