/**
 * The environment variables that arguments of a build name for the engine to read, which it gets besides its own:
 * `--build-arg NAME`, `--secret id=x,env=NAME`, the cache of GitHub Actions. Pure.
 * https://docs.docker.com/reference/cli/docker/buildx/build/#secret
 */
export const namedVariables = (args: readonly string[]): readonly string[] =>
  args.flatMap((arg, i) => {
    const [, option = '', inline] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(arg) ?? []
    const value = inline ?? args[i + 1] ?? ''
    switch (option) {
      case '--build-arg':
      case '--env':
        return NAME.test(value) ? [value] : []
      case '--secret':
        return secretName(value)
      case '--cache-to':
      case '--cache-from':
        return /(?:^|,)type=gha(?:,|$)/.test(value) ? GITHUB_CACHE : []
      default:
        return []
    }
  })

const NAME = /^[A-Za-z_]\w*$/

/** Without a source a secret is the variable of its id. */
const secretName = (text: string): readonly string[] => {
  const fields = new Map(
    text.split(',').map(field => {
      const [key = '', value = ''] = field.split('=', 2)
      return [key, value] as const
    })
  )
  const isFile = ['src', 'source'].some(key => fields.has(key))
  const name = fields.get('env') ?? (isFile ? undefined : fields.get('id'))
  return name !== undefined && NAME.test(name) ? [name] : []
}

const GITHUB_CACHE = [
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN'
]
