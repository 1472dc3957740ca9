import { hasCode, UserError } from '../core/errors.ts'
import { readPlainText } from '../core/plain-file.ts'
import { asOne } from './problem.ts'
import { readYaml } from './read.ts'
import { type Project, projectOf } from './sections.ts'
import type { ProjectTables } from './tables.ts'

/** Looked for in the working directory where no file is named. */
export const PROJECT_FILES = ['scoreline.yml', 'scoreline.yaml'] as const

/** Bytes: a project is a page or two. */
const MOST = 128 * 1024

/**
 * Reads and checks a project file.
 * @param named where it lies; one of `PROJECT_FILES` when left out
 * @throws UserError `PROJECT_MISSING`, `PROJECT_INVALID`, `PROJECT_SECRET_IN_FILE` and what the inputs' parsers say, all
 * at their places; those of files
 */
export const readProject = async (
  named: string | undefined,
  tables: ProjectTables,
  signal: AbortSignal
): Promise<Project> => {
  const { file, text } = await textOf(named, signal)
  return parseProject(text, file, tables)
}

/** A project from the text of its file. Pure. @throws as `readProject` */
export const parseProject = (text: string, file: string, tables: ProjectTables): Project => {
  const { root, problems: unread } = readYaml(text, file)
  if (unread.length > 0) throw asOne(unread)
  const { project, problems } = projectOf(root, file, tables)
  if (problems.length > 0) throw asOne(problems)
  return project
}

const textOf = async (
  named: string | undefined,
  signal: AbortSignal
): Promise<{ readonly file: string; readonly text: string }> => {
  const files = named === undefined ? PROJECT_FILES : [named]
  for (const file of files)
    try {
      return {
        file,
        text: await readPlainText(file, { what: 'The project file', most: MOST, signal })
      }
    } catch (error) {
      if (!hasCode(error, 'FILE_MISSING')) throw error
    }
  throw new UserError(
    'PROJECT_MISSING',
    named === undefined
      ? `There is no project file here: neither ${PROJECT_FILES.join(' nor ')}.`
      : `There is no project file "${named}".`,
    {
      hint: 'scoreline init writes one for the model in this folder. Or go to the folder where it is, or name it with project-file.',
      input: 'project-file'
    }
  )
}
