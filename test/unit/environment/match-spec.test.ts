import { parseMatchSpec } from '../../../src/image/environment/match-spec.ts'

describe('a conda match spec', () => {
  it.each([
    ['numpy', 'numpy', ''],
    ['pytorch~=2.1.0 *cuda12*', 'pytorch', '~=2.1.0'],
    ['numpy >=1.3,<2 py38*', 'numpy', '>=1.3,<2'],
    ['NumPy', 'numpy', ''],
    ['numpy=1.26', 'numpy', '==1.26.*'],
    ['numpy = 1.26', 'numpy', '==1.26.*'],
    ['numpy=1.26.*', 'numpy', '==1.26.*'],
    ['numpy=1.26*', 'numpy', '==1.26.*'],
    ['numpy==1.26.4', 'numpy', '==1.26.4'],
    ['numpy 1.26.4', 'numpy', '==1.26.4'],
    ['numpy 1.26.*', 'numpy', '==1.26.*'],
    ['numpy=1.21.2=py38hd8d4704_0', 'numpy', '==1.21.2'],
    ['numpy==1.21.2=py38hd8d4704_0', 'numpy', '==1.21.2'],
    ['numpy 1.21.2 py38_0', 'numpy', '==1.21.2'],
    ['numpy=1.21=*', 'numpy', '==1.21'],
    ['scikit-learn>=1.3,<2', 'scikit-learn', '>=1.3,<2'],
    ['scikit-learn >=1.3, <2', 'scikit-learn', '>=1.3,<2'],
    ['scikit-learn>=0.20.*', 'scikit-learn', '>=0.20'],
    ['scikit-learn!=1.0', 'scikit-learn', '!=1.0'],
    ['scikit-learn~=1.2', 'scikit-learn', '~=1.2'],
    ['conda-forge::lightgbm', 'lightgbm', ''],
    ['conda-forge/linux-64::lightgbm=4.1', 'lightgbm', '==4.1.*'],
    ['pkgs/main::numpy', 'numpy', ''],
    ["numpy[version='>=1.21,<2',build=py38*]", 'numpy', '>=1.21,<2'],
    ['numpy[version="1.21"]', 'numpy', '==1.21'],
    ['numpy=*', 'numpy', ''],
    ['setuptools=52.0.0.post20210125', 'setuptools', '==52.0.0.post20210125'],
    ['_libgcc_mutex=0.1=main', '_libgcc_mutex', '==0.1'],
    ['ruamel.yaml', 'ruamel.yaml', '']
  ])('%s asks for %s %s', (text, name, versions) => {
    expect(parseMatchSpec(text)).toMatchObject({ name, versions })
  })

  it.each([
    'numpy=1.26|1.27',
    'https://example.org/x.tar.bz2',
    './x.conda',
    '',
    '>=1.0',
    'a b c d'
  ])('"%s" cannot be said in words of pip', text => {
    expect(parseMatchSpec(text)).toBeUndefined()
  })
})
