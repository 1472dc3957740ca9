/**
 * Locks every environment file of a folder, with defaults, and prints one line of JSON for each: the Python, how many
 * packages, which of them were built, or the error with its hint. Wheels are neither fetched nor laid out.
 *
 *   node bench/environments/lock.ts <folder> [--cache <folder>] [--source-builds never] [--only <part of a path>] [--jobs 1] [--locks <folder>]
 *
 * Needs Node.js 22.18 or later, python3 with pip, and a package index. The files are not part of the repository.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { UserError } from '../../src/core/errors.ts'
import { type Log, silent } from '../../src/core/ports.ts'
import { hostPythonVersion } from '../../src/image/environment/host-python.ts'
import { lockEnvironment } from '../../src/image/environment/lock.ts'
import { withPythonOfPins } from '../../src/image/environment/python-of-pins.ts'
import { readEnvironment } from '../../src/image/environment/read.ts'
import { SOURCE_BUILDS, type SourceBuilds } from '../../src/image/environment/tools.ts'
import { testExec } from '../../testkit/test-exec.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cache: { type: 'string', default: path.join(tmpdir(), 'scoreline-bench-environments') },
    'source-builds': { type: 'string', default: 'auto' },
    only: { type: 'string', default: '' },
    jobs: { type: 'string', default: '1' },
    locks: { type: 'string' }
  }
})
const [folder] = positionals
if (folder === undefined) throw new Error('Give the folder with the environment files.')
const sourceBuilds: SourceBuilds =
  SOURCE_BUILDS.find(each => each === values['source-builds']) ?? 'auto'

const optionsWith = (log: Log) => ({
  ...({
    platform: 'linux/amd64',
    exec: testExec,
    log,
    sourceBuilds,
    cacheDir: values.cache
  } as const),
  signal: AbortSignal.timeout(15 * 60_000)
})

/** What a build would say of one file. */
const outcomeOf = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 1000)
  const options = optionsWith(silent)
  try {
    const read = await readEnvironment({
      ...(file.endsWith('.txt') ? { requirementsFile: file } : { environmentFile: file }),
      conda: 'auto',
      hostPython: await hostPythonVersion(process.env, testExec)
    })
    const { python, packages, notes, text } = await lockEnvironment(
      await withPythonOfPins(read, options),
      options
    )
    if (values.locks) {
      mkdirSync(values.locks, { recursive: true })
      writeFileSync(path.join(values.locks, nameOf(file)), text)
    }
    const built = packages
      .filter(each => each.fromSource)
      .map(each => `${each.name} ${each.version}`)
    const warnings = notes.filter(note => note.level === 'warning').map(note => note.message)
    return { ok: true, python, packages: packages.length, built, warnings, seconds: seconds() }
  } catch (error) {
    if (error instanceof UserError)
      return {
        ok: false,
        code: error.code,
        message: error.message,
        hint: error.hint,
        seconds: seconds()
      }
    return { ok: false, code: 'BUG', message: String(error), seconds: seconds() }
  }
}

const nameOf = (file: string): string =>
  `${path.relative(folder, file).replaceAll(path.sep, '__')}.lock`

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => path.join(entry.parentPath, entry.name))
  .filter(file => file.includes(values.only))
  .toSorted()
const next = files.values()
const job = async (): Promise<void> => {
  for (const file of next)
    console.log(JSON.stringify({ file: path.relative(folder, file), ...(await outcomeOf(file)) }))
}
await Promise.all(Array.from({ length: Number(values.jobs) }, job))
