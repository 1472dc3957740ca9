import { Document, isScalar, visit } from 'yaml'
import type { JobDraft, WorkflowDraft } from './draft.ts'
import { PRODUCTION, STAGING } from './environments.ts'

const ACTION = 'scoreline/scoreline@v0'

/**
 * The text of a workflow: the first environment at every push and pull request, the others after it, from the branch
 * that is deployed; production after staging, where there is one. Pure.
 */
export const workflowText = (workflow: WorkflowDraft): string => {
  const { branch, jobs } = workflow
  const [first] = jobs
  const document = new Document({
    name: 'Scoreline',
    on: { push: { branches: [branch] }, pull_request: null },
    permissions: { contents: 'read' },
    jobs: Object.fromEntries(
      jobs.map(job => [
        job.name,
        job === first ? jobOf(job, workflow) : { ...afterwards(job, jobs), ...jobOf(job, workflow) }
      ])
    )
  })
  document.commentBefore =
    ' Written by scoreline init: the model is registered, built into an image, deployed and tested.'
  visit(document, {
    Pair: (_, { key, value }) => {
      const why = isScalar(key) ? WHY[String(key.value)] : undefined
      if (why && isScalar(value)) value.comment = ` ${why}`
    },
    Seq: (_, node) => {
      if (node.items.every(item => isScalar(item))) node.flow = true
    }
  })
  return document.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: false })
}

/** Behind the permissions. */
const WHY: Readonly<Record<string, string>> = {
  contents: 'to check out the model',
  'id-token': 'to sign in to Azure without a stored secret',
  packages: 'to push to ghcr.io'
}

/** The job that has to end well before this one begins. */
const before = (name: string, jobs: readonly JobDraft[]): string | undefined => {
  const staging = name === PRODUCTION ? jobs.find(job => job.name === STAGING) : undefined
  return (staging ?? jobs[0])?.name
}

const afterwards = ({ name, azure, packages }: JobDraft, jobs: readonly JobDraft[]) => ({
  needs: before(name, jobs),
  if: "github.event_name == 'push'",
  ...(azure || packages
    ? {
        permissions: {
          contents: 'read',
          ...(azure ? { 'id-token': 'write' } : {}),
          ...(packages ? { packages: 'write' } : {})
        }
      }
    : {}),
  concurrency: `scoreline-${name}`
})

const jobOf = (
  { name, packages, references }: JobDraft,
  { lfs, python, projectFile }: WorkflowDraft
) => {
  const variables = {
    ...(packages ? { GITHUB_TOKEN: expression('github.token') } : {}),
    ...Object.fromEntries(
      references.map(reference => [
        reference.slice(reference.indexOf('.') + 1),
        expression(reference)
      ])
    )
  }
  return {
    'runs-on': 'ubuntu-latest',
    steps: [
      {
        uses: 'actions/checkout@v5',
        with: { 'persist-credentials': false, ...(lfs ? { lfs: true } : {}) }
      },
      ...(python ? [{ uses: 'actions/setup-python@v6', with: { 'python-version': python } }] : []),
      {
        uses: ACTION,
        with: {
          environment: name,
          ...(projectFile ? { 'project-file': plain(projectFile) } : {})
        },
        ...(Object.keys(variables).length > 0 ? { env: variables } : {})
      }
    ]
  }
}

const expression = (text: string): string => `\${{ ${text} }}`

/** Text in which GitHub sees no expression. https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#literals */
const plain = (text: string): string => text.replaceAll(OPENING, expression(`'${OPENING}'`))

const OPENING = `$${'{{'}`
