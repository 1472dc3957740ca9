import path from 'node:path'
import type { SourcePlace } from '../core/errors.ts'
import { OUTPUT_FOLDER } from '../core/output-folder.ts'
import type { Values } from '../core/parameters.ts'
import { readPlainText } from '../core/plain-file.ts'
import { writePlainFile } from '../core/plain-write.ts'
import type { BuiltImage } from '../image/build.ts'
import { readEntryScript } from '../image/entry-script.ts'
import { parseExplicit } from '../image/environment/conda/explicit.ts'
import { usualPython } from '../image/environment/host-python.ts'
import { movedModules } from '../image/environment/moved-modules.ts'
import { importedPackages, importsIn } from '../image/environment/script-imports.ts'
import { checkSyntax } from '../image/environment/script-syntax.ts'
import { foundationOf } from '../image/foundation.ts'
import { misfits } from '../image/framework-versions.ts'
import { architectureOf } from '../image/platform.ts'
import { decideRuntime } from '../image/runtime-kind.ts'
import type { ImageSpec } from '../image/spec.ts'
import { findModel, parseModelReference } from '../models/find.ts'
import { labelOf } from '../models/model.ts'
import { hostArchitecture } from '../parts/onnx-runtime.ts'
import type { Architecture } from '../parts/pinned.ts'
import { attachmentsFor, ensureAttached, type LockedBuild } from './building/attachments.ts'
import { baseFor, buildAs, checkBuilder, openWorkspace } from './building/image-builders.ts'
import { inputs } from './building/image-inputs.ts'
import { summaryOf } from './building/image-summary.ts'
import { reportMisfits } from './building/misfits.ts'
import { originOf } from './building/origin.ts'
import { ensureSigned } from './building/signature.ts'
import type { Host } from './host/host.ts'
import { readInputs } from './inputs/read-inputs.ts'
import { ensureRegistry } from './opening/azure-registry.ts'
import { tellVerdicts } from './opening/model-verdicts.ts'
import { cacheFolder } from './opening/places.ts'

export { inputs }

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
  // Python starts meanwhile: what it is will be asked again, and is known then.
  if (input['entry-script']) usualPython(host.env, host.exec).catch(() => {})
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
    input['pickle-policy'],
    'models',
    host
  )
  const script = input['entry-script']
  const [architecture = hostArchitecture(), ...others] = input.platforms.map(architectureOf)
  const spec: ImageSpec = {
    name: input.name,
    models,
    runtime: decideRuntime(
      models.map(model => ({ label: labelOf(model), card: model.card })),
      { runtime: input.runtime, hasScript: script !== undefined }
    ),
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
        byteCode: input['byte-code'],
        slim: input.slim,
        script: spec.script,
        models,
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
    const found = misfits(models, { lock: packages, python, script: scriptText })
    reportMisfits(
      found,
      ({ name }) =>
        (name && foundation.places?.get(name)) ||
        environmentPlace(input) || { file: spec.script?.source ?? '' },
      input['version-mismatch'],
      host.log
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

/** The lock file, where later steps can use it: as an artifact, or as `requirements` of the next build. */
const keepLock = async (lock: string | undefined, name: string): Promise<string> => {
  if (lock === undefined) return ''
  const file = path.join(OUTPUT_FOLDER, 'locks', name)
  await writePlainFile(file, lock, { what: 'The lock file' })
  return file
}
