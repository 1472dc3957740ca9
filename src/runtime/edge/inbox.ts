import type { Connection } from './connection.ts'
import type { Delivery, Hand } from './hand.ts'

/** What one connection delivers for inputs. */
export interface Inbox {
  /** How many inputs were answered and acknowledged. */
  readonly answered: number
  add(delivery: Delivery): void
  /** Resolves once the input in hand is answered; no other is begun. */
  stop(): Promise<void>
}

/**
 * Answers inputs one after the other, in the order in which they came. Each is acknowledged when edgeHub has all of its
 * answers, and not before: what was not acknowledged is delivered again.
 */
export const openInbox = (connection: Connection, hand: Hand): Inbox => {
  const queue: Delivery[] = []
  let [answered, stopping] = [0, false]
  let work: Promise<void> | undefined

  const answerAll = async (): Promise<void> => {
    for (let next = queue[0]; next !== undefined; next = queue[0]) {
      if (stopping || !connection.isOpen) return
      const outputs = await hand.outputsFor(next, connection)
      await Promise.all(outputs.map(({ topic, payload }) => connection.publish(topic, payload)))
      if (next.id !== undefined) connection.acknowledge(next.id)
      hand.acknowledged()
      answered++
      queue.shift()
    }
  }

  return {
    get answered() {
      return answered
    },
    add: delivery => {
      queue.push(delivery)
      // A lost connection is heard of elsewhere.
      work ??= answerAll()
        .catch(() => {})
        .finally(() => {
          work = undefined
        })
    },
    stop: async () => {
      stopping = true
      await work
    }
  }
}
