// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references and what looks like one
import { parse } from 'yaml'
import type { EnvironmentDraft, ProjectDraft } from '../../../../src/project/init/draft.ts'
import { environmentsFor, githubRegistry } from '../../../../src/project/init/environments.ts'
import { literal, referencesIn } from '../../../../src/project/init/literal.ts'
import { projectText } from '../../../../src/project/init/project-text.ts'
import { reportText } from '../../../../src/project/init/report.ts'
import type { Imported } from '../../../../src/project/init/v1/imported.ts'
import type { Kinds } from '../../../../src/project/init/v1/target-kinds.ts'
import { workflowText } from '../../../../src/project/init/workflow-text.ts'
import { loadKinds, TARGETS } from '../../../../src/targets/index.ts'
import { inputsOfProject, workflowProblems } from '../../../../testkit/project-check.ts'

const kinds: Kinds = await loadKinds(TARGETS)

const NASTY = [
  'a: b # c',
  'it\'s "quoted"',
  '- dash',
  '--force',
  '*alias &anchor !tag',
  '@at `tick` %percent',
  '{a: b} [c]',
  'two\nlines\n',
  'yes',
  '1.10',
  '0x1F',
  '~',
  'null',
  ' blanks ',
  '\u001b[31m\u202e',
  '$${x} ${{ y }} ${vars.Z} $',
  '…модель'
]

const draft = (more: Partial<ProjectDraft> = {}): ProjectDraft => ({
  model: { name: 'iris', path: 'model.onnx' },
  image: {},
  service: 'iris',
  settings: {},
  environments: [{ name: 'laptop', target: 'local', settings: {} }],
  comments: { model: [], image: [], samples: [], registry: [], end: [] },
  ...more
})

it.each(NASTY)('the project file keeps the text %j as it is', async text => {
  const model = { name: 'iris', description: literal(text), tags: { [text]: literal(text) } }
  const { laptop } = await inputsOfProject(projectText(draft({ model })))
  expect(laptop?.['model.description']).toBe(text)
  expect(JSON.parse(laptop?.['model.tags'] ?? '')).toEqual({ [text]: text })
})

it('numbers that YAML would write otherwise stay what they were', () => {
  const settings = { a: '0.5', b: '1.10', c: '007', d: 'true', e: '1e3', f: '' }
  expect(projectText(draft({ settings }))).toMatch(
    /a: 0\.5\n.*b: "1\.10"\n.*c: "007"\n.*d: true\n.*e: "1e3"\n.*f: ""\n/
  )
})

it.each(NASTY)('comments with %j hold nothing that counts', text => {
  const places = ['model', 'image', 'samples', 'registry', 'end'] as const
  const comments = Object.fromEntries(
    places.map(place => [place, [text, 'a\nservice: mine\r\nb']])
  ) as unknown as ProjectDraft['comments']
  const from = { name: 'there', target: 'aci', settings: {}, from: `${text}\nservice: mine` }
  const environments: EnvironmentDraft[] = [...draft().environments, from]
  const plain = draft({ environments: environments.map(({ from: _, ...other }) => other) })
  expect(parse(projectText(draft({ comments, environments })))).toEqual(parse(projectText(plain)))
})

