/**
 * How many benign files are accepted, of those that scripts/pickles/zoo.py writes: fails below 99 %.
 *
 *     node --import ./scripts/typescript.js bench/scan/benign.ts FOLDER [FOLDER ...]
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { sentence } from '../../src/models/scan/gate.ts'
import { scanFile } from '../../src/models/scan/scan-file.ts'

/** Of all files: models with a formula, or with functions that numba compiled, are. */
const MOST_REFUSED = 0.01

for (const folder of process.argv.slice(2)) {
  const names = await readdir(folder)
  const refused: string[] = []
  /** By framework: files, and those of them that are refused. */
  const counts = new Map<string, [files: number, refused: number]>()
  let unknown = 0
  for (const name of names) {
    const scan = await scanFile(path.join(folder, name), name, { allowed: new Set() })
    if (scan.pickles === 0) unknown++
    const [first] = scan.findings
    if (first) refused.push(sentence(first))
    const framework = /^\w+/.exec(name)?.[0] ?? name
    const [files, bad] = counts.get(framework) ?? [0, 0]
    counts.set(framework, [files + 1, bad + (first ? 1 : 0)])
  }
  for (const line of refused) console.log(line)
  for (const [framework, [files, bad]] of counts)
    console.log(`${framework}: ${files - bad} of ${files} accepted`)
  if (refused.length > MOST_REFUSED * names.length || unknown > 0) process.exitCode = 1
  console.log(
    `${folder}: ${names.length} files, ${refused.length} refused (${((100 * refused.length) / names.length).toFixed(2)} %), ${unknown} taken for no pickle`
  )
}
