/** What of a path becomes a model: the files of it, and none of anybody else's. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { listFiles } from '../../../src/models/files.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    error => error.code ?? String(error)
  )

/** A folder with files by their paths; in a workspace of its own. */
const folderWith = async (files: Readonly<Record<string, string>>) => {
  const temp = await tempFolder()
  const before = process.env.GITHUB_WORKSPACE
  process.env.GITHUB_WORKSPACE = path.join(temp.path, 'ws')
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(temp.path, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return {
    at: (...parts: string[]) => path.join(temp.path, ...parts),
    [Symbol.asyncDispose]: async () => {
      if (before === undefined) delete process.env.GITHUB_WORKSPACE
      else process.env.GITHUB_WORKSPACE = before
      await temp[Symbol.asyncDispose]()
    }
  }
}

describe('the path of a model', () => {
  it.each([
    ['a link to a file outside', 'model.json', 'home/.docker/config.json'],
    ['a link to a folder outside', 'folder', 'home'],
    ["a link to what Git keeps of the job's token", 'model.bin', 'ws/.git/config'],
    ['a link out of the workspace and into it again', 'm', 'elsewhere/back']
  ])('is refused when it is %s', async (_, name, target) => {
    await using made = await folderWith({
      'home/.docker/config.json': '{}',
      'ws/.git/config': 'token',
      'ws/own/model.pkl': 'x',
      'elsewhere/x': ''
    })
    symlinkSync(made.at('home'), made.at('elsewhere', 'back'))
    symlinkSync(made.at(target), made.at('ws', name))
    expect(await codeOf(listFiles(made.at('ws', name)))).toBe('MODEL_LINK_OUTSIDE')
  })

  it('may be a link that stays in the workspace', async () => {
    await using made = await folderWith({ 'ws/v3/model.pkl': 'x' })
    symlinkSync('v3', made.at('ws', 'latest'))
    symlinkSync('v3/model.pkl', made.at('ws', 'm.pkl'))
    expect((await listFiles(made.at('ws', 'latest'))).files.map(file => file.path)).toEqual([
      'model.pkl'
    ])
    expect((await listFiles(made.at('ws', 'm.pkl'))).files.map(file => file.path)).toEqual([
      'm.pkl'
    ])
  })

  it.each([
    ['keys', 'ws/id_rsa', 'KEY'],
    ['the environment', 'ws/.env', 'A=b'],
    ['a service account', 'ws/gcp.json', '{"type": "service_account"}'],
    ['a key in a file of any name', 'ws/tls.pem', '-----BEGIN EC PRIVATE KEY-----'],
    ['what Git keeps', 'ws/.git/config', 'token'],
    ["a client's credentials", 'home/.aws/credentials', 'x']
  ])('is refused when it names %s', async (_, file, text) => {
    await using made = await folderWith({ [file]: text })
    expect(await codeOf(listFiles(made.at(file)))).toBe('MODEL_IS_SECRET')
  })

  it('ends with a sentence for pipes, devices and views of the kernel', async () => {
    await using made = await folderWith({ 'ws/x': '' })
    execFileSync('mkfifo', [made.at('ws', 'pipe')])
    for (const file of [made.at('ws', 'pipe'), '/dev/zero', '/proc/self/environ', '/dev/stdin/x'])
      expect(await codeOf(listFiles(file))).toMatch(/^MODEL_(FILE_UNSUPPORTED|PATH_MISSING)$/)
  })
})

describe('the folder of a model', () => {
  it('leaves out what usually holds secrets, whatever name a link gives it', async () => {
    await using made = await folderWith({
      'ws/m/model.pkl': 'x',
      'ws/m/.env': 'A=b',
      'ws/m/.env.example': 'A=',
      'ws/m/deploy/id_ed25519': 'KEY',
      'ws/m/ca.pem': '-----BEGIN CERTIFICATE-----',
      'ws/m/.npmrc': '//registry/:_authToken=x',
      'ws/m/config.json': '{"architectures": []}'
    })
    symlinkSync('.env', made.at('ws', 'm', 'settings.txt'))
    const { files, secrets } = await listFiles(made.at('ws', 'm'))
    expect(files.map(file => file.path)).toEqual([
      '.env.example',
      'ca.pem',
      'config.json',
      'model.pkl'
    ])
    expect(secrets).toEqual(['.env', '.npmrc', 'deploy/id_ed25519', 'settings.txt'])
  })

  it('leaves out version control, caches and the default registry, whatever .amlignore says', async () => {
    await using made = await folderWith({
      'ws/.amlignore': '!.scoreline\n!.git\n',
      'ws/.git/HEAD': 'ref: refs/heads/main',
      'ws/.scoreline/registry/index.json': '{}',
      'ws/m/__pycache__/score.pyc': 'x',
      'ws/m/.scoreline/x': 'x',
      'ws/m/model.pkl': 'x'
    })
    expect((await listFiles(made.at('ws'))).files.map(file => file.path)).toEqual(['m/model.pkl'])
  })

  it('lets in what its .amlignore lets in, and leaves out what that leaves out', async () => {
    await using made = await folderWith({
      'ws/m/.amlignore': 'data/\n!.env\n',
      'ws/m/.gitignore': '*.pkl\n',
      'ws/m/.env': 'A=b',
      'ws/m/data/train.csv': '1',
      'ws/m/model.pkl': 'x'
    })
    const { files, secrets } = await listFiles(made.at('ws', 'm'))
    expect(files.map(file => file.path)).toEqual(['.env', '.gitignore', 'model.pkl'])
    expect(secrets).toEqual([])
  })

  it('does not go round and round where links double each other', async () => {
    await using made = await folderWith({ 'ws/m/end/model.pkl': 'x' })
    for (let i = 0; i < 49; i++) {
      mkdirSync(made.at('ws', 'm', `a${i}`))
      for (const name of ['x', 'y'])
        symlinkSync(i === 48 ? '../end' : `../a${i + 1}`, made.at('ws', 'm', `a${i}`, name))
    }
    expect(await codeOf(listFiles(made.at('ws', 'm')))).toBe('MODEL_TOO_MANY_FILES')
  })

  it('refuses a pipe and a folder deeper than any', async () => {
    await using made = await folderWith({ 'ws/m/model.pkl': 'x', 'ws/deep/x': '' })
    execFileSync('mkfifo', [made.at('ws', 'm', 'pipe')])
    expect(await codeOf(listFiles(made.at('ws', 'm')))).toBe('MODEL_FILE_UNSUPPORTED')
    mkdirSync(made.at('ws', 'deep', ...Array(150).fill('d')), { recursive: true })
    expect(await codeOf(listFiles(made.at('ws', 'deep')))).toBe('MODEL_TOO_MANY_FILES')
  })
})
