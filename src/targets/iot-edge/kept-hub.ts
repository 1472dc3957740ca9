import type { IotHubs } from '../../azure/iot-hubs.ts'

interface HubTools<Opened> {
  readonly hubs: IotHubs
  readonly hubName: string
  readonly openHub: (hostName: string) => Opened
}

/** The hub of a target: looked for once, and again while there is none or it could not be asked. */
export class KeptHub<Opened> {
  readonly #tools: HubTools<Opened>
  #hub: Promise<Opened | undefined> | undefined

  constructor(tools: HubTools<Opened>) {
    this.#tools = tools
  }

  /** @returns undefined where the resource group has no such hub */
  async open(signal: AbortSignal): Promise<Opened | undefined> {
    const { hubs, hubName, openHub } = this.#tools
    this.#hub ??= hubs.find(hubName, signal).then(found => found && openHub(found.hostName))
    const hub = await this.#hub.catch(error => {
      this.forget()
      throw error
    })
    if (hub === undefined) this.forget()
    return hub
  }

  forget(): void {
    this.#hub = undefined
  }
}
