import { IN_IMAGE, LABEL } from '../contract/image.ts'
import type { ImageConfig } from '../oci/manifest.ts'
import { ANNOTATION } from '../oci/manifest.ts'
import type { RegisteredImage } from './registered.ts'

/** An image as targets take it: by digest, with the Python of the machine that its script needs. Pure. */
export const deployableImage = ({
  label,
  reference,
  repository,
  descriptor,
  config
}: RegisteredImage) => ({
  label,
  reference,
  repository,
  digest: descriptor.digest,
  python: hostPythonOf(config)
})

/** `3.11` where the entry script runs on the machine's own Python; undefined without a script, or with a Python inside. */
const hostPythonOf = ({ config }: ImageConfig): string | undefined => {
  const brought = config.Env?.some(entry => entry.startsWith(`SCORELINE_PYTHON=${IN_IMAGE.conda}/`))
  return brought ? undefined : config.Labels?.[LABEL.python]
}

/** What a target judges an image by. Pure. */
export const imageFacts = ({ label, manifest, index, config }: RegisteredImage) => ({
  label,
  hasBase: manifest.annotations?.[ANNOTATION.baseName] !== undefined,
  platforms: index
    ? index.manifests.flatMap(({ platform }) =>
        platform ? [`${platform.os}/${platform.architecture}`] : []
      )
    : [`${config.os}/${config.architecture}`]
})
