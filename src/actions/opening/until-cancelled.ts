import type { DocumentStore } from '../../oci/store.ts'

/** What makes something visible in a store. */
const PUBLISHING = ['publish', 'put'] as const satisfies (keyof DocumentStore)[]

/** A store in which nothing more appears once the signal is aborted: a cancelled step publishes nothing. */
export const untilCancelled = <S extends DocumentStore>(store: S, signal: AbortSignal): S =>
  new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      if (!PUBLISHING.some(publishing => publishing === name)) return value.bind(target)
      return async (...args: unknown[]) => {
        signal.throwIfAborted()
        return value.apply(target, args)
      }
    }
  })