it('the workflow asks for just what each job needs', async () => {
  const text = workflowText({
    branch: 'main',
    lfs: false,
    jobs: [
      { name: 'laptop', target: 'local', azure: false, packages: false, references: [] },
      {
        name: 'staging',
        target: 'aci',
        azure: true,
        packages: false,
        references: ['secrets.SCORELINE_KEY_SEED', 'vars.REGISTRY']
      },
      { name: 'production', target: 'x', azure: false, packages: true, references: [] }
    ]
  })
  expect(await workflowProblems(text)).toEqual([])
  const { jobs, permissions } = parse(text)
  expect(permissions).toEqual({ contents: 'read' })
  expect(jobs.laptop.permissions).toBeUndefined()
  expect(jobs.laptop.steps.at(-1).env).toBeUndefined()
  expect(jobs.staging.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
  expect(jobs.production.permissions).toEqual({ contents: 'read', packages: 'write' })
  expect(text).toContain('id-token: write # to sign in to Azure without a stored secret\n')
})

it.each([
  [
    ['laptop', 'production', 'staging', 'qa'],
    { production: 'staging', staging: 'laptop', qa: 'laptop' }
  ],
  [['laptop', 'production'], { production: 'laptop' }]
])('of the jobs %j, production waits for staging where there is one', async (names, needs) => {
  const text = workflowText({
    branch: 'main',
    lfs: false,
    jobs: names.map(name => ({
      name,
      target: 'aci',
      azure: false,
      packages: false,
      references: []
    }))
  })
  expect(await workflowProblems(text)).toEqual([])
  const found = Object.entries<{ needs?: string }>(parse(text).jobs)
  expect(
    Object.fromEntries(found.flatMap(([name, job]) => (job.needs ? [[name, job.needs]] : [])))
  ).toEqual(needs)
})

it('the job of another branch than main is started by that', () => {
  const text = workflowText({ branch: 'master', lfs: true, jobs: [] })
  expect(text).toContain('branches: [master]')
})

describe('environments', () => {
  const aci = (file: string, more: Partial<Imported> = {}): Imported => ({
    file,
    environment: { target: 'aci', settings: {} },
    notKept: [],
    ...more
  })
  const of = (...imported: Imported[]) =>
    environmentsFor({ imported, kinds, service: 'iris', remote: undefined, dockerSteps: {} })

  it.each([
    [['deploymentconfig.json'], ['laptop', 'staging']],
    [['a/deploymentconfig-prod.json'], ['laptop', 'production']],
    [
      ['deployment_config_dev.yml', 'deployment_config_qa.yml'],
      ['laptop', 'dev', 'qa']
    ],
    [
      ['x-deploy.json', 'y-deploy.json', 'z/y-deploy.json'],
      ['laptop', 'staging', 'y-deploy', 'staging-3']
    ]
  ])('of %j are %j', (files, names) => {
    expect(of(...files.map(file => aci(file))).map(({ name }) => name)).toEqual(names)
  })

  it('have services of their own where several are at one place', () => {
    expect(of(aci('a.json'), aci('b.json')).map(({ service }) => service)).toEqual([
      undefined,
      undefined,
      'iris-staging-2'
    ])
  })

  it('have what the workspace had', () => {
    const workspace: Imported = {
      file: 'workspace.json',
      resourceGroup: 'rg ${x}',
      location: 'westeurope',
      registry: 'team.azurecr.io',
      subscription: 's',
      notKept: []
    }
    expect(of(aci('a.json'), workspace)[1]).toMatchObject({
      registry: 'team.azurecr.io',
      azure: { 'subscription-id': 's' },
      settings: { location: 'westeurope', 'resource-group': 'rg $${x}' }
    })
  })
})

it.each([
  [{ host: 'github.com', owner: 'Acme', name: 'Models' }, 'ghcr.io/acme/models'],
  [{ host: 'git.example.com', owner: 'a', name: 'b' }, undefined],
  [undefined, undefined]
])('the registry of %j', (remote, registry) => {
  expect(githubRegistry(remote)).toBe(registry)
})

it('references are found, literal ones are none', () => {
  expect(referencesIn('${vars.A} $${vars.B} ${secrets.C_1}${vars.}')).toEqual([
    'vars.A',
    'secrets.C_1'
  ])
})

it('the report holds no line that another wrote', () => {
  const text = reportText(
    {
      project: draft(),
      workflow: { branch: 'main', lfs: false, jobs: [] },
      files: {},
      found: [['model', 'a\n::error::b\u001b[2J']],
      notKept: [],
      warnings: [],
      before: ['c\nd']
    },
    "a b'c",
    [{ file: 'e\nf', isNew: true }]
  )
  expect(text.split('\n')).toEqual([
    'Found:',
    expect.stringMatching(/^ {2}model {2}a\\n/),
    '',
    'Written:',
    '  e\\nf',
    '',
    'First:',
    '  c\\nd',
    '',
    "Next: scoreline up laptop --project-file 'a b'\\''c/scoreline.yml'",
    ''
  ])
  expect(text).not.toContain('\u001b')
})
