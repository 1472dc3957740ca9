import {
  metadataToml,
  readableRequirement,
  readMetadata
} from '../../../src/image/environment/metadata.ts'

describe('metadata of old packages', () => {
  it.each([
    ['pytz (>=2011k)', 'pytz>=2011'],
    ['azureml-telemetry (==1.1.0rc0.*)', 'azureml-telemetry==1.1.0rc0'],
    ['numpy (>=1.9.0)', 'numpy>=1.9.0'],
    ['numpy >=1.5.*', 'numpy>=1.5'],
    ['six (>=1.10,<2.*)', 'six>=1.10,<2'],
    ['six (>=1.10 <2)', 'six>=1.10,<2'],
    ['wheel (~=0.30.*)', 'wheel~=0.30'],
    ['pkg (!=2011k)', 'pkg'],
    ['pkg (!=2.*)', 'pkg!=2.*'],
    ['pkg (==2011k)', 'pkg===2011k'],
    ['pkg [a, b] (>=1.0) ; extra == "y"', 'pkg[a,b]>=1.0 ; extra == "y"']
  ])('reads %s as pip did', (text, expected) => {
    expect(readableRequirement(text)).toBe(expected)
  })

  it.each(['six', 'numpy>=1.9.0', 'a @ https://host.test/a-1-py3-none-any.whl'])(
    'leaves %s as it is',
    text => {
      expect(readableRequirement(text)).toBe(text)
    }
  )

  it('takes requirements, Python and extras from the head, and nothing from the description', () => {
    const text = [
      'Metadata-Version: 2.1',
      'Name: pandas',
      'Requires-Dist: pytz (>=2011k)',
      'Requires-Python: >=3.5.*',
      'Provides-Extra: test',
      '',
      'Requires-Dist: evil'
    ].join('\r\n')
    expect(readMetadata(text)).toEqual({
      requires: ['pytz>=2011'],
      python: '>=3.5',
      extras: ['test']
    })
  })

  it('is told to uv with quotes around what a package wrote', () => {
    expect(
      metadataToml([
        { name: 'a', version: '1"\n[x]', requires: ['b'], extras: ['c'] },
        { name: 'd', requires: [] }
      ])
    ).toBe(
      '[[dependency-metadata]]\nname = "a"\nversion = "1\\"\\n[x]"\nrequires-dist = ["b"]\nprovides-extra = ["c"]\n\n[[dependency-metadata]]\nname = "d"\nrequires-dist = []\n'
    )
  })
})
