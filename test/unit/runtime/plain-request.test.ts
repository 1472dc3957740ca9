import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describeWith } from '../../../testkit/available.ts'

const WORKER = path.resolve(import.meta.dirname, '../../../src/runtime/python')
const PROGRAM = `
import json, sys
from scoreline_worker.plain_request import PlainRequest
requests = [PlainRequest(head, b"{}") for head in json.load(sys.stdin)]
print(json.dumps([[one.scheme, one.is_secure, one.url] for one in requests]))
`

/** What a script sees of requests where there is no Flask: their scheme, whether they are secure, and their URL. */
const seen = (...heads: object[]): unknown => {
  const { stdout, stderr } = spawnSync('python3', ['-c', PROGRAM], {
    env: { ...process.env, PYTHONPATH: WORKER, PYTHONDONTWRITEBYTECODE: '1' },
    input: JSON.stringify(heads),
    encoding: 'utf8'
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const HTTP = ['http', false, 'http://localhost/score']
const HTTPS = ['https', true, 'https://localhost/score']

describeWith('python3', 'a request without Flask', () => {
  it('is secure where its scheme says so', () => {
    expect(
      seen(
        { secure: true, headers: {} },
        { headers: { 'x-forwarded-proto': 'https' } },
        { headers: { 'x-forwarded-protocol': 'ssl' } },
        { headers: { 'x-forwarded-ssl': 'on' } },
        { headers: { 'x-forwarded-proto': 'http' } },
        { secure: false, headers: {} },
        {}
      )
    ).toEqual([HTTPS, HTTPS, HTTPS, HTTPS, HTTP, HTTP, HTTP])
  })

  it('may have a header of any name', () => {
    expect(seen({ headers: { headers: 'x', secure: 'true' } })).toEqual([HTTP])
  })
})
