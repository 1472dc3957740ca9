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
  for (const { digest, annotations } of index.manifests) {
    const label = annotations?.['org.opencontainers.image.ref.name']
    if (!present.has(digest)) {
      problems.push(`${label}: no manifest ${digest}`)
      continue
    }
    const manifest = JSON.parse(readFileSync(path.join(blobs, digest.slice(7)), 'utf8'))
    for (const { digest: needed } of [manifest.config, ...manifest.layers])
      if (!present.has(needed)) problems.push(`${label}: no blob ${needed}`)
  }
  return problems
}

/** `repository:tag` of every entry. */
export const namesIn = (root: string): string[] =>
  JSON.parse(readFileSync(path.join(root, 'index.json'), 'utf8')).manifests.map(
    (entry: { annotations: Record<string, string> }) =>
      entry.annotations['org.opencontainers.image.ref.name']
  )
