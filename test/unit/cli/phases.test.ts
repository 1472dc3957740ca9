import { phasesWith } from '../../../src/cli/phases.ts'

describe('phases', () => {
  const watched = () => {
    const events: string[] = []
    const phase = phasesWith(
      title => events.push(`[${title}`),
      () => events.push(']')
    )
    return { events, phase }
  }

  it('are closed when their work fails, and another may follow', async () => {
    const { events, phase } = watched()
    await expect(phase('one', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await phase('two', async () => void events.push('work'))
    expect(events).toEqual(['[one', ']', '[two', 'work', ']'])
  })

  it('have no heading inside another', async () => {
    const { events, phase } = watched()
    const result = await phase('outer', () => phase('inner', async () => 7))
    expect([result, events]).toEqual([7, ['[outer', ']']])
  })
})
