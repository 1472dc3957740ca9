import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { hasCode, ifMissing, UserError } from '../../core/errors.ts'
import { readPlainText } from '../../core/plain-file.ts'
import { outputPlace, writePlainFile } from '../../core/plain-write.ts'
import type { Rendering } from '../../targets/target.ts'

/**
 * Writes the files of a rendering. Those of an earlier one that are not made any more are deleted; nothing else in the
 * folder is touched.
 * @throws UserError `RENDER_FOLDER_FOREIGN` where the folder has such files that are not ours, and as `writePlainFile`
 */
export const writeRendering = async ({ folder, files }: Rendering): Promise<void> => {
  const [index, ...others] = files
  if (index === undefined) return
  const before = await earlierFiles(path.join(folder, index.path), index.text)
  const kept = new Set(others.map(file => file.path))
  for (const stale of before.filter(file => !kept.has(file)))
    await rm(await outputPlace(path.join(folder, stale), 'file', { what: 'The manifest' }), {
      force: true
    })
  for (const { path: file, text, secret } of [...others, index])
    await writePlainFile(path.join(folder, file), text, {
      what: 'The manifest',
      ...(secret ? { mode: 0o600 } : {})
    })
}

/** The files that the earlier index names, as far as they lie where ours do. */
const earlierFiles = async (file: string, text: string): Promise<readonly string[]> => {
  const before = await readPlainText(file).catch((error: unknown) => {
    if (hasCode(error, 'FILE_MISSING')) return undefined
    throw error
  })
  if (before === undefined) return []
  const [first] = text.split('\n')
  if (before.split('\n')[0] !== first)
    throw new UserError(
      'RENDER_FOLDER_FOREIGN',
      `The file "${file}" was not made by scoreline, and is not overwritten.`,
      { hint: 'Choose another folder for render, or delete the file.' }
    )
  const there = await readdir(path.join(path.dirname(file), 'manifests')).catch(ifMissing)
  return (there ?? [])
    .map(name => `manifests/${name}`)
    .filter(name => before.split('\n').some(line => line.trim() === `- ${name}`))
}
