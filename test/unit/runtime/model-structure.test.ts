import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isReadWhole } from '../../../src/runtime/backends/onnx/model-structure.ts'
import { type OnnxModel, onnxModel } from '../../../testkit/onnx-model.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const isWhole = async (bytes: Buffer): Promise<boolean> => {
  await using folder = await tempFolder()
  const file = path.join(folder.path, 'model.onnx')
  await writeFile(file, bytes)
  return isReadWhole(file)
}

/** Larger than what is read at once. */
const WEIGHTS = { name: 'w', dims: [30_000], values: Array.from({ length: 30_000 }, () => 0.5) }
const ADD = { operator: 'Add', inputs: ['x', 'w'], outputs: ['y'] }

describe('a model file', () => {
  it.each<[string, OnnxModel, boolean]>([
    ['with weights alone is not read', { nodes: [ADD], initializers: [WEIGHTS] }, false],
    [
      'with a ZipMap behind its weights is read',
      {
        nodes: [ADD, { operator: 'ZipMap', inputs: ['y'], outputs: ['z'] }],
        initializers: [WEIGHTS]
      },
      true
    ],
    ['with a text operator is read', { operator: 'StringNormalizer' }, true],
    [
      'with an input that has a value is read',
      {
        inputs: [
          { name: 'x', shape: [null, 2] },
          { name: 'w', shape: [30_000] }
        ],
        nodes: [ADD],
        initializers: [WEIGHTS]
      },
      true
    ]
  ])('%s', async (_what, model, expected) => {
    expect(await isWhole(onnxModel(model))).toBe(expected)
  })

  it('that is cut off is left to the one that says so', async () => {
    const whole = onnxModel({ nodes: [ADD], initializers: [WEIGHTS] })
    expect(await isWhole(whole.subarray(0, whole.length - 1000))).toBe(true)
  })
})
