/** What a deployment may make in Azure for its service, and then may delete. */
export type Made = 'cluster' | 'node-pool' | 'hub'

const KEY = 'scoreline'
const valueFor = (what: Made): string => `made-this-${what}`

/** The tag that it is made with. */
export const madeTag = (what: Made): Record<string, string> => ({ [KEY]: valueFor(what) })

/** Whether a deployment made it: nothing else is ever deleted. */
export const isMade = (
  what: Made,
  tags: Readonly<Record<string, string | undefined>> | undefined
): boolean => tags?.[KEY] === valueFor(what)
