import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './port.ts'
import { tempFolder } from './temp.ts'

export interface OfficialServer extends AsyncDisposable {
  readonly url: string
  output(): string
}

/**
 * azureml-inference-server-http on a script in a folder of its own, by its own command, once it answers.
 * @param python an interpreter that has the package. Rejects with what it printed when it does not start.
 */
export const startOfficialServer = async (
  python: string,
  script: string,
  env: Readonly<Record<string, string>> = {}
): Promise<OfficialServer> => {
  const folder = await tempFolder()
  await writeFile(path.join(folder.path, 'score.py'), script)
  const port = await freePort()
  const child = spawn(
    python,
    ['-m', 'azureml_inference_server_http', '--entry_script', 'score.py', '--port', String(port)],
    {
      cwd: folder.path,
      // gunicorn keeps a control socket in the home folder.
      env: { PATH: process.env.PATH ?? '', HOME: folder.path, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its workers are a group of their own, and end with it.
      detached: true
    }
  )
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk
    })
  const ended = once(child, 'close')
  const stop = async (): Promise<void> => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    } catch {
      // Gone already.
    }
    await ended
    await folder[Symbol.asyncDispose]()
  }
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; !(await answers(url)); tries++) {
    if (child.exitCode !== null || tries > 600) {
      await stop()
      throw new Error(`The official server did not start:\n${text}`)
    }
    await sleep(100)
  }
  return { url, output: () => text, [Symbol.asyncDispose]: stop }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    response => response.ok,
    () => false
  )
