import type { Log } from '../../core/ports.ts'
import { modelRepository } from '../../models/register.ts'
import { verdictLine, verdictOn } from '../../models/scan/verdict-record.ts'
import type { Digest } from '../../oci/digest.ts'
import type { DocumentStore } from '../../oci/store.ts'

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
 * verdict was registered before there were any: it goes on with a line in the log.
 */
export const tellVerdicts = async (
  store: DocumentStore,
  models: readonly Judged[],
  log: Log
): Promise<void> => {
  for (const { name, label, digest, isPickle } of models) {
    const line = verdictLine(label, await verdictOn(store, modelRepository(name), digest))
    if (line?.level === 'warning') log.warning(line.text)
    else if (line !== undefined && isPickle) log.info(line.text)
  }
}
