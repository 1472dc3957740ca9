/**
 * Kills (SIGKILL) runs of register-model and build-image at random moments while they work with a real registry. After
 * each: every tag leads to what is all there. Then the same command again: it succeeds, and gives what it would have.
 *
 *   node bench/faults/kills.ts [kills=100] [registry=docker-registry|registry] [seed=1]
 *
 * Needs Node.js 22.18 or later. Half the kills hit register-model, half build-image; every fourth image is for two
 * platforms. Ends with exit code 1 when anything was wrong.
 */
import { randomFillSync } from 'node:crypto'
import { copyFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { startDockerRegistry } from '../../testkit/docker-registry.ts'
import { randomFrom } from '../../testkit/random.ts'
import { problemsIn, tagsIn } from '../../testkit/registry-check.ts'
import { tempFolder } from '../../testkit/temp.ts'

const [kills = '100', program = 'docker-registry', seed = '1'] = process.argv.slice(2)
const MODEL_BYTES = 30_000_000
const PLATFORMS = ['linux/amd64', 'linux/amd64\nlinux/arm64']

const random = randomFrom(Number(seed))
const project = await bundledProject()
await using registry = await startDockerRegistry(program)
await using folder = await tempFolder()
const weights = path.join(folder.path, 'weights.bin')
const onnx = path.join(folder.path, 'model.onnx')
await copyFile('workflows-examples/diabetes/model.onnx', onnx)

interface Command {
  readonly name: 'register-model' | 'build-image'
  readonly options: Readonly<Record<string, string>>
  /** What holds the tags that it writes. */
  readonly repository: string
}

const run = ({ name, options }: Command, killAfter?: number) =>
  scoreline(project, folder.path, name, options, { killAfter })

/** Random bytes under the next version of one name. */
const registering = async (): Promise<Command> => {
  await writeFile(weights, randomFillSync(Buffer.allocUnsafe(MODEL_BYTES)))
  const place = `${registry.host}/team`
  return {
    name: 'register-model',
    options: { name: 'big', path: weights, registry: place },
    repository: 'team/models/big'
  }
}

/** Into repositories of its own, so that everything is sent. */
const building = async (turn: number): Promise<Command> => {
  const prefix = `build-${turn}`
  const place = `${registry.host}/${prefix}`
  const model = { name: 'diabetes', path: onnx, registry: place }
  await scoreline(project, folder.path, 'register-model', model)
  const platforms = PLATFORMS[turn % 8 === 7 ? 1 : 0] as string
  return {
    name: 'build-image',
    options: { name: 'served', models: 'diabetes:1', platforms, registry: place },
    repository: `${prefix}/served`
  }
}

/** How long a run takes that nobody kills, in milliseconds: the second one, when everything is in the caches. */
const durations = new Map<string, number>()
const durationOf = async (
  turn: number,
  { name, options }: Command,
  make: (turn: number) => Promise<Command>
): Promise<number> => {
  const key = `${name} ${options.platforms}`
  for (const later of durations.has(key) ? [] : [8000, 16_000]) {
    const { exitCode, stderr, seconds } = await timed(await make(turn + later))
    if (exitCode !== 0) throw new Error(stderr)
    durations.set(key, seconds * 1000)
  }
  return durations.get(key) ?? 0
}

const timed = async (command: Command) => {
  const start = performance.now()
  return { ...(await run(command)), seconds: (performance.now() - start) / 1000 }
}

const rows = new Map<string, { kills: number; ended: number; tagged: number; wrong: number }>()
const start = performance.now()
for (let turn = 0; turn < Number(kills); turn++) {
  const make = turn % 2 === 0 ? registering : building
  const command = await make(turn)
  const duration = await durationOf(turn, command, make)
  // At any moment, and half of them towards the end, where manifests and tags are written.
  const killAfter = duration * (random() < 0.5 ? random() : 0.7 + 0.35 * random())
  const row = rows.get(command.name) ?? { kills: 0, ended: 0, tagged: 0, wrong: 0 }
  rows.set(command.name, row)
  const before = (await tagsIn(registry.host, command.repository)).length
  const killed = await run(command, killAfter)
  const after = (await tagsIn(registry.host, command.repository)).length
  const problems = [...(await problemsIn(registry.host, command.repository))]
  const again = await run(command)
  if (again.exitCode !== 0) problems.push(`again: ${again.stderr}`)
  problems.push(...(await problemsIn(registry.host, command.repository)))
  const number = again.outputs.version ?? ''
  if (!(await tagsIn(registry.host, command.repository)).includes(number))
    problems.push(`again: no tag "${number}"`)
  row.kills++
  if (killed.exitCode !== null) row.ended++
  if (after > before) row.tagged++
  if (problems.length > 0) row.wrong++
  for (const problem of problems) console.error(command.name, turn, problem)
}
console.table(
  [...rows].map(([command, { kills, ended, tagged, wrong }]) => ({
    command,
    kills,
    'had ended': ended,
    'had written a tag': tagged,
    wrong
  }))
)
console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`)
if ([...rows.values()].some(({ wrong }) => wrong > 0)) process.exitCode = 1
