import { UserError } from '../core/errors.ts'
import { flag, number, text, timeSpan } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import {
  grouped,
  ofPath,
  optional,
  type Parameter,
  rarely,
  required,
  type Values,
  withDefault
} from '../core/parameters.ts'
import { writePlainFile } from '../core/plain-write.ts'
import { deployableImage, imageFacts } from '../image/deployable.ts'
import { findImage, type RegisteredImage } from '../image/registered.ts'
import { lineageOf } from '../image/supply-chain/lineage.ts'
import { verifySignature } from '../image/supply-chain/signature.ts'
import { verifyImage } from '../image/supply-chain/verify.ts'
import { modelsIn } from '../image/uses.ts'
import { looksLikeRegistry } from '../oci/registry/reference.ts'
import type { DocumentStore } from '../oci/store.ts'
import {
  type DeploymentResult,
  deployService,
  renderService,
  wantedOf
} from '../services/deploy.ts'
import { imageProblems, registryProblems } from '../services/image-fit.ts'
import { judgeFor } from '../services/judge/judge-for.ts'
import { roundsReport } from '../services/judge/rounds.ts'
import { type ApprovedPlan, parsePlan, planText } from '../services/plan-file.ts'
import type { RecordedImage } from '../services/record.ts'
import { kindOf, readSettings } from '../services/spec.ts'
import { errorOf, type Plan } from '../targets/plan.ts'
import type { DeployableImage, Service } from '../targets/target.ts'
import type { Host } from './host/host.ts'
import { code, facts, heading } from './host/markdown.ts'
import { maskSecrets } from './inputs/read-inputs.ts'
import { tellVerdicts, verdictInputs } from './opening/model-verdicts.ts'
import {
  openTarget,
  readerFor,
  readTargetInputs,
  type TargetInputs,
  targetInput
} from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'
import { writeRendering } from './opening/rendered-files.ts'
import { previewMark } from './recorded/deployed-by.ts'
import { recordingFor } from './recorded/deployment-record.ts'

export const inputs = {
  target: targetInput,
  'service-name': required(
    nameOf('service'),
    'Name of the service: 3 to 32 lower-case letters, digits and "-".'
  ),
  image: required(text, 'The image as name:version. A name alone means its newest version.'),
  ...registryInputs,
  ...verdictInputs,
  ...grouped('Verification', {
    'verify-repository': optional(
      text,
      'owner/name: reject an image whose provenance names a different source repository. See docs/supply-chain.md.'
    ),
    'verify-ref': optional(
      text,
      'Branch or full ref, e.g. refs/heads/main: reject an image built from a different one.'
    ),
    'verify-workflow': optional(
      text,
      'Path of a workflow file, e.g. .github/workflows/deploy.yml: reject an image built by a different one.'
    ),
    'verify-sbom': withDefault(flag, 'false', 'true: reject an image without an SBOM.'),
    'verify-signature': ofPath(
      optional(
        text,
        'File with trusted roots, as written by gh attestation trusted-root: reject an image without a signature by a workflow of verify-repository.'
      )
    )
  }),
  plan: withDefault(
    flag,
    'false',
    'true: only report what would be done. With plan-file, the plan is also written to that file.'
  ),
  'plan-file': ofPath(
    optional(
      text,
      'An approved plan: the deployment carries out exactly that, or stops if the service has changed since. See docs/plans.md.'
    )
  ),
  'expires-after': optional(
    timeSpan,
    'How long the service is needed after this deployment, e.g. 12h or 7d; stored in its record in the registry. See docs/records.md.'
  ),
  'cost-per-day': rarely(
    optional(
      number({ least: 0, most: 1_000_000 }),
      'What the service costs a day, in your currency: stored in its record, and added up for daily-budget of previews.'
    )
  )
}

export const ofTarget = 'settings'

export const main = async (host: Host): Promise<void> => {
  await perform(await readDeployment(host), host)
}

/** A deployment as its inputs ask for it, checked as far as they go. */
export interface DeploymentInputs extends TargetInputs<typeof inputs> {
  readonly given: Readonly<Record<string, unknown>>
  /** The image that was tried, where this deployment puts the one before back. */
  readonly refused?: RecordedImage
}

/** @throws UserError for whatever is wrong with the inputs, before anything is asked of the target */
export const readDeployment = async (host: Host): Promise<DeploymentInputs> => {
  // The steps of action.yml compare the name as it is: with spaces around it, it is that of no step.
  const named = host.inputs.target ?? ''
  if (named !== named.trim()) {
    await maskSecrets(inputs, host)
    await kindOf(named, host.targets)
  }
  const read = await readTargetInputs(inputs, ofTarget, host)
  const { kind, input } = read
  if (input['verify-signature'] !== undefined && input['verify-repository'] === undefined)
    throw new UserError('INPUT_INVALID', 'verify-signature needs verify-repository.', {
      hint: 'Anybody can sign: say whose workflows may, for example verify-repository: octo-org/models.'
    })
  const [unreachable] = registryProblems(kind, input.registry, !looksLikeRegistry(input.registry))
  if (unreachable) throw errorOf(unreachable)
  return {
    ...read,
    given: await readSettings(kind, host.inputs, { readText: readerFor(host), log: host.log })
  }
}

/**
 * Checks what the settings come to, files that they name included, before there is an image.
 * @throws UserError as the target does, but for what it says of the image
 */
export const checkSettings = async (
  { kind, input, place, given }: DeploymentInputs,
  host: Host
): Promise<void> => {
  // Warnings are given when it is deployed.
  const quiet = { ...host, log: { ...host.log, warning: () => {} } }
  try {
    const { target } = await openTarget(kind, place, input.registry, quiet)
    await target.settings(given, NO_IMAGE, host.signal)
  } catch (error) {
    if (!(error instanceof UserError && error.code.startsWith('IMAGE_'))) throw error
  }
}

