import { compareAnswer } from './assertion.ts'
import type { Answer, NoAnswer } from './endpoint.ts'
import type { Sample } from './sample.ts'

/** What a sample's answer was found to be: nothing to complain of, or `why` it fails. */
export interface Verdict {
  /** The rest of a sentence that begins with the sample: `differs at $[0]: expected 152.1, got 99`. */
  readonly why?: string
  readonly path?: string
  readonly warning?: string
}

/** Judges an answer by its sample. Pure. */
export const judge = (sample: Sample, answer: Answer | NoAnswer): Verdict => {
  if ('reason' in answer) return { why: `got no answer: ${answer.reason}` }
  const { status, json, text } = answer
  if (status !== sample.status)
    return { why: `answered with status ${status}, expected ${sample.status}` }
  if (!Object.hasOwn(sample, 'expect')) {
    const odd = status < 300 && json === undefined && text !== ''
    return odd ? { warning: `answered ${notJson(text)}` } : {}
  }
  if (json === undefined) return { why: `answered ${notJson(text)}` }
  const { difference, doubleEncoded } = compareAnswer(sample.expect, json, sample.tolerance)
  return {
    ...(doubleEncoded ? { warning: DOUBLE_ENCODED } : {}),
    ...(difference
      ? { why: `differs at ${difference.path}: ${difference.why}`, path: difference.path }
      : {})
  }
}

const DOUBLE_ENCODED =
  'answered JSON inside a JSON string; return the value itself from run(), not json.dumps of it'

const notJson = (text: string): string => {
  if (text === '') return 'with an empty body, which is not JSON'
  const odd = /(?<![\w"])-?(?:NaN|Infinity)(?![\w"])/.exec(text)?.[0]
  return `with a body that is not JSON${odd ? ` (${odd} is no JSON number)` : ''}`
}
