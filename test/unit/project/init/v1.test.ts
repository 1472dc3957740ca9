import { parse } from 'yaml'
import type { V1Kind } from '../../../../src/project/init/facts.ts'
import { importV1 } from '../../../../src/project/init/v1/import.ts'
import type { Imported } from '../../../../src/project/init/v1/imported.ts'
import { notKeptTexts } from '../../../../src/project/init/v1/rows.ts'
import type { Kinds } from '../../../../src/project/init/v1/target-kinds.ts'
import { type AnyTargetKind, TARGETS } from '../../../../src/targets/index.ts'

const loaded = new Map<string, AnyTargetKind>()
for (const [name, load] of Object.entries(TARGETS)) loaded.set(name, (await load()).kind)
const kinds: Kinds = loaded
/** As if there were no cluster to deploy to. */
const withoutClusters: Kinds = new Map(
  [...kinds].filter(([name]) => ['local', 'aci'].includes(name))
)

const imported = (kind: V1Kind, document: unknown, path = `${kind}.json`): Imported => {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  const [only] = importV1([{ path, kind, text }], withoutClusters)
  if (only === undefined) throw new Error('nothing was imported')
  return only
}
const said = ({ notKept }: Imported): readonly string[] => notKeptTexts(notKept)
const keys = ({ notKept }: Imported): readonly (string | undefined)[] =>
  notKept.map(({ key }) => key)

describe('inferenceconfig.json', () => {
  it('keeps script, folder, packages, description', () => {
    const found = imported('inference', {
      entryScript: 'score.py',
      runtime: 'python',
      condaFile: 'myenv.yml',
      extraDockerfileSteps: null,
      sourceDirectory: 'src',
      enableGpu: false,
      baseImage: null,
      baseImageRegistry: null,
      description: 'Ridge: 10 columns # diabetes'
    })
    expect(found.script).toEqual({
      entryScript: 'score.py',
      sourceDirectory: 'src',
      condaFile: 'myenv.yml'
    })
    expect(found.image).toEqual({ description: 'Ridge: 10 columns # diabetes' })
    expect(found.notKept).toEqual([])
  })

  it('keeps what the example of the documentation has: packages as a file, variables', () => {
    const found = imported('inference', {
      entryScript: 'score.py',
      environment: {
        docker: {
          arguments: [],
          baseDockerfile: null,
          baseImage: 'mcr.microsoft.com/azureml/intelmpi2018.3-ubuntu18.04',
          enabled: false,
          sharedVolumes: true,
          shmSize: null
        },
        environmentVariables: {
          EXAMPLE_ENV_VAR: 'EXAMPLE_VALUE',
          DB_PASSWORD: 'hush',
          STORE: 'AccountName=a;AccountKey=hush'
        },
        name: 'my-deploy-env',
        python: {
          baseCondaEnvironment: null,
          condaDependencies: {
            channels: ['conda-forge'],
            dependencies: ['python=3.7', { pip: ['azureml-defaults', 'scikit-learn==0.22.1'] }],
            name: 'project_environment'
          },
          condaDependenciesFile: null,
          interpreterPath: 'python',
          userManagedDependencies: false
        },
        version: '1'
      }
    })
    expect(parse(found.condaText ?? '')).toEqual({
      channels: ['conda-forge'],
      dependencies: ['python=3.7', { pip: ['azureml-defaults', 'scikit-learn==0.22.1'] }],
      name: 'project_environment'
    })
    expect(found.variables).toEqual({ EXAMPLE_ENV_VAR: 'EXAMPLE_VALUE' })
    expect(found.container).toEqual({ baseImage: undefined, extraSteps: undefined })
    expect(keys(found).toSorted()).toEqual([
      'environment.docker.baseImage',
      'environment.environmentVariables.DB_PASSWORD',
      'environment.environmentVariables.STORE',
      'environment.name',
      'environment.version'
    ])
    expect(said(found).join()).not.toContain('hush')
  })

  it.each([
    ['enableGpu', { enableGpu: true }],
    ['cudaVersion', { cudaVersion: '10.0' }],
    ['runtime', { runtime: 'spark-py' }],
    ['environment', { environment: 'AzureML-Minimal' }],
    [
      'environment.docker.baseDockerfile',
      { environment: { docker: { baseDockerfile: 'FROM x' } } }
    ],
    ['environment.docker.arguments', { environment: { docker: { arguments: ['--gpus'] } } }],
    [
      'environment.spark.packages',
      { environment: { spark: { packages: ['x'], precachePackages: true } } }
    ],
    [
      'environment.python.userManagedDependencies',
      { environment: { python: { userManagedDependencies: true } } }
    ],
    [
      'environment.python.interpreterPath',
      { environment: { python: { interpreterPath: '/opt/p' } } }
    ],
    ['baseImage', { baseImage: 'azureml/x', baseImageRegistry: 'mcr.microsoft.com' }],
    ['baseImageRegistry', { baseImageRegistry: { address: 'a.io', username: 'u', password: 'p' } }],
    ['unheardOf', { unheardOf: 1 }]
  ])('says what becomes of %s, with a sentence', (key, document) => {
    const found = imported('inference', { entryScript: 'score.py', ...document })
    expect(keys(found)).toEqual([key])
    expect(found.notKept[0]?.why).toMatch(/^[A-Z].*\.$/)
  })

  it.each([
    [{ baseImage: 'team/base:1' }, 'team/base:1'],
    [
      { baseImage: 'team/base:1', baseImageRegistry: 'acr.azurecr.io' },
      'acr.azurecr.io/team/base:1'
    ],
    [{ baseImage: 'b:1', baseImageRegistry: { address: 'https://a.io/' } }, 'a.io/b:1'],
    [{ baseImage: 'x.io/b:1', baseImageRegistry: 'a.io' }, 'x.io/b:1'],
    [{ environment: { docker: { baseImage: 'x.io/b' } } }, 'x.io/b']
  ])('keeps the base image of %j', (document, baseImage) => {
    expect(imported('inference', document).container?.baseImage).toBe(baseImage)
  })

  it('may be YAML', () => {
    const yaml = 'entryScript: score.py\ncondaFile: env.yml\n'
    expect(imported('inference', yaml, 'inference_config.yml').script).toMatchObject({
      entryScript: 'score.py',
      condaFile: 'env.yml'
    })
  })

  it.each([
    ['{"entryScript": ', 'ic.json'],
    ['[1]', 'ic.json'],
    ['a: [', 'ic.yml'],
    ['a: &a [*a]', 'ic.yml']
  ])('that cannot be read is one note, on one line: %j', (text, file) => {
    const found = imported('inference', text, file)
    expect(said(found)).toHaveLength(1)
    expect(said(found)[0]).not.toContain('\n')
  })
})

