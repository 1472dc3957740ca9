import type { ServiceKeys } from '../target.ts'
import { at, type KubeObject } from './kube-object.ts'
import { ANNOTATION, labelsOf, objectNames } from './names.ts'

/** What the secrets of a service hold. */
export interface SecretContents {
  readonly keys: ServiceKeys | undefined
  readonly variables: Readonly<Record<string, string>>
  /** PEM. */
  readonly certificate: { readonly certificate: string; readonly key: string } | undefined
  readonly pull: RegistryPassword | undefined
  /** From 1: how often the contents changed. Pods that were started with others are replaced. */
  readonly revision: number
}

export interface RegistryPassword {
  /** `ghcr.io` */
  readonly server: string
  readonly username: string
  readonly password: string
}

/** In the secret of the keys: the file that the scoring runtime reads, and reads again when it changes. */
const KEYS_FILE = 'keys.json'

/** In the same secret: the primary key alone, for what reads `/metrics`. */
export const METRICS_KEY = 'primary'

export const isDefined = <T>(value: T | undefined): value is T => value !== undefined

export const secretObjects = (
  service: string,
  ownLabels: Readonly<Record<string, string>>,
  { keys, variables, certificate, pull, revision }: SecretContents
): readonly KubeObject[] => {
  const names = objectNames(service)
  const secret = (
    name: string,
    type: string,
    texts: Readonly<Record<string, string>>
  ): KubeObject => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name,
      labels: labelsOf(service, ownLabels),
      annotations: { [ANNOTATION.secrets]: String(revision) }
    },
    type,
    data: inBase64(texts)
  })
  return [
    keys && secret(names.keys, 'Opaque', keysTexts(keys)),
    Object.keys(variables).length > 0 ? secret(names.variables, 'Opaque', variables) : undefined,
    certificate &&
      secret(names.certificate, 'kubernetes.io/tls', {
        'tls.crt': certificate.certificate,
        'tls.key': certificate.key
      }),
    pull &&
      secret(names.pull, 'kubernetes.io/dockerconfigjson', {
        '.dockerconfigjson': dockerConfig(pull)
      })
  ].filter(isDefined)
}

/** As the `data` of a Secret has it. */
export const inBase64 = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, Buffer.from(text).toString('base64')])
  )

/** What the secret of the keys holds. */
export const keysTexts = ({
  primary,
  secondary
}: ServiceKeys): Readonly<Record<string, string>> => ({
  [KEYS_FILE]: JSON.stringify({ primary, secondary }),
  [METRICS_KEY]: primary
})

/** https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/ */
const dockerConfig = ({ server, username, password }: RegistryPassword): string => {
  const auth = Buffer.from(`${username}:${password}`).toString('base64')
  return JSON.stringify({ auths: { [server]: { username, password, auth } } })
}

/** The keys in a secret as the cluster has it; undefined where it holds none. */
export const keysIn = (secret: KubeObject | undefined): ServiceKeys | undefined => {
  const data = at(secret, 'data', KEYS_FILE)
  if (typeof data !== 'string') return undefined
  try {
    const { primary, secondary } = JSON.parse(Buffer.from(data, 'base64').toString('utf8'))
    return typeof primary === 'string' && typeof secondary === 'string'
      ? { primary, secondary }
      : undefined
  } catch {
    return undefined
  }
}

export const revisionOf = (annotations: unknown): number => {
  const text = at(annotations, ANNOTATION.secrets)
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
}
