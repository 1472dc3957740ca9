import { messageOf } from '../../core/errors.ts'

/** One error of a registry's reply: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes */
export interface RegistryError {
  readonly code: string
  readonly message: string
}

/** The registry answered, and not what was asked for. */
export class ReplyFailure extends Error {
  override readonly name = 'ReplyFailure'
  readonly status: number
  readonly errors: readonly RegistryError[]
  /** Milliseconds the registry wants us to wait. */
  readonly retryAfter: number | undefined

  constructor(
    request: string,
    status: number,
    errors: readonly RegistryError[],
    retryAfter?: number
  ) {
    const said = errors.map(({ code, message }) => [code, message].filter(Boolean).join(': '))
    super(`${request} answered ${status}${said.length > 0 ? ` (${said.join('; ')})` : ''}`)
    this.status = status
    this.errors = errors
    this.retryAfter = retryAfter
  }

  has(...codes: string[]): boolean {
    return this.errors.some(({ code }) => codes.includes(code))
  }
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

/** Reads an error reply. Registries in front of which a proxy answers send HTML: then there is nothing to tell. */
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
        .replace(/[^\x20-\x7e]+/g, ' ')
        .replaceAll('::', ':')
        .slice(0, 200)
    : ''
