import { azureInputs } from '../../azure/inputs.ts'
import type { TargetKind } from '../kind.ts'
import { aciSettings, seedInputs } from './parameters.ts'

const place = {
  'resource-group': azureInputs['resource-group'],
  'azure-subscription-id': azureInputs['azure-subscription-id'],
  ...seedInputs
}

/** Azure Container Instances. docs/targets/aci.md */
export const kind: TargetKind<typeof place, typeof aciSettings> = {
  name: 'aci',
  title: 'Azure Container Instances',
  about:
    'the image as a container group of Azure Container Instances, with keys and TLS; neither `az` nor a container engine on the runner',
  place,
  recorded: ['resource-group', 'azure-subscription-id'],
  settings: aciSettings,
  needs: { base: true, registry: 'reachable', platforms: ['linux/amd64'] },
  open: async (input, { azure, proxyOf, registry, log, clock, readText }) => {
    if (input['key-seed']) log.secret(input['key-seed'])
    const { openAciTarget } = await import('./open.ts')
    return openAciTarget({
      access: await azure(input),
      registry,
      seed: {
        'key-seed': input['key-seed'],
        'key-seed-vault': input['key-seed-vault'],
        'key-seed-in-registry': input['key-seed-in-registry']
      },
      proxyOf: await proxyOf(),
      log,
      clock,
      readText
    })
  }
}
