import { execFileSync } from 'node:child_process'
import { appendFile, rename, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { connect as connectPlain } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls'
import { describeWith } from '../../../testkit/available.ts'
import { portOf, type RunningRuntime, startRuntime } from '../../../testkit/runtime.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const MODEL = path.resolve(import.meta.dirname, '../../../workflows-examples/diabetes/model.onnx')

describeWith('openssl', 'TLS', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let runtime: RunningRuntime
  const file = (name: string): string => path.join(folder.path, name)
  const make = (subject: string): void => {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    const names = ['-subj', `/CN=${subject}`, '-keyout', file('tls.key'), '-out', file('tls.crt')]
    execFileSync('openssl', ['req', '-x509', ...key, '-days', '1', ...names], { stdio: 'ignore' })
  }
  beforeEach(async () => {
    folder = await tempFolder()
    make('first')
    runtime = await startRuntime({
      args: ['--model-dir', MODEL],
      env: {
        SCORELINE_TLS_CERT_FILE: file('tls.crt'),
        SCORELINE_TLS_KEY_FILE: file('tls.key'),
        SCORELINE_MAX_CONNECTIONS: '3'
      },
      scheme: 'https'
    })
  })
  afterEach(async () => {
    await runtime[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  const subject = () =>
    new Promise<string>((resolve, reject) => {
      const asked = request(runtime.url, { rejectUnauthorized: false, agent: false }, response => {
        resolve(String((response.socket as TLSSocket).getPeerCertificate().subject.CN))
        response.resume()
      })
      asked.on('error', reject).end()
    })
  /** The suite that was agreed, or that none was. */
  const suite = (options: ConnectionOptions) =>
    new Promise<string>(resolve => {
      const socket = connect(
        { port: portOf(runtime), host: '127.0.0.1', rejectUnauthorized: false, ...options },
        () => {
          resolve(socket.getCipher().standardName)
          socket.destroy()
        }
      )
      socket.on('error', () => resolve('none'))
    })

  it('serves with mounted files and takes in renewed ones', async () => {
    expect(await subject()).toBe('first')
    make('second')
    while ((await subject()) !== 'second') await sleep(100)
    await appendFile(file('tls.crt'), 'rubbish')
  })

  it('goes on while a certificate is a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [file('pipe')])
    await rename(file('pipe'), file('tls.crt'))
    while (!runtime.output().includes('The old certificate stays')) await sleep(50)
    expect(await subject()).toBe('first')
    await rm(file('tls.crt'))
    make('second')
    while ((await subject()) !== 'second') await sleep(100)
  })

  it('agrees on suites with forward secrecy and authenticated encryption alone, also with a renewed certificate', async () => {
    const refused = async (): Promise<void> => {
      for (const ciphers of [
        'ECDHE-ECDSA-AES128-SHA',
        'ECDHE-ECDSA-AES256-SHA384',
        'AES128-GCM-SHA256'
      ])
        expect([
          ciphers,
          await suite({ maxVersion: 'TLSv1.2', ciphers: `${ciphers}:@SECLEVEL=0` })
        ]).toEqual([ciphers, 'none'])
      expect(
        await suite({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' })
      ).toBe('none')
    }
    await refused()
    expect(await suite({ maxVersion: 'TLSv1.2' })).toMatch(/^TLS_ECDHE_ECDSA_WITH_(AES|CHACHA)/)
    expect(await suite({})).toMatch(/^TLS_(AES|CHACHA20)_/)
    make('second')
    while ((await subject()) !== 'second') await sleep(100)
    await refused()
  })

  it('counts connections, in their handshake too, and gives a handshake the time of headers', async () => {
    const silent = Array.from({ length: 3 }, () => connectPlain(portOf(runtime), '127.0.0.1'))
    const closed = silent.map(
      socket =>
        new Promise<void>(resolve => {
          socket.on('error', () => {})
          socket.on('close', () => resolve())
          socket.resume()
        })
    )
    await Promise.all(silent.map(socket => new Promise(resolve => socket.once('connect', resolve))))
    await expect(subject()).rejects.toThrow()
    // The service ends them: this would never come otherwise.
    await Promise.all(closed)
    // And their places are free again.
    for (let i = 0; i < 8; i++) expect(await subject()).toBe('first')
  })
})
