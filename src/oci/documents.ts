/**
 * The one place where bytes become a manifest, an index or a config. What a registry sends is somebody else's: only what
 * has the shape of the specification goes on, so that nothing behind this has to doubt a field.
 */
import { UserError } from '../core/errors.ts'
import { isObject } from '../core/is-object.ts'
import { type Digest, isDigest } from './digest.ts'
import {
  type Descriptor,
  type ImageConfig,
  type Index,
  isIndexType,
  isManifestType,
  type Manifest,
  MEDIA
} from './manifest.ts'

/** Deeper JSON is nobody's document; walking it could exhaust the stack. */
const DEEPEST = 64

/** @param what the document, for the message: a digest or `team/iris:1` */
export const parseManifest = (bytes: Uint8Array, what: string): Manifest => {
  const document = parseDocument(bytes, what)
  if (isIndex(document)) throw invalidDocument(what, 'it is an index, where a manifest should be')
  return document
}

/** @throws UserError `DOCUMENT_INVALID` for what is no manifest or index of OCI's or Docker's second schema. */
export const parseDocument = (bytes: Uint8Array, what: string): Manifest | Index => {
  const fields = withoutNulls(parseJsonObject(bytes, what))
  const check = checker(what)
  if (fields.schemaVersion !== 2)
    throw invalidDocument(
      what,
      fields.schemaVersion === 1
        ? 'it uses Docker’s obsolete manifest schema 1'
        : 'it is no manifest: "schemaVersion" is not 2'
    )
  check.mediaType(fields, 'mediaType')
  check.mediaType(fields, 'artifactType')
  check.annotations(fields, 'annotations')
  if ('subject' in fields) check.descriptor(fields.subject, 'subject')
  // One that could be read as both would be one thing to us and another to an engine (CVE-2021-41190).
  const isBoth = 'manifests' in fields && ('layers' in fields || 'config' in fields)
  const said = String(fields.mediaType ?? '')
  const isOther = isManifestType(said) && isIndexType(said) !== 'manifests' in fields
  if (isBoth || isOther) throw invalidDocument(what, 'it is a manifest and an index at once')
  if ('manifests' in fields) {
    check.descriptors(fields.manifests, 'manifests')
    return fields as unknown as Index
  }
  const { config, layers = [] } = fields
  check.descriptor(config, 'config')
  check.descriptors(layers, 'layers')
  return { ...fields, layers } as unknown as Manifest
}

/** The config of an image. @throws UserError `DOCUMENT_INVALID` */
export const parseImageConfig = (bytes: Uint8Array, what: string): ImageConfig => {
  const document = parseJsonObject(bytes, what)
  const check = checker(what)
  for (const name of ['architecture', 'os', 'variant', 'created']) check.text(document, name)
  const { config, rootfs, history } = document
  if (config !== undefined && config !== null) {
    const fields = check.object(config, 'config')
    for (const name of ['User', 'WorkingDir', 'StopSignal']) check.text(fields, name)
    for (const name of ['Env', 'Entrypoint', 'Cmd', 'OnBuild', 'Shell']) check.texts(fields, name)
    check.annotations(fields, 'Labels')
    for (const name of ['ExposedPorts', 'Volumes'])
      if (isPresent(fields[name])) check.object(fields[name], name)
  }
  const { diff_ids: diffIds } = check.object(rootfs, 'rootfs')
  if (isPresent(diffIds) && !(Array.isArray(diffIds) && diffIds.every(isDigest)))
    throw invalidDocument(what, '"rootfs.diff_ids" is no list of sha256 digests')
  if (isPresent(history)) {
    if (!Array.isArray(history)) throw invalidDocument(what, '"history" is no list')
    for (const entry of history) {
      const fields = check.object(entry, 'history')
      for (const name of ['created', 'created_by', 'comment']) check.text(fields, name)
    }
  }
  return {
    ...withoutNulls(document),
    config: withoutNulls(isPresent(config) ? (config as Fields) : {}),
    rootfs: { type: 'layers', diff_ids: (diffIds ?? []) as Digest[] },
    ...(isPresent(history) ? { history: (history as Fields[]).map(withoutNulls) } : {})
  } as unknown as ImageConfig
}

/** Of a list of descriptors (referrers), those that have the shape of one. */
export const wellFormed = (list: readonly unknown[]): readonly Descriptor[] =>
  list.filter((entry): entry is Descriptor => {
    try {
      checker('').descriptor(entry, 'entry')
      return true
    } catch {
      return false
    }
  })

