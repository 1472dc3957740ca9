import { readService } from '../../../src/runtime/service.ts'
import type { Settings } from '../../../src/runtime/settings.ts'

const DIABETES = 'workflows-examples/diabetes'
const serviceOf = (settings: Partial<Settings>) =>
  readService({ appRoot: '.', ...settings } as Settings)

describe('what is served', () => {
  it.each([DIABETES, `${DIABETES}/model.onnx`])('is the ONNX model of %s', modelDir => {
    expect(serviceOf({ modelDir })).toMatchObject({
      runtime: 'onnx',
      models: [{ file: 'model.onnx' }]
    })
  })

  it.each([`${DIABETES}/model.pkl`, 'workflows-examples', 'missing.onnx'])(
    'is nothing where %s is no ONNX model, and a script is asked for',
    modelDir => {
      expect(() => serviceOf({ modelDir })).toThrow(
        `"${modelDir}" is neither an ONNX model (.onnx) nor a folder with model.onnx`
      )
    }
  )
})
