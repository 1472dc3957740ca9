/** The files of pinned parts, as npm brings them. Those for other systems than images have are in `trees` by hand. */
import { homedir } from 'node:os'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { unpackedPart } from '../../../src/parts/fetch.ts'
import {
  ONNX_RUNTIME_LINKS,
  onnxRuntimeCommonFiles,
  onnxRuntimeFiles
} from '../../../src/parts/onnx-runtime.ts'
import { NODE, ONNX_RUNTIME, ONNX_RUNTIME_COMMON } from '../../../src/parts/pinned.ts'
import { PYTHON_COMPILERS, pythonCompilerFiles } from '../../../src/parts/python-compiler.ts'
import { treeDigest } from '../../../src/parts/tree-digest.ts'
import { testExec } from '../../../testkit/test-exec.ts'

const cache =
  process.env.SCORELINE_CACHE ??
  path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'scoreline')
const workshop = { cache, exec: testExec, log: silent }
const program = (file: string): boolean => file === 'bin/node' || file === 'LICENSE'

describe('pinned parts', () => {
  it.each([
    ['Node.js for x64', NODE.x64, 'bin', program, {}],
    ['Node.js for arm64', NODE.arm64, 'bin', program, {}],
    [
      'onnxruntime for x64',
      ONNX_RUNTIME,
      'linux-x64',
      onnxRuntimeFiles('linux', 'x64'),
      ONNX_RUNTIME_LINKS
    ],
    [
      'onnxruntime for arm64',
      ONNX_RUNTIME,
      'linux-arm64',
      onnxRuntimeFiles('linux', 'arm64'),
      ONNX_RUNTIME_LINKS
    ],
    ['what both share', ONNX_RUNTIME_COMMON, 'any', onnxRuntimeCommonFiles, {}],
    ...Object.entries(PYTHON_COMPILERS).map(
      ([python, part]) =>
        [`the compiler of Python ${python}`, part, 'compiler', pythonCompilerFiles, {}] as const
    )
  ] as const)('have the files that are written down: %s', async (_, part, label, wanted, links) => {
    const folder = await unpackedPart(part, label, wanted, workshop, links)
    expect(await treeDigest(folder)).toBe(part.trees?.[label])
  })
})
