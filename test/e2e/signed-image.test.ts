/** An image that is signed by the job that builds it, and refused where the signature does not fit. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { SIGNATURE_TYPE } from '../../src/image/supply-chain/attachments.ts'
import { bundleCheck } from '../../src/image/supply-chain/sigstore.ts'
import { LayoutStore } from '../../src/oci/layout/layout-store.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { type FakeSigstore, startSigstore, WORKFLOW } from '../../testkit/sigstore.ts'
import { tempFolder } from '../../testkit/temp.ts'

const MODEL = path.resolve('workflows-examples/diabetes/model.onnx')

describe('signed images', () => {
  let project: string
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let sigstore: FakeSigstore
  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
    sigstore = await startSigstore(folder.path)
    await run('register-model', { name: 'diabetes', path: MODEL })
  })
  afterAll(async () => {
    await sigstore?.[Symbol.asyncDispose]()
    await folder?.[Symbol.asyncDispose]()
  })
  afterEach(() => sigstore.broken.clear())

  const run = (
    command: string,
    options: Record<string, string>,
    env: Readonly<Record<string, string>> = {}
  ) => scoreline(project, folder.path, command, options, { env })
  const build = (name: string, env = sigstore.env, more: Record<string, string> = {}) =>
    run('build-image', { name, models: 'diabetes', sign: 'true', ...more }, env)
  /** Only says what it would do: it verifies first. */
  const deploy = (image: string, wanted: Record<string, string>) =>
    run('deploy-target', {
      ...{ target: 'local', 'service-name': 'diabetes', plan: 'true', image },
      'verify-signature': sigstore.trustedRoot,
      ...wanted
    })
  const good = { 'verify-repository': 'octo-org/models' }

  it('carry a bundle that GitHub has too, and are deployed by whoever wants just that', async () => {
    const { exitCode, stderr, outputs } = await build('signed', sigstore.env, {
      'github-token': 'job-token'
    })
    expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('Error')])
    expect(outputs['attestation-id']).toBe('1')
    const store = new LayoutStore(path.join(folder.path, '.scoreline/registry'))
    const [referrer] = (
      await store.referrers('signed', outputs.digest as `sha256:${string}`)
    ).filter(({ artifactType }) => artifactType === SIGNATURE_TYPE)
    expect(referrer).toMatchObject({
      digest: outputs['signature-digest'],
      annotations: { 'dev.sigstore.bundle.content': 'dsse-envelope' }
    })
    const wanted = { ...good, 'verify-ref': 'main', 'verify-workflow': WORKFLOW }
    const deployed = await deploy('signed:1', wanted)
    expect([deployed.exitCode, deployed.stderr]).toEqual([0, expect.not.stringContaining('Error')])
  })

  it('do not hold when a byte of what was signed is another', async () => {
    const check = await bundleCheck(sigstore.trustedRoot)
    const [bundle] = sigstore.attestations as { dsseEnvelope: { payload: string } }[]
    const { payload = '' } = bundle?.dsseEnvelope ?? {}
    expect(check(bundle).workflow).toContain(WORKFLOW)
    const statement = Buffer.from(payload, 'base64').toString().replace('octo-org', 'evil-org')
    const dsseEnvelope = {
      ...bundle?.dsseEnvelope,
      payload: Buffer.from(statement).toString('base64')
    }
    expect(() => check({ ...bundle, dsseEnvelope })).toThrow()
  })

  it('are signed once by one workflow', async () => {
    const first = await build('once')
    const again = await build('once')
    expect(again.outputs['signature-digest']).toBe(first.outputs['signature-digest'])
    expect([first, again].map(({ outputs }) => outputs.changed)).toEqual(['true', 'false'])
  })

  it.each([
    ['another repository', { 'verify-repository': 'octo-org/other' }, 'not by a workflow of'],
    ['another branch', { ...good, 'verify-ref': 'release' }, 'not release'],
    ['another workflow', { ...good, 'verify-workflow': '.github/workflows/x.yml' }, 'x.yml']
  ])('are refused by who wants %s', async (_, wanted, reason) => {
    await build('wanted')
    const { exitCode, stderr } = await deploy('wanted:1', wanted)
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('SIGNATURE_MISMATCH')])
    expect(stderr).toContain(reason)
  })

  it('are refused where another authority signed', async () => {
    await using elsewhere = await tempFolder()
    await using other = await startSigstore(elsewhere.path)
    await build('foreign', other.env)
    const { stderr } = await deploy('foreign:1', good)
    expect(stderr).toContain('it does not hold')
  })

  it('are refused where the signer was vouched for by somebody else', async () => {
    await using elsewhere = await tempFolder()
    await using other = await startSigstore(elsewhere.path, { issuer: 'https://issuer.test' })
    await build('vouched', other.env)
    const { stderr } = await deploy('vouched:1', { ...good, 'verify-signature': other.trustedRoot })
    expect(stderr).toContain('vouched for by https://issuer.test')
  })

  it('are refused where they were not signed at all, and where nobody is named', async () => {
    await run('build-image', { name: 'plain', models: 'diabetes' }, sigstore.env)
    expect((await deploy('plain:1', good)).stderr).toContain('SIGNATURE_MISSING')
    expect((await deploy('plain:1', {})).stderr).toContain('verify-repository')
  })

  it('need a file of trusted roots', async () => {
    const empty = path.join(folder.path, 'empty.json')
    for (const text of ['', '{}', 'no json'])
      await writeFile(empty, text).then(async () =>
        expect((await deploy('signed:1', { ...good, 'verify-signature': empty })).stderr).toContain(
          'TRUSTED_ROOT_INVALID'
        )
      )
    expect(await readFile(sigstore.trustedRoot, 'utf8')).not.toBe('')
  })

  it('stay unsigned with a clear word where the job may not ask who it is', async () => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: _, ...env } = sigstore.env
    const { exitCode, stderr } = await build('forbidden', env)
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('SIGNING_NOT_ALLOWED')])
    expect(stderr).toContain('id-token: write')
  })

  it('are signed by the next run where Sigstore failed', async () => {
    sigstore.broken.add('rekor.sigstore.dev')
    const { exitCode, stderr } = await build('late')
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('SIGNING_FAILED')])
    sigstore.broken.clear()
    const { outputs } = await build('late')
    expect([outputs.changed, outputs.version]).toEqual(['false', '1'])
    expect((await deploy('late:1', good)).exitCode).toBe(0)
  })
})
