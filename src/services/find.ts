import { UserError } from '../core/errors.ts'
import type { Parameter } from '../core/parameters.ts'
import type { AnyTargetKind } from '../targets/index.ts'

/** There is no such service at the place that is named. */
export const serviceUnknown = (
  { title, place }: Pick<AnyTargetKind, 'title' | 'place'>,
  name: string
): UserError => {
  const where = [
    'service-name',
    ...Object.entries<Parameter<unknown>>(place).flatMap(([input, { secret }]) =>
      secret ? [] : [input]
    )
  ]
  return new UserError('SERVICE_UNKNOWN', `There is no service "${name}" (target: ${title}).`, {
    hint: `Check ${where.join(', ')}. scoreline list shows the services that are known.`
  })
}

/** A service of a place that the inputs of the step do not lead to. @param where for people */
export const serviceInOtherPlace = (name: string, where: string): UserError =>
  new UserError(
    'SERVICE_ELSEWHERE',
    `Service "${name}" is at ${where} by the records of the registry, and the inputs of this step lead to another place.`,
    { hint: 'Give the inputs of that place, such as its subscription, kubeconfig or context.' }
  )

/** A service of another machine, which only that machine can be asked for. @param where for people */
export const serviceElsewhere = (name: string, where: string): UserError =>
  new UserError(
    'SERVICE_ELSEWHERE',
    `Service "${name}" is at ${where} by the records of the registry, and not on this machine.`,
    { hint: 'Run the command there. scoreline list shows what is written down of it.' }
  )
