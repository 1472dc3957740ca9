/**
 * Aborted by the first SIGINT or SIGTERM (a cancelled job sends both, seconds apart), so that work can end in order;
 * the second one ends the process at once.
 */
export const cancellation = (): AbortSignal => {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(128 + (signal === 'SIGINT' ? 2 : 15))
      controller.abort(new Error(`Cancelled by ${signal}`))
      process.exitCode = 1
    })
  return controller.signal
}
