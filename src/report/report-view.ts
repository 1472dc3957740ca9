import { counted, latency } from '../core/words.ts'
import { tooSlow } from '../smoke/smoke-test.ts'
import { changeSections } from './changed.ts'
import { layerSections } from './layers.ts'
import { lineageSections } from './lineage.ts'
import { phaseSections } from './phases.ts'
import { predictionSections } from './predictions.ts'
import type { RunReport } from './run-report.ts'
import { latencySections, sampleSections } from './tested.ts'
import type { Mark, View } from './view.ts'

/** The report of a run, from its verdict to where it comes from; a section that has nothing to say is left out. Pure. */
export const viewOf = (report: RunReport): View => ({
  mark: markOf(report),
  verdict: verdictOf(report),
  sections: [
    ...changeSections(report),
    ...predictionSections(report.test.comparison),
    ...sampleSections(report.test),
    ...latencySections(report.test),
    ...layerSections(report),
    ...phaseSections(report),
    ...lineageSections(report)
  ]
})

const markOf = ({ test }: RunReport): Mark => {
  if (!test.passed || tooSlow(test)) return '❌'
  const isRemarkable = (test.comparison?.changed.length ?? 0) > 0 || test.warnings.length > 0
  return isRemarkable ? '🔶' : '✅'
}

/** `Service iris: 4 of 4 samples passed, 1 predicted differently` */
const verdictOf = ({ test, service }: RunReport): string => {
  const { samples, comparison, p95Ms = 0, maxP95Ms = 0, warnings } = test
  const passed = samples.filter(sample => sample.passed).length
  const changed = comparison?.changed.length ?? 0
  return [
    `${service ? `Service ${service.name}` : 'Smoke test'}: ${passed} of ${counted(samples.length, 'sample')} passed`,
    ...(tooSlow(test) ? [`too slow (p95 ${latency(p95Ms)}, limit ${latency(maxP95Ms)})`] : []),
    ...(changed > 0 ? [`${changed} predicted differently`] : []),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : [])
  ].join(', ')
}
