import { movedModules } from '../../../src/image/environment/moved-modules.ts'
import { importsIn } from '../../../src/image/environment/script-imports.ts'

describe('modules that scikit-learn dropped', () => {
  const imports = importsIn('import json\nfrom sklearn.externals import joblib, six\n')

  it('are named with their line and what to write', () => {
    expect(
      movedModules(imports, 'joblib==1.1.1 \\\n    --hash=x\nscikit-learn==0.24.2 \\\n')
    ).toEqual([
      {
        line: 2,
        message:
          'The entry script imports sklearn.externals.joblib, which scikit-learn 0.24.2 does not have: the runtime gives it joblib. Write "import joblib" instead.'
      },
      {
        line: 2,
        message:
          'The entry script imports sklearn.externals.six, which scikit-learn 0.24.2 does not have: add six to the environment. Write "import six" instead.'
      }
    ])
  })

  it.each(['scikit-learn==0.22.1\n', 'numpy==1.19.5\n'])('are no matter with %j', lock => {
    expect(movedModules(imports, lock)).toEqual([])
  })
})
