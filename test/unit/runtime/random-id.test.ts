import { randomId } from '../../../src/runtime/random-id.ts'

describe('a random id', () => {
  it('is a UUID of version 4, another one each time, beyond what is read at once', () => {
    const ids = Array.from({ length: 1000 }, randomId)
    expect(new Set(ids).size).toBe(1000)
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })
})
