import { spawn } from 'node:child_process'
import path from 'node:path'
import { onnxRuntimeModule } from '../parts/onnx-runtime.ts'
import type { Host } from './host/host.ts'
import { cacheFolder } from './opening/places.ts'

/**
 * Runs the scoring runtime as it is inside an image, on a script or a model of this machine. Its arguments are handed on
 * as they are and its exit code is ours, so that it can stand in for the official server's own command.
 */
export const serve = async (args: readonly string[], host: Host): Promise<void> => {
  const { env, exec, log } = host
  const isScript =
    Boolean(env.AZUREML_ENTRY_SCRIPT) ||
    args.some(arg => /^--(entry[-_]script|config_file)\b/.test(arg))
  const onnxRuntime = isScript
    ? undefined
    : await onnxRuntimeModule({ cache: cacheFolder(host), exec, log })
  host.signal.throwIfAborted()
  const child = spawn(process.execPath, [path.join(host.home, 'runtime', 'server.js'), ...args], {
    stdio: 'inherit',
    env: { ...env, ...(onnxRuntime ? { SCORELINE_ONNX_RUNTIME: onnxRuntime } : {}) }
  })
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // Who presses Ctrl-C twice does not wait for the last answers.
      child.kill(asked ? 'SIGKILL' : signal)
      asked = true
    })
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}
