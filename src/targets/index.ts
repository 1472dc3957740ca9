import type { TargetKind } from './kind.ts'

/** Kinds of targets, by their names. Their tables are light; the code behind them is loaded when one is opened. */
export type TargetKinds = Readonly<Record<string, () => Promise<{ readonly kind: AnyTargetKind }>>>

// biome-ignore lint/suspicious/noExplicitAny: the values of a kind's tables are known to that kind alone.
export type AnyTargetKind = TargetKind<any, any, any>

/** Where services run when nothing else is said: on this machine. */
export const DEFAULT_TARGET = 'local'

/** Every target a workflow can name. Add a folder, add a line. */
export const TARGETS: TargetKinds = {
  local: () => import('./local/kind.ts'),
  aci: () => import('./aci/kind.ts'),
  kubernetes: () => import('./kubernetes/kind.ts'),
  aks: () => import('./aks/kind.ts'),
  fpga: () => import('./fpga/kind.ts'),
  'iot-edge': () => import('./iot-edge/kind.ts')
}

/**
 * Loads them all, by their names: one after the other, for module loaders that fail where two modules that share files
 * are loaded at once.
 */
export const loadKinds = async (
  kinds: TargetKinds
): Promise<ReadonlyMap<string, AnyTargetKind>> => {
  const loaded = new Map<string, AnyTargetKind>()
  for (const [name, load] of Object.entries(kinds)) loaded.set(name, (await load()).kind)
  return loaded
}
