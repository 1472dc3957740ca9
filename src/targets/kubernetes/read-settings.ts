import { IN_IMAGE, VARIABLE } from '../../contract/image.ts'
import { invalid } from '../../core/inputs.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { serverCertificate } from '../shared/certificate.ts'
import { pemOf } from '../shared/pem-input.ts'
import { checkNames } from './check-names.ts'
import type { KubernetesInputs } from './parameters.ts'
import { collectionOf } from './read-collection.ts'
import { manifestsOf } from './read-manifests.ts'
import { routesOf } from './read-route.ts'
import { checkStyle } from './read-style.ts'
import { type KubernetesSettings, type PullSettings, servesTls } from './settings.ts'

export interface SettingsTools {
  /** Reads a file of the user's as text. */
  readonly readText: (file: string) => Promise<string>
  readonly log: Pick<Log, 'warning' | 'secret'>
  readonly clock: Pick<Clock, 'now'>
}

/**
 * Settings from the values of the inputs.
 * @throws UserError `INPUT_INVALID`
 */
export const readKubernetesSettings = async (
  inputs: KubernetesInputs,
  tools: SettingsTools
): Promise<KubernetesSettings> => {
  checkNames(inputs)
  checkStyle(inputs)
  const tls = await tlsOf(inputs, tools)
  const routes = inputs.style === 'kserve' ? NO_ROUTES : routesOf(inputs)
  const { collect, secureEnv } = collectionOf(inputs)
  const port = inputs.port ?? (servesTls({ tls, ...routes }) ? 443 : 80)
  return {
    style: inputs.style,
    scale: scaleOf(inputs),
    resources: resourcesOf(inputs),
    auth: authOf(inputs),
    probes: {
      periodSeconds: inputs['period-seconds'],
      initialDelaySeconds: inputs['initial-delay-seconds'] ?? 0,
      timeoutSeconds: inputs['timeout-seconds'],
      failureThreshold: inputs['failure-threshold']
    },
    env: environmentOf(inputs),
    secureEnv,
    expose: inputs.expose,
    port,
    grpcPort: grpcPortOf(inputs, port),
    serviceAnnotations: inputs['service-annotations'],
    ...routes,
    tls,
    tags: inputs.tags,
    properties: inputs.properties,
    description: inputs.description,
    labels: inputs.labels,
    nodeSelector: inputs['node-selector'],
    tolerations: inputs.tolerations,
    pull: pullOf(inputs),
    networkPolicy: inputs['network-policy'],
    monitor: inputs['service-monitor'],
    collect,
    surge: inputs.surge,
    rollout: rolloutOf(inputs),
    ...(await manifestsOf(inputs, tools.readText)),
    timeouts: {
      scheduleSeconds: inputs['schedule-timeout-seconds'],
      startSeconds: inputs['pod-start-timeout-seconds'],
      healthSeconds: inputs['health-timeout-seconds']
    }
  }
}

/** What KServe makes instead. */
const NO_ROUTES = {
  ingress: undefined,
  gateway: undefined,
  issuer: undefined,
  host: undefined
} as const

const grpcPortOf = (inputs: KubernetesInputs, port: number): number | undefined => {
  const given = inputs['grpc-port']
  if (!inputs.grpc && given !== undefined) throw invalid('grpc-port', 'applies to grpc: true only')
  if (!inputs.grpc) return undefined
  if (given === port) throw invalid('grpc-port', `is ${port}, which is the port of HTTP`)
  return given ?? IN_IMAGE.grpcPort
}

/** As the SDK v1 has it: autoscaling where no number is given. */
const scaleOf = (inputs: KubernetesInputs): KubernetesSettings['scale'] => {
  const { replicas } = inputs
  const auto = inputs['autoscale-enabled'] ?? replicas === undefined
  if (auto) {
    if (replicas !== undefined)
      throw invalid(
        'replicas',
        'is a fixed number, and autoscale-enabled is true',
        'Leave one of them out.'
      )
    const least = inputs['autoscale-min-replicas'] ?? 1
    const most = inputs['autoscale-max-replicas'] ?? Math.max(10, least)
    if (least > most)
      throw invalid(
        'autoscale-min-replicas',
        `is ${least}, more than autoscale-max-replicas, ${most}`
      )
    return {
      kind: 'auto',
      least,
      most,
      utilization: inputs['autoscale-target-utilization'] ?? 70,
      metric: inputs['autoscale-metric'] ?? 'auto'
    }
  }
  if (replicas === undefined)
    throw invalid('replicas', 'is required when autoscale-enabled is false')
  const idle = (
    [
      'autoscale-min-replicas',
      'autoscale-max-replicas',
      'autoscale-target-utilization',
      'autoscale-metric'
    ] as const
  ).find(name => inputs[name] !== undefined)
  if (idle !== undefined) throw invalid(idle, 'does not apply without an autoscaler')
  return { kind: 'fixed', replicas }
}

