import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describedOnnx } from '../../../../src/models/onnx/described.ts'
import { type OnnxGraph, readGraph } from '../../../../src/models/onnx/graph.ts'
import { ProtobufFile } from '../../../../src/models/onnx/protobuf-file.ts'
import { modelWithoutWeights } from '../../../../src/models/onnx/stub.ts'
import { ProtobufError } from '../../../../src/wire/protobuf.ts'
import { modelOfNodes, nestedModel } from '../../../../testkit/onnx-model.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const FIXTURES = 'test/fixtures/models'
const read = (file: string): OnnxGraph => {
  using protobuf = new ProtobufFile(file)
  return readGraph(protobuf)
}
const fixture = (name: string) => read(path.join(FIXTURES, name))

describe('the outline of an ONNX file', () => {
  it('tells sequences of maps in ONNX words', () => {
    expect(fixture('classifier.onnx').signature).toEqual({
      inputs: [{ name: 'X', type: 'float32', shape: [null, 4] }],
      outputs: [
        { name: 'output_label', type: 'int64', shape: [null] },
        { name: 'output_probability', type: 'seq(map(int64,float32))' }
      ]
    })
  })

  it('tells several inputs, and text', () => {
    expect(fixture('text-input.onnx').signature.inputs).toEqual([
      { name: 'colour', type: 'string', shape: [null, 1] },
      { name: 'size', type: 'float32', shape: [null, 1] }
    ])
  })

  it('tells named axes, scalars, and shapes that are not known', () => {
    expect(fixture('axes.onnx').signature.inputs).toEqual([
      { name: 'a', type: 'float32', shape: ['batch', 3] },
      { name: 'b', type: 'float32', shape: [] },
      { name: 'c', type: 'int64' }
    ])
  })

  it('tells optionals and sequences of tensors', () => {
    expect(fixture('optional.onnx').signature).toEqual({
      inputs: [{ name: 'maybe', type: 'optional(float32)' }],
      outputs: [{ name: 'all', type: 'seq(float32)' }]
    })
  })

  it('does not take weights for inputs, as IR version 3 lists them', () => {
    expect(fixture('ir3.onnx')).toMatchObject({
      irVersion: 3,
      signature: { inputs: [{ name: 'X', type: 'float32', shape: [1, 3] }] }
    })
  })

  it('tells the operator sets, the producer and the notes', () => {
    expect(fixture('axes.onnx')).toMatchObject({
      irVersion: 9,
      opset: { 'ai.onnx': 17 },
      producer: 'make.py',
      metadata: { labels: '["cat", "dog"]' },
      domains: ['ai.onnx']
    })
    expect(fixture('custom-operator.onnx').domains).toEqual(['my.company'])
    expect(fixture('classifier.onnx').opset).toEqual({ 'ai.onnx': 17, 'ai.onnx.ml': 1 })
  })

  it('tells the files that hold weights, and how large they must be', () => {
    expect(fixture('external/model.onnx').externalFiles).toEqual([
      { location: 'weights.bin', size: 64 * 64 * 4 }
    ])
  })
})

describe('a broken ONNX file', () => {
  it.each(['axes.onnx', 'ir3.onnx', 'optional.onnx', 'external/model.onnx', 'text-input.onnx'])(
    '%s is found cut off at every byte, or has lost no more than an unused operator set or a note',
    async name => {
      await using folder = await tempFolder()
      const file = path.join(folder.path, 'cut.onnx')
      const whole = await readFile(path.join(FIXTURES, name))
      const { signature } = fixture(name)
      const survived: number[] = []
      for (let length = 0; length < whole.length; length++) {
        await writeFile(file, whole.subarray(0, length))
        const graph = outlineOrError(file)
        if (graph instanceof ProtobufError) continue
        expect(graph.signature).toEqual(signature)
        survived.push(length)
      }
      expect(survived.length).toBeLessThanOrEqual(1)
    }
  )

  it('is told with the byte where it breaks', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'cut.onnx')
    await writeFile(file, (await readFile(`${FIXTURES}/ir3.onnx`)).subarray(0, 60))
    expect(() => read(file)).toThrow('field 7 is cut off at byte 2')
  })

  it('is refused when messages are nested without end', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'deep.onnx')
    await writeFile(file, nested(200))
    expect(() => read(file)).toThrow('nested too deeply')
  })

  it('never makes the reader hang, crash or run out of bounds, whatever bytes are changed', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'changed.onnx')
    const originals = await Promise.all(
      ['classifier.onnx', 'text-input.onnx', 'external/model.onnx'].map(name =>
        readFile(path.join(FIXTURES, name))
      )
    )
    const change = fc.tuple(fc.nat(900), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...originals), fc.array(change), async (bytes, changes) => {
        const changed = Buffer.from(bytes)
        for (const [at, byte] of changes) changed[at % changed.length] = byte
        await writeFile(file, changed)
        const graph = outlineOrError(file)
        if (!(graph instanceof ProtobufError)) modelWithoutWeights(file, 1024 * 1024)
      }),
      { numRuns: 500 }
    )
  })
})

const outlineOrError = (file: string): OnnxGraph | ProtobufError => {
  try {
    return read(file)
  } catch (error) {
    if (error instanceof ProtobufError) return error
    throw error
  }
}

/** A graph in an attribute of a node of a graph in an attribute … */
const nested = (depth: number): Buffer => {
  let graph: Buffer = Buffer.alloc(0)
  for (let i = 0; i < depth; i++) graph = wrap(1, wrap(5, wrap(6, graph)))
  return wrap(7, graph)
}

const wrap = (number: number, content: Buffer): Buffer => {
  const { length } = content
  return Buffer.concat([
    Buffer.from([number * 8 + 2, (length & 127) | 128, ((length >> 7) & 127) | 128, length >> 14]),
    content
  ])
}

describe('control flow', () => {
  const outlineOf = async (bytes: Buffer): Promise<OnnxGraph> => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'model.onnx')
    await writeFile(file, bytes)
    return read(file)
  }

  it('is followed through graphs in graphs', async () => {
    expect((await outlineOf(nestedModel(20))).signature.outputs).toHaveLength(1)
  })

  it.each([100, 10_000])('of %i graphs in each other is refused', async depth => {
    await expect(outlineOf(nestedModel(depth))).rejects.toThrow('nested too deeply')
  })

  it('of more nodes than any model has is refused', async () => {
    await expect(outlineOf(modelOfNodes(500_001))).rejects.toThrow('too many nodes')
  })
})

it('says what a file says of itself, in a line', () => {
  const graph = { irVersion: 9, opset: { 'ai.onnx': 17, 'ai.onnx.ml': 3 }, producer: 'skl2onnx' }
  expect(describedOnnx({ ...graph, metadata: { author: 'x'.repeat(300) } })).toBe(
    `ONNX, IR version 9, operators ai.onnx 17, ai.onnx.ml 3; made by skl2onnx; author: ${'x'.repeat(99)}…`
  )
})
