import { normalizedName } from './requirement.ts'

/**
 * The versions in an answer of uv's, by normalized name; files of this disk have none there. Pure.
 * @param text `name==version` lines, with hashes or without
 */
export const pinnedIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/^([\w.-]+)==([^\s;\\]+)/gm)].map(([, name = '', version = '']) => [
      normalizedName(name),
      version
    ])
  )
