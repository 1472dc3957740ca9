import { homedir } from 'node:os'
import path from 'node:path'
import { azureSignInInputs } from '../../azure/inputs.ts'
import { grouped } from '../../core/parameters.ts'
import { digestOf, shortDigest } from '../../oci/digest.ts'
import { registryParameters } from '../../oci/registry-parameters.ts'
import type { Host } from '../host/host.ts'

/** Where models and images live, and how to sign in there where `docker login` was not used. */
export const registryInputs = {
  ...grouped('Registry', registryParameters),
  ...grouped('Azure', azureSignInInputs)
}

/**
 * What may be kept between jobs: fetched parts, wheels, finished layers. The runner's tool cache where it has one,
 * else the user's cache folder. `SCORELINE_CACHE` overrides both, e.g. with a folder that actions/cache restores.
 */
export const cacheFolder = ({ env }: Host): string =>
  env.SCORELINE_CACHE ||
  path.join(
    env.RUNNER_TOOL_CACHE || env.XDG_CACHE_HOME || path.join(env.HOME || homedir(), '.cache'),
    'scoreline'
  )

/**
 * What the local target keeps: unpacked layers, services and their logs. Never in the checkout, which a stranger may have
 * made: in the runner's temporary folder, else in the user's state folder, there by the folder that is worked in.
 * `SCORELINE_STATE` overrides both. https://specifications.freedesktop.org/basedir-spec/latest/#variables
 */
export const stateFolder = ({ env }: Pick<Host, 'env'>): string => {
  if (env.SCORELINE_STATE) return path.resolve(env.SCORELINE_STATE)
  if (env.RUNNER_TEMP) return path.join(env.RUNNER_TEMP, `scoreline-${process.getuid?.() ?? 0}`)
  const here = process.cwd()
  const name = `${path.basename(here)}-${shortDigest(digestOf(here))}`
  const state = env.XDG_STATE_HOME || path.join(env.HOME || homedir(), '.local', 'state')
  return path.join(state, 'scoreline', name)
}
