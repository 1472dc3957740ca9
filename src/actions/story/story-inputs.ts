import { type Parameters, rarely } from '../../core/parameters.ts'
import * as runAll from '../run-all.ts'

/** Those of the whole story that an action around it has as inputs of its own. */
const FLAT: readonly string[] = [
  ...['service-name', 'samples', 'target', 'registry', 'registry-username', 'registry-password'],
  ...['azure-client-id', 'azure-tenant-id', 'azure-subscription-id', 'resource-group'],
  ...['github-token', 'fail-on-change', 'compare-to']
]

/** The inputs of the whole story; the others of them stand in the project file, or in `settings`. */
export const storyInputs = (more: readonly string[] = []): Parameters =>
  Object.fromEntries(
    Object.entries<Parameters[string]>(runAll.inputs).map(([name, parameter]) => [
      name,
      FLAT.includes(name) || more.includes(name) ? flat(parameter) : rarely(parameter)
    ])
  )

const flat = ({ rare: _, ...parameter }: Parameters[string]): Parameters[string] => parameter
