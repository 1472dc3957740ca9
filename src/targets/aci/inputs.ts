import {
  flag,
  invalid,
  number,
  oneOf,
  optional,
  type Parsed,
  type Parser,
  pairs,
  text,
  withDefault
} from '../../core/inputs.ts'
import { parseDnsLabel } from './names.ts'

const true_: Parser<boolean> = (value, name) => (value === '' ? true : flag(value, name))
const seconds = (fallback: number) => withDefault(number({ least: 1, most: 7200 }), fallback)
/** A setting that may come from a deploymentconfig.json too: an empty input leaves it to that file. */
const maybeFlag: Parser<boolean | undefined> = optional(flag)

/** Where the seed of the keys is: one of them, or none. docs/targets/aci.md#keys */
export const seedInputs = {
  'key-seed': optional(text),
  'key-seed-vault': optional(text),
  'key-seed-in-registry': flag
}

export type SeedInputs = Parsed<typeof seedInputs>

/** The inputs of `target: aci`, under the names the SDK v1 and `az container` gave them. docs/targets/aci.md */
export const aciInputs = {
  cpu: optional(number({ least: 0.1, most: 31 })),
  memory: optional(number({ least: 0.1, most: 240 })),
  location: optional(text),
  'dns-name-label': optional(parseDnsLabel),
  port: optional(number({ least: 1, most: 65_535, whole: true })),
  'environment-variables': pairs,
  'secure-environment-variables': pairs,
  workers: withDefault(number({ least: 1, most: 64, whole: true }), 1),
  'restart-policy': withDefault(oneOf(['Always', 'OnFailure', 'Never']), 'Always'),
  'auth-enabled': maybeFlag,
  ...seedInputs,
  'primary-key': optional(text),
  'secondary-key': optional(text),
  'rotate-key': optional(oneOf(['primary', 'secondary'])),
  'ssl-enabled': maybeFlag,
  'ssl-cert-pem-file': optional(text),
  'ssl-key-pem-file': optional(text),
  'ssl-cname': optional(text),
  'ssl-self-signed': flag,
  'log-analytics-workspace-id': optional(text),
  'log-analytics-workspace-key': optional(text),
  'subnet-id': optional(text),
  'vnet-name': optional(text),
  'subnet-name': optional(text),
  'acr-pull-identity': optional(text),
  'registry-username': optional(text),
  'registry-password': optional(text),
  'cmk-vault-base-url': optional(text),
  'cmk-key-name': optional(text),
  'cmk-key-version': optional(text),
  tags: pairs,
  properties: pairs,
  description: optional(text),
  'enable-app-insights': flag,
  'collect-model-data': flag,
  'gpu-count': optional(number({ least: 0, whole: true })),
  'gpu-sku': optional(text),
  'allow-replace': true_,
  rehearse: withDefault(oneOf(['replace', 'always', 'never']), 'replace'),
  'config-file': optional(text),
  'provision-timeout-seconds': seconds(1800),
  'health-timeout-seconds': seconds(300)
}

export type AciInputs = Parsed<typeof aciInputs>

/** All of the named inputs, or none of them. */
export const allOrNone = <const N extends keyof AciInputs>(
  inputs: AciInputs,
  names: readonly N[]
): { readonly [K in N]: NonNullable<AciInputs[K]> } | undefined => {
  const given = names.filter(name => inputs[name] !== undefined)
  if (given.length === 0) return undefined
  const absent = names.find(name => inputs[name] === undefined)
  if (absent !== undefined) throw invalid(absent, `is required together with "${given[0]}"`)
  return inputs as { readonly [K in N]: NonNullable<AciInputs[K]> }
}
