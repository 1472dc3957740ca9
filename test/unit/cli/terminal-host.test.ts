import { plainCall, terminalHost } from '../../../src/cli/terminal-host.ts'
import { UserError } from '../../../src/core/errors.ts'

const shownWhere = (quiet: boolean): readonly string[] => {
  const lines: string[] = []
  const screen = {
    line: (text: string) => void lines.push(text),
    status: () => {},
    clear: () => {}
  }
  const call = { ...plainCall('up'), quiet }
  const { log, fail } = terminalHost('/nowhere', call, new AbortController().signal, screen)
  log.info('Starting')
  log.info('ImportError: no module', 'always')
  fail('It did not start.', ['The lines above are its own log.'])
  return lines.map(line => line.replace(/^.*Error:\S* It/, 'It'))
}

describe('the log on a terminal', () => {
  const failed = ['ImportError: no module', 'It did not start.', 'The lines above are its own log.']

  it('has what an error refers to where it is quiet, and nothing else', () => {
    expect(shownWhere(true)).toEqual(failed)
    expect(shownWhere(false)).toEqual(['Starting', ...failed])
  })
})

describe('the document of a command that failed', () => {
  const { write } = process.stdout
  afterEach(() => {
    process.stdout.write = write
  })

  it('has no secret that the command was given', () => {
    const printed: string[] = []
    process.stdout.write = text => printed.push(String(text)) > 0
    const screen = { line: () => {}, status: () => {}, clear: () => {} }
    const call = { ...plainCall('up'), json: true }
    const host = terminalHost('/nowhere', call, new AbortController().signal, screen)
    host.log.secret('hunter22-and-more')
    host.done(new UserError('REGISTRY_DENIED', 'It answered "hunter22-and-more".'))
    expect(JSON.parse(printed.join(''))).toEqual({
      error: { code: 'REGISTRY_DENIED', message: 'It answered "***".' }
    })
  })
})
