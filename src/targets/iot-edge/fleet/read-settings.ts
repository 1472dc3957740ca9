import type { UserError } from '../../../core/errors.ts'
import { invalid } from '../../../core/inputs.ts'
import { deviceId } from '../names.ts'
import { type EdgeGiven, readEdgeSettings } from '../read-settings.ts'
import { conditionProblem } from './rings.ts'
import type { FleetEdgeSettings } from './settings.ts'

/** The settings of a fleet that the inputs come to. Pure. @throws UserError `INPUT_INVALID` */
export const readFleetSettings = (given: EdgeGiven): FleetEdgeSettings => {
  const condition = given['target-condition']
  if (condition === undefined)
    throw invalid(
      'device-id',
      'or "target-condition" is required',
      "device-id deploys to one device, target-condition to a fleet: target-condition: tags.line = 'north'."
    )
  const problem = conditionProblem(condition)
  if (problem) throw conditionInvalid(problem)
  const rings = given.rings
  if (rings.at(-1) !== 100) throw invalid('rings', 'must end with 100')
  for (const device of given['first-devices']) deviceId(device, 'first-devices')
  return {
    ...readEdgeSettings(given),
    fleet: {
      condition: condition.trim(),
      rings,
      firstDevices: given['first-devices'],
      priority: given['deployment-priority'],
      successPercent: given['ring-success-percent'],
      stepSeconds: given['step-seconds'],
      rotateDays: given['rotate-registry-token-days']
    }
  }
}

export const conditionInvalid = (problem: string): UserError =>
  invalid(
    'target-condition',
    problem,
    "It is a condition as in tags.line = 'north' AND tags.site = 'berlin', or * for every IoT Edge device."
  )

/** Settings of fleets that say something only where they are given. @throws UserError `INPUT_INVALID` */
export const checkOneDevice = (given: EdgeGiven): void => {
  const other = (
    ['target-condition', 'deployment-priority', 'rotate-registry-token-days'] as const
  ).find(name => given[name] !== undefined)
  const list = (['first-devices', 'judge-samples'] as const).find(name => given[name].length > 0)
  const name = other ?? list
  if (name !== undefined)
    throw invalid(name, 'does not apply to one device', 'Leave device-id out to deploy to a fleet.')
}
