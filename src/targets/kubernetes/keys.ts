import { UserError } from '../../core/errors.ts'
import type { KeyName, ServiceKeys } from '../target.ts'
import type { Candidate } from './candidate.ts'
import { alone, appliedSecret, bringUp } from './deployment.ts'
import { type KubeObject, objectIn } from './kube-object.ts'
import { ANNOTATION, objectNames } from './names.ts'
import { lastGoodIn, observe, type Sight } from './observe.ts'
import { oldPodsGone } from './old-pods.ts'
import type { KubernetesTools } from './scene.ts'
import { inBase64, keysIn, keysTexts, revisionOf } from './secrets.ts'
import { USUAL_TIMEOUTS } from './timeouts.ts'
import { newKeys } from './wanted.ts'
import { isWorkload, podRevisionOf, withPodRevision, workloadIn } from './workload.ts'

/**
 * The keys that open the service, masked from here on; undefined when it asks for none.
 * @throws UserError `SERVICE_UNKNOWN`
 */
export const readKeys = async (
  name: string,
  { kubectl, nodeAddress, log }: KubernetesTools,
  signal: AbortSignal
): Promise<ServiceKeys | undefined> => {
  const seen = await observe(name, kubectl, nodeAddress, signal)
  if (seen.service === undefined) throw serviceUnknown(name)
  const keys = keysIn(secretOf(name, seen))
  for (const key of keys ? [keys.primary, keys.secondary] : []) log.secret(key)
  return keys
}

/**
 * Replaces one key. Pods are replaced one after the other, so that all of them know it at the end; the other key opens
 * the service all the while.
 * @throws UserError `SERVICE_UNKNOWN`, `KUBERNETES_KEYS_MISSING`
 */
export const rotateKey = async (
  name: string,
  key: KeyName,
  tools: KubernetesTools,
  signal: AbortSignal
): Promise<void> => {
  await alone(name, USUAL_TIMEOUTS, tools, signal, async lease => {
    const before = await observe(name, tools.kubectl, tools.nodeAddress, signal)
    if (before.service === undefined) throw serviceUnknown(name)
    if (before.candidate !== undefined) throw rolloutUnderWay(name, before.candidate)
    const keys = keysIn(secretOf(name, before))
    const good = lastGoodIn(name, before.objects)
    if (keys === undefined || good === undefined)
      throw new UserError(
        'KUBERNETES_KEYS_MISSING',
        keys === undefined
          ? `Service "${name}" has no keys.`
          : `Service "${name}" never came up, so its keys are not rotated.`,
        { hint: 'Deploy it first, with auth-enabled.' }
      )
    const rotated = { ...keys, [key]: newKeys()[key] }
    for (const each of Object.values(rotated)) tools.log.secret(each)
    const wanted = withKeys(name, rotated, before, good.objects)
    await bringUp({ name, wanted, before, timeouts: USUAL_TIMEOUTS }, tools, lease, signal)
    // Those that were replaced know the key before.
    await oldPodsGone(name, USUAL_TIMEOUTS.healthSeconds, tools, lease, signal)
  })
}

const rolloutUnderWay = (name: string, { label }: Candidate): UserError =>
  new UserError(
    'ROLLOUT_UNDER_WAY',
    `${label} is tried beside service "${name}", with keys of its own, so keys are not rotated.`,
    { hint: 'Promote or reject it first: scoreline promote, scoreline reject.' }
  )

/** What runs, with other keys. Pure. */
const withKeys = (
  name: string,
  keys: ServiceKeys,
  { objects }: Sight,
  good: readonly KubeObject[]
): readonly KubeObject[] => {
  const secrets = objects.filter(({ kind }) => kind === 'Secret')
  const revision =
    1 +
    Math.max(
      podRevisionOf(workloadIn(name, good)),
      ...secrets.map(({ metadata }) => revisionOf(metadata.annotations))
    )
  const data = inBase64(keysTexts(keys))
  return [
    ...secrets
      .map(appliedSecret)
      .map(secret => withRevision(secret, revision))
      .map(secret =>
        secret.metadata.name === objectNames(name).keys ? { ...secret, data } : secret
      ),
    ...good.map(object => (isWorkload(object) ? withPodRevision(object, revision) : object))
  ]
}

const withRevision = (object: KubeObject, revision: number): KubeObject => ({
  ...object,
  metadata: {
    ...object.metadata,
    annotations: { ...object.metadata.annotations, [ANNOTATION.secrets]: String(revision) }
  }
})

const secretOf = (name: string, { objects }: Sight): KubeObject | undefined =>
  objectIn(objects, 'Secret', objectNames(name).keys)

export const serviceUnknown = (name: string): UserError =>
  new UserError('SERVICE_UNKNOWN', `There is no service "${name}".`, {
    hint: 'Check service-name, context and namespace.'
  })
