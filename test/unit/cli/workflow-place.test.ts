/** Which line of a workflow gives a step its input. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { lineOfInput, placesInWorkflow, workflowFile } from '../../../src/cli/workflow-place.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const WORKFLOW = `on: push
jobs:
  serve:
    steps:
      - uses: actions/checkout@v5
        with:
          path: src
      - uses: scoreline/scoreline/actions/register-model@v0
        with:
          name: wine
          Path: models/wine.pkl # trained
      - uses: scoreline/scoreline/actions/deploy-target@v0
        with:
          image: \${{ steps.build.outputs.image }}
          cpu: "many"
          environment-variables: |
            A=1
            B
  other:
    steps:
      - uses: scoreline/scoreline/actions/register-model@v0
        with:
          path: models/wine.pkl
      - uses: scoreline/scoreline/actions/register-model@v0
        with: { name: a, path: models/wine.pkl }
      - with:
          max: \${{ vars.A }}
      - with:
          max: \${{ vars.B }}
`

describe('the line of an input', () => {
  it.each([
    ['a text', 'serve', 'path', 'models/wine.pkl', 11],
    ['another text of that name', 'serve', 'path', 'src', 7],
    ['a quoted text', 'serve', 'cpu', 'many', 15],
    ['a text of several lines', 'serve', 'environment-variables', 'A=1\nB\n', 16],
    ['what an expression gave', 'serve', 'image', 'wine:7', 14],
    ['a text that two steps give', 'other', 'path', 'models/wine.pkl', undefined],
    ['what one of two expressions gave', 'other', 'max', '3', undefined],
    ['what no step gives', 'serve', 'memory', '', undefined],
    ['a value that is not there', 'serve', 'path', 'elsewhere', undefined],
    ['a job that is not there', 'deploy', 'path', 'src', undefined]
  ])('of %s', (_, job, input, value, line) => {
    expect(lineOfInput(WORKFLOW, { job, input, value })).toBe(line)
  })

  it.each(['', 'jobs', 'jobs: [', 'jobs: {serve: {steps: {}}}', `jobs: ${'['.repeat(50_000)}`])(
    'of a file that is no workflow',
    text => {
      expect(lineOfInput(text, { job: 'serve', input: 'path', value: '' })).toBeUndefined()
    }
  )
})

describe('the file of a workflow', () => {
  it.each([
    ['o/r/.github/workflows/deploy.yml@refs/heads/a@b', '.github/workflows/deploy.yml'],
    ['o/r/.github/workflows/x.yaml@refs/pull/1/merge', '.github/workflows/x.yaml'],
    ['o/r/.github/workflows/../../x.yml@refs/heads/main', undefined],
    ['', undefined]
  ])('%s', (reference, file) => {
    expect(workflowFile(reference)).toBe(file)
  })

  it('is looked for in the workspace, and need not be there', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, '.github/workflows/w.yml')
    const env = {
      GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/w.yml@refs/heads/main',
      GITHUB_WORKSPACE: folder.path,
      GITHUB_JOB: 'serve'
    }
    expect((await placesInWorkflow(env))('cpu', 'many')).toBeUndefined()
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, WORKFLOW)
    expect((await placesInWorkflow(env))('cpu', 'many')).toEqual({ file, line: 15 })
    expect((await placesInWorkflow({}))('cpu', 'many')).toBeUndefined()
  })
})