describe('a file that is nested too deep', () => {
  const open = '{"computeType": "ACI", "x": '
  it.each([
    ['deploymentconfig.json', `${open}${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`],
    ['deploymentconfig.yml', `computeType: ACI\nx: ${'{a: '.repeat(60)}1${'}'.repeat(60)}\n`]
  ])('%s is said so', (file, text) => {
    const [imported] = importV1([{ path: file, kind: 'deployment', text }], withoutClusters)
    expect(imported?.notKept.map(({ why }) => why).join(' ')).toContain('nested too deep')
  })
})

describe('deploymentconfig.json', () => {
  const aci = {
    computeType: 'aci',
    containerResourceRequirements: { cpu: 0.5, memoryInGB: 1.5 },
    location: 'westeurope',
    authEnabled: true,
    sslEnabled: false,
    appInsightsEnabled: true,
    dnsNameLabel: 'diabetes',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a stranger wrote
    tags: { team: 'a: b', ref: '${{ secrets.X }} ${vars.Y}' }
  }

  it('keeps the settings of Container Instances', () => {
    const found = imported('deployment', aci)
    expect(found.environment).toEqual({
      target: 'aci',
      settings: {
        cpu: '0.5',
        memory: '1.5',
        location: 'westeurope',
        'auth-enabled': 'true',
        'ssl-enabled': 'false',
        'dns-name-label': 'diabetes',
        tags: { team: 'a: b', ref: '$${{ secrets.X }} $${vars.Y}' }
      }
    })
    expect(keys(found)).toEqual(['appInsightsEnabled'])
  })

  it('says where leaving out means something else now', () => {
    const found = imported('deployment', { computeType: 'ACI' })
    expect(said(found)).toEqual([
      expect.stringMatching(/containerResourceRequirements\.cpu: .* 0\.1 in v1 .* 1 here/),
      expect.stringMatching(/containerResourceRequirements\.memoryInGB: .* 0\.5 in v1/),
      expect.stringMatching(/authEnabled: .* false in v1 and means true here/)
    ])
  })

  it('makes secrets references, and shows none of them', () => {
    const found = imported('deployment', { ...aci, sslKey: '-----BEGIN PRIVATE KEY-----hush' })
    expect(found.environment?.settings['ssl-key-pem-file']).toBe(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference of the project file
      '${secrets.SCORELINE_SSL_KEY_PEM_FILE}'
    )
    expect(JSON.stringify(found)).not.toContain('hush')
  })

  it('keeps the port of a local one', () => {
    const found = imported('deployment', { computeType: 'local', port: 32267 })
    expect(found).toMatchObject({
      environment: { target: 'local', settings: { port: '32267' } },
      notKept: []
    })
  })

  it('keeps nothing of a target that there is not, but says its values without the secret ones', () => {
    const found = imported('deployment', {
      computeType: 'AKS',
      autoScaler: { minReplicas: 1, maxReplicas: 3 },
      keys: { primaryKey: 'hush', secondaryKey: 'hush' }
    })
    expect(found.environment).toBeUndefined()
    expect(said(found)).toHaveLength(1)
    expect(said(found)[0]).toMatch(/no target for computeType "AKS".*autoScaler\.minReplicas: 1/)
    expect(said(found)[0]).not.toContain('hush')
  })

  it('with a value that does not fit is not kept, and says which', () => {
    const found = imported('deployment', { ...aci, location: ['a'] })
    expect(found.environment).toBeUndefined()
    expect(said(found)[0]).toContain('location')
  })
})

