/** Which value of which layer a command gets, for texts of project files. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from '../../../src/actions/command.ts'
import { COMMANDS, TERMINAL_COMMANDS } from '../../../src/actions/commands.ts'
import { layered } from '../../../src/actions/project/layers.ts'
import { UserError } from '../../../src/core/errors.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { type TestHost, testHost } from '../../../testkit/test-host.ts'

const ALL = { ...COMMANDS, ...TERMINAL_COMMANDS }
type Values = Readonly<Record<string, string>>

const PROJECT = `
model:
  name: diabetes
  path: model.onnx
  framework-version: 1.10
  tags: {data: "diabetes=1", of: "two\\nlines"}
image:
  platforms: [linux/amd64, linux/arm64]
  entry-script: score.py
  source-directory: code
  tags: {for: the image}
service: diabetes
samples: [samples/*.json, /absolute.json]
test: {repeat: 3}
registry: {location: registry.invalid/acme, username: me, password: "\${secrets.PASSWORD}"}
azure: {client-id: "\${vars.CLIENT}", resource-group: rg-shared, location: westeurope}
verify: {repository: acme/models}
settings: {workers: 2, memory: 3}
environments:
  laptop:
    target: local
    registry: registry
    service: \${vars.NAME:-unnamed}
  cloud:
    target: aci
    model: {description: '$\${not} a reference'}
    settings: &cloud
      resource-group: rg-cloud
      location: northeurope
      key-seed: \${secrets.SEED}
      tags: {team: ml}
      secure-environment-variables: {TOKEN: "\${secrets.SEED}"}
  other:
    target: aci
    test: {repeat: ''}
    settings: {<<: *cloud, workers: 1}
`
const ENV = { PASSWORD: 'pass word', CLIENT: 'client-1', SEED: 'seed-1' }

describe('the inputs of a command', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let file: string
  let host: TestHost

  beforeAll(async () => {
    folder = await tempFolder()
    file = path.join(folder.path, 'scoreline.yml')
    await writeFile(file, PROJECT)
  })
  afterAll(() => folder[Symbol.asyncDispose]())

  /** What the work of a command would get. */
  const inputsOf = async (
    name: keyof typeof ALL,
    given: Values,
    env: Values = ENV
  ): Promise<Values> => {
    let inputs: Values = {}
    const command: Command = await ALL[name]()
    host = testHost(given, env)
    await layered(name, {
      ...command,
      main: async inner => {
        inputs = inner.inputs
      }
    })(host)
    return inputs
  }
  const from = (environment: string, more: Values = {}): Values => ({
    'project-file': file,
    environment,
    ...more
  })
  const inFolder = (name: string): string => path.join(folder.path, name)

  it('register-model gets are those of the model and of the registry', async () => {
    expect(await inputsOf('register-model', from('cloud'))).toEqual({
      name: 'diabetes',
      path: inFolder('model.onnx'),
      'source-directory': inFolder('code'),
      'framework-version': '1.10',
      tags: '{"data":"diabetes=1","of":"two\\nlines"}',
      description: '${' + 'not} a reference',
      registry: 'registry.invalid/acme',
      'registry-username': 'me',
      'registry-password': 'pass word',
      'azure-client-id': 'client-1',
      'resource-group': 'rg-shared',
      location: 'westeurope'
    })
    expect(host.secrets).toContain('pass word')
  })

  it('build-image gets are those of the image, with the model and a base that fits the target', async () => {
    expect(await inputsOf('build-image', from('cloud'))).toMatchObject({
      name: 'diabetes',
      models: 'diabetes',
      platforms: 'linux/amd64\nlinux/arm64',
      'entry-script': 'score.py',
      'source-directory': inFolder('code'),
      tags: '{"for":"the image"}',
      'base-image': 'default'
    })
    const here = await inputsOf('build-image', from('laptop'))
    expect(here).not.toHaveProperty('base-image')
    expect(here).not.toHaveProperty('registry-username')
    expect(here.registry).toBe(inFolder('registry'))
  })

  it('deploy-target gets are those of the environment over the shared ones', async () => {
    expect(await inputsOf('deploy-target', from('cloud'))).toEqual({
      target: 'aci',
      'service-name': 'diabetes',
      image: 'diabetes',
      registry: 'registry.invalid/acme',
      'registry-username': 'me',
      'registry-password': 'pass word',
      'azure-client-id': 'client-1',
      'resource-group': 'rg-cloud',
      location: 'northeurope',
      'verify-repository': 'acme/models',
      'key-seed': 'seed-1',
      'secure-environment-variables': '{"TOKEN":"seed-1"}',
      tags: '{"team":"ml"}',
      workers: '2',
      memory: '3'
    })
    expect(host.secrets).toEqual(expect.arrayContaining(['pass word', 'seed-1']))
  })

  it('deploy-target gets leave out what the target does not have', async () => {
    expect(await inputsOf('deploy-target', from('laptop', {}), {})).toEqual({
      target: 'local',
      'service-name': 'unnamed',
      image: 'diabetes',
      registry: inFolder('registry'),
      'verify-repository': 'acme/models',
      workers: '2'
    })
  })

  it('the whole story gets keep apart what is of the model, the image and the service', async () => {
    expect(await inputsOf('run', from('cloud'))).toMatchObject({
      path: inFolder('model.onnx'),
      model: 'diabetes',
      tags: '{"data":"diabetes=1","of":"two\\nlines"}',
      'image-tags': '{"for":"the image"}',
      'service-tags': '{"team":"ml"}',
      location: 'westeurope',
      'service-location': 'northeurope',
      'resource-group': 'rg-cloud',
      samples: `${inFolder('samples/*.json')}\n/absolute.json`,
      repeat: '3',
      'service-name': 'diabetes',
      target: 'aci'
    })
  })

  it('are the same for up and plan as for the whole story', async () => {
    const run = await inputsOf('run', from('cloud'))
    expect(await inputsOf('up', from('cloud'))).toEqual(run)
    expect(await inputsOf('plan', from('cloud'))).toEqual(run)
  })

  it('begin at the image or the model that is named', async () => {
    const image = await inputsOf('run', from('laptop', { image: 'diabetes:3' }), ENV)
    expect(image).not.toHaveProperty('path')
    expect(image).not.toHaveProperty('model')
    const model = await inputsOf('run', from('laptop', { model: 'diabetes:3' }), ENV)
    expect(model).not.toHaveProperty('path')
    expect(model.model).toBe('diabetes:3')
    const both = await inputsOf('run', from('laptop', { path: 'x', model: 'y' }), ENV)
    expect(both).toMatchObject({ path: 'x', model: 'y' })
  })

  it('clean-up gets name the service of the file, unless an image or a model is named', async () => {
    expect(await inputsOf('clean-up', from('laptop'))).toMatchObject({ 'service-name': 'unnamed' })
    for (const named of [{ image: 'diabetes:3' }, { model: 'diabetes:3' }]) {
      const inputs = await inputsOf('clean-up', from('laptop', named))
      expect(inputs).toMatchObject({ target: 'local', ...named })
      expect(inputs).not.toHaveProperty('service-name')
    }
    const all = { 'service-name': 'other', image: 'diabetes:3', model: 'diabetes:3' }
    expect(await inputsOf('clean-up', from('laptop', all))).toMatchObject(all)
  })

  it('sign in to another registry with nothing that is for the one in the file', async () => {
    const elsewhere = await inputsOf('list', from('cloud', { registry: 'other.invalid' }), {
      ...ENV,
      PASSWORD: ''
    })
    expect(elsewhere.registry).toBe('other.invalid')
    expect(elsewhere).not.toHaveProperty('registry-username')
    expect(elsewhere).not.toHaveProperty('registry-password')
  })

  it('a merge and an empty text bring in and take back', async () => {
    expect(await inputsOf('deploy-target', from('other'))).toMatchObject({
      'resource-group': 'rg-cloud',
      workers: '1',
      'key-seed': 'seed-1'
    })
    const samples = await inputsOf('smoke-test', from('other', { 'scoring-uri': 'http://x' }))
    expect(samples).not.toHaveProperty('repeat')
    expect(samples['service-name']).toBe('diabetes')
  })

  it('are those given before those in settings before those in the file', async () => {
    const given = from('cloud', {
      settings: 'workers: 7\nmemory: 5\nrestart-policy: Never\nenvironment-variables: {A: "1"}\n',
      workers: '8',
      'verify-repository': '  ',
      'key-seed': 'mine'
    })
    expect(await inputsOf('deploy-target', given, { ...ENV, SEED: 'x' })).toMatchObject({
      workers: '8',
      memory: '5',
      'restart-policy': 'Never',
      'environment-variables': '{"A":"1"}',
      'verify-repository': 'acme/models',
      'key-seed': 'mine'
    })
    expect(host.secrets).toContain('mine')
  })

  it('in settings need no project file, and may be secrets as they are', async () => {
    const settings = 'tags: {a: b}\nkey-seed: the seed\n'
    expect(await inputsOf('run', { settings })).toEqual({
      'service-tags': '{"a":"b"}',
      'key-seed': 'the seed'
    })
    expect(host.secrets).toContain('the seed')
  })

  it.each([
    ['- cpu', 'is a YAML mapping'],
    ['cpu: [1]', 'line 1: "cpu" needs a number, not a list'],
    ['\ncpu: "1', 'cannot be read, line 2'],
    ['cpus: 1', 'There is no input "cpus"; did you mean "cpu"?'],
    ['key-seed: ${' + 'secrets.NONE}', 'refers to the variable NONE, which is not set']
  ])('in settings that are "%s" are refused', async (settings, message) => {
    await expect(inputsOf('deploy-target', { settings })).rejects.toThrow(message)
  })

  it('need no variable but those that the command needs', async () => {
    const missing = async (name: keyof typeof ALL, given: Values, env: Values) =>
      inputsOf(name, given, env).then(
        () => [],
        (error: UserError) => [error, ...error.others].map(({ code, at }) => [code, at?.line])
      )
    const { PASSWORD, CLIENT } = ENV
    expect(await missing('list', from('cloud'), { PASSWORD, CLIENT })).toEqual([])
    expect(await missing('clean-up', from('cloud'), { PASSWORD, CLIENT })).toEqual([])
    expect(await missing('register-model', from('cloud'), { PASSWORD, CLIENT })).toEqual([])
    expect(await missing('deploy-target', from('cloud'), { PASSWORD, CLIENT, SEED: '' })).toEqual([
      ['PROJECT_REFERENCE_UNSET', 30],
      ['PROJECT_REFERENCE_UNSET', 32]
    ])
    expect(
      await missing('deploy-target', from('cloud', { 'azure-client-id': 'x' }), {
        PASSWORD,
        SEED: 'x'
      })
    ).toEqual([])
  })

  it('that a command refuses are shown where they stand', async () => {
    const command: Command = await ALL.keys()
    const refusing = layered('keys', {
      ...command,
      main: async () => {
        throw new UserError('INPUT_INVALID', 'No.', { input: 'service-name' })
      }
    })
    await expect(refusing(testHost(from('cloud'), ENV))).rejects.toMatchObject({
      at: { file, line: 12, column: 10 }
    })
  })

  it('that name files which are wrong are shown where they stand', async () => {
    const command: Command = await ALL['register-model']()
    const refusing = layered('register-model', {
      ...command,
      main: async ({ inputs }) => {
        throw new UserError('MODEL_PATH_MISSING', `There is no file or folder "${inputs.path}".`)
      }
    })
    await expect(refusing(testHost(from('cloud'), ENV))).rejects.toMatchObject({
      at: { file, line: 4, column: 9 }
    })
  })

  it('are none of a file that is not asked for', async () => {
    expect(await inputsOf('list', { target: 'local' })).toEqual({ target: 'local' })
    await expect(inputsOf('up', {})).rejects.toMatchObject({ code: 'PROJECT_MISSING' })
    await expect(
      inputsOf('list', { environment: 'x', 'project-file': inFolder('none.yml') })
    ).rejects.toMatchObject({ code: 'PROJECT_MISSING' })
    await expect(inputsOf('list', from('clout'))).rejects.toMatchObject({
      code: 'PROJECT_ENVIRONMENT_UNKNOWN',
      message: expect.stringContaining('did you mean "cloud"?')
    })
  })
})
