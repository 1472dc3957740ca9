import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { IN_IMAGE } from '../../contract/image.ts'
import { type SourcePlace, UserError } from '../../core/errors.ts'
import { startHint } from '../shared/start-hint.ts'
import type { ControlAnswer } from './control.ts'
import { findSource } from './source-file.ts'
import { exceptionLine, lastUserFrame } from './traceback.ts'

/** Where the code lies below an image's root: `AML_APP_ROOT` of the official server. */
export const APP_ROOT = path.join(...IN_IMAGE.appRoot.split('/'))

/**
 * Why a service did not start, in the words of its own log, at the line of the user's file where a traceback ends.
 * @param kept whether the previous one still serves
 * @param appRoot where the code is as its log names it
 */
export const failedStart = async (
  { log, message }: Extract<ControlAnswer, { ok: false }>,
  name: string,
  rootfs: string,
  kept: boolean,
  appRoot = path.join(rootfs, APP_ROOT)
): Promise<UserError> => {
  const exception = exceptionLine(log)
  return new UserError(
    'SERVICE_FAILED',
    `Service "${name}" did not start: ${exception ?? message}.${kept ? ' The previous one still serves.' : ''}`,
    {
      hint: startHint(exception),
      at: await placeOf(log, appRoot, path.join(rootfs, APP_ROOT))
    }
  )
}

/** Where a traceback ends, as a file of the workspace where it is one: annotations show only those. */
const placeOf = async (
  lines: readonly string[],
  appRoot: string,
  onDisk: string
): Promise<SourcePlace | undefined> => {
  const frame = lastUserFrame(lines, appRoot)
  if (frame === undefined) return undefined
  // A container has its files inside, but for those that a reload laid over them.
  const bytes = await readFile(path.join(onDisk, frame.file)).catch(() => undefined)
  const source = bytes && (await findSource(process.cwd(), frame.file, bytes))
  return { ...frame, file: source ?? frame.file }
}
