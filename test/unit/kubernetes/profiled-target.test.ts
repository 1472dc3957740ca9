import { UserError } from '../../../src/core/errors.ts'
import { silent } from '../../../src/core/ports.ts'
import { PLAIN_CLUSTER } from '../../../src/targets/kubernetes/cluster-apis.ts'
import type { KubeObject } from '../../../src/targets/kubernetes/kube-object.ts'
import type { Kubectl } from '../../../src/targets/kubernetes/kubectl.ts'
import { openProfiledTarget } from '../../../src/targets/kubernetes/open.ts'
import type { Profile } from '../../../src/targets/kubernetes/profile.ts'
import { movableClock } from '../../../testkit/azure/time.ts'
import { kubernetesSettingsFrom, NEVER, simulatedImage } from '../../../testkit/kube-bench.ts'

/** A cluster that has nothing, and says what it is asked. */
const emptyCluster = (asked: string[]): Kubectl => {
  const answers: Partial<Kubectl> = {
    list: async () => {
      asked.push('list')
      return []
    },
    find: async () => [],
    apis: async () => PLAIN_CLUSTER,
    listSeen: async () => {
      asked.push('list')
      return { objects: [], unseen: [] }
    },
    versions: async () => ({ client: 33, server: 33 }),
    place: async () => ({ server: 'https://10.0.0.1', namespace: 'ml' }),
    apply: async (objects: readonly KubeObject[], { dryRun }) => {
      asked.push(`${dryRun ? 'check' : 'apply'} ${objects.map(({ kind }) => kind).join()}`)
    }
  }
  return answers as Kubectl
}

const open = (profiles: readonly Profile[], asked: string[] = []) =>
  openProfiledTarget(
    {
      connection: {},
      exec: async () => ({ exitCode: 1, stdout: '', stderr: '' }),
      env: {},
      log: silent,
      clock: movableClock(),
      readText: async () => '',
      world: { kubectl: emptyCluster(asked) }
    },
    profiles
  )

const specOf = async (own: readonly unknown[] = []) => ({
  name: 'iris',
  image: simulatedImage(1),
  settings: { ...(await kubernetesSettingsFrom({ replicas: '2' })), own }
})

describe('the kind kubernetes under profiles', () => {
  it('asks nothing of a cluster that is not there, and plans to create', async () => {
    const asked: string[] = []
    const seen: unknown[] = []
    const target = open(
      [
        { observe: async () => ({ facts: 'absent', isReady: false }) },
        {
          observe: async (_name, kubectl) => {
            seen.push(kubectl)
            return { facts: 'nothing' }
          },
          plan: () => ({ reasons: ['A cluster is made.'], costs: ['It costs.'] })
        }
      ],
      asked
    )
    const spec = await specOf([undefined, undefined])
    const sight = await target.observe('iris', NEVER)
    const plan = target.plan(spec, sight)
    expect(plan).toMatchObject({ action: 'create', costs: ['It costs.'], problems: [] })
    expect(plan.reasons[0]).toBe('A cluster is made.')
    expect(await target.check(spec, plan, sight, NEVER)).toEqual([])
    expect([await target.find('iris', NEVER), await target.list(NEVER)]).toEqual([undefined, []])
    await target.delete('iris', NEVER)
    expect([asked, seen[0]]).toEqual([[], undefined])
  })

  it('gives each profile its own part, in order, and lets it change the service', async () => {
    const asked: string[] = []
    const target = open(
      [
        {
          settings: async () => 'first',
          observe: async () => ({ facts: 1 }),
          adapt: ({ settings }, own, facts) => ({
            ...settings,
            labels: { ...settings.labels, first: `${own}${facts}` }
          })
        },
        {
          settings: async () => 'second',
          observe: async () => ({ facts: 2 }),
          plan: ({ settings }, own, facts) => ({
            reasons: [`${settings.labels.first} then ${own}${facts}`]
          })
        }
      ],
      asked
    )
    const spec = await specOf(['first', 'second'])
    const sight = await target.observe('iris', NEVER)
    const plan = target.plan(spec, sight)
    expect(plan.reasons[0]).toBe('first1 then second2')
    expect(await target.check(spec, plan, sight, NEVER)).toEqual([])
    expect(asked.at(-1)).toMatch(/^check .*Deployment/)
  })

  it('rests its plan on what profiles saw', async () => {
    let facts = 'one'
    const target = open([{ observe: async () => ({ facts, isReady: false }) }])
    const spec = await specOf([undefined])
    const plan = target.plan(spec, await target.observe('iris', NEVER))
    facts = 'two'
    await expect(target.deploy(spec, plan, NEVER)).rejects.toMatchObject({ code: 'PLAN_STALE' })
  })

  it('stops at what a profile finds wrong, before the cluster is asked', async () => {
    const asked: string[] = []
    const problem = { code: 'INPUT_INVALID', message: 'too small' }
    const target = open([{ check: async () => [problem] }], asked)
    const spec = await specOf([undefined])
    const sight = await target.observe('iris', NEVER)
    const problems = await target.check(spec, target.plan(spec, sight), sight, NEVER)
    expect(problems).toEqual([problem])
    expect(asked).toEqual(['list'])
  })

  it('prepares before it deploys, and deploys what preparation made of the settings', async () => {
    const asked: string[] = []
    let isReady = false
    const stop = new UserError('INPUT_INVALID', 'far enough')
    const kubectl = emptyCluster(asked)
    const target = openProfiledTarget(
      {
        connection: {},
        exec: async () => ({ exitCode: 1, stdout: '', stderr: '' }),
        env: {},
        log: silent,
        clock: movableClock(),
        readText: async () => '',
        world: {
          kubectl: {
            ...kubectl,
            create: async ({ metadata }) => {
              asked.push(`create ${metadata.name}`)
              throw stop
            }
          }
        }
      },
      [
        {
          observe: async () => ({ facts: { isReady }, isReady }),
          prepare: async ({ settings }) => {
            isReady = true
            asked.push('prepare')
            return { ...settings, networkPolicy: false }
          }
        }
      ]
    )
    const spec = await specOf([undefined])
    const plan = target.plan(spec, await target.observe('iris', NEVER))
    await expect(target.deploy(spec, plan, NEVER)).rejects.toBe(stop)
    expect(asked[0]).toBe('prepare')
    expect(asked[1]).toBe('list')
    expect(asked[2]).toMatch(/^check (?!.*NetworkPolicy).*Deployment/)
    expect(asked.at(-1)).toMatch(/^create iris/)
  })
})
