import { Document, isScalar, type Node, type Pair, Scalar, YAMLMap } from 'yaml'
import { plainLine } from '../../core/plain-text.ts'
import { SCHEMA_URL } from '../schema.ts'
import type { EnvironmentDraft, ProjectDraft } from './draft.ts'
import type { Texts } from './v1/imported.ts'

/** The text of a project file. What stands in it is quoted by the YAML library where it has to be. Pure. */
export const projectText = ({
  model,
  image,
  service,
  samples,
  settings,
  environments,
  comments
}: ProjectDraft): string => {
  const root = new YAMLMap()
  addSection(root, 'model', model, comments.model)
  addSection(root, 'image', image, comments.image)
  const named = pairOf('service', valueNode(service))
  // What an image would need is said where it would stand.
  if (Object.keys(image).length === 0) comment(named, comments.image)
  root.add(named)
  if (samples !== undefined) root.add(pairOf('samples', valueNode(samples)))
  addSection(root, 'settings', settings, [])
  const entries = mapOf(
    environments.map(environment => [environment.name, environmentNode(environment)] as const)
  )
  const last = pairOf('environments', entries)
  comment(last, [...(samples === undefined ? comments.samples : []), ...comments.registry])
  root.add(last)
  if (samples !== undefined) commentOn(root, 'samples', comments.samples)
  const document = new Document()
  document.contents = root as typeof document.contents
  document.commentBefore = commentText([
    `yaml-language-server: $schema=${SCHEMA_URL}`,
    'Written by scoreline init. What may stand here: docs/project-file.md'
  ])
  if (comments.end.length > 0)
    document.comment = commentText([
      'Not kept, or not as it was, from Azure ML v1:',
      ...comments.end
    ])
  return document.toString({ lineWidth: 0 })
}

const environmentNode = ({
  target,
  service,
  registry,
  azure,
  image,
  settings,
  from
}: EnvironmentDraft): YAMLMap => {
  const map = mapOf([
    ['target', valueNode(target)],
    ...(service ? [['service', valueNode(service)] as const] : []),
    ...(registry ? [['registry', valueNode(registry)] as const] : []),
    ...(azure ? [['azure', textsNode(azure)] as const] : []),
    ...(image ? [['image', textsNode(image)] as const] : []),
    ...(Object.keys(settings).length > 0 ? [['settings', textsNode(settings)] as const] : [])
  ])
  if (from !== undefined) commentOn(map, 'target', [`From ${from}`])
  if (registry?.startsWith('$')) commentOn(map, 'registry', ['For example team.azurecr.io/models'])
  return map
}

/** A section, with comments above it. One with nothing in it is left out. */
const addSection = (
  root: YAMLMap,
  name: string,
  texts: Texts,
  comments: readonly string[]
): void => {
  if (Object.keys(texts).length === 0) return
  const pair = pairOf(name, textsNode(texts))
  comment(pair, comments)
  root.add(pair)
}

const textsNode = (texts: Texts): YAMLMap =>
  mapOf(
    Object.entries(texts).map(([name, value]) => [
      name,
      typeof value === 'string' ? valueNode(value) : textsNode(value)
    ])
  )

const mapOf = (entries: readonly (readonly [string, Node])[]): YAMLMap => {
  const map = new YAMLMap()
  for (const [name, node] of entries) map.add(pairOf(name, node))
  return map
}

const pairOf = (name: string, node: Node): Pair<Scalar, Node> =>
  new Document().createPair(new Scalar(name), node) as Pair<Scalar, Node>

/** `0.5` and `true` as YAML has them; a number that would change its digits stays text. */
const valueNode = (text: string): Scalar => {
  if (text === 'true' || text === 'false') return new Scalar(text === 'true')
  const number = Number(text)
  return new Scalar(
    text !== '' && String(number) === text && Number.isFinite(number) ? number : text
  )
}

const commentOn = (map: YAMLMap, key: string, lines: readonly string[]): void => {
  const pair = map.items.find(item => isScalar(item.key) && item.key.value === key)
  if (pair) comment(pair as Pair<Scalar, Node>, lines)
}

const comment = ({ key }: Pair<Scalar, Node>, lines: readonly string[]): void => {
  if (lines.length > 0 && isScalar(key)) key.commentBefore = commentText(lines)
}

/** Each on a line of its own: what would end a line is shown as what it is. */
const commentText = (lines: readonly string[]): string =>
  lines.map(line => ` ${plainLine(line)}`).join('\n')
