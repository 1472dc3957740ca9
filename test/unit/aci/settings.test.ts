import { selfSigned } from '../../../src/targets/shared/self-signed.ts'
import { aciSettingsFrom } from '../../../testkit/azure/aci-settings.ts'

type Inputs = Readonly<Record<string, string>>

/** @returns the settings, and what was warned of and masked */
const settings = async (inputs: Inputs, files: Inputs = {}) => {
  const warnings: string[] = []
  const secrets: string[] = []
  const log = {
    warning: (line: string) => void warnings.push(line),
    secret: (text: string) => void secrets.push(text)
  }
  const read = await aciSettingsFrom(inputs, { files, log })
  return { ...read, warnings, secrets }
}

const refusal = (inputs: Inputs, files: Inputs = {}): Promise<string> =>
  settings(inputs, files).then(
    () => 'accepted',
    error => `${error.code}: ${error.message}`
  )

const own = selfSigned(['iris.test'], new Date())
const other = selfSigned(['other.test'], new Date())
const old = selfSigned(['iris.test'], new Date('2020-01-01'))
const tls = (certificate: string, key: string, cname = 'iris.test') => ({
  'ssl-cert-pem-file': certificate,
  'ssl-key-pem-file': key,
  'ssl-cname': cname
})

describe('the certificate of a service', () => {
  it.each([
    ['as PEM', own.certificate, own.key],
    ['with those of its authorities before it', other.certificate + own.certificate, own.key],
    ['in one file with its key', own.key + own.certificate, own.certificate + own.key],
    [
      'with line ends of Windows',
      own.certificate.replaceAll('\n', '\r\n'),
      own.key.replaceAll('\n', '\r\n')
    ],
    ['on one line', own.certificate.replaceAll('\n', '\\n'), own.key.replaceAll('\n', '\\n')],
    [
      'in base64',
      Buffer.from(own.certificate).toString('base64'),
      Buffer.from(own.key).toString('base64')
    ]
  ])('is taken %s, itself first and without its key', async (_, certificate, key) => {
    const read = await settings(tls(certificate, key))
    expect(read.tls).toMatchObject({ kind: 'given', key: own.key })
    const sent = read.tls?.kind === 'given' ? read.tls.certificate : ''
    expect(sent.startsWith(own.certificate)).toBe(true)
    expect(sent).not.toContain('PRIVATE')
    expect(read.secrets.join('\n')).toContain(own.key.split('\n')[1])
    expect(read.warnings).toEqual([])
  })

  it('is read from the files that a deploymentconfig.json names', async () => {
    const config = {
      sslEnabled: true,
      sslCertificate: 'c.pem',
      sslKey: 'k.pem',
      cname: 'iris.test'
    }
    const files = { 'd.json': JSON.stringify(config), 'c.pem': own.certificate, 'k.pem': own.key }
    const { tls: read } = await settings({ 'config-file': 'd.json' }, files)
    expect(read).toEqual({ kind: 'given', cname: 'iris.test', ...own })
  })

  it('for another name is warned of', async () => {
    const { warnings } = await settings(tls(own.certificate, own.key, 'lily.test'))
    expect(warnings).toEqual([expect.stringMatching(/not for "lily.test".*iris\.test/)])
  })

  it.each([
    ['the key of another', tls(own.certificate, other.key), /ssl-key-pem-file" is not the key/],
    ['one that ended', tls(old.certificate, old.key), /that ended on/],
    ['words', tls('-----BEGIN CERTIFICATE-----\nno\n-----END CERTIFICATE-----', own.key), /cannot/],
    ['no certificate', tls(own.key, own.key), /holds no certificate/],
    ['no key', tls(own.certificate, own.certificate), /holds no private key/],
    [
      'a passphrase',
      tls(own.certificate, own.key.replaceAll('PRIVATE', 'ENCRYPTED PRIVATE')),
      /passphrase/
    ],
    ['two at once', { ...tls(own.certificate, own.key), 'ssl-self-signed': 'true' }, /gives one/],
    [
      'one that is not wanted',
      { 'ssl-self-signed': 'true', 'ssl-enabled': 'false' },
      /does not apply/
    ]
  ])('with %s is refused before anything is sent', async (_, inputs, message) => {
    const refused = await refusal(inputs)
    expect(refused).toMatch(/^INPUT_INVALID/)
    expect(refused).toMatch(message)
  })

  it('is not shown where a key should have been', async () => {
    const bare = own.key.split('\n').slice(1, -2).join('')
    expect(await refusal(tls(own.certificate, bare))).not.toContain(bare.slice(0, 20))
  })
})

describe('what Azure would refuse', () => {
  it.each([
    [
      { 'environment-variables': 'A=1', 'secure-environment-variables': 'A=2' },
      /has A, and so has/
    ],
    [{ 'environment-variables': 'SCORELINE_PORT=1' }, /has SCORELINE_PORT, which the deployment/],
    [{ 'secure-environment-variables': 'SCORELINE_KEYS_FILE=/x' }, /SCORELINE_KEYS_FILE/],
    [{ 'environment-variables': 'WORKER_COUNT=3', workers: '2' }, /WORKER_COUNT/],
    [{ 'environment-variables': '1A=2' }, /not a name for a variable/],
    [{ 'environment-variables': '{"A B":"1"}' }, /not a name for a variable/],
    [{ tags: 'a/b=1' }, /does not take/],
    [{ tags: 'scoreline-keys=9.9' }, /not for users/],
    [{ tags: `a=${'x'.repeat(257)}` }, /257 characters/],
    [{ properties: 'a?=1' }, /does not take/],
    [{ description: 'x'.repeat(300) }, /300 characters/],
    [{ tags: Array.from({ length: 50 }, (_, index) => `t${index}=1`).join('\n') }, /50 together/]
  ] as [Inputs, RegExp][])('%j is refused in one sentence', async (inputs, message) => {
    const refused = await refusal(inputs)
    expect(refused).toMatch(/^INPUT_INVALID: Input /)
    expect(refused).toMatch(message)
  })

  it('is told of a label that a private service cannot have', async () => {
    const { warnings } = await settings({
      'subnet-id': '/subnets/a',
      'dns-name-label': 'iris-prod'
    })
    expect(warnings).toEqual([expect.stringContaining('private address')])
  })

  it('keeps secure variables of odd characters as they are', async () => {
    const value = '$A %41 `x` "q" \'s\'\n\\n \t ü 🔑 =b='
    const read = await settings({ 'secure-environment-variables': JSON.stringify({ A: value }) })
    expect(read.secureEnv).toEqual({ A: value })
    expect(read.secrets).toContain(value)
  })
})
