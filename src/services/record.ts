/** What is written down of a service in the registry, and what becomes of it. Pure. docs/records.md */
import { repositoryComponent } from '../core/names.ts'
import { isDigest } from '../oci/digest.ts'
import { ANNOTATION, type Annotations } from '../oci/manifest.ts'
import type { Action } from '../targets/plan.ts'
import type { Service } from '../targets/target.ts'
import {
  addressIn,
  isPlaceName,
  labelIn,
  lineIn,
  numberIn,
  repositoryIn,
  timeIn
} from './record-values.ts'

/** One service at one place. */
export interface ServiceRecord {
  readonly service: string
  /** The kind of its target: `aci`. */
  readonly target: string
  readonly place: RecordedPlace
  /** `deploying` from before the target is changed until the deployment ends. */
  readonly state: 'deploying' | 'running'
  readonly image: RecordedImage
  /** What ran when the deployment began, where that is another image: either may run. */
  readonly before?: RecordedImage
  /** What a redeploy tried in its place, and took back: it is not tried again by itself. */
  readonly refused?: RecordedImage
  /** The models in the image, as `name:version`. */
  readonly models: readonly string[]
  /** What the last deployment that changed something did. */
  readonly action: Action
  readonly scoringUri?: string
  readonly origin: DeploymentOrigin
  /** Times are of RFC 3339, in UTC. */
  readonly created: string
  readonly updated: string
  /** When the user wants it to be gone. */
  readonly expires?: string
}

export interface RecordedPlace {
  /** Twelve hexadecimal characters: a fingerprint of what distinguishes the place. */
  readonly id: string
  /** By the names of inputs where they are inputs; nothing secret. */
  readonly shown: Readonly<Record<string, string>>
  /** When the place itself is gone at the latest. */
  readonly ends?: string
}

export interface RecordedImage {
  /** `name:version` */
  readonly label: string
  readonly repository: string
  readonly digest: string
}

/** Who deployed, and from what, as far as the environment says. */
export interface DeploymentOrigin {
  /** Address of the workflow run. */
  readonly run?: string
  /** Address of the repository. */
  readonly source?: string
  readonly commit?: string
  readonly pullRequest?: number
  readonly by?: string
}

/** Where a record stands: one tag a service and place. At most 32 + 1 + the kind + 1 + 12 characters. */
export const recordTag = ({
  service,
  target,
  place
}: Pick<ServiceRecord, 'service' | 'target'> & {
  readonly place: Pick<RecordedPlace, 'id'>
}): string => `${service}.${target}.${place.id}`

/** What a tag says of its record; undefined for the tag of something else. */
export const partsOfTag = (
  tag: string
): { readonly service: string; readonly target: string; readonly id: string } | undefined => {
  const [, service, target, id] =
    /^([a-z][-a-z0-9]*)\.([a-z][-a-z0-9]*)\.([a-f0-9]{12})$/.exec(tag) ?? []
  return service && target && id ? { service, target, id } : undefined
}

const OURS = 'dev.scoreline.'
const PLACE = `${OURS}place.`

/** A record as the annotations of its manifest. */
export const annotationsOf = (record: ServiceRecord): Annotations => {
  const { place, image, before, refused, origin } = record
  const texts: Readonly<Record<string, string | undefined>> = {
    [`${OURS}service`]: record.service,
    [`${OURS}target`]: record.target,
    [`${OURS}place`]: place.id,
    ...Object.fromEntries(
      Object.entries(place.shown).map(([name, value]) => [`${PLACE}${name}`, value])
    ),
    [`${OURS}place-ends`]: place.ends,
    [`${OURS}state`]: record.state,
    ...imageTexts('image', image),
    ...(before ? imageTexts('before', before) : {}),
    ...(refused ? imageTexts('refused', refused) : {}),
    [`${OURS}models`]: record.models.join(','),
    [`${OURS}plan`]: record.action,
    [`${OURS}scoring-uri`]: record.scoringUri,
    [`${OURS}run`]: origin.run,
    [`${OURS}pull-request`]: origin.pullRequest?.toString(),
    [`${OURS}by`]: origin.by,
    [ANNOTATION.source]: origin.source,
    [ANNOTATION.revision]: origin.commit,
    [ANNOTATION.created]: record.created,
    [`${OURS}updated`]: record.updated,
    [`${OURS}expires`]: record.expires
  }
  return Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1]))
  )
}

/** The images that a record may name. */
type Role = 'image' | 'before' | 'refused'

const imageTexts = (name: Role, { label, repository, digest }: RecordedImage) => ({
  [`${OURS}${name}`]: label,
  [`${OURS}${name}.repository`]: repository,
  [`${OURS}${name}.digest`]: digest
})

