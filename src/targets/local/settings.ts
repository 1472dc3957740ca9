import type { Runner } from '../../core/container-engine.ts'
import type { PreviewMark } from '../preview-mark.ts'
import type { DeployableImage, Observation, Service } from '../target.ts'

/** What a user may choose of a service on this machine. */
export interface LocalSettings {
  /** On 127.0.0.1. Left out: the port the service has, or a free one. */
  readonly port?: number | undefined
  readonly env: Readonly<Record<string, string>>
  /** Python workers, or ONNX sessions. */
  readonly workers: number
  readonly startTimeoutSeconds: number
  /** Path of the host's interpreter; for images with an entry script that run as a process. */
  readonly python?: string | undefined
  /** The container engine that runs it; a process of this machine where left out. */
  readonly engine?: Runner | undefined
}

export interface LocalService extends Service {
  readonly settings: LocalSettings & { readonly port: number }
  /** Whether it serves other code than its image's, by `reload`. */
  readonly changedCode: boolean
}

/** An image of the registry that the target was opened with. */
export type LocalImage = DeployableImage

/** Where it is written down what a service is, in its folder. */
export const RECORD_FILE = 'service.json'

/** What is written down of a service: enough to say what it is without asking it. */
export interface ServiceRecord {
  readonly name: string
  readonly image: LocalImage
  readonly settings: LocalSettings & { readonly port: number }
  readonly changedCode?: boolean
  readonly preview?: PreviewMark | undefined
  /** The folder of files it runs on. */
  readonly rootfs?: string
}

/** What a plan for this machine depends on. */
export interface LocalObservation extends Observation {
  readonly service: LocalService | undefined
}
