/** Routes of edgeHub: https://learn.microsoft.com/azure/iot-edge/module-composition#declare-routes */
import { EDGE_MODULE } from '../../contract/edge.ts'
import { type Exact, exact } from '../../core/exact-json.ts'
import type { ModuleSettings } from './settings.ts'

/** What stands in the way of a route; undefined where nothing does. Pure. */
export const routeProblem = (name: string, route: string): string | undefined => {
  if (!/^[^.$# ]+$/.test(name)) return `the name "${name}" has a blank or one of . $ #`
  if (ROUTE.test(route)) return undefined
  return `"${route}" is not FROM <source> [WHERE <condition>] INTO <$upstream or BrokeredEndpoint("/modules/<module>/inputs/<input>")>`
}

const ROUTE =
  /^\s*FROM\s+(\/\*|\/twinChangeNotifications|\/messages\/(\*|modules\/(\*|[\w-]+\/(\*|outputs\/(\*|[\w-]+)))))\s+(WHERE\s+.+\s+)?INTO\s+(\$upstream|BrokeredEndpoint\(\s*"\/modules\/[\w-]+\/inputs\/[\w-]+"\s*\))\s*$/is

/** The modules that a route names. Pure. */
export const modulesOf = (route: string): readonly string[] => [
  ...new Set([...route.matchAll(/\/modules\/([\w-]+)\//g)].map(([, module = '']) => module))
]

/** The routes of a service as edgeHub is sent them, by their names. Pure. */
export const routesOf = (
  module: string,
  { routes, toCloud, delivery }: Pick<ModuleSettings, 'routes' | 'toCloud' | 'delivery'>
): ReadonlyMap<string, Exact> => {
  const cloud = `FROM /messages/modules/${module}/outputs/${EDGE_MODULE.output} INTO $upstream`
  const all = { ...(toCloud ? { [`${module}ToCloud`]: cloud } : {}), ...routes }
  // The short form is what every version of edgeHub takes.
  const plain = Object.keys(delivery).length === 0
  return new Map(
    Object.entries(all).map(([name, route]) => [
      name,
      exact(plain ? route : { route, ...delivery })
    ])
  )
}
