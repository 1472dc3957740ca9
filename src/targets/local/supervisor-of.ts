/** The supervisor of one service, seen from a step: asked, started where none answers, stopped. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { ifMissing, UserError } from '../../core/errors.ts'
import type { Clock } from '../../core/ports.ts'
import { withLock } from '../../oci/layout/lock.ts'
import { ask, type ControlAnswer, type ControlRequest, controlSocket } from './control.ts'
import { privateFolder } from './private-folder.ts'
import { RECORD_FILE } from './settings.ts'
import { supervisorEnv } from './supervisor-env.ts'

export interface SupervisorOf {
  /** Undefined where none runs. */
  status(): Promise<ControlAnswer | undefined>
  /**
   * Hands a request over, to a new supervisor where there is none.
   * @throws UserError `SUPERVISOR_FAILED`, `FOLDER_NOT_PRIVATE`
   */
  run(request: ControlRequest, signal?: AbortSignal): Promise<ControlAnswer>
  /** Ends it and its service; the folder stays. */
  end(): Promise<void>
  /** Ends it and its service, and deletes the service's folder. */
  stop(): Promise<void>
}

export interface SupervisorPlace {
  /** The service's own. */
  readonly folder: string
  /** Where one step at a time starts or stops it. */
  readonly locks: () => Promise<string>
  /** Its last argument is the folder. */
  readonly command: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
}

/** How long a supervisor may take to answer. */
const START_LIMIT_MS = 10_000

export const supervisorOf = (
  name: string,
  { folder, locks, command, env, clock }: SupervisorPlace
): SupervisorOf => {
  const socket = () => controlSocket(folder, env)
  const status = () => ask(socket(), { op: 'status' })
  /** Two steps that deploy the same new service at once must not start a supervisor each. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => withLock(await locks(), work)

  const start = async (deadline: number): Promise<void> => {
    if ((await status()) !== undefined) return
    let running = true
    const ended = () => {
      running = false
    }
    startProcess(command, privateFolder(folder), env, ended)
    while (running && clock.now() < deadline) {
      if ((await status()) !== undefined) return
      await clock.sleep(10)
    }
  }

  const end = async (): Promise<void> => {
    await ask(socket(), { op: 'stop' })
    while ((await status()) !== undefined) await clock.sleep(20)
  }

  /** One that was started for a deployment that is not wanted any more would wait for ever. */
  const endIdle = async (): Promise<void> => {
    const answer = await status()
    if (answer?.ok && answer.record === undefined) await end()
  }

  return {
    status,
    end: () => alone(end),
    run: async (request, signal) => {
      const deadline = clock.now() + START_LIMIT_MS
      do {
        const answer = await ask(socket(), request, signal)
        // One that is ending takes no more requests; another takes its place.
        if (answer !== undefined && (answer.ok || answer.problem !== 'stopped')) return answer
        await alone(() => start(deadline))
        if (signal?.aborted) await alone(endIdle)
        await clock.sleep(10, signal)
      } while (clock.now() < deadline)
      throw new UserError(
        'SUPERVISOR_FAILED',
        `The supervisor of service "${name}" did not start.`,
        {
          hint: `Its output is in ${path.join(folder, 'supervisor.log')}.`
        }
      )
    },
    stop: async () => {
      if (!existsSync(folder) && (await status()) === undefined) return
      await alone(async () => {
        await end()
        await deleteFolder(folder)
      })
    }
  }
}

/** The record goes last: by it a service is found whose deletion was killed, and is to be deleted still. */
const deleteFolder = async (folder: string): Promise<void> => {
  const names = (await readdir(folder).catch(ifMissing)) ?? []
  for (const name of names.filter(name => name !== RECORD_FILE))
    await rm(path.join(folder, name), { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}

const startProcess = (
  [command = '', ...args]: readonly string[],
  folder: string,
  env: SupervisorPlace['env'],
  ended: () => void
): void => {
  const output = openSync(path.join(folder, 'supervisor.log'), 'a', 0o600)
  const child = spawn(command, [...args, folder], {
    detached: true,
    stdio: ['ignore', output, output],
    env: supervisorEnv(env)
  })
  closeSync(output)
  child.once('error', ended)
  child.once('exit', ended)
  child.unref()
}
