import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { data, Evaluator, Lexer, Parser, wellKnownFunctions } from '@actions/expressions'
import { parse } from 'yaml'

/** What a runner gives back after a step that uses an action. */
export interface StepResult {
  readonly exitCode: number
  readonly outputs: Readonly<Record<string, string>>
  /** Everything the step's commands wrote, workflow commands included. */
  readonly log: string
  readonly summary: string
}

interface CompositeAction {
  readonly inputs?: Record<string, { default?: string; required?: boolean }>
  readonly outputs?: Record<string, { value: string }>
  readonly runs: {
    readonly using: string
    readonly steps: readonly {
      id?: string
      if?: string
      shell: string
      run: string
      env?: Record<string, string>
    }[]
  }
}

/**
 * Runs a composite action the way a runner does: defaults, expressions by GitHub's own evaluator, one bash per step,
 * outputs through `GITHUB_OUTPUT`.
 * @param folder the action's folder, absolute.
 */
export const useAction = async (
  folder: string,
  given: Readonly<Record<string, string>>,
  workspace: string,
  env: Readonly<Record<string, string>> = {}
): Promise<StepResult> => {
  const action: CompositeAction = parse(await readFile(path.join(folder, 'action.yml'), 'utf8'))
  const inputs = Object.fromEntries(
    Object.entries(action.inputs ?? {}).map(([name, input]) => [
      name,
      given[name] ?? input.default ?? ''
    ])
  )
  const steps: Record<string, { outputs: Record<string, string> }> = {}
  let log = ''
  let summary = ''
  let exitCode = 0
  for (const [i, step] of action.runs.steps.entries()) {
    const context = { inputs, steps }
    if (step.if !== undefined && evaluate(step.if, context) !== 'true') continue
    if (exitCode !== 0) break
    const files = await commandFiles(workspace)
    const own = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, text]) => [name, interpolate(text, context)])
    )
    const result = await bash(interpolate(step.run, context), workspace, {
      ...baseEnv(),
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: folder,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      RUNNER_TEMP: workspace,
      SCORELINE_STATE: path.join(workspace, '.scoreline'),
      ...env,
      ...own
    })
    log += result.log
    exitCode = result.exitCode
    summary += await readFile(files.summary, 'utf8')
    steps[step.id ?? String(i)] = { outputs: parseOutputs(await readFile(files.output, 'utf8')) }
  }
  const outputs = Object.fromEntries(
    Object.entries(action.outputs ?? {}).map(([name, { value }]) => [
      name,
      interpolate(value, { inputs, steps })
    ])
  )
  return { exitCode, outputs, log, summary }
}

/** Evaluates one expression to its text. */
const evaluate = (expression: string, context: object): string => {
  const { tokens } = new Lexer(expression).lex()
  const parsed = new Parser(tokens, Object.keys(context), Object.values(wellKnownFunctions)).parse()
  return new Evaluator(parsed, toData(context) as data.Dictionary).evaluate().coerceString()
}

/** Replaces every `${{ … }}` of a text. */
export const interpolate = (text: string, context: object): string =>
  text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression.trim(), context))

const toData = (value: unknown): data.ExpressionData =>
  typeof value === 'object' && value !== null
    ? new data.Dictionary(
        ...Object.entries(value).map(([key, inner]) => ({ key, value: toData(inner) }))
      )
    : new data.StringData(String(value))

const baseEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !entry[0].startsWith('NODE_') && !entry[0].startsWith('JEST_')
    )
  )

const commandFiles = async (workspace: string): Promise<{ output: string; summary: string }> => {
  const folder = path.join(workspace, '_runner')
  await mkdir(folder, { recursive: true })
  const files = {
    output: path.join(folder, randomUUID()),
    summary: path.join(folder, randomUUID())
  }
  await writeFile(files.output, '')
  await writeFile(files.summary, '')
  return files
}

const bash = (
  script: string,
  cwd: string,
  env: Record<string, string>
): Promise<{ exitCode: number; log: string }> =>
  new Promise((resolve, reject) => {
    const shell = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd,
      env
    })
    let log = ''
    for (const stream of [shell.stdout, shell.stderr])
      stream.on('data', chunk => {
        log += chunk
      })
    shell.on('error', reject)
    shell.on('exit', code => resolve({ exitCode: code ?? 1, log }))
  })

/** `name<<delimiter` blocks: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const parseOutputs = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value])
  )
