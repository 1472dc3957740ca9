/** The charts of a report as files of their own, for an artifact. Pure. */
import { svgBars } from './svg-bars.ts'
import type { Block, Chart, View } from './view.ts'

/** Pixels; a picture has no page whose width it could take. */
const WIDTH = 640

/** The colours of src/report/html-style.ts, light and dark. */
const STYLE = `svg { background: #fff; font: 13px system-ui, sans-serif; }
text { fill: #1f2328; } .track { fill: #f6f8fa; } .bar { fill: #0969da; } .bar.new { fill: #bc4c00; }
@media (prefers-color-scheme: dark) { svg { background: #0d1117; } text { fill: #f0f6fc; } .track { fill: #151b23; } .bar { fill: #4493f8; } .bar.new { fill: #f0883e; } }`

export interface SvgFile {
  /** After the section that the chart stands in: `predictions.svg`, `predictions-2.svg`. */
  readonly name: string
  readonly text: string
}

export const svgFiles = ({ sections }: View): readonly SvgFile[] =>
  sections.flatMap(({ title, blocks }) => {
    const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    return blocks.flatMap(chartsIn).map((chart, i) => ({
      name: `${name}${i === 0 ? '' : `-${i + 1}`}.svg`,
      text: `${svgBars(chart, { width: WIDTH, style: STYLE })}\n`
    }))
  })

const chartsIn = (block: Block): readonly Chart[] => {
  if (block.kind === 'chart') return [block]
  return block.kind === 'fold' ? block.blocks.flatMap(chartsIn) : []
}
