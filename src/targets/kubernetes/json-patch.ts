import { isDeepStrictEqual } from 'node:util'
import { isObject } from '../../core/is-object.ts'

/** One operation of a JSON patch: https://www.rfc-editor.org/rfc/rfc6902 */
export interface Operation {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test'
  readonly path: string
  readonly from?: string
  readonly value?: unknown
}

/** An operation that does not fit what it is applied to: the message finishes "…: ". */
export class PatchError extends Error {}

/** The document with all operations done, one after the other. Pure. @throws PatchError */
export const jsonPatched = (document: unknown, operations: readonly Operation[]): unknown =>
  operations.reduce(once, document)

const once = (document: unknown, { op, path, from = '', value }: Operation): unknown => {
  switch (op) {
    case 'add':
      return added(document, keysOf(path), value, path)
    case 'remove':
      return removed(document, keysOf(path), path)
    case 'replace':
      found(document, keysOf(path), path)
      return added(removed(document, keysOf(path), path), keysOf(path), value, path)
    case 'move':
      return added(
        removed(document, keysOf(from), from),
        keysOf(path),
        found(document, keysOf(from), from),
        path
      )
    case 'copy':
      return added(document, keysOf(path), found(document, keysOf(from), from), path)
    case 'test':
      if (!isDeepStrictEqual(found(document, keysOf(path), path), value))
        throw new PatchError(`${path} is not what "test" expects`)
      return document
  }
}

/** https://www.rfc-editor.org/rfc/rfc6901 */
const keysOf = (pointer: string): readonly string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))

const missing = (path: string): PatchError => new PatchError(`there is no ${path}`)

const found = (value: unknown, [key, ...rest]: readonly string[], path: string): unknown => {
  if (key === undefined) return value
  if (Array.isArray(value)) return found(value[indexOf(key, value.length - 1, path)], rest, path)
  if (!isObject(value) || !Object.hasOwn(value, key)) throw missing(path)
  return found(value[key], rest, path)
}

const added = (
  value: unknown,
  [key, ...rest]: readonly string[],
  what: unknown,
  path: string
): unknown => {
  if (key === undefined) return what
  const isLast = rest.length === 0
  if (Array.isArray(value)) {
    if (!isLast) {
      const index = indexOf(key, value.length - 1, path)
      return value.with(index, added(value[index], rest, what, path))
    }
    return value.toSpliced(key === '-' ? value.length : indexOf(key, value.length, path), 0, what)
  }
  if (!isObject(value) || !(isLast || Object.hasOwn(value, key))) throw missing(path)
  return { ...value, [key]: isLast ? what : added(value[key], rest, what, path) }
}

const removed = (value: unknown, [key, ...rest]: readonly string[], path: string): unknown => {
  if (key === undefined) throw new PatchError('the whole object cannot be removed')
  const isLast = rest.length === 0
  if (Array.isArray(value)) {
    const index = indexOf(key, value.length - 1, path)
    return isLast ? value.toSpliced(index, 1) : value.with(index, removed(value[index], rest, path))
  }
  if (!isObject(value) || !Object.hasOwn(value, key)) throw missing(path)
  const { [key]: inner, ...others } = value
  return isLast ? others : { ...value, [key]: removed(inner, rest, path) }
}

const indexOf = (key: string, most: number, path: string): number => {
  const index = /^(0|[1-9]\d{0,6})$/.test(key) ? Number(key) : Number.NaN
  if (!(index <= most)) throw missing(path)
  return index
}
