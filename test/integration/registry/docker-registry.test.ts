import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import { itIsAStore } from '../../contract/store.contract.ts'
import { describeWith } from '../../fakes/available.ts'
import { type DockerRegistry, startDockerRegistry } from '../../fakes/docker-registry.ts'

describeWith('docker-registry', 'a real docker-registry', () => {
  let registry: DockerRegistry | undefined
  const opened: RegistryStore[] = []
  let fresh = 0
  const open = (prefix: string): RegistryStore => {
    const store = new RegistryStore(`${registry?.host}/${prefix}`)
    opened.push(store)
    return store
  }
  beforeAll(async () => {
    registry = await startDockerRegistry()
  })
  afterAll(async () => {
    for (const store of opened) store.close()
    await registry?.[Symbol.asyncDispose]()
  })

  itIsAStore(async () => {
    const prefix = `team-${++fresh}`
    return { store: open(prefix), again: open(prefix) }
  })
})
