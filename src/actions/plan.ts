import { plainLine } from '../core/plain-text.ts'
import type { Host } from './host/host.ts'
import { readStory } from './run-all.ts'
import { type Rehearsed, rehearse } from './story/rehearse.ts'

export { inputs, ofTarget } from './run-all.ts'

/** Prints what `up` would do, and changes nothing. */
export const fromProject = true

export const main = async (host: Host): Promise<void> => {
  const planned = await rehearse(await readStory(host), host)
  host.report(planDocument(planned), planText(planned))
}

/** What `--json` prints: the parts that there are, with what would become of each. Pure. */
const planDocument = ({ model, image, builder, service, samples }: Rehearsed) => ({
  ...(model ? { model: { label: model.label, changed: model.changed } } : {}),
  ...(image ? { image: { label: image.label, changed: image.changed } } : {}),
  ...(builder ? { image: { builder } } : {}),
  ...(service ? { service: { name: service.name, target: service.target, ...service.plan } } : {}),
  ...(samples ? { test: { samples } } : {})
})

/** As a terminal shows it: one line a part, and what there is to say of the service. Pure. */
export const planText = ({ model, image, builder, service, samples }: Rehearsed): string => {
  const rows: (readonly [string, string])[] = [
    ...(model
      ? [
          [
            'model',
            `${model.label} ${model.changed ? 'would be registered' : 'is registered already'}`
          ] as const
        ]
      : []),
    ...(image
      ? [
          [
            'image',
            `${image.label} ${image.changed ? 'would be built' : 'is built already'}`
          ] as const
        ]
      : []),
    ...(builder
      ? [
          [
            'image',
            `would be built by ${builder}; the version and the rest follow from that`
          ] as const
        ]
      : []),
    ...(service
      ? [
          ['service', `${service.name} at ${service.target}: ${service.plan.action}`] as const,
          ...service.plan.reasons.map(reason => ['', reason] as const),
          ...service.plan.costs.map(cost => ['', cost] as const),
          ...service.plan.problems.map(
            ({ code, message }) => ['problem', `${message} [${code}]`] as const
          )
        ]
      : []),
    ...(samples ? [['test', `with ${samples.join(', ')}`] as const] : [])
  ]
  return rows.map(([what, text]) => `${what.padEnd(8)}  ${plainLine(text)}\n`).join('')
}
