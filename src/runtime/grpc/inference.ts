/** `inference.GRPCInferenceService`: the Open Inference Protocol, equal to REST below `/v2`. */
import { bytesField, entry, numberField, packedField } from '../../wire/protobuf-writer.ts'
import type { Backend, ModelDescription } from '../backends/backend.ts'
import type { Admission } from '../http/admission.ts'
import { BUSY } from '../http/fixed-answers.ts'
import type { Settings } from '../settings.ts'
import { infer } from '../v2/infer.ts'
import { findModel, modelMetadata, noModel } from '../v2/models.ts'
import type { V2Output } from '../v2/types.ts'
import { textsOf } from './fields.ts'
import type { Arrived } from './gate.ts'
import { type InferCall, readInferRequest, writeInferResponse } from './infer-message.ts'

/** A message, or an error with HTTP's status for it. */
export type Reply = Buffer | { readonly status: number; readonly error: string }

/** Answers one method. @param gone whether nobody waits for the answer any more @throws InputError */
export type Method = (arrived: Arrived, gone: () => boolean) => Reply | Promise<Reply>

export interface InferenceParts {
  readonly backend: Backend
  readonly settings: Pick<Settings, 'serviceName' | 'serviceVersion'>
  readonly admission: Admission
  readonly isReady: () => boolean
  /** Keeps a request and its answer, where that is asked for. */
  readonly collect:
    | ((arrived: Arrived, call: InferCall, outputs: readonly V2Output[]) => void)
    | undefined
}

export const inferenceMethods = ({
  backend,
  settings,
  admission,
  isReady,
  collect
}: InferenceParts): Readonly<Record<string, Method>> => {
  const named = (message: Buffer): { model?: ModelDescription; reply: Reply } => {
    const texts = textsOf(message)
    const name = texts.get(1) ?? ''
    const version = texts.get(2) || undefined
    const model = findModel(backend, name, version)
    const reply = { status: 404, error: noModel(name, version) }
    return model === undefined ? { reply } : { model, reply }
  }

  const answerInfer = async (arrived: Arrived): Promise<Reply> => {
    const call = readInferRequest(arrived.bytes)
    const model = findModel(backend, call.model, call.version)
    if (model === undefined) return { status: 404, error: noModel(call.model, call.version) }
    const { requestId, headers, secure } = arrived
    const request = { method: 'POST', query: '', headers, requestId, secure }
    const found = await infer(model, call.asked, request, backend)
    if ('error' in found) return found
    collect?.(arrived, call, found.outputs)
    const answer = writeInferResponse(model, call, found.outputs)
    arrived.hold(answer.length)
    return answer
  }

  return {
    ServerLive: () => numberField(1, true),
    ServerReady: () => numberField(1, isReady()),
    ModelReady: ({ bytes }) => {
      const { model, reply } = named(bytes)
      return model === undefined ? reply : numberField(1, isReady())
    },
    ServerMetadata: () =>
      Buffer.concat([bytesField(1, settings.serviceName), bytesField(2, settings.serviceVersion)]),
    ModelMetadata: ({ bytes }) => {
      const { model, reply } = named(bytes)
      return model === undefined ? reply : metadataMessage(modelMetadata(model, backend))
    },
    ModelInfer: async (arrived, gone) => {
      const entered = admission.enter()
      if (entered !== true && !(await entered)) return { status: 503, error: BUSY }
      try {
        return gone() ? GONE : await answerInfer(arrived)
      } finally {
        admission.leave()
      }
    }
  }
}

const GONE = { status: 504, error: 'Nobody waits for the answer any more.' }

type Tensor = ReturnType<typeof modelMetadata>['inputs'][number]

const metadataMessage = (model: ReturnType<typeof modelMetadata>): Buffer => {
  const tensor = ({ name, datatype, shape }: Tensor): Buffer =>
    Buffer.concat([bytesField(1, name), bytesField(2, datatype), packedField(3, shape)])
  return Buffer.concat([
    bytesField(1, model.name),
    ...model.versions.map(version => entry(2, version)),
    bytesField(3, model.platform),
    ...model.inputs.map(input => entry(4, tensor(input))),
    ...model.outputs.map(output => entry(5, tensor(output)))
  ])
}
