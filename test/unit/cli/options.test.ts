import { withFlagValues } from '../../../src/cli/options.ts'

const FLAGS = new Set(['plan', 'auth-enabled', 'quiet', 'verbose', 'json'])

describe('options that are true or false', () => {
  it.each([
    [['--plan'], ['--plan=true']],
    [
      ['--plan', '--port', '1'],
      ['--plan=true', '--port', '1']
    ],
    [
      ['--plan', 'false'],
      ['--plan', 'false']
    ],
    [['--plan=false'], ['--plan=false']],
    [['--no-plan'], ['--plan=false']],
    [['--no-auth-enabled'], ['--auth-enabled=false']],
    [['--no-port'], ['--no-port']],
    [
      ['-q', '-v'],
      ['--quiet=true', '--verbose=true']
    ],
    [
      ['name', '--port'],
      ['name', '--port']
    ]
  ])('%j are %j', (given, written) => {
    expect(withFlagValues(given, FLAGS)).toEqual(written)
  })

  it('leaves letters alone that the command does not have', () => {
    expect(withFlagValues(['-q'], new Set(['plan']))).toEqual(['-q'])
  })
})
