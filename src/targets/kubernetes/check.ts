import { UserError } from '../../core/errors.ts'
import { type Problem, problemsOf } from '../plan.ts'
import { candidateObjects } from './candidate.ts'
import { resourceName } from './kube-object.ts'
import { isOurs } from './names.ts'
import type { KubernetesSpec } from './objects.ts'
import { goodObjectsIn, type Sight } from './observe.ts'
import type { KubernetesTools } from './scene.ts'
import { isStaged } from './stages.ts'
import { versionWarning } from './versions.ts'
import { markOf, newKeys, wantedObjects } from './wanted.ts'

/** Everything that can be asked before anything is changed; the API server is asked for all objects at once. */
export const checkDeployment = async (
  spec: KubernetesSpec,
  seen: Sight,
  tools: KubernetesTools,
  signal: AbortSignal
): Promise<readonly Problem[]> => {
  const { kubectl } = tools
  const wanted = wantedObjects(spec, seen, newKeys())
  return problemsOf(async () => {
    const warning = versionWarning(await kubectl.versions(signal))
    if (warning !== undefined) tools.log.warning(warning)
    const { exposure } = await kubectl.place()
    if (exposure !== undefined)
      tools.log.warning(
        `The kubeconfig ${exposure}: others on the way can read the keys of the service, and change it.`
      )
    const beside = isStaged(spec, wanted, seen)
      ? candidateObjects(
          spec.name,
          wanted,
          { mark: markOf(wanted), replicas: 1, stepsDone: 0 },
          goodObjectsIn(spec.name, seen.objects)
        )
      : []
    const all = [...wanted, ...beside]
    const there = await kubectl.find(all.map(resourceName), signal)
    const foreign = there.find(object => !isOurs(spec.name, object))
    if (foreign !== undefined) throw foreignObject(foreign.kind, foreign.metadata.name)
    await checkPullSecret(spec, tools, signal)
    await checkClaim(spec, tools, signal)
    await kubectl.apply(all, { dryRun: true }, signal)
  })
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

/** Pods would wait for a volume that nobody has. */
const checkClaim = async (
  { settings: { collect } }: KubernetesSpec,
  { kubectl }: KubernetesTools,
  signal: AbortSignal
): Promise<void> => {
  const name = collect?.volumeClaim
  if (name === undefined) return
  const [claim] = await kubectl.find([`persistentvolumeclaim/${name}`], signal)
  if (claim !== undefined) return
  throw new UserError(
    'KUBERNETES_CLAIM_UNKNOWN',
    `There is no PersistentVolumeClaim "${name}" (collect-volume-claim) in the namespace.`,
    {
      hint: 'Make it first, with the access mode ReadWriteMany where replicas may run on several nodes.'
    }
  )
}

const foreignObject = (kind: string, name: string): UserError =>
  new UserError(
    'KUBERNETES_OBJECT_FOREIGN',
    `There is a ${kind} "${name}" in the namespace that does not belong to this service.`,
    { hint: 'Choose another service-name or namespace, or delete the object.' }
  )
