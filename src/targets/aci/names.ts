import { createHash } from 'node:crypto'
import { type Place, placeText } from '../../azure/service-place.ts'
import { invalid, type Parser } from '../../core/inputs.ts'

/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftcontainerinstance */
const CONTAINER_GROUP_NAME = /^(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*$/

/** As Azure's own message has it: letters, digits, hyphens; first a letter, last no hyphen; 5 to 63. */
const DNS_LABEL = /^(?=.{5,63}$)[a-z][a-z0-9-]*[a-z0-9]$/

export const parseDnsLabel: Parser<string> = (value, name) => {
  if (DNS_LABEL.test(value)) return value
  throw invalid(
    name,
    `must be 5 to 63 lower-case letters, digits and "-", first a letter, last not "-"; not "${value}"`
  )
}

/** A service name as Azure takes it: it refuses doubled hyphens, which the SDK v1 allowed. */
export const containerGroupName = (service: string): string => {
  if (CONTAINER_GROUP_NAME.test(service)) return service
  throw invalid(
    'service-name',
    `is "${service}", which Azure Container Instances refuses: no doubled "-", and none at the end`
  )
}

/** The name under which a new version is tried before the old one is given up. */
export const rehearsalName = (service: string): string => `${service}-next`

/** The label of a service whose user did not choose one: the same at every deployment, and nobody else's. */
export const generatedLabel = (place: Place): string => {
  const hash = createHash('sha256').update(placeText(place)).digest('hex').slice(0, 10)
  return `${place.name}-${hash}`.replace(/^([^a-z])/, 's$1')
}
