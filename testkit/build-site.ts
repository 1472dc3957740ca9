/** Builds one and the same project as different machines would: register-model, then build-image, by the bundle. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { silent } from '../src/core/ports.ts'
import { unpackedPart } from '../src/parts/fetch.ts'
import {
  ONNX_RUNTIME_LINKS,
  onnxRuntimeCommonFiles,
  onnxRuntimeFiles
} from '../src/parts/onnx-runtime.ts'
import {
  type Architecture,
  NODE,
  ONNX_RUNTIME,
  ONNX_RUNTIME_COMMON,
  type Part
} from '../src/parts/pinned.ts'
import { PYTHON_COMPILERS, pythonCompilerFiles } from '../src/parts/python-compiler.ts'
import type { Machine } from './machine.ts'
import type { Random } from './random.ts'
import { tempFolder } from './temp.ts'
import { wheelMembers, zipOf } from './wheel.ts'

const run = promisify(execFile)
const NOBODY = 65534

/** Served without code; with a script and a lock; with a script and packages that uv locks. */
export type Variant = 'onnx' | 'locked' | 'resolved'

export interface BuildSite extends AsyncDisposable {
  /** The Node.js that images hold. */
  readonly pinnedNode: string
  /** Those that can be built without fetching more. */
  readonly variants: readonly Variant[]
  /** One build, in folders of its own; gives the digests that came out. */
  build(turn: number, variant: Variant, machine: Machine, random: Random): Promise<Digests>
}

export interface Digests {
  readonly model: string
  readonly image: string
  readonly sbom: string
}

/**
 * @param project see `bundledProject`
 * @param registry host of a registry, for the machines that use one
 */
export const buildSite = async (project: string, registry?: string): Promise<BuildSite> => {
  const folder = await tempFolder()
  const at = (...names: string[]) => path.join(folder.path, ...names)
  await chmod(folder.path, 0o755)
  // Where the checkout lies, another user may not come.
  await cp(project, at('scoreline'), { recursive: true, dereference: true })
  await run('chmod', ['-R', 'a+rX', at('scoreline')])
  const parts = await fetchParts(at('parts'))
  const pinnedNode = path.join(
    parts,
    `${NODE[architecture].name}-${NODE[architecture].version}-bin/bin/node`
  )
  const tools = await copyTools(at('tools'))
  const files = {
    onnx: await onnxProject(),
    locked: pythonProject(true),
    resolved: pythonProject(false)
  }
  const warm = new Map<string, string>()

  const cacheFor = async (turn: number, { cache, user }: Machine): Promise<string> => {
    const known = warm.get(user)
    if (cache === 'warm' && known !== undefined) return known
    const made = at(`cache-${turn}`)
    await mkdir(made)
    await cp(parts, path.join(made, 'parts'), { recursive: true, verbatimSymlinks: true })
    if (tools !== undefined) await cp(tools, path.join(made, 'tools'), { recursive: true })
    if (user === 'nobody') await run('chown', ['-R', String(NOBODY), made])
    if (cache === 'warm') warm.set(user, made)
    return made
  }

  return {
    pinnedNode,
    variants: tools === undefined ? ['onnx', 'locked'] : ['onnx', 'locked', 'resolved'],
    [Symbol.asyncDispose]: folder[Symbol.asyncDispose],
    build: async (turn, variant, machine, random) => {
      const work = at(`build-${turn}`)
      const source = path.join(work, 'project')
      const cache = await cacheFor(turn, machine)
      try {
        await layOut(source, files[variant], machine, random)
        for (const name of ['home', 'elsewhere']) await mkdir(path.join(work, name))
        await own(machine, work, path.join(work, 'home'), path.join(work, 'elsewhere'))
        const inProject = machine.workingDirectory === 'project'
        const place = (name: string) => (inProject ? name : path.join(source, name))
        const store = {
          registry:
            machine.store === 'registry' ? `${registry}/turn-${turn}` : path.join(work, 'store')
        }
        const command = (name: string, options: Readonly<Record<string, string>>) =>
          scoreline(name, { ...options, ...store }, machine, {
            bundle: at('scoreline/dist/index.js'),
            cwd: inProject ? source : path.join(work, 'elsewhere'),
            home: path.join(work, 'home'),
            cache
          })
        const { digest: model = '' } = await command('register-model', {
          name: 'weights',
          path: place('model'),
          tags: 'made=here',
          ...(variant !== 'onnx' ? { framework: 'custom' } : {})
        })
        const { digest: image = '', 'sbom-digest': sbom = '' } = await command('build-image', {
          name: 'served',
          models: 'weights:1',
          ...(variant !== 'onnx'
            ? {
                'entry-script': 'score.py',
                'source-directory': place('src'),
                requirements: place('requirements.txt')
              }
            : {})
        })
        return { model, image, sbom }
      } finally {
        await rm(work, { recursive: true, force: true })
        if (machine.cache === 'own') await rm(cache, { recursive: true, force: true })
      }
    }
  }
}

