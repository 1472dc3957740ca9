import { bytes, duration, percent } from '../../../src/core/words.ts'

describe('numbers as people read them', () => {
  it.each([
    [0, '0 ms'],
    [999.4, '999 ms'],
    [999.6, '1.0 s'],
    [2440, '2.4 s'],
    [59_949, '59.9 s'],
    [59_960, '1 min 0 s'],
    [119_600, '2 min 0 s'],
    [185_000, '3 min 5 s'],
    [3_725_000, '62 min 5 s']
  ])('%s milliseconds are %s', (given, shown) => {
    expect(duration(given)).toBe(shown)
  })

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [1536, '1.5 kB'],
    [99_940, '99.9 kB'],
    [99_960, '100 kB'],
    [999_600, '1.0 MB'],
    [1_073_741_824, '1.1 GB'],
    [5e15, '5000 TB']
  ])('%s bytes are %s', (given, shown) => {
    expect(bytes(given)).toBe(shown)
  })

  it('rounds a percentage down, so that only what is whole is 100 %', () => {
    expect([percent(999, 1000), percent(1000, 1000), percent(0, 0)]).toEqual([
      '99 %',
      '100 %',
      '100 %'
    ])
  })
})
