import { execFileSync } from 'node:child_process'
/** `scoreline init` over real folders: what it writes is read by our own reader, the schema and GitHub's parser. */
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { main } from '../../../src/actions/init.ts'
import { inputsOfProject, workflowProblems } from '../../../testkit/project-check.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'

const DIABETES = 'workflows-examples/diabetes'
const SCORE = 'def init():\n    pass\n\n\ndef run(data):\n    return data\n'

/** A file's text; or the place of one that is copied. */
type Content = string | { readonly copy: string }

const fill = async (root: string, files: Readonly<Record<string, Content>>): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name)
    await mkdir(path.dirname(file), { recursive: true })
    if (typeof content === 'string') await writeFile(file, content)
    else await cp(content.copy, file)
  }
}

const copies = (...names: string[]): Record<string, Content> =>
  Object.fromEntries(names.map(name => [name, { copy: path.join(DIABETES, name) }]))

const init = async (folder: string, inputs: Readonly<Record<string, string>> = {}) => {
  const host = testHost({ folder, ...inputs }, {})
  await main(host)
  return { text: host.said.join(''), warnings: host.warnings.join('\n') }
}

const read = (...parts: string[]): Promise<string> => readFile(path.join(...parts), 'utf8')
const WORKFLOW = '.github/workflows/scoreline.yml'

const CLOUD = {
  REGISTRY: 'team.azurecr.io',
  RESOURCE_GROUP: 'rg',
  AZURE_CLIENT_ID: 'c',
  AZURE_TENANT_ID: 't',
  AZURE_SUBSCRIPTION_ID: 's',
  SCORELINE_KEY_SEED: 'seed',
  SCORELINE_SSL_KEY_PEM_FILE: 'key'
}

/** What was written, after everything that reads it took it. */
const checked = async (folder: string) => {
  const [project, workflow] = [await read(folder, 'scoreline.yml'), await read(folder, WORKFLOW)]
  expect(await workflowProblems(workflow)).toEqual([])
  return { project, workflow, inputs: await inputsOfProject(project, CLOUD) }
}

it('finds a pickle with score.py, environment.yml and samples', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, {
    ...copies(
      'model.pkl',
      'score.py',
      'environment.yml',
      'samples-python.json',
      'sample-input.json'
    ),
    'node_modules/x/model.onnx': 'x',
    'venv/pyvenv.cfg': '',
    'venv/lib/score.py': SCORE,
    '.venv2/score.py': SCORE
  })
  const { text, warnings } = await init(folder.path)
  const { inputs, workflow } = await checked(folder.path)
  expect(inputs).toEqual({
    laptop: expect.objectContaining({
      'model.path': 'model.pkl',
      'model.sample-input': 'sample-input.json',
      'image.entry-script': 'score.py',
      'image.environment-file': 'environment.yml',
      samples: 'samples-python.json'
    })
  })
  expect(inputs.laptop).not.toHaveProperty(['image.source-directory'])
  const { jobs } = parse(workflow)
  expect(jobs.laptop.steps).toEqual([
    { uses: 'actions/checkout@v5', with: { 'persist-credentials': false } },
    { uses: 'actions/setup-python@v6', with: { 'python-version': '3.11' } },
    { uses: 'scoreline/scoreline@v0', with: { environment: 'laptop' } }
  ])
  expect(text).toMatch(/model +model\.pkl \(scikit-learn 1\.7\.2, pickle\)/)
  expect(text).toMatch(/Next: scoreline up laptop --project-file \S+scoreline\.yml\n$/)
  expect(warnings).toBe('')
})

it('makes a sample for an ONNX model that has none', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, copies('model.onnx'))
  const { text } = await init(folder.path)
  const { inputs, workflow } = await checked(folder.path)
  expect(inputs.laptop).toMatchObject({ 'model.path': 'model.onnx', samples: 'samples.json' })
  expect(JSON.parse(await read(folder.path, 'samples.json'))).toEqual([
    { name: 'zeros', request: { data: [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0]] } }
  ])
  expect(workflow).not.toContain('setup-python')
  expect(text).toContain('samples.json')
})

