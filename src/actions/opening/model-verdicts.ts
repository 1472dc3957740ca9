import { withMore } from '../../core/errors.ts'
import { oneOf } from '../../core/inputs.ts'
import { optional } from '../../core/parameters.ts'
import { modelRepository } from '../../models/register.ts'
import { PICKLE_POLICIES, type PicklePolicy } from '../../models/scan/gate.ts'
import { refusedVerdict, verdictLine, verdictOn } from '../../models/scan/verdict-record.ts'
import type { Digest } from '../../oci/digest.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { Host } from '../host/host.ts'

/** What becomes of the verdicts that were kept when models were registered. */
export const verdictInputs = {
  'pickle-policy': optional(
    oneOf(PICKLE_POLICIES),
    'What to do with a model that was registered although something was found in it, or without being scanned. refuse: stop. warn: go on, with a warning. off: go on without a word. Default: warn, since that was decided when it was registered.'
  )
}

/** A registered model, by what its verdict is kept with. */
interface Judged {
  readonly name: string
  /** `name:version` */
  readonly label: string
  readonly digest: Digest
  /** Whether it can be loaded in a way that runs code. */
  readonly isPickle: boolean
}

/**
 * Says what was found in models when they were registered, where they were registered all the same. A model without a
 * verdict was registered before there were any: it goes on with a line in the log, unless the policy is to refuse.
 * @param input by which the models were named
 * @throws UserError `MODEL_UNSAFE`
 */
export const tellVerdicts = async (
  store: DocumentStore,
  models: readonly Judged[],
  policy: PicklePolicy | undefined,
  input: string,
  { log, placeOf }: Pick<Host, 'log' | 'placeOf'>
): Promise<void> => {
  if (policy === 'off') return
  for (const { name, label, digest, isPickle } of models) {
    const kept = await verdictOn(store, modelRepository(name), digest)
    const line = verdictLine(label, kept)
    if (policy === 'refuse' && line !== undefined && (kept !== undefined || isPickle))
      throw withMore(refusedVerdict(line.text), { input })
    if (line?.level === 'warning') log.warning(line.text, await placeOf(input))
    else if (line !== undefined && isPickle) log.info(line.text)
  }
}
