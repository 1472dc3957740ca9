/** Packages of a lock that are built from their source, where the cache does not have them. */
import { UserError } from '../../../core/errors.ts'
import { builtAgain } from '../addressed/sources.ts'
import { packageFiles } from '../addresses.ts'
import type { Lock } from '../locked.ts'
import { normalizedName } from '../requirement.ts'
import { openSolver } from '../solver.ts'
import type { EnvironmentTools } from '../tools.ts'
import { isKept, rememberWheel } from '../wheels.ts'
import { builtWheel } from './build.ts'

/**
 * Builds what a lock says is built from source, each from the very source whose hash it has.
 * @throws UserError `WHEEL_MISSING`, and those of `builtWheel`
 */
export const buildLocked = async (lock: Lock, tools: EnvironmentTools): Promise<void> => {
  const { python, sources } = lock
  const wanted = []
  for (const locked of lock.packages)
    if (locked.fromSource && !(await isKept(locked, python, tools))) wanted.push(locked)
  if (wanted.length === 0) return
  const beside = new Map(lock.packages.map(({ name, version }) => [normalizedName(name), version]))
  const environment = { python, wanted: [], constraints: [], sources, notes: [] }
  await using solver = await openSolver(environment, tools)
  const listed = lock.packages
    .filter(({ url }) => url === undefined)
    .map(({ name, version }) => `${name}==${version}`)
  for (const locked of wanted) {
    if (locked.url !== undefined) {
      const { wheel } = await builtAgain(locked, { listed, sources, python }, solver, tools)
      await rememberWheel(locked, wheel, python, tools)
      continue
    }
    const name = normalizedName(locked.name)
    const { exitCode, stdout } = await solver.ask({
      wanted: [{ name, extras: [], versions: `==${locked.version}` }],
      alone: true,
      known: [{ name, requires: [] }],
      fromSource: [name],
      format: 'pylock.toml'
    })
    const file = (exitCode === 0 ? packageFiles(stdout) : []).find(
      ({ kind, hash }) => kind === 'source' && locked.hashes.includes(hash)
    )
    const at = { file: 'requirements.lock' }
    if (file === undefined)
      throw new UserError(
        'WHEEL_MISSING',
        `The index has no source of ${name} ${locked.version} with the hash of the lock.`,
        { at, hint: 'Lock the packages again, or name an index that has it.' }
      )
    const { wheel } = await builtWheel({ file, at, beside }, python, sources, solver, tools)
    await rememberWheel(locked, wheel, python, tools)
  }
}
