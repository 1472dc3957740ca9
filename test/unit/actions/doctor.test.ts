import { main } from '../../../src/actions/doctor.ts'
import type { Host } from '../../../src/actions/host/host.ts'
import { UserError } from '../../../src/core/errors.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'

describe('doctor', () => {
  it('says which programs were found, which fail, and which are missing', async () => {
    await using folder = await tempFolder()
    const printed: string[] = []
    const host: Host = {
      ...testHost(
        { registry: folder.path },
        { GITHUB_ACTIONS: 'true', RUNNER_ENVIRONMENT: 'github-hosted' }
      ),
      exec: async command => {
        if (command === 'python3') return { exitCode: 0, stdout: 'Python 3.12.1\n', stderr: '' }
        if (command === 'docker') return { exitCode: 1, stdout: '', stderr: 'no daemon\u001b[1m\n' }
        throw new UserError('PROGRAM_MISSING', `Program "${command}" is missing.`)
      },
      print: text => void printed.push(text)
    }
    await main(host)
    const text = printed.join('')
    expect(text).toMatch(/^python3 +Python 3\.12\.1$/m)
    expect(text).toMatch(/^docker +fails with exit code 1: no daemon/m)
    expect(text).not.toContain('\u001b')
    expect(text).toMatch(/^kubectl +not found \(only for target kubernetes\)$/m)
    expect(text).toMatch(/^runner +hosted by GitHub$/m)
    expect(text).toMatch(/^registry .*: answers$/m)
  })

  it('says why a registry does not answer', async () => {
    const printed: string[] = []
    const host: Host = {
      ...testHost({ registry: 'localhost:1/models', json: 'true' }, {}),
      exec: async command => {
        throw new UserError('PROGRAM_MISSING', `Program "${command}" is missing.`)
      },
      print: text => void printed.push(text)
    }
    await main(host)
    const { registry, programs } = JSON.parse(printed.join(''))
    expect(registry.answer).toMatch(/\[REGISTRY_[A-Z_]+\]$/)
    expect(programs.every((each: object) => !('version' in each))).toBe(true)
  })
})
