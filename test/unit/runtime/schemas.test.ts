import { schemasOf } from '../../../src/runtime/backends/onnx/schemas.ts'

const exampleOf = (shape: (number | string)[]): number[][] => {
  const inputs = [{ name: 'x', type: 'float32', shape }]
  const { input } = schemasOf({ inputs, outputs: [] })
  return (input as { example: { data: number[][] } }).example.data
}

describe('the example of what a model takes', () => {
  it('has the shape that the model takes, for hundreds of columns too', () => {
    const example = exampleOf(['N', 784])
    expect([example.length, example[0]?.length]).toEqual([1, 784])
  })

  it('is cut where it would be longer than all the rest', () => {
    expect(exampleOf(['N', 150_528])[0]).toHaveLength(100)
  })
})
