/** What a report shows of what a run changed: old → new. Pure, and bounded. */
import { counted } from '../core/words.ts'
import type { ImageFacts, RunReport, ServiceFacts } from './run-report.ts'
import { type Block, omitted, type Section, type Value } from './view.ts'

const MOST_PACKAGES = 40

/** Where it runs, what ran there before, and why it was changed; digests folded away. */
export const changeSections = ({ service, image, before }: RunReport): readonly Section[] => {
  if (service === undefined && image === undefined) return []
  return [
    {
      title: before ? 'What changed' : 'What runs',
      blocks: [
        {
          kind: 'facts',
          facts: [
            ...(service ? serviceFacts(service) : []),
            ...(image && !before ? imageFacts(image) : [])
          ]
        },
        ...(image && before ? differenceBlocks(before, image) : []),
        ...(image ? [digestsOf(image, before)] : [])
      ]
    }
  ]
}

type Fact = readonly [string, Value]

const serviceFacts = ({
  name,
  target,
  scoringUri,
  action,
  reasons = []
}: ServiceFacts): readonly Fact[] => [
  ['Service', { code: name }],
  ['Runs on', target],
  ...(scoringUri ? [['Address', { code: scoringUri }] as Fact] : []),
  ...(action ? [['Deployment', ACTIONS[action] ?? action] as Fact] : []),
  // That there was no service says the deployment already.
  ...(reasons.length > 0 && action !== 'create' ? [['Why', reasons.join(' ')] as Fact] : [])
]

/** A plan's action, once it was carried out. */
const ACTIONS: Readonly<Record<string, string>> = {
  create: 'created',
  update: 'updated',
  replace: 'replaced',
  'no-op': 'left as it was'
}

const imageFacts = ({ label, models, base }: ImageFacts): readonly Fact[] => [
  ['Image', { code: label }],
  ...(models.length > 0
    ? [[models.length === 1 ? 'Model' : 'Models', models.join(', ')] as Fact]
    : []),
  ...(base?.name ? [['Base image', { code: base.name }] as Fact] : [])
]

const differenceBlocks = (before: ImageFacts, now: ImageFacts): readonly Block[] => {
  const packages = packageChanges(before.packages, now.packages)
  const rows = [
    ...differing('Image', before.label, now.label),
    ...differing('Models', before.models.join(', '), now.models.join(', ')),
    ...differing('Base image', before.base?.name, now.base?.name),
    ...(before.base?.name === now.base?.name
      ? differing('Base image’s digest', shortDigest(before.base), shortDigest(now.base))
      : []),
    ...packages.slice(0, MOST_PACKAGES)
  ]
  return [
    {
      kind: 'table',
      head: [{ title: 'What' }, { title: 'Before' }, { title: 'Now' }],
      rows: rows.map(([what, old, fresh]) => [what, old ?? 'none', fresh ?? 'none'])
    },
    ...omitted(packages.length - MOST_PACKAGES, 'packages'),
    ...(before.packages && Object.keys(now.packages ?? {}).length > 0 && packages.length === 0
      ? [
          {
            kind: 'text' as const,
            text: `${counted(Object.keys(now.packages ?? {}).length, 'Python package')}, the same as before.`
          }
        ]
      : [])
  ]
}

type Difference = readonly [what: string, before: string | undefined, now: string | undefined]

const differing = (
  what: string,
  before: string | undefined,
  now: string | undefined
): readonly Difference[] => (before === now ? [] : [[what, before || undefined, now || undefined]])

const shortDigest = (base: ImageFacts['base']): string | undefined => base?.digest?.slice(0, 19)

/** Packages that came, went or have another version, by name; none where one of the two is not known. Pure. */
export const packageChanges = (
  before: ImageFacts['packages'],
  now: ImageFacts['packages']
): readonly Difference[] => {
  if (before === undefined || now === undefined) return []
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].toSorted()
  return names.flatMap(name => differing(`Package ${name}`, before[name], now[name]))
}

const digestsOf = (image: ImageFacts, before: ImageFacts | undefined): Block => ({
  kind: 'fold',
  title: 'Digests',
  blocks: [
    {
      kind: 'facts',
      facts: [
        ...(before ? [[`${before.label} (before)`, { code: before.digest }] as const] : []),
        [image.label, { code: image.digest }],
        ...(image.base?.digest
          ? [[image.base.name ?? 'Base image', { code: image.base.digest }] as const]
          : [])
      ]
    }
  ]
})
