/** Environment and requirements files as nobody should write them, from a seed: each is read, or refused in our words. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../src/core/errors.ts'
import { parseLock } from '../src/image/environment/lock-text.ts'
import { readEnvironment } from '../src/image/environment/read.ts'
import type { Fate } from './fuzz-wheels.ts'
import type { Random } from './random.ts'

const YAML: readonly string[] = [
  ...[
    'name: x\n',
    'channels:\n  - conda-forge\n',
    'dependencies:\n',
    '  - python=3.11\n',
    '  - numpy>=1.26,<2\n'
  ],
  ...[
    '  - pip:\n',
    '    - idna\n',
    '    - -r more.txt\n',
    '    - "a\\n-r /etc/passwd"\n',
    '    - {a: b}\n',
    '  - [x]\n'
  ],
  ...[
    'variables:\n  A: 1\n',
    '&a [*a]\n',
    '- &b {x: *b}\n',
    '*missing\n',
    '? [complex]\n: key\n',
    '!!binary x\n',
    '!tag y\n'
  ],
  ...[
    '%YAML 9.9\n',
    '---\n',
    '...\n',
    '\t- tab\n',
    ': :\n',
    '"',
    "'",
    '|\n  block\n',
    '>-\n',
    '{',
    '[',
    '[{'.repeat(300)
  ],
  ...[
    '- '.repeat(2000),
    'a: '.repeat(50),
    '<<: *a\n',
    '  - conda-forge::numpy[version=">=1"]\n',
    '  - null\n',
    '  - 1.0\n',
    '\0',
    '\u2028'
  ]
]
const LINES: readonly string[] = [
  ...[
    'numpy',
    '==',
    '1.26.4',
    '>=',
    ',',
    '<2',
    '[',
    'extra',
    ']',
    ' ; ',
    'python_version',
    'os_name',
    ' and ',
    ' or '
  ],
  ...[
    '"3.8"',
    "'x'",
    '(',
    ')',
    '-r ',
    '-c ',
    '-e ',
    '--hash=sha256:',
    'a'.repeat(64),
    ' ',
    '\\\n',
    '\n',
    '\n',
    '\r',
    '\x85'
  ],
  ...[
    '#',
    '"',
    "'",
    '\\',
    '@',
    'https://h.test/x-1-py3-none-any.whl',
    'git+https://h.test/x',
    './w.whl',
    '~=',
    '==='
  ],
  ...[
    '$',
    '{',
    '}',
    'A_B',
    '-i ',
    '--index-url ',
    '-f ',
    '/dev/zero',
    '/proc/self/environ',
    '*',
    '1!2',
    '\0',
    'é',
    '('.repeat(500)
  ],
  ...[
    ' '.repeat(3000),
    '.'.repeat(3000),
    'a'.repeat(5000),
    '-'.repeat(2000),
    '# python 3.11, linux/amd64\n'
  ]
]

const textFrom = (random: Random, pieces: readonly string[]): string => {
  const text = Array.from({ length: Math.floor(random() * 14) }, () => random.pick(pieces)).join('')
  if (random() < 0.7) return text
  const at = Math.floor(random() * text.length)
  return text.slice(0, at) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(at + 1)
}

export interface OddFiles {
  readonly environment: string | undefined
  readonly requirements: string | undefined
}

export const oddFiles = (random: Random): OddFiles => {
  const both = random()
  return {
    environment:
      both < 0.6 ? (random() < 0.6 ? 'dependencies:\n' : '') + textFrom(random, YAML) : undefined,
    requirements: both > 0.5 ? textFrom(random, LINES) : undefined
  }
}

/** Reads the files as a build does, and the lock that they may be. */
export const fateOfFiles = async (files: OddFiles, folder: string): Promise<Fate> => {
  const place = async (name: string, text: string | undefined) => {
    if (text === undefined) return undefined
    await writeFile(path.join(folder, name), text)
    return path.join(folder, name)
  }
  try {
    const found = await readEnvironment({
      environmentFile: await place('environment.yml', files.environment),
      requirementsFile: await place('requirements.txt', files.requirements)
    })
    if (found.lock) parseLock(found.lock.text, found.lock.file, found.python, 'linux/amd64')
    return 'taken'
  } catch (error) {
    if (!(error instanceof UserError)) return { fault: error }
    return error.message.length < 2000 ? 'refused' : { fault: `says too much: ${error.code}` }
  }
}
