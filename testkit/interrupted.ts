/** Commands in which Ctrl-C is pressed after a certain event, and what is left of them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { isErrno } from '../src/core/errors.ts'
import { randomFrom } from './random.ts'

export interface Interrupted {
  readonly exitCode: number | null
  readonly stderr: string
  /** How many events there were, of the kinds that `interrupting.js` counts. */
  readonly events: number
  /** What the last of them was. */
  readonly label: string
  /** Whether only lines were left to print when Ctrl-C was pressed: such a command may have ended before it noticed. */
  readonly wasDone: boolean
  /** Names in the registry that were not there when Ctrl-C was pressed. */
  readonly published: readonly string[]
  /** Processes of the command that outlived it, as their command lines. */
  readonly left: readonly string[]
}

export interface Call {
  readonly bundle: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** What lies in the folder the command is run in. */
  readonly before: string
  /** Called with the running command: it may be asked to do something. */
  readonly meanwhile?: (child: ChildProcess, folder: string) => Promise<void>
}

/** Runs a command in a copy of a folder, `folder`. @param event the number after which Ctrl-C is pressed; 0 for never */
export const interrupted = async (
  { bundle, args, env = {}, before, meanwhile = async () => {} }: Call,
  event: number,
  folder: string
): Promise<Interrupted> => {
  await cp(before, folder, { recursive: true })
  const notes = `${folder}.notes.json`
  const child = spawn(process.execPath, [bundle, ...args], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${pathToFileURL(path.resolve(import.meta.dirname, 'interrupting.js'))}`,
      SCORELINE_TEST_INTERRUPT: String(event),
      SCORELINE_TEST_NOTES: notes,
      SCORELINE_STATE: path.join(folder, 'state'),
      ...env
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let stderr = ''
  child.stderr.on('data', text => {
    stderr += text
  })
  child.stdout.resume()
  const ended = once(child, 'close')
  await meanwhile(child, folder)
  // A process that the signal ended itself is 130 to a shell.
  const [code, signal] = await ended
  const exitCode = signal === 'SIGINT' ? 130 : code
  const seen = JSON.parse(await readFile(notes, 'utf8').catch(() => '{"events":0,"label":""}'))
  const index = await readFile(path.join(folder, 'registry/index.json'), 'utf8').catch(() => '')
  const known = namesIn(seen.index)
  const result = {
    exitCode,
    stderr,
    events: seen.events,
    label: seen.label,
    wasDone: seen.worked === false,
    published: namesIn(index).filter(name => !known.includes(name)),
    // A service that ran before goes on.
    left: seen.served ? [] : await processesOf(folder)
  }
  // A supervisor would end with its folder, some seconds later.
  for (const { pid } of await processesNow(folder)) endProcess(pid)
  await processesOf(folder)
  await rm(folder, { recursive: true, force: true })
  return result
}

const endProcess = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It may have ended with another one.
    if (!isErrno(error, 'ESRCH')) throw error
  }
}

/** `count` different moments among the events of a run, the first and the last among them. */
export const moments = (events: number, count: number, seed: number): readonly number[] => {
  const between = Array.from({ length: Math.max(0, events - 2) }, (_, i) => i + 2)
  const chosen = randomFrom(seed).shuffle(between)
  return [1, ...chosen.slice(0, Math.max(0, count - 2)), events].toSorted((a, b) => a - b)
}

const namesIn = (index = ''): readonly string[] =>
  index === ''
    ? []
    : (JSON.parse(index).manifests as { annotations?: Record<string, string> }[]).flatMap(
        ({ annotations = {} }) => annotations['org.opencontainers.image.ref.name'] ?? []
      )

/** How often processes that are just ending are looked for again. */
const LOOKS = 200

/** Processes that have to do with a folder: named in their command line, or their working folder. */
const processesOf = async (folder: string): Promise<readonly string[]> => {
  for (let look = 1; ; look++) {
    const found = await processesNow(folder)
    if (found.length === 0 || look === LOOKS) return found.map(({ words }) => words)
    await sleep(50)
  }
}

const processesNow = async (
  folder: string
): Promise<readonly { readonly pid: number; readonly words: string }[]> => {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const lines = await Promise.all(
    pids.map(async pid => {
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      const at = await readlink(`/proc/${pid}/cwd`).catch(() => '')
      const isOfFolder = line.includes(folder) || at.startsWith(folder)
      return isOfFolder ? [{ pid: Number(pid), words: line.replaceAll('\0', ' ') }] : []
    })
  )
  return lines.flat()
}
