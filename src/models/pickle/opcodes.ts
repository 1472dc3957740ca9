/**
 * The opcodes that are looked at, and how long the argument of each of all is.
 * https://github.com/python/cpython/blob/v3.13.0/Lib/pickletools.py
 */
export const OP = {
  STOP: 0x2e,
  BININT: 0x4a,
  BININT1: 0x4b,
  BININT2: 0x4d,
  REDUCE: 0x52,
  STRING: 0x53,
  BINSTRING: 0x54,
  SHORT_BINSTRING: 0x55,
  UNICODE: 0x56,
  BINUNICODE: 0x58,
  BUILD: 0x62,
  GLOBAL: 0x63,
  GET: 0x67,
  BINGET: 0x68,
  INST: 0x69,
  LONG_BINGET: 0x6a,
  PUT: 0x70,
  BINPUT: 0x71,
  LONG_BINPUT: 0x72,
  PROTO: 0x80,
  LONG1: 0x8a,
  SHORT_BINUNICODE: 0x8c,
  BINUNICODE8: 0x8d,
  STACK_GLOBAL: 0x93,
  MEMOIZE: 0x94
} as const

/** Kinds of arguments: 0 to 8 is so many bytes. */
export const KIND = {
  line: 16,
  twoLines: 17,
  /** Bytes behind a length of 1, 4 or 8 bytes. */
  bytes1: 18,
  bytes4: 19,
  bytes8: 20,
  /** Text behind a length of 1, 4 or 8 bytes. */
  text1: 21,
  text4: 22,
  text8: 23,
  textLine: 24,
  unknown: 255
} as const

/** The kind of argument by opcode. */
export const ARGUMENT = new Uint8Array(256).fill(KIND.unknown)

const set = (kind: number, opcodes: string): void => {
  for (const opcode of opcodes) ARGUMENT[opcode.charCodeAt(0)] = kind
}

set(0, '()012NQR]abdelostu}.\x81\x85\x86\x87\x88\x89\x8f\x90\x91\x92\x93\x94\x97\x98')
set(1, 'Khq\x80\x82')
set(2, 'M\x83')
set(4, 'Jjr\x84')
set(8, 'G\x95')
set(KIND.line, 'FILPgp')
set(KIND.textLine, 'SV')
set(KIND.twoLines, 'ci')
set(KIND.bytes1, 'C\x8a')
set(KIND.bytes4, 'B\x8b')
set(KIND.bytes8, '\x8e\x96')
set(KIND.text1, 'U\x8c')
set(KIND.text4, 'TX')
set(KIND.text8, '\x8d')

/** How many bytes the length before an argument has. */
export const lengthWidth = (kind: number): 1 | 4 | 8 => {
  if (kind === KIND.bytes1 || kind === KIND.text1) return 1
  return kind === KIND.bytes4 || kind === KIND.text4 ? 4 : 8
}
