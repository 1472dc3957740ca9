import { createHash } from 'node:crypto'

/** Where a service lives in Azure: what its URL and its keys are made from. */
export interface Place {
  readonly subscriptionId: string
  readonly resourceGroup: string
  readonly name: string
}

/**
 * The user that pulls the image of a service, one for each: a token has two passwords, so a third service that shared it
 * would take the first one's. 5 to 50 letters, digits and hyphens.
 * https://learn.microsoft.com/azure/container-registry/container-registry-token-based-repository-permissions
 */
export const pullTokenName = (place: Place): string => {
  const hash = createHash('sha256').update(placeText(place)).digest('hex').slice(0, 8)
  return `scoreline-${place.name.slice(0, 31)}-${hash}`
}

export const isPullToken = (user: string | undefined): boolean =>
  /^scoreline-.+-[0-9a-f]{8}$/.test(user ?? '')

/** Azure compares these without regard to case. */
export const placeText = ({ subscriptionId, resourceGroup, name }: Place): string =>
  [subscriptionId, resourceGroup, name].join('/').toLowerCase()
