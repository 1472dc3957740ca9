import type { OutputValue } from '../actions/host/host.ts'
import { DEFAULT_TARGET } from '../targets/index.ts'

type Outputs = Readonly<Record<string, OutputValue>>
type Given = Readonly<Record<string, string>>

/** What the next command needs to find the same things again. */
const CARRIED = ['target', 'resource-group', 'azure-subscription-id', 'registry'] as const

/** What people mostly do after a command that went well, as a command to copy; undefined where nothing follows. Pure. */
export const nextStep = (command: string, outputs: Outputs, given: Given): string | undefined => {
  const next = NEXT[command]?.(outputs, given)
  if (next === undefined) return undefined
  const [name, options] = next
  const carried = CARRIED.filter(input => given[input] && options[input] === undefined).map(
    input => [input, given[input] ?? ''] as const
  )
  const words = [...Object.entries(options), ...carried].map(
    ([input, value]) => `--${input}${value === '' ? '' : ` ${quoted(value)}`}`
  )
  return ['scoreline', name, ...words].join(' ')
}

const NEXT: Readonly<
  Record<string, (outputs: Outputs, given: Given) => readonly [string, Given] | undefined>
> = {
  'register-model': ({ model }, { name = '' }) => [
    'build-image',
    { name: name.toLowerCase(), models: String(model) }
  ],
  'build-image': ({ image }, { name = '' }) => [
    'deploy-target',
    { target: DEFAULT_TARGET, 'service-name': name, image: String(image) }
  ],
  'deploy-target': (outputs, given) =>
    given.plan === 'true' || !outputs['scoring-uri']
      ? undefined
      : ['smoke-test', { ...serviceOf(given), samples: 'samples.json' }],
  run: (_, given) => ['status', serviceOf(given)]
}

const serviceOf = (given: Given): Given => ({ 'service-name': given['service-name'] ?? '' })

/** For a POSIX shell. */
const quoted = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
