/** What `init` finds in a folder: values only, so that what follows from them is decided without touching a disk. */

/** A plain file below the folder. */
export interface FoundFile {
  /** Relative to the folder, with slashes. */
  readonly path: string
  /** Where it lies, with no link on the way. */
  readonly source: string
  readonly size: number
}

/** A model: a file, or the folder of an MLflow model or a TensorFlow SavedModel. */
export interface FoundModel {
  readonly path: string
  /** As people read it: `onnx`, `scikit-learn 1.7.2, pickle`. */
  readonly about: string
  /** Whether the scoring runtime serves it without an entry script. */
  readonly servedWithoutCode: boolean
  /** A folder of MLflow's, which loads it whatever it was trained with. */
  readonly isMlflow?: boolean
  /** What it takes, where the file says so. */
  readonly inputs?: readonly ModelInput[] | undefined
  readonly warnings: readonly string[]
}

/** An input of an ONNX model; see models/onnx/signature.ts. */
export interface ModelInput {
  readonly name: string
  readonly type: string
  readonly shape?: readonly (number | string | null)[]
}

export interface FoundScript {
  readonly path: string
  readonly text: string
}

/** A file with the packages of the entry script. */
export interface FoundEnvironment {
  readonly path: string
  readonly kind: 'conda' | 'requirements'
}

export interface FoundSamples {
  readonly path: string
  /** A sample with what is expected, or several; else the body of a request alone. */
  readonly form: 'samples' | 'request'
}

/** Where the folder lies in a Git repository. */
export interface FoundRepository {
  /** From its root to the folder, with slashes; empty for the root itself. */
  readonly below: string
  /** What is checked out, where `.git` says so. */
  readonly branch?: string | undefined
  /** Of the remote. */
  readonly remote?: Remote | undefined
  /** Whether its `.gitattributes` keeps files in Git LFS. */
  readonly lfs: boolean
}

export interface Remote {
  readonly host: string
  readonly owner: string
  readonly name: string
}

/** A file of Azure ML v1, as text that nobody has looked into yet. */
export interface V1File {
  readonly path: string
  readonly kind: V1Kind
  readonly text: string
}

export type V1Kind =
  | 'inference'
  | 'deployment'
  | 'registermodel'
  | 'deploy'
  | 'workspace'
  | 'workspace-config'
  | 'compute'
  | 'run'

/** Everything `init` decides from. Lists are sorted by path. */
export interface Facts {
  /** Name of the folder. */
  readonly folder: string
  /** Paths of all files that were seen. */
  readonly files: readonly string[]
  readonly models: readonly FoundModel[]
  readonly scripts: readonly FoundScript[]
  readonly environments: readonly FoundEnvironment[]
  readonly samples: readonly FoundSamples[]
  readonly v1: readonly V1File[]
  readonly repository?: FoundRepository | undefined
  /** Paths that Git leaves out. */
  readonly ignoredByGit: ReadonlySet<string>
  /** What the search passed over, a sentence each. */
  readonly notes: readonly string[]
}
