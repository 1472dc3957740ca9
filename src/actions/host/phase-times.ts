import type { Phase } from '../../report/run-report.ts'
import type { Host } from './host.ts'

/** A host that notes how long each part takes; one that is not over counts until now. Parts of a part are not counted. */
export const timingHost = (
  host: Host
): { readonly host: Host; readonly phases: () => readonly Phase[] } => {
  const over: Phase[] = []
  let open: { readonly title: string; readonly started: number } | undefined
  const timeOf = ({ title, started }: NonNullable<typeof open>): Phase => ({
    title,
    milliseconds: host.clock.now() - started
  })
  const phase: Host['phase'] = async (title, work) => {
    if (open !== undefined) return host.phase(title, work)
    const mine = { title, started: host.clock.now() }
    open = mine
    try {
      return await host.phase(title, work)
    } finally {
      over.push(timeOf(mine))
      open = undefined
    }
  }
  return {
    host: { ...host, phase },
    phases: () => [...over, ...(open ? [timeOf(open)] : [])]
  }
}
