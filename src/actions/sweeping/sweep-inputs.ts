import { flag, list, text, timeSpan } from '../../core/inputs.ts'
import { grouped, optional, secret, several, withDefault } from '../../core/parameters.ts'

/** Where previews were announced, and pull requests are asked for. */
export const sweepTokenInput = {
  'github-token': {
    ...secret(
      optional(
        text,
        'Token with which a sweep asks GitHub for pull requests, and says there that previews are gone.'
      )
    ),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, for action.yml.
    inWorkflow: '${{ github.token }}'
  }
}

/** With one of these, clean-up sweeps previews of pull requests instead of deleting what is named. docs/previews.md */
export const sweepInputs = grouped('Sweep', {
  'stale-after': optional(
    timeSpan,
    'Sweep previews of pull requests that were deployed this long ago, e.g. 7d, besides those whose time-to-live is over.'
  ),
  'closed-pull-requests': withDefault(
    flag,
    'false',
    'true: sweep previews of pull requests that are closed; asks GitHub, with github-token.'
  ),
  match: several(list, 'Only previews with these names, with * for any characters; one per line.'),
  keep: several(list, 'Never previews with these names, with * for any characters; one per line.'),
  apply: withDefault(
    flag,
    'false',
    'true: delete what a sweep finds; without it, it is only listed.'
  )
})

/** Whether the inputs ask for a sweep. Pure. */
export const isSweep = (inputs: Readonly<Record<string, string | undefined>>): boolean =>
  Object.keys(sweepInputs).some(name => !['', 'false', undefined].includes(inputs[name]?.trim()))
