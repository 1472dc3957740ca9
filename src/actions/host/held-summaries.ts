import { details } from '../../core/markdown-text.ts'
import type { Host } from './host.ts'

/** A host that keeps what parts of a run have to say until its report, which comes first, is written. */
export const holdingSummaries = (
  host: Host
): {
  readonly host: Host
  /** Writes what was kept: folded below the report where there is one, else as it is. */
  readonly release: (reported: boolean) => Promise<void>
} => {
  const held: string[] = []
  return {
    host: {
      ...host,
      summary: async markdown => void held.push(markdown)
    },
    release: async reported => {
      if (held.length === 0) return
      const all = held.splice(0).join('\n')
      await host.summary(reported ? `\n${details('Parts of the run', all)}\n` : all)
    }
  }
}