const architecture: Architecture = process.arch === 'arm64' ? 'arm64' : 'x64'

const userCache = (): string => {
  const { SCORELINE_CACHE, XDG_CACHE_HOME, HOME = '/root' } = process.env
  return SCORELINE_CACHE ?? path.join(XDG_CACHE_HOME ?? path.join(HOME, '.cache'), 'scoreline')
}

/** uv, where a build before this one fetched it. */
const copyTools = async (target: string): Promise<string | undefined> => {
  const tools = path.join(userCache(), 'tools')
  if (!existsSync(tools)) return undefined
  await cp(tools, target, { recursive: true })
  await run('chmod', ['-R', 'a+rX', target])
  return target
}

/** Of the Python that the projects are locked for. */
const COMPILER = PYTHON_COMPILERS['3.11'] as Part

/** Fetched once, into the cache of whoever runs this, and copied from there. */
const fetchParts = async (target: string): Promise<string> => {
  const exec = async (program: string, args: readonly string[]) => {
    const { stdout, stderr } = await run(program, [...args])
    return { exitCode: 0, stdout, stderr }
  }
  const workshop = { cache: userCache(), exec, log: silent }
  const node = (file: string) => file === 'bin/node' || file === 'LICENSE'
  const onnx = onnxRuntimeFiles('linux', architecture)
  for (const folder of [
    await unpackedPart(NODE[architecture], 'bin', node, workshop),
    await unpackedPart(ONNX_RUNTIME, `linux-${architecture}`, onnx, workshop, ONNX_RUNTIME_LINKS),
    await unpackedPart(ONNX_RUNTIME_COMMON, 'any', onnxRuntimeCommonFiles, workshop),
    await unpackedPart(COMPILER, 'compiler', pythonCompilerFiles, workshop)
  ])
    await cp(folder, path.join(target, path.basename(folder)), {
      recursive: true,
      verbatimSymlinks: true
    })
  await run('chmod', ['-R', 'a+rX', target])
  return target
}

/** Contents by path; those that end in `.sh` are programs. */
type Files = Readonly<Record<string, string | Buffer>>

const onnxProject = async (): Promise<Files> => ({
  'model/model.onnx': await readFile('workflows-examples/diabetes/model.onnx'),
  'model/README.md': 'A model of diabetes\n',
  'model/Zürich.txt': 'z',
  'model/i.txt': 'i',
  'model/I/I.txt': 'I'
})

