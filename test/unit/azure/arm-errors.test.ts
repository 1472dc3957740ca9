import { explainArm } from '../../../src/azure/arm-errors.ts'
import { mayDo } from '../../../src/azure/role-permissions.ts'

const context = {
  subscriptionId: 's',
  resourceGroup: 'g',
  location: 'westeurope',
  signIn: { method: 'oidc', clientId: 'client', tenantId: 't' }
} as const

/** As documented: service-unavailable-container-group-quota-exceeded.md */
const QUOTA =
  "Resource type 'Microsoft.ContainerInstance/containerGroups' container group quota 'ContainerGroups' exceeded in region 'westeurope'. Limit: '0', Usage: '0' Requested: '1'."

const refused = (statusCode: number, code: string, message: string) =>
  Object.assign(new Error(message), { statusCode, code })

describe('a refusal of ARM', () => {
  it.each([
    [
      refused(
        403,
        'AuthorizationFailed',
        "may not, over scope '/subscriptions/s/resourceGroups/g/providers/X/y/z' or"
      ),
      'AZURE_ROLE_MISSING',
      'az role assignment create --assignee client --role Contributor --scope /subscriptions/s/resourceGroups/g'
    ],
    [
      refused(404, 'ResourceGroupNotFound', 'not found'),
      'AZURE_RESOURCE_GROUP_MISSING',
      'az group create --name g --location westeurope'
    ],
    [
      refused(
        409,
        'MissingSubscriptionRegistration',
        "The subscription is not registered to use namespace 'Microsoft.ContainerRegistry'."
      ),
      'AZURE_PROVIDER_UNREGISTERED',
      'az provider register --wait --namespace Microsoft.ContainerRegistry'
    ],
    [refused(404, 'SubscriptionNotFound', 'x'), 'AZURE_SUBSCRIPTION_UNKNOWN', 'az account list'],
    [refused(429, 'OperationNotAllowed', 'x'), 'AZURE_THROTTLED', '300'],
    [refused(409, 'ServiceUnavailable', 'x'), 'AZURE_LOCATION_UNAVAILABLE', 'az provider show'],
    [refused(409, 'ServiceUnavailable', QUOTA), 'ACI_QUOTA_EXCEEDED', 'several regions at once'],
    [
      new Error(`The long-running operation has failed. ServiceUnavailable. ${QUOTA}`),
      'ACI_QUOTA_EXCEEDED',
      'az container list'
    ],
    [
      refused(403, 'RequestDisallowedByPolicy', "Resource 'iris' was disallowed by policy."),
      'AZURE_POLICY_REFUSED',
      'az policy assignment list'
    ],
    [refused(403, 'RequestDisallowedByAzure', 'x'), 'AZURE_POLICY_REFUSED', 'organisation'],
    [refused(409, 'ScopeLocked', 'x'), 'AZURE_LOCKED', 'az lock list --resource-group g'],
    [
      refused(409, 'ReadOnlyDisabledSubscription', 'x'),
      'AZURE_SUBSCRIPTION_DISABLED',
      'owner of the subscription'
    ],
    [refused(400, 'Whatever', 'the reason'), 'AZURE_REFUSED', 'code in brackets'],
    [
      new Error('The long-running operation has failed. InternalServerError. Boom.'),
      'AZURE_REFUSED',
      'activity log'
    ],
    [
      new Error('The long-running operation has failed. ServiceUnavailable. No capacity.'),
      'AZURE_LOCATION_UNAVAILABLE',
      'az provider show'
    ],
    [new Error('Operation was canceled'), 'AZURE_REFUSED', 'activity log'],
    [
      Object.assign(new Error('Error "x" occurred while parsing the response body - <html>'), {
        code: 'PARSE_ERROR',
        statusCode: 200
      }),
      'AZURE_UNREACHABLE',
      'proxy'
    ],
    [Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }), 'AZURE_UNREACHABLE', 'network']
  ])('%p', (error, code, hint) => {
    expect(explainArm(error, 'create it', context)).toMatchObject({
      code,
      message: expect.stringContaining('create it'),
      hint: expect.stringContaining(hint)
    })
  })

  it('is shown whole where nobody here knows its code', () => {
    const error = Object.assign(refused(400, 'InvalidTemplate', 'short'), {
      details: {
        error: {
          code: 'InvalidTemplate',
          message: 'Several things are wrong.',
          details: [
            { code: 'A', message: 'The first.', details: [{ code: 'B', message: 'Below it.' }] },
            { message: 'The second,\nover two lines.' },
            { code: 'C', message: 'Several things are wrong.' },
            { code: 'D', message: null }
          ]
        }
      }
    })
    expect(explainArm(error, 'create it', context)).toMatchObject({
      code: 'AZURE_REFUSED',
      message:
        'Azure refused to create it: Several things are wrong. A: The first. B: Below it. The second, over two lines. (InvalidTemplate)'
    })
  })

  it('leaves faults of our own alone', () => {
    const fault = new TypeError('x is not a function')
    expect(explainArm(fault, 'create it', context)).toBe(fault)
  })
})

describe('permissions', () => {
  const write = 'Microsoft.ContainerInstance/containerGroups/write'
  it.each([
    [[{ actions: ['*'] }], true],
    [[{ actions: ['*/read'] }], false],
    [[{ actions: ['microsoft.containerinstance/*'] }], true],
    [
      [{ actions: ['Microsoft.ContainerInstance/containerGroups/*'], notActions: ['*/write'] }],
      false
    ],
    [[{ actions: ['*/read'] }, { actions: [write] }], true],
    [[], false]
  ])('%j', (permissions, expected) => {
    expect(mayDo(write, permissions)).toBe(expected)
  })
})
