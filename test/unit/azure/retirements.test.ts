import { RETIREMENTS, retirementOf, retirementSentence } from '../../../src/azure/retirements.ts'

const at = (text: string): number => Date.parse(text)

describe('sizes that Azure switches off', () => {
  it('are known with their end, where it was read and when', () => {
    for (const { ends, read, source } of RETIREMENTS) {
      expect(`${ends} ${read}`).toMatch(/^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/)
      expect(source).toMatch(/^https:/)
    }
  })

  it('may be had until the end of their last day', () => {
    expect(retirementOf('Standard_NP10s', at('2027-05-31T23:59:59Z'))?.isOver).toBe(false)
    expect(retirementOf('standard_np40s', at('2027-06-01T00:00:00Z'))?.isOver).toBe(true)
    expect(retirementOf('Standard_D4s_v5', at('2030-01-01'))).toBe(undefined)
  })

  it('are spoken of with the source', () => {
    const now = at('2026-12-01')
    const [retirement] = [retirementOf('Standard_NP20s', now)]
    expect(retirement && retirementSentence(retirement)).toBe(
      'Azure ends the NP series on 2027-05-31 (https://azure.microsoft.com/updates?id=548497, read on 2026-11-29).'
    )
  })
})
