import { UserError } from '../core/errors.ts'
import type { AzureAccess } from './access.ts'
import { explainArm, orNothing } from './arm-errors.ts'
import { lazyPipeline } from './http.ts'

/** GETs any resource of the Resource Manager by its path; undefined when there is none. */
export type ReadArm = (path: string, apiVersion: string, signal: AbortSignal) => Promise<unknown>

/** GETs a list of the Resource Manager by its path, to its last page; undefined when there is none. */
export type ReadArmList = (
  path: string,
  apiVersion: string,
  signal: AbortSignal
) => Promise<readonly unknown[] | undefined>

export const armReader = (access: AzureAccess): ReadArm => {
  const read = urlReader(access)
  return (path, apiVersion, signal) => read(urlOf(path, apiVersion, access), path, signal)
}

/** https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#collections */
export const armListReader = (access: AzureAccess): ReadArmList => {
  const read = urlReader(access)
  return async (path, apiVersion, signal) => {
    const all: unknown[] = []
    const seen = new Set<string>()
    let url: string | undefined = urlOf(path, apiVersion, access)
    while (url !== undefined) {
      seen.add(url)
      const page = (await read(url, path, signal)) as Page | undefined
      if (page === undefined) return all.length === 0 ? undefined : all
      all.push(...(page.value ?? []))
      url = page.nextLink || undefined
      // The token of the sign-in goes with it: to nobody but Azure, and to no page twice.
      if (url !== undefined && (seen.has(url) || !isOurs(url, access))) throw oddLink(path)
    }
    return all
  }
}

interface Page {
  readonly value?: readonly unknown[]
  readonly nextLink?: string | null
}

const urlOf = (path: string, apiVersion: string, { cloud }: AzureAccess): string =>
  `${cloud.resourceManager}${path}${path.includes('?') ? '&' : '?'}api-version=${apiVersion}`

const isOurs = (url: string, { cloud }: AzureAccess): boolean =>
  URL.canParse(url) && new URL(url).origin === new URL(cloud.resourceManager).origin

const oddLink = (path: string): UserError =>
  new UserError('AZURE_REFUSED', `Azure's list at ${path} leads to a page that is not its own.`, {
    hint: 'Run the step again; if it stays, check what answers in place of Azure: a proxy?'
  })

const urlReader = (access: AzureAccess) => {
  const { credential, cloud, http } = access
  const scope = `${cloud.resourceManager}/.default`
  const pipeline = lazyPipeline(http, { of: credential, scope })
  return async (url: string, path: string, signal: AbortSignal): Promise<unknown> => {
    try {
      return await orNothing(async () => (await pipeline()).json({ method: 'GET', url, signal }))
    } catch (error) {
      throw explainArm(error, `read ${path}`, access)
    }
  }
}
