/**
 * Byte code in one form. Python's marshal marks what it may refer to again by how many references an object happens to
 * have, and whether a text is interned by what ran before, so the same source gives different bytes. Here equal values
 * are written once and referred to, and nothing else is marked: equal sources, equal bytes.
 * https://github.com/python/cpython/blob/v3.14.0/Python/marshal.c
 */

/** @param minor of Python 3: the layout of code objects changed with 3.11 @throws Error for what is no marshalled code */
export const canonicalMarshal = (bytes: Uint8Array, minor: number): Buffer => {
  const reader = new Reader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), minor)
  const root = reader.node()
  if (!reader.done) throw new Error('marshalled code has bytes after its end')
  return new Writer().write(root)
}

/** A value: its own bytes, then its parts. One that is equal to another is the same node. */
interface Node {
  readonly head: Buffer
  readonly parts: readonly Node[]
  /** Bytes after the parts: of a code object. */
  readonly pieces?: readonly (Buffer | Node)[]
  /** Whether it may be written as a reference. */
  readonly shared: boolean
  readonly id: number
}

const FLAG_REF = 0x80
const type = (letter: string): number => letter.charCodeAt(0)
const TUPLE = type('(')
const SMALL_TUPLE = type(')')

class Reader {
  readonly #bytes: Buffer
  readonly #layout: Layout
  readonly #refs: (Node | undefined)[] = []
  readonly #known = new Map<string, Node>()
  #at = 0
  #count = 0

  constructor(bytes: Buffer, minor: number) {
    this.#bytes = bytes
    this.#layout = minor < 11 ? LAYOUT_BEFORE_3_11 : LAYOUT
  }

  get done(): boolean {
    return this.#at === this.#bytes.length
  }

  node(): Node {
    const mark = this.#take(1)[0] ?? 0
    const kind = String.fromCharCode(mark & ~FLAG_REF)
    if (kind === 'r') return this.#referred()
    // A place among the references is taken before the parts are read.
    const place = (mark & FLAG_REF) === 0 ? -1 : this.#refs.push(undefined) - 1
    const node = this.#read(kind)
    if (place >= 0) this.#refs[place] = node
    return node
  }

