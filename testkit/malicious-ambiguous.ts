/**
 * Files that are two things at once, or that programs read differently: what one takes for data, another one runs. After
 * the advisories of scanners that were passed by such (CVE-2025-1889, CVE-2025-1944, CVE-2025-1945, CVE-2025-10155,
 * CVE-2025-10156) and what the readers of Python, numpy, joblib, torch and Keras do. What they would run is harmless.
 */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { OP } from '../src/models/pickle/opcodes.ts'
import { gguf, tarOf } from './malicious-containers.ts'
import {
  byGlobal,
  byStack,
  bytes,
  call,
  frame,
  pickle,
  proto,
  text,
  tuple
} from './pickle-writer.ts'
import { storedZip } from './stored-zip.ts'

const RUN = call(byGlobal('os', 'system'), 'true')
const WHOLE = pickle(proto(2), RUN, OP.STOP)
const NOTHING = pickle(proto(2), OP.NONE, OP.STOP)
const LAMBDA = JSON.stringify({
  module: 'keras',
  class_name: 'Sequential',
  config: { layers: [{ module: 'keras.layers', class_name: 'Lambda', config: { function: 'x' } }] }
})

const u32 = (value: number): Buffer => {
  const written = Buffer.alloc(4)
  written.writeUInt32LE(value)
  return written
}

/**
 * A text whose length is the mark of a frame that zstd passes over. Behind the mark stands the size of the frame, in the
 * first characters of the text: the frame ends where the file does, and nothing is left.
 */
const inPassedFrame = (): Buffer => {
  const length = 0x00184d2a
  const size = 0x00184e00
  const content = Buffer.alloc(length, 'a')
  content.writeUIntLE(size >> 8, 0, 3)
  const whole = pickle(OP.BINUNICODE, u32(length), content, OP.POP, RUN, OP.STOP)
  return Buffer.concat([whole, Buffer.alloc(8 + size - whole.length)])
}

