import type { Exec, Log } from '../core/ports.ts'
import type { Architecture } from '../parts/pinned.ts'
import { SCRATCH } from './base/base-image.ts'
import { type OpenRegistry, readBase } from './base/read-base.ts'
import type { Foundation } from './build.ts'
import { hostPythonVersion } from './environment/host-python.ts'
import { environmentLayer } from './environment/layer.ts'
import { lockEnvironment } from './environment/lock.ts'
import { readEnvironment } from './environment/read.ts'
import { platformName } from './platform.ts'
import { programsLayer, runtimeLayer } from './runtime-layer.ts'
import type { RuntimeKind } from './spec.ts'

export interface FoundationSpec {
  readonly runtime: RuntimeKind
  readonly architecture: Architecture
  /** A reference; `scratch` or nothing for an image of our own layers alone. */
  readonly baseImage?: string | undefined
  readonly environmentFile?: string | undefined
  readonly requirements?: string | undefined
}

export interface FoundationTools {
  /** The bundle's `runtime/`. */
  readonly runtimeFolder: string
  readonly cache: string
  readonly exec: Exec
  readonly log: Log
  readonly signal: AbortSignal
  readonly openRegistry: OpenRegistry
}

/** Gathers what an image stands on: base, scoring runtime and, for a script, its Python environment. */
export const foundationOf = async (
  spec: FoundationSpec,
  tools: FoundationTools
): Promise<Foundation & { readonly lock?: string }> => {
  const { baseImage = 'scratch' } = spec
  const base =
    baseImage === 'scratch'
      ? SCRATCH
      : await readBase(baseImage, platformName(spec.architecture), tools.openRegistry)
  const environment = await environmentOf(spec, tools)
  return {
    base,
    runtime: [
      { blob: await programsLayer(spec.architecture, tools), madeBy: 'scoreline: programs' },
      { blob: await runtimeLayer(tools.runtimeFolder), madeBy: 'scoreline: runtime' }
    ],
    ...environment
  }
}

/** Python only: the packages of the environment file, locked and as a layer. */
const environmentOf = async (
  { runtime, architecture, environmentFile, requirements }: FoundationSpec,
  tools: FoundationTools
): Promise<Pick<Foundation, 'environment'> & { lock?: string }> => {
  if (runtime !== 'python') return {}
  const platform = platformName(architecture)
  const options = { platform, cacheDir: tools.cache, ...tools } as const
  const wanted = await readEnvironment({
    environmentFile,
    requirementsFile: requirements,
    // Nothing below the image brings an interpreter: it will run on this machine's.
    hostPython: await hostPythonVersion(process.env, tools.exec)
  })
  const lock = await lockEnvironment(wanted, options)
  const layer = await environmentLayer(lock, options)
  return {
    environment: { ...layer, madeBy: 'scoreline: environment', python: lock.python },
    lock: lock.text
  }
}
