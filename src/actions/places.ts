import { homedir } from 'node:os'
import path from 'node:path'
import type { Host } from './host.ts'

/** The embedded registry: an OCI layout folder in the workspace. */
export const DEFAULT_REGISTRY = '.scoreline/registry'

/**
 * What may be kept between jobs: fetched parts, wheels, finished layers. The runner's tool cache where it has one,
 * else the user's cache folder. `SCORELINE_CACHE` overrides both, e.g. with a folder that actions/cache restores.
 */
export const cacheFolder = ({ env }: Host): string =>
  env.SCORELINE_CACHE ||
  path.join(
    env.RUNNER_TOOL_CACHE || env.XDG_CACHE_HOME || path.join(homedir(), '.cache'),
    'scoreline'
  )

/** What the local target keeps: unpacked layers, services and their logs. */
export const stateFolder = ({ env }: Host): string =>
  path.resolve(env.SCORELINE_STATE || '.scoreline')
