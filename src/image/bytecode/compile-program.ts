/** The program of a thread that compiles: Python's compiler as WebAssembly, and what it is asked to do. */

/** Nothing of a source is run. */
const PYTHON = `
import importlib.util, marshal, time, warnings
warnings.simplefilter("ignore")

def compiled(source, name):
    started = time.perf_counter()
    try:
        code = compile(source.to_bytes(), name, "exec", dont_inherit=True, optimize=0)
        return marshal.dumps(code), (time.perf_counter() - started) * 1000
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None, 0

magic = importlib.util.MAGIC_NUMBER
`

export const COMPILE_PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const { pathToFileURL } = require('node:url')
const bytesOf = proxy => {
  if (proxy === undefined || proxy === null) return undefined
  const bytes = new Uint8Array(proxy.toJs())
  proxy.destroy()
  return bytes
}
const open = async () => {
  const { loadPyodide } = await import(pathToFileURL(workerData.folder + '/pyodide.mjs'))
  const quiet = () => {}
  const python = await loadPyodide({
    indexURL: workerData.folder + '/',
    env: { HOME: '/', PYTHONHASHSEED: '0' },
    stdout: quiet,
    stderr: quiet
  })
  python.runPython(${JSON.stringify(PYTHON)})
  const compiled = python.globals.get('compiled')
  parentPort.postMessage({ magic: bytesOf(python.globals.get('magic')) })
  parentPort.on('message', ({ id, source, name }) => {
    const result = compiled(source, name)
    const [code, ms] = [bytesOf(result.get(0)), result.get(1)]
    result.destroy()
    parentPort.postMessage({ id, code, ms })
  })
}
open()
`
