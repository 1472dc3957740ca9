import type { EdgeReported } from '../../contract/edge.ts'
import type { DeployableImage } from '../target.ts'
import { moduleText } from './service.ts'
import type { DeviceSight } from './sight.ts'

/** Whether a module runs as it is wanted. */
export type Verdict =
  | { readonly kind: 'up' }
  /** It may still come. @property why finishes "Service x is not up yet: …" */
  | { readonly kind: 'wait'; readonly why: string; readonly isSilent: boolean }
  /** edgeAgent tries again, and it may come or not. */
  | { readonly kind: 'trouble'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string }

/** So often a module ends before it counts as one that always does. */
const MOST_RESTARTS = 3
/** What edgeAgent never carries out: https://github.com/Azure/iotedge/blob/main/edge-agent/src/Microsoft.Azure.Devices.Edge.Agent.Core/DeploymentStatus.cs */
const REFUSED = [400, 412, 417]

/** What a device reports. */
export interface Judged {
  readonly agent: DeviceSight['agent']
  readonly module: Pick<EdgeReported, 'imageDigest'> | undefined
  /** Of the desired properties. */
  readonly versions: Pick<DeviceSight['versions'], 'agent'>
}

/**
 * Judges by what edgeAgent and the module report. That edgeAgent carried a deployment out once (200) says little: a module
 * that crashes has that, too. And it knows images by their local ids, so the module itself says which one it is. Pure.
 */
export const verdictOf = (
  { agent, module, versions }: Judged,
  name: string,
  image: Pick<DeployableImage, 'reference' | 'digest'>
): Verdict => {
  const wait = (why: string, isSilent = false): Verdict => ({ kind: 'wait', why, isSilent })
  const { code, description } = agent.lastDesiredStatus
  if (agent.lastDesiredVersion < versions.agent)
    return wait(
      agent.isConnected
        ? 'edgeAgent has not taken the deployment yet'
        : 'the device is not connected to the IoT hub',
      true
    )
  if (REFUSED.includes(code))
    return { kind: 'failed', why: `edgeAgent refuses the deployment (${code}): ${description}` }
  const reported = agent.modules[name]
  if (reported === undefined || reported.image !== image.reference)
    return code === 200
      ? wait('edgeAgent does not report the module yet')
      : { kind: 'trouble', why: `edgeAgent could not start it (${code}): ${description}` }
  const { runtimeStatus, restartCount, exitCode } = reported
  if (runtimeStatus === 'running') {
    if (module?.imageDigest === image.digest) return { kind: 'up' }
    return wait('it runs, and has not reported the digest of its image yet')
  }
  if (runtimeStatus === 'dead') return { kind: 'failed', why: 'edgeAgent has given it up' }
  if (restartCount >= MOST_RESTARTS)
    return {
      kind: 'failed',
      why: `it ends again and again (${exitCode === undefined ? moduleText(reported) : `exit code ${exitCode}`})`
    }
  return wait(`edgeAgent reports ${moduleText(reported)}`)
}
