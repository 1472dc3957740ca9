import { text } from '../core/inputs.ts'
import { OUTPUT_FOLDER } from '../core/output-folder.ts'
import { ofPath, optional, secret, withDefault } from '../core/parameters.ts'
import { looksLikeRegistry } from './registry/reference.ts'

/** The embedded registry: an OCI layout folder in the workspace. */
export const DEFAULT_REGISTRY = `${OUTPUT_FOLDER}/registry`

/** Where models and images live, and how to sign in there. docs/registries.md */
export const registryParameters = {
  registry: ofPath(
    withDefault(
      text,
      DEFAULT_REGISTRY,
      'Where models and images live: a folder (an OCI layout), or a registry as host/prefix.'
    ),
    given => !looksLikeRegistry(given)
  ),
  'registry-username': optional(
    text,
    'User name for the registry. Needed unless docker/login-action ran earlier. Every target but local also pulls the image with it.'
  ),
  'registry-password': secret(optional(text, 'Password or token for the registry; from a secret.'))
}
