/** A target in memory and deployments to it that may be killed between any two steps, for the records of services. */
import { silent } from '../src/core/ports.ts'
import type { DocumentStore } from '../src/oci/store.ts'
import { deployService } from '../src/services/deploy.ts'
import type { RecordedPlace, ServiceRecord } from '../src/services/record.ts'
import { type Recording, recordingOf } from '../src/services/recording.ts'
import { basisOf, type Plan, planStale } from '../src/targets/plan.ts'
import type { Service, ServiceSpec, Target } from '../src/targets/target.ts'
import { hurriedClock } from './hurried-clock.ts'

/** Thrown in place of a step, and of all that would follow: the process is no more. */
export class Killed extends Error {}

/** Lets so many steps happen, then none; and waits before each where a test wants steps of others in between. */
export interface Fate {
  step(): Promise<void>
  readonly steps: () => number
}

export const fate = (most = Infinity, pause: () => Promise<unknown> = async () => {}): Fate => {
  let steps = 0
  return {
    step: async () => {
      await pause()
      if (++steps > most) throw new Killed()
    },
    steps: () => steps
  }
}

const imageOfVersion = (version: number) => ({
  label: `wine:${version}`,
  repository: 'wine',
  digest: `sha256:${version.toString(16).padStart(64, '0')}` as const
})

export const PLACE: RecordedPlace = { id: 'aaaaaaaaaaaa', shown: { shelf: 'top' } }

/** What runs on one shelf, by name: the truth that records are held against. */
export const shelf = () => {
  const running = new Map<string, number>()
  const serviceOf = (name: string): Service | undefined => {
    const version = running.get(name)
    if (version === undefined) return undefined
    const { label, digest } = imageOfVersion(version)
    return {
      name,
      state: 'running',
      imageDigest: digest,
      imageLabel: label,
      scoringUri: `http://127.0.0.1/${name}`,
      swaggerUri: undefined
    }
  }
  /** As one process sees it. */
  const targetFor = ({ step }: Fate, fails = false): Target => {
    const find = async (name: string) => {
      await step()
      return serviceOf(name)
    }
    const observe = async (name: string) => {
      const service = await find(name)
      return { service, basis: basisOf(service) }
    }
    return {
      settings: async given => given,
      observe,
      plan: ({ image }, { service, basis }): Plan => ({
        action: !service ? 'create' : service.imageDigest === image.digest ? 'no-op' : 'update',
        reasons: [],
        costs: [],
        problems: [],
        basis
      }),
      check: async () => [],
      deploy: async ({ name, image }, plan) => {
        await step()
        if (basisOf(serviceOf(name)) !== plan.basis) throw planStale(name)
        if (fails) throw new Error('It does not come up.')
        if (plan.action !== 'no-op') running.set(name, Number(image.label.split(':')[1]))
        return serviceOf(name) as Service
      },
      find,
      list: async () => [...running.keys()].flatMap(name => serviceOf(name) ?? []),
      logs: async () => [],
      delete: async name => {
        await step()
        running.delete(name)
      }
    }
  }
  return { running, targetFor, serviceOf }
}

export type Shelf = ReturnType<typeof shelf>

/** A store whose every request is a step. */
const storeFor = (store: DocumentStore, { step }: Fate): DocumentStore =>
  new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return async (...args: unknown[]) => {
        await step()
        return value.apply(target, args)
      }
    }
  })

const never = new AbortController().signal

interface Doing {
  readonly store: DocumentStore
  readonly shelf: Shelf
  readonly fate?: Fate
  readonly lines?: string[]
  readonly place?: RecordedPlace
  readonly expires?: string
  readonly fails?: boolean
}

const recordingIn = (
  name: string,
  version: number,
  { store, shelf, fate: own = fate(), lines = [], place = PLACE, expires }: Doing
): { readonly target: Target; readonly recording: Recording } => {
  const target = shelf.targetFor(own)
  return {
    target,
    recording: recordingOf(
      {
        service: name,
        target: 'memory',
        place,
        image: imageOfVersion(version),
        models: [],
        origin: { commit: `of ${version}` },
        ...(expires ? { expires } : {})
      },
      {
        store: storeFor(store, own),
        target,
        log: { ...silent, info: line => void lines.push(line) },
        clock: hurriedClock(1),
        signal: never
      }
    )
  }
}

/** Deploys as deploy-target does. */
export const deployTo = async (name: string, version: number, doing: Doing) => {
  const { recording } = recordingIn(name, version, doing)
  const spec: ServiceSpec = {
    name,
    image: { ...imageOfVersion(version), reference: '' },
    settings: {}
  }
  return deployService(
    doing.shelf.targetFor(doing.fate ?? fate(), doing.fails),
    { kind: 'memory', spec, wanted: '', planOnly: false, recording },
    { log: silent, signal: never }
  )
}

/** Deletes as clean-up does: the service, then its record. */
export const deleteFrom = async (name: string, doing: Doing): Promise<void> => {
  const { target, recording } = recordingIn(name, 1, doing)
  await target.delete(name, never)
  await recording.settle('deleted')
}

/** What a record says of the things that a test compares. */
export const said = (record: ServiceRecord | undefined) =>
  record && [record.state, record.image.label, record.scoringUri]
