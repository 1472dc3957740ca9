/** Has commands read a hostile registry, and tells what they must not do. */
import path from 'node:path'
import { main as copy } from '../src/actions/copy.ts'
import { main as deploy } from '../src/actions/deploy-target.ts'
import type { Main } from '../src/actions/host/host.ts'
import { main as inspect } from '../src/actions/inspect.ts'
import { main as lineage } from '../src/actions/lineage.ts'
import { UserError } from '../src/core/errors.ts'
import { silent } from '../src/core/ports.ts'
import { buildImage } from '../src/image/build.ts'
import { findModel, parseModelReference } from '../src/models/find.ts'
import { onlyFor } from '../src/oci/registry/credential.ts'
import { RegistryStore } from '../src/oci/registry/registry-store.ts'
import { hostileRegistry } from './hostile-registry.ts'
import { hurriedClock } from './hurried-clock.ts'
import { foundation } from './image-parts.ts'
import { randomFrom } from './random.ts'
import { tempFolder } from './temp.ts'
import { testHost } from './test-host.ts'

/** One run against one registry. */
export interface Attack {
  readonly seed: number
  readonly command: string
  readonly changed: string
  /** `done`, the code of a UserError, or what went wrong. */
  readonly verdict: string
  readonly isFault: boolean
}

/** More than anything takes; a run that takes longer hangs. */
const LONGEST_MS = 60_000

export const attack = async (seed: number): Promise<Attack> => {
  const random = randomFrom(seed)
  await using registry = await hostileRegistry(random)
  await using folder = await tempFolder()
  const place = `${registry.host}/team`
  const env = { SCORELINE_STATE: path.join(folder.path, 'state'), HOME: folder.path }
  const to = path.join(folder.path, 'copy')
  const run = (main: Main, inputs: Record<string, string>) =>
    main(
      testHost(
        { registry: place, ...inputs, 'registry-username': 'octo', 'registry-password': 'pw' },
        env
      )
    )
  const commands: Readonly<Record<string, () => Promise<unknown>>> = {
    'inspect a model': () => run(inspect, { reference: 'models/iris:1' }),
    'inspect an image': () => run(inspect, { reference: 'served:1' }),
    copy: () => run(copy, { image: 'served:1', 'with-models': 'true', to }),
    lineage: () => run(lineage, { image: 'served:1' }),
    deploy: () =>
      run(deploy, {
        target: 'local',
        'service-name': 'svc',
        image: 'served',
        plan: 'true',
        ...(random() < 0.5 ? { 'verify-repository': 'octo-org/models' } : {})
      }),
    build: async () => {
      const store = new RegistryStore(place, {
        clock: hurriedClock(1),
        credentials: onlyFor(registry.host, { username: 'octo', password: 'pw' })
      })
      try {
        const model = await findModel(store, parseModelReference('iris'))
        await buildImage(
          { name: 'served', runtime: 'onnx', models: [model], tags: {}, architecture: 'x64' },
          { ...(await foundation()) },
          { store, log: silent }
        )
      } finally {
        store.close()
      }
    }
  }
  const command = random.pick(Object.keys(commands))
  const verdict = await judged(commands[command] ?? (async () => {}))
  return { seed, command, changed: registry.changed, ...verdict }
}

const judged = async (
  work: () => Promise<unknown>
): Promise<Pick<Attack, 'verdict' | 'isFault'>> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>(resolve => {
    timer = setTimeout(() => resolve('it hangs'), LONGEST_MS)
  })
  try {
    const end = await Promise.race([quietly(work), late])
    return { verdict: String(end ?? 'done'), isFault: end !== undefined }
  } catch (error) {
    return error instanceof UserError
      ? { verdict: error.code, isFault: false }
      : { verdict: error instanceof Error ? String(error.stack) : String(error), isFault: true }
  } finally {
    clearTimeout(timer)
  }
}

/** What commands print is of no interest here. */
const quietly = async (work: () => Promise<unknown>): Promise<undefined> => {
  const write = process.stdout.write
  process.stdout.write = () => true
  try {
    await work()
  } finally {
    process.stdout.write = write
  }
  return undefined
}
