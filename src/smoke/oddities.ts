import { isObject } from '../core/is-object.ts'
import { jsonOf } from './json-text.ts'

/**
 * What a status of 200 can hide, for answers of which nothing is expected: each as the rest of a sentence that begins
 * with the sample. Pure.
 */
export const odditiesOf = (value: unknown): readonly string[] => {
  const inner = typeof value === 'string' ? jsonOf(value) : undefined
  const encoded = typeof inner === 'object' && inner !== null
  return [...(encoded ? [DOUBLE_ENCODED] : []), ...errorsIn(encoded ? inner : value)]
}

export const DOUBLE_ENCODED =
  'answered JSON inside a JSON string; return the value itself from run(), not json.dumps of it'

/** The usual keys of an `except` that returns its error instead of raising it. */
const ERROR_KEYS = ['error', 'errors', 'exception', 'traceback']

const errorsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value))
    return isTuple(value)
      ? [
          `answered a list that ends in ${value[1]}, as if run() returned (body, status); the status stays 200`
        ]
      : []
  const key = ERROR_KEYS.find(
    name => Object.hasOwn(value, name) && isSomething(Reflect.get(value, name))
  )
  return key === undefined
    ? []
    : [`answered with a status of success and "${key}" in its body; let run() raise instead`]
}

/** `[{"message": …}, 400]`: two numbers are predictions, a text or an object before a status is not. */
const isTuple = (list: readonly unknown[]): boolean => {
  const [body, status] = list
  return (
    list.length === 2 &&
    Number.isInteger(status) &&
    Number(status) >= 400 &&
    Number(status) <= 599 &&
    (typeof body === 'string' || isObject(body))
  )
}

/** Many answers carry `"error": null` or an empty list when all went well. */
const isSomething = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== '' && Boolean(value)
