/** Every error code in the source has a section in docs/errors.md, and every section a code. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const CODE = /(?:UserError|serviceError)\(\s*'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g

const used = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => [...readFileSync(path.join('src', file), 'utf8').matchAll(CODE)])
    .map(([, code]) => code)
)
/** Codes that reach their error through a table or a variable count as used too. */
const mentioned = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => [
      ...readFileSync(path.join('src', file), 'utf8').matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g)
    ])
    .map(([, code]) => code)
)
const documented = [
  ...readFileSync('docs/errors.md', 'utf8').matchAll(/^### `([A-Z0-9_]+)`$/gm)
].map(([, code]) => code)

describe('docs/errors.md', () => {
  it('has a section for every error code', () => {
    expect([...used].filter(code => !documented.includes(code)).toSorted()).toEqual([])
  })

  it('has no section for a code that nothing throws', () => {
    expect(documented.filter(code => !mentioned.has(code))).toEqual([])
  })

  it('lists the codes in alphabetical order, each once', () => {
    expect(documented).toEqual([...new Set(documented)].toSorted())
  })
})
