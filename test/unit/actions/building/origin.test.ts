import { originOf } from '../../../../src/actions/building/origin.ts'
import type { Exec } from '../../../../src/core/ports.ts'

const git =
  (stdout: string, exitCode = 0): Exec =>
  async () => ({ exitCode, stdout, stderr: '' })
const JOB = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo-org/models',
  GITHUB_SHA: 'a'.repeat(40)
}

describe('where an image comes from', () => {
  it('is the commit of the job, and its time', async () => {
    expect(await originOf({ env: JOB, exec: git('1700000000\n') })).toEqual({
      source: 'https://github.com/octo-org/models',
      revision: 'a'.repeat(40),
      created: '2023-11-14T22:13:20Z'
    })
  })

  it('is dated by SOURCE_DATE_EPOCH before all', async () => {
    const env = { ...JOB, SOURCE_DATE_EPOCH: '1' }
    expect(await originOf({ env, exec: git('1700000000') })).toMatchObject({
      created: '1970-01-01T00:00:01Z'
    })
    await expect(
      originOf({ env: { SOURCE_DATE_EPOCH: 'yesterday' }, exec: git('') })
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  it('has no date where nothing tells one, and is nothing outside of a job', async () => {
    expect(await originOf({ env: JOB, exec: git('fatal: bad object', 128) })).not.toHaveProperty(
      'created'
    )
    expect(await originOf({ env: {}, exec: git('1700000000') })).toEqual({})
  })
})
