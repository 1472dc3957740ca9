/**
 * The workflow of the document this product is built from (Azure Machine Learning, December 2018): register, build,
 * deploy, test, clean up, with the diabetes regression and a classifier of digits, by its own scripts and files.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { findImage } from '../../src/image/registered.ts'
import { LayoutStore } from '../../src/oci/layout/layout-store.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { type CommandResult, scoreline } from '../../testkit/command-line.ts'
import { describeWithPackageIndex } from '../../testkit/package-index.ts'
import { tempFolder } from '../../testkit/temp.ts'

const DIABETES = path.resolve('workflows-examples/diabetes')
const PYTHON = process.env.SCORELINE_TEST_PYTHON ?? 'python3'

/** As the document and its tutorials have it, for a model of this name. */
const scriptFor = (model: string, file: string): string => `
import json
import numpy as np
import os
from sklearn.externals import joblib
from azureml.core.model import Model

from inference_schema.schema_decorators import input_schema, output_schema
from inference_schema.parameter_types.numpy_parameter_type import NumpyParameterType


def init():
    global model
    model_path = Model.get_model_path('${model}')
    model = joblib.load(os.path.join(model_path, '${file}') if os.path.isdir(model_path) else model_path)


input_sample = np.zeros((1, ${model === 'digits' ? 64 : 10}))
output_sample = np.array([1.0])


@input_schema('data', NumpyParameterType(input_sample))
@output_schema(NumpyParameterType(output_sample))
def run(data):
    return model.predict(data).tolist()
`

/** \`myenv.yml\` of December 2018. */
const THEN = `name: project_environment
dependencies:
  # The python interpreter version.
  # Currently Azure ML only supports 3.5.2 and later.
  - python=3.6.2
  - numpy
  - scikit-learn

  - pip:
    - azureml-defaults
    - inference-schema[numpy-support]
`

const TODAY = `name: project_environment
dependencies:
  - python=3.11
  - pip:
    - scikit-learn==1.7.2
    - numpy==2.4.6
    - azureml-defaults
    - inference-schema[numpy-support]
`

/** A classifier and samples with its own answers. */
const TRAIN = `
import json, sys
import joblib
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
digits = load_digits()
model = LogisticRegression(max_iter=50).fit(digits.data[:800] / 16, digits.target[:800])
joblib.dump(model, "digits.pkl")
rows = digits.data[800:803] / 16
sample = {"name": "three digits", "request": {"data": rows.tolist()}, "expect": model.predict(rows).tolist()}
json.dump([sample], open("digits.json", "w"))
`

describeWithPackageIndex('the workflow of the source document', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let project: string
  const at = (...names: string[]) => path.join(folder.path, ...names)
  const step = (command: string, options: Record<string, string>): Promise<CommandResult> =>
    scoreline(project, folder.path, command, options, { env: { SCORELINE_PYTHON: PYTHON } })
  const good = async (done: Promise<CommandResult>): Promise<CommandResult> => {
    const result = await done
    expect([result.stderr, result.exitCode]).toEqual([expect.any(String), 0])
    return result
  }
  const build = (name: string, more: Record<string, string> = {}) =>
    good(
      step('build-image', {
        name,
        models: `${name}:1`,
        'entry-script': 'score.py',
        'source-directory': name,
        'environment-file': 'today.yml',
        ...more
      })
    )

  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
    for (const name of ['diabetes', 'digits']) await mkdir(at(name))
    await writeFile(at('diabetes', 'score.py'), scriptFor('diabetes', 'model.pkl'))
    await writeFile(at('digits', 'score.py'), scriptFor('digits', 'digits.pkl'))
    await writeFile(at('myenv.yml'), THEN)
    await writeFile(at('today.yml'), TODAY)
    await cp(path.join(DIABETES, 'model.pkl'), at('model.pkl'))
    await cp(path.join(DIABETES, 'samples-python.json'), at('diabetes.json'))
    await good(step('register-model', { name: 'diabetes', path: 'model.pkl' }))
  })
  afterAll(async () => {
    for (const name of ['diabetes', 'digits']) await step('clean-up', { 'service-name': name })
    await folder[Symbol.asyncDispose]()
  })

  it('locks its environment of December 2018, and says what the machine lacks for it', async () => {
    const { stderr, stdout } = await build('diabetes', {
      name: 'then',
      'environment-file': 'myenv.yml',
      // The model is one of today, so that the environment of then would not load it.
      'version-mismatch': 'warn'
    })
    const said = `${stdout}${stderr}`
    expect(said).toContain('has no Python 3.6')
    expect(said).toContain('actions/setup-python')
    expect(said).toContain('azureml-defaults is not installed')
    expect(said).toContain('sklearn.externals')
    const store = new LayoutStore(at('.scoreline/registry'))
    const { manifest, config } = await findImage(store, 'then:1')
    expect(config.config.Labels).toMatchObject({ 'io.scoreline.python': '3.6' })
    expect(config.config.Env?.join('\n')).toContain('/lib/python3.6/site-packages')
    expect(manifest.layers.length).toBeGreaterThan(3)
  })

  it('serves the diabetes regression with pins of today, by the same script', async () => {
    await build('diabetes')
    await good(
      step('deploy-target', { target: 'local', 'service-name': 'diabetes', image: 'diabetes:1' })
    )
    const tested = await good(
      step('smoke-test', { 'service-name': 'diabetes', samples: 'diabetes.json' })
    )
    expect(tested.outputs.passed).toBe('true')
  })

  it('trains, registers and serves a classifier of digits, and cleans everything up', async () => {
    const service = at('.scoreline/services/diabetes')
    const rootfs = (await readdir(service)).find(name => name.startsWith('rootfs-')) ?? ''
    const site = path.join(service, rootfs, 'opt/scoreline/env/lib/python3.11/site-packages')
    await promisify(execFile)(PYTHON, ['-c', TRAIN], {
      cwd: folder.path,
      env: { ...process.env, PYTHONPATH: site }
    })
    await good(step('register-model', { name: 'digits', path: 'digits.pkl' }))
    await build('digits')
    await good(
      step('deploy-target', { target: 'local', 'service-name': 'digits', image: 'digits:1' })
    )
    const tested = await good(
      step('smoke-test', { 'service-name': 'digits', samples: 'digits.json' })
    )
    expect(tested.outputs.passed).toBe('true')
    for (const name of ['digits', 'diabetes'])
      await good(
        step('clean-up', {
          'service-name': name,
          image: `${name}:1`,
          ...(name === 'digits' ? { model: 'digits:1' } : {})
        })
      )
    const services = await readdir(at('.scoreline/services')).catch(() => [])
    expect(services).toEqual([])
    const store = new LayoutStore(at('.scoreline/registry'))
    await expect(findImage(store, 'digits:1')).rejects.toMatchObject({ code: 'IMAGE_UNKNOWN' })
  })
})
