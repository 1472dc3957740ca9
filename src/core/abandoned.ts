/**
 * Work that may never end, such as reading from a disk that does not answer: when the signal aborts it is waited for no
 * longer. The work itself goes on, since the system offers no way to stop it.
 * @throws the signal's reason
 */
export const abandoned = async <T>(work: Promise<T>, signal?: AbortSignal): Promise<T> => {
  if (signal === undefined) return work
  work.catch(() => {})
  signal.throwIfAborted()
  let stop = () => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
