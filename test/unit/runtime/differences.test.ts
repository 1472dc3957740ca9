import { readFileSync } from 'node:fs'
import path from 'node:path'
import { BESIDE, DIFFERENCES } from '../../integration/runtime/differential/differences.ts'

it('the differences from the official server stand in the docs, and no others', () => {
  const docs = readFileSync(path.resolve('docs/scoring-runtime.md'), 'utf8')
  const [, after = ''] = docs.split('### Where it differs from the official server on purpose')
  const [section = ''] = after.split('\n## ')
  const rows = section.split('\n').filter(line => line.startsWith('| '))
  const expected = [...DIFFERENCES, ...BESIDE].map(
    ({ what, official, here }) => `| ${what} | ${official} | ${here} |`
  )
  expect(rows.slice(1)).toEqual(expected)
})
