import fc from 'fast-check'
import { bytesFromContents, contentsFromBytes } from '../../../src/runtime/grpc/contents.ts'
import { describeFile } from '../../../src/runtime/grpc/descriptor.ts'
import { readInferRequest, writeInferResponse } from '../../../src/runtime/grpc/infer-message.ts'
import { reflect } from '../../../src/runtime/grpc/reflection.ts'
import { codeOf, sendableDetails, statusOf } from '../../../src/runtime/grpc/statuses.ts'
import { InputError } from '../../../src/runtime/input-error.ts'
import { inBuffer, messageIn } from '../../../src/wire/protobuf.ts'
import { entry, numberField, packedField, varint } from '../../../src/wire/protobuf-writer.ts'
import { floats, inferMessage } from '../../../testkit/grpc.ts'

/** What contents a list of elements is, field by field as protobuf has it. */
const inside = (contents: Buffer): Buffer => {
  const message = messageIn(inBuffer(contents))
  message.next()
  return contents.subarray(message.start, message.end)
}

describe('varints', () => {
  it.each([
    [0, '00'],
    [127, '7f'],
    [300, 'ac02'],
    [2 ** 53 - 1, 'ffffffffffffff0f'],
    [-1, 'ffffffffffffffffff01'],
    [2n ** 63n, '80808080808080808001']
  ])('%s is written as protobuf has it', (value, hex) => {
    expect(varint(value).toString('hex')).toBe(hex)
  })
})

describe('tensors as lists of numbers', () => {
  it.each([
    ['INT64', 3, 8],
    ['UINT64', 5, 8],
    ['INT32', 2, 4],
    ['UINT32', 4, 4],
    ['INT16', 2, 2],
    ['UINT16', 4, 2],
    ['INT8', 2, 1],
    ['UINT8', 4, 1]
  ])('%s come back as they were, packed and one by one', (datatype, field, width) => {
    const bits = 8 * width
    const isSigned = datatype.startsWith('I')
    const limits = isSigned
      ? { min: -(2n ** BigInt(bits - 1)), max: 2n ** BigInt(bits - 1) - 1n }
      : { min: 0n, max: 2n ** BigInt(bits) - 1n }
    fc.assert(
      fc.property(fc.array(fc.bigInt(limits)), values => {
        const packed = packedField(field, values)
        const single = Buffer.concat(
          values.map(value => Buffer.concat([varint(field * 8), varint(value)]))
        )
        const bytes = bytesFromContents(packed, datatype, 'x')
        expect(bytes).toHaveLength(values.length * width)
        expect(bytesFromContents(single, datatype, 'x')).toEqual(bytes)
        expect(contentsFromBytes(bytes, datatype)).toEqual(packed)
      })
    )
  })

  it('floats and texts too', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true })), values => {
        const bytes = floats(...values)
        expect(bytesFromContents(contentsFromBytes(bytes, 'FP32'), 'FP32', 'x')).toEqual(bytes)
        const single = Buffer.concat(
          values.map((_, i) => Buffer.concat([varint(6 * 8 + 5), bytes.subarray(4 * i, 4 * i + 4)]))
        )
        expect(bytesFromContents(single, 'FP32', 'x')).toEqual(bytes)
      })
    )
    const texts = Buffer.concat(['', 'a', 'ü'].map(text => entry(8, text)))
    const bytes = bytesFromContents(texts, 'BYTES', 'x')
    expect(bytes.toString('hex')).toBe('000000000100000061' + '02000000c3bc')
    expect(contentsFromBytes(bytes, 'BYTES')).toEqual(texts)
  })

  it.each([
    ['a number beyond its type', 'INT8', packedField(2, [128]), /128, which is beyond -128 to 127/],
    ['values of another type', 'FP32', packedField(3, [1]), /field 3 .* belong in fp32_contents/],
    ['16-bit floats', 'FP16', packedField(4, [1]), /raw_input_contents/],
    ['a float cut short', 'FP32', entry(6, Buffer.alloc(5)), /no 32-bit floats/],
    ['a number that does not end', 'INT64', entry(3, Buffer.from([0x80])), /does not end/],
    ['bytes that are no message', 'INT64', Buffer.from([0x0b]), /malformed/],
    ['floats among integers', 'INT32', Buffer.from([0x15, 0, 0, 0, 0]), /no whole numbers/]
  ])('%s are refused', (_what, datatype, contents, message) => {
    expect(() => bytesFromContents(contents, datatype, 'x')).toThrow(InputError)
    expect(() => bytesFromContents(contents, datatype, 'x')).toThrow(message)
  })
})