it('takes over what the CLI v1 had', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, {
    ...copies('model.pkl'),
    'src/score.py': SCORE,
    'src/helper.py': '',
    'src/steps.txt': 'RUN apt-get update\nRUN apt-get install -y libgomp1\n',
    'inferenceconfig.json': JSON.stringify({
      entryScript: 'score.py',
      sourceDirectory: './src',
      runtime: 'python',
      extraDockerfileSteps: 'steps.txt',
      baseImage: 'team/base:1',
      enableGpu: true,
      environment: {
        environmentVariables: { LEVEL: '1.10' },
        python: { condaDependencies: { dependencies: ['python=3.10', { pip: ['numpy'] }] } }
      }
    }),
    'deploymentconfig.json': JSON.stringify({
      computeType: 'ACI',
      containerResourceRequirements: { cpu: 0.5, memoryInGB: 1 },
      authEnabled: true,
      sslEnabled: true,
      sslCertificate: 'cert.pem',
      sslKey: 'key.pem',
      appInsightsEnabled: true,
      tags: { 'a: b': '# not a comment' }
    }),
    'deploymentconfig-prod.json': JSON.stringify({ computeType: 'aci', authEnabled: false }),
    'deploymentconfig-local.json': JSON.stringify({ computeType: 'local', port: 6789 }),
    '.azureml/config.json': JSON.stringify({
      subscription_id: 'sub',
      resource_group: 'rg-ml',
      workspace_name: 'w'
    })
  })
  const { text } = await init(folder.path)
  const { inputs, workflow, project } = await checked(folder.path)
  expect(Object.keys(inputs)).toEqual(['laptop', 'production', 'staging'])
  expect(inputs.laptop).toMatchObject({
    'image.entry-script': 'score.py',
    'image.source-directory': 'src',
    'image.environment-file': 'environment.yml',
    'settings.port': '6789',
    'settings.environment-variables': '{"LEVEL":"1.10"}'
  })
  expect(inputs.laptop).not.toHaveProperty(['image.base-image'])
  expect(inputs.staging).toMatchObject({
    'registry.location': 'team.azurecr.io',
    'azure.subscription-id': 'sub',
    'settings.resource-group': 'rg-ml',
    'settings.cpu': '0.5',
    'settings.auth-enabled': 'true',
    'settings.key-seed': 'seed',
    'settings.ssl-cert-pem-file': 'cert.pem',
    'settings.ssl-key-pem-file': 'key',
    'settings.tags': '{"a: b":"# not a comment"}',
    'image.base-image': 'team/base:1',
    'image.builder': 'docker',
    'image.extra-docker-steps': 'RUN apt-get update\nRUN apt-get install -y libgomp1'
  })
  expect(inputs.production?.service).not.toBe(inputs.staging?.service)
  expect(inputs.production).not.toHaveProperty(['settings.key-seed'])
  expect(parse(await read(folder.path, 'environment.yml'))).toEqual({
    dependencies: ['python=3.10', { pip: ['numpy'] }]
  })
  for (const [where, of] of [
    ['output', text],
    ['file', project]
  ] as const) {
    expect([where, of]).toEqual([where, expect.stringMatching(/enableGpu: /)])
    expect([where, of]).toEqual([where, expect.stringMatching(/appInsightsEnabled: /)])
    expect([where, of]).toEqual([where, expect.stringMatching(/workspace_name: /)])
  }
  const { jobs } = parse(workflow)
  expect(jobs.staging).toMatchObject({
    needs: 'laptop',
    if: "github.event_name == 'push'",
    permissions: { contents: 'read', 'id-token': 'write' },
    concurrency: 'scoreline-staging'
  })
  expect(jobs.staging.steps.at(-1).env).toMatchObject({
    SCORELINE_KEY_SEED: expect.stringMatching(/^\$\{\{ secrets\.SCORELINE_KEY_SEED \}\}$/),
    AZURE_CLIENT_ID: expect.stringMatching(/^\$\{\{ vars\.AZURE_CLIENT_ID \}\}$/)
  })
})

