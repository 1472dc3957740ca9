import type { Input, Output } from './messages.ts'

/** A message for an input, as edgeHub delivered it: once, or again. */
export interface Delivery {
  readonly input: Input
  /** Where it came: the input's name and all properties, in one text. */
  readonly topic: string
  /** To be acknowledged by; undefined where nobody waits for that. */
  readonly id: number | undefined
  /** By `performance.now()`. */
  readonly arrived: number
}

/** Answers an input. Never rejects: what fails is an answer, too. */
export type Answerer = (input: Input) => Promise<readonly Output[]>

/**
 * edgeHub waits 30 seconds for an acknowledgement and then delivers again, also on the same connection. What comes sooner
 * there is another message that says the same.
 */
const REDELIVERED_MS = 20_000

interface Held {
  readonly first: Delivery
  readonly connection: object
  readonly outputs: Promise<readonly Output[]>
  acknowledged: number | undefined
}

/**
 * The input that is being answered, whatever becomes of its connection: delivered again, it is not computed again. A model
 * that takes longer than edgeHub waits, or than connections last, would never get to the next input.
 */
export class Hand {
  readonly #answer: Answerer
  #held: Held | undefined

  constructor(answer: Answerer) {
    this.#answer = answer
  }

  /** @param connection which one delivered it */
  outputsFor(delivery: Delivery, connection: object): Promise<readonly Output[]> {
    const held = this.#held
    if (held !== undefined && isAgain(delivery, connection, held)) return held.outputs
    const outputs = this.#answer(delivery.input)
    this.#held = { first: delivery, connection, outputs, acknowledged: undefined }
    return outputs
  }

  /** The input whose outputs were given last is done with. */
  acknowledged(now = performance.now()): void {
    if (this.#held !== undefined) this.#held.acknowledged ??= now
  }
}

const isAgain = ({ topic, input, arrived }: Delivery, connection: object, held: Held): boolean => {
  const { first, acknowledged } = held
  const inTime =
    connection === held.connection
      ? arrived - first.arrived >= REDELIVERED_MS && arrived < (acknowledged ?? arrived + 1)
      : acknowledged === undefined
  return inTime && topic === first.topic && input.payload.equals(first.input.payload)
}
