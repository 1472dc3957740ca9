import type { Digest } from '../oci/digest.ts'
import type { Descriptor } from '../oci/manifest.ts'
import type { Signature } from './onnx/signature.ts'
import type { PickleNeeds } from './pickle/needs.ts'

/** A registered model, as its artifact describes it. */
export interface Model {
  readonly name: string
  readonly version: number
  readonly digest: Digest
  readonly card: ModelCard
  /** The weights: tars, with all files below `models/<name>/`. */
  readonly layers: readonly WeightsLayer[]
}

export interface WeightsLayer extends Descriptor {
  /** Digest of the tar, without the gzip around it. */
  readonly diffId: Digest
}

/** What is known of a model besides its bytes: part of the artifact's config, so immutable. */
export interface ModelCard {
  readonly name: string
  readonly description?: string
  /** `onnx`, `scikit-learn`, … in the words users know from model registries. */
  readonly framework: string
  readonly frameworkVersion?: string
  /** File format of the weights. */
  readonly format: string
  /** The file to load, relative to the model's folder; absent when there is no single one. */
  readonly mainFile?: string
  /** The name of the folder that was registered; absent for a single file. */
  readonly folder?: string
  readonly files: readonly { readonly path: string; readonly size: number }[]
  readonly signature?: Signature
  readonly opset?: Readonly<Record<string, number>>
  /** Why the onnx runtime cannot serve it, of an ONNX model that other programs can. */
  readonly notServed?: string
  /** Of a pickle: what loading it takes. */
  readonly needs?: PickleNeeds
  readonly sampleInput?: unknown
  readonly tags: Readonly<Record<string, string>>
  readonly properties: Readonly<Record<string, string>>
}

/** `diabetes:1` */
export const labelOf = ({ name, version }: { name: string; version: number }): string =>
  `${name}:${version}`
