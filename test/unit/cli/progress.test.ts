import { throttledProgress } from '../../../src/cli/progress.ts'
import { screenOn } from '../../../src/cli/screen.ts'

const watched = (isTTY: boolean, columns = 80) => {
  const written: string[] = []
  const output = { isTTY, columns, write: (text: string) => void written.push(text) }
  return { screen: screenOn(output), written }
}

describe('progress', () => {
  it('is a line in place on a terminal, which goes before others come', () => {
    const { screen, written } = watched(true)
    screen.status('10 %')
    screen.status('20 %')
    screen.line('Done')
    screen.line('Next')
    expect(written).toEqual([
      '\r\u001b[2K10 %',
      '\r\u001b[2K20 %',
      '\r\u001b[2K',
      'Done\n',
      'Next\n'
    ])
  })

  it('is plain lines elsewhere', () => {
    const { screen, written } = watched(false)
    screen.status('10 %')
    screen.clear()
    screen.line('Done')
    expect(written).toEqual(['10 %\n', 'Done\n'])
  })

  it('never fills a line of the terminal, which would wrap', () => {
    const { screen, written } = watched(true, 20)
    screen.status('a'.repeat(100))
    expect(written).toEqual([`\r\u001b[2K${'a'.repeat(19)}`])
  })

  it('is shown once an interval, and taken away at the end', () => {
    let now = 0
    const events: string[] = []
    const progress = throttledProgress(
      { say: line => events.push(line), over: () => events.push('over'), interval: 100 },
      () => now
    )
    for (const [time, done] of [
      [0, 10],
      [50, 20],
      [100, 30],
      [150, 40],
      [220, 50],
      [230, 100]
    ] as const) {
      now = time
      progress('Layer', done, 100)
    }
    expect(events).toEqual(['Layer: 30 B of 100 B (30 %)', 'Layer: 50 B of 100 B (50 %)', 'over'])
  })
})
