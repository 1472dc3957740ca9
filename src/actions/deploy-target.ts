import {
  flag,
  number,
  oneOf,
  optional,
  pairs,
  parseInputs,
  text,
  withDefault
} from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { findImage, type RegisteredImage } from '../image/registered.ts'
import { lineageOf } from '../image/supply-chain/lineage.ts'
import { verifyImage } from '../image/supply-chain/verify.ts'
import type { Plan, Service } from '../targets/target.ts'
import type { Host } from './host.ts'
import { openLocalTarget, pythonFor } from './local-target.ts'
import { code, facts, heading } from './markdown.ts'
import { registryInputs } from './places.ts'
import { openStore } from './stores.ts'

export const inputs = {
  target: oneOf(['local']),
  'service-name': nameOf('service'),
  image: text,
  ...registryInputs,
  port: optional(number({ least: 1, most: 65_535, whole: true })),
  'environment-variables': pairs,
  workers: withDefault(number({ least: 1, most: 64, whole: true }), 1),
  'start-timeout-seconds': withDefault(number({ least: 1, most: 3600 }), 60),
  'verify-repository': optional(text),
  'verify-ref': optional(text),
  'verify-workflow': optional(text),
  'verify-sbom': flag,
  plan: flag
}

export const main = async (host: Host): Promise<void> => {
  const input = parseInputs(inputs, host.inputs)
  const { log, signal } = host
  const store = await openStore(input.registry, host)
  const image = await findImage(store, input.image)
  await verifyImage(store, image, {
    repository: input['verify-repository'],
    ref: input['verify-ref'],
    workflow: input['verify-workflow'],
    sbom: input['verify-sbom']
  })
  const target = openLocalTarget(store, host)
  const wanted = {
    name: input['service-name'],
    image: {
      label: image.label,
      reference: image.reference,
      digest: image.descriptor.digest,
      repository: image.repository
    },
    settings: {
      port: input.port,
      env: input['environment-variables'],
      workers: input.workers,
      startTimeoutSeconds: input['start-timeout-seconds'],
      python: await pythonFor(image, host)
    }
  }
  const current = await target.find(wanted.name)
  const plan = target.plan(wanted, current)
  log.info(planSentence(plan, wanted.name))
  const service = input.plan ? current : await target.apply(wanted, plan, signal)
  host.output('plan', JSON.stringify(plan))
  host.output('changed', String(!input.plan && plan.action !== 'no-op'))
  host.output('lineage', JSON.stringify(await lineageOf(store, image)))
  host.output('state', service?.state ?? '')
  host.output('scoring-uri', service?.scoringUri ?? '')
  host.output('swagger-uri', service?.swaggerUri ?? '')
  if (service?.scoringUri && !input.plan) log.info(`Serving at ${service.scoringUri}`)
  await host.summary(summaryOf(wanted.name, image, plan, service, input.plan))
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
