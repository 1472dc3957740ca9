import { UserError } from '../../core/errors.ts'

/** The same error with what became of the service after it; what is no error of ours stays as it is. */
export const withAftermath = (error: unknown, aftermath: string): unknown =>
  error instanceof UserError && aftermath !== ''
    ? new UserError(error.code, `${error.message} ${aftermath}`, {
        hint: error.hint,
        at: error.at,
        cause: error
      })
    : error
