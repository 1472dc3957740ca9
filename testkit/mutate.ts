import type { Random } from './random.ts'

/** A few bytes changed, cut out, doubled or put in, as a seed says. Pure but for the random numbers. */
export const mutate = (bytes: Buffer, random: Random): Buffer => {
  let mutated = Buffer.from(bytes)
  const times = 1 + Math.floor(random() * 2)
  for (let i = 0; i < times; i++) {
    const at = Math.floor(random() * mutated.length)
    const length = 1 + Math.floor(random() ** 6 * 64)
    const part = mutated.subarray(at, at + length)
    const changed = random.pick([
      () => Buffer.from(part.map(byte => byte ^ (1 << Math.floor(random() * 8)))),
      () => Buffer.from([random.pick([0, 0x7f, 0x80, 0xff])]),
      () => Buffer.alloc(0),
      () => Buffer.concat([part, part]),
      () => Buffer.concat([Buffer.alloc(9, 0xff), part])
    ])()
    mutated = Buffer.concat([mutated.subarray(0, at), changed, mutated.subarray(at + length)])
  }
  return mutated
}
