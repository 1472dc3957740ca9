import { attemptsOf, providersInPython, readProviders } from '../../../src/runtime/providers.ts'

describe('execution providers', () => {
  it('are read by their short and their long names, each once', () => {
    const read = readProviders(' VitisAIExecutionProvider, cuda,CPU, vitisai,')
    expect(read).toEqual({ names: ['vitisai', 'cuda', 'cpu'], required: false })
    expect(readProviders('')).toBe(undefined)
    expect(readProviders()).toBe(undefined)
  })

  it('are handed to scripts as Python calls them', () => {
    const names = ['vitisai', 'openvino', 'other', 'cpu']
    expect(providersInPython({ names, required: false })).toBe(
      'VitisAIExecutionProvider,OpenVINOExecutionProvider,otherExecutionProvider,CPUExecutionProvider'
    )
  })

  it('end at the processor, unless something else is needed', () => {
    const names = ['vitisai', 'cpu']
    expect(attemptsOf({ names, required: false })).toEqual(names)
    expect(attemptsOf({ names, required: true })).toEqual(['vitisai'])
  })

  it.each([
    ['vitisai;cpu', false, /"vitisai;cpu" is none/],
    ['cpu', true, /name one besides cpu/],
    ['', true, /name one besides cpu/]
  ])('%j are refused where required is %s', (text, required, message) => {
    expect(() => readProviders(text, required)).toThrow(message)
  })
})
