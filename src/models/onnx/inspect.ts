import { UserError } from '../../core/errors.ts'
import { ONNX_RUNTIME } from '../../parts/pinned.ts'
import { messageIn, ProtobufError } from '../../wire/protobuf.ts'
import type { ModelFile } from '../weights.ts'
import { checkExternalData } from './external-data.ts'
import { type OnnxGraph, readGraph } from './graph.ts'
import { ProtobufFile } from './protobuf-file.ts'
import { checkWithRuntime, type OnnxRuntime } from './runtime-check.ts'
import type { Signature } from './signature.ts'

export interface OnnxFacts extends OnnxGraph {
  readonly warnings: readonly string[]
  /** Why the onnx runtime cannot serve the model, though it is whole. */
  readonly notServed?: string
}

/**
 * Reads an ONNX model's signature and proves that onnxruntime can open it.
 * @param files everything that is registered; `model` is one of them.
 * @param shown the file as the user wrote it, for messages.
 * @throws UserError `MODEL_ONNX_BROKEN`, `MODEL_ONNX_EXTERNAL_DATA`.
 */
export const inspectOnnx = async (
  model: ModelFile,
  files: readonly ModelFile[],
  shown: string,
  onnxRuntime: () => Promise<OnnxRuntime>
): Promise<OnnxFacts> => {
  const graph = outline(model.source, shown)
  await checkExternalData(graph.externalFiles, model, files, shown)
  const foreign = graph.domains.filter(domain => !KNOWN_DOMAINS.has(domain))
  if (foreign.length > 0) {
    const notServed = `it uses operators of ${foreign.join(', ')}, which onnxruntime has only with a custom library`
    return {
      ...graph,
      notServed,
      warnings: [
        `"${shown}" cannot be served without code: ${notServed}. Serve it from an entry script that loads the library.`
      ]
    }
  }
  const notServed = await checkWithRuntime(model.source, shown, graph, onnxRuntime)
  if (notServed === undefined) return { ...graph, warnings: [] }
  return {
    ...graph,
    notServed: `onnxruntime ${ONNX_RUNTIME.version} cannot open it: ${notServed}`,
    warnings: [
      `"${shown}" cannot be served without code, since onnxruntime ${ONNX_RUNTIME.version} cannot open it: ${notServed}. Serve it from an entry script, with a build of onnxruntime that can, or export it for an older operator set.`
    ]
  }
}

/** Whether a file is ONNX by its content, whatever its name. */
export const looksLikeOnnx = (file: string): boolean => {
  try {
    using protobuf = new ProtobufFile(file)
    // ModelProto.ir_version, first in every file that an exporter wrote.
    const model = messageIn(protobuf)
    if (!model.next() || model.number !== 1) return false
    readGraph(protobuf)
    return true
  } catch (error) {
    if (error instanceof ProtobufError) return false
    throw error
  }
}

/** What a model takes and gives, by its outline alone and without onnxruntime; or why it is not a whole model. */
export const signatureOf = (
  file: string
): { readonly signature: Signature } | { readonly problem: string } => {
  try {
    using protobuf = new ProtobufFile(file)
    return { signature: readGraph(protobuf).signature }
  } catch (error) {
    if (!(error instanceof ProtobufError)) throw error
    return { problem: error.message }
  }
}

/** Operator sets that onnxruntime brings. https://github.com/microsoft/onnxruntime/blob/v1.23.0/include/onnxruntime/core/graph/constants.h */
const KNOWN_DOMAINS = new Set([
  'ai.onnx',
  'ai.onnx.ml',
  'ai.onnx.training',
  'ai.onnx.preview.training',
  'com.microsoft',
  'com.microsoft.nchwc',
  'com.microsoft.experimental',
  'com.ms.internal.nhwc'
])

/**
 * What an ONNX file holds besides its weights.
 * @throws UserError `MODEL_ONNX_BROKEN`
 */
export const outline = (file: string, shown: string): OnnxGraph => {
  try {
    using protobuf = new ProtobufFile(file)
    return readGraph(protobuf)
  } catch (error) {
    if (!(error instanceof ProtobufError)) throw error
    throw new UserError(
      'MODEL_ONNX_BROKEN',
      `"${shown}" is not a whole ONNX model: ${error.message}.`,
      {
        cause: error,
        hint: 'The file was cut off or is something else. Export the model again, and check that Git LFS brought it.',
        at: { file: shown }
      }
    )
  }
}
