import { checkVersion } from './container-group-checks.ts'
import { type Answer, type Asked, Refusal } from './http.ts'

/** The secrets of a key vault: https://learn.microsoft.com/rest/api/keyvault/secrets */
export class FakeVault {
  readonly secrets = new Map<string, string>()
  /** Secrets that were deleted and can be recovered. */
  readonly deleted = new Set<string>()
  /** What the sign-in may do. */
  may: { get: boolean; set: boolean } = { get: true, set: true }

  /** Undefined for paths that are not a vault's. */
  handle(asked: Asked, tokens: ReadonlyMap<string, string>): Answer | undefined {
    const name = /^\/secrets\/([^/]+)$/.exec(asked.path)?.[1]
    if (name === undefined) return undefined
    const scope = tokens.get(asked.headers.authorization?.replace('Bearer ', '') ?? '')
    if (scope !== `${asked.origin}/.default`)
      throw new Refusal(401, 'Unauthorized', 'AKV10022: Invalid audience.')
    checkVersion(asked, '7.4')
    if (!this.may[asked.method === 'GET' ? 'get' : 'set'])
      throw new Refusal(403, 'Forbidden', 'Caller is not authorized to perform action on resource.')
    if (asked.method === 'PUT') {
      if (this.deleted.has(name))
        throw new Refusal(
          409,
          'Conflict',
          `Secret ${name} is currently in a deleted but recoverable state, and its name cannot be reused.`
        )
      this.secrets.set(name, String(asked.body.value))
    }
    const value = this.secrets.get(name)
    if (value === undefined)
      throw new Refusal(404, 'SecretNotFound', `A secret with (name/id) ${name} was not found.`)
    return { status: 200, body: { value, id: `${asked.origin}/secrets/${name}/0`, attributes: {} } }
  }
}
