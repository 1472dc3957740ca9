import { versionWarning } from '../../../src/targets/kubernetes/versions.ts'

describe('the versions of kubectl and the cluster', () => {
  it.each([
    [36, 36],
    [35, 36],
    [37, 36],
    [29, 30]
  ])('go together: 1.%d and 1.%d', (client, server) => {
    expect(versionWarning({ client, server })).toBeUndefined()
  })

  it.each([
    [32, 36],
    [27, 30],
    [36, 31]
  ])('are further apart than Kubernetes supports: 1.%d and 1.%d', (client, server) => {
    expect(versionWarning({ client, server })).toBe(
      `kubectl is 1.${client} and the cluster 1.${server}: Kubernetes supports one minor version between them. Install kubectl 1.${server}.`
    )
  })

  it.each([
    [26, 36, /kubectl is 1\.26: 1\.27 is the oldest/],
    [30, 29, /The cluster is Kubernetes 1\.29: 1\.30 is the oldest/]
  ])('are too old: 1.%d and 1.%d', (client, server, message) => {
    expect(() => versionWarning({ client, server })).toThrow(message)
  })
})
