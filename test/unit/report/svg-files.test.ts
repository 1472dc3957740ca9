import { viewOf } from '../../../src/report/report-view.ts'
import { svgFiles } from '../../../src/report/svg-files.ts'
import type { View } from '../../../src/report/view.ts'
import { run } from './made-up-run.ts'

describe('the charts of a report as files', () => {
  it('are named after their sections, and draw by themselves', () => {
    const files = svgFiles(viewOf(run))
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['predictions.svg', 'latency.svg'])
    )
    for (const { text } of files)
      expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*width="640"/)
  })

  it('show text of others, whatever it holds', () => {
    const hostile = ']]></text></svg><script>alert(1)</script>\u202e\u0000&"\''
    const bars = [{ label: hostile, value: 1, shown: hostile }]
    const view: View = {
      mark: '✅',
      verdict: '',
      sections: [
        { title: 'A & B', blocks: [{ kind: 'chart', about: hostile, bars }] },
        {
          title: 'C',
          blocks: [
            { kind: 'fold', title: 'x', blocks: [{ kind: 'chart', about: 'a', bars }] },
            { kind: 'chart', about: 'b', bars }
          ]
        }
      ]
    }
    const files = svgFiles(view)
    expect(files.map(({ name }) => name)).toEqual(['a-b.svg', 'c.svg', 'c-2.svg'])
    for (const { text } of files) {
      for (const part of ['<script', '\u0000', '\u202e']) expect(text).not.toContain(part)
      expect(text.match(/<\/svg>/g)).toHaveLength(1)
    }
  })
})
