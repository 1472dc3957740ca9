/**
 * The values of a record, as anybody who may write to the registry may have written them: what is none is undefined. Pure.
 */
import { plainLine } from '../core/plain-text.ts'

type Value<T> = (text: string | undefined) => T | undefined

/** Characters of one value: an address of a workflow run has 80. */
const LONGEST = 1000

/** One line that can be shown as it is. */
export const lineIn: Value<string> = text =>
  text !== undefined && text !== '' && text.length <= LONGEST && plainLine(text) === text
    ? text
    : undefined

/** `wine:4`, `wine@sha256:…`: without blanks. */
export const labelIn: Value<string> = text => (/\s/.test(text ?? '') ? undefined : lineIn(text))

/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests */
export const repositoryIn: Value<string> = text =>
  /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/.test(lineIn(text) ?? '')
    ? text
    : undefined

/** An address that a browser or a client may open. */
export const addressIn: Value<string> = text =>
  /^https?:\/\/\S+$/.test(lineIn(text) ?? '') && URL.canParse(text ?? '') ? text : undefined

/** A time of RFC 3339 in UTC: JavaScript takes much more for one. https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
export const timeIn: Value<string> = text =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(text ?? '') &&
  Number.isFinite(Date.parse(text ?? ''))
    ? text
    : undefined

export const numberIn: Value<number> = text =>
  /^[1-9]\d{0,9}$/.test(text ?? '') ? Number(text) : undefined

/** A price: digits, perhaps with decimals. */
export const amountIn: Value<number> = text =>
  /^\d{1,9}(?:\.\d{1,6})?$/.test(text ?? '') ? Number(text) : undefined

/** Names of inputs, and what else says where a place is. */
export const isPlaceName = (name: string): boolean => /^[a-z][-a-z0-9]{0,62}$/.test(name)
