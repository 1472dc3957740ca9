import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SourcePlace } from '../core/errors.ts'
import {
  flag,
  list,
  oneOf,
  optional,
  pairs,
  parseInputs,
  text,
  withDefault
} from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { bytes } from '../core/words.ts'
import type { BuiltImage } from '../image/build.ts'
import { readEntryScript } from '../image/entry-script.ts'
import { parseExplicit } from '../image/environment/conda/explicit.ts'
import { CONDA_MODES } from '../image/environment/conda/part.ts'
import { type FoundationWithLock, foundationOf } from '../image/foundation.ts'
import { otherFrameworkVersions } from '../image/framework-versions.ts'
import { architectureOf, type ImagePlatform } from '../image/platform.ts'
import { decideRuntime } from '../image/runtime-kind.ts'
import type { ImageSpec } from '../image/spec.ts'
import { findModel, parseModelReference } from '../models/find.ts'
import { labelOf } from '../models/model.ts'
import { hostArchitecture } from '../parts/onnx-runtime.ts'
import type { Architecture } from '../parts/pinned.ts'
import { type Attached, attachmentsFor, ensureAttached, type LockedBuild } from './attachments.ts'
import { ensureRegistry, newRegistryInputs } from './azure-registry.ts'
import type { Host } from './host.ts'
import { baseFor, buildAs, builderInputs, checkBuilder, openWorkspace } from './image-builders.ts'
import { bullets, code, facts, heading, markdown, table } from './markdown.ts'
import { originOf } from './origin.ts'
import { cacheFolder, registryInputs, stateFolder } from './places.ts'
import { ensureSigned, type Signed } from './signature.ts'

const platform = oneOf(['linux/amd64', 'linux/arm64'])
/** Each once, in the order given; none means this machine's. */
const platformList = (value: string, name: string): readonly ImagePlatform[] => [
  ...new Set(list(value, name).map(entry => platform(entry, name)))
]

export const inputs = {
  name: nameOf('image'),
  models: list,
  ...registryInputs,
  ...newRegistryInputs,
  runtime: optional(oneOf(['onnx', 'python'])),
  'entry-script': optional(text),
  'source-directory': optional(text),
  'environment-file': optional(text),
  requirements: optional(text),
  conda: withDefault(oneOf(CONDA_MODES), 'auto'),
  platforms: platformList,
  ...builderInputs,
  sign: flag,
  'github-token': optional(text),
  tags: pairs,
  description: optional(text)
}

