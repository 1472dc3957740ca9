import { invalid } from '../../core/inputs.ts'
import type { Values } from '../../core/parameters.ts'
import type { aciSettings } from './parameters.ts'

/** The values of the settings, as a user gave them. */
export type AciInputs = Values<typeof aciSettings>

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
