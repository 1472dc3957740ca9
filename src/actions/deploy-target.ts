import { azureInputs } from '../azure/inputs.ts'
import { UserError } from '../core/errors.ts'
import {
  flag,
  invalid,
  number,
  oneOf,
  optional,
  type Parsed,
  pairs,
  parseInputs,
  text,
  withDefault
} from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { findImage, type RegisteredImage } from '../image/registered.ts'
import { lineageOf } from '../image/supply-chain/lineage.ts'
import { verifySignature } from '../image/supply-chain/signature.ts'
import { verifyImage } from '../image/supply-chain/verify.ts'
import type { DocumentStore } from '../oci/store.ts'
import { aciInputs } from '../targets/aci/inputs.ts'
import type { Plan, Service } from '../targets/target.ts'
import { aciSettings, checkPullable, checkStartsInEngine, openAci, TARGETS } from './aci.ts'
import type { Host } from './host.ts'
import { openLocalTarget, pythonFor } from './local-target.ts'
import { code, facts, heading } from './markdown.ts'
import { registryInputs } from './places.ts'
import { openStore } from './stores.ts'

/** What both targets know. */
const commonInputs = {
  port: optional(number({ least: 1, most: 65_535, whole: true })),
  'environment-variables': pairs,
  workers: withDefault(number({ least: 1, most: 64, whole: true }), 1)
}

export const inputs = {
  target: oneOf(TARGETS),
  'service-name': nameOf('service'),
  image: text,
  ...azureInputs,
  ...aciInputs,
  ...registryInputs,
  ...commonInputs,
  'start-timeout-seconds': withDefault(number({ least: 1, most: 3600 }), 60),
  'verify-repository': optional(text),
  'verify-ref': optional(text),
  'verify-workflow': optional(text),
  'verify-sbom': flag,
  'verify-signature': optional(text),
  plan: flag
}

type Input = Parsed<typeof inputs>

export const main = async (host: Host): Promise<void> => {
  const input = parseInputs(inputs, host.inputs)
  const { store, image, plan, service } =
    input.target === 'aci' ? await deployToAci(input, host) : await deployHere(input, host)
  host.output('plan', JSON.stringify(plan))
  host.output('changed', String(!input.plan && plan.action !== 'no-op'))
  host.output('lineage', JSON.stringify(await lineageOf(store, image)))
  host.output('state', service?.state ?? '')
  host.output('scoring-uri', service?.scoringUri ?? '')
  host.output('swagger-uri', service?.swaggerUri ?? '')
  if (service?.scoringUri && !input.plan) host.log.info(`Serving at ${service.scoringUri}`)
  await host.summary(summaryOf(input['service-name'], image, plan, service, input.plan))
}

interface Deployed {
  readonly store: DocumentStore
  readonly image: RegisteredImage
  readonly plan: Plan
  readonly service: Service | undefined
}

const deployHere = async (input: Input, host: Host): Promise<Deployed> => {
  refuseForAci(host.inputs)
  const store = await openStore(input.registry, host)
  const image = await verifiedImage(store, input)
  const wanted = {
    name: input['service-name'],
    image: { ...deployable(image), repository: image.repository },
    settings: {
      port: input.port,
      env: input['environment-variables'],
      workers: input.workers,
      startTimeoutSeconds: input['start-timeout-seconds'],
      python: await pythonFor(image, host)
    }
  }
  const target = openLocalTarget(store, host)
  const current = await target.find(wanted.name)
  const plan = target.plan(wanted, current)
  const apply = () => target.apply(wanted, plan, host.signal)
  const done = await carryOut({ name: wanted.name, plan, current, apply }, input.plan, host)
  return { store, image, ...done }
}

const deployToAci = async (input: Input, host: Host): Promise<Deployed> => {
  await checkPullable(input.registry)
  const { access, target } = await openAci(input, host)
  const settings = await aciSettings(input, access, host)
  const store = await openStore(input.registry, host, access)
  const name = input['service-name']
  // Side by side: neither changes anything.
  const [image, current] = await Promise.all([
    verifiedImage(store, input),
    target.find(name, host.signal)
  ])
  checkStartsInEngine(image)
  const wanted = { name, image: deployable(image), settings }
  const plan = target.plan(wanted, current)
  const apply = () => target.apply(wanted, plan, host.signal)
  return { store, image, ...(await carryOut({ name, plan, current, apply }, input.plan, host)) }
}

interface Doable {
  readonly name: string
  readonly plan: Plan
  readonly current: Service | undefined
  readonly apply: () => Promise<Service>
}

const carryOut = async ({ name, plan, current, apply }: Doable, planOnly: boolean, host: Host) => {
  host.log.info(planSentence(plan, name))
  return { plan, service: planOnly ? current : await apply() }
}

const verifiedImage = async (store: DocumentStore, input: Input): Promise<RegisteredImage> => {
  const image = await findImage(store, input.image)
  const { 'verify-repository': repository, 'verify-signature': trustedRoot } = input
  const wanted = {
    ref: input['verify-ref'],
    workflow: input['verify-workflow'],
    sbom: input['verify-sbom']
  }
  if (trustedRoot === undefined) await verifyImage(store, image, { ...wanted, repository })
  else if (repository === undefined)
    throw new UserError('INPUT_INVALID', 'verify-signature needs verify-repository.', {
      hint: 'Anybody can sign: say whose workflows may, for example verify-repository: octo-org/models.'
    })
  else {
    const { bundleCheck } = await import('../image/supply-chain/sigstore.ts')
    const check = await bundleCheck(trustedRoot)
    await verifySignature(store, image, { ...wanted, repository }, check)
    await verifyImage(store, image, { sbom: wanted.sbom })
  }
  return image
}

const deployable = ({ label, reference, descriptor }: RegisteredImage) => ({
  label,
  reference,
  digest: descriptor.digest
})

/** Inputs that only Azure has a use for, and that somebody gave. */
const refuseForAci = (given: Readonly<Record<string, string>>): void => {
  const known = Object.keys({ ...commonInputs, ...registryInputs })
  const unused = Object.keys(aciInputs).find(
    name => !known.includes(name) && !['', 'false', undefined].includes(given[name]?.trim())
  )
  if (unused) throw invalid(unused, 'is of no use to target local', 'Leave it out.')
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
    ['State', service?.state],
    ['Scoring URI', service?.scoringUri],
    ['OpenAPI', service?.swaggerUri]
  ])

const planSentence = ({ action, reasons }: Plan, name: string): string =>
  [`Plan for ${name}: ${action}.`, ...reasons].join(' ')
