import { thisProcess } from '../../../src/core/process-owner.ts'
import { HOLD_MS, newHold, watchHolds } from '../../../src/targets/iot-edge/hold.ts'

const START = Date.parse('2026-11-30T12:00:00Z')
const MINUTE = 60_000

/** A watch, and a clock that moves when it is told to. */
const watched = () => {
  let now = START
  const isOver = watchHolds({ now: () => now })
  return {
    isOver,
    pass: (milliseconds: number) => {
      now += milliseconds
    }
  }
}
const holdOf = (process: object | undefined, until = START + HOLD_MS, by = 'a run') => ({
  by,
  until,
  process: process === undefined ? '' : JSON.stringify(process)
})

describe('a hold', () => {
  const here = thisProcess()

  it('is over where there is none', () => {
    expect(watched().isOver(undefined)).toBe(true)
  })

  it.each([
    ['ended', { ...here, pid: 2 ** 30 }],
    ['was another one of the same number', { ...here, started: here.started + 1 }]
  ])('is over at once when its process %s', (_, process) => {
    expect(watched().isOver(holdOf(process))).toBe(true)
  })

  it.each([
    ['that runs', here],
    ['of another machine', { ...here, pid: 2 ** 30, scope: 'elsewhere' }],
    ['that is not known', undefined],
    ['whose start is not known', { ...here, pid: 2 ** 30, started: 0 }]
  ])('of a process %s is over when nobody renewed it for as long as it lasts', (_, process) => {
    const { isOver, pass } = watched()
    expect(isOver(holdOf(process))).toBe(false)
    pass(HOLD_MS - 1)
    expect(isOver(holdOf(process))).toBe(false)
    pass(1)
    expect(isOver(holdOf(process))).toBe(true)
  })

  it('is not over while it is renewed, or goes to others', () => {
    const { isOver, pass } = watched()
    for (let turn = 1; turn < 10; turn++) {
      expect(isOver(holdOf(here, START + turn, `run ${turn % 2}`))).toBe(false)
      pass(MINUTE)
    }
  })

  it('is judged by our own clock, unless it ended long ago for every clock', () => {
    expect(watched().isOver(holdOf(here, START - 5 * MINUTE))).toBe(false)
    expect(watched().isOver(holdOf(here, START - 10 * MINUTE))).toBe(true)
  })

  it('names the process that has it, and is another one each time', () => {
    const [first, second] = [newHold(), newHold()]
    expect(JSON.parse(first.process)).toEqual(here)
    expect(first.by).not.toBe(second.by)
  })
})
