import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RunningRuntime, spawnRuntime, startRuntime } from './runtime.ts'
import { tempFolder } from './temp.ts'

export interface ServedScript {
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** Files beside the script, by their path. */
  readonly files?: Readonly<Record<string, string>>
}

export interface RunningScript extends RunningRuntime {
  readonly folder: string
  /** Resolves once it has printed this; rejects when it ends without. */
  printed(text: string | RegExp): Promise<void>
}

/** Starts the scoring runtime on an entry script in a folder of its own, and waits until it serves. */
export const serveScript = (script: string, served: ServedScript = {}): Promise<RunningScript> =>
  start(script, served, startRuntime)

/** Without waiting: for scripts that must not start. */
export const spawnScript = (script: string, served: ServedScript = {}): Promise<RunningScript> =>
  start(script, served, spawnRuntime)

const start = async (
  script: string,
  { env = {}, args = ['--entry-script', 'score.py'], files = {} }: ServedScript,
  run: typeof startRuntime
): Promise<RunningScript> => {
  const folder = await tempFolder()
  for (const [name, text] of Object.entries({ 'score.py': script, ...files })) {
    await mkdir(path.dirname(path.join(folder.path, name)), { recursive: true })
    await writeFile(path.join(folder.path, name), text)
  }
  const running = await run({ args, env, cwd: folder.path })
  return {
    ...running,
    folder: folder.path,
    printed: async text => {
      const printed = (): boolean => {
        const output = running.output()
        return typeof text === 'string' ? output.includes(text) : text.test(output)
      }
      let over = false
      void running.ended.then(() => {
        over = true
      })
      while (!printed()) {
        if (over) throw new Error(`It never printed ${text}:\n${running.output()}`)
        await sleep(10)
      }
    },
    [Symbol.asyncDispose]: async () => {
      await running[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    }
  }
}
