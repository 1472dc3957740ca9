import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { LayoutStore } from '../../oci/layout/layout-store.ts'
import type { Descriptor, Index } from '../../oci/manifest.ts'
import type { BuildTools, BuiltImage } from '../build.ts'
import type { Context } from '../dockerfile/context.ts'
import type { DockerfilePlan } from '../dockerfile/dockerfile.ts'
import { platformName } from '../platform.ts'
import { adoptImage, builtFrom } from './adopt.ts'
import { buildWith, type Engine, type EngineTools, findEngine } from './engine.ts'

export interface EngineWishes {
  readonly engine?: Engine | undefined
  readonly extraArguments: readonly string[]
}

/**
 * Builds a context with a container engine of this machine, and publishes what comes out like any other version.
 * A context that was built before is not built again.
 */
export const buildInEngine = async (
  context: Context,
  plan: DockerfilePlan,
  { engine: wanted, extraArguments }: EngineWishes,
  tools: BuildTools & EngineTools
): Promise<BuiltImage> => {
  const before = await builtFrom(context, plan, tools)
  if (before !== undefined) return before
  const engine = await findEngine(wanted, tools)
  const { name, architecture } = plan.spec
  const started = Date.now()
  tools.log.info(`Building with ${engine} …`)
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-build-'))
  try {
    const platform = platformName(architecture)
    const build = { context: context.folder, platform, name, extraArguments, folder }
    const layout = await buildWith(engine, build, tools)
    tools.log.info(`${engine} built it in ${((Date.now() - started) / 1000).toFixed(1)} s`)
    const descriptor = await onlyImage(layout)
    const store = new LayoutStore(layout)
    return await adoptImage({ store, repository: '', descriptor }, context, plan, tools)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const onlyImage = async (layout: string): Promise<Descriptor> => {
  const index: Index = JSON.parse(await readFile(path.join(layout, 'index.json'), 'utf8'))
  const [found] = index.manifests
  if (found === undefined) throw new Error('The engine exported no image')
  return found
}
