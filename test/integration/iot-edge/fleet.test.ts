import { exact, exactAt, plain, readExact, withMember } from '../../../src/core/exact-json.ts'
import { thisProcess } from '../../../src/core/process-owner.ts'
import { imageOf, NEVER } from '../../../testkit/azure/aci-bench.ts'
import { fleetBench, fleetFactory, LINE } from '../../../testkit/azure/edge-bench.ts'
import type { ModuleBehaviour } from '../../../testkit/azure/edge-device.ts'
import type { FakeDevice } from '../../../testkit/azure/iot-hub.ts'

const QUICK = { 'step-seconds': '0' }

/** A fleet whose modules behave by their image; all others are fine. */
const opened = async (size: number, behaviours: Readonly<Record<string, ModuleBehaviour>> = {}) => {
  const made = await fleetFactory(size)
  made.azure.moduleBehaviour = image => behaviours[image] ?? {}
  return { ...made, [Symbol.asyncDispose]: () => made.azure[Symbol.asyncDispose]() }
}

const desired = (device: FakeDevice, module = '$edgeAgent') => device.modules.get(module)?.desired
const imageOn = (device: FakeDevice) =>
  plain(exactAt(desired(device), 'modules', 'iris', 'settings', 'image'))
const ringOf = (device: FakeDevice) => plain(exactAt(device.twin.tags, 'scorelineRing_iris'))

/** What others deploy to the line: a base with a camera, in the form of the portal. */
const CAMERA = `{"id":"line","labels":null,"priority":5,"targetCondition":"${LINE}","content":{"modulesContent":{"$edgeAgent":{"properties.desired":{"schemaVersion":"1.1","runtime":{"type":"docker","settings":{"minDockerVersion":"v1.25"}},"systemModules":{"edgeAgent":{"type":"docker","settings":{"image":"mcr.microsoft.com/azureiotedge-agent:1.5"}},"edgeHub":{"type":"docker","status":"running","restartPolicy":"always","settings":{"image":"mcr.microsoft.com/azureiotedge-hub:1.5"}}},"modules":{"camera":{"type":"docker","status":"running","restartPolicy":"always","settings":{"image":"other.example/camera:1"}}}}},"$edgeHub":{"properties.desired":{"schemaVersion":"1.2","routes":{"10":"FROM /messages/* INTO $upstream"},"storeAndForwardConfiguration":{"timeToLiveSecs":7200}}}}}}`

