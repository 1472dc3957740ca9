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
    ...Object.entries(found.facts).flatMap(([name, value]): [string, string][] => {
      const shown = shownFact(value)
      return shown === '' ? [] : [[name, shown]]
    }),
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

const shownFact = (value: unknown): string => {
  if (value === undefined || value === '') return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value.join(', ')
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0
  return isEmpty ? '' : JSON.stringify(value)
}
