import { blobUrl } from '../../../src/runtime/collect/blob-sink.ts'
import { lineOf } from '../../../src/runtime/collect/collector.ts'
import { Admission } from '../../../src/runtime/http/admission.ts'
import { corsHeaders, preflightHeaders, readOrigins } from '../../../src/runtime/http/cors.ts'
import { Gathered } from '../../../src/runtime/http/gathered.ts'
import { Keys, parseKeys } from '../../../src/runtime/http/keys.ts'
import { requestIds } from '../../../src/runtime/http/request-ids.ts'
import { parseJson } from '../../../src/runtime/json.ts'
import { asReport, asText } from '../../../src/runtime/log.ts'
import { Histogram } from '../../../src/runtime/meter.ts'
import { swaggerDocument } from '../../../src/runtime/swagger.ts'

describe('correlation ids', () => {
  const A = 'from-x-request-id'
  const B = 'from-x-ms-request-id'
  const C = 'from-client'
  // Table C4 of the official server.
  it.each([
    [{}, 'new', 'new', undefined],
    [{ 'x-request-id': A }, A, A, undefined],
    [{ 'x-ms-request-id': B }, 'new', B, B],
    [{ 'x-ms-client-request-id': C }, 'new', C, C],
    [{ 'x-ms-request-id': B, 'x-ms-client-request-id': C }, 'new', B, C],
    [{ 'x-request-id': A, 'x-ms-client-request-id': C }, A, C, C]
  ])('%j comes back as %s, %s, %s', (headers, own, ms, client) => {
    const ids = requestIds(headers, () => 'new')
    expect(ids.headers['x-request-id']).toBe(own)
    expect(ids.headers['x-ms-request-id']).toBe(ms)
    expect(ids.headers['x-ms-client-request-id']).toBe(client)
  })
})

describe('keys', () => {
  it.each([
    ['one\ntwo\n', ['one', 'two']],
    ['{"primary": "one", "secondary": "two"}', ['one', 'two']],
    ['{"primary": "one", "comment": "public"}', ['one']],
    ['  one  ', ['one']],
    ['', []]
  ])('are read from %j', (text, expected) => {
    expect(parseKeys(text)).toEqual(expected)
  })

  it.each(['{"primary": null, "secondary": "two"}', '{"primary": {}}', '{"primary": 1}'])(
    'are not taken from %s: they could be guessed',
    text => {
      expect(() => parseKeys(text)).toThrow('A key is a text')
    }
  )

  it.each([
    ['Bearer one', true],
    ['bearer two', true],
    ['one', false],
    ['Bearer', false],
    ['Bearer onee', false],
    ['Basic one', false],
    [undefined, false]
  ])('accept %j: %s', (authorization, expected) => {
    const keys = new Keys(['one', 'two'])
    expect(keys.accepts(authorization)).toBe(expected)
  })

  it('are not asked for where there are none', () => {
    expect(new Keys([]).accepts(undefined)).toBe(true)
  })
})

describe('admission', () => {
  it('lets waiting requests in by turns and turns the rest away', async () => {
    const admission = new Admission({
      workers: 1,
      maxConcurrent: 1,
      maxQueue: 2,
      queueTimeoutMs: 1000
    })
    expect(admission.enter()).toBe(true)
    const second = admission.enter()
    const third = admission.enter()
    expect(admission.enter()).toBe(false)
    expect([admission.inside, admission.waiting]).toEqual([1, 2])
    admission.leave()
    expect(await second).toBe(true)
    admission.leave()
    expect(await third).toBe(true)
    admission.leave()
    expect([admission.inside, admission.waiting]).toEqual([0, 0])
  })

  it('ends the wait of who waits too long', async () => {
    const admission = new Admission({
      workers: 1,
      maxConcurrent: 1,
      maxQueue: 1,
      queueTimeoutMs: 10
    })
    expect(admission.enter()).toBe(true)
    expect(await admission.enter()).toBe(false)
    expect(admission.waiting).toBe(0)
  })
})

describe('CORS headers', () => {
  it.each([
    [[], 'https://a', undefined],
    [['https://a'], 'https://a', 'https://a'],
    [['https://a'], 'https://b', undefined],
    [['https://a', 'https://b'], undefined, 'https://a'],
    [['https://b', 'https://a'], undefined, 'https://a'],
    [['https://b', 'https://a'], '', 'https://a'],
    [['*'], 'https://b', 'https://b'],
    [['*'], undefined, '*'],
    [['https://a', '*'], undefined, '*']
  ])('for %j asked by %s allow %s', (allowed, origin, expected) => {
    expect(
      corsHeaders(allowed, origin === undefined ? {} : { origin })['Access-Control-Allow-Origin']
    ).toBe(expected)
  })
})

describe('a preflight', () => {
  const tell = (headers: Record<string, string>) =>
    preflightHeaders(['https://a'], { origin: 'https://a', ...headers })[
      'Access-Control-Allow-Methods'
    ]

  it('is one only when it asks for a method that there is', () => {
    expect(tell({ 'access-control-request-method': 'post' })).toBe('GET, POST')
    expect(tell({ 'access-control-request-method': 'PUT' })).toBe(undefined)
    expect(tell({})).toBe(undefined)
  })
})

