import { aciBench, NEVER } from '../../../testkit/azure/aci-bench.ts'
import { fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'

const SECURE = {
  'secure-environment-variables': 'TOKEN=s3cr3t-value',
  'environment-variables': 'A=1'
}

describe('the keys of a service', () => {
  it('are replaced one at a time, and nothing else of the service changes', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const { target, deploy, given } = await aciBench(azure)
    const inputs = { ...SECURE, workers: '2', tags: 'team=a', properties: 'model=b', cpu: '2' }
    await deploy(inputs)
    const sent = () => azure.groups.groups.get(`${GROUP}/iris`)?.sent
    const [before, keys] = [sent(), await target.keys.read('iris', NEVER)]
    const values = await given(SECURE)
    await target.keys.rotate('iris', 'secondary', values, NEVER)
    const now = await target.keys.read('iris', NEVER)
    expect([now?.primary === keys?.primary, now?.secondary === keys?.secondary]).toEqual([
      true,
      false
    ])
    const after = sent()
    const container = (body: typeof after) => body.properties.containers[0].properties
    expect(container(after)).toEqual(container(before))
    expect(after.tags).toEqual({
      ...before.tags,
      'scoreline-keys': expect.stringMatching(/^1\.2:[\w-]{22}$/),
      'scoreline-pull': 'password2'
    })
    azure.forget()
    expect((await deploy(inputs)).plan.action).toBe('no-op')
    expect(azure.writes()).toEqual([])
  })

  it('are not replaced without the secrets that Azure does not tell', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const { target, deploy, given } = await aciBench(azure)
    await deploy(SECURE)
    azure.forget()
    const values = await given()
    await expect(target.keys.rotate('iris', 'primary', values, NEVER)).rejects.toMatchObject({
      code: 'ACI_SECRET_NEEDED',
      message: expect.stringContaining('secure-environment-variables (TOKEN)')
    })
    expect(azure.writes()).toEqual([])
  })

  it('are not replaced where they were given', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const { target, deploy, given } = await aciBench(azure)
    await deploy({ 'primary-key': 'p'.repeat(32), 'secondary-key': 's'.repeat(32) })
    const values = await given()
    await expect(target.keys.rotate('iris', 'primary', values, NEVER)).rejects.toMatchObject({
      code: 'ACI_KEYS_UNKNOWN'
    })
  })
})