it('takes over what the archived actions had', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, {
    'outputs/ridge.pkl': { copy: `${DIABETES}/model.pkl` },
    'other.onnx': { copy: `${DIABETES}/model.onnx` },
    'code/deploy/score.py': SCORE,
    'code/deploy/environment.yml': { copy: `${DIABETES}/environment.yml` },
    '.cloud/.azure/registermodel.json': JSON.stringify({
      model_file_name: 'ridge.pkl',
      model_name: 'Mymodel',
      model_tags: { data: 'diabetes' },
      metrics_max: ['r2']
    }),
    '.cloud/.azure/deploy.json': JSON.stringify({
      name: 'mywebservice',
      inference_entry_script: 'score.py',
      conda_file: 'environment.yml',
      cpu_cores: 0.1,
      memory_gb: 0.5,
      authentication_enabled: false,
      test_enabled: true
    }),
    '.cloud/.azure/workspace.json': JSON.stringify({
      name: 'ws',
      resource_group: 'rg-ml',
      container_registry: 'Microsoft.ContainerRegistry/registries/teamacr'
    }),
    '.cloud/.azure/compute.json': JSON.stringify({ name: 'c', agent_count: 3 })
  })
  const { text } = await init(folder.path)
  const { inputs } = await checked(folder.path)
  expect(inputs.laptop).toMatchObject({
    'model.name': 'Mymodel',
    'model.path': 'outputs/ridge.pkl',
    'model.tags': '{"data":"diabetes"}',
    'image.source-directory': 'code/deploy',
    'image.entry-script': 'score.py',
    'image.environment-file': 'code/deploy/environment.yml',
    service: 'mywebservice'
  })
  expect(inputs.staging).toMatchObject({
    'registry.location': 'teamacr.azurecr.io',
    'settings.cpu': '0.1',
    'settings.auth-enabled': 'false',
    'settings.resource-group': 'rg-ml'
  })
  for (const kept of ['metrics_max', 'test_enabled', 'agent_count'])
    expect(text).toContain(`${kept}: `)
})

it('finds an MLflow model, and writes the script that serves it, where there is none', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, {
    'model/MLmodel': 'flavors:\n  sklearn:\n    pickled_model: model.pkl\n',
    'model/model.pkl': { copy: `${DIABETES}/model.pkl` },
    'model/conda.yaml': 'dependencies:\n- python=3.11\n- pip:\n  - scikit-learn==1.7.2\n',
    'model/python_env.yaml':
      'python: 3.11\nbuild_dependencies:\n- pip\ndependencies:\n- -r requirements.txt\n',
    'model/requirements.txt': 'scikit-learn==1.7.2\n'
  })
  const { text } = await init(folder.path)
  const script = await readFile(path.join(folder.path, 'score.py'), 'utf8')
  expect(script).toContain('mlflow.pyfunc.load_model')
  execFileSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input: script })
  const { inputs } = await checked(folder.path)
  expect(inputs.laptop).toMatchObject({
    'model.path': 'model',
    'image.entry-script': 'score.py',
    'image.environment-file': 'model/conda.yaml'
  })
  expect(text).toMatch(/model \(MLflow, scikit-learn 1\.7\.2, pickle\)/)
})

it('takes over a project whose model is still to be trained', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, {
    'code/deploy/score.py': SCORE,
    'code/deploy/environment.yml': { copy: `${DIABETES}/environment.yml` },
    'code/train/train.py': 'print()',
    '.cloud/.azure/registermodel.json': '{"model_file_name": "ridge.pkl", "model_name": "m"}',
    '.cloud/.azure/deploy.json': '{"deployment_compute_target": "cluster"}',
    '.cloud/.azure/run.json': '{"experiment_name": "e"}'
  })
  const { text } = await init(folder.path)
  const { inputs } = await checked(folder.path)
  expect(inputs.laptop).toMatchObject({
    'model.path': 'ridge.pkl',
    'image.entry-script': 'code/deploy/score.py'
  })
  expect(text).toMatch(/run\.json: It is about training/)
  expect(text).toMatch(/First:\n {2}Put the trained model where path below model is \(ridge\.pkl\)/)
})

it('says what is missing where a pickle has no script', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, copies('model.pkl'))
  const { text } = await init(folder.path)
  await checked(folder.path)
  expect(text).toMatch(/First:\n {2}Write score\.py with init\(\) and run\(data\)/)
})

