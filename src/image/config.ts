import { IN_IMAGE, LABEL, VARIABLE } from '../contract/image.ts'
import { NO_TELEMETRY } from '../core/no-telemetry.ts'
import { labelOf } from '../models/model.ts'
import type { Digest } from '../oci/digest.ts'
import {
  ANNOTATION,
  type Annotations,
  type HistoryEntry,
  type ImageConfig
} from '../oci/manifest.ts'
import { platformOf } from './platform.ts'
import { modelDir } from './service-file.ts'
import type { ImageSpec, Origin } from './spec.ts'

/** A layer of the image, and what made it. */
export interface BuiltLayer {
  readonly diffId: Digest
  /** Shown by `docker history`; the local target knows its own layers by it. */
  readonly madeBy: string
}

/** What the part of an image below our own layers says of itself. */
export interface Base {
  readonly layers: readonly BuiltLayer[]
  /** `docker.io/library/python:3.11-slim-bookworm` */
  readonly name?: string
  /** Of its manifest for the platform. */
  readonly digest?: Digest
  readonly variant?: string
  readonly config?: ImageConfig['config']
  readonly history?: readonly HistoryEntry[]
}

/** The Python that scripts run with. */
export interface PythonInImage {
  /** `3.11` */
  readonly python: string
  /** There when the image brings it along as a conda environment; else it is the base's. */
  readonly conda?: unknown
}

const USER = '65532:65532'

/**
 * The config of an image. Equal arguments give equal bytes; there is no time of building in it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
export const imageConfig = (
  spec: ImageSpec,
  version: number,
  base: Base,
  layers: readonly BuiltLayer[],
  environment: PythonInImage | undefined
): ImageConfig => {
  const all = [...base.layers, ...layers]
  return {
    ...platformOf(spec.architecture),
    ...(base.variant ? { variant: base.variant } : {}),
    config: {
      User: userOf(base),
      ExposedPorts: { [`${IN_IMAGE.port}/tcp`]: {} },
      Env: variablesOf(spec, version, base, environment),
      Entrypoint: [IN_IMAGE.node, `${IN_IMAGE.runtime}/server.js`],
      WorkingDir: IN_IMAGE.appRoot,
      ...(base.config?.Volumes ? { Volumes: base.config.Volumes } : {}),
      Labels: { ...base.config?.Labels, ...labels(spec, environment?.python) },
      StopSignal: 'SIGTERM'
    },
    rootfs: { type: 'layers', diff_ids: all.map(layer => layer.diffId) },
    history: [...historyOf(base), ...layers.map(layer => ({ created_by: layer.madeBy }))]
  }
}

/** The base's own, as long as it lists as many layers as there are: what comes after is found by counting. */
const historyOf = ({ history = [], layers }: Base): readonly HistoryEntry[] =>
  history.filter(entry => !entry.empty_layer).length === layers.length
    ? history
    : layers.map(layer => ({ created_by: layer.madeBy }))

/** The base's user where it is plainly not root: by number, as Kubernetes checks it (`runAsNonRoot`). */
const userOf = ({ config }: Base): string =>
  /^[1-9]\d*(:\d+)?$/.test(config?.User ?? '') ? (config?.User ?? USER) : USER

/** What registries and people read off a manifest. */
export const imageAnnotations = (spec: ImageSpec, version: number, base: Base): Annotations => ({
  [ANNOTATION.title]: spec.name,
  [ANNOTATION.version]: String(version),
  ...(spec.description ? { [ANNOTATION.description]: spec.description } : {}),
  ...originAnnotations(spec.origin),
  ...(base.name ? { [ANNOTATION.baseName]: base.name } : {}),
  ...(base.digest ? { [ANNOTATION.baseDigest]: base.digest } : {}),
  ...(Object.keys(spec.tags).length > 0 ? { [LABEL.tags]: JSON.stringify(spec.tags) } : {})
})

const originAnnotations = ({ source, revision, created }: Origin = {}): Annotations => ({
  ...(source ? { [ANNOTATION.source]: source } : {}),
  ...(revision ? { [ANNOTATION.revision]: revision } : {}),
  ...(created ? { [ANNOTATION.created]: created } : {})
})

/** An image's annotations except those about its origin. */
export const withoutOrigin = (annotations: Annotations = {}): Annotations => {
  const { source, revision, created } = ANNOTATION
  const origin: readonly string[] = [source, revision, created]
  return Object.fromEntries(Object.entries(annotations).filter(([key]) => !origin.includes(key)))
}

const variablesOf = (
  spec: ImageSpec,
  version: number,
  base: Base,
  environment: PythonInImage | undefined
): string[] => {
  const path =
    baseVariable(base, 'PATH') ?? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  const own: Record<string, string> = {
    ...NO_TELEMETRY,
    AML_APP_ROOT: IN_IMAGE.appRoot,
    AZUREML_MODEL_DIR: modelDir(spec.models),
    SERVICE_NAME: spec.name,
    SERVICE_VERSION: String(version),
    SCORELINE_SERVICE_FILE: `${IN_IMAGE.appRoot}/${IN_IMAGE.serviceFile}`,
    ...(spec.script ? { [VARIABLE.entryScript]: spec.script.file } : {}),
    ...(environment
      ? {
          PYTHONPATH: [
            sitePackages(environment.python),
            // Packages of the base's own Python are for another interpreter than the one that is brought along.
            environment.conda ? undefined : baseVariable(base, 'PYTHONPATH')
          ]
            .filter(Boolean)
            .join(':'),
          SCORELINE_PYTHON_VERSION: environment.python
        }
      : {}),
    // As in an activated environment, so that programs of its packages are found.
    ...(environment?.conda
      ? {
          CONDA_PREFIX: IN_IMAGE.conda,
          PATH: `${IN_IMAGE.conda}/bin:${path}`,
          SCORELINE_PYTHON: `${IN_IMAGE.conda}/bin/python`
        }
      : {})
  }
  const inherited = (base.config?.Env ?? []).filter(entry => !((entry.split('=')[0] ?? '') in own))
  const fallback =
    'PATH' in own || inherited.some(entry => entry.startsWith('PATH=')) ? [] : [`PATH=${path}`]
  return [
    ...fallback,
    ...inherited,
    ...Object.entries(own).map(([key, value]) => `${key}=${value}`)
  ]
}

const sitePackages = (python: string): string =>
  `${IN_IMAGE.environment}/lib/python${python}/site-packages`

/** An environment variable of the base. */
const baseVariable = ({ config }: Base, name: string): string | undefined =>
  (config?.Env ?? []).find(entry => entry.startsWith(`${name}=`))?.slice(name.length + 1)

const labels = (spec: ImageSpec, python: string | undefined): Record<string, string> => ({
  [LABEL.runtime]: spec.runtime,
  [LABEL.models]: JSON.stringify(
    spec.models.map(model => ({ model: labelOf(model), digest: model.digest }))
  ),
  ...(python ? { [LABEL.python]: python } : {}),
  ...(Object.keys(spec.tags).length > 0 ? { [LABEL.tags]: JSON.stringify(spec.tags) } : {})
})
