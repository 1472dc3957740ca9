import type { DeploymentStatus, GitHub } from '../../github/github.ts'
import type { PullRequest } from '../../github/pull-request.ts'
import { pageOf } from '../../services/preview/comment.ts'
import type { PreviewReport } from '../../services/preview/report.ts'

/** The environment of a preview, as people see it at a pull request. Pure. */
export const environmentOf = (name: string): string => `preview/${name}`

/**
 * Tells GitHub of a deployment while it is made, and how it ended; its page is where people try the service.
 * @param run address of the workflow run
 */
export const announcing = async <M extends { readonly report: PreviewReport }>(
  github: GitHub,
  {
    name,
    pull,
    run
  }: { readonly name: string; readonly pull: PullRequest; readonly run: string | undefined },
  make: () => Promise<M>
): Promise<M> => {
  const id = await github.createDeployment({
    environment: environmentOf(name),
    ref: pull.head.sha,
    description: `Preview of pull request ${pull.number}`
  })
  const say = (status: Pick<DeploymentStatus, 'state' | 'description' | 'environmentUrl'>) =>
    github.setDeploymentStatus(id, { ...status, logUrl: run })
  await say({ state: 'in_progress', description: 'The service is built, deployed and tested.' })
  try {
    const made = await make()
    const { error, scoringUri } = made.report
    await say(
      error
        ? { state: 'failure', description: `It failed: ${error.code}` }
        : {
            state: 'success',
            description: 'The service answers.',
            environmentUrl: scoringUri && pageOf(scoringUri)
          }
    )
    return made
  } catch (error) {
    await say({ state: 'failure', description: 'It was not finished.' }).catch(() => {})
    throw error
  }
}

/** Says of every deployment to the preview's environment that it is gone. */
export const endAnnounced = async (
  github: GitHub,
  name: string,
  run: string | undefined
): Promise<void> => {
  for (const id of await github.deployments(environmentOf(name)))
    await github.setDeploymentStatus(id, {
      state: 'inactive',
      description: 'The pull request is closed.',
      logUrl: run
    })
}
