/** Wheels that somebody has tampered with, from a seed: what becomes of each is a layer or a refusal. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../src/core/errors.ts'
import { requirementsIn, wheelEntries } from '../src/image/environment/wheel/wheel.ts'
import { BrokenLayer, layerDigests } from '../src/oci/layer/gzip-digests.ts'
import { arrange } from '../src/oci/layer/tar.ts'
import type { Random } from './random.ts'
import { type FakeMember, wheelMembers, zipOf } from './wheel.ts'

/** `taken`, `refused`, or what should not be: the error. */
export type Fate = 'taken' | 'refused' | { readonly fault: unknown }

const NAMES: readonly string[] = [
  ...[
    'pkg/__init__.py',
    'pkg',
    'pkg/a',
    'pkg/a/b.py',
    '../evil.py',
    '/etc/passwd',
    'pkg/../../x',
    './x',
    'a//b'
  ],
  ...[
    'pkg-1.0.data/scripts/run',
    'pkg-1.0.data/data/share/x',
    'pkg-1.0.data/data/../../x',
    'pkg-1.0.data/odd/x'
  ],
  ...[
    'pkg-1.0.data/headers/x.h',
    'pkg-1.0.data/purelib/pkg/x.py',
    'other-2.0.dist-info/METADATA',
    'x\0y',
    'x\ny'
  ],
  ...[
    'pkg-1.0.dist-info/entry_points.txt',
    'pkg-1.0.dist-info/WHEEL',
    'pkg-1.0.dist-info/RECORD',
    'é/ü.py',
    '\\x\\y'
  ],
  ...[
    `${'d/'.repeat(200)}x`,
    'n'.repeat(300),
    'm'.repeat(60_000),
    'aux',
    'x/',
    '/',
    '',
    '.',
    '..',
    'bin/pip'
  ]
]
const CONTENTS: readonly string[] = [
  '',
  'x = 1\n',
  '#!python\nprint(1)\n',
  '[console_scripts]\na = pkg:f\n../b = pkg:f\n',
  '[console_scripts]\nrun = pkg:f.g [x]\n= y\nz\n',
  'Wheel-Version: 2.0\n',
  'Metadata-Version: 2.1\nName: pkg\nRequires-Dist: other (>=1)\nRequires-Dist: ;;;\n',
  'pkg/__init__.py,sha256=x,1\n"unclosed,,\n,,,,\n'
]

const memberFrom = (random: Random): FakeMember => {
  const maybe = (chance: number): boolean => random() < chance
  return {
    name: random.pick(NAMES),
    content: random.pick(CONTENTS).repeat(maybe(0.1) ? 1000 : 1),
    ...(maybe(0.3) ? { stored: true } : {}),
    ...(maybe(0.1)
      ? { mode: random.pick([0o120777, 0o020644, 0o010644, 0o040755, 0o100755, 0, 0o104755]) }
      : {}),
    ...(maybe(0.05) ? { flags: random.pick([1, 8, 1 << 11, 0xffff]) } : {}),
    ...(maybe(0.05) ? { method: random.pick([1, 9, 12, 93, 0xffff]) } : {}),
    ...(maybe(0.05) ? { size: random.pick([0, 1, 0xfffffffe, 0xffffffff]) } : {}),
    ...(maybe(0.05) ? { crc32: Math.floor(random() * 2 ** 32) } : {}),
    ...(maybe(0.05) ? { localName: 'other' } : {}),
    ...(maybe(0.05) ? { sharesBytesOf: 0 } : {}),
    ...(maybe(0.1) ? { wide: true } : {}),
    ...(maybe(0.1) ? { dataDescriptor: true } : {})
  }
}

/** The bytes of one tampered wheel of `pkg` 1.0. */
export const tamperedWheel = (random: Random): Buffer => {
  const members = Array.from({ length: Math.floor(random() * 5) }, () => memberFrom(random))
  const bytes = zipOf(random() < 0.9 ? wheelMembers('pkg', '1.0', members) : members)
  const changes = random() < 0.5 ? 0 : 1 + Math.floor(random() * 8)
  for (let i = 0; i < changes && bytes.length > 0; i++) {
    // The directory is at the end: what is changed there decides more.
    const near = random() < 0.5 ? bytes.length : Math.min(bytes.length, 400)
    bytes[bytes.length - 1 - Math.floor(random() * near)] = Math.floor(random() * 256)
  }
  return random() < 0.1 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes
}

/** Lays a wheel out as a build does, to its last byte. */
export const fateOf = async (bytes: Buffer, folder: string): Promise<Fate> => {
  const fileName = 'pkg-1.0-py3-none-any.whl'
  const wheel = { file: path.join(folder, fileName), fileName, name: 'pkg' }
  await writeFile(wheel.file, bytes)
  try {
    requirementsIn(wheel)
    const entries = wheelEntries(wheel, '3.11')
    const outside = entries.find(({ path: name }) => /^\/|(^|\/)\.\.(\/|$)|\0/.test(name))
    if (outside !== undefined) return { fault: `lies outside: ${outside.path}` }
    await layerDigests(arrange(entries))
    return 'taken'
  } catch (error) {
    if (error instanceof BrokenLayer) return 'refused'
    if (error instanceof UserError && error.code === 'WHEEL_REFUSED' && error.message.length < 600)
      return 'refused'
    return { fault: error }
  }
}
