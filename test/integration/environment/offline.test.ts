/** From a lock to a layer, with wheels made here and pip, but without a package index. */
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { environmentLayer } from '../../../src/image/environment/layer.ts'
import { lockEnvironment } from '../../../src/image/environment/lock.ts'
import { readEnvironment } from '../../../src/image/environment/read.ts'
import type { EnvironmentTools } from '../../../src/image/environment/tools.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { describeWith } from '../../../testkit/available.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec } from '../../../testkit/test-exec.ts'
import { type FakeMember, writeWheel } from '../../../testkit/wheel.ts'

const HEADER = '# python 3.11, linux/amd64'

const toolsIn = (folder: string, log = silent): EnvironmentTools => ({
  platform: 'linux/amd64',
  exec: testExec,
  log,
  signal: new AbortController().signal,
  cacheDir: path.join(folder, 'cache')
})

/** A folder with wheels `index/`, and a lock of them. */
const project = async (
  folder: string,
  packages: Readonly<Record<string, readonly FakeMember[]>>,
  hash: (real: string) => string = real => real
): Promise<string> => {
  const index = path.join(folder, 'index')
  await mkdir(index, { recursive: true })
  const lines = [HEADER, '--no-index', '--find-links index']
  for (const [name, members] of Object.entries(packages)) {
    const wheel = await writeWheel(index, name, '1.0', members)
    lines.push(`${name}==1.0 --hash=${hash(digestOf(await readFile(wheel)))}`)
  }
  const file = path.join(folder, 'requirements.txt')
  await writeFile(file, `${lines.join('\n')}\n`)
  return file
}

/** The layer, read once. */
const build = async (requirementsFile: string, tools: EnvironmentTools) => {
  const lock = await lockEnvironment(await readEnvironment({ requirementsFile }), tools)
  const { blob, diffId } = await environmentLayer(lock, tools)
  const gzip = await bytesOf(blob.open())
  return { blob, gzip, digest: digestOf(gzip), diffId: diffId() }
}

const bytesOf = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

const PACKAGES = {
  alpha: [
    { name: 'alpha/__init__.py', content: 'from beta import x\n' },
    { name: 'shared/one.py', content: 'of alpha' }
  ],
  beta: [
    { name: 'beta.py', content: 'x = 41 + 1\n' },
    { name: 'shared/one.py', content: 'of beta' },
    {
      name: 'beta-1.0.dist-info/entry_points.txt',
      content: '[console_scripts]\nanswer = beta:x.__str__\n'
    }
  ]
} satisfies Record<string, FakeMember[]>

