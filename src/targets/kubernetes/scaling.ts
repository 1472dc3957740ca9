import { at, type KubeObject } from './kube-object.ts'
import { conditionOf } from './service.ts'

/**
 * What an autoscaler does, for people: `1 to 10 replicas, by CPU at 70 %; 4 of them now, at 62 %`. Pure.
 * @returns undefined where nothing changes the number of replicas
 */
export const scalingText = (objects: readonly KubeObject[]): string | undefined => {
  const of = (wanted: string) => objects.find(({ kind }) => kind === wanted)
  const keda = of('ScaledObject')
  const autoscaler = of('HorizontalPodAutoscaler')
  if (autoscaler === undefined) return keda && kedaText(keda)
  const [metric] = list(at(autoscaler, 'spec', 'metrics'))
  const [current] = list(at(autoscaler, 'status', 'currentMetrics'))
  const bounds = `${at(autoscaler, 'spec', 'minReplicas')} to ${at(autoscaler, 'spec', 'maxReplicas')} replicas`
  const now = at(autoscaler, 'status', 'desiredReplicas')
  return [
    `${bounds}, by ${metricText(metric)}`,
    ...(typeof now === 'number' && now > 0 ? [`${now} of them now${levelText(current)}`] : []),
    ...inactive(autoscaler)
  ].join('; ')
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const metricText = (metric: unknown): string => {
  const utilization = at(metric, 'resource', 'target', 'averageUtilization')
  if (utilization !== undefined) return `CPU at ${utilization} %`
  return `busy replicas at ${percentOf(at(metric, 'pods', 'target', 'averageValue'))}`
}

const levelText = (current: unknown): string => {
  const utilization = at(current, 'resource', 'current', 'averageUtilization')
  if (utilization !== undefined) return `, at ${utilization} %`
  const busy = at(current, 'pods', 'current', 'averageValue')
  return busy === undefined ? '' : `, at ${percentOf(busy)}`
}

/** `700m` and `1` are parts of 1. */
const percentOf = (quantity: unknown): string => {
  const [, digits = '0', unit] = /^([\d.]+)(m?)$/.exec(String(quantity)) ?? []
  return `${Math.round(Number(digits) * (unit === 'm' ? 0.1 : 100))} %`
}

/** Why it does nothing: the metrics that it needs are not there. */
const inactive = (autoscaler: KubeObject): readonly string[] => {
  const condition = conditionOf(autoscaler, 'ScalingActive')
  return condition?.status === 'False' && condition.reason !== 'ScalingDisabled'
    ? [`not at work: ${condition.message ?? condition.reason ?? ''}`]
    : []
}

const kedaText = (keda: KubeObject): string => {
  const value = Number(at(keda, 'spec', 'triggers', 0, 'metadata', 'targetValue'))
  const ready = conditionOf(keda, 'Ready')
  return [
    `${at(keda, 'spec', 'minReplicaCount')} to ${at(keda, 'spec', 'maxReplicaCount')} replicas, by busy replicas at ${Math.round(value * 100)} %, through KEDA`,
    ...(ready?.status === 'False' ? [`not at work: ${ready.message ?? ''}`] : [])
  ].join('; ')
}
