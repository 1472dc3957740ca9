import { isErrno } from '../core/errors.ts'

/** Whoever read our output may stop, as `head` does: work goes on, and what it says is lost. */
export const outliveClosedPipes = (): void => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', error => {
      if (!isErrno(error, 'EPIPE')) throw error
    })
}
