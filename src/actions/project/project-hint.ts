import { access } from 'node:fs/promises'
import { UserError } from '../../core/errors.ts'
import { PROJECT_FILES } from '../../project/file.ts'

/** Of a missing name of a service, where a project file lies beside it that may have one: says how to take it from there. */
export const withProjectHint = async (error: unknown): Promise<unknown> => {
  if (!(error instanceof UserError) || error.input !== 'service-name') return error
  const file = await firstThere(PROJECT_FILES)
  if (file === undefined) return error
  const { code, message, input, cause } = error
  return new UserError(code, message, {
    hint: `Or name an environment of ${file} with input "environment": its service is taken.`,
    input,
    cause
  })
}

const firstThere = async (files: readonly string[]): Promise<string | undefined> => {
  for (const file of files) {
    const isThere = await access(file).then(
      () => true,
      () => false
    )
    if (isThere) return file
  }
  return undefined
}