describe('a deployment to a fleet', () => {
  it('stops a bad version at the first ring, and everything is as before', async () => {
    await using world = await opened(20, {
      [imageOf(2).reference]: { exitCode: 3, log: 'boom\n' }
    })
    const { azure, hub, devices } = world
    const bench = await fleetBench(azure)
    await bench.deploy(QUICK)
    expect(devices.map(ringOf).sort()).toEqual([
      ...Array(2).fill('1'),
      ...Array(8).fill('2'),
      ...Array(10).fill('3')
    ])
    const before = [...hub.configurations.keys()]
    const ever = new Set<unknown>()
    azure.onAnswer = () => {
      for (const device of devices) if (imageOn(device) === imageOf(2).reference) ever.add(device)
    }
    const failure = await bench.deploy(QUICK, 2).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringMatching(
        /ring 1 of 3: 0 of 2 devices came up, and 2 have to; on "press-\d\d": it ends again and again \(exit code 3\)\. The deployment of iris:1 is in force again/
      )
    })
    expect(bench.lines).toContain('  boom')
    expect([...ever]).toHaveLength(2)
    expect([...ever].every(device => ringOf(device as FakeDevice) === '1')).toBe(true)
    expect(devices.map(imageOn)).toEqual(Array(20).fill(imageOf(1).reference))
    expect([...hub.configurations.keys()]).toEqual(before)
    azure.onAnswer = undefined
    await bench.deploy(QUICK, 3)
    expect(devices.map(imageOn)).toEqual(Array(20).fill(imageOf(3).reference))
    expect((await bench.target.find('iris', NEVER))?.instances).toEqual({
      targeted: 20,
      ready: 20,
      failed: []
    })
  })

  it('adds to what others deploy to the devices, and takes away no more than that', async () => {
    await using world = await opened(3)
    const { azure, hub, devices } = world
    hub.deploy('line', CAMERA)
    const [first = devices[0]] = devices
    const before = first && [desired(first), desired(first, '$edgeHub')].map(plain)
    const bench = await fleetBench(azure)
    const { plan } = await bench.deploy({
      ...QUICK,
      routes:
        'fromCamera=FROM /messages/modules/camera/* INTO BrokeredEndpoint("/modules/iris/inputs/amlInput")'
    })
    expect(plan.problems).toEqual([])
    expect(hub.configurations.get('scoreline_iris')?.condition).toBe('')
    expect(hub.configurations.get('scoreline_iris_1')?.priority).toBe(6)
    for (const device of devices) {
      expect(Object.keys(plain(exactAt(desired(device), 'modules')) as object)).toEqual([
        'camera',
        'iris'
      ])
      expect(Object.keys(plain(exactAt(desired(device, '$edgeHub'), 'routes')) as object)).toEqual([
        '10',
        'irisToCloud',
        'fromCamera'
      ])
    }
    await bench.target.delete('iris', NEVER)
    expect(first && [desired(first), desired(first, '$edgeHub')].map(plain)).toEqual(before)
    expect([...hub.configurations.keys()]).toEqual(['line'])
    expect(devices.map(ringOf)).toEqual([undefined, undefined, undefined])
  })

  it('takes the module away where nothing else is deployed, with an empty deployment', async () => {
    await using world = await opened(3)
    const { azure, hub, devices } = world
    const bench = await fleetBench(azure)
    await bench.deploy(QUICK)
    await bench.target.delete('iris', NEVER)
    expect([...hub.configurations.keys()]).toEqual([])
    expect(devices.map(device => plain(exactAt(desired(device), 'modules')))).toEqual([{}, {}, {}])
  })

  it('goes on where a run was killed, and waits for its lease to end', async () => {
    await using world = await opened(10)
    const { azure, hub, devices } = world
    const bench = await fleetBench(azure)
    await bench.deploy(QUICK)
    const killed = new AbortController()
    // As if the machine went away: nothing is asked of the hub after that.
    azure.chaos = ({ method, path }) => {
      if (
        method === 'PUT' &&
        path.endsWith('scoreline_iris_2') &&
        hub.configurations.has('scoreline_iris_2')
      )
        killed.abort()
      return killed.signal.aborted ? { path: /./, cut: 'before' } : undefined
    }
    const other = await fleetBench(azure, { maxRetries: 0 })
    await expect(other.deploy(QUICK, 2, 'iris', { signal: killed.signal })).rejects.toMatchObject({
      code: 'DEPLOYMENT_CANCELLED'
    })
    azure.chaos = undefined
    expect(devices.filter(device => imageOn(device) === imageOf(2).reference)).toHaveLength(1)
    const planned = await bench.deploy(QUICK, 2, 'iris', { planOnly: true })
    expect(planned.plan.reasons).toEqual(['iris:2, which a run left at ring 1 of 3, goes on.'])
    expect(planned.service).toMatchObject({ imageLabel: 'iris:1', beside: 'iris:2' })
    const labels = hub.configurations.get('scoreline_iris')?.labels
    expect(JSON.parse(String(plain(exactAt(labels, 'scorelineProcess'))))).toEqual(thisProcess())
    await bench.deploy(QUICK, 2)
    expect(bench.lines).toContain('Waiting for another deployment of service iris')
    expect(devices.map(imageOn)).toEqual(Array(10).fill(imageOf(2).reference))
    expect([...hub.configurations.keys()]).toEqual(['scoreline_iris', 'scoreline_iris_2'])
  })

  it('does not wait for a run of this machine that is gone', async () => {
    await using world = await opened(2)
    const { azure, hub } = world
    const bench = await fleetBench(azure)
    await bench.deploy(QUICK)
    const base = hub.configurations.get('scoreline_iris')
    if (base === undefined) throw new Error('There is no base')
    for (const [name, value] of [
      ['Holder', 'killed'],
      ['Until', String(azure.clock.now() + 60_000)],
      ['Process', JSON.stringify({ ...thisProcess(), pid: 2 ** 30 })]
    ])
      base.labels = withMember(base.labels, [`scoreline${name}`], exact(value))
    await bench.deploy(QUICK, 2)
    expect(bench.lines.join('\n')).not.toContain('Waiting for another deployment')
    expect(Object.keys(plain(base.labels) as object)).toEqual(['scorelineService'])
  })

  it('takes a version back that a killed run left, where another one is wanted', async () => {
    await using world = await opened(4, { [imageOf(2).reference]: { mute: true } })
    const { azure, devices } = world
    const bench = await fleetBench(azure)
    await bench.deploy(QUICK)
    const stop = new AbortController()
    azure.onAnswer = () => {
      if (devices.some(device => imageOn(device) === imageOf(2).reference)) stop.abort()
    }
    await expect(bench.deploy(QUICK, 2, 'iris', { signal: stop.signal })).rejects.toThrow()
    azure.onAnswer = undefined
    const { plan } = await bench.deploy(QUICK, 1)
    expect(plan).toMatchObject({
      action: 'update',
      reasons: ['iris:2, which a run left at ring 1 of 3, is taken back.']
    })
    expect(devices.map(imageOn)).toEqual(Array(4).fill(imageOf(1).reference))
  })

  it('ends a password only when every device has the new one', async () => {
    await using world = await opened(4)
    const { azure, devices } = world
    const bench = await fleetBench(azure)
    const opens = (device: FakeDevice) => {
      const all = plain(
        exactAt(desired(device), 'runtime', 'settings', 'registryCredentials')
      ) as Record<string, { username: string; password: string }>
      const [{ username, password } = { username: '', password: '' }] = Object.values(all)
      return { password, isOpen: () => azure.registries.mayPull(username, password, 'images/iris') }
    }
    await bench.deploy({ ...QUICK, 'rotate-registry-token-days': '30' })
    const [device] = devices as [FakeDevice]
    const old = opens(device)
    azure.clock.advance(31 * 24 * 3600_000)
    const [, away] = devices as [FakeDevice, FakeDevice]
    away.standIn.isOnline = false
    const settings = { ...QUICK, 'rotate-registry-token-days': '30', 'ring-success-percent': '50' }
    const { plan } = await bench.deploy(settings)
    expect(plan.reasons.join()).toContain('gets a new password')
    const now = opens(device)
    expect(now.password).not.toBe(old.password)
    expect([old.isOpen(), now.isOpen()]).toEqual([true, true])
    azure.clock.advance(31 * 24 * 3600_000)
    await expect(bench.deploy(settings)).rejects.toMatchObject({ code: 'EDGE_ROTATION_EARLY' })
    away.standIn.isOnline = true
    const ended = await bench.deploy({ ...settings, 'rotate-registry-token-days': '100' })
    expect(ended.plan.reasons).toEqual([
      'Every device has reported the new password of the pull token: the one before ends.'
    ])
    // A registry takes a minute to forget.
    azure.clock.advance(60_000)
    expect([old.isOpen(), now.isOpen()]).toEqual([false, true])
    expect(bench.secrets).toEqual(expect.arrayContaining([old.password, now.password]))
    expect(bench.lines.join('\n')).not.toContain(now.password)
    expect((await bench.deploy({ ...settings, 'rotate-registry-token-days': '100' })).changed).toBe(
      false
    )
  })

  it('lets services of a hub share the token, and keep its password', async () => {
    await using world = await opened(2)
    const { azure, devices } = world
    const bench = await fleetBench(azure)
    for (const name of ['iris', 'other', 'third']) await bench.deploy(QUICK, 1, name)
    const [device] = devices as [FakeDevice]
    const all = plain(exactAt(desired(device), 'runtime', 'settings', 'registryCredentials'))
    const [{ username, password } = { username: '', password: '' }] = Object.values(
      all as Record<string, { username: string; password: string }>
    )
    for (const name of ['iris', 'other', 'third']) {
      expect(azure.registries.mayPull(username, password, `images/${name}`)).toBe(true)
      expect((await bench.deploy(QUICK, 1, name)).changed).toBe(false)
    }
    expect((await bench.target.list(NEVER)).map(({ name }) => name)).toEqual([
      'iris',
      'other',
      'third'
    ])
  })

  it('stands on a base of its own, whatever becomes of other services', async () => {
    await using world = await opened(3)
    const { azure, hub } = world
    const bench = await fleetBench(azure)
    await bench.deploy(QUICK, 1, 'other')
    await bench.deploy(QUICK)
    await bench.target.delete('other', NEVER)
    const late = hub.add('late')
    late.twin.tags = exact({ line: 'north' })
    azure.clock.advance(6 * 60_000)
    await bench.target.find('iris', NEVER)
    azure.clock.advance(60_000)
    expect(await bench.target.find('iris', NEVER)).toMatchObject({
      state: 'running',
      instances: { targeted: 4, ready: 4 }
    })
    expect(imageOn(late)).toBe(imageOf(1).reference)
  })

  it('goes on without devices that were deleted or taken out of the fleet meanwhile', async () => {
    await using world = await opened(6)
    const { azure, hub, devices } = world
    const bench = await fleetBench(azure)
    await bench.deploy(QUICK)
    const [deleted, out, ...others] = devices as [FakeDevice, FakeDevice, ...FakeDevice[]]
    azure.onAnswer = ({ method, path }) => {
      if (method !== 'PUT' || !path.endsWith('iris_2')) return
      hub.devices.delete(deleted.id)
      out.twin.tags = withMember(out.twin.tags, ['line'], exact('south'))
    }
    await bench.deploy(QUICK, 2)
    expect(bench.lines.join('\n')).toMatch(/iris: \d devices were taken out of the fleet/)
    expect(others.map(imageOn)).toEqual(others.map(() => imageOf(2).reference))
  })

  it('keeps to the calls a minute that a hub takes, and waits where it takes fewer', async () => {
    await using world = await opened(20)
    const { azure, hub } = world
    hub.page = 7
    hub.lagMs = 2000
    const bench = await fleetBench(azure)
    await bench.deploy({})
    hub.page = 1000
    hub.most = { configurations: 20, queries: 20 }
    azure.clock.advance(60_000)
    await bench.deploy({}, 2)
    expect(azure.journal.filter(({ status }) => status === 429)).toEqual([])
    const answer = { status: 429, body: { Message: 'ErrorCode:ThrottlingException;Too many' } }
    hub.most = { configurations: 99, queries: 99 }
    azure.trouble({ path: /configurations/, times: 2, answer })
    const calm = await fleetBench(azure, { maxRetries: 0 })
    expect((await calm.deploy({}, 3)).service?.state).toBe('running')
  })
})

