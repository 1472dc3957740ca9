/** Moves the prefix that is written into an environment's files: https://docs.conda.io/projects/conda-build/en/stable/resources/make-relocatable.html */

/**
 * The bytes with another prefix, as conda writes it: in a binary file every text that holds the prefix keeps its length
 * by zeros at its end. Pure.
 * @param to not longer than `from`
 */
export const relocated = (bytes: Buffer, from: string, to: string): Buffer => {
  const [old, wanted] = [Buffer.from(from), Buffer.from(to)]
  return bytes.includes(0) ? inBinary(bytes, old, wanted) : inText(bytes, old, wanted)
}

const inText = (bytes: Buffer, old: Buffer, wanted: Buffer): Buffer => {
  const parts: Buffer[] = []
  let at = 0
  for (let hit = bytes.indexOf(old); hit >= 0; hit = bytes.indexOf(old, at)) {
    parts.push(bytes.subarray(at, hit), wanted)
    at = hit + old.length
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}

const inBinary = (bytes: Buffer, old: Buffer, wanted: Buffer): Buffer => {
  if (wanted.length > old.length) throw new Error(`No room for ${wanted} in the place of ${old}`)
  const result = Buffer.from(bytes)
  for (let hit = result.indexOf(old); hit >= 0; hit = result.indexOf(old, hit + 1)) {
    const zero = result.indexOf(0, hit)
    const end = zero < 0 ? result.length : zero
    const text = inText(result.subarray(hit, end), old, wanted)
    result.fill(0, hit, end).set(text, hit)
  }
  return result
}
