/**
 * Whether served models answer as onnxruntime does in Python, bit by bit.
 *
 *   python3 bench/identity/vectors.py <folder> 10000 [model.onnx]     (PyPI's onnx, onnxruntime of our version, numpy)
 *   node bench/identity/identity.ts <folder>
 *
 * Node.js 22.18 or later.
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { compareWithPython } from '../../testkit/identity.ts'

const [, , folder = ''] = process.argv
for (const model of (await readdir(folder)).toSorted())
  for (const callers of [1, 32]) {
    const { requests, different, largest } = await compareWithPython(
      path.join(folder, model),
      callers
    )
    process.stdout.write(
      `${model}, ${callers} at a time: ${requests} requests, ${different} differ, by ${largest.toExponential(1)} at most\n`
    )
  }
