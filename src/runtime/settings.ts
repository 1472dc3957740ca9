import path from 'node:path'
import { parseArgs } from 'node:util'
import { readConfigFile, unknownNames } from './config-file.ts'
import { type EdgeSettings, readEdge } from './edge/settings.ts'
import { type AllowedOrigin, readOrigins } from './http/cors.ts'
import { memoryLimit } from './memory-limit.ts'
import { type Providers, readProviders } from './providers.ts'
import { count, type Env, isOn, whole } from './setting-values.ts'
import { SettingsError } from './settings-error.ts'

/** Every setting of the scoring runtime, read once at the start. docs/design.md lists the variables. */
export interface Settings {
  readonly host: string
  readonly port: number
  /** A second port with the same routes. */
  readonly healthPort: number | undefined
  /** gRPC is served there; undefined for not at all. */
  readonly grpcPort: number | undefined
  /** Where IoT Edge started this as a module; undefined elsewhere. */
  readonly edge: EdgeSettings | undefined
  /** Serve the socket inherited as file descriptor 3. */
  readonly inheritedSocket: boolean
  /** Connections arrive over the IPC channel, one message each. */
  readonly connectionsFromParent: boolean
  /** A unix socket to listen on, instead of a port. */
  readonly socket: string | undefined
  /** A unix socket of who started this: told when it serves; its end is a signal to end. */
  readonly parentSocket: string | undefined
  readonly appRoot: string
  readonly entryScript: string | undefined
  readonly modelDir: string | undefined
  /** The configuration file, where one was named as an argument. */
  readonly configFile: string | undefined
  readonly serviceFile: string | undefined
  readonly serviceName: string
  readonly serviceVersion: string
  readonly pathPrefix: string
  readonly python: string
  readonly workers: number
  /** Inference threads for ONNX models; undefined lets each model decide. */
  readonly onnxThreads: number | undefined
  /** What computes a model; undefined leaves it to onnxruntime, which takes the processor. */
  readonly providers: Providers | undefined
  readonly scoringTimeoutMs: number
  /** A worker whose `run()` takes longer is replaced; the official server's default is not ours. */
  readonly workerTimeoutMs: number
  readonly maxBodyBytes: number
  /** The most bytes of bodies that are held at once, over all connections. */
  readonly maxHeldBytes: number
  /** How long a connection may be idle between two requests; 0 closes it after each answer. */
  readonly keepAliveMs: number
  /** Whether plain requests are read without node:http (docs/adrs/0004). */
  readonly plainHttp: boolean
  /** Whether a Python worker waits for another one to end. */
  readonly spareWorker: boolean
  /** Whether that worker is forked, where it is safe. */
  readonly forkWorkers: boolean
  readonly drainMs: number
  readonly serverVersionHeader: boolean
  /** Two lines, or JSON with `primary` and `secondary`; read again when it changes. */
  readonly keysFile: string | undefined
  readonly keys: readonly string[]
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined
  /** `AML_CORS_ORIGINS`; empty turns CORS off. */
  readonly corsOrigins: readonly AllowedOrigin[]
  /** Requests that may be with the backend at once, and those that may wait for it. */
  readonly maxConcurrent: number
  readonly maxQueue: number
  readonly queueTimeoutMs: number
  readonly maxConnections: number
  /** Application Insights, as scripts see it in their environment: the runtime itself sends nothing there. */
  readonly insights: { readonly enabled: boolean; readonly key: string | undefined }
  /** What `--rest` changes: only what scripts see. */
  readonly transport: 'rest' | 'grpc'
  readonly collect: CollectSettings | undefined
  readonly jsonLog: boolean
  /** Names in the configuration file that mean nothing here. */
  readonly unknownNames: readonly string[]
}

/** Where samples of requests and answers are kept. */
export interface CollectSettings {
  readonly folder: string | undefined
  /** URL of an Azure Blob container with a SAS token. */
  readonly blobUrl: string | undefined
  /** Part of the requests, 0 to 1. */
  readonly share: number
}

/** The version whose behaviour is kept: `x-ms-server-version`, and what scripts see. */
export const SERVER_VERSION = 'azmlinfsrv/1.5.1'

