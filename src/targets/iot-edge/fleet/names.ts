/** Names of what a service on a fleet consists of in the hub. Those of services have no `_`. */

/**
 * The deployment that a service stands on: an empty one, for devices that have no other, whose labels say who deploys.
 * A deployment that is deleted leaves its modules on the devices: this is what takes them away.
 */
export const baseId = (service: string): string => `scoreline_${service}`

/** A version of a service. The content of a deployment cannot be changed, so each change is another one. */
export const layerId = (service: string, number: number): string => `scoreline_${service}_${number}`

/** Its number; undefined for what is no version of a service. */
export const layerNumber = (id: string): number | undefined => {
  const [, number] = /^scoreline_[a-z0-9-]+_(\d{1,9})$/.exec(id) ?? []
  return number === undefined ? undefined : Number(number)
}

/** The tag of a device that says in which ring it is: `'1'` is the first. A hyphen in a path would subtract. */
export const ringTag = (service: string): string => `scorelineRing_${service.replaceAll('-', '_')}`

/** Labels of deployments. */
export const FLEET_LABEL = {
  /** On all of ours: the name of the service. */
  service: 'scorelineService',
  /** `iris:3` */
  image: 'scorelineImage',
  /** The shares of the rings in per cent: `10,50,100`. */
  rings: 'scorelineRings',
  /** `good` once all rings have it. */
  state: 'scorelineState',
  /** Which password of the pull token it has, and since when: `password1 2026-11-30T12:00:00.000Z`. */
  password: 'scorelinePassword',
  /** `old`: the other password of the token still counts, for devices that have not reported this one. */
  before: 'scorelinePasswordBefore',
  /** On the base: who deploys at the moment, until when in milliseconds since 1970, and in which process. */
  holder: 'scorelineHolder',
  until: 'scorelineUntil',
  process: 'scorelineProcess'
} as const