const pythonProject = (isLocked: boolean): Files => {
  const wheels = ['alpha', 'beta', 'gamma'].map(name => ({
    name: `${name}-1.0-py3-none-any.whl`,
    bytes: zipOf(
      wheelMembers(name, '1.0', [
        { name: `${name}/__init__.py`, content: `name = "${name}"\n` },
        { name: `${name}/data/ä.txt`, content: name.repeat(1000), flags: 1 << 11 },
        { name: 'shared/one.txt', content: name },
        {
          name: `${name}-1.0.dist-info/entry_points.txt`,
          content: `[console_scripts]\n${name} = ${name}:name.title\n`
        }
      ])
    )
  }))
  const locked = wheels.map(({ name, bytes }) => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    return `${name.split('-')[0]}==1.0${isLocked ? ` --hash=sha256:${hash}` : ''}`
  })
  const lines = ['# python 3.11, linux/amd64', '--no-index', '--find-links index', ...locked, '']
  return {
    ...Object.fromEntries(wheels.map(({ name, bytes }) => [`index/${name}`, bytes])),
    'requirements.txt': lines.join('\n'),
    'src/score.py': 'def init(): pass\ndef run(data): return data\n',
    'src/run.sh': '#!/bin/sh\n',
    'src/Ä/ö.txt': 'ö',
    'src/b.py': 'b',
    'src/B.py': 'B',
    'src/_.py': '_',
    'model/weights.bin': Buffer.alloc(300_000, 'w'),
    'model/a/b/c.txt': 'c',
    'model/a.txt': 'a',
    'model/a-.txt': 'a-',
    'model/I.txt': 'I',
    'model/ı.txt': 'ı'
  }
}

const layOut = async (
  folder: string,
  files: Files,
  { order, modified, umask, ...machine }: Machine,
  random: Random
): Promise<void> => {
  const mask = Number.parseInt(umask, 8)
  const sorted = Object.keys(files).sort()
  const names =
    order === 'sorted' ? sorted : order === 'reversed' ? sorted.reverse() : random.shuffle(sorted)
  const made = new Set<string>()
  for (const name of names) {
    const file = path.join(folder, name)
    const first = await mkdir(path.dirname(file), { recursive: true })
    for (let above = path.dirname(file); above.length >= folder.length; above = path.dirname(above))
      made.add(above)
    if (first !== undefined) made.add(first)
    await writeFile(file, files[name] ?? '')
    await chmod(file, (name.endsWith('.sh') ? 0o777 : 0o666) & ~mask)
    made.add(file)
  }
  const time = modified === 'now' ? new Date() : new Date(`${modified}-06-01T00:00:00Z`)
  for (const file of [...made].reverse()) {
    if (file !== folder && names.every(name => path.join(folder, name) !== file))
      await chmod(file, 0o777 & ~mask)
    await utimes(file, time, time)
    if (machine.user === 'nobody') await chown(file, NOBODY, NOBODY)
  }
}

const own = async ({ user }: Machine, ...folders: readonly string[]): Promise<void> => {
  if (user === 'nobody') for (const folder of folders) await chown(folder, NOBODY, NOBODY)
}

interface Place {
  readonly bundle: string
  readonly cwd: string
  readonly home: string
  readonly cache: string
}

/** Runs a command as the machine's user; gives its outputs. */
const scoreline = async (
  command: string,
  options: Readonly<Record<string, string>>,
  { node, user, umask, timeZone, locale }: Machine,
  { bundle, cwd, home, cache }: Place
): Promise<Readonly<Record<string, string>>> => {
  const id = String(NOBODY)
  const { stdout, stderr } = await run(
    user === 'nobody' ? 'setpriv' : 'env',
    [
      ...(user === 'nobody' ? ['--reuid', id, '--regid', id, '--clear-groups'] : []),
      ...['sh', '-c', `umask ${umask}; exec "$@"`, 'sh', node, bundle, command],
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
    ],
    {
      cwd,
      env: {
        PATH: process.env.PATH,
        HOME: home,
        TZ: timeZone,
        LANG: locale,
        LC_ALL: locale,
        SCORELINE_CACHE: cache,
        SOURCE_DATE_EPOCH: '1700000000',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'octo-org/models',
        GITHUB_SHA: 'b'.repeat(40)
      },
      maxBuffer: 64 * 1024 * 1024
    }
  )
  // Without its compiler every machine agrees on an image without byte code, and nothing of it is compared.
  if (stderr.includes('holds no byte code')) throw new Error(stderr)
  const pairs = stdout.split('\n').map(line => /^([a-z-]+)=(.*)$/.exec(line)?.slice(1) ?? [])
  return Object.fromEntries(pairs.filter(pair => pair.length === 2))
}