/** Both spellings of every flag: ours, and the official server's. */
export const FLAGS = {
  'entry-script': { type: 'string' },
  entry_script: { type: 'string' },
  'model-dir': { type: 'string' },
  model_dir: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  workers: { type: 'string' },
  worker_count: { type: 'string' },
  'service-file': { type: 'string' },
  health_port: { type: 'string' },
  appinsights_instrumentation_key: { type: 'string' },
  access_control_allow_origins: { type: 'string' },
  config_file: { type: 'string' },
  rest: { type: 'boolean' }
} as const

/** Arguments come before the environment, the environment before the configuration file. @throws SettingsError */
export const readSettings = (args: readonly string[], given: Env, cwd: string): Settings => {
  const flags = parseFlags(args)
  const configured = readConfigFile({
    named: flags.config_file ?? given.AZUREML_CONFIG_FILE,
    entry: flags['entry-script'] ?? flags.entry_script ?? given.AZUREML_ENTRY_SCRIPT,
    root: given.AML_APP_ROOT ?? cwd,
    cwd
  })
  const env: Env = { ...configured, ...given }
  const appRoot = env.AML_APP_ROOT ?? cwd
  // Arguments are relative to where the command is given, variables to the app root.
  const fromHere = (file: string | undefined): string | undefined =>
    file === undefined || path.resolve(cwd) === path.resolve(appRoot)
      ? file
      : path.resolve(cwd, file)
  const entryScript =
    fromHere(flags['entry-script'] ?? flags.entry_script) ?? env.AZUREML_ENTRY_SCRIPT
  const healthPort = whole('health_port', flags.health_port ?? '5000', 1, 65_535)
  return {
    host: flags.host ?? env.SCORELINE_HOST ?? '0.0.0.0',
    port: whole('port', flags.port ?? env.SCORELINE_PORT ?? '5001', 0, 65_535),
    grpcPort: env.SCORELINE_GRPC_PORT
      ? whole('SCORELINE_GRPC_PORT', env.SCORELINE_GRPC_PORT, 0, 65_535)
      : undefined,
    edge: readEdge(env),
    inheritedSocket: env.LISTEN_FDS === '1',
    connectionsFromParent: env.SCORELINE_CONNECTIONS === 'ipc',
    socket: env.SCORELINE_SOCKET || undefined,
    parentSocket: env.SCORELINE_PARENT_SOCKET || undefined,
    healthPort: env.SEPERATE_HEALTH_ENDPOINT === 'true' ? healthPort : undefined,
    appRoot,
    entryScript: entryScript || undefined,
    modelDir: fromHere(flags['model-dir'] ?? flags.model_dir) ?? env.AZUREML_MODEL_DIR,
    configFile: flags.config_file,
    serviceFile: flags['service-file'] ?? env.SCORELINE_SERVICE_FILE,
    serviceName: env.SERVICE_NAME ?? 'ML service',
    serviceVersion: env.SERVICE_VERSION ?? '1.0',
    pathPrefix: env.SERVICE_PATH_PREFIX ?? '',
    python: env.SCORELINE_PYTHON ?? 'python3',
    workers: whole(
      'workers',
      flags.workers ?? flags.worker_count ?? env.WORKER_COUNT ?? '1',
      1,
      256
    ),
    onnxThreads: env.SCORELINE_ONNX_THREADS
      ? whole('SCORELINE_ONNX_THREADS', env.SCORELINE_ONNX_THREADS, 1, 256)
      : undefined,
    providers: readProviders(
      env.SCORELINE_EXECUTION_PROVIDERS,
      isOn('SCORELINE_ACCELERATOR_REQUIRED', env.SCORELINE_ACCELERATOR_REQUIRED || 'off')
    ),
    scoringTimeoutMs: whole(
      'SCORING_TIMEOUT_MS',
      env.SCORING_TIMEOUT_MS ?? '3600000',
      1,
      Number.MAX_SAFE_INTEGER,
      3
    ),
    workerTimeoutMs: (count(env, 'WORKER_TIMEOUT', 0, 0) || Number.POSITIVE_INFINITY) * 1000,
    keysFile: env.SCORELINE_KEYS_FILE || undefined,
    keys: [env.SCORELINE_PRIMARY_KEY, env.SCORELINE_SECONDARY_KEY].filter(isGiven),
    tls: tlsOf(env),
    corsOrigins: originsOf(flags.access_control_allow_origins ?? env.AML_CORS_ORIGINS),
    maxConcurrent: count(env, 'SCORELINE_MAX_CONCURRENT', 512),
    maxQueue: count(env, 'SCORELINE_MAX_QUEUE', 2048, 0),
    queueTimeoutMs: count(env, 'SCORELINE_QUEUE_TIMEOUT_MS', 10_000),
    maxConnections: count(env, 'SCORELINE_MAX_CONNECTIONS', 16_384),
    insights: insightsOf(flags.appinsights_instrumentation_key, env),
    transport: flags.rest ? 'rest' : 'grpc',
    collect: collectOf(env),
    jsonLog: env.SCORELINE_LOG_FORMAT === 'json',
    unknownNames: unknownNames(configured),
    maxBodyBytes: whole(
      'SCORELINE_MAX_BODY_BYTES',
      env.SCORELINE_MAX_BODY_BYTES ?? '104857600',
      1,
      2 ** 31 - 1
    ),
    maxHeldBytes: env.SCORELINE_MAX_HELD_BYTES
      ? whole('SCORELINE_MAX_HELD_BYTES', env.SCORELINE_MAX_HELD_BYTES, 1, Number.MAX_SAFE_INTEGER)
      : Math.floor(memoryLimit() / HELD_PART),
    keepAliveMs: count(env, 'SCORELINE_KEEP_ALIVE_MS', 65_000, 0),
    plainHttp: isOn('SCORELINE_PLAIN_HTTP', env.SCORELINE_PLAIN_HTTP),
    spareWorker: env.SCORELINE_SPARE_WORKER
      ? isOn('SCORELINE_SPARE_WORKER', env.SCORELINE_SPARE_WORKER)
      : memoryLimit() >= SPARE_PAYS,
    forkWorkers: isOn('SCORELINE_FORK_WORKERS', env.SCORELINE_FORK_WORKERS),
    drainMs: whole('SCORELINE_DRAIN_MS', env.SCORELINE_DRAIN_MS ?? '25000', 0, 3_600_000),
    serverVersionHeader: /^true$/i.test(env.SERVER_VERSION_LOG_RESPONSE_ENABLED ?? 'true')
  }
}

