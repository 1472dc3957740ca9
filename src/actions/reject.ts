import type { Host } from './host/host.ts'
import { decide, decisionInputs } from './opening/decide.ts'

export const inputs = decisionInputs

export const ofTarget = 'place'

/** Takes the version back that waits beside the one that runs. */
export const main = (host: Host): Promise<void> => decide('reject', host)
