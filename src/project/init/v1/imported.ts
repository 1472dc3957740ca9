import type { NotKept } from './rows.ts'

/** Texts of inputs, by their names. */
export type Texts = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** What one file of Azure ML v1 says, in the words of the project file. */
export interface Imported {
  readonly file: string
  readonly model?: Texts
  /** The model's file or folder, as v1 names it: often without the folders above. */
  readonly modelPath?: string | undefined
  readonly image?: Texts
  readonly script?: ImportedScript
  /** What only images for a container can have: a base, steps of a Dockerfile. */
  readonly container?: ImportedContainer
  readonly service?: string | undefined
  /** For every environment. */
  readonly variables?: Readonly<Record<string, string>>
  readonly environment?: ImportedEnvironment | undefined
  /** Of Azure, where the workspace was. */
  readonly subscription?: string | undefined
  readonly location?: string | undefined
  readonly resourceGroup?: string | undefined
  /** `name.azurecr.io` */
  readonly registry?: string | undefined
  /** Packages that stand in the file itself: the text of a conda environment. */
  readonly condaText?: string | undefined
  readonly notKept: readonly NotKept[]
}

/** Paths as the file has them. */
export interface ImportedScript {
  readonly entryScript?: string | undefined
  readonly sourceDirectory?: string | undefined
  readonly condaFile?: string | undefined
}

export interface ImportedContainer {
  readonly baseImage?: string | undefined
  /** Path of a file with lines of a Dockerfile. */
  readonly extraSteps?: string | undefined
}

/** Where v1 deployed to. */
export interface ImportedEnvironment {
  /** A name of `host.targets`. */
  readonly target: string
  readonly settings: Texts
}
