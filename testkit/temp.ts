import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A folder that is gone when its scope ends: `await using folder = await tempFolder()`. */
export const tempFolder = async (): Promise<AsyncDisposable & { readonly path: string }> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-test-'))
  return {
    path: folder,
    [Symbol.asyncDispose]: () => remove(folder)
  }
}

/**
 * A program that is just ending may still write there: a folder that fills again is emptied again. Not by `maxRetries`,
 * which counts anew on every level: one that stays busy deep inside would take hours.
 */
const remove = async (folder: string, tries = 8): Promise<void> => {
  try {
    await rm(folder, { recursive: true, force: true })
  } catch (error) {
    if (tries <= 1) throw error
    await sleep(100)
    await remove(folder, tries - 1)
  }
}
