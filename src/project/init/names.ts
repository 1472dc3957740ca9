import path from 'node:path'
import { suggestName } from '../../core/names.ts'
import type { Facts, FoundModel } from './facts.ts'
import type { Imported } from './v1/imported.ts'
import type { NotKept } from './v1/rows.ts'

/** What a model and its service are called. */
export interface Names {
  readonly model: string
  readonly service: string
  readonly notKept: readonly NotKept[]
}

/** v1's names where they can stay; else the model's own, the repository's, the folder's. Pure. */
export const namesFor = (
  facts: Facts,
  model: FoundModel | undefined,
  imported: readonly Imported[]
): Names => {
  const given = imported.find(one => one.model?.name !== undefined)
  const stem = model ? path.posix.parse(model.path).name : ''
  const isGeneric = (name: string): boolean =>
    /^(?:models?|outputs?|saved_model|mlmodel|)$/i.test(name)
  const ways = [
    typeof given?.model?.name === 'string' ? given.model.name : undefined,
    ...[
      stem,
      facts.repository?.below ? '' : (facts.repository?.remote?.name ?? ''),
      facts.folder
    ].filter(way => !isGeneric(way))
  ]
  const name =
    ways
      .map(way => way && suggestName('model', way))
      .find(way => way !== undefined && way !== '') ?? 'model'
  const service = imported.find(one => one.service !== undefined)
  const serviceName =
    [service?.service ?? '', name, `${name}-service`]
      .map(way => suggestName('service', way))
      .find(way => way !== undefined) ?? 'my-service'
  return {
    model: name,
    service: serviceName,
    notKept: [
      ...changed(given?.file, 'model_name', ways[0], name),
      ...changed(service?.file, 'name', service?.service, serviceName)
    ]
  }
}

const changed = (
  file: string | undefined,
  key: string,
  before: string | undefined,
  now: string
): readonly NotKept[] =>
  file === undefined || before === undefined || before === now
    ? []
    : [{ file, key, why: `"${before}" is not a valid name; it is "${now}" now.` }]
