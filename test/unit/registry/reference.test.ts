import {
  isLoopback,
  looksLikeRegistry,
  parseReference,
  parseRegistry
} from '../../../src/oci/registry/reference.ts'

describe('a registry location', () => {
  it.each([
    ['ghcr.io/octo-org/models', 'ghcr.io', 'octo-org/models', 'https://ghcr.io/'],
    ['registry.test', 'registry.test', '', 'https://registry.test/'],
    ['registry.test:8443/a/', 'registry.test:8443', 'a', 'https://registry.test:8443/'],
    ['https://registry.test/a', 'registry.test', 'a', 'https://registry.test/'],
    ['localhost:5000/a', 'localhost:5000', 'a', 'http://localhost:5000/'],
    ['127.0.0.1:5000', '127.0.0.1:5000', '', 'http://127.0.0.1:5000/'],
    ['[::1]:5000/a', '[::1]:5000', 'a', 'http://[::1]:5000/'],
    ['https://localhost:5000', 'localhost:5000', '', 'https://localhost:5000/'],
    ['docker.io/octo', 'docker.io', 'octo', 'https://registry-1.docker.io/']
  ])('%s is host %s, prefix "%s", asked at %s', (text, host, prefix, origin) => {
    const parsed = parseRegistry(text)
    expect([parsed.host, parsed.prefix, parsed.origin.href]).toEqual([host, prefix, origin])
  })

  it.each([
    '',
    '/',
    'registry.test/UPPER',
    'registry.test/a//b',
    'registry.test/../b',
    'user:pw@registry.test/a',
    'registry.test:99999/a',
    'a b/c',
    'ftp://registry.test/a'
  ])('refuses "%s"', text => {
    expect(() => parseRegistry(text)).toThrow(expect.objectContaining({ code: 'REGISTRY_INVALID' }))
  })

  it('refuses plain http to another machine', () => {
    expect(() => parseRegistry('http://registry.test/a')).toThrow(
      expect.objectContaining({ code: 'REGISTRY_INSECURE' })
    )
  })

  it.each([
    ['ghcr.io/octo', true],
    ['localhost/octo', true],
    ['localhost:5000', true],
    ['host:5000/a', true],
    ['./registry', false],
    ['../a.b/registry', false],
    ['.scoreline/registry', false],
    ['/srv/registry', false],
    ['~/registry', false],
    ['registry', false],
    ['models/registry', false]
  ])('%s: registry %s', (text, expected) => {
    expect(looksLikeRegistry(text)).toBe(expected)
  })
})

describe('an image reference', () => {
  const digest = `sha256:${'a'.repeat(64)}`
  it.each([
    ['python:3.12-slim', 'docker.io', 'library/python', '3.12-slim', undefined],
    ['octo/app', 'docker.io', 'octo/app', 'latest', undefined],
    ['mcr.microsoft.com/azureml/base', 'mcr.microsoft.com', 'azureml/base', 'latest', undefined],
    ['localhost:5000/a/b:1', 'localhost:5000', 'a/b', '1', undefined],
    [`registry.test:5000/a@${digest}`, 'registry.test:5000', 'a', undefined, digest],
    [`registry.test/a:1@${digest}`, 'registry.test', 'a', '1', digest]
  ])('%s', (text, host, repository, tag, pinned) => {
    const parsed = parseReference(text)
    expect([parsed.registry.host, parsed.repository, parsed.tag, parsed.digest]).toEqual([
      host,
      repository,
      tag,
      pinned
    ])
  })

  it.each([
    '',
    'Upper/case:1',
    'a:b:c',
    'registry.test/a@sha256:123',
    'registry.test/a:-1',
    'a/../b'
  ])('refuses "%s"', text => {
    expect(() => parseReference(text)).toThrow(
      expect.objectContaining({ code: 'REFERENCE_INVALID' })
    )
  })
})

it.each([
  ['localhost', true],
  ['a.localhost', true],
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['[::1]', true],
  ['localhost.evil.test', false],
  ['127.0.0.1.evil.test', false],
  ['10.0.0.1', false],
  ['0.0.0.0', false]
])('%s is this machine: %s', (hostname, expected) => {
  expect(isLoopback(hostname)).toBe(expected)
})
