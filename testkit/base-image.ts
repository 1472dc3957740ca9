import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const CACHE = path.resolve(import.meta.dirname, '../node_modules/.cache/scoreline')
/** What is in it and how it is made. Change the number with either. */
const NAME = 'bookworm-python3-1'

/** The programs it is made and pushed with. */
export const BASE_IMAGE_PROGRAMS = ['mmdebstrap', 'umoci', 'skopeo']

/**
 * Pushes a Debian 12 with its Python 3.11, in Docker's own format. Made once per checkout.
 * @param target `127.0.0.1:4711/library/debian:12`
 */
export const pushBaseImage = async (target: string): Promise<void> => {
  const layout = await baseLayout()
  const flags = ['--quiet', '--dest-tls-verify=false', '--format', 'v2s2']
  await run('skopeo', ['copy', ...flags, `oci:${layout}:latest`, `docker://${target}`])
}

const baseLayout = async (): Promise<string> => {
  const layout = path.join(CACHE, NAME)
  if (existsSync(layout)) return layout
  await mkdir(CACHE, { recursive: true })
  const draft = await mkdtemp(path.join(CACHE, 'draft-'))
  try {
    const tar = path.join(draft, 'root.tar')
    const made = path.join(draft, 'layout')
    await run('mmdebstrap', [
      '--variant=minbase',
      '--include=python3',
      ...['doc', 'locale', 'man'].map(name => `--dpkgopt=path-exclude=/usr/share/${name}/*`),
      ...['bookworm', tar]
    ])
    await run('umoci', ['init', '--layout', made])
    await run('umoci', ['new', '--image', `${made}:latest`])
    await run('umoci', ['raw', 'add-layer', '--image', `${made}:latest`, tar])
    await run('umoci', [
      ...['config', '--image', `${made}:latest`],
      ...['--config.env', 'PATH=/usr/local/bin:/usr/bin:/bin', '--config.env', 'LANG=C.UTF-8'],
      ...['--config.cmd', '/bin/bash', '--config.label', 'made.by=a test']
    ])
    await run('umoci', ['gc', '--layout', made])
    // Another test worker may have been faster.
    await rename(made, layout).catch(error => {
      if (!existsSync(layout)) throw error
    })
    return layout
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}
