import { UserError } from '../../../src/core/errors.ts'
import { explain } from '../../../src/oci/registry/explain.ts'
import { type Asked, BadReply, ReplyFailure } from '../../../src/oci/registry/failure.ts'
import { refusalHint } from '../../../src/oci/registry/hints.ts'

const asked = (more: Partial<Asked> = {}): Asked => ({
  right: 'push',
  repository: 'team/iris',
  signedIn: true,
  granted: true,
  ...more
})
const failure = (status: number, code: string, message: string, more: Partial<Asked> = {}) =>
  new ReplyFailure('PUT https://r.test/v2/team/iris/manifests/1', status, [{ code, message }], {
    asked: asked(more)
  })
const explained = (error: unknown, host = 'r.test'): UserError => {
  const found = explain(error, host)
  if (!(found instanceof UserError)) throw new Error('it was not explained')
  return found
}

describe('a refusal', () => {
  it.each([
    // Harbor, by its version
    [
      403,
      'DENIED',
      'adding 1.2 GiB of storage resource, which when updated to current usage of 9 GiB will exceed the configured upper limit of 10 GiB.',
      'REGISTRY_QUOTA'
    ],
    [
      412,
      'PRECONDITION',
      'Quota exceeded when processing the request of adding 1 of count resource',
      'REGISTRY_QUOTA'
    ],
    [
      413,
      'DENIED',
      'adding 30 MiB of storage resource will exceed the configured upper limit of 10.0 MiB',
      'REGISTRY_QUOTA'
    ],
    // Quay, ECR, Google, Docker Hub, a full disk
    [403, 'QUOTA_EXCEEDED', 'quota has been exceeded on namespace', 'REGISTRY_QUOTA'],
    [400, 'LimitExceededException', 'The maximum number of images was reached', 'REGISTRY_QUOTA'],
    [429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric', 'REGISTRY_QUOTA'],
    [429, 'TOOMANYREQUESTS', 'You have reached your pull rate limit.', 'REGISTRY_QUOTA'],
    [507, 'UNKNOWN', 'Insufficient Storage', 'REGISTRY_QUOTA'],
    [402, 'UNKNOWN', 'payment required', 'REGISTRY_QUOTA'],
    [403, 'DENIED', 'requested access to the resource is denied', 'REGISTRY_DENIED'],
    [401, 'UNAUTHORIZED', 'authentication required', 'REGISTRY_DENIED'],
    [
      404,
      'NAME_UNKNOWN',
      'The repository with name "team/iris" does not exist',
      'REGISTRY_REPOSITORY_UNKNOWN'
    ],
    [400, 'MANIFEST_INVALID', 'manifest invalid', 'REGISTRY_FAILED'],
    [500, 'UNKNOWN', 'oops', 'REGISTRY_FAILED'],
    [412, 'PRECONDITION', 'tag is immutable', 'REGISTRY_FAILED'],
    [413, 'SIZE_INVALID', 'request entity too large', 'REGISTRY_FAILED']
  ])('of %d %s "%s" is %s', (status, code, message, expected) => {
    const found = explained(failure(status, code, message))
    expect(found.code).toBe(expected)
    expect(found.message).toContain(message)
    expect(found.hint).toBeTruthy()
  })

  it.each([
    [401, { signedIn: false, granted: false }, 'wants a sign-in to push to "team/iris"'],
    [401, { signedIn: false, granted: true }, 'wants a sign-in to push to "team/iris"'],
    [403, { signedIn: false, granted: true }, 'wants a sign-in to push to "team/iris"'],
    [401, { signedIn: true, granted: false }, 'does not accept the user name and password']
  ])('of %d, %j, is a sign-in that is missing or wrong', (status, more, expected) => {
    const found = explained(failure(status, 'UNAUTHORIZED', 'no', more))
    expect([found.code, found.message]).toEqual([
      'REGISTRY_SIGN_IN',
      expect.stringContaining(expected)
    ])
  })

  it.each([
    ['pull', 'pull from "team/iris"'],
    ['push', 'push to "team/iris"'],
    ['delete', 'delete from "team/iris"']
  ] as const)('names the right to %s', (right, expected) => {
    const found = explained(failure(403, 'DENIED', 'no', { right }))
    expect([found.code, found.message]).toEqual([
      'REGISTRY_DENIED',
      expect.stringContaining(`does not let these credentials ${expected}`)
    ])
  })

  it('of a host that the registry leads to is told as that', () => {
    const error = new ReplyFailure('GET https://s.test/x', 403, [], { elsewhere: true })
    expect(explained(error)).toMatchObject({
      code: 'REGISTRY_DENIED',
      message: expect.stringContaining('leads to another host')
    })
  })

  it('that is no reply of a registry is told as that', () => {
    expect(explained(new BadReply('it answers a page')).code).toBe('REGISTRY_FAILED')
  })

  it.each([
    ['ghcr.io', 'packages: write'],
    ['team.azurecr.io', 'AcrPush'],
    ['1234.dkr.ecr.eu-west-1.amazonaws.com', 'ecr:PutImage'],
    ['europe-docker.pkg.dev', 'artifactregistry.writer'],
    ['docker.io', 'Read & Write'],
    ['evil-ghcr.io', 'the registry’s administrator'],
    ['ghcr.io.evil.test', 'the registry’s administrator']
  ])('at %s has its next step', (host, expected) => {
    expect(refusalHint(host, 'right', 'push')).toContain(expected)
  })
})
