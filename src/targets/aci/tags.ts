import type { ContainerGroup } from '@azure/arm-containerinstance'
import { invalid } from '../../core/inputs.ts'
import { TAG } from './body.ts'
import type { AciSettings } from './settings.ts'

/** Tags of ours: the most there can be beside the user's. */
const OURS = 9
const MOST_TAGS = 50
const LONGEST_VALUE = 256

/**
 * What Azure would refuse of tags, properties and description, which are all tags of the container group. Pure.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations
 * @throws UserError `INPUT_INVALID`
 */
export const checkTags = ({
  tags,
  properties,
  description = ''
}: Pick<AciSettings, 'tags' | 'properties' | 'description'>): void => {
  for (const [input, record] of Object.entries({ tags, properties }))
    for (const [name, value] of Object.entries(record)) {
      if (/[<>%&\\?/]/.test(name) || name.length > 400)
        throw invalid(
          input,
          `has "${name}", which Azure does not take: no <>%&\\?/, and 400 characters at most`
        )
      if (/^(scoreline-|azure|microsoft|windows)/i.test(name) && input === 'tags')
        throw invalid(input, `has "${name}", and names that begin like this are not for users`)
      checkLength(input, value, `the value of "${name}"`)
    }
  checkLength('description', description, 'it')
  const count = Object.keys(tags).length + Object.keys(properties).length
  if (count + OURS > MOST_TAGS)
    throw invalid(
      'tags',
      `and properties are ${count} together, and Azure takes ${MOST_TAGS - OURS} besides ours`
    )
}

/**
 * The body with the tags that were there before: those of others, and properties, which never change. What they say of
 * image, keys and secrets is said again. Pure.
 */
export const withTagsOf = (
  body: ContainerGroup,
  before: ContainerGroup['tags']
): ContainerGroup => {
  const kept = Object.entries(before ?? {}).filter(([name]) => !SAID_ANEW.includes(name))
  return { ...body, tags: { ...Object.fromEntries(kept), ...body.tags } }
}

const SAID_ANEW: readonly string[] = [
  TAG.image,
  TAG.keys,
  TAG.seed,
  TAG.secrets,
  TAG.pull,
  TAG.preview,
  TAG.previewTimes,
  TAG.rehearsalOf
]

const checkLength = (input: string, value: string, what: string): void => {
  if (value.length > LONGEST_VALUE)
    throw invalid(
      input,
      `is too long: ${what} has ${value.length} characters, and tags of Azure take ${LONGEST_VALUE}`
    )
}
