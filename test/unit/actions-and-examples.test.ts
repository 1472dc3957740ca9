/** Every action.yml and every example, read by GitHub's own parser and compared with the code. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow
} from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'
import { parse } from 'yaml'
import { COMMANDS, type CommandName } from '../../src/actions/commands.ts'
import { VERSION } from '../../src/actions/version.ts'

const trace = new NoOperationTraceWriter()
const actionFiles: [CommandName, string][] = (Object.keys(COMMANDS) as CommandName[]).map(name => [
  name,
  name === 'run' ? 'action.yml' : `actions/${name}/action.yml`
])
const examples = readdirSync('workflows-examples')
  .filter(name => name.endsWith('.yml'))
  .map(name => path.join('workflows-examples', name))

describe('the actions', () => {
  it.each(actionFiles)('%s is accepted by the parser of GitHub', (_, file) => {
    const { context } = parseAction({ name: file, content: readFileSync(file, 'utf8') }, trace)
    expect(context.errors.getErrors().map(error => error.message)).toEqual([])
  })

  it.each(actionFiles)('%s takes exactly the inputs that its code reads', async (name, file) => {
    const { inputs } = await COMMANDS[name]()
    expect(Object.keys(parse(readFileSync(file, 'utf8')).inputs).toSorted()).toEqual(
      Object.keys(inputs).toSorted()
    )
  })

  it.each(actionFiles)('%s never splices an input into its script', (_, file) => {
    const { runs } = parse(readFileSync(file, 'utf8'))
    for (const step of runs.steps) expect(step.run).not.toContain('${{')
  })
})

describe('the examples', () => {
  it.each(examples)('%s is accepted by the parser of GitHub', async file => {
    const result = parseWorkflow({ name: file, content: readFileSync(file, 'utf8') }, trace)
    const problems = result.context.errors.getErrors().map(error => error.message)
    if (result.value) await convertWorkflowTemplate(result.context, result.value)
    expect([...problems, ...result.context.errors.getErrors().map(error => error.message)]).toEqual(
      []
    )
  })

  it.each(examples)('%s gives our actions only inputs they have', file => {
    const { jobs } = parse(readFileSync(file, 'utf8'))
    for (const job of Object.values<{ steps: { uses?: string; with?: object }[] }>(jobs))
      for (const { uses = '', with: given = {} } of job.steps) {
        const [, folder] = /^scoreline\/scoreline(\/actions\/[a-z-]+)?@/.exec(uses) ?? []
        if (!uses.startsWith('scoreline/scoreline')) continue
        const action = parse(readFileSync(path.join('.', folder ?? '', 'action.yml'), 'utf8'))
        expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
      }
  })
})

it('the version is that of package.json', () => {
  expect(VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
})
