/** `/etc/aziot/config.toml`: https://github.com/Azure/iotedge/blob/main/edgelet/contrib/config/linux/template.toml */
import type { RegisteredDevice } from './register.ts'

/** Where the device's certificate and key lie on it, where it proves itself by them. */
export const DEVICE_CERTIFICATE = {
  cert: '/etc/aziot/device-id.pem',
  key: '/etc/aziot/device-id.key.pem'
} as const

/** Holds the connection string of a device with a symmetric key: for its owner alone to read. Pure. */
export const configToml = (
  { hostName, deviceId, connectionString }: RegisteredDevice,
  parentHostName: string | undefined
): string => {
  const parent =
    parentHostName === undefined ? [] : [`parent_hostname = ${quoted(parentHostName)}`, '']
  const provisioning =
    connectionString === undefined
      ? [
          '[provisioning]',
          'source = "manual"',
          `iothub_hostname = ${quoted(hostName)}`,
          `device_id = ${quoted(deviceId)}`,
          '',
          '[provisioning.authentication]',
          'method = "x509"',
          `identity_cert = "file://${DEVICE_CERTIFICATE.cert}"`,
          `identity_pk = "file://${DEVICE_CERTIFICATE.key}"`
        ]
      : ['[provisioning]', 'source = "manual"', `connection_string = ${quoted(connectionString)}`]
  return [...parent, ...provisioning, ''].join('\n')
}

/** What JSON escapes, a basic string of TOML escapes the same way: https://toml.io/en/v1.0.0#string */
const quoted = (text: string): string => JSON.stringify(text)
