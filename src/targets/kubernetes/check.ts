import { UserError } from '../../core/errors.ts'
import { type Problem, problemsOf } from '../plan.ts'
import { candidateObjects } from './candidate.ts'
import { resourceName } from './kube-object.ts'
import { isOurs } from './names.ts'
import type { KubernetesSpec } from './objects.ts'
import type { Sight } from './observe.ts'
import type { KubernetesTools } from './scene.ts'
import { isStaged } from './stages.ts'
import { markOf, newKeys, wantedObjects } from './wanted.ts'

/** `kubectl` may be one minor version away from the cluster: https://kubernetes.io/releases/version-skew-policy/#kubectl */
const SKEW = 1
/** Server-side field validation is there for good since then; clusters older than that have long ended. */
const OLDEST = 27

/** Everything that can be asked before anything is changed; the API server is asked for all objects at once. */
export const checkDeployment = async (
  spec: KubernetesSpec,
  seen: Sight,
  tools: KubernetesTools,
  signal: AbortSignal
): Promise<readonly Problem[]> => {
  const { kubectl } = tools
  const wanted = wantedObjects(spec, seen, newKeys())
  const found = await problemsOf(async () => {
    await checkVersions(tools, signal)
    const mark = markOf(wanted)
    const beside = isStaged(spec, wanted, seen)
      ? candidateObjects(spec.name, wanted, { mark, replicas: 1, stepsDone: 0 })
      : []
    const all = [...wanted, ...beside]
    const there = await kubectl.find(all.map(resourceName), signal)
    const foreign = there.find(object => !isOurs(spec.name, object))
    if (foreign !== undefined) throw foreignObject(foreign.kind, foreign.metadata.name)
    await checkPullSecret(spec, tools, signal)
    await kubectl.apply(all, { dryRun: true }, signal)
  })
  return found
}

const checkVersions = async (
  { kubectl, log }: KubernetesTools,
  signal: AbortSignal
): Promise<void> => {
  const { client, server } = await kubectl.versions(signal)
  if (client < OLDEST || server < OLDEST)
    throw new UserError(
      'KUBERNETES_VERSION_OLD',
      `kubectl is 1.${client} and the cluster 1.${server}: 1.${OLDEST} is the oldest that works.`,
      { hint: 'Install a newer kubectl, or upgrade the cluster.' }
    )
  if (Math.abs(client - server) > SKEW)
    log.warning(
      `kubectl is 1.${client} and the cluster 1.${server}: Kubernetes supports one minor version between them. Install kubectl 1.${server}.`
    )
}

/** A name that is misspelt would show only when nodes pull. */
const checkPullSecret = async (
  { settings: { pull } }: KubernetesSpec,
  { kubectl }: KubernetesTools,
  signal: AbortSignal
): Promise<void> => {
  if (pull.kind !== 'secret') return
  const [secret] = await kubectl.find([`secret/${pull.name}`], signal)
  if (
    secret?.type === 'kubernetes.io/dockerconfigjson' ||
    secret?.type === 'kubernetes.io/dockercfg'
  )
    return
  throw new UserError(
    'KUBERNETES_PULL_SECRET_UNKNOWN',
    secret === undefined
      ? `There is no secret "${pull.name}" (image-pull-secret) in the namespace.`
      : `The secret "${pull.name}" (image-pull-secret) is not one for pulling images: its type is ${String(secret.type)}.`,
    {
      hint: 'Make it with: kubectl create secret docker-registry <name> --docker-server=… --docker-username=… --docker-password=…'
    }
  )
}

const foreignObject = (kind: string, name: string): UserError =>
  new UserError(
    'KUBERNETES_OBJECT_FOREIGN',
    `There is a ${kind} "${name}" in the namespace that does not belong to this service.`,
    { hint: 'Choose another service-name or namespace, or delete the object.' }
  )
