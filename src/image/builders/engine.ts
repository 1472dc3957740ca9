/** Container engines that build a Dockerfile: one call for each, and the image as an OCI layout. */
import { createReadStream } from 'node:fs'
import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { ifNoProgram, isErrno, UserError } from '../../core/errors.ts'
import type { Exec, ExecResult, Log } from '../../core/ports.ts'
import { unpack } from '../../oci/layer/unpack.ts'
import { MEDIA } from '../../oci/manifest.ts'
import type { ImagePlatform } from '../platform.ts'
import { engineFailure } from './engine-failure.ts'
import { namedVariables } from './named-variables.ts'

/** In the order in which they are looked for. */
export const ENGINES = ['docker', 'podman', 'buildah'] as const
export type Engine = (typeof ENGINES)[number]

export interface EngineTools {
  readonly exec: Exec
  readonly log: Log
  readonly signal: AbortSignal
}

export interface EngineBuild {
  readonly context: string
  readonly platform: ImagePlatform
  /** Name of the image, for messages and for the engine's own list. */
  readonly name: string
  /** The user's, for the engine's build command. */
  readonly extraArguments: readonly string[]
  /** An empty folder: where the image goes. */
  readonly folder: string
}

/**
 * The engine there is. Docker counts when it has buildx.
 * @throws UserError `BUILDER_MISSING`
 */
export const findEngine = async (
  wanted: Engine | undefined,
  { exec, signal }: EngineTools
): Promise<Engine> => {
  for (const engine of wanted ? [wanted] : ENGINES) {
    const [subcommand, sign] = engine === 'docker' ? ['buildx', /buildx/] : [undefined, /./]
    const args = subcommand ? [subcommand, 'version'] : ['--version']
    const answer = await exec(engine, args, { signal }).catch(ifNoProgram)
    if (answer?.exitCode === 0 && sign.test(answer.stdout)) return engine
  }
  throw new UserError(
    'BUILDER_MISSING',
    wanted
      ? `"${wanted}" cannot build images on this machine.`
      : 'There is neither docker with buildx, nor podman, nor buildah on this machine.',
    {
      hint:
        wanted === 'docker'
          ? 'Add docker/setup-buildx-action before this step, or leave container-engine out.'
          : 'Install one (apt-get install podman), or leave the input "builder" out: the default builder needs none.'
    }
  )
}

/**
 * Builds a context. @returns the folder with the image as an OCI layout
 * @throws UserError `BUILDER_FAILED`, `BUILDER_UNSUPPORTED`
 */
export const buildWith = async (
  engine: Engine,
  build: EngineBuild,
  tools: EngineTools
): Promise<string> => {
  const layout = path.join(build.folder, 'layout')
  const commands = commandsFor(engine, build, layout)
  const allow = namedVariables(build.extraArguments)
  for (const args of commands.build) await run(engine, args, build.name, tools, allow)
  const id = (await readFile(path.join(build.folder, 'id'), 'utf8')).trim()
  for (const args of commands.export(id)) await run(engine, args, build.name, tools)
  if (engine === 'docker') await unpackArchive(path.join(build.folder, 'image.tar'), layout)
  return layout
}

/** What is called. Pure. The tag stays, so that the next build finds the layers of this one. */
export const commandsFor = (
  engine: Engine,
  { context, platform, name, extraArguments, folder }: EngineBuild,
  layout: string
): {
  readonly build: readonly (readonly string[])[]
  readonly export: (id: string) => readonly (readonly string[])[]
} => {
  const tag = `localhost/scoreline/${name}:build`
  const common = [
    ...['--platform', platform, '--file', path.join(context, 'Dockerfile')],
    ...['--iidfile', path.join(folder, 'id'), '--tag', tag]
  ]
  if (engine === 'docker')
    return {
      build: [
        ['buildx', 'build', ...common, '--load', '--provenance=false', ...extraArguments, context]
      ],
      // Since Docker 25 this archive is an OCI layout: https://docs.docker.com/engine/release-notes/25.0/
      export: id => [['save', '--output', path.join(folder, 'image.tar'), id]]
    }
  return {
    // With times of 1970 equal files are equal layers.
    build: [
      [
        'build',
        ...common,
        '--format',
        'oci',
        '--layers',
        '--force-rm',
        '--timestamp',
        '0',
        ...extraArguments,
        context
      ]
    ],
    export: id => [['push', '--quiet', id, `oci:${layout}:build`]]
  }
}

/** The output goes to the log as it comes; its end is kept for the error. */
const run = async (
  engine: Engine,
  args: readonly string[],
  name: string,
  { exec, log, signal }: EngineTools,
  allow: readonly string[] = []
): Promise<ExecResult> => {
  const last: string[] = []
  const done = await exec(engine, args, {
    signal,
    allow,
    onLine: line => {
      log.info(line)
      last.push(line)
      if (last.length > 20) last.shift()
    }
  })
  if (done.exitCode === 0) return done
  throw engineFailure(engine, name, done.exitCode, last)
}

const unpackArchive = async (archive: string, layout: string): Promise<void> => {
  await mkdir(layout, { recursive: true })
  await unpack(createReadStream(archive), MEDIA.layer, layout)
  await stat(path.join(layout, 'index.json')).catch(cause => {
    if (!isErrno(cause, 'ENOENT')) throw cause
    throw new UserError('BUILDER_UNSUPPORTED', 'This Docker does not save images as OCI layouts.', {
      cause,
      hint: 'Docker 25 or newer does. Update it, or use container-engine: podman.'
    })
  })
}
