import type { ContainerGroup } from '@azure/arm-containerinstance'
import { type Plan, type Problem, problemIn } from '../plan.ts'
import { TAG } from './body.ts'
import { FACTS, type Fact } from './facts.ts'
import type { AciPlan, Sight } from './scene.ts'
import {
  type AciService,
  checkOurs,
  checkRehearsalName,
  isTransitioning,
  originOf,
  stateOf
} from './service.ts'
import type { AciSettings } from './settings.ts'

export interface Wanted {
  readonly name: string
  readonly settings: AciSettings
  /** The body a deployment would send; its secret values do not matter here. */
  readonly body: ContainerGroup
}

/** What a deployment would do, from what Azure really has. Pure. */
export const planAci = (wanted: Wanted, seen: Sight): AciPlan => {
  const { service: current, basis } = seen
  const plan = (
    action: Plan['action'],
    reasons: readonly string[],
    costs: readonly string[] = [],
    tagsOnly = false
  ): AciPlan => ({
    action,
    reasons,
    costs,
    problems: problems(action, wanted, seen, reasons),
    basis,
    tagsOnly
  })
  if (current === undefined) return plan('create', [`No container group "${wanted.name}" exists.`])
  const { group } = current
  // Azure writes null as well as nothing for what is not set.
  const differing = FACTS.filter(
    fact => (fact.read(group) ?? undefined) !== (fact.read(wanted.body) ?? undefined)
  )
  const replacing = differing.filter(({ change }) => change === 'replace')
  const reasons = [
    ...differing.map(fact => sentence(fact, group, wanted.body)),
    ...secretReasons(wanted, group),
    ...stateReasons(current)
  ]
  const notes = seedNotes(wanted, group)
  if (replacing.length > 0) return plan('replace', [...reasons, ...notes], costs(wanted, group))
  if (reasons.length > 0)
    return plan(
      'update',
      [...reasons, ...notes],
      ['The container restarts: some seconds without an answer.']
    )
  const tags = [...tagReasons(wanted, group), ...leftOverReasons(current)]
  return tags.length > 0
    ? plan('update', tags, [], true)
    : plan('no-op', ['Nothing changed.', ...notes])
}

/** What must not be done although it could be. */
const problems = (
  action: Plan['action'],
  { name, settings }: Wanted,
  { service: current, nameOfRehearsalTaken }: Sight,
  reasons: readonly string[]
): readonly Problem[] => {
  const found: Problem[] = []
  const check = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      found.push(problemIn(error))
    }
  }
  if (current) check(() => checkOurs(name, current.group))
  for (const [property, value] of Object.entries(settings.properties)) {
    const before = current?.group.tags?.[TAG.property + property]
    if (before !== undefined && before !== value)
      found.push({
        code: 'ACI_PROPERTY_IMMUTABLE',
        message: `The property "${property}" of service "${name}" is "${before}" and cannot become "${value}".`,
        hint: 'Properties never change once set; use tags for what does.'
      })
  }
  if (action === 'replace' && !settings.allowReplace)
    found.push({
      code: 'ACI_REPLACE_REFUSED',
      message: `Service "${name}" would have to be deleted and created again, and allow-replace is false. ${reasons.join(' ')}`,
      hint: 'Set allow-replace to true, or give the inputs the values the service has.'
    })
  const rehearsed =
    (action === 'replace' && settings.rehearse !== 'never') ||
    (action === 'update' && settings.rehearse === 'always')
  if (rehearsed && nameOfRehearsalTaken) check(() => checkRehearsalName(name, {} as ContainerGroup))
  return found
}

const sentence = (fact: Fact, from: ContainerGroup, to: ContainerGroup): string => {
  if (fact.quiet) return `The ${fact.what} changes${namesOf(fact, from, to)}.`
  const [before, after] = [fact.read(from), fact.read(to)]
  if (fact.what === 'image')
    return `The image changes from ${from.tags?.[TAG.image] ?? before} to ${to.tags?.[TAG.image] ?? after}.`
  return `The ${fact.what} changes from ${before ?? 'none'} to ${after ?? 'none'}.`
}

