import type { IncomingHttpHeaders } from 'node:http'

/** The fields of a request as scripts see them, or why the request is refused for them. */
export type Fields =
  | { readonly ok: true; readonly headers: IncomingHttpHeaders }
  | { readonly ok: false; readonly status: 400 | 431; readonly message: string }

/** The limits of the official server's gunicorn: `limit_request_fields`, `limit_request_field_size`. */
const MOST_FIELDS = 100
const LONGEST_FIELD = 8190
/** Fields that must not come twice: two readers could take different ones. */
const ONCE = new Set(['host', 'content-type'])

/**
 * Reads a request's fields as the official server does: repeated ones are joined by a comma, and a name with an
 * underscore is left out, since scripts could not distinguish it from one with a dash.
 * https://docs.gunicorn.org/en/stable/settings.html#header-map Pure.
 * @param raw names and values, one after the other
 */
export const readFields = (raw: readonly string[]): Fields => {
  if (raw.length > 2 * MOST_FIELDS)
    return refused(431, `A request must not have more than ${MOST_FIELDS} headers.`)
  const headers: Record<string, string> = Object.create(null)
  for (let i = 0; i < raw.length; i += 2) {
    const given = raw[i] as string
    const value = raw[i + 1] as string
    if (given.length + value.length + 4 > LONGEST_FIELD)
      return refused(431, `A header must not exceed ${LONGEST_FIELD} bytes.`)
    if (given.includes('_')) continue
    const name = given.toLowerCase()
    const before = headers[name]
    if (before !== undefined && ONCE.has(name))
      return refused(400, `The header ${name} came more than once.`)
    headers[name] = before === undefined ? value : `${before},${value}`
  }
  return { ok: true, headers }
}

const refused = (status: 400 | 431, message: string): Fields => ({ ok: false, status, message })
