import type { Host } from './host.ts'

/** A host for a part of a step that publishes nothing of its own: neither outputs nor a summary. */
export const unpublished = (host: Host): Host => ({
  ...host,
  output: () => {},
  summary: async () => {}
})

/** And on which nothing is told but warnings: what its parts say they did is a detail. */
export const quietly = (host: Host): Host => ({
  ...unpublished(host),
  log: { ...host.log, info: message => host.log.debug(message) }
})
