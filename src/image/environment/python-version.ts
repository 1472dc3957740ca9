import { satisfies } from './version.ts'

/** Where a file does not say: the Python of current hosted runners. */
export const DEFAULT_PYTHON = '3.12'
const OLDEST = 6
const NEWEST = 14
export const PYTHONS = `3.${OLDEST} to 3.${NEWEST}`

/**
 * The minor version that fits all conditions (`==3.8.*`, `>=3.6.2,<3.9`): the preferred where it does, else the newest.
 * @returns undefined when none does.
 */
export const choosePython = (
  conditions: string,
  preferred = DEFAULT_PYTHON
): string | undefined => {
  const fitting: string[] = []
  for (let minor = NEWEST; minor >= OLDEST; minor--)
    if (someRelease(minor, conditions)) fitting.push(`3.${minor}`)
  return fitting.includes(preferred) ? preferred : fitting[0]
}

const PATCHES = Array.from({ length: 40 }, (_, patch) => patch)

const someRelease = (minor: number, conditions: string): boolean =>
  PATCHES.some(patch => satisfies(`3.${minor}.${patch}`, conditions))
