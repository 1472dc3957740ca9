import { invalid } from '../../core/inputs.ts'
import type { KubernetesInputs } from './parameters.ts'

/** What KServe decides itself, each input with its value that asks for nothing. */
const OF_DEPLOYMENTS = {
  rollout: 'rolling',
  port: undefined,
  'grpc-port': undefined,
  'service-annotations': {},
  'ingress-host': undefined,
  'ingress-class': undefined,
  'ingress-annotations': {},
  'ingress-tls-secret': undefined,
  gateway: undefined,
  'gateway-class': undefined,
  'gateway-annotations': {},
  'certificate-issuer': undefined,
  'ssl-enabled': false,
  'ssl-cert-pem-file': undefined,
  'ssl-key-pem-file': undefined,
  'ssl-cname': undefined
} as const satisfies Partial<Record<keyof KubernetesInputs, unknown>>

/** @throws UserError `INPUT_INVALID` for what means nothing where KServe runs the pods */
export const checkStyle = (inputs: KubernetesInputs): void => {
  if (inputs.style !== 'kserve') return
  for (const [name, idle] of Object.entries(OF_DEPLOYMENTS)) {
    const value = inputs[name as keyof typeof OF_DEPLOYMENTS]
    const isIdle =
      value === undefined ||
      value === idle ||
      (typeof value === 'object' && typeof idle === 'object' && Object.keys(value).length === 0)
    if (!isIdle) throw invalid(name, 'does not apply to style: kserve', WHY)
  }
  if (inputs.expose !== 'ClusterIP' && inputs.expose !== 'Ingress')
    throw invalid('expose', `is ${inputs.expose}, which does not apply to style: kserve`, EXPOSE)
  if (inputs['autoscale-metric'] === 'busy-ratio')
    throw invalid(
      'autoscale-metric',
      'is busy-ratio, which does not apply to style: kserve',
      METRIC
    )
}

const WHY = 'KServe decides it by its own configuration; docs/targets/kubernetes.md names the rest.'
const EXPOSE = 'Use ClusterIP, or Ingress for what KServe leads to its services from outside.'
const METRIC = 'KServe scales by the CPU: leave autoscale-metric out.'
