import { hasCode, messageOf, UserError } from '../core/errors.ts'
import { armFailureOf, FAILED_OPERATION } from './arm-failure.ts'
import { type ArmContext, ruleFor } from './arm-rules.ts'

export { type ArmFailure, armFailureOf } from './arm-failure.ts'
export { type ArmContext, isExplained } from './arm-rules.ts'

/**
 * Says what Azure's refusal means to the user and the command that mends it.
 * @param doing what was being done: `create the service "iris"`.
 */
export const explainArm = (error: unknown, doing: string, context: ArmContext): unknown => {
  if (error instanceof UserError) return error
  const failure = armFailureOf(error)
  const rule = ruleFor(failure)
  if (rule)
    return new UserError(rule.code, `Azure refused to ${doing}: ${failure.message}`, {
      hint: rule.hint(failure, context),
      cause: error
    })
  if (isStranger(error))
    return new UserError(
      'AZURE_UNREACHABLE',
      `Something else than Azure answered when it was asked to ${doing}: ${beginning(failure.message)}`,
      { hint: 'Check the network of the runner: a proxy may want a sign-in.', cause: error }
    )
  if (endedBadly(error))
    return new UserError(
      'AZURE_REFUSED',
      `Azure began to ${doing} and did not end it: ${failure.message}${failure.code ? ` (${failure.code})` : ''}`,
      {
        hint: 'Run the step again; if it stays, look at the activity log of the resource in the portal.',
        cause: error
      }
    )
  if (failure.status === undefined && !isNetworkFailure(error)) return error
  return new UserError(
    failure.status === undefined ? 'AZURE_UNREACHABLE' : 'AZURE_REFUSED',
    failure.status === undefined
      ? `Azure could not be reached to ${doing}: ${failure.message}`
      : `Azure refused to ${doing}: ${failure.message} (${failure.code ?? failure.status})`,
    {
      hint:
        failure.status === undefined
          ? 'Check the network of the runner, then run the step again: it goes on from what Azure has.'
          : 'Run the step again; if it stays, the code in brackets is explained in Azure’s own documentation.',
      cause: error
    }
  )
}

/** A resource that is not there is an answer; a subscription or resource group that is not there is a fault. */
export const orNothing = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read()
  } catch (error) {
    const { status, code } = armFailureOf(error)
    if (status === 404 && !MISSING_AROUND_IT.includes(code ?? '')) return undefined
    throw error
  }
}

/** What may not be read is not known, which is no reason to stop. @param also codes of refusals beside the usual ones */
export const unlessRefused = async <T>(
  read: () => Promise<T>,
  ...also: readonly string[]
): Promise<T | undefined> => {
  try {
    return await read()
  } catch (error) {
    if (hasCode(error, 'AZURE_ROLE_MISSING', 'AZURE_REFUSED', ...also)) return undefined
    throw error
  }
}

const MISSING_AROUND_IT = ['ResourceGroupNotFound', 'SubscriptionNotFound', 'InvalidSubscriptionId']

const isNetworkFailure = (error: unknown): boolean => {
  const code = String((error as { code?: unknown }).code ?? '')
  return code === 'REQUEST_SEND_ERROR' || /^E[A-Z]+$/.test(code) || code.startsWith('UND_ERR')
}

/** An answer in another language than Azure's: a page of a proxy. */
const isStranger = (error: unknown): boolean => (error as { code?: unknown }).code === 'PARSE_ERROR'

/** Whether Azure took an operation on, and it ended in `Failed` or `Canceled`. */
export const endedBadly = (error: unknown): boolean =>
  FAILED_OPERATION.test(messageOf(error)) || messageOf(error) === 'Operation was canceled'

const beginning = (text: string): string => {
  const page = text.includes(' - ') ? text.slice(text.indexOf(' - ') + 3) : text
  return page.length > 60 ? `${page.slice(0, 60)}…` : page
}
