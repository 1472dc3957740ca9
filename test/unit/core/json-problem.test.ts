import { jsonFault } from '../../../src/core/json-problem.ts'

const faultOf = (text: string): string => {
  try {
    JSON.parse(text)
  } catch (error) {
    return jsonFault(text, error)
  }
  throw new Error('It is JSON')
}

it.each(['hunter2-S3cr3tValue', '{"a": hunter2}', '["hunter2", S3cr3t]', '{"a": 1} hunter2'])(
  'what is not JSON is not quoted: %s',
  text => {
    expect(faultOf(text)).toMatch(/^( at line \d+, column \d+)?$/)
  }
)

it('the place is told by line and column where the parser says it', () => {
  expect(faultOf('{\n  "a": 1,\n  }')).toBe(' at line 3, column 3')
})