/** Which variables, by name: their values stay unsaid. */
const namesOf = (fact: Fact, from: ContainerGroup, to: ContainerGroup): string => {
  const entries = (group: ContainerGroup) => {
    const text = fact.read(group) ?? ''
    return text.startsWith('[')
      ? new Map<string, string>(JSON.parse(text))
      : new Map(text.split(', ').map(name => [name, '']))
  }
  const [before, after] = [entries(from), entries(to)]
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(
    name => name !== '' && before.get(name) !== after.get(name)
  )
  return names.length === 0 ? '' : `: ${names.sort().join(', ')}`
}

const secretReasons = ({ settings, body }: Wanted, group: ContainerGroup): string[] => {
  const rotate = settings.auth?.rotate
  const [before, after] = [group.tags?.[TAG.secrets], body.tags?.[TAG.secrets]]
  const [seedBefore, seedAfter] = [group.tags?.[TAG.seed], body.tags?.[TAG.seed]]
  const seedChanges =
    seedBefore !== undefined && seedAfter !== undefined && seedBefore !== seedAfter
  return [
    rotate && `The ${rotate.key} key is replaced; the other one stays.`,
    seedChanges && 'The key-seed is another one than before: both keys change.',
    !seedChanges &&
      before !== after &&
      before !== undefined &&
      after !== undefined &&
      !rotate &&
      'A secret changes: a key, a secure variable, the certificate, or a password.',
    before === undefined &&
      after !== undefined &&
      hasSecrets(settings) &&
      'Secret values could not be compared until now, so they are sent again.',
    after === undefined &&
      hasSecrets(settings) &&
      'Secret values cannot be compared without a key-seed, so they are sent again.'
  ].filter(reason => typeof reason === 'string')
}

/** Said whatever the plan is: the next change of the service will ask for it. */
const seedNotes = (
  { settings: { auth }, body }: Wanted,
  { tags = {} }: ContainerGroup
): string[] =>
  auth !== undefined &&
  auth.given === undefined &&
  tags[TAG.seed] !== undefined &&
  body.tags?.[TAG.seed] === undefined
    ? [
        'The keys of the service follow from a key-seed that is not given here; a change of it needs that.'
      ]
    : []

const hasSecrets = ({ secureEnv, auth, tls }: AciSettings): boolean =>
  Object.keys(secureEnv).length > 0 || auth?.given !== undefined || tls?.kind === 'given'

const stateReasons = ({ group }: AciService): string[] => {
  const state = stateOf(group)
  if (state === 'running') return []
  if (group.provisioningState === 'Unhealthy')
    return ['Azure reports the service as unhealthy; it may repair it automatically.']
  if (!isTransitioning(group) && state === 'deploying')
    return ['The container of the service does not run yet.']
  return [
    state === 'deploying'
      ? `An earlier deployment is under way or was interrupted (${group.provisioningState}).`
      : `The service is ${state}.`
  ]
}

/** Tags of ours and the user's; those that others put there stay. When a preview was deployed is written along with others. */
const tagReasons = ({ body }: Wanted, group: ContainerGroup): string[] => {
  const changed = Object.entries(body.tags ?? {}).filter(
    ([name, value]) => name !== TAG.previewTimes && group.tags?.[name] !== value
  )
  return changed.length === 0
    ? []
    : [
        `The tags change: ${changed.map(([name]) => name).join(', ')}. The service is not disturbed.`
      ]
}

const leftOverReasons = ({ rehearsal, name }: AciService): string[] =>
  rehearsal ? [`A rehearsal of "${name}" that an interrupted deployment left is deleted.`] : []

const costs = ({ settings, body }: Wanted, group: ContainerGroup): string[] => {
  const location = FACTS.find(({ what }) => what === 'location')
  const moves =
    body.ipAddress?.type === 'Private' ||
    group.ipAddress?.dnsNameLabel !== body.ipAddress?.dnsNameLabel ||
    location?.read(group) !== location?.read(body)
  const before = originOf(group)
  return [
    'Azure cannot change that in place: the service is deleted and made again, with a new IP address and a few minutes of downtime.',
    moves
      ? `Its address ${before ?? ''} is given up.`.replace('  ', ' ')
      : 'Its host name and keys stay.',
    ...(settings.rehearse === 'never'
      ? []
      : ['The new one is tried under another name first; that needs its cores twice for a while.'])
  ]
}
