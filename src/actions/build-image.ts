import path from 'node:path'
import type { SourcePlace } from '../core/errors.ts'
import { flag, list, oneOf, pairs, taking, text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { OUTPUT_FOLDER } from '../core/output-folder.ts'
import {
  grouped,
  ofPath,
  optional,
  required,
  secret,
  several,
  type Values,
  withDefault
} from '../core/parameters.ts'
import { readPlainText } from '../core/plain-file.ts'
import { writePlainFile } from '../core/plain-write.ts'
import { bytes } from '../core/words.ts'
import type { BuiltImage } from '../image/build.ts'
import { readEntryScript } from '../image/entry-script.ts'
import { parseExplicit } from '../image/environment/conda/explicit.ts'
import { CONDA_MODES } from '../image/environment/conda/mode.ts'
import { movedModules } from '../image/environment/moved-modules.ts'
import { pythonVersion } from '../image/environment/python-version.ts'
import { importedPackages, importsIn } from '../image/environment/script-imports.ts'
import { checkSyntax } from '../image/environment/script-syntax.ts'
import { SOURCE_BUILDS } from '../image/environment/tools.ts'
import { variableNames } from '../image/environment/variables.ts'
import { type FoundationWithLock, foundationOf } from '../image/foundation.ts'
import { misfits } from '../image/framework-versions.ts'
import { architectureOf, type ImagePlatform } from '../image/platform.ts'
import { decideRuntime } from '../image/runtime-kind.ts'
import type { ImageSpec } from '../image/spec.ts'
import { findModel, parseModelReference } from '../models/find.ts'
import { labelOf } from '../models/model.ts'
import { hostArchitecture } from '../parts/onnx-runtime.ts'
import type { Architecture } from '../parts/pinned.ts'
import {
  type Attached,
  attachmentsFor,
  ensureAttached,
  type LockedBuild
} from './building/attachments.ts'
import {
  baseFor,
  buildAs,
  builderInputs,
  checkBuilder,
  openWorkspace
} from './building/image-builders.ts'
import { originOf } from './building/origin.ts'
import { ensureSigned, type Signed } from './building/signature.ts'
import type { Host } from './host/host.ts'
import { bullets, code, facts, heading, markdown, table } from './host/markdown.ts'
import { readInputs } from './inputs/read-inputs.ts'
import { ensureRegistry, newRegistryInputs } from './opening/azure-registry.ts'
import { tellVerdicts } from './opening/model-verdicts.ts'
import { cacheFolder, registryInputs } from './opening/places.ts'

const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const
const platform = oneOf(PLATFORMS)
/** Each once, in the order given; none means this machine's. */
const platformList = taking<readonly ImagePlatform[]>(
  { kind: 'list', commas: true, of: PLATFORMS },
  (value, name) => [...new Set(list(value, name).map(entry => platform(entry, name)))]
)

export const inputs = {
  name: required(
    nameOf('image'),
    'Name of the image: 3 to 32 lower-case letters, digits, "-" and ".".'
  ),
  models: several(
    list,
    'Registered models as name:version, one per line. A name alone means its newest version.'
  ),
  ...registryInputs,
  ...newRegistryInputs,
  runtime: optional(
    oneOf(['onnx', 'python']),
    'onnx (models served without code) or python (with an entry script). Default: detected.'
  ),
  'entry-script': ofPath(
    optional(
      text,
      'Python file with init() and run(data); relative to source-directory if that is given.'
    ),
    (_, given) => !given['source-directory']
  ),
  'source-directory': ofPath(
    optional(text, 'Folder whose files are copied into the image with the entry script.')
  ),
  ...grouped('Python environment', {
    'environment-file': ofPath(
      optional(
        text,
        'conda environment.yml with the Python version and packages, or a conda lock file (@EXPLICIT).'
      )
    ),
    requirements: ofPath(
      optional(text, 'requirements.txt, or a lock file with hashes, instead of environment-file.')
    ),
    conda: withDefault(
      oneOf(CONDA_MODES),
      'auto',
      'When to install the conda packages of environment-file with micromamba, mamba or conda: auto (only if one of them is not on PyPI), always or never. See docs/environments.md.'
    ),
    'python-version': optional(
      pythonVersion,
      'Python version of the image, e.g. 3.8, instead of the one in environment-file. Default where nothing says it: the newest for which the pinned packages have wheels.'
    ),
    'source-builds': withDefault(
      oneOf(SOURCE_BUILDS),
      'auto',
      'What to do with a package without a wheel: auto builds it from its source distribution, never rejects it. See docs/environments.md.'
    ),
    'requirement-variables': several(
      variableNames,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: how requirements write variables.
      'Environment variables that requirements and conda channels may use as ${NAME}, one name per line, for example a token for a private package index. All others are rejected. See docs/environments.md.'
    )
  }),
  platforms: several(
    platformList,
    "Platforms of the image: linux/amd64, linux/arm64 or both (an image index). Default: this machine's."
  ),
  ...grouped('Build', builderInputs),
  ...grouped('Signature', {
    sign: withDefault(
      flag,
      'false',
      'true signs the provenance with the identity of the job (Sigstore, keyless). Needs permissions id-token: write and attestations: write. See docs/supply-chain.md.'
    ),
    'github-token': {
      ...secret(
        optional(
          text,
          'Token to store the signature as an attestation of the repository, if sign is true.'
        )
      ),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
      inWorkflow: '${{ github.token }}'
    }
  }),
  tags: several(pairs, 'Tags to find the image by: key=value, one per line.'),
  description: optional(text, 'One sentence about the image.')
}

export const main = async (host: Host): Promise<void> => {
  await perform(readInputs(inputs, host), host)
}

/**
 * What can be said of the inputs before there are models: builder and platforms, the entry script.
 * @throws UserError `INPUT_INVALID`, `ENTRY_SCRIPT_MISSING`, `ENTRY_SCRIPT_INVALID`
 */
export const checkInputs = async (
  input: Values<typeof inputs>,
  { signal }: Pick<Host, 'signal'>
): Promise<void> => {
  checkBuilder(input, input.platforms.length)
  const script = input['entry-script']
  if (script) await readEntryScript(script, input['source-directory'], { signal })
}

/** Builds, with outputs and summary. */
export const perform = async (input: Values<typeof inputs>, host: Host): Promise<BuiltImage> => {
  checkBuilder(input, input.platforms.length)
  await ensureRegistry(input, host)
  const workspace = await openWorkspace(input, host)
  const { store } = workspace
  const models = await Promise.all(
    input.models.map(name => findModel(store, parseModelReference(name)))
  )
  await tellVerdicts(
    store,
    models.map(model => ({
      name: model.name,
      label: labelOf(model),
      digest: model.digest,
      isPickle: ['pickle', 'joblib'].includes(model.card.format)
    })),
    host.log
  )
  const script = input['entry-script']
  const [architecture = hostArchitecture(), ...others] = input.platforms.map(architectureOf)
  const spec: ImageSpec = {
    name: input.name,
    models,
    runtime: decideRuntime(models, { runtime: input.runtime, hasScript: script !== undefined }),
    script: script ? await readEntryScript(script, input['source-directory'], host) : undefined,
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
  const scriptText =
    spec.script &&
    (await readPlainText(spec.script.source, { what: 'The entry script', signal: host.signal }))
  const foundationFor = (architecture: Architecture) =>
    foundationOf(
      {
        runtime: spec.runtime,
        architecture,
        baseImage: baseFor(input, spec.runtime),
        environmentFile: input['environment-file'],
        requirements: input.requirements,
        conda: input.conda,
        python: input['python-version'],
        imports: scriptText === undefined ? undefined : importedPackages(scriptText),
        sourceBuilds: input['source-builds'],
        variables: input['requirement-variables']
      },
      tools
    )
  const { foundation, builds } = await host.phase(`Prepare image ${input.name}`, async () => {
    const foundation = await foundationFor(spec.architecture)
    const builds: [LockedBuild, ...LockedBuild[]] = [{ spec, foundation }]
    for (const architecture of others)
      builds.push({
        spec: { ...spec, architecture },
        foundation: await foundationFor(architecture)
      })
    return { foundation, builds }
  })
  if (foundation.environment && spec.script && scriptText !== undefined) {
    const { python } = foundation.environment
    await checkSyntax(spec.script, scriptText, python, host.env, host)
    const packages = [...condaPins(foundation.condaLock), foundation.lock ?? ''].join('\n')
    for (const { message, line } of movedModules(importsIn(scriptText), packages))
      host.log.warning(message, { file: spec.script.source, line })
    for (const { message, name } of misfits(models, { lock: packages, python, script: scriptText }))
      host.log.warning(
        message,
        (name && foundation.places?.get(name)) ||
          environmentPlace(input) || { file: spec.script.source }
      )
  }
  const attach = attachmentsFor(builds, input.builder, host)
  const built = await host.phase(`Build image ${input.name}`, async () => {
    const { image, dockerfile = '' } = await buildAs(input, builds, { ...workspace, attach }, host)
    const attached = await ensureAttached({ store, image }, input.name, attach)
    const signed = input.sign
      ? await ensureSigned({ store, image }, input.name, attach, input['github-token'], host)
      : undefined
    return { image, dockerfile, attached, signed }
  })
  const { image, dockerfile, attached, signed } = built
  const keep = host.rehearsal ? async () => '' : keepLock
  const lockFile = await keep(foundation.lock, `${input.name}.txt`)
  const condaLockFile = await keep(foundation.condaLock, `${input.name}.conda.lock`)
  host.log.info(
    `${image.changed ? 'Built' : 'Already built'}: ${image.label} (${image.descriptor.digest})`
  )
  host.output('image', image.label)
  host.output('reference', image.reference)
  host.output('version', image.version)
  host.output('digest', image.descriptor.digest)
  host.output('size', image.size)
  host.output('changed', image.changed)
  host.output('sbom-digest', attached.sbom)
  host.output('provenance-digest', attached.provenance)
  host.output('signature-digest', signed?.signature ?? '')
  host.output('attestation-id', signed?.attestation ?? '')
  host.output('lock-file', lockFile)
  host.output('conda-lock-file', condaLockFile)
  host.output('dockerfile', dockerfile)
  await host.summary(summaryOf(image, spec, foundation, { ...attached, ...signed }))
  return image
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
const keepLock = async (lock: string | undefined, name: string): Promise<string> => {
  if (lock === undefined) return ''
  const file = path.join(OUTPUT_FOLDER, 'locks', name)
  await writePlainFile(file, lock, { what: 'The lock file' })
  return file
}
