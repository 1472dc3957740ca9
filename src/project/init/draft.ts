import type { Texts } from './v1/imported.ts'

/** A project file before it is text. Values are as the file has them: text of others is `literal`. */
export interface ProjectDraft {
  readonly model: Texts
  readonly image: Texts
  readonly service: string
  readonly samples?: string | undefined
  /** For every environment. */
  readonly settings: Texts
  readonly environments: readonly EnvironmentDraft[]
  /** Above the keys they are about; each a sentence of ours, in which text of others may stand. */
  readonly comments: Readonly<Record<CommentPlace, readonly string[]>>
}

export type CommentPlace = 'model' | 'image' | 'samples' | 'registry' | 'end'

export interface EnvironmentDraft {
  readonly name: string
  readonly target: string
  readonly service?: string | undefined
  readonly registry?: string | undefined
  readonly azure?: Texts | undefined
  readonly image?: Texts | undefined
  readonly settings: Texts
  /** The file of v1 that it comes from. */
  readonly from?: string | undefined
}

/** A workflow before it is text. */
export interface WorkflowDraft {
  readonly branch: string
  readonly lfs: boolean
  /** `3.11`, where an entry script wants a Python. */
  readonly python?: string | undefined
  /** From the root of the repository, where it is not there itself. */
  readonly projectFile?: string | undefined
  readonly jobs: readonly JobDraft[]
}

export interface JobDraft {
  /** The name of its environment. */
  readonly name: string
  readonly target: string
  /** Whether it signs in to Azure with the token of the job. */
  readonly azure: boolean
  /** Whether it pushes to GitHub's registry. */
  readonly packages: boolean
  /** `vars.REGISTRY`, `secrets.SCORELINE_KEY_SEED`. */
  readonly references: readonly string[]
}

/** What `init` decided. */
export interface Decision {
  readonly project: ProjectDraft
  readonly workflow: WorkflowDraft
  /** Further files, by their paths in the folder. */
  readonly files: Readonly<Record<string, string>>
  /** What was found, as two columns. */
  readonly found: readonly (readonly [string, string])[]
  readonly notKept: readonly string[]
  readonly warnings: readonly string[]
  /** What has to be done before the next command works; none where it works at once. */
  readonly before: readonly string[]
}
