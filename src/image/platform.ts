import type { Platform } from '../oci/manifest.ts'
import type { Architecture } from '../parts/pinned.ts'

/** What an image runs on, as users write it. */
export type ImagePlatform = 'linux/amd64' | 'linux/arm64'

/** An image's platform in the words of the OCI specification, of users, and of Node.js. */
export const platformOf = (architecture: Architecture): Platform => ({
  os: 'linux',
  architecture: architecture === 'x64' ? 'amd64' : 'arm64'
})

export const platformName = (architecture: Architecture): ImagePlatform =>
  architecture === 'x64' ? 'linux/amd64' : 'linux/arm64'

export const architectureOf = (platform: ImagePlatform): Architecture =>
  platform === 'linux/amd64' ? 'x64' : 'arm64'
