import { flag, text } from '../../../src/core/inputs.ts'
import {
  optional,
  readParameters,
  required,
  secret,
  withDefault
} from '../../../src/core/parameters.ts'
import { inputsOfPlace, placeOf, recordedInputs } from '../../../src/services/whereabouts.ts'
import { kind as aci } from '../../../src/targets/aci/kind.ts'
import { kind as kubernetes } from '../../../src/targets/kubernetes/kind.ts'

const place = {
  shelf: required(text, 'The shelf.'),
  file: optional(text, 'A file that opens it.'),
  ladder: secret(optional(text, 'What leads there.')),
  dark: withDefault(flag, 'false', 'Whether it is dark.')
}
const open = { place }
const guarded = { place, recorded: ['shelf'] }
const given = { shelf: 'top', file: '/etc/key', ladder: 'hush', dark: false }

describe('the place of a record', () => {
  it.each([
    ['all that is not secret', open, { shelf: 'top', file: '/etc/key' }],
    ['what the kind lets it say, and nothing else', guarded, { shelf: 'top' }]
  ])('says %s', (_, kind, expected) => {
    expect(recordedInputs(kind, given)).toEqual(expected)
  })

  it('has one id, whatever else is given', async () => {
    const ids = await Promise.all(
      [given, { ...given, file: '/other', ladder: 'sh' }, { ...given, shelf: 'low' }].map(
        async values => (await placeOf(guarded, values, {}, 'look'))?.id
      )
    )
    expect(ids[0]).toMatch(/^[a-f0-9]{12}$/)
    expect([ids[0] === ids[1], ids[0] === ids[2]]).toEqual([true, false])
  })

  it('is what the target says, where it says so', async () => {
    const target = {
      whereabouts: async () => ({
        id: { id: 'x' },
        shown: { machine: 'one' },
        ends: Date.parse('2026-12-01T00:00:00Z')
      })
    }
    expect(await placeOf(guarded, given, target, 'look')).toEqual({
      id: expect.stringMatching(/^[a-f0-9]{12}$/),
      shown: { machine: 'one', shelf: 'top' },
      ends: '2026-12-01T00:00:00Z'
    })
  })

  it.each([
    ['nothing where the kind lets records say nothing', open, { file: '/mine', ladder: 'hush' }],
    [
      'only what the kind lets them say; the rest is of the step',
      guarded,
      { shelf: 'from record', file: '/mine', ladder: 'hush' }
    ]
  ])('leads there by %s', (_, kind, expected) => {
    const shown = { shelf: 'from record', file: '/evil', ladder: 'evil', 'azure-cloud': 'evil' }
    expect(inputsOfPlace(kind, { shown }, { file: '/mine', ladder: 'hush' })).toEqual(expected)
  })

  it.each([
    [aci.place, 'resource-group', 'rg/../../providers/x'],
    [aci.place, 'resource-group', 'rg?api-version=1'],
    [aci.place, 'azure-subscription-id', '1/resourceGroups/other'],
    [kubernetes.place, 'namespace', 'ml/../kube-system'],
    [kubernetes.place, 'namespace', 'Ml'],
    [kubernetes.place, 'namespace', '--all-namespaces']
  ])('%#: leads nowhere by what no such place is called', (parameters, name, text) => {
    expect(() => readParameters(parameters, { [name]: text })).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', input: name })
    )
  })

  it('of Azure names a resource group, and no address that a token would be sent to', () => {
    expect(aci.recorded).toEqual(['resource-group', 'azure-subscription-id'])
  })
})
