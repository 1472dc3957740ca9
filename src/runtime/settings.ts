import { parseArgs } from 'node:util'

/** Everything the scoring runtime is told from outside, read once at the start. docs/design.md lists the variables. */
export interface Settings {
  readonly host: string
  readonly port: number
  /** Serve the socket inherited as file descriptor 3. */
  readonly inheritedSocket: boolean
  /** Connections arrive over the IPC channel, one message each. */
  readonly connectionsFromParent: boolean
  readonly appRoot: string
  readonly entryScript: string | undefined
  readonly modelDir: string | undefined
  readonly serviceFile: string | undefined
  readonly serviceName: string
  readonly serviceVersion: string
  readonly pathPrefix: string
  readonly python: string
  readonly workers: number
  /** Inference threads for ONNX models; undefined lets each model decide. */
  readonly onnxThreads: number | undefined
  readonly scoringTimeoutMs: number
  readonly maxBodyBytes: number
  readonly drainMs: number
  readonly serverVersionHeader: boolean
}

/** Wrong arguments or settings: the process ends with code 1 (`3` for what the official server calls a configuration error). */
export class SettingsError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

type Env = Readonly<Record<string, string | undefined>>

/** Both spellings of every flag: ours, and the official server's. */
const FLAGS = {
  'entry-script': { type: 'string' },
  entry_script: { type: 'string' },
  'model-dir': { type: 'string' },
  model_dir: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  workers: { type: 'string' },
  worker_count: { type: 'string' },
  'service-file': { type: 'string' }
} as const

/** Arguments come before the environment. @throws SettingsError */
export const readSettings = (args: readonly string[], env: Env, cwd: string): Settings => {
  const flags = parseFlags(args)
  const entryScript = flags['entry-script'] ?? flags.entry_script ?? env.AZUREML_ENTRY_SCRIPT
  return {
    host: flags.host ?? env.SCORELINE_HOST ?? '0.0.0.0',
    port: whole('port', flags.port ?? env.SCORELINE_PORT ?? '5001', 0, 65_535),
    inheritedSocket: env.LISTEN_FDS === '1',
    connectionsFromParent: env.SCORELINE_CONNECTIONS === 'ipc',
    appRoot: env.AML_APP_ROOT ?? cwd,
    entryScript: entryScript || undefined,
    modelDir: flags['model-dir'] ?? flags.model_dir ?? env.AZUREML_MODEL_DIR,
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
    scoringTimeoutMs: whole(
      'SCORING_TIMEOUT_MS',
      env.SCORING_TIMEOUT_MS ?? '3600000',
      1,
      2 ** 31 - 1,
      3
    ),
    maxBodyBytes: whole(
      'SCORELINE_MAX_BODY_BYTES',
      env.SCORELINE_MAX_BODY_BYTES ?? '104857600',
      1,
      2 ** 31 - 1
    ),
    drainMs: whole('SCORELINE_DRAIN_MS', env.SCORELINE_DRAIN_MS ?? '25000', 0, 3_600_000),
    serverVersionHeader: ['true', undefined].includes(env.SERVER_VERSION_LOG_RESPONSE_ENABLED)
  }
}

const parseFlags = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true }).values
  } catch (error) {
    throw new SettingsError(error instanceof Error ? error.message : String(error))
  }
}

const whole = (name: string, text: string, least: number, most: number, exitCode = 1): number => {
  const value = Number(text)
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value
  throw new SettingsError(
    `${name} must be a whole number from ${least} to ${most}, not "${text}".`,
    exitCode
  )
}
