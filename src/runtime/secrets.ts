/** What scripts must not see of the service's own secrets, and how far that goes. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'

/**
 * Variables that hold a secret of the service or lead to one. The script gets none of them, and their values are wiped
 * from this process's own environment, which other processes of the same user may read.
 */
const OF_THE_SERVICE = [
  'SCORELINE_PRIMARY_KEY',
  'SCORELINE_SECONDARY_KEY',
  'SCORELINE_KEYS_FILE',
  'SCORELINE_KEY_SEED',
  'SCORELINE_TLS_CERT_FILE',
  'SCORELINE_TLS_KEY_FILE',
  'SCORELINE_COLLECT_BLOB_URL'
]

/** Where container tools look for what signs in to registries, and what a step of ours gets. */
const OF_REGISTRIES = ['SCORELINE_INPUTS', 'DOCKER_AUTH_CONFIG', 'REGISTRY_AUTH_FILE']

/**
 * A workflow's own tokens, and the files that its steps write to: hidden where a step starts the service. Elsewhere a
 * variable of such a name is one that the user gave the script.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
const OF_THE_WORKFLOW =
  /^(GITHUB_TOKEN|GH_TOKEN|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)|ACTIONS_(ID_TOKEN_REQUEST|RUNTIME|CACHE|RESULTS)_(TOKEN|URL))$/

type Env = Readonly<Record<string, string | undefined>>

/** Tells which variables of an environment hold secrets. Pure. */
const secretNames = (env: Env): ((name: string) => boolean) => {
  const inWorkflow = env.GITHUB_ACTIONS === 'true'
  return name =>
    OF_THE_SERVICE.includes(name) ||
    OF_REGISTRIES.includes(name) ||
    (inWorkflow && OF_THE_WORKFLOW.test(name))
}

/** The environment without secrets. Pure. */
export const withoutSecrets = (env: Env): Record<string, string | undefined> => {
  const isSecret = secretNames(env)
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isSecret(name)))
}

/**
 * Takes the secrets out of this process's environment, once they have been read: out of `process.env`, and out of the
 * block of memory that `/proc/<pid>/environ` shows, where a variable that was unset still stands.
 * https://man7.org/linux/man-pages/man5/proc_pid_environ.5.html
 * @returns whether nothing is left to be read there; false where the system lets no process write to its own memory.
 */
export const forgetSecrets = (env: NodeJS.ProcessEnv = process.env): boolean => {
  const isSecret = secretNames(env)
  const names = Object.keys(env).filter(isSecret)
  if (names.length === 0) return true
  for (const name of names) delete env[name]
  try {
    wipe(isSecret)
    return secretsIn(readFileSync('/proc/self/environ'), isSecret).length === 0
  } catch {
    return process.platform !== 'linux'
  }
}

/** Overwrites the values in place: they lie at the beginning of the stack, which the process may write to. */
const wipe = (isSecret: (name: string) => boolean): void => {
  const block = readFileSync('/proc/self/environ')
  const start = environStart()
  const memory = openSync('/proc/self/mem', 'r+')
  try {
    for (const { at, length } of secretsIn(block, isSecret))
      writeSync(memory, Buffer.alloc(length, '*'), 0, length, start + at)
  } finally {
    closeSync(memory)
  }
}

/** `env_start` of /proc/self/stat: the 50th field, counted behind the program's name, which may hold anything. */
const environStart = (): number => {
  const stat = readFileSync('/proc/self/stat', 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const start = Number(fields[50 - 3])
  if (!Number.isSafeInteger(start) || start <= 0) throw new Error('no place of the environment')
  return start
}

const WIPED = /^\**$/

/** Where the values of secrets stand in an environment block that are not wiped yet. Pure. */
const secretsIn = (
  block: Buffer,
  isSecret: (name: string) => boolean
): { readonly at: number; readonly length: number }[] => {
  const found: { at: number; length: number }[] = []
  for (let at = 0; at < block.length; ) {
    const next = block.indexOf(0, at)
    const end = next < 0 ? block.length : next
    const equals = block.indexOf(0x3d, at)
    if (equals >= 0 && equals < end && isSecret(block.toString('latin1', at, equals))) {
      const value = block.toString('latin1', equals + 1, end)
      if (!WIPED.test(value)) found.push({ at: equals + 1, length: end - equals - 1 })
    }
    at = end + 1
  }
  return found
}
