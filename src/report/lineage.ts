/** What a report shows of where a service comes from, back to its commit. Pure. */
import type { LineageFacts, RunReport } from './run-report.ts'
import { type Block, linkTo, type Section, type Value } from './view.ts'

const MOST_PROPERTIES = 20

export const lineageSections = ({ lineage }: RunReport): readonly Section[] => {
  if (lineage === undefined) return []
  const facts = [...deployedFacts(lineage), ...buildFacts(lineage)]
  const blocks: Block[] = [
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...lineage.models.flatMap(modelBlocks),
    ...digestBlocks(lineage)
  ]
  return blocks.length > 0 ? [{ title: 'Lineage', blocks }] : []
}

type Fact = readonly [string, Value]

const deployedFacts = ({ deployed }: LineageFacts): readonly Fact[] => [
  ...(deployed?.by ? [['Deployed by', deployed.by] as Fact] : []),
  ...(deployed?.run ? [['Deployed in', runLink(deployed.run)] as Fact] : []),
  ...(deployed?.commit ? [['Deployed from commit', { code: deployed.commit }] as Fact] : [])
]

/** Of an image that was built several times to the same bytes: the first build. */
const buildFacts = ({ builds: [build] }: LineageFacts): readonly Fact[] => [
  ...(build?.run ? [['Built in', runLink(build.run)] as Fact] : []),
  ...(build?.commit ? [['Built from commit', commitLink(build.source, build.commit)] as Fact] : []),
  ...(build?.workflow ? [['Workflow', { code: build.workflow }] as Fact] : [])
]

/** `https://github.com/octo-org/models/actions/runs/7/attempts/1` as `run 7 of octo-org/models` */
const runLink = (run: string): Value => {
  const [, repository, number] =
    /^https:\/\/[^/]+\/([^/]+\/[^/]+)\/actions\/runs\/(\d+)/.exec(run) ?? []
  return repository ? linkTo(run, `run ${number} of ${repository}`) : linkTo(run)
}

/** `git+https://github.com/octo-org/models@refs/heads/main` leads to the page of the commit. */
const commitLink = (source: string | undefined, commit: string): Value => {
  const repository = /^git\+(https:\/\/[^@]+)(?:@|$)/.exec(source ?? '')?.[1]
  return repository && /^[0-9a-f]{7,64}$/.test(commit)
    ? linkTo(`${repository}/commit/${commit}`, commit.slice(0, 12))
    : { code: commit }
}

const modelBlocks = ({
  name,
  properties = {}
}: LineageFacts['models'][number]): readonly Block[] => {
  const facts = Object.entries(properties).slice(0, MOST_PROPERTIES)
  return facts.length === 0
    ? []
    : [
        { kind: 'text', text: `Registered with model ${name}` },
        { kind: 'facts', facts: facts.map(([key, value]) => [key, linkTo(value)]) }
      ]
}

const digestBlocks = ({ models, sbom }: LineageFacts): readonly Block[] => {
  const facts: Fact[] = [
    ...models.map(({ name, digest }): Fact => [name, { code: digest }]),
    ...(sbom ? [['SBOM', { code: sbom }] as Fact] : [])
  ]
  return facts.length > 0
    ? [{ kind: 'fold', title: 'Digests of models and SBOM', blocks: [{ kind: 'facts', facts }] }]
    : []
}
