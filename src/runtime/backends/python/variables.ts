import { realpathSync } from 'node:fs'
import path from 'node:path'
import { providersInPython } from '../../providers.ts'
import { withoutSecrets } from '../../secrets.ts'
import { SERVER_VERSION, type Settings } from '../../settings.ts'

type Variables = Record<string, string | undefined>

/** The environment of a script: the server's own without its secrets, and what the official command sets for scripts. */
export const scriptVariables = (
  settings: Settings,
  env: Readonly<Record<string, string | undefined>>
): Variables => ({
  ...withoutSecrets(env),
  ...officialVariables(settings),
  // Where the connections of this process come from concerns nobody else.
  LISTEN_FDS: undefined,
  NODE_CHANNEL_FD: undefined,
  NODE_CHANNEL_SERIALIZATION_MODE: undefined,
  // As Azure's own services said it to a ModelDataCollector.
  AML_MODEL_DC_STORAGE_ENABLED: settings.collect === undefined ? undefined : 'true',
  SCORING_TIMEOUT_MS: String(settings.scoringTimeoutMs),
  SCORELINE_EXECUTION_PROVIDERS: settings.providers && providersInPython(settings.providers),
  SCORELINE_ACCELERATOR_REQUIRED: settings.providers?.required ? 'on' : undefined,
  OMP_NUM_THREADS: env.OMP_NUM_THREADS ?? '1'
})

/**
 * What the official command exports before it starts its server, whatever came by an argument, a variable or not at all.
 * Names and defaults: azureml_inference_server_http 1.5.1, amlserver.py.
 */
const officialVariables = (settings: Settings): Variables => {
  const { appRoot, modelDir, workers, port, healthPort, insights } = settings
  return {
    AML_APP_ROOT: appRoot,
    AZUREML_ENTRY_SCRIPT: entryScriptOf(settings),
    ...given('AZUREML_MODEL_DIR', modelDir),
    ...given('AZUREML_CONFIG_FILE', settings.configFile && path.resolve(settings.configFile)),
    ...given('AML_CORS_ORIGINS', settings.corsOrigins.join(',') || undefined),
    ...given('AML_APP_INSIGHTS_KEY', insights.key),
    ...given('HTTP_X_MS_SERVER_VERSION', settings.serverVersionHeader ? SERVER_VERSION : undefined),
    AML_APP_INSIGHTS_ENABLED: insights.enabled ? 'true' : 'false',
    TRANSPORT_PROTOCOL: settings.transport,
    WORKER_COUNT: String(workers),
    SERVER_PORT: String(port),
    HEALTH_PORT: String(healthPort ?? port)
  }
}

/** Left out, rather than unset, where nothing was given: a variable of the environment stands. */
const given = (name: string, value: string | undefined): Variables =>
  value === undefined ? {} : { [name]: value }

/** As the official command writes it: absolute, without links. One that is not there is left for the worker to report. */
const entryScriptOf = ({ appRoot, entryScript }: Settings): string | undefined => {
  if (entryScript === undefined) return undefined
  try {
    return realpathSync(path.resolve(appRoot, entryScript))
  } catch {
    return entryScript
  }
}

/** The start-up lines of the official server, which scrapers of its log look for. Pure. */
export const startUpLines = (variables: Variables): string[] => [
  `Scoreline scoring runtime, which answers as Azure ML Inferencing HTTP server v${SERVER_VERSION.split('/')[1]}`,
  'Server Settings',
  '---------------',
  ...DESCRIBED.map(([name, what]) => `${what}: ${shown(name, variables[name])}`),
  'Server Routes',
  '---------------',
  `Liveness Probe: GET   127.0.0.1:${variables.HEALTH_PORT}/`,
  `Score:          POST  127.0.0.1:${variables.SERVER_PORT}/score`
]

const DESCRIBED: readonly (readonly [string, string])[] = [
  ['AZUREML_ENTRY_SCRIPT', 'Entry Script Name'],
  ['AZUREML_MODEL_DIR', 'Model Directory'],
  ['AZUREML_CONFIG_FILE', 'Config File'],
  ['WORKER_COUNT', 'Worker Count'],
  ['WORKER_TIMEOUT', 'Worker Timeout (seconds)'],
  ['SERVER_PORT', 'Server Port'],
  ['HEALTH_PORT', 'Health Port'],
  ['AML_APP_INSIGHTS_ENABLED', 'Application Insights Enabled'],
  ['AML_APP_INSIGHTS_KEY', 'Application Insights Key'],
  ['HTTP_X_MS_SERVER_VERSION', 'Inferencing HTTP server version'],
  ['AML_CORS_ORIGINS', 'CORS for the specified origins'],
  ['SEPERATE_HEALTH_ENDPOINT', 'Create dedicated endpoint for health']
]

const shown = (name: string, value: string | undefined): string => {
  if (value === undefined) return 'None'
  if (name === 'AML_APP_INSIGHTS_KEY') return 'AppInsights key provided'
  return name === 'AML_CORS_ORIGINS' ? `Enabling CORS for ${value}` : value
}
