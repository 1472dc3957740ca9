import { summaryOf } from '../../../../src/actions/building/image-summary.ts'
import { SCRATCH } from '../../../../src/image/base/base-image.ts'
import type { BuiltImage } from '../../../../src/image/build.ts'
import type { ImageSpec } from '../../../../src/image/spec.ts'

const digest = `sha256:${'a'.repeat(64)}` as const
const image: BuiltImage = {
  label: 'iris:3',
  version: 3,
  descriptor: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 500 },
  reference: `registry.test/iris@${digest}`,
  size: 1_500_000,
  layers: [{ madeBy: 'scoreline: code', size: 1_500_000 }],
  changed: true
}
const spec: ImageSpec = {
  name: 'iris',
  runtime: 'python',
  models: [],
  tags: {},
  architecture: 'x64'
}
const attached = { sbom: digest, provenance: digest }

describe('the summary of an image', () => {
  it('tells what of the environment was read otherwise than it is written', () => {
    const notes = [
      { level: 'info', message: 'numpy comes from PyPI, not from conda-forge.' },
      { level: 'warning', message: 'The channel | defaults plays no part.' }
    ] as const
    expect(summaryOf(image, spec, { base: SCRATCH, notes }, attached)).toContain(
      '#### Environment\n\n- numpy comes from PyPI, not from conda-forge.\n- **Warning:** The channel \\| defaults plays no part.\n'
    )
  })

  it('has no such part where there is nothing to tell, and a signature only where there is one', () => {
    const plain = summaryOf(image, spec, { base: SCRATCH }, attached)
    expect(plain).not.toMatch(/Environment|Signature/)
    const signed = summaryOf(image, spec, { base: SCRATCH }, { ...attached, signature: digest })
    expect(signed).toContain(`- **Signature:** \`${digest}\``)
  })
})
