import { secretSearch } from '../core/secret-search.ts'

/** Takes what must not be shown out of a text. */
export type Mask = (text: string) => string

export const noMask: Mask = text => text

/** Replaces the key, however an answer writes it, by `***`. A text must be masked before it is cut. */
export const maskOf = (key: string | undefined): Mask => {
  if (!key) return noMask
  const search = secretSearch()
  search.add(key)
  return search.hide
}
