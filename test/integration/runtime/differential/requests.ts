import type { Random } from '../../../../testkit/random.ts'
import type { Asked } from './exchange.ts'
import { RESULTS } from './scripts.ts'

const ID = { 'x-request-id': 'given' }
const JSON_TYPE = { 'content-type': 'application/json' }

/** One request for each thing that run() may return. */
export const eachResult = (): Asked[] =>
  Object.keys(RESULTS).map(name => ({
    method: 'POST',
    path: '/score',
    headers: { ...ID, ...JSON_TYPE, 'x-do': name },
    body: Buffer.from('{"a": 1}')
  }))

const METHODS = ['GET', 'POST', 'POST', 'POST', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']
const PATHS = ['/score', '/score', '/score', '/score', '/', '/swagger.json', '/score/', '/nothing']
const QUERIES = [
  ...['', '', '', 'a=1', 'a=1&a=2&b=x', 'a=[1,2]&b={"c":null}', 'a', 'a=&=b', 'a=%ff&b=%C3%A9'],
  ...['a=1;b=2', 'a=%5B%5B', 'a=NaN&b=Infinity&c=-1e999', 'data=[[1,2]]', 'data=[[1,2]]&mixed=x'],
  ...['version=3', 'version=3.1', 'version=2.0', 'version=', 'version=9', 'version=2&version=3'],
  ...['a=1+2%2B3', 'a%20b=%20', 'a=%00', '&&&', 'a=1&A=2', 'a=%E4%B8%AD', 'a="quoted"', '?a=1']
]
const TYPES = [
  ...['application/json', 'application/json', 'application/json; charset=utf-8', 'text/plain'],
  ...['APPLICATION/JSON', 'application/vnd.own+json', 'text/json', 'application/octet-stream', ''],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'multipart/form-data'
  ],
  ...['application/json;charset=latin-1', ' application/json', 'image/png', 'application/+json']
]
const BODIES: readonly (string | Uint8Array)[] = [
  ...[
    '',
    '{}',
    '[]',
    'null',
    '1',
    '"x"',
    '{"data": [[1, 2], [3, 4]]}',
    '{"data": [[1, 2]], "mixed": 7}'
  ],
  ...[
    '{"data": "text"}',
    '{"data": [[1, "a"]]}',
    '{"data": null}',
    '{"data": [[1],[2,3]]}',
    '{"scale": 1}'
  ],
  ...[
    '{"data": [[1, 2]], "frame": [{"a": 1, "b": "x"}]}',
    '{"data": [[1,2]], "frame": 5}',
    '{',
    '{"a": 1,}'
  ],
  ...[
    '{"a": NaN}',
    '{"data": [[NaN, Infinity]]}',
    '{"data": [[1e999]]}',
    `{"data": ${'9'.repeat(400)}}`
  ],
  ...[
    '[[['.repeat(50),
    '"\\ud800"',
    '{"data": [[1,2]], "data": [[5,5]]}',
    'a=1&b=2',
    'not json',
    '\ufeff{}'
  ],
  ...[
    '{"data": [[1, 2]]} trailing',
    '\n\n{"data":\t[[1,2]]}\r\n',
    '{"\u4e2d\u6587": "\u{1f600}"}',
    '\0',
    'x'.repeat(70_000)
  ],
  '--x\r\nContent-Disposition: form-data; name="f"\r\n\r\nv\r\n--x\r\nContent-Disposition: form-data; name="u"; filename="n.txt"\r\nContent-Type: text/plain\r\n\r\nfile\r\n--x--\r\n',
  Uint8Array.of(0xff, 0xfe, 0x00),
  Uint8Array.of(0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d),
  Uint8Array.of(0xed, 0xa0, 0x80)
]
const HEADERS: readonly Asked['headers'][] = [
  ...[{}, {}, {}, { 'x-request-id': 'mine' }, { 'x-ms-request-id': 'legacy' }, { TraceId: 't-1' }],
  ...[
    { 'x-ms-client-request-id': 'client' },
    { 'x-ms-request-id': 'l', 'x-ms-client-request-id': 'c' }
  ],
  ...[{ 'x-request-id': 'r'.repeat(100) }, { 'x-request-id': 'r'.repeat(101) }],
  ...[{ 'x-ms-request-id': 'r'.repeat(101) }, { 'x-ms-client-request-id': 'r'.repeat(101) }],
  ...[
    { 'x-own': ['a', 'b'] },
    { x_own: 'under' },
    { 'x-own': 'a', x_own: 'b' },
    { cookie: 'a=1; b=2' }
  ],
  ...[{ accept: 'text/html' }, { origin: 'https://a.example' }, { 'x-forwarded-proto': 'https' }],
  ...[
    { 'x-forwarded-proto': 'http' },
    { 'x-forwarded-for': '10.0.0.1' },
    { 'x-forwarded-host': 'b.example' }
  ],
  ...[
    { authorization: 'Bearer k' },
    { 'if-none-match': '"a"' },
    { range: 'bytes=0-1' },
    { 'x-own': '' }
  ]
]
/** Results that tell what a script sees of the request. */
const SEEN = ['request headers', 'request facts', 'request data', 'the argument']

/** A request that a caller may send, or one that nobody should. */
export const anyRequest = (random: Random): Asked => {
  const method = random.pick(METHODS)
  const query = random.pick(QUERIES)
  const type = random.pick(TYPES)
  const sees: Record<string, string> = random() < 0.35 ? { 'x-do': random.pick(SEEN) } : {}
  const hasBody = method === 'POST' || method === 'PUT' || method === 'PATCH'
  return {
    method,
    path: random.pick(PATHS) + (query === '' ? '' : `?${query}`),
    headers: {
      ...random.pick(HEADERS),
      ...sees,
      ...(hasBody && type !== '' ? { 'content-type': type } : {})
    },
    body: hasBody ? Buffer.from(random.pick(BODIES)) : undefined
  }
}
