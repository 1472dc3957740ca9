import { invalid, type Parser } from '../../core/inputs.ts'
import { satisfies } from './version.ts'

/** Where a file does not say: the Python of current hosted runners. */
export const DEFAULT_PYTHON = '3.12'
const OLDEST = 6
const NEWEST = 14
/** Minor versions, newest first. */
export const MINORS: readonly number[] = Array.from(
  { length: NEWEST - OLDEST + 1 },
  (_, below) => NEWEST - below
)
export const PYTHONS = `3.${OLDEST} to 3.${NEWEST}`

/** 11 of `3.11`. Pure. */
export const minorOf = (python: string): number => Number(python.split('.')[1])

/** A minor version, `3.8`; that of `3.8.13` too. */
export const pythonVersion: Parser<string> = (value, name) => {
  const found = /^(3\.\d+)(?:\.\d+)?$/.exec(value.trim())?.[1]
  if (found !== undefined && choosePython(`==${found}.*`) !== undefined) return found
  const hint =
    value.trim() === '3.1' ? 'YAML reads 3.10 as 3.1. Write it in quotes: "3.10".' : undefined
  throw invalid(name, `needs a Python from ${PYTHONS}, not "${value}"`, hint)
}

/**
 * The minor version that fits all conditions (`==3.8.*`, `>=3.6.2,<3.9`): the preferred where it does, else the newest.
 * @returns undefined when none does.
 */
export const choosePython = (
  conditions: string,
  preferred = DEFAULT_PYTHON
): string | undefined => {
  const fitting = minorsFor(conditions).map(minor => `3.${minor}`)
  return fitting.includes(preferred) ? preferred : fitting[0]
}

/** Those of which some release fits all conditions, newest first; nothing said, all. */
export const minorsFor = (conditions: string): readonly number[] =>
  conditions === '' ? MINORS : MINORS.filter(minor => someRelease(minor, conditions))

/**
 * A release of each minor version that has long been out: what packages are chosen for. Some need more than `3.x.0`
 * (pandas 1.1: `>=3.6.1`).
 */
const RELEASES: Readonly<Record<string, number>> = {
  '3.6': 15,
  '3.7': 17,
  '3.8': 20,
  '3.9': 21,
  '3.10': 16,
  '3.11': 11,
  '3.12': 8,
  '3.13': 2,
  '3.14': 0
}

/** @param python `3.11` @returns `3.11.11` */
export const releaseOf = (python: string): string => `${python}.${RELEASES[python] ?? 0}`

const PATCHES = Array.from({ length: 40 }, (_, patch) => patch)

const someRelease = (minor: number, conditions: string): boolean =>
  PATCHES.some(patch => satisfies(`3.${minor}.${patch}`, conditions))
