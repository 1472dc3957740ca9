/** What the conda part of a file may name besides packages: no variable of the job, no place outside of the workspace. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CondaFile } from '../conda-file.ts'
import type { Line } from '../logical-lines.ts'
import type { EnvironmentTexts } from '../texts.ts'
import { checkCondaVariables, type RequirementVariables } from '../variables.ts'

/** @throws UserError `REQUIREMENT_VARIABLE`, `FILE_OUTSIDE`, `FILE_LINK_OUTSIDE` */
export const checkCondaLines = async (
  lines: readonly Line[],
  texts: EnvironmentTexts,
  variables: RequirementVariables
): Promise<void> => {
  for (const line of lines) {
    checkCondaVariables(line, variables)
    const place = placeIn(line)
    if (place !== undefined) await texts.inside(place, line.at)
  }
}

/** Channels and packages, each at its place. Pure. */
export const condaLinesOf = ({ file, channels, dependencies }: CondaFile): readonly Line[] => [
  ...channels.map(channel => ({ line: channel, at: { file } })),
  ...dependencies.map(({ text, at }) => ({ line: text, at }))
]

/** Those of a lock of conda's. Pure. */
export const explicitLines = (text: string, file: string): readonly Line[] =>
  text
    .split('\n')
    .map((line, i) => ({ line: line.trim(), at: { file, line: i + 1 } }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))

/** The path of this disk that a line begins with, as `file:///…` or as it is. */
const placeIn = ({ line, at }: Line): string | undefined => {
  const [url] = /^file:[^\s#]*/i.exec(line) ?? []
  if (url !== undefined) return localPath(url.replace(/::.*$/, ''))
  const [plain] = /^(?:~|\.{0,2}\/)[^\s#]*/.exec(line) ?? []
  return plain && path.resolve(path.dirname(at.file), plain.replace(/::.*$/, ''))
}

const localPath = (url: string): string => {
  try {
    return fileURLToPath(url)
  } catch {
    return path.resolve(url.replace(/^file:\/*/i, '/'))
  }
}