/** One that is still to be built. */
const NO_IMAGE: DeployableImage = {
  label: '',
  reference: '',
  repository: '',
  digest: `sha256:${'0'.repeat(64)}`
}

/** Deploys, with outputs and summary. */
export const perform = async (
  read: DeploymentInputs,
  host: Host
): Promise<DeploymentResult & { readonly rendered?: string }> => {
  const { kind, input, place, given } = read
  const approved = await approvedPlan(input, host)
  const name = input['service-name']
  const judge = await judgeFor(kind, given, host.log)
  const deployed = host.phase(
    `${input.plan ? 'Plan' : 'Deploy'} service ${name} ${input.plan ? 'for' : 'to'} ${kind.title}`,
    async () => {
      const { target, store: openStore } = await openTarget(kind, place, input.registry, host)
      const store = await openStore()
      const image = await verifiedImage(store, input)
      await tellVerdicts(
        store,
        modelsIn(image.config).map(({ model, digest }) => ({
          name: model.split(':')[0] ?? model,
          label: model,
          digest,
          isPickle: false
        })),
        input['pickle-policy'],
        'image',
        host
      )
      const deployable = deployableImage(image)
      const spec = {
        name,
        image: deployable,
        settings: await target.settings(given, deployable, host.signal),
        preview: await previewMark(name, input['expires-after'], host)
      }
      const problems = imageProblems(kind, imageFacts(image))
      const rendered = await renderService(target, { spec, problems, approved })
      if (rendered) {
        const { rendering, plan } = rendered
        if (!input.plan) await writeRendering(rendering)
        for (const sentence of plan.reasons) host.log.info(sentence)
        const result = { plan, service: undefined, changed: false, rendered: rendering.folder }
        return { image, store, wanted: '', result }
      }
      const secrets = new Set(
        Object.entries<Parameter<unknown>>({ ...kind.place, ...kind.settings }).flatMap(
          ([key, { secret }]) => (secret ? [key] : [])
        )
      )
      const wanted = wantedOf(image.descriptor.digest, { ...place, ...given }, secrets)
      const result = await deployService(
        target,
        {
          kind: kind.name,
          spec,
          wanted,
          problems,
          approved,
          planOnly: input.plan,
          judge,
          recording: input.plan
            ? undefined
            : await recordingFor({ ...read, image }, { target, store, host })
        },
        host
      )
      return { image, store, wanted, result }
    }
  )
  const { image, store, wanted, result } = await deployed.finally(async () => {
    if (judge && judge.rounds.length > 0) await host.summary(roundsReport(judge.rounds))
  })
  const { plan, service, changed } = result
  if (input.plan && input['plan-file'])
    await writePlainFile(
      input['plan-file'],
      planText({ schemaVersion: 1, target: kind.name, service: name, wanted, plan }),
      { what: 'The plan file' }
    )
  host.output('plan', plan)
  host.output('changed', changed)
  host.output('lineage', await lineageOf(store, image))
  host.output('state', service?.state ?? '')
  host.output('scoring-uri', service?.scoringUri ?? '')
  host.output('swagger-uri', service?.swaggerUri ?? '')
  if (service?.scoringUri && !input.plan) host.log.info(`Serving at ${service.scoringUri}`)
  await host.summary(summaryOf(name, image, plan, service, input.plan))
  return result
}

type Input = Values<typeof inputs>

const approvedPlan = async (input: Input, host: Host): Promise<ApprovedPlan | undefined> => {
  const file = input['plan-file']
  if (file === undefined || input.plan) return undefined
  let text: string
  try {
    text = await readerFor(host)(file)
  } catch (cause) {
    throw new UserError('PLAN_FILE_INVALID', `The plan file "${file}" cannot be read.`, {
      hint: 'Make it with input "plan" set and plan-file, and hand it to this job as an artifact.',
      cause
    })
  }
  return parsePlan(text, file)
}

const verifiedImage = async (store: DocumentStore, input: Input): Promise<RegisteredImage> => {
  const image = await findImage(store, input.image)
  const { 'verify-repository': repository, 'verify-signature': trustedRoot } = input
  const wanted = {
    ref: input['verify-ref'],
    workflow: input['verify-workflow'],
    sbom: input['verify-sbom']
  }
  if (trustedRoot === undefined || repository === undefined)
    await verifyImage(store, image, { ...wanted, repository })
  else {
    const { bundleCheck } = await import('../image/supply-chain/sigstore.ts')
    const check = await bundleCheck(trustedRoot)
    await verifySignature(store, image, { ...wanted, repository }, check)
    await verifyImage(store, image, { sbom: wanted.sbom })
  }
  return image
}

/** What the job summary shows of a deployment. Pure. */
export const summaryOf = (
  name: string,
  image: Pick<RegisteredImage, 'label' | 'descriptor'>,
  plan: Plan,
  service: Service | undefined,
  planOnly: boolean
): string =>
  heading(`Service ${code(name)}: ${plan.action}${planOnly ? ' (plan only)' : ''}`) +
  facts([
    ['Image', `${image.label} (${image.descriptor.digest})`],
    ['Why', plan.reasons.join('\n')],
    ['Costs', plan.costs.join('\n')],
    ['Problems', plan.problems.map(({ message }) => message).join('\n')],
    ['State', service?.state],
    ['Scoring URI', service?.scoringUri],
    ['OpenAPI', service?.swaggerUri],
    ...(service?.facts ?? [])
  ])
