import { messageOf, UserError } from '../../core/errors.ts'
import type { RecordedImage } from '../../services/record.ts'
import { recordTag } from '../../services/record.ts'
import { readRecord } from '../../services/records.ts'
import { placeOf } from '../../services/whereabouts.ts'
import type { Service, Target } from '../../targets/target.ts'
import * as deployTarget from '../deploy-target.ts'
import type { Host } from '../host/host.ts'
import { openStore } from '../opening/stores.ts'
import type { LookedInto } from './look-into.ts'

/** A redeploy of one service, with what runs while it begins. */
export interface Attempt {
  readonly deploy: deployTarget.DeploymentInputs
  readonly target: Target
  /** Undefined where nothing ran. */
  readonly running: Service | undefined
  /** What ran; undefined also where the registry has it no more. */
  readonly before: LookedInto | undefined
}

/**
 * The image that a redeploy of this service tried and took back, by its record; a record that cannot be read says of
 * none.
 */
export const refusedImage = async (
  { deploy: { kind, place, input }, target }: Attempt,
  host: Host
): Promise<RecordedImage | undefined> => {
  try {
    const where = await placeOf(kind, place, target, 'look')
    if (where === undefined) return undefined
    const store = await openStore(input.registry, host)
    const tag = recordTag({ service: input['service-name'], target: kind.name, place: where })
    return (await readRecord(store, tag))?.refused
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    host.log.info(`The record of the service was not read: ${error.message}`)
    return undefined
  }
}

/** What became of a service whose new version failed. */
export interface Aftermath {
  /** `kept`: what ran still runs, or nothing did; `stuck`: it could not be put back. */
  readonly outcome: 'kept' | 'restored' | 'stuck'
  /** Why the step fails. */
  readonly error: UserError
}

/**
 * Puts the image back that ran before, where another one runs now, and writes down which one is not to be tried again.
 * @param tried the new one, where it came to that
 * @param failure why it counts as failed
 */
export const putBack = async (
  { deploy, target, running, before }: Attempt,
  tried: RecordedImage | undefined,
  failure: UserError,
  host: Host
): Promise<Aftermath> => {
  const name = deploy.input['service-name']
  if (running === undefined) return { outcome: 'kept', error: failure }
  const now = await target.find(name, host.signal)
  if (now?.imageDigest === running.imageDigest) return { outcome: 'kept', error: failure }
  const why = `${failure.message} [${failure.code}]`
  const subject = `The new version ${tried?.label ?? ''} of service "${name}" failed`.replace(
    '  ',
    ' '
  )
  const stuck = (cause: unknown): Aftermath => ({
    outcome: 'stuck',
    error: new UserError(
      'REDEPLOY_STUCK',
      `${subject}, and ${running.imageLabel}, which ran before, could not be put back: ${messageOf(cause)} It failed because: ${why}`,
      {
        cause: failure,
        hint: `Deploy image ${running.imageLabel} to the service, or mend what fails.`
      }
    )
  })
  if (before === undefined) return stuck(new Error('The registry does not have it any more.'))
  try {
    const input = { ...deploy.input, image: before.image.label }
    await host.phase(`Put ${before.image.label} back`, () =>
      deployTarget.perform({ ...deploy, input, ...(tried ? { refused: tried } : {}) }, host)
    )
  } catch (error) {
    host.signal.throwIfAborted()
    if (!(error instanceof UserError)) throw error
    return stuck(error)
  }
  return {
    outcome: 'restored',
    error: new UserError(
      'REDEPLOY_RESTORED',
      `${subject}, and ${before.image.label} runs again: ${why}`,
      {
        cause: failure,
        at: failure.at,
        hint: 'Mend what fails. The same image is not tried again by a redeploy; deployed by another step, it is.'
      }
    )
  }
}
