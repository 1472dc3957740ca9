import { EventEmitter } from 'node:events'
import { runnerHost } from '../../../src/cli/runner-host.ts'
import { showStrays } from '../../../src/cli/strays.ts'
import { commandsIn } from '../../../testkit/runner-commands.ts'

const SECRET = 'hunter22-and-more'
const FOREIGN = `::add-mask::a\n  ::error::b\r##[set-output name=c]d ${SECRET}`

describe('what reaches the process from beside the command', () => {
  const { write } = process.stdout
  afterEach(() => {
    process.stdout.write = write
  })

  /** What a step prints once it was met, the exit codes that were asked for, and what Node.js itself would print. */
  const met = (event: string, value: Error) => {
    const printed: string[] = []
    const exits: unknown[] = []
    const plain: unknown[] = []
    const from = Object.assign(new EventEmitter(), { exit: (code: number) => exits.push(code) })
    from.on('warning', warning => plain.push(warning))
    process.stdout.write = text => printed.push(String(text)) > 0
    const host = runnerHost('/nowhere', {}, new AbortController().signal)
    showStrays(host, from as unknown as NodeJS.Process)
    host.log.secret(SECRET)
    printed.length = 0
    from.emit(event, value)
    process.stdout.write = write
    return { text: printed.join(''), exits, plain }
  }

  it.each<[string, string, readonly number[]]>([
    ['warning', 'debug', []],
    ['uncaughtException', 'error', [1]]
  ])('%s is shown without a command of others and without a secret', (event, ours, codes) => {
    const { text, exits, plain } = met(event, new TypeError(FOREIGN))
    expect(text).toContain('TypeError')
    expect(commandsIn(text).map(command => command.split(' ')[0])).toEqual([ours])
    expect(text).not.toContain(SECRET)
    expect([exits, plain]).toEqual([codes, []])
  })
})
