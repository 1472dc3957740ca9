import type { OnnxGraph } from './graph.ts'

const MOST_NOTES = 10
const LONGEST_NOTE = 100

/** What an ONNX file says of itself, in a line. Pure. */
export const describedOnnx = ({
  irVersion,
  opset,
  producer,
  metadata
}: Pick<OnnxGraph, 'irVersion' | 'opset' | 'producer' | 'metadata'>): string => {
  const operators = Object.entries(opset).map(([domain, version]) => `${domain} ${version}`)
  const notes = Object.entries(metadata).slice(0, MOST_NOTES)
  return [
    `ONNX, IR version ${irVersion}, operators ${operators.join(', ')}`,
    ...(producer ? [`made by ${shortened(producer)}`] : []),
    ...notes.map(([key, value]) => `${shortened(key)}: ${shortened(value)}`)
  ].join('; ')
}

const shortened = (text: string): string =>
  text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE - 1)}…` : text
