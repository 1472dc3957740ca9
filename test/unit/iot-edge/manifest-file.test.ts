/** Manifests that users keep as files: a service is added, and every byte outside of what is added stays. */
import { silent } from '../../../src/core/ports.ts'
import { readSettings } from '../../../src/services/spec.ts'
import { kind } from '../../../src/targets/iot-edge/kind.ts'
import { updateManifest } from '../../../src/targets/iot-edge/manifest/update.ts'
import { type EdgeGiven, readEdgeSettings } from '../../../src/targets/iot-edge/read-settings.ts'
import { imageOf } from '../../../testkit/azure/aci-bench.ts'

const specOf = async (inputs: Record<string, string> = {}, version = 1) => {
  const given = await readSettings(kind, inputs, { readText: async () => '', log: silent })
  return { name: 'iris', image: imageOf(version), settings: readEdgeSettings(given as EdgeGiven) }
}
const PLACE = { file: 'deployment.json', isPrivate: true }
const update = async (text: string, inputs: Record<string, string> = {}, version = 1) =>
  updateManifest(text, await specOf(inputs, version), PLACE)

/** A deployment as others write it. @param module JSON of the members of their module beside the usual ones */
const theirs = (
  module = '"settings": {"image": "x:1", "createOptions": "{}"}',
  { agent = '1.1', hub = '1.1', routes = '{"all": "FROM /* INTO $upstream"}', more = '' } = {}
) => `{
    "$edgeAgent": {
      "properties.desired": {
        "schemaVersion": "${agent}",
        "runtime": {"type": "docker", "settings": {"minDockerVersion": "v1.25", "registryCredentials": {}}},
        "systemModules": {"edgeAgent": {"type": "docker", "settings": {"image": "a:1"}}, "edgeHub": {"type": "docker", "status": "running", "restartPolicy": "always", "settings": {"image": "h:1", "createOptions": {"10": 1, "2": 1.50}}}},
        "modules": {
          "m": {"version": "1.0", "type": "docker", "status": "running", "restartPolicy": "always", ${module}}
        }
      }
    },
    "$edgeHub": {
      "properties.desired": {
        "schemaVersion": "${hub}",
        "routes": ${routes},
        "storeAndForwardConfiguration": {"timeToLiveSecs": 7200}${more}
      }
    },
    "m": {"properties.desired": {"n": 12345678901234567890, "n": 1.10}}
  }`
const whole = (content = theirs(), name = 'modulesContent') => `{\n  "${name}": ${content}\n}\n`
const options = (length: number) => JSON.stringify({ a: 'x'.repeat(length - 8) })
const parts = (length: number) =>
  (options(length).match(/.{1,512}/g) ?? [])
    .map((part, at) => `"createOptions${at === 0 ? '' : `0${at}`}": ${JSON.stringify(part)}`)
    .join(', ')

/** Whether the longer text is the shorter one with texts put in, none taken out: what "as it was" comes to. */
const isKeptIn = (before: string, after: string): boolean => {
  let at = 0
  for (const sign of after) if (sign === before[at]) at++
  return at === before.length
}
/** Every line of the one is in the other, whole and in order, but for a comma after its last member. */
const linesKept = (before: string, after: string): boolean => {
  const lines = after.split('\n').map(line => line.replace(/,(\r?$| \/\/)/, '$1'))
  let from = 0
  return before.split('\n').every(line => {
    const found = lines.indexOf(line.replace(/,(\r?$| \/\/)/, '$1'), from)
    from = found + 1
    return found >= 0
  })
}
/** The objects that get members are in one line here, so these lines do change. */
const isOurs = (line: string): boolean => /registryCredentials|"routes"/.test(line)
const othersOf = (text: string): string =>
  text
    .split('\n')
    .filter(line => !isOurs(line))
    .join('\n')

const LAYER = `{
  "content": {
    "modulesContent": {
      "$edgeAgent": {
        "properties.desired.modules.m": {"settings": {"image": "x:1", "createOptions": ""}, "env": {"N": {"value": 1.10}}},
        "properties.desired.runtime.settings.registryCredentials.theirs": {"address": "x.test", "username": "$U", "password": "\${P}"}
      },
      "$edgeHub": {
        "properties.desired.routes.all": {"route": "FROM /* INTO $upstream", "_comment": "kept"}
      }
    }
  },
  "priority": 10
}`

