import { spawn } from 'node:child_process'
import path from 'node:path'
import { until } from './until.ts'

export interface CommandResult {
  readonly exitCode: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  /** Milliseconds until SIGKILL, or what must have happened before: a promise, or what is asked until it holds. */
  readonly killAfter?: number | Promise<void> | (() => boolean) | undefined
  /** Arguments without a name. */
  readonly positional?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the bundle as a command line. */
export const scoreline = (
  project: string,
  cwd: string,
  command: string,
  options: Readonly<Record<string, string>>,
  { killAfter, positional = [], env = {} }: CommandOptions = {}
): Promise<CommandResult> =>
  new Promise((resolve, reject) => {
    const args = [
      ...positional,
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
    ]
    const child = spawn(process.execPath, [path.join(project, 'dist/index.js'), command, ...args], {
      cwd,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        SCORELINE_STATE: path.join(cwd, '.scoreline'),
        ...env
      },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', chunk => {
      stdout += chunk
    })
    child.stderr.on('data', chunk => {
      stderr += chunk
    })
    const kill = () => child.kill('SIGKILL')
    const timer = typeof killAfter === 'number' ? setTimeout(kill, killAfter) : undefined
    if (killAfter instanceof Promise) killAfter.then(kill, reject)
    const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null
    if (typeof killAfter === 'function')
      until(async () => isOver() || killAfter()).then(kill, reject)
    child.on('error', reject)
    child.on('exit', exitCode => {
      clearTimeout(timer)
      resolve({ exitCode, outputs: outputsIn(stdout), stdout, stderr })
    })
  })

const outputsIn = (stdout: string): Record<string, string> =>
  Object.fromEntries(
    stdout
      .split('\n')
      .filter(line => line.includes('='))
      .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
  )
