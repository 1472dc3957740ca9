import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { KubeCluster } from './kube-cluster.ts'

const FOLDER = path.join(import.meta.dirname, 'kube', 'crds')

/** What clusters have that not every one has, by its file in testkit/kube/crds. */
export type Addition = 'cert-manager' | 'gateway-api' | 'keda' | 'kserve' | 'prometheus-operator'

/** Puts definitions of further kinds into a cluster; without the controllers, which nothing here runs. */
export const addKinds = async (
  { admin }: Pick<KubeCluster, 'admin'>,
  additions: readonly Addition[]
): Promise<void> => {
  for (const addition of additions)
    await admin(['apply', '--server-side', '-f', path.join(FOLDER, `${addition}.yaml`)])
  if (additions.length > 0)
    await admin(['wait', '--for=condition=Established', 'crd', '--all', '--timeout=60s'])
}

/** All there are. */
export const ALL_ADDITIONS = (await readdir(FOLDER)).map(file =>
  path.basename(file, '.yaml')
) as readonly Addition[]
