/** Environments of real packages: what is laid down is what pip installs. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { environmentLayer } from '../../../src/image/environment/layer.ts'
import { lockEnvironment } from '../../../src/image/environment/lock.ts'
import { readEnvironment } from '../../../src/image/environment/read.ts'
import { buildLocked } from '../../../src/image/environment/source/again.ts'
import type { EnvironmentTools } from '../../../src/image/environment/tools.ts'
import { findUv } from '../../../src/image/environment/uv.ts'
import { describeWithPackageIndex } from '../../../testkit/package-index.ts'
import { writeSource } from '../../../testkit/source.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec } from '../../../testkit/test-exec.ts'
import { writeWheel } from '../../../testkit/wheel.ts'

/** That of the `python3` the comparison runs with. */
const hostVersion = (): string =>
  execFileSync('python3', ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'])
    .toString()
    .trim()

const unpack = async (chunks: AsyncIterable<Uint8Array>, folder: string): Promise<string> => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  await mkdir(folder)
  execFileSync('tar', ['-xzf', '-', '-C', folder], { input: Buffer.concat(all) })
  return path.join(folder, 'opt/scoreline/env')
}

/** Every file below a folder: its text in a form that differs only where the files do, and whether it may be run. */
const filesIn = async (folder: string): Promise<Record<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: Record<string, string> = {}
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file)
    const bytes = await readFile(file)
    const executable = ((await stat(file)).mode & 0o100) !== 0
    found[name] = `${executable} ${comparable(name, bytes)}`
  }
  return found
}

/** Three things differ on purpose: who installed, the text of command wrappers, and their lines in RECORD. */
const comparable = (name: string, bytes: Buffer): string => {
  if (name.endsWith('/INSTALLER')) return 'INSTALLER'
  if (name.startsWith('bin/') && bytes.includes('sys.exit(')) return 'a wrapper'
  if (!name.endsWith('.dist-info/RECORD')) return bytes.toString('base64')
  return bytes.toString().replace(/^(\S*\/bin\/[^,]+|\S*\/INSTALLER),.*\r$/gm, '$1')
}

