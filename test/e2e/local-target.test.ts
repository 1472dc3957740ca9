/** The target `local` keeps the promises of every target. Needs Python, but no package. */
import { once } from 'node:events'
import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import path from 'node:path'
import { systemClock } from '../../src/core/clock.ts'
import { silent } from '../../src/core/ports.ts'
import { deployableImage } from '../../src/image/deployable.ts'
import { hostPython } from '../../src/image/environment/host-python.ts'
import { findImage } from '../../src/image/registered.ts'
import { LayoutStore } from '../../src/oci/layout/layout-store.ts'
import { deployService } from '../../src/services/deploy.ts'
import { LocalTarget } from '../../src/targets/local/local-target.ts'
import { onlyDeployment } from '../../src/targets/local/only-deployment.ts'
import type { LocalSettings } from '../../src/targets/local/settings.ts'
import type { ServiceSpec } from '../../src/targets/target.ts'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { useAction } from '../../testkit/composite.ts'
import { freePort } from '../../testkit/port.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { testExec } from '../../testkit/test-exec.ts'
import { itIsATarget, type OpenTarget } from '../contract/target.contract.ts'

type LocalSpec = ServiceSpec<LocalSettings>

describeWith('python3', 'the target local', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let project: string
  let server: Server
  const taken = { port: 0 }

  beforeAll(async () => {
    project = await bundledProject()
    server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    taken.port = (server.address() as AddressInfo).port
    folder = await tempFolder()
    const step = async (action: string, inputs: Record<string, string>) => {
      const done = await useAction(path.join(project, 'actions', action), inputs, folder.path)
      expect([done.log, done.exitCode]).toEqual([expect.any(String), 0])
    }
    await mkdir(path.join(folder.path, 'src'))
    await writeFile(path.join(folder.path, 'factor.txt'), '2')
    await step('register-model', { name: 'factor', path: 'factor.txt', framework: 'custom' })
    for (const init of ['pass', 'print("two")', 'raise RuntimeError("three")']) {
      const script = `def init():\n    ${init}\n\ndef run(data):\n    return data\n`
      await writeFile(path.join(folder.path, 'src', 'score.py'), script)
      const source = { 'entry-script': 'score.py', 'source-directory': 'src' }
      await step('build-image', { name: 'factor', models: 'factor:1', ...source })
    }
  })
  afterAll(async () => {
    server.close()
    await folder[Symbol.asyncDispose]()
  })

  const opened = (): OpenTarget & {
    readonly spec: (name: string, version: 1 | 2 | 3, port?: number) => Promise<LocalSpec>
  } => {
    const { env } = process
    const store = new LayoutStore(path.join(folder.path, '.scoreline/registry'))
    const state = path.join(folder.path, '.scoreline')
    const spec = async (name: string, version: number, port?: number) => {
      const image = deployableImage(await findImage(store, `factor:${version}`))
      return {
        name,
        image,
        settings: {
          port,
          env: {},
          workers: 1,
          startTimeoutSeconds: 300,
          python: await hostPython(image.python ?? '', env, testExec)
        }
      }
    }
    return {
      open: async () =>
        new LocalTarget({
          registry: store.location,
          store: async () => store,
          stateFolder: state,
          supervisorCommand: [
            process.execPath,
            path.join(project, 'dist/index.js'),
            'local-supervisor'
          ],
          env,
          log: silent,
          clock: systemClock,
          exec: testExec,
          python: version => hostPython(version, env, testExec),
          readText: file => readFile(file, 'utf8'),
          proxyOf: async () => undefined,
          azure: async () => {
            throw new Error('Nothing of Azure is needed on this machine')
          }
        }),
      spec,
      writes: async name => changedAt(path.join(state, 'services', name)),
      refused: async name => [{ spec: await spec(name, 1, taken.port), code: 'PORT_IN_USE' }]
    }
  }
  itIsATarget(opened)

  const signal = new AbortController().signal

  const deploy = async (name: string, version: 1 | 2 | 3, port?: number) =>
    deployService(
      await opened().open(),
      {
        kind: 'local',
        spec: await opened().spec(name, version, port),
        wanted: '',
        planOnly: false
      },
      { log: silent, signal }
    )
  const answer = async (service: { readonly scoringUri?: string | undefined } | undefined) => {
    const { status } = await fetch(service?.scoringUri ?? '', {
      method: 'POST',
      body: '[1]',
      headers: { 'content-type': 'application/json' }
    })
    return status
  }

  it('moves to another port, and stays where it was when the new one does not start', async () => {
    const target = await opened().open()
    const before = await deploy('moving', 1)
    const port = await freePort()
    const moved = await deploy('moving', 2, port)
    expect(moved.plan.action).toBe('replace')
    expect(moved.plan.reasons).toHaveLength(2)
    expect(moved.service?.scoringUri).toBe(`http://127.0.0.1:${port}/score`)
    expect(await answer(moved.service)).toBe(200)
    await expect(answer(before.service)).rejects.toThrow()
    await expect(deploy('moving', 3, await freePort())).rejects.toMatchObject({
      code: 'SERVICE_FAILED'
    })
    const kept = await target.find('moving', signal)
    expect(kept).toMatchObject({ state: 'running', imageDigest: moved.service?.imageDigest })
    expect(await answer(kept)).toBe(200)
    await target.delete('moving', signal)
  })

  it('leaves one service after eight deployments at once that ask for one port', async () => {
    const port = await freePort()
    const all = await Promise.all(Array.from({ length: 8 }, () => deploy('on-one-port', 1, port)))
    expect(all.map(({ service }) => service?.state)).toEqual(Array(8).fill('running'))
    expect(all.filter(({ changed }) => changed)).toHaveLength(1)
    await (await opened().open()).delete('on-one-port', signal)
  })

  it('serves one of two images that are deployed and reloaded at once, with its files', async () => {
    const target = await opened().open()
    await deploy('raced', 1)
    const script = path.join(folder.path, 'src', 'other.py')
    await writeFile(script, 'def init():\n    pass\n\ndef run(data):\n    return "reloaded"\n')
    const code = [{ source: script, path: 'score.py' }]
    await Promise.all([
      ...([1, 2, 1, 2] as const).map(version => deploy('raced', version)),
      ...[1, 2, 3].map(async () => (await opened().open()).reload?.('raced', code, signal))
    ])
    expect(await answer(await target.find('raced', signal))).toBe(200)
    const at = path.join(folder.path, '.scoreline/services/raced')
    const { rootfs } = JSON.parse(await readFile(path.join(at, 'service.json'), 'utf8'))
    expect(await readdir(rootfs)).not.toEqual([])
    await target.delete('raced', signal)
  })

  it('deletes and reloads no service while it is being deployed', async () => {
    const target = await opened().open()
    await deploy('busy', 1)
    const state = path.join(folder.path, '.scoreline')
    const order: string[] = []
    const { waiting } = await onlyDeployment(state, 'busy', async () => {
      const deleted = target.delete('busy', signal).then(() => order.push('deleted'))
      // Whoever does not wait is through by now: an observation takes as long as a look before a deletion.
      for (let i = 0; i < 20; i++) await target.observe('busy', signal)
      order.push('deployed')
      return { waiting: deleted }
    })
    await waiting
    expect(order).toEqual(['deployed', 'deleted'])
  })

  it('is there or not, and never in between, after deployments and deletions at once', async () => {
    const target = await opened().open()
    await Promise.all([
      ...([1, 2, 1] as const).map(version => deploy('gone', version)),
      ...[1, 2, 3].map(async () => (await opened().open()).delete('gone', signal))
    ])
    const left = await target.find('gone', signal)
    if (left) expect(await answer(left)).toBe(200)
    else await expect(lstat(path.join(folder.path, '.scoreline/services/gone'))).rejects.toThrow()
    await target.delete('gone', signal)
    expect(await target.find('gone', signal)).toBeUndefined()
  })

  it('says at the plan that the port of a stopped service is taken', async () => {
    const target = await opened().open()
    const { service } = await deploy('stopped', 1)
    const state = path.join(folder.path, '.scoreline')
    const record = path.join(state, 'services/stopped/service.json')
    const text = await readFile(record, 'utf8')
    await target.delete('stopped', signal)
    await mkdir(path.dirname(record), { recursive: true, mode: 0o700 })
    await writeFile(record, text.replace(/"port":\d+/, `"port":${taken.port}`))
    expect(service?.state).toBe('running')
    const deployment = {
      kind: 'local',
      spec: await opened().spec('stopped', 1),
      wanted: '',
      planOnly: true
    }
    const { plan } = await deployService(target, deployment, { log: silent, signal })
    expect(plan.problems).toMatchObject([{ code: 'PORT_IN_USE' }])
    await target.delete('stopped', signal)
  })

  it('gives up waiting for another deployment when the step is cancelled', async () => {
    const cancelled = new AbortController()
    const state = path.join(folder.path, '.scoreline')
    await onlyDeployment(state, 'waiting', async () => {
      const waiting = onlyDeployment(state, 'waiting', async () => 'done', cancelled.signal)
      cancelled.abort(new Error('cancelled'))
      await expect(waiting).rejects.toThrow('cancelled')
    })
  })
})

/** When each file of a service last changed, but for what it logs. */
const changedAt = async (folder: string): Promise<Readonly<Record<string, number>>> => {
  const names = (await readdir(folder, { recursive: true })).filter(name => !name.endsWith('.log'))
  const times = names.map(async name => [name, (await lstat(path.join(folder, name))).mtimeMs])
  return Object.fromEntries(await Promise.all(times))
}
