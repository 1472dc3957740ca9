import { messageOf } from '../core/errors.ts'

/** What an ARM error says, however it was thrown. */
export interface ArmFailure {
  readonly status: number | undefined
  readonly code: string | undefined
  readonly message: string
}

/** Reads the SDK's RestError, or any other error. */
export const armFailureOf = (error: unknown): ArmFailure => {
  const { statusCode, code, details } = error as {
    statusCode?: number
    code?: string
    details?: { error?: ErrorDetail }
  }
  const message = wholeMessage(details?.error) ?? messageOf(error)
  const [, failed, why] = FAILED_OPERATION.exec(message) ?? []
  if (why !== undefined) return { status: statusCode, code: failed, message: tidy(why) }
  return { status: statusCode, code: details?.error?.code ?? code, message: tidy(message) }
}

/** https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#handling-errors */
interface ErrorDetail {
  readonly code?: string | null
  readonly message?: string | null
  readonly details?: readonly ErrorDetail[] | null
}

/** The message, and those of the details that say more than it. */
const wholeMessage = (error: ErrorDetail | undefined): string | undefined => {
  if (!error?.message) return undefined
  const more = (Array.isArray(error.details) ? error.details : [])
    .filter(it => it?.message && !error.message?.includes(it.message))
    .map(it => `${it.code ? `${it.code}: ` : ''}${wholeMessage(it)}`)
  return [error.message, ...more].join(' ')
}

/** How the SDK reports an operation that Azure accepted and then could not do. */
export const FAILED_OPERATION = /^The long-running operation has failed\. (?:(\w+)\. )?(.*)$/s

/** Azure's messages may hold line ends and end with or without a full stop. */
const tidy = (message: string): string => message.replace(/\s+/g, ' ').trim()