describeWith('python3', 'an environment from a lock', () => {
  it('names the line of the lock that cannot be used, in the file of the user', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'my-lock.txt')
    await writeFile(file, `${HEADER}\nalpha==1.0 --hash=sha512:00\n`)
    await expect(build(file, toolsIn(folder.path))).rejects.toMatchObject({
      code: 'LOCK_INVALID',
      at: { file, line: 2 }
    })
  })

  it('is a layer that tar and Python read, under /opt/scoreline/env', async () => {
    await using folder = await tempFolder()
    const requirements = await project(folder.path, PACKAGES)
    const { blob, gzip, diffId } = await build(requirements, toolsIn(folder.path))
    expect([blob.digest, blob.size]).toEqual([undefined, gzip.length])
    expect(digestOf(execFileSync('gzip', ['-dc'], { input: gzip }))).toBe(diffId)
    const listed = execFileSync('tar', ['-tvzf', '-', '--numeric-owner'], {
      input: gzip,
      env: { TZ: 'UTC' }
    })
    const lines = listed.toString().replace(/ +/g, ' ').split('\n')
    expect(lines.slice(0, 5)).toEqual([
      'drwxr-xr-x 0/0 0 1970-01-01 00:00 opt/',
      'drwxr-xr-x 0/0 0 1970-01-01 00:00 opt/scoreline/',
      'drwxr-xr-x 0/0 0 1970-01-01 00:00 opt/scoreline/env/',
      'drwxr-xr-x 0/0 0 1970-01-01 00:00 opt/scoreline/env/bin/',
      '-rwxr-xr-x 0/0 106 1970-01-01 00:00 opt/scoreline/env/bin/answer'
    ])
    await writeFile(path.join(folder.path, 'layer.tgz'), gzip)
    execFileSync('python3', ['-c', 'import tarfile; tarfile.open("layer.tgz").extractall(".")'], {
      cwd: folder.path
    })
    const site = path.join(folder.path, 'opt/scoreline/env/lib/python3.11/site-packages')
    const said = execFileSync('python3', ['-c', 'import alpha; print(alpha.x)'], {
      env: { ...process.env, PYTHONPATH: site }
    })
    expect(said.toString()).toBe('42\n')
    expect(await readFile(path.join(folder.path, 'opt/scoreline/env/requirements.lock'))).toEqual(
      await readFile(requirements)
    )
    expect(await readFile(path.join(site, 'shared/one.py'), 'utf8')).toBe('of alpha')
  })

  it('has of files that several packages bring the one that pip leaves', async () => {
    await using folder = await tempFolder()
    const bring = (name: string, files: readonly string[], ...needs: string[]): FakeMember[] => [
      ...files.map(file => ({ name: `shared/${file}.py`, content: `of ${name}` })),
      {
        name: `${name}-1.0.dist-info/METADATA`,
        content: `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n${needs.map(need => `Requires-Dist: ${need}\n`).join('')}\nRequires-Dist: text below, no header\n`
      }
    ]
    const requirements = await project(folder.path, {
      alpha: bring('alpha', ['ab', 'az', 'al']),
      beta: bring('beta', ['ab', 'bm']),
      low: bring('low', ['al', 'lz'], 'zeta', "never; sys_platform == 'win32'"),
      mid: bring('mid', ['bm', 'mt'], "beta; extra == 'all'"),
      top: bring('top', ['mt', 'tz'], 'low>=0.9'),
      zeta: bring('zeta', ['az', 'lz', 'tz'])
    })
    const { gzip } = await build(requirements, toolsIn(folder.path))
    const ours = path.join(folder.path, 'ours')
    await mkdir(ours)
    execFileSync('tar', ['-xzf', '-', '-C', ours], { input: gzip })
    const theirs = path.join(folder.path, 'theirs')
    const install = ['-m', 'pip', 'install', '-q', '--no-compile', '--ignore-installed']
    execFileSync('python3', [...install, '--target', theirs, '-r', requirements], {
      cwd: folder.path,
      stdio: 'pipe'
    })
    const site = path.join(ours, 'opt/scoreline/env/lib/python3.11/site-packages')
    const owners = async (place: string) => {
      const files = (await readdir(path.join(place, 'shared'))).toSorted()
      return Promise.all(
        files.map(async file => [file, await readFile(path.join(place, 'shared', file), 'utf8')])
      )
    }
    expect(await owners(site)).toEqual(await owners(theirs))
  })

  it('is fetched once, and is not even looked at when nothing changed', async () => {
    await using folder = await tempFolder()
    const requirements = await project(folder.path, PACKAGES)
    const first = await build(requirements, toolsIn(folder.path))
    await rm(path.join(folder.path, 'index'), { recursive: true })
    await mkdir(path.join(folder.path, 'index'))
    const said: string[] = []
    const log = { ...silent, info: (line: string) => said.push(line) }
    const exec = () => Promise.reject(new Error('nothing is run'))
    const again = await build(requirements, { ...toolsIn(folder.path, log), exec })
    expect(said).toEqual([])
    const { digest, diffId, gzip } = first
    expect(again.blob).toMatchObject({ digest, size: gzip.length })
    expect([again.digest, again.diffId]).toEqual([digest, diffId])
  })

  it('is put together again when only its digest was kept', async () => {
    await using folder = await tempFolder()
    const requirements = await project(folder.path, PACKAGES)
    const tools = toolsIn(folder.path)
    await build(requirements, tools)
    await rm(path.join(tools.cacheDir, 'wheels'), { recursive: true })
    const { blob, digest } = await build(requirements, tools)
    expect(blob.digest).toBe(digest)
  })

  it('has the same bytes whatever the order of lines and the settings of the machine', async () => {
    await using folder = await tempFolder()
    const { alpha, beta } = PACKAGES
    const digests = new Set<string>()
    for (const [i, packages] of [
      { alpha, beta },
      { beta, alpha }
    ].entries()) {
      const here = path.join(folder.path, String(i))
      await mkdir(here)
      const requirements = await project(here, packages)
      // The lock itself is in the layer: give both the same text, wherever the wheels lie.
      const sorted = (await readFile(requirements, 'utf8')).split('\n').filter(Boolean).toSorted()
      await writeFile(requirements, `${sorted.join('\n')}\n`)
      for (const [mask, zone] of [
        [0o077, 'Asia/Tokyo'],
        [0o000, 'America/Lima']
      ] as const) {
        const before = process.umask(mask)
        const tools = { ...toolsIn(here), cacheDir: path.join(here, `cache-${mask}`) }
        process.env.TZ = zone
        try {
          digests.add((await build(requirements, tools)).digest)
        } finally {
          process.umask(before)
          delete process.env.TZ
        }
      }
    }
    expect(digests.size).toBe(1)
  })

  it('comes out whole when two builds share a cache', async () => {
    await using folder = await tempFolder()
    const requirements = await project(folder.path, PACKAGES)
    const layers = await Promise.all([1, 2, 3].map(() => build(requirements, toolsIn(folder.path))))
    expect(new Set(layers.map(({ digest }) => digest)).size).toBe(1)
    const left = await readdir(path.join(folder.path, 'cache', 'wheels'))
    expect(left.filter(name => name.startsWith('.'))).toEqual([])
  })

  it('drops a wheel that the disk changed, and fetches it again', async () => {
    await using folder = await tempFolder()
    const requirements = await project(folder.path, PACKAGES)
    const tools = toolsIn(folder.path)
    const { digest } = await build(requirements, tools)
    await rm(path.join(tools.cacheDir, 'layers'), { recursive: true })
    const [wheel = ''] = (await readdir(tools.cacheDir, { recursive: true })).filter(file =>
      file.endsWith('.whl')
    )
    const file = path.join(tools.cacheDir, wheel)
    const bytes = await readFile(file)
    // Within the first member's content: past its header and name.
    bytes.fill(0, 50, 60)
    await writeFile(file, bytes)
    expect((await build(requirements, tools)).digest).toBe(digest)
  })

  it('refuses a wheel with other bytes than the lock says', async () => {
    await using folder = await tempFolder()
    const requirements = await project(folder.path, PACKAGES, () => `sha256:${'0'.repeat(64)}`)
    await expect(build(requirements, toolsIn(folder.path))).rejects.toMatchObject({
      code: 'WHEEL_CORRUPT'
    })
  })

  it('names a package that no index has', async () => {
    await using folder = await tempFolder()
    const requirements = await project(folder.path, PACKAGES)
    await rm(path.join(folder.path, 'index', 'beta-1.0-py3-none-any.whl'))
    await expect(build(requirements, toolsIn(folder.path))).rejects.toMatchObject({
      code: 'WHEEL_MISSING',
      message: expect.stringContaining('beta')
    })
  })

  it.each<[string, FakeMember]>([
    ['leaves its folder', { name: '../../evil.py', content: 'x' }],
    ['fails its checksum', { name: 'evil.py', content: 'x', crc32: 1 }],
    ['inflates to more than it says', { name: 'evil.py', content: 'x'.repeat(10_000), size: 10 }]
  ])('names the wheel that %s, and keeps no layer of it', async (_, member) => {
    await using folder = await tempFolder()
    const requirements = await project(folder.path, { ...PACKAGES, gamma: [member] })
    const tools = toolsIn(folder.path)
    await expect(build(requirements, tools)).rejects.toMatchObject({
      code: 'WHEEL_REFUSED',
      message: expect.stringContaining('gamma-1.0-py3-none-any.whl')
    })
    await expect(readdir(path.join(tools.cacheDir, 'layers'))).rejects.toThrow('ENOENT')
  })
})
