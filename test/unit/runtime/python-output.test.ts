import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { LastLines, onLines } from '../../../src/runtime/backends/python/output.ts'

const linesOf = async (chunks: readonly (string | Buffer)[]): Promise<string[]> => {
  const stream = new PassThrough()
  const lines: string[] = []
  onLines(stream, line => lines.push(line))
  for (const chunk of chunks) stream.write(chunk)
  stream.end()
  await once(stream, 'close')
  return lines
}

describe('what a script prints', () => {
  it.each<[string, (string | Buffer)[], string[]]>([
    ['lines, and one without an end', ['a\nb', 'c\n\nd'], ['a', 'bc', '', 'd']],
    ['ends of every kind', ['a\r\nb\rc\n'], ['a', 'b', 'c']],
    ['an end that comes in two', ['a\r', '\nb\n'], ['a', 'b']],
    ['a letter that comes in two', [Buffer.of(0xc3), Buffer.of(0xa9, 0x0a)], ['é']],
    ['nothing', [], []]
  ])('is cut into lines: %s', async (_what, chunks, lines) =>
    expect(await linesOf(chunks)).toEqual(lines)
  )

  it('is cut where a line goes on and on', async () => {
    const lines = await linesOf([...Array.from({ length: 300 }, () => 'x'.repeat(10_000)), '\n'])
    expect(Math.max(...lines.map(({ length }) => length))).toBe(32 * 1024)
    expect(lines.join('')).toBe('x'.repeat(3_000_000))
  })

  it('is kept to its last lines, bounded in number and in size', () => {
    const many = new LastLines()
    for (let i = 0; i < 1000; i++) many.add(`line ${i}`)
    expect(many.text(2)).toBe('line 998\nline 999')
    expect(many.text(1000).split('\n')).toHaveLength(200)
    const large = new LastLines()
    for (let i = 0; i < 200; i++) large.add('x'.repeat(32 * 1024))
    expect(large.text(200).length).toBeLessThanOrEqual(128 * 1024 + 3)
  })
})
