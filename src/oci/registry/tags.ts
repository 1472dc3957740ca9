import type { RegistryClient } from './client.ts'
import { listPages } from './pages.ts'
import { isReferrersTag } from './referrers.ts'
import { repositoryScope } from './scope.ts'

/** All tags of a repository, by its whole path; none when it does not exist, undefined where the registry has no lists. */
export const listTags = async (
  client: RegistryClient,
  path: string
): Promise<readonly string[] | undefined> => {
  const scopes = [repositoryScope(path, 'pull')]
  const all = await listPages(client, `/v2/${path}/tags/list`, 'tags', scopes)
  return all?.filter(tag => !isReferrersTag(tag))
}
