import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Everything wrong with a layout folder: blobs with other bytes than their names say, manifests that name what is not
 * there, drafts in the way. Written apart from the code under test.
 */
export const problemsOf = (root: string): string[] => {
  const blobs = path.join(root, 'blobs', 'sha256')
  const problems: string[] = []
  for (const name of readdirSync(blobs)) {
    const hash = createHash('sha256')
      .update(readFileSync(path.join(blobs, name)))
      .digest('hex')
    if (hash !== name) problems.push(`blob ${name} has the bytes of ${hash}`)
  }
  const present = new Set(readdirSync(blobs).map(name => `sha256:${name}`))
  const index = JSON.parse(readFileSync(path.join(root, 'index.json'), 'utf8'))
  const visit = (digest: string, label: string): void => {
    if (!present.has(digest)) {
      problems.push(`${label}: no manifest ${digest}`)
      return
    }
    const document = JSON.parse(readFileSync(path.join(blobs, digest.slice(7)), 'utf8'))
    for (const { digest: below } of document.manifests ?? []) visit(below, label)
    if (document.manifests) return
    for (const { digest: needed } of [document.config, ...document.layers])
      if (!present.has(needed)) problems.push(`${label}: no blob ${needed}`)
  }
  for (const { digest, annotations } of index.manifests)
    visit(digest, annotations?.['org.opencontainers.image.ref.name'])
  return problems
}

/** `repository:tag` of every entry that has a name: what refers to an image has none. */
export const namesIn = (root: string): string[] =>
  JSON.parse(readFileSync(path.join(root, 'index.json'), 'utf8')).manifests.flatMap(
    (entry: { annotations?: Record<string, string> }) =>
      entry.annotations?.['org.opencontainers.image.ref.name'] ?? []
  )