/** The kind of a document that came without a media type, or with one that says nothing. */
export const mediaTypeOf = (document: Manifest | Index): string =>
  document.mediaType ?? (isIndex(document) ? MEDIA.index : MEDIA.manifest)

export const isIndex = (document: Manifest | Index): document is Index => 'manifests' in document

export type Fields = Readonly<Record<string, unknown>>

/** @throws UserError `DOCUMENT_INVALID` for what is not JSON, no object, or nested as no document is. */
export const parseJsonObject = (bytes: Uint8Array, what: string): Fields => {
  if (isTooDeep(bytes)) throw invalidDocument(what, `it is nested more than ${DEEPEST} deep`)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalidDocument(what, /^\s*</.test(text) ? 'it is a web page' : 'it is not JSON')
  }
  if (!isObject(value)) throw invalidDocument(what, 'it is no JSON object')
  return value
}

export const invalidDocument = (what: string, why: string): UserError =>
  new UserError('DOCUMENT_INVALID', `The document ${what} cannot be used: ${why}.`, {
    hint: 'It was not used. If it came from a proxy or a login page, check the registry’s address; otherwise register or build again, or report it to whoever published it.'
  })

/** Whether something in a store cannot be used, while the store itself answers: a scan goes on behind it. */
export const isDamaged = (error: unknown): error is UserError =>
  error instanceof UserError &&
  ['BLOB_CORRUPT', 'BLOB_MISSING', 'DOCUMENT_INVALID'].includes(error.code)

/** Counts brackets outside of strings. */
const isTooDeep = (bytes: Uint8Array): boolean => {
  let depth = 0
  let isText = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) isText = !isText
    else if (isText && byte === BACKSLASH) at++
    else if (!isText && (byte === BRACKET || byte === BRACE)) depth++
    else if (!isText && (byte === BRACKET + 2 || byte === BRACE + 2)) depth--
    if (depth > DEEPEST) return true
  }
  return false
}

const [QUOTE, BACKSLASH, BRACKET, BRACE] = Buffer.from('"\\[{') as unknown as readonly [
  number,
  number,
  number,
  number
]

const isPresent = (value: unknown): boolean => value !== undefined && value !== null

/** Go writes what is empty as null. */
const withoutNulls = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

/** May go into a header and into a log as it is. https://www.rfc-editor.org/rfc/rfc6838#section-4.2 */
const MEDIA_TYPE = /^[\x20-\x7e]{1,255}$/

const checker = (what: string) => {
  const fail = (why: string): never => {
    throw invalidDocument(what, why)
  }
  const object = (value: unknown, name: string): Fields =>
    isObject(value) ? value : fail(`"${name}" is no object`)
  const text = (fields: Fields, name: string): void => {
    if (isPresent(fields[name]) && typeof fields[name] !== 'string') fail(`"${name}" is no text`)
  }
  const texts = (fields: Fields, name: string): void => {
    const value = fields[name]
    if (!isPresent(value)) return
    if (!(Array.isArray(value) && value.every(item => typeof item === 'string')))
      fail(`"${name}" is no list of texts`)
  }
  const annotations = (fields: Fields, name: string): void => {
    const value = fields[name]
    if (!isPresent(value)) return
    if (Object.values(object(value, name)).some(item => typeof item !== 'string'))
      fail(`"${name}" holds something that is no text`)
  }
  const mediaType = (fields: Fields, name: string): void => {
    const value = fields[name]
    if (isPresent(value) && !(typeof value === 'string' && MEDIA_TYPE.test(value)))
      fail(`"${name}" is no media type`)
  }
  const descriptor = (value: unknown, name: string): void => {
    const fields = object(value, name)
    const { digest, size, platform } = fields
    if (!isPresent(fields.mediaType)) fail(`"${name}" has no media type`)
    mediaType(fields, 'mediaType')
    mediaType(fields, 'artifactType')
    if (!isDigest(digest)) fail(`"${name}.digest" is no sha256 digest`)
    if (!Number.isSafeInteger(size) || Number(size) < 0)
      fail(`"${name}.size" is no number of bytes`)
    annotations(fields, 'annotations')
    if (!isPresent(platform)) return
    for (const part of ['os', 'architecture', 'variant']) text(object(platform, 'platform'), part)
  }
  const descriptors = (value: unknown, name: string): void => {
    if (!Array.isArray(value)) fail(`"${name}" is no list`)
    for (const [i, entry] of (value as unknown[]).entries()) descriptor(entry, `${name}[${i}]`)
  }
  return { object, text, texts, mediaType, annotations, descriptor, descriptors }
}
