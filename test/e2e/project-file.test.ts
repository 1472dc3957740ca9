/** A project file as a workflow and a person use it: the bundle, run by its action.yml and as a command line. */
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { useAction } from '../../testkit/composite.ts'
import { tempFolder } from '../../testkit/temp.ts'

const DIABETES = path.resolve('workflows-examples/diabetes')

describe('the diabetes project', () => {
  let project: string
  let folder: Awaited<ReturnType<typeof tempFolder>>

  const step = (action: string, inputs: Record<string, string>, env: Record<string, string> = {}) =>
    useAction(path.join(project, action), inputs, folder.path, env)
  const part = (name: string, inputs: Record<string, string>, env: Record<string, string> = {}) =>
    step(path.join('actions', name), inputs, env)

  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
    await cp(DIABETES, folder.path, { recursive: true })
  }, 300_000)

  afterAll(async () => {
    await part('clean-up', { environment: 'laptop' })
    await folder[Symbol.asyncDispose]()
  })

  it('is deployed and tested by the root action with nothing but the environment', async () => {
    const { exitCode, outputs, log } = await step('.', { environment: 'laptop' })
    expect([exitCode, log]).toEqual([0, expect.not.stringContaining('::error')])
    expect(outputs).toMatchObject({
      model: 'diabetes:1',
      image: 'diabetes:1',
      state: 'running',
      passed: 'true'
    })
    expect(outputs['scoring-uri']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/score$/)
  }, 300_000)

  it('goes through the parts with nothing else either, and nothing changes', async () => {
    const register = await part('register-model', { environment: 'laptop' })
    expect(register.outputs).toMatchObject({ model: 'diabetes:1', changed: 'false' })
    const build = await part('build-image', { environment: 'laptop' })
    expect(build.outputs).toMatchObject({ image: 'diabetes:1', changed: 'false' })
    const deploy = await part('deploy-target', { environment: 'laptop' })
    expect(deploy.outputs).toMatchObject({ state: 'running', changed: 'false' })
    const test = await part('smoke-test', {
      environment: 'laptop',
      'scoring-uri': deploy.outputs['scoring-uri'] ?? ''
    })
    expect([test.exitCode, test.outputs.passed]).toEqual([0, 'true'])
  }, 300_000)

  it('is found by the commands of a terminal', async () => {
    const status = await scoreline(project, folder.path, 'status', { environment: 'laptop' })
    expect([status.exitCode, status.stdout]).toEqual([0, expect.stringContaining('diabetes:1')])
  }, 300_000)

  it('gives way to an input that is given', async () => {
    const plan = await part('deploy-target', {
      environment: 'laptop',
      'service-name': 'another',
      plan: 'true'
    })
    expect([plan.exitCode, plan.log]).toEqual([
      0,
      expect.stringContaining('Plan for another: create')
    ])
  }, 300_000)

  it('takes further settings as a mapping', async () => {
    const plan = await part('deploy-target', {
      environment: 'laptop',
      settings: 'start-timeout-seconds: 30\nworkers: 2\n',
      plan: 'true'
    })
    expect([plan.exitCode, JSON.parse(plan.outputs.plan ?? '').action]).toEqual([0, 'update'])
    const wrong = await part('deploy-target', { environment: 'laptop', settings: 'worker: 2' })
    expect([wrong.exitCode, wrong.log]).toEqual([
      1,
      expect.stringContaining('There is no input "worker"; did you mean "workers"?')
    ])
  }, 300_000)
})
