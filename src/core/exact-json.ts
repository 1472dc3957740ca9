/**
 * JSON whose numbers, texts and order of members stay as they were written, for documents of others that are changed in
 * one place and sent back: `JSON.parse` rounds long numbers, moves keys that look like indexes, and drops doubles. Pure.
 */
export type Exact = ExactObject | ExactList | ExactScalar

export interface ExactObject {
  readonly kind: 'object'
  readonly members: readonly (readonly [name: string, value: Exact])[]
}

export interface ExactList {
  readonly kind: 'list'
  readonly items: readonly Exact[]
}

/** A text, number, `true`, `false` or `null`. */
export interface ExactScalar {
  readonly kind: 'scalar'
  /** As it was written, quotes included. */
  readonly json: string
}

export const EMPTY: ExactObject = { kind: 'object', members: [] }

/** @throws SyntaxError for what is not JSON */
export const readExact = (json: string): Exact => {
  // What follows may then take the text for what it is.
  JSON.parse(json)
  const tokens = json.matchAll(TOKEN)
  const next = (): string => tokens.next().value?.[0] ?? ''
  const value = (token: string): Exact => {
    if (token === '{') return object()
    if (token === '[') return list()
    return { kind: 'scalar', json: token }
  }
  const object = (): ExactObject => {
    const members: [string, Exact][] = []
    for (let token = next(); token !== '}'; token = next()) {
      if (token === ',') continue
      next()
      members.push([JSON.parse(token), value(next())])
    }
    return { kind: 'object', members }
  }
  const list = (): ExactList => {
    const items: Exact[] = []
    for (let token = next(); token !== ']'; token = next())
      if (token !== ',') items.push(value(token))
    return { kind: 'list', items }
  }
  return value(next())
}

const TOKEN = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/g

export const writeExact = (value: Exact): string => {
  if (value.kind === 'scalar') return value.json
  if (value.kind === 'list') return `[${value.items.map(writeExact).join(',')}]`
  const members = value.members.map(([name, it]) => `${JSON.stringify(name)}:${writeExact(it)}`)
  return `{${members.join(',')}}`
}

/** What `JSON.stringify` makes of a value of ours. */
export const exact = (value: unknown): Exact => readExact(JSON.stringify(value))

/** For reading only: what `JSON.parse` makes of it. */
export const plain = (value: Exact | undefined): unknown =>
  value === undefined ? undefined : JSON.parse(writeExact(value))

export const asObject = (value: Exact | undefined): ExactObject =>
  value?.kind === 'object' ? value : EMPTY

/** What is at the end of a path of names; the last of members that share one counts, as everywhere. */
export const exactAt = (value: Exact | undefined, ...path: readonly string[]): Exact | undefined =>
  path.reduce<Exact | undefined>(
    (inner, name) => asObject(inner).members.findLast(([it]) => it === name)?.[1],
    value
  )

/** The same document with a member set, in its place or at the end; objects on the way are made where there are none. */
export const withMember = (
  value: Exact | undefined,
  path: readonly string[],
  member: Exact
): Exact => {
  const [name, ...rest] = path
  if (name === undefined) return member
  const object = asObject(value)
  const inner = withMember(exactAt(object, name), rest, member)
  const at = object.members.findLastIndex(([it]) => it === name)
  return {
    kind: 'object',
    members: at < 0 ? [...object.members, [name, inner]] : object.members.with(at, [name, inner])
  }
}

/** The same object without its members of these names. */
export const withoutMembers = (
  value: Exact | undefined,
  names: readonly string[]
): ExactObject => ({
  kind: 'object',
  members: asObject(value).members.filter(([name]) => !names.includes(name))
})

/** Whether two documents say the same: the order of members, blanks, and ways to write a text or number do not count. */
export const sameExact = (a: Exact | undefined, b: Exact | undefined): boolean =>
  a === undefined || b === undefined ? a === b : canonical(a) === canonical(b)

/** The same text for documents that say the same. */
export const canonical = (value: Exact): string => {
  if (value.kind === 'scalar') return canonicalScalar(value.json)
  if (value.kind === 'list') return `[${value.items.map(canonical).join(',')}]`
  const last = new Map(value.members)
  const sorted = [...last].sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([name, it]) => `${JSON.stringify(name)}:${canonical(it)}`).join(',')}}`
}

const canonicalScalar = (json: string): string => {
  if (json.startsWith('"')) return JSON.stringify(JSON.parse(json))
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(json) ?? []
  if (whole === '') return json
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const short = digits.replace(/0+$/, '')
  if (short === '') return '0'
  return `${sign}${short}e${Number(exponent) - fraction.length + digits.length - short.length}`
}
