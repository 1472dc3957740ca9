/** The builders side by side, on the same inputs: what comes out must be the same to everyone who runs it. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { ImageConfig, Manifest } from '../../src/oci/manifest.ts'
import { describeWhere, programPath } from '../../testkit/available.ts'
import { BASE_IMAGE_PROGRAMS, pushBaseImage } from '../../testkit/base-image.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { type CommandResult, scoreline } from '../../testkit/command-line.ts'
import { type DockerRegistry, startDockerRegistry } from '../../testkit/docker-registry.ts'
import { engineSettings } from '../../testkit/engine-settings.ts'
import { type Podman, startPodman } from '../../testkit/podman.ts'
import { freePort } from '../../testkit/port.ts'
import { tempFolder } from '../../testkit/temp.ts'

const PROGRAMS = ['buildah', 'podman', 'runc', 'docker-registry', 'crane', ...BASE_IMAGE_PROGRAMS]
const DIABETES = path.resolve('workflows-examples/diabetes')
const OWN = ['opt/scoreline', 'models', 'var/azureml-app']

const run = async (program: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)(programPath(program) ?? program, args, { maxBuffer: 1 << 26 })).stdout

/** Kind, mode, owner and content of every file of ours. */
const ownFiles = (rootfs: string): readonly string[] =>
  OWN.flatMap(own =>
    readdirSync(path.join(rootfs, own), { recursive: true, encoding: 'utf8' }).map(name => {
      const file = path.join(rootfs, own, name)
      const stat = lstatSync(file)
      const content = stat.isFile()
        ? createHash('sha256').update(readFileSync(file)).digest('hex')
        : stat.isSymbolicLink()
          ? readlinkSync(file)
          : ''
      return [own, name, stat.mode.toString(8), stat.uid, stat.gid, content].join(' ')
    })
  ).sort()