it.each([
  ['quotes', `it's "the" model.onnx`],
  ['signs of YAML', '{a}: [b] & *c #d.onnx'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a stranger named a file
  ['an expression', '${{ secrets.TOKEN }}.onnx'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a stranger named a file
  ['a reference', '${secrets.TOKEN} $${x}.onnx'],
  ['leading dashes', '--force.onnx'],
  ['another script', 'модель.onnx']
])('keeps a name with %s as it is', async (_, name) => {
  await using folder = await tempFolder()
  const inner = path.join(folder.path, name.replace('.onnx', ''))
  await fill(inner, {
    '../.git/HEAD': 'ref: refs/heads/main\n',
    [name]: { copy: `${DIABETES}/model.onnx` }
  })
  await init(inner)
  const inputs = await inputsOfProject(await read(inner, 'scoreline.yml'))
  expect(inputs.laptop).toMatchObject({ 'model.path': name })
  const [file = ''] = await readdir(path.join(folder.path, '.github/workflows'))
  expect(file).toMatch(/^scoreline(-[a-z0-9-]+)?\.yml$/)
  const workflow = await read(folder.path, '.github/workflows', file)
  expect(await workflowProblems(workflow)).toEqual([])
  // GitHub evaluates nothing but the literal that stands for the sign.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
  expect(workflow.replaceAll("${{ '${{' }}", '')).not.toContain('${{')
})

it('passes over names that cannot stand in an input', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, {
    'a\nb: ${{ x }}.onnx': { copy: `${DIABETES}/model.onnx` },
    'deploy\nconfig.json': '{"computeType": "ACI"}',
    'c.onnx': { copy: `${DIABETES}/model.onnx` }
  })
  const { text, warnings } = await init(folder.path)
  const { inputs } = await checked(folder.path)
  expect(inputs.laptop).toMatchObject({ 'model.path': 'c.onnx' })
  expect(warnings).toContain('a\\nb')
  expect(`${text}${warnings}`).not.toContain('a\nb')
})

it('writes the workflow where GitHub looks for it, and a registry to choose', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, {
    '.git/HEAD': 'ref: refs/heads/master\n',
    '.git/config': '[remote "origin"]\n\turl = https://user:ghs_hush@github.com/Acme/Models.git\n',
    '.gitattributes': '*.onnx filter=lfs diff=lfs merge=lfs -text\n',
    '.gitignore': '*.pkl\n',
    'nested/iris/iris.onnx': { copy: `${DIABETES}/model.onnx` },
    'nested/iris/more.pkl': { copy: `${DIABETES}/model.pkl` }
  })
  const inner = path.join(folder.path, 'nested/iris')
  const { text, warnings } = await init(inner)
  const project = await read(inner, 'scoreline.yml')
  const workflow = parse(await read(folder.path, '.github/workflows/scoreline-nested-iris.yml'))
  expect(project).toContain('# registry: ghcr.io/acme/models\n')
  expect(workflow.on.push.branches).toEqual(['master'])
  expect(workflow.jobs.laptop.steps[0].with).toMatchObject({ lfs: true })
  expect(workflow.jobs.laptop.steps.at(-1).with).toEqual({
    environment: 'laptop',
    'project-file': 'nested/iris/scoreline.yml'
  })
  expect(warnings).toContain('more.pkl')
  expect(`${text}${project}${warnings}`).not.toContain('hush')
})

it('warns of a model that Git leaves out', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, {
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.gitignore': '*.onnx\n',
    ...copies('model.onnx')
  })
  expect((await init(folder.path)).warnings).toMatch(/Git leaves out "model\.onnx"/)
})

