/** Reads what a model's artifact says of itself: somebody else may have written it. */

import { isObject } from '../core/is-object.ts'
import { type Digest, isDigest } from '../oci/digest.ts'
import { invalidDocument, parseJsonObject } from '../oci/documents.ts'
import type { ModelCard } from './model.ts'

export interface OwnConfig {
  readonly card: ModelCard
  readonly diffIds: readonly Digest[]
}

/**
 * @param what the document, for messages
 * @returns undefined when Scoreline did not write it
 * @throws UserError `DOCUMENT_INVALID` for what it did, and is not as it was
 */
export const readConfig = (bytes: Buffer, what: string): OwnConfig | undefined => {
  const { scoreline: card, modelfs } = parseJsonObject(bytes, what)
  if (card === undefined) return undefined
  const problem = problemIn(card)
  if (problem !== undefined) throw invalidDocument(what, `"scoreline${problem}`)
  const { diffIds = [] } = isObject(modelfs) ? modelfs : {}
  if (!Array.isArray(diffIds) || !diffIds.every(isDigest))
    throw invalidDocument(what, '"modelfs.diffIds" is no list of sha256 digests')
  return { card: card as unknown as ModelCard, diffIds }
}

/** What is wrong, as the end of a sentence that starts with the card's name. Pure. */
const problemIn = (card: unknown): string | undefined => {
  if (!isObject(card)) return '" is no object'
  for (const name of ['name', 'framework', 'format'])
    if (typeof card[name] !== 'string') return `.${name}" is no text`
  for (const name of ['description', 'frameworkVersion', 'mainFile', 'folder'])
    if (!['string', 'undefined'].includes(typeof card[name])) return `.${name}" is no text`
  for (const name of ['tags', 'properties'])
    if (!isRecordOf(card[name], 'string')) return `.${name}" holds something that is no text`
  if (card.opset !== undefined && !isRecordOf(card.opset, 'number'))
    return '.opset" holds something that is not a number'
  const { files, mainFile, folder, signature } = card
  if (!Array.isArray(files) || !files.every(isFile)) return '.files" is no list of files'
  if (mainFile !== undefined && !isInside(mainFile)) return '.mainFile" is no path in the model'
  if (folder !== undefined && (!isInside(folder) || folder.includes('/')))
    return '.folder" is not the name of a folder'
  if (signature !== undefined && !isSignature(signature)) return '.signature" is no signature'
  return undefined
}

const isRecordOf = (value: unknown, type: 'string' | 'number'): boolean =>
  isObject(value) && Object.values(value).every(each => typeof each === type)

const isFile = (value: unknown): boolean =>
  isObject(value) &&
  isInside(value.path) &&
  Number.isSafeInteger(value.size) &&
  Number(value.size) >= 0

/** A path that stays where it starts: it becomes part of paths in images and of their environment. */
const isInside = (value: unknown): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  !value.includes('\0') &&
  !value.startsWith('/') &&
  !value.split('/').includes('..')

const isSignature = (value: unknown): boolean =>
  isObject(value) && [value.inputs, value.outputs].every(areTensors)

const areTensors = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    each =>
      isObject(each) &&
      typeof each.name === 'string' &&
      typeof each.type === 'string' &&
      (each.shape === undefined || isShape(each.shape))
  )

const isShape = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(axis => axis === null || typeof axis === 'string' || typeof axis === 'number')
