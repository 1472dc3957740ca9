/**
 * The import rules of this repository, as a test.
 * Folders are listed from the bottom up; each may import itself and what is named beside it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TARGETS } from '../src/targets/index.ts'

const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  contract: [],
  wire: [],
  oci: ['core'],
  parts: ['core'],
  azure: ['core', 'oci'],
  github: ['core'],
  models: ['wire', 'contract', 'core', 'oci', 'parts'],
  image: ['contract', 'core', 'oci', 'parts', 'models', 'azure'],
  targets: ['contract', 'core', 'oci', 'azure'],
  smoke: ['core'],
  report: ['core', 'smoke'],
  services: ['contract', 'core', 'oci', 'targets', 'smoke', 'report'],
  project: ['core', 'targets'],
  actions: [
    'contract',
    'core',
    'oci',
    'parts',
    'azure',
    'github',
    'models',
    'image',
    'targets',
    'smoke',
    'report',
    'services',
    'project'
  ],
  cli: ['actions', 'azure', 'contract', 'core', 'targets'],
  main: ['cli', 'actions', 'core'],
  // Ships into images: knows nothing of the rest but how bytes are written, and the rest nothing of it.
  runtime: ['wire']
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => path.join('src', file))
const folderOf = (file: string): string =>
  path.relative('src', file).split(path.sep)[0]?.replace(/\.ts$/, '') ?? ''
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, specifier]) => specifier ?? ''
  )

describe('architecture', () => {
  it.each(files)('%s imports only from the layers below it', file => {
    const reached = importsOf(file)
      .filter(specifier => specifier.startsWith('.'))
      .map(specifier => folderOf(path.resolve(path.dirname(file), specifier)))
      .filter(folder => folder !== folderOf(file))
    expect(MAY_IMPORT[folderOf(file)]).toEqual(expect.arrayContaining(reached))
  })

  const inner = files.filter(file => !['cli', 'actions'].includes(folderOf(file)))
  it.each(inner)('%s knows nothing of the Actions runner', file => {
    expect(importsOf(file).filter(specifier => specifier.startsWith('@actions/'))).toEqual([])
  })

  const readers = files.filter(file => file !== path.join('src', 'core', 'yaml-document.ts'))
  it.each(readers)('%s leaves reading YAML to core, where nothing of a text is printed', file => {
    const [, names = ''] = /import \{([^}]*)\} from 'yaml'/.exec(readFileSync(file, 'utf8')) ?? []
    expect(names).not.toMatch(/parse/)
  })

  it.each(files)('%s starts no program through a shell', file => {
    const text = readFileSync(file, 'utf8')
    expect(text).not.toMatch(
      /\bshell: ?(true|['"`])|\bexecSync\(|['"`](\/bin\/)?(ba|da|z)?sh['"`], ?\[/
    )
    expect(text).not.toMatch(/import \{[^}]*\bexec\b[^}]*\} from 'node:child_process'/)
  })

  const names = Object.keys(TARGETS).map(name => new RegExp(`'${name}'`))
  const outside = files.filter(file => !['targets', 'runtime'].includes(folderOf(file)))
  it.each(outside)('%s names no target: what they need is asked of their kinds', file => {
    const text = readFileSync(file, 'utf8')
    expect(names.filter(name => name.test(text))).toEqual([])
  })

  it('has no circles of files, not even of types', () => {
    const below = new Map(
      files.map(file => [
        file,
        importsOf(file)
          .filter(specifier => specifier.startsWith('.'))
          .map(specifier => path.join(path.dirname(file), specifier))
      ])
    )
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (file: string, above: readonly string[]): void => {
      if (above.includes(file))
        return void circles.push([...above.slice(above.indexOf(file)), file].join(' → '))
      if (done.has(file)) return
      for (const next of below.get(file) ?? []) walk(next, [...above, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])
    expect(circles).toEqual([])
  })
})