const CASES: readonly (readonly [what: string, text: string])[] = [
  ['modulesContent', whole()],
  ['moduleContent', whole(theirs(), 'moduleContent')],
  ['no wrapping', `${theirs()}\n`],
  ['wrapped content', `{"id": "base", "content": ${whole()}, "priority": 1.0}`],
  ['a template', whole().replace('{\n', '{\n  "$schema-template": "4.0.0",\n')],
  ['layered dotted keys', LAYER],
  ['an empty layer', '{"modulesContent": {"$edgeAgent": {}}}'],
  ['create options in 2 parts', whole(theirs(`"settings": {"image": "x", ${parts(600)}}`))],
  ['in 8 parts', whole(theirs(`"settings": {"image": "x", ${parts(4000)}}`))],
  [
    '593 characters in one part',
    whole(theirs(`"settings": {"createOptions": ${JSON.stringify(options(593))}}`))
  ],
  ['as an object', whole(theirs('"settings": {"createOptions": {"b": 1, "10": 2, "1": []}}'))],
  ['empty', whole(theirs('"settings": {"image": "x", "createOptions": ""}'))],
  ['agent 1.1 beside hub 1.2', whole(theirs(undefined, { agent: '1.1', hub: '1.2' }))],
  [
    'variables that are no text',
    whole(theirs('"settings": {}, "env": {"N": {"value": 1.10}, "10": {"value": true}, "2": {}}'))
  ],
  [
    'routes as objects with a comment',
    whole(
      theirs(undefined, {
        routes: '{"10": {"route": "FROM /* INTO $upstream", "_comment": "kept"}, "2": "FROM /*"}'
      })
    )
  ],
  [
    'a broker',
    whole(theirs(undefined, { hub: '1.2', more: ',\n  "mqttBroker": {"authorizations": []}' }))
  ],
  ['one name twice', whole(theirs('"settings": {}, "env": {"A": {"value": 1}, "A": {}}'))],
  ['no final newline', whole().trimEnd()],
  ['line ends of Windows', whole().replaceAll('\n', '\r\n')],
  ['tabs', whole().replace(/^ +/gm, blanks => '\t'.repeat(blanks.length / 2))],
  ['comments', whole().replaceAll(/("m": \{.*\})/g, '$1 // theirs, {"a": 1\n /* the end */')],
  ['a comma after the last member', whole().replaceAll(/("m": \{.*\})/g, '$1,')],
  ['one line', JSON.stringify(JSON.parse(whole()))]
]

