import { readQuery } from '../../../testkit/azure/hub-query.ts'
import { isSignedFor, sasFor } from '../../../testkit/azure/hub-sas.ts'

const TWINS = [
  { deviceId: 'a', tags: { line: 'north', n: 2 }, capabilities: { iotEdge: true } },
  { deviceId: 'b', tags: { line: "so'uth" }, capabilities: { iotEdge: true } },
  {
    deviceId: 'c',
    capabilities: { iotEdge: false },
    configurations: { x_1: { status: 'Applied' } }
  }
]
const found = (where: string) => {
  const query = readQuery(`SELECT deviceId FROM devices WHERE ${where}`)
  return TWINS.filter(query.matches)
    .map(({ deviceId }) => deviceId)
    .join('')
}

describe('the query language of the fake hub', () => {
  it.each([
    ["tags.line = 'north'", 'a'],
    ["tags.line = 'so''uth'", 'b'],
    ["tags.line != 'north'", 'b'],
    ["NOT tags.line = 'north'", 'bc'],
    ["capabilities.iotEdge = true AND (tags.n > 1 OR deviceId = 'b')", 'ab'],
    ["deviceId IN ['a', 'c']", 'ac'],
    ['IS_DEFINED(tags.n)', 'a'],
    ["configurations.[[x_1]].status = 'Applied'", 'c'],
    ["tags = 'north'", ''],
    ["tags.n = '2'", '']
  ])('%s', (where, devices) => {
    expect(found(where)).toBe(devices)
  })

  it('gives members by their names, and leaves out what is not there', () => {
    const { project } = readQuery('select deviceId, tags.line AS line from devices')
    expect(TWINS.map(project)).toEqual([
      { deviceId: 'a', line: 'north' },
      { deviceId: 'b', line: "so'uth" },
      { deviceId: 'c' }
    ])
  })

  it.each([
    'SELECT * FROM jobs',
    'SELECT * FROM devices WHERE',
    "SELECT * FROM devices WHERE a ~ 'b'",
    "SELECT * FROM devices WHERE a = 'b' c"
  ])('refuses %s', text => {
    expect(() => readQuery(text)).toThrow(SyntaxError)
  })
})

describe('a signature of the fake hub', () => {
  const policy = { name: 'service', key: Buffer.from('key').toString('base64') }
  const signed = sasFor('hub.test', policy, 1000)

  it.each([
    ['while it lasts', signed, 'hub.test', 999_999, true],
    ['when it has ended', signed, 'hub.test', 1_000_000, false],
    ['for another hub', signed, 'other.test', 0, false],
    ['with another end', signed.replace('se=1000', 'se=2000'), 'hub.test', 0, false],
    ['that is none', 'Bearer x', 'hub.test', 0, false]
  ])('%s', (_, header, host, now, counts) => {
    expect(isSignedFor(header, host, [policy], now)).toBe(counts)
  })
})
