/** The modules that an image may hold byte code of: where their sources lie, on this disk and in the image. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { IN_IMAGE } from '../../contract/image.ts'
import type { PackedEntry } from '../../oci/layer/gzip.ts'
import { fileEntry } from '../../oci/layer/tar.ts'
import { installedPackages, needsOf } from '../environment/layer.ts'
import type { Lock } from '../environment/locked.ts'
import { markerVariables } from '../environment/platform.ts'
import { normalizedName } from '../environment/requirement.ts'
import type { EnvironmentTools } from '../environment/tools.ts'
import { lockedWheels } from '../environment/wheels.ts'

/** A module's source, wherever it comes from. */
export interface Module {
  /** As it is imported: `numpy/linalg/__init__.py`. */
  readonly path: string
  readonly entry: PackedEntry
  /** Absolute, in the image. */
  readonly place: string
  /** The digest of the wheel or file that it came in. */
  readonly digest: string
  /** Normalized name; none for the worker's own and for Python's. */
  readonly package?: string
  /** Of the source's last change, since 1970; 0, as in all our layers, when left out. */
  readonly seconds?: number
}

/** The modules of an environment, and which packages each package requires. */
export interface Installed {
  readonly modules: readonly Module[]
  readonly needs: ReadonlyMap<string, readonly string[]>
}

/** The modules of all packages; of two for one path, the one that is laid down. */
export const installedModules = async (lock: Lock, tools: EnvironmentTools): Promise<Installed> => {
  const wheels = await lockedWheels(lock, tools)
  const variables = markerVariables(lock.python, tools.platform)
  const site = `lib/python${lock.python}/site-packages/`
  const found = new Map<string, Module>()
  for (const { wheel, entries } of installedPackages(lock, wheels, tools))
    for (const entry of entries) {
      if (!entry.path.startsWith(site) || !entry.path.endsWith('.py')) continue
      const file = entry.path.slice(site.length)
      const digest = path.basename(path.dirname(wheel.file))
      const place = `${IN_IMAGE.environment}/${entry.path}`
      found.set(file, { path: file, entry, place, digest, package: normalizedName(wheel.name) })
    }
  const needs = new Map(
    wheels.map(wheel => [normalizedName(wheel.name), needsOf(wheel, variables)] as const)
  )
  return { modules: [...found.values()], needs }
}

/** The Python worker's own modules. */
export const workerModules = async (folder: string): Promise<readonly Module[]> => {
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.py'))
  return Promise.all(
    files.sort().map(async file => {
      const bytes = await readFile(path.join(folder, file))
      const entry = fileEntry(file, bytes)
      const digest = createHash('sha256').update(bytes).digest('hex')
      return { path: file, entry, place: `${IN_IMAGE.runtime}/python/${file}`, digest }
    })
  )
}
