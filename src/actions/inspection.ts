import { isObject } from '../core/is-object.ts'
import { bytes } from '../core/words.ts'
import type { Digest } from '../oci/digest.ts'
import { placeText } from '../services/whereabouts.ts'
import type { listedFacts } from './recorded/list-services.ts'

/** What a model or an image is, for people and programs. */
export interface Inspection {
  readonly kind: 'model' | 'image'
  readonly label: string
  readonly digest: Digest
  readonly reference: string
  /** Bytes of all layers. */
  readonly size: number
  readonly facts: Readonly<Record<string, unknown>>
  readonly layers: readonly {
    readonly holds: string
    readonly digest: Digest
    readonly size: number
    readonly mediaType: string
  }[]
  /** Images with this model, or the names of services that run this image. */
  readonly usedBy: readonly string[]
  /** Of an image: the services that run it, by the records of the registry and the target that was asked. */
  readonly services?: readonly ReturnType<typeof listedFacts>[]
  /** SBOM, provenance, signatures: by what they are. */
  readonly referrers: readonly { readonly type: string; readonly digest: Digest }[]
}

/** As a terminal shows it. Pure. */
export const inspectionText = (found: Inspection): string => {
  const rows: [string, string][] = [
    ['digest', found.digest],
    ['reference', found.reference],
    ['size', bytes(found.size)],
    ...Object.entries(found.facts).flatMap(([name, value]) =>
      name === 'signature' ? signatureRows(value) : factRows(name, value)
    ),
    ['used by', usersText(found) || 'nothing known here'],
    ...found.referrers.map(({ type, digest }): [string, string] => [
      'attached',
      `${type} ${digest}`
    ])
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)
  const layers = found.layers.map(
    ({ holds, digest, size, mediaType }) =>
      `  ${bytes(size).padStart(8)}  ${digest.slice(0, 19)}  ${mediaType.replace(/^application\//, '')}  ${holds}`
  )
  return `${found.kind} ${found.label}\n${lines.join('\n')}\n  layers\n${layers.map(line => `  ${line}`).join('\n')}\n`
}

const usersText = ({ usedBy, services }: Inspection): string =>
  services
    ? services
        .map(({ name, target, place, state }) => {
          const where = placeText({ target, place: { shown: place } })
          return `${name} at ${where}, ${state}`
        })
        .join('; ')
    : usedBy.join(', ')

/** `frameworkVersion` as people read it; nothing of what is empty. */
const factRows = (name: string, value: unknown): [string, string][] => {
  const shown = shownFact(value)
  const words = name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return shown === '' ? [] : [[words, shown]]
}

/** `X float32 [any, 10]`, a row each for what goes in and what comes out. */
const signatureRows = (signature: unknown): [string, string][] =>
  Object.entries(isObject(signature) ? signature : {}).flatMap(([side, tensors]) =>
    factRows(side, Array.isArray(tensors) ? tensors.map(tensorText) : tensors)
  )

const tensorText = (tensor: unknown): string => {
  const { name, type, shape } = isObject(tensor) ? tensor : {}
  const axes = Array.isArray(shape) ? [`[${shape.map(axis => axis ?? 'any').join(', ')}]`] : []
  return [name, type, ...axes].filter(word => word !== undefined).join(' ')
}

/** Lists with commas, mappings as `key=value`. */
const shownFact = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(shownFact).join(', ')
  if (isObject(value))
    return Object.entries(value)
      .map(([key, entry]) => `${key}=${Array.isArray(entry) ? entry.join(' ') : shownFact(entry)}`)
      .join(', ')
  return String(value)
}
