import type { Plan, Problem } from '../plan.ts'
import { type Difference, differencesOf, leftOver } from './difference.ts'
import { type KubeObject, objectIn } from './kube-object.ts'
import { missingProblems } from './missing.ts'
import { ANNOTATION, objectNames } from './names.ts'
import type { KubernetesSpec } from './objects.ts'
import { lastGoodIn, type Sight } from './observe.ts'
import { keysIn } from './secrets.ts'
import { isStaged, speaksTheSame, weightsOf } from './stages.ts'
import { markOf, patchProblems, propertiesOf, UNMADE, wantedObjects } from './wanted.ts'
import { workloadIn } from './workload.ts'

/** What a deployment to a cluster would do, from what the cluster has. Pure. */
export const planKubernetes = (spec: KubernetesSpec, seen: Sight): Plan => {
  const { name } = spec
  const { service, objects, basis } = seen
  const wanted = wantedObjects(spec, seen, UNMADE)
  const staged = isStaged(spec, wanted, seen)
  const plan = (
    action: Plan['action'],
    reasons: readonly string[],
    costs: readonly string[] = []
  ) => ({
    action,
    reasons,
    costs,
    problems: [
      ...problemsOf(spec, wanted, seen, staged),
      ...missingProblems(wanted, spec.settings, seen.apis),
      ...patchProblems(spec, seen)
    ],
    basis
  })
  if (service === undefined)
    return plan('create', [
      `No ${workloadIn(name, wanted)?.kind} "${name}" of ours is in the namespace.`,
      ...patchSentences(spec)
    ])
  const differences = differencesOf(wanted, objects).filter(({ path }) => !isOfTimes(path))
  const reasons = [
    ...sentencesOf(spec, differences, seen),
    ...rolloutSentences(spec, wanted, differences, seen, staged),
    ...leftOverSentences(wanted, seen, name),
    ...stateSentences(seen, name)
  ]
  if (reasons.length === 0) return plan('no-op', ['Nothing changed.'])
  return plan('update', [...new Set(reasons)], costsOf(spec, differences, seen, staged))
}

/** Of what is there already, the differences say it. */
const patchSentences = ({ settings: { patches } }: KubernetesSpec): readonly string[] => {
  if (patches.length === 0) return []
  const kinds = [...new Set(patches.map(({ kind }) => kind))].join(', ')
  return [
    `${patches.length === 1 ? '1 patch changes' : `${patches.length} patches change`}: ${kinds}.`
  ]
}

const sentencesOf = (
  { name, image }: KubernetesSpec,
  differences: readonly Difference[],
  { service, objects }: Sight
): readonly string[] => {
  const told = differences.filter(
    ({ kind, path }) => !path?.includes(ANNOTATION.applied) && !isOfTraffic(kind, path)
  )
  const sentences = told.flatMap(difference => {
    const { kind, path } = difference
    if (kind === 'Secret')
      return path === undefined || path.startsWith('data.')
        ? [secretSentence(difference, name, objects)]
        : []
    if (path === undefined) return [`The ${kind} is not there.`]
    if (/\[(scoring|kserve-container)\]\.image$/.test(path) || path.includes(ANNOTATION.image))
      return [`The image changes from ${service?.imageLabel} to ${image.label}.`]
    // Pods follow from the secrets that they were started with.
    if (path.includes(ANNOTATION.secrets)) return []
    return [`The ${kind} changes: ${plainChange(difference)}.`]
  })
  if (sentences.length > 0) return sentences
  const others = differences.filter(({ kind, path }) => !isOfTraffic(kind, path))
  return others.length > 0 ? ['What is not given any more is left out.'] : []
}

/** When a preview was deployed is written along with other changes, and is none by itself. */
const isOfTimes = (path = ''): boolean => path.includes(ANNOTATION.previewTimes)

/** Where requests are led during a roll-out is not what is asked for, and is put right at its end. */
const isOfTraffic = (kind: string, path = ''): boolean =>
  kind === 'Service' && path.startsWith('spec.selector')

const rolloutSentences = (
  { image, settings: { rollout } }: KubernetesSpec,
  wanted: readonly KubeObject[],
  differences: readonly Difference[],
  { candidate }: Sight,
  staged: boolean
): readonly string[] => {
  const weights = weightsOf(rollout)
  const how = `It is tried beside the version that runs (${rollout.kind}), with ${weights.map(weight => `${weight} %`).join(', ')} of the requests, and judged after each ${rollout.stepSeconds} s.`
  if (candidate === undefined) {
    const astray = differences.some(({ kind, path }) => isOfTraffic(kind, path))
    return [...(astray ? ['The Service leads to other pods.'] : []), ...(staged ? [how] : [])]
  }
  if (candidate.mark !== markOf(wanted))
    return [`${candidate.label} is tried beside it and taken back.`, ...(staged ? [how] : [])]
  if (!staged) return [`The roll-out of ${image.label} is brought to its end.`]
  const step = Math.min(candidate.stepsDone, weights.length - 1) + 1
  return [how, `It goes on at step ${step} of ${weights.length}.`]
}

