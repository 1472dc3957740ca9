import path from 'node:path'
import { messageOf, UserError } from '../../core/errors.ts'
import { writePlainFile } from '../../core/plain-write.ts'
import type { Commit } from '../../github/pull-request.ts'
import { DEFAULT_REGISTRY } from '../../oci/registry-parameters.ts'
import { PROJECT_FILES } from '../../project/file.ts'
import { readRecording, recordingText } from '../../smoke/golden.ts'
import { DEFAULT_TARGET } from '../../targets/index.ts'
import * as buildImage from '../build-image.ts'
import type { Host } from '../host/host.ts'
import { quietly } from '../host/quiet.ts'
import { readLayers } from '../project/read-layers.ts'
import { lookInto } from '../redeploying/look-into.ts'
import * as registerModel from '../register-model.ts'
import * as runAll from '../run-all.ts'
import { DEFAULT_REPORT } from '../smoke-test.ts'
import { type Outputs, runStory } from '../story/run-story.ts'
import { type Base, contentsIf, sizeOf } from './base.ts'
import { withCommit } from './checkout.ts'
import { settingsBetween } from './settings.ts'

/** What a base branch is run with. */
export interface BaseTools {
  /** Inputs of the pull request, with those that this machine does not need. */
  readonly asked: Host['inputs']
  /** What of the inputs may be used on this machine. */
  inputsHere(host: Host): Promise<Host['inputs']>
  /** Deletes the service of the base, which is needed for its answers alone. */
  remove(name: string, host: Host): Promise<void>
}

/**
 * What the base branch comes to on this machine: its newest commit is registered, built, run and asked the samples of the
 * pull request, by the project file that it has itself. What goes wrong is a warning.
 */
export const runBase = async (
  service: string,
  { sha, ref }: Commit,
  tools: BaseTools,
  host: Host
): Promise<Base | undefined> => {
  try {
    return await host.phase('Run the base branch, to compare with it', () =>
      withCommit(sha, host, folder => run({ service, folder, ref }, tools, host))
    )
  } catch (error) {
    host.signal.throwIfAborted()
    if (!(error instanceof UserError)) throw error
    host.log.warning(
      `The preview is not compared with the base branch, which could not be run: ${messageOf(error)} ${error.hint ?? ''}`.trimEnd()
    )
    return undefined
  }
}

interface Checkout {
  readonly service: string
  readonly folder: string
  /** The name of the branch. */
  readonly ref: string
}

const run = async (
  { service, folder, ref }: Checkout,
  tools: BaseTools,
  host: Host
): Promise<Base> => {
  const { samples = '', report = DEFAULT_REPORT } = host.inputs
  const name = baseName(service)
  const inputs = await baseInputs(folder, host)
  const quiet = quietly(host)
  const here = await tools.inputsHere({ ...quiet, inputs })
  const recording = path.join(path.dirname(report), 'base-predictions.json')
  // Beside the checkout, and gone with it.
  const at = (file: string) => path.join(path.dirname(folder), file)
  try {
    const { outputs, failure } = await runStory(
      {
        ...here,
        'service-name': name,
        target: DEFAULT_TARGET,
        registry: DEFAULT_REGISTRY,
        samples,
        report: at('base.json'),
        junit: at('base.xml'),
        'html-report': at('base.html'),
        ...NOT_JUDGED,
        record: samples ? recording : ''
      },
      quiet
    )
    // That it fails samples of the pull request is no reason not to compare: its answers are written down before.
    if (failure && outputs.passed === undefined) throw failure
    if (samples) await nameRecording(recording, `the base branch ${ref}`)
    const image = String(outputs.image ?? here.image)
    return {
      measured: { label: image, ...(await sizeOf(image, withFolder(quiet))), ...speedOf(outputs) },
      contents: await contentsIf(withFolder(quiet), store => lookInto(store, image)),
      settings: await settingsBetween(inputs, tools.asked, host.targets),
      ...(samples ? { recording } : {})
    }
  } finally {
    await tools.remove(name, quiet)
  }
}

/** Writes into recorded answers whose they are, as reports say it. */
const nameRecording = async (file: string, of: string): Promise<void> => {
  const recorded = await readRecording(file)
  await writePlainFile(file, recordingText({ ...recorded, of }), {
    what: 'The file of recorded answers'
  })
}

/** The base is only asked. */
const NOT_JUDGED = { 'compare-to': '', 'fail-on-change': '', 'max-p95-ms': '' }

/** A name beside that of the service and those of its previews. Pure. */
const baseName = (service: string): string => `${service.slice(0, 27).replace(/-+$/, '')}-base`

/** Its images lie in the folder of the workspace, whatever the registry of the pull request is. */
const withFolder = (host: Host): Host => ({
  ...host,
  inputs: { ...host.inputs, registry: DEFAULT_REGISTRY }
})

const speedOf = ({ 'p50-ms': p50, 'p95-ms': p95 }: Outputs) => ({
  ...(typeof p50 === 'number' ? { p50Ms: p50 } : {}),
  ...(typeof p95 === 'number' ? { p95Ms: p95 } : {})
})

/** The inputs of the step, with the project file and the files of the base branch in place of those of the pull request. */
const baseInputs = async (folder: string, host: Host): Promise<Host['inputs']> => {
  const given = host.given ?? host.inputs
  const moved = Object.fromEntries(
    Object.entries(given).map(([name, text]) => [name, inFolder(name, text, folder, given)])
  )
  if (!given.environment?.trim() && !given['project-file']?.trim()) return moved
  const file = path.join(folder, given['project-file']?.trim() || PROJECT_FILES[0])
  const command = { inputs: runAll.inputs, ofTarget: 'settings' } as const
  return (
    await readLayers('preview', command, { ...host, inputs: { ...moved, 'project-file': file } })
  ).inputs
}

/** Of what models and images are made of: paths in the workspace are those in the checkout of the base branch. */
const inFolder = (name: string, text: string, folder: string, given: Host['inputs']): string => {
  const { isPath = () => false } = { ...registerModel.inputs, ...buildImage.inputs }[name] ?? {}
  return text
    .split('\n')
    .map(line => {
      const entry = line.trim()
      const moves = entry !== '' && isPath(entry, given) && !path.isAbsolute(entry)
      return moves ? path.join(folder, entry) : line
    })
    .join('\n')
}
