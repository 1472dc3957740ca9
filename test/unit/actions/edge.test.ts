import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { imagePlace } from '../../../src/actions/edge/old-scripts.ts'
import { main } from '../../../src/actions/edge.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'

describe('scoreline edge', () => {
  it.each([
    ['team', 'team.azurecr.io/images/iris:3', 'team.azurecr.io', 'iris:3', 'iris'],
    ['team', 'team.azurecr.io/ml/images/Iris:3', 'team.azurecr.io/ml', 'Iris:3', 'iris'],
    ['team', 'iris:3', 'team.azurecr.io', 'iris:3', 'iris'],
    ['ghcr.io', 'a/images/iris', 'ghcr.io/a', 'iris', 'iris'],
    ['x', 'localhost:5000/images/iris:3', 'localhost:5000', 'iris:3', 'iris'],
    ['team', 'team.azurecr.io/images/iris@sha256:ab', 'team.azurecr.io', 'iris@sha256:ab', 'iris']
  ])('finds in %s what %s is', (registry, image, ...expected) => {
    const place = imagePlace(registry, image)
    expect([place.registry, place.image, place.service]).toEqual(expected)
  })

  it.each([
    ['createNregister', 'a\nb', 'takes 5 arguments'],
    ['deploymodel', 'a', 'takes 7 arguments'],
    ['installIoTEdge', 'a', 'takes no arguments'],
    ['device', 'a', 'does not apply to edge device'],
    ['device', '', '"iot-hub" is required'],
    ['other', '', 'must be one of device, manifest, createNregister']
  ])('%s with %j is refused', async (what, words, why) => {
    const host = testHost({ what, arguments: words }, {})
    await expect(main(host)).rejects.toThrow(why)
  })

  it.each([
    ['device', { write: 'true' }, '"write" does not apply to edge device'],
    ['manifest', { 'device-id': 'a' }, '"device-id" does not apply to edge manifest'],
    ['manifest', {}, '"service-name" is required'],
    ['manifest', { arguments: 'a\nb' }, '"arguments" must be one file'],
    ['manifest', { 'service-name': 'iris' }, '"image" is required'],
    [
      'manifest',
      { 'service-name': 'iris', image: 'iris:1', arguments: '/nowhere/a.json' },
      '/nowhere/a.json'
    ]
  ])('%s with %j is refused, too', async (what, inputs, why) => {
    const host = testHost({ what, arguments: 'a.json', ...inputs }, {})
    await expect(main(host)).rejects.toThrow(why)
  })

  it('writes the install script in place of installIoTEdge', async () => {
    await using folder = await tempFolder()
    await main(testHost({ what: 'installIoTEdge', folder: folder.path }, {}))
    const script = path.join(folder.path, 'install.sh')
    expect(await readFile(script, 'utf8')).toContain("'aziot-edge=1.6.*'")
    expect((await stat(script)).mode & 0o777).toBe(0o755)
  })
})
