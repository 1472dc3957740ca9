/** A plain broker, mosquitto, over TLS: it keeps sessions and delivers again, and knows nothing of IoT Edge. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { programPath } from '../available.ts'
import type { EdgeCertificates } from './certificates.ts'

export interface Mosquitto extends AsyncDisposable {
  stop(): Promise<void>
  start(): Promise<void>
}

/** @param folder for its files; what it keeps there outlives its stops */
export const mosquitto = async (
  folder: string,
  port: number,
  { certificate, key }: EdgeCertificates
): Promise<Mosquitto> => {
  const file = (name: string): string => path.join(folder, name)
  writeFileSync(file('broker.pem'), certificate)
  writeFileSync(file('broker.key'), key)
  const lines = [
    ...[`listener ${port} 127.0.0.1`, 'allow_anonymous true', 'log_dest stderr'],
    ...[`certfile ${file('broker.pem')}`, `keyfile ${file('broker.key')}`],
    ...['persistence true', `persistence_location ${folder}/`, 'user root']
  ]
  writeFileSync(file('mosquitto.conf'), `${lines.join('\n')}\n`)
  const program = programPath('mosquitto') ?? '/usr/sbin/mosquitto'
  let end = async (): Promise<void> => {}
  const broker: Mosquitto = {
    start: async () => {
      const child = spawn(program, ['-c', file('mosquitto.conf')], {
        stdio: ['ignore', 'ignore', 'pipe']
      })
      end = async () => {
        if (child.exitCode !== null) return
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      let text = ''
      await new Promise<void>((resolve, reject) => {
        child.once('exit', code => reject(new Error(`mosquitto ended with ${code}:\n${text}`)))
        child.stderr.on('data', piece => {
          text += piece
          if (/running/.test(text)) resolve()
        })
      })
    },
    stop: () => end(),
    [Symbol.asyncDispose]: () => end()
  }
  await broker.start()
  return broker
}
