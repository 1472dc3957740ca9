/** An inference thread: onnxruntime blocks the thread it runs on, so it never runs on the one that speaks HTTP. */
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { Signature } from '../../service.ts'
import type { Job, Result, ThreadData, ThreadMessage } from './messages.ts'
import type { ElementType, TensorData } from './tensor.ts'

type Ort = typeof import('onnxruntime-node')
type Session = import('onnxruntime-node').InferenceSession

const { InferenceSession, Tensor } = createRequire(import.meta.url)('onnxruntime-node') as Ort
const post = (message: ThreadMessage): void => parentPort?.postMessage(message)

const start = async ({ files }: ThreadData): Promise<void> => {
  const sessions: Session[] = []
  for (const file of files)
    sessions.push(
      await InferenceSession.create(file, {
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
        logSeverityLevel: 3,
        extra: { session: { intra_op: { allow_spinning: '0' } } }
      })
    )
  parentPort?.on('message', (jobs: readonly Job[]) => void runAll(sessions, jobs))
  post({ type: 'ready', signatures: sessions.map(signatureOf) })
}

const runAll = async (sessions: readonly Session[], jobs: readonly Job[]): Promise<void> => {
  const results: Result[] = []
  for (const job of jobs) results.push(await run(sessions[job.model] as Session, job))
  post({ type: 'results', results })
}

const run = async (session: Session, { id, feeds }: Job): Promise<Result> => {
  const started = performance.now()
  try {
    const tensors = Object.fromEntries(
      Object.entries(feeds).map(([name, { type, data, dims }]) => [
        name,
        new Tensor(type as 'float32', data as Float32Array, dims)
      ])
    )
    const found = await session.run(tensors)
    const outputs = Object.fromEntries(session.outputNames.map(name => [name, dataOf(found[name])]))
    return { id, outputs, runMs: performance.now() - started }
  } catch (error) {
    return {
      id,
      error: error instanceof Error ? error.message : String(error),
      runMs: performance.now() - started
    }
  }
}

const dataOf = (tensor: import('onnxruntime-node').OnnxValue | undefined): TensorData => {
  const { type, dims, data } = tensor as import('onnxruntime-node').Tensor
  return { type: type as ElementType, dims, data: data as TensorData['data'] }
}

const signatureOf = (session: Session): Signature => ({
  inputs: session.inputMetadata.map(infoOf),
  outputs: session.outputMetadata.map(infoOf)
})

const infoOf = (info: Session['inputMetadata'][number]) =>
  info.isTensor
    ? {
        name: info.name,
        type: info.type,
        shape: info.shape.map(axis =>
          typeof axis === 'number' && axis < 0 ? null : axis === '' ? null : axis
        )
      }
    : { name: info.name, type: 'unknown' }

start(workerData as ThreadData).catch(error =>
  post({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
)
