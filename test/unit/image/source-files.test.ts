/** What of a source directory goes into an image. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Log } from '../../../src/core/ports.ts'
import { silent } from '../../../src/core/ports.ts'
import { readEntryScript } from '../../../src/image/entry-script.ts'
import { sourceFiles } from '../../../src/image/source-files.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const SCRIPT = 'def init(): pass\ndef run(data): return data\n'

const directoryWith = async (files: Readonly<Record<string, string>>) => {
  const temp = await tempFolder()
  for (const [name, text] of Object.entries({ 'score.py': SCRIPT, ...files })) {
    const file = path.join(temp.path, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return temp
}
const namesIn = async (folder: string, script = 'score.py') =>
  (await sourceFiles(folder, script)).files.map(file => file.path)

describe('a source directory', () => {
  it.each([
    ['.amlignore', ['.amlignore', '.gitignore', '.dockerignore'], ['b']],
    ['.dockerignore', ['.dockerignore', '.gitignore'], ['b']],
    ['.gitignore', ['.gitignore'], ['b']]
  ])('honours %s before the others', async (first, present, left) => {
    const rules = Object.fromEntries(present.map(name => [name, name === first ? 'a\n' : 'b\n']))
    await using made = await directoryWith({ a: '', b: '', ...rules })
    const names = await namesIn(made.path)
    expect(names).not.toContain('a')
    expect(names).toEqual(expect.arrayContaining(left))
  })

  it('reads .gitignore as Git does', async () => {
    await using made = await directoryWith({
      '.gitignore': '# data\ndata/\n*.log\n!keep.log\n/only-here.txt\nA\n',
      'data/train.csv': '',
      'deep/data/train.csv': '',
      'x.log': '',
      'keep.log': '',
      'only-here.txt': '',
      'deep/only-here.txt': '',
      a: ''
    })
    expect(await namesIn(made.path)).toEqual([
      '.gitignore',
      'a',
      'deep/only-here.txt',
      'keep.log',
      'score.py'
    ])
  })

  it('reads .dockerignore as Docker does', async () => {
    await using made = await directoryWith({
      '.dockerignore': '*\n!src\n!score.py\nsrc/*.tmp\n./src/deep/\n**/x\n!src/deep/kept\n',
      'other.txt': '',
      'src/a.py': '',
      'src/b.tmp': '',
      'src/deep/c': '',
      'src/deep/kept': '',
      'src/x': ''
    })
    expect(await namesIn(made.path)).toEqual(['score.py', 'src/a.py', 'src/deep/kept'])
  })

  it('always takes the script, even out of a folder that is left out', async () => {
    await using made = await directoryWith({
      '.amlignore': '*.py\napp/\n',
      'app/score.py': SCRIPT,
      'app/b.py': ''
    })
    expect(await namesIn(made.path, 'app/score.py')).toEqual(['.amlignore', 'app/score.py'])
  })

  it('leaves out what usually holds secrets, says so, and says what goes in', async () => {
    await using made = await directoryWith({
      '.env': 'A=b',
      'keys/server.key': '-----BEGIN PRIVATE KEY-----',
      'big.bin': 'x'.repeat(5000)
    })
    const lines: string[] = []
    const log: Log = {
      ...silent,
      info: line => lines.push(line),
      warning: line => lines.push(line)
    }
    const { files } = await readEntryScript('score.py', made.path, { log })
    expect(files?.map(file => file.path)).toEqual(['big.bin', 'score.py'])
    expect(lines.join('\n')).toMatch(/2 files, 5\.0 kB, the largest big\.bin \(5\.0 kB\)/)
    expect(lines.join('\n')).toMatch(/usually hold secrets: \.env, keys\/server\.key\./)
  })

  it('takes a secret in when its ignore file says so', async () => {
    await using made = await directoryWith({ '.env': 'A=b', '.amlignore': '!.env\n' })
    expect(await namesIn(made.path)).toContain('.env')
  })

  it('passes over links that are left out, and refuses others', async () => {
    await using made = await directoryWith({ '.gitignore': 'out\n' })
    symlinkSync('/etc', path.join(made.path, 'out'))
    expect(await namesIn(made.path)).toEqual(['.gitignore', 'score.py'])
    symlinkSync('/etc/passwd', path.join(made.path, 'in.py'))
    await expect(namesIn(made.path)).rejects.toMatchObject({ code: 'SOURCE_FILE_UNSUPPORTED' })
  })

  it('has the script inside', async () => {
    await using made = await directoryWith({ 'src/a.py': '' })
    await expect(readEntryScript('../score.py', path.join(made.path, 'src'))).rejects.toMatchObject(
      { code: 'ENTRY_SCRIPT_MISSING' }
    )
  })

  it('takes rules that cannot be read for what they are', async () => {
    await using made = await directoryWith({ a: '' })
    symlinkSync('/etc/passwd', path.join(made.path, '.amlignore'))
    await expect(namesIn(made.path)).rejects.toMatchObject({ code: 'FILE_NOT_PLAIN' })
  })
})
