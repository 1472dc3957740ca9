/** A device's edgeHub in a process of its own, fed and watched over IPC: bench/edge/edge.ts measures what is beside it. */
import { edgeDevice } from '../../testkit/edge/edge-device.ts'
import { until } from '../../testkit/until.ts'

/** What is asked for: so many messages through the module, one in flight. */
export interface Round {
  readonly messages: number
}

const BODY = JSON.stringify({
  data: [[0.04, 0.05, 0.06, 0.02, -0.04, -0.03, -0.04, 0, 0.02, -0.02]]
})

const device = await edgeDevice(['score'], undefined, Number(process.argv[2]))
const module = device.hub.module('score')
process.on('message', async ({ messages }: Round) => {
  await until(async () => module.subscriptions.size > 0)
  const started = performance.now()
  for (let i = 0; i < messages; i++)
    module.input('amlInput', BODY, { '$.mid': `m${i}`, line: '4', seq: String(i) })
  await until(async () => module.waiting === 0 && device.hub.upstream.length >= messages)
  const answers = new Set(device.hub.upstream.splice(0).map(({ properties }) => properties.seq))
  if (answers.size !== messages) throw new Error(`${answers.size} of ${messages} were answered`)
  process.send?.({ seconds: (performance.now() - started) / 1000 })
})
process.on('disconnect', () => process.exit())
process.send?.({ environment: device.environment('score') })
