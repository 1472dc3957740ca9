/** What a report shows of how long the parts of a run took. Pure. */
import { duration } from '../core/words.ts'
import type { RunReport } from './run-report.ts'
import type { Section } from './view.ts'

export const phaseSections = ({ phases = [] }: RunReport): readonly Section[] => {
  if (phases.length === 0) return []
  const total = phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  return [
    {
      title: 'Time',
      blocks: [
        { kind: 'text', text: `${duration(total)} in all.` },
        {
          kind: 'chart',
          about: 'Parts of the run',
          bars: phases.map(({ title, milliseconds }) => ({
            label: title,
            value: milliseconds,
            shown: duration(milliseconds)
          }))
        }
      ]
    }
  ]
}
