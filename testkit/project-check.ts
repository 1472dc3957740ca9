import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow
} from '@actions/workflow-parser'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { projectTables } from '../src/actions/project/addresses.ts'
import { fillIn } from '../src/project/environment.ts'
import { parseProject } from '../src/project/file.ts'
import { TARGETS } from '../src/targets/index.ts'

const trace = new NoOperationTraceWriter()

/**
 * The inputs that each environment of a project file comes down to, after the reader and the schema took it.
 * @param env what references stand for
 */
export const inputsOfProject = async (
  text: string,
  env: Readonly<Record<string, string>> = {}
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> => {
  const schema = JSON.parse(readFileSync('scoreline.schema.json', 'utf8'))
  const isValid = new Ajv({ strict: false }).compile(schema)
  if (!isValid(parse(text)))
    throw new Error(`The schema refuses it: ${JSON.stringify(isValid.errors)}`)
  const tables = await projectTables(TARGETS)
  const project = parseProject(text, 'scoreline.yml', tables)
  return Object.fromEntries(
    [...project.environments].map(([name, environment]) => {
      const { values, problems } = fillIn(project, environment, tables, { wanted: () => true, env })
      if (problems.length > 0) throw problems[0]
      return [
        name,
        Object.fromEntries([...values].map(([address, filled]) => [address, filled.text]))
      ]
    })
  )
}

/** What GitHub's own parser and the rules of our examples object to in a workflow. */
export const workflowProblems = async (text: string): Promise<readonly string[]> => {
  const result = parseWorkflow({ name: 'scoreline.yml', content: text }, trace)
  if (result.value) await convertWorkflowTemplate(result.context, result.value)
  const problems = result.context.errors.getErrors().map(({ message }) => message)
  const { permissions, jobs } = parse(text)
  if (JSON.stringify(permissions) !== '{"contents":"read"}')
    problems.push('the workflow may do more than read')
  const inputs = Object.keys(parse(readFileSync(path.resolve('action.yml'), 'utf8')).inputs)
  for (const { steps } of Object.values<{ steps: Step[] }>(jobs))
    for (const { uses, run, with: given = {} } of steps) {
      if (run !== undefined) problems.push('a step runs a script')
      if (!/@v\d+$/.test(uses ?? '')) problems.push(`${uses} is not pinned`)
      if (uses?.startsWith('actions/checkout') && given['persist-credentials'] !== false)
        problems.push('the checkout keeps its credentials')
      if (!uses?.startsWith('scoreline/')) continue
      for (const name of Object.keys(given))
        if (!inputs.includes(name)) problems.push(`the action has no input ${name}`)
    }
  return problems
}

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
