import { silent } from '../../../src/core/ports.ts'
import { deployService } from '../../../src/services/deploy.ts'
import type { Plan } from '../../../src/targets/plan.ts'
import type { Service, ServiceSpec, Target } from '../../../src/targets/target.ts'

const service: Service = {
  name: 'iris',
  state: 'running',
  imageDigest: '',
  imageLabel: 'iris:1',
  scoringUri: undefined,
  swaggerUri: undefined
}

/** A target where another deployment of the same service comes first, between the look and the checks. */
const overtaken = (): Target => {
  let there = false
  const observe = async () => ({
    service: there ? service : undefined,
    basis: there ? 'there' : 'not there'
  })
  return {
    settings: async given => given,
    observe,
    plan: (_, { basis }): Plan => ({
      action: basis === 'there' ? 'no-op' : 'create',
      reasons: [],
      costs: [],
      problems: [],
      basis
    }),
    check: async () => {
      there = true
      return [{ code: 'PORT_IN_USE', message: 'The other one has the port.' }]
    },
    deploy: async () => service,
    find: async () => service,
    list: async () => [service],
    logs: async () => [],
    delete: async () => {}
  }
}

const tools = { log: silent, signal: new AbortController().signal }
const deployment = {
  kind: 'any',
  spec: { name: 'iris', settings: {} } as ServiceSpec,
  wanted: '',
  planOnly: false
}

describe('a deployment that another one overtakes before it is checked', () => {
  it('is planned again, since what stands in its way is the service itself', async () => {
    expect(await deployService(overtaken(), deployment, tools)).toMatchObject({
      changed: false,
      plan: { action: 'no-op', problems: [] }
    })
  })

  it('is told as stale where its plan was approved', async () => {
    const target = overtaken()
    const plan = target.plan(deployment.spec, await target.observe('iris', tools.signal))
    const approved = { schemaVersion: 1, target: 'any', service: 'iris', wanted: '', plan } as const
    await expect(deployService(target, { ...deployment, approved }, tools)).rejects.toMatchObject({
      code: 'PLAN_STALE'
    })
  })
})
