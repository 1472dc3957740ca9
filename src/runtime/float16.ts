/** 16-bit floats of IEEE 754, as the bits that hold them. */
const FLOAT = new Float32Array(1)
const BITS = new Uint32Array(FLOAT.buffer)

/** IEEE 754 binary16 of a number, rounded to nearest, ties to even. */
export const toFloat16 = (value: number): number => {
  FLOAT[0] = value
  const bits = BITS[0] as number
  const sign = (bits >>> 16) & 0x8000
  const magnitude = Math.abs(value)
  if (Number.isNaN(value)) return sign | 0x7e00
  if (magnitude >= 65_520) return sign | 0x7c00
  if (magnitude < 2 ** -14) return sign | roundEven(magnitude * 2 ** 24)
  const exponent = Math.floor(Math.log2(magnitude))
  return sign | (roundEven((magnitude / 2 ** exponent - 1) * 1024) + ((exponent + 15) << 10))
}

const roundEven = (value: number): number => {
  const floor = Math.floor(value)
  const rest = value - floor
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor
}

export const fromFloat16 = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  if (exponent === 0) return sign * fraction * 2 ** -24
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
