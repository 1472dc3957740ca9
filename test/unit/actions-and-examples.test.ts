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
import { VERSION } from '../../src/actions/host/version.ts'
import { inputsOfCommand } from '../../src/actions/inputs/described-inputs.ts'
import { parametersOfKinds } from '../../src/actions/inputs/target-parameters.ts'
import { isStep, takeInputs } from '../../src/cli/step-inputs.ts'
import { text } from '../../src/core/inputs.ts'
import { optional } from '../../src/core/parameters.ts'
import { TARGETS } from '../../src/targets/index.ts'
import { setting } from '../../src/targets/kind.ts'
import { interpolate, useAction } from '../../testkit/composite.ts'
import { tempFolder } from '../../testkit/temp.ts'

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

  it.each(actionFiles)(
    '%s takes exactly the inputs that its code reads, but for those that few need',
    async (name, file) => {
      const described = await inputsOfCommand(await COMMANDS[name](), TARGETS)
      expect(Object.keys(parse(readFileSync(file, 'utf8')).inputs)).toEqual(
        described.filter(input => !input.rare).map(input => input.name)
      )
    }
  )

  it.each(actionFiles)('%s tells in its README of every input', async (name, file) => {
    const described = await inputsOfCommand(await COMMANDS[name](), TARGETS)
    const readme = name === 'run' ? 'docs/action.md' : file.replace('action.yml', 'README.md')
    const text = readFileSync(readme, 'utf8')
    expect(described.filter(input => !text.includes(`| \`${input.name}\` |`))).toEqual([])
  })

  it.each(actionFiles)('%s fills in nothing that the project file may say', (_, file) => {
    const { inputs } = parse(readFileSync(file, 'utf8')) as {
      inputs: Record<string, { default?: string }>
    }
    const filled = Object.entries(inputs).filter(([, input]) => input.default !== undefined)
    expect(filled.filter(([name]) => name !== 'github-token')).toEqual([])
  })

  it('are few enough on the root action to be read, and stay so with a further target', async () => {
    const { inputs } = parse(readFileSync('action.yml', 'utf8'))
    expect(Object.keys(inputs).length).toBeLessThanOrEqual(60)
    const large = await TARGETS.local?.()
    if (large === undefined) throw new Error('no target')
    const settings = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [
        `new-setting-${i}`,
        setting(optional(text, 'It.'), 'none')
      ])
    )
    const kinds = {
      ...TARGETS,
      large: async () => ({ kind: { ...large.kind, name: 'large', settings } })
    }
    const described = await inputsOfCommand(await COMMANDS.run(), kinds)
    expect(described.filter(input => !input.rare).length).toBeLessThanOrEqual(60)
  })

  it('describe an input in the same words for every target that has it', async () => {
    const kinds = await parametersOfKinds(TARGETS, 'settings')
    const words = new Map<string, string>()
    for (const parameters of kinds.values())
      for (const [name, { about }] of Object.entries(parameters)) {
        expect([name, words.get(name) ?? about]).toEqual([name, about])
        words.set(name, about)
      }
  })

  it.each(actionFiles)('%s never splices an input into its script', (_, file) => {
    const { runs } = parse(readFileSync(file, 'utf8'))
    for (const step of runs.steps) expect(step.run).not.toContain('${{')
  })
})

describe('the steps of an action', () => {
  it.each(actionFiles)('%s gives each input a variable that is read back', (_, file) => {
    const { inputs, runs } = parse(readFileSync(file, 'utf8'))
    const variables: Record<string, string> = runs.steps[0].env
    const given = Object.fromEntries(
      Object.entries(variables).map(([name, text]) => [
        name,
        interpolate(text, { inputs: valuesOf(inputs) })
      ])
    )
    expect(isStep(given)).toBe(true)
    expect(takeInputs(given)).toEqual(valuesOf(inputs))
    // Programs that a step starts get none of it.
    expect(given).toEqual({})
  })

  it('take inputs of megabytes all together, and say so where one is too long', async () => {
    await using folder = await tempFolder()
    const action = path.resolve('actions/register-model')
    const name = 'x'.repeat(120_000)
    const many = { name, tags: name, properties: name, description: name }
    const long = { ...many, 'sample-input': 'y'.repeat(180_000) }
    // Neither gets as far as a bundle: what is tried is whether the step starts.
    const env = { PATH: '/usr/bin:/bin' }
    const together = await useAction(action, many, folder.path, env)
    expect(together.log).not.toContain('an input is too long')
    const alone = await useAction(action, long, folder.path, env)
    expect([alone.exitCode, alone.log]).toEqual([
      1,
      expect.stringMatching(/::error::.*an input is too long.*\[INPUT_INVALID\]/)
    ])
  })
})

const valuesOf = (inputs: object): Record<string, string> =>
  Object.fromEntries(Object.keys(inputs).map(name => [name, `of ${name}\n"'$(x)`]))

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
