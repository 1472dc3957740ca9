import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { until } from './until.ts'

const run = promisify(execFile)

/**
 * Makes the storage of a container engine removable: the overlay driver leaves its folder mounted on itself, and what
 * conmon starts after a container has ended mounts it once more.
 * @param storage the folder with everything of the engine. @param overlay the driver's own folder
 */
export const releaseStorage = async (storage: string, overlay: string): Promise<void> => {
  await until(async () => !(await isUsed(storage)))
  await run('umount', [overlay]).catch(notMounted)
}

const notMounted = (): void => {}

/** Whether a process was started with this folder among its arguments. */
const isUsed = async (folder: string): Promise<boolean> => {
  for (const id of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    const words = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (words.includes(folder)) return true
  }
  return false
}
