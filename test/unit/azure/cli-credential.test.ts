import { cliCredential } from '../../../src/azure/cli-credential.ts'
import type { Exec } from '../../../src/core/ports.ts'

const SCOPE = 'https://management.azure.com/.default'
const saying =
  (stdout: string, stderr = '', exitCode = 0, calls: unknown[] = []): Exec =>
  async (...call) => {
    calls.push(call)
    return { exitCode, stdout, stderr }
  }

describe('the sign-in of the Azure CLI', () => {
  it('is asked for a token of the resource, in the tenant', async () => {
    const calls: unknown[] = []
    const exec = saying('{"accessToken":"t","expires_on":1800000000}', '', 0, calls)
    expect(await cliCredential(exec, 'tenant').getToken(SCOPE)).toEqual({
      token: 't',
      expiresOnTimestamp: 1_800_000_000_000
    })
    expect(calls).toEqual([
      [
        'az',
        [
          ...['account', 'get-access-token', '--output', 'json'],
          ...['--resource', 'https://management.azure.com', '--tenant', 'tenant']
        ],
        {}
      ]
    ])
  })

  it('reads the local time that older versions give', async () => {
    const exec = saying('{"accessToken":"t","expiresOn":"2030-01-02 03:04:05.000000"}')
    expect(await cliCredential(exec, undefined).getToken([SCOPE])).toEqual({
      token: 't',
      expiresOnTimestamp: new Date(2030, 0, 2, 3, 4, 5).getTime()
    })
  })

  it.each([
    ['', "ERROR: Please run 'az login' to setup account.", 1, "Please run 'az login'"],
    ['', 'AADSTS700082: expired, run az login', 1, 'AADSTS700082'],
    ['', '', 1, 'az gave no token'],
    ['secret', '', 0, 'the answer of az cannot be read'],
    ['{"accessToken":"secret"}', '', 0, 'the answer of az cannot be read'],
    ['null', '', 0, 'the answer of az cannot be read']
  ])('fails with words that help: %s %s', async (stdout, stderr, exitCode, message) => {
    const error = await cliCredential(saying(stdout, stderr, exitCode), undefined)
      .getToken(SCOPE)
      .catch(error => error)
    expect(error.message).toContain(message)
    expect(error.message).not.toContain('secret')
  })
})
