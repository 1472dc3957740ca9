import { messageOf } from '../../core/errors.ts'
import type { Right } from './scope.ts'

/** One error of a registry's reply: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes */
export interface RegistryError {
  readonly code: string
  readonly message: string
}

/** What a request needed, and as whom it was made: by this a refusal is explained to the user. */
export interface Asked {
  readonly right: Right
  /** The whole path of a repository; empty for what concerns none. */
  readonly repository: string
  /** Whether credentials were shown. */
  readonly signedIn: boolean
  /** Whether a token service gave a token for them, so that they are right. */
  readonly granted: boolean
}

export interface ReplyDetails {
  /** Milliseconds the registry wants us to wait. */
  readonly retryAfter?: number | undefined
  /** Of 401, 403 and 404; others mean the same for everybody. */
  readonly asked?: Asked
  /** Whether another host answered, to which the registry had sent us. */
  readonly elsewhere?: boolean
}

/** The registry answered, and not what was asked for. */
export class ReplyFailure extends Error {
  override readonly name = 'ReplyFailure'
  readonly status: number
  readonly errors: readonly RegistryError[]
  readonly details: ReplyDetails

  constructor(
    request: string,
    status: number,
    errors: readonly RegistryError[],
    details: ReplyDetails = {}
  ) {
    const said = errors.map(({ code, message }) => [code, message].filter(Boolean).join(': '))
    super(`${request} answered ${status}${said.length > 0 ? ` (${said.join('; ')})` : ''}`)
    this.status = status
    this.errors = errors
    this.details = details
  }

  /** The same, with what the request needed. */
  with(asked: Asked): ReplyFailure {
    const copy = new ReplyFailure('', this.status, this.errors, { ...this.details, asked })
    copy.message = this.message
    return copy
  }

  has(...codes: string[]): boolean {
    return this.errors.some(({ code }) => codes.includes(code))
  }
}

/** The registry answered what cannot be used, however often it is asked. */
export class BadReply extends Error {
  override readonly name = 'BadReply'
}

/** The connection broke, stalled or never came to be. */
export class ConnectionFailure extends Error {
  override readonly name = 'ConnectionFailure'
  readonly code: string

  constructor(request: string, cause: unknown) {
    super(`${request}: ${messageOf(cause) || 'connection lost'}`, { cause })
    this.code =
      typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  }
}

/** Reads an error reply. Registries in front of which a proxy answers send HTML: then there is nothing to report. */
export const parseErrors = (body: string): readonly RegistryError[] => {
  try {
    const { errors }: { errors?: unknown } = JSON.parse(body)
    if (!Array.isArray(errors)) return []
    return errors.slice(0, 5).map(error => ({
      code: printable(error?.code),
      message: printable(error?.message)
    }))
  } catch {
    return []
  }
}

/** One line, and no workflow command: what a registry says ends up in a log. */
const printable = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .slice(0, 1000)
        .replace(/[^\x20-\x7e]+/g, ' ')
        .replaceAll('::', ':')
        .slice(0, 200)
    : ''
