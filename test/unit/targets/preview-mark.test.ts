import { markEntries, markIn } from '../../../src/targets/preview-mark.ts'

const NAMES = { preview: 'mark', previewTimes: 'times' }
const MARK = {
  source: 'https://github.com/octo-org/models',
  pullRequest: 7,
  deployed: '2026-11-29T12:00:00Z',
  expires: '2026-12-02T12:00:00Z'
}

describe('the mark of a preview', () => {
  it.each([
    MARK,
    { source: MARK.source, pullRequest: 7 },
    { source: 'http://git.example:3000/a/b', pullRequest: 1, expires: MARK.expires }
  ])('is read as it was written: %j', mark => {
    const { mark: text, times } = markEntries(mark, NAMES)
    expect(markIn(text, times)).toEqual(mark)
  })

  it('is nothing where there is no preview, or it would be no tag of Azure', () => {
    expect(markEntries(undefined, NAMES)).toEqual({})
    expect(markEntries({ ...MARK, source: `https://${'a'.repeat(300)}` }, NAMES)).toEqual({})
  })

  it.each([
    undefined,
    7,
    '',
    'yes',
    'https://github.com/octo-org/models',
    'https://github.com/octo-org/models/pull/0',
    'https://github.com/octo-org/models/pull/7/files',
    'javascript:alert(1)/pull/7',
    'https://github.com/a b/pull/7',
    `https://${'a'.repeat(300)}/pull/7`
  ])('is none of %j', text => {
    expect(markIn(text, undefined)).toBeUndefined()
  })

  it.each(['yesterday/', '2026-13-40T99:99:99Z/x', '//', 'a/b/c', 7])(
    'has no times of %j',
    times => {
      expect(markIn('https://github.com/a/b/pull/7', times)).toEqual({
        source: 'https://github.com/a/b',
        pullRequest: 7
      })
    }
  )
})
