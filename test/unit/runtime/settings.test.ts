import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { memoryLimit } from '../../../src/runtime/memory-limit.ts'
import { readSettings } from '../../../src/runtime/settings.ts'
import { tempFolder } from '../../../testkit/temp.ts'

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

  it('pass over a configuration file that does not exist or is empty, and a mark before its JSON', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'mine.json')
    const name = (args: string[], env: Record<string, string> = {}) =>
      readSettings(args, env, folder.path).serviceName
    expect(name(['--config_file', file])).toBe('ML service')
    expect(name([], { AZUREML_CONFIG_FILE: file })).toBe('ML service')
    await writeFile(file, '')
    expect(name(['--config_file', file])).toBe('ML service')
    await writeFile(path.join(folder.path, 'config.json'), '{"SERVICE_NAME": "found"}')
    expect(name(['--config_file', file])).toBe('found')
    await writeFile(file, '\ufeff{"SERVICE_NAME": "named"}')
    expect(name(['--config_file', 'mine.json'])).toBe('named')
    await writeFile(file, '{')
    expect(() => name(['--config_file', file])).toThrow('cannot be read')
  })

  it('hold a quarter of the memory in bodies unless told otherwise', () => {
    expect(read({}).maxHeldBytes).toBe(Math.floor(memoryLimit() / 4))
    expect(read({ SCORELINE_MAX_HELD_BYTES: '1000' }).maxHeldBytes).toBe(1000)
    expect(() => read({ SCORELINE_MAX_HELD_BYTES: 'all' })).toThrow('SCORELINE_MAX_HELD_BYTES')
  })

  it.each([
    [undefined, true],
    ['on', true],
    ['off', false],
    ['OFF', false],
    ['0', false]
  ])('with SCORELINE_PLAIN_HTTP %s read plain requests by hand: %s', (value, expected) => {
    expect(read(value === undefined ? {} : { SCORELINE_PLAIN_HTTP: value }).plainHttp).toBe(
      expected
    )
    expect(() => read({ SCORELINE_PLAIN_HTTP: 'maybe' })).toThrow('on or off')
  })

  it('refuse an origin that is a broken expression', () => {
    expect(() => read({ AML_CORS_ORIGINS: 'https://(a' })).toThrow(/^AML_CORS_ORIGINS holds/)
  })
})
