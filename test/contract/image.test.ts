/** What src/contract says of images is what the scoring runtime, which imports nothing of the rest, really reads. */
import { readFileSync } from 'node:fs'
import { IN_IMAGE, VARIABLE } from '../../src/contract/image.ts'
import { readSettings } from '../../src/runtime/settings.ts'

const settings = (env: Record<string, string>) => readSettings([], env, IN_IMAGE.appRoot)

describe('the contract between images, targets and the runtime', () => {
  it.each([
    [VARIABLE.port, '8081', 'port', 8081],
    [VARIABLE.grpcPort, '8001', 'grpcPort', 8001],
    [VARIABLE.keysFile, '/keys.json', 'keysFile', '/keys.json'],
    [VARIABLE.connections, 'ipc', 'connectionsFromParent', true],
    [VARIABLE.socket, '/run/http.sock', 'socket', '/run/http.sock'],
    [VARIABLE.parentSocket, '/run/parent.sock', 'parentSocket', '/run/parent.sock'],
    [VARIABLE.python, '/python', 'python', '/python'],
    [VARIABLE.workers, '3', 'workers', 3]
  ] as const)('%s decides', (name, text, setting, value) => {
    expect(settings({})[setting]).not.toEqual(value)
    expect(settings({ [name]: text })[setting]).toEqual(value)
  })

  it('gives a certificate by two variables', () => {
    const given = { [VARIABLE.tlsCertificate]: '/tls.crt', [VARIABLE.tlsKey]: '/tls.key' }
    expect(settings(given).tls).toEqual({ certFile: '/tls.crt', keyFile: '/tls.key' })
  })

  it('has the port that images expose', () => {
    expect(settings({}).port).toBe(IN_IMAGE.port)
  })

  it('starts the script that images name', () => {
    const started = settings({ [VARIABLE.entryScript]: 'score.py', AML_APP_ROOT: IN_IMAGE.appRoot })
    expect(JSON.stringify(started)).toContain('score.py')
  })

  it('is told in docs/design.md', () => {
    const text = readFileSync('docs/design.md', 'utf8')
    for (const name of [IN_IMAGE.home, IN_IMAGE.appRoot, IN_IMAGE.weights, IN_IMAGE.serviceFile])
      expect(text).toContain(name)
  })
})
