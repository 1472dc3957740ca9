/** What a redeploy came to, as its summary and its output say it. Pure. */
import { messageOf, type UserError } from '../../core/errors.ts'
import type { Contents, Ingredient } from '../../image/supply-chain/contents.ts'
import type { Difference } from '../../image/supply-chain/differences.ts'
import { ingredientSections } from '../../report/ingredients.ts'
import { sectionMarkdown } from '../../report/markdown.ts'
import type { Plan } from '../../targets/plan.ts'
import { bullets, code, details, facts, heading } from '../host/markdown.ts'
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
    redeployed.outcome === 'unchanged'
      ? unchanged(redeployed)
      : ingredientSections(redeployed.differences ?? [])
          .map(sectionMarkdown)
          .join(''),
    plan && redeployed.outcome !== 'unchanged' && plan.reasons.length > 0
      ? `\n\n${details('Deployment', bullets([...plan.reasons, ...plan.costs]))}\n`
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
        ? `❌ Service ${service}: its first deployment failed`
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
