import { UserError } from '../../core/errors.ts'
import type { Descriptor } from '../manifest.ts'

export const missing = (location: string, { digest }: Pick<Descriptor, 'digest'>): UserError =>
  new UserError('BLOB_MISSING', `Registry "${location}" has no blob ${digest}.`, {
    hint: 'A manifest names it, so something deleted it. Register the model or build the image again.'
  })

export const corrupt = (location: string, { digest }: Pick<Descriptor, 'digest'>): UserError =>
  new UserError(
    'BLOB_CORRUPT',
    `Registry "${location}" answered with other bytes than ${digest} promises.`,
    { hint: 'They were not used. Report it to the registry’s administrator.' }
  )
