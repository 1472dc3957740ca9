/** Wheels whose metadata uv does not read: fetched by their address, read by us, and kept for the layer. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import { bestWheel, packageFiles } from './addresses.ts'
import { fetchFile } from './fetch-file.ts'
import type { LockedPackage } from './lock-text.ts'
import { type KnownMetadata, readMetadata } from './metadata.ts'
import type { Solver } from './solver.ts'
import type { EnvironmentTools } from './tools.ts'
import { metadataIn, type WheelFile } from './wheel/wheel.ts'
import { adoptWheel, findWheel } from './wheel-cache.ts'

/** What uv said of a package whose metadata it cannot read. Pure. */
export const unreadable = (
  said: string
): readonly { readonly name: string; readonly version: string }[] =>
  [...said.matchAll(/Metadata for `([\w.-]+)` \(v([^)\s]+)\) could not be parsed/g)].map(
    ([, name = '', version = '']) => ({ name, version })
  )

/**
 * What a wheel says it needs, in words that uv reads.
 * @throws UserError `WHEEL_REFUSED`, `PACKAGE_INDEX_UNREACHABLE`
 */
export const metadataOf = async (
  { name, version }: { readonly name: string; readonly version: string },
  python: string,
  solver: Solver,
  tools: EnvironmentTools
): Promise<KnownMetadata | undefined> => {
  const wheel = await wheelByAddress({ name, version }, python, solver, tools)
  return wheel && { name, version, ...readMetadata(metadataIn(wheel)) }
}

/**
 * The wheel of a package that fits, without pip: newer ones refuse metadata that older ones took. Undefined where there
 * is none, or none that the lock allows.
 * @throws UserError `PACKAGE_INDEX_UNREACHABLE`, `WHEEL_CORRUPT`
 */
export const wheelByAddress = async (
  { name, version, hashes }: Pick<LockedPackage, 'name' | 'version'> & Partial<LockedPackage>,
  python: string,
  solver: Solver,
  tools: EnvironmentTools
): Promise<WheelFile | undefined> => {
  const { exitCode, stdout } = await solver.ask({
    wanted: [{ name, extras: [], versions: `==${version}` }],
    alone: true,
    known: [{ name, requires: [] }],
    format: 'pylock.toml'
  })
  const files = exitCode === 0 ? packageFiles(stdout) : []
  const allowed = files.filter(({ hash }) => hashes === undefined || hashes.includes(hash))
  const best = bestWheel(allowed, python, tools.platform)
  if (best === undefined) return undefined
  const { fileName } = best
  const kept = await findWheel(best.hash.replace('sha256:', ''), tools.cacheDir)
  if (kept !== undefined) return { file: kept, fileName, name }
  const fetched = await fetchFile(best, path.join(tools.cacheDir, 'wheels'), solver.network, tools)
  try {
    const hex = await adoptWheel(fetched, fileName, tools.cacheDir)
    const file = await findWheel(hex, tools.cacheDir)
    if (file !== undefined && best.hash === `sha256:${hex}`) return { file, fileName, name }
  } finally {
    await rm(path.dirname(fetched), { recursive: true, force: true })
  }
  throw new UserError(
    'WHEEL_CORRUPT',
    `The wheel ${fileName} that was brought has other bytes than the index says.`,
    { hint: 'A mirror or proxy changed it. Nothing of it was used.' }
  )
}
