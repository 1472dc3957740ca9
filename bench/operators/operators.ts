/**
 * Serves every operator test model of the ONNX project, and lists what cannot be served.
 *
 *   python3 bench/operators/models.py <folder>          (needs PyPI's onnx and numpy)
 *   node bench/operators/operators.ts <folder> [--list docs/onnx-operators.md]
 *
 * Needs Node.js 22.18 or later. About four minutes on two cores.
 */
import { readdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { serveOperator, type Verdict } from '../../testkit/operators.ts'

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/under development|opset_version|is only till opset/, 'an opset newer than this onnxruntime'],
  [
    /not a registered function\/op|No Op registered|is not a registered/,
    'an operator that this onnxruntime does not have'
  ],
  [
    /NOT_IMPLEMENTED|Could not find an implementation/,
    'types that this onnxruntime does not implement the operator for'
  ],
  [/Locale/, 'a locale that is not on the machine'],
  [
    /Exception during initialization|This is an invalid model|Type Error|ShapeInferenceError/,
    'a form of the operator that this onnxruntime refuses'
  ]
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string' } }
})
const [folder = ''] = positionals
const names = (await readdir(folder)).toSorted()
const verdicts = new Map<string, Verdict>()
let next = 0
const work = async (): Promise<void> => {
  for (let name = names[next++]; name !== undefined; name = names[next++])
    verdicts.set(name, await serveOperator(path.join(folder, name)))
}
await Promise.all(Array.from({ length: availableParallelism() }, work))

const of = (outcome: Verdict['outcome']) =>
  names.filter(name => verdicts.get(name)?.outcome === outcome)
const passed = of('passed')
const scored = passed.filter(name => verdicts.get(name)?.scored)
for (const name of of('wrong'))
  process.stdout.write(`WRONG ${name}: ${verdicts.get(name)?.reason}\n`)
process.stdout.write(
  `${passed.length} passed (${scored.length} of them through /score too), ${of('wrong').length} wrong, ${of('not served').length} not served\n`
)
if (values.list) await writeFile(values.list, page())

function page(): string {
  const byReason = new Map<string, string[]>()
  for (const name of of('not served')) {
    const reason = why(verdicts.get(name)?.reason ?? '')
    byReason.set(reason, [...(byReason.get(reason) ?? []), name.replace(/^test_/, '')])
  }
  const rows = [...byReason].toSorted((a, b) => b[1].length - a[1].length)
  return `# Operators of ONNX

Made by \`bench/operators\`: the ONNX project's ${names.length} operator tests, each served as a model and asked with its own vectors through \`/score\` (where JSON can carry the inputs) and \`/v2\`.

${passed.length} give the expected outputs, ${scored.length} of them through \`/score\` too. In ${of('wrong').length}, onnxruntime itself answers otherwise than the ONNX project expects, in Python as well: ${of(
    'wrong'
  )
    .map(name => name.replace(/^test_/, ''))
    .join(', ')}.

What cannot be served:

| why | tests | which |
|---|---|---|
${rows.map(([reason, tests]) => `| ${reason} | ${tests.length} | ${tests.slice(0, 12).join(', ')}${tests.length > 12 ? ', …' : ''} |`).join('\n')}
`
}

/** The many words of onnxruntime, as a few reasons. */
function why(reason: string): string {
  if (reason === 'sequence or optional')
    return 'inputs or outputs that are sequences or optionals: onnxruntime for Node.js has no bindings'
  if (!reason.includes(' ')) return `element type ${reason}: neither JSON nor the protocol has it`
  return (
    REASONS.find(([pattern]) => pattern.test(reason))?.[1] ??
    reason.slice(0, 160).replaceAll('|', ' ')
  )
}
