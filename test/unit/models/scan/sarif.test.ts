import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { FileFinding } from '../../../../src/models/scan/finding.ts'
import { sarifOf } from '../../../../src/models/scan/sarif.ts'

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/ */
const schema = JSON.parse(readFileSync('test/fixtures/sarif-schema-2.1.0.json', 'utf8'))
const ajv = new Ajv({ strict: false, validateFormats: false, meta: false, logger: false })
const { $schema: _draft, id: _id, ...rules } = schema
const validate = ajv.compile(rules)

const finding = (i: number, more: Partial<FileFinding> = {}): FileFinding => ({
  file: 'models/iris.pkl',
  what: 'imports os.system',
  import: `os.system${i}`,
  offset: i,
  rule: 'import-not-allowed',
  ...more
})
const logOf = (findings: readonly FileFinding[]) =>
  sarifOf(findings, '1.2.3', file => encodeURI(file)) as {
    readonly runs: readonly [
      {
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
        readonly results: readonly {
          readonly ruleId: string
          readonly ruleIndex: number
          readonly message: { readonly text: string }
          readonly partialFingerprints: Readonly<Record<string, string>>
        }[]
      }
    ]
  }

describe('SARIF', () => {
  it('is valid, whatever was found', () => {
    const log = logOf([
      finding(1),
      finding(2, { inside: 'archive/data.pkl', rule: 'broken' }),
      finding(3, { file: 'a b/ä.keras', rule: 'code' }),
      finding(4, { rule: 'header' })
    ])
    validate(log)
    expect(validate.errors ?? []).toEqual([])
    expect(validate({ ...log, version: '2.0.0' })).toBe(false)
  })

  it('names rules that it describes', () => {
    const [{ tool, results }] = logOf([finding(1), finding(2, { rule: 'archive' })]).runs
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length)
  })

  it('tells findings apart by what stays the same when a file changes', () => {
    const [{ results }] = logOf([finding(1), finding(1, { offset: 99 }), finding(2)]).runs
    const [one, moved, other] = results.map(each => JSON.stringify(each.partialFingerprints))
    expect(moved).toBe(one)
    expect(other).not.toBe(one)
  })

  it('keeps to what GitHub takes: 5,000 results that are shown, and messages of 1,024 characters', () => {
    const long = finding(0, { what: 'x'.repeat(5000) })
    const [{ results }] = logOf([long, ...Array.from({ length: 6000 }, (_, i) => finding(i))]).runs
    expect(results).toHaveLength(5000)
    expect(Math.max(...results.map(({ message }) => message.text.length))).toBeLessThanOrEqual(1024)
  })
})
