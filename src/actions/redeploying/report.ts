/** What a redeploy came to, as its summary and its output say it. Pure. */
import { messageOf, type UserError } from '../../core/errors.ts'
import type { Contents, Ingredient } from '../../image/supply-chain/contents.ts'
import type { Difference } from '../../image/supply-chain/differences.ts'
import type { Plan } from '../../targets/plan.ts'
import { bullets, code, details, facts, heading, type markdown, table } from '../host/markdown.ts'
import type { Aftermath } from './put-back.ts'

export interface Redeployed {
  readonly name: string
  readonly outcome: 'unchanged' | 'deployed' | 'refused' | Aftermath['outcome']
  /** The image that ran before; undefined where nothing ran. */
  readonly before: string | undefined
  /** The image that would run, or runs; undefined where it did not come to one. */
  readonly after: string | undefined
  /** Undefined where the images cannot be compared. */
  readonly differences: readonly Difference[] | undefined
  readonly plan: Pick<Plan, 'reasons' | 'costs'> | undefined
  readonly error?: UserError | undefined
  /** Of the image that runs on, where nothing has changed. */
  readonly contents?: Contents | undefined
}

/** The verdict first, then what changed. */
export const redeployMarkdown = (redeployed: Redeployed): string => {
  const { error, plan } = redeployed
  return [
    heading(verdict(redeployed)),
    error ? `${bullets([messageOf(error)])}\n` : '',
    redeployed.outcome === 'unchanged' ? unchanged(redeployed) : changes(redeployed),
    plan && redeployed.outcome !== 'unchanged' && plan.reasons.length > 0
      ? `\n${details('Deployment', bullets([...plan.reasons, ...plan.costs]))}\n`
      : ''
  ].join('')
}

const verdict = ({ name, outcome, before, after }: Redeployed): string => {
  const [service, old, now] = [code(name), code(before ?? ''), code(after ?? 'its new version')]
  switch (outcome) {
    case 'unchanged':
      return `✅ Service ${service} is up to date`
    case 'deployed':
      if (before === undefined) return `✅ Service ${service} runs for the first time, with ${now}`
      if (before === after) return `✅ Service ${service} has its new settings`
      return `✅ Service ${service}: ${now} took over from ${old}`
    case 'refused':
      return `❌ Service ${service} stays with ${old}: ${now} failed before`
    case 'restored':
      return `❌ Service ${service}: ${now} failed, and ${old} runs again`
    case 'stuck':
      return `❌ Service ${service}: ${now} failed, and ${old} could not be put back`
    case 'kept':
      return before === undefined
        ? `❌ Service ${service} could not be deployed`
        : `❌ Service ${service} stays with ${old}: its redeploy failed`
  }
}

const unchanged = ({ after, contents }: Redeployed): string => {
  const parts = [...(contents?.parts.values() ?? [])]
  const of = (kind: Ingredient) => parts.filter(part => part.kind === kind)
  const packages = of('package').length
  return [
    'Base image, packages, models, code and settings are those of what runs: nothing was published or deployed.\n\n',
    facts([
      ['Image', after],
      ['Base image', of('base')[0]?.value],
      [
        'Models',
        of('model')
          .map(({ name, value }) => `${name}:${value}`)
          .join(', ')
      ],
      ['Packages', packages > 0 ? packages : undefined]
    ])
  ].join('')
}

/** Rows of the table; a new environment may have hundreds. */
const MOST_ROWS = 60

const NAMES: Readonly<Record<Ingredient, string>> = {
  base: 'Base image',
  model: 'Model',
  python: 'Python',
  package: 'Package',
  runtime: 'Scoring runtime',
  code: 'Entry script and its files'
}

const changes = ({ differences = [] }: Redeployed): string => {
  if (differences.length === 0) return ''
  const more = differences.length - MOST_ROWS
  return (
    table(
      ['', '', 'Before', 'After'],
      differences
        .slice(0, MOST_ROWS)
        .map(({ kind, name, before, after }) => [
          NAMES[kind],
          ['base', 'python', 'code'].includes(kind) ? '' : name,
          shownValue(before),
          shownValue(after)
        ])
    ) + (more > 0 ? `\n… and ${more} more.\n` : '')
  )
}

/** Digests are cut to what tells two of them apart. */
const shownValue = (value: string | undefined): ReturnType<typeof markdown> | string =>
  value === undefined
    ? '–'
    : value.includes('sha256:')
      ? code(value.replace(/sha256:([0-9a-f]{12})[0-9a-f]+/g, 'sha256:$1…'))
      : value
