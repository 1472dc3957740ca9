import type { Host } from './host/host.ts'
import { decide, decisionInputs } from './opening/decide.ts'

export const inputs = decisionInputs

export const ofTarget = 'place'

/** Lets the version that waits beside the one that runs take over. */
export const main = (host: Host): Promise<void> => decide('promote', host)
