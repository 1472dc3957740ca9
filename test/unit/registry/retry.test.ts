import { silent } from '../../../src/core/ports.ts'
import { ConnectionFailure, ReplyFailure } from '../../../src/oci/registry/failure.ts'
import {
  backoff,
  FAULTS_IN_A_ROW,
  Faults,
  isPassing,
  parseRetryAfter,
  withRetries
} from '../../../src/oci/registry/retry.ts'

const broken = new ConnectionFailure(
  'GET x',
  Object.assign(new Error('reset'), { code: 'ECONNRESET' })
)
const refused = new ConnectionFailure('GET x', Object.assign(new Error(), { code: 'ECONNREFUSED' }))
const replied = (status: number, retryAfter?: number) =>
  new ReplyFailure('GET x', status, [], retryAfter)

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
    expect(isPassing(replied(status))).toBe(true)
  })
  it.each([400, 401, 403, 404, 405, 409, 413, 416, 501])('%d does not', status => {
    expect(isPassing(replied(status))).toBe(false)
  })
  it('a broken connection does, an error of our own does not', () => {
    expect([isPassing(broken), isPassing(new Error('bug'))]).toEqual([true, false])
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
    await new Faults(tools).outlive(replied(429, 5000))
    expect(slept).toEqual([5000])
  })

  it('are not entered when the registry asks for an hour', async () => {
    const { tools, slept } = toolsWith()
    await expect(new Faults(tools).outlive(replied(429, 3_600_000))).rejects.toThrow('429')
    expect(slept).toEqual([])
  })
})

describe('faults in a row', () => {
  it('are outlived up to the budget, and no further', async () => {
    const { tools, slept } = toolsWith()
    const run = withRetries(() => Promise.reject(broken), tools)
    await expect(run).rejects.toBe(broken)
    expect(slept).toHaveLength(FAULTS_IN_A_ROW)
    expect(FAULTS_IN_A_ROW).toBeGreaterThanOrEqual(10)
  })

  it('are counted anew after progress', async () => {
    const { tools, slept } = toolsWith()
    const faults = new Faults(tools)
    for (let i = 0; i < 3 * FAULTS_IN_A_ROW; i++) {
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
    await expect(new Faults({ ...tools, signal }).outlive(broken)).rejects.toThrow('cancelled')
    expect(slept).toEqual([])
  })
})
