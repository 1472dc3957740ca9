import path from 'node:path'
import { suggestName } from '../../core/names.ts'
import type { Parameters } from '../../core/parameters.ts'
import { DEFAULT_TARGET } from '../../targets/index.ts'
import type { EnvironmentDraft } from './draft.ts'
import type { Remote } from './facts.ts'
import { literal } from './literal.ts'
import type { Imported, ImportedEnvironment, Texts } from './v1/imported.ts'
import { isOfType, type Kinds } from './v1/target-kinds.ts'

/** Where one works before anything is in a cloud. */
export const FIRST = 'laptop'
/** Where it is tried before it is deployed to production. */
export const STAGING = 'staging'
export const PRODUCTION = 'production'

export interface Deciding {
  readonly imported: readonly Imported[]
  readonly kinds: Kinds
  readonly service: string
  readonly remote: Remote | undefined
  /** Lines of a Dockerfile, by the path that v1 names. */
  readonly dockerSteps: Readonly<Record<string, string>>
}

/** One for this machine, and one for each place where v1 deployed to. Pure. */
export const environmentsFor = (deciding: Deciding): readonly EnvironmentDraft[] => {
  const { imported, service, kinds } = deciding
  const here = imported.find(({ environment }) => environment?.target === DEFAULT_TARGET)
  const drafts: EnvironmentDraft[] = [
    { name: FIRST, target: DEFAULT_TARGET, settings: here?.environment?.settings ?? {} }
  ]
  for (const one of imported) {
    const { environment, file } = one
    if (environment === undefined || environment.target === DEFAULT_TARGET) continue
    const kind = kinds.get(environment.target)
    const name = nameFor(file, {
      // v1's Container Instances were for tests, its clusters for production.
      usual: kind && isOfType(kind, 'AKS') ? PRODUCTION : STAGING,
      taken: drafts.map(draft => draft.name)
    })
    const isSecond = drafts.some(({ target }) => target === environment.target)
    drafts.push({
      name,
      target: environment.target,
      // Two services of one name at one place would be one service.
      ...(isSecond ? { service: suggestName('service', `${service.slice(0, 20)}-${name}`) } : {}),
      ...placeOf(environment, deciding),
      ...containerOf(deciding),
      from: file
    })
  }
  return drafts
}

/** What the name of the file says; else the usual one; else the name of the file itself. */
const nameFor = (
  file: string,
  { usual, taken }: { readonly usual: string; readonly taken: readonly string[] }
): string => {
  const stem = path.posix.basename(file).replace(/\.[^.]+$/, '')
  const said = SAID.find(([pattern]) => pattern.test(stem))?.[1]
  const names = [said, usual, suggestName('service', stem)].filter(name => name !== undefined)
  const free = names.find(name => !taken.includes(name))
  return free ?? `${usual}-${taken.length}`
}

const SAID: readonly (readonly [RegExp, string])[] = [
  [/prod/i, PRODUCTION],
  [/stag/i, STAGING],
  [/(?:^|[^a-z])qa(?:[^a-z]|$)/i, 'qa'],
  [/(?:^|[^a-z])dev(?:[^a-z]|$)/i, 'dev']
]

/** How the service is found, who signs in, and where its images lie. */
const placeOf = (
  { target, settings }: ImportedEnvironment,
  { imported, kinds, remote }: Deciding
): Pick<EnvironmentDraft, 'azure' | 'registry' | 'settings'> => {
  const kind = kinds.get(target)
  const has = (name: string): boolean =>
    Object.hasOwn(kind?.place ?? {}, name) || Object.hasOwn(kind?.settings ?? {}, name)
  const of = (key: 'resourceGroup' | 'subscription' | 'location' | 'registry') => {
    const found = imported.find(one => one[key] !== undefined)?.[key]
    return found === undefined ? undefined : literal(found)
  }
  const inAzure = has('resource-group')
  const location = of('location')
  const isOpen = settings['auth-enabled'] === 'false'
  return {
    ...(kind?.needs.registry === 'reachable'
      ? { registry: (inAzure ? of('registry') : githubRegistry(remote)) ?? `\${vars.REGISTRY}` }
      : {}),
    ...(inAzure
      ? {
          azure: {
            'client-id': `\${vars.AZURE_CLIENT_ID}`,
            'tenant-id': `\${vars.AZURE_TENANT_ID}`,
            'subscription-id': of('subscription') ?? `\${vars.AZURE_SUBSCRIPTION_ID}`
          }
        }
      : {}),
    settings: {
      ...requiredOf(kind?.place ?? {}),
      ...settings,
      ...(location && has('location') && !settings.location ? { location } : {}),
      ...(inAzure ? { 'resource-group': of('resourceGroup') ?? `\${vars.RESOURCE_GROUP}` } : {}),
      ...(has('key-seed') && !isOpen ? { 'key-seed': `\${secrets.SCORELINE_KEY_SEED}` } : {})
    }
  }
}

/** What finds the service and has to be said: variables of the repository say it. */
const requiredOf = (place: Parameters): Texts =>
  Object.fromEntries(
    Object.entries(place)
      .filter(([, { empty, secret }]) => empty.kind === 'required' && !secret)
      .map(([name]) => [name, `\${vars.${name.replaceAll('-', '_').toUpperCase()}}`])
  )

/** What the image has in a container alone: on this machine it would only be fetched. */
const containerOf = ({ imported, dockerSteps }: Deciding): Pick<EnvironmentDraft, 'image'> => {
  const base = imported.find(({ container }) => container?.baseImage)?.container?.baseImage
  const file = imported.find(({ container }) => container?.extraSteps)?.container?.extraSteps
  const steps = file === undefined ? undefined : dockerSteps[file]
  const image: Texts = {
    ...(base ? { 'base-image': literal(base) } : {}),
    ...(steps ? { 'extra-docker-steps': literal(steps), builder: 'docker' } : {})
  }
  return Object.keys(image).length > 0 ? { image } : {}
}

/** In GitHub's registry, names are in lower case. */
export const githubRegistry = (remote: Remote | undefined): string | undefined =>
  remote?.host === 'github.com' ? `ghcr.io/${remote.owner}/${remote.name}`.toLowerCase() : undefined
