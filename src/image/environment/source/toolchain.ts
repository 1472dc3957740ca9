/** The packages that a build needs: locked, fetched as wheels and laid out, with nothing of them run. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SourcePlace } from '../../../core/errors.ts'
import type { Environment } from '../environment.ts'
import { parseLock } from '../lock-text.ts'
import { explainPip, runPip } from '../pip.ts'
import { releaseOf } from '../python-version.ts'
import { parseRequirement } from '../requirement.ts'
import { openSolver } from '../solver.ts'
import type { EnvironmentTools } from '../tools.ts'
import { explainUv } from '../uv-errors.ts'
import { satisfies } from '../version.ts'
import { lockedWheels } from '../wheels.ts'

/** What `setup.py` without a `pyproject.toml` is built with: the newest that still know what such files use. */
export const legacyRequires = (python: string): readonly string[] =>
  satisfies(python, '<3.12')
    ? ['setuptools==59.6.0', 'wheel==0.37.1']
    : ['setuptools==75.3.2', 'wheel==0.45.1']

/**
 * Installs build requirements into the folder of a virtual environment, and what they need.
 * @param at the line that asked for the package that is built
 * @throws UserError as locking and fetching do
 */
export const installTools = async (
  requires: readonly string[],
  { python, site, sources }: { python: string; site: string; sources: Environment['sources'] },
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
  const environment: Environment = { python, wanted, constraints: [], sources, notes: [] }
  const quiet = { ...tools, log: { ...tools.log, info: () => {} }, sourceBuilds: 'never' as const }
  await using solver = await openSolver(environment, quiet)
  const { exitCode: solved, stdout: text, stderr: said } = await solver.ask()
  if (solved !== 0) throw explainUv(said, environment, tools.platform)
  const packages = parseLock(text, 'build requirements', python, tools.platform)
  const wheels = await lockedWheels({ python, text, packages, sources, notes: [] }, quiet)
  const { exitCode, stderr } = await runPip(
    [
      ...['install', '-q', '--no-index', '--no-deps', '--no-compile', '--target', site],
      ...['--only-binary=:all:', '--python-version', releaseOf(python), '--upgrade'],
      ...['--disable-pip-version-check', '--no-warn-script-location'],
      ...wheels.map(({ file }) => file)
    ],
    tools
  )
  if (exitCode !== 0) throw explainPip(stderr)
  await runHere(path.join(site, 'bin'))
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
