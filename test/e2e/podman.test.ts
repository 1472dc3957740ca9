/** Images in a real registry, run by a real engine, and read by every program that reads images. */
import { execFile } from 'node:child_process'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { ImageConfig, Manifest } from '../../src/oci/manifest.ts'
import { describeWhere, programPath } from '../../testkit/available.ts'
import { BASE_IMAGE_PROGRAMS, pushBaseImage } from '../../testkit/base-image.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { type CommandResult, scoreline } from '../../testkit/command-line.ts'
import { type DockerRegistry, startDockerRegistry } from '../../testkit/docker-registry.ts'
import { type Container, type Podman, startPodman } from '../../testkit/podman.ts'
import { freePort } from '../../testkit/port.ts'
import { tempFolder } from '../../testkit/temp.ts'

const PROGRAMS = ['podman', 'runc', 'docker-registry', 'crane', 'oras', ...BASE_IMAGE_PROGRAMS]
const DIABETES = path.resolve('workflows-examples/diabetes')

const run = async (program: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)(programPath(program) ?? program, args, { maxBuffer: 1 << 26 })).stdout

/** https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
const machineOf = async (file: string): Promise<string> => {
  const machine = (await readFile(file)).readUInt16LE(18)
  return machine === 183 ? 'arm64' : String(machine)
}

describeWhere(
  PROGRAMS.every(name => programPath(name) !== undefined),
  `each of ${PROGRAMS.join(', ')}`,
  'images in a registry, and the programs that read them',
  () => {
    let project: string
    let registry: DockerRegistry
    let folder: Awaited<ReturnType<typeof tempFolder>>
    let podman: Podman
    let base: string
    let place: string
    const step = (command: string, options: Record<string, string>): Promise<CommandResult> =>
      scoreline(project, folder.path, command, {
        ...(command === 'smoke-test' ? {} : { registry: place }),
        ...options
      })
    const good = async (done: Promise<CommandResult>): Promise<CommandResult['outputs']> => {
      const { stderr, exitCode, outputs } = await done
      expect([stderr, exitCode]).toEqual([expect.not.stringContaining('Error'), 0])
      return outputs
    }
    const manifestOf = async (reference: string): Promise<Manifest> =>
      JSON.parse(await run('crane', 'manifest', '--insecure', reference))

    beforeAll(async () => {
      project = await bundledProject()
      folder = await tempFolder()
      registry = await startDockerRegistry()
      podman = await startPodman()
      base = `${registry.host}/library/debian:12`
      place = `${registry.host}/team`
      await pushBaseImage(base)
      await cp(DIABETES, path.join(folder.path, 'diabetes'), { recursive: true })
      for (const [name, file] of [
        ['diabetes', 'model.onnx'],
        ['pickled', 'model.pkl']
      ] as const)
        await good(step('register-model', { name, path: path.join('diabetes', file) }))
    })

    afterAll(async () => {
      await podman?.[Symbol.asyncDispose]()
      await registry?.[Symbol.asyncDispose]()
      await folder?.[Symbol.asyncDispose]()
    })

    const serving = async (container: Container, port: number): Promise<string> => {
      const uri = `http://127.0.0.1:${port}`
      for (let tries = 0; tries < 6000; tries++) {
        const reply = await fetch(uri).catch(() => undefined)
        if (reply?.status === 200) return `${uri}/score`
        await sleep(100)
      }
      throw new Error(`The container does not answer:\n${await container.logs()}`)
    }
    const predicts = async (
      image: string,
      samples: string,
      ...options: string[]
    ): Promise<void> => {
      const port = await freePort()
      await using container = await podman.start(
        image,
        '--env',
        `SCORELINE_PORT=${port}`,
        ...options
      )
      const uri = await serving(container, port)
      const tested = await good(
        step('smoke-test', { 'scoring-uri': uri, samples: path.join('diabetes', samples) })
      )
      expect(tested.passed).toBe('true')
      expect(await podman.podman('top', container.name, 'user')).not.toContain('root')
    }
    const everyoneReads = async (image: string, name: string): Promise<string> => {
      await run('crane', 'validate', '--insecure', '--remote', image)
      // `oras pull` would pass over the layers of an image, which name no files.
      const copied = `${path.join(folder.path, `${name}-oras`)}:1`
      await run('oras', 'cp', '--from-plain-http', '--to-oci-layout', image, copied)
      const layout = path.join(folder.path, `${name}-layout`)
      const flags = ['--quiet', '--src-tls-verify=false']
      await run('skopeo', 'copy', ...flags, `docker://${image}`, `oci:${layout}:1`)
      const bundle = path.join(folder.path, `${name}-bundle`)
      await run('umoci', 'unpack', '--image', `${layout}:1`, bundle)
      return path.join(bundle, 'rootfs')
    }

    it('serve a model without code on a base', async () => {
      const { reference = '' } = await good(
        step('build-image', { name: 'served', models: 'diabetes:1', 'base-image': base })
      )
      await predicts(reference, 'samples.json')
      const rootfs = await everyoneReads(reference, 'served')
      expect(await readdir(rootfs)).toEqual(expect.arrayContaining(['bin', 'models', 'opt', 'var']))
      const { layers, annotations } = await manifestOf(reference)
      const of = await manifestOf(base)
      expect(layers[0]?.digest).toBe(of.layers[0]?.digest)
      expect(layers.map(layer => layer.mediaType).join()).not.toContain('docker')
      expect(annotations).toMatchObject({ 'org.opencontainers.image.base.name': base })
      const config: ImageConfig = JSON.parse(await run('crane', 'config', '--insecure', reference))
      expect(config.config).toMatchObject({
        User: '65532:65532',
        Env: expect.arrayContaining(['LANG=C.UTF-8', 'PATH=/usr/local/bin:/usr/bin:/bin']),
        Labels: { 'made.by': 'a test' }
      })
      expect(Object.keys(config.config)).not.toContain('Healthcheck')
    })

    it('run on this machine too, where the base is not needed', async () => {
      const inputs = { target: 'local', 'service-name': 'on-a-base', image: 'served:1' }
      try {
        const { 'scoring-uri': uri = '' } = await good(step('deploy-target', inputs))
        const samples = path.join('diabetes', 'samples.json')
        const tested = await good(step('smoke-test', { 'scoring-uri': uri, samples }))
        expect(tested.passed).toBe('true')
        const layers = await readdir(path.join(folder.path, '.scoreline'), { recursive: true })
        expect(layers.some(name => name.endsWith('etc/debian_version'))).toBe(false)
      } finally {
        await step('clean-up', { 'service-name': 'on-a-base' })
      }
    })

    it('serve a pickle with its script and scikit-learn on a base with Python', async () => {
      const environment = await readFile(path.join(DIABETES, 'environment.yml'), 'utf8')
      await writeFile(
        path.join(folder.path, 'environment.yml'),
        `${environment.trimEnd()}\n      - pip==25.3\n`
      )
      const { reference = '' } = await good(
        step('build-image', {
          name: 'scripted',
          models: 'pickled:1',
          'base-image': base,
          'entry-script': 'score.py',
          'source-directory': 'diabetes',
          'environment-file': 'environment.yml'
        })
      )
      await predicts(reference, 'samples-python.json')
      const rootfs = await everyoneReads(reference, 'scripted')
      expect(await readdir(path.join(rootfs, 'opt/scoreline/env'))).toContain('requirements.lock')
      await using container = await podman.start(reference, '--entrypoint', '["sleep", "100"]')
      expect(await container.exec('python3', '-m', 'pip', 'check')).toContain(
        'No broken requirements found.'
      )
    })

    it('need nothing of a base but a C library', async () => {
      const { reference = '' } = await good(
        step('build-image', { name: 'bare', models: 'diabetes:1' })
      )
      await everyoneReads(reference, 'bare')
      expect((await manifestOf(reference)).annotations).not.toHaveProperty(
        'org.opencontainers.image.base.name'
      )
      const lent = ['/lib', '/lib64'].flatMap(name => ['--volume', `${name}:${name}:ro`])
      await predicts(reference, 'samples.json', ...lent)
    })

    it('are made for other processors too', async () => {
      const inputs = {
        name: 'anywhere',
        models: 'pickled:1',
        platforms: 'linux/amd64, linux/arm64',
        'entry-script': 'score.py',
        'source-directory': 'diabetes',
        'environment-file': path.join('diabetes', 'environment.yml')
      }
      const { reference = '', digest } = await good(step('build-image', inputs))
      const again = await good(step('build-image', inputs))
      expect(again).toMatchObject({ digest, changed: 'false' })
      await run('crane', 'validate', '--insecure', '--remote', reference)
      const layout = path.join(folder.path, 'arm64')
      const flags = ['--quiet', '--src-tls-verify=false', '--override-arch', 'arm64']
      await run(
        'skopeo',
        ...flags.slice(2),
        'copy',
        ...flags.slice(0, 2),
        `docker://${reference}`,
        `oci:${layout}:1`
      )
      const bundle = path.join(folder.path, 'arm64-bundle')
      await run('umoci', 'unpack', '--image', `${layout}:1`, bundle)
      const scoreline = path.join(bundle, 'rootfs/opt/scoreline')
      const programs = (await readdir(scoreline, { recursive: true }))
        .filter(name => name === 'bin/node' || /\.so(\.|$)/.test(name))
        .map(name => path.join(scoreline, name))
      expect(programs.length).toBeGreaterThan(50)
      for (const program of programs)
        expect([program, await machineOf(program)]).toEqual([program, 'arm64'])
    })

    it('tell which Python they need when the base has another', async () => {
      await writeFile(path.join(folder.path, 'other.yml'), 'dependencies:\n  - python=3.12\n')
      await good(
        step('build-image', {
          name: 'mismatched',
          models: 'pickled:1',
          'base-image': base,
          'entry-script': 'score.py',
          'source-directory': 'diabetes',
          'environment-file': 'other.yml'
        })
      )
      await using container = await podman.start(`${place}/mismatched:1`)
      await podman.podman('wait', container.name)
      expect(await container.logs()).toContain('are for Python 3.12, but')
    })
  }
)
