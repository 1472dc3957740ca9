/** What `kubectl` prints, as far as it is what it should be: an API server, or what stands before it, may be anybody's. Pure. */
import { UserError } from '../../core/errors.ts'
import { isObject } from '../../core/is-object.ts'
import type { KubeObject } from './kube-object.ts'

/** Objects in an answer: those of a list, or the one that it is. @throws UserError `KUBERNETES_ANSWER_INVALID` */
export const objectsIn = (json: string): readonly KubeObject[] => {
  if (json.trim() === '') return []
  const answer = documentIn(json)
  const items = answer.kind === 'List' ? answer.items : [answer]
  if (!Array.isArray(items)) throw invalid('a list without items')
  const odd = items.find(item => !isKubeObject(item))
  if (odd !== undefined) throw invalid('something that is not an object of the API')
  return items
}

/** A JSON object. @throws UserError `KUBERNETES_ANSWER_INVALID` */
export const documentIn = (json: string): Readonly<Record<string, unknown>> => {
  try {
    const answer: unknown = JSON.parse(json)
    if (isObject(answer)) return answer
  } catch {
    // Said below.
  }
  throw invalid('no JSON object, or more than is read of one')
}

const isKubeObject = (item: unknown): item is KubeObject =>
  isObject(item) && typeof item.kind === 'string' && isMetadata(item.metadata)

const isMetadata = (metadata: unknown): boolean =>
  isObject(metadata) &&
  typeof metadata.name === 'string' &&
  [metadata.labels, metadata.annotations].every(isTexts) &&
  isListOfObjects(metadata.ownerReferences)

const isTexts = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (isObject(value) && Object.values(value).every(text => typeof text === 'string'))

const isListOfObjects = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every(isObject))

const invalid = (what: string): UserError =>
  new UserError('KUBERNETES_ANSWER_INVALID', `The cluster answered with ${what}.`, {
    hint: 'Check that the address in the kubeconfig is that of an API server: kubectl version.'
  })

/** Characters of a line of a container's log. */
const LONGEST_LINE = 16 * 1024

/** The lines of a container's log, without those that are empty. */
export const logLinesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line))
