import { UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { at, type KubeObject } from './kube-object.ts'
import type { Kubectl } from './kubectl.ts'
import { labelsOf, objectNames } from './names.ts'

/** One deployment of a service at a time, whatever machine it runs on. */
export interface Lease {
  /** To be called now and then while the deployment goes on. */
  renew(signal: AbortSignal): Promise<void>
  release(): Promise<void>
}

interface LeaseTools {
  readonly kubectl: Kubectl
  readonly clock: Clock
  readonly log: Log
  /** The run that deploys, as others are told of it. */
  readonly holder: string
}

const SECONDS = 60
const RENEWAL_MS = 15_000
const PAUSE_MS = 3000
/** How long a cancelled job may take to give the service free. */
const RELEASE_MS = 5000

/**
 * Waits for the deployment that is under way, and takes over from one that ended without a word: its lease was not
 * renewed for as long as it lasts, by our own clock. https://kubernetes.io/docs/concepts/architecture/leases/
 * @param patienceSeconds how long to wait; 0: not at all
 * @throws UserError `SERVICE_BUSY` naming the run that deploys
 */
export const acquireLease = async (
  service: string,
  patienceSeconds: number,
  tools: LeaseTools,
  signal: AbortSignal
): Promise<Lease> => {
  const { kubectl, clock, log } = tools
  const start = clock.now()
  let seen: { readonly version: string; readonly since: number } | undefined
  for (;;) {
    const there = seen === undefined ? undefined : await current(service, kubectl, signal)
    if (there === undefined) {
      if (await kubectl.create(leaseOf(service, tools), signal)) return held(service, tools)
      const other = await current(service, kubectl, signal)
      if (patienceSeconds === 0) throw busy(service, other)
      if (seen === undefined)
        log.info(`Waiting for another deployment of "${service}" to end: ${holderOf(other)}`)
      seen = { version: versionOf(other), since: clock.now() }
    } else if (versionOf(there) !== seen?.version)
      seen = { version: versionOf(there), since: clock.now() }
    else if (clock.now() - seen.since >= SECONDS * 1000) {
      const taken = { ...leaseOf(service, tools), metadata: there.metadata }
      if (await kubectl.replace(taken, signal)) return held(service, tools)
    }
    if (clock.now() - start >= patienceSeconds * 1000) throw busy(service, there)
    await clock.sleep(PAUSE_MS, signal)
  }
}

const held = (service: string, tools: LeaseTools): Lease => {
  const { kubectl, clock } = tools
  let renewed = clock.now()
  return {
    renew: async signal => {
      if (clock.now() - renewed < RENEWAL_MS) return
      const there = await current(service, kubectl, signal)
      if (there === undefined || holderOf(there) !== tools.holder) throw lost(service, there)
      await kubectl.replace({ ...leaseOf(service, tools), metadata: there.metadata }, signal)
      renewed = clock.now()
    },
    release: async () => {
      // A lease that cannot be given back ends by itself.
      await kubectl
        .delete([`lease/${objectNames(service).lease}`], AbortSignal.timeout(RELEASE_MS))
        .catch(() => {})
    }
  }
}

const current = async (
  service: string,
  kubectl: Kubectl,
  signal: AbortSignal
): Promise<KubeObject | undefined> =>
  (await kubectl.find([`lease/${objectNames(service).lease}`], signal))[0]

const leaseOf = (service: string, { clock, holder }: LeaseTools): KubeObject => {
  const now = new Date(clock.now()).toISOString().replace('Z', '000Z')
  return {
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name: objectNames(service).lease, labels: labelsOf(service) },
    spec: {
      holderIdentity: holder,
      leaseDurationSeconds: SECONDS,
      acquireTime: now,
      renewTime: now
    }
  }
}

const holderOf = (lease: KubeObject | undefined): string =>
  String(at(lease, 'spec', 'holderIdentity') ?? 'unknown')

const versionOf = (lease: KubeObject | undefined): string => lease?.metadata.resourceVersion ?? ''

const busy = (service: string, lease: KubeObject | undefined): UserError =>
  new UserError(
    'SERVICE_BUSY',
    `Service "${service}" is being deployed by another run: ${holderOf(lease)}.`,
    { hint: 'Wait for it, or cancel it. A concurrency group keeps the runs of a workflow apart.' }
  )

const lost = (service: string, lease: KubeObject | undefined): UserError =>
  new UserError(
    'SERVICE_BUSY',
    lease === undefined
      ? `The lease of service "${service}" was deleted while it was being deployed.`
      : `Another run took over the deployment of service "${service}": ${holderOf(lease)}.`,
    { hint: 'Run the deployment again.' }
  )
