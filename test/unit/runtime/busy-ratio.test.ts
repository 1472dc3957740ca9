import { Admission } from '../../../src/runtime/http/admission.ts'
import { BusyRatio } from '../../../src/runtime/http/busy-ratio.ts'

describe('the busy ratio', () => {
  let now = 0
  const clock = () => now
  const pass = (seconds: number) => {
    now += seconds * 1000
  }

  it('is 0 at first, and nears the part of workers that are busy', () => {
    const ratio = new BusyRatio(4, clock)
    expect(ratio.at(0)).toBe(0)
    pass(100)
    ratio.passed(1)
    expect(ratio.at(1)).toBeCloseTo(0.25, 3)
    pass(10)
    expect(ratio.at(0)).toBeCloseTo(0.25 / Math.E, 3)
    pass(100)
    expect(ratio.at(0)).toBeCloseTo(0, 3)
  })

  it('is never more than 1, however many requests there are', () => {
    const ratio = new BusyRatio(2, clock)
    pass(1000)
    expect(ratio.at(50)).toBe(1)
  })

  it('is the same whoever asks in between', () => {
    const [often, once] = [new BusyRatio(1, clock), new BusyRatio(1, clock)]
    for (let i = 0; i < 20; i++) {
      pass(0.7)
      often.at(1)
    }
    expect(often.at(1)).toBeCloseTo(once.at(1), 10)
  })

  it('follows the requests that are let through', async () => {
    const limits = { workers: 2, maxConcurrent: 512, maxQueue: 0, queueTimeoutMs: 1 }
    const admission = new Admission(limits, clock)
    await admission.enter()
    pass(1000)
    expect(admission.busyRatio).toBeCloseTo(0.5, 6)
    admission.leave()
    pass(1000)
    expect(admission.busyRatio).toBeCloseTo(0, 6)
  })
})
