import path from 'node:path'
import type { SourcePlace } from '../../core/errors.ts'

/**
 * The place in the user's own code where a Python traceback ends, as a path below the source directory.
 * Frames of libraries are passed over: nobody can mend those.
 * @param appRoot where the code lies on this machine.
 */
export const lastUserFrame = (log: readonly string[], appRoot: string): SourcePlace | undefined => {
  const frames = log.flatMap(line => {
    const [, file, number] = /File "([^"]+)", line (\d+)/.exec(line) ?? []
    return file?.startsWith(appRoot + path.sep)
      ? [{ file: path.relative(appRoot, file), line: Number(number) }]
      : []
  })
  return frames.at(-1)
}

/** The line that names the exception: the last one of a traceback that is not indented. */
export const exceptionLine = (log: readonly string[]): string | undefined => {
  const start = log.findLastIndex(line => line.includes('Traceback (most recent call last)'))
  if (start < 0) return undefined
  return log.slice(start + 1).find(line => /^\S/.test(line))
}
