/** What a report shows of an image's size: its layers, and which of them are new. Pure. */
import { bytes } from '../core/words.ts'
import type { ImageFacts, RunReport } from './run-report.ts'
import type { Section } from './view.ts'

/** The smallest ones are summed up beyond so many. */
const MOST_LAYERS = 12

export const layerSections = ({ image, before }: RunReport): readonly Section[] => {
  if (image === undefined || image.layers.length === 0) return []
  const { layers } = image
  const known = new Set(before?.layers.map(({ digest }) => digest))
  const isNew = ({ digest }: { readonly digest: string }) =>
    before !== undefined && !known.has(digest)
  const greatest = layers.toSorted((a, b) => b.bytes - a.bytes).slice(0, MOST_LAYERS)
  const shown = layers.filter(layer => greatest.includes(layer))
  const rest = layers.filter(layer => !greatest.includes(layer))
  const fresh = layers.filter(isNew)
  return [
    {
      title: 'Image size',
      blocks: [
        { kind: 'text', text: sentence(image, before, sum(fresh)) },
        {
          kind: 'chart',
          about: 'Layers of the image',
          bars: [
            ...shown.map(layer => ({
              label: layer.holds || 'layer of the base',
              value: layer.bytes,
              shown: bytes(layer.bytes),
              isNew: isNew(layer)
            })),
            ...(rest.length > 0
              ? [
                  {
                    label: `${rest.length} smaller ones`,
                    value: sum(rest),
                    shown: bytes(sum(rest))
                  }
                ]
              : [])
          ]
        }
      ]
    }
  ]
}

const sentence = (image: ImageFacts, before: ImageFacts | undefined, fresh: number): string => {
  const size = sum(image.layers)
  if (before === undefined) return `${bytes(size)} in all.`
  const old = sum(before.layers)
  const change =
    old === size
      ? 'as before'
      : `${bytes(Math.abs(size - old))} ${size > old ? 'more' : 'less'} than before`
  return `${bytes(size)} in all, ${change}; ${fresh === 0 ? 'no layer is new' : `${bytes(fresh)} of it new`}.`
}

const sum = (layers: readonly { readonly bytes: number }[]): number =>
  layers.reduce((total, layer) => total + layer.bytes, 0)
