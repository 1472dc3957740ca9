import { number, pairs } from '../../core/inputs.ts'
import { optional, type Parameter, several, withDefault } from '../../core/parameters.ts'

/** What services at every target know, in the same words everywhere. */
export const portParameter = (shown: string): Parameter<number | undefined> =>
  optional(number({ least: 1, most: 65_535, whole: true }), 'Port the service listens on.', shown)

export const variablesParameter = several(
  pairs,
  'Environment variables for the service: key=value, one per line.'
)

export const workersParameter = withDefault(
  number({ least: 1, most: 64, whole: true }),
  '1',
  'Worker processes (python) or sessions (onnx).'
)
