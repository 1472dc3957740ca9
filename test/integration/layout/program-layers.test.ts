/** The layers of Node.js and onnxruntime, made from what npm brings. */
import { homedir } from 'node:os'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { PROGRAM_DIGESTS } from '../../../src/image/program-digests.ts'
import { type Program, programEntries, programLayers } from '../../../src/image/program-layers.ts'
import { layerDigests } from '../../../src/oci/layer/gzip-digests.ts'
import type { Architecture } from '../../../src/parts/pinned.ts'
import { testExec } from '../../../testkit/test-exec.ts'

const cache =
  process.env.SCORELINE_CACHE ??
  path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'scoreline')
const workshop = { cache, exec: testExec, log: silent }

describe('the layers of programs', () => {
  it.each(Object.keys(PROGRAM_DIGESTS) as (keyof typeof PROGRAM_DIGESTS)[])(
    'have the bytes that are written down for %s',
    async name => {
      const [program, architecture] = name.split(' ') as [Program, Architecture]
      const entries = await programEntries(program, architecture, workshop)
      expect(await layerDigests(entries)).toEqual(PROGRAM_DIGESTS[name])
    }
  )

  it('leave onnxruntime out where a script answers', () => {
    const made = (runtime: 'onnx' | 'python') =>
      programLayers(runtime, 'x64', workshop).map(layer => layer.madeBy)
    expect(made('onnx')).toEqual(['scoreline: Node.js', 'scoreline: onnxruntime'])
    expect(made('python')).toEqual(['scoreline: Node.js'])
  })
})
