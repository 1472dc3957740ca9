// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const SKL2ONNX: AllowList = {
  of: 'skl2onnx',
  versions: ['1.20.0'],
  names: `
skl2onnx.common.data_types FloatTensorType:bn Int64TensorType:bn StringTensorType:bn
`,
  calls: []
}
