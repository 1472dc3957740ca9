import type { SourcePlace } from '../../core/errors.ts'
import { normalizedName } from './requirement.ts'
import type { Note } from './wanted.ts'

/**
 * Packages that older environment files list for Azure Machine Learning's own server and SDK v1. Scoreline's scoring
 * runtime does their part (and offers the modules that entry scripts import from them), the SDK is out of support, and
 * its pins keep newer Pythons and packages away.
 */
const SUPERSEDED: ReadonlySet<string> = new Set([
  'azureml-contrib-services',
  'azureml-core',
  'azureml-defaults',
  'azureml-inference-server-http',
  'azureml-model-management-sdk',
  'azureml-sdk'
])

/** The packages without the superseded ones, and a note for each that was left out. */
export const withoutSuperseded = <
  Asked extends { readonly name: string; readonly at: SourcePlace }
>(
  wanted: readonly Asked[]
): { readonly wanted: readonly Asked[]; readonly notes: readonly Note[] } => {
  const isSuperseded = ({ name }: Asked) => SUPERSEDED.has(normalizedName(name))
  return {
    wanted: wanted.filter(entry => !isSuperseded(entry)),
    notes: wanted.filter(isSuperseded).map(({ name, at }) => ({
      level: 'warning',
      message: `${name} is not installed: the scoring runtime takes its place.`,
      at
    }))
  }
}
