/** The file of samples that is written. Pure. */

/** A sample, its parts as JSON texts. */
export interface WrittenSample {
  readonly name: string
  readonly request: string
  readonly expect?: string | undefined
}

/** A list of samples, one a line: what changes between two files is seen in their difference. */
export const samplesText = (samples: readonly WrittenSample[]): string => {
  const lines = samples.map(({ name, request, expect }) => {
    const expected = expect === undefined ? '' : `,"expect":${expect}`
    return `  {"name":${JSON.stringify(name)},"request":${request}${expected}}`
  })
  return `[\n${lines.join(',\n')}\n]\n`
}

/** JSON in which whole numbers keep their digits. */
export const jsonOf = (value: unknown): string => {
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const members = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}:${jsonOf(each)}`
  )
  return `{${members.join(',')}}`
}
