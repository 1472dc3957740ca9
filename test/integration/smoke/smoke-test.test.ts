import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { main, throwIfFailed } from '../../../src/actions/smoke-test.ts'
import { systemClock } from '../../../src/core/clock.ts'
import { silent } from '../../../src/core/ports.ts'
import { type SmokeOptions, smokeTest } from '../../../src/smoke/smoke-test.ts'
import { type Behaviour, scoringServer } from '../../../testkit/scoring-server.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'

const tools = { log: silent, clock: systemClock, signal: new AbortController().signal }

/** Runs a smoke test of samples, by file name, against a server that behaves as told. */
const run = async (
  behaviour: Behaviour,
  samples: Readonly<Record<string, unknown>>,
  options: Partial<SmokeOptions> = {},
  signal = tools.signal
) => {
  await using server = await scoringServer(behaviour)
  await using folder = await tempFolder()
  for (const [name, sample] of Object.entries(samples))
    await writeFile(path.join(folder.path, name), JSON.stringify(sample))
  const report = await smokeTest(
    {
      scoringUri: server.uri,
      samples: [folder.path],
      warmup: 0,
      repeat: 1,
      concurrency: 1,
      readyTimeoutSeconds: 300,
      requestTimeoutSeconds: 300,
      ...options
    },
    { ...tools, signal }
  )
  return { report, sent: server.sent, busiest: server.busiest() }
}
const sample = { request: { data: [[1, 2]] }, expect: [152.1] }

