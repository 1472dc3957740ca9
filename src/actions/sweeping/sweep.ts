import { UserError } from '../../core/errors.ts'
import { invalid } from '../../core/inputs.ts'
import type { Values } from '../../core/parameters.ts'
import { plainLine } from '../../core/plain-text.ts'
import { counted } from '../../core/words.ts'
import type { GitHub } from '../../github/github.ts'
import { limit } from '../../oci/registry/limit.ts'
import { stalePreviews, sweepable } from '../../services/preview/sweep.ts'
import type { ServiceRecord } from '../../services/record.ts'
import { listRecords } from '../../services/records.ts'
import { placeText } from '../../services/whereabouts.ts'
import { openGitHub } from '../github/octokit.ts'
import type { Host } from '../host/host.ts'
import { heading, table } from '../host/markdown.ts'
import { openStore } from '../opening/stores.ts'
import { type SweptPlaces, servicesToSweep } from './find-previews.ts'
import type { sweepInputs } from './sweep-inputs.ts'
import { type Swept, takeDown } from './take-down.ts'

/** Pull requests that GitHub is asked for. */
const REQUESTS_AT_ONCE = 4

interface SweepRead extends Omit<SweptPlaces, 'registry'> {
  readonly input: Values<typeof sweepInputs> & {
    readonly registry: string
    readonly 'service-name': string | undefined
    readonly image: string | undefined
    readonly model: string | undefined
    readonly 'delete-place': boolean
  }
}

/**
 * Deletes previews that nobody needs any more, wherever the records of the registry or the marks at their targets say
 * they run; without `apply`, only lists them. One that cannot be deleted does not stop the rest. A sweep that was cut off
 * is finished by the next one.
 * @throws UserError `SWEEP_INCOMPLETE` when some could not be deleted
 */
export const sweep = async (read: SweepRead, host: Host): Promise<void> => {
  const { input } = read
  for (const name of ['service-name', 'image', 'model', 'delete-place'] as const)
    if (input[name] !== undefined && input[name] !== false)
      throw invalid(name, 'does not apply to a sweep', 'Name it, or sweep: not both in one step.')
  const store = await openStore(input.registry, host)
  const listed = await listRecords(store, {}, host.log)
  const places = { ...read, registry: input.registry }
  const services = await servicesToSweep(places, listed, store, host)
  const github = await githubOf(host)
  const stale = stalePreviews(
    services,
    {
      staleAfter: input['stale-after'],
      match: input.match,
      keep: input.keep,
      closed: input['closed-pull-requests']
        ? await closedAmong(sweepable(services, input), github)
        : new Set()
    },
    host.clock.now()
  )
  const swept: readonly Swept[] = input.apply
    ? await takeDown(stale, { store, github, registry: input.registry }, host)
    : stale.map(preview => ({ preview, outcome: 'listed' }))
  await tell(swept, services.length, input.apply, host)
}

const githubOf = async (host: Host): Promise<GitHub | undefined> => {
  const { 'github-token': given } = host.inputs
  const [token, repository] = [given || host.env.GITHUB_TOKEN, host.env.GITHUB_REPOSITORY]
  return token && repository ? openGitHub(repository, token, host) : undefined
}

/** @throws UserError `INPUT_INVALID` without a token */
const closedAmong = async (
  records: readonly ServiceRecord[],
  github: GitHub | undefined
): Promise<ReadonlySet<number>> => {
  if (github === undefined)
    throw invalid(
      'closed-pull-requests',
      'needs a token and a repository of GitHub',
      'In a workflow, give github-token; elsewhere set GITHUB_TOKEN and GITHUB_REPOSITORY (owner/name).'
    )
  const numbers = [...new Set(records.flatMap(({ origin }) => origin.pullRequest ?? []))]
  const inTurn = limit(REQUESTS_AT_ONCE)
  const areClosed = await Promise.all(numbers.map(number => inTurn(() => github.isClosed(number))))
  return new Set(numbers.filter((_, i) => areClosed[i]))
}

const tell = async (
  swept: readonly Swept[],
  looked: number,
  applied: boolean,
  host: Host
): Promise<void> => {
  const named = (outcome: Swept['outcome']) =>
    swept.filter(each => each.outcome === outcome).map(({ preview }) => preview.record.service)
  for (const { preview, outcome } of swept)
    if (outcome === 'listed')
      host.log.info(`Would delete ${preview.record.service}: ${preview.why}`)
  const left = named('left')
  const among = `among ${counted(looked, 'service')}`
  const stale = counted(swept.length, 'stale preview')
  host.log.info(
    swept.length === 0
      ? `No stale previews ${among}`
      : applied
        ? `Swept ${named('deleted').length} of ${stale} ${among}`
        : `${stale} ${among}; set apply to true to delete ${swept.length === 1 ? 'it' : 'them'}`
  )
  host.output('deleted', named('deleted'))
  host.output(
    'stale',
    swept.map(({ preview }) => preview.record.service)
  )
  await host.summary(
    heading(
      swept.length === 0
        ? `No stale previews ${among}`
        : `${stale}${applied ? '' : ' (nothing was deleted)'}`
    ) +
      (swept.length === 0
        ? ''
        : table(
            ['Preview', 'Where', 'Why', ''],
            swept.map(({ preview: { record, why }, outcome, why: problem }) => [
              record.service,
              plainLine(placeText(record)),
              why,
              outcome === 'left' ? `❌ ${problem ?? ''}` : outcome === 'deleted' ? 'deleted' : ''
            ])
          ))
  )
  if (left.length > 0)
    throw new UserError(
      'SWEEP_INCOMPLETE',
      `${left.length} of ${stale} could not be deleted: ${left.slice(0, 10).join(', ')}${left.length > 10 ? ', …' : ''}.`,
      {
        hint: 'The summary says why for each. Run the sweep again: what is gone is not looked for any more.'
      }
    )
}
