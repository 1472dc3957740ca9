import { IN_IMAGE } from '../../contract/image.ts'
import { LOCK_FILE } from '../environment/conda/entries.ts'
import type { ImageSpec } from '../spec.ts'
import type { ContextPart } from './parts.ts'

/** What a person finds who opens the context. */
export const contextReadme = (
  spec: ImageSpec,
  platform: string,
  parts: readonly ContextPart[]
): string => `# ${spec.name}

${spec.description ?? 'An image that answers scoring requests.'}

Everything that the image is made of lies in this folder; nothing else is needed to build it, but the base image.

    docker build --platform ${platform} -t ${spec.name} .
    docker run --rm -p ${IN_IMAGE.port}:${IN_IMAGE.port} ${spec.name}
    curl -d '{"data": [[0, 0]]}' -H 'content-type: application/json' http://127.0.0.1:${IN_IMAGE.port}/score

\`podman build\` and \`buildah build\` take the same arguments. The samples that a model wants are described at
http://127.0.0.1:${IN_IMAGE.port}/swagger.json.

| Folder | In the image | What it is |
|---|---|---|
${parts.map(({ folder, target, comment }) => `| \`${folder}/\` | \`${target}/\` | ${comment[0]?.replace(/ To change them.*/, '')} |`).join('\n')}

The process runs as a user without rights and listens on port ${IN_IMAGE.port}.${pythonNote(parts)}
`

const pythonNote = (parts: readonly ContextPart[]): string => {
  const has = (name: string): boolean => parts.some(({ folder }) => folder === name)
  if (!has('environment')) return ''
  const brought = has('conda')
    ? `\`conda/\` brings Python; \`conda/${LOCK_FILE}\` lists its packages.`
    : 'The base image brings Python;'
  return ` ${brought} \`environment/requirements.lock\` pins every package with its hashes.`
}
