/** Project files, and files of Azure ML v1, as nobody should write them, from a seed: each is read, or refused in our words. */
import { readFileSync } from 'node:fs'
import { UserError } from '../src/core/errors.ts'
import { fillIn } from '../src/project/environment.ts'
import { parseProject } from '../src/project/file.ts'
import type { V1Kind } from '../src/project/init/facts.ts'
import { importV1 } from '../src/project/init/v1/import.ts'
import { notKeptTexts } from '../src/project/init/v1/rows.ts'
import type { Kinds } from '../src/project/init/v1/target-kinds.ts'
import type { ProjectTables } from '../src/project/tables.ts'
import { type AnyTargetKind, TARGETS } from '../src/targets/index.ts'
import type { Fate } from './fuzz-wheels.ts'
import { mutate } from './mutate.ts'
import type { Random } from './random.ts'

/** A whole project, of which a few bytes are changed. */
export const WHOLE = `${readFileSync('workflows-examples/diabetes/scoreline.yml', 'utf8')}
  cloud:
    target: aci
    service: diabetes-cloud
    settings: &all
      cpu: 1
      key-seed: \${secrets.KEY_SEED}
      environment-variables: {A: 1, B: "2"}
  cluster:
    target: kubernetes
    settings:
      <<: *all
      namespace: team-a
`
const PIECES: readonly string[] = [
  ...['model:\n', '  name: x\n', '  path: [a, b]\n', 'models: *a\n', 'environments:\n', '  a:\n'],
  ...['    target: local\n', '    target: aci\n', '    settings: &a {cpu: 1}\n', '    <<: *a\n'],
  ...[
    'test:\n',
    '  samples: ["*.json"]\n',
    '  repeat: 1e999\n',
    '  repeat: 0x1F\n',
    '__proto__:\n'
  ],
  ...[
    '  constructor: {}\n',
    '  "": x\n',
    '? [complex]\n: key\n',
    '? {a: b}\n',
    '- list\n',
    '!!set {a}\n'
  ],
  ...['!!binary ////\n', '!own x\n', '&b [*b]\n', '<<: [*b, {a: 1}]\n', '<<: 5\n', '2026-11-29\n'],
  ...[
    '%YAML 9.9\n',
    '---\n',
    '...\n',
    '\t',
    ': ',
    '"',
    "'",
    '|\n  block\n',
    '{',
    '[',
    '}',
    ']',
    ','
  ],
  ...['$', '{secrets.A}', '{vars.', '}', '{{', '\0', '\u2028', '\ufeff', '\ud800', '~\n', 'null\n'],
  ...['[{'.repeat(400), '- '.repeat(3000), 'a: '.repeat(60), '"x": '.repeat(40), 'y'.repeat(20_000)]
]
const V1_KINDS: readonly V1Kind[] = [
  ...(['inference', 'deployment', 'registermodel', 'deploy'] as const),
  ...(['workspace', 'workspace-config', 'compute'] as const)
]
/** A document that has something of each of the files of Azure ML v1. */
const V1_WHOLE = JSON.stringify({
  entryScript: 'score.py',
  sourceDirectory: 'src',
  environment: {
    docker: { baseImage: 'python:3.11', baseDockerfile: null },
    environmentVariables: { A: '1' },
    python: { condaDependencies: { dependencies: ['python=3.8', { pip: ['numpy'] }] } }
  },
  computeType: 'ACI',
  containerResourceRequirements: { cpu: 1.5, memoryInGB: 1 },
  authEnabled: true,
  sslEnabled: false,
  appInsightsEnabled: 'yes',
  name: 'diabetes',
  model_path: 'model.pkl',
  tags: { a: 'b' },
  deployment_compute_target: 'aks',
  resource_group: 'g',
  test_enabled: true
})

export interface OddProject {
  readonly text: string
  /** Of Azure ML v1; a project file where there is none. */
  readonly kind: V1Kind | undefined
  readonly file: string
}

export const oddProject = (random: Random): OddProject => {
  const kind = random() < 0.3 ? random.pick(V1_KINDS) : undefined
  const whole = kind === undefined ? WHOLE : V1_WHOLE
  const text =
    random() < 0.6
      ? mutate(Buffer.from(whole), random).toString()
      : Array.from({ length: Math.floor(random() * 16) }, () => random.pick(PIECES)).join('')
  const file = kind === undefined ? 'scoreline.yml' : `${kind}.${random.pick(['json', 'yml'])}`
  return { text, kind, file }
}

/** The targets that a file of v1 may mean. */
export const kindsOfV1 = async (): Promise<Kinds> => {
  const kinds = new Map<string, AnyTargetKind>()
  for (const [name, load] of Object.entries(TARGETS)) kinds.set(name, (await load()).kind)
  return kinds
}

/** Reads the file as a command does, and fills in each of its environments, or as `init` does. */
export const fateOfProject = (
  { text, kind, file }: OddProject,
  tables: ProjectTables,
  kinds: Kinds
): Fate => {
  try {
    if (kind !== undefined) {
      const found = importV1([{ path: file, kind, text }], kinds)
      return found.some(({ notKept }) => notKeptTexts(notKept).length > 0) ? 'refused' : 'taken'
    }
    const project = parseProject(text, file, tables)
    for (const environment of project.environments.values())
      fillIn(project, environment, tables, { wanted: () => true, env: { KEY_SEED: 's' } })
    return 'taken'
  } catch (error) {
    if (!(error instanceof UserError)) return { fault: { error, text: text.slice(0, 500) } }
    const longest = Math.max(...[error, ...error.others].map(({ message }) => message.length))
    return longest < 2000 ? 'refused' : { fault: `says too much: ${error.code}` }
  }
}
