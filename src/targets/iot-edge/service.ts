import type { Service, ServiceState } from '../target.ts'
import { moduleIn } from './content.ts'
import type { ModuleFacts } from './module.ts'
import type { DeviceSight, ReportedModule } from './sight.ts'

/** A service as the hub and the device have it. */
export interface EdgeService extends Service {
  readonly module: ModuleFacts
}

/** The module of a service; undefined where the deployment of the device has none of this name. Pure. */
export const serviceOf = (
  name: string,
  device: string,
  seen: DeviceSight
): EdgeService | undefined => {
  const module = moduleIn(seen.content, name)
  if (module === undefined) return undefined
  const reported = seen.agent.modules[name]
  const { version, architecture } = seen.agent
  const error = seen.module?.lastError
  return {
    name,
    module,
    state: stateOf(module, reported),
    imageDigest: module.digest,
    imageLabel: module.label,
    scoringUri: undefined,
    swaggerUri: undefined,
    ...(module.preview ? { preview: module.preview } : {}),
    facts: [
      ['Device', `${device}${seen.agent.isConnected ? '' : ' (not connected)'}`],
      ...(version === undefined
        ? []
        : ([['IoT Edge', `${version}${architecture ? ` on ${architecture}` : ''}`]] as const)),
      ['Module', reported ? moduleText(reported) : 'not reported yet'],
      ...(error
        ? ([['Last error', `${error.status} at ${error.at}: ${error.message}`]] as const)
        : [])
    ]
  }
}

/** What edgeAgent says of a module, for people. */
export const moduleText = ({
  runtimeStatus,
  restartCount,
  statusDescription
}: ReportedModule): string =>
  [
    runtimeStatus,
    ...(statusDescription ? [statusDescription] : []),
    ...(restartCount > 0 ? [`restarted ${restartCount} times`] : [])
  ].join(', ')

/** What edgeAgent reports counts for the image that it reports with it: another one is still to come. */
const stateOf = ({ image }: ModuleFacts, reported: ReportedModule | undefined): ServiceState => {
  if (reported === undefined || reported.image !== image) return 'deploying'
  return STATES[reported.runtimeStatus] ?? 'deploying'
}

/** https://learn.microsoft.com/azure/iot-edge/module-edgeagent-edgehub#edgeagent-reported-properties */
const STATES: Readonly<Record<string, ServiceState>> = {
  running: 'running',
  backoff: 'failed',
  failed: 'failed',
  unhealthy: 'failed',
  dead: 'failed',
  stopped: 'stopped'
}
