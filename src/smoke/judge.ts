import { compareAnswer } from './assertion.ts'
import type { Answer, NoAnswer } from './endpoint.ts'
import { nearlyJsonOf } from './json-text.ts'
import { type Mask, noMask } from './masking.ts'
import { DOUBLE_ENCODED, odditiesOf } from './oddities.ts'
import type { Sample } from './sample.ts'

/** What a sample's answer was found to be: nothing to complain of, or `why` it fails. */
export interface Verdict {
  /** The rest of a sentence that begins with the sample: `differs at $[0]: expected 152.1, got 99`. */
  readonly why?: string
  readonly path?: string
  /** Each the rest of such a sentence. */
  readonly warnings: readonly string[]
}

/** Judges an answer by its sample; `mask` goes over all text that is reported of the answer. Pure. */
export const judge = (sample: Sample, answer: Answer | NoAnswer, mask: Mask = noMask): Verdict => {
  if ('reason' in answer) return { why: `got no answer: ${answer.reason}`, warnings: [] }
  const { status, text } = answer
  if (status !== sample.status)
    return { why: `answered with status ${status}, expected ${sample.status}`, warnings: [] }
  const nearly = answer.json === undefined ? nearlyJsonOf(text) : undefined
  const value = nearly === undefined ? answer.json : nearly
  const odd = nearly === undefined ? [] : [NOT_A_NUMBER]
  if (!Object.hasOwn(sample, 'expect'))
    return { warnings: status < 300 ? [...odd, ...warningsOf(value, text)] : [] }
  if (value === undefined) return { why: `answered ${notJson(text)}`, warnings: [] }
  const { difference, doubleEncoded } = compareAnswer(sample.expect, value, sample.tolerance, mask)
  return {
    warnings: doubleEncoded ? [...odd, DOUBLE_ENCODED] : odd,
    ...(difference
      ? { why: `differs at ${difference.path}: ${difference.why}`, path: difference.path }
      : {})
  }
}

const NOT_A_NUMBER =
  'answered NaN or Infinity, which JSON has no word for: strict clients refuse the whole answer'

const warningsOf = (value: unknown, text: string): readonly string[] => {
  if (value !== undefined) return odditiesOf(value)
  return text === '' ? [] : [`answered ${notJson(text)}`]
}

const notJson = (text: string): string =>
  text === '' ? 'with an empty body, which is not JSON' : 'with a body that is not JSON'
