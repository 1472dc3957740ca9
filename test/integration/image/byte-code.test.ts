/** Byte code of packages: compiled here, imported by a Python of this machine. */
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { silent } from '../../../src/core/ports.ts'
import type { BaseImage } from '../../../src/image/base/base-image.ts'
import { openCompiler } from '../../../src/image/bytecode/compiler.ts'
import { type ByteCode, byteCodeLayers } from '../../../src/image/bytecode/layer.ts'
import type { ByteCodeMode } from '../../../src/image/bytecode/mode.ts'
import { environmentLayer } from '../../../src/image/environment/layer.ts'
import { lockEnvironment } from '../../../src/image/environment/lock.ts'
import { readEnvironment } from '../../../src/image/environment/read.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { unpack } from '../../../src/oci/layer/unpack.ts'
import { MEDIA } from '../../../src/oci/manifest.ts'
import { describeWith } from '../../../testkit/available.ts'
import { type FakeEntry, tarOf } from '../../../testkit/tar.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec } from '../../../testkit/test-exec.ts'
import { writeWheel } from '../../../testkit/wheel.ts'

const SHARED =
  process.env.SCORELINE_CACHE ??
  path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'scoreline')

/** A cache that has nothing but the programs that npm brought once. */
const freshCache = async (folder: string): Promise<string> => {
  const cache = path.join(folder, 'cache')
  await mkdir(cache)
  await mkdir(path.join(SHARED, 'parts'), { recursive: true })
  await symlink(path.join(SHARED, 'parts'), path.join(cache, 'parts'))
  return cache
}

const MEMBERS = [
  {
    name: 'alpha/__init__.py',
    content: 'from . import used\nAT = __spec__.cached, ("x", 1.5, -0.0)\n'
  },
  { name: 'alpha/used.py', content: 'def f(a={"k": [1, 2 ** 70]}): return a\n' },
  { name: 'alpha/other.py', content: 'x = 1\n' },
  { name: 'alpha/old.py', content: 'print "of Python 2"\n' },
  { name: 'alpha/data.txt', content: 'no module' }
]

/** Builds both layers with a cache of its own, and lays them out as an image has them. */
const built = async (
  folder: string,
  mode: ByteCodeMode,
  python = '3.11',
  base: BaseImage | undefined = undefined
) => {
  const index = path.join(folder, 'index')
  const worker = path.join(folder, 'worker')
  await mkdir(index)
  await mkdir(worker)
  const wheel = await writeWheel(index, 'alpha', '1.0', MEMBERS)
  await writeFile(
    path.join(folder, 'requirements.txt'),
    `# python ${python}, linux/amd64\n--no-index\n--find-links index\nalpha==1.0 --hash=${digestOf(await readFile(wheel))}\n`
  )
  await writeFile(path.join(folder, 'score.py'), 'def init():\n    import alpha.used\n')
  await writeFile(path.join(worker, 'worker.py'), 'import json\n')
  const tools = {
    platform: 'linux/amd64' as const,
    exec: testExec,
    log: silent,
    signal: new AbortController().signal,
    cacheDir: await freshCache(folder)
  }
  const requirementsFile = path.join(folder, 'requirements.txt')
  const lock = await lockEnvironment(await readEnvironment({ requirementsFile }), tools)
  const script = { file: 'score.py', source: path.join(folder, 'score.py') }
  const make = (other: ByteCodeMode = mode) =>
    byteCodeLayers(lock, { mode: other, script, models: [], worker, base }, tools)
  const { layer, library, notes } = await make()
  const root = path.join(folder, 'root')
  await unpack((await environmentLayer(lock, tools)).blob.open(), 'gzip', root)
  if (layer) await unpack(layer.blob.open(), 'gzip', root)
  if (library) await unpack(library.blob.open(), 'gzip', root)
  const site = path.join(root, `opt/scoreline/env/lib/python${python}/site-packages`)
  return { layer, library, notes, root, site, make }
}

const compiledIn = async (root: string): Promise<readonly string[]> =>
  (await readdir(root, { recursive: true })).filter(file => file.endsWith('.pyc')).sort()

