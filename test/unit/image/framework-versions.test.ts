import { otherFrameworkVersions } from '../../../src/image/framework-versions.ts'
import type { Model } from '../../../src/models/model.ts'

const model = (framework: string, frameworkVersion?: string): Model => ({
  name: 'iris',
  version: 3,
  digest: `sha256:${'a'.repeat(64)}`,
  layers: [],
  card: {
    name: 'iris',
    framework,
    format: 'pickle',
    files: [],
    tags: {},
    properties: {},
    ...(frameworkVersion ? { frameworkVersion } : {})
  }
})
const LOCK = 'numpy==2.1.0 \\\n    --hash=sha256:00\nscikit-learn==1.7.2 \\\n    --hash=sha256:01\n'

describe('versions of frameworks', () => {
  it.each([
    ['the same', model('scikit-learn', '1.7.2')],
    ['another patch', model('scikit-learn', '1.7.0')],
    ['none known', model('scikit-learn')],
    ['a framework that is not looked at', model('onnx', '1.0')]
  ])('pass in silence: %s', (_what, one) => {
    expect(otherFrameworkVersions([one], LOCK)).toEqual([])
  })

  it('that differ are told with what to pin', () => {
    expect(otherFrameworkVersions([model('scikit-learn', '1.2.2')], LOCK)).toEqual([
      'Model "iris:3" was saved by scikit-learn 1.2.2, but the environment has 1.7.2: it may fail to load or predict differently. Pin scikit-learn==1.2.2.'
    ])
  })

  it('that are missing from the environment are told', () => {
    expect(otherFrameworkVersions([model('scikit-learn', '1.2.2')], 'numpy==2.1.0\n')).toEqual([
      'Model "iris:3" was saved by scikit-learn 1.2.2, which the environment does not have.'
    ])
  })
})
