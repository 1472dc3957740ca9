import { type NumericData, newArray } from '../../elements.ts'
import { isNeeded, neededOf, type TensorInfo } from '../../service.ts'
import type { Feeds } from './messages.ts'
import type { OnnxSession } from './session.ts'
import type { TensorData } from './tensor.ts'

/** Rows put together, at most: more rows make an answer later without making it cheaper. */
export const MOST_ROWS = 64
/** Batched and single results may differ in the last bits: operators pick other kernels for other sizes. */
const TOLERANCE = 1e-5

/**
 * Whether rows of several requests may be computed in one run: every input and output has a free first axis, and
 * trying shows that each row's result does not depend on its neighbours.
 */
export const provesBatchable = async (session: OnnxSession): Promise<boolean> => {
  const { outputs } = session.signature
  const inputs = neededOf(session.signature)
  if (inputs.length === 0 || ![...inputs, ...outputs].every(hasFreeRows)) return false
  for (const rows of [2, 5, 32]) {
    const feeds = sampleRows(inputs, rows)
    const together = await session.run(feeds)
    if ('error' in together) return false
    for (let row = 0; row < Math.min(rows, 5); row++) {
      const alone = await session.run(sliceRows(feeds, row, 1))
      if ('error' in alone) return false
      const same = outputs.every(({ name }) =>
        isClose(rowOf(together.outputs[name], row, rows), alone.outputs[name])
      )
      if (!same) return false
    }
  }
  return true
}

/** One tensor for each input, with the rows of all requests one after the other. */
export const joinRows = (all: readonly Feeds[]): Feeds => {
  const [first] = all
  if (first === undefined || all.length === 1) return first ?? {}
  const joined: Record<string, TensorData> = {}
  for (const name in first) {
    const tensors = all.map(feeds => feeds[name] as TensorData)
    const { type, dims } = first[name] as TensorData
    const data = oneBehindTheOther(tensors) ?? copied(type, tensors)
    joined[name] = {
      type,
      data,
      dims: [tensors.reduce((sum, tensor) => sum + (tensor.dims[0] ?? 0), 0), ...dims.slice(1)]
    }
  }
  return joined
}

/** The memory of tensors that lie one behind the other already, as rows read from requests do. */
const oneBehindTheOther = (tensors: readonly TensorData[]): Float32Array | undefined => {
  const first = tensors[0]?.data
  if (!(first instanceof Float32Array)) return undefined
  const { buffer, byteOffset } = first
  let end = byteOffset
  for (const { data } of tensors) {
    if (!(data instanceof Float32Array) || data.buffer !== buffer || data.byteOffset !== end)
      return undefined
    end += data.byteLength
  }
  return new Float32Array(buffer, byteOffset, (end - byteOffset) / 4)
}

const copied = (type: TensorData['type'], tensors: readonly TensorData[]): TensorData['data'] => {
  const data = newArray(
    type,
    tensors.reduce((sum, tensor) => sum + tensor.data.length, 0)
  )
  let at = 0
  for (const tensor of tensors) {
    ;(data as Float32Array).set(tensor.data as Float32Array, at)
    at += tensor.data.length
  }
  return data
}

/** The rows of one request out of a batch's results. */
export const sliceRows = (all: Feeds, start: number, count: number): Feeds => {
  const sliced: Record<string, TensorData> = {}
  for (const name in all) {
    const tensor = all[name] as TensorData
    const { dims, data } = tensor
    const width = data.length / (dims[0] || 1)
    sliced[name] = {
      ...tensor,
      dims: [count, ...dims.slice(1)],
      data: (data as Float32Array).slice(start * width, (start + count) * width)
    }
  }
  return sliced
}

/** Whether two requests' tensors differ in nothing but their rows. */
export const fitTogether = (a: Feeds, b: Feeds): boolean => {
  for (const name in a) {
    const left = (a[name] as TensorData).dims
    const right = b[name]?.dims
    if (right === undefined || left.length !== right.length) return false
    for (let i = 1; i < left.length; i++) if (left[i] !== right[i]) return false
  }
  return true
}

/** The rows a request brings; undefined when its inputs do not agree. */
export const rowsOf = (feeds: Feeds): number | undefined => {
  let rows: number | undefined
  for (const name in feeds) {
    const own = (feeds[name] as TensorData).dims[0]
    if (own === undefined || (rows !== undefined && own !== rows)) return undefined
    rows = own
  }
  return rows
}

const hasFreeRows = ({ type, shape }: TensorInfo): boolean =>
  shape !== undefined &&
  shape.length > 0 &&
  typeof shape[0] !== 'number' &&
  type !== 'string' &&
  type !== 'unknown'

/** Numbers that differ from row to row and repeat from run to run. */
export const sampleRows = (inputs: readonly TensorInfo[], rows: number): Feeds =>
  Object.fromEntries(
    inputs.filter(isNeeded).map(({ name, type, shape = [] }) => {
      const dims = [rows, ...shape.slice(1).map(axis => (typeof axis === 'number' ? axis : 3))]
      const length = dims.reduce((product, axis) => product * axis, 1)
      const data = newArray(type as TensorData['type'], length) as NumericData
      let state = 12_345
      for (let i = 0; i < length; i++) {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
        const unit = state / 2_147_483_648
        if (data instanceof BigInt64Array || data instanceof BigUint64Array)
          data[i] = BigInt(Math.floor(unit * 2))
        else
          data[i] =
            type.startsWith('float') && type !== 'float16' ? unit * 2 - 1 : Math.floor(unit * 2)
      }
      return [name, { type: type as TensorData['type'], dims, data }]
    })
  )

const rowOf = (
  tensor: TensorData | undefined,
  row: number,
  rows: number
): TensorData | undefined => {
  if (tensor === undefined || tensor.dims[0] !== rows) return undefined
  return sliceRows({ tensor }, row, 1).tensor
}

const isClose = (a: TensorData | undefined, b: TensorData | undefined): boolean => {
  if (a === undefined || b === undefined || a.data.length !== b.data.length) return false
  let largest = 0
  let difference = 0
  for (let i = 0; i < a.data.length; i++) {
    const left = Number(a.data[i])
    const right = Number(b.data[i])
    if (Number.isNaN(left) !== Number.isNaN(right)) return false
    largest = Math.max(largest, Math.abs(right))
    difference = Math.max(difference, Math.abs(left - right) || 0)
  }
  return difference <= TOLERANCE * Math.max(largest, 1e-30)
}