describe('the files of the archived actions', () => {
  it('registermodel.json keeps the model with its metadata', () => {
    const found = imported('registermodel', {
      model_file_name: 'outputs/model.pkl',
      model_name: 'mymodel',
      model_framework: 'scikitlearn',
      model_framework_version: '0.22.1',
      model_tags: { data: 'diabetes' },
      model_properties: { source: 'run "7"' },
      model_description: 'Ridge',
      datasets: ['a'],
      sample_input_dataset: 'b',
      metrics_max: ['r2'],
      force_registration: true,
      pipeline_child_run_name: 'train'
    })
    expect(found.modelPath).toBe('outputs/model.pkl')
    expect(found.model).toEqual({
      name: 'mymodel',
      framework: 'scikitlearn',
      'framework-version': '0.22.1',
      description: 'Ridge',
      tags: { data: 'diabetes' },
      properties: { source: 'run "7"' }
    })
    expect(keys(found)).toEqual([
      'datasets',
      'sample_input_dataset',
      'metrics_max',
      'force_registration',
      'pipeline_child_run_name'
    ])
    // One line for all keys with one reason.
    expect(said(found)).toHaveLength(4)
  })

  it('deploy.json without a compute target is for Container Instances', () => {
    const found = imported('deploy', {
      name: 'mywebservice',
      inference_source_directory: 'src/deploy/',
      inference_entry_script: 'score.py',
      conda_file: 'environment.yml',
      custom_base_image: 'team/base:1',
      extra_docker_file_steps: 'steps.txt',
      authentication_enabled: false,
      app_insights_enabled: true,
      model_data_collection_enabled: true,
      cpu_cores: 0.1,
      memory_gb: 0.5,
      tags: { a: 'b' },
      location: '<your-aci-location>',
      test_enabled: true,
      delete_service_after_deployment: false
    })
    expect(found).toMatchObject({
      service: 'mywebservice',
      script: {
        entryScript: 'score.py',
        sourceDirectory: 'src/deploy/',
        condaFile: 'environment.yml'
      },
      container: { baseImage: 'team/base:1', extraSteps: 'steps.txt' },
      environment: {
        target: 'aci',
        settings: { cpu: '0.1', memory: '0.5', 'auth-enabled': 'false', tags: { a: 'b' } }
      }
    })
    expect(keys(found).toSorted()).toEqual([
      'app_insights_enabled',
      'location',
      'model_data_collection_enabled',
      'test_enabled'
    ])
  })

  it('deploy.json takes cores and memory of the model where it has none', () => {
    const model = {
      path: 'r.json',
      kind: 'registermodel',
      text: '{"cpu": 2, "memory": 4}'
    } as const
    const deploy = { path: 'd.json', kind: 'deploy', text: '{"memory_gb": 1}' } as const
    const [, found] = importV1([model, deploy], withoutClusters)
    expect(found?.environment?.settings).toMatchObject({ cpu: '2', memory: '1' })
  })

  it('deploy.json for a cluster keeps script and name', () => {
    const found = imported('deploy', {
      name: 'svc',
      deployment_compute_target: 'aks',
      inference_entry_script: 'score.py',
      autoscale_enabled: true,
      primary_key: 'hush'
    })
    expect(found).toMatchObject({ service: 'svc', script: { entryScript: 'score.py' } })
    expect(found.environment).toBeUndefined()
    expect(said(found).join('\n')).toMatch(/for AKS.*autoscale_enabled: true/)
    expect(said(found).join('\n')).not.toContain('hush')
  })

  it('workspace.json keeps resource group, location and registry', () => {
    const registry =
      '/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerRegistry/registries/TeamAcr'
    const found = imported('workspace', {
      name: 'ws',
      resource_group: 'rg',
      location: 'westeurope',
      container_registry: registry,
      storage_account: 'x'
    })
    expect(found).toMatchObject({
      resourceGroup: 'rg',
      location: 'westeurope',
      registry: 'teamacr.azurecr.io'
    })
    expect(keys(found)).toEqual(['name', 'storage_account'])
  })

  it.each([
    { subscription_id: 's', resource_group: 'rg', workspace_name: 'w' },
    {
      Id: null,
      Scope:
        '/subscriptions/s/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/w'
    }
  ])('the configuration of a workspace keeps subscription and resource group: %j', document => {
    expect(imported('workspace-config', document)).toMatchObject({
      subscription: 's',
      resourceGroup: 'rg',
      notKept: [{ key: 'workspace_name' }]
    })
  })

  it('compute.json is not kept, and each line says which setting of a new cluster it is', () => {
    const found = imported('compute', { name: 'c', agent_count: 3, min_nodes: 0 })
    expect(said(found)).toEqual([
      expect.stringMatching(/^compute\.json, name: .*`cluster-name`/),
      expect.stringMatching(/^compute\.json, agent_count: .*create-cluster.*`agent-count`/),
      expect.stringMatching(/^compute\.json, min_nodes: .*trains models/)
    ])
  })
})