describe('JSON', () => {
  const parse = (text: string) => parseJson(Buffer.from(text))

  it('keeps whole numbers that a double cannot hold as texts, and nothing else', () => {
    expect(parse('[9007199254740993, -9223372036854775808, 9007199254740991]')).toEqual([
      '9007199254740993',
      '-9223372036854775808',
      9007199254740991
    ])
    expect(
      parse('["id 12345678901234567890", 0.12345678901234567890, 1e-0000000000000000001]')
    ).toEqual(['id 12345678901234567890', 0.12345678901234568, 0.1])
    expect(parse('{"a \\" 12345678901234567890": 12345678901234567890.5}')).toEqual({
      'a " 12345678901234567890': Number('12345678901234567890.5')
    })
  })

  it('has no trouble with texts of many megabytes', () => {
    for (const unit of ['a', '\\n', '\\"']) {
      const text = unit.repeat(20_000_000 / unit.length)
      const [, number] = parse(`["${text}1234567890123456", 12345678901234567]`) as string[]
      expect(number).toBe('12345678901234567')
    }
  })

  it.each(['', '{', '[1,]', 'NaNs', "{'a': 1}"])("refuses %j as the caller's fault", text => {
    expect(() => parse(text)).toThrow(/^The body is/)
  })
})

it('counts a histogram as Prometheus does: each bucket holds those below it', () => {
  const histogram = new Histogram([1, 10])
  for (const value of [0.5, 1, 5, 50]) histogram.add(value)
  expect(histogram.lines('h', 'a="b"')).toEqual([
    'h_bucket{a="b",le="1"} 2',
    'h_bucket{a="b",le="10"} 3',
    'h_bucket{a="b",le="+Inf"} 4',
    'h_sum{a="b"} 56.5',
    'h_count{a="b"} 4'
  ])
})

describe('collected samples', () => {
  const sample = { requestId: 'r', path: '/score', status: 200, output: '[1]' }

  it('are one line each, whatever the bodies hold', () => {
    const at = new Date(0)
    const inputOf = (input: Buffer) => {
      const line = lineOf({ ...sample, input }, at)
      expect(line.indexOf('\n')).toBe(line.length - 1)
      return JSON.parse(line).input
    }
    expect(inputOf(Buffer.from('{"data":\n[1]}'))).toEqual({ data: [1] })
    expect(inputOf(Buffer.from('plain\ntext'))).toBe('plain\ntext')
    expect(inputOf(Buffer.from([0xff, 0x00]))).toEqual({ base64: '/wA=' })
  })

  it('go to a blob named by service and time, below the container, with its token', () => {
    const url = blobUrl(new URL('https://a.blob.example/box?sig=s%2B'), 'my service', 0, '1-0')
    expect(url.href).toBe(
      'https://a.blob.example/box/my%20service/1970/01/01/000000-1-0.jsonl?sig=s%2B'
    )
  })
})

describe('the OpenAPI document', () => {
  it.each([
    ['', '/score'],
    ['api/v1', '/api/v1/score'],
    ['/api/v1/', '/api/v1/score']
  ])('has the prefix "%s" in front of %s', (pathPrefix, expected) => {
    const service = { serviceName: 'a', serviceVersion: '1', pathPrefix }
    const schemas = { input: {}, output: {} }
    for (const version of ['2', '3.1'])
      expect(swaggerDocument(version, schemas, service)).toMatchObject({
        document: { paths: { [expected]: {} } }
      })
  })
})

describe('what somebody else sent, in the log', () => {
  it.each([
    ['/v2/models/a b', '/v2/models/a b'],
    ['a\nb\r\tc', 'a\\u000ab\\u000d\\u0009c'],
    ['\u001b[2J\u009b1m\u007f', '\\u001b[2J\\u009b1m\\u007f'],
    ['::error::x', '\\u003a:error\\u003a:x'],
    [':::', '\\u003a::'],
    ['##[error]', '\\u0023#[error]'],
    ['a\u2028b\u202ec\ufeff', 'a\\u2028b\\u202ec\\ufeff']
  ])('%j is shown as %j', (foreign, shown) => {
    expect(asText(foreign)).toBe(shown)
  })

  it('is one line of a failure, whose places follow', () => {
    const report = asReport(new Error('a\n2026-01-01 I - forged\n    at forged (::x)'))
    const [first, ...places] = report.split('\n')
    expect(first).toBe('Error: a\\u000a2026-01-01 I - forged\\u000a    at forged (\\u003a:x)')
    expect(places.every(place => place.startsWith('    at '))).toBe(true)
    expect(places.join()).not.toContain('forged')
  })
})

describe('bytes that come piece by piece', () => {
  it.each([1, 3, 5000])('are the same in one piece, %s at a time', length => {
    const all = Buffer.from(Array.from({ length: 20_000 }, (_, i) => i % 251))
    for (const isOurs of [true, false]) {
      const gathered = new Gathered()
      for (let at = 0; at < all.length; at += length)
        gathered.add(all.subarray(at, at + length), isOurs)
      expect(gathered.size).toBe(all.length)
      expect(gathered.take().equals(all)).toBe(true)
      expect([gathered.size, gathered.take().length]).toEqual([0, 0])
    }
  })
})

describe('origins', () => {
  it.each([
    [['https://[a-z]+.example'], 'https://abc.example', true],
    [['https://(?P<name>a+)$'], 'https://aaa', true],
    [['https://a\\Z', '\\Ahttps://b'], 'https://b', true],
    [['(?i)https://[a]'], 'HTTPS://A', true],
    [['https://a.example'], 'https://axexample', false],
    [['https://a+$'], `https://${'a'.repeat(5000)}`, false]
  ])('%j allow %s: %s', (given, origin, expected) => {
    const allowed = corsHeaders(readOrigins(given), { origin })['Access-Control-Allow-Origin']
    expect(allowed).toBe(expected ? origin : undefined)
  })

  it('that are patterns alone are never told', () => {
    expect(corsHeaders(readOrigins(['https://.*']), {})).toEqual({})
  })
})