/** Notes the modules that Python compiles instead of taking their byte code. */
const COMPILED = `
import importlib.machinery
anew = []
real = importlib.machinery.SourceFileLoader.source_to_code
def compiled(self, data, path, **more):
    anew.append(str(path).rsplit("/", 1)[1])
    return real(self, data, path, **more)
importlib.machinery.SourceFileLoader.source_to_code = compiled
`

const IMPORT = `${COMPILED}
import json
import alpha, alpha.other
print(json.dumps([anew, repr(alpha.AT[1]), repr(alpha.used.f()), alpha.other.x]))
`

/** What Python itself would compile. */
const SAME = `
import marshal, sys
for name in ("__init__", "used", "other"):
    file = f"/opt/scoreline/env/lib/python3.11/site-packages/alpha/{name}.py"
    source = open(f"{sys.argv[1]}/alpha/{name}.py", "rb").read()
    code = marshal.loads(open(f"{sys.argv[1]}/alpha/__pycache__/{name}.cpython-311.pyc", "rb").read()[16:])
    assert code.co_filename == file, code.co_filename
    assert code == compile(source, file, "exec", dont_inherit=True), name
`

const importIn = (site: string): readonly unknown[] =>
  JSON.parse(
    execFileSync('python3.11', ['-B', '-c', IMPORT], {
      env: { ...process.env, PYTHONPATH: site }
    }).toString()
  )

/** Layers of a base as Docker's images of Python have them, the lowest first. */
const LIBRARY: readonly (readonly FakeEntry[])[] = [
  [
    { name: 'usr/local/lib/python3.11/deep.py', content: 'x = 0\n' },
    { name: 'usr/local/lib/python3.11/never.py', content: 'never read' }
  ],
  [
    { name: './usr/local/lib/python3.11/os.py', content: 'name = "posix"\n' },
    { name: 'usr/local/lib/python3.11/deep.py', content: 'x = 2\n' },
    { name: 'usr/local/lib/python3.11/json/__init__.py', content: 'import deep, had, gone\n' },
    { name: 'usr/local/lib/python3.11/had.py', content: 'x = 1\n' },
    { name: 'usr/local/lib/python3.11/__pycache__/had.cpython-311.pyc', content: 'code' },
    { name: 'usr/local/lib/python3.11/gone.py', content: 'x = 1\n' },
    { name: 'usr/local/lib/python3.11/nobody.py', content: 'x = 1\n' },
    { name: 'usr/local/lib/python3.11/site-packages/deep.py', content: 'x = 3\n' }
  ],
  [
    { name: 'usr/local/lib/python3.11/.wh.gone.py' },
    {
      name: 'usr/local/lib/python3.11/deep.py',
      content: 'x = 1\n',
      mtime: new Date(1_700_000_001_000)
    }
  ]
]

const pythonBase = async (layers: readonly (readonly FakeEntry[])[]): Promise<BaseImage> => {
  const tars = await Promise.all(
    layers.map(entries => tarOf(entries.map(entry => ({ mtime: new Date(0), ...entry }))))
  )
  const all = tars.map(tar => ({ tar, diffId: digestOf(tar), madeBy: 'base' }))
  return {
    name: 'docker.io/library/python:3.11-slim-bookworm',
    config: { Env: ['PYTHON_VERSION=3.11.9', 'PYTHON_SHA256=0a'] },
    layers: all.map(({ diffId, madeBy }) => ({ diffId, madeBy })),
    sources: all.map(({ tar, diffId, madeBy }) => ({
      blob: {
        ...{ mediaType: MEDIA.layerGzip, label: 'base', size: tar.length },
        open: async function* () {
          yield gzipSync(tar)
        }
      },
      diffId: () => diffId,
      madeBy
    }))
  }
}

/** As one whose layers are compressed in a way that we do not read. */
const unreadable = (base: BaseImage): BaseImage => ({
  ...base,
  sources: base.sources.map(source => ({
    ...source,
    blob: { ...source.blob, mediaType: `${MEDIA.layer}+zstd` }
  }))
})

