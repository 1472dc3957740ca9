import { misfits } from '../../../src/image/framework-versions.ts'
import type { Model } from '../../../src/models/model.ts'
import type { PickleNeeds } from '../../../src/models/pickle/needs.ts'

const model = (framework: string, frameworkVersion?: string, needs?: PickleNeeds): Model => ({
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
    ...(frameworkVersion ? { frameworkVersion } : {}),
    ...(needs ? { needs } : {})
  }
})
const LOCK = 'numpy==2.1.0 \\\n    --hash=sha256:00\nscikit-learn==1.7.2 \\\n    --hash=sha256:01\n'

const said = (one: Model, lock = LOCK, python = '3.11', script = 'def init(): pass') =>
  misfits([one], { lock, python, script }).map(({ message }) => message)

describe('versions of frameworks', () => {
  it.each([
    ['the same', model('scikit-learn', '1.7.2')],
    ['another patch', model('scikit-learn', '1.7.0')],
    ['none known', model('scikit-learn')],
    ['a framework that is not looked at', model('onnx', '1.0')]
  ])('pass in silence: %s', (_what, one) => {
    expect(said(one)).toEqual([])
  })

  it('that differ are told with what to pin', () => {
    expect(said(model('scikit-learn', '1.2.2'))).toEqual([
      'Model "iris:3" was saved by scikit-learn 1.2.2, but the environment has 1.7.2: scikit-learn calls that unsafe, as it may break or give wrong predictions. Pin scikit-learn==1.2.2.'
    ])
  })

  it('that are missing from the environment are told', () => {
    expect(said(model('scikit-learn', '1.2.2'), 'numpy==2.1.0\n')).toEqual([
      'Model "iris:3" was saved by scikit-learn 1.2.2, which the environment does not have. Add scikit-learn==1.2.2.'
    ])
  })
})

describe('what is unsafe', () => {
  it.each<[string, boolean, Model, string]>([
    ['another minor version of scikit-learn', true, model('scikit-learn', '1.2.2'), LOCK],
    ['no scikit-learn', false, model('scikit-learn', '1.2.2'), 'numpy==2.1.0\n'],
    ['another minor version of XGBoost', false, model('xgboost', '2.1.4'), 'xgboost==3.0.5\n'],
    ['numpy 2 in numpy 1.24', true, model('other', undefined, { numpy: 2 }), 'numpy==1.24.4\n'],
    ['numpy 2 in numpy 1.26', false, model('other', undefined, { numpy: 2 }), 'numpy==1.26.4\n']
  ])('%s: %s', (_what, isUnsafe, one, lock) => {
    const found = misfits([one], { lock, python: '3.11', script: '' })
    expect(found.map(each => each.isUnsafe)).toEqual([isUnsafe])
  })
})

describe('what a pickle needs', () => {
  it.each<[PickleNeeds, string, string, string | undefined]>([
    [{ numpy: 2 }, 'numpy==2.1.0\n', '3.11', undefined],
    [{ numpy: 2 }, 'numpy==2.0.0rc1\n', '3.11', undefined],
    [{ numpy: 2 }, 'numpy==1.26.4 \\\n', '3.11', 'may fail to load. Write numpy>=2'],
    [{ numpy: 2 }, 'numpy==1.24.4\n', '3.11', 'does not load. Write numpy>=2'],
    [{ numpy: 2 }, 'scipy==1.0\n', '3.11', 'has no numpy. Add numpy>=2'],
    [{ numpy: 1 }, 'numpy==2.1.0\n', '3.11', 'may fail to load. Write numpy<2'],
    [{ numpy: 1 }, 'numpy==1.21.6\n', '3.11', undefined],
    [{ protocol: 5 }, '', '3.7', 'Python 3.7 does not read'],
    [{ protocol: 5 }, '', '3.8', undefined],
    [{ main: ['Model'] }, '', '3.11', 'takes Model from the script that saved it'],
    [{}, '', '3.6', undefined]
  ])('%j, with %j and Python %s: %s', (needs, lock, python, message) => {
    const all = said(model('other', undefined, needs), lock, python)
    expect(all).toEqual(message === undefined ? [] : [expect.stringContaining(message)])
  })

  it('of the training script is left to a script that deals with it', () => {
    const one = model('other', undefined, { main: ['Model'] })
    expect(said(one, '', '3.11', 'import __main__\n__main__.Model = Model')).toEqual([])
  })
})
