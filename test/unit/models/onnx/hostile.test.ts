/** Models that want files which are not theirs, in every place that a tensor can be in. */
import { link, mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { listFiles } from '../../../../src/models/files.ts'
import { onnxFindings } from '../../../../src/models/onnx/scan.ts'
import { bytes, number, onnxModel } from '../../../../testkit/onnx-model.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

type Entries = readonly (readonly [key: string, value: string])[]

const text = (field: number, value: string): Buffer => bytes(field, Buffer.from(value))
const entry = ([key, value]: readonly [string, string]): Buffer =>
  bytes(13, Buffer.concat([text(1, key), text(2, value)]))
/** A TensorProto whose values are in a file. */
const tensor = (entries: Entries): Buffer =>
  Buffer.concat([number(1, 2), number(2, 1), text(8, 'w'), ...entries.map(entry), number(14, 1)])
const node = (attribute: Buffer): Buffer =>
  bytes(1, Buffer.concat([text(2, 'y'), text(4, 'Constant'), bytes(5, attribute)]))
/** The fields that are added to a message are merged with those that it has: here, to the graph of a sound model. */
const inGraph = (...fields: readonly Buffer[]): Buffer => {
  const { graph, rest } = partsOf(onnxModel({}))
  return Buffer.concat([rest, bytes(7, Buffer.concat([graph, ...fields]))])
}
const inModel = (field: Buffer): Buffer => Buffer.concat([onnxModel({}), field])

const partsOf = (model: Buffer): { readonly graph: Buffer; readonly rest: Buffer } => {
  const start = model.indexOf(7 * 8 + 2)
  const size = model[start + 1] as number
  const end = start + 2 + size
  return {
    graph: model.subarray(start + 2, end),
    rest: Buffer.concat([model.subarray(0, start), model.subarray(end)])
  }
}

/** What is found in a folder with this model, weights of 16 bytes, and what else is put there. */
const findingsOf = async (
  model: Buffer,
  prepare: (folder: string) => Promise<unknown> = async () => {}
): Promise<readonly string[]> => {
  await using place = await tempFolder()
  const folder = path.join(place.path, 'model')
  await mkdir(folder)
  await writeFile(path.join(place.path, 'secret'), 'x'.repeat(16))
  await writeFile(path.join(folder, 'weights'), 'x'.repeat(16))
  await writeFile(path.join(folder, 'model.onnx'), model)
  await prepare(folder)
  const { files } = await listFiles(folder)
  return (await onnxFindings(files, file => file.path)).map(({ what }) => what)
}

const AT_SECRET: Entries = [['location', '../secret']]
const PLACES: Readonly<Record<string, (tensor: Buffer) => Buffer>> = {
  'an initializer': one => inGraph(bytes(5, one)),
  'an attribute': one => inGraph(node(bytes(5, one))),
  'a list of attributes': one => inGraph(node(bytes(10, one))),
  'a branch': one => inGraph(node(bytes(6, bytes(5, one)))),
  'a list of branches': one => inGraph(node(bytes(11, bytes(5, one)))),
  'the values of a sparse tensor': one => inGraph(bytes(15, bytes(1, one))),
  'the indices of a sparse tensor': one => inGraph(bytes(15, bytes(2, one))),
  'a sparse attribute': one => inGraph(node(bytes(22, bytes(1, one)))),
  'a list of sparse attributes': one => inGraph(node(bytes(23, bytes(2, one)))),
  'what training begins with': one => inModel(bytes(20, bytes(1, bytes(5, one)))),
  'what training runs': one => inModel(bytes(20, bytes(2, bytes(5, one)))),
  'a node of a function': one =>
    inModel(bytes(25, Buffer.concat([text(1, 'f'), bytes(7, bytes(5, bytes(5, one)))]))),
  'an attribute of a function': one => inModel(bytes(25, bytes(11, bytes(5, one))))
}

describe('weights in a file outside of the folder', () => {
  it.each(Object.entries(PLACES))('are found in %s', async (_, placed) => {
    expect(await findingsOf(placed(tensor(AT_SECRET)))).toEqual([
      expect.stringContaining('outside of the model')
    ])
    expect(await findingsOf(placed(tensor([['location', 'weights']])))).toEqual([])
  })
})

const initializer = (entries: Entries): Buffer => inGraph(bytes(5, tensor(entries)))
const at = (location: string, more: Entries = []): Buffer =>
  initializer([['location', location], ...more])

describe('a place of weights', () => {
  it.each<[string, Buffer, string]>([
    ['with a zero in it', at('weights\0'), 'not a valid path'],
    ['that is empty', at(''), 'not a valid path'],
    ['that is the folder itself', at('.'), 'not among the files'],
    ['written in other letters', at('WEIGHTS'), 'not among the files'],
    ['written in letters that look alike', at('wеights'), 'not among the files'],
    ['with dots that look alike', at('․․/secret'), 'not among the files'],
    ['on a device', at('/dev/zero'), "outside of the model's folder"],
    ['in a process', at('/proc/self/environ'), "outside of the model's folder"],
    ['on a share', at('\\\\host\\share'), "outside of the model's folder"],
    ['in memory', at('*/_ORT_MEM_ADDR_/*'), 'an address in memory'],
    [
      'behind the end',
      at('weights', [
        ['offset', '16'],
        ['length', '1']
      ]),
      'cut off'
    ],
    ['too far behind', at('weights', [['offset', '9007199254740993']]), 'not valid'],
    [
      'that overflows',
      at('weights', [
        ['offset', '18446744073709551615'],
        ['length', '2']
      ]),
      'not valid'
    ],
    [
      'that is negative',
      at('weights', [
        ['offset', '-8'],
        ['length', '16']
      ]),
      'not valid'
    ],
    ['in other digits', at('weights', [['offset', '0x10']]), 'not valid'],
    ['said twice', initializer([['location', 'weights'], ...AT_SECRET]), 'outside of the model'],
    [
      'said once more behind many others',
      initializer([
        ['location', 'weights'],
        ...Array.from({ length: 20 }, (_, i) => [`k${i}`, ''] as const),
        ...AT_SECRET
      ]),
      'too much about external data'
    ],
    [
      'that another half of the tensor says',
      inGraph(
        node(
          Buffer.concat([
            bytes(5, tensor([['location', 'weights']])),
            bytes(5, entry(['location', '../secret']))
          ])
        )
      ),
      'field 5 is there twice'
    ],
    ['of a model with two graphs', inModel(bytes(7, bytes(5, tensor(AT_SECRET)))), 'second graph'],
    ['of a length that is not there', Buffer.from('08083affffffff07', 'hex'), 'cut off'],
    ['in a field of no kind', inModel(Buffer.from([0x3b])), 'no valid type']
  ])('%s is refused', async (_, model, reason) => {
    expect(await findingsOf(model)).toEqual([expect.stringContaining(reason)])
  })

  it.each<[string, (folder: string) => Promise<unknown>]>([
    ['is a link', folder => symlink('weights', path.join(folder, 'other'))],
    ['is a hard link', folder => link(path.join(folder, '../secret'), path.join(folder, 'other'))]
  ])('that %s is refused', async (_, prepare) => {
    expect(await findingsOf(at('other'), prepare)).toEqual([expect.stringContaining('link')])
  })

  it('that several tensors share is none that is wrong', async () => {
    const two = [0, 4].map(offset =>
      bytes(
        5,
        tensor([
          ['location', 'weights'],
          ['offset', `${offset}`],
          ['length', '12']
        ])
      )
    )
    expect(await findingsOf(inGraph(...two))).toEqual([])
  })
})
