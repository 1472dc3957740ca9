import type { UserError } from '../../core/errors.ts'
import { givenFor } from '../../core/parameters.ts'
import { readPlainText } from '../../core/plain-file.ts'
import type { PullRequest } from '../../github/pull-request.ts'
import { DEFAULT_REGISTRY } from '../../oci/registry-parameters.ts'
import { isMeasured } from '../../report/tested.ts'
import type { PreviewReport } from '../../services/preview/report.ts'
import { timestamp } from '../../services/record.ts'
import { kindOf } from '../../services/spec.ts'
import type { SmokeReport } from '../../smoke/smoke-test.ts'
import { type AnyTargetKind, DEFAULT_TARGET } from '../../targets/index.ts'
import type { Plan } from '../../targets/plan.ts'
import * as cleanUp from '../clean-up.ts'
import type { Host } from '../host/host.ts'
import { unpublished } from '../host/quiet.ts'
import { parametersOfKind } from '../inputs/target-parameters.ts'
import * as runAll from '../run-all.ts'
import { type Outputs, runStory } from '../story/run-story.ts'
import { askBase, type Base, differencesFrom, sizeOf } from './base.ts'
import { runBase } from './base-checkout.ts'
import { endsWithJob, previewKind } from './kind.ts'

export interface Wanted {
  /** Of the base: `iris`. */
  readonly service: string
  /** Of the preview: `iris-pr-12`. */
  readonly name: string
  /** Milliseconds after which nobody needs it. */
  readonly timeToLive: number
  /** What it costs a day, where that was said. */
  readonly costPerDay?: number | undefined
  /** The inputs, with those that a fork may not use. */
  readonly asked: Host['inputs']
}

/** What a preview came to, and why its step fails, if it does. */
export interface Made {
  readonly report: PreviewReport
  readonly failure: UserError | undefined
}

/**
 * Registers, builds, deploys and tests the pull request under the name of its preview, and compares it with what runs for
 * the base branch. What goes wrong is part of the report.
 */
export const makePreview = async (wanted: Wanted, pull: PullRequest, host: Host): Promise<Made> => {
  const kind = await previewKind(host)
  const base = await baseOf(wanted, pull, kind, host)
  const expires = host.clock.now() + wanted.timeToLive
  const { outputs, failure } = await runStory(
    {
      ...namedAfter(
        wanted.service,
        givenFor({ ...runAll.inputs, ...parametersOfKind(kind, 'settings') }, host.inputs)
      ),
      'service-name': wanted.name,
      'expires-after': `${Math.ceil(wanted.timeToLive / 60_000)}m`,
      ...(base?.recording ? { 'compare-to': base.recording } : {})
    },
    host
  )
  const image = outputs.image ?? host.inputs.image
  try {
    return {
      report: {
        ...(await reportOf(outputs, image, host)),
        schemaVersion: 1,
        service: wanted.service,
        pullRequest: pull.number,
        commit: pull.head.sha,
        baseRef: pull.base.ref,
        target: kind.title,
        endsWithJob: endsWithJob(kind),
        ...(base ? { base: base.measured } : {}),
        ...(base && typeof image === 'string'
          ? {
              differences: [...(await differencesFrom(base, image, host)), ...(base.settings ?? [])]
            }
          : {}),
        ...(failure ? { error: { code: failure.code, message: failure.message } } : {}),
        expires: timestamp(expires),
        ...(wanted.costPerDay === undefined || endsWithJob(kind)
          ? {}
          : { costPerDay: wanted.costPerDay })
      },
      failure
    }
  } finally {
    if (endsWithJob(kind)) await deleteService(wanted.name, kind, host)
  }
}

/**
 * What has no name of its own is named after the service and not after its preview: the same in the base branch and in
 * every pull request.
 */
const namedAfter = (service: string, inputs: Host['inputs']): Host['inputs'] =>
  inputs.path && !inputs.model
    ? { ...inputs, model: runAll.modelName({ ...inputs, 'service-name': service }) }
    : inputs

/** A service that runs for the base branch is asked; where none can be, the branch itself is run on this machine. */
const baseOf = async (
  { service, asked }: Wanted,
  { base }: PullRequest,
  kind: AnyTargetKind,
  host: Host
): Promise<Base | undefined> => {
  const running = await askBase(service, host)
  if (running !== undefined || !endsWithJob(kind)) return running
  const tools = {
    asked,
    inputsHere: async (quiet: Host) => namedAfter(service, await inputsForFork(quiet)),
    remove: (name: string, quiet: Host) => deleteService(name, kind, quiet)
  }
  return runBase(service, base, tools, host)
}

const reportOf = async (
  { plan, 'scoring-uri': scoringUri, report }: Outputs,
  image: unknown,
  host: Host
): Promise<Partial<PreviewReport>> => {
  const tested =
    typeof report === 'string'
      ? (JSON.parse(await readPlainText(report, { what: 'The report' })) as SmokeReport)
      : undefined
  return {
    ...(typeof scoringUri === 'string' && scoringUri !== '' ? { scoringUri } : {}),
    ...(typeof image === 'string'
      ? {
          image: {
            label: image,
            ...(await sizeOf(image, host)),
            // Of a few requests a percentile says nothing, and then that of the base is not shown either.
            ...(tested && isMeasured(tested) ? speedOf(tested) : {})
          }
        }
      : {}),
    ...(tested
      ? {
          samples: {
            passed: tested.samples.filter(({ passed }) => passed).length,
            total: tested.samples.length
          }
        }
      : {}),
    ...(tested?.comparison ? { changes: tested.comparison } : {}),
    ...(typeof plan === 'object' ? { plan: planOf(plan as Plan) } : {})
  }
}

const speedOf = ({ p50Ms, p95Ms }: SmokeReport) => ({
  ...(p50Ms === undefined ? {} : { p50Ms }),
  ...(p95Ms === undefined ? {} : { p95Ms })
})

const planOf = ({ action, reasons, costs }: Plan): NonNullable<PreviewReport['plan']> => ({
  action,
  reasons,
  costs
})

/** Also what is left of a preview that did not come to an end. */
export const deleteService = async (
  name: string,
  kind: AnyTargetKind,
  host: Host
): Promise<void> => {
  // What the pull request registered and built stays.
  const { image: _, model: __, ...ofService } = cleanUp.inputs
  const inputs = givenFor({ ...ofService, ...kind.place }, host.inputs)
  await cleanUp.main({
    ...unpublished(host),
    inputs: { ...inputs, target: kind.name, 'service-name': name }
  })
}

/**
 * The inputs of a preview for a pull request of a fork: on this machine, with what a stranger may have.
 * @returns without sign-ins, settings of other targets, and all that is secret
 */
export const inputsForFork = async (host: Host): Promise<Host['inputs']> => {
  const here = await kindOf(DEFAULT_TARGET, host.targets)
  const known = { ...runAll.inputs, ...parametersOfKind(here, 'settings') }
  const open = Object.fromEntries(Object.entries(known).filter(([, { secret }]) => !secret))
  return {
    ...givenFor(open, host.inputs),
    target: DEFAULT_TARGET,
    registry: DEFAULT_REGISTRY
  }
}
