import { kindOf } from '../../services/spec.ts'
import { type AnyTargetKind, DEFAULT_TARGET } from '../../targets/index.ts'
import type { Host } from '../host/host.ts'

/** The kind of target that previews of a step run at. @throws UserError `INPUT_INVALID` */
export const previewKind = ({
  inputs,
  targets
}: Pick<Host, 'inputs' | 'targets'>): Promise<AnyTargetKind> =>
  kindOf(inputs.target?.trim() || DEFAULT_TARGET, targets)

/** Whether services of this kind are gone when their job is. */
export const endsWithJob = ({ name }: Pick<AnyTargetKind, 'name'>): boolean =>
  name === DEFAULT_TARGET
