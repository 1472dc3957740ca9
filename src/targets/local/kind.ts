import type { TargetKind } from '../kind.ts'
import { localSettings } from './parameters.ts'

/** This machine: the image's contents as a process on 127.0.0.1. */
export const kind: TargetKind<Record<never, never>, typeof localSettings> = {
  name: 'local',
  title: 'this machine',
  about:
    "the image's contents, run as a process on the runner's 127.0.0.1, no container engine needed, or in a container there",
  place: {},
  settings: localSettings,
  needs: { base: false, registry: 'any' },
  open: async (_, ports) => {
    const { LocalTarget } = await import('./local-target.ts')
    return new LocalTarget(ports)
  }
}
