import { readPlainHead } from '../../../src/runtime/http/plain/head.ts'

const PLAIN = ['POST /score HTTP/1.1', 'Host: here', 'Content-Length: 4']
const read = (lines: readonly string[], body = '[[1]') =>
  readPlainHead(Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1'))

describe('the head of a plain request', () => {
  it('is read to the byte, with names in lower case', () => {
    const head = read([
      ...PLAIN,
      'Content-Type: application/json',
      'X-Request-Id:abc',
      'Accept: */*'
    ])
    expect(head).toEqual({
      length:
        [...PLAIN, 'Content-Type: application/json', 'X-Request-Id:abc', 'Accept: */*'].join('\r\n')
          .length + 4,
      contentLength: 4,
      headers: Object.assign(Object.create(null), {
        host: 'here',
        'content-length': '4',
        'content-type': 'application/json',
        'x-request-id': 'abc',
        accept: '*/*'
      })
    })
  })

  it('may say what HTTP/1.1 means anyway', () => {
    expect(read([...PLAIN, 'Connection: Keep-Alive'])).toBeDefined()
  })

  it.each<[string, readonly string[]]>([
    ['another method', ['GET /score HTTP/1.1', ...PLAIN.slice(1)]],
    ['another route', ['POST /score?a=1 HTTP/1.1', ...PLAIN.slice(1)]],
    ['a route that only begins like it', ['POST /scores HTTP/1.1', ...PLAIN.slice(1)]],
    ['another version', ['POST /score HTTP/1.0', ...PLAIN.slice(1)]],
    ['two spaces', ['POST  /score HTTP/1.1', ...PLAIN.slice(1)]],
    ['no host', [PLAIN[0] as string, 'Content-Length: 4']],
    ['an empty host', [PLAIN[0] as string, 'Host: ', 'Content-Length: 4']],
    ['no length', PLAIN.slice(0, 2)],
    ['two lengths', [...PLAIN, 'Content-Length: 4']],
    ['two different lengths', [...PLAIN, 'content-length: 40']],
    ['a list of lengths', [PLAIN[0] as string, 'Host: here', 'Content-Length: 4, 4']],
    ['a signed length', [PLAIN[0] as string, 'Host: here', 'Content-Length: +4']],
    ['a hexadecimal length', [PLAIN[0] as string, 'Host: here', 'Content-Length: 0x4']],
    ['an endless length', [PLAIN[0] as string, 'Host: here', 'Content-Length: 9999999999999999']],
    ['chunks', [...PLAIN, 'Transfer-Encoding: chunked']],
    ['an expectation', [...PLAIN, 'Expect: 100-continue']],
    ['an upgrade', [...PLAIN, 'Upgrade: h2c']],
    ['the end of the connection', [...PLAIN, 'Connection: close']],
    ['a list of connection options', [...PLAIN, 'Connection: keep-alive, te']],
    ['a space before the colon', [...PLAIN, 'X-A : 1']],
    ['a folded line', [...PLAIN, 'X-A: 1', ' 2']],
    ['a line without a colon', [...PLAIN, 'X-A']],
    ['a name with an underscore', [...PLAIN, '__proto__: 1']],
    ['bytes beyond ASCII', [...PLAIN, 'X-A: \xe9']],
    ['a control character', [...PLAIN, 'X-A: a\x00b']],
    ['a bare line feed', [...PLAIN, 'X-A: a\nX-B: b']],
    ['a bare carriage return', [...PLAIN, 'X-A: a\rX-B: b']],
    ['a field that comes twice', [...PLAIN, 'X-A: 1', 'x-a: 2']],
    ['a head without end', [...PLAIN, `X-A: ${'a'.repeat(9000)}`]]
  ])('is not plain with %s', (_what, lines) => {
    expect(read(lines)).toBeUndefined()
  })

  it('is not plain before it is whole', () => {
    const whole = `${PLAIN.join('\r\n')}\r\n\r\n`
    for (let at = 0; at < whole.length; at++)
      expect(readPlainHead(Buffer.from(whole.slice(0, at)))).toBeUndefined()
  })
})
