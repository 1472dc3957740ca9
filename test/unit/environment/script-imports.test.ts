import { importedPackages, importsIn } from '../../../src/image/environment/script-imports.ts'

describe('what a script imports', () => {
  it('is read of each kind of statement, with its line', () => {
    const text =
      'import json, numpy as np\nfrom sklearn.externals import joblib as jl, six\n\ndef run(data):\n    from inference_schema.schema_decorators import (input_schema,\n        output_schema)\n# import evil\ntext = "import nothing"\n'
    expect(importsIn(text)).toEqual([
      { module: 'json', line: 1 },
      { module: 'numpy', line: 1 },
      { module: 'sklearn.externals', line: 2 },
      { module: 'sklearn.externals.joblib', line: 2 },
      { module: 'sklearn.externals.six', line: 2 },
      { module: 'inference_schema.schema_decorators', line: 5 },
      { module: 'inference_schema.schema_decorators.input_schema', line: 5 }
    ])
    expect([...importedPackages(text)]).toEqual(['json', 'numpy', 'sklearn', 'inference_schema'])
  })
})
