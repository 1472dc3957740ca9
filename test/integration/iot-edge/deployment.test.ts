import {
  canonical,
  exact,
  exactAt,
  plain,
  readExact,
  withMember,
  writeExact
} from '../../../src/core/exact-json.ts'
import { thisProcess } from '../../../src/core/process-owner.ts'
import { imageOf, NEVER } from '../../../testkit/azure/aci-bench.ts'
import { DEVICE, edgeBench, factory } from '../../../testkit/azure/edge-bench.ts'
import type { ModuleBehaviour } from '../../../testkit/azure/edge-device.ts'

/** A factory whose modules behave by their image; all others are fine. */
const opened = async (behaviours: Readonly<Record<string, ModuleBehaviour>> = {}) => {
  const made = await factory()
  made.azure.moduleBehaviour = image => behaviours[image] ?? {}
  const desired = (module: string) => made.device.modules.get(module)?.desired
  return {
    ...made,
    desired,
    modules: () => Object.keys(plain(exactAt(desired('$edgeAgent'), 'modules')) as object),
    [Symbol.asyncDispose]: () => made.azure[Symbol.asyncDispose]()
  }
}

/** What the portal may have written: names that look like indexes, long numbers, notes. */
const PORTAL_AGENT = `{"schemaVersion":"1.0","runtime":{"type":"docker","settings":{"minDockerVersion":"v1.25","loggingOptions":"","registryCredentials":{"theirs":{"address":"other.example","username":"u","password":"p"}}}},"systemModules":{"edgeAgent":{"type":"docker","settings":{"image":"mcr.microsoft.com/azureiotedge-agent:1.5","createOptions":{}}},"edgeHub":{"type":"docker","status":"running","restartPolicy":"always","settings":{"image":"mcr.microsoft.com/azureiotedge-hub:1.5","createOptions":"{\\"a\\":1}","createOptions01":"  "},"env":{"N":{"value":12345678901234567890}}}},"modules":{"camera":{"version":"1.0","type":"docker","status":"running","restartPolicy":"always","settings":{"image":"other.example/camera:1","createOptions":""},"env":{"10":{"value":1.10},"2":{"value":true}}}}}`
const PORTAL_HUB = `{"schemaVersion":"1.2","routes":{"10":"FROM /messages/* INTO $upstream","2":{"route":"FROM /messages/modules/camera/* INTO $upstream","_comment":"kept"}},"storeAndForwardConfiguration":{"timeToLiveSecs":7200},"mqttBroker":{"authorizations":[]}}`

