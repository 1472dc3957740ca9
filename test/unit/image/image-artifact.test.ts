import { SCRATCH } from '../../../src/image/base/base-image.ts'
import { imageArtifact } from '../../../src/image/build.ts'
import { modelLinks } from '../../../src/image/code-layer.ts'
import { imageConfig } from '../../../src/image/config.ts'
import { decideRuntime } from '../../../src/image/runtime-kind.ts'
import { modelDir } from '../../../src/image/service-file.ts'
import type { ImageSpec } from '../../../src/image/spec.ts'
import type { Model } from '../../../src/models/model.ts'
import type { Digest } from '../../../src/oci/digest.ts'
import type { ImageConfig } from '../../../src/oci/manifest.ts'

const digest = (letter: string): Digest => `sha256:${letter.repeat(64)}`
const model = (name: string, framework = 'onnx', extra: Partial<Model['card']> = {}): Model => ({
  name,
  version: 2,
  digest: digest('d'),
  layers: [{ mediaType: 'x', digest: digest('e'), size: 5, diffId: digest('e') }],
  card: {
    name,
    framework,
    format: framework,
    mainFile: 'model.onnx',
    files: [{ path: 'model.onnx', size: 5 }],
    tags: {},
    properties: {},
    ...extra
  }
})
const spec: ImageSpec = {
  name: 'iris',
  runtime: 'onnx',
  models: [model('iris')],
  tags: {},
  architecture: 'x64'
}
const layer = {
  descriptor: { mediaType: 'x', digest: digest('f'), size: 9 },
  diffId: digest('f'),
  madeBy: 'scoreline: code'
}

