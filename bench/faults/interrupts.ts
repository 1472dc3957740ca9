/**
 * Ctrl-C at many moments of every long command: it ends with 130, says so, names nothing in the registry afterwards, and
 * leaves no process.
 *
 *   node bench/faults/interrupts.ts [moments=20] [seed=1] [command]
 *
 * Needs Node.js 22.18 or later.
 */
import path from 'node:path'
import { bundledProject } from '../../testkit/bundle.ts'
import { interrupted, moments } from '../../testkit/interrupted.ts'
import { interruptibleCalls } from '../../testkit/interruptible.ts'
import { scoringServer } from '../../testkit/scoring-server.ts'
import { tempFolder } from '../../testkit/temp.ts'

const [count = '20', seed = '1', only] = process.argv.slice(2)
const project = await bundledProject()
await using folder = await tempFolder()
await using server = await scoringServer({ delayMs: 3 })
let bad = 0
for (const call of await interruptibleCalls(project, folder.path, server.uri)) {
  if (only !== undefined && call.command !== only) continue
  const { events } = await interrupted(call, 0, path.join(folder.path, `${call.command}-0`))
  // The last events are those of a command that is done.
  const chosen = moments(Math.floor(events * 0.95), Number(count), Number(seed))
  const ends = new Map<string, number>()
  for (const event of chosen) {
    const result = await interrupted(
      call,
      event,
      path.join(folder.path, `${call.command}-${event}`)
    )
    const { exitCode, stderr, published, left, label } = result
    const done = exitCode === 0 && result.wasDone
    const said = /Cancelled by SIGINT/.test(stderr)
    const problems = [
      ...(exitCode === 130 || done ? [] : [`exit code ${exitCode}`]),
      ...(said || done ? [] : ['not said']),
      ...published.map(name => `published ${name}`),
      ...left.map(line => `left: ${line}`)
    ]
    ends.set(String(exitCode), (ends.get(String(exitCode)) ?? 0) + 1)
    if (problems.length > 0) {
      bad++
      process.stdout.write(
        `${call.command} after event ${event} of ${events} (${label}): ${problems.join('; ')}\n${stderr.replaceAll(/^/gm, '    ')}\n`
      )
    }
  }
  process.stdout.write(
    `${call.command}: ${chosen.length} moments of ${events} events; ${[...ends].map(([code, times]) => `${times} times ${code}`).join(', ')}\n`
  )
}
process.exitCode = bad > 0 ? 1 : 0