describe('a deployment to an IoT Edge device', () => {
  it('leaves everything else on the device as it was written', async () => {
    await using world = await opened()
    const { azure, device, desired } = world
    const [agent, hub] = [readExact(PORTAL_AGENT), readExact(PORTAL_HUB)]
    Object.assign(device.modules.get('$edgeAgent') ?? {}, { desired: agent })
    Object.assign(device.modules.get('$edgeHub') ?? {}, { desired: hub })
    const bench = await edgeBench(azure)
    await bench.deploy({ 'environment-variables': 'LEVEL=1' })
    expect(world.modules()).toEqual(['camera', 'iris'])
    await bench.target.delete('iris', NEVER)
    // Byte for byte, in the order they stood in.
    const now = desired('$edgeAgent')
    expect(now && writeExact(now)).toBe(PORTAL_AGENT)
    expect(writeExact(desired('$edgeHub') ?? hub)).toBe(PORTAL_HUB)
  })

  it('gives the device a token that pulls the repositories of its services alone', async () => {
    await using world = await opened()
    const { azure, desired } = world
    const credential = () =>
      plain(
        exactAt(
          desired('$edgeAgent'),
          'runtime',
          'settings',
          'registryCredentials',
          'scoreline-team-azurecr-test'
        )
      ) as { username: string; password: string }
    const bench = await edgeBench(azure)
    await bench.deploy()
    const { username, password } = credential()
    expect(azure.registries.mayPull(username, password, 'images/iris')).toBe(true)
    expect(azure.registries.mayPull(username, password, 'images/other')).toBe(false)
    await bench.deploy({}, 2)
    expect(credential()).toEqual({ ...credential(), username, password })
    await bench.deploy({}, 1, 'other')
    const both = credential()
    expect(azure.registries.mayPull(both.username, both.password, 'images/iris')).toBe(true)
    expect(azure.registries.mayPull(both.username, both.password, 'images/other')).toBe(true)
    expect(bench.secrets).toEqual(expect.arrayContaining([password, both.password]))
    expect(bench.lines.join('\n')).not.toContain(password)
    await bench.target.delete('other', NEVER)
    expect(credential().username).toBe(username)
    await bench.target.delete('iris', NEVER)
    expect(credential()).toBeUndefined()
    expect(azure.registries.mayPull(both.username, both.password, 'images/iris')).toBe(false)
  })

  it.each([
    [
      'an image that the registry does not have',
      { missing: true as const },
      /could not start it \(500\).*manifest unknown/
    ],
    ['a module that ends again and again', { exitCode: 3, log: 'boom\n' }, /exit code 3/]
  ])('puts back what ran before after %s', async (_, behaviour, why) => {
    await using world = await opened({ [imageOf(2).reference]: behaviour })
    const bench = await edgeBench(world.azure)
    await bench.deploy()
    const before = world.desired('$edgeAgent')
    const failure = await bench.deploy({}, 2).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringMatching(why)
    })
    expect(String(failure)).toContain('in force again')
    expect(before && canonical(before)).toBe(
      canonical(world.desired('$edgeAgent') ?? readExact('0'))
    )
    expect(await bench.target.find('iris', NEVER)).toMatchObject({ state: 'running' })
    if ('log' in behaviour) expect(bench.lines).toContain('  boom')
  })

  it('says that a device does not answer, and leaves it what it had', async () => {
    await using world = await opened()
    const bench = await edgeBench(world.azure)
    await bench.deploy()
    world.device.standIn.isOnline = false
    await expect(bench.deploy({}, 2)).rejects.toMatchObject({
      code: 'EDGE_DEVICE_SILENT',
      message: expect.stringContaining('not connected')
    })
    world.device.standIn.isOnline = true
    expect(await bench.target.find('iris', NEVER)).toMatchObject({
      imageDigest: imageOf(1).digest
    })
  })

  it('ends when edgeAgent refuses the deployment, and removes a module that never ran', async () => {
    await using world = await opened()
    world.device.standIn.refusal = { code: 400, description: 'cannot be read' }
    const bench = await edgeBench(world.azure)
    await expect(bench.deploy()).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringContaining('refuses the deployment (400): cannot be read')
    })
    expect(world.modules()).toEqual([])
  })

  it('waits for the module itself to say which image it is', async () => {
    await using world = await opened({ [imageOf(1).reference]: { mute: true } })
    const bench = await edgeBench(world.azure)
    await expect(bench.deploy({ 'module-timeout-seconds': '60' })).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringContaining('has not reported the digest of its image yet after 60 s')
    })
  })

  const held = (by: string, until: number, process: object | undefined) =>
    exact({ by, until, process: process === undefined ? '' : JSON.stringify(process) })

  it.each([
    ['on another machine once its lease is over', undefined, 1],
    ['on this machine at once', { ...thisProcess(), pid: 2 ** 30 }, 0]
  ])(
    'goes on after a run that was killed while it held the device, %s',
    async (_, process, waits) => {
      await using world = await opened()
      const { azure, device } = world
      const lease = held('killed', azure.clock.now() + 60_000, process)
      device.twin.tags = withMember(device.twin.tags, ['scorelineLease'], lease)
      const bench = await edgeBench(azure)
      expect((await bench.deploy()).service?.state).toBe('running')
      const waiting = `Waiting for another deployment to device ${DEVICE}`
      expect(bench.lines.filter(line => line === waiting)).toHaveLength(waits)
      expect(plain(device.twin.tags)).toEqual({})
    }
  )

  it('writes nothing to a device that another run took over meanwhile', async () => {
    await using world = await opened()
    const { azure, device, desired } = world
    azure.onAnswer = ({ path }) => {
      if (!path.endsWith('generateCredentials')) return
      const lease = held('another', azure.clock.now() + 60_000, undefined)
      device.twin.tags = withMember(device.twin.tags, ['scorelineLease'], lease)
      device.twin.revision++
    }
    const bench = await edgeBench(azure)
    await expect(bench.deploy()).rejects.toMatchObject({ code: 'SERVICE_BUSY' })
    expect(plain(desired('$edgeAgent'))).toEqual({})
    expect(plain(exactAt(device.twin.tags, 'scorelineLease', 'by'))).toBe('another')
  })

  it('takes turns with those who change the twin at the same moment', async () => {
    await using world = await opened()
    const { azure, device } = world
    const conflicts = () => azure.journal.filter(({ status }) => status === 412).length
    azure.onAnswer = ({ method, path }) => {
      if (method === 'GET' && path === `/twins/${DEVICE}` && conflicts() < 2) device.twin.revision++
    }
    const bench = await edgeBench(azure)
    expect((await bench.deploy()).service?.state).toBe('running')
    expect(conflicts()).toBe(2)
  })

  it('ends where others deploy at the same moment, and says so', async () => {
    await using world = await opened()
    const { azure, device, desired } = world
    const bench = await edgeBench(azure)
    await bench.deploy()
    const before = desired('$edgeAgent')
    azure.onAnswer = ({ path }) => {
      if (path.endsWith('applyConfigurationContent'))
        Object.assign(device.modules.get('$edgeAgent') ?? {}, { desired: before })
    }
    await expect(bench.deploy({}, 2)).rejects.toMatchObject({ code: 'PLAN_STALE' })
    expect(desired('$edgeAgent')).toBe(before)
  })

  it('says that the sign-in ended, and the device has what it had', async () => {
    await using world = await opened()
    const { azure } = world
    const bench = await edgeBench(azure)
    await bench.deploy()
    azure.onAnswer = ({ method, path }) => {
      if (method === 'PATCH' && path.startsWith('/twins/')) azure.entra.tokens.clear()
    }
    await expect(bench.deploy({}, 2)).rejects.toMatchObject({
      code: 'IOT_HUB_ROLE_MISSING',
      hint: expect.stringContaining('the sign-in has ended: run the step again')
    })
    azure.onAnswer = undefined
    const again = await edgeBench(azure)
    expect(await again.target.find('iris', NEVER)).toMatchObject({ imageDigest: imageOf(1).digest })
    expect((await again.deploy({}, 2)).service?.state).toBe('running')
  })

  it('gives the device a new password where its own opens nothing any more', async () => {
    await using world = await opened()
    const { azure } = world
    const bench = await edgeBench(azure)
    await bench.deploy()
    for (const { tokens } of azure.registries.registries.values())
      for (const { passwords } of tokens.values()) passwords.clear()
    expect((await bench.deploy({}, 2)).service?.state).toBe('running')
  })

  it('asks a hub again that is asked too much, and says so in the end', async () => {
    await using world = await opened()
    const { azure } = world
    const answer = { status: 429, body: { Message: 'ErrorCode:ThrottlingException;Too many' } }
    azure.trouble({ path: /applyConfigurationContent/, times: 2, answer })
    const bench = await edgeBench(azure, { maxRetries: 0 })
    expect((await bench.deploy()).service?.state).toBe('running')
    azure.trouble({ path: /applyConfigurationContent/, times: 99, answer })
    await expect(bench.deploy({}, 2)).rejects.toMatchObject({ code: 'IOT_HUB_THROTTLED' })
    expect(await bench.target.find('iris', NEVER)).toMatchObject({ imageDigest: imageOf(1).digest })
  })

  it('says which role is missing on the data of the hub', async () => {
    await using world = await opened()
    world.hub.isAllowed = false
    const bench = await edgeBench(world.azure)
    await expect(bench.deploy()).rejects.toMatchObject({
      code: 'IOT_HUB_ROLE_MISSING',
      hint: expect.stringContaining('IoT Hub Data Contributor')
    })
  })

  it('refuses what cannot be, before anything is written', async () => {
    await using world = await opened()
    const { azure, hub, device } = world
    const codes = async (options = {}, name = 'iris') => {
      const bench = await edgeBench(azure, options)
      const seen = await bench.target.observe(name, NEVER)
      return bench.target.plan(await bench.spec({}, 1, name), seen).problems.map(({ code }) => code)
    }
    expect(await codes({ hubName: 'nowhere' })).toEqual(['IOT_HUB_MISSING'])
    expect(await codes({ deviceId: 'nobody' })).toEqual(['EDGE_DEVICE_MISSING'])
    hub.add('plain', { edge: false })
    expect(await codes({ deviceId: 'plain' })).toEqual(['EDGE_DEVICE_UNFIT'])
    const agent = withMember(readExact(PORTAL_AGENT), ['schemaVersion'], readExact('"1.1"'))
    Object.assign(device.modules.get('$edgeAgent') ?? {}, { desired: agent })
    expect(await codes({}, 'camera')).toEqual(['EDGE_MODULE_FOREIGN'])
    device.standIn.architecture = 'armv7l'
    expect(await codes()).toEqual(['EDGE_PLATFORM_UNSUPPORTED'])
    device.standIn.architecture = 'aarch64'
    device.deployments.add('fleet')
    expect(await codes()).toEqual(['EDGE_DEVICE_MANAGED'])
    expect(azure.writes()).toEqual([])
  })

  it('deletes a device that was registered here, and no other', async () => {
    await using world = await opened()
    const { azure, hub, device } = world
    const { target } = await edgeBench(azure)
    await expect(target.deletePlace(NEVER)).rejects.toMatchObject({ code: 'EDGE_DEVICE_FOREIGN' })
    device.twin.tags = readExact('{"scorelineMade":"true"}')
    expect(await target.deletePlace(NEVER)).toEqual([`device ${DEVICE}`])
    expect([...hub.devices.keys()]).toEqual([])
  })
})
