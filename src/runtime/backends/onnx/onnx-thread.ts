/** An inference thread: onnxruntime blocks the thread it runs on, so long runs never happen on the one that speaks HTTP. */
import { parentPort, workerData } from 'node:worker_threads'
import { provesBatchable } from './batching.ts'
import type { RunRequest, ThreadData, ThreadMessage } from './messages.ts'
import { yieldToOthers } from './priority.ts'
import { openSession } from './session.ts'
import { transferables } from './tensor.ts'

const post = (message: ThreadMessage, transfer: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, transfer)

const start = async ({ file, intraOpThreads, proves, providers }: ThreadData): Promise<void> => {
  // Before onnxruntime starts its threads: they take over what this one has.
  yieldToOthers()
  const session = await openSession(file, intraOpThreads, providers)
  parentPort?.on('message', async ({ id, feeds }: RunRequest) => {
    const outcome = await session.run(feeds)
    post(
      { type: 'result', id, outcome },
      'outputs' in outcome ? transferables(outcome.outputs) : []
    )
  })
  const { signature, provider, passedOver } = session
  post({ type: 'ready', signature, provider, passedOver })
  // Requests come in between the trial runs: nobody waits for the proof.
  if (proves) post({ type: 'proof', batchable: await provesBatchable(session) })
}

start(workerData as ThreadData).catch(error =>
  post({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
)
