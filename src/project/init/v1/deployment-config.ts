import { UserError } from '../../../core/errors.ts'
import type { Setting } from '../../../targets/kind.ts'
import { readDeploymentConfig } from '../../../targets/shared/deployment-config.ts'
import type { Imported } from './imported.ts'
import { documentOf, textIn } from './rows.ts'
import {
  type Kinds,
  kindOfV1,
  otherDefaults,
  settingTexts,
  valuesForComment
} from './target-kinds.ts'

/**
 * `deploymentconfig.json` of the CLI v1: the settings of a target, by the `config` paths of its table.
 * https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/machine-learning/v1/reference-azure-machine-learning-cli.md#deployment-configuration-schema
 */
export const importDeployment = (text: string, file: string, kinds: Kinds): Imported => {
  const read = documentOf(text, file)
  if ('problem' in read) return { file, notKept: [read.problem] }
  const { document } = read
  const [, type] =
    Object.entries(document).find(([key]) => key.toLowerCase() === 'computetype') ?? []
  const kind = kindOfV1(textIn(type) ?? '', kinds)
  if (kind === undefined)
    return { file, notKept: [noTarget(file, textIn(type) ?? 'none', document, kinds)] }
  const names = { file, keyOf: ({ config }: Setting<unknown>) => config }
  try {
    const { texts, notes } = readDeploymentConfig(
      JSON.stringify({ ...document, computeType: kind.name }),
      file,
      kind.settings,
      kind.name
    )
    const { settings, notKept } = settingTexts(texts, kind.settings, names)
    return {
      file,
      environment: { target: kind.name, settings },
      notKept: [
        ...notes.map(({ path, instead = 'It is not known here.' }) => ({
          file,
          key: path,
          why: instead
        })),
        ...notKept,
        ...otherDefaults(kind.settings, Object.keys(texts), names)
      ]
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { file, notKept: [{ file, why: error.message }] }
  }
}

const noTarget = (
  file: string,
  type: string,
  document: Readonly<Record<string, unknown>>,
  kinds: Kinds
) => ({
  file,
  why: `There is no target for computeType "${type}" here; the targets are ${[...kinds.keys()].join(', ')}. Its values: ${valuesForComment(document).join(', ')}.`
})
