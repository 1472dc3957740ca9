/** What an image holds, as a CycloneDX 1.6 document: https://cyclonedx.org/docs/1.6/json/ */
import { labelOf, type Model } from '../../models/model.ts'
import { type Digest, digestOf, hexOf } from '../../oci/digest.ts'
import {
  type Architecture,
  NODE,
  ONNX_RUNTIME,
  ONNX_RUNTIME_COMMON,
  type Part
} from '../../parts/pinned.ts'
import type { Base } from '../config.ts'
import { type ExplicitPackage, parseExplicit } from '../environment/conda/explicit.ts'
import { type LockedPackage, parseLock } from '../environment/lock-text.ts'
import { normalizedName } from '../environment/requirement.ts'
import type { LeftOut } from '../environment/slim.ts'
import { platformName } from '../platform.ts'
import type { ImageSpec } from '../spec.ts'

/** What an image for one platform was made of. */
export interface Ingredients {
  readonly spec: ImageSpec
  readonly base: Base
  /** Python only: the lock file, and the version it is for. */
  readonly lock?: { readonly text: string; readonly python: string } | undefined
  /** The lock of its conda part, where it has one. */
  readonly condaLock?: string | undefined
  /** Files of its packages that the image does not have. */
  readonly leftOut?: readonly LeftOut[] | undefined
}

export interface Component {
  readonly type: 'application' | 'container' | 'library' | 'machine-learning-model' | 'platform'
  readonly 'bom-ref': string
  readonly name: string
  readonly version?: string
  readonly description?: string
  readonly purl?: string
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly properties?: readonly { readonly name: string; readonly value: string }[]
}

/**
 * The SBOM of an image, or of an index with its platforms together. Equal arguments give equal documents: the serial
 * number follows from the image's digest and the time is that of the commit, or there is none. Pure.
 * @param builds one for each platform
 * @param version of this program
 */
export const sbomOf = (
  builds: readonly Ingredients[],
  subject: Digest,
  version: string
): Record<string, unknown> => {
  const [first] = builds
  const name = first?.spec.name ?? ''
  const found = new Map(
    builds.flatMap(build => componentsOf(build, version)).map(each => [each['bom-ref'], each])
  )
  const components = [...found.values()].toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1))
  const root = `pkg:oci/${name}@${encodeURIComponent(subject)}`
  const created = first?.spec.origin?.created
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidFrom(subject)}`,
    version: 1,
    metadata: {
      ...(created ? { timestamp: created } : {}),
      tools: { components: [{ type: 'application', name: 'scoreline', version }] },
      component: {
        type: 'container',
        'bom-ref': root,
        name,
        purl: root,
        hashes: [sha256(subject)]
      }
    },
    components,
    dependencies: [
      { ref: root, dependsOn: components.map(component => component['bom-ref']) },
      ...components.map(component => ({ ref: component['bom-ref'] }))
    ]
  }
}

const componentsOf = (
  { spec, base, lock, condaLock, leftOut = [] }: Ingredients,
  version: string
): Component[] => [
  ...(base.name || base.digest ? [baseComponent(base)] : []),
  { type: 'application', 'bom-ref': 'scoreline-runtime', name: 'scoreline-runtime', version },
  ...partsOf(spec).map(partComponent),
  ...(condaLock ? parseExplicit(condaLock).map(condaComponent) : []),
  ...(lock ? packagesOf(lock, spec.architecture).map(each => packageComponent(each, leftOut)) : []),
  ...spec.models.map(modelComponent)
]

const partsOf = ({ runtime, architecture }: ImageSpec): readonly Part[] =>
  runtime === 'onnx'
    ? [NODE[architecture], ONNX_RUNTIME, ONNX_RUNTIME_COMMON]
    : [NODE[architecture]]

const packagesOf = (
  { text, python }: { text: string; python: string },
  architecture: Architecture
): readonly LockedPackage[] => parseLock(text, 'the lock', python, platformName(architecture))

/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
const baseComponent = ({ name = '', digest }: Base): Component => {
  const short =
    name
      .replace(/@.*$/, '')
      .replace(/:[^/]*$/, '')
      .split('/')
      .at(-1) || 'base'
  const purl = digest && `pkg:oci/${short}@${encodeURIComponent(digest)}`
  return {
    type: 'container',
    'bom-ref': purl ?? `base:${name}`,
    name: name || short,
    ...(purl && digest ? { purl, version: digest, hashes: [sha256(digest)] } : {})
  }
}

const partComponent = ({ name, version, integrity }: Part): Component => {
  const purl = `pkg:npm/${name}@${version}`
  const content = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex')
  const isNode = name.startsWith('node-linux-')
  return {
    type: isNode ? 'platform' : 'library',
    'bom-ref': purl,
    name,
    version,
    ...(isNode ? { description: 'Node.js' } : {}),
    purl,
    hashes: [{ alg: 'SHA-512', content }]
  }
}

/** The hashes are those the lock allows: of one wheel, mostly. */
const packageComponent = (
  { name, version, hashes }: LockedPackage,
  leftOut: readonly LeftOut[]
): Component => {
  const left = leftOut.filter(each => normalizedName(each.package) === normalizedName(name))
  const purl = `pkg:pypi/${normalizedName(name)}@${encodeURIComponent(version)}`
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    hashes: hashes.map(hash => ({ alg: 'SHA-256', content: hash.replace('sha256:', '') })),
    ...(left.length > 0 ? { properties: left.map(leftOutProperty) } : {})
  }
}

const leftOutProperty = ({ what, files, bytes }: LeftOut) => ({
  name: 'scoreline:package:left-out',
  value: `${what}: ${files} files, ${bytes} bytes`
})

/** https://github.com/package-url/purl-spec/blob/main/types-doc/conda-definition.md */
const condaComponent = (found: ExplicitPackage): Component => {
  const { name, version, build, subdir, channel, type, sha256, md5 } = found
  const qualifiers = { build, channel: channel.split('/').at(-1) ?? '', subdir, type }
  const query = Object.entries(qualifiers)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  const purl = `pkg:conda/${encodeURIComponent(name)}@${encodeURIComponent(version)}?${query}`
  const hashes = [
    ...(sha256 ? [{ alg: 'SHA-256', content: sha256 }] : []),
    ...(md5 ? [{ alg: 'MD5', content: md5 }] : [])
  ]
  return { type: 'library', 'bom-ref': purl, name, version, purl, hashes }
}

/** The hash is that of the weights' layer, as the image has it; of several, the manifest's alone says them all. */
const modelComponent = (model: Model): Component => {
  const { name, version, digest, layers, card } = model
  const [only, ...others] = layers
  return {
    type: 'machine-learning-model',
    'bom-ref': `model:${labelOf(model)}`,
    name,
    version: String(version),
    ...(card.description ? { description: card.description } : {}),
    ...(only && others.length === 0 ? { hashes: [sha256(only.digest)] } : {}),
    properties: [
      { name: 'scoreline:model:digest', value: digest },
      { name: 'scoreline:model:format', value: card.format },
      { name: 'scoreline:model:framework', value: card.framework }
    ]
  }
}

const sha256 = (digest: Digest) => ({ alg: 'SHA-256', content: hexOf(digest) })

/** A UUID made of other data: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8 */
const uuidFrom = (digest: Digest): string => {
  const hex = hexOf(digestOf(`scoreline sbom ${digest}`))
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32)
  ].join('-')
}
