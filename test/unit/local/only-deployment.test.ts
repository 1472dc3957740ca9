import { mkdir, readdir, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { onlyDeployment } from '../../../src/targets/local/only-deployment.ts'
import { tempFolder } from '../../../testkit/temp.ts'

describe('the lock of a deployment', () => {
  it('lies in folders of this user alone', async () => {
    await using folder = await tempFolder()
    const state = path.join(folder.path, 'state')
    expect(await onlyDeployment(state, 'iris', async () => 'done')).toBe('done')
    for (const place of [
      state,
      path.join(state, 'deployments'),
      path.join(state, 'deployments/iris')
    ])
      expect((await stat(place)).mode & 0o777).toBe(0o700)
  })

  it.each(['deployments', 'deployments/iris'])('is not made behind a link: %s', async link => {
    await using folder = await tempFolder()
    const [state, other] = [path.join(folder.path, 'state'), path.join(folder.path, 'other')]
    await mkdir(other)
    await mkdir(path.dirname(path.join(state, link)), { recursive: true })
    await symlink(other, path.join(state, link))
    await expect(onlyDeployment(state, 'iris', async () => 'done')).rejects.toMatchObject({
      code: 'STATE_FOLDER_UNSAFE'
    })
    expect(await readdir(other)).toEqual([])
  })
})
