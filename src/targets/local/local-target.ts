import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { IN_IMAGE } from '../../contract/image.ts'
import type { Runner } from '../../core/container-engine.ts'
import { isErrno, messageOf, UserError } from '../../core/errors.ts'
import { ownFolder } from '../../core/own-folder.ts'
import type { Values } from '../../core/parameters.ts'
import { type Digest, shortDigest } from '../../oci/digest.ts'
import { basisOf, type Plan, type Problem, planStale, problemOf, problemsOf } from '../plan.ts'
import type { TargetPorts } from '../ports.ts'
import type { CodeFile, DeployableImage, ServiceSpec, Target, Whereabouts } from '../target.ts'
import { checkCode, codeIn, layCode } from './code.ts'
import { type ServiceCommand, serviceCommand } from './command.ts'
import { type ContainerCommand, containerCommand } from './container/command.ts'
import { type EngineImages, forgetImages, loadImage } from './container/engine-image.ts'
import { runsWith } from './container/run-in.ts'
import type { ControlRequest } from './control.ts'
import { APP_ROOT, failedStart } from './failed-start.ts'
import { onlyDeployment } from './only-deployment.ts'
import type { localSettings } from './parameters.ts'
import { planLocal } from './plan.ts'
import { isFree, portInUse } from './port.ts'
import { makeRootfs } from './rootfs.ts'
import { hasBase, type RunnableImage, runnableImage } from './runnable-image.ts'
import { lastLines } from './service-log.ts'
import {
  type LocalImage,
  type LocalObservation,
  type LocalService,
  type LocalSettings,
  RECORD_FILE,
  type ServiceRecord
} from './settings.ts'
import { type SupervisorOf, supervisorOf } from './supervisor-of.ts'
import { localWhereabouts } from './whereabouts.ts'

type WantedRecord = Extract<ControlRequest, { op: 'run' }>['record']
type Given = Values<typeof localSettings>
type Spec = ServiceSpec<LocalSettings>

/** Runs an image on 127.0.0.1: its contents as a process, or a container. docs/targets/local.md */
export class LocalTarget implements Target<Given, LocalSettings, LocalObservation> {
  readonly #tools: TargetPorts

  constructor(tools: TargetPorts) {
    this.#tools = tools
  }

