import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { ModelFile } from '../weights.ts'
import type { ExternalFile } from './graph.ts'

/**
 * Weights in files beside the model must be plain files among those that are registered, and whole: nothing else of the
 * disk gets into an artifact. The rules are those of https://github.com/onnx/onnx/blob/main/docs/ExternalData.md and of
 * CVE-2026-34446 (hard links).
 * @param files everything that is registered; `model` is one of them.
 * @param shown the model as the user wrote it, for messages.
 * @throws UserError `MODEL_ONNX_EXTERNAL_DATA`.
 */
export const checkExternalData = async (
  externalFiles: readonly ExternalFile[],
  model: ModelFile,
  files: readonly ModelFile[],
  shown: string
): Promise<void> => {
  for (const { location, size } of externalFiles) {
    const file = find(location, model, files)
    const problem = typeof file === 'string' ? file : await problemOf(file, model, size)
    if (problem === undefined) continue
    throw new UserError(
      'MODEL_ONNX_EXTERNAL_DATA',
      `"${shown}" keeps weights in "${location}", which ${problem}.`,
      {
        hint: 'Keep external data in plain files beside the model, and register the folder that holds them all.',
        at: { file: shown }
      }
    )
  }
}

/** The registered file a location stands for, or why there is none. Pure. */
const find = (
  location: string,
  model: ModelFile,
  files: readonly ModelFile[]
): ModelFile | string => {
  const posix = location.replaceAll('\\', '/')
  const wanted = path.posix.join(path.posix.dirname(model.path), posix)
  if (path.posix.isAbsolute(posix) || /^[A-Za-z]:/.test(posix) || wanted.startsWith('../'))
    return "lies outside of the model's folder"
  if (posix !== location || location.includes('\0') || location === '') return 'is not a valid path'
  // What onnxruntime takes for an address in its memory, also where a file has this name.
  if (location.includes('_ORT_MEM_ADDR_')) return 'is an address in memory, not a file'
  const file = files.find(candidate => candidate.path === wanted)
  return file ?? 'is not among the files that are registered'
}

const problemOf = async (
  file: ModelFile,
  model: ModelFile,
  size: number
): Promise<string | undefined> => {
  if (rootOf(model) === undefined || rootOf(model) !== rootOf(file))
    return 'is there only by a link'
  const found = await lstat(file.source)
  if (found.nlink > 1) return 'is a hard link to another file'
  if (found.size < size) return `is cut off: it has ${found.size} of ${size} bytes`
  return undefined
}

/** The folder that is registered, found from a file that no link leads to. */
const rootOf = ({ source, path: relative }: ModelFile): string | undefined => {
  const below = path.normalize(`/${relative}`)
  return source.endsWith(below) ? source.slice(0, -below.length) : undefined
}
