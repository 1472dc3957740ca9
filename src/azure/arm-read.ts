import type { AzureAccess } from './access.ts'
import { explainArm, orNothing } from './arm-errors.ts'
import { openPipeline } from './http.ts'

/** GETs any resource of the Resource Manager by its path; undefined when there is none. */
export type ReadArm = (path: string, apiVersion: string, signal: AbortSignal) => Promise<unknown>

export const armReader =
  (access: AzureAccess): ReadArm =>
  async (path, apiVersion, signal) => {
    const { credential, cloud, http } = access
    try {
      return await orNothing(async () => {
        const scope = `${cloud.resourceManager}/.default`
        const pipeline = await openPipeline(http, { of: credential, scope })
        const separator = path.includes('?') ? '&' : '?'
        const url = `${cloud.resourceManager}${path}${separator}api-version=${apiVersion}`
        return pipeline.json({ method: 'GET', url, signal })
      })
    } catch (error) {
      throw explainArm(error, `read ${path}`, access)
    }
  }
