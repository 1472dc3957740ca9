/** Small files that are large when they are unpacked, one for each decoder of models/scan/unpack/, and other such. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { storedZip } from './stored-zip.ts'

/** Opcodes that put something onto the stack and take it away again. */
const OPCODES = Buffer.alloc(16 * 1024 * 1024, 'N0')

/** 2 MiB of them by Python's own compressors. */
const BZ2 =
  'QlpoOTFBWSZTWRjwjAkDbuMMAEAAAAEgADCATUYVCETRUIROYoKyTKayjGvzXAbdxhgAgAAAAkAAYQCajRUIRMKhCJzFBWSZTWdmY66ICRHKMAEAAAAEgADCAKRqKhCNRUIRxdyRThQkDYxKNoA='
const XZ =
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj//8SAW5dACcMK/wd//f/1IEKn3RzhPowEaZpp4+RC+RFpEO932qwFnAeVi0L6rgnHZslAj+o/1pyqZWiwsWqNBkGdox2aWWhLsiGGGVgsv9Nj/IFi2j0kUiMhwCUEpokNn9mQpATDv8Qk/hxeFn4C83/lShGD6n8fN77mjAuVsCPhfODgcBlxCVT+PWRNjEFpbDub8FwTUcM0ZERqq1gHbrOsScYXFmG6WZSWL7pdqxZ5OVbBQj5x9qt/PtSK3TNHlsgQvndUz34KWQJO4DLKmzftTvwxL0uX6oPPktmQpATDv8Qk/hxeFn4C83/lShGD6n8fN77mjAuVsCPhfODgcBlxCVT+PWRNjEFpbDub8FwTUcM0ZERqq1gHbrOsScYXFmG6WZSWL7pdqxZ5OVbBQj5x9qt/PtSK3TNHlsgQvndUz34KWQJO4DLKmzftTvwxL0uX6oPPktmQpATDv8Qk/hxeFn4C83/lShGD6n8fN77mBf9SIAA7AAFAByKtF0AAAAAAAaVZ+sEnlW2AAGVA4CAgAGbLLaJscRn+wIAAAAABFla'
const LZMA =
  'XQAAgAD//////////wAnDCv8Hf/3/9SBCp90c4T6MBGmaaePkQvkRaRDvd9qsBZwHlYtC+q4Jx2bJQI/qP9acqmVosLFqjQZBnaMdmlloS7IhhhlYLL/TY/yBYto9JFIjIcAlBKaJDZ/ZkKQEw7/EJP4cXhZ+AvN/5UoRg+p/Hze+5owLlbAj4Xzg4HAZcQlU/j1kTYxBaWw7m/BcE1HDNGREaqtYB26zrEnGFxZhulmUli+6XasWeTlWwUI+cfarfz7Uit0zR5bIEL53VM9+ClkCTuAyyps37U78MS9Ll+qDz5LZkKQEw7/EJP4cXhZ+AvN/5UoRg+p/Hze+5owLlbAj4Xzg4HAZcQlU/j1kTYxBaWw7m/BcE1HDNGREaqtYB26zrEnGFxZhulmUli+6XasWeTlWwUI+cfarfz7Uit0zR5bIEL53VM9+ClkCTuAyyps37U78MS9Ll+qDz5LZkKQEw7/EJP4cXhZ+AvN/5UoRg+p/Hze+5hYuHKBo///GfAAAA=='

const u32 = (value: number): Buffer => {
  const written = Buffer.alloc(4)
  written.writeUInt32LE(value)
  return written
}

/** A frame of lz4 of blocks of 4 MiB: two opcodes, repeated. */
const lz4Bomb = (blocks: number): Buffer => {
  const room = 4 * 1024 * 1024
  const literals = 'N0'
  const end = 'N0N0N0'
  // The shortest repetition has four bytes; 15 more are said in the first byte.
  const more = room - literals.length - end.length - 4 - 15
  const block = Buffer.concat([
    Buffer.from([0x2f]),
    Buffer.from(literals),
    Buffer.from([2, 0]),
    Buffer.alloc(Math.floor(more / 255), 255),
    Buffer.from([more % 255]),
    Buffer.from([0x60]),
    Buffer.from(end)
  ])
  const packed = Array.from({ length: blocks }, () => Buffer.concat([u32(block.length), block]))
  return Buffer.concat([Buffer.from('04224d186070', 'hex'), Buffer.from([0x73]), ...packed, u32(0)])
}

/** A frame of zstd whose blocks of four bytes have 128 KiB each, of one opcode. */
export const zstdBomb = (window: number, blocks = 256): Buffer => {
  const exponent = Math.log2(window)
  const size = 128 * 1024
  const block = (isLast: boolean) =>
    Buffer.concat([u32(size * 8 + 2 + (isLast ? 1 : 0)).subarray(0, 3), Buffer.from('N')])
  return Buffer.concat([
    Buffer.from('28b52ffd', 'hex'),
    Buffer.from([0, (exponent - 10) << 3]),
    ...Array.from({ length: blocks }, (_, i) => block(i === blocks - 1))
  ])
}

/** The head of LZMA with a dictionary of this size. */
export const lzmaOf = (dictionary: number): Buffer =>
  Buffer.concat([Buffer.from([0x5d]), u32(dictionary), Buffer.alloc(8, 0xff), Buffer.alloc(64)])

/** Packs nothing, again and again. */
export const nestedIn = (pack: (inner: Buffer) => Buffer, times: number): Buffer => {
  let content: Buffer = Buffer.from('x')
  for (let i = 0; i < times; i++) content = pack(content)
  return content
}

/** By name. */
export const bombs = (): Readonly<Record<string, Buffer>> => ({
  'bomb.pkl.gz': gzipSync(OPCODES),
  'bomb.pkl.z': deflateSync(OPCODES),
  'bomb.pkl.lz4': lz4Bomb(4),
  'bomb.pkl.zst': zstdBomb(8 * 1024 * 1024),
  'bomb.pkl.bz2': Buffer.from(BZ2, 'base64'),
  'bomb.pkl.xz': Buffer.from(XZ, 'base64'),
  'bomb.pkl.lzma': Buffer.from(LZMA, 'base64'),
  'bomb.zip': storedZip([
    { name: 'a.pkl', content: deflateRawSync(OPCODES), method: 8, size: OPCODES.length }
  ]),
  'gzip-in-gzip.pkl.gz': gzipSync(gzipSync(OPCODES))
})
