import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { isErrno, messageOf, UserError } from '../../core/errors.ts'
import { type OnnxGraph, readGraph } from './graph.ts'
import { ProtobufError, ProtobufFile } from './protobuf.ts'
import { checkWithRuntime, type OnnxRuntime } from './runtime-check.ts'

/**
 * Reads an ONNX file's signature and proves that onnxruntime can open it.
 * @param shown the file as the user wrote it, for messages.
 * @throws UserError `MODEL_ONNX_BROKEN`, `MODEL_ONNX_EXTERNAL_DATA`.
 */
export const inspectOnnx = async (
  file: string,
  shown: string,
  onnxRuntime: () => Promise<OnnxRuntime>
): Promise<OnnxGraph> => {
  const graph = outline(file, shown)
  for (const location of graph.externalFiles) await checkExternal(file, shown, location)
  await checkWithRuntime(file, shown, graph, onnxRuntime)
  return graph
}

const outline = (file: string, shown: string): OnnxGraph => {
  try {
    using protobuf = new ProtobufFile(file)
    const graph = readGraph(protobuf)
    if (graph.signature.outputs.length === 0) throw new ProtobufError('no graph with outputs', 0)
    return graph
  } catch (error) {
    if (!(error instanceof ProtobufError)) throw error
    throw new UserError(
      'MODEL_ONNX_BROKEN',
      `"${shown}" is not a whole ONNX model: ${messageOf(error)}.`,
      {
        cause: error,
        hint: 'The file was cut off or is something else. Export the model again, and check that Git LFS brought it.',
        at: { file: shown }
      }
    )
  }
}

/** Weights in files beside the model must be plain files below its folder: nothing else of the disk gets into an artifact. */
const checkExternal = async (file: string, shown: string, location: string): Promise<void> => {
  const folder = path.dirname(path.resolve(file))
  const target = path.resolve(folder, location)
  const refuse = (problem: string): UserError =>
    new UserError(
      'MODEL_ONNX_EXTERNAL_DATA',
      `"${shown}" keeps weights in "${location}", which ${problem}.`,
      { hint: 'Keep external data in plain files beside the model, and register the folder.' }
    )
  if (path.isAbsolute(location) || !target.startsWith(folder + path.sep))
    throw refuse("lies outside of the model's folder")
  const found = await lstat(target).catch(error => {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) throw refuse('does not exist')
    throw error
  })
  if (!found.isFile()) throw refuse('is not a plain file')
  if (found.nlink > 1) throw refuse('is a hard link to another file')
}
