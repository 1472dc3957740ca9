import fc from 'fast-check'
import { pullTokenName } from '../../../src/azure/acr.ts'

describe('the name of a pull token', () => {
  it('is one that Azure takes, whatever the repository', () => {
    const component = fc.stringMatching(/^[a-z0-9]+([-._][a-z0-9]+)*$/)
    const repository = fc.array(component, { minLength: 1, maxLength: 6 }).map(it => it.join('/'))
    fc.assert(
      fc.property(repository, it => {
        expect(pullTokenName(it)).toMatch(/^[a-z0-9-]{5,50}$/)
      })
    )
  })

  it('is another for another repository', () => {
    const long = 'a'.repeat(60)
    const repositories = ['team/iris', 'team-iris', 'team.iris', `${long}b`, `${long}c`, 'iris']
    expect(new Set(repositories.map(pullTokenName)).size).toBe(repositories.length)
  })

  it('is plain where that says it all', () => {
    expect(pullTokenName('iris')).toBe('scoreline-pull-iris')
  })
})
