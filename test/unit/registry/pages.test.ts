import { parseErrors } from '../../../src/oci/registry/failure.ts'
import { nextPage } from '../../../src/oci/registry/pages.ts'
import { committed } from '../../../src/oci/registry/upload-replies.ts'

describe('what registries say in headers and errors', () => {
  it.each([
    ['</v2/a/tags/list?n=2&last=b>; rel="next"', '/v2/a/tags/list?n=2&last=b'],
    ['<https://r.test/x>; rel=next', 'https://r.test/x'],
    ['</first>; rel="first", </second>; rel="next"', '/second'],
    ['</first>; rel="prev"', undefined],
    ['', undefined]
  ])('the next page of %s is %s', (link, expected) => {
    expect(nextPage(link)).toBe(expected)
  })

  it.each([
    ['0-999', 1000],
    ['bytes=0-999', 1000],
    ['0-0', 0],
    ['5-9', undefined],
    ['', undefined]
  ])('a session at Range "%s" has %s bytes', (range, expected) => {
    expect(committed({ headers: { range } })).toBe(expected)
  })

  it('reads the errors of a reply', () => {
    expect(parseErrors('{"errors":[{"code":"DENIED","message":"no","detail":{}}]}')).toEqual([
      { code: 'DENIED', message: 'no' }
    ])
  })

  it('keeps what an error says to one printable line that is no workflow command', () => {
    const [error] = parseErrors(
      JSON.stringify({ errors: [{ code: 'X', message: 'a\n::set-env name=PATH::b\u001b[31m' }] })
    )
    expect(error?.message).toBe('a :set-env name=PATH:b [31m')
  })

  it.each(['<html>502</html>', '', 'null', '{"errors":"x"}', '[]'])('finds nothing in %s', body => {
    expect(parseErrors(body)).toEqual([])
  })
})
