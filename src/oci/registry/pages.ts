import { messageOf } from '../../core/errors.ts'
import type { RegistryClient } from './client.ts'
import { ReplyFailure } from './failure.ts'
import type { Scope } from './scope.ts'

const PAGE = 1000
const LARGEST_PAGE = 16 * 1024 * 1024
const MOST_PAGES = 10_000

/**
 * All the names of a list that comes in pages (`tags`, `repositories`); undefined where the registry has no such list.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags
 */
export const listPages = async (
  client: RegistryClient,
  path: string,
  field: 'tags' | 'repositories',
  scopes: readonly Scope[]
): Promise<readonly string[] | undefined> => {
  const names: string[] = []
  let url: URL | undefined = new URL(`${path}?n=${PAGE}`, client.registry.origin.href)
  for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
    const call = { method: 'GET', url, scopes, accept: [200, 404] } as const
    const { reply, bytes } = await client.read(call, LARGEST_PAGE)
    if (reply.status === 404) return undefined
    names.push(...namesIn(bytes, field, path))
    const next = client.locate(nextPage(String(reply.headers.link ?? '')), url)
    if (next !== undefined && next.origin !== url.origin)
      throw new ReplyFailure(`${path}: the next page is on another host, which`, reply.status, [])
    url = next
  }
  return names
}

/** The address of the next page: https://www.rfc-editor.org/rfc/rfc8288 */
export const nextPage = (link: string): string | undefined =>
  /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link)?.[1]

const namesIn = (bytes: Buffer, field: string, path: string): readonly string[] => {
  try {
    const names: unknown = JSON.parse(bytes.toString())[field]
    return Array.isArray(names) ? names.filter(name => typeof name === 'string') : []
  } catch (cause) {
    throw new ReplyFailure(`${path}: a list that cannot be read (${messageOf(cause)})`, 200, [])
  }
}
