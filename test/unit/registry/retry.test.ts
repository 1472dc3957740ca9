import { silent } from '../../../src/core/ports.ts'
import { BRIEF, backoff, PATIENT, parseRetryAfter } from '../../../src/core/retry.ts'
import { ConnectionFailure, ReplyFailure } from '../../../src/oci/registry/failure.ts'
import { faultOf, faultsOf, withRetries } from '../../../src/oci/registry/retry.ts'

const broken = new ConnectionFailure(
  'GET x',
  Object.assign(new Error('reset'), { code: 'ECONNRESET' })
)
const refused = new ConnectionFailure('GET x', Object.assign(new Error(), { code: 'ECONNREFUSED' }))
const replied = (status: number, retryAfter?: number) =>
  new ReplyFailure('GET x', status, [], { retryAfter })

const toolsWith = () => {
  const slept: number[] = []
  return {
    slept,
    tools: {
      clock: {
        now: () => 0,
        sleep: async (milliseconds: number) => {
          slept.push(milliseconds)
        }
      },
      random: () => 0,
      log: silent
    }
  }
}

describe('which failures pass', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('%d does', status => {
    expect(faultOf(replied(status))).toBeDefined()
  })
  it.each([400, 401, 403, 404, 405, 409, 413, 416, 501])('%d does not', status => {
    expect(faultOf(replied(status))).toBeUndefined()
  })
  it('a broken connection does, an error of our own does not', () => {
    expect([faultOf(broken), faultOf(new Error('bug'))]).toEqual([{ absent: false }, undefined])
  })
})

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1)
  it.each([
    ['5', 5000],
    ['0', 0],
    [new Date(now + 90_000).toUTCString(), 90_000],
    [new Date(now - 90_000).toUTCString(), 0],
    ['soon', undefined],
    [undefined, undefined]
  ])('%s is %d milliseconds', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected)
  })
})

describe('waits between tries', () => {
  it('double up to ten seconds, and chance takes up to half off', () => {
    expect([1, 2, 3, 7, 30].map(fault => backoff(fault, 0))).toEqual([
      200, 400, 800, 10_000, 10_000
    ])
    expect(backoff(3, 1)).toBe(400)
  })

  it('are what the registry asks for, to the millisecond', async () => {
    const { tools, slept } = toolsWith()
    await faultsOf(tools).outlive(replied(429, 5000))
    expect(slept).toEqual([5000])
  })

  it('are not entered when the registry asks for an hour', async () => {
    const { tools, slept } = toolsWith()
    await expect(faultsOf(tools).outlive(replied(429, 3_600_000))).rejects.toThrow('429')
    expect(slept).toEqual([])
  })
})

describe('faults in a row', () => {
  it('are outlived up to the budget, and no further', async () => {
    const { tools, slept } = toolsWith()
    const run = withRetries(() => Promise.reject(broken), tools)
    await expect(run).rejects.toBe(broken)
    expect(slept).toHaveLength(PATIENT.inARow)
    expect(PATIENT.inARow).toBeGreaterThanOrEqual(10)
  })

  it('are outlived a thousand times altogether, progress or not', async () => {
    const { tools, slept } = toolsWith()
    const faults = faultsOf(tools)
    const run = async () => {
      for (;;) {
        await faults.outlive(broken)
        faults.progress()
      }
    }
    await expect(run()).rejects.toBe(broken)
    expect(slept).toHaveLength(PATIENT.altogether)
  })

  it('are few where there is another way round', async () => {
    const { tools, slept } = toolsWith()
    await expect(withRetries(() => Promise.reject(broken), tools, BRIEF)).rejects.toBe(broken)
    expect(slept).toHaveLength(BRIEF.inARow)
  })

  it('of a full registry are none: waiting makes no room', () => {
    const full = new ReplyFailure('PUT x', 507, [])
    expect(faultOf(full)).toBeUndefined()
  })

  it('are counted from one again after progress', async () => {
    const { tools, slept } = toolsWith()
    const faults = faultsOf(tools)
    for (let i = 0; i < 3 * PATIENT.inARow; i++) {
      await faults.outlive(broken)
      faults.progress()
    }
    expect(slept.every(wait => wait === 200)).toBe(true)
  })

  it('end early where nothing ever answered', async () => {
    const { tools, slept } = toolsWith()
    await expect(withRetries(() => Promise.reject(refused), tools)).rejects.toBe(refused)
    expect(slept).toHaveLength(4)
  })

  it('end at once when the job is cancelled', async () => {
    const { tools, slept } = toolsWith()
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(faultsOf({ ...tools, signal }).outlive(broken)).rejects.toThrow('cancelled')
    expect(slept).toEqual([])
  })
})
