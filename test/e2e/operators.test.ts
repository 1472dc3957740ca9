/** The ONNX project's own operator tests, served: every sixth of them here, all of them by bench/operators. */
import { execFileSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describeWhere } from '../../testkit/available.ts'
import { serveOperator, type Verdict } from '../../testkit/operators.ts'
import { tempFolder } from '../../testkit/temp.ts'

const PYTHON = process.env.SCORELINE_TEST_PYTHON
const MODELS = path.resolve(import.meta.dirname, '../../bench/operators/models.py')

/** Where onnxruntime itself answers otherwise than the ONNX project expects, in Python too. docs/onnx-operators.md */
const DEVIATIONS = [
  'test_attention_4d_causal_fp16',
  'test_attention_4d_diff_heads_mask4d_padded_kv',
  'test_convinteger_with_padding',
  'test_maxunpool_export_with_output_shape',
  'test_reduce_max_empty_set_bool',
  'test_resize_downsample_scales_cubic_align_corners',
  'test_resize_downsample_scales_linear_align_corners',
  'test_training_dropout',
  'test_training_dropout_default',
  'test_training_dropout_default_mask',
  'test_training_dropout_mask'
]

describeWhere(PYTHON !== undefined, 'SCORELINE_TEST_PYTHON', 'operator test models of ONNX', () => {
  it('give the expected outputs through /score and /v2, or say why they cannot be served', async () => {
    await using folder = await tempFolder()
    execFileSync(String(PYTHON), [MODELS, folder.path], { stdio: 'ignore' })
    const names = (await readdir(folder.path)).toSorted().filter((_, i) => i % 6 === 0)
    const verdicts = new Map<string, Verdict>()
    const work = async (): Promise<void> => {
      for (let name = names.pop(); name !== undefined; name = names.pop())
        verdicts.set(name, await serveOperator(path.join(folder.path, name)))
    }
    await Promise.all([work(), work(), work()])
    const of = (outcome: Verdict['outcome']) =>
      [...verdicts].filter(([, verdict]) => verdict.outcome === outcome)
    expect(of('wrong').filter(([name]) => !DEVIATIONS.includes(name))).toEqual([])
    expect(of('not served').filter(([, { reason }]) => reason === '')).toEqual([])
    expect(of('passed').length).toBeGreaterThan(200)
    expect(of('passed').filter(([, { scored }]) => scored).length).toBeGreaterThan(190)
  })
})
