/**
 * What the published JSON schemas of deployments ask for (edgeAgent 1.0 and 1.1, edgeHub 1.0 to 1.2, of the IoT extension of
 * the Azure CLI and of schemastore.org), as rules of our own, the stricter one where they differ.
 */
import { isObject } from '../../src/core/is-object.ts'

type Rule = (value: unknown) => boolean

const text: Rule = value => typeof value === 'string'
const scalar: Rule = value => ['string', 'number', 'boolean'].includes(typeof value)
const matching =
  (pattern: RegExp): Rule =>
  value =>
    typeof value === 'string' && pattern.test(value)
const oneOf =
  (...values: readonly string[]): Rule =>
  value =>
    values.includes(value as string)
const whole =
  (most: number): Rule =>
  value =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most

/** Members that are needed, that may be there, and that have any name of a pattern; no others are. */
const object =
  (
    needed: Readonly<Record<string, Rule>>,
    optional: Readonly<Record<string, Rule>> = {},
    named?: { readonly names: RegExp; readonly rule: Rule }
  ): Rule =>
  value =>
    isObject(value) &&
    Object.keys(needed).every(name => value[name] !== undefined) &&
    Object.entries(value).every(([name, member]) => {
      const rule =
        needed[name] ?? optional[name] ?? (named?.names.test(name) ? named.rule : undefined)
      return rule?.(member) === true
    })
const every = (names: RegExp, rule: Rule): Rule => object({}, {}, { names, rule })

const MOST = 4_294_967_295
const env = every(/^[^+#$\s.]+$/, object({ value: scalar }))
const settings = object({ image: text }, {}, { names: /^createOptions([0-9]{2})?$/, rule: text })
const restartPolicy = oneOf('never', 'on-failure', 'on-unhealthy', 'always')
const system = { env, imagePullPolicy: oneOf('never', 'on-create') }
const running = {
  type: oneOf('docker'),
  status: oneOf('running', 'stopped'),
  restartPolicy,
  settings
}
const ordered = (version: string): Readonly<Record<string, Rule>> =>
  version === '1.0' ? {} : { startupOrder: whole(MOST) }
const credential = object({ username: text, password: text, address: matching(/^\S+$/) })

/** `properties.desired` of edgeAgent. */
export const isAgent = (desired: unknown): boolean => {
  const version = isObject(desired) ? String(desired.schemaVersion) : ''
  return object({
    schemaVersion: oneOf('1.0', '1.1'),
    runtime: object({
      type: oneOf('docker'),
      settings: object(
        {},
        {
          minDockerVersion: text,
          loggingOptions: text,
          registryCredentials: every(/^[^.$# ]+$/, credential)
        }
      )
    }),
    systemModules: object({
      edgeAgent: object({ type: oneOf('docker'), settings }, system),
      edgeHub: object(running, { ...system, ...ordered(version) })
    }),
    modules: every(
      /^[a-zA-Z0-9_-]+$/,
      object(running, { ...system, ...ordered(version), version: text })
    )
  })(desired)
}

const route = matching(/^.+$/)
const routeObject = object({ route }, { priority: whole(9), timeToLiveSecs: whole(MOST) })

/** `properties.desired` of edgeHub. */
export const isHub = (desired: unknown): boolean => {
  const version = isObject(desired) ? String(desired.schemaVersion) : ''
  const isRoute: Rule = value => route(value) || (version !== '1.0' && routeObject(value))
  return object(
    {
      schemaVersion: oneOf('1.0', '1.1', '1.2'),
      routes: every(/^[^.$# ]+$/, isRoute)
    },
    {
      storeAndForwardConfiguration: object({ timeToLiveSecs: whole(MOST) }),
      ...(version === '1.2' ? { mqttBroker: isObject } : {})
    }
  )(desired)
}
