import { openerOf } from '../../../src/cli/open-page.ts'

describe('openerOf', () => {
  it.each([
    ['linux', ['xdg-open', '/tmp/a & b.html']],
    ['darwin', ['open', '/tmp/a & b.html']],
    ['win32', ['rundll32', 'url.dll,FileProtocolHandler', '/tmp/a & b.html']]
  ] as const)('on %s is a program, not a shell', (platform, words) => {
    expect(openerOf(platform, '/tmp/a & b.html')).toEqual(words)
  })
})
