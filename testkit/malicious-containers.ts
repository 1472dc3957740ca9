/**
 * Files that would run something when they are loaded, and are no plain pickles: compressed, in archives, of torch, Keras,
 * TensorFlow, GGUF and safetensors. After published techniques: CVE-2024-3660, CVE-2024-34359, CVE-2025-1550, CVE-2025-8747,
 * CVE-2025-9905, CVE-2025-9906, CVE-2025-12058, CVE-2025-49655. What they would run is harmless (`true`).
 */
import { gzipSync } from 'node:zlib'
import { OP } from '../src/models/pickle/opcodes.ts'
import { byGlobal, byStack, call, frame, pickle, proto, text, tuple } from './pickle-writer.ts'
import { storedZip } from './stored-zip.ts'

/** Calls `os.system("true")`, as Python's compressors wrote it. */
const COMPRESSED: Readonly<Record<string, string>> = {
  'packed.bz2':
    'QlpoOTFBWSZTWQ85phcAAAzTwFQQAEEQQAoCniBAACAAMU0yMTExCjQD1NPSeo1JLXDkQA3iawt3BTL4u5IpwoSAec0wuA==',
  'packed.xz':
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAZgAJjb3MKc3lzdGVtCihYBAAAAHRydWV0Ui4AAABh3iH4nz4d8wABMhogGJQwH7bzfQEAAAAABFla',
  'packed.lzma': 'XQAAgAD//////////wBAAIgDvDC9NN4vXibQafM/sLE4vaNWA/OPTasfq1X//6yGAAA=',
  'packed.lz4': 'BCJNGGhAGgAAAAAAAADlGgAAgIACY29zCnN5c3RlbQooWAQAAAB0cnVldFIuAAAAAA==',
  'packed.zst': 'KLUv/SAa0QAAgAJjb3MKc3lzdGVtCihYBAAAAHRydWV0Ui4=',
  'small-dictionary.lzma': 'XQCAAAD//////////wBAAIgDvDC9NN4vXibQafM/sLE4vaNWA/OPTasfq1X//6yGAAA=',
  'other-settings.lzma': 'NwCAAAD//////////wBAAIhkEZ/f+w6zla7ehTJdxDCYoWutYZNLpFIX8uP//2kAAAA=',
  'second-stream.bz2':
    'QlpoOTFBWSZTWRpIOAQAAAHBQBAACADAACAAIZpoM00TPF3JFOFCQGkg4BBCWmg5MUFZJlNZvATTEQAAB1OARBAAQRBAAgIeICAAMQAACGkaPUep6gEaPbKI8qT3kp18XckU4UJC8BNMRA==',
  'second-stream.xz':
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQADgAJjbwCbyKRGMCajNAABHARvLJzBH7bzfQEAAAAABFlaAAAAAP03elhaAAAE5ta0RgIAIQEWAAAAdC/lowEAFXMKc3lzdGVtCihYBAAAAHRydWV0Ui4AAAAxbVMhA8PL7gABLhZWCVXfH7bzfQEAAAAABFla',
  'second-frame.lz4':
    'BCJNGGhABAAAAAAAAADNBAAAgIACY28AAAAABCJNGGhAFgAAAAAAAADoFgAAgHMKc3lzdGVtCihYBAAAAHRydWV0Ui4AAAAA',
  'behind-a-passed-frame.zst': 'UCpNGAMAAABhYmMotS/9IBrRAACAAmNvcwpzeXN0ZW0KKFgEAAAAdHJ1ZXRSLg==',
  'empty-first.bz2':
    'QlpoORdyRThQkAAAAABCWmg5MUFZJlNZDzmmFwAADNPAVBAAQRBACgKeIEAAIAAxTTIxMTEKNAPU09J6jUktcORADeJrC3cFMvi7kinChIB5zTC4'
}

const SYSTEM = byGlobal('os', 'system')
const RUN = call(SYSTEM, 'true')
const WHOLE = pickle(proto(2), RUN, OP.STOP)
const NOTHING = pickle(proto(2), OP.NONE, OP.STOP)

export interface TarMember {
  readonly name: string
  readonly content: Buffer
  readonly type?: string
  readonly sum?: number
}

/** An archive of tar, also such as no program writes. */
export const tarOf = (members: readonly TarMember[]): Buffer =>
  Buffer.concat([
    ...members.flatMap(member => [
      tarHeader(member),
      member.content,
      Buffer.alloc((512 - (member.content.length % 512)) % 512)
    ]),
    Buffer.alloc(1024)
  ])

