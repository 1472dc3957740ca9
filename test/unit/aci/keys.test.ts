import {
  deriveKeys,
  FIRST,
  fingerprint,
  generationsText,
  newRotation,
  parseGenerations,
  rotated,
  seedFingerprint
} from '../../../src/targets/aci/keys.ts'
import { containerGroupName, generatedLabel } from '../../../src/targets/aci/names.ts'

const place = { subscriptionId: 'S-1', resourceGroup: 'ml', name: 'iris' }
const seed = 'a seed of sixteen bytes or more'

describe('the keys of a service', () => {
  it('are the same at every deployment', () => {
    expect(deriveKeys(seed, place, FIRST)).toEqual(
      deriveKeys(seed, { ...place, subscriptionId: 's-1', resourceGroup: 'ML' }, FIRST)
    )
    expect(deriveKeys(seed, place, FIRST).primary).toMatch(/^[\w-]{43}$/)
  })

  it('are nobody else’s', () => {
    const all = [
      deriveKeys(seed, place, FIRST),
      deriveKeys(`${seed}x`, place, FIRST),
      deriveKeys(seed, { ...place, name: 'iris2' }, FIRST),
      deriveKeys(seed, { ...place, resourceGroup: 'ml2' }, FIRST),
      deriveKeys(seed, { ...place, subscriptionId: 's-2' }, FIRST)
    ].flatMap(keys => [keys.primary, keys.secondary])
    expect(new Set(all).size).toBe(10)
  })

  it('change one at a time', () => {
    const before = deriveKeys(seed, place, FIRST)
    const after = deriveKeys(seed, place, rotated(FIRST, newRotation('primary')))
    expect(after.primary).not.toBe(before.primary)
    expect(after.secondary).toBe(before.secondary)
  })

  it('that were rotated are not known to who has the seed and counts on', () => {
    const keyOf = (salt?: string) =>
      deriveKeys(seed, place, { ...FIRST, primary: salt ? { count: 2, salt } : { count: 2 } })
        .primary
    const [one, two] = [newRotation('primary'), newRotation('primary')]
    expect(new Set([keyOf(), keyOf(one.salt), keyOf(two.salt)]).size).toBe(3)
    expect(keyOf(one.salt)).toBe(keyOf(one.salt))
  })

  it('remember how often they changed', () => {
    const generations = rotated(rotated(FIRST, newRotation('secondary')), newRotation('secondary'))
    expect(generationsText(generations)).toMatch(/^1\.3:[\w-]{22}$/)
    expect(parseGenerations(generationsText(generations))).toEqual(generations)
    expect(parseGenerations('1.3')).toEqual({ primary: { count: 1 }, secondary: { count: 3 } })
    for (const text of [undefined, '', 'given', '1', 'x.y', '1:short.1'])
      expect(parseGenerations(text)).toEqual(FIRST)
  })
})

describe('the fingerprint of a seed', () => {
  it('tells seeds apart, and not which services share one', () => {
    const print = seedFingerprint(seed, place)
    expect(print).toMatch(/^[0-9a-f]{16}$/)
    expect(seedFingerprint(seed, { ...place, resourceGroup: 'ML' })).toBe(print)
    expect(seedFingerprint(`${seed}x`, place)).not.toBe(print)
    expect(seedFingerprint(seed, { ...place, name: 'iris2' })).not.toBe(print)
  })
})

describe('the fingerprint of secrets', () => {
  it('changes with a secret and with the seed', () => {
    const one = fingerprint(seed, { a: '1' })
    expect(fingerprint(seed, { a: '1' })).toBe(one)
    expect(fingerprint(seed, { a: '2' })).not.toBe(one)
    expect(fingerprint('other', { a: '1' })).not.toBe(one)
  })
})

describe('names in Azure', () => {
  it('are made so that Azure takes them', () => {
    expect(generatedLabel(place)).toMatch(/^iris-[0-9a-f]{10}$/)
    expect(generatedLabel({ ...place, name: 'i'.repeat(32) }).length).toBeLessThanOrEqual(63)
  })

  it.each(['a--b', 'a-', 'A'])('refuse %s, as Azure does', name => {
    expect(() => containerGroupName(name)).toThrow(/refuses/)
  })
})