describe('an image', () => {
  it('tells the scoring runtime where everything lies', () => {
    const { manifest, documents } = imageArtifact(spec, 3, { base: SCRATCH, runtime: [] }, [layer])
    const config: ImageConfig = JSON.parse(documents.get(manifest.config.digest)?.toString() ?? '')
    expect(config.config.Env).toEqual([
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'ORT_DISABLE_TELEMETRY=1',
      'DO_NOT_TRACK=1',
      'AML_APP_ROOT=/var/azureml-app',
      'AZUREML_MODEL_DIR=/var/azureml-app/azureml-models/iris/2',
      'SERVICE_NAME=iris',
      'SERVICE_VERSION=3',
      'SCORELINE_SERVICE_FILE=/var/azureml-app/scoreline.json'
    ])
    expect(config.config.Entrypoint).toEqual([
      '/opt/scoreline/bin/node',
      '/opt/scoreline/runtime/server.js'
    ])
    expect(config.rootfs.diff_ids).toEqual([digest('f')])
    expect(config.created).toBeUndefined()
  })

  it('gives equal bytes for equal arguments', () => {
    const make = () => imageArtifact(spec, 1, { base: SCRATCH, runtime: [] }, [layer])
    expect(make()).toEqual(make())
  })

  it('keeps what a base image brings, but for what it sets itself', () => {
    const below = { descriptor: layer.descriptor, diffId: digest('a'), madeBy: 'base' }
    const base = {
      name: 'base.test/debian:12',
      digest: digest('b'),
      sources: [],
      layers: [below],
      history: [{ created_by: 'ADD rootfs' }, { created_by: 'CMD bash', empty_layer: true }],
      config: {
        User: '1000',
        Env: ['PATH=/x', 'SERVICE_NAME=old', 'CUDA=12', 'PYTHONPATH=/opt/theirs'],
        Labels: { vendor: 'them' },
        Cmd: ['bash'],
        Healthcheck: { Test: ['CMD', 'true'] }
      }
    }
    const runtime = {
      blob: { mediaType: 'x', label: 'x', open: async function* () {} },
      madeBy: 'environment',
      python: '3.11'
    }
    const { manifest, documents } = imageArtifact(
      spec,
      1,
      { base, runtime: [], environment: runtime },
      [below, layer]
    )
    const config: ImageConfig = JSON.parse(documents.get(manifest.config.digest)?.toString() ?? '')
    expect(config.config).toMatchObject({
      User: '1000',
      Env: expect.arrayContaining([
        'PATH=/x',
        'CUDA=12',
        'SERVICE_NAME=iris',
        'PYTHONPATH=/opt/scoreline/env/lib/python3.11/site-packages:/opt/theirs'
      ]),
      Labels: { vendor: 'them', 'io.scoreline.runtime': 'onnx' }
    })
    expect(config.config.Env).not.toContain('SERVICE_NAME=old')
    expect(Object.keys(config.config)).not.toContain('Healthcheck')
    expect(config.config.Cmd).toBeUndefined()
    expect(config.history).toEqual([...base.history, { created_by: 'scoreline: code' }])
    expect(manifest.annotations).toMatchObject({
      'org.opencontainers.image.base.name': 'base.test/debian:12',
      'org.opencontainers.image.base.digest': digest('b')
    })
    expect(config.rootfs.diff_ids).toEqual([digest('a'), digest('f')])
  })

  it.each(['', 'root', '0', '0:0', 'jovyan'])('does not run as the user "%s" of a base', user => {
    const base = { ...SCRATCH, config: { User: user } }
    expect(imageConfig(spec, 1, base, [layer], undefined).config.User).toBe('65532:65532')
  })

  it('runs scripts with the Python it brings along, as in an activated environment', () => {
    const base = {
      ...SCRATCH,
      config: { Env: ['PATH=/theirs', 'PYTHONPATH=/opt/theirs', 'CONDA_PREFIX=/opt/conda'] }
    }
    const { config } = imageConfig(spec, 1, base, [layer], { python: '3.11', conda: true })
    expect(config.Env).toEqual(
      expect.arrayContaining([
        'PATH=/opt/scoreline/conda/bin:/theirs',
        'CONDA_PREFIX=/opt/scoreline/conda',
        'SCORELINE_PYTHON=/opt/scoreline/conda/bin/python',
        'SCORELINE_PYTHON_VERSION=3.11',
        'PYTHONPATH=/opt/scoreline/env/lib/python3.11/site-packages'
      ])
    )
    const names = (config.Env ?? []).map(entry => entry.split('=')[0])
    expect(new Set(names).size).toBe(names.length)
  })

  it('points AZUREML_MODEL_DIR at the one model, or at the folder of several', () => {
    expect(modelDir([model('a')])).toBe('/var/azureml-app/azureml-models/a/2')
    expect(modelDir([model('a'), model('b')])).toBe('/var/azureml-app/azureml-models')
  })

  it('leads scripts to a registered folder by its contents and by its own name', () => {
    const folder = model('iris', 'other', {
      folder: 'outputs',
      files: [
        { path: 'model.pkl', size: 1 },
        { path: 'data/a.json', size: 1 }
      ]
    })
    const up = '../../../../..'
    expect(modelLinks(folder).map(({ path, target }) => [path, target])).toEqual([
      ['var/azureml-app/azureml-models/iris/2/model.pkl', `${up}/models/iris/model.pkl`],
      ['var/azureml-app/azureml-models/iris/2/data', `${up}/models/iris/data`],
      ['var/azureml-app/azureml-models/iris/2/outputs', `${up}/models/iris`]
    ])
  })

  it.each([
    [[model('a')], undefined, false, 'onnx'],
    [[model('a', 'scikit-learn')], undefined, true, 'python'],
    [[model('a')], undefined, true, 'python'],
    [[], undefined, true, 'python'],
    [[model('a', 'scikit-learn')], undefined, false, 'RUNTIME_UNCLEAR'],
    [[], undefined, false, 'RUNTIME_UNCLEAR'],
    [[model('a')], 'python', false, 'INPUT_INVALID'],
    [[model('a')], 'onnx', true, 'INPUT_INVALID']
  ] as const)('decides what answers: %#', (models, runtime, hasScript, expected) => {
    const served = models.map(({ name, card }) => ({ label: name, card }))
    const decide = () => decideRuntime(served, { runtime, hasScript })
    if (expected === 'onnx' || expected === 'python') expect(decide()).toBe(expected)
    else expect(decide).toThrow(expect.objectContaining({ code: expected }))
  })
})
