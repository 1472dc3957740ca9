import { scriptVariables, startUpLines } from '../../../src/runtime/backends/python/variables.ts'
import { withoutSecrets } from '../../../src/runtime/secrets.ts'
import { readSettings } from '../../../src/runtime/settings.ts'

const variables = (args: readonly string[], env: Record<string, string> = {}) =>
  scriptVariables(readSettings(args, env, '/app'), env)

describe('the environment of a script', () => {
  it('goes without what opens the service, signs in to registries or belongs to the workflow', () => {
    const secrets = {
      SCORELINE_PRIMARY_KEY: 'k',
      SCORELINE_SECONDARY_KEY: 'k',
      SCORELINE_KEYS_FILE: 'f',
      SCORELINE_TLS_KEY_FILE: 'f',
      SCORELINE_TLS_CERT_FILE: 'f',
      SCORELINE_COLLECT_BLOB_URL: 'https://a.example/c?sig=s',
      SCORELINE_INPUTS: '{}',
      DOCKER_AUTH_CONFIG: '{}'
    }
    const workflow = { GITHUB_TOKEN: 't', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't', GITHUB_ENV: 'f' }
    const own = { MY_TOKEN: 'mine', PATH: '/bin', SCORELINE_PYTHON: 'python3' }
    expect(withoutSecrets({ ...secrets, ...workflow, ...own, GITHUB_ACTIONS: 'true' })).toEqual({
      ...own,
      GITHUB_ACTIONS: 'true'
    })
    // Elsewhere a variable of such a name is the user's own.
    expect(withoutSecrets({ ...secrets, ...workflow })).toEqual(workflow)
  })

  it('holds what the official command exports', () => {
    expect(variables(['--entry_script', 'score.py'])).toMatchObject({
      AML_APP_ROOT: '/app',
      AML_APP_INSIGHTS_ENABLED: 'false',
      HEALTH_PORT: '5001',
      HTTP_X_MS_SERVER_VERSION: 'azmlinfsrv/1.5.1',
      SERVER_PORT: '5001',
      TRANSPORT_PROTOCOL: 'grpc',
      WORKER_COUNT: '1'
    })
    const id = '00000000-0000-0000-0000-00000000000a'
    const args = ['--entry_script', 's.py', '--port', '7', '--worker_count', '3', '--rest']
    expect(
      variables([...args, '--appinsights_instrumentation_key', id], {
        SEPERATE_HEALTH_ENDPOINT: 'true'
      })
    ).toMatchObject({
      AML_APP_INSIGHTS_ENABLED: 'true',
      AML_APP_INSIGHTS_KEY: id,
      HEALTH_PORT: '5000',
      SERVER_PORT: '7',
      TRANSPORT_PROTOCOL: 'rest',
      WORKER_COUNT: '3'
    })
    const env = { AML_APP_INSIGHTS_ENABLED: 'true', AML_APP_INSIGHTS_KEY: 'no uuid' }
    expect(variables(args, env).AML_APP_INSIGHTS_ENABLED).toBe('false')
    const off = variables(args, { SERVER_VERSION_LOG_RESPONSE_ENABLED: 'false' })
    expect(off).not.toHaveProperty('HTTP_X_MS_SERVER_VERSION')
  })

  it('is told at the start, without its keys', () => {
    const lines = startUpLines({ WORKER_COUNT: '2', AML_APP_INSIGHTS_KEY: 'secret' })
    expect(lines).toContain('Server Settings')
    expect(lines).toContain('Worker Count: 2')
    expect(lines).toContain('Model Directory: None')
    expect(lines.join('\n')).not.toContain('secret')
  })
})
