/**
 * What goes wrong in Azure, one row each: the code and the words the user reads, the command that mends it, and what is
 * left of the service that ran before.
 */
import type { UserError } from '../../../src/core/errors.ts'
import { aciBench, type BenchOptions, imageOf } from '../../../testkit/azure/aci-bench.ts'
import {
  CLIENT,
  type FakeAzure,
  fakeAzure,
  GROUP,
  SUBSCRIPTION
} from '../../../testkit/azure/fake-azure.ts'

interface Failure {
  readonly what: string
  /** Something is running before; it must be afterwards. */
  readonly over?: true
  readonly bench?: BenchOptions
  readonly inputs?: Record<string, string>
  /** Done to Azure after the first deployment, before the one that fails. */
  readonly arrange?: (azure: FakeAzure) => void
  readonly code: string
  readonly says: RegExp
  readonly hint: RegExp
  /** The failing deployment must not have tried to change anything. */
  readonly untouched?: true
}

const IDENTITY = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/puller`
const PUT_GROUP = { method: 'PUT', path: /containerGroups\/iris$/ }
const refuse = (status: number, code: string, message: string) => ({
  answer: { status, body: { error: { code, message } } }
})
const newImage = (image: string) => image.includes('sha256:22')
const TRACEBACK = [
  'Traceback (most recent call last):',
  '  File "/opt/scoreline/runtime/python/worker.py", line 40, in load',
  '  File "/var/azureml-app/score.py", line 7, in init',
  '    model = joblib.load(path)',
  '  File "/opt/scoreline/env/lib/python3.11/site-packages/joblib/numpy_pickle.py", line 650, in load',
  "ModuleNotFoundError: No module named 'sklearn'"
].join('\n')

const FAILURES: readonly Failure[] = [
  {
    what: 'the app registration trusts another branch',
    bench: { subject: 'repo:octo-org/models:pull_request' },
    code: 'AZURE_FEDERATION_REFUSED',
    says: /no federated credential has its subject[\s\S]*repo:octo-org\/models:pull_request[\s\S]*api:\/\/AzureADTokenExchange/,
    hint: new RegExp(`az ad app federated-credential create --id ${CLIENT} --parameters`),
    untouched: true
  },
  {
    what: 'the subject differs in capital letters only',
    bench: { subject: 'repo:Octo-Org/models:ref:refs/heads/main' },
    code: 'AZURE_FEDERATION_REFUSED',
    says: /in other capital or small letters/,
    hint: /"subject":"repo:Octo-Org\/models:ref:refs\/heads\/main"/,
    untouched: true
  },
  {
    what: 'the job may not ask for a token',
    bench: { idToken: 'forbidden' },
    code: 'AZURE_ID_TOKEN_FORBIDDEN',
    says: /may not ask GitHub for a token/,
    hint: /permissions: \{ id-token: write/,
    untouched: true
  },
  {
    what: 'the client id is unknown',
    bench: { azureInputs: { 'azure-client-id': 'not-there' } },
    code: 'AZURE_SIGN_IN_REFUSED',
    says: /no application with this client id \(AADSTS700016\)/,
    hint: /azure-client-id/,
    untouched: true
  },
  {
    what: 'the tenant is unknown',
    bench: { azureInputs: { 'azure-tenant-id': '00000000-0000-0000-0000-000000000001' } },
    code: 'AZURE_SIGN_IN_REFUSED',
    says: /no tenant of this id/,
    hint: /az account show --query tenantId/,
    untouched: true
  },
  {
    what: 'the client secret is wrong',
    bench: {
      azureInputs: { 'azure-sign-in': 'client-secret', 'azure-client-secret': 'wrong-secret' }
    },
    code: 'AZURE_SIGN_IN_REFUSED',
    says: /the client secret is wrong/,
    hint: /not its id/,
    untouched: true
  },
  {
    what: 'the subscription is unknown',
    bench: { azureInputs: { 'azure-subscription-id': '00000000-0000-0000-0000-000000000002' } },
    code: 'AZURE_SUBSCRIPTION_UNKNOWN',
    says: /could not be found/,
    hint: /az account list/,
    untouched: true
  },
  {
    what: 'the resource group does not exist',
    bench: { azureInputs: { 'resource-group': 'nowhere' } },
    code: 'AZURE_RESOURCE_GROUP_MISSING',
    says: /nowhere/,
    hint: /az group create --name nowhere/,
    untouched: true
  },
  {
    what: 'the provider is not registered',
    arrange: azure => {
      azure.subscription.provider = 'NotRegistered'
    },
    code: 'AZURE_PROVIDER_UNREGISTERED',
    says: /not registered/,
    hint: /az provider register --wait --namespace Microsoft.ContainerInstance/,
    untouched: true
  },
  {
    what: 'the role is missing',
    arrange: azure => {
      azure.subscription.actions = ['*/read']
    },
    code: 'AZURE_ROLE_MISSING',
    says: /Microsoft.ContainerInstance\/containerGroups\/write/,
    hint: new RegExp(`az role assignment create --assignee ${CLIENT} --role Contributor`),
    untouched: true
  },
  {
    what: 'the role turns out to be missing while deploying',
    over: true,
    arrange: azure =>
      azure.trouble({
        ...PUT_GROUP,
        ...refuse(
          403,
          'AuthorizationFailed',
          `The client 'x' with object id 'o-1' does not have authorization to perform action 'Microsoft.ContainerInstance/containerGroups/write' over scope '/subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}/providers/Microsoft.ContainerInstance/containerGroups/iris' or the scope is invalid.`
        )
      }),
    code: 'AZURE_ROLE_MISSING',
    says: /does not have authorization.*Service "iris" was not touched/,
    hint: new RegExp(`--scope /subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}$`)
  },
  {
    what: 'the DNS name label is taken',
    arrange: azure => azure.subscription.takenLabels.add('iris-prod'),
    inputs: { 'dns-name-label': 'iris-prod' },
    code: 'ACI_DNS_LABEL_TAKEN',
    says: /"iris-prod" is taken in westeurope/,
    hint: /another dns-name-label/,
    untouched: true
  },
  {
    what: 'another service takes the label while a replacement is under way',
    over: true,
    inputs: { 'dns-name-label': 'iris-prod', rehearse: 'never' },
    arrange: azure =>
      azure.trouble({
        ...PUT_GROUP,
        ...refuse(
          400,
          'DnsNameLabelNotAvailable',
          "The DNS name label 'iris-prod' in container group 'iris' not available. Try using a different label."
        )
      }),
    code: 'ACI_DNS_LABEL_TAKEN',
    says: /not available.*The previous image runs again/,
    hint: /another dns-name-label/
  },
  {
    what: 'the quota of cores is used up',
    arrange: azure => {
      azure.subscription.cores = { used: 10, limit: 10 }
    },
    code: 'ACI_QUOTA_EXCEEDED',
    says: /"StandardCores" of westeurope.*10 of 10 are used, 1 more/,
    hint: /az container list/,
    untouched: true
  },
  {
    what: 'a rehearsal needs more cores than there are',
    over: true,
    inputs: { cpu: '4' },
    arrange: azure => {
      azure.subscription.cores = { used: 8, limit: 10 }
    },
    code: 'ACI_QUOTA_EXCEEDED',
    says: /4 more are needed/,
    hint: /rehearse: never/,
    untouched: true
  },
  {
    what: 'the region has no such size',
    inputs: { cpu: '8', memory: '32' },
    code: 'ACI_SIZE_UNAVAILABLE',
    says: /at most 4 cores and 16 GB/,
    hint: /inputs cpu and memory/,
    untouched: true
  },
  {
    what: 'a replacement is not allowed',
    over: true,
    inputs: { cpu: '2', 'allow-replace': 'false' },
    code: 'ACI_REPLACE_REFUSED',
    says: /CPU request changes from 1 to 2/,
    hint: /allow-replace/,
    untouched: true
  },
  {
    what: 'the identity that pulls has no role',
    inputs: { 'acr-pull-identity': IDENTITY },
    arrange: azure =>
      azure.subscription.identities.set(IDENTITY, { principalId: 'p-1', roles: [] }),
    code: 'ACI_PULL_ROLE_MISSING',
    says: /"puller" may not pull/,
    hint: /az role assignment create --role "AcrPull" --scope .*registries\/team /,
    untouched: true
  },
  {
    what: 'the identity that pulls does not exist',
    inputs: { 'acr-pull-identity': IDENTITY },
    code: 'ACI_IDENTITY_UNKNOWN',
    says: /There is no identity/,
    hint: /az identity list/,
    untouched: true
  },
  {
    what: 'the registry refuses Azure the image',
    over: true,
    arrange: azure =>
      azure.trouble({
        ...PUT_GROUP,
        times: 99,
        ...refuse(
          400,
          'InaccessibleImage',
          "The image 'x' in container group 'iris' is not accessible. Please check the image and registry credential."
        )
      }),
    code: 'ACI_IMAGE_INACCESSIBLE',
    says: /not accessible.*was not touched/,
    hint: /acr-pull-identity/
  },
  {
    what: 'the pull fails again and again',
    over: true,
    arrange: azure => {
      azure.behaviour = image =>
        newImage(image)
          ? { provisionMs: 60_000, pullFails: 'Failed to pull image "x": unauthorized' }
          : {}
    },
    code: 'SERVICE_FAILED',
    says: /Azure cannot pull its image.*unauthorized.*The previous image runs again/,
    hint: /AcrPull/
  },
  {
    what: 'the entry script raises in init()',
    over: true,
    arrange: azure => {
      azure.behaviour = image => (newImage(image) ? { crash: { exitCode: 3 }, log: TRACEBACK } : {})
    },
    code: 'SERVICE_FAILED',
    says: /ModuleNotFoundError: No module named 'sklearn' \(exit code 3\).*The previous image runs again/,
    hint: /Add scikit-learn to the packages/
  },
  {
    what: 'the container runs out of memory',
    over: true,
    arrange: azure => {
      azure.behaviour = image =>
        newImage(image)
          ? { crash: { exitCode: 137, detailStatus: 'OOMKilled' }, log: 'loading' }
          : {}
    },
    code: 'SERVICE_FAILED',
    says: /ran out of memory \(exit code 137, OOMKilled\)/,
    hint: /input "memory"/
  },
  {
    what: 'health is never green',
    over: true,
    arrange: azure => {
      azure.behaviour = image => (newImage(image) ? { health: 503 } : {})
    },
    code: 'SERVICE_FAILED',
    says: /no healthy answer within 60 s: GET \/ answered 503.*The previous image runs again/,
    hint: /its log/
  },
  {
    what: 'the operation ends in Failed',
    over: true,
    arrange: azure => {
      azure.behaviour = image =>
        newImage(image)
          ? {
              fails: {
                code: 'ServiceUnavailable',
                message: 'The requested resource is not available at this moment.'
              }
            }
          : {}
    },
    code: 'AZURE_LOCATION_UNAVAILABLE',
    says: /not available at this moment.*The previous image runs again/,
    hint: /another location/
  },
  {
    what: 'Azure takes longer than it may',
    over: true,
    inputs: { 'provision-timeout-seconds': '60' },
    arrange: azure => {
      azure.behaviour = image => (newImage(image) ? { provisionMs: 90_000 } : {})
    },
    code: 'SERVICE_FAILED',
    says: /not up after 60 s/,
    hint: /what Azure did/
  },
  {
    what: 'Azure answers 429 for longer than it should',
    over: true,
    bench: { maxRetries: 3 },
    arrange: azure =>
      azure.trouble({
        ...PUT_GROUP,
        times: 4,
        answer: {
          status: 429,
          headers: { 'retry-after': '0' },
          body: { error: { code: 'TooManyRequests', message: 'The request is being throttled.' } }
        }
      }),
    code: 'AZURE_THROTTLED',
    says: /throttled.*was not touched/,
    hint: /300 container group creations/
  },
  {
    what: 'the registry is not in the subscription',
    bench: { registry: 'elsewhere.azurecr.test' },
    code: 'ACR_UNKNOWN',
    says: /elsewhere.azurecr.test is not in subscription/,
    hint: /role/,
    untouched: true
  },
  {
    what: 'there is no place for the keys',
    bench: { seed: {} },
    code: 'ACI_KEYS_UNKEPT',
    says: /follow from a seed, and no key-seed is given/,
    hint: /gh secret set SCORELINE_KEY_SEED/,
    untouched: true
  }
]

/** A long operation that Azure takes on and cannot do. */
const failLater = (azure: FakeAzure, method: string, path: RegExp): void => {
  const poll = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.ContainerInstance/locations/westeurope/operations/doomed`
  azure.trouble({
    method,
    path,
    answer: {
      status: 202,
      headers: { 'azure-asyncoperation': `${azure.origin}${poll}?api-version=2023-05-01` }
    }
  })
  azure.trouble({
    path: /operations\/doomed$/,
    answer: {
      status: 200,
      body: { status: 'Failed', error: { code: 'InternalServerError', message: 'Boom.' } }
    }
  })
}

