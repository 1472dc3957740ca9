/** Keeps the reported properties of a twin up to date, without a word more than the hub wants to hear. */

export interface Reporter {
  /** Something to report has changed. */
  changed(): void
  /** On a new connection all is reported again. */
  connected(send: (patch: object) => Promise<void>): void
  stop(): void
}

/**
 * @param state what is to be reported now
 * @param everyMs the least time between two reports; the first change after a silence is reported at once
 */
export const openReporter = (state: () => object, everyMs: number): Reporter => {
  let send: ((patch: object) => Promise<void>) | undefined
  let [last, reported] = [Number.NEGATIVE_INFINITY, '']
  let timer: NodeJS.Timeout | undefined

  const report = async (): Promise<void> => {
    timer = undefined
    const [patch, to] = [state(), send]
    const text = JSON.stringify(patch)
    if (to === undefined || text === reported) return
    last = performance.now()
    reported = text
    try {
      await to(patch)
    } catch {
      // Refused, or the connection is lost: said again later, or by the next connection.
      if (to !== send) return
      reported = ''
      changed()
    }
  }
  const changed = (): void => {
    if (send === undefined || timer !== undefined) return
    const wait = Math.max(0, last + everyMs - performance.now())
    timer = setTimeout(() => void report(), wait)
    timer.unref()
  }
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
    send = undefined
  }
  return {
    changed,
    connected: to => {
      stop()
      send = to
      reported = ''
      last = Number.NEGATIVE_INFINITY
      changed()
    },
    stop
  }
}
