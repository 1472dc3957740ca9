import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { inspectPickle } from '../../../../src/models/pickle/inspect.ts'
import { scanFile } from '../../../../src/models/scan/scan-file.ts'
import type { Walks } from '../../../../src/models/scan/walked.ts'
import { maliciousFiles } from '../../../../testkit/malicious-pickles.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const files = maliciousFiles()

describe('a file that would run something when it is loaded', () => {
  it('comes in many forms', () => {
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    expect(files.length).toBeGreaterThan(500)
  })

  it.each(files)('is refused: $name', async ({ name, content }) => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, name)
    await writeFile(file, content)
    const { findings } = await scanFile(file, name, { allowed: new Set() })
    expect(findings).not.toEqual([])
    // What was walked through before is judged the same.
    const walks: Walks = new Map()
    await inspectPickle(file, walks)
    const scan = await scanFile(file, name, { allowed: new Set() }, walks)
    expect(scan.findings).toEqual(findings)
  })
})
