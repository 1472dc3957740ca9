/** The services on gRPC's port: inference, health, reflection; which of them are open, and which are counted. */
import { numberField } from '../../wire/protobuf-writer.ts'
import { INTERNAL } from '../http/fixed-answers.ts'
import { InputError } from '../input-error.ts'
import { asReport, log } from '../log.ts'
import { textsOf } from './fields.ts'
import type { Arrived, GateRule } from './gate.ts'
import type { Method, Reply } from './inference.ts'
import {
  type Server,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  Status,
  type sendUnaryData
} from './library.ts'
import { reflect } from './reflection.ts'
import { codeOf } from './statuses.ts'

const INFERENCE = 'inference.GRPCInferenceService'
const HEALTH = 'grpc.health.v1.Health'
const REFLECTIONS = ['v1', 'v1alpha'].map(version => `grpc.reflection.${version}.ServerReflection`)
const SERVICES = [INFERENCE, HEALTH, ...REFLECTIONS]

const [SERVING, NOT_SERVING, SERVICE_UNKNOWN] = [1, 2, 3]

type Unary = (call: ServerUnaryCall<Arrived, Buffer>, done: sendUnaryData<Buffer>) => void
export type Watcher = ServerWritableStream<Arrived, Buffer>
type Duplex = ServerDuplexStream<Arrived, Buffer>

/** Messages pass as bytes: they are read where their errors can be answered. */
const asBytes = (bytes: Buffer): Buffer => bytes

const methodOf = (service: string, name: string, requestStream: boolean, responseStream: boolean) =>
  ({
    path: `/${service}/${name}`,
    requestStream,
    responseStream,
    requestSerialize: asBytes,
    requestDeserialize: asBytes,
    responseSerialize: asBytes,
    responseDeserialize: asBytes
  }) as const

/** Open to everyone as on REST: whether the server is there and ready, and what it is called. */
export const RULES: ReadonlyMap<string, GateRule> = new Map<string, GateRule>([
  [`/${INFERENCE}/ServerLive`, { open: true, counted: false }],
  [`/${INFERENCE}/ServerReady`, { open: true, counted: false }],
  [`/${INFERENCE}/ServerMetadata`, { open: true, counted: true }],
  [`/${INFERENCE}/ModelReady`, { open: false, counted: true }],
  [`/${INFERENCE}/ModelMetadata`, { open: false, counted: true }],
  [`/${INFERENCE}/ModelInfer`, { open: false, counted: true }],
  [`/${HEALTH}/Check`, { open: true, counted: false }],
  [`/${HEALTH}/Watch`, { open: true, counted: false }],
  ...REFLECTIONS.map(
    service => [`/${service}/ServerReflectionInfo`, { open: false, counted: false }] as const
  )
])

const unary =
  (method: Method): Unary =>
  (call, done) => {
    call.sendMetadata(call.request.answerIds)
    answer(method, call).then(
      reply => {
        if (Buffer.isBuffer(reply)) done(null, reply)
        else done({ code: codeOf(reply.status), details: reply.error })
      },
      error => {
        log('E', asReport(error))
        done({ code: Status.INTERNAL, details: INTERNAL })
      }
    )
  }

const answer = async (method: Method, call: ServerUnaryCall<Arrived, Buffer>): Promise<Reply> => {
  try {
    return await method(call.request, () => call.cancelled)
  } catch (error) {
    if (error instanceof InputError) return { status: 400, error: error.message }
    throw error
  }
}

export const addInference = (server: Server, methods: Readonly<Record<string, Method>>): void => {
  const entries = Object.entries(methods)
  server.addService(
    Object.fromEntries(entries.map(([name]) => [name, methodOf(INFERENCE, name, false, false)])),
    Object.fromEntries(entries.map(([name, method]) => [name, unary(method)]))
  )
}

/** https://github.com/grpc/grpc/blob/master/doc/health-checking.md */
export const addHealth = (server: Server, isReady: () => boolean, watchers: Set<Watcher>): void => {
  const statusOf = ({ bytes }: Arrived): number => {
    const service = textsOf(bytes).get(1) ?? ''
    if (service !== '' && !SERVICES.includes(service)) return SERVICE_UNKNOWN
    return isReady() ? SERVING : NOT_SERVING
  }
  const check: Method = arrived => {
    const status = statusOf(arrived)
    if (status === SERVICE_UNKNOWN) return { status: 404, error: 'There is no such service.' }
    return healthMessage(status)
  }
  const watch = (call: Watcher): void => {
    let status: number
    try {
      status = statusOf(call.request)
    } catch (error) {
      call.emit('error', { code: Status.INVALID_ARGUMENT, details: messageOf(error) })
      return
    }
    call.write(healthMessage(status))
    if (status === SERVICE_UNKNOWN) return
    watchers.add(call)
    const leave = (): void => {
      watchers.delete(call)
    }
    call.once('cancelled', leave)
    call.once('close', leave)
  }
  server.addService(
    {
      Check: methodOf(HEALTH, 'Check', false, false),
      Watch: methodOf(HEALTH, 'Watch', false, true)
    },
    { Check: unary(check), Watch: watch as never }
  )
}

/** Said to who watches, when the end begins. */
export const sayNotReady = (call: Watcher): void => {
  call.write(healthMessage(NOT_SERVING))
}

const healthMessage = (status: number): Buffer => numberField(1, status)

export const addReflection = (server: Server): void => {
  const talk = (call: Duplex): void => {
    call.on('data', ({ bytes }: Arrived) => {
      try {
        call.write(reflect(bytes))
      } catch (error) {
        call.emit('error', { code: Status.INVALID_ARGUMENT, details: messageOf(error) })
      }
    })
    call.on('end', () => call.end())
  }
  for (const service of REFLECTIONS)
    server.addService(
      { ServerReflectionInfo: methodOf(service, 'ServerReflectionInfo', true, true) },
      { ServerReflectionInfo: talk as never }
    )
}

const messageOf = (error: unknown): string => {
  if (error instanceof InputError) return error.message
  log('E', asReport(error))
  return INTERNAL
}