describe('overwrites nothing', () => {
  it.each(['scoreline.yml', 'scoreline.yaml'])('where %s is there', async name => {
    await using folder = await tempFolder()
    await fill(folder.path, { ...copies('model.onnx'), [name]: 'mine\n' })
    await expect(init(folder.path)).rejects.toMatchObject({
      code: 'PROJECT_EXISTS',
      hint: expect.stringContaining('--print')
    })
    expect((await readdir(folder.path)).toSorted()).toEqual(['model.onnx', name].toSorted())
    expect(await read(folder.path, name)).toBe('mine\n')
    expect((await init(folder.path, { print: 'true' })).text).toContain('path: model.onnx')
    expect((await readdir(folder.path)).toSorted()).toEqual(['model.onnx', name].toSorted())
  })

  it('where the workflow is there, and says so', async () => {
    await using folder = await tempFolder()
    await fill(folder.path, { ...copies('model.onnx'), [WORKFLOW]: 'mine\n' })
    const { text } = await init(folder.path)
    expect(await read(folder.path, WORKFLOW)).toBe('mine\n')
    expect(text).toMatch(/Exists already, unchanged:\n.*scoreline\.yml\n/)
    await inputsOfProject(await read(folder.path, 'scoreline.yml'))
  })

  it('through links', async () => {
    await using folder = await tempFolder()
    await using outside = await tempFolder()
    await fill(folder.path, copies('model.onnx'))
    await mkdir(path.join(folder.path, '.github'))
    await symlink(outside.path, path.join(folder.path, '.github/workflows'))
    await expect(init(folder.path)).rejects.toMatchObject({ code: 'OUTPUT_REFUSED' })
    expect(await readdir(outside.path)).toEqual([])
  })
})

describe('looks no further than it should', () => {
  it('follows no link out of the folder', async () => {
    await using folder = await tempFolder()
    await using outside = await tempFolder()
    await fill(outside.path, { ...copies('model.onnx'), 'score.py': SCORE })
    await fill(folder.path, { 'here/model.onnx': { copy: `${DIABETES}/model.onnx` } })
    await symlink(path.join(outside.path, 'model.onnx'), path.join(folder.path, 'model.onnx'))
    await symlink(outside.path, path.join(folder.path, 'code'))
    await symlink('here/model.onnx', path.join(folder.path, 'again.onnx'))
    const { warnings } = await init(folder.path)
    const { inputs } = await checked(folder.path)
    expect(inputs.laptop).toMatchObject({ 'model.path': 'again.onnx' })
    expect(inputs.laptop).not.toHaveProperty(['image.entry-script'])
    expect(warnings).toMatch(/Links that lead out .*model\.onnx/)
  })

  it('stops at a depth, and says so', async () => {
    await using folder = await tempFolder()
    const deep = Array.from({ length: 9 }, (_, i) => `d${i}`).join('/')
    await fill(folder.path, { ...copies('model.onnx'), [`${deep}/score.py`]: SCORE })
    const { warnings } = await init(folder.path)
    expect(warnings).toMatch(/more than 8 deep/)
    expect((await checked(folder.path)).inputs.laptop).not.toHaveProperty(['image.entry-script'])
  })

  it('leaves out what .amlignore leaves out', async () => {
    await using folder = await tempFolder()
    await fill(folder.path, {
      ...copies('model.onnx'),
      '.amlignore': 'old/\n',
      'old/score.py': SCORE
    })
    await init(folder.path)
    expect((await checked(folder.path)).inputs.laptop).not.toHaveProperty(['image.entry-script'])
  })
})

it.each([
  ['an empty folder', {}],
  ['a folder of other things', { 'README.md': '', 'main.py': 'print()', 'config.json': '{}' }]
])('finds nothing in %s, and says what to do', async (_, files) => {
  await using folder = await tempFolder()
  await fill(folder.path, files)
  await expect(init(folder.path)).rejects.toMatchObject({
    code: 'PROJECT_NOTHING_FOUND',
    hint: expect.stringContaining('scoreline init <folder>')
  })
  expect(await readdir(folder.path)).toEqual(Object.keys(files).toSorted())
})

it('says when there is no such folder, or it is a file', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, { file: '' })
  await expect(init(path.join(folder.path, 'none'))).rejects.toMatchObject({ code: 'FILE_MISSING' })
  await expect(init(path.join(folder.path, 'file'))).rejects.toMatchObject({
    code: 'INPUT_INVALID'
  })
})

it('writes the same for the same folder', async () => {
  await using folder = await tempFolder()
  await fill(folder.path, copies('model.pkl', 'model.onnx', 'score.py', 'samples.json'))
  const texts = [
    await init(folder.path, { print: 'true' }),
    await init(folder.path, { print: 'true' })
  ]
  expect(texts[0]).toEqual(texts[1])
})
