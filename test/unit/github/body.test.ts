import { fittingBody } from '../../../src/github/body.ts'

describe('the body of a comment', () => {
  it('stays as it is while GitHub takes it', () => {
    const most = 'x'.repeat(65_536)
    expect(fittingBody(most)).toBe(most)
    expect(fittingBody('<!-- mark -->\n\nfine\n')).toBe('<!-- mark -->\n\nfine\n')
  })

  it('ends after a whole line where it is too long, and says so', () => {
    const row = '| `a` | &lt;b&gt; |\n'
    const body = fittingBody(`<!-- mark -->\n\n${row.repeat(10_000)}`)
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(body).toMatch(/^<!-- mark -->\n/)
    expect(body).toMatch(/\| &lt;b&gt; \|\n\n… It is too long/)
  })

  it('is cut where there is no line to end after', () => {
    expect(fittingBody('x'.repeat(70_000)).length).toBe(65_536)
  })
})
