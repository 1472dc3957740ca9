import { namedVariables } from '../../../src/image/builders/named-variables.ts'

describe('the variables that arguments of a build name', () => {
  it.each<[string[], string[]]>([
    [[], []],
    [['--build-arg', 'HTTP_PROXY'], ['HTTP_PROXY']],
    [['--build-arg=A'], ['A']],
    [['--build-arg=A=b'], []],
    [['--build-arg', 'A=$B'], []],
    [['--secret', 'id=x,env=TOKEN'], ['TOKEN']],
    [['--secret=id=TOKEN'], ['TOKEN']],
    [['--secret=id=TOKEN,src=./file'], []],
    [['--secret=type=env,id=TOKEN'], ['TOKEN']],
    [['--no-cache', '--label', 'a=b'], []],
    [['--cache-to', 'type=local,dest=x'], []]
  ])('%j: %j', (args, names) => {
    expect(namedVariables(args)).toEqual(names)
  })

  it('are those of the cache of GitHub Actions, where that is asked for', () => {
    expect(namedVariables(['--cache-from=type=gha'])).toContain('ACTIONS_RUNTIME_TOKEN')
  })
})
