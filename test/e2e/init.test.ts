/** A folder as people have it: `scoreline init` writes the files, and they deploy as they are. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { describeWithPackageIndex } from '../../testkit/package-index.ts'
import { tempFolder } from '../../testkit/temp.ts'

const DIABETES = path.resolve('workflows-examples/diabetes')

/** Runs commands in a folder with some files of the diabetes project, and takes down what is up at the end. */
const projectIn = async (files: Readonly<Record<string, string>>) => {
  const project = await bundledProject()
  const folder = await tempFolder()
  for (const [from, to] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder.path, to)), { recursive: true })
    await cp(path.join(DIABETES, from), path.join(folder.path, to))
  }
  const run = (command: string, ...positional: string[]) =>
    scoreline(project, folder.path, command, {}, { positional })
  const document = async (command: string, ...positional: string[]): Promise<unknown> =>
    JSON.parse((await run(command, ...positional, '--json')).stdout)
  return {
    at: (name: string) => path.join(folder.path, name),
    run,
    document,
    [Symbol.asyncDispose]: async () => {
      await run('down', 'laptop')
      await folder[Symbol.asyncDispose]()
    }
  }
}

it('an ONNX model alone deploys, with a sample that init made', async () => {
  await using project = await projectIn({ 'model.onnx': 'ridge.onnx' })
  const init = await project.run('init')
  expect([init.exitCode, init.stdout]).toEqual([
    0,
    expect.stringMatching(/Next: scoreline up laptop\n$/)
  ])
  const up = await project.run('up', 'laptop')
  expect([up.exitCode, up.outputs, up.stderr]).toEqual([
    0,
    expect.objectContaining({ model: 'ridge:1', state: 'running', passed: 'true' }),
    expect.any(String)
  ])
  const written = await readFile(project.at('scoreline.yml'), 'utf8')
  const again = await project.run('init')
  expect([again.exitCode, again.stderr]).toEqual([1, expect.stringContaining('PROJECT_EXISTS')])
  expect(await readFile(project.at('scoreline.yml'), 'utf8')).toBe(written)
})

it('what init reports and prints is one document where JSON is asked for', async () => {
  await using project = await projectIn({ 'model.onnx': 'ridge.onnx' })
  expect(await project.document('init', '.', '--print')).toEqual({
    files: expect.arrayContaining([
      { file: 'scoreline.yml', content: expect.stringContaining('environments:') }
    ])
  })
  expect(await project.document('init')).toMatchObject({
    written: expect.arrayContaining(['scoreline.yml']),
    unchanged: [],
    next: 'scoreline up laptop'
  })
})

it('a folder with nothing to deploy says what to do', async () => {
  await using project = await projectIn({ 'README.md': 'README.md' })
  const { exitCode, stderr } = await project.run('init', '.')
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining('scoreline init <folder>')])
})

describeWithPackageIndex('a pickle with its script and packages', () => {
  it('deploys, and is tested with its samples', async () => {
    await using project = await projectIn({
      'model.pkl': 'model.pkl',
      'score.py': 'score.py',
      'environment.yml': 'environment.yml',
      'samples-python.json': 'samples.json'
    })
    expect((await project.run('init')).exitCode).toBe(0)
    const up = await project.run('up', 'laptop')
    expect([up.exitCode, up.outputs, up.stderr]).toEqual([
      0,
      expect.objectContaining({ state: 'running', passed: 'true' }),
      expect.any(String)
    ])
  })

  it('deploys from the files of Azure ML v1', async () => {
    await using project = await projectIn({
      'model.pkl': 'outputs/model.pkl',
      'score.py': 'src/deploy/score.py',
      'environment.yml': 'src/deploy/environment.yml',
      'samples-python.json': 'samples.json'
    })
    const files = {
      'inferenceconfig.json': {
        entryScript: 'score.py',
        runtime: 'python',
        condaFile: 'environment.yml',
        sourceDirectory: 'src/deploy',
        baseImage: 'mcr.microsoft.com/azureml/o16n-sample-user-base/ubuntu-miniconda'
      },
      'deploymentconfig.json': {
        computeType: 'ACI',
        containerResourceRequirements: { cpu: 0.5, memoryInGB: 1 },
        authEnabled: true
      },
      '.cloud/.azure/registermodel.json': {
        model_file_name: 'model.pkl',
        model_name: 'mymodel',
        metrics_max: ['r2']
      },
      '.cloud/.azure/deploy.json': { name: 'mywebservice', test_enabled: true }
    }
    await mkdir(project.at('.cloud/.azure'), { recursive: true })
    for (const [name, document] of Object.entries(files))
      await writeFile(project.at(name), JSON.stringify(document))
    const init = await project.run('init')
    expect([init.exitCode, init.stdout]).toEqual([
      0,
      expect.stringMatching(/test_enabled: [\s\S]*metrics_max: /)
    ])
    const up = await project.run('up', 'laptop')
    expect([up.exitCode, up.outputs, up.stderr]).toEqual([
      0,
      expect.objectContaining({ model: 'mymodel:1', state: 'running', passed: 'true' }),
      expect.any(String)
    ])
    expect((await project.run('status', 'mywebservice')).stdout).toContain('running')
  })
})