describe('a deployment to a fleet that cannot be', () => {
  it.each([
    [
      'an image that cannot be pulled',
      { missing: true as const },
      'SERVICE_FAILED',
      /could not start it \(500\).*manifest unknown/
    ],
    [
      'a module that says nothing',
      { mute: true as const },
      'SERVICE_FAILED',
      /has not reported the digest/
    ]
  ])(
    'ends with the reason at %s, and the version before is in force',
    async (_, behaviour, code, why) => {
      await using world = await opened(3, { [imageOf(2).reference]: behaviour })
      const bench = await fleetBench(world.azure)
      await bench.deploy(QUICK)
      await expect(bench.deploy(QUICK, 2)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(why)
      })
      expect(world.devices.map(imageOn)).toEqual(Array(3).fill(imageOf(1).reference))
    }
  )

  it.each(['tags.line', "tags.line = 'north' OR", "tags.line = 'north' --"])(
    'is refused where the hub does not take the condition %s',
    async condition => {
      await using world = await opened(1)
      const bench = await fleetBench(world.azure)
      await expect(bench.deploy({ ...QUICK, 'target-condition': condition })).rejects.toMatchObject(
        {
          code: 'INPUT_INVALID',
          message: expect.stringContaining('"target-condition" is not what the hub takes')
        }
      )
      expect(world.azure.writes()).toEqual([])
    }
  )

  it('says that devices do not report', async () => {
    await using world = await opened(3)
    const bench = await fleetBench(world.azure)
    await bench.deploy(QUICK)
    for (const { standIn } of world.devices) standIn.isOnline = false
    await expect(bench.deploy(QUICK, 2)).rejects.toMatchObject({
      code: 'EDGE_DEVICE_SILENT',
      message: expect.stringMatching(
        /not connected to the IoT hub after 900 s\. The deployment of iris:1 is in force/
      )
    })
    expect(world.devices.map(imageOn)).toEqual(Array(3).fill(imageOf(1).reference))
  })

  it('stops where somebody else changes or deletes the deployment', async () => {
    await using world = await opened(10)
    const { azure, hub, devices } = world
    const bench = await fleetBench(azure)
    await bench.deploy(QUICK)
    azure.onAnswer = ({ method, path }) => {
      if (method === 'PUT' && path.endsWith('iris_2')) hub.remove('scoreline_iris_2')
    }
    await expect(bench.deploy(QUICK, 2)).rejects.toMatchObject({ code: 'SERVICE_BUSY' })
    azure.onAnswer = undefined
    expect(devices.map(imageOn)).toEqual(Array(10).fill(imageOf(1).reference))
  })

  it('ends where the hub is asked too much for too long', async () => {
    await using world = await opened(2)
    const { azure, devices } = world
    const bench = await fleetBench(azure, { maxRetries: 0 })
    await bench.deploy(QUICK)
    const answer = { status: 429, body: { Message: 'ErrorCode:ThrottlingException;Too many' } }
    azure.trouble({ method: 'PUT', path: /scoreline_iris_2/, times: 99, answer })
    await expect(bench.deploy(QUICK, 2)).rejects.toMatchObject({ code: 'IOT_HUB_THROTTLED' })
    expect(devices.map(imageOn)).toEqual(Array(2).fill(imageOf(1).reference))
  })

  it('takes a version back that somebody else changes in between', async () => {
    await using world = await opened(10)
    const { azure, hub, devices } = world
    const bench = await fleetBench(azure)
    await bench.deploy(QUICK)
    // Right before each write, so that the hub answers 412.
    azure.onAnswer = ({ method, path }) => {
      const version = hub.configurations.get('scoreline_iris_2')
      if (version && method === 'GET' && path === '/configurations') version.revision++
    }
    await expect(bench.deploy(QUICK, 2)).rejects.toMatchObject({
      code: 'PLAN_STALE',
      message: expect.stringContaining('The deployment of iris:1 is in force again')
    })
    azure.onAnswer = undefined
    expect(azure.journal.map(({ status }) => status)).toContain(412)
    expect(devices.map(imageOn)).toEqual(Array(10).fill(imageOf(1).reference))
  })

  it('says that the sign-in ended, and the next run goes on', async () => {
    await using world = await opened(10)
    const { azure, devices } = world
    const bench = await fleetBench(azure)
    await bench.deploy(QUICK)
    azure.onAnswer = ({ method, path }) => {
      if (method === 'PUT' && path.endsWith('iris_2')) azure.entra.tokens.clear()
    }
    await expect(bench.deploy(QUICK, 2)).rejects.toMatchObject({
      code: 'IOT_HUB_ROLE_MISSING',
      message: expect.stringContaining('could not be taken back'),
      hint: expect.stringContaining('the sign-in has ended: run the step again')
    })
    azure.onAnswer = undefined
    expect(devices.filter(device => imageOn(device) !== imageOf(1).reference).length).toBeLessThan(
      2
    )
    const again = await fleetBench(azure)
    await again.deploy(QUICK, 1)
    expect(devices.map(imageOn)).toEqual(Array(10).fill(imageOf(1).reference))
  })

  it('gives the devices a new password where theirs opens nothing any more', async () => {
    await using world = await opened(2)
    const { azure, devices } = world
    const bench = await fleetBench(azure)
    await bench.deploy(QUICK)
    for (const { tokens } of azure.registries.registries.values())
      for (const { passwords } of tokens.values()) passwords.clear()
    await bench.deploy(QUICK, 2)
    expect(devices.map(imageOn)).toEqual(Array(2).fill(imageOf(2).reference))
  })

  it('refuses more deployments than a hub takes, whoever says so', async () => {
    await using world = await opened(1)
    const { azure, hub } = world
    const bench = await fleetBench(azure)
    hub.mostConfigurations = 1
    await expect(bench.deploy(QUICK)).rejects.toMatchObject({ code: 'IOT_HUB_QUOTA_EXCEEDED' })
    for (let index = 0; index < 99; index++)
      hub.deploy(
        `other-${index}`,
        CAMERA.replace('"line"', `"other-${index}"`).replace(LINE, "tags.a = 'b'")
      )
    const { plan } = await bench.deploy(QUICK, 1, 'iris', { planOnly: true })
    expect(plan.problems).toMatchObject([{ code: 'IOT_HUB_QUOTA_EXCEEDED' }])
  })

  it('refuses devices that it would harm or that cannot run it, before anything is written', async () => {
    await using world = await opened(2)
    const { azure, hub, devices } = world
    const [device] = devices as [FakeDevice]
    const codes = async (inputs = {}, name = 'iris') => {
      const bench = await fleetBench(azure)
      const { plan } = await bench.deploy({ ...QUICK, ...inputs }, 1, name, { planOnly: true })
      return plan.problems.map(({ code }) => code)
    }
    device.standIn.architecture = 'armv7l'
    expect(await codes()).toEqual(['EDGE_PLATFORM_UNSUPPORTED'])
    device.standIn.architecture = 'x86_64'
    const agent = device.modules.get('$edgeAgent')
    const camera = exactAt(
      readExact(CAMERA),
      'content',
      'modulesContent',
      '$edgeAgent',
      'properties.desired'
    )
    const bare = agent?.desired
    Object.assign(agent ?? {}, { desired: camera })
    expect(await codes()).toEqual(['EDGE_DEVICE_ALONE'])
    Object.assign(agent ?? {}, { desired: bare })
    hub.deploy('line', CAMERA)
    expect(await codes({ 'deployment-priority': '5' })).toEqual(['EDGE_DEPLOYMENT_OUTRANKED'])
    expect(await codes({}, 'camera')).toEqual(['EDGE_MODULE_FOREIGN'])
    hub.remove('line')
    const zero = CAMERA.replace('"priority":5', '"priority":0').replace(
      LINE,
      "deviceId = 'press-01'"
    )
    hub.deploy('line', zero)
    // The other one keeps what the deployment had brought that was deleted.
    expect(await codes()).toEqual(['EDGE_DEVICE_ALONE', 'EDGE_DEPLOYMENT_OUTRANKED'])
    hub.remove('line')
    device.twin.tags = withMember(device.twin.tags, ['line'], exact('south'))
    expect(await codes({ 'environment-variables': `LONG=${'x'.repeat(5000)}` })).toEqual([
      'EDGE_DEVICE_ALONE',
      'EDGE_MANIFEST_INVALID'
    ])
    expect(azure.writes()).toEqual([])
  })
})
