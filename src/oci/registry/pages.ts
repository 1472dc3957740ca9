import { parseJsonObject } from '../documents.ts'
import type { RegistryClient } from './client.ts'
import { explain } from './explain.ts'
import { BadReply, parseErrors } from './failure.ts'
import type { Scope } from './scope.ts'

const PAGE = 1000
const LARGEST_PAGE = 16 * 1024 * 1024
const MOST_PAGES = 10_000
/** More than this is nobody's list, and would only fill the memory. */
const MOST_NAMES = 1_000_000
/** A registry that lacks the list says so in one of these ways. */
const ABSENT: readonly number[] = [404, 405, 410, 501]
/** The list of repositories is of no specification: many have none, or show it to nobody. */
const CLOSED: readonly number[] = [...ABSENT, 400, 401, 403]

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
  const seen = new Set<string>()
  let url: URL | undefined = new URL(`${path}?n=${PAGE}`, client.registry.origin.href)
  for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
    seen.add(url.href)
    const accept = [200, ...(field === 'tags' ? ABSENT : CLOSED)]
    const call = { method: 'GET', url, scopes, accept } as const
    const { reply, bytes } = await client.read(call, LARGEST_PAGE)
    if (reply.status !== 200) return isUnknownName(bytes) && field === 'tags' ? [] : undefined
    try {
      for (const name of namesIn(bytes, field, path)) names.push(name)
      url = followed(client, String(reply.headers.link ?? ''), url, seen)
      if (names.length > MOST_NAMES) throw endless(path)
    } catch (error) {
      throw explain(error, client.registry.host)
    }
  }
  if (url !== undefined) throw explain(endless(path), client.registry.host)
  return names
}

const followed = (
  client: RegistryClient,
  link: string,
  from: URL,
  seen: ReadonlySet<string>
): URL | undefined => {
  const next = client.locate(nextPage(link), from)
  if (next === undefined) return undefined
  if (next.origin !== from.origin)
    throw new BadReply(`the next page of ${from.pathname} is on another host`)
  if (seen.has(next.href)) throw new BadReply(`the pages of ${from.pathname} go in a circle`)
  return next
}

/** There is no such repository, so it has no tags: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes */
const isUnknownName = (bytes: Buffer): boolean =>
  parseErrors(bytes.toString()).some(({ code }) => code === 'NAME_UNKNOWN')

const endless = (path: string): BadReply => new BadReply(`the list ${path} does not end`)

/** The address of the next page: https://www.rfc-editor.org/rfc/rfc8288 */
export const nextPage = (link: string): string | undefined =>
  /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link)?.[1]

const namesIn = (bytes: Buffer, field: string, path: string): readonly string[] => {
  try {
    const names = parseJsonObject(bytes, path)[field]
    return Array.isArray(names) ? names.filter(isName) : []
  } catch {
    throw new BadReply(`${path} answered something that is no list`)
  }
}

/** A tag or a repository, as the specification spells them: anything else would become part of addresses and messages. */
const isName = (name: unknown): name is string =>
  typeof name === 'string' && /^[A-Za-z0-9_][A-Za-z0-9._/-]{0,510}$/.test(name)
