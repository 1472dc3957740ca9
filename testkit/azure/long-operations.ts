import { randomUUID } from 'node:crypto'
import type { Answer, Asked } from './http.ts'

interface Operation {
  /** The resource it works on; undefined where it only brings a result. */
  readonly of: string | undefined
  /** How often it is looked at before it is over. */
  left: number
  readonly state: 'Creating' | 'Deleting'
  readonly result: unknown
}

/** Looks until an operation is over. */
const LOOKS = 2

/**
 * The long operations of container registries, as the published examples show them: writes answer 201 with
 * Azure-AsyncOperation, deletions and actions 202 with Location, both on the resource.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
 */
export class LongOperations {
  readonly #all = new Map<string, Operation>()

  /** What a write answers. */
  accepted({ origin, path, query }: Asked, view: () => Asked['body']): Answer {
    const id = this.#begin(path, 'Creating', undefined)
    return {
      status: 201,
      body: this.told(path, view()),
      headers: {
        'azure-asyncoperation': `${origin}${path}/operationStatuses/${id}?api-version=${query.get('api-version')}`
      }
    }
  }

  /** What a deletion answers. */
  deleting({ origin, path, query }: Asked): Answer {
    const id = this.#begin(undefined, 'Deleting', undefined)
    return {
      status: 202,
      headers: {
        location: `${origin}${path}/operationResults/${id}?api-version=${query.get('api-version')}`
      }
    }
  }

  /** What an action answers that brings a result. */
  later({ origin, query }: Asked, registry: string, result: unknown): Answer {
    const id = this.#begin(undefined, 'Creating', result)
    return {
      status: 202,
      headers: {
        location: `${origin}${registry}/operationResults/${id}?api-version=${query.get('api-version')}`
      }
    }
  }

  /** A look at an operation; undefined for any other path. */
  poll(rest: string): Answer | undefined {
    const [, kind, id = ''] = /\/(operationStatuses|operationResults)\/([^/]+)$/.exec(rest) ?? []
    if (kind === undefined) return undefined
    const operation = this.#all.get(id)
    if (operation === undefined)
      return { status: 404, body: { error: { code: 'OperationNotFound', message: id } } }
    const over = operation.left-- <= 0
    if (kind === 'operationStatuses')
      return { status: 200, body: { id, status: over ? 'Succeeded' : operation.state } }
    if (!over) return { status: 202, body: undefined }
    return operation.result === undefined
      ? { status: 204 }
      : { status: 200, body: operation.result }
  }

  /** Whether one is under way on this resource; being asked for the next one takes time, too. */
  refuses(id: string): boolean {
    const running = this.#running(id)
    for (const operation of running) operation.left--
    return running.length > 0
  }

  /** A resource as it is told while an operation on it is under way. */
  told(id: string, body: Asked['body']): Asked['body'] {
    if (this.#running(id).length === 0) return body
    return { ...body, properties: { ...body.properties, provisioningState: 'Creating' } }
  }

  #running(id: string): Operation[] {
    return [...this.#all.values()].filter(
      ({ of, left }) => of?.toLowerCase() === id.toLowerCase() && left >= 0
    )
  }

  #begin(of: string | undefined, state: Operation['state'], result: unknown): string {
    const id = randomUUID()
    this.#all.set(id, { of, left: LOOKS, state, result })
    return id
  }
}
