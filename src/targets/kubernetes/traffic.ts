import { isObject } from '../../core/is-object.ts'
import { candidateSelector } from './candidate.ts'
import { at, type KubeObject, objectIn } from './kube-object.ts'
import { mainSelectorOf, objectNames, selectorOf } from './names.ts'

/** Whether a gateway divides the requests by weights: https://gateway-api.sigs.k8s.io/guides/traffic-splitting/ */
export const isGateway = (objects: readonly KubeObject[]): boolean =>
  objects.some(({ kind }) => kind === 'HTTPRoute')

/**
 * The objects that lead requests, so that the candidate gets its share of them. Pure.
 * @param objects of the service as it runs
 * @param weight in per cent; where no gateway divides, all between 0 and 100 are "both"
 */
export const ledTo = (
  service: string,
  objects: readonly KubeObject[],
  weight: number
): readonly KubeObject[] => {
  const main = objectIn(objects, 'Service', service)
  if (main === undefined) return []
  if (isGateway(objects))
    return objects
      .filter(({ kind }) => kind === 'HTTPRoute')
      .map(route => withWeight(service, route, weight))
  const selector =
    weight === 0
      ? mainSelectorOf(service)
      : weight === 100
        ? candidateSelector(service)
        : selectorOf(service)
  return [withField(main, 'selector', selector)]
}

/** What is wanted, but requests are led as they are now: rules of a route go by ports of the Service. Pure. @param there as the cluster has it */
export const ledAsNow = (
  service: string,
  wanted: readonly KubeObject[],
  there: readonly KubeObject[]
): readonly KubeObject[] =>
  wanted.map(object => {
    const now = objectIn(there, object.kind, object.metadata.name)
    if (now === undefined) return object
    if (object.kind === 'Service' && object.metadata.name === service)
      return asNow(object, now, isGateway(there) ? ['selector', 'ports'] : ['selector'])
    return object.kind === 'HTTPRoute' ? asNow(object, now, ['rules']) : object
  })

/** The objects among these that lead requests. */
export const leaders = (service: string, objects: readonly KubeObject[]): readonly KubeObject[] =>
  objects.filter(
    ({ kind, metadata }) =>
      kind === 'HTTPRoute' || (kind === 'Service' && metadata.name === service)
  )

const asNow = (object: KubeObject, now: KubeObject, fields: readonly string[]): KubeObject =>
  fields.reduce((led, field) => withField(led, field, at(now, 'spec', field)), object)

const withField = (object: KubeObject, field: string, value: unknown): KubeObject => ({
  ...object,
  spec: { ...(object.spec as object), [field]: value }
})

const withWeight = (service: string, route: KubeObject, weight: number): KubeObject => {
  const rules = at(route, 'spec', 'rules')
  if (!Array.isArray(rules)) return route
  // Nothing refers to a Service that goes with the candidate.
  if (weight === 0) return route
  const { candidate } = objectNames(service)
  return withField(
    route,
    'rules',
    rules.map(rule => ({
      ...rule,
      ...(Array.isArray(rule?.backendRefs)
        ? {
            backendRefs: rule.backendRefs.flatMap((ref: unknown) =>
              isObject(ref) && ref.name === service
                ? [
                    { ...ref, weight: 100 - weight },
                    { ...ref, name: candidate, weight }
                  ]
                : [ref]
            )
          }
        : {})
    }))
  )
}
