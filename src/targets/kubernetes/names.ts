/** What our objects are called, and how they are known again. */

/** Fields are set, and known as ours, under this name: https://kubernetes.io/docs/reference/using-api/server-side-apply/ */
export const FIELD_MANAGER = 'scoreline'

/** The one container in every pod. */
export const CONTAINER = 'scoring'

/** The same, where KServe has a name for it. */
export const KSERVE_CONTAINER = 'kserve-container'

export const LABEL = {
  /** The service an object belongs to. */
  service: 'scoreline.io/service',
  name: 'app.kubernetes.io/name',
  managedBy: 'app.kubernetes.io/managed-by',
  /** On what belongs to a candidate, with the value `candidate`. */
  track: 'scoreline.io/track'
} as const

export const MANAGER = 'scoreline'

export const ANNOTATION = {
  /** `iris:3` */
  image: 'scoreline.io/image',
  tags: 'scoreline.io/tags',
  properties: 'scoreline.io/properties',
  description: 'scoreline.io/description',
  preview: 'scoreline.io/preview',
  previewTimes: 'scoreline.io/preview-times',
  /** Fingerprint of everything that was applied but for secrets: what is left out is seen by it. */
  applied: 'scoreline.io/applied',
  /** Of a route: whether callers reach it by `http` or `https`. */
  scheme: 'scoreline.io/scheme',
  /** Of a candidate: which deployment it is of, as `markOf` says it. */
  candidateOf: 'scoreline.io/candidate-of',
  /** Of a candidate: the steps of its roll-out that are done. */
  stepsDone: 'scoreline.io/steps-done',
  /** Of a candidate: what a person decided of it, `promote` or `reject`. */
  decision: 'scoreline.io/decision',
  /** Of secrets, and of the pods that were started with them: how often their contents changed. */
  secrets: 'scoreline.io/secrets'
} as const

/** Every object of a service, by its service's name. */
export const objectNames = (service: string) => ({
  main: service,
  keys: `${service}-keys`,
  variables: `${service}-variables`,
  certificate: `${service}-certificate`,
  /** The certificate that cert-manager makes. */
  issued: `${service}-issued`,
  pull: `${service}-pull`,
  /** What was applied when the service last came up. */
  lastGood: `${service}-last-good`,
  lease: `${service}-deployment`,
  /** Of the version that is tried beside the one that runs. */
  candidate: `${service}-candidate`
})

/** Labels that never change: the selector of a Deployment cannot. */
export const selectorOf = (service: string): Readonly<Record<string, string>> => ({
  [LABEL.service]: service
})

export const labelsOf = (
  service: string,
  own: Readonly<Record<string, string>> = {}
): Readonly<Record<string, string>> => ({
  ...own,
  [LABEL.name]: service,
  [LABEL.managedBy]: MANAGER,
  ...selectorOf(service)
})

/** What a Service selects while nothing is tried beside the version that runs: its pods and no others. */
export const mainSelectorOf = (service: string): Readonly<Record<string, string>> => ({
  ...selectorOf(service),
  [LABEL.name]: service
})

/** Whether an object that is there belongs to this service, and was made by us. */
export const isOurs = (
  service: string,
  { metadata }: { readonly metadata: { readonly labels?: Readonly<Record<string, string>> } }
): boolean =>
  metadata.labels?.[LABEL.service] === service && metadata.labels[LABEL.managedBy] === MANAGER

/** Labels as a selector: `a=b,c=d`. */
export const textOf = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',')

/** What is asked for by `kubectl get -l`. */
export const selectorText = (service: string): string =>
  textOf({ [LABEL.service]: service, [LABEL.managedBy]: MANAGER })

/** The same for all services. */
export const ALL_SERVICES = `${LABEL.managedBy}=${MANAGER},${LABEL.service}`
