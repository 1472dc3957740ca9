import fc from 'fast-check'
import { nameOf, repositoryComponent, suggestName } from '../../../src/core/names.ts'

const isValid = (kind: 'model' | 'image' | 'service', name: string): boolean => {
  try {
    nameOf(kind)(name, 'name')
    return true
  } catch {
    return false
  }
}

describe('names', () => {
  it.each([
    ['model', 'Mymodel', true],
    ['model', '1-a.b_c', true],
    ['model', '_x', false],
    ['model', 'a b', false],
    ['model', 'a'.repeat(255), true],
    ['model', 'a'.repeat(256), false],
    ['image', 'myimage', true],
    ['image', 'my', false],
    ['image', 'MyImage', false],
    ['image', 'a'.repeat(33), false],
    ['service', 'aks-service-1', true],
    ['service', '1-service', false],
    ['service', 'service-', false],
    ['service', 'a'.repeat(32), true]
  ] as const)('%s "%s" is valid: %s', (kind, name, valid) => {
    expect(isValid(kind, name)).toBe(valid)
  })

  it('suggests a name that keeps the rule, or none', () => {
    fc.assert(
      fc.property(fc.constantFrom('model', 'image', 'service'), fc.string(), (kind, text) => {
        const suggestion = suggestName(kind, text)
        expect(suggestion === undefined || isValid(kind, suggestion)).toBe(true)
      })
    )
    expect(suggestName('service', 'Feature/My_Branch')).toBe('feature-my-branch')
  })

  it('gives every name a repository component that registries take, and no two the same', () => {
    const component = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/), name => {
        expect(repositoryComponent(name)).toMatch(component)
      })
    )
    expect(repositoryComponent('iris')).toBe('iris')
    expect(repositoryComponent('Iris')).not.toBe(repositoryComponent('IRIS'))
  })
})