/** Bytes of memory from which a further Python process is small. */
const SPARE_PAYS = 1024 ** 3

/** What is left of the memory is for the model, and for what is made of a body while it is answered. */
const HELD_PART = 4

const parseFlags = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true }).values
  } catch (error) {
    throw new SettingsError(error instanceof Error ? error.message : String(error))
  }
}

const isGiven = (text: string | undefined): text is string => text !== undefined && text !== ''

const list = (text = ''): string[] =>
  text
    .split(',')
    .map(entry => entry.trim())
    .filter(isGiven)

const originsOf = (text: string | undefined): readonly AllowedOrigin[] => {
  try {
    return readOrigins(list(text))
  } catch (error) {
    throw new SettingsError(
      `AML_CORS_ORIGINS holds a regular expression that cannot be read: ${error instanceof Error ? error.message : error}`,
      3
    )
  }
}

const tlsOf = (env: Env): Settings['tls'] => {
  const certFile = env.SCORELINE_TLS_CERT_FILE
  const keyFile = env.SCORELINE_TLS_KEY_FILE
  if (certFile && keyFile) return { certFile, keyFile }
  if (!certFile && !keyFile) return undefined
  throw new SettingsError('SCORELINE_TLS_CERT_FILE and SCORELINE_TLS_KEY_FILE go together.')
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A key given as an argument turns it on; a key that is not a UUID turns it off, as the official command has it. */
const insightsOf = (flag: string | undefined, env: Env): Settings['insights'] => {
  const key = flag ?? env.AML_APP_INSIGHTS_KEY
  const asked = flag !== undefined || env.AML_APP_INSIGHTS_ENABLED === 'true'
  return { enabled: asked && key !== undefined && UUID.test(key), key }
}

const collectOf = (env: Env): CollectSettings | undefined => {
  const folder = env.SCORELINE_COLLECT_FOLDER || undefined
  const blobUrl = env.SCORELINE_COLLECT_BLOB_URL || undefined
  if (folder === undefined && blobUrl === undefined) return undefined
  // Never shown: it holds a secret.
  if (blobUrl !== undefined && !(URL.canParse(blobUrl) && /^https?:/i.test(blobUrl)))
    throw new SettingsError('SCORELINE_COLLECT_BLOB_URL must be the URL of a container.')
  const share = Number(env.SCORELINE_COLLECT_SHARE ?? '1')
  if (!(share >= 0 && share <= 1))
    throw new SettingsError('SCORELINE_COLLECT_SHARE must be a number from 0 to 1.')
  return { folder, blobUrl, share }
}
