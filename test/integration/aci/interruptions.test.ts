import { systemClock } from '../../../src/core/clock.ts'
import { aciBench, imageOf, NEVER, ready } from '../../../testkit/azure/aci-bench.ts'
import { type FakeAzure, fakeAzure } from '../../../testkit/azure/fake-azure.ts'

/** Does this as soon as a request of this kind has been answered. */
const after = (azure: FakeAzure, method: string, path: RegExp, act: () => void): Disposable => {
  azure.onAnswer = entry => {
    if (entry.method === method && path.test(entry.path)) act()
  }
  return {
    [Symbol.dispose]: () => {
      azure.onAnswer = undefined
    }
  }
}

const abortAfter = (azure: FakeAzure, method: string, path: RegExp) => {
  const controller = new AbortController()
  return {
    signal: controller.signal,
    ...after(azure, method, path, () => controller.abort())
  }
}

const runs = (azure: FakeAzure): string =>
  azure.groups.groups.get('team/iris')?.sent.properties.containers[0].properties.image

describe('a deployment that is interrupted', () => {
  it('goes on where a cancelled creation stopped', async () => {
    await using azure = await ready()
    azure.behaviour = () => ({ provisionMs: Number.POSITIVE_INFINITY })
    using cut = abortAfter(azure, 'PUT', /containerGroups\/iris$/)
    const first = await aciBench(azure)
    await expect(first.deploy({}, 1, cut.signal)).rejects.toMatchObject({
      code: 'DEPLOYMENT_CANCELLED',
      hint: expect.stringContaining('goes on from what Azure has')
    })
    azure.forget()
    const again = await aciBench(azure)
    const wanted = await again.spec()
    const plan = again.target.plan(wanted, await again.target.observe('iris', NEVER))
    expect(plan.action).toBe('update')
    azure.groups.finish()
    // What was still under way is over: that plan is for something that is no more.
    await expect(again.target.deploy(wanted, plan, NEVER)).rejects.toMatchObject({
      code: 'PLAN_STALE'
    })
    expect((await again.deploy()).service.state).toBe('running')
    expect(azure.writes()).toEqual([])
  })

  it('puts the previous image back when a change is cancelled after it began', async () => {
    await using azure = await ready()
    await (await aciBench(azure)).deploy()
    azure.behaviour = image => (image === imageOf(2).reference ? { health: 503 } : {})
    azure.forget()
    using cut = abortAfter(azure, 'GET', /operations/)
    await expect((await aciBench(azure)).deploy({}, 2, cut.signal)).rejects.toMatchObject({
      code: 'DEPLOYMENT_CANCELLED',
      message: expect.stringContaining('The previous image runs again')
    })
    expect(runs(azure)).toBe(imageOf(1).reference)
  })

  it('finishes a replacement that died between deleting and making again, with the same keys and address', async () => {
    await using azure = await ready()
    const first = await aciBench(azure)
    const { service } = await first.deploy({ 'rotate-key': 'primary' })
    const keys = await first.target.keys.read('iris', NEVER)
    // The process dies: nothing of it is left to clean up.
    azure.trouble({ method: 'PUT', path: /containerGroups\/iris$/, times: 99, cut: 'before' })
    azure.trouble({ method: 'DELETE', path: /iris-next$/, times: 99, cut: 'before' })
    await expect(
      (await aciBench(azure, { maxRetries: 0 })).deploy({ cpu: '2' }, 2)
    ).rejects.toMatchObject({ code: 'AZURE_UNREACHABLE' })
    expect([...azure.groups.groups.keys()]).toEqual(['team/iris-next'])
    await using healed = await heal(azure)
    const again = await aciBench(healed)
    const after = await again.deploy({ cpu: '2' }, 2)
    expect(after.plan.action).toBe('create')
    expect(after.service.scoringUri).toBe(service.scoringUri)
    expect(await again.target.keys.read('iris', NEVER)).toEqual(keys)
    expect([...healed.groups.groups.keys()]).toEqual(['team/iris'])
  })

  it('sweeps a rehearsal that was left behind, without touching the service', async () => {
    await using azure = await ready()
    const { deploy, target, spec } = await aciBench(azure)
    await deploy()
    const left = azure.groups.groups.get('team/iris')
    const tags = { ...left?.resource.tags, 'scoreline-rehearsal-of': 'iris' }
    if (left)
      azure.groups.groups.set('team/iris-next', { ...left, resource: { ...left.resource, tags } })
    azure.forget()
    const { plan } = await deploy()
    expect(plan).toMatchObject({
      action: 'update',
      reasons: [expect.stringContaining('rehearsal')]
    })
    expect(azure.writes().map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual(
      ['DELETE iris-next']
    )
    const now = await target.observe('iris', NEVER)
    expect(target.plan(await spec(), now).action).toBe('no-op')
  })

  it.each([
    ['of the user', 'iris-next'],
    ['that somebody else made', undefined]
  ])('takes no service %s for what a replacement left behind', async (_, service) => {
    await using azure = await ready()
    const { deploy, target, spec } = await aciBench(azure)
    await deploy()
    const wanted = { ...(await spec()), name: 'iris-next' }
    await target.deploy(
      wanted,
      target.plan(wanted, await target.observe('iris-next', NEVER)),
      NEVER
    )
    const next = azure.groups.groups.get('team/iris-next')
    if (service === undefined) for (const it of [next?.resource, next?.sent]) it.tags = {}
    azure.forget()
    expect((await deploy()).plan.action).toBe('no-op')
    await expect(deploy({ cpu: '2' }, 2)).rejects.toMatchObject({
      code: 'ACI_GROUP_FOREIGN',
      hint: expect.stringContaining('rehearse to never')
    })
    expect(azure.writes().filter(({ path }) => path.includes('containerGroups'))).toEqual([])
    await deploy({ cpu: '2', rehearse: 'never' }, 2)
    await target.delete('iris', NEVER)
    expect([...azure.groups.groups]).toEqual([['team/iris-next', next]])
  })

  it('waits for what another run has begun before it decides', async () => {
    await using azure = await ready()
    const { deploy } = await aciBench(azure)
    await deploy()
    azure.behaviour = () => ({ provisionMs: 30_000 })
    const other = await aciBench(azure)
    const [one, two] = await Promise.allSettled([deploy({}, 2), other.deploy({}, 2)])
    expect([one.status, two.status]).toEqual(['fulfilled', 'fulfilled'])
    expect(runs(azure)).toBe(imageOf(2).reference)
  })

  it('leaves one service when several begin at once, which pulls its image', async () => {
    await using azure = await ready()
    const benches = await Promise.all([1, 2, 3].map(() => aciBench(azure)))
    const done = await Promise.allSettled(benches.map(bench => bench.deploy()))
    expect(done.map(it => (it.status === 'fulfilled' ? 'done' : String(it.reason)))).toEqual([
      'done',
      'done',
      'done'
    ])
    expect([...azure.groups.groups.keys()]).toEqual(['team/iris'])
    const { imageRegistryCredentials: [credential] = [] } =
      azure.groups.groups.get('team/iris')?.sent.properties ?? {}
    azure.clock.advance(60_000)
    const { username, password } = credential
    expect(azure.registries.mayPull(username, password, 'images/iris')).toBe(true)
  })

  it('does not wait for ever for what another run has begun', async () => {
    await using azure = await ready()
    const { deploy } = await aciBench(azure)
    await deploy()
    const busy = azure.groups.groups.get('team/iris')
    if (busy) Object.assign(busy, { state: 'Updating', doneAt: Number.POSITIVE_INFINITY })
    azure.forget()
    await expect(deploy({ 'provision-timeout-seconds': '1' }, 2)).rejects.toMatchObject({
      code: 'ACI_GROUP_BUSY',
      message: expect.stringContaining('Updating')
    })
    expect(azure.writes()).toEqual([])
  })

  it.each(['before', 'after'] as const)('survives connections cut %s Azure acted', async cut => {
    await using azure = await ready()
    azure.trouble({ method: 'PUT', path: /containerGroups\/iris$/, cut, times: 2 })
    azure.trouble({ method: 'GET', path: /operations/, cut, times: 2 })
    azure.trouble({ method: 'GET', path: /containerGroups\/iris$/, cut, times: 2 })
    const { service } = await (await aciBench(azure)).deploy()
    expect(service.state).toBe('running')
  })

  it('obeys Retry-After', async () => {
    await using azure = await ready()
    azure.trouble({
      method: 'PUT',
      path: /containerGroups\/iris$/,
      times: 2,
      answer: {
        status: 429,
        headers: { 'retry-after': '1' },
        body: { error: { code: 'TooManyRequests', message: 'Slow down.' } }
      }
    })
    azure.registries.replicationMs = 0
    const start = Date.now()
    await (await aciBench(azure, { clock: systemClock })).deploy()
    expect(Date.now() - start).toBeGreaterThanOrEqual(2000)
  })
})

describe('a pause that Azure asks for', () => {
  const busy = (retryAfter: string, status = 429) => ({
    status,
    headers: { 'retry-after': retryAfter },
    body: { error: { code: 'TooManyRequests', message: 'Slow down.' } }
  })

  it('is told, and may be a date', async () => {
    await using azure = await ready()
    const { deploy, lines } = await aciBench(azure)
    const path = /containerGroups\/iris$/
    let answered = 0
    azure.chaos = asked => {
      if (answered > 0 || !path.test(asked.path)) return undefined
      answered = Date.now()
      // Whole seconds, and one of them may be gone before it is read.
      return { path, answer: busy(new Date(answered + 7000).toUTCString()) }
    }
    await deploy()
    expect(Date.now() - answered).toBeGreaterThan(4900)
    expect(lines.join('\n')).toMatch(/Azure asks to wait [1-7] s \(429\)/)
  })

  it.each([
    ['GET', /containerGroups\/iris$/],
    ['GET', /resourceGroups\/team$/],
    ['GET', /ContainerRegistry\/registries$/],
    ['PUT', /containerGroups\/iris$/]
  ])('of an hour ends the step at once, at %s %s', async (method, path) => {
    await using azure = await ready()
    azure.trouble({ method, path, answer: busy('3600') })
    const { deploy } = await aciBench(azure)
    await expect(deploy()).rejects.toMatchObject({
      code: 'AZURE_THROTTLED',
      message: expect.stringContaining('a pause of 60 minutes')
    })
  })
})

/** The network works again. */
const heal = async (broken: FakeAzure): Promise<FakeAzure> => {
  const azure = await fakeAzure()
  for (const [name, group] of broken.groups.groups) azure.groups.groups.set(name, group)
  for (const [name, registry] of broken.registries.registries)
    azure.registries.registries.set(name, registry)
  return azure
}
