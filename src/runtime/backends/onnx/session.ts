import { createRequire } from 'node:module'
import type { Signature, TensorInfo } from '../../service.ts'
import type { Feeds, Outcome } from './messages.ts'
import type { ElementType, TensorData } from './tensor.ts'

type Ort = typeof import('onnxruntime-node')

/** A model opened by onnxruntime. `run` blocks the thread it is called on: who calls it decides which one that is. */
export interface OnnxSession {
  readonly signature: Signature
  run(feeds: Feeds): Promise<Outcome>
  release(): Promise<void>
}

export const openSession = async (file: string, intraOpThreads: number): Promise<OnnxSession> => {
  const { InferenceSession, Tensor }: Ort = createRequire(import.meta.url)(
    process.env.SCORELINE_ONNX_RUNTIME ?? 'onnxruntime-node'
  )
  const session = await InferenceSession.create(file, {
    intraOpNumThreads: intraOpThreads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    // Threads that spin between requests would take the cores from the thread that speaks HTTP.
    extra: { session: { intra_op: { allow_spinning: '0' } } }
  })
  const run = async (feeds: Feeds): Promise<Outcome> => {
    const tensors: Record<string, InstanceType<Ort['Tensor']>> = {}
    for (const name in feeds) {
      const { type, data, dims } = feeds[name] as TensorData
      tensors[name] = new Tensor(type as 'float32', data as Float32Array, dims)
    }
    const started = performance.now()
    try {
      const found = await session.run(tensors)
      const outputs: Record<string, TensorData> = {}
      for (const name of session.outputNames) {
        const { type, dims, data } = found[name] as InstanceType<Ort['Tensor']>
        outputs[name] = { type: type as ElementType, dims, data: data as TensorData['data'] }
      }
      return { outputs, runMs: performance.now() - started }
    } catch (error) {
      return {
        error: error instanceof Error ? error.message : String(error),
        runMs: performance.now() - started
      }
    }
  }
  return {
    signature: {
      inputs: session.inputMetadata.map(infoOf),
      outputs: session.outputMetadata.map(infoOf)
    },
    run,
    release: () => session.release()
  }
}

const infoOf = (info: import('onnxruntime-node').InferenceSession.ValueMetadata): TensorInfo =>
  info.isTensor
    ? {
        name: info.name,
        type: info.type,
        shape: info.shape.map(axis => (axis === '' ? null : axis))
      }
    : { name: info.name, type: 'unknown' }
