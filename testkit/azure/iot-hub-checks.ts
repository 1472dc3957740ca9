import { asObject, type Exact, exactAt, plain } from '../../src/core/exact-json.ts'
import { isObject } from '../../src/core/is-object.ts'

/** Why IoT Hub and edgeAgent would not take a content, by the published schema of deployments; undefined where they do. */
export const checkContent = (content: Exact | undefined): string | undefined => {
  const agent = plain(exactAt(content, '$edgeAgent', 'properties.desired'))
  const hub = plain(exactAt(content, '$edgeHub', 'properties.desired'))
  if (!isObject(agent) || !isObject(hub)) return '$edgeAgent and $edgeHub are needed'
  if (!['1.0', '1.1'].includes(String(agent.schemaVersion))) return 'schemaVersion of $edgeAgent'
  if (!['1.0', '1.1', '1.2', '1.3'].includes(String(hub.schemaVersion)))
    return 'schemaVersion of $edgeHub'
  const { systemModules, modules, runtime } = agent
  if (
    !isObject(systemModules) ||
    !isObject(systemModules.edgeAgent) ||
    !isObject(systemModules.edgeHub)
  )
    return 'systemModules'
  if (!isObject(runtime) || runtime.type !== 'docker') return 'runtime'
  if (!isObject(modules)) return 'modules'
  if (Object.keys(modules).length > 50) return 'more than 50 modules'
  for (const desired of ['$edgeAgent', '$edgeHub']) {
    const text = JSON.stringify(plain(exactAt(content, desired, 'properties.desired')))
    if (Buffer.byteLength(text) > 40_000) return `${desired} is larger than a twin`
    if (/"[^"]*[.$ #][^"]*":/.test(keysOf(exactAt(content, desired, 'properties.desired'))))
      return `a name in ${desired} has a sign that twins do not take`
  }
  for (const [name, module] of Object.entries(modules)) {
    const problem = checkModule(name, module)
    if (problem) return `${name}: ${problem}`
  }
  for (const [name, route] of Object.entries(isObject(hub.routes) ? hub.routes : {}))
    if (typeof route !== 'string' && !(isObject(route) && typeof route.route === 'string'))
      return `route ${name}`
  return undefined
}

/** The names of all members, as JSON has them. */
const keysOf = (value: Exact | undefined): string =>
  asObject(value)
    .members.map(([name, inner]) => `${JSON.stringify(name)}:${keysOf(inner)}`)
    .join('')

const checkModule = (name: string, module: unknown): string | undefined => {
  if (!/^[a-zA-Z0-9_-]+$/.test(name)) return 'its name'
  if (!isObject(module) || !isObject(module.settings)) return 'settings'
  if (module.type !== 'docker') return 'type'
  if (!['running', 'stopped'].includes(String(module.status))) return 'status'
  if (!['never', 'on-failure', 'on-unhealthy', 'always'].includes(String(module.restartPolicy)))
    return 'restartPolicy'
  if (typeof module.settings.image !== 'string') return 'image'
  for (const [key, part] of Object.entries(module.settings))
    if (key.startsWith('createOptions') && typeof part === 'string' && part.length > 4096)
      return key
  for (const variable of Object.values(isObject(module.env) ? module.env : {}))
    if (!isObject(variable) || variable.value === undefined) return 'env'
  return undefined
}
