/** Direct methods. https://learn.microsoft.com/azure/iot-hub/iot-hub-devguide-direct-methods */
import { randomUUID } from 'node:crypto'
import { errorBody } from '../backends/backend.ts'
import { HEALTH, SCORE } from './names.ts'
import { jsonOf, type ScoringParts, scoreOne } from './scoring.ts'
import type { MethodAnswer } from './session.ts'

/** A method's payload may have so many bytes. */
const LARGEST = 128 * 1024

/**
 * `score` answers what `POST /score` does, `health` how the module is.
 * @param health what there is to say, and whether it is ready
 * @param answered called with the status of each request that was scored, and why there is no prediction
 */
export const methodsOf =
  (
    parts: ScoringParts,
    health: () => { readonly ready: boolean },
    answered: (status: number, error: string | undefined) => void
  ) =>
  async (name: string, payload: Buffer): Promise<MethodAnswer> => {
    if (name === HEALTH) {
      const found = health()
      return { status: found.ready ? 200 : 503, payload: JSON.stringify(found) }
    }
    if (name !== SCORE)
      return refusal(404, `There is no method of this name. There are ${SCORE} and ${HEALTH}.`)
    const answer = await scoreOne(parts, {
      route: `edge/${SCORE}`,
      body: payload,
      contentType: 'application/json',
      requestId: randomUUID(),
      traceparent: undefined
    })
    answered(answer.status, answer.error)
    const text = jsonText(jsonOf(answer))
    if (Buffer.byteLength(text) > LARGEST)
      return refusal(413, `The answer is larger than the ${LARGEST} bytes that a method may give.`)
    return { status: answer.status, payload: text }
  }

const refusal = (status: number, message: string): MethodAnswer => ({
  status,
  payload: errorBody(message)
})

/** The hub takes nothing but JSON: `NaN`, which Python writes, becomes a text with all around it. */
const jsonText = (text: string): string => {
  try {
    JSON.parse(text)
    return text
  } catch {
    return JSON.stringify(text)
  }
}
