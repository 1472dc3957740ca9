import { SERVER_OPTIONS } from '../../src/contract/server-options.ts'
import { FLAGS } from '../../src/runtime/settings.ts'

describe('the options of serve', () => {
  it('are those the runtime takes, in both spellings', () => {
    const described = Object.entries(SERVER_OPTIONS).flatMap(([name, { official, takes }]) =>
      [name, ...(official ? [official] : [])].map(spelling => [
        spelling,
        takes === 'nothing' ? 'boolean' : 'string'
      ])
    )
    const taken = Object.entries(FLAGS).map(([name, { type }]) => [name, type])
    expect(described.toSorted()).toEqual(taken.toSorted())
  })
})