/** Of the packages' layer and of the library's: those that they say, where what they hold has them. */
const digestsOf = ({
  layer,
  library
}: { readonly [Key in 'layer' | 'library']?: ByteCode[Key] | undefined }) =>
  Promise.all(
    [layer, library].map(async source => {
      if (source === undefined) return undefined
      const chunks: Uint8Array[] = []
      for await (const chunk of source.blob.open()) chunks.push(Buffer.from(chunk))
      const bytes = Buffer.concat(chunks)
      expect(source.blob.digest).toBe(digestOf(bytes))
      expect(source.diffId?.()).toBe(digestOf(gunzipSync(bytes)))
      return source.blob.digest
    })
  )

const importDeep = (folder: string): string =>
  execFileSync('python3.11', ['-B', '-c', `${COMPILED}import deep\nprint(deep.x, *anew)`], {
    env: { ...process.env, PYTHONPATH: folder }
  })
    .toString()
    .trimEnd()

describeWith('python3.11', 'byte code in an image', () => {
  it('is what the script imports, and is run in place of the sources', async () => {
    await using folder = await tempFolder()
    const { site, root, notes } = await built(folder.path, 'imported')
    expect(await compiledIn(root)).toEqual([
      'opt/scoreline/env/lib/python3.11/site-packages/alpha/__pycache__/__init__.cpython-311.pyc',
      'opt/scoreline/env/lib/python3.11/site-packages/alpha/__pycache__/used.cpython-311.pyc',
      'opt/scoreline/runtime/python/__pycache__/worker.cpython-311.pyc'
    ])
    expect(importIn(site)).toEqual([
      ['other.py'],
      "('x', 1.5, -0.0)",
      "{'k': [1, 1180591620717411303424]}",
      1
    ])
    expect(notes).toEqual([
      { level: 'info', message: expect.stringContaining('3 of 5 modules are compiled') }
    ])
  })

  it('is all of the packages when it is asked for, the same from every cache, until a source is changed', async () => {
    await using first = await tempFolder()
    await using second = await tempFolder()
    const one = await built(first.path, 'all')
    expect(
      (await compiledIn(one.root)).map(file => path.basename(file, '.cpython-311.pyc'))
    ).toEqual(
      // Not what is no Python 3.
      ['__init__', 'other', 'used', 'worker']
    )
    const other = await built(second.path, 'all')
    expect(one.layer?.blob.digest).toBe(other.layer?.blob.digest)
    expect(one.layer?.diffId?.()).toBe(other.layer?.diffId?.())
    const again = await one.make()
    expect(again.layer?.blob.digest).toBe(one.layer?.blob.digest)
    expect(again.notes).toEqual(one.notes)
    execFileSync('python3.11', ['-c', SAME, one.site])
    const anew = () => [importIn(one.site)[0], importIn(one.site)[3]]
    expect(anew()).toEqual([[], 1])
    const source = path.join(one.site, 'alpha/other.py')
    // Of the same size: only the time says it.
    await writeFile(source, 'x = 2\n')
    expect(anew()).toEqual([['other.py'], 2])
    // Of the same time, as a volume may have it: only the size says it.
    await writeFile(source, 'x = 234\n')
    await utimes(source, 0, 0)
    expect(anew()).toEqual([['other.py'], 234])
  })

  it('is not there for none, nor for a Python without a compiler', async () => {
    await using folder = await tempFolder()
    const none = await built(folder.path, 'none', '3.11', await pythonBase(LIBRARY))
    expect(none).toMatchObject({ layer: undefined, library: undefined, notes: [] })
    expect(importIn(none.site)).toEqual([
      ['__init__.py', 'used.py', 'other.py'],
      "('x', 1.5, -0.0)",
      "{'k': [1, 1180591620717411303424]}",
      1
    ])
    await using old = await tempFolder()
    const { layer, notes } = await built(old.path, 'imported', '3.8')
    expect(layer).toBeUndefined()
    expect(notes).toEqual([{ level: 'info', message: expect.stringContaining('Python 3.8') }])
  })

  it('is there of the library of a base that has none, for the time of its sources', async () => {
    await using folder = await tempFolder()
    const { library, notes, root } = await built(
      folder.path,
      'imported',
      '3.11',
      await pythonBase(LIBRARY)
    )
    const lib = 'usr/local/lib/python3.11'
    expect((await compiledIn(path.join(root, 'usr'))).map(file => `usr/${file}`)).toEqual([
      // What is imported, but not what has byte code, was removed or is imported by nobody.
      `${lib}/__pycache__/deep.cpython-311.pyc`,
      `${lib}/__pycache__/os.cpython-311.pyc`,
      `${lib}/json/__pycache__/__init__.cpython-311.pyc`
    ])
    expect(library?.folder).toBe(`/${lib}`)
    expect(notes).toContainEqual({
      level: 'info',
      message: expect.stringContaining('3 modules are compiled')
    })
    // The code is that of the uppermost layer, and Python takes it while the source keeps its size and time.
    const source = path.join(root, lib, 'deep.py')
    const run = async (text: string, seconds: number) => {
      await writeFile(source, text)
      await utimes(source, seconds, seconds)
      return importDeep(path.dirname(source))
    }
    expect(await run('x = 9\n', 1_700_000_001)).toBe('1')
    expect(await run('x = 9\n', 1_700_000_002)).toBe('9 deep.py')
    expect(await run('x = 10\n', 1_700_000_001)).toBe('10 deep.py')
  })

  it('is the same from every cache, with that of the library, and changes nothing where that is missing', async () => {
    const base = await pythonBase(LIBRARY)
    await using first = await tempFolder()
    const one = await built(first.path, 'imported', '3.11', base)
    const expected = await digestsOf(one)
    expect(await digestsOf(await one.make())).toEqual(expected)
    // With more in the cache than is wanted, then without what says what was made of it.
    expect(await digestsOf(await one.make('all'))).not.toEqual(expected)
    await rm(path.join(first.path, 'cache/layers'), { recursive: true })
    expect(await digestsOf(await one.make())).toEqual(expected)
    await using second = await tempFolder()
    expect(await digestsOf(await built(second.path, 'imported', '3.11', base))).toEqual(expected)
    await using third = await tempFolder()
    const bare = await built(third.path, 'imported', '3.11', unreadable(base))
    expect(await digestsOf(bare)).toEqual([expected[0], undefined])
    expect(importIn(bare.site)[0]).toEqual(['other.py'])
  })

  it('holds for a source of before 1970, and of after 2106', async () => {
    await using folder = await tempFolder()
    await using compiler = openCompiler('3.11', { cache: SHARED, exec: testExec, log: silent })
    const bytes = Buffer.from('x = 1\n')
    const file = path.join(folder.path, 'deep.py')
    await mkdir(path.join(folder.path, '__pycache__'))
    const run = async (at: number) => {
      await writeFile(file, 'x = 2\n')
      await utimes(file, new Date(at * 1000), new Date(at * 1000))
      return importDeep(folder.path)
    }
    for (const seconds of [-1, 2 ** 32 + 5]) {
      const { code } = await compiler.compile({ bytes, file, seconds })
      await writeFile(path.join(folder.path, '__pycache__/deep.cpython-311.pyc'), code ?? '')
      expect(await run(seconds)).toBe('1')
      expect(await run(seconds + 1)).toBe('2 deep.py')
    }
  })

  it('is the same whatever was compiled before it', async () => {
    const texts = MEMBERS.map(({ content }) => Buffer.from(content))
    await using compiler = openCompiler('3.11', { cache: SHARED, exec: testExec, log: silent })
    const inOrder = async (order: readonly Buffer[]) => {
      const codes = new Map<string, string | undefined>()
      for (const bytes of order) {
        const { code } = await compiler.compile({ bytes, file: '/x.py' })
        codes.set(bytes.toString(), code?.toString('hex'))
      }
      return [...codes].sort()
    }
    const once = await inOrder(texts)
    expect(await inOrder(texts.toReversed())).toEqual(once)
  })
})