it('nothing of a v1 file can end the line it is told in', () => {
  const found = imported('inference', { 'a\nb\u001b[31m::error::x': 1, runtime: 'x' }, 'i\nc.json')
  for (const line of said(found)) {
    for (const sign of ['\n', '\u001b']) expect(line).not.toContain(sign)
  }
})

describe('a target for clusters', () => {
  const aci = kinds.get('aci')
  if (aci === undefined) throw new Error('there is no target to make one of')
  /** Named otherwise than v1 named it, as clusters are. */
  const cluster = { ...aci, name: 'cluster', computeType: 'AKS' }
  const withCluster: Kinds = new Map([...withoutClusters, ['cluster', cluster]])

  it.each<[V1Kind, object]>([
    [
      'deployment',
      { computeType: 'aks', authEnabled: true, containerResourceRequirements: { cpu: 2 } }
    ],
    ['deploy', { deployment_compute_target: 'myaks', authentication_enabled: true, cpu_cores: 2 }]
  ])('takes what v1 deployed to one: %s', (kind, document) => {
    const file = { path: `${kind}.json`, kind, text: JSON.stringify(document) }
    const [found] = importV1([file], withCluster)
    expect(found?.environment).toEqual({
      target: 'cluster',
      settings: { cpu: '2', 'auth-enabled': 'true' }
    })
  })
})
