import { sbomOf } from '../../../src/image/supply-chain/sbom.ts'
import { digestOf } from '../../../src/oci/digest.ts'

describe('an SBOM', () => {
  it('lists what was left out of a package with the package', () => {
    const hash = `sha256:${'0'.repeat(64)}`
    const document = sbomOf(
      [
        {
          spec: { name: 'iris', runtime: 'python', models: [], tags: {}, architecture: 'x64' },
          base: { layers: [] },
          lock: {
            text: `Some_Package==1.0 --hash=${hash}\nother==2.0 --hash=${hash}\n`,
            python: '3.11'
          },
          leftOut: [
            { package: 'some-package', what: 'tests', files: 3, bytes: 16 },
            { package: 'some-package', what: 'static libraries', files: 1, bytes: 7 }
          ]
        }
      ],
      digestOf('image'),
      '1.0.0'
    )
    expect(document.components).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          purl: 'pkg:pypi/some-package@1.0',
          properties: [
            { name: 'scoreline:package:left-out', value: 'tests: 3 files, 16 bytes' },
            { name: 'scoreline:package:left-out', value: 'static libraries: 1 files, 7 bytes' }
          ]
        }),
        expect.not.objectContaining({ properties: expect.anything() })
      ])
    )
  })
})
