import { silent } from '../../src/core/ports.ts'
import { deployService } from '../../src/services/deploy.ts'
import type { ServiceSpec, Target } from '../../src/targets/target.ts'

/** What a target's test hands over. */
export interface OpenTarget {
  /** Opened anew each time, as another step of a workflow would. */
  open(): Promise<Target>
  /** Versions 1 and 2 run; version 3 does not come up. */
  spec(name: string, version: 1 | 2 | 3): Promise<ServiceSpec>
  /** Counts what was written at the place since the test began: requests that change something, or files. */
  writes(name: string): Promise<unknown>
  /** Specs that a deployment refuses, each with the code it does so with. */
  refused(name: string): Promise<readonly { readonly spec: ServiceSpec; readonly code: string }[]>
  /** Why a service of this target has no URL; left out where it has one. */
  readonly withoutUrl?: string
}

const NEVER = new AbortController().signal
const tools = { log: silent, signal: NEVER }

/** The promises every target keeps. Call it from the test of each implementation; each test has a service of its own. */
export const itIsATarget = (it_: () => OpenTarget): void => {
  const planFor = async (target: Target, spec: ServiceSpec) => {
    const seen = await target.observe(spec.name, NEVER)
    return { seen, plan: target.plan(spec, seen) }
  }
  const deploy = async (name: string, version: 1 | 2 | 3) => {
    const wanted = await it_().spec(name, version)
    const deployment = { kind: 'any', spec: wanted, wanted: '', planOnly: false }
    return { wanted, ...(await deployService(await it_().open(), deployment, tools)) }
  }
  const find = async (name: string) => (await it_().open()).find(name, NEVER)
  const remove = async (name: string) => (await it_().open()).delete(name, NEVER)

  it('finds nothing where nothing was deployed, and deletes it without complaint', async () => {
    await remove('nothing')
    expect(await find('nothing')).toBeUndefined()
  })

  it('creates a service, and reports of it what was asked for', async () => {
    const { plan, service, wanted } = await deploy('created', 1)
    expect(plan).toMatchObject({ action: 'create', reasons: [expect.any(String)], problems: [] })
    expect(service).toMatchObject({
      name: 'created',
      state: 'running',
      imageLabel: wanted.image.label,
      imageDigest: wanted.image.digest,
      scoringUri: it_().withoutUrl ? undefined : expect.stringMatching(/^http.*\/score$/)
    })
    const { state, imageDigest, scoringUri } = service ?? {}
    expect(await find('created')).toMatchObject({ state, imageDigest, scoringUri })
    const names = (await (await it_().open()).list(NEVER)).map(({ name }) => name)
    expect(names.filter(name => name === 'created')).toHaveLength(1)
    await remove('created')
  })

  it('changes nothing where nothing changed, and writes nothing', async () => {
    await deploy('same', 1)
    const before = await it_().writes('same')
    const { plan, service } = await deploy('same', 1)
    expect([plan.action, plan.costs, service?.state]).toEqual(['no-op', [], 'running'])
    expect(await it_().writes('same')).toEqual(before)
    await remove('same')
  })

  it('plans without changing anything, and the same plan twice on fresh objects', async () => {
    await deploy('planned', 1)
    const wanted = await it_().spec('planned', 2)
    const before = await it_().writes('planned')
    const first = await planFor(await it_().open(), wanted)
    const second = await planFor(await it_().open(), await it_().spec('planned', 2))
    expect(second.plan).toEqual(first.plan)
    expect(first.plan.action).not.toBe('no-op')
    expect(await it_().writes('planned')).toEqual(before)
    await remove('planned')
  })

  it('does what the plan says, at the same address', async () => {
    const before = await deploy('changed', 1)
    const { plan, service, wanted } = await deploy('changed', 2)
    expect(plan.action).toBe('update')
    expect(service).toMatchObject({ state: 'running', imageDigest: wanted.image.digest })
    expect(service?.scoringUri).toBe(before.service?.scoringUri)
    await remove('changed')
  })

  it('refuses a plan for what has changed since, and leaves it as it is', async () => {
    await deploy('stale', 1)
    const target = await it_().open()
    const wanted = await it_().spec('stale', 3)
    const { plan } = await planFor(target, wanted)
    const other = await deploy('stale', 2)
    const before = await it_().writes('stale')
    await expect(target.deploy(wanted, plan, NEVER)).rejects.toMatchObject({ code: 'PLAN_STALE' })
    expect(await it_().writes('stale')).toEqual(before)
    expect((await find('stale'))?.imageDigest).toBe(other.wanted.image.digest)
    await remove('stale')
  })

  it('lists in the plan what the deployment refuses', async () => {
    await deploy('refused', 1)
    for (const { spec, code } of await it_().refused('refused')) {
      const target = await it_().open()
      const deployment = { kind: 'any', spec, wanted: '' }
      const { plan } = await deployService(target, { ...deployment, planOnly: true }, tools)
      expect(plan.problems.map(problem => problem.code)).toContain(code)
      const before = await it_().writes('refused')
      await expect(
        deployService(await it_().open(), { ...deployment, planOnly: false }, tools)
      ).rejects.toMatchObject({ code: plan.problems[0]?.code })
      expect(await it_().writes('refused')).toEqual(before)
    }
    await remove('refused')
  })

  it('leaves the previous image serving when the new one does not come up', async () => {
    const { wanted } = await deploy('failing', 1)
    await expect(deploy('failing', 3)).rejects.toMatchObject({ code: 'SERVICE_FAILED' })
    expect(await find('failing')).toMatchObject({
      state: 'running',
      imageDigest: wanted.image.digest
    })
    await remove('failing')
  })

  it('leaves one service after eight deployments of it at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => deploy('crowded', 1)))
    expect(all.map(({ service }) => service?.state)).toEqual(Array(8).fill('running'))
    expect(all.filter(({ changed }) => changed)).toHaveLength(1)
    const list = await (await it_().open()).list(NEVER)
    expect(list.filter(({ name }) => name.startsWith('crowded'))).toHaveLength(1)
    await remove('crowded')
    expect(await find('crowded')).toBeUndefined()
  })

  it('keeps the mark of a preview, and is not changed for its times', async () => {
    const preview = { source: 'https://github.com/octo-org/models', pullRequest: 7 }
    const marked = async (times: { readonly deployed: string; readonly expires: string }) => {
      const spec = { ...(await it_().spec('iris-pr-7', 1)), preview: { ...preview, ...times } }
      const deployment = { kind: 'any', spec, wanted: '', planOnly: false }
      return deployService(await it_().open(), deployment, tools)
    }
    await marked({ deployed: '2026-11-29T12:00:00Z', expires: '2026-12-02T12:00:00Z' })
    expect((await find('iris-pr-7'))?.preview).toMatchObject(preview)
    const listed = await (await it_().open()).list(NEVER)
    expect(listed.find(({ name }) => name === 'iris-pr-7')?.preview).toMatchObject(preview)
    const before = await it_().writes('iris-pr-7')
    const again = await marked({
      deployed: '2026-11-30T12:00:00Z',
      expires: '2026-12-03T12:00:00Z'
    })
    expect(again.plan.action).toBe('no-op')
    expect(await it_().writes('iris-pr-7')).toEqual(before)
    await remove('iris-pr-7')
  })

  it('gives the lines a service wrote, no more than asked for', async () => {
    await deploy('talking', 1)
    const lines = await (await it_().open()).logs('talking', 2, NEVER)
    expect(lines.length).toBeLessThanOrEqual(2)
    expect(lines.every(line => typeof line === 'string')).toBe(true)
    await remove('talking')
  })

  it('deletes a service, and deleting it again is a success', async () => {
    await deploy('deleted', 1)
    for (let times = 0; times < 2; times++) await remove('deleted')
    expect(await find('deleted')).toBeUndefined()
  })
}
