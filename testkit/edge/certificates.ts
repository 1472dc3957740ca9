import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A root, as IoT Edge's trust bundle, and a certificate below it for `localhost`, as edgeHub's. PEM. */
export interface EdgeCertificates {
  readonly root: string
  readonly certificate: string
  readonly key: string
}

/** Made by openssl, in this folder. */
export const edgeCertificates = (folder: string): EdgeCertificates => {
  const file = (name: string): string => path.join(folder, name)
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { stdio: 'ignore' })
  }
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  openssl(
    ...['req', '-x509', ...newKey, '-days', '2', '-subj', '/CN=Edge root'],
    ...['-keyout', file('root.key'), '-out', file('root.pem')],
    ...['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign']
  )
  openssl(
    ...['req', ...newKey, '-subj', '/CN=localhost'],
    ...['-keyout', file('hub.key'), '-out', file('hub.csr')]
  )
  writeFileSync(
    file('extensions'),
    'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n'
  )
  openssl(
    ...[
      'x509',
      '-req',
      '-in',
      file('hub.csr'),
      '-CA',
      file('root.pem'),
      '-CAkey',
      file('root.key')
    ],
    ...['-CAcreateserial', '-days', '2', '-extfile', file('extensions'), '-out', file('hub.pem')]
  )
  const read = (name: string): string => readFileSync(file(name), 'utf8')
  return { root: read('root.pem'), certificate: read('hub.pem'), key: read('hub.key') }
}
