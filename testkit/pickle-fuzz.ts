import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { OP } from '../src/models/pickle/opcodes.ts'
import { renamed } from '../src/models/pickle/python2-names.ts'
import type { Import } from '../src/models/pickle/record.ts'
import { PickleWalk } from '../src/models/pickle/walk.ts'
import { maliciousFiles } from './malicious-pickles.ts'
import { mutate } from './mutate.ts'
import { byGlobal, frame, pickle, proto, text, tuple } from './pickle-writer.ts'
import type { Random } from './random.ts'

/** What CPython did with a stream: how it ended, and its steps, each a word with a module and a name. */
export type Deeds = readonly [end: string, deeds: readonly (readonly string[])[]]

const seeds = maliciousFiles()
  .map(({ content }) => content)
  .filter(content => content.length < 2000)
const WORDS = ['os', 'system', 'numpy', 'load', 'a.b', 'copy_reg', '_reconstructor', 'x', '']
const LINES = [
  'os',
  'system',
  "'os'",
  '1',
  '0',
  '7',
  '01',
  '1L',
  '\\u006fs',
  '-1',
  '1_0',
  '"x"',
  ''
]

/** Opcodes in an order that often makes sense, or a mutated file of the corpus. */
export const randomStream = (random: Random): Buffer => {
  if (random() < 0.4) return mutate(random.pick(seeds), random)
  const start = random.pick([pickle(), proto(0), proto(2), proto(2), proto(4), proto(4), proto(5)])
  const steps = Array.from({ length: 1 + Math.floor(random() * 30) }, () => step(random))
  const stream = pickle(start, ...steps, OP.STOP)
  return random() < 0.1 ? mutate(stream, random) : stream
}

const ALL = Object.values(OP)

const step = (random: Random): Buffer =>
  random.pick([
    () => text(random.pick(WORDS)),
    () => text(random.pick(WORDS)),
    () => pickle(OP.SHORT_BINSTRING, 2, 'os'),
    () => pickle(random.pick(['S', 'V', 'I', 'L', 'F', 'g', 'p', 'P']), `${random.pick(LINES)}\n`),
    () => byGlobal(random.pick(WORDS), random.pick(WORDS)),
    () => pickle(text(random.pick(WORDS)), text(random.pick(WORDS)), OP.STACK_GLOBAL),
    () => pickle('i', `${random.pick(WORDS)}\n${random.pick(WORDS)}\n`),
    () => pickle(random.pick([OP.BINPUT, OP.BINGET]), Math.floor(random() * 6)),
    () => pickle(random.pick([OP.LONG_BINPUT, OP.LONG_BINGET]), Math.floor(random() * 6), 0, 0, 0),
    () => pickle(OP.MEMOIZE),
    () => pickle(OP.MEMOIZE),
    () => pickle(OP.BINGET, Math.floor(random() * 4)),
    () => pickle(OP.STACK_GLOBAL),
    () => pickle(OP.MARK),
    () => tuple(random.pick(WORDS)),
    () => pickle(OP.EMPTY_TUPLE, random.pick([OP.REDUCE, OP.NEWOBJ])),
    () => pickle(OP.EMPTY_DICT, random.pick([OP.BUILD, OP.MEMOIZE, OP.SETITEMS])),
    () =>
      pickle(
        byGlobal(random.pick(WORDS), random.pick(WORDS)),
        OP.EMPTY_TUPLE,
        random.pick([OP.NEWOBJ, OP.REDUCE]),
        OP.EMPTY_DICT,
        OP.BUILD
      ),
    () => pickle(OP.POP),
    () => pickle(OP.DUP),
    () => pickle(OP.BININT1, Math.floor(random() * 256)),
    () => frame(Math.floor(random() * 40)),
    () => pickle(random.pick(ALL)),
    () => pickle(random.pick(ALL))
  ])()

/** Lets CPython read streams. @param python the program */
export const deedsOf = async (
  python: string,
  streams: readonly Buffer[]
): Promise<readonly Deeds[]> => {
  const child = spawn(python, ['-I', 'testkit/unpickled.py'], {
    stdio: ['pipe', 'pipe', 'ignore']
  })
  const printed: Buffer[] = []
  child.stdout.on('data', chunk => printed.push(chunk))
  for (const stream of streams) {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(stream.length)
    child.stdin.write(size)
    child.stdin.write(stream)
  }
  child.stdin.end()
  await once(child, 'close')
  return Buffer.concat(printed)
    .toString()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

/**
 * What CPython did and the walk did not record. Pure.
 * @returns undefined for a stream that is refused for its form alone: its versions of CPython do not agree on such
 */
export const unseen = (stream: Buffer, [, deeds]: Deeds): readonly string[] | undefined => {
  const walk = new PickleWalk({ arrays: false })
  walk.feed(stream)
  walk.end()
  const { imports, oddities } = walk.record
  const has = (pattern: RegExp): boolean => oddities.some(({ kind }) => pattern.test(kind))
  if (has(/^(?:frame|memo)$/)) return undefined
  return deeds
    .filter(([deed = '', module = '', name = '']) => {
      if (deed === 'import') return !walk.imports.has(`${module}.${name}`)
      if (deed === 'change') return !has(/^change-of/)
      if (deed === 'call of result') return !has(/^call-of/)
      return !DONE[deed]?.test(usesOf(imports, module, name).join('\n'))
    })
    .map(deed => deed.join(' '))
}

const DONE: Readonly<Record<string, RegExp>> = {
  make: /^(?:call|new)/m,
  build: /^(?:build|slots)/m,
  append: /^append/m,
  add: /^add/m,
  setitem: /^setitem/m
}

const usesOf = (imports: readonly Import[], module: string, name: string): readonly string[] =>
  [[module, name], renamed(module, name)].flatMap(([inModule, named]) =>
    imports
      .filter(each => each.module === inModule && each.name === named)
      .flatMap(({ uses }) => [...uses.keys()])
  )
