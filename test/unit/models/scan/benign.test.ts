import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { OP } from '../../../../src/models/pickle/opcodes.ts'
import { scanFile } from '../../../../src/models/scan/scan-file.ts'
import {
  gguf,
  legacyTorch,
  safetensors,
  storedTensor,
  tarOf
} from '../../../../testkit/malicious-containers.ts'
import { pickle, proto } from '../../../../testkit/pickle-writer.ts'
import { storedZip } from '../../../../testkit/stored-zip.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const NOTHING = pickle(proto(2), OP.EMPTY_DICT, OP.STOP)
const tensor = (start: number, end: number) => ({
  dtype: 'F32',
  shape: [(end - start) / 4],
  data_offsets: [start, end]
})
const KERAS = JSON.stringify({
  module: 'keras',
  class_name: 'Sequential',
  config: {
    layers: [
      { module: 'keras.layers', class_name: 'Dense', config: { units: 3, activation: 'relu' } },
      { module: 'keras.layers', class_name: 'StringLookup', config: { vocabulary: ['a', 'b'] } }
    ]
  },
  compile_config: { optimizer: { module: 'keras.optimizers', class_name: 'Adam', config: {} } }
})

const FILES: Readonly<Record<string, Buffer>> = {
  'state-dict.pt': storedZip([
    { name: 'm/data.pkl', content: pickle(proto(2), storedTensor('FloatStorage'), OP.STOP) },
    { name: 'm/byteorder', content: Buffer.from('little') },
    { name: 'm/data/0', content: Buffer.alloc(4) },
    { name: 'm/version', content: Buffer.from('3\n') }
  ]),
  'state-dict-of-old.pt': legacyTorch(),
  'model.keras': storedZip([
    { name: 'metadata.json', content: Buffer.from('{"keras_version": "3.9.0"}') },
    { name: 'config.json', content: Buffer.from(KERAS) },
    { name: 'model.weights.h5', content: Buffer.from('894844460d0a1a0a', 'hex') }
  ]),
  'model.h5': Buffer.concat([Buffer.from('894844460d0a1a0a', 'hex'), Buffer.from(KERAS)]),
  'model.gguf': gguf("{% for m in messages %}{{ m['role'] }}{% endfor %}"),
  'model.safetensors': safetensors(
    { __metadata__: { format: 'pt' }, a: tensor(0, 8), b: tensor(8, 12) },
    12
  ),
  'saved_model.pb': Buffer.from('\x0a\x05dense\x12\x06MatMul'),
  'model.tar': tarOf([
    { name: 'folder/', content: Buffer.alloc(0), type: '5' },
    { name: 'folder/model.pkl', content: NOTHING }
  ]),
  'model.pkl.gz': gzipSync(NOTHING),
  'data.bin': Buffer.from('x\x9cno zlib', 'latin1')
}

describe('a file that only holds data', () => {
  it.each(Object.entries(FILES))('is accepted: %s', async (name, content) => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, name)
    await writeFile(file, content)
    const scan = await scanFile(file, name, { allowed: new Set() })
    expect(scan).toMatchObject({ findings: [], isKnown: name !== 'data.bin' })
  })
})
