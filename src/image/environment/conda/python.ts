/** The Python of a conda part, for packages beside it that have to be built with it. */
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { IN_IMAGE } from '../../../contract/image.ts'
import { unpack } from '../../../oci/layer/unpack.ts'
import { machineOf } from '../platform.ts'
import type { EnvironmentTools } from '../tools.ts'
import type { CondaEnvironment } from './layer.ts'

export interface CondaPython extends AsyncDisposable {
  /** Where it lies on this machine; undefined where it is for another kind of machine. */
  readonly program: () => Promise<string | undefined>
}

/** What Node.js calls them. */
const MACHINES: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' }

/** Its layer is unpacked when something asks for it: most environments have nothing to build. */
export const condaPythonOf = (
  { layer }: Pick<CondaEnvironment, 'layer'>,
  tools: EnvironmentTools
): CondaPython => {
  let unpacked: Promise<string> | undefined
  const bring = async (): Promise<string> => {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'scoreline-conda-')))
    try {
      await unpack(layer.blob.open(), layer.blob.mediaType, folder)
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
    return folder
  }
  return {
    program: async () => {
      if (process.platform !== 'linux' || MACHINES[process.arch] !== machineOf(tools.platform))
        return undefined
      unpacked ??= bring()
      return path.join(await unpacked, IN_IMAGE.conda, 'bin', 'python3')
    },
    [Symbol.asyncDispose]: async () => {
      const folder = await unpacked?.catch(() => undefined)
      if (folder !== undefined) await rm(folder, { recursive: true, force: true })
    }
  }
}
