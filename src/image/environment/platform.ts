/** What an image runs on, in the words of each tool that has to know. */
import type { ImagePlatform } from '../platform.ts'
import { releaseOf } from './python-version.ts'

export type PythonPlatform = ImagePlatform

/**
 * The oldest C library an image may have: that of Debian 10, Ubuntu 20.04 and RHEL 8, which the scoring runtime's
 * Node.js needs too. Wheels built for it or for older ones are installed: https://peps.python.org/pep-0600/
 */
const GLIBC_MINOR = 28
export const GLIBC_OLDEST = `2.${GLIBC_MINOR}`

/** How `uv` calls the platform. */
export const uvPlatform = (platform: PythonPlatform): string =>
  `${machineOf(platform)}-manylinux_2_${GLIBC_MINOR}`

/** The platform tags of wheels that run there, the best first. */
export const platformTags = (platform: PythonPlatform): readonly string[] => {
  const machine = machineOf(platform)
  const oldest = machine === 'x86_64' ? 5 : 17
  const tags: string[] = []
  for (let minor = GLIBC_MINOR; minor >= oldest; minor--) {
    tags.push(`manylinux_2_${minor}_${machine}`)
    if (minor === 17) tags.push(`manylinux2014_${machine}`)
    if (minor === 12) tags.push(`manylinux2010_${machine}`)
    if (minor === 5) tags.push(`manylinux1_${machine}`)
  }
  return [...tags, `linux_${machine}`]
}

export const machineOf = (platform: PythonPlatform): 'x86_64' | 'aarch64' =>
  platform === 'linux/amd64' ? 'x86_64' : 'aarch64'

/**
 * What is known of what the markers of requirements may ask for: neither the kernel's release nor its version.
 * https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
 */
export const markerVariables = (
  python: string,
  platform: PythonPlatform
): Readonly<Record<string, string>> => ({
  python_version: python,
  python_full_version: releaseOf(python),
  implementation_version: releaseOf(python),
  os_name: 'posix',
  sys_platform: 'linux',
  platform_system: 'Linux',
  platform_machine: machineOf(platform),
  platform_python_implementation: 'CPython',
  implementation_name: 'cpython',
  extra: ''
})
