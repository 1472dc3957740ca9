import { UserError } from '../../core/errors.ts'
import type { FileFinding } from '../scan/finding.ts'
import type { ModelFile } from '../weights.ts'
import { checkExternalData } from './external-data.ts'
import { looksLikeOnnx, outline } from './inspect.ts'

export const isNamedOnnx = ({ path }: ModelFile): boolean => /\.onnx$/i.test(path)

/**
 * What is wrong with the ONNX files among these, without onnxruntime: whether each is whole, and where its weights lie.
 * @param shown a file, for people
 * @param isMeant which of the files; all of them when left out
 */
export const onnxFindings = async (
  files: readonly ModelFile[],
  shown: (file: ModelFile) => string,
  isMeant: (file: ModelFile) => boolean = () => true
): Promise<readonly FileFinding[]> => {
  const findings: FileFinding[] = []
  for (const file of files) {
    if (!isMeant(file)) continue
    if (!isNamedOnnx(file) && !looksLikeOnnx(file.source)) continue
    try {
      const { externalFiles } = outline(file.source, shown(file))
      await checkExternalData(externalFiles, file, files, shown(file))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      findings.push({ file: shown(file), rule: 'onnx', what: whatOf(error, shown(file)) })
    }
  }
  return findings
}

/** The sentence of an error, behind the name of the file. Pure. */
const whatOf = ({ message }: UserError, shown: string): string =>
  message.replace(`"${shown}" `, '').replace(/\.$/, '')
