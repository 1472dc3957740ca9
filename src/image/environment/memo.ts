/** Answers of package indexes that are used again: they say themselves that they stay fresh for ten minutes. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '../../core/write-whole.ts'
import type { Environment } from './environment.ts'
import type { LockedPackage } from './lock-text.ts'
import { formatRequirement } from './requirement.ts'
import { type EnvironmentTools, variablesOf } from './tools.ts'

const FRESH_MS = 10 * 60_000
/** Change it when equal files give another answer. */
const FORMAT = '5'

/**
 * Where an answer is kept: named by everything that decides it, but what the index has in the meantime.
 * @param what kind of answer it is
 * @param wheels local ones, by name
 */
export const memoFile = (
  what: string,
  { python, openMinors, wanted, constraints, below, sources }: Environment,
  wheels: ReadonlyMap<string, LockedPackage>,
  tools: EnvironmentTools
): string => {
  const settings = Object.entries(variablesOf(tools)).filter(([name]) => /^(PIP|UV)_/.test(name))
  const decides = [
    ...[what, FORMAT, tools.platform, python, sources, [...wheels.values()]],
    ...(below ? [below] : []),
    ...(openMinors ? [openMinors] : []),
    tools.sourceBuilds ?? 'never',
    ...[wanted.map(formatRequirement), constraints.map(formatRequirement)],
    wanted.flatMap(({ name, firm }) => (firm ? [name] : [])),
    settings.toSorted(([a], [b]) => (a < b ? -1 : 1))
  ]
  const key = createHash('sha256').update(JSON.stringify(decides)).digest('hex')
  return path.join(tools.cacheDir, 'locks', `${key}.json`)
}

/** An answer that is fresh; undefined where there is none. */
export const recall = async <T>(file: string): Promise<T | undefined> => {
  try {
    const age = Date.now() - (await stat(file)).mtimeMs
    return age >= 0 && age < FRESH_MS ? JSON.parse(await readFile(file, 'utf8')) : undefined
  } catch {
    return undefined
  }
}

export const remember = async (file: string, answer: unknown): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  await writeWhole(file, JSON.stringify(answer))
}
