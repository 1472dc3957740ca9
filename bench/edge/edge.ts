/**
 * The module beside one on Microsoft's Python SDK, the same model in both: messages a second with one in flight, and
 * processor time a message. In turns, since the machine's speed varies.
 *
 *   node bench/edge/edge.ts --python <folder>/bin/python [--messages 5000] [--rounds 3]
 *
 * Node.js 22.18 or later; Python with azure-iot-device, onnxruntime and numpy. The SDK knows no other port than 8883.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundledRuntime } from '../../testkit/runtime.ts'
import { median } from '../measure.ts'

const { values } = parseArgs({
  options: {
    python: { type: 'string' },
    messages: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '3' }
  }
})
const HERE = import.meta.dirname
const MODEL = path.resolve(HERE, '../../workflows-examples/diabetes/model.onnx')
const PORT = '8883'
/** Ticks of /proc in a second. */
const TICKS = 100

interface Found {
  readonly perSecond: number
  /** Of the processor, for a message. */
  readonly microseconds: number
}

/** User and system time of a process, in seconds. */
const processorTime = ({ pid }: ChildProcess): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

const measure = async (program: string, args: readonly string[]): Promise<Found> => {
  const hub = fork(path.join(HERE, 'hub-process.ts'), [PORT])
  const [{ environment }] = await once(hub, 'message')
  const { PATH = '', HOME = '' } = process.env
  const module = spawn(program, args, {
    env: { PATH, HOME, ...environment, SCORELINE_HOST: '127.0.0.1', SCORELINE_PORT: '0' },
    stdio: ['ignore', 'ignore', 'inherit']
  })
  const round = async (messages: number): Promise<number> => {
    hub.send({ messages })
    const [{ seconds }] = await once(hub, 'message')
    return seconds
  }
  try {
    await round(500)
    const before = processorTime(module)
    const messages = Number(values.messages)
    const seconds = await round(messages)
    const spent = processorTime(module) - before
    return { perSecond: messages / seconds, microseconds: (spent / messages) * 1e6 }
  } finally {
    module.kill('SIGKILL')
    hub.disconnect()
    await once(hub, 'exit')
  }
}

const server = path.join(await bundledRuntime(), 'server.js')
const contenders: Record<string, () => Promise<Found>> = {
  Scoreline: () => measure(process.execPath, [server, '--model-dir', MODEL]),
  ...(values.python === undefined
    ? {}
    : {
        'azure-iot-device (Python)': () =>
          measure(values.python ?? '', [path.join(HERE, 'microsoft_module.py'), MODEL])
      })
}
const found = new Map<string, Found[]>()
for (let round = 0; round < Number(values.rounds); round++)
  for (const [name, run] of Object.entries(contenders))
    found.set(name, [...(found.get(name) ?? []), await run()])
for (const [name, rounds] of found)
  process.stdout.write(
    `${name}: ${Math.round(median(rounds.map(({ perSecond }) => perSecond)))} messages/s, ${Math.round(median(rounds.map(({ microseconds }) => microseconds)))} µs of processor time a message\n`
  )
