import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tempFolder } from '../../testkit/temp.ts'

describe('the notes of a release', () => {
  const notes = (tag: string, folder = '.') => {
    const script = path.resolve('scripts/release-notes.js')
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, tag], {
      cwd: folder,
      encoding: 'utf8'
    })
    return status === 0 ? stdout : stderr
  }

  const TEXT =
    '# Changelog\n\n## Unreleased\n\n- new\n\n## 1.10.0 (2026-01-02)\n\n### Added\n- b\n\n## 1.1.0\n- a\n\n## 1.0.0\n'

  it.each([
    ['1.10.0', 'v1.10.0', '### Added\n- b\n'],
    ['1.1.0', 'v1.1.0', '- a\n'],
    ['1.0.0', 'v1.0.0', '::error::CHANGELOG.md has no section "## 1.0.0", or nothing in it.\n'],
    ['1.1', 'v1.1', '::error::CHANGELOG.md has no section "## 1.1", or nothing in it.\n'],
    ['1.1.0', 'v1.10.0', '::error::Tag "v1.10.0" is not v1.1.0, the version of package.json.\n']
  ])('of %s, tagged %s', async (version, tag, printed) => {
    await using folder = await tempFolder()
    writeFileSync(path.join(folder.path, 'package.json'), JSON.stringify({ version }))
    writeFileSync(path.join(folder.path, 'CHANGELOG.md'), TEXT)
    expect(notes(tag, folder.path)).toBe(printed)
  })

  it('are there for the version of this package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(notes(`v${version}`)).toMatch(/^\w/)
  })
})
