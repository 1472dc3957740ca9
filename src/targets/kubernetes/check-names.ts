import { invalid } from '../../core/inputs.ts'
import { checkVariables } from '../shared/check-variables.ts'
import type { KubernetesInputs } from './parameters.ts'

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
const KEY = /^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?$/
const LABEL_VALUE = /^([A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?)?$/
/** Prefixes of our own, and of Kubernetes. */
const TAKEN = /^(scoreline\.io|app\.kubernetes\.io\/(name|managed-by)$)/

/**
 * What the API server would refuse, or what would be set twice, said in the words of the inputs. Pure.
 * @throws UserError `INPUT_INVALID`
 */
export const checkNames = (inputs: KubernetesInputs): void => {
  for (const input of ['labels', 'node-selector'] as const)
    for (const [key, value] of Object.entries(inputs[input])) {
      if (!KEY.test(key)) throw invalid(input, `has "${key}", which is not a key of a label`)
      if (!LABEL_VALUE.test(value))
        throw invalid(
          input,
          `has "${value}" for "${key}": values of labels have at most 63 letters, digits, "-", "_" and "."`
        )
    }
  for (const input of [
    'labels',
    'service-annotations',
    'ingress-annotations',
    'gateway-annotations'
  ] as const)
    for (const key of Object.keys(inputs[input])) {
      if (!KEY.test(key)) throw invalid(input, `has "${key}", which is not a key of an annotation`)
      if (TAKEN.test(key)) throw invalid(input, `has "${key}", which the deployment sets itself`)
    }
  const { 'environment-variables': env, 'secure-environment-variables': secureEnv } = inputs
  checkVariables(env, secureEnv, inputs.workers)
}
