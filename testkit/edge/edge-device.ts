/** A device of IoT Edge for tests: certificates, the workload API and edgeHub, and what a module on it is started with. */
import path from 'node:path'
import { tempFolder } from '../temp.ts'
import { type EdgeCertificates, edgeCertificates } from './certificates.ts'
import { type EdgeHub, edgeHub } from './edge-hub.ts'
import { parseRoute } from './routes.ts'
import { type WorkloadApi, workloadApi } from './workload-api.ts'

export interface EdgeDevice extends AsyncDisposable {
  readonly folder: string
  readonly certificates: EdgeCertificates
  readonly hub: EdgeHub
  readonly workload: WorkloadApi
  /** The environment in which edgeAgent starts a module. */
  environment(module: string): Record<string, string>
}

const USUAL_PORT = 8883
const HUB = 'one.azure-devices.net'
const DEVICE = 'press-4'
const GENERATION = '638000000000000001'

/**
 * @param routes as in a manifest; without any, all goes upstream
 * @param port of edgeHub; 0 takes a free one
 */
export const edgeDevice = async (
  modules: readonly string[] = ['score'],
  routes: readonly string[] = ['FROM /messages/* INTO $upstream'],
  port = 0
): Promise<EdgeDevice> => {
  const temporary = await tempFolder()
  const folder = temporary.path
  const certificates = edgeCertificates(folder)
  const identities = modules.map((module, i) => ({
    ...{ hub: HUB, device: DEVICE, module, generation: GENERATION },
    key: Buffer.alloc(32, i + 1).toString('base64')
  }))
  const socket = path.join(folder, 'workload.sock')
  const workload = await workloadApi(socket, identities, certificates.root)
  const hub = await edgeHub(identities, certificates, routes.map(parseRoute), port)
  return {
    ...{ folder, certificates, hub, workload },
    environment: module => ({
      IOTEDGE_WORKLOADURI: workload.uri,
      IOTEDGE_DEVICEID: DEVICE,
      IOTEDGE_MODULEID: module,
      IOTEDGE_MODULEGENERATIONID: GENERATION,
      IOTEDGE_IOTHUBHOSTNAME: HUB,
      // IoT Edge names no port: Microsoft's client for Python takes none.
      IOTEDGE_GATEWAYHOSTNAME: hub.port === USUAL_PORT ? 'localhost' : `localhost:${hub.port}`,
      IOTEDGE_AUTHSCHEME: 'sasToken',
      IOTEDGE_APIVERSION: '2022-08-03'
    }),
    [Symbol.asyncDispose]: async () => {
      await hub[Symbol.asyncDispose]()
      await workload[Symbol.asyncDispose]()
      await temporary[Symbol.asyncDispose]()
    }
  }
}
