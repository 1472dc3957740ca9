/** What a module looks like in the desired properties of edgeAgent. Pure. */
import { EDGE_VARIABLE } from '../../contract/edge.ts'
import { VARIABLE } from '../../contract/image.ts'
import { type Exact, exact, exactAt, plain } from '../../core/exact-json.ts'
import { markIn, markText, type PreviewMark } from '../preview-mark.ts'
import type { ServiceSpec } from '../target.ts'
import { createOptionsOf, createOptionsParts, withLabel } from './create-options.ts'
import { EDGE_LABEL } from './names.ts'
import { routesOf } from './routes.ts'
import type { EdgeSettings, ModuleSettings } from './settings.ts'

/** A module, wherever it is written. */
export type ModuleSpec = ServiceSpec<ModuleSettings>
/** A module that is deployed. */
export type EdgeSpec = ServiceSpec<EdgeSettings>

/** https://learn.microsoft.com/azure/iot-edge/module-edgeagent-edgehub#edgeagent-desired-properties */
export const moduleOf = ({ name, image, settings, preview }: ModuleSpec): Exact => {
  const { env, workers, restartPolicy, imagePullPolicy, startupOrder } = settings
  const variables = {
    [EDGE_VARIABLE.imageDigest]: image.digest,
    ...(workers === 1 ? {} : { [VARIABLE.workers]: String(workers) }),
    ...env
  }
  const routes = [...routesOf(name, settings).keys()].join(',')
  const labelled = withLabel(settings.createOptions, EDGE_LABEL.image, image.label)
  const routed = withLabel(labelled, EDGE_LABEL.routes, routes)
  const options = preview ? withLabel(routed, EDGE_LABEL.preview, markText(preview)) : routed
  return exact({
    type: 'docker',
    version: image.label,
    status: 'running',
    restartPolicy,
    imagePullPolicy,
    ...(startupOrder === undefined ? {} : { startupOrder }),
    env: Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, { value }])),
    settings: { image: image.reference, ...Object.fromEntries(createOptionsParts(options)) }
  })
}

/** What we read of a module that is there. */
export interface ModuleFacts {
  /** `host/repository@sha256:…` */
  readonly image: string
  readonly digest: string
  /** `iris:3` */
  readonly label: string
  /** Whether Scoreline put it there. */
  readonly ours: boolean
  /** The names of the routes that came with it. */
  readonly routes: readonly string[]
  readonly preview?: PreviewMark
}

export const moduleFacts = (module: Exact): ModuleFacts => {
  const image = String(plain(exactAt(module, 'settings', 'image')) ?? '')
  const labels = exactAt(createOptionsOf(exactAt(module, 'settings')), 'Labels')
  const label = plain(exactAt(labels, EDGE_LABEL.image))
  const routes = plain(exactAt(labels, EDGE_LABEL.routes))
  const preview = markIn(plain(exactAt(labels, EDGE_LABEL.preview)), undefined)
  return {
    image,
    digest: /@(sha256:[a-f0-9]{64})$/.exec(image)?.[1] ?? image,
    label: typeof label === 'string' ? label : image,
    ours: typeof label === 'string',
    routes: typeof routes === 'string' && routes !== '' ? routes.split(',') : [],
    ...(preview ? { preview } : {})
  }
}
