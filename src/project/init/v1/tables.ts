import type { AnyTargetKind } from '../../../targets/index.ts'
import type { Settings } from '../../../targets/kind.ts'
import { computeRows } from './compute.ts'
import { deployRows } from './deploy.ts'
import { inferenceRows } from './inference-config.ts'
import { registerModelRows } from './register-model.ts'
import type { Rows } from './rows.ts'
import { kindOfV1 } from './target-kinds.ts'
import { workspaceConfigRows, workspaceRows } from './workspace.ts'

/** What becomes of every key of every file of v1, as the Markdown of docs/coming-from-azure-ml.md. Pure. */
export const v1Tables = (kinds: readonly AnyTargetKind[]): string => {
  const byName = new Map(kinds.map(kind => [kind.name, kind]))
  const services = ['ACI', 'AKS'].flatMap(type => kindOfV1(type, byName) ?? [])
  return [
    section('`inferenceconfig.json` (CLI v1)', inferenceRows),
    ...kinds
      .map(({ name, settings }) => ({ name, rows: configRows(settings) }))
      .filter(({ rows }) => Object.keys(rows).length > 0)
      .map(({ name, rows }) =>
        section(`\`deploymentconfig.json\` (CLI v1) with \`computeType: ${name}\``, rows)
      ),
    section('`.cloud/.azure/registermodel.json` (Azure/aml-registermodel)', registerModelRows),
    section(
      '`.cloud/.azure/deploy.json` (Azure/aml-deploy)',
      Object.assign({}, ...services.map(({ settings }) => deployRows(settings)))
    ),
    section('`.cloud/.azure/workspace.json` (Azure/aml-workspace)', workspaceRows),
    section('`.azureml/config.json` (SDK and CLI v1)', workspaceConfigRows),
    section('`.cloud/.azure/compute.json` (Azure/aml-compute)', computeRows)
  ].join('\n\n')
}

/** `readDeploymentConfig` reads by the same paths. */
const configRows = (settings: Settings): Rows =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, { config, unavailable, secret }]) =>
      config === undefined
        ? []
        : [
            [
              config,
              unavailable
                ? { instead: unavailable.instead }
                : {
                    kept: `settings: ${name}`,
                    ...(secret ? { instead: 'As a reference to a secret of the repository.' } : {})
                  }
            ] as const
          ]
    )
  )

/** Keys with the same answer share a line. */
const section = (title: string, rows: Rows): string => {
  const groups = new Map<string, string[]>()
  for (const [key, { kept = '', instead = '', secret }] of Object.entries(rows)) {
    const hint = secret ? 'As a reference to a secret of the repository.' : instead
    const answer = `${kept.replace(/^[^,]+/, '`$&`')} | ${hint}`
    groups.set(answer, [...(groups.get(answer) ?? []), `\`${key}\``])
  }
  return [
    `### ${title}`,
    '',
    '| key | kept as | not kept, or not as it was |',
    '|---|---|---|',
    ...[...groups].map(([answer, keys]) => `| ${keys.join(', ')} | ${answer} |`)
  ].join('\n')
}
