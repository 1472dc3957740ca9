import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { NEVER_CONTENT } from '../../core/ignore-rules.ts'

const LEFT_OUT = new Set<string>([...NEVER_CONTENT, 'node_modules', '.venv', '_actions'])
const MOST_FOLDERS = 5000

/**
 * The file of the workspace that a file inside an image was made from: the same name and the same bytes.
 * @param name relative to the code's root inside the image.
 * @returns the path from the workspace; undefined when no file fits, or too many folders were looked through.
 */
export const findSource = async (
  workspace: string,
  name: string,
  bytes: Buffer
): Promise<string | undefined> => {
  const folders = [workspace]
  for (let i = 0; i < folders.length && i < MOST_FOLDERS; i++) {
    const folder = folders[i] as string
    const candidate = path.join(folder, name)
    const found = await readFile(candidate).catch(() => undefined)
    if (found?.equals(bytes)) return path.relative(workspace, candidate)
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries)
      if (entry.isDirectory() && !LEFT_OUT.has(entry.name))
        folders.push(path.join(folder, entry.name))
  }
  return undefined
}
