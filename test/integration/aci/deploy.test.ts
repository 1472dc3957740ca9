import { aciBench, NEVER } from '../../../testkit/azure/aci-bench.ts'
import { type FakeAzure, fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'

const ready = async (): Promise<FakeAzure> => {
  const azure = await fakeAzure()
  azure.registries.add(GROUP, 'other')
  azure.registries.add(GROUP, 'team')
  return azure
}

describe('a deployment to Azure Container Instances', () => {
  it('creates the service and tells where it answers', async () => {
    await using azure = await ready()
    const { deploy } = await aciBench(azure)
    const { plan, service } = await deploy()
    expect(plan.action).toBe('create')
    expect(service).toMatchObject({ state: 'running', imageLabel: 'iris:1' })
    expect(service.scoringUri).toMatch(
      /^http:\/\/iris-[0-9a-f]{10}\.westeurope\.azurecontainer\.io\/score$/
    )
  })

  it('makes no writing call when nothing changed', async () => {
    await using azure = await ready()
    await (await aciBench(azure)).deploy({ 'secure-environment-variables': 'TOKEN=s3cr3t-value' })
    azure.forget()
    const again = await aciBench(azure)
    const { plan } = await again.deploy({ 'secure-environment-variables': 'TOKEN=s3cr3t-value' })
    expect(plan).toMatchObject({ action: 'no-op' })
    expect(azure.writes()).toEqual([])
  })

  it('changes the image in place and keeps the keys', async () => {
    await using azure = await ready()
    const first = await aciBench(azure)
    await first.deploy()
    const keys = await first.target.keys.read('iris', NEVER)
    const second = await aciBench(azure)
    const { plan, service } = await second.deploy({}, 2)
    expect(plan.action).toBe('update')
    expect(service.imageLabel).toBe('iris:2')
    expect(await second.target.keys.read('iris', NEVER)).toEqual(keys)
  })

  it('replaces what cannot be changed in place, after a rehearsal', async () => {
    await using azure = await ready()
    const { deploy, lines } = await aciBench(azure)
    const before = await deploy()
    const after = await deploy({ cpu: '2', memory: '4' })
    expect(after.plan.action).toBe('replace')
    expect(after.service.scoringUri).toBe(before.service.scoringUri)
    expect(after.service.settings.cpu).toBe(2)
    expect([...azure.groups.groups.keys()]).toEqual(['team/iris'])
    expect(lines.join('\n')).toContain('Trying the new service as iris-next first')
  })

  it.each([
    ['in place', {}],
    ['by a replacement', { cpu: '2' }]
  ])('keeps properties and the tags of others when it changes %s', async (_, change) => {
    await using azure = await ready()
    const { deploy } = await aciBench(azure)
    await deploy({ properties: 'r2=0.45', tags: 'team=a', description: 'Irises' })
    const group = azure.groups.groups.get('team/iris')
    for (const it of [group?.resource, group?.sent]) it.tags['cost-center'] = '42'
    const { service } = await deploy({ ...change, tags: 'team=b' }, 2)
    expect(service.group.tags).toMatchObject({
      'scoreline-property-r2': '0.45',
      'scoreline-description': 'Irises',
      'scoreline-image': 'iris:2',
      'cost-center': '42',
      team: 'b'
    })
    expect(service.group.tags).not.toHaveProperty('scoreline-rehearsal-of')
    await expect(deploy({ ...change, properties: 'r2=0.5' }, 2)).rejects.toMatchObject({
      code: 'ACI_PROPERTY_IMMUTABLE'
    })
    azure.forget()
    expect((await deploy({ ...change, tags: 'team=b' }, 2)).plan.action).toBe('no-op')
    expect(azure.writes()).toEqual([])
  })

  it('deletes twice without complaint', async () => {
    await using azure = await ready()
    const { deploy, target } = await aciBench(azure)
    await deploy()
    await target.delete('iris', NEVER)
    await target.delete('iris', NEVER)
    expect(await target.find('iris', NEVER)).toBeUndefined()
    expect(azure.groups.groups.size).toBe(0)
  })
})