const secretSentence = (
  { name: secret, path }: Difference,
  service: string,
  objects: readonly KubeObject[]
): string => {
  const names = objectNames(service)
  if (secret === names.keys)
    return keysIn(objectIn(objects, 'Secret', names.keys)) === undefined
      ? 'Keys are made for the service.'
      : 'The keys change.'
  const what: Readonly<Record<string, string>> = {
    [names.variables]: 'Secret variables change',
    [names.certificate]: 'The certificate changes',
    [names.pull]: 'The password for the registry changes'
  }
  const [, key] = /^data\.(.+)$/.exec(path ?? '') ?? []
  const variable = secret === names.variables && key !== undefined ? `: ${key}` : ''
  return `${what[secret] ?? 'A secret changes'}${variable}.`
}

/** `replicas from 2 to 3`; values of variables and annotations stay unsaid. */
const plainChange = ({ path = '', before, after }: Difference): string => {
  const short = path.replace(
    /^spec\.((template\.spec|predictor)\.containers\[(scoring|kserve-container)\]\.)?/,
    ''
  )
  const quiet = /(^|\.)(env|annotations)\b/.test(path)
  const shown = [before, after].every(
    value => value === undefined || (typeof value !== 'object' && String(value).length <= 80)
  )
  if (quiet || !shown) return short.replace(/(env\[[^\]]+\]).*/, '$1')
  return `${short} from ${before ?? 'none'} to ${after ?? 'none'}`
}

const leftOverSentences = (
  wanted: readonly KubeObject[],
  { objects }: Sight,
  name: string
): readonly string[] =>
  leftOver(wanted, objects, keptOf(name)).map(
    ({ kind, metadata }) => `The ${kind} "${metadata.name}" is not needed any more.`
  )

/** Objects of ours that no spec asks for, and that stay. */
export const keptOf = (name: string): readonly string[] => [
  `ConfigMap/${objectNames(name).lastGood}`
]

const stateSentences = ({ service, objects }: Sight, name: string): readonly string[] => {
  if (service === undefined) return []
  if (service.state === 'deploying')
    return ['An earlier deployment is under way or was interrupted.']
  if (service.state !== 'running') return [`The service is ${service.state}.`]
  const good = lastGoodIn(name, objects)?.mark
  return good === markOf([service.workload])
    ? []
    : ['The last deployment did not end: whether the service answers is not known.']
}

const costsOf = (
  { settings }: KubernetesSpec,
  differences: readonly Difference[],
  { objects }: Sight,
  staged: boolean
): readonly string[] => {
  const about = (kind: string, pattern: RegExp): boolean =>
    differences.some(it => it.kind === kind && pattern.test(it.path ?? ''))
  const moves =
    about('Service', /^spec\.(type|ports)/) ||
    about('Ingress', /^spec\.(rules|tls)/) ||
    about('HTTPRoute', /^spec\.hostnames|scheme$/) ||
    (settings.ingress === undefined) === objects.some(({ kind }) => kind === 'Ingress') ||
    (settings.gateway === undefined) === objects.some(({ kind }) => kind === 'HTTPRoute')
  const least = settings.scale.kind === 'fixed' ? settings.scale.replicas : settings.scale.least
  const restarts = about('Deployment', /^spec\.template/) || about('InferenceService', /./)
  return [
    ...(moves ? ['The service is reached at another address.'] : []),
    // One that is tried beside it serves meanwhile.
    ...(restarts && !staged && settings.surge === 0 && least === 1
      ? ['Requests are refused while the one replica is replaced, since surge is 0.']
      : [])
  ]
}

/** What must not be done although it could be. */
const problemsOf = (
  { name, settings }: KubernetesSpec,
  wanted: readonly KubeObject[],
  { service, objects }: Sight,
  staged: boolean
): readonly Problem[] => {
  const before = propertiesOf(service?.workload)
  const mixed = staged && !speaksTheSame(name, wanted, objects)
  const immutable = Object.entries(settings.properties).flatMap(([property, value]) => {
    const was = before[property]
    if (was === undefined || was === value) return []
    return [
      {
        code: 'KUBERNETES_PROPERTY_IMMUTABLE',
        message: `The property "${property}" of service "${name}" is "${was}" and cannot become "${value}".`,
        hint: 'Properties never change once set; use tags for what does.'
      }
    ]
  })
  const kind = workloadIn(name, wanted)?.kind
  return [
    ...immutable,
    ...(mixed ? [schemeProblem(name, settings.rollout.kind)] : []),
    ...(service !== undefined && service.workload.kind !== kind
      ? [styleProblem(name, service.workload.kind, settings.style)]
      : [])
  ]
}

const styleProblem = (name: string, kind: string, style: string): Problem => ({
  code: 'KUBERNETES_STYLE_FIXED',
  message: `Service "${name}" runs as ${kind}, and style is ${style}.`,
  hint: 'Deploy it under another name and move its callers, or delete it first: scoreline down.'
})

const schemeProblem = (name: string, rollout: string): Problem => ({
  code: 'KUBERNETES_ROLLOUT_SCHEME',
  message: `Service "${name}" changes between http and https, and rollout: ${rollout} sends requests to both versions.`,
  hint: 'Deploy this change with rollout: rolling.'
})
