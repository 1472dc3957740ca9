import { IN_IMAGE, VARIABLE } from '../../contract/image.ts'
import type { ServiceSpec } from '../target.ts'
import { collectedVariables, collectedVolumes, groupOf } from './collection.ts'
import {
  ANNOTATION,
  CONTAINER,
  KSERVE_CONTAINER,
  labelsOf,
  objectNames,
  selectorOf
} from './names.ts'
import { certificateSecret } from './objects-certificate.ts'
import type { SecretContents } from './secrets.ts'
import { type KubernetesSettings, servesTls } from './settings.ts'

/** Where the scoring runtime finds keys and certificates. */
const SECRETS_FOLDER = '/var/run/scoreline'
/** While a pod still gets requests although it is going: endpoints are taken away at their own pace. */
const PRE_STOP_SECONDS = 5
/** How long the scoring runtime answers what it has, unless it is told otherwise; docs/scoring-runtime.md. */
const DRAIN_MS = 25_000

/** The pods of a service. Pure; within the pod security standard `restricted`. */
export const podTemplate = (
  { name, image, settings }: ServiceSpec<KubernetesSettings>,
  secrets: SecretContents
) => ({
  metadata: {
    labels: labelsOf(name, settings.labels),
    annotations: {
      [ANNOTATION.secrets]: String(secrets.revision),
      'kubectl.kubernetes.io/default-container': containerIn(settings)
    }
  },
  spec: {
    serviceAccountName: name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    // The image's own user is a number, and never root's (image/config.ts).
    securityContext: {
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
      ...groupOf(settings)
    },
    terminationGracePeriodSeconds: graceSeconds(settings.env),
    topologySpreadConstraints: ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].map(
      topologyKey => ({
        maxSkew: 1,
        topologyKey,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: selectorOf(name) }
      })
    ),
    ...pullOf(name, settings),
    ...placeOf(settings),
    containers: [
      {
        name: containerIn(settings),
        image: image.reference,
        // By digest: what a node has under it is the same.
        imagePullPolicy: 'IfNotPresent',
        ports: [
          { name: 'scoring', containerPort: IN_IMAGE.port, protocol: 'TCP' },
          ...(settings.grpcPort === undefined
            ? []
            : [{ name: 'grpc', containerPort: IN_IMAGE.grpcPort, protocol: 'TCP' }])
        ],
        env: environmentOf(name, settings, secrets),
        resources: resourcesOf(settings),
        ...probesOf(settings),
        lifecycle: { preStop: { sleep: { seconds: PRE_STOP_SECONDS } } },
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] }
        },
        volumeMounts: [
          { name: 'tmp', mountPath: '/tmp' },
          ...mountedSecrets(name, settings, secrets).map(({ volume, mountPath }) => ({
            name: volume,
            mountPath,
            readOnly: true
          })),
          ...collectedVolumes(settings).mounts
        ]
      }
    ],
    volumes: [
      { name: 'tmp', emptyDir: {} },
      ...mountedSecrets(name, settings, secrets).map(({ volume, secretName }) => ({
        name: volume,
        secret: { secretName }
      })),
      ...collectedVolumes(settings).volumes
    ]
  }
})

const containerIn = ({ style }: KubernetesSettings): string =>
  style === 'kserve' ? KSERVE_CONTAINER : CONTAINER

const graceSeconds = (env: KubernetesSettings['env']): number => {
  const drainMs = Number(env.SCORELINE_DRAIN_MS ?? DRAIN_MS)
  return PRE_STOP_SECONDS + Math.ceil((Number.isFinite(drainMs) ? drainMs : DRAIN_MS) / 1000) + 5
}

const pullOf = (name: string, { pull }: KubernetesSettings) => {
  if (pull.kind === 'node') return {}
  return {
    imagePullSecrets: [{ name: pull.kind === 'secret' ? pull.name : objectNames(name).pull }]
  }
}

const GPU = 'nvidia.com/gpu'

const placeOf = ({ nodeSelector, tolerations, resources }: KubernetesSettings) => {
  const all = [
    ...tolerations,
    ...(resources.gpus > 0 ? [{ key: GPU, operator: 'Exists', effect: 'NoSchedule' }] : [])
  ]
  return {
    ...(Object.keys(nodeSelector).length > 0 ? { nodeSelector } : {}),
    ...(all.length > 0 ? { tolerations: all } : {})
  }
}

