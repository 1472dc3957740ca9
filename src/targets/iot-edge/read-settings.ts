import { EDGE_VARIABLE } from '../../contract/edge.ts'
import { VARIABLE } from '../../contract/image.ts'
import { EMPTY, type Exact, exactAt, readExact } from '../../core/exact-json.ts'
import { invalid } from '../../core/inputs.ts'
import type { Values } from '../../core/parameters.ts'
import { EDGE_LABEL } from './names.ts'
import type { iotEdgeSettings, moduleSettings } from './parameters.ts'
import { routeProblem } from './routes.ts'
import type { EdgePull, EdgeSettings, ModuleSettings } from './settings.ts'

export type EdgeGiven = Values<typeof iotEdgeSettings>
export type ModuleGiven = Values<typeof moduleSettings>

/** The settings that the inputs come to. Pure. @throws UserError `INPUT_INVALID` */
export const readEdgeSettings = (given: EdgeGiven): EdgeSettings => ({
  ...readModuleSettings(given),
  timeoutSeconds: given['module-timeout-seconds']
})

/** Those of the module alone. Pure. @throws UserError `INPUT_INVALID` */
export const readModuleSettings = (given: ModuleGiven): ModuleSettings => {
  const { routes } = given
  checkVariables(given)
  for (const [name, route] of Object.entries(routes)) {
    const problem = routeProblem(name, route)
    if (problem) throw invalid('routes', `has a route that edgeHub does not take: ${problem}`)
  }
  return {
    env: given['environment-variables'],
    workers: given.workers,
    routes,
    toCloud: given['route-to-cloud'],
    delivery: withoutGaps({
      priority: given['route-priority'],
      timeToLiveSecs: given['route-time-to-live-seconds']
    }),
    createOptions: createOptionsIn(given['create-options']),
    restartPolicy: given['module-restart-policy'],
    imagePullPolicy: given['image-pull-policy'],
    startupOrder: given['startup-order'],
    twin: twinIn(given),
    pull: pullIn(given),
    edgeRuntime: runtimeIn(given['edge-runtime'])
  }
}

/** Names that edgeAgent and the deployment set themselves. */
const OWN_VARIABLES: readonly string[] = [EDGE_VARIABLE.imageDigest, VARIABLE.workers]

const checkVariables = ({ 'environment-variables': env }: ModuleGiven): void => {
  for (const name of Object.keys(env)) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      throw invalid(
        'environment-variables',
        `has "${name}", which cannot be the name of a variable`
      )
    if (OWN_VARIABLES.includes(name) || name.startsWith('IOTEDGE_'))
      throw invalid('environment-variables', `has ${name}, which the deployment or IoT Edge sets`)
  }
}

const createOptionsIn = (text: string | undefined): Exact => {
  if (text === undefined) return EMPTY
  let options: Exact
  try {
    options = readExact(text)
  } catch (cause) {
    throw invalid('create-options', `is not valid JSON: ${(cause as Error).message}`)
  }
  if (options.kind !== 'object') throw invalid('create-options', 'must be a JSON object')
  const labels = exactAt(options, 'Labels')
  const own = Object.values(EDGE_LABEL).find(name => exactAt(labels, name) !== undefined)
  if (own) throw invalid('create-options', `has the label ${own}, which the deployment sets`)
  for (const name of ['Image', 'Env'])
    if (exactAt(options, name) !== undefined)
      throw invalid(
        'create-options',
        `has "${name}", which edgeAgent sets`,
        'The image is that of input "image"; variables stand in environment-variables.'
      )
  return options
}

const twinIn = (given: ModuleGiven): ModuleSettings['twin'] => {
  const chosen = withoutGaps({
    sampling: given.sampling,
    batch: given['message-batch'],
    logLevel: given['log-level']
  })
  return Object.keys(chosen).length === 0 ? undefined : chosen
}

const pullIn = (given: ModuleGiven): EdgePull => {
  const { 'registry-username': username, 'registry-password': password } = given
  if (username === undefined && password === undefined) return { kind: 'registry-token' }
  if (username === undefined || password === undefined)
    throw invalid(
      username === undefined ? 'registry-username' : 'registry-password',
      'is required with the other one of registry-username and registry-password'
    )
  return { kind: 'password', username, password }
}

const runtimeIn = (tag: string): string => {
  if (/^1\.[5-9](\.\d{1,3})?$/.test(tag)) return tag
  throw invalid('edge-runtime', `is "${tag}": it is a version such as 1.6 or 1.6.1, at least 1.5`)
}

const withoutGaps = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
