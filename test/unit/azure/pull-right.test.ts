import { type AssignedRole, pullRight, pullRoleOf } from '../../../src/azure/pull-right.ts'

const role = (permissions: AssignedRole['permissions'], conditional = false): AssignedRole => ({
  permissions,
  conditional
})

const ACR_PULL = role([{ actions: ['Microsoft.ContainerRegistry/registries/pull/read'] }])
const OWN_ROLE = role([{ actions: ['microsoft.containerregistry/registries/*/read'] }])
const OWNER = role([{ actions: ['*'] }])
const WITHOUT = role([{ actions: ['*'], notActions: ['Microsoft.ContainerRegistry/*'] }])
const METADATA = role([
  { dataActions: ['Microsoft.ContainerRegistry/registries/repositories/metadata/read'] }
])
const CONTENT = [
  { dataActions: ['Microsoft.ContainerRegistry/registries/repositories/content/read'] }
]
const NULLS = role([{ actions: null, notActions: null, dataActions: null, notDataActions: null }])
const UNREADABLE = role(undefined)

describe('whether an identity may pull', () => {
  it.each([
    ['AcrPull', [ACR_PULL], 'held', 'missing'],
    ['a role of one’s own', [OWN_ROLE], 'held', 'missing'],
    ['Owner', [OWNER], 'held', 'missing'],
    ['all but this', [WITHOUT], 'missing', 'missing'],
    ['metadata alone', [METADATA], 'missing', 'missing'],
    ['content of repositories', [role(CONTENT)], 'missing', 'held'],
    ['content of some repositories', [role(CONTENT, true)], 'missing', { unknown: /condition/ }],
    ['of several roles, one', [WITHOUT, METADATA, ACR_PULL, role(CONTENT)], 'held', 'held'],
    ['nothing', [], 'missing', 'missing'],
    ['nulls', [NULLS], 'missing', 'missing'],
    [
      'what cannot be read',
      [UNREADABLE],
      { unknown: /may not be read/ },
      { unknown: /may not be read/ }
    ],
    ['AcrPull and what cannot be read', [UNREADABLE, ACR_PULL], 'held', { unknown: /./ }]
  ] as const)('with %s', (_, roles, plain, abac) => {
    const expected = (it: unknown) =>
      typeof it === 'string'
        ? it
        : { unknown: expect.stringMatching((it as { unknown: RegExp }).unknown) }
    expect(pullRight(roles, pullRoleOf({ abac: false }))).toEqual(expected(plain))
    expect(pullRight(roles, pullRoleOf({ abac: true }))).toEqual(expected(abac))
  })
})