describeWhere(
  PROGRAMS.every(name => programPath(name) !== undefined),
  `each of ${PROGRAMS.join(', ')}`,
  'the builders',
  () => {
    let project: string
    let registry: DockerRegistry
    let folder: Awaited<ReturnType<typeof tempFolder>>
    let settings: Awaited<ReturnType<typeof engineSettings>>
    let podman: Podman
    let inputs: Record<string, string>
    /** The same with few packages: what a step does to an image does not depend on their size. */
    let lean: Record<string, string>
    /** What the daemonless builder makes of the inputs. */
    let ours: string
    let ourFiles: readonly string[]
    const at = (...names: string[]) => path.join(folder.path, ...names)
    const step = (command: string, options: Record<string, string>): Promise<CommandResult> =>
      scoreline(project, folder.path, command, options)
    const good = async (done: Promise<CommandResult>): Promise<CommandResult['outputs']> => {
      const { stderr, exitCode, outputs } = await done
      expect([stderr, exitCode]).toEqual([expect.not.stringContaining('Error:'), 0])
      return outputs
    }
    const builtOf = (options: Record<string, string>) => good(step('build-image', options))
    const built = (name: string, more: Record<string, string> = {}) =>
      builtOf({ ...inputs, name, ...more })
    const read = async (reference: string) => {
      const manifest: Manifest = JSON.parse(await run('crane', 'manifest', '--insecure', reference))
      const config: ImageConfig = JSON.parse(await run('crane', 'config', '--insecure', reference))
      return { manifest, config }
    }
    const rootfsOf = async (reference: string, name: string): Promise<string> => {
      const flags = ['--quiet', '--src-tls-verify=false']
      await run('skopeo', 'copy', ...flags, `docker://${reference}`, `oci:${at(name)}:1`)
      await run('umoci', 'unpack', '--image', `${at(name)}:1`, at(`${name}-bundle`))
      return at(`${name}-bundle`, 'rootfs')
    }
    const predicts = async (image: string): Promise<void> => {
      const port = await freePort()
      await using container = await podman.start(image, '--env', `SCORELINE_PORT=${port}`)
      const uri = `http://127.0.0.1:${port}`
      for (let tries = 0; tries < 6000; tries++) {
        if ((await fetch(uri).catch(() => undefined))?.status === 200) break
        await sleep(100)
      }
      const samples = path.join(DIABETES, 'samples-python.json')
      const tested = await step('smoke-test', { 'scoring-uri': `${uri}/score`, samples })
      expect([await container.logs(), tested.stderr, tested.outputs.passed]).toEqual([
        expect.any(String),
        expect.any(String),
        'true'
      ])
    }

    beforeAll(async () => {
      project = await bundledProject()
      folder = await tempFolder()
      registry = await startDockerRegistry()
      settings = await engineSettings(registry.host)
      Object.assign(process.env, settings.env)
      podman = await startPodman()
      const base = `${registry.host}/library/debian:12`
      const place = `${registry.host}/team`
      await pushBaseImage(base)
      await cp(DIABETES, at('diabetes'), { recursive: true })
      await writeFile(at('diabetes', 'a "b" $c [d]*.txt'), 'odd')
      await good(
        step('register-model', { name: 'pickled', path: 'diabetes/model.pkl', registry: place })
      )
      inputs = {
        registry: place,
        models: 'pickled:1',
        'base-image': base,
        'entry-script': 'score.py',
        'source-directory': 'diabetes',
        'environment-file': 'diabetes/environment.yml',
        tags: 'team=a "b" $c',
        description: 'Predicts $diabetes.'
      }
      await writeFile(at('lean.txt'), 'joblib==1.4.2\n')
      const { 'environment-file': _, ...others } = inputs
      lean = { ...others, requirements: 'lean.txt' }
      ours = (await built('served')).reference ?? ''
      ourFiles = ownFiles(await rootfsOf(ours, 'ours'))
    })

    afterAll(async () => {
      await podman?.[Symbol.asyncDispose]()
      await registry?.[Symbol.asyncDispose]()
      for (const name of Object.keys(settings?.env ?? {})) delete process.env[name]
      await settings?.[Symbol.asyncDispose]()
      await folder?.[Symbol.asyncDispose]()
    })

    it.each(['buildah', 'podman'])(
      'make the same image with %s as without an engine',
      async engine => {
        const byEngine = { builder: 'docker', 'container-engine': engine }
        const first = await built(`engine-${engine}`, byEngine)
        expect(first).toMatchObject({ version: '1', changed: 'true', image: `engine-${engine}:1` })
        const expected = await read(ours)
        const { manifest, config } = await read(first.reference ?? '')
        const name = (entry: string) => entry.replaceAll(`engine-${engine}`, 'served')
        const { Env, Labels, ...rest } = config.config
        const { Env: wantedEnv, Labels: wantedLabels, ...wantedRest } = expected.config.config
        expect(new Set(Env?.map(name))).toEqual(new Set(wantedEnv))
        expect(Labels).toMatchObject(wantedLabels ?? {})
        expect(rest).toEqual(wantedRest)
        const { 'io.scoreline.context': context, ...annotations } = manifest.annotations ?? {}
        expect(context).toMatch(/^sha256:/)
        expect(
          Object.fromEntries(Object.entries(annotations).map(([key, value]) => [key, name(value)]))
        ).toEqual(expected.manifest.annotations)
        const history = (config.history ?? []).filter(entry => !entry.empty_layer)
        expect(history.map(entry => entry.created_by)).toEqual(
          expect.arrayContaining([
            'scoreline: programs',
            'scoreline: runtime',
            'scoreline: environment',
            'scoreline: models pickled:1',
            'scoreline: code'
          ])
        )
        expect(ownFiles(await rootfsOf(first.reference ?? '', engine))).toEqual(ourFiles)
        await predicts(first.reference ?? '')
        expect(await built(`engine-${engine}`, byEngine)).toMatchObject({
          version: '1',
          changed: 'false',
          digest: first.digest
        })
      }
    )

    it('run the steps of a user, and count versions up', async () => {
      const options = { ...lean, builder: 'docker', 'container-engine': 'buildah' }
      const steps = 'RUN id -u > /made-by && python3 -c "import joblib"'
      const first = await builtOf({ name: 'stepped', ...options, 'extra-docker-steps': steps })
      const second = await builtOf({ name: 'stepped', ...options, 'emit-dockerfile': 'true' })
      expect([first.version, second.version]).toEqual(['1', '2'])
      const rootfs = await rootfsOf(first.reference ?? '', 'stepped')
      expect(readFileSync(path.join(rootfs, 'made-by'), 'utf8')).toBe('0\n')
      const { config } = await read(second.reference ?? '')
      expect(config.config.Env).toContain('SERVICE_VERSION=2')
      const text = readFileSync(at(second.dockerfile ?? '', 'Dockerfile'), 'utf8')
      expect(text).toContain('ENV SERVICE_VERSION="2"')
    })

    it('fill a folder too, from which the local target serves', async () => {
      const place = at('folder')
      const path = 'diabetes/model.onnx'
      await good(step('register-model', { name: 'diabetes', path, registry: place }))
      const { reference } = await builtOf({
        name: 'kept',
        models: 'diabetes:1',
        'base-image': inputs['base-image'] ?? '',
        registry: place,
        builder: 'docker',
        'container-engine': 'buildah'
      })
      expect(reference).toMatch(/^.+\/folder:kept@sha256:/)
      const service = { 'service-name': 'kept', registry: place }
      try {
        const deployed = await good(
          step('deploy-target', { ...service, target: 'local', image: 'kept:1' })
        )
        const samples = at('diabetes', 'samples.json')
        const uri = deployed['scoring-uri'] ?? ''
        const tested = await step('smoke-test', { 'scoring-uri': uri, samples })
        expect(tested.outputs.passed).toBe('true')
      } finally {
        await step('clean-up', service)
      }
    })

    it('say what a failed step wrote, and publish nothing', async () => {
      const { stderr, exitCode, outputs } = await step('build-image', {
        ...lean,
        name: 'failing',
        builder: 'docker',
        'container-engine': 'buildah',
        'extra-docker-steps': 'RUN echo no luck && exit 3'
      })
      expect([exitCode, outputs.image]).toEqual([1, undefined])
      expect(stderr).toMatch(/\[BUILDER_FAILED\]/)
      expect(stderr).toMatch(/Error:[\s\S]*no luck/)
      expect(await run('crane', 'catalog', '--insecure', registry.host)).not.toContain('failing')
    })
  }
)
