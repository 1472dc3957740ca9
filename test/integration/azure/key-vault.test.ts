/** What a key vault's reader does when nothing comes of asking. */
import type { Cloud } from '../../../src/azure/cloud.ts'
import { openKeyVault } from '../../../src/azure/key-vault.ts'
import { UserError } from '../../../src/core/errors.ts'
import { type Answer, type FakeHttp, fakeHttp } from '../../../testkit/azure/http.ts'

const signedIn = async () => ({ token: 'token', expiresOnTimestamp: Date.now() + 3_600_000 })

const vaultAt = ({ origin, ca }: FakeHttp, getToken: () => ReturnType<typeof signedIn>) =>
  openKeyVault(
    { vault: origin, name: 'seed' },
    {
      cloud: { vaultSuffix: new URL(origin).host } as Cloud,
      credential: { getToken },
      signIn: { method: 'azure-cli', tenantId: undefined },
      http: { ca, maxRetries: 0, retryDelayMs: 1, pollMs: 1 }
    }
  )

const NOTHING: Answer = {
  status: 404,
  body: { error: { code: 'SecretNotFound', message: 'A secret of this name was not found.' } }
}

const NEVER = new AbortController().signal

describe('a key vault', () => {
  it('has nothing to read where there is no secret, and refuses one that cannot be written', async () => {
    await using http = await fakeHttp(() => NOTHING)
    const { read, write } = vaultAt(http, signedIn)
    expect(await read(NEVER)).toBeUndefined()
    await expect(write('seed', NEVER)).rejects.toMatchObject({ code: 'KEY_VAULT_DENIED' })
  })

  it('is read no further once the step is cancelled, and says so', async () => {
    const step = new AbortController()
    await using http = await fakeHttp(() => {
      step.abort()
      return NOTHING
    })
    await expect(vaultAt(http, signedIn).read(step.signal)).rejects.toMatchObject({
      name: 'AbortError'
    })
  })

  it('is read and written with one token of the sign-in', async () => {
    await using http = await fakeHttp(() => ({ status: 200, body: { value: 'seed' } }))
    let tokens = 0
    const { read, write } = vaultAt(http, () => {
      tokens++
      return signedIn()
    })
    await write('seed', NEVER)
    expect([await read(NEVER), await read(NEVER)]).toEqual(['seed', 'seed'])
    expect(tokens).toBe(1)
  })

  it.each([
    ['nothing', undefined],
    ['an answer of Entra', Object.assign(new Error('no such tenant'), { statusCode: 404 })]
  ])(
    'cannot be read without a sign-in, whose refusal stays, with %s behind it',
    async (_, cause) => {
      await using http = await fakeHttp(() => NOTHING)
      const refused = new UserError('AZURE_SIGN_IN_REFUSED', 'Azure refused to sign in.', { cause })
      const { read } = vaultAt(http, () => Promise.reject(refused))
      await expect(read(NEVER)).rejects.toBe(refused)
      expect(http.journal).toEqual([])
    }
  )
})
