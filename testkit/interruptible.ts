/** The long commands, each as a call that Ctrl-C can be pressed in, on folders made for them. */
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { scoreline } from './command-line.ts'
import type { Call } from './interrupted.ts'
import { freePort } from './port.ts'

const DIABETES = path.resolve('workflows-examples/diabetes')
const SERVICE = 'interrupted'

export interface InterruptibleCall extends Call {
  readonly command: string
}

/**
 * @param project with the bundle
 * @param folder for what lies there before; a registry with a model and an image among it
 * @param uri of a service that answers, for smoke-test
 */
export const interruptibleCalls = async (
  project: string,
  folder: string,
  uri: string
): Promise<readonly InterruptibleCall[]> => {
  const bundle = path.join(project, 'dist/index.js')
  const before = path.join(folder, 'before')
  await mkdir(before)
  await writeFile(path.join(before, 'weights.bin'), randomBytes(20_000_000))
  const model = path.join(DIABETES, 'model.onnx')
  const registry = { registry: 'registry' }
  const prepare = async (command: string, options: Record<string, string>): Promise<void> => {
    const { exitCode, stderr } = await scoreline(project, before, command, options)
    if (exitCode !== 0) throw new Error(stderr)
  }
  await prepare('register-model', { name: 'iris', path: model, ...registry })
  await prepare('build-image', { name: 'iris', models: 'iris', ...registry })
  const samples = 'samples.json'
  await writeFile(
    path.join(before, samples),
    JSON.stringify(
      Array.from({ length: 5 }, (_, i) => ({
        request: { data: [[i, 2, 3, 4, 5, 6, 7, 8, 9, 10]] }
      }))
    )
  )
  const port = await freePort()
  const call = (command: string, args: readonly string[], more: Partial<Call> = {}) => ({
    command,
    bundle,
    before,
    args: [command, ...args],
    ...more
  })
  const there = ['--registry', 'registry']
  const service = ['--target', 'local', '--service-name', SERVICE]
  return [
    call('register-model', ['--name', 'big', '--path', 'weights.bin', ...there]),
    call('build-image', ['--name', 'other', '--models', 'iris', ...there]),
    call('deploy-target', [...service, '--image', 'iris', ...there]),
    call('run', [...service, '--path', model, '--samples', samples, ...there]),
    call('smoke-test', ['--scoring-uri', uri, '--samples', samples, '--repeat', '20']),
    call('copy', ['--image', 'iris', '--with-models', '--to', 'elsewhere', ...there]),
    call('demo', []),
    call('serve', ['--model-dir', model, '--port', String(port), '--host', '127.0.0.1'], {
      meanwhile: endOnceListening
    })
  ]
}

/** Ends a server by Ctrl-C once it listens, where it was not pressed before. */
const endOnceListening = async (child: ChildProcess): Promise<void> => {
  child.stdout?.on('data', text => {
    if (String(text).includes('Listening')) child.kill('SIGINT')
  })
}
