import { pipSettings } from '../../../src/image/environment/pip-settings.ts'

describe("pip's configuration", () => {
  it('is told to uv, variables before files', () => {
    const { sources, env } = pipSettings(
      [
        ":env:.index-url='https://user:pass@index.test/simple'",
        ":env:.default-timeout='60'",
        "download.trusted-host='index.test'",
        "global.cert='/etc/ssl/own.pem'",
        "global.extra-index-url='https://a.test/simple\\nhttps://b.test/simple'",
        "global.find-links='/opt/wheels /opt/more'",
        "global.index-url='https://other.test/simple'",
        "global.proxy='http://proxy.test:3128'",
        "install.index-url='https://third.test/simple'"
      ].join('\n')
    )
    expect(sources).toEqual({
      lines: [
        '--index-url https://user:pass@index.test/simple',
        '--extra-index-url https://a.test/simple',
        '--extra-index-url https://b.test/simple',
        '--find-links /opt/wheels',
        '--find-links /opt/more'
      ],
      trustedHosts: ['index.test'],
      prereleases: false
    })
    expect(env).toEqual({
      SSL_CERT_FILE: '/etc/ssl/own.pem',
      UV_HTTP_TIMEOUT: '60',
      HTTPS_PROXY: 'http://proxy.test:3128',
      HTTP_PROXY: 'http://proxy.test:3128'
    })
  })

  it('may say that there is no index', () => {
    expect(pipSettings("global.no-index='true'\nglobal.pre='1'").sources).toEqual({
      lines: ['--no-index'],
      trustedHosts: [],
      prereleases: true
    })
  })

  it('may be none', () => {
    expect(pipSettings('')).toEqual({
      sources: { lines: [], trustedHosts: [], prereleases: false },
      env: {}
    })
  })
})
