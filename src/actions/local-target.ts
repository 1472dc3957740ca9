import path from 'node:path'
import { LABEL } from '../image/config.ts'
import { hostPython } from '../image/environment/host-python.ts'
import type { RegisteredImage } from '../image/registered.ts'
import { IN_IMAGE } from '../image/spec.ts'
import type { Store } from '../oci/store.ts'
import { LocalTarget } from '../targets/local/local-target.ts'
import type { Host } from './host.ts'
import { stateFolder } from './places.ts'

/** The local target over a registry, with this bundle as its supervisor. */
export const openLocalTarget = (store: Store, host: Host): LocalTarget =>
  new LocalTarget({
    store,
    stateFolder: stateFolder(host),
    supervisorCommand: [process.execPath, path.join(host.home, 'index.js'), 'local-supervisor'],
    env: host.env,
    log: host.log,
    clock: host.clock
  })

/**
 * The interpreter for an image with an entry script: this machine's own, of the version the image was built for.
 * Undefined where the image has no script, or brings its Python along.
 */
export const pythonFor = async (
  { config }: RegisteredImage,
  host: Pick<Host, 'env' | 'exec'>
): Promise<string | undefined> => {
  const brought = config.config.Env?.some(entry =>
    entry.startsWith(`SCORELINE_PYTHON=${IN_IMAGE.conda}/`)
  )
  const version = brought ? undefined : config.config.Labels?.[LABEL.python]
  return version === undefined ? undefined : hostPython(version, host.env, host.exec)
}