describe('smokeTest', () => {
  it('passes what answers as expected, and sends JSON', async () => {
    const { report, sent } = await run({ answer: '[152.10001]' }, { 'a.json': sample })
    expect(report).toMatchObject({
      passed: true,
      requests: 1,
      warnings: [],
      samples: [{ name: 'a', passed: true, requests: 1, p50Ms: expect.any(Number) }]
    })
    expect(report.samples[0]).not.toHaveProperty('failure')
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/score', body: '{"data":[[1,2]]}' })
    expect(sent[0]?.headers['content-type']).toBe('application/json')
    expect(sent[0]?.headers).not.toHaveProperty('authorization')
  })

  const failing: [string, Behaviour, unknown, object][] = [
    [
      'a wrong answer',
      { answer: '[99.0]' },
      sample,
      {
        why: 'differs at $[0]: expected 152.1, got 99',
        path: '$[0]',
        sent: '{"data":[[1,2]]}',
        received: '[99.0]',
        expected: '[152.1]',
        status: 200
      }
    ],
    [
      'a 500',
      { status: 500, answer: 'Traceback' },
      { a: 1 },
      { why: 'answered with status 500, expected 200', status: 500, received: 'Traceback' }
    ],
    [
      'a 200 where 400 is expected',
      {},
      { request: 1, status: 400 },
      { why: 'answered with status 200, expected 400' }
    ],
    [
      'NaN',
      { answer: '[NaN]' },
      sample,
      { why: 'differs at $[0]: expected 152.1, got "NaN"', path: '$[0]', received: '[NaN]' }
    ],
    ['nothing', { answer: '' }, sample, { why: 'answered with an empty body, which is not JSON' }],
    [
      'a redirect',
      { handle: response => response.writeHead(307, { location: '/elsewhere' }).end() },
      sample,
      { why: 'answered with status 307, expected 200' }
    ],
    [
      'a page',
      { answer: '<html>NaN</html>' },
      sample,
      { why: 'answered with a body that is not JSON', received: '<html>NaN</html>' }
    ],
    [
      'a dropped connection',
      { handle: response => response.destroy() },
      sample,
      { why: 'got no answer: the connection was closed before the answer was complete' }
    ],
    [
      'half an answer',
      {
        handle: response => {
          response.writeHead(200, { 'content-length': '100' }).write('[1')
          setTimeout(() => response.destroy(), 20)
        }
      },
      sample,
      { why: 'got no answer: the connection was closed before the answer was complete' }
    ],
    [
      'an answer in a string that differs',
      { answer: '"[99.0]"' },
      sample,
      { why: 'differs at $[0]: expected 152.1, got 99', received: '"[99.0]"' }
    ]
  ]
  it.each(failing)('fails %s', async (_, behaviour, content, failure) => {
    const { report } = await run(behaviour, { 'a.json': content })
    expect(report.passed).toBe(false)
    expect(report.samples[0]?.failure).toMatchObject(failure)
  })

  it('fails an answer that takes too long, with its headers or its body', async () => {
    const stuck = (response: { write(text: string): void }) => response.write('[')
    for (const behaviour of [{ delayMs: 2000 }, { handle: stuck }]) {
      const { report } = await run(behaviour, { 'a.json': sample }, { requestTimeoutSeconds: 0.1 })
      expect(report.samples[0]?.failure?.why).toBe('got no answer: no answer within 0.1 s')
      expect(report.p95Ms).toBeUndefined()
    }
  })

  it('passes an expected failure, and NaN where nothing is expected, with a warning', async () => {
    const expected = await run(
      { status: 400, answer: 'no' },
      { 'a.json': { request: 1, status: 400 } }
    )
    expect(expected.report).toMatchObject({ passed: true, warnings: [] })
    const { report } = await run({ answer: '[NaN]' }, { 'a.json': [1] })
    expect(report.passed).toBe(true)
    expect(report.warnings).toEqual([
      '"a" answered NaN or Infinity, which JSON has no word for: strict clients refuse the whole answer.'
    ])
  })

  it('passes a doubly encoded answer with one warning', async () => {
    const { report } = await run({ answer: '"[152.1]"' }, { 'a.json': sample }, { repeat: 3 })
    expect(report.passed).toBe(true)
    expect(report.warnings).toHaveLength(1)
    expect(report.warnings[0]).toContain('json.dumps')
  })

  it.each([
    ['an error told with status 200', '{"error": "no such column"}', '"error" in its body'],
    ['a body and a status in a list', '[{"message": "no"}, 400]', 'as if run() returned'],
    ['JSON in a string', '"[1]"', 'json.dumps']
  ])('warns of %s where nothing is expected', async (_, answer, told) => {
    const { report } = await run({ answer }, { 'a.json': [1] })
    expect(report.passed).toBe(true)
    expect(report.warnings).toEqual([expect.stringContaining(told)])
  })

  it('passes NaN that is expected, with a warning', async () => {
    const expected = { request: 1, expect: ['NaN', 2] }
    const { report } = await run({ answer: '[NaN, 2.0]' }, { 'a.json': expected })
    expect(report.passed).toBe(true)
    expect(report.warnings).toHaveLength(1)
  })

  it('passes null that is expected', async () => {
    const { report } = await run({ answer: 'null' }, { 'a.json': { request: 1, expect: null } })
    expect(report).toMatchObject({ passed: true, warnings: [] })
  })

  it('warns of a body sent as a form', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const { report } = await run({}, { 'a.json': { request: 1, headers } })
    expect(report.warnings).toEqual([
      expect.stringContaining('is sent as application/x-www-form-urlencoded')
    ])
  })

  it('warns of a file that was meant to be a sample', async () => {
    const { report } = await run({}, { 'a.json': { request: 1, expct: 2 } })
    expect(report.warnings[0]).toContain('"expct" is not a key of a sample')
  })

  it('warms up, repeats and keeps as many requests under way as told', async () => {
    const { report, sent, busiest } = await run(
      { delayMs: 30 },
      { 'a.json': [1], 'b.json': [2] },
      { warmup: 3, repeat: 6, concurrency: 4 }
    )
    expect(report).toMatchObject({
      passed: true,
      requests: 12,
      samples: [{ requests: 6 }, { requests: 6 }]
    })
    expect(sent).toHaveLength(15)
    expect(busiest).toBe(4)
    expect(report.p50Ms).toBeGreaterThanOrEqual(29)
    expect(report.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(12)
  })

  it('sends a failed sample no more, and keeps the first failure', async () => {
    const answer = (body: string, count: number) => (count === 3 ? '[0]' : body)
    const { report, sent } = await run(
      { answer },
      { 'a.json': { request: [1], expect: [1] } },
      { repeat: 10 }
    )
    expect(report.samples[0]).toMatchObject({ passed: false, requests: 3 })
    expect(sent).toHaveLength(3)
  })

  it('sends requests byte for byte as the file has them', async () => {
    await using server = await scoringServer({ answer: '[1]' })
    await using folder = await tempFolder()
    const text = '{"data": [[1.0, 12345678901234567890]],\n "b":"\\u00e4", "b":2}'
    await writeFile(path.join(folder.path, 'a.json'), `${text}\n`)
    await writeFile(path.join(folder.path, 'b.json'), `[{"expect": [1], "request": ${text} }]`)
    const options = { warmup: 0, repeat: 1, concurrency: 1 }
    const patience = { readyTimeoutSeconds: 300, requestTimeoutSeconds: 300 }
    await smokeTest(
      { scoringUri: server.uri, samples: [folder.path], ...options, ...patience },
      tools
    )
    expect(server.sent.map(({ body }) => body)).toEqual([text, text])
  })

  it('leaves failed requests out of the latencies, and says so', async () => {
    const answer = (body: string) => (body === '[2]' ? '[0]' : '[1]')
    const samples = {
      'a.json': { request: [1], expect: [1] },
      'b.json': { request: [2], expect: [1] }
    }
    const { report } = await run({ answer }, samples, { repeat: 3 })
    expect(report).toMatchObject({ requests: 4, failedRequests: 1 })
    expect(report.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(report.samples[1]?.p50Ms).toBeUndefined()
  })

  it('names failed samples and a failed limit both', async () => {
    const samples = {
      'a.json': { request: [1], expect: [1] },
      'b.json': { request: [2], expect: [1] }
    }
    const answer = (body: string) => (body === '[2]' ? '[0]' : '[1]')
    const { report } = await run({ answer }, samples, { maxP95Ms: 0 })
    expect(() => throwIfFailed(report, 'report.html')).toThrow(
      /^1 of 2 samples failed: "b" differs at .*, got 0\. The 95th percentile .* above the limit of 0 ms\.$/
    )
  })

  it('sends the key, which no failure shows, and the headers of a sample', async () => {
    const key = 'secret-key-1'
    const content = { request: 1, headers: { 'X-Trace': 'abc' } }
    const { report, sent } = await run({ key }, { 'a.json': content }, { key })
    expect(report.passed).toBe(true)
    expect(sent[0]?.headers).toMatchObject({ authorization: `Bearer ${key}`, 'x-trace': 'abc' })
    const echo = await run({ answer: `{"key":"${key}"}` }, { 'a.json': sample }, { key })
    expect(JSON.stringify(echo.report)).not.toContain(key)
    expect(echo.report.samples[0]?.failure?.received).toBe('{"key":"***"}')
  })

  it.each([
    ['where the text is cut', 'secret-key-0123456789-0123456789', 'x'.repeat(60)],
    ['in its JSON form', 'ab"cd\\ef"gh', '']
  ])('shows nothing of the key %s', async (_, key, before) => {
    const answer = JSON.stringify(before + key)
    const content = { request: 1, expect: 'other' }
    const { report } = await run({ answer }, { 'a.json': content }, { key })
    const { why, received } = report.samples[0]?.failure ?? {}
    expect(why).toBe(`differs at $: expected "other", got "${before}***"`)
    expect(received).toBe(`"${before}***"`)
  })

  it('waits for a service that is slow to be ready', async () => {
    const { report } = await run({ notReady: 3 }, { 'a.json': [1] })
    expect(report.passed).toBe(true)
  })

  it.each([200, 400, 405, 422])(
    'takes %d of the scoring address where there is no page at /',
    async status => {
      const { report } = await run({ root: 404, scoringGet: status }, { 'a.json': [1] })
      expect(report.passed).toBe(true)
    }
  )

  it.each([401, 404, 429, 503])(
    'does not take %d of the scoring address for ready',
    async status => {
      const options = { readyTimeoutSeconds: 0 }
      await expect(
        run({ root: 404, scoringGet: status }, { 'a.json': [1] }, options)
      ).rejects.toMatchObject({
        code: 'SERVICE_NOT_READY',
        message: expect.stringContaining(
          `last seen: status 404, and status ${status} for the scoring address.`
        )
      })
    }
  )

  it('goes where / leads to', async () => {
    const { report } = await run({ redirect: '/docs' }, { 'a.json': [1] })
    expect(report.passed).toBe(true)
    const asked = run({ redirect: '/' }, { 'a.json': [1] }, { readyTimeoutSeconds: 0 })
    await expect(asked).rejects.toMatchObject({
      message: expect.stringContaining('last seen: more than 10 redirects.')
    })
  })

  it('asks at ports that browsers refuse', async () => {
    const refused = [4190, 5060, 5061, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080]
    await using server = await scoringServer({}, refused)
    const { report } = await run({}, { 'a.json': [1] }, { scoringUri: server.uri })
    expect(report.passed).toBe(true)
  })

  it('does not score to find out whether a service is ready while / tells', async () => {
    const asked = run({ root: 503, scoringGet: 200 }, { 'a.json': [1] }, { readyTimeoutSeconds: 0 })
    await expect(asked).rejects.toMatchObject({
      message: expect.stringContaining('last seen: status 503.')
    })
  })

  it.each([
    ['status 503', { notReady: 1e9 }],
    ['status 401', { key: 'other' }]
  ])('tells that %s was seen of a service that is never ready', async (seen, behaviour) => {
    await expect(
      run(behaviour, { 'a.json': [1] }, { readyTimeoutSeconds: 0.3 })
    ).rejects.toMatchObject({
      code: 'SERVICE_NOT_READY',
      message: expect.stringContaining(`within 0.3 s; last seen: ${seen}.`)
    })
  })

  it('tells that the connection was refused', async () => {
    const gone = await scoringServer()
    await gone[Symbol.asyncDispose]()
    await expect(
      run({}, { 'a.json': [1] }, { scoringUri: gone.uri, readyTimeoutSeconds: 0 })
    ).rejects.toMatchObject({ message: expect.stringContaining('last seen: connection refused.') })
  })

  it.each([
    ['scoringUri', 'localhost:8000'],
    ['scoringUri', 'not a uri'],
    ['scoringUri', 'http://user:pw@localhost/'],
    ['key', 'two\nlines']
  ])('refuses %s %j before anything is sent', async (option, value) => {
    const running = run({}, { 'a.json': [1] }, { [option]: value })
    await expect(running).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  it('ends when it is cancelled, in the wait and in a request', async () => {
    for (const behaviour of [{ notReady: 1e9 }, { delayMs: 2000 }]) {
      const controller = new AbortController()
      setTimeout(() => controller.abort(new Error('cancelled')), 100)
      const cancelled = run(behaviour, { 'a.json': [1] }, {}, controller.signal)
      await expect(cancelled).rejects.toThrow(/cancelled|aborted/)
    }
  })
})

describe('the smoke-test action', () => {
  const act = async (behaviour: Behaviour, given: Readonly<Record<string, string>> = {}) => {
    await using server = await scoringServer(behaviour)
    await using folder = await tempFolder()
    const at = (name: string) => path.join(folder.path, name)
    await mkdir(at('in'))
    await writeFile(at('in/diabetes.json'), JSON.stringify([sample, sample, { request: 1 }]))
    let summary = ''
    const inputs = {
      'scoring-uri': server.uri,
      samples: at('in/*.json'),
      report: at('out/r.json'),
      junit: at('out/r.xml'),
      ...given
    }
    const host = {
      ...testHost(inputs, {}),
      summary: async (markdown: string) => {
        summary += markdown
      }
    }
    const { outputs } = host
    const error: unknown = await main(host).then(
      () => undefined,
      (thrown: unknown) => thrown
    )
    const [json, xml, html] = await Promise.all(
      ['out/r.json', 'out/r.xml', 'out/report.html'].map(file =>
        readFile(at(file), 'utf8').catch(() => '')
      )
    )
    return {
      error,
      outputs,
      summary,
      json,
      xml,
      html,
      file: at('in/diabetes.json'),
      sent: server.sent
    }
  }

  it('puts out what it found', async () => {
    const { error, outputs, summary, json, xml, html } = await act({ answer: '[152.1]' })
    expect(error).toBeUndefined()
    expect(Object.keys(outputs)).toEqual([
      'passed',
      'p50-ms',
      'p95-ms',
      'changed-samples',
      'report',
      'junit',
      'html-report'
    ])
    expect(outputs).toMatchObject({ passed: 'true', 'p95-ms': expect.stringMatching(/^[\d.]+$/) })
    expect(summary).toContain('3 of 3 samples passed')
    expect(JSON.parse(json ?? '')).toMatchObject({ passed: true, requests: 3 })
    expect(html).toContain('<h1>Smoke test: 3 of 3 samples passed</h1>')
    expect(xml).toContain('tests="3" failures="0"')
  })

  describe('golden predictions', () => {
    it('are recorded, and compared with what is answered later', async () => {
      await using folder = await tempFolder()
      const golden = path.join(folder.path, 'golden.json')
      const first = await act({ answer: '[152.1]' }, { record: golden })
      expect(first.error).toBeUndefined()
      expect(JSON.parse(await readFile(golden, 'utf8'))).toMatchObject({
        schemaVersion: 1,
        p50Ms: expect.any(Number),
        answers: [
          { sample: 'diabetes[0]', status: 200, answer: [152.1] },
          { sample: 'diabetes[1]' },
          { sample: 'diabetes[2]' }
        ]
      })
      const same = await act(
        { answer: '[152.1]' },
        { 'compare-to': golden, 'fail-on-change': 'true' }
      )
      expect(same.error).toBeUndefined()
      expect(same.outputs['changed-samples']).toBe('0')
      const moved = { answer: (body: string) => (body === '1' ? '[200]' : '[152.1]') }
      const reported = await act(moved, { 'compare-to': golden, repeat: '3' })
      expect(reported.outputs['changed-samples']).toBe('1')
      expect(reported.summary).toContain('predicted differently than by')
      expect(JSON.parse(reported.json ?? '').comparison.changed[0]).toMatchObject({ count: 1 })
      expect(JSON.parse(reported.json ?? '')).not.toHaveProperty('answers')
    })

    it('fail the test where that is asked for', async () => {
      await using other = await scoringServer({ answer: '[1.5]', key: 'other-key' })
      const { error, summary } = await act(
        { answer: '[152.1]' },
        { 'compare-to': other.uri, 'compare-key': 'other-key', 'fail-on-change': 'true' }
      )
      expect(error).toMatchObject({ code: 'PREDICTIONS_CHANGED' })
      expect((error as Error).message).toContain('has 152.1 where it had 1.5, at $[0].')
      expect(summary).toContain('3 of 3 samples are predicted differently')
      // Each sample once, whatever repeat and warmup say.
      expect(other.sent).toHaveLength(3)
    })

    it.each([
      ['a file that is missing', 'none.json', 'cannot be read'],
      ['no JSON', 'broken.json', 'are not JSON'],
      ['another JSON', 'other.json', 'do not have schemaVersion 1'],
      ['an answer without its request', 'odd.json', 'answers[0] without sample, request']
    ])('are refused before anything is sent: %s', async (_, name, why) => {
      await using folder = await tempFolder()
      const file = path.join(folder.path, name)
      await writeFile(path.join(folder.path, 'broken.json'), '{"answers":')
      await writeFile(path.join(folder.path, 'other.json'), '[1]')
      await writeFile(
        path.join(folder.path, 'odd.json'),
        '{"schemaVersion":1,"answers":[{"sample":"a","status":200,"answer":1}]}'
      )
      const { error, sent } = await act({ answer: '[152.1]' }, { 'compare-to': file })
      expect(error).toMatchObject({ code: 'RECORDING_INVALID', at: { file } })
      expect((error as Error).message).toContain(why)
      expect(sent).toHaveLength(0)
    })

    it('need the address of the new version, to be compared with the running one', async () => {
      const { error } = await act({ answer: '[1]' }, { 'compare-to': 'running' })
      expect(error).toMatchObject({ code: 'INPUT_INVALID' })
      expect((error as Error).message).toContain('needs service-name and scoring-uri')
    })

    it('are written without the key of the service', async () => {
      await using folder = await tempFolder()
      const golden = path.join(folder.path, 'golden.json')
      await act(
        { answer: '["my-own-key-1"]', key: 'my-own-key-1' },
        { record: golden, key: 'my-own-key-1' }
      )
      expect(await readFile(golden, 'utf8')).not.toContain('my-own-key-1')
    })
  })

  it('leads to the log of a service that failed itself', async () => {
    const { error } = await act({ status: 500 })
    expect(error).toMatchObject({ hint: expect.stringContaining('scoreline logs') })
  })

  it('fails after it has put out what it found', async () => {
    const answer = (_: string, count: number) => (count === 2 ? '[99.0]' : '[152.1]')
    const { error, outputs, summary, json, xml, file } = await act({ answer })
    expect(error).toMatchObject({
      code: 'SMOKE_TEST_FAILED',
      message: '1 of 3 samples failed: "diabetes[0]" differs at $[0]: expected 152.1, got 99.',
      hint: expect.stringMatching(
        /^The report shows what was sent, received and expected: .*report\.html\.$/
      ),
      at: { file }
    })
    expect(outputs.passed).toBe('false')
    expect(summary).toContain('2 of 3 samples passed')
    expect(JSON.parse(json ?? '').passed).toBe(false)
    expect(xml).toContain('failures="1"')
  })

  it('fails when the latency is above its limit', async () => {
    const { error, outputs } = await act({ answer: '[152.1]', delayMs: 20 }, { 'max-p95-ms': '5' })
    expect(error).toMatchObject({ code: 'SMOKE_TEST_SLOW' })
    expect(outputs.passed).toBe('true')
  })

  it('refuses to run without samples', async () => {
    const { error } = await act({}, { samples: ' ,\n' })
    expect(error).toMatchObject({ code: 'INPUT_INVALID' })
  })
})
