/** Routes of edgeHub, as far as deployments of ours have them. https://learn.microsoft.com/azure/iot-edge/module-composition */

/** Where a message goes: an input of a module, or the hub. */
export type Sink = { readonly module: string; readonly input: string } | 'upstream'

export interface Route {
  /** Undefined: any module, or any output. */
  readonly module: string | undefined
  readonly output: string | undefined
  readonly sink: Sink
}

const ROUTE = /^FROM\s+(\S+)\s+INTO\s+(\S.*)$/i
const SOURCE = /^\/messages\/(?:\*|modules\/(?:\*|([^/]+))(?:\/(?:\*|outputs\/(?:\*|([^/]+))))?)$/i
const INPUT = /^BrokeredEndpoint\(\s*["']\/modules\/([^/]+)\/inputs\/([^/"']+)["']\s*\)$/i

/** Pure. @throws Error for a route that is not understood, conditions included */
export const parseRoute = (text: string): Route => {
  const [, from = '', into = ''] = ROUTE.exec(text.trim()) ?? []
  const source = SOURCE.exec(from)
  const [, module, input] = INPUT.exec(into) ?? []
  const sink =
    into === '$upstream'
      ? 'upstream'
      : module !== undefined && input !== undefined
        ? { module, input }
        : undefined
  if (source === null || sink === undefined) throw new Error(`No route: ${text}`)
  return { module: source[1], output: source[2], sink }
}

/** Where a module's message goes: once to each sink, however many routes lead there. Pure. */
export const sinksOf = (
  routes: readonly Route[],
  module: string,
  output: string
): readonly Sink[] => {
  const found = routes.filter(
    route =>
      (route.module === undefined || route.module === module) &&
      (route.output === undefined || route.output === output)
  )
  return [...new Map(found.map(({ sink }) => [JSON.stringify(sink), sink])).values()]
}
