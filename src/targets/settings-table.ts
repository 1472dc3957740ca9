import { type Parameters, shownDefault } from '../core/parameters.ts'
import type { AnyTargetKind } from './index.ts'
import type { Effect, Setting } from './kind.ts'

/** What a change does, as the page of a target says it. */
const EFFECTS: Readonly<Record<Effect, string>> = {
  none: 'nothing',
  metadata: 'written beside the service, which is not disturbed',
  update: 'updated in place; no request is refused',
  restart: 'updated in place; the container restarts',
  replace: 'replaced: the host name stays',
  move: 'replaced: a new address',
  never: 'refused: set once'
}

/** How a table marks what has no input of its own in action.yml. */
const RARE = '°'

/**
 * The settings of a target as a Markdown table: v1's name where any has one, ours, default, effect of a change; below it,
 * how those are given that few need.
 */
export const settingsTable = (kind: AnyTargetKind): string => {
  const place = Object.entries(kind.place as Parameters).filter(([, { rare }]) => rare)
  const names = place.map(([name]) => code(name))
  return `${tableOf(kind)}\n\n${RARE} In a workflow these stand in the input \`settings\`, or in the [project file](../project-file.md); on the command line each is an option.${names.length > 0 ? ` So ${names.length === 1 ? 'does' : 'do'} ${names.join(' and ')}.` : ''}`
}

const tableOf = ({ settings }: AnyTargetKind): string => {
  const rows = Object.entries(settings as Readonly<Record<string, Setting<unknown>>>)
  const v1 = rows.some(([, { v1, config }]) => v1 !== undefined || config !== undefined)
  const head = [
    ...(v1 ? ['SDK v1', '`deploymentconfig.json`'] : []),
    'input',
    'default',
    'what it is',
    'changing it on a running service'
  ]
  return [
    `| ${head.join(' | ')} |`,
    `|${'---|'.repeat(head.length)}`,
    ...rows.map(([name, setting]) => {
      const cells = [
        ...(v1 ? [code(setting.v1), code(setting.config)] : []),
        `${code(name)}${setting.rare ? ` ${RARE}` : ''}`,
        shownDefault(setting) ?? '',
        setting.about,
        effectOf(setting)
      ]
      return `| ${cells.map(cell).join(' | ')} |`
    })
  ].join('\n')
}

const effectOf = ({ effect, note, unavailable }: Setting<unknown>): string => {
  if (unavailable) return `not available: ${unavailable.instead}`
  return note ? `${EFFECTS[effect]} (${note})` : EFFECTS[effect]
}

const code = (text: string | undefined): string => (text === undefined ? '' : `\`${text}\``)

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
