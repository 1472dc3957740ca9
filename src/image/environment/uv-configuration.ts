import { access } from 'node:fs/promises'
import path from 'node:path'

/**
 * Options by which uv reads the user's own configuration and no other: left alone it takes a `uv.toml` or a
 * `pyproject.toml` of any folder above the one it works in. https://docs.astral.sh/uv/concepts/configuration-files/
 */
export const uvConfiguration = async (
  env: Readonly<Record<string, string | undefined>>
): Promise<readonly string[]> => {
  if (env.UV_CONFIG_FILE || env.UV_NO_CONFIG) return []
  for (const file of places(env))
    try {
      await access(file)
      return ['--config-file', file]
    } catch {
      // The next one.
    }
  return ['--no-config']
}

/** That of the user, then that of the machine. */
const places = ({
  HOME,
  XDG_CONFIG_HOME = HOME && path.join(HOME, '.config'),
  XDG_CONFIG_DIRS = '/etc/xdg'
}: Readonly<Record<string, string | undefined>>): readonly string[] => [
  ...(XDG_CONFIG_HOME ? [path.join(XDG_CONFIG_HOME, 'uv', 'uv.toml')] : []),
  ...XDG_CONFIG_DIRS.split(':')
    .filter(Boolean)
    .map(folder => path.join(folder, 'uv', 'uv.toml')),
  '/etc/uv/uv.toml'
]