const resourcesOf = ({ resources }: KubernetesSettings) => {
  const { cpu, memoryGb, cpuLimit, memoryLimitGb, gpus, devices = {} } = resources
  return {
    requests: { cpu: cores(cpu), memory: memory(memoryGb) },
    limits: {
      ...(cpuLimit === undefined ? {} : { cpu: cores(cpuLimit) }),
      memory: memory(memoryLimitGb),
      ...(gpus > 0 ? { [GPU]: String(gpus) } : {}),
      ...Object.fromEntries(Object.entries(devices).map(([name, it]) => [name, String(it)]))
    }
  }
}

/** In the form that the API server gives back: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
export const cores = (count: number): string => {
  const thousandths = Math.max(1, Math.round(count * 1000))
  return thousandths % 1000 === 0 ? String(thousandths / 1000) : `${thousandths}m`
}

/** 1 GB is 1 GiB here, as it was in the SDK v1. */
export const memory = (gb: number): string => {
  const mebibytes = Math.max(1, Math.round(gb * 1024))
  return mebibytes % 1024 === 0 ? `${mebibytes / 1024}Gi` : `${mebibytes}Mi`
}

const probesOf = (settings: KubernetesSettings) => {
  const { periodSeconds, initialDelaySeconds, timeoutSeconds, failureThreshold } = settings.probes
  const scheme = servesTls(settings) ? 'HTTPS' : 'HTTP'
  const ask = (path: string) => ({ httpGet: { path, port: 'scoring', scheme } })
  const startPeriod = 2
  return {
    startupProbe: {
      ...ask('/v2/health/live'),
      periodSeconds: startPeriod,
      timeoutSeconds,
      failureThreshold: Math.ceil(settings.timeouts.startSeconds / startPeriod)
    },
    // Says no while the service drains.
    readinessProbe: {
      ...ask('/v2/health/ready'),
      periodSeconds: 5,
      timeoutSeconds,
      failureThreshold: 2
    },
    livenessProbe: {
      ...ask('/v2/health/live'),
      periodSeconds,
      timeoutSeconds,
      failureThreshold,
      ...(initialDelaySeconds === 0 ? {} : { initialDelaySeconds })
    }
  }
}

const mountedSecrets = (
  name: string,
  settings: KubernetesSettings,
  { keys }: SecretContents
): readonly { volume: string; secretName: string; mountPath: string }[] => {
  const names = objectNames(name)
  return [
    ...(keys === undefined
      ? []
      : [{ volume: 'keys', secretName: names.keys, mountPath: `${SECRETS_FOLDER}/keys` }]),
    ...(servesTls(settings)
      ? [
          {
            volume: 'certificate',
            secretName: certificateSecret({ name, settings }) ?? names.certificate,
            mountPath: `${SECRETS_FOLDER}/certificate`
          }
        ]
      : [])
  ]
}

const environmentOf = (name: string, settings: KubernetesSettings, { keys }: SecretContents) => {
  const own: Readonly<Record<string, string>> = {
    ...(keys === undefined ? {} : { [VARIABLE.keysFile]: `${SECRETS_FOLDER}/keys/keys.json` }),
    ...(servesTls(settings)
      ? {
          [VARIABLE.tlsCertificate]: `${SECRETS_FOLDER}/certificate/tls.crt`,
          [VARIABLE.tlsKey]: `${SECRETS_FOLDER}/certificate/tls.key`
        }
      : {}),
    // The root is read-only, and libraries write below the home.
    ...('HOME' in settings.env ? {} : { HOME: '/tmp' }),
    ...settings.env
  }
  return [
    ...Object.entries(own).map(([variable, value]) => ({ name: variable, value: asItIs(value) })),
    ...collectedVariables(name, settings),
    ...Object.keys(settings.secureEnv).map(key => ({
      name: key,
      valueFrom: { secretKeyRef: { name: objectNames(name).variables, key } }
    }))
  ]
}

/** Kubernetes would fill in `$(NAME)`: https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/ */
const asItIs = (value: string): string => value.replaceAll('$(', '$$$$(')
