import type { AcrRegistry } from './acr.ts'
import type { ReadArm, ReadArmList } from './arm-read.ts'
import { mayDo, mayDoWithData, type Permission } from './role-permissions.ts'

/** Whether an identity may pull from a registry. */
export type PullRight =
  | 'held'
  | 'missing'
  /** With the reason, as in "… could not be checked: <why>". */
  | { readonly unknown: string }

/** A role that was assigned to the identity. */
export interface AssignedRole {
  /** Undefined where the definition may not be read. */
  readonly permissions: readonly Permission[] | undefined
  /** It holds for some repositories only, as its condition says. */
  readonly conditional: boolean
}

/** What a registry asks of those who pull, by how it reads role assignments. */
export interface PullRole {
  readonly name: 'AcrPull' | 'Container Registry Repository Reader'
  readonly gives: (permissions: readonly Permission[]) => boolean
}

/**
 * A registry with `roleAssignmentMode: AbacRepositoryPermissions` honours actions on data alone: not AcrPull, nor Owner.
 * https://learn.microsoft.com/azure/container-registry/container-registry-rbac-abac-repository-permissions
 */
export const pullRoleOf = ({ abac }: Pick<AcrRegistry, 'abac'>): PullRole =>
  abac
    ? {
        name: 'Container Registry Repository Reader',
        gives: it =>
          mayDoWithData('Microsoft.ContainerRegistry/registries/repositories/content/read', it)
      }
    : {
        name: 'AcrPull',
        gives: it => mayDo('Microsoft.ContainerRegistry/registries/pull/read', it)
      }

/** Judges the roles of an identity. Pure. */
export const pullRight = (roles: readonly AssignedRole[], { gives }: PullRole): PullRight => {
  const giving = roles.filter(({ permissions }) => permissions && gives(permissions))
  if (giving.some(({ conditional }) => !conditional)) return 'held'
  if (giving.length > 0) return { unknown: 'its role holds for some repositories, by a condition' }
  if (roles.some(({ permissions }) => permissions === undefined))
    return { unknown: 'the definition of one of its roles may not be read' }
  return 'missing'
}

interface Assignment {
  readonly properties?: { readonly roleDefinitionId?: string; readonly condition?: string | null }
}

interface Definition {
  readonly properties?: { readonly permissions?: readonly Permission[] }
}

/**
 * Asks Azure for the roles of an identity on a registry, those above it and of its groups among them.
 * @param principalId object id of the identity
 * @throws UserError those of Azure
 */
export const readPullRight = async (
  principalId: string,
  registry: AcrRegistry,
  { read, readAll }: { readonly read: ReadArm; readonly readAll: ReadArmList },
  signal: AbortSignal
): Promise<PullRight> => {
  const filter = encodeURIComponent(`assignedTo('${principalId}')`)
  const path = `${registry.id}/providers/Microsoft.Authorization/roleAssignments?$filter=${filter}`
  const assignments = (await readAll(path, '2022-04-01', signal)) as Assignment[] | undefined
  if (assignments === undefined) return { unknown: 'its roles may not be read' }
  const roles = await Promise.all(
    assignments.map(async ({ properties }): Promise<AssignedRole> => {
      const id = properties?.roleDefinitionId ?? ''
      // One that may not be read is no reason to stop; Azure itself says what it refuses.
      const definition = (await read(id, '2022-04-01', signal).catch(unlessAborted(signal))) as
        | Definition
        | undefined
      return {
        permissions: definition?.properties?.permissions,
        conditional: Boolean(properties?.condition)
      }
    })
  )
  return pullRight(roles, pullRoleOf(registry))
}

const unlessAborted =
  (signal: AbortSignal) =>
  (error: unknown): undefined => {
    if (signal.aborted) throw error
    return undefined
  }
