/**
 * Loaded before a command (`node --import`): counts what it does once it has taken over Ctrl-C - files made, renamed,
 * removed and read, programs started, lines written - and presses Ctrl-C after the event of a number. What was to be seen
 * at that moment is written down: the number of events, the registry's index, whether the service ran already.
 */
import child from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { SCORELINE_TEST_INTERRUPT: wanted, SCORELINE_TEST_NOTES: notes } = process.env
delete process.env.NODE_OPTIONS
delete process.env.SCORELINE_TEST_INTERRUPT

/** Written when a service runs. */
const RECORD = 'state/services/interrupted/service.json'

let events = 0
/** What was to be seen when Ctrl-C was pressed. */
let seen
/** Whether there was more to do then than to print lines. */
let worked = false

const happened = label => {
  if (process.listenerCount('SIGINT') === 0) return
  events++
  if (seen === undefined || events <= Number(wanted))
    seen = { label, index: indexNow(), served: fs.existsSync(RECORD) }
  else if (label !== 'write') worked = true
  fs.writeFileSync(notes, JSON.stringify({ ...seen, events, worked }))
  if (events === Number(wanted)) process.kill(process.pid, 'SIGINT')
}

const read = fs.readFileSync
const indexNow = () => {
  try {
    return read('registry/index.json', 'utf8')
  } catch {
    return ''
  }
}

for (const name of ['open', 'readFile', 'writeFile', 'mkdir', 'rename', 'rm', 'link', 'readdir']) {
  const original = fs.promises[name]
  fs.promises[name] = async (...args) => {
    const result = await original.apply(fs.promises, args)
    happened(name)
    return result
  }
}
const { spawn } = child
child.spawn = (...args) => {
  const started = spawn(...args)
  happened('spawn')
  return started
}
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write
  stream.write = (...args) => {
    const result = write.apply(stream, args)
    happened('write')
    return result
  }
}
syncBuiltinESMExports()
