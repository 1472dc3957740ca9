/** What a build context is made of: the layers of the image, each as a folder. */

import { IN_IMAGE, MADE_BY } from '../../contract/image.ts'
import { layerTypeOf } from '../../models/media-types.ts'
import { labelOf } from '../../models/model.ts'
import { modelRepository } from '../../models/register.ts'
import type { Store } from '../../oci/store.ts'
import type { Foundation } from '../build.ts'
import { codeLayer } from '../code-layer.ts'
import { LOCK_FILE } from '../environment/conda/entries.ts'
import type { LayerSource } from '../layer-source.ts'
import type { ImageSpec } from '../spec.ts'

/** A folder of the context, and where its files go in the image. */
export interface ContextPart {
  /** Below the context. */
  readonly folder: string
  /** Absolute, in the image. */
  readonly target: string
  readonly layers: readonly Omit<LayerSource, 'madeBy'>[]
  /** Marks the layer in the image's history, as the daemonless builder does. */
  readonly madeBy: string
  readonly comment: readonly string[]
  /** Below what the user adds: the same for every version, as a rule. */
  readonly below: boolean
}

export const contextParts = async (
  spec: ImageSpec,
  { runtime, environment }: Foundation,
  store: Store
): Promise<readonly ContextPart[]> => {
  const programs = runtime.slice(0, -1)
  const server = runtime.at(-1)
  return [
    ...(programs.length > 0
      ? [
          {
            folder: 'programs',
            target: IN_IMAGE.node.replace(/\/bin\/node$/, ''),
            layers: programs,
            madeBy: 'scoreline: programs',
            comment: [
              'Programs of other makers that serve: Node.js, and onnxruntime for models without code.'
            ],
            below: true
          }
        ]
      : []),
    ...(server
      ? [
          {
            folder: 'runtime',
            target: IN_IMAGE.runtime,
            layers: [server],
            madeBy: server.madeBy,
            comment: ['The scoring runtime.'],
            below: true
          }
        ]
      : []),
    ...(environment?.conda ? [condaPart(environment.conda)] : []),
    ...(environment?.libraryCode ? [libraryCodePart(environment.libraryCode)] : []),
    ...(environment ? [environmentPart(environment)] : []),
    ...(environment?.byteCode ? [byteCodePart(environment.byteCode)] : []),
    ...spec.models.map(model => ({
      folder: `models/${model.name}`,
      target: `/models/${model.name}`,
      layers: model.layers.map(descriptor => ({
        blob: {
          mediaType: layerTypeOf(descriptor.mediaType),
          label: `${labelOf(model)} (weights)`,
          digest: descriptor.digest,
          size: descriptor.size,
          open: () => store.stream(modelRepository(model.name), descriptor)
        }
      })),
      madeBy: `scoreline: models ${labelOf(model)}`,
      comment: [`Model ${labelOf(model)}, ${model.digest}.`],
      below: false
    })),
    {
      folder: 'app',
      target: IN_IMAGE.appRoot,
      layers: [await codeLayer(spec)],
      madeBy: MADE_BY.code,
      comment: [`Code, ${IN_IMAGE.serviceFile}, and links to the models.`],
      below: false
    }
  ]
}

const condaPart = (conda: LayerSource): ContextPart => ({
  folder: 'conda',
  target: IN_IMAGE.conda,
  layers: [conda],
  madeBy: conda.madeBy,
  comment: [`Python with the packages of conda/${LOCK_FILE}.`],
  below: true
})

const byteCodePart = (byteCode: LayerSource): ContextPart => ({
  folder: 'byte-code',
  target: IN_IMAGE.home,
  layers: [byteCode],
  madeBy: byteCode.madeBy,
  comment: [
    'Byte code of the packages and of the scoring runtime. It holds as long as the size and time (1970) of a source stay.'
  ],
  below: true
})

const libraryCodePart = (
  code: NonNullable<NonNullable<Foundation['environment']>['libraryCode']>
): ContextPart => ({
  folder: 'library-byte-code',
  target: code.folder,
  layers: [code],
  madeBy: code.madeBy,
  comment: [
    'Byte code of the standard library, which the base comes without. It holds for this base: another one is compiled again.'
  ],
  below: true
})

/** Laid out already: a build needs neither pip nor a package index, and so none of their passwords. */
const environmentPart = (environment: NonNullable<Foundation['environment']>): ContextPart => {
  const packages = `${IN_IMAGE.environment}/lib/python${environment.python}/site-packages`
  return {
    folder: 'environment',
    target: IN_IMAGE.environment,
    layers: [environment],
    madeBy: environment.madeBy,
    comment: [
      'The packages of environment/requirements.lock, as pip lays them out. To change them, change the lock and put these',
      'lines in place of the COPY:',
      `  COPY ["environment/requirements.lock", "${IN_IMAGE.environment}/"]`,
      `  RUN ${environment.conda ? `${IN_IMAGE.conda}/bin/python` : 'python3'} -m pip install --no-compile --no-deps --require-hashes --target ${packages} -r ${IN_IMAGE.environment}/requirements.lock`
    ],
    below: true
  }
}
