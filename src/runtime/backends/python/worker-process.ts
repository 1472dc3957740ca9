import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { Progress } from './progress.ts'

/** How a Python process of ours is started. */
export interface ProcessOptions {
  readonly python: string
  /** The folder with worker.py. */
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
}

/** A Python process, whoever has started it. */
export interface WorkerProcess {
  readonly pid: number | undefined
  /** Frames to it, and from it. */
  readonly requests: Writable
  readonly answers: Readable
  /** What its script prints. */
  readonly printed: Readable
  readonly errors: Readable
  readonly progress: Progress
  /** Resolves with the reason when it could not even be started. */
  readonly failed: Promise<Error>
  /** Resolves when it is gone, and what it left in its pipes was read. */
  readonly gone: Promise<void>
  kill(): void
}

/** How long what a process has left in its pipes is read once it is gone. */
export const LAST_WORDS_MS = 200

/** Starts Python anew. @param args of worker.py: what it is to be, where it is no worker yet */
export const startProcess = (
  { python, home, env, cwd }: ProcessOptions,
  args: readonly string[]
): WorkerProcess => {
  const progress = new Progress()
  const started = spawn(python, ['-u', `${home}/worker.py`, ...args], {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', progress.file ?? 'ignore']
  })
  // Programs that the script started may outlive it and hold its pipes open: nobody waits for them.
  const closePipes = (): void => {
    for (const pipe of started.stdio) pipe?.destroy()
  }
  started.once('exit', () => setTimeout(closePipes, LAST_WORDS_MS))
  return {
    pid: started.pid,
    requests: started.stdio[3] as Writable,
    answers: started.stdio[4] as Readable,
    printed: started.stdout as Readable,
    errors: started.stderr as Readable,
    progress,
    failed: new Promise(resolve => started.once('error', resolve)),
    gone: new Promise(resolve => started.once('close', () => resolve())),
    kill: () => void started.kill('SIGKILL')
  }
}
