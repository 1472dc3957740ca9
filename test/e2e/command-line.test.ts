import { execFile, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { freePort } from '../../testkit/docker-registry.ts'

const DIABETES = path.resolve('workflows-examples/diabetes')

describe('the command line', () => {
  let project: string
  beforeAll(async () => {
    project = await bundledProject()
  }, 120_000)
  const bundle = () => path.join(project, 'dist/index.js')
  const output = (...args: string[]): Promise<string> =>
    new Promise(resolve =>
      execFile('node', [bundle(), ...args], (_error, stdout) => resolve(stdout))
    )

  it('tells its version', async () => {
    expect(await output('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('lists the commands, and the inputs of each with their defaults', async () => {
    expect(await output('--help')).toMatch(/register-model[\s\S]*smoke-test[\s\S]*demo/)
    const help = await output('register-model', '--help')
    expect(help).toContain('--new-version <value>')
    expect(help).toContain('.scoreline/registry')
  })

  it.each([
    [
      'register-model',
      { nam: 'x' },
      'There is no input "nam"; did you mean "name"? [INPUT_UNKNOWN]'
    ],
    [
      'regster-model',
      {},
      'There is no command "regster-model"; did you mean "register-model"? [COMMAND_UNKNOWN]'
    ],
    [
      'logs',
      { 'service-name': 'nobody' },
      'No service "nobody" runs on this machine. [SERVICE_UNKNOWN]'
    ]
  ])('%s %j: %s', async (command, options, message) => {
    const { exitCode, stderr } = await scoreline(
      project,
      project,
      command,
      options as unknown as Record<string, string>
    )
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(message)])
  })

  it('serves a model with no image', async () => {
    const port = await freePort()
    const child = spawn('node', [
      bundle(),
      'serve',
      '--model-dir',
      path.join(DIABETES, 'model.onnx'),
      '--port',
      String(port)
    ])
    try {
      let answer: unknown
      for (let i = 0; i < 100 && answer === undefined; i++) {
        await sleep(50)
        answer = await fetch(`http://127.0.0.1:${port}/score`, {
          method: 'POST',
          body: '{"data": [[1,2,3,4,5,6,7,8,9,10]]}'
        }).then(
          response => response.json(),
          () => undefined
        )
      }
      expect(answer).toEqual([[expect.closeTo(6141.17, 1)]])
    } finally {
      child.kill('SIGTERM')
    }
    expect(await new Promise(resolve => child.once('exit', resolve))).toBe(0)
  }, 30_000)

  it('ends with code 1 when there is nothing to serve', async () => {
    const { exitCode } = await scoreline(project, project, 'serve', {})
    expect(exitCode).toBe(1)
  })
})

describe('the demo', () => {
  it('predicts what scikit-learn predicts, and leaves nothing running', async () => {
    const project = await bundledProject()
    const { exitCode, stderr } = await scoreline(project, project, 'demo', {})
    expect([stderr, exitCode]).toEqual([
      expect.stringContaining('Deleted service diabetes-demo'),
      0
    ])
  }, 120_000)
})