describe('an inference request', () => {
  it('has its parts, and lengths packed or one by one', () => {
    const bytes = floats(1, 2)
    const call = readInferRequest(
      Buffer.concat([inferMessage('m', { shape: [1, 2] }, bytes), entry(3, 'id'), entry(2, '4')])
    )
    expect(call).toMatchObject({
      model: 'm',
      version: '4',
      raw: true,
      asked: { id: 'id', outputs: undefined }
    })
    expect(call.asked.inputs).toEqual([
      { name: 'x', datatype: 'FP32', shape: [1, 2], data: { bytes } }
    ])
    const axes = Buffer.concat([1, 0, 2].map(axis => Buffer.concat([varint(24), varint(axis)])))
    const tensor = Buffer.concat([entry(1, 'x'), entry(2, 'FP32'), axes])
    expect(readInferRequest(entry(5, tensor)).asked.inputs[0]?.shape).toEqual([1, 0, 2])
  })

  it.each([
    ['a negative length', inferMessage('m', { shape: [-1] }, floats(1)), /no valid "shape"/],
    ['a huge length', inferMessage('m', { shape: [2 ** 53] }, floats(1)), /no valid "shape"/],
    [
      'lengths of too many elements',
      inferMessage('m', { shape: [1e6, 1e6] }, floats()),
      /no valid/
    ],
    [
      'too many axes',
      inferMessage('m', { shape: Array(1e5).fill(1) }, floats()),
      /no valid "shape"/
    ],
    ['an unknown datatype', inferMessage('m', { datatype: 'X' }, floats()), /unknown datatype "X"/],
    ['raw bytes without an input', entry(7, 'a'), /0 inputs, but 1 raw_input_contents/],
    ['a text that is no UTF-8', entry(1, Buffer.from([0xff])), /no UTF-8/],
    ['a number for a message', numberField(5, 1), /field 5 is a number/],
    ['more tensors than any model has', Buffer.alloc(40_000, entry(5, '')), /16384 tensors/]
  ])('with %s is refused', (_what, message, error) => {
    expect(() => readInferRequest(message)).toThrow(InputError)
    expect(() => readInferRequest(message)).toThrow(error)
  })

  it('never fails otherwise, whatever bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        try {
          readInferRequest(Buffer.from(bytes))
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      { numRuns: 2000 }
    )
  })
})

describe('an inference answer', () => {
  const call = { model: 'm', version: undefined, asked: {} as never }
  const output = { name: 'y', shape: [1, 2] }
  const halves = { ...output, datatype: 'FP16', data: { bytes: Buffer.from([0, 60, 0, 64]) } }

  it('is raw where the request was, or where a type has no other form', () => {
    const model = { name: 'm', version: '1' }
    const answer = writeInferResponse(model, { ...call, raw: false }, [halves])
    expect(answer.subarray(-6)).toEqual(entry(6, halves.data.bytes))
    const single = { ...output, datatype: 'FP32', data: { bytes: floats(1, 2) } }
    const raw = writeInferResponse(model, { ...call, raw: true }, [single])
    const typed = writeInferResponse(model, { ...call, raw: false }, [single])
    expect(raw.subarray(-10)).toEqual(entry(6, single.data.bytes))
    expect(typed.subarray(-12)).toEqual(entry(5, entry(6, single.data.bytes)))
  })
})

describe('reflection', () => {
  it('refuses what the language of schemas does not have', () => {
    expect(() => describeFile('a.proto', 'package a;\nextend b {')).toThrow('"extend"')
  })

  it('finds a file by its name and by what it defines, with the same bytes', () => {
    const byName = reflect(entry(3, 'grpc/health/v1/health.proto'))
    const bySymbol = reflect(entry(4, 'grpc.health.v1.HealthCheckResponse.ServingStatus'))
    const answerOf = (bytes: Buffer): Buffer => {
      const message = messageIn(inBuffer(bytes))
      while (message.next()) if (message.number === 4) break
      return inside(bytes.subarray(message.keyStart, message.end))
    }
    expect(answerOf(byName)).toEqual(answerOf(bySymbol))
    expect(reflect(entry(4, 'no.Such')).toString('latin1')).toContain('nothing of that name')
  })
})

describe('codes', () => {
  it.each([
    [400, 3, 400],
    [401, 16, 401],
    [404, 5, 404],
    [413, 8, 429],
    [418, 9, 400],
    [500, 13, 500],
    [503, 14, 503]
  ])('the status %i is the code %i, counted as %i', (status, code, counted) => {
    expect(codeOf(status)).toBe(code)
    expect(statusOf(code)).toBe(counted)
  })

  it('have details that every trailer takes', () => {
    expect(encodeURI(sendableDetails('\ud800'))).toBe('%EF%BF%BD')
    expect(sendableDetails('a'.repeat(1e5))).toHaveLength(2000)
  })
})
