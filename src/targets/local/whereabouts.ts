import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import path from 'node:path'
import { hasCode } from '../../core/errors.ts'
import { ownFolder } from '../../core/own-folder.ts'
import { readInPlace } from '../../core/plain-file.ts'
import { writeWhole } from '../../core/write-whole.ts'
import { withLock } from '../../oci/layout/lock.ts'
import type { TargetPorts } from '../ports.ts'
import type { Whereabouts } from '../target.ts'

/**
 * Where the services of this machine are: in a state folder, which has an id of its own. Not the machine's name, which
 * changes with its network, nor the folder's path, which another machine may have too.
 * @returns undefined for one who only looks, where nothing was deployed yet
 */
export const localWhereabouts = async (
  { stateFolder, env, clock }: Pick<TargetPorts, 'stateFolder' | 'env' | 'clock'>,
  use: 'look' | 'deploy'
): Promise<Whereabouts | undefined> => {
  const id = (await readId(stateFolder)) ?? (use === 'look' ? undefined : await makeId(stateFolder))
  if (id === undefined) return undefined
  const lasts = longestJobMs(env)
  return {
    id: { id },
    shown: { machine: hostname() },
    ...(lasts === undefined ? {} : { ends: clock.now() + lasts })
  }
}

const readId = async (stateFolder: string): Promise<string | undefined> => {
  try {
    const id = (await readInPlace(path.join(stateFolder, 'id'), { most: 64 })).toString().trim()
    return /^[a-f0-9-]{36}$/.test(id) ? id : undefined
  } catch (error) {
    if (hasCode(error, 'FILE_MISSING')) return undefined
    throw error
  }
}

/** Two deployments that are the first in a folder get the same. */
const makeId = async (stateFolder: string): Promise<string> =>
  withLock(await ownFolder(stateFolder, 'id-lock'), async () => {
    const known = await readId(stateFolder)
    if (known !== undefined) return known
    const id = randomUUID()
    await writeWhole(path.join(stateFolder, 'id'), id, undefined, 0o600)
    return id
  })

const HOUR = 3_600_000

/**
 * How long a job and what it started may last; undefined where no job's end takes the services along.
 * https://docs.github.com/en/actions/reference/limits#existing-system-limits
 */
const longestJobMs = (env: TargetPorts['env']): number | undefined => {
  if (env.GITHUB_ACTIONS !== 'true') return undefined
  if (env.RUNNER_ENVIRONMENT === 'github-hosted') return 6 * HOUR
  return env.SCORELINE_STATE ? undefined : 5 * 24 * HOUR
}
