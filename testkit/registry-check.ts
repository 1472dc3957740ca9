/** What a client sees that knows nothing of Scoreline. Written apart from the code under test. */
import { setTimeout as sleep } from 'node:timers/promises'

const TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json'
].join(', ')

interface Named {
  readonly digest: string
  readonly size: number
}

interface Document {
  readonly config?: Named
  readonly layers?: readonly Named[]
  readonly manifests?: readonly Named[]
  readonly subject?: Named
}

/**
 * Everything that a tag of this repository leads to and that is not there: manifests below an index, configs, layers.
 * Asks the registry itself, each blob for its size.
 */
export const problemsIn = async (host: string, repository: string): Promise<readonly string[]> => {
  const ask = (path: string, method = 'GET') =>
    fetch(`http://${host}/v2/${repository}/${path}`, { method, headers: { accept: TYPES } })
  const problems: string[] = []
  const seen = new Set<string>()
  const visit = async (reference: string, label: string): Promise<void> => {
    if (seen.has(reference)) return
    seen.add(reference)
    let reply = await ask(`manifests/${reference}`)
    // The registry lists a tag a moment before it has written what it points at.
    for (let tries = 0; reply.status === 404 && tries < 200; tries++) {
      await sleep(50)
      reply = await ask(`manifests/${reference}`)
    }
    if (!reply.ok) {
      problems.push(`${label}: manifest ${reference} ${reply.status}`)
      return
    }
    const { config, layers = [], manifests = [], subject } = (await reply.json()) as Document
    for (const { digest } of manifests) await visit(digest, label)
    if (subject !== undefined) await visit(subject.digest, label)
    for (const { digest, size } of config ? [config, ...layers] : []) {
      const { status, headers } = await ask(`blobs/${digest}`, 'HEAD')
      if (status !== 200 || Number(headers.get('content-length')) !== size)
        problems.push(`${label}: blob ${digest} ${status}`)
    }
  }
  for (const tag of await tagsIn(host, repository)) await visit(tag, tag)
  return problems
}

export const tagsIn = async (host: string, repository: string): Promise<readonly string[]> => {
  const reply = await fetch(`http://${host}/v2/${repository}/tags/list`)
  if (reply.status === 404) return []
  const { tags } = (await reply.json()) as { tags: string[] | null }
  return tags ?? []
}
