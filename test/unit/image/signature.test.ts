import { signerDifference, statementIn } from '../../../src/image/supply-chain/signature.ts'

const issuer = 'https://token.actions.githubusercontent.com'
const workflow = 'https://github.com/octo-org/models/.github/workflows/deploy.yml@refs/heads/main'
const wanted = { repository: 'octo-org/models', sbom: false }

describe('who signed', () => {
  it.each([
    [wanted],
    [{ ...wanted, repository: 'https://github.com/octo-org/models' }],
    [{ ...wanted, ref: 'main', workflow: '.github/workflows/deploy.yml' }]
  ])('fits %j', all => {
    expect(signerDifference({ workflow, issuer }, all)).toBeUndefined()
  })

  it.each([
    [{ workflow: '', issuer }, wanted, 'nobody known'],
    [{ workflow: 'someone@octo-org.com', issuer }, wanted, 'someone@octo-org.com'],
    [{ workflow: workflow.replace('models', 'models-evil'), issuer }, wanted, 'models-evil'],
    [{ workflow, issuer: 'https://accounts.google.com' }, wanted, 'accounts.google.com'],
    [{ workflow, issuer }, { ...wanted, ref: 'refs/tags/main' }, 'refs/heads/main'],
    [{ workflow, issuer }, { ...wanted, workflow: 'deploy.yml' }, 'not deploy.yml']
  ])('does not fit: %j for %j', (signer, all, reason) => {
    expect(signerDifference(signer, all)).toContain(reason)
  })

  it('is asked of the issuer of the server', () => {
    const server = 'https://octo.ghe.com'
    const signer = { workflow: workflow.replace('https://github.com', server), issuer }
    const there = { ...wanted, repository: `${server}/octo-org/models` }
    expect(signerDifference(signer, there)).toContain('vouched for')
    const own = { ...signer, issuer: 'https://token.actions.octo.ghe.com' }
    expect(signerDifference(own, there)).toBeUndefined()
  })
})

describe('the statement in a bundle', () => {
  it.each([[{}], [{ dsseEnvelope: {} }], [{ dsseEnvelope: { payload: 'bm8ganNvbg==' } }]])(
    'is nothing in %j',
    bundle => {
      expect(statementIn(bundle)).toBeUndefined()
    }
  )
})
