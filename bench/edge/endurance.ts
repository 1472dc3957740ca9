/**
 * Many messages through the module while edgeHub is stopped and the module killed: each is answered, at least once, in
 * order, and memory stays; else it ends with 1.
 *
 *   node bench/edge/endurance.ts [--messages 10000] [--stops 5] [--kills 2] [--cut fin|rst] [--token 4] [--silence 600]
 *
 * `--token`: seconds that a token lasts. `--silence`: seconds in which edgeHub takes connections and says nothing, once half
 * of the messages are answered.
 *
 * Node.js 22.18 or later.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { edgeDevice } from '../../testkit/edge/edge-device.ts'
import { type RunningRuntime, startRuntime } from '../../testkit/runtime.ts'
import { until } from '../../testkit/until.ts'

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '10000' },
    stops: { type: 'string', default: '5' },
    kills: { type: 'string', default: '2' },
    cut: { type: 'string', default: 'fin' },
    token: { type: 'string', default: '3600' },
    silence: { type: 'string', default: '0' }
  }
})
const MODEL = path.resolve(import.meta.dirname, '../../workflows-examples/diabetes/model.onnx')
const ROW = [0.04, 0.05, 0.06, 0.02, -0.04, -0.03, -0.04, 0, 0.02, -0.02]
const [messages, stops, kills] = [values.messages, values.stops, values.kills].map(Number) as [
  number,
  number,
  number
]
const cut = values.cut === 'rst' ? 'rst' : 'fin'

const device = await edgeDevice()
const { hub } = device
const module = hub.module('score')
const start = (): Promise<RunningRuntime> =>
  startRuntime({
    args: ['--model-dir', MODEL],
    env: { ...device.environment('score'), SCORELINE_EDGE_TOKEN_S: values.token }
  })
const memoryMb = ({ process }: RunningRuntime): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.pid}/status`, 'utf8'))?.[1]) / 1024

/** Nobody notices that edgeHub is gone: what the connection had is delivered again once it speaks. */
const fallSilent = async (seconds: number): Promise<void> => {
  hub.silent = true
  hub.cut('silence')
  await sleep(seconds * 1000)
  hub.silent = false
  hub.cut('rst')
}

let running = await start()
for (let i = 0; i < messages; i++)
  module.input('amlInput', JSON.stringify({ data: [ROW] }), { seq: String(i) })
const memory: number[] = []
let silence = Number(values.silence)
/** With the silence, where it falls before. */
const untilAnswered = async (count: number): Promise<void> => {
  if (silence > 0 && count >= messages / 2) {
    await until(async () => hub.upstream.length >= messages / 2)
    memory.push(Math.round(memoryMb(running)))
    await fallSilent(silence)
    silence = 0
  }
  await until(async () => hub.upstream.length >= count)
}
const events = stops + kills
/** Kills lie evenly between the stops. */
const killsUntil = (event: number): number => Math.floor((event * kills) / events)
for (let event = 1; event <= events; event++) {
  await untilAnswered((messages * event) / (events + 1))
  memory.push(Math.round(memoryMb(running)))
  if (killsUntil(event) > killsUntil(event - 1)) {
    running.process.kill('SIGKILL')
    await running.ended
    running = await start()
  } else {
    await hub.stop(cut)
    await sleep(200)
    await hub.start()
  }
}
await untilAnswered(messages)
await until(async () => module.waiting === 0)
memory.push(Math.round(memoryMb(running)))
running.process.kill('SIGTERM')
await running.ended
const order = [...new Set(hub.upstream.map(({ properties }) => Number(properties.seq)))]
const inOrder = order.every((seq, i) => seq === i)
process.stdout.write(
  `${order.length} of ${messages} answered, ${inOrder ? 'in order' : 'OUT OF ORDER'}, ${hub.upstream.length - order.length} of them twice; ${hub.connects} connections, refused: ${hub.refusals.join(', ') || 'none'}; memory in MB: ${memory.join(', ')}\n`
)
await device[Symbol.asyncDispose]()
/** What grows by half in so many messages grows for ever. */
const isFlat = Math.max(...memory) <= 1.5 * (memory[0] ?? 0)
if (order.length !== messages || !inOrder || !isFlat) process.exitCode = 1
