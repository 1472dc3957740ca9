import { flag } from '../core/inputs.ts'
import { withDefault } from '../core/parameters.ts'
import { plainJson, plainLine } from '../core/plain-text.ts'
import type { Service } from '../targets/target.ts'
import type { Host } from './host/host.ts'
import { openTarget, readTargetInputs, targetInputHere } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'

export const inputs = {
  json: withDefault(flag, 'false', 'true prints a JSON document.'),
  target: targetInputHere,
  ...registryInputs
}

export const ofTarget = 'place'

/** Prints the services of a target. */
export const main = async (host: Host): Promise<void> => {
  const { kind, input, place } = await readTargetInputs(inputs, ofTarget, host)
  const { target } = await openTarget(kind, place, input.registry, host)
  const services = await target.list(host.signal)
  const sorted = services.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  if (input.json) return host.print(`${plainJson(sorted.map(serviceFacts), 2)}\n`)
  if (sorted.length === 0) host.log.info(`No service runs at target ${kind.name}`)
  host.print(servicesText(sorted))
}

/** A service as JSON has it. Pure. */
export const serviceFacts = ({
  name,
  state,
  imageLabel,
  imageDigest,
  scoringUri,
  swaggerUri,
  instances
}: Service) => ({ name, state, image: imageLabel, imageDigest, scoringUri, swaggerUri, instances })

/** A line a service, in columns. Pure. */
export const servicesText = (services: readonly Service[]): string => {
  const rows = services.map(({ name, state, imageLabel, scoringUri = '', instances }) =>
    [
      name,
      instances ? `${state} (${instances.ready} of ${instances.targeted})` : state,
      imageLabel,
      scoringUri
    ].map(plainLine)
  )
  const widths = [0, 1, 2, 3].map(i => Math.max(0, ...rows.map(row => row[i]?.length ?? 0)))
  return rows
    .map(
      row =>
        `${row
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('')
}
