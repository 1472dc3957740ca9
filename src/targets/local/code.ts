import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { VARIABLE } from '../../contract/image.ts'
import { ifMissing } from '../../core/errors.ts'
import { invalid } from '../../core/inputs.ts'
import type { ImageConfig } from '../../oci/manifest.ts'
import type { CodeFile } from '../target.ts'
import { APP_ROOT } from './failed-start.ts'

/** The variable by which an image names its entry script, as the official server reads it. */
const ENTRY = `${VARIABLE.entryScript}=`

/**
 * Refuses files that an image would not run: they would be laid into it and change nothing. Pure.
 * @throws UserError `INPUT_INVALID`
 */
export const checkCode = (
  code: readonly CodeFile[],
  { config }: ImageConfig,
  service: string
): void => {
  const entry = config.Env?.find(variable => variable.startsWith(ENTRY))?.slice(ENTRY.length)
  if (entry === undefined)
    throw invalid(
      'entry-script',
      `does not apply to service "${service}": its image serves models without a script`,
      'Build an image with the entry script, and deploy that.'
    )
  if (!code.some(file => file.path === entry))
    throw invalid(
      'entry-script',
      `does not name "${entry}", the script that service "${service}" runs`,
      'Give the file with that name, in the same place below the source directory as when the image was built. For a script with another name, build an image.'
    )
}

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

/** The files that `layCode` laid into a folder where nothing else is. */
export const codeIn = async (rootfs: string): Promise<readonly CodeFile[]> => {
  const root = path.join(rootfs, APP_ROOT)
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(ifMissing)
  return (entries ?? [])
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(source => ({ source, path: path.relative(root, source).split(path.sep).join('/') }))
}
