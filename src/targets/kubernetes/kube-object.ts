import { OPTIONAL_KINDS } from './cluster-apis.ts'

/** An object of the Kubernetes API, as far as all of them are alike. */
export interface KubeObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: Metadata
  readonly [field: string]: unknown
}

export interface Metadata {
  readonly name: string
  readonly namespace?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly uid?: string
  readonly resourceVersion?: string
  readonly generation?: number
  readonly creationTimestamp?: string
  readonly deletionTimestamp?: string
  readonly ownerReferences?: readonly { readonly uid: string }[]
}

/** `Deployment/iris`: the same for an object of ours and for the one in the cluster. */
export const identityOf = ({ kind, metadata }: Pick<KubeObject, 'kind' | 'metadata'>): string =>
  `${kind}/${metadata.name}`

/** A field deep inside, where there is one. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value
  )

/** For `kubectl`: `secret/iris-keys`. Kinds that others have too are named with their group. */
export const resourceName = ({ kind, metadata }: Pick<KubeObject, 'kind' | 'metadata'>): string => {
  const optional: Readonly<Record<string, { readonly resource: string }>> = OPTIONAL_KINDS
  return `${optional[kind]?.resource ?? kind.toLowerCase()}/${metadata.name}`
}

/** The object of a kind that is called like this. */
export const objectIn = (
  objects: readonly KubeObject[],
  kind: string,
  name: string
): KubeObject | undefined =>
  objects.find(object => object.kind === kind && object.metadata.name === name)
