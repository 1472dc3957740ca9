import { clusterAddressIn, kubeconfigText } from '../../../src/targets/aks/kubeconfig.ts'

const from = (user: string, server = 'https://ml.example:443') =>
  `apiVersion: v1
clusters:
- cluster: {certificate-authority-data: Q0E=, server: ${server}}
  name: ml
users:
- name: clusterUser_team_ml
  user: ${user}
`
const PROGRAM = '{exec: {command: kubelogin, args: [get-token]}}'

describe('a kubeconfig as Azure hands it out', () => {
  it('is taken over without the program that it names', () => {
    const address = clusterAddressIn(from(PROGRAM))
    expect(address).toEqual({
      server: 'https://ml.example:443',
      authority: 'Q0E=',
      user: undefined
    })
    const text = kubeconfigText(address, 'models', 'a-token')
    expect(text).not.toContain('kubelogin')
    expect(JSON.parse(text).users).toEqual([{ name: 'scoreline', user: { token: 'a-token' } }])
  })

  it('keeps the certificate of a cluster without Entra', () => {
    const user = '{client-certificate-data: Q0VSVA==, client-key-data: S0VZ, token: t}'
    const text = kubeconfigText(clusterAddressIn(from(user)), 'models', undefined)
    expect(JSON.parse(text).users[0].user).toEqual({
      'client-certificate-data': 'Q0VSVA==',
      'client-key-data': 'S0VZ'
    })
  })

  it.each(['', 'clusters: []', from(PROGRAM, 'http://ml.example'), '"', from('{', '')])(
    'is refused where it leads to no API server: %j',
    text => {
      expect(() => clusterAddressIn(text)).toThrow(/leads to no API server/)
    }
  )
})
