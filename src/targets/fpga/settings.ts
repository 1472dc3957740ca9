import { invalid } from '../../core/inputs.ts'
import type { Values } from '../../core/parameters.ts'
import type { fpgaSettings } from './parameters.ts'
import type { NewPool } from './pool.ts'
import { newPoolIn } from './pool-settings.ts'

export type FpgaInputs = Values<typeof fpgaSettings>

/** What the settings about FPGAs come to. */
export interface FpgaSettings {
  /** Undefined: found. */
  readonly resource: string | undefined
  /** Of a replica. */
  readonly count: number
  readonly required: boolean
  readonly providers: string
  /** Image of the device plugin, where it may be installed. */
  readonly plugin: string | undefined
  /** The node pool that may be made where no node offers an FPGA. */
  readonly pool: NewPool | undefined
}

/** The scoring runtime's own name; docs/scoring-runtime.md. */
export const PROVIDERS = 'SCORELINE_EXECUTION_PROVIDERS'

/** Pure. @throws UserError `INPUT_INVALID` for values that contradict each other */
export const readFpgaSettings = (inputs: FpgaInputs, isAks: boolean): FpgaSettings => {
  const providers = inputs['execution-providers']
  const required = inputs['fpga-required']
  const names = providers
    .split(',')
    .map(name => name.toLowerCase().replace('executionprovider', ''))
  if (required && names.every(name => name === 'cpu'))
    throw invalid('execution-providers', 'must name one besides CPU, since fpga-required is true')
  if (!required && !names.includes('cpu'))
    throw invalid('execution-providers', 'must contain CPU, since fpga-required is false')
  for (const name of ['create-cluster', 'create-node-pool'] as const)
    if (!isAks && inputs[name]) throw invalid(name, 'applies together with cluster-name')
  if (PROVIDERS in inputs['environment-variables'])
    throw invalid('environment-variables', `has ${PROVIDERS}, which execution-providers sets`)
  return {
    resource: inputs['fpga-resource'],
    count: inputs['fpga-count'],
    required,
    providers,
    plugin: inputs['device-plugin'] ? inputs['device-plugin-image'] : undefined,
    pool: newPoolIn(inputs)
  }
}
