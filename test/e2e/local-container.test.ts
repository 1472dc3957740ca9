/** The target `local` with a real container engine: the promises of every target, and those of a container. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { systemClock } from '../../src/core/clock.ts'
import { silent } from '../../src/core/ports.ts'
import { deployableImage } from '../../src/image/deployable.ts'
import { findImage } from '../../src/image/registered.ts'
import { LayoutStore } from '../../src/oci/layout/layout-store.ts'
import { deployService } from '../../src/services/deploy.ts'
import { LocalTarget } from '../../src/targets/local/local-target.ts'
import { portInUse } from '../../src/targets/local/port.ts'
import type { LocalSettings } from '../../src/targets/local/settings.ts'
import type { ServiceSpec } from '../../src/targets/target.ts'
import { describeWhere, programPath } from '../../testkit/available.ts'
import { BASE_IMAGE_PROGRAMS, pushBaseImage } from '../../testkit/base-image.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { type CommandResult, scoreline } from '../../testkit/command-line.ts'
import { type DockerRegistry, startDockerRegistry } from '../../testkit/docker-registry.ts'
import { engineSettings } from '../../testkit/engine-settings.ts'
import { freePort } from '../../testkit/port.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { testExec } from '../../testkit/test-exec.ts'
import { until } from '../../testkit/until.ts'
import { itIsATarget, type OpenTarget } from '../contract/target.contract.ts'

const PROGRAMS = ['podman', 'runc', 'docker-registry', ...BASE_IMAGE_PROGRAMS]
const NEVER = new AbortController().signal

describeWhere(
  PROGRAMS.every(name => programPath(name) !== undefined),
  `each of ${PROGRAMS.join(', ')}`,
  'the target local, in a container',
  () => {
    let folder: Awaited<ReturnType<typeof tempFolder>>
    let project: string
    let registry: DockerRegistry
    let engine: Awaited<ReturnType<typeof engineSettings>>
    let env: Readonly<Record<string, string | undefined>>

    const step = (command: string, options: Record<string, string>): Promise<CommandResult> =>
      scoreline(project, folder.path, command, options, { env: { ...engine.env } })
    const good = async (done: Promise<CommandResult>): Promise<CommandResult> => {
      const result = await done
      expect([result.stderr, result.exitCode]).toEqual([expect.any(String), 0])
      return result
    }
    const podman = async (...args: string[]): Promise<string> =>
      (await promisify(execFile)('podman', args, { env })).stdout.trim()
    const state = () => path.join(folder.path, '.scoreline')

    beforeAll(async () => {
      project = await bundledProject()
      folder = await tempFolder()
      registry = await startDockerRegistry()
      engine = await engineSettings(registry.host, 'host')
      env = { ...process.env, ...engine.env }
      const base = `${registry.host}/library/debian:12`
      await pushBaseImage(base)
      await mkdir(path.join(folder.path, 'src'))
      await writeFile(path.join(folder.path, 'factor.txt'), '2')
      await good(
        step('register-model', { name: 'factor', path: 'factor.txt', framework: 'custom' })
      )
      const inits = ['pass', 'print("two")', 'raise RuntimeError("three")']
      for (const [index, init] of inits.entries()) {
        const script = `def init():\n    ${init}\n\ndef run(data):\n    return ${index + 1}\n`
        await writeFile(path.join(folder.path, 'src', 'score.py'), script)
        const source = { 'entry-script': 'score.py', 'source-directory': 'src' }
        const image = {
          name: 'factor',
          models: 'factor:1',
          'base-image': base,
          'python-version': '3.11'
        }
        await good(step('build-image', { ...image, ...source }))
      }
    })
    afterAll(async () => {
      await podman('rm', '--force', '--all', '--time', '0')
      await engine?.[Symbol.asyncDispose]()
      await registry?.[Symbol.asyncDispose]()
      await folder?.[Symbol.asyncDispose]()
    })

    const store = () => new LayoutStore(path.join(state(), 'registry'))
    const spec = async (
      name: string,
      version: number,
      more: Partial<LocalSettings> = {}
    ): Promise<ServiceSpec<LocalSettings>> => ({
      name,
      image: deployableImage(await findImage(store(), `factor:${version}`)),
      settings: { env: {}, workers: 1, startTimeoutSeconds: 300, engine: 'podman', ...more }
    })
    const open = async () =>
      new LocalTarget({
        registry: store().location,
        store: async () => store(),
        stateFolder: state(),
        supervisorCommand: [
          process.execPath,
          path.join(project, 'dist/index.js'),
          'local-supervisor'
        ],
        env,
        log: silent,
        clock: systemClock,
        exec: (command, args, options) => testExec(command, args, { ...options, env }),
        python: async () => {
          throw new Error('A container has its own Python')
        },
        readText: file => readFile(file, 'utf8'),
        proxyOf: async () => undefined,
        azure: async () => {
          throw new Error('Nothing of Azure is needed on this machine')
        }
      })
    const deploy = async (name: string, version: number, more: Partial<LocalSettings> = {}) =>
      deployService(
        await open(),
        { kind: 'local', spec: await spec(name, version, more), wanted: '', planOnly: false },
        { log: silent, signal: NEVER }
      )
    const ask = async (uri: string | undefined, headers: Record<string, string> = {}) => {
      const reply = await fetch(uri ?? '', {
        method: 'POST',
        body: '[1]',
        headers: { 'content-type': 'application/json', ...headers }
      })
      return { status: reply.status, text: await reply.text() }
    }
    const containers = (): Promise<string> => podman('ps', '--format', '{{.ID}}')

    itIsATarget(
      (): OpenTarget => ({
        open,
        spec: (name, version) => spec(name, version),
        writes: async name => {
          const names = await readdir(path.join(state(), 'services', name), { recursive: true })
          return [names.toSorted(), await containers()]
        },
        refused: async name => {
          const port = Number(registry.host.split(':')[1])
          return [{ spec: await spec(name, 1, { port }), code: portInUse(port, name).code }]
        }
      })
    )

    it('answers every request while another image takes over', async () => {
      const { service } = await deploy('busy', 1)
      const statuses: number[] = []
      let isOver = false
      const asking = (async () => {
        while (!isOver) statuses.push((await ask(service?.scoringUri)).status)
      })()
      await deploy('busy', 2)
      isOver = true
      await asking
      expect(statuses.filter(status => status !== 200)).toEqual([])
      expect(await ask(service?.scoringUri)).toEqual({ status: 200, text: '2' })
      await (await open()).delete('busy')
    })

    it('starts a container that was killed again, and shows its log', async () => {
      const target = await open()
      const { service } = await deploy('killed', 2)
      const before = await containers()
      await podman('kill', '--signal', 'KILL', before)
      // A request that was with it when it was killed is lost; the next ones wait.
      await until(async () => (await containers()) !== before)
      await until(async () => (await ask(service?.scoringUri).catch(() => undefined))?.text === '2')
      expect(await containers()).not.toBe(before)
      const log = await target.logs('killed', 100)
      expect(log.filter(line => line.includes('two')).length).toBeGreaterThanOrEqual(2)
      await target.delete('killed')
      expect(await podman('ps', '--all', '--quiet')).toBe('')
      expect(await podman('image', 'ls', '--quiet')).toBe('')
    })

    it('reloads a script', async () => {
      const target = await open()
      const { service } = await deploy('reloaded', 1)
      const script = path.join(folder.path, 'other.py')
      await writeFile(script, 'def init():\n    pass\n\ndef run(data):\n    return "other"\n')
      await target.reload?.('reloaded', [{ source: script, path: 'score.py' }], NEVER)
      expect(await ask(service?.scoringUri)).toEqual({ status: 200, text: '"other"' })
      await target.delete('reloaded')
    })

    it('gives variables to the service alone, keys and those that an engine knows among them', async () => {
      const variables = { SCORELINE_PRIMARY_KEY: 'a key', HOME: '/elsewhere', TWO: 'two\nlines' }
      const { service } = await deploy('with-keys', 1, { env: variables })
      expect((await ask(service?.scoringUri)).status).toBe(401)
      expect(await ask(service?.scoringUri, { authorization: 'Bearer a key' })).toEqual({
        status: 200,
        text: '1'
      })
      const inside = await podman('exec', await containers(), 'env')
      expect(inside).toContain('HOME=/elsewhere')
      expect(inside).toContain('TWO=two\nlines')
      await (await open()).delete('with-keys')
    })

    it('ends with what keeps it', async () => {
      await deploy('orphaned', 1)
      const killed = await killSupervisors(folder.path)
      expect(killed).toBe(1)
      await until(async () => (await containers()) === '')
      await (await open()).delete('orphaned')
    })

    it('is taken where the machine lacks the Python, and says so where it is not wanted', async () => {
      const other = path.join(folder.path, 'python-of-old')
      await writeFile(other, '#!/bin/sh\nprintf "3.5\\n/nowhere\\n"\n')
      await chmod(other, 0o755)
      const inputs = { target: 'local', 'service-name': 'elsewhere', image: 'factor:1' }
      const run = (more: Record<string, string>) =>
        scoreline(
          project,
          folder.path,
          'deploy-target',
          { ...inputs, ...more },
          { env: { ...engine.env, SCORELINE_PYTHON: other } }
        )
      const refused = await run({ 'run-in': 'process' })
      expect([refused.exitCode, refused.stderr]).toEqual([
        1,
        expect.stringContaining('Python 3.11')
      ])
      const port = await freePort()
      const { outputs } = await good(run({ port: String(port) }))
      expect(await ask(outputs['scoring-uri'])).toEqual({ status: 200, text: '1' })
      expect(await containers()).not.toBe('')
      await good(step('clean-up', { 'service-name': 'elsewhere' }))
      expect(await containers()).toBe('')
    })
  }
)

/** Ends the supervisors of a folder's services as a runner does at the end of a job. */
const killSupervisors = async (folder: string): Promise<number> => {
  let killed = 0
  for (const id of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    const words = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (!words.includes('local-supervisor') || !words.includes(folder)) continue
    process.kill(Number(id), 'SIGKILL')
    killed++
  }
  return killed
}
