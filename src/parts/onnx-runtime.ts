import { createRequire } from 'node:module'
import { isErrno, UserError } from '../core/errors.ts'
import { switchTelemetryOff } from '../core/no-telemetry.ts'
import { unpackedPart, type Workshop } from './fetch.ts'
import { type Architecture, ONNX_RUNTIME, ONNX_RUNTIME_COMMON } from './pinned.ts'

/** The files of onnxruntime-node that run a model on one platform: no install scripts, no other platforms. */
export const onnxRuntimeFiles =
  (os: string, architecture: Architecture) =>
  (file: string): boolean =>
    file === 'package.json' ||
    /^LICENSE|^ThirdPartyNotices/i.test(file) ||
    /^dist\/[^/]+\.js$/.test(file) ||
    new RegExp(`^bin/napi-v\\d+/${os}/${architecture}/`).test(file)

export const onnxRuntimeCommonFiles = (file: string): boolean =>
  file === 'package.json' || /^dist\/cjs\/[^/]+\.js(on)?$/.test(file)

/**
 * Loads onnxruntime-node: the one installed beside this code where there is one (a checkout after `npm ci`),
 * else the pinned package from the cache.
 */
export const loadOnnxRuntime = async (
  workshop: Workshop
): Promise<typeof import('onnxruntime-node')> => {
  const module = await onnxRuntimeModule(workshop)
  switchTelemetryOff()
  return createRequire(import.meta.url)(module)
}

/** What to `require` for onnxruntime-node on this machine: an absolute path. */
export const onnxRuntimeModule = async (workshop: Workshop): Promise<string> => {
  try {
    return createRequire(import.meta.url).resolve('onnxruntime-node')
  } catch (error) {
    if (!isErrno(error, 'MODULE_NOT_FOUND')) throw error
    return installedInCache(workshop)
  }
}

/** As Node's module resolution wants it: relative, so that a cache can be moved. */
export const ONNX_RUNTIME_LINKS = {
  'node_modules/onnxruntime-common': `../../${ONNX_RUNTIME_COMMON.name}-${ONNX_RUNTIME_COMMON.version}-any`
}

const installedInCache = async (workshop: Workshop): Promise<string> => {
  const architecture = hostArchitecture()
  const label = `${process.platform}-${architecture}`
  const files = onnxRuntimeFiles(process.platform, architecture)
  const [runtime] = await Promise.all([
    unpackedPart(ONNX_RUNTIME, label, files, workshop, ONNX_RUNTIME_LINKS),
    unpackedPart(ONNX_RUNTIME_COMMON, 'any', onnxRuntimeCommonFiles, workshop)
  ])
  return runtime
}

/** @throws UserError `PLATFORM_UNSUPPORTED` on a processor that onnxruntime has no build for. */
export const hostArchitecture = (): Architecture => {
  if (process.arch === 'x64' || process.arch === 'arm64') return process.arch
  throw new UserError(
    'PLATFORM_UNSUPPORTED',
    `Scoreline does not run on ${process.arch} machines.`,
    {
      hint: 'Use an x64 or arm64 runner.'
    }
  )
}
