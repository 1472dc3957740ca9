/** Lines that name a source by its address: repositories of a git server on this machine, and archives. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { lockEnvironment } from '../../../src/image/environment/lock.ts'
import { readEnvironment } from '../../../src/image/environment/read.ts'
import { buildLocked } from '../../../src/image/environment/source/again.ts'
import type { EnvironmentTools } from '../../../src/image/environment/tools.ts'
import { findUv } from '../../../src/image/environment/uv.ts'
import { lockedWheels } from '../../../src/image/environment/wheels.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { type GitServer, openGitServer } from '../../../testkit/git-server.ts'
import { kept } from '../../../testkit/kept.ts'
import { describeWithPackageIndex } from '../../../testkit/package-index.ts'
import { sourceFiles, writeSource } from '../../../testkit/source.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec } from '../../../testkit/test-exec.ts'

const PYTHON = '3.11'

/** As a requirements file names it. */
const variable = (name: string): string => `$\{${name}}`

describeWithPackageIndex('a source at an address of its own', () => {
  let shared = ''
  beforeAll(async () => {
    shared = await mkdtemp(path.join(tmpdir(), 'scoreline-test-'))
    await findUv(toolsWith())
  })
  afterAll(() => rm(shared, { recursive: true, force: true }))

  const toolsWith = (more: Partial<EnvironmentTools> = {}): EnvironmentTools => ({
    platform: process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64',
    exec: testExec,
    log: silent,
    signal: new AbortController().signal,
    cacheDir: shared,
    sourceBuilds: 'auto',
    ...more
  })

  const lockOf = async (
    lines: readonly string[],
    tools = toolsWith(),
    file = 'environment.yml'
  ) => {
    const folder = kept(await tempFolder())
    const place = path.join(folder.path, file)
    const text = file.endsWith('.txt')
      ? lines.join('\n')
      : ['dependencies:', `- python=${PYTHON}`, '- pip:', ...lines.map(each => `  - ${each}`)].join(
          '\n'
        )
    await writeFile(place, `${text}\n`)
    const files = file.endsWith('.txt')
      ? { requirementsFile: place, python: PYTHON }
      : { environmentFile: place }
    const { variables = [], env = {} } = tools
    const read = await readEnvironment({ ...files, variables: { allowed: variables, env } })
    return lockEnvironment(read, tools)
  }
  const repositories = async (password?: string): Promise<GitServer> =>
    kept(await openGitServer(kept(await tempFolder()).path, password))
  const moduleIn = (wheel: string, name: string): unknown =>
    JSON.parse(
      execFileSync('python3', [
        '-c',
        `import json, sys; sys.path.insert(0, sys.argv[1]); import ${name}; print(json.dumps(${name}.found))`,
        wheel
      ]).toString()
    )

  it('is locked by its commit and built from it, and again by the lock alone', async () => {
    const server = await repositories()
    const body = 'found = [open("said.txt").read()]'
    const first = await server.commit('alpha', {
      ...sourceFiles('alpha', { body }),
      'said.txt': 'first'
    })
    const lock = await lockOf([`git+${server.url}/alpha`])
    expect(lock.text).toContain(`alpha @ git+${server.url}/alpha@${first} \\\n    --hash=sha256:`)
    expect(lock.text).toContain('# from source: alpha\n# from addresses: alpha 1.0\n')
    expect(lock.notes).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining(`alpha is locked to commit ${first}, the newest`)
      })
    )
    await server.commit('alpha', { 'said.txt': 'second' })
    const elsewhere = kept(await tempFolder())
    const tools = toolsWith({ cacheDir: elsewhere.path })
    const again = await lockOf(lock.text.split('\n'), tools, 'requirements.txt')
    expect(again.packages).toEqual(lock.packages)
    await buildLocked(again, tools)
    const [wheel] = await lockedWheels(again, tools)
    expect(moduleIn(wheel?.file ?? '', 'alpha')).toEqual(['first'])
  })

  it('may be a branch, a tag, a part of a commit, a folder, and its extras', async () => {
    const server = await repositories()
    const files = (name: string, said: string) =>
      Object.fromEntries(
        Object.entries(sourceFiles(name, { body: `found = ["${said}"]` })).map(([file, text]) => [
          `python/${file}`,
          text
        ])
      )
    const refs = []
    for (const [name, refOf] of [
      ['tagged', () => 'v1.0'],
      ['short', (commit: string) => commit.slice(0, 10)],
      ['branch', () => 'topic/one']
    ] as const) {
      const commit = await server.commit(`${name}.git`, files(name, 'wanted'), 'v1.0')
      server.git(`${name}.git`, 'branch', 'topic/one')
      await server.commit(`${name}.git`, files(name, 'later'))
      refs.push({ name, commit, ref: refOf(commit) })
    }
    const lines = refs.map(
      ({ name, ref }) =>
        `${name}[fast] @ git+${server.url}/${name}.git@${ref}#subdirectory=python&egg=x ; python_version >= "3"`
    )
    const lock = await lockOf(lines, undefined, 'requirements.txt')
    for (const { name, commit } of refs)
      expect(lock.text).toContain(
        `${name} @ git+${server.url}/${name}.git@${commit}#subdirectory=python \\\n`
      )
    for (const { file, name } of await lockedWheels(lock, toolsWith()))
      expect(moduleIn(file, name)).toEqual(['wanted'])
  })

  it('has its history and submodules at hand, and no password', async () => {
    const server = await repositories('hunter2')
    await server.commit('part', { 'part.txt': 'of another repository' })
    const body = [
      'import subprocess',
      'found.append(subprocess.check_output(["git", "describe", "--tags"]).decode().strip())',
      'found.append(open("part/part.txt").read())',
      'found.append([place for place, _, names in os.walk("..") for name in names if b"hun" + b"ter2" in open(os.path.join(place, name), "rb").read()])'
    ].join('\n')
    await server.commit('gamma', sourceFiles('gamma', { body }), 'v2.0')
    server.git('gamma', '-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', '../part')
    const module = `[submodule "part"]\n\tpath = part\n\turl = ${server.url}/part\n`
    await server.commit('gamma', { '.gitmodules': module })
    const host = server.url.replace('//', `//ci:${variable('TOKEN')}@`)
    const tools = toolsWith({
      variables: ['TOKEN'],
      env: { ...process.env, TOKEN: 'hunter2' }
    })
    const lock = await lockOf([`-e git+${host}/gamma#egg=gamma`], tools)
    expect(lock.text).toContain(host)
    expect(lock.text).not.toContain('hunter2')
    const [wheel] = await lockedWheels(lock, tools)
    expect(moduleIn(wheel?.file ?? '', 'gamma')).toEqual([
      expect.stringMatching(/^v2\.0-1-g/),
      'of another repository',
      []
    ])
    expect(new Set(server.signedIn)).toEqual(new Set(['ci:hunter2']))
    const wrong = lockOf([`git+${server.url.replace('//', '//ci:wrong-secret@')}/gamma`])
    const refusal = await wrong.catch(error => `${error.code} ${error.message} ${error.hint}`)
    expect(refusal).toMatch(/^GIT_FAILED git did not bring http:/)
    expect(refusal).not.toContain('wrong-secret')
  })

  it('reads nothing of this machine: neither links nor submodules lead out', async () => {
    const server = await repositories()
    const secret = kept(await tempFolder())
    await writeFile(path.join(secret.path, 'token'), 'hunter2')
    const body =
      'for name in ("link", "pyproject.toml.link"):\n    if os.path.lexists(name): found.append(name)\nif os.path.exists("inner"): found.append(open("inner").read())'
    await server.commit('delta', sourceFiles('delta', { body }))
    const root = path.dirname(server.git('delta', 'rev-parse', '--absolute-git-dir'))
    await symlink(path.join(secret.path, 'token'), path.join(root, 'link'))
    await symlink('PKG-INFO', path.join(root, 'inner'))
    await server.commit('delta', {})
    const lock = await lockOf([`git+${server.url}/delta`])
    const [wheel] = await lockedWheels(lock, toolsWith())
    expect(moduleIn(wheel?.file ?? '', 'delta')).toEqual([
      expect.stringContaining('Metadata-Version')
    ])
    server.git('delta', '-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', root, 'own')
    await server.commit('delta', {})
    await expect(lockOf([`git+${server.url}/delta`])).rejects.toMatchObject({
      code: 'GIT_FAILED',
      hint: expect.stringContaining("transport 'file' not allowed")
    })
  })

  it('may be an archive, which has to stay as it was', async () => {
    const folder = kept(await tempFolder())
    const archive = await writeSource(folder.path, 'epsilon', { body: 'found = ["archive"]' })
    const bytes = await readFile(archive)
    const server = createServer((_, response) => response.end(bytes))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    try {
      const { port } = server.address() as { port: number }
      const url = `http://127.0.0.1:${port}/releases/epsilon-1.0.tar.gz`
      const lock = await lockOf([`${url}#sha256=${digestOf(bytes).slice(7)}`])
      expect(lock.text).toContain(`epsilon @ ${url} \\\n    --hash=${digestOf(bytes)}`)
      const [wheel] = await lockedWheels(lock, toolsWith())
      expect(moduleIn(wheel?.file ?? '', 'epsilon')).toEqual(['archive'])
      const other = `${url}?other#sha256=${'0'.repeat(64)}`
      await expect(lockOf([other])).rejects.toMatchObject({ code: 'REQUIREMENTS_UNSUPPORTED' })
      await expect(lockOf([`epsilon @ ${url}#sha256=${'0'.repeat(64)}`])).rejects.toMatchObject({
        code: 'WHEEL_CORRUPT'
      })
    } finally {
      server.close()
    }
  })

  it('is refused with its line where it is not there, does not build, or may not', async () => {
    const server = await repositories()
    await server.commit('zeta', sourceFiles('zeta', { body: 'raise RuntimeError("needs libfoo")' }))
    const place = `git+${server.url}/zeta`
    await expect(lockOf([`${place}@nothing`])).rejects.toMatchObject({
      code: 'GIT_FAILED',
      message: expect.stringMatching(/zeta@nothing \(.*environment\.yml, line 4\)\.$/)
    })
    await expect(lockOf([place])).rejects.toMatchObject({
      code: 'SOURCE_BUILD_FAILED',
      message: expect.stringMatching(/^zeta could not be built from git\+http:.* RuntimeError/),
      hint: expect.stringContaining(`pip wheel --no-deps "${place}@`)
    })
    await expect(lockOf([place], toolsWith({ sourceBuilds: 'never' }))).rejects.toMatchObject({
      code: 'REQUIREMENTS_UNSUPPORTED'
    })
    const marker = path.join(tmpdir(), 'scoreline-test-never')
    for (const line of [
      'git+ssh://git@127.0.0.1/a.git',
      `git+file://${marker}`,
      `${place}@--upload-pack=touch`
    ])
      await expect(lockOf([line])).rejects.toMatchObject({ code: 'REQUIREMENTS_UNSUPPORTED' })
    expect(existsSync(marker)).toBe(false)
  })
})
