import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { isErrno, type SourcePlace, UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import type { ImageConfig, Manifest } from '../../oci/manifest.ts'
import { HERE, readImage } from '../../oci/read-image.ts'
import type { Store } from '../../oci/store.ts'
import type { Plan, ServiceSpec, Target } from '../target.ts'
import { type CodeFile, layCode } from './code.ts'
import { serviceCommand } from './command.ts'
import type { ControlAnswer, ControlRequest } from './control.ts'
import { planLocal } from './plan.ts'
import { privateFolder } from './private-folder.ts'
import { makeRootfs } from './rootfs.ts'
import { lastLines } from './service-log.ts'
import type { LocalImage, LocalService, LocalSettings, ServiceRecord } from './settings.ts'
import { findSource } from './source-file.ts'
import { type SupervisorOf, supervisorOf } from './supervisor-of.ts'
import { exceptionLine, lastUserFrame } from './traceback.ts'

export interface LocalTargetTools {
  readonly store: Store
  /** Where services, their logs and unpacked layers are kept. */
  readonly stateFolder: string
  /** The command that runs `supervise` with a service's folder as its last argument. */
  readonly supervisorCommand: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Log
  readonly clock: Clock
}

interface RunnableImage {
  readonly manifest: Manifest
  readonly config: ImageConfig
}

/** Where the code lies below an image's root: `AML_APP_ROOT` of the official server. */
const APP_ROOT = path.join('var', 'azureml-app')

type WantedRecord = Extract<ControlRequest, { op: 'run' }>['record']
type LocalSpec = ServiceSpec<LocalSettings> & { readonly image: LocalImage }

/** Runs an image's own bytes as a process on 127.0.0.1. docs/targets/local.md */
export class LocalTarget implements Target<LocalSettings> {
  readonly #tools: LocalTargetTools

  constructor(tools: LocalTargetTools) {
    this.#tools = tools
  }

  async find(name: string): Promise<LocalService | undefined> {
    const answer = await this.#supervisor(name).status()
    if (answer?.ok && answer.record) return serviceOf(answer.record, answer.state)
    const record = await this.#record(name)
    return record && serviceOf(record, 'stopped')
  }

  plan(wanted: ServiceSpec<LocalSettings>, current: LocalService | undefined): Plan {
    return planLocal(wanted, current)
  }

  async apply(wanted: LocalSpec, plan: Plan, signal: AbortSignal): Promise<LocalService> {
    const { name } = wanted
    const current = await this.find(name)
    if (plan.action === 'no-op' && current !== undefined) return current
    privateFolder(this.#folder(name))
    const rootfs = this.#rootfsOf(name, wanted.image.digest)
    const image = await this.#image(wanted.image)
    await this.#makeRootfs(image, wanted.image.repository, rootfs)
    signal.throwIfAborted()
    if (plan.action === 'replace') await this.#checkPort(wanted)
    if (plan.action === 'replace') await this.delete(name)
    const port = wanted.settings.port ?? current?.settings.port
    const settings = { ...wanted.settings, ...(port === undefined ? {} : { port }) }
    return this.#serve({ name, image: wanted.image, settings }, image.config, rootfs, signal)
  }

  /**
   * Serves with other code on the image it has: the files are laid over the image's own, a new process starts on them
   * and takes over when it is ready. The next deployment brings the image's code back.
   * @throws UserError `SERVICE_UNKNOWN`, `SERVICE_FAILED`; the process that runs stays then.
   */
  async reload(name: string, code: readonly CodeFile[]): Promise<LocalService> {
    const record = await this.#record(name)
    if (record === undefined) throw serviceUnknown(name)
    const image = await this.#image(record.image)
    const rootfs = `${this.#rootfsOf(name, record.image.digest)}-code-${this.#tools.clock.now()}`
    await this.#makeRootfs(image, record.image.repository, rootfs)
    await layCode(code, path.join(rootfs, APP_ROOT))
    try {
      return await this.#serve({ ...record, changedCode: true }, image.config, rootfs)
    } catch (error) {
      await rm(rootfs, { recursive: true, force: true })
      throw error
    }
  }

  async logs(name: string, lines: number): Promise<readonly string[]> {
    return lastLines(path.join(this.#folder(name), 'service.log'), lines)
  }

  async delete(name: string): Promise<void> {
    await this.#supervisor(name).stop()
  }

  /** Every service of this machine's state folder, with the digest of the image it runs. */
  async list(): Promise<readonly LocalService[]> {
    const names = await readdir(path.join(this.#tools.stateFolder, 'services')).catch(error => {
      if (isErrno(error, 'ENOENT')) return []
      throw error
    })
    const services = await Promise.all(names.map(name => this.find(name)))
    return services.filter(service => service !== undefined)
  }

  async #makeRootfs(image: RunnableImage, repository: string, rootfs: string): Promise<void> {
    const { store, stateFolder, log } = this.#tools
    await makeRootfs(image, repository, rootfs, {
      store,
      layersFolder: path.join(stateFolder, 'layers'),
      log
    })
  }

  /** Starts a process on a folder of files; it takes over from the one before once it is ready. */
  async #serve(
    record: WantedRecord,
    config: ImageConfig,
    rootfs: string,
    signal?: AbortSignal
  ): Promise<LocalService> {
    const { name } = record
    const before = await this.#record(name)
    const command = serviceCommand(config, rootfs, record.settings, this.#tools.env)
    const request: ControlRequest = { op: 'run', record: { ...record, rootfs }, command }
    const answer = await this.#supervisor(name).run(request, signal)
    if (!answer.ok) throw await this.#failure(answer, record, rootfs)
    await this.#forgetOldRootfs(name, [
      rootfs,
      before && (before.rootfs ?? this.#rootfsOf(name, before.image.digest))
    ])
    if (!answer.record) throw new Error('The supervisor runs a service it has no record of')
    return serviceOf(answer.record, answer.state)
  }

  #folder(name: string): string {
    return path.resolve(this.#tools.stateFolder, 'services', name)
  }

  #rootfsOf(name: string, imageDigest: string): string {
    return path.join(
      this.#folder(name),
      `rootfs-${imageDigest.slice('sha256:'.length).slice(0, 12)}`
    )
  }

  async #record(name: string): Promise<ServiceRecord | undefined> {
    try {
      return JSON.parse(await readFile(path.join(this.#folder(name), 'service.json'), 'utf8'))
    } catch {
      return undefined
    }
  }

  async #image({ repository, digest }: LocalImage): Promise<RunnableImage> {
    const { store } = this.#tools
    const descriptor = await store.resolve(repository, digest)
    if (descriptor === undefined)
      throw new Error(`${repository}@${digest} is not in ${store.location}`)
    const { manifest } = await readImage(store, repository, descriptor)
    const config: ImageConfig = JSON.parse(
      (await store.read(repository, manifest.config)).toString()
    )
    if (config.architecture === HERE.architecture) return { manifest, config }
    throw new UserError(
      'IMAGE_NOT_RUNNABLE',
      `The image is for ${config.os}/${config.architecture}, and this machine is ${HERE.os}/${HERE.architecture}.`,
      { hint: `Build it with platforms: ${HERE.os}/${HERE.architecture}, alone or among others.` }
    )
  }

  #supervisor(name: string): SupervisorOf {
    const { stateFolder, supervisorCommand, env, clock } = this.#tools
    return supervisorOf(name, {
      folder: this.#folder(name),
      locks: path.resolve(stateFolder, 'service-locks', name),
      command: supervisorCommand,
      env,
      clock
    })
  }

  /** Before the old service is given up, the new port must be free. */
  async #checkPort({ settings, name }: LocalSpec): Promise<void> {
    const { createServer } = await import('node:net')
    await new Promise<void>((resolve, reject) => {
      const probe = createServer()
      probe.once('error', () => reject(portInUse(settings.port, name)))
      probe.listen(settings.port, '127.0.0.1', () => probe.close(() => resolve()))
    })
  }

  async #failure(
    answer: Extract<ControlAnswer, { ok: false }>,
    { name, settings }: WantedRecord,
    rootfs: string
  ): Promise<UserError> {
    if (answer.problem === 'port in use') return portInUse(settings.port, name)
    for (const line of answer.log) this.#tools.log.info(line)
    const cause = exceptionLine(answer.log)
    const kept = (await this.find(name))?.state === 'running'
    return new UserError(
      'SERVICE_FAILED',
      `Service "${name}" did not start: ${cause ?? answer.message}.${kept ? ' The previous one still serves.' : ''}`,
      {
        hint: 'The lines above are its own log; init() runs before anything is served.',
        at: await this.#place(answer.log, path.join(rootfs, APP_ROOT))
      }
    )
  }

  /** Where a traceback ends, as a file of the workspace where it is one: annotations show only those. */
  async #place(lines: readonly string[], appRoot: string): Promise<SourcePlace | undefined> {
    const frame = lastUserFrame(lines, appRoot)
    if (frame === undefined) return undefined
    const bytes = await readFile(path.join(appRoot, frame.file))
    const source = await findSource(process.cwd(), frame.file, bytes)
    return { ...frame, file: source ?? frame.file }
  }

  /** The process that was replaced may still read its files while it answers its last requests: those stay until the next time. */
  async #forgetOldRootfs(name: string, keep: readonly (string | undefined)[]): Promise<void> {
    for (const entry of await readdir(this.#folder(name))) {
      const folder = path.join(this.#folder(name), entry)
      if (entry.startsWith('rootfs-') && !keep.includes(folder))
        await rm(folder, { recursive: true, force: true })
    }
  }
}

const portInUse = (port: number | undefined, name: string): UserError =>
  new UserError(
    'PORT_IN_USE',
    `Port ${port} of 127.0.0.1 is in use by another program, so service "${name}" cannot have it.`,
    {
      hint: 'Choose another port, or leave the input "port" empty for a free one.'
    }
  )

const serviceUnknown = (name: string): UserError =>
  new UserError('SERVICE_UNKNOWN', `No service "${name}" runs on this machine.`, {
    hint: 'Services are kept in .scoreline/services of the folder they were deployed from.'
  })

const serviceOf = (
  { name, image, settings, changedCode = false }: ServiceRecord,
  state: LocalService['state']
): LocalService => {
  const origin = `http://127.0.0.1:${settings.port}`
  return {
    name,
    state,
    imageDigest: image.digest,
    imageLabel: image.label,
    changedCode,
    settings,
    scoringUri: `${origin}/score`,
    swaggerUri: `${origin}/swagger.json`
  }
}
