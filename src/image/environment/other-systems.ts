import { normalizedName } from './requirement.ts'
import type { Note, Wanted } from './wanted.ts'

/** Of these there are only wheels for Windows, or for macOS: `pip freeze` lists them there. */
const ELSEWHERE: Readonly<Record<string, { readonly system: string; readonly here?: string }>> = {
  pypiwin32: { system: 'Windows' },
  pywin32: { system: 'Windows' },
  pywinpty: { system: 'Windows' },
  'tensorflow-intel': { system: 'Windows', here: 'tensorflow' },
  'tensorflow-macos': { system: 'macOS', here: 'tensorflow' },
  'tensorflow-metal': { system: 'macOS' },
  'win-inet-pton': { system: 'Windows' },
  'windows-curses': { system: 'Windows' },
  winrt: { system: 'Windows' }
}

/**
 * The packages without those of other systems, or with what is the same on Linux, and a note for each. What has a marker
 * stays: it says itself where it is wanted. Pure.
 */
export const withoutOtherSystems = (
  wanted: readonly Wanted[]
): { readonly wanted: readonly Wanted[]; readonly notes: readonly Note[] } => {
  const foreign = (entry: Wanted) =>
    entry.marker === undefined && entry.wheelFile === undefined
      ? ELSEWHERE[normalizedName(entry.name)]
      : undefined
  const listed = new Set(wanted.map(({ name }) => normalizedName(name)))
  const notes: Note[] = []
  const kept = wanted.flatMap(entry => {
    const found = foreign(entry)
    if (found === undefined) return [entry]
    const { system, here } = found
    notes.push({
      level: 'warning',
      message: `${entry.name} is not installed: it is for ${system}${here === undefined ? '' : `, and ${here} is the same on Linux`}. To keep the line for ${system}, write "; sys_platform == '${system === 'macOS' ? 'darwin' : 'win32'}'" behind it.`,
      at: entry.at
    })
    return here === undefined || listed.has(here) ? [] : [{ ...entry, name: here }]
  })
  return { wanted: kept, notes }
}
