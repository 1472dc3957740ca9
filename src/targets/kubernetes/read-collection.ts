import { invalid } from '../../core/inputs.ts'
import type { KubernetesInputs } from './parameters.ts'
import type { CollectSettings } from './settings.ts'

/** The scoring runtime's own names; docs/scoring-runtime.md. */
export const COLLECT = {
  folder: 'SCORELINE_COLLECT_FOLDER',
  blobUrl: 'SCORELINE_COLLECT_BLOB_URL',
  share: 'SCORELINE_COLLECT_SHARE',
  /** Of the deployment's own: the name of the pod. */
  pod: 'SCORELINE_POD'
} as const

/** What is kept of requests, and where. Pure. @throws UserError `INPUT_INVALID` */
export const collectionOf = (
  inputs: KubernetesInputs
): {
  readonly collect: CollectSettings | undefined
  /** Variables that are secrets. */
  readonly secureEnv: Readonly<Record<string, string>>
} => {
  const { 'collect-blob-url': blobUrl, 'collect-volume-claim': volumeClaim } = inputs
  const secure = inputs['secure-environment-variables']
  const places = [blobUrl, volumeClaim, secure[COLLECT.blobUrl]].filter(it => it !== undefined)
  const enabled = inputs['collect-model-data'] ?? (blobUrl ?? volumeClaim) !== undefined
  if (!enabled) return { collect: undefined, secureEnv: secure }
  if (places.length === 0)
    throw invalid(
      'collect-model-data',
      'is true, and no place is given',
      'Give collect-blob-url, or collect-volume-claim.'
    )
  const taken = Object.values(COLLECT).find(
    name =>
      name in inputs['environment-variables'] ||
      (name in secure && (name !== COLLECT.blobUrl || blobUrl !== undefined))
  )
  if (taken !== undefined)
    throw invalid('environment-variables', `has ${taken}, which another input sets`)
  if (blobUrl !== undefined && !isAddress(blobUrl))
    throw invalid(
      'collect-blob-url',
      'must be an address, https://…; as it is a secret, it is not shown'
    )
  return {
    collect: { volumeClaim, share: inputs['collect-share'] },
    secureEnv: blobUrl === undefined ? secure : { ...secure, [COLLECT.blobUrl]: blobUrl }
  }
}

const isAddress = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text)
