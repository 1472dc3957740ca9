import { parseDeploymentConfig } from '../../../src/targets/aci/deployment-config.ts'

const parse = (document: unknown) => parseDeploymentConfig(JSON.stringify(document), 'd.json')

describe('a deploymentconfig.json of the CLI v1', () => {
  it('is read as it is', () => {
    const document = {
      computeType: 'aci',
      containerResourceRequirements: { cpu: 0.5, memoryInGB: 1.0 },
      location: 'westeurope',
      authEnabled: true,
      sslEnabled: false,
      appInsightsEnabled: false,
      sslCertificate: null,
      dnsNameLabel: 'iris-prod'
    }
    expect(parse(document)).toEqual({
      cpu: 0.5,
      memory: 1,
      location: 'westeurope',
      authEnabled: true,
      sslEnabled: false,
      dnsNameLabel: 'iris-prod',
      notes: []
    })
  })

  it('may write numbers and truths as tags', () => {
    const { tags, properties } = parse({
      tags: { year: 2026, live: true },
      properties: { r2: 0.45 }
    })
    expect([tags, properties]).toEqual([{ year: '2026', live: 'true' }, { r2: '0.45' }])
  })

  it('says what cannot be kept', () => {
    const { notes } = parse({
      appInsightsEnabled: true,
      somethingElse: 1,
      containerResourceRequirements: { gpu: 1 }
    })
    expect(notes).toHaveLength(3)
  })

  it.each([
    [{ computeType: 'AKS' }, /computeType "AKS"/],
    [{ authEnabled: 'yes' }, /"yes" where a boolean belongs/],
    [[], /not a JSON object/],
    [{ containerResourceRequirements: { cpu: 0 } }, /0 of cpu: from 0.1 to 31/],
    [{ containerResourceRequirements: { cpu: '0.5' } }, /"0.5" where a number belongs/],
    [{ containerResourceRequirements: { memoryInGB: -1 } }, /-1 of memory/],
    [{ containerResourceRequirements: 'small' }, /"small" for containerResourceRequirements/],
    [{ dnsNameLabel: 'Iris_Prod' }, /the dnsNameLabel "Iris_Prod"/],
    [{ tags: ['a'] }, /where an object belongs/],
    [{ tags: { a: { b: 1 } } }, /for "a" in tags/]
  ])('%j is refused', (document, message) => {
    expect(() => parse(document)).toThrow(message)
  })

  it('that is no JSON is refused', () => {
    expect(() => parseDeploymentConfig('{', 'd.json')).toThrow(/d.json is not JSON/)
  })
})
