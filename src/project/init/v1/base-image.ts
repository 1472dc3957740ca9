import { isObject } from '../../../core/is-object.ts'
import type { NotKept } from './rows.ts'
import { textIn } from './rows.ts'

interface BaseImage {
  readonly baseImage?: string
  readonly notKept: readonly NotKept[]
}

/**
 * The base of v1's image, for containers. Those of Azure ML itself bring its own server and an old Python: the default
 * base takes their place. Pure.
 * @param registry `baseImageRegistry`: a host, or a mapping with address, username and password
 */
export const importBaseImage = (
  image: unknown,
  registry: unknown,
  { file, key }: { readonly file: string; readonly key: string }
): BaseImage => {
  const name = textIn(image)
  const signIn = isObject(registry) && (registry.username || registry.password)
  const notKept: NotKept[] = signIn
    ? [
        {
          file,
          key: `${key}Registry`,
          why: 'User name and password do not belong into a file: sign in with docker/login-action before.'
        }
      ]
    : []
  if (name === undefined) return { notKept }
  const host = isObject(registry) ? textIn(registry.address) : textIn(registry)
  const hasHost = /^[^/]*[.:][^/]*\//.test(name)
  const full = host && !hasHost ? `${host.replace(/^https?:\/\/|\/+$/g, '')}/${name}` : name
  if (!/^mcr\.microsoft\.com\/azureml\//i.test(full)) return { baseImage: full, notKept }
  return {
    notKept: [
      ...notKept,
      {
        file,
        key,
        why: 'Images of Azure ML bring its own server; the default base takes its place. System packages that it brought go into extra-docker-steps.'
      }
    ]
  }
}
