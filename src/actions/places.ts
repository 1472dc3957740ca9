import { homedir } from 'node:os'
import path from 'node:path'
import { optional, text, withDefault } from '../core/inputs.ts'
import type { Host } from './host.ts'

/** The embedded registry: an OCI layout folder in the workspace. */
export const DEFAULT_REGISTRY = '.scoreline/registry'

/** Where models and images live, and how to sign in there where `docker login` was not used. */
export const registryInputs = {
  registry: withDefault(text, DEFAULT_REGISTRY),
  'registry-username': optional(text),
  'registry-password': optional(text)
}

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
