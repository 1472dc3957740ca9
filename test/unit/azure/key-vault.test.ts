import { secretAddress } from '../../../src/azure/key-vault.ts'

const parse = (text: string, vaultSuffix = 'vault.azure.net') =>
  secretAddress(text, 'key-seed-vault', 'scoreline-key-seed', { vaultSuffix })

describe('the address of a secret', () => {
  it.each([
    ['team-keys', 'https://team-keys.vault.azure.net', 'scoreline-key-seed'],
    ['Team-Keys/seed', 'https://team-keys.vault.azure.net', 'seed'],
    [
      'https://team-keys.vault.azure.net',
      'https://team-keys.vault.azure.net',
      'scoreline-key-seed'
    ],
    [
      'https://team-keys.vault.azure.net/',
      'https://team-keys.vault.azure.net',
      'scoreline-key-seed'
    ],
    ['https://team-keys.vault.azure.net/secrets/seed', 'https://team-keys.vault.azure.net', 'seed'],
    ['https://team-keys.vault.azure.net/secrets/seed/', 'https://team-keys.vault.azure.net', 'seed']
  ])('%s', (text, vault, name) => {
    expect(parse(text)).toEqual({ vault, name })
  })

  it('is in the cloud of the sign-in', () => {
    expect(parse('keys', 'vault.usgovcloudapi.net').vault).toBe(
      'https://keys.vault.usgovcloudapi.net'
    )
  })

  // The token of the sign-in would go there.
  it.each([
    'http://team-keys.vault.azure.net/secrets/seed',
    'https://team-keys.vault.azure.net.evil.test/secrets/seed',
    'https://evilvault.azure.net/secrets/seed',
    'https://evil.test/team-keys.vault.azure.net',
    'https://team-keys.vault.azure.net@evil.test/secrets/seed',
    'https://u@team-keys.vault.azure.net/secrets/seed',
    'https://team-keys.vault.azure.net/keys/seed',
    'https://team-keys.vault.azure.net/secrets/seed?x=1',
    'https://team-keys.vault.azure.net/secrets/seed/0123456789abcdef0123456789abcdef',
    'team-keys/secrets/seed',
    'team.keys',
    '-keys',
    'a',
    'keys/..',
    'https://'
  ])('is not %s', text => {
    expect(() => parse(text)).toThrow(/neither the name of a key vault/)
  })
})
