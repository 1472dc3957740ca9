import { maskGiven, type Parameters, readParameters, type Values } from '../../core/parameters.ts'
import type { Host } from '../host/host.ts'
import { parametersOfKinds } from './target-parameters.ts'

/** Reads the inputs of an action that has to do with no target. Secrets among them are masked before anything else. */
export const readInputs = <P extends Parameters>(
  own: P,
  { inputs, log }: Pick<Host, 'inputs' | 'log'>
): Values<P> => {
  maskGiven(own, inputs, log)
  return readParameters(own, inputs)
}

/** Masks every secret that was given, also one for another target than the chosen one. */
export const maskSecrets = async (
  own: Parameters,
  { inputs, log, targets }: Pick<Host, 'inputs' | 'log' | 'targets'>
): Promise<void> => {
  const tables = [own, ...(await parametersOfKinds(targets, 'settings')).values()]
  for (const table of tables) maskGiven(table, inputs, log)
}
