import { runningRepository } from '../../../src/targets/aks/registry.ts'
import { serviceOf } from '../../../src/targets/kubernetes/service.ts'

const running = (...containers: readonly object[]) => ({
  service: serviceOf(
    'iris',
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'iris' },
      spec: { template: { spec: { containers } } }
    },
    'running',
    undefined
  )
})

describe('the repository of what runs', () => {
  const scoring = { name: 'scoring', image: 'team.azurecr.io/images/iris@sha256:1' }
  const sidecar = { name: 'proxy', image: 'docker.io/library/envoy:1' }

  it('is that of the model, wherever a patch puts another container', () => {
    for (const containers of [[scoring], [scoring, sidecar], [sidecar, scoring]])
      expect(runningRepository(running(...containers))).toBe('images/iris')
  })

  it('is none where nothing runs, or no model', () => {
    expect(runningRepository({ service: undefined })).toBeUndefined()
    expect(runningRepository(running(sidecar))).toBeUndefined()
  })
})
