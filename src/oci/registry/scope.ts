/** What a token allows: `repository:team/iris:pull,push`. https://distribution.github.io/distribution/spec/auth/scope/ */
export interface Scope {
  readonly type: string
  readonly name: string
  readonly actions: readonly string[]
}

export type RepositoryAction = 'pull' | 'push' | 'delete'

export const repositoryScope = (name: string, ...actions: RepositoryAction[]): Scope => ({
  type: 'repository',
  name,
  actions
})

/** What a request needs somebody to be allowed. */
export type Right = RepositoryAction | 'list'

/** The right that counts among some scopes, the first repository's highest one, and the repository. Pure. */
export const rightIn = (
  scopes: readonly Scope[]
): { readonly right: Right; readonly repository: string } => {
  const own = scopes.find(({ type }) => type === 'repository')
  if (own === undefined) return { right: scopes.length > 0 ? 'list' : 'pull', repository: '' }
  const right = (['delete', 'push'] as const).find(action => own.actions.includes(action)) ?? 'pull'
  return { right, repository: own.name }
}

export const CATALOG_SCOPE: Scope = { type: 'registry', name: 'catalog', actions: ['*'] }

export const scopeText = ({ type, name, actions }: Scope): string =>
  `${type}:${name}:${[...actions].sort().join(',')}`

/** Reads what a challenge asks for; a name may hold colons (a host with a port). */
export const parseScopes = (text: string): readonly Scope[] =>
  text
    .split(' ')
    .map(part => /^([^:]+):(.+):([^:]*)$/.exec(part))
    .filter(match => match !== null)
    .map(([, type = '', name = '', actions = '']) => ({ type, name, actions: actions.split(',') }))

/** Whether everything in `wanted` is in `held`. */
export const covers = (held: readonly Scope[], wanted: readonly Scope[]): boolean =>
  wanted.every(scope =>
    scope.actions.every(action =>
      held.some(
        other =>
          other.type === scope.type && other.name === scope.name && other.actions.includes(action)
      )
    )
  )

/** Both, each resource once. */
export const mergeScopes = (a: readonly Scope[], b: readonly Scope[]): readonly Scope[] => {
  const merged = new Map<string, Scope>()
  for (const scope of [...a, ...b]) {
    const key = `${scope.type}:${scope.name}`
    const actions = new Set([...(merged.get(key)?.actions ?? []), ...scope.actions])
    merged.set(key, { ...scope, actions: [...actions] })
  }
  return [...merged.values()]
}
