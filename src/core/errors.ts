/** What went wrong in the caller's workflow, and the one thing to do about it. */
export class UserError extends Error {
  override readonly name = 'UserError'
  /** `AREA_WHAT`, one of the codes explained in docs/errors.md. */
  readonly code: string
  /** The next step, as a sentence. */
  readonly hint: string | undefined
  /** Where in the user's own files the cause lies, when that is known. */
  readonly at: SourcePlace | undefined
  /** The input it is about, when it is about one. */
  readonly input: string | undefined
  /** What else was found wrong at the same time, each an error of its own. */
  readonly others: readonly UserError[]

  constructor(
    code: string,
    message: string,
    options: {
      hint?: string | undefined
      cause?: unknown
      at?: SourcePlace | undefined
      input?: string | undefined
      others?: readonly UserError[]
    } = {}
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.hint = options.hint
    this.at = options.at
    this.input = options.input
    this.others = options.others ?? []
  }
}

/** The same error with more said of it. What it says already stays. */
export const withMore = (
  error: UserError,
  more: {
    readonly hint?: string | undefined
    readonly at?: SourcePlace | undefined
    readonly input?: string | undefined
  }
): UserError => {
  const { code, message, others, cause } = error
  const { hint = more.hint, at = more.at, input = more.input } = error
  return new UserError(code, message, { hint, cause, at, input, others })
}

/**
 * The same error, and what was found with it, each at the place that is known of it. A place that says a line stays, and so
 * does a file of an error that is about no input.
 */
export const placedBy = (
  error: UserError,
  placeOf: (error: UserError) => SourcePlace | undefined
): UserError => {
  const { code, message, hint, cause, input } = error
  const isPlaced = error.at !== undefined && (error.at.line !== undefined || input === undefined)
  const at = isPlaced ? error.at : (placeOf(error) ?? error.at)
  const others = error.others.map(other => placedBy(other, placeOf))
  return new UserError(code, message, { hint, cause, at, input, others })
}

/** A place in a file of the user's: becomes an annotation in the workflow run. */
export interface SourcePlace {
  readonly file: string
  /** Counted from 1. */
  readonly line?: number
  readonly column?: number
}

/**
 * True for the error that Node's file system and network calls throw with one of these codes (`ENOENT`, `EEXIST`, …).
 * Looks at the code alone: an error made in another realm is no `instanceof Error` here.
 */
export const isErrno = (error: unknown, ...codes: string[]): error is NodeJS.ErrnoException =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  codes.includes(String(error.code))

/** True for an error of ours with one of these codes. */
export const hasCode = (error: unknown, ...codes: string[]): error is UserError =>
  error instanceof UserError && codes.includes(error.code)

/** For a `catch` where a file need not be there: undefined, or the error that it is. */
export const ifMissing = (error: unknown): undefined => {
  if (isErrno(error, 'ENOENT')) return undefined
  throw error
}

/** For a `catch` where a program need not be there: undefined, or the error that it is. */
export const ifNoProgram = (error: unknown): undefined => {
  if (hasCode(error, 'PROGRAM_MISSING')) return undefined
  throw error
}

/** The message of anything that can be thrown. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error)
