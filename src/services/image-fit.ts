import type { ImageNeeds } from '../targets/kind.ts'
import type { Problem } from '../targets/plan.ts'

/** What a target judges an image by. */
export interface ImageFacts {
  /** `name:version` */
  readonly label: string
  /** Whether there is a base image, and with it a C library. */
  readonly hasBase: boolean
  /** `linux/amd64` */
  readonly platforms: readonly string[]
}

/** Why an image cannot run at a target, from what the target needs. Pure. */
export const imageProblems = (
  kind: { readonly name: string; readonly title: string; readonly needs: ImageNeeds },
  { label, hasBase, platforms }: ImageFacts
): readonly Problem[] => {
  const { needs } = kind
  const unfit = (message: string, hint: string): Problem => ({
    code: 'IMAGE_UNFIT',
    message,
    hint
  })
  if (needs.base && !hasBase)
    return [
      unfit(
        `Image "${label}" has no base image, so no container engine can start it, and target ${kind.name} needs one.`,
        'Build the image again with base-image: default.'
      )
    ]
  const wanted = needs.platforms
  if (wanted === undefined || platforms.some(platform => wanted.includes(platform))) return []
  return [
    unfit(
      `Image "${label}" is for ${platforms.join(', ')}, and ${kind.title} runs ${wanted.join(' or ')}.`,
      `Build the image again with platforms: ${wanted[0]}.`
    )
  ]
}

/** Whether a target can get at the images of a registry. @param isFolder whether the registry is a folder. */
export const registryProblems = (
  kind: { readonly name: string; readonly needs: ImageNeeds },
  registry: string,
  isFolder: boolean
): readonly Problem[] =>
  kind.needs.registry === 'reachable' && isFolder
    ? [
        {
          code: 'TARGET_REGISTRY_NEEDED',
          message: `Target ${kind.name} pulls images from a registry, and "${registry}" is a folder.`,
          hint: 'Set input "registry" to one that the target can reach, for example <name>.azurecr.io, in every step.'
        }
      ]
    : []