  async settings(given: Given, image: DeployableImage): Promise<LocalSettings> {
    return {
      port: given.port,
      env: given['environment-variables'],
      workers: given.workers,
      startTimeoutSeconds: given['start-timeout-seconds'],
      ...(await runsWith(given['run-in'], image.python, {
        ...this.#tools,
        hasBase: async () => hasBase(await this.#image(image))
      }))
    }
  }

  async observe(name: string): Promise<LocalObservation> {
    const service = await this.find(name)
    return { service, basis: basisOf(service) }
  }

  plan(wanted: Spec, seen: LocalObservation): Plan {
    return planLocal(wanted, seen)
  }

  async check(
    { name, image, settings }: Spec,
    { action }: Plan,
    { service }: LocalObservation
  ): Promise<readonly Problem[]> {
    if (action === 'no-op') return []
    const problems = [...(await problemsOf(() => this.#image(image)))]
    // One that is stopped has given its port up.
    const opens = action !== 'update' || service?.state === 'stopped'
    const port = settings.port ?? service?.settings.port
    if (opens && port !== undefined && !(await isFree(port)) && !(await this.#isNew(name, service)))
      problems.push(problemOf(portInUse(port, name)))
    return problems
  }

  /** Whether another deployment has begun since the service was looked for: then the port may be that one's. */
  async #isNew(name: string, seen: LocalService | undefined): Promise<boolean> {
    return seen === undefined && (await this.#supervisor(name).status()) !== undefined
  }

  async deploy(wanted: Spec, plan: Plan, signal: AbortSignal): Promise<LocalService> {
    const { name } = wanted
    return this.#alone(name, signal, async () => {
      const { service: current, basis } = await this.observe(name)
      if (basis !== plan.basis) throw planStale(name)
      if (plan.action === 'no-op' && current !== undefined) return current
      await ownFolder(this.#tools.stateFolder, 'services', name)
      const rootfs = this.#rootfsOf(name, wanted.image.digest)
      const image = await this.#image(wanted.image)
      await this.#lay(image, wanted, rootfs, signal)
      signal.throwIfAborted()
      if (plan.action === 'replace') return this.#replace(wanted, image, rootfs, signal)
      const port = wanted.settings.port ?? current?.settings.port
      const settings = { ...wanted.settings, ...(port === undefined ? {} : { port }) }
      return this.#serve({ ...wanted, settings }, image, rootfs, signal)
    })
  }

  async find(name: string): Promise<LocalService | undefined> {
    const answer = await this.#supervisor(name).status()
    if (answer?.ok && answer.record) return serviceOf(answer.record, answer.state)
    const record = await this.#record(name)
    return record && serviceOf(record, 'stopped')
  }

  /**
   * Serves with other code on the image it has: the files are laid over the image's own, a new process starts on them
   * and takes over when it is ready. The next deployment brings the image's code back.
   * @throws UserError `SERVICE_UNKNOWN`, `SERVICE_FAILED`, `INPUT_INVALID` where the image would not run the script; the
   * process that runs stays then.
   */
  reload(name: string, code: readonly CodeFile[], signal: AbortSignal): Promise<LocalService> {
    return this.#alone(name, signal, async () => {
      const record = await this.#record(name)
      if (record === undefined) throw serviceUnknown(name)
      const image = await this.#image(record.image)
      checkCode(code, image.config, name)
      const rootfs = `${this.#rootfsOf(name, record.image.digest)}-code-${this.#tools.clock.now()}`
      try {
        await this.#lay(image, record, rootfs, signal)
        await layCode(code, path.join(rootfs, APP_ROOT))
        return await this.#serve({ ...record, changedCode: true }, image, rootfs, signal)
      } catch (error) {
        await rm(rootfs, { recursive: true, force: true })
        throw error
      }
    })
  }

  async logs(name: string, lines: number): Promise<readonly string[]> {
    return lastLines(path.join(this.#folder(name), 'service.log'), lines)
  }

  async delete(name: string): Promise<void> {
    const supervisor = this.#supervisor(name)
    if (!existsSync(this.#folder(name)) && (await supervisor.status()) === undefined) return
    await this.#alone(name, undefined, async () => {
      const engine = (await this.#record(name))?.settings.engine
      await supervisor.stop()
      if (engine !== undefined) await forgetImages(undefined, this.#images(name, engine))
    })
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

  whereabouts(use: 'look' | 'deploy'): Promise<Whereabouts | undefined> {
    return localWhereabouts(this.#tools, use)
  }

  #alone<T>(name: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    return onlyDeployment(this.#tools.stateFolder, name, work, signal)
  }

  /** The files that a process runs on; of a container's, only those that a reload lays over the image's are on this disk. */
  async #lay(
    image: RunnableImage,
    {
      name,
      image: { repository },
      settings: { engine }
    }: Pick<Spec, 'name' | 'image' | 'settings'>,
    rootfs: string,
    signal: AbortSignal
  ): Promise<void> {
    const { stateFolder, log } = this.#tools
    if (engine !== undefined) {
      await ownFolder(stateFolder, 'services', name, path.basename(rootfs))
      return
    }
    await makeRootfs(image, repository, rootfs, {
      store: await this.#tools.store(),
      stateFolder,
      log,
      signal
    })
  }

  /** Starts a process on a folder of files; it takes over from the one before once it is ready. */
  async #serve(
    record: WantedRecord,
    image: RunnableImage,
    rootfs: string,
    signal: AbortSignal
  ): Promise<LocalService> {
    const { name } = record
    const before = await this.#record(name)
    const command = await this.#command(record, image, rootfs, signal)
    const request: ControlRequest = { op: 'run', record: { ...record, rootfs }, command }
    const answer = await this.#supervisor(name).run(request, signal)
    if (!answer.ok) {
      if (answer.problem === 'port in use') throw portInUse(record.settings.port, name)
      for (const line of answer.log) this.#tools.log.info(line, 'always')
      const kept = (await this.find(name))?.state === 'running'
      const inside = record.settings.engine === undefined ? undefined : IN_IMAGE.appRoot
      throw await failedStart(answer, name, rootfs, kept, inside)
    }
    await this.#forgetOldRootfs(name, [rootfs, before?.rootfs])
    const old = before?.settings.engine
    if (old !== undefined)
      await forgetImages('image' in command ? command.image : undefined, this.#images(name, old))
    if (!answer.record) throw new Error('The supervisor runs a service it has no record of')
    return serviceOf(answer.record, answer.state)
  }

  async #command(
    { name, image: { repository }, settings }: WantedRecord,
    { manifest, config }: RunnableImage,
    rootfs: string,
    signal: AbortSignal
  ): Promise<ServiceCommand | ContainerCommand> {
    const { env, log } = this.#tools
    const { engine } = settings
    if (engine === undefined) return serviceCommand(config, rootfs, settings, env)
    const store = await this.#tools.store()
    const images = this.#images(name, engine)
    const tools = { store, log, signal }
    const loaded = await loadImage({ repository, manifest }, rootfs, images, tools)
    return containerCommand(engine, loaded, settings, await codeIn(rootfs), env)
  }

  #images(name: string, engine: Runner): EngineImages {
    const { env, exec } = this.#tools
    // Services of the same name may be kept in several folders.
    const key = createHash('sha256').update(this.#folder(name)).digest('hex').slice(0, 24)
    return { engine, key, env, exec }
  }

  #folder(name: string): string {
    return path.resolve(this.#tools.stateFolder, 'services', name)
  }

  #rootfsOf(name: string, imageDigest: Digest): string {
    // A folder of its own for each deployment: what lies there already was made by nobody knows whom.
    return path.join(
      this.#folder(name),
      `rootfs-${shortDigest(imageDigest)}-${randomUUID().slice(0, 8)}`
    )
  }

  async #record(name: string): Promise<ServiceRecord | undefined> {
    try {
      return JSON.parse(await readFile(path.join(this.#folder(name), RECORD_FILE), 'utf8'))
    } catch {
      return undefined
    }
  }

  async #image(image: LocalImage): Promise<RunnableImage> {
    return runnableImage(await this.#tools.store(), image)
  }

  #supervisor(name: string): SupervisorOf {
    const { stateFolder, supervisorCommand, env, clock } = this.#tools
    return supervisorOf(name, {
      folder: this.#folder(name),
      locks: () => ownFolder(stateFolder, 'service-locks', name),
      command: supervisorCommand,
      env,
      clock
    })
  }

  /** The old service goes only while the new port is free, and comes back when the new one does not start. */
  async #replace(
    spec: Spec,
    runnable: RunnableImage,
    rootfs: string,
    signal: AbortSignal
  ): Promise<LocalService> {
    const { name, settings } = spec
    if (settings.port !== undefined && !(await isFree(settings.port)))
      throw portInUse(settings.port, name)
    const before = await this.#record(name)
    await this.#supervisor(name).end()
    try {
      return await this.#serve(spec, runnable, rootfs, signal)
    } catch (error) {
      if (before?.rootfs) await this.#putBack(before, before.rootfs)
      throw error
    }
  }

  async #putBack(before: ServiceRecord, rootfs: string): Promise<void> {
    const { log } = this.#tools
    try {
      // Also where the deployment was cancelled.
      const signal = new AbortController().signal
      await this.#serve(before, await this.#image(before.image), rootfs, signal)
      log.info(`Service "${before.name}" serves again as it was, on port ${before.settings.port}`)
    } catch (error) {
      log.warning(`Service "${before.name}" could not be started again: ${messageOf(error)}`)
    }
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

const serviceUnknown = (name: string): UserError =>
  new UserError('SERVICE_UNKNOWN', `No service "${name}" runs on this machine.`, {
    hint: 'A service is known in the folder it was deployed from.'
  })

const serviceOf = (
  { name, image, settings, changedCode = false, preview }: ServiceRecord,
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
    swaggerUri: `${origin}/swagger.json`,
    ...(preview ? { preview } : {})
  }
}
