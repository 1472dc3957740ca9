/** Requests nobody should send, made from a seed: the same ones every time. */
import type { Random } from './random.ts'

const below = (random: Random, limit: number): number => Math.floor(random() * limit)

const GOOD = '{"data": [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]}'
const V2 =
  '{"inputs":[{"name":"X","datatype":"FP32","shape":[1,10],"data":[1,2,3,4,5,6,7,8,9,10]}]}'
const ROUTES = [
  '/score',
  '/score',
  '/score',
  '/v2/models/model/infer',
  '/v2/models/%ff/infer',
  '/swagger.json?version=%',
  '/'
]

const head = (
  route: string,
  fields: readonly string[],
  method = 'POST',
  version = 'HTTP/1.1'
): string => `${method} ${route} ${version}\r\n${fields.map(field => `${field}\r\n`).join('')}\r\n`

const whole = (body: Buffer | string, fields: readonly string[] = [], route = '/score'): Buffer =>
  Buffer.concat([
    Buffer.from(
      head(route, ['Host: h', `Content-Length: ${Buffer.byteLength(body)}`, ...fields]),
      'latin1'
    ),
    Buffer.from(body)
  ])

const noise = (random: Random, most: number): Buffer =>
  Buffer.from(Array.from({ length: below(random, most) }, () => below(random, 256)))

const changed = (random: Random, text: string): Buffer => {
  const bytes = Buffer.from(text)
  for (let i = 0; i <= below(random, 4); i++)
    bytes[below(random, bytes.length)] = below(random, 256)
  return bytes
}

const VALUES = [
  'null',
  'true',
  '"a"',
  '{}',
  '[]',
  '1e999',
  '-0',
  '1e-999',
  '99999999999999999999',
  'NaN',
  'Infinity',
  '0x1',
  '01',
  '1.',
  '.5',
  '"\\ud800"',
  '[[]]',
  '[[[1]]]',
  '{"data":1}'
]

/** Each takes the numbers it needs from `random`, and gives the bytes of a connection. */
const KINDS: readonly ((random: Random) => Buffer)[] = [
  random => whole(GOOD.slice(0, below(random, GOOD.length)), [], random.pick(ROUTES)),
  random => whole(changed(random, GOOD)),
  random => whole(changed(random, V2), [], '/v2/models/model/infer'),
  random => whole(noise(random, 300), [], random.pick(ROUTES)),
  random => whole(`{"data": ${random.pick(VALUES)}}`),
  random =>
    whole(`{"data": [[${Array.from({ length: 10 }, () => random.pick(VALUES)).join(',')}]]}`),
  random => whole(`{"data": [[1,2]], "data": ${random.pick(VALUES)}, "__proto__": {"a": 1}}`),
  random => {
    const depth = 10 ** (1 + below(random, 5))
    return whole(`{"data": ${'['.repeat(depth)}${random() < 0.5 ? ']'.repeat(depth) : ''}}`)
  },
  random =>
    whole(
      V2.replace(
        '[1,10]',
        `[${random.pick(['-1,10', '1e9,1e9', '10', '0,10', '"a"', '1.5,10', ''])}]`
      ),
      [],
      '/v2/models/model/infer'
    ),
  random =>
    whole(
      V2.replace('FP32', random.pick(['FP64', 'BYTES', 'fp32', '', 'INT64', 'BOOL'])),
      [],
      '/v2/models/model/infer'
    ),
  random => {
    const own =
      '{"inputs":[{"name":"X","datatype":"FP32","shape":[1,10],"parameters":{"binary_data_size":40}}]}'
    const length = random.pick([own.length, own.length - 1, own.length + 1, 0, -1, 1e12])
    return whole(
      Buffer.concat([Buffer.from(own), noise(random, 80)]),
      [`Inference-Header-Content-Length: ${length}`],
      '/v2/models/model/infer'
    )
  },
  random =>
    whole(GOOD, [
      random.pick([
        'Content-Encoding: gzip',
        'Content-Encoding: br',
        'Content-Type: image/png',
        'Content-Type: ;;;',
        'Accept: nothing/at-all',
        'Expect: 200-maybe',
        'Connection: upgrade\r\nUpgrade: websocket',
        `X-Request-Id: ${'a'.repeat(200)}`,
        `Cookie: ${'a'.repeat(20_000)}`,
        'Origin: \u00ff'
      ])
    ]),
  random =>
    Buffer.from(
      head('/score', [
        'Host: h',
        `Content-Length: ${random.pick(['-1', 'a', '1e3', '4, 4', '+4', '0x4', '', '99999999999999999999', ' 4 4'])}`
      ]) + GOOD
    ),
  random =>
    Buffer.from(
      head('/score', ['Host: h', `Content-Length: ${GOOD.length + below(random, 50) + 1}`]) + GOOD
    ),
  () => Buffer.from(head('/score', ['Host: h', 'Content-Length: 4', 'Content-Length: 5']) + GOOD),
  () =>
    Buffer.from(
      head('/score', ['Host: h', `Content-Length: ${GOOD.length}`, 'Transfer-Encoding: chunked']) +
        GOOD
    ),
  random =>
    Buffer.from(
      head('/score', ['Host: h', 'Transfer-Encoding: chunked']) +
        random.pick([
          'zz\r\n',
          '-1\r\n',
          '5\r\nabc',
          'ffffffffffffffff\r\n',
          '1;a=b\r\nx\r\n0\r\n\r\n',
          '0\r\nTrailer: x\r\n\r\n',
          `${GOOD.length.toString(16)}\r\n${GOOD}\r\n0\r\n\r\n`
        ])
    ),
  random =>
    Buffer.from(
      head('/score', [
        'Host: h',
        random.pick([
          'Transfer-Encoding: gzip',
          'Transfer-Encoding: chunked, gzip',
          'Transfer-Encoding:\tchunked',
          'Transfer-Encoding : chunked',
          'X-A : 1',
          ' X-A: 1',
          'X-A: 1\r\n folded',
          'X-A: 1\nX-B: 2',
          'X-A',
          ': 1',
          'X A: 1',
          'X-A: \u0000'
        ])
      ]) + GOOD,
      'latin1'
    ),
  random =>
    Buffer.from(
      head(
        random.pick([
          '/',
          '*',
          'score',
          '//',
          `/${'a'.repeat(30_000)}`,
          '/score?'.repeat(50),
          '/%00',
          '/../../etc/passwd',
          'http://[/score'
        ]),
        ['Host: h'],
        random.pick(['GET', 'POST', 'PUT', 'TRACE', 'CONNECT', 'get', 'G\u0000T', '']),
        random.pick(['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', 'http/1.1', ''])
      )
    ),
  random => noise(random, 2000),
  random => Buffer.concat([whole(GOOD), whole(changed(random, GOOD)), noise(random, 50)]),
  () => Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  () => Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc])
]

/** The bytes of a connection, and where they are cut into two packets. */
export const malformed = (random: Random): { readonly bytes: Buffer; readonly cut: number } => {
  const bytes = random.pick(KINDS)(random)
  return { bytes, cut: random() < 0.3 ? below(random, bytes.length + 1) : bytes.length }
}
