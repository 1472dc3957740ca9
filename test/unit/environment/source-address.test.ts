import {
  isAddressed,
  lockedAddress,
  movesOn,
  shownAddress,
  sourceAddress,
  sourceLine,
  suggestedName
} from '../../../src/image/environment/addressed/address.ts'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const SHA256 = 'ab'.repeat(32)
/** As a requirements file names it. */
const TOKEN = `$\{TOKEN}`

describe('an address of a source', () => {
  it.each([
    ['git+https://h.test/a/b.git', { kind: 'git', url: 'https://h.test/a/b.git' }],
    ['git+https://h.test/a/b@v1', { kind: 'git', url: 'https://h.test/a/b', ref: 'v1' }],
    [
      'git+https://h.test/a/b@feature/x#egg=c[d]&subdirectory=e/f/',
      {
        kind: 'git',
        url: 'https://h.test/a/b',
        ref: 'feature/x',
        egg: 'c[d]',
        subdirectory: 'e/f'
      }
    ],
    [
      `git+https://u:${TOKEN}@h.test/a/b@${COMMIT}`,
      { kind: 'git', url: `https://u:${TOKEN}@h.test/a/b`, ref: COMMIT }
    ],
    [
      `https://h.test/x/alpha-1.0.tar.gz#sha256=${SHA256}`,
      { kind: 'archive', url: 'https://h.test/x/alpha-1.0.tar.gz', sha256: SHA256 }
    ],
    [
      'https://h.test/a/archive/master.zip',
      { kind: 'archive', url: 'https://h.test/a/archive/master.zip' }
    ]
  ])('is read: %s', (text, expected) => {
    expect(sourceAddress(text)).toEqual(expected)
  })

  it.each([
    ...['git+ssh://git@h.test/a', 'git+file:///etc', 'git://h.test/a', 'hg+https://h.test/a'],
    ...['https://h.test/a-1.0-py3-none-any.whl', 'https://h.test/a', 'file:///a.zip', 'a.zip'],
    ...['git+https://h:x/a', 'git+https://[::1]:99999/a', 'https://h:x/a.zip'],
    ...['git+https://h.test', 'git+https://h.test/', 'git+https:///a', 'git+https://h.test/@v1'],
    ...[
      'git+https://h.test/a@--upload-pack=x',
      'git+https://h.test/a@a..b',
      'git+https://h.test/a@'
    ],
    ...['git+https://h.test/a b', 'git+https://h.test/a"', 'git+https://h.test/a\n--pre'],
    ...['git+https://h.test/a#subdirectory=../b', 'git+https://h.test/a#subdirectory=/etc'],
    `git+https://h.test/${'a'.repeat(5000)}`
  ])('is none: %j', text => {
    expect(sourceAddress(text)).toBeUndefined()
    expect(isAddressed({ url: text })).toBe(false)
  })

  it('is a line of its own, with the name that it suggests', () => {
    const line = (text: string) => sourceLine(text)?.replace(/ @ .*?( ;|$)/, '$1')
    expect(line('git+https://h.test/a/CLIP.git')).toBe('CLIP')
    expect(line('git+https://h.test/a/b.git@v1#egg=c[d,e] ; python_version < "3"')).toBe(
      'c[d,e] ; python_version < "3"'
    )
    expect(line('https://h.test/en_core_web_sm-2.0.0.tar.gz')).toBe('en_core_web_sm-2.0.0')
    expect(line('https://h.test/%20/..zip')).toBe('package')
    expect(sourceLine('numpy==1.0')).toBeUndefined()
  })

  it('is shown and locked without a password, and with the names of variables', () => {
    const address = sourceAddress('git+https://me:hunter2@h.test/a@main#subdirectory=b')
    if (address === undefined) throw new Error('was not read')
    expect(shownAddress(address)).toBe('https://h.test/a@main')
    expect(lockedAddress(address, COMMIT)).toBe(`git+https://h.test/a@${COMMIT}#subdirectory=b`)
    const named = sourceAddress(`https://${TOKEN}@h.test/a.zip`)
    if (named === undefined) throw new Error('was not read')
    expect(lockedAddress(named, undefined)).toBe(`https://${TOKEN}@h.test/a.zip`)
    expect(suggestedName(named)).toBe('a')
  })

  it('stays as it is by a whole commit or a hash alone', () => {
    expect(movesOn({ url: `git+https://h.test/a@${COMMIT}` })).toBe(false)
    expect(movesOn({ url: 'git+https://h.test/a@0123456' })).toBe(true)
    expect(movesOn({ url: 'git+https://h.test/a' })).toBe(true)
    expect(movesOn({ url: `https://h.test/a.zip#sha256=${SHA256}` })).toBe(false)
    expect(movesOn({ url: 'https://h.test/a.zip' })).toBe(true)
    expect(movesOn({ url: 'https://h.test/a-1-py3-none-any.whl' })).toBe(false)
    expect(movesOn({})).toBe(false)
  })
})
