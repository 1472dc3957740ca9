/**
 * Prints the notes of a version out of CHANGELOG.md; fails when the tag is not the version of package.json, or when the
 * version has no notes. `node scripts/release-notes.js v1.2.3`
 */
import { readFileSync } from 'node:fs'

/** What stands below `## 1.2.3` or `## 1.2.3 (2026-11-29)`, up to the next version; undefined where that is nothing. */
const notesOf = (changelog, version) => {
  const [, ...sections] = changelog.split(/^## /m)
  const section = sections.find(text => text.split(/\s/, 1)[0] === version)
  const notes = section?.slice(section.indexOf('\n') + 1).trim()
  return notes || undefined
}

const tag = process.argv[2] ?? ''
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const notes = notesOf(readFileSync('CHANGELOG.md', 'utf8'), version)
const fault =
  tag === `v${version}`
    ? notes === undefined && `CHANGELOG.md has no section "## ${version}", or nothing in it.`
    : `Tag "${tag}" is not v${version}, the version of package.json.`
if (fault) {
  console.error(`::error::${fault}`)
  process.exit(1)
}
process.stdout.write(`${notes}\n`)