/** The header of an archive in the bytes of a value: 512 of them, with a sum that is right. */
const inTarHeader = (): Buffer => {
  const header = tarOf([{ name: 'x', content: Buffer.alloc(0) }]).subarray(0, 512)
  const block = Buffer.from(header)
  block.fill(0, 0, 100)
  pickle(OP.BINBYTES, u32(512 + 1024 - 5)).copy(block)
  block.fill(' ', 148, 156)
  const sum = block.reduce((all, byte) => all + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return pickle(block, Buffer.alloc(1024), OP.POP, RUN, OP.STOP)
}

/** A header of the format of Unix V7, which has no mark. */
const withoutMark = (archive: Buffer): Buffer => {
  const old = Buffer.from(archive)
  for (let at = 0; at + 512 <= old.length; at += 512) {
    const header = old.subarray(at, at + 512)
    if (header.toString('latin1', 257, 262) !== 'ustar') continue
    header.fill(0, 257, 265)
    header.fill(' ', 148, 156)
    const sum = header.reduce((all, byte) => all + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  }
  return old
}

const npy = (description: string, content: Buffer, version = 1): Buffer => {
  const header = Buffer.from(`{'descr': ${description}, 'fortran_order': False, 'shape': (1,), }\n`)
  const size = version === 1 ? u32(header.length).subarray(0, 2) : u32(header.length)
  return Buffer.concat([
    Buffer.from([0x93]),
    Buffer.from('NUMPY'),
    Buffer.from([version, 0]),
    size,
    header,
    content
  ])
}

/** LZMA whose dictionary is smaller than any program writes: liblzma takes it. */
const smallDictionary = (size: number): Buffer => {
  const packed = Buffer.from(
    'XQAAgAD//////////wBAAIgDvDC9NN4vXibQafM/sLE4vaNWA/OPTasfq1X//6yGAAA=',
    'base64'
  )
  packed.writeUInt32LE(size, 1)
  return packed
}

/** The head of LZMA as the length and the start of a text. */
const inLzmaHeader = (): Buffer => {
  const content = Buffer.alloc(4096, 'a')
  content.fill(0, 0, 40)
  return pickle(OP.BINUNICODE, u32(4096), content, OP.POP, RUN, OP.STOP)
}

/** HDF5 may begin behind 512 bytes of something else, or 1024, and so on. */
const hdf5Behind = (before: Buffer): Buffer =>
  Buffer.concat([
    before,
    Buffer.alloc(1024 - before.length),
    Buffer.from('894844460d0a1a0a', 'hex'),
    Buffer.alloc(2000, 1),
    Buffer.from(LAMBDA)
  ])

const half = 12

const FILES: Readonly<Record<string, Buffer>> = {
  // zstd, lzma and tar by their first bytes, a pickle for who loads one.
  'in-a-passed-frame.pkl': inPassedFrame(),
  'in-a-passed-frame.bin': inPassedFrame(),
  'in-a-header-of-lzma.bin': inLzmaHeader(),
  'in-a-header-of-tar.pkl': inTarHeader(),
  'in-a-header-of-tar.bin': inTarHeader(),
  'template-as-float.gguf': pickle(
    Buffer.from('GGUF\x03\0\0\0\0', 'latin1'),
    OP.POP,
    RUN,
    OP.STOP,
    Buffer.alloc(64)
  ),
  // Compressed streams that joblib and Python read on where others stop.
  'second-stream-of-zlib.bin': Buffer.concat([
    deflateSync(WHOLE.subarray(0, half)),
    deflateSync(WHOLE.subarray(half))
  ]),
  'second-stream-of-zlib.pkl': Buffer.concat([
    deflateSync(WHOLE.subarray(0, half)),
    deflateSync(WHOLE.subarray(half))
  ]),
  'many-streams-of-zlib.bin': Buffer.concat(
    [...WHOLE].map(byte => deflateSync(Buffer.from([byte])))
  ),
  'empty-streams-of-zlib.bin': Buffer.concat([
    ...Array.from({ length: 20 }, () => deflateSync(Buffer.alloc(0))),
    deflateSync(WHOLE)
  ]),
  'second-stream-of-zlib-in-gzip.bin': gzipSync(
    Buffer.concat([deflateSync(WHOLE.subarray(0, half)), deflateSync(WHOLE.subarray(half))])
  ),
  'member-behind-zeros.bin': Buffer.concat([
    gzipSync(WHOLE.subarray(0, half)),
    Buffer.alloc(500),
    gzipSync(WHOLE.subarray(half))
  ]),
  'member-behind-zeros.pkl': Buffer.concat([
    gzipSync(WHOLE.subarray(0, half)),
    Buffer.alloc(1),
    gzipSync(WHOLE.subarray(half))
  ]),
  'no-dictionary.bin': smallDictionary(0),
  'dictionary-of-a-byte.bin': smallDictionary(1),
  'dictionary-of-3072-bytes.bin': smallDictionary(3072),
  // Archives of tar.
  'tar-without-a-mark.bin': withoutMark(tarOf([{ name: 'model', content: WHOLE }])),
  'tar-of-torch-without-a-mark.pt': withoutMark(
    tarOf([
      { name: 'sys_info', content: NOTHING },
      { name: 'pickle', content: WHOLE },
      { name: 'storages', content: NOTHING },
      { name: 'tensors', content: NOTHING }
    ])
  ),
  'tar-in-a-folder.tar': tarOf([
    { name: 'f/', content: tarOf([{ name: 'model.pkl', content: WHOLE }]), type: '5' }
  ]),
  'tar-with-a-hard-link.tar': tarOf([{ name: 'a', content: Buffer.alloc(0), type: '1' }]),
  'tar-with-a-device.tar': tarOf([{ name: 'a', content: Buffer.alloc(0), type: '3' }]),
  'tar-sparse.tar': tarOf([{ name: 'a', content: WHOLE, type: 'S' }]),
  'tar-with-a-long-link.tar': tarOf([{ name: 'a', content: WHOLE, type: 'K' }]),
  'hdf5-behind-gzip.h5': hdf5Behind(gzipSync(Buffer.alloc(0))),
  'hdf5-behind-zip.h5': hdf5Behind(storedZip([])),
  'hdf5-behind-tar.h5': hdf5Behind(tarOf([])),
  // Arrays of objects, by other names of their type.
  'object.npy': npy("'object'", WHOLE),
  'object-with-a-mark.npy': npy("'|O'", WHOLE),
  'object-of-eight-bytes.npy': npy("'O8'", WHOLE, 2),
  'object-underscore.npy': npy("'object_'", WHOLE),
  'object-in-a-field.npy': npy("[('a', '<f8'), ('b', 'object')]", WHOLE, 3),
  'object-in-a-record.npy': npy("[('a', [('b', '|O')])]", WHOLE),
  'object-escaped.npy': npy("'\\x4f'", WHOLE),
  'object-concatenated.npy': npy("'' 'O'", WHOLE),
  'object.npz': storedZip([{ name: 'a.npy', content: npy("'object'", WHOLE) }]),
  'no-array.npy': WHOLE,
  // Zip archives, behind something else or of Keras without what Keras adds.
  'zip-behind-text.keras': Buffer.concat([
    Buffer.from('# a model\n'),
    storedZip([{ name: 'config.json', content: Buffer.from(LAMBDA) }])
  ]),
  'zip-behind-a-pickle.keras': Buffer.concat([
    NOTHING,
    storedZip([{ name: 'config.json', content: Buffer.from(LAMBDA) }])
  ]),
  'zip-before-text.bin': Buffer.concat([
    Buffer.from('x'),
    storedZip([{ name: 'data.pkl', content: WHOLE }]),
    Buffer.from('and more')
  ]),
  'only-a-config.keras': storedZip([{ name: 'config.json', content: Buffer.from(LAMBDA) }]),
  'config-in-utf-16.keras': storedZip([
    { name: 'config.json', content: Buffer.from(LAMBDA, 'utf16le') }
  ]),
  'zip-with-a-wrong-sum.pt': storedZip([
    { name: 'archive/data.pkl', content: WHOLE, crc: 1 },
    { name: 'archive/version', content: Buffer.from('3\n') }
  ]),
  'zip-with-another-local-name.pt': storedZip([
    { name: 'archive/data.txt', localName: 'archive/data.pkl', content: WHOLE }
  ]),
  'zip-encrypted.pt': storedZip([{ name: 'archive/data.pkl', content: WHOLE, flags: 1 }]),
  'zip-of-another-method.zip': storedZip([{ name: 'a.pkl', content: WHOLE, method: 12 }]),
  'zip-said-to-be-short.zip': storedZip([{ name: 'a.pkl', content: WHOLE, size: 3 }]),
  'zip-deflated.bin': storedZip([
    { name: 'weights', content: deflateRawSync(WHOLE), method: 8, size: WHOLE.length }
  ]),
  'zip-deflated-said-to-be-short.bin': storedZip([
    { name: 'weights', content: deflateRawSync(WHOLE), method: 8, size: 1 }
  ]),
  'zip-in-zip-in-zip.whl': storedZip([
    {
      name: 'a',
      content: storedZip([{ name: 'b', content: storedZip([{ name: 'c', content: WHOLE }]) }])
    }
  ]),
  'package.whl': storedZip([
    { name: 'x/__init__.py', content: Buffer.from('import os\n') },
    { name: 'x-1.dist-info/WHEEL', content: Buffer.from('Wheel-Version: 1.0\n') }
  ]),
  // Templates whose names are put together.
  'template-joined.gguf': gguf("{{ ''['__cla' ~ 'ss__'] }}"),
  'template-escaped.gguf': gguf("{{ ''['\\x5f\\x5fclass\\x5f\\x5f'] }}"),
  'template-escaped-otherwise.gguf': gguf("{{ ''['\\u005f\\u005fclass'] }}"),
  'template-of-single-ones.gguf': gguf("{% set a = '_' %}{{ ''[a ~ a ~ 'class' ~ a ~ a] }}"),
  // Graphs of TensorFlow, written as no program does.
  'long-length/saved_model.pb': Buffer.from('\x0a\x05call\x12\x86\x00PyFunc', 'latin1'),
  'long-tag/saved_model.pb': Buffer.from('\x0a\x05call\x92\x00\x09WriteFile', 'latin1'),
  'dataset/saved_model.pb': Buffer.from('\x0a\x05call\x12\x0fTextLineDataset', 'latin1'),
  'as-text/saved_model.pbtxt': Buffer.from('node { name: "x" op: "EagerPyFunc" }'),
  'as-text-escaped/saved_model.pbtxt': Buffer.from('node { name: "x" op: "Py\\106unc" }'),
  // Loading fails in the end, and has imported something by then.
  'import-then-nothing.bin': pickle(proto(4), byStack('antigravity', 'x'), Buffer.alloc(16)),
  'import-then-cut-off.bin': pickle(proto(2), byGlobal('idlelib.idle', 'x'), OP.BINUNICODE),
  'import-in-a-frame.bin': pickle(proto(4), frame(40), byStack('pip.__main__', 'x'), 'Z'),
  // States and items that run something.
  'state-of-a-function.pkl': pickle(
    proto(2),
    byGlobal('numpy', 'dtype'),
    OP.EMPTY_DICT,
    text('__setstate__'),
    byGlobal('os', 'system'),
    OP.SETITEM,
    OP.BUILD,
    OP.STOP
  ),
  'attributes-of-an-estimator.pkl': pickle(
    proto(2),
    byGlobal('sklearn.linear_model._logistic', 'LogisticRegression'),
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.EMPTY_DICT,
    text('predict'),
    byGlobal('os', 'system'),
    OP.SETITEM,
    OP.BUILD,
    OP.STOP
  ),
  'steps-of-a-pipeline.pkl': pickle(
    proto(2),
    byGlobal('sklearn.pipeline', 'Pipeline'),
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.EMPTY_DICT,
    text('steps'),
    pickle(OP.EMPTY_LIST, tuple('a', RUN), OP.APPEND),
    OP.SETITEM,
    OP.BUILD,
    OP.STOP
  ),
  'items-of-a-list.pkl': pickle(
    proto(4),
    byGlobal('collections', 'UserList'),
    OP.EMPTY_TUPLE,
    OP.REDUCE,
    RUN,
    OP.APPEND,
    OP.STOP
  ),
  'partial-as-a-function.pkl': pickle(
    proto(2),
    call(
      byGlobal('sklearn.preprocessing._function_transformer', 'FunctionTransformer'),
      call(byGlobal('functools', 'partial'), byGlobal('os', 'system'), 'true')
    ),
    OP.STOP
  ),
  'partial-with-another-state.pkl': pickle(
    proto(2),
    call(byGlobal('functools', 'partial'), byGlobal('sklearn.utils.validation', 'check_array')),
    tuple(byGlobal('builtins', 'getattr'), tuple('x', 'y'), pickle(OP.EMPTY_DICT), null),
    OP.BUILD,
    OP.STOP
  ),
  'partial-without-a-state.pkl': pickle(
    proto(2),
    call(byGlobal('functools', 'partial'), byGlobal('builtins', 'getattr'), 'x'),
    OP.STOP
  ),
  'partial-that-is-called.pkl': pickle(
    proto(2),
    call(
      call(byGlobal('functools', 'partial'), byGlobal('sklearn.utils.validation', 'check_array')),
      'x'
    ),
    OP.STOP
  ),
  'getattr-by-getattr.pkl': pickle(
    proto(4),
    call(
      call(
        byGlobal('builtins', 'getattr'),
        call(byGlobal('builtins', '__import__'), 'os'),
        'system'
      ),
      'true'
    ),
    OP.STOP
  ),
  'storage-from-bytes.pkl': pickle(
    proto(2),
    call(byGlobal('torch.storage', '_load_from_bytes'), bytes(WHOLE)),
    OP.STOP
  ),
  'array-from-a-buffer.pkl': pickle(
    proto(4),
    call(byGlobal('numpy._core.numeric', '_frombuffer'), bytes(WHOLE), RUN, tuple(1), 'C'),
    OP.STOP
  ),
  'lines-with-carriage-returns.pkl': pickle("cos\r\nsystem\r\n(S'true'\r\ntR."),
  'number-with-an-underscore.pkl': pickle(
    "I1_0\n0S'os'\np1_1\n0g11\n",
    text('system'),
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'boolean-in-a-line.pkl': pickle('I01\n0', RUN, OP.STOP),
  'reduce-of-a-local-function.pkl': pickle(
    proto(4),
    call(byGlobal('cloudpickle.cloudpickle', '_function_setstate'), 'x', tuple('y', 'z')),
    OP.STOP
  ),
  'code-by-marshal.pkl': pickle(
    proto(4),
    call(
      byGlobal('types', 'FunctionType'),
      call(byGlobal('marshal', 'loads'), bytes(WHOLE)),
      pickle(OP.EMPTY_DICT)
    ),
    OP.STOP
  )
}

/** All of them, each under a name of its own. */
export const ambiguousFiles = (): readonly { readonly name: string; readonly content: Buffer }[] =>
  Object.entries(FILES).map(([name, content]) => ({ name: name.replaceAll('/', '-'), content }))
