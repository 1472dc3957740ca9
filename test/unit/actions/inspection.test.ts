import { type Inspection, inspectionText } from '../../../src/actions/inspection.ts'

const MODEL: Inspection = {
  kind: 'model',
  label: 'diabetes:1',
  digest: `sha256:${'0'.repeat(64)}`,
  reference: 'folder:models/diabetes',
  size: 3095,
  facts: {
    framework: 'onnx',
    frameworkVersion: '1.19',
    description: undefined,
    signature: {
      inputs: [
        { name: 'X', type: 'float32', shape: [null, 10] },
        { name: 'mask', type: 'bool' }
      ],
      outputs: [{ name: 'variable', type: 'float32', shape: ['batch', 1] }]
    },
    opset: { 'ai.onnx': 17, 'ai.onnx.ml': 1 },
    needs: { numpy: 2, modules: ['numpy', 'sklearn.svm'] },
    properties: {},
    files: ['model.onnx (324 B)', 'weights (1 kB)']
  },
  layers: [],
  usedBy: [],
  referrers: []
}

describe('a model as a terminal shows it', () => {
  it('is in words, without brackets of JSON, and without what is empty', () => {
    expect(inspectionText(MODEL)).toBe(`model diabetes:1
  digest             ${MODEL.digest}
  reference          folder:models/diabetes
  size               3.1 kB
  framework          onnx
  framework version  1.19
  inputs             X float32 [any, 10], mask bool
  outputs            variable float32 [batch, 1]
  opset              ai.onnx=17, ai.onnx.ml=1
  needs              numpy=2, modules=numpy sklearn.svm
  files              model.onnx (324 B), weights (1 kB)
  used by            nothing known here
  layers

`)
  })
})
