import { readSettings } from '../../../src/runtime/settings.ts'

const read = (env: Record<string, string>, args: string[] = []) => readSettings(args, env, '/here')

describe('settings of the runtime', () => {
  it.each(['sv=2024&sig=secret', 'ftp://host/secret', 'https://'])(
    'refuse the container %s, and never show what may hold a secret',
    url => {
      expect(() => read({ SCORELINE_COLLECT_BLOB_URL: url })).toThrow(
        /^SCORELINE_COLLECT_BLOB_URL must be the URL of a container\.$/
      )
    }
  )

  it.each([
    [undefined, true],
    ['true', true],
    ['TRUE', true],
    ['false', false],
    ['1', false]
  ])('with SERVER_VERSION_LOG_RESPONSE_ENABLED %s tell the version: %s', (value, expected) => {
    const env = value === undefined ? {} : { SERVER_VERSION_LOG_RESPONSE_ENABLED: value }
    expect(read(env).serverVersionHeader).toBe(expected)
  })

  it('take a time limit of many days', () => {
    expect(read({ SCORING_TIMEOUT_MS: '86400000000' }).scoringTimeoutMs).toBe(86_400_000_000)
  })

  it('resolve arguments where the command is given, and leave variables to the app root', () => {
    const env = { AML_APP_ROOT: '/app', AZUREML_ENTRY_SCRIPT: 'score.py' }
    expect(read(env).entryScript).toBe('score.py')
    expect(read(env, ['--entry_script', 'other.py']).entryScript).toBe('/here/other.py')
    expect(read({}, ['--entry_script', 'other.py']).entryScript).toBe('other.py')
  })

  it('have a second port only when asked', () => {
    expect(read({}, ['--health_port', '6000']).healthPort).toBe(undefined)
    expect(read({ SEPERATE_HEALTH_ENDPOINT: 'true' }).healthPort).toBe(5000)
    expect(() => read({}, ['--health_port', '0'])).toThrow('health_port')
  })
})
