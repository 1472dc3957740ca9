import { type Header, pack } from 'tar-stream'

/** One entry of a hand-made tar archive; of another type than `file` where that is given. */
export interface FakeEntry extends Partial<Header> {
  readonly name: string
  readonly content?: string
}

export const tarOf = async (entries: readonly FakeEntry[]): Promise<Buffer> => {
  const archive = pack()
  for (const { content = '', ...header } of entries)
    if (header.type === undefined || header.type === 'file') archive.entry(header, content)
    else archive.entry(header)
  archive.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of archive) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}
