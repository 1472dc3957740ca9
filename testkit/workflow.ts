import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { interpolate, type StepResult, useAction } from './composite.ts'

/** What a job is run with. */
export interface JobWorld {
  /** The project as a user checks it out: the actions are taken from there. */
  readonly project: string
  readonly workspace: string
  readonly env: Readonly<Record<string, string>>
  readonly vars: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  /** What a person chose who started it by hand. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Inputs given to a step in place of, or beside, those of the workflow. */
  readonly instead: (action: string) => Readonly<Record<string, string>>
}

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly with?: Record<string, unknown>
  readonly env?: Record<string, unknown>
}

/**
 * Runs the steps of one job of a workflow that use our actions, in order, until one fails. The root action goes by the name
 * `run`.
 */
export const runJob = async (
  file: string,
  job: string,
  { project, workspace, env, vars, secrets = {}, inputs = {}, instead }: JobWorld
): Promise<ReadonlyMap<string, StepResult>> => {
  const { jobs, env: ofWorkflow } = parse(await readFile(file, 'utf8'))
  const results = new Map<string, StepResult>()
  const steps: Record<string, { outputs: Readonly<Record<string, string>> }> = {}
  for (const step of jobs[job].steps as Step[]) {
    const [used, folder] = /^scoreline\/scoreline(\/actions\/[a-z-]+)?@/.exec(step.uses ?? '') ?? []
    if (used === undefined) continue
    const action = folder === undefined ? 'run' : path.basename(folder)
    const filledIn = (values: Record<string, unknown> = {}): Record<string, string> =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          interpolate(String(value), { vars, secrets, steps, inputs })
        ])
      )
    const result = await useAction(
      path.join(project, folder ?? ''),
      { ...filledIn(step.with), ...instead(action) },
      workspace,
      { ...env, ...filledIn(ofWorkflow), ...filledIn(jobs[job].env), ...filledIn(step.env) }
    )
    const id = step.id ?? action
    results.set(id, result)
    steps[id] = { outputs: result.outputs }
    if (result.exitCode !== 0) break
  }
  return results
}
