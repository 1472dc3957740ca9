/** The actions as their action.yml says, chained as a workflow chains them. */
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { TARGETS } from '../../src/targets/index.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { type StepResult, useAction } from '../../testkit/composite.ts'
import { tempFolder } from '../../testkit/temp.ts'

const DIABETES = path.resolve('workflows-examples/diabetes')
const TARGET_NAMES = Object.keys(TARGETS).join(', ')

describe('the five actions, chained', () => {
  let project: string
  let folder: Awaited<ReturnType<typeof tempFolder>>
  const results: Record<string, StepResult> = {}
  const step = async (
    id: string,
    action: string,
    inputs: Record<string, string>
  ): Promise<StepResult> => {
    results[id] = await useAction(path.join(project, 'actions', action), inputs, folder.path)
    return results[id]
  }
  const outputOf = (id: string, name: string): string => results[id]?.outputs[name] ?? ''

  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
  })

  afterAll(async () => {
    await useAction(
      path.join(project, 'actions/clean-up'),
      { 'service-name': 'diabetes' },
      folder.path
    )
    await folder[Symbol.asyncDispose]()
  })

  it('registers a model', async () => {
    const { exitCode, outputs, summary, log } = await step('register', 'register-model', {
      name: 'diabetes',
      path: path.join(DIABETES, 'model.onnx'),
      tags: 'data=diabetes'
    })
    expect(log).toContain('Registered: diabetes:1')
    expect(exitCode).toBe(0)
    expect(outputs).toMatchObject({ model: 'diabetes:1', version: '1', changed: 'true' })
    expect(outputs.reference).toBe(`.scoreline/registry:models/diabetes@${outputs.digest}`)
    expect(JSON.parse(outputs.signature ?? '').inputs[0]).toEqual({
      name: 'X',
      type: 'float32',
      shape: [null, 10]
    })
    expect(summary).toContain('### Model `diabetes:1`')
  })

  it('builds an image of it', async () => {
    const { outputs, exitCode, summary } = await step('build', 'build-image', {
      name: 'diabetes',
      models: outputOf('register', 'model')
    })
    expect(exitCode).toBe(0)
    expect(outputs).toMatchObject({ image: 'diabetes:1', changed: 'true', 'lock-file': '' })
    expect(Number(outputs.size)).toBeGreaterThan(1_000_000)
    expect(summary).toContain('models diabetes:1')
  })

  it.each([
    ['gke', `Input "target" must be one of ${TARGET_NAMES}, not "gke"`],
    ['', `Input "target" is required: one of ${TARGET_NAMES}`],
    // GitHub compares texts without regard to case: the step of aci runs, and refuses the name.
    ['ACI', `Input "target" must be one of ${TARGET_NAMES}, not "ACI"; did you mean "aci"?`]
  ])('refuses the target "%s", in whichever step that is', async (target, message) => {
    const { exitCode, log, outputs } = await step('nowhere', 'deploy-target', {
      target,
      'service-name': 'diabetes',
      image: outputOf('build', 'image')
    })
    expect([exitCode, log]).toEqual([1, expect.stringContaining(message)])
    expect(outputs).toMatchObject({ state: '', changed: '' })
  })

  it('says what a deployment would do, without doing it', async () => {
    const { outputs } = await step('plan', 'deploy-target', {
      target: 'local',
      'service-name': 'diabetes',
      image: outputOf('build', 'image'),
      plan: 'true'
    })
    expect(JSON.parse(outputs.plan ?? '')).toMatchObject({ action: 'create' })
    expect(outputs).toMatchObject({ changed: 'false', 'scoring-uri': '' })
  })

  it('deploys it', async () => {
    const { outputs, exitCode } = await step('deploy', 'deploy-target', {
      target: 'local',
      'service-name': 'diabetes',
      image: outputOf('build', 'image')
    })
    expect(exitCode).toBe(0)
    expect(outputs).toMatchObject({ state: 'running', changed: 'true' })
    const health = await fetch(new URL('/', outputs['scoring-uri']))
    expect(await health.text()).toBe('Healthy')
    const swagger = await fetch(outputs['swagger-uri'] ?? '')
    expect(((await swagger.json()) as { info: unknown }).info).toMatchObject({
      title: 'diabetes',
      version: '1'
    })
  })

  it('finds the predictions equal to those of scikit-learn', async () => {
    const { outputs, exitCode, log } = await step('test', 'smoke-test', {
      'scoring-uri': outputOf('deploy', 'scoring-uri'),
      samples: path.join(DIABETES, 'samples.json')
    })
    expect(log).not.toContain('::error')
    expect(exitCode).toBe(0)
    expect(outputs.passed).toBe('true')
    expect(Number(outputs['p50-ms'])).toBeGreaterThan(0)
    const report = JSON.parse(await readFile(path.join(folder.path, outputs.report ?? ''), 'utf8'))
    expect(report.samples).toHaveLength(4)
    expect(await readFile(path.join(folder.path, outputs.junit ?? ''), 'utf8')).toContain(
      '<testsuite'
    )
  })

  it('changes nothing when the same is deployed again', async () => {
    const { outputs } = await step('again', 'deploy-target', {
      target: 'local',
      'service-name': 'diabetes',
      image: outputOf('build', 'image')
    })
    expect(JSON.parse(outputs.plan ?? '').action).toBe('no-op')
    expect(outputs).toMatchObject({
      changed: 'false',
      'scoring-uri': outputOf('deploy', 'scoring-uri')
    })
  })

  it('updates the service at the same address', async () => {
    const second = await step('second', 'build-image', {
      name: 'diabetes',
      models: outputOf('register', 'model'),
      description: 'another image'
    })
    expect(second.outputs.image).toBe('diabetes:2')
    const { outputs } = await step('update', 'deploy-target', {
      target: 'local',
      'service-name': 'diabetes',
      image: 'diabetes:2'
    })
    expect(JSON.parse(outputs.plan ?? '').action).toBe('update')
    expect(outputs['scoring-uri']).toBe(outputOf('deploy', 'scoring-uri'))
    const swagger = await fetch(outputs['swagger-uri'] ?? '')
    expect(((await swagger.json()) as { info: unknown }).info).toMatchObject({ version: '2' })
  })

  it('refuses to delete what is in use', async () => {
    const image = await step('keep-image', 'clean-up', { image: 'diabetes:2' })
    expect(image.exitCode).toBe(1)
    expect(image.log).toContain('[IMAGE_IN_USE]')
    const model = await step('keep-model', 'clean-up', { model: 'diabetes:1' })
    expect(model.exitCode).toBe(1)
    expect(model.log).toContain('"diabetes:1", "diabetes:2"')
  })

  it('cleans up, and frees every blob that nothing uses any more', async () => {
    await step('first', 'clean-up', { 'service-name': 'diabetes', image: 'diabetes:2' })
    const { exitCode, outputs } = await step('last', 'clean-up', {
      image: 'diabetes:1',
      model: 'diabetes:1'
    })
    expect(exitCode).toBe(0)
    expect(Number(outputs['freed-bytes'])).toBeGreaterThan(1_000_000)
    // What remembers that the numbers were given: two manifests and their empty config.
    expect(await readdir(path.join(folder.path, '.scoreline/registry/blobs/sha256'))).toHaveLength(
      3
    )
    await expect(fetch(outputOf('deploy', 'scoring-uri'))).rejects.toThrow()
  })

  it('runs the whole story as one step, from files, from the model and from the image', async () => {
    const common = { 'service-name': 'whole', samples: path.join(DIABETES, 'samples.json') }
    const ways: Record<string, string>[] = [
      { path: path.join(DIABETES, 'model.onnx'), model: 'diabetes', image: 'story' },
      // The number 1 was given before, to a model that was cleaned up since.
      { model: 'diabetes:2' },
      { image: 'story:1' }
    ]
    for (const way of ways) {
      const { exitCode, outputs, log } = await useAction(
        project,
        { ...common, ...way },
        folder.path
      )
      expect([log, exitCode]).toEqual([expect.not.stringContaining('::error'), 0])
      expect(outputs).toMatchObject({ state: 'running', passed: 'true' })
    }
    await step('gone', 'clean-up', { 'service-name': 'whole' })
  })

  it.each([
    ['a missing path', 'register-model', { name: 'x', path: 'nowhere.onnx' }, 'MODEL_PATH_MISSING'],
    ['a bad name', 'register-model', { name: 'no spaces', path: 'x' }, 'NAME_INVALID'],
    ['an unknown model', 'build-image', { name: 'image', models: 'nobody:7' }, 'MODEL_UNKNOWN'],
    [
      'an unknown target',
      'deploy-target',
      { target: 'moon', 'service-name': 'abc', image: 'x' },
      'INPUT_INVALID'
    ]
  ])('ends %s with one documented error', async (_, action, inputs, code) => {
    const { exitCode, log } = await step('bad', action, inputs as unknown as Record<string, string>)
    expect(exitCode).toBe(1)
    expect(log.match(/^::error/gm)).toHaveLength(1)
    expect(log).toContain(`[${code}]`)
  })

  it('refuses a truncated ONNX model and registers nothing', async () => {
    const broken = path.join(folder.path, 'model.onnx')
    await copyFile(path.join(DIABETES, 'model.onnx'), broken)
    await writeFile(broken, (await readFile(broken)).subarray(0, 100))
    const { exitCode, log } = await step('broken', 'register-model', {
      name: 'broken',
      path: 'model.onnx'
    })
    expect(exitCode).toBe(1)
    expect(log).toMatch(/^::error file=model\.onnx::/m)
    const index = await readFile(path.join(folder.path, '.scoreline/registry/index.json'), 'utf8')
    expect(index).not.toContain('broken')
  })
})
