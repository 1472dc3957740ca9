import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder that is gone when its scope ends: `await using folder = await tempFolder()`. */
export const tempFolder = async (): Promise<AsyncDisposable & { readonly path: string }> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-test-'))
  return {
    path: folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true })
  }
}
