import { stringify } from 'yaml'
import { invalid } from '../../core/inputs.ts'
import { errorOf } from '../plan.ts'
import type { RenderedFile, Rendering } from '../target.ts'
import { type ClusterApis, PLAIN_CLUSTER } from './cluster-apis.ts'
import type { KubeObject } from './kube-object.ts'
import type { KubernetesSpec } from './objects.ts'
import type { Sight } from './observe.ts'
import type { KubernetesSettings } from './settings.ts'
import { patchProblems, UNMADE, wantedObjects } from './wanted.ts'

/** Begins the file that lists the others: by it they are known as ours when they are written again. */
export const HEADER = '# Made by scoreline: render again in place of editing.'

/**
 * The objects of a service as manifests, and a kustomization over them: those that a first deployment applies. Pure; no
 * cluster is asked, so what only some have is there where it was asked for, and not because it was found.
 * @throws UserError `INPUT_INVALID`, `KUBERNETES_PATCH_INVALID`
 */
export const rendering = (
  spec: KubernetesSpec,
  { folder, secrets }: NonNullable<KubernetesSettings['render']>
): Rendering => {
  const seen = unseen(spec.settings)
  const [problem] = patchProblems(spec, seen)
  if (problem !== undefined) throw errorOf(problem)
  if (secrets) checkKeys(spec)
  const objects = wantedObjects(spec, seen, UNMADE)
  const hidden = objects.filter(({ kind }) => kind === 'Secret')
  const shown = secrets ? objects : objects.filter(({ kind }) => kind !== 'Secret')
  const manifests = shown.map(object => manifestOf(object, spec))
  const absent = secrets ? [] : hidden
  return {
    folder,
    files: [kustomizationOf(manifests, absent), ...manifests],
    notes: absent.map(
      ({ metadata, type, data }) =>
        `The Secret "${metadata.name}" (${String(type)}: ${Object.keys(data as object).join(', ')}) is not among the files and has to be in the namespace.`
    )
  }
}

/** A cluster that nothing is known of. */
const unseen = (settings: KubernetesSettings): Sight => ({
  service: undefined,
  objects: [],
  candidate: undefined,
  basis: '',
  apis: apisFor(settings)
})

const apisFor = ({ scale }: KubernetesSettings): ClusterApis => ({
  ...PLAIN_CLUSTER,
  podMetrics: scale.kind === 'auto' && scale.metric === 'busy-ratio'
})

const checkKeys = ({ settings: { auth } }: KubernetesSpec): void => {
  if (auth !== undefined && auth.given === undefined)
    throw invalid(
      'render-secrets',
      'needs primary-key and secondary-key',
      'Keys that are made would be others each time the manifests are rendered.'
    )
}

const manifestOf = (object: KubeObject, { name }: KubernetesSpec): RenderedFile => {
  const kind = object.kind.toLowerCase()
  const own = object.metadata.name === name ? '' : `-${object.metadata.name}`
  return {
    path: `manifests/${kind}${own}.yaml`,
    text: yamlOf(object),
    ...(object.kind === 'Secret' ? { secret: true as const } : {})
  }
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
const kustomizationOf = (
  manifests: readonly RenderedFile[],
  absent: readonly KubeObject[]
): RenderedFile => ({
  path: 'kustomization.yaml',
  text: [
    HEADER,
    ...(absent.length > 0
      ? ['# Secrets that have to be in the namespace, and are not among these files:']
      : []),
    ...absent.map(
      ({ metadata, type, data }) =>
        `#   ${metadata.name} (${String(type)}): ${Object.keys(data as object).join(', ')}`
    ),
    yamlOf({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: manifests.map(({ path }) => path)
    })
  ].join('\n')
})

/** Kubernetes reads YAML 1.1, where `yes` is no text. */
const yamlOf = (value: unknown): string => stringify(value, { version: '1.1', lineWidth: 0 })
