import { spawn } from 'node:child_process'
import path from 'node:path'
import { childEnvironment } from '../core/child-environment.ts'

/** The program with which a person's desktop opens a file, and its arguments. Pure. */
export const openerOf = (
  platform: NodeJS.Platform,
  file: string
): readonly [program: string, ...args: string[]] => {
  if (platform === 'darwin') return ['open', file]
  // Not `start`, which only a shell has.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', file]
  return ['xdg-open', file]
}

/**
 * Opens a page of this machine in the browser, which goes on after us.
 * @param unopened is told where there is no such program
 */
export const openPage = (file: string, unopened: (file: string) => void): void => {
  const absolute = path.resolve(file)
  const [program, ...args] = openerOf(process.platform, absolute)
  const child = spawn(program, args, {
    env: childEnvironment(program, process.env),
    detached: true,
    stdio: 'ignore'
  })
  child.on('error', () => unopened(absolute))
  child.unref()
}
