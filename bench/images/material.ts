/** What the image is made of. */
import { randomFillSync } from 'node:crypto'
import { mkdir, open, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { run } from '../measure.ts'
import { environmentCache, linkWheels, lockAll } from './packages.ts'

export interface Material {
  readonly work: string
  /** With the wheels and the parts of the runtime in it. */
  readonly cache: string
  readonly model: string
  readonly script: string
  /** A requirements file with every package pinned. */
  readonly lock: string
  /** Has pip lay the packages out, from the wheels at hand; gives the folder. */
  readonly install: () => Promise<string>
}

export const material = async (work: string, mebibytes: number): Promise<Material> => {
  const lock = await lockAll()
  const lockFile = path.join(work, 'requirements.lock')
  await writeFile(lockFile, lock.text)
  const model = path.join(work, 'model.bin')
  await randomFile(model, mebibytes)
  const script = path.join(work, 'score.py')
  await writeFile(script, 'def init():\n    pass\n\ndef run(data):\n    return data\n')
  const wheels = path.join(work, 'wheels')
  await mkdir(wheels)
  await linkWheels(lock, wheels)
  const target = path.join(work, 'target')
  const packages = lock.packages.map(({ name, version }) => `${name}==${version}`)
  const install = async (): Promise<string> => {
    await rm(target, { recursive: true, force: true })
    await run('python3', [
      ...['-m', 'pip', 'install', '-q', '--no-compile', '--no-deps', '--target', target],
      ...['--no-index', '-f', wheels, ...packages]
    ])
    return target
  }
  return { work, cache: environmentCache, model, script, lock: lockFile, install }
}

/** Random, as trained weights are: nothing compresses. */
export const randomFile = async (file: string, mebibytes: number): Promise<void> => {
  await using handle = await open(file, 'w')
  const block = Buffer.allocUnsafe(1024 * 1024)
  for (let i = 0; i < mebibytes; i++) await handle.write(randomFillSync(block))
  await handle.sync()
}
