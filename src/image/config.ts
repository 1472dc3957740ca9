import { labelOf } from '../models/model.ts'
import type { Digest } from '../oci/digest.ts'
import { ANNOTATION, type Annotations, type ImageConfig } from '../oci/manifest.ts'
import { modelDir } from './service-file.ts'
import { type ImageSpec, IN_IMAGE } from './spec.ts'

/** A layer of the image, and what made it. */
export interface BuiltLayer {
  readonly diffId: Digest
  /** Shown by `docker history`; the local target knows its own layers by it. */
  readonly madeBy: string
}

/** Labels under which an image tells where it comes from. */
export const LABEL = {
  runtime: 'io.scoreline.runtime',
  models: 'io.scoreline.models',
  tags: 'io.scoreline.tags',
  python: 'io.scoreline.python'
} as const

/** The part of an image below our own layers. */
export interface Base {
  readonly layers: readonly BuiltLayer[]
  readonly config?: ImageConfig['config']
}

/**
 * The config of an image. Equal arguments give equal bytes; there is no time of building in it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
export const imageConfig = (
  spec: ImageSpec,
  version: number,
  base: Base,
  layers: readonly BuiltLayer[],
  python: string | undefined
): ImageConfig => {
  const all = [...base.layers, ...layers]
  return {
    architecture: spec.architecture === 'x64' ? 'amd64' : 'arm64',
    os: 'linux',
    config: {
      User: '65532:65532',
      ExposedPorts: { [`${IN_IMAGE.port}/tcp`]: {} },
      Env: environment(spec, version, base, python),
      Entrypoint: [IN_IMAGE.node, `${IN_IMAGE.runtime}/server.js`],
      WorkingDir: IN_IMAGE.appRoot,
      Labels: { ...base.config?.Labels, ...labels(spec, python) },
      StopSignal: 'SIGTERM'
    },
    rootfs: { type: 'layers', diff_ids: all.map(layer => layer.diffId) },
    history: all.map(layer => ({ created_by: layer.madeBy }))
  }
}

/** What registries and people read off a manifest. */
export const imageAnnotations = (spec: ImageSpec, version: number): Annotations => ({
  [ANNOTATION.title]: spec.name,
  [ANNOTATION.version]: String(version),
  ...(spec.description ? { [ANNOTATION.description]: spec.description } : {}),
  ...(Object.keys(spec.tags).length > 0 ? { [LABEL.tags]: JSON.stringify(spec.tags) } : {})
})

const environment = (
  spec: ImageSpec,
  version: number,
  base: Base,
  python: string | undefined
): string[] => {
  const own: Record<string, string> = {
    AML_APP_ROOT: IN_IMAGE.appRoot,
    AZUREML_MODEL_DIR: modelDir(spec.models),
    SERVICE_NAME: spec.name,
    SERVICE_VERSION: String(version),
    SCORELINE_SERVICE_FILE: `${IN_IMAGE.appRoot}/${IN_IMAGE.serviceFile}`,
    ...(spec.script ? { AZUREML_ENTRY_SCRIPT: spec.script.file } : {}),
    ...(python ? { PYTHONPATH: `${IN_IMAGE.environment}/lib/python${python}/site-packages` } : {})
  }
  const inherited = (base.config?.Env ?? []).filter(entry => !((entry.split('=')[0] ?? '') in own))
  const path = inherited.some(entry => entry.startsWith('PATH='))
    ? []
    : ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin']
  return [...path, ...inherited, ...Object.entries(own).map(([key, value]) => `${key}=${value}`)]
}

const labels = (spec: ImageSpec, python: string | undefined): Record<string, string> => ({
  [LABEL.runtime]: spec.runtime,
  [LABEL.models]: JSON.stringify(
    spec.models.map(model => ({ model: labelOf(model), digest: model.digest }))
  ),
  ...(python ? { [LABEL.python]: python } : {}),
  ...(Object.keys(spec.tags).length > 0 ? { [LABEL.tags]: JSON.stringify(spec.tags) } : {})
})
