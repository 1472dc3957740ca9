/** What roles allow: https://learn.microsoft.com/azure/role-based-access-control/role-definitions */

export interface Permission {
  readonly actions?: readonly string[] | null
  readonly notActions?: readonly string[] | null
  readonly dataActions?: readonly string[] | null
  readonly notDataActions?: readonly string[] | null
}

/** Whether these permissions allow an action of the control plane. Pure. */
export const mayDo = (action: string, permissions: readonly Permission[]): boolean =>
  permissions.some(it => allows(action, it.actions, it.notActions))

/** Whether these permissions allow an action on data. Pure. */
export const mayDoWithData = (action: string, permissions: readonly Permission[]): boolean =>
  permissions.some(it => allows(action, it.dataActions, it.notDataActions))

type Patterns = readonly string[] | null | undefined

const allows = (action: string, granted: Patterns, taken: Patterns): boolean =>
  (granted ?? []).some(pattern => matches(pattern, action)) &&
  !(taken ?? []).some(pattern => matches(pattern, action))

const matches = (pattern: string, action: string): boolean => {
  const expression = pattern
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  return new RegExp(`^${expression}$`, 'i').test(action)
}
