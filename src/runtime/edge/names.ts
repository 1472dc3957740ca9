/** Names that others count on: src/contract/edge.ts has them too, and test/contract/edge.test.ts holds both together. */
export const INPUT = 'amlInput'
export const OUTPUT = 'amlOutput'
export const SCORE = 'score'
export const HEALTH = 'health'
export const TWIN = 'scoreline'
export const STATUS = 'scorelineStatus'
export const ERROR = 'scorelineError'
/** Who sent an input, which edgeHub overwrites in its answer with this module: names of the system, and ours. */
export const SENDERS = { '$.cdid': 'scorelineDevice', '$.cmid': 'scorelineModule' } as const