/**
 * The record that annotations say, which may be anybody's.
 * @returns undefined for anything but a record of this tag.
 */
export const recordIn = (annotations: Annotations, tag: string): ServiceRecord | undefined => {
  const of = (name: string): string | undefined => annotations[`${OURS}${name}`]
  const parts = partsOfTag(tag)
  const image = imageIn(annotations, 'image')
  const state = of('state')
  const action = of('plan')
  const [created, updated, expires, ends] = [
    annotations[ANNOTATION.created],
    of('updated'),
    of('expires'),
    of('place-ends')
  ].map(timeIn)
  if (parts === undefined || image === undefined || !created || !updated) return undefined
  if (parts.service !== of('service') || parts.target !== of('target')) return undefined
  if (parts.id !== of('place') || !isOneOf(STATES, state) || !isOneOf(ACTIONS, action))
    return undefined
  const before = imageIn(annotations, 'before')
  const refused = imageIn(annotations, 'refused')
  return {
    service: parts.service,
    target: parts.target,
    place: {
      id: parts.id,
      shown: Object.fromEntries(
        Object.entries(annotations).flatMap(([key, value]) => {
          const name = key.startsWith(PLACE) ? key.slice(PLACE.length) : ''
          return isPlaceName(name) && lineIn(value) ? [[name, value]] : []
        })
      ),
      ...(ends ? { ends } : {})
    },
    state,
    image,
    ...(before ? { before } : {}),
    ...(refused ? { refused } : {}),
    models:
      of('models')
        ?.split(',')
        .flatMap(model => labelIn(model) ?? []) ?? [],
    action,
    ...given('scoringUri', addressIn(of('scoring-uri'))),
    origin: {
      ...given('run', addressIn(of('run'))),
      ...given('source', addressIn(annotations[ANNOTATION.source])),
      ...given('commit', lineIn(annotations[ANNOTATION.revision])),
      ...given('pullRequest', numberIn(of('pull-request'))),
      ...given('by', lineIn(of('by')))
    },
    created,
    updated,
    ...(expires ? { expires } : {})
  }
}

const STATES = ['deploying', 'running'] as const
const ACTIONS = ['create', 'no-op', 'update', 'replace'] as const satisfies readonly Action[]

const isOneOf = <T extends string>(all: readonly T[], text: string | undefined): text is T =>
  all.some(each => each === text)

const given = <K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V }

const imageIn = (annotations: Annotations, name: Role): RecordedImage | undefined => {
  const key = `${OURS}${name}`
  const { [key]: label, [`${key}.repository`]: repository, [`${key}.digest`]: digest } = annotations
  return labelIn(label) && repositoryIn(repository) && isDigest(digest)
    ? ({ label, repository, digest } as RecordedImage)
    : undefined
}

/** Whether a record says what a target has: then nothing is written. */
export const isRight = (record: ServiceRecord, service: Service): boolean =>
  record.state === 'running' &&
  record.image.digest === service.imageDigest &&
  record.scoringUri === service.scoringUri

/**
 * What the record should be, by what the target has now: none without a service.
 * @param found the record as it is
 * @param candidates what may have been deployed, the likeliest first: the one whose image runs is written
 * @param now of RFC 3339
 */
export const settledRecord = (
  found: ServiceRecord | undefined,
  service: Service | undefined,
  candidates: readonly [ServiceRecord, ...ServiceRecord[]],
  now: string
): ServiceRecord | undefined => {
  if (service === undefined) return undefined
  if (found !== undefined && isRight(found, service)) return found
  const known = candidates.find(({ image }) => image.digest === service.imageDigest)
  const {
    before: _,
    scoringUri: __,
    ...base
  } = known ?? { ...candidates[0], image: imageOf(service), models: [] }
  return {
    ...base,
    state: 'running',
    ...given('scoringUri', service.scoringUri),
    updated: now
  }
}

/** The image of a service that nobody wrote down. */
export const imageOf = ({ imageLabel, imageDigest }: Service): RecordedImage => ({
  label: imageLabel,
  repository: repositoryComponent(imageLabel.replace(/[:@].*$/, '')),
  digest: imageDigest
})

/** The digests of which one may run. */
export const digestsOf = ({ image, before }: ServiceRecord): readonly string[] =>
  before ? [image.digest, before.digest] : [image.digest]

/** Whether a time of a record has passed. @param now milliseconds since 1970 */
export const hasPassed = (time: string | undefined, now: number): boolean =>
  time !== undefined && Date.parse(time) <= now

/** RFC 3339, in whole seconds. @param time milliseconds since 1970 */
export const timestamp = (time: number): string =>
  new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
