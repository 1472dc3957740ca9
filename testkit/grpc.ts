/** gRPC of a scoring runtime, for tests: where it is, and messages of its protocol as bytes. */
import { Client, credentials, Metadata, type ServiceError } from '@grpc/grpc-js'
import { entry, packedField } from '../src/wire/protobuf-writer.ts'
import type { RunningRuntime } from './runtime.ts'
import { until } from './until.ts'

/** Waits until it listens. `127.0.0.1:50051` */
export const grpcAddress = async (running: RunningRuntime): Promise<string> => {
  const port = () => /Listening for gRPC on .*:(\d+)/.exec(running.output())?.[1]
  await until(async () => port() !== undefined)
  return `127.0.0.1:${port()}`
}

export interface GrpcAnswer {
  readonly code: number
  readonly details: string
  readonly bytes: Buffer | undefined
  /** What came before the answer. */
  readonly metadata: Readonly<Record<string, unknown>>
}

export interface GrpcCaller extends Disposable {
  /** @param method `inference.GRPCInferenceService/ModelInfer` */
  call(
    method: string,
    message?: Buffer,
    options?: {
      headers?: Readonly<Record<string, string>>
      deadlineMs?: number
      abort?: AbortSignal
    }
  ): Promise<GrpcAnswer>
}

/** How grpc-js names gzip. */
const GZIP = 2

/**
 * A client whose messages are bytes, good or bad.
 * @param root a certificate, where it is served by TLS
 * @param compressed whether its messages are sent with gzip
 */
export const grpcCaller = (address: string, root?: Buffer, compressed = false): GrpcCaller => {
  const client = new Client(
    address,
    root === undefined ? credentials.createInsecure() : credentials.createSsl(root),
    {
      'grpc.ssl_target_name_override': 'localhost',
      'grpc.max_receive_message_length': -1,
      ...(compressed ? { 'grpc.default_compression_algorithm': GZIP } : {})
    }
  )
  const same = (bytes: Buffer): Buffer => bytes
  return {
    call: (method, message = Buffer.alloc(0), { headers = {}, deadlineMs, abort } = {}) =>
      new Promise(resolve => {
        const metadata = new Metadata()
        for (const [name, value] of Object.entries(headers)) metadata.set(name, value)
        const options = deadlineMs === undefined ? {} : { deadline: Date.now() + deadlineMs }
        let first: Record<string, unknown> = {}
        const done = (error: ServiceError | null, bytes?: Buffer): void =>
          resolve({
            code: error?.code ?? 0,
            details: error?.details ?? '',
            bytes,
            metadata: first
          })
        const call = client.makeUnaryRequest(
          `/${method}`,
          same,
          same,
          message,
          metadata,
          options,
          done
        )
        call.on('metadata', (found: Metadata) => {
          first = found.getMap()
        })
        abort?.addEventListener('abort', () => call.cancel())
      }),
    [Symbol.dispose]: () => client.close()
  }
}

export const INFER = 'inference.GRPCInferenceService/ModelInfer'

/** A request with one input of raw bytes. */
export const inferMessage = (
  model: string,
  {
    name = 'x',
    datatype = 'FP32',
    shape = [1, 2]
  }: { name?: string; datatype?: string; shape?: number[] },
  raw: Buffer
): Buffer =>
  Buffer.concat([
    entry(1, model),
    entry(5, Buffer.concat([entry(1, name), entry(2, datatype), packedField(3, shape)])),
    entry(7, raw)
  ])

export const floats = (...values: number[]): Buffer => Buffer.from(Float32Array.from(values).buffer)
