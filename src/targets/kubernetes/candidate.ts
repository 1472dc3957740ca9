import { isObject } from '../../core/is-object.ts'
import { at, type KubeObject, objectIn } from './kube-object.ts'
import { ANNOTATION, LABEL, labelsOf, objectNames, selectorOf, textOf } from './names.ts'
import { ownObjectsIn } from './own-objects.ts'
import { labelOf } from './service.ts'

/** A version that is tried beside the one that runs, as the cluster has it. */
export interface Candidate {
  /** `iris:3` */
  readonly label: string
  /** Which deployment it is of, as `markOf` says it. */
  readonly mark: string
  readonly stepsDone: number
  readonly replicas: number
  /** What a person decided of it. */
  readonly decision: Decision | undefined
  /** What would run in place of the version that runs, secrets among it. */
  readonly wanted: readonly KubeObject[]
}

export type Decision = 'promote' | 'reject'

const TRACK = { [LABEL.track]: 'candidate' } as const

export const isOfCandidate = ({ metadata }: Pick<KubeObject, 'metadata'>): boolean =>
  metadata.labels?.[LABEL.track] === TRACK[LABEL.track]

/** Its pods and no others. */
export const candidateSelector = (service: string): Readonly<Record<string, string>> => ({
  ...selectorOf(service),
  [LABEL.name]: objectNames(service).candidate
})

/**
 * A Deployment of its own with secrets of its own, so that the version that runs keeps what it has; and the whole
 * deployment that it is of, written down without secrets, so that any run can go on with it. Pure.
 * @param running what the service runs as: where a gateway leads to it, the candidate is reached by a Service of its own
 */
export const candidateObjects = (
  service: string,
  wanted: readonly KubeObject[],
  { mark, replicas, stepsDone }: Pick<Candidate, 'mark' | 'replicas' | 'stepsDone'>,
  running: readonly KubeObject[]
): readonly KubeObject[] => {
  const secrets = wanted.filter(({ kind }) => kind === 'Secret')
  const own = new Map(
    secrets.map(({ metadata }) => [metadata.name, candidateSecret(service, metadata.name)])
  )
  const deployment = objectIn(wanted, 'Deployment', service)
  const routed = running.some(({ kind }) => kind === 'HTTPRoute')
  return [
    ...secrets.map(secret => ({
      ...secret,
      metadata: { ...labelled(service, secret), name: own.get(secret.metadata.name) ?? '' }
    })),
    stateOf(service, wanted, mark, stepsDone),
    ...(deployment ? [deploymentOf(service, deployment, replicas, own)] : []),
    ...(routed ? [serviceOf(service, running)] : [])
  ]
}

const labelled = (service: string, { metadata }: KubeObject): KubeObject['metadata'] => ({
  ...metadata,
  labels: {
    ...metadata.labels,
    ...labelsOf(service),
    ...TRACK,
    [LABEL.name]: objectNames(service).candidate
  }
})

/** `iris-keys` is `iris-candidate-keys`. */
const candidateSecret = (service: string, name: string): string =>
  `${objectNames(service).candidate}${name.slice(service.length)}`

const deploymentOf = (
  service: string,
  deployment: KubeObject,
  replicas: number,
  secrets: ReadonlyMap<string, string>
): KubeObject => {
  const spec = deployment.spec as { readonly template: KubeObject }
  const template = withSecrets(spec.template, secrets) as KubeObject
  return {
    ...deployment,
    metadata: { ...labelled(service, deployment), name: objectNames(service).candidate },
    spec: {
      ...spec,
      replicas,
      selector: { matchLabels: { ...selectorOf(service), ...TRACK } },
      template: { ...template, metadata: labelled(service, template) }
    }
  }
}

/** What refers to secrets refers to those of the candidate. */
const withSecrets = (value: unknown, secrets: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) return value.map(it => withSecrets(it, secrets))
  if (!isObject(value)) return value
  const renamed = (name: unknown): unknown => secrets.get(String(name)) ?? name
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'secretName') return [key, renamed(inner)]
      if (key === 'secretKeyRef' && isObject(inner))
        return [key, { ...inner, name: renamed(inner.name) }]
      if (key === 'imagePullSecrets' && Array.isArray(inner))
        return [key, inner.map(it => (isObject(it) ? { ...it, name: renamed(it.name) } : it))]
      return [key, withSecrets(inner, secrets)]
    })
  )
}

const serviceOf = (service: string, running: readonly KubeObject[]): KubeObject => {
  const main = objectIn(running, 'Service', service)
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: objectNames(service).candidate,
      labels: { ...labelsOf(service), ...TRACK }
    },
    spec: {
      type: 'ClusterIP',
      selector: candidateSelector(service),
      ports: at(main, 'spec', 'ports')
    }
  }
}

const stateOf = (
  service: string,
  wanted: readonly KubeObject[],
  mark: string,
  stepsDone: number
): KubeObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name: objectNames(service).candidate,
    labels: { ...labelsOf(service), ...TRACK },
    annotations: { [ANNOTATION.candidateOf]: mark, [ANNOTATION.stepsDone]: String(stepsDone) }
  },
  data: { 'objects.json': JSON.stringify(wanted.filter(({ kind }) => kind !== 'Secret')) }
})

/**
 * The candidate among all objects of a service; undefined where there is none, or not all of one, or where somebody else
 * wrote down what it is.
 */
export const candidateIn = (
  service: string,
  objects: readonly KubeObject[]
): Candidate | undefined => {
  const name = objectNames(service).candidate
  const own = objects.filter(isOfCandidate)
  const state = objectIn(own, 'ConfigMap', name)
  const text = at(state, 'data', 'objects.json')
  if (state === undefined || typeof text !== 'string') return undefined
  const { annotations = {} } = state.metadata
  const decision = annotations[ANNOTATION.decision]
  const open = ownObjectsIn(service, text)
  if (open === undefined) return undefined
  return {
    label: labelOf(objectIn(open, 'Deployment', service)),
    mark: annotations[ANNOTATION.candidateOf] ?? '',
    stepsDone: Number(annotations[ANNOTATION.stepsDone]) || 0,
    replicas: Number(at(objectIn(own, 'Deployment', name), 'spec', 'replicas') ?? 0),
    decision: decision === 'promote' || decision === 'reject' ? decision : undefined,
    wanted: [
      ...own.filter(({ kind }) => kind === 'Secret').map(it => mainSecret(service, it)),
      ...open
    ]
  }
}

/** A secret of a candidate, as it is applied for the service itself. */
const mainSecret = (service: string, { apiVersion, kind, metadata, type, data }: KubeObject) => {
  const { name, labels = {}, annotations = {} } = metadata
  const { [LABEL.track]: _, ...others } = labels
  const kept = annotations[ANNOTATION.secrets]
  return {
    apiVersion,
    kind,
    metadata: {
      name: `${service}${name.slice(objectNames(service).candidate.length)}`,
      labels: { ...others, [LABEL.name]: service },
      ...(kept === undefined ? {} : { annotations: { [ANNOTATION.secrets]: kept } })
    },
    type,
    data
  }
}

/** Kinds that a candidate may consist of. */
export const CANDIDATE_KINDS = ['deployments.apps', 'services', 'secrets', 'configmaps'] as const

/** What is asked for by `kubectl get -l`. */
export const candidateSelectorText = (service: string): string =>
  textOf({ ...selectorOf(service), ...TRACK })
