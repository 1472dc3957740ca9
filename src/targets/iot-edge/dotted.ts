/**
 * How desired properties are written in a deployment: whole, under `properties.desired`, or in a layer each part under its
 * dotted path. https://learn.microsoft.com/azure/iot-edge/module-deployment-monitoring#layered-deployment
 */
import { asObject, EMPTY, type Exact, exactAt, withMember } from '../../core/exact-json.ts'
import { CREDENTIALS } from './content.ts'

export const DESIRED = 'properties.desired'

/** What of a module's twin a layer sets alone: the members of these objects below `properties.desired`. */
export const PARTS: readonly (readonly string[])[] = [['modules'], [...CREDENTIALS], ['routes']]

/** The desired properties that dotted keys come to, the later over the earlier. Pure. @param whole what they lie on */
export const undotted = (parts: Exact | undefined, whole: Exact = EMPTY): Exact =>
  asObject(parts).members.reduce<Exact>((all, [key, value]) => {
    const [, , ...path] = key.split('.')
    return key.startsWith(`${DESIRED}.`) ? withMember(all, path, value) : all
  }, whole)

/** The keys below a module that lead to its desired properties as a whole; undefined where they are in parts. Pure. */
export const wholePath = (module: Exact | undefined): readonly string[] | undefined =>
  [[DESIRED], DESIRED.split('.')].find(path => exactAt(module, ...path) !== undefined)

/** The desired properties of a module, however they are written. Pure. */
export const desiredOf = (module: Exact | undefined): Exact => {
  const path = wholePath(module)
  return undotted(module, path && exactAt(module, ...path))
}

/** Whether a module has dotted keys. Pure. */
export const isDotted = (module: Exact | undefined): boolean =>
  asObject(module).members.some(([key]) => key.startsWith(`${DESIRED}.`))

/**
 * The keys below a module under which a desired property stands, or would be written: of dotted keys the longest that
 * leads there. Pure.
 */
export const placeOf = (module: Exact | undefined, path: readonly string[]): readonly string[] => {
  for (let length = path.length; length > 0; length--) {
    const key = [DESIRED, ...path.slice(0, length)].join('.')
    if (exactAt(module, key) !== undefined) return [key, ...path.slice(length)]
  }
  const whole = wholePath(module)
  return whole ? [...whole, ...path] : [[DESIRED, ...path].join('.')]
}
