import { type Digest, digestOf } from '../../../src/oci/digest.ts'
import { claimTag } from '../../../src/oci/registry/claim.ts'

const [mine, theirs] = [digestOf('mine'), digestOf('theirs')]

/** A tag that others write to at moments we choose: `meanwhile` runs while the claim waits. */
const register = (meanwhile = (_: { holder: Digest | undefined }) => {}) => {
  const tag: { holder: Digest | undefined } = { holder: undefined }
  const slept: number[] = []
  let now = 0
  const steps = (digest: Digest) => ({
    clock: {
      now: () => now,
      sleep: async (milliseconds: number) => {
        slept.push(milliseconds)
        meanwhile(tag)
      }
    },
    look: async () => tag.holder,
    put: async () => {
      now += 40
      tag.holder = digest
      return true
    }
  })
  return { tag, slept, steps }
}

describe('claiming a tag', () => {
  it('succeeds when nobody else wants it, after a wait longer than writing took', async () => {
    const { tag, slept, steps } = register()
    expect(await claimTag('a', mine, steps(mine))).toBe(true)
    expect(tag.holder).toBe(mine)
    expect(slept).toEqual([120])
  })

  it('fails without a write when it is taken', async () => {
    const { tag, slept, steps } = register()
    tag.holder = theirs
    expect(await claimTag('a', mine, steps(mine))).toBe(false)
    expect([tag.holder, slept]).toEqual([theirs, []])
  })

  it('fails when another one wrote over it', async () => {
    const { steps } = register(tag => {
      tag.holder = theirs
    })
    expect(await claimTag('a', mine, steps(mine))).toBe(false)
  })

  it('fails when the registry says that the tag may not move', async () => {
    const { steps } = register()
    expect(await claimTag('a', mine, { ...steps(mine), put: async () => false })).toBe(false)
  })

  it('goes one after the other within a process: one of ten has it', async () => {
    const { steps } = register()
    const digests = Array.from({ length: 10 }, (_, i) => digestOf(String(i)))
    const won = await Promise.all(digests.map(digest => claimTag('a', digest, steps(digest))))
    expect(won.filter(Boolean)).toHaveLength(1)
  })

  it('passes a failure on, and lets the next one try', async () => {
    const { steps } = register()
    const broken = { ...steps(mine), put: () => Promise.reject(new Error('denied')) }
    const failed = claimTag('a', mine, broken)
    const next = claimTag('a', theirs, steps(theirs))
    await expect(failed).rejects.toThrow('denied')
    expect(await next).toBe(true)
  })
})
