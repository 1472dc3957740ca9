import { bytes } from '../../core/words.ts'
import type { BuiltImage } from '../../image/build.ts'
import type { FoundationWithLock } from '../../image/foundation.ts'
import type { ImageSpec } from '../../image/spec.ts'
import { labelOf } from '../../models/model.ts'
import { bullets, code, facts, heading, markdown, table } from '../host/markdown.ts'
import type { Attached } from './attachments.ts'
import type { Signed } from './signature.ts'

/** What the job summary shows of an image. Pure. */
export const summaryOf = (
  image: BuiltImage,
  spec: ImageSpec,
  { base, notes = [] }: Pick<FoundationWithLock, 'base' | 'notes'>,
  attached: Attached & Partial<Signed>
): string =>
  heading(`Image ${code(image.label)}${image.changed ? '' : ' (unchanged)'}`) +
  facts([
    ['Digest', code(image.descriptor.digest)],
    ['Runtime', spec.runtime],
    ['Models', spec.models.map(labelOf).join(', ')],
    ['Entry script', spec.script?.file],
    ['Base', base.name ? code(base.name) : 'none: it runs with target local'],
    ['Size', bytes(image.size)],
    ['SBOM', code(attached.sbom)],
    ['Provenance', code(attached.provenance)],
    ['Signature', attached.signature && code(attached.signature)],
    ['Description', spec.description]
  ]) +
  `\n${table(
    ['Layer', 'Size'],
    image.layers.map(layer => [layer.madeBy.replace(/^scoreline: /, ''), bytes(layer.size)])
  )}` +
  (notes.length === 0
    ? ''
    : `\n#### Environment\n\n${bullets(notes.map(({ level, message }) => (level === 'warning' ? markdown`**Warning:** ${message}` : message)))}`)
