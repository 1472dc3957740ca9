import { at, type KubeObject, objectIn } from './kube-object.ts'
import { ANNOTATION } from './names.ts'
import { revisionOf } from './secrets.ts'

/** The object that the pods of a service follow from. KServe makes a Deployment of an InferenceService by itself. */
const WORKLOADS = ['Deployment', 'InferenceService'] as const

export const isWorkload = ({ kind }: Pick<KubeObject, 'kind'>): boolean =>
  WORKLOADS.some(it => it === kind)

/** The one of a service; undefined where there is none. */
export const workloadIn = (
  service: string,
  objects: readonly KubeObject[]
): KubeObject | undefined =>
  WORKLOADS.map(kind => objectIn(objects, kind, service)).find(it => it !== undefined)

/** Where in a workload the pods are described. */
const podsOf = (workload: KubeObject | undefined): unknown =>
  workload?.kind === 'InferenceService'
    ? at(workload, 'spec', 'predictor')
    : at(workload, 'spec', 'template', 'spec')

/** What the scoring containers are among, as `spec.containers` of a pod. */
export const containersOf = (workload: KubeObject | undefined): readonly unknown[] => {
  const containers = at(podsOf(workload), 'containers')
  return Array.isArray(containers) ? containers : []
}

const podAnnotationsOf = (workload: KubeObject | undefined): unknown =>
  workload?.kind === 'InferenceService'
    ? at(workload, 'spec', 'predictor', 'annotations')
    : at(workload, 'spec', 'template', 'metadata', 'annotations')

/** How often the contents of the secrets had changed that its pods are started with. */
export const podRevisionOf = (workload: KubeObject | undefined): number =>
  revisionOf(podAnnotationsOf(workload))

/** The same workload, with pods that are started with secrets of another revision. */
export const withPodRevision = (workload: KubeObject, revision: number): KubeObject => {
  const annotations = {
    ...(podAnnotationsOf(workload) as Readonly<Record<string, string>> | undefined),
    [ANNOTATION.secrets]: String(revision)
  }
  if (workload.kind === 'InferenceService') {
    const spec = workload.spec as { readonly predictor: object }
    return { ...workload, spec: { ...spec, predictor: { ...spec.predictor, annotations } } }
  }
  const spec = workload.spec as { readonly template: KubeObject }
  const metadata = { ...spec.template.metadata, annotations }
  return { ...workload, spec: { ...spec, template: { ...spec.template, metadata } } }
}
