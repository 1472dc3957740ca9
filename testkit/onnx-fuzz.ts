import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../src/core/errors.ts'
import { inspectModel } from '../src/models/format.ts'
import type { OnnxRuntime } from '../src/models/onnx/runtime-check.ts'
import { mutate } from './mutate.ts'
import { randomFrom } from './random.ts'

const MODELS = path.resolve(import.meta.dirname, '../test/fixtures/models')

export interface FuzzResult {
  readonly registered: number
  /** How often each code refused a file. */
  readonly refused: Readonly<Record<string, number>>
  /** What was no sentence of ours, with the number of the file that a seed gives. */
  readonly unexpected: readonly string[]
  readonly slowestMs: number
}

/** Looks into mutated models as register-model does. @param folder where the files are written, one after the other. */
export const fuzzOnnx = async (
  count: number,
  seed: number,
  folder: string,
  onnxRuntime: () => Promise<OnnxRuntime>
): Promise<FuzzResult> => {
  const random = randomFrom(seed)
  const models = readdirSync(MODELS)
    .filter(name => name.endsWith('.onnx'))
    .sort()
    .map(name => readFileSync(path.join(MODELS, name)))
  const file = path.join(folder, 'model.onnx')
  const refused: Record<string, number> = {}
  const unexpected: string[] = []
  let registered = 0
  let slowestMs = 0
  for (let i = 0; i < count; i++) {
    await writeFile(file, mutate(random.pick(models), random))
    const started = performance.now()
    try {
      await inspectModel(file, { onnxRuntime })
      registered++
    } catch (error) {
      if (error instanceof UserError) refused[error.code] = (refused[error.code] ?? 0) + 1
      else unexpected.push(`${i}: ${error instanceof Error ? error.stack : error}`)
    }
    slowestMs = Math.max(slowestMs, performance.now() - started)
  }
  return { registered, refused, unexpected, slowestMs }
}
