import { copyFile, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CodeFile } from '../target.ts'

/** Lays files over an app's own. What has no new file stays as it is. */
export const layCode = async (files: readonly CodeFile[], appRoot: string): Promise<void> => {
  for (const file of files) {
    const target = path.join(appRoot, file.path)
    await mkdir(path.dirname(target), { recursive: true })
    // Removed first: the name may be a link into a layer that others share.
    await rm(target, { force: true })
    await copyFile(file.source, target)
  }
}
