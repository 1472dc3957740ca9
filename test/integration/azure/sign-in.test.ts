/** Every way to sign in, as far as the token: against a fake Entra and a fake machine in Azure. */
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { signInToAzure } from '../../../src/azure/access.ts'
import { silent } from '../../../src/core/ports.ts'
import { maskingWith } from '../../../src/core/secret-forms.ts'
import { selfSigned } from '../../../src/targets/shared/self-signed.ts'
import { describeWhere, programPath } from '../../../testkit/available.ts'
import { CLIENT, type FakeAzure, fakeAzure, TENANT } from '../../../testkit/azure/fake-azure.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const ids = { 'azure-client-id': CLIENT, 'azure-tenant-id': TENANT }

/** @returns the token, and what was masked */
const signIn = async (
  azure: FakeAzure,
  inputs: Record<string, string>,
  env: Record<string, string> = {}
) => {
  const masked = new Set<string>()
  const { credential } = await signInToAzure(
    { 'azure-cloud': azure.origin, ...inputs },
    {
      env,
      log: { ...silent, secret: maskingWith(form => masked.add(form)) },
      idToken: undefined,
      http: { ca: azure.ca, retryDelayMs: 2, maxRetries: 1 }
    }
  )
  const got = await credential.getToken(`${azure.origin}/.default`).then(
    token => ({ token: token?.token, error: undefined }),
    error => ({ token: undefined, error })
  )
  return { ...got, masked }
}

describeWhere(programPath('openssl') !== undefined, 'openssl', 'a client certificate', () => {
  let certificate: string
  let key: string
  let folder: Awaited<ReturnType<typeof tempFolder>>
  const openssl = (...args: string[]): string =>
    execFileSync('openssl', args, { cwd: folder.path, stdio: 'pipe' }).toString()

  beforeAll(async () => {
    folder = await tempFolder()
    const made = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=test -keyout k.pem -out c.pem'
    openssl(...made.split(' '))
    certificate = await readFile(path.join(folder.path, 'c.pem'), 'utf8')
    key = await readFile(path.join(folder.path, 'k.pem'), 'utf8')
    await writeFile(path.join(folder.path, 'both.pem'), certificate + key)
  })
  afterAll(() => folder[Symbol.asyncDispose]())

  const other = selfSigned(['ca.test'], new Date())
  const FORMS: readonly [string, () => string][] = [
    ['certificate, then key', () => certificate + key],
    ['key, then certificate', () => key + certificate],
    ['after that of the authority', () => other.certificate + certificate + key],
    ['with words around it', () => `Bag Attributes\n  name: a\n${certificate}Key: \n${key}`],
    ['with an RSA key', () => certificate + openssl('rsa', '-in', 'k.pem', '-traditional')],
    ['with line ends of Windows', () => (certificate + key).replaceAll('\n', '\r\n')],
    ['on one line', () => (certificate + key).replaceAll('\n', '\\n')],
    ['in base64', () => Buffer.from(certificate + key).toString('base64')],
    ['in a file', () => path.join(folder.path, 'both.pem')]
  ]

  it.each(FORMS)('signs in: %s', async (_, text) => {
    await using azure = await fakeAzure({ app: { certificate } })
    const { token, error, masked } = await signIn(azure, {
      ...ids,
      'azure-client-certificate': text()
    })
    expect(error).toBeUndefined()
    expect(azure.entra.tokens.get(token ?? '')).toBe(`${azure.origin}/.default`)
    expect([...masked]).toEqual(expect.arrayContaining([token]))
    const line = text().includes('RSA') ? '' : key.split('\n')[1]
    expect([...masked]).toEqual(expect.arrayContaining(line ? [line] : []))
  })

  const BROKEN: readonly [string, () => string, RegExp][] = [
    ['no key', () => certificate, /no private key/],
    ['no certificate', () => key, /no certificate/],
    ['the key of another', () => other.certificate + key, /no certificate for its private key/],
    ['a key that is not RSA', () => other.certificate + other.key, /Entra takes RSA only/],
    [
      'a passphrase',
      () => certificate + openssl(...'rsa -in k.pem -aes128 -passout pass:xyz1'.split(' ')),
      /a passphrase/
    ],
    ['a cut key', () => certificate + key.replace(/\n[^-]{200}/, '\n'), /cannot be read/],
    ['a path to nothing', () => 'nowhere.pem', /neither PEM nor a file/]
  ]

  it.each(BROKEN)('with %s is refused in one sentence', async (_, text, message) => {
    await using azure = await fakeAzure({ app: { certificate } })
    const { error } = await signIn(azure, { ...ids, 'azure-client-certificate': text() })
    expect(error).toMatchObject({
      code: 'AZURE_CERTIFICATE_INVALID',
      message: expect.stringMatching(message)
    })
    expect(azure.entra.tokens.size).toBe(0)
  })

  it('that the app registration does not have is told as that', async () => {
    await using azure = await fakeAzure({ app: { certificate: other.certificate } })
    const { error } = await signIn(azure, { ...ids, 'azure-client-certificate': certificate + key })
    expect(error).toMatchObject({
      code: 'AZURE_SIGN_IN_REFUSED',
      message: expect.stringContaining('AADSTS700027')
    })
  })
})

describe('signing in', () => {
  const before = { ...process.env }
  afterEach(() => {
    process.env = { ...before }
  })

  it('with a client secret of odd characters, which is masked as it travels, too', async () => {
    const secret = 'a~b "c" %41 +/=$ü\'`'
    await using azure = await fakeAzure({ app: { secret } })
    const { token, masked } = await signIn(azure, { ...ids, 'azure-client-secret': secret })
    expect(azure.entra.tokens.has(token ?? '')).toBe(true)
    const form = new URLSearchParams({ a: secret }).toString().slice(2)
    expect([...masked]).toEqual(expect.arrayContaining([secret, form]))
  })

  it('passes over variables of secrets that are not set', async () => {
    await using azure = await fakeAzure()
    const { error } = await signIn(azure, ids, {
      GITHUB_ACTIONS: 'true',
      AZURE_CLIENT_SECRET: '',
      AZURE_CLIENT_CERTIFICATE_PATH: ''
    })
    expect(error).toMatchObject({ code: 'AZURE_ID_TOKEN_FORBIDDEN' })
  })

  it('as the identity of the machine', async () => {
    await using azure = await fakeAzure()
    const asked: URLSearchParams[] = []
    const server = createServer((request, response) => {
      asked.push(new URL(request.url ?? '/', 'http://localhost').searchParams)
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({
          access_token: 'token-of-machine',
          expires_on: String(Math.floor(Date.now() / 1000) + 3600),
          resource: azure.origin,
          token_type: 'Bearer'
        })
      )
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi`
    process.env.IDENTITY_HEADER = 'header'
    const { token, error } = await signIn(
      azure,
      {},
      { IDENTITY_ENDPOINT: process.env.IDENTITY_ENDPOINT }
    )
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
    expect([token, error]).toEqual(['token-of-machine', undefined])
    expect(asked[0]?.get('resource')).toBe(azure.origin)
  })
})