  #referred(): Node {
    const node = this.#refs[this.#take(4).readUInt32LE()]
    if (node === undefined) throw new Error('marshalled code refers to what is not there')
    return node
  }

  #read(kind: string): Node {
    switch (kind) {
      case 'N':
      case 'T':
      case 'F':
      case '.':
      case 'S':
        return this.#leaf(Buffer.from(kind), false)
      case 'i':
        return this.#leaf(this.#with(kind, 4), false)
      case 'g':
        return this.#leaf(this.#with(kind, 8), true)
      case 'y':
        return this.#leaf(this.#with(kind, 16), true)
      case 'l':
        return this.#leaf(this.#with(kind, 4 + 2 * Math.abs(this.#peek(4).readInt32LE())), true)
      case 's':
        return this.#leaf(this.#with(kind, 4 + this.#peek(4).readUInt32LE()), true)
      case 'a':
      case 'A':
      case 't':
      case 'u':
        return this.#text(this.#take(this.#take(4).readUInt32LE()))
      case 'z':
      case 'Z':
        return this.#text(this.#take(this.#take(1)[0] ?? 0))
      case '(':
        return this.#tuple(this.#take(4).readUInt32LE())
      case ')':
        return this.#tuple(this.#take(1)[0] ?? 0)
      case '>':
        return this.#frozenSet(this.#take(4).readUInt32LE())
      case ':':
        return this.#container(Buffer.from(kind), [this.node(), this.node(), this.node()])
      case 'c':
        return this.#code()
      default:
        throw new Error(`marshalled code holds a "${kind}"`)
    }
  }

  /** A text of names' letters is interned when its code is made, whatever its mark. */
  #text(content: Buffer): Node {
    const ascii = content.every(byte => byte < 0x80)
    const interned = ascii && content.every(isNameLetter)
    const short = ascii && content.length < 256
    const length = Buffer.alloc(short ? 1 : 4)
    if (short) length.writeUInt8(content.length)
    else length.writeUInt32LE(content.length)
    const letter = short ? (interned ? 'Z' : 'z') : ascii ? (interned ? 'A' : 'a') : 'u'
    return this.#leaf(Buffer.concat([Buffer.from(letter), length, content]), true)
  }

  #tuple(length: number): Node {
    const parts = Array.from({ length }, () => this.node())
    const head = Buffer.alloc(length < 256 ? 2 : 5)
    head.writeUInt8(length < 256 ? SMALL_TUPLE : TUPLE)
    if (length < 256) head.writeUInt8(length, 1)
    else head.writeUInt32LE(length, 1)
    return this.#container(head, parts)
  }

  /** In one order: until 3.10 it was that of the hashes. */
  #frozenSet(length: number): Node {
    const parts = Array.from({ length }, () => this.node())
    const head = Buffer.alloc(5)
    head.writeUInt8(type('>'))
    head.writeUInt32LE(length, 1)
    const sorted = parts
      .map(part => ({ part, bytes: new Writer().write(part) }))
      .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    return this.#container(
      head,
      sorted.map(({ part }) => part)
    )
  }

  /** Never written as a reference: functions that look the same stand at lines of their own. */
  #code(): Node {
    const pieces = this.#layout.map(size => (size === 'node' ? this.node() : this.#take(size)))
    const parts = pieces.filter((piece): piece is Node => !Buffer.isBuffer(piece))
    return { head: Buffer.from('c'), parts, pieces, shared: false, id: this.#count++ }
  }

  #leaf(head: Buffer, shared: boolean): Node {
    return this.#same(`=${head.toString('latin1')}`, { head, parts: [], shared })
  }

  #container(head: Buffer, parts: readonly Node[]): Node {
    const key = `${head.toString('latin1')}|${parts.map(({ id }) => id).join(',')}`
    return this.#same(key, { head, parts, shared: parts.length > 0 })
  }

  #same(key: string, node: Omit<Node, 'id'>): Node {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const made = { ...node, id: this.#count++ }
    this.#known.set(key, made)
    return made
  }

  #with(kind: string, length: number): Buffer {
    return Buffer.concat([Buffer.from(kind), this.#take(length)])
  }

  #peek(length: number): Buffer {
    return this.#bytes.subarray(this.#at, this.#at + length)
  }

  #take(length: number): Buffer {
    const taken = this.#peek(length)
    if (taken.length !== length) throw new Error('marshalled code ends too early')
    this.#at += length
    return taken
  }
}

/** What a code object consists of: numbers of so many bytes, and values. */
type Layout = readonly (number | 'node')[]
const nodes = (count: number): Layout => Array.from({ length: count }, () => 'node')
const LAYOUT_BEFORE_3_11: Layout = [24, ...nodes(8), 4, ...nodes(1)]
const LAYOUT: Layout = [20, ...nodes(8), 4, ...nodes(2)]

const isNameLetter = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  byte === 0x5f ||
  (byte >= 0x61 && byte <= 0x7a)

class Writer {
  readonly #uses = new Map<Node, number>()
  readonly #places = new Map<Node, number>()
  readonly #out: Buffer[] = []

  write(root: Node): Buffer {
    this.#count(root)
    this.#put(root)
    return Buffer.concat(this.#out)
  }

  #count(node: Node): void {
    const uses = (this.#uses.get(node) ?? 0) + 1
    this.#uses.set(node, uses)
    if (uses > 1 && node.shared) return
    for (const part of node.parts) this.#count(part)
  }

  #put(node: Node): void {
    const place = this.#places.get(node)
    if (place !== undefined) {
      const reference = Buffer.alloc(5)
      reference.write('r', 'latin1')
      reference.writeUInt32LE(place, 1)
      this.#out.push(reference)
      return
    }
    const isMarked = node.shared && (this.#uses.get(node) ?? 0) > 1
    if (isMarked) {
      this.#places.set(node, this.#places.size)
      const head = Buffer.from(node.head)
      head.writeUInt8((head[0] ?? 0) | FLAG_REF)
      this.#out.push(head)
    } else this.#out.push(node.head)
    for (const piece of node.pieces ?? node.parts)
      if (Buffer.isBuffer(piece)) this.#out.push(piece)
      else this.#put(piece)
  }
}
