/** 10,000 mutated ONNX files, looked into as register-model does: `node bench/fuzz/onnx.ts [count] [seed]`, with Node.js 24. */
import { loadOnnxRuntime } from '../../src/parts/onnx-runtime.ts'
import { fuzzOnnx } from '../../testkit/onnx-fuzz.ts'
import { tempFolder } from '../../testkit/temp.ts'

const [count = '10000', seed = '1'] = process.argv.slice(2)
await using folder = await tempFolder()
const workshop = { cache: folder.path } as Parameters<typeof loadOnnxRuntime>[0]
const runtime = await loadOnnxRuntime(workshop)
const result = await fuzzOnnx(Number(count), Number(seed), folder.path, async () => runtime)
const peak = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ ...result, peakMiB: peak }, null, 2))
process.exitCode = result.unexpected.length > 0 ? 1 : 0