export const main = async (host: Host): Promise<void> => {
  const input = parseInputs(inputs, host.inputs)
  checkBuilder(input, input.platforms.length)
  await ensureRegistry(input, host)
  const workspace = await openWorkspace(input, host)
  const { store } = workspace
  const models = await Promise.all(
    input.models.map(name => findModel(store, parseModelReference(name)))
  )
  const script = input['entry-script']
  const [architecture = hostArchitecture(), ...others] = input.platforms.map(architectureOf)
  const spec: ImageSpec = {
    name: input.name,
    models,
    runtime: decideRuntime(models, { runtime: input.runtime, hasScript: script !== undefined }),
    script: script ? await readEntryScript(script, input['source-directory']) : undefined,
    tags: input.tags,
    description: input.description,
    architecture,
    origin: await originOf(host)
  }
  const tools = {
    runtimeFolder: path.join(host.home, 'runtime'),
    cache: cacheFolder(host),
    exec: host.exec,
    log: host.log,
    signal: host.signal,
    openRegistry: workspace.open
  }
  const foundationFor = (architecture: Architecture) =>
    foundationOf(
      {
        runtime: spec.runtime,
        architecture,
        baseImage: baseFor(input, spec.runtime),
        environmentFile: input['environment-file'],
        requirements: input.requirements,
        conda: input.conda
      },
      tools
    )
  const foundation = await foundationFor(spec.architecture)
  const builds: [LockedBuild, ...LockedBuild[]] = [{ spec, foundation }]
  for (const architecture of others)
    builds.push({ spec: { ...spec, architecture }, foundation: await foundationFor(architecture) })
  const packages = [...condaPins(foundation.condaLock), foundation.lock ?? ''].join('\n')
  for (const warning of otherFrameworkVersions(models, packages))
    if (foundation.lock !== undefined) host.log.warning(warning, environmentPlace(input))
  const attach = attachmentsFor(builds, input.builder, host)
  const { image, dockerfile = '' } = await buildAs(input, builds, { ...workspace, attach }, host)
  const attached = await ensureAttached({ store, image }, input.name, attach)
  const signed = input.sign
    ? await ensureSigned({ store, image }, input.name, attach, input['github-token'], host)
    : undefined
  const lockFile = await keepLock(foundation.lock, `${input.name}.txt`, host)
  const condaLockFile = await keepLock(foundation.condaLock, `${input.name}.conda.lock`, host)
  host.log.info(
    `${image.changed ? 'Built' : 'Already built'}: ${image.label} (${image.descriptor.digest})`
  )
  host.output('image', image.label)
  host.output('reference', image.reference)
  host.output('version', String(image.version))
  host.output('digest', image.descriptor.digest)
  host.output('size', String(image.size))
  host.output('changed', String(image.changed))
  host.output('sbom-digest', attached.sbom)
  host.output('provenance-digest', attached.provenance)
  host.output('signature-digest', signed?.signature ?? '')
  host.output('attestation-id', signed?.attestation ?? '')
  host.output('lock-file', lockFile)
  host.output('conda-lock-file', condaLockFile)
  host.output('dockerfile', dockerfile)
  await host.summary(summaryOf(image, spec, foundation, { ...attached, ...signed }))
}

/** The packages of a conda part as lines of a lock of pip's. */
const condaPins = (lock = ''): readonly string[] =>
  parseExplicit(lock).map(({ name, version }) => `${name}==${version}`)

/** Where the packages of an image are written down. */
const environmentPlace = (input: {
  readonly 'environment-file': string | undefined
  readonly requirements: string | undefined
}): SourcePlace | undefined => {
  const file = input['environment-file'] ?? input.requirements
  return file === undefined ? undefined : { file, line: 1 }
}

/** What the job summary shows of an image. Pure. */
export const summaryOf = (
  image: BuiltImage,
  spec: ImageSpec,
  { base, notes = [] }: Pick<FoundationWithLock, 'base' | 'notes'>,
  attached: Attached & Partial<Signed>
): string =>
  heading(`Image ${code(image.label)}${image.changed ? '' : ' (unchanged)'}`) +
  facts([
    ['Digest', code(image.descriptor.digest)],
    ['Runtime', spec.runtime],
    ['Models', spec.models.map(labelOf).join(', ')],
    ['Entry script', spec.script?.file],
    ['Base', base.name ? code(base.name) : 'none: it runs with target local'],
    ['Size', bytes(image.size)],
    ['SBOM', code(attached.sbom)],
    ['Provenance', code(attached.provenance)],
    ['Signature', attached.signature && code(attached.signature)],
    ['Description', spec.description]
  ]) +
  `\n${table(
    ['Layer', 'Size'],
    image.layers.map(layer => [layer.madeBy.replace(/^scoreline: /, ''), bytes(layer.size)])
  )}` +
  (notes.length === 0
    ? ''
    : `\n#### Environment\n\n${bullets(notes.map(({ level, message }) => (level === 'warning' ? markdown`**Warning:** ${message}` : message)))}`)

/** The lock file, where later steps can use it: as an artifact, or as `requirements` of the next build. */
const keepLock = async (lock: string | undefined, name: string, host: Host): Promise<string> => {
  if (lock === undefined) return ''
  const file = path.join(stateFolder(host), 'locks', name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, lock)
  return path.relative(process.cwd(), file)
}
