import {
  covers,
  mergeScopes,
  parseScopes,
  repositoryScope,
  scopeText
} from '../../../src/oci/registry/scope.ts'

describe('token scopes', () => {
  const pull = repositoryScope('a/b', 'pull')
  const both = repositoryScope('a/b', 'push', 'pull')

  it('are written with their actions in order', () => {
    expect(scopeText(both)).toBe('repository:a/b:pull,push')
  })

  it('are read, also with a port in the name', () => {
    expect(parseScopes('repository:host:5000/a:pull registry:catalog:*')).toEqual([
      { type: 'repository', name: 'host:5000/a', actions: ['pull'] },
      { type: 'registry', name: 'catalog', actions: ['*'] }
    ])
    expect(parseScopes('nonsense')).toEqual([])
  })

  it.each([
    [[both], [pull], true],
    [[pull], [both], false],
    [[pull], [repositoryScope('a/c', 'pull')], false],
    [[pull, repositoryScope('a/b', 'push')], [both], true],
    [[], [], true]
  ])('%j covers %j: %s', (held, wanted, expected) => {
    expect(covers(held, wanted)).toBe(expected)
  })

  it('are merged by what they are for', () => {
    const merged = mergeScopes([pull], [both, repositoryScope('c', 'pull')])
    expect(merged.map(scopeText)).toEqual(['repository:a/b:pull,push', 'repository:c:pull'])
  })
})
