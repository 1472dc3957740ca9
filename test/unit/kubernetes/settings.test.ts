import { kubernetesSettings } from '../../../src/targets/kubernetes/parameters.ts'
import { tolerations } from '../../../src/targets/kubernetes/tolerations.ts'
import { readDeploymentConfig } from '../../../src/targets/shared/deployment-config.ts'
import { kubernetesSettingsFrom } from '../../../testkit/kube-bench.ts'

describe('the settings of a service in a cluster', () => {
  it.each([
    [{ replicas: '2', 'autoscale-enabled': 'true' }, /"replicas" is a fixed number/],
    [{ 'autoscale-enabled': 'false' }, /"replicas" is required/],
    [{ replicas: '2', 'autoscale-max-replicas': '3' }, /does not apply without an autoscaler/],
    [{ 'autoscale-min-replicas': '4', 'autoscale-max-replicas': '3' }, /more than autoscale-max/],
    [{ cpu: '2', 'cpu-limit': '1' }, /less than cpu/],
    [{ memory: '4', 'memory-limit': '2' }, /less than memory/],
    [{ 'primary-key': 'a-key-of-16-signs' }, /"secondary-key" is required/],
    [{ 'ingress-host': 'a.example' }, /applies to expose: Ingress or Gateway only/],
    [{ expose: 'Ingress' }, /"ingress-host" is required/],
    [{ expose: 'Gateway', gateway: 'g' }, /"ingress-host" is required/],
    [{ expose: 'Gateway', 'ingress-host': 'a.example' }, /"gateway" is required/],
    [
      { expose: 'Gateway', 'ingress-host': 'a.example', gateway: 'g', 'gateway-class': 'c' },
      /"gateway-class" makes a Gateway, and gateway names one/
    ],
    [
      { expose: 'Gateway', 'ingress-host': 'a.b', gateway: 'g', 'certificate-issuer': 'i' },
      /the certificate is that of the Gateway/
    ],
    [{ gateway: 'g' }, /applies to expose: Gateway only/],
    [{ expose: 'Gateway', gateway: 'Not/A/Name' }, /must be name, namespace\/name/],
    [{ 'certificate-issuer': 'letsencrypt' }, /"ssl-cname" is required/],
    [{ 'certificate-issuer': 'Other/name' }, /must be the name of a ClusterIssuer/],
    [{ 'collect-model-data': 'true' }, /is true, and no place is given/],
    [{ 'collect-blob-url': 'not an address' }, /must be an address/],
    [
      { 'collect-volume-claim': 'c', 'environment-variables': 'SCORELINE_COLLECT_FOLDER=/x' },
      /which another input sets/
    ],
    [{ replicas: '1', 'autoscale-metric': 'cpu' }, /does not apply without an autoscaler/],
    [{ 'render-secrets': 'true' }, /applies with render only/],
    [{ patches: 'no-such-file.yaml' }, /cannot be read: no-such-file.yaml/],
    [{ 'ssl-enabled': 'true' }, /"ssl-cert-pem-file" is required/],
    [{ labels: 'scoreline.io/service=other' }, /which the deployment sets itself/],
    [{ labels: 'team=not a label' }, /values of labels/],
    [{ 'node-selector': 'not a key=x' }, /is not a key of a label/],
    [{ 'environment-variables': 'SCORELINE_PORT=1' }, /which the deployment sets itself/],
    [{ 'environment-variables': 'A=1', 'secure-environment-variables': 'A=2' }, /and so has/],
    [{ 'registry-username': 'me' }, /"registry-password" is required/],
    [{ 'success-threshold': '2' }, /"success-threshold" must be/],
    [{ 'token-auth-enabled': 'true' }, /does not offer "token-auth-enabled"/],
    [{ 'autoscale-refresh-seconds': '1' }, /does not offer "autoscale-refresh-seconds"/]
  ])('refuses %j', async (inputs, message) => {
    await expect(kubernetesSettingsFrom(inputs as Record<string, string>)).rejects.toThrow(message)
  })

  it('keeps the defaults of the SDK v1', async () => {
    expect(await kubernetesSettingsFrom()).toMatchObject({
      scale: { kind: 'auto', least: 1, most: 10, utilization: 70 },
      resources: { cpu: 0.1, memoryGb: 0.5, gpus: 0 },
      auth: {},
      env: { SCORING_TIMEOUT_MS: '60000' },
      probes: { periodSeconds: 10, timeoutSeconds: 2, failureThreshold: 3 }
    })
  })

  it('reads a deploymentconfig.json of the CLI v1', () => {
    const file = {
      computeType: 'aks',
      autoScaler: { autoscaleEnabled: true, minReplicas: 1, maxReplicas: 3, targetUtilization: 70 },
      containerResourceRequirements: { cpu: 0.5, memoryInGB: 1.0 },
      livenessProbeRequirements: {
        initialDelaySeconds: 310,
        periodSeconds: 10,
        successThreshold: 1
      },
      authEnabled: true,
      scoringTimeoutMs: 1000,
      maxConcurrentRequestsPerContainer: 1,
      dataCollection: { storageEnabled: false }
    }
    const read = readDeploymentConfig(JSON.stringify(file), 'c.json', kubernetesSettings, 'AKS')
    expect(read).toEqual({
      notes: [],
      texts: {
        'autoscale-enabled': 'true',
        'autoscale-min-replicas': '1',
        'autoscale-max-replicas': '3',
        'autoscale-target-utilization': '70',
        cpu: '0.5',
        memory: '1',
        'initial-delay-seconds': '310',
        'period-seconds': '10',
        'success-threshold': '1',
        'auth-enabled': 'true',
        'scoring-timeout-ms': '1000',
        'replica-max-concurrent-requests': '1',
        'collect-model-data': 'false'
      }
    })
  })
})

describe('tolerations', () => {
  it('are read as kubectl writes taints', () => {
    expect(tolerations('sku=gpu:NoSchedule\nspot:NoExecute\nany\na=b', 'tolerations')).toEqual([
      { key: 'sku', operator: 'Equal', value: 'gpu', effect: 'NoSchedule' },
      { key: 'spot', operator: 'Exists', effect: 'NoExecute' },
      { key: 'any', operator: 'Exists' },
      { key: 'a', operator: 'Equal', value: 'b' }
    ])
  })

  it.each(['a=b:Sometimes', '=b', 'a b'])('are refused in another form: %s', text => {
    expect(() => tolerations(text, 'tolerations')).toThrow(/needs key=value:effect/)
  })
})
