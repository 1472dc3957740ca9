import type { SourcePlace } from '../../core/errors.ts'

/** How files are read that an environment file is, or names. */
export interface EnvironmentTexts {
  /** The text of a file that the user named in an input. */
  given(file: string, input: string): Promise<string>
  /** The text of a file that another one named. */
  included(file: string, at: SourcePlace): Promise<string>
  /** Where a plain file or a folder that another file named lies. */
  inside(file: string, at: SourcePlace): Promise<string | undefined>
}