const tarHeader = ({ name, content, type = '0', sum }: TarMember): Buffer => {
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  header.write('0000644\0', 100)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('        ', 148)
  header.write(type, 156)
  header.write('ustar\x0000', 257, 'latin1')
  const counted = header.reduce((all, byte) => all + byte, 0)
  header.write(`${(sum ?? counted).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

const MAGIC = pickle(OP.LONG1, 10, Buffer.from('6cfc9c46f9206aa85019', 'hex'))

/** The five pickles of torch's first format, and storages. */
export const legacyTorch = (
  parts: Readonly<Partial<Record<'version' | 'system' | 'model' | 'keys', Buffer>>> = {},
  start = pickle(proto(2), MAGIC, OP.STOP)
): Buffer => {
  const part = (content: Buffer) => pickle(proto(2), content, OP.STOP)
  return pickle(
    start,
    part(parts.version ?? pickle(OP.BININT2, 0xe9, 0x03)),
    part(parts.system ?? pickle(OP.EMPTY_DICT)),
    part(parts.model ?? storedTensor('FloatStorage')),
    part(parts.keys ?? pickle(OP.EMPTY_LIST)),
    Buffer.alloc(16)
  )
}

/** A tensor as torch saves it, of a storage that a persistent id names. */
export const storedTensor = (storage: string): Buffer =>
  call(
    byGlobal('torch._utils', '_rebuild_tensor_v2'),
    pickle(tuple('storage', byGlobal('torch', storage), '0', 'cpu', 1), OP.BINPERSID),
    0,
    tuple(1),
    tuple(1),
    pickle(OP.NEWFALSE),
    call(byGlobal('collections', 'OrderedDict'))
  )

const inTorch = (content: Buffer) =>
  storedZip([
    { name: 'archive/data.pkl', content: pickle(proto(2), content, OP.STOP) },
    { name: 'archive/version', content: Buffer.from('3\n') },
    { name: 'archive/data/0', content: Buffer.alloc(4) }
  ])

const LAYER = pickle(byGlobal('torch.nn.modules.linear', 'Linear'), OP.EMPTY_TUPLE, OP.NEWOBJ)

const TORCH: Readonly<Record<string, Buffer>> = {
  'torch-call': inTorch(RUN),
  'torch-storage-of-another-kind': inTorch(
    pickle(tuple('storage', SYSTEM, '0', 'cpu', 1), OP.BINPERSID)
  ),
  'torch-called-storage': inTorch(
    pickle(tuple(call(byGlobal('os', 'getcwd'))), OP.BINPERSID, OP.EMPTY_TUPLE, OP.REDUCE)
  ),
  'torch-call-of-persistent': inTorch(pickle(text('x'), OP.BINPERSID, tuple('true'), OP.REDUCE)),
  'torch-state-of-persistent': inTorch(
    pickle(text('x'), OP.BINPERSID, OP.EMPTY_DICT, call(SYSTEM, 'true'), OP.BUILD)
  ),
  'torch-rebuild-from-type': inTorch(
    call(byGlobal('torch._tensor', '_rebuild_from_type_v2'), SYSTEM, SYSTEM, tuple('true'), null)
  ),
  'torch-rebuild-with-state': inTorch(
    call(byGlobal('torch._utils', '_rebuild_parameter_with_state'), RUN, 1, 1, 1)
  ),
  'torch-rebuild-wrapper': inTorch(
    call(byGlobal('torch._utils', '_rebuild_wrapper_subclass'), SYSTEM, 1, 1, 1, 1, 1, 1, 1)
  ),
  'torch-rebuild-of-a-call': inTorch(call(byGlobal('torch._utils', '_rebuild_tensor_v2'), RUN)),
  'torch-rebuild-with-a-function': inTorch(
    call(byGlobal('torch._utils', '_rebuild_tensor_v2'), SYSTEM)
  ),
  'torch-whole-module': inTorch(pickle(LAYER, OP.EMPTY_DICT, OP.BUILD)),
  'torch-load-in-torch': inTorch(call(byGlobal('torch.serialization', 'load'), '/tmp/none')),
  'torch-inductor': inTorch(
    call(byGlobal('torch._inductor.runtime.compile_tasks', '_reload_python_module'), 'x', 'y')
  ),
  'torch-datapipe': inTorch(
    call(byGlobal('torch.utils.data.datapipes.utils.decoder', 'basichandlers'), 'pkl', 'x')
  ),
  'torch-legacy-model': legacyTorch({ model: RUN }),
  'torch-legacy-version': legacyTorch({ version: RUN }),
  'torch-legacy-system': legacyTorch({ system: RUN }),
  'torch-legacy-keys': legacyTorch({ keys: RUN }),
  'torch-legacy-in-its-number': legacyTorch({}, pickle(proto(2), RUN, OP.POP, MAGIC, OP.STOP)),
  'torch-legacy-behind-its-number': legacyTorch({}, pickle(proto(2), MAGIC, RUN, OP.STOP)),
  'torch-legacy-with-a-false-frame': legacyTorch({ model: pickle(frame(3), RUN) }),
  'torch-legacy-other-number': legacyTorch(
    {},
    pickle(proto(2), OP.LONG1, 10, Buffer.from('6cfc9c46f9206aa85018', 'hex'), OP.STOP)
  ),
  'torch-legacy-cut-off': legacyTorch().subarray(0, 40),
  'torch-first-format': tarOf([
    { name: 'sys_info', content: NOTHING },
    { name: 'pickle', content: WHOLE },
    { name: 'storages', content: NOTHING },
    { name: 'tensors', content: NOTHING }
  ]),
  'torch-script': storedZip([
    { name: 'm/constants.pkl', content: pickle(proto(2), OP.EMPTY_TUPLE, OP.STOP) },
    { name: 'm/code/__torch__.py', content: Buffer.from('def forward(self): pass\n') },
    { name: 'm/data.pkl', content: NOTHING }
  ]),
  'torch-package': storedZip([
    { name: 'p/.data/version', content: Buffer.from('1') },
    { name: 'p/model.py', content: Buffer.from('import os\n') }
  ]),
  'torch-compiled': storedZip([
    { name: 'm/data/aotinductor/model/x.bin', content: Buffer.from('7f454c4602010100', 'hex') }
  ])
}

const layer = (fields: object): string =>
  JSON.stringify({
    module: 'keras',
    class_name: 'Sequential',
    config: { name: 's', layers: [{ module: 'keras.layers', ...fields }] }
  })

const KERAS: Readonly<Record<string, string>> = {
  lambda: layer({ class_name: 'Lambda', config: { function: 'x' } }),
  'lambda-inside': layer({
    class_name: 'TimeDistributed',
    config: { layer: { class_name: '__lambda__', config: { value: 'x' } } }
  }),
  'other-module': layer({ module: 'os', class_name: 'system', config: 'true' }),
  utilities: layer({ module: 'keras.utils', class_name: 'get_file', config: {} }),
  'inner-utilities': layer({ module: 'keras.src.utils.file_utils', class_name: 'get_file' }),
  settings: layer({ module: 'keras.config', class_name: 'enable_unsafe_deserialization' }),
  builtins: layer({ module: 'builtins', class_name: 'exec', config: 'pass' }),
  torch: layer({ class_name: 'TorchModuleWrapper', config: { module: 'x' } }),
  'saved-model': layer({ class_name: 'TFSMLayer', config: { filepath: '/tmp/none' } }),
  vocabulary: layer({ class_name: 'StringLookup', config: { vocabulary: '/etc/hostname' } }),
  'own-class': layer({ module: 'my_package', class_name: 'Attention', config: {} })
}

/** Formats of HDF5 are nothing but its first bytes here. */
const hdf5 = (config: string, before = 0): Buffer =>
  Buffer.concat([
    Buffer.alloc(before),
    Buffer.from('894844460d0a1a0a', 'hex'),
    Buffer.alloc(2000, 1),
    Buffer.from(config),
    Buffer.alloc(100, 1)
  ])

const kerasFile = (config: string): Buffer =>
  storedZip([
    { name: 'metadata.json', content: Buffer.from('{"keras_version": "3.9.0"}') },
    { name: 'config.json', content: Buffer.from(config) },
    { name: 'model.weights.h5', content: hdf5('') }
  ])

const longOf = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
const ggufText = (value: string): Buffer =>
  Buffer.concat([longOf(Buffer.byteLength(value)), Buffer.from(value)])

/** A GGUF file with a list and a chat template. */
export const gguf = (template: string, entries = 2): Buffer =>
  Buffer.concat([
    Buffer.from('GGUF\x03\0\0\0', 'latin1'),
    longOf(0),
    longOf(entries),
    ggufText('tokenizer.ggml.tokens'),
    Buffer.from([9, 0, 0, 0, 8, 0, 0, 0]),
    longOf(2),
    ggufText('a'),
    ggufText('b'),
    ggufText('tokenizer.chat_template'),
    Buffer.from([8, 0, 0, 0]),
    ggufText(template)
  ])

/** A safetensors file with this header. */
export const safetensors = (header: object | string, size: number): Buffer => {
  const text = typeof header === 'string' ? header : JSON.stringify(header)
  return Buffer.concat([longOf(Buffer.byteLength(text)), Buffer.from(text), Buffer.alloc(size)])
}

const tensor = (start: number, end: number) => ({
  dtype: 'F32',
  shape: [(end - start) / 4],
  data_offsets: [start, end]
})

/** CPython leaves out what is left of a frame when an argument goes on behind it: here, three bytes. */
const acrossFrame = (argument: string): Buffer =>
  pickle(
    frame(4),
    argument,
    Buffer.alloc(4),
    OP.POP,
    byStack('os', 'system'),
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  )

const OTHERS: Readonly<Record<string, Buffer>> = {
  'argument-across-a-frame.bin': acrossFrame('X\xff\xff\x7f'),
  'short-argument-across-a-frame.bin': acrossFrame('X\x20\0\0'),
  'argument-across-a-frame-with-protocol.bin': pickle(proto(4), acrossFrame('X\xff\xff\x7f')),
  'tar-with-a-pickle.tar': tarOf([{ name: 'model.pkl', content: WHOLE }]),
  'tar-with-other-name.bin': tarOf([{ name: 'weights', content: WHOLE }]),
  'tar-in-tar.tar': tarOf([{ name: 'a', content: tarOf([{ name: 'b', content: WHOLE }]) }]),
  'tar-in-zip.zip': storedZip([{ name: 'a', content: tarOf([{ name: 'b', content: WHOLE }]) }]),
  'tar-with-a-link.tar': tarOf([{ name: 'a', content: Buffer.alloc(0), type: '2' }]),
  'tar-with-a-replaced-header.tar': tarOf([
    { name: 'x', content: Buffer.from('20 size=99999999\n'), type: 'x' },
    { name: 'a', content: WHOLE }
  ]),
  'tar-with-a-wrong-sum.tar': tarOf([{ name: 'a', content: WHOLE, sum: 1 }]),
  'tar-outside.tar': tarOf([{ name: '../a', content: NOTHING }]),
  'tar-compressed.tar.gz': gzipSync(tarOf([{ name: 'a', content: WHOLE }])),
  'zip-named-with-nul.pt': storedZip([{ name: 'archive/data.pkl\0.txt', content: WHOLE }]),
  'hdf5-lambda.h5': hdf5(KERAS.lambda as string),
  'hdf5-lambda-behind-512-bytes.h5': hdf5(KERAS.lambda as string, 512),
  'hdf5-lambda-with-another-name.bin': hdf5(KERAS.lambda as string, 4096),
  'hdf5-module.h5': hdf5(KERAS['other-module'] as string),
  'hdf5-escaped.h5': hdf5('{"class_name": "\\u004cambda", "config": {}}'),
  'hdf5-escaped-key.h5': hdf5('{"class\\u005fname": "Lambda", "config": {}}'),
  'saved_model.pb': Buffer.from('\x0a\x05call\x12\x06PyFunc'),
  'saved_model-files.pb': Buffer.from('\x0a\x05call\x12\x09WriteFile'),
  'keras_metadata.pb': Buffer.from(`\x12\x50${KERAS.lambda}`),
  'template.gguf': gguf("{{ ''.__class__.__mro__[1].__subclasses__() }}"),
  'template-by-filter.gguf': gguf("{{ x|attr('y') }}"),
  'cut-off.gguf': gguf('x').subarray(0, 60),
  'too-many.gguf': gguf('x', 2 ** 40),
  'overlap.safetensors': safetensors({ a: tensor(0, 8), b: tensor(4, 12) }, 12),
  'gap.safetensors': safetensors({ a: tensor(0, 4), b: tensor(8, 12) }, 12),
  'behind.safetensors': safetensors({ a: tensor(0, 4) }, 100),
  'outside.safetensors': safetensors({ a: tensor(0, 400) }, 4),
  'no-json.safetensors': safetensors('{"a": }', 4),
  'other-size.safetensors': safetensors(
    { a: { dtype: 'F32', shape: [2], data_offsets: [0, 4] } },
    4
  ),
  'polyglot.safetensors': pickle('X\x04\0\0\0\0\0\0{', RUN, OP.STOP, Buffer.alloc(1200))
}

/** All of them, each under a name of its own. */
export const maliciousContainers = (): readonly {
  readonly name: string
  readonly content: Buffer
}[] => [
  ...Object.entries(COMPRESSED).map(([name, base64]) => ({
    name,
    content: Buffer.from(base64, 'base64')
  })),
  ...Object.entries(TORCH).map(([name, content]) => ({ name: `${name}.pt`, content })),
  ...Object.entries(KERAS).map(([name, config]) => ({
    name: `${name}.keras`,
    content: kerasFile(config)
  })),
  ...Object.entries(OTHERS).map(([name, content]) => ({ name, content }))
]
