import { randomBytes } from 'node:crypto'
import { isObject } from '../../core/is-object.ts'
import { basisOf, type Problem } from '../plan.ts'
import { registryHostOf } from '../shared/image-reference.ts'
import type { ServiceKeys } from '../target.ts'
import { type KubeObject, objectIn } from './kube-object.ts'
import { ANNOTATION, objectNames } from './names.ts'
import { type KubernetesSpec, objectsOf, patchedParts } from './objects.ts'
import type { Sight } from './observe.ts'
import { keysIn, revisionOf, type SecretContents, secretObjects } from './secrets.ts'
import { isWorkload, podRevisionOf, workloadIn } from './workload.ts'

/** In place of keys that are made when they are needed. */
export const UNMADE: ServiceKeys = { primary: '', secondary: '' }

/** Two keys of 256 bits, from the system's randomness. */
export const newKeys = (): ServiceKeys => ({
  primary: randomBytes(32).toString('base64url'),
  secondary: randomBytes(32).toString('base64url')
})

/**
 * What the secrets of a service should hold: keys stay as they are once they were made. Pure.
 * @param made the keys for a service that has none yet
 */
export const secretsOf = (spec: KubernetesSpec, seen: Sight, made: ServiceKeys): SecretContents => {
  const { name, image, settings } = spec
  const { auth, secureEnv, tls, pull } = settings
  const before = keysIn(objectIn(seen.objects, 'Secret', objectNames(name).keys))
  const contents = {
    keys: auth && (auth.given ?? before ?? made),
    variables: secureEnv,
    certificate: tls,
    pull:
      pull.kind === 'password'
        ? {
            server: registryHostOf(image.reference),
            username: pull.username,
            password: pull.password
          }
        : undefined
  }
  return { ...contents, revision: revisionFor(name, contents, seen) }
}

/** The same as long as the contents stay the same; a secret that is new or gone changes the pods by itself. */
const revisionFor = (
  name: string,
  contents: Omit<SecretContents, 'revision'>,
  { objects }: Sight
): number => {
  const secrets = objects.filter(({ kind }) => kind === 'Secret')
  const last = Math.max(
    podRevisionOf(workloadIn(name, objects)),
    ...secrets.map(({ metadata }) => revisionOf(metadata.annotations))
  )
  const dataOf = (all: readonly KubeObject[]) =>
    basisOf(Object.fromEntries(all.map(({ metadata, data }) => [metadata.name, data])))
  const same = dataOf(secretObjects(name, {}, { ...contents, revision: 0 })) === dataOf(secrets)
  return same ? Math.max(last, 1) : last + 1
}

/** All objects of a service as they should be. */
export const wantedObjects = (
  spec: KubernetesSpec,
  seen: Sight,
  made: ServiceKeys
): readonly KubeObject[] => {
  const properties = { ...propertiesOf(seen.service?.workload), ...spec.settings.properties }
  const whole = { ...spec, settings: { ...spec.settings, properties } }
  return objectsOf(whole, secretsOf(spec, seen, made), seen.apis)
}

/** What of the user's patches does not fit the objects of a service. */
export const patchProblems = (spec: KubernetesSpec, seen: Sight): readonly Problem[] =>
  patchedParts(spec, secretsOf(spec, seen, UNMADE), seen.apis).problems

/** Those that were set once stay, whether or not they are given again. */
export const propertiesOf = (
  workload: KubeObject | undefined
): Readonly<Record<string, string>> => {
  try {
    const found = JSON.parse(workload?.metadata.annotations?.[ANNOTATION.properties] ?? '{}')
    return isObject(found) ? (found as Readonly<Record<string, string>>) : {}
  } catch {
    return {}
  }
}

/** What says which deployment it was that came up: its fingerprint, and the revision of its secrets. */
export const markOf = (objects: readonly KubeObject[]): string => {
  const workload = objects.find(isWorkload)
  const applied = workload?.metadata.annotations?.[ANNOTATION.applied] ?? ''
  return `${applied}/${podRevisionOf(workload)}`
}