describeWithPackageIndex('an environment from PyPI', () => {
  const toolsFor = (platform: EnvironmentTools['platform']): EnvironmentTools => ({
    platform,
    exec: testExec,
    log: silent,
    signal: new AbortController().signal,
    cacheDir: cache
  })
  // Shared, so that uv and each wheel are fetched once.
  const cache = mkdtempSync(path.join(tmpdir(), 'scoreline-test-'))
  afterAll(() => rm(cache, { recursive: true, force: true }))
  const platform = process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64'

  it('has packages of 2018: metadata that only older tools read, a source without a wheel, none that is for other Pythons', async () => {
    await using folder = await tempFolder()
    const requirementsFile = path.join(folder.path, 'requirements.txt')
    // nodeenv 1.7 and later say "!=3.6.*", among others.
    await writeFile(requirementsFile, 'pandas==0.23.1\ntermcolor==1.1.0\nnodeenv\n')
    const environment = await readEnvironment({ requirementsFile, python: '3.6' })
    const tools = { ...toolsFor('linux/amd64'), sourceBuilds: 'auto' as const }
    const lock = await lockEnvironment(environment, tools)
    expect(lock.packages.map(({ name, version }) => `${name} ${version}`)).toEqual(
      expect.arrayContaining([
        ...['nodeenv 1.6.0', 'numpy 1.19.5', 'pandas 0.23.1', 'termcolor 1.1.0']
      ])
    )
    expect(lock.text).toMatch(/^# python 3\.6, linux\/amd64\n# from source: termcolor\n/)
    expect(lock.notes).toContainEqual({
      level: 'info',
      message: 'Built from source: termcolor 1.1.0.'
    })
    // On another machine only the lock is there.
    const elsewhere = path.join(folder.path, 'lock.txt')
    await writeFile(elsewhere, lock.text)
    const given = await lockEnvironment(
      await readEnvironment({ requirementsFile: elsewhere }),
      tools
    )
    await rm(path.join(cache, 'wheels'), { recursive: true })
    await buildLocked(given, tools)
    const { blob } = await environmentLayer(given, tools)
    const root = await unpack(blob.open(), path.join(folder.path, 'layer'))
    expect(await readdir(path.join(root, 'lib/python3.6/site-packages'))).toEqual(
      expect.arrayContaining(['pandas', 'termcolor.py', 'termcolor-1.1.0.dist-info'])
    )
  })

  it.each([
    ['auto', ['alpha 2.0', 'beta 1.0']],
    ['never', ['alpha 1.0']]
  ] as const)(
    'does not step back in silence for want of a wheel: source-builds %s',
    async (mode, expected) => {
      await using folder = await tempFolder()
      const index = path.join(folder.path, 'index')
      await mkdir(index)
      await writeWheel(index, 'alpha', '1.0', [])
      await writeWheel(index, 'alpha', '2.0', [
        {
          name: 'alpha-2.0.dist-info/METADATA',
          content: 'Metadata-Version: 2.1\nName: alpha\nVersion: 2.0\nRequires-Dist: beta\n'
        }
      ])
      await writeSource(index, 'beta')
      const requirementsFile = path.join(folder.path, 'requirements.txt')
      await writeFile(requirementsFile, '--no-index\n--find-links index\nalpha\n')
      const environment = await readEnvironment({ requirementsFile, python: hostVersion() })
      const lock = await lockEnvironment(environment, { ...toolsFor(platform), sourceBuilds: mode })
      expect(lock.packages.map(({ name, version }) => `${name} ${version}`)).toEqual(expected)
      const warnings = lock.notes.filter(({ level, at }) => level === 'warning' && at)
      expect(warnings).toEqual(
        mode === 'auto'
          ? []
          : [
              {
                level: 'warning',
                message: expect.stringMatching(
                  /^alpha is locked to 1\.0, though 2\.0 has a wheel .* beta, /
                ),
                at: { file: requirementsFile, line: 3 }
              }
            ]
      )
    }
  )

  it('has the files that pip installs, and passes its check', async () => {
    await using folder = await tempFolder()
    const python = hostVersion()
    const environmentFile = path.join(folder.path, 'environment.yml')
    await writeFile(
      environmentFile,
      [
        'dependencies:',
        `  - python=${python}`,
        '  - numpy',
        '  - pip:',
        ...[
          'azureml-defaults',
          'idna==3.10',
          'six',
          'wheel',
          'pip',
          'greenlet',
          'jsonschema',
          'ruff'
        ].map(name => `    - ${name}`),
        ''
      ].join('\n')
    )
    const tools = toolsFor(platform)
    const lock = await lockEnvironment(await readEnvironment({ environmentFile }), tools)
    expect(lock.python).toBe(python)
    expect(lock.text).toMatch(/^numpy==[\d.]+ \\\n {4}--hash=sha256:/m)
    expect(lock.text).not.toMatch(/https?:|file:|azureml|\/tmp\//)
    const { blob } = await environmentLayer(lock, tools)
    const ours = await unpack(blob.open(), path.join(folder.path, 'ours'))
    const theirs = path.join(folder.path, 'theirs')
    const install = [
      '-m',
      'pip',
      'install',
      '-q',
      '--no-compile',
      '--no-deps',
      '--ignore-installed'
    ]
    execFileSync(
      'python3',
      [...install, '--prefix', theirs, '-r', path.join(ours, 'requirements.lock')],
      { stdio: 'pipe' }
    )
    const { 'requirements.lock': _, ...found } = await filesIn(ours)
    const wanted = await filesIn(theirs)
    expect(Object.keys(found).toSorted()).toEqual(Object.keys(wanted).toSorted())
    const others = Object.keys(wanted).filter(name => found[name] !== wanted[name])
    expect(others).toEqual([])

    const site = path.join(ours, `lib/python${python}/site-packages`)
    const env = { PATH: process.env.PATH, PYTHONPATH: site, PYTHONNOUSERSITE: '1' }
    execFileSync('python3', ['-S', '-c', 'import numpy; numpy.linalg.inv(numpy.eye(3))'], { env })
    execFileSync(path.join(ours, 'bin/jsonschema'), ['--version'], { env, stdio: 'pipe' })
    execFileSync(path.join(ours, 'bin/ruff'), ['--version'], { env })
    // -S leaves the packages of the interpreter out, so that these are checked and no others.
    expect(execFileSync('python3', ['-S', '-m', 'pip', 'check'], { env }).toString()).toBe(
      'No broken requirements found.\n'
    )
  })

  it('may hold a wheel of the user beside packages of the index, and other platforms', async () => {
    await using folder = await tempFolder()
    await writeWheel(folder.path, 'mine', '1.0', [
      { name: 'mine.py', content: 'import markupsafe' }
    ])
    const requirementsFile = path.join(folder.path, 'requirements.txt')
    await writeFile(requirementsFile, './mine-1.0-py3-none-any.whl\nmarkupsafe==3.0.2\n')
    const tools = toolsFor('linux/arm64')
    const environment = await readEnvironment({ requirementsFile, python: '3.10' })
    const lock = await lockEnvironment(environment, tools)
    expect(lock.packages.map(({ name, version }) => `${name} ${version}`)).toEqual([
      'markupsafe 3.0.2',
      'mine 1.0'
    ])
    expect(lock.text).not.toContain(folder.path)
    const { blob } = await environmentLayer(lock, tools)
    const site = path.join(
      await unpack(blob.open(), path.join(folder.path, 'layer')),
      'lib/python3.10/site-packages'
    )
    expect(await readdir(path.join(site, 'markupsafe'))).toContain(
      '_speedups.cpython-310-aarch64-linux-gnu.so'
    )
    expect(await readFile(path.join(site, 'mine.py'), 'utf8')).toBe('import markupsafe')
  })

  it("comes from where pip's configuration says, and from nowhere else", async () => {
    await using folder = await tempFolder()
    await writeWheel(folder.path, 'six', '9.9', [{ name: 'six.py', content: '' }])
    const requirementsFile = path.join(folder.path, 'requirements.txt')
    await writeFile(requirementsFile, 'six\n')
    const tools: EnvironmentTools = {
      ...toolsFor('linux/amd64'),
      env: { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: folder.path }
    }
    await findUv(toolsFor('linux/amd64'))
    const lock = await lockEnvironment(await readEnvironment({ requirementsFile }), tools)
    expect(lock.text).toMatch(
      /^# python 3\.12, linux\/amd64\nsix==9\.9 \\\n {4}--hash=sha256:[0-9a-f]{64}\n$/
    )
    expect((await environmentLayer(lock, tools)).blob.label).toBe('Python environment (1 packages)')
    const nowhere = { ...tools, env: { ...tools.env, PIP_FIND_LINKS: '/no/such/folder' } }
    await expect(
      lockEnvironment(await readEnvironment({ requirementsFile }), nowhere)
    ).rejects.toMatchObject({ code: 'PACKAGE_UNKNOWN' })
  })

  it.each([
    ['docopt', 'WHEEL_MISSING', 'docopt has no wheel for Python 3.11 on linux/amd64'],
    ['no-such-package-of-anyone', 'PACKAGE_UNKNOWN', 'has no no-such-package-of-anyone'],
    ['scikit-learn==0.20.1', 'WHEEL_MISSING', 'scikit-learn has no wheel for Python 3.11'],
    ['scipy==1.14.1\nnumpy==1.20.0', 'ENVIRONMENT_UNSOLVABLE', 'These lines do not fit together'],
    ['idna==3.10\nidna==3.9', 'ENVIRONMENT_UNSOLVABLE', 'requirements.txt, line 2)'],
    ['idna==99', 'PACKAGE_UNKNOWN', 'The package index has no idna==99']
  ])('with %j is refused: %s', async (text, code, message) => {
    await using folder = await tempFolder()
    const requirementsFile = path.join(folder.path, 'requirements.txt')
    await writeFile(requirementsFile, `${text}\n`)
    const tools = toolsFor('linux/amd64')
    const environment = await readEnvironment({ requirementsFile, python: '3.11' })
    await expect(lockEnvironment(environment, tools)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message)
    })
  })
})
