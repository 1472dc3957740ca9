import type { ServiceSpec } from '../target.ts'
import { labelsOf, objectNames } from './names.ts'
import type { KubernetesSettings } from './settings.ts'

/** What of a deployment says how most of its objects are. */
export type ObjectSpec = Pick<ServiceSpec<KubernetesSettings>, 'name' | 'settings'>

/** Name, labels and annotations of an object of a service. */
export const metadataOf = (
  { name, settings }: ObjectSpec,
  annotations: Readonly<Record<string, string>> = {}
) => ({
  name: objectNames(name).main,
  labels: labelsOf(name, settings.labels),
  ...(Object.keys(annotations).length === 0 ? {} : { annotations })
})
