/** The packages that a build needs: locked, fetched as wheels and laid out, with nothing of them run. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SourcePlace } from '../../../core/errors.ts'
import type { Environment } from '../environment.ts'
import { type LockedPackage, parseLock } from '../lock-text.ts'
import { explainPip, runPip } from '../pip.ts'
import { releaseOf } from '../python-version.ts'
import { parseRequirement, pinnedVersion } from '../requirement.ts'
import { openSolver } from '../solver.ts'
import type { EnvironmentTools } from '../tools.ts'
import { explainUv } from '../uv-errors.ts'
import { satisfies } from '../version.ts'
import type { Wanted } from '../wanted.ts'
import { lockedWheels } from '../wheels.ts'

const pinned = (name: string, version: string, hash: string): LockedPackage => ({
  ...{ name, version, hashes: [`sha256:${hash}`] }
})

/** What a `setup.py` without `pyproject.toml` is built with: the newest that still know what such files use. */
const legacyTools = (python: string): readonly LockedPackage[] =>
  satisfies(python, '<3.12')
    ? [
        pinned(
          ...['setuptools', '59.6.0'],
          '4ce92f1e1f8f01233ee9952c04f6b81d1e02939d6e1b488428154974a4d0783e'
        ),
        pinned(
          ...['wheel', '0.37.1'],
          '4bdcd7d840138086126cd09254dc6195fb4fc6f01c050a1d7236f2630db1d22a'
        )
      ]
    : [
        pinned(
          ...['setuptools', '75.3.2'],
          '90ab613b6583fc02d5369cbca13ea26ea0e182d1df2d943ee9cbe81d4c61add9'
        ),
        pinned(
          ...['wheel', '0.45.1'],
          '708e7481cc80179af0e556bbf0cc00b8444c7321e2700b8d8580231d13017248'
        )
      ]

/** Where build requirements go. */
export interface Site {
  /** `3.6` */
  readonly python: string
  /** `site-packages` of a virtual environment. */
  readonly folder: string
  readonly sources: Environment['sources']
  /** Nothing that the index got later. */
  readonly until?: string | undefined
}

/** Lays out what the oldest way of building needs, pinned by hash. @throws UserError as fetching does */
export const installLegacyTools = (site: Site, tools: EnvironmentTools): Promise<void> =>
  layOut(legacyTools(site.python), site, tools)

/**
 * Locks what a build asks for, with all that needs, and lays it out.
 * @param at the line that asked for the package that is built
 * @throws UserError as locking and fetching do
 */
export const installTools = async (
  requires: readonly string[],
  site: Site,
  at: SourcePlace,
  tools: EnvironmentTools
): Promise<void> => {
  const wanted = requires.flatMap(text => {
    const found = parseRequirement(text)
    return found && found.url === undefined
      ? [{ ...found, at, from: 'pip' as const, hashes: [] }]
      : []
  })
  if (wanted.length === 0) return
  const { python, sources, until } = site
  await using solver = await openSolver(
    { python, wanted, constraints: [], sources, notes: [] },
    tools
  )
  let { exitCode, stdout, stderr } = await solver.ask({ until })
  // Pins of then name wheels for a Python of then.
  if (exitCode !== 0 && until !== undefined)
    ({ exitCode, stdout, stderr } = await solver.ask({ until, wanted: wanted.map(unpinned) }))
  if (exitCode !== 0)
    throw explainUv(stderr, { python, wanted, constraints: [], sources, notes: [] }, tools.platform)
  await layOut(parseLock(stdout, 'build requirements', python, tools.platform), site, tools)
}

const unpinned = (requirement: Wanted): Wanted =>
  pinnedVersion(requirement) === undefined ? requirement : { ...requirement, versions: '' }

const layOut = async (
  packages: readonly LockedPackage[],
  { python, folder, sources }: Site,
  tools: EnvironmentTools
): Promise<void> => {
  const quiet = { ...tools, log: { ...tools.log, info: () => {} } }
  const wheels = await lockedWheels({ python, text: '', packages, sources, notes: [] }, quiet)
  const { exitCode, stderr } = await runPip(
    [
      ...['install', '-q', '--no-index', '--no-deps', '--no-compile', '--target', folder],
      ...['--only-binary=:all:', '--python-version', releaseOf(python), '--upgrade'],
      // Of files, pip asks whether they fit the Python it runs with; these were locked for another one.
      '--ignore-requires-python',
      ...['--disable-pip-version-check', '--no-warn-script-location'],
      ...wheels.map(({ file }) => file)
    ],
    tools
  )
  if (exitCode !== 0) throw explainPip(stderr)
  await runHere(path.join(folder, 'bin'))
}

/** Commands start with the interpreter of the pip that laid them out. */
const runHere = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue
    const file = path.join(folder, entry.name)
    const text = await readFile(file, 'latin1')
    if (!/^#!.*python/.test(text)) continue
    await writeFile(file, text.replace(/^#!.*/, '#!/usr/bin/env python'), 'latin1')
  }
}
