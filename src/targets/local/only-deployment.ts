import { UserError } from '../../core/errors.ts'
import { ownFolder } from '../../core/own-folder.ts'
import { withLock } from '../../oci/layout/lock.ts'

/**
 * One deployment, reload or deletion of a service at a time on this machine, also among processes: the next one looks
 * again at what runs.
 * The lock lies beside the services' folders, since a service's own folder comes and goes.
 * @throws UserError `SERVICE_BUSY`, `STATE_FOLDER_UNSAFE`.
 */
export const onlyDeployment = async <T>(
  stateFolder: string,
  name: string,
  work: () => Promise<T>,
  signal?: AbortSignal
): Promise<T> => {
  const folder = await ownFolder(stateFolder, 'deployments', name)
  return withLock(folder, work, {
    patienceMs: LONGEST_DEPLOYMENT_MS,
    signal,
    error: () =>
      new UserError('SERVICE_BUSY', `Another deployment of "${name}" is still under way.`, {
        hint: `Wait for it, or end it. Delete "${folder}" when you are sure that none is running.`
      })
  })
}

/** A deployment may wait for several others that each take their start timeout. */
const LONGEST_DEPLOYMENT_MS = 20 * 60_000