const rolloutOf = (inputs: KubernetesInputs): KubernetesSettings['rollout'] => {
  const { rollout: kind, promotion, surge } = inputs
  if (kind !== 'rolling' && surge === 0)
    throw invalid(
      'surge',
      `is 0, and rollout: ${kind} starts replicas beside those that run`,
      'Leave surge out, or choose rollout: rolling, which replaces one replica at a time.'
    )
  const stepSeconds = inputs['step-seconds']
  return { kind, steps: inputs['canary-steps'], stepSeconds, promotion }
}

const resourcesOf = (inputs: KubernetesInputs): KubernetesSettings['resources'] => {
  const { cpu, memory } = inputs
  const cpuLimit = inputs['cpu-limit']
  const memoryLimitGb = inputs['memory-limit'] ?? Math.max(memory, 1)
  if (cpuLimit !== undefined && cpuLimit < cpu)
    throw invalid('cpu-limit', `is ${cpuLimit}, less than cpu, ${cpu}`)
  if (memoryLimitGb < memory)
    throw invalid('memory-limit', `is ${memoryLimitGb}, less than memory, ${memory}`)
  return { cpu, memoryGb: memory, cpuLimit, memoryLimitGb, gpus: inputs['gpu-cores'] }
}

const authOf = (inputs: KubernetesInputs): KubernetesSettings['auth'] => {
  if (!inputs['auth-enabled']) return undefined
  const { 'primary-key': primary, 'secondary-key': secondary } = inputs
  if (primary === undefined && secondary === undefined) return {}
  if (primary === undefined || secondary === undefined)
    throw invalid(
      primary === undefined ? 'primary-key' : 'secondary-key',
      'is required together with the other key'
    )
  for (const [name, key] of Object.entries({ primary, secondary }))
    if (!/^[\x21-\x7e]{16,256}$/.test(key))
      throw invalid(`${name}-key`, 'must be 16 to 256 printable characters without spaces')
  return { given: { primary, secondary } }
}

const environmentOf = (inputs: KubernetesInputs): Readonly<Record<string, string>> => {
  const concurrent = inputs['replica-max-concurrent-requests']
  const wait = inputs['max-request-wait-time']
  const set = {
    SCORING_TIMEOUT_MS: String(inputs['scoring-timeout-ms']),
    ...(inputs.grpc ? { [VARIABLE.grpcPort]: String(IN_IMAGE.grpcPort) } : {}),
    ...(inputs.workers === 1 ? {} : { [VARIABLE.workers]: String(inputs.workers) }),
    ...(concurrent === undefined ? {} : { SCORELINE_MAX_CONCURRENT: String(concurrent) }),
    ...(wait === undefined ? {} : { SCORELINE_QUEUE_TIMEOUT_MS: String(wait) })
  }
  const given = inputs['environment-variables']
  for (const name of Object.keys({ ...given, ...inputs['secure-environment-variables'] }))
    if (name in set && name !== 'SCORING_TIMEOUT_MS')
      throw invalid('environment-variables', `has ${name}, which another input sets`)
  return { ...set, ...given }
}

const tlsOf = async (
  inputs: KubernetesInputs,
  tools: SettingsTools
): Promise<KubernetesSettings['tls']> => {
  const parts = [
    ['ssl-cert-pem-file', inputs['ssl-cert-pem-file']],
    ['ssl-key-pem-file', inputs['ssl-key-pem-file']],
    ['ssl-cname', inputs['ssl-cname'] ?? inputs['ingress-host']]
  ] as const
  const given = parts.slice(0, 2).some(([, value]) => value !== undefined)
  const enabled = inputs['ssl-enabled'] ?? given
  const others = ['ingress-tls-secret', 'certificate-issuer', 'gateway'] as const
  if (!enabled || (!given && others.some(name => inputs[name] !== undefined))) return undefined
  const absent = parts.find(([, value]) => value === undefined)
  if (absent) throw invalid(absent[0], 'is required with TLS')
  const [certificate = '', key = '', cname = ''] = parts.map(([, value]) => value)
  const privateKey = await pemOf(key, 'ssl-key-pem-file', tools.readText)
  tools.log.secret(privateKey)
  const text = await pemOf(certificate, 'ssl-cert-pem-file', tools.readText)
  const { warning, ...pair } = serverCertificate(
    text,
    privateKey,
    cname,
    new Date(tools.clock.now())
  )
  if (warning) tools.log.warning(warning)
  return pair
}

const pullOf = (inputs: KubernetesInputs): PullSettings => {
  const { 'registry-username': username, 'registry-password': password } = inputs
  const name = inputs['image-pull-secret']
  if (name !== undefined) return { kind: 'secret', name }
  if (username === undefined && password === undefined) return { kind: 'node' }
  if (username === undefined || password === undefined)
    throw invalid(
      username === undefined ? 'registry-username' : 'registry-password',
      'is required together with the other'
    )
  return { kind: 'password', username, password }
}