describe('a manifest in a file', () => {
  it.each(CASES)('keeps every other byte: %s', async (_, text) => {
    const { text: added, problems, reasons } = await update(text)
    expect(problems).toEqual([])
    expect(reasons.length).toBeGreaterThan(1)
    expect(isKeptIn(text, added)).toBe(true)
    if (text.includes('\n')) expect(linesKept(othersOf(text), added)).toBe(true)
    if (text.includes('\r')) expect(added.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(added.endsWith('\n')).toBe(text.endsWith('\n'))
    expect(added).toContain('"iris')
    expect(added).not.toContain('"password": ""')
    // A second run has nothing to do, and the next version changes lines of ours alone.
    expect(await update(added)).toMatchObject({ text: added, reasons: [], problems: [] })
    const { text: next, reasons: why } = await update(added, {}, 2)
    expect(why).toEqual(['The image changes to iris:2.'])
    expect(next.split('\n').length).toBe(added.split('\n').length)
    const { text: back } = await update(next)
    expect(back).toBe(added)
  })

  it('is laid out as what is around it', async () => {
    const { text } = await update('{\n\t"modulesContent": {\n\t\t"$edgeAgent": {}\n\t}\n}', {
      'route-to-cloud': 'false'
    })
    expect(text).toMatch(
      /^\{\n\t"modulesContent": \{\n\t\t"\$edgeAgent": \{\n\t\t\t"properties\.desired\.modules\.iris": \{\n\t\t\t\t"type": "docker",\n/
    )
    expect(text).toMatch(/\n\t\t\t\}\n\t\t\}\n\t\}\n\}$/)
    // A layer that says `routes` as a whole would take all others away.
    expect(text).not.toContain('routes"')
  })

  it.each(CASES)('loses routes that are no longer wanted, and gets others: %s', async (_, text) => {
    const { text: plain } = await update(text, { 'route-to-cloud': 'false' })
    const { text: with1 } = await update(plain, { routes: 'a1=FROM /messages/* INTO $upstream' })
    expect([with1.includes('a1"'), with1.includes('irisToCloud"')]).toEqual([true, true])
    const { text: with2, reasons } = await update(with1, {
      'route-to-cloud': 'false',
      routes: 'b1=FROM /messages/* INTO $upstream'
    })
    expect([with2.includes('a1"'), with2.includes('irisToCloud"')]).toEqual([false, false])
    expect(reasons.filter(reason => reason.startsWith('Route'))).toEqual([
      'Route "irisToCloud" goes.',
      'Route "a1" goes.',
      'Route "b1" is added.'
    ])
    const { text: without } = await update(with2, { 'route-to-cloud': 'false' })
    expect(without.replace(', "$edgeHub": {}', '')).toBe(plain)
  })

  it.each([
    ['{ "a": 1, /* one */ "modulesContent": {"$edgeAgent": {}, } }'],
    ['{"modulesContent": {"$edgeAgent": {} /* none */ }}'],
    ['{"modulesContent": {\n  // first\n  "$edgeAgent": { /* none */ } // last\n}}']
  ])('keeps the comments of %s', async text => {
    const { text: added } = await update(text, { sampling: '0.5' })
    expect(isKeptIn(text, added)).toBe(true)
    expect(added).toContain('"properties.desired.scoreline"')
    expect((await update(added, { sampling: '0.5' })).reasons).toEqual([])
  })

  it('gets names of variables for a registry that wants a credential, and keeps one that is there', async () => {
    const { text } = await update(whole())
    expect(text).toContain('"password": "$CONTAINER_REGISTRY_PASSWORD_team_azurecr_test"')
    const own = whole().replace(
      '"registryCredentials": {}',
      '"registryCredentials": {"t": {"address": "Team.azurecr.test", "username": "u", "password": "plain-1"}}'
    )
    const kept = await update(own)
    expect(kept.text).not.toContain('$CONTAINER_REGISTRY')
    expect(kept.passwords).toEqual(['plain-1'])
    expect(kept.faults.join()).toContain('in clear text')
    const open = updateManifest(whole(), await specOf(), { ...PLACE, isPrivate: false })
    expect(open.text).not.toContain('$CONTAINER_REGISTRY')
  })

  it.each([
    ['{"modulesContent": {"$edgeAgent": {}', 'is not JSON: close brace expected'],
    ['', 'is not JSON'],
    ['[{"$edgeAgent": {}}]', 'holds no deployment'],
    ['{"modulesContent": {}}', 'holds no deployment'],
    ['{"a": {"$edgeAgent": {}}, "b": {"$edgeAgent": {}}}', 'holds 2 deployments: a, b.'],
    [`{"a": ${'['.repeat(100_000)}`, 'nested deeper than 200']
  ])('is refused: %.60s', async (text, why) => {
    await expect(update(text)).rejects.toThrow(why)
  })

  it('is refused with a module that others put there, a route to nowhere, and a module in parts', async () => {
    const foreign = await update(whole().replace('"m": {"version"', '"iris": {"version"'))
    expect(foreign.problems.map(({ code }) => code)).toEqual(['EDGE_MODULE_FOREIGN'])
    const routes = 'a=FROM /messages/modules/camera/outputs/* INTO $upstream'
    expect((await update(whole(), { routes })).problems.map(({ message }) => message)).toEqual([
      'Route "a" of service "iris" names module "camera", which the device does not have.'
    ])
    // What a layer lies on is not in the file.
    expect((await update(LAYER, { routes })).problems).toEqual([])
    const { text } = await update(LAYER)
    const inParts = text
      .replace('"$edgeHub"', '"$edgeHub": {}, "$edgeHub"')
      .replace(
        '"properties.desired.modules.m"',
        '"properties.desired.modules.iris.env.A": {"value": "1"}, "properties.desired.modules.m"'
      )
    expect((await update(inParts)).problems.map(({ code }) => code)).toEqual([])
    const over = text.replace(
      /("properties.desired.modules.iris": \{[\s\S]*?\n {8}\})/,
      '$1, "properties.desired.modules.iris.env.A": {"value": "1"}'
    )
    expect((await update(over)).problems.map(({ code }) => code)).toEqual(['EDGE_MANIFEST_INVALID'])
  })

  it('that was wrong before is changed all the same, with a warning', async () => {
    const long = whole(theirs(`"settings": {}, "env": {"A": {"value": "${'x'.repeat(5000)}"}}`))
    const { problems, faults, reasons } = await update(long)
    expect(problems).toEqual([])
    expect(faults.join()).toContain('has more than 4096 bytes')
    expect(reasons.length).toBeGreaterThan(0)
  })

  it('that lacks what IoT Edge needs gets it', async () => {
    const { reasons, text } = await update('{"$edgeAgent": {"properties.desired": {}}}')
    expect(reasons.at(-1)).toMatch(
      /^What the deployment lacked and IoT Edge needs is added: schemaVersion, runtime, systemModules/
    )
    expect(JSON.parse(text).$edgeHub['properties.desired'].routes).toHaveProperty('irisToCloud')
  })
})
