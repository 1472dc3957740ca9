import { createRequire } from 'node:module'
import type { OnnxRuntime } from '../../../../src/models/onnx/runtime-check.ts'
import { fuzzOnnx } from '../../../../testkit/onnx-fuzz.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const runtime: OnnxRuntime = createRequire(import.meta.url)('onnxruntime-node')

it('looks into mutated models without a crash, and says what is wrong with them', async () => {
  await using folder = await tempFolder()
  const { registered, refused, unexpected } = await fuzzOnnx(
    300,
    7,
    folder.path,
    async () => runtime
  )
  expect(unexpected).toEqual([])
  expect(registered).toBeGreaterThan(0)
  expect(refused.MODEL_ONNX_BROKEN).toBeGreaterThan(0)
})
