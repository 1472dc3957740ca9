import { type Clock, silent } from '../../../src/core/ports.ts'
import type { KubeObject } from '../../../src/targets/kubernetes/kube-object.ts'
import type { Kubectl } from '../../../src/targets/kubernetes/kubectl.ts'
import { acquireLease } from '../../../src/targets/kubernetes/lease.ts'

const NEVER = new AbortController().signal

/** One lease as an API server keeps it, with versions, and a clock that moves when somebody waits. */
const world = () => {
  let lease: KubeObject | undefined
  let version = 0
  let now = 0
  const meanwhile: (() => void)[] = []
  const versioned = (object: KubeObject): KubeObject => ({
    ...object,
    metadata: { ...object.metadata, resourceVersion: String(++version) }
  })
  const kubectl = {
    create: async object => {
      if (lease !== undefined) return false
      lease = versioned(object)
      return true
    },
    find: async () => (lease === undefined ? [] : [lease]),
    replace: async object => {
      if (lease?.metadata.resourceVersion !== object.metadata.resourceVersion) return false
      lease = versioned(object)
      return true
    },
    delete: async () => {
      lease = undefined
    }
  } satisfies Partial<Kubectl>
  const clock: Clock = {
    now: () => now,
    sleep: async milliseconds => {
      now += milliseconds
      meanwhile.shift()?.()
    }
  }
  const tools = (holder: string, lines: string[] = []) => ({
    kubectl: kubectl as unknown as Kubectl,
    clock,
    log: { ...silent, info: (line: string) => lines.push(line) },
    holder
  })
  return {
    tools,
    now: () => now,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    /** What happens while somebody waits, one thing a time. */
    meanwhile: (...things: (() => void)[]) => meanwhile.push(...things),
    holder: () => (lease?.spec as { holderIdentity?: string } | undefined)?.holderIdentity
  }
}

describe('the lease of a service', () => {
  it('is free again when its holder gives it back', async () => {
    const { tools, holder } = world()
    const lease = await acquireLease('iris', 100, tools('first'), NEVER)
    expect(holder()).toBe('first')
    await lease.release()
    await acquireLease('iris', 100, tools('second'), NEVER)
    expect(holder()).toBe('second')
  })

  it('is waited for, and the one who has it is named', async () => {
    const { tools, holder, meanwhile } = world()
    const lease = await acquireLease('iris', 100, tools('run 1'), NEVER)
    meanwhile(
      () => {},
      () => void lease.release()
    )
    const lines: string[] = []
    await acquireLease('iris', 100, tools('run 2', lines), NEVER)
    expect(holder()).toBe('run 2')
    expect(lines).toEqual(['Waiting for another deployment of "iris" to end: run 1'])
  })

  it('is taken over when nobody renewed it for a minute, and its old holder stops', async () => {
    const { tools, holder, now } = world()
    const lease = await acquireLease('iris', 100, tools('dead'), NEVER)
    await acquireLease('iris', 600, tools('alive'), NEVER)
    expect(holder()).toBe('alive')
    expect(now()).toBeGreaterThanOrEqual(60_000)
    await expect(lease.renew(NEVER)).rejects.toMatchObject({
      code: 'SERVICE_BUSY',
      message: expect.stringContaining('alive')
    })
  })

  it('is not taken from one who renews it', async () => {
    const { tools, holder, meanwhile } = world()
    const lease = await acquireLease('iris', 100, tools('slow'), NEVER)
    meanwhile(...Array.from({ length: 100 }, () => () => void lease.renew(NEVER)))
    await expect(acquireLease('iris', 200, tools('other'), NEVER)).rejects.toMatchObject({
      code: 'SERVICE_BUSY',
      message: 'Service "iris" is being deployed by another run: slow.'
    })
    expect(holder()).toBe('slow')
  })
})
