import { invalid, oneOf, pairs, text } from '../src/core/inputs.ts'
import {
  ofPath,
  optional,
  required,
  secret,
  several,
  type Values,
  withDefault
} from '../src/core/parameters.ts'
import { setting, type TargetKind } from '../src/targets/kind.ts'
import { basisOf, type Plan, planStale } from '../src/targets/plan.ts'
import type { PreviewMark } from '../src/targets/preview-mark.ts'
import type {
  DeployableImage,
  Observation,
  Service,
  ServiceKeys,
  ServiceSpec,
  Target
} from '../src/targets/target.ts'
import { type ScoringServer, scoringServer } from './scoring-server.ts'

/** A service of the made-up target: kept in this process, answering on the loopback. */
interface Kept {
  readonly image: DeployableImage
  readonly size: string
  readonly token: string | undefined
  readonly keys: ServiceKeys
  readonly preview: PreviewMark | undefined
  readonly server: ScoringServer
}

const place = {
  shelf: required(text, 'The shelf that services stand on.'),
  ladder: secret(optional(text, 'What leads to the shelf, and is never shown.'))
}

const settings = {
  size: setting(withDefault(oneOf(['small', 'large']), 'small', 'How large it is.'), 'update'),
  colour: setting(optional(text, 'Its colour.'), 'metadata'),
  paper: setting(ofPath(optional(text, 'A folder in which it is written down only.')), 'none'),
  token: setting(secret(optional(text, 'What is never shown.')), 'restart', { unreadable: true }),
  tokens: setting(secret(several(pairs, 'More of them: key=value, one a line.')), 'restart')
}

type Given = Values<typeof settings>

/** A target that exists for tests alone: services are kept in memory, on shelves. */
export interface MemoryTarget extends AsyncDisposable {
  readonly kind: TargetKind<typeof place, typeof settings>
  /** `shelf/name` of every service. */
  readonly names: () => readonly string[]
  /** Somebody else changes a service. */
  readonly disturb: (shelf: string, name: string) => void
}

/** @param answerOf what a service answers while it runs an image: `[1]`, whatever it is, when left out */
export const memoryTarget = (answerOf: (image: string) => string = () => '[1]'): MemoryTarget => {
  const services = new Map<string, Kept>()
  const open = (shelf: string): Target<Given, Given> => {
    const at = (name: string) => `${shelf}/${name}`
    const serviceOf = (name: string): Service | undefined => {
      const kept = services.get(at(name))
      return (
        kept && {
          name,
          state: 'running',
          imageDigest: kept.image.digest,
          imageLabel: kept.image.label,
          scoringUri: kept.server.uri,
          swaggerUri: undefined,
          instances: { targeted: 1, ready: 1, failed: [] },
          ...(kept.preview ? { preview: kept.preview } : {})
        }
      )
    }
    const observe = async (name: string): Promise<Observation> => {
      const kept = services.get(at(name))
      return { service: serviceOf(name), basis: basisOf(kept && [kept.image.digest, kept.size]) }
    }
    return {
      settings: async given => {
        if (given.colour === 'none') throw invalid('colour', 'is none')
        return given
      },
      observe,
      plan: (wanted, seen): Plan => planOf(wanted, seen, services.get(at(wanted.name))),
      check: async ({ settings: { colour } }) =>
        colour === 'invisible'
          ? [{ code: 'SERVICE_BUSY', message: 'Nobody would find it.', hint: 'Take red.' }]
          : [],
      render: async ({ name, image, settings: { paper } }) =>
        paper === undefined
          ? undefined
          : {
              folder: paper,
              files: [
                { path: 'index.yaml', text: '# made by a test\n- manifests/service.yaml\n' },
                { path: 'manifests/service.yaml', text: `${name}: ${image.label}\n` }
              ],
              notes: ['Somebody has to read it.']
            },
      deploy: async (wanted, plan) => {
        const { basis, service } = await observe(wanted.name)
        if (basis !== plan.basis) throw planStale(wanted.name)
        if (plan.action === 'no-op' && service) return service
        const before = services.get(at(wanted.name))
        const keys = before?.keys ?? { primary: 'primary-of-memory', secondary: 'the-other-one' }
        const answer = () => answerOf(services.get(at(wanted.name))?.image.label ?? '')
        services.set(at(wanted.name), {
          image: wanted.image,
          size: wanted.settings.size,
          token: wanted.settings.token,
          keys,
          preview: wanted.preview,
          server: before?.server ?? (await scoringServer({ answer, key: keys.primary }))
        })
        return serviceOf(wanted.name) as Service
      },
      find: async name => serviceOf(name),
      list: async () =>
        [...services.keys()]
          .filter(key => key.startsWith(`${shelf}/`))
          .map(key => serviceOf(key.slice(shelf.length + 1)) as Service),
      logs: async (name, lines) => [`${name} is on ${shelf}`, 'and well'].slice(-lines),
      delete: async name => {
        await services.get(at(name))?.server[Symbol.asyncDispose]()
        services.delete(at(name))
      },
      keys: {
        read: async name => services.get(at(name))?.keys,
        rotate: async (name, key) => {
          const kept = services.get(at(name))
          if (kept)
            services.set(at(name), { ...kept, keys: { ...kept.keys, [key]: 'a-rotated-key' } })
        }
      }
    }
  }
  return {
    kind: {
      name: 'memory',
      title: 'the memory of this process',
      about: 'nothing that lasts',
      place,
      recorded: ['shelf'],
      settings,
      needs: { base: false, registry: 'any' },
      open: async ({ shelf }) => open(shelf)
    },
    names: () => [...services.keys()],
    disturb: (shelf, name) => {
      const kept = services.get(`${shelf}/${name}`)
      if (kept) services.set(`${shelf}/${name}`, { ...kept, size: 'disturbed' })
    },
    [Symbol.asyncDispose]: async () => {
      for (const { server } of services.values()) await server[Symbol.asyncDispose]()
    }
  }
}

const planOf = (
  { image, settings: { size, token } }: ServiceSpec<Given>,
  { basis }: Observation,
  kept: Kept | undefined
): Plan => {
  const plan = (action: Plan['action'], ...reasons: string[]): Plan => ({
    action,
    reasons,
    costs: [],
    problems: [],
    basis
  })
  if (kept === undefined) return plan('create', 'It is not there.')
  const reasons = [
    ...(kept.image.digest === image.digest ? [] : ['Another image.']),
    ...(kept.size === size ? [] : [`Its size changes from ${kept.size} to ${size}.`]),
    ...(kept.token === token ? [] : ['The token changes.'])
  ]
  return reasons.length > 0 ? plan('update', ...reasons) : plan('no-op', 'Nothing changed.')
}
