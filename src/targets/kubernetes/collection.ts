import { COLLECT } from './read-collection.ts'
import type { KubernetesSettings } from './settings.ts'

/** Where the volume for requests and answers is in a pod. */
const MOUNT = '/var/lib/scoreline/collected'
const VOLUME = 'collected'
/** A group that owns the volume's files: pods are in it, whatever their user is. */
const GROUP = 65532

/** Variables by which the scoring runtime keeps requests and answers; the address of a blob container is a secret one. */
export const collectedVariables = (name: string, { collect }: KubernetesSettings) => {
  if (collect === undefined) return []
  return [
    ...(collect.volumeClaim === undefined
      ? []
      : [
          {
            name: COLLECT.pod,
            valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.name' } }
          },
          // A folder for each replica: they would write into the same files.
          { name: COLLECT.folder, value: `${MOUNT}/${name}/$(${COLLECT.pod})` }
        ]),
    ...(collect.share === 1 ? [] : [{ name: COLLECT.share, value: String(collect.share) }])
  ]
}

export const collectedVolumes = ({ collect }: KubernetesSettings) => {
  const claimName = collect?.volumeClaim
  if (claimName === undefined) return { volumes: [], mounts: [] }
  return {
    volumes: [{ name: VOLUME, persistentVolumeClaim: { claimName } }],
    mounts: [{ name: VOLUME, mountPath: MOUNT }]
  }
}

/** https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#configure-volume-permission-and-ownership-change-policy-for-pods */
export const groupOf = ({ collect }: KubernetesSettings) =>
  collect?.volumeClaim === undefined
    ? {}
    : { fsGroup: GROUP, fsGroupChangePolicy: 'OnRootMismatch' }
