import { hasCode } from '../../core/errors.ts'
import type { EdgeTools } from './scene.ts'

/**
 * Deletes a pull token of ours. Who may not manage the registry may still delete the service.
 * @param host of the registry
 */
export const withdrawToken = async (
  token: string,
  host: string,
  { acr, log }: Pick<EdgeTools, 'acr' | 'log'>,
  signal: AbortSignal
): Promise<void> => {
  try {
    const registry = await acr.find(host, signal)
    if (registry) await acr.removePullToken(registry, token, signal)
  } catch (error) {
    if (!hasCode(error, 'AZURE_ROLE_MISSING')) throw error
    log.warning(`The pull token "${token}" of ${host} stays: ${error.message}`)
  }
}