describe('a deployment that fails', () => {
  it.each(FAILURES)('$code: $what', async failure => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    if (failure.over) await (await aciBench(azure)).deploy()
    azure.forget()
    failure.arrange?.(azure)
    const { deploy, lines } = await aciBench(azure, failure.bench)
    const error = await deploy(failure.inputs, failure.over ? 2 : 1).then(
      () => undefined,
      (thrown: UserError) => thrown
    )
    expect(error?.code).toBe(failure.code)
    expect(error?.message.replaceAll('\n', ' ')).toMatch(failure.says)
    expect(error?.hint).toMatch(failure.hint)
    if (failure.untouched) expect(azure.writes()).toEqual([])
    if (failure.over) {
      const service = azure.groups.groups.get('team/iris')
      expect(service?.sent.properties.containers[0].properties.image).toBe(imageOf(1).reference)
      expect(service?.state).not.toBe('Failed')
    }
    expect([...azure.groups.groups.keys()]).not.toContain('team/iris-next')
    expect(lines.join('\n')).not.toContain('undefined')
  })

  it('shows the place of the user’s own code in the traceback, and its log', async () => {
    await using azure = await fakeAzure({
      behaviour: () => ({ crash: { exitCode: 3 }, log: TRACEBACK })
    })
    azure.registries.add(GROUP, 'team')
    const { deploy, lines } = await aciBench(azure)
    const error = await deploy().catch((thrown: UserError) => thrown)
    expect(error).toMatchObject({ at: { file: 'score.py', line: 7 } })
    expect(lines.join('\n')).toContain("ModuleNotFoundError: No module named 'sklearn'")
    expect(lines.join('\n')).toContain('Killing: Killing container')
  })

  it('says what Azure began and could not end', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const { deploy, target } = await aciBench(azure)
    failLater(azure, 'POST', /generateCredentials$/)
    await expect(deploy()).rejects.toMatchObject({
      code: 'AZURE_REFUSED',
      message: expect.stringMatching(/pull token.*did not end it: Boom\. \(InternalServerError\)$/)
    })
    await deploy()
    failLater(azure, 'DELETE', /containerGroups\/iris$/)
    await expect(target.delete('iris', new AbortController().signal)).rejects.toMatchObject({
      code: 'AZURE_REFUSED',
      message: expect.stringContaining('delete service "iris"')
    })
  })

  it('says that the registry has no room for the keys', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    for (const name of ['first', 'second'])
      azure.registries.registries.get('team')?.webhooks.set(name, { properties: {} })
    const { deploy } = await aciBench(azure, { seed: { 'key-seed-in-registry': true } })
    await expect(deploy()).rejects.toMatchObject({
      code: 'ACI_KEYS_UNKEPT',
      message: expect.stringContaining('no room'),
      hint: expect.stringContaining('key-seed')
    })
    expect(azure.groups.groups.size).toBe(0)
  })

  it('takes a page of a proxy for no answer of Azure', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const { deploy } = await aciBench(azure)
    const page = { status: 200, raw: Buffer.from('<html>Please sign in</html>') }
    for (const path of [/containerGroups\/iris$/, /resourceGroups\/team$/]) {
      azure.trouble({ method: 'GET', path, answer: page })
      await expect(deploy()).rejects.toMatchObject({
        code: 'AZURE_UNREACHABLE',
        message: expect.stringContaining('<html>Please sign in</html>')
      })
    }
  })

  it('stops a service that never ran, so that it costs nothing', async () => {
    await using azure = await fakeAzure({ behaviour: () => ({ health: 500 }) })
    azure.registries.add(GROUP, 'team')
    const { deploy } = await aciBench(azure)
    await expect(deploy()).rejects.toThrow(/It was stopped, so that it costs nothing/)
    expect(azure.groups.groups.get('team/iris')?.state).toBe('Stopped')
  })

  it.each([
    [400, 'InvalidVolume'],
    [403, 'AuthorizationFailed'],
    [403, 'RequestDisallowedByPolicy'],
    [409, 'ScopeLocked'],
    [500, 'InternalServerError']
  ])('that Azure refuses at once (%i %s) restarts no container', async (status, code) => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const { deploy } = await aciBench(azure, { maxRetries: 1 })
    await deploy()
    azure.forget()
    azure.trouble({ ...PUT_GROUP, times: 2, ...refuse(status, code, 'No.') })
    await expect(deploy({}, 2)).rejects.toThrow(/Service "iris" was not touched/)
    expect(azure.groups.groups.get('team/iris')?.starts).toBe(1)
    // The same for what cannot be deleted to be made again.
    azure.trouble({ method: 'DELETE', path: /iris$/, times: 2, ...refuse(status, code, 'No.') })
    await expect(deploy({ cpu: '2' }, 2)).rejects.toThrow(/Service "iris" was not touched/)
    expect(azure.groups.groups.get('team/iris')?.starts).toBe(1)
    expect([...azure.groups.groups.keys()]).toEqual(['team/iris'])
  })

  it('that a request reached whose answer was cut looks at what Azure has before it decides', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const { deploy, lines } = await aciBench(azure, { maxRetries: 1 })
    await deploy()
    azure.trouble({ ...PUT_GROUP, cut: 'after' })
    azure.trouble({ ...PUT_GROUP, ...refuse(400, 'InvalidVolume', 'No.') })
    const { service } = await deploy({}, 2)
    expect(service.imageLabel).toBe('iris:2')
    expect(lines.join('\n')).toContain('planning again')
  })

  it('leaves the service alone when the rehearsal of its replacement fails', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const { deploy } = await aciBench(azure)
    await deploy()
    azure.behaviour = (_, name) => (name === 'iris-next' ? { health: 500 } : {})
    azure.forget()
    await expect(deploy({ cpu: '2' }, 2)).rejects.toThrow(/was not touched and still serves/)
    expect(azure.writes().filter(({ path }) => path.endsWith('/iris'))).toEqual([])
    expect([...azure.groups.groups.keys()]).toEqual(['team/iris'])
  })

  it('brings the old one back when the replacement fails after all', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const { deploy } = await aciBench(azure)
    await deploy({
      'environment-variables': 'A=1',
      'secure-environment-variables': 'B=secret-value'
    })
    azure.behaviour = (image, name) => (newImage(image) && name === 'iris' ? { health: 500 } : {})
    await expect(
      deploy({ cpu: '2', 'secure-environment-variables': 'B=secret-value' }, 2)
    ).rejects.toThrow(/The previous image runs again/)
    const { properties } = azure.groups.groups.get('team/iris')?.sent ?? {}
    expect(properties.containers[0].properties).toMatchObject({
      image: imageOf(1).reference,
      resources: { requests: { cpu: 1 } },
      environmentVariables: expect.arrayContaining([
        { name: 'A', value: '1' },
        { name: 'B', secureValue: 'secret-value' }
      ])
    })
  })
})
