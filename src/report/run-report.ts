/** What is known of a run at its end: of the test always, of the rest as far as the run did it. */
import type { SmokeReport } from '../smoke/smoke-test.ts'

export interface RunReport {
  readonly test: SmokeReport
  readonly service?: ServiceFacts | undefined
  /** What the service runs. */
  readonly image?: ImageFacts | undefined
  /** What it ran before this run, where that is another image. */
  readonly before?: ImageFacts | undefined
  readonly phases?: readonly Phase[] | undefined
  readonly lineage?: LineageFacts | undefined
}

export interface ServiceFacts {
  readonly name: string
  /** `Azure Container Instances` */
  readonly target: string
  readonly scoringUri?: string | undefined
  /** What the run did to it: `create`, `update`, … */
  readonly action?: string | undefined
  /** One sentence for each difference that the deployment made. */
  readonly reasons?: readonly string[]
}

export interface ImageFacts {
  /** `name:version` */
  readonly label: string
  readonly digest: string
  readonly models: readonly string[]
  readonly base?: { readonly name?: string; readonly digest?: string } | undefined
  readonly layers: readonly LayerFacts[]
  /** Python packages by name, where its SBOM says them. */
  readonly packages?: Readonly<Record<string, string>> | undefined
}

export interface LayerFacts {
  /** What it holds: `packages`. */
  readonly holds: string
  readonly digest: string
  readonly bytes: number
}

/** A part of the run, and how long it took. */
export interface Phase {
  readonly title: string
  readonly milliseconds: number
}

/** From the service back to the commit. */
export interface LineageFacts {
  readonly models: readonly {
    readonly name: string
    readonly digest: string
    /** Facts that were registered with it, such as the run that trained it. */
    readonly properties?: Readonly<Record<string, string>> | undefined
  }[]
  readonly builds: readonly {
    readonly source?: string
    readonly commit?: string
    readonly workflow?: string
    readonly run?: string
  }[]
  readonly sbom?: string | undefined
  /** Who deployed it, by its record. */
  readonly deployed?:
    | { readonly run?: string; readonly commit?: string; readonly by?: string }
    | undefined
}
