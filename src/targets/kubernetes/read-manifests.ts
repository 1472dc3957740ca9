import { invalid } from '../../core/inputs.ts'
import type { KubernetesInputs } from './parameters.ts'
import { isPatchFile } from './patch-file.ts'
import type { KubernetesSettings } from './settings.ts'

/** What is changed of the objects, and whether they become files. @throws UserError `INPUT_INVALID` */
export const manifestsOf = async (
  inputs: KubernetesInputs,
  readText: (file: string) => Promise<string>
): Promise<Pick<KubernetesSettings, 'patches' | 'render'>> => {
  const { render: folder, 'render-secrets': secrets } = inputs
  if (secrets && folder === undefined) throw invalid('render-secrets', 'applies with render only')
  return {
    patches: await patchesOf(inputs.patches, readText),
    render: folder === undefined ? undefined : { folder, secrets }
  }
}

const patchesOf = async (
  text: string | undefined,
  readText: (file: string) => Promise<string>
): Promise<KubernetesSettings['patches']> => {
  if (text === undefined) return []
  // The parser of YAML is loaded for those who need it.
  const { patchesIn } = await import('./patches.ts')
  return patchesIn(isPatchFile(text) ? await textOf(text, readText) : text, 'patches')
}

const textOf = async (
  file: string,
  readText: (file: string) => Promise<string>
): Promise<string> => {
  try {
    return await readText(file)
  } catch {
    throw invalid('patches', `is the path of a file that cannot be read: ${file}`)
  }
}
