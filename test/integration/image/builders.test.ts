/** One spec, every builder: what comes out must be the same to those who run it. */
import { execFile } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Exec, silent } from '../../../src/core/ports.ts'
import { type BuiltImage, buildImage } from '../../../src/image/build.ts'
import type { Engine } from '../../../src/image/builders/engine.ts'
import { buildInEngine } from '../../../src/image/builders/engine-builder.ts'
import { writeContext } from '../../../src/image/dockerfile/context.ts'
import { dockerfilePlan } from '../../../src/image/dockerfile/plan.ts'
import { unpack } from '../../../src/oci/layer/unpack.ts'
import type { Descriptor, ImageConfig, Manifest } from '../../../src/oci/manifest.ts'
import { describeWhere, programPath } from '../../../testkit/available.ts'
import { type AcrBench, acrBench } from '../../../testkit/azure/acr-bench.ts'
import { remoteBuild } from '../../../testkit/azure/remote-build.ts'
import { engineSettings } from '../../../testkit/engine-settings.ts'
import { foundation } from '../../../testkit/image-parts.ts'

const PROGRAMS = ['buildah', 'podman', 'runc']
const run = promisify(execFile)

/** Runs what an engine is asked. `docker` is played by buildah: its build and its archive in the same format. */
const execWith =
  (env: NodeJS.ProcessEnv): Exec =>
  async (command, args) => {
    const [program, ...given] =
      command !== 'docker' ? [command, ...args] : ['buildah', ...asBuildah(args)]
    const { stdout, stderr } = await run(program, given, { env, maxBuffer: 1 << 26 })
    return { exitCode: 0, stdout: command === 'docker' ? 'buildx' : stdout, stderr }
  }

const asBuildah = ([first, ...rest]: readonly string[]): readonly string[] => {
  if (first === 'save') return ['push', '--quiet', rest[2] ?? '', `oci-archive:${rest[1]}`]
  if (rest[0] === 'version') return ['--version']
  return ['build', '--layers', ...rest.slice(1).filter(it => !/^--(load|provenance)/.test(it))]
}

/** Name, kind, mode and content of everything that the layers above the base hold. */
const filesOf = async (
  { store, folder }: AcrBench,
  name: string,
  { layers }: Manifest
): Promise<readonly string[]> => {
  const all = new Map<string, string>()
  for (const [i, layer] of layers.entries()) {
    const root = path.join(folder, `unpacked-${name}-${i}`)
    await mkdir(root)
    await unpack(store.stream('served', layer), layer.mediaType, root)
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const stat = lstatSync(path.join(root, file))
      if (stat.isDirectory()) continue
      const content = stat.isSymbolicLink()
        ? `-> ${path.relative(root, path.resolve(root, path.dirname(file), readlinkSync(path.join(root, file))))}`
        : readFileSync(path.join(root, file), 'utf8')
      all.set(file, [file, (stat.mode & 0o777).toString(8), content].join(' '))
    }
  }
  return [...all.values()].sort()
}

describeWhere(
  PROGRAMS.every(name => programPath(name) !== undefined),
  `each of ${PROGRAMS.join(', ')}`,
  'every builder',
  () => {
    let bench: AcrBench
    let settings: Awaited<ReturnType<typeof engineSettings>>
    let env: NodeJS.ProcessEnv
    let expected: Awaited<ReturnType<typeof seen>>

    const seen = async (name: string, { descriptor: { digest } }: BuiltImage) => {
      const read = async (descriptor: Descriptor | undefined) => {
        if (descriptor === undefined) throw new Error(`There is no ${name}`)
        return JSON.parse((await bench.store.read('served', descriptor)).toString())
      }
      const manifest: Manifest = await read(await bench.store.resolve('served', digest))
      const config: ImageConfig = await read(manifest.config)
      const { Env = [], Labels = {}, ...rest } = config.config
      const history = (config.history ?? []).filter(entry => !entry.empty_layer)
      return {
        manifest,
        labels: Labels,
        env: Env.filter(entry => !entry.startsWith('SERVICE_VERSION=')).toSorted(),
        config: { os: config.os, architecture: config.architecture, ...rest },
        files: await filesOf(bench, name, manifest),
        marks: history.map(entry => entry.created_by).filter(text => /^scoreline:/.test(text ?? ''))
      }
    }
    const byEngine = async (engine: Engine, folder = engine as string): Promise<BuiltImage> => {
      const { store, spec } = bench
      const given = { baseImage: 'scratch', extraSteps: `LABEL by=${folder}` }
      const plan = await dockerfilePlan(spec, await foundation(), given, store)
      const context = await writeContext(path.join(bench.folder, folder), plan)
      const signal = new AbortController().signal
      const tools = { store, log: silent, exec: execWith(env), signal }
      return buildInEngine(context, plan, { engine, extraArguments: [] }, tools)
    }
    const inAcr = (): Promise<BuiltImage> => {
      bench.azure.registries.tasks.build = remoteBuild(
        bench.upstream.host,
        bench.folder,
        settings.env
      )
      return bench.build()
    }

    beforeAll(async () => {
      bench = await acrBench()
      settings = await engineSettings(bench.upstream.host)
      env = { ...process.env, ...settings.env }
      const { store, spec } = bench
      expected = await seen(
        'daemonless',
        await buildImage(spec, await foundation(), { store, log: silent })
      )
      expect(expected.files).toHaveLength(17)
    })

    afterAll(async () => {
      await settings?.[Symbol.asyncDispose]()
      await bench?.[Symbol.asyncDispose]()
    })

    it.each<[string, () => Promise<BuiltImage>]>([
      ['podman', () => byEngine('podman')],
      ['buildah', () => byEngine('buildah')],
      ['docker', () => byEngine('docker')],
      ['acr-tasks', inAcr]
    ])('gives the same config, annotations and files: %s', async (name, build) => {
      const image = await build()
      const got = await seen(name, image)
      expect(got.env).toEqual(expected.env)
      expect(got.config).toEqual(expected.config)
      expect(got.files).toEqual(expected.files)
      expect(got.marks).toEqual(expected.marks)
      expect(got.labels).toMatchObject(expected.labels)
      const { 'io.scoreline.context': context, ...annotations } = got.manifest.annotations ?? {}
      expect(context).toMatch(/^sha256:/)
      expect(annotations).toEqual({
        ...expected.manifest.annotations,
        'org.opencontainers.image.version': String(image.version)
      })
    })

    it('gives the same layers on two machines, where the engine can', async () => {
      const first = await byEngine('buildah', 'first')
      await using other = await engineSettings(bench.upstream.host)
      env = { ...process.env, ...other.env }
      const second = await byEngine('buildah', 'second')
      const layers = async (image: BuiltImage, name: string) =>
        (await seen(name, image)).manifest.layers.map(layer => layer.digest)
      expect(second.descriptor.digest).not.toBe(first.descriptor.digest)
      expect(await layers(second, 'second')).toEqual(await layers(first, 'first'))
    })
  }
)
