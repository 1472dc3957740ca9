import type { ServiceSpec, Target } from '../../src/targets/target.ts'

/** What a target's test hands over. */
export interface OpenTarget<Settings> {
  readonly target: Target<Settings>
  /** Versions 1 and 2 run; version 3 does not come up. */
  spec(name: string, version: 1 | 2 | 3): Promise<ServiceSpec<Settings>>
}

const NEVER = new AbortController().signal

/** The promises every target keeps. Call it from the test of each implementation; each test has a service of its own. */
export const itIsATarget = <Settings>(open: () => OpenTarget<Settings>): void => {
  const deploy = async (name: string, version: 1 | 2 | 3) => {
    const { target, spec } = open()
    const wanted = await spec(name, version)
    const plan = target.plan(wanted, await target.find(name, NEVER))
    const service = await target.apply(wanted, plan, NEVER)
    return { plan, service, wanted }
  }
  const find = (name: string) => open().target.find(name, NEVER)

  it('finds nothing where nothing was deployed, and deletes it without complaint', async () => {
    await open().target.delete('nothing', NEVER)
    expect(await find('nothing')).toBeUndefined()
  })

  it('creates a service, and tells of it what was asked for', async () => {
    const { plan, service, wanted } = await deploy('created', 1)
    expect(plan).toMatchObject({ action: 'create', reasons: [expect.any(String)] })
    expect(service).toMatchObject({
      name: 'created',
      state: 'running',
      imageLabel: wanted.image.label,
      imageDigest: wanted.image.digest,
      scoringUri: expect.stringMatching(/^http.*\/score$/)
    })
    const { state, imageDigest, scoringUri } = service
    expect(await find('created')).toMatchObject({ state, imageDigest, scoringUri })
    await open().target.delete('created', NEVER)
  })

  it('changes nothing where nothing changed', async () => {
    await deploy('same', 1)
    const { plan, service } = await deploy('same', 1)
    expect([plan.action, service.state]).toEqual(['no-op', 'running'])
    await open().target.delete('same', NEVER)
  })

  it('plans without changing anything, and the same plan twice', async () => {
    const { target, spec } = open()
    await deploy('planned', 1)
    const [wanted, current] = [await spec('planned', 2), await find('planned')]
    expect(target.plan(wanted, current)).toEqual(target.plan(wanted, current))
    expect(target.plan(wanted, current).action).not.toBe('no-op')
    expect((await find('planned'))?.imageDigest).toBe(current?.imageDigest)
    await target.delete('planned', NEVER)
  })

  it('runs another image at the same address', async () => {
    const before = await deploy('changed', 1)
    const { service, wanted } = await deploy('changed', 2)
    expect(service).toMatchObject({ state: 'running', imageDigest: wanted.image.digest })
    expect(service.scoringUri).toBe(before.service.scoringUri)
    await open().target.delete('changed', NEVER)
  })

  it('leaves the previous image serving when the new one does not come up', async () => {
    const { wanted } = await deploy('failing', 1)
    await expect(deploy('failing', 3)).rejects.toMatchObject({ code: 'SERVICE_FAILED' })
    expect(await find('failing')).toMatchObject({
      state: 'running',
      imageDigest: wanted.image.digest
    })
    await open().target.delete('failing', NEVER)
  })

  it('tells what a service wrote, no more lines than asked for', async () => {
    await deploy('talking', 1)
    const lines = await open().target.logs('talking', 2, NEVER)
    expect(lines.length).toBeLessThanOrEqual(2)
    expect(lines.every(line => typeof line === 'string')).toBe(true)
    await open().target.delete('talking', NEVER)
  })

  it('deletes a service, and deleting it again is a success', async () => {
    await deploy('deleted', 1)
    for (let times = 0; times < 2; times++) await open().target.delete('deleted', NEVER)
    expect(await find('deleted')).toBeUndefined()
  })
}
