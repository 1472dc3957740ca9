import fc from 'fast-check'
import { isPullToken, type Place, pullTokenName } from '../../../src/azure/service-place.ts'

const place = (name: string, resourceGroup = 'ml'): Place => ({
  subscriptionId: '00000000-0000-0000-0000-00000000aaaa',
  resourceGroup,
  name
})

describe('the name of the pull token of a service', () => {
  it('is one that Azure takes, and is known again, whatever the service', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{1,30}[a-z0-9]$/)
    fc.assert(
      fc.property(name, it => {
        expect(pullTokenName(place(it))).toMatch(/^[a-z0-9-]{5,50}$/)
        expect(isPullToken(pullTokenName(place(it)))).toBe(true)
      })
    )
  })

  it('is another for another service, also of the same name elsewhere', () => {
    const long = 'a'.repeat(31)
    const places = [place('iris'), place('iris', 'other'), place(`${long}b`), place(`${long}c`)]
    expect(new Set(places.map(pullTokenName)).size).toBe(places.length)
  })

  it.each([undefined, 'team', 'scoreline', '00000000-0000-0000-0000-000000000000'])(
    'is not %s',
    user => {
      expect(isPullToken(user)).toBe(false)
    }
  )
})
