import type { Host } from '../actions/host/host.ts'

/**
 * Parts of work under headings. A heading inside another is left out: a runner cannot fold a group in a group. `end` is
 * called however the work ends, so that what is said of a failure is outside of it.
 */
export const phasesWith = (begin: (title: string) => void, end: () => void): Host['phase'] => {
  let inside = false
  return async (title, work) => {
    if (inside) return work()
    inside = true
    begin(title)
    try {
      return await work()
    } finally {
      end()
      inside = false
    }
  }
}
