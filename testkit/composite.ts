import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
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
  // A runner only warns, and the step goes on without it.
  const unexpected = Object.keys(given).filter(name => !Object.hasOwn(action.inputs ?? {}, name))
  if (unexpected.length > 0) throw new Error(`${folder} has no input ${unexpected.join(', ')}`)
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
    const failed = exitCode !== 0
    // Without a word of its own about failures, a step runs where none failed.
    if (failed && !step.if?.includes('failure()')) continue
    if (step.if !== undefined && evaluate(step.if, context, failed) !== 'true') continue
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
    exitCode = exitCode || result.exitCode
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
const evaluate = (expression: string, context: object, failed = false): string => {
  const { tokens } = new Lexer(expression).lex()
  const failure = {
    name: 'failure',
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(failed)
  }
  const functions = [...Object.values(wellKnownFunctions), failure]
  const parsed = new Parser(tokens, Object.keys(context), functions).parse()
  const own = new Map([['failure', failure]])
  return new Evaluator(parsed, toData(context) as data.Dictionary, own).evaluate().coerceString()
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
  new Promise(resolve => {
    // As runners do: a shell that cannot start is a failed step.
    const failed = (error: unknown) => resolve({ exitCode: 1, log: String(error) })
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
    const shell = spawnOr(failed, 'bash', args, { cwd, env })
    if (shell === undefined) return
    let log = ''
    for (const stream of [shell.stdout, shell.stderr])
      stream.on('data', chunk => {
        log += chunk
      })
    shell.on('error', failed)
    shell.on('exit', code => resolve({ exitCode: code ?? 1, log }))
  })

/** Some failures to start are thrown, such as arguments that are too long. */
const spawnOr = (
  failed: (error: unknown) => void,
  program: string,
  args: string[],
  options: { cwd: string; env: Record<string, string> }
): ChildProcessWithoutNullStreams | undefined => {
  try {
    return spawn(program, args, options)
  } catch (error) {
    failed(error)
    return undefined
  }
}

/** `name<<delimiter` blocks and `name=value`: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const parseOutputs = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$|^([\w-]+)=(.*)$/gm)].map(
      ([, name, , value, short, shortValue]) => [name ?? short, value ?? shortValue]
    )
  )
