/**
 * Compares locks with what pip would install: each file that `lock.ts` locked is given to the newest pip before 24.1, with
 * the Python of the lock, and the two sets are compared. Prints one line of JSON for each file.
 *
 *   node bench/environments/compare.ts <folder> --locks <folder of lock.ts> [--cache <folder of lock.ts>] [--only <part of a path>] [--without torch,tensorflow]
 *
 * pip gets the wheels that were built from source, since it is the choice of versions that is compared. Python 3.7 and
 * later are asked with `install --dry-run --report`; the last pip for 3.6 has no such thing and downloads.
 * Needs Node.js 22.18 or later, the Pythons on PATH (`python3.6` …), and a package index.
 */
import { execFile } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { hostPythonVersion } from '../../src/image/environment/host-python.ts'
import { pinnedIn } from '../../src/image/environment/pinned.ts'
import { readEnvironment } from '../../src/image/environment/read.ts'
import { formatRequirement, normalizedName } from '../../src/image/environment/requirement.ts'
import { testExec } from '../../testkit/test-exec.ts'

const run = promisify(execFile)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cache: { type: 'string', default: path.join(tmpdir(), 'scoreline-bench-environments') },
    locks: { type: 'string' },
    only: { type: 'string', default: '' },
    without: { type: 'string', default: '' }
  }
})
const [folder] = positionals
const { locks, cache } = values
if (folder === undefined || locks === undefined)
  throw new Error('Give the folder with the environment files, and --locks.')

/** The last pip that takes old metadata, in a virtual environment of a Python. */
const pipOf = async (python: string): Promise<string> => {
  const place = path.join(cache, 'pips', python)
  const pip = path.join(place, 'bin', 'python')
  if (!existsSync(path.join(place, 'ready'))) {
    await run(`python${python}`, ['-m', 'venv', place])
    await run(pip, [
      '-m',
      'pip',
      'install',
      '-q',
      python === '3.6' ? 'pip==21.3.1' : 'pip==24.0',
      'wheel'
    ])
    writeFileSync(path.join(place, 'ready'), '')
  }
  return pip
}

/** Packages that are too large to ask pip for. */
const tooLarge = values.without.split(',').filter(name => name !== '')
const isLeftOut = (names: Iterable<string>): boolean =>
  [...names].some(name => tooLarge.some(start => name.startsWith(start)))

/** Copies what was built from source, of the versions in a lock. */
const builtWheels = (ours: ReadonlyMap<string, string>, to: string): void => {
  mkdirSync(to)
  const wheels = path.join(cache, 'wheels')
  for (const file of readdirSync(wheels, { recursive: true, encoding: 'utf8' })) {
    const [name = '', version] = path.basename(file).split('-')
    if (file.endsWith('.whl') && ours.get(normalizedName(name)) === version)
      copyFileSync(path.join(wheels, file), path.join(to, path.basename(file)))
  }
}

const theirs = async (
  python: string,
  asked: readonly string[],
  work: string
): Promise<ReadonlyMap<string, string>> => {
  const pip = await pipOf(python)
  const requirements = path.join(work, 'asked.txt')
  writeFileSync(requirements, asked.join('\n'))
  const common = ['-q', '--find-links', path.join(work, 'built'), '-r', requirements]
  const options = { maxBuffer: 1 << 28, timeout: 15 * 60_000 }
  if (python === '3.6') {
    const to = path.join(work, 'files')
    await run(pip, ['-m', 'pip', 'download', '-d', to, ...common], options)
    return new Map(
      readdirSync(to).flatMap(file => {
        const [, name, version] = /^(.+?)-(\d[^-]*?)(?:-.*\.whl|\.tar\.gz|\.zip)$/.exec(file) ?? []
        return name && version ? [[normalizedName(name), version] as const] : []
      })
    )
  }
  const report = path.join(work, 'report.json')
  await run(
    pip,
    ['-m', 'pip', 'install', '--dry-run', '--ignore-installed', '--report', report, ...common],
    options
  )
  const { install } = JSON.parse(readFileSync(report, 'utf8'))
  return new Map(
    install.map(({ metadata }: { metadata: { name: string; version: string } }) => [
      normalizedName(metadata.name),
      metadata.version
    ])
  )
}

for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => path.join(entry.parentPath, entry.name))
  .filter(each => each.includes(values.only))
  .toSorted()) {
  const name = path.relative(folder, file)
  const lockFile = path.join(locks, `${name.replaceAll(path.sep, '__')}.lock`)
  if (!existsSync(lockFile)) continue
  const lock = readFileSync(lockFile, 'utf8')
  const python = /^# python (3\.\d+)/m.exec(lock)?.[1] ?? ''
  const ours = pinnedIn(lock)
  if (isLeftOut(ours.keys())) continue
  const work = mkdtempSync(path.join(tmpdir(), 'scoreline-compare-'))
  try {
    const { wanted } = await readEnvironment({
      ...(file.endsWith('.txt') ? { requirementsFile: file } : { environmentFile: file }),
      conda: 'auto',
      hostPython: await hostPythonVersion(process.env, testExec)
    })
    builtWheels(ours, path.join(work, 'built'))
    const pip = await theirs(python, wanted.map(formatRequirement), work)
    const other = [...new Set([...ours.keys(), ...pip.keys()])]
      .filter(each => ours.get(each) !== pip.get(each))
      .map(each => `${each}: ${ours.get(each) ?? 'not'} here, ${pip.get(each) ?? 'not'} with pip`)
    console.log(
      JSON.stringify({ file: name, python, packages: ours.size, same: other.length === 0, other })
    )
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error)
      .trim()
      .split('\n')
      .slice(-3)
      .join(' ')
    console.log(JSON.stringify({ file: name, python, failed: said.slice(0, 400) }))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
