/** The configuration file of the official server: settings that neither arguments nor the environment give. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isObject, withoutBom } from './json.ts'
import { SettingsError } from './settings-error.ts'

/** What the official server reads from a configuration file; our own names are read from there as well. */
const KNOWN = new Set([
  ...['AML_APP_ROOT', 'AZUREML_ENTRY_SCRIPT', 'AZUREML_SOURCE_DIRECTORY', 'AZUREML_MODEL_DIR'],
  ...['SERVICE_NAME', 'SERVICE_VERSION', 'SERVICE_PATH_PREFIX', 'WORKSPACE_NAME'],
  ...['SCORING_TIMEOUT_MS', 'WORKER_COUNT', 'WORKER_TIMEOUT', 'WORKER_PRELOAD'],
  ...['AML_CORS_ORIGINS', 'AML_APP_INSIGHTS_ENABLED', 'AML_APP_INSIGHTS_KEY'],
  ...['APP_INSIGHTS_LOG_RESPONSE_ENABLED', 'AML_MODEL_DC_STORAGE_ENABLED', 'AZUREML_LOG_LEVEL'],
  ...['SERVER_VERSION_LOG_RESPONSE_ENABLED', 'HTTP_X_MS_SERVER_VERSION', 'AZUREML_DEBUG_PORT'],
  ...['SCORELINE_HOST', 'SCORELINE_PORT', 'SCORELINE_PYTHON', 'SCORELINE_ONNX_THREADS'],
  ...['SCORELINE_MAX_BODY_BYTES', 'SCORELINE_DRAIN_MS', 'SCORELINE_KEYS_FILE'],
  ...['SCORELINE_TLS_CERT_FILE', 'SCORELINE_TLS_KEY_FILE', 'SCORELINE_MAX_CONCURRENT'],
  ...['SCORELINE_MAX_QUEUE', 'SCORELINE_QUEUE_TIMEOUT_MS', 'SCORELINE_MAX_CONNECTIONS'],
  ...['SCORELINE_COLLECT_FOLDER', 'SCORELINE_COLLECT_BLOB_URL', 'SCORELINE_COLLECT_SHARE'],
  ...['SCORELINE_MAX_HELD_BYTES', 'SCORELINE_KEEP_ALIVE_MS', 'SCORELINE_PLAIN_HTTP'],
  ...['SCORELINE_SPARE_WORKER', 'SCORELINE_FORK_WORKERS'],
  ...['SCORELINE_LOG_FORMAT', 'AZUREML_COMPAT']
])

/** Names of a configuration file that mean nothing here. Pure. */
export const unknownNames = (configured: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(configured).filter(name => !KNOWN.has(name))

/** What says where the file is. */
interface Places {
  /** The file that was asked for. */
  readonly named: string | undefined
  readonly entry: string | undefined
  /** The app root. */
  readonly root: string
  readonly cwd: string
}

/**
 * The file named, else `config.json` in the app root, else beside the entry script; empty when there is none. As in the
 * official server, one that is named and does not exist is passed over, and so is an empty one. @throws SettingsError
 */
export const readConfigFile = ({ named, entry, root, cwd }: Places): Record<string, string> => {
  const places = [root, ...(entry ? [path.dirname(path.resolve(root, entry))] : [])]
  const files = places.map(place => path.join(place, 'config.json'))
  const file = [...(named ? [path.resolve(cwd, named)] : []), ...files].find(isFilled)
  if (file === undefined) return {}
  try {
    const document: unknown = JSON.parse(withoutBom(readFileSync(file, 'utf8')))
    if (!isObject(document)) throw new Error('it holds no JSON object')
    const given = Object.entries(document).filter(([, value]) => value !== null)
    return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
  } catch (error) {
    throw new SettingsError(`The configuration file "${file}" cannot be read: ${error}`, 3)
  }
}

/** A folder would be found too; reading it says so. */
const isFilled = (file: string): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0
